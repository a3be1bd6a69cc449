"""The daemon as its service manager and its monitoring see it: a real process, a real socket."""

import json
import re
import shutil
import signal
import socket
import subprocess
from pathlib import Path

import httpx
import pytest
from practice import open_practice

SERVED = re.compile(r"serving (http://127\.0\.0\.1:\d+)/readyz")


def test_the_daemon_says_ready_serves_health_and_logs_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    manager.bind(str(tmp_path / "notify"))
    manager.settimeout(40)
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    with manager, open_practice(tmp_path, "miit_news", extra='\n[daemon]\nlog = "json"\n') as practice:
        text = practice.config.read_text("utf-8")
        practice.config.write_text(text.replace('listen = ""', 'listen = "127.0.0.1:0"'), "utf-8")
        process = practice.start("run")
        try:
            assert manager.recv(200) == b"READY=1\nSTATUS=watching 1 source"
            assert process.stderr is not None
            lines = [json.loads(process.stderr.readline()) for _ in range(3)]
            served = next(filter(None, (SERVED.match(line["message"]) for line in lines)), None)
            assert served, lines
            assert httpx.get(f"{served[1]}/healthz").text == "ok\n"
            assert "miitwatch_source_state" in httpx.get(f"{served[1]}/metrics").text
            assert manager.recv(200) == b"WATCHDOG=1"
        finally:
            process.send_signal(signal.SIGTERM)
            _, errors = process.communicate(timeout=40)
    assert process.returncode == 0
    records = [json.loads(line) for line in errors.splitlines()]
    assert {"at", "level", "logger", "message"} <= set(records[-1])
    assert any("source miit_news: " in record["message"] for record in records)


@pytest.mark.outside
def test_promtool_accepts_the_metrics(tmp_path: Path) -> None:
    if shutil.which("promtool") is None:
        pytest.skip("missing: promtool (apt-get install prometheus)")
    with open_practice(tmp_path, "miit_news") as practice:
        text = practice.config.read_text("utf-8")
        practice.config.write_text(text.replace('listen = ""', 'listen = "127.0.0.1:0"'), "utf-8")
        process = practice.start("run")
        try:
            assert process.stderr is not None
            served = next(found for line in process.stderr if (found := SERVED.search(line)))
            metrics = httpx.get(f"{served[1]}/metrics").content
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=40)
    judged = subprocess.run(["promtool", "check", "metrics"], input=metrics, capture_output=True, check=False)
    assert judged.returncode == 0, judged.stderr + judged.stdout
    assert judged.stderr == b"", judged.stderr
