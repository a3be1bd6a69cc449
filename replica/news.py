"""News sites: feeds with the defects of the real ones, list pages, and article pages with the noise around them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from typing import Literal

from replica.answers import Answer, Request, answer_html, answer_missing
from replica.pages import BEIJING, tell_time, write_body, write_links, write_page
from replica.timeline import Telling

Finder = Callable[[datetime], Iterable[Telling]]
#: A feed shows no more than this; what falls out between two polls is missed.
WINDOW = 30
FROZEN = datetime(2018, 1, 31, 8, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Outlet:
    """How one outlet looks: where its list is, how its addresses are made, what is wrong with it."""

    name: str
    publisher: str
    masthead: str  # its name as its own pages write it
    language: Literal["zh-Hans", "zh-Hant", "en"]
    list_path: str
    kind: Literal["feed", "list"]
    pattern: str  # of article paths: strftime codes in Beijing time, then {serial}, {hex}, {id}
    defects: frozenset[str] = frozenset()
    charset: str = "utf-8"  # of article pages and of the feed's declaration
    content: str = "content"  # class of the article's container
    related: tuple[tuple[str, str], ...] = ()  # links beside every article


class News:
    """One outlet's site."""

    def __init__(self, outlet: Outlet, find: Finder) -> None:
        self.name = outlet.name
        self.outlet = outlet
        self.find = find

    #: Origin (scheme, host, port) that absolute links name; the world sets it once the site listens.
    origin = ""

    def locate(self, telling: Telling) -> str:
        """The path of a telling's article page."""
        if telling.path:
            return telling.path
        pattern = telling.at.astimezone(BEIJING).strftime(self.outlet.pattern)
        return pattern.format(serial=telling.serial, hex=telling.digest, id=telling.id)

    def answer(self, request: Request, now: datetime, switches: frozenset[str]) -> Answer:
        told = list(self.find(now))
        if request.target == self.outlet.list_path or request.path == self.outlet.list_path:
            return self._answer_list(told, switches)
        telling = next((one for one in told if self.locate(one) == request.path), None)
        if telling is None:
            return answer_missing()
        return answer_html(self._write_article(telling), charset=self.outlet.charset, modified=telling.at)

    def _answer_list(self, told: list[Telling], switches: frozenset[str]) -> Answer:
        newest = told[::-1][:WINDOW]
        if "html-at-feed" in self.outlet.defects:
            return answer_html(write_page(title=self.outlet.masthead, body="<h1>News</h1><p>Subscribe.</p>"))
        shift = newest[0].at - FROZEN if "frozen" in switches and newest else timedelta()
        if self.outlet.kind == "list":
            return answer_html(self._write_list(newest, shift), charset=self.outlet.charset)
        return self._answer_feed(newest, shift)

    # --- list pages

    def _write_list(self, told: list[Telling], shift: timedelta) -> str:
        prefix = "//" + self.origin.partition("//")[2] if "protocol-relative" in self.outlet.defects else ""
        if "table-rows" in self.outlet.defects:
            return self._write_table_list(told, shift)
        rows = "\n".join(
            f'<li><h4><a href="{prefix}{self.locate(telling)}">{escape(telling.title)}</a></h4>'
            f"<span>{tell_time(telling.at - shift)}</span></li>"
            for telling in told
        )
        menu = write_links([("/", "Home"), ("/china/", "China"), ("/business/", "Business"), ("/about.html", "About")])
        body = f'<div class="nav">{menu}</div>\n<div class="list"><ul>\n{rows}\n</ul></div>\n{self._write_foot()}'
        return write_page(
            title=self.outlet.masthead, body=body, language=self.outlet.language, charset=self.outlet.charset
        )

    def _write_table_list(self, told: list[Telling], shift: timedelta) -> str:
        """The institute's list: a table whose links and days carry one class, titles cut in the text."""
        rows = "\n".join(
            f'<tr><td><a class="kxyj_text" href="{self.locate(telling)}" title="{escape(telling.title)}">'
            f"{escape(telling.title[:18])}...</a></td>"
            f'<td><span class="kxyj_text">{tell_time(telling.at - shift, "%Y-%m-%d")}</span></td></tr>'
            for telling in told
        )
        body = f'<div class="pagemain"><table>\n{rows}\n</table></div>\n{self._write_foot()}'
        return write_page(title=self.outlet.masthead, body=body)

    # --- feeds

    def _answer_feed(self, told: list[Telling], shift: timedelta) -> Answer:
        items = "\n".join(self._write_item(telling, telling.at - shift) for telling in told)
        outlet = self.outlet
        lead = "\ufeff\n" if "bom-and-blank-line" in outlet.defects else ""
        title = f"{outlet.masthead} & partners" if "malformed" in outlet.defects else escape(outlet.masthead)
        text = (
            f'{lead}<?xml version="1.0" encoding="{outlet.charset}"?>\n<rss version="2.0">\n<channel>\n'
            f"<title>{title}</title>\n<link>{self.origin}/</link>\n<description>{title}</description>\n"
            f"{items}\n</channel>\n</rss>\n"
        )
        body = text.encode("gb18030" if outlet.charset == "gb2312" else outlet.charset)
        kind = "text/xml" if outlet.charset == "gb2312" else "application/rss+xml; charset=utf-8"
        return Answer(200, body, kind)

    def _write_item(self, telling: Telling, at: datetime) -> str:
        defects = self.outlet.defects
        path = self.locate(telling)
        link = path if "relative-links" in defects else f"{self.origin}{path}"
        guid = "" if "no-guid" in defects else f"<guid>{link}</guid>"
        if "malformed" in defects:  # a bare ampersand and a control character: no strict parser reads on
            excerpt = f"{escape(telling.excerpt())} Read on & share\x0b."
        else:
            excerpt = f"<![CDATA[{telling.excerpt()}]]>"
        date = tell_time(at, "%Y-%m-%d %H:%M:%S") if "no-zone" in defects else format_datetime(at, usegmt=True)
        summary = "" if "title-only" in defects else f"<description>{excerpt}</description>"
        return (
            f"<item><title>{escape(telling.title)}</title><link>{link}</link>{guid}"
            f"<pubDate>{date}</pubDate>{summary}</item>"
        )

    # --- articles

    def _write_article(self, telling: Telling) -> str:
        outlet = self.outlet
        at = tell_time(telling.at, "%Y-%m-%d %H:%M:%S")
        english = outlet.language == "en"
        labels = ("Source", "Updated", "Related") if english else ("来源", "时间", "相关阅读")
        menu = (
            [("/", "Home"), ("/china/", "China"), ("/business/", "Business")]
            if english
            else [("/", "首页"), ("/gn/", "国内")]
        )
        head = (
            f'<meta name="publishdate" content="{at}">\n<meta property="og:site_name" content="{outlet.masthead}">\n'
            f'<meta property="article:published_time" content="{telling.at.astimezone(BEIJING).isoformat()}">'
        )
        body = (
            f'<div class="nav">{write_links(menu)}</div>\n<div class="main">\n'
            f"<h1>{escape(telling.title, quote=False)}</h1>\n"
            f'<div class="info"><span class="source">{labels[0]}: {telling.source or outlet.masthead}</span> '
            f'<span class="time">{labels[1]}: {at}</span></div>\n'
            f'<div class="{outlet.content}">\n{write_body(telling)}\n</div>\n</div>\n'
            f'<div class="related"><h3>{labels[2]}</h3>{write_links(outlet.related)}</div>\n{self._write_foot()}'
        )
        title = f"{telling.title} - {outlet.masthead}"
        return write_page(title=title, head=head, body=body, language=outlet.language, charset=outlet.charset)

    def _write_foot(self) -> str:
        if self.outlet.language == "en":
            return '<div class="footer"><p>About us | Contact | Copyright. All rights reserved.</p></div>'
        return '<div class="footer"><p>关于我们 | 联系我们 | 版权所有 未经授权不得转载</p></div>'
