# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds firms that the words around them tell to be firms: "Swiss logistics group Kessler", 法国物流巨头卡尔松旗下….

Neither the gazetteer nor a legal ending knows them, so that what is said of them always waits for a person.
"""

import re
from collections.abc import Iterator

from parsers.facts.cues.verbs import ENDED, FILED, GET, LET_IN, PAPER
from parsers.facts.names.brands import Name
from parsers.facts.names.described_zh import find_described_zh
from parsers.facts.names.introduced_en import find_introduced_en
from parsers.facts.names.introduced_zh import find_introduced_zh
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.nations_en import NATIONS_EN
from parsers.facts.text.nations_zh import NATIONS_ZH
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.spans import Spans
from parsers.facts.values.regions import PLACES_ZH, find_regions

_COUNTRY = r"(?:Japan|Germany|France|Britain|the U\.?K\.?|UK|the U\.?S\.?|US|America|Singapore|Switzerland|Sweden|Denmark|Norway|Finland|the Netherlands|Netherlands|South Korea|Korea|Taiwan|Hong Kong|Macau|Italy|Spain|Ireland|Israel|India|Australia|Canada|Malaysia|Thailand|Belgium|Austria|Luxembourg|Mexico|Brazil|Indonesia|Vietnam)"
_DEMONYM = rf"(?:{NATIONS_EN}|Nigerian|Kenyan|South African|Greek|Czech|Hungarian|Egyptian|Qatari|Kuwaiti|Filipino|Chilean|Argentine|Colombian|Peruvian|Kazakh|Pakistani|Bangladeshi|Icelandic|Estonian|Latvian|Lithuanian|Romanian|Luxembourg|New Zealand|Macau|Macanese)"
_KIND = r"(?:firm|company|group|giant|carrier|operator|provider|developer|supplier|manufacturer|bank|insurer|retailer|trader|conglomerate|start-?up|distributor|integrator|vendor|telco|brand|publisher|airline|shipper|landlord|lender|producer|builder|major|heavyweight|service|services|host|exchange|processor|exporter|importer|seller|reseller|wholesaler|platform|label|podcaster|streamer|broadcaster|brewer|baker|hotelier|grower|miner|refiner|forwarder|courier|charterer|shipowner|shipbuilder|\w*maker|e-tailer|fintech|unicorn|specialist|outfit|house|chain|studio|network|agency|contractor|cooperative|co-operative|subcontractor|assembler|chandler|merchant|marketplace|portal|app)"
#: Whom a text quotes: advisers, brokers and newspapers are no firms of whom anything is told.
_ADVISER = r"(?:law|consult\w+|research|advisory|accounting|audit\w*|brokerage|securities|news\w*|media|data analytics|analysis|PR|polling|intelligence)"
_PARTICLE = r"(?:d[aeo]s?|du|del|della|et|van|von)"
_NAME = rf"(?P<name>[A-ZÀ-ÖØ-Þ][\w&-]*\w(?: (?:[A-ZÀ-ÖØ-Þ][\w&-]*|& [A-Z][a-z]+|{_PARTICLE} [A-ZÀ-ÖØ-Þ][\w-]+)){{0,2}})(?![\w-])"
_EN = (
    Pattern(rf"\b{_COUNTRY}'s (?:(?:[a-z][\w-]* ){{0,4}}{_KIND} |)(?<!minister )(?<!president ){_NAME}"),
    Pattern(rf"\b(?:{_DEMONYM}|[A-Z][A-Za-z]+-(?:based|headquartered|listed)) (?:(?!{_ADVISER} )[a-z][\w-]* ){{0,4}}(?<!law )(?<!research )(?<!consulting ){_KIND} {_NAME}"),
    Pattern(rf"\b[A-Z][A-Za-z]+-(?:based|headquartered) {_NAME}"),
    Pattern(rf"\b(?!{_ADVISER} )(?:[a-z][\w-]*|[A-Z][a-z]+-[a-z]+|(?<=[.!?\n] )[A-Z][a-z]+|US|U\.S\.|UK) (?<!law )(?<!research )(?<!consulting )(?<!news ){_KIND} {_NAME}"),
    Pattern(rf"\b(?:[Aa]n?|[Ii]ts|new) (?:{_DEMONYM} )?(?:(?!{_ADVISER} )[a-z][\w-]* ){{1,5}}(?<!law )(?<!research )(?<!consulting )(?<!news ){_KIND}, (?P<name>[A-ZÀ-ÖØ-Þ][\w&-]*\w(?: (?:[A-ZÀ-ÖØ-Þ][\w&-]*|& [A-Z][a-z]+|{_PARTICLE} [A-ZÀ-ÖØ-Þ][\w-]+)){{0,4}})(?=[,.])"),
)  # fmt: skip
#: Two words or more, and what only a firm has behind its name: a Chinese place in brackets, an owner, a permit, an application.
_WORDS = r"(?P<name>(?:[A-Z][A-Za-z0-9&'-]*[A-Za-z0-9]|[a-z]?[A-Z]{1,3}[a-z]*)(?: (?:[A-Z][A-Za-z0-9&-]*|& [A-Z][a-z]+|of [A-Z][a-z]+)){1,3})"
_ONE = r"(?P<name>[A-Z][A-Za-z0-9&'-]*[A-Za-z0-9](?: (?:[A-Z][A-Za-z0-9&-]*|& [A-Z][a-z]+)){0,3})"
_NAMED = rf"(?<![\w&'-] )(?<![\w'-]){_WORDS}"
_CITY = r"(?:China|Beijing|Shanghai|Shenzhen|Hainan|Guangzhou|Tianjin|Suzhou|Hangzhou|Nanjing|Chengdu|Chongqing|Haikou|Sanya|Lin-?gang|Qianhai|Wuhan|Dalian|Qingdao|Xiamen|Ningbo|Guangdong|Jiangsu|Zhejiang)"
_EN_ACTING = (
    Pattern(
        rf"(?<![\w&-])(?P<name>[A-Z][\w&'-]*(?: (?:[A-Z][\w&-]*|& [A-Z][a-z]+)){{0,4}} ?\({_CITY}\)(?: (?:[A-Z][a-z]+|& [A-Z][a-z]+)(?!'s)){{0,4}})(?!,? (?:Co\b|Ltd|Limited|Inc))(?! (?:Pilot|Free|Special|New|Port|Port's|Trade)\b)"
    ),
    Pattern(
        r"(?<![\w&'-])(?P<name>[A-Z][a-z][\w&-]*(?: (?:[A-Z][\w&-]*|& [A-Z][a-z]+)){1,6} Company)\b(?! (?:Law|Limited|Ltd|[A-Z]))"
    ),
    Pattern(
        rf"{_NAMED}(?=,? (?:has |had |have |is |was |were |will be |has been |had been |have been )?(?:also |now |officially |formally |duly |already |just |today |recently |since )?(?:{LET_IN}|licen[cs]ed|{GET} (?:[\w'-]+ ){{0,5}}{PAPER}|(?:holds?|has|have|had|with) (?:[\w'-]+ ){{0,4}}{PAPER}|{FILED}|{ENDED} (?:[\w'-]+ ){{0,5}}{PAPER}|may (?:now )?(?:sell|run|offer|provide|operate)))\b"
    ),
    Pattern(
        rf"{_NAMED}(?=, (?:(?:an?|the|itself an?|one of) (?:[\w'-]+ ){{0,6}}?(?:owned|backed|unit|subsidiary|affiliate|arm|venture|operator|carrier|company|firm|licensee|publisher|provider)|(?:wholly |fully |majority[- ])?(?:owned|backed|controlled|held) by|part of|(?:its|their|our) (?:\w+ ){{0,2}}(?:owner|parent|customer|client|landlord|supplier))\b)"
    ),
    Pattern(
        rf"\b(?:[Ll]icen[cs]es?|[Pp]ermits?|[Aa]pprovals?)\b[^.;]{{0,70}}\b(?:gone|went|issued|granted|awarded|given|handed)\b[^.;,(]{{0,16}} to (?:the )?{_ONE}(?=,? (?:which|a|an|the|and)\b|[,.;]| \((?:[A-Z]|(?:jointly |wholly |partly )?(?:owned|backed|held|controlled)))"
    ),
    Pattern(
        rf"(?<![\w&'-] )(?<![\w'-]){_ONE}(?= \((?:(?:jointly|wholly|partly|majority|half)[- ])?(?:owned|backed|held|controlled|funded|set up|founded) by |, (?:an? )?(?:[\w'-]+ ){{0,3}}(?:subsidiary|unit|affiliate|joint venture|venture) (?:of|between|owned by|set up by) )"
    ),
    Pattern(
        rf"\b(?:and|or) (?:to )?{_ONE}(?=, (?:an? )?(?:[\w'-]+ ){{0,3}}(?:subsidiary|unit|affiliate|joint venture|venture) (?:of|between|owned by|set up by) )"
    ),
    Pattern(
        rf"\b(?:associate|affiliate|subsidiary|unit|arm|licensee|applicant|owner|parent|operator)s?,? {_WORDS}(?=[,.;]| (?:was|were|is|has|had|will|in|at|of|to|by)\b)"
    ),
)
_NOT_NAME = Deferred(
    r"^(?:Anatel|Ofcom|Ofcom's|Anacom|Arcep|Agcom|The|In|On|At|By|It|He|She|They|We|Our|This|That|And|But|For|From|As|Co|Inc|Ltd|Foreign|Ministry|Minister|President|Prime|Communist|National|State|Central|Federal|Supreme|Commerce|Industry|Telecom|Telecommunications|Value|Chinese|China|Beijing|Shanghai|Shenzhen|Hainan|Hong|Internet|Data|First|Second|Third|Parliament|Congress|Senate|Embassy|Chamber|Fortune|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|FTZ|GDP|FDI|IPO|CEO|CFO|Big|New|European|Asian|American|Asia|Europe|Africa|Digital Affairs|Bank of|Development|Trade|Free)\b"
    r"|\b(?:Ministry|Commission|Bureau|Agency|Authority|Council|Department|Office|Court|Committee|Administration|University|Institute|Academy|Association|Chamber|Area|Zone|District|Street|Island|Province|Times|Daily|News|Post|Journal|Kong|Embassy|Government|Party|Congress|Consulate|Bay|Day)$"
)
_NATION_ZH = rf"(?:{NATIONS_ZH}|香港|台湾|欧洲|北美)"
_ZH_DESCRIBED = Pattern(
    rf"{_NATION_ZH}[一-鿿]{{0,12}}?(?:企业|公司|巨头|集团|服务商|运营商|厂商|制造商|开发商|供应商|零售商|平台商)(?P<name>[一-鿿]{{2,5}}?|[A-Z][A-Za-z&-]+)"
    r"(?=的(?:中国|在华|全资)|旗下|在华|在[一-鿿]{2,4}(?:设立|成立)|[,、。;(]|与|和|全资|控股|独资)"
)
_ZH_UNIT = Pattern(
    r"(?:旗下|所属|下属|全资附属公司|全资子公司)的?(?P<name>[一-鿿]{3,9}?(?:\((?:上海|北京|深圳|海南|中国|香港|天津|广州)\))?)(?=[,、。;]|以及|及|和|均|也|等|获)"
)
_ZH_NO_NAME = Deferred(
    r"^(?:投资|设立|出资|控股|参股|持有|经营|运营|创办|集团)$|^(?:最多|最少|居多|居首|紧随|紧跟|平等|公平|谈|正谈|采购|洽谈)|无误$|^(?:独资|全资|共同|联合|全额)*(?:投资|设立|出资|成立|组建|创立|创办)|记者|^[来去就要能会]|(?:公司|企业)[一-鿿]|[日时年月]$|^(?:企业|公司|产品|业务|机构|单位|平台|品牌|某)|拿到|取得|获得|通过|审批|批准|证实|而言|来说|来看|为例|(?:企业|公司|单位|平台|业务|机构|品牌|部门|团队|产品|服务|系统|基金|银行|医院|项目|子公司|关联方|合资|多家|两家|三家|数家|[一二三四五六七八九十]家.*|\d.*)$|^(?:多|数|两|三|一|各|的|在|在华|中国|有|还|其|全资|另)|[均在为首例也等列将获称是的]"
)
_PLACE = r"(?:北京|上海|深圳|海南|天津|广州|苏州|重庆|杭州|成都|南京|武汉|青岛|大连|厦门|宁波|中国)(?:市)?"
_OWNS = Deferred(
    r"(?:旗下|全资|控股|独资|在[一-鿿]{2,6}(?:设立|成立)|投资|设立|出资|所属|的(?:全资)?(?:子公司|附属公司))[^,。、;]{0,10}$"
)


#: 对上述企业进行审批, 我司为中德合资, 一项申请(海南), 进口游戏: words that stand where a name would.
_IS_NONE_ZH = Deferred(
    rf"(?:{'|'.join(PLACES_ZH)}){{2}}$|时间|城市|进行|中[外德日美英法韩港台新]合[资营]|[一两二三四五六七八九十]项|(?:进口|国产)游戏"
)


def find_described(text: str, legal: list[Name], taken: list[tuple[int, int]], title_end: int) -> list[Name]:
    """Names of firms by what stands before and behind them, in both languages; none of a title's capitals."""
    spans = Spans(taken)
    found: dict[int, Name] = {}
    for start, end in (
        *_find_acting(text, title_end),
        *_find_en(text, title_end),
        *_find_zh(text),
        *find_described_zh(text),
        *find_introduced_zh(text, legal),
        *find_introduced_en(text, title_end),
        *_find_owners(text, legal),
    ):
        if _IS_NONE_ZH.match(text, start, end) or _is_place_of_place(text, start, end):
            continue
        if not spans.touches(start, end) and (start not in found or end > found[start].end):
            found[start] = Name(start, end, text[start:end], "described")
    return list(found.values())


#: "sites in Lin-gang (Shanghai) and Longgang (Shenzhen)".
_STANDS_IN = Deferred(
    r"\b(?i:sites?|offices?|campus(?:es)?|cent(?:re|er)s?|plants?|facilit(?:y|ies)|rooms?|halls?|parks?|servers?|based|located|registered) (?:in|at|near|outside|around) (?:[A-Z][\w-]+ \([A-Z][a-z]+\)(?:, and |, | and ))*$"
)


def _is_place_of_place(text: str, start: int, end: int) -> bool:
    """Whether a name is that of a city with its province: "Suzhou (Jiangsu)"."""
    city, bracket, _ = text[start:end].partition("(")
    city = city.rstrip()
    if not bracket or " " in city:
        return False
    if any(last - first == len(city) for _, first, last in find_regions(city)):
        return True
    return _STANDS_IN.search(text[max(0, start - 80) : start]) is not None


def _find_en(text: str, title_end: int) -> Iterator[tuple[int, int]]:
    for pattern in _EN:
        for match in pattern.finditer(text):
            start, end = match.span("name")
            if start >= title_end and not _NOT_NAME.search(match["name"]) and not match["name"].isupper():
                yield start, end


def _find_acting(text: str, title_end: int) -> Iterator[tuple[int, int]]:
    for pattern in _EN_ACTING:
        for match in pattern.finditer(text):
            start, end = match.span("name")
            name = match["name"]
            placed = _PLACED.match(name)
            bad = _NOT_NAME.search(placed["rest"] if placed else name) or _NO_FIRM.search(name)
            if start >= title_end and not bad and (not name.isupper() or pattern in _EN_HOLDING):
                yield start, end


#: Words that open a sentence, and people's and bodies' titles: what begins with them is no firm.
_NO_FIRM = Deferred(
    r"^(?:After|Although|Among|Another|As|Because|Before|Being|Both|Companies|Dear|During|Each|Enterprises|Firms|Five|Following|Four|Good|Having|Her|His|How|However|If|Investors|Its|Licen[cs]\w*|Local|Many|Mr|Mrs|Ms|Dr|Prof|Most|My|Neither|No|Nine|None|Now|Of|Officials|Once|One|Only|Other|Others|Permits?|Pilot|Provincial|Regulators?|Seven|Several|Since|Six|Some|Ten|Thanks|That|Their|Then|There|Thirteen|Three|Thus|Two|Under|Until|Units?|Subsidiar\w+|Welcome|What|When|Where|Which|While|Who|With|Yes|Your|Vice|Deputy|Director|Chief|Chairman|Spokes\w+|Municipal|Approvals?|Applications?|Applicants?|Circular|Document|Announcement|Article|Annex|Opinion|Client|Law|Global|International|Overseas|Multinational|Basic|State|Board)\b"
    r"|^Corporate Communications$|\b(?:Portal|Press Service|News Service|Newswire|Newsroom|Legal|Advocates|Solicitors|Attorneys|Partners|LLP|Council|Board|Club|Union|Federation|Think Tank|Observer|Insider|Review|Watch|Weekly|Herald|Tribune|Gazette|Bulletin|Magazine|Network News|Free Trade|Zone|Region|Programme|Program|Plan|Pilot|Law|Act|Regulations?|Provisions|Measures|Catalogue|List|Street|Road|Building|Tower|Plaza|Hotel|Square|Airport|Harbou?r|Lake|River|Bay Area|Expo|Fair|Summit|Conference|University|College|School|Hospital)$"
)


#: What stands there holds a paper or has an owner, so that a name all in capitals is one too.
_EN_HOLDING = _EN_ACTING[-4:-2]
#: "Beijing Ronghe": a place and a word that is none of an office's.
_PLACED = Deferred(
    r"(?:Beijing|Shanghai|Shenzhen|Hainan|Guangzhou|Tianjin|Chengdu|Hangzhou) (?P<rest>(?!Municipal|Government|Communications|Telecom\b|Free|Pilot|New|City|Office|Bureau|District|Party|Data|Stock|Commerce|Commission|Development|Institute|University|International|Economic|Hi)[A-Z][a-z]+(?: [A-Z]\w+)*)$"
)


def _find_zh(text: str) -> Iterator[tuple[int, int]]:
    for match in _ZH_DESCRIBED.finditer(text):
        if not _ZH_NO_NAME.search(match["name"]):
            yield match.span("name")
    for match in _ZH_UNIT.finditer(text):
        if not _ZH_NO_NAME.search(match["name"]):
            yield match.span("name")


def _find_owners(text: str, legal: list[Name]) -> Iterator[tuple[int, int]]:
    """卡尔松旗下卡尔松数字供应链(深圳)有限公司: who owns a firm whose name begins as his does."""
    for name in legal:
        core = _core_of(name.text)
        if len(core) < 2 or core[0].isascii():
            continue
        low = max(0, name.start - 40)
        before = text[low : name.start]
        at = before.rfind(core[:2])
        if at < 0:
            continue
        owns = _OWNS.search(before, at + 2)
        if owns and re.fullmatch(r"[一-鿿A-Za-z]{2,8}", before[at : owns.start()]):
            yield low + at, low + owns.start()


def _core_of(name: str) -> str:
    """What a legal Chinese name begins with, without its place."""
    return re.sub(rf"^{_PLACE}", "", name)
