# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Lowers the certainty of names that a text only seems to say approved: they wait for a person."""

import re

from domain.altering import alter
from parsers.facts.counts.verdicts import ends_approvals
from parsers.facts.cues.endings_en import END_NAMED
from parsers.facts.cues.plain_english import drop_points
from parsers.facts.cues.status_cues import APPROVED, REVOKED
from parsers.facts.doubts.around import Around
from parsers.facts.doubts.crowds import is_of_crowd
from parsers.facts.doubts.doubtful_ends import is_end_doubted, is_ended_long_ago, is_refusal_doubted
from parsers.facts.doubts.doubts_zh import is_doubted_zh, is_filing_doubted_zh, is_filing_unsure_zh
from parsers.facts.doubts.granted_else_en import gives_unit_else, is_granted_else
from parsers.facts.doubts.labelled_fields import is_under_other_label
from parsers.facts.doubts.loose_members_zh import is_loose_member_zh, is_row_of_owners
from parsers.facts.doubts.lost_else_en import asks_elsewhere, is_lost_by_others
from parsers.facts.doubts.misread_grants_en import (
    is_denied_behind,
    is_ended_before,
    is_ended_behind,
    is_grant_misread,
    is_grant_to_unit_unsure,
    is_not_granted,
    stands_among_refused,
)
from parsers.facts.doubts.no_part_in_it import has_no_part
from parsers.facts.doubts.no_such_grant import is_list_of_else, is_taken_back
from parsers.facts.doubts.other_land_zh import is_of_other_land_zh
from parsers.facts.doubts.other_papers import gets_other_paper, is_own_product
from parsers.facts.doubts.other_trade_zh import is_of_other_trade_zh
from parsers.facts.doubts.own_predicates import does_else
from parsers.facts.doubts.plain_grants_en import is_no_plain_grant, names_acceptance
from parsers.facts.doubts.plain_grants_zh import ROW_GOES_ON, is_told_aslant
from parsers.facts.doubts.plain_licensees_en import is_plain_licensee, may_be_owner, works_with_licensee
from parsers.facts.doubts.plain_members_en import is_member_of_others, is_no_plain_member
from parsers.facts.doubts.pointed_at_else_en import is_pointed_at_else
from parsers.facts.doubts.unmade_applications import is_application_unmade
from parsers.facts.doubts.unsupported import is_surely_firm, is_unsupported
from parsers.facts.names.brands import Name
from parsers.facts.status.granting import Judged
from parsers.facts.status.let_in_before_en import tells_other_grant
from parsers.facts.status.let_in_en import points_at_unclear
from parsers.facts.status.let_in_zh import tells_of_others_zh
from parsers.facts.status.other_lists_en import tells_other_list
from parsers.facts.status.unsure_firms_en import (
    asks_for_else,
    is_grant_unsure,
    is_loss_of_else,
    is_pointed_at_unsure,
    names_former_unit,
    owned_it_once,
    points_at_others,
    sold_it_zh,
)
from parsers.facts.status.unsure_firms_zh import gets_else, is_row_of_others
from parsers.facts.subject.doubtful import DOUBTED_AT, doubt_whole, tells_of_rumour
from parsers.facts.subject.elsewhere_en import is_named_for_elsewhere
from parsers.facts.subject.own_word import is_of_other_programme
from parsers.facts.subject.relevance import Relevance
from parsers.facts.text.lacks import learn_slices
from parsers.facts.text.languages import is_without_han
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall
from parsers.facts.text.sentences import Sentence

_JOINED = re.compile(r"^(?:and|&) |(?:China|Ltd|Limited|Co|Inc|Corp)\b\.?\)? and ", re.I)
_NEXT_TO = re.compile(
    r"^ ?(?-i:(?:Corporation|Corp|Holdings?|Limited|Ltd|Inc|Group|Energy|Cloud|Digital|Systems)\b)|^(?-i:(?: [A-Z][\w&-]*){1,3} \([A-Z])|^(?:控股|集团|投资|科技|网络)"
)

#: "Kone 24/7 Connected (China)".
_CUT_BEFORE = re.compile(r"[A-Z][\w&-]* \d{1,2}/\d{1,2} $")


def doubt_firms(judged: list[Judged], text: str, sentences: tuple[Sentence, ...], relevance: Relevance) -> list[Judged]:
    """The same names; whom a text only seems to say approved has a confidence below the line."""
    whole = doubt_whole(relevance) is not None
    rumour = tells_of_rumour(sentences)
    other = whole or rumour or ends_approvals(sentences) or is_of_other_programme(relevance)
    approved = {one.name.text for one in judged if one.status == "approved"}
    about = Around(sentences, approved)
    unsure = {one.name.text for one in judged if one.status == "parent" and _is_unit_unsure(one, about, text)}
    full = {one.sentence for one in judged if one.status == "approved" and is_surely_firm(one)}
    return [
        alter(one, status="mentioned", rule="denied", confidence=DOUBTED_AT)
        if one.status == "approved" and about.is_told_wrong(one.sentence, text, one.name.start)
        else alter(one, confidence=min(one.confidence, DOUBTED_AT))
        if ((whole or one.name.contested) and one.status != "mentioned")
        or _is_beside_point(one, text, about)
        or (one.status != "mentioned" and does_else(one, judged, sentences[one.sentence]))
        or (one.rule.endswith("unit-named") and any(about.is_reported_denied(i) for i in full))
        or (one.status == "parent" and (one.name.text in unsure or one.full in unsure))
        or (one.status == "applicant" and _is_filing_doubted(one, text, about))
        or (one.status in ("revoked", "rejected") and (rumour or _is_lost_doubted(one, text, about)))
        or (
            one.status == "approved"
            and (
                other
                or is_taken_back(sentences, one.sentence)
                or is_under_other_label(sentences, one.sentence)
                or is_list_of_else(sentences, one.sentence)
                or _is_doubted(one, text, about)
                or (one.name.is_group and not is_plain_licensee(one, judged, sentences))
                or may_be_owner(one, judged, sentences)
                or works_with_licensee(one, sentences)
                or is_unsupported(one, judged, full, text, sentences[one.sentence])
            )
        )
        else one
        for one in judged
    ]


def _is_unit_unsure(one: Judged, about: Around, text: str) -> bool:
    """Whether an English owner's unit is only expected to get its approval, or lost its bid for one."""
    return not about.is_chinese(one.sentence) and is_grant_to_unit_unsure(
        about.read_after(one.sentence, text, one.name.end)
    )


#: What makes of a grant told after it none that is told as done: a condition, hearsay, a day to come, an approval suspended or renewed.
_UNSURE_BEFORE = Pattern(
    r"\b(?:whether|unless|if|once|until)\b[^.;]*$|(?:^|[.\"'] ?)(?:Had|Should|Were) (?:the )?$|\b(?:Weibo|WeChat|social[- ]media|bloggers?|viral|rumou?rs?)\b[^.;]{0,40}\b(?:claim\w*|said|says?|saying|alleg\w+|suggest\w*)\b[^.;]*$"
    r"|\b(?:suspend|renew|extend|amend|review|froze|withh[eo]ld|delay)\w* (?:the |its |an? )?(?:[\w-]+ ){0,3}(?:approvals?|permits?|licen[cs]es?)\b[^.;]*$|\b(?:will|would|could|might|is to|are to|plans? to|expects? to)\b (?:soon )?(?:approve|clear|grant|give|issue|hand|let|admit|licen[cs]e)\b[^.;]*$"
    r"|(?<![模草虚])拟(?:[向对给批]|准予|同意|颁|核发|发放|授)[^。;]*$|下一?[批轮][^。;]*$|(?:预计|预期|可能|或将|有望)[^,。;]{0,4}(?:包括|包含|涵盖|有)[^。;]*$|的[^,。;]{0,4}(?:对手|伙伴|客户|供应商)[^,。;]{0,4}(?:包括|有|为|是)[^。;]*$|\b(?:partners?|rivals?|competitors?|suppliers?|clients?) of (?:the|those) [^.;]*$|是否|若(?!干)|如果|假如|倘|一旦|(?:网民|网友|网络|网上|自媒体|帖子|有人|坊间)[^,。;部局]{0,6}(?:称|说|传)|将(?:于|在|会)?(?:下周|下个?月|近期|年内|本周|本月|月内|明[天日年]|后天|稍后|不久|随后|下半年)[^,。;]*$|(?:暂停|中止|推迟|延期)[^,。;]*$",
    re.I,
)

#: What says that firms' names follow; 有, 为 and 如 may be followed by anything.
_OPENS_NAMES = re.compile(r"包括|包含|分别|涵盖|名单|如下|例如|即")
#: An approval goes to a company under Chinese law: one by another's is its parent, whatever a sentence seems to say.
_ABROAD_ENDING = re.compile(
    r"\b(?:plc|PLC|Plc|AG|SE|GmbH|KGaA|N\.?V\.?|B\.?V\.?|AB|ASA|A/S|Oyj?|S\.A\.|SpA|S\.p\.A\.|Inc\.?|LLC|Pte\.? Ltd\.?|Pvt\.?,? Ltd\.?|Pty\.? Ltd\.?|(?:Private|Proprietary) Limited|Ltda\.?|Sdn\.? Bhd\.?|Bhd\.?|Tbk|K\.?K\.?)$"
)


#: 股东是以色列 JIT Cloud Ltd.: in a Chinese text a company of China is named in Chinese, or ends with Co., Ltd.
_LTD_ALONE = re.compile(
    r"^(?!.*\b(?:China|Beijing|Shanghai|Shenzhen|Hainan|Guangzhou)\b)[\x00-\x7f]*(?<!Co)(?<!Co\.)(?<!Co,)(?<!Co\.,)(?<!Company)(?<!Company,) (?:Ltd|LTD|Limited)\.?$"
)


def _begins_another(name: Name, text: str) -> bool:
    """Whether a short Chinese name may be that of a group whose unit's full name begins with it."""
    if is_without_han(name.text) or name.full:
        return False
    if name.shape == "short":
        return True
    return name.shape == "described" and name.text in _list_cores(text)


#: What a full name begins with, before its last letters and its legal form.
_CORE = re.compile(r"([^,。;、:\n]{2,24})[^,。;、:\n]{2}有限公司")


@recall
def _list_cores(text: str) -> str:
    """What the full names of a text begin with, each on its line."""
    return "\n".join(dict.fromkeys(_CORE.findall(text)))


def _is_of_another_land(name: str, *, chinese: bool) -> bool:
    """Whether a full name is one that a company of China does not bear."""
    if chinese and _LTD_ALONE.search(name):
        return True
    return _ABROAD_ENDING.search(name) is not None or is_named_for_elsewhere(name)


#: Of whom else "among them" may be said: who applied, was turned away, waits, or may come next.
_OF_OTHERS = Pattern(
    r"审[查核](?!通过)|待[审批]|未(?:获|能|通过|予)|落选|下一?[批轮]|提交了?申请|递交|驳回|被拒|不予|注销|撤销|吊销|\b(?:turned down|rejected|refused|pending|next batch|have applied|more applied|waiting|revoked|withdrawn)\b",
    re.I,
)


#: What the brackets behind a name say of its end: (2025年8月获批,2026年4月自愿交回).
_ENDED_AFTER = re.compile(
    r" ?\([^()]{0,40}(?:交回|退回|缴回|退出|注销|撤销|撤回|吊销|失效|\b(?:returned|surrendered|revoked|withdrawn|cancel\w+|lapsed|expired)\b)"
)


def _is_filing_doubted(one: Judged, text: str, about: Around) -> bool:
    """Whether a firm is only perhaps told as an applicant."""
    after = about.read_after(one.sentence, text, one.name.end)
    lead = about.read_lead(one.sentence, text, one.name.start)
    if about.is_asked(one.sentence) or is_application_unmade(lead, after):
        return True
    if is_filing_doubted_zh(after) or not about.is_chinese(one.sentence):
        return is_filing_doubted_zh(after)
    return is_filing_unsure_zh(lead, after, about.read_near(one.sentence))


def _is_lost_doubted(one: Judged, text: str, about: Around) -> bool:
    """Whether a firm is only perhaps told as turned away, or as one whose approval ended."""
    if one.rule == "paper-ended":
        return is_ended_long_ago(about.read_sentence(one.sentence))
    if one.rule not in ("revoked", "rejected"):
        return False
    name, index = one.name, one.sentence
    sentence, chinese = about.read_sentence(index), about.is_chinese(index)
    item = chinese and one.status == "revoked" and REVOKED.search(sentence) is None
    if item:  # its list's head tells the end
        return is_end_doubted("", about.read_end(index), chinese=True)
    doubts = is_end_doubted if one.status == "revoked" else is_refusal_doubted
    after = about.read_after(index, text, name.end)
    if not chinese and (is_loss_of_else(after) or is_lost_by_others(about.read_before(index, text, name.start), after)):
        return True
    return (not chinese and about.is_denied(index)) or doubts(after, sentence, chinese=chinese)


def _names_end(before: str) -> bool:
    """Whether the words before a name only name the end of an approval: "the revocation of the approval of"."""
    return END_NAMED.find_within(before, before[-160:]) is not None and not APPROVED.search(END_NAMED.sub(" ", before))


def _is_told_unsure(before: str, after: str, *, chinese: bool) -> bool:
    """Whether the words before or behind a name make of a grant none that is told as done and in force."""
    if _UNSURE_BEFORE.search(before) or _ENDED_AFTER.match(after) or _names_end(before) or gets_other_paper(after):
        return True
    return chinese and is_doubted_zh(before, after)


def _is_beside_point(one: Judged, text: str, about: Around) -> bool:
    """Whether an English applicant asks for something else, or an owner owns the firm no longer or its unit got something else."""
    name, index = one.name, one.sentence
    after = about.read_after(index, text, name.end)
    if one.status == "applicant" and one.rule in ("applied", "no-cue"):
        return is_without_han(name.text) and (asks_elsewhere(after) or (one.rule == "applied" and asks_for_else(after)))
    if one.status == "parent" and one.rule == "member.unit" and about.is_chinese(index):
        return index > 0 and tells_of_others_zh(about.read_sentence(index - 1))
    if one.status == "parent" and sold_it_zh(after):
        return True
    if one.status != "parent" or about.is_chinese(index):
        return False
    got_else = one.rule in ("clause.unit", "sentence.unit") and (gets_other_paper(after) or gives_unit_else(after))
    return got_else or names_former_unit(after) or owned_it_once(about.read_before(index, text, name.start))


#: "NAME and OTHER are among the newcomers": those of whom the sentence right before tells.
_OF_THEM = re.compile(
    r"[^.;]{0,120}? (?:is|are|was|were) (?:both |all |also )?(?:among|one of|two of|three of|some of) (?:them|these|those|the newcomers)\b"
)
_OF_SO_MANY = re.compile(
    r"[^.;]{0,120}? (?:is|are|was|were) (?:both |all |also )?(?:among|one of|two of|three of|some of) the (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)\b"
)
#: "on the list": of the one told of right before.
_ON_LIST = re.compile(r"\b(?:on|in) (?:the|that|its|this) list\b")
#: What stands farther before an English name than this in its sentence says nothing of it; a row of full names is long.
_FAR = 320


def _is_unsure_en(one: Judged, text: str, about: Around) -> bool:
    """Whether an English sentence that is no list's item only seems to tell the grant."""
    name, index = one.name, one.sentence
    if one.rule.startswith("listed") or about.is_chinese(index) or not is_without_han(name.text):
        return False
    sentence = about.read_sentence(index)
    before, after = about.read_lead(index, text, name.start)[-_FAR:], about.read_after(index, text, name.end)
    if name.text not in sentence:
        return False
    before, after, sentence = drop_points(before), drop_points(after), drop_points(sentence)
    learn_slices(sentence, (before, after))
    if one.rule in ("member", "holder") and _points_at_unsure(one, before, after, about):
        return True
    return (
        (one.rule == "member" and not about.is_approved(index) and is_no_plain_member(before, after))
        or is_member_of_others(before)
        or is_denied_behind(about.read_next(index))
        or is_ended_behind(about.read_next(index))
        or (one.rule == "holder" and index > 0 and is_ended_before(about.read_sentence(index - 1)))
        or stands_among_refused(before)
        or (one.rule in ("clause", "plainly") and is_not_granted(after))
        or is_grant_misread(before, after, sentence)
        or (one.rule in ("clause", "sentence") and is_no_plain_grant(before, after))
        or is_grant_unsure(before, after, sentence)
        or is_granted_else(before, after, sentence)
    )


def _points_at_unsure(one: Judged, before: str, after: str, about: Around) -> bool:
    """Whether a name counted among those told of right before is so by a sentence that tells of others, or of no grant."""
    index = one.sentence
    told, approved = about.read_sentence(index - 1) if index else "", about.is_approved(index)
    if (
        not approved
        and _ON_LIST.search(about.read_sentence(index))
        and (tells_other_list(told) or tells_other_grant(told))
    ):
        return True
    if one.rule != "member":
        return False
    of_them = points_at_others(before) or _OF_THEM.match(after) is not None
    points = index > 0 and not approved and points_at_others(before)
    if (of_them or _OF_SO_MANY.match(after)) and (is_pointed_at_else(told) or tells_other_grant(told)):
        return True
    if of_them and not approved and is_pointed_at_unsure(told):
        return True
    return points and points_at_unclear(before, told)


def _is_in_row_of_others(one: Judged, text: str, about: Around) -> bool:
    """Whether a Chinese name stands in a row of whom its head, or the sentence before, tells to be others than those let in."""
    index = one.sentence
    if one.rule not in ("member", "named", "sentence", "clause") or not about.is_chinese(index):
        return False
    told = about.read_sentence(index - 1) if index else ""
    if gets_else(about.read_after(index, text, one.name.end)):
        return True
    return is_row_of_others(about.read_lead(index, text, one.name.start), told)


def _is_of_others(one: Judged, text: str, about: Around) -> bool:
    """Whether what stands before a name makes it one of others than those let in."""
    if _is_in_row_of_others(one, text, about) or _is_of_crowd(one, text, about):
        return True
    return (
        one.rule == "member"
        and _OF_OTHERS.search(about.read_since_last(one.sentence, text, one.name.start)) is not None
    )


def _is_aslant(one: Judged, text: str, about: Around) -> bool:
    """Whether the clause of a Chinese name that its own sentence tells as let in says something else than a plain grant."""
    index, name = one.sentence, one.name
    if one.rule not in ("clause", "sentence", "member") or not about.is_chinese(index):
        return False
    lead, after = about.read_lead(index, text, name.start), about.read_after(index, text, name.end)
    return is_told_aslant(lead, after) or is_row_of_owners(one, after)


def _is_in_list(rule: str) -> bool:
    return rule == "named" or rule.startswith("listed")


def _is_of_crowd(one: Judged, text: str, about: Around) -> bool:
    """Whether a name that its sentence only tells as a member, or beside a grant, is one of a crowd."""
    index = one.sentence
    if one.rule not in ("member", "sentence"):
        return False
    lead, after = about.read_lead(index, text, one.name.start), about.read_after(index, text, one.name.end)
    return is_of_crowd(lead, after, about.read_sentence(index - 1) if index else "")


#: 甲、乙、丙等7家外商投资企业: what closes a row says that firms stand in it.
_CLOSED = re.compile(rf"{ROW_GOES_ON}等(?:\d+|[一二两三四五六七八九十]+)[家户间](?:外[资商](?:投资)?)?(?:企业|公司)")


def _closes_row(after: str) -> bool:
    return _CLOSED.match(after) is not None


def _is_cut_or_group(one: Judged, text: str, about: Around) -> bool:
    """Whether a name is a part of a longer one, or one of a row of groups in a title: "Approved: Maersk, Zalando" tells of their units."""
    name, sentence = one.name, about.sentences[one.sentence]
    if _NEXT_TO.match(text[name.end : name.end + 40]) or _CUT_BEFORE.search(text[max(0, name.start - 40) : name.start]):
        return True
    return one.rule == "sentence" and sentence.title and name.shape != "unit" and not about.is_chinese(one.sentence)


def _is_doubted(one: Judged, text: str, about: Around) -> bool:
    name, index = one.name, one.sentence
    before, after = about.read_before(index, text, name.start), about.read_after(index, text, name.end)
    learn_slices(about.read_sentence(index), (before, after))
    if has_no_part(about.read_sentence(index), after) or _is_told_unsure(
        before, after, chinese=about.is_chinese(index)
    ):
        return True
    if (
        is_own_product(before)
        or names_acceptance(about.read_lead(index, text, name.start))
        or _is_of_others(one, text, about)
        or _is_aslant(one, text, about)
        or is_loose_member_zh(one, text, about.sentences)
        or is_of_other_land_zh(one, about.sentences)
        or is_of_other_trade_zh(one, text, about.sentences)
    ):
        return True
    if (
        _is_unsure_en(one, text, about)
        or about.is_denied(index)
        or about.is_denied(0)
        or about.is_reported_denied(index)
        or about.is_asked(index)
    ):
        return True
    if name.shape == "listed" and name.known is None and not is_without_han(name.text) and not _is_in_list(one.rule):
        opened = _OPENS_NAMES.search(before) is not None or _closes_row(about.read_after(index, text, name.end))
        if name.text.endswith("集团") or not opened:
            return True  # a word in a row of words, or a group, of which nothing else is known
    if _begins_another(name, text):
        return True  # the firm that bears the longer name, or the group whose name it begins with
    if name.shape == "legal":  # two names run together
        return bool(_JOINED.search(name.text)) or _is_of_another_land(name.text, chinese=about.is_chinese(index))
    if _is_cut_or_group(one, text, about):
        return True
    if one.rule != "member" or about.is_approved(index) or about.is_approved(index - 1):
        return False
    return not (about.is_approved(index - 2) and about.is_known_list(index))
