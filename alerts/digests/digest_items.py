"""The findings of a digest, one item each: in full where it tells of them first, one line where they were told."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from alerts.finding.briefly import name_briefly
from alerts.finding.earlier import list_named
from alerts.finding.figures import warn_of_adding
from alerts.finding.firms import finding_has_firms, sort_firms, summarise_classes
from alerts.finding.leads import open_message
from alerts.finding.rulings import describe_correction
from alerts.finding.series import is_stock, list_points
from alerts.finding.standing import name_standing
from alerts.layout.layout import Item
from alerts.words.codes import write_news
from alerts.words.wording import count_things, join_words, write_bodies, write_moment
from domain.alerts import Briefing, Told
from domain.claims import StatementKind
from domain.findings import Change, Finding

#: Acts before totals (examples.md, "Weekly digest").
ORDER: tuple[StatementKind, ...] = ("approval", "revocation", "policy", "denial", "application", "total")
_NEW: dict[StatementKind, str] = {
    "approval": "new approval event",
    "revocation": "new revocation",
    "policy": "new policy act",
    "denial": "new denial",
    "application": "new application report",
    "total": "new total",
}
_WORDS = {
    "new": "new",
    "confirmed": "confirmed",
    "amended": "more known",
    "corrected": "corrected",
    "disputed": "disputed",
    "removed": "page removed",
    "withdrawn": "withdrawn",
}
#: Of earlier messages and of added details so many are named.
_NAMED = 5


class DigestItem(Struct, frozen=True):
    """One finding of a digest, as the ledger has it now."""

    finding: Finding
    changes: tuple[Change, ...]  # of the digest's days, oldest first
    untold: tuple[Change, ...]  # those that this digest tells for the first time
    told: tuple[Told, ...]  # messages to this recipient about it
    parts: tuple[Finding, ...] = ()
    beside: tuple[Finding, ...] = ()  # told in the same articles, and by nothing else
    series: tuple[Finding, ...] = ()  # of a total: the earlier points, oldest first
    late: bool = False
    left_out: Literal["", "withdrawn", "merged"] = ""  # a row of which nothing is left to tell, and why


#: Why a row says nothing, in words.
_LEFT_OUT = {"withdrawn": "withdrawn before it was told", "merged": "the same event as {}"}


def say_left_out(item: DigestItem) -> str:
    """`left out: the same event as F-2025-003`; empty where the row is told."""
    return f"left out: {_LEFT_OUT[item.left_out].format(item.finding.merged_into)}" if item.left_out else ""


def sort_items(items: Iterable[DigestItem]) -> tuple[DigestItem, ...]:
    """Acts first, the whole before its parts, then by number."""
    return tuple(
        sorted(items, key=lambda one: (ORDER.index(one.finding.kind), bool(one.finding.part_of), one.finding.id))
    )


def name_findings(item: DigestItem) -> tuple[str, ...]:
    """The findings that the item names: itself and, where it tells it in full, its parts and what is told beside it."""
    beside = () if item.left_out or (item.told and not item.untold) else (*item.parts, *item.beside)
    return tuple(dict.fromkeys(one.id for one in (item.finding, *beside)))


def set_item(number: int, item: DigestItem) -> Item:
    """The item under its number."""
    finding = item.finding
    if item.left_out:
        said = say_left_out(item)
        return Item(f"{number}.", f"{said[:1].upper()}{said[1:]}", finding.id)
    gone = finding.withdrawn or finding.retracted
    title = f"No such event: {name_briefly(finding)}" if gone else name_briefly(finding)
    lines = _tell_gone(item) if gone else _tell(item)
    return Item(f"{number}.", title[:1].upper() + title[1:], f"{finding.id}  {describe_change(item)}", tuple(lines))


def describe_change(item: DigestItem) -> str:
    """What happened to the finding, in a word or two."""
    kinds = dict.fromkeys(_WORDS[change.kind] for change in (*item.changes, *item.untold))
    if item.finding.withdrawn:
        kinds = {"withdrawn": None}
    words = ", ".join(kinds) or "known"
    return f"late find, {words}" if item.late else words


def _tell_gone(item: DigestItem) -> list[str]:
    return ["Please disregard what was said of it.", *_list_told(item)]


def _tell(item: DigestItem) -> list[str]:
    """What was told by a message of its own is one line; what is told here first stands in full."""
    if item.told and not item.untold:
        return [*_name_whole(item), *_list_told(item)]
    if item.told and all(change.kind != "new" for change in item.untold):
        return [*_list_added(item), *_list_firms(item), *_list_beside(item), *_name_whole(item), *_list_told(item)]
    finding = item.finding
    briefing = Briefing(finding, (), finding.first_seen, parts=item.parts)
    lines = [open_message(finding), _describe_standing(finding)]
    if finding.regions:
        lines.append(f"Where: {join_words(list(finding.regions))}.")
    lines += _list_firms(item)
    lines += warn_of_adding(briefing)
    lines += _list_series(item)
    lines += _list_beside(item)
    return [*lines, *_name_whole(item), *_list_added(item), *_list_told(item)]


def _name_whole(item: DigestItem) -> list[str]:
    """Whose part it is: its figure is in that one's already."""
    return [f"Part of {item.finding.part_of}."] if item.finding.part_of else []


def _list_beside(item: DigestItem) -> list[str]:
    """What stands in the same articles and has no item of its own."""
    return [f"Told with it: {name_briefly(one)} [{one.id}]." for one in item.beside]


def _list_firms(item: DigestItem) -> list[str]:
    finding = item.finding
    if not finding_has_firms(finding):
        return []
    briefing = Briefing(finding, (), finding.first_seen, parts=item.parts)
    return [f"Firms: {summarise_classes(sort_firms(briefing))}."]


def _describe_standing(finding: Finding) -> str:
    if finding.confirmation == "confirmed":
        return f"{name_standing(finding)}."
    body = write_bodies(finding.authority[:1]) or "an official body"
    return f"{name_standing(finding)}; no page of {body} seen."


def _list_series(item: DigestItem) -> list[str]:
    """A total beside its earlier points: a figure that stands alone says little."""
    lines = [f"Series: {', '.join(list_points(item.series, item.finding))}."] if item.series else []
    return [*lines, "This is not the pilot."] if is_stock(item.finding) else lines


def _list_added(item: DigestItem) -> list[str]:
    added = [change for change in item.untold if change.kind != "new"]
    lines = [
        f"{write_moment(change.at)}, {_WORDS[change.kind]}: {_describe(change, item.finding).rstrip('.')}."
        for change in added[:_NAMED]
    ]
    more = len(added) - _NAMED
    return [*lines, f"and {count_things(more, 'more change')}, in the record."] if more > 0 else lines


def _describe(change: Change, finding: Finding) -> str:
    return describe_correction(change, finding) if change.kind == "corrected" else write_news(change.summary)


def _list_told(item: DigestItem) -> list[str]:
    if not item.told:
        return []
    moments = join_words([write_moment(one.at) for one in item.told[-_NAMED:]])
    earlier = f"{count_things(len(item.told) - _NAMED, 'earlier one')} and " if len(item.told) > _NAMED else ""
    return [f"You had: {'message' if len(item.told) == 1 else 'messages'} of {earlier}{moments}."]


def count_changes(items: Sequence[DigestItem], open_points: int) -> str:
    """`1 new approval event, 1 new total, 1 firm added, 2 points open. Nothing confirmed, corrected or withdrawn.`"""
    parts = {item.finding.id for item in items if item.finding.part_of}  # their figures are in another event's
    changes = [change for item in items for change in dict.fromkeys((*item.changes, *item.untold))]
    fresh = [change.finding for change in changes if change.kind == "new"]
    new = Counter(finding.kind for finding in fresh if finding.id not in parts)
    parted = sum(finding.id in parts for finding in fresh)
    kinds = Counter(change.kind for change in changes)
    named = len({name for change in changes if change.kind == "amended" for name in list_named((change,))})
    said = [count_things(new[kind], _NEW[kind]) for kind in ORDER if new[kind]]
    said += [f"{parted:,} new {'part' if parted == 1 else 'parts'} of an event"] if parted else []
    said += [count_things(named, "firm") + " added"] if named else []
    said += [count_things(kinds["disputed"], "dispute")] if kinds["disputed"] else []
    said += [count_things(kinds["removed"], "page") + " removed"] if kinds["removed"] else []
    said += [count_things(open_points, "point") + " open"] if open_points else []
    righted = [f"{kinds[kind]} {kind}" for kind in ("confirmed", "corrected", "withdrawn") if kinds[kind]]
    tail = f"{join_words(righted)}." if righted else "Nothing confirmed, corrected or withdrawn."
    return f"{', '.join(said) or 'Nothing new'}. {tail}"
