"""Says where a name stands on a line that its label gives to another field than telecom.

"Payments: NAME approved to widen its business. Telecom: ...".
"""

from collections.abc import Sequence

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: The label that opens a line: a word or a few, in capitals or not, or some Chinese characters.
_LABEL = Deferred(r"(?:[-*•·] ?)?(?P<label>[A-Z][A-Za-z&/ -]{1,30}|[一-鿿]{2,8})[::] ?(?=\S)")
_TELECOM = Pattern(r"[Tt]ele(?:com|co)|[Vv]alue-added|[Pp]ilot|电[信讯]|增值|试点")


def is_under_other_label(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether the line of a sentence has a label without telecom in a text in which another line's label names it."""
    own = _read_label(sentences, sentences[index].line)
    if own is None or _TELECOM.search(own):
        return False
    lines = {one.line for one in sentences}
    labels = (_read_label(sentences, line) for line in lines)
    return any(label is not None and _TELECOM.search(label) for label in labels)


def _read_label(sentences: Sequence[Sentence], line: int) -> str | None:
    first = next(one for one in sentences if one.line == line)
    found = _LABEL.match(first.text)
    return found["label"] if found else None
