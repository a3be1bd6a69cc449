"""A watched name as a query, over real sockets: it goes out only where its list says so."""

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
        done = practice.run("poll", "--all")
        assert done.returncode == 0, done.stderr
        asked = [parse_qs(urlsplit(one.path).query).get("q", [""])[0] for one in practice.world.asked("ministry")]
        assert [words for words in asked if words == "空中客车"] == expected
        assert [words for words in asked if words and words != "空中客车"]
