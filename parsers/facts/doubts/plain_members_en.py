# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where an English name that is told as one of those let in may be one of others: by the words that lead in its row.

"Among those disappointed was NAME", "Also present were NAME", "and put eight more, including NAME, on a reserve list": who can be named beside
a grant has no end. How those let in are named is soon told: by words for them, for how many they are, whence they come and what they run.
"""

import re

from parsers.facts.cues.verbs import GET, GIVE, LET_IN, PAPER
from parsers.facts.text.deferred import Deferred
from parsers.facts.values.regions import find_regions

_SMALL = r"the|these|those|they|them|this|that|it|its|their|he|she|we|our|his|her|an?|of|in|on|at|by|from|for|to|with|as|and|or|but|which|who|whose|where|there|here|both|all|each|some|most|many|several|half|only|just|also|too|now|so|far|already|yet|then|again|respectively|mainly|mostly|chiefly|notably|namely|such|like|including|include[sd]?|comprise[sd]?|comprising|is|are|was|were|be|being|been|has|have|had|can|could|may|will|did|do|does|among(?:st)?|besides|beside|plus|well|together|along|alongside|out|up|one|ones|other|others|another|rest|remaining|remainder|remain|example|examples|instance|what|when|more|than|over|about|some"
_MANY = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|pair|couple|trio|quartet|handful|single|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|newest|\w+th|\d[\d,]*(?:st|nd|rd|th)?"
_NOUNS = r"compan(?:y|ies)|firms?|enterprises?|business(?:es)?|entit(?:y|ies)|operators?|names?|players?|groups?|multinationals?|investors?|members?|licensees?|recipients?|winners?|newcomers?|entrants?|participants?|holders?|beneficiar(?:y|ies)|units?|subsidiar(?:y|ies)|arms?|affiliates?|ventures?|lists?|roll|roster|register|batch(?:es)?|rounds?|cohort|crop|intake|class|line-up|table|notice|announcement|statement|document|pilots?|trials?|scheme|programme?|approvals?|permits?|licen[cs]es?|places?|cit(?:y|ies)|zones?|areas?|provinces?|regions?|island|capital|municipality|district|countr(?:y|ies)|nations?|continent|sectors?|industr(?:y|ies)|trades?|fields?|services?|telecom\w*|value-added|information|data|cent(?:er|re)s?|internet|access|content|delivery|network\w*|cloud|online|processing|transaction|hosting|colocation|VPN|carriers?|telcos?|banks?|insurers?|carmakers?|makers?|manufacturers?|retailers?|publishers?|developers?|providers?|giants?|brands?|conglomerates?|start-?ups?|ministry|regulator|officials?|spokes\w+|administration|bureau|government|website|site|order|alphabet\w*|sequence|turn|time|times|day|days|week|weeks|month|months|year|years|quarter|morning|ceremony|record|records|sources?|shareholders?|owners?|parents?|capital|funds?|money|home|abroad|world|household|likes"
_KINDS = r"new|newly|fresh|recent|recently|foreign|foreign-\w+|overseas|wholly|fully|solely|jointly|owned|invested|funded|backed|controlled|held|based|located|registered|headquartered|\w+-(?:owned|based|invested|funded|backed|headquartered|listed|run)|lucky|fortunate|successful|selected|qualified|eligible|approved|pilot|big|bigger|biggest|large|larger|largest|small|smaller|smallest|[a-z]+-known|known|best|better|familiar|famous|prominent|notable|leading|major|key|global|international|local|regional|publicly|public|official|officially|full|complete|certain|such|same|different|various|sole|industrial|digital|technology|tech|financial|medical|logistics|automotive|consumer|smart|early|earliest|happy"
_TELLS = r"names?|named|naming|lists?|listed|identif(?:y|ies|ied)|mention(?:s|ed)|cited?|cites|reads?|showed|shows?|gives?|gave|given|carr(?:y|ies|ied)|contains?|contained|features?|featured|covers?|covered|made|making|released|published|disclosed|announced|confirmed?|confirms|revealed|unveiled|posted|told|says?|said|according|follows?|following|followed|below|above|come|comes|came|hail|hails|represent\w*|range[sd]?|ranging|drawn|went|go|goes|got|won|received|obtained|took|take|joined|joins?|entered|let|lets|waved?|waves|ushered|adds?|added|brings?|brought|bringing|taken|takes|welcomed|welcomes|into|benefit\w*|computing|hailing|providing|coming|offering|running|operating|singled|translated|seen|know|knew|counts?|counted|find|found|recogni[sz]e[sd]?|offers?|provides?|provided|runs?|operates?|elsewhere|amongst|report|few|team|own|acted|advised|assisted|belongs?|belonged|do|does|so"
_ALLOWED = Deferred(rf"(?:{_SMALL}|{_MANY}|{_NOUNS}|{_KINDS}|{_TELLS}|{LET_IN}|{PAPER}|{GET}|{GIVE})", re.I)
_WORD = Deferred(r"(?<![\w'’.-])[a-z][\w-]*")
_POSSESSIVE = re.compile(r"['’]s?\b")
#: Where the names begin; what stands between them describes each.
_CUE = Deferred(
    r"\b(?:includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|are|is|were|was|such as|namely|for (?:example|instance)|(?<=\w )names|named|lists|mentions|mentioned|singled out|identified)\b(?= |:)|:",
    re.I,
)
#: "and put eight more, including", "; 20 others, including": others than those of the grant before them.
_OF_MORE = Deferred(
    rf"(?:;|,| and| but| while| with)(?: [\w'-]+){{0,3}}? (?:\d+|{_MANY}|several|some|many) (?:[\w-]+ )?(?:others|more|further)\b[^,;]*,? (?:including|among them|such as|like|namely)\b[^;]*$",
    re.I,
)
_GRANT = Deferred(rf"\b(?:{LET_IN}|{PAPER}|granted|issued|awarded)\b", re.I)
#: "NAME as companies that had broken data rules".
_AS_ELSE = Deferred(
    r"^(?:(?:,| and|, and) [A-Z(][\w&.()'-]*(?: [A-Z(][\w&.()'-]*){0,8})* as (?!well\b|of\b|(?:one|two|some|an? example|examples|members?|recipients?|licensees?|holders?)\b)"
)


#: "NAME, one of the 22, ...", "NAME and OTHER among them".
_ONE_OF = Deferred(
    rf"^[^.;]{{0,160}}?(?:,| is| was| are| were| and| being) (?:one|two|three|both|some|all|among) of (?:the )?(?:\d+|{_MANY}|them|these|those|batch|group|newcomers)\b|^[^.;]{{0,160}}? (?:being )?among (?:them|these|those|the (?:\d+|{_MANY}|newcomers|earliest))\b",
    re.I,
)


#: "NAME is among the biggest landlords of the city": of whom it is one.
_AMONG_WHOM = Deferred(
    rf"^[^.;]{{0,160}}?(?: is| was| are| were| being)(?: also| likewise| now| itself| both| all)* (?:among(?:st)?|one of|some of|(?:{_MANY}) of) (?P<whom>[^.,;]{{2,90}})",
    re.I,
)


#: "NAME was on the list of those invited".
_ON_LIST_OF = Deferred(r"^[^.;]{0,120}? (?:on|in) the (?:list|group|roll) of (?P<whom>[^.,;]{2,60})")


def is_no_plain_member(lead: str, after: str) -> bool:
    """Whether the row in which a name stands without a grant of its own sentence may be one of others than those let in."""
    if _AS_ELSE.match(after):
        return True
    whom = _AMONG_WHOM.match(after) or _ON_LIST_OF.match(after)
    if whom is not None and any(
        _ALLOWED.fullmatch(word) is None for word in _WORD.findall(_POSSESSIVE.sub(" ", whom["whom"]))
    ):
        return True
    if _ONE_OF.match(after):
        return False
    cue = _CUE.search(lead)
    head = _POSSESSIVE.sub(" ", lead[: cue.start()] if cue else lead)
    if cue and cue.group() == ":" and _LABEL.fullmatch(head) and not find_regions(head):
        head = head.lower()
    return any(_ALLOWED.fullmatch(word) is None for word in _WORD.findall(head))


#: "Passed over: NAME": a label's first word has a capital and is none of a name.
_LABEL = re.compile(r"[A-Z][a-z]+(?: [a-z]+){0,4}")


def is_member_of_others(lead: str) -> bool:
    """Whether a name of a sentence that tells a grant stands among others whom it names beside those let in."""
    found = _OF_MORE.search(lead)
    return found is not None and _GRANT.search(lead[: found.start()]) is not None and not _GRANT.search(found.group())
