"""The sentence around a span of a text, as it is shown beside a claim or a hit."""

import re

#: Where a sentence ends, for evidence, readings and search alike.
SENTENCE_ENDS = re.compile(
    r"[。！？；!?;\n]|(?<=[a-z0-9)])\.(?=\s|$)"
    # not in the middle: (Shenzhen) Co., Ltd. are among them; Huaxin Co. Ltd
    r"(?!\s+[a-z])(?!(?<=\bCo\.)\s+(?:Ltd|Inc)\b)"
    # not behind a month or a number that is cut short: BEIJING, Feb. 28 (Xinhua)
    r"(?!(?<=\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.)\s+\d)(?!(?<=\bSept\.)\s+\d)(?!(?<=\bNo\.)\s+\d)"
)
#: A sentence longer than this is cut around the claim: a table read as one line is no sentence.
_LONGEST = 400


def bound_sentence(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    """Where the sentence around text[start:end] begins and ends; what is further than `reach` away is not looked at.

    All are code points. What ends it belongs to it, and white space before it is not taken off.
    """
    first = max(0, start - reach)
    for stop in SENTENCE_ENDS.finditer(text, first, start):
        first = stop.end()
    after = SENTENCE_ENDS.search(text, end, end + reach)
    return first, after.end() if after else min(len(text), end + reach)


def find_sentence(text: str, start: int, end: int) -> str:
    """The sentence around text[start:end] (code points), cut around it where it is long."""
    first, last = bound_sentence(text, start, end, _LONGEST)
    if last - first > _LONGEST:
        first, last = max(first, start - _LONGEST // 2), min(last, end + _LONGEST // 2)
    return text[first:last].strip()
