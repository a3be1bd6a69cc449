# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the growth of the foreign-invested total, and leaves the growth of anything else alone."""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.growth_of_else_en import is_growth_of_else
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import find_numbers, parse_han
from parsers.facts.values.rates import add_point, read_tenths
from parsers.facts.values.regions import find_regions

Basis = Literal["yoy", "since"] | None

_ZH = Pattern(
    r"(?P<base>同比|环比|与?(?:上年|去年)同期(?:相比|比较|比拟|比)|半年|按年|(?<![一二两三四五六七八九十\d个续])年|比(?:上年|去年)同期|较(?:上年|去年)同期|[比较](?:上年末|去年底|上年底|年初|上年|去年|[上前]?(?:一|1)年[之以]?前|\d{4}年(?:底|末|同期)?)|(?:过去)?一年(?:来|间|之?内|里|下来)?)?(?:大幅|大|快速|又|均|数量|约|已)?(?:增[长速幅]率?(?:[^,。;%\d]{0,12}(?:收窄|回落|放缓|扩大|提高|加快|升)[^,。;%]{0,10}[至到]|(?:达到?|高达|为|是))|(?:涨幅|年增率|增率)(?:达到?|为|是)?|增长|成长|扩大|扩容|(?<=[年期内间里来前比底末只仅也又])多|多出|增加|添加|上扬|增幅(?:达|为)?|升幅(?:达|为)?|上升|提高|上涨|攀升|增|涨|升|\+)(?:了|约|近|超过?|逾|达|幅?为)?"
    r"(?:(?P<num>\d+(?:\.\d+)?)(?: ?%|个百分点(?P<points>))|(?P<han>[一二三四五六七八九十两]+|[1-9](?=成))成(?:(?P<half>半)|(?P<units>[一二三四五六七八九])(?![成家户]))?(?:左右|上下|多|余)?(?:\((?P<exact>\d+(?:\.\d+)?) ?%\))?|百分之(?P<hundred>[一二三四五六七八九十百]+)(?:点(?P<point>[零〇一二三四五六七八九]+))?|(?P<times>[一二两三四五\d])倍|(?P<den>[二三四五六七八九十])分之(?P<numer>[一二三四五六七八九]))"
    r"|(?P<base2>同比|一年(?:来|间|内)?|比(?:上年|去年)同期|较(?:上年|去年)同期|[比较](?:上年末|去年底|年初))?(?:数量)?(?:实现)?(?P<double>翻了?(?P<n>一|两)?番|增长了?一倍)"
)
_EN = Pattern(
    r"(?:(?:rose|risen|rising|(?:gone|went|going) up|up|plus|grew|grown|growing|increas\w+|expand\w+|climb\w+|jump\w+|surg\w+|balloon\w*|swell\w*|swoll?en|soar\w*|leap\w*|leapt|mushroom\w*|shot up|advanc\w+|gain\w*|growth of|rise of|increase of|surge of|plus of|gain of|growth (?:slowed|eased|accelerated|quickened|picked up|came(?: in)?) (?:to|at)|growing at|growth rate of|(?:annual|yearly|year[- ]on[- ]year|year[- ]over[- ]year) (?:growth|increase|rise|gain) (?:was|is|came to|amounted to|of|at)|(?:growth|increase|rise|gain)(?:,(?=[^%;]{1,40}?(?:%|per ?cent)(?! of\b))| (?:was|is|amounts? to|amounted to|comes? to|came to|works out at|worked out at|is given as|was given as))|put on|puts on)(?: by)?(?: (?:a (?:modest|mere|bare|brisk|handsome)|about|around|nearly|over|some|more than|roughly|almost|approximately|just over|just under|just|close to|well over|only|at least|an? (?:estimated|average(?: of)?|impressive|robust|solid|healthy|hefty)))? (?P<a>\d+(?:\.\d+)?|[a-z]+(?:-[a-z]+)?) ?(?:%|percent\b|per cent\b|p\.?c\b\.?)"
    r"|(?<![\w.])\+ ?(?P<c>\d+(?:\.\d+)?) ?%"
    r"|(?P<b>\d+(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)[ -]?(?:%|percent|per cent)[- ](?:more|higher|above|up|ahead|longer|larger|bigger|greater|increase|rise|surge|jump|growth|gain|plus|year-on-year|year-over-year|annual|yearly)\b[\w-]*"
    r"|(?:rose|risen|rising|grew|grown|growing|increas(?:ed|ing)|up|climb(?:ed|ing)|expand(?:ed|ing)|jump(?:ed|ing)|(?:rise|increase|gain|jump|growth|surge) of)(?: by)?(?: (?:just|well|a little))?(?: (?:over|under|about|nearly|almost|around|roughly|some|more than))? (?P<mult>a|one|two|three|four)[ -](?P<frac>third|quarter|half|fifth|tenth)s?\b(?! ?\(\d)|\b(?P<mult2>a|one|two|three|four)[ -](?P<frac2>third|quarter|half|fifth|eighth|tenth)s? (?:more|higher|up on|above|bigger|larger)\b|(?P<dbl>\bdoubl(?:ed|ing)|\b(?:double|twice) (?:the (?:number|figure|total|count|level)|as many(?: as)?)(?= (?:as |of |in |at |for |from )*(?:the end of |the close of |end-)?(?:a year|one year|the (?:previous |prior |preceding )?year|last|twelve months|12 months|the same (?:time|point|date|day|month)|20\d\d|(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))))|(?P<trp>\btripl(?:ed|ing))|(?P<again>\bhalf (?:as many again|again as many)))"
    r"(?:[ ,]{1,2}(?P<base>(?:year[- ]on[- ]year|year[- ]over[- ]year|on the year|on year|last year\b|on an? (?:yearly|annual) (?:basis|foundation)|y/y|yoy|annually|from (?:a year|the (?:same|previous|prior)|last year)[\w ]{0,20}|than (?:a year|in the same|at the same|(?:twelve|12) months)[\w ]{0,18}|(?:more |higher |up |larger )?than (?:at|by) (?:the )?(?:end of|close of|end-)[\w ]{0,18}|(?:more )?than in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b[\w ]{0,10}|on (?:a year|twelve months|12 months|the same) ?[\w ]{0,14}|over the course of [\w ]{3,12}|(?:with)?in (?:the space of )?(?:twelve|12) months|during 20\d\d|compared (?:with|to) (?:a year|the same)[\w ]{0,20}|over (?:the|a|one) (?:previous |prior )?year|over the [\d,]+ (?:of|in|a) (?:the )?year (?:before|earlier)|in (?:one|a) year|from (?:the )?end[\w -]{0,4} ?\d{4}|from (?:the end of|end-)[\w ]{0,14}|since (?:the )?end[\w -]*\d{4}|since (?:the end of )?[\w ]{4,14})))?",
    re.I,
)
#: The total of foreign-invested telecom firms by its name.
STOCK = Pattern(
    r"外商?(?:投资|出资)(?:的)?(?:增值|加值)?电[信讯](?:业务)?(?:企业|公司|业者)|外资(?:增值)?电[信讯](?:企业|公司|业者)|(?:foreign|overseas)[- ](?:invested |funded |owned )?(?:value-added )?(?:tele(?:com|co)\w*(?: service)? ?(?:enterprises|companies|firms|operators|businesses|players|licensees)|carriers|(?:enterprises|companies|firms) in the sector)|(?:foreign|overseas)[- ]\w+ (?:enterprises|companies|firms|businesses|operators)\b[^.;,]{0,60}\btele(?:com|co)\w*|(?:tele(?:com|co)\w*|value-added|VATS|in the sector|licen[cs]e holders|licensees|permit holders|companies|firms|enterprises|businesses|operators)(?: \w+)? with (?:foreign|overseas|outside) (?:investments?|capital|funding|funds|money|shareholders?|ownership|owners?|backing|equity|stakes?|investors?)|\bforeign telcos\b|\bFITEs?\b|\b(?:FIEs|WFOEs)\b[^.;,]{0,60}\btele(?:com|co)\w*|\bsector (?:saw|had|has|counts|counted|gained|numbers)\b[^.;]{0,24}\b(?:foreign|overseas)[- ]\w+ (?:enterprises|companies|firms)\b",
    re.I,
)
_RIVAL = Pattern(
    r"使用外资|利用外资|投资额|投资规模|收入|业务总?量|利润|用户|基站|进出口|出口|营收|产值|市场规模|GDP|占比|民营|从业人员|\d ?[万亿]*(?:家次|户次|人次|美元|港元|元|人(?!民)|名|件|款)|revenue|business volume|(?<!with )(?<!with some )foreign investment(?! enterprise)|(?<!foreign )(?<!overseas )investment in|exports|imports|users|subscribers|profit|market size|output|traffic|\b(?:staff|employees|workers|jobs|payroll|billion|million)\b",
    re.I,
)
_TIMES = {"two": 2, "three": 3, "four": 4}
_PARTS = {"third": 3, "quarter": 4, "half": 2, "fifth": 5, "eighth": 8, "tenth": 10}
_HINT = Pattern(
    r"%|[成倍番]|百分之|分之|percent|p\.c|\bfifth|\beighth|tenth|per cent|doubl|tripl|\btwice\b|\b(?:third|quarter|half)",
    re.I,
)
_FRACTIONS = {"third": 33.3, "quarter": 25.0, "half": 50.0, "fifth": 20.0, "eighth": 12.5, "tenth": 10.0}
#: A word that stands for a figure told before: the total's where the total was the last told that can grow.
_ANAPHOR = Pattern(
    r"(?:户数|家数|(?:企业|公司)?(?:总数|总量|数量))(?!据)|\b(?:the|that|its|this|municipal|national|city's|ministry's)(?: (?:municipal|national|overall|local))? (?:figure|count|tally|number|total)\b|\b(?:That|This|It|The latter)\b,? (?:is|was|represents?|represented|mark(?:s|ed)|mean(?:s|t)|amounts? to|amounted to|compares?)\b",
    re.I,
)


#: 有望增长三成, 计划增长三成: not grown yet.
_AIMED_ZH = Deferred(r"(?:有望|预计|预期|计划|力争|争取|目标|可望|料将|(?<!即)将)[^,。;]{0,8}$")


class GrowthDraft(Struct, frozen=True):
    value: float
    basis: Basis
    start: int
    end: int
    rule: str
    confidence: float
    sentence: int


def read_growth(text: str, sentence: Sentence, index: int, drafts: list[Draft]) -> list[GrowthDraft]:
    """Growth in one sentence whose nearest subject is the foreign-invested total; `drafts` are the sentence's counts."""
    return [one for one, ours in find_candidates(text, sentence, index, drafts) if ours]


#: Doubts that hold for the growth of a figure as for the figure.
_SHARED = Deferred(r"\+of-whole\b|\+doubt-(?:of-one-place|asked|denied-nearby|ahead|conditional|claimed|aimed-at)\b")


def wait_with_counts(growth: list[GrowthDraft], claims: list[Draft]) -> list[GrowthDraft]:
    """The same growth; one whose sentence tells only totals that are doubted for what the sentence says waits with them.

    So does one right behind a figure that counts others: 美国外资电信企业1200家,同比增长5%.
    """
    totals: dict[int, float] = {}
    for claim in claims:
        if claim.role == "stock_total":
            sure = claim.confidence if _SHARED.search(claim.rule) else 1.0
            totals[claim.sentence] = max(sure, totals.get(claim.sentence, 0.0))
    return [_wait_with(one, totals.get(one.sentence, 1.0), _find_before(one, claims)) for one in growth]


#: The doubt of a figure that counts others than all.
_OF_OTHERS = "+doubt-given-else"


def _find_before(growth: GrowthDraft, claims: list[Draft]) -> Draft | None:
    """The figure told last before the growth in its sentence."""
    before = (claim for claim in claims if claim.sentence == growth.sentence and claim.at < growth.start)
    return max(before, key=lambda claim: claim.at, default=None)


def _wait_with(growth: GrowthDraft, total: float, before: Draft | None) -> GrowthDraft:
    """The growth as sure as the total of its sentence, and no surer than the figure before it where that counts others."""
    of_others = before is not None and _OF_OTHERS in before.rule
    sure = min(total, DOUBTED_AT if of_others else 1.0)
    waits = sure < REVIEW_BELOW <= growth.confidence
    return alter(growth, confidence=sure, rule=f"{growth.rule}+waits") if waits else growth


def find_candidates(
    text: str, sentence: Sentence, index: int, drafts: list[Draft]
) -> Iterator[tuple[GrowthDraft, bool]]:
    """Every growth in one sentence, and whether it is the total's."""
    if not _HINT.search(sentence.text):
        return
    for pattern, value_of, rule in ((_ZH, _value_zh, "zh.growth"), (_EN, _value_en, "en.growth")):
        if not pattern.fits(sentence.text):
            continue
        for match in pattern.finditer(text, sentence.start, sentence.end):
            value = value_of(match)
            if value is None or not 0 < value < 10_000:
                continue
            base = _basis_of(match, text, sentence)
            draft = GrowthDraft(value, base, match.start(), match.end(), rule, 0.9 if base else 0.8, index)
            if _AIMED_ZH.search(text, max(sentence.start, match.start() - 14), match.start()):
                draft = alter(draft, confidence=DOUBTED_AT, rule=f"{rule}+doubt-aimed-at")
            before = text[sentence.start : match.start()]
            else_grows = rule == "en.growth" and is_growth_of_else(before)
            yield draft, not else_grows and _is_of_total(text, sentence, match.start(), match.end(), drafts)


def _value_zh(match: re.Match[str]) -> float | None:
    if match["num"]:
        return None if match["points"] is not None else float(match["num"])
    if match["exact"]:
        return float(match["exact"])
    if match["han"]:
        if len(match["han"]) > 1 and "十" not in match["han"]:
            return None  # 两三成: from where to where, and no figure
        return read_tenths(match["han"], match["half"], match["units"])
    if match["hundred"]:
        return add_point(parse_han(match["hundred"]), match["point"])
    if match["times"]:
        times = parse_han(match["times"]) if not match["times"].isdigit() else int(match["times"])
        return None if times is None else times * 100
    if match["den"]:
        return round(100 * (parse_han(match["numer"]) or 0) / (parse_han(match["den"]) or 1), 1)
    return 300.0 if match["n"] == "两" else 100.0


def _value_en(match: re.Match[str]) -> float | None:
    if match["dbl"]:
        return 100.0
    if match["trp"]:
        return 200.0
    if match["again"]:
        return 50.0
    times, of = match["mult"] or match["mult2"] or "", match["frac"] or match["frac2"] or ""
    if of and times.lower() in _TIMES:
        return round(100 * _TIMES[times.lower()] / _PARTS[of.lower()], 1)
    if of:
        rough = re.search(r"\b(?:about|around|roughly|nearly|almost|some)\b", match.group(), re.I)
        return float(round(_FRACTIONS[of.lower()])) if rough else _FRACTIONS[of.lower()]
    word = match["a"] or match["b"] or match["c"]
    if word[0].isdigit():
        return float(word)
    numbers = find_numbers(word)
    return numbers[0].value if numbers else None


def _is_of_total(text: str, sentence: Sentence, start: int, end: int, drafts: list[Draft]) -> bool:
    """The nearest thing before it that can grow must be the total; where nothing stands before, the next thing after."""
    subjects = [(m.end(), True) for m in STOCK.finditer(text, sentence.start, start)]
    subjects += [(m.end(), False) for m in _RIVAL.finditer(text, sentence.start, start)]
    subjects += [
        (d.end, d.role == "stock_total" and not d.rule.endswith("+flow"))
        for d in drafts
        if d.end <= start and d.role != "subset" and d.detail != "delta"
    ]
    everybody = [m.end() for m in find_all_licensed(text, sentence.start, start)]
    if everybody and not any(end > everybody[-1] for end, _ in subjects if not _counts_them(text, everybody[-1], end)):
        return False
    if not subjects and start - sentence.start < 6 and sentence.text[0].isascii():
        return _is_told_before(text, sentence.start)
    if not subjects and next(_ANAPHOR.finditer(text, sentence.start, start), None):
        return _is_told_before(text, sentence.start)
    if subjects:
        last, ours = max(subjects)
        return ours and not _is_of_part(text[last:start]) and not _is_of_newcomers(drafts, text, last, start)
    after = [(m.start(), True) for m in STOCK.finditer(text, end, sentence.end)]
    after += [(m.start(), False) for m in _RIVAL.finditer(text, end, sentence.end)]
    after += [(d.start, d.role == "stock_total") for d in drafts if d.start >= end]
    return bool(after) and min(after)[1]


#: A figure of firms between the newcomers and a growth: …新增330家,企业总量达3120家,同比增长20%.
_FIRMS = re.compile(r"\d ?[余多]?[家户间]|\d (?:firms|companies|enterprises)")


def _is_of_newcomers(drafts: list[Draft], text: str, last: int, start: int) -> bool:
    """Whether of figures only those who came are told before a growth: 新增外资电信企业412家,同比增长23.5%."""
    before = [draft for draft in drafts if draft.end <= start]
    return (
        bool(before)
        and before[-1].detail in ("delta", "flow")
        and before[-1].end >= last
        and _FIRMS.search(text, before[-1].end, start) is None
        and not any(draft.role == "stock_total" for draft in before)
    )


#: 2650家,其中港资企业增长30%; "2,650, with Shanghai's number up 30 percent": a part of those told before grows.
_PARTS_FROM = re.compile(r"[,;]|\b(?:with|while|and|of which)\b")
_PART_NAMED = Deferred(
    r"(?:[港台日美德英法韩欧]资|独资|合资)|\bthose (?:from|in|owned|based)\b|\b(?:Hong Kong|Taiwan\w*|Japanese|American|German|European|wholly)\b",
    re.I,
)


def _is_of_part(between: str) -> bool:
    """Whether the words between a total and a growth name a part of it, or a place, of which the growth is."""
    pieces = _PARTS_FROM.split(between)
    return len(pieces) > 1 and (_PART_NAMED.search(pieces[-1]) is not None or bool(find_regions(pieces[-1])))


#: 全国增值电信企业, "177,000 value-added telecom companies": all firms, domestic ones too.
_ALL_LICENSED = Pattern(
    r"(?:全国|我国|全部|各类|持证|国内)[^,。;\n]{0,8}?(?<!外商投资)(?<!外资)(?<!外商)(?:增值|加值)?电[信讯](?:业务)?(?:经营)?(?:企业|者|公司)|(?:增值电信业务)?(?:经营许可证?)?持证企业"
    r"|\b(?:\d[\d,.]*(?: million| thousand)?|all|licensed) (?:licensed |domestic )?(?:value-added )?tele(?:com|communications?)\w* (?:companies|enterprises|firms|operators|licensees|businesses)\b(?! with (?:foreign|overseas))",
    re.I,
)
#: 达17.7万家: what stands between those words and their own figure.
_THEIR_FIGURE = Deferred(r"[^,。;]{0,8}?[\d.,]+万?[家户]?")


def find_all_licensed(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The words for all firms of the sector in a span; whose are foreign ones' are none."""
    found = _ALL_LICENSED.finditer(text, start, end)
    return [m for m in found if not re.search(r"外资|外商|foreign|overseas", m.group(), re.I)]


def _counts_them(text: str, at: int, end: int) -> bool:
    """Whether a figure that ends at a place is that of the words that end at another."""
    return _THEIR_FIGURE.fullmatch(text, at, end) is not None


def _is_told_before(text: str, start: int) -> bool:
    """Whether the last thing told before that can grow is the total."""
    before = max(0, start - 400)
    stock = max((m.end() for m in STOCK.finditer(text, before, start)), default=-1)
    return stock > max((m.end() for m in _RIVAL.finditer(text, before, start)), default=-1)


#: 较“十三五”末增长: since a day that is no year ago.
_SINCE_ZH = Deferred(r"[较比自][^,。;%]{1,14}(?:末|底|初|以来)[^,。;%]{0,2}$")
_GROWN_ZH = re.compile(r"\d ?%|[两二三四五\d]倍|翻番")


#: 截至2021年6月底…较去年6月底: the same month of the year before.
_MONTH_AGO_ZH = Deferred(
    r"[较比](?:去年|上年|上一年|前一年|(?P<year>\d{4})年)(?:同期的?)?(?P<month>\d{1,2})月(?:份)?[底末][^,。;%]{0,2}$"
)
_MONTH_NOW_ZH = Deferred(r"(?:(?P<year>\d{4})年|今年|本年|[^\d年]|^)(?P<month>\d{1,2})月(?:份)?[底末]")


def _is_year_before(said: str) -> bool:
    """Whether the month that growth is told since is that of the figure which its sentence tells first, a year before."""
    ago, now = _MONTH_AGO_ZH.search(said), _MONTH_NOW_ZH.search(said)
    if ago is None or now is None or now.end() >= ago.end() or ago["month"] != now["month"]:
        return False
    return not (ago["year"] and now["year"]) or int(now["year"]) - int(ago["year"]) == 1


def _basis_of(match: re.Match[str], text: str, sentence: Sentence) -> Basis:
    groups = match.groupdict()
    base = (groups.get("base") or groups.get("base2") or "").lower()
    if not base:
        if "han" in groups and _SINCE_ZH.search(text, max(sentence.start, match.start() - 24), match.start()):
            return "yoy" if _is_year_before(text[sentence.start : match.start()]) else "since"
        before = text[max(sentence.start, match.start() - 24) : match.start()]
        reach = 40 if "han" in groups else 90
        behind = text[match.end() : min(sentence.end, match.end() + reach)]
        if "han" in groups:  # of two growths side by side each has its own base
            before, behind = _GROWN_ZH.split(before)[-1], _GROWN_ZH.split(behind)[0]
        else:  # "a 30 percent year-on-year increase": what it is called says since when
            before = f"{before} {match.group()}"
            behind = re.split(r"\d ?(?:%|per ?cent)|[;:(]", behind)[0]
        around = f"{before} {behind}".lower()
        base = next((word for word in _BASES if word in around), "")
    if not base:
        return None
    if re.search(r"末|底|年初|半年|end|close|since", base):
        return "since"
    several = text[max(sentence.start, match.start() - 2) : match.start() + 2].find("年均") >= 0
    return None if base == "环比" or several else "yoy"


def tell_basis(text: str, sentence: Sentence, start: int, end: int, *, chinese: bool) -> Basis:
    """Since when a rate at a place of its sentence is told to have come to pass: what the words near it name, None where they name nothing."""
    near = text[max(sentence.start, start - 90) : min(sentence.end, end + 90)].lower()
    base = next((word for word in _BASES if word in near), "")
    if base:
        return "since" if re.search(r"末|底|年初|end|close", base) else "yoy"
    since = chinese and _SINCE_ZH.search(text, max(sentence.start, start - 24), start) is not None
    return "since" if since else None


_BASES = ("同比", "一年前", "一年之前", "twelve months earlier", "12 months earlier", "a year before that", "increase over one year", "rise over one year", "growth over one year", "上年同期", "去年同期", "上年末", "去年底", "年初", "year on year", "year-on-year", "a year earlier", "a year ago", "year over year", "year-over-year", "a year before", "over the course of", "same time last year", "on a year ago", "on the year", "on year", "same time a year", "twelve months before", "12 months before", "same date last year", "same point last year", "over twelve months", "over 12 months", "within a year", "within twelve months")  # fmt: skip
