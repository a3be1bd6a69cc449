"""Where a claim stands: the exact span, and the sentence around it in its own language."""

import re

from domain.claims import Count, Firm, Growth, Reading, Term
from domain.findings import ArticleRef, Evidence

#: Where a sentence ends, for evidence and for search alike.
SENTENCE_ENDS = re.compile(
    r"[。！？；!?;\n]|(?<=[a-z0-9)])\.(?=\s|$)"
    # not in the middle: (Shenzhen) Co., Ltd. are among them; Huaxin Co. Ltd
    r"(?!\s+[a-z])(?!(?<=\bCo\.)\s+(?:Ltd|Inc)\b)"
    # not behind a month or a number that is cut short: BEIJING, Feb. 28 (Xinhua)
    r"(?!(?<=\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.)\s+\d)(?!(?<=\bSept\.)\s+\d)(?!(?<=\bNo\.)\s+\d)"
)
#: A sentence longer than this is cut around the claim: a table read as one line is no sentence.
_LONGEST = 400
#: More places for one claim add nothing for a reader; a deciding body's own page is always kept.
MOST_EVIDENCE = 12


def cite_claim(claim: Count | Growth | Firm | Term, reading: Reading, article: ArticleRef) -> Evidence:
    """The evidence for one claim; its offsets are code points of the reading's text."""
    return Evidence(
        article=article.id,
        quote=claim.quote,
        sentence=_find_sentence(reading.text, claim.start, claim.end),
        start=claim.start,
        end=claim.end,
        language=reading.language,
        rule=claim.rule,
        confidence=claim.confidence,
    )


def is_full(held: tuple[Evidence, ...]) -> bool:
    """Whether a claim has as many places as are kept, so that no more need be cited."""
    return len(held) >= MOST_EVIDENCE


def add_evidence(held: tuple[Evidence, ...], more: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Both, each place once, at most `MOST_EVIDENCE` of them; the first ones stay."""
    if len(held) >= MOST_EVIDENCE:
        return held
    places = {(e.article, e.start, e.end) for e in held}
    return (held + tuple(e for e in more if (e.article, e.start, e.end) not in places))[:MOST_EVIDENCE]


def _find_sentence(text: str, start: int, end: int) -> str:
    window = max(0, start - _LONGEST)
    before = [m.end() for m in SENTENCE_ENDS.finditer(text, window, start)]
    after = SENTENCE_ENDS.search(text, end, end + _LONGEST)
    first = before[-1] if before else window
    last = after.end() if after else min(len(text), end + _LONGEST)
    if last - first > _LONGEST:
        first, last = max(first, start - _LONGEST // 2), min(last, end + _LONGEST // 2)
    return text[first:last].strip()
