# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds firms that only a list tells to be firms: 包括甲、乙和丙在内的9家外资企业; "Novartis, P&G and Huawei"."""

import re

from parsers.facts.names.brands import Name
from parsers.facts.names.rows_zh import find_rows_zh
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.nations_zh import NATIONS_ZH
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.spans import Spans
from parsers.facts.values.regions import PLACE_NAMES, find_regions

_OPENING_ZH = Pattern(
    r"(?:其中)?(?:包括了?|包含|涵盖|涉及|有(?![利助望效关所必意待序机力])(?:包括了?|包含)?|(?<=[业司者家单位企名方别次])为|如|含|分别是|分别为|例如|比如|诸如)(?=[^,。;:\n]{2,60}、)"
)
_CLOSING_ZH = Deferred(
    r"等(?=\d|[一二三四五六七八九十]|[,。;、\s]|外|企|公司|多家|知名|跨国|在内|$)|在内|[。;:\n!?]|,(?![^,。]{1,12}、)"
)
_ITEM_ZH = Deferred(r"[、]|(?<=[一-鿿A-Za-z)])(?:以及|和|及|与)(?=[一-鿿A-Z])")
_FIRM_SENTENCE = Deferred(r"企业|公司|外企|厂商|业者|运营商|\d+家|[一二两三四五六七八九十]家")
_BAD_ITEM = Deferred(
    r"开展|地域|保证|真实|^准确$|^完整$|^[先再又后才][来去试投干做看走谈问](?!电|科|信|网)|业务|服务|领域|市场|政策|地区|行业|措施|方面|问题|试点|开放|许可|批复|投资|医疗$|教育$|文化$|电信$|旅游|养老|金融$|生物|中心$|平台$|网络$|接入|物联网|省|市$|区$|县$|国家|美国|德国|法国|英国|日本|韩国|新加坡|欧洲|香港|澳门|台湾|北京|上海|天津|海南|深圳|广州|苏州|重庆"
    r"|^(?:降低|提高|提升|加快|推动|精简|优化|促进|扩大|完善|缩短|保障|满足|引入|吸引|压缩|简化|放宽|取消|鼓励|支持|利于|便于)|^第[一二三四五六七八九十\d]+[批波轮期家]|入围|^(?:企业|公司|为|向|对|把|将|与|在|提前|共同|积极|及时|全面|加强|推动|提供|开设|设立|做好)|申报|辅导|专窗|受理|对接|培训|审批|流程|窗口|咨询$|^技术$|^(?:标准|规则)制定$|(?<!技术)试验$|^技术试验$|^产业|制造|能源类|企业$|公司$|外资|机构|部门|委员|人士|专家|局$|部$|司$|院$|会$|[的了是在将已未不可应]|\d{2,}|获批|申请|批准|频繁|索取|如何|怎样|(?:评估|监测|维修|维护|撮合|推荐|备案|方案|说明|续签|罚款|处罚|诉讼|申辩|询问|评价|权限|通讯|便利|入学|年报|报告|结构图|数据包|日志|机房)$|^(?:东京|雅加达|吉隆坡|曼谷|首尔|伦敦|巴黎|纽约|新德里|河内|柏林|慕尼黑|苏黎世|悉尼|墨尔本|迪拜|多伦多|大阪|胡志明市)$|规定|管理|办法|通知|要求|材料|证明|人员|资金|记载|陈述|遗漏|虚假|误导|披露"
)
_ITEM_OK = Deferred(r"[一-鿿A-Za-z][一-鿿A-Za-z0-9·&.\-() ]{1,14}$")
_CAP = r"(?:[A-Z]\.[A-Z][a-z]+|[A-Z][\w&'\-]*(?:\.[A-Za-z]+)?|[a-z]?[A-Z]\w*)(?: (?:(?:of|&) )?(?:[A-Z][\w&\-]*)| \((?:[A-Z][A-Za-z]+ ?)+\)){0,4}"
_LIST_EN = Pattern(rf"{_CAP}(?:(?:, (?:and |or )?| and | as well as |; (?:and )?){_CAP})+")
_SPLIT_EN = Deferred(r", (?:and |or )?|; (?:and )?| and | as well as ")
_CUE_BEFORE_EN = Deferred(
    r"\b(?:including|includes?|included|such as|among them|like|clients?|customers?|companies|firms|namely|are)(?: are)?[:]? ?$",
    re.I,
)
_CUE_AFTER_EN = Deferred(
    r"^,? (?:are|were|is) (?:on the list|among|included|named|listed)|^ among them|^,? (?:have|has|had) (?:applied|received|been (?:granted|approved|licensed))",
    re.I,
)
#: "A and B were among 30 foreign companies": two are enough.
_TWO_OF_FIRMS = Deferred(
    r" (?:are|were) (?:both |also |said to be )*(?:among|two of) (?:the |those |some |about |around )*(?:(?!(?:with|without|of|for|in|by|from|to|at|on|cities|towns|places|provinces|countries|nations|ports)\b)[\w-]+ ){0,5}?(?:companies|firms|enterprises|multinationals|businesses|carriers|operators|platforms)\b"
)
_BAD_EN = Deferred(
    r"^(?:Instead|However|Moreover|Meanwhile|Separately|Besides|Likewise|Similarly|Notably|Telecoms|Media$|Vice|President|CEO|Chairman|Director|Minister|Spokes\w+|Mr|British|American|German|French|Japanese|Korean|Dutch|Swiss|Other|Many|Some|Several|Both|U\.S\.|US|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|China|Chinese|Japan|Korea|Europe|European|America|American|United States|United Kingdom|Britain|Germany|France|Singapore|Taiwan|Macao|Macau|Hong Kong|India|Canada|Western|Asia|Africa|Beijing|Shanghai|Hainan|Shenzhen|Tianjin|Guangzhou|Suzhou|Guangdong|Lingang|Pudong|Internet|Domestic|Education|Tokyo|Osaka|First|Second|Third|Feb|Jan|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|The|In|On|At|By|It|He|She|They|We|Our|This|That|Mr|Ms|Dr|Views?|Home|News|Contact|Partners|Limits|Online|Content|Foreign|Value|Telecom|Telecommunications|National|Local|From|Since|Until|With|After|Before|Under|For|As|When|While|Because|Following|During|If|Thanks|Dear|Good|Let|No|Yes|Asian|Pursuant|Also|Today|Yesterday|Company|Group|Board)\b"
)  # fmt: skip
_ORDINARY_EN = Deferred(
    r"(?:Information|Communications|Industry|Technology|Commerce|Finance|Services?|Data|Cloud|Trade)$"
)
_LOOKS_LIKE_FIRM = Deferred(
    r"\((?:China|Shanghai|Beijing|Shenzhen|Hainan|Hong Kong)\)$|\b(?:Technology|Technologies|Telecom|Communications|Group|Holdings|Software|Systems|Networks?|Electric|Motors?)$"
)
_PAREN_ZH = Pattern(r"([A-Z][A-Za-z&]*(?: [A-Z][A-Za-z]*){0,4})[ ']*\((?=[一-鿿]{2,14}有限公司\))")
_HOSPITAL = Pattern(r"(?:上海|北京|天津|广州|深圳|海南|南京|苏州|福州)(?:(?!设|外商|独资|外资|等)[一-鿿]){2,4}医院")
_BANKLIKE = Pattern(
    r"\b(?!The |Central |World |Investment |Development |Commercial |Private |Foreign |Virtual |First |National |Local )(?:Hong Kong|[A-Z][a-z]+) (?:Bank|Airlines|Holdings)\b(?! of)"
)


_GROUP_ZH = Pattern(
    rf"(?:{NATIONS_ZH}|香港|台湾)(?![一-鿿]{{0,7}}(?:的|和|在|多|大|跨国|企业|各|几|某|一|等|与|及|为)[一-鿿]{{0,7}}集团)([一-鿿]{{2,7}}集团)"
)
#: 某德国汽车集团, 德国汽车集团: a trade, and nobody's name.
_NO_NAME = Deferred(
    r"(?:知名|大型|跨国|著名|综合|数字|主权)*(?:超市|连锁超市|便利店|营销|广告|公关|基金控股|基金|控股|汽车|电[信讯]|通信|通讯|科技|工业|化工|医药|医疗|保险|金融|银行|零售|百货|物流|航运|能源|电气|电子|软件|媒体|传媒|出版|食品|消费品?|奢侈品|酒店|旅游|制造|机械|化妆品|半导体|云|数据中心|互联网|企业|投资)(?:零部件|服务|设备|技术|业)?集团"
)
_UNIT_OF = Pattern(
    r"\b(?:unit|subsidiary|affiliate|arm|associate|branch)s? of (?:the )?(?:(?:Hong Kong|South Korea|New Zealand|Saudi Arabia|[A-Z][\w.]+)'s )?(?:[A-Z][a-z]+(?:an|ese|ish|ch|ss|n) )?(?:(?:[a-z][\w-]*|[A-Z][a-z]+-[a-z]+) ){0,5}((?:[A-Z][\w'&-]+)(?: (?:[A-Z]|\d+(?=[A-Z]))[\w&-]+){0,4})(?=[ ,.;)]|$)"
)


#: "a local unit of the Australian carrier": a word of whence it comes, and no name of it.
_DEMONYM = Deferred(
    r"(?:Australian|Canadian|Indian|Italian|Spanish|Swedish|Danish|Norwegian|Finnish|Swiss|Russian|Belgian|Austrian|Irish|Israeli|Malaysian|Thai|Indonesian|Vietnamese|Brazilian|Mexican|Singaporean|Taiwanese|Nordic|Scandinavian)"
)


def _is_no_name(words: str) -> bool:
    return _BAD_EN.match(words) is not None or _DEMONYM.fullmatch(words) is not None


def _is_place(name: str) -> bool:
    """Whether a name is a place's and no more: "a subsidiary of Bosch in Hangzhou had its licence revoked"."""
    return any(end - start == len(name) for _, start, end in find_regions(name))


def find_listed(text: str, names: list[Name], taken: list[tuple[int, int]]) -> list[Name]:
    """Members of lists that are not found otherwise, and names that stand beside their Chinese form."""
    known = Spans((name.start, name.end) for name in names)
    found = [*_find_zh(text, known), *_find_en(text, known)]
    found += [Name(a, b, text[a:b], "listed") for row in find_rows_zh(text, known) for a, b in row]
    found += [Name(m.start(1), m.end(1), m[1], "listed") for m in _PAREN_ZH.finditer(text)]
    groups = (m for m in _GROUP_ZH.finditer(text) if not _NO_NAME.fullmatch(m[1]))
    found += [Name(m.start(1), m.end(1), m[1], "listed") for m in groups]
    found += [Name(m.start(1), m.end(1), m[1], "listed") for m in _UNIT_OF.finditer(text) if not _is_no_name(m[1])]
    found += [Name(m.start(), m.end(), m.group(), "listed") for p in (_HOSPITAL, _BANKLIKE) for m in p.finditer(text)]
    spans = Spans(taken)
    kept = [name for name in found if not spans.touches(name.start, name.end) and not _is_place(name.text)]
    starts = {name.start: name for name in reversed(kept)}
    return [name for name in kept if starts[name.start] is name]


def _find_zh(text: str, names: Spans) -> list[Name]:
    found: list[Name] = []
    done = 0
    for opening in _OPENING_ZH.finditer(text):
        if opening.start() < done:
            continue
        closing = _CLOSING_ZH.search(text, opening.end(), opening.end() + 200)
        end = closing.start() if closing else min(len(text), opening.end() + 200)
        sentence = text[max(0, opening.start() - 60) : end + 30]
        if not _FIRM_SENTENCE.search(sentence) or "、" not in text[opening.end() : end]:
            continue
        items = _cut_items(text, opening.end(), end)
        known = sum(names.touches(a, b) for a, b in items)
        good = [(a, b) for a, b in items if _ITEM_OK.match(text[a:b]) and not _BAD_ITEM.search(text[a:b])]
        if len(good) == len(items) or (known and len(good) + known >= len(items)):
            found.extend(Name(a, b, text[a:b], "listed") for a, b in good)
            done = end
    return found


def _is_in_brackets(text: str, start: int, at: int) -> bool:
    """Whether a bracket that was opened since `start` is still open: 甲公司(数据处理与交易处理)、乙公司."""
    return text.count("(", start, at) > text.count(")", start, at)


def _cut_items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    items, at = [], start
    marks = [mark for mark in _ITEM_ZH.finditer(text, start, end) if not _is_in_brackets(text, start, mark.start())]
    for mark in [*marks, None]:
        stop = mark.start() if mark else end
        piece = text[at:stop]
        if piece.strip():
            first = at + len(piece) - len(piece.lstrip())
            items.append((first, first + len(piece.strip())))
        at = mark.end() if mark else end
    return items


def _find_en(text: str, names: Spans) -> list[Name]:
    found: list[Name] = []
    for run in _LIST_EN.finditer(text):
        items = _cut_run(run)
        hinted = _CUE_BEFORE_EN.search(text[max(0, run.start() - 24) : run.start()]) or _CUE_AFTER_EN.match(
            text[run.end() : run.end() + 40]
        )
        known = sum(names.touches(a, b) for a, b, _ in items)
        two = _TWO_OF_FIRMS.match(text[run.end() : run.end() + 90]) is not None
        if not two and not _is_list(
            len(items), known, hinted=hinted is not None or any(_LOOKS_LIKE_FIRM.search(i) for _, _, i in items[1:])
        ):
            continue
        if any(_BAD_EN.match(item) for _, _, item in items[1:]):
            continue
        found.extend(
            Name(a, b, item, "listed") for a, b, item in items if not (_BAD_EN.match(item) or _ORDINARY_EN.match(item))
        )
    return found


def _is_list(items: int, known: int, *, hinted: bool) -> bool:
    """Whether capitalised words in a row are firms: known ones among them, or a cue beside them."""
    if hinted:
        return known >= 1 or items >= 3
    return items >= 3 and (known >= 2 or known * 2 >= items)


#: "Bertelsmann's Arvato": the firm behind its owner; some names end so themselves.
_OWNER_FIRST = Deferred(
    r"(?!Moody|McDonald|Lowe|Domino|Sotheby|Christie|Lloyd|Levi|Macy|Kellogg|Wendy|Sainsbury|Land|Ben)(?:[A-Z][\w&-]+ )?[A-Z][\w&-]+'s (?=[A-Z])"
)


def _cut_run(run: re.Match[str]) -> list[tuple[int, int, str]]:
    """The members of a row of capitalised words, but for places: "nine more cities, including Dalian and Xiamen"."""
    items, at = [], run.start()
    text = run.string
    for mark in [*_SPLIT_EN.finditer(text, run.start(), run.end()), None]:
        stop = mark.start() if mark else run.end()
        if owner := _OWNER_FIRST.match(text, at, stop):
            at = owner.end()
        items.append((at, stop, text[at:stop]))
        at = mark.end() if mark else stop
    return [item for item in items if item[2] not in PLACE_NAMES]
