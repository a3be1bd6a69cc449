"""Says which place a Chinese text means by 我省, 本市 or 区内."""

import re

from parsers.facts.counts.placing_en import PROVINCES
from parsers.facts.values.regions import find_regions, is_zone, list_within

#: 与广东相比,我省: the place of others.
_COMPARED = re.compile(r"(?:与|和|同|跟|较|相较于?|对比)[^,。;]{1,12}?(?:相比|比较)")


def name_own(us: str, title: str, before: str) -> str | None:
    """The one place that 我省, 我市 or 区内 may stand for; of more the title's, and None where it does not tell."""
    near, above = _list_own(us, before), _list_own(us, title)
    chosen = near & above if near and above else near | above
    return chosen.pop() if len(chosen) == 1 else None


def _list_own(us: str, text: str) -> set[str]:
    """The places named that 我省, 我市 or 区内 may stand for: provinces, cities, zones."""
    named = {name for name, _, _ in find_regions(_COMPARED.sub(" ", text))}
    if "省" in us:
        named &= PROVINCES
    elif "市" in us:
        named = {name for name in named if name not in PROVINCES and not is_zone(name)}
    elif "区" in us:
        named -= {city for name in named for city in list_within(name)}
    else:
        named = {name for name in named if not is_zone(name)}
    return named
