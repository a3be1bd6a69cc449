# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""What learnt weights change of a firm is changed wherever the text names it, under its short name too."""

import re
from collections.abc import Mapping

from domain.altering import alter
from parsers.facts.events.finishing import fold_key
from parsers.facts.names.brands import Name
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT, LIKELY
from parsers.facts.subject.elsewhere_en import is_named_for_elsewhere
from parsers.facts.weights.weighing_names import WeighedName

#: The rule that a short name is whom its full name names, of whom more is said.
IN_FULL = "short"
#: Names that are whole by themselves: in full, or the gazetteer's.
WHOLE_NAMES = ("legal", "brand")
#: "CLP Smart Grid Information (Shenzhen)": what names its place so is a company, whatever else is known of it.
_PLACED = re.compile(
    r"[A-Za-z] \((?:Beijing|Shanghai|Shenzhen|Guangzhou|Hainan|Haikou|Sanya|Tianjin|Chongqing|Suzhou|Nanjing|Wuxi|Hangzhou|Ningbo|Xiamen|Fuzhou|Chengdu|Wuhan|Qingdao|Dalian|Zhuhai|Qianhai|Nansha|Lin-?gang|Pudong|China)\)$"
)


def is_named_in_full(name: Name) -> bool:
    """Whether a name says by itself which company it is, and not one of elsewhere."""
    whole = name.shape in WHOLE_NAMES or _PLACED.search(name.text) is not None
    return whole and not name.contested and not is_named_for_elsewhere(name.text)


def change_statuses(
    judged: list[Judged], weighed: Mapping[str, WeighedName], preferred: Mapping[str, Judged]
) -> list[Judged]:
    """The names with what is preferred to what `weighed` has of some."""
    changed = {key: now for key, now in preferred.items() if now is not weighed[key].judged}
    return [_follow(one, weighed, changed) for one in judged] if changed else judged


def _follow(one: Judged, weighed: Mapping[str, WeighedName], changed: Mapping[str, Judged]) -> Judged:
    """Every place that says of a firm what was changed follows, under its short name too: none says it still."""
    key = fold_key(one.full if one.rule == IN_FULL and one.full else one.name.text)
    now = changed.get(key)
    if now is None or one.status != weighed[key].judged.status:
        return one
    if now.rule.endswith(LIKELY) and not is_named_in_full(one.name):
        least = one.confidence if one.status == now.status else min(one.confidence, DOUBTED_AT)
        return alter(one, status=now.status, rule=now.rule, confidence=least)
    return (
        now if one is weighed[key].judged else alter(one, status=now.status, rule=now.rule, confidence=now.confidence)
    )
