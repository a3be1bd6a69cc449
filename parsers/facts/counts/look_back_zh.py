# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The day of a Chinese total that is told looking back: 两年前这一数字还是206家, "十三五"末, 同年9月底…,年底报2343家."""

from parsers.facts.counts.counts import Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in

_NUMBERS = {one: at for at, one in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_YEARS_AGO = Deferred(
    r"(?:^|[,;。而])(?P<n>[一两二三四五六七八九十]|\d{1,2})年前(?:的?(?:同期|此时|同月|今天))?,?[^,。;\d]{0,14}$"
)
#: Each plan of five years ends with the year: 2010, 2015, 2020 …
_PLAN = Deferred(r"十(?P<n>[一二三四五])五\"?(?:规划|时期)?(?:的?(?:期?末|收官|结束))[^,。;\d]{0,14}$")
#: 十年前不到40家: so far back nobody counts to the month.
_NEAR = 3
#: 年底报2343家, behind a day of the same year.
_YEAR_END = Deferred(r"[,;、](?P<end>年[底末])[^,。;\d]{0,8}$")
_TELLS_YEAR = Deferred(r"(?:19|20)\d\d年|同年|当年|该年")


def date_look_back(draft: Draft, sentences: tuple[Sentence, ...], dates: tuple[Mention, ...], text: str) -> str | None:
    """The month of a total that its clause tells by how far it looks back; None where the clause looks nowhere."""
    if draft.role not in ("stock_total", "pilot_total") or not draft.rule.startswith("zh."):
        return None
    sentence = sentences[draft.sentence]
    before = text[sentence.start : draft.start]
    if plan := _PLAN.search(before):
        return f"{2005 + 5 * _NUMBERS[plan['n']]}-12"
    if ended := _YEAR_END.search(before):
        base = _find_base(sentence.start, sentence.start + ended.start(), dates, least=len("2026"))
        told = _TELLS_YEAR.search(before[: ended.start()])
        return f"{base[:4]}-12" if base and told else None
    ago = _YEARS_AGO.search(before)
    if ago is None:
        return None
    years = _NUMBERS.get(ago["n"]) or int(ago["n"])
    if not 1 < years <= _NEAR:
        return None
    first = sentences[draft.sentence - 1] if draft.sentence else sentence
    start = first.start if first.line == sentence.line else sentence.start
    base = _find_base(start, sentence.start + ago.start(), dates)
    return f"{int(base[:4]) - years}{base[4:7]}" if base else None


def _find_base(start: int, end: int, dates: tuple[Mention, ...], least: int = len("2026-06")) -> str | None:
    """The month, or the year, told last before the words that look back from it."""
    told = [one.value for one in dates_in(dates, start, end) if one.value and len(one.value) >= least]
    return told[-1] if told else None
