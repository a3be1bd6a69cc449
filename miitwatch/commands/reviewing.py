"""review: what waits for a person, and a person's decisions on pages and findings."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import click

from domain.errors import CommandError
from miitwatch.application import Application
from miitwatch.folding.orders import ACTS, Order, check_order, read_page, tidy_id
from miitwatch.loading import open_for_reading, open_for_work
from miitwatch.rounds.rulings import Ruled, carry_out, read_answer
from miitwatch.tables import print_rows, tell_time
from storage.asking import history, reviews
from storage.values.codec import encode_value


@click.group(invoke_without_command=True)
@click.pass_context
def review(ctx: click.Context) -> None:
    """List what waits for a person, and rule on it: accept, reject, correct, withdraw, merge, split.

    A ruling is kept with name and reason, enters the ledger like a reading, and is never overwritten by one. While
    the daemon runs it carries the ruling out.

    \b
    Examples:
      miitwatch review list
      miitwatch review show R-12
      miitwatch review show F-2025-007      with what of it can be ruled on
      miitwatch review accept R-12 --by "J. Li" --reason "read the attachment: eight firms"
      miitwatch review correct F-2025-007 --value decided=2025-02-28 --by "J. Li" --reason "MIIT's page"
      miitwatch review withdraw F-2025-010 --by "J. Li" --reason "licences were cancelled" --dry-run
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_reviews)


@review.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def list_reviews(config_path: Path | None, as_json: bool = False) -> None:
    """Every page that was read with too little certainty to be told as fact, oldest first."""
    with open_for_reading(config_path) as app, app.store.read() as db:
        waiting = reviews.list_waiting(db)
    rows = [
        {"id": f"R-{one.article}", "since": one.since if as_json else tell_time(one.since), "publisher": one.publisher,
         "title": one.title, "why": one.why, "url": one.url}
        for one in waiting
    ]  # fmt: skip
    columns = {"id": "ID", "since": "SINCE", "publisher": "PUBLISHER", "title": "TITLE", "why": "WHY"}
    print_rows(
        rows, "json" if as_json else "table", columns, empty="Nothing waits for a person.", folded=("title", "why")
    )


@review.command("show")
@click.argument("target", metavar="ID")
@click.pass_obj
def show_review(config_path: Path | None, target: str) -> None:
    """What was read in a page that waits (R-12), or a finding with all that can be ruled on (F-2025-007)."""
    from miitwatch.reading.describing import print_reading

    target = tidy_id(target)
    if target.startswith("F-"):
        with open_for_reading(config_path) as app, app.store.read() as db:
            click.echo(_show_finding(app, db, target))
        return
    number = read_page(target if target.startswith("R-") else f"R-{target}")
    with open_for_reading(config_path) as app, app.store.read() as db:
        waiting = reviews.load_waiting(db, number) if number is not None else None
        reading = reviews.load_reading(db, number) if number is not None else None
    if waiting is None or reading is None:
        raise CommandError(f"{target} does not wait for a person. `miitwatch review list` shows what does.")
    click.echo(f"{waiting.url}\n{waiting.why}\n\n{print_reading(reading.reading)}\n\n{reading.reading.text}")


def _show_finding(app: Application, db: sqlite3.Connection, target: str) -> str:
    from miitwatch.messages.briefings import show_finding
    from miitwatch.notices.sight import look_at_regulator

    finding = history.load_finding(db, target)
    if finding is None:
        raise CommandError(f"no finding is called {target[:40]}. `miitwatch findings` lists them.")
    values = [f"firm:{firm.key}" for firm in finding.firms]
    values += [f"count:{count.role}:{count.value}" for count in finding.counts]
    values += [f"dispute:{dispute.reason}" for dispute in finding.disputes]
    articles = [f"{report.article} {report.publisher}" for report in finding.reports]
    lists = (("RULED ALREADY", finding.ruled), ("CAN BE RULED ON (--value)", values), ("ARTICLES", articles))
    tail = "\n".join(f"{head}\n  " + ("\n  ".join(dict.fromkeys(lines)) or "nothing") for head, lines in lists)
    return f"{show_finding(app, db, finding, look_at_regulator(app)).text}\n{tail}"


def _take_other(act: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A merge may name the other finding behind the first, which is how one would say it."""
    if act == "merge":
        return click.argument("other", required=False, metavar="[INTO]")
    return lambda command: command


def _add_act(act: str, doc: str) -> None:
    @review.command(act, help=doc)
    @click.argument("target", metavar="ID")
    @_take_other(act)
    @click.option("--by", required=True, metavar="NAME", help="Who decides; kept with the ruling.")
    @click.option("--reason", required=True, metavar="TEXT", help="Why; kept, and told to readers of a correction.")
    @click.option("--value", default="", help="What of it: decided=2025-02-28, firm:KEY, the finding to merge into ...")
    @click.option("--dry-run", is_flag=True, help="Show who would be told what, and keep nothing.")
    @click.pass_obj
    def rule(config_path: Path | None, target: str, by: str, reason: str, value: str, dry_run: bool,
             other: str | None = None) -> None:  # fmt: skip
        if other and value and other != value:
            raise CommandError(f"merge into {other}, or into {value}? Name one of them.")
        value, target = tidy_id(value or other or ""), tidy_id(target)
        order = Order(next(one for one in ACTS if one == act), target, by, reason, value, dry_run)
        with open_for_work(config_path) as app:
            ruled = _give(app, order)
        for change in ruled.changes:
            click.echo(change)
        click.echo(ruled.said)


def _give(app: Application, order: Order) -> Ruled:
    """Carries the order out, or has the process that holds the lock do it and waits for its answer."""
    from miitwatch.folding.lock import HeldError, hold_lock
    from miitwatch.messages.delivery import deliver_due
    from miitwatch.rounds.answering import ask_holder

    check_order(order, app.clock())
    try:
        with hold_lock(app.config.store_path, "review", app.clock()):
            ruled = carry_out(app, order)
            if not order.dry_run:
                deliver_due(app, settled=True)
            return ruled
    except HeldError:
        answered = ask_holder(app, "ruling", encode_value(order))
    if answered.state == "failed":
        raise CommandError(answered.answer or "the order could not be carried out")
    return read_answer(answered.answer or "{}")


for _act, _doc in {
    "accept": "Tell what a page that waits says as fact (R-12), or let a finding stand (F-2025-007).",
    "reject": "A page that waits is not told and never returns; of a finding, --value firm:KEY rejects one claim.",
    "correct": "Put a field of a finding right: --value decided=2025-02-28, batch=2, count:batch=12, firm:KEY=STATUS.",
    "withdraw": "A finding was no such event; everyone who was told of it is told so.",
    "merge": "A finding is the same event as another: merge F-2025-010 F-2025-007, or --value F-2025-007.",
    "split": "A finding tells two events: --value with the numbers of the other event's articles, apart by commas.",
}.items():
    _add_act(_act, _doc)
