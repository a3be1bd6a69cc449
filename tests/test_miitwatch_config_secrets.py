"""Secrets of a configuration: where they come from, what is shown instead of them, and that nothing prints them."""

import re
import sys
import tomllib
from pathlib import Path

import pytest
from configuring import FEED, SECRET, load, load_channel, refuse

from miitwatch.__main__ import main
from miitwatch.config import load_config
from miitwatch.settings import secret_values
from miitwatch.settings.secret_values import MissingSecretError
from miitwatch.setup.config_show import show_config

HOOK = 'kind = "webhook"\nurl = "https://h.example/in"'


def test_secrets_come_from_key_file_credential_or_environment(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(f"{SECRET}\n", encoding="utf-8")
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    assert load_channel(tmp_path, f'{HOOK}\nsecret = "{SECRET}"').secrets == (SECRET,)
    assert load_channel(tmp_path, f'{HOOK}\nsecret_file = "secret.txt"').secrets == (SECRET,)
    (credentials / "alerts.x.secret").write_text(SECRET, encoding="utf-8")
    assert load_channel(tmp_path, HOOK, CREDENTIALS_DIRECTORY=str(credentials)).secrets == (SECRET,)
    assert load_channel(tmp_path, HOOK, MIITWATCH_ALERTS__X__SECRET=SECRET).secrets == (SECRET,)
    other = f'{HOOK}\nsecret_file = "missing.txt"'
    assert load_channel(tmp_path, other, MIITWATCH_ALERTS__X__SECRET=SECRET).secrets == (SECRET,)


def test_a_key_that_rotates_has_two_secrets(tmp_path: Path) -> None:
    second = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX"
    assert load_channel(tmp_path, f'{HOOK}\nsecret = ["{SECRET}", "{second}"]').secrets == (SECRET, second)
    (tmp_path / "two.txt").write_text(f"{SECRET}\n{second}\n", encoding="utf-8")
    assert load_channel(tmp_path, f'{HOOK}\nsecret_file = "two.txt"').secrets == (SECRET, second)


def test_chat_addresses_come_from_files_or_credentials_and_set_the_language(tmp_path: Path) -> None:
    (tmp_path / "url.txt").write_text("dingtalk://SEC0123456789@token0123456789\n", encoding="utf-8")
    channel = load_channel(tmp_path, 'kind = "apprise"\nurl_file = "url.txt"')
    assert (channel.url, channel.language) == ("dingtalk://SEC0123456789@token0123456789", "zh")
    assert load_channel(tmp_path, 'kind = "apprise"\nurl_file = "url.txt"\nlanguage = "en"').language == "en"
    (tmp_path / "alerts.x.url").write_text("https://hooks.example/services/T/B/x", encoding="utf-8")
    slack = load_channel(tmp_path, 'kind = "slack"', CREDENTIALS_DIRECTORY=str(tmp_path))
    assert (slack.url, slack.language) == ("https://hooks.example/services/T/B/x", "en")
    feishu = load_channel(tmp_path, 'kind = "feishu"\nurl = "https://h.example/x"\nsecret = "word"')
    assert (feishu.language, feishu.secrets) == ("zh", ("word",))
    assert load_channel(tmp_path, 'kind = "apprise"\nurl = "workflows://h/w/s"').language == "en"


@pytest.mark.parametrize(
    ("written", "minute"), [("Mon 09:00", 7), ("daily 18:30", 37), ("Fri 23:12", 12), ("daily 00:59", 59)]
)
def test_a_chats_digest_avoids_full_and_half_hours(tmp_path: Path, written: str, minute: int) -> None:
    for kind, url in (("slack", "https://h.example/x"), ("feishu", "https://h.example/x"), ("apprise", "dingtalk://t")):
        table = f'kind = "{kind}"\nurl = "{url}"\ndigest = "{written}"'
        chat = load_channel(tmp_path, table)
        assert chat.digest is not None
        assert chat.digest.minute == minute
        (tmp_path / "own.toml").write_text(f"[alerts.x]\n{table}\n", encoding="utf-8")
        shown = show_config(load_config(tmp_path / "own.toml", {}, tmp_path))
        assert f':{minute:02d}"' in shown, "it shows when it comes"
    hook = load_channel(tmp_path, f'{HOOK}\nsecret = "{SECRET}"\ndigest = "{written}"')
    assert hook.digest is not None
    assert f"{hook.digest.minute:02d}" == written[-2:]


def test_of_an_address_of_apprise_only_the_service_is_shown(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(
        '[alerts.x]\nkind = "apprise"\nurl = "dingtalk://SEC0@token0"\n', encoding="utf-8"
    )
    shown = show_config(load_config(tmp_path / "own.toml", {}, tmp_path))
    assert 'url = "dingtalk://(hidden)"' in shown
    assert "SEC0" not in shown
    assert "token0" not in shown


def test_password_and_proxy_files(tmp_path: Path) -> None:
    (tmp_path / "p").write_text("pass word\n", encoding="utf-8")
    (tmp_path / "q").write_text("http://u:p@proxy.example:3128\n", encoding="utf-8")
    mail = 'kind = "email"\nhost = "m.example"\nfrom = "a@b.example"\nto = "c@d.example"\nusername = "u"'
    assert load_channel(tmp_path, f'{mail}\npassword_file = "p"').password == "pass word"
    assert load(tmp_path, '[crawler]\nproxy_file = "q"\n').crawler.proxy == "http://u:p@proxy.example:3128"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (f'{HOOK}\nsecret_file = "missing.txt"', "cannot be read: No such file"),
        (f'{HOOK}\nsecret_file = "empty.txt"', "is empty"),
        (f'{HOOK}\nsecret_file = "empty.txt"\nsecret = "{SECRET}"', "are both given"),
    ],
)
def test_secret_files_that_do_not_serve(tmp_path: Path, table: str, said: str) -> None:
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    assert said in refuse(tmp_path, f"[alerts.x]\n{table}\n")


@pytest.mark.parametrize(
    "text",
    [
        f'[alerts.x]\n{HOOK}\nsecret = "hunter2!!"\n',
        f'[alerts.x]\n{HOOK}\nsecret = {{ a = "hunter2!!" }}\n',
        '[alerts.x]\nkind = "apprise"\nurl = "dingtalk:/hunter2!!"\n',
        '[alerts.x]\nkind = "slack"\nurl = "ftp://hunter2!!"\n',
        '[alerts.x]\nkind = "apprise"\nurl = "https://hunter2!!"\n',
        '[alerts.x]\nkind = "email"\npassword = ["hunter2!!"]\n',
        '[crawler]\nproxy = "hunter2!!"\n',
    ],
)
def test_no_error_prints_a_secret(tmp_path: Path, text: str) -> None:
    message = refuse(tmp_path, text)
    assert "hunter2" not in message
    assert re.search(r"secret|password|proxy|alerts.x.url", message)


def test_show_says_where_each_value_comes_from(tmp_path: Path) -> None:
    text = f'[store]\npath = "m.db"\n{FEED}'
    shown = show_config(load(tmp_path, text, MIITWATCH_SOURCES__A__EVERY="2h"))
    assert f'path = "{tmp_path}/m.db"  # from {tmp_path}/own.toml' in shown
    assert 'every = "2h"  # from environment MIITWATCH_SOURCES__A__EVERY' in shown
    assert 'follow = "matching"  # default' in shown
    assert "max_body = 20000000  # default" in shown


def test_show_is_toml_and_loads_again(tmp_path: Path) -> None:
    first = load(tmp_path, FEED + 'every = "90s"\nreferer = "https://a.example/"\nhost_gap = 1.5\n')
    shown = show_config(first)
    assert tomllib.loads(shown)["sources"]["a"]["host_gap"] == 1.5
    assert load(tmp_path, shown).sources == first.sources


def test_show_prints_no_secret(tmp_path: Path) -> None:
    (tmp_path / "p").write_text("swordfish", encoding="utf-8")
    text = (
        f'[crawler]\nproxy = "http://u:swordfish@p.example:3128"\n{FEED}proxy = "http://u:swordfish@q.example:1"\n'
        '[alerts.x]\nkind = "webhook"\nurl = "https://u:swordfish@h.example/in/swordfishswordfish?key=swordfish"\n'
        f'secret = "{SECRET}"\n'
        '[alerts.m]\nkind = "email"\nhost = "m.example"\nfrom = "a@b.example"\nto = "c@d.example"\n'
        'username = "u"\npassword_file = "p"\n'
    )
    shown = show_config(load(tmp_path, text))
    assert "swordfish" not in shown
    assert SECRET not in shown
    assert f"password = (secret, set)  # from file {tmp_path}/p" in shown
    assert "https://h.example/in/(hidden)?key=(hidden)" in shown
    assert shown.count("(secret, set)") == 4


# --- beside the systemd unit, which alone is brought its secrets


@pytest.fixture
def credstore(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with systemd's folder of credentials, which a person's command is not brought."""
    folder = tmp_path / "credstore"
    folder.mkdir()
    monkeypatch.setattr(secret_values, "CREDSTORE", folder)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    (tmp_path / "own.toml").write_text(f"[alerts.x]\n{HOOK}\n", "utf-8")
    return folder


def call(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """The program as the shell calls it, in this process; its exit code."""
    monkeypatch.setattr(sys, "argv", ["miitwatch", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


@pytest.mark.parametrize("words", ["doctor", "resume", "alerts test x", "run"])
@pytest.mark.parametrize("option", ["--config {}", "--config={}"])
def test_who_calls_without_the_units_secrets_is_told_the_command_that_brings_them(
    tmp_path: Path, credstore: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], option: str,
    words: str,
) -> None:  # fmt: skip
    config = tmp_path / "own.toml"
    assert call(monkeypatch, *option.format(config).split(), *words.split()) == 2

    out, err = capfd.readouterr()
    told = out + err
    assert "alerts.x.secret is missing" in told
    assert f"  sudo CREDENTIALS_DIRECTORY={credstore} miitwatch --config {config} {words}\n" in told
    assert "Traceback" not in told


def test_the_configuration_that_was_found_unasked_is_named_to_root_who_would_find_another(
    tmp_path: Path, credstore: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "own.toml").rename(tmp_path / "config.toml")
    monkeypatch.chdir(tmp_path)
    assert call(monkeypatch, "doctor") == 2
    assert (
        f"CREDENTIALS_DIRECTORY={credstore} miitwatch --config {tmp_path}/config.toml doctor" in capfd.readouterr().out
    )


def test_where_credentials_were_brought_or_there_is_no_systemd_nobody_is_sent_to_them(
    tmp_path: Path, credstore: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credstore))
    assert call(monkeypatch, "--config", str(tmp_path / "own.toml"), "doctor") == 2
    monkeypatch.delenv("CREDENTIALS_DIRECTORY")
    credstore.rmdir()
    assert call(monkeypatch, "--config", str(tmp_path / "own.toml"), "doctor") == 2
    told = capfd.readouterr().out
    assert told.count("alerts.x.secret is missing") == 2
    assert "sudo" not in told


def test_the_password_of_an_account_and_the_token_of_a_page_are_secrets_too(tmp_path: Path) -> None:
    mail = 'kind = "email"\nhost = "m.example"\nfrom = "a@b.example"\nto = "c@d.example"\nusername = "u"'
    for text in (f"[alerts.x]\n{mail}\n", '[page]\nlisten = "192.0.2.1:8650"\n'):
        with pytest.raises(MissingSecretError):
            load(tmp_path, text)
