# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds English names of firms without a legal ending that end with their trade: "Zurich Risk Platform", "Cathay Digital"."""

import re
from collections.abc import Iterator

from parsers.facts.text.patterns import Pattern

#: With these the name of a licensed unit ends; as the last of a run of capitals they seldom end anything else.
_TRADE = r"(?:Digital|Data|Platforms?|Cloud|Compute|Computing|Tech|Technolog(?:y|ies)|Analytics|Mobility|Connect(?:ed)?|Networks?|Link|Solutions|Systems|Software|Payments?|Colocation|Hosting|Online|Commerce|Logistics|Robotics|Telemedia|Interactive|Telematics|Fintech|Digital Services|Data Services|Information Services?|Information Technology|Information|Connected Services|Health Cloud|Freight|Streaming|Social|CDN|Communications|Telecoms?|Trade|Homes Connect|Ground Link|Data Centres?|Data Centers?)"
_WORD = r"(?:[A-Z]\.){2,}|(?![A-Za-z-]*(?:'s|-(?:based|backed|owned|listed|headquartered)) )[A-Z][A-Za-zÀ-ÿ'’-]*[A-Za-zÀ-ÿ]|[A-Z]{1,3}&[A-Z]{1,3}"
_NAMED = Pattern(
    rf"(?<![\w&'-])(?<![A-Z][a-z] )(?P<name>(?:(?:{_WORD})(?: & | of | )){{1,4}}?{_TRADE}(?: China)?(?: \((?:China|Beijing|Shanghai|Shenzhen|Hainan|Guangzhou|Tianjin|Suzhou|Chengdu|Hong Kong)\))?)(?![\w&-]| [A-Z(&]|'s? [A-Z]| *(?:\||—|--|·))"
)
#: What begins or holds no firm's name: bodies, laws, kinds of business, places, the first words of sentences.
_NO_NAME = re.compile(
    r"^(?:The|A|An|In|On|At|By|It|Its|He|She|They|We|Our|This|That|These|Those|And|But|For|From|As|To|With|When|While|If|Of|Or|All|Any|Some|Many|Most|Several|Other|Another|Both|Each|No|Not|New|Next|More|Under|Over|After|Before|Since|Until|About|Between|Beyond|Why|What|How|Who|Where|Which|Also|Only|Even|Now|Then|Here|There|Yes|Foreign|Domestic|National|Provincial|Municipal|Local|State|Central|Ministry|Minister|Department|Bureau|Office|Commission|Administration|Internet|Digital|Data|Cloud|Big|Smart|Mobile|Online|Cross-[Bb]order|Value-[Aa]dded|Basic|Personal|Artificial|Industrial|Information|Network|Content|Communications?|Telecom\w*|Electronic|Virtual|Open|Free|Pilot|China|Chinese|Beijing|Shanghai|Shenzhen|Hainan|Guangdong|Jiangsu|Zhejiang|Hong|Europe\w*|Asian?|African?|American?|British|German|French|Japanese|Korean|Dutch|Swiss|Global|World|Greater|International|Annex|Article|Notice|Circular|Opinions?|Measures|Regulations?|Provisions|Catalogue|Law|Security|Cyberspace|Financial|Public|Private|United|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Chapter|Section|Part|Table|Figure|Page|Read|Click|Home|News|Contact|Photo|Source|Editor|Reporter|Mr|Mrs|Ms|Dr|Sir|President|Vice|Deputy|Director|Chief|Chairman|Head|General|Professor|Secretary|CEO|CIO|CTO|Info|Media|TMT|MRO|Technology|Technologies|Developing|IT|ICT|AI|IoT|IDC|ISP|EDI|Operating|Licen[cs]e|Permit|Approval|Services?|Business|Special|Second|First|Third|Social|Human|Health|Medical|Early|Senior|Group|Board|Company)\b"
    r"|\b(?:Ministry|Bureau|Commission|Administration|Authority|Association|Chamber|University|Institute|Academy|Council|Department|Law|Act|Zone|Area|Programme|Program|Catalogue|Development|Association|Exchange|Forum|Summit|Conference|Weekly|Daily|Times|Post|Journal|Press|Review|Observer)\b"
)


def find_introduced_en(text: str, title_end: int) -> Iterator[tuple[int, int]]:
    """The spans of such names in the body of a text."""
    for match in _NAMED.finditer(text):
        if match.start() >= title_end and not _NO_NAME.search(match["name"]) and not match["name"].isupper():
            yield match.span("name")
