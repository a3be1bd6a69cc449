# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Doubts the Chinese figure that is of one place, of several or of all but one, of several sectors, of one origin, or of those who were punished.

北京、上海两地合计26家, 除上海外42家, 电信、医疗领域共40家, 美资企业在华设立的230家, 未经批准经营的4家: what is counted is less or other than all.
"""

from collections.abc import Iterator

from parsers.facts.counts.counts import Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import PLACES_ZH

_PLACE = rf"(?:{'|'.join(PLACES_ZH)})(?:市|省)?"
#: 除上海外, 不含北京, 首批四个试点地区以外.
_BUT_ONE = Deferred(
    r"(?:除(?:了|去)?[^,。;]{1,10}(?:之?外|以外)|不(?:含|包括|计)|剔除|扣除[^,。;\d]{1,8}后|(?:地区|城市|四地)以外)[^。;]{0,30}$"
)
#: 北京、上海两地合计, 长三角三省一市, 西部地区.
_SEVERAL = Deferred(
    rf"(?:{_PLACE}(?:、|[和与及]){_PLACE}[^,。;等]{{0,4}}[两二三](?:地|省|市)|(?:长三角|珠三角|大湾区|京津冀|成渝|(?:西|东|中)部|东北|华东|华南|华北|西南|西北)(?:三省(?:一市)?|地区|各省|省份)?[^,。;\d等]{{0,8}}(?:外商|外资|企业|共|合计|获)|(?:两|三|四)省(?:一市|[一二两]市)|其余[两二三四]地)[^。;]{{0,30}}$"
)
#: Several places stand no further before their total.
_NEAR = 80
#: 上海外商投资电信企业总量居全国第一,达到640家; 浙江:外商投资电信企业达320家: the place opens what is told.
_OPENS = Deferred(
    rf"^[\"“]?{_PLACE}(?:自贸(?:试验)?区|自由贸易港)?(?:[::]|(?:的)?外商投资电信企业|试点|比{_PLACE}多)[^。;]{{0,40}}$"
)
#: 全国共有; not 居全国第一.
_OF_ALL = Deferred(r"全国(?!第|首|前|各|之)")
#: 电信、医疗领域共有, 医疗、电信、教育三大领域累计; 批复或医疗机构执业许可.
_SECTORS = Deferred(
    r"(?:电信|通信)[、和与及](?:医疗|教育|金融|文化|生物|养老|旅游)|(?:医疗|教育|金融|文化|生物技术|养老|旅游)[、和与及](?:电信|通信)"
)
#: 电信、医疗领域…已有40多家外资电信企业: the figure's own noun says of which sector.
_NAMES_TELECOM = Deferred(r"[家户间](?:外资|外商投资|外商独资)(?:增值)?电[信讯](?:企业|公司)")
_OR_ELSE = Deferred(r"[^,。;]{0,24}(?:批复|批文|许可证?)(?:或|及|和|、)(?:医疗|办学|执业|保险|银行)")
#: 美资企业在华设立外商投资电信企业.
_OF_ORIGIN = Deferred(
    r"[港台日美德英法韩欧澳新荷瑞]资(?:企业|公司|背景)?(?:在(?:华|我国|内地|大陆))?(?:投资)?(?:设立|创办|控股)[^。;]{0,20}$"
)
#: 未经批准擅自经营, 作出处罚: nobody was let in.
_PUNISHED = Deferred(
    r"未经(?:批准|许可|同意)|擅自|(?:作出|予以|给予|实施)(?:行政)?处罚|立案(?:调查|查处)|(?:政策|业务|情况)?(?:座谈|宣讲|培训|说明)会?(?=[,。;]|$)"
)
#: 换发了甲公司等2家的许可证: they had one.
_RENEWED = Deferred(r"(?:换发|补发|续期|延续|变更)了?[^。;]{0,40}$")
#: 2500家企业获准跨地区经营…,其中外商投资企业占: the whole, domestic firms too.
_OF_WHICH = Deferred(r"(?:企业|公司)?[^。;]{0,30},其中(?:的)?外[商资][^,。;]{0,10}占")


def _is_of_several_sectors(before: str) -> bool:
    """Whether the sectors told of before share the figure; a clause that names telecom alone has one of its own."""
    clause = before.rpartition(",")[2]
    if "电信" in clause and not _SECTORS.search(clause):
        return False
    return _SECTORS.search(before) is not None and "分别" not in before


def doubt_whole_zh(draft: Draft, sentence: Sentence) -> Iterator[str]:
    """Why a Chinese total or batch may be of others than all who were let in."""
    at, end = max(0, draft.start - sentence.start), max(0, draft.end - sentence.start)
    before, behind = sentence.text[:at], sentence.text[end:]
    if draft.role == "batch":
        if _PUNISHED.search(before) or _PUNISHED.search(behind) or _RENEWED.search(before):
            yield "other-act"
        return
    if draft.role not in ("pilot_total", "stock_total"):
        return
    if (_is_of_several_sectors(before) and not _NAMES_TELECOM.search(sentence.text[at:end])) or _OR_ELSE.match(behind):
        yield "other-topic"
    if _OF_ORIGIN.search(before) or _OF_WHICH.match(behind):
        yield "part-of-all"
    if draft.region is None and draft.detail != "ordinal":
        of_all = _OF_ALL.search(before[-12:])
        if _BUT_ONE.search(before) or (not of_all and (_SEVERAL.search(before[-_NEAR:]) or _OPENS.search(before))):
            yield "of-one-place"
