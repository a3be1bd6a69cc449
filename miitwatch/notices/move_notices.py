"""What operators are told of sources whose address leads to another list, which reads well and may be another one."""

import sqlite3
from collections.abc import Set

from alerts.notices.notice import Notice
from crawler.freshness import PATIENCE
from domain.sources import Source, SourceMemory
from miitwatch.application import Application
from miitwatch.notices.notices import Trouble, clear_trouble, raise_trouble

KEY = "moved"


def tell_move(
    app: Application, tx: sqlite3.Connection, source: Source, memory: SourceMemory, lasting: Set[str]
) -> None:
    """Tells, once it has lasted, that another address answers in the place of the one that is configured."""
    key = f"{KEY}:{source.name}"
    if memory.led_to and memory.led_polls >= PATIENCE:
        raise_trouble(app, tx, Trouble(key, _describe(app, source, memory)))
    elif not memory.led_to and key in lasting:
        clear_trouble(app, tx, key, source.name, "The address that is configured answers itself.")


def _describe(app: Application, source: Source, memory: SourceMemory) -> Notice:
    return Notice(
        name="moved",
        subject=f"{KEY}: {source.name}",
        at=app.clock(),
        since=None,
        facts=(
            ("SEEN", f"Asked for {source.url}, another address answers: {memory.led_to}"),
            ("NOT LOST", "What stands on the list that answers is read."),
            ("MEANS", "It may be another list, such as the front page: then what this source was for is not seen."),
            ("DO", f'Open both. Where the new one is right, set url = "{memory.led_to}" in [sources.{source.name}].'),
            ("OR", "where it is not, look for the list's new address on that site and set that one."),
        ),
    )
