"""Entries that lead straight to a file are read like those that lead to a page."""

import io
from datetime import timedelta
from pathlib import Path

import docx
import openpyxl
import pytest
from watching import Watching, at, open_watching

from replica.answers import Answer, answer_html

NOW = at("2025-05-06 10:00")
HOUR = timedelta(hours=1)
TITLE = "MIIT approves second batch of 17 foreign-invested firms for value-added telecom pilot"
TOLD = "MIIT has approved 17 foreign-invested firms for the value-added telecom pilot on 6 May 2025."


def build_docx() -> bytes:
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph(TOLD)
    document.save(out)
    return out.getvalue()


def build_xlsx() -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    assert book.active is not None
    book.active.append([TOLD])
    book.save(out)
    return out.getvalue()


def lead_to(watching: Watching, path: str, answer: Answer) -> None:
    """The feed has one row, whose address is a file."""
    base = watching.practice.world.url("technode", "")
    row = (
        f"<item><title>{TITLE}</title><link>{base}{path}</link><pubDate>Tue, 06 May 2025 01:30:00 GMT</pubDate></item>"
    )
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{row}</channel></rss>'
    watching.practice.world.put("technode", "/feed/", Answer(body=feed.encode(), content_type="application/rss+xml"))
    watching.practice.world.put("technode", path, answer)


def test_a_page_waits_once_for_a_file_whose_host_may_not_be_asked_and_is_read_without_it(tmp_path: Path) -> None:
    """What the page itself says is news, however long the other host is away."""
    with open_watching(tmp_path, NOW, "technode") as watching:
        file = watching.practice.world.url("xinhua", "/n/1.docx")
        page = f"<h1>{TITLE}</h1><p>{TOLD} {'They may begin at once. ' * 9}</p><a href='{file}'>List of firms.docx</a>"
        lead_to(watching, "/p/1", answer_html(f"<article>{page}</article>"))
        watching.switch("xinhua", "robots-500")
        watching.look(NOW)
        assert watching.ask("SELECT state FROM outcomes") == [("failed",)]
        watching.look(NOW + 2 * HOUR)
        assert watching.ask("SELECT state FROM outcomes") == [("read",)]
        [(text,)] = watching.ask("SELECT a.text FROM articles a")
        assert TOLD in " ".join(str(text).split())


OPEN_XML = "application/vnd.openxmlformats-officedocument"


@pytest.mark.parametrize(
    ("path", "body", "content_type"),
    [
        ("/n/1.docx", build_docx(), f"{OPEN_XML}.wordprocessingml.document"),
        ("/n/1.xlsx", build_xlsx(), f"{OPEN_XML}.spreadsheetml.sheet"),
        ("/download", build_docx(), "text/plain"),
        ("/download", build_docx(), ""),
    ],
)
def test_a_file_that_a_row_leads_to_is_read_whatever_its_type(
    tmp_path: Path, path: str, body: bytes, content_type: str
) -> None:
    with open_watching(tmp_path, NOW, "technode") as watching:
        lead_to(watching, path, Answer(body=body, content_type=content_type))
        watching.look(NOW)
        assert watching.ask("SELECT state FROM outcomes") == [("read",)]
        [(text,)] = watching.ask("SELECT a.text FROM articles a")
        assert TOLD in " ".join(str(text).split())
