# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells whether an English sum told behind a figure is of another, larger one: "cleared 27 on Tuesday, which makes 166 so far"."""

import re

from parsers.facts.text.patterns import Pattern
from parsers.facts.values.numbers import read_value

_COUNT = r"(?:\d{1,3}(?:,\d{3})+|\d{1,5}|[a-z]+(?:-[a-z]+)?)"
#: What joins the sum to the act: the figure behind it is what all acts come to.
_JOINS = Pattern(
    r"(?:,? (?:which (?:now )?(?:makes|brings|takes|lifts|raises)|making|to make|bringing|taking|lifting|raising|swelling|a total of|so that|leaving)\b[^.;:]{0,40}?|, (?:for|or) (?:an? [\w ]{0,20}of )?)(?<![\d.,-])(?P<larger>\d{1,3}(?:,\d{3})+|\d{2,5})\b(?![.,-]?\d| ?(?:per ?cent|%|million|billion|yuan|days?|months?|years?))"
)
#: "in January and four in February, ten overall": the sum of what its sentence tells.
_ALTOGETHER = Pattern(
    rf"(?:, (?:a total of )?|, up from {_COUNT} to )(?P<larger>{_COUNT}) (?:overall|altogether|all told|in (?:all|total|sum))(?=[.;,]|$)"
)
_SUMMED = re.compile(
    r"\b(?:so far|to date|thus far|until now|in all|in total|altogether|cumulative\w*|since|already|total)\b", re.I
)


def is_sum_of_larger(value: int, behind: str) -> bool:
    """Whether the words behind a figure lead to a larger one, and tell a sum only from there on."""
    joined = _JOINS.find(behind) or _ALTOGETHER.find(behind)
    if joined is None or _SUMMED.search(behind[: joined.start()]):
        return False
    larger = read_value(joined["larger"].replace(",", ""))
    return larger is not None and larger > value


#: "approved 27 firms in its pilot", "met 27 firms in the pilot": some of all, by a verb that is none of having.
_DONE_TO = re.compile(
    r"(?<!has )(?<!have )(?<!had )(?<!'ve )(?<!now )(?<!already )\b(?!(?:counted|numbered|totall?ed|reached|hosted|listed|included|registered|allowed|approached|exceeded|topped|passed) )(?:[a-z]+ed|approves|clears|licen[cs]es|admits|grants|g[ai]ves?|met|told|sent|lets?|(?:let|took|called|brought|waved|signed) (?:in|through|off on)) (?:(?:a|further|another|some|about|only|just|over|more|than|nearly|the) )*$"
)
SUMS_EN = ("en.total-of-pilot", "en.since-it-began", "en.in-sum-approved", "en.firms-in-pilot")


def is_sum_itself(name: str, value: int, before: str, behind: str) -> bool:
    """Whether a figure that one of SUMS_EN reads is the sum: no larger one follows, and nothing is done to those whom it counts."""
    if name == "en.firms-in-pilot":
        return _DONE_TO.search(before) is None
    return not is_sum_of_larger(value, behind)
