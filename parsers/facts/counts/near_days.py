# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says which of the days that a figure's sentence tells can be its own."""

import re
from collections.abc import Sequence

from parsers.facts.counts.as_of_en import is_of_base, is_of_recalled
from parsers.facts.counts.as_of_zh import AT_ITS_DAY
from parsers.facts.counts.batch_days import OF_DISPATCH, TO_COME
from parsers.facts.counts.counts import Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in
from parsers.facts.values.terms import is_of_start, is_term

_ASOF_BEFORE = Deferred(
    r"(?:截至|截止|截至到|到|至|达到?|止)$|\b(?:as (?:of|at)|by|at|until|through|to|end of|end-|the end of|close of|turn of|late|in|last|recorded) ?(?:the )?(?:end[- ](?:of )?|year-?end (?:of )?|mid-|middle of )?(?:early |late |spring |summer |autumn |winter )?$",
    re.I,
)
#: What leads in the last day of a count.
COUNTED_BY = Deferred(
    r"(?:截至|截止|截至到|到|至)$|(?:统计|数据)(?:截止)?(?:时点|时间|日期)(?:为|是|:)$|\b(?:as of|as at|at|by|until) (?:the )?$",
    re.I,
)
_BASE_BEFORE = Deferred(
    r"(?:[比较从自自]|[比较][^,。;\d]{1,6}的|同比|对比|于)$|\b(?:from|since|than|than in|compared (?:with|to)|over|announced|named|listed|published|issued|approved|cleared)(?: on| in)?(?: the)?(?: end)?(?: of)? ?(?:end-)?$",
    re.I,
)
_END_OF = Deferred(
    r"\b(?:end[- ]of|end-|end of the year|close of|late|year-?end(?: of)?|(?:last|final|closing) days? of|(?:over|in|during) the course of) ?$",
    re.I,
)
#: "when 2025 closed", "as 2024 drew to its close".
_CLOSED_BEHIND = Deferred(
    r" (?:(?:had )?(?:closed|ended|was over)|(?:drew|came|was drawing) to (?:a|its|an) (?:close|end))\b"
)
_CLOSED_BEFORE = Deferred(r"\b(?:when|as|before|once|by the time) $", re.I)
COMPARED = Pattern(
    r"\b(?:compared (?:with|to)|against|versus|up from|more than|fewer than|less than)(?: the| just| only)? ?$", re.I
)
_SINCE = Deferred(r"\bsince\b|自", re.I)
#: "up 13.4 percent from the same date in 2025": the day of what it is compared with.
_SAME_DATE = Deferred(
    r"\b(?:from|than|over|on|at|against|with|to) the (?:same|corresponding|comparable) (?:date|point|time|period|day|month|quarter|stage) (?:in|of|during) $",
    re.I,
)
#: "Since China started the pilot in April 2024": the day of the beginning.
_BEGUN = Deferred(
    r"\b[Ss]ince [^,;.]{0,60}\b(?:start\w*|launch\w*|open\w*|beg[au]n|beginning|introduc\w*|pilot|trial|scheme|programme|program|accession|joined|entered)(?: [\w-]+){0,6}? (?:(?:in|on|from) (?:early |late |mid-)?)?$"
)
#: 北京目前获批企业11家,全国的数字到8月末是59家: the day behind is another figure's.
_NOW_ZH = Deferred(
    rf"(?P<now>[截到]?(?:至|止)?(?:目前|现时|如今|时至今日|至今)(?:为止)?|截?[至止]{AT_ITS_DAY})(?:[^,。;]{{0,24}}|,[^,。;]{{0,12}})$"
)
#: 到目前,已有31家,其中北京9家: a part is as of when its whole is.
_NOW_BEFORE_ZH = Deferred(r"(?P<now>[截到]?(?:至|止)?(?:目前|现时|如今|时至今日|至今)(?:为止)?)[^。]{0,60}$")
#: 当年10月在四地启动;到目前,已有31家: the days of clauses before are of what went before,
_CLAUSE_ENDED = Deferred(r"[,;:]")
#: but for that of a briefing (在7月下旬的发布会上表示,…,目前已有40家) and the end of a count (到8月25日).
_SPOKEN_AT = Deferred(r"[^,;。]{0,24}(?:会上|获悉|获知|得知|了解到|表示|介绍|透露|披露|公布|通报|回应|[说称])")
_COUNTED_TO = Deferred(r"(?:截至|截止|到|至)$")
#: 截至3月底,…达到2800家;试点方面,到目前,已有96家: the end of the count before is of what it counts.
_STRICTLY_NOW, _COUNTS = re.compile(r"[截到至]"), re.compile(r"\d余?[家户间]")
#: 去年10月以来, 2024年10月试点启动至今: the day of the beginning; 从2025年2月的13家扩大到62家: the day of the 13.
_BEGUN_ZH = Deferred(r"[^,。;\d]{0,10}(?:以来|至今)|[^,。;\d]{0,6}(?:启动|开启)")
_HAS_OWN = Deferred(
    r"的(?:首批|头批|第[一二三四五六七八九十\d]+批|前[一二两三四五六]?批)?(?:约|近|逾)?\d[\d,]*余?[家户间]"
)
#: 今年6月新增1家,9月又添3家,算上这次,总数来到12家: the days of those that are added up.
_FIGURE_ZH = Deferred(r"\d余?[家户间]")
_ADDED_UP = Deferred(r"(?:至此|算上|加上|加[计計]|连同|如今|如此|这样|[两二三四五六七八九各]批)[^。;]*$")


def _is_of_other_figure(mention: Mention, draft: Draft, text: str) -> bool:
    """Whether a day before a Chinese sum is that of another figure, with which it is added up, or of an act before this one."""
    if _COUNTED_TO.search(text[max(0, mention.start - 2) : mention.start]):
        return False
    between = text[mention.end : draft.start]
    return _ADDED_UP.search(f"{text[max(0, mention.start - 4) : mention.start]}{between}") is not None and (
        _FIGURE_ZH.search(between) is not None
    )


#: 2025年底的2890家企业中,广东986家.
_OF_THOSE = Deferred(r"(?:外[资商](?:投资)?)?(?:电信)?(?:企业|公司|外企)?(?:之?中|里|当中)")


def _is_of_beginning(mention: Mention, draft: Draft, text: str) -> bool:
    """Whether a day before a Chinese figure is that from which it was counted, or of another figure."""
    if not draft.rule.startswith("zh.") or mention.end > draft.start:
        return False
    if draft.role == "pilot_total" and _is_of_other_figure(mention, draft, text):
        return True
    own = _HAS_OWN.match(text, mention.end)
    if own is not None and draft.role == "subset" and _OF_THOSE.match(text, own.end()):
        return False  # its whole's day is its own
    return _BEGUN_ZH.match(text, mention.end) is not None or (own is not None and own.end() <= draft.start)


def _find_now(draft: Draft, text: str, sentence: Sentence) -> int | None:
    """Where a Chinese figure's sentence says that it is told as of now."""
    if not draft.rule.startswith("zh."):
        return None
    told = (_NOW_BEFORE_ZH if draft.role == "subset" else _NOW_ZH).search(text[sentence.start : draft.start])
    return sentence.start + told.start() if told else None


def _is_of_clause_before(mention: Mention, now: int, text: str) -> bool:
    if _COUNTED_TO.search(text[max(0, mention.start - 2) : mention.start]):
        return _STRICTLY_NOW.match(text, now) is not None and _COUNTS.search(text[mention.end : now]) is not None
    if OF_DISPATCH.match(text, mention.end):
        return False
    return _CLAUSE_ENDED.search(text[mention.end : now]) is not None and not _SPOKEN_AT.match(text[mention.end : now])


#: 2021年底只有1000家,现已达2800家; 2013年底的不到20家增至目前的2200多家: the day is that of the figure right behind it.
_OWN_THEN = Deferred(
    r"[底末初]?(?:的|为|是|只有|仅有|才|不过|有|增至|升至|达到?)*(?:不到|不足|约|近|逾|超过?)?\d[\d,]*[余多]?[家户间](?:[^。;]{0,30},)?[^,。;\d]{0,6}(?:现已?|目前已?|如今已?|增至目前的|(?:\d+|[一两三四五六七八九])个?[月年]后)(?:达到?|增至|升至|有|为)?[^,。;\d]{0,3}$"
)
_OWN_MONTHS = Deferred(
    r"[底末初]?(?:的|为|是|只有|仅有|有)*\d[\d,]*[余多]?[家户间],\d+个月后(?:达到?|增至|升至|有|为)?[^,。;\d]{0,3}$"
)
#: 是2021年底的2.8倍: the day of what a total is held against.
_TIMES_BEHIND = Deferred(r"[底末]?的[\d.一二两三四五六七八九十]+倍")


def _is_of_earlier_figure(mention: Mention, draft: Draft, text: str) -> bool:
    """Whether a day beside a Chinese total of now is that of an earlier one."""
    if draft.role not in ("stock_total", "pilot_total") or not draft.rule.startswith("zh."):
        return False
    if mention.start >= draft.end:
        return _TIMES_BEHIND.match(text, mention.end) is not None
    between = text[mention.end : draft.start]
    return _OWN_THEN.match(between) is not None or _OWN_MONTHS.match(between) is not None


#: 总数2780家(2025年底),试点企业59家(1月20日),其中上海26家: a day in the bracket of the figure before the whole.
_BRACKET_BEFORE = Deferred(r"[底末]?\)[^。()]{1,30}\d[家户间]\([^()]{2,16}\)[^。()]*$")


#: 突破2800家,较2024年底的2343家增长近两成: the day of what is compared with.
_COMPARED_BEFORE, _OWN_FIGURE = re.compile(r"[比较]$"), re.compile(r"[底末初]?的(?:约|近|逾)?\d[\d,]*余?[家户间]")


def _is_of_compared(mention: Mention, text: str) -> bool:
    compared = _COMPARED_BEFORE.search(text[max(0, mention.start - 1) : mention.start])
    return compared is not None and _OWN_FIGURE.match(text, mention.end) is not None


#: So many days of a sentence are asked whether they are a figure's: a row without an end has hundreds, each asked of hundreds of figures.
_NEAREST = 24


def _list_nearest(draft: Draft, days: Sequence[Mention]) -> Sequence[Mention]:
    """Those of a sentence's days that stand nearest to a figure, in their order."""
    if len(days) <= _NEAREST:
        return days
    nearest = sorted(days, key=lambda day: max(draft.start - day.end, day.start - draft.end))[:_NEAREST]
    return sorted(nearest, key=lambda day: day.start)


def list_near(draft: Draft, sentence: Sentence, dates: tuple[Mention, ...], text: str) -> list[Mention]:
    """The days of a figure's sentence that can be its own."""
    near = [
        m
        for m in _list_nearest(draft, dates_in(dates, sentence.start, sentence.end))
        if (text[m.end : m.end + 1] == "的" or not _BASE_BEFORE.search(text[max(0, m.start - 16) : m.start]))
        and not _is_of_compared(m, text)
        and not text.endswith(("继", "继于", "继在"), 0, m.start)
        and not (m.start >= draft.end and _SINCE.search(text[draft.end : m.start]))
        and not (m.start >= draft.end and TO_COME.search(text[draft.end : m.start]))
        and not _BEGUN.search(text[max(sentence.start, m.start - 110) : m.start])
        and not _is_compared_en(m, draft, text, sentence)
        and not is_of_start(text, m)
        and not (draft.role == "subset" and _BRACKET_BEFORE.match(text[m.end : draft.start]))
        and not _is_of_earlier_figure(m, draft, text)
        and not _SAME_DATE.search(text[max(sentence.start, m.start - 50) : m.start])
        and not is_term(text, m)
        and not is_of_base(draft, text, m.start)
        and not is_of_recalled(draft, text, sentence.start, (m.start, m.end))
    ]
    near = [
        m
        for m in near
        if (_is_as_of(m, text) or _is_stated_on(m, draft, text)) and not _is_of_beginning(m, draft, text)
    ]
    if (now := _find_now(draft, text, sentence)) is not None:
        near = [m for m in near if m.start < draft.end and not _is_of_clause_before(m, now, text)]
    if COMPARED.find(text[max(0, draft.start - 24) : draft.start]):
        near = [m for m in near if m.start >= draft.end]  # what it is compared with has its date before it
    return near


#: "Compared with the end of 2020, the number ... more than doubled to", "Since joining the WTO in December 2001, China has licensed".
_HELD_AGAINST = Deferred(
    r"\b(?:compared (?:with|to)|as against|since)\b[^;.]{0,60}$",
    re.I,
)
#: "30 percent above the level at the end of 2023", "more than twice the number of September 2024".
_LEVEL_OF = Deferred(
    r"\b(?:above|below|than|twice|double|triple|times|half|up on|down on|compared (?:with|to)|against|(?:up|down|risen|grown) from)\b[^;.(]{0,24}\b(?:level|number|figure|total|count|those|that|at|in|of|end)\b[^;.(]{0,30}$",
    re.I,
)


def _is_compared_en(mention: Mention, draft: Draft, text: str, sentence: Sentence) -> bool:
    """Whether a day is that of what an English stock is held against, before or behind it."""
    if draft.role != "stock_total" or not draft.rule.startswith("en.") or draft.detail:
        return False
    if mention.end <= draft.start:
        clause = re.split("[;.]", text[max(sentence.start, mention.start - 70) : mention.start])[-1]
        return _HELD_AGAINST.search(clause) is not None and "," in text[mention.end : draft.start]
    return _LEVEL_OF.search(text[draft.end : mention.start]) is not None


def is_later_than_told(draft: Draft, sentence: Sentence, dates: tuple[Mention, ...], text: str) -> bool:
    """Whether a total is told as of now behind the days of what went before: it has none of theirs."""
    now = _find_now(draft, text, sentence)
    return now is not None and any(_is_of_clause_before(m, now, text) for m in dates_in(dates, sentence.start, now))


def _is_as_of(mention: Mention, text: str) -> bool:
    before = text[max(0, mention.start - 22) : mention.start]
    if mention.day:
        return bool(COUNTED_BY.search(before)) or text.startswith(("last ", "final "), mention.start)
    if text[mention.end : mention.end + 1] == "的":
        return True
    if mention.value is None or len(mention.value) == 7:
        return True
    return bool(_ASOF_BEFORE.search(before)) or closes(mention, text)


#: "stood at 2,648 on 30 September", "2,850 enterprises were active in China on 31 March": so it was on that day, and no act.
_STATE_BEFORE = Deferred(
    r"\b(?:stood at|st[ao]nds? at|numbered|total+ed|came to|amounted to|ran to|was|were|against|with|had|counted|registered|(?:put|gave) (?:it|them|the (?:number|figure|total|count)) (?:at|as)) (?:(?:over|about|nearly|almost|some|just|only|exactly|more than|close to) )*$",
    re.I,
)
_STATE_BEHIND = Deferred(
    r"(?: (?:foreign|overseas|licen[cs]ed|active)[\w-]*)?(?: [a-z-]+){0,3}?(?: (?:were|are|being|was) (?:active|registered|licen[cs]ed|operating|present|in (?:business|operation|the (?:pilot|trial))|on (?:the|its|their) (?:books|register|rolls?|list)))?(?: in (?:China|the country|Beijing|Shanghai|Shenzhen|Hainan|the [a-z]+))? on (?:the )?(?:evening of |last day of )?"
)
_OF_ACT = Deferred(
    r"\b(?:approv\w+|grant\w*|issu\w+|clear\w+|admit\w*|let in|award\w*|announc\w+|sign\w*|reveal\w*|publish\w*|join\w*|entered|said|report\w*)\b"
)


def _is_stated_on(mention: Mention, draft: Draft, text: str) -> bool:
    """Whether a day right behind an English total is that on which it stood so."""
    if not mention.day or draft.role not in ("stock_total", "pilot_total") or not draft.rule.startswith("en."):
        return False
    if mention.start < draft.end or not _STATE_BEHIND.fullmatch(text, draft.end, mention.start):
        return False
    between = text[draft.end : mention.start]
    if _OF_ACT.search(between):
        return False
    stated = " were " in between or " are " in between or " was " in between
    return stated or _STATE_BEFORE.search(text[max(0, draft.start - 50) : draft.start]) is not None


def closes(mention: Mention, text: str) -> bool:
    """Whether an English year is told as it ends: "on the last day of 2025", "when 2025 closed"."""
    if _END_OF.search(text[max(0, mention.start - 24) : mention.start]):
        return True
    before = _CLOSED_BEFORE.search(text[max(0, mention.start - 12) : mention.start])
    return before is not None and _CLOSED_BEHIND.match(text, mention.end) is not None
