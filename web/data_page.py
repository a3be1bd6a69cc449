"""The list of the public views, from which Datasette's own pages lead on."""

from web.answers import Answer, Asked
from web.reach import VIEWS
from web.rendering import render_page
from web.supply import Supply


def show_data(supply: Supply, asked: Asked) -> Answer:
    with supply.store.read() as db:
        views = [
            (view, [row["name"] for row in db.execute("SELECT name FROM pragma_table_info(?)", (view,))])
            for view in VIEWS
        ]
    return render_page("data.html", views=views)
