# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Whole English sentences that tell of firms that they were let in, names masked: tables for `parsers.facts.status.plainly_told_en`."""

from parsers.facts.status.let_in_before_en import FIRMS
from parsers.facts.status.let_in_en import NUMBER_EN
from parsers.facts.status.masked_rows_en import NAME, ORIGIN, ROW
from parsers.facts.text.deferred import Deferred

_ROW = rf"(?P<row>{ROW})"
_ONE = rf"(?P<row>{ORIGIN}{NAME})"
#: What may stand behind: who says so, and whose they are.
_TAIL = r"(?:[;,] (?:and )?(?:its|their|the latter's|whose) (?:owners?|parents?|shareholders?|parent compan(?:y|ies))\b[^;]{2,90}|, (?:the|an?|its|MIIT|officials|it|he|she)\b(?:(?! (?:report|rumou?r|post|blog|media|source|people|person)s?\b)[^,;]){0,60} (?:said|says|announced|added|confirmed)|,? too| as well)?[.!\"”']*"
_SO_FAR = r"(?: (?:so far|to date|as yet|yet|until now|up to now|at present|for now|today|now|this time))?"
_THEM = rf"(?:them|these|those|their number|the {NUMBER_EN}(?: {FIRMS})?|the (?:new |newly approved |approved |admitted |lucky |fortunate |successful )?(?:newcomers|new entrants|entrants|licensees|batch|group|round|recipients|admissions)|those (?:who were |that were )?(?:let in|admitted|approved|licen[cs]ed|cleared)(?: (?:on|last|this|yesterday|today)(?: \w+)?)?)"
_KNOWN = (
    r"(?:known|named|identified|disclosed|published|public|made public|made known|revealed|given|released|on record)"
)
_IS_KNOWN = rf"(?:(?:is|are|was|were|has been|have been) (?:so far |as yet |publicly |officially |already )?(?:{_KNOWN}(?: by name)?)|(?:has|have) (?:so far |as yet |already )?(?:come forward|gone public|named (?:itself|themselves)|made (?:its|their) (?:names?|approvals?|admissions?) (?:public|known)))"


#: Words before a paper that leave it one that was given, and the firm's own.
_OWN = r"(?:(?!(?:on|over|about|for|with|to|by|under|in|its|their|that|which|warning|notice|reprimand|hearing|refusals?|denials?|rejections?|drafts?|conditional|suspen\w+|withdraw\w+|revo\w+|cancel\w+|renewals?|application|request|copy|bill|invoice|fees?|complaints?|no|not|missing|lapsed|expired|former|old|provisional|preliminary|tentative|expected|awaited|of|without|rivals?|rival's|tenants?|tenant's|customers?|customer's|clients?|client's|partners?|partner's|suppliers?|supplier's|another's|other's|type|network|import|export|fake|forged|business|building|construction|planning|land|fire|quality|security|safety|equipment|software|work|residence|driving)\b)[\w'-]+ )"
#: Some of those told of before are named.
POINTS_BACK = tuple(
    Deferred(frame)
    for frame in (
        # "The only one whose name is known is A"
        rf"(?:(?:So far|As yet|For now|To date|Up to now|Until now|At present),? )?(?:[Tt]he|[Ii]ts|[Tt]heir) (?:only|sole|one|single|first) (?:(?:one|company|firm|enterprise|business|newcomer|entrant|licensee|recipient|name|member)(?: (?:of|among|in|from) {_THEM})?|of {_THEM})(?: (?:whose (?:name|identity) {_IS_KNOWN}|(?:that|which) {_IS_KNOWN}|to (?:be|have been) (?:publicly |officially )?(?:named|identified|made public)|to have (?:come forward|gone public|named itself|made (?:its|the) (?:name|approval|admission) (?:public|known))|(?:publicly |officially )?(?:known|named|identified|made public)(?: by name)?))?{_SO_FAR}(?: is| was|:) {_ONE}{_TAIL}",
        # "Only one of the five, A, has been named"
        rf"(?:So far,? |As yet,? |To date,? )?(?:[Oo]nly|[Jj]ust) {NUMBER_EN} of {_THEM}(?:,|:) {_ROW}, {_IS_KNOWN}{_SO_FAR}{_TAIL}",
        # "Of the five, only A has come forward"
        rf"(?:(?:Of|Among|From among) {_THEM},? |(?:So far|As yet|To date|For now|Up to now),? )?(?:[Oo]nly|[Jj]ust) {_ROW} {_IS_KNOWN}{_SO_FAR}{_TAIL}",
        # "A is the only one of them whose name is known"
        rf"{_ROW} (?:is|are|was|were) (?:so far |as yet |for now )?the only (?:one|ones|{NUMBER_EN}|name|names|company|companies|firm|firms|newcomers?) (?:of|among|from) {_THEM} (?:whose names? {_IS_KNOWN}|(?:that|which) {_IS_KNOWN}|to (?:be|have been) (?:publicly |officially )?(?:named|identified)|to have (?:come forward|gone public)|(?:known|named|identified)(?: by name)?){_SO_FAR}{_TAIL}",
        # "Only one name is known, A"
        rf"(?:So far,? |As yet,? |To date,? )?(?:[Oo]nly|[Jj]ust) (?:one|two|three) (?:of (?:their|the) )?names? {_IS_KNOWN}{_SO_FAR}: {_ROW}{_TAIL}",
        # "A and B are on the ministry's list"
        rf"{_ROW} (?:is|are|was|were|stands?|appears?|features?|figures?|(?:is|are) found|can be found) (?:both |also |all |each )?(?:on|in) (?:the|its|that|MIIT's) (?:(?:ministry|regulator|administration|bureau|government|MIIT)'s )?(?:published |public |official |new |full |final |ministry )?(?:list|roll)(?: of (?:the )?(?:{NUMBER_EN}(?: {FIRMS})?|names|newcomers|licensees|(?:approved|admitted|cleared) {FIRMS}|those (?:let in|admitted|approved|cleared)))?(?: (?:that|which) (?:it|the (?:ministry|administration|regulator)) (?:has )?(?:published|put out|released|posted)(?: (?:on \w+|today|yesterday))?)?{_TAIL}",
        rf"(?:On|In) (?:the|its|that) (?:(?:ministry|regulator|administration|bureau|government)'s )?(?:published |public |official |new |full )?list (?:are|is|stand|stands|appear|appears|one finds) {_ROW}{_TAIL}",
        # "A, B and C belong to the five"
        rf"{_ROW} (?:(?:both |all |each )?(?:belongs?|belonged) to|(?:is|are|was|were) (?:both |all |also )?(?:among|amongst|of|part of)|(?:counts?|ranks?|numbers?|figures?) (?:among|amongst)|make up {NUMBER_EN} of|are {NUMBER_EN} of|is one of) {_THEM}{_TAIL}",
        rf"(?:To {_THEM} (?:belong|belongs)|Counted among {_THEM} (?:is|are)|(?:Part|Members?) of {_THEM} (?:is|are)) {_ROW}{_TAIL}",
        # "The letters are addressed to A, B and seven others"
        rf"The (?:letters(?: of approval)?|approvals|permits|licen[cs]es|papers|documents|replies) (?:are|were) (?:addressed|made out|issued|sent|handed|delivered) to {_ROW}(?:,? and (?:{NUMBER_EN}|some|several) others?)?{_TAIL}",
        # "A and B can call themselves licensees"
        rf"{_ROW} (?:can|may) (?:now )?(?:both )?(?:call|count|style) (?:itself|themselves) (?:licensees?|(?:licen[cs]e|permit|approval)[ -]holders?|among {_THEM}|(?:one|two|three) of {_THEM})(?: now)?{_TAIL}",
        rf"{_ROW} (?:counts?|ranks?|figures?) as (?:one|{NUMBER_EN}) of {_THEM}{_TAIL}",
        # "Hainan's share is two, A and B", "From Hainan come A and B"
        rf"[A-Z][\w-]+(?: [A-Z]\w+)?'s (?:share|contingent|part|haul) is {NUMBER_EN}: {_ROW}{_TAIL}",
        rf"(?:From|Out of) [A-Z][\w-]+(?: [A-Z]\w+)? (?:come|comes|hail|hails) {_ROW}{_TAIL}",
        # "A is one of the newcomers; B is another"
        rf"(?P<row>{ORIGIN}{NAME} (?:is|was) (?:one|the first) of {_THEM}(?:;|, and| and) (?:and )?{ORIGIN}{NAME} (?:is |was )?(?:another|the second)){_TAIL}",
        # "On the sheet passed round at the ceremony one could read A; B; and C"
        rf"On (?:the|its|that|their) (?:list|sheet|roll|paper|hand-?out|slide|board|printout)(?: (?:of names|(?:handed out|passed (?:a)?round|given out|put up|shown|circulated|distributed|posted|pinned up|projected|read out)(?: (?:at|in|on|by|to|after|during) (?!(?:its|their|his|her|a|another)\b)[\w' -]{{2,40}}?)?))?,? (?:(?:one|we|you|reporters|guests) (?:could|can|may) (?:read|find|see|make out)|(?:could|can) be read|stood|stand|were|are|appear(?:ed)?|figured?)(?: the names(?: of)?)?:? {_ROW}{_TAIL}",
        # "The list opens with A and closes with B"
        rf"The (?:ministry's )?list (?:opens|begins|starts) with (?P<row>{ORIGIN}{NAME}(?: and (?:closes|ends) with {ORIGIN}{NAME})?){_TAIL}",
        rf"(?P<row>{ORIGIN}{NAME} (?:heads|tops|opens|leads) the (?:ministry's )?list(?:(?:;|, and|,)? {ORIGIN}{NAME} (?:closes|ends|concludes) it)?){_TAIL}",
        rf"The names (?:that|which) (?:could be found|are known|have been published|were given)(?: so far)? are {_ROW}{_TAIL}",
        # "Among the nine one finds A and B"
        rf"(?:Among|Of|In) {_THEM},? (?:one finds|we find|you find|can be found|are to be found|is to be found) {_ROW}{_TAIL}",
        # "We know of A and B", "Two have put out statements, A and B"
        rf"(?:We|I) (?:so far )?(?:know(?: the names)?|have learnt the names|can tell the names) (?:so far )?of {_ROW}{_TAIL}",
        rf"(?i:{NUMBER_EN}|some)(?: of {_THEM})? (?:have|has) (?:so far |since |already )?(?:put out|issued|released|published|made) (?:statements?|announcements?|press releases?|filings?|it known|it public)(?: (?:about|of) (?:it|their approvals?|the approvals?))?{_SO_FAR}: {_ROW}{_TAIL}",
        rf"(?i:{NUMBER_EN}|some)(?: of {_THEM})? (?:have|has) (?:so far |since |already )?(?:said so|told of it|told (?:the exchange|their exchanges|shareholders|their shareholders|investors|customers|the paper|us)(?: so| of it)?|announced it|announced (?:the|its|their) (?:approvals?|admissions?)|gone public|come forward|confirmed it|confirmed (?:the|its|their) (?:approvals?|admissions?))(?: themselves| itself)?{_SO_FAR}: {_ROW}{_TAIL}",
        # "A and B have made it"
        rf"{_ROW} (?:(?:have|has) (?:both |all |also )?(?:made it|got in|gotten in|got through|come through|succeeded)|(?:are|is) (?:both |all |also )?(?:in|through)){_SO_FAR}{_TAIL}",
    )
)
#: Some of those told of before are named, so many as are known: that number is none of theirs.
KNOWN_SO_FAR = tuple(
    Deferred(frame)
    for frame in (
        # "A and B are the two we have been able to identify so far"
        rf"{_ROW} (?:is|are|was|were) (?:so far )?(?:among |some of )?(?:the )?(?:only )?(?:ones?|{NUMBER_EN}|names?|(?:{NUMBER_EN} )?(?:names|{FIRMS}))(?: (?:of|among) {_THEM})?(?: (?:that|whom|which))? (?:we|one|I|this (?:paper|newspaper|newsletter|site|bureau|office)|our (?:reporters?|desk|correspondents?)|reporters|journalists)(?: (?:have|has|had))?(?: so far)?(?: (?:been able to|managed to|could|can|were able to|was able to))? (?:identify|identified|name|named|trace|traced|find|found|confirm|confirmed|verify|verified|put a name to){_SO_FAR}{_TAIL}",
        # "The two whose names are known are A and B"
        rf"The (?:only )?{NUMBER_EN} (?:(?:names|{FIRMS}) )?(?:(?:that|whom|which) )?(?:we|one|I|reporters|journalists) (?:(?:have|has|had) (?:so far )?(?:been able to|managed to) |could |can |were able to )?(?:identify|identified|name|trace|find|confirm|verify){_SO_FAR} (?:is|are|were)(?: those of)?:? {_ROW}{_TAIL}",
        rf"The (?:only )?(?:{NUMBER_EN} )?(?:{FIRMS} )?whose names? {_IS_KNOWN}{_SO_FAR} (?:is|are|were):? {_ROW}{_TAIL}",
    )
)
#: All of those told of before are named.
NAMES_ALL = tuple(
    Deferred(frame)
    for frame in (
        # "They are A and B"
        rf"(?:They|These|Those|The {NUMBER_EN}(?: (?:new )?{FIRMS})?|The (?:newcomers|new entrants|licensees|recipients)|Their names|The names) (?:are|were)(?: as follows)?:? {_ROW}{_TAIL}",
        rf"(?:They|Those|The {NUMBER_EN}(?: {FIRMS})?|The newcomers) (?:go by the names of|are called|are named) {_ROW}{_TAIL}",
    )
)
#: One of those who hold a licence, behind a count of them.
WHICH_HOLDER = Deferred(
    rf"(?:One|An example|The best[- ]known|The best known|The oldest|The largest|The biggest|The first|The (?:latest|newest))(?: (?:of|among) (?:them|these|those|the {NUMBER_EN}))?(?:, for (?:instance|example),)? (?:is|was) {_ONE}{_TAIL}"
)
_SUCCEED = r"(?:passed|got in|made it|got through|came through|were let in|were admitted|succeeded|were successful|were approved|got the nod)"
_WON = rf"(?:the )?(?:winners|lucky (?:ones|few|firms|companies)|successful (?:ones|firms|companies|applicants|candidates|few)|happy (?:ones|few)|fortunate (?:ones|few)|victors|those who {_SUCCEED})"
_SIDE = r"(?:happy|lucky|winning|bright|brighter|sunny|right|successful|fortunate) side(?: of the (?:line|ledger|divide|verdict|decision|table|fence|list))?"
#: Words that tell by themselves who came through.
SUCCEEDED = (
    Deferred(
        rf"(?:On the {_SIDE}|(?:Counted )?[Aa]mong {_WON}|(?:The )?(?:[Ww]inners|[Ll]ucky (?:ones|few)|[Ss]uccessful (?:ones|applicants|candidates)|[Hh]appy (?:ones|few)|[Ff]ortunate ones)|Those who {_SUCCEED}|Successful)(?: (?:this time|this round|in this round|on the day))? (?:are|is|were|was|include[sd]?|stand|stands|one finds|we find)(?: among others)?:? {_ROW}{_TAIL}"
    ),
    Deferred(
        rf"{_ROW} (?:are|is|were|was|stand|stands|find themselves|finds itself) (?:both |all |also )?(?:on the {_SIDE}|among {_WON}){_TAIL}"
    ),
)
_SAYS = r"(?:made (?:it )?known|made (?:it )?public|announced|announces|disclosed|said|says|reported|reports|confirmed|confirms|stated|declared|let it be known|(?:informed|told|wrote to) (?:its )?(?:customers|clients|investors|shareholders|users|partners|reporters|staff))"
_DAY = (
    r"(?: (?:on|in|this|last|earlier|late|early|today|yesterday|at|via|to|by|over)(?: (?!that\b|it\b)[\w'.]+){0,6}?)?"
)
_PILOT = r"(?P<what>(?:the|China's|MIIT's|the ministry's) (?:[\w'-]+ ){0,7}?(?:pilot|trial|scheme|programme?)\b(?! (?:zone|area|city|cities|queue|working|review|committee|consult\w+|window|office|stage|application|project))(?: (?:for|of|in|(?:that|which) (?:opens?|gives?|lets?|allows?|frees?)|opening)\b(?:(?! (?:but|as|not|until|unless|if|through|only|that|which)\b)[^.;,]){2,90})?)"
_IN_PILOT = rf"(?:(?:is|was) (?:now |also |formally |officially |already )?(?:in|part of|a member of|inside|a participant in|one of the (?:companies|firms|enterprises|participants) in|among the (?:companies|firms|enterprises|participants) in|taking part in|participating in)|(?:is|was|has been|had been) (?:now |also |formally |officially |newly )?(?:admitted to|let into|taken into|accepted into|brought into)|(?:now |also )?belongs to|(?:has|had) (?:now |also |formally |officially )?(?:joined|entered|got into|gained (?:entry|admission|access) to|found a place in|won a place in|a place in)) {_PILOT}"
_PILOT_PLAIN = r"(?:the|China's|MIIT's|its|the ministry's) (?:[\w'-]+ ){0,7}?(?:pilot|trial|scheme|programme?)\b(?! (?:zone|area|city|cities|queue|working|review|committee|office|stage|application|project))(?: for [\w -]{3,60}?)?"
_UNIT = r"(?:joint venture|venture|subsidiary|unit|affiliate|arm|company|entity|offshoot)"
_OWNER_SAYS = rf"(?P<owner>{NAME}) (?:{_SAYS}){_DAY}(?: that)? its (?:[\w'-]+ ){{0,4}}?{_UNIT}(?:,| called| named)? "
_GIVEN = r"(?:has |have |had )?(?:also |now |already )?"
_BODY = r"(?:[Tt]he )?(?:MIIT|(?:China's )?Ministry of Industry and Information Technology|(?:Chinese |industry |information )?ministry|[A-Z]\w+ (?:Municipal )?Communications Administration|(?:telecom |Chinese )?regulator)(?: \([^()]{2,20}\))?"
_WHOSE = (
    r"(?:MIIT's|(?:[Tt]he )?(?:[A-Z]\w+ )?(?:Municipal )?(?:Communications Administration|[Mm]inistry|[Rr]egulator)'s)"
)
_LETTER = r"(?:letter of approval|approval letter|pilot approval|approval|permit|licen[cs]e|reply|authori[sz]ation)"
_LET_INTO = rf"{_GIVEN}(?:let into|admitted to|taken into|approved for|cleared for|licen[cs]ed for|(?:granted|gave|given|issued|awarded|handed) (?:an?|the|its) {_OWN}{{0,5}}?{_LETTER}(?: (?:for|under|in|to join|to enter))?)"
_TO_THE_END = r"(?: (?:on|in|last|this|late|early|yesterday|today)\b[^.;,:]{0,40}?)?"
_A_FIRM = r"(?:[\w-]+ ){0,6}?(?:company|firm|enterprise|business|operator|entity|multinational|newcomer|carmaker|bank|insurer|manufacturer|maker)"
#: How an announcement to shareholders begins.
_TO_HOLDERS = rf"(?:The [Bb]oard(?: of [Dd]irectors)? of (?:the Company|{NAME})|{NAME}|The Company) (?:wishes to|is pleased to|hereby|would like to|is glad to)? ?(?:inform|announce|notify)s? (?:(?:its |the |all )?(?:shareholders|unitholders|investors)(?: of the Company)?(?: and (?:potential |prospective )?investors)? )?that (?:on [\w ,]{{3,24}}?,? )?(?:its (?:[\w'-]+ ){{0,4}}?{_UNIT},? )?"
_PLAIN_LEAD = r"(?:(?!\b(?i:if|once|unless|whether|when|until|after|not|never|deny|denies|denied|untrue|false|rumou?r\w*|reports?|claims?|media|sources?|hop\w+|expect\w*|plan\w*|will|would|may|might|could)\b)[^;.:\ue000-\uf8ff])*?(?:(?<=that )|(?<=^)|(?<=, )|(?<=\d )|(?<=subsidiary )|(?<=unit ))"
#: What a firm, or its owner, tells of it.
OF_ITSELF = (
    Deferred(rf"{_ONE} {_SAYS}{_DAY},? that it {_IN_PILOT}{_TAIL}"),
    Deferred(rf"{_OWNER_SAYS}(?P<row>{NAME}),? {_IN_PILOT}{_TAIL}"),
    # "The administration gave A a licence for value-added telecom services"
    Deferred(
        rf"(?:{_PLAIN_LEAD})?{_BODY} {_GIVEN}(?:gave|given|granted|issued|handed|awarded) {_ONE} (?P<what>(?:an?|the|its) {_OWN}{{0,6}}?(?:licen[cs]e|permit|approval|authori[sz]ation)(?: (?:for|to (?:offer|run|provide|operate|sell))(?:(?! (?:not|no|if|unless|is|are|was|were|has|have|had|proved|turned|but|which|that)\b)[^.;,]){{3,90}}?)?){_TO_THE_END}(?:, making it (?:the|an?) [^.;,]{{3,60}})?{_TAIL}"
    ),
    # "A is the newest member of the value-added telecom pilot"
    Deferred(
        rf"{_ONE} (?:is|has been|became|becomes|has become)(?: now| since \w+| also)? (?:an?|the|one of the|among the) (?:(?:new|newest|latest|first|second|third|fourth|fifth|further|foreign-owned|foreign-invested|foreign|full) ){{0,3}}(?:members?|participants?|entrants?|{FIRMS}|company|firm) (?:of|in|admitted to|let into) {_PILOT}{_TAIL}"
    ),
    Deferred(
        rf"{_ONE} (?:can|may) (?:now )?call itself (?:an?|the (?:newest|first|latest)) (?:member|participant|licensee) (?:of|in) {_PILOT}{_TAIL}"
    ),
    # "A announced its admission to the value-added telecom pilot"
    Deferred(
        rf"{_ONE} (?:has |today |also )?(?:announced|confirmed|disclosed|reported|celebrated|acknowledged){_DAY} its (?:admission|acceptance) (?:in)?to {_PILOT}{_TAIL}"
    ),
    Deferred(
        rf"{_ONE} (?:has |today |also )?(?:announced|confirmed|disclosed|reported|acknowledged){_DAY} (?:the )?receipt of (?P<what>{_WHOSE} {_OWN}{{0,5}}?{_LETTER} (?:for|to) [^.;,]{{3,90}}?){_TAIL}"
    ),
    # "The administration's value-added telecom licence for A is dated 3 March"
    Deferred(
        rf"(?P<what>{_WHOSE} {_OWN}{{0,5}}?{_LETTER}) (?:for|of|to) {_ONE} (?:(?:is|was) (?:dated|signed|issued)(?: on)?|bears the date of|dates from) [^.;,]{{3,50}}{_TAIL}"
    ),
    # "Good news for A, MIIT has let it into the value-added telecom pilot"
    Deferred(
        rf"(?:[Gg]ood|[Gg]reat|[Ww]elcome|[Hh]appy) news(?: (?:has )?(?:come|came|arrived))?(?: (?:this week|today|on \w+))? for {_ONE}: {_BODY} {_GIVEN}(?:approved its (?:entry|admission|participation) (?:in)?to|let it into|admitted it to|said yes to its (?:entry|admission) (?:in)?to|approved it for|taken it into) {_PILOT}{_TAIL}"
    ),
    # "A was the third company to which the administration gave a value-added telecom licence"
    Deferred(
        rf"{_ONE} (?:is|was|becomes|became|has become) (?:now |thus |also )?(?:the|one of the (?:{NUMBER_EN} )?|among the (?:{NUMBER_EN} )?) ?(?<= )(?:first |latest |newest )?(?P<what>(?:{_A_FIRM}|(?:[\w-]+ ){{0,4}}?{FIRMS}) (?:to which|to whom|that|which|whom) {_BODY} {_LET_INTO}(?: {_PILOT_PLAIN})?{_TO_THE_END}){_TAIL}"
    ),
    # "The company that MIIT let into the value-added telecom pilot is A"
    Deferred(
        rf"(?P<what>(?:The|A further|Another|One more) {_A_FIRM} (?:to which|to whom|that|which|whom) {_BODY} {_LET_INTO}(?: {_PILOT_PLAIN})?{_TO_THE_END}) (?:is|was|is called) {_ONE}{_TAIL}"
    ),
    # "The letter of approval for value-added telecom services is addressed to A"
    Deferred(
        rf"(?P<what>(?:The|MIIT's|Its|This) {_OWN}{{0,5}}?{_LETTER}(?:,? (?:from|of|by|under|for|issued|signed|dated|that)\b(?:(?! (?:not|no|if|unless|application|its (?:tenant|customer|client|partner|rival|supplier|landlord)|their|others?|another|an?other)\b)[^;:]){{3,120}}?)?),? (?:(?:is|was) (?:addressed to|made out to|directed to|in the name of)|bears the name of|carries the name of|names as its holder) {_ONE}{_TAIL}"
    ),
    # "A was granted a value-added telecom licence by the Guangdong Communications Administration"
    Deferred(
        rf"(?:{_TO_HOLDERS}|{_PLAIN_LEAD})"
        rf"(?P<row>{NAME}) (?:was|were|has been|have been|had been) (?:also |now |formally |duly |today )?(?:granted|issued|awarded|given) (?P<what>(?:an?|the|its|their|two) {_OWN}{{0,5}}?(?:[Vv]alue-[Aa]dded [Tt]elecom\w*|[Tt]elecom\w*)(?: [\w'-]+){{0,4}}? (?:[Ll]icen[cs]e|[Pp]ermit|[Aa]pproval|[Rr]eply)s?)(?: (?:for|to|under|covering|in)\b[^;.,]{{2,110}}?)? by (?:the )?(?:MIIT|(?:China's )?Ministry of Industry and Information Technology|[A-Z]\w+ Communications Administration|[A-Z]\w+ Municipal Communications Administration)(?: \([^()]{{2,20}}\))?(?: of (?:the PRC|China))?(?: (?:on|in|last|this) [^;.,]{{2,40}})?[.,;]?"
    ),
)
_KIND = r"(?:value-added|tele(?:com|co)\w*|IP-VPN|ISP|IDC|CDN|internet (?:access|data cent\w+|service\w*)|data cent\w+|call[- ]cent\w+|content delivery|online data|pilot)"
_LICENCE = rf"(?P<what>(?:an?|the|its|two|both|one|nationwide|Chinese) {_OWN}{{0,7}}?{_KIND} {_OWN}{{0,5}}?(?:licen[cs]es?|permits?|approvals?)\b(?! (?:appl\w+|requests?|forms?|holders?|system|regime|lookalike|fees?))(?:,? (?:for|to|that|covering|good for|valid|from|issued by|granted by|signed by)\b(?:(?! (?:but|not|until|unless|if|only)\b)[^.;]){{2,110}})?)"
_HAS = r"(?:(?:is|has been|had been|was) (?:now |already |also |finally |since \w+ |once more )*(?:in (?:full )?possession of|the (?:proud |happy |new |lawful )*(?:owner|holder|possessor|bearer) of|armed with|equipped with|in receipt of)|(?:now |already |also |since \w+ )*(?:possesses|has in hand|has in its (?:hands|pocket|drawer)|boasts))"
#: Whose licence it is, told by words for having it.
LICENCE_TOLD = Deferred(
    rf"(?:{_OWNER_SAYS}|(?:Its|The group's|Our) (?:[\w'-]+ ){{0,4}}?{_UNIT},? )?(?P<row>{NAME}),? {_HAS} {_LICENCE}{_TAIL}"
)
#: "B received the same kind of licence in January".
SAME_PAPER = Deferred(
    rf"{_ROW},? (?:(?:has|have|had) )?(?:also |already |long )?(?:received|obtained|got|gained|secured|won|collected|held|holds|hold|been (?:given|granted|issued|awarded)|(?:was|were) (?:given|granted|issued|awarded|handed)) (?:(?:an?|the|one of the|one of) )?(?:very )?(?:same (?:kind|sort|type) of|same|like|similar|identical|equivalent|comparable|such an?|matching) (?:[\w-]+ )?(?:licen[cs]e|permit|approval)s?(?: (?:in|on|last|this|earlier|since|back in|a (?:year|month|week)|\w+ (?:years?|months?|weeks?)) ?(?:[\w ,]{{0,30}}?))?{_TAIL}"
)
_ITS_OWN = r"(?:(?!(?:rivals?|other|another|competing|former|next|second|third|of)\b)[\w'-]+ )"
#: "It lets the subsidiary of Germany's OWNER offer": whose the only firm is that was told of as let in.
UNIT_OF_OWNER = (
    Deferred(
        rf"(?:It|This|That|The (?:[\w-]+ )?(?:approval|licen[cs]e|permit|letter|document|paper|reply)|They) (?:now |also )?(?:lets?|allows?|permits?|enables?|entitles?|authori[sz]es?|means?(?: that)?|empowers?) (?:the|this) {_ITS_OWN}{{0,3}}?{_UNIT} of (?P<owner>{ORIGIN}{NAME})(?: Group| group)? (?!(?:and|or|called|named)\b)[a-z].*"
    ),
    Deferred(
        rf"(?:The|This) {_ITS_OWN}{{0,3}}?{_UNIT} of (?P<owner>{ORIGIN}{NAME}) (?:may|can|will|is|was|has|had|employs|runs|serves|plans|intends|said|wants)\b.*"
    ),
)
#: "B has had one since May".
SAME_ONE = Deferred(
    rf"{_ROW},? (?:(?:has|have) (?:had|held) one since|(?:got|received|obtained|(?:was|were) (?:given|granted|issued|handed)) one,? (?:too,? )?(?:in|on|last|this|back in|already in)) [^.;,]{{2,30}}{_TAIL}"
)
#: "A like licence went to B in May".
SAME_PAPER_TO = Deferred(
    rf"(?:An?|The|Another) (?:same|like|similar|identical|equivalent|comparable|such)(?: (?:kind|sort|type) of)? (?:licen[cs]e|permit|approval)s? (?:went|was given|was granted|was issued|was handed|has gone|had gone) to {_ROW}{_TO_THE_END}{_TAIL}"
)
#: "MIIT's letter of approval reached it on Monday", behind a sentence of one firm.
PAPER_CAME = Deferred(
    rf"(?P<what>(?:MIIT's|The ministry's|The|Its) {_OWN}{{0,5}}?(?:letter of approval|approval letter|pilot approval|approval|permit|licen[cs]e|authori[sz]ation)(?:,? (?:from|of|by|under|for|issued|signed|dated)\b(?:(?! (?:not|no|if|unless|application|its (?:tenant|customer|client|partner|rival|supplier|landlord)|their|others?|another|an?other)\b)[^;:]){{3,120}}?)?),? (?:reached|came to|arrived at|(?:was|has been) (?:handed|delivered|issued|sent|granted) to) (?:it|the (?:company|firm|subsidiary|unit|venture))(?:'s [\w ]{{3,24}}?)?(?: (?:on|in|last|this|late|early|yesterday|today|after|before)\b[^.;,:]{{0,50}})?[.!\"”']*"
)
