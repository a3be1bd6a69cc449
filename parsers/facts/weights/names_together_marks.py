# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What the other firms of a text say of one, and the rules, as marks that weights are learnt for: each firm has been weighed by itself before.

A mark names how likely each standing was by itself (`o`), what the rules make of the firm (`R`, `r`), its name (`shape`, `known`), what the news is (`n`), what those are
whom the same sentences name (`c`, `i`, `e`, `b`: how many, how likely, whether one is likelier, what rules say), the likeliest of the text (`m`, `top`, `t`), and who bears
the same group's name (`k`).
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from domain.claims import REVIEW_BELOW, StatementKind
from parsers.facts.status.granting import find_stem
from parsers.facts.weights.learnt_names import STANDINGS
from parsers.facts.weights.weighing_names import WeighedName

#: Likelihoods are told in steps: a firm's own, and those of others.
_OWN = (0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.88, 0.94, 0.97, 0.99)
_OTHERS = (0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.92)
#: What is told of who bears the same group's name.
_OF_KIN = ("approved", "parent", "applicant")
_MOST_NAMED, _MOST_KIN = 6, 2


class Company(Struct, frozen=True):
    """Firms that are named together: how many, the sum and the two highest of their likelihoods of each standing, and what rules say of how many."""

    size: int
    sums: Mapping[str, float]
    highest: Mapping[str, tuple[float, float]]
    said: Mapping[str, int]


def mark_names_together(firms: Sequence[WeighedName], news: StatementKind | None) -> Iterator[set[str]]:
    """The marks of each firm of a text, in their order. `news`: what kind of event it tells."""
    rows, kin = _gather_rows(firms), _gather_kin(firms)
    rest = _meet(firms)
    for index, one in enumerate(firms):
        yield {
            *_mark_own(one, news),
            *_mark_row(one, [rows[at] for at in sorted({naming.sentence for naming in one.places})]),
            *_mark_text(one, rest),
            *_mark_kin(firms, index, kin[index]),
        }


def _gather_rows(firms: Sequence[WeighedName]) -> dict[int, Company]:
    """By sentence the firms that it names."""
    named: dict[int, list[WeighedName]] = {}
    for one in firms:
        for at in sorted({naming.sentence for naming in one.places}):
            named.setdefault(at, []).append(one)
    return {at: _meet(members) for at, members in named.items()}


def _gather_kin(firms: Sequence[WeighedName]) -> list[list[int]]:
    """For each firm the first others of its group, by the gazetteer or by how their names begin."""
    families: dict[str, list[int]] = {}
    for index, one in enumerate(firms):
        for family in _list_families(one):
            families.setdefault(family, []).append(index)
    return [
        sorted(
            {
                other
                for family in _list_families(one)
                for other in families[family][: _MOST_KIN + 1]
                if firms[other] is not one
            }
        )
        for one in firms
    ]


def _list_families(one: WeighedName) -> list[str]:
    name = one.judged.name
    known = [f"={name.known.group}"] if name.known and not name.domestic else []
    return [f"-{find_stem(name).casefold()}", *known]


def _meet(members: Sequence[WeighedName]) -> Company:
    sums, highest = {}, {}
    for standing in STANDINGS:
        likely = sorted((one.odds[standing] for one in members), reverse=True)
        sums[standing], highest[standing] = sum(likely), (likely[0], likely[1] if likely[1:] else 0.0)
    return Company(len(members), sums, highest, Counter(map(_say, members)))


def _say(one: WeighedName) -> str:
    return f"{one.judged.status}{_tell_sure(one)}"


def _tell_sure(one: WeighedName) -> str:
    return "!" if one.judged.confidence >= REVIEW_BELOW else "?"


def _mark_own(one: WeighedName, news: StatementKind | None) -> Iterator[str]:
    name, rule = one.judged.name, one.judged.rule.partition("+")[0]
    yield from (f"o{standing}{bisect_right(_OWN, likely)}" for standing, likely in one.odds.items())
    yield from (f"R{_say(one)}", f"r{rule}", f"r{rule}{_tell_sure(one)}", f"n{news}", f"n{news}{one.judged.status}")
    yield f"shape-{name.shape}"
    yield "unknown" if name.known is None else "domestic" if name.domestic else "group" if name.is_group else "unit"


def _mark_row(one: WeighedName, rows: Iterable[Company]) -> Iterator[str]:
    """What those are whom the sentences that name a firm name beside it."""
    others = [row for row in rows if row.size > 1]
    size = sum(row.size - 1 for row in others)
    yield f"c{min(_MOST_NAMED, size)}"
    for standing in STANDINGS if others else ():
        own = one.odds[standing]
        yield f"i{standing}{bisect_right(_OTHERS, sum(row.sums[standing] - own for row in others) / size)}"
        if all(own >= row.highest[standing][0] for row in others):
            yield f"e{standing}"
    mine = _say(one)
    yield from {f"b{said}" for row in others for said, times in row.said.items() if times > (said == mine)}


def _mark_text(one: WeighedName, whole: Company) -> Iterator[str]:
    """How likely the likeliest other firm of the text is of each standing, and what rules say of the others."""
    for standing in STANDINGS:
        own, (first, second) = one.odds[standing], whole.highest[standing]
        yield f"m{standing}{bisect_right(_OTHERS, second if own >= first else first)}"
        if own >= first:
            yield f"top{standing}"
    mine = _say(one)
    yield from (f"t{said}" for said, times in whole.said.items() if times > (said == mine))


def _mark_kin(firms: Sequence[WeighedName], index: int, kin: Sequence[int]) -> Iterator[str]:
    """What those are that bear the same group's name, under a longer or a shorter one."""
    own = len(firms[index].judged.name.text)
    yield f"k{min(_MOST_KIN, len(kin))}"
    for other in kin:
        one = firms[other]
        side = "k>" if len(one.judged.name.text) > own else "k<"
        yield f"{side}{one.judged.status}"
        yield from (f"{side}{standing}{bisect_right(_OTHERS, one.odds[standing])}" for standing in _OF_KIN)
