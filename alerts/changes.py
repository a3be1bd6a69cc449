"""What a later message says first: what changed, what was said before, and what stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from alerts.cleaning import clean_line
from alerts.codes import write_news, write_value
from alerts.disputes import list_disputes, write_side
from alerts.firms import finding_has_firms, sort_firms
from alerts.layout import Block, Section, Verbatim, field
from alerts.leads import name_briefly, state_fact
from alerts.named import explain_figures, explain_names
from alerts.rulings import describe_correction, say_how_to_mend, say_whose, show_ruling
from alerts.standing import name_confirmer
from alerts.stated import attribute_apart
from alerts.wording import (
    PROGRAMMES,
    join_words,
    write_day_in,
    write_moment,
    write_number,
)
from domain.alerts import Briefing, Told
from domain.findings import Change, Finding
from domain.naming import Classes, choose_main_count

#: How the subject of the message begins that told an event first, in each language.
FIRST = ("New, ", "Late find, ", "新增(", "补报(")


@dataclass(frozen=True, slots=True)
class Head:
    """The first sentence of a later message, and the fields of what changed."""

    lead: str
    section: Section


def tell_changes(briefing: Briefing, change: str) -> Head | None:
    """What changed; None for a new finding and for the record itself, which open with the fact."""
    if change in {"new", "record"}:
        return None
    told = [item for item in briefing.changes if item.kind == change]
    lead = {
        "confirmed": _lead_confirmed,
        "amended": _lead_amended,
        "corrected": _lead_corrected,
        "disputed": _lead_disputed,
        "removed": _lead_removed,
        "withdrawn": _lead_withdrawn,
    }[change](briefing, told)
    blocks: list[Block] = []
    if change == "disputed":
        blocks += list_disputes(briefing)
    else:
        blocks += _list_changed(briefing)
    if change in {"corrected", "withdrawn"}:
        blocks += say_whose(briefing.changes) + _repeat_told(briefing) + say_how_to_mend(briefing, told)
    return Head(lead, tuple(blocks))


def _refer(briefing: Briefing) -> str:
    """`our message of 1 Mar 2025, 08:16,` for the one that told this finding as new; empty where none told it."""
    own = list_own_told(briefing)
    if not own:
        return ""
    full = [told for told in own if told.subject.startswith(FIRST)]
    return f"our message of {write_moment((full or own)[-1].at)},"


def _refer_to_last(briefing: Briefing) -> str:
    """`our message of 5 Mar 2025, 09:45` for the newest that told this finding, with which what is now is compared.

    The first would be wrong where others followed it: they changed something too. Empty where none told it.
    """
    own = list_own_told(briefing)
    return f"our message of {write_moment(own[-1].at)}" if own else ""


def list_own_told(briefing: Briefing) -> list[Told]:
    """Earlier messages that told of this finding: those of its parts told of less."""
    parts = [f"[{part.id}]" for part in briefing.parts]
    return [told for told in briefing.told if not told.subject.endswith(tuple(parts))]


def _lead_confirmed(briefing: Briefing, told: Sequence[Change]) -> str:
    said = _say_confirmed(briefing.finding, "")
    changed = {word for item in briefing.changes for word in _list_news(item)}
    if list_own_told(briefing) and not changed & {"figures_added", "growth_added"}:
        return f"{said} {_say_what_stays(briefing)}"
    return said


def _say_confirmed(finding: Finding, too: str) -> str:
    """Of what the page does not state it is not said that it says so, but who does."""
    if apart := attribute_apart(finding):
        return f"{name_confirmer(finding)}'s own page now confirms this{too}: {state_fact(finding)}; {apart}."
    return f"{name_confirmer(finding)} now says so on its own page{too}: {state_fact(finding)}."


def _say_what_stays(briefing: Briefing) -> str:
    """That no figure changed; but where firms are named now, how many are not is another than it was."""
    where = _refer_to_last(briefing)
    then, now = _sort_then_and_now(briefing)
    if then is None:
        return f"It changes no figure of {where}."
    named = f"Of what we said in {where}, only the firms named change: {_count(then)} then, {_count(now)} now"
    if then.not_named is None or now.not_named is None:
        return f"{named}."
    return f"{named}; not named {then.not_named} then, {now.not_named} now."


def _lead_amended(briefing: Briefing, told: Sequence[Change]) -> str:
    names = list_named(told)
    if names_firms_only(briefing):
        rest = f" This changes nothing else in {_refer_to_last(briefing)}." if list_own_told(briefing) else ""
        return f"{_name_firms(briefing.finding, names)}.{rest}"
    if {word for item in told for word in _list_news(item)} == {"confirmed_by_decider"}:
        return _lead_decider(briefing)
    what = "; ".join(write_news(item.summary) for item in told)
    return f"More is known of this: {name_briefly(briefing.finding)}. New: {what}."


def _lead_decider(briefing: Briefing) -> str:
    """That the body which decided says so too, what another official page had confirmed."""
    said = _say_confirmed(briefing.finding, " too")
    where = _refer_to_last(briefing)
    return f"{said} It changes no figure of {where}." if where else said


def names_firms_only(briefing: Briefing) -> bool:
    """Whether all that this message tells is that firms are named."""
    news = {word for item in briefing.changes for word in _list_news(item)}
    amended = bool(briefing.changes) and all(item.kind == "amended" for item in briefing.changes)
    return amended and news <= {"firms_named"} and bool(list_named(briefing.changes))


def _name_firms(finding: Finding, names: Sequence[str]) -> str:
    """`Airbus China is now named as one of the 13 firms approved for China's value-added telecom pilot`."""
    count = choose_main_count(finding)
    number = f"the {write_number(count.value, count.qualifier)} " if count else "the "
    act = {
        "approval": f"firms approved for {PROGRAMMES.get(finding.programme, 'value-added telecom services')}",
        "application": "applicants, which are not approved",
        "revocation": "firms whose approvals or licences are ended",
    }.get(finding.kind, "firms of this event")
    verb = "is now named as one of" if len(names) == 1 else "are now named among"
    return f"{join_words(list(names))} {verb} {number}{act}"


def list_named(changes: Sequence[Change]) -> list[str]:
    """The firms that changes name, as written."""
    return [clean_line(name) for item in changes for name in dict(item.details).get("firms", "").split("; ") if name]


def _lead_corrected(briefing: Briefing, told: Sequence[Change]) -> str:
    what = "; ".join(describe_correction(item, briefing.finding) for item in told)
    if told and all(item.reason == "page_changed" for item in told):
        after = f" after {_refer(briefing).rstrip(',')}" if list_own_told(briefing) else ""
        return f"The page that said so was changed{after}: {what}. As it stands now, {state_fact(briefing.finding)}."
    where = f"We were wrong in {_refer(briefing).rstrip(',')}" if list_own_told(briefing) else "We were wrong"
    return f"{where}: {what}. As the record stands now, {state_fact(briefing.finding)}."


def _lead_disputed(briefing: Briefing, told: Sequence[Change]) -> str:
    said = f"{_say_what_differs(briefing.finding)} Both are kept; neither is overwritten."
    return f"{said} What we said in {_refer(briefing)} stands." if list_own_told(briefing) else said


def _say_what_differs(finding: Finding) -> str:
    """Whether one firm is meant by two names is no doubt of the event, which a first sentence must not cast."""
    event = name_briefly(finding)
    if {one.reason for one in finding.disputes} != {"identity_open"}:
        return f"Two reports differ on this: {event}."
    names = " and ".join(write_side(side, finding) for side in (finding.disputes[0].claim, finding.disputes[0].against))
    return f"Two names that reports give may be one firm: {names.rstrip('.')}. The event, {event}, is not disputed."


def _lead_removed(briefing: Briefing, told: Sequence[Change]) -> str:
    return (
        f"A page that told of this is gone: {name_briefly(briefing.finding)}. The page as we received it is kept. That "
        "a page is gone says nothing of whether it was true."
    )


def _lead_withdrawn(briefing: Briefing, told: Sequence[Change]) -> str:
    where = _refer(briefing).rstrip(",") or "what this watch said"
    return f"Please disregard {where}. There was no such event: {name_briefly(briefing.finding)}."


def _list_news(change: Change) -> list[str]:
    return [word for word in dict(change.details).get("news", "").split(", ") if word]


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
        blocks += show_ruling(item, briefing.finding) + _show_removal(details)
    return blocks


def _show_removal(details: dict[str, str]) -> list[Block]:
    if "url" not in details:
        return []
    status = details.get("status", "not stated")
    says = "is empty" if status == "200" else f"answers {status}"
    url = clean_line(details["url"])
    since = write_day_in(details.get("since", "not stated"))
    return [field("THE PAGE", f"{says}, since {since}"), Verbatim(url, url)]


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
    """How many were named then and are now, where this message names firms."""
    then, now = _sort_then_and_now(briefing)
    if then is None:
        return []
    of = f" of {write_number(now.stated.value, now.stated.qualifier)}" if now.stated else ""
    lines = [f"by name or group: {_count(then)}{of} then, {_count(now)}{of} now"]
    if then.not_named is not None and now.not_named is not None and now.not_named >= 0 and now.stated is not None:
        lines.append(
            f"not named: {then.not_named} then, {now.not_named} now (computed: {now.stated.value} - {_count(now)})"
        )
    return [field("CHANGED", *lines), *explain_names(briefing, sorted(set(list_named(briefing.changes))))]


def _sort_then_and_now(briefing: Briefing) -> tuple[Classes | None, Classes]:
    """The firms as they were named before these changes and as they are now; no `then` where none is added."""
    finding, now = briefing.finding, sort_firms(briefing)
    added = set(list_named(briefing.changes))
    if not added or not finding_has_firms(finding) or any(item.kind == "new" for item in briefing.changes):
        return None, now
    before = replace(finding, firms=tuple(firm for firm in finding.firms if clean_line(firm.names[0]) not in added))
    return sort_firms(replace(briefing, finding=before)), now


def _count(classes: Classes) -> int:
    return len(classes.legal) + len(classes.group)


def _repeat_told(briefing: Briefing) -> list[Block]:
    lines = [quote_told(told) for told in list_own_told(briefing)]
    return [field("WE SAID", *lines)] if lines else []


def quote_told(told: Told) -> str:
    """An earlier message by its time and subject; quotation marks within it become single ones."""
    subject = clean_line(told.subject).replace('"', "'")
    return f'{write_moment(told.at)}: "{subject}"'
