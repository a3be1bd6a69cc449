"""News searches: wrapped headlines in a feed, and a JSON index of other sites' articles."""

import base64
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape

from replica.answers import Answer, Request, answer_json, answer_missing
from replica.timeline import Telling

Finder = Callable[[datetime], Iterable[Telling]]
GOOGLE_PATH = "/rss/search"
GDELT_PATH = "/api/v2/doc/doc"
GDELT_ROWS = 75
#: Its dates tell when it crawled a page, which is hours after that was published.
GDELT_LAG = timedelta(hours=6)


class GoogleNews:
    """A search feed whose links are opaque: headline, publisher and day are all there is to read."""

    def __init__(self, find: Finder) -> None:
        self.name = "google"
        self.find = find

    def answer(self, request: Request, now: datetime, switches: frozenset[str]) -> Answer:
        if request.path != GOOGLE_PATH:
            return answer_missing()
        items = "".join(self._write_item(telling) for telling in list(self.find(now))[::-1])
        text = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><rss version="2.0" '
            'xmlns:media="http://search.yahoo.com/mrss/"><channel><generator>NFE/5.0</generator>'
            f"<title>Google News</title><language>en-US</language>{items}</channel></rss>"
        )
        return Answer(200, text.encode(), "application/xml; charset=utf-8")

    def _write_item(self, telling: Telling) -> str:
        token = base64.urlsafe_b64encode(b"\x08\x13AU_yqL" + telling.digest.encode()).decode().rstrip("=")
        link = f"https://news.google.com/rss/articles/CBMi{token}?oc=5"
        title, publisher = escape(telling.title), escape(telling.publisher)
        described = f'<a href="{link}" target="_blank">{title}</a>&nbsp;&nbsp;<font color="#6f6f6f">{publisher}</font>'
        return (
            f"<item><title>{title} - {publisher}</title><link>{link}</link>"
            f'<guid isPermaLink="false">CBMi{token}</guid>'
            f"<pubDate>{format_datetime(telling.at.astimezone(UTC), usegmt=True)}</pubDate>"
            f"<description>{escape(described)}</description>"
            f'<source url="{telling.publisher_url}">{publisher}</source></item>'
        )


class Gdelt:
    """An index that lists other sites' articles by the time they were crawled; its complaints are plain text."""

    def __init__(self, find: Finder, locate: Callable[[Telling], str]) -> None:
        self.name = "gdelt"
        self.find = find
        self.locate = locate

    def answer(self, request: Request, now: datetime, switches: frozenset[str]) -> Answer:
        if request.path != GDELT_PATH:
            return answer_missing()
        if "gdelt-rate-text" in switches:
            notice = b"Please limit requests to one every 5 seconds or contact the project for larger queries.\n"
            return Answer(200, notice, "text/html; charset=utf-8", validators=False)
        told = list(self.find(now - GDELT_LAG))[::-1][:GDELT_ROWS]
        rows = [
            {
                "url": self.locate(telling),
                "url_mobile": "",
                "title": telling.title,
                "seendate": (telling.at + GDELT_LAG).strftime("%Y%m%dT%H%M%SZ"),
                "socialimage": "",
                "domain": self.locate(telling).split("/")[2],
                "language": "English" if telling.language == "en" else "Chinese",
                "sourcecountry": "China",
            }
            for telling in told
        ]
        return answer_json({"articles": rows} if rows else {})
