"""Webhooks by Standard Webhooks, over real sockets, judged by two verifiers that share no code."""

import base64
import inspect
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import standardwebhooks
from loopback import Site, answer, open_site
from messages import make_message
from svix import webhooks as svix

from alerts.channels.posting import read_retry_after
from alerts.channels.sending import send
from alerts.channels.webhook import deliver_by_webhook
from domain.alerts import Channel, Receipt
from domain.errors import DeliveryError
from domain.sources import CrawlSettings
from network.client import Client

OLD = "whsec_" + base64.b64encode(b"the old key of twenty-four by").decode()
NEW = "whsec_" + base64.b64encode(b"the new key of twenty-four by").decode()
#: Each verifies as its own documentation says, and raises its own error.
VERIFIERS: list[tuple[Callable[[str], Any], type[Exception]]] = [
    (standardwebhooks.Webhook, standardwebhooks.WebhookVerificationError),
    (svix.Webhook, svix.WebhookVerificationError),
]
each_verifier = pytest.mark.parametrize(("verifier", "refusal"), VERIFIERS, ids=["standardwebhooks", "svix"])


@pytest.fixture
def site() -> Iterator[Site]:
    with open_site() as opened:
        yield opened


@pytest.fixture
def client() -> Iterator[Client]:
    opened = Client(CrawlSettings(version="1.0"))
    yield opened
    opened.close()


def make_channel(site: Site, *, secrets: tuple[str, ...] = (NEW,), allow_private: bool = True) -> Channel:
    return Channel(
        "hook", "webhook", url=site.url("/T0KEN-in-path?key=s3cret-query"), secrets=secrets, allow_private=allow_private
    )


def deliver(site: Site, client: Client, said: bytes, **changes: object) -> Receipt:
    site.routes["/T0KEN-in-path"] = said
    return deliver_by_webhook(make_channel(site), make_message(**changes), client, at=datetime.now(UTC))


def fail(site: Site, client: Client, said: bytes) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        deliver(site, client, said)
    return caught.value


def test_the_verifiers_share_no_code() -> None:
    assert "standardwebhooks" not in inspect.getsource(svix)
    assert "svix" not in inspect.getsource(inspect.getmodule(standardwebhooks.Webhook) or standardwebhooks)


@each_verifier
def test_each_verifier_accepts_it(
    site: Site, client: Client, verifier: Callable[[str], Any], refusal: type[Exception]
) -> None:
    receipt = deliver(site, client, answer("thanks", 202))
    (asked,) = site.pages
    assert verifier(NEW).verify(asked.body, asked.headers) == {
        "type": "finding.new",
        "timestamp": "2025-03-01T00:16:05Z",
        "data": {"version": 1, "finding": {"id": "F-2025-007", "title": "首批13家"}},
    }
    assert asked.method == "POST"
    assert asked.headers["content-type"] == "application/json"
    assert asked.headers["webhook-id"] == "msg_2Vx"
    assert (receipt.status, receipt.answer, receipt.sent) == ("202", "thanks", asked.body)


@each_verifier
@pytest.mark.parametrize("part", ["body", "id", "time", "key", "signature", "age"])
def test_whatever_is_tampered_with_is_refused(
    site: Site, client: Client, verifier: Callable[[str], Any], refusal: type[Exception], part: str
) -> None:
    deliver(site, client, answer())
    (asked,) = site.pages
    body, headers, secret = asked.body, dict(asked.headers), NEW
    if part == "body":
        body = body.replace(b"13", b"14")
    if part == "id":
        headers["webhook-id"] = "msg_other"
    if part == "time":
        headers["webhook-timestamp"] = str(int(headers["webhook-timestamp"]) + 1)
    if part == "age":
        headers["webhook-timestamp"] = str(int(headers["webhook-timestamp"]) - 3600)
    if part == "signature":
        headers["webhook-signature"] = f"v1,{base64.b64encode(bytes(32)).decode()}"
    if part == "key":
        secret = OLD
    with pytest.raises(refusal):
        verifier(secret).verify(body, headers)


@each_verifier
def test_while_a_key_rotates_old_and_new_are_accepted_and_a_third_is_not(
    site: Site, client: Client, verifier: Callable[[str], Any], refusal: type[Exception]
) -> None:
    site.routes["/T0KEN-in-path"] = answer()
    channel = make_channel(site, secrets=(NEW, OLD))
    deliver_by_webhook(channel, make_message(), client, at=datetime.now(UTC))
    (asked,) = site.pages
    assert verifier(NEW).verify(asked.body, asked.headers) == verifier(OLD).verify(asked.body, asked.headers)
    third = "whsec_" + base64.b64encode(b"a third key of 24 octets").decode()
    with pytest.raises(refusal):
        verifier(third).verify(asked.body, asked.headers)


def test_a_later_attempt_keeps_id_and_body_and_signs_its_own_time(site: Site, client: Client) -> None:
    site.routes["/T0KEN-in-path"] = answer()
    channel, message = make_channel(site), make_message()
    for hour in (1, 2):
        send(channel, message, client, at=datetime(2025, 3, 1, hour, tzinfo=UTC))
    first, second = site.pages
    assert first.body == second.body
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert int(second.headers["webhook-timestamp"]) - int(first.headers["webhook-timestamp"]) == 3600
    assert first.headers["webhook-signature"] != second.headers["webhook-signature"]


@pytest.mark.parametrize(
    ("status", "refused", "park"),
    [
        (199 + 102, False, False),
        (400, False, False),
        (401, False, True),
        (403, False, True),
        (404, False, True),
        (410, False, True),
        (413, True, False),
        (422, True, False),
        (429, False, False),
        (500, False, False),
        (503, False, False),
    ],
)
def test_what_each_status_means(site: Site, client: Client, status: int, refused: bool, park: bool) -> None:
    error = fail(site, client, answer("no", status, [("Location", site.url("/elsewhere"))]))
    assert (error.status, error.refused, error.park, error.answer) == (str(status), refused, park, "no")
    assert not site.hits("/elsewhere")


@pytest.mark.parametrize(
    "said",
    [
        answer(b"x" * 21_000_000),
        answer(b"ok", headers=[("Content-Encoding", "gzip")]),
        answer(b"ok", headers=[("Content-Encoding", "zstd")]),
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nok",
        answer("<html>thank you</html>"),
        answer(status=204),
    ],
    ids=["21 MB", "no gzip", "zstd", "cut off", "a page", "nothing"],
)
def test_a_receiver_that_took_it_has_taken_it_whatever_its_body_is(site: Site, client: Client, said: bytes) -> None:
    assert deliver(site, client, said).status in {"200", "204"}
    assert len(site.asked) == 1


def test_retry_after_is_handed_on(site: Site, client: Client) -> None:
    assert fail(site, client, answer("", 429, [("Retry-After", "120")])).retry_after == 120
    now = datetime(2025, 3, 1, tzinfo=UTC)
    assert read_retry_after("Sat, 01 Mar 2025 00:01:00 GMT", now) == 60
    assert read_retry_after("Sat, 01 Mar 2024 00:01:00 GMT", now) == 0
    assert read_retry_after("Wed, 01 Jan 99999999999999 00:00:00 GMT", now) is None
    for nothing in ("", "soon", "-1", "１２０"):
        assert read_retry_after(nothing, now) is None


def test_no_token_of_the_address_is_in_any_error_or_answer(site: Site, client: Client) -> None:
    echo = answer(f"no hook at {site.url('/T0KEN-in-path?key=s3cret-query')}, key=s3cret-query", 404)
    error = fail(site, client, echo)
    down = Channel("hook", "webhook", url="http://127.0.0.1:1/T0KEN-in-path", secrets=(NEW,), allow_private=True)
    with pytest.raises(DeliveryError) as caught:
        deliver_by_webhook(down, make_message(), client, at=datetime.now(UTC))
    for text in (str(error), error.answer, str(caught.value), caught.value.answer, repr(caught.value.__cause__)):
        assert "T0KEN" not in text
        assert "s3cret" not in text
    assert error.answer.startswith("no hook at [removed]")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "2130706433", "[::ffff:127.0.0.1]"])
def test_a_private_address_is_refused_unless_allowed(site: Site, client: Client, host: str) -> None:
    channel = Channel("hook", "webhook", url=f"http://{host}:{site.port}/T0KEN-in-path", secrets=(NEW,))
    with pytest.raises(DeliveryError, match="private-address"):
        deliver_by_webhook(channel, make_message(), client, at=datetime.now(UTC))
    assert not site.asked


@pytest.mark.parametrize("secret", ["", "no-prefix", "whsec_", "whsec_?not base64?"])
def test_a_secret_that_signs_nothing_is_an_error_that_does_not_show_it(site: Site, client: Client, secret: str) -> None:
    channel = make_channel(site, secrets=(secret,) if secret else ())
    with pytest.raises(DeliveryError) as caught:
        deliver_by_webhook(channel, make_message(), client, at=datetime.now(UTC))
    assert caught.value.park
    assert "not base64?" not in str(caught.value)
    assert not site.asked


def test_a_body_that_no_receiver_takes_is_refused_before_it_is_sent(site: Site, client: Client) -> None:
    channel = make_channel(site)
    with pytest.raises(DeliveryError, match="20000") as caught:
        deliver_by_webhook(channel, make_message(data=json.dumps("字" * 7000)), client, at=datetime.now(UTC))
    assert caught.value.refused
    assert not site.asked
