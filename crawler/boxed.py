"""Parsing that could cost too much: in a process of its own, which is killed at 5 seconds or 300 MB.

What passes the linear scan of `parsers.hostile` and is no larger than 2 MB is parsed in place. Files that pages carry
are read in the box, in up to a minute: the readers of their formats would stay in a daemon, 30 MB for a few files.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from domain.errors import ParseError
from domain.pages import Attachment

T = TypeVar("T")

#: Larger bodies are parsed in the box, bytes.
LARGE = 2_000_000
#: When the box is killed, seconds of wall time, its start included.
SECONDS = 5.0
#: The same for a file that a page carries: one of three hundred pages takes half of it.
FILE_SECONDS = 60.0
#: The most memory for data that the box may take, bytes.
MEMORY = 300_000_000


def parse_boxed(parse: Callable[[bytes, str, str], T], body: bytes, url: str, content_type: str) -> T:
    """What `parse` makes of a body. It must be a function of a module, or a `partial` of one.

    Raises what `parse` raises, and ParseError "unreadable" where the box was killed.
    """
    if len(body) <= LARGE:
        try:
            return parse(body, url, content_type)
        except ParseError as error:
            if not error.heavy:
                raise
    return run_boxed(parse, body, url, content_type, url=url)


def read_file_boxed(body: bytes, name: str, url: str, content_type: str) -> Attachment:
    """As `parsers.attachments.read_attachment`; a file at which the box was killed is unread too, and says why."""
    from parsers.attachments import leave_unread, needs_library, read_attachment

    if not needs_library(body, name, url, content_type):
        return read_attachment(body, name, url, content_type)
    try:
        return run_boxed(read_attachment, body, name, url, content_type, url=url, seconds=FILE_SECONDS)
    except ParseError as error:
        return leave_unread(body, name, url, error.what)


def run_boxed(function: Callable[..., T], *given: Any, url: str, seconds: float | None = None) -> T:
    """Calls a function in the box. Raises what it raises, and ParseError "unreadable" where the box was killed.

    It is killed after `seconds`, or `SECONDS`.
    """
    import pickle  # hardly anything comes to be parsed in the box
    import subprocess

    patience = SECONDS if seconds is None else seconds
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    box = subprocess.Popen(  # noqa: S603 - our own module, no shell
        [sys.executable, "-m", "crawler.box", str(MEMORY)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    try:
        answer, _ = box.communicate(pickle.dumps((function, given)), timeout=patience)
    except subprocess.TimeoutExpired:
        box.kill()
        box.communicate()
        raise ParseError(url, f"its parsing was stopped after {patience:.0f} s", name="unreadable") from None
    if box.returncode != 0 or not answer:
        what = f"its parsing was stopped at {MEMORY // 1_000_000} MB, or ended by itself ({box.returncode})"
        raise ParseError(url, what, name="unreadable")
    failed, value = pickle.loads(answer)  # noqa: S301 - our own process wrote it
    if failed:
        name, what, letters = value
        raise ParseError(url, what, name=name, letters=letters)
    result: T = value
    return result
