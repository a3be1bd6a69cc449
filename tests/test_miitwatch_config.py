"""The configuration: where it is found, what is merged, what is refused in which words, and what is never printed."""

import re
import subprocess
import sys
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import ConfigError
from domain.sources import CrawlSettings, Source
from miitwatch import __version__, config_files
from miitwatch.config import Config, load_config, require_sources
from miitwatch.config_channels import address_operators
from miitwatch.config_show import show_config
from miitwatch.config_sources import default_link_pattern
from miitwatch.config_tables import list_keys
from miitwatch.durations import format_duration, parse_duration

FEED = '[sources.a]\nkind = "feed"\nurl = "https://a.example/feed"\n'
SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"


@pytest.fixture(autouse=True)
def no_config_of_the_machine(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the user's folder nor /etc of the machine that runs the tests is looked at."""
    empty = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(empty / "config"))
    monkeypatch.setattr(config_files, "_SYSTEM", empty / "etc" / "config.toml")


def load(folder: Path, text: str, **environ: str) -> Config:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return load_config(path, environ, folder)


def refuse(folder: Path, text: str, **environ: str) -> str:
    with pytest.raises(ConfigError) as caught:
        load(folder, text, **environ)
    return str(caught.value)


def load_channel(folder: Path, table: str, **environ: str):
    return load(folder, f"[alerts.x]\n{table}\n", **environ).channels[0]


# --- where it is found


def test_a_source_needs_kind_and_url_only(tmp_path: Path) -> None:
    assert load(tmp_path, FEED).sources == (
        Source(
            name="a",
            kind="feed",
            url="https://a.example/feed",
            title="a",
            every=timedelta(minutes=60),
            language="auto",
            authority="press",
            follow="matching",
            min_entries=0,
        ),
    )


def test_search_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = {
        name: tmp_path / name / "config.toml" for name in ("option", "environment", "cwd", "user/miitwatch", "etc")
    }
    for place in places.values():
        place.parent.mkdir(parents=True)
        place.write_text(FEED, encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))
    monkeypatch.setattr(config_files, "_SYSTEM", places["etc"])
    cwd = places["cwd"].parent
    environ = {"MIITWATCH_CONFIG": str(places["environment"])}

    assert load_config(places["option"], environ, cwd).path == places["option"]
    assert load_config(None, environ, cwd).path == places["environment"]
    for name in ("cwd", "user/miitwatch", "etc"):
        assert load_config(None, {}, cwd).path == places[name]
        places[name].unlink()
    assert load_config(None, {}, cwd).path == Path(__file__).parents[1] / "config.toml"


@pytest.mark.parametrize(
    ("option", "environ"), [(Path("missing.toml"), {}), (None, {"MIITWATCH_CONFIG": "missing.toml"})]
)
def test_a_named_file_that_is_not_there_is_an_error(
    tmp_path: Path, option: Path | None, environ: dict[str, str]
) -> None:
    with pytest.raises(ConfigError, match=r"missing\.toml .*does not exist"):
        load_config(option, environ, tmp_path)


def test_files_that_cannot_be_understood_say_why(tmp_path: Path) -> None:
    assert "line 2" in refuse(tmp_path, "[store]\npath = \n")
    (tmp_path / "gbk.toml").write_bytes('[store]\npath = "工信部"\n'.encode("gb18030"))
    with pytest.raises(ConfigError, match="not UTF-8"):
        load_config(tmp_path / "gbk.toml", {}, tmp_path)
    with pytest.raises(ConfigError, match="is not a file"):
        load_config(tmp_path, {}, tmp_path)


def test_another_programs_config_file_is_recognised_as_taken_by_place(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('baseURL = "https://blog.example"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"found as \./config\.toml|config\.toml: baseURL is not a key"):
        load_config(None, {}, tmp_path)


def test_relative_paths_start_from_the_files_own_folder(tmp_path: Path) -> None:
    folder = tmp_path / "etc"
    folder.mkdir()
    (folder / "own.toml").write_text(
        '[store]\npath = "d/x.db"\n[alerts.i]\nkind = "inbox"\npath = "mail"\n', encoding="utf-8"
    )
    found = load_config(Path("etc/own.toml"), {}, tmp_path)
    assert found.store_path == folder / "d" / "x.db"
    assert found.channels[0].path == str(folder / "mail")


def test_an_absolute_path_stays(tmp_path: Path) -> None:
    assert load(tmp_path, '[store]\npath = "/var/lib/miitwatch/m.db"\n').store_path == Path("/var/lib/miitwatch/m.db")


# --- what is merged


def test_a_file_stands_alone(tmp_path: Path) -> None:
    found = load(tmp_path, FEED)
    assert [source.name for source in found.sources] == ["a"]
    assert found.blind_spots == ()


def test_the_shipped_catalogue_is_the_base_where_asked_for(tmp_path: Path) -> None:
    own = (
        'catalogue = "shipped"\n[sources.technode]\nenabled = false\n[sources.miit_news]\nevery = "5m"\n'
        f'{FEED}[blind_spots]\nministry_wechat = ""\nmine = "The firm\'s own intranet."\n'
    )
    shipped = load_config(None, {}, tmp_path)
    found = load(tmp_path, own)
    before = {source.name: source for source in shipped.sources}
    after = {source.name: source for source in found.sources}
    assert set(after) == {*before, "a"}
    assert not after["technode"].enabled
    assert after["technode"].url == before["technode"].url
    assert after["miit_news"].every == timedelta(minutes=5)
    assert {name for name in before if before[name] != after[name]} == {"technode", "miit_news"}
    assert "ministry_wechat" not in dict(found.blind_spots)
    assert dict(found.blind_spots)["mine"] == "The firm's own intranet."
    assert len(found.blind_spots) == len(shipped.blind_spots)
    assert found.store_path == tmp_path / "data" / "miitwatch.db"
    assert found.origins["sources.technode.enabled"].endswith("own.toml")
    assert "shipped" in found.origins["sources.technode.url"]


def test_another_catalogue_is_an_error(tmp_path: Path) -> None:
    assert 'can only be "shipped"' in refuse(tmp_path, 'catalogue = "none"\n')


def test_a_shipped_source_without_address_needs_one_to_be_switched_on(tmp_path: Path) -> None:
    base = 'catalogue = "shipped"\n[sources.miit_wechat]\nenabled = true\n'
    assert "sources.miit_wechat.url is empty" in refuse(tmp_path, base)
    found = load(tmp_path, base + 'url = "http://127.0.0.1:4000/feed"\nallow_private = true\n')
    source = next(source for source in found.sources if source.name == "miit_wechat")
    assert (source.enabled, source.reason, source.allow_private) == (True, "", True)


def test_without_a_channel_there_is_an_inbox_beside_the_database(tmp_path: Path) -> None:
    (channel,) = load(tmp_path, '[store]\npath = "here/m.db"\n').channels
    assert (channel.kind, channel.path, channel.operators, channel.readers) == (
        "inbox",
        str(tmp_path / "here" / "inbox"),
        True,
        True,
    )


def test_a_channel_of_ones_own_stands_alone(tmp_path: Path) -> None:
    hook = f'kind = "webhook"\nurl = "https://h.example/in"\nsecret = "{SECRET}"'
    assert [channel.name for channel in load(tmp_path, f"[alerts.x]\n{hook}\n").channels] == ["x"]


def test_operators_messages_go_to_all_where_no_channel_asks_for_them(tmp_path: Path) -> None:
    plain = '[alerts.a]\nkind = "inbox"\npath = "a"\n[alerts.b]\nkind = "inbox"\npath = "b"\n'
    assert address_operators(load(tmp_path, plain).channels) == ("a", "b")
    assert address_operators(load(tmp_path, plain + "operators = true\n").channels) == ("b",)
    off = plain + "operators = true\nenabled = false\n"
    assert address_operators(load(tmp_path, off).channels) == ("a",)


def test_two_inboxes_never_share_a_folder(tmp_path: Path) -> None:
    both = '[alerts.a]\nkind = "inbox"\npath = "m"\n[alerts.b]\nkind = "inbox"\npath = "m"\n'
    assert "alerts.b.path is alerts.a.path too" in refuse(tmp_path, both)


def test_a_watch_that_watches_nothing_says_so(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no source that is on"):
        require_sources(load(tmp_path, FEED + "enabled = false\n"))
    assert len(require_sources(load(tmp_path, FEED))) == 1


# --- defaults by kind and authority


@pytest.mark.parametrize(
    ("authority", "follow"),
    [
        ("regulator", "all"),
        ("provincial", "all"),
        ("government", "all"),
        ("institute", "matching"),
        ("state", "matching"),
        ("press", "matching"),
        ("trade", "matching"),
        ("advisory", "matching"),
        ("aggregator", "matching"),
    ],
)
def test_default_follow(tmp_path: Path, authority: str, follow: str) -> None:
    assert load(tmp_path, f'{FEED}authority = "{authority}"\n').sources[0].follow == follow


@pytest.mark.parametrize(
    ("kind", "least"), [("jpaas", 1), ("list", 1), ("feed", 0), ("miit_search", 0), ("govcn", 0), ("gdelt", 0)]
)
def test_default_min_entries(tmp_path: Path, kind: str, least: int) -> None:
    table = f'[sources.a]\nkind = "{kind}"\nurl = "https://a.example/x/"\n'
    assert load(tmp_path, table).sources[0].min_entries == least
    assert not load(tmp_path, table).sources[0].least_given
    for number in (7, least):
        source = load(tmp_path, f"{table}min_entries = {number}\n").sources[0]
        assert (source.min_entries, source.least_given) == (number, True)


def test_crawler_settings(tmp_path: Path) -> None:
    text = (
        '[crawler]\ncontact = "mailto:w@example.org"\nhost_gap = "4s"\nmax_body = 1000\ndeadline = 9\n'
        'read_timeout = 3\nday_cap = 5\nrobots = false\naudit_every = "1d"\nproxy = "socks5://u:p@proxy.example:1080"\n'
    )
    assert load(tmp_path, text).crawler == CrawlSettings(
        contact="mailto:w@example.org",
        version=__version__,
        host_gap=4.0,
        max_body=1000,
        deadline=9.0,
        read_timeout=3.0,
        proxy="socks5://u:p@proxy.example:1080",
        day_cap=5,
        audit_every=timedelta(days=1),
        robots=False,
    )


def test_a_sources_proxy_is_its_own_or_the_crawlers(tmp_path: Path) -> None:
    both = f'[crawler]\nproxy = "http://one.example:1"\n{FEED}'
    assert load(tmp_path, both).sources[0].proxy == "http://one.example:1"
    assert load(tmp_path, both + 'proxy = "http://two.example:2"\n').sources[0].proxy == "http://two.example:2"


def test_addresses_may_be_written_as_people_read_them(tmp_path: Path) -> None:
    text = '[sources.a]\nkind = "feed"\nurl = \'https://g.example/rss?q=增值 (外资 OR "x") 50%25&hl=zh\'\n'
    assert load(tmp_path, text).sources[0].url == (
        "https://g.example/rss?q=%E5%A2%9E%E5%80%BC%20(%E5%A4%96%E8%B5%84%20OR%20%22x%22)%2050%25&hl=zh"
    )


@pytest.mark.parametrize("template", ["{version}", "x/{version} (+{contact})", "x (a; x/{version}; +{contact}) y"])
def test_user_agent_with_and_without_contact(tmp_path: Path, template: str) -> None:
    source = f'{FEED}user_agent = "{template}"\n'
    with_contact = load(tmp_path, f'[crawler]\ncontact = "w@example.org"\n{source}').sources[0].user_agent
    assert with_contact == template.replace("{version}", __version__).replace("{contact}", "w@example.org")
    without = load(tmp_path, source).sources[0].user_agent
    assert "+" not in without
    assert "{" not in without
    assert without.count("(") == without.count(")")


LISTS = [
    ("https://x.example/news/", "https://x.example/news/1.html", True),
    ("https://x.example/", "https://x.example/articles/1", True),
    ("http://127.0.0.1:8000/list.html", "http://127.0.0.1:8000/a/one.html", True),
    ("https://x.example/tech/index.html", "http://www.x.example/tech/20250228/abc/c.html", True),
    ("https://x.example/tech/index.html", "https://x.example/view.php?id=7", True),
    ("https://www.x.example/news/", "https://www.x.example/news/china-opens-telecom/", True),
    ("https://www.x.example/news/", "https://www.x.example/news/foo", True),
    ("https://www.x.example/news/", "https://www.x.example/news/", False),
    ("https://www.x.example/news/", "https://www.x.example/news/page/2/", False),
    ("https://www.x.example/news/", "https://www.x.example/about", False),
    ("http://127.0.0.1:8000/list.html", "http://127.0.0.1:8000/list.html", False),
    ("http://127.0.0.1:8000/list.html", "http://127.0.0.1:8000/list_2.html", False),
    ("http://127.0.0.1:8000/list.html", "http://127.0.0.1:8001/a/one.html", False),
    ("https://x.example/tech/index.html", "https://x.example/tech/index_2.html", False),
    ("https://x.example/tech/index.html", "https://x.example/logo-2-x.png", False),
    ("https://x.example/tech/index.html", "https://x.example/", False),
    ("https://x.example/tech/index.html", "https://evil.example/x.example/1.html", False),
    ("https://x.example/tech/index.html", "https://x.example.evil.org/1.html", False),
]


@pytest.mark.parametrize(("page", "link", "taken"), LISTS)
def test_default_link_pattern(tmp_path: Path, page: str, link: str, taken: bool) -> None:
    source = load(tmp_path, f'[sources.a]\nkind = "list"\nurl = "{page}"\n').sources[0]
    assert bool(re.search(source.link_pattern, link)) is taken


@pytest.mark.parametrize("tail", ["/" * 20_000, "a-" * 20_000 + "!", "tech/" + "x/-" * 9_000 + "?#", "?&id" * 9_000])
def test_default_link_pattern_judges_any_address_at_once(tail: str) -> None:
    """A pattern that tries everything twice takes minutes for these; the child is given two seconds."""
    code = "import re, sys; re.search(sys.argv[1], 'https://x.example/' + sys.argv[2])"
    pattern = default_link_pattern("https://x.example/tech/")
    assert subprocess.run([sys.executable, "-c", code, pattern, tail], timeout=10, check=False).returncode == 0


# --- the environment


def test_the_environment_overrides_whatever_its_case(tmp_path: Path) -> None:
    text = f'{FEED}[sources.My-Feed]\nkind = "feed"\nurl = "https://b.example/"\n'
    found = load(
        tmp_path,
        text,
        MIITWATCH_SOURCES__A__EVERY="2h",
        MIITWATCH_STORE__PATH="other.db",
        miitwatch_sources__my_feed__enabled="false",
        MIITWATCH_CRAWLER__HOST_GAP="0",
        MIITWATCH_DAEMON__WORKERS="3",
        UNRELATED="1",
    )
    assert [(s.every, s.enabled) for s in found.sources] == [(timedelta(hours=2), True), (timedelta(hours=1), False)]
    assert found.store_path == tmp_path / "other.db"
    assert (found.crawler.host_gap, found.workers) == (0.0, 3)
    assert found.origins["sources.a.every"] == "environment MIITWATCH_SOURCES__A__EVERY"


def test_the_environment_can_bring_a_channel(tmp_path: Path) -> None:
    found = load(
        tmp_path,
        FEED,
        MIITWATCH_ALERTS__MAIL__KIND="email",
        MIITWATCH_ALERTS__MAIL__HOST="smtp.example",
        MIITWATCH_ALERTS__MAIL__FROM="watch@firm.example",
        MIITWATCH_ALERTS__MAIL__TO="a@firm.example, B <b@firm.example>",
    )
    (channel,) = found.channels
    assert channel.name == "mail"
    assert channel.recipients == ("a@firm.example", "B <b@firm.example>")
    assert channel.port == 587


@pytest.mark.parametrize(
    ("variable", "nearest"),
    [
        ("MIITWATCH_SOURCES__A__EVRY", "MIITWATCH_SOURCES__A__EVERY"),
        ("MIITWATCH_SOURCES__B__EVERY", "MIITWATCH_SOURCES__A__EVERY"),
        ("MIITWATCH_STOR__PATH", "MIITWATCH_STORE__PATH"),
        ("MIITWATCH_STORE", "MIITWATCH_STORE__PATH"),
        ("MIITWATCH_STORE__PATH__X", "MIITWATCH_STORE__PATH"),
        ("MIITWATCH_CONFG", "MIITWATCH_CONFIG"),
    ],
)
def test_an_unknown_variable_names_the_nearest(tmp_path: Path, variable: str, nearest: str) -> None:
    said = refuse(tmp_path, FEED, **{variable: "2h"})
    assert f"{variable} is no setting; the nearest is {nearest}." in said


# --- what is refused, in which words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FEED + 'evry = "2h"\n', ["sources.a.evry is not a key", 'nearest is "every"']),
        (FEED + 'zzzz = "2h"\n', ["sources.a.zzzz is not a key", "it can be: kind, url, title"]),
        ('[crawlers]\ncontact = "x"\n', ["crawlers is not a key", 'nearest is "crawler"']),
        ('catalog = "shipped"\n', ["catalog is not a key", 'nearest is "catalogue"']),
        (FEED.replace('"feed"', '"rss"'), ['sources.a.kind = "rss"', "feed, jpaas, miit_search, govcn, list, gdelt"]),
        (FEED.replace('"feed"', '"feeds"'), ['sources.a.kind = "feeds"', 'nearest is "feed"']),
        ('[sources.a]\nkind = "feed"\n', ["sources.a.url is missing"]),
        ('[sources.a]\nurl = "https://a.example/"\n', ["sources.a.kind is missing"]),
        ('[sources.a]\nkind = "feed"\nurl = ""\n', ["sources.a.url is empty"]),
        ('[sources.a]\nkind = "feed"\nurl = "ftp://a/"\n', ['sources.a.url = "ftp://a/"', "http:// or https://"]),
        ('[sources.a]\nkind = "feed"\nurl = "http://a:x1/"\n', ['sources.a.url = "http://a:x1/"', "ort"]),
        (FEED + 'every = "soon"\n', ['sources.a.every = "soon"', '"90s", "60m"']),
        (FEED + "every = 0.5\n", ["sources.a.every = 0.5", "at least 1s"]),
        (FEED + "every = true\n", ["sources.a.every = true", "not a duration"]),
        (FEED + "every = 1e400\n", ["sources.a.every", "not a duration"]),
        (FEED + 'authority = "miit"\n', ['sources.a.authority = "miit"', "regulator"]),
        (FEED + 'enabled = "perhaps"\n', ['sources.a.enabled = "perhaps"', "true or false"]),
        (FEED + "min_entries = -1\n", ["sources.a.min_entries = -1", "at least 0"]),
        (FEED + "title = 5\n", ["sources.a.title = 5", "text in quotes"]),
        (FEED + 'link_pattern = "x"\n', ["sources.a.link_pattern belongs to kind list"]),
        (FEED.replace('"feed"', '"list"') + 'link_pattern = "("\n', ["link_pattern", "not a regular expression"]),
        (FEED + 'user_agent = "x {name}"\n', ["user_agent holds {name}"]),
        (FEED + 'user_agent = "工信"\n', ["sources.a.user_agent", "plain ASCII"]),
        ('[crawler]\ncontact = "a\\r\\nX: y"\n', ["crawler.contact", "plain ASCII"]),
        ("[daemon]\nworkers = 0\n", ["daemon.workers = 0", "at least 1"]),
        ('[store]\npath = ""\n', ['store.path = ""', "must not be empty"]),
        ('[store]\npath = "~no-such-user/m.db"\n', ["store.path = '~no-such-user/m.db'", "no such user"]),
        ("sources = 5\n", ["sources is a table", "[sources.NAME]"]),
        ("[sources]\na = 5\n", ["sources.a is a table"]),
        ('[sources."a.b"]\nkind = "feed"\n', ["sources.'a.b'", "letters, digits"]),
        ('[alerts.x]\nkind = "sms"\n', ['alerts.x.kind = "sms"', "inbox, email, webhook, slack, feishu, apprise"]),
        ('[alerts.x]\nkind = "webhook"\nurl = "https://h.example/"\n', ["alerts.x.secret is missing", "secret_file"]),
        (f'[alerts.x]\nkind = "webhook"\nsecret = "{SECRET}"\n', ["alerts.x.url is missing"]),
        ('[alerts.x]\nkind = "inbox"\nto = "a@b.example"\n', ['alerts.x.to does not belong to kind "inbox"']),
        ('[alerts.x]\nkind = "email"\nhost = "m.example"\nto = "a@b.example"\n', ["alerts.x.from is missing"]),
        ('[alerts.x]\nkind = "email"\nhost = "m"\nfrom = "a@b.example"\n', ["alerts.x.to is missing"]),
        ('[alerts.x]\nkind = "email"\nto = ["a@b.example", "nobody"]\n', ['"nobody"', "not an e-mail address"]),
        (
            '[alerts.x]\nkind = "email"\nfrom = "a@b.example\\r\\nBcc: c@d.example"\n',
            ["alerts.x.from", "not an e-mail"],
        ),
        (
            '[alerts.x]\nkind = "email"\nhost = "m"\nfrom = "w@b.example"\nto = ["a@b.example", "Ann <A@B.example>"]\n',
            ["alerts.x.to names one address twice (a@b.example, Ann <A@B.example>)"],
        ),
        (
            '[alerts.x]\nkind = "email"\nhost = "m"\nfrom = "w@b.example"\nto = ["a@b.example", "用户@例子.中国"]\n',
            ["alerts.x.to: '用户@例子.中国' is not a mail address that can be written to"],
        ),
        (
            '[alerts.x]\nkind = "email"\nhost = "m"\nfrom = "w@b.eu"\nto = "a@b.example"\nreply_to = "é@b.example"\n',
            ["alerts.x.reply_to: 'é@b.example' is not a mail address"],
        ),
        ('[alerts.x]\nkind = "slack"\n', ["alerts.x.url is missing", "url_file"]),
        ('[alerts.x]\nkind = "slack"\nurl = "dingtalk://token"\n', ['kind "slack" is not an http:// or https://']),
        ('[alerts.x]\nkind = "slack"\nurl = "https://h.example/"\nsecret = "x"\n', ["alerts.x.secret does not belong"]),
        ('[alerts.x]\nkind = "feishu"\nurl = "h.example/hook"\n', ["alerts.x.url", "not an address with a scheme"]),
        (
            '[alerts.x]\nkind = "webhook"\nurl = "https://oapi.dingtalk.com/robot/send?access_token=t"\n',
            ["alerts.x.url is of DingTalk", "takes no signed webhook", 'kind = "apprise"', "dingtalk://TOKEN"],
        ),
        (
            '[alerts.x]\nkind = "webhook"\nurl = "https://open.feishu.cn/open-apis/bot/v2/hook/x"\n',
            ["alerts.x.url is of Feishu", 'kind = "feishu"'],
        ),
        ('[alerts.x]\nkind = "apprise"\nurl = "https://h.example/"\n', ["not one of Apprise's", "docs/channels.md"]),
        ('[alerts.x]\nkind = "apprise"\nurl = "dingtalk://a b"\n', ["alerts.x.url", "not an address with a scheme"]),
        ('[alerts.x]\nkind = "apprise"\nurl = "dingtalk://t"\nattach = "official"\n', ["attach does not belong"]),
        ('[alerts.x]\nkind = "email"\nsecurity = "ssl"\n', ["alerts.x.security", "none, starttls, tls"]),
        ('[alerts.x]\nkind = "email"\nport = 99999\n', ["alerts.x.port = 99999", "at most 65535"]),
    ],
)
def test_what_is_wrong_is_named_with_value_file_and_the_right_one(tmp_path: Path, text: str, said: list[str]) -> None:
    message = refuse(tmp_path, text)
    assert "own.toml" in message
    for words in said:
        assert words in message


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    message = refuse(tmp_path, FEED + 'evry = 1\nauthority = "x"\n[crawler]\nrobot = true\n')
    assert len(message.splitlines()) == 3


def test_a_username_needs_a_password(tmp_path: Path) -> None:
    mail = 'kind = "email"\nhost = "m.example"\nfrom = "a@b.example"\nto = "c@d.example"\nusername = "u"'
    assert "username is given without a password" in refuse(tmp_path, f"[alerts.x]\n{mail}\n")


def test_a_channel_that_is_off_may_be_unfinished(tmp_path: Path) -> None:
    assert not load_channel(tmp_path, 'kind = "email"\nenabled = false').enabled


@pytest.mark.parametrize(("security", "port"), [("none", 25), ("starttls", 587), ("tls", 465)])
def test_mail_ports(tmp_path: Path, security: str, port: int) -> None:
    mail = f'kind = "email"\nhost = "m.example"\nfrom = "a@b.example"\nto = "c@d.example"\nsecurity = "{security}"'
    assert load_channel(tmp_path, mail).port == port
    assert load_channel(tmp_path, mail + "\nport = 1025").port == 1025


# --- secrets

HOOK = 'kind = "webhook"\nurl = "https://h.example/in"'


def test_secrets_come_from_key_file_credential_or_environment(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(f"{SECRET}\n", encoding="utf-8")
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    assert load_channel(tmp_path, f'{HOOK}\nsecret = "{SECRET}"').secrets == (SECRET,)
    assert load_channel(tmp_path, f'{HOOK}\nsecret_file = "secret.txt"').secrets == (SECRET,)
    (credentials / "alerts.x.secret").write_text(SECRET, encoding="utf-8")
    assert load_channel(tmp_path, HOOK, CREDENTIALS_DIRECTORY=str(credentials)).secrets == (SECRET,)
    assert load_channel(tmp_path, HOOK, MIITWATCH_ALERTS__X__SECRET=SECRET).secrets == (SECRET,)
    other = f'{HOOK}\nsecret_file = "missing.txt"'
    assert load_channel(tmp_path, other, MIITWATCH_ALERTS__X__SECRET=SECRET).secrets == (SECRET,)


def test_a_key_that_rotates_has_two_secrets(tmp_path: Path) -> None:
    second = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX"
    assert load_channel(tmp_path, f'{HOOK}\nsecret = ["{SECRET}", "{second}"]').secrets == (SECRET, second)
    (tmp_path / "two.txt").write_text(f"{SECRET}\n{second}\n", encoding="utf-8")
    assert load_channel(tmp_path, f'{HOOK}\nsecret_file = "two.txt"').secrets == (SECRET, second)


def test_chat_addresses_come_from_files_or_credentials_and_set_the_language(tmp_path: Path) -> None:
    (tmp_path / "url.txt").write_text("dingtalk://SEC0123456789@token0123456789\n", encoding="utf-8")
    channel = load_channel(tmp_path, 'kind = "apprise"\nurl_file = "url.txt"')
    assert (channel.url, channel.language) == ("dingtalk://SEC0123456789@token0123456789", "zh")
    assert load_channel(tmp_path, 'kind = "apprise"\nurl_file = "url.txt"\nlanguage = "en"').language == "en"
    (tmp_path / "alerts.x.url").write_text("https://hooks.example/services/T/B/x", encoding="utf-8")
    slack = load_channel(tmp_path, 'kind = "slack"', CREDENTIALS_DIRECTORY=str(tmp_path))
    assert (slack.url, slack.language) == ("https://hooks.example/services/T/B/x", "en")
    feishu = load_channel(tmp_path, 'kind = "feishu"\nurl = "https://h.example/x"\nsecret = "word"')
    assert (feishu.language, feishu.secrets) == ("zh", ("word",))
    assert load_channel(tmp_path, 'kind = "apprise"\nurl = "workflows://h/w/s"').language == "en"


@pytest.mark.parametrize(
    ("written", "minute"), [("Mon 09:00", 7), ("daily 18:30", 37), ("Fri 23:12", 12), ("daily 00:59", 59)]
)
def test_a_chats_digest_avoids_full_and_half_hours(tmp_path: Path, written: str, minute: int) -> None:
    for kind, url in (("slack", "https://h.example/x"), ("feishu", "https://h.example/x"), ("apprise", "dingtalk://t")):
        table = f'kind = "{kind}"\nurl = "{url}"\ndigest = "{written}"'
        chat = load_channel(tmp_path, table)
        assert chat.digest is not None
        assert chat.digest.minute == minute
        (tmp_path / "own.toml").write_text(f"[alerts.x]\n{table}\n", encoding="utf-8")
        shown = show_config(load_config(tmp_path / "own.toml", {}, tmp_path))
        assert f':{minute:02d}"' in shown, "it shows when it comes"
    hook = load_channel(tmp_path, f'{HOOK}\nsecret = "{SECRET}"\ndigest = "{written}"')
    assert hook.digest is not None
    assert f"{hook.digest.minute:02d}" == written[-2:]


def test_of_an_address_of_apprise_only_the_service_is_shown(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(
        '[alerts.x]\nkind = "apprise"\nurl = "dingtalk://SEC0@token0"\n', encoding="utf-8"
    )
    shown = show_config(load_config(tmp_path / "own.toml", {}, tmp_path))
    assert 'url = "dingtalk://(hidden)"' in shown
    assert "SEC0" not in shown
    assert "token0" not in shown


def test_password_and_proxy_files(tmp_path: Path) -> None:
    (tmp_path / "p").write_text("pass word\n", encoding="utf-8")
    (tmp_path / "q").write_text("http://u:p@proxy.example:3128\n", encoding="utf-8")
    mail = 'kind = "email"\nhost = "m.example"\nfrom = "a@b.example"\nto = "c@d.example"\nusername = "u"'
    assert load_channel(tmp_path, f'{mail}\npassword_file = "p"').password == "pass word"
    assert load(tmp_path, '[crawler]\nproxy_file = "q"\n').crawler.proxy == "http://u:p@proxy.example:3128"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (f'{HOOK}\nsecret_file = "missing.txt"', "cannot be read: No such file"),
        (f'{HOOK}\nsecret_file = "empty.txt"', "is empty"),
        (f'{HOOK}\nsecret_file = "empty.txt"\nsecret = "{SECRET}"', "are both given"),
    ],
)
def test_secret_files_that_do_not_serve(tmp_path: Path, table: str, said: str) -> None:
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    assert said in refuse(tmp_path, f"[alerts.x]\n{table}\n")


@pytest.mark.parametrize(
    "text",
    [
        f'[alerts.x]\n{HOOK}\nsecret = "hunter2!!"\n',
        f'[alerts.x]\n{HOOK}\nsecret = {{ a = "hunter2!!" }}\n',
        '[alerts.x]\nkind = "apprise"\nurl = "dingtalk:/hunter2!!"\n',
        '[alerts.x]\nkind = "slack"\nurl = "ftp://hunter2!!"\n',
        '[alerts.x]\nkind = "apprise"\nurl = "https://hunter2!!"\n',
        '[alerts.x]\nkind = "email"\npassword = ["hunter2!!"]\n',
        '[crawler]\nproxy = "hunter2!!"\n',
    ],
)
def test_no_error_prints_a_secret(tmp_path: Path, text: str) -> None:
    message = refuse(tmp_path, text)
    assert "hunter2" not in message
    assert re.search(r"secret|password|proxy|alerts.x.url", message)


# --- what is shown


def test_show_says_where_each_value_comes_from(tmp_path: Path) -> None:
    text = f'[store]\npath = "m.db"\n{FEED}'
    shown = show_config(load(tmp_path, text, MIITWATCH_SOURCES__A__EVERY="2h"))
    assert f'path = "{tmp_path}/m.db"  # from {tmp_path}/own.toml' in shown
    assert 'every = "2h"  # from environment MIITWATCH_SOURCES__A__EVERY' in shown
    assert 'follow = "matching"  # default' in shown
    assert "max_body = 20000000  # default" in shown


def test_show_is_toml_and_loads_again(tmp_path: Path) -> None:
    first = load(tmp_path, FEED + 'every = "90s"\nreferer = "https://a.example/"\nhost_gap = 1.5\n')
    shown = show_config(first)
    assert tomllib.loads(shown)["sources"]["a"]["host_gap"] == 1.5
    assert load(tmp_path, shown).sources == first.sources


def test_show_prints_no_secret(tmp_path: Path) -> None:
    (tmp_path / "p").write_text("swordfish", encoding="utf-8")
    text = (
        f'[crawler]\nproxy = "http://u:swordfish@p.example:3128"\n{FEED}proxy = "http://u:swordfish@q.example:1"\n'
        '[alerts.x]\nkind = "webhook"\nurl = "https://u:swordfish@h.example/in/swordfishswordfish?key=swordfish"\n'
        f'secret = "{SECRET}"\n'
        '[alerts.m]\nkind = "email"\nhost = "m.example"\nfrom = "a@b.example"\nto = "c@d.example"\n'
        'username = "u"\npassword_file = "p"\n'
    )
    shown = show_config(load(tmp_path, text))
    assert "swordfish" not in shown
    assert SECRET not in shown
    assert f"password = (secret, set)  # from file {tmp_path}/p" in shown
    assert "https://h.example/in/(hidden)?key=(hidden)" in shown
    assert shown.count("(secret, set)") == 4


# --- durations


@given(st.integers(min_value=1, max_value=100_000_000))
def test_durations_are_read_back(seconds: int) -> None:
    assert parse_duration(format_duration(timedelta(seconds=seconds))) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("90s", 90), ("60m", 3_600), ("2h", 7_200), ("1d", 86_400), ("1w", 604_800), ("90", 90), (90, 90), (0.5, 0.5)],
)
def test_durations(written: object, seconds: float) -> None:
    assert parse_duration(written) == timedelta(seconds=seconds)


@given(st.text())
def test_any_text_is_a_duration_or_a_value_error(text: str) -> None:
    try:
        found = parse_duration(text)
    except ValueError as error:
        found = timedelta(days=bool(str(error)))
    assert timedelta(0) <= found <= timedelta(days=3_660)


@given(st.text(max_size=30), st.sampled_from(list_keys()["sources"]))
def test_any_value_is_taken_or_refused_in_words(tmp_path_factory: pytest.TempPathFactory, text: str, key: str) -> None:
    """Whatever stands in a variable, the answer is a configuration or a ConfigError that names the key."""
    folder = tmp_path_factory.getbasetemp()
    said = f"sources.a.{key}"
    try:
        load(folder, FEED, **{f"MIITWATCH_SOURCES__A__{key.upper()}": text})
    except ConfigError as error:
        said = str(error)
    assert f"sources.a.{key}" in said


# --- what it costs


def test_pydantic_is_imported_only_when_a_configuration_is_loaded() -> None:
    code = "import sys, miitwatch.config; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


def test_an_operators_templates_are_read_with_the_configuration(tmp_path: Path) -> None:
    own = tmp_path / "layouts"
    own.mkdir()
    (own / "mine.toml").write_text("[mine]\nmarks = ['.mine']\nbody = ['.mine']\n", "utf-8")
    (tmp_path / "config.toml").write_text('[reading]\ntemplates = "layouts"\n', "utf-8")

    assert [one.name for one in load_config(tmp_path / "config.toml", {}, tmp_path).templates] == ["mine"]

    (own / "mine.toml").write_text("[mine]\nmarks = ['.mine']\nbody = ['.mine[']\n", "utf-8")
    with pytest.raises(ConfigError, match=r"reading\.templates = 'layouts': .*mine\.toml: template mine: body: "):
        load_config(tmp_path / "config.toml", {}, tmp_path)
