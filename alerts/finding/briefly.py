"""A finding in a few words: for subjects, tables and references to other findings."""

from collections.abc import Sequence

from alerts.finding.stated import list_let_in
from alerts.words.cleaning import clean_line, show_name_in_ascii
from alerts.words.wording import PROGRAMMES, count_things, join_words, write_growth, write_number
from domain.findings import Finding, NamedFirm, StatedCount
from domain.naming import choose_main_count, choose_place


def name_briefly(finding: Finding, *, ascii_only: bool = False) -> str:
    """`13 foreign firms approved, pilot batch 1`: for tables, subjects and references to other findings.

    `ascii_only`, for subjects: firms that have no name in such letters are counted, not named.
    """
    count = choose_main_count(finding)
    number = write_number(count.value, count.qualifier) if count else ""
    region = choose_place(finding, count)
    place = f" in {region}" if region else ""
    if finding.kind == "approval":
        return _name_approval(finding, count, place, ascii_only=ascii_only)
    if finding.kind == "total":
        return _name_total(finding, count, number, place)
    if finding.kind == "application":
        return f"{_name_application(count, number)}{place}, not approved"
    if finding.kind == "revocation":
        return _name_revocation(finding, number, place, ascii_only=ascii_only)
    if finding.kind == "denial":
        return "a denial on the telecom pilot"
    where = "".join(f", {region}" for region in finding.regions) if not place else ""
    return f"policy act on foreign telecom access{place}{where}"


def is_bare_act(finding: Finding) -> bool:
    """Whether it is an act of policy that lets nobody in by itself, which a reader must not take for an approval."""
    return finding.kind == "policy" and not any(firm.status in {"approved", "parent"} for firm in finding.firms)


def name_act(finding: Finding) -> str:
    """`policy act on foreign telecom access in Beijing and 3 more places`, for subjects: one would stand for all."""
    if finding.region or len(finding.regions) < 2:
        return name_briefly(finding)
    more = len(finding.regions) - 1
    places = f"{finding.regions[0]} and {more} more places" if more > 1 else join_words(list(finding.regions))
    return f"policy act on foreign telecom access in {places}"


def _name_total(finding: Finding, count: StatedCount | None, number: str, place: str) -> str:
    if count is None:
        grown = write_growth(finding.growth[0]) if finding.growth else "a total"
        return f"{grown}, all foreign-invested telecom firms{place}"
    if count.role == "pilot_total":
        return f"{number} approved in all{place}, pilot"
    noun = "firm" if number == "1" else "firms"
    return f"{number} foreign-invested telecom {noun}{place} in all"  # what has no room is left out from the end


def _name_application(count: StatedCount | None, number: str) -> str:
    act = "applied"
    if count is not None and "sign" in count.detail:
        act = "signed"
    if count is not None and "accept" in count.detail:
        act = "under review"
    return f"{number} {'firm' if number == '1' else 'firms'} {act}" if number else f"firms {act}"


def _name_approval(finding: Finding, count: StatedCount | None, place: str, *, ascii_only: bool) -> str:
    tail = _name_programme(finding)
    if count is None:
        named = _name_firms(list_let_in(finding), ascii_only=ascii_only)
        return f"{named or 'firms'} approved{place}{tail}"
    number = write_number(count.value, count.qualifier)
    noun = "foreign firm" if number == "1" else "foreign firms"
    in_all = " in all" if count.role == "pilot_total" else ""
    return f"{number} {noun} approved{in_all}{place}{tail}"


def _name_revocation(finding: Finding, number: str, place: str, *, ascii_only: bool) -> str:
    ended = [firm for firm in finding.firms if firm.status == "revoked"]
    if not number and ended and (named := _name_firms(ended, ascii_only=ascii_only, counted=False)):
        what = "approval or licence" if len(ended) == 1 else "approvals or licences"
        return f"{what} of {named} ended{place}"
    number = number or (str(len(ended)) if ended else "")
    return f"{number} {'approval or licence' if number == '1' else 'approvals or licences'} ended{place}".strip()


def _name_firms(firms: Sequence[NamedFirm], *, ascii_only: bool, counted: bool = True) -> str:
    """`Airbus China and 2 more`, `a unit of HSBC`; where no name can be shown `3 foreign firms` if `counted`."""
    names = [
        (firm, show_name_in_ascii(name) if ascii_only else clean_line(name)) for firm in firms for name in firm.names
    ]
    firm, name = next(((firm, name) for firm, name in names if name), (None, ""))
    if firm is None:
        return count_things(len(firms), "foreign firm") if firms and counted else ""
    more = f" and {len(firms) - 1} more" if len(firms) > 1 else ""
    return f"{'a unit of ' if firm.status == 'parent' else ''}{name}{more}"


def _name_programme(finding: Finding) -> str:
    """`, pilot batch 1`; an approval of years before the pilot is none of the pilot's."""
    batch = f"batch {finding.batch}" if finding.batch else ""
    named = " ".join(part for part in ("pilot" if finding.programme in PROGRAMMES else "", batch) if part)
    return f", {named}" if named else ""
