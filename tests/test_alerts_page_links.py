"""A message links to the page where readers can reach it, and only there."""

import json

import pytest
from briefings import NEW
from test_alerts_digests import make_digest, make_item

from alerts.digests.digests import render_digest_for
from alerts.rendering import render_for
from domain.alerts import Channel
from domain.altering import alter
from domain.errors import ConfigError
from miitwatch.settings.config_page import check_public_url

PAGE = "https://watch.firm.example"
ADDRESS = f"{PAGE}/f/F-2025-007"
KINDS = ("inbox", "slack")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_message_links_to_its_finding(kind: str, language: str) -> None:
    channel = Channel("desk", kind, language=language)  # type: ignore[arg-type]
    linked = render_for(alter(NEW, page=ADDRESS), channel)
    assert linked.text.split().count(ADDRESS) == (2 if (kind, language) == ("inbox", "zh") else 1)
    assert (f'href="{ADDRESS}"' in linked.html) == (kind == "inbox")
    assert json.loads(linked.data)["page"] == ADDRESS


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", KINDS)
def test_without_a_page_nothing_links_to_one(kind: str, language: str) -> None:
    channel = Channel("desk", kind, language=language)  # type: ignore[arg-type]
    message = render_for(NEW, channel)
    assert PAGE not in message.text + message.html
    assert json.loads(message.data)["page"] is None


def test_a_digest_links_to_the_findings() -> None:
    digest = alter(make_digest(make_item(NEW.finding)), page=PAGE)
    message = render_digest_for(Channel("desk", "inbox"), digest)
    assert f"{PAGE}/findings" in message.text.split("\n")
    assert f'href="{PAGE}/findings"' in message.html


@pytest.mark.parametrize(
    "url",
    ["http://localhost:8650", "http://127.0.0.1:8650/", "http://[::1]", "http://0.0.0.0", "http://page.localhost."],
)
def test_an_address_that_leads_each_reader_to_himself_is_refused(url: str) -> None:
    with pytest.raises(ConfigError, match="at which readers reach"):
        check_public_url(url)


@pytest.mark.parametrize("url", ["", "https://watch.firm.example/", "http://10.1.2.3"])
def test_any_other_address_is_taken(url: str) -> None:
    assert check_public_url(url) == url.rstrip("/")
