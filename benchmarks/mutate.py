"""How many small faults in findings/ and parsers/facts the tests find: mutation testing of a seeded sample.

    python benchmarks/mutate.py [--seed N] [--per-module N] [--only WORD] [--minutes N] [--quick]

The mutants are cosmic-ray's, which runs in an environment of its own (.mutants, made when first needed). The tests are
those whose names begin as the folder's do, each mutant's own first. They are collected once; for each mutant a child
exchanges the code of the function that it changes and runs them until one fails. What changes more than functions,
and what survives in a function that ran before the first test did, is tried in a child that imports the module anew.
No file is touched. A child has thrice the processor time that the tests need without a fault; one that takes longer
hangs, and is found by that. Printed are the survivors and the score, with the 95 % interval by Wilson: the share of the
mutants found, of all that were tried, equivalent ones included.
"""

import argparse
import importlib.abc
import importlib.util
import inspect
import json
import math
import os
import random
import resource
import subprocess
import sys
import time
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parent.parent
TOOL = "cosmic-ray==8.7.0"
#: By the folder that is mutated: how the names of its tests begin. Properties come last, since they take long.
AREAS = {
    "findings": ("test_findings_",),
    "parsers/facts": ("test_parsers_facts_", "test_miitwatch_explaining", "test_parsers_prefilter"),
}
LATE = ("properties", "patterns", "docs", "explaining")
OTHERS = (
    "ahocorasick", "bs4", "httpx", "hypothesis", "lxml.html", "msgspec", "opencc", "pydantic", "pytest", "sqlite_utils",
    "domain.findings", "domain.firms", "domain.words",
)  # fmt: skip
THRICE, LEAST, ALONE = 3.0, 10.0, 200  # of the time without a fault; seconds of processor time


@dataclass(frozen=True, slots=True)
class Mutant:
    file: str
    operator: str
    line: int
    before: str
    after: str
    places: int  # of the whole file
    source: str


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=20250228)
    parser.add_argument("--per-module", type=int, default=8)
    parser.add_argument("--only", default="", help="only files whose path holds this")
    parser.add_argument("--minutes", type=float, default=600.0, help="for each of the two; what is left is not tried")
    parser.add_argument("--nice", type=int, default=10, help="how far behind others it stands")
    parser.add_argument("--quick", action="store_true", help="without the tests that take long: more may live")
    parser.add_argument("--least", type=float, default=0.0, help="exit 1 where the score is lower")
    options = parser.parse_args()
    os.chdir(ROOT)
    os.nice(options.nice)
    load_others()
    scores = [try_area(folder, tests, options) for folder, tests in AREAS.items()]
    found, tried = (sum(values) for values in zip(*scores, strict=True))
    print(f"\nall: {tell_score(found, tried)}; seed {options.seed}, {options.per_module} a module at most")
    return 0 if tried and found / tried >= options.least else 1


def try_area(folder: str, tests: Sequence[str], options: argparse.Namespace) -> tuple[int, int]:
    """How many were found, and how many were tried."""
    files = [str(path.relative_to(ROOT)) for path in sorted((ROOT / folder).glob("*.py")) if options.only in str(path)]
    if not files:
        return 0, 0
    mutants = draw_mutants(files, options)
    named = [str(path) for begin in tests for path in sorted((ROOT / "tests").glob(f"{begin}*.py"))]
    named = sorted(named, key=lambda path: Path(path).stem.endswith(LATE))
    if options.quick:
        named = [path for path in named if not Path(path).stem.endswith(LATE)]
    began = time.monotonic()
    print(f"{folder}: {len(mutants)} mutants of {count_places(mutants)} in {len(files)} files", flush=True)
    until = began + 60 * options.minutes
    states = try_together(mutants, named, until)
    for number in [number for number, state in states.items() if state == "alone"]:
        states[number] = "untried" if time.monotonic() > until else try_alone(mutants[number], named)
        tell_survivor(mutants[number], states[number])
    tried = [state for state in states.values() if state != "untried"]
    found = sum(state != "survived" for state in tried)
    minutes = (time.monotonic() - began) / 60
    print(
        f"{folder}: {tell_score(found, len(tried))}; {tried.count('hung')} of them hung; {minutes:.0f} minutes",
        flush=True,
    )
    return found, len(tried)


def tell_survivor(mutant: Mutant, state: str) -> None:
    if state == "survived":
        print(f"  survived  {mutant.file}:{mutant.line}  {mutant.operator}")
        print(f"      - {mutant.before}\n      + {mutant.after}", flush=True)


def draw_mutants(files: Sequence[str], options: argparse.Namespace) -> list[Mutant]:
    place = ROOT / ".mutants"
    python = place / "bin" / "python"
    if not python.exists():
        print(f"making {place} with {TOOL} ...", flush=True)
        venv.create(place, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", TOOL], check=True)
    command = [str(python), str(ROOT / "benchmarks" / "mutants.py"), str(options.seed), str(options.per_module), *files]
    drawn = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    mutants = [Mutant(**json.loads(line)) for line in drawn.stdout.splitlines()]
    random.Random(options.seed).shuffle(mutants)  # where time runs out, what was tried is a sample too
    return mutants


def count_places(mutants: Sequence[Mutant]) -> int:
    return sum({mutant.file: mutant.places for mutant in mutants}.values())


def try_together(mutants: Sequence[Mutant], tests: Sequence[str], until: float) -> dict[int, str]:
    """By the mutant's number what became of it: found, hung, survived, or `alone` where it must be imported anew.

    The tests are collected once; each mutant is one more child, in which the code of its function is exchanged.
    """
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


@dataclass(frozen=True, slots=True)
class Tried:
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


def load_others() -> None:
    """Everything that tests need and no mutant is in, so that each child begins with it."""
    for name in OTHERS:
        importlib.import_module(name)
    mutated = [name for name in sys.modules if name.partition(".")[0] in ("findings", "parsers")]
    if mutated:
        sys.exit(f"loaded too early to be mutated: {', '.join(mutated)}")


def tell_score(found: int, tried: int) -> str:
    """The share with its 95 % interval by Wilson, which holds near 0 and 1 too."""
    if not tried:
        return "nothing tried"
    z, share = 1.96, found / tried
    middle = (share + z * z / (2 * tried)) / (1 + z * z / tried)
    half = z * math.sqrt(share * (1 - share) / tried + z * z / (4 * tried * tried)) / (1 + z * z / tried)
    return f"{found} of {tried} found, {share:.1%} ({middle - half:.1%} to {middle + half:.1%})"


if __name__ == "__main__":
    sys.exit(main())
