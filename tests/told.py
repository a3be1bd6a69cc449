# ruff: noqa: E501  (a line is shown as it is written in a test)
"""What is told as fact of a passage, a line each; and what must be among it, and what not."""

import re
from typing import get_args

from domain.claims import REVIEW_BELOW, FirmStatus, Reading, Role, StatementKind
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
#: What can be told: a line of another form is never among it, and a test that forbids it could not fail.
_FORMS = re.compile(
    rf"\d+ (?:{'|'.join(get_args(Role))})(?: in \w.*| as of (?:None|\d{{4}}.*))?|.+ (?:{'|'.join(get_args(FirmStatus))})"
    rf"|growth [\d.-]+ \w+|kind (?:{'|'.join(get_args(StatementKind))})|decided \d{{4}}-\d\d(?:-\d\d)?|.* "
)


def tell(reading: Reading) -> set[str]:
    """`13 batch`, `13 batch in Shanghai`, `13 batch as of 2026-06`, `growth 30 yoy`, `NAME approved`, `kind approval`, `decided 2026-06-18`."""
    told = set()
    for one in reading.counts:
        if one.confidence >= REVIEW_BELOW:
            told |= {
                f"{one.value} {one.role}",
                f"{one.value} {one.role} in {one.region}",
                f"{one.value} {one.role} as of {one.as_of}",
            }
    told |= {f"{one.name} {one.status}" for one in reading.firms if one.confidence >= REVIEW_BELOW}
    told |= {f"growth {one.value:g} {one.basis}" for one in reading.growth if one.confidence >= REVIEW_BELOW}
    told |= {f"kind {one.kind}" for one in reading.statements[:1]}
    return told | {f"decided {one.decided}" for one in reading.statements if one.decided}


def tell_page(day: str, text: str) -> set[str]:
    """What is told of a page of a day, its title being the part before `||`."""
    title, _, body = text.rpartition("||")
    return tell(READER.read(Document(title, body, Published(day))))


def list_figures(day: str, text: str) -> set[str]:
    """`13 batch` of each published figure told of a page."""
    roles = ("batch", "subset", "pilot_total", "stock_total")
    return {one for one in tell_page(day, text) if one.split()[0].isdigit() and " ".join(one.split()[1:]) in roles}


def check(day: str, text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    """Each of `told` is told as fact and none of `untold`; what ends with a space is the beginning of one."""
    found = tell_page(day, text)
    assert not [one for one in (*told, *untold) if not _FORMS.fullmatch(one)]
    assert set(told) <= found
    assert not {one for one in found for no in untold if one == no or (no.endswith(" ") and one.startswith(no))}


def check_figures(day: str, text: str, told: set[str]) -> None:
    """The figures told of a page are those of `told`, each `13 batch`, or with its region or day: `13 batch in Shanghai`."""
    found = tell_page(day, text)
    assert list_figures(day, text) == {" ".join(one.split()[:2]) for one in told}
    assert told <= found
