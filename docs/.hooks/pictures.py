"""Draws the manual's pictures of mail and page anew (`make pictures`): the demo is played, its record looked at.

Needs Debian's chromium, and fontconfig to know of Chinese letters (fonts-noto-cjk), else it would draw empty
boxes; asks nothing of any other machine. The clock stands where the demo's last look was, so that
the watch is as well as it was then; what is new is what came since the opening's last week.
"""

import mailbox
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from email import policy
from email.parser import BytesParser
from pathlib import Path
from typing import Any

from msgspec import Struct

from domain.altering import alter
from miitwatch.application import open_application
from miitwatch.config import load_config
from miitwatch.page.serving import serve_page
from miitwatch.progress import PlainProgress
from miitwatch.running.demo import play_demo
from storage.asking import history

FOLDER = Path(__file__).parents[1] / "pictures"
SINCE = "?since=2025-02-25"
SCREEN, PHONE = (1180, 860), (390, 844)


class Picture(Struct, frozen=True):
    """`path` may hold `{batch}`, the finding of the thirteen, or be `{mail}`, the mail that told of it.

    `tongue` is the reader's language.
    """

    name: str
    path: str
    size: tuple[int, int] = SCREEN
    tongue: str = "en"


PICTURES = (
    Picture("mail", "{mail}", (640, 1180)),
    Picture("today", f"/today{SINCE}"),
    Picture("finding", "/f/{batch}"),
    Picture("totals", "/totals", (1180, 1180)),
    Picture("phone", f"/today{SINCE}", PHONE),
    Picture("chinese", f"/today{SINCE}", SCREEN, "zh-Hans"),
)


def find_program(*names: str) -> str:
    """Its path; ends the program where none of the names is installed, the first being Debian's package of it."""
    for name in names:
        if path := shutil.which(name):
            return path
    sys.exit(f"{names[0]} is missing: apt-get install {names[0]}")


def check_fonts() -> None:
    order = [find_program("fontconfig", "fc-list"), ":lang=zh-cn"]
    if not subprocess.run(order, capture_output=True, check=True).stdout:  # noqa: S603 - a program of Debian, our words
        sys.exit("no font has Chinese letters, which would be drawn as empty boxes: apt-get install fonts-noto-cjk")


def main() -> None:
    chromium = find_program("chromium", "chromium-browser")
    check_fonts()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "demo"
        play_demo(folder, lambda line: None)
        config = alter(load_config(folder / "config.toml", {}, folder), listen=("127.0.0.1", 0))
        now = [datetime.now(UTC)]
        with open_application(config, lambda: now[0], PlainProgress(lambda line: None)) as app:
            with app.store.read() as db:
                now[0] = datetime.fromisoformat(db.execute("SELECT max(finished) FROM polls").fetchone()[0])
                found = history.find_findings(db, history.Filter(kind="approval"))
            batch = next(one.id for one in found if one.batch == 1 and one.part_of is None)
            mail = folder / "mail.html"
            mail.write_text(find_mail(folder / "inbox", batch), "utf-8")
            with serve_page(app, app.pulse) as address:
                draw(chromium, address, {"batch": batch, "mail": mail.as_uri()})


def find_mail(inbox: Path, batch: str) -> str:
    """The page of the first mail on a finding, as the inbox holds it. Raises LookupError where there is none."""
    parse = BytesParser(policy=policy.default).parse
    mails = sorted(mailbox.Maildir(inbox, parse, create=False), key=lambda mail: mail["Date"].datetime)
    for mail in mails:
        body = mail.get_body(("html",))
        if batch in mail["Subject"] and body is not None:
            return str(body.get_content())
    raise LookupError(f"{inbox} holds no mail on {batch}")


def draw(chromium: str, address: str, places: dict[str, str]) -> None:
    from playwright.sync_api import sync_playwright

    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for picture in PICTURES:
            take(browser, picture, address, places)
        browser.close()


def take(browser: Any, picture: Picture, address: str, places: dict[str, str]) -> None:
    width, height = picture.size
    context = browser.new_context(viewport={"width": width, "height": height}, locale="en-GB")
    context.add_cookies([{"name": "miitwatch_lang", "value": picture.tongue, "url": address}])
    tab = context.new_page()
    path = picture.path.format(**places)
    answer = tab.goto(path if path.startswith("file:") else address + path)
    if answer is not None and not answer.ok:
        sys.exit(f"{picture.path} answered {answer.status}")
    tab.screenshot(path=FOLDER / f"{picture.name}.png")
    context.close()
    print(f"{picture.name}.png: {picture.path}, {width} by {height}")


if __name__ == "__main__":
    main()
