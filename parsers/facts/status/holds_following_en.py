# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Gives an English sentence that says of "the venture" that it holds a licence of telecom to the one that the sentence before names in full."""

import re

from domain.altering import alter
from parsers.facts.status.granting import Judged, is_unsaid
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_UNIT = r"(?:joint venture|venture|subsidiary|unit|affiliate|arm)"
_PAPER = r"(?:licen[cs]e|permit|approval)"
#: "Since 6 May the venture has held a licence"; what it asked for, lost or lacks is none.
_HOLDS = re.compile(
    rf"(?:(?:Since|On|From|As of) [^.;,]{{3,24}}?,? )?(?:[Tt]he|[Tt]his|[Ii]ts) {_UNIT} (?:(?:has (?:now |since |also |already )?)?(?:held|obtained|received|got|gained|secured|been (?:given|granted|issued))|has|holds|got|received|was (?:given|granted|issued)) (?:an?|its|the) (?:[\w-]+ ){{0,4}}{_PAPER}\b(?P<of>.*)",
)
_TELECOM = Pattern(
    r"\b(?:value-added|tele(?:com|co)\w*|Ministry of Industry and Information Technology|MIIT|Communications Administration|IP-VPN|call cent\w+|data cent\w+|internet access)\b"
)
_UNDONE = Pattern(
    r"\b(?:not|never|no longer|unless|if|until|but|network access|type approval|revoked|withdrawn|lost|expired|lapsed|cancel\w+|gave|given up|rival|applied)\b",
    re.I,
)
#: The one of whom the venture is, right before its name: "OWNER told customers that its joint venture, NAME".
_ITS = re.compile(rf"[^.;]{{0,80}}\bits (?:[\w-]+ ){{0,3}}{_UNIT},? (?:called |named )?$")


def settle_holders(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same firms; the only full name of a sentence is let in where the next says so of "the venture", its owner a parent."""
    settled = list(judged)
    for index in {one.sentence for one in judged}:
        named = [at for at, one in enumerate(judged) if one.sentence == index]
        full = [at for at in named if judged[at].name.shape == "legal"]
        if len(full) != 1 or index + 1 >= len(sentences) or not _tells_holder(sentences[index + 1].text):
            continue
        unit = judged[full[0]]
        before = sentences[index].text[: max(0, unit.name.start - sentences[index].start)]
        if unit.status != "mentioned" or unit.rule == "domestic" or not re.search(rf"\b{_UNIT},? (?:\w+ )?$", before):
            continue
        settled[full[0]] = alter(unit, status="approved", rule="its-following", confidence=0.7)
        for at in named:
            owner = judged[at].name
            told = before[max(0, owner.end - sentences[index].start) :]
            if at != full[0] and owner.end <= unit.name.start and is_unsaid(judged[at]) and _ITS.fullmatch(told):
                settled[at] = alter(judged[at], status="parent", rule="owner", confidence=0.7)
    return settled


def _tells_holder(text: str) -> bool:
    """Whether a sentence says of the venture spoken of that it holds a paper of telecom."""
    found = _HOLDS.match(text)
    return found is not None and _TELECOM.search(text) is not None and not _UNDONE.search(text)
