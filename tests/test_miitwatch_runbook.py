"""Every command in the how-to pages and the runbook exists, with its flags; and shells complete them."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from records import make_store

from miitwatch.cli import cli
from miitwatch.config import load_config
from miitwatch.settings.secret_values import CREDSTORE

ROOT = Path(__file__).parents[1]
PAGES = (*sorted((ROOT / "docs/howto").glob("*.md")), ROOT / "docs/runbook.md")
#: A command stands in `...`, or on a line of its own, indented; words of explanation follow after spaces.
PLACES = (re.compile(r"`([^`\n]+(?:\n[^`\n]+)?)`"), re.compile(r"^ {4}(\S.*?)(?: {3,}.*)?$", re.M))
#: From the program's last mention in it, by name or with its folder, to the end.
COMMAND = re.compile(r"(?:.*\s|.*/bin/)?miitwatch\s+([a-z-].*)", re.S)
#: The eight occasions of the runbook.
OCCASIONS = (
    "The first day", "The first wrong alert", "A site was redesigned", "The mail server is dead",
    "Restore from a backup", "Upgrade", "Holiday", "Handing over",
)  # fmt: skip


def list_commands(text: str) -> list[str]:
    written = [found for place in PLACES for found in place.findall(text)]
    return [" ".join(found[1].split()) for one in written if (found := COMMAND.fullmatch(one))]


def check_command(words: list[str]) -> None:
    """Walks from the program to the command and lets click read its words, without running it. Raises UsageError."""
    context = click.Context(cli, info_name="miitwatch")
    command: click.Command = cli
    while True:
        parsed = command.make_context(context.info_name, list(words), parent=context.parent, resilient_parsing=False)
        if not isinstance(command, click.Group) or not (rest := [*parsed._protected_args, *parsed.args]):
            return
        name, found, words = command.resolve_command(parsed, rest)
        assert found is not None, name
        command, context = found, click.Context(found, info_name=name, parent=parsed)


def test_the_runbook_has_its_eight_occasions() -> None:
    assert tuple(re.findall(r"^## (.+)$", (ROOT / "docs/runbook.md").read_text("utf-8"), re.M)) == OCCASIONS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_on_the_page_exists_with_its_flags(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("miitwatch-backup.zip", "mail-password.txt", "saved.html"):
        (tmp_path / name).touch()
    commands = list_commands(page.read_text("utf-8"))
    assert commands
    for command in commands:
        try:
            check_command(shlex.split(command))
        except click.exceptions.NoArgsIsHelpError:
            continue  # a group, named as such
        except click.MissingParameter:
            assert len(shlex.split(command)) <= 2, command  # named without what it takes
        except click.UsageError as error:
            pytest.fail(f"{page.name}: miitwatch {command}: {error.format_message()}")


def test_a_command_that_does_not_exist_would_be_found() -> None:
    text = "say `miitwatch poll --al` or\n\n    /opt/miitwatch/bin/miitwatch run            to watch\n"
    assert list_commands(text) == ["poll --al", "run"]
    for wrong in ("poll --al", "pol", "alerts list --chanel mail"):
        with pytest.raises(click.UsageError):
            check_command(shlex.split(wrong))


def read_aliases() -> dict[str, list[str]]:
    """What the head of the runbook makes of `miitwatch`, by the remark behind each line."""
    page = (ROOT / "docs/runbook.md").read_text("utf-8")
    return {place: shlex.split(made) for made, place in re.findall(r"^alias miitwatch='(.+)' +# (.+)$", page, re.M)}


def test_the_runbooks_first_line_is_how_the_program_and_the_pages_of_installing_call_it() -> None:
    aliases = read_aliases()
    assert list(aliases) == ["systemd", "a container", "a container, while it is not there"]
    sudo, *bringing = aliases["systemd"]
    unit = (ROOT / "deploy/systemd/miitwatch.service").read_text("utf-8")
    assert (sudo, bringing[0]) == ("sudo", f"CREDENTIALS_DIRECTORY={CREDSTORE}")
    assert f"ExecStart=/opt/miitwatch/bin/{shlex.join(bringing[1:])} run" in unit, "what the daemon reads"
    assert f"{shlex.join(aliases['systemd'])} doctor" in (ROOT / "docs/howto/systemd.md").read_text("utf-8")
    assert aliases["a container"][:2] == ["docker", "exec"]
    assert f"--name {aliases['a container'][-2]} " in (ROOT / "docs/howto/container.md").read_text("utf-8")
    assert f"\n    {shlex.join(aliases['a container, while it is not there'])} init\n" in (
        ROOT / "docs/howto/container.md"
    ).read_text("utf-8")
    for page in ("howto/moving.md", "operations.md"):
        assert re.search(r"\[(?:the )?runbook\]\((?:\.\./)?runbook\.md\)", (ROOT / "docs" / page).read_text("utf-8")), (
            page
        )


def test_the_first_day_begins_with_the_init_of_the_way_of_installing() -> None:
    """A bare `init` would put the record of a service under the home folder of root."""
    first = (ROOT / "docs/runbook.md").read_text("utf-8").split("## The first day\n")[1].split("\n2. ")[0]
    assert re.findall(r"\(howto/(\w+)\.md\)", first) == ["systemd", "container", "pipx"]
    assert "miitwatch init" not in first


def test_the_line_into_a_container_keeps_whose_a_file_is_and_who_may_read_it(tmp_path: Path) -> None:
    """`docker cp` into a container makes a file root's, which the daemon may not read."""
    pages = {page: page.read_text("utf-8") for page in PAGES}
    assert [
        page.name for page, text in pages.items() if re.search(r"docker cp (?!watch:)|docker cp .* and back", text)
    ] == []
    (typed,) = re.findall(r"^docker run .* --entrypoint sh miitwatch -c '(.+)' < (\S+)$", pages[PAGES[-1]], re.M)
    inside = tmp_path / "config.toml"
    inside.write_text("old = 1\n", "utf-8")
    inside.chmod(0o640)
    before = inside.stat()
    line = typed[0].replace("/data/miitwatch/config.toml", shlex.quote(str(inside)))
    subprocess.run(["sh", "-c", line], input=b"new = 1\n", check=True)
    after = inside.stat()
    assert inside.read_text("utf-8") == "new = 1\n"
    assert (after.st_ino, after.st_uid, after.st_mode) == (before.st_ino, before.st_uid, before.st_mode)


@pytest.mark.parametrize("page", [ROOT / "docs/how-to.md", ROOT / "docs/runbook.md"], ids=lambda page: page.stem)
def test_who_is_told_to_change_the_configuration_is_told_to_restart(page: Path) -> None:
    """The daemon reads it at its start alone."""
    sections = re.split(r"^## ", page.read_text("utf-8"), flags=re.M)[1:]
    changing = [one for one in sections if re.search(r"watch add|sources add|an `\[alerts\.NAME\]` table|anew", one)]
    assert len(changing) == 3
    assert [one.splitlines()[0] for one in changing if not re.search(r"\brestart\b", one, re.I)] == []


def test_an_upgrade_has_its_lines_for_each_way_of_installing() -> None:
    """The version number may be the same: pip skips a wheel of a number that is there, so none is left there."""
    systemd, container, pipx = (
        (ROOT / f"docs/howto/{one}.md").read_text("utf-8") for one in ("systemd", "container", "pipx")
    )
    assert systemd.count("python3 -m venv --clear /opt/miitwatch\n") == 2, "the first time, and at an upgrade"
    assert systemd.count("pip install --constraint dist/constraints.txt dist/miitwatch-*.whl") == 2
    started = re.findall(r"^ {4}(docker run --detach .*)$", container, re.M)
    assert len(started) == 3
    assert len({one.rpartition(" ")[0] for one in started}) == 1, "the first time, at an upgrade, and back"
    assert "pipx install --force " in pipx
    assert "uv tool install --force --reinstall " in pipx


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_configuration_on_the_page_loads(page: Path, tmp_path: Path) -> None:
    for name in ("proxy.txt", "proxy-inside.txt"):
        (tmp_path / name).write_text("http://proxy.firm.test:3128", "utf-8")
    for number, example in enumerate(re.findall(r"```toml\n(.*?)```", page.read_text("utf-8"), re.S)):
        path = tmp_path / f"{number}.toml"
        path.write_text(f'catalogue = "shipped"\n{example}', "utf-8")
        assert load_config(path, {}, tmp_path).sources


@pytest.mark.parametrize(("typed", "offered"), [("miitwatch fin", "findings"), ("miitwatch poll --a", "--all")])
def test_bash_completes_commands_and_flags(typed: str, offered: str) -> None:
    """As click's own script for bash asks: the words so far, and which of them is being completed."""
    words = typed.split()
    environ = {
        **os.environ,
        "_MIITWATCH_COMPLETE": "bash_complete",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(words) - 1),
    }
    done = subprocess.run([sys.executable, "-m", "miitwatch"], env=environ, capture_output=True, text=True, check=False)
    assert f"plain,{offered}" in done.stdout.splitlines()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_each_shell_is_given(shell: str) -> None:
    assert f"_MIITWATCH_COMPLETE={shell}_source miitwatch" in (ROOT / "docs/howto/pipx.md").read_text("utf-8")
    environ = {**os.environ, "_MIITWATCH_COMPLETE": f"{shell}_source"}
    done = subprocess.run([sys.executable, "-m", "miitwatch"], env=environ, capture_output=True, text=True, check=False)
    assert f"_MIITWATCH_COMPLETE={shell}_complete" in done.stdout


def read_lines_for_sql() -> dict[str, list[str]]:
    """How `docs/querying.md` asks the record, by the way of installing."""
    page = (ROOT / "docs/querying.md").read_text("utf-8").split("\n## SQL\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| \[?([a-z ]+?)(?:\]\(\S+\))? \| `(.+)` \|$", page, re.M)
    return {way: shlex.split(line) for way, line in rows}


def test_the_lines_for_sql_name_the_program_and_file_of_each_way_of_installing(tmp_path: Path) -> None:
    lines = read_lines_for_sql()
    assert list(lines) == ["the source tree", "systemd", "a container", "pipx", "uv"]
    unit = (ROOT / "deploy/systemd/miitwatch.service").read_text("utf-8")
    program, _, record = lines["systemd"][3:6]
    assert f"ExecStart={Path(program).parent}/miitwatch " in unit
    assert f"WorkingDirectory={Path(record).parent}\n" in unit
    assert f"User={lines['systemd'][2]}\n" in unit
    image = (ROOT / "deploy/Dockerfile").read_text("utf-8")
    assert f"XDG_DATA_HOME={Path(lines['a container'][5]).parents[1]} " in image
    assert "PATH=/opt/miitwatch/bin:" in image
    assert lines["pipx"][-3] == lines["uv"][-3] == "~/.local/share/miitwatch/miitwatch.db"
    own, _, record, query, *shown = lines["the source tree"]
    assert own == ".venv/bin/sqlite-utils"
    make_store(tmp_path).close()
    program = str(Path(sys.executable).with_name("sqlite-utils"))
    command = [program, "query", str(tmp_path / Path(record).name), query, *shown]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
