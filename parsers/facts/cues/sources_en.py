# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Leaves out of an English sentence where its news comes from: "according to a notice posted on March 12" tells of no act of policy."""

from parsers.facts.text.deferred import Deferred

_PAPER = r"(?:notices?|statements?|announcements?|documents?|lists?|filings?|press releases?|releases?|circulars?|posts?|bulletins?|records?|disclosures?)"
_BEFORE = Deferred(
    rf"(?:[Aa]ccording to|[Aa]s (?:stated|announced|shown|disclosed) (?:in|by)) [^,.;:]{{2,80}}, |[Ii]n (?:an?|its|the) (?:[\w-]+ ){{0,3}}{_PAPER}(?: (?:dated|posted|published|released|issued|filed|made|to|on|of)\b[^,.;:]{{0,60}})?, "
)
_BEHIND = Deferred(
    rf", (?:according to|as (?:stated|announced|shown|disclosed) (?:in|by)|citing) [^,.;:]{{2,80}}(?=[.;]?$)|, (?:the|its|an?) (?:[\w-]+ ){{0,3}}(?:{_PAPER}|ministry|regulator|company|firm) (?:said|says|showed|shows|announced|read)(?: (?:on|in) [^.;:]{{2,30}})?(?=[.;]?$)"
)


def leave_source(text: str) -> str:
    """The sentence without it; the same where it names none at either end."""
    before = _BEFORE.match(text)
    behind = _BEHIND.search(text)
    return text[before.end() if before else 0 : behind.start() if behind else len(text)]
