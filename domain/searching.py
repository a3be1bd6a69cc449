"""What a search is asked and what it answers."""

from typing import Literal

from msgspec import Struct

#: Hits are counted up to here; what is beyond is "more than 1,000".
MOST = 1_000


class Phrase(Struct, frozen=True):
    """Words that follow each other. With `open` the last is only the beginning of a word."""

    words: tuple[str, ...]
    open: bool = False


class Term(Struct, frozen=True):
    """One thing that a hit must hold, as it was typed. Any of the `choices` will do; of a choice every phrase."""

    text: str
    choices: tuple[tuple[Phrase, ...], ...]

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        return tuple(phrase for choice in self.choices for phrase in choice)


class SearchHit(Struct, frozen=True):
    """One article or finding with the sentence that was found, in the source's own characters.

    `marks` are the spans of what was found within `sentence`. `sentence` is empty where the text is no longer kept.
    `start` is where the sentence begins in the article's text, in code points; None for a finding. Publisher, date,
    address and standing are those of the report that the sentence is from; what is no source's sentence has none.
    """

    kind: Literal["article", "finding"]
    id: str  # A-12, F-2025-007
    title: str
    publisher: str
    published: str | None
    url: str
    sentence: str
    marks: tuple[tuple[int, int], ...]
    start: int | None = None
    standing: str = ""  # of what a finding's sentence states, in words
    event: str = ""  # the finding's standing, in words
    confirmation: str = ""  # `standing` by its code
    findings: tuple[str, ...] = ()  # that an article tells


class SearchPart(Struct, frozen=True):
    """The newest hits, and how many there are, counted up to `MOST`; `more` says that there are more than that."""

    hits: tuple[SearchHit, ...]
    count: int
    more: bool


class SearchAnswer(Struct, frozen=True):
    """`also` are the other names of what was asked for that were searched too. A part not asked for is None.

    `unfilled` is how many articles are not in the index yet: after an update it is filled in the background.
    """

    query: str
    also: tuple[str, ...]
    findings: SearchPart | None
    articles: SearchPart | None
    unfilled: int = 0
