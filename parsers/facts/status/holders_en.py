# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows the plainest English words for a firm that holds a paper of telecom: "NAME has its licence", "the permit went to NAME", "MIIT gave NAME permission".

The words stand right before and right behind the firm, or the row of firms that it ends, so that nothing else of the sentence is asked but whether it is of
telecom, or goes on from a sentence that told a grant of it.
"""

import re
from collections.abc import Iterator, Sequence

from parsers.facts.cues.verbs import PAPER
from parsers.facts.names.brands import Name
from parsers.facts.status.members_en import leave_clients
from parsers.facts.status.rows_told import Row, is_unclear
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: Papers alone: entry, rights and concessions are given for much else.
_PAPER = r"(?:approvals?|permits?|licen[cs]es?|permission|clearance|authori[sz]ations?|go-ahead|green[- ]light|nod|all[- ]clear)\b(?! (?:applications?|requests?|forms?|fees?|conditions?|terms|process|holders?|review|hearings?|system|regime|plates?|rules|requirements?))(?!['’-])"
_NOW = r"(?: (?:now|also|just|already|recently|finally|formally|officially|today|both|all|each|duly|since|too|at last|last (?:week|month|year)|this (?:week|month|year)|in [A-Z]\w+|on [A-Z]\w+day),?)*"
#: Neither "no", nor words that end the object before its paper: "received guidance on the permit".
_OF = r"(?:(?!no\b|his\b|her\b|my\b|our\b|your\b|government\b|not\b|for\b|from\b|on\b|about\b|of\b|to\b|that\b|which\b|who\b|under\b|with\b|without\b|by\b|as\b|if\b|business\b|driving\b|export\b|work\b|residence\b|building\b|construction\b|another's\b|conditional\b|provisional\b|preliminary\b|draft\b)[\w'’\"&/-]+ ){0,7}?"
#: "obtained from the MIIT an approval": who gave it stands before it.
_FROM = r"(?: from (?:the )?(?:MIIT|[Mm]inistry of Industry and Information Technology|[Mm]inistry)(?: \([^()]{2,24}\))?(?: of (?:the PRC|China))?)?"
_MANY = r"(?:(?:the same |an? |both |two |three )?(?:pair|set|couple|batch) of )?"
_ASIDE = r"(?: ?\([^()]{1,60}\))?(?:, or (?:the )?[A-Z][^,;]{1,30},|,? which|, (?:too|an?|the|which (?:is|belongs|runs|makes)|based|backed|owned)\b[^,;]{0,90},|, too,)?"
_GETS = r"(?:w[io]ns?|receive[ds]?|obtain(?:s|ed)?|secure[ds]?|gets?|got|gain(?:s|ed)?|land(?:s|ed)|picks? up|picked up|earn(?:s|ed)|clinch(?:es|ed)|bag(?:s|ged)|acquire[ds]?|score[ds]?|garner(?:s|ed)|collect(?:s|ed)?)"
_RUN = r"(?:offer|run|operate|provide|sell|launch|supply|carry|host|start|conduct|do|engage)"
_SAYS = r" (?:said|says|announced|confirmed|disclosed|added|told (?:reporters|investors|shareholders|us|[A-Z]\w+(?: [A-Z]\w+)?))(?: (?:today|yesterday|on \w+(?: \d{1,2})?|last \w+|this \w+|in a (?:statement|filing)(?: on \w+)?))?(?: that)? (?:it|they)(?= )"
_LICENSED = r"(?:approved|cleared|licen[cs]ed|authori[sz]ed|green-?li(?:t|ghted))"
#: What the firm got, has, or is called.
HOLDS = Deferred(
    rf"(?: and (?:\w+ ){{1,2}}others?(?: [\w-]+){{0,3}}?|,? (?:included|among them),)?(?:{_SAYS})?(?:{_ASIDE}{_NOW} (?:(?:has|have|had){_NOW} )?(?:{_GETS}){_NOW}{_FROM} {_MANY}{_OF}{_PAPER}"
    rf"|{_ASIDE}{_NOW} (?:(?:has|have|had){_NOW} been|was|were|is|are){_NOW} (?:(?:the )?holders? of (?:an?|the|two|three|both|nationwide|national) {_OF}{_PAPER}(?= from (?:the )?(?:MIIT|[Mm]inistry)|[.,;:)]|$)|(?:given|granted|awarded|handed|issued) {_MANY}{_OF}{_PAPER}|{_LICENSED}\b(?! in principle\b| to (?:submit|apply|file|lodge)\b| (?:not|neither|suppliers?|partners?)\b))"
    rf"|{_ASIDE}{_NOW} (?:has|have|holds?|has held|have held|has had|have had){_NOW} (?:its|their|the|an?|two|both|three|nationwide|national) {_OF}{_PAPER}"
    rf"|{_ASIDE} (?:has held|have held|has had|have had) (?:(?:nationwide|national|domestic|telecom|value-added|IP-VPN|ISP|IDC|pilot|internet|and|such) ){{1,6}}{_PAPER} since\b"
    rf"|{_ASIDE}{_NOW} (?:(?:has|have) become|became|becomes?){_NOW} (?:the |China's |one of the )?(?:[\w'-]+ ){{0,7}}?to (?:be (?:(?:given|granted|awarded|handed|issued) {_OF}{_PAPER}|{_LICENSED}(?= (?:for|to|in|under|by)\b|[.,;]|$))|(?:{_GETS}) {_MANY}{_OF}{_PAPER})"
    rf"|{_ASIDE}{_NOW} (?:is|are|has become|have become|became|becomes){_NOW} (?:an?|the (?:first|second|third|latest|only)(?: foreign| [\w-]+)?) licen[cs]ed (?:[\w-]+ ){{0,3}}(?:operator|provider|carrier)s?\b"
    rf"|(?:,? which|,? who)? (?:(?:has|have|had) been|was|were|is|are){_NOW} (?:among|one of|two of|some of) (?:those|the (?:[\w-]+ ){{0,5}}?(?:companies|firms|enterprises|businesses|ones|operators|investors|multinationals|carmakers|banks|insurers)?) ?(?<= )(?:(?:that|which) (?:(?:has|have|had) been |was |were )?)?(?:to (?:be {_LICENSED}|(?:{_GETS}|receive|obtain|gain|land|earn|clinch|win) {_OF}{_PAPER})|{_LICENSED}(?= (?:for|to|in|under|by|last|this|on)\b|[.,;)]|$)|(?:given|granted|awarded|handed) {_OF}{_PAPER})"
    rf"|{_ASIDE}{_NOW} (?:welcomed|hailed|celebrated|framed) (?:its|their) (?:own )?{_OF}{_PAPER}"
    rf"|{_ASIDE} (?:is|are){_NOW} (?:free|entitled) to {_RUN}\b"
    rf"|['’]s? {_OF}(?:approvals?|permits?|licen[cs]es?|nod|go-ahead) (?:came|arrived|followed|covers?|lets|allows|enables|took|dates from|is (?:valid|good) for)\b"
    rf"|['’]s? (?:own |new |first |pilot |telecom |licen[cs]e |permit )*(?:application|request|filing|bid)s? (?:(?:has|have|had) been|was|were){_NOW} (?:approved|granted|cleared|successful)\b(?! in principle| for (?:review|examination)| to (?:proceed|go))"
    rf"|['’]s? {_OF}(?:approvals?|permits?|licen[cs]es?) (?:(?:has|have|had) been|was|were){_NOW} (?:granted|issued|given|awarded|handed over|approved)\b"
    r")"
)
#: "Our Lin-gang entity, NAME, has had its licence": the firm is the one that stands before its name.
_APPOSED = Deferred(
    r"\b(?:[Oo]ur|[Ii]ts|[Tt]heir|[Aa]n?|[Tt]he (?:[Cc]ompany|[Gg]roup)['’]s|whose|[A-Z]\w+['’]s) (?:[\w-]+ ){0,5}(?:entity|subsidiary|unit|arm|affiliate|venture|company|WFOE|vehicle), $"
)
#: What whoever decides gave to the firm behind these words.
_GIVEN_TO = Deferred(
    rf"\b{_PAPER}(?: (?:(?:for|under|in|on|covering|to (?:{_RUN})) (?:(?!to\b|sold|paid|lent|due)[\w'-]+ ){{1,9}})?| )(?:(?:has |have |had )?(?:also |now |already )?(?:went|gone)|(?:(?:has|have|had) been|was|were)(?: now| also| today| formally| finally)? (?:granted|issued|awarded|given|handed(?: over| out)?)) to (?:the )?$",
    re.I,
)
_ALSO = Deferred(
    rf"^\W*(?:Those|The (?:firms|companies)|Firms|Companies) (?:so far |already |newly )?{_LICENSED}(?: so far)?,? (?:e\.g\.|for (?:example|instance)|among them|namely),? (?:the )?$"
    rf"|^\W*Also (?:newly )?{_LICENSED}(?: (?:today|yesterday|on \w+|last \w+|this \w+|that \w+|in \w+))? (?:was|were|is|are) (?:the )?$"
    rf"|^\W*(?:The|These|Its|Their) {_OF}(?:approvals|permits|licen[cs]es)(?: now)? (?:cover|are for|were for) (?:the )?$"
)
_FOR = Deferred(rf"\b[Tt]he {_OF}(?:approval|permit|licen[cs]e|nod|go-ahead|green light) (?:for|of) $")
#: "With the permit in hand, NAME can ...", "The approval means that NAME may ...".
_WITH = Deferred(
    rf"(?:^|[.;] )\W*(?:(?:With|Thanks to|Armed with|Under|Having (?:won|received|obtained|secured|got)) (?:the|its|this|that|both|an?) {_OF}{_PAPER}(?:,? (?:now )?in (?:hand|its pocket|place))?, |(?:The|This|That|Its) {_OF}{_PAPER} (?:means|will mean)(?: that)? )(?:the )?$"
)
_CAN = Deferred(
    rf" (?:can|may|will be able to|is (?:now )?(?:able|free|allowed|permitted) to)(?: now| also| finally)? (?:{_RUN}|serve|bill|contract|do without)\b"
)
_CAME = Deferred(
    r" (?:came|arrived|followed|covers|allows|lets|is (?:valid|good) for|was (?:issued|granted|signed|given))\b"
)
#: "NAME got in, and so did OTHER".
_SO_DID = Deferred(
    rf"\b(?:(?:{_GETS}|has|have|holds?) {_OF}{_PAPER}|(?:was|were|been) {_LICENSED}|made the (?:list|cut)|got in|let in)\b[^.;]{{0,80}},? (?:and )?(?:so|as) (?:did|does|do|has|have|was|were) (?:the )?$"
)
#: "NAME was in the first batch": told of firms where a grant stands before it, and of groups too loosely.
_IN_BATCH = Deferred(
    rf"{_ASIDE} (?:was|were|is|are)(?: also| both| all)? (?:in|part of|on) (?:the|that|this)(?: very| same)? (?:(?:first|second|third|fourth|fifth|sixth|latest|newest|new|earlier|previous|February|inaugural) )?(?:batch|round|group|list|tranche|cohort|intake)\b(?! (?:led|run|headed|chaired|that|which|who)\b)(?! of (?!\d|companies|firms|approvals|enterprises|licen|permit|them|those))(?!['’-])"
)
_ENDS = Deferred(
    r"$|[.,;:)\"]| (?:and|on|by|in|under|as|last|this|which|that|after|for|with|yesterday|today|from|at|since|to|\()"
)
_BODY = r"(?:MIIT|Technology|[Mm]inistry|[Rr]egulators?|Administration|China|Beijing|[Aa]uthorities|[Oo]fficials|government|Shanghai|Shenzhen|Hainan)(?:['’]s [a-z]+ (?:ministry|regulator))?"
_GAVE = Deferred(
    rf"\b{_BODY}(?: \([A-Z]+\))?(?: (?:has|have|had))?{_NOW} (?:given|gave|gives|handed|hands|granted|grants|issued|issues|awarded|awards)(?: also)? $"
)
_A_PAPER = Deferred(rf" (?:(?:an?|the|its|their|two|both|formal|official|full|written|final) {_OF})?{_PAPER}")
_LET = Deferred(
    rf"\b{_BODY}(?: \([A-Z]+\))?(?: (?:has|have|had))?{_NOW} (?:{_LICENSED}|approve[ds]?|clears?|licen[cs]es|authori[sz]es|permitted|permits|allowed|let in|lets in|admitted|admits) (?:the )?$"
)
_TO_RUN = Deferred(
    rf"$|[.,;)]| (?:last (?:week|month|year)|on [A-Z]\w+|in [A-Z]\w+|yesterday|today|among others)\b| to {_RUN}\b[^.;]{{0,90}}\b(?:value-added|telecom\w*|VATS|data cent\w+|internet|information services?|CDN|content delivery|IP-VPN|such services)\b"
)
#: Whoever got it through another is its owner.
_THROUGH = Deferred(r"\b(?:through|via|by way of)\b")
#: It tells of telecom in China, or of its pilot.
_OF_TELECOM = Pattern(
    r"\b(?-i:IDC|ISP|CDN|EDI|ICP) (?:pilot )?(?:approvals?|permits?|licen[cs]es?)\b|\b(?:value-added|telecom\w*|VATS|MIIT|Industry and Information Technology|Communications Administration|IP-VPN|internet (?:data cent\w+|access|service provider)|data cent(?:er|re)s?|pilot approvals?|ICP licen[cs]e|content delivery|information services?)\b",
    re.I,
)
_OTHER_PAPER = Pattern(
    r"\b(?:satellites?|spectrum|5G|6G|roaming|SIM|virtual network operators?|MVNO|bank\w*|brokerage|securities|insurance|funds?|clearing|payments?|gene|therap\w+|vaccines?|mergers?|takeovers?|acquisitions?|plants?|factor(?:y|ies)|warehouses?|submarine|patents?|listing|IPO|bonds?|futures|exports?|games?|gaming|drugs?|clinical|hospitals?|medical devices?|robotaxis?|driverless|autonomous|self-driving|driving|import|casinos?|mining|drones?|airline routes?|visas?|crypto\w*|(?:India|Vietnam|Indonesia|Malaysia|Thailand|Philippines|Japan|Korea|Singapore|Saudi Arabia|UAE|Dubai|Brazil|Kenya|Nigeria|Pakistan|Bangladesh|Sri Lanka|Nepal|Turkey|Mexico)(?!['’]s [A-Z]|-)|FCC|Ofcom)\b",
    re.I,
)
#: What others tell: "the report stated that NAME was on the list".
_CLAIMED = Deferred(
    r"\b(?:reports?|articles?|posts?|stor(?:y|ies)|media|bloggers?|rumou?rs?)\b[^.;]{0,40}\b(?:stat(?:ed|es)|said|says|claim\w*|suggest\w*|alleg\w*|had it)\b[^.;]*$",
    re.I,
)
_DEFINITE = Deferred(
    rf"\bN ['’]s? (?:[\w-]+ ){{0,3}}{_PAPER}|\b(?:the|that|this)(?: [\w-]+)? (?:batch|round|group|list|tranche|cohort|intake)\b|^\W*(?:They|Those|These)\b|,? (?:so|as) (?:did|does|do|has|have|was|were)\b|\b[Aa]lso\b|\b(?:its|their|the|this|that|both|such(?: an?)?)\b(?: [\w-]+){{0,4}} {_PAPER}|\b(?:{_LICENSED}|let in|admitted)\b|\b(?:received|obtained|got|won|given|secured) (?:approval|permission|clearance)(?=[.,;]|$| to {_RUN})",
    re.I,
)
_OF_PAPER = Deferred(rf"\b(?:{PAPER}|{_LICENSED}|pilot|scheme|trial)\b")
#: "its approval for a new plant": what it is for is told, and is not telecom's.
_FOR_ELSE = Deferred(
    rf"{_PAPER} (?:for|to|of|as(?! well))\b(?! +(?:the )?N\b| (?:{_RUN}) (?:such|these|those|the same) services| it\b| them\b)"
)
#: "is authorised by the Prudential Regulation Authority", "approval from its board".
_BY_ELSE = Deferred(
    rf"\b(?:{_LICENSED}|{_PAPER}) (?:by|from) (?:the |its |an? )?(?!MIIT|[Mm]inistry|[Ii]ndustry|telecom|China\b|Chinese|regulators?\b|authorit|officials|Beijing|Shanghai|Shenzhen|Hainan|Tianjin|Guangdong|[A-Z]\w+ Communications)\w"
)
#: So many sentences before one that says "its licence" the grant may stand.
_NEAR = 6
#: So many characters around a firm are asked.
_WIDE, _NARROW = 240, 160
_CLAUSE_END = Deferred(r"[,;.](?=\s|$)")
#: Where that which a paper is for ends at the latest.
_PURPOSE_END = Deferred(r"[,;.](?=\s|$)| (?:as|while|amid|after|before|when|since|because|though|although|once)\b")


def read_holding(before: str, after: str, *, loose: bool = False) -> str | None:
    """The words around a firm, or a row of them, that tell that it holds a paper, to the end of their clause; None where they do not.

    `loose`: who is only told to be in a batch holds one too.
    """
    if after.startswith(", ") and _APPOSED.search(before[-_NARROW:]):
        after = after[1:]
    behind = HOLDS.match(after[:_WIDE])
    if behind is None and loose:
        behind = _IN_BATCH.match(after[:_WIDE])
    if behind is None and _GAVE.search(before[-_NARROW:]):
        behind = _A_PAPER.match(after[:_NARROW])
    if behind is None and any(lead.search(before[-_WIDE:]) for lead in (_GIVEN_TO, _ALSO, _SO_DID)):
        behind = _ENDS.match(after)
    if behind is None and _WITH.search(before):
        behind = _CAN.match(after)
    if behind is None and _FOR.search(before[-_NARROW:]):
        behind = _CAME.match(after)
    if behind is None and _LET.search(before[-_NARROW:]):
        behind = _TO_RUN.match(after[:_NARROW])
    if behind is None:
        return None
    end = _CLAUSE_END.search(after, behind.end())
    told = " ".join(f"{before} N {after[: end.start() if end else len(after)]}".split())
    return None if _THROUGH.search(told) or _CLAIMED.search(before) else told


def find_holders(
    row: Row, sentences: Sequence[Sentence], index: int, joins: Deferred, others: Pattern, *, loose: bool
) -> Iterator[Name]:
    """The names of a sentence that it tells to hold a paper, each by itself or as one of a row between which only `joins` stand.

    `others`: what makes of those who are told of others than those let in. `loose`: a sentence right before tells a grant and nothing else, so that
    who was in its batch holds a paper.
    """
    if not row.names or sentences[index].title or not is_of_telecom(row.words, sentences, index):
        return
    for run, before, after in list_runs(row, joins):
        told = read_holding(before, after, loose=loose)
        if told is not None and not is_unclear(leave_clients(told), others):
            yield from run


def list_runs(row: Row, joins: Deferred) -> Iterator[tuple[list[Name], str, str]]:
    """The names of a sentence in rows, each with what stands before and behind it."""
    around = list(row.around())
    first = 0
    for at in range(len(around)):
        last = at + 1 == len(around)
        if last or joins.fullmatch(row.between[at + 1]) is None:
            yield [name for _, name, _ in around[first : at + 1]], around[first][0], around[at][2]
            first = at + 1


def is_of_telecom(words: str, sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence, without its names, tells of a paper of China's telecom, or of the one that a sentence right before told."""
    if _OTHER_PAPER.search(words):
        return False
    if _OF_TELECOM.search(words):
        return not _is_for_else(words)
    if not _DEFINITE.search(words) or _FOR_ELSE.search(words) or _BY_ELSE.search(words):
        return False
    return any(
        _OF_TELECOM.search(one.text) and _OF_PAPER.search(one.text)
        for one in sentences[max(0, index - _NEAR) : index]
        if not _OTHER_PAPER.search(one.text)
    )


def _is_for_else(words: str) -> bool:
    """Whether what the paper is for is told, and is not telecom's, whatever else the sentence tells: "its licence to run taxis"."""
    told = _FOR_ELSE.search(words)
    if told is None:
        return False
    end = _PURPOSE_END.search(words, told.end())
    return _OF_TELECOM.search(words[told.start() : end.start() if end else len(words)]) is None
