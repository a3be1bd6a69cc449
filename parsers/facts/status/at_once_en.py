# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows what an English sentence says of a firm right behind its name, before what it says of others: "NAME was approved and OTHER was refused"."""

from parsers.facts.cues.status_cues import APPLIED, DOUBTED, NOT, REJECTED
from parsers.facts.text.deferred import Deferred

_ASIDE = r"(?: \([^()]{1,60}\))?"
_NOW = r"(?: (?:now|also|both|all|already|since|formally|recently|first|then|just|finally))*"
#: "NAME had been approved", and no step before it: "cleared to submit its file".
_LET_IN = Deferred(
    rf"^{_ASIDE} (?:(?:has|have|had){_NOW} been|was|were){_NOW} (?:approved|cleared|admitted|licen[cs]ed|authori[sz]ed|let in(?:to)?|green-?lit|given the (?:nod|go-ahead|green light))\b(?! in principle\b| to (?:submit|apply|file|lodge)\b| (?:not|neither)\b)"
)
#: "NAME is still waiting", "NAME remains under review", "NAME, an applicant, ...".
WAITS_AT_ONCE = Deferred(
    rf"^, (?:itself |also |still |only )?an? (?:fellow |rival |hopeful )?applicant(?=[.,;)]| (?:from|in)\b)|^{_ASIDE} (?:is|are|was|were|remain|remains|remained)(?: (?:now|also|both|all|still|currently|only))* (?:(?:waiting|awaiting)(?= (?:to be (?:approved|cleared|admitted|licen[cs]ed|let in)|for (?:[\w'-]+ ){{0,4}}?(?:approval|permit|licen[cs]e|decision|reply|answer|verdict|nod|go-ahead|clearance)|(?:[\w'-]+ ){{0,4}}?(?:approval|permit|licen[cs]e|decision|reply|clearance))|[.,;]|$)|under (?:review|examination|consideration)(?= (?:by|at|in|and)\b|[.,;]|$)|in the (?:queue|pipeline)(?= (?:for|and)\b|[.,;]|$))"
)


def is_let_in_at_once(head: str, after: str) -> bool:
    """Whether the words right behind a name tell that it was let in, and nothing before it in its clause (`head`) takes that back."""
    if _LET_IN.match(after) is None or DOUBTED.search(after):
        return False
    return not any(cue.search(head) for cue in (NOT, REJECTED, APPLIED, DOUBTED))
