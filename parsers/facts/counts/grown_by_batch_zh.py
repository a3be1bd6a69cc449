"""Dates a Chinese running total that grew by just the batch told beside it: 第五批16家,使总数由93家升至109家."""

from domain.altering import alter
from parsers.facts.counts.as_of import UNDATED
from parsers.facts.counts.counts import Draft


def date_grown(drafts: list[Draft]) -> list[Draft]:
    """The same drafts, in order; such a total is as of the batch's day, whatever its words leave open."""
    return [_date(one, day) if (day := _find_day(one, drafts)) else one for one in drafts]


def _date(total: Draft, day: str) -> Draft:
    return alter(total, as_of=day, rule=total.rule.replace(UNDATED, "+by-batch"))


def _find_day(total: Draft, drafts: list[Draft]) -> str | None:
    """The day of the batch by which a total grew since the one told before it in its sentence; None where none is."""
    if total.role != "pilot_total" or total.as_of or not total.rule.startswith("zh.") or UNDATED not in total.rule:
        return None
    near = [one for one in drafts if one.start < total.start and 0 <= total.sentence - one.sentence <= 1]
    base = next((one for one in reversed(near) if one.role == "pilot_total" and one.sentence == total.sentence), None)
    if base is None:
        return None
    grown = (one.as_of for one in near if one.role == "batch" and one.value == total.value - base.value)
    return next(grown, None)
