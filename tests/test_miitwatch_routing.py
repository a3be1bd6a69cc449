"""What goes out when: the defaults for who watches a firm, group or region and for everyone else on a channel."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_findings_fold import BATCH, TOTAL, run, tell

from domain.alerts import Channel
from domain.altering import alter
from domain.findings import Change, Finding, RulingEvent
from domain.watching import WatchedFirm, WatchList
from findings.fold import fold
from findings.state import State
from miitwatch.folding.routing import Route, route, settle_route

AIRBUS = WatchList("aero", "Aerospace", (WatchedFirm("Airbus", ("airbus",), ("airbus",)),))
DEUTSCHE_TELEKOM = WatchList("dt", "Carriers", (WatchedFirm("Deutsche Telekom", ("dt",), ("dt",)),))
PLAIN = Channel("desk", "inbox")
WATCHING = alter(PLAIN, watch=("aero", "dt", "south"))
SOUTH = WatchList("south", "The south", regions=("Hainan",))
LISTS = (AIRBUS, DEUTSCHE_TELEKOM, SOUTH)

NOBODY = BATCH | {"authority": []}
FIRM = {"name": "Airbus China", "key": "airbus-china", "group": "airbus", "status": "approved"}
NAMED = BATCH | {"firms": [*BATCH["firms"], FIRM]}
OFFICIAL = {"publisher": "MIIT", "authority": "regulator"}
WEAK = {"authority": "aggregator"}
POLICY = {"kind": "policy", "authority": ["MIIT"], "decided": "2025-03-01", "regions": ["Hainan"]}


COUNCIL = {"publisher": "State Council", "authority": "government"}
ENDING: dict[str, Any] = {
    "kind": "revocation", "authority": ["MIIT"], "decided": "2025-03-01", "regions": ["Hainan"],
    "counts": [{"value": 2, "role": "other", "detail": "revoked"}],
}  # fmt: skip
APPLIED: dict[str, Any] = {
    "kind": "application", "decided": "2025-03-01", "firms": [FIRM | {"status": "applicant"}],
    "counts": [{"value": 7, "role": "other", "detail": "applicants"}],
}  # fmt: skip


def last(*articles: dict[str, Any]) -> Change:
    """The last change that the last article makes."""
    return run(State.load([]), *articles)[-1].changes[-1]


def rule(act: str, *articles: dict[str, Any], value: str = "") -> Change:
    """The change that a person's ruling makes."""
    state = State.load([])
    run(state, *articles)
    (finding,) = state.findings()
    event = RulingEvent(99, finding.first_seen, act, finding.id, "J. Li", "read the page", value)  # type: ignore[arg-type]
    (change,) = fold(state, event).changes
    return change


def way(change: Change, channel: Channel) -> Route | None:
    return route(change, channel, LISTS, change.at)


@pytest.mark.parametrize(
    ("told", "watched", "everyone"),
    [
        pytest.param([tell(1, BATCH)], "urgent", "urgent", id="new approval, citing"),
        pytest.param([tell(1, BATCH, **OFFICIAL)], "urgent", "urgent", id="new approval, confirmed"),
        pytest.param([tell(1, POLICY)], "urgent", "urgent", id="new policy act, citing"),
        pytest.param([tell(1, POLICY, **OFFICIAL)], "urgent", "urgent", id="new policy act, confirmed"),
        pytest.param([tell(1, ENDING)], "urgent", "urgent", id="new revocation, citing"),
        pytest.param([tell(1, ENDING, **OFFICIAL)], "urgent", "urgent", id="new revocation, confirmed"),
        pytest.param([tell(1, ENDING, **WEAK)], "urgent", "digest", id="new revocation, one aggregator"),
        pytest.param([tell(1, POLICY, **WEAK)], "urgent", "digest", id="new policy act, one aggregator"),
        pytest.param([tell(1, POLICY, basis="headline")], "urgent", "digest", id="new policy act, headline only"),
        pytest.param([tell(1, APPLIED)], "normal", "digest", id="new application"),
        pytest.param([tell(1, NOBODY)], "urgent", "normal", id="new approval, press only, known paper"),
        pytest.param([tell(1, NOBODY, **WEAK)], "urgent", "digest", id="new approval, one aggregator"),
        pytest.param([tell(1, BATCH, **WEAK)], "urgent", "digest", id="an aggregator that cites is weak all the same"),
        pytest.param([tell(1, BATCH, basis="headline")], "urgent", "digest", id="headline only"),
        pytest.param([tell(1, BATCH), tell(2, BATCH, **OFFICIAL)], "urgent", "urgent", id="confirmed"),
        pytest.param(
            [tell(1, NAMED, **COUNCIL), tell(2, NAMED, **OFFICIAL)],
            *("digest", "digest"),
            id="amended: the deciding body's own page after another's",
        ),
        pytest.param([tell(1, BATCH), tell(2, NAMED)], "urgent", "digest", id="amended: a watched firm named"),
        pytest.param([tell(1, BATCH, **WEAK), tell(2, BATCH)], "urgent", "urgent", id="amended: now citing"),
        pytest.param(
            [tell(1, BATCH), tell(2, BATCH | {"services": ["IOT"]})], "digest", "digest", id="amended: service"
        ),
        pytest.param(
            [tell(1, BATCH | {"regions": ["Beijing"]}), tell(2, BATCH)], "digest", "digest", id="amended: region"
        ),
        pytest.param(
            [tell(1, BATCH), tell(2, BATCH | {"counts": [{"value": 12, "role": "batch"}]})],
            *("urgent", "digest"),
            id="disputed figure",
        ),
        pytest.param(
            [tell(1, {"kind": "total", "authority": ["MIIT"], "counts": [TOTAL]})], "digest", "digest", id="new total"
        ),
        pytest.param(
            [tell(1, {"kind": "total", "authority": ["MIIT"], "counts": [TOTAL], "growth": [{"value": 30}]})],
            *("digest", "digest"),
            id="new total with growth",
        ),
        pytest.param(
            [tell(1, {"kind": "total", "authority": ["MIIT"], "growth": [{"value": 30}]})],
            *("digest", "digest"),
            id="new growth",
        ),
        pytest.param([tell(1, BATCH | {"decided": None}), tell(2, BATCH)], "digest", "digest", id="amended: date"),
        pytest.param(
            [tell(1, NAMED), tell(2, NAMED | {"firms": [FIRM | {"status": "applicant"}]})],
            *("urgent", "digest"),
            id="disputed name",
        ),
        pytest.param([tell(1, BATCH, seen="2025-05-01 09:00")], "urgent", "digest", id="late find"),
    ],
)
def test_what_goes_out_when(told: list[dict[str, Any]], watched: str, everyone: str) -> None:
    change = last(*told)
    mine, plain = way(change, WATCHING), way(change, PLAIN)
    assert mine is not None
    assert plain is not None
    assert (mine.urgency, plain.urgency) == (watched, everyone)


STOCK = {"kind": "total", "authority": ["MIIT"], "counts": [TOTAL]}
NAMED_SOON = last(tell(1, BATCH), tell(2, NAMED, **OFFICIAL))


def bend(change: Change, **changes: Any) -> Change:
    """The same change of a finding that is otherwise."""
    return alter(change, finding=alter(change.finding, **changes))


#: What each row of the manual's table is about; None where it is not of routing alone, and other tests hold it.
ROWS: dict[str, list[Change] | None] = {
    "new approval, revocation or policy act, *confirmed* or *citing*": [
        last(tell(1, one, **who)) for one in (BATCH, ENDING, POLICY) for who in ({}, OFFICIAL)
    ],
    "the same, *press only*, told by a known paper": [last(tell(1, NOBODY))],
    "the same, from one weak source: an aggregator, an unknown site, a headline only": [
        last(tell(1, BATCH, **WEAK)), last(tell(1, BATCH, basis="headline"))
    ],
    "a part of what is known, told later; what is told in passing of long ago": [
        alter(last(tell(1, NAMED)), reason="part_of_known"),
        alter(
            bend(last(tell(1, NAMED)), decided="2024-01-05"), reason="first_report_in_passing"
        ),
    ],
    "new application": [last(tell(1, APPLIED))],
    "confirmed: an approval, revocation or policy act": [
        last(tell(1, one), tell(2, one, **OFFICIAL)) for one in (BATCH, ENDING, POLICY)
    ],
    "confirmed: an application or denial": [bend(NAMED_SOON, kind="application"), bend(NAMED_SOON, kind="denial")],
    "confirmed: a part of what is known": [bend(NAMED_SOON, part_of="F-2025-099")],
    "confirmed: a total": [last(tell(1, STOCK), tell(2, STOCK, **OFFICIAL))],
    "corrected, withdrawn": [
        rule("correct", tell(1, NAMED), value="decided=2025-02-27"), rule("withdraw", tell(1, NAMED))
    ],
    "amended: a firm named or known better": [last(tell(1, BATCH), tell(2, NAMED))],
    "amended: an official body is now cited for what one weak source told": [
        last(tell(1, BATCH, **WEAK), tell(2, BATCH))
    ],
    "amended: the deciding body's own page, after another official page that confirmed": [
        last(tell(1, NAMED, **COUNCIL), tell(2, NAMED, **OFFICIAL))
    ],
    "amended: service, region, date, figure": [last(tell(1, BATCH), tell(2, BATCH | {"services": ["IOT"]}))],
    "disputed": [last(tell(1, BATCH), tell(2, BATCH | {"counts": [{"value": 12, "role": "batch"}]}))],
    "new total, growth": [last(tell(1, STOCK))],
    "page removed, or back after that": [
        alter(last(tell(1, NAMED)), kind="removed", reason="page_removed"),
        alter(last(tell(1, NAMED)), kind="amended", reason="page_returned"),
    ],
    "new, but older than `old_after` (published longer ago)": [last(tell(1, BATCH, seen="2025-05-01 09:00"))],
    "an event further back than `old_after` that the shipped record has": None,
    "an event that an archive entered unseen (`backfill`), now reported by a live source, first published within "
    "`old_after`": None,
    "the same, further back": None,
    "please check: a page waits for a person": None,
    "please check: a page on the subject, by its title, cannot be read at its second try": None,
}  # fmt: skip
TABLE = {
    label: (mine, plain)
    for label, mine, plain in re.findall(
        r"^\| (.+?) \| (.+?) \| (.+?) \|$", (Path(__file__).parents[1] / "docs/routing.md").read_text("utf-8"), re.M
    )
    if label not in ("change", "---")
}


def test_every_row_of_the_manuals_table_is_known() -> None:
    assert list(TABLE) == list(ROWS)


@pytest.mark.parametrize("label", [label for label, changes in ROWS.items() if changes])
def test_the_manuals_table_says_how_soon_each_change_is_told(label: str) -> None:
    said = [(re.match(r"\w+", TABLE[label][0] if one == "the same" else one) or [""])[0] for one in TABLE[label]]
    for change in ROWS[label] or ():
        mine, plain = way(change, WATCHING), way(change, PLAIN)
        assert [mine and mine.urgency, plain and plain.urgency] == said, change.reason


def test_a_total_of_the_events_own_page_is_told_with_it_and_never_alone() -> None:
    (folded,) = run(State.load([]), tell(1, BATCH | {"counts": [*BATCH["counts"], TOTAL]}))
    event, total = folded.changes
    assert total.finding.kind == "total"
    assert [way(total, channel) for channel in (PLAIN, WATCHING)] == [None, None]
    assert all(way(event, channel) for channel in (PLAIN, WATCHING))


def test_an_amended_finding_is_news_only_for_what_it_adds() -> None:
    """The finding held a firm of the list before; what is added is another's."""
    other = {"name": "Quux Co., Ltd.", "key": "quuxcoltd", "status": "approved"}
    change = last(tell(1, NAMED), tell(2, NAMED | {"firms": [*NAMED["firms"], other]}))
    found = way(change, alter(PLAIN, watch=("aero",)))
    assert found is not None
    assert (found.urgency, found.reason, found.watched) == ("digest", "firms_named", False)
    assert way(change, alter(PLAIN, watch=("aero",), only_watched=True)) is None


def test_a_dispute_is_at_once_only_for_who_was_told_what_is_disputed() -> None:
    change = last(tell(1, BATCH), tell(2, BATCH | {"counts": [{"value": 12, "role": "batch"}]}))
    found = way(change, WATCHING)
    assert found is not None
    told, untold = settle_route(found, told=True), settle_route(found, told=False)
    assert told is not None
    assert untold is not None
    assert (told.urgency, untold.urgency) == ("urgent", "digest")


@pytest.mark.parametrize("act", ["withdraw", "correct"])
def test_what_was_wrong_is_told_to_all_who_were_told_whatever_they_take(act: str) -> None:
    change = rule(act, tell(1, BATCH), value="batch=2" if act == "correct" else "")
    closed = alter(PLAIN, kinds=("total",), least="urgent", only_watched=True, watch=("aero",))
    found = way(change, closed)
    assert found is not None
    assert found.urgency == "urgent"
    assert settle_route(found, told=True) == found
    assert settle_route(found, told=False) is None
    plain = way(change, PLAIN)
    assert plain is not None
    assert settle_route(plain, told=False) is not None


def test_a_channel_takes_the_kinds_urgencies_and_lists_that_it_names() -> None:
    change = last(tell(1, NOBODY))
    assert way(change, alter(PLAIN, kinds=("total", "policy"))) is None
    assert way(change, alter(PLAIN, kinds=("approval",))) is not None
    assert way(change, alter(PLAIN, least="urgent")) is None
    assert way(change, alter(PLAIN, least="normal")) is not None
    assert way(change, alter(PLAIN, least="urgent", watch=("south",))) is not None, "raised, since it is watched"
    assert way(change, alter(PLAIN, only_watched=True, watch=("south",))) is not None
    assert way(change, alter(PLAIN, only_watched=True, watch=("aero",))) is None
    assert way(change, alter(PLAIN, readers=False)) is None


def test_a_late_find_is_told_by_itself_where_there_is_no_digest() -> None:
    change = last(tell(1, BATCH, seen="2025-05-01 09:00"))
    found = way(change, alter(PLAIN, digest=None))
    assert found is not None
    assert (found.urgency, found.reason) == ("normal", "late")


@pytest.mark.parametrize(
    ("watch", "reason", "why"),
    [
        (("aero",), "watched_firm:new_approval", "your list “Aerospace” watches Airbus (named here as Airbus China)"),
        (("south",), "watched_region:new_approval", "your list “The south” watches Hainan"),
        (
            ("dt", "south"),
            "watched_firm:new_approval",
            (
                "your list “Carriers” watches Deutsche Telekom (named here as T-Systems P.R. China Ltd.); "
                "your list “The south” watches Hainan"
            ),
        ),
        ((), "new_approval", "the channel “desk” takes every approval, revocation, total and policy act"),
    ],
)
def test_why_you_get_it_names_only_what_this_channel_chose(watch: tuple[str, ...], reason: str, why: str) -> None:
    found = way(last(tell(1, NAMED)), alter(PLAIN, watch=watch))
    assert found is not None
    assert (found.reason, found.why, found.rule) == (reason, why, "new_approval")


def test_a_channel_of_some_kinds_says_which() -> None:
    found = way(last(tell(1, BATCH)), alter(PLAIN, kinds=("approval", "policy")))
    assert found is not None
    assert found.why == "the channel “desk” takes every approval and policy act"


@pytest.mark.parametrize(
    ("words", "name", "key", "matched"),
    [
        (("quux",), "Quux Telecom (Shanghai) Co., Ltd.", "quuxtelecomshanghaicoltd", True),
        (("quux", "telecom"), "QUUX TELECOM", "quuxtelecom", True),
        (("qu",), "Quux Telecom", "quuxtelecom", False),
        (("赫", "曼", "云"), "赫曼雲科技（中國）有限公司", "赫曼云科技中国有限公司", True),
        (("赫", "云"), "赫曼云科技", "赫曼云科技", False),
    ],
)
def test_a_firm_that_the_gazetteer_does_not_know_matches_by_the_words_of_its_name(
    words: tuple[str, ...], name: str, key: str, matched: bool
) -> None:
    firm = {"name": name, "key": key, "status": "approved", "legal": 1}
    change = last(tell(1, BATCH | {"firms": [firm]}))
    one = WatchList("x", "x", (WatchedFirm("as written", words=words),))
    found = route(change, alter(PLAIN, watch=("x",)), [one], change.at)
    assert found is not None
    assert found.watched is matched


def test_a_zone_counts_for_its_city_but_the_city_not_for_its_zones() -> None:
    lists = [WatchList("sh", "sh", regions=("Shanghai",)), WatchList("lg", "lg", regions=("Lingang",))]
    zone = last(tell(1, POLICY | {"regions": ["Lingang"]}))
    city = last(tell(1, POLICY | {"regions": ["Shanghai"]}))
    found = {
        (name, place): route(change, alter(PLAIN, watch=(name,), only_watched=True), lists, change.at) is not None
        for name in ("sh", "lg")
        for place, change in (("zone", zone), ("city", city))
    }
    assert found == {("sh", "zone"): True, ("sh", "city"): True, ("lg", "zone"): True, ("lg", "city"): False}


@given(st.lists(st.sampled_from(["aero", "dt", "south"]), unique=True), st.booleans())
def test_lists_of_other_channels_change_nothing(mine: list[str], late: bool) -> None:
    """A channel is told the same, in the same words, whatever other channels watch."""
    change = last(tell(1, NAMED, **({"seen": "2025-05-01 09:00"} if late else {})))
    channel = alter(PLAIN, watch=tuple(mine))
    own = [one for one in LISTS if one.name in mine]
    assert route(change, channel, LISTS, change.at) == route(change, channel, own, change.at)


def test_an_applicant_beside_an_approval_is_no_news_of_it() -> None:
    applicant = {"name": "Airbus China", "key": "airbus-china", "group": "airbus", "status": "applicant"}
    change = last(tell(1, BATCH | {"firms": [*BATCH["firms"], applicant]}))
    found = way(change, alter(PLAIN, watch=("aero",)))
    assert found is not None
    assert not found.watched


def test_a_shipped_row_is_told_to_nobody() -> None:
    change = last(tell(1, NAMED))
    shipped: Finding = alter(change.finding, observed=False)
    assert way(alter(change, finding=shipped), WATCHING) is None
