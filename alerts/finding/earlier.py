"""What changes in what a reader has: the earlier messages, and the firms that were named then and are now."""

from collections.abc import Sequence

from alerts.finding.firms import finding_has_firms, sort_firms
from alerts.words.cleaning import clean_line
from alerts.words.wording import (
    write_moment,
)
from domain.alerts import Briefing, Told
from domain.altering import alter
from domain.findings import Change
from domain.naming import Classes

#: Between a firm and the state that its page does not give it any more, as findings/versions.py words it.
NOT_NAMED = " is not named as "
#: How the subject of the message begins that told an event first, in each language.
FIRST = ("New, ", "Late find, ", "新增(", "补报(")


def refer_to_first(briefing: Briefing) -> str:
    """`our message of 1 Mar 2025, 08:16,` for the one that told this finding as new; empty where none told it."""
    own = list_own_told(briefing)
    if not own:
        return ""
    full = [told for told in own if told.subject.startswith(FIRST)]
    return f"our message of {write_moment((full or own)[-1].at)},"


def refer_to_last(briefing: Briefing) -> str:
    """`our message of 5 Mar 2025, 09:45` for the newest that told this finding, with which what is now is compared.

    The first would be wrong where others followed it: they changed something too. Empty where none told it.
    """
    own = list_own_told(briefing)
    return f"our message of {write_moment(own[-1].at)}" if own else ""


def list_own_told(briefing: Briefing) -> list[Told]:
    """Earlier messages that told of this finding: those of its parts told of less."""
    parts = [f"[{part.id}]" for part in briefing.parts]
    return [told for told in briefing.told if not told.subject.endswith(tuple(parts))]


def names_firms_only(briefing: Briefing) -> bool:
    """Whether all that this message tells is that firms are named."""
    news = {word for item in briefing.changes for word in list_news(item)}
    amended = bool(briefing.changes) and all(item.kind == "amended" for item in briefing.changes)
    return amended and news <= {"firms_named"} and bool(list_named(briefing.changes))


def list_named(changes: Sequence[Change]) -> list[str]:
    """The firms that changes name, as written."""
    return [clean_line(name) for item in changes for name in dict(item.details).get("firms", "").split("; ") if name]


def list_news(change: Change) -> list[str]:
    return [word for word in dict(change.details).get("news", "").split(", ") if word]


def list_lost(changes: Sequence[Change]) -> list[str]:
    """The firms that a page does not name any more since it was changed, as written."""
    lost = (item.summary.partition(NOT_NAMED) for item in changes if item.reason == "page_changed")
    return [clean_line(name) for name, words, _ in lost if words]


def sort_then_and_now(briefing: Briefing) -> tuple[Classes | None, Classes]:
    """The firms as they were named before these changes and as they are now; no `then` where none is added.

    Where a changed page names others instead, who is gone stands in the finding no more: no `then` can be counted.
    """
    finding, now = briefing.finding, sort_firms(briefing)
    added = set(list_named(briefing.changes))
    if (
        not added
        or list_lost(briefing.changes)
        or not finding_has_firms(finding)
        or any(item.kind == "new" for item in briefing.changes)
    ):
        return None, now
    before = alter(finding, firms=tuple(firm for firm in finding.firms if clean_line(firm.names[0]) not in added))
    return sort_firms(alter(briefing, finding=before)), now


def count_named(classes: Classes) -> int:
    return len(classes.legal) + len(classes.group)


def quote_told(told: Told) -> str:
    """An earlier message by its time and subject; quotation marks within it become single ones."""
    subject = clean_line(told.subject).replace('"', "'")
    return f'{write_moment(told.at)}: "{subject}"'
