"""The register of firms, and one firm with every claim about it."""

from typing import get_args
from urllib.parse import unquote

from domain.claims import FirmStatus
from storage import register
from web.answers import Answer, Asked
from web.rendering import render_page, write_query
from web.supply import Supply

PAGE = 50


def list_firms(supply: Supply, asked: Asked) -> Answer:
    chosen = {name: asked.get(name) for name in ("name", "status", "region")}
    given = asked.get("offset") or "0"
    offset = int(given) if given.isascii() and given.isdigit() and len(given) < 8 else 0
    narrowed = {name: value or "" for name, value in chosen.items()}
    with supply.store.read() as db:
        keys = register.list_keys(db, **narrowed, limit=PAGE + 1, offset=offset)
        firms = register.load_firms(db, keys[:PAGE])
    values = list(chosen.items())
    more = len(keys) > PAGE
    number = f"{offset + 1} to {offset + len(firms)}" if offset or more else str(len(firms))
    noun = "firm" if number == "1" else "firms"
    return render_page(
        "firms.html",
        chosen=chosen,
        statuses=get_args(FirmStatus),
        firms=firms,
        said=f"{number} {noun}, by name." if firms else "No firm fits.",
        newer=write_query(values, offset=max(0, offset - PAGE) or None) if offset else None,
        older=write_query(values, offset=offset + PAGE) if more else None,
    )


def show_firm(supply: Supply, asked: Asked) -> Answer:
    key = unquote(asked.parts["key"])
    with supply.store.read() as db:
        firms = register.load_firms(db, (key,))
    if not firms:
        words = "No finding that stands names a firm by this key."
        return render_page("message.html", status=404, title="No such firm", words=words, advice="See Firms.")
    return render_page("firm.html", firm=firms[0])
