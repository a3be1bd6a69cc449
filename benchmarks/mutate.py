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
import json
import math
import os
import random
import subprocess
import sys
import time
import venv
from collections.abc import Sequence
from pathlib import Path

from trying import ROOT, Mutant, tell_survivor, try_alone, try_together

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
    files = [str(path.relative_to(ROOT)) for path in sorted((ROOT / folder).rglob("*.py")) if options.only in str(path)]
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
