# ruff: noqa: E501  (a sentence of a test stands on one line)
"""What learnt weights are sure of and no word of the text speaks against is told; everything else waits as before."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from domain.altering import alter
from domain.claims import REVIEW_BELOW, Role
from domain.dates import Published
from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import load_rows
from parsers.facts.counts.counts import Draft
from parsers.facts.doubts.ended_approvals import wait_where_approvals_end
from parsers.facts.names.brands import Name
from parsers.facts.reader import Reader
from parsers.facts.status.granting import Judged
from parsers.facts.status.short_statuses import wait_with_full
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.subject.relevance import Relevance
from parsers.facts.text.document import Document
from parsers.facts.text.sentences import Sentence, split_sentences
from parsers.facts.weights.learnt import Weights, unpack_row
from parsers.facts.weights.learnt_days import load_day_weights
from parsers.facts.weights.learnt_growth import load_growth_weights
from parsers.facts.weights.preferring_names import prefer_status
from parsers.facts.weights.telling_likely import (
    BATCH_FROM,
    LIKELY_FROM,
    SURE_FROM,
    TWICE_FROM,
    mark_likely,
    mark_twice_likely,
    tell_likely,
)

PART = Draft(13, "exact", "subset", "", 5, 8, "en.of-them+no-whole", DOUBTED_AT, 5, 0)
SURE = {"subset": LIKELY_FROM[False], "stock_total": LIKELY_FROM[False]}


def tell(text: str = "Of the forty, 13 are in Shanghai.", *, title: bool = False) -> Sentence:
    return alter(split_sentences(text, 0)[0], title=title)


def test_a_part_of_those_who_ask_or_are_served_is_not_marked() -> None:
    for text in (
        "Of the applicants, 13 are in Shanghai.",
        "They serve 260 companies, 13 in Shanghai.",
        "申请企业中,上海13家。",
    ):
        assert mark_likely(PART, PART, SURE, tell(text), chinese=False) is PART


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


@pytest.mark.parametrize(
    ("draft", "was", "odds", "title", "marked"),
    [
        (PART, PART, SURE, False, True),
        (PART, alter(PART, role="batch"), SURE, False, True),
        (PART, PART, {"subset": LIKELY_FROM[False] - 0.01}, False, False),
        (alter(PART, rule="en.of-them+doubt-asked"), PART, SURE, False, False),
        (alter(PART, confidence=REVIEW_BELOW), PART, SURE, False, False),
        (PART, alter(PART, role="other", detail="applicants"), SURE, False, False),
        (PART, None, SURE, False, False),
        (alter(PART, role="stock_total"), None, SURE, False, True),
        (alter(PART, role="stock_total"), None, SURE, True, False),
    ],
)
def test_a_figure_is_marked_where_only_the_rules_leave_it_waiting(
    draft: Draft, was: Draft | None, odds: Mapping[str, float], title: bool, marked: bool
) -> None:
    now = mark_likely(draft, was, odds, tell(title=title), chinese=False)
    assert now.rule.endswith("+likely") is marked
    assert now.confidence == draft.confidence


def test_a_total_of_those_who_hold_shares_is_not_marked() -> None:
    total = alter(PART, role="stock_total", rule="zh.learnt")
    for text in (
        "共有2220家外资机构持有中国上市电信企业股份。",
        "Some 2,220 foreign funds hold shares in listed telecom firms.",
    ):
        assert mark_likely(total, None, {"stock_total": 1.0}, tell(text), chinese=False) is total


def test_a_chinese_figure_takes_surer_weights() -> None:
    odds = {"subset": LIKELY_FROM[False]}
    assert LIKELY_FROM[True] > LIKELY_FROM[False]
    assert mark_likely(PART, PART, odds, tell(), chinese=True) is PART


TOTAL = alter(PART, role="stock_total", value=2343, rule="en.stock-with+doubt-too-few")
RELEVANT = Relevance(True, 1.0, ())
OF_TOTAL = "Shanghai counted 2,343 foreign-invested telecom enterprises."


def settle(claim: Draft, text: str) -> Draft:
    [now] = tell_likely([claim], text, split_sentences(text, 0), RELEVANT, None, frozenset())
    return now


def test_a_total_that_weights_are_sure_of_bears_doubts_of_its_size_and_place() -> None:
    marked = mark_likely(TOTAL, TOTAL, {"stock_total": SURE_FROM}, tell(OF_TOTAL), chinese=False)

    assert marked.confidence == DOUBTED_AT
    assert settle(marked, OF_TOTAL).confidence == REVIEW_BELOW
    assert settle(marked, OF_TOTAL).rule == "en.stock-with+doubt-too-few+likely"


@pytest.mark.parametrize(
    ("claim", "likely", "title"),
    [
        (TOTAL, SURE_FROM - 0.01, False),
        (TOTAL, 1.0, True),
        (alter(TOTAL, rule="en.stock-with+doubt-hearsay"), 1.0, False),
        (alter(TOTAL, role="pilot_total"), 1.0, False),
    ],
)
def test_no_other_figure_bears_a_doubt(claim: Draft, likely: float, title: bool) -> None:
    sentence = tell(OF_TOTAL, title=title)
    assert mark_likely(claim, claim, {claim.role: likely}, sentence, chinese=False) is claim


TWICE = {"batch": TWICE_FROM, "pilot_total": TWICE_FROM, "stock_total": TWICE_FROM, "subset": 0.99}
BATCH = alter(PART, role="batch", rule="en.learnt")
PLAIN = "Those let in were 13 in all."


@pytest.mark.parametrize(
    ("claim", "step"),
    [
        (BATCH, "likely"),
        (alter(BATCH, role="pilot_total"), "twice"),
        (alter(BATCH, role="pilot_total", rule="en.pilot+doubt-too-many+doubt-nothing-foreign"), "twice"),
        (alter(BATCH, rule="en.let-in+doubt-too-many"), ""),
        (alter(BATCH, role="pilot_total", rule="en.pilot+doubt-hearsay"), ""),
        (PART, ""),
    ],
)
def test_a_batch_or_total_of_which_weights_are_sure_twice_is_marked(claim: Draft, step: str) -> None:
    low, body, title = TWICE | {claim.role: TWICE_FROM - 0.01}, tell(PLAIN), tell(PLAIN, title=True)
    now = mark_twice_likely(claim, TWICE, TWICE, body)

    assert now.rule == (f"{claim.rule}+{step}" if step else claim.rule)
    for alone, together, sentence in ((low, TWICE, body), (TWICE, low, body), (TWICE, TWICE, title)):
        assert mark_twice_likely(claim, alone, together, sentence) is claim
    assert mark_twice_likely(alter(claim, confidence=REVIEW_BELOW), TWICE, TWICE, body).rule == claim.rule


def test_such_a_total_bears_doubts_that_no_word_gives_and_no_others() -> None:
    text = "Foreign-invested companies in the telecom pilot numbered 9,400 in May."
    at, end = text.index("9,400"), text.index(" in May")
    many = Draft(9_400, "exact", "pilot_total", "", at, end, "en.pilot+doubt-too-many", DOUBTED_AT, at, 0)

    assert settle(mark_twice_likely(many, TWICE, TWICE, tell(text)), text).confidence == REVIEW_BELOW
    heard = f"It is rumoured that {text[0].lower()}{text[1:]}"
    moved = alter(many, start=heard.index("9,400"), end=heard.index(" in May"), at=heard.index("9,400"))
    assert settle(mark_twice_likely(moved, TWICE, TWICE, tell(heard)), heard) == moved


def test_a_total_of_which_the_text_doubts_something_else_waits() -> None:
    denied = "It is not true that Shanghai counted 2,343 foreign-invested telecom enterprises."
    claim = alter(TOTAL, start=denied.index("2,343"), end=denied.index("2,343") + 5, at=denied.index("2,343"))
    marked = mark_likely(claim, claim, {"stock_total": 1.0}, tell(denied), chinese=False)

    assert settle(marked, denied).confidence < REVIEW_BELOW
    assert settle(marked, denied).rule == claim.rule


@pytest.mark.parametrize(
    ("likely", "title", "marked"),
    [(BATCH_FROM, False, True), (BATCH_FROM, True, False), (BATCH_FROM - 0.01, False, False)],
)
def test_a_batch_that_no_rule_knows_takes_the_surest_weights(likely: float, title: bool, marked: bool) -> None:
    batch = alter(PART, role="batch", rule="en.learnt")
    now = mark_likely(batch, None, {"batch": likely}, tell("Of the forty, 13 were let in.", title=title), chinese=False)
    assert now.rule.endswith("+likely") is marked


def test_where_nobody_is_let_in_no_weight_finds_a_batch() -> None:
    batch, apart = alter(PART, role="batch", rule="en.learnt"), tell("One group, three companies, two outcomes.")
    assert mark_likely(batch, None, {"batch": 1.0}, apart, chinese=False) is batch
    assert mark_twice_likely(batch, {"batch": 1.0}, {"batch": 1.0}, apart) is batch


def test_a_figure_told_again_takes_no_mark() -> None:
    again = alter(PART, role="pilot_total", rule="en.of-the", detail="referred_to")
    assert mark_likely(again, again, {"pilot_total": 1.0}, tell(), chinese=False) is again
    assert mark_twice_likely(again, {"pilot_total": 1.0}, {"pilot_total": 1.0}, tell()) is again


@pytest.mark.parametrize(
    ("role", "value", "text", "told"),
    [
        ("stock_total", 2400, "Optical fibre came to over 2400 villages.", False),
        ("stock_total", 2400, "China counted 2400 foreign-invested telecom companies.", True),
        ("batch", 31, "It comes 31 after approval.", False),
        ("batch", 31, "The MIIT approved 31 foreign telecom companies.", True),
    ],
)
def test_what_weights_alone_tell_counts_what_can_be_let_in(role: Role, value: int, text: str, told: bool) -> None:
    at = text.index(str(value))
    claim = alter(PART, role=role, value=value, rule="en.learnt+likely", start=at, end=at + len(str(value)), at=at)
    assert (settle(claim, text).confidence >= REVIEW_BELOW) is told


def test_who_is_doubted_in_full_is_not_told_by_a_short_name() -> None:
    full = Judged(Name(0, 24, "Larkspur (Beijing) Co., Ltd.", "legal"), "approved", "clause", DOUBTED_AT, 0)
    short = Judged(Name(40, 48, "Larkspur", "short"), "approved", "short", 0.8, 1, full=full.name.text)

    assert [one.confidence for one in wait_with_full([full, short])] == [DOUBTED_AT, DOUBTED_AT]
    sure = alter(full, confidence=0.85)
    assert wait_with_full([sure, short]) == [sure, short]


def test_where_approvals_end_and_nobody_is_told_to_lose_one_nobody_is_told_as_let_in() -> None:
    held = Judged(Name(0, 24, "Larkspur (Beijing) Co., Ltd.", "legal"), "approved", "holder", 0.85, 0)
    lost = alter(held, name=Name(40, 60, "Kestel (Beijing) Co., Ltd.", "legal"), status="revoked", rule="revoked")

    assert [one.confidence for one in wait_where_approvals_end([held], "revocation")] == [DOUBTED_AT]
    assert wait_where_approvals_end([held, lost], "revocation") == [held, lost]
    assert wait_where_approvals_end([held], "approval") == [held]


LEAD = (
    "China's Ministry of Industry and Information Technology has told provincial administrations how foreign-invested companies are to report on value-added telecom services. "
    "The letter is four pages long and names no company. Reports are due each quarter, on a form that asks for users, traffic and revenue. "
    "Lawyers said that the duty was known and that the form was new. "
)


def test_a_doubt_of_words_keeps_a_figure_waiting_and_takes_its_mark(reader: Reader) -> None:
    scene = reader.set_scene(Document("", LEAD + "Whether 3,642 firms report is asked.", Published("2026-05-13")))
    assert scene is not None
    text = scene.folded.text
    at = text.index("3,642")
    index = next(i for i, one in enumerate(scene.sentences) if one.start <= at < one.end)
    marked = Draft(3642, "exact", "stock_total", "", at, at + 11, "en.learnt+likely", DOUBTED_AT, at, index)

    [doubted] = tell_likely([marked], text, scene.sentences, scene.relevance, None, frozenset())

    assert (doubted.rule, doubted.confidence) == ("en.learnt", DOUBTED_AT)


def test_without_a_mark_nothing_is_asked(reader: Reader) -> None:
    scene = reader.set_scene(Document("", LEAD))
    assert scene is not None
    assert tell_likely([PART], scene.folded.text, scene.sentences, scene.relevance, None, frozenset()) == [PART]


NAME = Name(0, 6, "Kestel", "legal")
WAITING = Judged(NAME, "approved", "clause", DOUBTED_AT, 0)
UNSAID = Judged(NAME, "mentioned", "no-cue", 0.95, 0)


def odds_of(approved: float) -> dict[str, float]:
    rest = (1 - approved) / 4
    return {"mentioned": rest, "approved": approved, "parent": rest, "applicant": rest, "ended": rest}


@pytest.mark.parametrize(
    ("one", "approved", "line", "rule", "told"),
    [
        (WAITING, 0.9, 0.9, "clause+likely", True),
        (WAITING, 0.89, 0.9, "clause", False),
        (WAITING, 0.99, 1.1, "clause", False),
        (UNSAID, 0.96, 0.95, "no-cue+learnt+likely", True),
        (UNSAID, 0.96, 1.1, "no-cue+learnt", False),
    ],
)
def test_a_firm_is_told_as_let_in_from_its_line_on(
    one: Judged, approved: float, line: float, rule: str, told: bool
) -> None:
    now = prefer_status(one, odds_of(approved), sure_from=line)
    assert (now.status, now.rule, now.confidence >= REVIEW_BELOW) == ("approved", rule, told)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("load", [load_day_weights, load_growth_weights])
def test_no_weight_of_dates_and_rates_leaves_the_bits_that_it_has(load: object, language: str) -> None:
    assert callable(load)
    weights = load(language)
    assert isinstance(weights, Weights)
    rows = [unpack_row(row) for kind in weights.kinds.values() for row in kind.values()]

    assert len(rows) > 300
    assert max(abs(weight) for row in rows for weight in row) < 400


#: One of the labelled texts, of a blog: no rule knows its words.
CORPUS = Path(__file__).resolve().parent / "corpus"


def test_a_blog_that_no_rule_knows_tells_its_firm_and_says_why(reader: Reader) -> None:
    row = next(one for one in load_rows(CORPUS / "blind_vv_en.jsonl") if one["id"] == "vvd-25")

    reading, trace = reader.explain(Document(row["title"], row["text"]))

    firms = {one.name: one for one in reading.firms}
    told = firms["Pelikan Tide (Hainan) Digital Co., Ltd."]
    assert (told.status, told.review, told.rule) == ("approved", False, "legal.no-cue+learnt+likely")
    why = {cause.claim.words: cause.why for cause in trace.causes}
    assert "are sure of approved, so it is told" in why[told.name]
    parts = [one for one in reading.counts if (one.value, one.role) == (2, "subset")]
    assert [(one.rule, one.review) for one in parts] == [("en.of-them+no-whole+likely", False)]
    assert "no word of the text weighs against it" in why[parts[0].quote]
