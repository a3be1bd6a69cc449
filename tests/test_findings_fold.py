"""The fold on single stories: new, confirmed, amended, copy, mention, and what makes no change."""

from typing import Any

import pytest
from readings import build_event

from domain.altering import alter
from domain.dates import parse_published
from domain.findings import Change, Finding, Folded, Outcome
from domain.firms import load_gazetteer
from findings.fold import fold
from findings.state import State
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

BATCH: dict[str, Any] = {
    "kind": "approval",
    "authority": ["MIIT"],
    "decided": "2025-02-28",
    "regions": ["Beijing", "Shanghai", "Hainan", "Shenzhen"],
    "services": ["ISP", "INFO"],
    "batch": 1,
    "counts": [{"value": 13, "role": "batch"}],
    "firms": [
        {"name": "T-Systems P.R. China Ltd.", "key": "t-systems", "group": "dt", "status": "approved", "legal": 1}
    ],
}
TOTAL = {"value": 2400, "qualifier": "over", "role": "stock_total", "as_of": "2025-02"}


def tell(number: int, statement: dict[str, Any], *more: dict[str, Any], **given: Any) -> dict[str, Any]:
    base = {"id": number, "publisher": f"Paper {number}", "authority": "press", "published": "2025-03-01"}
    return base | {"statements": [statement, *more]} | given


def run(state: State, *articles: dict[str, Any]) -> list[Folded]:
    results = []
    for article in articles:
        folded = fold(state, build_event(article))
        state.apply(folded)
        results.append(folded)
    return results


def list_kinds(folded: Folded) -> list[tuple[str, str]]:
    return [(change.kind, change.reason) for change in folded.changes]


def only(state: State, kind: str = "approval") -> Finding:
    found = [finding for finding in state.findings() if finding.kind == kind]
    assert len(found) == 1
    return found[0]


def test_a_first_report_opens_a_finding_with_its_claims_and_where_they_stand() -> None:
    state = State.load([])
    (folded,) = run(state, tell(1, BATCH))
    assert list_kinds(folded) == [("new", "first_report")]
    assert folded.outcome.rule == "changed"
    finding = only(state)
    assert (finding.id, finding.confirmation, finding.batch) == ("F-2025-001", "attributed", 1)
    assert finding.counts[0].evidence[0].quote == "13 firms"
    assert finding.firms[0].names == ("T-Systems P.R. China Ltd.",)
    assert finding.reports[0].voice == "https://paper-1.example/1"


def test_the_deciding_body_confirms_and_no_second_page_confirms_again() -> None:
    state = State.load([])
    official = {"publisher": "MIIT", "authority": "regulator", "published": "2025-02-28"}
    first, second, third = run(state, tell(1, BATCH), tell(2, BATCH, **official), tell(3, BATCH, **official))
    assert list_kinds(first) == [("new", "first_report")]
    assert list_kinds(second) == [("confirmed", "deciding_body_says_so")]
    assert second.changes[0].number == 2
    assert (third.changes, third.outcome.rule) == ((), "nothing_new")
    finding = only(state)
    assert (finding.confirmation, finding.confirmed_by) == ("confirmed", "https://www.miit.gov.cn/2")
    assert finding.published == "2025-02-28"


def test_a_name_and_a_service_amend_and_the_change_names_them() -> None:
    state = State.load([])
    airbus = {"name": "Airbus China", "key": "airbus-china", "group": "airbus", "status": "approved"}
    more = BATCH | {"services": ["IOT"], "firms": [airbus]}
    _, folded = run(state, tell(1, BATCH), tell(2, more))
    assert list_kinds(folded) == [("amended", "firms_named")]
    details = dict(folded.changes[0].details)
    assert (details["firms"], details["services"]) == ("Airbus China", "IOT")
    assert only(state).services == ("ISP", "INFO", "IOT")


def test_a_copy_adds_a_report_of_the_same_voice_and_nothing_else() -> None:
    state = State.load([])
    _, folded = run(state, tell(1, BATCH, story="wire"), tell(2, BATCH, story="wire", spin=8))
    assert (folded.changes, folded.outcome.rule) == ((), "copy")
    assert [finding.id for finding in folded.touched] == ["F-2025-001"]
    finding = only(state)
    assert [report.part for report in finding.reports] == ["main", "copy"]
    assert len({report.voice for report in finding.reports}) == 1
    assert len(finding.counts[0].evidence) == 1


def test_an_alike_text_with_other_facts_is_no_copy() -> None:
    state = State.load([])
    second = BATCH | {"batch": 2, "decided": "2025-03-20", "counts": [{"value": 13, "role": "batch"}], "firms": []}
    _, folded = run(state, tell(1, BATCH, story="wire"), tell(2, second, story="wire", spin=1, published="2025-03-20"))
    assert list_kinds(folded) == [("new", "first_report")]
    assert len(state.findings()) == 2


def test_a_total_in_passing_is_a_mention_told_with_its_event() -> None:
    state = State.load([])
    (folded,) = run(state, tell(1, BATCH | {"counts": [*BATCH["counts"], TOTAL]}))
    assert list_kinds(folded) == [("new", "first_report"), ("new", "told_with_event")]
    event, total = only(state), only(state, "total")
    assert (event.related, total.related) == ((total.id,), (event.id,))
    assert total.reports[0].part == "mention"
    assert total.counts[0].as_of == "2025-02"
    assert all(count.role == "batch" for count in event.counts)


def test_an_independent_report_of_what_is_known_changes_nothing_but_is_a_voice() -> None:
    state = State.load([])
    _, folded = run(state, tell(1, BATCH), tell(2, BATCH))
    assert (folded.changes, folded.outcome.rule) == ((), "nothing_new")
    assert len({report.voice for report in only(state).reports}) == 2


def test_a_copy_weeks_later_is_not_even_listed() -> None:
    state = State.load([])
    _, folded = run(state, tell(1, BATCH, story="wire"), tell(2, BATCH, story="wire", published="2025-04-20"))
    assert folded.outcome == type(folded.outcome)("copy", folded.outcome.detail, ("F-2025-001",))
    assert (folded.changes, folded.touched) == ((), ())
    assert len(only(state).reports) == 1


def test_a_page_off_the_subject_names_its_file_that_was_not_read() -> None:
    """An official notice may say nothing, and all that it has to say may stand in a file that nobody could read."""
    given = {"relevant": False, "statements": [], "authority": "regulator", "score": 0.12}
    (folded,) = run(State.load([]), tell(1, BATCH, **given, unread=["a.wps: unknown format"]))
    assert folded.outcome == Outcome("off_topic", "score 0.12; not read: a.wps: unknown format")


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        ({"relevant": False, "statements": [], "score": 0.12}, "off_topic"),
        ({"relevant": False, "statements": [], "unread": ["a.pdf: not opened"]}, "off_topic"),
        ({"language": "es", "statements": [], "names": ["PCCW"]}, "other_language"),
        ({"relevant": True, "statements": []}, "nothing_new"),
        ({"relevant": True, "statements": [], "authority": "regulator"}, "review"),
        ({"relevant": True, "statements": [], "unread": ["a.wps: unknown format"]}, "unread_attachment"),
        ({"relevant": True, "statements": [], "basis": "headline"}, "headline_only"),
        ({"statements": [{"kind": "denial"}]}, "review"),
        ({"statements": [{"kind": "approval", "authority": ["MIIT"]}]}, "review"),
        ({"statements": [{"kind": "policy", "authority": ["MIIT"]}]}, "review"),
        ({"statements": [{"kind": "policy"}]}, "nothing_new"),
        ({"statements": [{"kind": "revocation"}]}, "review"),
        ({"statements": [{"kind": "policy", "authority": ["MIIT"]}], "basis": "headline"}, "headline_only"),
        ({"statements": [{"kind": "application"}]}, "nothing_new"),
        (
            {
                "statements": [
                    BATCH | {"batch": None, "counts": [{"value": 8, "role": "batch", "review": 1}], "firms": []}
                ]
            },
            "review",
        ),
    ],
)
def test_what_opens_nothing_has_its_named_rule(given: dict[str, Any], rule: str) -> None:
    state = State.load([])
    (folded,) = run(state, tell(1, BATCH, **given))
    assert (folded.changes, folded.touched, folded.outcome.rule) == ((), (), rule)
    assert folded.outcome.detail


UNSURE = {"kind": "total", "programme": "pilot", "counts": [{"value": 104, "role": "pilot_total", "review": 1}]}


def test_news_that_is_uncertain_waits_for_a_person_though_the_page_tells_something_known_too() -> None:
    """Else nobody would hear of it: the page counted as one that only mentions what is known."""
    state = State.load([])
    _, folded = run(state, tell(1, BATCH), tell(2, UNSURE, BATCH))
    assert (folded.changes, folded.outcome.rule, folded.outcome.findings) == ((), "review", ("F-2025-001",))
    assert "its news was read without certainty; a total without a figure" in folded.outcome.detail
    state = State.load([])
    firm = {"name": "Airbus China", "key": "airbus", "status": "approved"}
    _, folded = run(state, tell(1, BATCH), tell(2, UNSURE, BATCH | {"firms": [firm]}))
    assert (list_kinds(folded), folded.outcome.rule) == ([("amended", "firms_named")], "review")
    assert folded.outcome.findings == ("F-2025-001",)


def test_an_uncertain_figure_of_the_news_waits_where_no_finding_of_the_page_has_it() -> None:
    """A second batch that is taken for the first: all of it that is certain is known."""
    doubted = BATCH | {"counts": [{"value": 24, "role": "batch", "review": 1}]}
    _, folded = run(State.load([]), tell(1, BATCH), tell(2, doubted))
    assert (folded.changes, folded.outcome.rule) == ((), "review")
    assert folded.outcome.detail.endswith("without certainty; no finding has “24 firms”")
    (first,) = run(State.load([]), tell(1, doubted))
    assert (list_kinds(first), first.outcome.rule) == ([("new", "first_report")], "review")

    known = BATCH | {"counts": [{"value": 13, "role": "batch", "review": 1}]}
    _, folded = run(State.load([]), tell(1, BATCH), tell(2, known))
    assert folded.outcome.rule == "nothing_new", "what is known needs nobody to say so again"


def test_an_uncertain_name_of_the_news_waits_where_no_finding_of_the_page_has_it() -> None:
    """The figure was told, and who else was let in reached nobody: the page counted as done."""
    doubted = {"name": "Nordlys Cloud Co., Ltd.", "key": "nordlys", "status": "approved", "legal": True, "review": 1}
    (first,) = run(State.load([]), tell(1, BATCH | {"firms": [doubted]}))
    assert (list_kinds(first), first.outcome.rule) == ([("new", "first_report")], "review")
    assert first.outcome.detail.endswith("without certainty; no finding names “Nordlys Cloud Co., Ltd.”")
    _, both = run(
        State.load([]),
        tell(1, BATCH),
        tell(2, BATCH | {"counts": [{"value": 24, "role": "batch", "review": 1}], "firms": [doubted]}),
    )
    assert both.outcome.detail.endswith("no finding has “24 firms”; no finding names “Nordlys Cloud Co., Ltd.”")


ENDED = {"kind": "revocation", "decided": "2025-02-28", "firms": [{"name": "Linkdata", "status": "revoked"}]}
LET_IN = {"name": "Kyndryl (China) Co., Ltd.", "key": "kyndryl", "status": "approved", "review": 1}


def test_who_is_let_in_uncertainly_beside_the_news_of_an_ending_waits_for_a_person() -> None:
    """A page told one ending and two approvals: readers heard of the ending alone, and nobody was asked."""
    beside = {"kind": "approval", "decided": "2025-02-28", "firms": [LET_IN]}
    (folded,) = run(State.load([]), tell(1, ENDED, beside))
    assert (list_kinds(folded), folded.outcome.rule) == ([("new", "first_report")], "review")
    assert folded.outcome.detail.endswith("no finding names “Kyndryl (China) Co., Ltd.”")

    known = tell(1, {"kind": "approval", "decided": "2025-02-28", "firms": [LET_IN | {"review": 0}]})
    _, folded = run(State.load([]), known, tell(2, ENDED, beside))
    assert folded.outcome.rule == "changed", "a finding names the firm"

    for day, rule in (("2024-06-03", "changed"), ("2024-06", "changed"), ("2025-02", "review"), ("2025", "review")):
        (folded,) = run(State.load([]), tell(1, ENDED, beside | {"decided": day}))
        assert folded.outcome.rule == rule, "what is months ago others told in its time"


@pytest.mark.parametrize(
    "doubted",
    [
        {"name": "Nordlys", "key": "nordlys", "status": "approved", "review": 1},
        {"name": "Nordlys of Oslo", "key": "oslo", "status": "parent", "group": "nordlys", "review": 1},
        {"name": "Fjordnet", "key": "fjordnet", "status": "mentioned", "review": 1},
        {"name": "Fjordnet", "key": "fjordnet", "status": "applicant", "review": 1},
    ],
)
def test_an_uncertain_name_that_is_known_or_of_nobody_let_in_asks_nobody(doubted: dict[str, Any]) -> None:
    certain = {"name": "Nordlys Cloud Co., Ltd.", "key": "nordlys", "status": "approved", "group": "nordlys"}
    _, folded = run(State.load([]), tell(1, BATCH | {"firms": [certain]}), tell(2, BATCH | {"firms": [doubted]}))
    assert folded.outcome.rule == "nothing_new"


@pytest.mark.parametrize(
    ("authority", "rule"), [("regulator", "review"), ("provincial", "review"), ("press", "mention")]
)
def test_an_official_page_whose_news_went_nowhere_asks_though_it_mentions_what_is_known(
    authority: str, rule: str
) -> None:
    vague = {"kind": "approval", "programme": "pilot", "authority": ["MIIT"], "decided": "2025-08-01"}
    _, folded = run(State.load([]), tell(1, BATCH), tell(2, vague, BATCH, authority=authority))
    assert (folded.outcome.rule, folded.outcome.findings) == (rule, ("F-2025-001",))
    why = "an approval of which neither count, batch, document nor firm let in is read with certainty"
    assert (why in folded.outcome.detail) is (rule == "review")


def test_why_a_page_waits_does_not_deny_the_firms_that_it_names_without_certainty() -> None:
    firms = [{"name": name, "status": "approved", "review": 1} for name in ("Nordlys", "Fjordnet", "Ostlund", "Skog")]
    unsure = {"kind": "approval", "programme": "pilot", "authority": ["MIIT"], "firms": firms}
    _, folded = run(State.load([]), tell(1, BATCH), tell(2, unsure, authority="regulator"))
    assert folded.outcome.rule == "review"
    assert "firm let in is read with certainty" in folded.outcome.detail
    assert "without count" not in folded.outcome.detail


def test_what_is_uncertain_beside_news_that_is_known_asks_nobody() -> None:
    _, beside = run(State.load([]), tell(1, BATCH), tell(2, BATCH, UNSURE))
    assert beside.outcome.rule == "nothing_new"


def test_the_fold_leaves_the_state_as_it_was() -> None:
    state = State.load([])
    run(state, tell(1, BATCH))
    before = state.findings()
    event = build_event(tell(2, BATCH | {"services": ["IOT"]}))
    assert fold(state, event) == fold(state, event)
    assert state.findings() == before


def test_a_headline_opens_at_most_press_only_and_names_nobody() -> None:
    state = State.load([])
    run(state, tell(1, BATCH, basis="headline", authority="regulator", publisher="MIIT"))
    finding = only(state)
    assert (finding.confirmation, finding.firms) == ("press_only", ())
    (folded,) = run(state, tell(2, BATCH | {"services": ["IOT"]}, basis="headline"))
    assert (folded.changes, folded.outcome.rule) == ((), "headline_only")


def test_numbers_of_changes_go_on_after_the_state_is_loaded_again() -> None:
    state = State.load([])
    changes: list[Change] = []
    for position in range(4):
        article = tell(position + 1, BATCH | {"services": [f"S{position}"]})
        (folded,) = run(state, article)
        changes.extend(folded.changes)
        state = State.load(state.findings())
    assert [change.number for change in changes] == [1, 2, 3, 4]


SUSPENDED = "工信部决定停止受理外商投资企业增值电信业务试点申请，已受理的28件继续办理，已发放的61份批复继续有效。"


def test_a_stop_of_applications_whose_act_has_no_day_is_asked_about() -> None:
    """It was nothing new, "policy without the day of an act", and nobody heard that the pilot had been stopped."""
    reading = Reader(load_gazetteer()).read(Document("外资电信试点暂停受理", SUSPENDED, parse_published("2026-12-02")))
    folded = fold(State.load([]), alter(build_event(tell(1, BATCH)), reading=reading))
    assert reading.statements[0].kind == "policy"
    assert folded.outcome.rule == "review"
    assert folded.outcome.detail.startswith("a person should look: its news is an act of which nothing could be told")
    assert folded.changes == ()


def test_an_act_of_policy_without_a_day_is_asked_about_though_its_total_is_told() -> None:
    total = {"kind": "total", "counts": [{"value": 2400, "role": "stock_total", "as_of": "2025-02"}]}
    policy = {"kind": "policy", "authority": ["MIIT"]}
    (folded,) = run(State.load([]), tell(1, policy, total))
    assert (folded.outcome.rule, folded.changes != ()) == ("review", True)
    (folded,) = run(State.load([]), tell(1, {"kind": "policy"}, total))
    assert folded.outcome.rule == "changed", "of no body that acts"
