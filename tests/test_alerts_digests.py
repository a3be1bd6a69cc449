"""What a digest says, from findings built by hand: every figure from a claim or counted, in a letter and in chats."""

import json
import re
from datetime import date

import briefings as given_
import pytest
from hypothesis import HealthCheck, given, settings
from invented import briefings
from schemas import check_message
from test_alerts_properties import NUMBER, list_numbers, read_html, squeeze

from alerts.channels.limits import measure
from alerts.digests.digest_data import describe_digest
from alerts.digests.digest_items import DigestItem
from alerts.digests.digest_words import Digest, FirmState, WaitingPage, write_digest_subject
from alerts.digests.digests import list_named, render_digest, render_digest_for, split_digest
from alerts.layout.wrapping import width
from alerts.payloads.payload_size import dump_payload
from domain.alerts import Briefing, Channel, NextRegular, Told
from domain.altering import alter
from domain.findings import Finding
from domain.timing import Window

MONDAY = given_.at("2025-03-03 09:00")
WEEK = Window(date(2025, 2, 24), date(2025, 3, 2))


def make_item(finding: Finding, *told: Told) -> DigestItem:
    changes = given_.NEW.changes if finding == given_.THIRTEEN else ()
    return DigestItem(finding, changes, () if told else changes, told)


def make_digest(*items: DigestItem, **changes: object) -> Digest:
    following = NextRegular(given_.at("2025-03-10 09:00"))
    digest = Digest("weekly", "desk", MONDAY, MONDAY, WEEK, items, usual=WEEK, next_regular=following)
    return alter(digest, **changes)  # type: ignore[arg-type]


def test_the_week_of_the_thirteen() -> None:
    rendered = render_digest(make_digest(make_item(given_.THIRTEEN), make_item(given_.TOTAL), sight=given_.SIGHT))
    assert rendered.subject == "Week to 2 Mar 2025: 13 approved, first batch; not on MIIT's site; 1 more"
    assert dict(rendered.headers) == {
        "X-Miitwatch-Change": "Digest",
        "X-Miitwatch-Urgency": "digest",
        "X-Miitwatch-Window": "2025-02-24/2025-03-02",
    }
    text = " ".join(rendered.text.split())
    assert text.startswith("China telecom opening: Mon 24 Feb 2025 to Sun 2 Mar 2025 For the channel “desk”.")
    assert "2. Over 2,400 foreign-invested telecom firms in all F-2025-008" in text
    assert "This is not the pilot." in text
    assert text.endswith("NEXT Mon 10 Mar 2025, 09:00. If it does not come, the watch is down.")


def test_an_act_of_several_places_is_named_by_none_of_them_alone() -> None:
    item = DigestItem(given_.LAUNCHED, given_.ACT.changes, given_.ACT.changes, ())
    rendered = render_digest(make_digest(item))
    assert rendered.subject.startswith("Week to 2 Mar 2025: telecom policy act in Beijing and 3 more places")
    assert "1. Policy act on foreign telecom access, Beijing, Hainan, Shanghai, Shenzhen" in squeeze_lines(
        rendered.text
    )


def test_a_name_that_ends_with_a_full_stop_gets_no_second_one() -> None:
    dispute = given_.change(
        given_.THIRTEEN, "disputed", number=2, summary="Deutsche Telekom, against T-Systems P.R. China Ltd."
    )
    item = DigestItem(given_.THIRTEEN, (dispute,), (dispute,), (given_.TOLD_THIRTEEN,))
    text = squeeze_lines(render_digest(make_digest(item)).text)
    assert "disputed: Deutsche Telekom, against T-Systems P.R. China Ltd. Firms:" in text


def squeeze_lines(text: str) -> str:
    return " ".join(text.split())


def test_a_digest_with_a_total_says_where_the_totals_are_drawn() -> None:
    address = "https://watch.firm.example/totals"
    text = render_digest(make_digest(make_item(given_.TOTAL), page="https://watch.firm.example")).text
    assert f"CSV:\n           {address}\n" in text
    assert address not in render_digest(make_digest(make_item(given_.THIRTEEN), page="https://watch.firm.example")).text
    assert "CHARTS" not in render_digest(make_digest(make_item(given_.TOTAL))).text


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(briefings())
def test_every_figure_comes_from_a_claim_or_is_marked_or_counted(briefing: Briefing) -> None:
    item = DigestItem(briefing.finding, briefing.changes, briefing.changes, briefing.told, parts=briefing.parts)
    digest = make_digest(item, now=MONDAY, disputed=(briefing.finding,))
    rendered = render_digest(digest)
    known = {*list_numbers(briefing), "24", "2", "3", "10", "09", "00", "2025"}
    text = re.sub(r"\(computed[^)]*\)", "", re.sub(r"\s+", " ", rendered.text))
    for number in NUMBER.findall(text):
        assert number in known or number.replace(",", "") in known, number
    assert squeeze(read_html(rendered.html)) == squeeze(rendered.text)
    assert all(width(line) <= 72 for line in rendered.text.splitlines())
    assert len(rendered.subject) <= 78
    assert rendered.subject.isascii()


def test_what_has_waited_for_over_two_working_days_heads_the_digest() -> None:
    pages = (
        WaitingPage("R-1", "一页西班牙文", "EFE", given_.at("2025-02-25 10:00"), long=True),
        WaitingPage("R-2", "Una página", "EFE", given_.at("2025-03-02 10:00")),
    )
    text = render_digest(make_digest(make_item(given_.THIRTEEN), waiting=pages)).text
    places = [text.index(word) for word in ("FOR OVER TWO WORKING DAYS\nR-1", "THE WEEK", "FOR A PERSON\nR-2")]
    assert places == sorted(places)
    assert "counted above" not in text, "the first block has nothing above it"


@pytest.mark.parametrize(("language", "words"), [("en", "13 foreign firms approved"), ("zh", "首批13家外资企业")])
def test_in_a_chat_each_finding_is_one_line(language: str, words: str) -> None:
    channel = Channel("chat", "slack", language=language)  # type: ignore[arg-type]
    digest = make_digest(
        make_item(given_.THIRTEEN), make_item(given_.TOTAL), firms=(FirmState("Airbus", "approved", "获批"),)
    )
    rendered = render_digest_for(channel, digest)
    lines = rendered.text.split("\n")
    assert [line[:3] for line in lines if re.match(r"\d\. ", line)] == ["1. ", "2. "]
    assert words in rendered.text
    assert ("Airbus:获批" if language == "zh" else "Airbus: approved") in rendered.text
    assert "2025" in lines[-1]
    assert rendered.html == ""


@pytest.mark.parametrize(
    "channel",
    [
        Channel("wecom", "apprise", url="wecombot://KEY", language="zh"),
        Channel("slack", "slack"),
        Channel("hook", "webhook"),
        Channel("mail", "email"),
    ],
)
def test_parts_fit_the_service_and_hold_each_finding_once(channel: Channel) -> None:
    items = [make_item(alter(given_.TOTAL, id=f"F-2025-{number:03}")) for number in range(1, 91)]
    parts = split_digest(channel, make_digest(*items))
    assert all(measure(channel, rendered) <= 1 for _, rendered in parts)
    assert [item.finding.id for part, _ in parts for item in part.items] == [item.finding.id for item in items]
    assert len(parts) == (1 if channel.kind == "email" else len(parts))
    if len(parts) > 1:
        assert re.search(rf"\({len(parts)}(?: of |/){len(parts)}\)", parts[-1][1].subject)


FIRMS = tuple(
    FirmState(
        f"空中客车（天津）{number}有限公司",
        "approved as a longer name, 28 Feb 2025: 13 foreign firms approved [F-2024-107]; no change",
        "获批;无变化",
        "F-2024-107",
    )
    for number in range(150)
)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("findings", [0, 1, 3, 90])
@pytest.mark.parametrize("kind", ["webhook", "slack", "feishu", "email"])
def test_very_many_watched_firms_keep_no_finding_from_being_told(kind: str, findings: int, language: str) -> None:
    channel = Channel("desk", kind, language=language)  # type: ignore[arg-type]
    items = [make_item(alter(given_.TOTAL, id=f"F-2025-{number:03}")) for number in range(1, findings + 1)]
    state = "approved: 2,400 firms [F-2025-001]; changed within these days"
    changed = FirmState("Airbus", state, "获批", "F-2025-001")
    parts = split_digest(channel, make_digest(*items, firms=(*FIRMS, changed)))
    assert all(measure(channel, rendered) <= 1 for _, rendered in parts)
    assert [item.finding.id for part, _ in parts for item in part.items] == [item.finding.id for item in items]
    data = json.loads(parts[-1][1].data)
    assert check_message("digest.weekly", parts[-1][1].data, "digest.v1.json") == []
    assert len(data["firms"]) + data["firms_more"] == 151
    assert not items or "Airbus" in [one["name"] for one in data["firms"]], "what changed goes first"
    assert "dropped" not in data
    text = parts[-1][1].text
    assert ("more, in the record" in text or "more of your firms" in text or "见记录" in text) == (kind != "email")
    if kind == "webhook":
        assert all(len(rendered.data.encode()) <= 19_500 for _, rendered in parts)


def test_a_firm_with_a_state_without_end_is_counted() -> None:
    channel = Channel("desk", "webhook")
    [(_, rendered)] = split_digest(channel, make_digest(firms=(FirmState("Airbus", "x" * 30_000),)))
    data = json.loads(rendered.data)
    assert (data["firms"], data["firms_more"]) == ([], 1)
    assert "and 1 more, in the record" in rendered.text


def make_rows(number: int) -> tuple[DigestItem, ...]:
    totals = (alter(given_.TOTAL, id=f"F-2025-{one:03}") for one in range(100, 100 + number))
    return tuple(DigestItem(one, (given_.change(one, "new"),), (), ()) for one in totals)


def grow_to(size: int, rows: tuple[DigestItem, ...]) -> Digest:
    """A digest of these rows whose data has so many octets, by the names of thirty firms."""

    def name_firms(lengths: list[int]) -> Digest:
        return make_digest(*rows, firms=tuple(FirmState("x" * length, "approved") for length in lengths))

    bare = name_firms([0] * 30)
    each, more = divmod(size - len(dump_payload(describe_digest(bare, write_digest_subject(bare))).encode()), 30)
    return name_firms([each + more, *[each] * 29])


HOOK = Channel("hook", "webhook")


def test_a_hooks_digest_a_few_octets_too_large_keeps_every_finding() -> None:
    rendered = render_digest_for(HOOK, grow_to(19_736, make_rows(65)))
    assert check_message("digest.weekly", rendered.data, "digest.v1.json") == []
    data = json.loads(rendered.data)
    assert [item["id"] for item in data["items"]] == [f"F-2025-{number}" for number in range(100, 165)]
    assert {(item["kind"], *item["changes"], item["left_out"]) for item in data["items"]} == {("total", "new", None)}
    assert data["items"][0]["summary"] == "over 2,400 foreign-invested telecom firms in all"
    assert len(data["firms"]) == 30
    assert data["dropped"] == [
        "standing, decided, published and told of each finding, of each summary what is after 60 characters"
    ]


def test_a_hooks_digest_much_too_large_keeps_what_fits_and_names_no_more_as_told() -> None:
    digest = make_digest(*make_rows(600))
    rendered = render_digest_for(HOOK, digest)
    assert check_message("digest.weekly", rendered.data, "digest.v1.json") == []
    assert 19_100 < len(rendered.data.encode()) <= 19_500
    data = json.loads(rendered.data)
    kept = [item["id"] for item in data["items"]]
    assert kept == [item.finding.id for item in digest.items[: len(kept)]]
    assert len(kept) > 60
    assert f"items after those that fit: {600 - len(kept)}" in data["dropped"]
    assert data["in_all"] == 600
    assert list_named(HOOK, digest, rendered).told == tuple(kept)
