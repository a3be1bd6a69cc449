# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads counts of firms with role, qualifier, region and as-of date out of sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.claims import Qualifier, Role
from parsers.facts.counted import NOT_COUNT_AFTER, count_en, count_zh
from parsers.facts.cues import WHOLE_ROLES, Cue
from parsers.facts.cues_en import EN
from parsers.facts.cues_zh import ZH
from parsers.facts.lacks import find_missing, lower_case
from parsers.facts.numbers import Number, parse_ordinal, qualify, scan_numbers
from parsers.facts.patterns import Pattern
from parsers.facts.plain_english import drop_members, drop_points, write_out
from parsers.facts.rows_zh import read_behind_row
from parsers.facts.sentences import Sentence, clause_at, split_clauses
from parsers.facts.spans import Spans
from parsers.facts.summed_behind import SUMS_EN, is_sum_itself
from parsers.facts.veils import UNVEILED, Veil

_ORDINAL_EN = Pattern(
    r"\b(?:the|China's|its) (?P<ord>[a-z]+(?:-[a-z]+)?(?:st|nd|rd|th)|\d+(?:st|nd|rd|th)) (?P<np>(?:wholly |fully |entirely )?(?:foreign|overseas)[\w-]*(?: [\w-]+){0,3}? (?:operator|company|firm|enterprise|carrier|provider|business|telco))(?P<tail>[^.;]{0,24}?(?:to (?:get|win|receive|obtain|secure|be|do so|clear|join|enter|gain|pass)|approved|admitted|cleared|allowed|licen[cs]ed|given|with)\b(?: [\w-]+){0,6})",
    re.I,
)
#: "and the third in Hainan", behind an ordinal of the whole country.
_ORDINAL_LOCAL = re.compile(
    r"[^.;]{0,60}?(?:,? and|,|;) (?:the |its )?(?P<ord>[a-z]+(?:-[a-z]+)?(?:st|nd|rd|th)|\d+(?:st|nd|rd|th)) (?:one |such firm )?in (?:the )?(?:[A-Z][\w-]+)(?: [A-Z][\w-]+)*"
)
_ORDINAL_ZH = Pattern(
    r"第(?P<ord>[一二三四五六七八九十百\d]{1,4})家(?P<np>[一-鿿]{0,12}(?:企业|公司|外企|机构)|(?:拿到|获得|取得|领到|获批|获准|通过)[^,。;]{0,10}(?:批[复覆]|许可|牌照)的?)"
)
_GIVEN = re.compile(
    r"(?:发放|颁发|核发|批准|核准|批[复覆]|准予|准许|获批|获准|拿到|取得|获得)|\b(?:approv\w+|clear(?:ed|s)|grant\w*|issu(?:ed|es)|award\w*|gave|given|gives|green-?li\w+|receiv\w+|won|wins|obtain\w*|secur\w+|go-ahead|may now)\b#?",
    re.I,
)
_OF_WHOLE = re.compile(r"其中|当中|\b(?:of (?:them|which|whom|these)|including)\b", re.I)
_TIMED = re.compile(
    r"截至|截止|[月年]底|[月年]末|累计|总数|共有|已有|已达|目前|"
    r"\b(?:as (?:of|at)|by (?:the )?end|by end|at (?:the )?end|at end|end-|in total|a total of|held|hold|nationwide|could operate|stood at|by (?:(?:mid|late|early|end)[- ](?:of )?)?(?:[A-Z][a-z]+ )?(?:19|20)\d\d)",
    re.I,
)


#: Where what a number counts ends, what that is, and whether the tables for Chinese decide.
Counted = tuple[int, str, bool]


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
class Surroundings:
    """What cues look at around one number."""

    pre: str
    post: str
    clause: str
    noun: str
    far: str
    wide: str
    rest: str
    sentence: str


def read_counts(
    text: str, sentence: Sentence, index: int, chinese: bool, numbers: Sequence[tuple[Number, Counted | None]],
    veil: Veil = UNVEILED,
) -> list[Draft]:  # fmt: skip
    """All counts of firms and of what may be taken for firms in one sentence; role None of the cues: no claim."""
    found = [(number, counted) for number, counted in numbers if counted is not None]
    clauses = split_clauses(sentence, chinese) if found else ()
    able: dict[bool, list[Cue]] = {}
    drafts = []
    for number, counted in found:
        of_zh = counted[2]
        if of_zh not in able:
            able[of_zh] = _find_able(ZH, sentence.text) if of_zh else _find_able(EN, write_out(sentence.text))
        around = look_around(text, sentence, clauses, number, counted, veil)
        if draft := _decide(able[of_zh], around, sentence, index, number, counted[0]):
            drafts.append(draft)
    drafts.extend(_read_ordinals(text, sentence, index))
    return drafts


def _find_able(table: tuple[Cue, ...], sentence: str) -> list[Cue]:
    """The cues of a table whose letters stand in a sentence; no other can fit any of its numbers."""
    missing = find_missing(sentence)
    return [cue for cue in table if not missing & cue.pattern.bits and cue.weight]


#: What may follow a Chinese numeral that counts firms: a classifier, or a word that says how exact it is.
_AFTER_HAN = frozenset("家户间个张份件余多几来 +以左上出有")


def find_counted(text: str, sentence: Sentence, masks: Spans) -> Iterator[tuple[Number, Counted | None]]:
    """The whole numbers of a sentence with what they count; None where `count_zh` and `count_en` find nothing that they do."""
    for match in scan_numbers(text, sentence.start, sentence.end):
        if match["han"] and text[match.end() : match.end() + 1] not in _AFTER_HAN:
            continue  # 统一, 一是: most are no numbers
        if NOT_COUNT_AFTER.match(text[match.end() : match.end() + 14]) or masks.covers(match.start()):
            continue
        number = qualify(text, match)
        if number is None or number.whole is None or not 0 < number.whole < 10_000_000:
            continue
        counted = count_zh(text, number, sentence) or (None if number.han else count_en(text, number, sentence))
        if counted is not None or not number.han:
            yield number, counted


def _decide(
    cues: Sequence[Cue], around: Surroundings, sentence: Sentence, index: int, number: Number, end: int
) -> Draft | None:
    cue = next(fitting_cues(cues, around, number), None)
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
        cue.weight - 0.02 * sentence.title,
        number.start,
        index,
    )


def look_around(
    text: str,
    sentence: Sentence,
    clauses: tuple[tuple[int, int], ...],
    number: Number,
    counted: tuple[int, str, bool],
    veil: Veil = UNVEILED,
) -> Surroundings:
    """What the cues of one number look at; Chinese ones see no letters of firms' names."""
    end, noun, of_zh = counted
    veil = veil if of_zh else UNVEILED
    start_clause, end_clause = clauses[clause_at(clauses, number.start)]
    end_clause = max(end_clause, min(end, sentence.end))
    pre = veil.write(text, max(start_clause, number.outer - 240), number.outer)
    behind = veil.write(text, number.after, min(end_clause, number.after + 240))
    post = veil.write(text, end, min(end_clause, end + 240))
    if of_zh and (said := read_behind_row(text, sentence, end, end_clause)):
        behind, post = f"{text[number.after : end]}{said}", said
    if not of_zh:
        noun, pre, behind = (
            drop_points(noun),
            drop_points(pre),
            drop_members(drop_points(text[number.after : min(end_clause, number.after + 480)])),
        )
    clause = f"{pre}#{behind}"
    far = veil.write(text, max(sentence.start, start_clause - 200), start_clause)
    far = far if of_zh else drop_points(far)
    return Surroundings(
        pre=pre,
        post=post,
        clause=clause,
        noun=noun,
        far=far,
        wide=far + clause,
        rest=veil.write(text, end, min(sentence.end, end + 120)),
        sentence=sentence.text,
    )


def fitting_cues(table: Sequence[Cue], around: Surroundings, number: Number) -> Iterator[Cue]:
    """The cues of a table that fit a number, in the table's order: the first one decides."""
    plain = lower_case(around.sentence) != ""
    lowered: dict[str, tuple[str, str]] = {}  # most cues look at the same few pieces
    for cue in table:
        if not cue.weight:
            continue
        if (told := lowered.get(cue.where)) is None:
            text: str = getattr(around, cue.where)
            told = lowered[cue.where] = text, text.lower() if plain else ""
        if cue.pattern.stands_in(*told) and _fits(cue, around, number):
            yield cue


#: A stock is said to exist; firms that somebody fines or visits are none.
_EXISTS = re.compile(
    r"\b(?:there (?:are|were|is)|has|have|had|home to|hosts?|count(?:s|ed)?|number(?:s|ed)?|total(?:s|led)?|stands?|stood|operat\w+|register\w*|reach\w*|exist\w*|climb\w*|rose|risen|grew|grown|increas\w*|top\w*|exceed\w*|pass\w*|was|were|are|is)\b",
    re.I,
)
#: The noun alone tells no grant: "shortlisted for approvals".
_GRANT_VERB = re.compile(
    r"\b(?:approv(?:ed|es?|ing)|OK(?:s|'d|ed)?|bestow\w*|confer\w*|wav(?:ed|es) through|rubber-?stamp\w*|sign(?:ed|s) off|clear(?:ed|s|ing)|grant\w*|issu\w+|award\w*|gave|given|gives?|giving|hand(?:ed|s|ing)|green-?li\w+|licen[cs]ed|permitted|allow\w*|authori[sz]\w+|let|lets|admit\w*|g[eo]ts?|getting|accredit\w*|endors\w*|ratif\w+|bless\w*|welcom\w*|pick(?:ed|s|ing) up|earn(?:ed|s)|clinch\w*|gain\w*|win|won|wins|winning|receiv\w+|obtain\w*|secur\w+|land(?:ed|s)|may now|can now|with (?:\w+ ){0,2}(?:approvals?|permission)|has|have|had|held|holds?|announc\w*|went|go to|nod to|green light)\b",
    re.I,
)
_HOLDING = re.compile(
    r"\b(?:firms|companies|enterprises|operators|businesses|investors)\b[^,;]{0,30}\b(?:with|holding|hold)\b", re.I
)
_GIVES = re.compile(r"发放|颁发|核发|下发|批[准复覆出]|授予|送达|发出|颁|开出|准予|同意|放行")
#: 外商投资电信企业仅5家: the number says how many there are, whoever let them in.
_IS_TOTAL = re.compile(
    r"外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司)(?:总数|数量)?(?:仅|只|共|已|达|为|有|是)+[^,。#]{0,3}$"
)
#: Firms to which something is done: which they are of all is not said.
_IS_MET = re.compile(r"[^,。]{0,12}?(?:被|须|应当?|逾期|未|参加|列入|接受|通报|约谈|申请|处罚|整改|失信|退出)")
#: Newly let in, or told by a post: no stock of firms that exist.
_FRESH = re.compile(r"# ?(?:newly|new|more|further|additional)\b|\b(?:newly|another|further|additional) #", re.I)
_PARTITIVE = re.compile(r"of (?:them|these|those|which|whom|the)\b")
_PLACES = re.compile(
    r"\bnumber of (?:[\w-]+ ){0,2}(?:localities|cities|regions|areas|provinces|places|zones)\b[^.;#]{0,20}#|#[^.;,]{0,12}(?:the number of )?(?:\w+ )?(?:places|cities|regions|areas|provinces|zones|localities|services|categories|licen[cs]es)\b"
)
_TELECOM = re.compile(
    r"电[信讯]|通信|\btele(?:com|co|s\b)|(?<![A-Za-z])VATS(?![A-Za-z])|\b(?:in the|the) sector\b", re.I
)
_IN_PILOT = re.compile(r"\b(?:pilot|trial)\b", re.I)
#: 向第二批8家…发放, 批准首批13家: an act of granting, whoever grants; only a bare 部里颁证122家 is a part of a total.
_GRANT = re.compile(
    r"向|首批|第[一二三四五六七八九十百\d]{1,3}[批波]|试点|再批|又批|(?:批准|同意|核准|准许)[^,。#]{0,6}#[^,。]{0,3}(?:外|境外|跨国|港|[日德美法英韩]资)"
)
#: A region with a number and an act of granting, and no other number before: what was granted there, not a part.
_GOT = re.compile(r"^[^,。]{0,14}(?:获|拿到|取得|领到|拿下|喜提|获颁|得到|通过|过关)")
_WHOLE_BEFORE = re.compile(
    r"\bof (?:the (?:\d[\d,]*|[a-z-]+)|them|these|those|which|whom)\b|\b(?:total|batch|group) of\b", re.I
)


#: 抽查外商投资电信企业120家,发现问题企业14家; 新批准外商投资电信企业334家,2024年为292家: what follows is no stock either.
_OF_THOSE_MET = re.compile(
    r"(?:抽查|检查|巡查|核查|排查|组织|邀请|走访|约谈|调研|处罚|通报|新批准?|新设立?|新核准|新准予)[^,。;]{0,6}外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司)(?!总数|累计)[^,。;]{0,8},(?![^。;]*(?:总数|累计|共有|存量))"
)


_CREW = re.compile(r"\b(?:teams?|staff|crew|panel|desk|committee|delegation)\b[^.;,]{0,12} of ?$", re.I)


def _fits(cue: Cue, scene: Surroundings, number: Number) -> bool:
    """What a pattern cannot say: a stock has a time or says that it is a total; 2,400 firms were never new at once."""
    if (
        cue.role in WHOLE_ROLES
        and _PARTITIVE.match(scene.noun)
        and cue.detail not in ("of_applicants", "all_of_those", "of_all_foreign")
    ):
        return False  # "ten of the 41": a part, whatever is said of it
    if cue.detail == "told_as_new":
        return number.value >= 1000 and _TELECOM.search(scene.sentence) is not None
    if (
        cue.name
        in (
            "en.stock-noun",
            "zh.total-of-stock",
            "en.stock-before",
            "zh.may-operate",
            "zh.licensed-stock",
            "en.entitled",
        )
        and number.value < 1000
    ):
        if _FRESH.search(scene.clause):
            return False
        if cue.name == "zh.total-of-stock" and _IS_TOTAL.search(scene.pre):
            return True
        if cue.name == "zh.total-of-stock" and _IS_MET.match(scene.post):
            return False
        told = cue.name.startswith("zh") or _EXISTS.search(scene.clause)
        return _TIMED.search(scene.sentence) is not None or (bool(told) and not _GIVEN.search(scene.clause))
    if cue.name == "en.based-in" and _CREW.search(scene.pre):
        return False  # "a team of six in Pudong": people
    if cue.name in ("en.based-in", "zh.in-region"):
        told = _OF_WHOLE.search(scene.pre) or _WHOLE_BEFORE.search(scene.far) or _WHOLE_BEFORE.search(scene.pre)
        return _GIVEN.search(scene.clause) is None or told is not None
    if cue.name in _OF_SOME:
        return _fits_some(cue, scene, number)
    return _fits_en(cue, scene, number) if cue.name.startswith("en") else _fits_zh(cue, scene, number)


#: Rules that tell those met, and those that what was met before may be taken for.
_OF_SOME = ("zh.met", "zh.operate-before", "zh.elided-stock")


def _fits_some(cue: Cue, scene: Surroundings, number: Number) -> bool:
    """Whether so few are met; whether a figure is a stock's although some were met before it. All there are may be met too."""
    few = number.value < 1000
    return few if cue.name == "zh.met" else not (few and _OF_THOSE_MET.search(scene.far))


_PASSES = re.compile(r"(?:试点|获[批准])[^,。;#]{0,8}#")
#: 外资电信企业2514家。其中,增值电信业务开放试点已批准29家: the pilot's own total, which of the stock is a part as well.
_PILOTS_OWN = re.compile(
    r"(?:增值电[信讯]|扩大|对外|开放|经营|业务)*试点(?:政策|工作)?(?:至今|目前)?(?:已经?|共|累计)+(?:批准|核准|批出|放行|准许)了?$"
)


def _fits_zh(cue: Cue, scene: Surroundings, number: Number) -> bool:
    if cue.name == "zh.batch-beside":
        return not re.search(r"申请|申报|递交|提交|受理|签约|意向", scene.clause)
    if (
        cue.name in ("zh.region-has", "zh.part-named", "zh.part-relative")
        and re.search(r"(?:向|批准|同意)[^,。#]{1,24}的$", scene.pre)
        and _GIVES.search(scene.clause)
    ):
        return False  # 向北京、上海、深圳的13家企业发放: all of them
    if cue.name in ("zh.region-has", "zh.part-named"):
        return not (_GOT.match(scene.post) and not re.search(r"\d|家|间|户|其中|当中", scene.wide.split("#")[0]))
    if cue.name == "zh.of-them-far":
        again = re.search(r"(?:获[准批]|试点)[^,。#]{0,12}累计|[仍尚还正]在[^,。#]{1,6}$", scene.pre)
        return again is None and not _PILOTS_OWN.match(scene.pre)
    if cue.name == "zh.licensees-of-all":
        return "外" not in scene.pre and _TELECOM.search(f"{scene.far}{scene.pre}") is not None
    if cue.name == "zh.following":
        return not scene.pre.endswith("向") or _GIVES.search(scene.clause) is not None
    if cue.name in ("zh.another", "zh.region-adds"):
        return (
            re.search(r"获|批|准|颁|发放|许可|入围|加入|拿到|领到|取得|名单|试点|可以?[^,。]{0,6}经营", scene.clause)
            is not None
        )
    if cue.name == "zh.threshold":  # 获批企业突破40家,达到45家
        return number.qualifier == "over" and _PASSES.search(scene.pre[-12:] + "#") is not None
    if cue.name.startswith("zh.approved-firms"):
        return (number.qualifier != "exact") == (cue.name == "zh.approved-firms-over")
    return cue.name != "zh.by-issuer" or _GRANT.search(scene.clause) is None


#: "nine new foreign-invested companies were approved": so many at most are let in at once.
_MOST_LET_IN = 100
_NEW_LET_IN = re.compile(
    r"(?i)# new\b[^.;#]{0,50}\b(?:was|were|been|got) (?:also |then )?(?:approved|cleared|licen[cs]ed|admitted|let in)\b"
)


def _fits_en(cue: Cue, scene: Surroundings, number: Number) -> bool:
    if cue.name in ("en.granted-to", "en.were-granted"):
        return _GRANT_VERB.search(scene.clause) is not None
    if cue.name == "en.new-firms" and number.value < _MOST_LET_IN:
        return _NEW_LET_IN.search(scene.clause) is None
    if cue.name == "en.number-of-stock":
        return number.value >= 1000 or _GIVEN.search(scene.wide) is None
    if cue.name in SUMS_EN:
        return is_sum_itself(cue.name, int(number.value), scene.pre, scene.clause.partition("#")[2])
    if cue.name == "en.licences-numbered":
        return _HOLDING.search(scene.pre) is None
    if cue.name in ("en.lifting-to", "en.past", "en.cumulative"):
        return _PLACES.search(scene.clause) is None
    if cue.name == "en.place-hosts":
        return not re.search(r"(?:foreign|overseas)\S* (?:[\w-]+ )?tele(?:com|co)", scene.noun, re.I)
    if cue.name == "en.by-issuer":
        return not scene.noun and not re.search(r"\bpilot|\btrial|\bfirst\b", scene.sentence, re.I)
    if cue.name == "en.may-operate":
        small = number.value < 1000 and _IN_PILOT.search(scene.clause) is not None
        return _TIMED.search(scene.sentence) is not None and not small
    return True


def _read_ordinals(text: str, sentence: Sentence, index: int) -> list[Draft]:
    """ "the sixth foreign-invested operator to get a permit": a running total told as an ordinal."""
    drafts = []
    for pattern, name in ((_ORDINAL_EN, "en.ordinal"), (_ORDINAL_ZH, "zh.ordinal")):
        if not pattern.fits(sentence.text):
            continue
        for match in pattern.finditer(text, sentence.start, sentence.end):
            value = parse_ordinal(match["ord"])
            if (
                value is None
                or value < 2
                or (name == "zh.ordinal" and not re.search("获|批|准|许可|牌照", sentence.text))
            ):
                continue
            drafts.append(_draft_ordinal(match, value, name, index))
            told = match.start("tail") if name == "en.ordinal" else match.end()
            local = _ORDINAL_LOCAL.match(text, told, sentence.end)
            if local and (within := parse_ordinal(local["ord"])) and 1 < within < value:
                drafts.append(_draft_ordinal(local, within, f"{name}-local", index))
    return drafts


def _draft_ordinal(match: re.Match[str], value: int, rule: str, index: int) -> Draft:
    start = match.start("ord") if rule.endswith("-local") else match.start()
    return Draft(value, "exact", "pilot_total", "ordinal", start, match.end(), rule, 0.75, match.start("ord"), index)


def demote(draft: Draft, detail: str, rule: str) -> Draft:
    """The same count as `other`."""
    return replace(draft, role="other", detail=draft.detail or detail, rule=rule)
