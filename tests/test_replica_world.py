"""The practice internet over real sockets: its clock, its sinks, its faults, its log."""

import smtplib
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from replica.faults import FAULTS
from replica.world import World, start_world

MARCH = datetime(2025, 3, 21, tzinfo=UTC)


@pytest.fixture
def world() -> Iterator[World]:
    with start_world() as started:
        started.set_time(MARCH)
        yield started


def test_a_page_appears_at_its_time_and_not_before(world: World) -> None:
    telling = world.telling("thirteen-globaltimes")
    address = world.address(telling.id)
    list_page = world.sources()["globaltimes"]["url"]
    world.set_time(telling.at - timedelta(seconds=1))
    assert httpx.get(address).status_code == 404
    assert telling.title not in httpx.get(list_page).text
    world.set_time(telling.at)
    assert "2,400 new foreign-invested enterprises" in httpx.get(address).text
    assert telling.title in httpx.get(list_page).text


def test_the_date_header_tells_the_worlds_time(world: World) -> None:
    assert httpx.get(world.sources()["crntt"]["url"]).headers["date"] == "Fri, 21 Mar 2025 00:00:00 GMT"


def test_every_source_answers_and_is_a_host_of_its_own(world: World) -> None:
    for name, table in world.sources().items():
        headers = {"user-agent": table.get("user_agent", "tester/1"), "referer": table.get("referer", "")}
        answer = httpx.get(table["url"], params=table.get("query"), headers=headers)
        assert answer.status_code == 200, name
        assert table["allow_private"] is True
    hosts = {world.url(site) for site in world.sites}
    assert len({httpx.URL(host).host for host in hosts}) == len(world.sites)


def test_unchanged_pages_answer_304_and_changed_ones_do_not(world: World) -> None:
    address = world.sources()["c114"]["url"]
    first = httpx.get(address)
    again = httpx.get(address, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    article = world.address("thirteen-c114")
    dated = httpx.get(article, headers={"if-modified-since": httpx.get(article).headers["last-modified"]})
    assert dated.status_code == 304
    world.set_time(datetime(2024, 11, 1, tzinfo=UTC))
    assert httpx.get(address, headers={"if-none-match": first.headers["etag"]}).status_code == 200


def test_bodies_are_compressed_only_where_accepted(world: World) -> None:
    address = world.sources()["xinhua"]["url"]
    packed = httpx.get(address, headers={"accept-encoding": "gzip"})
    plain = httpx.get(address, headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.text == plain.text


def test_mail_and_hooks_are_kept_as_sent(world: World) -> None:
    with smtplib.SMTP(*world.smtp) as client:
        client.sendmail("watch@firm.example", ["a@firm.example"], b"Subject: 13\r\n\r\nthirteen\r\n")
    assert [(mail.sender, mail.recipients) for mail in world.mails] == [("watch@firm.example", ("a@firm.example",))]
    assert world.mails[0].data.startswith(b"Subject: 13\r\n")
    posted = httpx.post(world.url("hooks", "/desk"), content=b'{"n": 13}', headers={"webhook-id": "msg_1"})
    assert posted.status_code == 204
    assert [(hook.path, hook.body, hook.header("Webhook-Id")) for hook in world.hooks] == [
        ("/desk", b'{"n": 13}', "msg_1")
    ]


def test_a_greylisting_mail_sink_refuses_once(world: World) -> None:
    world.switch("mail", "greylist", times=1)
    with smtplib.SMTP(*world.smtp) as client:
        with pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
            client.sendmail("w@firm.example", ["a@firm.example"], b"Subject: x\r\n\r\nx\r\n")
        assert refused.value.recipients["a@firm.example"][0] == 450
        client.sendmail("w@firm.example", ["a@firm.example"], b"Subject: x\r\n\r\nx\r\n")
    assert len(world.mails) == 1


def test_a_mail_sink_that_is_down_cuts_every_connection(world: World) -> None:
    world.switch("mail", "down")
    with pytest.raises(smtplib.SMTPServerDisconnected):
        smtplib.SMTP(*world.smtp)
    world.switch("mail", "down", on=False)
    with smtplib.SMTP(*world.smtp) as client:
        assert client.noop()[0] == 250


def test_a_message_can_be_stopped_before_it_is_accepted(world: World) -> None:
    gate = world.gate_mail()

    def send() -> None:
        with smtplib.SMTP(*world.smtp, timeout=10) as client:
            client.sendmail("w@firm.example", ["a@firm.example"], b"Subject: x\r\n\r\nx\r\n")

    sending = threading.Thread(target=send)
    sending.start()
    assert gate.reached.wait(5)
    assert not world.mails
    gate.set()
    sending.join(5)
    assert len(world.mails) == 1


@pytest.mark.parametrize(
    ("fault", "status"), [("403", 403), ("jsl-first", 521), ("412", 412), ("429-seconds", 429), ("410", 410)]
)
def test_a_wall_stands_until_it_is_taken_away(world: World, fault: str, status: int) -> None:
    address = world.sources()["xinhua"]["url"]
    world.switch("xinhua", fault)
    assert httpx.get(address).status_code == status
    world.switch("xinhua", fault, on=False)
    assert httpx.get(address).status_code == 200


def test_every_fault_can_be_switched_and_an_unknown_one_is_named(world: World) -> None:
    for fault in FAULTS:
        world.switch("technode", fault, times=1)
        world.switch("technode", fault, on=False)
    assert httpx.get(world.sources()["technode"]["url"]).status_code == 200
    with pytest.raises(ValueError, match="jsl-third"):
        world.switch("technode", "jsl-third")
    with pytest.raises(KeyError, match="nowhere"):
        world.switch("nowhere", "403")


def test_a_held_page_is_silent_once_then_answers(world: World) -> None:
    address = world.address("thirteen-crntt")
    world.hold(httpx.URL(address).path, times=1)
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(address, timeout=0.2)
    assert httpx.get(address, timeout=5).status_code == 200
    assert [one.status for one in world.asked("crntt", httpx.URL(address).path)] == [0, 200]


def test_a_dropped_and_a_truncated_answer_are_broken_on_the_wire(world: World) -> None:
    address = world.sources()["crntt"]["url"]
    for fault in ("dropped", "truncated"):
        world.switch("crntt", fault, times=1)
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.get(address)
    assert httpx.get(address).status_code == 200


def test_a_gated_answer_stops_half_way_until_it_is_let_go(world: World) -> None:
    address = world.address("thirteen-xinhua")
    gate = world.gate(httpx.URL(address).path)
    answers: list[httpx.Response] = []
    asking = threading.Thread(target=lambda: answers.append(httpx.get(address, timeout=10)))
    asking.start()
    assert gate.reached.wait(5)
    assert not answers
    gate.set()
    asking.join(5)
    assert answers[0].status_code == 200
    assert "T-Systems P.R. China Ltd." in answers[0].text


def test_closing_lets_waiting_clients_go() -> None:
    world = start_world()
    world.set_time(MARCH)
    address = world.address("thirteen-xinhua")
    world.hold(httpx.URL(address).path)
    failures: list[Exception] = []

    def ask() -> None:
        try:
            httpx.get(address, timeout=10)
        except httpx.HTTPError as error:
            failures.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    while not world.asked("xinhua"):
        asking.join(0.01)
    world.close()
    world.close()
    asking.join(5)
    assert not asking.is_alive()
    assert len(failures) == 1


def test_a_page_can_be_changed_in_place_and_removed(world: World) -> None:
    telling = world.telling("thirteen-globaltimes")
    address = world.address(telling.id)
    tag = httpx.get(address).headers["etag"]
    world.amend(telling.id, body=telling.body.replace("first batch of 13", "first batch of 14"))
    changed = httpx.get(address, headers={"if-none-match": tag})
    assert changed.status_code == 200
    assert "first batch of 14" in changed.text
    world.remove(telling.id)
    assert httpx.get(address).status_code == 404


def test_the_log_has_the_headers_of_each_request(world: World) -> None:
    httpx.get(world.url("xinhua", "/list/latestnews.htm?x=1"), headers={"user-agent": "probe/7"})
    [asked] = world.asked("xinhua", "/list/latestnews.htm")
    assert (asked.method, asked.path, asked.header("User-Agent"), asked.now) == (
        "GET",
        "/list/latestnews.htm?x=1",
        "probe/7",
        MARCH,
    )


def test_the_time_needs_a_zone(world: World) -> None:
    with pytest.raises(ValueError, match="zone"):
        world.set_time(datetime(2025, 3, 1))  # noqa: DTZ001
