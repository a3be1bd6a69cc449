# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows English sentences on how one applies, who decides and what holders have to do: nobody in particular asked or was let in.

"Foreign-invested enterprises applying for a licence must submit Form A", "the bureau accepts applications from foreign companies", "a company that has
been approved can hold the licence itself".
"""

import re

from parsers.facts.text.patterns import Pattern

_WHO = r"(?:enterprises|companies|firms|investors|businesses|applicants|operators|holders|licensees|(?:an?|any|each|every) (?:[\w-]+ ){0,3}(?:company|enterprise|firm|investor|applicant))"
_DUTY = r"(?:must|may|need not|need to|needs to|can|cannot|should|shall|have to|has to|are required to|is required to|are advised to|are allowed to)"
_PAPER = r"(?:approvals?|licen[cs]es?|permits?)"
#: Whose applications are counted have asked.
_SO_MANY = r".*\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen) (?:[\w-]+ ){0,3}(?:companies|firms|enterprises|applicants|investors)\b"
_PROCEDURE = Pattern(
    # whoever applies, holds or was let in has to do something
    rf"\b{_WHO} (?:applying for|seeking|(?:that|which|who|whose) (?:(?:want|wish|plan|intend|would like) to )?(?:apply|hold|have|has|fail|meet|tick|applications?|obtain)\b)[^.;]{{0,120}}? {_DUTY}\b"
    rf"|^\W*(?:Approved|Licensed|Rejected|Successful|Foreign) {_WHO} (?:should|must|need not|have to) "
    # what becomes of any application
    r"|^\W*(?:All |Most |Such )?[Aa]pplications?(?: (?:for|from|by|under|to|of) [^.;]{3,90})? (?:are|is|can be|must be|have to be|may be) (?:first |usually |normally |most often |then |generally )?(?:accepted|decided|filed|made|lodged|submitted|sent back|handled|examined|reviewed|processed)\b(?!.*\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen) (?:[\w-]+ ){0,3}(?:companies|firms|enterprises|applicants|investors)\b)(?!.*\b(?:yesterday|today|last (?:week|month|year)|(?:on|last) (?:Mon|Tues|Wednes|Thurs|Fri)day|20\d\d)\b)"
    rf"|\b(?:bureau|administrations?|MIIT|ministry|authority|regulator|CA) (?:(?:grants or refuses|accepts or refuses|approves or rejects|must approve or reject|must give reasons) (?:the |all |an? )?(?:[\w-]+ ){{0,3}}(?:applications?|{_PAPER}|reasons|for)\b|(?:accepts|decides on|will decide on) (?:the |all )?applications? (?:for|from|of|under|within)\b(?!{_SO_MANY}))"
    r"|:\s*acceptance of applications\b"
    # within what time it is decided
    r"|\b(?:bureau|administrations?|MIIT|ministry|authority|regulator|CA) (?:shall|must|has to|is required to)\b[^.;]{0,60}\b(?:decide|review|examine|respond|reply|accept|reject|issue)\b"
    # what becomes of one that is turned down, and what it takes
    r"|^\W*If (?:MIIT|the (?:ministry|authority|regulator|administration|bureau)|an? applications?) (?:rejects?|refuses?|accepts?|approves?|is|are|has)\b"
    rf"|^\W*To (?:win|get|obtain|secure|receive) [^.;,]{{3,90}}, (?:an? |the |each )?(?:[\w-]+ )?{_WHO[:-1]}|applicant|company|enterprise|firm|investor) (?:needs?|must|has to|have to|should)\b"
    r"|\b(?:window|portal|platform|hotline|desk|channel) for (?:the )?applications?\b"
    # that holders may lose it
    rf"|\b(?:may|can|might) (?:revoke|withdraw|cancel) (?:the|an?|its|their|any) (?:[\w-]+ ){{0,2}}{_PAPER} (?:of|from|held by) (?:{_WHO}|those|holders)\b"
    # what is published is a form or a guide
    rf"|\b(?:publish\w*|releas\w*|issu\w*|posted) (?:(?:a|an|the|its) )?(?:[\w-]+ ){{0,3}}(?:guide|guidelines|template|model form|checklist|manual|handbook|FAQ) (?:for|of|on|to) "
    rf"|\bcompan(?:y|ies) that (?:has|have) been approved (?:can|may|need not|must)\b"
    rf"|\b(?:on how to (?:apply|get approved|be approved|obtain|get an?)|how applications? (?:is|are))\b"
    # what a rule or a plan caps or aims at
    r"|\b(?:can|may) be (?:approved|admitted|licen[cs]ed)\b[^.;]{0,60}\bunder the (?:draft|new|proposed) (?:rules|measures|plan)\b"
    r"|\bshould be (?:approved|admitted|licen[cs]ed)\b[^.;]{0,90}\bthe (?:plan|draft|document) (?:says|said|states)\b",
    re.I,
)


def tells_procedure(text: str) -> bool:
    """Whether an English sentence tells only what anybody may or has to do."""
    return _PROCEDURE.search(text) is not None
