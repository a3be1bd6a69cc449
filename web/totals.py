"""The totals: two series that are never added, as pictures where they are drawn and as tables always."""

from storage.asking import series, totals
from web.answers import CSV, Answer, Asked, answer_unchanged
from web.rendering import render_page
from web.supply import Supply
from web.tongues import ENGLISH, get_tongue, translate

#: Pictures that an installation may have drawn.
CHARTS = (
    ("pilot-total", "Approved in the pilot, in all so far"),
    ("stock-total", "All foreign-invested telecom firms in China"),
    ("regions", "Approvals by region"),
    ("services", "Approvals by service"),
)
UNDRAWN = "Charts are drawn by miitwatch run and poll when the record has changed, or by hand: miitwatch charts"
_MEDIA = {"svg": "image/svg+xml", "csv": CSV}


def show_totals(supply: Supply, asked: Asked) -> Answer:
    drawn = [] if supply.chart is None else [one for one in CHARTS if supply.chart(f"{one[0]}.svg") is not None]
    ending = "" if get_tongue() == ENGLISH or not drawn or not _is_drawn(supply, f"{drawn[0][0]}-zh") else "-zh"
    with supply.store.read() as db:
        figures = [
            ("All foreign-invested telecom firms", "stock", totals.list_series(db, "stock_total")),
            ("Approved in the pilot, in all so far", "pilot", totals.list_pilot(db)),
            ("Approved in each batch", "batches", totals.list_series(db, "batch")),
            ("Growth as stated", "growth", totals.list_growth(db)),
        ]
        tables = [
            ("Approvals of the pilot by region", "region", series.count_regions(db)),
            ("Approvals of the pilot by service", "service", series.count_services(db)),
        ]
    return render_page(
        "totals.html", charts=drawn, ending=ending, undrawn=translate(UNDRAWN), series=figures, tables=tables
    )


def _is_drawn(supply: Supply, name: str) -> bool:
    """Not where an older version drew, which had no pictures in Chinese: the next change of the record draws them."""
    return supply.chart is not None and supply.chart(f"{name}.svg") is not None


def show_chart(supply: Supply, asked: Asked) -> Answer:
    """A stored picture or its figures. An SVG gets a policy of its own: it may not run anything or ask for anything."""
    name = asked.parts["name"]
    found = supply.chart(name) if supply.chart is not None else None
    if found is None:
        words = translate("{name} is not drawn here. Totals has the figures as tables.", name=name)
        title, advice = translate("No such chart"), translate(UNDRAWN)
        return render_page("message.html", status=404, title=title, words=words, advice=advice)
    content, media = found
    return answer_unchanged(asked, Answer(200, media or _MEDIA[name.rpartition(".")[2]], content))
