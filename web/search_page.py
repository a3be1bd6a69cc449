"""Search as a page of its own: Datasette's box does not know the folded index."""

from collections.abc import Mapping

from domain.searching import MOST, SearchAnswer, SearchHit, SearchPart
from storage.asking import history
from web.answers import Answer, Asked
from web.rendering import render_page
from web.showing import show_clean
from web.supply import Label, Supply
from web.tongues import get_tongue, translate, translate_form

SHOWN = 20
LONGEST = 200
_NO_INDEX = "This installation has no search index. Findings can be filtered by firm, region and day."


def search(supply: Supply, asked: Asked) -> Answer:
    """The newest findings and articles that hold all words, each with its sentence."""
    words = (asked.get("q") or "")[:LONGEST]
    if not words:
        return _show(words, translate("Write what to look for: two characters are enough."))
    if supply.search is None:
        return _show(words, translate(_NO_INDEX))
    try:
        found = supply.search(words, SHOWN)
    except ValueError as error:
        return _show(words, translate_form(f"{error}."), status=400)
    return _show(words, "", found, _label_findings(supply, found))


def _label_findings(supply: Supply, found: SearchAnswer) -> dict[str, Label]:
    """The findings that were found by the names that they have on the page, in the reader's language."""
    labels = {}
    with supply.store.read() as db:
        for hit in found.findings.hits if found.findings else ():
            finding = history.load_finding(db, hit.id)
            if finding is not None:
                labels[hit.id] = supply.label(finding, get_tongue())
    return labels


def _show(
    words: str,
    said: str,
    found: SearchAnswer | None = None,
    labels: Mapping[str, Label] | None = None,
    *,
    status: int = 200,
) -> Answer:
    parts = (
        []
        if found is None
        else [_set_part(translate("Findings"), found.findings), _set_part(translate("Articles"), found.articles)]
    )
    return render_page(
        "search.html",
        status=status,
        words=words,
        labels=labels or {},
        said=said,
        parts=[part for part in parts if part is not None],
        also=found.also if found else (),
        unfilled=found.unfilled if found else 0,
    )


def _set_part(title: str, part: SearchPart | None) -> tuple[str, str, list[dict[str, object]]] | None:
    if part is None:
        return None
    many = translate("more than {number}", number=f"{MOST:,}") if part.more else f"{part.count:,}"
    cut = part.more or part.count > len(part.hits)
    shown = translate(", the newest {number} shown", number=len(part.hits)) if cut else ""
    return title, f"{many}{shown}", [_set_hit(hit) for hit in part.hits]


def _set_hit(hit: SearchHit) -> dict[str, object]:
    link = f"/f/{hit.id}" if hit.kind == "finding" else f"/a/{hit.id.removeprefix('A-')}"
    return {"hit": hit, "link": link, "runs": mark_runs(hit.sentence, hit.marks)}


def mark_runs(sentence: str, marks: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    """The sentence in stretches; True for what was found."""
    runs, place = [], 0
    for start, end in sorted(marks):
        if place <= start < end <= len(sentence):
            runs += [(sentence[place:start], False), (sentence[start:end], True)]
            place = end
    runs.append((sentence[place:], False))
    return [(show_clean(text), marked) for text, marked in runs if text]
