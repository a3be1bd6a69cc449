"""The project holds together: folders, packages, lock, catalogue, documents, and the size of what is written."""

import ast
import csv
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import settings

from domain.altering import alter
from domain.errors import FETCH_FAILURES
from domain.sources import Kind
from miitwatch.config import Config, load_config
from miitwatch.settings.config_tables import list_keys
from miitwatch.settings.durations import parse_duration

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES: list[str] = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
LOCK = (ROOT / "requirements.txt").read_text(encoding="utf-8")
#: Names that `make lock` writes: one requirement, its hashes, where it comes from.
REQUIREMENT = re.compile(
    r"^(?P<name>[a-z0-9-]+)(?:\[[a-z,]+\])?==(?P<version>\S+)(?: ; [^\\]+)? \\\n(?P<hashes>(?: +--hash=.*\n)+)", re.M
)


def list_tracked() -> list[Path]:
    """The files of the project as git knows them, new ones too, ignored ones not."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def list_modules() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def normalise_name(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0]).lower()


def read_table(document: str, heading: str) -> list[list[str]]:
    """The rows of the first table below a heading of a document, cells without spaces around and without the header."""
    text = (ROOT / "docs" / document).read_text(encoding="utf-8")
    below = text.split(f"\n{heading}\n", 1)[1]
    table = re.search(r"(?:^\|.*\n)+", below, re.M)
    assert table, f"no table below {heading} in {document}"
    rows = table[0].strip().splitlines()[2:]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", row.strip("|"))] for row in rows]


@pytest.fixture(scope="module")
def shipped() -> Config:
    return load_config(ROOT / "config.toml", {}, ROOT)


# --- folders and packages


def test_the_wheel_holds_every_package_and_nothing_else() -> None:
    folders = sorted(path.parent.name for path in ROOT.glob("*/__init__.py"))
    assert folders == sorted(PACKAGES)
    assert sorted(PROJECT["tool"]["mypy"]["packages"]) == folders
    assert sorted(PROJECT["tool"]["importlinter"]["root_packages"]) == folders


def test_domain_stands_on_the_standard_library_and_on_msgspec_alone() -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "domain").rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    named = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    named |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    assert {name.partition(".")[0] for name in named} - sys.stdlib_module_names == {"domain", "msgspec"}


def test_tests_are_flat_and_named_after_their_package() -> None:
    assert not list((ROOT / "tests").rglob("__init__.py"))
    allowed = re.compile(rf"test_(?:project(?:_habits|_coverage)?|docs|(?:{'|'.join(PACKAGES)})_\w+)\.py")
    named = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert [name for name in named if not allowed.fullmatch(name)] == []
    assert [path.name for path in (ROOT / "tests").rglob("test_*.py") if path.parent != ROOT / "tests"] == []


def test_no_dependency_ships_one_of_our_names() -> None:
    """Top-level names are first come, first served: a dependency with a `network` folder would hide ours, or we its."""
    taken: dict[str, str] = {}
    for distribution in importlib.metadata.distributions():
        name = distribution.name  # read anew from its metadata each time it is asked for: once, not for each file
        if normalise_name(name) == "miitwatch":
            continue
        # `distribution.files` looks each of its files up on the disk, and only their names are wanted.
        for file, *_ in csv.reader((distribution.read_text("RECORD") or "").splitlines()):
            taken.setdefault(file.partition("/")[0].removesuffix(".py"), name)
    assert len(taken) > 50
    assert {name: taken[name] for name in (*PACKAGES, "tests", "benchmarks") if name in taken} == {}


# --- the lock


def test_the_lock_names_no_index_and_no_host() -> None:
    assert "://" not in LOCK
    assert not re.search(r"^\s*(?:-i|-f|--(?:extra-)?index-url|--find-links|--trusted-host)\b", LOCK, re.M)


def test_every_requirement_is_pinned_with_hashes() -> None:
    lines = [line for line in LOCK.splitlines() if line and not line.startswith((" ", "#"))]
    found = list(REQUIREMENT.finditer(LOCK))
    assert len(found) == len(lines) > 40
    for requirement in found:
        hashes = re.findall(r"--hash=(\S+)", requirement["hashes"])
        assert hashes, requirement["name"]
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value) for value in hashes), requirement["name"]


def list_locked() -> list[importlib.metadata.Distribution]:
    """What the lock installs: our own package comes after it, and pip looks for nothing that it asks for."""
    return [one for one in importlib.metadata.distributions() if one.name != PROJECT["project"]["name"]]


def test_a_name_that_a_locked_package_asks_for_without_an_extra_is_locked_without_one() -> None:
    # Where the lock pins only `httpx[socks]`, pip takes the newest `httpx` and refuses it for want of a hash.
    plain = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(?!\[)(?![A-Za-z0-9._-])(?![^;]*;.*\bextra\b)")
    with_extra = set(re.findall(r"^([a-z0-9._-]+)\[[a-z,]+\]==", LOCK, re.MULTILINE))
    asked = {found["name"].lower() for one in list_locked() for found in map(plain.match, one.requires or []) if found}
    assert asked & with_extra == set()


def test_an_extra_that_a_locked_package_asks_of_another_is_named_in_the_lock() -> None:
    # Where the lock pins only `coverage`, pip takes the newest `coverage[toml]` and refuses it for want of a hash.
    asked = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)\[(?P<extra>[a-z,]+)\](?![^;]*;.*\bextra\b)")
    for distribution in list_locked():
        for found in filter(None, map(asked.match, distribution.requires or [])):
            assert f"\n{found['name'].lower()}[{found['extra']}]==" in LOCK, (distribution.name, found[0])


def test_everything_declared_is_locked() -> None:
    locked = {requirement["name"] for requirement in REQUIREMENT.finditer(LOCK)}
    declared = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    assert {normalise_name(requirement) for requirement in declared} <= locked


def test_each_dependency_has_its_reason() -> None:
    rows = {row[0]: row for row in read_table("decisions.md", "## Dependencies")}
    locked = {requirement["name"]: requirement["version"] for requirement in REQUIREMENT.finditer(LOCK)}
    extras = [one for named in PROJECT["project"]["optional-dependencies"].values() for one in named]
    declared = (*PROJECT["project"]["dependencies"], *extras)
    assert set(rows) == {normalise_name(requirement) for requirement in declared}
    assert {name: row[1] for name, row in rows.items()} == {name: locked[name] for name in rows}
    assert all(len(row) == 5 and len(row[4]) > 10 for row in rows.values())
    assert [name for name, row in rows.items() if not re.fullmatch(r"\d{4}-\d\d-\d\d", row[2])] == []


# --- the catalogue


def test_every_shipped_source_is_complete(shipped: Config) -> None:
    assert len(shipped.sources) >= 51
    for source in shipped.sources:
        assert source.title != source.name, source.name
        assert source.language in ("zh", "en") or source.name == "gdelt", source.name
        if source.authority != "aggregator" and source.name not in ("rsshub_miit", "miit_wechat"):
            assert source.publisher, source.name


def test_every_shipped_source_that_is_off_says_why(shipped: Config) -> None:
    off = [source for source in shipped.sources if not source.enabled]
    assert off
    assert [source.name for source in off if len(source.reason) < 10] == []
    written = tomllib.loads((ROOT / "config.toml").read_text(encoding="utf-8"))["sources"]
    assert [name for name, table in written.items() if table.get("enabled", True) and "reason" in table] == []


def test_the_ministry_is_asked_slowly_and_by_our_own_name(shipped: Config) -> None:
    ministry = [source for source in shipped.sources if "miit.gov.cn" in source.url or source.publisher == "MIIT"]
    assert len(ministry) == 13
    for source in ministry:
        assert source.host_gap == 4.0, source.name
        assert "miitwatch/" in source.user_agent, source.name
        assert source.referer.startswith(f"https://{source.url.split('/')[2]}/"), source.name


#: One address of an article for each list of the catalogue, as published pages show them.
ARTICLES = {
    "caict": "http://www.caict.ac.cn/kxyj/qwfb/qwsj/202208/t20220826_408123.htm",
    "govcn_en": "https://english.www.gov.cn/news/202502/28/content_WS67c1a0b5c6d0868f4e8f01a2.html",
    "xinhua_en": "https://english.news.cn/20250228/0123456789abcdef0123456789abcdef/c.html",
    "xinhua_tech": "http://www.xinhuanet.com/tech/20250228/0123456789abcdef0123456789abcdef/c.html",
    "people_en": "http://en.people.cn/n3/2025/0228/c90000-20282903.html",
    "chinadaily_tech": "https://www.chinadaily.com.cn/a/202502/28/WS67c1a0b5a310c240449d7f01.html",
    "globaltimes": "https://www.globaltimes.cn/page/202502/1329281.shtml",
}


def test_each_list_takes_its_articles_and_not_itself(shipped: Config) -> None:
    lists = {source.name: source for source in shipped.sources if source.kind == "list" and source.url}
    assert set(ARTICLES) == {name for name in lists if name != "china_briefing"}
    for name, article in ARTICLES.items():
        assert re.search(lists[name].link_pattern, article), name
        assert not re.search(lists[name].link_pattern, lists[name].url), name


def test_the_catalogue_is_explained(shipped: Config) -> None:
    rows = {row[0].strip("`"): row for row in read_table("sources.md", "## The catalogue")}
    assert list(rows) == [source.name for source in shipped.sources]
    for source in shipped.sources:
        _, what, kind, authority, language, every, follow, sure, state = rows[source.name]
        assert source.title in what
        assert (kind, authority, language, follow) == (source.kind, source.authority, source.language, source.follow)
        assert parse_duration(every) == source.every, source.name
        assert state == ("on" if source.enabled else f"off: {source.reason}")
        assert sure in ("A", "B") if source.enabled else sure in ("A", "B", "C", "D"), source.name


def test_the_canaries_are_explained(shipped: Config) -> None:
    rows = {row[0].strip("`"): row for row in read_table("sources.md", "## Known answers")}
    assert list(rows) == [canary.name for canary in shipped.canaries]
    for canary in shipped.canaries:
        assert rows[canary.name][3] == ("on" if canary.enabled else f"off: {canary.reason}")
        assert canary.source in [source.name for source in shipped.sources if source.enabled]
    notice = shipped.canaries[0].first
    assert notice.url.endswith("art_2326271e1b424e09b6e5924ad2948863.html")
    assert notice.contains == ("工信部通信函〔2024〕107号",)


def test_each_kind_of_source_has_a_known_answer(shipped: Config) -> None:
    by_source = {source.name: source.kind for source in shipped.sources}
    known: dict[str, set[str]] = {}
    for canary in shipped.canaries:
        known.setdefault(by_source[canary.source], set()).add(canary.name)
    rows = {row[0].strip("`"): row for row in read_table("sources.md", "### Known answers by kind of source")}
    assert set(rows) == set(get_args(Kind))
    for kind, row in rows.items():
        assert {row[1].strip("`")} == known.get(kind, set()), kind
    assert all(canary.enabled for canary in shipped.canaries)


def test_the_shipped_file_runs_in_a_folder_of_its_own(shipped: Config) -> None:
    assert shipped.store_path == ROOT / "data" / "miitwatch.db"
    assert [(channel.kind, channel.enabled, channel.operators) for channel in shipped.channels] == [
        ("inbox", True, True)
    ]
    assert len(shipped.blind_spots) >= 4
    assert all(sentence.endswith(".") for _, sentence in shipped.blind_spots)


# --- the documents


def read_documented(table: str) -> dict[str, str]:
    """The keys of a table of docs/configuration.md with what stands in their column "default"."""
    heading = f"### `[{table}{'.NAME' if table in ('alerts', 'watch', 'sources', 'canaries') else ''}]`"
    return {row[0].strip("`"): row[1] for row in read_table("configuration.md", heading)}


def test_every_key_is_documented() -> None:
    assert {table: sorted(read_documented(table)) for table in list_keys()} == {
        table: sorted(keys) for table, keys in list_keys().items()
    }


def test_documented_defaults_are_the_defaults(tmp_path: Path) -> None:
    """A file that spells every literal default of the documentation means the same as one that does not."""
    named = {
        "alerts": '[alerts.x]\nkind = "email"\nhost = "m.example"\nfrom = "a@b.example"\nto = "c@d.example"\n',
        "sources": '[sources.x]\nkind = "feed"\nurl = "https://a.example/"\n',
        "watch": '[watch.x]\nregions = ["Shanghai"]\n',
        "canaries": '[sources.x]\nkind = "feed"\nurl = "https://a.example/"\n[canaries.x]\nsource = "x"\n'
        'url = "https://a.example/1"\ndate = "2024"\nsecond = { url = "https://a.example/2", date = "2024" }\n',
    }
    spelled = 0
    for table in list_keys():
        text = named.get(table, f"[{table}]\n")
        (tmp_path / "bare.toml").write_text(text, encoding="utf-8")
        for key, cell in read_documented(table).items():
            if literal := re.fullmatch(r"`([^`]*)`", cell):
                value = literal[1] if re.fullmatch(r"\d+|true|false", literal[1]) else f'"{literal[1]}"'
                text += f"{key} = {value}\n"
                spelled += 1
        (tmp_path / "spelled.toml").write_text(text, encoding="utf-8")
        bare = load_config(tmp_path / "bare.toml", {}, tmp_path)
        full = load_config(tmp_path / "spelled.toml", {}, tmp_path)
        assert alter(full, origins=bare.origins, path=bare.path) == bare, table
    assert spelled > 15


def test_the_documents_examples_are_configurations(tmp_path: Path) -> None:
    (tmp_path / "mail-password.txt").write_text("secret", encoding="utf-8")
    text = "\n".join((ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("configuration.md", "sources.md"))
    examples = [block for block in re.findall(r"```toml\n(.*?)```", text, re.S) if len(block.splitlines()) > 1]
    assert len(examples) >= 2
    for number, example in enumerate(examples):
        path = tmp_path / f"{number}.toml"
        path.write_text(example, encoding="utf-8")
        assert load_config(path, {}, tmp_path).sources


def test_links_between_documents_lead_somewhere() -> None:
    documents = [path for path in list_tracked() if path.suffix == ".md"]
    assert len(documents) > 5
    broken = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in documents
        for target in re.findall(r"\]\((?!https?://|mailto:|#)([^)#\s]+)", path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]
    assert broken == []


# --- what is written


def test_no_path_of_a_machine_and_no_registry_stands_in_the_tree() -> None:
    own = [f"/{folder}/" for folder in ("work", "root", "Users")] + [f"{'pypi'}.org", f"pythonhosted.{'org'}"]
    homes = re.compile(rf"(?<![\w~.])(?:{'|'.join(map(re.escape, own))}|/{'home'}/\w)")
    found = []
    for path in list_tracked():
        text = path.read_bytes().decode("utf-8", errors="replace")
        found += [f"{path.relative_to(ROOT)}: {match[0]}" for match in homes.finditer(text)]
    assert found == []


def test_no_property_fails_because_the_machine_is_busy() -> None:
    assert settings().deadline is None


def test_ci_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_files_stay_readable() -> None:
    long = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8").count("\n") for path in list_modules()}
    assert {name: lines for name, lines in long.items() if lines > 400} == {}


def test_functions_stay_readable() -> None:
    """Forty lines, without the docstring: past that a function does more than one thing."""
    found = {}
    for path in list_modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                first = node.body[0]
                told = first.end_lineno - first.lineno + 1 if ast.get_docstring(node) is not None else 0
                if (lines := node.end_lineno - node.lineno + 1 - told) > 40:
                    found[f"{path.relative_to(ROOT)}:{node.name}"] = lines
    assert found == {}


def test_every_behaviour_of_the_manual_of_manners_has_its_test() -> None:
    manual = (ROOT / "docs/manners.md").read_text("utf-8")
    named = re.findall(r"`(test_\w+)`", manual)
    written = {
        name
        for path in (ROOT / "tests").glob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.M)
    }
    assert sorted(set(named) - written) == []
    behaviours = len(re.findall(r"^\| .+ \| `test_\w+` \|$", manual, re.M))
    assert f"{behaviours} behaviours" in manual
    assert f"{behaviours} behaviours" in (ROOT / "README.md").read_text("utf-8")


def test_every_failure_is_in_the_manual_by_its_name_and_words() -> None:
    manual = (ROOT / "docs/failures.md").read_text("utf-8").split("## Notices")[0]
    rows = dict(re.findall(r"^\| `([a-z0-9-]+)` \| (.+) \|$", manual, re.MULTILINE))
    assert rows == {name: words.replace("|", "/") for name, words in FETCH_FAILURES.items()}
