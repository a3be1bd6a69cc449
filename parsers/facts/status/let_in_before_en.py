# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether the sentences before an English one tell of firms that were let in, so that a word for some of them ("the five", "one of them") means those."""

import re
from collections.abc import Mapping

from parsers.facts.cues.status_cues import DOUBTED, REJECTED, REVOKED, tells_applied
from parsers.facts.cues.verbs import GET, GIVE, LET_IN, PAPER
from parsers.facts.status.let_in_en import NUMBER_EN
from parsers.facts.status.masked_rows_en import Masked
from parsers.facts.status.other_lists_en import tells_other_list
from parsers.facts.status.unsure_firms_en import is_pointed_at_unsure
from parsers.facts.text.patterns import Pattern

FIRMS = r"(?:companies|firms|enterprises|businesses|operators|entities|newcomers|entrants|licensees|multinationals|ventures|ones)"
_PILOT = r"(?:pilot|trial|scheme|programme?)"
_LET = rf"(?:{LET_IN}|let (?:in|into|join))"
#: So many firms were let in, as what the sentence itself tells.
_WERE_LET_IN = Pattern(
    rf"(?P<own>\b(?P<n>{NUMBER_EN}|a (?:further|total of) {NUMBER_EN}) (?:(?!of\b)[\w-]+ ){{0,4}}?{FIRMS}\b[^.;:]{{0,90}}? (?:(?:was|were|have been|had been|has been|are (?:now|hereby)) (?:(?!to\b|not\b|yet\b|being\b|never\b|soon\b|due\b|nearly\b|almost\b)\w+ ){{0,2}}?{_LET}|(?:(?:have|had) )?(?:{GET}|joined|entered|hold|held) (?:(?!no\b|neither\b)[\w'-]+ ){{0,7}}?(?:{PAPER}|{_PILOT}))\b)"
    rf"|\b(?:has |have |had |also |now |today |yesterday )*(?:{_LET}|{GIVE}) (?:(?!not\b|no\b)[\w'-]+ ){{0,9}}?(?P<m>{NUMBER_EN}) (?:(?!of\b)[\w-]+ ){{0,4}}?{FIRMS}\b"
    rf"|\b{PAPER} (?:(?!not\b|no\b)[\w'-]+ ){{0,9}}?to (?P<k>{NUMBER_EN}) (?:(?!of\b)[\w-]+ ){{0,4}}?{FIRMS}\b",
    re.I,
)
#: "Of the nine firms to which the ministry gave approvals, five come from Shenzhen": any of those who were let in.
_OF_LET_IN = Pattern(
    rf"\b(?:[Oo]f|[Aa]mong) the (?:{NUMBER_EN}) (?:[\w-]+ ){{0,4}}?{FIRMS} (?:[^.;]{{0,90}}?\b(?:{_LET}|(?:{GIVE}|{GET}|issued|granted) (?:[\w'-]+ ){{0,6}}?{PAPER}))\b[^.;]{{0,80}}?, (?P<n>{NUMBER_EN}) (?!of\b)[a-z]",
    re.I,
)
#: Firms that hold licences, as a stock.
_HOLDERS = Pattern(
    rf"\b(?:foreign|overseas)[\w-]* (?:[\w-]+ ){{0,2}}?tele(?:com|co)\w* (?:[\w-]+ ){{0,2}}?(?:{FIRMS}|carriers)\b[^.;:]{{0,24}} (?:with|that (?:hold|held|have)|which (?:hold|held|have)|holding|in possession of) (?:an? |the |its |their |such )?(?:[\w-]+ ){{0,3}}?(?:licen[cs]es?|permits?)\b"
    rf"|\blicen[cs]ed (?:foreign|overseas)[\w-]* (?:[\w-]+ ){{0,2}}?tele(?:com|co)\w* (?:[\w-]+ ){{0,2}}?(?:{FIRMS}|carriers)\b|\b(?:foreign|overseas)[\w-]* (?:[\w-]+ ){{0,2}}?(?:{FIRMS}|carriers)\b[^.;:]{{0,24}} (?:with|that (?:hold|held|have)|which (?:hold|held|have)|holding|in possession of) (?:an? |the |its |their |such )?(?:[\w-]+ ){{0,3}}?tele(?:com|co)\w* (?:[\w-]+ ){{0,2}}?(?:licen[cs]es?|permits?)\b",
    re.I,
)
OF_TELECOM = Pattern(
    r"\b(?:value-added|tele(?:com|co)\w*|VATS|Industry and Information Technology|MIIT|Communications Administration)\b",
    re.I,
)
#: What makes of firms others than those let in, or of what is told none that is done.
_ELSE = Pattern(
    r"\b(?:would|should|might|if|unless|whether|once approved|suppliers?|vendors?|customers?|clients?|advis[eo]rs?|lawyers?|law firms?|landlords?|lenders?|contractors?|tenants?|partners?|sponsors?|rivals?|competitors?|guests?|invit\w+|attend\w*|visit\w*|summon\w*|hospitals?|banks that|insurers?|brokers?|universit\w+|fined|penal\w+|punish\w+|warn\w*|expected|hop(?:es?|ed|ing)|plans? to|planned|seek\w*|sought|proposed|rumou?r\w*|reportedly|alleg\w+|claim\w*|believed|fake|forged|not|never|n't|no|none|neither|nobody|except|apart from|instead|unlike|former|until|previously|shortlist\w*|tentative\w*|provisional\w*|conditional\w*|in principle)\b",
    re.I,
)
#: Between the grant and those named, nobody else may be told of.
_BESIDE = Pattern(
    rf"\b(?:suppliers?|vendors?|customers?|clients?|advis[eo]rs?|lawyers?|law firms?|landlords?|lenders?|contractors?|tenants?|partners?|sponsors?|rivals?|competitors?|guests?|visitors?|applicants?|bidders?|hopefuls|others|another (?:{NUMBER_EN}|list|group)|(?:{NUMBER_EN}|several|some|many|few) (?:more|other|further)|blacklist|fined|penal\w+|punish\w+|warn\w*|summon\w*|invit\w+|attend\w*|refus\w+|reject\w+|turned (?:down|away)|hospitals?|banks?|insurers?)\b",
    re.I,
)
#: Who decides signs what he grants, and nobody asks for anything.
_SIGNED_THEM = Pattern(
    r"\b(?:signed|sealed) (?:off )?(?:them|it|these|both|the (?:papers|letters|replies|approvals|permits|licen[cs]es|documents))\b"
)
_NEAR = 4


class LetIn:
    """What the sentences of an English text tell of firms let in, for those that point back at them."""

    def __init__(self, masked: Mapping[int, Masked]) -> None:
        self._masked = masked

    def tells_before(self, index: int, number: str | None = None) -> bool:
        """Whether the nearest sentences before one tell that firms were let in, as many as `number` says, and of nobody else since."""
        for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
            one = self._masked.get(at)
            if one is None:
                continue
            numbers = find_let_in(one.whole)
            if numbers:
                return number is None or same_number(number, numbers)
            if not self._goes_on(at):
                return False
        return False

    def tells_holders_before(self, index: int) -> bool:
        """Whether the sentence right before tells how many foreign firms hold licences of telecom."""
        one = self._masked.get(index - 1)
        if one is None or not _HOLDERS.search(one.whole):
            return False
        return not (tells_applied(one.whole) or any(cue.search(one.whole) for cue in (REJECTED, REVOKED, _LOST)))

    def speaks_of_pilot_before(self, index: int) -> bool:
        """Whether the sentences right before speak of the pilot of value-added telecom."""
        near = " ".join(self._masked[at].whole for at in range(max(0, index - 3), index) if at in self._masked)
        return OF_TELECOM.search(near) is not None and re.search(rf"\b{_PILOT}\b", near) is not None

    def _goes_on(self, index: int) -> bool:
        """Whether a sentence between a grant and those it let in speaks of nobody else."""
        text = _SIGNED_THEM.sub(" ", self._masked[index].whole)
        if tells_applied(text) or any(cue.search(text) for cue in (REJECTED, REVOKED, _BESIDE)):
            return False
        return not text.rstrip(" \"'”’").endswith("?") and not tells_other_list(text)


_LOST = Pattern(r"\b(?:none|no|not|never|lost|losing|fined|customers?|suppliers?)\b", re.I)


def find_let_in(text: str) -> set[str]:
    """How many firms a sentence tells to be let in, and, of those, to be somewhere; nothing where it tells of others too, or not as done."""
    if not OF_TELECOM.search(text) or _ELSE.search(text) or DOUBTED.search(text) or is_pointed_at_unsure(text):
        return set()
    if tells_applied(text) or REJECTED.search(text) or REVOKED.search(text):
        return set()
    if part := _OF_LET_IN.search(text):
        return {part["n"].lower()}
    numbers = {(found["n"] or found["m"] or found["k"]).lower().split()[-1] for found in _WERE_LET_IN.finditer(text)}
    return numbers if len(numbers) == 1 else set()


_VALUES = {
    word: str(value)
    for value, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}


def same_number(number: str, numbers: set[str]) -> bool:
    """Whether a number is among others, in words or digits."""
    return _VALUES.get(number.lower(), number.lower()) in {_VALUES.get(one, one) for one in numbers}
