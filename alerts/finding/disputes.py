"""Where two sources differ: both sides in words, beside each other, neither overwritten."""

import re
from collections.abc import Iterable, Sequence

from alerts.finding.quoting import Claim
from alerts.layout.layout import Block, field
from alerts.words.cleaning import clean_line
from alerts.words.codes import write_side_in
from alerts.words.wording import join_words, write_bodies, write_day_in, write_moment
from domain.alerts import Briefing
from domain.citing import find_confirming, is_confirmed, name_confirmer
from domain.doubts import count_doubts
from domain.findings import Dispute, Evidence, Finding, Report
from domain.firms import name_key

REASONS = {
    "total_told_as_new": "one report words a total as new firms",
    "total_falls": "a later total is lower than an earlier one",
    "total_jumps": "a later total is far higher than an earlier one",
    "count_differs": "reports state different counts for one event",
    "parts_exceed": "the parts add up to more than the whole",
    "status_differs": "reports give one firm different states",
    "identity_open": "two names that may be one firm; counted once until that is settled",
    "date_differs": "reports date one event differently",
    "denied": "an official body denies it",
    "page_no_longer_says": "a page was changed and does not say so any more",
    "still_said_elsewhere": "one page was changed, another that said the same was not seen changed",
}
#: The end of a side that a page still says which only repeats another: no sentence of it is kept, only its article.
_STILL_ON = re.compile(r", still on A-(\d+)$")


def explain_dispute(dispute: Dispute) -> str:
    """The reason of a dispute in words."""
    return REASONS.get(dispute.reason, dispute.reason.replace("_", " "))


def split_side(side: str, finding: Finding) -> tuple[str, Report | None, str]:
    """A side of a dispute apart from the page that still says it: its words, that page, and the page's number.

    The number is empty of a side that names no page; of a page that is not listed the report is None.
    """
    text = clean_line(side)
    found = _STILL_ON.search(text)
    if found is None:
        return text, None, ""
    page = next((report for report in finding.reports if report.article == int(found[1])), None)
    return text[: found.start()], page, f"A-{found[1]}"


def write_side(side: str, finding: Finding) -> str:
    """One side of a dispute as a reader reads it: dates in prose, roles and states in words, firms by name."""
    head, page, number = split_side(side, finding)
    if not number:
        return _write_head(head, finding)
    whose = f" of {clean_line(page.publisher)}" if page else ""
    return f"{_write_head(head, finding)}, still on another page{whose} ({number})"


def _write_head(text: str, finding: Finding) -> str:
    for firm in finding.firms:
        if text.startswith(f"{firm.key}: "):
            text = f"{clean_line(firm.names[0])}: {text.removeprefix(f'{firm.key}: ')}"
            break
    else:
        key, colon, rest = text.partition(": ")
        text = f"{name_key(key)}{colon}{rest}"
    return write_day_in(write_side_in(text))


def list_disputes(briefing: Briefing) -> list[Block]:
    """The disputes of a message that is about them: what each side says, why it matters, what would settle it."""
    finding = briefing.finding
    blocks: list[Block] = []
    for dispute in finding.disputes:
        blocks += [
            field("ONE SAYS", f"{write_side(dispute.claim, finding)}{name_sayers(finding, dispute.evidence[:-1])}"),
            field(
                "OTHER SAYS",
                f"{write_side(dispute.against, finding)}{name_sayers(finding, dispute.evidence[1:][-1:])}",
            ),
            field("THE POINT", explain_dispute(dispute)),
        ]
    if any(dispute.reason == "total_told_as_new" for dispute in finding.disputes):
        blocks.append(
            field("WE USE", "the figure as a total; as a count of new firms it is in no table and no message")
        )
    blocks.append(field("SETTLES IT", _say_what_settles(briefing)))
    return blocks


def _say_what_settles(briefing: Briefing) -> str:
    """Which side the confirming page says, where there is one that says either; else whose page is awaited."""
    finding = briefing.finding
    body = write_bodies(finding.authority[:1]) or "the deciding body"
    if find_confirming(finding) is None:
        return f"a page of {body}; {_say_seen(briefing)}. Until one is seen, both are shown"
    sides = []
    for one in finding.disputes:
        both = ((one.claim, one.evidence[:-1]), (one.against, one.evidence[1:][-1:]))
        said = [side for side, evidence in both if is_confirmed(finding, evidence)]
        sides += said if len(said) == 1 else []
    if not sides:
        return f"a page of {body} that states it; the page that confirms the event does not settle it"
    listed = join_words([write_side(side, finding) for side in dict.fromkeys(sides)])
    return f"{clean_line(name_confirmer(finding))}'s own page says {listed}. What differs is kept as its source's word"


def name_sayers(finding: Finding, evidence: Sequence[Evidence]) -> str:
    """` (Global Times)`: who says this side, as far as its sentence is kept."""
    said = {item.article for item in evidence}
    named = dict.fromkeys(clean_line(report.publisher) for report in finding.reports if report.article in said)
    return f" ({'; '.join(named)})" if named else ""


def _say_seen(briefing: Briefing) -> str:
    sight = briefing.sight
    if sight is None or sight.last_read is None:
        return "none is seen, and when its pages were last read is not recorded"
    return f"none is seen, last read on {write_moment(sight.last_read)}"


def list_open_points(finding: Finding) -> tuple[str, ...]:
    """One line for each dispute, for messages that are about something else."""
    said = []
    for one in finding.disputes:
        claim = f"{write_side(one.claim, finding)}{name_sayers(finding, one.evidence[:-1])}"
        against = f"{write_side(one.against, finding)}{name_sayers(finding, one.evidence[1:][-1:])}"
        said.append(f"{claim} against {against}: {explain_dispute(one)}")
    return tuple(said)


def list_still_pages(finding: Finding) -> tuple[Report, ...]:
    """The pages that open points name by their number, each once: a reader has no other way to their address."""
    pages = (split_side(dispute.claim, finding)[1] for dispute in finding.disputes)
    return tuple(dict.fromkeys(page for page in pages if page is not None))


def list_points_beside(related: Iterable[Finding]) -> tuple[str, ...]:
    """The open points of figures that are told with an event, each with the number of its finding."""
    return tuple(f"{one.id}: {point}" for one in related if count_doubts(one)[0] for point in list_open_points(one))


def list_dispute_claims(finding: Finding) -> list[Claim]:
    """What is quoted for a dispute: the sentences of both sides."""
    claims = []
    for dispute in finding.disputes:
        sides = [write_side(dispute.claim, finding), write_side(dispute.against, finding)]
        if len(dispute.evidence) > 1:  # the other side's sentence stands last
            claims.append(Claim(sides[0], dispute.evidence[:-1], figure=False))
            claims.append(Claim(sides[1], dispute.evidence[-1:], figure=False))
        elif dispute.evidence:
            claims.append(Claim(f"{sides[0]} / {sides[1]}", dispute.evidence, figure=False))
    return claims
