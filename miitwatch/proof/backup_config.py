"""The configuration in a backup: the file without its secrets, and what is to be brought to the next machine."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomlkit

from domain.errors import ConfigError
from miitwatch.config import Config
from miitwatch.settings.config_files import CATALOGUE, find_shipped, is_packed, place_path
from miitwatch.settings.secret_values import list_secrets
from storage.chain.bundles import FileMember, Member

#: The folder of the operator's own templates in a backup, and beside a restored configuration.
TEMPLATES = "templates"

#: What stands before the settings of a file that was the shipped one.
_SHIPPED = """\
# The settings of miitwatch as it ships. What is watched comes from the program, and from each upgrade of it.
catalogue = "shipped"

"""
#: In a source tree that file is the operator's to change, and nothing tells a change from what shipped.
_FROZEN = (
    "config.toml holds the whole catalogue as it stood, which no upgrade changes: to get what ships, write\n"
    '  catalogue = "shipped" at its top, and take out of [sources], [canaries] and [blind_spots] what is not your own'
)
_HIDDEN = "removed for the backup: bring it"


def write_without_secrets(config: Config) -> str:
    """The configuration file as it is written, comments included; each secret and the name of its file taken out.

    The one inside a wheel is the program's own: of it only the settings are written, and its catalogue is named, so
    that an upgrade brings sources to what is restored as it did before.
    """
    try:
        text = config.path.read_text("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{config.path} cannot be read: {error.strerror}.") from error
    document = tomlkit.parse(text)
    _take_out_secrets(document)
    return _name_catalogue(document) if is_packed(config.path) else tomlkit.dumps(document)


def _name_catalogue(document: tomlkit.TOMLDocument) -> str:
    """The shipped file without its catalogue, and without the comments that describe the file and the catalogue."""
    for table in CATALOGUE:
        document.pop(table, None)
    settings = tomlkit.dumps(document)
    settings = settings[settings.index("\n[") :].rpartition("\n# ----")[0].rstrip()
    return f"{_SHIPPED}{settings}\n"


def _take_out_secrets(document: tomlkit.TOMLDocument) -> None:
    """Puts a comment in the place of each secret, and of each `*_file`: another machine has no such file there.

    A name of a file that stayed would win over the credential that is brought.
    """
    for dotted, found, key in list(list_secrets(document.unwrap())):  # a copy: it is given the tables that are missing
        for written in (key, f"{key}_file"):
            if found.get(written):
                table = _find_table(document, dotted)
                del table[written]
                table.add(tomlkit.comment(f"{written} = ... ({_HIDDEN} as {dotted}, see BRING.txt)"))


def take_templates(config: Config) -> Iterator[Member]:
    """The operator's own templates, by which articles are read; where the environment names them, they are to bring."""
    written = tomlkit.parse(config.path.read_text("utf-8-sig")).unwrap().get("reading", {}).get("templates", "")
    if not written:
        return
    folder = place_path(written, config.path.parent, "reading.templates")
    for file in sorted(folder.glob("*.toml")):
        yield FileMember(f"{TEMPLATES}/{file.name}", file)


def _find_table(document: tomlkit.TOMLDocument, dotted: str) -> Any:
    """The table of a key such as `alerts.mail.password` or `page.token`; a channel's name may hold dots."""
    head, _, rest = dotted.partition(".")
    name = rest.rpartition(".")[0]
    table: Any = document[head]
    return table[name] if name else table


def hide_addresses(shown: str) -> str:
    """What was in force without any address of a channel: a token may be as short as a word."""
    lines, table = [], ""
    for line in shown.splitlines():
        table = line if line.startswith("[") else table
        hidden = table.startswith("[alerts.") and line.startswith("url = ") and not line.startswith('url = ""')
        lines.append(f"url = (secret, set)  #{line.rpartition('  #')[2]}" if hidden else line)
    return "\n".join(lines) + "\n"


def list_to_bring(config: Config) -> str:
    """Every secret that is in force and every setting from the environment, by name and origin, without values."""
    secrets = sorted(_list_secret_origins(config))
    variables = sorted(
        f"{dotted}  from {origin}" for dotted, origin in config.origins.items() if origin.startswith("environment")
    )
    lines = ["Not in this backup, and needed where it is restored:", "", "secrets"]
    lines += [f"  {one}" for one in secrets] or ["  none"]
    lines += ["", "settings from the environment"]
    lines += [f"  {one}" for one in variables] or ["  none"]
    if not is_packed(config.path) and config.path == find_shipped().path:
        lines += ["", "new sources of later versions", f"  {_FROZEN}"]
    return "\n".join(lines) + "\n"


def _list_secret_origins(config: Config) -> Iterator[str]:
    try:
        written: Any = tomlkit.parse(config.path.read_text("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{config.path} cannot be read: {error.strerror}.") from error
    inline = {dotted for dotted, table, key in list_secrets(written.unwrap()) if table.get(key)}
    in_force = {*_list_in_force(config)}  # a key may be written, in the file or the environment, with nothing in it
    given = {one: origin for one, origin in config.origins.items() if one in in_force and _is_secret(one)}
    for dotted in inline | given.keys():
        yield f"{dotted}  {f'from {given[dotted]}' if dotted in given else 'stood in the configuration file'}"


def _list_in_force(config: Config) -> Iterator[str]:
    """The dotted keys of all secrets that have a value."""
    values: dict[str, object] = {
        "crawler.proxy": config.crawler.proxy,
        "page.token": config.page_token,
        "heartbeat.url": config.heartbeat_url,
    }
    for channel in config.channels:
        own = {"secret": channel.secrets, "password": channel.password, "url": channel.url}
        values |= {f"alerts.{channel.name}.{key}": value for key, value in own.items()}
    shared = config.crawler.proxy  # each source has it that has none of its own
    values |= {f"sources.{source.name}.proxy": source.proxy for source in config.sources if source.proxy != shared}
    return (dotted for dotted, value in values.items() if value)


def _is_secret(dotted: str) -> bool:
    """Whether a key is one of those that `list_secrets` knows."""
    head, _, rest = dotted.partition(".")
    name, _, key = rest.rpartition(".")
    tables: dict[str, Any] = {head: {name: {key: "x"}}} if name else {head: {rest: "x"}}
    return any(found == dotted and table.get(last) for found, table, last in list_secrets(tables))


def point_inside(text: str, within: Path | None = None) -> str:
    """The configuration of a restored folder: its database, its inboxes and its templates lie beside it.

    They lie `within` a folder where the configuration goes elsewhere. A backup of an older version names the files of
    secrets still.
    """
    document = tomlkit.parse(text)
    _take_out_secrets(document)
    store = document.setdefault("store", tomlkit.table())
    store["path"] = _place_within(within, "miitwatch.db")
    if document.get("reading", {}).get("templates"):
        document["reading"]["templates"] = _place_within(within, TEMPLATES)
    for name, table in document.get("alerts", {}).items():
        if table.get("kind") == "inbox":
            table["path"] = _place_within(within, f"inbox/{name}")
    return tomlkit.dumps(document)


def place_member(text: str, name: str) -> str:
    """Where a mail or template of a backup goes in the restored folder whose configuration this is.

    Where that writes no channel, there is one inbox, and it lies beside the database.
    """
    beside = name.startswith("inbox/inbox/") and not tomlkit.parse(text).get("alerts")
    return name.removeprefix("inbox/") if beside else name


def _place_within(folder: Path | None, name: str) -> str:
    return name if folder is None else str(folder.absolute() / name)
