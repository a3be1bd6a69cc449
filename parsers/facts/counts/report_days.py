# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The day as of which all figures of a report hold: its note says so, its title, or the sentence that opens it."""

from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.as_of import is_fresh
from parsers.facts.counts.as_of_zh import is_told_now_zh
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import SERIES
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in

#: 以上数据截至2026年5月31日, 统计时点为2017年6月末, 数据截止时间:2026年3月.
_NOTED = Deferred(
    r"(?:(?:数据|统计|数字|口径)(?:统计)?(?:均|都)?截[至止](?:到|于)?(?:时间|日期|时点)?(?:为|是|:)?|(?:统计|数据|截[至止])时(?:点|间)(?:为|是|:)|,时点(?:为|是|:))$"
)
#: "All figures as of 31 August", "Data as at end-March".
_NOTED_EN = Deferred(
    r"(?:^|[.;:(*\n] ?)(?:(?:[Aa]ll|[Tt]he|[Tt]hese|[Bb]oth|[Oo]ur) )?(?:[Ff]igures|[Dd]ata|[Nn]umbers|[Cc]ounts|[Tt]able|[Ss]tatus|[Pp]osition|[Ii]nformation)(?: [a-z]+){0,3} (?:as of|as at|up to)(?: the)?(?: (?:end|close) of)? ?(?:end-)?$"
)
#: 截至2025年12月底 in a title.
_AS_OF = Deferred(
    r"截[至止](?:到)?$|\b[Aa]s (?:of|at)(?: the)?(?: (?:end|close) of)? ?(?:end-)?$|\((?:at )?(?:the )?(?:end|close)[- ](?:of )?$"
)
_REPORT = Deferred(
    r"报告|公报|统计|分析|态势|简报|年报|季报|月报|快报|数[说读]|白皮书|\b(?:[Rr]eport|[Bb]ulletin|[Ss]tatistics|[Ff]igures|[Oo]verview|[Tt]racker|[Qq]uarterly|[Ss]napshot)\b"
)
#: Of what may as well be a piece of news: a report where its parts have heads.
_MAYBE = Deferred(r"情况|一览|通报|名单|进展|盘点|答卷")
_HEADED = Deferred(
    r"[(\[【]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|表[一二三四五六七八九十\d])(?:[、.)\]】](?!\d)|[是,])|【|[■◆●—]"
)
#: So many of its first sentences may open a report, and so many lines head its parts at least.
_OPENING, _PARTS = 6, 2
#: A part is of the batch told within so many sentences before it.
_NEAR = 3


def date_by_report(
    claims: Sequence[Draft], sentences: tuple[Sentence, ...], dates: tuple[Mention, ...], text: str
) -> list[Draft]:
    """The same claims; a total or a part without a day, which its sentence does not tell as of now, has the report's."""
    lacking = [
        one for one in claims if _lacks_day(one, sentences[one.sentence], dates) and not _is_of_batch(one, claims)
    ]
    day = _find_report_day(sentences, dates, text) if lacking else None
    return [alter(one, as_of=day) if day and one in lacking else one for one in claims]


def _is_of_batch(claim: Draft, claims: Sequence[Draft]) -> bool:
    """Whether the whole told last before a part is a batch: the part has that one's day, or none."""
    wholes = [one for one in claims if one.start < claim.start and one.role in ("batch", "stock_total", "pilot_total")]
    if claim.role != "subset" or not wholes or wholes[-1].role != "batch":
        return False
    return claim.sentence - wholes[-1].sentence <= _NEAR


def _lacks_day(claim: Draft, sentence: Sentence, dates: tuple[Mention, ...]) -> bool:
    return (
        claim.role in ("stock_total", "pilot_total", "subset")
        and claim.as_of is None
        and claim.detail != SERIES
        and is_fresh(claim.rule)
        and not is_told_now_zh(claim, sentence)
        and not any(m.value is None or len(m.value) >= 7 for m in dates_in(dates, sentence.start, sentence.end))
    )


def _find_report_day(sentences: tuple[Sentence, ...], dates: tuple[Mention, ...], text: str) -> str | None:
    """The one day, or month, as of which a report gives its figures; None where the text is none, or tells two."""
    noted = {m.value for m in dates if m.value and len(m.value) >= 7 and _is_noted(m, text)}
    if noted:
        return noted.pop() if len(noted) == 1 else None
    titles = [one for one in sentences if one.title]
    named = [m.value for one in titles for m in _list_as_of(one, dates, text)]
    if named:
        return named[0]
    if not any(_REPORT.search(one.text) or (_MAYBE.search(one.text) and _has_parts(text)) for one in titles):
        return None
    opening = [one for one in sentences if not one.title and not one.furniture][:_OPENING]
    opened = [m.value for one in opening for m in _list_as_of(one, dates, text)]
    return opened[0] if opened and len(set(opened)) == 1 else None


def _is_noted(mention: Mention, text: str) -> bool:
    before = text[max(0, mention.start - 60) : mention.start]
    return _NOTED.search(before[-12:]) is not None or _NOTED_EN.search(before) is not None


def _list_as_of(sentence: Sentence, dates: tuple[Mention, ...], text: str) -> list[Mention]:
    inside = dates_in(dates, sentence.start, sentence.end)
    return [
        m
        for m in inside
        if m.value and len(m.value) >= 7 and _AS_OF.search(text[max(sentence.start, m.start - 22) : m.start])
    ]


def _has_parts(text: str) -> bool:
    return sum(1 for line in text.split("\n") if _HEADED.match(line.strip())) >= _PARTS
