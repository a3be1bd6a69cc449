"""The charts as pictures: what is drawn, what is not joined, and what happens when drawing fails."""

import csv
import io
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import etree
from msgspec import to_builtins

from domain.altering import alter
from domain.charts import Bar, Chart, Point
from miitwatch.application import Application, open_application
from miitwatch.cli import cli
from miitwatch.config import load_config
from miitwatch.page import charting
from miitwatch.page.charting_chinese import draw_in_chinese
from miitwatch.page.drawings import list_drawings, write_figures
from miitwatch.progress import PlainProgress
from miitwatch.rounds.shipping import enter_record
from miitwatch.running.demo import SetClock
from storage.asking import charts
from storage.ledger import ledger
from web.drawing import draw

SVG = "{http://www.w3.org/2000/svg}"
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
CONFIG = '[store]\npath = "miitwatch.db"\n[alerts.inbox]\nkind = "inbox"\npath = "inbox"\n'


def point(series: Any, as_of: str, value: int, **more: Any) -> Point:
    return Point(series, as_of, value, more.pop("qualifier", "exact"), "F-2026-001", "Xinhua", "", **more)


STOCK = (
    point("caict", "2019-12", 191, observed=False, note="shipped"),
    point("caict", "2020-06", 266, observed=False, growth=39.0),
    point("ministry", "2024-03", 1926),
    point("ministry", "2024-12", 2343, growth=31.0, growth_basis="yoy"),
    point("ministry", "2025-02", 2400, qualifier="over", disputed=True),
)
PILOT = (point("pilot", "2025-02-28", 13, basis="computed", note="the first batch"), point("pilot", "2025-12", 25))
REGIONS = (Bar("Shanghai", 2, 4, 1, ("F-2026-001",)), Bar("Beijing", 1, None, 1, ("F-2026-002",)))
SERVICES = (Bar("ISP", 1, None, 1, ("F-2026-002",)),)


@pytest.fixture(scope="module")
def pictures() -> dict[str, Any]:
    """Drawn in this process, as the child draws them."""
    drawings = list_drawings(STOCK, PILOT, REGIONS, SERVICES)
    return {one.name: etree.fromstring(draw(to_builtins(one)).encode()) for one in drawings}


@pytest.fixture(scope="module", autouse=True)
def _use_own_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MPLCONFIGDIR", str(tmp_path_factory.mktemp("matplotlib")))
        yield


def list_ids(picture: Any, start: str) -> list[str]:
    return [one.get("id") for one in picture.iter() if (one.get("id") or "").startswith(start)]


def read_texts(picture: Any) -> list[str]:
    return ["".join(one.itertext()).strip() for one in picture.iter(f"{SVG}text")]


def count_corners(picture: Any, gid: str) -> int:
    (path,) = picture.xpath(f"//*[@id='{gid}']//*[local-name()='path']")
    return len(re.findall(r"[ML]", path.get("d")))


def test_every_point_is_drawn_once_and_no_line_joins_two_series(pictures: dict[str, Any]) -> None:
    stock = pictures["stock-total"]
    assert sorted(list_ids(stock, "point-")) == [
        "point-caict-0", "point-caict-1", "point-ministry-0", "point-ministry-1", "point-ministry-2",
    ]  # fmt: skip
    assert list_ids(stock, "line-") == ["line-caict", "line-ministry"]
    assert (count_corners(stock, "line-caict"), count_corners(stock, "line-ministry")) == (2, 3)
    axes = [stock.xpath(f"//*[@id='{line}']/..")[0].get("id") for line in ("line-caict", "line-ministry")]
    assert len(set(axes)) == 2  # each has axes, and so a scale, of its own


def test_a_figure_of_a_years_end_stands_above_that_year() -> None:
    years = tuple(point("caict", f"{year}-12", year) for year in (2016, 2017, 2018, 2019))
    (drawing, *_) = list_drawings(years, (), (), ())
    picture = etree.fromstring(draw(to_builtins(drawing)).encode())
    (mark,) = picture.xpath("//*[@id='point-caict-3']//*[local-name()='use']")
    (label,) = (one for one in picture.iter(f"{SVG}text") if one.text == "end 2019")
    assert float(label.get("x")) == pytest.approx(float(mark.get("x")), abs=0.01)


def test_labels_say_the_qualifier_the_growth_as_stated_and_the_dispute(pictures: dict[str, Any]) -> None:
    texts = read_texts(pictures["stock-total"])
    for said in ("191", "1,926", "over 2,400", "(+31 %)", "(+39 %)", "disputed"):
        assert any(said in text for text in texts), said
    assert list_ids(pictures["stock-total"], "disputed-") == ["disputed-point-ministry-2"]
    assert "All foreign-invested telecom firms in China" in texts
    assert {"firms", "as of"} <= set(texts)
    assert any(text.startswith("Sources: Xinhua.") and "Hollow: shipped, not observed here" in text for text in texts)


def test_a_description_names_each_figures_publisher_and_each_series_once() -> None:
    """The ministry's series is told by others too: who says a figure is not whose series it is."""
    told = ("China News Service", "gov.cn", "Shanghai Communications Administration", "seen on a mirror", "")
    stock = tuple(alter(one, publisher=name) for one, name in zip(reversed(STOCK), told, strict=True))[::-1]
    english, *_ = list_drawings(stock, (), (), ())
    assert english.desc == (
        "Two series that are never joined; each panel has a scale of its own. "
        "CAICT's series, to 2020: 2019-12: 191; 2020-06: 266 (seen on a mirror). "
        "The ministry's figures, from 2024: 2024-03: 1,926 (Shanghai Communications Administration); "
        "2024-12: 2,343 (gov.cn); 2025-02: over 2,400 (China News Service)."
    )
    assert draw_in_chinese(english).desc == (
        "两个序列,互不相连;各栏刻度不同。中国信通院序列,至2020年:2019-12:191家;2020-06:266家(见于镜像)。"
        "工信部数字,2024年起:2024-03:1,926家(上海市通信管理局);2024-12:2,343家(gov.cn);"
        "2025-02:超过2,400家(China News Service)。"
    )
    empty, *_ = list_drawings((), (), (), ())
    assert empty.desc.endswith("a scale of its own. No figure is known yet.")
    assert draw_in_chinese(empty).desc.endswith("各栏刻度不同。尚无数字。")


def test_the_pilot_and_the_bars(pictures: dict[str, Any]) -> None:
    assert (list_ids(pictures["pilot-total"], "line-"), len(list_ids(pictures["pilot-total"], "point-"))) == (
        ["line-pilot"],
        2,
    )
    assert any("Square: computed" in text for text in read_texts(pictures["pilot-total"]))
    assert list_ids(pictures["regions"], "bar-") == ["bar-1", "bar-0"]
    assert {"4 firms, 2 approvals", "number not stated, 1 approval", "Shanghai"} <= set(read_texts(pictures["regions"]))
    assert {"internet access (ISP)", "1 approval"} <= set(read_texts(pictures["services"]))


def test_a_picture_is_for_everybody_and_points_nowhere(pictures: dict[str, Any]) -> None:
    for picture in pictures.values():
        assert [one.tag for one in picture[:2]] == [f"{SVG}title", f"{SVG}desc"]
        assert picture.get("role") == "img"
        assert picture.get("aria-labelledby") == "chart-title chart-desc"
        text = etree.tostring(picture, encoding="unicode")
        assert not re.search(r"<script|<!DOCTYPE|<metadata|<image|@import|@font-face|\son\w+=", text)
        links = re.findall(r'href="([^"]*)"', text) + re.findall(r"url\(([^)]*)\)", text)
        assert all(link.startswith("#") for link in links)
    assert "2025-02: over 2,400 (Xinhua)" in pictures["stock-total"][1].text


@pytest.fixture(scope="module")
def chinese() -> dict[str, Any]:
    drawings = [draw_in_chinese(one) for one in list_drawings(STOCK, PILOT, REGIONS, SERVICES)]
    return {one.name: etree.fromstring(draw(to_builtins(one)).encode()) for one in drawings}


def test_a_picture_in_chinese_has_the_same_marks_and_no_english_word_of_ours(
    chinese: dict[str, Any], pictures: dict[str, Any]
) -> None:
    assert set(chinese) == {f"{name}-zh" for name in pictures}
    for name, picture in pictures.items():
        drawn = chinese[f"{name}-zh"]
        assert drawn.get("lang") == "zh-Hans"
        for start in ("point-", "line-", "bar-", "disputed-"):
            assert list_ids(drawn, start) == list_ids(picture, start)
        said = [*read_texts(drawn), drawn[0].text, drawn[1].text]
        assert [text for text in said if re.search("[A-Za-z]{2}", text.replace("Xinhua", ""))] == []
    assert {"超过2,400", "说法不一", "家", "截至"} <= set(read_texts(chinese["stock-total-zh"]))
    assert {"4家,批复2项", "家数未写明,批复1项", "上海"} <= set(read_texts(chinese["regions-zh"]))


def test_the_same_figures_give_the_same_picture() -> None:
    drawing = to_builtins(list_drawings(STOCK, PILOT, REGIONS, SERVICES)[1])
    assert draw(drawing) == draw(drawing)


def test_nothing_known_is_said_and_no_error() -> None:
    for drawing in list_drawings((), (), (), ()):
        drawn = etree.fromstring(draw(to_builtins(drawing)).encode())
        assert "yet" in drawn[1].text
        assert "No figure is known yet." in read_texts(drawn)


def test_the_figures_stand_beside_it_without_formulas() -> None:
    bad = alter(STOCK[0], publisher="=cmd()")
    text = write_figures(list_drawings((bad, *STOCK[1:]), PILOT, REGIONS, SERVICES)[0])
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["series"], row["as_of"], row["qualifier"], row["value"]) for row in rows] == [
        ("caict", "2019-12", "exact", "191"), ("caict", "2020-06", "exact", "266"),
        ("ministry", "2024-03", "exact", "1926"), ("ministry", "2024-12", "exact", "2343"),
        ("ministry", "2025-02", "over", "2400"),
    ]  # fmt: skip
    assert rows[0]["publisher"] == "'=cmd()"
    assert (rows[3]["growth_percent"], rows[3]["growth_basis"], rows[4]["disputed"]) == ("31.0", "yoy", "1")


@contextmanager
def open_ledger(folder: Path) -> Iterator[Application]:
    path = folder / "config.toml"
    path.write_text(CONFIG, "utf-8")
    with open_application(load_config(path, {}, folder), SetClock(NOW), PlainProgress(lambda _: None)) as app:
        yield app


def test_the_command_draws_by_a_child_stores_and_writes(tmp_path: Path) -> None:
    with open_ledger(tmp_path) as app:
        enter_record(app)
    out = tmp_path / "out"
    result = CliRunner().invoke(cli, ["--config", str(tmp_path / "config.toml"), "charts", "-o", str(out)])
    assert result.exit_code == 0, result.output
    assert sorted(one.name for one in out.iterdir()) == sorted(
        f"{name}{tongue}.{form}"
        for name in ("pilot-total", "regions", "services", "stock-total")
        for tongue in ("", "-zh")
        for form in ("csv", "svg")
    )
    stored = etree.parse(str(out / "stock-total.svg")).getroot()
    assert (len(list_ids(stored, "point-caict-")), len(list_ids(stored, "point-ministry-"))) == (10, 4)
    with open_ledger(tmp_path) as app:
        with app.store.read() as db:
            kept = charts.load_chart(db, "stock-total")
            assert charts.load_drawn(db) == ledger.head(db)
        served = charting.load_file(app, "stock-total.svg")
        assert kept is not None
        assert served == (kept.svg.encode(), "image/svg+xml")
        assert (charting.load_file(app, "stock-total.csv") or (b"", ""))[1] == "text/csv; charset=utf-8"
        assert charting.load_file(app, "nothing.svg") is None
        assert charting.load_file(app, "stock-total.exe") is None


def make_charts(app: Application) -> tuple[Chart, ...]:
    made = (Chart("stock-total", "All", "<svg/>", "a\r\n", NOW),)
    with app.store.write() as tx:
        charts.save_charts(tx, made, ledger.head(tx))
    return made


def test_the_daemon_draws_when_the_ledger_moved_and_rests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    passed = [1000.0]
    monkeypatch.setattr(charting, "monotonic", lambda: passed[0])
    monkeypatch.setattr(charting, "draw_charts", make_charts)
    watch = charting.ChartWatch()
    with open_ledger(tmp_path) as app:
        enter_record(app)
        assert not watch.draw_if_changed(app)  # it moved just now
        passed[0] += charting.REST
        assert watch.draw_if_changed(app)
        passed[0] += charting.SELDOM
        assert not watch.draw_if_changed(app)  # nothing has changed


@pytest.mark.parametrize(("listen", "drawn"), [("127.0.0.1:0", True), ("", False)])
def test_a_poll_draws_for_the_page_where_there_is_one(tmp_path: Path, listen: str, drawn: bool) -> None:
    """The first poll enters the shipped record: the ledger has moved, though nobody answers."""
    nobody = "[sources.nobody]\nkind = 'feed'\nurl = 'http://127.0.0.1:1/feed'\nallow_private = true\n"
    (tmp_path / "config.toml").write_text(f"{CONFIG}{nobody}[page]\nlisten = '{listen}'\n", "utf-8")
    result = CliRunner().invoke(cli, ["--config", str(tmp_path / "config.toml"), "poll"])
    assert "Traceback" not in result.output
    with open_application(
        load_config(tmp_path / "config.toml", {}, tmp_path), SetClock(NOW), PlainProgress(lambda _: None)
    ) as app:
        assert (charting.load_file(app, "stock-total.svg") is not None) == drawn
        with app.store.read() as db:
            assert ledger.head(db) > 0
        assert not drawn or not charting.draw_if_stale(app)  # as it stands it is drawn


def test_what_fails_is_told_once_and_when_it_is_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    passed = [1000.0]
    monkeypatch.setattr(charting, "monotonic", lambda: passed[0])

    def fail(app: Application) -> tuple[Chart, ...]:
        raise charting.DrawingError("drawing failed: no memory")

    watch = charting.ChartWatch()
    with open_ledger(tmp_path) as app:
        enter_record(app)
        monkeypatch.setattr(charting, "draw_charts", fail)
        for _ in range(5):
            assert not watch.draw_if_changed(app)
            passed[0] += charting.SELDOM
        monkeypatch.setattr(charting, "draw_charts", make_charts)
        watch.failed = -1  # the ledger has moved on
        assert watch.draw_if_changed(app)
        with app.store.read() as db:
            subjects = [
                row[0] for row in db.execute("SELECT subject FROM messages WHERE kind = 'notice' ORDER BY number")
            ]
    assert [bool(re.search("charts", subject)) for subject in subjects] == [True, True]
    assert "recovered" in subjects[1]


def test_a_child_that_hangs_is_ended_and_one_that_breaks_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hanging = tmp_path / "hanging"
    hanging.write_text("#!/bin/sh\nexec sleep 60\n", "utf-8")
    hanging.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(hanging))
    with pytest.raises(charting.DrawingError, match=r"longer than 0\.2 seconds"):
        charting.run_child((), patience=0.2)
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\necho 'ImportError: no such library' >&2\nexit 1\n", "utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))
    with pytest.raises(charting.DrawingError, match="no such library"):
        charting.run_child(())
