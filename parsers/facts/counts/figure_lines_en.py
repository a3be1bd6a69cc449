# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads English lines that open with a figure and say behind it what it is: `2,600+ - foreign-invested firms licensed to provide telecom services`."""

import re
from collections.abc import Iterator

from domain.claims import Role
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.table_heads_en import counts_only_let_in
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

_LINE = re.compile(
    r"\W{0,3}(?P<count>\d{1,3}(?:,\d{3})+|\d{1,5})(?P<plus>\+)?(?P<of_else> ?%)?(?: ?[–—:|] ?| - |: )(?P<label>[A-Za-z][^\n]{3,140})"
)
_FIRMS = r"(?:companies|firms|enterprises|businesses|operators|entities|participants|members|licensees|ventures)"
_TELECOM = Pattern(r"\b(?:tele(?:com|co)\w*|value-added|VATS)\b", re.I)
_FOREIGN = Pattern(r"\b(?:foreign|overseas)\b", re.I)
#: Firms in the pilot, and firms licensed at all.
_IN_PILOT = Pattern(
    rf"^(?:the )?(?:number of )?(?:(?:foreign|overseas)[\w-]* )?(?:{_FIRMS}|approvals?) (?:(?:that|which) (?:have|had) (?:been )?)?(?:so far )?(?:approved|admitted|cleared|let in(?:to)?|accepted|authori[sz]ed|granted|issued|given|in)\b[^.;]{{0,60}}\b(?:pilot|trial)\b(?! (?:zones?|areas?|cit))",
    re.I,
)
_LICENSED = Pattern(
    rf"^(?:the )?(?:number of )?(?:foreign|overseas)[\w-]* (?:tele\w+ )?{_FIRMS} (?:(?:that|which) (?:are|hold|have) )?(?:licen[cs]ed|registered|operating|permitted|authori[sz]ed|approved|holding|with)\b",
    re.I,
)
_OF_ELSE = Pattern(
    r"\b(?:refus\w*|reject\w*|appl\w+|inspect\w*|withdr\w*|revok\w*|cancel\w*|pending|waiting|virtual|domestic|forecast\w*|expected|target\w*|this (?:year|month|week|quarter)|last (?:year|month|week|quarter)|in 20\d\d|new|newly|latest|batch|round|(?:on|in) (?:\d+|January|February|March|April|May|June|July|August|September|October|November|December)|Hong Kong|not|without|hospitals?|banks?|games?)\b",
    re.I,
)
_SURE = 0.7


def read_figure_lines(sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The figures of such lines that say by themselves whom they count; none where a text has but one line that opens with a figure."""
    lines = [(index, line) for index, one in enumerate(sentences) if (line := _LINE.fullmatch(one.text))]
    head = " ".join(one.text for one in sentences if one.title)
    return list(_read_lines(sentences, lines, head)) if len(lines) > 1 else []


def _read_lines(sentences: tuple[Sentence, ...], lines: list[tuple[int, re.Match[str]]], head: str) -> Iterator[Draft]:
    for index, line in lines:
        label, start = line["label"], sentences[index].start
        role = None if line["of_else"] else _name_role(label, f"{head} {label}")
        if role is not None:
            place = next(iter(find_regions(label)), (None,))[0]
            sure = _SURE if place is None and counts_only_let_in(label) else DOUBTED_AT
            yield Draft(
                int(line["count"].replace(",", "")), "over" if line["plus"] else "exact", role, "table_row", start + line.start("count"),
                start + line.end("label"), "row.figure-first", sure, start + line.start("count"), index, place,
            )  # fmt: skip


def _name_role(label: str, near: str) -> Role | None:
    """Whom a line counts by its own words; the title may name telecom and foreigners for it."""
    if _OF_ELSE.search(label) or not _TELECOM.search(near) or not _FOREIGN.search(near):
        return None
    if _IN_PILOT.search(label):
        return "pilot_total"
    return "stock_total" if _LICENSED.search(label) and _TELECOM.search(label) else None
