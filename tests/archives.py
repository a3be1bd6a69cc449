"""Archives of every kind, made for a test out of the labelled texts, and an engine that reads them in this process."""

import gzip
import html
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from domain.archives import Sifted
from miitwatch.archive.archive_desk import Desk
from miitwatch.archive.archive_engines import LostError, Task
from miitwatch.archive.archive_reading import read_portions

CORPUS = Path(__file__).parent / "corpus"
#: Two texts of our own on the subject, a day apart, and one that is not.
APPROVAL = {
    "title": "首批外资企业获增值电信业务经营试点批复",
    "published": "2025-02-28",
    "text": "2月28日，工业和信息化部向首批13家外资企业发放增值电信业务经营试点批复。"
    "获批企业可以经营互联网数据中心等业务。\n"
    "西门子（中国）有限公司在列。工业和信息化部有关负责人表示，将继续稳妥推进试点。",
}
SECOND = {
    "title": "第二批外资企业获增值电信业务经营试点批复",
    "published": "2025-09-11",
    "text": "9月11日，工业和信息化部向第二批27家外资企业发放增值电信业务经营试点批复。"
    "获批企业分布在北京、上海、海南和深圳。\n"
    "工业和信息化部有关负责人表示，将继续稳妥推进试点，欢迎更多外资企业申请。",
}
WEATHER = {
    "title": "本市明天有小雨",
    "published": "2025-03-02",
    "text": "市气象台今天下午发布预报，明天白天多云转小雨，最高气温十二度。\n"
    "出门请带雨具，山区注意防范道路湿滑。周末天气转晴。",
}


@cache
def load_texts(*names: str) -> tuple[dict[str, Any], ...]:
    """Labelled texts, of all sets where none is named."""
    files = [CORPUS / f"{name}.jsonl" for name in names] or sorted(CORPUS.glob("*.jsonl"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    return tuple(json.loads(line) for line in lines)


def write_page(text: dict[str, Any], head: str = "") -> bytes:
    """A plain news page that holds a text."""
    title = html.escape(text["title"] or "")
    published = text.get("published")
    date = f"<meta property='article:published_time' content='{published}'>" if published else ""
    body = "".join(f"<p>{html.escape(line)}</p>" for line in text["text"].split("\n") if line.strip())
    return (
        f"<!doctype html><html><head><meta charset='utf-8'><title>{title}</title>{date}{head}</head>"
        f"<body><nav><a href='/'>Home</a></nav><h1>{title}</h1><div class='article'>{body}</div></body></html>"
    ).encode()


@dataclass
class WarcFile:
    """A web archive that grows record by record."""

    gzipped: bool = True
    out: BytesIO = field(default_factory=BytesIO)
    offsets: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.writer = WARCWriter(self.out, gzip=self.gzipped)
        self.writer.write_record(self.writer.create_warcinfo_record("news.warc.gz", {"software": "a test"}))

    def add(
        self,
        url: str,
        body: bytes,
        *,
        kind: str = "text/html; charset=utf-8",
        status: str = "200 OK",
        headers: Sequence[tuple[str, str]] = (),
        date: str = "2025-03-05T06:07:08Z",
    ) -> None:
        told = [("Content-Type", kind), *headers, ("Content-Length", str(len(body)))]
        http = StatusAndHeaders(status, told, protocol="HTTP/1.1")
        self._write(url, "response", body, http_headers=http, warc_headers_dict={"WARC-Date": date})

    def add_other(self, url: str, kind: str) -> None:
        """A request, or a repetition that is kept by reference."""
        if kind == "request":
            http = StatusAndHeaders("GET / HTTP/1.1", [("Host", "news.test")], is_http_request=True)
            self._write(url, kind, b"", http_headers=http)
        else:
            http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            self._write(url, kind, b"", http_headers=http)

    def _write(self, url: str, kind: str, body: bytes, **more: Any) -> None:
        self.offsets.append(self.out.tell())
        self.writer.write_record(
            self.writer.create_warc_record(url, kind, payload=BytesIO(body), length=len(body), **more)
        )

    def save(self, path: Path, *, upto: int | None = None) -> Path:
        path.write_bytes(self.out.getvalue()[:upto])
        return path


def write_lines(path: Path, texts: Iterable[dict[str, Any]], *, more: Iterable[str] = ()) -> Path:
    """A document store as JSON lines; `more` are lines as they are."""
    lines = [json.dumps(text, ensure_ascii=False) for text in texts]
    raw = "\n".join((*lines, *more)).encode()
    path.write_bytes(gzip.compress(raw) if path.suffix == ".gz" else raw)
    return path


def store_text(text: dict[str, Any], url: str) -> dict[str, Any]:
    return {"url": url, "title": text["title"], "published": text.get("published"), "text": text["text"]}


def write_feed(rows: Iterable[tuple[str, dict[str, Any], bool]]) -> bytes:
    """A saved feed: address, text, and whether the row carries the whole article."""
    items = []
    for url, text, whole in rows:
        content = "".join(f"<p>{html.escape(line)}</p>" for line in text["text"].split("\n"))
        carried = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if whole else ""
        items.append(
            f"<item><title>{html.escape(text['title'])}</title><link>{url}</link>"
            f"<pubDate>{text['published']}</pubDate>{carried}</item>"
        )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>'
        f"{''.join(items)}</channel></rss>"
    ).encode()


@dataclass
class HereEngine:
    """Reads in this process. `loses` says of a task that its process ends."""

    desk: Desk
    loses: Any = None
    waiting: list[Task] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    width: int = 1

    def submit(self, task: Task) -> None:
        self.waiting.append(task)
        self.tasks.append(task)

    def collect(self) -> list[tuple[Task, tuple[Sifted, ...] | LostError]]:
        task = self.waiting.pop(0)
        if self.loses is not None and self.loses(task):
            return [(task, LostError("killed"))]
        return [(task, read_portions(self.desk, task))]

    def close(self) -> None:
        self.waiting.clear()
