"""What one client watches stands in that client's messages and nowhere else, the daemon running for both."""

import signal
import socket
import sqlite3
import subprocess
import urllib.request
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from pathlib import Path
from urllib.parse import quote
from zipfile import ZipFile

import pytest
from practice import Practice, just_now, open_practice, tell_batch
from test_miitwatch_daemon import LIMIT, wait_until
from test_miitwatch_review import BODY, TITLE

from miitwatch.running.demo import SECRET
from web.reach import VIEWS

#: Words of each list that no page holds: the table, its title, firms as the client wrote them. The first
#: firm is the one that the page names, in the other script; the second is in no news.
LEFT = ("halcyon-desk", "Project Halcyon", "赫曼雲", "Zyxquartz Telematik")
RIGHT = ("osprey-desk", "Project Osprey", "空中巴士", "Wexworth Fernmelde")


HEALTH = ("/metrics", "/healthz", "/readyz?verbose")
#: The page, its feed and its files; findings have pages of their own.
PAGES = ("/", "/findings", "/findings.atom", "/firms", "/totals", "/sources", "/coverage", "/search?q=外资", "/data")


def write_client(practice: Practice, name: str, words: tuple[str, ...], more: str) -> str:
    table, title, *firms = words
    host, port = practice.world.smtp
    return f"""
[alerts.{name}_hook]
kind = "webhook"
url = "{practice.world.url("hooks", f"/{name}")}"
secret = "{SECRET}"
allow_private = true
watch = ["{table}"]
please_check = true

[alerts.{name}_mail]
kind = "email"
host = "{host}"
port = {port}
security = "none"
from = "watch@firm.example"
to = ["{name}@client.example"]
allow_private = true
watch = ["{table}"]

[watch.{table}]
title = "{title}"
firms = {list(firms)!r}
{more}
"""


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    """Two clients, beside the operator's own channels; the daemon logs everything as JSON and serves metrics."""
    with open_practice(tmp_path, "miit_news") as made:
        text = made.config.read_text("utf-8").replace('every = "60m"', 'every = "1s"')
        text = text.replace('listen = ""', f'listen = "127.0.0.1:{find_port()}"')
        text += write_client(made, "left", LEFT, "") + write_client(made, "right", RIGHT, 'regions = ["Hainan"]')
        made.config.write_text(text + '\n[daemon]\nlog = "json"\n', "utf-8")
        made.call("poll", "--all")
        yield made


def find_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port


def run_daemon(practice: Practice) -> dict[str, str]:
    """The daemon finds a batch and a page that waits for a person; what it logs and serves meanwhile."""
    practice.world.publish(tell_batch(just_now()))
    practice.world.publish(tell_batch(just_now(), "third", title=TITLE, body=BODY))
    process = practice.start("run")
    try:
        assert wait_until(lambda: all(is_told(practice, name) for name in ("left", "right")), process)
        served = {path: fetch(practice, path) for path in (*HEALTH, *list_pages(practice))}
        practice.call("review", "withdraw", find_batch(practice), "--by", "J. Li", "--reason", "it was none")
    finally:
        process.send_signal(signal.SIGTERM)
        out, errors = process.communicate(timeout=LIMIT)
    return {"log": out + errors, **served}


def is_told(practice: Practice, name: str) -> bool:
    """Whether both channels of a client have the batch."""
    hooked = any(hook.path == f"/{name}" and b"finding.new" in hook.body for hook in practice.world.hooks)
    mailed = any(
        f"{name}@client.example" in mail.recipients and b"X-Miitwatch-Finding" in mail.data
        for mail in practice.world.mails
    )
    return hooked and mailed


def find_batch(practice: Practice) -> str:
    return next(str(one["id"]) for one in practice.findings() if one["batch"] == 2)


def list_pages(practice: Practice) -> list[str]:
    own = [f"/f/{one['id']}{kind}" for one in practice.findings() for kind in ("", ".json", "/evidence.zip")]
    articles = [f"/a/{row[0]}" for row in practice.ask("SELECT id FROM articles")]
    return [*PAGES, *own, *articles, *(f"/data/{view}.json?_shape=array" for view in VIEWS)]


def read_served(body: bytes) -> str:
    """A page's text; of an archive the text of everything in it."""
    if not body.startswith(b"PK"):
        return body.decode()
    with ZipFile(BytesIO(body)) as archive:
        return "".join(f"{name}{archive.read(name).decode('utf-8', 'replace')}" for name in archive.namelist())


def fetch(practice: Practice, path: str) -> str:
    listen = next(line for line in practice.config.read_text("utf-8").splitlines() if line.startswith("listen"))
    address = f"http://{listen.split(chr(34))[1]}{quote(path, safe='/?=')}"
    with urllib.request.urlopen(address, timeout=20) as answer:
        return read_served(answer.read())


def read_received(practice: Practice, name: str) -> str:
    """Everything that a client's channels took: bodies, headers, decoded words."""
    hooks = [f"{hook.headers}{hook.body.decode()}" for hook in practice.world.hooks if hook.path == f"/{name}"]
    mails = []
    for mail in practice.world.mails:
        if f"{name}@client.example" in mail.recipients:
            parsed = message_from_bytes(mail.data, policy=default)
            words = [str(part.get_content()) for part in parsed.walk() if part.get_content_maintype() == "text"]
            mails.append(f"{mail.data!r}{list(parsed.items())}{words}")
    return " ".join("".join([*hooks, *mails]).split())


def read_database(practice: Practice) -> Iterator[tuple[str, str, str]]:
    """Table, channel (empty where the table has none) and content of every row."""
    connection = sqlite3.connect(f"file:{practice.database}?mode=ro", uri=True)
    try:
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            rows = connection.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in rows.description]
            for row in rows:
                yield table, str(dict(zip(names, row, strict=True)).get("channel", "")), repr(row)
    finally:
        connection.close()


def print_commands(practice: Practice) -> str:
    """What readers' commands print: none of them is a client's."""
    asked: list[subprocess.CompletedProcess[str]] = [
        practice.call(*words.split()) for words in ("coverage", "articles --json", "alerts list", "outcomes")
    ]
    return "".join(one.stdout + one.stderr for one in asked)


def test_nothing_of_a_clients_list_stands_anywhere_but_in_that_clients_messages(practice: Practice) -> None:
    served = run_daemon(practice)
    received = {name: read_received(practice, name) for name in ("left", "right", "miitwatch")}
    inbox = "".join(path.read_text("utf-8", "replace") for path in (practice.folder / "inbox" / "new").iterdir())
    operators = f"{received['miitwatch']}{inbox}{read_received(practice, 'reader')}"

    assert "your list “Project Halcyon” watches 赫曼雲 (named here as 赫曼云科技" in received["left"]
    assert "your list “Project Osprey” watches Hainan" in received["right"]
    assert "finding.withdrawn" in received["left"]
    assert "please-check" in received["right"]
    assert "miitwatch_outbox_messages" in served["/metrics"]
    telling = {path.split("/")[-1] for path, text in served.items() if path.startswith("/f/") and "赫曼云科技" in text}
    assert "evidence.zip" in telling, "the page, and what it gives away, tell of the finding itself"
    assert "<entry" in served["/findings.atom"]
    assert '"message"' in served["log"]
    printed, stored = print_commands(practice), list(read_database(practice))
    for name, words, other in (("left", LEFT, "right"), ("right", RIGHT, "left")):
        for word in words:
            assert word not in received[other], f"{word} reached the other client"
            assert word not in operators, f"{word} reached an operator's message"
            assert not [place for place, text in served.items() if word in text]
        channels = {(table, channel) for table, channel, row in stored if any(w in row for w in words)}
        assert channels <= {("messages", f"{name}_hook"), ("messages", f"{name}_mail")}
        assert not [word for word in words if word in printed]
        asked = [f"{one.path}" for site in ("ministry", "news") for one in practice.world.asked(site)]
        assert not [word for word in words if any(word in path for path in asked)], "no query names it"
