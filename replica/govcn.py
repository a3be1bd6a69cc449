"""The State Council's site: lists as JSON, article pages, the search in the library of ministries' documents."""

import json
from collections.abc import Callable, Iterable
from datetime import datetime
from html import escape
from typing import Any

from replica.answers import Answer, Request, answer_html, answer_json, answer_missing
from replica.pages import tell_time, write_body, write_links, write_page
from replica.timeline import Telling

#: The JSON lists, and the section that each shows.
LISTS = {"/yaowen/liebiao/YAOWENLIEBIAO.json": "news", "/zhengce/zuixin/ZUIXINZHENGCE.json": "policies"}
FOLDERS = {"news": "/yaowen/liebiao", "policies": "/zhengce/zuixin", "library": "/zhengce/zhengceku"}
LIBRARY_PATH = "/search-gov/data"
ROWS = 50


class GovCn:
    """www.gov.cn and its search, on one address here."""

    def __init__(self, find: Callable[[datetime], Iterable[Telling]]) -> None:
        self.name = "govcn"
        self.find = find

    #: Origin (scheme, host, port) that absolute links name; the world sets it once the site listens.
    origin = ""

    def locate(self, telling: Telling) -> str:
        """The path of a telling's article page."""
        month = tell_time(telling.at, "%Y%m")
        return telling.path or f"{FOLDERS[telling.section]}/{month}/content_{telling.serial}.htm"

    def answer(self, request: Request, now: datetime, switches: frozenset[str]) -> Answer:
        told = list(self.find(now))
        if request.path in LISTS:
            return self._answer_list([one for one in told if one.section == LISTS[request.path]][::-1][:ROWS])
        if request.path == LIBRARY_PATH:
            return self._answer_library(request.params(), told, switches)
        telling = next((one for one in told if self.locate(one) == request.path), None)
        return answer_missing() if telling is None else answer_html(self._write_article(telling), modified=telling.at)

    def _answer_list(self, told: list[Telling]) -> Answer:
        rows = [
            {
                "TITLE": telling.title,
                "SUB_TITLE": "",
                "URL": self.origin + self.locate(telling),
                "DOCRELPUBTIME": tell_time(telling.at, "%Y-%m-%d"),
            }
            for telling in told
        ]
        body = json.dumps(rows, ensure_ascii=False).encode("utf-8-sig")
        return Answer(200, body, "application/json")

    def _answer_library(self, params: dict[str, str], told: list[Telling], switches: frozenset[str]) -> Answer:
        words = params.get("q", "").split()
        found = [
            telling
            for telling in told[::-1]
            if telling.section == "library" and all(word in telling.title + telling.body for word in words)
        ]
        size = int(params.get("n") or 10)
        first = (int(params.get("p") or 1) - 1) * size
        rows = [self._write_row(telling, words) for telling in found[first : first + size]]
        if params.get("t") == "zhengcelibrary_bm":
            inner: dict[str, Any] = {"totalCount": len(found), "listVO": rows}
        else:
            group = {"totalCount": len(found), "listVO": rows}
            empty = {"totalCount": 0, "listVO": []}
            inner = {"catMap": {"gongwen": empty, "bumenfile": group, "otherfile": empty, "gongbao": empty}}
        if "catmap-top" in switches:
            return answer_json({"code": 200, "msg": "操作成功", **inner})
        return answer_json({"code": 200, "msg": "操作成功", "searchVO": inner})

    def _write_row(self, telling: Telling, words: list[str]) -> dict[str, Any]:
        title = telling.title
        for word in words:
            title = title.replace(word, f"<em>{word}</em>")
        return {
            "title": title,
            "url": self.origin + self.locate(telling),
            "puborg": telling.source,
            "pcode": telling.number,
            "pubtime": int(telling.at.timestamp() * 1000),
            "pubtimeStr": tell_time(telling.at, "%Y.%m.%d"),
            "summary": telling.excerpt(),
        }

    def _write_article(self, telling: Telling) -> str:
        head = (
            f'<meta name="firstpublishedtime" content="{tell_time(telling.at, "%Y-%m-%d-%H:%M:%S")}">\n'
            f'<meta name="author" content="{escape(telling.source)}">'
        )
        number = f"<p>{escape(telling.number)}</p>\n" if telling.number else ""
        body = (
            f'<div class="header">{write_links([("/", "首页"), ("/zhengce/", "政策"), ("/yaowen/", "要闻")])}</div>\n'
            f'<div class="content"><h1 id="ti">{escape(telling.title, quote=False)}</h1>\n'
            f'<div class="pages-date">{tell_time(telling.at)}'
            f'<span class="font">来源：{escape(telling.source)}</span></div>\n'
            f'<div class="pages_content" id="UCAP-CONTENT">\n{number}{write_body(telling)}\n</div></div>\n'
            '<div class="footer"><p>中国政府网 运行维护：中国政府网运行中心</p></div>'
        )
        return write_page(title=f"{telling.title}_中国政府网", head=head, body=body)
