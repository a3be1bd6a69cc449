# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""What stands beside a figure and makes it another than it seems: the rest of a whole, papers that end, papers that are held, places told one by one."""

import re
from collections.abc import Iterator

from parsers.facts.counts.corrections import CORRECTED
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import TOTAL_ROLES
from parsers.facts.cues.ended_en import tells_paper_end
from parsers.facts.cues.ended_zh import tells_paper_end_zh
from parsers.facts.cues.parted_ends_zh import BESIDE_ENDS
from parsers.facts.doubts.plain_grants_zh import ends_with_grant_zh
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.other_cities_zh import OTHER_CITIES_ZH
from parsers.facts.values.regions import PLACES_ZH

#: 共有9家港资企业,占全部27家的三分之一; 新增四地共拿下9家,其余13家在北京: a part of the whole that is told behind it.
_OF_WHOLE_ZH = re.compile(
    r"\d+[家户间][^,。;]{0,12},(?:占(?:了|到|全部|总数|全国|获批|本批|其中)*(?:的)?\d+[家户间]|(?:其余|余下|剩下|剩余|另外|其他)的?\d+[家户间])"
)
#: 同批获批的全市共6家: those of the act before it, and no sum of all.
_SAME_ACT_ZH = re.compile(r"同[批日期](?!间)[^。;]{0,14}$")
#: 从地区看,上海仍居龙头,外资电信企业计1224家: each of the figures is one place's.
_BY_PLACES_ZH = re.compile(
    r"(?:从|按|分|就)(?:各?地[区域]?|区域|省[份市]?|城市|注册地|属地|地域)(?:分布|来)?(?:看|划分|统计|分)?[,:](?![^。;]*(?:全国|各地|合计|总计))"
)
#: 苏州片区去年12月已有5家: a place that the record of regions does not name.
_AREA_ZH = re.compile(r"[一-鿿]{2,4}(?:片区|开发区|经开区|高新区|工业园区|园区|保税区|新城)[^,。;]{0,16}$")
#: 徐州外商投资电信企业达58家, 昆都仑县: a place that the record of regions does not name; 试点城市, 上市 and 各市县 are none.
_TOWN_ZH = re.compile(
    rf"(?:{'|'.join(OTHER_CITIES_ZH)}|(?P<name>[一-鿿]{{1,3}}[^城上都超省各门股集辖本该我全县市的和与在、一二三四五六七八九十](?:市|县|自治州)))(?![场值民面价政委])(?![^,。;]*(?:全国|我国|国内|各地))(?=[^,。;]{{0,16}}$)"
)
#: A town stands no further before its figure.
_TOWN_NEAR = 40
#: "participants hold 112 service authorisations in total": papers, of which one firm may hold several.
_HELD_EN = re.compile(
    r"\b(?:hold|holds|held|holding|have|has|with) (?:a total of |some |about |over |more than |nearly )?$", re.I
)
_PAPERS_EN = re.compile(
    r"\d[\d,]* (?:[\w-]+ ){0,3}?(?:authori[sz]ations?|approvals|licen[cs]es|permits|endorsements)\b", re.I
)
#: "as five enterprises in the city joined the pilot", "the number of newly approved companies to 23": an act's, told like a sum.
_JOINS_EN = re.compile(r"[^.;,]{0,60}?\b(?<!have )(?<!has )(?<!had )(?:joined|entered) (?:the|its|China's)\b")
_NEWLY_EN = re.compile(r"\b(?:newly|new|latest)\b[^.;,]{0,40}$", re.I)
#: 其中参与扩大开放试点的累计58家: all of the pilot, told as a part of all firms.
_PILOT_OF_ALL_ZH = re.compile(
    r"其中,?(?:参与|参加|取得|获|持有|拿到)[^,。;]{0,16}试点[^,。;]{0,8}(?:累计|共|合计|总计)[^,。;]{0,4}$"
)
#: 据各地通信管理局公布的数据,成都有61家: each place's own total, by its own source, and no part of another.
_BY_EACH_ZH = re.compile(r"据各地[^,。;]{0,10}(?:公布|统计|披露|数据)[^。;]{0,60}$")


def doubt_beside(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    """The doubts that the rest of its sentence gives a figure, by name."""
    before = text[sentence.start : draft.at]
    if draft.rule.startswith("zh."):
        yield from _doubt_zh(draft, before, text[draft.at : sentence.end])
        ends = tells_paper_end_zh(sentence.text) and not ends_with_grant_zh(before)
    else:
        if draft.role in TOTAL_ROLES and _HELD_EN.search(before) and _PAPERS_EN.match(text, draft.at):
            yield "papers-held"
        if draft.role == "pilot_total" and _is_of_act_en(draft, before, text[draft.at : sentence.end]):
            yield "two-roles"
        ends = tells_paper_end(sentence.text)
    if ends and draft.role == "batch" and not draft.rule.startswith(BESIDE_ENDS):
        yield "taken-back"


def _is_of_act_en(draft: Draft, before: str, behind: str) -> bool:
    return _JOINS_EN.match(behind) is not None or (CORRECTED in draft.rule and _NEWLY_EN.search(before) is not None)


def _tells_one_place_zh(before: str) -> bool:
    """Whether a figure without a region stands behind a place that is not known, or among those of places."""
    if _BY_PLACES_ZH.search(before) or _AREA_ZH.search(before):
        return True
    towns = (town["name"] or "" for town in _TOWN_ZH.finditer(before[-_TOWN_NEAR:]))
    return any(not name.startswith(PLACES_ZH) for name in towns)


def _doubt_zh(draft: Draft, before: str, behind: str) -> Iterator[str]:
    if draft.role in ("batch", "pilot_total") and _OF_WHOLE_ZH.match(behind):
        yield "part-of-others"
    if draft.role == "subset" and (_PILOT_OF_ALL_ZH.search(before) or _BY_EACH_ZH.search(before)):
        yield "two-roles"
    if draft.role == "pilot_total" and _SAME_ACT_ZH.search(before):
        yield "two-roles"
    if draft.role in TOTAL_ROLES and not draft.region and _tells_one_place_zh(before):
        yield "of-one-place"
