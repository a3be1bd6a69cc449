"""The ministry's second back-end: the JSON search, whose rows carry whole articles in JSON strings inside JSON."""

import json
from datetime import datetime
from html import escape
from typing import Any

from replica.answers import Answer, Request, answer_json
from replica.jpaas import Jpaas, locate_file
from replica.pages import tell_time, write_body
from replica.timeline import Telling

SEARCH_PATH = "/search-front-server/api/search/info"
#: The sections that the policy library (category 196) holds; every other category is no filter.
LIBRARY_CATEGORY = "196"
LIBRARY = {"circulars", "notices"}
#: What a row has when the request names no fields.
BASIC_FIELDS = ("title", "title_text", "url", "deploytime", "jsearch_date", "infocontent")


def answer_search(cms: Jpaas, request: Request, now: datetime, switches: frozenset[str]) -> Answer:
    """Rows of the site's tellings in which every word of `q` occurs, newest first."""
    if "search-503" in switches:
        return answer_json({"code": "503", "success": False, "message": "系统繁忙"}, 503)
    params = request.params()
    words = params.get("q", "").split()
    found = [told for told in cms.find(now) if all(word in told.title + told.body for word in words)]
    if params.get("cateid") == LIBRARY_CATEGORY:
        found = [told for told in found if told.section in LIBRARY]
    number, size = max(1, int(params.get("p") or 1)), max(1, int(params.get("pg") or 10))
    shown = found[::-1][(number - 1) * size : number * size]
    if not found:
        return answer_json({"code": "200", "success": True, "data": {}})
    rows = [{"data": _write_row(cms, told, params, switches)} for told in shown]
    grouped = params.get("group") == "distinct" and "search-ungrouped" not in switches
    results: Any = [{"groupData": [row]} for row in rows] if grouped else rows
    if "search-null-results" in switches:
        results = None
    total = "totalCount" if "search-total-count" in switches else "totalHits"
    return answer_json(
        {"code": "200", "success": True, "data": {"searchResult": {total: len(found), "dataResults": results}}}
    )


def _write_row(cms: Jpaas, telling: Telling, params: dict[str, str], switches: frozenset[str]) -> dict[str, Any]:
    epoch = int(telling.at.timestamp() * 1000)
    stamp: Any = epoch if "search-number-epoch" in switches else str(epoch)
    column = next(column for column in cms.columns if column.section == telling.section)
    marked = telling.title
    for word in params.get("q", "").split():
        marked = marked.replace(word, f"<em>{word}</em>")
    row = {
        "title": telling.title,
        "title_text": marked,
        "url": cms.locate(telling),
        "deploytime": stamp,
        "cdate": stamp,
        "createdate": stamp,
        "publishtime": stamp,
        "jsearch_date": tell_time(telling.at),
        "infocontent": "".join(telling.paragraphs())[:200],
        "filenumbername": telling.number,
        "publishgroupname": telling.source or cms.title,
        "typename": column.title,
        "columnname": column.title,
        "infoextends": _write_extension(telling, switches),
    }
    wanted = params.get("selectFields", "")
    fields = [*wanted.split(","), "title_text", "jsearch_date", "infocontent"] if wanted else BASIC_FIELDS
    return {key: value for key, value in row.items() if key in fields}


def _write_extension(telling: Telling, switches: frozenset[str]) -> str:
    """The row's own article: a JSON string, in it a JSON string, in it one more for the attachments."""
    files = [
        {"name": part.name, "fileName": part.name, "url": locate_file(telling, part)} for part in telling.enclosures
    ]
    number = f"<p>{escape(telling.number)}</p>" if telling.number else ""
    fields = [
        {"fieldTitle": "标题", "fieldName": "title", "fieldType": "Text", "fieldValue": telling.title},
        {"fieldTitle": "正文", "fieldName": "content", "fieldType": "Html", "fieldValue": number + write_body(telling)},
    ]
    if files:
        value = json.dumps(files, ensure_ascii=False)
        fields.append({"fieldTitle": "附件", "fieldName": "filepdf", "fieldType": "Attach", "fieldValue": value})
    inner = json.dumps(fields, ensure_ascii=False)
    if "search-bad-nested" in switches:
        inner = inner[: len(inner) // 2]
    return json.dumps({"infoContent": inner}, ensure_ascii=False)
