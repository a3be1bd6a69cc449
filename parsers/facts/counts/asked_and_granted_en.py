# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells English figures of those let in from those who asked, where one sentence tells of both.

"Ten firms that applied in March were approved", "approved 13 of the 18 firms that applied", "received 60, approved 40, rejected 5": the everyday forms,
in which a word of asking stands as near to the figure as the word of the grant.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from domain.altering import alter
from domain.claims import Role
from parsers.facts.counts.counts import Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import Number, find_numbers

#: How sure such a figure is, and the rules of one of a row of labels, and of one of those who asked.
SURE, LABELLED, OF_ASKING = 0.8, "en.labelled-let-in", "en.of-those-asking-let-in"
_NUM = r"(?i:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?|forty(?:-\w+)?|fifty(?:-\w+)?)"
_NP = r"(?:(?:foreign|overseas|wholly|fully|foreign-owned|foreign-invested|foreign-funded|foreign-backed|multinational|more|further|new|other)(?:-\w+)* ){0,4}(?:companies|firms|enterprises|businesses|operators|investors|carriers|applicants|multinationals|ones)"
_THAT = r"(?:that|which|who)"
_ASKED = (
    r"(?:had |have |has )?(?:first |earlier |previously |already |all )?(?:applied|filed|asked|submitted|lodged|put in)"
)
_APPLICANTS = rf"(?:{_NP} {_THAT} (?:had |have )?(?:applied|filed|asked|submitted (?:an? |their )?\w+|lodged (?:an? |their )?\w+)|(?:[\w-]+ ){{0,4}}?applicants\b|(?:[\w-]+ ){{0,3}}?applications\b)"
_ADV = r"(?:all |also |now |since |already |finally |formally |both |then |duly |so far |later ){0,2}"
_PP = r"(?:approved|cleared|admitted|licen[cs]ed|let in|accepted into|granted (?:the |their |an? )?(?:[\w-]+ ){0,3}?(?:approvals?|permits?|licen[cs]es?))\b"
_IN = rf"(?:(?:were|was|have been|had been|has been|got) {_ADV}{_PP}|(?:have |had |has )?{_ADV}(?:won|received|obtained|got|secured|gained) (?:an? |the |their |its |MIIT's )?(?:[\w-]+ ){{0,3}}?(?:approvals?|permits?|licen[cs]es?)\b)"
_OUT = (
    rf"(?:were|was|have been|had been|has been) {_ADV}(?:turned (?:down|away)|refused|rejected|denied|unsuccessful)\b"
)
#: Between asking and being let in: no other number, no clause of somebody else.
_TO = rf"(?:(?!\b(?:not|never|will|would|could|may|might|should|{_NUM} (?:were|was|have|had)|but|if|until|once|none|some|most|many|half)\b)[^.;:,]){{0,110}}?"
_LETS = r"(?:approved|cleared|admitted|licen[cs]ed|let in|granted (?:pilot )?(?:approvals?|permits?|licen[cs]es?) to|gave (?:its )?(?:approval|permits?|the nod) to)"


class _Meaning(Struct, frozen=True):
    """What a figure counts, and the rule that says so."""

    role: Role
    detail: str
    rule: str


#: Hospitals and games are refused and approved too.
_OF_TELECOM = r"^(?=.*\b(?:value-added|tele(?:com|co)\w*|VATS)\b)"
#: What stands before a figure and behind it, and what it counts then.
_FRAMES = (
    (Deferred(rf"{_OF_TELECOM}.*\b(?:reject\w+|refus\w+|turn(?:ed|ing)? (?:down|away)|den(?:ied|ying))\b[^.;]*(?:,|\band|\bbut|\bwhile) (?:has |had |have )?(?:approv(?:ed|ing)|clear(?:ed|ing)|admitt(?:ed|ing)|grant(?:ed|ing)) the (?:other|remaining) $"), Deferred(r"(?: of (?:them|these|those))?(?:$|[.,;]| (?:and|on|in|last|this|yesterday|today|that)\b)"), _Meaning("batch", "", OF_ASKING)),
    (Deferred(rf"{_OF_TELECOM}.*\b(?:rejected|refused|turned (?:down|away)|denied)\b[^.]*(?:[,;]|\band|\bbut|\bwhile) the (?:other|remaining) $"), Deferred(rf"(?: of (?:them|these|those))? (?:(?:were|was|have been|had been) )?{_PP}"), _Meaning("batch", "", "en.asked-and-let-in")),
    (Deferred(r"\b(?:[Bb]y|[Aa]s (?:of|at)|[Uu]ntil|[Aa]t) (?:the )?(?:end|close|middle|\d|[A-Z]|late|early|mid|then|now)\b.*\bappl(?:ied|ications?)\b.*\b[Oo]f (?:which|whom|these|those|them),? (?:only |just )?$"), Deferred(rf" (?:was|were) {_ADV}{_PP}"), _Meaning("pilot_total", "", OF_ASKING)),
    (Deferred(r""), Deferred(rf" (?:out )?of (?:the |all |its )?{_NUM} {_APPLICANTS}{_TO} {_IN}"), _Meaning("batch", "", "en.let-in-of-those-asking")),
    (Deferred(rf"\b{_NUM} (?:out )?of (?:the |all |its )?$"), Deferred(rf" {_APPLICANTS}"), _Meaning("other", "applicants", "en.applicants")),
    (Deferred(r""), Deferred(rf" {_NP} (?:have |had )?applied (?:to|for|under)\b[^.]*\b[Oo]f (?:which|whom|them|these|those)\b[^.]*\b{_PP}"), _Meaning("other", "applicants", "en.applicants")),
    (Deferred(rf"\b(?:firms|companies|enterprises|{_NUM}) (?:had |have )?applied\b[^.]*(?:[;:,]|\band) (?:and )?$"), Deferred(rf" (?:of (?:them|these|those) )?(?:have|had) (?:now |already |so far )?been {_ADV}{_PP}"), _Meaning("pilot_total", "", OF_ASKING)),
    (Deferred(r"\bappl(?:ied|ications?)\b.*\b[Oo]f (?:which|whom|these|those|them),? (?:only |just )?$"), Deferred(rf" (?:was|were) {_ADV}{_PP}(?!.{{0,20}}\b(?:so far|to date|by now|until now)\b)"), _Meaning("batch", "", OF_ASKING)),
    (Deferred(r""), Deferred(rf" {_NP} (?:have |has )?had (?:their|its) (?:[\w-]+ )?(?:applications?|bids?|requests?) {_PP}"), _Meaning("batch", "", "en.asked-and-let-in")),
    (Deferred(rf"\b(?:[Aa]pplications? (?:from|of|by)|(?:firms|companies|enterprises|{_NUM}) (?:had |have )?applied)\b[^.]*[;:,] (?:and |of (?:these|them|those),? )?$"), Deferred(rf" (?:of (?:them|these|those) )?{_IN}"), _Meaning("batch", "", OF_ASKING)),
    (Deferred(r"(?:^|, |\band )(?:another |a further )?$"), Deferred(rf" (?:others? |more )?(?:have |had )?applied(?:,| and|, and|;) (?:another )?{_NUM} (?:others? )?{_OUT}"), _Meaning("other", "applicants", "en.applicants")),
    (Deferred(r"\b(?:missing|absent) from (?:the |its )(?:list of )?(?:the )?$"), Deferred(rf" (?:[\w-]+ ){{0,3}}(?:companies|firms|enterprises) (?:that were )?{_PP}"), _Meaning("batch", "", "en.asked-and-let-in")),
    (Deferred(rf"\b[Aa]ppl(?:ications?|ied)\b[^.]*\b{_PP}(?:,| and|, and|;) (?:another )?$"), Deferred(r" (?:of them )?(?:were |was |have been )?(?:rejected|refused|turned (?:down|away))\b"), _Meaning("other", "rejected", "en.rejected")),
    (Deferred(r"(?:^|[^\w]|\b(?:[Tt]he|[Aa]ll|of|[Bb]oth|[Aa]nother|[Ss]ome|[Aa]ll of the|[Aa]ll the)) ?$"), Deferred(rf" {_NP},? {_THAT} {_ASKED}\b{_TO},? {_IN}"), _Meaning("batch", "", "en.asked-and-let-in")),
    (Deferred(r""), Deferred(rf" {_NP} {_ASKED}\b{_TO} and(?: they)? (?:{_IN}|{_PP})"), _Meaning("batch", "", "en.asked-and-let-in")),
    (Deferred(rf"(?<!not )(?<!to )\b(?:has |have )?{_LETS} (?:only |just |all )?$"), Deferred(rf" (?:out )?of (?:the |all |its )?(?:about |some |more than )?{_NUM} {_APPLICANTS}"), _Meaning("batch", "", "en.let-in-of-those-asking")),
    (Deferred(rf"\b{_LETS} (?:only |just |all )?{_NUM} (?:out )?of (?:the |all |its )?$"), Deferred(rf" {_APPLICANTS}"), _Meaning("other", "applicants", "en.applicants")),
    (Deferred(r"\b(?:appl\w+|asked|filed)\b.*\b[Oo]f (?:which|whom|these|those|them),? (?:only |just |so far |some )?$"), Deferred(rf" (?:have (?:so far |already |since |now )?been|had (?:so far |already )?been) {_ADV}(?:approved|cleared|admitted|licen[cs]ed|let in)\b|(?: (?:were|was))? {_ADV}(?:approved|cleared|admitted|licen[cs]ed|let in)\b[^.;,]{{0,20}}\b(?:so far|to date|by now|until now)\b"), _Meaning("pilot_total", "", OF_ASKING)),
    (Deferred(rf"\b[Oo]f (?:the |all |its |some |all the )?{_NUM} {_APPLICANTS}[^.;]*?(?:,|;| and|:) (?:only |just |and )?$"), Deferred(rf" {_IN}"), _Meaning("batch", "", OF_ASKING)),
    (Deferred(rf"\b[Oo]f (?:the |all |its |some |all the )?{_NUM} {_APPLICANTS}[^.;]*?(?:,|;| and|:) (?:only |just |and |another )?$"), Deferred(rf" (?:more |others? )?{_OUT}"), _Meaning("other", "rejected", "en.rejected")),
    (Deferred(r"\b(?:is|are|was|were|still|now) (?:processing|reviewing|considering|weighing|examining|assessing|vetting) (?:another |a further |some |about |over |more than )?$"), Deferred(r" (?:more |further |other |new |such )?(?:[\w-]+ ){0,2}?applications?\b"), _Meaning("other", "in_process", "en.in-process")),
    (Deferred(r"\bleaving (?:just |only |a mere |no more than )?$"), Deferred(r" (?:[\w-]+ ){0,2}?(?:winners|successful (?:applicants|firms|companies|bidders)|grantees)\b"), _Meaning("batch", "", "en.let-in-of-those-asking")),
    (Deferred(rf"\badd(?:s|ed|ing)? (?:another |a further )?{_NUM} (?:[\w-]+ ){{0,4}}?to (?:the|a|its|an earlier|an existing|the existing) (?:list|group|roster|cohort|tally|ranks) of (?:the )?$"), Deferred(rf" {_NP}[^.;]{{0,30}}\b{_PP}"), _Meaning("pilot_total", "", "en.listed-before")),
    (Deferred(r"\badd(?:s|ed|ing)? (?:another |a further )?$"), Deferred(rf" (?:[\w-]+ ){{0,4}}?to (?:the|a|its|an earlier|an existing|the existing) (?:list|group|roster|cohort|tally|ranks) of (?:the )?{_NUM} {_NP}[^.;]{{0,30}}\b{_PP}"), _Meaning("batch", "", "en.adds-to-listed")),
    (Deferred(r"\b(?:has |had |have )?received (?:a total of |some |about |more than )?$"), Deferred(r" (?:[\w-]+ ){0,3}?applications?\b"), _Meaning("other", "applicants", "en.applicants")),
    (Deferred(r"\breceived [^.;]{0,80}?\bapplications?\b[^.;]*?(?:,|\band) (?:has |had |have )?(?:approved|cleared|admitted|licen[cs]ed|granted) (?:only |just )?$"), Deferred(r"(?: of (?:them|these|those))?(?:$|[.,;]| and )"), _Meaning("pilot_total", "", OF_ASKING)),
    (Deferred(r"\bapplications?\b[^.;]*?\b(?:and|,) (?:has |had |have )?(?:rejected|refused|turned down) (?:only |just )?$"), Deferred(r" ?(?:of them)?(?:$|[.,;]| and )"), _Meaning("other", "rejected", "en.rejected")),
    (Deferred(r"\b(?:did not|didn't|has not|have not|had not|without|declined to|refused to|has yet to|would not|does not)(?: yet| so far)? (?:publish|nam|list|disclos|identif|reveal|releas|giv|mak|say|specif)\w* (?:which|who|(?:any of )?(?:the )?(?:names?|identit(?:y|ies)|details)(?: of| for)?)? ?(?:any of |all of |all )?(?:the )?$"), Deferred(rf" {_NP},? (?:(?:{_THAT} |to which |whom )?(?:it|they|MIIT|the ministry|(?:the )?regulators?) (?:has |had |have )?(?:approved|cleared|admitted|licen[cs]ed|let in|gave|granted|issued)|(?:{_THAT} )?{_IN}|approved|admitted|cleared)"), _Meaning("batch", "", "en.unnamed-let-in")),
)  # fmt: skip
#: "received 60, accepted 52, approved 40, rejected 5": a label before each figure.
_APPLIED, _REJECTED, _LET_IN = (
    _Meaning("other", "applicants", "en.applicants"),
    _Meaning("other", "rejected", "en.rejected"),
    _Meaning("pilot_total", "", LABELLED),
)
_WAITS, _TAKEN = (
    _Meaning("other", "in_process", "en.in-process"),
    _Meaning("other", "applications_accepted", "en.accepted"),
)
_LABELS = {
    "received": _APPLIED, "filed": _APPLIED, "submitted": _APPLIED, "accepted": _TAKEN, "approved": _LET_IN,
    "granted": _LET_IN, "cleared": _LET_IN, "rejected": _REJECTED, "refused": _REJECTED, "declined": _REJECTED,
    "pending": _WAITS, "under review": _WAITS, "in review": _WAITS,
}  # fmt: skip
_OF_THOSE_ASKING = (OF_ASKING, "en.let-in-of-those-asking")
#: Words for all until now.
_UNTIL_NOW = Pattern(
    r"\bsince (?:20\d\d|it|the|its|then|[A-Z]\w+ 20\d\d)|\b(?:so far|to date|until now|by now)\b|\bhave (?:got|now)\b"
)
#: Fewer labels than this and one more make no row.
_FEW = 2
_LABEL = Deferred(rf"(?:^|[:,;(|–-] ?|\band )(?P<label>{'|'.join(_LABELS)}):? $", re.I)
_LABEL_ENDS = Deferred(r" ?(?:[,;.)(|]|$| and )")
_MAY_TELL = Pattern(r"\b(?:appl\w+|winners|asked|filed|publish\w*|names?|named|identit\w+|list\w*|received)\b", re.I)


def tell_let_in(drafts: list[Draft], text: str, sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The same drafts, in order; a figure of those let in is one whatever else its sentence tells of them."""
    held = {one.at: one for one in drafts}
    for index, sentence in enumerate(sentences):
        if sentence.furniture or not _MAY_TELL.search(sentence.text):
            continue
        for number, meaning in _find(text, sentence):
            held[number.start] = _make(held.get(number.start), number, meaning, index)
    return sorted(held.values(), key=lambda one: one.start) if held != {one.at: one for one in drafts} else drafts


def _make(held: Draft | None, number: Number, meaning: _Meaning, index: int) -> Draft:
    """The figure in its new role, of the extent that it has."""
    if held is None:
        return Draft(
            int(number.value), number.qualifier, meaning.role, meaning.detail, number.outer, number.end, meaning.rule,
            SURE, number.start, index,
        )  # fmt: skip
    if (held.role, held.detail) == (meaning.role, meaning.detail):
        return held
    return alter(held, role=meaning.role, detail=meaning.detail, rule=meaning.rule, confidence=SURE)


def _find(text: str, sentence: Sentence) -> Iterator[tuple[Number, _Meaning]]:
    """The figures of a sentence that the frames know, with what they count."""
    numbers = [n for n in find_numbers(text, sentence.start, sentence.end) if n.whole and not n.han]
    yield from _find_labelled(text, sentence, numbers)
    for number in numbers:
        before, after = text[sentence.start : number.outer], text[number.end : sentence.end]
        for led, followed, meaning in _FRAMES:
            if followed.match(after) and led.search(before):
                yield number, _sum_up(meaning, sentence.text)
                break


def _sum_up(meaning: _Meaning, text: str) -> _Meaning:
    """Of those who asked, who is told to have been let in until now: they are no batch."""
    summed = meaning.role == "batch" and meaning.rule in _OF_THOSE_ASKING and _UNTIL_NOW.search(text) is not None
    return _Meaning("pilot_total", meaning.detail, meaning.rule) if summed else meaning


def _find_labelled(text: str, sentence: Sentence, numbers: list[Number]) -> Iterator[tuple[Number, _Meaning]]:
    """The figures of a row of labels that tells what became of applications: at least three, one of them of those let in."""
    found = [
        (number, label["label"].lower())
        for number in numbers
        if (label := _LABEL.search(text, sentence.start, number.start))
        and _LABEL_ENDS.match(text, number.end, sentence.end)
    ]
    if len(found) > _FEW and any(_LABELS[label].role == "pilot_total" for _, label in found):
        yield from ((number, _LABELS[label]) for number, label in found)
