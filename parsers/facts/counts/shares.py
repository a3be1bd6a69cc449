# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the shares into which an English sentence parts a whole: by issuer, by owner, by place.

"Of the 310, the ministry licensed 250 and the Shanghai administration 60": numbers without a noun, of which no cue knows
what they count. They are shares where they add up to the whole, or where one of them is told as a part and the rest follow it.
"""

import re
from collections.abc import Iterator, Sequence

from domain.altering import alter
from domain.claims import Role
from parsers.facts.counts.counted import NOT_COUNT_AFTER
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.item_numbers import numbers_item
from parsers.facts.cues.cues import SERIES, WHOLE_ROLES
from parsers.facts.subject.sectors import is_of_hospitals
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import Number, qualify, scan_numbers
from parsers.facts.values.regions import find_regions

#: What stands behind a number that stands for firms, or for nothing told elsewhere.
_OF_FIRMS = re.compile(
    r"(?: (?:other|others|more|such|foreign-invested|foreign|overseas|wholly foreign-owned|approved|licen[cs]ed))*(?: (?:companies|firms|enterprises|businesses|operators|licensees|holders|ventures|of (?:them|these|those)))?"
    r"(?:[,.;)]|$| \(| (?:from|by|in|to|with|under|through|are|is|were|was|had|have|has|hold|holds|held|got|get|came|come|received|obtained|each|registered|based|located|approved|licen[cs]ed|wholly|majority|and|while|of|companies|firms|all)\b)"
)
_PAPERS = re.compile(
    r"^ (?!hold|ha[vsd]|got|get|receiv|obtain|w[io]n)(?:[\w-]+ ){0,3}(?:licen[cs]es|permits|approvals|certificates)\b"
)
#: What makes a number part of something else than a count: money, months, numbers of papers.
_NO_COUNT_BEFORE = re.compile(
    r"(?:[$¥€£#]|\b(?:RMB|CNY|USD|No\.|Article|Circular|page|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December|about|around|since|in|until|from)) ?$"
)
_YEARS = range(1990, 2100)
#: A share told alone: by what its owners hold.
_OWNED = re.compile(
    r"^(?: (?:of (?:them|these|those|the (?:companies|firms|enterprises))|companies|firms|enterprises|operators|licensees))?,? (?:(?:are|were|is|being) (?:wholly|majority|solely|fully|entirely|half|minority|equal|50[-:/]50)[ -]|(?:have|had|has|with) (?:a |no |an )?(?:foreign|overseas|Chinese|equal|outside) (?:majority|minority|control|partner|shareholding)|(?:are|were) (?:equal )?(?:joint ventures|owned half|held half|majority-)|(?:are|were) (?:mostly |mainly )?(?:backed|funded|owned|controlled|held) by [A-Z]|(?:have|had|has) (?:investors?|shareholders?|owners?|parents?|capital|money|partners?) from )"
)
#: The same before the number: "wholly foreign-owned companies numbered 89, 50:50 joint ventures 34".
_OWNED_BEFORE = re.compile(
    r"\b(?:(?:wholly|solely|fully|majority)[- ](?:foreign-)?owned(?: (?:companies|enterprises|firms|ones))?|(?:equal |50[-:/]50 )?joint ventures)(?:,? (?:number(?:ed)?|account for|make up|come to|are|were|total(?:l?ed)?|with))?:? $",
    re.I,
)
#: "The first, in February, had 13 companies; the second, in August, 22": each is a batch.
_ROUNDS = re.compile(
    r"\b(?:first|second|third|fourth|fifth)(?: (?:batch|round|group|list|wave|tranche))?\b[^.]*\b(?:second|third|fourth|fifth|sixth|last|latest)\b"
)
_OWN_DAY = re.compile(
    r"(?: (?:more|companies|firms|enterprises|others?))*,? (?:in|on|of|last|this|from) (?:(?:early|late|mid)[- ])?(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week\b|month\b)"
)
#: What joins the next share to the one before it.
_JOINED = re.compile(r"(?:,|;|,? and|,? while|\bto|\bin|\bwith|\bfor|\bbehind) $")
_AT = re.compile(
    r"^(?: (?:companies|firms|enterprises|are|were|of them))* (?:in|registered in|based in|located in) (?:the )?[A-Z]"
)
_ISSUED = re.compile(r"\b(?:[Aa]dministration|[Mm]inistry|MIIT|[Bb]ureau)\b")
#: How many sentences behind its whole a share may stand.
_NEAR = 3
#: The same for one that tells how the firms are owned.
_FAR = 9
#: So many places in one sentence part a whole by place, however far before it that was told.
_MANY = 3
_OWNERS = re.compile(r"\b(?:wholly|majority|joint ventures?|foreign majority|fully foreign|solely)\b", re.I)


def read_shares(drafts: list[Draft], text: str, sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The same drafts with the shares of English sentences: those that no cue read, and those that one took for a batch."""
    wholes = [
        d for d in drafts if d.role in WHOLE_ROLES and d.value > 2 and d.qualifier == "exact" and d.detail != SERIES
    ]
    if not wholes:
        return drafts
    own: dict[int, dict[int, Draft]] = {}
    for draft in drafts:
        own.setdefault(draft.sentence, {})[draft.at] = draft
    found: list[Draft] = []
    for whole, index in _pair_wholes(wholes, sentences):
        sentence = sentences[index]
        numbers = list(_find_exact(text, max(whole.end, sentence.start), sentence.end))
        if numbers and _may_part(whole, index, sentences):
            found += _share(whole, numbers, sentence, index, own.get(index, {}), text)
    if not found:
        return drafts
    taken = {(one.sentence, one.at) for one in found}
    values = {one.value for one in found if one.value > 12}
    kept = [_say_again(d, values) for d in drafts if (d.sentence, d.at) not in taken]
    return sorted([*kept, *found], key=lambda d: d.start)


def _are_dated(numbers: Sequence[Number], text: str) -> bool:
    """Whether each of the numbers has a day or month of its own: "six in January and four in February" are acts, and no shares."""
    return all(_OWN_DAY.match(text, number.after) for number in numbers)


def _say_again(draft: Draft, values: set[int]) -> Draft:
    """ "The 250 enterprises approved by the ministry hold ...": the share again, not a batch."""
    general = draft.rule.partition("+")[0] in ("en.granted-to", "en.were-granted")
    if draft.role != "batch" or not general or draft.value not in values:
        return draft
    return alter(draft, role="subset", rule=f"{draft.rule}+share", confidence=min(draft.confidence, 0.7))


def _pair_wholes(wholes: list[Draft], sentences: tuple[Sentence, ...]) -> Iterator[tuple[Draft, int]]:
    """Each sentence of the article's body behind a whole, with the one that was told last before it."""
    for at, whole in enumerate(wholes):
        last = wholes[at + 1].sentence if at + 1 < len(wholes) else len(sentences)
        for index in range(whole.sentence, min(len(sentences), last + 1)):
            if not sentences[index].furniture and not sentences[index].title:
                yield whole, index


def _may_part(whole: Draft, index: int, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a sentence stands right behind a whole, or tells owners, places or the whole itself farther behind."""
    text = sentences[index].text
    far = index - whole.sentence
    near = far < _NEAR or (far < _FAR and (_OWNERS.search(text) or len(find_regions(text)) >= _MANY))
    return bool(near or _says_again(text, whole.value)) and not is_of_hospitals(text)


#: "Of the 310, ...": the whole in the words of its shares.
_OF_THE = re.compile(r"\b[Oo](?:f|ut of) (?:the |these |those )(?P<whole>\d[\d,]*)\b")


def _says_again(text: str, value: int) -> bool:
    return any(match["whole"].replace(",", "") == str(value) for match in _OF_THE.finditer(text))


def _share(
    whole: Draft, exact: list[Number], sentence: Sentence, index: int, own: dict[int, Draft], text: str
) -> list[Draft]:
    """The shares of a whole that one sentence tells, of its exact numbers; `own` are its drafts by where these stand."""
    numbers = [
        number
        for number in exact
        if _may_count(text, number, sentence) and (number.whole or 0) < whole.value and _is_free(own.get(number.start))
    ]
    if len(numbers) > 1 and _add_up(numbers) == whole.value:
        if _ROUNDS.search(text[numbers[0].start - 40 : numbers[-1].end]) or _are_dated(numbers, text):
            return []
        return [_draft(n, own.get(n.start), "en.shares-sum", 0.76, whole, index, text) for n in numbers]
    told = [n for n in numbers if n.start in own and own[n.start].role == "subset"]
    parted = whole.start >= sentence.start and _OF_BEFORE.search(text[sentence.start : whole.start]) is not None
    new = [n for n in numbers if n not in told and (parted or _is_owned(text, n, sentence))]
    first = min((n.start for n in (*told, *new)), default=len(text))
    new += [
        n
        for n in numbers
        if n.start > first and n not in (*told, *new) and _JOINED.search(text[n.start - 12 : n.start])
    ]
    if _add_up([*told, *new]) > whole.value:
        return []
    return [_draft(n, own.get(n.start), "en.share", 0.7, whole, index, text) for n in new]


#: "Of China's 266 telecom companies 213 hold ...": what follows in the sentence is a part.
_OF_BEFORE = re.compile(r"(?:^|[,;] )(?:[Oo]f|[Oo]ut of|[Aa]mong) (?:the |all |these |those )?(?:[A-Z][\w]+'s )?$")


def _add_up(numbers: Sequence[Number]) -> int:
    return sum(number.whole or 0 for number in numbers)


def _is_owned(text: str, number: Number, sentence: Sentence) -> bool:
    """Whether a number counts firms by who owns them."""
    before = text[max(sentence.start, number.start - 70) : number.start]
    return _OWNED.match(text[number.after : number.after + 90]) is not None or _OWNED_BEFORE.search(before) is not None


def _is_free(known: Draft | None) -> bool:
    """Whether what was read of a number so far may be wrong: nothing, a part, an act of granting, a series."""
    return (
        known is None
        or known.role == "subset"
        or known.detail in ("series", "in_context")
        or (
            known.role == "batch"
            and known.rule.partition("+")[0] in ("en.granted-to", "en.were-granted", "en.granted-far", "en.approvals")
        )
        or (known.role == "other" and known.detail == "licences")
        or known.role == "stock_total"
    )


def _find_exact(text: str, start: int, end: int) -> Iterator[Number]:
    """The exact numbers of a span that what follows lets stand for firms; most do not, and are not read for it."""
    for match in scan_numbers(text, start, end):
        if _OF_FIRMS.match(text[match.end() : min(end, match.end() + 60)]):
            number = qualify(text, match)
            if number is not None and number.qualifier == "exact":
                yield number


def _may_count(text: str, number: Number, sentence: Sentence) -> bool:
    rest = text[number.after : min(sentence.end, number.after + 60)]
    if number.whole is None or number.whole < 1 or number.whole in _YEARS:
        return False
    if numbers_item(text, number.start, number.end):
        return False
    before = text[max(sentence.start, number.start - 12) : number.start]
    return not (NOT_COUNT_AFTER.match(rest) or _PAPERS.match(rest) or _NO_COUNT_BEFORE.search(before))


#: "and 98 had been approved under the pilot": of all foreign telecom firms those of the pilot are its total.
_IN_PILOT = re.compile(
    r"(?: (?:companies|firms|enterprises|of them))?,? (?:have|had|were|are) (?:already |now |so far |since )?(?:been )?(?:approved|cleared|admitted|licen[cs]ed|let in(?:to)?|in)\b(?:(?!\b(?:batch|round|latest)\b)[^.;,]){0,24}\b(?:pilot|trial)\b"
)


def _draft(number: Number, known: Draft | None, rule: str, weight: float, whole: Draft, index: int, text: str) -> Draft:
    detail = "issuer" if _ISSUED.search(text[max(0, number.start - 60) : number.after + 60]) else ""
    role: Role = "subset"
    if whole.role == "stock_total" and _IN_PILOT.match(text, number.after):
        role, rule, detail = "pilot_total", f"{rule}+of-pilot", ""
    if known is not None and known.role == "subset":
        return known
    if known is not None:
        return alter(known, role=role, detail=detail, rule=rule, confidence=weight)
    near = text[number.after : number.after + 40]
    places = find_regions(near) if _AT.match(near) else []
    return Draft(
        number.whole or 0, "exact", role, detail, number.outer, number.end, rule, min(weight, whole.confidence), number.start,
        index, places[0][0] if places else None, whole.as_of,
    )  # fmt: skip
