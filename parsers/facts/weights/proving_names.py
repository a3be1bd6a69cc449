# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether what stands around an English firm's name leaves it to learnt weights to tell that it was let in.

A text that has told a grant of the pilot names those who got it in words of its own: "officials read out only three: A, B and C", "A will run the second
data centre". No rule is sure of such words, and weights alone hold every firm of such a text for one let in. So three are asked: the words beside the name,
which must make it one of a row or give it a service to run; those around, which must tell no other fate; and the weights.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from parsers.facts.cues.status_cues import APPLIED, REJECTED, REVOKED
from parsers.facts.cues.verbs import LET_IN, PAPER
from parsers.facts.doubts.crowds import is_of_crowd
from parsers.facts.doubts.plain_members_en import is_no_plain_member
from parsers.facts.names.brands import Name
from parsers.facts.status.let_in_en import JOINS_EN, NUMBER_EN, OF_PILOT_EN, OF_THEM_EN, parts_them, tells_grant
from parsers.facts.status.members_en import leave_clients
from parsers.facts.status.rows_told import Row, leave_owners
from parsers.facts.subject.doubtful import DENIED
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.weights.name_marks import Naming

#: What makes of firms others than those let in, where no cue of a status knows the words: who waits, was left out, or deals with them.
_OTHERWISE = Pattern(
    r"\b(?:pending|wait(?:s|ed|ing)?|await\w*|unsuccessful|withheld|excluded|acceptances?|receipts?|accepted (?:[\w-]+ ){0,2}(?:of them|files?|papers?|applications?)|t(?:aken|ook|akes) in (?:the )?(?:papers|files|applications)|queue\w*"
    r"|(?:panel|review|vetting|pre-?review) stage|under review|exit(?:s|ed)?|rumou?r\w*|next (?:batch|round|in line)|withdr[ae]w\w*|str[iu]ck\w*|fined|warned|penal\w*|sanction\w*|lost|hospitals?|biotech\w*|bank(?:er|ing)s?"
    r"|(?:power|technology|local|business) partners?|suppl(?:iers?|ies|ied|y)|customers?|clients?|rivals?|competitors?|contacts?|missing|absent|(?:gave|given|handed|giving) (?:theirs|it|them) (?:back|up)|to lose|sign(?:ed|ing)|could|might|hopes?|wants? to|expected|(?:will|to) apply)\b",
    re.I,
)
#: Firms that may run what foreigners might not, or that are told of as let in together.
_MAY = Pattern(
    r"\bagree[ds]? (?:that|to)\b|\b(?:allowed|permitted|cleared|authori[sz]ed|free|may|can) (?:now )?(?:to )?(?:run|operate|offer|provide|sell|trial)\b|\b(?:additions?|newcomers?|entrants?|admission|batch|round|intake|tranche|got in|came in|come in|let in)\b"
)
#: "may engage in internet access if approved": nobody is let in yet.
_CONDITION = Pattern(r"\b(?:if|unless|once|provided|until|whoever|whether)\b", re.I)
_IF_LET_IN = Pattern(rf"\b(?:if|unless|once|provided|until|when|whether) (?:\w+ ){{0,3}}{LET_IN}\b", re.I)
#: "had received no approvals": a grant is told of nobody.
_NO_PAPER = Pattern(
    r"\b(?:received|got|given|granted|hold|held|have|had|has|won|obtained) (?:no|neither) (?:[\w-]+ ){0,3}?(?:approvals?|permits?|licen[cs]es?)\b",
    re.I,
)
#: What a list's head names of those let in.
_PAPERS = Pattern(rf"\b(?:{LET_IN}|{PAPER}|licensees?|holders|recipients|newcomers|entrants)\b", re.I)
#: What leads in a row of names that are some of those told of before: "are", "include", "they went to", "three:".
_LEADS_IN = Deferred(
    rf"(?:\b(?:are|is|were|was|includ(?:e[sd]?|ing)|names?|named|mention(?:s|ed)|identified|lists?|listed|shows?|known|such as|for example|among them|read out|singled out|went to|fell to|the turn of|belongs? to|confirmed|being|(?:{NUMBER_EN}|another|the \w+) of (?:the|these|those) {NUMBER_EN},)|:)"
    r"(?: (?:now|also|only|just|the|that|those of|so far|here|first|and|of|respectively)\b)*[ ,:]+(?:(?-i:[A-Z])[\w.&'-]+(?:'s|-based|-owned|-backed) )?$",
    re.I,
)
_ASIDE = r"(?: ?\([^()]{1,90}\)|,? (?:a|an|the|owned|wholly|which|whose|part|formerly|backed|both|all|based|set up)\b[^,;:]{0,90}(?=,|;| and|$))?"
_SERVICE = r"(?:internet access|content delivery|data[- ]?cent(?:er|re)s?|online data|transaction processing|information services?|value-added|IDC|EDI|CDN|ISP|call[- ]cent(?:er|re)s?|conferenc\w+|app(?:lication)? stores?|Internet[- ]of[- ]Things|IoT|VPN)"
#: What makes a name, or the row that it ends, one of those told of before: "is one of the nine", "will offer content delivery".
_IS_ONE = Deferred(
    rf"{_ASIDE},?(?: (?:will|may|can|is to|are to|plans? to)(?: now| soon| each)? (?:sell|offer|run|provide|operate|do|handle)\b[^.;]{{0,90}}\b{_SERVICE}\b"
    rf"|(?:,| is| are| was| were)(?: also| likewise)? (?:one of (?:the|them|these|those)|among (?:the|them|these|those)|{NUMBER_EN} of (?:the|them|these|those)|on (?:it|the (?:list|roll))|in (?:it|the (?:group|list|batch|round))|the (?:other|first|latest|newest|best[- ]known|last|second|third|sole)(?: of (?:the|them|these|those)|\.?$))"
    rf"| came first\b| followed\b)",
    re.I,
)
#: What a row is called that is of those let in, whatever stands before it.
_CALLED = Pattern(
    r"\b(?:licensees?|(?:permit|licen[cs]e|approval)[ -]?holders|recipients?|newcomers?|entrants)\b", re.I
)
#: Of whom a sentence between a grant and its row may tell something else.
_OTHERS = Pattern(
    r"\b(?:companies|firms|enterprises|businesses|operators|multinationals|applicants|units|groups|members|people|lawyers|guests|visitors|banks|managers|executives|representatives|investors|brands|names|others)\b"
    rf"|\b(?:many|some|most|several|few|all|other|{NUMBER_EN}) (?:[a-z]+ )?[a-z]{{3,}}s\b",
    re.I,
)
#: A service that is run for those let in, or for others: "will offer them data centre space".
_FOR_THEM = Deferred(
    r"[^.;]{0,90}\b(?:them|(?:to|for) (?:the |these |those |all )?(?:approved|newcomers?|newly|compan\w+|firms|enterprises|others?|licensees|nine|ten|two|three|four|five|six|seven|eight|\d+))\b",
    re.I,
)
#: So many sentences before a row its grant may stand.
_NEAR = 4
_LINKS = re.compile(r"\b(?:are|is|were|was|include[sd]?|comprise[sd]?)\b|:")
#: So many sentences above an item its list's head may stand.
_FAR = 30
#: A branch of the firm is the licensee.
_BRANCH = Deferred(r" ?\([^()]*\b[Bb]ranch\b")


def is_left_to_weights(
    places: Sequence[Naming],
    sentences: Sequence[Sentence],
    rows: Mapping[int, Sequence[Name]],
) -> bool:
    """Whether a grant is told above the first place that names a firm, some place names it as one of those told of, and no words around tell another fate.

    `rows`: the names by sentence.
    """
    first = places[0]
    if not any(_is_named_as_one(one, sentences, rows.get(one.sentence, ())) for one in places):
        return False
    around = {first.sentence, max(0, first.sentence - 1), *_list_heads(first, sentences)}
    words = {index: _cut_names(sentences[index], rows.get(index, ())) for index in around}
    if any(_tells_otherwise(text) for text in words.values()):
        return False
    others = {one.sentence for one in places[1:]} | {min(first.sentence + 1, len(sentences) - 1)}
    if any(cue.search(sentences[index].text) for index in others for cue in (REJECTED, REVOKED, DENIED)):
        return False
    return any(_tells_grant(sentences[index].text) for index in range(first.sentence + 1))


def _is_named_as_one(place: Naming, sentences: Sequence[Sentence], names: Sequence[Name]) -> bool:
    """Whether a place names a firm in a list or row that words for firms let in lead in, or with what only those let in do."""
    sentence = sentences[place.sentence]
    row = Row(sentence, leave_owners(names, sentence))
    at = next((n for n, name in enumerate(row.names) if name.start == place.name.start), None)
    parts = [*row.between, row.tail]
    if at is None or _BRANCH.match(parts[at + 1]):
        return False
    if place.head is not None:
        return _heads_let_in(sentences[place.head].text)
    first, last = at, at
    while first and JOINS_EN.fullmatch(parts[first]):
        first -= 1
    while last + 1 < len(row.names) and JOINS_EN.fullmatch(parts[last + 1]):
        last += 1
    lead, behind = " N ".join(parts[: first + 1]), " N ".join(parts[last + 1 :])
    runs = _IS_ONE.match(behind) is not None and _FOR_THEM.match(behind) is None
    if not (_LEADS_IN.search(parts[first]) or runs) or is_no_plain_member(lead, behind):
        return False
    told = sentences[place.sentence - 1].text if place.sentence else ""
    return not is_of_crowd(lead, behind, told) and (
        _CALLED.search(lead) is not None or _goes_on_from_grant(sentences, place.sentence)
    )


def _heads_let_in(head: str) -> bool:
    """Whether a list's head is all words for firms let in."""
    plain = head.rstrip(" :")
    return (_PAPERS.search(head) or OF_THEM_EN.fullmatch(f"{plain}: ")) is not None and not is_no_plain_member(
        _LINKS.sub(" ", plain), ""
    )


def _goes_on_from_grant(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether the sentences before one speak of nobody else since a grant."""
    for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        text = sentences[at].text
        if _tells_grant(text):
            return True
        if _OTHERS.search(text) and not parts_them(sentences[at]):
            return False
    return False


def _cut_names(sentence: Sentence, names: Sequence[Name]) -> str:
    text = sentence.text
    for name in names:
        text = text.replace(name.text, "N")
    return leave_clients(text)


def _tells_otherwise(text: str) -> bool:
    return any(cue.search(text) for cue in (REJECTED, REVOKED, APPLIED, DENIED, _OTHERWISE))


def _tells_grant(text: str) -> bool:
    if OF_PILOT_EN.search(text) is None or _IF_LET_IN.search(text) or _NO_PAPER.search(text):
        return False
    return tells_grant(text) or (_MAY.search(text) is not None and _CONDITION.search(text) is None)


def _list_heads(place: Naming, sentences: Sequence[Sentence]) -> Iterable[int]:
    """The head of the list that a name stands in, or the last sentence above that opens one, each with the sentence before it."""
    opening = (
        index
        for index in range(place.sentence - 1, max(-1, place.sentence - _FAR), -1)
        if sentences[index].text.rstrip().endswith(":")
    )
    for head in (place.head, next(opening, None)):
        if head is not None:
            yield from (head, max(0, head - 1))
