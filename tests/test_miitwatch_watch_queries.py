"""A watched name as a query, over real sockets: it goes out only where its list says so."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from practice import open_practice

LIST = '\n[watch.asked]\nfirms = ["Airbus"]\nshared = true\n'


@pytest.mark.parametrize(("said", "expected"), [("", []), ("query = true\n", ["空中客车"])])
def test_a_search_is_asked_for_a_watched_name_only_where_the_list_says_so(
    tmp_path: Path, said: str, expected: list[str]
) -> None:
    with open_practice(tmp_path, "miit_search", extra=LIST + said) as practice:
        done = practice.call("poll", "--all")
        assert done.returncode == 0, done.stderr
        asked = [parse_qs(urlsplit(one.path).query).get("q", [""])[0] for one in practice.world.asked("ministry")]
        assert [words for words in asked if words == "空中客车"] == expected
        assert [words for words in asked if words and words != "空中客车"]


def test_a_firm_that_leaves_its_list_leaves_the_others_what_is_remembered_of_them(tmp_path: Path) -> None:
    both = LIST.replace('["Airbus"]', '["Airbus", "Siemens"]') + "query = true\n"
    with open_practice(tmp_path, "miit_search", extra=both) as practice:
        assert practice.call("poll", "--all").returncode == 0
        config = practice.config.read_text("utf-8")
        practice.config.write_text(config.replace('"Airbus", ', ""), "utf-8")
        assert practice.call("poll", "--all").returncode == 0
        polled = "SELECT title, enabled, polls FROM source_rows WHERE name LIKE '%watched%' ORDER BY title"
        host = urlsplit(practice.world.url("ministry")).hostname
        assert practice.ask(polled) == [
            (f"{host} asked for 空中客车 (watched)", 0, 1),
            (f"{host} asked for 西门子 (watched)", 1, 2),
        ]
        told = [what for (what,) in practice.ask("SELECT what FROM watch_changes WHERE what LIKE 'source%'")]
        assert [what.split("_watched_")[1].partition(" ")[2] for what in told] == ["taken out of the configuration"]


def test_other_words_at_the_same_address_are_a_first_look_and_no_gap(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_search") as practice:
        assert practice.call("poll", "--all").returncode == 0
        config = practice.config.read_text("utf-8")
        changed = re.sub(r'(?<=\bq = ")[^"]*', "数据中心", config)
        assert changed != config
        practice.config.write_text(changed, "utf-8")
        assert practice.call("poll", "--all").returncode == 0
        assert practice.ask("SELECT polls FROM source_rows WHERE name = 'miit_search'") == [(1,)]
        assert practice.ask("SELECT what FROM watch_changes WHERE what LIKE '%miit_search%'") == [
            ("source miit_search: other words",)
        ]
        assert practice.ask("SELECT count(*) FROM gap_rows") == [(0,)]
