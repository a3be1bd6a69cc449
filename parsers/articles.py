"""Pages become articles: readable text with title, date, source and attachments."""

import html
import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import takewhile

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from domain.errors import ParseError
from domain.pages import Article, Attachment, Entry
from parsers.continuations import find_continuation
from parsers.decoding import decode
from parsers.fragments import flatten_markup
from parsers.generic import find_densest, is_noise
from parsers.joined_tables import refuse_joined
from parsers.linked_files import awaits_annex, find_files, find_files_under
from parsers.links import find_base
from parsers.markup import BLOCKS, is_silent, measure_texts, parse_markup, read_text
from parsers.page_facts import find_language, find_linked_body, find_publication, find_source, find_title
from parsers.page_index import Blocks, PageIndex, index_page
from parsers.templates import Template, choose_template, find_body, lay_over
from parsers.tidying import tidy

#: The fewest characters of a page without a template that are still taken for an article.
_LEAST_GENERIC = 40
#: The fewest characters of a row's own HTML.
_LEAST_ENTRY = 20
#: How many characters above the body are looked at for date and source.
_ABOVE_AT_MOST = 1_500
_METADATA_AT_MOST = 1_500
_CAPTION_AT_MOST = 200
#: Lines that begin so are the page's furniture as a whole.
_FURNITURE = (
    r"上一[篇条则页]\s*[:：]?|下一[篇条则页]\s*[:：]?|上篇[:：]|下篇[:：]|相关(?:新闻|阅读|链接|稿件|文章|推荐)\s*[:：]?|延伸阅读",
    r"扫一扫|分享(?:到|至)|返回顶部|责任编辑|[（(]?责编\s*[:：]|编辑\s*[:：]|字[体号]\s*[:：]|网站地图|版权所有|[京沪粤]?ICP备",
    r"(?:previous|next)(?: article| post| story)?\s*[:：>»«]|share this|share on|print this|editor\s*[:：]",
    r"related (?:articles|stories|posts|news)\b|all rights reserved|copyright ©|you may also like",
)
_FURNITURE_LINE = re.compile(rf"^(?:[【\[]\s*)?(?:{'|'.join(_FURNITURE)}).{{0,200}}$", re.IGNORECASE)
_SHORT_FURNITURE = re.compile(
    r"^(?:[【\[]?(?:打印(?:本页)?|关闭(?:窗口)?|收藏(?:本页)?|纠错|大|中|小|大 中 小)[】\]]?\s*)+$"
    r"|^(?:previous|next|share|print|close|top|advertisement|\W{1,3})$",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"[。！？；.!?;]$")
_METADATA_TABLE = re.compile(r"发文字号|发文机关|文\s*号\s*[:：|]|成文日期")


def parse_article(body: bytes, url: str, content_type: str = "", templates: Iterable[Template] = ()) -> Article:
    """The article of a page, by its site's template, else by where the most running text stands.

    `templates` are an operator's own, laid over the shipped ones. Attachments come without text: they are to be
    fetched and read. Raises ParseError "layout-changed" for a page without the body that its template promises or
    with less text than `least` (60 characters for the ministry) unless files make up for it or it is a sentence on
    the subject, "unreadable" for bytes or markup that cannot be read.
    """
    text = decode(body, content_type, url).text
    if content_type.lower().startswith("text/plain"):
        text = f"<pre>{html.escape(text)}</pre>"
    page = index_page(parse_markup(text, url))
    template = choose_template(lay_over(templates), url, page)
    blocks = find_body(template, page) if template else None
    if blocks is None:
        if template and template.promises:
            raise ParseError(url, f"template {template.name}: none of {', '.join(template.body)} is on the page")
        template, densest = None, find_densest(page)
        blocks = Blocks(densest) if densest is not None else None
    if blocks is None:
        raise ParseError(url, "the page holds no running text")
    return _read_page(page, blocks, template, url)


def _read_page(page: PageIndex, blocks: Blocks, template: Template | None, url: str) -> Article:
    root = blocks.first
    refuse_joined(root, url)
    title = find_title(page, template.title if template else (), url)
    text = _read_body(root, title, _find_captions(page, root, template))
    above = _join_lines(_read_above(root), _read_first_lines(text))
    base, linked = find_base(page.soup, url), find_linked_body(page)
    is_whole = len(linked) > 1.2 * len(text)  # what is linked is the whole article, whatever the page shows of it
    if is_whole:
        text = flatten_markup(html.unescape(linked), url)
    files = _find_all_files(root, base, text, template)
    least = template.least if template else _LEAST_GENERIC
    if len(text) < least and all(file.unread for file in files) and not _is_flash(text):
        name = f"template {template.name}" if template else "the page"
        what = f"{name}: {len(text)} characters of text where at least {least} were expected"
        raise ParseError(url, what, letters=len(text))
    return Article(
        url=url,
        title=title,
        body=_join_lines(_read_metadata(page.soup, root), text),
        published=find_publication(page, template.date if template else (), url, above),
        source=find_source(page, template.source if template else (), above),
        language=find_language(page),
        attachments=(*files, *(() if is_whole else _name_unread(blocks, template))),
        template=template.name if template else "generic",
        goes_on="" if is_whole else find_continuation(root, base, url),
    )


def _name_unread(blocks: Blocks, template: Template | None) -> tuple[Attachment, ...]:
    """Blocks that may be of the text and were not taken."""
    if not blocks.rest or template is None:
        return ()
    return (Attachment("the page's own text", "", unread=f"{blocks.rest} further blocks were not read"),)


def _find_all_files(root: Tag, base: str, text: str, template: Template | None) -> tuple[Attachment, ...]:
    """The files in a body and those below it, which its text may announce where its end is known."""
    inside = find_files(root, base)
    announced = template is not None and awaits_annex(text, inside)
    promised = text if template is not None and template.promises else None
    under = find_files_under(root, base, announced=announced, text=promised)
    return tuple({file.url: file for file in reversed((*inside, *under))}.values())[::-1]


def _is_flash(text: str) -> bool:
    """Whether so little is all there is: agencies tell an approval in one Chinese sentence, and no wall does."""
    if not _SENTENCE_ENDS.search(text):
        return False
    from parsers.facts.subject.titles import names_subject  # few pages are so short

    return names_subject(text)


def _read_above(root: Tag) -> str:
    """The last lines of the page before its body, where sites put date and source."""
    lines: dict[int, str] = {}
    taken = 0
    for node in root.previous_elements:
        if isinstance(node, NavigableString) and not isinstance(node, PreformattedString) and (text := node.strip()):
            holder = next((parent for parent in node.parents if parent.name in BLOCKS), root)
            if not any(is_silent(parent) for parent in node.parents if parent.name != "[document]"):
                lines[id(holder)] = f"{text} {lines.get(id(holder), '')}"
                taken += len(text)
        if taken > _ABOVE_AT_MOST:
            break
    return tidy("\n".join(reversed(lines.values())))


def _read_first_lines(text: str) -> str:
    """What stands at the top of a body like a caption: author, date and source in short lines without a full stop."""
    lines = takewhile(lambda line: len(line) < 80 and not _SENTENCE_ENDS.search(line), text.split("\n")[:4])
    return "\n".join(lines)


def _find_captions(page: PageIndex, root: Tag, template: Template | None) -> set[int]:
    """Title, date and source of a template that wraps them together with the body."""
    places = (*template.title, *template.date, *template.source) if template else ()
    here = [place for place in places if not place.startswith("meta:") and page.find(place)]
    return {id(tag) for place in here for tag in root.select(place)}


def _read_body(root: Tag, title: str, captions: AbstractSet[int] = frozenset()) -> str:
    """The body's lines without captions and furniture; what looks so but holds much of the text is kept."""
    lengths = measure_texts(root)

    def skip(tag: Tag) -> bool:
        size = lengths.get(id(tag), 0)
        if id(tag) in captions:
            return size < _CAPTION_AT_MOST
        return size <= 0.3 * lengths[id(root)] and is_noise(tag)

    lines = read_text(root, skip).split("\n")
    if lines and _fold(lines[0]) == _fold(title):
        lines = lines[1:]
    return "\n".join(line for line in lines if not (_FURNITURE_LINE.match(line) or _SHORT_FURNITURE.match(line)))


def _fold(text: str) -> str:
    return re.sub(r"[\s\W_]+", "", text).lower()


def _read_metadata(soup: BeautifulSoup, root: Tag) -> str:
    """The table of document number, issuer and dates that stands above a policy document, outside its body."""
    passed = {id(tag) for tag in root.find_all("table")} | {id(tag) for tag in root.parents}
    for table in soup.find_all("table"):
        text = table.get_text() if id(table) not in passed else ""
        if len(text) < _METADATA_AT_MOST and _METADATA_TABLE.search(text):
            return read_text(table)
    return ""


def _join_lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def parse_entry_html(entry: Entry) -> Article:
    """The article of a row that carries its own HTML. Raises ParseError "layout-changed" where that says nothing."""
    soup = parse_markup(entry.html, entry.url)
    text = _read_body(soup, entry.title)
    given = tuple(Attachment(name, address) for name, address in entry.attachments)
    known = {attachment.url for attachment in given}
    files = (*given, *(file for file in find_files(soup, entry.url) if file.url not in known))
    if len(text) < _LEAST_ENTRY and not files:
        raise ParseError(entry.url, f"the row's own HTML holds {len(text)} characters of text")
    return Article(
        url=entry.url,
        title=entry.title,
        body=text,
        published=entry.published,
        source=entry.publisher,
        attachments=files,
        template="entry",
    )
