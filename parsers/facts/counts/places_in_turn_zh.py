# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads Chinese figures told in turn of a row of places: 北京、上海、深圳分别有7家、10家、3家企业入围; 四地获批企业分别为31家、22家.

They are parts alike, of the act or the sum that is told before them, and none of them is a batch or the sum of all.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from domain.altering import alter
from parsers.facts.counts.confirming import CONFIRMED, is_told
from parsers.facts.counts.counts import Counted, Draft
from parsers.facts.counts.rounds_in_turn_zh import Figures, find_rows
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import Number
from parsers.facts.values.regions import find_regions

RULE = "zh.place-in-turn"
_PLACES = Deferred(
    r"(?P<places>[^,。;:()]{2,60})(?:[两三四五六]地)?(?P<who>[^,。;、\d]{0,8}?)(?:分别|依次|各有)(?:已|累计|有|为|是|占|获批|新增|达|共)*$"
)
#: 四地获批企业分别为: of places that are named elsewhere.
_UNNAMED = Deferred(r"(?:[两三四五六七八九]|各)地[^,。;、\d]{0,24}?(?:分别|依次|各)(?:已|累计|有|为|是|达|共)*$")
_JOINED = Deferred(r"[市省]?(?:、|[和与及])[市省]?")
_SUMMED = Deferred(r"至此|累计|总数|截[至止]|至今|迄今|获批企业(?:数量)?分别")
_GIVEN = Deferred(r"发放|颁发|核发|批出|批准|核准|公布|放行|授予|获得|取得|拿到")
_OTHERS = Deferred(r"申请|申报|受理|注销|撤|吊销|退|驳回|不予|未|拟|将(?!近)|预计|计划|医院|内资")


def read_places_in_turn(
    claims: list[Draft],
    numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]],
    sentences: tuple[Sentence, ...],
) -> list[Draft]:
    """The claims with each row of figures that are told in turn of as many places."""
    found: dict[int, Draft] = {}
    for index, counted in numbers.items():
        sentence = sentences[index]
        if sentence.title:
            continue
        for row in find_rows([(number, what[0]) for number, what in counted if what], sentence):
            found.update((one.at, one) for one in _tell(row, index, sentence, claims))
    kept = [one for one in claims if one.at not in found]
    return sorted([*kept, *found.values()], key=lambda one: one.start) if found else claims


def _tell(row: Figures, index: int, sentence: Sentence, claims: Sequence[Draft]) -> list[Draft]:
    before = sentence.text[: row[0][0].outer - sentence.start]
    behind = sentence.text[row[-1][1] - sentence.start :][:12]
    if _OTHERS.search(before[-60:]) or _OTHERS.search(behind):
        return []
    if _UNNAMED.search(before) and (of_all := _tell_of_all(row, index, before, claims)):
        return of_all
    if _UNNAMED.search(before):
        ats = {number.start for number, _ in row}
        return [
            alter(one, confidence=DOUBTED_AT, rule=f"{one.rule}+doubt-of-one-place")
            for one in claims
            if one.at in ats and one.role in WHOLE_ROLES and is_told(one)
        ]
    places = _list_places(before)
    if len(places) != len(row):
        return []
    totals = {one.at: one for one in claims if one.role == "pilot_total" and is_told(one) and one.region}
    if all(number.start in totals for number, _ in row):
        return [alter(totals[number.start], region=place) for place, (number, _) in zip(places, row, strict=True)]
    whole = _find_whole(sum(int(number.value) for number, _ in row), row[0][0].start, index, claims)
    summed = _SUMMED.search(before) is not None and (whole is None or whole.role == "batch")
    sure = whole is not None or _GIVEN.search(before) is not None
    return [
        Draft(
            int(number.value), number.qualifier, "pilot_total" if summed else "subset", "" if summed else "region",
            number.outer, end, RULE, CONFIRMED if sure else DOUBTED_AT, number.start, index, region=places[at],
            as_of=whole.as_of if whole and not summed else None,
        )
        for at, (number, end) in enumerate(row)
    ]  # fmt: skip


#: Firms with foreign shareholders are counted, and not the pilot's.
_STOCK = Deferred(r"外[商资](?:投资)?(?:增值)?电信企业")
_OF_PILOT = Deferred(r"试点|获批|批[复覆]|获准")


def _tell_of_all(row: Figures, index: int, before: str, claims: Sequence[Draft]) -> list[Draft]:
    """Sums told in turn of 四地, where its sentence named just so many places before, each once or more and in order."""
    places = list(dict.fromkeys(name for name, _, _ in find_regions(before)))
    stock = _STOCK.search(before) is not None and _OF_PILOT.search(before) is None
    if len(places) != len(row) or _SUMMED.search(before) is None or stock:
        return []
    told = next((one.as_of for one in claims if one.at == row[0][0].start), None)
    return [
        Draft(
            int(number.value), number.qualifier, "pilot_total", "", number.outer, end, RULE, CONFIRMED, number.start,
            index, region=places[at], as_of=told,
        )
        for at, (number, end) in enumerate(row)
    ]  # fmt: skip


def _list_places(before: str) -> list[str]:
    """The places of a row of nothing else that stands right before a row of figures."""
    found = _PLACES.search(before)
    places = found["places"] if found else ""
    named = find_regions(places)
    joined = all(_JOINED.fullmatch(places[one[2] : other[1]]) for one, other in pairwise(named))
    if len(named) < 2 or not joined:
        return []
    return [name for name, _, _ in named]


def _find_whole(total: int, at: int, index: int, claims: Sequence[Draft]) -> Draft | None:
    """The figure told last before a row, of which it can be the parts."""
    told = [one for one in claims if one.role in WHOLE_ROLES and one.at < at and index - one.sentence <= 2]
    last = told[-1] if told else None
    return last if last and is_told(last) and last.value >= total and last.region is None else None
