"""A page that others can reach asks for a token, or says that the server before it asks for a login."""

from pathlib import Path

import pytest
from configuring import FEED, load, refuse

from domain.errors import ConfigError
from miitwatch.config import load_config
from miitwatch.page.page_server import serve_alone

PUBLIC = 'public_url = "https://watch.firm.example"\n'


@pytest.mark.parametrize("listen", ["", 'listen = "127.0.0.1:8650"\n', 'listen = "[::1]:8650"\n'])
def test_a_page_behind_another_server_asks_for_a_token(tmp_path: Path, listen: str) -> None:
    message = refuse(tmp_path, f"[page]\n{listen}{PUBLIC}{FEED}")
    for words in ("own.toml", "page.public_url = 'https://watch.firm.example'", "page.token_file", "page.guarded"):
        assert words in message
    assert load(tmp_path, f"[page]\n{listen}{PUBLIC}token = 'correct horse'\n{FEED}").page_token == "correct horse"


def test_the_server_before_it_may_ask_for_the_login(tmp_path: Path) -> None:
    config = load(tmp_path, f"[page]\n{PUBLIC}guarded = true\n{FEED}")
    assert (config.public_url, config.page_guarded) == ("https://watch.firm.example", True)


def test_that_another_server_asks_is_no_word_for_an_open_address(tmp_path: Path) -> None:
    """Whoever reaches the machine passes by that server."""
    message = refuse(tmp_path, f'[page]\nlisten = "192.0.2.1:8650"\n{PUBLIC}guarded = true\n{FEED}')
    assert "page.listen" in message


def test_links_to_a_page_that_is_served_elsewhere_need_no_token_here(tmp_path: Path) -> None:
    config = load(tmp_path, f'[page]\nlisten = ""\n{PUBLIC}{FEED}')
    assert config.public_url == "https://watch.firm.example"
    with pytest.raises(ConfigError, match=r"page\.guarded"):
        serve_alone(config, "127.0.0.1:0")


def test_what_sends_and_serves_nothing_is_not_refused(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(f"[page]\n{PUBLIC}{FEED}", encoding="utf-8")
    assert load_config(tmp_path / "own.toml", {}, tmp_path, sends=False).public_url == "https://watch.firm.example"
