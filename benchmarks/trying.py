"""Runs the tests against mutants: each in a forked child, in which the code that it changes is exchanged."""

import importlib.abc
import importlib.util
import inspect
import math
import os
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parent.parent
THRICE, LEAST, ALONE = 3.0, 10.0, 200  # of the time without a fault; seconds of processor time


class Mutant(Struct, frozen=True):
    file: str
    operator: str
    line: int
    before: str
    after: str
    places: int  # of the whole file
    source: str


def tell_survivor(mutant: Mutant, state: str) -> None:
    if state == "survived":
        print(f"  survived  {mutant.file}:{mutant.line}  {mutant.operator}")
        print(f"      - {mutant.before}\n      + {mutant.after}", flush=True)


def try_together(mutants: Sequence[Mutant], tests: Sequence[str], until: float) -> dict[int, str]:
    """By the mutant's number what became of it: found, hung, survived, or `alone` where it must be imported anew.

    The tests are collected once; each mutant is one more child, in which the code of its function is exchanged.
    """
    child, read = begin_loop(mutants, tests, until)
    states: dict[int, str] = {}
    plain, failed = "", "which of them cannot be said: none ended"
    with os.fdopen(read) as pipe:
        for line in pipe:
            name, _, state = line.strip().partition("=")
            if name == "plain":
                plain = state
            elif name == "failed":
                failed = state
            elif name == "seconds":
                print(f"  the tests take {state} s of processor time", flush=True)
            else:
                states[int(name)] = state
                tell_survivor(mutants[int(name)], state)
    os.waitpid(child, 0)
    if plain != "survived":
        sys.exit(f"without any fault the tests {'fail' if plain == 'found' else plain or 'end'}: {failed}")
    return states


def begin_loop(mutants: Sequence[Mutant], tests: Sequence[str], until: float) -> tuple[int, int]:
    """A child that tries one mutant after the other, and the end of the pipe at which it tells of them."""
    read, write = os.pipe()
    child = fork_quietly()
    if child == 0:
        import pytest

        os.close(read)
        loop = Loop(mutants, write, until)
        sys.setprofile(loop.note_call)
        pytest.main(["-x", "-q", "-n", "0", "-p", "no:cacheprovider", *tests], plugins=[loop])
        os._exit(0)
    os.close(write)
    return child, read


class Loop:
    """The plug-in that runs the collected tests once for each mutant, each time in a child."""

    def __init__(self, mutants: Sequence[Mutant], write: int, until: float) -> None:
        self.mutants, self.write, self.until, self.limit = mutants, write, until, 600.0
        self.plain = True
        self.early: set[tuple[str, str]] = set()  # file and name of what ran before the first test: a mutant comes late

    def note_call(self, frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(str(ROOT)):
            self.early.add((frame.f_code.co_filename, frame.f_code.co_qualname))

    def pytest_runtestloop(self, session: "pytest.Session") -> bool:
        sys.setprofile(None)
        plain = await_child(self.fork(session, None), self.limit)
        self.plain = False
        self.tell("plain", plain.state)
        self.tell("seconds", f"{plain.seconds:.1f}")
        self.limit = max(LEAST, THRICE * plain.seconds)
        for number, mutant in enumerate(self.mutants):
            if time.monotonic() > self.until:
                break
            exchange = find_exchange(mutant)
            state = "alone" if exchange is None else await_child(self.fork(session, mutant), self.limit).state
            if state == "survived" and self.ran_early(mutant, exchange or ()):
                state = "alone"
            self.tell(str(number), state)
        return True

    def pytest_runtest_logreport(self, report: "pytest.TestReport") -> None:
        """Without a fault no test fails: one that does is named, with the last line of what it said."""
        if self.plain and report.failed:
            self.tell("failed", " ".join(f"{report.nodeid}: {report.longreprtext.rpartition(chr(10))[2]}".split()))

    def ran_early(self, mutant: Mutant, exchange: "Sequence[tuple[FunctionType, CodeType]]") -> bool:
        return any((str(ROOT / mutant.file), code.co_qualname) in self.early for _, code in exchange)

    def tell(self, name: str, state: str) -> None:
        os.write(self.write, f"{name}={state}\n".encode())

    def fork(self, session: "pytest.Session", mutant: Mutant | None) -> int:
        child = os.fork()
        if child:
            return child
        from _pytest import main

        resource.setrlimit(resource.RLIMIT_CPU, (int(self.limit), int(self.limit) + 5))
        if mutant is not None:
            for function, code in find_exchange(mutant) or ():
                function.__code__ = code
            own = Path(mutant.file).stem
            session.items.sort(key=lambda item: f"_{own}" not in item.path.stem)
        try:
            main.pytest_runtestloop(session)
        except BaseException:  # noqa: BLE001 a failed test ends the session
            os._exit(1)
        os._exit(1 if session.testsfailed else 0)


def find_exchange(mutant: Mutant) -> "list[tuple[FunctionType, CodeType]] | None":
    """The functions that the mutant changes, with their changed code; None where it changes what runs at import."""
    before, after = (read_codes(source, mutant.file) for source in ((ROOT / mutant.file).read_text(), mutant.source))
    changed = [name for name in before if name not in after or before[name] != after[name]]
    module = sys.modules.get(name_module(mutant))
    found = [(find_function(module, name), after.get(name)) for name in changed]
    if not found or any(not isinstance(function, FunctionType) or code is None for function, code in found):
        return None
    if any(function.__code__.co_freevars != code.co_freevars for function, code in found):
        return None
    return found


def read_codes(source: str, file: str) -> dict[str, object]:
    """Each outermost function's code by its qualified name, and what else a module or class body runs."""
    codes: dict[str, object] = {}
    bodies = [compile(source, file, "exec")]
    while bodies:
        body = bodies.pop()
        inner = [one for one in body.co_consts if isinstance(one, CodeType)]
        plain = tuple(one for one in body.co_consts if not isinstance(one, CodeType))
        codes[f"<{body.co_qualname}>"] = (body.co_code, repr(plain), body.co_names)
        for code in inner:
            if code.co_flags & inspect.CO_NEWLOCALS:  # a function; a class body has none
                codes[code.co_qualname] = code
            else:
                bodies.append(code)
    return codes


def find_function(module: object, name: str) -> object:
    found = module
    for part in name.split("."):
        found = getattr(found, part, None)
    return inspect.unwrap(found) if callable(found) else getattr(found, "fget", found)


def try_alone(mutant: Mutant, tests: Sequence[str]) -> str:
    """Runs the tests in a child that imports the mutant in place of its file."""
    child = fork_quietly()
    if child == 0:
        import pytest

        sys.meta_path.insert(0, Finder(mutant))
        resource.setrlimit(resource.RLIMIT_CPU, (ALONE, ALONE + 5))
        os._exit(int(pytest.main(["-x", "-q", "-n", "0", "-p", "no:cacheprovider", *tests])))
    return await_child(child, ALONE).state


def fork_quietly() -> int:
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
    return child


class Tried(Struct, frozen=True):
    state: str  # found, hung, survived
    seconds: float  # of processor time


def await_child(child: int, limit: float) -> Tried:
    """Waits for the end of a child, which is killed where it sleeps for ever."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    until = time.monotonic() + 20 * limit
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            break
        if time.monotonic() > until:
            os.kill(child, 9)
            until = math.inf
        time.sleep(0.01)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if os.WIFSIGNALED(status):
        return Tried("hung", seconds)
    return Tried("found" if os.WEXITSTATUS(status) else "survived", seconds)


def name_module(mutant: Mutant) -> str:
    return mutant.file.removesuffix(".py").replace("/", ".")


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives the mutated source for its module."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant
        self.name = name_module(mutant)

    def find_spec(self, name: str, path: object = None, target: object = None):  # type: ignore[no-untyped-def]
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, ROOT / self.mutant.file, loader=self)

    def create_module(self, spec: object) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.mutant.source, self.mutant.file, "exec"), module.__dict__)
