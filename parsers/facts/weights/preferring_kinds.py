# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weighs which kind of event the rules take for a text's news against what learnt weights make of the whole text."""

from collections.abc import Mapping
from datetime import timedelta

from domain.claims import REVIEW_BELOW, FirmStatus, StatementKind
from parsers.facts.events.finishing import Drawn, Scene
from parsers.facts.events.news import add_promised, choose_kind, weigh_kinds
from parsers.facts.status.granting import Judged
from parsers.facts.status.proposed_zh import RULE as PROPOSED
from parsers.facts.text.brief import is_brief
from parsers.facts.values.mentions import dates_in
from parsers.facts.weights.kind_marks import mark_news
from parsers.facts.weights.learnt_kinds import load_kind_weights, weigh_news
from parsers.facts.weights.preferring_brief_statuses import BRIEF

#: Characters of a text, Chinese or not, from which on the weights are asked: of a sentence or two rules err less.
LEAST = {True: 200, False: 300}
#: An act told with a day so far back is not what the page brings.
LONG_PAST = timedelta(days=120)
#: What rules tell so loudly, and so many times as loudly as any other kind, no weights overrule (docs/decisions.md).
_LOUD, _LOUDER = 4.5, 4.0
#: Of two opposite acts the one of which the sentences tell so many times more is the news, whatever the weights say.
_FAR_LOUDER = 4.0
#: An English denial tells the report that it denies in all its words: so many times louder than the grant it stands, whatever the weights say.
_LOUDER_DENIAL = 2.5
#: What rules take for a text's news where they hear no act, and from which likelihood on the weights of brief texts are heard instead.
_QUIET, _BRIEFLY_FROM = ("policy", "total"), 0.6
#: What is said of a firm where an act is the news.
_TOLD_OF: Mapping[StatementKind, set[FirmStatus]] = {
    "approval": {"approved", "parent"},
    "application": {"applicant"},
    "denial": {"rejected"},
    "revocation": {"revoked"},
}
#: So many times likelier than the rules' kind is the one that takes its place, in Chinese.
TIMES = 2.0
#: In English a kind's odds count by its share in what the sentences tell, too. A kind that none tells keeps the first of these numbers, and what
#: the weights think impossible the second. They were chosen on texts whose files the weights had not seen.
_UNTOLD, _UNLIKELY = 0.8, 0.01


def find_news(scene: Scene, drawn: Drawn) -> StatementKind:
    """The kind of event that is the news of a relevant text."""
    scores = weigh_kinds(drawn.told, scene.sentences)
    told = weigh_kinds(drawn.told, scene.sentences, past) if (past := _find_past(scene)) else scores
    ruled = choose_kind(drawn.told, scene.sentences, told)
    if ruled == "denial" and _lets_in_first(scene, drawn):
        return "approval"
    if scene.chinese and not scores and _names_licensee(drawn):
        return "approval"
    if is_plain(ruled, told):
        return ruled
    if is_brief(scene.folded.text, chinese=scene.chinese) and (not scores or ruled in _QUIET):
        return _find_brief_news(scene, drawn, scores, ruled)
    if len(scene.folded.text) < LEAST[scene.chinese]:
        return ruled
    if ruled == "application" and any(one.rule == PROPOSED for one in drawn.judged):
        return ruled  # a notice of proposed approvals has all the words of a grant
    marks = mark_news(scene.sentences, drawn, scores, ruled, chinese=scene.chinese)
    odds = weigh_news(marks, load_kind_weights("zh" if scene.chinese else "en"))
    heard = told if scene.chinese else add_promised(told, drawn.told, scene.sentences)
    return prefer_kind(ruled, odds, heard, len(scene.folded.text), chinese=scene.chinese)


def _find_brief_news(
    scene: Scene, drawn: Drawn, scores: Mapping[StatementKind, float], ruled: StatementKind
) -> StatementKind:
    """The kind of a brief text in which rules hear no act: an act of which weights learnt of such texts are sure and that a firm is told of, else the rules' own."""
    marks = mark_news(scene.sentences, drawn, scores, ruled, chinese=scene.chinese)
    odds = weigh_news(marks, load_kind_weights("zh" if scene.chinese else "en", brief=True))
    best = max(odds, key=odds.__getitem__)
    told = {one.status for one in drawn.judged if _is_heard(one)}
    return best if odds[best] >= _BRIEFLY_FROM and told & _TOLD_OF.get(best, set()) else ruled


def _is_heard(one: Judged) -> bool:
    """Whether what is said of a firm speaks for an act; that a rule holds somebody for let in does though it waits."""
    ruled = "+" not in one.rule and one.status in ("approved", "parent")
    return one.confidence >= REVIEW_BELOW or one.rule.endswith(BRIEF) or ruled


def _names_licensee(drawn: Drawn) -> bool:
    """Whether a firm is told as fact to have the pilot's paper by the label of its line, where no sentence tells an act."""
    return any(
        one.status == "approved" and one.rule == "labelled" and one.confidence >= REVIEW_BELOW for one in drawn.judged
    )


def _lets_in_first(scene: Scene, drawn: Drawn) -> bool:
    """Whether the title or the first sentences tell as fact how many were let in: who was turned away beside them is no news of its own."""
    if not any(one.detail == "rejected" for one in drawn.claims):
        return False  # the denial is of something else
    firsts = (one for one in drawn.claims if one.role == "batch" and one.confidence >= REVIEW_BELOW)
    return any(scene.sentences[one.sentence].title or scene.sentences[one.sentence].lead <= 1 for one in firsts)


def is_plain(ruled: StatementKind, told: Mapping[StatementKind, float]) -> bool:
    """Whether a text tells one act alone, and as loudly as title and first sentences can; sums and policy are told beside acts too."""
    if ruled in ("total", "policy"):
        return False
    others = (weight for kind, weight in told.items() if kind != ruled)
    return told.get(ruled, 0.0) >= _LOUD and told[ruled] >= _LOUDER * max(others, default=0.0)


def _find_past(scene: Scene) -> frozenset[int]:
    """The sentences of the body whose days and months all lie months before the page's day: 2024年10月23日试点启动。"""
    if scene.anchor.day is None:
        return frozenset()
    edge = (scene.anchor.day - LONG_PAST).isoformat()
    found = set()
    for index, sentence in enumerate(scene.sentences):
        inside = dates_in(scene.dates, sentence.start, sentence.end)
        told = [m.value for m in inside if m.value and len(m.value) > 4 and not _goes_on(scene.folded.text, m.start)]
        if told and not sentence.title and all(value < edge[: len(value)] for value in told):
            found.add(index)
    return frozenset(found)


def _goes_on(text: str, at: int) -> bool:
    """Whether what a sentence tells goes on from a day: "has handed out 54 approvals since February"."""
    return text[max(0, at - 6) : at] in ("since ", "Since ")


def prefer_kind(
    ruled: StatementKind,
    odds: Mapping[StatementKind, float],
    told: Mapping[StatementKind, float],
    length: int,
    *,
    chinese: bool,
) -> StatementKind:
    """The likeliest kind, where a text is no sentence or two and that kind is likelier than the rules' by far enough.

    `told`: how much speaks for each kind in the sentences.
    """
    if length < LEAST[chinese]:
        return ruled
    if not chinese:
        return _weigh_together(ruled, odds, told)
    likeliest = max(odds, key=odds.__getitem__)
    if {ruled, likeliest} == {"approval", "revocation"} and told.get(ruled, 0.0) >= _FAR_LOUDER * told.get(
        likeliest, 0.0
    ):
        return ruled  # 又一批获批,两家退出: the sentences tell far more of one act than of the other
    return ruled if odds[likeliest] < TIMES * odds[ruled] else likeliest


def _weigh_together(
    ruled: StatementKind, odds: Mapping[StatementKind, float], told: Mapping[StatementKind, float]
) -> StatementKind:
    """The kind that the weights and what the sentences of an English text tell make likeliest together."""
    whole = sum(told.values()) or 1.0
    scores = {kind: (one + _UNLIKELY) * (told.get(kind, 0.0) / whole + _UNTOLD) for kind, one in odds.items()}
    best = max(scores, key=scores.__getitem__)
    denied = (ruled, best) == ("denial", "approval") and told.get("denial", 0.0) >= _LOUDER_DENIAL * told.get(
        "approval", 0.0
    )
    return ruled if denied else best
