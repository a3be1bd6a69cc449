"""Days of Chinese figures of a series, which stand behind them in brackets, or are told looking back."""

import re

from parsers.facts.counts.counts import Draft
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention

#: So many letters may open the bracket behind a figure before its day: 121家(截至2018年底).
_BRACKET = 3


def is_dated_behind(draft: Draft) -> bool:
    """Whether a figure's day can only stand behind it."""
    return draft.rule.startswith(("zh.series-behind", "zh.tracked-pilot"))


def find_day_behind(draft: Draft, dates: tuple[Mention, ...]) -> str | None:
    """The day in the bracket that a figure opens."""
    return next((day.value for day in dates if 0 <= day.start - draft.end <= _BRACKET), None)


def is_look_back(draft: Draft, last: str | None) -> bool:
    """Whether a figure of a series is one of before the day that was told last, `last`."""
    return draft.rule.startswith(("zh.series", "zh.this-figure")) and is_older(draft, last)


def is_older(draft: Draft, last: str | None) -> bool:
    """Whether a figure's day is before another, `last`; false where either is not known."""
    return last is not None and draft.as_of is not None and draft.as_of < last


#: 18家(2025年6月): a day that the figure before it has in its bracket.
_IN_BRACKET = re.compile(r"[家户间](?:企业|公司|外企)?\([^()]{0,4}$")


def closes_bracket(mention: Mention, draft: Draft, text: str) -> bool:
    """Whether a day before a batch stands in a bracket behind the figure of another."""
    closed = mention.end < draft.start and text.startswith(")", mention.end)
    return closed and _IN_BRACKET.search(text[max(0, mention.start - 12) : mention.start]) is not None


#: 2023年1900家, 上月末为806家: what stands between a date and the figure that it is the date of, and nothing else.
_TIED = r"(?:[底末]|时)?的?(?:则|才|仅|只|已|就|累计|合计)*(?:为|是|有|达到?|共|增至|升至)?(?:近|约|逾|超)?"
_TIED_ZH = re.compile(_TIED)
_ITS_FIGURE = re.compile(rf"{_TIED}(?:首批|头批|第[一二三四五六七八九十\d]+批)?(?:的)?\d[\d,]*[家户间]")
#: 增至41家,而持有各类许可的外企,2月底时全国已有2960余家: another clause, which opens with a day and tells a figure.
_CLAUSE_BETWEEN = re.compile(r"[^,;。]{0,16}[,;](?:[^,;。]{0,30},)?(?:而|但|到|截至)?")
#: 增至61家,全国外商投资电信企业到2月末有2930家: the next clause has a subject of its own before its day.
_SUBJECT_BETWEEN = re.compile(
    r"[^,;。]{0,16},(?:[^,;。]{0,30},)?(?![都均皆也是为系]|全[部是])[^,;。\d]{2,24}(?:到|截?至)?"
)
_FIGURE_OF_CLAUSE = re.compile(r"[底末]?时?[^,;。\d]{0,14}\d[\d,]*余?[家户间]")
#: 升至62家——而全国外商投资电信企业,上月末已近2800家: what comes behind the stroke has a subject of its own.
_TURNS = re.compile(r"[—-]{1,2}(?:而|但|至于|同期)?(?:全国|国内|在华|外[商资])")
_NEXT_CLAUSE = re.compile(r"[^,。;、\d]{0,8}[,;、](?:而|但|比|再?到|连同|加上|算上)?")
#: 7月18日累计40家: a sum as of that day.
_SUMMED_ON = re.compile(r"(?:已|时)?累计(?:已|达到?|有|为|共)*(?:近|约|逾|超)?")


def is_tied(mention: Mention, draft: Draft, text: str) -> bool:
    """Whether nothing but words for how things stood parts a date from the figure behind it."""
    between = _SUMMED_ON if mention.day else _TIED_ZH
    return between.fullmatch(text, mention.end, draft.start) is not None


def is_of_next(mention: Mention, draft: Draft, text: str) -> bool:
    """Whether a date behind a figure is that of the next one: 首批13家,到去年7月的40家."""
    if _NEXT_CLAUSE.fullmatch(text, draft.end, mention.start):
        return _ITS_FIGURE.match(text, mention.end) is not None
    between = text[draft.end : mention.start]
    if draft.rule.startswith("zh.") and (";" in between or _TURNS.search(between)):
        return True  # 增至61家;算上其他途径,全国到2月末有2930家
    if not (_CLAUSE_BETWEEN.fullmatch(between) or _SUBJECT_BETWEEN.fullmatch(between)):
        return False
    return _FIGURE_OF_CLAUSE.match(text, mention.end) is not None


#: 2月28日13家,7月15日12家,累计36家: a row of days and figures before their sum.
_ROW_BEFORE = re.compile(
    r"(?:\d{1,2}月(?:\d{1,2}[日号])?(?:首批|第[一二三四五六七八九十]+批)?(?:为|有)?\d+[家户间](?:企业)?[,、;]){2,}(?:累计|合计|总计|共计?|至此)[^,。;\d]{0,6}$"
)


def date_sum_of_row(draft: Draft, dates: tuple[Mention, ...], text: str) -> str | None:
    """The last day of the row of dated figures that a Chinese sum closes."""
    if draft.role != "pilot_total" or not draft.rule.startswith("zh."):
        return None
    row = _ROW_BEFORE.search(text, max(0, draft.start - 120), draft.start)
    days = [day.value for day in dates if row and row.start() <= day.start < row.end()]
    return days[-1] if days else None


#: 今年1月20日,又有3家…拿到批复,总数59家; 第三批22家获批时,总数为56家: what a round beside a sum makes it.
_ROUND_BESIDE = re.compile(
    r"(?!.*(?:截[至止]|其中|此前|目标|预计|申请|受理|撤|注销|年底|月底|年末|月末))[^\d]{0,60}(?P<day>(?<![\d年月日今去前上])[\d年月日今去前上]{1,14}+)[^\d;]{0,60}\d+[家户间][^\d;]{0,30}(?:获|批|发放|放行|领到|拿到)[^\d;]{0,20},(?:使|令|让)?(?:全国)?(?:总数|总量|累计|合计|数量)(?:已|由此|因此|则|达到?|增至|升至|为|来到|有)*"
)


def date_sum_of_round(draft: Draft, dates: tuple[Mention, ...], text: str, start: int) -> str | None:
    """The day of the round right before a Chinese sum, in its own part of a sentence of several from `start` on."""
    if draft.role != "pilot_total" or not draft.rule.startswith("zh."):
        return None
    first = text.rfind(";", start, draft.start) + 1 or start
    if (first == start and ";" not in text[draft.end : draft.end + 80]) or not _ROUND_BESIDE.fullmatch(
        text, first, draft.start
    ):
        return None
    days = [day.value for day in dates if first <= day.start < draft.start]
    return days[0] if len(days) == 1 else None


#: 这79家里,台资5家: the whole is told again.
_OF_WHOLE = re.compile(r"(?<![\d.,])(?P<whole>\d[\d,]*)余?[家户间][^,。;\d]{0,6}?(?:之?中(?!心|国|资)|里(?!程)|当中)")


#: 508家里,真正属于"试点批复"的有24家: a sum that is a part stands so near to its whole.
_BESIDE = 28


def find_whole_told(draft: Draft, sentence: Sentence) -> int | None:
    """How many the whole has that a Chinese part's own sentence tells again, last before it."""
    if draft.role not in ("subset", "pilot_total") or not draft.rule.startswith("zh."):
        return None
    before = sentence.text[: max(0, draft.start - sentence.start)]
    told = [*_OF_WHOLE.finditer(before if draft.role == "subset" else before[-_BESIDE:])]
    return int(told[-1]["whole"].replace(",", "")) if told else None


#: 截至颁证当日, 至本通知印发之日: the day of the page, or of its act, without its date.
AT_ITS_DAY = r"(?:[^,。;\d]{0,6}当[日天]|本(?:公告|通知|通报|文|报告|公示)[^,。;\d]{0,6}(?:日期|之?日|时|发布|印发))"
#: 到目前,已有31家: as of now, whatever was told before.
_NOW = re.compile(rf"(?:截至|截止|到|至)(?:目前|现时|现在|发稿时?|今[天日]|{AT_ITS_DAY})(?:为止)?[^。;]{{0,60}}$")


#: 第二个是40,这是到目前为止…的外资企业数.
_NUMBER_OF = ("zh.number-of-pilot", "zh.number-of-stock")
_NOW_BEHIND = re.compile(r",(?:这|那)?就?是(?:截?至|到)(?:目前|现在|今[天日])")


def is_told_now_zh(draft: Draft, sentence: Sentence) -> bool:
    """Whether a Chinese sum is told as of this very time."""
    if draft.rule in _NUMBER_OF and _NOW_BEHIND.match(sentence.text, draft.end - sentence.start):
        return True
    return (
        draft.rule.startswith("zh.") and _NOW.search(sentence.text[: max(0, draft.start - sentence.start)]) is not None
    )
