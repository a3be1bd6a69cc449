"""`[sources.NAME]` tables to sources: the defaults that depend on kind and authority, and what a kind needs."""

import re
from urllib.parse import urlsplit

from domain.errors import ConfigError
from domain.sources import Authority, Follow, Kind, Source
from miitwatch.config_tables import SourceTable

#: Whose pages are all read; of the others, those whose title and summary may concern the subject.
_READ_ALL = frozenset({"regulator", "provincial", "government"})
#: Kinds whose answer is a page made for people, so that no rows means a changed layout, not a quiet day.
_NEVER_EMPTY = frozenset({"jpaas", "list"})
_KEYS_OF_KIND: dict[str, tuple[str, ...]] = {"link_pattern": ("list",), "query": ("miit_search", "govcn")}


def build_source(name: str, table: SourceTable, *, version: str, contact: str, proxy: str) -> Source:
    """One table as a source, defaults filled in; `proxy` is the one of [crawler], which a table's own replaces.

    Raises ConfigError for a source that is on without an address, and for a key that its kind does not have.
    """
    dotted = f"sources.{name}"
    if table.enabled and not table.url:
        raise ConfigError(f"{dotted}.url is empty; give the address to be polled, or say enabled = false.")
    for key, kinds in _KEYS_OF_KIND.items():
        if getattr(table, key) and table.kind not in kinds:
            raise ConfigError(f'{dotted}.{key} belongs to kind {" or ".join(kinds)}, but kind is "{table.kind}".')
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
        allow_private=table.allow_private,
        user_agent=fill_user_agent(table.user_agent, dotted, version, contact),
        referer=table.referer,
        cookies=table.cookies,
        proxy=table.proxy or proxy,
        host_gap=table.host_gap,
        link_pattern=table.link_pattern or (default_link_pattern(table.url) if table.kind == "list" else ""),
        query=tuple(table.query.items()),
        publisher=table.publisher,
    )


def default_follow(authority: Authority) -> Follow:
    """`all` for official publishers, `matching` for the others."""
    return "all" if authority in _READ_ALL else "matching"


def default_min_entries(kind: Kind) -> int:
    """1 for columns and list pages, 0 for feeds and searches."""
    return 1 if kind in _NEVER_EMPTY else 0


def default_link_pattern(url: str) -> str:
    """What the address of an article looks like where a list's table does not say: on the list's own host, and

    a last step with a digit, a page ending (.html, .shtml, .pdf ...) or two hyphens, or anything below the list's own
    folder. Never an index page, a page of the list itself, or a picture, script or style.
    """
    parts = urlsplit(url)
    host = re.escape(re.sub(r"^(www|wap)\.", "", parts.netloc.rpartition("@")[2]))
    folder = parts.path.rpartition("/")[0]
    below = rf"|{re.escape(folder.lstrip('/'))}/[^?#]*[^?#/]+" if folder else ""
    never = r"(?![^?#]*\.(?:css|js|json|xml|rss|png|jpe?g|gif|svg|ico|webp|woff2?|mp4|zip)(?:$|[?#]))"
    index = r"(?!(?:[^?#]*/)?(?:index|default|home|list|page)?[_-]?\d*(?:\.s?html?|\.php|\.aspx?|\.jsp)?/?(?:$|[?#]))"
    pager = r"(?!(?:[^?#]*/)?page/\d+/?(?:$|[?#]))"
    last = r"(?:[^?#/]*\d[^?#/]*|[^?#/]+\.(?:s?html?|php|aspx?|jsp|pdf|docx?)|[^?#/-]+-[^?#/-]+-[^?#/]+)"
    query = r"[^?#]*\?[^#]*\bid=\w+[^#]*"
    return rf"^https?://(?:www\.|wap\.)?{host}/{never}(?:{query}|{index}{pager}(?:(?:[^?#]*/)?{last}{below})/?(?:\?[^#]*)?)$"


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
