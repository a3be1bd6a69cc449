# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The plain form of an English sentence that tells an act: names by a letter each, whoever decides by one word, without days, adverbs and what stands in brackets.

"On Friday, China's Ministry of Industry and Information Technology (MIIT) has formally approved NAME" is "MIIT has approved N": so that a frame need know the act alone.
"""

from parsers.facts.status.masked_rows_en import NAME
from parsers.facts.text.deferred import Deferred

#: The word that stands for whoever decides.
BODY = "MIIT"
_PLACE = r"(?:Shanghai|Beijing|Guangdong|Shenzhen|Hainan|Jiangsu|Zhejiang|Tianjin|Chongqing|Sichuan|Hubei|Shandong|Fujian|Suzhou|Hangzhou|Guangzhou)"
_BODIES = Deferred(
    rf"\b(?:(?:[Tt]he|China['’]s|[Ii]ts|Chinese|PRC|[Tt]he country['’]s|[Tt]he city['’]s) )?(?:{_PLACE}['’]?s? )?(?:(?:central|state|Chinese|national|local|provincial|municipal|industry and information(?: technology)?|industry|telecoms?|telecommunications|communications|information technology|MIIT) )*"
    r"(?:Ministry of Industry and Information Technology|MIIT|[Mm]inistry|[Rr]egulators?|[Ww]atchdog|(?:Municipal )?Communications Administration|[Aa]uthorit(?:y|ies)|communications administration|[Oo]fficials|government)(?: of (?:China|the PRC|the People's Republic of China))?(?: ?\(\"?(?:the )?\"?(?:MIIT|[Mm]inistry|SHCA|BCA)\"?\))?(?!['’]s)"
)
_BODIES_OWN = Deferred(_BODIES.pattern.removesuffix("(?!['’]s)") + r"['’]s")
_DAYS = Deferred(
    r"(?:^|,? )(?:(?:[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater|just) )?(?:[Oo]n (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Oo]n (?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?) \d{1,2})(?:,? \d{4})?|(?:[Ii]n|[Ss]ince|[Ll]ast|[Tt]his|[Ll]ate|[Ee]arly|mid-?) ?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?|(?:[Ll]ast|[Tt]his|[Ee]arlier this|[Ll]ater this) (?:week|month|year|quarter|autumn|spring|summer|winter)|[Tt]oday|[Yy]esterday|[Ii]n \d{4})\b(?=,? |[.;]|$)"
)
_ADVERBS = Deferred(
    r"(?:, )?\b(?:also|now(?! that)|finally|formally|officially|just|already|recently|since|duly|at last|at long last|in the end|eventually|today|newly|later|then|promptly|quietly|jointly|successfully|legally|subsequently|meanwhile|therefore|accordingly|hereby|all|both|each|fully)\b,?(?= )"
)
_BRACKETS = Deferred(r" ?\([^()]{1,60}\)")
_SPACES = Deferred(r" {2,}")


def write_plainly(text: str) -> str:
    """The plain form of a masked sentence."""
    text = _BODIES.sub(BODY, _BODIES_OWN.sub(f"{BODY}'s", text))
    text = _BRACKETS.sub("", text)
    text = _ADVERBS.sub("", _DAYS.sub("", text))
    return _SPACES.sub(" ", text).replace(" ,", ",").lstrip(" ,")


#: One name, or a row of them.
ROW = rf"(?P<row>{NAME}(?:(?:,? and|,) {NAME}){{0,6}})"
