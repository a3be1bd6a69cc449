"""The ministry's site with both of its back-ends behind its firewall, and a provincial administration's."""

from dataclasses import replace
from datetime import datetime

from replica.answers import Answer, Request, answer_html
from replica.jpaas import UNIT_PATH, Column, Finder, Jpaas, Unit
from replica.search import SEARCH_PATH, answer_search

MINISTRY = "工业和信息化部"
PROVINCE = "上海市通信管理局"

MINISTRY_UNIT = Unit(
    web_id="8d828e408d90447786ddbe128d495e9e",
    template_id="209741b2109044b5b7695700b2bec37e",
    tag="右侧内容",
    parse_type="buildstatic",
    rows=24,
)
#: The provinces' spelling of parseType is wrong and must stay so; their ids differ from site to site.
PROVINCE_UNIT = Unit(
    web_id="3f1c2d4e5b6a47988190a2b3c4d5e6f7",
    template_id="642c6445dd804d0ca01ea12549b79493",
    tag="当前栏目_list",
    parse_type="bulidstatic",
    rows=20,
)

MINISTRY_COLUMNS = (
    Column("news", "工信动态", "/xwfb/gxdt/index.html", "ca517c97303b40cf80bd668b35f6148f", "/xwfb/gxdt/sjdt"),
    Column("notices", "文件公示", "/zwgk/wjgs/index.html", "1a1d0c6f3b1f4a0c9b1e7a54c5a3e001", "/zwgk/wjgs"),
    Column(
        "circulars", "通告", "/zwgk/zcwj/wjfb/tg/index.html", "3e3ad1a3bec74939890a0d3e54815142", "/zwgk/zcwj/wjfb/tg"
    ),
    Column(
        "bureau", "信息通信管理局", "/jgsj/xgj/wjfb/index.html", "5b7f6f0a7f7c4a1f8e1b1ad0b1a8c002", "/jgsj/xgj/wjfb"
    ),
    Column(
        "briefings",
        "部新闻发布会",
        "/xwfb/xwfbh/bxwfbh/index.html",
        "7c1b2a3948576f6e5d4c3b2a19080706",
        "/xwfb/xwfbh/bxwfbh",
    ),
    Column("statistics", "通信业", "/gxsj/tjfx/txy/index.html", "1434685f08314ae8ae78f78b6a5a7915", "/gxsj/tjfx/txy"),
)
PROVINCE_COLUMNS = (
    Column("work", "工作动态", "/xwdt/gzdt/index.html", "5ea7e69e52d34260a34b9a473ffee325", "/xwdt/gzdt"),
    Column("notices", "通知公告", "/zwgk/tzgg/index.html", "6fb8f7ae63e45371b45cab584ff0f436", "/zwgk/tzgg"),
)

COOKIE = "jpaas_session=6d69697421"
REFUSED = "<html><head><title>403</title></head><body><center><h1>403 Forbidden</h1></center></body></html>"


class Ministry:
    """www.miit.gov.cn: refuses plain clients, robots.txt included; the unit interface also asks for a Referer."""

    def __init__(self, find: Finder) -> None:
        self.name = "ministry"
        self.cms = Jpaas(self.name, MINISTRY, MINISTRY_UNIT, MINISTRY_COLUMNS, find)

    def answer(self, request: Request, now: datetime, switches: frozenset[str]) -> Answer:
        asks_unit = request.path == UNIT_PATH and request.method == "GET"
        needs_referer = asks_unit or "require-referer" in switches
        if not request.browser_shaped() or (needs_referer and not request.header("referer")):
            return answer_html(REFUSED, 403)
        if request.path == SEARCH_PATH:
            return answer_search(self.cms, request, now, switches)
        if request.path == "/search/zcwjk.html":
            return answer_html("<html><body><div id='app'></div><h1>政策文件库</h1></body></html>")
        if "cookie" in switches and asks_unit and COOKIE not in request.header("cookie"):
            return answer_html(REFUSED, 403)
        answer = self.cms.answer(request, now, switches)
        gives_cookie = "cookie" in switches and answer.status == 200 and not asks_unit
        return replace(answer, headers=(("Set-Cookie", f"{COOKIE}; Path=/; HttpOnly"),)) if gives_cookie else answer


def make_province(find: Finder) -> Jpaas:
    """The Shanghai administration's site, which has no firewall here."""
    return Jpaas("shanghai", PROVINCE, PROVINCE_UNIT, PROVINCE_COLUMNS, find)
