"""What a later message says first: what changed, what was said before, and what stands."""

from msgspec import Struct

from alerts.finding.change_leads import (
    lead_amended,
    lead_confirmed,
    lead_corrected,
    lead_disputed,
    lead_removed,
    lead_withdrawn,
)
from alerts.finding.disputes import list_disputes
from alerts.finding.earlier import count_named, list_lost, list_named, list_own_told, quote_told, sort_then_and_now
from alerts.finding.named import explain_figures, explain_names
from alerts.finding.removals import show_removal
from alerts.finding.rulings import say_how_to_mend, say_whose, show_ruling
from alerts.layout.layout import Block, Section, field
from alerts.words.codes import write_value
from alerts.words.wording import write_number
from domain.alerts import Briefing


class Head(Struct, frozen=True):
    """The first sentence of a later message, and the fields of what changed."""

    lead: str
    section: Section


def tell_changes(briefing: Briefing, change: str) -> Head | None:
    """What changed; None for a new finding and for the record itself, which open with the fact."""
    if change in {"new", "record"}:
        return None
    told = [item for item in briefing.changes if item.kind == change]
    lead = {
        "confirmed": lead_confirmed,
        "amended": lead_amended,
        "corrected": lead_corrected,
        "disputed": lead_disputed,
        "removed": lead_removed,
        "withdrawn": lead_withdrawn,
    }[change](briefing, told)
    blocks: list[Block] = []
    if change == "disputed":
        blocks += list_disputes(briefing)
    else:
        blocks += _list_changed(briefing)
    blocks += say_whose(briefing.changes)
    if change in {"corrected", "withdrawn"}:
        blocks += _repeat_told(briefing) + say_how_to_mend(briefing, told)
    return Head(lead, tuple(blocks))


def _list_changed(briefing: Briefing) -> list[Block]:
    """Fields for what each change carries: then and now, the firms, and a person's ruling."""
    blocks: list[Block] = [*_compare_named(briefing)]
    for item in briefing.changes:
        if item.kind == "new":
            continue
        details = dict(item.details)
        lines = _list_pairs(details) + _list_additions(details)
        if lines:
            blocks.append(field("CHANGED", *lines))
            blocks += explain_figures(briefing, item)
        blocks += show_ruling(item, briefing.finding) + show_removal(briefing, details)
    return blocks


def _list_pairs(details: dict[str, str]) -> list[str]:
    """`decided: 26 Feb 2025 then, 28 Feb 2025 now`."""
    lines = []
    for key, before in details.items():
        name, _, side = key.partition(".")
        after = details.get(f"{name}.after")
        if side == "before" and after is not None and name != "standing":
            lines.append(f"{name.replace('_', ' ')}: {write_value(before)} then, {write_value(after)} now")
    return lines


def _list_additions(details: dict[str, str]) -> list[str]:
    words = {
        "firms.raised": "known better",
        "figures": "figures",
        "regions": "where, added",
        "services": "services, added",
        "document": "document",
        "terms": "terms",
        "batch": "batch",
    }
    lines = [f"{word}: {write_value(details[key])}" for key, word in words.items() if key in details]
    return [*lines, f"growth: {details['growth']} %"] if "growth" in details else lines


def _compare_named(briefing: Briefing) -> list[Block]:
    """How many were named then and are now, where this message names firms; who is, where a page names others now."""
    then, now = sort_then_and_now(briefing)
    named = sorted(set(list_named(briefing.changes)))
    if named and list_lost(briefing.changes):
        return [field("NAMED NOW", *named), *explain_names(briefing, named)]
    if then is None:
        return []
    of = f" of {write_number(now.stated.value, now.stated.qualifier)}" if now.stated else ""
    lines = [f"by name or group: {count_named(then)}{of} then, {count_named(now)}{of} now"]
    if then.not_named is not None and now.not_named is not None and now.not_named >= 0 and now.stated is not None:
        lines.append(
            f"not named: {then.not_named} then, {now.not_named} now (computed: {now.stated.value} - {count_named(now)})"
        )
    return [field("CHANGED", *lines), *explain_names(briefing, named)]


def _repeat_told(briefing: Briefing) -> list[Block]:
    lines = [quote_told(told) for told in list_own_told(briefing)]
    return [field("WE SAID", *lines)] if lines else []
