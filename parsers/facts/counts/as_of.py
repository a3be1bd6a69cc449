# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Gives a count the date as of which it holds."""

import re
from dataclasses import replace

from parsers.facts.counts.as_of_en import (
    find_whole_day,
    is_aside,
    is_dated_by_itself,
    is_of_now,
    is_of_recalled,
    last_day,
    points_at_day,
)
from parsers.facts.counts.as_of_zh import (
    closes_bracket,
    find_day_behind,
    is_dated_behind,
    is_look_back,
    is_of_next,
    is_older,
    is_tied,
)
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import SERIES
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.dates import Mention, dates_in, find_heading_year
from parsers.facts.values.decision_days import is_telling_day, is_view_day
from parsers.facts.values.terms import is_in_bracket_of_round, is_term

_ASOF_BEFORE = re.compile(
    r"(?:截至|截止|截至到|到|至|达到?|止)$|\b(?:as (?:of|at)|by|at|until|through|to|end of|end-|the end of|close of|turn of|late|in|last|recorded) ?(?:the )?(?:end[- ](?:of )?|year-?end (?:of )?|mid-|middle of )?(?:early |late |spring |summer |autumn |winter )?$",
    re.I,
)


_DAY_BEFORE = re.compile(
    r"(?:截至|截止|截至到|到|至)$|(?:统计|数据)(?:截止)?(?:时点|时间|日期)(?:为|是|:)$|\b(?:as of|as at|at|by|until) (?:the )?$",
    re.I,
)
_BASE_BEFORE = re.compile(
    r"(?:[比较从自自]|同比|对比|于)$|\b(?:from|since|than|than in|compared (?:with|to)|over|announced|named|listed|published|issued|approved|cleared)(?: on| in)?(?: the)?(?: end)?(?: of)? ?(?:end-)?$",
    re.I,
)


_END_OF = re.compile(r"\b(?:end[- ]of|end-|end of the year|close of|late|year-?end(?: of)?) ?$", re.I)
_MIDDLE_OF = re.compile(r"\b(?:mid-|(?:in|by|at) the middle of )$", re.I)


_COMPARED = Pattern(
    r"\b(?:compared (?:with|to)|against|versus|up from|more than|fewer than|less than)(?: the| just| only)? ?$", re.I
)
#: 较2024年底的2343家: what a figure is compared with has a day of its own, and its parts none of it.
_COMPARED_ZH = re.compile(r"[较比](?:上年|去年|前年|20\d\d年)[^,。;]{0,8}的?$")
_SINCE = re.compile(r"\bsince\b|自", re.I)
#: "up 13.4 percent from the same date in 2025": the day of what it is compared with.
_SAME_DATE = re.compile(
    r"\b(?:from|than|over|on|at|against|with|to) the (?:same|corresponding|comparable) (?:date|point|time|period|day|month|quarter|stage) (?:in|of|during) $",
    re.I,
)
#: "Since China started the pilot in April 2024": the day of the beginning.
_BEGUN = re.compile(
    r"\b[Ss]ince [^,;.]{0,60}\b(?:start\w*|launch\w*|open\w*|beg[au]n|beginning|introduc\w*|pilot|trial|scheme|programme|program|accession|joined|entered)(?: [\w-]+){0,6}? (?:(?:in|on|from) (?:early |late |mid-)?)?$"
)
#: "650 more than in September 2024, when the figure was 2,220".
_WHEN = re.compile(r",? when (?:the|it|there|that)\b[^,.;]{0,30}$")


#: 北京目前获批企业11家,全国的数字到8月末是59家: the day behind is another figure's.
_NOW_ZH = re.compile(
    r"(?P<now>[截到]?(?:至|止)?(?:目前|现时|如今|时至今日|至今)(?:为止)?)(?:[^,。;]{0,24}|,[^,。;]{0,12})$"
)
#: 到目前,已有31家,其中北京9家: a part is as of when its whole is.
_NOW_BEFORE_ZH = re.compile(r"(?P<now>[截到]?(?:至|止)?(?:目前|现时|如今|时至今日|至今)(?:为止)?)[^。]{0,60}$")
#: 当年10月在四地启动;到目前,已有31家: the days of clauses before are of what went before,
_CLAUSE_ENDED = re.compile(r"[,;:]")
#: but for that of a briefing (在7月下旬的发布会上表示,…,目前已有40家) and the end of a count (到8月25日).
_SPOKEN_AT = re.compile(r"[^,;。]{0,24}(?:会上|获悉|获知|得知|了解到|表示|介绍|透露|披露|公布|通报|回应|[说称])")
_COUNTED_TO = re.compile(r"(?:截至|截止|到|至)$")
#: "Thirteen got them on 28 February, and by the summer the total had come to 40": the day is the thirteen's.
_BY_SEASON = re.compile(
    r"\b(?:[Bb]y|[Uu]ntil|[Ii]n|[Oo]ver) (?:the )?(?:early |late |mid-?|following |next |last |end of (?:the )?)?(?:spring|summer|autumn|winter|holidays)\b(?! (?:of )?(?:19|20))[^.;]{0,110}$"
)
#: What the rule of a figure ends with of which the text tells no more than the season.
UNDATED = "+season"
#: What a figure rose from is of an earlier day than its sentence's.
_ROSE_FROM = ("en.to-from",)


def is_fresh(rule: str) -> bool:
    """Whether a figure told without a day, by this rule, can be as of the day on which it is told."""
    return UNDATED not in rule and not rule.startswith(_ROSE_FROM)


#: 2020年年中为266家, 2017年年中的时候,这个数字还只有78家.
_MIDDLE_ZH = re.compile(r"(?P<year>(?:19|20)\d\d)年年?中(?:的?时候?,)?[^,。;\d]{0,12}$")
#: 2019年至2025年,外商投资电信企业由170家增至2,650家: from the first year to the second.
_SPAN_OF_YEARS = re.compile(r"((?:19|20)\d\d)年?(?:底|末)?[至到—-](?:19|20)\d\d年")


def _date_tied(draft: Draft, sentence: Sentence, dates: tuple[Mention, ...], text: str) -> str | None:
    """The year, month or day right before a Chinese total, or the first year of a span for what a total grew from."""
    if not draft.rule.startswith("zh."):
        return None
    if draft.rule in ("zh.from-stock", "zh.from") and (
        span := _SPAN_OF_YEARS.search(text, sentence.start, draft.start)
    ):
        return span[1]
    if middle := _MIDDLE_ZH.search(text[sentence.start : draft.start]):
        return f"{middle['year']}-06"
    last = next((m for m in reversed(dates_in(dates, sentence.start, draft.start)) if m.end <= draft.start), None)
    if last is None or last.value is None:
        return None
    return last.value if is_tied(last, draft, text) else None


#: 2025年,全国外商投资电信企业达2,650家: the year that opens the clause before a Chinese stock.
_YEAR_OPENS = re.compile(r"(?:^|[,。:])(?P<year>(?:19|20)\d\d)年,(?:全国|我国|中国)(?:的)?外[资商][^,。;\d]{0,24}$")

#: 2024年收官时,全国…有2343家: the end of the year that opens the clause before it.
_YEAR_CLOSED = re.compile(r"(?:^|[,。:;])(?P<year>(?:19|20)\d\d)年(?:收官|岁末|终了)[^,。;\d]{0,4},[^,。;\d]{0,30}$")


def _date_by_year(draft: Draft, sentence: Sentence, text: str) -> str | None:
    if draft.role != "stock_total" or not draft.rule.startswith("zh."):
        return None
    before = text[sentence.start : draft.start]
    if closed := _YEAR_CLOSED.search(before):
        return f"{closed['year']}-12"
    opened = _YEAR_OPENS.search(before)
    return opened["year"] if opened else None


#: 去年10月以来, 2024年10月试点启动至今: the day of the beginning; 从2025年2月的13家扩大到62家: the day of the 13.
_BEGUN_ZH = re.compile(r"[^,。;\d]{0,10}(?:以来|至今)|[^,。;\d]{0,6}(?:启动|开启)")
_HAS_OWN = re.compile(r"的(?:约|近|逾)?\d[\d,]*余?[家户间]")


def _is_of_beginning(mention: Mention, draft: Draft, text: str) -> bool:
    """Whether a day before a Chinese figure is that from which it was counted, or of another figure."""
    if not draft.rule.startswith("zh.") or mention.end > draft.start:
        return False
    own = _HAS_OWN.match(text, mention.end)
    return _BEGUN_ZH.match(text, mention.end) is not None or (own is not None and own.end() <= draft.start)


#: 由年初的13家增至50家: where what is compared begins.
_BASE = re.compile(r"[由从][^,。;由从]{0,24}$")


def _date_base(draft: Draft, sentence: Sentence, dates: tuple[Mention, ...], text: str) -> Draft:
    """What a total grew from has the day that stands right before it, and none that opens the sentence."""
    base = _BASE.search(text[sentence.start : draft.start])
    first = sentence.start + base.start() if base else draft.start
    inside = [m for m in dates_in(dates, first, draft.start) if m.value and not text.startswith("同期", m.end)]
    return replace(draft, as_of=inside[-1].value) if inside else replace(draft, rule=f"{draft.rule}{UNDATED}")


#: "Two of them plan to start in July": the day is of what is still to come.
_TO_COME = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|expect(?:s|ed)?|aim(?:s|ing)?|intend(?:s|ing)?|hop(?:es?|ing)|scheduled|due|going|set|ready) to\b|\b(?:will|would) (?!have\b)"
)


def _find_now(draft: Draft, text: str, sentence: Sentence) -> int | None:
    """Where a Chinese figure's sentence says that it is told as of now."""
    if not draft.rule.startswith("zh."):
        return None
    told = (_NOW_BEFORE_ZH if draft.role == "subset" else _NOW_ZH).search(text[sentence.start : draft.start])
    return sentence.start + told.start() if told else None


def _is_of_clause_before(mention: Mention, now: int, text: str) -> bool:
    if _COUNTED_TO.search(text[max(0, mention.start - 2) : mention.start]):
        return False
    return _CLAUSE_ENDED.search(text[mention.end : now]) is not None and not _SPOKEN_AT.match(text[mention.end : now])


def _list_near(draft: Draft, sentence: Sentence, dates: tuple[Mention, ...], text: str) -> list[Mention]:
    """The days of a figure's sentence that can be its own."""
    near = [
        m
        for m in dates_in(dates, sentence.start, sentence.end)
        if (text[m.end : m.end + 1] == "的" or not _BASE_BEFORE.search(text[max(0, m.start - 16) : m.start]))
        and not (m.start >= draft.end and _SINCE.search(text[draft.end : m.start]))
        and not (m.start >= draft.end and _TO_COME.search(text[draft.end : m.start]))
        and not _BEGUN.search(text[max(sentence.start, m.start - 110) : m.start])
        and not _SAME_DATE.search(text[max(sentence.start, m.start - 50) : m.start])
        and not is_term(text, m)
        and not is_of_recalled(draft, text, sentence.start, (m.start, m.end))
    ]
    near = [m for m in near if _is_as_of(m, text) and not _is_of_beginning(m, draft, text)]
    if (now := _find_now(draft, text, sentence)) is not None:
        near = [m for m in near if m.start < draft.end and not _is_of_clause_before(m, now, text)]
    if _COMPARED.find(text[max(0, draft.start - 24) : draft.start]):
        near = [m for m in near if m.start >= draft.end]  # what it is compared with has its date before it
    return near


def date_count(draft: Draft, sentences: tuple[Sentence, ...], dates: tuple[Mention, ...], text: str) -> Draft:
    sentence = sentences[draft.sentence]
    if draft.role == "batch":
        return _date_batch(draft, sentence, dates, text)
    if draft.role in ("pilot_total", "stock_total") and _BY_SEASON.search(text[sentence.start : draft.start]):
        return replace(draft, rule=f"{draft.rule}{UNDATED}")
    if is_dated_behind(draft):
        return replace(draft, as_of=find_day_behind(draft, dates))
    if is_dated_by_itself(draft):
        return draft
    if tied := _date_tied(draft, sentence, dates, text):
        return replace(draft, as_of=tied)
    if opened := _date_by_year(draft, sentence, text):
        return replace(draft, as_of=opened)
    if draft.rule in ("zh.from-stock", "zh.from"):
        return _date_base(draft, sentence, dates, text)
    when = [m for m in dates_in(dates, sentence.start, sentence.end) if _WHEN.match(text[m.end : draft.start])]
    if when and when[-1].value:
        return replace(draft, as_of=when[-1].value)
    value = _choose_date(draft, _list_near(draft, sentence, dates, text), text) or _find_heading(draft, text)
    if value:
        return replace(draft, as_of=value)
    undated = draft.rule in ("zh.to-stock", "zh.from-to", "zh.grown-to") or (
        draft.role in ("pilot_total", "stock_total") and _is_later_than_told(draft, sentence, dates, text)
    )
    return replace(draft, rule=f"{draft.rule}{UNDATED}") if undated else draft


def _is_later_than_told(draft: Draft, sentence: Sentence, dates: tuple[Mention, ...], text: str) -> bool:
    """Whether a total is told as of now behind the days of what went before: it has none of theirs."""
    now = _find_now(draft, text, sentence)
    return now is not None and any(_is_of_clause_before(m, now, text) for m in dates_in(dates, sentence.start, now))


def _find_heading(draft: Draft, text: str) -> str | None:
    """The year of a chronicle's line, for a total that the line gives no other day."""
    year = find_heading_year(text, draft.start) if draft.role in ("stock_total", "pilot_total") else None
    return str(year) if year else None


#: "the 13 which the ministry approved nationwide in February": however far, the month is theirs.
_TIED_BY_VERB = re.compile(
    r",? (?:which|that|whom) [^,;.\d]{0,110}\b(?:approved|cleared|licen[cs]ed|admitted|authori[sz]ed|let in)\b[^,;.\d]{0,60} (?:in|on) (?:late |early )?",
    re.I,
)
#: So far from a batch's figure stands the day or month in which it was let in, at most.
_NEAR_BATCH = 44
_IN_OR_ON = re.compile(
    r"(?:企业|公司|外企)?(?:已|均|分别)?[于在]|,? (?:(?:companies|firms|more|were approved|approved|admitted) )?(?:in|on) (?:(?:late|early|mid)[ -])?"
)
_TOLD_ON = re.compile(
    r"\b(?:said|told|announced|reported|published|story|since|from|until|compared)\b[^,;]{0,24}$|[自从至比较]$|讯$",
    re.I,
)


#: 继首批13家之后,工信部5月6日批准…: what is told behind it came later.
_IS_RECALLED = re.compile(r"[^,。;\d]{0,10}(?:之后|以后|后),")
#: 向16家发放批复,这是继今年2月首批之后: the day of an act before.
_RECALLS = re.compile(r"继$")


#: 第二批18家(2025年6月): the day in the bracket right behind a batch is its own, and no other's.
_OPENS_DAY = re.compile(r"\((?:于|截至)?")


#: 中评社香港9月6日电/据央广网报道,…: the day of a dispatch, where the act has none that is its own.
_OF_DISPATCH = re.compile(r"(?:[上下]午|晚间?|早间?)?(?:[电讯](?![信话力子视商])|消息)")


def _date_batch(draft: Draft, sentence: Sentence, dates: tuple[Mention, ...], text: str) -> Draft:
    """The day or month told beside a batch: 今年2月首批13家, "the 13 admitted in February"."""
    near: list[tuple[int, Mention]] = []
    for mention in dates_in(dates, sentence.start, sentence.end):
        if mention.value is None or len(mention.value) < 7 or _is_of_other(mention, draft, sentence, text):
            continue
        if _OPENS_DAY.fullmatch(text[draft.end : mention.start]):
            return replace(draft, as_of=mention.value)
        recalled = _IS_RECALLED.match(text, draft.end) or _RECALLS.search(text, draft.end, mention.start)
        if mention.start > draft.start and recalled:
            continue
        first, last = sorted(((mention.start, mention.end), (draft.start, draft.end)))
        between = text[first[1] : last[0]]
        other = _OTHER_NUMBER.search(between) or re.search(r"[;。]|\d+[家户间]|、", between)
        told_by = _TOLD_ON.search(text[max(0, mention.start - 30) : mention.start])
        if mention.start > draft.start and _TIED_BY_VERB.fullmatch(between):
            near.append((0, mention))
        elif len(between) <= _NEAR_BATCH and not other and not told_by:
            behind = mention.start > draft.start
            tied = behind and _IN_OR_ON.fullmatch(between) is not None
            near.append((0 if tied else len(between) + 12 * behind, mention))
    return replace(draft, as_of=min(near, key=lambda one: one[0])[1].value) if near else draft


def _is_of_other(mention: Mention, draft: Draft, sentence: Sentence, text: str) -> bool:
    """Whether a day beside a batch is that of a telling, a dispatch, a term, another round or what is still to come."""
    if mention.day and (is_telling_day(text, mention, sentence.end) or is_view_day(text, mention)):
        return True
    if mention.day and _OF_DISPATCH.match(text, mention.end):
        return True
    if mention.start > draft.end and _TO_COME.search(text[draft.end : mention.start]):
        return True
    closed = ")" in text[mention.end : draft.start] and is_in_bracket_of_round(text, mention)
    return closed or is_term(text, mention) or closes_bracket(mention, draft, text) or is_of_next(mention, draft, text)


def _is_as_of(mention: Mention, text: str) -> bool:
    before = text[max(0, mention.start - 22) : mention.start]
    if mention.day:
        return bool(_DAY_BEFORE.search(before))
    if text[mention.end : mention.end + 1] == "的":
        return True
    return mention.value is None or len(mention.value) == 7 or bool(_ASOF_BEFORE.search(before))


def _choose_date(draft: Draft, near: list[Mention], text: str) -> str | None:
    behind = [
        m
        for m in near
        if m.start >= draft.end
        and not is_of_next(m, draft, text)
        and not (_OTHER_NUMBER.search(between := text[draft.end : m.start]) or _PART_DATED.search(between))
    ]
    before = [m for m in near if m.end <= draft.start]
    if (
        behind
        and re.fullmatch(r"[^\d,;。]{0,30}", text[draft.end : behind[0].start])
        and (not before or re.search(r"recorded|as of|by|at|in|截至", text[draft.end : behind[0].start]))
        and behind[0].start - draft.end <= 28
    ):
        chosen = behind[0]
    elif before:
        chosen = before[-1]
    elif behind:
        chosen = behind[0]
    else:
        return None
    if chosen.value and len(chosen.value) == 4:
        right_before = text[max(0, chosen.start - 18) : chosen.start]
        month = "-12" if _END_OF.search(right_before) else "-06" if _MIDDLE_OF.search(right_before) else ""
        return f"{chosen.value}{month}"
    return chosen.value


#: A part between a sum and a date: "14 in two batches, the first of eight in February", 14家,其中首批于2月获批.
_PART_DATED = re.compile(
    r"\b(?:the|a) (?:first|second|third|last|latest) (?:of|batch|round|group|wave|one|with)\b|\b(?:including|of (?:which|them|whom))\b|其中|首批|第[一二三四五六\d]批"
)
#: Another figure between a figure and a date: the date is that one's.
_OTHER_NUMBER = re.compile(r"(?<![\d.,])\d[\d,]*\d(?![\d,]| ?%| per ?cent|\.\d)")


#: "three months earlier the tally had been ..." is of another day.
_EARLIER = re.compile(r"\b(?:months?|years?|quarters?|weeks?) (?:earlier|before|ago)\b|\bhad been\b", re.I)


def _has_date(draft: Draft, sentences: tuple[Sentence, ...], dates: tuple[Mention, ...]) -> bool:
    sentence = sentences[draft.sentence]
    inside = dates_in(dates, sentence.start, sentence.end)
    return any(one.value is None or len(one.value) >= 7 for one in inside) or _EARLIER.search(sentence.text) is not None


def _date_before(draft: Draft, found: list[Draft], sentences: tuple[Sentence, ...]) -> str | None:
    """A total without a day stands as of the month in which the total right before it in its paragraph does."""
    told = next((d for d in reversed(found) if d.role in ("stock_total", "pilot_total")), None)
    if told is None or told.as_of is None or len(told.as_of) != 7:
        return None
    near = draft.sentence - told.sentence <= 2 and sentences[draft.sentence].line == sentences[told.sentence].line
    return told.as_of if near else None


#: 到2018年底: as of when all that follows holds.
_OPENED = re.compile(r"(?:截至|截止|到|至)$")


def _date_opened(draft: Draft, sentences: tuple[Sentence, ...], dates: tuple[Mention, ...]) -> str | None:
    """A stock without a day stands as of the month as of which the sentence right before says how things are."""
    before = sentences[draft.sentence - 1] if draft.sentence else None
    if draft.role != "stock_total" or before is None or before.title or before.furniture:
        return None
    inside = [m for m in dates_in(dates, before.start, before.end) if m.value and len(m.value) == 7]
    opened = [m for m in inside if _OPENED.search(before.text[: m.start - before.start])]
    return opened[0].value if len(opened) == 1 and len(inside) == 1 else None


#: 以上数据截至2026年5月31日。 "The figures are as of May 31.": a sentence of its own, beside that of the figure.
_NOTED = re.compile(
    r"\(?(?:注|备注|说明)?:?(?:以上|上述|本文|有关|相关)?(?:数据|数字|统计)(?:数据)?(?:统计)?[^,。;\n]{0,6}截[至止](?:到|于)?[^,。;\n]*[。)]*\s*"
    r"|\(?(?:Note: )?(?:The|These|All|Both) (?:figures?|data|numbers?|counts?) (?:are|is|were) (?:all )?as (?:of|at) [^.;]*\.?\)?\s*"
)


def _date_noted(draft: Draft, sentences: tuple[Sentence, ...], dates: tuple[Mention, ...]) -> str | None:
    """A total without a day stands as of the one that a note right beside its sentence gives all figures."""
    for at in (draft.sentence + 1, draft.sentence - 1):
        if not 0 <= at < len(sentences) or not _NOTED.fullmatch(sentences[at].text):
            continue
        inside = [m.value for m in dates_in(dates, sentences[at].start, sentences[at].end) if m.value]
        if len(inside) == 1 and len(inside[0]) >= 7:
            return inside[0]
    return None


def _is_earlier(draft: Draft, last: str | None) -> bool:
    """Whether a sum is an earlier one beside that which leads its sentence: 已有508家,而去年10月为427家."""
    return is_older(draft, last) or draft.detail == SERIES


def inherit_dates(drafts: list[Draft], sentences: tuple[Sentence, ...], dates: tuple[Mention, ...]) -> list[Draft]:
    """A part has its whole's date; a figure told again has the date with which it was told."""
    known = {(d.value, d.role): d.as_of for d in reversed(drafts) if d.as_of}
    wholes = {d.value: d.as_of for d in reversed(drafts) if d.role in ("batch", "pilot_total", "stock_total")}
    found: list[Draft] = []
    led: set[tuple[int, str]] = set()  # sentences that told a figure of a role
    last: str | None = None
    for draft in drafts:
        sentence = sentences[draft.sentence]
        before = sentence.text[: max(0, draft.start - sentence.start)][-24:]
        compared = _COMPARED.find_within(sentence.text, before) or _COMPARED_ZH.search(before)
        beside = (draft.sentence, draft.role) in led
        if not (is_look_back(draft, last) or is_aside(draft, last) or (beside and _is_earlier(draft, last))) and (
            (draft.role == "stock_total" and draft.as_of and not (compared and last))
            or (draft.role == "pilot_total" and (draft.as_of or last is None))
            or draft.role == "batch"
        ):
            last = draft.as_of
        if draft.role in ("stock_total", "pilot_total") and draft.as_of is None:
            draft = replace(draft, as_of=_date_noted(draft, sentences, dates))
        if points_at_day(draft, sentence):
            draft = replace(draft, as_of=last_day(found) or draft.as_of)
        if (
            draft.role in ("stock_total", "pilot_total")
            and draft.as_of is None
            and not _has_date(draft, sentences, dates)
            and not is_of_now(draft, sentence)
        ):
            before_it = _date_before(draft, found, sentences) or _date_opened(draft, sentences, dates)
            draft = replace(draft, as_of=before_it)
            last = before_it or last
        if draft.as_of is None and draft.role != "batch":
            told = known.get((draft.value, draft.role)) or find_whole_day(draft, sentence, wholes)
            again = "anaphor" in draft.rule and not compared and not _EARLIER.search(sentence.text)
            again = again and not is_of_now(draft, sentence)
            parts = last if draft.role == "subset" or draft.detail == "licences" or again else None
            draft = replace(draft, as_of=told or parts) if told or parts else draft
        found.append(draft)
        led.add((draft.sentence, draft.role))
    return found
