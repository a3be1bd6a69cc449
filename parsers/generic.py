"""A page without a template: the element that holds most running text is taken for its body."""

import re
from collections import defaultdict

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from parsers.markup import Skip, is_data_table, is_silent
from parsers.page_index import PageIndex

_STATED = ("[itemprop=articleBody]", "article .entry-content", ".article-body", ".post-content", ".entry-content")
_BLOCKS = frozenset({"p", "div", "td", "section", "article", "li", "blockquote", "main", "pre", "dd", "center", "body"})
#: Elements that are always a part of something.
_PARTS = frozenset({"p", "li", "ul", "ol", "dl", "dd", "dt", "blockquote", "span", "font", "b"})
_TABLE_PARTS = frozenset({"table", "tbody", "thead", "tr", "td", "th"})
_FURNITURE = frozenset({"nav", "footer", "aside", "form", "header"})
_NOISE = re.compile(
    r"share|shares|sharing|social|bdshare|bdsharebuttonbox|nav|navbar|navigation|menu|breadcrumbs?|crumbs?|location"
    r"|footer|foot|bottom|copyright|related|relation|relate|recommend(?:ed|ation)?s?|comments?|sidebar|side|pager"
    r"|pagination|prevnext|prev|next|qrcode|ewm|erweima|toolbar|tools|editor|edit|zdfy|adv|ads?|advert(?:isement)?s?"
    r"|newsletter|subscribe|subscription|promo|print|dayin|hot|ranking|tags|login|cookie|consent|popup|modal|author-bio",
    re.IGNORECASE,
)
#: What the CMS of most ministries calls the text that came out of its editor: the very opposite.
_TEXT_OF_EDITOR = "trs_editor"
_TOKENS = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])")
_SENTENCE_MARKS = re.compile(r"[，。；、,.;]")
_SHORTEST = 15
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: What a block below the heading of another article weighs.
_TEASER_SHARE = 0.1


def is_noise(tag: Tag) -> bool:
    """Whether an element is the page's furniture by its name, class or id: navigation, sharing, footers."""
    if tag.name in ("nav", "footer", "aside", "form"):
        return True
    classes = tag.get("class")
    named = [*(classes if isinstance(classes, list) else [str(classes or "")]), str(tag.get("id") or "")]
    named = [name for name in named if name.lower() != _TEXT_OF_EDITOR]
    return any(_NOISE.fullmatch(token) for name in named for token in _TOKENS.split(name) if token)


def find_densest(page: PageIndex) -> Tag | None:
    """The element with the most running text that is no link and no furniture; None for a page without text."""
    for selector in _STATED:
        stated = page.find(selector)
        if stated is not None and len(stated.get_text(strip=True)) > 150:
            return stated
    blocks = _collect_blocks(page.soup, is_noise) or _collect_blocks(page.soup, lambda _: False)
    scores: dict[int, float] = defaultdict(float)
    elements: dict[int, Tag] = {}
    teasers = _find_teasers(page.soup)
    for block, text in blocks:
        weight = (_TEASER_SHARE if id(block) in teasers else 1.0) * (
            len(text) + 10 * len(_SENTENCE_MARKS.findall(text))
        )
        holders = [block, block.parent, block.parent.parent if block.parent else None]
        for holder, share in zip(holders, (0.4, 1.0, 0.5), strict=True):
            if isinstance(holder, Tag) and holder.name != "[document]":
                elements[id(holder)] = holder
                scores[id(holder)] += share * weight
    if not scores:
        return None
    running = {id(block) for block, _ in blocks if id(block) not in teasers}
    return _widen(elements[max(scores, key=lambda key: scores[key])], _count_blocks(page.soup, running))


def _count_blocks(soup: BeautifulSoup, blocks: set[int]) -> dict[int, int]:
    """How many of the blocks each element holds, by identity, in one pass."""
    counts: dict[int, int] = defaultdict(int)
    for node in reversed(list(soup.descendants)):
        if isinstance(node, Tag):
            counts[id(node)] += id(node) in blocks
            counts[id(node.parent)] += counts[id(node)]
    return counts


def _find_teasers(soup: BeautifulSoup) -> set[int]:
    """Blocks below a heading that is a link: they tell of another article, however long they are."""
    teasers: set[int] = set()
    linked = False
    for node in soup.descendants:
        if not isinstance(node, Tag):
            continue
        if node.name in _HEADINGS:
            linked = node.find("a", href=True) is not None or (node.parent is not None and node.parent.name == "a")
        elif linked and node.name in _BLOCKS:
            teasers.add(id(node))
    return teasers


def _widen(found: Tag, held: dict[int, int]) -> Tag:
    """The whole of which the densest element is a part: a list or table belongs to the text around it, a section to its
    sisters of the same name and class, and a paragraph that is wrapped by itself to others that are."""
    while found.parent is not None and found.name not in ("body", "html"):
        around = [tag for tag in (*found.next_siblings, *found.previous_siblings) if isinstance(tag, Tag)]
        alone = not around and found.parent.name == "div" and not _own_text(found.parent)
        if _is_part(found) or alone or any(_is_beside(found, tag, held) for tag in around):
            found = found.parent
        else:
            break
    return found


def _is_beside(one: Tag, other: Tag, held: dict[int, int]) -> bool:
    """Whether two neighbours are parts of one text: of one name and class, or wrappers of a single paragraph both."""
    if one.name != other.name or one.name in _TABLE_PARTS or not held[id(other)]:
        return False
    return one.get("class") == other.get("class") or held[id(one)] == held[id(other)] == 1


def _own_text(tag: Tag) -> str:
    return "".join(child for child in tag.contents if isinstance(child, NavigableString)).strip()


def _is_part(tag: Tag) -> bool:
    """Whether an element is never a whole article: lists, and tables of data with their rows and cells."""
    if tag.name in _TABLE_PARTS:
        table = tag if tag.name == "table" else tag.find_parent("table")
        return table is not None and is_data_table(table)
    return tag.name in _PARTS


def _collect_blocks(soup: BeautifulSoup, skip: Skip) -> list[tuple[Tag, str]]:
    """Each block's own running text, links and furniture left out; of pages that name their body like furniture,
    only what is furniture by its element."""
    texts: dict[int, tuple[Tag, list[str]]] = {}
    stack: list[tuple[Tag, Tag]] = [(soup, soup)]
    while stack:
        node, block = stack.pop()
        for child in node.contents:
            if isinstance(child, Tag):
                if not (is_silent(child) or child.name == "a" or child.name in _FURNITURE or skip(child)):
                    stack.append((child, child if child.name in _BLOCKS else block))
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                texts.setdefault(id(block), (block, []))[1].append(child.strip())
    joined = ((block, "".join(parts)) for block, parts in texts.values())
    return [(block, text) for block, text in joined if len(text) >= _SHORTEST]
