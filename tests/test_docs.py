"""The manual is what the program does: commands, exit codes, what it tells to type, the site."""

import ast
import re
import shlex
import subprocess
import sys
import tomllib
from datetime import timedelta
from pathlib import Path

import click
import pytest

from alerts.notices import checks
from domain.errors import FETCH_FAILURES
from miitwatch.cli import COMMANDS, SECTIONS, cli
from miitwatch.config import load_config
from miitwatch.reading.canary_verdicts import PERIOD
from miitwatch.reading.look_plans import EACH, STEPS
from parsers.facts.rules import RULES
from storage.chain.chained import KINDS
from storage.outbox.pausing import TOLD

ROOT = Path(__file__).parents[1]
#: All but the changelog, which may name what has gone.
PAGES = sorted({*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")} - {ROOT / "CHANGELOG.md"})


def read_page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def list_typed(text: str) -> list[str]:
    """The commands that a page tells to type: in shell blocks and indented lines, up to a remark or pipe."""
    shell = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.S))
    lines = re.findall(r"^(miitwatch .+)$", shell, re.M) + re.findall(r"^ {4}(miitwatch .+)$", text, re.M)
    return [re.split(r"\s[|>]\s|\s{2,}", one)[0] for one in lines]


def list_named(text: str) -> list[str]:
    """The commands that a page names within a sentence; what they want beside is left out there."""
    return re.findall(r"`(miitwatch [^`|]+)`", text)


def follow(typed: str, *, whole: bool = True) -> None:
    """Goes down the commands as they are typed.

    Raises click.ClickException for a command, option or argument that does not exist; `whole`: or that is wanted.
    """
    command: click.Command = cli
    words = shlex.split(typed, comments=True)[1:]
    context = click.Context(cli, info_name="miitwatch", **cli.context_settings)
    while True:
        given, rest, _ = command.make_parser(context).parse_args(list(words))
        if given.get("help"):
            return
        there = {name for name, value in given.items() if value and isinstance(value, str | list | tuple)}
        wanted = [one.name for one in command.params if one.required and one.name not in there]
        if wanted and whole:
            raise click.UsageError(f"wants {wanted}", context)
        if not rest:
            return
        if not isinstance(command, click.Group):
            raise click.UsageError(f"takes no {rest}", context)
        below = command.get_command(context, rest[0])
        if below is None:
            raise click.UsageError(f"no command {rest[0]}", context)
        command, words = below, rest[1:]
        context = click.Context(command, parent=context, info_name=rest[0])


def test_every_command_stands_in_one_section() -> None:
    assert sorted(name for names in SECTIONS.values() for name in names) == sorted(COMMANDS)


def test_the_reference_of_commands_is_what_the_program_says() -> None:
    command = [
        sys.executable,
        "-m",
        "cogapp",
        "--check",
        "-I",
        "docs/.hooks",
        "docs/commands.md",
        "docs/reading-modules.md",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, "run: make reference"
    assert [name for name in COMMANDS if f"\n### {name}\n" not in read_page("commands.md")] == []


def test_the_exit_codes_are_those_of_the_program() -> None:
    named: dict[str, int] = {}
    plain = {0}
    for path in (ROOT / "miitwatch").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                if (name := node.targets[0].id).startswith("EXIT_"):
                    assert isinstance(node.value, ast.Constant)
                    assert named.setdefault(name, int(str(node.value.value))) == node.value.value, path
            elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("sys.exit", "ctx.exit"):
                plain |= {int(one) for one in re.findall(r"\b\d+\b", ast.unparse(node.args[0]).split(" if ")[0])}
                plain |= {int(one) for one in re.findall(r"else (\d+)", ast.unparse(node.args[0]))}
    rows = re.findall(r"^\| (\d) \| (?:`(EXIT_\w+)`)? ?\|", read_page("commands.md"), re.M)
    assert {name: int(code) for code, name in rows if name} == named
    assert plain <= {int(code) for code, _ in rows}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_tells_to_type_can_be_typed(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    wrong = []
    for typed, whole in [(one, True) for one in list_typed(text)] + [(one, False) for one in list_named(text)]:
        try:
            follow(typed, whole=whole)
        except click.ClickException as error:
            wrong.append(f"{typed}: {error.format_message()}")
    assert wrong == []


def test_a_command_that_does_not_exist_is_noticed() -> None:
    for typed in ("miitwatch found", "miitwatch findings --sinse 2025", "miitwatch show", "miitwatch doctor now"):
        with pytest.raises(click.ClickException):
            follow(typed)


def test_what_pages_tell_to_make_can_be_made() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    told = {name for page in PAGES for name in re.findall(r"(?:^ *|`)make ([a-z-]+)", page.read_text("utf-8"), re.M)}
    assert len(told) > 5
    assert told - targets == set()


def test_the_tutorials_configuration_is_one(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", read_page("tutorial.md"), re.S)
    assert example
    (tmp_path / "config.toml").write_text(example[1], encoding="utf-8")
    config = load_config(tmp_path / "config.toml", {}, tmp_path)
    assert [(channel.name, channel.operators) for channel in config.channels] == [("desk", True)]
    assert "miit_news" in [source.name for source in config.sources if source.enabled]


@pytest.mark.slow
def test_the_site_builds_without_a_warning_and_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    pages = list((tmp_path / "site").rglob("*.html"))
    assert len(pages) >= len(list((ROOT / "docs").rglob("*.md")))
    container = (tmp_path / "site/howto/container.html").read_text("utf-8")
    assert '(<a href="../page.html">page</a>)' in container, "a link within the manual is one, from a folder of it too"
    for page in pages:
        loaded = re.findall(
            r"<(?:script|img|iframe)[^>]* src=\"([^\"]+)|<link[^>]* href=\"([^\"]+)", page.read_text("utf-8")
        )
        assert [one for pair in loaded for one in pair if re.match(r"(?:https?:)?//", one)] == [], page.name


def test_each_picture_is_drawn_by_make_pictures_and_shown() -> None:
    """A picture that nobody can draw anew shows a page that is no more."""
    drawn = set(re.findall(r'Picture\("(\w+)"', (ROOT / "docs" / ".hooks" / "pictures.py").read_text("utf-8")))
    kept = {path.stem for path in (ROOT / "docs" / "pictures").glob("*.png")}
    shown = {name for page in PAGES for name in re.findall(r"pictures/(\w+)\.png\)", page.read_text("utf-8"))}
    assert drawn == kept == shown


def test_how_often_pages_are_asked_again_is_what_is_done() -> None:
    said = read_page("promises.md")
    units = {timedelta(hours=1): "hour", timedelta(days=1): "day"}
    steps = []
    for step in STEPS:
        unit = max(one for one in units if one <= step)
        steps.append(f"{step // unit} {units[unit]}{'s' if step // unit > 1 else ''}")
    assert f"asked again {', '.join(steps[:-1])} and {steps[-1]} after it was read" in said
    assert f"an official one each {EACH.days} days" in said
    assert f"read once in {PERIOD // timedelta(hours=1)} hours" in said
    assert "daily" not in said


def test_a_reader_who_asks_to_be_erased_is_told_what_the_record_does() -> None:
    """The receiver of each message is among the values that the chain holds, and no command lets a message go."""
    said = read_page("promises.md").split("ask to be erased.*")[1].split("\n- *")[0]
    assert "recipient" in KINDS["message"].columns
    assert "**not erased, and no command erases it**" in said
    assert {"backup", "export", "role mailboxes", "new record"} <= set(
        re.findall(r"backup|export|role mailboxes|new record", said)
    )


def list_notices() -> set[str]:
    """Every name that the program gives a notice: in `Notice(...)`, in what makes one, or as a constant `NAME`."""
    found: set[str] = set()
    for path in (*(ROOT / "miitwatch").rglob("*.py"), *(ROOT / "alerts").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            makes = ("Notice", "make_notice") if path.stem.startswith("channel_") else ("Notice",)
            if isinstance(node, ast.Call) and ast.unparse(node.func) in makes:
                given = [one.value for one in node.keywords if one.arg == "name"] or node.args[:2]
                found |= {one.value for part in given for one in ast.walk(part) if isinstance(one, ast.Constant)}
    return {one for one in found if isinstance(one, str) and re.fullmatch(r"[a-z]+([_-][a-z]+)*", one)}


def test_every_notice_is_in_the_manual_by_its_name() -> None:
    table = read_page("failures.md").split("## Notices")[1]
    rows = re.findall(r"^\| `([a-z_-]+)` \| .{20,} \|$", table, re.M)
    constants = {checks.NAME, TOLD.removeprefix("notice.")}
    named = {*list_notices(), *constants} - set(FETCH_FAILURES)
    assert len(rows) == len(set(rows)) > 15
    assert set(rows) == named
    shown = re.findall(r"notice\.([a-z_-]{3,})", "".join(read_page(page) for page in ("tables.md", "webhooks.md")))
    assert set(shown) - named - set(FETCH_FAILURES) == set()


def test_each_figure_of_speed_names_its_command_and_whether_make_bench_runs_it() -> None:
    block = read_page("speed.md").split("<!-- speed:begin -->")[1].split("<!-- speed:end -->")[0]
    rows = re.findall(r"^\| (?!what|---).*\| ([^|]*) \|$", block, re.M)
    run = re.findall(r'^ {4}"(\w+\.py.*)",$', (ROOT / "benchmarks/run_all.py").read_text(encoding="utf-8"), re.M)
    given = [one for row in rows for one in re.findall(r"`([^`]+)`(\*?)", row)]
    assert len(rows) > 15
    assert [row for row in rows if not re.search(r"`|^as the (?:first|second) row$", row)] == []
    assert all(one.startswith("make ") or (ROOT / "benchmarks" / one.split()[0]).is_file() for one, _ in given)
    assert {one for one, star in given if not star} <= set(run)
    assert {one for one, star in given if star} & set(run) == set()


def read_rows(text: str, heading: str) -> dict[str, list[str]]:
    """The table under a first cell of its head, by the first cell of each row; columns by the head's own row."""
    table = re.search(rf"^\| {re.escape(heading)} \|.*\n(?:\|.*\n)+", text, re.M)
    assert table
    rows = [[cell.strip() for cell in row[1:-1].split("|")] for row in table[0].splitlines()]
    return {row[0]: row[1:] for row in rows if row[1] != "---"}


def test_the_short_tables_of_the_readme_are_taken_from_the_long_ones() -> None:
    """So that a figure that is measured anew stands in both."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    short, whole = read_rows(readme, "what"), read_rows(read_page("speed.md"), "what")
    assert len(short) == 6
    for what, cells in short.items():
        for cell, full in zip(cells, whole[what], strict=False):
            assert full.replace("](", "](docs/").startswith(cell), what
    heading = "at first sight"
    short, whole = read_rows(readme, heading), read_rows(read_page("reading-scores.md"), heading)
    assert len(short) == 13
    assert short.items() <= whole.items()


def test_the_first_screen_says_what_it_is_how_to_see_it_and_what_it_does_not_reach() -> None:
    screen = "\n".join((ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:40])
    for part in (
        "pictures/mail.png",
        "Nothing new is missed",
        "No alert is lost",
        "at its exact characters",
        "make demo",
    ):
        assert part in screen
    assert "came twice" in screen
    assert "waits for a person" in screen
    scored = re.search(r"`make score`, (\d+ \w+ \d{4}), on", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert scored
    assert f"](#how-well-it-reads), {scored[1]}" in screen


def test_contributing_names_every_package_and_what_ci_does_not_run() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "root_packages"
    ]
    assert set(re.findall(r"^\| `(\w+)/` \|", text, re.M)) == set(packages)
    assert "make test-outside" in text


def test_what_is_mended_is_what_there_is() -> None:
    unreleased = "Nothing has been released yet" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert (
        "newest commit is the one that is mended" in (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    ) >= unreleased


def test_the_changelog_heads_todays_reading_rules() -> None:
    """An operator looks there for what an upgrade reads otherwise."""
    reading = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("#### Reading\n")[1].split("\n#### ")[0]
    headed = re.findall(r"^##### Rules ([\d.]+)", reading, re.M)
    assert headed[0] == RULES
    assert headed == sorted(headed, key=lambda one: int(one.split(".")[1]), reverse=True)
