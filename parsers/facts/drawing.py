"""Counts, growth and firms are drawn from a scene."""

from collections.abc import Sequence

from msgspec import Struct

from domain.claims import StatementKind
from parsers.facts.aside import draw_aside
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.growth import GrowthDraft, read_growth, wait_with_counts
from parsers.facts.counts.growth_of_claims import add_growth_of_claims
from parsers.facts.doubts.doubtful_firms import doubt_firms
from parsers.facts.doubts.ended_approvals import wait_where_approvals_end, wait_where_corrected
from parsers.facts.doubts.ends_of_else import wait_where_else_ends
from parsers.facts.doubts.heads_of_else import wait_under_else
from parsers.facts.doubts.other_permits_en import wait_with_other_permits
from parsers.facts.doubts.plain_growth import wait_unless_plain
from parsers.facts.drawing_counts import choose_claims, draft_counts, list_numbers
from parsers.facts.events.finishing import Drawn, Scene, unique_growth
from parsers.facts.events.fresh_days import list_fresh_days
from parsers.facts.events.full_lists import trust_full_lists
from parsers.facts.events.kinds import tell_kinds
from parsers.facts.events.kinds_of_firms import fit_kinds_to_firms
from parsers.facts.events.news import choose_kind
from parsers.facts.events.told import Told
from parsers.facts.names.short_names import find_defined
from parsers.facts.status.granting import Judged
from parsers.facts.status.list_heads import find_heads
from parsers.facts.status.proposed_zh import tell_proposed
from parsers.facts.status.short_statuses import wait_with_full
from parsers.facts.status.status import judge_firms
from parsers.facts.subject.doubtful import doubt_whole
from parsers.facts.subject.own_word import is_of_other_programme
from parsers.facts.subject.relevance import CERTAIN
from parsers.facts.text.brief import is_brief
from parsers.facts.weights.kept_by_clause_en import keep_told_by_clause
from parsers.facts.weights.learnt_growth import add_learnt_growth
from parsers.facts.weights.preferring_brief_statuses import prefer_in_brief
from parsers.facts.weights.preferring_names import prefer_statuses
from parsers.facts.weights.preferring_names_together import Setting, prefer_names_together
from parsers.facts.weights.weighing_names import weigh_names


class Named(Struct, frozen=True):
    """Figures and growth of a scene, and its firms as rules have them; `heads` are those of its lists, by sentence."""

    drafts: list[Draft]
    claims: list[Draft]
    growth: list[GrowthDraft]
    told: tuple[Told, ...]
    heads: Sequence[int | None]
    judged: list[Judged]
    news: StatementKind


def draw(scene: Scene) -> Drawn:
    """What is read out of a text before it is made into claims: every draft, those dropped later too."""
    if not scene.relevance.relevant:
        return draw_aside(scene)
    named = draw_named(scene)
    growth = wait_with_counts(named.growth, named.claims)
    growth = wait_unless_plain(growth, named.claims, scene.folded.text, scene.sentences)
    judged = _settle_names(scene, named)
    return Drawn(tuple(named.drafts), tuple(named.claims), tuple(unique_growth(growth)), named.told, tuple(judged))


def draw_named(scene: Scene) -> Named:
    """What is drawn of a scene on the subject before learnt weights have their word of its firms."""
    numbers = list_numbers(scene)
    sentences, text = scene.sentences, scene.folded.text
    drafts = draft_counts(scene, numbers)
    growth = _draft_growth(scene, drafts)
    days = list_fresh_days(scene.dates, scene.anchor.day)
    told = tell_kinds(sentences, drafts, growth, scene.foreign, days)
    heads = find_heads(sentences) if scene.names else []
    claims = choose_claims(scene, drafts, numbers)
    growth = add_growth_of_claims(growth, claims, text, sentences)
    growth = add_learnt_growth(growth, claims, text, sentences, chinese=scene.chinese)
    named = _judge_names(scene, drafts, told, heads)
    told = fit_kinds_to_firms(told, named, {draft.sentence for draft in drafts if draft.role != "other"})
    judged = trust_full_lists(named, heads, claims, told, sentences)
    judged = doubt_firms(judged, text, sentences, scene.relevance)
    return Named(drafts, claims, growth, told, heads, judged, choose_kind(told, sentences))


def _settle_names(scene: Scene, named: Named) -> list[Judged]:
    """The firms as rules and learnt weights have them, and what of them waits."""
    text, sentences, news, chinese = scene.folded.text, scene.sentences, named.news, scene.chinese
    weighed = weigh_names(named.judged, named.heads, text, sentences, chinese=chinese)
    sure = scene.relevance.score >= CERTAIN and doubt_whole(scene.relevance) is None
    sure = sure and not is_of_other_programme(scene.relevance)
    judged = prefer_statuses(named.judged, weighed, text, sentences, chinese=chinese, sure=sure, news=news)
    judged = prefer_names_together(judged, weighed, len(text), Setting(sentences, news, chinese, sure))
    if is_brief(text, chinese=chinese):
        judged = prefer_in_brief(judged, named.judged, weighed, named.told, news, text, sentences, chinese=chinese)
    if chinese:
        judged = tell_proposed(judged, sentences)
    else:
        judged = wait_with_other_permits(keep_told_by_clause(judged, named.judged, sentences), sentences)
    judged = wait_where_else_ends(wait_under_else(judged, named.heads, sentences), sentences)
    return wait_with_full(wait_where_corrected(wait_where_approvals_end(judged, news), scene.relevance))


def _judge_names(
    scene: Scene, drafts: Sequence[Draft], told: Sequence[Told], heads: Sequence[int | None]
) -> list[Judged]:
    """What the text says of each name."""
    approvals = frozenset(draft.sentence for draft in drafts if draft.role in ("pilot_total", "stock_total"))
    approvals |= {one.index for one in told if "approval" in one.kinds}
    defined = find_defined(scene.folded.text, [name for name in scene.names if name.shape == "legal"])
    return judge_firms(list(scene.names), scene.sentences, scene.chinese, approvals, defined, heads)


def _draft_growth(scene: Scene, drafts: Sequence[Draft]) -> list[GrowthDraft]:
    """How the total grew, as each sentence tells it beside its figures."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    return [
        growth
        for index, sentence in enumerate(scene.sentences)
        if not sentence.furniture
        for growth in read_growth(scene.folded.text, sentence, index, by_sentence.get(index, []))
    ]
