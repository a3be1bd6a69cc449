"""`[alerts.NAME]` tables to channels: what each kind needs, and the inbox that stands where no table does."""

import base64
import binascii
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from domain.alerts import CHAT_KINDS, Channel
from domain.errors import ConfigError, DeliveryError
from miitwatch.settings.chat_addresses import explain_service, find_service
from miitwatch.settings.config_files import place_path
from miitwatch.settings.config_tables import ChannelTable
from miitwatch.settings.config_times import avoid_crowds, parse_digest, parse_quiet
from miitwatch.settings.secret_values import MissingSecretError

_COMMON = (
    *("kind", "enabled", "operators", "readers", "allow_private", "language", "kinds", "urgency", "watch"),
    *("only_watched", "please_check", "digest", "quiet", "zone", "per_hour"),
)
_OWN: dict[str, tuple[str, ...]] = {
    "inbox": ("path", "attach", "coverage"),
    "webhook": ("url", "url_file", "secret", "secret_file"),
    "slack": ("url", "url_file"),
    "feishu": ("url", "url_file", "secret", "secret_file"),
    "apprise": ("url", "url_file"),
    "email": (
        "host",
        "port",
        "security",
        "username",
        "password",
        "password_file",
        "sender",
        "to",
        "reply_to",
        "attach",
        "coverage",
    ),
}
_NEEDED: dict[str, tuple[str, ...]] = {
    "inbox": (),
    "webhook": ("url", "secret"),
    "slack": ("url",),
    "feishu": ("url",),
    "apprise": ("url",),
    "email": ("host", "sender", "to"),
}
_SECRET = ("url", "secret")
_WHY = {
    "secret": "messages are signed with it (Standard Webhooks); give secret, secret_file or a credential",
    "url": "it is where messages are posted; give url, url_file or a credential",
    "host": "it is the mail server",
    "sender": "it is the address that messages come from",
    "to": "it is who gets the messages",
}
#: Services of Apprise whose readers read Chinese, by the scheme of their address.
_CHINESE = ("dingtalk", "wecombot", "feishu", "lark")
#: The ports of RFC 5321, 6409 and 8314.
_PORTS = {"none": 25, "starttls": 587, "tls": 465}


def build_channel(name: str, table: ChannelTable, base: Path, store: Path, *, sends: bool = True) -> Channel:
    """One table as a channel. Relative paths start from `base`; an inbox without a path lies beside the database.

    Where nothing `sends` by it, it may lack its secrets.

    Raises ConfigError for what an enabled channel lacks, and for a key that its kind does not have.
    """
    dotted = f"alerts.{name}"
    _check_keys(dotted, table, sends=sends)
    channel = _form_channel(name, table, base, store)
    if channel.kind == "email":
        _check_addresses(dotted, channel)
    return channel


def _form_channel(name: str, table: ChannelTable, base: Path, store: Path) -> Channel:
    digest = parse_digest(table.digest, table.zone)
    return Channel(
        name=name,
        kind=table.kind,
        enabled=table.enabled,
        operators=table.operators,
        readers=table.readers,
        allow_private=table.allow_private,
        path=str(_place_inbox(table.path, f"alerts.{name}", base, store)) if table.kind == "inbox" else "",
        url=table.url,
        secrets=tuple(table.secret),
        host=table.host,
        port=(table.port or _PORTS[table.security]) if table.kind == "email" else 0,
        security=table.security,
        username=table.username,
        password=table.password,
        sender=table.sender,
        recipients=tuple(table.to),
        reply_to=table.reply_to,
        language=table.language or _choose_language(table),
        kinds=tuple(table.kinds),
        least=table.urgency,
        watch=tuple(dict.fromkeys(table.watch)),
        only_watched=table.only_watched,
        please_check=table.please_check,
        coverage=table.coverage,
        attach=table.attach,
        zone=table.zone,
        digest=avoid_crowds(digest) if table.kind in CHAT_KINDS else digest,
        quiet=parse_quiet(table.quiet, table.zone),
        per_hour=table.per_hour,
    )


def _check_addresses(dotted: str, channel: Channel) -> None:
    """Raises ConfigError for an address that cannot be written to, and for a recipient that is named twice.

    The rule is the one by which mail is made; two spellings of one address would get every message twice.
    """
    from alerts.layout.mime import parse_address, parse_recipient

    own = {"from": channel.sender, "reply_to": channel.reply_to}
    taken: dict[str, str] = {}
    for key, text in (
        *((key, text) for key, text in own.items() if text),
        *(("to", one) for one in channel.recipients),
    ):
        try:
            address = (parse_recipient if key == "to" else parse_address)(channel, text).addr_spec.casefold()
        except DeliveryError as error:
            raise ConfigError(f"{dotted}.{key}: {error.what.partition(';')[0]}.") from None
        if key == "to" and address in taken:
            raise ConfigError(f"{dotted}.to names one address twice ({taken[address]}, {text}); write it once.")
        if key == "to":
            taken[address] = text


def _check_keys(dotted: str, table: ChannelTable, *, sends: bool) -> None:
    for key in table.model_fields_set - {*_COMMON, *_OWN[table.kind]}:
        raise ConfigError(f'{dotted}.{_spell(key)} does not belong to kind "{table.kind}"; {_list_own(table.kind)}.')
    if table.enabled and table.url:
        _check_address(dotted, table)
    for key in _NEEDED[table.kind] if table.enabled else ():
        if not getattr(table, key) and (sends or key not in _SECRET):
            error = MissingSecretError if key in _SECRET else ConfigError
            raise error(f"{dotted}.{_spell(key)} is missing: {_WHY[key]}.")
    if sends and table.enabled and table.username and not table.password:
        raise MissingSecretError(f"{dotted}.username is given without a password; give password_file or a credential.")
    if table.kind == "webhook":
        for secret in table.secret:
            _check_secret(secret, dotted)


def _choose_language(table: ChannelTable) -> Literal["en", "zh"]:
    """Chinese for the services that are read in China, English for the rest."""
    scheme = table.url.partition("://")[0].lower()
    return "zh" if table.kind == "feishu" or (table.kind == "apprise" and scheme in _CHINESE) else "en"


def _check_address(dotted: str, table: ChannelTable) -> None:
    """Raises ConfigError, which shows nothing of the address, for one that is not of the channel's kind."""
    web = table.url.lower().startswith(("http://", "https://"))
    if table.kind in ("webhook", "slack", "feishu") and not web:
        raise ConfigError(f'{dotted}.url of kind "{table.kind}" is not an http:// or https:// address with a host.')
    service = find_service(table.url) if table.kind == "webhook" else None
    if service is not None:
        raise ConfigError(f"{dotted}.url {explain_service(service)}.")
    if table.kind == "apprise" and web:
        raise ConfigError(
            f'{dotted}.url of kind "apprise" is an address of the web, not one of Apprise\'s (dingtalk://TOKEN); see '
            "docs/channels.md."
        )


def build_default_inbox(store: Path) -> Channel:
    """The channel that stands where no [alerts] table does: a Maildir beside the database, for everyone."""
    return Channel("inbox", "inbox", operators=True, path=str(store.parent / "inbox"))


def hide_address(url: str) -> str:
    """An address without what may be a token in it: its user, its query's values, and long steps of its path.

    Of an address of Apprise's only the scheme: the rest is tokens.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("", "http", "https"):
        return f"{parts.scheme}://(hidden)"
    path = "/".join("(hidden)" if len(step) >= 16 else step for step in parts.path.split("/"))
    query = "&".join(f"{pair.partition('=')[0]}=(hidden)" for pair in parts.query.split("&")) if parts.query else ""
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{host}{path}{'?' + query if query else ''}"


def _place_inbox(path: str, dotted: str, base: Path, store: Path) -> Path:
    return place_path(path, base, f"{dotted}.path") if path else store.parent / "inbox"


def _check_secret(secret: str, dotted: str) -> None:
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except binascii.Error:
        key = b""
    if not key:
        raise ConfigError(f"{dotted}.secret is not a Standard Webhooks secret: whsec_ followed by base64.")


def _spell(key: str) -> str:
    return "from" if key == "sender" else key


def _list_own(kind: str) -> str:
    return "it has " + ", ".join(_spell(key) for key in (*_OWN[kind], *_COMMON))
