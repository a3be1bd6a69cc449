"""What `poll` does: one round with all that the daemon's jobs do around theirs, in its order."""

from collections.abc import Callable

from domain.errors import CommandError
from miitwatch.application import Application, register
from miitwatch.messages.delivery import Delivered, deliver_due
from miitwatch.rounds.rounds import Round, run_round


def check_names(app: Application, names: tuple[str, ...]) -> None:
    """Raises CommandError for a name that no source has, or one that is off."""
    for name in names:
        if name not in app.sources_by_name:
            raise CommandError(f"no source is called {name!r}. `miitwatch sources` lists them.")
        if not app.sources_by_name[name].enabled:
            raise CommandError(f"source {name} is off: set enabled = true in [sources.{name}] to have it asked.")


def work_once(
    app: Application, names: tuple[str, ...], tell: Callable[[str], None], *, everything: bool
) -> tuple[Round, Delivered]:
    """Asks, reads, folds and delivers what is due, as the process that holds the record. Raises StorageError."""
    from miitwatch.folding.lock import hold_lock
    from miitwatch.notices.beating import beat
    from miitwatch.notices.checkpoint_notices import begin_folding
    from miitwatch.progress import OutageProgress
    from miitwatch.rounds.housekeeping import keep_house, renew_findings
    from miitwatch.rounds.shipping import enter_record

    with hold_lock(app.config.store_path, "poll", app.clock()):
        register(app)
        renew_findings(app)
        begin_folding(app)
        enter_record(app)
        app.progress = progress = OutageProgress(tell)
        app.store.widen()
        done = run_round(app, names=names, everything=everything)
        app.heartbeat.note_round(done.asked)
        progress.end()
        delivered = deliver_due(app)
        keep_house(app)
        beat(app)
    return done, delivered


def draw_and_compare(app: Application) -> None:
    """What keeps nobody from the record meanwhile: the page's charts, and what changed rules of reading differ in."""
    from miitwatch.folding.named_rules import are_others

    if app.config.listen:  # as the daemon does: for the page
        from miitwatch.page.charting import draw_if_stale

        draw_if_stale(app)
    if are_others(app.store):
        from miitwatch.notices.rule_changes import compare_rules

        if compare_rules(app):
            deliver_due(app)
