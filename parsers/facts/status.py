# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what a text says of a firm: approved, parent, applicant, rejected, revoked, or mentioned and nothing more."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from domain.claims import FirmStatus
from parsers.facts.addressees import find_act, is_addressee, judge_addressee
from parsers.facts.beside_zh import tell_beside
from parsers.facts.brands import Name
from parsers.facts.bystanders_zh import settle_bystanders
from parsers.facts.doubtful import DOUBTED_AT
from parsers.facts.endings_en import leave_threats, leave_undone_ends
from parsers.facts.following import settle_following
from parsers.facts.following_zh import follow_zh
from parsers.facts.granting import Around, Judged, Telling, judge_approval, may_be_parent, stage_of
from parsers.facts.lacks import learn_pieces
from parsers.facts.list_heads import FIELD, find_heads, follows_approval, points_back, tells_of_following
from parsers.facts.members_en import (
    find_counted_end,
    names_ended,
    names_of_grant,
    names_successful,
    tells_the_unit,
    waits_for_grant,
)
from parsers.facts.members_zh import leave_own_clients
from parsers.facts.owners import leave_idle_owners, settle_columns, settle_parents
from parsers.facts.refusals import files_zh, is_refused_zh, tell_of_them, tells_refused
from parsers.facts.relations import is_subject, tells_grant_at_once
from parsers.facts.relations_zh import is_granted_zh, speaks
from parsers.facts.sectors import is_of_other_sector
from parsers.facts.sentences import Sentence, clause_at, split_clauses
from parsers.facts.short_statuses import settle_short
from parsers.facts.status_cues import (
    APPLIED,
    APPROVED,
    NO_INTENT,
    NOT,
    OWNER_BEFORE,
    PARTNER,
    REVOKED,
    SIGNED_WITH_ZONE,
    UNIT_AFTER,
    UNIT_BEFORE,
    leave_applied,
)
from parsers.facts.verbs import APPLICATION_GRANTED, ENDED, FILED
from parsers.facts.verdicts import GIVES, ends_approvals

#: Statuses that a word for an owner beside the name may still change.
_UNTOLD = ("mentioned", "approved")


def judge_firms(
    names: list[Name],
    sentences: tuple[Sentence, ...],
    chinese: bool,
    approvals: frozenset[int],
    defined: dict[str, str] | None = None,
    heads: Sequence[int | None] | None = None,
) -> list[Judged]:
    """The status of every name. `approvals` are sentences that tell an approval of firms, `heads` what `find_heads` finds."""
    judged = []
    if heads is None:
        heads = find_heads(sentences) if names else []
    for name in names:
        index = _sentence_of(sentences, name.start)
        one = _judge(name, sentences, index, heads[index], chinese, approvals)
        judged.append(
            _as_owner(one, sentences[index])
            if (one.status in _UNTOLD or one.name.shape == "short") and approvals
            else one
        )
    settled = settle_following(_settle_ended(settle_columns(judged, sentences), sentences), sentences)
    if chinese:
        settled = follow_zh(settle_bystanders(settled, sentences, approvals=bool(approvals)), sentences)
    settled = _settle_glosses(settle_parents(settle_short(settled, defined or {})), sentences)
    return settled if chinese else leave_idle_owners(settled, sentences)


#: 吉寶數據中心(Keppel Data Centres): the same firm once more, in other letters.
_GLOSS = re.compile(r"[一-鿿]{0,3}\(")


def _settle_glosses(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """Of a name in brackets right behind another is told what the text tells of that one."""
    told = {one.name.text: one for one in judged if one.status != "mentioned"}
    settled = list(judged)
    for at, (first, one) in enumerate(pairwise(judged), 1):
        known = told.get(first.name.text)
        if known is None or one.rule != "no-cue" or one.sentence != first.sentence:
            continue
        sentence = sentences[one.sentence]
        between = sentence.text[first.name.end - sentence.start : one.name.start - sentence.start]
        if _GLOSS.fullmatch(between) and _read_after(one.name, sentence).startswith(")"):
            settled[at] = replace(known, name=one.name, sentence=one.sentence)
    return settled


def _settle_ended(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """Who only has an approval in a notice that ends approvals is one whose approval ends: 甲公司以欺骗手段取得批复."""
    if not judged or not ends_approvals(sentences):
        return judged
    return [
        replace(one, status="revoked", rule="ended-by-title", confidence=0.75)
        if one.status == "approved" and not _gives(sentences[one.sentence])
        else one
        for one in judged
    ]


#: What tells in English that something ends, in the sentence of the firm itself.
_ENDS_EN = re.compile(
    rf"\b(?:{ENDED}|ceas\w+|end(?:s|ed|ing)?|back|struck|closed?|closing|deregist\w+|stop(?:s|ped)?|no longer)\b", re.I
)


def _gives(sentence: Sentence) -> bool:
    """Whether a sentence tells a grant of which the title's end is not said; an English one that tells no end may be of anybody."""
    if re.search(r"[一-鿿]", sentence.text) is None:
        return _ENDS_EN.search(sentence.text) is None
    return GIVES.search(sentence.text) is not None


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


def _judge_beside(name: Name, sentence: Sentence, index: int, chinese: bool) -> Judged | None:
    """What the words right beside a name say of it, whatever the sentence tells of others."""
    before, after = sentence.text[: max(0, name.start - sentence.start)], _read_after(name, sentence)
    if chinese and _HANDED_TO.search(before):
        return Judged(name, "mentioned", "partner", 0.85, index)
    if chinese and (told := tell_beside(before, after)):
        return Judged(name, *told, index)
    if _WHICH_FILED.match(after):
        return Judged(name, "applicant", "applied", 0.85, index)
    if chinese:
        return None
    if waits_for_grant(before, after):
        return Judged(name, "applicant", "applied", 0.8, index)
    if _OF_OWNER.match(after):
        return Judged(name, "mentioned", "no-cue", 0.8, index)
    return None


#: "Zara owner Inditex": the brand of the one that is named.
_OF_OWNER = re.compile(r" (?:owner|parent|maker|operator|publisher|creator)(?: company| group)? (?-i:[A-Z])")


#: "its rival NTT, which lodged papers a month later": said of the firm that stands right before it.
_WHICH_FILED = re.compile(
    r"^, (?:which|who) (?:(?:has|had|only|also|itself|recently|since) ){0,2}(?:lodged|filed|applied|submitted|put in|is (?:still )?(?:waiting|applying|seeking))\b(?![^.;]{0,80}\b(?:approv|grant|licen|receiv|won|obtain|cleared)\w*)",
    re.I,
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
    if is_addressee(sentence, name) or _PARTY.match(sentence.text):
        return judge_addressee(name, sentences, index)
    if beside := _judge_beside(name, sentence, index, chinese):
        return beside
    if head is not None and not _tells_end(sentence):
        told = head in approvals or follows_approval(sentences, head, approvals)
        if not told and index not in approvals and points_back(sentences, head, approvals):
            if tells_of_following(sentences, head, approvals) and not tells_else(name, sentences, index):
                return _judge_by(name, sentences[head - 1], index, chinese, listed=True, told=True)
            return _less_sure(_judge_by(name, sentences[head], index, chinese, listed=True, told=True))
        if not told and index in approvals:
            return _judge_by(name, sentence, index, chinese, listed=False, told=True, own=True)
        one = _judge_by(name, sentences[head], index, chinese, listed=True, told=told)
        if one.status == "approved" and may_be_parent(name) and UNIT_AFTER.match(_read_after(name, sentence)):
            return replace(one, status="parent", rule=f"{one.rule}.unit")  # 空中客车的在华公司, as an item
        mixed = _MIXED_HEAD.search(sentences[head].text) or tells_else(name, sentences, index)
        return _less_sure(one) if mixed else one
    return _judge_in_sentence(name, sentences, index, chinese, approvals)


def _judge_in_sentence(
    name: Name, sentences: tuple[Sentence, ...], index: int, chinese: bool, approvals: frozenset[int]
) -> Judged:
    """What is said of a name that is no item of a list."""
    if chinese and (ended := tell_of_them(sentences, index)):
        return Judged(name, ended, "of-them", DOUBTED_AT, index)
    if not chinese and (at := find_counted_end(sentences, index)) is not None:
        status: FirmStatus = "revoked" if REVOKED.search(sentences[at].text) else "mentioned"
        return Judged(name, status, "revoked" if status == "revoked" else "no-cue", 0.75, index)
    if not chinese and names_ended(sentences[index].text[: max(0, name.start - sentences[index].start)]):
        return Judged(name, "revoked", "revoked", 0.75, index)
    if not chinese and tells_the_unit(name, sentences, index, approvals):
        return Judged(name, "approved", "member", 0.75, index)
    told = any(i in approvals for i in range(max(0, index - 6), index + 1))
    told = told and (chinese or names_of_grant(sentences, index, approvals))
    return _judge_by(name, sentences[index], index, chinese, listed=False, told=told, own=index in approvals)


#: What a row or a record says itself became of its firm, whatever its head says of all.
_ELSE = re.compile(
    r"不予|驳回|注销|撤销|撤回|撤件|放弃|吊销|终止|未通过|退回|受理|审[查核]中|待审|补正|申请中|\b(?:rejected|refused|withdrawn|revoked|pending|expired)\b",
    re.I,
)


def tells_else(name: Name, sentences: tuple[Sentence, ...], index: int) -> bool:
    """Whether the row of a name, or the fields behind its own in a record, tell another thing than a grant."""
    told = [re.split("[、;]", _read_after(name, sentences[index])[:80])[0]]
    if FIELD.match(sentences[index].text):
        label = sentences[index].text.partition(":")[0]
        for sentence in sentences[index + 1 : index + 8]:
            if (not FIELD.match(sentence.text) and ":" not in sentence.text[:8]) or sentence.text.startswith(label):
                break
            told.append(sentence.text)
    return any(_ELSE.search(text) for text in told)


def _read_after(name: Name, sentence: Sentence) -> str:
    return sentence.text[max(0, name.end - sentence.start) :]


def _tells_end(sentence: Sentence) -> bool:
    """Whether an item of a list says itself that what its firms held was taken: 一、甲公司…,予以撤销."""
    return REVOKED.search(sentence.text) is not None and "。" in sentence.text


#: "Rival NAME, whose own filing was accepted, is still waiting".
_FILES_ITSELF = re.compile(rf",? (?:(?:whose own|whose|which|who|also|has|have|had) )?{FILED}\b", re.I)
_NOT_ENDED = re.compile(rf"\b(?:not|never|nor|n't)\b[^.;,]{{0,16}}\b{ENDED}\b", re.I)
#: The line of a penalty that says whom it meets; the act follows.
_PARTY = re.compile(r"^(?:当事人|当事单位|被处罚(?:人|单位|企业)|行政相对人|被处理(?:人|单位|企业))[:是为]")
#: Who got a business by lease or sale is no licensee.
_HANDED_TO = re.compile(r"(?:转租|出租|转让|转借|出借|转包|分包|外包|倒卖|转售|租借|变相转让)(?:给|与|予)?$|交由$")


#: A head that says more of its firms than that they were let in: 获批后被撤销的, 获批企业的供应商, 拟批准的.
_MIXED_HEAD = re.compile(
    r"此前|早前|先前|以往|历次|供应商|合作|客户|伙伴|服务商|(?<![模草虚])拟(?:[向对给批]|准予|同意|给予|颁|核发|发放|授)|未(?!来|公[开布])|撤销|注销|吊销|终止|逾期|到期|整改|约谈|检查|抽查|通报(?!的?获)|处罚|\b(?:suppliers?|partners?|clients?|customers?|proposed|expired|withdrawn|revoked)\b",
    re.I,
)


def _less_sure(one: Judged) -> Judged:
    """The same, for a person to look at."""
    return replace(one, confidence=min(one.confidence, 0.55))


def _judge_by(
    name: Name, sentence: Sentence, index: int, chinese: bool, *, listed: bool, told: bool, own: bool = False
) -> Judged:
    clause, before, after = _surroundings(name, sentence, chinese, listed)
    whole = sentence.text
    act = find_act(whole)
    if chinese and not listed and speaks(after) and not is_granted_zh(before, after):
        return Judged(name, "mentioned", "partner", 0.85, index)
    if not listed and _is_partner(name, clause, before, after, chinese=chinese):
        return Judged(name, "mentioned", "partner", 0.85, index)
    if ended := _judge_ended(name, Around(whole, clause, before, after), index, act, chinese=chinese):
        return ended
    if refused := _weigh_refusal(Around(whole, clause, before, after), chinese=chinese, listed=listed):
        return Judged(name, "rejected", "rejected", refused, index, None, act)
    if NO_INTENT.search(clause):
        return Judged(name, "mentioned", "denied", 0.8, index)
    denied = NOT.search(clause) or (NOT.search(_read_part(whole, before, chinese=chinese)) and not own)
    files = chinese and not listed and files_zh(clause, after, whole)
    if not (chinese or denied) and (names_successful(before) or (not listed and _SUCCEEDED.search(clause))):
        return _judge_succeeded(name, before, after, index, act)
    if files or (APPLIED.search(clause) and not (APPROVED.search(leave_applied(clause)) and not denied)):
        return Judged(name, "applicant", "applied", 0.85, index, stage_of(clause), act)
    if denied:
        return _judge_denied(name, whole, index, act)
    if is_of_other_sector(whole):
        return Judged(name, "mentioned", "no-cue", 0.8, index)
    return judge_approval(name, Around(whole, clause, before, after), index, act, Telling(chinese, listed, told, own))


def _weigh_refusal(around: Around, *, chinese: bool, listed: bool) -> float:
    """How sure it is that a name is told as refused; 0 where it is not."""
    if tells_refused(around.sentence, around.clause, chinese=chinese):
        return 0.8
    return DOUBTED_AT if chinese and is_refused_zh(around.before, around.after, listed=listed) else 0.0


def _judge_denied(name: Name, whole: str, index: int, act: str | None) -> Judged:
    if APPLIED.search(whole) is None or NO_INTENT.search(whole) is not None:
        return Judged(name, "mentioned", "denied", 0.8, index, None, act)
    return Judged(name, "applicant", "denied", 0.8, index, stage_of(whole), act)


_SUCCEEDED = re.compile(rf"\b{APPLICATION_GRANTED}\b", re.I)


def _judge_succeeded(name: Name, before: str, after: str, index: int, act: str | None) -> Judged:
    if name.is_group and UNIT_AFTER.match(after):
        return Judged(name, "parent", "clause.unit", 0.75, index, None, act)
    sure = is_subject("", after) or names_successful(before)
    return Judged(name, "approved", "clause", 0.75 if sure else DOUBTED_AT, index, None, act)


def _read_part(sentence: str, before: str, *, chinese: bool) -> str:
    """What a semicolon parts from the rest of an English sentence, around what stands behind `before`."""
    if chinese or ";" not in sentence:
        return sentence
    start = before.rfind(";") + 1
    return sentence[start:].split(";")[0] if len(before) < len(sentence) else sentence


def _judge_ended(name: Name, around: Around, index: int, act: str | None, *, chinese: bool) -> Judged | None:
    """A firm whose approval ended; a group whose unit's ended keeps what it has, and so does one whose end is only threatened."""
    whole, clause = around.sentence, around.clause
    done = whole if chinese else leave_undone_ends(whole)
    if not _tells_ended(done, clause if done is whole else leave_undone_ends(clause)):
        if not chinese and _tells_ended(leave_threats(whole), leave_threats(clause)):  # decided, and perhaps undone
            return Judged(name, "revoked", "revoked.undone", DOUBTED_AT, index)
        threatened = done is not whole and _tells_ended(whole, clause)
        return Judged(name, "mentioned", "not-ended", 0.8, index) if threatened else None
    if not chinese and name.is_group and (UNIT_AFTER.match(around.after) or UNIT_BEFORE.search(around.before)):
        return Judged(name, "mentioned", "revoked.unit", 0.8, index)
    return Judged(name, "revoked", "revoked", 0.85, index, None, act)


#: What only names the papers that end, or how they were come by.
_PAPERS = re.compile(
    r"并?报(?:请|经)?[^,。;]{0,16}(?:同意|批准|核准)|(?:approvals?|licen[cs]es?|permits?) (?:granted|issued|given|awarded) to|(?:that |which )?(?:it|they|the company|the firm) (?:had |has |have |was |were )?(?:(?:been )?(?:granted|given|issued|awarded)|obtained|received|won|secured|got)\b|\b(?:gave|gives?|given|giving) (?:up|back)\b|\blet (?=(?:its|their) )|试点批[复覆]|批[复覆]|许可证?|(?:licen[cs]es?|approvals?|permits?) (?:for|to|of) [^,;.]{2,90}? (?:granted|issued|given|awarded) to\b|licen[cs]es?|approvals?|permits?"
)


def _tells_ended(sentence: str, clause: str) -> bool:
    """Whether a sentence tells an end, and the name's clause no grant beside it."""
    ended = REVOKED.search(sentence) is not None and not _NOT_ENDED.search(sentence)
    return ended and not APPROVED.search(_PAPERS.sub("", clause))


def _is_partner(name: Name, clause: str, before: str, after: str, *, chinese: bool) -> bool:
    """Whether its clause makes a name a partner, customer or rival, and tells no grant."""
    if (
        APPROVED.search(clause)
        or SIGNED_WITH_ZONE.search(clause)
        or not PARTNER.search(leave_own_clients(clause.replace(name.text, "")))
    ):
        return False
    return chinese or not (
        tells_grant_at_once(after) or is_subject(before, after) or _FILES_ITSELF.match(after) is not None
    )


def _surroundings(name: Name, sentence: Sentence, chinese: bool, listed: bool) -> tuple[str, str, str]:
    """The clause of the name, and what stands before and after the name in its sentence."""
    if listed or not sentence.start <= name.start < sentence.end:
        return sentence.text, "", ""
    clauses = split_clauses(sentence, chinese)
    start, end = clauses[clause_at(clauses, name.start)]
    text = sentence.text
    at, till = name.start - sentence.start, name.end - sentence.start
    pieces = text[start - sentence.start : max(end - sentence.start, till)], text[:at], text[till:]
    learn_pieces(text, pieces)
    return pieces
