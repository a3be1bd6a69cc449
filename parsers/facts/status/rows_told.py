# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""A sentence cut into what stands before, between and behind the names of firms in it."""

from collections.abc import Iterator, Sequence

from parsers.facts.cues.status_cues import APPLIED, DOUBTED, NOT, PARTNER, REJECTED, REVOKED
from parsers.facts.names.brands import Name
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence


class Row:
    """The names of one sentence, with the words around them."""

    def __init__(self, sentence: Sentence, names: Sequence[Name]) -> None:
        """`names` in their order; one inside another is left out."""
        self.names: list[Name] = []
        self.between: list[str] = []
        self._text, self._start = sentence.text, sentence.start
        at = sentence.start
        for name in names:
            if at <= name.start < sentence.end:
                self.names.append(name)
                self.between.append(sentence.text[at - sentence.start : name.start - sentence.start])
                at = name.end
        self.tail = sentence.text[at - sentence.start :]
        self.lead = self.between[0] if self.names else sentence.text

    @property
    def words(self) -> str:
        """The sentence without its names."""
        return " N ".join((*self.between, self.tail))

    @property
    def said(self) -> str:
        """What stands before and between its names, without them."""
        return " N ".join(self.between)

    def around(self) -> Iterator[tuple[str, Name, str]]:
        """Each name with what stands before and behind it in the sentence."""
        for name in self.names:
            at = name.start - self._start
            yield self._text[:at], name, self._text[at + len(name.text) :]

    def walk(self, joins: Deferred, closes: Deferred, first: int = 0) -> list[Name]:
        """The names from the `first` on between which nothing but `joins` stands; none where the last has no `closes` behind it."""
        run: list[Name] = []
        for name, after in zip(self.names[first:], (*self.between[first + 1 :], self.tail), strict=True):
            run.append(name)
            last = first + len(run) == len(self.names)
            if last or joins.fullmatch(after) is None:
                return run if closes.match(after) else []
        return run


#: "(a unit of OTHER)", ", backed by OTHER": whose the firm before it is.
_WHOSE = Deferred(
    r"(?:\(|, )[^(),;:]{0,60}?\b(?:(?:owned|backed|held|controlled|funded|invested|founded|set up) by|(?:unit|subsidiary|arm|affiliate|part|venture|company|vehicle) of|(?:owner|parent|shareholder|investor)(?: company| group)?(?: is|:|,)?) [^(),;:]{0,40}$"
)


def leave_owners(names: Sequence[Name], sentence: Sentence) -> list[Name]:
    """The names of a sentence without those that only say, behind another or in a bracket, whose that one is."""
    return [one for one in names if not _WHOSE.search(sentence.text[: max(0, one.start - sentence.start)][-160:])]


def is_unclear(text: str, others: Pattern) -> bool:
    """Whether words tell, or may tell, of others than those who were let in, which `others` knows too, or of what is not done."""
    return any(cue.search(text) for cue in (others, NOT, REJECTED, REVOKED, APPLIED, DOUBTED, PARTNER))
