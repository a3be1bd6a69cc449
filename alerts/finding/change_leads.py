"""The first sentence of a later message, by what changed."""

from collections.abc import Sequence

from alerts.finding.briefly import name_briefly
from alerts.finding.disputes import write_side
from alerts.finding.earlier import (
    count_named,
    list_named,
    list_news,
    list_own_told,
    names_firms_only,
    refer_to_first,
    refer_to_last,
    sort_then_and_now,
)
from alerts.finding.leads import state_fact
from alerts.finding.removals import list_twins
from alerts.finding.rulings import describe_correction
from alerts.finding.standing import name_confirmer
from alerts.finding.stated import attribute_apart
from alerts.words.cleaning import clean_line
from alerts.words.codes import write_news
from alerts.words.wording import (
    PROGRAMMES,
    join_words,
    write_number,
)
from domain.alerts import Briefing
from domain.doubts import count_doubts
from domain.findings import Change, Finding
from domain.naming import choose_main_count, choose_place


def lead_confirmed(briefing: Briefing, told: Sequence[Change]) -> str:
    said = _say_confirmed(briefing.finding, "")
    changed = {word for item in briefing.changes for word in list_news(item)}
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
    where = refer_to_last(briefing)
    if any(count_doubts(one)[0] for one in briefing.related):
        return f"A figure that is told beside it is disputed: see OPEN. Compare {where}."
    then, now = sort_then_and_now(briefing)
    if then is None:
        return f"It changes no figure of {where}."
    named = f"Of what we said in {where}, only the firms named change: {count_named(then)} then, {count_named(now)} now"
    if then.not_named is None or now.not_named is None or now.not_named < 0:
        return f"{named}."
    return f"{named}; not named {then.not_named} then, {now.not_named} now."


def lead_amended(briefing: Briefing, told: Sequence[Change]) -> str:
    names = list_named(told)
    if names_firms_only(briefing):
        rest = f" This changes nothing else in {refer_to_last(briefing)}." if list_own_told(briefing) else ""
        return f"{_name_firms(briefing.finding, names)}.{rest}"
    if {word for item in told for word in list_news(item)} == {"confirmed_by_decider"}:
        return _lead_decider(briefing)
    what = "; ".join(write_news(item.summary) for item in told)
    return f"More is known of this: {name_briefly(briefing.finding)}. New: {what}."


def _lead_decider(briefing: Briefing) -> str:
    """That the body which decided says so too, what another official page had confirmed."""
    said = _say_confirmed(briefing.finding, " too")
    where = refer_to_last(briefing)
    return f"{said} It changes no figure of {where}." if where else said


def _name_firms(finding: Finding, names: Sequence[str]) -> str:
    """`Airbus China is now named as one of the 13 firms approved for China's value-added telecom pilot`."""
    count = choose_main_count(finding)
    number = f"the {write_number(count.value, count.qualifier)} " if count else "the "
    region = choose_place(finding, count)
    place = f" in {region}" if region else ""
    act = {
        "approval": f"firms{place} approved for {PROGRAMMES.get(finding.programme, 'value-added telecom services')}",
        "application": f"applicants{place}, which are not approved",
        "revocation": f"firms{place} whose approvals or licences are ended",
    }.get(finding.kind, "firms of this event")
    verb = "is now named as one of" if len(names) == 1 else "are now named among"
    return f"{join_words(list(names))} {verb} {number}{act}"


def lead_corrected(briefing: Briefing, told: Sequence[Change]) -> str:
    what = "; ".join(describe_correction(item, briefing.finding) for item in told)
    if told and all(item.reason == "page_changed" for item in told):
        after = f" after {refer_to_first(briefing).rstrip(',')}" if list_own_told(briefing) else ""
        return f"The page that said so was changed{after}: {what}. As it stands now, {state_fact(briefing.finding)}."
    where = f"We were wrong in {refer_to_first(briefing).rstrip(',')}" if list_own_told(briefing) else "We were wrong"
    return f"{where}: {what}. As the record stands now, {state_fact(briefing.finding)}."


def lead_disputed(briefing: Briefing, told: Sequence[Change]) -> str:
    said = f"{_say_what_differs(briefing.finding)} Both are kept; neither is overwritten."
    return f"{said} What we said in {refer_to_first(briefing)} stands." if list_own_told(briefing) else said


def _say_what_differs(finding: Finding) -> str:
    """Whether one firm is meant by two names is no doubt of the event, which a first sentence must not cast."""
    event = name_briefly(finding)
    if {one.reason for one in finding.disputes} != {"identity_open"}:
        return f"Two reports differ on this: {event}."
    names = " and ".join(write_side(side, finding) for side in (finding.disputes[0].claim, finding.disputes[0].against))
    return f"Two names that reports give may be one firm: {names.rstrip('.')}. The event, {event}, is not disputed."


def lead_removed(briefing: Briefing, told: Sequence[Change]) -> str:
    twins = list_twins(briefing)
    other = (
        f" The same notice at another address of {clean_line(twins[0].publisher)} was not seen gone." if twins else ""
    )
    return (
        f"A page that told of this is gone: {name_briefly(briefing.finding)}.{other} The page as we received it is "
        "kept. That a page is gone says nothing of whether it was true."
    )


def lead_withdrawn(briefing: Briefing, told: Sequence[Change]) -> str:
    where = refer_to_first(briefing).rstrip(",") or "what this watch said"
    return f"Please disregard {where}. There was no such event: {name_briefly(briefing.finding)}."
