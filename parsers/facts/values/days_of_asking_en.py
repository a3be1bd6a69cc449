# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Leaves out the days on which those who were let in by an English sentence had asked, or had been refused: they are none of the grant's.

"Ten firms that applied in March were approved on June 12": nothing counted or decided there is of March.
"""

import re
from collections.abc import Sequence

from parsers.facts.text.deferred import Deferred
from parsers.facts.values.mentions import Mention

_ASKED = Deferred(
    r"\b(?:applied|filed|lodged|submitted|asked|refused|rejected|turned (?:down|away)|denied|resubmitted)(?: (?:an? |its |their )?(?:applications?|bids?|requests?|papers|to MIIT|to the ministry))? (?:in|on|last|at the (?:end|beginning|start) of|early in|late in|in early|in late|back in) (?:early |late |mid-)?$",
    re.I,
)
#: The grant is told of the same firms: no other number, nobody else, no sentence's end between.
_THEN_LET_IN = Deferred(
    r",?(?: (?:19|20)\d\d,?)?(?: (?:and|then|but|was|were|has|have|had|been|finally|later|now|since|all|both|also|resubmitted|refiled|in|on|[A-Z]\w+|\d{1,2})\b,?){0,9}? (?:approved|cleared|admitted|licen[cs]ed|let in|refused|rejected|turned (?:down|away)|(?:won|received|obtained|got|secured) (?:an? |the |their |its |MIIT's )?(?:[\w-]+ ){0,3}?(?:approvals?|permits?|licen[cs]es?))\b"
)
_FAR = 80


def leave_days_of_asking(mentions: Sequence[Mention], text: str) -> tuple[Mention, ...]:
    """The same days without those."""
    return tuple(
        one
        for one in mentions
        if not (_ASKED.search(text[max(0, one.start - _FAR) : one.start]) and _THEN_LET_IN.match(text, one.end))
    )
