# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of an English day or month told without its year whether its sentence tells what is still to come."""

import re

_PAST = r"(?:\b(?:was|were|had|said|told|gave|(?<!be )let|got|won|took|saw|came|went|made|that|which|who|after|since|when)\b|(?<![\w-])(?<!be )(?<!been )(?<!have )(?<!get )(?<!is )(?<!are )(?!need|exceed|proceed|indeed|hundred|united|limited)[a-z]{2,}ed\b)"
_COMING = r"(?:will|would|shall|(?:has|have) (?:agreed|promised|pledged) to|won't|(?:is|are) (?:\w+ )?(?:due|set|expected|likely|slated|scheduled|poised|about|going|planned|foreseen|to be)|(?<!its )(?<!the )(?<!their )(?<!a )(?<!an )(?:hopes?|plans?|aims?|intends?|expects?|wants?|proposes?|promises|stands?) to)"
#: "will in", "is expected in", "hopes to approve 29 firms by the end of": what stands before a time to come.
_BEFORE = re.compile(
    rf"\b{_COMING}\b(?:(?!{_PAST})[^.;\n])*$|\b(?:batch|round|group|wave|tranche|intake)\b(?:(?!{_PAST})[^.;,\n])* (?:follows?|comes?|starts?|is next|joins?) (?:in|on|by|at the end of) $",
    re.I,
)
_OPENS = re.compile(
    r"(?:^|[.:!?\n][\"']? ?)(?:On|In|By|Next|From)(?: (?:early|mid|late|the (?:end|middle|start|beginning) of))?[ -]$"
)
#: "On June 20, 16 firms will receive", "By the end of November, MIIT will have".
_BEHIND = re.compile(rf",? (?:(?!{_PAST})[^.;\n])*?\b{_COMING}\b", re.I)


def is_ahead_en(text: str, start: int, end: int) -> bool:
    """Whether the sentence of an English day or month tells with it what is to come."""
    before = re.split(r"(?<=[a-z\d)])[.;!?]\s|\n", text[max(0, start - 200) : start])[-1]
    if _BEFORE.search(before):
        return True
    opens = _OPENS.search(text[max(0, start - 40) : start]) if start else None
    return opens is not None and _BEHIND.match(text, end, end + 120) is not None
