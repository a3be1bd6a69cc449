"""The files that a page links, embeds, or opens by a script."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qs, unquote, urlsplit

from bs4.element import NavigableString, PageElement, Tag

from domain.altering import alter
from domain.pages import BELOW, Attachment
from parsers.file_kinds import FILE_KINDS
from parsers.links import join_address
from parsers.markup import read_line

_EXTENSION = re.compile(rf"\.({'|'.join(FILE_KINDS)})$", re.IGNORECASE)
_WITHIN_NAME = re.compile(rf"\.({'|'.join(FILE_KINDS)})\b", re.IGNORECASE)


#: A quoted address in a script's call: `window.open('/f/1.pdf')`.
_QUOTED = re.compile(r"""['"]([^'"<>]{1,500})['"]""")
#: What begins where files of other articles, or of the site, may stand.
_ENDS = re.compile(
    r"上一[篇条则页]|下一[篇条则页]|^\W*[上下]篇\s*[:：]|版权所有|^\W*主办(?:单位)?\s*[:：]|ICP备|网站地图"
    r"|all rights reserved|copyright"
    r"|^\W*(?:相关|延伸|热门|最新|推荐)(?:新闻|阅读|链接|稿件|文章|推荐|资讯|信息|政策|解读|文件|报道)"
    r"|^\W*(?:previous|next|related|recommended|latest)\b",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"附件|附表|附录|附錄|annex|attach|appendi(?:x|ces)|fujian", re.IGNORECASE)
#: What a file's name and the text above it may both speak of: then it is the text's, whatever it is called.
_SHARED = ("名单", "名录", "企业")
#: So many characters under the body, those of its files aside, are looked through.
_UNDER_AT_MOST = 200


def find_files(scope: Tag, base: str) -> tuple[Attachment, ...]:
    """Files linked or embedded in an element, in order, none twice; their text is still to be fetched and read.

    Seen on the ministry's pages: plain links, an `iframe` with a PDF, a viewer with `?file=`, `#pdfshow[data-value]`
    on sister sites, a download call with `fileUrl` and `fileName`, and links that a script opens.
    """
    return _collect(scope.find_all(True), base)


def names_annex(text: str) -> bool:
    """Whether a text speaks of annexes."""
    return _ANNEX.search(text) is not None


def awaits_annex(text: str, inside: Iterable[Attachment]) -> bool:
    """Whether a text speaks of an annex that is none of the files in it."""
    lines = text.split("\n")
    heads = [place for place, line in enumerate(lines) if _ANNEX.match(line.lstrip())]
    called = lines[heads[0] :] if heads else [line for line in lines if names_annex(line)]
    names = [_EXTENSION.sub("", file.name) for file in inside]
    return bool(called) and not any(name in line for name in names for line in called)


def find_files_under(root: Tag, base: str, *, announced: bool, text: str | None = None) -> tuple[Attachment, ...]:
    """Files that stand below an article's body, up to what belongs to other articles or to the site.

    Many layouts put the list of annexes into an element of its own. Only below a word that calls them annexes, unless
    the article `announced` some: a paper's own PDF edition is none of the article's, nor is a site's manual. Below a
    `text` whose end is known, one that speaks of the same is taken too, and any other is named as unread.
    """
    last: PageElement = root
    while isinstance(last, Tag) and last.contents:
        last = last.contents[-1]
    under = list(_list_under(last, base, announced=announced))
    called = _collect((tag for tag, begun in under if begun), base)
    if text is None:
        return called
    known = {file.url for file in called}
    others = (file for file in _collect((tag for tag, _ in under), base) if file.url not in known)
    return (*called, *(file if _shares(file.name, text) else alter(file, unread=BELOW) for file in others))


def _shares(name: str, text: str) -> bool:
    return any(word in name and word in text for word in _SHARED)


def _list_under(last: PageElement, base: str, *, announced: bool) -> Iterator[tuple[Tag, bool]]:
    """What stands below an element, and whether something above it calls it an annex."""
    passed, begun = 0, announced
    for node in last.next_elements:
        if isinstance(node, Tag):
            if node.name in ("footer", "nav", "aside"):
                return
            begun = begun or names_annex(f"{node.get('class')} {node.get('id')} {read_name(node)}")
            yield node, begun
        elif type(node) is NavigableString and (text := node.strip()):
            if _ENDS.search(text):
                return
            begun = begun or names_annex(text)
            passed += 0 if _is_of_file(node, base) else len(text)
            if passed > _UNDER_AT_MOST:
                return


def read_name(tag: Tag) -> str:
    """The words of a link; of any other element nothing, since it may hold half the page."""
    return read_line(tag) if tag.name == "a" else ""


def _is_of_file(node: NavigableString, base: str) -> bool:
    holder = node.find_parent("a")
    return isinstance(holder, Tag) and bool(_collect([holder], base))


def _collect(tags: Iterable[Tag], base: str) -> tuple[Attachment, ...]:
    found: dict[str, Attachment] = {}
    for written, label in (candidate for tag in tags for candidate in _list_candidates(tag)):
        address = _unwrap_viewer(join_address(base, written), base)
        kind = _find_kind(address)
        if address and kind and address not in found:
            found[address] = Attachment(_name_file(address, label, kind), address)
    return tuple(found.values())


def _list_candidates(tag: Tag) -> Iterator[tuple[str, str]]:
    """What an element links, embeds or opens, as written, with the words that name it."""
    title = str(tag.get("title") or "")
    written = str(tag.get("href") or "")
    if tag.name == "a" and written and not written.lower().startswith("javascript:"):
        yield written, read_line(tag) or title
    elif tag.name in ("iframe", "embed") and tag.has_attr("src"):
        yield str(tag["src"]), title
    elif tag.name == "object" and tag.has_attr("data"):
        yield str(tag["data"]), ""
    elif tag.get("id") == "pdfshow" and tag.has_attr("data-value"):
        yield str(tag["data-value"]), ""
    calls = f"{tag.get('onclick') or ''} {written if tag.name == 'a' and written[:11].lower() == 'javascript:' else ''}"
    for quoted in _QUOTED.findall(calls):
        yield quoted, read_name(tag) or title


def _unwrap_viewer(address: str, base: str) -> str:
    """The file behind a viewer page such as `viewer.html?file=/path/x.pdf`."""
    query = parse_qs(urlsplit(address).query)
    for name in ("file", "pdf", "src"):
        inner = query.get(name, [""])[0]
        if _EXTENSION.search(urlsplit(inner).path) and "fileName" not in query:
            return join_address(base, inner)
    return address


def _find_kind(address: str) -> str:
    parts = urlsplit(address)
    query = parse_qs(parts.query)
    for name in (parts.path, *query.get("fileName", []), *query.get("filename", []), *query.get("fileUrl", [])):
        if found := _EXTENSION.search(name.split("&")[0]):
            return found[1].lower()
    return ""


def _name_file(address: str, label: str, kind: str) -> str:
    """What people call the file: the link's words, else the name in the address, always with its extension."""
    query = parse_qs(urlsplit(address).query)
    given = next(iter(query.get("fileName", query.get("filename", []))), "")
    name = " ".join(label.split()) or given or unquote(urlsplit(address).path.rsplit("/", 1)[-1])
    return name if _WITHIN_NAME.search(name) else f"{name}.{kind}"
