"""The register of firms, and one firm with every claim about it."""

from typing import get_args
from urllib.parse import unquote

from domain.claims import FirmStatus
from storage.asking import register
from web.answers import Answer, Asked
from web.rendering import render_page
from web.showing import write_query
from web.supply import Supply
from web.tongues import translate
from web.wording import say_unknown

PAGE = 50
#: So many steps of a firm stand in the register.
STEPS = 4


def list_firms(supply: Supply, asked: Asked) -> Answer:
    """Fifty firms by their key, each with its newest steps; the rest of them is on the firm's own page."""
    chosen = {name: asked.get(name) for name in ("name", "status", "region")}
    after = asked.get("after") or ""
    narrowed = {name: value or "" for name, value in chosen.items()}
    complaint = say_unknown(chosen["status"], get_args(FirmStatus))
    with supply.store.read() as db:
        keys = () if complaint else register.list_keys(db, **narrowed, limit=PAGE + 1, after=after)
        firms = register.load_firms(db, keys[:PAGE])
    values = list(chosen.items())
    number = f"{len(firms)} {translate('firm' if len(firms) == 1 else 'firms')}"
    said = translate("{number} from here on, by key." if after else "{number}, by key.", number=number)
    return render_page(
        "firms.html",
        status=400 if complaint else 200,
        complaint=complaint,
        chosen=chosen,
        statuses=get_args(FirmStatus),
        firms=firms,
        steps=STEPS,
        said=said if firms else translate("No firm fits."),
        first=write_query(values) if after else None,
        further=write_query(values, after=keys[PAGE - 1]) if len(keys) > PAGE else None,
    )


def show_firm(supply: Supply, asked: Asked) -> Answer:
    key = unquote(asked.parts["key"])
    with supply.store.read() as db:
        firms = register.load_firms(db, (key,))
    if not firms:
        words = translate("No finding that stands names a firm by this key.")
        title, advice = translate("No such firm"), translate("See Firms.")
        return render_page("message.html", status=404, title=title, words=words, advice=advice)
    return render_page("firm.html", firm=firms[0])
