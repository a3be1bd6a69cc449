"""Says where a name stands on a line that its label gives to another field than telecom.

"Payments: NAME approved to widen its business. Telecom: ...".
"""

from collections.abc import Sequence

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: The label that opens a line: a word or a few, in capitals or not, or some Chinese characters.
_LABEL = Deferred(r"(?:[-*•·] ?)?(?P<label>[A-Z][A-Za-z&/ -]{1,30}|[一-鿿]{2,8}): ?(?=\S)")
_TELECOM = Pattern(r"[Tt]ele(?:com|co)|[Vv]alue-added|[Pp]ilot|电[信讯]|增值|试点")


def is_under_other_label(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether the line of a sentence has a label without telecom in a text in which another line's label names it."""
    own = _read_label(_find_first(sentences, index))
    if own is None or _TELECOM.search(own):
        return False
    opening = {one.line: one for one in reversed(sentences)}  # of each line the first
    labels = map(_read_label, opening.values())
    return any(label is not None and _TELECOM.search(label) for label in labels)


def _find_first(sentences: Sequence[Sentence], index: int) -> Sentence:
    """The sentence that opens the line of another one."""
    while index and sentences[index - 1].line == sentences[index].line:
        index -= 1
    return sentences[index]


def _read_label(opening: Sentence) -> str | None:
    found = _LABEL.match(opening.text)
    return found["label"] if found else None
