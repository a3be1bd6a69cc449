"""The first sentence: how many, of what, who says so, under which date. Forwarded alone, it is still right."""

from collections.abc import Sequence

from alerts.finding.sourcing import list_voices
from alerts.finding.standing import name_confirmer
from alerts.finding.stated import MOST_NAMED, attribute_apart, list_granted, list_let_in
from alerts.words.cleaning import clean_line
from alerts.words.wording import (
    PROGRAMMES,
    count_things,
    join_words,
    name_batch,
    write_as_of,
    write_bodies,
    write_date,
    write_growth,
    write_growth_basis,
    write_number,
)
from domain.findings import Finding, NamedFirm, StatedCount
from domain.naming import choose_main_count, choose_place

_FIRMS = "foreign-invested firms"


def state_fact(finding: Finding) -> str:
    """What is reported, as a clause: `a first batch of 13 foreign-invested firms is approved for ...`."""
    count = choose_main_count(finding)
    if finding.kind == "approval":
        return _state_approval(finding, count)
    if finding.kind == "total":
        return _state_total(finding, count)
    if finding.kind == "application":
        return _state_application(finding, count)
    if finding.kind == "revocation":
        return _state_revocation(finding, count)
    if finding.kind == "denial":
        return f"a denial is reported: {_quote_title(finding)}"
    named = f" {clean_line(finding.document)}" if finding.document else ""
    place = f" for {join_words(list(finding.regions))}" if finding.regions else ""
    act = f"a policy act{named} on foreign firms' access to China's telecom market{place}"
    return f"{act} is reported: {_quote_title(finding)}"


def _state_approval(finding: Finding, count: StatedCount | None) -> str:
    aim = PROGRAMMES.get(finding.programme, "value-added telecom services in China")
    if count is None:
        return _state_named_approval(finding, aim)
    firms = _count_firms(count)
    region = choose_place(finding, count)
    place = f" in {region}" if region else ""
    verb = "is" if _is_one(count) else "are"
    if count.role == "pilot_total":
        return f"{firms}{place} {verb} approved so far, in all, for {aim}"
    if finding.batch and not place:
        return f"{name_batch(finding.batch)} of {firms} is approved for {aim}"
    return f"{firms}{place} {verb} approved for {aim}"


def _is_one(count: StatedCount) -> bool:
    return count.value == 1 and count.qualifier == "exact"


def _count_firms(count: StatedCount) -> str:
    """`1 foreign-invested firm`, `over 13 foreign-invested firms`."""
    return f"{write_number(count.value, count.qualifier)} foreign-invested {'firm' if _is_one(count) else 'firms'}"


def _state_named_approval(finding: Finding, aim: str) -> str:
    named = [
        f"{'a unit of ' if firm.status == 'parent' else ''}{clean_line(firm.names[0])}"
        for firm in list_granted(finding)
    ]
    if not named and finding.batch:
        batch = f"{name_batch(finding.batch)} of {_FIRMS}"
        return f"{batch} is approved for {aim}; how many and which firms is not stated"
    if not named:
        return f"an approval of foreign-invested firms for {aim} is reported; how many is not stated"
    named += _count_rest(list_let_in(finding))
    verb = "is" if len(named) == 1 else "are"
    return f"{join_words(named)} {verb} approved for {aim}; how many firms in all is not told for certain"


def _state_total(finding: Finding, count: StatedCount | None) -> str:
    region = choose_place(finding, count)
    place = region or "China"
    if count is None and finding.growth:
        growth = finding.growth[0]
        verb = f"changed by {write_growth(growth)} {write_growth_basis(growth.basis)}"
        return f"the number of all foreign-invested telecom firms in {place} {verb}; the number itself is not stated"
    if count is None:
        return f"a total of foreign-invested telecom firms in {place} is reported; the number is not stated"
    number = write_number(count.value, count.qualifier)
    as_of = write_as_of(count.as_of, tuple(item.sentence for item in count.evidence))
    if count.role == "pilot_total":
        aim = PROGRAMMES.get(finding.programme, "the pilot")
        within = f" in {region}" if region else ""
        verb = "is" if _is_one(count) else "are"
        return f"{_count_firms(count)}{within} {verb} approved so far, in all, for {aim}, {as_of}"
    grown = "".join(f", {write_growth(growth)} {write_growth_basis(growth.basis)}" for growth in finding.growth[:1])
    noun = "firm" if _is_one(count) else "firms"
    return f"{place} has {number} foreign-invested telecom {noun} in all, {as_of}{grown}"


def _state_application(finding: Finding, count: StatedCount | None) -> str:
    region = choose_place(finding, count)
    place = f" in {region}" if region else ""
    if count is None:
        return f"applications of foreign firms for the telecom pilot{place} are reported; how many is not stated"
    number = write_number(count.value, count.qualifier)
    detail = count.detail.lower()
    noun, have, are = ("", "has", "is") if _is_one(count) else ("s", "have", "are")
    if "accept" in detail:
        said = f"{number} application{noun} of foreign firms{place} {are} accepted for review"
        return f"{said}; that is not an approval"
    act = "signed" if "sign" in detail else "applied for the telecom pilot"
    return f"{number} foreign firm{noun}{place} {have} {act}; that is not an approval"


def _state_revocation(finding: Finding, count: StatedCount | None) -> str:
    acts = [firm.act for firm in finding.firms if firm.act and firm.status == "revoked"]
    word = f" (in the source's word: {acts[0]})" if acts else ""
    region = choose_place(finding, count)
    place = f" in {region}" if region else ""
    if count is None:
        whose = _name_ended(finding)
        if whose:
            return f"the end of {whose}{place} is reported{word}; how many are ended in all is not told for certain"
        return f"the end of approvals or licences of {_FIRMS}{place} is reported{word}; how many is not stated"
    if _is_one(count):
        return f"the approval or licence of {_count_firms(count)}{place} is ended{word}"
    return f"approvals or licences of {_count_firms(count)}{place} are ended{word}"


def _name_ended(finding: Finding) -> str:
    """`the approval or licence of A`, `approvals or licences of A, B, C and 2 more`; empty where none is named."""
    ended = [firm for firm in finding.firms if firm.status == "revoked"]
    if not ended:
        return ""
    what = "the approval or licence" if len(ended) == 1 else "approvals or licences"
    return f"{what} of {join_words([*(clean_line(firm.names[0]) for firm in ended[:MOST_NAMED]), *_count_rest(ended)])}"


def _count_rest(firms: Sequence[NamedFirm]) -> list[str]:
    """`2 more`, of those that a first sentence has no room to name."""
    more = len(firms) - MOST_NAMED
    return [f"{more} more"] if more > 0 else []


def _quote_title(finding: Finding) -> str:
    voices = list_voices(finding)
    return f'"{clean_line(voices[0].title)}"' if voices and clean_line(voices[0].title) else "without a title"


def attribute_fact(finding: Finding) -> str:
    """Who says it and under which date: `reported by Xinhua, citing MIIT, under the date of 28 Feb 2025`."""
    unnamed = False
    if finding.confirmation == "confirmed":
        apart = attribute_apart(finding)
        said, unnamed = apart or f"{name_confirmer(finding)} says so on its own page", bool(apart)
    else:
        voices = [voice for voice in list_voices(finding) if voice.cites or finding.confirmation == "press_only"]
        voices = voices or list(list_voices(finding))
        teller = clean_line(voices[0].publisher) if voices else "a source that is not kept"
        more = len({voice.publisher for voice in voices}) - 1
        others = f" and {count_things(more, 'other outlet')}" if more > 0 else ""
        said = f"reported by {teller}{others}, {_write_citing(finding)}"
        unnamed = len(voices) < len(list_voices(finding))
    date = f"under the date of {write_date(finding.decided)}" if finding.decided else "with no date for the act"
    if finding.decided and unnamed:
        date = f"dated {write_date(finding.decided)} by these or other reports"  # who gives the day is not kept
    return said if finding.kind == "total" else f"{said}, {date}"


def _write_citing(finding: Finding) -> str:
    bodies = write_bodies(finding.authority)
    if finding.confirmation == "attributed":
        return f"citing {bodies or 'an official body'}"
    return (
        f"which name {bodies}, but are no publishers that we know" if bodies else "citing no body that decides on this"
    )


def open_message(finding: Finding) -> str:
    """The whole first sentence."""
    fact = state_fact(finding)
    return f"{fact[0].upper()}{fact[1:]}; {attribute_fact(finding)}."
