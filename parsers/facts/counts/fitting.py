# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Whether a cue may speak of a number, by the words around both."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from parsers.facts.counts.counted import LET_IN_BY
from parsers.facts.counts.named_batches_zh import NAMED_BATCHES, counts_named_batch
from parsers.facts.counts.since_stock_zh import OF_ELSE_ZH, OF_SOME, fits_some
from parsers.facts.counts.summed_behind import SUMS_EN, is_sum_itself
from parsers.facts.cues.cues import WHOLE_ROLES, Cue
from parsers.facts.cues.papers_zh import PAPERS_ALONE, stand_for_firms
from parsers.facts.text.lacks import lower_case
from parsers.facts.values.numbers import Number

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


class Surroundings(Struct, frozen=True):
    """What cues look at around one number."""

    pre: str
    post: str
    clause: str
    noun: str
    far: str
    wide: str
    rest: str
    sentence: str


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
    r"\b(?:approv(?:ed|es?|ing)|OK(?:s|'d|ed)?|bestow\w*|confer\w*|wav(?:ed|es) through|rubber-?stamp\w*|sign(?:ed|s) off|clear(?:ed|s|ing)|grant\w*|issu\w+|award\w*|gave|given|gives?|giving|hand(?:ed|s|ing)|green-?li\w+|licen[cs]ed|permitted|allow\w*|authori[sz]\w+|let|lets|admit\w*|g[eo]ts?|getting|accredit\w*|endors\w*|ratif\w+|bless\w*|welcom\w*|pick(?:ed|s|ing) up|earn(?:ed|s)|clinch\w*|gain\w*|win|won|wins|winning|receiv\w+|obtain\w*|secur\w+|land(?:ed|s)|collect(?:ed|s)|scoop\w*|bag(?:ged|s)|nett?(?:ed|s)|acquir\w+|may now|can now|with (?:\w+ ){0,2}(?:approvals?|permission)|has|have|had|held|holds?|announc\w*|went|go to|nod to|green light)\b",
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
#: "that makes two each for Shanghai and Beijing"
_EACH = re.compile(r"# (?:each|apiece)\b")
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
_CREW = re.compile(r"\b(?:teams?|staff|crew|panel|desk|committee|delegation)\b[^.;,]{0,12} of ?$", re.I)
#: Sums of all foreign-invested telecom firms, of which a small one is of a place or of a batch.
_STOCKS = frozenset(
    ("en.stock-noun", "zh.total-of-stock", "en.stock-before", "zh.may-operate", "zh.licensed-stock", "en.entitled")
)


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
    if cue.name in _STOCKS and number.value < 1000:
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
        given = _GIVEN.search(scene.clause) or LET_IN_BY.search(scene.clause)
        return given is None or told is not None
    if cue.name in OF_SOME:
        return fits_some(cue.name, scene.far, scene.pre, few=number.value < 1000)
    return _fits_en(cue, scene, number) if cue.name.startswith("en") else _fits_zh(cue, scene, number)


_PASSES = re.compile(r"(?:试点|获[批准])[^,。;#]{0,8}#")
#: 外资电信企业2514家。其中,增值电信业务开放试点已批准29家: the pilot's own total, which of the stock is a part as well.
_PILOTS_OWN = re.compile(
    r"(?:增值电[信讯]|扩大|对外|开放|经营|业务)*试点(?:政策|工作)?(?:至今|目前)?(?:已经?|共|累计)+(?:批准|核准|批出|放行|准许)了?$"
)


def _fits_named_zh(cue: Cue, scene: Surroundings) -> bool:
    """Whether papers are counted alone; whether what is named like a batch is one."""
    if cue.detail == PAPERS_ALONE:
        return stand_for_firms(scene.pre, scene.rest)
    return cue.name not in NAMED_BATCHES or counts_named_batch(cue.name, scene.clause, scene.rest)


def _fits_zh(cue: Cue, scene: Surroundings, number: Number) -> bool:
    return _fits_named_zh(cue, scene) and _fits_else_zh(cue, scene, number)


_LETS_MORE_IN = re.compile(
    r"获|批|准|颁|发放|许可|入围|加入|拿到|领到|取得|名单|试点|通过了?(?!初)[^,。]{0,4}(?:审[查批核]|评审)|过关|可以?[^,。]{0,6}经营"
)


def _fits_else_zh(cue: Cue, scene: Surroundings, number: Number) -> bool:
    if cue.name == "zh.batch-beside":
        return not re.search(r"申[请报领办经设]|递[交表件]|提交|受理|签约|意向", scene.clause)
    if (
        cue.name in ("zh.region-has", "zh.part-named", "zh.part-relative")
        and re.search(r"(?:向|批准|同意)[^,。#]{1,24}的$", scene.pre)
        and _GIVES.search(scene.clause)
    ):
        return False  # 向北京、上海、深圳的13家企业发放: all of them
    if cue.name in ("zh.region-has", "zh.part-named"):
        return not OF_ELSE_ZH.search(scene.pre) and not (
            _GOT.match(scene.post) and not re.search(r"\d|家|间|户|其中|当中", scene.wide.split("#")[0])
        )
    if cue.name == "zh.of-them-far":
        again = re.search(r"(?:获[准批]|试点)[^,。#]{0,12}累计|[仍尚还正]在[^,。#]{1,6}$", scene.pre)
        return again is None and not _PILOTS_OWN.match(scene.pre)
    if cue.name == "zh.licensees-of-all":
        return "外" not in scene.pre and _TELECOM.search(f"{scene.far}{scene.pre}") is not None
    if cue.name == "zh.following":
        return not scene.pre.endswith("向") or _GIVES.search(scene.clause) is not None
    if cue.name in ("zh.another", "zh.region-adds"):
        return _LETS_MORE_IN.search(scene.clause) is not None
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
#: What before a figure takes a cue away: who holds papers, and "A and B are two of the three", told of those named.
_UNFIT_BEFORE = {"en.licences-numbered": _HOLDING, "en.of-them": re.compile(r" are $")}


def _fits_size(cue: Cue, scene: Surroundings, number: Number) -> bool:
    if cue.name == "en.one-of":
        return number.qualifier == "exact"  # "one of fewer than a dozen": who tells a batch knows its number
    if cue.name == "en.approvals":
        return number.qualifier != "over"  # "tops 20 pilot approvals": no list is of more than so many
    return number.value >= _MOST_LET_IN or _NEW_LET_IN.search(scene.clause) is None


def _fits_en(cue: Cue, scene: Surroundings, number: Number) -> bool:
    if cue.name in ("en.granted-to", "en.were-granted"):
        return _GRANT_VERB.search(scene.clause) is not None
    if cue.name in ("en.approvals", "en.new-firms", "en.one-of"):
        return _fits_size(cue, scene, number)
    if cue.name == "en.number-of-stock":
        return number.value >= 1000 or _GIVEN.search(scene.wide) is None
    if cue.name in SUMS_EN:
        return is_sum_itself(cue.name, int(number.value), scene.pre, scene.clause.partition("#")[2])
    if unfit := _UNFIT_BEFORE.get(cue.name):
        return unfit.search(scene.pre) is None
    if cue.name in ("en.lifting-to", "en.past", "en.cumulative"):
        return _PLACES.search(scene.clause) is None and _EACH.search(scene.clause) is None
    if cue.name == "en.place-hosts":
        return not re.search(r"(?:foreign|overseas)\S* (?:[\w-]+ )?tele(?:com|co)", scene.noun, re.I)
    if cue.name == "en.by-issuer":
        return not scene.noun and not re.search(r"\bpilot|\btrial|\bfirst\b", scene.sentence, re.I)
    if cue.name == "en.may-operate":
        small = number.value < 1000 and _IN_PILOT.search(scene.clause) is not None
        return _TIMED.search(scene.sentence) is not None and not small
    return True
