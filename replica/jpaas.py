"""The CMS of the ministry and of the provincial administrations: shell columns, the unit interface, article pages.

A column page holds no list. Its unit script names the parameters of a second request, whose answer carries the list as
an HTML fragment inside JSON.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape

from replica.answers import Answer, Request, answer_html, answer_json, answer_missing
from replica.attachments import TYPES, Enclosure, make_file
from replica.pages import tell_time, write_body, write_links, write_page
from replica.timeline import Telling

UNIT_PATH = "/api-gateway/jpaas-publish-server/front/page/build/unit"
SCRIPT_PATH = "/cms_files/default/script/AuthorizedRead/unitbuild.js?v=3.1.3-GXB"

Finder = Callable[[datetime], Iterable[Telling]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the site: where its shell page is and where its articles are put."""

    section: str
    title: str
    path: str  # of the shell page
    page_id: str
    articles: str  # folder of the article pages, before /art/YYYY/


@dataclass(frozen=True, slots=True)
class Unit:
    """The parameters that a site's unit scripts carry and its interface insists on."""

    web_id: str
    template_id: str
    tag: str
    parse_type: str
    rows: int  # on one page where paramJson does not say otherwise

    def parameters(self, page_id: str) -> dict[str, str]:
        return {
            "parseType": self.parse_type,
            "webId": self.web_id,
            "tplSetId": self.template_id,
            "pageType": "column",
            "tagId": self.tag,
            "editType": "null",
            "pageId": page_id,
        }


class Jpaas:
    """One site of this CMS. `find` gives the site's tellings that are published at an instant, oldest first."""

    def __init__(self, name: str, title: str, unit: Unit, columns: Iterable[Column], find: Finder) -> None:
        self.name = name
        self.title = title
        self.unit = unit
        self.columns = tuple(columns)
        self.find = find
        self._by_path = {column.path: column for column in self.columns}
        self._by_path |= {column.path.removesuffix("index.html"): column for column in self.columns}

    def locate(self, telling: Telling) -> str:
        """The path of a telling's article page."""
        folder = next(column.articles for column in self.columns if column.section == telling.section)
        return telling.path or f"{folder}/art/{tell_time(telling.at, '%Y')}/art_{telling.digest}.html"

    def answer(self, request: Request, now: datetime, switches: frozenset[str]) -> Answer:
        """Columns, the unit interface, articles and their attachments."""
        if request.path == UNIT_PATH:
            return self._answer_unit(request, now, switches)
        column = self._by_path.get(request.path)
        if column is not None:
            return self._answer_column(column, switches)
        if request.path.startswith("/cms_files/filemanager/"):
            return self._answer_file(request.path, now)
        telling = next((told for told in self.find(now) if self.locate(told) == request.path), None)
        if telling is not None:
            return answer_html(self.write_article(telling, switches), modified=telling.at)
        return answer_missing()

    # --- columns

    def _answer_column(self, column: Column, switches: frozenset[str]) -> Answer:
        if "redirect-to-search" in switches:
            return Answer(302, headers=(("Location", "/search/zcwjk.html"),), validators=False)
        menu = write_links([(other.path, other.title) for other in self.columns])
        shown = "" if "shell-without-script" in switches else self.write_script(column)
        also = self._write_navigation_script() if "two-scripts" in switches else ""
        body = (
            f'<div class="head">{menu}{also}</div>\n'
            f'<div class="clist_tit"><h2>{column.title}</h2></div>\n<div class="clist_con">{shown}</div>\n'
            f'<div class="foot"><p>{self.title}</p></div>'
        )
        return answer_html(write_page(title=f"{column.title}_{self.title}", body=body))

    def write_script(self, column: Column) -> str:
        """The unit script of a column: parameters as pseudo-JSON with single quotes."""
        pairs = self.unit.parameters(column.page_id)
        pairs["editType"] = "null"
        quoted = ",".join(f"'{key}':'{value}'" for key, value in pairs.items())
        return (
            f'<script id="{column.page_id}" src="{SCRIPT_PATH}" webId="{self.unit.web_id}" '
            f'parseType="{self.unit.parse_type}" url="{UNIT_PATH}" queryData="{{{quoted}}}"></script>'
        )

    def _write_navigation_script(self) -> str:
        """A second unit script, of the navigation, that comes first and is no list."""
        pairs = self.unit.parameters("0" * 32) | {"tagId": "导航", "pageType": "site"}
        quoted = ",".join(f"&#39;{key}&#39;:&#39;{value}&#39;" for key, value in pairs.items())
        return f'<script src="{SCRIPT_PATH}" url="{UNIT_PATH}" queryData="{{{quoted}}}"></script>'

    # --- the unit interface

    def _answer_unit(self, request: Request, now: datetime, switches: frozenset[str]) -> Answer:
        if request.method != "GET":
            what = f"Request method '{request.method}' not supported"
            return answer_json({"success": False, "code": "500", "message": what}, 500)
        try:
            params = request.params()
        except UnicodeDecodeError:  # GBK percent-encoding of the tag
            return answer_json({"success": False, "data": {}})
        column = next((one for one in self.columns if one.page_id == params.get("pageId")), None)
        if column is None or "success-false" in switches or not self._accepts(params):
            return answer_json({"success": False, "data": {}})
        if "paging-fails" in switches and self._read_paging(params, switches)[0] > 1:
            return answer_json({"success": False, "code": "500", "message": "系统异常"}, 500)
        if "no-data" in switches:
            return answer_json({"success": True, "code": "200", "message": "操作成功"})
        html = "" if "empty-html" in switches else self._write_fragment(column, params, now, switches)
        return answer_json({"success": True, "code": "200", "message": "操作成功", "data": {"html": html}})

    def _accepts(self, params: Mapping[str, str]) -> bool:
        wanted = self.unit.parameters(params.get("pageId", ""))
        return all(params.get(key) == value for key, value in wanted.items())

    def _write_fragment(
        self, column: Column, params: Mapping[str, str], now: datetime, switches: frozenset[str]
    ) -> str:
        told = [telling for telling in self.find(now) if telling.section == column.section]
        number, size = self._read_paging(params, switches)
        shown = told[::-1][(number - 1) * size : number * size]
        rows = "\n".join(self._write_row(telling, switches) for telling in shown)
        pages = -(-len(told) // size)
        return (
            f'<div class="page-content"><ul>\n{rows}\n</ul></div>'
            f'<div class="page" rows="{size}" count="{len(told)}" pageNo="{number}" data-page="{pages}"></div>'
        )

    def _read_paging(self, params: Mapping[str, str], switches: frozenset[str]) -> tuple[int, int]:
        if "paging-ignored" in switches or not params.get("paramJson"):
            return 1, self.unit.rows
        try:
            wanted = json.loads(params["paramJson"])
            return max(1, int(wanted.get("pageNo", 1))), max(1, int(wanted.get("pageSize", self.unit.rows)))
        except (ValueError, AttributeError, TypeError):
            return 1, self.unit.rows

    def _write_row(self, telling: Telling, switches: frozenset[str]) -> str:
        path = self.locate(telling)
        if "http-hrefs" in switches:
            path = f"http://{self.host}{path}"
        href = f"href={path}" if "unquoted-href" in switches else f'href="{path}"'
        title = escape(telling.title)
        shown = title if len(telling.title) < 34 else escape(telling.title[:32]) + "..."
        day = tell_time(telling.at, "%m-%d" if "month-day-dates" in switches else "%Y-%m-%d")
        mark = "<span>" if "dates-without-class" in switches else '<span class="fr">'
        link = f'<a class="fl" {href} title="{title}" target="_blank"><i></i>{shown}</a>'
        return f'<li class="cf">{link}{mark}{day}</span></li>'

    #: Host and port that absolute links name; the world sets it once the site listens.
    host = "www.miit.gov.cn"

    # --- articles

    def write_article(self, telling: Telling, switches: frozenset[str] = frozenset()) -> str:
        """An article page with the meta tags and the containers of this CMS."""
        column = next(column for column in self.columns if column.section == telling.section)
        at = tell_time(telling.at)
        source = "" if "no-source" in switches else f"<span>来源：{escape(telling.source or self.title)}</span>"
        metas = {
            "SiteName": self.title,
            "ColumnName": column.title,
            "ArticleTitle": telling.title,
            "PubDate": at,
            "ContentSource": telling.source or self.title,
            "Keywords": "",
        }
        head = "\n".join(f'<meta name="{key}" content="{escape(value)}">' for key, value in metas.items())
        note = f"<!-- {telling.invented} -->" if telling.invented else ""
        said = f"演练页面，以下内容系虚构（invented）：{escape(telling.invented)}"
        banner = f'<div class="practice-note"><small>{said}</small></div>'
        body = (
            f'<div class="head">{write_links([(other.path, other.title) for other in self.columns])}</div>\n'
            f'<div class="mnav"><a href="/">首页</a> &gt; <a href="{column.path}">{column.title}</a></div>\n'
            f'<div class="ctitle"><h1 id="con_title">{escape(telling.title, quote=False)}</h1></div>\n'
            f'<div class="cinfo center"><span id="con_time">发布时间：{at}</span> {source}</div>\n'
            f'{note}\n<div class="ccontent center" id="con_con">\n{self._write_number(telling)}{write_body(telling)}\n'
            f"{self._write_files(telling)}</div>\n"
            f'<div class="share">扫一扫在手机打开当前页</div>\n{banner if telling.invented else ""}\n'
            f'<div class="foot"><p>主办单位：{self.title}</p><p>网站标识码bm07000001</p></div>'
        )
        return write_page(title=telling.title, head=head, body=body)

    def _write_number(self, telling: Telling) -> str:
        return f'<p style="text-align:center">{escape(telling.number)}</p>\n' if telling.number else ""

    def _write_files(self, telling: Telling) -> str:
        written = []
        for number, enclosure in enumerate(telling.enclosures, 1):
            path = locate_file(telling, enclosure)
            if enclosure.embedded:
                written.append(f'<iframe src="{path}" width="100%" height="800"></iframe>')
            else:
                written.append(f'<p>附件{number}：<a href="{path}" target="_blank">{escape(enclosure.name)}</a></p>')
        return "\n".join(written)

    def _answer_file(self, path: str, now: datetime) -> Answer:
        for telling in self.find(now):
            for enclosure in telling.enclosures:
                if locate_file(telling, enclosure) == path:
                    kind = TYPES[enclosure.kind]
                    return Answer(200, make_file(enclosure), kind, modified=telling.at, compress=False)
        return answer_missing()


def locate_file(telling: Telling, enclosure: Enclosure) -> str:
    """The path of an attachment: numbered and opaque, as the CMS has it, the name standing in the link alone."""
    number = telling.enclosures.index(enclosure)
    return f"/cms_files/filemanager/1226211233/attach/{telling.at:%Y%m}/{telling.digest[number:][:20]}.{enclosure.kind}"
