# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of which place a Chinese ordinal counts (北京第5家获批的外资企业, 全国第100家), and whether it tells plainly of those let in."""

import re

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.own_places_zh import name_own
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import PLACES_ZH, find_regions

#: How sure a plain ordinal of a known place is: above the line of weak cues.
_SURE = 0.78
_OF = r"(?:工信部|工业和信息化部|增值电信|加值电信|此类|该类|这类|同类|此|该|业务|扩大|对外|开放|经营|试点)*"
#: 第5家获此批复的外商独资企业, 第40家获批外企: who has the paper, and nothing else is said of them.
_PLAIN = Deferred(
    rf"第[^家]{{1,4}}家(?:(?:获批|获准|过关|入围|放行)(?:参与|开展|加入)?{_OF}|(?:获得?|取得|拿到|领到|收到|获颁|获发){_OF}(?:批[复覆文]|许可|资格)|(?:外资|外商投资)?{_OF}试点)[的之]?(?:外商独资|外商投资|外资|外国|境外)?(?:企业|公司|外企|机构|业者|外商)"
)
_RANK = r"(?:省|市|岛|地区|特区|新片区|片区|新区|自由?贸易?港|自贸区|区域|内|的|又|迄今|目前)*"
_PLACED = Deferred(
    rf"(?:(?P<place>{'|'.join(PLACES_ZH)}){_RANK}|(?P<own>[全本我该][市省区]|当地|全岛|岛上|[区市省岛]内){_RANK})$"
)
#: 在江苏,这是第五家: the place opens the sentence.
_PLACED_BEFORE = Deferred(rf"在(?P<place>{'|'.join(PLACES_ZH)}){_RANK},?这?也?是$")
_OF_ALL = re.compile(r"全国|我国|中国|国内|内地|大陆|全球|工信部|工业和信息化部")
#: Nobody is it yet, or somebody only says that he is.
_NOT_YET = re.compile(
    r"若|如果|如获|倘|一旦|假如|预计|有望|可望|力争|争取|目标|计划|期待|号称|自称|谎称|误传|据传|网传|所知"
    r"|(?:将|或|拟|可能|不是|并非|而非|尚未|未能|未)[^,。;]{0,20}$"
)
#: 海南第3家获批的外资企业将于下月揭晓: it is still to come.
_TO_COME = Deferred(
    r"[^,。;]{0,40}?(?:[将拟](?!来|军)|有望|可望|即将|预计|花落谁家|尚未|还未|仍未|未(?:定|知)|呼之欲出|会是谁|是谁)"
)
#: So many characters before an ordinal are looked at for what 全省 means.
_FAR = 400


def place_ordinal_zh(draft: Draft, text: str, sentence: Sentence, title: str) -> Draft:
    """The ordinal with its place; it is told as fact where it plainly counts those let in, of a place that is known."""
    before = text[sentence.start : draft.start]
    piece = re.split("[,;。:、]", before)[-1]
    found = _PLACED.search(piece) or _PLACED_BEFORE.search(before)
    region = None
    if found and found["place"]:
        region = find_regions(found["place"])[0][0]
    elif found:
        region = name_own(found["own"], title, text[max(len(title), draft.end - _FAR) : draft.end])
    known = region is not None or (found is None and _OF_ALL.search(re.split("[,;。:]", before)[-1]) is not None)
    plain = _PLAIN.match(text, draft.start) if known else None
    if plain and not _NOT_YET.search(before) and not _TO_COME.match(text, plain.end()):
        return alter(draft, region=region, confidence=max(draft.confidence, _SURE))
    return alter(draft, region=region)
