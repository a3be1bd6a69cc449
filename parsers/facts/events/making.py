# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""One statement is made of its claims: who decided, by which document, under which programme."""

import re
from collections.abc import Callable, Iterator

from domain.claims import Statement, StatementKind
from parsers.facts.events.decided import find_decided
from parsers.facts.events.grounds import find_grounds
from parsers.facts.events.other_dates import Material
from parsers.facts.status.attributing import find_cited
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.authorities import find_authorities, find_speaking
from parsers.facts.values.regions import find_told_regions, widen_regions
from parsers.facts.values.services import find_service_places

_DOCUMENT = Pattern(
    r"[一-鿿]{1,8}(?:函|发|办|令|告|规)?[〔\[(](?:19|20)\d{2}[〕\])](?:第)?\d{1,4}号|公告\d{4}年第\d{1,3}号"
)


#: 文号为工信部通信函〔2026〕318号: what leads to a number is no letter of it.
_NUMBER_IS = re.compile(r"^.{0,6}?(?:文号|编号|字号)(?:为|是)?")
#: 依据工信部通信函〔2024〕107号: what an act rests on.
_RESTS_ON = re.compile(r"(?:根据|依据|依照|按照|遵照|参照|落实|贯彻|援引|结合|废止|代替|取代)$")


_PROGRAMME_OLD = Pattern(
    r"自贸试验区外商投资经营增值电信|自由贸易试验区[^。]{0,14}外商投资经营增值电信业务试点管理办法"
)


def select_bodies(kind: StatementKind) -> Callable[[str], tuple[str, ...]]:
    """An act or an application is told before the ministry's own step, which it then only names."""
    return find_speaking if kind in ("policy", "application") else find_authorities


def make_statement(
    material: Material, kind: StatementKind, indexes: list[int], near: list[int] | None = None
) -> Statement:
    sentences = [material.sentences[i] for i in indexes] or list(material.sentences[:1])
    told = "\n".join(sentence.text for sentence in sentences)
    body = next((s for s in sentences if not s.title), sentences[0])
    start, end = material.locate.span(body.start, body.end)
    regions = [
        name for s in sentences for name, at, _ in find_told_regions(s.text) if not _is_masked(material, s.start + at)
    ]
    document = _find_document(told) if kind == "policy" else ""
    return Statement(
        kind,
        select_bodies(kind)(told) or _find_cited(material, kind, sentences),
        find_decided(material, sentences, near or [], kind=kind),
        widen_regions(regions),
        tuple(sorted({code for s in sentences for code in _list_services(material, s)})),
        document=document,
        programme="" if kind == "total" or _PROGRAMME_OLD.search(material.text) else "pilot-2024-107",
        start=start,
        end=end,
        grounds=find_grounds(material, kind, sentences),
    )


def _list_services(material: Material, sentence: Sentence) -> Iterator[str]:
    """The services that a sentence names, but for those in the names of firms: 捷通互联网数据中心有限公司."""
    for code, at, _ in find_service_places(sentence.text):
        if not _is_masked(material, sentence.start + at):
            yield code


def _find_document(told: str) -> str:
    """The number of the document that is the act's own; none where only those stand on which it rests."""
    for match in _DOCUMENT.finditer(told):
        before = told[max(0, match.start() - 8) : match.start()]
        inside = max(
            (one.end() for one in re.finditer("根据|依据|依照|按照|遵照|参照|落实|贯彻|援引", match.group())), default=0
        )
        if not inside and not _RESTS_ON.search(before):
            return _NUMBER_IS.sub("", match.group())
    return ""


def _find_cited(material: Material, kind: StatementKind, sentences: list[Sentence]) -> tuple[str, ...]:
    """The bodies on whose word figures stand that no sentence of theirs names: those of the first sentence that has any."""
    if kind not in ("approval", "total"):
        return ()
    places = (material.position(sentence) for sentence in sentences if not sentence.title)
    found = (find_cited(material.sentences, at, goes_on=kind == "total") for at in places)
    return next((bodies for bodies in found if bodies), ())


def _is_masked(material: Material, at: int) -> bool:
    return material.masked.covers(at)
