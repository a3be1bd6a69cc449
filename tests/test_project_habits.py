"""What CI holds beside lint: bandit with nothing unexplained, what is declared, licences, one door for each library."""

import ast
import importlib.metadata
import json
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES: list[str] = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]

#: Licences by the words that only they have.
LICENCES = {
    "MIT": "permission is hereby granted, free of charge",
    "BSD": "redistribution and use in source and binary forms",
    "Apache": "terms and conditions for use, reproduction, and distribution",
    "Apache, by its header": "apache license",
    "PSF": "python software foundation license",
    "matplotlib": "license agreement for matplotlib",
    "MPL": "mozilla public license",
    "ISC": "permission to use, copy, modify, and",
    "HPND": "permission to use, copy, modify and distribute",
}
COPYLEFT = re.compile(r"gnu (?:lesser |affero |library )?general public licen[sc]e|affero", re.I)
#: Python's own licence tells that a part of an old version was once under it; that is no licence of what is shipped.
PYTHONS_PAST = "previously distributed under the gnu general public license (gpl)"
#: Distributions whose licence files name a copyleft licence, each with why it binds nobody who runs or ships this.
EXPLAINED = {
    "numpy": "of the compiler's run-time libraries in its wheel, under the exception for what is linked with them",
    "setuptools": "of a library that it carries along and that we do not import",
    "pip": "MPL, of the certificates that it carries along; it comes with datasette and is not imported",
    "pillow": "FreeType is offered under its own licence too; of xz only the library is in it, not its tools",
    "matplotlib": "FreeType is offered under its own licence too",
    "certifi": "MPL binds changes of its file of certificates, which we do not make",
}


def normalise(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def list_shipped() -> dict[str, importlib.metadata.Distribution]:
    """What a user gets with the wheel and its extras: the dependencies and what they bring, as installed here."""
    found: dict[str, importlib.metadata.Distribution] = {}
    project = PROJECT["project"]
    extras = [one for named in project["optional-dependencies"].values() for one in named]
    todo = [Requirement(one) for one in (*project["dependencies"], *extras)]
    while todo:
        wanted = todo.pop()
        if (name := normalise(wanted.name)) in found:
            continue
        found[name] = importlib.metadata.distribution(name)
        for one in map(Requirement, found[name].requires or ()):
            asked = ("", *wanted.extras)
            if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in asked):
                todo.append(one)
    return found


def read_licence(distribution: importlib.metadata.Distribution) -> str:
    """The words of all licence files of a distribution, in one line; empty where it ships none."""
    files = [
        Path(str(file.locate()))
        for file in distribution.files or ()
        if re.search("licen[sc]e|copying", file.name, re.I) and file.suffix not in (".py", ".pyc")
    ]
    return re.sub(r"\s+", " ", " ".join(path.read_text("utf-8", "replace") for path in files if path.is_file()))


def test_what_a_user_gets_is_under_licences_that_we_know_by_their_files() -> None:
    shipped = list_shipped()
    assert len(shipped) > 60
    assert {"distributed", "dask", "cloudpickle"} <= shipped.keys(), "extras are shipped too"
    unknown, copyleft = [], set()
    for name, distribution in shipped.items():
        text = read_licence(distribution).lower().replace(PYTHONS_PAST, "")
        if not any(words in text for words in LICENCES.values()):
            unknown.append(name)
        if COPYLEFT.search(text) or LICENCES["MPL"] in text:
            copyleft.add(name)
    assert unknown == []
    assert copyleft - EXPLAINED.keys() == set()


def run_bandit(*places: str) -> dict[str, dict[str, int]]:
    """How often it finds what in which file; a mark that would silence it counts for nothing."""
    command = [sys.executable, "-m", "bandit", "-q", "--ignore-nosec", "-c", "pyproject.toml", "-f", "json", "-r"]
    done = subprocess.run([*command, *places], cwd=ROOT, capture_output=True, text=True, check=False)
    found: dict[str, dict[str, int]] = {}
    for one in json.loads(done.stdout)["results"]:
        files = found.setdefault(one["test_id"], {})
        name = one["filename"].removeprefix("./")
        files[name] = files.get(name, 0) + 1
    return found


def test_a_mark_silences_nobody_and_a_second_place_in_a_file_is_another_one(tmp_path: Path) -> None:
    place = tmp_path / "calls.py"
    place.write_text(
        "import subprocess\nwords = input()\nsubprocess.call(words, shell=True)  # nosec\n"
        "subprocess.call([words])\nsubprocess.call([words])  # nosec B603\n",
        "utf-8",
    )
    assert run_bandit(str(tmp_path)) == {"B602": {str(place): 1}, "B603": {str(place): 2}}


@pytest.mark.slow
def test_nothing_that_bandit_finds_is_unexplained() -> None:
    explained = tomllib.loads((ROOT / "tests" / "explained.toml").read_text(encoding="utf-8"))
    assert run_bandit(*PACKAGES) == {key: table["where"] for key, table in explained.items()}
    assert all(len(table["why"]) > 20 for table in explained.values())


def test_every_import_is_declared_and_everything_declared_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "deptry", ".", "--no-ansi"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


#: Libraries without types: the modules that may import each. A second door needs a reason here.
DOORS = {
    "feedparser": ["parsers/feeds.py"],
    "olefile": ["parsers/doc_files.py"],
    "xlrd": ["parsers/xls_files.py"],
    "openpyxl": ["parsers/xlsx_files.py", "replica/attachments.py"],  # reads; the practice internet writes
    "docx": ["parsers/docx_files.py", "replica/attachments.py"],  # reads; the practice internet writes
    "apscheduler": ["miitwatch/running/scheduling.py"],
    "aiosmtpd": ["replica/mail.py"],
    "brotli": ["network/bodies.py"],
    "pycrfsuite": [],  # benchmarks/learn_names.py learns by it; what is shipped reads without it
    "warcio": ["parsers/warc_files.py", "storage/chain/warc.py"],  # reads archives; writes evidence
    "opencc": ["parsers/facts/text/scripts.py"],
    "ahocorasick": ["parsers/facts/text/automata.py"],
    "datasette": ["web/engine.py", "web/plugin.py"],  # starts it; is its plug-in
    "lxml": ["web/drawing.py", "web/feeds.py"],  # writes SVG; writes Atom
}


@cache
def list_imports() -> dict[str, frozenset[str]]:
    """What each of our modules imports, by the first part of its name; parsed once for all libraries."""
    imports = {}
    for path in (path for package in PACKAGES for path in (ROOT / package).rglob("*.py")):
        names: list[str] = []
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [one.name for one in node.names] if isinstance(node, ast.Import) else []
        imports[str(path.relative_to(ROOT))] = frozenset(name.split(".")[0] for name in names)
    return imports


def list_doors(library: str) -> list[str]:
    return sorted(path for path, names in list_imports().items() if library in names)


@pytest.mark.parametrize("library", DOORS)
def test_a_library_without_types_has_its_doors_and_no_others(library: str) -> None:
    assert list_doors(library) == DOORS[library]


def test_each_untyped_library_is_named_once_and_has_its_doors() -> None:
    named = [
        module.removesuffix(".*")
        for table in PROJECT["tool"]["mypy"]["overrides"]
        if table.get("ignore_missing_imports")
        for module in table["module"]
    ]
    assert sorted(named) == sorted(set(named))
    assert set(named) == set(DOORS)


def test_every_gate_looks_at_every_package_that_is_shipped() -> None:
    tools = PROJECT["tool"]
    contracts = tools["importlinter"]["contracts"]
    acyclic = [one["ancestors"] for one in contracts if one["type"] == "acyclic_siblings"]
    arrows = [one["source_modules"] for one in contracts if one["type"] == "forbidden"]
    layers = [one["layers"] for one in contracts if one["type"] == "layers" and "containers" not in one]
    assert tools["coverage"]["run"]["source_pkgs"] == PACKAGES
    assert acyclic == [PACKAGES]
    assert sorted(arrows) == sorted([package] for package in PACKAGES if package != "miitwatch")  # it knows all
    assert [sorted(re.findall(r"\w+", " ".join(one))) for one in layers] == [sorted(PACKAGES)]


def test_no_contract_of_the_arrows_has_an_exception() -> None:
    for contract in PROJECT["tool"]["importlinter"]["contracts"]:
        assert not {key for key in contract if key.startswith(("ignore", "unmatched", "allow"))}, contract["name"]


def test_what_is_not_measured_says_why_in_its_line() -> None:
    marked = re.compile(r"#\s*pragma:\s*no\s*(?:cover|branch)(?P<why>.*)")
    bare = []
    for path in (path for package in PACKAGES for path in (ROOT / package).rglob("*.py")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if (found := marked.search(line)) and len(found["why"].strip(" -:,")) < 15:
                bare.append(f"{path.relative_to(ROOT)}:{number}")
    assert bare == []
    assert "omit" not in PROJECT["tool"]["coverage"]["run"]


def test_the_gates_before_a_commit_are_well_formed_and_ours_alone() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-config", str(ROOT / ".pre-commit-config.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    text = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert re.findall(r"repo: (\S+)", text) == ["local"]
    entries = re.findall(r"entry: \.venv/bin/([a-z-]+(?: [a-z]+)?)", text)
    assert entries == ["ruff format", "ruff check", "lint-imports", "pytest"]


def test_no_text_with_braces_holds_two_numbers_by_mistake() -> None:
    """Four patterns matched nothing: in rf"[^,]{0,14}" the braces are the language's own, and leave "(0, 14)"."""
    for path in (one for package in PACKAGES for one in (ROOT / package).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            told = isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Tuple)
            assert not told, f"{path}:{getattr(node, 'lineno', 0)}: write {{{{0,14}}}}"
