# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The words by which a text is on the subject, beside it, or of another."""

import re

from parsers.facts.text.patterns import Pattern

PROGRAMME = Pattern(
    r"(?:增值|加值)电[信讯](?:业务)?(?:经营)?批[复覆准]|(?:增值|加值)电[信讯](?:业务?)?(?:的)?(?:扩大)?(?:对外)?(?:开放)?(?:的)?(?:经营)?试点|经营试点批[复覆]|试点批[复覆]|通信函〔2024〕107号"
    r"|pilot (?:operation )?(?:approvals?|licen[cs]es?)|pilots?[\w\s,'-]{0,80}value-added tele|value-added tele[\w\s-]{0,40}pilot|\bCircular 107\b",
    re.I,
)


FOREIGN_TELECOM = Pattern(
    r"外商投资(?:的)?(?:增值|加值)?电[信讯]|(?:增值|加值)电[信讯](?:业务|领域|市场)?(?:的)?(?:进一步|扩大|持续)?(?:对外开放|对外资开放|向外[资商]开放)|(?:增值)?电[信讯](?:业务)?(?:领域|行业|市场)(?:的)?外[资商]|(?:外资|外商独资|中外合资)(?:增值|加值)?电[信讯]|外商?投资[^,。;\n]{0,8}经营(?:增值)?电信业务|经营(?:增值)?电信业务[^。;\n]{0,8}外(?:资|商|企)"
    r"|(?:foreign|overseas)[- ](?:invested|funded|owned|backed)? ?(?:value-added )?(?:tel(?:ecom|eco|co)\w*|carriers|operators)"
    r"|\bFITEs?\b|\bFIEs?\b[^.;\n]{0,50}\b(?:tele(?:com|co)\w*|VATS|value-added)|foreign (?:investment|investors|access|participation|ownership|capital)[^.;\n]{0,50}\btele(?:com|co)|first (?:foreign|international|non-Chinese|overseas)[\w\s,]{0,30}\btel(?:ecom|co)",
    re.I,
)


FOREIGN = Pattern(
    r"外资|外商|外企|香港企业|台湾企业|外国|境外|海外|跨国|港资|港商|港企|(?:[粤沪深京闽琼]港|港澳|中港|中[日美德法英韩荷])合[资营]|台资|台商|台企|港澳(?:服务提供者|投资者)|三资|独资|外方|外国企业|[日德美法英韩荷意泰]资(?![金源本料讯产质格助])|[日德美法英韩]企(?!业)|(?:北欧|欧洲|欧美|东南亚)(?:公司|企业|厂商)|\b(?:FIEs?|FITEs?|WFOEs?)\b|\b(?:(?:investors?|firms|companies|whoever|those|investments?|capital) from abroad|foreign|overseas|multinationals?|wholly[- ]owned(?! (?:[\w-]+ ){0,2}?(?:subsidiar|units?\b|arms?\b|affiliate))|international (?:telco|telecom|carrier)|(?:equity|ownership|shareholding) (?:caps?|limits?|ceilings?)|non-Chinese|offshore|outside investors?|international (?:companies|firms|carriers|groups|operators|investors)|global (?:carriers?|groups|companies|firms))|\b(?:American|German|French|British|Japanese|European|Korean|Singapore(?:an)?|Swiss|Dutch|Danish|Swedish|Finnish|Norwegian|Italian|Spanish|Belgian|Irish|Indian|Thai|Malaysian|Canadian|Australian|Taiwan(?:ese)?|Hong Kong|US|UK)-(?:owned|invested|funded|backed|held|controlled|based|headquartered|listed)\b|\b(?:U\.?S\.?|American|German|French|British|Japanese|European|South Korean|Korean|Singaporean?|Swiss|Dutch|Danish|Swedish|Finnish|Norwegian|Italian|Spanish|Belgian|Austrian|Irish|Israeli|Indian|Thai|Malaysian|Canadian|Australian|Brazilian|Taiwanese|Taiwan|Hong Kong|Macao|Western) (?:[\w-]+ ){0,2}(?:compan(?:y|ies)|firms?|publishers?|retailers?|insurers?|suppliers?|banks?|lenders?|carmakers?|makers?|giants?|houses?|shippers?|providers?|carriers?|operators?|enterprises?|business(?:es)?|investors|groups?|multinationals|parents?|owners?|bids?|ventures?|units?|subsidiar(?:y|ies))\b",
    re.I,
)


TELECOM = Pattern(
    r"(?<!中国)(?<!德国)(?<!英国)(?<!法国)电信(?!诈骗|网络诈骗)|(?:增值|加值|外资|外商|内地|开放)电讯|电讯(?:业务|市场|牌照|营运|商|业)|互联网接入服务|在线数据处理与|增值业务|加值电|互联网(?:数据|资料)中心|内容分发|互联网接入|虚拟专用网|通信业务|信息产业部[^。,;]{0,6}许可|(?:ICP|EDI|IDC|ISP|CDN)[^。,;A-Za-z]{0,6}(?:许可|牌照)|呼叫中心(?:业务)?(?:经营)?(?:许可|牌照)|(?<!China )(?<!Deutsche )(?<!British )\btel(?:ecom|eco|co)s?\b|(?-i:China telecom)|China Telecom (?=Market|Pilot|Trial|Opening|Sector|Licen|Approv|Permit)|telecommunication|\bVATS\b|\binternet VPNs?\b|\bVPN (?:business|service|licen)\w*|internet data cent|internet virtual private networks?|data cent(?:er|re)s?|\bIP-?VPN\b|internet service provider",
    re.I,
)


ACCESS = Pattern(
    r"开放|放开|准入|批[复准覆]|已批|批出|获[批准]|核准|试点|许可|取消[^,。]{0,12}(?:限制|股比)|股比|持股|持牌|牌照|(?<!营业)执照|申请|申设|设立|颁|发放|发牌|注销|撤销|open|pilot|approv|licen[cs]|permit|allow|grant|suspend(?:ed|s)|clear(?:ed|s)|\bOKs?\b|\bnod\b|bestow|authori[sz]|admit|green[- ]?li(?:ght|t)|\blet in\b|\blets? [^.;\n]{0,60}\binto\b|welcom(?:ed|es)|accredit|ownership|equity|own\b|cap\b|restrict|access|go-ahead|trial|appl(?:y|ied|icat|ican)",
    re.I,
)


ACCESS_BUT_PILOT = Pattern(
    r"approv|licen[cs]|permit|allow|grant|clear(?:ed|s)|\bnod\b|authori[sz]|admit|green[- ]?li(?:ght|t)|\b(?:let|taken?|took|brought) in|join|enter(?:ed|s|ing)?\\b|papers|access|go-ahead|appl(?:y|ied|icat|ican)|entrants?|open|filed|filing",
    re.I,
)


#: Telecom as one sector in a row of them: 金融、电信等领域.
IN_A_ROW = Pattern(
    r"(?:[一-鿿]{2,6}、电信|电信、[一-鿿]{2,6})[^,。;]{0,16}(?:领域|行业|服务业|方面)|(?:领域|行业|产业|项目|业务|试点|范围|门类)(?:还|也|则|已|目前|现|将|另)*(?:包括|涵盖|涉及|覆盖|囊括|包含|扩至|扩展到|延伸到|有)了?[^,。;]{0,14}?(?:[一-鿿]{2,6}(?:、|和|及|与|以及)电信|电信(?:、|和|及|与|以及)[一-鿿]{2,6})(?!企业|公司|业务)|\b(?:finance|education|medical care|health ?care|medicine|hospitals?|manufacturing|culture|tourism|insurance|banking|elderly care)(?:,| and) tele(?:com|communication)\w*|\btele(?:com|communication)\w*(?:,| and|, and) (?:finance|education|medical|health ?care|medicine|hospitals?|manufacturing|culture|tourism|insurance|banking|elderly care)\b",
    re.I,
)


#: 电信、医疗领域开放试点已有40多家外资电信企业、10家医院获批: of the sectors in a row telecom's firms are counted.
COUNTS_ITS_FIRMS = Pattern(
    r"(?:\d|[一二两三四五六七八九十百千])(?:余|多)?[家户](?:外资|外商投资|外商独资)(?:增值)?电[信讯](?:企业|公司)[^。;]{0,24}获[批准]"
)


DOMESTIC_ONLY = Pattern(
    r"Chinese-owned|仅限内资|\d家内资企业|民营(?:企业|宽带)|民间资本|private (?:Chinese )?capital|private domestic (?:firms|companies|enterprises)|private (?:firms|companies)|privately owned Chinese (?:firms|companies)"
)
#: A pilot that no foreigner may join.
SHUT_OUT = Pattern(
    r"\b[Ff]oreign (?:capital|investors|companies|firms|money) (?:stays?|remains?|is|are) (?:still )?(?:shut|locked|kept) out(?=[.;:]|$)|\b(?:[Ff]oreign|[Oo]verseas) (?:capital|investors|companies|firms) (?:can(?:not| not)|may not|must not) (?:take part|join|apply|participate)\b|\bmust be free of (?:overseas|foreign) (?:shareholders|capital|owners)\b"
    r"|(?:没有|无|不含)(?:一家|任何)?[^,。;]{0,4}(?:外[资商]|境外|外国)(?:成分|背景|参股|股东|持股|股份|投资者)(?![^,。;]{0,6}(?:限制|比例|上限|要求|门槛|股比|条件))|(?:均|都|全|皆|全部)(?:不含|没有|无)[^,。;]{0,2}外[资商]"
)


#: Another country, or another place's own regulator: what is opened or licensed there is not China's telecom market.
ABROAD = Pattern(
    r"越南|印度(?!洋|裔)|印尼|马来西亚|泰国|菲律宾|缅甸|柬埔寨|老挝|孟加拉|巴基斯坦|斯里兰卡|沙特|阿联酋|卡塔尔|埃及|尼日利亚|肯尼亚|埃塞俄比亚|南非|俄罗斯|哈萨克斯坦|乌兹别克斯坦|墨西哥|巴西|阿根廷|智利|土耳其|伊朗|以色列"
    r"|(?<![A-Za-z])NCC(?![A-Za-z])|通讯传播委员会|通传会|通讯事务管理局|通讯办|联邦通信委员会|总务省|(?:日本|韩国|美国|英国|德国|法国|新加坡|澳大利亚|澳洲|台湾|本港|香港|欧盟)(?:的)?(?:政府|监管|国会|议会|《?电信法|《?通信法|当局|通信委员会|立法)|本港[^,。]{0,10}(?:固网|营办商|牌照)"
    r"|\b(?:Vietnam|India|Indonesia|Malaysia|Thailand|Philippines|Myanmar|Cambodia|Laos|Bangladesh|Pakistan|Sri Lanka|Saudi(?: Arabia)?|UAE|Qatar|Egypt|Nigeria|Kenya|Ethiopia|South Africa|Russia|Kazakhstan|Uzbekistan|Mexico|Brazil|Argentina|Chile|Turkey|Iran|Israel)(?:'s|n|ese|an|ian)?\b|\b(?:FCC|Ofcom|OFCA|TRAI|IMDA|BEREC|Bundesnetzagentur|Federal Communications Commission|Office of the Communications Authority)\b|\b(?:Hong Kong|Taiwan|Japan|South Korea|Singapore|Australia|the EU|European Union|Washington|Tokyo|Seoul)(?:'s)? (?:government|regulator|parliament|lawmakers|communications authority|to (?:allow|let|open)|(?:allows|lets|opens)\b)",
)


#: Another country's regulator, or Hong Kong's, that acts itself: whatever is said of China beside it.
ACTS_ABROAD = Pattern(
    r"\b(?:FCC|Ofcom|OFCA|TRAI|IMDA|BEREC|Bundesnetzagentur|Federal Communications Commission|(?:U\.S\.|US|American|British|Indian|Canadian|Australian|European|EU|Dutch|German|Japanese) (?:telecoms? |communications )?(?:regulators?|watchdog|lawmakers|senators|agency))\b[^.\n]{0,40}\b(?:vot\w+|tak(?:es?|ing)|took|pull\w*|rescind\w*|cancel\w*|withdr\w+|revok\w+|bar(?:s|red)?|bans?|banned|order\w*|decid\w+|propos\w+|adopt\w*|clos\w+|shut\w*|expel\w*|block\w*|reject\w*|strip\w*|terminat\w+|end(?:s|ed)?|mov\w+|den(?:y|ies|ied)|approv\w+|grant\w*|licen[cs]\w+|said|plans?)\b"
    r"|\b(?:licen[cs]ed|licen[cs]es?|operators?|carriers|providers)\b (?:(?:were|are|is|was|have|had|been|issued|granted|active|operating|licen[cs]ed) ){0,3}in (?:Hong Kong|Taiwan|Singapore|Macao|Macau|Japan|South Korea|India|Vietnam|Thailand|Malaysia|Indonesia)\b"
    r"|(?:美国)?联邦通信委员会[^。\n]{0,24}(?:撤销|吊销|表决|投票|禁止|决定|拟|提议)|(?:本港|香港)[^,。]{0,8}(?:固网|流动网络|互联网服务)(?:营办商|供应商|商)"
)


CHINA = Pattern(
    r"中国(?!台湾|香港)|大陆|陆方|内地|我国|全国|工信部|工业和信息化部|商务部|国务院|北京|上海|海南|深圳|天津|广州|苏州|自贸|\bChina(?!'s Taiwan)|Chinese|(?<![A-Za-z])MIIT(?![A-Za-z])|\bmainland|Beijing|Shanghai|Hainan|Shenzhen|Lingang|Pudong"
)


MINISTRY = Pattern(
    r"工信部|工业和信息化部|工业和资讯化部|信息产业部|信产部|通信管理局|通管局|(?<![A-Za-z])MIIT(?![A-Za-z])|Ministry of Industry and Information|Ministry of Information Industry|Information Industry Ministry|(?<![A-Za-z])MII(?![A-Za-z])|Communications Administration|(?:China's|Chinese|Beijing's) (?:industry|information|telecoms?|communications?) (?:and information technology )?(?:ministry|regulators?|watchdog|authorit)|\b[Ii]ndustry (?:and information technology )?ministry"
)


SERVICE = Pattern(
    r"数据中心|信息服务(?:业务)?试点|内容分发|在线数据处理|互联网接入|增值电[信讯]|(?<![A-Za-z])(?:IDC|CDN|ISP|EDI|VATS)(?![A-Za-z])|data[- ]cent(?:er|re)|call[- ]cent(?:er|re)|content delivery|transaction processing|online data processing|internet access|value-added tele|\bapp(?:lication)? stores?\b|\bcloud(?:[- ]computing)?(?: services?)? (?:licen[cs]e|permit)s?\b|云(?:计算|服务)(?:牌照|许可)|(?<![A-Za-z])ICP(?:经营)?(?:业务)?(?:许可证?|牌照|执照)|\b[AB][12]\d (?:licen[cs]e|permit)s?\b|(?<![A-Za-z\d])[AB][12]\d类?(?:许可|牌照)|呼叫中心(?:业务)?(?:许可|牌照)",
    re.I,
)

#: What the ministry alone licenses by this name: banks and shops have value-added services too.
VALUE_ADDED = Pattern(r"\bvalue-added (?:information |network |mobile |internet |data )?services?\b", re.I)


FIRST_LICENCE = Pattern(
    r"(?:在华|国内|全国|内地|大陆)[^。]{0,30}(?:电[信讯]|IP-?VPN|互联网接入)[^。,]{0,14}(?:许可证?|牌照)|首[家张个批][^。,]{0,12}(?:国际|外资|外国|海外|跨国)[^。,]{0,8}电[信讯]|(?:first|only) (?:foreign|international|non-Chinese|overseas)|nationwide (?:licen|permit|operating)|national telecoms? licen[cs]|(?:tele(?:com|co)s?|VPN|ISP|internet service)[\w\s-]{0,30}(?:licen[cs]e|permit)s?\b|(?:value-added tele\w*|VATS|telecoms? services?)[\w\s-]{0,30}approvals?\b",
    re.I,
)


#: The pilot by a short name, where a foreign firm is beside it.
TELECOM_PILOT = Pattern(
    r"(?:互联网(?:数据中心|接入)|内容分发|在线数据处理|信息服务|呼叫中心|增值电[信讯]|数据中心|物联网|(?<![A-Z])(?:IDC|CDN|ISP|EDI))[^。\n,;]{0,16}试点|试点[^。\n]{0,12}(?:互联网(?:数据中心|接入)|内容分发|在线数据处理|信息服务|呼叫中心|增值电[信讯]|数据中心)"
    r"|\b(?:tele(?:com|communication)s?|VATS) (?:[\w-]+ ){0,2}(?:pilot|trial)\b|\b(?:pilot|trial)\b[^.\n]{0,60}\b(?:telecoms?|telecommunications|VATS|value-added)\b",
    re.I,
)


#: Other fields that have pilots and approvals for foreigners.
OTHER_FIELD = Pattern(
    r"\b(?:bio\w*|genes?|genetic\w*|stem cells?|cell therapy|hospitals?|clinics?|medical|pharma\w*|drugs?|banks?|banking|insur\w+|securities|brokers?|brokerages?|funds?|wealth|asset manag\w+|schools?|education|universit\w+|touris\w+|travel\w*|visas?|cars?|vehicles?|driv(?:ing|erless)|drones?|aviation|airlines?|games?|films?|cinema|theatres?|tax\w*|customs|carbon|energy|power|electric\w*|hydrogen|mining|agri\w*|food|elderly|nursing|childcare|law firms?|audit\w*|payments?|currency|yuan|free trade account)\b(?![ -](?:\w+ )?(?:groups?|firms?|compan(?:y|ies)|giants?|makers?|houses?|chains?|trio|pair|insurers?))",
    re.I,
)


IN_CHINA = Pattern(
    r"\bChina(?!'s Taiwan)|Chinese|(?<![A-Za-z])MIIT(?![A-Za-z])|\bmainland|Beijing|Shanghai|Hainan|Shenzhen|Lin-?gang|Pudong|Guangdong|Guangzhou|Hangzhou|Tianjin|Suzhou|Chengdu|Chongqing|\b(?:[Ii]ndustry|[Cc]ommerce) [Mm]inistry|Ministry of (?:Industry|Commerce)|MOFCOM|Communications Administration"
)


PILOT_WORD = Pattern(r"\b(?:pilot|trial)\b", re.I)


FIRM_WORD = Pattern(
    r"\b(?:companies|company|firms?|enterprises?|operators?|businesses|investors?|licensees|multinationals|carriers?|subsidiar\w+|units?|ventures?|Ltd|Limited|Inc)\b",
    re.I,
)


#: A permit to run a service, not to build a house for it.
PERMIT_TO_RUN = Pattern(
    r"(?:获|批准|准予|同意)[^。\n]{0,36}?(?:经营|运营|提供|开展|从事)[^。\n]{0,16}(?:互联网(?:数据中心|接入)|内容分发|在线数据处理|信息服务(?:业务)?试点|增值电[信讯])|(?:合资|外方|外资|股东)[^。\n]{0,60}?(?:获[颁发批准得]|取得|拿[到下]|领[到取])[^。\n]{0,8}(?:[AB]\d\d类?)?(?:互联网(?:数据中心|接入)|内容分发|在线数据处理|(?:国内)?呼叫中心|IDC|CDN|ISP)[^。\n,]{0,14}(?:许可|牌照)|\b(?:licen[cs]es?|permits?|approvals?|permission|green light|go-ahead|nod|allowed|approved|licen[cs]ed|admitted|cleared|authori[sz]ed|permitted)\b[^.\n]{0,50}\b(?:run|operate|offer|provide|sell|for|to own)\b[^.\n]{0,40}\b(?:(?:IDC|CDN|ISP|EDI|VATS)\b|data[- ]cent(?:er|re)|content delivery|transaction processing|internet access|value-added tele)",
    re.I,
)


ASKS_PERMIT = Pattern(
    r"(?:获|传获|拿到|取得|领到|颁发?|核发)[^。,]{0,14}(?:ICP|IDC|CDN|ISP|EDI)(?:经营)?(?:业务)?(?:许可证?|牌照|执照)|\b(?:IDC|CDN|ISP|EDI|VATS|value-added|data[- ]cent\w+|content delivery|internet access)\b[^.;,]{0,30}\b(?:licen[cs]es?|permits?|approvals?)\b|\b(?:licen[cs]es?|permits?|approvals?) (?:for|to) (?:[\w-]+ ){0,4}(?:IDC|CDN|ISP|EDI|VATS|value-added|data[- ]cent\w+|content delivery|internet access)\b",
    re.I,
)


LICENSED = Pattern(
    r"持证|经营许可|许可证|牌照|foreign-owned|licen[cs]|permit|approv|\bown\b|ownership|\bstakes?\b|invest|pilot", re.I
)


#: What tells a foreign company where no word for foreign stands: the endings of its law.
FOREIGN_ENDING = Pattern(
    r"\b(?:GmbH|AG|SE|plc|PLC|N\.V\.|B\.V\.|S\.A\.|ASA|Oyj|A/S|KGaA|S\.p\.A\.|K\.K\.|Pte\.? Ltd)(?![\w])"
)


#: "a unit of Britain's Sunvale", "the Chinese arm of Denmark's Aalborg Data": a firm of the country that owns it, though no word says that it is foreign.
FIRM_OF_NATION = Pattern(
    r"\b(?:Germany|Britain|France|Japan|Denmark|Norway|Sweden|Finland|Switzerland|Spain|Portugal|Italy|Belgium|Austria|Ireland|Luxembourg|Poland|Singapore|South Korea|Korea|India|Thailand|Malaysia|Indonesia|Israel|Taiwan|America|Canada|Australia|New Zealand|the (?:Netherlands|US|U\.S\.|UK|United States))'s (?!Ministry|Government|Parliament|President|Prime|Chancellor|Foreign|Central|Federal|Communications)(?:[a-z-]+ ){0,3}[A-Z][\w&.-]+"
    r"|\b(?:GmbH|AG|SE|plc|N\.V\.|B\.V\.|S\.A\.|ASA|Oyj|A/S|KGaA|K\.K\.|S\.p\.A\.)'s (?:wholly[- ]owned )?(?:Chinese|China|Shanghai|Beijing|Shenzhen|Hainan|Guangzhou|mainland)(?:-based)? (?:subsidiary|unit|arm|affiliate|company|business)\b"
)


#: "India, by comparison, gave out 41 licences": another country, beside which the text sets its own.
COMPARES = Pattern(
    r"[;,] ?(?:while |whereas |and )?(?:in )?[A-Z]\w+(?: \w+)?, (?:by|in) (?:comparison|contrast)\b[^.;]*|[;,] ?(?:unlike|compared with|in contrast to|as against) (?:in )?[A-Z]\w+[^.;,]*|;[^.;。]{0,20}(?:相比之下|相较之下)[^.;。]*"
)
