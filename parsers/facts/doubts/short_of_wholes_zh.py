# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Doubts the Chinese figure whose own sentence makes it less or other than the total, the batch or the part that it is read as.

连同其他外资持证企业,合计155家; 这一年共有49家; 日企累计27家; 13家企业失去批复,北京占8家; 首批7家跨境电商企业: not all who were let in, or not let in at all.
"""

from collections.abc import Iterator, Sequence

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.doubts.unsure_zh import OTHER_TRADES
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.nations_zh import NATIONS_ZH
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import PLACES_ZH

_PLACE = rf"(?:{'|'.join(PLACES_ZH)})(?:市|省)?"
_SO_MANY = r"[\d,一二两三四五六七八九十百千万余多几]+"
_OF_TELECOM = Deferred(r"[增加]值|电[信讯]|试点|批[复覆文]|牌照|许可")

#: 首批7家跨境电商企业完成试通关; QFLP试点企业268家: the trade stands behind the number, or right before it.
_TRADE_BEHIND = Deferred(rf"{_SO_MANY}[家户间](?:外资|外商)?(?:{OTHER_TRADES}|QFLP|QDLP|人力资源)[^,。;]{{0,8}}")
_TRADE_BEFORE = Deferred(
    r"(?:QFLP|QDLP|私募|人力资源)[^,。;]{0,8}(?:企业|机构|公司)(?:已|共|累计|达|增至|为|有)*$|(?:人力资源|劳务|医疗|教育|培训)[^,。;]{0,6}(?:机构|企业)[^。;]{0,20}其中[^,。;]{0,6}$"
)
#: 连同其他外资持证企业,合计: a sum of the pilot's firms and others that hold papers.
_WITH_OTHERS = Deferred(
    r"(?:连同|加上|算上|包括)[^,。;]{0,3}(?:其他|其它|其余|普通)(?:(?!获批|批次|试点)[^,。;]){0,6}(?:持证|许可证|企业|公司)[^。;]{0,8}$"
)
#: 这一年共有49家; 1月至6月,工信部分三次发放…,合计: those of a while.
_OF_A_WHILE = Deferred(
    r"(?:这|那|当)一?(?:年|季度|个?月)(?:里|内|间|度|中)?,?(?:一?共|总共|累计|合计)(?:有)?[^,。;]{0,4}$|(?:^|[,。;])\d{1,2}月(?:份)?(?:至|到|-|—)\d{1,2}月(?:份|间|底|末)?,(?:(?!截[至止]|迄今|至今)[^。])*(?:合计|共|累计)[^,。;]{0,4}$"
)
#: 自首批13家获批以来,新增批准32家: those since then.
_SINCE = Deferred(
    r"自(?:首批|第[一二三四五六七八九十]+批|上[次批轮])[^。;]{0,30}(?:以来|之后|后),?[^。;]{0,40}新增[^,。;]{0,10}$"
)
#: 持有试点批复且经营范围包含数据中心的外资企业, 取得批文的日企: some of them.
_SOME = Deferred(
    r"(?:经营|业务)范围(?:中|里)?(?:包含|包括|含有?|涵盖|涉及)[^,。;]{1,14}的[^,。;]{0,8}(?:已|现|目前|共|累计|达|有)*$"
    r"|(?:取得|获得|持有|拿到)[^,。;]{0,4}(?:互联网接入|数据中心|内容分发|信息服务|在线数据|呼叫中心|IDC|CDN|ISP|EDI)[^,。;]{0,8}试点批[复覆]的[^,。;]{0,10}(?:已|现|目前|一?共|累计|达|有)*$"
    r"|[日韩美德英法港台澳欧新荷瑞](?:企|商|资(?:背景)?(?:的)?(?:企业|公司))(?:已|累计|一?共|合计|目前|现|有|达到?|为|增至)*$"
)
_A_PART = Deferred(
    r"[^,。;]{0,6},?在全(?:部|体|国)[^,。;]{0,14}中占|[^,。;]{0,6},?[^,。;]{0,4}(?:只|仅)?(?:是|为)全(?:部|体|国)[^,。;]{0,14}的(?:一部分|[一二三四五六七八九十半][^,。;]{0,3})"
)
#: 苏州、杭州自今年元旦起纳入试点,目前合计: the sum is that of two places.
_OF_TWO = Deferred(
    rf"^[^,。;]{{0,6}}{_PLACE}[、和与及]{_PLACE}(?:两地|[二两]市)?(?:自|于|从|已|均|都|是|也|在|今年|去年|[一-鿿]{{0,2}}纳入)[^。;]{{0,40}}$"
)
#: 同次获批企业合计: of one act.
_OF_ONE_ACT = Deferred(r"同(?:一?[次批日天期轮]|时)(?:获[批准]|取得|拿到)[^,。;]{0,10}$")
#: 13家企业失去批复,北京占8家,上海3家: whose approvals ended, place by place.
_ENDS = r"(?:失去|丧失|被?注销|被?撤销|被?吊销|被?收回|终止|退出|离场|交回|放弃)"
_ENDED_ARE = Deferred(rf"{_ENDS}了?的(?:企业|公司|外企)?(?:已|有|共|达|为)*$")
#: 七家外企排上"首批考场": they wait for their turn.
_IN_QUEUE = Deferred(rf"{_SO_MANY}[家户间][^,。;]{{0,6}}?(?:排上|排进|排队|候场|候考|赶考|递表|递件)")
_LOSES = Deferred(rf"[^,。;、获准批中里\d一二两三四五六七八九十]{{0,4}}{_ENDS}(?!的)")
_ENDED_ROW = Deferred(
    rf"{_SO_MANY}[家户间张份](?:[^,。;]{{0,10}}?){_ENDS}[^,。;]{{0,10}},(?:其中)?(?:[^,。;]{{1,14}}[家户间张份],)*[^,。;]{{0,8}}$"
)
#: 外商投资电信企业此前有8家,3家做呼叫中心: the one before is the whole.
_BESIDE_WHOLE = Deferred(rf"[有共达为]{_SO_MANY}[家户间],[^,。;]{{0,3}}$")
#: 五间自称获批的港企: nobody knows.
_CLAIMED = Deferred(rf"{_SO_MANY}[家户间][^,。;]{{0,6}}?(?:自称|号称|声称|宣称|谎称|冒充|假冒)")
#: 其中3家来自中国, 获准在沙特经营: let in elsewhere.
_FROM_CHINA = Deferred(rf"{_SO_MANY}[家户间](?:企业|公司)?来自(?:中国|我国|内地|大陆)")
_THERE = Deferred(
    rf"[^,。;]{{0,12}}(?:获准|获批|准许|批准|可)在(?:{NATIONS_ZH}|沙特|阿联酋|欧盟|台湾|香港|澳门)[^,。;]{{0,6}}(?:经营|运营|营运|提供|设立|开展|从事)"
)


#: 17家,较年初增加3家(南山2家、前海1家): parts of what was added.
_OF_ADDED = Deferred(rf"(?:增加|新增|净增|增长)了?{_SO_MANY}[家户间]\((?:[^()、]{{1,10}}、)*[^()、]{{0,8}}$")


#: So far before a figure what makes it less is looked for: a row without an end is not searched for each of its figures.
_NEAR = 160


def doubt_short_zh(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    """Why a Chinese figure may be less than what it is read as, or of others, by name."""
    start, at = sentence.start, draft.at
    before, behind = text[max(start, at - _NEAR) : at], text[at : sentence.end]
    if _CLAIMED.match(behind):
        yield "hearsay"
    if _FROM_CHINA.match(behind) or _THERE.match(behind):
        yield "another-country"
    if _is_of_trade(before, behind):
        yield "other-regulator"
    after = text[draft.end : sentence.end]
    if _LOSES.match(after) or _ENDED_ARE.search(before) or (draft.role == "subset" and _ENDED_ROW.search(before)):
        yield "taken-back"
    if draft.role == "subset" and _OF_ADDED.search(before):
        yield "of-a-period"
    if _IN_QUEUE.match(behind):
        yield "filed"
    if draft.role in ("pilot_total", "stock_total"):
        yield from _doubt_total(draft, before, after)


def _is_of_trade(before: str, behind: str) -> bool:
    named = _TRADE_BEHIND.match(behind)
    if named and not _OF_TELECOM.search(named.group()):
        return True
    return _TRADE_BEFORE.search(before) is not None


def _doubt_total(draft: Draft, before: str, after: str) -> Iterator[str]:
    if draft.role == "pilot_total" and _WITH_OTHERS.search(before):
        yield "with-others"
    if draft.role == "pilot_total" and _OF_ONE_ACT.search(before):
        yield "of-a-round"
    if draft.role == "pilot_total" and (_OF_A_WHILE.search(before) or _SINCE.search(before)):
        yield "of-a-period"
    if _SOME.search(before) or _A_PART.match(after):
        yield "part-of-all"
    if draft.region is None and _OF_TWO.search(before):
        yield "of-one-place"
    if draft.rule.startswith("zh.operate-before") and _BESIDE_WHOLE.search(before):
        yield "part-of-all"


def wait_where_short_zh(claims: Sequence[Draft], text: str, sentences: Sequence[Sentence]) -> list[Draft]:
    """The claims with those in doubt that hang on others, which nothing has doubted yet."""
    return [_wait(one, text, sentences[one.sentence]) if _HUNG.search(one.rule) else one for one in claims]


#: The rules of figures that hang on a whole told before them.
_HUNG = Deferred(r"zh\.hung-part|\+hangs")


def _wait(draft: Draft, text: str, sentence: Sentence) -> Draft:
    doubt = next(doubt_short_zh(draft, text, sentence), None)
    if doubt is None:
        return draft
    return alter(draft, rule=f"{draft.rule}+doubt-{doubt}", confidence=min(draft.confidence, DOUBTED_AT))
