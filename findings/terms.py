"""The terms of a policy act, as its finding holds them."""

from domain.altering import alter
from domain.claims import Reading, Term
from domain.findings import ArticleRef, Finding, StatedTerm
from findings.evidence import add_evidence, cite_claim
from findings.tellings import Telling
from findings.wording import word_term

#: An act has about ten terms; more of them are told wrongly.
MOST_TERMS = 40
#: Terms whose coming changes what a reader has to do; the others complete the record.
NEWS_TERMS = ("effective", "comment_until", "share")


def add_terms(finding: Finding, telling: Telling, reading: Reading, article: ArticleRef) -> tuple[Finding, list[str]]:
    """The finding with the terms told, and the words of those that are news.

    Where two reports differ both stand, each with its source; dates and share are news.
    """
    if telling.kind != "policy" or not telling.terms:
        return finding, []
    held = list(finding.terms)
    news = []
    for term in telling.terms:
        evidence = (cite_claim(term, reading, article),)
        at = next((i for i, known in enumerate(held) if states_term(known, term)), None)
        if at is not None:
            held[at] = alter(held[at], evidence=add_evidence(held[at].evidence, evidence))
        elif len(held) < MOST_TERMS:
            held.append(StatedTerm(term.kind, term.value, evidence, term.before, term.services))
            news += [word_term(held[-1])] if term.kind in NEWS_TERMS else []
    return alter(finding, terms=tuple(held)), news


def word_value(term: StatedTerm) -> str:
    """`2024-06-01`; `50 %`: what stands in the place of a term that a page takes back."""
    if term.kind != "share":
        return term.value
    return "no cap" if term.value == "none" else f"{term.value} %"


def states_term(known: StatedTerm, term: Term | StatedTerm) -> bool:
    """Whether what is held says it already; a share is the same one only where it holds for those services too."""
    same = (known.kind, known.value, known.before) == (term.kind, term.value, term.before)
    return same and set(term.services) <= set(known.services)


def is_of_same(services: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two shares can be of the same services: one that is tied to none may be of any."""
    return not services or not others or not set(services).isdisjoint(others)
