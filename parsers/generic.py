"""A page without a template: the element that holds most running text is taken for its body."""

import re
from collections import defaultdict

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from parsers.markup import Skip, is_silent
from parsers.page_index import PageIndex

_STATED = ("[itemprop=articleBody]", "article .entry-content", ".article-body", ".post-content", ".entry-content")
_BLOCKS = frozenset({"p", "div", "td", "section", "article", "li", "blockquote", "main", "pre", "dd", "center", "body"})
_FURNITURE = frozenset({"nav", "footer", "aside", "form", "header"})
_NOISE = re.compile(
    r"share|shares|sharing|social|bdshare|bdsharebuttonbox|nav|navbar|navigation|menu|breadcrumbs?|crumbs?|location"
    r"|footer|foot|bottom|copyright|related|relation|relate|recommend(?:ed|ation)?s?|comments?|sidebar|side|pager"
    r"|pagination|prevnext|prev|next|qrcode|ewm|erweima|toolbar|tools|editor|edit|zdfy|adv|ads?|advert(?:isement)?s?"
    r"|newsletter|subscribe|subscription|promo|print|dayin|hot|ranking|tags|login|cookie|consent|popup|modal|author-bio",
    re.IGNORECASE,
)
_TOKENS = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])")
_SENTENCE_MARKS = re.compile(r"[，。；、,.;]")
_SHORTEST = 15


def is_noise(tag: Tag) -> bool:
    """Whether an element is the page's furniture by its name, class or id: navigation, sharing, footers."""
    if tag.name in ("nav", "footer", "aside", "form"):
        return True
    classes = tag.get("class")
    named = [*(classes if isinstance(classes, list) else [str(classes or "")]), str(tag.get("id") or "")]
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
    for block, text in blocks.values():
        weight = len(text) + 10 * len(_SENTENCE_MARKS.findall(text))
        holders = [block, block.parent, block.parent.parent if block.parent else None]
        for holder, share in zip(holders, (0.4, 1.0, 0.5), strict=True):
            if isinstance(holder, Tag) and holder.name != "[document]":
                elements[id(holder)] = holder
                scores[id(holder)] += share * weight
    if not scores:
        return None
    return elements[max(scores, key=lambda key: scores[key])]


def _collect_blocks(soup: BeautifulSoup, skip: Skip) -> dict[int, tuple[Tag, str]]:
    """Each block's own running text, links and furniture left out; of pages that name their body like furniture,
    only what is furniture by its element."""
    texts: dict[int, tuple[Tag, str]] = {}
    stack: list[tuple[Tag, Tag]] = [(soup, soup)]
    while stack:
        node, block = stack.pop()
        for child in node.contents:
            if isinstance(child, Tag):
                if not (is_silent(child) or child.name == "a" or child.name in _FURNITURE or skip(child)):
                    stack.append((child, child if child.name in _BLOCKS else block))
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                texts[id(block)] = (block, texts.get(id(block), (block, ""))[1] + child.strip())
    return {key: (block, text) for key, (block, text) in texts.items() if len(text) >= _SHORTEST}
