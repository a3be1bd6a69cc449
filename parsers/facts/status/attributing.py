# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds on which official body's word a sentence stands that names none itself: "the ministry said", 工信部表示,…。累计40家。"""

import re
from collections.abc import Sequence

from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.authorities import find_authorities

_SAY = r"(?:said|says|told|stated|announced|disclosed|reported|confirmed|added|noted|explained|wrote)"
#: What points back at a body that was named before, as the speaker.
_POINTS_BACK = Pattern(
    rf"\b(?P<which>the (?:ministry|department|regulator|watchdog|administration|bureau|authority|agency|notice|statement))\b(?:'s [\w-]+(?: [\w-]+)?)?,? (?:also |has |had )?{_SAY}\b|\b{_SAY} the (?P<behind>ministry|department|regulator|watchdog|administration|bureau|authority|agency)\b|\baccording to (?:the |its )(?:(?:[\w-]+ )?(?P<by>ministry|department|regulator|watchdog|administration|bureau|authority|agency|notice|statement|official|spokes\w+)|same)\b|\b(?:a |an |the |its )?(?:officials?|spokes\w+) (?:from |of |at |for )(?:the |its )(?P<of>ministry|department|regulator|administration|bureau)\b"
    r"|(?P<zh>该部|该局|部方|部里|[省市]局|(?:该|这位|上述)(?:负责人|发言人|司长|局长|部长))[^,。]{0,12}?(?:表示|介绍|说|称|透露|指出|披露|宣布|公布)",
    re.I,
)
#: What points back at who spoke last, a body or one of its people: 据他介绍, "it said".
_GOES_ON_SAYING = Pattern(
    rf"^\W*(?:it|he|she|they) (?:also |has |had )?{_SAY}\b|, (?:it|he|she|they) {_SAY}\b|(?:据|按)(?:他|她|其|该负责人|上述负责人)的?介绍|(?:^|[,。])(?:他|她)(?:还|并)?(?:说|表示|介绍|称|透露|指出)",
    re.I,
)
#: Somebody speaks: a body that the same sentence names says what it tells. 3月3日消息 is the agency's own word, not the body's.
_SPEAKS = Pattern(
    rf"\b{_SAY}\b|\baccording to\b|\b(?:data|figures|statistics|numbers) (?:from|of|by|released)\b|表示|介绍|透露|披露|宣布|公布|通报|发布|指出|回应|官网|更新|获悉|了解到|(?:部|局|办|院|网站|官网|官微)的?消息|(?:日|人|长|部|局|会上|时)[说称]|数据显示|统计",
    re.I,
)
#: Somebody of his own is the source of a sentence, whoever spoke before.
_OTHER_SOURCE = Pattern(
    rf"\b{_SAY}\b|\baccording to\b|\b(?:analysts?|lawyers?|consultan\w+|experts?|economists?|think tank|brokers?|researchers?|by (?:our|one|its own) (?:count|tally)|our (?:count|tally)|estimates?|estimated)\b|(?:据|按)[^,。]{{0,16}}(?:统计|测算|梳理|报道|分析|估算|不完全)|专家|人士|推测|据悉|分析师|律师|学者|咨询|券商|智库|研究院|本报|记者(?:统计|梳理|查询)|表示|指出|认为|透露",
    re.I,
)
#: What a body says must be on the subject for the next sentence to go on with it.
_ON_SUBJECT = Pattern(r"试点|电[信讯]|获批|批[准复]|\bpilot|\btrial|\btele(?:com|co)|\bapprov|\blicen[cs]", re.I)
_MINISTRIES = ("MIIT", "MII", "MOFCOM", "NDRC")
#: So many sentences before a figure its speaker may stand, in one paragraph.
_FAR = 2
#: "MIIT said ...", "..., the industry ministry said", "..., CCTV said, citing the ministry".
_WHO_SAYS = re.compile(
    rf"(?P<who>[^,;.]*)\b{_SAY}\b(?P<whom>[^,;.]{{0,60}})(?:,? (?P<citing>(?:citing|quoting)\b[^,;.]*))?", re.I
)
#: Who speaks in a sentence is named within so many characters of its beginning.
_BEGINS = 60


def find_cited(sentences: Sequence[Sentence], at: int, *, goes_on: bool = True) -> tuple[str, ...]:
    """The codes of the bodies that say what the sentence at an index tells without naming them; none where nobody is cited.

    Either its own words point back at a body named before ("the ministry said"), or, where `goes_on` lets it, it goes on with
    what one says in the sentence before, and has no other source.
    """
    text = sentences[at].text
    if pointing := _POINTS_BACK.search(text):
        return _find_named_before(sentences, at, pointing)
    if _GOES_ON_SAYING.search(text):
        return _find_last_speaker(sentences, at)
    if not goes_on or _OTHER_SOURCE.search(text):
        return ()
    return _find_going_on(sentences, at)


def _find_named_before(sentences: Sequence[Sentence], at: int, pointing: re.Match[str]) -> tuple[str, ...]:
    """The body of the kind pointed at that the text names first: "the ministry" is that of the story, whose else is named."""
    kind = " ".join(word for word in pointing.groups() if word).lower()
    named = (find_authorities(sentences[before].text) for before in range(at))
    return next((fitting for bodies in named if (fitting := tuple(b for b in bodies if _may_be(b, kind)))), ())


def _find_last_speaker(sentences: Sequence[Sentence], at: int) -> tuple[str, ...]:
    """The bodies that speak in the sentence shortly before in which somebody does: as its subject, or at its beginning."""
    for before in range(at - 1, max(-1, at - 1 - _FAR), -1):
        text = sentences[before].text
        if told := [*_WHO_SAYS.finditer(text)]:
            return _name_speaker(told[-1])
        if _SPEAKS.search(text):
            return find_authorities(text[:_BEGINS])
        if _OTHER_SOURCE.search(text):
            return ()
    return ()


def _name_speaker(told: re.Match[str]) -> tuple[str, ...]:
    """The bodies that are the subject of a verb of saying, or that its subject cites."""
    who = told["who"] if re.search(r"\w", told["who"]) else told["whom"]
    return find_authorities(who) or find_authorities(told["citing"] or "")


def _may_be(body: str, kind: str) -> bool:
    """Whether "the ministry", 该局 may point at a body."""
    if "ministry" in kind or "department" in kind or "部" in kind:
        return body in _MINISTRIES
    if any(word in kind for word in ("administration", "bureau", "局")):
        return body.endswith("CA")
    return True


def _find_going_on(sentences: Sequence[Sentence], at: int) -> tuple[str, ...]:
    for before in range(at - 1, max(-1, at - 1 - _FAR), -1):
        sentence = sentences[before]
        if sentence.title or sentence.furniture or sentences[at].line - sentence.line > 1:
            return ()
        if (bodies := find_authorities(sentence.text)) and _SPEAKS.search(sentence.text):
            return bodies if _ON_SUBJECT.search(sentence.text) else ()
        if _POINTS_BACK.search(sentence.text) or _GOES_ON_SAYING.search(sentence.text):
            return find_cited(sentences, before)
        if _OTHER_SOURCE.search(sentence.text):
            return ()
    return ()
