# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Turns drafts in folded text into claims with the source's own characters and offsets."""

import re
from collections.abc import Iterable

from msgspec import Struct

from domain.claims import REVIEW_BELOW, Count, Firm, Growth
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.growth import GrowthDraft
from parsers.facts.events.told import Told
from parsers.facts.names.brands import Name
from parsers.facts.names.edges_zh import is_whole_zh
from parsers.facts.status.acts import find_end, is_end
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import CONFIRMED, LIKELY
from parsers.facts.subject.relevance import CERTAIN, Relevance
from parsers.facts.text.document import Document
from parsers.facts.text.sentences import Sentence
from parsers.facts.text.text import Folded
from parsers.facts.values.mentions import Anchor, Mention
from parsers.facts.values.rates import qualify_rate
from parsers.facts.values.rows import find_row_region


class Scene(Struct, frozen=True):
    document: Document
    title: str
    folded: Folded
    language: str
    chinese: bool
    sentences: tuple[Sentence, ...]
    masks: tuple[tuple[int, int], ...]
    names: tuple[Name, ...]
    relevance: Relevance
    anchor: Anchor
    dateline: tuple[int, int] | None
    dates: tuple[Mention, ...]
    foreign: frozenset[int]  # the sentences that name a foreign firm
    placed: tuple[tuple[int, int], ...]  # where a place's name belongs to a firm or a newspaper and tells no region

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where firms' names and masked organisations stand."""
        return (*((name.start, name.end) for name in self.names), *self.masks)


class Drawn(Struct, frozen=True):
    """What rules read out of a scene: all drafts of counts, those that become claims, growth, kinds told, firms."""

    drafts: tuple[Draft, ...]
    claims: tuple[Draft, ...]
    growth: tuple[GrowthDraft, ...]
    told: tuple[Told, ...]
    judged: tuple[Judged, ...]


def unique_growth(growth: list[GrowthDraft]) -> list[GrowthDraft]:
    chosen: dict[float, GrowthDraft] = {}
    for one in growth:
        known = chosen.get(one.value)
        if known is None or (one.basis and not known.basis):
            chosen[one.value] = one
    return sorted(chosen.values(), key=lambda one: one.start)


def finish_count(scene: Scene, draft: Draft) -> Count:
    start, end = scene.folded.locate(draft.start, draft.end)
    confidence = round(draft.confidence, 2)
    if scene.document.basis == "headline":
        confidence = round(confidence * 0.9, 2)
    return Count(
        draft.value, draft.qualifier, draft.role, scene.folded.source[start:end], start, end, draft.rule, confidence,
        confidence < REVIEW_BELOW, draft.region, draft.as_of, draft.detail,
    )  # fmt: skip


def finish_growth(scene: Scene, draft: GrowthDraft) -> Growth:
    start, end = scene.folded.locate(draft.start, draft.end)
    return Growth(
        draft.value, draft.basis, scene.folded.source[start:end], start, end, draft.rule, draft.confidence,
        draft.confidence < REVIEW_BELOW, qualify_rate(scene.folded.text, draft.start, draft.end),
    )  # fmt: skip


_STRENGTH = {"approved": 5, "revoked": 5, "rejected": 4, "parent": 3, "applicant": 2, "mentioned": 1}


def finish_firms(scene: Scene, judged: tuple[Judged, ...]) -> list[tuple[Firm, int]]:
    """One claim for each name as written: the strongest thing said of it."""
    ordered = sorted(choose_strongest(judged).items(), key=lambda item: item[1].name.start)
    return [(_finish_firm(scene, one, fold_key(one.full) if one.full else key), one.sentence) for key, one in ordered]


def choose_strongest(judged: Iterable[Judged]) -> dict[str, Judged]:
    """By folded name the place that says the strongest thing of it."""
    chosen: dict[str, Judged] = {}
    for one in judged:
        key = fold_key(one.name.text)
        known = chosen.get(key)
        if known is None or _tells_more(one, known):
            chosen[key] = one
    return chosen


def _tells_more(one: Judged, known: Judged) -> bool:
    """Whether the strongest thing said of a name is this one, or the same thing is said more surely."""
    if one.status != known.status:
        return _STRENGTH[one.status] > _STRENGTH[known.status]
    return known.confidence < REVIEW_BELOW <= one.confidence


#: How much less sure a claim is of a name that neither the gazetteer nor a legal ending knows, and that no weights confirm.
_LESS_SURE = {"listed": 0.1, "described": 0.4}


#: "Siemens Digital Technology (Shenzhen) Co": the whole name, but for its legal ending.
_CUT_SHORT = re.compile(r"[a-z)] Co$")


def fold_key(name: str) -> str:
    """A name as two places write it alike: its letters and digits in lower case."""
    return "".join(filter(str.isalnum, name.casefold()))


#: 蒂森电梯智维(上海), "Rheinfeld Connected Services (Shanghai)": what names its place so is a firm, and ends there.
_PLACED = re.compile(
    r"[\((](?:上海|北京|天津|重庆|深圳|广州|海南|海口|三亚|苏州|南京|无锡|昆山|杭州|宁波|成都|武汉|青岛|大连|厦门|福州|西安|长沙|济南|合肥|珠海|东莞|佛山|南沙|前海|浦东|临港|中国|香港|China|Beijing|Shanghai|Tianjin|Chongqing|Shenzhen|Guangzhou|Hainan|Haikou|Sanya|Suzhou|Nanjing|Hangzhou|Ningbo|Chengdu|Wuhan|Qingdao|Dalian|Xiamen|Lingang|Qianhai|Nansha)[\))]$"
)
#: Where such a name begins: behind another of its row, a mark, or a word that cannot be part of it.
_BEGINS = re.compile(r"(?:^|[\s、,,。.;;::((\[\"“”「『—-]|[的和及与由向是为])$")
_CAPITALISED = re.compile(r"(?:[A-Z][\w&'-]*|&|\bof) $")


#: Rules that tell the grant of the very name or its row; that of a sentence may be of another one in it.
_PLAIN_RULES = ("clause", "listed", "member")
_TOLD_RULES = (*_PLAIN_RULES, "sentence", "its-following", "its-own-word")


#: 5家外企入列:甲、乙、丙: a row that its head counts is told where it has so many, by a rule of its own.
_COUNTED_ROW = re.compile(r"[家户间][^,。;:\n]{0,12}:[^。;\n]*$")


#: 业务涵盖智慧农业、远程医疗等场景: fields, and no firms.
_OF_FIELDS = re.compile(
    r"(?:涵盖|涉及|覆盖|围绕|聚焦|面向|领域|场景|(?:业务|服务)(?:种类|范围|类型)?(?:包括|有|为|含|是))[^。;\n]*$"
)


def _is_told_plainly(judged: Judged, text: str) -> bool:
    """Whether a rule tells the grant of a name whatever its shape."""
    at = judged.name.start
    if _OF_FIELDS.search(text[max(0, at - 80) : at]):
        return False
    return judged.rule in _TOLD_RULES and not (
        judged.rule == "sentence" and _COUNTED_ROW.search(text[max(0, at - 160) : at])
    )


def _doubt_shape(judged: Judged, text: str, *, certain: bool) -> float:
    """How much less sure a claim is for the shape of its name; `certain`: the text is surely on the subject."""
    name = judged.name
    if judged.rule.endswith((CONFIRMED, LIKELY)) or judged.rule in ("named", "holder"):
        return 0.0
    if (
        certain
        and name.shape == "described"
        and _is_told_plainly(judged, text)
        and is_whole_zh(text, name.start, name.end)
    ):
        return _LESS_SURE["listed"]
    before = text[max(0, name.start - 24) : name.start]
    placed = name.shape == "described" and judged.rule in _PLAIN_RULES and _PLACED.search(name.text) is not None
    bounded = _BEGINS.search(before) is not None and _CAPITALISED.search(before) is None
    return _LESS_SURE["listed"] if placed and bounded else _LESS_SURE.get(name.shape, 0.0)


def _find_end(scene: Scene, judged: Judged) -> str | None:
    """The source's word for the end: of the firm's own sentence, else of the one that told it, if that is such a word."""
    own = scene.sentences[judged.sentence]
    at = min(max(0, judged.name.start - own.start), len(own.text))
    return find_end(own.text, at) or (judged.act if is_end(judged.act) else None)


def _finish_firm(scene: Scene, judged: Judged, key: str) -> Firm:
    name = judged.name
    start, end = scene.folded.locate(name.start, name.end)
    written = scene.folded.source[start:end]
    status, stage, act = judged.status, judged.stage, judged.act
    if not scene.relevance.relevant or (scene.document.basis == "headline" and status in ("approved", "parent")):
        status, stage, act = "mentioned", None, None
    if status == "revoked":
        act = _find_end(scene, judged)
    known = name.known
    whole = known is not None and (name.shape == "brand" or known.key != known.group)
    less = _doubt_shape(judged, scene.folded.text, certain=scene.relevance.score >= CERTAIN)
    confidence = round(judged.confidence - less, 2)
    return Firm(
        written, known.key if known and whole else key, status, written, start, end, f"{name.shape}.{judged.rule}", confidence,
        confidence < REVIEW_BELOW, stage, act, known.group if known and known.group != "domestic" else "", name.shape == "legal" and _CUT_SHORT.search(name.text) is None,
        find_row_region(scene.folded.text, name.start, name.end),
    )  # fmt: skip
