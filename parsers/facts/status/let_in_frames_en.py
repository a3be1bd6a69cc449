# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""English sentences that tell of the firms in their `row` by the plainest words that they are in the pilot or have its paper, names masked: tables for `parsers.facts.status.everyday_en`."""

from parsers.facts.status.everyday_frames_en import ADV, ASIDE, ENDS, FIRMS, GIVER, LET_IN, ONE, ROW
from parsers.facts.status.let_in_before_en import THE_PILOT
from parsers.facts.status.let_in_en import NUMBER_EN
from parsers.facts.status.masked_rows_en import NAME, ORIGIN
from parsers.facts.text.deferred import Deferred

#: The pilot itself, and neither its queue nor an application for it.
_PILOT = rf"{THE_PILOT.replace('(?:the|', '(?:[Tt]he|', 1)}(?!['’]s?\b)(?! (?:applic\w+|candidates?|hopefuls|shortlist|bids?|process|waiting|advisory|panel|evaluation|steering|task ?force|pool|lottery|suppliers?|training|sessions?|briefings?)\b)"
_W = r"(?:(?!(?:no|without|not|rivals?|draft|conditional|provisional|preliminary|application|bid|request|if|once)\b)[\w'’-]+ )"
_PAPER = r"(?:approvals?|permits?|licen[cs]es?|green light|go-ahead|authori[sz]ation|nod)(?! (?:applic\w+|requests?|process|holders?)\b)"
_ITS_PAPER = rf"(?:an?|the|its|their|this|that) {_W}{{0,7}}?{_PAPER}(?: (?:in (?:hand|place|its pocket)|now|(?:from|of|under|by|for|to|granted|issued|in|on|last|this|earlier)\b(?! (?:its|the) (?:board|parent|shareholders?|owners?)\b)(?:(?!\b(?:could|would|might|if|once|until|pending)\b)[^,;:.\ue000-\uf8ff]){{2,110}}))?"
#: The paper's own words say that it is the pilot's.
_OF_IT = r"(?=(?:(?!\band\b)[^,;.]){0,110}\b(?:pilot|value-added|tele(?:com|co)\w*|VATS|MIIT)\b)"
#: What else than one let in a firm may be in it.
_BESIDE = r"(?:observers?|suppliers?|guests?|partners?|advis[eo]rs?|contractors?|vendors?|sponsors?)\b"
_RUN = r"(?:run|offer|provide|operate|sell|host|do|carry out|engage in|open)"
#: What is run, and neither advice nor software for those who do.
_SERVICE = r"(?=[^.;]{0,60}\b(?:value-added|telecom\w*|internet|data cent\w+|information|content delivery|online|IDC|ISP|CDN|EDI|VPN|on its own|call cent\w+)\b)(?!its |their |clients? |customers? |advice )"
_GOT_IT = r"(?:obtained|received|won|secured|got|gained|landed|been (?:granted|given|issued|awarded))"
#: Neither what may come of it nor whose else it is.
_FIRM_THEN = rf"{ROW}(?! (?:was|were) (?:told|asked|warned|informed)\b)(?!['’]s?\b)(?! (?:could|would|might|may(?! now)|should|must|can(?! now)|hopes?|expects?)\b)(?![^.;]*\b(?:appl(?:y|ied|ying|ies)|seeks?|seeking|sought|asked|looks to|wants to (?:enter|join)|plans? to (?:seek|apply|join|enter))\b)"
#: Firms told by the plainest words to be in the pilot, or to have its paper, and as what is done.
LET_IN_PLAINLY = tuple(
    Deferred(frame)
    for frame in (
        # what it has stands before it: "Armed with a pilot approval, A plans"
        rf"(?:^|[.;] )(?:(?:Armed|Equipped) with|Having {_GOT_IT}|Fresh from (?:obtaining|receiving|winning|securing|getting)|In possession of|Now that it (?:has|holds)) {_OF_IT}{_ITS_PAPER}, {_FIRM_THEN}",
        rf"(?:^|[.;] )(?:With|Thanks to|Holding) {_OF_IT}its (?!(?:parent|partner|rival|customer|supplier|owner)\b){_W}{{0,6}}?{_PAPER}(?: (?:in (?:hand|place|its pocket)|now|from [^,;:.\ue000-\uf8ff]{{2,60}}|under (?!review|examination|appeal|study)[^,;:.\ue000-\uf8ff]{{2,80}}))?(?<!pending), {_FIRM_THEN}",
        rf"(?:^|[.;] )With {_OF_IT}{_ITS_PAPER} (?:in hand|in place|in its pocket|secured|granted), {_FIRM_THEN}",
        rf"(?:^|[.;] )After (?:obtaining|receiving|winning|securing|getting|being (?:granted|given|issued)) {_OF_IT}{_ITS_PAPER}, {_FIRM_THEN}(?! (?:will|is to|needs?|has to)\b)",
        # "A, owned by B, has won a pilot approval": whatever stands between
        rf"(?:^|[.;] ){ONE}, (?:an? |the |one of |its |owned|controlled|held|set up|founded|established|launched|backed|bought|acquired|part of|which|whose|belonging|formerly|previously|once|spun|sold|built|supplied|advised|audited|hosted|recommended|wholly|fully|majority)(?:(?!\b(?:not|never|no|and|but|while|or)\b)[^;:.]){{3,110}}?, (?:(?:has|have|had) )?{ADV}{_GOT_IT} {_OF_IT}{_ITS_PAPER}",
        # "A is in the latest batch of the pilot", "A made the cut in the fourth round"
        rf"{ROW} (?:is|are|was|were) (?:also |both |all |now )?(?:in|among|part of|one of|on) (?:the|China's|MIIT's) (?:latest|newest|new|first|second|third|fourth|fifth|sixth|\d+th) (?:batch|round|group|intake|cohort|list)(?: (?:of|in|under|for) {_PILOT}(?: for foreign (?:investors|investment|firms|companies|enterprises|capital|ownership|operators|businesses))?)(?=[.,;]|$)",
        rf"{ROW} (?:has |have )?(?:both |all |also )?(?:made|makes?) the (?:cut|grade) (?:in|for|on|of|under) (?:(?!\b(?:outside|ranking|our)\b)[^;,.\ue000-\uf8ff]){{0,60}}?{_PILOT}",
        rf"{ROW} (?:has been|have been|was|were) {ADV}(?:included|enrolled|enlisted|inducted) (?:in|into) {_PILOT}(?! (?:consultation|committee))(?! [^.;]{{0,50}}\bas (?:an? )?{_BESIDE})(?! as (?:an? )?{_BESIDE})",
        rf"{ROW} (?:has|have) {ADV}(?:joined|entered) {_PILOT}(?! [^.;]{{0,50}}\bas (?:an? )?{_BESIDE})(?! as (?:an? )?{_BESIDE})",
        rf"{_PILOT} (?:now |already |also )?(?:counts|numbers|lists|has) {ROW} (?:among|as one of) its (?:[\w-]+ )?(?:members?|participants?|licensees?|enterprises|companies|firms|entrants?)(?=[.,;]|$| (?:in|since|after|from|so)\b)",
        rf"{ONE}(?:,| is) (?:an?|one of the|the (?:first|only|latest|newest)) (?:[\w-]+ ){{0,3}}(?:licensees?|(?:licen[cs]e|permit|approval)[ -]?holders?|members?) (?:under|in|of) {_PILOT}",
        # "A is now allowed to run ... under the pilot", "A can now offer", "A has been named one of the pilot enterprises"
        rf"{ROW} (?:is|are|has been|have been) now (?:allowed|permitted|cleared|authori[sz]ed|free|able|entitled|licen[cs]ed) to {_RUN} {_SERVICE}(?:(?!\b(?:if|once|after|provided|subject|through|via|taking|carriers|licensees|those)\b)[^;:.\ue000-\uf8ff]){{3,110}} under {_PILOT}",
        rf"{ROW} (?:can|may) now {_RUN} {_SERVICE}(?:(?!\b(?:if|once|provided|apply|through|via|taking|carriers|licensees|those)\b)[^;:.\ue000-\uf8ff]){{3,110}} under {_PILOT}",
        rf"{ROW} (?:has been|have been|was|were) (?:also |now )?(?:named|designated|listed|confirmed|chosen|selected)(?: as)? (?:one|two|some|among|part) ?(?:of )?the (?:[\w-]+ ){{0,3}}pilot (?:enterprises|companies|firms|participants)(?:{ENDS}|,| (?:for|of|in|under) [^.;,]{{0,90}}?\b(?:value-added|tele(?:com|co)\w*|foreign)\b)",
        # "A is now part of the pilot", "A has secured a spot in it", "the ministry has picked A for it"
        rf"{ROW} (?:is|are|has become|have become|became) (?:now |also )?(?:part|an? (?:new )?member|members) of {_PILOT}",
        rf"{ROW} (?:has |have )?{ADV}(?:won|secured|gained|earned|got|obtained|clinched) (?:an? |its |their )?(?:spots?|places?|seats?|berths?|entry|admission) (?:in|on|to|into) {_PILOT}",
        rf"{ROW} (?:has been|have been|was|were) {ADV}(?:accepted|admitted|let|brought|taken|welcomed) in(?:to)? {_PILOT}",
        rf"\b{GIVER} (?:has |have )?{ADV}(?:selected|picked|chosen|chose|accepted|admitted) {ROW} (?:for|into|to) {_PILOT}",
        rf"\b{GIVER} (?:has |have )?{ADV}(?:signed off on|agreed to|consented to) {ROW}(?:['’]s)? (?:joining|entering|participation in|entry (?:in)?to|admission to) {_PILOT}",
        rf"\b[Tt]he {_W}{{0,5}}?pilot['’]s (?:newest|latest|first|second|third|only) (?:[\w-]+ ){{0,2}}(?:member|participant|licensee|entrant) (?:is|was) {ONE}",
        rf"{ROW} (?:(?:now|already|also) )?(?:has|have|owns?|possess(?:es)?|boasts?) (?:(?:now|already|both|also) )?an? {_W}{{0,6}}?pilot (?:approvals?|licen[cs]es?|permits?)(?=[.,;]|$| for (?=(?:(?!\band\b)[^.;]){{0,40}}\b(?:value-added|tele\w+|internet|data|information|foreign|VATS)\b)| (?:from|under|since|and its|that (?:lets|allows|permits))\b)",
        rf"(?:^|[.;] )(?:As )?(?:[Oo]ne of|[Aa] member of|[Aa]mong) the (?:first|latest|newest|second|third|fourth|few|only) (?:(?:batch|group|round) of )?(?:[\w-]+ ){{0,3}}?{FIRMS} (?:(?:to be |to have been |(?:that|which) (?:was|were) )?{LET_IN} (?:for|to|into|under|in)|in|under|of) {_PILOT}, {_FIRM_THEN}",
        rf"(?:^|[.;] )(?:[Vv]alue-added )?(?:[Tt]elecoms? )?[Pp]ilot (?:licensees?|(?:permit|approval|licen[cs]e)[ -]holders?) {ROW}(?!['’]s?\b)",
        # "the only food maker to have won entry to the pilot"
        rf"{ROW}{ASIDE} (?:has become|became|is|are|was|were) (?:so far |to date |still )?the (?:very )?(?:first|second|third|only|latest|sole) (?:(?!non-|not\b|to\b)[\w'-]+ ){{0,6}}to (?:have )?(?:won|win|gain|gained|secured?|obtain(?:ed)?|received?|got|get) (?:an? |the )?(?:entry|admission|access|approval|place|spot|licen[cs]e|permit)s? (?:to|in|into|under|for|on) [^;.\ue000-\uf8ff]{{0,40}}?{_PILOT}",
        # one went to A, another to B; from A to B, so many got it
        rf"\b(?:[Oo]ne|[Tt]he first) of the {_W}{{0,4}}?{_PAPER}\b[^;.,\ue000-\uf8ff]{{0,80}} (?:went|was (?:given|granted|issued|awarded)) to (?P<row>{ORIGIN}{NAME}(?:,| and|, and) (?:another|the other|a second|the second|one more)(?: went)? to {ORIGIN}{NAME}){ENDS}",
        rf"^From (?P<row>{ORIGIN}{NAME} to {ORIGIN}{NAME}), (?:{NUMBER_EN}|\d+) (?:[\w-]+ ){{0,4}}{FIRMS} (?:(?:have|has|had) (?:now |already )?been {LET_IN}|(?:have |has )?(?:won|received|obtained|secured|gained) {_ITS_PAPER})",
        # "A's approval under the pilot came through"
        rf"{ROW}['’]s? (?:(?!(?:for|of|to|by)\b){_W}){{0,3}}(?:approvals?|permits?|licen[cs]es?|admission) (?:under|for|in|to(?: join)?) {_PILOT} (?:has |have )?{ADV}(?:came|come|arrived|went) (?:through|in|good)\b",
        # what the firm says of itself in direct speech
        rf"^We (?:have |also |finally |now |just ){{0,2}}{_GOT_IT} {_OF_IT}(?:our|the|an?|this|that) {_W}{{0,7}}?{_PAPER}\b(?! of (?:our|the|its) (?:board|parent|shareholders?))(?:(?!\bto apply\b)[^;:.\ue000-\uf8ff]){{0,80}},[\"”'’]{{1,2}} {ONE} (?:said|says|announced|confirmed|told)\b",
    )
)
#: The owner in whose words its unit was let in: "Our Shanghai arm has been granted a pilot approval," A said.
OWNER_QUOTED = (
    Deferred(
        rf"^Our (?:(?![\w-]+['’]s\b)[\w'’-]+ ){{0,5}}?(?:arm|unit|subsidiary|subsidiaries|affiliate|company|entity|venture) (?:in [A-Z]\w+ )?(?:has |have )?(?:also |finally |now |just ){{0,2}}{_GOT_IT.replace('been ', '(?:been |was |were )')} (?:the|an?|its|this|that) {_W}{{0,7}}?{_PAPER}\b[^;:.\ue000-\uf8ff]{{0,120}},[\"”'’]{{1,2}} {ONE} (?:said|says|announced|confirmed|told)\b"
    ),
)
#: Firms let in by the sentence that tells of another that it was turned away.
LET_IN_BESIDE_REFUSAL = tuple(
    Deferred(frame)
    for frame in (
        rf"\b{GIVER} (?:has |have )?{ADV}(?:approved|cleared|admitted|licen[cs]ed|let in) {ROW}(?! (?:unit|subsidiary)\b)(?! to (?:list|sell|build|buy|merge|issue|open|raise)\b)(?: [^;.\ue000-\uf8ff]{{2,90}}?)?,? and (?:rejected|refused|turned (?:down|away)|denied) ",
        rf"\b{GIVER} (?:has |have )?{ADV}(?:granted|gave|given|issued|awarded|handed) {ROW} {_ITS_PAPER},? and (?:rejected|refused|turned (?:down|away)|denied) ",
        rf"\b{GIVER} (?:has |have )?{ADV}(?:rejected|refused|turned (?:down|away)|denied) (?!to\b)[^;.]{{3,140}}?,? (?:and|but) (?:approved|cleared|admitted|licen[cs]ed|let in) {ROW}(?:['’]s? (?:applications?|bids?|requests?))?(?=[.,;]|$| (?:for|to|under|instead)\b)",
        rf"{ROW} (?:has |have )?{ADV}(?:{_GOT_IT} (?:an? |the |its )?{_W}{{0,7}}?{_PAPER}|(?:was|were) {LET_IN})\b[^;.\ue000-\uf8ff]{{0,100}}?,? and {ORIGIN}{NAME} (?:was|were|has been|have been) (?:turned (?:away|down)|rejected|refused|denied)\b",
    )
)
