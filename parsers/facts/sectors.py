# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a sentence tells what the regulator of another sector does: a broker let in is in no telecom pilot."""

import re

from parsers.facts.patterns import Pattern

#: Regulators of other sectors.
_OTHER_REGULATOR = Pattern(
    r"\b(?:CSRC|NFRA|CBIRC|CBRC|CIRC|PBOC|SAMR|NMPA|NRTA|CAAC|NAFR|CAC|Cyberspace Administration|(?:Securities|Banking|Insurance|Financial) Regulat\w+|People's Bank|central bank|stock exchange)\b|证监会|银保监|金融监管总局|网信办|药监局|新闻出版署?|市场监管总局|人民银行|外汇局|民航局|广电总局|卫健委",
    re.I,
)
#: What makes a sentence one of telecom all the same.
_TELECOM_ACTOR = Pattern(
    r"电[信讯訊]|通信|试点|工信部|工业和信息化|\btele(?:com|co)|(?<![A-Za-z])VATS(?![A-Za-z])|(?<![A-Za-z])MIIT(?![A-Za-z])|\bpilot|\bIndustry and Information|\bCommunications Administration",
    re.I,
)


def is_of_other_sector(text: str) -> bool:
    """Whether a sentence names another sector's regulator and nothing of telecom."""
    return _OTHER_REGULATOR.search(text) is not None and _TELECOM_ACTOR.search(text) is None
