# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Makes parts of Chinese figures that a verb of granting tells as batches though the act that they are of was told right before.

向17家外资企业发放批复,8家获得IDC批复; 上海方面,本批有10家企业上榜; 首批13家,5家在沪: each is of that act, and no further one.
"""

from collections.abc import Iterator, Sequence

from domain.altering import alter
from parsers.facts.counts.confirming import CONFIRMED, is_told
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.placing import PLACED
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import SHORT_NAMES, find_regions

#: The step of a part of the act told right before.
OF_ACT = "+of-that-act"
_GENERAL = ("zh.were-granted", "zh.granted-to", "zh.granted-in-place", "zh.joined")
_OF_BATCH = ("zh.nth-batch", "zh.batch-of", "zh.batch-beside", "zh.batch-whose", "zh.were-granted")
#: What the part got, or is: a service, a kind of paper, a form of ownership.
_CLASS = Deferred(
    r"[家户间](?:外商|外方)?(?:独资|合资|控股|参股)|[家户间](?:企业|公司|外企)?(?:为|系|是|属)?(?:首次|第一次|二次|再次)|[家户间](?:企业|公司|外企)?(?:获批|获得?|取得|拿到|获准(?:经营|开展)?)(?:了)?(?:全国性|区域性|跨地区|IDC|ISP|CDN|EDI|互联网|信息服务|在线数据|数据中心|内容分发|呼叫中心)|[家户间](?:企业|公司|外企)?此前(?:已|就|曾)"
)
#: Nothing of an act of its own before it in its clause: 8家…, 其中8家…, 、9家….
_OPENS = Deferred(r"(?:^|[,;、。])(?:其中|有)?$")
_NEW = Deferred(r"[又再另新]|首批|第[一二三四五六七八九十\d]+批|\d[日月]|去年|今年|昨")
#: 上海方面,本批有10家; 上海此次10家: a place is the subject of what the act brought.
_PLACE_TOPIC = Deferred(
    r"(?:^|[,;。])(?:在|而)?(?P<place>[^,。;\d]{2,8}?)(?:方面,?|地区,?|,)?(?:[本此这该]一?[批次]|这[批次])(?:获批|上榜|入围|名单)?(?:中|里)?(?:也|则|共|一共|合计)*有?$"
)
#: 首批5家、第二批8家 in a clause that a place opens.
_ROW_OF_BATCHES = Deferred(
    r"(?:^|[,;。])(?P<place>[^,。;\d]{2,6}?)(?:市|省)?(?:的)?(?:获批|试点|外资|增值电[信讯]|企业|外企|公司|业务|的)*(?:首批|第[一二三四五六七八九十\d]+批)(?:\d+[家户间][、,]第[一二三四五六七八九十\d]+批)*(?:有|为)?$"
)
_NEXT_BATCH = Deferred(r"(?:企业|外企)?[、,]第[一二三四五六七八九十\d]+批\d")
#: 5家在沪, 8家在上海: right behind a batch.
_IS_THERE = Deferred(r"(?:企业|外企)?(?:位于|落户|在)(?P<place>[京沪琼深津渝穗]|[^,。;\d]{2,4})(?=[,;。]|$)")


def part_act(claims: list[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The claims, those of an act told right before being parts of it."""
    found: list[Draft] = []
    for claim in claims:
        one = next(_find_parts(claim, found, sentences), claim) if claim.role == "batch" else claim
        found.append(one)
    return [_part_of_country(one, sentences) for one in found]


#: 批复逐一交到9家手中。全国同一批次共有30家: of how many in the whole country a place's are some.
_IN_COUNTRY = Deferred(r"(?:全国|各地)[^,。;\d]{0,6}同一?批次?(?:获批|共有?|一共|的|企业|外企)*(?P<many>\d+)[家户间]")


def _part_of_country(claim: Draft, sentences: tuple[Sentence, ...]) -> Draft:
    if claim.role != "batch" or not claim.rule.startswith("zh."):
        return claim
    near = "".join(one.text for one in sentences[claim.sentence : claim.sentence + 2])
    told = _IN_COUNTRY.search(near)
    if told is None or int(told["many"]) <= claim.value:
        return claim
    return alter(claim, role="subset", rule=f"{claim.rule}{OF_ACT}")


def _find_parts(claim: Draft, told: Sequence[Draft], sentences: tuple[Sentence, ...]) -> Iterator[Draft]:
    sentence = sentences[claim.sentence]
    if sentence.title or not claim.rule.startswith("zh."):
        return
    before, behind = sentence.text[: claim.start - sentence.start], sentence.text[claim.end - sentence.start :]
    act = next((one for one in reversed(told) if one.role == "batch" and is_told(one) and one.region is None), None)
    act = act if act and claim.sentence - act.sentence <= 2 and act.value > claim.value else None
    rule = claim.rule.split("+")[0]
    if rule in _OF_BATCH and (topic := _PLACE_TOPIC.search(before)) and (place := _name_place(topic["place"])):
        yield _make_part(claim, place, sure=act is not None)
    if rule == "zh.batch-beside" and claim.region is None and (place := _place_in_row(before, behind)):
        yield alter(claim, region=place, rule=f"{claim.rule}{PLACED}")  # that place's own share of each batch
    if act is None:
        return
    near = act.sentence == claim.sentence or claim.sentence - act.sentence == 1
    of_class = _CLASS.match(sentence.text, claim.at - sentence.start + len(str(claim.value)))
    if rule in _GENERAL and near and of_class and _OPENS.search(before) and not _NEW.search(before[-6:]):
        yield _make_part(claim, claim.region, sure=True)
    there = _IS_THERE.match(behind)
    if there and act.sentence == claim.sentence and (region := _name_place(there["place"])):
        yield _make_part(claim, region, sure=True)


def _name_place(word: str) -> str | None:
    """The region that a word names, by its name or by its letter alone."""
    named = find_regions(word)
    return named[0][0] if len(named) == 1 and named[0][1] == 0 else SHORT_NAMES.get(word)


def _place_in_row(before: str, behind: str) -> str | None:
    """The place that opens a clause with a row of batches: 上海的外企首批5家、第二批8家."""
    found = _ROW_OF_BATCHES.search(before)
    if found is None or not ("、" in found.group() or _NEXT_BATCH.match(behind)):
        return None
    return _name_place(found["place"])


def _make_part(claim: Draft, region: str | None, *, sure: bool) -> Draft:
    return alter(
        claim, role="subset", detail="", region=region, rule=f"{claim.rule}{OF_ACT}", as_of=None,
        confidence=CONFIRMED if sure else DOUBTED_AT,
    )  # fmt: skip
