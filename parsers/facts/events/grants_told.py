# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Whether a sentence tells that something was granted, to firms or to one, and that nothing undoes it."""

import re

from domain.claims import Role
from parsers.facts.counts.heralded_en import LISTS_LET_IN
from parsers.facts.counts.not_yet_en import leave_not_yet
from parsers.facts.cues.changes_zh import drop_changes
from parsers.facts.cues.endings_en import END_NAMED
from parsers.facts.cues.setbacks import is_proposed, leave_proposed
from parsers.facts.cues.status_cues import DOUBTED, LISTS_PILOT
from parsers.facts.cues.unreal import leave_unreal
from parsers.facts.cues.verbs import APPLICATION_GRANTED, GET, GIVE, LET_IN, PAPER
from parsers.facts.events.given_zh import leave_hoped_zh, tells_given_zh
from parsers.facts.subject.sectors import is_of_other_sector
from parsers.facts.text.patterns import Pattern

SUBJECT = Pattern(
    r"电[信讯]|通信业|互联网|网路|试点|(?:在线|线上)(?:数据|资料)|[加增]值业务|信息服务|\bVATS\b|online data|call cent|IP-?VPN|\bB[12]\d\b|\btele(?:com|co)|data cent|pilot|internet",
    re.I,
)


#: "awaits the ministry's go-ahead", "looks to win approval": asked for, whatever the paper is called.
_AWAITED = (
    r"\b(?:await(?:s|ed|ing)?|wait(?:s|ing)? for|(?:looks?|looking|hop(?:es?|ing)|aim(?:s|ing)?|seek(?:s|ing)?|wants?|expects?) to (?:win|get|receive|obtain|secure|gain))\b"
    r"(?=[^.:\n]{0,40}\b(?:approvals?|go-ahead|nod|green light|licen[cs]es?|permits?)\b)"
)


APPLICATION = Pattern(
    r"(?:(?<!依)申请|申(?=(?:内地|大陆|本港|国内)[^,。;\n]{0,10}(?:试点|牌照|批文))|递件|交表|递表|申报|递交|受理|签约|预填)|\bappl(?:y|ied|ications?|icants?)\b|\bsign(?:ed|s)\b(?! off)|\bfil(?:e|es|ed|ing) for (?:an? |the |its )?(?:[\w-]+ ){0,3}approvals?\b|\b(?:ask(?:s|ed|ing)?|petition\w*) for (?:an? |the |its |their )?(?:[\w-]+ ){0,4}(?:licen[cs]es?|permits?|approvals?|entry|admission)\b"
    rf"|{_AWAITED}",
    re.I,
)


_APPROVED = Pattern(
    r"获批|获准|(?<!不)准予|(?<!未)通过[^。\n,]{0,16}审批|申请(?:已|日前|近日|也|正式|顺利|全部|均)*(?:获得?通过|过审|过关|通过(?=[,。;]|$))|同意[^。\n]{0,40}(?:参与|加入|进入)[^。\n]{0,10}试点|(?:获得|取得|得到|拿到|拿下|斩获|喜提|手握|领到|收到|接到|获颁|获(?!批|准|得|悉))[^。;\n]{0,30}(?:批[复覆准文]|许可|牌照|执照|通行证|入场券|试点(?:资格|资质|准入))|(?<!未)(?<!不)被(?:准许|允许)[^,。;\n]{0,16}(?:经营|开展)|批[复覆][^。\n,]{0,10}(?:送[达抵]|花落[^,。\n]{2,24}(?:公司|企业))|(?<![将望可能争或会拟])(?:正式|获批)成为[^,。;\n]{0,16}试点企业|(?:发放|颁发|核发|下发|颁|送达|批出|发出)[^。\n]{0,30}(?:批[复覆]|许可|牌照)|批[复覆][^。\n]{0,6}(?:送抵|送达|送到|交到|到手)|(?:入选|入围|入列|上榜)[^。\n]{0,30}(?:名单|试点)|同意[^。\n]{0,30}试点申请(?!的(?:补正|期限|材料|延期|听证|复议|受理|撤回))|同意[^。\n]{0,40}(?:开展|经营)[^。\n]{0,20}(?:业务|试点)|核准|批准"
    r"|\b(?:approv(?:ed|es|al)|clear(?:ed|s)|grant(?:ed|s|ing)|authori[sz](?:ed|es)|accredit(?:ed|s)|issued|award(?:ed|s)|receiv(?:ed|es)|obtain(?:ed|s)|won|wins|gets?|got|given|licensed(?! (?:local|domestic|Chinese|mainland|partners?|companies|firms|operators|carriers))|green-?li\w+|go-ahead)\b|\bfirst (?:foreign|international|non-Chinese)[^.\n]{0,60}licen[cs]",
    re.I,
)


#: A decision on one firm's application: its title, and the sentence that agrees to it.
_DECIDED_FOR_YOU = Pattern(
    r"^(?=[^\n]{0,120}(?:公司|企业))(?=[^\n]{0,120}(?:试点|电信业务))(?![^\n]{0,120}(?:撤销|注销|不予|吊销|收回))[^\n。]{4,120}的?批[复覆]$|(?<!不)(?<!未)(?<!没有)(?<!没)(?<!不予)(?:同意|准予|批准)你(?:公司|单位|们|司)|(?:决定|现)(?:准予|予以)(?:行政)?许可(?!的|决定)|批[复覆](?:企业|单位)(?:信息|名单|情况|一览)?表"
    r"|\b[Yy]ou(?:r (?:company|enterprise|firm|unit))? (?:are|is) (?:hereby |now )(?:permitted|approved|authori[sz]ed|licen[cs]ed|allowed|granted|given)\b|\bhereby (?:permits?|authori[sz]es?|approves?|allows?|grants?) you\b|\b(?:hereby|is) decided to grant (?:the |this |its )?(?:permission|approval|permit|licen[cs]e)\b",
    re.I,
)


_GIVEN = Pattern(
    r"获批|获准|(?<!不)准予|批准|核准|取得|拿到|申请(?:已|日前|近日|也|正式|顺利|全部|均)*(?:获得?通过|过审|过关|通过(?=[,。;]|$))|发放|颁发|批[复覆]|同意|\b(?:approved|cleared|granted|issued|received|permits?)\b",
    re.I,
)


_NOT_DONE = Pattern(
    r"未能?(?:获批?|获得|取得|拿到)|有望(?:花落|获|拿|取)|(?:推迟|延期|延后)(?:至|到)|(?:未|没有)(?:曾|有|能|予)?(?:向[^,。;\n]{1,16})?(?:批准|核准|同意|准许|颁发|发放|核发|授予)|尚未(?!公[开布示]|披露|对外)|须(?!知)(?:(?!已)[^,。;\n]){0,8}(?:取得|获得|获[批准]|经[^,。;\n]{1,16}(?:批准|核准|同意))|不予|(?:拒绝|不)(?:批准|核准|同意(?!见))|否决|将(?:批准|发放)|方可|须先|应当|需(?:先|要)|才(?:能|可)|申请(?:获批|批准)?的(?:条件|流程)|仍待|待批|\b(?:does not mean|not (?:amount to|equal) (?:an? )?approval|given it to (?:any|no) ?one|do(?:es)? not include|not one (?:has|have|of (?:them|these)) |neither\b(?:[^.]|\.(?=,| [a-z])){2,140}\bnor\b(?:[^.]|\.(?=,| [a-z])){2,140}\b(?:has|have)\b|close to|(?:still|is|are|was|were) (?:waiting|preparing|pending|considering|weighing|about|poised|set|due)|near(?:s|ing)|finishing touches|(?:has|have|had) not|(?:hold|holds|held|has|have|had|got|received|won) no\b|no company|(?:hardly|scarcely|barely) any|not yet|yet to|(?:must|should|would|may|might|could) (?:be|soon|get|receive|obtain|approve|grant|let|allow)|expected to|hopes? to|expects? (?:its|their|the|an?) (?:[\w-]+ ){1,6}?to (?:get|receive|win|obtain|secure|be)|conditional (?:nod|go-ahead|green light))\b|"
    rf"{_AWAITED}"
    r"|\bno (?:\w+ ){0,2}(?:approvals?|permits?|licen[cs]es?|compan(?:y|ies)|firms?|one)\b[^.]{0,30}\b(?:has|have|had|was|were|is|are)\b",
    re.I,
)


_PASSING = Pattern(r"首批获批的|首批[^,。]{0,12}企业(?:中|多|均)|[Tt]he first \w+ approvals (?:are|were) only")


_BATCH_WORD = Pattern(
    r"首批|第[一二三四五六七八九十\d]{1,3}批|\b(?:first|second|third|fourth|fifth|new|latest) (?:batch|group)\b", re.I
)


_BATCH_GRANTED = Pattern(
    r"(?<!不)(?:准予|批准|同意|核准)(?:下列|以下|如下)[^。,\n]{0,14}(?:企业|公司|单位|申请人)[^。,\n]{0,30}(?:开展|经营|从事|参与)[^。,\n]{0,24}(?:试点|增值|电[信讯])|(?<!不)(?:准予|批准|同意|核准|许可)[^。\n,]{0,8}申请(?:人|企业|单位|公司)[^。\n]{0,60}(?:经营|开展|从事)[^。\n,]{0,8}(?:增值|电[信讯])|(?:获[准批]|(?<!未)批准)[^。\n未不]{0,30}(?:企业|公司)(?:的)?(?:基本)?(?:信息|名单|情况)(?!系|是伪|不实)|(?:首批|第[一二三四五六七八九十\d]{1,3}批)[^。\n]{0,14}(?:外企|外资|外商|企业|公司)[^。\n]{0,12}(?:拿到|获|取得|领到)|(?:外资|外商|外企)[^。,\n未不]{0,12}(?:准予|批准|获批|获准|拿到|取得|获得|获(?=[^。,\n悉]{0,20}批[复覆]))[^。,\n]{0,30}(?:试点|批[复覆文]|增值电|牌照|许可)|(?:发放|颁发)[^。,\n]{0,24}(?:首批|第[一二三四五六七八九十\d]{1,3}批)?[^。,\n]{0,20}试点批[复覆]"
    r"|(?<!不)(?<!拟)(?:准予|批准|同意|核准)(?:试点|经营)?(?:批[复覆]|许可|试点)的[^。,\n]{0,14}(?:企业|公司|单位|申请人)[^。,\n未不]{0,8}(?:公布|公告|公开|公示|通报|名单|如下)|(?<!不)(?<!拟)(?:准予|批准|同意|核准)(?:下列|以下|如下)[^。,\n]{0,14}(?:企业|公司|单位|申请人)[^。,\n未不]{0,12}试点批[复覆]"
    r"|(?:企业|外企|公司)(?:进入|入围|入选|跻身|登上|列入)[^。,\n]{0,8}(?:首批|第[一二三四五六七八九十\d]{1,3}批)[^。,\n]{0,8}(?:试点|获批)(?!候选|申请|公示)[^。,\n]{0,4}(?:名单|名录)"
    r"|(?<!未)(?:入选|入围|入列|跻身|上榜)[^。,\n]{0,10}(?:首批|第[一二三四五六七八九十\d]{1,3}批|新一批|最新)[^。,\n]{0,8}(?:增值|加值|电[信讯])[^。,\n]{0,14}试点(?:企业|名单|行列)(?![^。,\n]{0,4}(?:候选|申请|公示))"
    r"|(?:获得|取得)[^。\n]{0,24}批[复覆文][^。\n]{0,16}(?:公示|公告|名单|如下)|批[复覆](?:的)?(?:发放|颁发|核发|下发|授予)(?:企业)?(?:情况|结果|名单|清单|一览|汇总|明细)|批[复覆](?:企业)?(?:情况|结果|名单)(?:的)?(?:公示|公告|通告|通报)|向(?:其|上述|以下|下列)(?:企业|公司|单位)?(?:发放|颁发|核发)[^。\n]{0,20}批[复覆]"
    r"|(?:下列|以下|如下)(?:(?:\d+|[一二两三四五六七八九十]+)[家户])?[^。,\n拟未不对]{0,14}(?:企业|公司|单位|申请人)[^。\n拟未不对]{0,30}(?:准予|同意|决定|批准|予以)[^。\n拟未不]{0,6}(?:颁发|核发|发放|开展|经营|许可)|(?<!拟)(?:增补|纳入|列入|确定|认定)(?:下列|以下|如下|上述)[^。,\n拟未不]{0,14}(?:企业|公司|单位)为[^。,\n]{0,20}试点(?:企业|单位|主体)"
    r"|\b(?:foreign|overseas|[A-Z][a-z]+(?:an|ese|ish|ss|ch)) (?:[\w-]+ ){0,3}(?:firm|company|group|house|carrier|operator|insurer|bank|retailer|maker|giant|unit|arm)s?\b (?:is |are |has been |have been |was |were )?(?:cleared|approved|licen[cs]ed|admitted|green-?lit|authori[sz]ed|accredited) (?:for|to|in|by|under)\b|\b[Aa]pprovals? (?:are|is|were|was|have been) (?:hereby )?(?:granted|issued|given)\b|\b[Aa]nnouncement (?:on|of) (?:the )?(?:[\w-]+ )?pilot approvals\b|\b(?:on|of) (?:the )?(?:[Aa]pproval|[Aa]pproving|[Ll]icensing|[Aa]dmission|[Aa]dmitting) (?:of |for |to )?[^.\n]{0,100}\b(?:[Ee]nterprises|[Cc]ompanies|[Ff]irms)\b"
    r"|\bapprovals?\b[^.\n]{0,60}\b(?:issued|granted|given) to the following\b|\bhereby (?:agree[ds]?|approve[ds]?|grant(?:ed|s)?|consent\w*)\b[^.\n]{0,120}\b(?:enterprises|companies|firms)\b|\bfollowing (?:[\w-]+ ){0,3}(?:enterprises|companies|firms|entities)\b[^.\n]{0,24}\b(?:granted|approved|issued|obtained|received|cleared|licen[cs]ed)\b|\b(?:approved|cleared|licen[cs]ed|admitted) the following (?:[\w-]+ ){0,3}(?:enterprises|companies|firms|entities)\b|\b(?:issuing|granting|issuance of|grant of) (?:of )?(?:the )?(?:pilot )?approvals\b"
    r"|\b(?:put|puts|posted|posts|published|publishes|released|releases|issued|added|uploaded|unveiled)\b (?:a|an|the|its) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|new|latest|further) (?:list|batch|round) of (?:[\w-]+ ){0,3}(?:enterprises|companies|firms)\b[^.\n]{0,24}\b(?:with|holding|approved|admitted|cleared|licen[cs]ed)\b|\bpilot\b[^.\n]{0,50}\b(?:bears?|bore|yields?|yielded) (?:its |the )?first fruits?\b"
    r"|\b(?:put out|published|publishes|released|releases|issued|issues|unveiled|announced) (?:a|an|the|its) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|new|latest|further) (?:batch|list|round|set) of (?:[\w-]+ ){0,3}approvals\b"
    r"|\b(?:first|second|third|fourth|new|latest) (?:batch|group)\b[^.\n]{0,50}\b(?:approvals?|approved|cleared|licen[cs]|permits?)",
    re.I,
)


#: "its Shanghai subsidiary has secured a pilot approval": a grant to one whose name need not be known.
_GRANTED_TO_ONE = Pattern(
    r"\b(?:win|won|wins|winning|receiv\w+|obtain\w*|secur\w+|got|gets|gain\w*|land(?:s|ed)|pick(?:s|ed) up|earn(?:s|ed)|clinch\w*|granted|awarded|given|handed) (?:[\w'-]+ ){0,5}(?:approvals?|permits?|licen[cs]es?|green light|go-ahead|nod|permission)\b"
    r"|\b(?:is|has been|became|become|was|are|have been|were) (?:now )?(?:one|two|three|among) (?:of )?the (?:[\w-]+ ){0,3}?(?:foreign|overseas)[\w-]* (?:companies|firms|enterprises|operators|businesses) (?:that (?:are|were) )?(?:permitted|approved|allowed|licen[cs]ed|cleared|admitted)\b"
    r"|\bunder (?:a|an|its) (?:[\w-]+ ){0,2}(?:licen[cs]e|permit|approval) (?:from|of|issued by|granted by)\b"
    r"|\b(?:approvals?|permits?|licen[cs]es?)\b[^.;]{0,60}\b(?:(?:have|has|had) gone|went) to (?-i:[A-Z])|\b(?:has |have )?bec[oa]me the (?:\d+(?:st|nd|rd|th)|[\w-]+(?:th|st)|second|third) (?:foreign|overseas)[\w-]* (?:firm|company|enterprise) to (?:join|enter|be let into|be admitted to)\b|\bbecom\w+ (?:the )?(?:first|only|second|third|latest)\b[^.;]{0,60}\bwith an? (?:[\w-]+ ){0,4}(?:licen[cs]e|permit)\b|\b(?:licen[cs]e|permit)s? (?:from [^.;,]{0,40} )?(?:now )?(?:lets|allows|enables) (?-i:[A-Z])",
    re.I,
)


#: The same by any verb: whoever gets a paper, is let in, or gives one away.
_GRANTED_EN = Pattern(
    rf"\b(?:{GET}|holds?|have|has|holding) (?:[\w'-]+ ){{0,5}}{PAPER}\b|\b(?:was|were|been|is|are|being|get|gets|got|(?:has|have|had)(?! (?:[\w]+ ){{0,2}}(?:added to|took in|picked|chosen|selected|brought|let on|taken in)\b)) (?:\w+ly |also |now |all |both |each |just |since |then |already |newly |today ){{0,2}}{LET_IN}\b|\b{GIVE} (?:[\w'-]+ ){{0,9}}{PAPER}\b|\b(?:ministry|MIIT|regulators?|administration|bureau|authorit(?:y|ies)|officials|government|Beijing|China)\b[^.\n]{{0,40}}\b{LET_IN}\b|^(?-i:[A-Z])[\w&. -]{{1,40}} (?:joins|joined|has joined) (?-i:[A-Z])[\w&. -]{{1,30}} in (?:the|China's) (?:[\w-]+ ){{0,4}}(?:pilot|trial)\b|\bpassed (?:its|the|MIIT's) (?:[\w'-]+ )?(?:review|examination|vetting)\b[^.;\n]{{0,40}}\b(?:may|can)\b",
    re.I,
)


_OF_TELECOM = Pattern(
    r"\b(?:tele(?:com|co)\w*|value-added|VATS|data cent\w+|internet|IP-?VPN|pilot|MIIT|ministry|carriers?|telcos?)\b",
    re.I,
)


_GRANTED_TO_ONE_ZH = Pattern(
    r"(?<![即就])把[^,。;\n]{0,12}(?:电[信讯]|试点|数据中心|呼叫中心|信息服务|互联网|内容分发)[^,。;\n]{0,16}(?:许可证?|批[复覆文]|牌照)[^,。;\n]{0,4}(?:发|交|送|递|颁|寄)(?:到|给|至|达|予|抵)(?!了?[^,。;\n]{0,8}(?:内资|民营|国有|国企))"
    r"|(?:信息产业部|信产部|工信部|工业和信息化部|通信管理局)[^,。;\n]{0,8}(?:经营)?(?:许可证?|批文)[^,。;\n]{0,6}(?:送|寄|发|递|交)(?:到|抵|达|至)了?"
    r"|(?<![将拟可能望欲待])(?:签出|签发|开出|发出|颁出|核发|颁发|发放)了?(?:首|第[一二三四五六七八九十\d]{1,3}|又一|[一二两三\d])张[^,。;\n]{0,10}(?:外商|外资|独资|合资)[^,。;\n]{0,6}(?:电[信讯]|数据中心|呼叫中心|信息服务|互联网|内容分发)[^,。;\n]{0,10}(?:许可证?|牌照)"
    r"|(?:外资|外商|外企|合资)[^,。;\n]{0,10}电[信讯](?:公司|企业)[^,。;\n]{0,10}(?<![待未])(?:领证|拿证|获证|获牌|领牌)|"
    r"(?<![将望可能争或会拟])成为[^,。;\n]{0,16}(?:首家|首个|第[一二三四五六七八九十\d]{1,3}家|唯一一?家)[^,。;\n]{0,16}试点(?:的)?(?:外资|外商投资)?(?:企业|外企)|"
    r"获准[^。\n]{0,20}(?:经营|运营|营运|提供)[^。\n]{0,12}(?:数据中心|增值|电[信讯]|互联网接入)"
    r"|(?:旗下|子公司|全资|外商独资|合资)[^。\n]{0,24}(?:获|取得|拿到|收到)[^。\n]{0,30}(?:试点|电[信讯]|数据中心)[^。\n]{0,12}(?:批[复覆文]|许可|牌照)"
)


_TELECOM_ZH = Pattern(r"电[信讯]")


#: 一家日资电商平台拿到批文: in a sentence on telecom.
_ONE_HOLDS_ZH = Pattern(
    r"(?:一家|首家|又一家|外[资商]|外企|[日美德法英韩港台]资|[日美德法英韩港台]企)[^。,;\n]{0,16}(?:拿到|获颁|取得|获得|领到|收到|拿下)(?![^。,\n]{0,12}(?:受理|申请))[^。,;\n]{0,14}(?:批文|批[复覆]|牌照|许可证?|入场券)"
)


#: A pilot approval that somebody has got, whoever it is: 终于办成了增值电信试点批复.
_PILOT_GRANTED = Pattern(
    r"(?<!未)(?<!没有)(?:获得?|取得|得到|拿到|领到|领走|领取|收到|接过|办成|办下|到手)了?(?![^。,\n]{0,40}(?:申请|条件|资格要求))[^。,;\n]{0,30}试点(?:批[复覆准文]|资格)(?!后|之后|前|之前|方|才|的(?:条件|流程|企业|外企|公司|程序))"
    r"|试点批[复覆](?:已|刚刚|刚|日前|近日|昨日|今日|终于)[^。,\n]{0,6}(?:到手|挂|落地|送达|送抵|下来|发到|寄到)"
)


#: "said yes to NAME's application", "advised NAME on its successful application", "NAME's bid to join the pilot has succeeded".
_SAID_YES = r"(?:said|says) yes to [^.;,]{2,60}\b(?:applications?|bids?|requests?)\b|advis(?:ed|es) [^.;,]{2,60} on (?:its|their) successful (?:applications?|bids?)\b|(?:applications?|bids?|requests?) (?:to|for|under)\b(?:(?!\b(?:would|could|may|might|if|not|never|has|have)\b)[^.;,]){3,90}?\b(?:pilot|trial|approval|licen[cs]e|permit|admission|scheme)\b(?:(?!\b(?:would|could|not|never)\b)[^.;,]){0,40} ?\b(?:has|have) succeeded\b"
ASKED_AND_GRANTED = Pattern(rf"\b{APPLICATION_GRANTED}\b|\b(?:{_SAID_YES})", re.I)


#: What figures count that others give, or that is given to others: a sentence that tells no batch beside them tells no grant.
_ELSE = {"other_pilot", "given_else", "elsewhere"}


def _tell_at_once(text: str, details: set[str], *, firms: bool) -> float:
    """How strongly a sentence tells a grant by words that nothing around them takes back; 0 where it has none."""
    if _DECIDED_FOR_YOU.search(text) or LISTS_PILOT.search(text):
        return 1.2
    if not details and LISTS_LET_IN.search(text):
        return 0.9
    if firms and ASKED_AND_GRANTED.search(text) and not DOUBTED.search(text):
        return 1.0
    if not details - {"licences"} and tells_given_zh(text, firms=firms) and not DOUBTED.search(text):
        return 1.0
    return 0.0


def tell_approval(text: str, roles: set[Role], details: set[str], *, firms: bool) -> float:
    if "batch" not in roles:
        text = END_NAMED.sub(" ", drop_changes(text))
    if at_once := _tell_at_once(text, details, firms=firms):
        return at_once
    told = leave_hoped_zh(leave_unreal(leave_not_yet(text)))
    of_others = "batch" not in roles and details & _ELSE
    if of_others or (told != text and not _APPROVED.search(told) and not _GRANTED_EN.search(told)):
        return 0.0
    if "batch" not in roles:
        text = told
    if is_proposed(text) and ("batch" not in roles or not _APPROVED.search(leave_proposed(text))):
        return 0.0
    if "batch" in roles:
        return 0.35 if _PASSING.search(text) or is_of_other_sector(text) else 1.0
    granted = bool(
        firms and not roles & {"stock_total"} and (_APPROVED.search(text) or _GRANTED_EN.search(text))
    ) or bool(_BATCH_GRANTED.search(text) and (not roles & {"stock_total", "pilot_total"} or _BATCH_WORD.search(text)))
    granted = granted or (not roles - {"other"} and _is_granted_to_one(text))
    granted = granted or (not roles - {"other", "batch", "subset"} and _PILOT_GRANTED.search(text) is not None)
    if not granted or details & {"rumour", "target", "denial"}:
        return 0.0
    undone = _is_undone(text) or _only_applied(text) or DOUBTED.search(text)
    return 0.0 if undone else 0.9


_CONTRAST = re.compile(r",? (?:while|whereas|but|although|though|unlike|and its rival)\b|; ")


#: 甲公司获批,而乙公司则尚未获批: the next clause is another's, whom it names or counts.
_OF_ANOTHER_ZH = re.compile(
    r"[,;](?=(?:而|但|不过|至于|同期|同时|与此同时|另外?)?(?:(?!该|其|上述|这|本公司|公司|企业|工信部|主管)[^,。;]){1,40}?(?:公司|企业|外企|集团|\d+家|[一二两三四五六七八九十]家)(?:的[^,。;]{0,12}申请)?[^,。;]{0,8}?(?:未|没有|不予|仍|尚|还[在未没])|(?:而|但)?(?:尚|还|仍)未[^,。;]{1,10}的[^,。;]{2,40}?公司|(?:不同意|不予(?:批准|许可|同意)|不批准|驳回|终止对|否决)(?!其|该)[^,。;]{3,40}?公司)"
)


def _is_undone(text: str) -> bool:
    """Whether each part of a sentence that tells a grant tells it as not done: "won approval while its rival is still waiting"."""
    if not _NOT_DONE.search(text):
        return False
    parts = _OF_ANOTHER_ZH.split(text)
    if any(_APPROVED.search(part) and not _NOT_DONE.search(part) for part in parts[:-1]):
        return False
    granting = [part for part in _CONTRAST.split(text) if _APPROVED.search(part) or _GRANTED_EN.search(part)]
    return not granting or any(_NOT_DONE.search(part) for part in granting)


def _is_granted_to_one(text: str) -> bool:
    if _GRANTED_TO_ONE_ZH.search(text) or (_TELECOM_ZH.search(text) and _ONE_HOLDS_ZH.search(text)):
        return True
    if _OF_TELECOM.search(text) is not None and _GRANTED_TO_ONE.search(text) is not None:
        return True
    return SUBJECT.search(text) is not None and _GRANTED_EN.search(text) is not None


def _only_applied(text: str) -> bool:
    return bool(APPLICATION.search(text)) and not _GIVEN.search(text)
