# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what a text says of a firm: approved, parent, applicant, rejected, revoked, or mentioned and nothing more."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from domain.claims import FirmStatus
from parsers.facts.counts.verdicts import ends_approvals
from parsers.facts.cues.deeds_zh import gives_alone, part_deeds
from parsers.facts.cues.status_cues import (
    APPROVED,
    NO_INTENT,
    NOT,
    OWNER_BEFORE,
    PARTNER,
    REVOKED,
    SIGNED_WITH_ZONE,
    UNIT_AFTER,
    leave_applied,
    leave_unnamed,
    tells_applied,
)
from parsers.facts.cues.verbs import APPLICATION_GRANTED, FILED
from parsers.facts.names.brands import Name
from parsers.facts.status.addressees import find_act, is_addressee, judge_addressee
from parsers.facts.status.applying_zh import settle_applying
from parsers.facts.status.at_once_en import WAITS_AT_ONCE, is_let_in_at_once
from parsers.facts.status.beside_zh import tell_beside
from parsers.facts.status.bystanders_zh import settle_bystanders
from parsers.facts.status.ended_by_title import settle_ended
from parsers.facts.status.ended_names_en import settle_paper_ends
from parsers.facts.status.ended_names_zh import settle_paper_ends_zh
from parsers.facts.status.ended_own import judge_ended
from parsers.facts.status.following import settle_following
from parsers.facts.status.following_zh import follow_zh
from parsers.facts.status.glosses import settle_glosses
from parsers.facts.status.granting import Around, Judged, Telling, judge_approval, may_be_parent, read_after, stage_of
from parsers.facts.status.labels_en import tell_labelled_en
from parsers.facts.status.labels_zh import tell_labelled
from parsers.facts.status.let_in import settle_rows
from parsers.facts.status.list_heads import find_heads, follows_approval, points_back, tells_of_following
from parsers.facts.status.members_en import (
    find_counted_end,
    leave_clients,
    names_ended,
    names_of_grant,
    names_successful,
    tells_the_unit,
    waits_for_grant,
)
from parsers.facts.status.members_zh import leave_own_clients
from parsers.facts.status.owners import leave_idle_owners, settle_bracketed_owners, settle_columns, settle_parents
from parsers.facts.status.owners_en import settle_owners
from parsers.facts.status.owners_zh import settle_owners_zh
from parsers.facts.status.refusals import files_zh, is_refused_zh, tell_of_them, tells_refused
from parsers.facts.status.relations import is_subject, tells_grant_at_once
from parsers.facts.status.relations_zh import is_granted_zh, speaks
from parsers.facts.status.row_verdicts import settle_cells
from parsers.facts.status.shared_rows_en import share_rows
from parsers.facts.status.short_statuses import settle_short
from parsers.facts.status.some_of_them_en import tells_some_of_them
from parsers.facts.status.told_else import tells_else
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.subject.sectors import is_of_other_sector, is_told_by_other
from parsers.facts.text.lacks import learn_pieces
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence, clause_at, split_clauses

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
    judged = settle_rows(judged, sentences, approvals, chinese=chinese)
    if not chinese:
        judged = share_rows(judged, sentences)
    settled = settle_following(
        settle_ended(settle_bracketed_owners(settle_columns(judged, sentences), sentences), sentences), sentences
    )
    if chinese:
        settled = follow_zh(settle_bystanders(settled, sentences, approvals=bool(approvals)), sentences)
        settled = settle_applying(settled, sentences)
        settled = settled if ends_approvals(sentences) else settle_owners_zh(settled, sentences)
    settled = settle_glosses(settle_parents(settle_short(settled, defined or {})), sentences)
    settled = settle_cells(settled, sentences, heads)
    if chinese:
        return settle_paper_ends_zh(settled, sentences, heads)
    return settle_paper_ends(settle_owners(leave_idle_owners(settled, sentences), sentences), sentences, heads)


def _as_owner(one: Judged, sentence: Sentence) -> Judged:
    """Who is only said to own a firm, in a text that tells an approval, is the parent."""
    before = sentence.text[: max(0, one.name.start - sentence.start)]
    if one.status == "approved" and one.name.shape != "short":
        return one
    if one.rule in ("no-cue", "partner") and _OWNER_AFTER.match(read_after(one.name, sentence)):
        return replace(one, status="parent", rule="owner")
    if one.name.shape == "short" and " " not in one.name.text and OWNER_BEFORE.search(before[-80:]):
        return replace(one, status="parent", rule="owner")
    if one.rule in ("no-cue", "partner") and may_be_parent(one.name) and OWNER_BEFORE.search(before[-80:]):
        return replace(one, status="parent", rule="owner")
    return one


#: "Brightmoor plc, its London-listed owner".
_OWNER_AFTER = Pattern(
    r"^ (?:wholly |fully |indirectly |directly )*(?:owns|holds|controls) (?:(?:\d+(?:\.\d+)? ?(?:per ?cent|%)|all|half|most|the whole|the rest) of )?(?:it|the (?:company|firm|licensee|unit))\b|^,? (?:(?:which|that) (?:wholly |fully |indirectly )?(?:owns|controls) (?:it|the (?:company|firm|licensee|applicant))|(?:its|the (?:company|firm|licensee)'s) (?:[\w-]+ ){0,3}(?:owner|parent(?: company| group)?|holding company|controlling shareholder|sole shareholder))\b"
    r"|^(?:\([^()]{1,16}\))?,?(?:是|为|系)(?:其|该公司)(?:的)?(?:母公司|控股股东|唯一股东|全资股东)"
)


def _judge_beside(name: Name, sentences: tuple[Sentence, ...], index: int, chinese: bool) -> Judged | None:
    """What the words right beside a name say of it, whatever the sentence tells of others."""
    sentence = sentences[index]
    before, after = sentence.text[: max(0, name.start - sentence.start)], read_after(name, sentence)
    learn_pieces(sentence.text, (before, after))
    if chinese and _HANDED_TO.search(before):
        return Judged(name, "mentioned", "partner", 0.85, index)
    if chinese and (labelled := tell_labelled(before, after)):
        of_pilot = any(_OF_PILOT.search(one.text) for one in sentences[max(0, index - _NEAR_LABEL) : index + 1])
        return Judged(name, labelled, "labelled", 0.75 if of_pilot else DOUBTED_AT, index)
    if chinese and (told := tell_beside(before, after)):
        return Judged(name, *told, index)
    if _WHICH_FILED.match(after):
        return Judged(name, "applicant", "applied", 0.85, index)
    if chinese:
        return None
    if row := tell_labelled_en(before):
        return Judged(name, row[0], "labelled", row[1], index)
    if waits_for_grant(before, after) or WAITS_AT_ONCE.match(after):
        return Judged(name, "applicant", "applied", 0.8, index)
    if _OF_OWNER.match(after):
        return Judged(name, "mentioned", "no-cue", 0.8, index)
    return None


#: So many lines above a label the pilot is named where the label is of it.
_NEAR_LABEL = 8
_OF_PILOT = re.compile("试点|增值电信|加值电信")
#: "Zara owner Inditex": the brand of the one that is named.
_OF_OWNER = re.compile(r" (?:owner|parent|maker|operator|publisher|creator)(?: company| group)? (?-i:[A-Z])")


#: "its rival NTT, which lodged papers a month later": said of the firm that stands right before it.
_WHICH_FILED = Pattern(
    r"^(?:(?:,| and|, and) (?-i:[A-Z])[\w&.'-]*(?: (?-i:[A-Z])[\w&.'-]*){0,3}){0,3}, (?:which|who|both of which|all of which) (?:(?:have|both|all|has|had|only|also|itself|recently|since) ){0,2}(?:lodged|filed|applied|submitted|put in|is (?:still )?(?:waiting|applying|seeking))\b(?![^.;]{0,80}\b(?:approv|grant|licen|receiv|won|obtain|cleared|refus|reject|turned|denied|withdr|unsuccess)\w*)",
    re.I,
)


#: "..., whose application is pending, and for NAME, which was approved in May": what another filed is not said of it.
_WHICH_DECIDED = re.compile(
    r"^, (?:which|who) (?:was|were|has been|had been|is|has|had) (?:also |already |recently |since )*(?:(?P<no>refused|rejected|denied|turned (?:down|away))|approved|cleared|admitted|licen[cs]ed|let in|granted|received|won|obtained)\b"
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
    if chinese and is_told_by_other(sentence.text):
        return Judged(name, "mentioned", "of-else", 0.8, index)
    if is_addressee(sentence, name) or _PARTY.match(sentence.text):
        return judge_addressee(name, sentences, index)
    if beside := _judge_beside(name, sentences, index, chinese):
        return beside
    if head is not None and not _tells_end(sentence):
        return _judge_item(name, sentences, index, head, chinese, approvals)
    return _judge_in_sentence(name, sentences, index, chinese, approvals)


def _judge_item(
    name: Name, sentences: tuple[Sentence, ...], index: int, head: int, chinese: bool, approvals: frozenset[int]
) -> Judged:
    """What is said of an item of a list, by the sentence that heads it."""
    sentence = sentences[index]
    told = head in approvals or follows_approval(sentences, head, approvals)
    if not told and index not in approvals and points_back(sentences, head, approvals):
        if tells_of_following(sentences, head, approvals) and not tells_else(name, sentences, index):
            return _judge_by(name, sentences[head - 1], index, chinese, listed=True, told=True)
        return _less_sure(_judge_by(name, sentences[head], index, chinese, listed=True, told=True))
    if not told and index in approvals:
        return _judge_by(name, sentence, index, chinese, listed=False, told=True, own=True)
    one = _judge_by(name, sentences[head], index, chinese, listed=True, told=told)
    if one.status == "approved" and may_be_parent(name) and UNIT_AFTER.match(read_after(name, sentence)):
        return replace(one, status="parent", rule=f"{one.rule}.unit")  # 空中客车的在华公司, as an item
    if chinese and one.status == "revoked" and not _GIVES_ANEW.search(sentence.text):
        return one
    mixed = _MIXED_HEAD.search(sentences[head].text) or tells_else(name, sentences, index)
    return _less_sure(one) if mixed else one


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
    let_in = () if chinese else (tells_the_unit, tells_some_of_them)
    if any(tells(name, sentences, index, approvals) for tells in let_in):
        return Judged(name, "approved", "member", 0.75, index)
    told = any(i in approvals for i in range(max(0, index - 6), index + 1))
    told = told and (chinese or names_of_grant(sentences, index, approvals))
    told = told or (chinese and _tells_plainly(name, sentences[index], index, approvals))
    return _judge_by(name, sentences[index], index, chinese, listed=False, told=told, own=index in approvals)


def _tells_plainly(name: Name, sentence: Sentence, index: int, approvals: frozenset[int]) -> bool:
    """Whether a Chinese sentence tells of the very name that it was let in, in a text that told an approval before, however far."""
    if sentence.title or not any(one < index for one in approvals):
        return False
    clause, before, after = _surroundings(name, sentence, chinese=True, listed=False)
    if REVOKED.search(sentence.text) or _GIVEN_BACK.search(sentence.text):
        return False
    return APPROVED.search(clause) is not None and is_granted_zh(before, after)


_GIVEN_BACK = re.compile("交回|退回|缴回|交还")


def _tells_end(sentence: Sentence) -> bool:
    """Whether an item of a list says itself that what its firms held was taken: 一、甲公司…,予以撤销."""
    return REVOKED.search(sentence.text) is not None and "。" in sentence.text


#: "Rival NAME, whose own filing was accepted, is still waiting".
_FILES_ITSELF = re.compile(rf",? (?:(?:whose own|whose|which|who|also|has|have|had) )?{FILED}\b", re.I)
#: The line of a penalty that says whom it meets; the act follows.
_PARTY = re.compile(r"^(?:当事人|当事单位|被处罚(?:人|单位|企业)|行政相对人|被处理(?:人|单位|企业))[:是为]")
#: Who got a business by lease or sale is no licensee.
_HANDED_TO = Pattern(r"(?:转租|出租|转让|转借|出借|转包|分包|外包|倒卖|转售|租借|变相转让)(?:给|与|予)?$|交由$")


#: A head that says more of its firms than that they were let in: 获批后被撤销的, 获批企业的供应商, 拟批准的.
_MIXED_HEAD = re.compile(
    r"此前|早前|先前|以往|历次|供应商|合作|客户|伙伴|服务商|(?<![模草虚])拟(?:[向对给批]|准予|同意|给予|颁|核发|发放|授)|未(?!来|公[开布])|撤销|注销|吊销|终止|逾期|到期|整改|约谈|检查|抽查|通报(?!的?获)|处罚|\b(?:suppliers?|partners?|clients?|customers?|proposed|expired|withdrawn|revoked|accepted for|under review|pending)\b",
    re.I,
)


#: A row of a list of ends that tells another act of its firm: 新增批复, 批复增项.
_GIVES_ANEW = re.compile(r"新增|新批|核发|增项|增加|变更|延续|换发|同意|准予|获批|恢复")


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
    around, telling = Around(whole, clause, before, after), Telling(chinese, listed, told, own)
    deed = Around(_read_deed(whole, len(before)) if chinese and not listed else whole, clause, before, after)
    if first := judge_ended(name, deed, index, act, chinese=chinese) or _judge_at_once(
        name, around, index, act, telling
    ):
        return first
    if refused := _weigh_refusal(around, chinese=chinese, listed=listed):
        return Judged(name, "rejected", "rejected", refused, index, None, act)
    if NO_INTENT.search(clause):
        return Judged(name, "mentioned", "denied", 0.8, index)
    part = _read_part(whole, before, chinese=chinese)
    denied = NOT.search(leave_unnamed(clause)) or (NOT.search(leave_unnamed(part)) and not own)
    files = chinese and not listed and files_zh(clause, after, whole)
    if not (chinese or denied) and (names_successful(before) or (not listed and _SUCCEEDED.search(clause))):
        return _judge_succeeded(name, before, after, index, act)
    applied = tells_applied(clause) and not (chinese and not listed and told and is_granted_zh("", after))
    if files or (applied and not (APPROVED.search(leave_applied(clause)) and not denied)):
        return _judge_filed(name, Around(whole, clause, before, after), index, act)
    if denied:
        return _judge_denied(name, whole, index, act)
    if is_of_other_sector(whole):
        return Judged(name, "mentioned", "no-cue", 0.8, index)
    return judge_approval(name, around, index, act, telling)


def _judge_filed(name: Name, around: Around, index: int, act: str | None) -> Judged:
    """A firm in whose clause an application is told; it is another's where the words behind the name tell how its own ended."""
    decided = _WHICH_DECIDED.match(around.after)
    if decided is None:
        return Judged(name, "applicant", "applied", 0.85, index, stage_of(around.clause), act)
    if decided["no"]:
        return Judged(name, "rejected", "rejected", DOUBTED_AT, index, None, act)
    return Judged(name, "approved", "clause", DOUBTED_AT, index, None, act)


def _judge_at_once(name: Name, around: Around, index: int, act: str | None, telling: Telling) -> Judged | None:
    """An English firm of which the words right behind it tell that it was let in, whatever its clause tells of others."""
    if telling.chinese or telling.listed or not (telling.told and telling.own):
        return None
    at_once = is_let_in_at_once(around.clause.partition(name.text)[0], around.after)
    return judge_approval(name, around, index, act, telling) if at_once else None


def _read_deed(whole: str, at: int) -> str:
    """The part of a Chinese sentence in which `at` stands, where it tells a grant and another part an end; else the sentence."""
    part = next((whole[a:b] for a, b in part_deeds(whole) if a <= at < b), whole)
    return part if gives_alone(part) else whole


def _weigh_refusal(around: Around, *, chinese: bool, listed: bool) -> float:
    """How sure it is that a name is told as refused; 0 where it is not."""
    if tells_refused(around.sentence, around.clause, chinese=chinese):
        return 0.8
    return DOUBTED_AT if chinese and is_refused_zh(around.before, around.after, listed=listed) else 0.0


def _judge_denied(name: Name, whole: str, index: int, act: str | None) -> Judged:
    if not tells_applied(whole) or NO_INTENT.search(whole) is not None:
        return Judged(name, "mentioned", "denied", 0.8, index, None, act)
    return Judged(name, "applicant", "denied", 0.8, index, stage_of(whole), act)


_SUCCEEDED = Pattern(rf"\b{APPLICATION_GRANTED}\b", re.I)


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


def _is_partner(name: Name, clause: str, before: str, after: str, *, chinese: bool) -> bool:
    """Whether its clause makes a name a partner, customer or rival, and tells no grant."""
    if (
        APPROVED.search(clause)
        or SIGNED_WITH_ZONE.search(clause)
        or not PARTNER.search(leave_clients(leave_own_clients(clause.replace(name.text, ""))))
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
