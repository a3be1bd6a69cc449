# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Settles the Chinese sums of single places that stand beside the parts of an act: 至此上海23家、北京18家; 上海10家(累计23家).

A part is never more than its act; what a place has by then is its sum, of that place and not of the country.
"""

from collections.abc import Mapping, Sequence

from domain.altering import alter
from parsers.facts.counts.confirming import CONFIRMED, is_told
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

#: The step of a place's own sum.
OF_PLACE_BY_NOW = "+place-by-now"
#: 至此上海23家: as of the act told right before.
_BY_NOW = Deferred(r"^(?:至此|这样一来|由此),?")
#: 上海10家(累计23家): the figure before the bracket is of the same place.
_BRACKETED = Deferred(r"(?P<before>\d+)[家户间](?:企业|外企)?\((?:至今|目前)?累计(?:已|达|有|为|共)*$")
#: 上海此次10家,三批共23家: a sum without a subject, right behind a figure of a place.
_NO_SUBJECT = Deferred(
    r"[家户间](?:企业|外企)?(?:入围|上榜|获批)?,(?:[两三四五六]批)?(?:一?共|累计|合计|总计)+(?:有|达|为)?$"
)
#: 临港又占上海的5家: of the first of two places.
_PLACE_OF_PLACE = Deferred(
    r"(?:^|[,;。、])(?P<place>[^,。;、\d]{2,6}?)(?:又|则|独|就)?占了?[^,。;、\d]{2,4}(?:其中)?的$"
)
#: 三亚已有1家、海口已有5家: each of its own place.
_ITEM = Deferred(r"(?:^|[,;、和。])(?P<place>[^,。;、\d和分各]{2,4})[市省]?(?:目前|现|累计)?(?:已|共|才|也)*有$")
#: 上海由此前的23家增至31家: what the place had before.
_BEFORE_THAT = Deferred(r"(?:^|[,;。])(?:其中)?(?P<place>[^,。;、\d]{2,4})(?:由|从)(?:此前|之前|原先|原来)的?$")
#: 北京7家入围,累计18家: the sum of the place has a figure of its own.
_SUM_BEHIND = Deferred(r"(?:企业|外企)?(?:入围|上榜|获批)?,(?:累计|共|总数)")


def settle_place_sums(claims: list[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The claims with the place and the role of each sum of one place."""
    found: list[Draft] = []
    regions: dict[int, str] = {}  # by where a figure of a place stands
    for claim in claims:
        sentence = sentences[claim.sentence]
        settled = (
            claim if sentence.title or not claim.rule.startswith("zh.") else _settle(claim, found, regions, sentence)
        )
        found.append(settled)
        if settled.region:
            regions[settled.at] = settled.region
    return found


def _settle(claim: Draft, told: Sequence[Draft], regions: Mapping[int, str], sentence: Sentence) -> Draft:
    before, behind = sentence.text[: claim.start - sentence.start], sentence.text[claim.end - sentence.start :]
    if claim.rule.endswith("+own-sum") and _SUM_BEHIND.match(behind):
        return alter(claim, role="subset", detail="region", rule=claim.rule.removesuffix("+own-sum"))
    if region := _find_place(before, claim):
        claim = alter(claim, region=region)
    bracketed = _BRACKETED.search(before)
    if bracketed and (region := regions.get(sentence.start + bracketed.start("before"))):
        return _sum(claim, region, told)
    if claim.role == "pilot_total" and claim.region is None and (short := _NO_SUBJECT.search(before)):
        region = next((one for at, one in regions.items() if 0 < sentence.start + short.start() - at <= 4), None)
        return alter(claim, region=region) if region else claim
    if claim.role in ("subset", "batch") and claim.region and _BY_NOW.match(before) and _follows_act(told, claim):
        return _sum(claim, claim.region, told)
    return claim


def _find_place(before: str, claim: Draft) -> str | None:
    """The place of which the words right before a figure make it, where it has another's."""
    summed = claim.role == "pilot_total"
    found = _PLACE_OF_PLACE.search(before) or (_ITEM.search(before) if summed else None)
    found = found if found and claim.region else _BEFORE_THAT.search(before) if summed else None
    named = find_regions(found["place"]) if found else ()
    return named[0][0] if len(named) == 1 and named[0][1] == 0 else None


def _follows_act(told: Sequence[Draft], claim: Draft) -> bool:
    """Whether the whole told last is a batch: of a running total a place's figure is a part."""
    wholes = [one for one in told if one.role in WHOLE_ROLES and one.region is None and is_told(one)]
    return bool(wholes) and wholes[-1].role == "batch" and claim.sentence - wholes[-1].sentence <= 2


def _sum(claim: Draft, region: str, told: Sequence[Draft]) -> Draft:
    """What a place has by the act told last."""
    act = next((one for one in reversed(told) if one.role == "batch" and one.region is None), None)
    rule = claim.rule.removesuffix("+doubt-weak-cue")  # more than the act let in, so it seemed no part
    waits = not is_told(claim) and rule == claim.rule
    return alter(
        claim, role="pilot_total", detail="", region=region, rule=f"{rule}{OF_PLACE_BY_NOW}",
        confidence=claim.confidence if waits else max(claim.confidence, CONFIRMED),
        as_of=act.as_of if act else claim.as_of,
    )  # fmt: skip
