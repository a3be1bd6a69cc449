# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Mends the place of a Chinese figure by the words right before it: 占全国137家, 全省374家, 同期获批的还有广州,该市首批12家.

They say of which place it tells, whatever place stands nearer or in the title.
"""

from collections.abc import Sequence

from domain.altering import alter
from domain.provinces import PROVINCES
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.unplaced import wait_for_place
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import PLACES_ZH, find_regions

#: The step of a figure whose place the words before it say.
_SPOKEN = "spoken-place"
_PLACE = rf"(?:{'|'.join(PLACES_ZH)})"
_COUNTRY = Deferred(r"(?:全国|我国|全中国)(?:现有|共有?|已有?|累计|总数|一共|的|达|为)*$")
_PROVINCE = Deferred(r"(?:^|[,。;:])(?:全省|全区|省内)(?![^,。;]*(?:[市县区州]|园))[^,。;\d]{0,16}$")
_NAMED_PROVINCE = Deferred(rf"(?P<place>{_PLACE})(?:省|壮族自治区|自治区)")
_PROVINCES = frozenset(english for english, _ in PROVINCES.values())
_THAT_CITY = Deferred(rf"(?P<place>{_PLACE})市?,(?:该|这座|这个)(?:市|城市|省|地)[^,。;\d]{{0,10}}$")
#: So far before a figure its place is spoken of: a sentence without an end is not looked through for each of its figures.
_NEAR = 40
#: 不足上海的十分之一, 比上海多: a place that a figure is only held against.
_HELD_AGAINST = Deferred(
    rf"(?:不足|不到|超过|相当于|约为|接近|高于|低于|多于|少于|比|较){_PLACE}市?(?:的|多|少|高|低|[^,。;]{{0,4}}(?:分之|成|倍))"
)


def mend_places_zh(claims: Sequence[Draft], text: str, sentences: Sequence[Sentence]) -> list[Draft]:
    """The claims with the places that the words before them say; a total waits whose place is only one it is held against."""
    return [_mend(one, text, sentences[one.sentence]) if one.role != "other" else one for one in claims]


def _mend(draft: Draft, text: str, sentence: Sentence) -> Draft:
    before = sentence.text[: max(0, draft.at - sentence.start)]
    if draft.region and draft.role in WHOLE_ROLES and _COUNTRY.search(before):
        return alter(draft, region=None, rule=f"{draft.rule}+{_SPOKEN}")
    if (city := _THAT_CITY.search(before[-_NEAR:])) is not None:
        return _place(draft, find_regions(city["place"])[0][0])
    if draft.region and draft.region not in _PROVINCES and _PROVINCE.search(before):
        named = [found["place"] for found in _NAMED_PROVINCE.finditer(text, 0, draft.at)]
        return _place(draft, find_regions(named[-1])[0][0]) if named else wait_for_place(draft)
    held = _HELD_AGAINST.search(before[-_NEAR:]) if draft.region else None
    if held and [name for name, _, _ in find_regions(before)] == [draft.region]:
        return wait_for_place(draft)
    return draft


def _place(draft: Draft, region: str) -> Draft:
    return draft if draft.region == region else alter(draft, region=region, rule=f"{draft.rule}+{_SPOKEN}")
