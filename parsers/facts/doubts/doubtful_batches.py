# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Why a figure that reads like a batch waits for a person: no act of its own, a sum of rounds, or one known before."""

import re
from collections.abc import Iterator

from parsers.facts.counts.acts_en import LIFTING, WITH_NAMES_EN
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.programmes import PILOT_YEAR
from parsers.facts.counts.summed_behind import is_sum_of_larger
from parsers.facts.cues.dated_acts import LEARNED_OF, SO_FAR_DONE
from parsers.facts.doubts.beside_batches_en import (
    ADDED,
    ON_A_DAY,
)
from parsers.facts.doubts.foreign_near import GENERAL
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import find_numbers

_SO_FAR = Pattern(
    r"(?<!batch )(?<!round )(?<!group )(?<!year )\b(?:so far|to date|until now|by now|cumulative\w*)\b|累计|累計|迄今|至今",
    re.I,
)


_LONG_SINCE = re.compile(
    r"[^,。;]{0,4}(?:此前|早前|先前|之前|早已|曾)(?:就)?(?:已)?(?:经)?[^,。;]{0,8}(?:获|取得|拿到|得到)"
)


#: "said 131 firms had been let in": until then, or at once.
_HAD_BEEN = re.compile(r" ?(?:[\w-]+ ){0,3}had (?:now |already |all )?been\b")


_NAMED_ROUND = re.compile(
    r"\b(?:first|second|third|fourth|fifth|new|latest) (?:batch|group|round|wave|lot|tranche)|\b(?:another|more|additional|further)\b|\bin a single\b|\bthat day\b",
    re.I,
)


_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,]|\.\d)")


#: "the 182 firms licensed by the ministry shared ...": known already, and what is told of them is something else.
_KNOWN_BEFORE = re.compile(r"\b(?:the|those|these|all) $", re.I)


_KNOWN_AFTER = re.compile(
    r" ?(?:that (?:were|are) |which (?:were|are) )?(?:approved|licen[cs]ed|cleared|admitted|authori[sz]ed) (?:by|under|in(?! (?:(?:early|late|mid)[- ])?(?:Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))\b"
    r"|[^.;,]{0,30} (?:that|which|who) (?:have|had) (?:already |so far |now )?(?:been )?(?:approved|licen[cs]ed|cleared|admitted|authori[sz]ed|given|granted|let|received|obtained|won|got)\b"
)


#: Where a sum begins that has a figure of its own.
_SUM_LATER = re.compile(r"[,;](?:迄今|至今|至此)?(?:累计|合计|总数|总计)[^,。;]{0,12}\d+[家户间]")


def doubt_batch(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    """A batch is the most dangerous of roles: a part, a total or another sort of licence told with the same verbs."""
    if _LONG_SINCE.match(text[draft.end : min(sentence.end, draft.end + 40)]):
        yield "told-before"
    before = text[max(sentence.start, draft.start - 16) : draft.start]
    if draft.rule.startswith("en."):
        yield from _doubt_whole_en(draft, before, text)
    if WITH_NAMES_EN.search(before) and "more" in draft.rule and before.strip(' "') != "With":
        yield "beside-names"
    general = draft.rule.split("+")[0] in GENERAL
    if general and (years := [int(year) for year in _YEAR.findall(sentence.text)]) and max(years) < PILOT_YEAR:
        yield "before-the-pilot"
    if (
        general
        and _KNOWN_BEFORE.search(text[max(sentence.start, draft.start - 12) : draft.start])
        and _KNOWN_AFTER.match(text[draft.end : min(sentence.end, draft.end + 60)])
    ):
        yield "told-as-known"
    behind = text[draft.end : sentence.end]
    if general and _HAD_BEEN.match(behind) and not (_NAMED_ROUND.search(sentence.text) or ON_A_DAY.search(behind)):
        yield "had-been"
    added = ADDED.search(text[max(sentence.start, draft.start - 24) : draft.end])
    summed = draft.rule.startswith("en.") and is_sum_of_larger(draft.value, behind)
    told = sentence.text
    if draft.rule.startswith("zh.") and (
        later := _SUM_LATER.search(behind)
    ):  # 核准16家外商,累计187家: the sum has its own
        told = f"{told[: draft.end - sentence.start]}{behind[: later.start()]}"
    if general and not summed and _SO_FAR.search(LIFTING.sub(" ", told)) and not added:
        yield "so-far"
    if draft.rule.split("+")[0] in _GENERAL_ZH and not sentence.title:
        yield from _doubt_act(draft, text, sentence)


#: "Nationwide the round covered 26 enterprises": a smaller batch of the same text is a place's share of it.
_NATIONWIDE = Pattern(
    r"\b(?:[Nn]ationwide|[Nn]ationally|[Aa]cross (?:the country|China)|[Cc]ountrywide|[Tt]he (?:whole|national|nationwide|entire))\b[^.;]{0,12}?\b(?:round|batch|list) (?:covers?|covered|comprise[sd]?|number(?:s|ed)|count(?:s|ed)|held|holds|ha[sd]|runs? to|ran to|brought|took) (?:in )?(?P<number>\d[\d,]*|[a-z]+(?:-[a-z]+)?)\b(?=[.,;]|$| (?:[\w-]+ ){0,3}(?:companies|firms|enterprises|operators|names|approvals|recipients|entities)\b)"
)


def _doubt_whole_en(draft: Draft, before: str, text: str) -> Iterator[str]:
    """Whether an English figure is how many are in, or a place's share of a round."""
    if draft.qualifier != "exact" and before.endswith((" one of ", " one of the ", " one of only ")):
        yield "one-of-some"  # whoever tells a batch knows its number
    if _find_largest_round(text) > draft.value:
        yield "part-of-round"


@recall
def _find_largest_round(text: str) -> int:
    """How many the largest round of the whole country counts that a text tells as such; 0 where it tells none."""
    numbers = (found for match in _NATIONWIDE.finditer(text) for found in find_numbers(match["number"]))
    return max((number.whole or 0 for number in numbers), default=0)


#: Chinese cues that fit a state of affairs as well as an act: a verb here has no tense.
_GENERAL_ZH = ("zh.granted-to", "zh.were-granted", "zh.approved-firms", "zh.following", "zh.named-granted", "zh.joined", "zh.granted-in-place")  # fmt: skip


#: An act of granting: its day, a word for its being new, or for which one it is.
_ACT = Pattern(
    r"当[日天]|同[日一]天?|[今昨前]日|[今昨前]天|[今昨]晚|日前|近日|近期|日内|刚刚|刚|最新|新近|新一批|首批|头批|第[一二三四五六七八九十\d]{1,3}批|一批|此次|这次|本次|今次|本批|该批"
    r"|[上本这]周|周[一二三四五六日]|星期|\d日|[一二三四五六七八九十]日|(?:\d|[一二三四五六七八九十])月(?!底|末)|[上本当]月(?!底|末)|月[初中内]|新增|新添|新批|再|又|接过|一次性?|一口气|一举|首轮|本轮|这回|同[月周]|首份名单|现将[^。;]{0,60}名单|名单[^,。;]{0,12}(?:予以公[布告]|现予公布)|正式|终于|首次|随后|于是|同意|以下|下列|上述|如下"
)


#: Of what a while brought, not one act; and of what somebody counted.
_PERIOD = Pattern(
    r"全年|十[三四五]五[\"”]?(?:期间|时期|以来)|[上下]半年|[前头首一二三四1-4]季度|[一二三四]季|过去(?:的)?[一两三半几\d]|(?:去年|上年|前年|(?<!\d)20\d\d年)(?![^,。]{0,6}(?:\d|[一二三四五六七八九十])月)|早在|[一两三半](?:年|个月)(?:来|间|里|内|多)|年内|前\d+个?月|统计|不完全|测算|梳理|查询|显示"
)


def _doubt_act(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    """A number let in, in Chinese: without a word for the act it may be the sum of all that were."""
    far = 400 if text[draft.start - 1 : draft.start] in ("等", "共") else 60  # a row of names parts it from its day
    before = text[max(sentence.start, draft.start - far) : draft.start]
    around = LEARNED_OF.sub("", f"{before}{re.split('[,;。]', text[draft.end : sentence.end])[0]}")
    if _PERIOD.search(before) and not _NAMED_BATCH_ZH.search(before[-12:]):
        yield "of-a-period"
    if "随着" in before:
        yield "told-as-known"
    held = _CEREMONY.search(text[max(0, sentence.start - 120) : sentence.start])
    held = held or _DATED_NEXT.match(text, sentence.end)
    first = sentence.lead <= 0 and _ACTOR.search(around) and not SO_FAR_DONE.search(before)
    if not (_ACT.search(around) or held or first):
        yield "no-act"


#: 9月25日举行批复颁发仪式。副部长为15家企业代表颁发批复: the sentence before tells of which act.
_CEREMONY = re.compile(
    r"(?:批[复覆]|试点|许可)[^。;,\n]{0,6}(?:(?:颁发|发放|授予|颁证|发证|授牌|授证)[^。;,\n]{0,4}(?:仪式|大会|活动)|仪式[^。;\n]{0,10}(?:颁发|发放))[^。\n]{0,12}。[\"”]?\s*$"
)


#: 批复日期为9月3日, 颁发仪式于9月4日举行: the next sentence tells the day of the act.
_DATED_NEXT = re.compile(
    r"\s*(?:上述|该|以上|此次|这些)?(?:批[复覆](?:文件)?|许可|颁发|颁证|授牌|发证)(?:的)?(?:落款)?(?:日期|时间|仪式)(?:均|都|已)?(?:为|是|于|在|:)[^。;]{0,8}?\d{1,2}日"
)


_NAMED_BATCH_ZH = re.compile(r"首批|第[一二三四五六七八九十\d]{1,3}批|新一批|此次|本次")


_ACTOR = re.compile(r"工信部|工业和信息化部|管理局|工业和资讯化部|部里|有关部门|主管部门")
