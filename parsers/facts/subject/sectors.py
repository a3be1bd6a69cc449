# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a sentence tells what the regulator of another sector does: a broker let in is in no telecom pilot."""

import re
from collections.abc import Sequence

from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall

#: Regulators of other sectors.
_OTHER_REGULATOR = Pattern(
    r"\b(?:CSRC|NFRA|CBIRC|CBRC|CIRC|PBOC|SAMR|NMPA|NRTA|CAAC|NAFR|CAC|Cyberspace Administration|(?:Securities|Banking|Insurance|Financial) Regulat\w+|People's Bank|central bank|stock exchange)\b|证监会|银保监|金融监管总局|网信办|药监局|新闻出版署?|市场监管总局|人民银行|外汇局|民航局|广电总局|卫健委",
    re.I,
)
#: Hospitals and biotech are opened to foreigners in the same breath as telecom.
_HOSPITALS = Pattern(
    r"\b(?:foreign(?:-owned|-invested|-funded)?|private|wholly[- ][\w-]+) hospitals?\b|\bhospitals? (?:stand|number|total|have)\b|独资医院|外资医院|合资医院",
    re.I,
)
_BIOTECH = Pattern(r"\b(?:biotechnology|gene and cell|stem cells?)\b|生物技术领域|细胞治疗|基因诊断|人体干细胞", re.I)
#: A word of approval or of a service is of telecom's.
_OF_TELECOM = Pattern(
    r"批[复覆]|增值|互联网|信息服务|数据中心|获[批准]|许可|\b(?:value-added|IDC|data cent\w+|approv\w+|licen[cs]\w+|permits?|cleared|admitted)\b",
    re.I,
)
#: What makes a sentence one of telecom all the same.
_TELECOM_ACTOR = Pattern(
    r"电[信讯訊]|通信|试点|工信部|工业和信息化|\btele(?:com|co)|(?<![A-Za-z])VATS(?![A-Za-z])|(?<![A-Za-z])MIIT(?![A-Za-z])|\bpilot|\bIndustry and Information|\bCommunications Administration",
    re.I,
)


#: What only telecom's pilot has: the others bear the same name, 经营试点批复.
_SAYS_TELECOM = Pattern(
    r"电[信讯訊]|通信|[增加]值|互[联聯][网網]|网络接入|数据中心|在线数据|内容分发|信息服务|工信|工业和信息化|信息化部|呼叫中心|107号"
    r"|\btele(?:com|co)|(?<![A-Za-z])(?:VATS|MIIT|IDC|CDN|ISP|EDI|ICP|IP-?VPN)(?![A-Za-z])|\bvalue-added|\bIndustry and Information|\bCommunications Administration|\bindustry ministry|\binternet|\bdata[- ]cent|\bcontent delivery|\bcall[- ]cent|\bcloud\b|\bonline data|\bCircular 107",
    re.I,
)
_PILOT_PAPER = Pattern(
    r"试点(?:批[复覆准文]|资格|许可)|批[复覆](?:同意)?[^,。;]{0,30}试点|\b(?:pilot|trial)\b[^.;,]{0,16}\b(?:approvals?|licen[cs]es?|permits?)\b|\b(?:approv|licen[cs]|permit)\w*\b[^.;]{0,60}\b(?:pilot|trial)\b",
    re.I,
)
#: Chinese bodies of other sectors.
_OTHER_BODY_ZH = (
    r"(?:(?:交通(?:运输)?|卫(?:生)?健(?:康)?|卫生健康|卫生|医疗保障|医保|药(?:品)?监(?:督)?(?:管理)?|金融(?:监(?:督)?管(?:理)?|管理|工作|服务)?(?:总)?|证监|银保监|人民银行|商务|教育|文化(?:和)?旅游|文旅|文物|农业农村|农业|自然资源|住(?:房和城乡)?建(?:设)?|民(?:用)?航(?:空)?|海关|口岸|新闻出版|广播电视|广电|电影|市场监(?:督)?管(?:理)?|发展(?:和)?改革|发改|科技|科学技术|海事|港航|邮政|能源|体育|烟草|外汇|人力资源(?:和)?社会保障|人社|民政|应急(?:管理)?|生态环境|水务|水利|林草|林业|公安|司法|财政|税务|知识产权|粮食|气象|城市管理|城管|园林|网信|外汇(?:管理)?|人力(?:资源)?社保|人社保障|劳动|地方金融(?:监管|管理)?|统战|侨务|机关事务|国资)"
    r"(?:总署|总局|委员会|厅|局|部|委|署|会|处|办)|人民银行)"
)
#: One of them grants: the subject of the verb, with nothing but its day between.
_OTHER_GRANTS_ZH = Pattern(
    rf"{_OTHER_BODY_ZH}(?:日前|近日|昨[日天]|今[日天]|\d{{1,2}}[月日](?:\d{{1,2}}日)?|本周|上周|已|正式|首次|依法|再|共|也|还|同日|率先|于|今年|去年)*(?:分别|联合)?(?:向|对|给|批[复覆准]|同意|核发|颁发|发放|发出|下发|准予|授予|批出|核准|许可)"
)
#: 低空物流经营试点批复: the trade stands right before the paper.
_OTHER_TRADE_ZH = Pattern(
    r"(?:物流|货运|客运|快递|支付|医疗|医院|诊所|医养|教育|培训|办学|金融|保险|证券|基金|银行|理财|汽车|卡车|出租车|网约车|公交|自动驾驶|智能网联|无人[机车船]|低空|航空|通航|航运|船舶|邮轮|游艇|港口|旅游|旅行社|民宿|演出|出版|印刷|影视|电影|游戏|拍卖|文物|艺术品|种业|农业|渔业|食品|药品|药械|生物|基因|细胞|器械|疫苗|能源|电力|售电|氢能|加油|燃气|碳|养老|托育|律师|法律服务|会计|审计|建筑|工程|测绘|保税|维修|再制造|回收|人力资源|中介|免税|烟草|酒店|餐饮|零售|采矿|环保|水务|资金池|跨境(?:资金|融资|理财|支付|贸易|电商|征信|担保)|本外币|外债|外汇|结[售]?汇|信托|租赁|保理|小贷|典当|债券|期货|征信|评级|资产管理|财富|股权投资|QFLP|QDLP|职业技能|技能人才|家政|护理|康养|影院|娱乐|演艺|直升机|滑翔|通用机场|光伏|储能|换电|充电|核电|天然气|成品油|化妆品|保健|医美|中医|药房|血液|检测|检验|认证|计量|数据出境|数据跨境|跨境数据|绿证|排污|水运|铁路|轨道|停车|殡葬|宠物|种子|畜牧|饲料|烟花|危化)"
    r"(?:(?!公司|企业|集团|获|取得|拿到|领|收到|发放|颁发|核发)[一-鿿]){0,8}试点(?:批[复覆准文]|许可|资格)"
)
_OTHER_GRANTS_EN = Pattern(
    r"\b(?:[Tt]ransport(?:ation)?|[Hh]ealth|[Mm]edical|[Dd]rugs?|[Ff]ood|[Ee]ducation|[Aa]viation|[Pp]orts?|[Mm]aritime|[Hh]arbour|[Tt]ourism|[Cc]ulture|[Aa]griculture|[Ee]nergy|[Ee]nvironment\w*|[Hh]ousing|[Ll]abou?r|[Jj]ustice|[Ss]ecurities|[Bb]anking|[Ii]nsurance|[Ff]inancial|[Mm]arket|[Pp]ress|[Pp]ublishing|[Gg]aming|[Cc]ustoms|[Pp]ostal|[Ss]ports?|[Ww]ater|[Mm]ining|[Ll]and)(?: (?:and|&) [\w-]+)?(?: (?:products|supervision|regulatory|affairs|services?))?"
    r" (?:[Bb]ureau|[Cc]ommission|[Oo]ffice|[Rr]egulator|[Dd]epartment|[Aa]uthority|[Mm]inistry|[Aa]dministration|[Ww]atchdog|[Aa]gency)\b[^.;,]{0,30}\b(?:issued|grant(?:s|ed)|gave|given|handed|hands|approv(?:es|ed)|licen[cs](?:es|ed)|clear(?:s|ed)|award(?:s|ed)|let)\b"
)
#: Trades that have pilots and papers of their own; in a firm's name they begin with a capital.
_OTHER_TRADE_EN = Pattern(
    r"\b(?:clinics?|hospitals?|biologics?|medicines?|drugs?|vaccines?|logistics|freight|trucking|robotaxis?|autonomous|drones?|low-altitude|yachts?|charter\w*|cruises?|shipping|brokerages?|payments?|insurers?|schools?|tutoring|games?|publishing|films?|tourism|hydrogen|power retail|elderly care|law firms?|auction\w*|duty-free)\b(?![ -](?:[\w-]+ )?(?:units?|arms?|groups?|firms?|compan(?:y|ies)|giants?|makers?|houses?|chains?|business|subsidiar(?:y|ies)|portals?|platforms?|sites?|apps?)\b)",
)


def is_pilot_elsewhere(text: str) -> bool:
    """Whether a sentence tells of another sector's pilot papers, by who grants them or what they are for, and of no telecom."""
    if not is_bare_pilot(text):
        return False
    return (
        _is_granted_elsewhere(text)
        or is_held_by_own(text)
        or (re.search(r"[一-鿿]", text) is None and _OTHER_TRADE_EN.search(text) is not None)
    )


#: 持有试点批复的民企达到31家: firms of the country, whatever they were let into.
_OWN_FIRMS = Pattern(r"民(?:营)?企(?:业)?(?!外)|民营(?:资本|企业)|民间资本|民资|内资企业")
_FOREIGNERS = Pattern(r"外[资商企国]|境外|海外|跨国|[港台澳]资|合资")


def is_held_by_own(text: str) -> bool:
    """Whether a Chinese text tells of the country's own private firms, and of nobody from abroad."""
    return _OWN_FIRMS.search(text) is not None and _FOREIGNERS.search(text) is None


#: 核准首批5家外资培训机构: firms of another trade, by their own noun.
_LETS_IN_OTHERS_ZH = Pattern(
    r"\d+[家户间所](?:(?:外商|外资|外国|境外|港资|台资|中外)?(?:独资|合资|合作|投资)?[一-鿿]{0,8}?)(?:培训机构|培训学校|职业学校|幼儿园|诊所|医院|银行|券商|证券公司|保险公司|基金公司|旅行社|养老院|养老机构|律师事务所|会计师事务所|演出经纪|拍卖行|拍卖企业|融资租赁公司|支付机构|评级机构|检测机构|认证机构|人力资源机构|加油站|影院)"
)


def tells_of_others_zh(head: str) -> bool:
    """Whether a head tells that a body of another sector lets firms in, or that firms of another trade are let in, and nothing of telecom."""
    if _SAYS_TELECOM.search(head):
        return False
    return _OTHER_GRANTS_ZH.search(head) is not None or _LETS_IN_OTHERS_ZH.search(head) is not None


def is_head_elsewhere(heads: Sequence[str]) -> bool:
    """Whether a head tells of another sector's pilot papers, and none of telecom: what the text calls papers of a pilot is of those."""
    return any(is_pilot_elsewhere(head) for head in heads) and not any(_SAYS_TELECOM.search(head) for head in heads)


@recall
def is_bare_pilot(text: str) -> bool:
    return _PILOT_PAPER.search(text) is not None and _SAYS_TELECOM.search(text) is None


def _is_granted_elsewhere(text: str) -> bool:
    return any(cue.search(text) for cue in (_OTHER_GRANTS_ZH, _OTHER_TRADE_ZH, _OTHER_GRANTS_EN))


@recall
def is_of_other_sector(text: str) -> bool:
    """Whether a sentence names another sector's regulator, its pilot, or its trade and no approval, and nothing of telecom."""
    if is_bare_pilot(text) and _is_granted_elsewhere(text):
        return True
    if _TELECOM_ACTOR.search(text):
        return False
    trade = _HOSPITALS.search(text) or _BIOTECH.search(text)
    return _OTHER_REGULATOR.search(text) is not None or (trade is not None and not _OF_TELECOM.search(text))


#: 金融监管总局批复, 国家卫生健康委公布: another body tells what it decided.
_OTHER_TELLS_ZH = Pattern(
    rf"{_OTHER_BODY_ZH}(?:、{_OTHER_BODY_ZH})?[^,。;:]{{0,16}}?(?:公布|披露|发布|批[复覆准出]|核准|核发|颁发|准予|同意|审查结果)"
    r"|金管局[^,。;:]{0,10}?(?:批出|公布|发出|核发)"
)


def is_told_by_other(text: str) -> bool:
    """Whether a sentence tells what a body of another sector decided or made known, and nothing of telecom."""
    return _OTHER_TELLS_ZH.search(text) is not None and _SAYS_TELECOM.search(text) is None


#: Bodies of other sectors and of other countries.
_OTHER_BODY = (
    r"(?:[Ss]ecurities|[Bb]anking|[Ii]nsurance|[Ff]inancial|Civil Aviation|[Mm]edical|[Dd]rug|[Hh]ealth|[Ee]nergy|[Mm]aritime|[Ee]ducation|[Tt]ransport|[Cc]ommerce|[Cc]ustoms|State Post|[Ss]urveying|[Tt]ourism|[Cc]ulture|[Aa]griculture|[Gg]aming|[Gg]ames|[Pp]ayments?|[Mm]arket|[Pp]ress|National Press and Publication Administration|National Radio and Television Administration|[Cc]entral [Bb]ank|People's Bank|[Cc]yberspace|General Administration of Customs"
    r"|(?:Vietnamese|Indian|Indonesian|Malaysian|Thai|Philippine|Filipino|Russian|Brazilian|Mexican|Saudi|Japanese|South Korean|Korean|Pakistani|Bangladeshi|Cambodian|Kazakh|Uzbek|Turkish|Egyptian|Nigerian|Kenyan|South African|Singaporean|Taiwanese|Taiwan|American|European|Emirati|Hong Kong|Macau|Macao)(?: (?:telecom\w*|communications|industry))? (?:regulators?|ministry|authority|authorities|government|watchdog)"
    r"|(?:Vietnam|India|Indonesia|Malaysia|Thailand|Philippines|Russia|Brazil|Mexico|Saudi Arabia|Japan|South Korea|Pakistan|Bangladesh|Cambodia|Kazakhstan|Turkey|Egypt|Nigeria|Kenya|Singapore|Hanoi|Jakarta|New Delhi|Tokyo|Washington)(?:'s (?:[\w-]+ ){0,2}(?:ministry|regulator|department|authority|government|commission|watchdog|IMDA|MCMC|NBTC|FCC))?(?= (?:on|last|also|recently|has|have|had|now|already|approved|cleared|licen[cs]ed|granted|admitted|let|gave|issued|authori[sz]ed|permitted|waved|registered|accepted|signed)\b)"
    r"|Ministry of (?:Commerce|Education|Health|Transport|Culture|Finance|Agriculture|Public Security)|National Health|CSRC|NFRA|CBIRC|PBOC|NMPA|NRTA|NPPA|CAAC|CAC|SAMR|MOFCOM)"
)
#: Who grants: the subject of the verb, right before it or with a relative clause between.
_GRANTS = Pattern(
    rf"(?<!MIIT and )(?<!MIIT and the )(?<!MIIT with the )(?<!inistry and the )(?<!Technology and the )(?<!with the )(?P<body>\b(?:(?:[Tt]he |China's )?(?:China |country's |nation's |state |national )?){_OTHER_BODY}\b(?:(?!\b(?:and|but|while|MIIT|[Tt]elecom\w*|Industry|[Ii]ndustry)\b)[\w '-]){{0,50}}?)(?:, [^,;.]{{3,80}},)? (?:on [A-Z][a-z]+day |last \w+ |also |recently )?(?:has |have |had )?(?:also |now |already |recently )?(?:approved|cleared|licen[cs]ed|granted|admitted|let|gave|issued|authori[sz]ed|permitted|waved through|registered|accepted|signed off)\b(?:(?!\b(?:MIIT|(?:and|while|but) (?:the )?(?:China|Chinese|telecom\w*|ministry|industry))\b)[^.;]){{0,120}}$"
)
_OTHER_VERBLESS = Pattern(
    r"\b(?:and|while) (?:the )?(?:central bank|People's Bank(?: of China)?|CSRC|NFRA|PBOC|NMPA|NRTA|CAAC|CAC|(?:securities|banking|insurance|financial) regulator) (?:another |some )?$"
)


#: 国家药监局6月18日批准13家…: the clause of the figure is of what another ministry lets in.
_GRANTS_ZH = Pattern(
    rf"{_OTHER_BODY_ZH}(?:(?!工信部|工业和信息化|通信管理局)[^,。;\n]){{0,20}}?(?:批准|核准|准予|同意|发放|颁发|核发|向)了?[^,。;\n]{{0,12}}$"
)


def is_granted_by_other(before: str) -> bool:
    """Whether the words before a figure make another sector's regulator the one that grants, whatever the sentence tells else."""
    return any(pattern.search(before) for pattern in (_GRANTS, _OTHER_VERBLESS, _GRANTS_ZH))


def names_telecom(text: str) -> bool:
    """Whether a sentence names telecom, its pilot or its regulator."""
    return _TELECOM_ACTOR.search(text) is not None


def is_of_hospitals(text: str) -> bool:
    """Whether a sentence counts hospitals and names nothing of telecom."""
    return _HOSPITALS.search(text) is not None and _TELECOM_ACTOR.search(text) is None
