"""Subjects: `Change, standing: number who did what, which [id]`, in ASCII and 78 characters.

The words before the colon are a closed list and never change between releases, since people write mail rules on them;
the same words stand in X-Miitwatch headers.
"""

import unicodedata
from datetime import timedelta

from alerts.cleaning import clean_line
from alerts.figures import choose_main_count
from alerts.leads import name_briefly
from alerts.wording import write_number, write_standing
from domain.alerts import Briefing
from domain.dates import parse_published
from domain.findings import ChangeKind, Finding

LONGEST = 78
#: The number of a subject stands within so many characters, since lists of messages show little more.
NUMBER_WITHIN = 40
#: What was published longer ago when it was first seen is a late find: two days, as at the end of the first look.
LATE_AFTER = timedelta(hours=48)
#: Which change of several gives a message its word: the one that a reader must not miss.
_WEIGHT: tuple[ChangeKind, ...] = ("withdrawn", "removed", "corrected", "disputed", "new", "confirmed", "amended")
WORDS: dict[str, str] = {
    "new": "New",
    "late": "Late find",
    "confirmed": "Confirmed",
    "amended": "Amended",
    "corrected": "Corrected",
    "disputed": "Disputed",
    "removed": "Page removed",
    "withdrawn": "Withdrawn",
    "record": "Record",
}


def choose_change(briefing: Briefing) -> str:
    """The change that names the message, or `record` where it tells none."""
    kinds = {change.kind for change in briefing.changes}
    return next((kind for kind in _WEIGHT if kind in kinds), "record")


def name_change(briefing: Briefing) -> str:
    """The word before the colon: one of `WORDS`."""
    change = choose_change(briefing)
    return WORDS["late" if change == "new" and is_late_find(briefing) else change]


def is_late_find(briefing: Briefing) -> bool:
    """Whether the event was published more than two days before anything of it was first seen here."""
    published = parse_published(briefing.finding.published)
    return published is not None and briefing.finding.first_seen - published.latest() > LATE_AFTER


def write_subject(briefing: Briefing) -> str:
    """The subject of a message about one finding."""
    finding = briefing.finding
    change = choose_change(briefing)
    word = name_change(briefing)
    standing = write_standing(finding.confirmation, finding.authority)
    head = f"{word}, {standing}"
    if change == "confirmed":
        head = f"{word} by {' and '.join(finding.authority[:2]) or 'an official body'}"
    elif change not in {"new", "record"}:
        head = word
    return fit_subject(head, _name_matter(briefing, change), finding.id)


def _name_matter(briefing: Briefing, change: str) -> str:
    finding = briefing.finding
    fact = name_briefly(finding)
    details = {key: value for told in briefing.changes if told.kind == change for key, value in told.details}
    if change == "withdrawn":
        return f"no such event: {fact}"
    if change == "removed":
        return f"a source of {fact}"
    if change == "disputed" and finding.disputes:
        dispute = finding.disputes[-1]
        return f'"{clean_line(dispute.claim)}", or "{clean_line(dispute.against)}"?'
    if change == "amended" and details.get("firms"):
        return _name_named(finding, details["firms"], len(WORDS["amended"]) + 2) or fact
    return fact


def _name_named(finding: Finding, firms: str, offset: int) -> str:
    """`Airbus China named among the 13, telecom pilot`, where the number stays within the first 40 characters."""
    count = choose_main_count(finding)
    if count is None:
        return f"{clean_line(firms)} named; {name_briefly(finding)}"
    number = write_number(count.value, count.qualifier)
    named = to_ascii(f"{clean_line(firms)} named among the {number}").strip()
    if offset + len(named) <= NUMBER_WITHIN and not named.startswith("named"):
        return f"{named}, telecom pilot"
    return f"{number} foreign firms, now naming {clean_line(firms)}"


def fit_subject(head: str, matter: str, identity: str) -> str:
    """`head: matter [identity]` in ASCII within 78 characters; of the matter, whole words are left out at the end."""
    front, back = f"{head}: ", f" [{identity}]"
    words = to_ascii(matter).split()
    while words and len(front) + len(" ".join(words)) + len(back) > LONGEST:
        words.pop()
    said = " ".join(words).rstrip(",;: ")
    return f"{to_ascii(front)}{said}{back}".replace(":  [", ": [")


def to_ascii(text: str) -> str:
    """Letters without their marks; what has no ASCII form is left out."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "".join(char for char in plain if char.isprintable())
