# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where what a firm got is another paper than telecom's: a certificate, a building permit, another place's licence."""

import re

_BRACKETS = r"(?:\([^()]{1,30}\))?"
_GOT_ZH = r"(?:获批(?!准|复)|获准|获颁|获评|获得|获(?!悉)|取得|拿到|拿下|领到|收到|通过|入选|被认定为|被评为)了?"
_ELSE_ZH = (
    r"(?:高新技术企业|高企|专精特新|小巨人|独角兽|瞪羚|总部(?:机构|企业|认定)|研发中心|技术中心|认证|证书|认定|专利|商标|著作权|软著|订单|合同|中标|补贴|资助|奖[励项金]?|融资|贷款|授信|增资|注资|上市|土地|用地|地块|环评|能评|消防"
    r"|(?:规划|施工|建设|建筑|用地|排污|取水|食品|药品|器械|医疗|出版|支付|保险|银行|基金|证券|期货|征信|营业|旅行社|拍卖|办学|道路运输|演出|影视|广播电视|网络视听|直播|进出口|危化品)[^,。;]{0,6}(?:许可|牌照|执照|批准|批复|资质|资格)|营业执照|ISO|等保|CMMI|QFII"
    r"|设立(?:了)?[^,。;]{0,8}(?:研发|总部|分公司|分行|工厂|基地|合资|基金|学校|医院))"
)
_ABROAD_ZH = re.compile(
    rf"{_BRACKETS}[^,。;、]{{0,14}}?{_GOT_ZH}(?:香港|澳门|台湾|新加坡|日本|韩国|美国|英国|德国|欧盟|印度|越南|泰国|印尼|马来西亚)(?!企业|公司|外资)[^,。;]{{0,12}}(?:许可|牌照|执照|批准|批文)"
)
_OF_TELECOM_ZH = re.compile(r"增值|电信|试点|互联网|数据中心|信息服务|内容分发|IDC|CDN|ISP|EDI|工信部|通信管理局")
_GETS_ELSE_ZH = re.compile(
    rf"{_BRACKETS}(?P<clause>(?:(?!同意|批准|获|取得)[^,。;、]){{0,14}}?{_GOT_ZH}[^,。;]{{0,16}}?{_ELSE_ZH}[^,。;]*)"
)
_AND_GETS_ZH = re.compile(r"[,、](?:并|及|还|同时|又|也|且|以及)[^,。;]{0,8}(?:获|取得|拿到|领到|收到)")

_ABROAD = r"(?:Hong Kong|Macau|Macao|Taiwan(?:ese)?|Singapore(?:an)?|Japan(?:ese)?|Korean?|India(?:n)?|Vietnam(?:ese)?|Thai(?:land)?|Indonesian?|Malaysian?|U\.?S\.?|American|U\.?K\.?|British|European|EU|German|French|Australian|Dubai|Saudi)"
_PAPER = r"(?:permits?|licen[cs]es?|certificat(?:es?|ion)|approvals?|consents?|clearances?|registrations?|accreditations?|status|mandates?|awards?|patents?|trade ?marks?)"
_GET = r"(?:received|receives|won|wins|obtained|obtains|secured|got|gets|gained|landed|earned|collected|picked up|holds?|(?:was|were|been) (?:\w+ly )?(?:given|granted|awarded|handed|issued))"
_ELSE_EN = re.compile(
    rf"^,?(?: [\w'-]+){{0,4}}? {_GET} (?P<paper>[^.;,]{{0,40}}?(?:\b(?:business|construction|building|planning|zoning|land[- ]use|environmental|fire|occupancy|food|drug|import|export|banking|insurance|payments?|securities|brokerage|gaming|publishing|broadcast\w*|school|medical|hospital|pharma\w*|work|residence|high-tech|high and new technology|ISO|quality|safety|energy|water|mining|shipping|aviation|driving|autonomous|testing|customs|tax|listing|headquarters)\b[\w' -]{{0,24}}?\b{_PAPER}|\b(?:patents?|trade ?marks?|ISO \d+|subsid(?:y|ies)|loans?|award|prize|contract|order)\b))"
)
_OF_TELECOM_EN = re.compile(r"\b(?:value-added|telecom\w*|VATS|pilot|trial|internet|data cent\w+|online|MIIT)\b", re.I)
_ABROAD_EN = re.compile(
    rf"^[^.;]{{0,40}}?\b{_GET} (?:[\w-]+ ){{0,3}}?(?:SBO|UCL|PNETS|unified carrier|services-based operator|class) licen[cs]es?\b|^[^.;]{{0,40}}?\b{_GET} (?:[\w-]+ ){{0,3}}?(?:approvals?|consent|clearance|permission) (?:of|for|to) (?:its |the |a )?(?:change of|name change|new name|chang(?:e|ing) (?:its|the)|merger|takeover|delisting|relocation|capital (?:increase|reduction)|share)\b|^[^.;]{{0,40}}?\b{_GET} [^.;]{{0,60}}?\b{_ABROAD}(?:'s)? (?:[\w-]+ ){{0,4}}?(?:permits?|licen[cs]es?|approvals?)\b"
)


#: "so that our booking platform PortGate can now offer": what its owner runs, and no firm.
_OWN_PRODUCT = re.compile(
    r"\b(?:our|its|their|his|her|(?-i:[A-Z])[\w&-]+['’]s) (?:[a-z-]+ ){0,3}?(?:platform|app|portal|website|marketplace|software|system|product|label|online store|tool|suite)(?:,| called| named)? ?$",
    re.I,
)


def is_own_product(before: str) -> bool:
    """Whether the words before an English name make it what somebody runs or sells."""
    return _OWN_PRODUCT.search(before[-90:]) is not None


def gets_other_paper(after: str) -> bool:
    """Whether the words behind a name say that what it got is no paper of China's telecom."""
    if re.search(r"[一-鿿]", after[:60]):
        if _ABROAD_ZH.match(after):
            return True
        got = _GETS_ELSE_ZH.match(after)
        return got is not None and not (_OF_TELECOM_ZH.search(got["clause"]) or _AND_GETS_ZH.match(after, got.end()))
    if _ABROAD_EN.match(after):
        return True
    got = _ELSE_EN.match(after)
    return got is not None and not _OF_TELECOM_EN.search(got["paper"])
