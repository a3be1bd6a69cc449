"""The reader in a process beside the daemon: begun for a text, ended when none comes for a while.

Rules, patterns and weights take some 35 MB, and texts on the subject come rarely; most headlines are passed over by
their letters before anybody asks here. What is read is the same: the process is given documents and answers readings.
"""

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Timer
from time import monotonic
from typing import IO, Any, cast

from domain.claims import Reading
from domain.errors import MiitwatchError
from miitwatch import __version__
from parsers.facts.rules import RULES
from parsers.facts.text.document import Document
from parsers.facts.text.scripts import list_simplified

#: The process ends when nothing was asked of it for so long, seconds: a batch's reports come within hours, and the
#: next one in weeks.
QUIET = 60.0
#: How long it may take over one document, seconds: of the longest that is read a busy machine needs a third of it.
PATIENCE = 90.0
#: How a process that ended is met.
_GONE = (OSError, EOFError, pickle.UnpicklingError)
#: How long it is waited for its end, seconds, before it is killed.
_PARTING = 5.0
#: What a process beside must be of: values of one version could be taken for something else by another.
VERSION = f"version {__version__}, rules {RULES}"
COMMAND = (sys.executable, "-m", "miitwatch.reader_process")


class ReaderLostError(MiitwatchError):
    """The process beside gave no reading: it ended twice over one document, took too long, or is of another version."""


@dataclass
class ReaderBeside:
    """Reads as `parsers.facts.reader.Reader` does; `read` may be called from any thread, and they take turns."""

    command: tuple[str, ...] = COMMAND
    quiet: float = QUIET
    patience: float = PATIENCE
    _process: "subprocess.Popen[bytes] | None" = None
    _asked: float = 0.0  # monotonic
    _late: bool = False  # whether it was killed since it was silent for too long
    _turn: Lock = field(default_factory=Lock)

    def read(self, document: Document) -> Reading:
        """What one document states. A process that ends over it is begun anew, once: somebody may have killed it.

        Raises ReaderLostError where it ends again, is silent for longer than `patience`, or is of another version.
        """
        with self._turn:
            self._late = False
            try:
                return self._ask(document)
            except _GONE as error:
                code = self._end()
                if self._late:  # what took too long once does so again
                    raise ReaderLostError(self._explain(document, code, error)) from error
            try:
                return self._ask(document)
            except _GONE as error:
                raise ReaderLostError(self._explain(document, self._end(), error)) from error

    def _explain(self, document: Document, code: int | None, error: Exception) -> str:
        text = document.url or "a text"
        if self._late:
            return f"the reading of {text} was stopped after {self.patience:g} s"
        if code is None:  # there was none to end
            return f"the process that reads {text} could not be begun: {error}"
        return f"the process that reads ended twice over {text} ({code}); its last words stand in the log"

    def rest(self) -> None:
        """Ends the process where nothing was asked of it for `quiet` seconds; never waits for one that reads."""
        if self._turn.acquire(blocking=False):
            try:
                if self._process is not None and monotonic() - self._asked >= self.quiet:
                    self._end()
            finally:
                self._turn.release()

    def close(self) -> None:
        """Ends the process, after what it is reading."""
        with self._turn:
            self._end()

    def _ask(self, document: Document) -> Reading:
        process = self._process or self._begin()
        return cast("Reading", self._exchange(process, document))

    def _begin(self) -> "subprocess.Popen[bytes]":
        environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
        process = self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
        )
        version = self._exchange(process, dict(list_simplified()))
        if version != VERSION:
            self._end()
            what = f"the program was changed while it ran: it is {VERSION}, and its files are {version}"
            raise ReaderLostError(f"{what}; start it again")
        return process

    def _exchange(self, process: "subprocess.Popen[bytes]", given: object) -> Any:
        """Its answer. Raises OSError or EOFError where it has ended, or was killed since it is silent for too long."""
        into, out = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
        watch = Timer(self.patience, self._stop, (process,))
        watch.start()
        try:
            pickle.dump(given, into, pickle.HIGHEST_PROTOCOL)
            into.flush()
            return pickle.load(out)  # noqa: S301 - our own process wrote it
        finally:
            watch.cancel()
            self._asked = monotonic()

    def _stop(self, process: "subprocess.Popen[bytes]") -> None:
        self._late = True
        process.kill()

    def _end(self) -> int | None:
        """Its exit status; none where there was no process."""
        process, self._process = self._process, None
        if process is None:
            return None
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                cast("IO[bytes]", pipe).close()  # at the end of its input it ends
        try:
            return process.wait(_PARTING)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()
