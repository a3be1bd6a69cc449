"""Whether a page says nothing but what a person rejected, in the same words."""

from typing import Any

import pytest
from readings import build_event

from domain.altering import alter
from domain.claims import Term
from domain.findings import ReadingEvent
from findings.rejections import find_rejected

BATCH = {"kind": "approval", "decided": "2025-03-04", "counts": ({"value": 8, "role": "batch", "review": True},)}


def build(number: int = 1, *statements: dict[str, Any], **given: Any) -> ReadingEvent:
    values = {"publisher": "Daily", "authority": "press", "published": "2025-03-05", "title": "Telecom pilot"}
    return build_event({"id": number, "statements": statements or (BATCH,), **values, **given})


def is_rejected(event: ReadingEvent, *rejected: ReadingEvent) -> bool:
    return find_rejected(event, rejected) is not None


def test_the_same_claim_in_the_same_words_is_rejected_with_the_first() -> None:
    first = build()
    found = find_rejected(build(2, title="TELECOM  Pilot", url="https://other.example/2"), (build(9, title="x"), first))
    assert found is not None
    assert not is_rejected(first, first), "a page that is asked about again was not rejected by itself"


@pytest.mark.parametrize(
    "statement",
    [
        {**BATCH, "counts": ({"value": 9, "role": "batch", "review": True},)},
        {**BATCH, "counts": ({"value": 8, "role": "batch", "review": True, "region": "Shanghai"},)},
        {**BATCH, "counts": ({"value": 8, "role": "batch", "review": True, "words": "eight firms in all"},)},
        {**BATCH, "firms": ({"name": "Otto Cloud", "status": "approved", "review": True},)},
        {**BATCH, "growth": ({"value": 30, "review": True},)},
        {**BATCH, "kind": "revocation"},
        {**BATCH, "batch": 4},
        {**BATCH, "decided": "2025-04-04"},
    ],
)
def test_another_claim_another_word_or_another_day_is_asked_about(statement: dict[str, Any]) -> None:
    assert not is_rejected(build(2, statement), build())


def test_a_day_that_is_counted_from_the_day_of_publication_may_differ_a_little() -> None:
    assert is_rejected(build(2, {**BATCH, "decided": "2025-03-06"}), build())
    assert is_rejected(build(2, {**BATCH, "decided": None}), build())


def test_what_was_certain_on_the_rejected_page_was_rejected_too() -> None:
    certain = {**BATCH, "counts": ({"value": 8, "role": "batch"},), "firms": ()}
    named = {**BATCH, "firms": ({"name": "Otto Cloud", "status": "approved", "review": True},)}
    assert is_rejected(build(2), build(1, certain))
    assert is_rejected(build(2, named), build(1, named))


def test_an_uncertain_term_of_a_policy_is_asked_about() -> None:
    policy = {"kind": "policy", "decided": None}
    term = Term("effective", "2026-01-01", "Telecom", 0, 7, "test", 0.4, review=True)
    event = build(2, policy)
    with_term = alter(event, reading=alter(event.reading, statements=(
        alter(event.reading.statements[0], policy=(term,)),)))  # fmt: skip
    assert is_rejected(event, build(1, policy))
    assert not is_rejected(with_term, build(1, policy))


def test_a_body_s_own_page_is_not_settled_by_a_rejection_of_the_press() -> None:
    official = build(2, publisher="MIIT", authority="regulator")
    assert not is_rejected(official, build())
    assert is_rejected(official, build(1, publisher="MIIT", authority="regulator"))


def test_a_body_s_page_without_claims_is_known_by_its_whole_text_its_day_and_its_files() -> None:
    own = {"publisher": "MIIT", "authority": "regulator"}
    silent = {"kind": "approval"}
    first = build(1, silent, **own)
    assert is_rejected(build(2, silent, **own), first)
    assert not is_rejected(build(2, silent, **own, unread=("list.pdf",)), first)
    assert not is_rejected(build(2, silent, **{**own, "published": "2025-04-05"}), first)
    assert is_rejected(build(2, silent), build(1, silent)), "of the press its main sentence is enough"


def test_a_page_without_a_statement_is_known_by_its_whole_text() -> None:
    def tell(number: int, title: str) -> ReadingEvent:
        return build_event({
            "id": number, "publisher": "Daily", "authority": "press", "title": title, "relevant": True,
        })  # fmt: skip

    assert is_rejected(tell(2, "Pilot"), tell(1, "Pilot"))
    assert not is_rejected(tell(2, "Another pilot"), tell(1, "Pilot"))
