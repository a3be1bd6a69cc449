# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Keeps English firms let in of which a clause says so whose subject they are, whatever learnt weights make of the sentences around.

"BT and Orange, which were approved in 2025 and 2026, declined to comment", "Keppel received an approval for a data centre in January", "Telstra has a licence":
brands mostly stand in such texts as owners or guests, so that weights hold them for that; the clause fixes it. Such a firm waits for a person.
"""

import re
from collections.abc import Iterator, Sequence

from domain.altering import alter
from parsers.facts.doubts.no_such_grant import is_taken_back
from parsers.facts.status.acts import find_deed
from parsers.facts.status.everyday_frames_en import ADV, ASIDE, LET_IN, ROW
from parsers.facts.status.granting import Judged
from parsers.facts.status.masked_rows_en import list_row, mask_text
from parsers.facts.status.unsure_firms_en import is_of_abroad
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: The step of a rule that says so.
RULE = "by-clause"
_OF = r"(?:(?:pilot|own|first|second|telecoms?|telecommunications|value-added|VATS|operating|official|ISP|IDC|IP-VPN|internet|access|data|cent(?:re|er)|information|service|services|Shanghai|Beijing|Hainan|Shenzhen|Chinese|mainland|MIIT|regulatory) )*"
_PAPER = rf"(?:(?:its|their|an?|the|such an?|both|two|three) )?{_OF}(?:approvals?|licen[cs]es?|permits?|go-ahead|green light|nod)(?! (?:applic\w+|process|requests?|fees?|system|regime|rules?|holders?|through|via)\b)"
_GOT = rf"(?:received|got|won|obtained|secured|gained|(?:been|was|were) {ADV}(?:granted|given|issued)) {ADV}{_PAPER}"
_SINCE = r"(?= (?:back |early |late )?(?:in|on|at|last|this|earlier|under|by|alongside|together|as)\b|[.;,]|$)"
#: Where a clause begins of which a row is the subject.
_SUBJECT = r"(?:^|[.;:] |, (?:and|but|while|whereas|as) |\b(?:while|whereas) )(?:[A-Z][\w.-]+['’]s )?"
_HELD = r"(?:an? |its |their |both )?(?:pilot |telecoms? |value-added |own ){0,2}(?:approvals?|licen[cs]es?|permits?)(?= (?:for (?!use\b|sale\b)|under|in|from)|[.;,]|$)"
_FRAMES = tuple(
    Deferred(frame)
    for frame in (
        rf"{ROW}(?: \([^()]{{1,60}}\))?, (?:which|who) {ADV}(?:was|were|has been|have been|had been) {ADV}{LET_IN}{_SINCE}",
        rf"{ROW}(?: \([^()]{{1,60}}\))?, (?:which|who) {ADV}(?:(?:has|have|had) )?{ADV}{_GOT}",
        rf"{ROW}(?: \([^()]{{1,60}}\))?, (?:which|who) (?:(?:also|now|already|both) )?(?:has|have|holds?) {_HELD}",
        rf"{_SUBJECT}{ROW}{ASIDE} (?:was|were) {ADV}{LET_IN}{_SINCE}",
        rf"{_SUBJECT}{ROW}{ASIDE} (?:(?:has|have|had) )?{ADV}{_GOT}",
        rf"{_SUBJECT}{ROW}{ASIDE} (?:(?:also|now|already|both) )?(?:has|have|holds?) {_HELD}",
        rf"{_SUBJECT}{ROW} (?:has|have) one for (?:Shanghai|Beijing|Shenzhen|Hainan|Tianjin|Guangzhou|Suzhou)\b",
        rf"{_SUBJECT}{ROW} (?:are|is) among the names on the list(?=[.;,]|$)",
    )
)
#: Denied, supposed or told by others: a clause that stands in such a sentence fixes nothing.
_SHOWS_NOTHING = Pattern(
    r"\b(?:not|never|no|neither|nor|nothing|if|unless|until|whether|reports? that|rumou?r\w*|reportedly|allegedly|unconfirmed|would|could|might|untrue|false|wrong|myth|claim(?:s|ed)?|wrote|suggest\w*|hop(?:es?|ed|ing)|expect\w*|plans?|deni(?:es|ed)|den(?:y|ying))\b|n['’]t\b|\?",
    re.I,
)
#: What else one may be let in to, and how the paper of another may serve one.
_OF_ELSE = Pattern(
    r"\b(?:bank(?:ing|s)?|insur\w+|hospitals?|clinics?|gam(?:es?|ing)|drugs?|medical|payments?|fund|securities|futures|brokerage|antitrust|merger|acquisition|takeover|spectrum|5G|satellites?|virtual operator|MVNO|export|surveying|mapping|robotaxi\w*|driving|clinical|listing|shareholders?|patents?|joint ventures?|through|subsidiar\w+|units?|affiliates?)\b"
)
_CLAUSE_ENDS = re.compile(r"[;.]|, (?:and|but|while|whereas)\b")
#: Of the statuses that weights gave to a firm those that a clause takes back.
_TAKEN_BACK = ("mentioned", "applicant")


def keep_told_by_clause(judged: list[Judged], ruled: Sequence[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The names as weights have them, `judged`, with those let in of whom a clause says so, and of whom rules, `ruled`, said that or nothing."""
    if not any(_may_be_kept(one, was) for one, was in zip(judged, ruled, strict=True)):
        return judged
    kept = list(judged)
    for index, one in mask_text(judged, sentences).items():
        for at in _find_told(one.whole):
            if _may_be_kept(judged[at], ruled[at]) and not is_taken_back(sentences, index):
                kept[at] = _keep(judged[at], one.whole)
    return kept


def _may_be_kept(one: Judged, was: Judged) -> bool:
    if one.name.domestic or one.status not in _TAKEN_BACK:
        return False
    return was.status == "approved" or (was.status == "mentioned" and was.rule == "no-cue")


def _keep(one: Judged, text: str) -> Judged:
    confidence = min(one.confidence, DOUBTED_AT)
    return alter(
        one, status="approved", rule=f"{one.rule}+{RULE}", confidence=confidence, stage=None, act=find_deed(text)
    )


def _find_told(text: str) -> Iterator[int]:
    """The names of a sentence of which a clause says that they were let in."""
    if is_of_abroad(text):
        return
    for frame in _FRAMES:
        for found in frame.finditer(text):
            rest = _CLAUSE_ENDS.split(text[found.end("row") :], maxsplit=1)[0]
            lead = text[max(0, found.start("row") - _NEAR) : found.start("row")]
            if not (_SHOWS_NOTHING.search(lead) or _SHOWS_NOTHING.search(rest) or _OF_ELSE.search(rest)):
                yield from list_row(found["row"])


#: So many characters before a row may deny what its clause says.
_NEAR = 80
