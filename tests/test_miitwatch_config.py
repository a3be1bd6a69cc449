"""The configuration: where it is found, what is merged, what the environment overrides, and what that costs."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from configuring import FEED, SECRET, load, refuse

from domain.errors import ConfigError
from domain.sources import Source
from miitwatch.config import load_config, require_sources
from miitwatch.folding.addressing import choose_operators
from miitwatch.settings import config_files


@pytest.fixture(autouse=True)
def no_config_of_the_machine(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the user's folder nor /etc of the machine that runs the tests is looked at."""
    empty = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(empty / "config"))
    monkeypatch.setattr(config_files, "_SYSTEM", empty / "etc" / "config.toml")


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
    off = plain + "operators = true\nenabled = false\n"
    for text, names in ((plain, ["a", "b"]), (plain + "operators = true\n", ["b"]), (off, ["a"])):
        assert [channel.name for channel in choose_operators(load(tmp_path, text).channels)] == names


def test_two_inboxes_never_share_a_folder(tmp_path: Path) -> None:
    both = '[alerts.a]\nkind = "inbox"\npath = "m"\n[alerts.b]\nkind = "inbox"\npath = "m"\n'
    assert "alerts.b.path is alerts.a.path too" in refuse(tmp_path, both)


def test_a_watch_that_watches_nothing_says_so(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no source that is on"):
        require_sources(load(tmp_path, FEED + "enabled = false\n"))
    assert len(require_sources(load(tmp_path, FEED))) == 1


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
