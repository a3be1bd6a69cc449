# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Doubts the Chinese running total that counts only some of the pilot's firms: of a park, a service, a form, a while or an owner.

在外高桥保税区,已有6家; IDC方向已有15家; 已有48家外商独资企业; 扩围以来已有3家; 软银投资的企业中,已有3家.
"""

from collections.abc import Iterator

from parsers.facts.counts.counts import Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

_ALL = Deferred(r"全国|我国|各地|四地|试点地区(?:已|共)?累计")
#: A park, a zone, some places: what the clause before the figure, or the one before that, is of.
_ZONE = Deferred(
    r"(?:(?:保税区|园区|(?<!新)片区|开发区|科学城|数码港|软件园|产业园)(?:内|里|已|共|累计|,)|(?:新增|扩围|扩大|新纳入)的?试点(?:地区|城市|区域)|自贸试验区和自贸港|自贸[区港](?:内|已|共|累计)|[京沪深琼津渝穗][京沪深琼津渝穗](?:[两三四][市地])?)[^。;]{0,16}$"
)
_WHOLE_SENTENCE = Deferred(r"^(?:截[至止][^,。;]{1,10},)?[全本我][市省区][^国]*$")
#: 所在的临港新片区,已有12家: the clause before names where the firms are.
_WHERE = Deferred(r"所在的?[^,。;]{2,12},(?:已|现|共)[^,。;]{0,4}$")
_SERVICE = Deferred(
    r"(?:IDC|CDN|ISP|EDI|数据中心|内容分发|信息服务|接入服务|呼叫中心)(?:业务|服务)?(?:方向|领域|类|方面)(?:目前|现)?(?:已|共|累计)?[^,。;]{0,4}$"
)
_SERVICE_BEHIND = Deferred(r"(?:企业|公司|外企)?[^,。;]{0,12}(?:IDC|CDN|ISP|EDI)(?:业务)?试点批[复覆]")
#: 48家外商独资企业, 8家外资车企: one form or trade of them.
_FORM = Deferred(
    r"\d+[家户间](?:外商|外方|外资)?(?:独资|合资|控股|参股)(?:企业|公司|外企)|\d+[家户间]外资(?:车企|银行|药企|制造|保险)"
)
_WHILE = Deferred(
    r"(?:[本上]月|本季度?|[上下]半年|扩围|扩容|扩大试点|新政)(?:以来|至今|后),?(?:已|共|累计|全国)*[^,。;]{0,4}$"
)
#: 软银投资的企业中,已有3家: whose firms they are.
_OF_OWNER = Deferred(r"(?P<who>[^,。;]{2,16}?)(?:企业|公司)(?:之?中|里),?(?:已|现|目前)?有$")
_PILOT = Deferred(r"获[批准]|试点|电[信讯]|持[有证牌]|外资$|外商投资$|批[复覆]")


def doubt_part_as_whole(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    """Why a Chinese running total without a place may be that of some firms only."""
    if draft.role != "pilot_total" or draft.detail == "ordinal":
        return
    at, end = max(0, draft.start - sentence.start), max(0, draft.end - sentence.start)
    before = sentence.text[:at]
    near = ",".join(before.split(",")[-2:])
    of_place = _ZONE.search(near) or _WHERE.search(before) or _WHOLE_SENTENCE.match(before)
    if draft.region is None and of_place and not _ALL.search(near):
        yield "of-one-place"
    if _SERVICE.search(before) or _SERVICE_BEHIND.match(sentence.text[end:]) or _FORM.match(text, draft.at):
        yield "part-of-all"
    if _WHILE.search(before):
        yield "of-a-period"
    owner = _OF_OWNER.search(before)
    if owner and not _PILOT.search(owner["who"]):
        yield "part-of-others"


#: 首批获批的13家全部投入运营, 完成年度评估; 对13家首批企业开展检查: what is done by those let in before, on a later day.
_LATER_DOING = Deferred(
    r"(?:的?(?:外资|增值电[信讯]|试点|获批)*(?:企业|外企|业者))?[,]?(?:[今去上本]?[年月][底末初]?)?(?:已|均|全部|全数|陆续|先后|正式|都)*(?:投入运营|开业|展业|开始(?:营运|运营|营业)|投产|完成了?(?:年度|年检|年报|首次)[^,。;]{0,6}(?:评估|检查|考核|年检|年报|报告)?)"
)
_LOOKED_INTO = Deferred(r"(?:对|约谈|走访|检查|抽查|调研|回访)了?$")

#: 拿到许可的有13家,与上月底公布的数字一样,并无新增: those are known.
_NOTHING_NEW = Deferred(
    r"[^。;\d]{0,10},?(?:[与和同跟][^,。;]{0,20}(?:一样|相同|一致|持平)|(?:数字)?[^,。;]{0,4}(?:并无|没有|未有|未见)(?:任何)?(?:新增|增加|变化))"
)
#: 去年12月获批的17家均已开业: the day is that of the act all the same.
_OWN_DAY = Deferred(r"[月日](?:获[批准得]|取得|拿到|批准)[^,。;]{0,20}的$")


def is_done_later(draft: Draft, before: str, after: str) -> bool:
    """Whether what a Chinese sentence tells of a batch is done to it, or by it, after it was let in."""
    later = _LATER_DOING.match(after) or _LOOKED_INTO.search(before) or _NOTHING_NEW.match(after)
    return draft.role == "batch" and later is not None and not _OWN_DAY.search(before)
