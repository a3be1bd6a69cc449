# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of an English heading or label of a table whether it counts the firms let in to the telecom pilot, and nothing else.

What else tables count under such words has no end: fines, seats, questions, interviews with firms in the pilot. So a
heading is asked for what it may hold, not for what it must not: any other word in it makes its figures wait.
"""

import re

from parsers.facts.text.patterns import Pattern

#: "Table 3.", "MIIT telecom pilot: ": what stands before the words that say what is counted.
_LEAD = re.compile(r"^\W*(?:(?:Table|Chart|Figure|Exhibit) \d+\W+)?(?:[^:\n]{3,80}: (?=\S{3}))?", re.I)
_DAY = re.compile(
    r"\b(?:(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2},?)? ?(?:20\d\d)?|Q[1-4]|20\d\d(?:-\d\d){0,2})\b"
)
_COUNTED = r"(?:companies|firms|enterprises|businesses|operators|entities|participants|members|licensees|entrants|holders|ventures|providers|approvals|permits|licen[cs]es)"
_SERVICES = re.compile(
    r"\b(?:(?:to|and|or) )?(?:(?:provide|offer|run|operate|supply) )?(?:value-added |tele\w+ )+(?:services?|business(?:es)?)\b",
    re.I,
)
#: The words of which such a heading is made.
_WORDS = re.compile(
    rf"(?:the|a|of|by|in|into|to|for|under|with|that|which|have|has|had|been|were|are|who|and|on|at|as|its|it|all"
    r"|number|numbers|count|tally|total|totals|cumulative|cumulatively|running|overall|sum|so|far|date|since|launch|end|period|month|months|quarter|year|month-end|quarter-end|year-end|period-end|now|here|nationwide"
    rf"|{_COUNTED}|foreign|overseas|foreign-(?:invested|owned|funded|backed|capital|capitalised)|wholly|fully|new|newly"
    r"|approved|admitted|cleared|licen[cs]ed|permitted|authori[sz]ed|accepted|let|granted|given|issued|included|participating|registered|entry|approval|permit|licen[cs]e"
    r"|pilot|trial|scheme|programme|program|opening-up|opening|national|china|china's|chinese|miit|miit's|ministry|ministry's"
    r"|telecom|telecoms|telco|telecommunications?|value-added|vats|vas|each|per|monthly|quarterly|batch|round|place|region|area|city|province)"
)
#: Firms' own things: "companies' questions".
_OF_FIRMS = re.compile(rf"\b{_COUNTED}['’]", re.I)
_FIRMS = Pattern(rf"\b{_COUNTED}\b", re.I)
_LET_IN = Pattern(
    r"\b(?:approv\w+|admitted|cleared|licen[cs]\w+|permit\w*|authori[sz]ed|accepted|let in(?:to)?|participa\w+|members|entrants|holders|granted|in (?:the|its|china's|MIIT's|the ministry's) (?:[\w'-]+ ){0,4}?(?:pilot|trial|scheme))\b",
    re.I,
)
#: Figures of those let in anew in each period, where nothing says that they are added up.
_ANEW = Pattern(
    r"\b(?:by (?:month|round|batch|quarter)|(?:per|each) (?:month|round|batch|quarter)|monthly|quarterly|new(?:ly)?)\b",
    re.I,
)
_ADDED_UP = Pattern(r"\b(?:cumulative\w*|running|to date|so far|since launch)\b", re.I)


def counts_only_let_in(heading: str) -> bool:
    """Whether a line says in so many words that firms that were let in are counted, and holds no other word."""
    return any(_holds_only(line) for line in {_LEAD.sub("", heading), heading})


def _holds_only(heading: str) -> bool:
    told = _SERVICES.sub(" telecom ", _DAY.sub(" ", heading))
    if _OF_FIRMS.search(told) or not _FIRMS.search(told) or not _LET_IN.search(told):
        return False
    words = re.findall(r"[^\W_][\w'’-]*", told.lower().replace("’", "'"))
    return all(_WORDS.fullmatch(word) for word in words)


def counts_anew(heading: str) -> bool:
    """Whether a heading's figures are of those let in in each period, not of all until its end."""
    return _ANEW.search(heading) is not None and not _ADDED_UP.search(heading)


def rises(figures: list[int], days: list[str | None]) -> bool:
    """Whether figures can be one running sum: none smaller than the one before it, and no period twice."""
    ordered = sorted(zip((day or "" for day in days), figures, strict=True))
    return len({day for day, _ in ordered}) == len(ordered) and [n for _, n in ordered] == sorted(figures)
