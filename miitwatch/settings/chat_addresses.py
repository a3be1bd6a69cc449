"""Addresses as chat services hand them out: which kind of channel speaks to each, and in which form.

A signed webhook posted to one of them is lost: DingTalk, WeCom and Feishu say no with a code in a 200, Teams takes it
and shows nothing.
"""

import re
from typing import Literal
from urllib.parse import parse_qs, urlsplit

from msgspec import Struct

from domain.errors import ConfigError


class Service(Struct, frozen=True):
    """A chat service by the kind that speaks to it; `form` is its address in Apprise's form, `key` what fills it."""

    name: str
    kind: Literal["slack", "feishu", "apprise"]
    form: str = ""
    key: str = ""  # the parameter of the web address that holds it; empty: it cannot be told from that alone


_TEAMS = Service("Teams", "apprise", "workflows://HOST:443/WORKFLOW/SIGNATURE")
_SERVICES = {
    "hooks.slack.com": Service("Slack", "slack"),
    "open.feishu.cn": Service("Feishu", "feishu"),
    "open.larksuite.com": Service("Lark", "feishu"),
    "oapi.dingtalk.com": Service("DingTalk", "apprise", "dingtalk://TOKEN", "access_token"),
    "qyapi.weixin.qq.com": Service("WeCom", "apprise", "wecombot://KEY", "key"),
}
#: Connectors of Office 365 and flows of Power Automate, each customer under a host of its own.
_TEAMS_HOSTS = (".webhook.office.com", ".outlook.office.com", ".logic.azure.com", ".api.powerplatform.com")
_MANUAL = "docs/channels.md"
_TOKEN = re.compile(r"[A-Za-z0-9_-]+")


def find_service(url: str) -> Service | None:
    """The service whose host a web address names; None for any other, and for what is not well formed."""
    try:
        host = (urlsplit(url).hostname or "").lower().rstrip(".")
    except ValueError:
        return None
    return _TEAMS if f".{host}".endswith(_TEAMS_HOSTS) else _SERVICES.get(host)


def write_address(service: Service, url: str) -> str:
    """The address as the kind takes it. Raises ConfigError, which shows nothing of it, where it has no key."""
    if not service.form:
        return url
    values = parse_qs(urlsplit(url).query).get(service.key, []) if service.key else []
    if len(values) != 1 or not _TOKEN.fullmatch(values[0]):
        raise ConfigError(f"{service.name} is reached by an address in Apprise's form: {service.form} ({_MANUAL}).")
    return f"{service.form.partition('://')[0]}://{values[0]}"


def explain_service(service: Service) -> str:
    """How a channel to it is configured, for one that was given as a webhook."""
    form = f" and its address as {service.form}" if service.form else ""
    return f'is of {service.name}, which takes no signed webhook: give kind = "{service.kind}"{form} ({_MANUAL})'
