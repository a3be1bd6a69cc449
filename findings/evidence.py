"""Where a claim stands: the exact span, and the sentence around it in its own language."""

from domain.claims import Count, Firm, Growth, Reading, Term
from domain.findings import ArticleRef, Evidence
from domain.sentences import find_sentence

#: More places for one claim add nothing for a reader; a deciding body's own page is always kept.
MOST_EVIDENCE = 12


def cite_claim(claim: Count | Growth | Firm | Term, reading: Reading, article: ArticleRef) -> Evidence:
    """The evidence for one claim; its offsets are code points of the reading's text."""
    return Evidence(
        article=article.id,
        quote=claim.quote,
        sentence=find_sentence(reading.text, claim.start, claim.end),
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
