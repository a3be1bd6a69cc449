"""What doctor says of channels: who answers, whose way is whose, and what waits for nobody."""

from pathlib import Path

import pytest
from desk import open_desk

from domain.alerts import Channel
from domain.altering import alter
from miitwatch.config import load_config
from miitwatch.progress import count_of
from miitwatch.setup.examining import examine
from miitwatch.setup.examining_channels import (
    find_server,
    warn_of_answers,
    warn_of_no_operators,
    warn_of_one_route,
    warn_of_orphans,
)

MAIL = Channel("mail", "email", host="smtp.firm.example", sender="watch@firm.example", recipients=("a@firm.example",))
HOOK = Channel("hook", "webhook", url="https://hooks.firm.example/x")
OPS = Channel("ops", "email", host="SMTP.firm.example", operators=True, readers=False, reply_to="a@firm.example")


def test_a_letter_that_nobody_can_answer_is_named() -> None:
    assert [name for name, _ in warn_of_answers((MAIL, OPS, HOOK))] == ["mail"]
    assert list(warn_of_answers((alter(MAIL, enabled=False),))) == []


@pytest.mark.parametrize(
    ("contact", "warned"),
    [
        ("mailto:telecom-watch@firm.example", True),
        ("https://www.example.com/bot", True),
        ("web@real-firm.com", False),
        ("https://real-firm.com/bot", False),
    ],
)
def test_a_contact_taken_over_from_the_manual_is_named(tmp_path: Path, contact: str, warned: bool) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f'[crawler]\ncontact = "{contact}"\n', "utf-8")
    said = [one.what for one in examine(load_config(path, {}, tmp_path)) if one.verdict == "warn"]
    assert any("is an example" in what for what in said) is warned


def test_operators_need_a_way_of_their_own() -> None:
    (said,) = warn_of_one_route((MAIL, OPS))
    assert "smtp.firm.example" in said
    assert len(list(warn_of_one_route((MAIL,)))) == 1
    inbox = Channel("inbox", "inbox", operators=True, path="/x")
    for apart in ((MAIL, inbox), (MAIL, OPS, inbox), (MAIL, alter(HOOK, operators=True, readers=False)), (inbox,)):
        assert list(warn_of_one_route(apart)) == []


def test_a_watch_without_an_operators_channel_is_named() -> None:
    assert "operators = true" in next(warn_of_no_operators((MAIL, HOOK)))
    assert list(warn_of_no_operators((MAIL, alter(OPS, enabled=False)))) != []
    assert list(warn_of_no_operators((MAIL, OPS))) == []


def test_what_a_channel_depends_on() -> None:
    assert find_server(Channel("c", "apprise", url="dingtalk://token")) == "the service dingtalk"
    assert find_server(Channel("c", "slack", url="https://hooks.slack.example/services/x")) == "hooks.slack.example"


def test_what_waits_for_nobody_is_named(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        desk.set_channels(desk.hook(), desk.mail("a@firm.example", "b@firm.example"))
        desk.world.switch("hooks", "500")
        desk.world.switch("mail", "busy")
        desk.tell(1)
        desk.deliver()
        with desk.app.store.read() as db:
            assert list(warn_of_orphans(db, desk.app.channels)) == []
            said = list(warn_of_orphans(db, (desk.mail("a@firm.example"),)))
            off = list(warn_of_orphans(db, (desk.hook(enabled=False), desk.mail("a@firm.example", "b@firm.example"))))
    assert [line.split(":")[0] for line in said] == ["hook", "mail to b@firm.example"]
    assert "[alerts.hook]" in said[0]
    assert "no longer in alerts.mail.to" in said[1]
    assert [line.split(":")[0] for line in off] == ["hook"]


def test_one_source_is_told_as_one(tmp_path: Path) -> None:
    """So are one file to read, one poll put into its day: `count_of` says each number with its noun."""
    path = tmp_path / "config.toml"
    table = '[sources.one]\nkind = "feed"\nurl = "https://news.example/feed"\npublisher = "One"\nauthority = "press"\n'
    path.write_text(f"{table}{table.replace('.one', '.two')}", "utf-8")
    assert f"{path}: 2 sources on, 0 off" in {one.what for one in examine(load_config(path, {}, tmp_path))}
    path.write_text(table, "utf-8")
    assert f"{path}: 1 source on, 0 off" in {one.what for one in examine(load_config(path, {}, tmp_path))}
    assert [count_of(number, "file", "files") for number in (0, 1, 2_000)] == ["0 files", "1 file", "2,000 files"]
