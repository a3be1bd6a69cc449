"""search: articles and findings by what is said in them, in Chinese and English."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from domain.errors import CommandError
from domain.searching import MOST, SearchAnswer, SearchHit, SearchPart
from miitwatch.loading import open_for_reading
from miitwatch.tables import print_passages, print_rows

NOUNS = {"findings": ("finding", "findings"), "articles": ("article", "articles")}
COLUMNS = (
    "in",
    "id",
    "published",
    "publisher",
    "title",
    "standing",
    "event",
    "findings",
    "sentence",
    "marks",
    "start",
    "url",
)


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--in", "within", type=click.Choice(list(NOUNS)), help="Search only these.")
@click.option("--since", metavar="DATE", help="Published not before this Beijing day, month or year.")
@click.option("--until", metavar="DATE", help="Not after it; both ends are included.")
@click.option("--limit", type=click.IntRange(1, MOST), default=20, show_default=True, help="The newest so many.")
@click.option("--format", "output", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True,
              help="How to print.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Short for --format json.")
@click.pass_obj
def search(config_path: Path | None, /, query: Sequence[str], **values: Any) -> None:
    """Find what is said: the newest findings and articles that hold all words, each with its sentence.

    Simplified and traditional script are one, and firms, regions and ministries are found by their names in either
    language. "Words in quotes" stand together; a star ends what may go on: licen*.

    \b
    Examples:
      miitwatch search 增值電信
      miitwatch search 汇丰 Shanghai --since 2025
      miitwatch search '"pilot approvals"' --in articles
    """
    from miitwatch.history.searching import PARTS
    from miitwatch.history.searching import search as ask

    parts = PARTS if values["within"] is None else (values["within"],)
    with open_for_reading(config_path) as app, app.store.read() as db:
        try:
            answer = ask(
                db, " ".join(query), parts=parts, since=values["since"], until=values["until"],
                limit=values["limit"],
            )  # fmt: skip
        except ValueError as error:
            dates = " Dates are written 2025, 2025-02 or 2025-02-28." if values["since"] or values["until"] else ""
            raise CommandError(f"search: {error}.{dates}") from None
    print_answer(answer, "json" if values["as_json"] else values["output"])


def print_answer(answer: SearchAnswer, output: str) -> None:
    """Prints an answer as people or programs read it."""
    if output == "json":
        click.echo(json.dumps(describe_answer(answer), ensure_ascii=False, indent=2))
    elif output == "csv":
        rows = [_describe_hit(hit) for part in (answer.findings, answer.articles) if part for hit in part.hits]
        print_rows(rows, output, {column: column for column in COLUMNS}, empty="")
    else:
        _print_people(answer)


def describe_answer(answer: SearchAnswer) -> dict[str, Any]:
    """The answer as JSON values; a part that was not asked for is null."""
    return {
        "query": answer.query,
        "also_searched": list(answer.also),
        "not_in_the_index_yet": answer.unfilled,
        "findings": _describe_part(answer.findings),
        "articles": _describe_part(answer.articles),
    }


def _describe_part(part: SearchPart | None) -> dict[str, Any] | None:
    if part is None:
        return None
    return {"count": part.count, "more": part.more, "hits": [_describe_hit(hit) for hit in part.hits]}


def _describe_hit(hit: SearchHit) -> dict[str, Any]:
    return {
        "in": f"{hit.kind}s", "id": hit.id, "published": hit.published, "publisher": hit.publisher, "title": hit.title,
        "standing": hit.standing, "event": hit.event, "findings": list(hit.findings), "sentence": hit.sentence,
        "marks": [list(mark) for mark in hit.marks], "start": hit.start, "url": hit.url,
    }  # fmt: skip


def _print_people(answer: SearchAnswer) -> None:
    parts = {"findings": answer.findings, "articles": answer.articles}
    for name, part in parts.items():
        if part is None:
            continue
        click.echo(f"{_count(part, *NOUNS[name])}{':' if part.count else '.'}")
        print_passages([(_head(hit), hit.title, hit.sentence, hit.marks) for hit in part.hits])
        if len(part.hits) < part.count:
            click.echo(f"Shown are the newest {len(part.hits)}; more with --limit.")
        click.echo("")
    if answer.also:
        click.echo(f"Also searched: {', '.join(answer.also)}.")
    if not any(part and part.count for part in parts.values()):
        click.echo("Try fewer words, a beginning (licen*), or one name alone. What a page never said is not found.")
    if answer.unfilled:
        click.echo(f"The index is still being filled: {answer.unfilled:,} older articles are not searched yet.")


def _head(hit: SearchHit) -> str:
    event = f"the event: {hit.event}" if hit.event and hit.event != hit.standing else ""
    told = "; ".join(part for part in (hit.standing, event) if part) or ", ".join(hit.findings)
    return "  ".join(part for part in (hit.id, hit.published or "not dated", hit.publisher, told) if part)


def _count(part: SearchPart, one: str, several: str) -> str:
    if part.more:
        return f"More than {MOST:,} {several}, newest first"
    if part.count == 0:
        return f"No {one} holds it"
    return f"{part.count:,} {one if part.count == 1 else several}, newest first"
