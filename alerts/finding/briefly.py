"""A finding in a few words: for subjects, tables and references to other findings."""

import re

from alerts.words.cleaning import clean_line, to_ascii
from alerts.words.wording import PROGRAMMES, join_words, write_growth, write_number
from domain.findings import Finding, StatedCount
from domain.naming import choose_main_count, choose_place


def name_briefly(finding: Finding) -> str:
    """`13 foreign firms approved, pilot batch 1`: for tables, subjects and references to other findings."""
    count = choose_main_count(finding)
    number = write_number(count.value, count.qualifier) if count else ""
    region = choose_place(finding, count)
    place = f" in {region}" if region else ""
    if finding.kind == "approval":
        return _name_approval(finding, count, number, place)
    if finding.kind == "total":
        return _name_total(finding, count, number, place)
    if finding.kind == "application":
        return f"{_name_application(count, number)}{place}, not approved"
    if finding.kind == "revocation":
        if not number and len(finding.firms) == 1:
            name = to_ascii(clean_line(finding.firms[0].names[0]))
            if re.search("[A-Za-z]", name):
                return f"approval or licence of {name} ended{place}"
        return f"{number} approvals or licences ended{place}".strip()
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
    return f"{number} foreign-invested telecom firms{place} in all"  # what has no room is left out from the end


def _name_application(count: StatedCount | None, number: str) -> str:
    act = "applied"
    if count is not None and "sign" in count.detail:
        act = "signed"
    if count is not None and "accept" in count.detail:
        act = "under review"
    return f"{number} firms {act}" if number else f"firms {act}"


def _name_approval(finding: Finding, count: StatedCount | None, number: str, place: str) -> str:
    tail = _name_programme(finding)
    if count is None:
        named = next(
            (clean_line(firm.names[0]) for firm in finding.firms if firm.status in {"approved", "parent"}), "firms"
        )
        return f"{named} approved{place}{tail}"
    noun = "foreign firm" if number == "1" else "foreign firms"
    in_all = " in all" if count.role == "pilot_total" else ""
    return f"{number} {noun} approved{in_all}{place}{tail}"


def _name_programme(finding: Finding) -> str:
    """`, pilot batch 1`; an approval of years before the pilot is none of the pilot's."""
    batch = f"batch {finding.batch}" if finding.batch else ""
    named = " ".join(part for part in ("pilot" if finding.programme in PROGRAMMES else "", batch) if part)
    return f", {named}" if named else ""
