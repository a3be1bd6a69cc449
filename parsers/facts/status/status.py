# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what a text says of a firm: approved, parent, applicant, rejected, revoked, or mentioned and nothing more."""

import re
from collections.abc import Sequence

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.counts.verdicts import ends_approvals
from parsers.facts.cues.asked_before_en import trim_to_decisions
from parsers.facts.cues.status_cues import (
    APPROVED,
    OWNER_BEFORE,
    REVOKED,
    UNIT_AFTER,
)
from parsers.facts.names.brands import Name
from parsers.facts.status.acts import find_deed
from parsers.facts.status.acts_told_en import settle_acts_told
from parsers.facts.status.addressees import is_addressee, judge_addressee
from parsers.facts.status.addressees_en import settle_addressees_en
from parsers.facts.status.applicant_rows_en import settle_applicant_rows
from parsers.facts.status.applying_zh import settle_applying
from parsers.facts.status.asked_and_granted_en import settle_granted
from parsers.facts.status.at_once_en import WAITS_AT_ONCE
from parsers.facts.status.beside_en import tell_beside_en
from parsers.facts.status.beside_told_en import leave_beside
from parsers.facts.status.beside_zh import tell_beside
from parsers.facts.status.bystanders_zh import settle_bystanders
from parsers.facts.status.called_off_en import take_back_en
from parsers.facts.status.called_off_zh import take_back_zh
from parsers.facts.status.closed_rows_zh import tell_closed_rows
from parsers.facts.status.contrasted_zh import tell_contrasted
from parsers.facts.status.counted_verdicts_zh import settle_counted_verdicts
from parsers.facts.status.ended_and_granted_en import tell_halves
from parsers.facts.status.ended_by_title import settle_ended
from parsers.facts.status.ended_names_en import settle_paper_ends
from parsers.facts.status.ended_names_zh import settle_paper_ends_zh
from parsers.facts.status.ended_own import ends_plainly, heads_ends
from parsers.facts.status.everyday_en import settle_everyday
from parsers.facts.status.first_person_zh import hear_firm_itself
from parsers.facts.status.following import settle_following
from parsers.facts.status.following_zh import follow_zh
from parsers.facts.status.glosses import settle_glosses
from parsers.facts.status.granting import Judged, may_be_parent, read_after
from parsers.facts.status.holds_following_en import settle_holders
from parsers.facts.status.judging import judge_by, surroundings
from parsers.facts.status.labels_en import tell_labelled_en, tell_let_in_row
from parsers.facts.status.labels_zh import tell_labelled
from parsers.facts.status.let_in import settle_rows
from parsers.facts.status.list_heads import follows_approval, points_back, tells_of_following
from parsers.facts.status.members_en import (
    find_counted_end,
    names_ended,
    names_of_grant,
    tells_the_unit,
    waits_for_grant,
)
from parsers.facts.status.other_acts_en import tell_each_half
from parsers.facts.status.other_acts_zh import hear_other_acts
from parsers.facts.status.own_grants_zh import hear_own_grants
from parsers.facts.status.owner_frames_en import owns_licensee, settle_owner_frames
from parsers.facts.status.owners import leave_idle_owners, settle_bracketed_owners, settle_columns, settle_parents
from parsers.facts.status.owners_en import settle_owners
from parsers.facts.status.owners_zh import ITS_PEOPLE, settle_owners_zh
from parsers.facts.status.plainly_told_en import settle_plainly_told
from parsers.facts.status.records_zh import read_records
from parsers.facts.status.refusals import tell_of_them
from parsers.facts.status.relations_zh import is_granted_zh
from parsers.facts.status.row_verdicts import settle_cells
from parsers.facts.status.seeking_en import is_seeking, settle_listed_applicants
from parsers.facts.status.shared_rows_en import share_rows, share_so_do
from parsers.facts.status.short_statuses import leave_owners_of_ended, settle_short
from parsers.facts.status.some_of_them_en import belongs_to_others, tells_some_of_them
from parsers.facts.status.taken_back_en import take_back
from parsers.facts.status.told_else import tells_else
from parsers.facts.status.turned_away_en import settle_turned_away
from parsers.facts.status.two_firms_zh import tell_firms_apart
from parsers.facts.status.undone_asking_zh import leave_undone
from parsers.facts.status.units_zh import leave_hoped, settle_units_zh
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.subject.sectors import is_told_by_other
from parsers.facts.text.lacks import learn_pieces
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence, find_sentence

#: Statuses that a word for an owner beside the name may still change.
_UNTOLD = ("mentioned", "approved")


def judge_firms(
    names: list[Name],
    sentences: tuple[Sentence, ...],
    chinese: bool,
    approvals: frozenset[int],
    defined: dict[str, str],
    heads: Sequence[int | None],
) -> list[Judged]:
    """The status of every name. `approvals` are sentences that tell an approval of firms, `heads` what `find_heads` finds."""
    if not chinese:
        sentences = trim_to_decisions(sentences, ((name.start, name.end) for name in names))
    judged = []
    for name in names:
        index = find_sentence(sentences, name.start)
        one = _judge(name, sentences, index, heads[index], chinese, approvals)
        judged.append(
            _as_owner(one, sentences[index])
            if (one.status in _UNTOLD or one.name.shape == "short") and approvals
            else one
        )
    judged = judged if chinese else leave_beside(judged, sentences)  # here, so that no row shares what is another's
    judged = settle_rows(judged, sentences, approvals, chinese=chinese)
    if not chinese:
        judged = share_so_do(share_rows(judged, sentences), sentences)
        judged = settle_holders(settle_applicant_rows(judged, sentences), sentences)
        judged = settle_listed_applicants(judged, sentences, heads)
    settled = settle_following(
        settle_ended(settle_bracketed_owners(settle_columns(judged, sentences), sentences), sentences), sentences
    )
    if chinese:
        settled = follow_zh(settle_bystanders(settled, sentences, approvals=bool(approvals)), sentences)
        settled = settle_applying(settled, sentences)
        if not ends_approvals(sentences):
            settled = settle_units_zh(settle_owners_zh(settled, sentences), sentences)
    settled = leave_owners_of_ended(settle_short(settled, defined), sentences)
    settled = settle_glosses(settle_parents(settled), sentences)
    settled = settle_cells(settled, sentences, heads)
    return (_settle_zh if chinese else _settle_en)(settled, sentences, heads)


def _settle_zh(judged: list[Judged], sentences: tuple[Sentence, ...], heads: Sequence[int | None]) -> list[Judged]:
    """The statuses of a Chinese text with what its whole sentences tell of units that hope, closed rows and ends."""
    settled = tell_closed_rows(leave_hoped(judged, sentences), sentences)
    settled = leave_undone(settle_paper_ends_zh(settled, sentences, heads), sentences)
    settled = settle_counted_verdicts(hear_firm_itself(settled, sentences), sentences)
    settled = hear_own_grants(read_records(settled, sentences), sentences)
    return take_back_zh(hear_other_acts(tell_firms_apart(settled, sentences), sentences), sentences)


def _settle_en(judged: list[Judged], sentences: tuple[Sentence, ...], heads: Sequence[int | None]) -> list[Judged]:
    """The statuses of an English text with what its whole sentences tell of licensees, owners, ends and refusals."""
    settled = settle_plainly_told(leave_idle_owners(judged, sentences), sentences)
    settled = settle_owner_frames(settle_addressees_en(settled, sentences), sentences)
    settled = settle_paper_ends(settle_owners(settled, sentences), sentences, heads)
    settled = leave_beside(settled, sentences)  # and once more: rows and owners' frames have told of others since
    settled = settle_granted(settled, sentences)
    settled = settle_turned_away(take_back(settled, sentences), sentences)
    settled = tell_halves(settle_acts_told(settle_everyday(settled, sentences), sentences), sentences)
    return take_back_en(tell_each_half(settled, sentences), sentences)


def _as_owner(one: Judged, sentence: Sentence) -> Judged:
    """Who is only said to own a firm, in a text that tells an approval, is the parent."""
    before = sentence.text[: max(0, one.name.start - sentence.start)]
    if (one.status == "approved" and one.name.shape != "short") or ITS_PEOPLE.match(read_after(one.name, sentence)):
        return one
    if _ITS_OTHERS.match(read_after(one.name, sentence)):
        return one
    if one.rule in ("no-cue", "partner") and _OWNER_AFTER.match(read_after(one.name, sentence)):
        return alter(one, status="parent", rule="owner")
    if one.name.shape == "short" and " " not in one.name.text and OWNER_BEFORE.find_within(before, before[-80:]):
        return alter(one, status="parent", rule="owner")
    if one.rule in ("no-cue", "partner") and may_be_parent(one.name) and OWNER_BEFORE.find_within(before, before[-80:]):
        return alter(one, status="parent", rule="owner")
    return one


#: "Bosch's landlord": not Bosch itself.
_ITS_OTHERS = Pattern(
    r"^['’]s? (?:[\w-]+ ){0,2}(?:landlords?|suppliers?|partners?|customers?|clients?|rivals?|competitors?|advis[eo]rs?|lawyers?|lenders?|contractors?|distributors?|agents?|tenants?|founders?|managers?)\b"
)
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
    if chinese and (told := tell_contrasted(before, after) or tell_beside(before, after)):
        return Judged(name, *told, index, act=find_deed(after) if told[0] == "approved" else None)
    if _WHICH_FILED.match(after):
        return Judged(name, "applicant", "applied", 0.85, index)
    if chinese:
        return None
    if row := tell_labelled_en(before):
        return Judged(name, row[0], "labelled", row[1], index)
    if waits_for_grant(before, after) or WAITS_AT_ONCE.match(after) or is_seeking(after, sentences, index):
        return Judged(name, "applicant", "applied", 0.8, index)
    if owns_licensee(after, sentences, index):
        return Judged(name, "parent", "owner", 0.8, index)
    told_en = tell_beside_en(before, after)
    return Judged(name, *told_en, index) if told_en else None


#: So many lines above a label the pilot is named where the label is of it.
_NEAR_LABEL = 8
_OF_PILOT = re.compile("试点|增值电信|加值电信")
#: "its rival NTT, which lodged papers a month later": said of the firm that stands right before it.
_WHICH_FILED = Pattern(
    r"^(?:(?:,| and|, and) (?-i:[A-Z])[\w&.'-]*(?: (?-i:[A-Z])[\w&.'-]*){0,3}){0,3}, (?:which|who|both of which|all of which) (?:(?:have|both|all|has|had|only|also|itself|recently|since) ){0,2}(?:lodged|filed|applied|submitted|put in|is (?:still )?(?:waiting|applying|seeking))\b(?![^.;]{0,80}\b(?:approv|grant|licen|receiv|won|obtain|cleared|refus|reject|turned|denied|withdr|unsuccess)\w*)",
    re.I,
)


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
    before = sentence.text[: max(0, name.start - sentence.start)]
    if not chinese and (row := tell_let_in_row(before, read_after(name, sentence), index, approvals)):
        return Judged(name, row, "labelled", 0.75, index)
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
            return judge_by(name, sentences[head - 1], index, chinese, listed=True, told=True)
        return _less_sure(judge_by(name, sentences[head], index, chinese, listed=True, told=True))
    of_ends = not chinese and heads_ends(sentences[head].text) and not _GIVES_ANEW_EN.search(sentence.text)
    if not told and index in approvals and not of_ends:
        return judge_by(name, sentence, index, chinese, listed=False, told=True, own=True)
    one = judge_by(name, sentences[head], index, chinese, listed=True, told=told)
    if one.status == "approved" and may_be_parent(name) and UNIT_AFTER.match(read_after(name, sentence)):
        return alter(one, status="parent", rule=f"{one.rule}.unit")  # 空中客车的在华公司, as an item
    if chinese and one.status == "revoked" and not _GIVES_ANEW.search(sentence.text):
        return one
    if (
        not chinese
        and one.status == "revoked"
        and ends_plainly(sentences, head)
        and not tells_else(name, sentences, index)
    ):
        return one
    proposed = sentences[0].title and _PROPOSED_TITLE.search(sentences[0].text) is not None
    mixed = proposed or _MIXED_HEAD.search(sentences[head].text) or tells_else(name, sentences, index)
    return _less_sure(one) if mixed else one


def _judge_in_sentence(
    name: Name, sentences: tuple[Sentence, ...], index: int, chinese: bool, approvals: frozenset[int]
) -> Judged:
    """What is said of a name that is no item of a list."""
    if chinese and (ended := tell_of_them(sentences, index)):
        return Judged(name, ended, "of-them", DOUBTED_AT, index)
    before = sentences[index].text[: max(0, name.start - sentences[index].start)]
    if not chinese and not _BY_ANOTHER.search(before) and (at := find_counted_end(sentences, index)) is not None:
        status: FirmStatus = "revoked" if REVOKED.search(sentences[at].text) else "mentioned"
        return Judged(name, status, "revoked" if status == "revoked" else "no-cue", 0.75, index)
    if not chinese and names_ended(before):
        return Judged(name, "revoked", "revoked", 0.75, index)
    if not chinese and belongs_to_others(sentences, index):
        return Judged(name, "mentioned", "no-cue", 0.8, index)
    let_in = () if chinese else (tells_the_unit, tells_some_of_them)
    if any(tells(name, sentences, index, approvals) for tells in let_in):
        return Judged(name, "approved", "member", 0.75, index)
    told = any(i in approvals for i in range(max(0, index - 6), index + 1))
    told = told and (chinese or names_of_grant(sentences, index, approvals))
    told = told or (chinese and _tells_plainly(name, sentences[index], index, approvals))
    return judge_by(name, sentences[index], index, chinese, listed=False, told=told, own=index in approvals)


#: "The three are served by NAME": who stands behind such a word is none of the three.
_BY_ANOTHER = re.compile(
    r"\b(?:by|from|with|to|than|like|unlike|against|(?:customers?|clients?|suppliers?|tenants?|partners?|rivals?) of) (?:the )?(?:[A-Z]\w+'s )?$"
)


def _tells_plainly(name: Name, sentence: Sentence, index: int, approvals: frozenset[int]) -> bool:
    """Whether a Chinese sentence tells of the very name that it was let in, in a text that told an approval before, however far."""
    if sentence.title or not any(one < index for one in approvals):
        return False
    clause, before, after = surroundings(name, sentence, chinese=True, listed=False)
    if REVOKED.search(sentence.text) or _GIVEN_BACK.search(sentence.text):
        return False
    return APPROVED.search(clause) is not None and is_granted_zh(before, after)


_GIVEN_BACK = re.compile("交回|退回|缴回|交还")


def _tells_end(sentence: Sentence) -> bool:
    """Whether an item of a list says itself that what its firms held was taken: 一、甲公司…,予以撤销."""
    return REVOKED.search(sentence.text) is not None and "。" in sentence.text


#: The line of a penalty that says whom it meets; the act follows.
_PARTY = re.compile(r"^(?:当事人|当事单位|被处罚(?:人|单位|企业)|行政相对人|被处理(?:人|单位|企业))[:是为]")
#: Who got a business by lease or sale is no licensee.
_HANDED_TO = Pattern(r"(?:转租|出租|转让|转借|出借|转包|分包|外包|倒卖|转售|租借|变相转让)(?:给|与|予)?$|交由$")


#: A head that says more of its firms than that they were let in: 获批后被撤销的, 获批企业的供应商, 拟批准的.
_MIXED_HEAD = re.compile(
    r"此前|早前|先前|以往|历次|供应商|合作|客户|伙伴|服务商|(?<![模草虚])拟(?:于[^,。;]{1,16})?(?:[向对给批]|准予|同意|给予|颁|核发|发放|授)|未(?!来|公[开布])|撤销|注销|吊销|终止|逾期|到期|整改|约谈|检查|抽查|通报(?!的?获)|处罚|\b(?:suppliers?|partners?|clients?|customers?|proposed|expired|withdrawn|revoked|accepted for|under review|pending)\b",
    re.I,
)


#: 关于拟核发…批复的公示: the whole page tells of what is to come.
_PROPOSED_TITLE = re.compile(r"(?<![模草虚])拟(?:于[^,。;]{1,16})?(?:核发|颁发|发放|批准|准予|同意|授予|许可|给予)")


#: A row of a list of ends that tells another act of its firm: 新增批复, 批复增项.
_GIVES_ANEW_EN = Pattern(
    r"\b(?:newly|new|again|anew|instead|reinstat\w+|restor\w+|re-?issued|renewed|upheld|retain\w*|keeps?|kept|stays?|remains?|another|extended|(?:granted|issued|approved|admitted|let in) (?:on|in|\d))\b",
    re.I,
)
_GIVES_ANEW = re.compile(r"新增|新批|核发|增项|增加|变更|延续|换发|同意|准予|获批|恢复")


def _less_sure(one: Judged) -> Judged:
    """The same, for a person to look at."""
    return alter(one, confidence=min(one.confidence, 0.55))
