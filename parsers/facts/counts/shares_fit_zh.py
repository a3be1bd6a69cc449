# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Lets a Chinese part wait no more where the share that the text gives of it is the one that it has of a total told as fact.

港资1230家,占39.4% beside a total of 3124: a figure of something else would fit to a tenth of a percent once in a thousand times.
"""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.confirming import CONFIRMED, is_told
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.parts import NO_WHOLE
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.subject.doubtful import LEARNT

#: The step of such a part.
FITS = "+share-fits"
#: The share right behind a figure, to a tenth or finer.
_SHARE = re.compile(
    r"(?:企业|公司|外企|业者)?[,(]?(?:约|也|则)?(?:占(?:比|总数|全部|总量|全国|其中)?(?:的)?|比重)(?:约|为|达|到)?(?P<share>\d{1,2}\.\d{1,2})%"
)
#: What a part may carry and be told all the same: how often its like was wrong, and that its whole was not found.
REPUTE = ("doubt-weak-cue", NO_WHOLE.removeprefix("+"), LEARNT)
#: Where its figure fits a total, that it may be of others as well.
FITTING = (*REPUTE, "doubt-part-of-others")


def fit_shares(claims: Sequence[Draft], text: str) -> list[Draft]:
    """The same claims; a waiting part whose share is told and fits one total told as fact before it waits no more."""
    wholes = [one for one in claims if one.role in WHOLE_ROLES and is_told(one)]
    return [_fit(one, wholes, text) if _waits(one) else one for one in claims]


def _waits(claim: Draft) -> bool:
    steps = claim.rule.split("+")[1:]
    known = claim.rule.endswith(LEARNT) or all(one in FITTING or not one.startswith("doubt-") for one in steps)
    return claim.role == "subset" and not is_told(claim) and known and "of-others" not in steps


def _fit(claim: Draft, wholes: Sequence[Draft], text: str) -> Draft:
    told = _SHARE.match(text, claim.end)
    if told is None:
        return claim
    near = 0.5 * 10 ** -len(told["share"].partition(".")[2]) + 0.001
    fitting = {
        one.value
        for one in wholes
        if one.start < claim.start and abs(100 * claim.value / one.value - float(told["share"])) <= near
    }
    return alter(claim, rule=f"{claim.rule}{FITS}", confidence=CONFIRMED) if len(fitting) == 1 else claim
