"""The pages in headless Chromium: each at two widths, read by axe, without a word on the console, nothing cut off.

Needs Debian's chromium; asks nothing of any other machine. Pictures are left in artifacts/.
"""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from paging import fill_hostile, open_page, open_record
from records import NOW

from miitwatch.page.serving import serve_page
from web.reach import VIEWS

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.outside,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is missing: apt-get install chromium"),
]
PICTURES = Path(__file__).parents[1] / "artifacts"
WIDTHS = (1280, 390)
#: Of the demo's record; a page for each template.
PAGES = {
    "today": "/today", "findings": "/findings", "finding": "/f/{approval}", "article": "/a/{article}",
    "firms": "/firms", "firm": "/firms/siemens", "totals": "/totals", "sources": "/sources", "coverage": "/coverage",
    "search": "/search?q=%E5%A2%9E%E5%80%BC%E7%94%B5%E4%BF%A1", "data": "/data",
    "sql": "/data?sql=select+*+from+approvals",
    "wrong-sql": "/data?sql=select+*+from+messages", "missing": "/nothing", "known": "/findings?known_on=2025-03-01",
    "filtered": "/data/findings?kind=approval&_sort_desc=published",
    **{f"view-{view}": f"/data/{view}" for view in VIEWS},
    "today-chinese": "/today?since=2025-02-25&lang=zh", "findings-chinese": "/findings?lang=zh",
    "finding-chinese": "/f/{approval}?lang=zh", "article-chinese": "/a/{article}?lang=zh",
    "firms-chinese": "/firms?lang=zh", "totals-chinese": "/totals?lang=zh", "sources-chinese": "/sources?lang=zh",
    "coverage-chinese": "/coverage?lang=zh",
    "search-chinese": "/search?q=%E5%A2%9E%E5%80%BC%E9%9B%BB%E4%BF%A1&lang=zh",
    "view-chinese": "/data/findings?lang=zh",
}  # fmt: skip


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The demo's record, served; its address, and what its addresses are to be filled with."""
    from domain.altering import alter
    from miitwatch.application import open_application
    from miitwatch.config import load_config
    from miitwatch.progress import PlainProgress
    from miitwatch.running.demo import play_demo
    from storage.asking import history

    folder = tmp_path_factory.mktemp("demo") / "demo"
    play_demo(folder, lambda line: None)
    config = alter(load_config(folder / "config.toml", {}, folder), listen=("127.0.0.1", 0))
    with (
        open_application(config, lambda: NOW + timedelta(days=3), PlainProgress(lambda line: None)) as app,
        serve_page(app, app.pulse) as address,
    ):
        with app.store.read() as db:
            (batch,) = (one for one in history.find_findings(db, history.Filter(kind="approval")) if one.batch == 1)
        yield {"address": address, "approval": batch.id, "article": str(batch.reports[0].article)}


@pytest.fixture(scope="module")
def browser(demo: dict[str, str]) -> Iterator[Any]:
    """Started after the demo, whose mail sink wants an event loop of its own in this thread."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


def look(browser: Any, width: int, *, dark: bool = False) -> tuple[Any, list[str]]:
    """A tab of this width, and what its console says and its dialogs ask, which is to stay empty."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light", bypass_csp=False
    )
    tab = context.new_page()
    said: list[str] = []
    tab.on("console", lambda one: said.append(f"console: {one.text}"))
    tab.on("pageerror", lambda one: said.append(f"error: {one}"))
    tab.on("dialog", lambda one: (said.append(f"dialog: {one.message}"), one.dismiss()))
    tab.on("request", lambda one: said.append(f"asked: {one.url}") if "127.0.0.1" not in one.url else None)
    return tab, said


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_well_and_says_nothing_wrong(browser: Any, demo: dict[str, str], name: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    tab, said = look(browser, width)
    answer = tab.goto(demo["address"] + PAGES[name].format(**demo))
    if name in ("missing", "wrong-sql"):
        assert answer.status in (400, 404)
        said[:] = [one for one in said if "the server responded with a status of" not in one]
    else:
        assert answer.ok
    PICTURES.mkdir(exist_ok=True)
    tab.screenshot(path=PICTURES / f"{name}-{width}.png", full_page=True)
    found = Axe().run(tab)
    assert found.violations_count == 0, found.generate_report()
    wide = tab.evaluate("document.documentElement.scrollWidth")
    assert wide <= width, f"{wide} pixels on a screen of {width}"
    assert said == []
    tab.context.close()


@pytest.mark.parametrize("name", ["today", "finding", "article", "sources", "view-findings"])
def test_dark_reads_as_well_as_light(browser: Any, demo: dict[str, str], name: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    tab, said = look(browser, 1280, dark=True)
    tab.goto(demo["address"] + PAGES[name].format(**demo))
    tab.screenshot(path=PICTURES / f"{name}-dark.png")
    found = Axe().run(tab)
    assert found.violations_count == 0, found.generate_report()
    assert said == []
    tab.context.close()


def test_the_first_screen_answers_before_any_click(browser: Any, demo: dict[str, str]) -> None:
    """At 1280 by 900 what changed, whether it is official, how many and who are above the fold."""
    tab, _ = look(browser, 1280)
    tab.goto(demo["address"])
    card = tab.locator("article").first
    for words in (
        "13 foreign firms approved, pilot batch 1",
        "Confirmed by MIIT",
        "approved in this batch",
        "Not named",
    ):
        box = card.get_by_text(words).first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 900, words
    tab.context.close()


def test_a_reader_comes_from_the_first_page_to_the_sentence(browser: Any, demo: dict[str, str]) -> None:
    tab, said = look(browser, 1280)
    tab.goto(demo["address"])
    tab.locator("article table a.claim").first.click()
    assert "/a/" in tab.url
    place = tab.url.partition("#")[2]
    mark = tab.locator(f"[id='{place}'] + mark")
    assert "13" in mark.inner_text()
    box = mark.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 900, "the sentence is on the screen"
    tab.locator("nav").get_by_text("Findings").click()
    tab.get_by_label("Kind").select_option("approval")
    tab.get_by_role("button", name="Show").click()
    assert "kind=approval" in tab.url
    tab.locator("tbody a").first.click()
    assert "/f/F-" in tab.url
    tab.get_by_text("History", exact=True).first.click()
    tab.locator("#q").fill("增值电信")
    tab.locator("#q").press("Enter")
    assert tab.locator("ol.reports li").count() > 0
    assert said == []
    tab.context.close()


def test_a_reader_without_scripts_turns_the_page_into_chinese_and_back(browser: Any, demo: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    tab = context.new_page()
    tab.goto(f"{demo['address']}/findings?kind=approval")
    tab.get_by_role("link", name="中文").click()
    assert "kind=approval" in tab.url
    assert tab.locator("h1").inner_text() == "事项"
    tab.get_by_role("link", name="今日").click()
    assert tab.locator("h1").inner_text().startswith("今日")
    assert "首批13家外资企业获增值电信业务经营试点批复" in tab.locator("main").inner_text()
    tab.get_by_role("link", name="EN", exact=True).click()
    assert tab.locator("h1").inner_text().startswith("Today")
    context.close()


def test_no_word_of_a_table_is_broken_on_a_phone(browser: Any, demo: dict[str, str]) -> None:
    """A table that is wider than the screen moves within its own frame; its columns hold whole words."""
    tab, _ = look(browser, 390)
    tab.goto(f"{demo['address']}/sources")
    for word in tab.locator("td .state").all()[:5]:
        box = word.bounding_box()
        assert box is not None
        assert box["height"] < 30, "a word of five letters stands on one line"
    tab.context.close()


def test_the_totals_show_their_pictures(browser: Any, demo: dict[str, str]) -> None:
    tab, said = look(browser, 1280)
    tab.goto(f"{demo['address']}/totals")
    assert tab.locator("figure img").count() == 4
    assert tab.evaluate("[...document.images].every(one => one.complete && one.naturalWidth > 600)")
    assert said == []
    tab.context.close()


def test_print_hides_what_paper_cannot_use(browser: Any, demo: dict[str, str]) -> None:
    tab, _ = look(browser, 1280)
    tab.goto(demo["address"] + f"/f/{demo['approval']}")
    tab.emulate_media(media="print")
    assert not tab.locator("header.top").is_visible()
    assert tab.locator("textarea").is_visible()
    tab.context.close()


def test_hostile_text_fires_nothing(browser: Any, tmp_path: Path) -> None:
    numbers = fill_hostile(tmp_path)
    with open_record(tmp_path) as app, serve_page(app, app.pulse) as address:
        tab, said = look(browser, 1280)
        tab.add_init_script("window.fired = number => console.error('fired ' + number)")
        paths = ["/today", "/findings", "/firms", "/totals", "/data/findings?_size=300", "/data/articles?_size=300"]
        paths += ["/data/firm_register?_size=300", "/search?q=fired"]
        paths += [f"{path}?lang=zh" for path in ("/today", "/findings", "/firms", "/totals", "/sources")]
        paths += [path for number in numbers for path in (f"/f/F-2025-{number:03}", f"/a/{number}")]
        for path in paths:
            tab.goto(address + path)
            tab.locator("a.claim, input, textarea").first.focus()
            tab.mouse.move(300, 300)
            assert said == [], path
        tab.context.close()


def test_a_browser_without_scripts_signs_in(browser: Any, tmp_path: Path) -> None:
    fill_hostile(tmp_path, 1)
    with open_page(tmp_path, "token = 'correct horse'") as page:
        context = browser.new_context(java_script_enabled=False)
        tab = context.new_page()
        tab.goto(str(page.base_url.join("/findings?kind=approval")))
        tab.get_by_label("Token of this page").fill("correct horse")
        tab.get_by_role("button", name="Sign in").click()
        assert tab.locator("h1").inner_text() == "Findings"
        assert tab.url.endswith("/findings?kind=approval")
        context.close()
