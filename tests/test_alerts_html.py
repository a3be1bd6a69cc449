"""The HTML part: what Outlook's Word engine and a phone need, and in a real browser no scrolling sideways."""

import base64
import html as markup
import re
import shutil
import subprocess
from pathlib import Path

import briefings as given_
import pytest
from bs4 import BeautifulSoup, Tag
from test_alerts_digests import make_digest, make_item
from test_alerts_first_look import LOOK

from alerts.digests.digests import render_digest_for
from alerts.notices.first_look import render_first_look
from alerts.rendering import render_briefing, render_for
from domain.alerts import Briefing, Channel
from domain.altering import alter

MESSAGES = {"new": given_.NEW, "amended": given_.AMENDED, "confirmed": given_.CONFIRMED, "disputed": given_.DISPUTED}
each_message = pytest.mark.parametrize("briefing", MESSAGES.values(), ids=MESSAGES)
LETTER = Channel("mail", "email", language="zh")
DIGEST = make_digest(make_item(given_.THIRTEEN), make_item(given_.TOTAL))
#: Every layout that a mail can have: of a finding, the same with its Chinese frame, a digest, a summary.
PAGES = {
    **{name: render_briefing(briefing).html for name, briefing in MESSAGES.items()},
    "chinese": render_for(given_.NEW, LETTER).html,
    "digest": render_digest_for(alter(LETTER, language="en"), DIGEST).html,
    "chinese digest": render_digest_for(LETTER, DIGEST).html,
    "first look": render_first_look(LOOK).html,
}
each_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
#: Properties that Word's engine sets as written (Outlook on Windows; caniemail's table), and what it may drop unharmed:
#: an address then is not broken, a number may break, and a maximum stands beside a width of its own.
WORD = {
    "margin",
    "padding",
    "border",
    "width",
    "vertical-align",
    "text-align",
    "font-family",
    "font-size",
    "font-weight",
    "line-height",
    "color",
    "background-color",
    "border-collapse",
    "mso-hide",
}
DROPPED = {"word-break", "white-space", "max-width", "display", "height", "overflow"}


def parse(briefing: Briefing) -> BeautifulSoup:
    return BeautifulSoup(render_briefing(briefing).html, "lxml")


@each_page
def test_word_can_set_every_style_that_stands_in_a_page(page: str) -> None:
    """Outlook's snapshot: tables of a fixed width, inline styles that Word knows, nothing that needs a class."""
    soup = BeautifulSoup(page, "lxml")
    body = soup.body
    assert body is not None
    for tag in body.find_all(True):
        assert tag.name in {"div", "table", "tr", "td", "th", "p", "b", "span", "a", "br", "tbody"}
        named = {part.split(":")[0].strip() for part in str(tag.get("style", "")).split(";") if part.strip()}
        assert named <= WORD | DROPPED, tag.name
        assert "display" not in named or "mso-hide" in named, "what is hidden is hidden in Word too"
        assert "max-width" not in named or {"width"} <= named
        if tag.name in {"td", "th"}:
            assert tag.get("style"), "each cell has its own"
    for table in body.find_all("table"):
        assert table.get("width") in {"600", "100%"}
        assert (table.get("cellpadding"), table.get("cellspacing"), table.get("border")) == ("0", "0", "0")


@each_message
def test_it_is_tables_of_a_fixed_width_that_word_can_set(briefing: Briefing) -> None:
    soup = parse(briefing)
    frame = soup.select_one("table.frame")
    assert isinstance(frame, Tag)
    assert frame["width"] == "600"
    for tag in soup.find_all(True):
        style = str(tag.get("style", ""))
        assert "max-width" not in style or re.search(r"(?<!-)width:\d+px", style), "never the only width"
        assert tag.name not in {"mark", "details", "svg", "img", "picture", "script", "link", "button", "form"}
        assert "url(" not in style
    assert "@import" not in str(soup)
    assert "url(" not in "".join(str(style) for style in soup.find_all("style"))


@each_message
def test_what_is_narrow_is_an_extra(briefing: Briefing) -> None:
    """All rules of the style sheet stand in one media query; every class that it names has its style inline too."""
    (style,) = parse(briefing).find_all("style")
    css = style.get_text()
    assert css.strip().startswith("@media only screen and (max-width: 480px) {")
    assert css.strip().endswith("}")
    assert len(re.findall("@media", css)) == 1
    for tag in parse(briefing).select(".cell, .frame"):
        assert tag.get("style")


@each_message
def test_passages_have_their_language_and_quotes_stand_in_pairs(briefing: Briefing) -> None:
    soup = parse(briefing)
    assert soup.html is not None
    assert soup.html["lang"] == "en"
    quotes = soup.select("td[lang]")
    assert quotes
    assert {str(cell["lang"]).split("-")[0] for cell in quotes} <= {"zh", "en"}
    for cell in quotes:
        row = cell.find_parent("tr")
        assert row is not None
        assert len(row.find_all("td")) == (1 if cell["colspan"] == "2" else 2)
    for text in soup.find_all(string=re.compile("[\u4e00-\u9fff]")):
        if text.find_parent("body") is None or text.find_parent("style"):
            continue
        assert any(str(tag.get("lang", "")).startswith("zh") for tag in text.parents if isinstance(tag, Tag)), text


def test_the_preview_is_hidden_text_without_a_trick() -> None:
    (hidden,) = parse(given_.NEW).select('[style*="display:none"]')
    said = hidden.get_text().strip()
    assert said.startswith("Press, citing MIIT. 2 of 13 by legal name")
    assert "font-size:1px" not in str(hidden)


def measure(folder: Path, page: str, width: int) -> tuple[int, int]:
    """How wide a page is set by Chromium in a frame of so many pixels, and how wide the frame is; keeps a picture."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("chromium: apt-get install chromium")
    frame = f'<iframe id="f" style="border:0;width:{width}px;height:2400px" srcdoc="{markup.escape(page)}"></iframe>'
    script = (
        "<script>onload = () => { const d = document.getElementById('f').contentDocument.documentElement;"
        "document.title = d.scrollWidth + '/' + d.clientWidth }</script>"
    )
    (folder / "frame.html").write_text(f"<!DOCTYPE html><body style='margin:0'>{frame}{script}", "utf-8")
    options = [
        chromium,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        f"--user-data-dir={folder}/profile",
    ]
    picture = folder / f"{width}.png"
    where = (folder / "frame.html").as_uri()
    size = f"--window-size={max(width, 600)},2400"
    subprocess.run([*options, size, f"--screenshot={picture}", where], capture_output=True, timeout=90, check=True)
    assert picture.read_bytes().startswith(base64.b64decode("iVBORw0KGgo="))
    done = subprocess.run([*options, size, "--dump-dom", where], capture_output=True, text=True, timeout=90, check=True)
    found = re.search(r"<title>(\d+)/(\d+)</title>", done.stdout)
    assert found, done.stdout[:500]
    return int(found[1]), int(found[2])


@pytest.mark.outside
@pytest.mark.parametrize("width", [390, 600, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways(tmp_path: Path, name: str, width: int) -> None:
    """A phone's, a reading pane's and a desk's width. A frame of 600 px holds 600 px and the body's own padding."""
    wide, frame = measure(tmp_path, PAGES[name], width)
    assert frame == width
    assert wide <= max(frame, 600 + 2 * 12 if width == 600 else 0)


@pytest.mark.outside
def test_the_browser_would_see_what_is_too_wide(tmp_path: Path) -> None:
    wide, frame = measure(tmp_path, "<table style='width:900px'><tr><td>x</td></tr></table>", 390)
    assert wide > frame == 390
