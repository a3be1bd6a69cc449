# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""English sentences that tell the end of one firm's licence and the grant of others': "cancelled the licence of A and approved two others, B and C".

A sentence with both words tells of each name by its own half.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.status.ended_names_en import RULE as ENDED
from parsers.facts.status.ended_names_en import SURE as SURE_OF_END
from parsers.facts.status.granting import Judged
from parsers.facts.status.masked_rows_en import NAME, ROW, Masked, list_row, mask_text
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: The rule of a firm whose half of the sentence grants, and how sure it is where telecom is named.
GRANTED, SURE = "its-half", 0.8
_PAPER = r"(?:licen[cs]es?|approvals?|permits?|authori[sz]ations?|clearances?)"
_ENDS = r"\b(?:cancel+ed|cancels|revoked|revokes|withdrew|withdraws|rescinded|terminated|annulled|pulled|struck off)"
_END = rf"{_ENDS} (?:(?!{NAME})[^.;,]){{0,60}}?\b{_PAPER} (?:of|held by|granted to|issued to|given to) (?P<ended>{ROW})"
_GRANTS = rf"\b(?:approved|cleared|admitted|licen[cs]ed|let in|(?:granted|issued|gave|awarded) (?:(?!{NAME})[^.;,]){{0,40}}?\b{_PAPER}(?: each)? to)"
#: "two others, ", "another two companies: ", "three more firms, namely ".
_MANY = r"(?:(?:another |a further )?(?:\d+|an?other|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen)(?: others?| more| new| further| foreign(?:-\w+)?| firms| companies| applicants)*[,:]? (?:including |namely |among them )?)?"
_AND = r"(?:,? (?:and|but|while)(?: it)?(?: also| then| newly| instead| at the same time| on the same day)?|;)"
_FRAMES = (
    Deferred(rf"{_END}{_AND} {_GRANTS} {_MANY}(?P<granted>{ROW})"),
    Deferred(rf"{_GRANTS} {_MANY}(?P<granted>{ROW}){_AND} {_END}"),
)
#: A sentence without a word of each stands in no frame.
_ENDING, _GRANTING = Pattern(_ENDS), Pattern(_GRANTS.replace(NAME, r"[\ue000-\uf8ff]"))
_TELECOM = Pattern(
    r"\b(?:tele(?:com|co)\w*|value-added|VATS|pilot|internet access|IDC|ISP|CDN|VPN|data cent\w+)\b", re.IGNORECASE
)


def tell_halves(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same firms; of those named in either half of such a sentence what their own half tells."""
    if not any(_ENDING.search(one.text) and _GRANTING.search(one.text) for one in sentences):
        return judged
    told = dict(_find_halves(mask_text(judged, sentences)))
    return [_follow(one, *told[at]) if at in told else one for at, one in enumerate(judged)]


def _find_halves(masked: Mapping[int, Masked]) -> Iterator[tuple[int, tuple[FirmStatus, float]]]:
    """The numbers of the names in such halves, each with its status and how sure that is."""
    for one in masked.values():
        telecom = _TELECOM.search(one.whole) is not None
        for frame in _FRAMES:
            for found in frame.finditer(one.text):
                yield from (
                    (at, ("revoked", SURE_OF_END if telecom else DOUBTED_AT)) for at in list_row(found["ended"])
                )
                yield from ((at, ("approved", SURE if telecom else DOUBTED_AT)) for at in list_row(found["granted"]))


def _follow(one: Judged, status: FirmStatus, sure: float) -> Judged:
    if one.name.domestic:
        return one
    return alter(one, status=status, rule=GRANTED if status == "approved" else ENDED, confidence=sure, stage=None)
