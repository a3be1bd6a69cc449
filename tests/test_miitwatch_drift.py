"""The ministry's two back-ends: what each bears, what it names, and that the other serves meanwhile."""

import json
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path

import pytest
from practice import tell_batch
from watching import Watching, at, open_watching

NOW = at("2025-05-06 10:00")
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
BORNE = (
    "cookie", "require-referer", "two-scripts", "script-doubled", "http-hrefs", "unquoted-href", "month-day-dates",
    "dates-without-class", "paging-ignored",
)  # fmt: skip
NAMED = {
    "shell-without-script": "layout-changed",
    "script-missing": "layout-changed",
    "parameters-renamed": "layout-changed",
    "redirect-to-search": "layout-changed",
    "success-false": "api-refused",
    "no-data": "api-refused",
    "keys-renamed": "api-refused",
    "empty-html": "empty",
    "rows-split": "layout-changed",
}
COLUMN = "/zwgk/wjgs/index.html"
UNIT = "/api-gateway/jpaas-publish-server/front/page/build/unit"


def open_both(folder: Path, **fallbacks: str) -> AbstractContextManager[Watching]:
    """Column and search; each of `fallbacks` is a source and the one that is asked in its place."""
    keys = {name: f'fallback = "{other}"' for name, other in fallbacks.items()}
    return open_watching(folder, NOW, "miit_notices", "miit_search", keys=keys)


def told(watching: Watching) -> bool:
    return watching.ask("SELECT count FROM findings WHERE batch = 2") == [(8,)]


@pytest.mark.parametrize("fault", BORNE)
def test_what_a_column_bears(tmp_path: Path, fault: str) -> None:
    with open_watching(tmp_path, NOW, "miit_notices", keys={"miit_notices": "cookies = true"}) as watching:
        watching.switch("ministry", fault)
        watching.look(NOW)
        watching.practice.world.publish(tell_batch(NOW + 30 * MINUTE, section="notices"))
        watching.look(NOW + HOUR)
        assert told(watching)
        assert watching.notices() == []


@pytest.mark.parametrize(("fault", "name"), NAMED.items())
def test_what_a_column_names_and_the_search_serves(tmp_path: Path, fault: str, name: str) -> None:
    with open_both(tmp_path, miit_notices="miit_search") as watching:
        watching.look(NOW)
        for path in (COLUMN, UNIT):
            watching.switch("ministry", fault, path=path)
        watching.practice.world.publish(tell_batch(NOW + 200 * MINUTE, section="notices"))
        for minutes in range(70, 301, 15):
            watching.look(NOW + minutes * MINUTE, due_only=True)
        assert watching.ask("SELECT failure FROM sources_health WHERE source = 'miit_notices'") == [(name,)]
        assert told(watching)
        assert watching.ask("SELECT source FROM entries WHERE title LIKE '%第二批8家%'") == [("miit_search",)]
        served = watching.ask("SELECT source, served_by, failure, until, new_entries FROM fallbacks")
        assert served == [("miit_notices", "miit_search", name, None, 1)]
        notes = [note for (note,) in watching.ask("SELECT notes FROM polls WHERE source = 'miit_search'")]
        assert any("asked in place of miit_notices" in note for note in notes)
        if fault == "empty-html":
            row = next(one for one in listed(watching) if one["name"] == "miit_notices")
            assert row["served_by"] == "miit_search"
            assert str(row["what"]).startswith("served by miit_search; ")

        for path in (COLUMN, UNIT):
            watching.switch("ministry", fault, path=path, on=False)
        watching.look(NOW + 7 * HOUR)
        assert watching.ask("SELECT until IS NOT NULL FROM fallbacks") == [(1,)]
        assert told(watching), "one event, whichever path told it"


def listed(watching: Watching) -> list[dict[str, object]]:
    answer: list[dict[str, object]] = json.loads(watching.practice.call("sources", "list", "--json").stdout)
    return answer


@pytest.mark.parametrize(
    ("fault", "name"),
    [("search-503", "server-error"), ("search-null-results", "layout-changed"), ("keys-renamed", "layout-changed")],
)
def test_where_the_search_fails_the_column_serves(tmp_path: Path, fault: str, name: str) -> None:
    path = "/search-front-server/api/search/info"
    with open_both(tmp_path, miit_search="miit_notices") as watching:
        watching.look(NOW)
        watching.switch("ministry", fault, path=path)
        watching.practice.world.publish(tell_batch(NOW + HOUR, section="notices"))
        for hours in range(2, 12, 2):
            watching.look(NOW + hours * HOUR)
        assert watching.ask("SELECT failure FROM sources_health WHERE source = 'miit_search'") == [(name,)]
        assert told(watching)
        assert watching.ask("SELECT source, served_by FROM fallbacks") == [("miit_search", "miit_notices")]


def test_a_plea_to_slow_down_makes_nobody_ask_more_often(tmp_path: Path) -> None:
    with open_both(tmp_path, miit_notices="miit_search") as watching:
        watching.look(NOW)
        watching.switch("ministry", "429", path=COLUMN)
        for hours in range(1, 8):
            watching.look(NOW + hours * HOUR, due_only=True)
        assert watching.ask("SELECT count(*) FROM fallbacks") == [(0,)]
        assert len(watching.practice.world.asked("ministry", "/search-front-server/api/search/info")) <= 4


def test_a_fallback_that_fails_too_serves_nobody(tmp_path: Path) -> None:
    with open_both(tmp_path, miit_notices="miit_search") as watching:
        watching.look(NOW)
        watching.switch("ministry", "500", path=COLUMN)
        watching.switch("ministry", "search-503")
        for hours in range(1, 9):
            watching.look(NOW + hours * HOUR)
        assert watching.ask("SELECT count(*) FROM fallbacks") == [(0,)]
        assert [row["served_by"] for row in listed(watching) if row["name"] == "miit_notices"] == [""]
