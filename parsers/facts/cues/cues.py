# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The named cues by which a count gets its role. Tables only: the first cue of a table that fits decides.

Each cue: name, role, detail, where it is looked for, pattern, weight (its confidence). Where:
`pre` and `post` are the clause before and after the number, `clause` both with the number as `#`, `noun` what is counted,
`far` the sentence before the clause, `wide` that and the clause with the number as `#`, `rest` the sentence after the
number, `sentence` all of it.
"""

import re

from msgspec import Struct

from domain.claims import Role
from parsers.facts.text.patterns import Pattern

#: A part by what stands around it: it is one only where its whole was told just before.
IN_CONTEXT = "in_context"
#: A figure of a series: of the role that the figure told before it has, of another day.
SERIES = "series"
#: A sum that says not of what: it is one where figures told before it add up to it.
SUM_ALONE = "sum_alone"
#: Roles of figures that have parts.
WHOLE_ROLES = ("batch", "pilot_total", "stock_total")
#: Roles of figures that count all who are there by a day, and not those of one act.
TOTAL_ROLES = ("pilot_total", "stock_total")


class Cue(Struct, frozen=True):
    name: str
    role: Role
    detail: str
    where: str
    pattern: Pattern
    weight: float


def make_cue(name: str, role: Role, detail: str, where: str, pattern: str, weight: float) -> Cue:
    return Cue(name, role, detail, where, Pattern(pattern, re.IGNORECASE), weight)
