"""What becomes of a site when its templates are changed over night: rewritten answers that still come with 200."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from replica.answers import Answer

Fault = Callable[[Answer], Answer]
Rewrite = Callable[[str], str]

_MARKS = ("con_con", "ccontent", "con_title", "con_time", "cinfo", "ctitle")
_BODY = re.compile(r'(<div class="ccontent[^>]*>)(.*?)(</div>\s*<div class="share">)', re.DOTALL)
_ROWS = re.compile(r"<li class=\"cf\">.*?</li>", re.DOTALL)


def _rewrite(change: Rewrite, *, fragment: bool = False) -> Fault:
    """A fault that rewrites HTML pages, or with `fragment` the list inside the unit interface's JSON."""

    def mutate(answer: Answer) -> Answer:
        is_json = "json" in answer.content_type
        if not answer.body or is_json != fragment or (not is_json and "html" not in answer.content_type):
            return answer
        text = answer.body.decode()
        return replace(answer, body=(_in_fragment(change, text) if fragment else change(text)).encode())

    return mutate


def _in_fragment(change: Rewrite, text: str) -> str:
    value = json.loads(text)
    data = value.get("data")
    if isinstance(data, dict) and isinstance(data.get("html"), str):
        data["html"] = change(data["html"])
    return json.dumps(value, ensure_ascii=False)


def _rename_marks(text: str) -> str:
    for mark in _MARKS:
        text = re.sub(rf"\b{mark}\b", f"v2-{mark[::-1]}", text)
    return text


def _rename_keys(answer: Answer) -> Answer:
    """Every key of the interfaces' JSON gets another name, as after a new version of them."""
    if "json" not in answer.content_type:
        return answer
    value = json.loads(answer.body)
    return replace(answer, body=json.dumps(_rename(value), ensure_ascii=False).encode())


def _rename(value: Any) -> Any:
    if isinstance(value, dict):
        kept = ("success", "code", "message")
        return {key if key in kept else f"{key}V2": _rename(one) for key, one in value.items()}
    return [_rename(one) for one in value] if isinstance(value, list) else value


def _drop_scripts(text: str) -> str:
    return re.sub(r"<script\b.*?</script>", "", text, flags=re.DOTALL)


def _double_script(text: str) -> str:
    """The unit script twice, the first time for the page of another column."""
    return re.sub(
        r"(<script\b[^>]*queryData[^>]*></script>)",
        lambda found: found[1].replace("右侧内容", "导航").replace("column", "site") + found[1],
        text,
    )


def _reverse_rows(text: str) -> str:
    """The list shows its oldest rows, those of years ago."""
    rows = _ROWS.findall(text)
    old = [re.sub(r"art_[0-9a-f]{8}", "art_00000000", re.sub(r"\d{4}-\d\d-\d\d", "2015-06-01", row)) for row in rows]
    return text.replace("".join(rows), "") if not rows else _ROWS.sub(lambda _: old.pop(), text)


def _split_rows(text: str) -> str:
    """Rows become something else than list items, and links something else than links."""
    for old, new in (("<li", "<b"), ("</li", "</b"), ("<a ", "<s "), ("</a>", "</s>")):
        text = text.replace(old, new)
    return text


def _join_cells(text: str) -> str:
    return re.sub(r"</p></td><td><p>", "", text)


#: By name, as `World.switch` takes them; each with what the site does.
MUTATIONS: dict[str, Fault] = {
    "renamed-classes": _rewrite(_rename_marks),
    "moved-date": _rewrite(lambda text: re.sub(r"发布时间：[\d: -]+", "发布时间：2016-05-04 08:00", text)),
    "emptied-body": _rewrite(lambda text: _BODY.sub(r"\1\3", text)),
    "title-from-navigation": _rewrite(
        lambda text: re.sub(
            r'(<h1 id="con_title">).*?(</h1>)', r"\1首页\2",
            re.sub(r'(name="ArticleTitle" content=")[^"]*', r"\1首页", text),
        )
    ),
    "cells-joined": _rewrite(_join_cells),
    "half-body": _rewrite(lambda text: _BODY.sub(lambda found: found[1] + found[2][:200] + found[3], text)),
    "other-charset": lambda answer: replace(
        answer, body=answer.body.decode().encode("utf-16-be"), content_type="text/html; charset=utf-8"
    )
    if "html" in answer.content_type
    else answer,
    "frameset": _rewrite(
        lambda _: '<html><head><title>工业和信息化部</title></head><frameset rows="*"><frame src="/new/index.html">'
        "</frameset></html>"
    ),
    "script-missing": _rewrite(_drop_scripts),
    "parameters-renamed": _rewrite(
        lambda text: text.replace("queryData=", "dataQuery=").replace("build/unit", "build/block")
    ),
    "script-doubled": _rewrite(_double_script),
    "keys-renamed": _rename_keys,
    "rows-split": _rewrite(_split_rows, fragment=True),
    "rows-without-dates": _rewrite(lambda text: re.sub(r"\d{4}-\d\d-\d\d(?=</span>)", "", text), fragment=True),
    "rows-old": _rewrite(_reverse_rows, fragment=True),
    "rows-titled-alike": _rewrite(
        lambda text: re.sub(r"(<i></i>)[^<]*", r"\1查看详情", re.sub(r'title="[^"]*"', 'title="查看详情"', text)),
        fragment=True,
    ),
    "compressed-garbage": lambda answer: replace(
        answer,
        body=b"\x1f\x8b\x08\x00" + b"\x9c" * 600,
        headers=(*answer.headers, ("Content-Encoding", "gzip")),
        compress=False,
        validators=False,
    ),
}  # fmt: skip
