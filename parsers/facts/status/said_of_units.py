# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a name in an English sentence only tells of its unit's grant: "NAME said its unit X had received approval"."""

import re

_SAYS = r"(?:said|says|announce[sd]?|announcing|confirm(?:s|ed)|disclose[sd]?|report(?:s|ed)|state[sd]|reveal(?:s|ed))"
_FORM = r"(?:Co\.?,? ?Ltd|Ltd|Limited|Inc|Company)\b\.?"
_GRANTED = r"(?:was|were|has|had|have|is) (?:now |also |been )*(?:approved|cleared|granted|given|awarded|licen[cs]ed|admitted|let in|received|obtained|won|got|secured|issued)"
#: "said on Wednesday its Shanghai unit", "(NASDAQ: HRLW) today announced that its wholly foreign-owned enterprise".
_ITS_UNIT = re.compile(
    rf"^(?: \([^()]{{2,30}}\))?,? (?:(?:today|also|on Monday|on Tuesday|on Wednesday|on Thursday|on Friday|has|have) )*{_SAYS}\b(?: (?!it\b|they\b|that\b)[\w.,]+){{0,5}}?(?: that)? (?:its|their) (?:(?!application|approval|permit|licen)[\w'-]+ ){{0,5}}(?:unit|subsidiary|affiliate|arm|enterprise|entity|venture|company)\b[^;]{{0,120}}\b{_GRANTED}\b"
)
#: PCCW Global's Shenzhen unit: the firm's own, whatever the firm is called.
_OWN_UNIT = re.compile(
    r"^'s? (?:(?:[A-Z][\w-]+|new|local|wholly|fully|owned|wholly-owned|fully-owned|mainland|first|IT|data|cloud|and) ){0,4}(?:unit|subsidiary|affiliate|arm)s?\b"
)
#: What the full name of a unit of the same first word got, by the group's own word or "through" it.
_THAT = re.compile(
    rf"^(?: \([^()]{{2,90}}\))?,? (?:(?:today|also) )*(?:is (?:pleased|delighted|proud|happy) to )?{_SAYS}\b(?: (?!it\b|they\b|that\b)[\w.,]+){{0,5}}? that (?:on [\w ,]{{3,24}}, )?(?P<first>[A-Z][\w-]*)[^;]{{0,90}}?{_FORM}(?:,? {_GRANTED}|, (?:in|of) which [^.;]{{2,80}}?, {_GRANTED})\b"
)
_THROUGH = re.compile(
    rf"^ (?:has |had |have )?(?:obtained|received|won|secured|got|gained)\b[^.;]{{0,110}}\bthrough (?:its (?:[\w-]+ ){{0,3}}(?:unit|subsidiary),? )?(?P<first>[A-Z][\w-]*)[^;]{{0,90}}?{_FORM}"
)


def tells_of_unit(name: str, after: str) -> bool:
    """Whether what follows a name tells that a unit of it got something, and not the name itself."""
    if _ITS_UNIT.match(after) or _OWN_UNIT.match(after):
        return True
    told = _THAT.match(after) or _THROUGH.match(after)
    return told is not None and told["first"] == name.split(" ")[0]
