"""The page's address is taken when the daemon starts: it watches, says so, and serves once the address is free."""

import signal
import socket
from pathlib import Path

import httpx
from practice import just_now, open_practice, tell_batch
from test_miitwatch_daemon import LIMIT, wait_until


def answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/healthz").status_code == 200
    except httpx.TransportError:
        return False


def test_another_program_at_the_pages_address_ends_no_watch(tmp_path: Path) -> None:
    with open_practice(tmp_path, "miit_news") as practice:
        taken = socket.create_server(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        text = practice.config.read_text("utf-8").replace('every = "60m"', 'every = "1s"')
        practice.config.write_text(text.replace('listen = ""', f'listen = "127.0.0.1:{port}"'), "utf-8")
        practice.call("poll", "--all")
        practice.world.publish(tell_batch(just_now()))
        process = practice.start("run")
        try:
            assert wait_until(lambda: len(practice.subjects()) == 1, process), "it watches and alerts"
            taken.close()
            assert wait_until(lambda: answers(port), process), "it serves as soon as it can"
        finally:
            process.send_signal(signal.SIGTERM)
            _, errors = process.communicate(timeout=LIMIT)
        assert process.returncode == 0, errors
        told = [row[0] for row in practice.ask("SELECT DISTINCT subject FROM messages WHERE type LIKE 'notice.%'")]

    assert len([one for one in told if "the page, /readyz and /metrics are not served" in one]) == 1, told
    assert len([one for one in told if "recovered: the page" in one]) == 1, told
