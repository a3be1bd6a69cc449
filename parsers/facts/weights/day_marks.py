# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""What stands around a date of a text, as marks that weights are learnt for: whether it is the day of the event that is the news.

A mark's first letter says of what, as in `parsers.facts.values.marks`: `=` what kind of date, where, how long before the page, and what its sentence and
those beside it tell; `s` the words of its sentence; `L`, `R`, `J` and `F` what stands beside it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date

from domain.claims import StatementKind
from parsers.facts.events.finishing import Drawn, Scene
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.marks import REACH, Kind, mark_beside, mark_whole
from parsers.facts.values.mentions import Mention, dates_in

#: Of what stands beside a date the words by themselves (`P`, `Q`) teach nothing that these do not.
_BESIDE = frozenset("LRJF")
#: So many characters from the start of a text on, a date may be a dateline.
_LINE = 60
#: Days before the page: up to these a date lies a week back, a fortnight, a month, a quarter, a year; nearer ones are told one by one.
_BACK = ((8, "week"), (15, "fortnight"), (32, "month"), (100, "quarter"), (400, "year"))
_NEAR = 4
_WHOLE = len("2026-01-31")
#: So many dates of a text, the first, are looked at: its news stands there, and a page may be full of them.
_MOST = 80
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(r"[a-z]{3}|月")
_TODAY = ("today", "今日", "今天", "即日")


def mark_days(scene: Scene, drawn: Drawn, kind: StatementKind) -> Iterator[tuple[Mention, tuple[Kind, ...]]]:
    """Each date of a text with a value, in the text's order, and its marks; `kind` is that of the news. A dateline is no day of any event."""
    told = {one.index: one.kinds for one in drawn.told}
    roles: dict[int, set[str]] = {}
    for draft in drawn.claims:
        roles.setdefault(draft.sentence, set()).add(f"claim-{draft.role}")
    days = len({one.value for one in scene.dates if one.value and len(one.value) == _WHOLE})
    seen: list[str] = []
    for one in scene.dates[:_MOST]:
        at = bisect_right(scene.sentences, one.start, key=lambda sentence: sentence.start) - 1
        if one.value is None or at < 0 or one.start >= scene.sentences[at].end or _is_of_line(scene, one):
            continue
        own = {
            *_mark_date(one, seen, scene.folded.text, scene.anchor.day, kind), *_mark_place(scene, one, at),
            *_mark_told(told, at, kind, one.value), *roles.get(at, ()),
            f"days{min(5, days)}", f"kind-{kind}",
        }  # fmt: skip
        seen.append(one.value)
        yield one, (("=", own), *_mark_words(scene, one, scene.sentences[at]))


def _is_of_line(scene: Scene, day: Mention) -> bool:
    return scene.dateline is not None and scene.dateline[0] <= day.start < scene.dateline[1]


def _mark_date(day: Mention, seen: list[str], text: str, page: date | None, kind: StatementKind) -> Iterator[str]:
    """How it is written, how precise it is, the how-manieth date it is, and how far it lies before the page."""
    value, written = day.value or "", text[day.start : day.end].lower()
    yield f"size{len(value)}"
    yield f"nth{min(len(seen), 4)}"
    if value in seen:
        yield "again"
    yield "today" if written in _TODAY else f"form-{_name_form(written)}"
    if page is None:
        yield "undated"
    elif len(value) == _WHOLE:
        ago = _name_distance((page - date.fromisoformat(value)).days)
        yield from (f"ago-{ago}", f"ago-{ago}-{kind}")
    else:
        yield "near" if page.isoformat().startswith(value) else "far"


def _name_form(written: str) -> str:
    if _YEAR.search(written):
        return "year"
    if not any(map(str.isdigit, written)):
        return "words"
    return "month" if _MONTH.search(written) else "day"


def _name_distance(days: int) -> str:
    if days < 0:
        return "ahead"
    return str(days) if days < _NEAR else next((name for edge, name in _BACK if days < edge), "old")


def _mark_place(scene: Scene, day: Mention, at: int) -> Iterator[str]:
    """Where it stands, and beside how many others."""
    sentence = scene.sentences[at]
    yield "title" if sentence.title else f"lead{min(sentence.lead, 6)}"
    yield "line" if day.start < _LINE and not sentence.title else "body"
    yield f"in{min(4, len(dates_in(scene.dates, sentence.start, sentence.end)))}"


def _mark_told(
    told: Mapping[int, Mapping[StatementKind, float]], at: int, kind: StatementKind, value: str
) -> Iterator[str]:
    """Which kinds of event its sentence tells, and the ones before and behind."""
    for name, index in (("told", at), ("before", at - 1), ("behind", at + 1)):
        yield from (f"{name}-{one}" for one in told.get(index, ()))
    if here := told.get(at):
        yield f"own-size{len(value)}" if kind in here else "of-else"


def _mark_words(scene: Scene, day: Mention, sentence: Sentence) -> Iterator[Kind]:
    text = scene.folded.text
    before = text[max(sentence.start, day.start - REACH) : day.start]
    behind = text[day.end : min(sentence.end, day.end + REACH)]
    yield from (kind for kind in mark_beside(before, behind, chinese=scene.chinese) if kind[0] in _BESIDE)
    yield "s", mark_whole(sentence.text, chinese=scene.chinese)
