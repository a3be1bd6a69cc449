# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a sentence tells what the regulator of another sector does: a broker let in is in no telecom pilot."""

import re

from parsers.facts.patterns import Pattern

#: Regulators of other sectors.
_OTHER_REGULATOR = Pattern(
    r"\b(?:CSRC|NFRA|CBIRC|CBRC|CIRC|PBOC|SAMR|NMPA|NRTA|CAAC|NAFR|CAC|Cyberspace Administration|(?:Securities|Banking|Insurance|Financial) Regulat\w+|People's Bank|central bank|stock exchange)\b|证监会|银保监|金融监管总局|网信办|药监局|新闻出版署?|市场监管总局|人民银行|外汇局|民航局|广电总局|卫健委",
    re.I,
)
#: Hospitals and biotech are opened to foreigners in the same breath as telecom.
_HOSPITALS = Pattern(
    r"\b(?:foreign(?:-owned|-invested|-funded)?|private|wholly[- ][\w-]+) hospitals?\b|\bhospitals? (?:stand|number|total|have)\b|独资医院|外资医院|合资医院",
    re.I,
)
_BIOTECH = Pattern(r"\b(?:biotechnology|gene and cell|stem cells?)\b|生物技术领域|细胞治疗|基因诊断|人体干细胞", re.I)
#: A word of approval or of a service is of telecom's.
_OF_TELECOM = Pattern(
    r"批[复覆]|增值|互联网|信息服务|数据中心|获[批准]|许可|\b(?:value-added|IDC|data cent\w+|approv\w+|licen[cs]\w+|permits?|cleared|admitted)\b",
    re.I,
)
#: What makes a sentence one of telecom all the same.
_TELECOM_ACTOR = Pattern(
    r"电[信讯訊]|通信|试点|工信部|工业和信息化|\btele(?:com|co)|(?<![A-Za-z])VATS(?![A-Za-z])|(?<![A-Za-z])MIIT(?![A-Za-z])|\bpilot|\bIndustry and Information|\bCommunications Administration",
    re.I,
)


def is_of_other_sector(text: str) -> bool:
    """Whether a sentence names another sector's regulator, or its trade and no approval, and nothing of telecom."""
    if _TELECOM_ACTOR.search(text):
        return False
    trade = _HOSPITALS.search(text) or _BIOTECH.search(text)
    return _OTHER_REGULATOR.search(text) is not None or (trade is not None and not _OF_TELECOM.search(text))


#: Bodies of other sectors and of other countries.
_OTHER_BODY = (
    r"(?:[Ss]ecurities|[Bb]anking|[Ii]nsurance|[Ff]inancial|Civil Aviation|[Mm]edical|[Dd]rug|[Hh]ealth|[Ee]nergy|[Mm]aritime|[Ee]ducation|[Tt]ransport|[Cc]ommerce|[Cc]ustoms|[Tt]ourism|[Cc]ulture|[Aa]griculture|[Gg]aming|[Gg]ames|[Pp]ayments?|[Mm]arket|[Pp]ress|National Press and Publication Administration|National Radio and Television Administration|[Cc]entral [Bb]ank|People's Bank|Cyberspace|General Administration of Customs"
    r"|(?:Vietnamese|Indian|Indonesian|Malaysian|Thai|Philippine|Filipino|Russian|Brazilian|Mexican|Saudi|Japanese|South Korean|Korean|Pakistani|Bangladeshi|Cambodian|Kazakh|Uzbek|Turkish|Egyptian|Nigerian|Kenyan|South African|Singaporean|Taiwanese|Taiwan|American|European|Emirati|Hong Kong|Macau|Macao)(?: (?:telecom\w*|communications|industry))? (?:regulators?|ministry|authority|authorities|government|watchdog)"
    r"|(?:Vietnam|India|Indonesia|Malaysia|Thailand|Philippines|Russia|Brazil|Mexico|Saudi Arabia|Japan|South Korea|Pakistan|Bangladesh|Cambodia|Kazakhstan|Turkey|Egypt|Nigeria|Kenya|Singapore|Hanoi|Jakarta|New Delhi|Tokyo|Washington)(?:'s (?:[\w-]+ ){0,2}(?:ministry|regulator|department|authority|government|commission|watchdog|IMDA|MCMC|NBTC|FCC))?(?= (?:on|last|also|recently|has|have|had|now|already|approved|cleared|licen[cs]ed|granted|admitted|let|gave|issued|authori[sz]ed|permitted|waved|registered|accepted|signed)\b)"
    r"|Ministry of (?:Commerce|Education|Health|Transport|Culture|Finance|Agriculture|Public Security)|National Health|CSRC|NFRA|CBIRC|PBOC|NMPA|NRTA|NPPA|CAAC|CAC|SAMR|MOFCOM)"
)
#: Who grants: the subject of the verb, right before it or with a relative clause between.
_GRANTS = re.compile(
    rf"(?<!MIIT and )(?<!MIIT and the )(?<!MIIT with the )(?<!inistry and the )(?<!Technology and the )(?<!with the )(?P<body>\b(?:(?:[Tt]he |China's )?(?:China |country's |nation's |state |national )?){_OTHER_BODY}\b(?:(?!\b(?:and|but|while|MIIT|[Tt]elecom\w*|Industry|[Ii]ndustry)\b)[\w '-]){{0,50}}?)(?:, [^,;.]{{3,80}},)? (?:on [A-Z][a-z]+day |last \w+ |also |recently )?(?:has |have |had )?(?:also |now |already |recently )?(?:approved|cleared|licen[cs]ed|granted|admitted|let in|gave|issued|authori[sz]ed|permitted|waved through|registered|accepted|signed off)\b(?:(?!\b(?:MIIT|(?:and|while|but) (?:the )?(?:China|Chinese|telecom\w*|ministry|industry))\b)[^.;]){{0,120}}$"
)
_OTHER_VERBLESS = re.compile(
    r"\b(?:and|while) (?:the )?(?:central bank|People's Bank(?: of China)?|CSRC|NFRA|PBOC|NMPA|NRTA|CAAC|CAC|(?:securities|banking|insurance|financial) regulator) (?:another |some )?$"
)


def is_granted_by_other(before: str) -> bool:
    """Whether the words before a figure make another sector's regulator the one that grants, whatever the sentence tells else."""
    return _GRANTS.search(before) is not None or _OTHER_VERBLESS.search(before) is not None


def is_of_hospitals(text: str) -> bool:
    """Whether a sentence counts hospitals and names nothing of telecom."""
    return _HOSPITALS.search(text) is not None and _TELECOM_ACTOR.search(text) is None
