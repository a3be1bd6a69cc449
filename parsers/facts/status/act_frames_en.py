# ruff: noqa: E501  (a frame stands on one line, so that it can be read and searched)
"""Frames of English acts: what a sentence in its plain form (`parsers.facts.status.act_words_en`) says became of the firms in its `row`. Tables only."""

from parsers.facts.status.act_words_en import ROW
from parsers.facts.status.masked_rows_en import NAME
from parsers.facts.text.deferred import Deferred

#: Words of a paper's or a request's description: none that makes it another thing, or no thing.
_W = r"(?:(?!(?:no|not|any|another|other|draft|for|from|to|of|by|with|that|which|who|as|if|than|rival|rivals)\b)[\w'’&/-]+ )"
PAPER = rf"(?:(?:an?|the|its|their|this|that|both|MIIT['’]s) )?{_W}{{0,6}}?(?:approvals?|permits?|licen[cs]es?|permission|clearance|authori[sz]ation|go-aheads?|green[- ]lights?|nods?|all-clear|thumbs[- ]up|blessing|consent|admission)\b(?! (?:appl\w+|requests?|process|fees?|holders?|system|regime|conditions?|extensions?|renewals?|reviews?|hearings?|list|transfers?))"
_BID = rf"(?:(?:an?|the|its|their) )?{_W}{{0,5}}?(?:applications?|bids?|requests?|filings?|submissions?|petitions?|proposals?)\b"
_ITS_BID = rf"\.?['’]s? {_W}{{0,4}}?(?:applications?|bids?|requests?|filings?|submissions?|petitions?|proposals?|plans?|entry|participation|admission|trial operations?|pilot operations?|pilots?|operations?|launch|services?|offer|foray)\b"
_REQUEST = rf"\.?['’]s? {_W}{{0,4}}?(?:applications?|bids?|requests?|filings?|submissions?|petitions?|proposals?)\b"
#: What a paper or a request is for: up to the verb.
_FOR = r"(?: (?:(?:to (?!MIIT)[a-z]+|for|into|covering|under|in|of|on|allowing it to|entitling it to|that (?:lets|allows|covers) it) (?:(?!\b(?:was|were|has|have|had|is|are|will|and|but|which|who|after|MIIT|not)\b)[^.;:,\ue000-\uf8ff]){2,110}?))?"
_DID = r"(?:approved|cleared|licen[cs]ed|authori[sz]ed|admitted|green-?li(?:t|ghted)|okayed|OK['’]d|endorsed|waved through|let in|rubber-stamped|nodded through|given a licen[cs]e to|accredited|permitted|allowed|greenlit|blessed|ratified|sanctioned)"
_DONE = rf"(?:{_DID}|granted|given (?:the )?(?:approval|nod|go-ahead|green light)|successful|upheld on appeal)"
_GAVE = r"(?:gave|given|granted|issued|awarded|handed(?: over)?|delivered|presented|sent|extended|conferred)"
_GOT = r"(?:won|received|obtained|secured|got|gained|landed|picked up|earned|clinched|collected|acquired|bagged|scored|been (?:granted|given|issued|awarded|handed)|was (?:granted|given|issued|awarded|handed)|were (?:granted|given|issued|awarded|handed))"
_HAS = r"(?:has |have |had |having )?"
_RUN = r"(?:run|provide|offer|operate|sell|launch|start|supply|conduct|open|roll out|trial|pilot|market|carry|deliver|host)"
_BE = r"(?:was|were|has been|have been|had been)"
_GETTING = r"(?:winning|receiving|obtaining|securing|getting|gaining|landing|picking up|clinching|being (?:granted|given|issued|awarded|handed))"
_FOR2 = r"(?: (?:(?!\b(?:was|were|has|have|had|is|are|will|and|but|which|who|after|MIIT|not)\b)[^.;:,\ue000-\uf8ff]){2,110}?)?"
_SAID = r"(?:said|says|confirmed|announced|disclosed|told (?:investors|reporters|shareholders|customers|staff)|reported|revealed|stated)"
_IN_MARKET = r"(?:into|in|onto|on to|to|join)"
_INTO = r"(?:pilot|programme?|program|trial|scheme|list|market|sector|roster|rolls?|ranks|club|group)\b"
_NO = r"(?:refused|rejected|turned down|turned away|denied|rebuffed|thrown out|threw out|dismissed|declined|knocked back|vetoed|blocked|spurned|dismissed|sent back)"
_NOT_TO = r"(?:declined|refused|decided not|opted not|chose not|has refused) to (?:approve|grant|issue|license|licence|clear|authori[sz]e|admit|accept|give|let|award)"
_ENDED = r"(?:revoked|cancel+ed|withdr(?:ew|awn)|rescinded|annulled|terminated|pulled|scrapped|voided|nullified|taken (?:away|back)|took (?:away|back)|stripped|struck off|invalidated|deregistered)"
_GAVE_UP = r"(?:surrendered|given up|gave up|handed back|returned|relinquished|renounced|lost|forfeited|had to (?:surrender|give up|hand back|return))"
_ASKED = r"(?:applied|asked|petitioned|filed|bid|lobbied)"
_PENDS = r"(?:pending|under (?:review|consideration|examination|study|assessment|scrutiny)|being (?:reviewed|examined|considered|assessed|vetted|studied|processed)|awaiting (?:a |the |its )?(?:decision|review|verdict|approval|answer|ruling)|in the queue|before MIIT|undecided|on MIIT['’]s desk|waiting|unanswered)"
_SUBMITTED = r"(?:submitted|lodged|filed|put in|handed in|sent in|tendered|made|entered)"
#: Behind the act nothing may stand that takes it back.
_ENDS = r"(?! (?:to (?:withdraw|leave|quit|exit|end|stop|surrender|apply|submit|file|close)\b|in principle|subject to|pending|provided|on condition|if|by (?:its|the) (?:board|shareholders|parent)))"

APPROVED = tuple(
    Deferred(frame)
    for frame in (
        rf"\bMIIT {_HAS}{_DID} (?:the )?{ROW}(?:['’]s? [\w -]{{3,40}}? to (?:run|provide|offer|operate)\b)?(?!['’]){_ENDS}",
        rf"\bMIIT {_HAS}(?:{_DID}|granted|signed off on|said yes to|backed|agreed to|nodded through|gave (?:{PAPER}|its (?:blessing|assent)) to) (?:the )?{ROW}{_ITS_BID}{_ENDS}",
        rf"\bMIIT {_HAS}{_GAVE} {ROW} {PAPER}{_ENDS}",
        rf"\bMIIT {_HAS}{_GAVE} {PAPER}{_FOR} to {ROW}(?!['’])",
        rf"\bMIIT {_HAS}(?:gave|given|granted|issued) {PAPER} for {ROW} to\b",
        rf"\bMIIT {_HAS}(?:agreed to (?:let|allow|permit|admit)|lets?|allow(?:s|ed)|permit(?:s|ted)|enabled|given permission to|gave permission to|authori[sz](?:ed|es)|clear(?:ed|s)|licens(?:ed|es)|waved|ushered|welcomed) {ROW} (?:to )?(?:{_RUN}|take part|in\b(?= (?:on|to) )|through\b)",
        rf"\bMIIT {_HAS}(?:waved|nodded|let|ushered) {ROW}{_ITS_BID}{_FOR} through",
        rf"\bMIIT {_HAS}(?:opened the (?:door|doors|way|market)|cleared the way|given way) (?:to|for) (?P<row>{NAME})(?!['’]s? (?:rivals?|competitors?|peers?))",
        rf"\bMIIT {_HAS}(?:included|named|listed|put|placed|counted|chosen|chose|selected|picked) {ROW} (?:in|on|among|as one of|for|as) (?:[\w'’-]+ ){{0,8}}?(?:companies|firms|enterprises|operators|licensees|participants|batch|list|those) (?:{_DID}|(?:of|with) (?:[\w-]+ ){{0,3}}?(?:approvals|permits|licen[cs]es)|(?:of (?:[\w-]+ ){{0,3}}?(?:companies|firms|enterprises|operators) )?(?:that (?:may|can|is allowed to|are allowed to)|permitted|allowed|let in))\b",
        rf"\bMIIT {_HAS}(?:presented|provided|issued|furnished|equipped|supplied|rewarded) {ROW} with {PAPER}",
        rf"\bMIIT {_HAS}(?:issued|published|released|sent|posted|signed) (?:an?|the|its) (?:[\w-]+ ){{0,4}}?(?:reply|notice|document|letter|decision|order|approval) (?:consenting|agreeing|assenting) to {ROW}{_ITS_BID}",
        rf"\bMIIT {_HAS}(?:let|allowed) {ROW} {_IN_MARKET} (?:[\w'’-]+ ){{0,6}}?(?:pilot|programme?|program|trial|scheme|market|sector|{_INTO})",
        rf"\bMIIT {_HAS}(?:added|admitted|welcomed|took|taken|brought|accepted) {ROW} (?:to|into|onto) (?:[\w'’-]+ ){{0,6}}?{_INTO}",
        rf"\bMIIT {_HAS}(?:{_DID}|granted|accepted and approved) (?:an? |the )?(?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing)s?{_FOR} (?:of|by|from|filed by|lodged by|submitted by|made by) (?:the )?{ROW}",
        rf"{ROW} {_HAS}{_GOT} {PAPER}{_ENDS}",
        rf"{ROW} (?:{_BE} )?(?:named|listed|included|chosen|selected|picked)(?: by MIIT)? (?:in|on|among|as one of|for|as) (?:[\w'’-]+ ){{0,8}}?(?:companies|firms|enterprises|operators|batch|list|those) (?:{_DID}|permitted|allowed|let in)\b(?! to (?:attend|visit|apply))",
        rf"{ROW} {_BE} (?:given permission|given leave|given the right|allowed|permitted|free|entitled)(?: by MIIT)? to {_RUN}",
        rf"{ROW} (?:is|are) (?:permitted|allowed|authori[sz]ed|licen[cs]ed|free|entitled|cleared)(?: (?:by|under [^.;,]{{3,40}}? from) MIIT)? to {_RUN}",
        rf"{ROW}, whose (?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing|plan)s?{_FOR} (?:MIIT {_HAS}(?:{_DID}|granted|accepted and approved)|{_BE} (?:{_DONE}))",
        rf"\b(?:[Nn]ow that|[Ss]ince|[Aa]s|[Bb]ecause|[Aa]fter) (?:it|the company|the group|the firm) (?:{_HAS}{_GOT}|holds|has|now holds) {PAPER}(?: (?:from|of|by) MIIT)?, {ROW}(?!['’])",
        rf"\b(?:[Uu]nder|[Pp]ursuant to|[Bb]y|[Ff]ollowing|[Tt]hanks to|[Aa]fter) (?:an?|the|its) (?:[\w-]+ ){{0,3}}?(?:decision|approval|licen[cs]e|permit|reply|ruling|order|nod) (?:of|by|from|issued by|granted by) MIIT, {ROW} (?:is|can|may|will|has|now)\b",
        rf"\b(?:[\w-]+ )?(?:decision|ruling|move|order|reply|approval|licen[cs]e|permit|green light|nod|go-ahead) (?:by|of|from|issued by|granted by) MIIT (?:now |has )?(?:allows?|lets?|permits?|enables?|authori[sz]es?|entitles?|allowed|let|permitted|means) {ROW} (?:to |can |may )?{_RUN}",
        rf"\b(?:approval|permit|licen[cs]e|letter|document|certificate)s? (?:allowing|letting|permitting|enabling|authori[sz]ing|entitling|for) {ROW} to {_RUN}{_FOR2} {_BE} (?:{_GAVE}|signed|approved|published)",
        rf"{ROW}['’]s? (?:arrival|entry|debut|admission|accession)\b[^.;,\ue000-\uf8ff]{{0,90}} (?:when|after|as|now that) MIIT {_HAS}(?:{_DID}|granted|gave|issued|given)",
        rf"(?:{_DID}|successful|granted)(?: by MIIT)?,?[\"”]? (?:said|says|added|told \w+) (?:an? |the )?(?:[\w-]+ ){{0,3}}?(?:spokes\w+|manager|executive|head|chief|representative|official|director)(?: (?:for|of|at))? {ROW}",
        rf"(?i:\bwe) (?:are|were) (?:\w+ )?(?:delighted|pleased|proud|happy|glad|honou?red|thrilled) (?:to have (?:{_GOT}|been (?:{_DID}|given))|that MIIT {_HAS}(?:{_DID}|granted|given)|by MIIT['’]s (?:approval|decision to (?:approve|grant)))[^;\ue000-\uf8ff]{{0,160}}[\"”] (?:said |says )?(?:an? |the )?(?:[\w-]+ ){{0,4}}?(?:(?:for|of|at) )?{ROW}",
        rf"(?i:\bwe) (?:have (?:now )?)?{_GOT} {PAPER}[^;\ue000-\uf8ff]{{0,160}}[\"”] (?:said |says )?(?:an? |the )?(?:[\w-]+ ){{0,4}}?(?:(?:for|of|at) )?{ROW}",
        rf"(?i:\bour) (?:[\w-]+ ){{0,2}}?(?:application|bid|request|filing)s?{_FOR} {_BE} {_DONE}[^;\ue000-\uf8ff]{{0,60}}[\"”] (?:said |says )?(?:an? |the )?(?:[\w-]+ ){{0,4}}?(?:(?:for|of|at) )?{ROW}",
        rf"{ROW} (?:is|was|are|were) (?:\w+ )?(?:pleased|delighted|proud|happy|glad|able) to (?:announce|report|confirm|say|inform [\w ]{{3,40}}) (?:that )?(?:MIIT {_HAS}(?:{_DID}|granted|given|issued)|(?:it|they) {_HAS}(?:been {_DID}|{_GOT} {PAPER})|(?:its|their) (?:[\w-]+ ){{0,3}}?(?:application|bid|request)s?{_FOR} {_BE} {_DONE}|the (?:receipt|award|grant) of {PAPER})",
        rf"{ROW} {_HAS}(?:joined|entered|made it into|got into|gained entry (?:in)?to|won (?:a place|entry|admission) (?:in|into|to)|secured a place in|been taken into) (?:the|China['’]s|MIIT['’]s) (?:[\w'’-]+ ){{0,5}}?(?:pilot|programme?|program|trial|scheme)\b(?! (?:zone|area|city))",
        rf"{ROW} (?:walked away with|came away with|c[ao]me by|emerged with|is the holder of|is the proud holder of|is now the holder of) {PAPER}",
        rf"{ROW} {_BE} (?:{_DID}|let into|added to|admitted to|taken into|included in)(?= (?:by|to|for|in|under|into|the|as|a|an)\b|[.,;]|$){_ENDS}",
        rf"{ROW}{_ITS_BID}{_FOR} {_BE} {_DONE}{_ENDS}",
        rf"{ROW} {_HAS}(?:had|seen|saw) (?:its|their) (?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing)s?{_FOR} {_DONE}{_ENDS}",
        rf"\b{PAPER}{_FOR} {_BE} {_GAVE} to {ROW}(?!['’])",
        rf"\b(?:approval|permit|licen[cs]e|permission|clearance|green light|go-ahead|nod)s?{_FOR} (?:went|has gone|have gone|goes|came|has come) to {ROW}(?!['’])",
        rf"\b[Tt]he (?:[\w-]+ ){{0,3}}?(?:approval|permit|licen[cs]e|permission|clearance|green light|go-ahead|nod) (?:that |which )?{ROW} (?:had |has )?(?:long |first )?(?:sought|applied for|requested|been (?:seeking|waiting for|after)|wanted|asked for|awaited){_FOR} (?:{_BE} (?:{_GAVE}|approved)|(?:has )?(?:came|come|arrived) (?:through|from|on|in))",
        rf"\b(?:approval|permit|licen[cs]e|permission|clearance|green light|go-ahead|nod) (?:that )?(?:from|of|by|issued by|granted by|MIIT (?:granted|gave|issued|awarded)(?= to))(?: MIIT)? ?(?:{_HAS}(?:opened|opens|cleared|clears|paved|paves) the way for|(?:now )?(?:lets|allows|enables|permits|entitles|authori[sz]es|to)) {ROW}(?= (?:to|covers|for|will|lets|allows|is|was|came|runs|takes)\b)",
        rf"\b(?:[Ww]ith|[Aa]rmed with|[Hh]olding) {PAPER}(?: (?:from|of|by|issued by) MIIT)? ?(?:now )?in (?:hand|its pocket|place|its possession), (?:the )?{ROW}(?!['’])",
        rf"{ROW} (?:will|can|plans to|is to|is set to|intends to|expects to|starts|begins) (?:[^.;,\ue000-\uf8ff]){{3,90}} (?:now that|because|since) MIIT {_HAS}(?:{_DID}|granted|given|issued) (?:it|its)\b",
        rf"\b(?:reply|notice|document|letter|decision|order|circular|statement|approval|paper)s? (?:formally |officially )?(?:approving|granting|authori[sz]ing|clearing|admitting|licensing|permitting) {ROW}(?:{_ITS_BID}| to\b|(?= (?:into|for|as|under)\b))",
        rf"{ROW} {_HAS}(?:joined|entered) (?:the )?(?:ranks|list|club|group|circle|roster) of (?:the )?(?:few |first |other )?(?:foreign|overseas|international|multinational)[\w -]{{0,40}}?(?:{_DID}|with|holding|that hold|operators|licensees|entrants|in the)\b",
        rf"{ROW} (?:is|are|became|becomes|has become|have become|was) (?:(?:among|one of) the first|the (?:first|second|third|latest|newest|only)) (?:[\w'’-]+ ){{0,8}}?(?:to (?:be {_DONE}|(?:win|receive|obtain|secure|get|gain|hold|earn) {PAPER})|{_DID} (?:by|to|for|under|in)\b)",
        rf"{ROW} (?:now )?(?:holds?|has|have) (?:an?|its|the|their|both) (?:newly (?:issued|granted|minted)|new|fresh|brand-new|valid|formal|full|own) {_W}{{0,4}}?(?:approvals?|permits?|licen[cs]es?)\b",
        rf"\bMIIT {_HAS}(?:{_SAID}|noted|wrote) that it had (?:{_DID}|granted|given (?:{PAPER} )?(?:to )?) ?(?:the )?{ROW}(?:{_ITS_BID})?",
        rf"{ROW} {_HAS}{_SAID} (?:that )?(?:it|they) (?:had |has |have )?{_GOT} {PAPER}{_ENDS}",
        rf"{ROW} {_HAS}{_SAID} (?:that )?(?:it|they) (?:had been|was|were|has been|have been) (?:{_DID}|let into|admitted)(?= (?:by|to|for|in|under|into)\b|[.,;]|$){_ENDS}",
        rf"{ROW} {_HAS}{_SAID} (?:that )?MIIT had (?:{_DID}|granted|given (?:it|its)|issued it|accepted and approved)(?: (?:it|its|their|the) ?[\w -]{{0,30}}?)?(?=[ .,;]|$)",
        rf"{ROW} {_HAS}passed (?:[\w'’-]+ ){{0,3}}?(?:review|examination|vetting|inspection|assessment|scrutiny)(?: (?:by|of|at) MIIT)? and (?:was|has been|were) (?:{_GAVE} (?:{PAPER})|{_DID})",
        rf"\b(?:approvals?|permits?|licen[cs]es?|green light|go-ahead|nod|clearance) (?:that |which )?(?:MIIT {_HAS}(?:granted|gave|given|issued|awarded)|(?:was |were )?(?:granted|given|issued|awarded)(?: by MIIT)?) to {ROW}(?!['’])",
        rf"{ROW}['’]s? (?:[\w-]+ ){{0,4}}?(?:approval|permit|licen[cs]e|clearance|go-ahead|green light|nod)s?{_FOR} (?:{_BE} (?:granted|issued|given|signed|delivered)|came|arrived|has come|has arrived|came through|took effect|takes effect)",
    )
)  # fmt: skip
REJECTED = tuple(
    Deferred(frame)
    for frame in (
        rf"\bMIIT {_HAS}{_NO} (?:the )?{ROW}(?:['’]s? {_W}{{0,4}}?(?:applications?|bids?|requests?|filings?|submissions?|proposals?|entry|attempts?|efforts?)\b| (?:{PAPER}|entry|access))",
        rf"\bMIIT {_HAS}{_NO} (?:an? |the )?(?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing)s?{_FOR} (?:of|by|from|filed by|submitted by|lodged by) (?:the )?{ROW}",
        rf"\bMIIT {_HAS}{_NOT_TO} (?:the )?{ROW}(?:{_ITS_BID}| {PAPER}|(?= (?:to|for|into|under)\b|[.,;]|$))",
        rf"\bMIIT {_HAS}{_NOT_TO} {PAPER}{_FOR} to {ROW}",
        rf"{ROW}{_ITS_BID}{_FOR} (?:{_BE} {_NO}|{_HAS}(?:failed|fell through|fallen through|came to nothing|come to nothing|been unsuccessful)|was unsuccessful)",
        rf"{ROW} {_BE} (?:{_NO}|turned away) (?:{PAPER}|entry|access|by MIIT)",
        rf"{ROW} {_HAS}(?:had|seen|saw) (?:its|their) (?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing)s?{_FOR} {_NO}",
        rf"{ROW} {_HAS}{_SAID} (?:that )?MIIT had {_NO} (?:its|their|the)\b",
        rf"{ROW} {_HAS}{_SAID} (?:that )?(?:its|their) (?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing)s?{_FOR} had been {_NO}",
        rf"{ROW} {_HAS}failed to (?:win|obtain|secure|get|gain|receive|earn) {PAPER}",
        rf"\b(?:rejection|refusal|rebuff|denial|snub|decision)(?: (?:from|by|of|at) MIIT)? (?:has |have )?(?:dashed|ended|dealt a blow to|scuppered|crushed|frustrated) {ROW}['’]s? (?:hopes|plans|bid|ambitions|efforts|attempt)\b",
        rf"\bMIIT {_HAS}(?:issued|sent|handed|served|given|gave) {ROW} (?:an?|the|its) (?:[\w-]+ ){{0,3}}?(?:decision|notice|letter|reply) (?:refusing|rejecting|denying|turning down|declining)\b",
        rf"\bMIIT {_HAS}(?:said no to|ruled against|come out against|decided against|voted down|closed the door (?:on|to)|shown the door to|shut the door on) (?:approving |granting |licensing |admitting |letting )?(?:the )?{ROW}",
        rf"{ROW} {_HAS}failed (?:in (?:its|their|an?) (?:[\w-]+ ){{0,3}}?(?:bid|attempt|effort|application|quest|request)|with (?:its|their) (?:[\w-]+ ){{0,3}}?(?:bid|application|request|attempt))",
        rf"{ROW} (?:was|were|has been|have been|had been) (?:told|informed|notified)(?: by MIIT)? (?:that )?(?:its|their) (?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing)s?{_FOR} (?:had been|was|has been) (?:{_NO}|unsuccessful)",
        rf"\brefusal(?: (?:of|by) MIIT)? to (?:license|approve|admit|clear|let in|grant|authori[sz]e) {ROW}",
        rf"\b(?:rejection|refusal|denial|dismissal) of {ROW}['’]s? (?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing)s?",
        rf"(?i:\bwe) (?:are|were) (?:\w+ )?(?:disappointed|surprised|dismayed|sorry|saddened) (?:that MIIT {_HAS}(?:{_NO}|{_NOT_TO})|to have been {_NO}|(?:by|at) MIIT['’]s (?:refusal|rejection))[^;\ue000-\uf8ff]{{0,160}}[\"”] (?:said |says )?(?:an? |the )?(?:[\w-]+ ){{0,4}}?(?:(?:for|of|at) )?{ROW}",
        rf"(?i:\bour) (?:[\w-]+ ){{0,2}}?(?:application|bid|request|filing)s?{_FOR} {_BE} {_NO}[^;\ue000-\uf8ff]{{0,60}}[\"”] (?:said |says )?(?:an? |the )?(?:[\w-]+ ){{0,4}}?(?:(?:for|of|at) )?{ROW}",
        rf"\b(?:decision|notice|letter|reply) (?:refusing|rejecting|denying|turning down) {ROW}",
    )
)  # fmt: skip
REVOKED = tuple(
    Deferred(frame)
    for frame in (
        rf"\bMIIT {_HAS}{_ENDED} {ROW}['’]s? (?:(?!applic|bid\b|request)[\w'’-]+ ){{0,6}}?(?:approvals?|permits?|licen[cs]es?|permission|clearance|authori[sz]ation|participation)\b",
        rf"\bMIIT {_HAS}(?:{_ENDED}|ordered back) (?:the |an? )?(?:(?!applic|bid\b|request)[\w'’-]+ ){{0,5}}?(?:approvals?|permits?|licen[cs]es?|permission|authori[sz]ation)s?{_FOR} (?:of|from|held by|issued to|granted to|it (?:had )?(?:issued|granted|gave|given) to) {ROW}",
        rf"\bMIIT {_HAS}(?:stripped|deprived) {ROW} of {PAPER}",
        rf"\bMIIT {_HAS}(?:expelled|removed|ejected|struck|dropped|barred|kicked|thrown|threw) {ROW} (?:from|off|out of) (?:[\w'’-]+ ){{0,6}}?{_INTO}",
        rf"{ROW}['’]s? (?:(?!applic|bid\b|request)[\w'’-]+ ){{0,5}}?(?:approvals?|permits?|licen[cs]es?|permission|clearance|authori[sz]ation){_FOR} (?:{_BE} {_ENDED}|{_HAS}(?:lapsed|expired|been allowed to lapse))",
        rf"\b(?:revocation|cancel+ation|withdrawal|annulment|termination|rescission) of {ROW}['’]s? (?:[\w-]+ ){{0,4}}?(?:approval|permit|licen[cs]e|authori[sz]ation)s?",
        rf"\b(?:revocation|cancel+ation|withdrawal|annulment|termination|rescission) of (?:the |its )?(?:[\w-]+ ){{0,4}}?(?:approval|permit|licen[cs]e|authori[sz]ation)s? (?:of|held by|granted to|issued to) {ROW}",
        rf"{ROW} {_HAS}(?:been |was |were )?(?:ejected|expelled|removed|thrown|kicked|dropped|struck|barred|excluded)(?: by MIIT)? (?:from|out of|off) (?:[\w'’-]+ ){{0,6}}?{_INTO}",
        rf"(?i:\bour) (?:[\w-]+ ){{0,3}}?(?:approval|permit|licen[cs]e|authori[sz]ation)s?{_FOR} {_BE} {_ENDED}[^;\ue000-\uf8ff]{{0,80}}[\"”] (?:said |says )?(?:an? |the )?(?:[\w-]+ ){{0,4}}?(?:(?:for|of|at) )?{ROW}",
        rf"{ROW} {_HAS}(?:had|seen|saw) (?:its|their) (?:[\w-]+ ){{0,4}}?(?:approval|permit|licen[cs]e|authori[sz]ation)s?{_FOR} {_ENDED}",
        rf"{ROW} {_HAS}(?:been |was )?(?:{_GAVE_UP}|stripped of) (?:its|their|the) {_W}{{0,5}}?(?:approvals?|permits?|licen[cs]es?|authori[sz]ation)\b",
        rf"{ROW} {_HAS}(?:withdrawn from|withdrew from|quit|left|exited|pulled out of|dropped out of|been (?:expelled|removed|ejected) from|was (?:expelled|removed|ejected) from) (?:the |China['’]s |MIIT['’]s |its )?(?:[\w'’-]+ ){{0,5}}?(?:pilot|programme?|program|trial|scheme)\b",
        rf"{ROW} (?:must|has to|had to|will have to|is to) (?:stop|halt|cease|end|suspend|wind down) [^.;,\ue000-\uf8ff]{{3,90}} (?:after|because|since|now that) MIIT {_HAS}{_ENDED} (?:its|the)\b",
        rf"\b{PAPER}{_FOR} (?:held by|of|issued to|granted to) {ROW} {_BE} {_ENDED}",
        rf"\bMIIT {_HAS}{_ENDED} (?:the |an? |its )?(?:[\w-]+ ){{0,3}}?(?:approval|permit|licen[cs]e|authori[sz]ation) under which {ROW} ",
    )
)  # fmt: skip
APPLICANT = tuple(
    Deferred(frame)
    for frame in (
        rf"{ROW} (?:has |have )?{_ASKED} (?:to MIIT |with MIIT |MIIT )?(?:for (?:{PAPER}|entry|a place|admission|leave)|to (?:join|enter|be (?:let|admitted|approved|licen[cs]ed)|run|offer|provide|operate|sell))",
        rf"{ROW} (?:has |have )?(?:{_SUBMITTED}) {_BID}",
        rf"{ROW} (?:has |have )?(?:sought|requested) {PAPER}",
        rf"{ROW} (?:is|are|remains?|was|were) (?:still )?(?:seeking|awaiting|waiting for|applying for|requesting|asking (?:MIIT )?for|hoping for) {PAPER}",
        rf"{ROW} (?:is|are|remains?) (?:still )?(?:awaiting|waiting (?:for|on)) (?:[\w'’-]+ ){{0,5}}?(?:decision|answer|reply|verdict|ruling|word|response|outcome)\b",
        rf"\bMIIT {_HAS}(?:{_SAID} (?:that )?it had )?(?:received|accepted|taken in|logged|registered|acknowledged) (?:an? |the )?(?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing)s?{_FOR} (?:from|by|of) (?:the )?{ROW}",
        rf"\bMIIT {_HAS}(?:received|accepted|taken in|logged|registered|acknowledged) {ROW}['’]s? (?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing)s?\b(?! and (?:approved|granted))",
        rf"\b(?:application|bid|request|filing)s?{_FOR} (?:from|by|of) {ROW}{_FOR} (?:awaits|await|is|are|remains?|still awaits) (?:still )?(?:{_PENDS}|an? (?:decision|answer|ruling|verdict)|MIIT)",
        rf"{ROW}{_ITS_BID}{_FOR} (?:is|are|remains?|was|were) (?:still )?{_PENDS}",
        rf"{ROW}{_ITS_BID}{_FOR} (?:awaits|has yet to be|has still to be) ",
        rf"\bMIIT (?:is|has begun|has started|began|started|was) (?:still )?(?:reviewing|vetting|examining|considering|studying|assessing|weighing|processing) (?:the )?{ROW}{_REQUEST}",
        rf"\bMIIT (?:is|has begun|has started|began|started) (?:still )?(?:reviewing|vetting|examining|considering|studying|assessing|weighing|processing) (?:an? |the )?(?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing)s?{_FOR} (?:from|by|of) (?:the )?{ROW}",
        rf"\bMIIT has (?:yet|still) to (?:rule|decide|answer|reply|respond|act|pronounce)(?: (?:on|to))? {ROW}{_REQUEST}",
        rf"\bMIIT has (?:accepted|received) {ROW}{_REQUEST}",
        rf"{ROW} {_HAS}sent MIIT (?:an?|its|the) (?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing)s?",
        rf"{ROW} (?:is|are) (?:in the process of |busy |about to be )?(?:applying|asking|bidding|filing|lobbying|petitioning)\b",
        rf"{ROW} (?:is|are) among (?:the )?[^.;,\ue000-\uf8ff]{{3,60}} whose (?:[\w-]+ ){{0,3}}?(?:applications?|bids?|requests?|filings?){_FOR} (?:is|are) {_PENDS}",
        rf"\bMIIT (?:is|was) (?:still )?(?:considering|reviewing|weighing|studying|examining|mulling|processing|looking at) (?:an?|the) (?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing|proposal)s?{_FOR} (?:from|by|of) {ROW}",
        rf"(?i:\bwe) (?:have (?:now )?)?(?:{_SUBMITTED}|sent) (?:an?|our|the) (?:[\w-]+ ){{0,3}}?(?:application|bid|request|filing)s?[^;\ue000-\uf8ff]{{0,160}}[\"”] (?:said |says )?(?:an? |the )?(?:[\w-]+ ){{0,4}}?(?:(?:for|of|at) )?{ROW}",
    )
)  # fmt: skip
