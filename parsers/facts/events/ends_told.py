# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a sentence tells that an approval ended: taken away, handed back or run out."""

import re
from collections.abc import Container

from parsers.facts.cues.ended_en import tells_paper_end
from parsers.facts.cues.ended_zh import tells_paper_end_zh
from parsers.facts.cues.setbacks import is_halted
from parsers.facts.cues.status_cues import ENDED_ZH
from parsers.facts.cues.verbs import ENDED, LEFT
from parsers.facts.subject.relevance import speaks_of_foreigners
from parsers.facts.text.patterns import Pattern

_REVOCATION = Pattern(
    rf"{ENDED_ZH}|"
    r"(?:交回|退回|缴回|放弃|交还)[^。,\n]{0,14}(?:批[复覆文]|许可证?|牌照)|批[复覆][^。,\n]{0,20}(?:起失效|失效|终止|作废)(?!条件|情形)|(?:批[复覆文]|许可证?|牌照)[^。,\n]{0,4}[于由][^。,\n]{1,18}(?:注销|撤销|吊销|收回|终止)|(?:批[复覆文]|许可证?|牌照)(?:的)?(?:撤销|注销|吊销|收回)(?:的)?(?:决定|公告|通告|公示|通知|名单)|(?:批[复覆文]|许可证?|牌照)[^。\n]{0,6},(?:现|依法|决定)?予以(?:撤销|注销|吊销|收回)|(?:批[复覆文]|许可证?|牌照)[^。,\n]{0,14}(?:被|遭|予以|已)[^。,\n]{0,8}(?:吊销|撤销|注销|收回)|\b(?:approvals?|permits?|licen[cs]es?)\b[^.\n]{0,160}\b(?:are|is|were|was|been|be) (?:hereby )?(?:withdrawn|revoked|cancel+ed|rescinded)\b|(?:撤销|注销|吊销|收回)[^。\n]{0,24}(?:外商|外资|企业|公司)[^。\n]{0,24}(?:批[复覆文]|许可证?|牌照)|\b(?:(?:lost|los(?:es|ing))(?! out| (?:its|their|the|a|an) (?:[\w-]+ )?(?:bid|application|appeal|case|chance|race|fight|battle|hope)s?\b)|forfeit\w*|stripped of|strip(?:s|ped) \w+ of|renounc\w*|hand(?:s|ed|ing)? back|g[ia]v(?:e|es|en|ing) up|relinquish\w*|surrender\w*)\b[^.\n]{0,60}(?:approval|licen[cs]e|permit)|(?:注销|撤销|吊销|收回)[^。\n]{0,60}(?:批[复覆文]|许可|牌照|企业)|撤回[^,。;\n]{0,40}(?:批[复覆文]|许可证?|牌照)|\b(?:revok|cancel|withdr[ae]w|rescind)\w*[^.\n]{0,60}(?:approval|licen[cs]e|permit)",
    re.I,
)
_ENDED_EN = Pattern(
    rf"\b{ENDED} (?:(?!applic|bid|request|filing|offer|paper|document|form|dossier|file)[\w'-]+ ){{0,9}}(?:approvals?|licen[cs]es?|permits?|permission|authori[sz]ations?)\b|\b(?:approvals?|licen[cs]es?|permits?|permission|authori[sz]ations?)\b[^.\n]{{0,120}}\b(?:is|are|was|were|been|be|being|has|have|had|got) (?:\w+ ){{0,2}}{ENDED}\b|\b(?:had|has|have|got|saw) (?:its|their|the) (?:[\w-]+ ){{0,4}}(?:approvals?|licen[cs]es?|permits?) {ENDED}\b|\b(?:struck|strikes|removed|deleted|expelled)\b (?:[\w'-]+ ){{0,5}}?(?:compan(?:y|ies)|firms?|enterprises?|operators?|licensees?|names)\b[^.\n]{{0,30}}\b(?:off|from) (?:the |its |China's )?(?:[\w-]+ ){{0,2}}(?:register|roll|roster|pilot)\b(?! (?:zones?|areas?))|\b(?:lost|los(?:es|ing)|forfeit\w*) (?:its|their|his|her|the|a) (?:place|seat|spot|status|membership) in (?:the |its |China's )?(?:[\w-]+ ){{0,4}}(?:pilot|trial|scheme|programme|program)\b|\b(?:drop|remov|expel|strik|struck|cut)\w* (?:(?!from\b)[\w-]+ ){{0,4}}?(?:compan(?:y|ies)|firms?|enterprises?|operators?|licensees?|participants?|members?|names?|units?|holders?|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|it|them) from (?:the |its |China's )?(?:[\w-]+ ){{0,3}}(?:pilot|trial)\b(?! (?:zones?|areas?))|\b{LEFT}\b (?:out )?(?:from |of )?(?:the |its |China's )?(?:[\w-]+ ){{0,4}}(?:pilot|trial|scheme|programme|program)\b",
    re.I,
)
_REVOKED_OF_FIRMS = Pattern(
    r"\bforeign-(?:invested|funded|owned|backed)\b[^.\n]{0,80}\b(?:(?:lost|los(?:es|ing))(?! out| (?:its|their|the|a|an) (?:[\w-]+ )?(?:bid|application|appeal|case|chance|race|fight|battle|hope)s?\b)|forfeit\w*|stripped of|strip(?:s|ped) \w+ of|renounc\w*|g[ia]v(?:e|es|en|ing) up|hand(?:s|ed|ing)? back|surrender\w*|relinquish\w*)\b[^.\n]{0,50}(?:approval|licen[cs]e|permit)|\b(?:(?:lost|los(?:es|ing))(?! out| (?:its|their|the|a|an) (?:[\w-]+ )?(?:bid|application|appeal|case|chance|race|fight|battle|hope)s?\b)|forfeit\w*|stripped of|strip(?:s|ped) \w+ of|renounc\w*|g[ia]v(?:e|es|en|ing) up|hand(?:s|ed|ing)? back|surrender\w*|relinquish\w*)\b[^.\n]{0,50}(?:approvals?|licen[cs]es?|permits?)\b[^.\n]{0,60}\bforeign-(?:invested|funded|owned|backed)|(?:决定|依法|予以|报请)[^。,\n]{0,8}(?:吊销|撤销|注销|收回)(?:其|该公司|该企业|当事人|你公司)[^。\n]{0,24}(?:批[复覆]|许可)|(?:外商|外资)[^。\n]{0,60}批[复覆][^。,\n]{0,14}(?:被|予以)[^。,\n]{0,8}(?:吊销|撤销|注销)|\b[Aa]pprovals?\b[^.\n]{0,80}\bforeign[^.\n]{0,120}\b(?:are|were) (?:hereby )?(?:withdrawn|revoked|cancel+ed|rescinded)\b|(?:撤销|注销|吊销)[^。\n]{0,16}(?:外商|外资)[^。\n]{0,24}(?:批[复覆]|许可)|\b(?:revok|cancel|withdr[ae]w|rescind)\w*\b[^.\n]{0,50}\bforeign[^.\n]{0,50}(?:approval|licen[cs]e|permit)",
    re.I,
)
#: 新增批复9家,注销批复1家, 注销87家,同期新设534家: what a month has brought and taken; those who left are not its news.
_IN_AND_OUT = Pattern(
    r"(?:新增|新批|新设|新办|准予许可)[^,。;\n]{0,10}\d+[家户间](?:,[^,。;\n]{1,14}){0,3}[,、][^,。;\n]{0,4}(?:注销|撤销|吊销|退出|撤回)[^,。;\n]{0,8}\d+[家户间]"
    r"|(?:注销|退出)[^,。;\n]{0,14}\d+[家户间],(?:同期|同时|当年|全年)?(?:新增|新批|新设|新办)[^,。;\n]{0,10}\d+[家户间]"
)


def tells_end(text: str, done: str, details: Container[str], *, firms: bool) -> bool:
    """Whether a sentence tells the end of a foreign firm's approval; `done` is what it tells as having happened."""
    papers = tells_paper_end(done) or tells_paper_end_zh(done)
    if (papers or names_end(done)) and not _IN_AND_OUT.search(text):
        of_foreigners = firms or "revoked" in details or _REVOKED_OF_FIRMS.search(text) is not None
        if of_foreigners or _ends_of_foreign(text) or (papers and speaks_of_foreigners(text)) or "试点批" in text:
            return True
    return firms and is_halted(done)


def names_end(text: str) -> bool:
    """Whether a sentence has words for the end of an approval, whoever's it is and whether it came to it or not."""
    return _REVOCATION.search(text) is not None or _ENDED_EN.search(text) is not None


def _ends_of_foreign(text: str) -> bool:
    """Whether an approval that ends is a foreign firm's, though no name tells it."""
    return _ENDED_EN.search(text) is not None and speaks_of_foreigners(text)
