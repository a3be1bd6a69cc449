# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Names the official bodies in a text, and masks every organisation that is no firm: agencies, institutes, media."""

import re
from functools import lru_cache

from domain.provinces import ADMINISTRATIONS, PROVINCES
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern, select_fitting
from parsers.facts.values.bodies_told_en import find_bodies_told_en
from parsers.facts.values.local_bodies_zh import CITIES, PROVINCES_ALONE, find_local_named_zh, find_office

_CODES = {en.lower(): code for en, code in PROVINCES.values()}
_NATIONAL = (
    ("MIIT", Pattern(
        r"(?:工业和?与?信息化部|工信部|工业和?与?资讯化部)(?!原(?:副|总|党|部)|前(?:副|部)|直属|下属|所属|旗下|主管的)|(?<![一-鿿])信息通信(?:管理局|发展司)|工信厅|(?<![A-Za-z])(?:MIIT|MITT)(?![A-Za-z])|Ministry of Industry and (?:Information|Info|IT)\b|\b(?:China's|Chinese|the country's|mainland) (?:industry|telecoms?|telecommunications?) (?:regulators?|watchdog|authority)\b"
        r"|\b(?:China's|Chinese) (?:IT|tech|technology|information technology) ministry\b|\b[Ii]ndustry (?:and information technology )?ministry|(?<![一-鿿])部颁|由部里|部里颁"
    )),
    ("MII", Pattern(r"(?<!国家)信息产业部|信产部|(?<![A-Za-z])MII(?![A-Za-z])|Ministry of Information Industry")),
    ("MOFCOM", Pattern(r"(?<!省)商务部(?!门)|(?<![A-Za-z])MOFCOM(?![A-Za-z])|Ministry of Commerce|\b[Cc]ommerce [Mm]inistry|[Mm]inistry of [Cc]ommerce")),
    ("NDRC", Pattern(r"国家发展?和?改革委|国家发改委|(?<![A-Za-z])NDRC(?![A-Za-z])|National Development and Reform Commission")),
    ("GOV", Pattern(
        r"(?<!经)(?<!报)国务院(?:于?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|已经?|日前|近日|\d{4}年)?(?:关于同意|原则同意|批复|批准|同意|印发|发布|公布|决定(?!》)|常务会议|办公厅(?:日前|近日|已)?(?:印发|发布|转发|公布)|日前(?:批复|印发))|国务院办公厅关于(?:印发|转发|同意)"
        r"|(?:[Tt]he|China's) State Council(?:, [^.;,\n]{3,40},)? (?:has |had |on [A-Z][a-z]+ \d{1,2}(?:, \d{4},?)? )?(?:approved|issued|released|gave|decided|published|promulgated|adopted|announced|signed off|consent\w*|amended|revised|agreed)\b"
        r"|(?<!which )(?<!which the )\b(?:China's|Chinese|[Tt]he) cabinet (?:has |had |on [A-Z][a-z]+ \d{1,2}(?:, \d{4},?)? )?(?:approved|issued|released|decided|published|promulgated|adopted|announced|signed off|agreed)\b"
        r"|\b(?:(?:issued|revised|amended|promulgated|published|released) by (?:the General Office of )?the State Council|State Council (?:decree|decision|circular)\b|[Tt]he State Council's (?:decision|notice|circular|decree|leave|approval|permission|consent|go-ahead|nod|blessing|reply)|General Office of the State Council)"
    )),
    ("NPPA", Pattern(r"国家新闻出版署|(?<![A-Za-z])NPPA(?![A-Za-z])|National Press and Publication Administration")),
    ("CSRC", Pattern(r"证监会|(?<![A-Za-z])CSRC(?![A-Za-z])|China Securities Regulatory Commission")),
    ("NFRA", Pattern(r"金融监管总局|(?<![A-Za-z])NFRA(?![A-Za-z])")),
    ("HKMA", Pattern(r"香港金融管理局|香港金管局|(?<![A-Za-z])HKMA(?![A-Za-z])|Hong Kong Monetary Authority")),
)  # fmt: skip
_PROVINCIAL_ZH = Pattern(
    rf"({'|'.join(PROVINCES)})(?:省|市|(?:壮族|回族|维吾尔)?自治区)?(?:通信管理局|通管局|通讯管理局)"
)
_PROVINCIAL_EN = Pattern(
    rf"\b({'|'.join(en for en, _ in PROVINCES.values())})(?:'s)?(?: Municipal| Provincial|(?: Zhuang| Hui| Uygh?ur| Uighur)? Autonomous Region)? (?:(?:Tele)?[Cc]ommunications? (?:[Aa]dministration|[Aa]uthority|[Bb]ureau|regulator|watchdog)|telecoms? (?:regulator|watchdog))\b"
)
_ACTS = Deferred(
    r"^(?!(?:颁|发(?!放批复的)|批)[^,。]{0,10}\d+家).{0,16}?(?:(?<=日)[说称]|吊销|收回|核发|收到|终止|会同|联合|初审|预审|解读|批复|批准|核准|同意|发放|颁发|发布|通报|通告|公告|介绍|表示|宣布|透露|注销|撤销|受理|未|回[覆复应]|关于|向|印发|获悉|公布|消息|[^,。]{0,4}(?:数据|统计)显示)"
    r"|^ (?:has |have |had )?(?:on [A-Z][a-z]+(?: \d{1,2})?,? |also |since |yesterday |today |(?:last|this) (?:week|month|year) )?(?:approved|authori[sz]ed|issued|granted|cleared|said|told|announced|gave|awarded|reported|revoked|cancell?ed|accepted|received|refused|rejected|turned down|published|posted|registered|licen[cs]ed|disclosed|confirmed|denied|warned|fined|handed|withdrew|stripped)|^(?:'s)? (?:own )?(?:statistics|data|figures|numbers|records)\b"
)
#: 批准机关为上海市通信管理局; 材料已递至…; 省局说,…; …,2026年4月8日; 向…递交.
_BY_ZH = Deferred(r"(?:机关|批准方|审批方|单位)(?:为|是|:)$|(?:递|交|送|报)[至到]$")
_ACTS_AT_ONCE = Deferred(
    r"(?:[^,。]{0,6})?[说称](?=[,:新省自全])|,?\d{4}年\d{1,2}月\d{1,2}日|(?:有关|相关)?负责人|(?:党组书记)?[、,]?副?局长|(?:总工程师|发言人|巡视员)"
)
_FILED_THERE = Deferred(r"(?:正式)?(?:提交|递交|递件|递表|申报|报送|申请|提出)")
#: A signature behind a notice: the body's name and a date, or the end.
_SIGNS = Deferred(r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}))?\.?\s*(?:\n|$)")
_BY_EN = Deferred(r"(?<!licensed )\b(?:by|from|to|with) (?:the )?$|\bis for (?:the )?$")
_ADDRESS = r"https?://[^\s一-鿿]+|\bwww\.[^\s一-鿿]+|(?<![\w.+-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,200}"
_ORGANISATION = (
    "|".join((
        r"中国信息通信研究院|中国信通院|我国信通院|信通院|中国电信研究院|工业和?信息化部电信研究院|赛迪(?:顾问|研究院|智库)?",
        r"新华社|新华网|人民网|中新社|中新网|中央社|央视(?:新闻|网)?|路透社?|彭博(?:社|专讯|新闻社?|电|资讯|通讯社)|(?<=【)彭博|法新社|财新网?|第一财经|澎湃新闻|界面新闻|观察者网|韩联社|共同社",
        r"China Academy of [A-Z][A-Za-z]+(?: (?:and|of|[A-Z][A-Za-z]+))*|(?<![A-Za-z])CAICT(?![A-Za-z])|(?<![A-Za-z])CATR(?![A-Za-z])|\bCCID(?: Consulting)?\b",
        r"\b(?:Ministry|Academy|Institute|University|Association|Chamber|Commission|Council|Bureau|Department|Office|Committee|Forum|Alliance|Center|Centre) (?:of|for|on)(?: (?:the|and|of|[A-Z][A-Za-z']+))+",
        r"\b(?:[A-Z][A-Za-z]+ ){1,5}(?:Ministry|Academy|Institute|University|Association|Chamber|Commission|Council|Bureau|Department|Committee|Administration|Authority|Congress|Court|Government|Area|Zone|District|Province|Port|Forum|Alliance|Consulting|Partners|Research)\b",
        r"\b(?:Xinhua(?: News Agency)?|China Daily|Global Times|People's Daily(?: Online)?|CGTN|CCTV|Reuters|Bloomberg|AFP|Yicai(?: Global)?|Caixin(?: Global)?|South China Morning Post|SCMP|Financial Times|Wall Street Journal|Shanghai Daily|The Register|Newswire|Kyodo|Yonhap|CNBC|TechNode|Light Reading)\b",
        r"(?<![A-Za-z])(?:MIIT|MII|MOFCOM|NPPA|NDRC|HKMA|CSRC|NFRA|BJT|CEPA|WTO|IDC|CDN|ISP|VPN|EDI|FTZ|ICP|ASEAN|GDP|FDI|AI|IoT|CEO|CFO|CTO|GMT|UTC|RMB|USD|EU|UK|US|UN|VAT|VATS|SaaS|PaaS|IaaS|IT|ICT|BPO|PDF|NEWS|FOCUS)s?(?![A-Za-z])",
    ))
)  # fmt: skip


#: An address may begin with any letter, so that looking for one takes long; most texts have none.
_HAS_ADDRESS = Deferred(r"://|www\.|@")
_MASKED = Pattern(f"{_ADDRESS}|{_ORGANISATION}")
_MASKED_ORGANISATION = Pattern(_ORGANISATION)
_BODY_ENDS = Pattern(r"研究院|研究所|研究中心|委员会|经信委|信息化委|管理局|管委会|协会|学会|商会|联盟|论坛")
_MEDIA_ENDS = Pattern(r"证券报|商报|晚报|时报|日报|早报|邮报|新闻网|电视台|广播电台|通讯社|周刊|杂志")
_NAME_BEFORE = Deferred(r"[一-鿿]{0,8}$")
_LEFT_EDGE = Deferred(r".*(?:[与及由在为对是的等向]|据|和(?!信息化))")
_MEDIA = Pattern(
    r"https?://[^\s一-鿿]+|\bwww\.[^\s一-鿿]+|\b(?:Shanghai Daily|South China Morning Post|Beijing (?:News|Daily|Review))\b"
)


#: What a body will be sent, or will grant, at a step that has not come: nobody says here that it said or did anything.
_LATER_ZH = Pattern(
    r"(?:将|需|须|应|再|后)[^,。;\n]{0,6}(?:报送?|报请|上报|提交|提请|呈报|转报|送)(?:至|给|到|请)?(?:国家)?(?:工业和?与?信息化部|工信部)(?=审核|审批|审查|批准|核准|复核|备案|审定)"
    r"|(?:批[复覆]|许可证?|牌照|审批|审核)[^,。;\n]{0,4}由(?:国家)?(?:工业和?与?信息化部|工信部)(?:统一|负责)?(?:发放|颁发|核发|作出|审核|审批)(?=[,。;\n]|$)"
)
_LATER_EN = Pattern(
    r"\b(?:go|goes|will be (?:sent|submitted|forwarded|passed)|to be (?:sent|submitted|forwarded|passed))(?: on)? to (?:China's |the )?(?:MIIT|Ministry of Industry and Information Technology)(?: \(MIIT\))?(?= for\b)"
    r"|\bneeds? (?:\w+ ){0,4}from (?:China's |the )?(?:MIIT|Ministry of Industry and Information Technology)\b"
)


def find_speaking(text: str) -> tuple[str, ...]:
    """As `find_authorities`, without a body that is only the addressee or the granter of a later step."""
    blanked = text
    for pattern in (_LATER_ZH, _LATER_EN):
        for match in pattern.finditer(text):
            blanked = blanked[: match.start()] + " " * len(match.group()) + blanked[match.end() :]
    return find_authorities(blanked)


#: "a think tank under MIIT", "a former MIIT vice minister": who speaks is not the body.
_SPOKEN_OF = Pattern(
    r"\b(?:(?:think[- ]tank|institute|academy|research (?:arm|body|unit))\b[^.;,\n]{0,24}\b(?:of|under|run by|affiliated (?:to|with)|attached to|backed by|overseen by|linked to|owned by)|(?:body|unit|agency|arm|association|newspaper|publisher)\b[^.;,\n]{0,24}\b(?:under|run by|affiliated (?:to|with)|attached to|backed by|overseen by|linked to|owned by)) (?:China's |the )?(?:MIIT\b|Ministry of Industry and Information Technology|industry (?:and information technology )?ministry)|\b[Ff]ormer (?:China's |the )?(?:MIIT\b|industry ministry)|\b(?:MIIT|ministry)[- ](?:affiliated|backed|linked|run)\b"
)


#: 商务部统计,今年前8个月实际使用外资5065亿元; "Ministry of Commerce data showed": the background that closes most reports.
_FIGURES_OF = Pattern(
    r"商务部(?:的|最新|昨日|近日|此前|公布的?|发布的?)*(?:统计|数据)(?:数据)?"
    r"|\b(?:[Cc]ommerce [Mm]inistry|Ministry of Commerce|MOFCOM)(?:'s)? (?:data|figures|statistics|numbers)\b"
    r"|\b(?:data|figures|statistics|numbers) (?:released |published |provided |issued )?(?:from|by|of) (?:China's |the )?(?:[Cc]ommerce [Mm]inistry|Ministry of Commerce|MOFCOM)\b"
    r"|\b[Aa]ccording to (?:China's |the )?(?:[Cc]ommerce [Mm]inistry|Ministry of Commerce|MOFCOM)\b"
)
_SENTENCE = Deferred(r"[^。;\n]*?(?:[。;\n]|\.(?=\s)|$)")
_OF_TELECOM = Pattern(r"电信|试点|增值|批[复覆]|telecom|pilot|\bVATS?\b", re.I)


def _leave_background(text: str) -> str:
    """The text without a ministry that only gives figures of all foreign investment."""
    for match in reversed(list(_FIGURES_OF.finditer(text))):
        start = max(text.rfind(mark, 0, match.start()) for mark in ("。", ";", "\n", ". ")) + 1
        end = _SENTENCE.match(text, match.end())
        if not _OF_TELECOM.search(text[start : end.end() if end else match.end()]):
            text = f"{text[: match.start()]} {text[match.end() :]}"
    return text


@lru_cache(maxsize=64)
def find_authorities(text: str) -> tuple[str, ...]:
    """Codes of official bodies that a text names, the provincial ones only where they act.

    Beside others a ministry that only gives figures of all foreign investment is none.
    """
    text = _SPOKEN_OF.sub(" ", text)
    left = _leave_background(text)
    return _find_bodies(left) or (() if left is text else _find_bodies(text))


def _find_bodies(text: str) -> tuple[str, ...]:
    found = [code for code, pattern in select_fitting(text, _NATIONAL) if pattern.search(text)]
    found += [
        PROVINCES[match[1]][1] + "CA"
        for match in _PROVINCIAL_ZH.finditer(text)
        if _ACTS.match(text[match.end() : match.end() + 24])
        or _stands_alone(text, match)
        or text[max(0, match.start() - 1) : match.start()] in ("被", "由", "获", "经")
        or _BY_ZH.search(text[max(0, match.start() - 8) : match.start()])
        or _ACTS_AT_ONCE.match(text, match.end(), match.end() + 16)
        or (
            text[max(0, match.start() - 1) : match.start()] == "向"
            and _FILED_THERE.match(text, match.end(), match.end() + 8)
        )
    ]
    found += [*_find_local(text), *_find_local_en(text)]
    found += [
        _CODES[match[1].lower()] + "CA"
        for match in _PROVINCIAL_EN.finditer(text)
        if _ACTS.match(text[match.end() : match.end() + 40])
        or _BY_EN.search(text[max(0, match.start() - 12) : match.start()])
        or _SIGNS.match(text[match.end() : match.end() + 24])
    ]
    return tuple(dict.fromkeys(found))


#: Who is thanked, gets a copy or lends its page: it has no part in what is told. 批复44家 counts what it let in long ago, beside the ministry's,
#: and whoever is asked there, or works there, decides nothing.
_NO_PART = Deferred(r"(?:感谢|鸣谢|抄送|抄报|来源)[::]?[^。;\n]{0,16}$")
_LET_IN_THERE = Deferred(r"(?:发)?批[复覆](?:的)?\d+家|[^。;,\n]{0,12}(?:查询|咨询|垂询)|的老师|一位[一-鿿]{1,6}说")


def find_named_bodies(text: str) -> tuple[str, ...]:
    """Codes of all official bodies that a text names, those of the provinces too that it only tells of."""
    text = _SPOKEN_OF.sub(" ", text)
    named = [
        PROVINCES[match[1]][1] + "CA"
        for match in _PROVINCIAL_ZH.finditer(text)
        if _NO_PART.search(text[max(0, match.start() - 24) : match.start()]) is None
        and _LET_IN_THERE.match(text, match.end()) is None
    ]
    named += [_CODES[match[1].lower()] + "CA" for match in _PROVINCIAL_EN.finditer(text)]
    named += find_bodies_told_en(text)
    named += find_local_named_zh(text)
    return tuple(dict.fromkeys((*find_authorities(text), *named)))


#: 市通信管理局, 省通信管理局: of the province that the text tells of.
_LOCAL = Pattern(r"(?P<of>市|省|该市|我省|全省)(?:通信管理局|通管局|通讯管理局)")


def _find_local(text: str) -> list[str]:
    """The code of an administration that is named without its province, where it acts and one province stands first."""
    kinds = {match["of"][-1] for match in _LOCAL.finditer(text) if _acts_here(text, match)}
    return [code for kind in sorted(kinds) for code in find_office(text, CITIES if kind == "市" else PROVINCES_ALONE)]


def _acts_here(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 3) : match.start()]
    acts = _ACTS.match(text[match.end() : match.end() + 24]) or _LOCAL_ACTS.match(text[match.end() : match.end() + 16])
    return acts is not None and not before.endswith(tuple(PROVINCES))


#: "said an official at the provincial communications administration", "the municipal telecom administration approved".
_LOCAL_EN = Pattern(
    r"\b(?P<by>(?:officials?|spokes\w+|head|director|chief|inspector|engineer|(?:issued|approved|granted|licen[cs]ed|accepted|told)) (?:at|of|from|with|by) )?the (?:provincial|municipal|province's|city's|island's|local) (?:tele)?communications? (?:administration|bureau|authority)\b"
)
_PROVINCE_EN = Pattern(rf"\b(?P<name>{'|'.join(en for en, _ in PROVINCES.values())})\b")


def _find_local_en(text: str) -> list[str]:
    """The same in English: of the province that the text names first."""
    found = _PROVINCE_EN.search(text) if _LOCAL_EN.fits(text) else None
    if found is None:
        return []
    acts = (one["by"] or _ACTS.match(text[one.end() : one.end() + 40]) for one in _LOCAL_EN.finditer(text))
    return [_CODES[found["name"].lower()] + "CA"] if any(acts) else []


_LOCAL_ACTS = Deferred(
    r"^(?:副?局长|总工程师|(?:新闻)?发言人|巡视员)(?:[一-鿿]{2,3}?|[一-鿿]某)?(?:在[^,。]{2,12}上)?(?:[说称](?=[,:新省市全自\"“]|$)|介绍|表示|透露|坦言|通报|晒出|列出|亮出|给出|报出|公布|披露)"
    r"|^(?:日前|近日|昨[日天]|副?局长|有关|相关|市场处|处长)?[^,。]{0,10}(?:会同|举行|召开|获悉|消息|受理|负责人|人士|牵头)"
)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """A signature: the body's name is a line of its own."""
    line_start = text.rfind("\n", 0, match.start()) + 1
    line_end = text.find("\n", match.end())
    return text[line_start : len(text) if line_end < 0 else line_end].strip() == match.group()


#: Whose page it is, and the exchange on which an announcement is made: full names of firms of which the text tells nothing.
_OF_THE_PAGE = Pattern(
    r"(?<![^\n])(?:Copyright\b|©|\([Cc]\) ?\d)[^\n]{0,160}|Hong Kong Exchanges and Clearing(?: Limited| Ltd)?|(?:Stock|Securities|Futures) Exchange of [A-Z][a-z]+(?: [A-Z][a-z]+)?(?: Limited| Ltd)?"
)


def find_page_owners(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the names of who owns a page, or runs the exchange whose rules it follows."""
    return tuple(match.span() for match in _OF_THE_PAGE.finditer(text))


def find_masks(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of organisations that are no firms, of addresses and of abbreviations, in order."""
    masked = _MASKED if _HAS_ADDRESS.search(text) else _MASKED_ORGANISATION
    spans = [match.span() for match in masked.finditer(text)]
    return (*spans, *_find_by_end(text, _BODY_ENDS), *_find_by_end(text, _MEDIA_ENDS))


def find_media(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of newspapers, agencies and addresses, whose names hold places that mean nothing."""
    return (*(match.span() for match in _MEDIA.finditer(text)), *_find_by_end(text, _MEDIA_ENDS))


def _find_by_end(text: str, ends: Pattern) -> list[tuple[int, int]]:
    """Chinese names told by their last characters, with up to eight before them."""
    spans = []
    for match in ends.finditer(text):
        low = max(0, match.start() - 8)
        before = _NAME_BEFORE.search(text[low : match.start()])
        start = low + before.start() if before else match.start()
        if edge := _LEFT_EDGE.match(text[start : match.start()]):
            start += edge.end()
        spans.append((start, match.end()))
    return spans


def list_bodies() -> tuple[str, ...]:
    """The codes of all official bodies that are told apart: MIIT, MOFCOM, SHCA."""
    return (*(code for code, _ in _NATIONAL), *ADMINISTRATIONS)
