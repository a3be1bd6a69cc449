# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of which place the firms of a Chinese batch are: by the place that its words name, or the bureau that hands the papers over."""

import re

from parsers.facts.counts.counts import Draft
from parsers.facts.counts.own_places_zh import name_own
from parsers.facts.counts.placing_en import PROVINCES
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import PLACES_ZH, SHORT_NAMES, find_regions, list_within

_NAMES = "|".join(PLACES_ZH)
#: What belongs to the name of a place.
_RANK = r"(?:省|市|岛|地区|特区|(?:自由?贸易?(?:试验)?|新)?片区|新区|自贸[港区]|经开区)?"
#: Which batch, and how it came about: what may stand between a place and the number of its firms.
_WHICH = r"(?:的|近日|日前|近期|[今昨当][天日]|[上本]个?[月周]|\d{1,2}[月日]|今年|去年|(?:19|20)\d\d年|共?有|一共|合共|共计?|总共|又|再|新增?|新添|再添|再增|又添|(?:首|头|第[一二三四五六七八九十\d]{1,3}|[新又再最]{0,2}新?一|这|本|该|同|最新)[批轮波](?:次)?|首次|一次性?|一口气|[这此本]次|这回|放行|放出|批出|批(?![复覆文准])|批准|核准|获批|获准|新批|拿到批[复覆]|申报|产生|发出|落地|了){0,6}"
#: 上海市新一批, 全市共: a place, or a word for the page's own, right before the number.
_BEFORE = Deferred(
    rf"(?P<lead>.?)(?:(?P<place>{_NAMES}){_RANK}|(?P<own>[全本我][市省]))(?:企业|外企)?{_WHICH}[^,。;一-鿿]?$"
)
#: Of several places, or where somebody met or spoke: 京沪深和海南首批13家, 在北京批准13家.
_NO_LEAD = "、和与及跟同在于从自除由/"
#: 6家注册在深圳的外资企业, 5家在沪企业, 4家企业,均在浦东.
_BEHIND = Deferred(
    rf"[家户间](?:外资|外商投资|港资|外国|跨国|境外)?(?:企业|公司|外企)?,?(?:均|都|全部|全都)?(?:(?:注册|登记|落户|设立|设|落|位于)(?:地)?(?:均)?[在于为]?|在)(?:(?P<place>{_NAMES}){_RANK}(?:内)?(?=的|,|。|;|外资|外企|企业|子公司|$)|(?P<short>[{''.join(SHORT_NAMES)}])(?=的|外资|外企|外商|企业|子公司|注册|,|。))"
)
#: The bureau whose people hand the papers over; not where they meet, and not who tells of it.
_BUREAU = re.compile(
    rf"(?P<lead>.?)(?:(?P<place>{_NAMES})(?:省|市|壮族|回族|维吾尔|自治区)*|(?P<own>[市省]))(?:通信管理局|通管局)"
)
#: 代表工信部, 经工信部批准: the ministry decides, and the bureau hands over all the same.
_FOR_MINISTRY = re.compile(
    r"(?:代表?|受|经|由|根据|按照?|转[交送发达]|送达)(?:国家)?(?:工信部|工业和信息化部)[^,。;]{0,6}"
)
#: Others than the bureau act, or the bureau only speaks.
_NOT_BY_BUREAU = re.compile(
    r"工信部|工业和信息化部|全国|各地|获悉|得知|了解到|介绍|表示|透露|消息|[说称]|公布|披露|通报|发布会|\d[家户间]|[、和与及](?:商务|发展改革|市场监管|工业和信息化)[厅局]|其中|累计|另有"
)
#: 举行批复颁发仪式,甲公司等七家外资企业拿到批复 is as good as 向七家外资企业颁发.
_HANDS = re.compile(
    r"举[行办][^,。;]{0,24}(?:颁发|发放|颁证|授牌|送达)[^,。;]{0,4}(?:仪式|活动|大会|会)|(?:向|为|给|对|把|将)[^,。;]{0,24}$|(?:批准|核准|批出|批了|放行|发放|颁发|发出|送达|核发|同意)了?[^,。;]{0,8}$"
)
#: 从上海市通信管理局领到, 在市通信管理局领取: from whose hands.
_FROM_BUREAU = re.compile(
    rf"[^。;]{{0,16}}?(?:[从在由自]|向)(?:(?P<place>{_NAMES})(?:省|市|壮族|回族|维吾尔|自治区)*|(?P<own>[市省]))(?:通信管理局|通管局)[^。;]{{0,16}}?(?:领|接过|接下|拿到|收到|获颁|手[中里])"
)
#: So many characters before a batch are looked at for what 本市 means.
_FAR = 400


def place_batch_zh(draft: Draft, text: str, sentence: Sentence, title: str) -> str | None:
    """The one place whose firms a batch counts; None where the words around it tell of none, or of several."""
    before, behind = text[sentence.start : draft.start], text[draft.at : sentence.end]
    near = text[max(len(title), draft.end - _FAR) : draft.end]
    clause = re.split("[,;:。]", before)[-1]
    if "全国" in clause or "各地" in clause:
        return None
    if (found := _BEFORE.search(clause)) and found["lead"] not in tuple(_NO_LEAD):
        place = _name(found, title, near)
        return place if place and _is_alone(place, clause) else None
    unit = re.search("[家户间]", behind[:12])
    if unit and (found := _BEHIND.match(behind, unit.start())):
        return SHORT_NAMES[found["short"]] if found["short"] else _name(found, title, near)
    if found := _FROM_BUREAU.match(behind):
        return _name(found, title, near)
    return _name_giver(before, title, near)


def _name(found: re.Match[str], title: str, near: str) -> str | None:
    """The place that is named, or the one that 本市 stands for."""
    if found["place"] is None:
        return name_own(found["own"], title, near)
    named = find_regions(found["place"])
    return named[0][0] if named else None


def _is_alone(place: str, clause: str) -> bool:
    """Whether a clause names no other place than one, and the city in which it lies."""
    return {name for name, _, _ in find_regions(clause)} <= {place, *list_within(place)}


def _name_giver(before: str, title: str, near: str) -> str | None:
    """The place of the bureau that hands papers to those who are counted, where nobody else acts between them."""
    bureaus = list(_BUREAU.finditer(before)) if "管" in before else []
    if (
        not bureaus
        or len({one.group().removeprefix(one["lead"]) for one in bureaus}) > 1
        or bureaus[-1]["lead"] in tuple(_NO_LEAD)
    ):
        return None
    given = _FOR_MINISTRY.sub("", before[bureaus[-1].end() :])
    if _NOT_BY_BUREAU.search(given) or not _HANDS.search(given):
        return None
    place = _name(bureaus[-1], title, near)
    others = {name for name, _, _ in find_regions(given)} - {place}
    return place if place in PROVINCES or all(place in list_within(name) for name in others) else None
