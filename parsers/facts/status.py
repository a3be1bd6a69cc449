# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what a text says of a firm: approved, parent, applicant, rejected, revoked, or mentioned and nothing more."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace

from domain.claims import FirmStatus
from parsers.facts.brands import Name
from parsers.facts.described import shorten_zh
from parsers.facts.granting import Around, Judged, Telling, judge_approval, may_be_parent, stage_of
from parsers.facts.list_heads import LONGEST_LIST, TABLE_HEAD, find_heads
from parsers.facts.relations import is_subject, tells_grant_at_once
from parsers.facts.relations_zh import is_granted_zh, speaks
from parsers.facts.sentences import Sentence, clause_at, split_clauses
from parsers.facts.short_names import shorten
from parsers.facts.status_cues import (
    ACTS,
    ADDRESSED,
    APPLIED,
    APPROVED,
    GRANTED_TO_YOU,
    NO_INTENT,
    NOT,
    OWNER_BEFORE,
    PARTNER,
    REJECTED,
    REVOKED,
    SIGNED_WITH_ZONE,
)
from parsers.facts.verbs import ENDED, FILED
from parsers.facts.verdicts import GIVES, ends_approvals

#: Statuses that a word for an owner beside the name may still change.
_UNTOLD = ("mentioned", "approved")


def judge_firms(
    names: list[Name],
    sentences: tuple[Sentence, ...],
    chinese: bool,
    approvals: frozenset[int],
    defined: dict[str, str] | None = None,
) -> list[Judged]:
    """The status of every name. `approvals` are sentences that tell an approval of firms."""
    judged = []
    heads = find_heads(sentences) if names else []
    for name in names:
        index = _sentence_of(sentences, name.start)
        one = _judge(name, sentences, index, heads[index], chinese, approvals)
        judged.append(
            _as_owner(one, sentences[index])
            if (one.status in _UNTOLD or one.name.shape == "short") and approvals
            else one
        )
    settled = _settle_following(_settle_ended(_settle_columns(judged, sentences), sentences), sentences)
    return _settle_parents(_settle_short(settled, defined or {}))


def _settle_ended(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """Who only has an approval in a notice that ends approvals is one whose approval ends: 甲公司以欺骗手段取得批复."""
    if not judged or not ends_approvals(sentences):
        return judged
    return [
        replace(one, status="revoked", rule="ended-by-title", confidence=0.75)
        if one.status == "approved" and not GIVES.search(sentences[one.sentence].text)
        else one
        for one in judged
    ]


_ITS = r"[\"']?(?:Its|Our|The (?:company|firm|group|bank|carrier|operator|subsidiary|unit)'s)\b"
_PAPERS_EN = r"(?:approvals?|permits?|licen[cs]es?|permission)"
_ITS_ENDED = re.compile(
    rf"{_ITS} (?:[\w-]+ ){{0,4}}{_PAPERS_EN}\b[^.;]{{0,60}}\b(?:was|were|has been|is|had been) (?:\w+ ){{0,2}}{ENDED}\b",
    re.I,
)
_ITS_FILED = re.compile(
    rf"{_ITS} (?:[\w-]+ ){{0,4}}(?:application|filing|request|bid|papers|file|dossier|submission)\b[^.;]{{0,60}}\b(?:under|pending|before|being|still|await\w*|review\w*|examin\w*|process\w*|accepted|lodged|submitted)\b",
    re.I,
)


def _settle_following(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """Of the only firm of a sentence what the next one says of "its approval" or "its application" is told too."""
    alone = Counter(one.sentence for one in judged)
    settled = []
    for one in judged:
        following = sentences[one.sentence + 1].text if one.sentence + 1 < len(sentences) else ""
        told: FirmStatus | None = None
        if one.status in ("mentioned", "rejected") and alone[one.sentence] == 1 and one.rule in _OPEN_TO_MORE:
            told = "revoked" if _ITS_ENDED.match(following) else "applicant" if _ITS_FILED.match(following) else None
        settled.append(replace(one, status=told, rule="its-following", confidence=0.7) if told else one)
    return settled


#: Rules that say nothing of a firm, or only that it is not approved.
_OPEN_TO_MORE = ("no-cue", "denied", "doubted", "partner", "rejected", "clause")


_INVESTORS = re.compile(
    r"(?:投资|出资|股东|母公司|控股)(?:方|者|人|公司|单位)?(?:名称)?(?=[ |]|$)|\b(?:investor|parent|shareholder|owner)s?\b",
    re.I,
)


def _settle_columns(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """In a table with a column for investors the first name of a row is the licensee, those behind it are its parents."""
    rows: dict[int, Judged] = {}
    settled = []
    for one in judged:
        first = rows.setdefault(one.sentence, one)
        behind = first is not one and first.status == "approved" and one.status in ("approved", "mentioned")
        if behind and first.rule == "listed" and _has_investors(sentences, one.sentence):
            one = replace(one, status="parent", rule="listed.unit", confidence=first.confidence)
        settled.append(one)
    return settled


def _has_investors(sentences: tuple[Sentence, ...], row: int) -> bool:
    """Whether the head of the table in which a row stands names a column of investors."""
    for at in range(row - 1, max(-1, row - LONGEST_LIST), -1):
        text = sentences[at].text
        if TABLE_HEAD.search(text):
            return _INVESTORS.search(text) is not None
        if "。" in text:
            return False
    return False


def _as_owner(one: Judged, sentence: Sentence) -> Judged:
    """Who is only said to own a firm, in a text that tells an approval, is the parent."""
    before = sentence.text[: max(0, one.name.start - sentence.start)]
    if one.status == "approved" and one.name.shape != "short":
        return one
    if one.rule in ("no-cue", "partner") and _OWNER_AFTER.match(sentence.text[max(0, one.name.end - sentence.start) :]):
        return replace(one, status="parent", rule="owner")
    if one.name.shape == "short" and " " not in one.name.text and OWNER_BEFORE.search(before[-80:]):
        return replace(one, status="parent", rule="owner")
    if one.rule in ("no-cue", "partner") and may_be_parent(one.name) and OWNER_BEFORE.search(before[-80:]):
        return replace(one, status="parent", rule="owner")
    return one


#: "Brightmoor plc, its London-listed owner".
_OWNER_AFTER = re.compile(
    r"^ (?:wholly |fully |indirectly |directly )*(?:owns|holds|controls) (?:(?:\d+(?:\.\d+)? ?(?:per ?cent|%)|all|half|most|the whole|the rest) of )?(?:it|the (?:company|firm|licensee|unit))\b|^,? (?:(?:which|that) (?:wholly |fully |indirectly )?(?:owns|controls) (?:it|the (?:company|firm|licensee|applicant))|(?:its|the (?:company|firm|licensee)'s) (?:[\w-]+ ){0,3}(?:owner|parent(?: company| group)?|holding company|controlling shareholder|sole shareholder))\b"
    r"|^(?:\([^()]{1,16}\))?,?(?:是|为|系)(?:其|该公司)(?:的)?(?:母公司|控股股东|唯一股东|全资股东)"
)


def _sentence_of(sentences: tuple[Sentence, ...], at: int) -> int:
    return max(0, bisect_right(sentences, at, key=lambda sentence: sentence.start) - 1)


def _judge(
    name: Name,
    sentences: tuple[Sentence, ...],
    index: int,
    head: int | None,
    chinese: bool,
    approvals: frozenset[int],
) -> Judged:
    if name.domestic:
        return Judged(name, "mentioned", "domestic", 0.95, index)
    sentence = sentences[index]
    if sentence.furniture:
        return Judged(name, "mentioned", "aside", 0.9, index)
    if _is_addressee(sentence, name) or _PARTY.match(sentence.text):
        return _judge_addressee(name, sentences, index)
    if chinese and _HANDED_TO.search(sentence.text[: max(0, name.start - sentence.start)]):
        return Judged(name, "mentioned", "partner", 0.85, index)
    if head is not None and not _tells_end(sentence):
        told = head in approvals or _follows_approval(sentences, head, approvals)
        return _judge_by(name, sentences[head], index, chinese, listed=True, told=told)
    told = any(i in approvals for i in range(max(0, index - 6), index + 1))
    return _judge_by(name, sentence, index, chinese, listed=False, told=told, own=index in approvals)


def _tells_end(sentence: Sentence) -> bool:
    """Whether an item of a list says itself that what its firms held was taken: 一、甲公司…,予以撤销."""
    return REVOKED.search(sentence.text) is not None and "。" in sentence.text


#: "Rival NAME, whose own filing was accepted, is still waiting".
_FILES_ITSELF = re.compile(rf",? (?:(?:whose own|whose|which|who|also|has|have|had) )?{FILED}\b", re.I)
_NOT_ENDED = re.compile(rf"\b(?:not|never|nor|n't)\b[^.;,]{{0,16}}\b{ENDED}\b", re.I)
_NOT_REJECTED = re.compile(r"\b(?:nor|not|never|neither)\b[^.;,]{0,24}\b(?:reject|refus|turned|denied|rebuff)", re.I)
#: 甲公司提交的申请不符合条件,我部决定不予许可.
_DECIDES_AGAINST = re.compile(
    r"(?:我部|我局|该部|该局|工信部|管理局|决定|依法|现|作出|予以)[^。;\n]{0,10}(?:不予(?:许可|批准|受理)|驳回)"
)
#: The line of a penalty that says whom it meets; the act follows.
_PARTY = re.compile(r"^(?:当事人|当事单位|被处罚(?:人|单位|企业)|行政相对人|被处理(?:人|单位|企业))[:是为]")
#: Who got a business by lease or sale is no licensee.
_HANDED_TO = re.compile(r"(?:转租|出租|转让|转借|出借|转包|分包|外包|倒卖|转售|租借|变相转让)(?:给|与|予)?$|交由$")


def _follows_approval(sentences: tuple[Sentence, ...], head: int, approvals: frozenset[int]) -> bool:
    """获批企业名单如下: the list of those whose approval was told just before."""
    return bool(APPROVED.search(sentences[head].text)) and any(i in approvals for i in range(max(0, head - 6), head))


def _is_addressee(sentence: Sentence, name: Name) -> bool:
    """The line of a notice that only says to whom it goes: names and a colon."""
    return (
        not sentence.title
        and sentence.text.endswith(":")
        and sentence.start <= name.start
        and bool(ADDRESSED.fullmatch(sentence.text))
    )


def _judge_addressee(name: Name, sentences: tuple[Sentence, ...], index: int) -> Judged:
    text = "\n".join(s.text for s in (sentences[0], *sentences[index + 1 : index + 6]))
    act = _act_of(text)
    if REJECTED.search(text):
        return Judged(name, "rejected", "addressee", 0.85, index, None, act)
    if REVOKED.search(text):
        return Judged(name, "revoked", "addressee", 0.85, index, None, act)
    if GRANTED_TO_YOU.search(text):
        return Judged(name, "approved", "addressee", 0.95, index, None, act)
    return Judged(name, "applicant" if APPLIED.search(text) else "mentioned", "addressee", 0.7, index, None, act)


#: What only names the papers that end, or how they were come by.
_PAPERS = re.compile(
    r"(?:approvals?|licen[cs]es?|permits?) (?:granted|issued|given|awarded) to|(?:that |which )?(?:it|they|the company|the firm) (?:had |has |have |was |were )?(?:(?:been )?(?:granted|given|issued|awarded)|obtained|received|won|secured|got)\b|试点批[复覆]|批[复覆]|许可证?|licen[cs]es?|approvals?|permits?"
)


def _tells_ended(sentence: str, clause: str) -> bool:
    """Whether a sentence tells an end, and the name's clause no grant beside it."""
    ended = REVOKED.search(sentence) is not None and not _NOT_ENDED.search(sentence)
    return ended and not APPROVED.search(_PAPERS.sub("", clause))


def _judge_by(
    name: Name, sentence: Sentence, index: int, chinese: bool, *, listed: bool, told: bool, own: bool = False
) -> Judged:
    clause, before, after = _surroundings(name, sentence, chinese, listed)
    whole = sentence.text
    act = _act_of(whole)
    partner = (
        PARTNER.search(clause.replace(name.text, ""))
        and not APPROVED.search(clause)
        and not SIGNED_WITH_ZONE.search(clause)
    )
    partner = partner and (
        chinese or not (tells_grant_at_once(after) or is_subject(before, after) or _FILES_ITSELF.match(after))
    )
    if chinese and not listed and speaks(after) and not is_granted_zh(before, after):
        return Judged(name, "mentioned", "partner", 0.85, index)
    if not listed and partner:
        return Judged(name, "mentioned", "partner", 0.85, index)
    if _tells_ended(whole, clause):
        return Judged(name, "revoked", "revoked", 0.85, index, None, act)
    if (REJECTED.search(clause) and not _NOT_REJECTED.search(clause)) or (
        chinese and APPLIED.search(clause) and _DECIDES_AGAINST.search(whole)
    ):
        return Judged(name, "rejected", "rejected", 0.8, index, None, act)
    if NO_INTENT.search(clause):
        return Judged(name, "mentioned", "denied", 0.8, index)
    denied = NOT.search(clause) or (NOT.search(whole) and not own)
    if APPLIED.search(clause) and not (APPROVED.search(_without_applied(clause)) and not denied):
        return Judged(name, "applicant", "applied", 0.85, index, stage_of(clause), act)
    if denied:
        filed = APPLIED.search(whole) is not None and NO_INTENT.search(whole) is None
        status: FirmStatus = "applicant" if filed else "mentioned"
        return Judged(name, status, "denied", 0.8, index, stage_of(whole) if status == "applicant" else None, act)
    around = Around(sentence.text, clause, before, after)
    return judge_approval(name, around, index, act, Telling(chinese, listed, told, own))


def _surroundings(name: Name, sentence: Sentence, chinese: bool, listed: bool) -> tuple[str, str, str]:
    """The clause of the name, and what stands before and after the name in its sentence."""
    if listed or not sentence.start <= name.start < sentence.end:
        return sentence.text, "", ""
    clauses = split_clauses(sentence, chinese)
    start, end = clauses[clause_at(clauses, name.start)]
    text = sentence.text
    at, till = name.start - sentence.start, name.end - sentence.start
    return text[start - sentence.start : max(end - sentence.start, till)], text[:at], text[till:]


def _without_applied(clause: str) -> str:
    return re.sub(
        r"\b[Aa]pplicants? (?=(?:have |had |were |was )*(?:succeed|approved|cleared|admitted|successful))|申请(?!(?:已|均|也|日前|近日)?(?:获|得到|被批|通过))[^,。]{0,8}(?:批[复覆]|许可|批准)|for (?:an? )?(?:\w+ ){0,4}(?:licen[cs]e|permit|approval)s?|licen[cs]e application",
        "",
        clause,
    )


def _act_of(text: str) -> str | None:
    found = ACTS.search(text)
    return found.group() if found else None


def _settle_short(judged: list[Judged], defined: dict[str, str]) -> list[Judged]:
    """A short name is whom the text names in full: the one that is all of it, else the one that something was done to."""
    full: dict[str, list[Judged]] = {}
    for short, name in defined.items():
        full.setdefault(short, []).extend(one for one in judged if one.name.text == name)
    for one in judged:
        if one.name.shape == "legal" and one.name.text.isascii():
            for short in shorten(one.name.text):
                full.setdefault(short, []).append(one)
        elif one.name.shape == "legal" and (short_zh := shorten_zh(one.name.text)):
            full.setdefault(short_zh, []).append(one)
    return [
        _as_in_full(one, full.get(one.name.text, [])) if one.name.shape == "short" and one.status != "parent" else one
        for one in judged
    ]


def _as_in_full(one: Judged, owners: list[Judged]) -> Judged:
    exact = [j for j in owners if len(j.name.text) - len(one.name.text) < 6]
    chosen = next((j for j in (*exact, *owners) if j.status != "mentioned"), None)
    return replace(one, status=chosen.status, rule="short", act=chosen.act, full=chosen.name.text) if chosen else one


def _settle_parents(judged: list[Judged]) -> list[Judged]:
    """A group whose unit is named as approved in the same text is its parent, not a second licensee."""
    units = {
        j.name.known.group
        for j in judged
        if j.status == "approved" and j.name.known and not j.name.is_group and not _owns_another(j, judged)
    }
    parents = {j.name.text.casefold() for j in judged if j.status == "parent"}
    owning = {j.name.known.group for j in judged if j.status == "parent" and j.name.known and j.rule != "unit-named"}
    return [
        Judged(j.name, "parent", "unit-named", j.confidence, j.sentence, None, j.act)
        if (
            (j.status in ("approved", "mentioned") and j.name.is_group and j.name.known and j.name.known.group in units)
            or (j.status == "approved" and j.name.text.casefold() in parents)
            or (j.status == "approved" and j.name.is_group and j.name.known and j.name.known.group in owning)
        )
        else j
        for j in judged
    ]


def _owns_another(one: Judged, judged: list[Judged]) -> bool:
    """A name that is told as parent elsewhere in the text is no unit of its group."""
    return any(j.status == "parent" and j.name.text == one.name.text for j in judged)
