"""How long the delivery of many queued webhooks to a loopback sink takes, in order and one in flight.

    python benchmarks/deliver_hooks.py [MESSAGES]        1000 where none is given

The sink runs in a process of its own and answers 204. Every message is claimed, frozen, signed, sent and recorded with
its bytes, each step synced to the disk, as the daemon does it. The target is 1,000 in under 10 s.
"""

import json
import multiprocessing
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from pathlib import Path

from domain.alerts import Channel, Message
from domain.altering import alter
from miitwatch.application import open_application
from miitwatch.clock import read_clock
from miitwatch.config import load_config
from miitwatch.messages.delivery import deliver_due
from miitwatch.progress import PlainProgress
from storage.outbox import outbox

TARGET = 10.0
SECRET = "whsec_bWlpdHdhdGNoLXByYWN0aWNlLXNlY3JldC0wMQ=="
#: As much as an ordinary message has.
DATA = json.dumps({"version": 1, "text": "外商投资企业获得增值电信业务经营试点批复。" * 60}, ensure_ascii=False)


def run_sink(pipe: Connection) -> None:
    """Sends its port, then, when asked, the ids in the order of their coming and the most that were in flight."""
    ids: list[str] = []
    flying, most, lock = 0, 0, threading.Lock()

    class Sink(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            nonlocal flying, most
            with lock:
                flying += 1
                most = max(most, flying)
            self.rfile.read(int(self.headers["content-length"]))
            with lock:
                ids.append(self.headers["webhook-id"])
                flying -= 1
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Sink)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    pipe.send(server.server_address[1])
    pipe.recv()
    pipe.send((ids, most))


def measure(amount: int) -> tuple[float, float, bool, int]:
    """Seconds, CPU seconds of ours, whether all came in order, and the most that were in flight."""
    ours, theirs = multiprocessing.Pipe()
    sink = multiprocessing.get_context("spawn").Process(target=run_sink, args=(theirs,), daemon=True)
    sink.start()
    url = f"http://127.0.0.1:{ours.recv()}/hook"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "config.toml"
        path.write_text("", "utf-8")
        channel = Channel("hook", "webhook", url=url, secrets=(SECRET,), allow_private=True)
        config = alter(load_config(path, {}, Path(folder)), store_path=Path(folder) / "m.db", channels=(channel,))
        with open_application(config, read_clock, PlainProgress(lambda _: None)) as app:
            with app.store.write() as tx:
                for number in range(amount):
                    outbox.add_message(tx, make_message(number))
            began, cpu = time.perf_counter(), time.process_time()
            done = deliver_due(app)
            taken, cpu = time.perf_counter() - began, time.process_time() - cpu
    ours.send("counts")
    ids, most = ours.recv()
    sink.terminate()
    if done.accepted != amount:
        raise SystemExit(f"{done.accepted} of {amount} were accepted, {done.failed} failed")
    return taken, cpu, ids == [f"msg_{number:06}" for number in range(amount)], most


def make_message(number: int) -> Message:
    now = read_clock().replace(microsecond=0)
    return Message(f"msg_{number:06}", "hook", "", "test", "test", "subject", "text", "<p>text</p>", now, data=DATA)


def main() -> None:
    amount = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    taken, cpu, ordered, most = measure(amount)
    print(
        f"{amount} webhooks: {taken:.1f} s ({amount / taken:.0f}/s, {cpu:.1f} s of CPU), "
        f"{'in order' if ordered else 'OUT OF ORDER'}, at most {most} in flight"
    )
    if not ordered or most != 1:
        raise SystemExit("the order or the promise of one in flight is broken")
    if amount == 1000 and taken >= TARGET:
        raise SystemExit(f"the target is under {TARGET:.0f} s")


if __name__ == "__main__":
    main()
