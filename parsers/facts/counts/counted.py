# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what a number counts: firms, licences, hospitals, or nothing that can be mistaken for firms."""

import re

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.recall import recall
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import Number

_FIRM_ZH = r"(?:企业|公司|外企|外商(?!独资|投资)|机构|运营商|业者|厂商|单位|医院|银行|券商|项目|许可证|许可|牌照|批[复覆]|营业性机构|代表处|分行)"


_COUNTED_ZH = Deferred(
    rf"^ ?(?:(?P<firm>[家户]次(?!之|于)|家(?!次(?!之|于)|庭|长(?!三角|江)|具(?=店|厂|企|公|城|业)|电(?=企|公|厂|业(?!务)|品|制|零|巨)|园)|户(?!次|籍|外(?![资商企国]))|间(?!隔|接))(?P<np>[一-鿿A-Za-z]{{0,14}}?{_FIRM_ZH})?|(?P<thing>[个张份件宗])(?P<tnp>[一-鿿A-Za-z]{{0,12}}?{_FIRM_ZH})?|(?P<bare>(?:外资|外商|外企|境外|获批)[一-鿿]{{0,8}}))"
)


#: "Six more firms in Shanghai have been licensed": an act, and no part of what was told before.
LET_IN_BY = re.compile(
    r"\b(?:was|were|been) (?:[a-z]+ly |also )?(?:licen[cs]ed|admitted|let in|accepted|authori[sz]ed)\b"
)


_STOP_WORD = r"(?!(?:holds?|held|holding|possess\w*|operates?|operated|runs?|ran|provides?|provided|offers?|offered|obtained|secured|gained|landed|applied|joined|entered|signed|filed|MIIT|granted|issued|said|gave|announced|cleared|received|won|awarded|and|in|of|to|by|from|with|that|is|are|was|were|have|has|had|the|a|an|for|on|at|as|who|which|or|but|may|can|will)\b)"


_FIRM_EN = r"(?:companies|firms|enterprises|businesses|operators|carriers|entities|ventures|players|providers|investors|applicants|applications|licen[cs]es|licensees|permits|approvals|authori[sz]ations|clearances|accreditations|green lights|go-aheads|hospitals|banks|projects|games|imports|telcos|corporations|units|affiliates|subsidiaries|multinationals|opinions|ones|names|recipients|holders|participants|grantees|entrants|winners|newcomers|counterparts|FIEs?|FITEs?|WFOEs?|organi[sz]ations|institutions|outfits|concerns|vendors|suppliers|conglomerates|bidders|contenders|candidates|arrivals|joiners|start-?ups|developers|manufacturers|retailers|groups(?! of)|parties|company|firm|enterprise|operator|strong (?:list|group|batch|round|cohort))"


_COUNTED_EN = Deferred(
    rf"^(?P<np>\"?(?: of(?= (?:foreign|overseas|multinational)))?(?: foreign and(?= overseas))?(?: |-)(?:(?:{_STOP_WORD}(?:[A-Za-z][\w'-]*|U\.[SK]\.)|and(?= [a-z-]+ (?:companies|firms|enterprises|providers|operators|businesses)\b)) ){{0,6}}?(?P<head>{_FIRM_EN})\b(?: in the sector)?)",
    re.I,
)


_OF_THEM = Deferred(
    r"^ of (?:them|these|those|which|whom|(?:(?:the|this) (?:country|nation|mainland)'s|China's)(?: [\w-]+){0,4}? (?:companies|firms|enterprises|licensees|participants|entrants|operators|approvals)\b(?!')|the (?:[\w-]+ ){0,3}?(?:companies|firms|enterprises|businesses|operators|carriers|providers|entities|licensees|recipients|holders|participants|grantees|entrants|winners|newcomers|approvals|permits|licen[cs]es|names)\b(?!')|the (?:(?:more than|over|some|nearly|about|roughly) )?(?:\d+|[a-z]+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|approved)\b(?! (?:working )?(?:days|weeks|months|years|hours|cities|pages|points|seats|questions|services|sites)\b))",
    re.I,
)


_BARE_EN = Deferred(
    r"^(?:,? (?:used\b|chose\b|opted\b|passed\b|got (?:in|through)\b|made (?:it|the cut)\b|succeeded\b|of (?:a|the|one) (?:year|month|quarter) (?:before|earlier|ago)|on (?:the same|that) (?:date|day)|on (?:\d{1,2} )?(?-i:Jan|Feb|Mar|Apr|May\b|June?\b|July?\b|Aug|Sep|Oct|Nov|Dec)|when\b|after\b|against\b|before\b|until\b|through(?:out)?\b|according\b|per\b|as at\b|at (?:the )?(?:[\w']+ )?(?:end|close|turn|start|beginning|last count|present|mid)\b|by (?:then|now|early|late|mid)\b|(?:a|one|two|three|four|five|six|nine|twelve|\d{1,2}) (?:year|month|week|quarter)s? (?:ago|earlier|before|previously|prior)|including|among|(?:which|whom) (?:[\w']+ ){0,9}?(?:approved|cleared|licen[cs]ed|admitted|let in|accredited|authori[sz]ed|named|picked|selected|(?:was|were|had been|have been|got|received|won|obtained))\b|had|have|has|having|are|were|was|the (?:number|total|tally|count)\b(?! of (?!(?:[\w-]+ ){0,3}(?:companies|firms|enterprises|businesses)))|remain(?:s|ed)? (?:in|on)\b|on (?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|came|and\b|from (?:just |only |some )?(?:\d|[a-z]+(?:teen|ty)\b)|that\b|is the\b|was the\b|for the first time|a year (?:ago|earlier|before)|announced|named|listed|published|cleared|admitted|(?:a|the) (?:year|month|week) (?:ago|earlier|before)|(?:twelve|six|three|nine|two|\d+) (?:months|years) (?:ago|earlier|before)|last (?:week|month|year|[A-Z])|this (?:week|month|year)|nationwide|countrywide|across|or so\b|as (?:the|its)\b|\((?-i:[A-Z])|followed|joined|with|(?:European|American|Japanese|German|French|British|Dutch|Swiss|Swedish|Danish|Finnish|Italian|Spanish|Korean|South Korean|Singaporean|Taiwanese|Indian|Australian|Canadian|Hong Kong|Malaysian|Thai|Asian|U\.S\.|US)\b|each\b|in (?=[A-Z])|from (?=[A-Z])|recorded|by (?:the )?end|at (?:the )?end|as of|so far|to date|in total|in all|altogether|in number|more\b|others?\b|going\b|went\b|go\b|come\b|will\b|may\b|can\b|hold\b|hail\b|operate\b|provide\b|run\b|offer\b|plan\b|belong\b|follows?\b|registered|based|located|approved|cleared|licen[cs]ed|granted|admitted|by (?:the )?[A-Z]|(?:in|under|within|on) (?:the|this|that|its) (?:city|province|zone|municipality|country|(?:value-added |telecom |opening-up |official )*(?:pilot|trial|scheme|programme|program|list|register))|since (?:the|it|[A-Z])|(?:over|during|in|from) (?:the|a|one|last) year|in th(?:e|is|at) (?:very )?(?:first|second|third|fourth|fifth|initial|previous|last|latest|earlier|new) (?:batch|round|wave|group|tranche))|[.;:,)]|$)",
    re.I,
)


_BARE_PRE_EN = Deferred(
    r"(?:[(:]|\b(?:mere|merely|identif(?:y|ied)|trace[ds]?|confirmed|listed|named|found|stands? at|passed|crossed|found|counted|exceed\w*|surpass\w*|topp?\w*|reach(?:ed|es|ing)?|(?:a|the) (?:new )?(?:record|high|all-time high|milestone)(?: of)?|past|found (?:just|only)|above|with|making|leaving|the other|the remaining|been|country's|nation's|compris(?:ed|es)|brought in|so far:|total:|including|approved|cleared|admitted|licen[cs]ed|let in|took in|number(?:ed|s|ing)|total(?:s|l?ed|l?ing)?(?: of)?|total to|to|at|was|were|is|stood at|numbered|than the|batch of|group of|of|that|another|said|fact|are|two|the|first|original|initial|cumulative|up from|down from|from|against|compared (?:with|to)|makes|hosts?|has|had|remains?|numbers?|numbered|ventures|alone|in all|all told|altogether|to date|(?:is|are|stands|has) now|became|become|makes it|make it|transcend|with|past|accounts? for|accounting for|took|takes|(?:among|of) (?:them|these|those|which|whom),?)),?\s*(?:over|nearly|about|some|more than)?\s*$",
    re.I,
)


NOT_COUNT_AFTER = Deferred(
    r"^(?:\s?(?:%|percent|per cent|percentage|年|月|日|号|时|点(?!企)|元|亿|万元|美元|人(?!民法)|名|岁|倍|米|公里|平方|座|台|次|天|周|小时|分钟|版|条|章|页|期|届|个(?:月|季度|工作日|百分点|国家|地区|城市|省|市|试点|领域|方面)|号文|位|级|类|种|批(?!准|复)|方面|大|地|省|市|国|城|区))"
    r"|^(?:th|st|nd|rd)\b|^ (?-i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b|^[- ](?:year|month|day|hour|minute|percent|point|week|step)s?\b|^-members?\b|^ member (?:states|countries|compan|firms|cities|associations|bodies|organi)|^ (?:percent|per cent|million|billion|yuan|dollars|euros|staff|employees|people|cities|countries|years|months|days|hours|minutes|measures|steps|tasks|items|lawyers|clients|times|pages|regions|areas|provinces|services)\b|^ (?:more|further|additional|extra|full|other|consecutive) (?:years|months|weeks|days|hours|minutes|times)\b",
    re.I,
)


_COUNTED_AT_ONCE = Deferred(r"^ (?:foreign|overseas|more|firms|companies|enterprises|approvals|licen[cs]es)\b")
_MONTH_BEFORE = Deferred(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")
#: "from January 1 foreign-invested firms may ...": a day, whatever is counted behind it.
_ON_DAY = Deferred(
    r"\b(?:on|from|since|of|until|till|by|before|after|starting|beginning|through|effective|to|and) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $",
    re.I,
)
#: "In May of 2025", "the end of May": a month, behind which firms may be counted.
_OF_MONTH = Deferred(r"\b(?:end|start|beginning|close|middle|month|half) of [A-Z][a-z]+\.? $", re.I)
#: "Article 6", "in phases one and two": the number names a thing.
_NAMES_THING = Deferred(
    r"\b(?:articles?|phases?|zones?|stages?|tiers?|chapters?|sections?|annex(?:es)?|appendix|clauses?|paragraphs?|points?|steps?|class(?:es)?|type|category|(?<!first )(?<!second )(?<!third )(?<!fourth )(?<!fifth )(?<!sixth )(?<!latest )(?<!new )(?<!last )(?:round|batch|wave|tranche)|level|version|table|figure|nos?\.?) (?:(?:\d{1,3}|one|two|three|four|five)(?:, (?:\d{1,3}|one|two|three|four|five))* ?(?:and|to|or) )?$",
    re.I,
)


_DATE_EN_BEFORE = Deferred(r"\$ ?$|RMB ?$|\bNo\. ?$|Circular $|#$|\bQ$|\bH$|page $")


_SUBJECT = Deferred(
    r"foreign|overseas|\bFI(?:T|)Es?\b|\bWFOEs?\b|'s (?:last|latest|own|most recent|published|official|final) (?:[\w-]+ )?(?:figure|number|count|tally|total)\b|telecom|carrier|operator|compan|firm|enterprise|approv|licen|applic|batch|round|cumulative|accumulated|nationwide|pilot|trial\b|scheme|programme|program\b|participa|holders|identif|roster|tally|the (?:national |overall |running |combined |city's |country's )?(?:number|figure|total|tally|aggregate)|the count (?:was|had been|stood at|came to)|more\b|hosts|ventures|original|makes|among th|of these|of those|of them|of which|accounts? for|(?:the|and) (?:rest|remaining|other)\b|of the (?:\d|[a-z]+ (?:are|is))",
    re.I,
)


#: 208 were licensed by the ministry and 58 by the city's administration; 15 Japanese, 9 from Hong Kong.
_NEXT_OF_LIST = Deferred(r"(?:,|;|:|\band|\bfollowed by|\bwith|\bplus)\s*$")
_PLACED = Deferred(r"^ (?:in |from |by |for |at )?(?:the )?[A-Z]")


#: 第3, 表2, 附件1: a number that names a thing and counts nothing.
_LABEL = Deferred(r"(?:第|[表图]|附件|附录|附表) ?$")


#: 批复外企数达130: a number of firms that no 家 follows.
_NUMBER_OF_FIRMS = Deferred(r"(?:外企|外资企业|外商投资企业|电信企业)(?:总)?数(?:量)?(?:已)?(?:达到?|为|是|升至|增至)$")
_ENDS_CLAUSE = Deferred(r"[,。;\n]|$")
#: 第一个是2543,这是…的外资企业数: what the number is of stands behind it.
_IS_THEIR_NUMBER = Deferred(
    r",(?:这|那)?就?是[^,。;]{2,40}(?:企业|外企|公司)的?(?:总|家|户)?(?:数|数量|数目)(?=[,。;]|$)"
)


def count_zh(text: str, number: Number, sentence: Sentence) -> tuple[int, str, bool] | None:
    """End of what is counted, what is counted, whether the tables for Chinese decide."""
    match = _COUNTED_ZH.match(text[number.after : sentence.end])
    if match is None and not number.han and 1 < number.value < 100_000 and _ENDS_CLAUSE.match(text, number.after):
        led = _NUMBER_OF_FIRMS.search(text[max(sentence.start, number.outer - 14) : number.outer])
        told = led or _IS_THEIR_NUMBER.match(text[number.after : sentence.end])
        return (number.after, "", True) if told else None
    if match is None or _LABEL.search(text[max(0, number.start - 3) : number.start]):
        return None
    if match["thing"] in ("个", "件") and not match["tnp"] and not _tells_papers(match["thing"], text, number):
        return None
    if match["bare"] and (number.han or number.value > 99_999 or number.value < 2):
        return None
    if match["bare"] and 1990 <= number.value <= 2100 and "," not in text[number.start : number.end]:
        return None  # 2025外资电信盘点: a year
    if number.han and number.value == 1 and not re.match("外|企业|公司|港|独资|跨国", match["np"] or ""):
        return None
    if (
        number.han
        and text[number.start : number.end] in ("一", "千", "百", "万", "亿")
        and text[number.start - 1 : number.start] in "数上几成同每另第一某"
    ):
        return None
    noun = match.group().strip()
    return number.after + match.end(), noun, True


def _tells_papers(thing: str, text: str, number: Number) -> bool:
    """Whether 件 counts the papers that stand right before it: 作出批复33件."""
    return thing == "件" and re.search("批[复覆文](?:共|计|合计|累计)*$", text[: number.outer][-6:]) is not None


#: "By the end of September 2020 foreign-invested enterprises ...": a year, whatever noun follows it.
_IN_YEAR = Deferred(
    r"\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2},?)?,?|[Ee]nd of|[Ee]nd|[Ll]ate|[Ee]arly|[Mm]id|[Ss]ince|[Uu]ntil|[Dd]uring|[Yy]ear|quarter of|half of|months of|[Ii]n|[Bb]y)[ -]$"
)


#: "Foreign telecom licences: 2025 in review".
_LOOKED_BACK_ON = Deferred(r"^ in (?:review|figures|numbers|brief|retrospect|focus|summary|charts|short)\b", re.I)


@recall
def counts_nothing_en(text: str, number: Number, sentence: Sentence) -> bool:
    """Whether a number is part of a date, names a thing, or is one of a ratio, whatever noun follows it."""
    rest = text[number.after : sentence.end]
    dated = (
        number.end - number.start <= 2
        and _MONTH_BEFORE.search(text[max(0, number.start - 12) : number.start])
        and not (_COUNTED_AT_ONCE.match(rest) and not _tells_day(text[max(0, number.start - 32) : number.start]))
    )
    before = text[max(sentence.start, number.start - 40) : number.start]
    if dated or _DATE_EN_BEFORE.search(before[-12:]) or _NAMES_THING.search(before):
        return True
    if (
        1990 <= number.value <= 2100
        and number.end - number.start == 4
        and (
            _IN_YEAR.search(text[max(sentence.start, number.start - 24) : number.start]) or _LOOKED_BACK_ON.match(rest)
        )
    ):
        return True
    if _is_year_compared(number, before, rest):
        return True
    return _is_ratio(text, number, sentence)


#: "Compared with 2020, when there were 1,250": what is counted behind a year is not the year.
_COMPARED_YEAR = Deferred(r"\b(?:compared (?:with|to)|against|since|from|than|unlike|until|before|after|of|in) $", re.I)


def _is_year_compared(number: Number, before: str, rest: str) -> bool:
    if not 1990 <= number.value <= 2100 or number.end - number.start != 4:
        return False
    return _COMPARED_YEAR.search(before) is not None and re.match(r",? when\b", rest) is not None


def count_en(text: str, number: Number, sentence: Sentence) -> tuple[int, str, bool] | None:
    rest = text[number.after : sentence.end]
    if not rest[:1].isascii() or counts_nothing_en(text, number, sentence):
        return None  # a space or a mark stands behind an English number, or nothing
    if match := _OF_THEM.match(rest):
        if number.value == 1:
            return None
        return number.after + match.end(), match.group().strip(), False
    if _RANKED.match(rest):
        return None
    if match := _COUNTED_EN.match(rest):
        if number.word and number.value == 1:
            return None
        return number.after + match.end(), match["np"].strip(" -"), False
    return (number.end, "", False) if _counts_bare(text, number, sentence, rest) else None


def _tells_day(before: str) -> bool:
    """Whether the words before a number behind a month's name make it a day: "on", "from", "as of"."""
    return _ON_DAY.search(before) is not None and _OF_MONTH.search(before) is None


#: "three in four of those", "nine out of every ten": a share of all, told without their number.
_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d|10|20|100)"
_IN_EVERY = r"(?:in(?: every)?|out of(?: every)?)"
_RATIO_BEFORE = Deferred(rf"\b{_SMALL} {_IN_EVERY} $", re.I)
_RATIO_AFTER = Deferred(rf"^ {_IN_EVERY} {_SMALL}\b(?! (?:applica|cities|regions|areas|rounds|batches))", re.I)


def _is_ratio(text: str, number: Number, sentence: Sentence) -> bool:
    """Whether a number is one of the two of a ratio."""
    if number.value > 100 or text[number.after : number.after + 6].startswith((" appli", " citie", " areas")):
        return False
    before = text[max(sentence.start, number.start - 24) : number.start]
    behind = text[number.after : min(sentence.end, number.after + 40)]
    return _RATIO_BEFORE.search(before) is not None or _RATIO_AFTER.match(behind) is not None


#: "the three largest cloud vendors", "two basic carriers": a rank among all there are, nothing that was let in.
_RANKED = Deferred(
    r"^ (?:of the )?(?:world's )?(?:largest|biggest|leading|top|main|major|big|basic|state-owned|state-run|incumbent|dominant)\b"
)
#: What may follow a number that stands for firms: "13 are in Shanghai", "24 in total".
_TELLING_AFTER = Deferred(
    r"^,? (?:had|have|are|were|recorded|passed(?=[.;,]|$)|got (?:in|through)|made (?:it|the cut)|succeeded|came|more than|fewer than|(?:a|the) year (?:ago|earlier|before)|last [A-Z]|in total|in all|altogether|in th(?:e|is|at) (?:very )?(?:first|second|third|fourth|fifth|initial|previous|last|latest|earlier) (?:batch|round|wave|group|tranche))"
)
#: Verbs of which a number alone may be the subject, whatever else the sentence says.
_VERB_AFTER = Deferred(
    r"^ (?:are|is|in|each|come|came|hail|registered|based|located|were|will|may|can|go|went|going|operate|hold|provide|plan|belong|passed(?=[.;,]|$)|got|made|succeeded|used|chose|opted)\b"
)


#: What stands before a number alone that is its verb's subject: "the remaining 43 hold", "Of these, 31 may".
_LED_BEFORE = Deferred(r"(?:[,;:]|\b(?:the|other|others|remaining|rest|further|and))\s*$", re.I)
#: "Shanghai has 9, Beijing four"; "in Shanghai (5)".
_PLACE_HAS = Deferred(
    r"\b(?:Beijing|Shanghai|Shenzhen|Hainan|Tianjin|Guangzhou|Suzhou|Hangzhou|Chengdu|Chongqing|Nanjing|Guangdong|Jiangsu|Zhejiang|Lin-?gang|Pudong|Qianhai|Xiamen|Qingdao|Dalian|Ningbo|Wuhan)"
    r"(?:,? (?:alone |itself )?(?:has|had|with|took|takes|leads with|(?:ranks?|ranked|comes?|came|is|was) (?:first|second|third|top),? with|accounts for|counts|hosts) (?:the most,? (?:with )?)?| \()$|, (?:and )?(?:Beijing|Shanghai|Shenzhen|Hainan|Tianjin|Guangzhou|Suzhou|Guangdong) $"
)


#: "there had been 121", "the Commerce Ministry says 55": a number that stands for what was told before.
_TELLS_NUMBER = Deferred(
    r"\b(?:there (?:had been|were)|puts? it at|says|(?:had |has )?(?:found|counted|recorded))(?: only| just| some| about)? ?$",
    re.I,
)
_SPEAKER = Deferred(
    r"\b(?:ministry|institute|academy|CAICT|study|bureau|administration|MIIT|MOFCOM|regulator)\b|\bthere (?:had been|were)\b",
    re.I,
)


#: "It was 97 a year ago", "At the end of 2023 it had stood at 97": what was told right before, of another day.
_IT_WAS = Deferred(
    r"(?:^|[.;:,] ?)(?:it|they|there) (?:was|were|had been|stood at|had stood at|numbered)(?: only| just| some)? $|\b(?:compared (?:with|to)|measured against|set against) (?:only |just |some )?[\d,]+ [^.;#]{1,40}(?:,|,? and) $",
    re.I,
)
_THEN = Deferred(
    r"^ (?:(?:a|one|two|three|four|five|six|twelve|\d+) (?:year|month|quarter)s? (?:ago|earlier|before)|(?:in (?:19|20)|at the (?:end|close|start) of|at end-|back in ))"
)


#: "the stake is below 10% in 13"
_STAKE_IN = Deferred(r"\b(?:share|stake|holding)s? (?:is|are|was|were)\b[^.;#]{0,24}(?:%|per ?cent) in $", re.I)


#: Behind these four digits are a year, whatever verb follows.
_DATED_BEFORE = Deferred(
    r"\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2},?)?|end|late|early|mid|since|until|during|year|quarter of|half of) ?-?$"
)


#: "adding nine cities for a total of 20": of cities. What is named last before the sum is what it is a sum of.
_SUMMED = Deferred(
    r"\b(?:(?P<place>cities|regions|areas|provinces|places|zones|localities|municipalities)"
    r"|companies|firms|enterprises|businesses|operators|licensees|participants|entrants|approvals|licen[cs]es|permits)\b",
    re.I,
)
_SUM = Deferred(r"\b(?:total|tally|number|count|sum|figure)\b(?P<of>[^.;,]{0,24})$", re.I)
#: "in the pilot areas, bringing the number approved to 33": places are not approved.
_OF_FIRMS = Deferred(r"\b(?:approved|cleared|licen[cs]ed|admitted|let in)\b", re.I)
#: The last word of a sum and what may follow it are no longer.
_LONGEST_SUM = 32


def _sums_places(told: str) -> bool:
    """Whether the sum that ends a text is one of cities or provinces."""
    sum_ = _SUM.search(told[-_LONGEST_SUM:])
    if sum_ is None or _OF_FIRMS.search(sum_["of"]):
        return False
    last = max(_SUMMED.finditer(told), key=re.Match.start, default=None)
    return last is not None and last["place"] is not None


def _tells_series(text: str, number: Number, sentence: Sentence, rest: str) -> bool:
    """Whether the words before a number make it a figure of what was told before, whatever its own sentence counts."""
    before = text[max(sentence.start, number.outer - 80) : number.outer]
    if _TELLS_NUMBER.search(before[-30:]) and _SPEAKER.search(sentence.text):
        return True
    return _STAKE_IN.search(before[-60:]) is not None or (
        _IT_WAS.search(before) is not None and _THEN.match(rest) is not None
    )


#: "stood at 2,720 (2025: 2,343)": behind a figure, in brackets, that of another year.
_OF_ANOTHER_YEAR = re.compile(
    r"^ \((?:[a-z -]{0,14}(?:[A-Z]\w+ )?(?:19|20)\d\d|[a-z ]{0,8}(?:year|previous year))[^()]{0,8}[:,]? ?[\d,]+\)"
)
_CORRECTS = Deferred(r"\b[Cc]orrect(?:s|ed|ion)\b")


def _counts_bare(text: str, number: Number, sentence: Sentence, rest: str) -> bool:
    """Whether a number without a noun stands for firms."""
    rest = _OF_ANOTHER_YEAR.sub("", rest.removeprefix('"'))  # told as somebody's words: had gone "beyond 60"
    before = text[max(sentence.start, number.outer - 30) : number.outer]
    placed = number.value < 1000 and _PLACE_HAS.search(before) is not None
    if (rest.startswith(")") and before.endswith("(") and not placed) or not _BARE_EN.match(rest):
        return False  # in brackets alone it is a stock exchange's code
    if rest.startswith(" from") and _CORRECTS.search(sentence.text):
        return False  # "(Corrects number of firms to 13 from 12)"
    if placed and text[number.start] != "0":
        return True
    if _sums_places(text[sentence.start : number.outer]):
        return False
    if _tells_series(text, number, sentence, rest):
        return True
    led = number.outer == sentence.start or number.qualifier != "exact" or _BARE_PRE_EN.search(before) or number.word
    led = bool(led) or bool(_LED_BEFORE.search(before) and _VERB_AFTER.match(rest))
    if not (led or _TELLING_AFTER.match(rest) or (_NEXT_OF_LIST.search(before) and _PLACED.match(rest))):
        return False
    year = 1900 <= number.value <= 2100 and "," not in text[number.start : number.end]
    if year and _DATED_BEFORE.search(before):
        return False
    if (year or not _SUBJECT.search(sentence.text)) and not _VERB_AFTER.match(rest):
        return False
    if number.word and number.value == 1:  # "one in Hainan" counts, "the one in Hainan" points
        return re.match(r"^ in [A-Z]", rest) is not None and not before.lower().endswith("the ")
    return True
