# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where what an English clause tells to have grown is something of the firms, or others, and not how many they are."""

import re

from parsers.facts.subject.elsewhere_en import CAPITAL, LAND
from parsers.facts.text.patterns import Pattern

_THING = r"(?:revenues?|sales|turnover|income|profits?|earnings|output|workforce|workforces|staff|employment|headcount|payrolls?|jobs|investments?|spending|expenditure|traffic|customers|clients|users|subscribers|exports|imports|capital|assets|business(?: volume)?|volume|market (?:share|value|size)|taxes|wages|salaries|orders|profitability|productivity|research|R&D|applications?|filings|bids|requests|complaints|visits|patents|bandwidth|capacity|racks)"
#: "Revenue of the 2,400 companies grew": what opens the clause grows.
_OPENS_CLAUSE = Pattern(
    rf"^\W*(?:(?:the|their|its|combined|total|overall|average|annual|aggregate|joint|net|gross|operating|new|registered|foreign|capital|number of) ){{0,4}}{_THING} (?:of|at|by|from|in|among|for|under|made|earned|handled)\b",
    re.I,
)
#: "companies, whose combined workforce grew", "companies saw their revenue rise".
_THEIRS = Pattern(rf"\b(?:whose|their|its|the companies'|the firms') (?:[\w-]+ ){{0,4}}?{_THING}\b[^.;]*$", re.I)
#: "The number of domestic telecom companies rose".
_OTHERS = Pattern(
    r"\b(?:number|total|tally|count|ranks|roster) of (?:the )?(?:(?:country|nation)'s )?(?:(?:licen[cs]ed|registered|private|purely|wholly) )?(?:domestic(?:ally[- ]owned)?|Chinese(?:-owned)?|state-owned|home-?grown|private|privately owned)\b(?![^.;,]{0,30}\b(?:foreign|overseas))[^.;]*$|\b(?:domestic|Chinese|state-owned|home-?grown|private) (?:[\w-]+ ){0,3}?(?:companies|firms|enterprises|operators|carriers|ones|licensees)\b(?:(?!\b(?:foreign|overseas)\b)[^.;])*$",
    re.I,
)
#: "The number of companies in Vietnam rose".
_THERE = re.compile(
    rf"\bin (?:{LAND}|{CAPITAL})\b(?! and (?:mainland )?China)(?:(?!\b(?:China|mainland|nationwide)\b)[^.;])*$"
)
#: "New firms with foreign capital, January to August: 36,968, a rise of 11.5%": those founded, in all trades.
_FOUNDED = Pattern(
    r"\b(?:new (?:foreign-\w+ )?(?:firms|companies|enterprises|businesses)|(?:newly |were |been )(?:newly )?(?:established|founded|set up|registered))\b[^.;]*$",
    re.I,
)
_OF_TELECOM = Pattern(r"\btele(?:com|co)|\bvalue-added|\bthe sector\b", re.I)
_CLAUSE = re.compile(r"[;:] |, (?:and|while|but|whereas) (?!of\b)|\bwhile\b")


def is_growth_of_else(before: str) -> bool:
    """Whether the words of its sentence before a growth make something else grow than the number of foreign firms."""
    clause = _CLAUSE.split(before)[-1]
    if any(cue.search(clause) for cue in (_OPENS_CLAUSE, _THEIRS, _OTHERS, _THERE)):
        return True
    return _FOUNDED.search(before) is not None and not _OF_TELECOM.search(before)
