# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""English words of applying, planning or preparing that tell no step towards an approval: software, the use of something, rules, other plans."""

from parsers.facts.text.patterns import Pattern

#: What is put to use: "applying innovative solutions", "the application of 5G".
_USED = r"(?:solutions?|technolog\w+|techniques?|software|tools?|methods?|models?|algorithms?|analytics|knowledge|know-how|expertise|innovations?|intelligence|AI|5G|6G|IoT|blockchain|robot\w*|automation|computing|big data|machine learning|scenarios?|principles?|standards?|rates?|tariffs?|discounts?|lessons?|pressure)"
#: Which sort of software: "industrial applications", "AI applications".
_SORT = r"(?:AI|intelligen\w+|industr\w+|software|mobile|web|cloud\w*|digital|smart\w*|5G|IoT|computing|technolog\w+|commercial|practical|real-world|medical|clinical|health\w*|financial|automotive|vehicle|large-model|generative|blockchain|critical|consumer|office|productivity|engineering|scientific|innovative|native|downstream)"
#: Who is bound by what holds for all: "the rules that apply to both".
_RULES = r"(?:rules?|measures?|polic(?:y|ies)|caps?|ceilings?|limits?|restrictions?|requirements?|terms|conditions?|treatment|provisions?|bans?|law|laws|regulations?|standards?|procedures?|same)"
#: What is planned without the ministry: a plant, more staff, a sale.
_PLANS = r"(?:expand\w*|invest\w*|build\w*|hir(?:e|ing)|increas\w*|rais(?:e|ing)|buy\w*|acquir\w*|sell\w*|mov(?:e|ing)|relocat\w*|strengthen\w*|deepen\w*|boost\w*|grow\w*|partner\w*|cooperat\w*|collaborat\w*|cut(?:ting)?|clos(?:e|ing)|merg(?:e|ing)|train\w*|recruit\w*|double|tripl\w*|upgrad\w*|manufactur\w*|produc\w*)"
_THINGS = r"(?:plants?|factor(?:y|ies)|stores?|headquarters|laborator(?:y|ies)|showrooms?|partners?|partnerships?|talent|staff|growth|buyers?|suppliers?|customers?|investors?|acquisitions?|expansion)"

APPLIED_ELSE = Pattern(
    rf"\bappl(?:y|ies|ied|ying) (?!for\b|to\b|with\b)(?:[\w'-]+ ){{0,4}}?{_USED}\b"
    rf"|\b{_SORT} applications?\b(?! (?:to|with|was|were|(?:has|have) been|(?:is|are) pending|filed|submitted|lodged|for (?:an? |the |their |its )?(?:[\w-]+ ){{0,4}}(?:pilot|trial|permit|licen[cs]e|approval)s?)\b)|\bapplications? (?:scenarios?|software|layers?|stores?|platforms?|programming|developers?|development|layer)\b"
    rf"|\bapplications? of (?:the |its |their |new |such |these )?(?:[\w-]+ ){{0,3}}?{_USED}\b"
    r"|\b[Aa]pplications? (?:of|by|from) (?:[^;.\n]|\.(?=,| [a-z])){3,200}? (?:satisf(?:y|ied)|meet|met|fulfil(?:led)?) (?:the |all )(?:[\w-]+ ){0,2}(?:conditions|requirements|criteria)\b(?![^.;]{0,60}\b(?:accept|review|examin))"
    rf"|\b{_RULES}\b(?: [\w'-]+){{0,4}} (?:also |equally |will |would )?appl(?:y|ies|ied)\b(?: equally)?(?: to\b[^.;,]*)?"
    rf"|\b(?:intend(?:s|ed|ing)?|plan(?:s|ned|ning)|prepar(?:es|ed|ing)|seek(?:s|ing)?|sought|getting ready) (?:to (?:further |also |then )?{_PLANS}\b|(?:an?|the|its|their|new|more|further|another|local|Chinese)? ?(?:[\w-]+ ){{0,2}}?{_THINGS}\b)(?![^.;,]{{0,60}}\b(?:pilot|trial|permit|licen[cs]e|approval|apply|application)s?\b)"
    r"|\bsign(?:s|ed|ing) (?:an? |the |its |their )?(?:[\w-]+ ){0,3}?(?:agreements?|deals?|pacts?|contracts?|accords?) to (?:share|supply|lease|rent|buy|sell|resell)\b",
    0,
)


#: 可与客户直接签约: a contract with customers is no step towards an approval.
_WITH_CUSTOMERS = Pattern(r"(?:与|和|同|跟)[^,。;、]{0,8}(?:客户|用户|商户|租户)[^,。;、]{0,6}(?:签约|签署|签订)")


#: 咨询过申请材料, 申请表填了一半又搁下, 上市申请: who asks how it is done, or leaves it, or asks an exchange, has not applied.
_ASKS_HOW = Pattern(
    r"(?:咨询|询问|打听|了解|请教|索取|问询)(?:过|了)?[^,。;、]{0,8}申请(?:材料|流程|条件|手续|事宜|程序|办法|要求|表|须知)|申请(?:表|材料|书)[^,。;]{0,10}?(?:搁下|搁置|放下|作罢|没有?交|未交|压在)"
    r"|(?:上市|挂牌|贷款|商标|专利)的?申请|申请(?:上市|挂牌|贷款|商标|专利)"
)


def leave_applied_else(text: str) -> str:
    """A text without the words of applying or planning that tell of no approval asked for."""
    left = APPLIED_ELSE.sub(" ", text)
    left = _WITH_CUSTOMERS.sub(" ", left) if "签" in left else left
    return _ASKS_HOW.sub(" ", left) if "申请" in left else left
