"""What a page says about itself besides its text: title, publication, source, language."""

import re
from collections.abc import Iterable, Iterator

from bs4.element import Tag

from domain.dates import Published
from parsers.fragments import flatten_title
from parsers.markup import read_line
from parsers.page_index import PageIndex
from parsers.publications import date_address, find_published, read_published

_DATE_METAS = (
    *("article:published_time", "og:published_time", "og:article:published_time", "datePublished", "PubDate"),
    *("publishdate", "publish_date", "publish-date", "pub_date", "firstpublishedtime", "parsely-pub-date", "dc.date"),
    *("dcterms.created", "weibo:article:create_at", "article:create_at", "date", "others"),
)
_DATE_PLACES = ("time[datetime]", "[itemprop=datePublished]", ".pubtime", ".pub_time", ".publish-time", ".post-date")
_LABELLED = re.compile(
    r"(?:发布时间|发布日期|发稿时间|发表时间|更新时间|时\s*间|日\s*期|發佈時間|published|posted|updated|date)\s*(?:on|at)?\s*[:：]?\s*"
    r"(?=\D{0,12}\d)",
    re.IGNORECASE,
)
#: A Chinese date that goes on in words, or follows on them, but for what stands beside dates.
_WITHIN_CHINESE = re.compile(
    r"[一-鿿](?:19|20)\d\d\s*年|\d\s*日(?=[一-鿿])(?!星期|周|[上下]午|凌晨|早|中午|晚|来源|來源|发布|作者|稿源)|[，。；]"
)
_AGENCY = re.compile(r"\d\s*日\s*[电電讯訊]")
_SMALL_WORD = re.compile(r"(?<![\w.])[a-z]{2,}(?!\w)")
_BESIDE_DATES = frozenset(("by", "at", "on", "of", "am", "pm", "min", "read", "last", "first", "updated", "published"))
_SOURCE = re.compile(
    r"(?:信息来源|文章来源|稿件来源|来\s*源|稿源|來源)\s*[:：]\s*([^\s|｜【\[]{2,40}?)"
    r"(?=[\s|｜【\[]|$|字[体号]|编辑|责编|作者|发布|时间|日期|浏览|点击|分享)"
)
_SOURCE_ENGLISH = re.compile(
    r"\bsource\s*[:：]\s*([A-Z][\w.&' -]{1,40}?)(?=\s*(?:\||$|\d|updated|published|author|editor))", re.IGNORECASE
)
_SITE_SUFFIX = re.compile(r"\s*(?:[|｜_]|\s[-–—]\s|--+)\s*[^|｜_]{1,40}$")


def find_title(page: PageIndex, places: Iterable[str], url: str = "") -> str:
    """The article's title: the places given, a page's only h1, what it tells networks, its title without the site."""
    for text in _read_places(page, places):
        if text:
            return flatten_title(text)
    headings = [text for tag in page.soup.find_all("h1") if (text := read_line(tag))]
    title = " ".join(page.soup.title.get_text().split()) if page.soup.title else ""
    for heading in headings:
        if len(headings) == 1 or title.startswith(heading):
            return heading
    stated = page.meta("og:title") or str(page.linked.get("headline") or "") or title
    return flatten_title(_SITE_SUFFIX.sub("", stated) or stated)


def find_publication(page: PageIndex, places: Iterable[str], url: str, above: str) -> Published | None:
    """When the page says it was published: the template's places, then what pages state for machines, then a
    labelled date in the text `above` the body, then its address. A day is made precise by a later place only where
    that names a time on the same day."""
    best: Published | None = None
    for published in _list_publications(page, places, url, above):
        if best is None:
            best = published
        elif best.instant is None and published.instant is not None and published.day == best.day:
            return published
        if best.instant is not None:
            return best
    return best


def _list_publications(page: PageIndex, places: Iterable[str], url: str, above: str) -> Iterator[Published]:
    stated = [find_published(text) for text in _read_places(page, places)]
    stated += [read_published(page.meta(name)) for name in _DATE_METAS]
    stated.append(read_published(page.linked.get("datePublished")))
    for selector in _DATE_PLACES:
        if tag := page.find(selector):
            stated.append(read_published(str(tag.get("datetime") or tag.get("content") or "") or read_line(tag)))
    stated.append(_find_labelled(above))
    stated.append(date_address(url))
    return (published for published in stated if published)


def _find_labelled(above: str) -> Published | None:
    lines = [line for line in above.split("\n") if len(line) < 160]
    for line in lines:
        if (found := _LABELLED.search(line)) and (published := find_published(line[found.end() :][:60])):
            return published
    for line in lines:
        published = find_published(line)
        if published and len(published.day) == 10 and len(line) < 60 and not _is_prose(line):
            return published
    return None


def _is_prose(line: str) -> bool:
    """Whether a date stands within a sentence (根据2016年3月1日施行的规定): it dates what is told, and not the page."""
    if _WITHIN_CHINESE.search(line) and not _AGENCY.search(line):
        return True
    return any(word not in _BESIDE_DATES for word in _SMALL_WORD.findall(line))


def find_source(page: PageIndex, places: Iterable[str], above: str) -> str:
    """来源 as the page gives it; empty where it gives none."""
    for text in _read_places(page, places):
        labelled = _SOURCE.search(text) or _SOURCE_ENGLISH.search(text)
        if labelled:
            return labelled[1].strip(" ()（）")
        short = text.strip(" ()（）[]|")
        if 2 <= len(short) <= 40 and not re.search(r"[:：]|\d{4}", short):
            return short
    labelled = _SOURCE.search(above) or _SOURCE_ENGLISH.search(above)
    return labelled[1].strip(" ()（）") if labelled else ""


def find_language(page: PageIndex) -> str:
    """The language that the page declares, `zh-CN`; empty where it declares none."""
    root = page.soup.find("html")
    declared = str(root.get("lang") or root.get("xml:lang") or "") if isinstance(root, Tag) else ""
    return declared.strip() or page.meta("content-language")


def find_linked_body(page: PageIndex) -> str:
    """The article's text where the page states it for machines (schema.org articleBody); else empty."""
    body = page.linked.get("articleBody")
    return body if isinstance(body, str) else ""


def _read_places(page: PageIndex, places: Iterable[str]) -> Iterator[str]:
    for place in places:
        if place.startswith("meta:"):
            text = page.meta(place.removeprefix("meta:"))
        else:
            tag = page.find(place)
            text = read_line(tag) if tag is not None else ""
        if text:
            yield text
