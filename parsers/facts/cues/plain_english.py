# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Writes English words around a number plainly, before cues look at them: without points that end no sentence, and short forms in words."""

import re

from parsers.facts.text.asides_en import PARTS_ROW

#: A point that ends no sentence: Co., Ltd., Aug. 31, U.S.
_POINT = re.compile(
    r"\b(Co|Ltd|Inc|Corp|Pte|Pvt|No|St|Dr|Mr|Mrs|Ms|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|vs|P\.R|U\.S|U\.K|[A-Z])\."
)
#: Names between a number and its verb: "Four firms, namely A, B and C, were approved".
_MEMBERS = re.compile(
    rf"(?:, {PARTS_ROW},|,? \([^()]{{0,200}}\)|,? (?:-+|[–—]) ?[^–—]{{2,200}}?(?:-+|[–—])|,? (?:namely|including|among them|among which|which include|such as|to wit|all of them|both of them|most of them|some of them|led by|comprising|consisting of|chiefly|mainly|mostly)\b[^;.]{{2,260}}?,?) (?=(?:was|were|have|has|had|will|would|may|can|could|are|is|got|won|received|obtained|secured|gained|joined|entered)\b)"
)


#: What lawyers call them: FIEs, FITEs and WFOEs are foreign-invested enterprises.
_SHORT_FORM = re.compile(r"\b(?:FI(?P<tele>T?)|WFO)E(?P<many>s?)\b")


def write_out(text: str) -> str:
    """The text with the trade's own short forms in words."""
    if "E" not in text:
        return text
    return _SHORT_FORM.sub(lambda m: f"foreign-invested {'telecom ' if m['tele'] else ''}enterprise{m['many']}", text)


def drop_points(text: str) -> str:
    """The text without points that end no sentence, and with the trade's own short forms in words."""
    text = write_out(text)
    return _POINT.sub(r"\1", text) if "." in text else text


def drop_members(text: str) -> str:
    """The words behind a number without the names of those whom it counts."""
    return _MEMBERS.sub(" ", text, count=1)[:240]
