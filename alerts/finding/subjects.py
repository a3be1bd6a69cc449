"""Subjects: `Change, standing: number who did what, which [id]`, in ASCII and 78 characters.

The words before the colon are a closed list and never change between releases, since people write mail rules on them;
the same words stand in X-Miitwatch headers.
"""

import re
from collections.abc import Sequence
from datetime import timedelta

from alerts.finding.briefly import name_act, name_briefly
from alerts.finding.disputed import name_dispute
from alerts.finding.earlier import NOT_NAMED
from alerts.finding.rulings import describe_correction
from alerts.finding.standing import name_confirmer_briefly, word_standing
from alerts.finding.stated import strip_apart
from alerts.words.cleaning import clean_line, show_name_in_ascii, show_names, to_ascii
from alerts.words.shortening import shorten_names
from alerts.words.wording import write_day_in, write_number
from domain.alerts import Briefing
from domain.dates import parse_published
from domain.findings import Change, ChangeKind, Finding
from domain.naming import choose_main_count

LONGEST = 78
#: The number of a subject stands within so many characters, since lists of messages show little more.
NUMBER_WITHIN = 40
#: What was published longer ago when it was first seen is a late find: two days, as at the end of the first look.
LATE_AFTER = timedelta(hours=48)
#: Phrases of which no half says anything ("policy act on foreign"), with what stands for them where there is no room.
_SHORTER = (
    ("policy act on foreign telecom access", "telecom policy act"),
    ("foreign-invested telecom firms", "foreign telecom firms"),
)
#: Words at which no subject ends: what they lead to had no room.
_DANGLING = (" in", " on", " of", " for", " and", " or", " the", " a", " at", " by", " with")
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
    """Whether the event was published more than two days before anything of it was first seen here, or understood."""
    if any("late_find" in dict(change.details) for change in briefing.changes):
        return True
    published = parse_published(briefing.finding.published)
    return published is not None and briefing.finding.first_seen - published.latest() > LATE_AFTER


def write_subject(briefing: Briefing) -> str:
    """The subject of a message about one finding."""
    finding = briefing.finding
    change = choose_change(briefing)
    word = name_change(briefing)
    head = f"{word}, {word_standing(finding)}"
    if change == "confirmed":
        head = f"{word} by {name_confirmer_briefly(finding)}"
    elif change not in {"new", "record"}:
        head = word
    return fit_subject(head, _name_matter(briefing, change), finding.id, _list_names(briefing))


def _list_names(briefing: Briefing) -> tuple[str, ...]:
    """Every name of a firm that the matter may hold, the longest first: one may be a part of another."""
    names = [name for firm in briefing.finding.firms for name in firm.names]
    for change in briefing.changes:
        names += dict(change.details).get("firms", "").split("; ")
        names.append(change.summary.partition(NOT_NAMED)[0])
    shown = {said for name in names for said in (to_ascii(clean_line(name)), show_name_in_ascii(name)) if said}
    return tuple(sorted(shown, key=lambda name: (-len(name), name)))


def _name_matter(briefing: Briefing, change: str) -> str:
    finding = briefing.finding
    told = [item for item in briefing.changes if item.kind == change]
    details = {key: value for item in told for key, value in item.details}
    standing = change in {"new", "record", "confirmed"} or "confirmed_by.after" in details
    fact = name_briefly(strip_apart(finding) if standing else finding, ascii_only=True)
    if change == "withdrawn":
        return _name_withdrawn(finding, details.get("was", ""))
    if change == "removed":
        return _name_removed(finding, details)
    if change == "corrected" and told:
        return _name_lost(told) or show_names(describe_correction(told[-1], finding), "a firm")
    if change == "disputed" and finding.disputes:
        return name_dispute(finding, finding.disputes[-1])
    if finding.kind == "policy":
        return name_act(finding)
    if change == "amended" and details.get("firms"):
        return _name_named(finding, details["firms"], len(WORDS["amended"]) + 2) or fact
    if change == "amended" and "confirmed_by.after" in details:
        return _name_decider(finding, fact, len(WORDS["amended"]) + 2)
    return fact


def _name_lost(told: list[Change]) -> str:
    """`a firm is not named as approved any more` where the firm's name has no letters that a subject could show."""
    lost = [change.summary.partition(NOT_NAMED) for change in told]
    name, words, status = lost[-1]
    if not words or re.search(r"[A-Za-z]", to_ascii(name)):
        return ""
    number = sum(one[1:] == (words, status) for one in lost)
    who = "a firm is" if number == 1 else f"{number} firms are"
    return f"{who} not named as {status}"


def _name_withdrawn(finding: Finding, was: str) -> str:
    count = choose_main_count(finding)
    if count is None or finding.kind != "approval":
        return f"no such event: {name_briefly(finding, ascii_only=True)}"
    noun = "approval" if count.value == 1 else "approvals"
    return f"no {write_number(count.value, count.qualifier)} {noun}" + (f"; {clean_line(was)}" if was else "")


def _name_removed(finding: Finding, details: dict[str, str]) -> str:
    page = next((report for report in finding.reports if report.url == details.get("url")), None)
    count = choose_main_count(finding)
    subject = f"the {write_number(count.value, count.qualifier)}" if count else name_briefly(finding, ascii_only=True)
    whose = "a page"
    if page is not None:
        owner = "MIIT" if page.authority == "regulator" else to_ascii(clean_line(page.publisher)).strip()
        whose = f"{owner}'s page" if owner else whose
    since = f" since {write_day_in(details['since'])}" if "since" in details else ""
    return f"{whose} on {subject} is gone{since}"


def _name_named(finding: Finding, firms: str, offset: int) -> str:
    """`Airbus China named among the 13, telecom pilot`, where the number stays within the first 40 characters."""
    count = choose_main_count(finding)
    names = [to_ascii(clean_line(name)) for name in firms.split("; ")]
    more = "1 more firm" if len(names) == 1 else f"{len(names)} more firms"
    who = "; ".join(names) if all(re.search(r"[A-Za-z]", name) for name in names) else ""
    if count is None:
        return f"{who or more} named; {name_briefly(finding, ascii_only=True)}"
    number = write_number(count.value, count.qualifier)
    named = f"{who} named among the {number}"
    if who and offset + len(named) <= NUMBER_WITHIN:
        return f"{named}, telecom pilot"
    naming = f"{number} foreign firms, now naming {who}"
    if who and offset + len(naming) + len(finding.id) + 3 <= LONGEST:
        return naming
    return f"{more} named among the {number}, telecom pilot"


def _name_decider(finding: Finding, fact: str, offset: int) -> str:
    """`on MIIT's own page too: 13 foreign firms approved`, where the number stays within the first 40 characters."""
    said = f"on {name_confirmer_briefly(finding)}'s own page too: "
    return f"{said}{fact}" if offset + len(said) < NUMBER_WITHIN else fact


def fit_subject(head: str, matter: str, identity: str = "", names: Sequence[str] = ()) -> str:
    """`head: matter [identity]` in ASCII within 78 characters; what does not fit is left out from the end.

    Names of firms are shortened first: what happened stands behind them. Then whole parts go (`, pilot batch 1`), so
    that no half of one is left; words only where one part is too long.
    """
    front, back = f"{to_ascii(head)}: ", f" [{identity}]" if identity else ""
    room = LONGEST - len(front) - len(back)
    said = shorten_names(to_ascii(matter), names, room)
    for phrase, short in _SHORTER:
        said = said.replace(phrase, short) if len(said) > room else said
    while len(said) > room and re.search(r"[,;] ", said):
        said = re.sub(r"[,;] (?:(?![,;] ).)*$", "", said)
    cut = len(said) > room
    while (len(said) > room or (cut and said.endswith(_DANGLING))) and " " in said:
        said = said.rpartition(" ")[0]
    return front + said[: max(0, room)].rstrip(",;: ") + back


def fit_front(front: str, back: str = "") -> str:
    """The subject, its front shortened where it would be longer than subjects may be."""
    room = LONGEST - len(back)
    return (front if len(front) <= room else front[: room - 3].rstrip() + "...") + back
