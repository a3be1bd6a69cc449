# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads counts of firms with role, qualifier, region and as-of date out of sentences."""

import re
from dataclasses import dataclass, replace

from domain.claims import Qualifier, Role
from parsers.facts.cues import EN, ZH, Cue
from parsers.facts.numbers import Number, find_numbers
from parsers.facts.sentences import Sentence, clause_at, split_clauses

_FIRM_ZH = r"(?:企业|公司|外企|外商(?!独资|投资)|机构|运营商|业者|厂商|单位|医院|银行|券商|项目|许可证|许可|牌照|批[复覆]|营业性机构|代表处|分行)"
_COUNTED_ZH = re.compile(
    rf"^ ?(?:(?P<firm>家(?!次|庭|长|具|电|园)|户(?!籍|外)|间(?!隔|接))(?P<np>[一-鿿A-Za-z]{{0,14}}?{_FIRM_ZH})?|(?P<thing>[个张份件])(?P<tnp>[一-鿿A-Za-z]{{0,12}}?{_FIRM_ZH})?|(?P<bare>(?:外资|外商|外企|境外|获批)[一-鿿]{{0,8}}))"
)
_STOP_WORD = r"(?!(?:and|in|of|to|by|from|with|that|is|are|was|were|have|has|had|the|a|an|for|on|at|as|who|which|or|but|may|can|will)\b)"
_FIRM_EN = r"(?:companies|firms|enterprises|businesses|operators|carriers|entities|ventures|players|providers|investors|applicants|applications|licen[cs]es|licensees|permits|approvals|hospitals|banks|projects|games|imports|telcos|corporations|units|affiliates|subsidiaries|multinationals|opinions|ones|recipients|company|firm|enterprise|operator)"
_COUNTED_EN = re.compile(
    rf"^(?P<np>(?: of(?= (?:foreign|overseas|multinational)))?(?: |-)(?:{_STOP_WORD}[A-Za-z][\w'-]* ){{0,6}}?(?P<head>{_FIRM_EN})\b(?: in the sector)?)",
    re.I,
)
_OF_THEM = re.compile(
    r"^ of (?:them|these|those|which|whom|the (?:\d+|[a-z]+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|approved)\b)",
    re.I,
)
_BARE_EN = re.compile(
    r"^(?:,? (?:including|among|had|have|has|are|were|came|each\b|in (?=[A-Z])|from (?=[A-Z])|recorded|by (?:the )?end|at (?:the )?end|as of|so far|to date|in total|in all|more\b|others?\b|follows?\b|approved|cleared|licen[cs]ed|granted|by (?:the )?[A-Z])|[.;:,)]|$)",
    re.I,
)
_BARE_PRE_EN = re.compile(
    r"\b(?:exceed\w*|surpass\w*|topp?\w*|reach(?:ed|es|ing)?|total(?:s|led|ling)?(?: of)?|total to|to|at|was|were|is|stood at|numbered|than the|batch of|group of|of|that|another|said|fact|are|two|the)\s*(?:over|nearly|about|some|more than)?\s*$",
    re.I,
)
_NOT_COUNT_AFTER = re.compile(
    r"^(?:\s?(?:%|percent|per cent|percentage|年|月|日|号|时|点(?!企)|元|亿|万元|美元|人(?!民法)|名|岁|倍|米|公里|平方|座|台|次|天|周|小时|分钟|版|条|章|页|期|届|号文|位|级|类|种|批(?!准|复)|方面|大|地|省|市|国|城|区))"
    r"|^(?:th|st|nd|rd)\b|^[- ](?:year|month|day|hour|minute|percent|point|member|week|step)s?\b|^ (?:percent|per cent|million|billion|yuan|dollars|euros|staff|employees|people|cities|countries|years|months|days|hours|minutes|measures|steps|tasks|items|lawyers|clients|times|pages|regions|areas|provinces|services)\b",
    re.I,
)
_MONTH_BEFORE = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")
_DATE_EN_BEFORE = re.compile(r"\$ ?$|RMB ?$|\bNo\. ?$|Circular $|#$|\bQ$|\bH$|page $")
_ORDINAL_EN = re.compile(
    r"\b(?:the|China's|its) (?P<ord>[a-z]+(?:-[a-z]+)?(?:st|nd|rd|th)|\d+(?:st|nd|rd|th)) (?P<np>(?:foreign|overseas)[\w-]*(?: [\w-]+){0,3}? (?:operator|company|firm|enterprise|carrier|provider|business|telco))(?P<tail>[^.;]{0,24}?(?:to (?:get|win|receive|obtain|secure|be)|approved|licen[cs]ed|given|with)\b[^.;,]{0,24})",
    re.I,
)
_ORDINAL_ZH = re.compile(r"第(?P<ord>[一二三四五六七八九十百\d]{1,4})家(?P<np>[一-鿿]{0,12}(?:企业|公司|外企|机构))")
_GIVEN = re.compile(
    r"(?:发放|颁发|核发|批准|核准|批[复覆]|准予|准许|获批|获准|拿到|取得|获得)|\b(?:approv\w+|clear(?:ed|s)|grant\w*|issu(?:ed|es)|award\w*|gave|given|gives|green-?li\w+|receiv\w+|won|wins|obtain\w*|secur\w+|go-ahead|may now)\b#?",
    re.I,
)
_OF_WHOLE = re.compile(r"其中|当中|\b(?:of (?:them|which|whom|these)|including)\b", re.I)
_TIMED = re.compile(
    r"截至|截止|[月年]底|[月年]末|累计|总数|共有|已有|已达|目前|"
    r"\b(?:as (?:of|at)|by (?:the )?end|by end|at (?:the )?end|at end|end-|in total|a total of|held|hold|nationwide|could operate|stood at|by (?:[A-Z][a-z]+ )?(?:19|20)\d\d|last (?:[A-Z]|month|year))",
    re.I,
)
_SUBJECT = re.compile(
    r"foreign|overseas|telecom|carrier|operator|compan|firm|enterprise|approv|licen|applic|batch", re.I
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A count as read, in folded offsets; region and as-of come later."""

    value: int
    qualifier: Qualifier
    role: Role
    detail: str
    start: int
    end: int
    rule: str
    confidence: float
    at: int  # where the number itself stands
    sentence: int
    region: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class _Scene:
    """What cues look at."""

    pre: str
    post: str
    clause: str
    noun: str
    far: str
    rest: str
    sentence: str


def read_counts(text: str, sentence: Sentence, index: int, chinese: bool, masks: list[tuple[int, int]]) -> list[Draft]:
    """All counts of firms and of what may be taken for firms in one sentence; role None of the cues: no claim."""
    clauses = split_clauses(sentence, chinese)
    drafts = []
    numbers = find_numbers(text, sentence.start, sentence.end)
    for number in numbers:
        if any(a <= number.start < b for a, b in masks) or _NOT_COUNT_AFTER.match(text[number.end : number.end + 14]):
            continue
        counted = _count_zh(text, number, sentence) or (None if number.han else _count_en(text, number, sentence))
        if counted is None or number.whole is None or not 0 < number.whole < 10_000_000:
            continue
        draft = _decide(text, sentence, index, clauses, number, counted)
        if draft:
            drafts.append(draft)
    drafts.extend(_read_ordinals(text, sentence, index))
    return drafts


def _count_zh(text: str, number: Number, sentence: Sentence) -> tuple[int, str, bool] | None:
    """End of what is counted, what is counted, whether the tables for Chinese decide."""
    match = _COUNTED_ZH.match(text[number.after : sentence.end])
    if match is None or text[number.start - 1 : number.start] == "第":
        return None
    if match["thing"] in ("个", "件") and not match["tnp"]:
        return None
    if match["bare"] and (number.han or number.value > 99_999 or number.value < 2):
        return None
    if number.han and number.value == 1 and not match["np"]:
        return None
    if (
        number.han
        and text[number.start : number.end] in ("一", "千", "百", "万", "亿")
        and text[number.start - 1 : number.start] in "数上几成同每另第一某"
    ):
        return None
    noun = match.group().strip()
    return number.after + match.end(), noun, True


def _count_en(text: str, number: Number, sentence: Sentence) -> tuple[int, str, bool] | None:
    rest = text[number.after : sentence.end]
    dated = (
        number.end - number.start <= 2
        and _MONTH_BEFORE.search(text[max(0, number.start - 12) : number.start])
        and not _COUNTED_EN.match(rest)
    )
    if dated or _DATE_EN_BEFORE.search(text[max(0, number.start - 12) : number.start]):
        return None
    if match := _OF_THEM.match(rest):
        if number.value == 1:
            return None
        return number.after + match.end(), match.group().strip(), False
    if match := _COUNTED_EN.match(rest):
        if number.word and number.value == 1:
            return None
        return number.after + match.end(), match["np"].strip(" -"), False
    before = text[max(sentence.start, number.outer - 30) : number.outer]
    bare = _BARE_EN.match(rest) and (
        number.outer == sentence.start
        or number.qualifier != "exact"
        or _BARE_PRE_EN.search(before)
        or number.word
        or re.match(r"^,? (?:had|have|are|were|recorded|came|more than|fewer than)", rest)
    )
    if (
        not bare
        or not _SUBJECT.search(sentence.text)
        or (1900 <= number.value <= 2100 and "," not in text[number.start : number.end])
    ):
        if not (bare and re.match(r"^ (?:are|is|in|each|came|were)\b", rest)):
            return None
    if number.word and number.value == 1 and not re.match(r"^ in [A-Z]", rest):
        return None
    return number.end, "", False


def _decide(
    text: str,
    sentence: Sentence,
    index: int,
    clauses: tuple[tuple[int, int], ...],
    number: Number,
    counted: tuple[int, str, bool],
) -> Draft | None:
    end, noun, chinese = counted
    start_clause, end_clause = clauses[clause_at(clauses, number.start)]
    end_clause = max(end_clause, min(end, sentence.end))
    scene = _Scene(
        pre=text[start_clause : number.outer],
        post=text[end:end_clause],
        clause=text[start_clause : number.outer] + "#" + text[number.after : end_clause],
        noun=noun,
        far=text[sentence.start : start_clause],
        rest=text[end : sentence.end],
        sentence=sentence.text,
    )
    cue = _find_cue(ZH if chinese else EN, scene, number)
    if cue is None:
        return None
    return Draft(
        number.whole or 0,
        number.qualifier,
        cue.role,
        cue.detail,
        number.outer,
        end,
        cue.name,
        cue.weight,
        number.start,
        index,
    )


def _find_cue(table: tuple[Cue, ...], scene: _Scene, number: Number) -> Cue | None:
    for cue in table:
        if cue.weight and cue.pattern.search(getattr(scene, cue.where)):
            if _fits(cue, scene, number):
                return cue
    return None


def _fits(cue: Cue, scene: _Scene, number: Number) -> bool:
    """What a pattern cannot say: a stock has a time or says that it is a total; 2,400 firms were never new at once."""
    if cue.detail == "told_as_new":
        return number.value >= 1000
    if cue.name in ("en.stock-noun", "zh.total-of-stock", "en.stock-before", "zh.may-operate") and number.value < 1000:
        return _TIMED.search(scene.sentence) is not None or not _GIVEN.search(scene.clause)
    if cue.name in ("en.based-in", "zh.in-region"):
        return _GIVEN.search(scene.clause) is None or _OF_WHOLE.search(scene.pre) is not None
    if cue.name == "en.by-issuer":
        return not scene.noun and not re.search(r"\bpilot|\btrial|\bfirst\b", scene.sentence, re.I)
    if cue.name == "en.may-operate":
        return _TIMED.search(scene.sentence) is not None
    return True


def _read_ordinals(text: str, sentence: Sentence, index: int) -> list[Draft]:
    """ "the sixth foreign-invested operator to get a permit": a running total told as an ordinal."""
    from parsers.facts.numbers import parse_ordinal

    drafts = []
    for pattern, name in ((_ORDINAL_EN, "en.ordinal"), (_ORDINAL_ZH, "zh.ordinal")):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            value = parse_ordinal(match["ord"])
            if (
                value is None
                or value < 2
                or (name == "zh.ordinal" and not re.search("获|批|准|许可|牌照", sentence.text))
            ):
                continue
            drafts.append(
                Draft(
                    value,
                    "exact",
                    "pilot_total",
                    "ordinal",
                    match.start(),
                    match.end(),
                    name,
                    0.75,
                    match.start("ord"),
                    index,
                )
            )
    return drafts


def demote(draft: Draft, detail: str, rule: str) -> Draft:
    """The same count as `other`."""
    return replace(draft, role="other", detail=draft.detail or detail, rule=rule)
