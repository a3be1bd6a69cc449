# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads counts of firms with role, qualifier, region and as-of date out of sentences."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from domain.altering import alter
from domain.claims import Qualifier, Role
from parsers.facts.counts.counted import NOT_COUNT_AFTER, count_en, count_zh
from parsers.facts.counts.fitting import Surroundings, fitting_cues
from parsers.facts.counts.item_numbers import numbers_item
from parsers.facts.cues.cues import Cue
from parsers.facts.cues.cues_en import EN
from parsers.facts.cues.cues_zh import ZH
from parsers.facts.cues.plain_chinese import write_plainly
from parsers.facts.cues.plain_english import drop_members, drop_points, write_out
from parsers.facts.names.rows_zh import read_behind_row
from parsers.facts.names.veils import UNVEILED, Veil
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.lacks import find_missing
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence, clause_at, split_clauses
from parsers.facts.text.spans import Spans
from parsers.facts.values.numbers import Number, parse_ordinal, qualify, scan_numbers

_ORDINAL_EN = Pattern(
    r"\b(?:the|China's|its) (?P<ord>[a-z]+(?:-[a-z]+)?(?:st|nd|rd|th)|\d+(?:st|nd|rd|th)) (?P<np>(?:wholly |fully |entirely )?(?:foreign|overseas)[\w-]*(?: [\w-]+){0,3}? (?:operator|company|firm|enterprise|carrier|provider|business|telco))(?P<tail>(?![^.;]{0,30}\b(?:refus|reject|den[iy]|turned|los[et]|surrender|withdraw|leave|left|gi?ave? up|give up|fined?|punish|warn|quit|exit|appl[yi]|fil[ei]|ask|seek)\w*)[^.;]{0,24}?(?:to (?:get|win|receive|obtain|secure|be|do so|clear|join|enter|gain|pass)|approved|admitted|let in(?:to)?|cleared|allowed|licen[cs]ed|given|with)\b(?: [\w-]+){0,6})",
    re.I,
)
#: "the 50th pilot approval given across the country", "its ninth licensee under the pilot": the paper or its holder is counted.
_ORDINAL_PAPER_EN = Pattern(
    r"\b(?:the|China's|its|MIIT's) (?P<ord>[a-z]+(?:-[a-z]+)?(?:st|nd|rd|th)|\d+(?:st|nd|rd|th)) (?P<np>(?:(?:such|pilot|value-added|telecoms?|VATS|foreign|foreign-invested|overseas) )*(?:approvals?|permits?|licen[cs]ees?|licen[cs]es?|go-ahead|authori[sz]ation|participant|member|entrant|recipient))(?P<tail>(?: (?:given|granted|issued|awarded|handed out|approved|admitted|let in))? (?:(?:across|in) (?:the )?(?:whole )?(?:country|China|mainland|nation)\b|nationwide|countrywide|(?:under|of|in|to) (?:the|its|China's) (?:[\w-]+ ){0,4}(?:pilot|trial)\b(?! (?:zones?|areas?|cit))|since the (?:pilot|trial)\b))",
    re.I,
)
#: "and the third in Hainan", behind an ordinal of the whole country.
_ORDINAL_LOCAL = re.compile(
    r"[^.;]{0,60}?(?:,? and|,|;) (?:the |its )?(?P<ord>[a-z]+(?:-[a-z]+)?(?:st|nd|rd|th)|\d+(?:st|nd|rd|th)) (?:one |such firm )?in (?:the )?(?:[A-Z][\w-]+(?: [A-Z][\w-]+)*|capital)\b(?! (?:this|last|that) (?:year|month)| (?:in|since|for) )"
)
_ORDINAL_ZH = Pattern(
    r"第(?P<ord>[一二三四五六七八九十百\d]{1,4})家(?P<np>[一-鿿]{0,12}(?:企业|公司|外企|机构|业者|外商|厂商)|(?:拿到|获得|取得|领到|获批|获准|通过)[^,。;]{0,10}(?:批[复覆]|许可|牌照)的?)"
)

_ORDINALS = ((_ORDINAL_EN, "en.ordinal"), (_ORDINAL_PAPER_EN, "en.ordinal-paper"), (_ORDINAL_ZH, "zh.ordinal"))


#: Where what a number counts ends, what that is, and whether the tables for Chinese decide.
Counted = tuple[int, str, bool]


class Draft(Struct, frozen=True):
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


def read_counts(
    text: str, sentence: Sentence, index: int, chinese: bool, numbers: Sequence[tuple[Number, Counted | None]],
    veil: Veil = UNVEILED,
) -> list[Draft]:  # fmt: skip
    """All counts of firms and of what may be taken for firms in one sentence; role None of the cues: no claim."""
    found = [(number, counted) for number, counted in numbers if counted is not None]
    clauses = split_clauses(sentence, chinese) if found else ()
    plain = write_plainly(sentence.text) if found else sentence.text
    able: dict[bool, list[Cue]] = {}
    drafts = []
    for number, counted in found:
        of_zh = counted[2]
        if of_zh not in able:
            able[of_zh] = _find_able(ZH, plain) if of_zh else _find_able(EN, write_out(sentence.text))
        around = look_around(text, sentence, clauses, number, counted, veil)
        if of_zh and plain != sentence.text:
            around = _look_plainly(around)
        if draft := _decide(able[of_zh], around, sentence, index, number, counted[0]):
            drafts.append(draft)
    drafts.extend(_read_ordinals(text, sentence, index))
    return drafts


def _find_able(table: tuple[Cue, ...], sentence: str) -> list[Cue]:
    """The cues of a table whose letters stand in a sentence; no other can fit any of its numbers."""
    missing = find_missing(sentence)
    return [cue for cue in table if not missing & cue.pattern.bits and cue.weight]


#: What may follow a Chinese numeral that counts firms: a classifier, or a word that says how exact it is.
_AFTER_HAN = frozenset("家户间个张份件席余多几来 +以左上出有")
#: What may follow any number that counts them: also a noun without a classifier, what parts words in English, or the end of a clause or text.
_AFTER_ANY = _AFTER_HAN | frozenset(("", *'宗外境获。\n"-,.;:)'))


def find_counted(text: str, sentence: Sentence, masks: Spans) -> Iterator[tuple[Number, Counted | None]]:
    """The whole numbers of a sentence with what they count; None where `count_zh` and `count_en` find nothing that they do."""
    for match in scan_numbers(text, sentence.start, sentence.end):
        number = _read_whole(text, match, masks)
        if number is None:
            continue
        counted = count_zh(text, number, sentence) or (None if number.han else count_en(text, number, sentence))
        if counted is not None or not number.han or text.startswith("席", number.after):
            yield number, counted


def list_counted(text: str, sentence: Sentence, masks: Spans) -> Iterator[tuple[Number, Counted]]:
    """Of the numbers that `find_counted` gives those that count firms; the others, by what follows them, are hardly looked at."""
    for match in scan_numbers(text, sentence.start, sentence.end):
        if text[match.end() : match.end() + 1] not in _AFTER_ANY:
            continue  # 5G, 30%
        number = _read_whole(text, match, masks)
        if number is None:
            continue
        if counted := count_zh(text, number, sentence) or (None if number.han else count_en(text, number, sentence)):
            yield number, counted


def _read_whole(text: str, match: re.Match[str], masks: Spans) -> Number | None:
    """A scanned number, where it is whole and may count something."""
    if match["han"] and text[match.end() : match.end() + 1] not in _AFTER_HAN:
        return None  # 统一, 一是: most are no numbers
    if NOT_COUNT_AFTER.match(text[match.end() : match.end() + 14]) or masks.covers(match.start()):
        return None
    if text[match.start() - 1 : match.start()] == "+" and text[match.start() - 2 : match.start() - 1].isdigit():
        return None  # 3+2家: neither is how many there are
    number = None if numbers_item(text, match.start(), match.end()) else qualify(text, match)
    return number if number is not None and number.whole is not None and 0 < number.whole < 10_000_000 else None


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


def _look_plainly(around: Surroundings) -> Surroundings:
    return Surroundings(*(write_plainly(getattr(around, one)) for one in Surroundings.__struct_fields__))


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


def _read_ordinals(text: str, sentence: Sentence, index: int) -> list[Draft]:
    """ "the sixth foreign-invested operator to get a permit": a running total told as an ordinal."""
    drafts = []
    for pattern, name in _ORDINALS:
        if not pattern.fits(sentence.text):
            continue
        for match in pattern.finditer(text, sentence.start, sentence.end):
            value = parse_ordinal(match["ord"])
            ungranted = name == "zh.ordinal" and not re.search("获|批|准|许可|牌照", sentence.text)
            ungranted = ungranted or _TO_LEAVE.match(text, match.end("np")) is not None
            if value is None or value < 2 or ungranted:
                continue
            drafts.append(_doubt_aim(_draft_ordinal(match, value, name, index), text, sentence))
            told = match.start("tail") if name.startswith("en.") else match.end()
            local = _ORDINAL_LOCAL.match(text, told, sentence.end)
            if local and (within := parse_ordinal(local["ord"])) and 1 < within < value:
                drafts.append(_draft_ordinal(local, within, f"{name}-local", index))
    return drafts


#: "the third foreign operator in the capital to do so", to leave: what it is third in is told before it.
_TO_LEAVE = re.compile(
    r"[^.;,]{0,40}? to (?:do so|leave|quit|exit|withdraw|give|hand|lose|surrender|return|be (?:refused|rejected|struck|turned))\b"
)
#: "could become the 50th", "has asked for the tenth permit": it is not there yet.
_AIMED = re.compile(
    r"\b(?:could|may|might|would|will|shall|should|hop(?:es?|ing)|aim(?:s|ing)?|want(?:s|ing)?|wish(?:es)?|plan(?:s|ning)?|expect(?:s|ed|ing)?|(?:is|are|was|were) (?:set|about|due|likely) to|bid(?:s|ding)?|rac(?:e|es|ing)|vying|compet\w+|appl(?:y|ied|ying|ication)|ask(?:s|ed|ing)? for|seek(?:s|ing)?|sought|waiting|if|whether|unless|not|never|no|nobody)\b[^.;:]{0,60}$",
    re.I,
)


def _doubt_aim(draft: Draft, text: str, sentence: Sentence) -> Draft:
    """An English ordinal that is only hoped for waits for a person."""
    if not draft.rule.startswith("en.") or not _AIMED.search(text, sentence.start, draft.start):
        return draft
    return alter(draft, confidence=DOUBTED_AT, rule=f"{draft.rule}+doubt-aimed-at")


def _draft_ordinal(match: re.Match[str], value: int, rule: str, index: int) -> Draft:
    start = match.start("ord") if rule.endswith("-local") else match.start()
    return Draft(value, "exact", "pilot_total", "ordinal", start, match.end(), rule, 0.75, match.start("ord"), index)


def demote(draft: Draft, detail: str, rule: str) -> Draft:
    """The same count as `other`."""
    return alter(draft, role="other", detail=draft.detail or detail, rule=rule)
