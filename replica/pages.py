"""HTML that several sites share: paragraphs, tables, navigation and the noise around an article."""

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from html import escape

from replica.timeline import Telling

BEIJING = timezone(timedelta(hours=8))


def tell_time(at: datetime, pattern: str = "%Y-%m-%d %H:%M") -> str:
    """The instant as Beijing time in the given pattern."""
    return at.astimezone(BEIJING).strftime(pattern)


def write_body(telling: Telling) -> str:
    """The telling's paragraphs as `<p>`, runs of `|` lines as one table."""
    parts: list[str] = []
    rows: list[str] = []
    for line in [*telling.paragraphs(), ""]:
        if line.startswith("|"):
            rows.append(line)
            continue
        if rows:
            parts.append(_write_table(rows))
            rows = []
        if line:
            parts.append(f"<p>{escape(line, quote=False)}</p>")
    return "\n".join(parts)


def _write_table(rows: Sequence[str]) -> str:
    cells = [[cell.strip() for cell in row.strip("| ").split("|")] for row in rows]
    written = ["<tr>" + "".join(f"<td><p>{escape(cell)}</p></td>" for cell in row) + "</tr>" for row in cells]
    return "<table border=1>\n" + "\n".join(written) + "\n</table>"


def write_links(links: Sequence[tuple[str, str]]) -> str:
    """An unordered list of links, as navigation and related stories have it: (address, text)."""
    return "<ul>" + "".join(f'<li><a href="{escape(url)}">{escape(text)}</a></li>' for url, text in links) + "</ul>"


def write_page(*, title: str, body: str, head: str = "", language: str = "zh", charset: str = "utf-8") -> str:
    """A whole HTML page."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="{charset}">\n'
        f"<title>{escape(title, quote=False)}</title>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
