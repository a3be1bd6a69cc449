# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads dated rounds that come to the sum told before them: 共52家。2025年2月28日,13家;当年9月16日,14家;今年1月22日一口气25家.

Such a row tells no grant of each round; that its figures, each with a day of its own, come to the pilot's sum says what they are.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from domain.altering import alter
from parsers.facts.counts.confirming import CONFIRMED, is_told
from parsers.facts.counts.counts import Counted, Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in
from parsers.facts.values.numbers import Number
from parsers.facts.values.regions import find_regions

RULE = "zh.round-of-sum"
#: So many sentences may part the rounds from their sum.
_FAR = 3
#: Firms to which something else was done, or is to be done.
_OTHERS = Deferred(
    r"申[请报]|受理|注销|撤[销回]|吊销|退|驳回|不予|未|拟|将(?!近)|预计|计划|有望|签约|设立|成立|落户|入驻|来华|投资|[论讲]|约谈|检查|意向|到访|注册|开业|内资|医院|[比较]|增长|传|据说|听说|估计|可能|其中|累计|总数|增至"
)
_UNIT = Deferred(
    r"[家户间](?!次)(?:外资|外商投资)?(?:企业|公司|外企)?(?:获批|获准|过关|放行|拿到批[复文])?(?=[,;、。)和]|$)"
)


class _Round(Struct, frozen=True):
    number: Number
    sentence: int
    end: int
    day: str


def read_rounds_of_sum(
    claims: list[Draft],
    numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]],
    text: str,
    sentences: tuple[Sentence, ...],
    dates: tuple[Mention, ...],
) -> list[Draft]:
    """The claims with the rounds of each sum of the pilot that is told as fact, in the order of the text."""
    rounds: dict[int, Draft] = {}
    days: dict[int, str] = {}  # the last round before each sum
    for whole in claims:
        if whole.role == "pilot_total" and is_told(whole) and whole.detail != "ordinal":
            rounds.update((one.at, one) for one in _find_rounds(whole, numbers, text, sentences, dates))
            before = _find_rounds_before(whole, numbers.get(whole.sentence, ()), text, sentences, dates)
            rounds.update((one.at, one) for one in before)
            days.update((whole.at, one.as_of) for one in before if one.as_of)
    claims = [alter(one, as_of=days[one.at]) if (one.as_of or "") < days.get(one.at, "") else one for one in claims]
    known = {(one.value, one.as_of) for one in claims if one.role == "batch" and is_told(one)}
    new = [one for one in rounds.values() if (one.value, one.as_of) not in known]
    ats = {one.at for one in new}
    return sorted([*(one for one in claims if one.at not in ats), *new], key=lambda one: one.start)


def _find_rounds(
    whole: Draft,
    numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]],
    text: str,
    sentences: tuple[Sentence, ...],
    dates: tuple[Mention, ...],
) -> list[Draft]:
    """The rounds behind a sum that come to it; none where another figure breaks their row."""
    found: list[_Round] = []
    ends = whole.end
    for index in range(whole.sentence, min(len(sentences), whole.sentence + _FAR + 1)):
        for number, counted in numbers.get(index, ()):
            if number.start <= whole.at or counted is None:
                continue
            if int(number.value) == whole.value:
                found, ends = [], counted[0]
                continue
            one = _read_round(number, index, text[ends : number.outer], text, dates)
            if one is None:
                return []
            found, ends = [*found, one], one.end
            if sum(int(each.number.value) for each in found) == whole.value:
                return list(_tell(found, whole)) if len(found) > 1 else []
    return []


def _find_rounds_before(
    whole: Draft,
    counted: Sequence[tuple[Number, Counted | None]],
    text: str,
    sentences: tuple[Sentence, ...],
    dates: tuple[Mention, ...],
) -> list[Draft]:
    """The rounds of a sum's own sentence that stand before it and come to it: 2月28日13家、9月10日21家,…已有34家."""
    found: list[_Round] = []
    ends = sentences[whole.sentence].start
    for number, what in counted:
        if what is None or number.start >= whole.at:
            continue
        one = _read_round(number, whole.sentence, text[ends : number.outer], text, dates)
        if one is None:
            return []
        found, ends = [*found, one], one.end
    come = sum(int(each.number.value) for each in found) == whole.value
    days = [one.day for one in found]
    return list(_tell(found, alter(whole, as_of=None))) if len(found) > 1 and come and days == sorted(days) else []


def _read_round(number: Number, index: int, before: str, text: str, dates: tuple[Mention, ...]) -> _Round | None:
    """A figure of a row with its day, the only one between it and the figure before."""
    first = number.outer - len(before)
    days = [one for one in dates_in(dates, first, number.outer) if one.value and len(one.value) >= len("2025-02")]
    unit = _UNIT.match(text, number.after)
    if len(days) != 1 or unit is None or _OTHERS.search(before) or find_regions(before):
        return None
    return _Round(number, index, unit.end(), days[0].value or "")


def _tell(rounds: Sequence[_Round], whole: Draft) -> Iterator[Draft]:
    days = [one.day for one in rounds]
    if len(set(days)) < len(days) or (whole.as_of and max(days)[: len(whole.as_of)] > whole.as_of):
        return
    for one in rounds:
        yield alter(
            whole, value=int(one.number.value), qualifier=one.number.qualifier, role="batch", detail="",
            start=one.number.outer, end=one.end, rule=RULE, confidence=CONFIRMED, at=one.number.start,
            sentence=one.sentence, as_of=one.day,
        )  # fmt: skip
