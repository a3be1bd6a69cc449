# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Everyday English sentences of which each says of the firms that stand in its `row` one thing alone, names masked: tables for `parsers.facts.status.everyday_en`."""

from parsers.facts.status.let_in_before_en import THE_PILOT
from parsers.facts.status.let_in_en import NUMBER_EN
from parsers.facts.status.masked_rows_en import NAME, ORIGIN
from parsers.facts.text.deferred import Deferred

_ROW = rf"(?P<row>{ORIGIN}{NAME}(?:(?:,? and|,? or|,) {ORIGIN}{NAME}){{0,5}})"
_ONE = rf"(?P<row>{ORIGIN}{NAME})"
_ASIDE = r"(?:, (?:(?!\b(?:approved|admitted|let in|licen[cs]ed|granted)\b)[^,;.\ue000-\uf8ff]){2,60},)?"
_ENDS = r"(?=[.;!\"”']|$)"
_ADV = r"(?:finally |now |since |also |later |just |recently |apparently ){0,2}"
_LET_IN = r"(?:approved|admitted|cleared|licen[cs]ed|authori[sz]ed|accepted|let in)"
_BID = r"(?:applications?|bids?|requests?|filings?)"
#: What is asked for is the pilot, and no takeover.
_OF_ENTRY = r"(?:to (?:join|enter|get into|be let into|be admitted to|take part in)|under|for (?:an? |its |the )?(?:[\w-]+ ){0,4}?(?:place|spot|seat|admission|entry|approval|licen[cs]e|permit|pilot|trial))\b"
_FIRMS = r"(?:companies|firms|enterprises|businesses|operators|licensees|newcomers|entrants)"
_GIVER = r"(?:MIIT|[Tt]he (?:industry |telecoms? )?(?:ministry|regulators?)|[Rr]egulators?|[Bb]eijing|[Cc]hina|[Aa]uthorities|[Oo]fficials)"
_APPROVAL = (
    r"(?:an? |its |the |their )?(?:[\w-]+ ){0,2}(?:approvals?|permits?|licen[cs]es?|green light|go-ahead|admission)"
)
_ABROAD = r"(?:India|Vietnam|Indonesia|Malaysia|Thailand|Singapore|Japan|South Korea|Korea|Taiwan|Australia|Brazil|Mexico|Canada|Russia|Turkey|Germany|France|Britain|Italy|Spain|Poland|Saudi Arabia|Europe|Africa|the (?:US|UK|EU|United States|United Kingdom|Philippines|Netherlands))"

#: Firms that a sentence names beside those of whom it tells.
BYSTANDERS = tuple(
    Deferred(frame)
    for frame in (
        # "A, whose partner B holds the licence"
        rf"{_ONE},? whose (?:local |Chinese |domestic |mainland |joint venture ){{0,2}}partners? {ORIGIN}{NAME} (?:holds?|has|have|owns?|got|received)\b(?![^;.]*\b(?:approved|admitted|let in|pilot approval)\b)",
        # "A's data centre in Shanghai, approved in 2021, stores"
        rf"{_ONE}['’]s? (?:[\w-]+ ){{1,5}}?(?:in [A-Z]\w+)?, (?:which was |first )?(?:approved|licen[cs]ed|opened|built|cleared) (?:back )?in (?:20[01]\d|202[0-3]),",
        rf"\b{_LET_IN} [^;.]{{3,160}}?,? but not {_ROW}{_ENDS}",
        rf", which (?:rents|leases|buys|sublets|sources|purchases|borrows) (?!(?:its|the|their|an?) (?:approval|permit|licen))[^,;.\ue000-\uf8ff]{{2,50}} from {_ONE},",
        rf"\b(?:has|have) (?:since |now |also |just )?(?:bought|acquired|taken over|purchased) {_ONE}{_ENDS}",
        rf"\b(?:has |have )?(?:since |now |also )?sold (?:off )?(?:the|its|their) (?![^;.]{{0,40}}\b(?:approval|licen[cs]e|permit))[^,;.\ue000-\uf8ff]{{2,40}}? to {_ONE}{_ENDS}",
        # "are younger and smaller than A or B"
        rf"\b(?:are|is|were|was) (?:(?:much |far |all )?(?:\w+er|(?:more|less) \w+)(?:,? and |, )?){{1,3}} than {_ROW}{_ENDS}",
        rf"\bcounts? {_ROW} among (?:their|its) (?:[\w-]+ )?(?:clients?|customers?|suppliers?|partners?|users?|rivals?|competitors?)\b",
        rf"\bno (?:[\w-]+ ){{0,2}}(?:names?|compan(?:y|ies)|firms?|groups?|giants?)(?: such as| like|, such as|, like) {_ROW},? (?:is|are|was|were) (?:among|on|in)\b",
        rf"(?:^|[.;:] )(?:[Tt]he )?(?:[Ll]osers|[Uu]nlucky ones|[Aa]lso-rans|[Dd]isappointed)(?: (?:are|were|include))?:? {_ROW}",
        rf"{_ROW} (?:\w+ )?(?:(?:came|went|walked) (?:away |home )?empty-handed|(?:was|were) left (?:out|empty-handed)|missed out)\b(?![^;.]*\b(?:but|later|before|until|then|since)\b)",
        # "A, the city's largest group, has not disclosed whether it applied"
        rf"{_ROW}{_ASIDE} (?:(?:has|have|had|would|did|does|do) (?:not|never)|n't|yet to|(?:has|have) yet to|declin\w+ to|refus\w+ to|(?:has|have) declined to) (?:publicly |yet )?(?:disclosed?|sa(?:y|id)|told|tell|revealed?|confirmed?|made (?:it )?(?:known|public|clear)|commented? on) (?:whether|if) (?:it|they|the (?:company|group|firm)) (?:(?:has|have|had|will|would|also|plans? to|intends? to|wants? to|is|are) ){{0,2}}(?:appl\w+|fil(?:ed?|ing)|submit\w*|ask\w*|seek\w*|lodged?|sought)\b",
        rf"{_ROW} (?:has |had |was |were |also ){{0,2}}(?:received|got|won|obtained|granted|given) an? (?:separate|different|other|unrelated) (?:[\w-]+ ){{0,2}}(?:approval|permit|licen[cs]e)s? for (?!value|tele|the|its|data|internet|information)",
        rf"(?:^|[.;] )In {_ABROAD}, {_ROW} (?:was|were|has|have|had|got|received|won|obtained)\b",
        rf"(?:^|[.;,] ?)(?:[Ww]hile|[Ww]hereas) {_ROW} (?:still |both |keeps? )?(?:waits?|waiting|(?:is|are) (?:still )?waiting|ha(?:s|ve) to wait|must wait|awaits?),",
        rf"{_ONE} wants what {NAME} (?:already )?has\b",
    )
)
#: "A's B in China is operated by C, which holds the licence": A's where C is of China.
OPERATED = Deferred(
    rf"(?P<row>{NAME}(?:['’]s (?:[\w-]+ ){{0,3}}?{NAME})?)(?: [\w' -]{{0,30}}?)? (?:is|are) (?:operated|run|offered|sold|hosted|provided|managed) (?:[\w ]{{0,20}} )?by (?:its (?:[\w-]+ ){{0,2}}partner )?(?P<by>{NAME})(?![^;.]*\b(?:pilot approval|was approved|were approved|admitted|let in)\b)"
)
#: Firms that are told to own those let in; the sentence itself tells the grant.
OWNERS = tuple(
    Deferred(frame)
    for frame in (
        rf"\b{_FIRMS} (?:\w+ )?{_LET_IN} (?:for|to|into|under|by|in)\b[^;.\ue000-\uf8ff]{{3,90}}? belongs? to (?:(?:large |big |foreign |global )?(?:groups|companies|multinationals|names|giants)(?: such as| like| including) )?{_ROW}{_ENDS}",
        rf"\b(?:[Pp]arents?|[Oo]wners?|[Ss]hareholders?|[Pp]arent companies) of the (?:[\w-]+ ){{0,4}}{_FIRMS} (?:\w+ )?{_LET_IN} [^;.\ue000-\uf8ff]{{3,90}}? (?:are|include|is) (?!not\b){_ROW}{_ENDS}",
        rf"{_ROW} (?:is|are|were|was) (?:both |each |the )?(?:shareholders?|owners?|parents?|investors?) (?:of|in) (?:companies|firms|enterprises|ventures) (?:that |which )?(?:were|have been|had been)? ?{_LET_IN}\b",
        rf"\b{_LET_IN}\b[^;.\ue000-\uf8ff]{{3,90}}?, (?:one|two|three|some) of (?:them|which) (?:an? )?{_ONE} (?:subsidiar(?:y|ies)|units?|affiliates?|arms?)\b",
        rf"{_ONE} owns (?:\d+(?:\.\d+)? ?(?:%|per ?cent)|half|most|all) of an? (?:joint venture|venture|company|firm|unit) (?:that|which) (?:was|has been) {_LET_IN}\b",
    )
)
#: Firms told to own those of whom the sentences before tell that they were let in.
OWNERS_OF_THEM = tuple(
    Deferred(frame)
    for frame in (
        rf"(?:Their|The) (?:(?:foreign|ultimate|overseas) )?(?:owners|parents|shareholders|parent companies|investors)(?: of (?:them|these|the newcomers))? (?:include|are) (?!not\b){_ROW}\W*$",
        rf"Behind (?:them|(?:the|these) (?:[\w-]+ )?{_FIRMS}) (?:are|stand) (?:(?:groups|names|companies|giants|multinationals) (?:like|such as|including) )?{_ROW}\W*$",
        rf"One (?:of them )?belongs to {ORIGIN}{NAME},? (?:another|a second|the other|one)(?: belongs)? to {_ONE}\W*$",
    )
)
#: Firms told as let in, by a sentence that names what they were let in to.
GRANTED = tuple(
    Deferred(frame)
    for frame in (
        rf"{_ROW}{_ASIDE} (?:has |have |had )?(?:{_ADV})?(?:become|became|is|are|was|were) the (?:very )?(?:first|second|third|only|latest|sole) (?:(?!non-|not\b|to\b)[\w'-]+ ){{0,6}}(?:of (?:its|their) kind )?to (?:be|have been) {_LET_IN}\b(?! (?:by (?:its|the board)|in principle))",
        rf"\badvis(?:ed|es|ing) {_ONE} on (?:its|their) successful (?:[\w-]+ )?{_BID} {_OF_ENTRY}",
        rf"\b{_GIVER} (?:has |have )?{_ADV}(?:said|says) yes to {_ONE}['’]s? (?:[\w-]+ ){{0,2}}{_BID}\b(?= {_OF_ENTRY}|[.,;]|$)",
        rf"{_ONE} (?:can|may) (?:now |soon )?(?:start|begin|run|offer|open|operate|provide|sell)\b[^;:.\ue000-\uf8ff]{{3,120}} (?:after|now that|since|because) {_GIVER} (?:has |had )?{_ADV}(?:approved|granted|cleared) its (?:[\w-]+ )?{_BID}\b",
        rf"{NAME} (?:was|has been) {_LET_IN} (?:for|to|into|under)\b[^;:.\ue000-\uf8ff]{{3,90}}, (?:\w+ ){{1,3}}(?:days?|weeks?|months?|years?) (?:after|before|behind) {_ONE}{_ENDS}",
        rf"\b(?:missing from|not on) the list of [^;.]{{3,120}}\b{_LET_IN}\b[^;.]{{3,80}}; {_ROW} (?:is|are) on it\b",
        rf"\b(?:[Aa]part from|[Bb]esides|[Ee]xcept for|[Oo]ther than) {_ROW}, the (?:names|identities) of the (?:[\w-]+ ){{0,4}}{_FIRMS} {_LET_IN}\b",
        rf"\b{_FIRMS} {_LET_IN} [^;.\ue000-\uf8ff]{{3,80}} range from {_ROW} to\b",
        rf"^{NAME} wants what {_ONE} (?:already )?has: (?:an? |the |MIIT's )?(?:[\w-]+ )?approval\b",
        rf"^{_ROW} (?:joins?|joined|has joined) {NAME} in (?:the|China's|its) (?:[\w-]+ ){{0,4}}?(?:pilot|trial|scheme|programme?)\b(?! (?:zone|area|cit|queue))",
        rf"^(?P<row>{NAME} (?:joins?|joined|has joined) {NAME}) in (?:the|China's|its) (?:[\w-]+ ){{0,4}}?(?:pilot|trial|scheme|programme?)\b(?! (?:zone|area|cit|queue))",
    )
)
#: Firms told to be of those of whom the sentences before tell that they were let in.
OF_THEM = tuple(
    Deferred(frame)
    for frame in (
        rf"^{_ROW} (?:made it|got in|is in|are in|was in|succeeded)(?: this time)?(?:,? (?:while|whereas|but|and)|,|;) {ORIGIN}{NAME} (?:is not|was not|did not|isn't|will have to|must|has to|had to|missed)\b",
        rf"^{_ONE}['’]s approval came\b",
        rf"^{_ONE} is the only (?:[\w-]+ ){{1,2}}among them\b",
        rf"(?:^|, ){_ONE} spoke for the (?:approved|admitted|successful|new) {_FIRMS}\b",
    )
)
#: Firms told as turned away.
REFUSED = tuple(
    Deferred(frame)
    for frame in (
        rf"\b{_GIVER} (?:has |have )?{_ADV}(?:said|says) no to {_ONE}['’]s? (?:[\w-]+ ){{0,2}}{_BID}\b(?= {_OF_ENTRY}|[.,;]|$)",
        rf"{_ONE}['’]s? (?:[\w-]+ ){{0,2}}{_BID} {_OF_ENTRY}(?:(?:(?!\b(?:would|will|could|may|might|if|not|never|and|but)\b)[^;:,.\ue000-\uf8ff]){{1,90}} )?(?:has |had ){_ADV}failed\b(?! to\b)",
    )
)
#: Behind a sentence on a refusal: "The application of A did not meet data rules".
REFUSED_BEHIND = Deferred(
    rf"^(?:The )?{_BID} (?:of|by|from) {_ONE} (?:did not|does not|failed to|didn't) (?:meet|satisfy|fulfil|comply)\b"
)
REFUSES_ONE = Deferred(
    rf"\b{_GIVER} (?:has |have )?(?:for the first time |{_ADV})(?:refused|rejected|turned (?:down|away)|denied) an? (?:[\w-]+ ){{0,2}}(?:compan(?:y|ies)|firm|enterprise|applicant|application|entry)\b"
)
#: Firms told to ask for it, or to wait for it.
ASKING = tuple(
    Deferred(frame)
    for frame in (
        rf"\b(?:beating|overtaking|leaving behind|ahead of) {_ONE}, whose (?:[\w-]+ ){{0,2}}{_BID} (?:is|are|was|were) (?:still )?(?:pending|waiting|under review|undecided)\b",
        rf"{_ONE} (?:wants|hopes|wishes|is hoping|would like) to be (?:among|one of) (?:the )?next (?:[\w-]+ )?{_FIRMS}? ?(?:to be )?{_LET_IN}\b",
        rf"{_ONE} (?:still )?expects (?:to (?:obtain|receive|get|win|secure|be granted|be given) )?{_APPROVAL}\b(?! (?:of|by|from) (?:its|the) (?:board|shareholders|parent))(?![^;.]*\b(?:after|following|thanks to|now that|too|another)\b)",
    )
)
#: "Gone this month: A (approval returned 20 Feb)".
GONE = Deferred(
    rf"^Gone (?:this|last|since)\b[^:;]{{0,20}}: {_ONE} \((?:its )?(?:pilot )?approval (?:was )?(?:returned|surrendered|handed back|given (?:up|back)|revoked|cancell?ed|withdrawn)\b"
)
_WHEN_THEN = r"(?:(?:In|On|Last|This|Since|Later|Now|Then|Earlier)\b[^,;.\ue000-\uf8ff]{0,24}?,? )?"
_GOT_THEN = rf"(?:has |had |also ){{0,2}}{_ADV}(?:received|got|obtained|won|secured|was (?:given|granted)) (?:its|the|an?|this) (?:(?!(?:no|draft|provisional|conditional|preliminary)\b)[\w-]+ ){{0,6}}?(?:approval|permit|licen[cs]e)\b(?! (?:applic|request|process|in principle|of (?:its|the) board|from its))"
#: "In February it received a pilot approval", behind a sentence whose one firm is its subject; "Its unit received …", of the owner.
GOT_ITS_OWN = Deferred(
    rf"^[\"“]?{_WHEN_THEN}(?:[Ii]t|[Tt]he (?:company|firm|group|bank|carmaker|(?:[A-Z]?[a-z-]+ )?(?:company|maker|group|giant))) {_GOT_THEN}"
)
ITS_UNIT_GOT = Deferred(
    rf"^[\"“]?{_WHEN_THEN}[Ii]ts (?:(?!(?:partner|client|customer|supplier|rival)['’]s\b)[\w'’-]+ ){{0,4}}?(?:unit|subsidiary|arm|affiliate) (?:in [A-Z]\w+ )?{_GOT_THEN}"
)
#: A firm that is its sentence's subject, in which no other company is spoken of.
SUBJECT = Deferred(
    rf"^{_ONE}(?! and\b)(?!['’]s)(?: \([^()]{{1,40}}\))?,? (?!(?:and|or)\b)[a-z](?:(?!\b(?:start-?ups?|rivals?|partners?|customers?|clients?|suppliers?|compan(?:y|ies)|firms?|subsidiar\w+|units?|ventures?|providers?|landlords?|competitors?|operators?|carriers?|arms?|peers?)\b).)*$"
)

#: The pilot itself, and neither its queue nor an application for it.
_PILOT = rf"{THE_PILOT.replace('(?:the|', '(?:[Tt]he|', 1)}(?!['’]s?\b)(?! (?:applic\w+|candidates?|hopefuls|shortlist|bids?|process)\b)"
_W = r"(?:(?!(?:no|without|not|rivals?|draft|conditional|provisional|preliminary|application|bid|request|if|once)\b)[\w'’-]+ )"
_PAPER = r"(?:approvals?|permits?|licen[cs]es?|green light|go-ahead|authori[sz]ation|nod)(?! (?:applic\w+|requests?|process|holders?)\b)"
_ITS_PAPER = rf"(?:an?|the|its|their|this|that) {_W}{{0,7}}?{_PAPER}(?: (?:in (?:hand|place|its pocket)|now|(?:from|of|under|by|for|to|granted|issued|in|on|last|this|earlier)\b(?! (?:its|the) (?:board|parent|shareholders?|owners?)\b)(?:(?!\b(?:could|would|might|if|once|until|pending)\b)[^,;:.\ue000-\uf8ff]){{2,110}}))?"
#: What else than one let in a firm may be in it.
_BESIDE = r"(?:observers?|suppliers?|guests?|partners?|advis[eo]rs?|contractors?|vendors?|sponsors?)\b"
_RUN = r"(?:run|offer|provide|operate|sell|host|do|carry out|engage in|open)"
_GOT_IT = r"(?:obtained|received|won|secured|got|gained|landed|been (?:granted|given|issued|awarded))"
#: Neither what may come of it nor whose else it is.
_FIRM_THEN = rf"{_ROW}(?!['’]s?\b)(?! (?:could|would|might|may(?! now)|should|must|can(?! now)|hopes?|expects?)\b)"
#: Firms told by the plainest words to be in the pilot, or to have its paper, and as what is done.
LET_IN_PLAINLY = tuple(
    Deferred(frame)
    for frame in (
        # what it has stands before it: "Armed with a pilot approval, A plans"
        rf"(?:^|[.;] )(?:(?:Armed|Equipped) with|Having {_GOT_IT}|Fresh from (?:obtaining|receiving|winning|securing|getting)|In possession of|Now that it (?:has|holds)) {_ITS_PAPER}, {_FIRM_THEN}",
        rf"(?:^|[.;] )(?:With|Thanks to|Holding) its (?!(?:parent|partner|rival|customer|supplier|owner)\b){_W}{{0,6}}?{_PAPER}(?: (?:in (?:hand|place|its pocket)|now|from [^,;:.\ue000-\uf8ff]{{2,60}}|under [^,;:.\ue000-\uf8ff]{{2,80}}))?(?<!pending), {_FIRM_THEN}",
        rf"(?:^|[.;] )With {_ITS_PAPER} (?:in hand|in place|in its pocket|secured|granted), {_FIRM_THEN}",
        rf"(?:^|[.;] )After (?:obtaining|receiving|winning|securing|getting|being (?:granted|given|issued)) {_ITS_PAPER}, {_FIRM_THEN}(?! (?:will|is to|needs?|has to)\b)",
        # "A is in the latest batch of the pilot", "A made the cut in the fourth round"
        rf"{_ROW} (?:is|are|was|were) (?:also |both |all |now )?(?:in|among|part of|one of|on) (?:the|China's|MIIT's) (?:latest|newest|new|first|second|third|fourth|fifth|sixth|\d+th) (?:batch|round|group|intake|cohort|list)(?: (?:of|in|under|for) {_PILOT}(?: for foreign [\w -]{{4,20}}?)?)(?=[.,;]|$)",
        rf"{_ROW} (?:has |have )?(?:both |all |also )?(?:made|makes?) the (?:cut|grade) (?:in|for|on|of|under) [^;,.\ue000-\uf8ff]{{0,60}}?{_PILOT}",
        rf"{_ROW} (?:has been|have been|was|were) {_ADV}(?:included|enrolled|enlisted|inducted) (?:in|into) {_PILOT}(?! (?:consultation|committee))(?! [^.;]{{0,50}}\bas (?:an? )?{_BESIDE})(?! as (?:an? )?{_BESIDE})",
        rf"{_ROW} (?:has|have) {_ADV}(?:joined|entered) {_PILOT}(?! [^.;]{{0,50}}\bas (?:an? )?{_BESIDE})(?! as (?:an? )?{_BESIDE})",
        rf"{_PILOT} (?:now |already |also )?(?:counts|numbers|lists|has) {_ROW} (?:among|as one of) its (?:[\w-]+ )?(?:members?|participants?|licensees?|enterprises|companies|firms|entrants?)\b",
        rf"{_ONE}(?:,| is| was) (?:an?|one of the|the (?:first|only|latest|newest)) (?:[\w-]+ ){{0,3}}(?:licensees?|(?:licen[cs]e|permit|approval)[ -]?holders?|members?) (?:under|in|of) {_PILOT}",
        # "A is now allowed to run ... under the pilot", "A can now offer", "A has been named one of the pilot enterprises"
        rf"{_ROW} (?:is|are|has been|have been) now (?:allowed|permitted|cleared|authori[sz]ed|free|able|entitled|licen[cs]ed) to {_RUN} (?:(?!\b(?:if|once|after|provided|subject|through|via)\b)[^;:.\ue000-\uf8ff]){{3,110}} under {_PILOT}",
        rf"{_ROW} (?:can|may) now {_RUN} (?:(?!\b(?:if|once|provided|apply|through|via)\b)[^;:.\ue000-\uf8ff]){{3,110}} under {_PILOT}",
        rf"{_ROW} (?:has been|have been|was|were) (?:also |now )?(?:named|designated|listed|confirmed|chosen|selected)(?: as)? (?:one|two|some|among|part) ?(?:of )?the (?:[\w-]+ ){{0,3}}pilot (?:enterprises|companies|firms|participants)(?:{_ENDS}|,| (?:for|of|in|under) [^.;,]{{0,90}}?\b(?:value-added|tele(?:com|co)\w*|foreign)\b)",
        # "A is now part of the pilot", "A has secured a spot in it", "the ministry has picked A for it"
        rf"{_ROW} (?:is|are|has become|have become|became) (?:now |also )?(?:part|an? (?:new )?member|members) of {_PILOT}",
        rf"{_ROW} (?:has |have )?{_ADV}(?:won|secured|gained|earned|got|obtained|clinched) (?:an? |its |their )?(?:spots?|places?|seats?|berths?|entry|admission) (?:in|on|to|into) {_PILOT}",
        rf"{_ROW} (?:has been|have been|was|were) {_ADV}(?:accepted|admitted|let|brought|taken|welcomed) in(?:to)? {_PILOT}",
        rf"\b{_GIVER} (?:has |have )?{_ADV}(?:selected|picked|chosen|chose|accepted|admitted) {_ROW} (?:for|into|to) {_PILOT}",
        rf"\b{_GIVER} (?:has |have )?{_ADV}(?:signed off on|agreed to|consented to) {_ROW}(?:['’]s)? (?:joining|entering|participation in|entry (?:in)?to|admission to) {_PILOT}",
        rf"\b[Tt]he {_W}{{0,5}}?pilot['’]s (?:newest|latest|first|second|third|only) (?:[\w-]+ ){{0,2}}(?:member|participant|licensee|entrant) (?:is|was) {_ONE}",
        rf"{_ROW} (?:(?:now|already|also) )?(?:has|have|owns?|possess(?:es)?|boasts?) (?:(?:now|already|both|also) )?an? {_W}{{0,6}}?pilot (?:approvals?|licen[cs]es?|permits?)(?=[.,;]|$| (?:for|from|under|since|and its|that (?:lets|allows|permits))\b)",
        rf"(?:^|[.;] )(?:As )?(?:[Oo]ne of|[Aa] member of|[Aa]mong) the (?:first|latest|newest|second|third|fourth|few|only) (?:(?:batch|group|round) of )?(?:[\w-]+ ){{0,3}}?{_FIRMS} (?:(?:to be |to have been |(?:that|which) (?:was|were) )?{_LET_IN} (?:for|to|into|under|in)|in|under|of) {_PILOT}, {_FIRM_THEN}",
        rf"(?:^|[.;] )(?:[Vv]alue-added )?(?:[Tt]elecoms? )?[Pp]ilot (?:licensees?|(?:permit|approval|licen[cs]e)[ -]holders?) {_ROW}(?!['’]s?\b)",
        # "the only food maker to have won entry to the pilot"
        rf"{_ROW}{_ASIDE} (?:has become|became|is|are|was|were) (?:so far |to date |still )?the (?:very )?(?:first|second|third|only|latest|sole) (?:(?!non-|not\b|to\b)[\w'-]+ ){{0,6}}to (?:have )?(?:won|win|gain|gained|secured?|obtain(?:ed)?|received?|got|get) (?:an? |the )?(?:entry|admission|access|approval|place|spot|licen[cs]e|permit)s? (?:to|in|into|under|for|on) [^;.\ue000-\uf8ff]{{0,40}}?{_PILOT}",
        # one went to A, another to B; from A to B, so many got it
        rf"\b(?:[Oo]ne|[Tt]he first) of the {_W}{{0,4}}?{_PAPER}\b[^;.,\ue000-\uf8ff]{{0,80}} (?:went|was (?:given|granted|issued|awarded)) to (?P<row>{ORIGIN}{NAME}(?:,| and|, and) (?:another|the other|a second|the second|one more)(?: went)? to {ORIGIN}{NAME}){_ENDS}",
        rf"^From (?P<row>{ORIGIN}{NAME} to {ORIGIN}{NAME}), (?:{NUMBER_EN}|\d+) (?:[\w-]+ ){{0,4}}{_FIRMS} (?:(?:have|has|had) (?:now |already )?been {_LET_IN}|(?:have |has )?(?:won|received|obtained|secured|gained) {_ITS_PAPER})",
        # "A's approval under the pilot came through"
        rf"{_ROW}['’]s? (?:(?!(?:for|of|to|by)\b){_W}){{0,3}}(?:approvals?|permits?|licen[cs]es?|admission) (?:under|for|in|to(?: join)?) {_PILOT} (?:has |have )?{_ADV}(?:came|come|arrived|went) (?:through|in|good)\b",
        # what the firm says of itself in direct speech
        rf"^We (?:have |also |finally |now |just ){{0,2}}{_GOT_IT} (?:our|the|an?|this|that) {_W}{{0,7}}?{_PAPER}\b[^;:.\ue000-\uf8ff]{{0,80}},[\"”'’]{{1,2}} {_ONE} (?:said|says|announced|confirmed|told)\b",
    )
)
#: The owner in whose words its unit was let in: "Our Shanghai arm has been granted a pilot approval," A said.
OWNER_QUOTED = (
    Deferred(
        rf"^Our (?:(?!(?:partner|client|customer|supplier|rival)['’]s\b)[\w'’-]+ ){{0,5}}?(?:arm|unit|subsidiary|subsidiaries|affiliate|company|entity|venture) (?:in [A-Z]\w+ )?(?:has |have )?(?:also |finally |now |just ){{0,2}}{_GOT_IT.replace('been ', '(?:been |was |were )')} (?:the|an?|its|this|that) {_W}{{0,7}}?{_PAPER}\b[^;:.\ue000-\uf8ff]{{0,120}},[\"”'’]{{1,2}} {_ONE} (?:said|says|announced|confirmed|told)\b"
    ),
)
