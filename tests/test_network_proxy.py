"""Through a proxy: it is asked at the address that the operator wrote; private targets stay refused where they show."""

import socket
import threading

import pytest
from loopback import answer, open_site

from domain.errors import FetchError
from domain.sources import CrawlSettings
from network.client import Client
from network.guard import refuse_for_proxy

SETTINGS = CrawlSettings(deadline=5.0, read_timeout=3.0)


class SocksProxy:
    """SOCKS5 that leads every name to one port on loopback, and notes the names it was given."""

    def __init__(self, target: int) -> None:
        self.names: list[str] = []
        self.logins: list[bytes] = []
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        try:
            connection, _ = self._listener.accept()
        except OSError:
            return
        with connection:
            methods = connection.recv(3)[2:]
            connection.sendall(b"\x05" + methods)
            if methods == b"\x02":
                self.logins.append(connection.recv(100))
                connection.sendall(b"\x01\x00")
            wish = connection.recv(300)
            self.names.append(wish[5 : 5 + wish[4]].decode())
            connection.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x50")
            with socket.create_connection(("127.0.0.1", self._target)) as onward:
                onward.sendall(connection.recv(65536))
                while piece := onward.recv(65536):
                    connection.sendall(piece)

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)


@pytest.fixture
def client():
    made = Client(SETTINGS)
    yield made
    made.close()


def test_an_http_proxy_is_asked_for_the_whole_address(client):
    with open_site() as proxy:
        proxy.routes["http://www.site.example/news"] = answer("through")
        page = client.get("http://www.site.example/news", proxy=proxy.url(""))
        assert page.body == b"through"
        assert proxy.asked[0].headers["host"] == "www.site.example"


def test_an_http_proxy_gets_its_login_and_a_tunnel_for_https(client):
    with open_site() as proxy:
        with pytest.raises(FetchError) as caught:
            client.get("https://www.site.example/", proxy=proxy.url("").replace("://", "://me:word@"))
        assert caught.value.name == "connect"
        assert "word" not in str(caught.value)
        assert (proxy.asked[0].method, proxy.asked[0].target) == ("CONNECT", "www.site.example:443")
        assert proxy.asked[0].headers["proxy-authorization"] == "Basic bWU6d29yZA=="


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
def test_a_socks_proxy_resolves_the_name(client, scheme):
    with open_site() as site:
        site.routes["/news"] = answer("through")
        proxy = SocksProxy(site.port)
        page = client.get("http://www.site.example/news", proxy=f"{scheme}://127.0.0.1:{proxy.port}")
        proxy.close()
    assert page.body == b"through"
    assert proxy.names == ["www.site.example"]


def test_what_a_proxy_says_first_is_no_beginning_of_the_answer(client, monkeypatch):
    """The rate of an answer counts from its own first byte, however long the site takes to it."""
    monkeypatch.setattr("network.backend.DRIP", 0.1)
    monkeypatch.setattr("network.backend.LEAST_RATE", 10_000)
    with open_site() as site:
        site.routes["/news"] = lambda asked: answer_late(site)
        proxy = SocksProxy(site.port)
        url = f"socks5://127.0.0.1:{proxy.port}"
        page = client.get("http://www.site.example/news", proxy=url)
        proxy.close()
    assert page.body == b"through"


def answer_late(site):
    assert not site.wait_stopped(0.3)
    yield b"HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nthrough"


def test_a_socks_proxy_gets_its_login(client):
    with open_site() as site:
        site.routes["/"] = answer("through")
        proxy = SocksProxy(site.port)
        client.get("http://www.site.example/", proxy=f"socks5://me:w%40rd@127.0.0.1:{proxy.port}")
        proxy.close()
    assert proxy.logins == [b"\x01\x02me\x04w@rd"]


def test_the_settings_proxy_serves_where_no_other_is_given():
    with open_site() as proxy:
        proxy.routes["http://www.site.example/"] = answer("through")
        client = Client(CrawlSettings(proxy=proxy.url("")))
        assert client.get("http://www.site.example/").body == b"through"
        client.close()


@pytest.mark.parametrize("scheme", ["http", "socks5"])
def test_a_proxy_is_asked_at_any_address_that_the_operator_wrote(client, scheme):
    """Companies' proxies stand at 10.x and 192.168.x; here the private address is loopback's, by number and by name."""
    named = Client(SETTINGS, lookup=lambda host, port: {"proxy.firm.example": ["127.0.0.1"]}[host])
    for asking, host in ((client, "127.0.0.1"), (named, "proxy.firm.example")):
        with open_site() as site:
            site.routes["/news"] = site.routes["http://www.site.example/news"] = answer("through")
            socks = SocksProxy(site.port)
            port = socks.port if scheme == "socks5" else site.port
            page = asking.get("http://www.site.example/news", proxy=f"{scheme}://{host}:{port}")
            socks.close()
        assert (page.body, page.peer) == (b"through", f"127.0.0.1:{port}")
    named.close()


def test_leave_for_the_proxy_is_no_leave_for_what_is_asked_without_it(client):
    """One client asks both ways, and a redirect that the proxy answers is asked by the same rules as any address."""
    with open_site() as site:
        site.routes["http://www.site.example/"] = answer("", 302, [("Location", site.url("/inside"))])
        site.routes["/inside"] = answer("secret")
        page = client.get("http://www.site.example/", proxy=site.url(""))
        for proxy in ("", site.url("")):
            with pytest.raises(FetchError) as caught:
                client.get(page.header("location"), proxy=proxy)
            assert caught.value.name == "private-address"
        assert [asked.target for asked in site.asked] == ["http://www.site.example/"]


@pytest.mark.parametrize("address", ["169.254.169.254", "fe80::1", "fd00:ec2::254"])
def test_no_proxy_is_where_clouds_keep_their_keys(address):
    client = Client(SETTINGS, lookup=lambda host, port: [address])
    with pytest.raises(FetchError) as caught:
        client.get("http://www.site.example/", proxy="http://proxy.firm.example:3128")
    assert caught.value.name == "private-address"
    client.close()


@pytest.mark.parametrize(
    "host",
    [
        "intranet",
        "intranet.",
        "metadata.google.internal",
        "printer.LOCAL",
        "nas.home.arpa",
        "a.internal.",
        "wiki\u3002local",
    ],
)
def test_names_that_only_a_private_network_has_are_not_asked_of_a_proxy(client, host):
    """The proxy would resolve them inside its own network."""
    with open_site() as proxy:
        proxy.routes[f"http://{host}/"] = answer("secret")
        with pytest.raises(FetchError) as caught:
            client.get(f"http://{host}/", proxy=proxy.url(""))
        assert caught.value.name == "private-address"
        assert proxy.asked == []
        if host == "intranet":
            assert client.get(f"http://{host}/", proxy=proxy.url(""), allow_private=True).body == b"secret"


def test_a_public_number_is_asked_of_a_proxy(client):
    with open_site() as proxy:
        proxy.routes["http://1.1.1.1/"] = answer("through")
        assert client.get("http://1.1.1.1/", proxy=proxy.url("")).body == b"through"
    assert refuse_for_proxy("2606:4700::1111") == ""


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "2130706433", "0x7f.1", "[::1]", "localhost", "169.254.169.254", "10.0.0.1."]
)
def test_literal_private_targets_are_refused_before_the_proxy_is_asked(client, host):
    def never(name: str, port: int) -> list[str]:
        raise AssertionError(f"resolved {name}")

    guarded = Client(SETTINGS, lookup=never)
    with pytest.raises(FetchError) as caught:
        guarded.get(f"http://{host}/", proxy="http://proxy.example:3128")
    assert caught.value.name == "private-address"
    guarded.close()


@pytest.mark.parametrize(
    "place",
    ["169\u3002254\u3002169\u3002254", "127.0.0\uff611", "wiki\u3002localhost", "\u2100@127.0.0.1", "]@localhost"],
)
def test_the_host_that_is_asked_is_judged_however_the_address_is_spelled(client, place):
    with open_site() as proxy:
        with pytest.raises(FetchError) as caught:
            client.get(f"http://{place}/", proxy=proxy.url(""))
        assert caught.value.name == "private-address"
        assert proxy.asked == []


@pytest.mark.parametrize("scheme", ["http", "socks5"])
@pytest.mark.parametrize(
    "place", [".a.example", "a..example", f"{'a' * 64}.example", f"{'a.' * 130}example", "a.example:65536"]
)
def test_a_name_or_port_that_cannot_be_is_not_asked_of_a_proxy(client, scheme, place):
    """Their protocols and TLS cannot write it: that ended the request as a fault of ours, by no name."""
    with pytest.raises(FetchError) as caught:
        client.get(f"https://{place}/", proxy=f"{scheme}://127.0.0.1:9")
    assert (caught.value.name, caught.value.transient) == ("dns", False)


def test_a_proxy_of_another_kind_is_named(client):
    with pytest.raises(FetchError) as caught:
        client.get("http://www.site.example/", proxy="ftp://127.0.0.1:1")
    assert caught.value.name == "connect"
    assert "http:// or socks5://" in caught.value.what


def test_a_proxy_that_is_not_there_is_connect(client):
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    for scheme in ("http", "socks5"):
        with pytest.raises(FetchError) as caught:
            client.get("http://www.site.example/", proxy=f"{scheme}://127.0.0.1:{port}")
        assert caught.value.name == "connect"
