"""The first sentence: how many, of what, who says so, under which date. Forwarded alone, it is still right."""

from alerts.finding.sourcing import list_voices
from alerts.finding.standing import name_confirmer
from alerts.finding.stated import MOST_NAMED, attribute_apart, list_granted
from alerts.words.cleaning import clean_line
from alerts.words.wording import (
    PROGRAMMES,
    count_things,
    join_words,
    write_as_of,
    write_bodies,
    write_date,
    write_growth,
    write_growth_basis,
    write_number,
    write_ordinal,
)
from domain.findings import Finding, StatedCount
from domain.naming import choose_main_count, choose_place

_FIRMS = "foreign-invested firms"
_FIRM = "foreign-invested firm"


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
    number = write_number(count.value, count.qualifier)
    region = choose_place(finding, count)
    place = f" in {region}" if region else ""
    one = count.value == 1 and count.qualifier == "exact"
    if count.role == "pilot_total":
        return f"{number} {_FIRM if one else _FIRMS}{place} {'is' if one else 'are'} approved so far, in all, for {aim}"
    if finding.batch and not place:
        return f"a {write_ordinal(finding.batch)} batch of {number} {_FIRM if one else _FIRMS} is approved for {aim}"
    return f"{number} {_FIRM if one else _FIRMS}{place} {'is' if one else 'are'} approved for {aim}"


def _state_named_approval(finding: Finding, aim: str) -> str:
    named = [
        f"{'a unit of ' if firm.status == 'parent' else ''}{clean_line(firm.names[0])}"
        for firm in list_granted(finding)
    ]
    if not named:
        return f"an approval of foreign-invested firms for {aim} is reported; how many is not stated"
    verb = "is" if len(named) == 1 else "are"
    return f"{join_words(named)} {verb} approved for {aim}; how many firms in all is not stated"


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
        return f"{number} {_FIRMS}{within} are approved so far, in all, for {aim}, {as_of}"
    grown = "".join(f", {write_growth(growth)} {write_growth_basis(growth.basis)}" for growth in finding.growth[:1])
    return f"{place} has {number} foreign-invested telecom firms in all, {as_of}{grown}"


def _state_application(finding: Finding, count: StatedCount | None) -> str:
    region = choose_place(finding, count)
    place = f" in {region}" if region else ""
    if count is None:
        return f"applications of foreign firms for the telecom pilot{place} are reported; how many is not stated"
    number = write_number(count.value, count.qualifier)
    detail = count.detail.lower()
    if "sign" in detail:
        return f"{number} foreign firms{place} have signed; that is not an approval"
    if "accept" in detail:
        return f"{number} applications of foreign firms{place} are accepted for review; that is not an approval"
    return f"{number} foreign firms{place} have applied for the telecom pilot; that is not an approval"


def _state_revocation(finding: Finding, count: StatedCount | None) -> str:
    acts = [firm.act for firm in finding.firms if firm.act]
    word = f" (in the source's word: {acts[0]})" if acts else ""
    if count is None:
        whose = _name_ended(finding)
        if whose:
            return f"the end of {whose} is reported{word}; how many are ended in all is not stated"
        return f"the end of approvals or licences of foreign-invested firms is reported{word}; how many is not stated"
    return f"approvals or licences of {write_number(count.value, count.qualifier)} {_FIRMS} are ended{word}"


def _name_ended(finding: Finding) -> str:
    """`the approval or licence of A`, of up to three firms; empty for more and for none."""
    names = [clean_line(firm.names[0]) for firm in finding.firms if firm.status == "revoked"]
    if not 0 < len(names) <= MOST_NAMED:
        return ""
    what = "the approval or licence" if len(names) == 1 else "approvals or licences"
    return f"{what} of {join_words(names)}"


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
