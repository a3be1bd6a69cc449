# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What weights learnt of brief texts make of the firms of one; it waits for a person.

In a few sentences rules know few of the words by which such texts tell an act. Where they say nothing of a firm, or only hear a word of an act somewhere
in its sentence, weights that are sure are heard; what a rule tells of the firm itself stays (docs/decisions.md).
"""

from collections.abc import Mapping, Sequence, Set

from domain.altering import alter
from domain.claims import REVIEW_BELOW, FirmStatus, StatementKind
from parsers.facts.counts.not_yet_en import leave_not_yet
from parsers.facts.cues.others_acts_en import leave_others_grants
from parsers.facts.cues.setbacks import is_proposed
from parsers.facts.cues.status_cues import DOUBTED, NO_INTENT, NOT, PARTNER, REVOKED
from parsers.facts.cues.unreal import leave_unreal
from parsers.facts.events.finishing import choose_strongest, fold_key
from parsers.facts.events.told import Told
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.subject.rivals import find_rivals
from parsers.facts.subject.sectors import is_pilot_elsewhere
from parsers.facts.subject.subject_words import OTHER_FIELD
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.weights.brief_name_marks import mark_brief
from parsers.facts.weights.changing_names import change_statuses
from parsers.facts.weights.learnt_brief_statuses import weigh_brief_status
from parsers.facts.weights.weighing_names import WeighedName

#: From this likelihood on weights say something of a firm of which no rule says anything, or only that it stands beside another's act.
_TOLD_FROM = 0.8
#: The same of one who would be the owner of one let in: whose firm it is seldom stands in the sentence that lets it in.
_OWNS_FROM = 0.9
#: The same of one of which a rule tells something that waits; such rules hear a word of an act somewhere in the sentence.
_OVERRULED_FROM, _LOOSE = 0.8, ("sentence", "revoked", "rejected")
#: Of these a firm is only mentioned; what weights say of the second waits for somebody who was let in to be told plainly.
_NOTHING_SAID, _BESIDE = "no-cue", "partner"
#: What is told of nobody in a sentence that denies it or holds it for to come.
_LET_IN = ("approved", "parent")
#: The step of a firm of which weights of brief texts know better.
BRIEF = "brief"
#: 同意其批复有效期延长一年, "its equipment was certified": no grant of an approval.
_NO_GRANT = Pattern(
    r"(?:延长|延续|变更|展期|续期|延期)|\bnon-(?:approval|admission|acceptance|grant)\b|\bdecisions? (?:not to|against)\b|\b(?:equipment|devices?|phones?|handsets?|products?) (?:was|were|is|are|has been|have been) (?:certified|approved|cleared)\b"
)
#: "Nokia's bid for Infinera has failed", 退出数字人民币试点, 到期后获延续: what failed or ended is something else, or did not end.
_OTHER_EVENT = Pattern(
    r"\bbid (?:for|to (?:buy|acquire|take over)) [A-Z]|(?:退出|终止|结束)(?![^,。;]{0,12}(?:电信|增值|外资|开放))[^,。;]{2,12}试点|获(?:准)?(?:延续|续期|展期)"
)
#: 或将获批, "may soon be granted": to come, if at all.
_MAY = Pattern(
    r"\b(?:may|might|could|would|should) (?:soon |now |well |also |yet |still )?(?:be|get|win|receive|obtain|join|enter)\b|(?:或将?|可能|有望|料将|预计|即将|拟)[^,。;]{0,12}(?:获|批|准|拿|取得)"
    r"|争取|力争|(?:不|未|已)(?:完全)?具备[^,。;]{0,24}条件|只是时间问题|指日可待|原定|推迟|只待"
)


def prefer_in_brief(
    judged: list[Judged],
    ruled: Sequence[Judged],
    weighed: Mapping[str, WeighedName],
    told: Sequence[Told],
    news: StatementKind,
    text: str,
    sentences: Sequence[Sentence],
    *,
    chinese: bool,
) -> list[Judged]:
    """The firms of a brief text with what weights are sure of where the rules say nothing.

    `ruled` are its firms as the rules have them, `weighed` the same by `weigh_names`, `judged` what weights of whole articles made of them since, place by
    place; `told` and `news` what its sentences tell.
    """
    marked = mark_brief(weighed, told, news, text, sentences, chinese=chinese)
    odds = {key: weigh_brief_status(marks, chinese=chinese) for key, marks in zip(weighed, marked, strict=True)}
    now = choose_strongest(judged)
    back = {key for key, one in weighed.items() if _is_likelier_as_ruled(one.judged, now[key], odds[key])}
    judged = [
        alter(was, confidence=min(was.confidence, DOUBTED_AT)) if _is_of(was, back) else one
        for was, one in zip(ruled, judged, strict=True)
    ]
    preferred = {
        key: _prefer(one.judged, odds[key], sentences) if now[key] is one.judged else one.judged
        for key, one in weighed.items()
    }
    return change_statuses(judged, weighed, preferred)


def _is_of(one: Judged, keys: Set[str]) -> bool:
    """Whether a place names one of some firms, in full or by the short name that the text gives it."""
    return fold_key(one.name.text) in keys or fold_key(one.full or one.name.text) in keys


def _is_likelier_as_ruled(ruled: Judged, now: Judged, odds: Mapping[FirmStatus, float]) -> bool:
    """Whether weights of articles took from a firm what a rule says of it, and those of brief texts hold that for the likelier; it waits still."""
    return now.status != ruled.status != "mentioned" and odds[ruled.status] > odds[now.status]


def _prefer(one: Judged, odds: Mapping[FirmStatus, float], sentences: Sequence[Sentence]) -> Judged:
    best = max(odds, key=odds.__getitem__)
    if one.name.domestic or best == one.status or not _gives_way(one, best, odds[best], sentences[one.sentence].text):
        return one
    return alter(one, status=best, rule=f"{one.rule}+{BRIEF}", confidence=min(one.confidence, DOUBTED_AT), stage=None)


def _gives_way(one: Judged, status: FirmStatus, likely: float, text: str) -> bool:
    """Whether what a rule says of a firm gives way to another status that weights hold for so likely."""
    if is_pilot_elsewhere(text) or _OTHER_EVENT.search(text) or (status in _LET_IN and _is_doubtful(text)):
        return False
    if one.status == "mentioned":
        least = _OWNS_FROM if status == "parent" else _TOLD_FROM
        return likely >= least and (one.rule == _NOTHING_SAID or (one.rule == _BESIDE and status not in _LET_IN))
    loose = one.rule in _LOOSE and status != "applicant"  # who was let in had asked
    return loose and one.confidence < REVIEW_BELOW and likely >= _OVERRULED_FROM


def _is_doubtful(text: str) -> bool:
    """Whether a sentence denies, supposes, forecasts or proposes what it tells, or tells it of others than the firm that it names."""
    told = leave_unreal(leave_not_yet(leave_others_grants(text)))
    return bool(
        told != text
        or find_rivals(text)
        or any(cue.search(text) for cue in (_MAY, _NO_GRANT, OTHER_FIELD, NOT, DOUBTED, NO_INTENT, PARTNER, REVOKED))
        or is_proposed(text)
    )
