# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Lists the figures of an English text that may add up: each number that is none of a date, with how many share it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from parsers.facts.counts.counted import counts_nothing_en
from parsers.facts.counts.counts import Counted
from parsers.facts.subject.sectors import is_of_other_sector
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall
from parsers.facts.text.sentences import Sentence
from parsers.facts.text.spans import Spans
from parsers.facts.values.mentions import Mention
from parsers.facts.values.numbers import Number

#: What of a number is no figure of firms, however it adds up: days, money, cities, papers asked for; "31 a year ago" is one.
_OF_ELSE = Deferred(
    r"^(?!,? (?:a|one) (?:year|month|quarter) (?:ago|earlier|before|later|after|on)\b)(?: (?!of\b|in\b|this\b|last\b|that\b|from\b|are\b|were\b|have\b|sells?\b|offers?\b|runs?\b|provides?\b|do\b|does\b|operates?\b|hosts?\b)[\w-]+){0,2}?[ -](?:cit(?:y|ies)|provinces|regions|areas|zones|countries|places|years?|months?|weeks?|days?|hours?|people|persons|staff|employees|jobs|users|categories|services|rounds|batches|stages|phases|sites|servers|racks|MW|megawatts|applica\w+|applied|bids|quarters?|times|per ?cent|percentage|million|billion|yuan|dollars|euros)\b|^ ?%|^-[a-z]|^(?:st|nd|rd|th)\b",
    re.I,
)
_MONEY = Deferred(r"(?:[$€£¥]|RMB|US\$|\bNo\.?|\b[Nn]umber|\b[Rr]ound|\bparagraph|\bArticle) ?$")
#: "one each in Hainan and Shenzhen"; "Hainan and Shenzhen, one each".
_EACH_OF = Deferred(
    r"^(?: (?:companies|firms|enterprises|newcomers))? (?:each|apiece) (?:(?-i:[a-z])+ ){1,4}(?P<list>(?-i:[A-Z])[^.;()]{3,160})"
)
_EACH = Deferred(r"^(?: (?:companies|firms|enterprises))? (?:each|apiece)\b")
_NAMED_BEFORE = Deferred(r"(?P<list>(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)*(?:, (?:the )?(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)*)*,? and (?:the )?(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)*),?(?: have| had| has| with)? $")  # fmt: skip
#: A sentence with any of these tells of others than those let in, or of what may not be so.
_OTHERS = Pattern(
    r"\b(?:appl(?:y|ied|ies|icants?|ications?)|candidates?|bidders?|reject\w*|refus\w*|turned (?:down|away)|denied|den(?:y|ies)|withdr\w*|revok\w*|cancel\w*|surrender\w*|laps(?:e|ed|es)|fined|warned|inspected|survey\w*|polled|respond\w*|rumou?r\w*|wrong\w*|incorrect\w*|false\w*|cities|provinces|domestic|clients?|law firms?|lawyers|advis(?:e|es|ed|ers?|ors?)|chambers?|associations?|federations?|committees?|councils?|staff|employees|jobs|interviewed|hospitals?|biotech\w*|banks?' licences|quotas?|target\w*)\b",
    re.I,
)
_ITEM = Deferred(r"(?:the )?(?-i:[A-Z])[\w.'-]*(?: [\w.'-]+){0,3}")


class Figure(Struct, frozen=True):
    """A number, its sentence's index, where what it counts ends, and how many places or kinds share it."""

    number: Number
    sentence: int
    end: int
    times: int = 1

    @property
    def value(self) -> int:
        return int(self.number.value)

    @property
    def sum(self) -> int:
        return self.value * self.times


@recall
def tells_of_others(sentence: Sentence) -> bool:
    """Whether figures of a sentence may add up for somebody else: those who asked, were refused or asked about, or another sector's."""
    return _OTHERS.search(sentence.text) is not None or is_of_other_sector(sentence.text)


def list_figures(
    numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]],
    text: str,
    sentences: tuple[Sentence, ...],
    dates: tuple[Mention, ...],
) -> list[Figure]:
    """The figures of a text, in its order."""
    dated = Spans((one.start, one.end) for one in dates)
    return [
        Figure(number, index, max(number.end, counted[0] if counted else 0), _count_sharers(text, number, sentences[index]))
        for index, found in numbers.items()
        for number, counted in found
        if _may_count(text, number, sentences[index], counted, dated)
    ]  # fmt: skip


def _may_count(text: str, number: Number, sentence: Sentence, counted: Counted | None, dated: Spans) -> bool:
    if number.han or dated.covers(number.start):
        return False
    if counted is None and counts_nothing_en(text, number, sentence):
        return False
    before = text[max(sentence.start, number.start - 12) : number.start]
    return not (_OF_ELSE.match(text[number.after : number.after + 60]) or _MONEY.search(before))


def _count_sharers(text: str, number: Number, sentence: Sentence) -> int:
    """Among how many a figure is told to be each one's own: 2 of "one each in Hainan and Shenzhen"."""
    behind = text[number.after : min(sentence.end, number.after + 200)]
    if not _EACH.match(behind):
        return 1
    told = _EACH_OF.match(behind) or _NAMED_BEFORE.search(text[max(sentence.start, number.outer - 160) : number.outer])
    return max(1, len([*_list_items(told["list"])])) if told else 1


def _list_items(told: str) -> Iterator[str]:
    """The names of a list, up to the first piece that is none: "Hainan and Shenzhen, it said"."""
    for piece in re.split(r",? and |, ", told):
        if not _ITEM.match(piece):
            return
        yield piece
