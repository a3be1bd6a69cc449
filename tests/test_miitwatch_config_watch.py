"""Watch lists and what a channel takes, as a configuration says it: how names are understood, and what is refused."""

from datetime import time
from pathlib import Path

import pytest

from domain.alerts import Channel
from domain.errors import ConfigError
from domain.timing import WEEKLY, DigestTime, QuietHours
from domain.watching import WatchedFirm, WatchList
from miitwatch.config import Config, load_config
from miitwatch.setup.config_show import show_config

INBOX = '[alerts.desk]\nkind = "inbox"\n'
AEROSPACE = '[watch.aerospace]\ntitle = "Aerospace"\nfirms = ["Airbus"]\n'


def load(folder: Path, text: str, **environ: str) -> Config:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return load_config(path, environ, folder)


def refuse(folder: Path, text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        load(folder, text)
    return str(caught.value)


def load_channel(folder: Path, keys: str = "", **environ: str) -> Channel:
    return load(folder, f"{INBOX}{keys}\n", **environ).channels[0]


def load_firm(folder: Path, name: str) -> WatchedFirm:
    return load(folder, f'[watch.x]\nfirms = ["{name}"]\n').watch_lists[0].firms[0]


def test_a_channel_that_says_nothing_takes_everything(tmp_path: Path) -> None:
    channel = load_channel(tmp_path)
    assert (channel.language, channel.kinds, channel.least, channel.watch, channel.only_watched) == (
        *("en", (), "digest", (), False),
    )
    assert (channel.please_check, channel.attach, channel.digest, channel.quiet, channel.per_hour) == (
        *(False, "", WEEKLY, None, 0),
    )


def test_what_a_channel_takes_and_when(tmp_path: Path) -> None:
    keys = (
        'language = "zh"\nkinds = ["approval", "policy"]\nurgency = "normal"\nwatch = ["aerospace"]\n'
        'only_watched = true\nplease_check = true\nattach = "official"\ndigest = "daily 18:30"\n'
        'quiet = "22:00-07:00"\nzone = "Europe/Berlin"\nper_hour = 12\n'
    )
    channel = load_channel(tmp_path, keys + AEROSPACE)
    assert (channel.language, channel.kinds, channel.least) == ("zh", ("approval", "policy"), "normal")
    assert (channel.watch, channel.only_watched, channel.please_check) == (("aerospace",), True, True)
    assert (channel.attach, channel.per_hour) == ("official", 12)
    assert channel.digest == DigestTime(None, 18, 30, "Europe/Berlin")
    assert channel.quiet == QuietHours(time(22, 0), time(7, 0), "Europe/Berlin")


@pytest.mark.parametrize(
    ("written", "digest"),
    [
        ("Mon 09:00", DigestTime(0, 9, 0)),
        ("sunday 9:05", DigestTime(6, 9, 5)),
        ("daily 00:00", DigestTime(None, 0, 0)),
        ("off", None),
    ],
)
def test_digest_times(tmp_path: Path, written: str, digest: DigestTime | None) -> None:
    assert load_channel(tmp_path, f'digest = "{written}"').digest == digest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f'{INBOX}digest = "noon"\n', ["alerts.desk.digest", "Mon 09:00"]),
        (f'{INBOX}digest = "Mon 24:00"\n', ["alerts.desk.digest", "24:00 is no time of day"]),
        (f'{INBOX}quiet = "at night"\n', ["alerts.desk.quiet", "22:00-07:00"]),
        (f'{INBOX}quiet = "07:00-07:00"\n', ["alerts.desk.quiet", "same time"]),
        (f'{INBOX}zone = "Berlin"\n', ['alerts.desk.zone = "Berlin"', "Europe/Berlin"]),
        (f'{INBOX}kinds = ["approvals"]\n', ["approvals", 'nearest is "approval"']),
        (f'{INBOX}urgency = "high"\n', ["alerts.desk.urgency", "urgent, normal, digest"]),
        (f"{INBOX}per_hour = -1\n", ["alerts.desk.per_hour = -1", "at least 0"]),
        (f"{INBOX}only_watched = true\n", ["alerts.desk.only_watched", "it would get nothing"]),
        (f'{INBOX}watch = ["areospace"]\n{AEROSPACE}', ['no watch list "areospace"', 'nearest is "aerospace"']),
        (f'{INBOX}watch = ["aerospace"]\n', ["alerts.desk.watch", "[watch.NAME]"]),
        ('[watch.x]\ntitle = "Nobody"\n', ["watch.x names nothing to watch"]),
        ('[watch.x]\nfirms = ["..."]\n', ["watch.x.firms", "is no name"]),
        ('[watch.x]\nregions = ["Shangai"]\n', ['"Shangai" is no region', 'nearest is "Shanghai"']),
        ('[watch.x]\nservices = ["telephone"]\n', ['"telephone" is no service', "IDC"]),
        ('[watch.x]\nauthorities = ["MIT"]\n', ['"MIT" is no body', 'nearest is "MIIT"']),
        ('[watch.x]\nfirms = ["Airbus"]\nquery = true\n', ["watch.x.query = true needs shared = true"]),
        ('[watch.x]\nfirm = ["Airbus"]\n', ["watch.x.firm is not a key", 'nearest is "firms"']),
        ('[alerts.h]\nkind = "webhook"\nattach = "official"\n', ['alerts.h.attach does not belong to kind "webhook"']),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, said: list[str]) -> None:
    message = refuse(tmp_path, text)
    for words in said:
        assert words in message


@pytest.mark.parametrize("name", ["Airbus", "AIRBUS", "空中客车", "空中客車", "空客"])
def test_a_group_by_any_of_its_names_stands_for_all_its_firms(tmp_path: Path, name: str) -> None:
    firm = load_firm(tmp_path, name)
    assert (firm.name, firm.keys, firm.groups, firm.words) == (name, ("airbus",), ("airbus",), ())
    assert {"空中客车", "Airbus", "Airbus China"} <= set(firm.known_as)


def test_a_firm_of_a_group_is_also_looked_for_under_the_groups_name_alone(tmp_path: Path) -> None:
    firm = load_firm(tmp_path, "西門子數字科技(深圳)有限公司")
    assert firm.keys == ("siemens-digital-technology-shenzhen", "siemens")
    assert firm.groups == ()


def test_a_name_that_the_gazetteer_does_not_know_is_kept_as_its_words(tmp_path: Path) -> None:
    firm = load_firm(tmp_path, "Quux-Telemetrie 電訊")
    assert (firm.keys, firm.groups, firm.words) == ((), (), ("quux", "telemetrie", "电", "讯"))


def test_places_services_and_bodies_by_code_or_words(tmp_path: Path) -> None:
    text = (
        '[watch.x]\nregions = ["上海", "lingang"]\nservices = ["idc", "内容分发网络"]\n'
        'authorities = ["miit", "上海市通信管理局", "Beijing Communications Administration", "商務部"]\n'
    )
    assert load(tmp_path, text).watch_lists == (
        WatchList(
            "x",
            "x",
            (),
            regions=("Shanghai", "Lingang"),
            services=("IDC", "CDN"),
            authorities=("MIIT", "SHCA", "BJCA", "MOFCOM"),
        ),
    )


def test_the_environment_brings_a_list(tmp_path: Path) -> None:
    found = load(
        tmp_path,
        INBOX,
        MIITWATCH_WATCH__AEROSPACE__FIRMS="Airbus; Quux Co., Ltd.",
        MIITWATCH_WATCH__AEROSPACE__SHARED="true",
        MIITWATCH_ALERTS__DESK__WATCH="aerospace",
        MIITWATCH_ALERTS__DESK__KINDS="approval, policy",
    )
    assert [firm.name for firm in found.watch_lists[0].firms] == ["Airbus", "Quux Co., Ltd."]
    assert found.watch_lists[0].shared
    assert (found.channels[0].watch, found.channels[0].kinds) == (("aerospace",), ("approval", "policy"))


def test_what_is_shown_is_what_is_in_force(tmp_path: Path) -> None:
    """The command is the operator's, so it shows every list; what it shows is read back as the same."""
    text = (
        f'{INBOX}watch = ["aerospace"]\ndigest = "Fri 17:00"\nquiet = "21:30-06:00"\nzone = "Asia/Tokyo"\n'
        f'{AEROSPACE}regions = ["上海"]\n'
    )
    config = load(tmp_path, text)
    shown = show_config(config)
    assert 'firms = ["Airbus"]  # from' in shown
    assert 'digest = "Fri 17:00"' in shown
    again = load(tmp_path, shown)
    assert (again.watch_lists, again.channels) == (config.watch_lists, config.channels)


def test_lists_are_never_inherited_from_the_catalogue(tmp_path: Path) -> None:
    assert load(tmp_path, 'catalogue = "shipped"\n').watch_lists == ()


SEARCHES = """
[sources.off]
kind = "miit_search"
url = "https://search.example/api"
query = { q = "电信" }
enabled = false

[sources.ministry]
kind = "miit_search"
url = "https://search.example/api"
query = { q = "电信", cateid = "" }
fallback = "column"

[sources.second]
kind = "miit_search"
url = "https://search.example/api"
query = { q = "试点" }

[sources.world]
kind = "gdelt"
url = "https://gdelt.example/api"
query = { query = "telecom", mode = "ArtList" }

[sources.column]
kind = "list"
url = "https://column.example/"
link_pattern = "x"
"""
#: The first eight digits of `printf Airbus | sha256sum`, and of Siemens'.
AIRBUS, SIEMENS = "b69e9d45", "1f351205"
ASKED = '[watch.asked]\nfirms = ["Airbus", "Siemens"]\nshared = true\n'


def test_names_of_a_list_are_asked_of_each_search_only_where_it_says_so(tmp_path: Path) -> None:
    assert len(load(tmp_path, SEARCHES + ASKED).sources) == 5
    made = load(tmp_path, f"{SEARCHES}{ASKED}query = true\n").sources[5:]
    assert [(one.name, dict(one.query), one.url) for one in made] == [
        (f"ministry_watched_{AIRBUS}", {"q": "空中客车", "cateid": ""}, "https://search.example/api"),
        (f"ministry_watched_{SIEMENS}", {"q": "西门子", "cateid": ""}, "https://search.example/api"),
        (
            f"world_watched_{AIRBUS}",
            {"query": '"Airbus" china telecom', "mode": "ArtList"},
            "https://gdelt.example/api",
        ),
        (
            f"world_watched_{SIEMENS}",
            {"query": '"Siemens" china telecom', "mode": "ArtList"},
            "https://gdelt.example/api",
        ),
    ]
    assert {(one.fallback, one.every.days, one.min_entries) for one in made} == {("", 1, 0)}
    assert f"sources.ministry_watched_{AIRBUS}" in show_config(load(tmp_path, f"{SEARCHES}{ASKED}query = true\n"))


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ('firms = ["Airbus"]\n', "needs shared = true: what is asked stands in the addresses"),
        ('regions = ["Shanghai"]\nshared = true\n', "needs firms"),
        (f"firms = {[f'Firm {number}' for number in range(21)]}\nshared = true\n", "takes at most 20 firms; 21"),
    ],
)
def test_queries_that_would_tell_or_ask_too_much_are_refused(tmp_path: Path, keys: str, said: str) -> None:
    assert said in refuse(tmp_path, f"[watch.asked]\n{keys}query = true\n")
