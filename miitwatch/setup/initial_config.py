"""A first configuration as text, with comments, from what `miitwatch init` was told. No secret is in it."""

import json
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from miitwatch.setup.initial_answers import Answers

#: Sources that do not answer from inside China's network, with what their silence means for readers.
CLOSED_INSIDE = {
    "google_news_en": "Google News does not answer from inside China",
    "google_news_zh": "Google News does not answer from inside China",
    "scmp_tech": "the South China Morning Post times out from inside China",
    "scmp_economy": "the South China Morning Post times out from inside China",
}
_UNSEEN_INSIDE = {
    "google_news": "Google News: it does not answer from inside China, where this watch runs.",
    "scmp": "The South China Morning Post: it does not answer from inside China, where this watch runs.",
}


class Secret(Struct, frozen=True):
    """One secret and the dotted key that it belongs to, which is also the name of its file."""

    key: str
    value: str


def list_secrets(answers: Answers) -> tuple[Secret, ...]:
    """What goes into files of its own; a webhook's signing secret is made here, anew each time."""
    if answers.way.kind == "email":
        names = ("mail", "operators") if answers.operators else ("mail",)
        return tuple(Secret(f"alerts.{name}.password", answers.password) for name in names if answers.password)
    if answers.way.kind == "webhook":
        return (Secret("alerts.hook.url", answers.way.url), Secret("alerts.hook.secret", _make_signing_secret()))
    return (Secret("alerts.chat.url", answers.way.url),) if answers.way.url else ()


def compose_config(answers: Answers, data: Path, secrets: Path | None, day: str) -> str:
    """The file's text. `data` is the folder of the record, `secrets` that of the secret files.

    None for `secrets` names none: systemd brings them by the names of their keys.
    """
    lines = [
        f"# Written by `miitwatch init` on {day}. What is not here is as shipped: `miitwatch config show` prints all",
        "# that is in force and where it comes from; docs/configuration.md has every key.",
        'catalogue = "shipped"',
        "",
        "[store]",
        f"path = {_quote(str(data / 'miitwatch.db'))}      # the record: one file; miitwatch backup copies it",
        "",
        "[crawler]",
        f"contact = {_quote(answers.contact)}      # every site that is asked reads it",
        '# proxy_file = "proxy.txt"      # a proxy for all requests: docs/howto/proxy.md',
        "",
        "[page]",
        'listen = "127.0.0.1:8650"      # the page, health and metrics; other machines need token_file: docs/page.md',
        "",
        *_list_channels(answers, data, secrets),
        *_list_place(answers),
    ]
    return "\n".join(lines) + "\n"


def _list_channels(answers: Answers, data: Path, secrets: Path | None) -> Iterator[str]:
    alone = answers.way.kind == "inbox"
    yield "# A Maildir on this machine; any mail program reads it. Operators need one way that no server can close."
    yield "[alerts.inbox]"
    yield 'kind = "inbox"'
    yield f"path = {_quote(str(data / 'inbox'))}"
    yield "operators = true      # takes what the operator must know: a source that fails, a channel that is parked"
    yield f"readers = {'true' if alone else 'false'}      # takes alerts"
    yield ""
    if answers.way.kind == "email":
        yield from _list_mail(answers, secrets, "mail", answers.readers)
        if answers.operators:
            yield from _list_mail(answers, secrets, "operators", answers.operators)
    elif not alone:
        yield from _list_posting(answers, secrets)


def _list_mail(answers: Answers, secrets: Path | None, name: str, to: tuple[str, ...]) -> Iterator[str]:
    yield f"[alerts.{name}]"
    yield 'kind = "email"'
    yield f"host = {_quote(answers.way.host)}"
    yield f"port = {answers.way.port}"
    yield f"security = {_quote(answers.way.security)}      # none, starttls or tls"
    if answers.username:
        yield f"username = {_quote(answers.username)}"
        yield from _name_secret(f"alerts.{name}.password", secrets)
    yield f"from = {_quote(answers.sender)}"
    yield f"to = [{', '.join(map(_quote, to))}]      # one message each; no address is shown to another"
    if name == "operators":
        yield "operators = true"
        yield "readers = false"
    elif answers.operators:
        yield f"reply_to = {_quote(answers.operators[0])}      # a person, who reads what readers answer"
    else:
        yield '# reply_to = "desk@firm.example"      # a person, who reads what readers answer'
    if name == "mail":
        yield '# watch = ["aerospace"]      # its watch lists: miitwatch watch add'
        yield '# digest = "Mon 09:00"      # weekly unless given; sent also when nothing happened'
    yield ""


def _list_posting(answers: Answers, secrets: Path | None) -> Iterator[str]:
    name = "hook" if answers.way.kind == "webhook" else "chat"
    yield f"[alerts.{name}]"
    yield f"kind = {_quote(answers.way.kind)}"
    yield from _name_secret(f"alerts.{name}.url", secrets)
    if name == "hook":
        yield from _name_secret(f"alerts.{name}.secret", secrets)
    yield ""


def _name_secret(key: str, secrets: Path | None) -> Iterator[str]:
    last = key.rpartition(".")[2]
    if secrets is None:
        yield f"# {last}: systemd brings it, from the file {key} in its credential store"
    else:
        yield f"{last}_file = {_quote(str(secrets / key))}"


def _list_place(answers: Answers) -> Iterator[str]:
    if answers.where == "outside":
        yield "# It runs outside China. Seen from there the ministry often does not answer: gov.cn's policy library"
        yield "# is then asked in its place, and you are told. A proxy inside China helps: docs/howto/proxy.md."
        return
    yield "# It runs inside China. What does not answer from there is off, and readers are told that it is not watched."
    yield "[blind_spots]"
    for name, told in _UNSEEN_INSIDE.items():
        yield f"{name} = {_quote(told)}"
    for name, reason in CLOSED_INSIDE.items():
        yield ""
        yield f"[sources.{name}]"
        yield "enabled = false"
        yield f"reason = {_quote(reason)}"


def _quote(text: str) -> str:
    """A string of TOML: those of JSON are, but for one control character that no answer may hold."""
    return json.dumps(text, ensure_ascii=False)


def _make_signing_secret() -> str:
    import base64
    import secrets

    return "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
