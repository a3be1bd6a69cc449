# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the day on which an event was decided or announced."""

import itertools
import re
from datetime import date, timedelta

from domain.claims import StatementKind
from parsers.facts.events.act_days import find_last_line, is_day_of_grant, is_day_of_refusal
from parsers.facts.events.other_dates import TOLD_OF, Material, is_other_date, leave_ahead
from parsers.facts.events.reported_days_en import find_reported_day
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.decision_days import opens_with_day
from parsers.facts.values.earlier_days_en import is_month_of_round_before
from parsers.facts.values.loose_days_en import has_other_time_en, is_of_launch
from parsers.facts.values.mentions import Mention, dates_in

_SAID = Pattern(
    r"\b(?:said|denied|learn(?:t|ed)|announced|announcement|came from|disclosed|according to|reported|posted|decisions?|decided|taken on|dated|bear(?:s|ing) the date|informed|told)\b|表示|宣布|公布|通报|发布|消息|(?:发言人|负责人|部长|局长)[^,。\n]{0,10}(?:说|称|介绍)",
    re.I,
)


#: In a notice that is dated under its signature this is that day, whenever the page was put up.
_TODAY = ("today", "今日", "今天", "即日")


def find_decided(
    material: Material, sentences: list[Sentence], near: list[int], *, kind: StatementKind = "approval"
) -> str | None:
    """The day of the event: a date in its sentences that is neither an as-of date nor the dateline; else a signature."""
    found = [
        (min((abs(mention.start - at) for at in near), default=mention.start), mention)
        for sentence in sentences
        for mention in dates_in(material.dates, sentence.start, sentence.end)
        if mention.day and mention.value and not is_other_date(material, mention, kind)
    ]
    if (
        found
        and all(material.text[m.start : m.end].lower() in _TODAY for _, m in found)
        and (day := material.days.signed)
    ):
        return day
    if day := find_reported_day(material.text, [m for _, m in found]):
        return day
    if day := _find_day_of_act(material, [m for _, m in found], kind, counted=bool(near)):
        return day
    found = _leave_announcing(material, _leave_last_year(material, found, sentences, near))
    if kind in _GIVEN and (labelled := _leave_effective(material, leave_ahead(material, material.days.labelled))):
        found = [(d, m) for d, m in found if m.value not in labelled]
        if len(labelled) == 1 or not found:
            return next(iter(labelled)) if len(labelled) == 1 else None
    if kind in TOLD_OF and (kept := [(d, m) for d, m in found if m.start not in material.days.telling]) != found:
        return min(kept, key=lambda pair: pair[0])[1].value if kept else None
    if found:
        before = [(d, m) for d, m in found if not near or m.start < max(near)]
        return min(before or found, key=lambda pair: pair[0])[1].value
    return _find_elsewhere(material, sentences, kind)


def _leave_effective(material: Material, labelled: frozenset[str]) -> frozenset[str]:
    """The labelled days without those behind the day of the signature: 本决定自9月1日起生效, signed on 30 August."""
    signed = material.days.signed
    return frozenset(day for day in labelled if not signed or day <= signed)


def _find_day_of_act(material: Material, found: list[Mention], kind: StatementKind, *, counted: bool) -> str | None:
    """The day that the words right behind it make that of the act; an approval with a count is dated by the count."""
    if kind == "denial":
        return next((m.value for m in found if is_day_of_refusal(material.text, m)), None)
    if kind != "approval" or counted:
        return None
    granted = {m.value for m in found if is_day_of_grant(material.text, m)}
    return granted.pop() if len(granted) == 1 else None


def _find_elsewhere(material: Material, sentences: list[Sentence], kind: StatementKind) -> str | None:
    """The day of an event whose own sentences give none."""
    said = (
        material.days.signed
        or _find_same_day(material, sentences, kind)
        or _find_said(material, sentences, kind)
        or _find_opening(material, sentences, kind)
    )
    if kind == "denial":
        said = said or find_last_line(material)
    if kind == "application" and said is None and len(material.days.labelled) == 1:
        return next(iter(material.days.labelled))  # 签约时间为11月5日
    return said or (_find_own_day(material) if kind in ("policy", "denial") else None)


#: 去年6月18日首批企业获批, told behind the news: the day of a year ago is no day of it.
_LAST_YEAR = ("去年", "上年", "前年")


def _leave_last_year(
    material: Material, found: list[tuple[int, Mention]], sentences: list[Sentence], near: list[int]
) -> list[tuple[int, Mention]]:
    """The days found without those of a year ago in sentences that do not tell the news' own figure."""
    own = [s for s in sentences if any(s.start <= at < s.end for at in near)]
    return [
        (distance, m)
        for distance, m in found
        if not material.text.startswith(_LAST_YEAR, m.start) or not own or any(s.start <= m.start < s.end for s in own)
    ]


#: 某公司今日宣布,其子公司于9月2日收到批复; "today announced that its unit received": the day of the announcing, where the act has its own.
_ANNOUNCED = Deferred(r"(?:宣布|公告|公布|披露|对外)|,? (?:announc|welcom|confirm|report|disclos|said)")


def _leave_announcing(material: Material, found: list[tuple[int, Mention]]) -> list[tuple[int, Mention]]:
    """The days found without the today on which somebody announced what has a day of its own."""
    announced = {
        mention.value
        for _, mention in found
        if material.text[mention.start : mention.end].lower() in _TODAY and _ANNOUNCED.match(material.text, mention.end)
    }
    acts = [(distance, mention) for distance, mention in found if mention.value not in announced]
    return acts or found


#: 与它同日拿到批复的, 当天五家企业的申请获得受理, "the same day": the day is the one told right before.
_THAT_DAY = Deferred(r"同日|同一天|当[日天](?!起|后|股价|收)|\b(?:the same day|that (?:very |same )?day)\b", re.I)


#: "a decision of May 19, posted on its website on Wednesday": the day of the page.
_PUT_UP = Deferred(r"\b(?:posted|published|put up|uploaded|released)\b[^.;]{0,40}\bon $")


#: 现场9家企业递交申请: at what the sentence before tells the day of.
_ON_THE_SPOT = Deferred(r"(?:现场|会上|当场|仪式上|活动(?:现场|上|中|当天))")


def _is_of_that_day(sentence: Sentence, kind: StatementKind) -> bool:
    on_the_spot = kind == "application" and _ON_THE_SPOT.match(sentence.text) is not None
    return on_the_spot or _THAT_DAY.search(sentence.text) is not None


def _find_same_day(material: Material, sentences: list[Sentence], kind: StatementKind) -> str | None:
    """The last day told in the two sentences before one that says that its event was on that day."""
    for told in (one for one in sentences if not one.title and _is_of_that_day(one, kind)):
        at = material.position(told)
        line = material.dateline
        if line and told.start <= line[0] < told.end:  # 工信部12月30日消息,…当日获颁: the dateline's
            return next((m.value for m in dates_in(material.dates, *line) if m.day), None)
        for before in reversed(material.sentences[max(material.titles, at - 2) : at]):
            inside = dates_in(material.dates, before.start, before.end)
            days = [
                m.value
                for m in inside
                if m.day
                and m.value
                and m.start not in material.days.telling
                and not is_other_date(material, m, kind)
                and not _PUT_UP.search(material.text, max(before.start, m.start - 60), m.start)
            ]
            if days:
                return days[-1]
    return None


def find_head_day(material: Material, kind: StatementKind, last: int) -> str | None:
    """The day of the first sentence among the first of the body that tells an event of a kind and when it was.

    `last` is the index of the sentence that tells the news' own figure: what is told far before it is another act.
    """
    told = (material.sentences[one.index] for one in material.told if kind in one.kinds and last - one.index <= _NEAR)
    found = [one for one in told if not one.title and one.lead < _HEAD]
    head = (one for at, one in enumerate(found) if not at or not _OF_LAST_YEAR.match(one.text))
    return next((day for one in head if (day := find_decided(material, [one], [], kind=kind))), None)


#: 去年6月18日,首批企业获批, behind the sentence that tells the news.
_OF_LAST_YEAR = Deferred(r"[^,。]{0,6}(?:去年|上年|前年)|(?:Last|A) year\b")


#: "FLASH: MIIT clears eight", "BRIEF-China ministry grants ...": a flash tells what happened on its own day.
_FLASH = Deferred(r"\W*(?:FLASH|URGENT|BRIEF|SNAP|NEWSFLASH|BREAKING)\b")
#: A flash has at most so many characters.
_SHORT = 700


def find_flash_day(material: Material, kind: StatementKind) -> str | None:
    """The page's own day, where the whole text is an English flash of an act."""
    flashes = len(material.text) <= _SHORT and _FLASH.match(material.text) is not None
    return material.today if flashes and kind in ("approval", "revocation", "denial") else None


#: So many sentences of the body are its head: what they tell of the news is the news.
_HEAD = 5
#: So many sentences before the news' own figure at most its day is told.
_NEAR = 3


#: "in August", "in late May": the month of an act, and neither since nor until when. A Chinese month stands beside too much else.
_IN_MONTH_OF = Deferred(r"\b(?:[Ii]n|[Ll]ast) (?:early |late |mid-|the middle of )?$")
_MONTH_GOES_ON = Deferred(r"^ (?:to|through|and) (?=[A-Z])|^(?:'s|-)")


#: "will start in July", "would open its centre in January": the month of what comes of the act.
_TO_COME = Deferred(
    r"\b(?:will|would|shall|plans? to|due to|expect(?:s|ed)? to|set to|hopes? to|intends? to|aims? to|is to|are to)\b[^.;:\n]{0,80}$"
)


def find_month(material: Material, kind: StatementKind, start: int, end: int) -> str | None:
    """The one month that the sentences of a span of English text give an act of granting or ending; none where they give several."""
    if kind not in _GIVEN:
        return None
    months = {
        m.value
        for m in dates_in(material.dates, start, end)
        if m.value and len(m.value) == 7 and _is_month_of_act(material, m, kind)
    }
    return months.pop() if len(months) == 1 else None


def _is_month_of_act(material: Material, mention: Mention, kind: StatementKind) -> bool:
    before = material.text[max(0, mention.start - 20) : mention.start]
    if _TO_COME.search(material.text, max(0, mention.start - 90), mention.start):
        return False
    if is_month_of_round_before(material.text[max(0, mention.start - 120) : mention.start]):
        return False
    if _MONTH_GOES_ON.match(material.text, mention.end) or is_other_date(material, mention, kind):
        return False
    if is_of_launch(material.text, mention):
        return False
    return _IN_MONTH_OF.search(before) is not None


#: "The plan, dated June 30", "the circular, which bears the date of July 13": what stands before a document's own day.
_OWN_DAY = Deferred(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts) (?:[\w-]+ ){0,2}(?:decision|reply|refusal|plan|circular|notice|document|rules|measures|provisions|opinions|guidelines?|decree|directive|order)(?: of the (?:[A-Z][\w-]* (?:of |and )?){1,8})?,? ?(?:which |that )?(?:is |was |bears? |bearing |carries |carrying )?(?:the date(?: of)?|dated|signed(?: on)?|dates? from) $|(?:成文|签署|签发)日期[:| ]{1,4}$"
)


def _find_own_day(material: Material) -> str | None:
    """The day that a document bears, wherever the text tells it; none where it tells several."""
    days = {
        mention.value
        for mention in material.dates
        if mention.day and mention.value and _OWN_DAY.search(material.text[max(0, mention.start - 80) : mention.start])
    }
    return days.pop() if len(days) == 1 else None


#: Kinds of act of which a paper is given, and those that are told of by others than who decides.
_GIVEN = ("approval", "revocation")


#: From this weight on a sentence tells an act of policy.
_TOLD_PLAINLY = 0.8
#: 7月16日,推介会在临港举行: what is told next came to pass there.
_GATHERS = Deferred(r"举行|举办|召开|会上|现场|\b(?:held|hosted|meeting|ceremony|forum|event)\b")


def _find_opening(material: Material, sentences: list[Sentence], kind: StatementKind) -> str | None:
    """The day with which the sentence right before the first that tells the event opens, or the body, where the title tells it."""
    if kind not in ("policy", "application", "approval") or not sentences:
        return None
    first, body = material.position(sentences[0]), _find_body(material)
    at = body if sentences[0].title else first - 1
    if sentences[0].title and kind == "application":
        at = _skip_lines(material, body)
    if not material.titles <= at < len(material.sentences) or at - body > (3 if sentences[0].title else 1):
        return None
    if kind == "approval" and _EXPLAINS.search(sentences[0].text):
        return None
    before = material.sentences[at]
    kinds = material.told[at].kinds
    other = kind not in kinds and kinds.get("policy", 0) >= _TOLD_PLAINLY
    if other and not _GATHERS.search(before.text):
        return None  # 内地周三启动试点, before 宝马等递件: the day of the other act
    inside = dates_in(material.dates, before.start, before.end)
    return next(
        (
            m.value
            for m in inside
            if m.day
            and m.value
            and opens_with_day(before.text, m.start - before.start)
            and not has_other_time_en(sentences[0].text, m.value)
            and not is_other_date(material, m)
            and m.start not in material.days.telling
        ),
        None,
    )


def _find_body(material: Material) -> int:
    """Where the article begins behind its title and the lines of the page that say where it stood."""
    ahead = itertools.takewhile(lambda one: one.title or one.furniture or one.lead <= 0, material.sentences)
    return max(material.titles, sum(1 for _ in ahead) - 1)


def _skip_lines(material: Material, at: int) -> int:
    """The first sentence from one on that is neither the title again nor a line of the page with its day."""
    titles = {one.text for one in material.sentences if one.title}
    for index in range(at, min(at + 3, len(material.sentences))):
        one = material.sentences[index]
        days = [m for m in dates_in(material.dates, one.start, one.end) if m.day]
        if one.text not in titles and not (days and all(m.start in material.days.aside for m in days)):
            return index
    return at


#: 5月9日,工信部召开发布会。会上,负责人表示,…: the day of a briefing, at which somebody explains what is so.
_EXPLAINS = Deferred(r"^[^。]{0,40}?(?:表示|介绍|指出|谈到|谈及|提到|回应|答复)")


def _find_said(material: Material, sentences: list[Sentence], kind: StatementKind) -> str | None:
    """The day on which the two sentences that follow say that it was said: "the ministry said on Friday"."""
    for told in (sentence for sentence in sentences if not sentence.title):
        at = material.position(told)
        before = () if kind == "approval" and _EXPLAINS.search(told.text) else material.sentences[max(0, at - 2) : at]
        for sentence in (*material.sentences[at + 1 : at + 3], *reversed(before)):
            if kind == "policy" and _WAS_ISSUED.match(sentence.text) and (day := _day_in(material, sentence, kind)):
                return day
            other = material.told[material.position(sentence)].kinds.get("policy", 0) >= _TOLD_PLAINLY
            day = None if other or not _SAID.search(sentence.text) else _day_in(material, sentence, kind)
            if (
                day
                and not has_other_time_en(told.text, day)
                and _is_in_own_month(material, told, day)
                and not _is_long_before(material, told, day)
            ):
                return day
    return None


#: "They were issued on June 18": what was told right before.
_WAS_ISSUED = Deferred(
    r"(?:It|They|The (?:rules|measures|notice|circular|plan|document|provisions)) (?:was|were) (?:jointly )?(?:issued|published|released|posted|unveiled|promulgated|signed)\b"
)


_IN_MONTH = Deferred(r"\bin (?:early |late |mid-)?[A-Z][a-z]+(?: \d{4})?$|月[初中底]?$")


def _is_in_own_month(material: Material, told: Sentence, day: str) -> bool:
    """Whether a day lies in the month that the sentence itself gives its event, where it gives one: "obtained it in February"."""
    inside = dates_in(material.dates, told.start, told.end)
    months = [
        m.value
        for m in inside
        if m.value and len(m.value) == 7 and _IN_MONTH.search(material.text[max(0, m.start - 10) : m.end])
    ]
    return not months or day[:7] in months


#: What is told as done of late (日前,…颁发) was not done on a day that another sentence names of long ago.
_LATELY = Deferred(r"日前|近日|近期|日內|日内|不久前|刚刚|\b(?:recently|newly|this week|in recent (?:days|weeks))\b")
_OF_LATE = timedelta(days=60)


def _is_long_before(material: Material, told: Sentence, day: str) -> bool:
    if not material.today or not _LATELY.search(told.text):
        return False
    return date.fromisoformat(day) < date.fromisoformat(material.today) - _OF_LATE


def _day_in(material: Material, sentence: Sentence, kind: StatementKind) -> str | None:
    inside = dates_in(material.dates, sentence.start, sentence.end)
    if kind in TOLD_OF:
        inside = [m for m in inside if m.start not in material.days.telling]
    return next((m.value for m in inside if m.day and m.value and not is_other_date(material, m)), None)
