"""Word files that our own reader gives up on, through antiword or catdoc where one of them is installed."""

import shutil
import subprocess

from parsers.unread import UnreadError

#: The programs in the order in which they are asked, with what makes them read standard input and write UTF-8.
PROGRAMS = (
    ("antiword", ("-m", "UTF-8.txt", "-w", "0", "-")),
    ("catdoc", ("-d", "utf-8", "-w", "-")),
)
#: Seconds that a program may take; the bytes are somebody else's.
PATIENCE = 20


def read_by_program(body: bytes, reason: UnreadError) -> str:
    """The text that an installed program finds. Raises `reason` where none is installed or none finds any."""
    for name, options in PROGRAMS:
        program = shutil.which(name)
        if program is None:
            continue
        try:
            done = subprocess.run(  # noqa: S603  (no shell; the file goes in by standard input)
                [program, *options], input=body, capture_output=True, timeout=PATIENCE, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        text = done.stdout.decode("utf-8", "replace")
        if done.returncode == 0 and text.strip():
            return text
    raise reason
