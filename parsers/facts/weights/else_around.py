# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether what stands around a firm or a figure tells of others than those let in, so that weights alone may not tell it.

Wider than what makes a rule's claim wait (`parsers.facts.doubts.crowds`): a word that others than those let in are told by is enough.
"""

import re
from collections.abc import Sequence

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.weights.name_marks import Naming

#: Guests, members, landlords, other trades and other papers: what a sentence that names one of them says.
_ELSE = Pattern(
    r"到会|到场|参[会展访]|与会|出席|列席|走访|调研|座谈|会见|拜访|邀请|受邀|应邀|嘉宾|采访|受访|约谈|论坛|峰会|会员|商会|协会|客户|租户|合作|竞争|认为|呼吁|赞|欢迎|关注|观望|希望|有意|打算|未参加|未申请|无[需须]|持有、|管理的|大厦|代理|运营方|姐妹|兄弟公司|设备|承办|主办|协办|供应"
    r"|证监会|金融监管|央行|卫健|药监|高新技术企业|资媒局|保险|证券|基金|券商|银行业|医院|诊所|游戏|出版|此前已|早在"
    r"|\b(?:guests?|attend\w*|speakers?|speaking|spoke|heads of|private (?:operators|companies|firms|enterprises)|variable[- ]interest|VIEs?|checks?|checked|checkers?|audit\w*|audience|visitors?|forum|seminar|conference|ceremony|reception|dinner|invited|members?|membership|council|chamber|association|federation|club|survey\w*|polled|interviewed|hope[sd]?|hoping|welcom\w+|prais\w+|applaud\w*|called|urged?|complain\w*|need(?:s|ed)? no|no part|sister|landlord|tenants?|owner of the|tower|building|clients?|customers?|suppl\w+|vendors?|sells?|equipment|gear|rivals?|competitors?|partners?|broker\w*|fund (?:house|manag)\w*|securities|insurance|hospitals?|clinics?|games?|nationwide|since 20(?:0\d|1\d|2[0-3])|in 20(?:0\d|1\d|2[0-3])|still holds?|on behalf of|acquired?|pulled out|dropped|lost interest|withdr[ae]w\w*|merger|takeover|mistake\w*|wrong\w*|correct(?:s|ed|ion))\b",
    re.IGNORECASE,
)
_POINTS_BACK = Deferred(
    r"[\s\"“]*(?:其中|它们|这些|(?:(?:And|But) )?(?:They|These|Those|Others|Some|Among (?:them|these|those)|Included|Also)\b)"
)


def tells_else_of(places: Sequence[Naming], sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence that names a firm, or the one before at which it points, tells of others than those let in."""
    for one in places:
        own = sentences[one.sentence].text
        if _ELSE.search(own):
            return True
        if one.sentence and _POINTS_BACK.match(own) and _ELSE.search(sentences[one.sentence - 1].text):
            return True
    return False


#: What one who was let in may deal in, or run; and whom he may serve, if they are told of behind his name.
_OF_ITS_BUSINESS = Deferred(r"sells?|games?|building|equipment|gear|nationwide", re.IGNORECASE)
_ITS_OWN = Deferred(r"customers?|clients?|suppl\w+|tenants?|partners?|rivals?|competitors?", re.IGNORECASE)


def tells_else_beside(places: Sequence[Naming], sentences: Sequence[Sentence]) -> bool:
    """As `tells_else_of`, of an English firm that weights are sure of twice: what it deals in, and its own customers behind its name, are none of those words."""
    for one in places:
        own = sentences[one.sentence]
        end = one.name.end - own.start
        for match in _ELSE.finditer(own.text):
            word = match.group()
            its_own = match.start() > end and _ITS_OWN.fullmatch(word)
            if not its_own and not _OF_ITS_BUSINESS.fullmatch(word):
                return True
        if one.sentence and _POINTS_BACK.match(own.text) and _ELSE.search(sentences[one.sentence - 1].text):
            return True
    return False


#: Of whom a part is one: those who ask, are turned away, are taught or served; other trades' firms.
_OF_OTHERS = Pattern(
    r"申请企业|申报|递[交件]|等[待候]|排队|待批|有意|意向|感兴趣|培训|辅导|服务过?|客户|会员|分支机构|网点|医院|银行|保险|基金|游戏|园区企业|数据中心企业|软件企业|持证企业|内资|民营"
    r"|\b(?:applicants?|appl(?:y|ied|ying|ications?)|candidates?|turned (?:away|down)|refus\w+|reject\w+|waiting|interested|lenders?|banks?|insurers?|funds?|hospitals?|therapy|clinics?|biotech\w*|members?|clients?|customers?|guests?|lawyers?|visitors?|serv(?:e|es|ed)|named and|punish\w+|fined|warned|misuse|breach\w*|inspect\w+|expect\w*|forecast\w*|hop(?:e|es|ed|ing)|plan(?:s|ned)?|next (?:group|batch|round)|hiring|CEPA|do not count|survey\w*|polled|branches|staff|employees|had taken part)\b",
    re.IGNORECASE,
)


def is_part_of_others(sentence: Sentence) -> bool:
    """Whether the sentence of a part tells of others, of whom it may be one."""
    return _OF_OTHERS.search(sentence.text) is not None


#: Who only means to apply: 有意参与试点的外资企业,上海31家.
_MEANS_TO = Pattern(
    r"有意|意向|感兴趣|打算|计划申请|拟申请|\b(?:interested|intend\w*|plan(?:s|ned|ning)? to|hop(?:e|es|ed|ing) to)\b",
    re.IGNORECASE,
)


def is_part_of_those_who_mean_to(sentence: Sentence) -> bool:
    """Whether the sentence of a part tells of firms that only mean to apply."""
    return _MEANS_TO.search(sentence.text) is not None


#: Who holds shares of telecom firms is none that is licensed.
_HOLDS_SHARES = Pattern(
    r"持有[^。,;]{0,16}(?:股份|股票|股权)|参股[^。,;]{0,10}上市|\b(?:hold|holds|held|holding|own|owns|owned) (?:[\w-]+ ){0,3}(?:shares|stakes?|stock) (?:in|of)\b",
    re.IGNORECASE,
)


def counts_shareholders(sentence: Sentence) -> bool:
    """Whether the sentence of a total tells of those who hold shares."""
    return _HOLDS_SHARES.search(sentence.text) is not None
