"""The practice internet's sources, in the shape of config.toml's tables."""

from collections.abc import Callable
from typing import Any

from replica.aggregators import GDELT_PATH, GOOGLE_PATH
from replica.govcn import LIBRARY_PATH
from replica.ministry import MINISTRY_COLUMNS, PROVINCE_COLUMNS
from replica.outlets import OUTLETS
from replica.search import SEARCH_PATH

#: What search engines send: browser-like tokens around an honest name.
AGENT = (
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; miitwatch-practice/1; +practice@replica.example) "
    "Chrome/0 Safari/537.36"
)
COLUMN_NAMES = {
    "news": "miit_news",
    "notices": "miit_notices",
    "circulars": "miit_circulars",
    "bureau": "miit_bureau",
    "briefings": "miit_briefings",
    "statistics": "miit_statistics",
}
SEARCH_FIELDS = "title,content,deploytime,url,cdate,infoextends,columnname,filenumbername,publishgroupname,publishtime"
LINKS = {
    "xinhua": r"/\d{8}/[0-9a-f]{32}/c\.html$",
    "chinadaily": r"/\d{4}-\d{2}/\d{2}/c_\d+\.htm$",
    "caict": r"/t\d{8}_\d+\.htm$",
    "globaltimes": r"/page/\d{6}/\d+\.shtml$",
}
AUTHORITIES = {
    "xinhua": "state",
    "chinadaily": "state",
    "globaltimes": "state",
    "caict": "institute",
    "c114": "trade",
    "chinanews": "state",
    "crntt": "press",
    "developingtelecoms": "trade",
    "technode": "trade",
    "chinabriefing": "advisory",
}


#: Its everyday news is sparse and ends in 2025: silence is no fault here. A test of silence gives its own.
QUIET = "900d"


def list_sources(url: Callable[[str, str], str]) -> dict[str, dict[str, Any]]:
    """The tables by name. `url` makes an address of a site and a path."""
    tables = {**_list_official(url), **_list_outlets(url), **_list_aggregators(url)}
    return {name: {**table, "news_within": QUIET, "allow_private": True} for name, table in tables.items()}


def _list_official(url: Callable[[str, str], str]) -> dict[str, dict[str, Any]]:
    return {**_list_ministry(url), **_list_province(url), **_list_govcn(url)}


def _list_ministry(url: Callable[[str, str], str]) -> dict[str, dict[str, Any]]:
    tables: dict[str, dict[str, Any]] = {}
    for column in MINISTRY_COLUMNS:
        address = url("ministry", column.path)
        tables[COLUMN_NAMES[column.section]] = {
            "kind": "jpaas", "url": address, "title": f"MIIT {column.title}", "every": "60m", "language": "zh",
            "authority": "regulator", "follow": "all", "publisher": "MIIT", "referer": address,
            "user_agent": AGENT,
        }  # fmt: skip
    tables["miit_search"] = {
        "kind": "miit_search", "url": url("ministry", SEARCH_PATH), "title": "MIIT search", "every": "120m",
        "language": "zh", "authority": "regulator", "follow": "all", "publisher": "MIIT", "user_agent": AGENT,
        "referer": url("ministry", "/search/zcwjk.html"),
        "query": {
            "q": "外商投资 电信", "scope": "basic", "p": "1", "pg": "20", "group": "distinct",
            "selectFields": SEARCH_FIELDS,
        },
    }  # fmt: skip
    return tables


def _list_province(url: Callable[[str, str], str]) -> dict[str, dict[str, Any]]:
    column = PROVINCE_COLUMNS[0]
    return {
        "shanghai_administration": {
            "kind": "jpaas", "url": url("shanghai", column.path), "title": f"上海市通信管理局 {column.title}",
            "every": "120m", "language": "zh", "authority": "provincial", "follow": "all",
            "publisher": "Shanghai Communications Administration", "referer": url("shanghai", column.path),
        },
    }  # fmt: skip


def _list_govcn(url: Callable[[str, str], str]) -> dict[str, dict[str, Any]]:
    tables: dict[str, dict[str, Any]] = {}
    for name, path in (
        ("govcn_news", "/yaowen/liebiao/YAOWENLIEBIAO.json"),
        ("govcn_policies", "/zhengce/zuixin/ZUIXINZHENGCE.json"),
    ):
        tables[name] = {
            "kind": "govcn", "url": url("govcn", path), "title": name.replace("govcn_", "gov.cn "), "every": "60m",
            "language": "zh", "authority": "government", "follow": "all", "publisher": "gov.cn",
        }  # fmt: skip
    tables["govcn_library"] = {
        "kind": "govcn", "url": url("govcn", LIBRARY_PATH), "title": "gov.cn library", "every": "180m",
        "language": "zh", "authority": "government", "follow": "all", "publisher": "gov.cn",
        "query": {"t": "zhengcelibrary_bm", "q": "电信", "p": "1", "n": "10", "sort": "pubtime", "sortType": "1"},
    }  # fmt: skip
    return tables


def _list_outlets(url: Callable[[str, str], str]) -> dict[str, dict[str, Any]]:
    tables: dict[str, dict[str, Any]] = {}
    for outlet in OUTLETS:
        tables[outlet.name] = {
            "kind": outlet.kind, "url": url(outlet.name, outlet.list_path), "title": outlet.publisher, "every": "60m",
            "language": "en" if outlet.language == "en" else "zh", "authority": AUTHORITIES[outlet.name],
            "follow": "matching", "publisher": outlet.publisher,
        }  # fmt: skip
        if outlet.name in LINKS:
            tables[outlet.name]["link_pattern"] = LINKS[outlet.name]
    return tables


def _list_aggregators(url: Callable[[str, str], str]) -> dict[str, dict[str, Any]]:
    query = "q=(China+OR+Chinese)+%22value-added+telecom%22+when:7d&hl=en-US&gl=US&ceid=US:en"
    gdelt = "query=telecom+foreign+china+approval&mode=ArtList&format=json&maxrecords=75&sort=DateDesc&timespan=7d"
    return {
        "google_news": {
            "kind": "feed", "url": url("google", f"{GOOGLE_PATH}?{query}"), "title": "Google News", "every": "60m",
            "language": "en", "authority": "aggregator", "follow": "none",
        },
        "gdelt": {
            "kind": "gdelt", "url": url("gdelt", f"{GDELT_PATH}?{gdelt}"), "title": "GDELT", "every": "180m",
            "language": "auto", "authority": "aggregator", "follow": "matching",
        },
    }  # fmt: skip
