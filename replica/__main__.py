"""Serves the practice internet by hand: `python -m replica`, or `python -m replica 2025-03-01T12:00+08:00`."""

import signal
import sys
import threading
from datetime import datetime

from replica.pages import BEIJING
from replica.world import World, start_world


def describe_world(world: World) -> str:
    """What is served where, as lines for a terminal."""
    sources = "\n".join(f"  {name:<26}{table['url']}" for name, table in world.sources().items())
    host, port = world.smtp
    return (
        f"The practice internet stands at {world.now.astimezone(BEIJING):%Y-%m-%d %H:%M} Beijing time.\n\nSources:\n"
        f"{sources}\n\nMail sink:  {host}:{port} (SMTP)\nHook sink:  {world.url('hooks', '/hook')}\n\n"
        "Give an instant to move it (2025-03-01T12:00+08:00), `next` for the next step, nothing to end.\n"
    )


def move_world(world: World, word: str) -> str:
    """Move the world's time as asked; returns what to tell."""
    if word == "next":
        later = [step for step in world.steps() if step > world.now]
        if not later:
            return "That was the last step.\n"
        world.set_time(later[0])
    else:
        try:
            at = datetime.fromisoformat(word)
        except ValueError:
            return f"Not an instant: {word}. Write it like 2025-03-01T12:00+08:00.\n"
        world.set_time(at if at.tzinfo else at.replace(tzinfo=BEIJING))
    new = [told for told in world.tellings if told.at <= world.now][-3:]
    lines = "".join(f"  {told.at.astimezone(BEIJING):%Y-%m-%d %H:%M}  {told.site}: {told.title}\n" for told in new)
    return f"Now {world.now.astimezone(BEIJING):%Y-%m-%d %H:%M}. The newest:\n{lines}"


def main() -> None:
    with start_world() as world:
        if len(sys.argv) > 1:
            sys.stdout.write(move_world(world, sys.argv[1]))
        sys.stdout.write(describe_world(world))
        sys.stdout.flush()
        if not sys.stdin.isatty():
            done = threading.Event()
            signal.signal(signal.SIGTERM, lambda *_: done.set())
            done.wait()
            return
        for line in sys.stdin:
            if not line.strip():
                break
            sys.stdout.write(move_world(world, line.strip()))
            sys.stdout.flush()


if __name__ == "__main__":
    main()
