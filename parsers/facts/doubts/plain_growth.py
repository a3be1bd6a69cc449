# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Has a growth wait unless its sentence tells it plainly of the total: by what may stand between both and behind it, since what must not has no end.

"Foreign-invested telecom companies numbered 3,206 at the end of December, up 12 percent year on year": told. "In Beijing the number rose 38 percent",
"the companies paid 8.2 percent more tax", 缴纳税款同比增长8.2%: a person is asked.
"""

import re
from collections.abc import Sequence

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.growth import STOCK, GrowthDraft
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

DOUBT = "+doubt-not-plain"
_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_TIME = rf"(?:as of|as at|as|at|by|in|on|of|the|end-?|close|start|beginning|middle|turn|mid-?|late|early|last|this|that|previous|prior|preceding|same|period|point|time|month|months|quarter|half|first|second|third|fourth|year-on-year|year-over-year|year-end|years?|yearly|annual|annually|annualised|twelve|12|single|six|one|a|an|earlier|ago|before|previously|since|from|over|during|compared|with|to|than|against|yoy|y/y|on-year|{_MONTH}|\d{{1,2}}|(?:19|20)\d\d)"
_SAID = r"(?:,? ?(?:the )?(?:MIIT|MOFCOM|ministry|regulator|academy|CAICT|agency|department|data|figures?|statistics|official|officials|spokes\w+|report|newspaper|Xinhua|state media)(?: (?:data|figures?|statistics))?(?: (?:said|says|show(?:s|ed)?|reported|added|announced|told reporters))?|,? ?according to (?:the )?(?:MIIT|MOFCOM|ministry|regulator|academy|CAICT|data|figures?|statistics)[\w' ]{0,50})"
_LINK = r"(?:numbered|number|numbers|total(?:l?ed)?|stood at|stands at|reached|reaching|was|were|is|are|has|have|had|been|now|already|came to|come to|rose to|risen to|grew to|grown to|increased to|climbed to|exceeded|exceeding|surpassed|topped|passed|which|and|that|so|thus|it|they|or|more|over|some|about|nearly|almost|companies|firms|enterprises|operators|businesses|licensees|holders|in China|in the country|across (?:China|the country)|nationwide|nationally|in total|in all|then|also|by|licen[cs]ed|approved|to operate|to provide|telecom(?:munications?)?|value-added|services?|business|with|foreign|investment|representing|marking|making|for|after|registering|recording|showing|posting|an?|the|its|their|whose|number|count|registered|on record|on (?:the|its) (?:register|roll|books)|on the ministry's (?:count|books)|held|hold|holding|(?:Chinese |mainland )?tele(?:com|communications?) (?:permits?|licen[cs]es?)|permits?|licen[cs]es?|of (?:any|some|one) kind(?: or another)?|active|operate|operating|a total of|businesses|of all (?:kinds|sorts|types|descriptions)|sector|enterprise|~|\d[\d,.]*)"
#: What was taken is not given back (`*+`): most words stand in several of these, and a long row of them could be parted in millions of ways.
_BETWEEN_EN = Deferred(rf"(?:{_SAID}|{_LINK}\b|{_TIME}\b|[\s,(–—-])*+", re.I)
_BEHIND_EN = Deferred(
    rf"(?:(?:increase|rise|growth|gain|jump|surge)\b|to (?:exceed |reach |more than |over |some |about )*+[\d,.]+\b|{_TIME}\b|[\s)])*+(?=[.;,)\"”—–-]|$|and\b|while\b)",
    re.I,
)
_OPENS_EN = Deferred(r"^\W*(?:The|That|This|Its)? ?(?:overall |national |total )?(?:figure|total|number|count|tally|it|that|this|which)?(?: (?:is|was|represents?|represented|marks?|marked|has|had|were))?(?: (?:an?|the))?(?: (?:year-on-year|annual|yearly))?\s*$", re.I)  # fmt: skip
#: Behind a growth that opens its own sentence, so that nothing else can be what grew, or when.
_ENDS_EN = Deferred(
    r"(?:,? (?:year[- ]on[- ]year|on the year|from a year earlier|compared with a year earlier))?[.;]?\s*$", re.I
)
_DIGIT = Deferred(r"\d")
_PERCENT = Deferred(r"\d ?(?:%|per ?cent)")
_BETWEEN_ZH = Deferred(
    r"(?:[,、(:\s]|总数|总量|数量|户数|家数|企业数|规模|达到|达|为|是|有|至|到|突破|逼近|接近|已经?|较|比|与|同期|相比|同比|按年|上年|去年|前年|年底|年末|月底|月末|底|末|年|月|日|\d+|一年|前|来|间|内|了|约|近|超过?|逾|多|余|家|户|间|环比增长[\d.]+%|(?:获准|获批|获得批准)?(?:经营|从事)(?:增值)?电信业务(?:的)?|净增加?|增加|新增|企业|公司|又|再|只|仅|才|而|且|并|累计|目前|全国|共|左右|以上|数)*+"
)
_BEHIND_ZH = Deferred(r"(?:左右|以上|上下|多|有余|余|之多|%)?(?:[,。;)、\s]|$|\()")
#: Words that make of what a sentence tells an aim, a question, a denial, another time or another's.
_NOT_SO = Pattern(
    r"\b(?:expect\w*|forecast\w*|target\w*|goal|aim\w*|plan(?:s|ned)?|want\w*|predict\w*|project(?:ed|s)|estimat\w*|could|(?-i:may)|might|would|will|not|n't|never|wrong|rumou?r\w*|den(?:y|ies|ied)|recount|instead|unless|if|until|whether|promis\w*|should|survey\w*|polled|hope\w*|average|per year|a year since|shares? of|leaving|inquiries|among|Vietnam|India|Indonesia|Malaysia|Thailand|Philippines|Laos|Cambodia|Myanmar|Pakistan|Brazil)\b|\?"
    r"|\d(?: to |-|–)\d+(?:\.\d+)? ?(?:%|per ?cent)|\d,\d{3} ?(?:%|per ?cent)|\b(?:nearly|almost|about|around|roughly|some|just (?:over|under)) (?:a|one|two|three)[ -](?:third|quarter|half|fifth|tenth)|\bthen some\b|\bdoubling from\b"
    r"|若|如果|可能|有望|或(?:将|再|增)|预测|预计|预期|将|要增|目标|计划|力争|没有|并非|不是|未|网传|传闻|负增长|曾|放缓|近一倍|年均|平均|不到|[%成\d]至|[%成]—|越南|印度",
    re.I,
)


def wait_unless_plain(
    growth: Sequence[GrowthDraft], claims: Sequence[Draft], text: str, sentences: Sequence[Sentence]
) -> list[GrowthDraft]:
    """The same growth; what no plain sentence tells of the total waits for a person."""
    ends: dict[int, list[int]] = {}
    for claim in claims:
        if claim.role == "stock_total":
            ends.setdefault(claim.sentence, []).append(claim.end)
    return [
        alter(one, confidence=DOUBTED_AT, rule=f"{one.rule}{DOUBT}")
        if one.confidence >= REVIEW_BELOW
        and not _is_plain(one, ends.get(one.sentence, ()), text, sentences[one.sentence])
        else one
        for one in growth
    ]


def _is_plain(one: GrowthDraft, ends: Sequence[int], text: str, sentence: Sentence) -> bool:
    """Whether nothing but words of time and of counting stands between the total and its growth, and behind it in the clause."""
    if _NOT_SO.search(sentence.text) or find_regions(text[sentence.start : one.start]):
        return False
    if not _DIGIT.search(text, one.start, one.end) and _PERCENT.search(sentence.text):
        return False  # "a third more, or 33.8 percent"
    chinese = one.rule.startswith("zh.")
    told = [at for at in ends if at <= one.start] + [m.end() for m in STOCK.finditer(text, sentence.start, one.start)]
    between = text[max(told, default=sentence.start) : one.start]
    if not told and chinese:
        return False
    plain = _BETWEEN_ZH if chinese else _BETWEEN_EN if told else _OPENS_EN
    ends_so = _BEHIND_ZH if chinese else _BEHIND_EN if told else _ENDS_EN
    return plain.fullmatch(between) is not None and ends_so.match(text[one.end : sentence.end]) is not None
