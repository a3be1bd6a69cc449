# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the English rows of those who were let in: "They are A, B and C", "The new licensees: A; B", "Officials named two: A and B"."""

import re
from collections.abc import Iterator

from domain.altering import alter
from parsers.facts.cues.status_cues import APPLIED, DOUBTED, NOT, REJECTED, REVOKED
from parsers.facts.cues.verbs import ENDED, GET, GIVE, LET_IN, PAPER
from parsers.facts.status.holders_en import find_holders
from parsers.facts.status.let_in_alone_en import tells_let_in_alone
from parsers.facts.status.other_lists_en import tells_other_list
from parsers.facts.status.rows_told import Row, is_unclear
from parsers.facts.status.unsure_firms_en import is_of_abroad, is_pointed_at_unsure
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import read_value

NUMBER_EN = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty)"
_KIND = r"(?:(?:new|newest|latest|first|foreign|foreign-invested|foreign-funded|foreign-owned|overseas|multinational|pilot|lucky|fortunate|successful|approved|newly approved|licen[cs]ed|newly licen[cs]ed|admitted|cleared|further|fresh|local) ){0,3}"
_FIRMS = r"(?:companies|firms|enterprises|businesses|operators|entities|names|ones|multinationals)"
_ARE = r"(?:(?: are| is| were| was| includes?| included| comprises?| are respectively| are, respectively,|, in (?:the )?(?:alphabetical |following )?order[^,:;]{0,40}, (?:are|were))(?: as follows)?:?|:) (?:the )?"
#: Those whom the sentence right before tells let in.
OF_THEM_EN = Deferred(
    rf"(?:They|These|Those|(?:The|These|Those) (?:{NUMBER_EN} ){_KIND}{_FIRMS}?|(?:The|These|Those) {_KIND}{_FIRMS}|The {NUMBER_EN}) ?(?<= ){_ARE.lstrip()}"
    rf"|(?:They|These|Those|(?:The|These|Those) {NUMBER_EN}|(?:The|These|Those) (?:{NUMBER_EN} )?{_KIND}{_FIRMS}){_ARE}"
    rf"|(?:The |Its |Their |All |Only )?(?:{NUMBER_EN} )?(?:{_KIND})(?:names?|firms|companies|enterprises|ones|identities)(?: (?:are|is|were|have been|that have been|that are|we could|we can))*(?: now| so far| already)? (?:known|public|published|given|made public|confirmed|confirm|disclosed|released|read out|identified|identify|named)(?: so far| to date| yet| then| by name| by the (?:ministry|administration))*(?: are| is| were| include)?: "
    rf"|(?:The |Its |Their )?(?:published|known|confirmed|disclosed|public) names(?: so far)?(?: are| include|:)(?: those of)? "
    rf"|(?:The|Their|Its) (?:full )?names(?:,? (?:in|by) (?:alphabetical |the )?order)? (?:are|read)(?: as follows)?:? "
    rf"|(?:Receiving|Collecting|Accepting|Picking up) (?:the|their|them|these)(?: [\w-]+){{0,2}} were (?:(?:the )?(?:managers|heads|chiefs|representatives|executives|directors|people) (?:of|from) )?(?:the )?"
    rf"|Among them(?: are| is| were| was)?:? "
    rf"|(?:Officials|The (?:ministry|regulator|administration|notice|statement)|MIIT|It|He|She|They) (?:also )?(?:named|identified|listed|read out|names|lists|identifies)(?: only| just)? (?:{NUMBER_EN}(?: of (?:them|the \w+))?|them|these|the \w+)(?: {_FIRMS})?(?: as|:) "
    rf"|(?:{NUMBER_EN}) (?:of (?:them|these) )?(?:are|have been|were) (?:known|named|identified|made public)(?: so far)?: "
    rf"|(?:The )?(?:first |second |third |fourth |fifth |latest |newest |new |full |published )?(?:list|batch|group|round|notice|new names|roll|line-up) (?:includes?|included|names|comprises|contains|features?|shows|carries|lists|takes in)(?: the names of)?:? "
    rf"|New (?:names|entrants|firms|companies) include:? "
    rf"|One of (?:them|these|those|the {NUMBER_EN}|the (?:batch|group|newcomers|new names)), "
    rf"|(?:The |Among the )?(?:best|most)[ -](?:known|prominent|familiar)(?: (?:names|ones|firms|companies|of them|among them))? (?:is|are) "
    rf"|[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:has|gets|got|gained|accounts for|took) {NUMBER_EN}(?: of (?:them|these))?: "
    rf"|{NUMBER_EN} of (?:them|these|those|the {NUMBER_EN}) are (?:in|from|registered in|based in) [A-Z][a-z]+(?: [A-Z][a-z]+)?: "
    rf"|(?:We|I) (?:also )?(?:know of|can (?:now )?(?:name|confirm|identify|read out|put a name to)|have (?:identified|confirmed|found)|acted for|advised|assisted) (?:{NUMBER_EN}|the names?|their names)(?: of (?:them|these|those|the {NUMBER_EN}))?(?: so far)?: "
    rf"|Among (?:the|these|those|[A-Z][\w']*'s|last \w+'s|this \w+'s) {NUMBER_EN}(?: {_KIND}{_FIRMS})? (?:are|is|were|was)(?: also)? "
    rf"|The (?:approvals|permits|licen[cs]es|replies|documents|papers)(?:, [\w ]{{3,30}},)? (?:went|were (?:given|handed|issued|granted|awarded)) to:? (?:the )?"
    rf"|(?:The|These) {NUMBER_EN}, |{NUMBER_EN} are known from (?:[\w-]+ )?(?:statements|filings|announcements|websites?|copy|releases|reports|notices)[,:] "
    rf"|The (?:batch|group|round) brings in |Examples (?:are|include) |The first(?: one| of them| approval)? went to "
    rf"|Representative (?:cases|firms|enterprises|companies) (?:are|include) ",
    re.I,
)
_ONE_IS = Deferred(r"(?:One|The first)(?: of (?:them|these|the two))? is ")
#: Whoever is called so was let in; a grant is told before it, or by it.
LICENSEES_EN = Deferred(
    rf"(?:The|Its|Their|This (?:month|week|year|quarter)'s|Both) (?:{NUMBER_EN} )?{_KIND}(?:(?:permit|licen[cs]e|approval)[ -]?holders|holders|licensees?|recipients?|winners?|newcomers?|entrants|successful applicants|(?:approved|licen[cs]ed|admitted|cleared|newly approved|newly licen[cs]ed) {_FIRMS})(?: so far| to date)?{_ARE}"
    rf"|(?:Current |Other |The |Present )?[Hh]olders of (?:an? |the |such )?(?:[\w-]+ ){{0,4}}(?:approvals?|permits?|licen[cs]es?)(?: from [^.;:]{{3,70}}?)? (?:include|are):? "
    rf"|New in the (?:quarter|month|week|round|batch|pilot): ",
    re.I,
)

_ASIDE = r"(?: ?\([^()]{1,90}\)| ?\[[^\[\]]{1,60}\]|, (?:a|an|the|owned by|wholly[ -]owned by|which (?:is|was|belongs|comes)|whose (?:owner|parent)|part of|formerly|backed by|both|all|based|of [A-Z])\b[^,;:]{0,90}(?=,|;| and|$)){0,2}"
JOINS_EN = Deferred(
    rf"{_ASIDE}(?:,? and|;(?: and)?|,|, as well as| as well as|,? plus)(?: also)?(?:,? (?:in|from) [A-Z][a-z]+,?| the [A-Z][a-z]+)? (?:the )?",
    re.I,
)
_CLOSES = Deferred(
    rf"{_ASIDE}(?:[.;:,)]|$| (?:and|plus|as well as) (?!(?:its|their|the latter's|his) )| --? | [—–] | (?:in|from|of) [A-Z])",
    re.I,
)
#: What a grant of the pilot is told by, done and told as done.
_GRANT = Pattern(
    rf"\b(?:{LET_IN}|(?:{GET}|{GIVE}) (?:[\w'-]+ ){{0,7}}{PAPER}|{PAPER} (?:(?!not\b|never\b)[\w'-]+ ){{0,12}}(?:granted|issued|awarded|given|handed|delivered)|(?:holds?|held) (?:[\w'-]+ ){{0,6}}{PAPER}|(?:joined|entered|joins?|enters?) (?:the |its |China's )?(?:[\w-]+ ){{0,4}}(?:pilot|trial|scheme)|let [^.;]{{3,60}} (?:in|into)|{GIVE} [^.;,]{{3,60}} (?:an? |the |their |its )?(?:[\w-]+ ){{0,4}}{PAPER}|{PAPER}(?:, (?:\w+ )?in number,)? (?:went|ha(?:s|ve|d) gone) to(?! (?:waste|court|press|Beijing)))\b",
    re.I,
)
#: "companies approved under the pilot buy from ...": it only says which ones are spoken of.
_ATTRIBUTIVE = Deferred(
    rf"\b(?:companies|firms|enterprises|businesses|those|ones|operators|multinationals)(?: that| which)?(?: have| had| were| was| are)?(?: been)?(?: newly| already| recently)? {LET_IN}\b|\b(?:companies|firms|enterprises|those) (?:that|which|who|with|holding) [^.;,]{{2,60}}?\b{PAPER}\b",
    re.I,
)
#: "a notice that names 12 companies approved": the list tells it.
_LISTED = Deferred(
    rf"\b(?:notice|list|statement|register|circular|roll|batch)\b[^.;:]{{0,50}}? (?:names|lists|shows|carries|contains|gives|bears) (?:the names of )?(?:{NUMBER_EN}|\d+) (?:[\w-]+ ){{0,3}}?{_FIRMS}(?: that| which)?(?: have| had| were| was| are)?(?: been)?(?: newly)? {LET_IN}\b",
    re.I,
)
#: A passive that is the sentence's own: "13 companies were approved", "have been cleared".
_FINITE = Deferred(
    rf"\b(?:was|were|have been|has been|had been|are|is)(?: now| also| today| newly| hereby| formally| officially| on \w+)* {LET_IN}\b",
    re.I,
)
OF_PILOT_EN = Pattern(rf"\b(?:pilot|trial|scheme|programme?|value-added|telecom\w*|{PAPER})\b", re.I)
_OF_TELECOM = Pattern(
    r"\b(?:value-added|telecom\w*|VATS|pilot (?:operation )?(?:approvals?|permits?|licen[cs]es?)|foreign(?:-\w+)? [^.;]{0,40}(?:pilot|trial))\b",
    re.I,
)
_FIRM = Deferred(
    r"\b(?:companies|company|firms?|enterprises?|businesses|operators?|investors?|multinationals?|applicants|names|newcomers|entrants|licensees|subsidiar\w+|approvals|permits|licen[cs]es)\b",
    re.I,
)
#: What makes of it none that is told as done, or tells of others in the same breath.
_ELSE = Pattern(
    rf"\b(?:will|would|could|should|might|(?-i:may)(?! now)(?! (?:also )?(?:engage in|run|operate|offer|provide) )|expected|expects?|hop(?:es?|ed|ing)|plans?|planned|seek(?:s|ing)?|sought|proposed|intend\w*|if|unless|whether|once|suppliers?|vendors?|customers?|clients?|advis[eo]rs?|counsel|law firms?|landlords?|lenders?|banks? that|investors? in|contractors?|attend\w*|guests?|invit\w+|sponsors?|speakers?|universit\w+|hospitals?|funds?|brokers?|insurers?|merger|bids?|fined|penal\w+|punish\w+|warn\w*|summon\w*|exclud\w+|except\w*|apart from|other than|instead|unlike|expired?|lapsed?|former|until|previously|accept(?:ed|ance) for|for (?:public )?(?:review|comment)|earlier list|unsuccessful|rumou?r\w*|reported\w*|believed|thought|said to|claims?|alleg\w+|allegedly|fake|forged|{ENDED})\b",
    re.I,
)
COUNT_EN = Deferred(
    r"\b(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty(?:-\w+)?|thirty(?:-\w+)?)\b (?:more |further |new |additional |other )*(?:(?!of\b|in\b|at\b|to\b|and\b)[\w-]+ ){0,3}?(?:companies|firms|enterprises|businesses|operators|entities|multinationals|applicants|applications|names|units|subsidiaries|suppliers|partners|groups)\b",
    re.I,
)
#: So many sentences before a row of licensees their grant may stand.
_NEAR = 3


def find_rows_en(sentences: tuple[Sentence, ...], index: int, row: Row, approvals: frozenset[int]) -> Iterator[int]:
    """Where the names begin that a sentence names as let in."""
    if not (is_unclear(row.words, _ELSE) or is_of_abroad(row.words)):
        yield from (name.start for before, name, after in row.around() if tells_let_in_alone(before, after, row.words))
        yield from _find_receiving(sentences, index, row, approvals)
        yield from _find_brought_in(row)
        yield from _find_last_named(sentences, index, row, approvals)
    lead = row.lead.lstrip(" \"'“”-–—•·*")
    told = _tells_of_them(sentences, index, lead, approvals) or _tells_licensees(sentences, index, lead, approvals)
    if not told or is_unclear(row.said, _ELSE) or _is_over(row.tail):
        return
    for name in row.walk(_JOINS_TWO if _ONE_IS.fullmatch(lead) else JOINS_EN, _CLOSES):
        yield name.start


def find_holders_en(sentences: tuple[Sentence, ...], index: int, row: Row, approvals: frozenset[int]) -> Iterator[int]:
    """Where the names begin that the plainest words tell to hold a paper."""
    if not is_of_abroad(row.words):
        before = range(max(0, index - 2), index)
        loose = any(tells_alone_en(sentences[at], at in approvals) for at in before) and not any(
            tells_other_list(sentences[at].text) and not tells_grant(sentences[at].text) for at in before
        )
        found = find_holders(row, sentences, index, JOINS_EN, _ELSE, loose=loose)
        yield from (name.start for name in found)


#: "six companies were approved: A, B, C, D, E and F", "The six new licensees are ...".
_LEADS = Deferred(r".*(?::|,? namely| are| were| -) (?:the )?", re.S)
_NUMBER = Deferred(
    r"\b(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! (?:per ?cent|percent|years?|months?|days?|weeks?|times|yuan|million|billion))",
    re.I,
)


def find_counted_en(sentences: tuple[Sentence, ...], index: int, row: Row, approvals: frozenset[int]) -> Iterator[int]:
    """Where the names begin of a row of as many as its sentence says were let in: such a row leaves no doubt that its words are firms' names."""
    if not row.lead or not _LEADS.fullmatch(row.lead) or is_unclear(row.words, _ELSE):
        return
    names = list(row.walk(JOINS_EN, _CLOSES))
    counts = {read_value(found["n"]) for found in _NUMBER.finditer(_cut_days(row.lead))}
    if len(names) < 2 or counts != {len(names)}:
        return
    lead = row.lead.lstrip(" \"'“”-–—•·*")
    own = (
        tells_grant(lead)
        and OF_PILOT_EN.search(lead) is not None
        and (index in approvals or _OF_TELECOM.search(lead) is not None)
        and not is_pointed_at_unsure(lead)
    )
    if own or _tells_of_them(sentences, index, lead, approvals) or _tells_licensees(sentences, index, lead, approvals):
        yield from (name.start for name in names)


def _cut_days(text: str) -> str:
    return _DAYS.sub(" ", text)


_DAYS = Deferred(
    r"\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|(?:19|20)\d\d)\b"
)
#: "A, B and C accepted the documents", behind the sentence that tells how many got approvals.
_RECEIVE = Deferred(
    r" (?:each |both |all )?(?:received|accepted|collected|picked up|took|were handed|were given) (?:the|their|its) (?:[\w-]+ )?(?:documents?|approvals?|certificates?|papers|permits?|licen[cs]es?|repl(?:y|ies)|letters?)\b"
)


_SPEAK_FOR = Deferred(
    r"\s*|(?:The )?(?:[Rr]epresentatives|[Ee]xecutives|[Mm]anagers|[Gg]eneral managers) (?:of|from) (?:the )?"
)
#: "has let A into its pilot", "waved A and B into the pilot".
_LET = Deferred(
    r"(?:^|.*\b(?:Technology|MIIT|[Mm]inistry|[Rr]egulators?|Administration|China|Beijing)(?: (?:has|have|had))?(?: (?:also|now|on [A-Z]\w+day|today|last \w+))?) (?:let|waved|ushered|brought|taken|took|welcomed|admitted|added|accepted) (?:the )?",
    re.S,
)
_INTO = Deferred(
    r" (?:in)?to (?:its|the|China's|MIIT's|that) (?:[\w-]+ ){0,5}?(?:pilot|trial|scheme|programme?)\b(?! (?:zone|area|city|port))"
)


def _find_brought_in(row: Row) -> Iterator[int]:
    """The names that a regulator lets into the pilot."""
    if not _LET.fullmatch(row.lead) or not _OF_TELECOM.search(row.words):
        return
    if _INTO.match(row.tail) and all(JOINS_EN.fullmatch(one) for one in row.between[1:]):
        yield from (name.start for name in row.names)


#: "13 firms hold approvals, the most recent being A"; "A is the best known of them".
_LAST = Deferred(
    r"(?P<own>.+?)[,;] (?:and |with )?the (?:most recent|latest|newest|last|first|best[- ]known)(?: of them| one| ones)? (?:being|is|was|are) ",
    re.S,
)
_IS_OF_THEM = Deferred(
    rf" (?:is|was|are|were) (?:also |likewise |both |all )?(?:one of|among|{NUMBER_EN} of) (?:them|these|those|the (?:{NUMBER_EN}|newcomers|new names|batch|group))(?=[.,;:]|$| in [A-Z]| too\b| as well\b)"
    r"| (?:is|was) (?:by far |perhaps )?(?:the )?(?:best[- ]known|largest|biggest|smallest|first|latest|newest|most \w+|only \w+ one) (?:of|among) (?:them|these|those|the (?:\d+|batch|group))\b"
)


def _find_last_named(sentences: tuple[Sentence, ...], index: int, row: Row, approvals: frozenset[int]) -> Iterator[int]:
    """The names that a sentence gives of those whom it, or the one before, tells to hold approvals."""
    if not row.names:
        return
    last = _LAST.fullmatch(row.lead)
    if last and _OF_TELECOM.search(last["own"]) and tells_alone_en(alter(sentences[index], text=last["own"]), False):
        yield from (name.start for name in row.walk(JOINS_EN, _CLOSES))
    alone = index > 0 and not row.lead.strip() and _IS_OF_THEM.match(row.tail) is not None
    alone = alone and all(JOINS_EN.fullmatch(one) for one in row.between[1:]) and not is_unclear(row.tail, _ELSE)
    if alone and tells_alone_en(sentences[index - 1], index - 1 in approvals):
        yield from (name.start for name in row.names)


def _find_receiving(sentences: tuple[Sentence, ...], index: int, row: Row, approvals: frozenset[int]) -> Iterator[int]:
    """The names of the row that is a sentence's subject, where it says that they took what the one before tells to be given."""
    if not index or not _SPEAK_FOR.fullmatch(row.lead) or not row.names or not _RECEIVE.match(row.tail):
        return
    if all(JOINS_EN.fullmatch(one) for one in row.between[1:]) and tells_alone_en(
        sentences[index - 1], index - 1 in approvals
    ):
        yield from (name.start for name in row.names)


#: "One is A; the other is B."
_JOINS_TWO = Deferred(
    rf"{_ASIDE}[,;](?: and| while)? (?:the (?:other|second|third|last)|another|a (?:second|third)) (?:is|was) "
)


def _tells_of_them(sentences: tuple[Sentence, ...], index: int, lead: str, approvals: frozenset[int]) -> bool:
    if not index or not (OF_THEM_EN.fullmatch(lead) or _ONE_IS.fullmatch(lead)):
        return False
    at = index - 1
    while at > max(0, index - _NEAR) and parts_them(sentences[at]):
        at -= 1
    return tells_alone_en(sentences[at], at in approvals)


#: "Three are in Haidian, two in Chaoyang": only says where those told of before it are, whose they are, or what they run.
_PARTS = Deferred(
    rf"(?:They|These|Those|All|Both|Half|Most|Some|{NUMBER_EN}|The (?:{NUMBER_EN} )?{_KIND}{_FIRMS})(?: (?:(?:all|both) )?of (?:them|these|those|the (?:{NUMBER_EN}|{_KIND}{_FIRMS}|{NUMBER_EN} {_KIND}{_FIRMS})))?,? (?:all |both |mostly |mainly |chiefly )?(?:registered|located|based|(?:are|were|is|was) (?:all |both |mostly |mainly |also )?(?:located|based|registered|headquartered|situated|seated|domiciled|housed|spread|distributed|scattered|owned|controlled|held|backed|invested|funded|in|from|of)|come from|came from|sit in|hail from|have (?:[\w-]+ )?(?:owners|parents|investors|shareholders|headquarters|their (?:seat|home|base))|operate in|(?:can|may) (?:now )?(?:offer|provide|run|operate))\b[^;]*",
    re.I,
)


_THEY = Deferred(
    r"\W*(?:One(?: of (?:them|these|those))? (?:is|was)\b|(?:They|These|Those|Among (?:them|these|those))(?: also)? (?:are|is|were|was|include[sd]?)\b)"
)


def points_at_unclear(before: str, told: str) -> bool:
    """Whether a row's sentence points back ("They include ...") at one that tells, or may tell, of others than those let in."""
    return _THEY.match(before) is not None and is_unclear(told, _ELSE)


def parts_them(sentence: Sentence) -> bool:
    """Whether a sentence says nothing of those let in but where they are, whose, or what they run."""
    return _PARTS.match(sentence.text) is not None and not is_unclear(sentence.text, _ELSE)


def _tells_licensees(sentences: tuple[Sentence, ...], index: int, lead: str, approvals: frozenset[int]) -> bool:
    if not LICENSEES_EN.fullmatch(lead):
        return False
    if "olders of " in lead and _OF_TELECOM.search(lead):
        return True
    for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        if tells_alone_en(sentences[at], at in approvals):
            return True
        if is_unclear(sentences[at].text, _ELSE) or COUNT_EN.search(sentences[at].text):
            return False
    return False


def tells_alone_en(sentence: Sentence, told: bool) -> bool:
    """Whether a sentence tells that firms were let in, and nothing else of any. `told`: whether the text's rules say so."""
    text = sentence.text
    if sentence.title or not (tells_grant(text) and OF_PILOT_EN.search(text) and _FIRM.search(text)):
        return False
    if is_pointed_at_unsure(text):
        return False
    if not (told or _OF_TELECOM.search(text)):
        return False
    counts = {found["n"].lower() for found in COUNT_EN.finditer(text)}
    return len(counts) <= 1 and not is_unclear(text, _ELSE)


def _is_over(tail: str) -> bool:
    """Whether what is said behind a row takes back, or puts off, what its head tells of it."""
    return any(cue.search(tail) for cue in (NOT, REJECTED, REVOKED, APPLIED, DOUBTED))


def tells_grant(text: str) -> bool:
    """Whether a sentence tells a grant, and not only of firms that were let in before."""
    return (
        _GRANT.search(text if _FINITE.search(text) or _LISTED.search(text) else _ATTRIBUTIVE.sub(" ", text)) is not None
    )
