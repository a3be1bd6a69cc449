"""Decisions of the fold that no story elsewhere takes: each with what it would cost to decide otherwise."""

from types import SimpleNamespace
from typing import Any

import pytest
from branching import BARE, NOW, POLICY, STOCK, add_term, fold_into
from readings import build_event
from records import make_finding
from test_findings_fold import BATCH, TOTAL, list_kinds, only, run, tell
from test_findings_rulings import rule

from domain.altering import alter
from domain.bodies import name_body
from domain.findings import ArticleRef, RemovalEvent
from findings.copies import address_of, compare_lanes
from findings.corrections import correct_finding, drop_claim
from findings.draft import Draft
from findings.fold import _find_original, fold
from findings.ids import list_given, read_ordinal
from findings.merge import Merge, _merge_marks
from findings.register import register_firms
from findings.state import State
from findings.voices import Bands, Voices
from findings.wording import name_total

OFFICIAL = {"publisher": "MIIT", "authority": "regulator"}


def replace_page(earlier: int, given: dict[str, Any]) -> Any:
    event = build_event(given)
    url = f"https://paper-{earlier}.example/{earlier}"
    return alter(event, article=alter(event.article, replaces=earlier, url=url))


@pytest.mark.parametrize(
    ("authority", "publisher", "url", "body"),
    [
        ("government", "商务部", "https://www.example.gov.cn/1", "MOFCOM"),
        ("government", "A ministry", "https://www.mofcom.gov.cn/1", "MOFCOM"),
        ("government", "A city", "https://www.city.example/1", ""),
        ("provincial", "北京市通信管理局", "https://wap.example.cn/1", "BJCA"),
        ("provincial", "Hainan Communications Administration", "https://wap.example.cn/1", "HICA"),
        ("provincial", "SHCA news", "https://wap.example.cn/1", "SHCA"),
        ("provincial", "AHCA news", "https://wap.example.cn/1", "AHCA"),
        ("provincial", "ZZCA news", "https://wap.example.cn/1", ""),
        ("provincial", "湖南省通信管理局", "https://hnca.miit.gov.cn/1", "HNCA"),
        ("provincial", "Notices", "https://hnca.miit.gov.cn/1", "HICA"),
        ("provincial", "Notices", "https://hubca.miit.gov.cn/1", "HBCA"),
        ("provincial", "廣東省通信管理局", "https://wap.example.cn/1", "GDCA"),
        ("provincial", "內蒙古自治區通信管理局", "https://wap.example.cn/1", "NMCA"),
        ("provincial", "Notices", "https://gxca.miit.gov.cn/1", "GXCA"),
    ],
)
def test_whose_page_it_is_is_told_by_the_publisher_where_the_host_does_not(
    authority: str, publisher: str, url: str, body: str
) -> None:
    assert name_body(ArticleRef(1, url, "", publisher, authority, None, NOW)) == body


def test_texts_without_a_fingerprint_or_of_another_length_are_no_copies() -> None:
    lanes = bytes(range(128))
    assert (compare_lanes(b"", b""), compare_lanes(lanes, lanes[:64]), compare_lanes(lanes, lanes)) == (0.0, 0.0, 1.0)


def test_a_file_read_by_hand_has_its_name_for_an_address() -> None:
    assert address_of("notes.txt") == "notes.txt"


def test_a_correction_or_rejection_of_what_is_not_held_is_refused_by_name() -> None:
    finding = make_finding()
    with pytest.raises(ValueError, match="holds no count of role 'subset'"):
        correct_finding(finding, "count:subset", "4")
    with pytest.raises(ValueError, match=r"holds no count:batch:14; it holds .*count:batch:13"):
        drop_claim(finding, "count:batch:14")


def test_only_findings_have_ordinals() -> None:
    assert read_ordinal("F-2025-007") > read_ordinal("F-2025-006")
    with pytest.raises(ValueError, match="not a finding's id: 'A-2025-007'"):
        read_ordinal("A-2025-007")


def test_what_an_event_does_not_hold_cannot_be_got() -> None:
    with pytest.raises(KeyError, match="F-2025-001"):
        Draft(State.load([]), 1, NOW, None).get("F-2025-001")


def test_a_claim_keeps_its_first_twelve_places_and_every_report() -> None:
    state = State.load([])
    run(state, *(tell(number, BATCH) for number in range(1, 15)))
    finding = only(state)
    for claim in (finding.counts[0], finding.firms[0]):
        assert [evidence.article for evidence in claim.evidence] == list(range(1, 13))
    assert len(finding.reports) == 14


def test_of_a_table_read_as_one_line_only_the_claim_and_what_is_near_it_is_cited() -> None:
    state = State.load([])
    row = {"name": "Q" * 350, "key": "q", "status": "approved", "legal": 1}
    run(state, tell(1, BARE | {"counts": [{"value": 13, "role": "batch", "words": "13 FIRMS"}], "firms": [row, row]}))
    (evidence,) = only(state).counts[0].evidence
    assert evidence.sentence.startswith("13 FIRMS. QQ")
    assert len(evidence.sentence) <= len("13 FIRMS") + 200


def test_a_page_that_now_tells_of_something_else_says_that_it_fell_silent() -> None:
    state = State.load([])
    run(state, tell(1, BATCH))
    folded = fold_into(state, replace_page(1, tell(2, {"kind": "application"})))
    assert (folded.outcome.rule, folded.outcome.findings) == ("changed", ("F-2025-001",))
    assert list_kinds(folded) == [("disputed", "page_no_longer_says")]
    again = fold_into(state, replace_page(1, tell(3, {"kind": "application"}, publisher="Paper 2")))
    assert again.changes == ()


def test_a_page_that_only_mentioned_a_finding_owes_it_nothing() -> None:
    state = State.load([])
    run(state, tell(1, BATCH), tell(2, STOCK, BATCH))
    folded = fold_into(state, replace_page(2, tell(3, STOCK)))
    assert [change for change in folded.changes if change.finding.id == only(state).id] == []


def test_a_vague_copy_is_listed_when_it_is_fresh_and_not_weeks_later() -> None:
    state = State.load([])
    vague = {"kind": "approval", "programme": "ftz-2014"}
    run(state, tell(1, BATCH, story="wire"))
    fresh, late = run(state, tell(2, vague, story="wire"), tell(3, vague, story="wire", published="2025-04-20"))
    assert (fresh.outcome.rule, late.outcome.rule) == ("copy", "copy")
    assert [report.article for report in only(state).reports] == [1, 2]


def test_an_article_read_again_as_the_events_own_is_no_mention_any_more() -> None:
    state = State.load([])
    run(state, tell(1, BATCH), tell(2, STOCK, BATCH))
    assert [report.part for report in only(state).reports] == ["main", "mention"]
    run(state, tell(2, BATCH))
    assert [report.part for report in only(state).reports] == ["main", "main"]


def load_with_reports(places: int = 12) -> State:
    """A finding with 500 reports, whose claims cite the first of them."""
    state = State.load([])
    run(state, *(tell(number, BATCH) for number in range(1, places + 1)))
    finding = only(state)
    more = range(places + 1, 501)
    many = tuple(
        alter(finding.reports[0], article=number, url=f"https://p.example/{number}", part="mention") for number in more
    )
    return State.load([alter(finding, reports=(*finding.reports, *many))])


def test_the_five_hundred_and_first_report_is_counted_by_nobody_unless_an_official_body_writes_it() -> None:
    state = load_with_reports()
    run(state, tell(900, BATCH), tell(901, BATCH, **OFFICIAL))
    assert [report.article for report in only(state).reports[500:]] == [901]


@pytest.mark.parametrize("places", [1, 12])
def test_what_a_report_brings_is_shown_by_it_and_taken_back_however_many_there_were(places: int) -> None:
    state = load_with_reports(places)
    firm = {"name": "Newcomer GmbH", "key": "newcomer", "status": "approved", "legal": 1}
    (told,) = run(state, tell(900, {**BATCH, "firms": [firm]}))
    assert [(change.kind, change.reason) for change in told.changes] == [("amended", "firms_named")]
    listed = {report.article for report in only(state).reports}
    assert {place.article for named in only(state).firms for place in named.evidence} <= listed
    assert [finding.id for finding in state.find_by_article(900)] == [only(state).id]

    again = fold_into(state, replace_page(900, tell(902, BATCH)))
    assert "newcomer" not in {named.key for named in only(state).firms}
    assert [change.kind for change in again.changes] == ["corrected"]


def test_a_finding_that_takes_in_another_lists_its_official_pages_and_what_it_rests_on() -> None:
    state = load_with_reports()
    run(state, tell(901, BATCH | {"batch": 2, "counts": [{"value": 8, "role": "batch"}]}, **OFFICIAL))
    run(state, tell(902, BATCH | {"batch": 2, "counts": [{"value": 8, "role": "batch"}]}))
    first, second = state.findings()
    rule(state, "merge", second.id, value=first.id)
    assert [report.article for report in state.findings()[0].reports[500:]] == [901, 902]


def test_two_figures_of_growth_stand_beside_each_other() -> None:
    state = State.load([])
    growth = STOCK | {"growth": [{"value": 30}]}
    run(state, tell(1, growth), tell(2, growth | {"growth": [{"value": 25}, {"value": 30}]}))
    assert [(one.value, len(one.evidence)) for one in only(state, "total").growth] == [(30, 2), (25, 1)]


def test_an_act_holds_forty_terms_and_no_more() -> None:
    state = State.load([])
    fold_into(state, add_term(tell(1, POLICY), "adds", *(f"term {number}" for number in range(45))))
    assert [term.value for term in only(state, "policy").terms] == [f"term {number}" for number in range(40)]


def test_a_firm_of_a_finding_that_no_longer_stands_is_in_no_register() -> None:
    standing, gone = make_finding(), make_finding("F-2025-002", withdrawn=True)
    assert {step.finding for firm in register_firms([standing, gone]) for step in firm.stages} == {"F-2025-001"}


def test_a_page_that_goes_changes_nothing_of_what_it_only_mentioned_or_what_is_withdrawn() -> None:
    state = State.load([])
    run(state, tell(1, BATCH), tell(2, STOCK, BATCH))
    rule(state, "withdraw")
    folded = fold(state, RemovalEvent(100, NOW, 1, NOW, 404))
    assert (folded.changes, folded.outcome.rule) == ((), "nothing_new")


def test_of_two_points_of_one_month_the_one_with_the_figure_is_joined() -> None:
    state = State.load([])
    run(state, tell(1, STOCK), tell(2, STOCK | {"counts": [TOTAL | {"as_of": "2025-03", "value": 2500}]}))
    first, second = state.findings()
    second = alter(second, counts=(alter(second.counts[0], as_of="2025-02"),))
    state = State.load([first, second])
    run(state, tell(3, STOCK | {"counts": [TOTAL | {"value": 2500}]}))
    assert [len(finding.reports) for finding in state.findings()] == [1, 2]


def test_a_voice_that_was_never_heard_can_be_forgotten() -> None:
    voices = Voices()
    voices.remove("https://nobody.example/1", 7)
    assert voices.find_findings("https://nobody.example/1") == ()


@pytest.mark.parametrize("reverse", [False, True])
def test_an_exact_growth_makes_a_rough_one_of_its_value_exact_and_is_quoted_first(*, reverse: bool) -> None:
    state = State.load([])
    exact, rough = (STOCK | {"growth": [{"value": 30, "qualifier": one}]} for one in ("exact", "nearly"))
    run(state, *(tell(n, one) for n, one in enumerate((exact, rough) if reverse else (rough, exact), 1)))
    (growth,) = only(state, "total").growth
    assert (growth.value, growth.qualifier, growth.evidence[0].article) == (30, "exact", 1 if reverse else 2)
    assert len(growth.evidence) == 2


def test_two_growths_of_one_value_and_other_words_are_two() -> None:
    state = State.load([])
    over, nearly = (STOCK | {"growth": [{"value": 30, "qualifier": one}]} for one in ("over", "nearly"))
    run(state, tell(1, over), tell(2, nearly))
    assert [one.qualifier for one in only(state, "total").growth] == ["over", "nearly"]


def test_a_rough_growth_is_told_as_rough() -> None:
    state = State.load([])
    run(state, tell(1, {"kind": "total", "programme": "all", "growth": [{"value": 30, "qualifier": "nearly"}]}))
    (growth,) = only(state, "total").growth
    assert growth.qualifier == "nearly"
    assert name_total(only(state, "total")) == "nearly +30 percent, all foreign-invested telecom firms"


def test_a_total_whose_page_now_gives_growth_alone_is_not_held_against_the_series() -> None:
    state = State.load([])
    growth = {"kind": "total", "programme": "all", "growth": [{"value": 30}]}
    run(state, tell(1, growth))
    folded = fold_into(state, replace_page(1, tell(2, growth)))
    assert (folded.changes, only(state, "total").disputes) == ((), ())


@pytest.mark.parametrize(("before", "after"), [("over", "nearly"), ("exact", "nearly")])
def test_a_page_that_now_says_a_growth_less_exactly_takes_the_other_back(before: str, after: str) -> None:
    state = State.load([])
    first, now = (STOCK | {"growth": [{"value": 30, "qualifier": one}]} for one in (before, after))
    run(state, tell(1, first))
    folded = fold_into(state, replace_page(1, tell(2, now)))
    assert [one.qualifier for one in only(state, "total").growth] == [after]
    assert any("30 percent is not stated any more" in str(change) for change in folded.changes)


def test_a_total_whose_only_figure_a_person_rejected_is_named_without_one() -> None:
    bare = make_finding(kind="total", counts=(), growth=(), region="Shanghai")
    assert name_total(bare) == "total of foreign-invested telecom firms in Shanghai, figure not stated"


def test_an_id_goes_to_what_an_article_tells_as_its_own_before_what_it_mentions() -> None:
    mention, own = make_finding("F-2025-001"), make_finding("F-2025-002")
    mention = alter(mention, reports=(alter(mention.reports[0], part="mention"),))
    given = list_given([own, mention], {"F-2025-001": 4, "F-2025-002": 9, "F-2025-007": 11})
    assert list(given.list_ids(9, 1, "approval")) == ["F-2025-002", "F-2025-002", "F-2025-001"]
    assert list(given.list_ids(9, 1, "total")) == []
    state = State.load([own], given=given)
    assert Draft(state, 9, NOW, 1).give_id("approval") == "F-2025-001"


def test_voices_whose_bands_share_a_place_are_kept_apart() -> None:
    bands = Bands()
    near, far = 1, 1 + 2**20
    bands.add((near,), 7)
    bands.add((far,), 8)
    assert [bands.read(place) for place in bands.find(near)] == [7]
    assert [bands.read(place) for place in bands.find(far)] == [8]


def test_a_text_that_only_mentions_an_event_is_no_original_of_its_copies() -> None:
    mention = SimpleNamespace(reports=(SimpleNamespace(voice="first", part="mention"),))
    whole = SimpleNamespace(reports=(SimpleNamespace(voice="second", part=""),))
    told = {"first": [mention], "second": [mention, whole]}
    state = SimpleNamespace(find_by_voice=lambda voice: told[voice])
    assert _find_original(state, SimpleNamespace(alike=("first",))) is None
    assert _find_original(state, SimpleNamespace(alike=("first", "second"))) is whole


def test_a_region_that_a_later_report_gives_is_kept() -> None:
    merge = Merge(alter(make_finding(), region=None, regions=()))
    _merge_marks(merge, SimpleNamespace(document="", batch=None, region="Shanghai"))
    assert merge.finding.region == "Shanghai"
    assert merge.news == []
