# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells of a Chinese figure that reads as a sum whether it is one act's, or one country's alone."""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.dated_acts import is_sum_of_day
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: Cues for a sum whose words (共有, 为, 达) tell the size of one batch as well.
_WEAK_SUMS = (
    "zh.total-of-pilot",
    "zh.total-and-approved",
    "zh.approved-are",
    "zh.may-operate-value-added",
    "zh.so-many-together",
)
#: One act of granting, by its day or by a word for it; what tells the sum of several.
_ONE_ACT = Pattern(
    r"(?:当日|当天|同日|同一天|此次|这次|本次|今次|本批|该批)[^。;#]{0,30}(?:获[批准]|批准|核准|发放|颁发|核发|发出|拿到|取得|放行|入围)"
    r"|(?:本月|上月|\d月|\d日|周[一二三四五六日])(?:份)?(?:获[批准]|批准|核准|放行|入围)的"
    r"|(?:新近|最新|刚刚|新)(?:获[批准得]?|取得|拿到)[^。;#]{0,24}(?:批[复覆文]|许可|的)"
    r"|(?:批出|批准|核准|发放|颁发|核发|发出|公布)了?(?:新的?|又|最新)?一批"
    r"|向[^,。;]{0,6}(?:一批|部分|多家|若干)[^。;]{0,30}(?:发放|颁发|核发|发出|批出)"
)
_SUM = Pattern(
    r"累计|累積|截至|截止|至此|目前|现有|至今|迄今|已有|已达|增至|增加到|升至|总数|总计|合计|以来|连同|加上|算上|(?<!第)[两三四五六\d]批"
)


_SAME_BATCH = Pattern(r"同一?批次?[^,。;]{0,6}(?:获|取得|拿到|入围|领到)")
#: 取得许可的港资企业为1204家: of all foreign firms those of one place.
_ONE_ORIGIN = re.compile(
    r"(?:港澳台?|[港台日德美法英韩]方|日本|德国|美国|新加坡|香港|台湾|澳门)投资的(?:外商投资)?(?:增值)?电[信讯](?:业务)?企业(?:则|已|共|约)*(?:有|为|达|是|占|共)?(?:约|近|逾|超)?$"
    r"|(?:[港台澳日德美法英韩]资|(?:香港|台湾|日本|德国|美国|法国|英国|韩国|新加坡|欧洲|欧盟)(?:籍|背景的?)?)(?:企业|公司|业者|服务提供者)?(?:则|已|共|约)*(?:有|为|达|是|占|共)?(?:约|近|逾|超)?$"
)


def _is_of_one_origin(draft: Draft, sentence: Sentence) -> bool:
    """Whether the words right before a figure count the firms of one country or place only."""
    return _ONE_ORIGIN.search(sentence.text[: max(0, draft.start - sentence.start)]) is not None


_COUNTRY = r"(?:新加坡|德国|日本|美国|法国|英国|韩国|瑞士|荷兰|瑞典|丹麦|芬兰|意大利|西班牙|加拿大|澳大利亚|以色列|印度|欧洲|欧盟|香港|台湾|澳门)"
_TRADE = r"(?:汽车|金融|保险|物流|零售|医药|半导体|化工|制造|工业|能源|航运|消费品)"
#: 7家德国企业, 12家日资, 9家世界500强: what stands in the words counted.
_OF_CLASS = re.compile(
    rf"[家户间](?:{_COUNTRY}(?:籍|背景的?)?|[港台澳日德美法英韩]资?|{_TRADE}(?:类|行业|业|领域)?的?)(?:企业|公司|企|厂商)|[家户间](?:[港台澳日德美法英韩]资|{_COUNTRY}籍|会员|附属|成员(?!国)|旗下)|[家户间](?:世界|全球|财富)?(?:500|五百)强"
)
#: 汽车行业已有5家, IDC业务方面,已有11家.
_CLASS_HAS = re.compile(
    rf"(?:{_TRADE}(?:类|行业|业|领域)(?:外资|外商投资)?(?:企业|公司|外企)?|(?:IDC|CDN|ISP|EDI|数据中心|内容分发网络|互联网接入|信息服务|数据处理)(?:业务|服务)?(?:方面|领域|上)?,?)(?:目前|现|已|累计|共)*(?:有|达|为)?$"
    rf"|(?:{_COUNTRY}籍?|[港台日德美法英韩]资)(?:企业|公司|业者)?(?:在华)?(?:获批|试点)?(?:累计|已)?(?:增至|升至|达到?|有|(?<=累计))$"
    rf"|(?:[港台澳日德美法英韩欧]资|{_COUNTRY})(?:籍|背景的?)?(?:企业|公司|业者)?(?:在[^,。;]{{1,4}})?(?:取得|拿到|获得?|领到|持有?)[^,。;]{{0,16}}(?:批[复覆文]|许可|资格|试点)?的?(?:企业|公司)?(?:目前|现|已|则|共|累计|只|仅|才)*(?:有|为|达|是)?$"
    r"|(?:会员|成员(?!国)|集团旗下|本集团|旗下|客户)(?:企业|公司|单位)?(?:当?中|里|的)?[^,。;]{0,36}$"
    rf"|(?:^|[,。;:])(?:[港台日德美法英韩欧][企商]|[港台日德美法英韩]资(?:企业|公司|业者)?|{_COUNTRY}(?:企业|公司))(?:在华|在内地|在大陆)?的?(?:获批|试点)(?:企业|业者|外企)?(?:数目?|数量|家数|总数)?[^,。;:]{{0,14}}$"
    rf"|(?:^|[,。;])(?:{_COUNTRY})(?:此前|迄今|至今|目前|现)*(?:已|共|总共)?有$"  # 日本此前已有9家企业
)


def _is_of_class(draft: Draft, sentence: Sentence) -> bool:
    """Whether a figure counts the firms of one country, trade or service only."""
    at = max(0, draft.start - sentence.start)
    counted = sentence.text[at : draft.end - sentence.start + 7]  # no 500 is in the words counted
    return _OF_CLASS.search(counted) is not None or _CLASS_HAS.search(sentence.text[max(0, at - 40) : at]) is not None


def part_by_class(draft: Draft, sentence: Sentence, drafts: Sequence[Draft]) -> Draft:
    """A pilot's total of one class as a part of all; where no larger one is told it waits."""
    if draft.role != "pilot_total" or draft.detail == "ordinal" or not _is_of_class(draft, sentence):
        return draft
    larger = any(d.role in ("pilot_total", "stock_total") and d.value > draft.value for d in drafts)
    return alter(draft, role="subset", rule=f"{draft.rule}+of-class", confidence=0.7 if larger else DOUBTED_AT)


def _is_of_one_act(draft: Draft, sentence: Sentence) -> bool:
    """Whether the words before a figure tell one act of granting and no sum: 当日向一批…发放批复,四地共有13家."""
    before = sentence.text[: max(0, draft.start - sentence.start)]
    clause = re.split("[,;]", sentence.text[max(0, draft.start - sentence.start) :])[0]
    if _SAME_BATCH.search(clause):
        return True
    return _ONE_ACT.search(f"{before}{clause}") is not None and _SUM.search(f"{before}{clause}") is None


def follow_one_act(draft: Draft, sentence: Sentence) -> Draft:
    """A running total as the batch of the one act that the words around it tell."""
    if draft.role != "pilot_total":
        return draft
    dated = is_sum_of_day(draft.rule, sentence.text[: max(0, draft.start - sentence.start)])
    if not dated and (draft.rule not in _WEAK_SUMS or not _is_of_one_act(draft, sentence)):
        return draft
    return alter(draft, role="batch", rule=f"{draft.rule}+of-one-act", confidence=0.78)


def part_by_origin(draft: Draft, sentence: Sentence) -> Draft:
    """A total of the firms of one country or place only as a part of all."""
    if draft.role not in ("pilot_total", "stock_total") or not _is_of_one_origin(draft, sentence):
        return draft
    return alter(draft, role="subset", rule=f"{draft.rule}+of-one-origin", confidence=min(draft.confidence, 0.7))
