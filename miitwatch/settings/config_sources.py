"""`[sources.NAME]` tables to sources: the defaults that depend on kind and authority, and what a kind needs."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from domain.errors import ConfigError
from domain.sources import Authority, Follow, Kind, Source
from miitwatch.settings.config_errors import suggest_nearest
from miitwatch.settings.config_tables import SourceTable

#: Whose pages are all read; of the others, those whose title and summary may concern the subject.
_READ_ALL = frozenset({"regulator", "provincial", "government"})
#: Kinds whose answer is a page made for people, so that no rows means a changed layout, not a quiet day.
_NEVER_EMPTY = frozenset({"jpaas", "list"})
#: A digit, two hyphens, or a page's ending. Nothing here is tried twice: an address of any length is judged at once.
_LAST_STEP = (
    r"[^?#/\d]*+\d[^?#/]*+"
    r"|[^?#/-]*+-[^?#/-]*+-[^?#/]*+"
    r"|(?=[^?#/]+\.(?:s?html?|php|aspx?|jsp|pdf|docx?)/?(?:$|[?#]))[^?#/]*+"
)
#: Pictures, scripts, feeds; and index pages, further pages of a list.
_NO_ARTICLE = (
    r"(?![^?#]*\.(?:css|js|json|xml|rss|png|jpe?g|gif|svg|ico|webp|woff2?|mp4|zip)/?(?:$|[?#]))"
    r"(?!(?:[^?#]*/)?(?:index|default|home|list|page)(?:[_-]?\d+)?(?:\.\w+)?/?(?:$|#))"
    r"(?!(?:[^?#]*/)?page/\d+/?(?:$|[?#]))"
)
_KEYS_OF_KIND: dict[str, tuple[str, ...]] = {
    "link_pattern": ("list",),
    "next_link": ("list",),
    "query": ("miit_search", "govcn", "gdelt"),
}


def _check_keys(dotted: str, table: SourceTable) -> None:
    """Raises ConfigError for a source that is on without an address, and for a key that its kind does not have."""
    if table.enabled and not table.url:
        raise ConfigError(f"{dotted}.url is empty; give the address to be polled, or say enabled = false.")
    for key, kinds in _KEYS_OF_KIND.items():
        if getattr(table, key) and table.kind not in kinds:
            raise ConfigError(f'{dotted}.{key} belongs to kind {" or ".join(kinds)}, but kind is "{table.kind}".')


def build_source(name: str, table: SourceTable, *, version: str, contact: str, proxy: str) -> Source:
    """One table as a source, defaults filled in; `proxy` is the one of [crawler], which a table's own replaces.

    Raises ConfigError as `_check_keys` does.
    """
    _check_keys(f"sources.{name}", table)
    return Source(
        name=name,
        kind=table.kind,
        url=table.url,
        title=table.title or name,
        every=table.every,
        language=table.language,
        authority=table.authority,
        enabled=table.enabled,
        reason="" if table.enabled else table.reason,
        follow=table.follow or default_follow(table.authority),
        min_entries=default_min_entries(table.kind) if table.min_entries is None else table.min_entries,
        least_given=table.min_entries is not None,
        allow_private=table.allow_private,
        user_agent=fill_user_agent(table.user_agent, f"sources.{name}", version, contact),
        referer=table.referer,
        cookies=table.cookies,
        proxy=table.proxy or proxy,
        host_gap=table.host_gap,
        link_pattern=table.link_pattern or (default_link_pattern(table.url) if table.kind == "list" else ""),
        next_link=table.next_link,
        fallback=table.fallback,
        query=tuple(table.query.items()),
        publisher=table.publisher,
        news_within=table.news_within,
    )


def check_fallbacks(tables: Mapping[str, SourceTable]) -> None:
    """Raises ConfigError for a fallback that is no source, or the source itself."""
    for name, table in tables.items():
        if table.fallback and (table.fallback not in tables or table.fallback == name):
            near = suggest_nearest(table.fallback, [one for one in tables if one != name])
            raise ConfigError(f'sources.{name}.fallback = "{table.fallback}" is no other source{near}.')


def default_follow(authority: Authority) -> Follow:
    """`all` for official publishers, `matching` for the others."""
    return "all" if authority in _READ_ALL else "matching"


def default_min_entries(kind: Kind) -> int:
    """1 for columns and list pages, 0 for feeds and searches."""
    return 1 if kind in _NEVER_EMPTY else 0


def default_link_pattern(url: str) -> str:
    """The pattern of an article's address where a list's table gives none.

    It takes addresses on the list's own host whose last step has a digit, a page's ending (.html, .shtml, .pdf) or two
    hyphens, or which lie below the list's own folder; never the list itself, an index or a further page of a list, or
    a picture, script or feed.
    """
    parts = urlsplit(url)
    host = re.escape(re.sub(r"^(www|wap)\.", "", parts.netloc.rpartition("@")[2]))
    itself = rf"(?!{re.escape(parts.path.strip('/'))}/?(?:$|[?#]))"
    folder = parts.path.rpartition("/")[0].strip("/")
    below = rf"|{re.escape(folder)}/[^?#]*[^?#/]" if folder else ""
    page = rf"{itself}(?:(?:[^?#]*/)?(?:{_LAST_STEP}){below})/?(?:\?[^#]*)?"
    return rf"^https?://(?:www\.|wap\.)?{host}/{_NO_ARTICLE}(?:[^?#]*+\?[^#]*id=\w[^#]*|{page})(?:#.*)?$"


def fill_user_agent(template: str, dotted: str, version: str, contact: str) -> str:
    """`{version}` and `{contact}` filled in; without a contact its `+` and separator go too. Empty stays empty.

    Raises ConfigError for another name in braces.
    """
    if unknown := [name for name in re.findall(r"\{([^}]*)\}", template) if name not in ("version", "contact")]:
        raise ConfigError(
            f"{dotted}.user_agent holds {{{unknown[0]}}}; only {{version}} and {{contact}} are filled in."
        )
    if not contact:
        template = re.sub(r" ?\(\+?\{contact\}\)|(?:; ?)?\+?\{contact\}", "", template)
    return template.replace("{version}", version).replace("{contact}", contact).strip()
