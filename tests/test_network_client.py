"""The one HTTP client over real sockets: what it sends, what it refuses, and that it always ends."""

import gc
import gzip
import logging
import socket
import ssl
import struct
import subprocess
import sys
import threading
import time
from hashlib import sha256

import certificates
import pytest
from loopback import Asked, answer, open_site

from domain.errors import FetchError
from domain.pages import TlsPeer
from domain.sources import CrawlSettings
from network.client import Client
from network.transport import GuardedTransport

SETTINGS = CrawlSettings(contact="watch@example.org", version="1.2", deadline=5.0, read_timeout=3.0, max_body=100_000)


@pytest.fixture
def client():
    made = Client(SETTINGS)
    yield made
    made.close()


@pytest.fixture
def site():
    with open_site() as opened:
        yield opened


def failure(client: Client, url: str, **options: object) -> FetchError:
    with pytest.raises(FetchError) as caught:
        client.get(url, **{"allow_private": True, **options})
    return caught.value


def test_a_page_comes_as_it_was_sent(client, site):
    site.routes["/a"] = answer("<p>读</p>", 200, [("ETag", 'W/"odd one"'), ("X-Name", "v\xe9")])
    page = client.get(site.url("/a"), allow_private=True)
    assert (page.status, page.body, page.header("etag")) == (200, "<p>读</p>".encode(), 'W/"odd one"')
    assert page.header("x-name") == "v\xe9"
    assert page.peer == f"127.0.0.1:{site.port}"
    assert len(page.sha256) == 64


def test_the_request_is_plain_and_honest(client, site):
    site.routes["/a"] = answer("ok")
    client.get(site.url("/a?x=1"), allow_private=True)
    asked = site.asked[0]
    assert (asked.method, asked.target) == ("GET", "/a?x=1")
    assert asked.headers == {
        "host": f"127.0.0.1:{site.port}",
        "user-agent": "miitwatch/1.2 (+watch@example.org)",
        "accept": "*/*",
        "accept-encoding": "gzip, br",
        "connection": "close",
    }


def test_a_page_keeps_what_was_sent_but_nothing_that_opens_a_door(client, site):
    site.routes["/a"] = answer("ok")
    headers = {"Cookie": "session=hidden", "Authorization": "Bearer hidden", "X-Asked": "yes"}
    page = client.get(site.url("/a"), allow_private=True, headers=headers)
    assert page.status_line == "HTTP/1.1 200 Said"
    assert page.tls is None
    assert dict(page.sent) == {
        "Host": f"127.0.0.1:{site.port}",
        "User-Agent": "miitwatch/1.2 (+watch@example.org)",
        "Accept": "*/*",
        "Accept-Encoding": "gzip, br",
        "Connection": "close",
        "Cookie": "(not kept)",
        "Authorization": "(not kept)",
        "X-Asked": "yes",
    }


def test_given_headers_replace_ours_whatever_their_case(client, site):
    site.routes["/a"] = answer("ok")
    client.get(site.url("/a"), allow_private=True, headers={"user-agent": "other", "If-None-Match": '"\xe4"'})
    assert site.asked[0].headers["user-agent"] == "other"
    assert site.asked[0].headers["if-none-match"] == '"\xe4"'


def test_redirects_errors_and_304_come_back_as_pages(client, site):
    site.routes["/moved"] = answer("", 301, [("Location", "http://[bad")])
    site.routes["/same"] = answer("", 304)
    site.routes["/no"] = answer("no", 500)
    assert [client.get(site.url(path), allow_private=True).status for path in ("/moved", "/same", "/no")] == [
        301,
        304,
        500,
    ]
    assert len(site.asked) == 3


def test_a_304_that_claims_an_encoding_has_no_body(client, site):
    site.routes["/a"] = answer("", 304, [("Content-Encoding", "gzip")])
    assert client.get(site.url("/a"), allow_private=True).body == b""


def test_cookies_are_never_sent_back(client, site):
    site.routes["/a"] = answer("ok", 200, [("Set-Cookie", "id=1; Path=/")])
    for _ in range(2):
        client.get(site.url("/a"), allow_private=True)
    assert all("cookie" not in asked.headers for asked in site.asked)


def test_a_post_carries_its_body_and_ends_at_its_own_timeout(client, site):
    site.routes["/hook"] = lambda asked: answer(asked.body)
    page = client.post(
        site.url("/hook"), body=b'{"a":1}', headers={"Content-Type": "application/json"}, allow_private=True
    )
    assert page.body == b'{"a":1}'
    assert site.asked[0].headers["content-type"] == "application/json"
    site.routes["/hook"] = lambda asked: [b"HTTP/1.1 200 OK\r\n", *iter(lambda: site.wait_stopped(10) and b"", b"")]
    with pytest.raises(FetchError) as caught:
        client.post(site.url("/hook"), body=b"x", allow_private=True, timeout=0.2)
    assert caught.value.name == "timeout"


def test_a_login_in_the_address_is_sent_but_never_shown(client, site):
    site.routes["/a"] = answer("ok")
    client.get(site.url("/a").replace("://", "://reader:secret@"), allow_private=True)
    assert site.asked[0].headers["authorization"] == "Basic cmVhZGVyOnNlY3JldA=="
    error = failure(client, "http://reader:secret@127.0.0.1:1/a")
    assert "secret" not in str(error)
    assert "secret" not in error.url


@pytest.mark.parametrize(
    "address", ["ftp://site.example/", "file:///etc/passwd", "http:///a", "javascript:1", "http://[::"]
)
def test_what_is_no_web_address_is_named(client, address):
    assert failure(client, address).name == "dns"


def test_a_private_address_is_not_asked_unless_allowed(client, site):
    for address in (f"http://127.0.0.1:{site.port}/", f"http://2130706433:{site.port}/", f"http://0x7f.1:{site.port}/"):
        with pytest.raises(FetchError) as caught:
            client.get(address)
        assert caught.value.name == "private-address"
        assert not caught.value.transient
    assert site.asked == []


def test_a_name_that_leads_to_a_private_address_is_not_asked(site):
    client = Client(SETTINGS, lookup=lambda host, port: ["127.0.0.1"])
    with pytest.raises(FetchError) as caught:
        client.get(f"http://innocent.example:{site.port}/")
    assert caught.value.name == "private-address"
    assert "innocent.example leads to 127.0.0.1" in caught.value.what
    assert site.asked == []
    client.close()


def test_the_address_checked_is_the_address_connected_to(site):
    """A name server that says something else at the second question is never asked a second time."""
    site.routes["/"] = answer("ok")
    said: list[str] = []

    def rebind(host: str, port: int) -> list[str]:
        said.append(host)
        return ["127.0.0.1"] if len(said) == 1 else ["192.0.2.1"]

    client = Client(SETTINGS, lookup=rebind)
    page = client.get(f"http://column.example:{site.port}/", allow_private=True)
    assert (page.status, page.peer) == (200, f"127.0.0.1:{site.port}")
    assert said == ["column.example"]
    assert site.asked[0].headers["host"] == f"column.example:{site.port}"
    client.close()


def test_the_next_address_of_a_host_is_tried(site):
    site.routes["/"] = answer("ok")
    client = Client(SETTINGS, lookup=lambda host, port: ["127.0.0.99", "127.0.0.1"])
    assert client.get(f"http://two.example:{site.port}/", allow_private=True).status == 200
    client.close()


def test_https_keeps_the_hosts_name_and_honours_ssl_cert_file(tmp_path, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates.write_certificate(tmp_path)))
    names: list[str | None] = []
    tls = certificates.serve_tls(tmp_path)
    tls.sni_callback = lambda stream, name, context: names.append(name)
    with open_site(tls) as site:
        site.routes["/"] = answer("ok")
        client = Client(SETTINGS, lookup=lambda host, port: ["127.0.0.1"])
        assert client.get(f"https://localhost:{site.port}/", allow_private=True).body == b"ok"
        assert names == ["localhost"]
        peer = client.get(f"https://localhost:{site.port}/", allow_private=True).tls
        der = ssl.PEM_cert_to_DER_cert((tmp_path / "localhost.pem").read_text())
        assert peer == TlsPeer("commonName=localhost", "commonName=localhost", sha256(der).hexdigest(), "TLSv1.3")
        assert failure(client, f"https://other.example:{site.port}/").name == "certificate"
        client.close()


def test_a_certificate_that_nobody_vouches_for_is_refused(client, tmp_path, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with open_site(certificates.serve_tls(tmp_path)) as site:
        error = failure(client, site.url("/"))
    assert error.name == "certificate"
    assert site.asked == []


def test_certificates_that_cannot_be_read_are_named(client, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", "/no/such/file.pem")
    error = failure(client, "https://127.0.0.1:1/")
    assert error.name == "certificate"
    assert "SSL_CERT_FILE" in error.what


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_a_server_whose_tls_is_too_old_is_named(client, tmp_path):
    tls = certificates.serve_tls(tmp_path)
    tls.minimum_version = ssl.TLSVersion.TLSv1
    tls.maximum_version = ssl.TLSVersion.TLSv1_1
    tls.set_ciphers("DEFAULT:@SECLEVEL=0")
    with open_site(tls) as site:
        assert failure(client, site.url("/")).name == "tls-too-old"


def test_plain_http_at_an_https_address_is_a_bad_answer(client):
    def speak_plainly() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.sendall(answer("plain", 400))
            connection.recv(65536)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=speak_plainly)
        thread.start()
        error = failure(client, f"https://127.0.0.1:{listener.getsockname()[1]}/")
        thread.join(5)
    assert error.name == "bad-answer"
    assert "not TLS" in error.what


def test_a_name_that_does_not_resolve_is_dns():
    def nobody(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    client = Client(SETTINGS, lookup=nobody)
    error = failure(client, "http://no-such.example/")
    assert (error.name, error.transient) == ("dns", True)
    client.close()


def test_a_port_where_nobody_listens_is_connect(client):
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    error = failure(client, f"http://127.0.0.1:{port}/")
    assert (error.name, error.transient) == ("connect", True)


#: Seconds; what has no end of its own would take longer, a busy machine does not.
LONG = 20.0


def drip(site, piece: bytes, head: bytes = b""):
    def slowly(asked: Asked):
        yield head
        while not site.wait_stopped(0.02):
            yield piece

    return slowly


@pytest.mark.parametrize(
    "head",
    [b"", b"HTTP/1.1 200 OK\r\nX-Long: ", b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n"],
    ids=["status line", "header", "body"],
)
def test_a_byte_now_and_then_ends_at_the_deadline(client, site, head):
    site.routes["/slow"] = drip(site, b"x" if head else b"H", head)
    error = failure(client, site.url("/slow"), deadline=0.4)
    assert error.name in ("timeout", "bad-answer") if not head else error.name == "timeout"
    assert "bytes a second" not in error.what, "that ends it too, later"


def test_a_byte_now_and_then_ends_after_five_seconds_whatever_the_deadline(client, site, monkeypatch):
    monkeypatch.setattr("network.backend.DRIP", 0.3)
    site.routes["/slow"] = drip(site, b"x", b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    began = time.monotonic()
    error = failure(client, site.url("/slow"), deadline=30.0)
    assert (error.name, error.what) == ("timeout", "it sends fewer than 100 bytes a second")
    assert time.monotonic() - began < LONG


def test_silence_ends_at_the_read_timeout(site):
    client = Client(CrawlSettings(read_timeout=0.2, deadline=30.0))
    site.routes["/mute"] = lambda asked: iter(lambda: b"" if not site.wait_stopped(20) else None, None)
    began = time.monotonic()
    assert failure(client, site.url("/mute")).name == "timeout"
    assert time.monotonic() - began < LONG
    client.close()


def endless(head: bytes, piece: bytes):
    def answer_forever(asked: Asked):
        yield head
        while True:
            yield piece * 500

    return answer_forever


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"HTTP/1.1 200 OK\r\n", b"X-More: and more\r\n"),
        (b"HTTP/1.1 200 OK\r\nX-Long: ", b"x" * 20),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1;" + b"e" * 50 + b"\r\nx\r\n"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"X-Trailer: more\r\n"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"body without end "),
    ],
    ids=["headers", "one header", "informational", "chunk extensions", "trailers", "body"],
)
def test_an_answer_without_end_ends(client, site, head, piece):
    site.routes["/endless"] = endless(head, piece)
    began = time.monotonic()
    assert failure(client, site.url("/endless")).name in (
        "too-large",
        "bad-answer",
        "timeout",
    )  # the last where the machine is slow
    assert time.monotonic() - began < LONG


def test_a_body_larger_than_the_cap_is_too_large(client, site):
    site.routes["/big"] = answer(b"x" * 100_001)
    error = failure(client, site.url("/big"))
    assert (error.name, error.transient) == ("too-large", False)
    site.routes["/fits"] = answer(b"x" * 100_000)
    assert len(client.get(site.url("/fits"), allow_private=True).body) == 100_000


def test_a_small_body_that_becomes_a_large_one_is_too_large(client, site):
    site.routes["/bomb"] = answer(gzip.compress(b"\0" * 50_000_000), 200, [("Content-Encoding", "gzip")])
    assert failure(client, site.url("/bomb")).name == "too-large"


@pytest.mark.parametrize(
    "sent",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"whole")[:-4],
        b"HTTP/1.1 200 O",
        b"",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: none\r\n\r\n",
    ],
    ids=["length", "chunk", "chunks", "gzip", "status", "nothing", "no http", "bad length"],
)
def test_a_truncated_or_broken_answer_is_a_bad_answer(client, site, sent):
    site.routes["/cut"] = sent
    error = failure(client, site.url("/cut"))
    assert (error.name, error.transient) == ("bad-answer", True)


def test_threads_share_a_client(client, site):
    site.routes["/a"] = answer("ok")
    statuses: list[int] = []
    threads = [
        threading.Thread(target=lambda: statuses.append(client.get(site.url("/a"), allow_private=True).status))
        for _ in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert statuses == [200] * 12


def test_no_address_is_logged(client, site, caplog):
    site.routes["/a"] = answer("ok")
    with caplog.at_level(logging.INFO, logger="root"):
        client.get(site.url("/a?token=hidden"), allow_private=True)
    assert "hidden" not in caplog.text
    assert logging.getLogger("httpx").level == logging.WARNING


def test_importing_the_client_loads_nothing_heavy():
    code = "import sys, network.client; print(sorted({'httpx', 'httpcore', 'brotli', 'ssl'} & set(sys.modules)))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "httpx" not in said.stdout
    assert "httpcore" not in said.stdout
    assert "brotli" not in said.stdout


def test_a_failure_while_another_is_handled_keeps_its_own_name(client, site):
    site.routes["/cut"] = b""
    names = []
    try:
        client.get(site.url("/cut"), allow_private=True)
    except FetchError as first:
        names = [first.name, failure(client, "http://127.0.0.1:1/").name]
    assert names == ["bad-answer", "connect"]


def test_what_a_thread_had_goes_with_the_thread(client, site):
    """A daemon asks from new threads each round, for years."""
    site.routes["/a"] = answer("ok")
    for _ in range(20):
        asking = threading.Thread(target=client.get, args=(site.url("/a"),), kwargs={"allow_private": True})
        asking.start()
        asking.join()
    gc.collect()
    assert len(site.asked) == 20
    assert len([one for one in gc.get_objects() if isinstance(one, GuardedTransport)]) <= 2


def test_an_answer_whose_connection_was_reset_behind_it_is_an_answer(client):
    """A receiver that answers before it has read all, and hangs up: told as failed, it would get the message again."""

    def answer_early(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(1)
            connection.sendall(answer("taken"))
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    with socket.create_server(("127.0.0.1", 0)) as listener:
        receiver = threading.Thread(target=answer_early, args=(listener,), daemon=True)
        receiver.start()
        address = f"127.0.0.1:{listener.getsockname()[1]}"
        page = client.post(f"http://{address}/hook", body=b"x" * 100, allow_private=True)
        receiver.join(5)
    assert (page.status, page.peer) == (200, address)
