# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weighs which kind of event the rules take for a text's news against what learnt weights make of the whole text."""

from collections.abc import Mapping

from domain.claims import StatementKind
from parsers.facts.finishing import Drawn, Scene
from parsers.facts.kind_marks import mark_news
from parsers.facts.learnt_kinds import load_kind_weights, weigh_news
from parsers.facts.news import choose_kind, weigh_kinds

#: Characters of a text, Chinese or not, from which on the weights are asked: of a sentence or two rules err less.
LEAST = {True: 200, False: 500}
#: So many times likelier than the rules' kind is the one that takes its place.
TIMES = 2.0


def find_news(scene: Scene, drawn: Drawn) -> StatementKind:
    """The kind of event that is the news of a relevant text."""
    scores = weigh_kinds(drawn.told, scene.sentences)
    ruled = choose_kind(drawn.told, scene.sentences, scores)
    if len(scene.folded.text) < LEAST[scene.chinese]:
        return ruled
    marks = mark_news(scene.sentences, drawn, scores, ruled, chinese=scene.chinese)
    odds = weigh_news(marks, load_kind_weights("zh" if scene.chinese else "en"))
    return prefer_kind(ruled, odds, len(scene.folded.text), chinese=scene.chinese)


def prefer_kind(
    ruled: StatementKind, odds: Mapping[StatementKind, float], length: int, *, chinese: bool
) -> StatementKind:
    """The likeliest kind, where a text is no sentence or two and that kind is likelier than the rules' by far enough."""
    likeliest = max(odds, key=odds.__getitem__)
    if length < LEAST[chinese] or odds[likeliest] < TIMES * odds[ruled]:
        return ruled
    return likeliest
