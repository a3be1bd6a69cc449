# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Doubts a part of others than those who were let in, a sum of some that reads like one of all, and an act to come."""

import re
from collections.abc import Iterator

from parsers.facts.counts.adding import ADDS_UP
from parsers.facts.counts.corrections import CORRECTED
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.programmes import NO_BATCH
from parsers.facts.doubts.plain_grants_zh import ends_with_grant_zh
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: Cues of a part that say nothing of what it is a part of, and words for those who were let in.
_PARTED = ("en.of-the-rest", "zh.of-them-far")
_OF_LET_IN = Pattern(
    r"获[准批]|(?<!不予)批[复覆准]|(?<!不予)核准|放行|入围|过关|试点企业|名单|获得|取得|拿到|\b(?:approv\w+|clear(?:ed|ance)|admitted|permits?|licen[cs]\w+|granted|winners|recipients|batch|participants)\b",
    re.I,
)
#: 全省外商投资电信企业318家,其中苏州187家,南京74家: of those that exist; not of those that somebody looks into.
_OF_STOCK = re.compile(
    r"^(?!.*(?:抽查|检查|巡查|核查|排查|组织|邀请|走访|约谈|调研|访谈|培训|处罚|通报|申请|受理|注销|撤销)).*外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司|业者)",
    re.S,
)
#: Who came in by an agreement for one place's firms is no sum of all.
_ONE_WAY_IN = Pattern(r"CEPA|(?:香港|澳门|港澳)(?:服[务務]提供者|投资者)|Hong Kong service suppliers?", re.I)
#: 前两批的13家和11家: each has its own.
_EACH_BATCH = re.compile(r"批[^。,\d]{0,4}\d+[家户个][和与、及]\d+[家户个]")

#: What is published before it is decided: 工信部拟向下列14家企业发放批复,现予公示.
_PROPOSED = Pattern(
    r"(?<![模草虚])拟(?:[再新]|首批)?(?:[向对给批获]|准予|同意|颁|核发|发放|授)"
    r"|\b(?:intends?|proposes?|plans?) to (?:approve|grant|license|admit|clear)\b|\bproposed (?:list|approvals?)\b",
    re.I,
)
#: 全市持证企业812家,其中外资企业64家: of a city, and told by no verb.
_OF_CITY = re.compile(r"(?:[全本我][市省区县]|全岛).*(?:企业|公司|单位)$", re.S)
_TAKEN_BACK = Pattern(r"(?:撤回|收回|撤销|吊销|注销)了?[^。;]{0,24}$")


#: "Six of the 14 are European, five Japanese": so many were let in by what stands right before.
_OF_NUMBER = re.compile(r"\b[Oo]f the (\d{1,4})\b")
#: So many characters before a sentence its whole is told.
_NEAR = 300


#: "Of the total, 1,204 are wholly foreign-owned", right behind foreign-invested telecom firms counted, and no others.
_OF_TOTAL = re.compile(r"\b[Oo]f (?:the|this|that) (?:total|number|figure)\b")
_OF_FIRMS_COUNTED = re.compile(
    r"(?i)\b(?:foreign|overseas)[- ](?:invested|funded|owned)[^.;]{0,30}\btele(?:com|co)|\b(?:approv\w+|admitted|cleared)\b"
)
_OF_ASKED = re.compile(
    r"(?i)\b(?:appl(?:y|ied|ying|icants?|ications?)|reject\w*|refus\w*|domestic|users|subscribers)\b"
)


def _parts_let_in(draft: Draft, text: str, sentence: Sentence) -> bool:
    """Whether an English part is one of a number that the words right before its sentence tell as let in."""
    whole = _OF_NUMBER.search(text, sentence.start, draft.start)
    before = text[max(0, sentence.start - _NEAR) : sentence.start]
    if whole is None and _OF_TOTAL.search(text, sentence.start, draft.start):
        return _OF_FIRMS_COUNTED.search(before) is not None and _OF_ASKED.search(before) is None
    if whole is None or int(whole[1]) <= draft.value:
        return False
    return re.search(rf"(?<![\d.,]){whole[1]}(?![\d.,%])", before) is not None and _OF_LET_IN.search(before) is not None


#: 其中工信部颁发许可证的182家,上海市通信管理局发批复的50家: parted by who gave the papers, whichever papers those are.
_BY_BUREAU = re.compile(
    r"(?:许可证?|批[复覆])的\d[\d,]*余?[家户],?[^,。;、]{2,12}管理局(?:核?发|颁发|发放|下发|出具)?批[复覆]的$"
)
#: "Twenty-two are for data centres": permits, and of whatever was told before.
_FOR_WHAT = re.compile(r" (?:are|is|were|was) for\b")
#: 外界常引用的"外资电信企业三千余家": what others say, in their words.
_QUOTED_OF_OTHERS = re.compile(r"(?:所谓|引用|流传|盛传|误传|传言|传闻)的?[\"“「『][^\"”」』。;]{0,24}$")


#: "As of October it had 1,270 foreign-invested companies, of which 34 hold a telecom licence": all that a place has.
_SOME_HOLD = re.compile(
    r"[^.;,]{0,40}, of (?:which|whom) (?:about |some |only |just )?[\w,-]+ (?:of them )?(?:hold|holds|have|held|had|are licen[cs]ed|possess)\b"
    r"|[^.;,]{0,40}, (?:those|them|of them|including those|the ones) (?:with|having|backed by|owned by) (?:foreign|overseas)\b"
)
#: "registered 14 more artificial intelligence services, taking the city's total to 142".
_OF_ELSE = re.compile(
    r"\b(?:AI|artificial intelligence|algorithms?|games?|drugs?|hospitals?|clinics?|banks?|insurers?|brokerages?|funds?) (?:\w+ )?(?:services|firms|companies|licen[cs]es|approvals|registrations|permits)\b",
    re.I,
)


def _is_of_pilot_too(draft: Draft, text: str, sentence: Sentence) -> bool:
    """持有试点批复的122家: whether a part of all firms is all of the pilot's."""
    if draft.role != "subset" or not draft.rule.startswith("zh.of-them"):
        return False
    before = text[sentence.start : draft.start]
    return before.endswith("批复的") and not _BY_BUREAU.search(before)


def _counts_all_trades(draft: Draft, text: str, sentence: Sentence) -> bool:
    if draft.rule.startswith("en.lifting-to") and _OF_ELSE.search(text, sentence.start, draft.start):
        return True
    return draft.role == "stock_total" and _SOME_HOLD.match(text, draft.end, sentence.end) is not None


def _is_parted(draft: Draft, text: str, sentence: Sentence) -> bool:
    """Whether a part stands in a sentence of which no word tells of those let in."""
    if not draft.rule.startswith(_PARTED) or ADDS_UP in draft.rule:
        return False
    if _OF_LET_IN.search(text[sentence.start : draft.end + 16]):
        return False
    return not (draft.rule.startswith("zh.") and _OF_STOCK.search(text[sentence.start : draft.start]))


def doubt_some(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    """What a figure is a part or a sum of, where that is others than those who were let in, or only some of them."""
    if _is_parted(draft, text, sentence) and not _parts_let_in(draft, text, sentence):
        yield "part-of-others"
    if draft.role in ("pilot_total", "stock_total") and _comes_one_way(draft, text, sentence):
        yield "of-one-way-in"
    if _counts_all_trades(draft, text, sentence):
        yield "another-sector"
    around = text[max(sentence.start, draft.start - 12) : draft.end + 8]
    if draft.rule.startswith("zh.in-batches") and _EACH_BATCH.search(around):
        yield "of-each-batch"
    if _QUOTED_OF_OTHERS.search(text[max(sentence.start, draft.start - 36) : draft.start]):
        yield "quoted"
    if draft.rule.startswith("zh.region-has") and "持证" in text[draft.start : draft.end + 14]:
        yield "of-all-licensed"
    yield from _doubt_part_or_act(draft, text, sentence)


def _doubt_part_or_act(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    if _is_of_pilot_too(draft, text, sentence):
        yield "of-pilot-too"
    if draft.rule.startswith("en.part-alone") and _FOR_WHAT.match(text[draft.end : draft.end + 12]):
        yield "for-what"
    if draft.rule.startswith("zh.pilot-benefits") and draft.value >= NO_BATCH:
        yield "of-who-benefits"
    if CORRECTED not in draft.rule and _EARLIER_VERSION.search(text[sentence.start : draft.start]):
        yield "earlier-version"
    yield from _doubt_act(draft, text, sentence)


#: 佔內地2,640家外商投資電信企業近一半; a figure of its own right before: 循CEPA获批的有96家,而外商投资电信企业总数为2,917家.
_COUNTED_ALONE = re.compile(r"\d[\d,]*余?[家间户][^,。;]{0,6}[,;。]|\d[\d,]*余?[家间户],?(?:占|佔)(?:内地|全国|大陆)?$")
_STOCK_ZH = re.compile(r"外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司|业者)")


def _comes_one_way(draft: Draft, text: str, sentence: Sentence) -> bool:
    """Whether a total's sentence tells of an agreement for one place's firms that may be what it counts the firms of."""
    if not _ONE_WAY_IN.search(sentence.text):
        return False
    before = text[sentence.start : draft.start]
    clause = re.split("[,;:]", text[draft.start : sentence.end])[0]
    own = re.split("[,;:]", before)[-1] + clause
    if not draft.rule.startswith("zh.total-of-stock") or not _STOCK_ZH.search(own) or _ONE_WAY_IN.search(clause):
        return True
    told = max((m.end() for m in _ONE_WAY_IN.finditer(before)), default=-1)
    return told >= 0 and not _COUNTED_ALONE.search(before[told:])


#: What a text said before it was mended: "An earlier version of this story said that 15 had been approved".
_EARLIER_VERSION = re.compile(
    r"\b(?:earlier|previous|original|prior) (?:version|edition) of (?:this|the|our) (?:story|article|report|item|post|page)\b",
    re.I,
)


def _doubt_act(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    """Whether the act is still to come, or takes back; and whether the licensees of one city are counted."""
    if draft.role in ("batch", "subset", "pilot_total") and _PROPOSED.search(sentence.text):
        yield "proposed"
    before = text[sentence.start : draft.start]
    if draft.role == "batch" and _TAKEN_BACK.search(before) and not ends_with_grant_zh(before):
        yield "taken-back"
    if draft.rule.startswith("zh.foreign-of-licensees") and _OF_CITY.search(before):
        yield "of-one-place"
