# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Dates a Chinese running total that is told as of now: by the day on which it was told, or by the act that makes it.

"记者12月29日从省通信管理局获悉,截至目前,已有11家" holds on that day; 至此累计64家 since the grant that is the news.
"""

import re
from datetime import date

from domain.altering import alter
from domain.claims import REVIEW_BELOW, Count, Statement
from parsers.facts.counts.as_of import is_fresh
from parsers.facts.counts.as_of_zh import AT_ITS_DAY
from parsers.facts.counts.batch_days import OF_DISPATCH
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.dated_parts_zh import is_sum_before
from parsers.facts.counts.left_over_zh import RULE as LEFT_OVER
from parsers.facts.cues.cues import TOTAL_ROLES
from parsers.facts.events.finishing import Scene
from parsers.facts.values.mentions import Mention, dates_in

#: As of now, in so many words; 目前 alone is as loose as "now". Between it and the figure no other time is told.
_NOW = re.compile(
    r"(?:截至|截止|(?<![占加升增])到|至)(?:目前|现时|现在|发稿(?:时)?|今[天日]|此刻|"
    rf"{AT_ITS_DAY})(?:为止)?[^。;\n]{{0,90}}$"
)
_THEN = re.compile(
    r"去年|上年|上月|上个?季度|年[初底末]|月[底末]|季度末|同期|此前|当时|截[至止](?!目前|现|发稿|今|[^,。;\d]{0,6}当[日天]|本)|预计|有望|将"
)
#: 截至当日 is as of the day told before it, 至本通知印发之日 as of that of the paper, which its page may have put up later.
_THAT_DAY, _OF_PAPER = (
    re.compile(r"^[截至止到]+[^,。;\d]{0,6}当[日天]"),
    re.compile(r"^[截至止到]+本(?:公告|通知|通报|公示)"),
)
#: Behind a day: who told it then, or where it was told.
_TOLD_THEN = re.compile(
    r"[^。;\n]{0,40}?(?:举行|召开|举办|获悉|了解到|介绍|表示|通报|发布|公布|披露|透露|回应|答复|[说称](?=[,:“\"]))"
)
#: So many days may lie between the telling and the page.
_SOON = 10
#: What an act makes of the sum, in source script.
_BY_ACT = re.compile(
    r"(?:至此|[这這][样樣]一[来來]|如此一[来來]|由此(?!前)|[随隨](?:[着著之])|(?:新成[员員]|[此今][次番]|本次|[这這][批次])[^。;\n]{0,10}(?:加入|到位|[获獲]批)[后後]|加上|[连連]同|算上|加[计計]|[增升][至到]|增加[至到为為]|累[计計](?:已|[达達]|有|[获獲]|取得|拿到|共|[增升]))[^。;\n]*$"
)
#: What an end leaves of the sum: 这样一来,回落到16家.
_BY_END = re.compile(
    r"(?:[这這][样樣]一[来來]|如此一[来來]|由此(?!前)|因此|(?:回落|降|[减減]|跌|[缩縮])(?:少|低)?[至到])[^。;\n]*$"
)
#: 算上它,浙江恰好凑足10家: the one that was let in makes the sum.
_WITH_IT = re.compile(
    r"(?:算上|加上|[连連]同|[计計]入|包括|含)(?:它|[这這][家张張份]|[该該](?:公司|企[业業])|此[家证證])[^。;\n]*$"
)
_THEN_ANY = re.compile(
    r"截[至止]|上月|上個月|上个月|去年底|年[初底末]|月[底末]|季度末|此前(?:全|[^,，。]{0,6}已)|[当當][时時]|[预預][计計]|有望|目[标標]|[计計][划劃]|[应應][为為該该]|推算|估算"
)
#: 加上年初放行的企业: when those that are added were let in.
_ADDED = re.compile(r"(?:加上|算上|[连連]同)[^,\uff0c。;]{0,20}(?=[,\uff0c])")
_CLAUSE = re.compile(r"[。;;\n]")
_REACH = 90
#: So many days behind an act at most a sum is as of it.
_RECENT = 45


def date_told_now(scene: Scene, count: Count, draft: Draft) -> Count:
    """A total without a day that its sentence tells as of now has the day on which that was told."""
    if (
        not scene.chinese
        or count.as_of is not None
        or count.role not in (*TOTAL_ROLES, "subset")
        or not is_fresh(draft.rule.partition("+season")[0])
    ):
        return count
    sentence = scene.sentences[draft.sentence]
    now = _NOW.search(scene.folded.text[sentence.start : draft.start])
    if now is None or sentence.title or _THEN.search(now.group()):
        return count
    at = sentence.start + now.start()
    if any(m.value for m in dates_in(scene.dates, at, draft.start)):
        return count
    if _THAT_DAY.search(now.group()):
        day = _find_day_before(scene, sentence.start, at)
    else:
        signed = _find_signed_day(scene)
        of_paper = _OF_PAPER.search(now.group()) is not None
        day = signed if of_paper and signed else _find_day_told(scene, at) or signed
        day = day or (None if of_paper else _find_page_day(scene))
    return alter(count, as_of=day) if day else count


def _find_day_before(scene: Scene, start: int, at: int) -> str | None:
    """The last day that a sentence tells before a place, where the page is of that time."""
    told = [m.value for m in dates_in(scene.dates, start, at) if m.day and m.value]
    return told[-1] if told and is_recent(scene, told[-1]) else None


def _find_day_told(scene: Scene, at: int) -> str | None:
    """The last day before a place on which somebody told something, or of the dispatch, where the page is of that time."""
    told = [m for m in dates_in(scene.dates, 0, at) if m.day and m.value and _tells(scene.folded.text, m)]
    return told[-1].value if told and is_recent(scene, told[-1].value) else None


def find_day_of_news(scene: Scene) -> str | None:
    """The day on which the first sentences of a page say that their news was told."""
    heads = [one for one in scene.sentences if not one.title][:2]
    return _find_day_told(scene, heads[-1].end) if heads else None


def _tells(text: str, mention: Mention) -> bool:
    return OF_DISPATCH.match(text, mention.end) is not None or _TOLD_THEN.match(text, mention.end) is not None


def is_recent(scene: Scene, value: str | None) -> bool:
    """Whether a day lies so few days before the page's that what was told on it is told there."""
    today = scene.anchor.day
    return (
        value is not None
        and len(value) == 10
        and today is not None
        and 0 <= (today - date.fromisoformat(value)).days <= _SOON
    )


#: 香港,2026年1月20日: what may stand before the day under which a paper is signed.
_PLACE_SIGNED = re.compile(r"\s*(?:(?:中国)?[一-鿿]{2,3},\s*)?")


def _find_signed_day(scene: Scene) -> str | None:
    """The day that stands alone on the last line of a notice, where its page is of that time."""
    last = next((m for m in reversed(scene.dates) if m.day and m.value), None)
    if last is None or scene.folded.text[last.end :].strip():
        return None
    before = scene.folded.text[scene.folded.text.rfind("\n", 0, last.start) + 1 : last.start]
    return last.value if _PLACE_SIGNED.fullmatch(before) and is_recent(scene, last.value) else None


def _find_page_day(scene: Scene) -> str | None:
    """The day of the page, where its text tells no other of its own time."""
    published, today = scene.document.published, scene.anchor.day
    if published is None or len(published.day) != 10 or today is None or today.isoformat() != published.day:
        return None
    days = [m.value for m in scene.dates if m.day and m.value]
    return published.day if all(is_recent(scene, one) for one in days[-1:]) else None


def find_month_of_page(scene: Scene) -> str | None:
    """The month of a page that tells a new act without its day: within it the act was told, and the sum that it makes."""
    day = _find_page_day(scene)
    return day[:7] if day else None


def date_by_act_zh(statement: Statement, decided: str, text: str, today: date | None) -> Statement:
    """A statement of totals with those that the act makes as of it; `text` is the source."""
    if statement.kind != "total" or len(decided) < len("2026-01"):
        return statement
    far = today is not None and len(decided) == 10 and not 0 <= (today - date.fromisoformat(decided)).days <= _RECENT
    if far:
        return statement
    return alter(statement, counts=tuple(_date_by_act(count, decided, text, _BY_ACT) for count in statement.counts))


def date_by_end_zh(statement: Statement, decided: str, text: str) -> Statement:
    """A statement of totals with those that an end leaves as of its day."""
    if statement.kind != "total" or len(decided) < len("2026-01-31"):
        return statement
    return alter(statement, counts=tuple(_date_by_act(count, decided, text, _BY_END) for count in statement.counts))


def _date_by_act(count: Count, decided: str, text: str, words: re.Pattern[str]) -> Count:
    if (
        count.role not in TOTAL_ROLES
        or count.as_of is not None
        or not count.rule.startswith("zh.")
        or not is_fresh(count.rule)
        or is_sum_before(count, text)
    ):
        return count
    before = _CLAUSE.split(text[max(0, count.start - _REACH) : count.start])[-1]
    own = before + count.quote
    words = words if count.role == "pilot_total" else _WITH_IT
    left = words is _BY_END and count.rule.startswith(LEFT_OVER) and count.confidence >= REVIEW_BELOW
    told = (left or words.search(own) is not None) and _THEN_ANY.search(_ADDED.sub("", own)) is None
    return alter(count, as_of=decided) if told else count
