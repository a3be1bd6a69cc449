"""Every way to send has one end, from looking the receiver up to its last answer, well before the lease's."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from types import SimpleNamespace

import pytest
from loopback import Site, open_site
from messages import make_message

from alerts.channels import apprise_channel, connecting, email, posting
from alerts.channels.apprise_channel import deliver_by_apprise
from alerts.channels.email import deliver_by_mail
from domain.alerts import AttachedFile, Channel
from domain.altering import alter
from domain.errors import DeliveryError
from storage.outbox import queue

MESSAGE = make_message(recipient="reader@client.example")
#: More than the buffers between the two ends of a connection hold.
LARGE = alter(MESSAGE, files=(AttachedFile("notice.pdf", "application/pdf", b"\x00" * 12_000_000),))


def test_every_way_to_send_ends_well_before_the_lease() -> None:
    longest = max(email.DEADLINE, posting.TIMEOUT, apprise_channel.DEADLINE)
    assert timedelta(seconds=longest + 20) < queue.LEASE


@contextmanager
def open_stalling_server() -> Iterator[Channel]:
    """Takes everything up to the text of a message, and of that the first few octets."""
    stop = threading.Event()

    def serve(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            connection.sendall(b"220 slow.example\r\n")
            asked = b""
            while asked != b"DATA\r\n":
                asked = connection.recv(4096).upper()
                connection.sendall(b"354 go on\r\n" if asked == b"DATA\r\n" else b"250 yes\r\n")
            stop.wait(60)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        yield Channel(
            "mail", "email", host="127.0.0.1", port=listener.getsockname()[1], security="none",
            sender="watch@firm.example", recipients=("reader@client.example",), allow_private=True,
        )  # fmt: skip
        stop.set()
        thread.join(5)


def measure(channel: Channel, deadline: float) -> float:
    began = time.monotonic()
    with pytest.raises(DeliveryError) as caught:
        deliver_by_mail(channel, LARGE, deadline=deadline)
    assert (caught.value.park, caught.value.refused) == (False, False), "tried again later"
    return time.monotonic() - began


def test_a_large_file_over_a_line_that_stalls_ends_at_the_deadline() -> None:
    with open_stalling_server() as channel:
        assert 1 <= measure(channel, 1.0) < 30


def test_looking_the_server_up_and_sending_share_one_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a name server that is slow and a receiver that stalls would together outlast the lease."""

    passed = 0.0

    def look_up_slowly(host: str, port: int, timeout: float) -> list[str]:
        nonlocal passed
        assert timeout == 60.0
        passed = 59.0
        return ["127.0.0.1"]

    clock = SimpleNamespace(monotonic=lambda: time.monotonic() + passed)
    for module in (connecting, email):
        monkeypatch.setattr(module, "time", clock)
    monkeypatch.setattr(connecting, "resolve", look_up_slowly)
    with open_stalling_server() as channel:
        assert measure(alter(channel, host="slow.example"), 60.0) < 30, "a second was left"


def test_where_looking_up_took_all_the_time_nothing_is_connected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "resolve", lambda host, port, timeout: time.sleep(0.2) or ["127.0.0.1"])
    with socket.create_server(("127.0.0.1", 0)) as listener:
        channel = Channel("mail", "email", port=listener.getsockname()[1], allow_private=True)
        with pytest.raises(TimeoutError, match="no connection in time"):
            connecting.open_socket(channel, "slow.example", channel.port, 0.1)


def test_a_service_that_drips_through_apprise_is_cut_off_at_the_deadline() -> None:
    with open_site() as site:
        site.routes["/drip"] = lambda asked: drip(site)
        channel = Channel("desk", "apprise", url=site.url("/drip").replace("http://", "json://"))
        began = time.monotonic()
        with pytest.raises(DeliveryError, match=r"did not answer within 0\.5 s") as caught:
            deliver_by_apprise(channel, MESSAGE, at=MESSAGE.at, deadline=0.5)
        assert time.monotonic() - began < 30
        assert (caught.value.park, caught.value.refused) == (False, False)
        assert not [one for one in threading.enumerate() if one.name == "apprise desk"], "its connection is cut"


def drip(site: Site) -> Iterator[bytes]:
    """Never silent for long, and never done."""
    yield b"HTTP/1.1 200 OK\r\n"
    while not site.wait_stopped(0.05):
        yield b"X-More: yes\r\n"
