# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""What makes a Chinese claim wait: hearsay, a question, a paper that is only changed, another country's body, firms of the country."""

import re
from collections.abc import Iterator

from parsers.facts.counts import Draft
from parsers.facts.patterns import Pattern
from parsers.facts.refusals import JOINED
from parsers.facts.sentences import Sentence

_BRACKETS = r"(?:\([^()]{1,30}\))?"
_GOT = r"(?:获|取得|拿到|领到|收到|入围|上榜|在列|过关)"
#: 批准甲公司扩大试点范围: who holds a paper gets more of it, and was let in before.
_GIVES = re.compile(r"(?:批准|同意|准予|核准|允许|准许|[为给对])了?$")
_MORE = re.compile(
    rf"{_BRACKETS}[^,。;、获]{{0,8}}?(?:扩大|扩展|扩充|增加|增列|延长|调整|缩减|恢复|补充)[^,。;获]{{0,24}}?(?:范围|种类|品类|业务|期限|有效期|地域|区域|节点|带宽|股东|出资)"
)
#: 取得的批复已过有效期: what it got is over.
_OVER = re.compile(
    rf"{_BRACKETS}[^,。;]{{0,40}}?(?:批[复覆文]|许可证?|牌照)[^,。;]{{0,6}}?(?:已?过有效期|已?到期|过期|期满|届满|失效)"
)
#: Who says so knows it from others, or guesses.
_HEARSAY = Pattern(
    r"(?:知情人士|接近[^,。;]{1,12}人士|消息人士|匿名人士|有人|外界|据说|听说|分析师|分析人士|市场)[^,。;]{0,8}(?:称|说|透露|认为|相信|猜测|推测|预料|指)[^。;]*$|(?:据说|听说|误传|误报|谣传|疑似|伪称|假称|盛传|据称)[^,。;]*$"
)
_CLAIMS = re.compile(
    rf"{_BRACKETS}[^,。;、获]{{0,6}}?(?:号称|自称|声称|谎称|佯称|疑似|疑已|似乎|似已|看似|称自己|被误传|被指|被曝|冒充|假冒)[^,。;]{{0,8}}?{_GOT}|{_BRACKETS}[^,。;获]{{0,8}}(?:下一?[批轮])[^,。;]{{0,6}}{_GOT}"
)
_NOT_LISTED = re.compile(r"[^。;]{0,30}(?:名单|公示|目录)[^,。;]{0,6}(?:查无|找不到|没有(?:它|其|该)|不见|并无)")
#: 新加坡资媒局批准甲公司: another country lets it in.
_ABROAD = Pattern(
    r"(?:越南|印尼|印度尼西亚|印度|马来西亚|泰国|菲律宾|缅甸|柬埔寨|老挝|新加坡|韩国|日本|美国|英国|德国|法国|欧盟|俄罗斯|沙特|阿联酋|巴西|墨西哥|澳大利亚|台湾|香港|澳门|IMDA|FCC|NCC|TRAI)(?:(?!企业|公司|外资|商|投资|工信部|通信管理局)[^,。;]){0,16}?(?:批准|核准|准许|准予|许可|发放|颁发|批出|[向给对])了?[^,。;]{0,6}$"
)
#: 国内企业甲公司, 甲公司等6家内资企业: no foreign firm.
_DOMESTIC_BEFORE = re.compile(
    r"(?:国内|境内|本土|本地|民营|内资|国资|国有|中资)(?:的|背景的?)?(?:电[信讯]|互联网|云计算|科技)?(?:民营|上市)?(?:企业|公司|厂商|民企|服务商|运营商)?(?:中,?|里,?|如|有|是|为)?$"
)
_DOMESTIC_AFTER = re.compile(
    rf"{JOINED}等?(?:\d+|[一二两三四五六七八九十]+)?[家户]?(?:这)?(?:内资|国内|境内|本土|民营|中资|国有)(?:的)?(?:企业|公司|厂商|民企)"
)

#: 获批后三个月又主动交回批复: it has the paper no more.
_GAVE_UP = re.compile(
    r"[^。;]{0,40}?(?:交回|交还|缴回|缴还|退回|退还|归还|放弃|上交)了?[^,。;]{0,12}(?:批[复覆文]|许可证?|牌照|资格)"
)
#: 获准开展自动驾驶试点: a pilot of another trade.
_OTHER_PILOT = re.compile(
    rf"{_BRACKETS}[^。;]{{0,16}}?(?:{_GOT}|批准|核准|准许)(?!批?[准的]?(?:企业|公司|外企|的))(?:(?!增值|加值|信息服务)[^,。;]){{0,16}}?(?:虚拟运营|移动转售|移动通信转售|转售|自动驾驶|智能网联|无人|低空|卫星|[56]G|专网|保税|跨境电商|数字人民币|支付|征信|医疗|药|游戏|出版|教育|养老|物流|快递|氢能|碳)(?:(?!增值|加值)[^,。;])*(?=[,。;]|$)"
)


def is_doubted_zh(before: str, after: str) -> bool:
    """Whether the words around a Chinese name leave it open that the firm between them was let in."""
    if _GIVES.search(before) and _MORE.match(after):
        return True
    if _OTHER_PILOT.match(after) or _GAVE_UP.match(after):
        return True
    if _OVER.match(after) or _CLAIMS.match(after) or _NOT_LISTED.match(after):
        return True
    if _DOMESTIC_BEFORE.search(before) or _DOMESTIC_AFTER.match(after):
        return True
    return _HEARSAY.search(before) is not None or _ABROAD.search(before) is not None


#: 甲公司就试点申请提供咨询, 3家由甲公司代理: who speaks of applications, or makes them for others.
_FOR_OTHERS = re.compile(
    rf"{_BRACKETS}(?:[^,。;、]{{0,8}}?(?:举办|主办|承办|召开|组织|参加|出席|提供|代办|代理|协助|帮助|辅导|解读|讲解|投诉|抱怨|批评|评论|拒绝|劝阻)[^,。;]{{0,36}}?(?:申请|申报)|(?:就|围绕|针对|关于)[^,。;]{{0,36}}?(?:申请|申报)[^,。;]{{0,6}}?(?:提供|举办|发表|作答|培训|咨询|答疑|投诉|提问)|(?:代理|代办|代为|辅导|承办)(?:[,。;]|$))"
)
#: 其申请未获批准: turned away, or still waiting.
_NOT_GIVEN = re.compile(
    rf"{_BRACKETS}的?[^,。;]{{0,24}}申请[^,。;]{{0,6}}(?:未获|未能|没有)(?:得)?(?:批准|通过|核准|许可)"
)


def is_filing_doubted_zh(after: str) -> bool:
    """Whether a firm that a text calls an applicant only speaks of applications, or was perhaps turned away."""
    return _FOR_OTHERS.match(after) is not None or _NOT_GIVEN.match(after) is not None


#: 14家外企能拿到牌照吗: a question without its mark.
_ASKS = re.compile(r"(?:吗|(?<![什怎那这])么)[?\s\"”』」]*$")
#: 传14家外企获批: a head that only passes on what is said.
_PASSES_ON = re.compile(
    r"[^\n。:,]{0,6}?(?:^|[::\s,])传(?=\d|[一二三四五六七八九十百]|工信|外|[^媒统播奇感真输化达唤]{0,4}\d)"
)
#: 连同6家内资企业,共20家: a sum of foreign firms and others.
_WITH_DOMESTIC = re.compile(
    r"(?:连同|加上|算上|包括|含|和|与|及)[^,。;]{0,4}[家户]?(?:内资|国内|本土|民营|中资|国有)(?:企业|公司)[^。;]*$"
)
#: 名单原列15家, 剔除1家后为14家: what stood there once.
_ONCE = re.compile(
    r"(?:原列|原定|原为|原本|原有|原先|起初|本来)[^,。;\d]{0,6}$|(?:首次|最初|起初|先前|早前|初次)(?:公布|披露|报道|通报)(?:的?是|为|的)?$|误[写作记植](?:为|成)?$"
)
#: 理应有200家: what ought to be, not what is.
_OUGHT = re.compile(r"(?:理应|本应|应当|应该|应可|本该|理当)[^,。;]{0,4}$")
#: 的消息不准确: what was told was not so.
_NOT_SO = re.compile(
    r"[^。]{0,40}?的?(?:消息|说法|报道|传言|传闻|数字|信息|帖子)[^,。;]{0,4}(?:不准确|不确切|不属实|不实|有误|错误|失实|不符)"
)
#: 如今…,41家企业获批: the sum of all until now, though a general verb tells it.
_BY_NOW = re.compile(r"(?:如今|现今|时至今日|眼下|目前|现时|迄今|至今)(?!年)[^。;]{0,30}$")
_GENERAL = ("zh.were-granted", "zh.granted-to", "zh.joined")
_ADDED = re.compile(r"[又再新]|此次|这次|本次|首批|第[一二三四五六七八九十\d]+批")
#: 放行14家外资电信业者: an act lets in so many, whatever the words behind them count.
_LETS_IN = re.compile(r"(?:放行|批准|核准|准许|准予)了?$")
_SUM = re.compile(r"累计|已|共|截|至今|迄今|目前|合计|总")


def _is_by_now(before: str) -> bool:
    found = _BY_NOW.search(before)
    return found is not None and not _ADDED.search(found.group())


#: So many are more than one act lets in.
_MANY = 500


def doubt_figure_zh(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    """What makes a Chinese figure wait."""
    if not draft.rule.startswith("zh."):
        return
    before, after = text[sentence.start : draft.start], text[draft.end : sentence.end]
    if _ASKS.search(sentence.text.rstrip()):
        yield "asked"
    if sentence.title and _PASSES_ON.match(sentence.text):
        yield "passed-on"
    if _ONCE.search(before) or _NOT_SO.match(after):
        yield "told-wrongly"
    if _OUGHT.search(before):
        yield "aimed-at"
    yield from _doubt_whole(draft, before, after)


def _doubt_whole(draft: Draft, before: str, after: str) -> Iterator[str]:
    """What makes a batch or a total one of others, of more than one act, or of papers that were only changed."""
    if draft.role in ("batch", "pilot_total") and _WITH_DOMESTIC.search(before):
        yield "with-domestic"
    if draft.role == "batch" and _GIVES.search(before) and _MORE.match(after):
        yield "only-changed"
    if draft.role == "batch" and draft.rule.split("+")[0] in _GENERAL and _is_by_now(before):
        yield "by-now"
    if draft.role == "stock_total" and draft.value < _MANY and _LETS_IN.search(before) and not _SUM.search(before):
        yield "let-in"
