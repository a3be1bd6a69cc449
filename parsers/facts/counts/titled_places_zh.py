"""Gives a Chinese running total the place of the title, where neither that nor the text up to it speaks of the country.

海南自贸港建设进展 / 累计获批外资增值电信试点企业9家: told without its place it would be the country's.
"""

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

_COUNTRY = Deferred(
    r"全国|我国|各地|四地|国内|大陆|内地|中国|工信部|工业和信息化部|国家|试点(?:启动|开展|实施|推出)以来"
)
#: 注销甲云服务(北京)有限公司等企业批复的公告: the place in a firm's name is not the page's.
_IN_NAME = Deferred(r"\(([一-鿿]{2,4})\)[一-鿿]{0,8}公司")


def place_by_title(drafts: list[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The same drafts, in order, with the title's place where such a total has none."""
    title = sentences[0].text if sentences and sentences[0].title else ""
    named = {found.start(1) for found in _IN_NAME.finditer(title)}
    places = {name for name, start, _ in find_regions(title) if start not in named}
    if len(places) != 1 or _COUNTRY.search(title):
        return drafts
    told = next((at for at, one in enumerate(sentences) if _COUNTRY.search(one.text)), len(sentences))
    (place,) = places
    return [alter(one, region=place) if _lacks_place(one) and 0 < one.sentence < told else one for one in drafts]


def _lacks_place(draft: Draft) -> bool:
    return (
        draft.role == "pilot_total"
        and draft.region is None
        and draft.detail != "ordinal"
        and draft.rule.startswith("zh.")
    )
