# ruff: noqa: E402  (the repository's root comes first on the path)
"""Writes what is drawn from all patterns of the reader into parsers/facts/learned/kept_needs.json, which spares each
process some seconds before its first text.

    python benchmarks/keep_needs.py

Make runs it when a rule has changed; the file is in no commit. Takes five seconds.
"""

import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import parsers.facts
from parsers.facts.text.kept_needs import write_kept
from parsers.facts.text.lacks import NEEDS
from parsers.facts.text.patterns import Pattern


def list_patterns() -> list[tuple[str, int]]:
    """The text and the flags of every pattern that the modules of the reader make."""
    for module in walk_packages(parsers.facts.__path__, "parsers.facts."):
        import_module(module.name)
    return [(one.text, one.flags) for one in NEEDS.pending if isinstance(one, Pattern)]


def main() -> None:
    many = write_kept(list_patterns())
    print(f"{many} patterns and parts")


if __name__ == "__main__":
    main()
