"""A dispute in a subject: both sides, since one alone would be told as a fact."""

import re

from alerts.finding.briefly import name_briefly
from alerts.finding.disputes import write_side
from alerts.words.cleaning import show_name_in_ascii, show_names
from alerts.words.wording import write_number
from domain.findings import Dispute, Finding
from domain.naming import choose_main_count

#: One side of a dispute on a count, with what it counts: `12 (approved in one batch)`.
_COUNTED = re.compile(r"(?P<number>(?:[a-z]+ )?[\d,]+) \((?P<what>.+)\)")


def name_dispute(finding: Finding, dispute: Dispute) -> str:
    """What a subject says of a dispute: both sides, in letters that it can show."""
    if dispute.reason == "date_differs":
        return _name_date_dispute(finding, dispute)
    if dispute.reason == "identity_open":
        return _name_identity(finding, dispute)
    whose = "a firm" if dispute.reason == "status_differs" else "a source"
    sides = (show_names(write_side(side, finding), whose) for side in (dispute.claim, dispute.against))
    return _name_counts(finding, dispute) or _name_sides(*sides)


def _name_counts(finding: Finding, dispute: Dispute) -> str:
    """`13 or 12 foreign firms approved, pilot batch 1` where two counts of one thing differ; else empty."""
    sides = [_COUNTED.fullmatch(write_side(side, finding)) for side in (dispute.against, dispute.claim)]
    one, other = sides
    if dispute.reason != "count_differs" or one is None or other is None or one["what"] != other["what"]:
        return ""
    numbers = {one["number"]: other["number"], other["number"]: one["number"]}
    stated, _, rest = name_briefly(finding, ascii_only=True).partition(" ")
    if stated in numbers:
        return f"{stated} or {numbers[stated]} {rest}"
    return f"{one['number']} or {other['number']} ({one['what']})"


def _name_date_dispute(finding: Finding, dispute: Dispute) -> str:
    count = choose_main_count(finding)
    matter = f"the {write_number(count.value, count.qualifier)}" if count else name_briefly(finding, ascii_only=True)
    against = write_side(dispute.against, finding).removeprefix("decided ")
    return f"{matter}, {write_side(dispute.claim, finding)} or {against}?"


def _name_sides(one: str, other: str) -> str:
    """Both sides, what they share told once: a subject that has room for one alone would tell it as a fact.

    `"16" or "17" (approved in one batch)?`, `Airbus China: "approved" or "applicant"?`; else
    `"2,400 new", or "over 2,400"?`.
    """
    (figure, _, of), (rival, _, same) = one.partition(" ("), other.partition(" (")
    if of and of == same and of.endswith(")"):
        return f'"{figure}" or "{rival}" ({of}?'
    (who, _, state), (whom, _, another) = one.rpartition(": "), other.rpartition(": ")
    if who and who == whom:
        return f'{who}: "{state}" or "{another}"?'
    return f'"{one}", or "{other}"?'


def _name_identity(finding: Finding, dispute: Dispute) -> str:
    """`one firm or two among the 13? Deutsche Telekom; T-Systems`: the question stands, whichever name has room.

    Where a subject cannot show both names it names none.
    """
    count = choose_main_count(finding)
    among = f" among the {write_number(count.value, count.qualifier)}" if count else ""
    names = [show_name_in_ascii(write_side(side, finding)) for side in (dispute.claim, dispute.against)]
    return f"one firm or two{among}? {'; '.join(names) if all(names) else ''}".rstrip()
