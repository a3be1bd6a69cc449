# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The words by which a text says what became of a firm. Tables only."""

import re

from parsers.facts.cues.applied_else import leave_applied_else
from parsers.facts.cues.verbs import ENDED, FILED, REFUSED, TO_END
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall

APPROVED = Pattern(
    r"获批|获准|准予|(?:取得|获得?|拿到)[^。;,\n]{0,30}[一二两三四五六七八九十\d][项类种](?:增值电[信讯])?业务(?=[,。;]|$)|获(?!批|准|得|悉)[^,。;\n]{0,24}(?:颁发|核发|发放|批出|授予|签发|批[复覆准文]|许可|牌照)|(?:获得|取得|得到|拿到|领到|获颁|获发|拿下|收到|斩获|持有|凭)[^。;\n]{0,30}(?:批[复覆准文]|许可|牌照|试点(?:资格|批)|核准)|(?:获得|取得|拿到|领到|获颁|拿下|收悉|接过)[^。;\n]{0,30}(?:(?<!营业)(?<!商业)执照|批[复覆文])|(?:发放|颁发|核发|下发|颁出)[^。\n]{0,30}(?:批[复覆]|许可|牌照)|批[复覆](?:同意)?|(?<!申请)批准|核准|(?<!未)(?<!不)(?<!没有)(?<!没)(?<!不予)(?<!未予)(?<!未能)(?:同意|准许)[^。\n]{0,40}(?:开展|经营|试点)|许可证[^。\n]{0,6}(?:颁|发)给|榜上有名|上榜|(?<!未)通过[^。,\n]{0,16}审批|获颁[^,。;\n]{0,20}(?:通行证|入场券)|(?<!未)(?<!不)被(?:准许|允许)[^,。;\n]{0,16}(?:经营|开展)|(?<![将望可能争或会拟])正式成为[^,。;\n]{0,16}试点企业|(?:许可|批[复覆文]|牌照)[^。,\n]{0,6}已(?:经)?(?:核发|发放|颁发|下发|发出)|送达[^。]{0,14}批[复覆]|批[复覆][^。]{0,6}(?:送达|送抵|送到|交到)|(?<!不)在名单(?:上|之列|中)|入列|入围|入选|被批准|通过审批|放行|首批[^。\n]{0,8}(?:企业|公司|外企|名单)"
    r"|\b(?:approv(?:ed|al|als|es)|clear(?:ed|s)|authori[sz](?:ed|es)(?= (?:(?-i:[A-Z])|to (?:operate|offer|provide|run|sell)\b|by (?:the |China's )?(?:Chinese |China's )?(?:(?-i:MIIT)|ministry|(?:industry|telecoms?) (?:ministry|regulator))\b))|grant(?:ed|s|ing)?|issu(?:ed|es)|award(?:ed|s)|receiv(?:ed|es)|obtain(?:ed|s)|secur(?:ed|es)|won|wins?|got|gets|licen[cs]ed(?! (?:local|domestic|Chinese|mainland|business|operator|carrier|service|compan|firm|foreign|telecom))|permitted|green-?li(?:t|ghts?|ghted)|greenlit|may now|can now|can now|given|gave|gives|admitted|accredited|endorsed|recipients?|go-ahead|nod|let (?:in|into|through)|waved (?:through|in)|nodded through|signed off on|handed(?= (?:out |over )?(?:an? |its |their |the |[a-z]+ )?(?:[\w-]+ ){0,3}(?:approvals?|permits?|licen[cs]es?)\b)(?! (?:back|in))|allowed(?= to (?:operate|offer|provide|run)\b)|rubber-?stamped|(?:picked|chosen|selected) (?:by (?:MIIT|the (?:ministry|regulator))|for the (?:[\w-]+ ){0,3}(?:pilot|trial|scheme)))\b|\blicen[cs]es?\b[^.]{0,24}\b(?:are|is) (?:already )?with\b|\b(?:permits?|approvals?|licen[cs]es?|nods?|permission)\b[^.;]{0,60}\b(?:have|has|had) gone to\b|\bbecom\w+ (?:the )?(?:first|only|second|third|latest)\b[^.;]{0,60}\bwith an? (?:[\w-]+ ){0,4}(?:licen[cs]e|permit)\b|\bsucceed(?:ed|s)\b|\b(?:permits?|approvals?|licen[cs]es?)\b[^.;]{0,56}\b(?:lets?|allows?|permits?(?! for\b)|enables?|authori[sz]es?)\b(?= (?-i:[A-Z])| (?:an? |the |its )?(?:[\w-]+ ){0,3}(?:unit|subsidiary|company|firm|venture|operator|carrier)\b| it\b)|\bunder (?:a|an|its) (?:[\w-]+ ){0,2}(?:licen[cs]e|permit) (?:from|of|issued)\b|\blet\b[^.;]{0,90}\binto (?:the|its|a)\b|\b(?:join|enter)(?:s|ed)? (?:the |China's |its )?(?:[\w-]+ ){0,4}(?:pilot|trial|scheme|programme|program)\b|\b(?:[Ll]icen[cs]e|[Pp]ermit|[Aa]pproval) holder\b|\b[Ll]icensee\b(?=:)|\badded to the (?:list|pilot|programme|program|scheme)\b|\bmade (?:it onto )?(?:the|its|MIIT's) (?:list|cut)\b|\bpassed (?:its|the|MIIT's|the ministry's) (?:[\w-]+ )?(?:review|examination|vetting)\b(?=[^.;]{0,40}\b(?:may|can)\b)|\b(?:licen[cs]e|permit|approval)s?\b[^.;]{0,60} went to\b|\b(?:will use|holds?|held|under)\b[^.]{0,50}\b(?:licen[cs]es?|permits?|approvals?)\b|\bfirst (?:foreign|non-Chinese|international|overseas)\b[^.]{0,60}\blicen[cs]e",
    re.I,
)


#: "The five companies are NAME", "The 20 are: NAME", "It contains 16 names: NAME", "the first batch was unveiled on Thursday: NAME".
_SO_MANY = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty(?:-\w+)?|thirty)"
_LET_IN_NOUN = (
    r"(?:companies|firms|enterprises|businesses|licensees|newcomers|entrants|participants|recipients|operators)"
)
MEMBERS_ARE = (
    rf"\b(?:the|these|those) (?:(?:{_SO_MANY}|new|newly approved|newly licensed|approved|licensed|successful|selected|foreign|foreign-invested|foreign-funded|pilot) ){{0,3}}{_LET_IN_NOUN} are(?: as follows)?:? (?=(?-i:[A-Z]))"
    rf"|\b(?:the|these|those) {_SO_MANY} are(?: as follows)?:? (?=(?-i:[A-Z]))"
    rf"|\b(?:it|the list|the batch|the notice) (?:contains|has|names|lists|comprises|carries|includes) {_SO_MANY} (?:names|{_LET_IN_NOUN}): "
    r"|\b(?:batch|list|group) of [^.;:]{3,90}\b(?:was|were|has been|have been) (?:unveiled|announced|published|released|named|made public)\b[^.;:]{0,30}: "
)

MEMBER = Pattern(
    r"其中|包括|名单|已知|点名|分别是|分别为|在列|在内(?!地|陆|部|容|网)|入列|例如|比如|名列|之一|旗下|\b(?:of wh(?:ich|om)|by name|these are|newcomers are|among (?:them|those|the)|includ(?:e|es|ed|ing)|such as|on the list|for example|recipients|new names|the names|named|identif(?:ied|ies)|one of (?:them|the)|as well|also|affiliates?|subsidiar\w+|units?|amongst|beneficiar\w+|winners|newcomers|cohort|the others|the rest are|they are|the (?:two|three|four|five|six|seven) are)\b"
    rf"|{MEMBERS_ARE}",
    re.I,
)


#: What is asked for with these words is the end of an approval: 主动申请终止经营, "had applied to end their operations".
_TO_END_ZH = r"(?:办理|主动|自愿|自行|依法)?(?:注销|终止|退出|撤销|停止|停业|放弃|缴销|交回)"
APPLIED = Pattern(
    rf"递件|交表|递表|填(?:了|过|好)?(?:申[报请])?表(?!格|演|决|彰|态)|入[纸禀](?!法院|高院|高等|地院)|递了[^,。;]{{0,4}}(?:材料|表|件)|交了(?:表|材料)|候批|(?<!列)入表(?!决|彰|演|格)|申请(?!{_TO_END_ZH})|申报|递交|提交材料|预填|填好|填报|意向|拟(?:开展|申|进)|筹备(?!组|处|办|会|期|团队|班子|工作组)|有意|排队|签约|签署|受理|\b(?:appl(?:y|ied|ies|ying|ication|ications|icants?)(?!{TO_END})|candidates?|(?:submitted|lodged|put in) (?:their |its |the |an? )?(?:papers?|paperwork|applications?|documents|filings?|files|forms|bids?)|seek(?:s|ing)?|sought|preparing|planning to|intend\w*|filed|getting ready|first set of applicants|belong to the first group|(?:in the (?:queue|pipeline)|(?:next )?in line (?:for|to)|next in line|put(?:s|ting)? in for)|still (?:waiting|waits?|awaits?|awaiting|pending|under review|being reviewed|in the queue)|sign(?:ed|s|ing)(?! off))\b|\b(?:wants?|hopes? for|would like) (?:[\w-]+ ){{0,5}}(?:permits?|licen[cs]es?|approvals?)\b"
    rf"|\b{FILED}\b",
    re.I,
)


#: What is signed with another firm is a contract, and no step towards the pilot; with a zone or its government it is one.
_SIGNS_ELSE = Pattern(
    r"\b(?:sign(?:ed|s|ing)|signature of) (?!up\b|off\b)(?:an? |the |its )?(?:[\w-]+ ){0,4}?(?:partnership|cooperation|lease|supply|power|purchase|loan|facility|distribution|reseller|resale|services?|hosting|colocation|construction|maintenance|framework|sales|sponsorship|agreement|deal|contract|pact|memorandum|accord)s?\b(?: [\w-]+){0,8}? (?:with|from) (?!(?:the )?(?:[\w'-]+ ){0,5}?(?:New Area|zones?|governments?|authorit\w+|committees?|administration|Pudong|Lin-?[Gg]ang|Qianhai|districts?|parks?|bureau|municipal\w*|city|Free Trade)\b)[^.;,]*"
    r"|\b(?:agreement|deal|contract|facility|lease|loan|pact) (?:was |were )?signed with (?!(?:the )?(?:[\w'-]+ ){0,5}?(?:New Area|zones?|governments?|authorit\w+|committees?|administration|Pudong|Lin-?[Gg]ang|Qianhai|districts?|parks?|bureau|municipal\w*|city|Free Trade)\b)[^.;,]*",
    re.I,
)


@recall
def tells_applied(text: str) -> bool:
    """Whether words tell an application for the pilot, or another step towards it."""
    told = leave_applied_else(text)
    return APPLIED.search(_SIGNS_ELSE.sub(" ", told) if "ign" in told else told) is not None


NOT = Pattern(
    r"不在[^,。]{0,10}(?:名单|之列|其[中列]|列|内)|(?:名单|榜单)[^,。]{0,6}(?:没有|未见|不见)(?!全[部数]|完[全整]|悉数|一次|公开|公布|对外)|榜上无名|未(?:获批?|获准|取得|拿到|通过|能|列入|在|见|入|出现|现身|露面|上榜|收到|领到)|没有(?:获|拿|取得|出现|在|同意|准许|点头|放行|松口)|(?:未(?:予|能|曾)?|没|不予|拒不|拒绝)(?:同意|准许|点头|放行|松口)|(?<![一本同各])不(?:同意(?![见义思])|准许|放行)|没(?:下来|批下|批复|拿到|获批|获准|到手|通过|领到|收到|取得)|尚未(?!公布|公开|披露|具名|透露)|暂缓|缓批|暂不(?!公[布开]|披露|具名|透露|对外|点名|列名)|均未|不包括|并非|落选|无缘|\b(?:miss(?:es|ed) (?:out|the (?:cut|list))|(?:was|were|been|got|is|are) (?:again |once more |also )?(?:left (?:off|out)|passed over|overlooked|omitted|shut out|snubbed|left behind|crowded out|edged out)|fail(?:s|ed) to (?:make|win|get|obtain|secure|join|qualify)|(?:pull(?:s|ed)|drops|dropped|abandon(?:s|ed)|scrapp?(?:s|ed)|shelv(?:es|ed)|withdr[ae]ws?) (?:its|their|the) (?:[\w-]+ ){0,2}(?:bids?|applications?|requests?|filings?|plans?))\b|\b(?:neither|not (?:on|among|yet|been|said|include\w*|received|approved|part)|no(?:ne| company| firm)|neither\b|nor\b|without (?!(?:an? |any )?(?:\w+ ){0,2}partner)|whether|yet to|never|absent|excluded?|misidentif\w*|mistaken\w*|(?:does|do|did|has|have|had) not|(?:gets?|got|w[io]ns?|received?|receives|obtain(?:s|ed)?|secured?|ha(?:s|ve|d)|holds?|held|given|granted) no (?:such |further |\w+ )?(?:approvals?|permits?|licen[cs]es?|permission|clearance))\b|n't\b",
    re.I,
)


#: "and one that the ministry did not name", "three others who prefer not to be identified": of whom it is said was let in like the rest.
_UNNAMED = Pattern(
    r"(?:(?:, ?|\b)(?:which|who) |^)(?:did|does|do|has|have|had|was|is)(?: not|n't)(?: yet| so far)? (?:give|given|name|named|publish|published|print|printed|carry|carried|provide|provided|disclose|disclosed|list|listed|show|release|released) (?:(?:the|its|their|a|all|any) )?(?:(?:full|whole|complete|entire|other|remaining|rest of the) )?(?:list|names|details|roll|others|rest|figures?)(?: of [^,.;]{2,40})?(?=[,.;]|$)"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|others?|more|some|several|companies|firms?|company|enterprises?|members?|names?|rest|remainder)(?: (?:others?|more|further|smaller|other|firms?|companies|company|members?|enterprises?))?,?"
    r" (?:(?:that|which|whom|who)(?: (?:the \w+|it|he|she|they|officials|MIIT|authorities|we))? (?:(?:has|have|had|did|does|do|was|were|is|are|would|could|will|may|can)(?: not|n't)(?: yet| been| be)* (?:name|named|identify|identified|disclose|disclosed|publish|published|list|listed)|(?:prefer(?:s|red)?|ask(?:s|ed)|want(?:s|ed)?|wish(?:es|ed)?|chose) (?:not to be (?:named|identified|mentioned)))|whose (?:names?|identity|identities) (?:was|were|is|are|has|have)(?: not|n't)(?: yet| been)* (?:given|disclosed|published|made public|named|known))\b",
    re.I,
)


def leave_unnamed(text: str) -> str:
    """English words without what says of further firms that nobody names them."""
    return _UNNAMED.sub(" ", text)


NO_INTENT = Pattern(
    r"\b(?:weigh(?:s|ed|ing)?|consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|ponder(?:s|ed|ing)?|contemplat(?:es|ed|ing)|explor(?:es|ed|ing)) (?:whether to |an? |the |its |their )?(?:[\w-]+ ){0,2}(?:applications?|applying|apply|filing|bids?|bidding)\b(?!(?: \w+){0,3} (?:by|from|of) )"
    r"|\bden(?:y|ies|ied|ying) (?:applying|filing|seeking|asking)\b|\bden(?:y|ies|ied|ying)\b[^.;,]{0,60}?\b(?:having|being|it (?:had|has|was|is)|they (?:had|have|were|are)|he (?:had|has)|she (?:had|has)) (?:ever |already |also )?(?:applied|applying|filed|filing|sought|seeking|asked for|asking for|submitted)\b|\b(?:not (?:true|so|the case)|untrue|no truth|false) (?:in (?:reports |claims )?)?that [^.;]{2,60} (?:has|have|had|was|were|is|are) (?:ever |already |also )?(?:applied|applying|filed|sought|seeking|asked for|submitted)\b|\bno (?:current |immediate |present )?(?:plans?|intention) (?:to|of) (?:apply|applying|file|filing|seek|seeking)\b"
    r"|\b(?:has|have|had) yet to (?:apply|file|submit|seek)\b|\bneither\b[^.;]{2,90}? (?:has|have|had) (?:yet |so far |ever )?(?:applied|asked|filed|sought|submitted)\b|\b(?:made|makes|filed|lodged|submitted|has|have|had) no (?:\w+ )?(?:applications?|bids?|filings?|requests?)\b|\bwhether (?:it|they|he) (?:(?:has|have|had|ever) )?(?:ever |also )?(?:applied|asked|filed|sought|submitted)\b|\b(?:is|are|was|were) (?:not|n't) (?:applying|seeking)\b|\b(?:does|do|did)(?: not|n't) (?:apply|file|seek)\b|\b(?:has|have|had)(?: still| so far)?(?: not|n't)(?: yet| so far| even| ever)? (?:applied|asked for|filed|sought|submitted|lodged|put in)\b|\bno sign that\b|\bif [^.;,]{2,60} ever (?:applies|apply|applied|files?)\b|\b(?:pull(?:s|ed)|drops|dropped|abandon(?:s|ed)|scrapp?(?:s|ed)|shelv(?:es|ed)) (?:its|their|the) (?:[\w-]+ ){0,2}(?:bids?|applications?|requests?|filings?)\b|(?:询问|咨询|打听)(?:了|过)?[^,。;]{0,24}(?:申请|申报)[^,。;]{0,6}(?:条件|流程|政策|事宜|手续)|(?:未|没有|并未|均未|从未)(?:公开)?(?:表示|打算|提出|有意|计划|递交|提交)?[^,。]{0,6}申请|无意(?:申请|进入)|没有(?:计划|打算)|(?:是否|会否|能否|可否|有没有|有无)[^,。;]{0,10}(?:申请|申领|提交|递交)|\b(?:no (?:\w+ )?(?:plans?|intention)(?: whatsoever)?\W{0,3} to|(?:has|have|had|did) not (?:yet )?(?:appl\w+|sought|filed)|not (?:planning|intending) to|never (?:applied|filed|asked|submitted)|(?:has|have|had) received no application|no application (?:has|had|was)|(?:has|have|had|were|was|are|is)(?: also)?(?: been)? invited|declined to (?:comment|say|discuss|answer)|did not (?:immediately )?(?:respond|reply|comment|answer)|no comment|withdr[ae]w\w* (?:its|their|the|an?) (?:\w+ )?(?:applications?|bids?|requests?|filings?))\b|(?<!毫)(?:无|没有|尚无|暂无|并无|未有)[^,。;]{0,8}(?:申请|申报|申领|递件|递表|交表|送件|申办)[^,。;]{0,10}(?:规划|计划|打算|安排)|(?:暂不|不|没|未|并未|尚未|并不|没有)(?:打算|考虑|准备|计划|急于|想过?)(?!在|向)[^,。;]{0,6}(?:申请|申报|申领|递件|递表)|无意(?:申报|申领|递件|递表)|(?:查询|了解)(?:了|过)?[^,。;]{0,10}(?:申请|申报)[^,。;]{0,6}(?:手续|条件|流程|政策|细节)|(?:未曾?|没有?|从未)(?:受理|收到|接到|接获)过?[^,。;]{0,20}(?:申请|受理通知)(?!的?(?:结果|答复|回复|批[复覆]|进展|反馈|回音))|(?:未曾?|没有?|从未)(?:在[^,。;]{1,8})?(?:递表|交表|递件|入纸|送件|填表)",
    re.I,
)


OWNER_BEFORE = Pattern(
    r"(?:母公司(?:为|是)?|(?:主要)?出资[人方者]?(?:为|是)|股东(?:为|是)|投资方(?:为|是)|隶属于?|控股方(?:为|是))$"
    r"|\b(?:wholly |fully |majority[- ])?(?:owned|controlled|backed|set up|founded) by (?:the )?(?:[\w-]+ ){0,6}$|\b(?:belong(?:s|ed|ing)? to|part of|(?:parent(?: company| group)?|owner|shareholder|investor),?|(?:parent|owner) of) (?:the )?(?:[\w-]+ ){0,5}$|\b(?:(?:ultimate|beneficial|controlling|sole) )?(?:owner|parent|shareholder|investor)(?: company| group)?: $",
    re.I,
)


#: An agreement with a zone or its government is a step of applying, not a partnership.
SIGNED_WITH_ZONE = Pattern(
    r"(?:与|同|和)[^,。]{0,14}(?:新区|管委会|政府|片区|临港|浦东|自贸区)[^,。]{0,8}(?:签|达成)|\bsigned[^.;]{0,40}\bwith (?:the )?(?:[\w-]+ ){0,4}(?:New Area|zone|government|authorities|committee|Pudong|Lingang)\b",
    re.I,
)


#: Words that end other things too, so that the paper stands with them: 取消其试点批文, 批文遭废止.
_PAPER_ZH = r"(?:批[复覆文]|许可证(?!制)|牌照|执照|(?:试点|经营)资格)"
_UNDONE_ZH = r"(?:废止|取消|终止|作废|褫夺|缴销|撤回)"
ENDED_ZH = (
    rf"{_UNDONE_ZH}了?[^,。;]{{0,30}}{_PAPER_ZH}|{_PAPER_ZH}[^,。;]{{0,4}}"
    rf"(?:已|均|都|也|被|遭到?|予以|依法|正式|全数|一并|宣告|宣布|悉数|先后|双双){{1,3}}{_UNDONE_ZH}"
)
REVOKED = Pattern(
    rf"{ENDED_ZH}|"
    r"(?<!申请已)(?<!申请被)(?<!申请已被)(?<!申请状态为)(?<!申请状态为已)(?<!申请状态:已)(?:注销|撤销|吊销|收回)|撤回[^,。;]{0,40}(?:批[复覆文]|许可证?|牌照)|\b(?:(?:lost|loses|losing|forfeit\w*|stripped of|gave up|gives up|given up|giving up|renounc\w*) (?:its|their|the|an?) (?:[\w-]+ ){0,4}(?:approvals?|licen[cs]es?|permits?)|hand(?:s|ed) back|relinquish\w*|revok\w+|cancel(?:l?ed|s|lation)|withdr(?:ew|awn) from (?:the |its |China's )(?:[\w-]+ ){0,5}(?:pilot|trial|scheme|programme|program|list)\b|(?<!has )(?<!have )(?<!had )withdrawn(?! (?:its|their|the|an?) (?:\w+ )?(?:applications?|bids?|requests?|filings?|offers?))|rescind\w+|surrender\w+|struck off(?! (?:a|an|some|their|his) (?:deal|bargain|conversation))|(?:saw|let|had|has had|have had) (?:its|their|the) (?:[\w-]+ ){0,3}(?:approvals?|licen[cs]es?|permits?) (?:lapse|expire|pulled|revoked|cancell?ed|withdrawn|taken (?:back|away)|rescinded|annulled|voided|terminated|stripped)|(?:gave|gives|given|giving) (?:up|back) (?:its|their|the) (?:[\w-]+ ){0,3}(?:approvals?|licen[cs]es?|permits?))\b"
    r"|\b(?:(?:thrown|kicked|booted|forced) out of|expelled from|ejected from|(?:left|quit|exited|dropped out of|pulled out of|bowed out of)) (?:the |China's |MIIT's |its )?(?:[\w-]+ ){0,4}(?:pilot|trial|scheme|programme?)\b(?! (?:zone|area|city|region)s?)"
    r"|\b(?:dropped|removed|deleted|struck|erased|crossed|taken|took|strikes|removes) (?:(?:[^,;.]|(?<=Co)\.|(?<=Ltd)\.|(?<=Inc)\.|, (?=Ltd|Inc|Limited)){3,90}? )?(?:from|off) (?:the|its|MIIT's) (?:[\w-]+ ){0,2}(?:list|register|roll|roster)\b"
    r"|\b(?:approvals?|permits?|licen[cs]es?)\b(?: of (?:[^,;.]|(?<=Co)\.|(?<=Ltd)\.|(?<=Inc)\.|, (?=Ltd|Inc|Limited)){3,90}?)? (?:has |have |had |was |were |is )?(?:now |also |since |since been |been )?(?:expired|lapsed|ran out|run out|pulled|revoked|cancell?ed|withdrawn)\b|\b(?:strips|stripped|deprived|divested) (?:[^,;.]|(?<=Co)\.|(?<=Ltd)\.|(?<=Inc)\.|, (?=Ltd|Inc|Limited)){3,90}? of (?:its|their|the) (?:[\w-]+ ){0,3}(?:approvals?|licen[cs]es?|permits?)\b"
    r"|\b(?:decided|decides|resolved|agreed) to (?:cancel|revoke|withdraw|terminate|rescind|annul) (?:the|its|their|an?) (?:[\w-]+ ){0,4}(?:approvals?|licen[cs]es?|permits?)\b"
    rf"|\b{ENDED} (?:(?!applic|bid|request|filing|offer)[\w'-]+ ){{0,6}}(?:approvals?|licen[cs]es?|permits?|permission|authori[sz]ations?)\b|\b(?:approvals?|licen[cs]es?|permits?|permission)\b[^.;\n]{{0,60}}\b(?:was|were|been|being|is|are|had|has) (?:\w+ ){{0,2}}{ENDED}\b",
    re.I,
)


REJECTED = Pattern(
    r"不予(?:(?:行政)?许可|批[准复覆]|受理|核准|同意(?!的))|驳回|被拒|未(?:能|获|予)?(?:过关|通过|获批|获准|入围|批准|核准)的(?:企业|公司|外企|申请人)?(?:是|为|有|包括|:)|落选(?:的(?:企业|公司|外企)?|者)(?:是|为|有|包括|:)"
    rf"|\b{REFUSED}\b",
    re.I,
)


PARTNER = Pattern(
    r"合作|伙伴|(?<!面向)(?<!企业)(?<!跨国)(?<!在华)客户|竞争|对手|供应商|托管|携手|联手|租用|机房|接受采访|受访|\b(?:(?<!without )(?<!without a )(?<!without a local )(?<!without a mainland )(?<!without a Chinese )partners?|compet\w+|clients?|customers?|rivals?|alongside(?! (?:the )?(?:other|\d+ (?:others?|more)\b|[a-z-]+ (?:others?|more)\b))|(?-i:host\w*)|work through|supplie\w+|stripping|(?-i:kit)|versus|against|owned by the state|analyst|(?-i:park))\b",
    re.I,
)


UNIT_AFTER = Pattern(
    r"^(?:、[^,。;、]{2,16}){0,6}(?:[和及与][^,。;、]{2,16})?等[一-鿿]{0,8}(?:公司|企业|集团|巨头)的(?:在华|在沪|在京|中国|本地|境内)[一-鿿]{0,4}(?:机构|公司|企业|分支|单位|实体|主体)|^(?:的|在[一-鿿]{1,4}的?)(?:一家|两家|三家|数家|多家|其中一家)?(?:(?!合作|客户|竞争|供应|对手|伙伴|母公司|母企|上级|上层|最终)[一-鿿]){0,6}?(?:公司|企业|主体)(?!文化|形象|责任|家|战略|治理|管理|客户)|^: (?:our|its|the group's|the company's) (?:[\w-]+ ){0,4}(?:subsidiar(?:y|ies)|units?|affiliates?|arms?|ventures?|associates?|entit(?:y|ies))\b|^ (?:said|says|announced|announces|confirmed|disclosed|reported|revealed)\b[^.;\n]{0,30}? (?:that )?(?:an?|its|one of its|the) (?:[\w-]+ ){0,4}(?:subsidiar(?:y|ies)|units?|affiliates?|arms?|ventures?|associates?)\b|^(?:\([^()\n]{1,24}\)|\))?(?:等)?(?:独资|全资|合资|出资|投资|转投资|参股|控股|持股)(?:设立|成立|组建|创办|创立)?(?:\d+%)?(?:的|[,。;)]|$)|^在[一-鿿]{1,8}(?:独资|全资|合资|出资)?(?:设立|成立|组建|注册|创办)的|^(?:、[一-鿿A-Za-z·&]{2,12}){0,6}(?:[和及与][一-鿿A-Za-z·&]{2,12})?等?在[一-鿿]{1,6}(?:独资|全资|合资|出资)?(?:设立|成立|组建|注册|创办)的|^(?:全资|独资)?(?:持有|拥有|控制)的|^(?:\([^()\n]{1,24}\)|\))?(?:等)?(?:集团|公司|电信|银行)?(?:在华|在中国|中国|上海|旗下|的|(?:的)?全资)*(?:旗下(?!的?平台)|所属|子公司|关联公司|关联企业|附属公司|附属企业|附属(?=[^,。]{0,6}(?:入|获|上榜|列))|下属|关联方|分支|单位|合资(?:公司|企业)|控股公司|全资公司)|^[^,。;]{0,30}(?:旗下|的?(?:关联|附属|子)(?:公司|企业)|也?有(?:单位|子公司|附属|旗下)|的单位)"
    r"|^(?:独资|全资|出资|投资|合资)?(?:设立|成立|组建|控股|创办)的"
    r"|^[^.;\n]{0,60}\b(?:had|have|has|saw|got|won) (?:each |both |all |now |already )*(?:had |seen |got )?(?:an? |its |their |one |two )(?:[\w-]+ ){0,2}(?:subsidiar(?:y|ies)|units?|affiliates?|associates?|arms?|ventures?)\b"
    r"|^(?:'s?)? (?:\w+ ){0,3}(?:unit|subsidiary|affiliate|associate|arm|venture|business|entity|branch|division|vehicle)s?\b|^'s (?-i:(?=[A-Z]))"
    r"|^(?:, (?-i:[A-Z])[\w&. ]{1,24}){1,4}(?:,? and (?-i:[A-Z])[\w&. ]{1,24})? units?\b"
    r"|^[^.;\n]{0,200}\bits (?:(?:wholly|fully|majority|local|Chinese|mainland|own|Shanghai|Beijing|Shenzhen|Hainan|Hong Kong)(?:[- ]owned)? ){0,3}(?:[\w-]+ ){0,2}(?:subsidiary|unit|affiliate|associate|arm|vehicle|venture)\b"
    r"|^, [^.;\n]{0,60}?\bwhose (?:[\w-]+ ){0,3}(?:subsidiary|unit|affiliate|arm|venture|entity)\b|^,? (?:the )?(?:parent|owner) of\b|^,? which (?:wholly |fully )?(?:owns|controls|holds)\b(?! (?:an? |the |one )?(?:[\w-]+ ){0,2}(?:approval|permit|licen[cs]e))"
    r"|^,? \(?(?:through|via) (?:an?|its) (?:(?-i:[A-Z])[\w-]+ )?(?:company|entity|business)\b|^, (?:via|through) (?-i:[A-Z])[a-z]+(?=[.;,)]|$)"
    r"|^[^.;\n]{0,80}\b(?:through|via) (?:its |their |a |an )?(?:(?:local|Chinese|mainland|China|little-known|separate) )*(?:\w+ )?(?:subsidiar\w+|units?|affiliates?|arms?|vehicles?|ventures?)\b",
    re.I,
)


#: Right after a name: it set up or owns the firm that is spoken of, whatever its own name looks like.
FOUNDED_AFTER = Pattern(
    r"^(?:\([^()\n]{1,24}\)|\))?(?:独资|全资|出资|投资|转投资|合资)(?:设立|成立|组建|创办|创立)(?:的|[,。;]|$)|^,在[一-鿿]{2,4}(?:设立|成立|组建|创办)了[^,。;]{2,30}公司",
    re.I,
)


#: Right after a name, whatever its shape: a unit of it is the one to which something was granted.
UNIT_GRANTED_AFTER = Pattern(
    r"^(?:\([^()\n]{1,24}\))?(?:[^,。;\n]{0,14}?(?:宣布|公布|表示|称|公告|披露|透露|证实|确认|说|消息)[,:]?(?:其|该公司|公司|集团)?)?(?:[:,](?![^,。;\n]{2,16}的(?:间接|直接|全资|控股)*(?:附属|子公司|孙公司|下属|所属|合资|旗下)))?(?:(?![是为系作这该])[^,。;、\n]){0,16}?(?:的)?(?:间接|直接)?(?:全资|控股|合资|非全资|关联)*(?:附属公司|子公司|附属企业|孙公司|(?:合[资营]|联营|下属|所属|控股|参股|全资|被投资)(?:公司|企业)|旗下(?!的?(?:平台|产品|业务|品牌)))[^。;\n]{0,60}?(?:获|取得|收到|拿到|领到|通过)"
)


UNIT_BEFORE = Pattern(
    r", through (?:an?|its) (?:[\w-]+ )?(?:unit|subsidiary|affiliate|arm|company)\b[^;.]{0,30}; (?:and )?$|\bwhose (?:[\w-]+ )?(?:parents?|owners?|parent (?:company|companies|groups?)) (?:are|is|were|was) [^;\n]{0,110}$|(?:隶属于?|母公司(?:为|是)?|由|来自|(?:主要)?出资[人方者]?(?:为|是)?|股东(?:为|是)?|投资方(?:为|是)?|属于)$"
    r"|\b(?:units?|subsidiar(?:y|ies)|affiliates?|associates?|arms?|(?:joint )?(?:ventures?|undertakings?|tie-ups?)|branch(?:es)?|part|division|entit(?:y|ies)|members?) (?:\w+ )?(?:of|by|from|at|between|belonging to) (?:[\w\s]{0,40}?(?:such as|like|including) )?(?:the )?[^;\n]{0,140}$|\b(?:belong(?:s|ing) to|owned by|parent(?: company| group)?,?|backed by|controlled by|set up by|subsidiaries set up by) (?:the )?[^;\n]{0,80}$"
    r"|\b(?-i:[A-Z][\w-]+|local|Chinese|mainland|onshore|operating|project|trading|own|wholly[- ]owned) (?:compan(?:y|ies)|firms?|businesses|vehicles?|outfits?) (?:of|belonging to) (?:the )?(?:(?!which|whom)[\w-]+ ){0,4}$",
    re.I,
)


ACTS = Pattern(
    r"试点批[复覆]|批[复覆文]|经营许可证?|许可证|牌照|(?<!营业)执照|受理|签约|签署|注销|撤销|吊销|不予许可|核准|申请|获批|获准|批准|同意"
    r"|\b(?:approvals?|approved|licen[cs]es?|licensed|permits?|accepted|signed|revoked|cancell?ed|withdrawn|rejected|applied|application|cleared|granted)\b",
    re.I,
)


OPENS_LIST = Pattern(
    r"^(?:The )?List of (?:the )?(?:[\w-]+ ){0,3}(?:enterprises|companies|firms) [^.;\n]{0,160}$|^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Latest|New) (?:batch|group|round) ?\([^()\n]{3,60}\):?$|(?:如下|以下|下列|名单|包括|分别(?:为|是)|清单|names?|following|list|as follows|recipients)[^\n。]{0,60}:?\s*$|:\s*$|(?:—|--)\s*$|(?:名单|清单|企业|公司)(?:如下|见下表|附后)。$|(?:下列|以下)(?:(?:\d+|[一二两三四五六七八九十]+)[家户])?[^\n。,]{0,12}(?:企业|公司|单位|申请人)[^\n。]{0,60}。$",
    re.I,
)


#: A line that is a list's title: 增值电信业务经营试点企业名单(第二批). What is only proposed, asked for or ended has others.
LISTS_PILOT = Pattern(
    r"^(?![^\n]*(?:(?<![模草虚])拟|公示|申请|申报|受理|参[会展加]|出席|注销|撤销|吊销|收回|退出|终止|到期|延续|变更|整改|检查|抽查|通报|违规|失信|候选|推荐|培训|征集|报名|意向|供应商|服务商|合作|客户|尚|未|不|没|何时|将|待|管理(?!局)))(?=[^\n]*(?:电[信讯]|外[资商]))[^\n。]{0,60}(?:(?:试点|批[复覆])(?:(?:获批|批[复覆])?(?:外资|外商投资)?企业|获批)|试点批[复覆])(?:的)?(?:名单|清单|名录|一览表?|信息表)(?:\((?:首批|第[^()\n]{1,4}批|外商投资|外资|(?!重点|服务|业务|部分)[一-鿿]{2,3}市?|截至[^()\n]{1,20}|\d[^()\n]{1,20})\))?(?:的?(?:公[告布]|通告|通知))?:?$"
)
#: 甲公司、乙公司: a row may be one piece, for 、 may stand in names too; were it to part pieces, a row could be cut in millions of ways.
ADDRESSED = Pattern(r"[^,。;!?\n]{4,200}(?:公司|集团|企业)(?:[,;][^,。;!?\n]{4,200}(?:公司|集团|企业))*:")


GRANTED_TO_YOU = Pattern(
    r"同意你|批准你|准予你|同意[^。\n]{2,50}(?:开展|经营)|颁发[^。\n]{0,20}批[复覆]|(?:决定|现)(?:准予|予以)(?:行政)?许可(?!的|决定)"
)


CLOSES_LIST = Pattern(r"^(?:以上|上述)|^The (?:above|companies above)", re.I)


LIST_TITLE = Pattern(
    r"名单|名录|清单|(?:获[批准]|批准|同意)[^。]{0,30}(?:企业|公司|单位)(?:的)?(?:基本)?(?:信息|情况|公示|公布|公告)|批[复覆][^。]{0,6}(?:情况|公示|表)|\blist\b",
    re.I,
)
DOUBTED = Pattern(
    r"(?:网上|网络|坊间|社交媒体)[^,。]{0,6}(?:流传|传言|疯传)|没有任何(?:官方|权威)|有消息称|消息人士|据传|网传|传闻|传言|盛传|^\W*(?![^。]*(?:证实|确认|官网|公布|网站))(?:有|据|多家|境?外)媒体?(?:(?:\d{1,2}月)?\d{1,2}日|[今昨]日|近日|日前)?(?:报道)?[称说],|不属实|不实|否认|辟谣|谣言|尚未证实|未经证实|或(?:已|将)获|或(?:将)?(?:包括|含|涉及)|有望获|最快(?:明|今|下|本|年)|有望受益|将受益|(?:stand|stands|could|may|might|would) (?:to )?(?:gain|benefit)\b|\?\s*$|\b(?:rumou?r\w*|unconfirmed|simply wrong|is wrong|was wrong|were (?:wrong|false|untrue|incorrect|fake)|untrue|baseless|groundless|unfounded|misstated|misreported|denied|denies|speculat\w+|not true|could (?:soon )?(?:get|win|receive)|is expected to (?:get|win|receive))\b",
    re.IGNORECASE,
)

#: What a status was decided by: in words, and the pattern whose words decided it.
EXPLAINED: dict[str, tuple[str, Pattern | None]] = {
    "domestic": ("a domestic group, of which nothing is claimed", None),
    "aside": ("in a line that belongs to the page, not to the article", None),
    "addressee": ("the notice is addressed to it, and says what is decided", ACTS),
    "listed": ("an item of a list of approved firms", OPENS_LIST),
    "clause": ("a word of approval in its own clause, where an approval is told", APPROVED),
    "sentence": ("a word of approval in its sentence, which tells an approval", APPROVED),
    "member": ("told as one of those approved", MEMBER),
    "partner": ("a partner, customer or rival, not said to be approved", PARTNER),
    "revoked": ("a word of ending in its sentence", REVOKED),
    "not-ended": ("an end that its sentence tells as threatened, asked for or undone", None),
    "of-them": ("one of those of whom the sentence before tells an end or a refusal", REVOKED),
    "paper-ended": ("the approval that it holds is told to be at an end", REVOKED),
    "row": ("the cell of its row says what became of it", None),
    "ended-by-title": ("holds an approval in a notice that ends approvals", REVOKED),
    "rejected": ("a word of refusal in its clause", REJECTED),
    "applied": ("a word of application in its clause", APPLIED),
    "of-else": ("its sentence tells what a body of another sector decided", None),
    "denied": ("a denial: not, not yet, none", NOT),
    "doubted": ("told as rumour, question or denial", DOUBTED),
    "withdrew": ("takes its application back, which ends no approval", None),
    "counted-verdict": ("its piece of the sentence opens with how many were refused, or wait, and names it", None),
    "framed": ("the words around it tell plainly that it is the one that got the pilot's paper", None),
    "told-apart": (
        "the words around it tell plainly that it is another that got the pilot's paper, or that something else was done with it",
        None,
    ),
    "heard": (
        "an authority only hears its application, or puts it off, whatever word of a grant stands beside it",
        None,
    ),
    "labelled": ("the label of its line says so", None),
    "describes": ("only part of the words that describe another firm", None),
    "no-cue": ("no word of approval is said of it", None),
    "proposed": ("its approval is only proposed: the page shows it to the public first", None),
    "its-half": ("its half of a sentence that also tells an ending says that it was let in", APPROVED),
    "its-following": ("the next sentence says it of its approval or application", None),
    "so-do": ("what its sentence tells of the name before holds of it too, by the words so do", None),
    "its-own-word": ("its own notice says in the first person that it got the pilot's paper", None),
    "named": ("named in a row of as many as were told let in right before it", None),
    "holder": ("told to hold a paper of telecom by the plainest words right beside it", None),
    "leaves": ("asks to leave the pilot, which makes it no applicant", None),
    "owner": ("told as the owner of a firm, where an approval is told", OWNER_BEFORE),
    "short": ("a short form of a name that the text gives in full", None),
    "full-of-short": ("the text says by its short name that it was approved", None),
    "unit-named": ("a unit of this group is named as approved in the same text", None),
}


#: The paper that was applied for, as opposed to one that was given: 申请试点批复, "applied for a licence".
_APPLIED_FOR = re.compile(
    r"\b[Aa]pplicants? (?=(?:have |had |were |was )*(?:succeed|approved|cleared|admitted|successful))|申请(?!(?:已|均|也|日前|近日|[今昨]日|正式|于[^,。]{1,10})?(?:获(?!(?:得)?(?:正式)?受理)|得到|被批|通过))[^,。]{0,8}(?:批[复覆]|许可|批准)|for (?:an? )?(?:\w+ ){0,4}(?:licen[cs]e|permit|approval)s?|licen[cs]e application"
)


def leave_applied(clause: str) -> str:
    """A clause without the papers that it says to be applied for."""
    return _APPLIED_FOR.sub("", clause)
