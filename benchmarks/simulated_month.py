"""A month on the practice internet with the real daemon in it: what happens, what is asked, what memory it takes."""

import json
import random
import re
import signal
import socket
import sqlite3
import struct
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from begun import list_readers
from round_of_304 import keep_code

from domain.canaries import HOLDS
from miitwatch.running.demo import write_config
from replica.timeline import Telling
from replica.world import World

BEGIN = datetime(2025, 2, 10, tzinfo=UTC)  # the opening of February 2025 comes within
HOUR = timedelta(hours=1)
#: Seconds within which an hour's work is done; reaching it is a failure.
PATIENCE = 120.0
#: What is still to be read; where a known page is misread its host's pages wait, until it reads well on another day.
PENDING = (
    "SELECT count(*) FROM entries e WHERE e.state = 'pending' AND NOT EXISTS (SELECT 1 FROM canary_rows c "
    "WHERE c.state IN (SELECT value FROM json_each(:holds)) AND instr(e.canonical, '//' || c.host || '/'))"
)
FAULTS = (
    "500", "503", "403", "wzws-403", "wzws-200", "404", "dropped", "html", "empty", "truncated", "429-seconds",
)  # fmt: skip
REDESIGNS = ("emptied-body", "renamed-classes", "frameset", "script-missing", "half-body")  # the ministry's
MAIL_FAULTS = ("down", "greylist", "busy", "reset")
PAGES = (
    "/", "/findings", "/findings.atom", "/firms", "/totals", "/sources", "/coverage", "/search?q=%E5%A4%96%E8%B5%84",
    "/data", "/data/approvals.json?_shape=array", "/metrics", "/healthz", "/readyz?verbose", "/findings?kind=approval",
)  # fmt: skip
CANARY = """
[canaries.pages]
source = "miit_news"
url = "{notice}"
title = "增值电信业务扩大对外开放试点"
contains = ["工信部通信函〔2024〕107号"]
min_length = 300
files = 2
[canaries.pages.second]
url = "{notice}?second"
title = "增值电信业务扩大对外开放试点"

[watch.aerospace]
title = "Aerospace"
firms = ["Airbus"]
regions = ["上海"]

[daemon]
log = "json"

[heartbeat]
url = "{heartbeat}"
allow_private = true
"""
NOTICE = "/zwgk/zcwj/wjfb/tg/art/2024/art_2326271e1b424e09b6e5924ad2948863.html"


def read_resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1000  # type: ignore[index]


@dataclass
class Month:
    """The world, the daemon in it, and what was seen of it."""

    world: World
    folder: Path
    chance: random.Random
    now: datetime = BEGIN
    memory: list[float] = field(default_factory=list)  # MB at the end of each day
    asked: int = 0
    refused: int = 0
    batches: int = 0
    process: "subprocess.Popen[bytes] | None" = None
    spoilt: list[tuple[datetime, str, str]] = field(default_factory=list)  # until when, site, fault

    def prepare(self) -> None:
        self.port = find_port()
        text = write_config(self.world).replace('listen = ""', f'listen = "127.0.0.1:{self.port}"')
        text = text.replace("host_gap = 0", "host_gap = 0\nday_cap = 1000000")
        text = text.replace('every = "60m"', 'every = "45m"')  # with its jitter due each hour
        notice = self.world.url("ministry", NOTICE)
        text += CANARY.format(notice=notice, heartbeat=self.world.url("hooks", "/alive"))
        (self.folder / "config.toml").write_text(text, "utf-8")
        self.set_clock(BEGIN)

    def set_clock(self, now: datetime) -> None:
        self.now = now
        self.world.set_time(now)
        half = self.folder / "clock.half"
        half.write_bytes(struct.pack("d", now.timestamp()))
        half.replace(self.folder / "clock")

    def run_daemon(self) -> "Running":
        daemon = str(Path(__file__).with_name("soak.py"))
        command = [sys.executable, daemon, "--daemon", str(self.folder / "config.toml"), str(self.folder / "clock")]
        log = (self.folder / "daemon.log").open("wb")
        self.process = subprocess.Popen(command, stdout=log, stderr=log, env=keep_code())
        return Running(self.process)

    def live_day(self, day: int) -> None:
        for hour in range(24):
            self.set_clock(BEGIN + timedelta(days=day, hours=hour))
            self.happen(day, hour)
            self.await_round()
            self.ask_pages()
        self.memory.append(self.read_memory())
        week, rest = divmod(day + 1, 7)
        print(
            f"day {day + 1:3}  {self.memory[-1]:6.1f} MB  {self.describe()}; reader {self.describe_reader()}",
            flush=True,
        )
        if not rest:
            print(f"         week {week}: median {median(self.memory[-7:]):.1f} MB", flush=True)

    # --- what happens

    def happen(self, day: int, hour: int) -> None:
        for until, site, fault in [one for one in self.spoilt if one[0] <= self.now]:
            self.world.switch(site, fault, on=False)
            self.spoilt.remove((until, site, fault))
        if hour % 6 == 2:
            self.spoil()
        if hour in (3, 9, 15):
            self.publish(f"soak-{day}-{hour}", "city", *EVERYDAY[self.chance.randrange(len(EVERYDAY))])
        if hour == 8 and day % 2 == 0:
            self.tell_batch()
        if hour == 20 and day % 3 == 2:
            self.alter(day)

    def spoil(self) -> None:
        """A site, or a receiver, fails for some hours."""
        until = self.now + self.chance.randrange(1, 30) * HOUR
        site = self.chance.choice([*self.world.sites, "mail", "hooks"])
        own = {"mail": MAIL_FAULTS, "ministry": FAULTS + REDESIGNS}
        fault = self.chance.choice(own.get(site, FAULTS))
        self.world.switch(site, fault)
        self.spoilt.append((until, site, fault))

    def publish(self, name: str, kind: str, title: str, body: str, **changes: str) -> None:
        site = "c114" if kind == "city" else "ministry"
        section = "" if kind == "city" else "news"
        self.world.publish(Telling(name, site, self.now - HOUR / 2, title, body, section=section))

    def tell_batch(self) -> None:
        self.batches += 1
        number, count = self.batches + 20, self.chance.randrange(3, 40)
        title = f"工业和信息化部向第{spell(number)}批{count}家外商投资企业发放增值电信业务经营试点批复"
        body = (
            f"近日，{title}，获批企业可开展互联网接入、信息服务等增值电信业务。其中包括赫曼云科技{number}（中国）有限公司。"
            "下一步，将稳妥有序扩大增值电信业务对外开放。"
        )
        self.publish(f"soak-batch-{self.batches}", "ministry", title, body)

    def alter(self, day: int) -> None:
        """A page that was told of changes; every other time one goes."""
        name = f"soak-batch-{self.batches}"
        if day % 2:
            self.world.amend(name, body=self.world.telling(name).body + "（本页已更正。）")
        else:
            self.world.remove(name)

    # --- what is asked

    def await_round(self) -> None:
        """Until the daemon has asked what was due this hour, and read all that it found and does not hold back."""
        until = time.monotonic() + PATIENCE
        while not self.is_done():
            if self.process is None or self.process.poll() is not None or time.monotonic() > until:
                raise SystemExit(f"the daemon does no more: {(self.folder / 'daemon.log').read_text()[-3000:]}")
            time.sleep(0.05)

    def is_done(self) -> bool:
        with suppress(sqlite3.Error), closing(self.connect()) as db:
            (last,) = db.execute("SELECT max(started) FROM polls").fetchone()
            (pending,) = db.execute(PENDING, {"holds": json.dumps(HOLDS)}).fetchone()
            return last is not None and read_time(last) >= self.now and pending == 0
        return False

    def connect(self) -> sqlite3.Connection:
        return sqlite3.connect(f"file:{self.folder / 'miitwatch.db'}?mode=ro", uri=True)

    def ask_pages(self) -> None:
        own: list[str] = []
        with closing(self.connect()) as db:
            own += [f"/f/{row[0]}" for row in db.execute("SELECT id FROM findings ORDER BY random() LIMIT 2")]
            own += [f"/a/{row[0]}" for row in db.execute("SELECT id FROM articles ORDER BY random() LIMIT 1")]
        for path in (*self.chance.sample(PAGES, 3), *own):
            self.asked += 1
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=60) as answer:
                    answer.read()
            except urllib.error.HTTPError as error:
                self.refused += path.startswith("/readyz") is False
                error.read()

    def read_memory(self) -> float:
        assert self.process is not None
        return read_resident(self.process.pid)

    def describe_reader(self) -> str:
        """The memory of the process that reads for the daemon, where one is begun just now."""
        assert self.process is not None
        return " and ".join(f"{read_resident(pid):.1f} MB" for pid in list_readers(self.process.pid)) or "none"

    def describe(self) -> str:
        with closing(self.connect()) as db:
            counts = {
                name: db.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
                for name in ("polls", "articles", "findings", "messages")
            }
        return json.dumps(counts).strip("{}").replace('"', "")


@dataclass
class Running:
    """The daemon while it runs; stopped as a service manager would."""

    process: "subprocess.Popen[bytes]"

    def __enter__(self) -> "Running":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(120)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def find_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port


def read_time(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00")).replace(tzinfo=UTC)


def spell(number: int) -> str:
    """21 to 99 in Chinese."""
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return f"{digits[tens]}十{digits[ones] if ones else ''}"


EVERYDAY = (
    ("某省通信管理局召开座谈会", "会议听取了多家企业的意见，讨论了外资企业在本地开展增值电信业务的情况。"),
    ("城市宽带提速完成", "全市家庭宽带平均速率又有提高，明年将继续建设。"),
    ("外资企业参加展会", "二十余家外商投资企业参加了本届信息通信展，展示了云计算和工业互联网的新产品。"),
    ("工业互联网标识解析节点上线", "该节点由本地企业与研究院共同建设，服务制造业。"),
)
