"""`miitwatch init`: five questions or flags become a configuration that loads, with secrets in files of their own."""

import re
import resource
import shlex
import stat
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from practice import clean_environment

from domain.errors import ConfigError
from miitwatch.cli import cli
from miitwatch.config import load_config
from miitwatch.setup.initial_answers import Answers, Way, check_answers, read_addresses, read_contact, read_way
from miitwatch.setup.initial_config import CLOSED_INSIDE
from miitwatch.setup.initialising import Places, write_installation
from replica.world import start_world

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
CONTACT = ("--contact", "web-reader@firm.test")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, and none of this machine's settings."""
    for name, value in (
        ("HOME", tmp_path),
        ("XDG_CONFIG_HOME", tmp_path / "cfg"),
        ("XDG_DATA_HOME", tmp_path / "share"),
    ):
        monkeypatch.setenv(name, str(value))
    monkeypatch.delenv("MIITWATCH_CONFIG", raising=False)
    return tmp_path


def run_init(folder: Path, *words: str, typed: str = "") -> Result:
    where = ["--config", str(folder / "config.toml"), "init", "--data", str(folder / "data")]
    return CliRunner().invoke(cli, [*where, *words], input=typed)


def refuse(folder: Path, *words: str) -> str:
    done = run_init(folder, "--yes", *words)
    assert isinstance(done.exception, ConfigError), done.output
    assert not (folder / "config.toml").exists()
    return str(done.exception)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_with_a_contact_alone_it_watches_into_an_inbox(folder: Path) -> None:
    done = run_init(folder, "--yes", *CONTACT)

    assert done.exit_code == 0, done.output
    config = load_config(folder / "config.toml", {}, folder)
    assert config.crawler.contact == "web-reader@firm.test"
    assert config.store_path == folder / "data/miitwatch.db"
    assert [(one.name, one.operators, one.readers) for one in config.channels] == [("inbox", True, True)]
    assert "ok    channel inbox" in done.output
    assert f"miitwatch --config {folder / 'config.toml'} alerts test inbox" in done.output
    steps = done.output.partition("Next:\n")[2].splitlines()
    assert {line.index(why) for line, why in zip(steps, ("sends ", "asks ", "checks ", "watches "), strict=True)} == {
        steps[0].index("sends ")
    }
    assert steps[0][: steps[0].index("sends ")].endswith("inbox  ")
    assert mode_of(folder / "config.toml") & 0o007 == 0


def test_five_answers_make_mail_for_readers_and_operators(folder: Path) -> None:
    with start_world() as world:
        host, port = world.smtp
        mail = (f"{host}:{port}", "watch", "s3cret")
        typed = (
            "abroad",
            "outside",
            "nobody",
            "web-reader@firm.test",
            *mail,
            "a@firm.test, b@firm.test",
            "ops@firm.test",
        )
        done = run_init(folder, "--security", "starttls", typed="\n".join(typed) + "\n")

    assert 'answer "outside" or "inside"' in done.output, "a bad answer is said, and asked for again"
    assert "neither a mailbox" in done.output
    config = load_config(folder / "config.toml", {}, folder)
    inbox, mail, operators = config.channels
    assert (inbox.operators, inbox.readers) == (True, False)
    assert mail.recipients == ("a@firm.test", "b@firm.test")
    assert (mail.sender, mail.reply_to) == ("web-reader@firm.test", "ops@firm.test")
    assert (mail.username, mail.password, operators.password) == ("watch", "s3cret", "s3cret")
    assert (operators.recipients, operators.operators, operators.readers) == (("ops@firm.test",), True, False)
    assert "s3cret" not in (folder / "config.toml").read_text("utf-8") + done.output
    assert mode_of(folder / "secrets/alerts.mail.password") == 0o600
    assert mode_of(folder / "secrets") == 0o700


def test_a_channel_that_cannot_be_reached_is_exit_5_and_the_file_stands(folder: Path) -> None:
    words = ("--send-by", "127.0.0.1:9", "--readers", "a@firm.test", "--account", "-")
    done = run_init(folder, "--yes", *CONTACT, *words)

    assert done.exit_code == 5
    assert "bad   channel mail" in done.output
    assert (folder / "config.toml").exists()


def test_inside_china_what_cannot_answer_is_off_and_readers_are_told(folder: Path) -> None:
    shipped = {source.name: source for source in load_config(ROOT / "config.toml", {}, ROOT).sources}
    assert all(shipped[name].enabled for name in CLOSED_INSIDE)

    assert run_init(folder, "--yes", *CONTACT, "--where", "inside").exit_code == 0
    config = load_config(folder / "config.toml", {}, folder)
    off = {source.name for source in config.sources if not source.enabled and shipped[source.name].enabled}
    assert off == {"google_news_en", "google_news_zh", "scmp_tech", "scmp_economy"}
    told = dict(config.blind_spots)
    assert "inside China" in told["google_news"]
    assert "inside China" in told["scmp"]
    assert "ministry_wechat" in told, "what ships is told still"


def test_a_webhook_gets_a_signing_secret_and_its_address_stays_out_of_the_file(folder: Path) -> None:
    done = run_init(folder, "--yes", *CONTACT, "--send-by", "https://127.0.0.1:9/hooks/token-of-ours")

    config = load_config(folder / "config.toml", {}, folder)
    hook = config.channels[1]
    assert (hook.kind, hook.url) == ("webhook", "https://127.0.0.1:9/hooks/token-of-ours")
    assert hook.secrets[0].startswith("whsec_")
    assert len(hook.secrets[0]) > 40
    assert "token-of-ours" not in (folder / "config.toml").read_text("utf-8") + done.output


def test_nothing_is_written_over(folder: Path) -> None:
    (folder / "config.toml").write_text("# mine\n", "utf-8")
    done = run_init(folder, "--yes", *CONTACT)
    assert isinstance(done.exception, ConfigError)
    assert "is there already" in str(done.exception)
    assert (folder / "config.toml").read_text("utf-8") == "# mine\n"


def test_a_secret_that_is_there_is_not_written_over_either(folder: Path) -> None:
    (folder / "secrets").mkdir()
    (folder / "secrets/alerts.chat.url").write_text("mine", "utf-8")
    assert "is there already" in refuse(folder, *CONTACT, "--send-by", "https://hooks.slack.com/services/T/B/x")
    assert (folder / "secrets/alerts.chat.url").read_text("utf-8") == "mine"


def test_systemd_brings_what_lies_in_its_credential_store(folder: Path) -> None:
    way = Way("email", "127.0.0.1", 9, "none")
    answers = Answers("outside", "web@firm.test", way, ("a@firm.test",), (), "web@firm.test", "watch", "s3cret")
    places = Places(folder / "etc/config.toml", folder / "lib", folder / "credstore")
    written = write_installation(answers, places, {}, NOW)

    assert [path.name for path in written.secrets] == ["alerts.mail.password"]
    text = (folder / "etc/config.toml").read_text("utf-8")
    assert "2026-11-24" in text
    assert "password_file" not in tomllib.loads(text)["alerts"]["mail"]
    brought = load_config(folder / "etc/config.toml", {"CREDENTIALS_DIRECTORY": str(folder / "credstore")}, folder)
    assert brought.channels[1].password == "s3cret"


def test_what_does_not_load_is_taken_away_again(folder: Path) -> None:
    """Here for a variable of the environment that is no setting: no half of an installation stays."""
    answers = Answers("outside", "web@firm.test", Way("slack", url="https://hooks.slack.com/services/T/B/x"))
    places = Places(folder / "config.toml", folder / "data")
    with pytest.raises(ConfigError, match="MIITWATCH_NONSENSE"):
        write_installation(answers, places, {"MIITWATCH_NONSENSE": "1"}, NOW)
    assert not (folder / "config.toml").exists()
    assert list((folder / "secrets").iterdir()) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "contact is empty"),
        (("--contact", "web@firm.example"), "is an example"),
        (("--contact", "us"), "neither a mailbox"),
        ((*CONTACT, "--send-by", "smtp.firm.test:0"), "a port is a number"),
        ((*CONTACT, "--send-by", "smtp firm"), "is no mail server"),
        ((*CONTACT, "--send-by", "smtp.firm.test"), "nobody to write to"),
        ((*CONTACT, "--send-by", "smtp.firm.test", "--readers", "a@"), "is no mailbox"),
        ((*CONTACT, "--readers", "a@firm.test"), "needs a mail server"),
        (
            (*CONTACT, "--send-by", "smtp.firm.test", "--readers", "a@firm.test", "--account", "x"),
            "name and a password",
        ),
        (
            (*CONTACT, "--send-by", "smtp.firm.test:25", "--readers", "a@firm.test", "--account", "x"),
            "account: a password needs starttls or tls, and smtp.firm.test:25 would be asked without",
        ),
        (
            (*CONTACT, "--send-by", "smtp.firm.test", "--readers", "a@firm.test", "--password-file", "/none"),
            "cannot be read",
        ),
    ],
)
def test_a_bad_answer_is_said_and_nothing_is_written(folder: Path, words: tuple[str, ...], said: str) -> None:
    assert said in refuse(folder, *words)


def test_ways_are_told_apart_by_their_shape() -> None:
    assert read_way("") == Way("inbox")
    assert read_way("smtp.firm.test") == Way("email", "smtp.firm.test", 587, "starttls")
    assert read_way("smtp.firm.test:465").security == "tls"
    assert read_way("smtp.firm.test:25").security == "none"
    assert read_way("https://open.feishu.cn/open-apis/bot/v2/hook/x").kind == "feishu"
    assert read_way("dingtalk://token").kind == "apprise"
    assert read_way("https://hooks.firm.test/x").kind == "webhook"
    assert read_contact("https://firm.test/contact") == "https://firm.test/contact"
    assert read_addresses("a@firm.test; a@firm.test b@firm.test", "readers") == ("a@firm.test", "b@firm.test")


@pytest.mark.parametrize(
    ("given", "kind", "url"),
    [
        ("https://oapi.dingtalk.com/robot/send?access_token=abc12", "apprise", "dingtalk://abc12"),
        ("https://QYAPI.weixin.qq.com/cgi-bin/webhook/send?key=8b2b-12ef", "apprise", "wecombot://8b2b-12ef"),
        ("https://open.larksuite.com/open-apis/bot/v2/hook/x", "feishu", "https://open.larksuite.com/open-apis/bot/v2/hook/x"),
        ("https://oapi.dingtalk.example/robot/send?access_token=abc", "webhook", "https://oapi.dingtalk.example/robot/send?access_token=abc"),
    ],
)  # fmt: skip
def test_an_address_that_a_chat_hands_out_becomes_a_channel_of_that_chat(given: str, kind: str, url: str) -> None:
    """As a signed webhook it would be taken with a 200 that says no, and every alert lost."""
    assert read_way(given) == Way(kind, url=url)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "form"),
    [
        ("https://oapi.dingtalk.com/robot/send?token=geheim", "dingtalk://TOKEN"),
        ("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=geheim&key=2", "wecombot://KEY"),
        ("https://firm.webhook.office.com/webhookb2/geheim", "workflows://HOST"),
        ("https://prod-12.westeurope.logic.azure.com:443/workflows/geheim/triggers/manual/paths/invoke?sig=x", "workflows://HOST"),
    ],
)  # fmt: skip
def test_an_address_of_a_chat_that_cannot_be_written_anew_is_refused_with_the_right_form(given: str, form: str) -> None:
    with pytest.raises(ConfigError, match=form) as refused:
        read_way(given)
    assert "geheim" not in str(refused.value)


def test_apprise_takes_the_addresses_that_init_writes() -> None:
    import apprise

    for given in (
        "oapi.dingtalk.com/robot/send?access_token=abc12",
        "qyapi.weixin.qq.com/cgi-bin/webhook/send?key=8b2b-12ef",
    ):
        url = read_way(f"https://{given}").url
        assert type(apprise.Apprise.instantiate(url)).__name__ in ("NotifyDingTalk", "NotifyWeComBot")


def test_mail_without_a_mailbox_to_come_from_asks_for_one() -> None:
    answers = Answers(
        "outside", "https://firm.test/contact", Way("email", "smtp.firm.test", 25, "none"), ("a@firm.test",)
    )
    with pytest.raises(ConfigError, match="--from"):
        check_answers(answers)


def list_shown() -> list[str]:
    """The commands by which the page on pipx and the command's own help install without questions."""
    texts = ((ROOT / "docs/howto/pipx.md").read_text("utf-8"), CliRunner().invoke(cli, ["init", "--help"]).output)
    return [found for text in texts for found in re.findall(r"^ +(miitwatch init --yes .*)$", text, re.M)]


def type_shown(shown: str, folder: Path) -> Result:
    words = shlex.split(shown)[1:]
    return CliRunner().invoke(cli, ["--config", str(folder / "config.toml"), *words])


def test_what_is_shown_without_questions_works_as_typed_with_a_mailbox_of_ones_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    (folder / "mail-password.txt").write_text("s3cret\n", "utf-8")
    shown = list_shown()
    assert len(shown) == 3
    for one in shown:
        assert "neither a mailbox" in str(type_shown(one, folder).exception), "as it stands it is refused"
        own = one.replace("YOUR-MAILBOX", CONTACT[1]).replace("smtp.firm.example:587", "127.0.0.1:9")
        done = type_shown(own, folder)
        by_mail = "--send-by" in one
        assert done.exit_code == (5 if by_mail else 0), done.output
        config = load_config(folder / "config.toml", {}, folder)
        assert config.crawler.contact == CONTACT[1]
        assert [channel.kind for channel in config.channels].count("email") == (by_mail + ("--operators" in one)), one
        (folder / "config.toml").unlink()
        for secret in (folder / "secrets").glob("*"):
            secret.unlink()


@pytest.mark.parametrize("typed", ["", "outside\n", "outside\nweb-reader@firm.test\nsmtp.firm.test\nwatch\n"])
def test_where_the_input_ends_it_says_what_to_do_and_writes_nothing(folder: Path, typed: str) -> None:
    environ = {**clean_environment(), "HOME": str(folder)}
    where = ["--config", str(folder / "config.toml"), "init", "--data", str(folder / "data")]
    done = subprocess.run(
        [sys.executable, "-m", "miitwatch", *where],
        input=typed, env=environ, capture_output=True, text=True, check=False, start_new_session=True,
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert "the input ended before the last answer; nothing was written" in done.stderr
    assert "miitwatch init --yes --contact YOUR-MAILBOX" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (folder / "config.toml").exists()


def test_an_account_where_nothing_is_secured_is_asked_for_again_at_once(folder: Path) -> None:
    typed = ("outside", CONTACT[1], "smtp.firm.test:25", "watch", "-", "a@firm.test", "-")
    done = run_init(folder, typed="\n".join(typed) + "\n")

    assert "a password needs starttls or tls" in done.output
    assert "Its password" not in done.output
    assert load_config(folder / "config.toml", {}, folder).channels[1].username == ""


def test_a_full_disk_leaves_no_half_of_a_configuration(folder: Path) -> None:
    """The kernel takes no more than 200 bytes of a file, as a disk that is filled in the middle of it."""
    command = [sys.executable, "-m", "miitwatch", "--config", str(folder / "etc/config.toml"), "init", "--yes"]
    words = (*command, *CONTACT, "--data", str(folder / "data"), "--send-by", "https://hooks.slack.com/services/T/B/x")
    cut = subprocess.run(
        words, capture_output=True, text=True, check=False, env=clean_environment(),
        preexec_fn=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (200, 200)),
    )  # fmt: skip
    assert cut.returncode == 2, cut.stderr
    assert "config.toml cannot be written: File too large." in cut.stderr
    assert [path for path in (folder / "etc").rglob("*") if path.is_file()] == []

    again = subprocess.run(words, capture_output=True, text=True, check=False, env=clean_environment())
    assert "written" in again.stdout, again.stderr


def test_the_whole_command_in_a_home_of_its_own(folder: Path) -> None:
    """As a process: the file lies in the user's folder, and the next command finds it without being told."""
    environ = {**clean_environment(), "XDG_CONFIG_HOME": str(folder / "cfg"), "XDG_DATA_HOME": str(folder / "share")}
    command = [sys.executable, "-m", "miitwatch"]
    done = subprocess.run(
        [*command, "init", "--yes", *CONTACT], cwd=folder, env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    shown = subprocess.run(
        [*command, "config", "show"], cwd=folder, env=environ, capture_output=True, text=True, check=True
    )
    assert shown.stdout.splitlines()[0] == f"# in force: {folder / 'cfg/miitwatch/config.toml'}"
    again = subprocess.run(
        [*command, "init", "--yes", *CONTACT], cwd=folder, env=environ, capture_output=True, text=True, check=False
    )
    assert again.returncode == 2
    assert "is there already" in again.stderr
