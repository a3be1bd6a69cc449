"""The ministry's site and its like over real sockets: two back-ends, a firewall, attachments that can be opened."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO

import docx
import httpx
import olefile
import openpyxl
import pypdf
import pytest

from replica.jpaas import UNIT_PATH
from replica.ministry import MINISTRY_UNIT, PROVINCE_UNIT
from replica.search import SEARCH_PATH
from replica.world import World, start_world

NEWS = "/xwfb/gxdt/index.html"
NEWS_ID = "ca517c97303b40cf80bd668b35f6148f"
AGENT = "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; tester/1) Chrome/0 Safari/537.36"
END = datetime(2025, 5, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def shared() -> Iterator[World]:
    with start_world() as started:
        started.set_time(END)
        yield started


@pytest.fixture
def world(shared: World) -> Iterator[World]:
    yield shared
    for site in shared.sites:
        shared._board.clear(site)


def get(world: World, path: str, site: str = "ministry", **params: str) -> httpx.Response:
    headers = {"user-agent": AGENT, "referer": world.url(site, NEWS)}
    return httpx.get(world.url(site, path), params=params or None, headers=headers)


def ask_unit(world: World, page_id: str = NEWS_ID, **more: str) -> str:
    answer = get(world, UNIT_PATH, **MINISTRY_UNIT.parameters(page_id), **more).json()
    assert answer["success"] is True
    return str(answer["data"]["html"])


def test_a_plain_client_is_refused_everywhere_even_at_robots_txt(world: World) -> None:
    for path in (NEWS, UNIT_PATH, SEARCH_PATH, "/robots.txt"):
        assert httpx.get(world.url("ministry", path)).status_code == 403
    assert get(world, "/robots.txt").status_code == 404


def test_a_column_is_a_shell_that_names_its_unit(world: World) -> None:
    page = get(world, NEWS).text
    assert "<li class=" not in page
    script = re.search(r'<div class="clist_con"><script [^>]*queryData="([^"]+)"', page)
    assert script is not None
    assert json.loads(script[1].replace("'", '"')) == MINISTRY_UNIT.parameters(NEWS_ID)
    assert "unitbuild.js" in page


def test_the_unit_gives_24_rows_and_pages_on(world: World) -> None:
    first, second = ask_unit(world), ask_unit(world, paramJson='{"pageNo":2,"pageSize":24}')
    rows = re.findall(r'href="([^"]+)"', first + second)
    assert (first.count("<li"), len(rows)) == (24, len(set(rows)))
    assert second.count("<li") == 23
    assert all(re.fullmatch(r"/xwfb/gxdt/sjdt/art/\d{4}/art_[0-9a-f]{32}\.html", row) for row in rows)
    world.switch("ministry", "paging-ignored")
    assert ask_unit(world, paramJson='{"pageNo":2,"pageSize":24}') == first


def test_the_unit_wants_get_a_referer_and_utf8(world: World) -> None:
    address = world.url("ministry", UNIT_PATH)
    params = MINISTRY_UNIT.parameters(NEWS_ID)
    posted = httpx.post(address, params=params, headers={"user-agent": AGENT})
    assert posted.status_code == 500
    assert "POST" in posted.json()["message"]
    assert httpx.get(address, params=params, headers={"user-agent": AGENT}).status_code == 403
    gbk = (
        "&".join(f"{key}={value}" for key, value in params.items() if key != "tagId")
        + "&tagId=%D3%D2%B2%E0%C4%DA%C8%DD"
    )
    refused = get(world, f"{UNIT_PATH}?{gbk}")
    assert (refused.status_code, refused.json()) == (200, {"success": False, "data": {}})


@pytest.mark.parametrize(
    ("switch", "sign"),
    [
        ("http-hrefs", r'href="http://127\.'),
        ("unquoted-href", r"href=/xwfb/"),
        ("month-day-dates", r'<span class="fr">\d\d-\d\d</span>'),
        ("dates-without-class", r"<span>\d{4}-\d\d-\d\d</span>"),
        ("empty-html", r"^$"),
    ],
)
def test_rows_can_be_switched_to_the_variations_seen(world: World, switch: str, sign: str) -> None:
    assert not re.search(sign, ask_unit(world))
    world.switch("ministry", switch)
    assert re.search(sign, ask_unit(world))


def test_the_unit_can_say_no_or_nothing(world: World) -> None:
    params = MINISTRY_UNIT.parameters(NEWS_ID)
    world.switch("ministry", "success-false", times=1)
    assert get(world, UNIT_PATH, **params).json() == {"success": False, "data": {}}
    world.switch("ministry", "no-data", times=1)
    assert "data" not in get(world, UNIT_PATH, **params).json()
    assert get(world, UNIT_PATH, **(params | {"pageId": "f" * 32})).json()["success"] is False


def test_a_column_can_lose_or_double_its_script_or_move(world: World) -> None:
    world.switch("ministry", "shell-without-script", times=1)
    assert "<script" not in get(world, NEWS).text
    world.switch("ministry", "two-scripts", times=1)
    assert get(world, NEWS).text.count("queryData") == 2
    world.switch("ministry", "redirect-to-search", times=1)
    moved = get(world, NEWS)
    assert (moved.status_code, moved.headers["location"]) == (302, "/search/zcwjk.html")


def test_a_cookie_can_be_asked_for(world: World) -> None:
    world.switch("ministry", "cookie")
    params = MINISTRY_UNIT.parameters(NEWS_ID)
    assert get(world, UNIT_PATH, **params).status_code == 403
    with httpx.Client(headers={"user-agent": AGENT, "referer": world.url("ministry", NEWS)}) as client:
        client.get(world.url("ministry", NEWS))
        assert client.get(world.url("ministry", UNIT_PATH), params=params).status_code == 200


def test_an_article_has_the_containers_and_metas_of_the_cms(world: World) -> None:
    path = "/zwgk/zcwj/wjfb/tg/art/2024/art_2326271e1b424e09b6e5924ad2948863.html"
    page = get(world, path).text
    assert '<meta name="ArticleTitle" content="工业和信息化部关于开展增值电信业务扩大对外开放试点工作的通告">' in page
    assert '<span id="con_time">发布时间：2024-04-10 16:30</span> <span>来源：信息通信发展司</span>' in page
    body = page.partition('<div class="ccontent center" id="con_con">')[2].partition('<div class="share">')[0]
    assert "工信部通信函〔2024〕107号" in body
    assert "<p>2024年4月8日</p>" in body
    assert '<iframe src="/cms_files/filemanager/' in body
    world.switch("ministry", "no-source")
    assert "来源" not in get(world, path).text


def test_what_is_invented_is_said_outside_the_body(world: World) -> None:
    page = get(world, httpx.URL(world.address("thirteen-ministry")).path).text
    body = page.partition('id="con_con">')[2].partition('<div class="share">')[0]
    assert "13家" in body
    assert "西门子数字科技（深圳）有限公司" in body
    assert "no page of the ministry" not in body
    assert "no page of the ministry" in page
    assert "演练页面，以下内容系虚构（invented）" in page
    assert any("no page of the ministry" in line for line in world.invented)


def fetch_files(world: World, telling: str) -> dict[str, bytes]:
    page = get(world, httpx.URL(world.address(telling)).path).text
    paths = re.findall(r'(?:href|src)="(/cms_files/filemanager/[^"]+)"', page)
    return {path.rpartition(".")[2]: get(world, path).content for path in paths}


def test_attachments_are_real_files(world: World) -> None:
    notice = fetch_files(world, "notice-107")
    document = docx.Document(BytesIO(notice["docx"]))
    assert document.paragraphs[0].text == "增值电信业务扩大对外开放试点方案"
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["1", "互联网数据中心业务", "B11", "不设限制"]
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(notice["pdf"])).pages]
    assert pages[0].splitlines()[1] == "问：哪些地区可以先行试点?"
    cancelled = fetch_files(world, "cancelled-thirteen")
    rows = list(openpyxl.load_workbook(BytesIO(cancelled["xlsx"])).active.iter_rows(values_only=True))
    assert (len(rows), rows[2][1]) == (15, "石家庄远帆网络科技有限公司")
    with olefile.OleFileIO(fetch_files(world, "spectrum-permits")["doc"]) as word:
        assert "云州国际机场有限公司".encode("utf-16-le") in word.openstream("WordDocument").read()
        assert word.exists("0Table")


def search(world: World, **params: str) -> dict[str, object]:
    answer = get(world, SEARCH_PATH, **params)
    assert answer.json()["code"] == "200"
    return dict(answer.json()["data"])


def test_the_search_carries_whole_articles_in_nested_json(world: World) -> None:
    found = search(world, q="外商投资 电信", group="distinct", selectFields="title,url,deploytime,infoextends")[
        "searchResult"
    ]
    assert isinstance(found, dict)
    assert found["totalHits"] == len(found["dataResults"])
    rows = [result["groupData"][0]["data"] for result in found["dataResults"]]
    times = [row["deploytime"] for row in rows]
    assert times == sorted(times, reverse=True)
    assert all(isinstance(stamp, str) and len(stamp) == 13 for stamp in times)
    notice = next(row for row in rows if row["title"].endswith("试点工作的通告"))
    assert "<em>电信</em>" in notice["title_text"]
    fields = {
        one["fieldName"]: one["fieldValue"] for one in json.loads(json.loads(notice["infoextends"])["infoContent"])
    }
    assert "外资股比限制" in fields["content"]
    assert [file["name"] for file in json.loads(fields["filepdf"])] == [
        "增值电信业务扩大对外开放试点方案.docx",
        "试点工作问答.pdf",
    ]


def test_the_search_has_its_quirks(world: World) -> None:
    assert search(world, q="没有这样的词") == {}
    assert "infoextends" not in json.dumps(search(world, q="电信"))
    world.switch("ministry", "search-ungrouped", times=1)
    world.switch("ministry", "search-number-epoch", times=1)
    world.switch("ministry", "search-total-count", times=1)
    found = search(world, q="电信", group="distinct")["searchResult"]
    assert isinstance(found, dict)
    assert isinstance(found["dataResults"][0]["data"]["deploytime"], int)
    assert "totalCount" in found
    world.switch("ministry", "search-503", times=1)
    assert get(world, SEARCH_PATH, q="电信").status_code == 503
    world.switch("ministry", "search-bad-nested", times=1)
    cut = search(world, q="电信", selectFields="infoextends")["searchResult"]
    assert isinstance(cut, dict)
    with pytest.raises(json.JSONDecodeError):
        json.loads(json.loads(cut["dataResults"][0]["data"]["infoextends"])["infoContent"])
    library = search(world, q="", cateid="196", pg="50")["searchResult"]
    assert isinstance(library, dict)
    assert library["totalHits"] == 15


def test_a_province_runs_the_same_cms_with_its_own_ids_and_spelling(world: World) -> None:
    page = httpx.get(world.url("shanghai", "/xwdt/gzdt/index.html")).text
    assert 'parseType="bulidstatic"' in page
    params = PROVINCE_UNIT.parameters("5ea7e69e52d34260a34b9a473ffee325")
    answer = httpx.get(world.url("shanghai", UNIT_PATH), params=params).json()
    assert "上海推进增值电信业务扩大开放" in answer["data"]["html"]
    assert (
        httpx.get(world.url("shanghai", UNIT_PATH), params=MINISTRY_UNIT.parameters(NEWS_ID)).json()["success"] is False
    )


@pytest.mark.parametrize(
    ("fault", "status", "sign"),
    [
        ("403", 403, "403 Forbidden"),
        ("wzws-403", 403, "网防G01"),
        ("wzws-200", 200, "wzws_confirm.html"),
        ("jsl-first", 521, "document.cookie"),
        ("jsl-second", 521, 'go({"bts"'),
        ("412", 412, "$_ts"),
        ("202", 202, "$_ts"),
        ("202-probe", 202, "probe.js"),
        ("405-overseas", 405, "电信云防护"),
        ("429", 429, "访问过于频繁"),
        ("rate-text", 200, "访问过于频繁"),
    ],
)
def test_walls_look_as_they_do_on_the_wire(world: World, fault: str, status: int, sign: str) -> None:
    world.switch("ministry", fault)
    answer = get(world, NEWS)
    assert answer.status_code == status
    assert sign in answer.text
    assert "etag" not in answer.headers


@pytest.mark.parametrize(("fault", "status"), [("robots-403", 403), ("robots-404", 404), ("robots-500", 500)])
def test_robots_txt_can_be_refused_missing_or_broken(world: World, fault: str, status: int) -> None:
    world.switch("shanghai", fault)
    assert httpx.get(world.url("shanghai", "/robots.txt")).status_code == status
    assert httpx.get(world.url("shanghai", "/xwdt/gzdt/index.html")).status_code == 200


def test_robots_txt_can_forbid_or_stay_silent(world: World) -> None:
    world.switch("shanghai", "robots-disallow", times=1)
    assert httpx.get(world.url("shanghai", "/robots.txt")).text == "User-agent: *\nDisallow: /\n"
    world.switch("shanghai", "robots-silent", times=1)
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(world.url("shanghai", "/robots.txt"), timeout=0.2)
