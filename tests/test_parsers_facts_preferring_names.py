# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Weights learnt of labelled texts beside the rules, of firms: whom they add, whom they doubt, and that all of it waits."""

import pytest

from domain.altering import alter
from domain.claims import REVIEW_BELOW, FirmStatus
from domain.firms import load_gazetteer
from parsers.facts.names.brands import Name
from parsers.facts.reader import Reader
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.document import Document
from parsers.facts.text.sentences import split_sentences
from parsers.facts.weights.learnt import unpack_row
from parsers.facts.weights.learnt_names import STANDINGS, load_name_weights
from parsers.facts.weights.name_marks import Naming, mark_firms
from parsers.facts.weights.preferring_names import prefer_status, prefer_statuses
from parsers.facts.weights.weighing_names import weigh_names


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_weight_leaves_the_bits_that_it_has(language: str) -> None:
    rows = [unpack_row(row) for kind in load_name_weights(language).kinds.values() for row in kind.values()]

    assert len(rows) > 1_000
    assert max(abs(weight) for row in rows for weight in row) < 400


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "工信部近日公布外资企业增值电信业务试点批复情况。园区里的头一家是启岳数据(苏州)有限公司,可以独资经营互联网数据中心业务,员工四十人。",
            "启岳数据(苏州)有限公司",
        ),
        (
            "MIIT has opened value-added telecom services to foreign-invested firms under its pilot. On the wall of Lindqvist Data (Suzhou) Co., Ltd. hangs the city's first pilot permit, framed in red. The company had waited for seven months.",
            "Lindqvist Data (Suzhou) Co., Ltd.",
        ),
    ],
)
def test_whom_no_rule_calls_approved_is_told_so_and_waits(reader: Reader, text: str, name: str) -> None:
    found = {firm.name: firm for firm in reader.read(Document("", text)).firms}

    assert (found[name].status, found[name].review) == ("approved", True)
    assert found[name].rule == "legal.no-cue+learnt"


def test_what_a_weight_made_of_a_firm_is_explained(reader: Reader) -> None:
    text = "外商投资增值电信业务试点又有进展。拿着批复走出大厅的是启岳数据(苏州)有限公司的代表,她说等了半年。这是工信部在苏州发出的首张试点批复。"
    _, trace = reader.explain(Document("", text))

    assert "learnt weights of the sentences that name it prefer approved" in trace.causes[-1].why


NAME = Name(0, 6, "Kestel", "legal")
DOUBTED = Judged(NAME, "approved", "clause", 0.55, 0)


def odds(**likely: float) -> dict[str, float]:
    return {status: likely.get(status, 0.001) for status in STANDINGS}


def test_a_doubted_approval_is_lost_only_to_what_is_likelier_by_far() -> None:
    lost = prefer_status(DOUBTED, odds(parent=0.9, approved=0.1))

    assert (lost.status, lost.rule, lost.confidence < REVIEW_BELOW) == ("parent", "clause+learnt", True)
    assert prefer_status(DOUBTED, odds(parent=0.6, approved=0.4)) is DOUBTED
    assert prefer_status(DOUBTED, odds(ended=0.9, approved=0.1)) is DOUBTED


def test_of_two_standings_neither_of_which_is_approved_the_rules_decide() -> None:
    mentioned = alter(DOUBTED, status="mentioned", rule="no-cue", confidence=0.8)

    assert prefer_status(mentioned, odds(parent=1.0)) is mentioned
    assert prefer_status(mentioned, odds(approved=0.9)).confidence < REVIEW_BELOW


FOUND = Judged(Name(0, 6, "Kestel", "described"), "approved", "clause", 0.85, 0)


def test_a_name_that_weights_found_is_told_as_fact_where_a_rule_and_other_weights_hold_it_for_approved() -> None:
    now = prefer_status(FOUND, odds(approved=0.95), open_to_proof=True)

    assert (now.status, now.rule, now.confidence) == ("approved", "clause+confirmed", FOUND.confidence)
    assert prefer_status(FOUND, odds(approved=0.85), open_to_proof=True) is FOUND
    assert prefer_status(FOUND, odds(approved=0.95)) is FOUND


@pytest.mark.parametrize(("shape", "certain"), [("described", False), ("short", True)])
def test_a_name_is_confirmed_only_by_its_own_shape_in_a_text_surely_on_the_subject(
    monkeypatch: pytest.MonkeyPatch, shape: str, certain: bool
) -> None:
    monkeypatch.setattr("parsers.facts.weights.weighing_names.weigh_firms", lambda *_, **__: [odds(approved=0.99)])
    again = alter(FOUND, name=alter(FOUND.name, shape=shape), confidence=0.55)

    def tell(judged: list[Judged], certain: bool) -> list[str]:
        now = prefer(judged, PLAIN * 9, sure=certain)
        return [one.rule for one in now]

    assert tell([FOUND], certain=True) == ["clause+confirmed"]
    assert tell([FOUND, again], certain=certain) == ["clause", "clause"]


def prefer(judged: list[Judged], text: str, *, sure: bool = False) -> list[Judged]:
    """The firms of an English text as rules and weights agree on them."""
    sentences = split_sentences(text, 0)
    weighed = weigh_names(judged, [None] * len(sentences), text, sentences, chinese=False)
    return prefer_statuses(judged, weighed, text, sentences, chinese=False, sure=sure)


PLAIN = "Kestel Works buys the licensed rival's shares and its pilot approval was praised by clients everywhere. "


def test_what_a_rule_tells_as_fact_waits_where_the_weights_think_little_of_it_and_is_never_taken_away() -> None:
    sure = Judged(NAME, "approved", "clause", 0.85, 0)
    little = dict.fromkeys(STANDINGS, 0.0) | {"mentioned": 0.9, "approved": 0.1}
    now = prefer_status(sure, little)

    assert (now.status, now.rule) == ("approved", "clause+learnt")
    assert now.confidence < REVIEW_BELOW
    assert prefer_status(sure, little | {"mentioned": 0.25, "approved": 0.75}) is sure


def test_approvals_told_as_fact_are_doubted_in_whole_articles_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "parsers.facts.weights.preferring_names.prefer_status", lambda one, told, **_: alter(one, rule="changed")
    )
    sure = Judged(NAME, "approved", "clause", 0.85, 0)
    for times, changed in ((9, True), (4, False)):
        told = prefer([sure], PLAIN * times)
        assert (told != [sure]) is changed


@pytest.mark.parametrize(
    "left",
    [
        Judged(NAME, "approved", "short", 0.5, 0),
        Judged(NAME, "mentioned", "partner", 0.85, 0),
        Judged(NAME, "mentioned", "denied", 0.8, 0),
        Judged(NAME, "revoked", "revoked", 0.5, 0),
    ],
)
def test_what_a_rule_tells_of_a_firm_is_left(monkeypatch: pytest.MonkeyPatch, left: Judged) -> None:
    monkeypatch.setattr(
        "parsers.facts.weights.preferring_names.prefer_status", lambda one, told, **_: alter(one, rule="changed")
    )

    assert prefer([left], PLAIN * 9) == [left]
    assert prefer([DOUBTED], PLAIN * 9) != [DOUBTED]
    assert prefer([DOUBTED], PLAIN) == [DOUBTED]


@pytest.mark.parametrize(
    ("status", "standing", "least"),
    [
        ("applicant", "applicant", 0.2),
        ("parent", "parent", 0.4),
        ("revoked", "ended", 0.2),
        ("rejected", "ended", 0.2),
    ],
)
def test_who_is_told_as_something_else_than_approved_waits_where_the_weights_hold_it_for_unlikely(
    monkeypatch: pytest.MonkeyPatch, status: FirmStatus, standing: str, least: float
) -> None:
    """A third of the applicants that rules told as fact had not applied: 21 of 85 on texts that nobody had seen, and five of 59 from this likelihood on."""
    told = Judged(NAME, status, "applied", 0.85, 0)

    def hold(likely: float) -> list[Judged]:
        odds = {**dict.fromkeys(STANDINGS, 0.0), standing: likely}
        monkeypatch.setattr("parsers.facts.weights.weighing_names.weigh_firms", lambda *_, **__: iter([odds]))
        return prefer([told], PLAIN * 9)

    assert hold(least) == [told]
    assert [(one.status, one.rule, one.confidence) for one in hold(least - 0.01)] == [
        (status, "applied+learnt", DOUBTED_AT)
    ]


def test_a_short_name_is_whom_the_weights_hold_its_full_name_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A group that a release calls by its short name was told as let in, while its name in full waited as the owner."""
    monkeypatch.setattr(
        "parsers.facts.weights.preferring_names.prefer_status",
        lambda one, told, **_: alter(one, status="parent", rule="sentence+learnt", confidence=0.55),
    )
    full = Judged(Name(0, 10, "Kestel ASA", "legal"), "approved", "sentence", 0.85, 0)
    short = Judged(Name(0, 6, "Kestel", "short"), "approved", "short", 0.85, 0, full="Kestel ASA")
    other = Judged(Name(0, 6, "Kestel", "short"), "approved", "short", 0.85, 0, full="Kestel (Shanghai) Ltd")

    told = prefer([full, short, other], PLAIN * 9)
    assert [(one.status, one.confidence >= REVIEW_BELOW) for one in told] == [
        ("parent", False), ("parent", False), ("approved", True),
    ]  # fmt: skip


def test_no_weight_is_learnt_of_a_name() -> None:
    text = "Kestel won the permit with Kestel."
    first, second = Name(0, 6, "Kestel", "listed"), Name(27, 33, "Kestel", "listed")
    firm = [Naming(first, 0, None), Naming(second, 0, 0)]
    kinds = dict(next(mark_firms(text, split_sentences(text, 0), [firm], chinese=False)))

    assert kinds["s"] == kinds["h"] == {"zz", "won", "the", "permit", "with", "."}
    assert {"item", "first", "last", "crowd2", "m2"} <= kinds["="]


@pytest.mark.parametrize("chinese", [True, False], ids=["Chinese", "English"])
def test_what_stands_beside_a_name_is_told_apart_from_the_rest_of_its_sentence(chinese: bool) -> None:
    text = "工信部批准凯斯通,驳回维斯塔。" if chinese else "Kestel won approval while Vestar lost it."
    known, other = ("凯斯通", "维斯塔") if chinese else ("Kestel", "Vestar")
    firms = [[_name_in(text, known)], [_name_in(text, other)]]
    won, lost = (dict(kinds) for kinds in mark_firms(text, split_sentences(text, 0), firms, chinese=chinese))

    assert won["s"] == lost["s"]  # one sentence names both
    assert won["L"] == ({"准", "批准", "部批准"} if chinese else {""})
    assert lost["L"] == ({"回", "驳回", ",驳回"} if chinese else {"while", "approval_while"})
    assert lost["R"] == ({"。"} if chinese else {"lost", "lost_it"})
    assert not any(
        known in mark or other in mark for kinds in (won, lost) for marks in kinds.values() for mark in marks
    )


def _name_in(text: str, told: str) -> Naming:
    at = text.index(told)
    return Naming(Name(at, at + len(told), told, "listed"), 0, None)


def test_a_name_inside_another_one_has_nothing_beside_it() -> None:
    text = "MIIT approved Kestel Cloud today."
    whole, part = Name(14, 26, "Kestel Cloud", "legal"), Name(21, 26, "Cloud", "short")
    firms = [[Naming(whole, 0, None)], [Naming(part, 0, None)]]
    outer, inner = (dict(kinds) for kinds in mark_firms(text, split_sentences(text, 0), firms, chinese=False))

    assert outer["R"] == {"today", "today_."}
    assert "R" not in inner
