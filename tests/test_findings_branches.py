"""Decisions of the fold that no story elsewhere takes: each with what it would cost to decide otherwise."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from readings import build_event
from records import make_change, make_finding
from test_findings_fold import BATCH, TOTAL, list_kinds, only, run, tell
from test_findings_rulings import rule

from domain.bodies import name_body
from domain.claims import Term, TermKind
from domain.findings import ArticleRef, Finding, Folded, RecordEvent, RemovalEvent, RevisionEvent
from domain.record import load_record
from domain.sentences import find_sentence
from findings.copies import address_of, compare_lanes
from findings.corrections import correct_finding, drop_claim
from findings.draft import Draft
from findings.fold import _find_original, fold
from findings.ids import list_given, read_ordinal
from findings.materiality import Weight, weigh
from findings.merge import Merge, _merge_marks
from findings.readings import _drop_repeated
from findings.register import register_firms
from findings.revising import explain_revision, plan_revision
from findings.rulings import lift_review
from findings.stages import stage_of_telling
from findings.state import State
from findings.voices import Bands, Voices
from findings.wording import name_finding, name_total

NOW = datetime(2025, 3, 1, 2, 0, tzinfo=UTC)
BARE: dict[str, Any] = BATCH | {"firms": [], "services": []}
OFFICIAL = {"publisher": "MIIT", "authority": "regulator"}
POLICY: dict[str, Any] = {"kind": "policy", "authority": ["MIIT"], "decided": "2024-10-23"}
STOCK: dict[str, Any] = {"kind": "total", "programme": "all", "counts": [TOTAL]}


def replace_page(earlier: int, given: dict[str, Any]) -> Any:
    event = build_event(given)
    url = f"https://paper-{earlier}.example/{earlier}"
    return replace(event, article=replace(event.article, replaces=earlier, url=url))


def add_term(given: dict[str, Any], kind: TermKind, *values: str) -> Any:
    """The event with terms in its main statement."""
    event = build_event(given)
    terms = tuple(Term(kind, value, "term", 0, 4, "test", 0.9) for value in values)
    main = replace(event.reading.statements[0], policy=terms)
    return replace(event, reading=replace(event.reading, statements=(main,)))


def fold_into(state: State, event: Any) -> Folded:
    folded = fold(state, event)
    state.apply(folded)
    return folded


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


def test_a_firm_that_gets_its_legal_name_is_told_as_known_better() -> None:
    airbus = {"name": "Airbus China", "key": "airbus-china", "status": "approved"}
    state = State.load([])
    named = [BARE | {"firms": [airbus | {"legal": legal}]} for legal in (0, 1)]
    _, folded = run(state, tell(1, named[0]), tell(2, named[1]))
    assert list_kinds(folded) == [("amended", "firms_known_better")]
    assert dict(folded.changes[0].details)["firms.raised"] == "Airbus China"


def test_a_total_of_another_programme_is_not_taken_into_the_batch() -> None:
    pilot = {"value": 13, "role": "pilot_total", "as_of": "2025-02"}
    state = State.load([])
    run(state, tell(1, {"kind": "total", "programme": "ftz-2014", "counts": [pilot]}), tell(2, BARE))
    assert only(state, "total").merged_into is None


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


def test_who_repeats_a_batch_number_that_a_person_corrected_tells_the_same_event() -> None:
    state = State.load([])
    run(state, tell(1, BARE))
    rule(state, "correct", value="batch=2")
    run(state, tell(2, BARE | {"decided": None}, published="2025-03-02"))
    assert len(state.findings()) == 1
    assert only(state).batch == 2


def test_what_a_person_corrected_in_words_that_are_no_figure_leads_nowhere() -> None:
    state = State.load([])
    run(state, tell(1, BATCH))
    rule(state, "correct", value="firm:t-systems=applicant")
    (folded,) = run(state, tell(2, BARE | {"batch": 2, "decided": "2025-03-20"}, published="2025-03-20"))
    assert list_kinds(folded) == [("new", "first_report")]


def test_one_firm_let_in_under_two_programmes_is_two_events() -> None:
    state = State.load([])
    firm = BATCH | {"batch": None, "counts": [], "decided": None}
    run(state, tell(1, firm), tell(2, firm | {"programme": "ftz-2014"}))
    assert len(state.findings()) == 2


@pytest.mark.parametrize("holder", [1, 2])
def test_two_days_of_one_act_join_where_either_report_gives_the_others_day(holder: int) -> None:
    given = [tell(1, POLICY | {"services": ["IDC"]}, published="2024-10-23")]
    given += [tell(2, POLICY | {"decided": "2024-10-25"}, published="2024-10-25")]
    events = [build_event(one) for one in given]
    events[holder - 1] = add_term(given[holder - 1], "published", ("2024-10-25", "2024-10-23")[holder - 1])
    state = State.load([])
    for event in events:
        fold_into(state, event)
    assert len(state.findings()) == 1


def test_a_part_is_taken_in_when_the_whole_learns_its_count() -> None:
    part = BARE | {
        "batch": None,
        "regions": ["Shanghai"],
        "counts": [{"value": 4, "role": "subset", "region": "Shanghai"}],
    }
    whole = BARE | {"counts": [], "firms": BATCH["firms"]}
    state = State.load([])
    *_, folded = run(state, tell(1, whole), tell(2, part), tell(3, BATCH))
    assert ("amended", "figures_added") in list_kinds(folded)
    assert "parts_linked" in dict(folded.changes[0].details)["news"]
    assert {finding.part_of for finding in state.findings()} == {None, "F-2025-001"}


def test_a_part_by_another_body_or_of_another_batch_is_no_part() -> None:
    part = BARE | {"regions": ["Shanghai"], "counts": [{"value": 4, "role": "subset", "region": "Shanghai"}]}
    for change in ({"authority": ["SHCA"], "batch": None}, {"batch": 2}):
        state = State.load([])
        run(state, tell(1, BARE), tell(2, part | change))
        assert [finding.part_of for finding in state.findings()] == [None, None]


def test_a_part_told_long_after_is_known_by_the_number_of_its_batch() -> None:
    part = BARE | {
        "decided": None,
        "regions": ["Shanghai"],
        "counts": [{"value": 4, "role": "subset", "region": "Shanghai"}],
    }
    state = State.load([])
    run(state, tell(1, BARE), tell(2, part, published="2025-06-20"))
    assert [finding.part_of for finding in state.findings()] == [None, "F-2025-001"]


def test_an_article_read_again_as_the_events_own_is_no_mention_any_more() -> None:
    state = State.load([])
    run(state, tell(1, BATCH), tell(2, STOCK, BATCH))
    assert [report.part for report in only(state).reports] == ["main", "mention"]
    run(state, tell(2, BATCH))
    assert [report.part for report in only(state).reports] == ["main", "main"]


def test_the_five_hundred_and_first_report_is_counted_by_nobody_unless_an_official_body_writes_it() -> None:
    state = State.load([])
    run(state, tell(1, BATCH))
    report = only(state).reports[0]
    many = tuple(replace(report, article=number, url=f"https://p.example/{number}") for number in range(1, 501))
    state = State.load([replace(only(state), reports=many)])
    run(state, tell(900, BATCH), tell(901, BATCH, **OFFICIAL))
    assert [report.article for report in only(state).reports[500:]] == [901]


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


def test_a_merge_of_two_kinds_or_of_two_series_is_refused() -> None:
    pilot = STOCK | {"programme": "all", "counts": [{"value": 40, "role": "pilot_total", "as_of": "2025-02"}]}
    state = State.load([])
    run(state, tell(1, BATCH), tell(2, STOCK), tell(3, pilot))
    assert "F-2025-001 is approval, F-2025-002 is total" in rule(state, "merge", value="F-2025-002").outcome.detail
    refused = rule(state, "merge", "F-2025-002", "F-2025-003").outcome.detail
    assert "they count different things" in refused


def test_a_merge_of_two_points_of_one_month_is_carried_out() -> None:
    state = State.load([])
    run(
        state,
        tell(1, STOCK),
        tell(2, STOCK | {"counts": [TOTAL | {"as_of": None, "value": 2900}]}, published="2025-06-01"),
    )
    folded = rule(state, "merge", "F-2025-002", "F-2025-001")
    assert ("corrected", "merged_by_person") in list_kinds(folded)


def test_what_is_withdrawn_or_merged_is_not_withdrawn_again() -> None:
    state = State.load([])
    run(state, tell(1, BATCH), tell(2, BATCH | {"batch": 2, "decided": "2025-03-20", "firms": []}))
    rule(state, "merge", "F-2025-002", "F-2025-001")
    assert "F-2025-002 is merged into F-2025-001" in rule(state, "withdraw", "F-2025-002").outcome.detail
    rule(state, "withdraw")
    assert "F-2025-001 is withdrawn already" in rule(state, "withdraw").outcome.detail


def test_of_two_points_of_one_month_the_one_with_the_figure_is_joined() -> None:
    state = State.load([])
    run(state, tell(1, STOCK), tell(2, STOCK | {"counts": [TOTAL | {"as_of": "2025-03", "value": 2500}]}))
    first, second = state.findings()
    second = replace(second, counts=(replace(second.counts[0], as_of="2025-02"),))
    state = State.load([first, second])
    run(state, tell(3, STOCK | {"counts": [TOTAL | {"value": 2500}]}))
    assert [len(finding.reports) for finding in state.findings()] == [1, 2]


def test_a_voice_that_was_never_heard_can_be_forgotten() -> None:
    voices = Voices()
    voices.remove("https://nobody.example/1", 7)
    assert voices.find_findings("https://nobody.example/1") == ()


def test_a_total_whose_page_now_gives_growth_alone_is_not_held_against_the_series() -> None:
    state = State.load([])
    growth = {"kind": "total", "programme": "all", "growth": [{"value": 30}]}
    run(state, tell(1, growth))
    folded = fold_into(state, replace_page(1, tell(2, growth)))
    assert (folded.changes, only(state, "total").disputes) == ((), ())


def test_a_total_whose_only_figure_a_person_rejected_is_named_without_one() -> None:
    bare = make_finding(kind="total", counts=(), growth=(), region="Shanghai")
    assert name_total(bare) == "total of foreign-invested telecom firms in Shanghai, figure not stated"


def test_a_figure_told_as_new_without_a_month_is_held_against_the_total_of_its_weeks_alone() -> None:
    told_new = {"value": 2400, "qualifier": "over", "role": "stock_total", "detail": "told_as_new"}
    later = STOCK | {"counts": [TOTAL | {"as_of": "2025-06"}]}
    state = State.load([])
    run(state, tell(1, BATCH | {"counts": [*BATCH["counts"], told_new]}), tell(2, STOCK))
    run(state, tell(3, later, published="2025-07-01"))
    totals = [finding for finding in state.findings() if finding.kind == "total"]
    assert [[one.reason for one in finding.disputes] for finding in totals] == [["total_told_as_new"], []]


def test_an_id_goes_to_what_an_article_tells_as_its_own_before_what_it_mentions() -> None:
    mention, own = make_finding("F-2025-001"), make_finding("F-2025-002")
    mention = replace(mention, reports=(replace(mention.reports[0], part="mention"),))
    given = list_given([own, mention], {"F-2025-001": 4, "F-2025-002": 9, "F-2025-007": 11})
    assert list(given.list_ids(9, 1, "approval")) == ["F-2025-002", "F-2025-002", "F-2025-001"]
    assert list(given.list_ids(9, 1, "total")) == []
    state = State.load([own], given=given)
    assert Draft(state, 9, NOW, 1).give_id("approval") == "F-2025-001"


SILENT = (("technical", "yes"),)
PASSING: dict[str, Any] = {"reason": "first_report_in_passing", "kind": "new"}


@pytest.mark.parametrize(
    ("finding", "change", "weight"),
    [
        ({}, {"kind": "amended", "details": SILENT}, Weight("digest", False, "technical_revision")),
        ({}, {"kind": "corrected"}, Weight("urgent", True, "corrected")),
        ({}, {"kind": "withdrawn"}, Weight("urgent", True, "withdrawn")),
        ({}, {"kind": "removed", "reason": "page_removed"}, Weight("normal", True, "page_removed")),
        ({"kind": "total"}, {"kind": "confirmed"}, Weight("normal", True, "confirmed_total")),
        ({"part_of": "F-2025-009"}, {"kind": "confirmed"}, Weight("digest", True, "part_of_known")),
        ({"reports": ()}, {}, Weight("urgent", True, "new_approval")),
        ({"decided": None}, PASSING, Weight("digest", True, "told_in_passing")),
        ({"decided": "2024"}, PASSING, Weight("digest", True, "told_in_passing")),
        ({"decided": "2025-01-01"}, PASSING, Weight("digest", True, "told_in_passing")),
        ({"decided": "2025-02"}, PASSING, Weight("urgent", True, "new_approval")),
        ({"decided": "2025-02-20"}, PASSING, Weight("urgent", True, "new_approval")),
    ],
)
def test_how_a_change_is_told_follows_from_what_it_is(
    finding: dict[str, Any], change: dict[str, Any], weight: Weight
) -> None:
    assert weigh(make_change(make_finding(**finding), **change)) == weight


def test_a_row_of_the_record_that_is_part_of_an_earlier_row_says_so() -> None:
    rows = {row.key: row for row in load_record()}
    state = State.load([])
    for number, key in enumerate(("first-batch-2025", "shanghai-four-2025"), 1):
        fold_into(state, RecordEvent(number, NOW, rows[key]))
    assert [(finding.region, finding.part_of) for finding in state.findings()] == [
        (None, None),
        ("Shanghai", state.findings()[0].id),
    ]


def test_who_repeats_a_total_that_a_person_corrected_tells_the_same_total() -> None:
    state = State.load([])
    run(state, tell(1, STOCK))
    rule(state, "correct", value="count:stock_total=2500")
    run(state, tell(2, STOCK))
    assert next(count.value for count in only(state, "total").counts if count.role == "stock_total") == 2500


def test_what_a_person_accepts_beside_a_total_does_not_become_a_claim_of_it() -> None:
    stray = {"name": "Airbus China", "key": "airbus-china", "status": "approved", "review": 1}
    reading = build_event(tell(1, STOCK, BARE | {"firms": [stray]})).reading
    unbound = replace(reading, statements=reading.statements[:1])
    lifted = lift_review(unbound)
    assert lifted.statements[0].firms == ()
    assert [firm.review for firm in lifted.firms] == [False]


def test_voices_whose_bands_share_a_place_are_kept_apart() -> None:
    bands = Bands()
    near, far = 1, 1 + 2**20
    bands.add((near,), 7)
    bands.add((far,), 8)
    assert [bands.read(place) for place in bands.find(near)] == [7]
    assert [bands.read(place) for place in bands.find(far)] == [8]


def revise(before: Finding | None, after: Finding, *, told: bool = True) -> list[tuple[str, str, str]]:
    event = RevisionEvent(9, NOW, "2", "better rules", (after,), (after.id,) if told else ())
    return [(note.kind, note.reason, note.summary) for note in explain_revision(before, after, event)]


def test_a_sentence_without_an_end_is_cut_evenly_around_what_it_states() -> None:
    text = "a" * 1_000 + "13 firms" + "b" * 1_000
    assert find_sentence(text, 1_000, 1_008) == "a" * 200 + "13 firms" + "b" * 200


@pytest.mark.parametrize(
    ("text", "quote", "sentence"),
    [
        ("BEIJING, Feb. 28 (Xinhua) -- China has cleared 13 firms. More follow.", "13 firms",
         "BEIJING, Feb. 28 (Xinhua) -- China has cleared 13 firms."),
        ("It was said. On Sept. 3 the ministry cleared 13 firms by Notice No. 107 of it. More follow.", "13 firms",
         "On Sept. 3 the ministry cleared 13 firms by Notice No. 107 of it."),
        ("13 firms were cleared on Feb. More follow.", "13 firms", "13 firms were cleared on Feb."),
        ("They began in 2024. 13 firms were cleared.", "13 firms", "13 firms were cleared."),
    ],
)  # fmt: skip
def test_a_month_cut_short_before_its_day_ends_no_sentence(text: str, quote: str, sentence: str) -> None:
    start = text.index(quote)
    assert find_sentence(text, start, start + len(quote)) == sentence


@pytest.mark.parametrize("mark", ["。", "！", "？", "；", "!", "?", ";"])
def test_a_mark_of_either_width_ends_a_sentence(mark: str) -> None:
    text = f"外资来了{mark}首批13家企业获批{mark}其余待批"
    start = text.index("13家")
    assert find_sentence(text, start, start + 3) == f"首批13家企业获批{mark}"


def test_a_telling_without_figure_and_firm_has_no_stage() -> None:
    assert stage_of_telling(SimpleNamespace(count=None, firms=())) == ""
    assert stage_of_telling(SimpleNamespace(count=SimpleNamespace(detail=""), firms=())) == "applied"


def test_what_better_rules_correct_is_told_field_by_field() -> None:
    before = make_finding()
    after = replace(before, decided="2025-03-01", batch=2, firms=before.firms[1:])
    assert revise(before, after) == [
        ("corrected", "read_again", "decided: 2025-03-01, not 2025-02-28"),
        ("corrected", "read_again", "batch: 2, not 1"),
        ("corrected", "read_again", "firm:siemens-china: not stated, not approved"),
    ]
    assert revise(before, replace(before, batch=None)) == [("corrected", "read_again", "batch: not stated, not 1")]


def test_what_better_rules_merge_is_told_and_what_never_stood_is_not() -> None:
    before = make_finding("F-2025-002")
    merged = replace(before, merged_into="F-2025-001")
    assert revise(before, merged) == [("corrected", "merged_by_rereading", "the same event as F-2025-001")]
    assert revise(None, replace(before, retracted=True)) == []


def test_what_does_not_stand_or_reads_as_before_is_not_told_as_read_again() -> None:
    before = make_finding()
    other = replace(before, firms=before.firms[1:])
    assert revise(before, other, told=False) == [("amended", "read_again", f"read again: {name_finding(other)}")]
    assert revise(before, before, told=False) == []
    gone = replace(before, retracted=True)
    assert revise(gone, replace(other, retracted=True), told=False) == []


def test_what_a_person_ruled_is_not_revised() -> None:
    ruled = make_finding(ruled=("decided=2025-02-28 (J. Li)",))
    assert plan_revision([ruled], [replace(ruled, ruled=(), decided="2025-03-01")]) == ()


def test_a_text_that_only_mentions_an_event_is_no_original_of_its_copies() -> None:
    mention = SimpleNamespace(reports=(SimpleNamespace(voice="first", part="mention"),))
    whole = SimpleNamespace(reports=(SimpleNamespace(voice="second", part=""),))
    told = {"first": [mention], "second": [mention, whole]}
    state = SimpleNamespace(find_by_voice=lambda voice: told[voice])
    assert _find_original(state, SimpleNamespace(alike=("first",))) is None
    assert _find_original(state, SimpleNamespace(alike=("first", "second"))) is whole


def test_a_region_that_a_later_report_gives_is_kept() -> None:
    merge = Merge(replace(make_finding(), region=None, regions=()))
    _merge_marks(merge, SimpleNamespace(document="", batch=None, region="Shanghai"))
    assert merge.finding.region == "Shanghai"
    assert merge.news == []


def test_a_finding_that_stands_and_is_accepted_is_told_as_a_persons_word_and_as_no_correction() -> None:
    state = State.load([])
    run(state, tell(1, BATCH))
    assert list_kinds(rule(state, "accept")) == [("amended", "accepted_by_person")]


def test_a_total_under_two_statements_of_one_article_is_told_once() -> None:
    count = SimpleNamespace(role="stock_total", value=2400, as_of="2025-02")
    first, again = (SimpleNamespace(kind="total", count=count, region=None) for _ in range(2))
    other = SimpleNamespace(kind="total", count=count, region="Shanghai")
    assert list(_drop_repeated([first, again, other])) == [first, other]
