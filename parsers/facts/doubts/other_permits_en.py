# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Lets English firms wait that got another paper than telecom's: "NAME got its licence as a car maker", "NAME was granted a radio permit".

What a paper may be called is told, so that every other word before it makes it another.
"""

import re

from domain.altering import alter
from parsers.facts.status.granting import Judged, read_after
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_TELECOM = Pattern(
    r"\b(?:tele(?:com|co)\w*|value-added|VATS|pilot|trial|scheme|programme?|internet|online|data[- ]cent\w+|IDC|ISP|CDN|VPN|IP-VPN|ICP|EDI|information services?|app stores?|cloud|batch|round|list)\b",
    re.I,
)
_GOT = r"(?:w[io]ns?|receive[ds]?|obtain(?:s|ed)?|secure[ds]?|gets?|got|gain(?:s|ed)?|land(?:s|ed)|picked up|earn(?:s|ed)|clinch(?:es|ed)|bag(?:s|ged)|acquire[ds]?|collect(?:s|ed)?|holds?|held|(?:was|were|been|is|are) (?:\w+ly )?(?:given|granted|awarded|handed|issued))"
_PAPER = r"(?:approvals?|permits?|licen[cs]es?|authori[sz]ations?|clearances?|certificates?|go-aheads?|green lights?|nods?|permission)"
#: What may stand before the paper of the pilot: who gave it, whose it is, how and when.
_OF_IT = r"(?:an?|the|its|their|his|her|two|three|both|all|one|of|first|second|third|own|new|newest|latest|final|full|formal|official|written|such|that|this|these|same|kind|kinds|sort|type|class|said|long-awaited|coveted|needed|necessary|required|requisite|foreign|foreign-invested|nationwide|national|operating|operator|operator's|operators|state|government|ministry|ministry's|ministerial|regulatory|regulator's|regulators|regulators'|industry|central|Chinese|local|from|and|set|pair|batch|couple|last|this|week's|month's|just|only|also|now|likewise|similar|identical|provincial|municipal|city|city's|so-called|much-sought|prized|valuable|rare|coming|recent|initial|early|earliest|quick|swift)"
_OTHER_WORD = rf"(?!{_OF_IT}\b|[A-Z])[a-z][\w'’-]*"
_BODY_NAME = r"(?:[A-Z][\w'’.&-]*|\(|\)|of|and|for)"
#: "a radio permit", "an MIIT approval number", "its licence as a car maker": the paper is named, and is another.
_OTHER_PAPER = Deferred(
    rf"[^.;]{{0,70}}?\b{_GOT} (?:(?:{_OF_IT}|{_BODY_NAME}),? ){{0,7}}?{_OTHER_WORD} (?:(?:{_OF_IT}|{_BODY_NAME}|[a-z][\w-]*) ){{0,3}}?{_PAPER}\b(?! to\b)"
    rf"|[^.;]{{0,70}}?\b{_GOT} (?:(?:{_OF_IT}|{_BODY_NAME}),? ){{0,8}}?{_PAPER} (?:numbers?|codes?|marks?|plates?)\b"
    rf"|[^.;]{{0,70}}?\b(?:{_GOT} (?:(?:{_OF_IT}|{_BODY_NAME}),? ){{0,8}}?{_PAPER}|(?:was|were|been) (?:approved|licen[cs]ed|cleared|authori[sz]ed|admitted))(?: (?:from|by) (?:(?:the|China's|its|local|city) )?(?:[\w'’&]+ ){{1,6}}?)? ?(?:as|for|to (?:make|build|sell|produce|import|export|test|assemble|use|open|fly|drive|buy|move|transfer|store)) (?!it\b|them\b|one of\b|part of\b|an? (?:member|participant|licensee)|the (?:same|first|second|third)|such|these|those|this|that|\d|three|five|ten|a (?:period|term)|[A-Z]|services?\b|both|all|foreign|example|instance|well\b|of\b|the time|years|(?:[\w-]+ ){{1,5}}services\b)(?:an? |the |its |their )?[a-z]"
)
#: "a value-added telecom licence is another matter", "It is not in the pilot", "It has no telecom permit".
_LACKS = Deferred(
    r"(?:^|[;,:] ?|\bbut |\band |\bwhile )\W*(?:(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir) )?(?:[\w'’-]+ ){0,3}?(?:value-added|telecoms?|telecommunications|VATS|pilot)\b[^.;]{0,70}? (?:is|are|was|were|remains?) (?:quite |still |a |an |altogether |entirely |wholly |therefore ){0,3}(?:needed|required|missing|lacking|outstanding|to come|separate|unaffected|another (?:matter|thing|question|story)|(?:separate|different|distinct) (?:matter|thing|question|issue|story|procedure|process|permit|licen[cs]e|affair)s?|not (?:part of|included|covered|among|concerned|affected|involved))"
    r"|(?:^|[;,:] ?|\bbut |\band |\bthough |\balthough )\W*(?:[Ii]t|[Tt]hey|[Tt]he (?:company|firm|group|carmaker|maker|\w+)) (?:(?:is|are|was|were) (?:still |so far |itself )*(?:not|n't|no) (?:yet )?(?:in|part of|a part of|among|on|covered by|a member of|a participant in|admitted to|approved (?:under|for|in)|member of)|(?:has|have|holds?|had|got) (?:still |so far |as yet |yet )*(?:no|not(?: yet)? (?:applied for|received|obtained|joined|entered|got|been (?:admitted|let in|approved|granted))))\b[^.;]{0,60}\b(?:value-added|telecoms?|telecommunications|VATS|pilot)\b"
    r"|(?:^|[;,:] ?|\bbut |\band )\W*(?:[Ii]t|[Tt]hey|[Tt]he (?:company|firm|group)) (?:still |also )?(?:needs?|lacks?|requires?|awaits?|must (?:still )?(?:apply|ask) for|has yet to (?:get|receive|obtain|apply)|does not (?:have|hold)|would (?:still )?need) [^.;]{0,50}\b(?:value-added|telecoms?|telecommunications|VATS|pilot)\b"
)
_ROWS = ("listed", "labelled", "row", "cell", "column")


def wait_with_other_permits(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same firms; who got another paper than telecom's waits for a person."""
    lacking = {
        one.name.text
        for one in judged
        if one.status == "approved" and not sentences[one.sentence].title and _lacks_telecom(one, sentences)
    }
    return [_settle(one, sentences[one.sentence], lacking=one.name.text in lacking) for one in judged]


def _settle(one: Judged, sentence: Sentence, *, lacking: bool) -> Judged:
    if one.status != "approved" or one.name.domestic:
        return one
    after = read_after(one.name, sentence)
    if lacking or (not one.rule.startswith(_ROWS) and _gets_other(after)):
        return alter(one, confidence=min(one.confidence, DOUBTED_AT))
    return one


def _gets_other(after: str) -> bool:
    """Whether the clause behind a name tells of a paper that is named, and is none of telecom's."""
    clause = re.split(
        r"[;:]|, and (?:is|are|has|have|will|was|now|it|also)\b|,? \b(?:but|while|whereas|although|though)\b", after
    )[0]
    return _TELECOM.search(clause) is None and _OTHER_PAPER.match(clause) is not None


def _lacks_telecom(one: Judged, sentences: tuple[Sentence, ...]) -> bool:
    """Whether the words behind a grant, or the next sentence, say that the paper of telecom is another matter, or missing."""
    behind = sentences[one.sentence + 1].text if one.sentence + 1 < len(sentences) else ""
    return _LACKS.search(read_after(one.name, sentences[one.sentence])) is not None or _LACKS.match(behind) is not None
