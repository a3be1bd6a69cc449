"""Search as a page of its own: Datasette's box does not know the folded index."""

from web.answers import Answer, Asked
from web.rendering import render_page
from web.supply import Found, Supply

MOST = 20
LONGEST = 200


def search(supply: Supply, asked: Asked) -> Answer:
    words = (asked.get("q") or "")[:LONGEST]
    if not words:
        said, found = "Write what to look for: two characters are enough.", Found(())
    elif supply.search is None:
        said, found = (
            "This installation has no search index. Findings can be filtered by firm, region and day.",
            Found(()),
        )
    else:
        with supply.store.read() as db:
            found = supply.search(db, words, MOST)
        said = _say_found(found)
    return render_page("search.html", words=words, said=said, hits=found.hits)


def _say_found(found: Found) -> str:
    if not found.hits:
        return "Nothing was found."
    return f"{found.counted}; {len(found.hits)} shown." if found.counted else f"{len(found.hits)} shown."
