# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a sentence tells an act of policy, a launch, a widening, a rule or a plan, and how strongly."""

import re

from domain.claims import Role, StatementKind
from parsers.facts.cues.others_acts_en import leave_others_grants
from parsers.facts.cues.status_cues import LISTS_PILOT
from parsers.facts.events.given_zh import lets_places_in_zh, recalls_sum_zh
from parsers.facts.events.grants_told import SUBJECT
from parsers.facts.text.patterns import Pattern

_POLICY = Pattern(
    r"(?<!择机)(?<!适时)(?<!研究)扩大[^。\n]{0,6}(?:电信|增值|电讯)[^。\n]{0,10}开放(?!的?试点)|(?:电信|电讯)[^。\n]{0,6}(?:再|进一步|扩大)[^。\n]{0,4}(?:开放|放开)(?!的?试点)|(?:加快|推进|部署)[^。\n]{0,20}(?:电信|试点)[^。\n]{0,10}(?:开放|落地|工作)|(?:启动|开启|开跑|推出|开始(?![受接申审办筹准])|(?:决定|宣布)[^。\n]{0,80}开展)(?!当[天日]|首日|以来|后|的企业)[^。\n]{0,24}试点(?!批)|试点[^。\n,]{0,12}(?:启动(?!当[天日]|首日|以来|后)|开跑|开闸|起航|扩大?[至到]|扩围(?!后|以来|之后|前|[^,。\n]{0,4}首批)|扩展)|扩围(?!后|以来|之后|前|[^,。\n]{0,4}首批)|(?:扩大|拓展)试点(?:范围|地区)?(?:至|到)|试点范围[^,。]{0,4}扩大[至到]"
    r"|(?:印发|发布|出台|公布|登出|颁布|下发|转发|批转|公开征求|通告)[^。\n]{0,40}(?:通告|通知|方案|意见|办法|措施|规定|目录|清单|条例|指南)|(?:发文|行文|下文|发函|发出通知),?(?:要求|规定|明确|禁止|严禁|不得|责成)|(?:取消|不再限制|放宽|放开|解除)[^。\n]{0,30}(?:限制|股比|比例|领域|业务)|(?:批复|原则)?同意[^。\n]{0,40}(?:方案|规划|办法)|(?:方案|办法|通知|意见|规定|目录|清单|条例|指南|措施)(?:\([^()]{0,20}\))?》[^。\n]{0,4}(?:发布|印发|出台|公布)|(?:发布|出台|印发|公布)[^。\n]{0,16}(?:年行动|行动计划)|(?<!获批)(?<!获批后)可独资|(?<!获批可)独资(?:经营|做|运营)|复文|(?:通告|办法|方案|意见)(?:要求|规定|明确|列出|取消)|从\d{1,2}月\d{1,2}日起试点"
    r"|\b(?<!after the )(?<!since the )(?<!since its )(?<!after its )(?<!following the )(?:launch|open(?!ing-up)|start|beg[ia]n|began|announc(?!ement)|expand|extend|issu|unveil|kick|roll|widen|introduc|publish|releas|promulgat)\w*\b[^.\n]{0,70}\b(?:pilots?(?! approval| licen)|trial|notice|notification|circular|plan|rules?|measures)\b|\b(?:advanc|deepen|promot|push|press|continu)\w* [^.\n]{0,24}\bpilot for\b|(?<!scheme )(?<!pilot )(?<!trial )(?<!programme )(?<!program )\bopen\w* [^.\n]{0,60}\b(?:to foreign|wider|up to)|\bpilot\b[^.\n]{0,60}\b(?:proclaimed|promulgated|launch(?:ed|es)|begins?|began|starts?|started|announced|extended|expands|opens|opened|kick(?:s|ed)|rolled)\b|\b(?:wants|aims (?:for|at)|targets|eyes|sets (?:its |their )?sights on|plans (?:for|to have|to reach)|hopes for) (?:\d[\d,]*|a hundred|dozens of) [^.\n]{0,60}\bby (?:20\d\d|the end of)|\b(?:lift|scrap|remov|eas|loosen|abolish|relax|drop|end|go)\w* [^.\n]{0,30}(?:caps?|limits?|restrictions?|ownership)\b|(?:caps?|limits?|restrictions?)[^.\n]{0,20}\b(?:go for|lifted|scrapped|removed|eased|loosened|abolished|gone)|\b(?:approv|adopt|endors|promulgat|pass)(?:e[sd]|s)\b [^.\n]{0,80}\b(?:(?:work |action )?plans?|measures|rules|provisions|regulations|catalogue)\b|\b(?:would|to|may|can|will) (?:let|allow|permit) foreign|\b(?:action plan|work plan|plan|notice|circular|guidelines?|draft(?: rules?| measures| regulations?)?|proposal|rules?(?! out))\b,? (?:that )?[^.\n]{0,60}\b(?:released|issued|published|put out|unveiled|adopted|promulgated|(?:has|have|had|was|were|been) passed)\b|\b(?:notice|circular|rules|provisions|regulations?|directive|decree|order of the ministry)\b,?[^.\n]{0,60}\b(?:oblig(?:es?|ed)|requir(?:es?|ed)|forbids?|forbade|bars?|barred|bans?|banned|prohibit(?:s|ed)?|orders|ordered|instruct(?:s|ed)|demand(?:s|ed)|stipulat(?:es|ed)|outlaw(?:s|ed))\b|\b(?:made (?:it )?clear|makes (?:it )?clear|laid down|ordered|instructed|stipulated|decreed|warned|demanded)\b[^.\n]{0,40}\bin an? (?:[\w-]+ )?(?:notice|circular|document|directive|decree)\b|\b(?:foreign(?:ers)?|overseas)\b[^.\n]{0,40}\b(?:(?:are |were |been )?told (?:not )?to|ordered (?:not )?to|barred from|banned from|forbidden to|prohibited from|obliged to)\b|foreign (?:firms|companies|investors|enterprises|investment)\b[^.\n]{0,12} (?:may|can|will|could|allowed to|(?:will|would|can now|are to) be (?:able|allowed|permitted|free) to) (?:now )?(?:fully |wholly |soon )?(?:become|enter|own|run|operate|wholly|hold|set up|take full)|\b(?:draft|new|revised|amended|proposed|final|interim) (?:[\w-]+ ){0,2}?(?:rules|regulations|provisions|measures|guidelines|law|rulebook)\b (?:would|will|to|let|lets|allow|permit|set|support|spell|lower|open|ease|clarif\w+|require|propos\w+|give)\b|how China opened|\b(?:rules?|rulebook|regulations?|provisions|measures|law|decree|decision|guidelines)\b[^.\n]{0,80}\b(?:t(?:ook|akes?)|c[oa]mes?|enter(?:ed|s)?|go(?:es)?|went|now|is|are) (?:now )?in(?:to)? (?:effect|force)\b|\b(?:notice|circular|decree|decision)\b(?:,? dated)?[^.\n]{0,80}\b(?:tells|sets out|spells out|lays down|explains|abolishes|does away)\b|\b[Nn]o (?:(?:stand-alone|separate|prior|longer|MIIT|further|special) ){0,3}(?:approval|examination|permit|opinion)s? (?:is|are|will be) (?:needed|required)\b|\b(?:merg|streamlin|simplif)\w* [^.\n]{0,40}\b(?:procedures?|approvals?|reviews?)\b|\b(?:MIIT|ministry|regulator|authorities)\b (?:has |have |had )?clarif(?:ied|ies)\b|\bnegative list\b[^.\n]{0,60}\b(?:releas|publish|issu|keep|kept|retain|shorten)\w*|\bfrom (?:\d{1,2} (?-i:[A-Z])[a-z]+|(?-i:[A-Z])[a-z]+ \d{1,2}|next (?:week|month|year))\b[^.\n]{0,80}\b(?:may|must|need not|no longer|will (?:have|need|be (?:able|allowed|free)))\b|\badd(?:s|ed|ing)? [^.\n]{0,24}\b(?:cities|regions|provinces|areas|places) to [^.\n]{0,30}\bpilots?\b|\b(?:cut|shorten|halv|reduc|speed)\w* (?:up )?(?:the )?[^.\n]{0,24}\b(?:time|period|days|deadline|limit)\b[^.\n]{0,40}\b(?:review|examin|decid|approv|handl|process)\w*",
    re.I,
)
_REGIONS_LET_IN = Pattern(
    r"(?:向|同意|批准|核准)[^。\n,]{0,12}(?:省|市|地区|四地|各地|人民政府)[^。\n]{0,24}(?:复文|复函|开展[^。\n]{0,16}试点|纳入)|推广[至到][^。\n]{0,12}(?:全域|全国|地区|城市|省)"
    r"|\b(?:approv|clear|allow|authori[sz]|permit|admit)\w* (?:the cities of )?(?:(?-i:[A-Z])\w+(?:,? and |, )?){1,8} to (?:carry|launch|run|join|start|pilot|conduct|host)\b|\b(?:cities|regions|provinces|areas|municipalities|localities|places)\b[^.\n]{0,24}\b(?:green light|get the nod|are approved|were approved|join|admitted|added|(?:were |are |get |got )?(?:given|granted) (?:permission|leave)|(?:get|got|receiv\w+) (?:permission|leave|the go-ahead)|(?:cleared|approved|allowed|permitted|authori[sz]ed|chosen|picked|selected) (?:to (?:host|join|launch|run|start|open|carry|try)|for (?:the|a) (?:[\w-]+ ){0,3}(?:pilot|trial)))\b|\bg(?:ive|ave|rant)\w*\b[^.\n]{0,20}\b(?:cities|regions|provinces|areas|municipalities|localities|places)\b[^.\n]{0,12}\b(?:permission|leave|go-ahead|nod|green light|approval)\b",
    re.I,
)
#: Regions got leave, by whatever words: "hands approvals to four localities", "Guangzhou and Hangzhou received the go-ahead to start".
_LEAVE_OF_REGIONS = Pattern(
    r"\b(?:approvals?|permission|leave|go-ahead|nod|green light|permits?)\b[^.\n]{0,12}\bto (?:the )?(?:[\w-]+ ){0,2}(?:cities|regions|provinces|municipalities|localities)\b"
    r"|\b(?:approvals?|permissions?|letters|documents?|repl(?:y|ies)|decisions?)\b[^.\n]{0,90}\b(?:addressed|sent|went|given|issued) to (?:the )?(?:[\w-]+ ){0,3}governments\b"
    r"|^[^.\n]{0,8}?(?-i:[A-Z])\w+(?:,? and |, )(?-i:[A-Z])\w+[^.\n,]{0,30}\b(?:received|got|won|given|get|win|have)\b[^.\n]{0,40}\b(?:go-ahead|nod|green light|permission|leave|approval)\b[^.\n]{0,80}\bto (?:start|launch|join|carry|run|begin|host|open|let|widen|admit|allow|take in)\b[^.\n]{0,24}\b(?:pilot|trial|part|value-added|tele(?:com|co)\w*|services|(?:foreign|overseas) (?:money|capital|investment|investors|companies|firms))\b",
    re.I,
)
#: "published its sixth batch of pilot approvals under the VATS Pilot Program": no pilot is published.
_BATCH_OUT = Pattern(
    r"\b(?:put out|publish\w*|releas\w*|issu\w*|unveil\w*|announc\w*) (?:a|an|the|its) (?:[\w-]+ )?(?:batch|list|round|set) of (?:[\w-]+ ){0,3}approvals\b[^.\n]{0,60}",
    re.I,
)
_RESULTS = Pattern(r"进展|成效|成果|\b(?:yield\w*|results|progress|achiev\w+|fruit)\b", re.I)
#: 将进一步扩大; in 将试点地区扩大至苏州 the word makes an object, and no future.
_FUTURE = Pattern(
    r"(?<!宣布)(?<!决定)(?:拟|适时|择机|研究|将(?=会|于|在|进一步|继续|逐步|再|陆续|有序|加快|推动|支持|扩大|开放|推进|深化|持续|稳步|适时|择机|研究))[^。]{0,12}(?:扩大|开放|推进)|\bwill be widened\b"
)
#: What was given was given to firms, though regions are named too.
_TO_FIRMS = Pattern(
    r"\bapprovals?\b[^.\n]{0,40}\bto (?:applicants|companies|firms|enterprises|recipients|businesses)\b", re.I
)
_ACT_OF_POLICY = Pattern(
    r"印发|发布|出台|通告|方案|扩围|启动|扩[大展至到]|\b(?:launch|notice|circular|plan|rules?|measures|extend|expand|widen)\w*",
    re.I,
)


_TELECOM = Pattern(
    r"[电资][信讯]|增值|加值|互联网|数据中心|\b(?:tele(?:com|co)\w*|value-added|VATS|internet|data cent\w+)\b", re.I
)
#: "extended the pilot to 12 more cities".
_MORE_PLACES = Pattern(
    r"\b(?:extended|expanded|widened|opened) [^.;\n]{2,80}? to (?:another |a further )?(?:\d+|[a-z]+) (?:more |other |additional |further |new )?(?:cities|provinces|regions|areas|localities|places|municipalities)\b",
    re.I,
)
#: 外资独资医院试点再扩围: another field's pilot.
_OTHER_FIELD = Pattern(r"医院|医疗机构|\bhospitals?\b|学校|\bschools?\b|银行|\bbanks?\b|保险|\binsurers?\b", re.I)


def add_policy(kinds: dict[StatementKind, float], text: str, roles: set[Role], *, firms: bool) -> None:
    """Adds an act of policy; what it lets places do lets in no firm, and the sum before it is not its news."""
    if _OTHER_FIELD.search(text) and _TELECOM.search(text) is None:
        return
    to_firms = _TO_FIRMS.search(text) is not None
    to_regions = _REGIONS_LET_IN.search(text) or (
        not firms and (_LEAVE_OF_REGIONS.search(text) or lets_places_in_zh(text))
    )
    if to_regions and not to_firms and not roles & {"batch", "pilot_total"}:
        kinds.pop("approval", None)
        kinds["policy"] = 1.3
    elif _POLICY.search(
        _leave_figures(_BATCH_OUT.sub(" ", leave_others_grants(text)), roles)
    ) and not LISTS_PILOT.search(text):
        kinds["policy"] = _weigh_policy(text, roles, granted="approval" in kinds)
        if _MORE_PLACES.search(text) and not roles & {"batch", "pilot_total"}:
            kinds["policy"] = max(kinds["policy"], 1.5)  # who has asked there is told beside it
    if kinds.keys() >= {"policy", "total"} and recalls_sum_zh(text):
        kinds.pop("approval", None)
        kinds["total"] = 0.6


#: "since the scheme was launched in 2024": of the day of the sentence nothing was launched.
_SINCE = Pattern(
    r"\bsince (?:the|a|an|its|it|China's) ?(?:[\w'-]+ ){0,4}?(?:was |were |had |first )*(?:launch\w*|began|begun|beginning|start\w*|took off|open\w*|introduc\w*|came into|kicked off|rolled out)\b[^.;,]{0,30}"
)
#: Who clarifies how many there are clarifies no rule.
_CLARIFIES = Pattern(r"\b(?:MIIT|ministry|regulator|authorities)\b (?:has |have |had )?clarif(?:ied|ies)\b")


def _leave_figures(text: str, roles: set[Role]) -> str:
    """The sentence without what only dates or corrects its figures."""
    text = _SINCE.sub(" ", text)
    return _CLARIFIES.sub(" ", text) if roles & {"batch", "pilot_total", "stock_total"} else text


#: "The scheme lifts the cap on foreign ownership": what has been so since it began.
_TERMS = Pattern(
    r"^\W*(?:The|This|That|Its) (?:pilot )?(?:scheme|pilot|trial|programme|program) (?:lifts|scraps|removes|allows|lets|opens|eases|drops)\b"
)
#: "launched two weeks ago": recalled beside the news.
_AGO = Pattern(r"\b(?:weeks?|months?|years?) ago\b")


#: What a grant lets its firms do is no act beside it: 拿到试点批复,可独资从事.
_EFFECT = 0.3


def _weigh_policy(text: str, roles: set[Role], *, granted: bool) -> float:
    """How strongly a sentence with a word for an act of policy tells one."""
    return (
        (0.3 if _RESULTS.search(text) else 1.0)
        * (1.0 if SUBJECT.search(text) else 0.2)
        * (0.4 if _FUTURE.search(text) else 1.0)
        * (0.4 if _AGO.search(text) or _TERMS.search(text) else 1.0)
        * (_EFFECT if (granted or "batch" in roles) and not _ACT_OF_POLICY.search(text) else 1.0)
    )
