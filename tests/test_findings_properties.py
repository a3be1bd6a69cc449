"""Whatever is read, in whatever order: the fold answers, keeps its promises and never forgets."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from readings import build_event, read_instant

from domain.findings import Folded, RulingEvent
from findings.fold import fold
from findings.readings import tell_reading
from findings.state import State

REGIONS = ["Beijing", "Shanghai", "Hainan", "Lingang", "Tianjin"]
DAYS = ["2025-02-28", "2025-03-01", "2025-03", "2025", "2025-04-18", None]
COUNTS = st.fixed_dictionaries(
    {
        "value": st.sampled_from([4, 8, 13, 21, 40, 2343, 2400]),
        "role": st.sampled_from(["batch", "subset", "pilot_total", "stock_total", "other"]),
        "qualifier": st.sampled_from(["exact", "over", "nearly", "about"]),
        "region": st.sampled_from([None, None, *REGIONS]),
        "as_of": st.sampled_from(["2025-02", "2024-12", "2025", "2025-02-28", None]),
        "detail": st.sampled_from(["", "told_as_new", "applicants", "signed", "revoked", "hospitals"]),
        "review": st.sampled_from([False, False, True]),
    }
)
FIRMS = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Siemens", "Airbus China", "空中客车", "T-Systems Ltd", "DT China Co"]),
        "status": st.sampled_from(["approved", "parent", "applicant", "revoked", "rejected", "mentioned"]),
        "group": st.sampled_from(["", "dt"]),
        "legal": st.booleans(),
    }
)
STATEMENTS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["approval", "total", "policy", "application", "revocation", "denial"]),
        "authority": st.lists(st.sampled_from(["MIIT", "SHCA", "MOFCOM"]), max_size=2, unique=True),
        "decided": st.sampled_from(DAYS),
        "regions": st.lists(st.sampled_from(REGIONS), max_size=4, unique=True),
        "services": st.lists(st.sampled_from(["IDC", "ISP"]), max_size=2, unique=True),
        "batch": st.sampled_from([None, None, 1, 2]),
        "document": st.sampled_from(["", "", "〔2024〕107号"]),
        "counts": st.lists(COUNTS, max_size=3),
        "growth": st.lists(st.fixed_dictionaries({"value": st.sampled_from([30, 31])}), max_size=1),
        "firms": st.lists(FIRMS, max_size=3),
    }
)
ARTICLES = st.fixed_dictionaries(
    {
        "publisher": st.sampled_from(["Xinhua", "MIIT", "Blog", "State Council"]),
        "authority": st.sampled_from(["regulator", "provincial", "government", "state", "press", "aggregator"]),
        "published": st.sampled_from(["2025-02-28", "2025-03-01", "2025-03", None]),
        "language": st.sampled_from(["en", "zh-Hans", "en", "es"]),
        "story": st.sampled_from(["one", "two", "three"]),
        "spin": st.integers(0, 20),
        "basis": st.sampled_from(["article", "article", "headline"]),
        "relevant": st.sampled_from([True, True, True, False]),
        "statements": st.lists(STATEMENTS, max_size=3),
    }
)
READINGS = st.lists(ARTICLES, min_size=1, max_size=7)


def play(articles: list[dict[str, Any]], *, reload: bool) -> tuple[State, list[Folded]]:
    state, results = State.load([]), []
    for number, article in enumerate(articles, 1):
        seen = f"2025-03-0{number} 09:00"
        folded = fold(state, build_event(article | {"id": number, "seen": seen}))
        state.apply(folded)
        results.append(folded)
        if reload:
            state = State.load(state.findings())
    return state, results


@settings(max_examples=250, deadline=None)
@given(articles=READINGS)
def test_every_reading_has_an_answer_that_holds_together(articles: list[dict[str, Any]]) -> None:
    state, results = play(articles, reload=False)
    numbers: dict[str, list[int]] = {}
    for folded in results:
        assert folded.outcome.rule
        changed = {change.finding.id for change in folded.changes}
        assert not changed & {finding.id for finding in folded.touched}
        assert (folded.outcome.rule == "changed") <= bool(folded.changes)
        assert folded.outcome.rule in ("changed", "review") or not folded.changes
        for change in folded.changes:
            numbers.setdefault(change.finding.id, []).append(change.number)
            assert (change.kind == "new") == (change.number == 1)
            assert change.reason
            assert change.summary
    assert set(numbers) == {finding.id for finding in state.findings()}
    for finding in state.findings():
        assert numbers[finding.id] == list(range(1, finding.changed + 1))
        assert finding.reports or finding.merged_into
        assert (finding.confirmation == "confirmed") == (finding.confirmed_by is not None)
        assert finding.id not in (finding.part_of, finding.merged_into, *finding.related)
        assert len({firm.key for firm in finding.firms}) == len(finding.firms)
        assert len({report.article for report in finding.reports}) == len(finding.reports)


@settings(max_examples=150, deadline=None)
@given(article=ARTICLES)
def test_the_first_telling_of_a_reading_is_its_main_one(article: dict[str, Any]) -> None:
    tellings = tell_reading(build_event(article | {"id": 1}))
    assert all(telling.main for telling in tellings[:1])


@settings(max_examples=150, deadline=None)
@given(articles=READINGS)
def test_a_loaded_state_and_a_living_one_answer_alike(articles: list[dict[str, Any]]) -> None:
    living, lived = play(articles, reload=False)
    loaded, again = play(articles, reload=True)
    assert lived == again
    assert living.findings() == loaded.findings()


@settings(max_examples=100, deadline=None)
@given(articles=READINGS)
def test_what_needs_a_person_never_stands_as_fact(articles: list[dict[str, Any]]) -> None:
    for article in articles:
        for statement in article["statements"]:
            statement["counts"] = [count | {"review": True} for count in statement["counts"]]
            statement["firms"] = [firm | {"review": True} for firm in statement["firms"]]
    state, _ = play(articles, reload=False)
    assert all(not finding.counts and not finding.firms for finding in state.findings())


@settings(max_examples=100, deadline=None)
@given(
    articles=READINGS,
    act=st.sampled_from(["accept", "reject", "correct", "withdraw", "merge", "split"]),
    target=st.integers(1, 4),
    value=st.sampled_from(
        ["", "F-2025-002", "1", "2,3", "decided=2025-02-27", "firm:siemens", "dispute:count_differs"]
    ),
)
def test_every_ruling_has_an_answer_and_is_remembered(
    articles: list[dict[str, Any]], act: Any, target: int, value: str
) -> None:
    state, _ = play(articles, reload=False)
    ruling = RulingEvent(50, read_instant("2025-03-09 09:00"), act, f"F-2025-00{target}", "J. Li", "read it", value)
    folded = fold(state, ruling)
    assert folded == fold(state, ruling)
    state.apply(folded)
    assert State.load(state.findings()).findings() == state.findings()
    if folded.changes:
        ruled = state.find(ruling.target)
        assert ruled is not None
        assert any("J. Li" in mark for mark in ruled.ruled)
    else:
        assert folded.outcome.detail
