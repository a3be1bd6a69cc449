# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Everyday English sentences of which each says of the firms that stand in its `row` one thing alone, names masked: tables for `parsers.facts.status.everyday_en`."""

from parsers.facts.status.let_in_before_en import THE_PILOT
from parsers.facts.status.let_in_en import NUMBER_EN
from parsers.facts.status.masked_rows_en import NAME, ORIGIN
from parsers.facts.text.deferred import Deferred

ROW = rf"(?P<row>{ORIGIN}{NAME}(?:(?:,? and|,? or|,) {ORIGIN}{NAME}){{0,5}})"
ONE = rf"(?P<row>{ORIGIN}{NAME})"
ASIDE = r"(?:, (?:(?!\b(?:approved|admitted|let in|licen[cs]ed|granted)\b)[^,;.\ue000-\uf8ff]){2,60},)?"
ENDS = r"(?=[.;!\"”']|$)"
ADV = r"(?:finally |now |since |also |later |just |recently |apparently ){0,2}"
LET_IN = r"(?:approved|admitted|cleared|licen[cs]ed|authori[sz]ed|accepted|let in)"
_BID = r"(?:applications?|bids?|requests?|filings?)"
#: What is asked for is the pilot, and no takeover.
_OF_ENTRY = r"(?:to (?:join|enter|get into|be let into|be admitted to|take part in)|under (?:the|its|China's|MIIT's) (?=[^.;,]{0,60}\b(?:pilot|trial)\b)[\w-]+|for (?:an? |its |the )?(?:[\w-]+ ){0,4}?(?:place|spot|seat|admission|entry|(?:pilot|trial|telecom\w*|value-added|VATS)(?: [\w-]+){0,2}? (?:approval|licen[cs]e|permit)|pilot|trial))\b"
FIRMS = r"(?:companies|firms|enterprises|businesses|operators|licensees|newcomers|entrants)"
GIVER = r"(?:MIIT|[Tt]he (?:industry |telecoms? )?(?:ministry|regulators?)|[Rr]egulators?|[Bb]eijing|[Cc]hina|[Aa]uthorities|[Oo]fficials)"
_APPROVAL = (
    r"(?:an? |its |the |their )?(?:[\w-]+ ){0,2}(?:approvals?|permits?|licen[cs]es?|green light|go-ahead|admission)"
)
_ABROAD = r"(?:India|Vietnam|Indonesia|Malaysia|Thailand|Singapore|Japan|South Korea|Korea|Taiwan|Australia|Brazil|Mexico|Canada|Russia|Turkey|Germany|France|Britain|Italy|Spain|Poland|Saudi Arabia|Europe|Africa|the (?:US|UK|EU|United States|United Kingdom|Philippines|Netherlands))"

#: What one is told to have got, behind an apposition of it.
_HAS_GOT = rf"(?:(?:has|have|had) {ADV}(?:won|received|obtained|secured|got|gained|landed|been (?:granted|given|awarded|issued|{LET_IN}))|won|received|obtained|secured|got|gained|(?:was|were) {ADV}(?:granted|given|awarded|issued|{LET_IN}))\b"
_OTHER_PAPER = r"(?:payments?|insurance|banking|securities|brokerage|fund|rating|clearing|drug|gaming|game|customs|road[- ]test|asset[- ]management|wealth[- ]management|export|surveying|hospital|satellite)(?: (?:business|services?))? (?:licen[cs]es?|permits?|approvals?)"
_PEOPLE = r"(?:alumni|veterans?|executives?|engineers?|managers?|staff|people|employees|bankers?|researchers?)"
#: Firms that a sentence names beside those of whom it tells.
BYSTANDERS = tuple(
    Deferred(frame)
    for frame in (
        # a company set up to ask for it; another sector's paper
        rf"{ONE} (?:has |have )?(?:set up|founded|established|created|formed) an? (?:[\w-]+ ){{0,3}}?(?:company|unit|subsidiary|venture|entity) to (?:obtain|apply|get|win|seek|secure)\b",
        rf"\b{_OTHER_PAPER} (?:(?:was|has been|had been) {ADV}(?:given|granted|issued|awarded|handed)|went) to {ROW}",
        rf"{ONE}(?:['’]s (?:[\w-]+ ){{0,2}}?venture)? (?:(?:has |have |was |were )?{ADV}(?:got|received|obtained|won|secured|granted|given|issued|awarded) )?(?:an? |its |the )(?:[\w-]+ ){{0,2}}?{_OTHER_PAPER}\b(?![^;.]*\b(?:and|then|also|now)\b[^;.]*\bpilot approval)",
        rf"{ONE}, which (?:was (?:granted|given|issued)|received|got|obtained|holds|has) (?:an? |the )?(?:[\w-]+ ){{0,2}}?{_OTHER_PAPER}\b[^,;.\ue000-\uf8ff]{{0,60}}, (?!(?:has|have|was|were|is|are|won|received|got|obtained|also|now)\b)",
        # "A, a supplier to B, has won", "A, formerly owned by B, has won": B is not told to have won
        rf"{NAME}, (?:an? |the |one of the |its )(?:[\w-]+ ){{0,3}}?(?:suppliers?|customers?|clients?|partners?|rivals?|competitors?|contractors?|landlords?|tenants?|vendors?|distributors?|providers?|advis[eo]rs?) (?:to|of|for|with) {ROW}(?: [^,;.\ue000-\uf8ff]{{2,30}})?, {_HAS_GOT}",
        rf"{NAME}, (?:(?:formerly|previously|once|originally) (?:owned by|part of|held by|controlled by|a (?:[\w-]+ ){{0,2}}(?:unit|subsidiary|arm) of)|spun off (?:from|by)|sold by|(?:built|supplied|advised|audited|hosted|recommended|represented|insured|certified) by|split from|no longer part of) {ROW}(?: [^,;.\ue000-\uf8ff]{{2,30}})?, {_HAS_GOT}",
        rf"{NAME}, (?:which (?:works with|competes with|serves|supplies|hosts|advises|rents [\w ]{{2,20}}from|buys [\w ]{{2,20}}from)|whose (?:[\w-]+ ){{0,2}}(?:servers?|racks?|cloud|software|technology|team|equipment|customers?|clients?|partners?|suppliers?|users?) (?:comes? from|is|are|includes?|is supplied by)) {ROW}(?: [^,;.\ue000-\uf8ff]{{2,30}})?, {_HAS_GOT}",
        rf"\bfounded by (?:former |ex-)?{ONE}(?:['’]s)? (?:former )?{_PEOPLE}\b",
        rf"\bfounded by (?:people|former [\w-]+|[\w-]+ formerly) (?:from|of|at) {ONE}",
        # behind the grant: "its users include B", "witnesses included B", "its predecessor was part of B"
        rf"; (?:its |the |their )?(?:[\w-]+ ){{0,2}}?(?:users?|customers?|clients?|witnesses|guests|partners?|suppliers?|rivals?|competitors?|advis[eo]rs?|landlords?|tenants?|contractors?|visitors?|attendees|sponsors?) (?:includ(?:e|es|ed)|are|is|were|was) {ROW}",
        rf"; its (?:predecessor|former owner|former parent|previous owner|founder) (?:was|is|were) (?:(?:a )?(?:part|unit|subsidiary|arm) of )?{ONE}",
        # "A, whose partner B holds the licence"
        rf"{ONE},? whose (?:local |Chinese |domestic |mainland |joint venture ){{0,2}}partners? {ORIGIN}{NAME} (?:holds?|has|have|owns?|got|received)\b(?![^;.]*\b(?:approved|admitted|let in|pilot approval)\b)",
        # "A's data centre in Shanghai, approved in 2021, stores"
        rf"{ONE}['’]s? (?:[\w-]+ ){{1,5}}?(?:in [A-Z]\w+)?, (?:which was |first )?(?:approved|licen[cs]ed|opened|built|cleared) (?:back )?in (?:20[01]\d|202[0-3]),",
        rf"\b{LET_IN} [^;.]{{3,160}}?,? but not {ROW}{ENDS}",
        rf", which (?:rents|leases|buys|sublets|sources|purchases|borrows) (?!(?:its|the|their|an?) (?:approval|permit|licen))[^,;.\ue000-\uf8ff]{{2,50}} from {ONE},",
        rf"\b(?:has|have) (?:since |now |also |just )?(?:bought|acquired|taken over|purchased) {ONE}{ENDS}",
        rf"\b(?:has |have )?(?:since |now |also )?sold (?:off )?(?:the|its|their) (?![^;.]{{0,40}}\b(?:approval|licen[cs]e|permit))[^,;.\ue000-\uf8ff]{{2,40}}? to {ONE}{ENDS}",
        # "are younger and smaller than A or B"
        rf"\b(?:are|is|were|was) (?:(?:much |far |all )?(?:\w+er|(?:more|less) \w+)(?:,? and |, )?){{1,3}} than {ROW}{ENDS}",
        rf"\bcounts? {ROW} among (?:their|its) (?:[\w-]+ )?(?:clients?|customers?|suppliers?|partners?|users?|rivals?|competitors?)\b",
        rf"\bno (?:[\w-]+ ){{0,2}}(?:names?|compan(?:y|ies)|firms?|groups?|giants?)(?: such as| like|, such as|, like) {ROW},? (?:is|are|was|were) (?:among|on|in)\b",
        rf"(?:^|[.;:] )(?:[Tt]he )?(?:[Ll]osers|[Uu]nlucky ones|[Aa]lso-rans|[Dd]isappointed)(?: (?:are|were|include))?:? {ROW}",
        rf"{ROW} (?:\w+ )?(?:(?:came|went|walked) (?:away |home )?empty-handed|(?:was|were) left (?:out|empty-handed)|missed out)\b(?![^;.]*\b(?:but|later|before|until|then|since)\b)",
        # "A, the city's largest group, has not disclosed whether it applied"
        rf"{ROW}{ASIDE} (?:(?:has|have|had|would|did|does|do) (?:not|never)|n't|yet to|(?:has|have) yet to|declin\w+ to|refus\w+ to|(?:has|have) declined to) (?:publicly |yet )?(?:disclosed?|sa(?:y|id)|told|tell|revealed?|confirmed?|made (?:it )?(?:known|public|clear)|commented? on) (?:whether|if) (?:it|they|the (?:company|group|firm)) (?:(?:has|have|had|will|would|also|plans? to|intends? to|wants? to|is|are) ){{0,2}}(?:appl\w+|fil(?:ed?|ing)|submit\w*|ask\w*|seek\w*|lodged?|sought)\b",
        rf"{ROW} (?:has |had |was |were |also ){{0,2}}(?:received|got|won|obtained|granted|given) an? (?:separate|different|other|unrelated) (?:[\w-]+ ){{0,2}}(?:approval|permit|licen[cs]e)s? for (?!value|tele|the|its|data|internet|information)",
        rf"(?:^|[.;] )In {_ABROAD}, {ROW} (?:was|were|has|have|had|got|received|won|obtained)\b",
        rf"(?:^|[.;,] ?)(?:[Ww]hile|[Ww]hereas) {ROW} (?:still |both |keeps? )?(?:waits?|waiting|(?:is|are) (?:still )?waiting|ha(?:s|ve) to wait|must wait|awaits?),",
        rf"{ONE} wants what {NAME} (?:already )?has\b",
    )
)
_SAYS = r"(?:believes?|thinks|assumes|estimates|said|says|notes?|noted|reported|announced|confirmed|added)(?: (?:on|in|last|this) [^,;.\ue000-\uf8ff]{2,20})?(?: that)?"
#: "A believes B had received an approval": A's word for B, unless B is A's own.
SAYS_OF_OTHER = Deferred(
    rf"(?:^|[.;] ){ONE} {_SAYS} (?:(?:its|the|a) (?:[\w-]+ ){{0,2}}(?:rival|customer|client|partner|competitor|supplier|peer|tenant),? )?(?P<by>{NAME}),? (?:has|had|have|was|were|received|won|obtained|got|secured)\b"
)
#: "A believes 13 foreign firms had received approvals".
SAYS_OF_MANY = Deferred(
    rf"(?:^|[.;] ){ONE} {_SAYS} (?:\d+|{NUMBER_EN}|some|several|many|more) (?:[\w-]+ ){{0,4}}{FIRMS} (?:has|had|have|was|were|received|won|obtained|got)\b(?!.*\b(?:itself|including it|among them|one of them)\b)"
)
#: "A's B in China is operated by C, which holds the licence": A's where C is of China.
OPERATED = Deferred(
    rf"(?P<row>{NAME}(?:['’]s (?:[\w-]+ ){{0,3}}?{NAME})?)(?: [\w' -]{{0,30}}?)? (?:is|are) (?:operated|run|offered|sold|hosted|provided|managed) (?:[\w ]{{0,20}} )?by (?:its (?:[\w-]+ ){{0,2}}partner )?(?P<by>{NAME})(?![^;.]*\b(?:pilot approval|was approved|were approved|admitted|let in)\b)"
)
#: Firms that are told to own those let in; the sentence itself tells the grant.
OWNERS = tuple(
    Deferred(frame)
    for frame in (
        rf"\b{FIRMS} (?:\w+ )?{LET_IN} (?:for|to|into|under|by|in)\b[^;.\ue000-\uf8ff]{{3,90}}? belongs? to (?:(?:large |big |foreign |global )?(?:groups|companies|multinationals|names|giants)(?: such as| like| including) )?{ROW}{ENDS}",
        rf"\b(?:[Pp]arents?|[Oo]wners?|[Ss]hareholders?|[Pp]arent companies) of the (?:[\w-]+ ){{0,4}}{FIRMS} (?:\w+ )?{LET_IN} [^;.\ue000-\uf8ff]{{3,90}}? (?:are|include|is) (?!not\b){ROW}{ENDS}",
        rf"{ROW} (?:is|are|were|was) (?:both |each |the )?(?:shareholders?|owners?|parents?|investors?) (?:of|in) (?:companies|firms|enterprises|ventures) (?:that |which )?(?:were|have been|had been)? ?{LET_IN}\b",
        rf"\b{LET_IN}\b[^;.\ue000-\uf8ff]{{3,90}}?, (?:one|two|three|some) of (?:them|which) (?:an? )?{ONE} (?:subsidiar(?:y|ies)|units?|affiliates?|arms?)\b",
        # "A, a wholly owned unit of Japan's B, has been cleared": B owns it
        rf"{NAME}, an? (?:[\w-]+ ){{0,3}}?(?:unit|subsidiary|arm|affiliate) of {ONE},? {_HAS_GOT}",
        # "A, owned by B, has won": B owns it
        rf"{NAME}, (?:(?:(?:wholly|fully|majority|jointly|indirectly|partly|100 ?(?:%|per ?cent))[ -])?(?:owned|controlled|held|set up|founded|established|launched|backed|bought|acquired|taken over) by|part of|an? (?:[\w-]+ ){{0,4}}?(?:subsidiary|unit|affiliate|arm) of|which belongs to|which is (?:[\w-]+ ){{0,2}}(?:owned|controlled|held) by|belonging to|whose (?:sole |only |controlling |main |largest )?(?:shareholder|owner|parent)(?: company)? is) {ROW}(?!['’]s?\b)(?! {_PEOPLE}\b)(?: (?:last|this|in|since) [^,;.\ue000-\uf8ff]{{2,20}})?, {_HAS_GOT}(?=[^;]{{0,140}}\b(?:approvals?|approved|permits?|licen[cs]\w+|admitted|let in|pilot)\b)",
        rf"{ONE} owns (?:\d+(?:\.\d+)? ?(?:%|per ?cent)|half|most|all) of an? (?:joint venture|venture|company|firm|unit) (?:that|which) (?:was|has been) {LET_IN}\b",
    )
)
#: Firms told to own those of whom the sentences before tell that they were let in.
OWNERS_OF_THEM = tuple(
    Deferred(frame)
    for frame in (
        rf"(?:Their|The) (?:(?:foreign|ultimate|overseas) )?(?:owners|parents|shareholders|parent companies|investors)(?: of (?:them|these|the newcomers))? (?:include|are) (?!not\b){ROW}\W*$",
        rf"Behind (?:them|(?:the|these) (?:[\w-]+ )?{FIRMS}) (?:are|stand) (?:(?:groups|names|companies|giants|multinationals) (?:like|such as|including) )?{ROW}\W*$",
        rf"One (?:of them )?belongs to {ORIGIN}{NAME},? (?:another|a second|the other|one)(?: belongs)? to {ONE}\W*$",
    )
)
#: Firms told as let in, by a sentence that names what they were let in to.
GRANTED = tuple(
    Deferred(frame)
    for frame in (
        rf"{ROW}{ASIDE} (?:has |have |had )?(?:{ADV})?(?:become|became|is|are|was|were) (?:on [A-Z]\w+\.? \d{{1,2}} )?the (?:very )?(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen|\w+tie)th|\d+(?:st|nd|rd|th)|only|latest|sole) (?:(?!non-|not\b|to\b)[\w'-]+ ){{0,6}}(?:of (?:its|their) kind )?(?:(?<= )(?:(?:[\w'-]+, )?and the \w+ (?:nationwide|nationally|overall|in (?:the country|China|all))?,? ))?to (?:be|have been) {LET_IN}\b(?! (?:by (?:its|the board)|in principle))",
        rf"\badvis(?:ed|es|ing) {ONE} on (?:its|their) successful (?:[\w-]+ )?{_BID} {_OF_ENTRY}",
        rf"\b{GIVER} (?:has |have )?{ADV}(?:said|says) yes to {ONE}['’]s? (?:[\w-]+ ){{0,2}}{_BID}\b(?= {_OF_ENTRY}|[.,;]|$)",
        rf"{ONE} (?:can|may) (?:now |soon )?(?:start|begin|run|offer|open|operate|provide|sell)\b[^;:.\ue000-\uf8ff]{{3,120}} (?:after|now that|since|because) {GIVER} (?:has |had )?{ADV}(?:approved|granted|cleared) its (?:[\w-]+ )?{_BID}\b",
        rf"{NAME} (?:was|has been) {LET_IN} (?:for|to|into|under)\b[^;:.\ue000-\uf8ff]{{3,90}}, (?:\w+ ){{1,3}}(?:days?|weeks?|months?|years?) (?:after|before|behind) {ONE}{ENDS}",
        rf"\b(?:missing from|not on) the list of [^;.]{{3,120}}\b{LET_IN}\b[^;.]{{3,80}}; {ROW} (?:is|are) on it\b",
        rf"\b(?:[Aa]part from|[Bb]esides|[Ee]xcept for|[Oo]ther than) {ROW}, the (?:names|identities) of the (?:[\w-]+ ){{0,4}}{FIRMS} {LET_IN}\b",
        rf"\b{FIRMS} {LET_IN} [^;.\ue000-\uf8ff]{{3,80}} range from {ROW} to\b",
        rf"^{NAME} wants what {ONE} (?:already )?has: (?:an? |the |MIIT's )?(?:[\w-]+ )?approval\b",
        rf"^{ROW} (?:joins?|joined|has joined) {NAME} in (?:the|China's|its) (?:[\w-]+ ){{0,4}}?(?:pilot|trial|scheme|programme?)\b(?! (?:zone|area|cit|queue))",
        rf"^(?P<row>{NAME} (?:joins?|joined|has joined) {NAME}) in (?:the|China's|its) (?:[\w-]+ ){{0,4}}?(?:pilot|trial|scheme|programme?)\b(?! (?:zone|area|cit|queue))",
    )
)
#: Firms told to be of those of whom the sentences before tell that they were let in.
OF_THEM = tuple(
    Deferred(frame)
    for frame in (
        rf"^{ROW} (?:made it|got in|is in|are in|was in|succeeded)(?: this time)?(?:,? (?:while|whereas|but|and)|,|;) {ORIGIN}{NAME} (?:is not|was not|did not|isn't|will have to|must|has to|had to|missed)\b",
        rf"^{ONE}['’]s approval came\b",
        rf"^{ONE} is the only (?:[\w-]+ ){{1,2}}among them\b",
        rf"(?:^|, ){ONE} spoke for the (?:approved|admitted|successful|new) {FIRMS}\b",
    )
)
#: Firms told as turned away.
REFUSED = tuple(
    Deferred(frame)
    for frame in (
        # who is named behind how many were refused
        rf"\b(?:refused|rejected|turned (?:down|away)|declined) (?:only |just |another |the other )?(?:{NUMBER_EN}|a|one)(?: others?| more)?(?: (?:[\w-]+ ){{0,2}}(?:applicants?|applications?|bids?|{FIRMS}|firm|company))?(?::|, namely| [–—-]| \()(?: those (?:of|by|from))? {ROW}",
        rf"\b{GIVER} (?:has |have )?{ADV}(?:denied|dismissed|declined|threw out|turned down|rebuffed) {ROW}['’]s? (?:[\w-]+ ){{0,3}}?{_BID}\b(?= {_OF_ENTRY}|[.,;]|$)",
        rf"\b{GIVER} did not (?:approve|grant) {ROW}['’]s? (?:[\w-]+ ){{0,3}}?{_BID}\b(?= {_OF_ENTRY}|[.,;]|$)",
        rf"\b{GIVER} (?:has |have )?{ADV}(?:denied {ROW} (?:entry|admission|access|an? (?:[\w-]+ ){{0,6}}?(?:approval|permit|licen[cs]e)))\b",
        rf"{ROW} (?:was|were|has been|have been) {ADV}(?:denied|refused) (?:entry|admission|access|an? (?:[\w-]+ ){{0,6}}?(?:approval|permit|licen[cs]e))\b",
        rf"\b{GIVER} (?:has |have )?{ADV}(?:blocked|barred) {ROW} from (?:joining|entering|taking part in) {THE_PILOT}(?!['’])",
        rf"{ROW} (?:had |has )?applied (?:unsuccessfully|in vain|without success)\b",
        rf"{ROW} (?:had |has )?(?:applied|filed) (?:(?!\b(?:and|then|later|before)\b)[^;:,.\ue000-\uf8ff]){{2,110}},? but (?:was|were) (?:rejected|refused|turned (?:down|away)|denied)\b(?![^.;]*\b(?:then|later|since|appeal)\b)",
        rf"\b{GIVER} (?:has |have )?{ADV}(?:said|says) no to {ONE}['’]s? (?:[\w-]+ ){{0,2}}{_BID}\b(?= {_OF_ENTRY}|[.,;]|$)",
        rf"{ONE}['’]s? (?:[\w-]+ ){{0,2}}{_BID} {_OF_ENTRY}(?:(?:(?!\b(?:would|will|could|may|might|if|not|never|and|but)\b)[^;:,.\ue000-\uf8ff]){{1,90}} )?(?:has |had ){ADV}failed\b(?! to\b)",
    )
)
#: Behind a sentence on a refusal: "The application of A did not meet data rules".
REFUSED_BEHIND = Deferred(
    rf"^(?:The )?{_BID} (?:of|by|from) {ONE} (?:did not|does not|failed to|didn't) (?:meet|satisfy|fulfil|comply)\b(?! (?:with )?(?:the |its )?(?:\w+ )?deadline)"
)
REFUSES_ONE = Deferred(
    rf"\b{GIVER} (?:has |have )?(?:for the first time |{ADV})(?:refused|rejected|turned (?:down|away)|denied) an? (?:[\w-]+ ){{0,2}}(?:compan(?:y|ies)|firm|enterprise|applicant|application|entry)\b"
)
#: Firms told to ask for it, or to wait for it.
ASKING = tuple(
    Deferred(frame)
    for frame in (
        # "A, already licensed for payments, is applying to join the pilot"
        rf"{ONE}, (?:already |long )?(?:(?:licen[cs]ed|approved|cleared) (?:for|to|in|as)|holder of|which (?:has|holds|received|got|obtained|was (?:granted|licen[cs]ed|given|approved))) (?:(?!\bpilot\b|value-added)[^;.\ue000-\uf8ff]){{3,110}}?, (?:is|are) (?:now |also ){{0,2}}(?:applying|seeking|bidding|hoping|asking|waiting)\b",
        rf"\b(?:beating|overtaking|leaving behind|ahead of) {ONE}, whose (?:[\w-]+ ){{0,2}}{_BID} (?:is|are|was|were) (?:still )?(?:pending|waiting|under review|undecided)\b",
        rf"{ONE} (?:wants|hopes|wishes|is hoping|would like) to be (?:among|one of) (?:the )?next (?:[\w-]+ )?{FIRMS}? ?(?:to be )?{LET_IN}\b",
        rf"{ONE} (?:still )?expects (?:to (?:obtain|receive|get|win|secure|be granted|be given) )?{_APPROVAL}\b(?! (?:of|by|from) (?:its|the) (?:board|shareholders|parent))(?![^;.]*\b(?:after|following|thanks to|now that|too|another)\b)",
    )
)
#: No other pilot, nor its queue.
_OF_TELECOM_ALONE = (
    r"(?! (?:waiting|advisory|panel|list of applicants|queue|(?:of|for) (?!value-added|tele|foreign|VATS|MIIT)))"
)
#: "Gone this month: A (approval returned 20 Feb)".
GONE = tuple(
    Deferred(frame)
    for frame in (
        rf"^Gone (?:this|last|since)\b[^:;]{{0,20}}: {ONE} \((?:its )?(?:pilot )?approval (?:was )?(?:returned|surrendered|handed back|given (?:up|back)|revoked|cancell?ed|withdrawn)\b",
        rf"\b{GIVER} (?:has |have )?{ADV}(?:removed|expelled|ejected|dropped|struck) {ROW} (?:from|off|out of) {THE_PILOT}{_OF_TELECOM_ALONE}",
        rf"{ROW} (?:was|were|has been|have been) {ADV}(?:removed|expelled|ejected|dropped|struck off|kicked out|thrown out) (?:from |of |off )?{THE_PILOT}{_OF_TELECOM_ALONE}(?! (?:shortlist|candidates?|applic))",
        rf"{ROW} (?:is|are) no longer (?:in|part of|a member of|on) {THE_PILOT}{_OF_TELECOM_ALONE}",
        rf"{ROW} (?:had |has )?held (?:an?|its|the) (?:(?:[\w-]+ ){{0,7}}?pilot (?:approval|permit|licen[cs]e)|(?:[\w-]+ ){{0,3}}?(?:approval|permit|licen[cs]e) (?:under|for|in) {THE_PILOT})\b[^;,.\ue000-\uf8ff]{{0,60}} until\b",
        rf"{ROW} no longer (?:has|holds|owns|possesses) (?:an?|its|the|any) (?:[\w-]+ ){{0,7}}?pilot (?:approval|permit|licen[cs]e)\b",
    )
)
_WHEN_THEN = r"(?:(?:In|On|Last|This|Since|Later|Now|Then|Earlier)\b[^,;.\ue000-\uf8ff]{0,24}?,? )?"
_GOT_THEN = rf"(?:has |had |also ){{0,2}}{ADV}(?:received|got|obtained|won|secured|was (?:given|granted)) (?:its|the|an?|this) (?=(?:(?!\band\b)[^.;])*\b(?:pilot|value-added|telecom\w*|VATS|MIIT)\b)(?:(?!(?:no|draft|provisional|conditional|preliminary|building|construction|fire|safety|food|payments?|export|import|environmental|planning|hygiene)\b)[\w-]+ ){{0,6}}?(?:approval|permit|licen[cs]e)\b(?! (?:applic|request|process|in principle|of (?:its|the) board|from its))"
#: "In February it received a pilot approval", behind a sentence whose one firm is its subject; "Its unit received …", of the owner.
GOT_ITS_OWN = Deferred(
    rf"^[\"“]?{_WHEN_THEN}(?:[Ii]t|[Tt]he (?:company|firm|group|bank|carmaker|(?:[A-Z]?[a-z-]+ )?(?:company|maker|group|giant))) {_GOT_THEN}"
)
ITS_UNIT_GOT = Deferred(
    rf"^[\"“]?{_WHEN_THEN}[Ii]ts (?:(?![\w-]+['’]s\b)[\w'’-]+ ){{0,4}}?(?:unit|subsidiary|arm|affiliate) (?:in [A-Z]\w+ )?{_GOT_THEN}"
)
#: A firm that is its sentence's subject, in which no other company is spoken of.
SUBJECT = Deferred(
    rf"^{ONE}(?! and\b)(?!['’]s)(?: \([^()]{{1,40}}\))?,? (?!(?:and|or)\b)[a-z](?:(?!\b(?:start-?ups?|rivals?|partners?|customers?|clients?|suppliers?|compan(?:y|ies)|firms?|subsidiar\w+|units?|ventures?|providers?|landlords?|competitors?|operators?|carriers?|arms?|peers?)\b).)*$"
)
