# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the labels by which English notes and newsletters part firms: "Refusals include: NAME", "Pending: NAME and NAME", "Exits: NAME"."""

from domain.claims import FirmStatus
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern

#: Nothing but further names may stand between a label and a name.
_ROW = r"(?:(?:[A-Z(&\d][\w&.()'’-]*[,;]? |(?:and|of|de|for|in) )*)$"
_WHEN = r"(?: (?:in|for|during|this|last|so far|to date|as of|until|since)(?: [\w-]+){0,4})?"
_LINKS = rf"{_WHEN}(?::| (?:include|are|were|is|was):?) (?:the |those of |that of )?"
_START = r"(?:^|[.;\n] ?|[•*–-] )(?:The |Other |Further |Its |Among (?:the )?)?(?:\d+ |two |three |four |five |six )?"
#: How sure each is: an exit may be from the queue, a withdrawal that of an application.
_LABELS: tuple[tuple[FirmStatus, float, Pattern], ...] = (
    (
        "rejected",
        0.8,
        Pattern(
            rf"{_START}(?:[Rr]efused|[Rr]efusals?|[Rr]ejected|[Rr]ejections?|[Tt]urned (?:down|away)|[Nn]ot (?:approved|admitted|let in|licen[cs]ed|cleared|granted|accepted)|[Ll]eft out|[Uu]nsuccessful(?: applicants)?|[Uu]nlucky(?: ones| applicants)?){_LINKS}{_ROW}"
        ),
    ),
    (
        "revoked",
        0.8,
        Pattern(
            rf"{_START}(?:[Rr]evoked|[Rr]evocations?|[Cc]ancel(?:l?ed|lations?)|[Ss]urrendered|[Ss]urrenders|[Hh]anded back|[Ee]xpired|[Ll]apsed|[Ss]truck off){_LINKS}{_ROW}"
        ),
    ),
    (
        "revoked",
        DOUBTED_AT,
        Pattern(rf"{_START}(?:[Ee]xits?|[Dd]epartures?|[Ll]eft|[Rr]eturned){_LINKS}{_ROW}"),
    ),
    (
        "applicant",
        0.8,
        Pattern(
            rf"{_START}(?:[Ss]till )?(?:[Pp]ending|[Uu]nder review|[Ww]aiting|[Ii]n the (?:queue|pipeline)|[Aa]pplicants?|[Aa]pplied|[Aa]pplications?(?: pending| received)?|[Aa]ccepted(?: for review)?|[Ff]iled){_LINKS}{_ROW}"
        ),
    ),
    (
        "parent",
        0.8,
        Pattern(
            rf"{_START}(?:[Uu]ltimate |[Bb]eneficial |[Cc]ontrolling |[Ss]ole )?(?:[Oo]wners?|[Pp]arents?(?: compan(?:y|ies)| groups?)?|[Ss]hareholders?|[Ii]nvestors?): {_ROW}"
        ),
    ),
    (
        "mentioned",
        0.8,
        Pattern(
            rf"{_START}(?:(?!Approved|Admitted|Cleared|Licen[cs]ed)[A-Z][a-z]+ )?(?:[Ss]uppliers?|[Cc]ustomers?|[Pp]artners?|[Ll]andlords?|[Ll]essors?|[Aa]dvis[eo]rs?|[Cc]ounsel|[Ll]aw firms?|[Aa]uditors?|[Cc]ontractors?|[Ss]ponsors?|[Cc]ontacts?): {_ROW}"
        ),
    ),
    ("mentioned", DOUBTED_AT, Pattern(rf"{_START}[Ww]ithdr(?:awals?|ew|awn){_LINKS}{_ROW}")),
)


def tell_labelled_en(before: str) -> tuple[FirmStatus, float] | None:
    """What the label of its row says of the name behind these words, and how sure that is; None where it has none."""
    return next(((status, weight) for status, weight, label in _LABELS if label.search(before)), None)


#: "In: A Co., Ltd., which had filed early; B Co., Ltd.; and the Shenzhen arm of C": a row of those let in, whatever is said of each.
_LET_IN = Pattern(
    r"^\W*(?:[Ii]n|[Aa]dmitted|[Aa]pproved|[Cc]leared|[Ll]et in|[Ll]icen[cs]ed|[Nn]ewly (?:admitted|approved|licen[cs]ed)): (?=[A-Z]|(?:the|an?|its) (?:[\w-]+ ){0,3}(?:arm|unit|subsidiary|affiliate|venture|branch) of |$)(?:[^:]*?(?:; |(?<=Ltd\.), |(?<=Ltd), )(?:and )?)?(?P<unit>(?:the|an?|its) (?:[\w-]+ ){0,3}(?:arm|unit|subsidiary|affiliate|venture|branch) of )?$"
)
#: Such a label stands under the grant that it sums up.
_SOON = 4


#: Behind an item of a row stands the next one, or what is said of it by the way.
_ITEM_ENDS = Pattern(r"^\.?(?:\W*$|[;,]| \(|,? and\b)")


def tell_let_in_row(before: str, after: str, index: int, approvals: frozenset[int]) -> FirmStatus | None:
    """Whether a name begins an item of a row labelled as of those let in, or owns one; None where it does neither."""
    found = _LET_IN.search(before)
    if (
        found is None
        or not _ITEM_ENDS.match(after)
        or not any(at in approvals for at in range(max(0, index - _SOON), index))
    ):
        return None
    return "parent" if found["unit"] else "approved"
