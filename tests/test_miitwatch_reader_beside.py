"""The daemon's reader in a process of its own: it reads the same, and whatever happens to it, nothing is lost."""

import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from domain.firms import load_gazetteer
from miitwatch.reader_beside import ReaderBeside, ReaderLostError
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

pytestmark = pytest.mark.slow

ROWS = [
    json.loads(line)
    for line in Path(__file__).with_name("corpus").joinpath("dev.jsonl").read_text("utf-8").splitlines()
]
TOLD = Document("", "MIIT has approved a first batch of 13 foreign-invested telecom firms.")


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


@pytest.fixture
def beside() -> Iterator[ReaderBeside]:
    with closing(ReaderBeside()) as one:
        yield one


def find_process(beside: ReaderBeside) -> int:
    assert beside._process is not None
    return beside._process.pid


def await_end(pid: int) -> None:
    """Until the process is gone or a zombie; the test's own time limit ends it otherwise."""
    while Path(f"/proc/{pid}/stat").exists():
        if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
            return
        time.sleep(0.01)


def test_it_reads_what_the_reader_reads_from_many_threads_too(beside: ReaderBeside, reader: Reader) -> None:
    documents = [Document(row["title"] or "", row["text"]) for row in ROWS[:12]]
    read: dict[int, object] = {}
    threads = [
        threading.Thread(target=lambda place=place: read.update({place: beside.read(documents[place])}))
        for place in range(len(documents))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read == {place: reader.read(document) for place, document in enumerate(documents)}
    assert any(one.counts for one in map(reader.read, documents))


def test_one_that_is_killed_is_begun_anew(beside: ReaderBeside, reader: Reader) -> None:
    beside.read(TOLD)
    pid = find_process(beside)
    os.kill(pid, signal.SIGKILL)
    await_end(pid)
    assert beside.read(TOLD) == reader.read(TOLD)
    assert find_process(beside) != pid


def test_one_that_is_killed_while_it_reads_is_asked_again(beside: ReaderBeside, reader: Reader) -> None:
    beside.read(TOLD)
    pid = find_process(beside)
    os.kill(pid, signal.SIGSTOP)  # what is asked now, it has not answered when it is killed
    asked: list[object] = []
    thread = threading.Thread(target=lambda: asked.append(beside.read(TOLD)))
    thread.start()
    while not beside._turn.locked():
        time.sleep(0.001)
    os.kill(pid, signal.SIGKILL)
    thread.join()
    assert asked == [reader.read(TOLD)]


def test_signals_to_stop_do_not_end_it_but_the_end_of_its_input_does(beside: ReaderBeside, reader: Reader) -> None:
    beside.read(TOLD)
    pid = find_process(beside)
    for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        os.kill(pid, name)
    assert beside.read(TOLD) == reader.read(TOLD)
    assert find_process(beside) == pid
    beside.close()
    assert not Path(f"/proc/{pid}").exists()
    assert beside._process is None


def test_it_rests_after_a_quiet_time_and_not_before(beside: ReaderBeside, reader: Reader) -> None:
    beside.read(TOLD)
    pid = find_process(beside)
    beside.rest()
    assert find_process(beside) == pid
    beside.quiet = 0.0
    beside.rest()
    assert beside._process is None
    assert not Path(f"/proc/{pid}").exists()
    beside.rest()  # there is none: nothing to end
    assert beside.read(TOLD) == reader.read(TOLD)


def test_resting_never_waits_for_one_that_reads(beside: ReaderBeside) -> None:
    beside.quiet = 0.0
    beside.read(TOLD)
    with beside._turn:
        beside.rest()
        assert beside._process is not None


def test_one_that_ends_over_a_document_twice_is_said_so() -> None:
    with closing(ReaderBeside((sys.executable, "-c", "raise SystemExit(7)"))) as beside:
        with pytest.raises(ReaderLostError, match=r"ended twice over https://a\.cn/1 \(7\)"):
            beside.read(Document("", "text", url="https://a.cn/1"))
        assert beside._process is None


def test_one_that_is_silent_is_killed_and_one_that_cannot_be_begun_is_not_called_so() -> None:
    silent = "import sys; sys.stdin.buffer.read()"
    with closing(ReaderBeside((sys.executable, "-c", silent), patience=0.2)) as beside:
        with pytest.raises(ReaderLostError, match=r"^the reading of a text was stopped after 0\.2 s$"):
            beside.read(TOLD)
        beside.command = ("/nowhere/python",)
        with pytest.raises(
            ReaderLostError, match=r"^the process that reads a text could not be begun: .*/nowhere/python"
        ):
            beside.read(TOLD)


def test_one_of_another_version_reads_nothing() -> None:
    """An upgrade under a running daemon: values of other files could be taken for something else."""
    answer = f"import sys; sys.stdout.buffer.write({pickle.dumps('1999.1')!r}); sys.stdin.buffer.read()"
    with closing(ReaderBeside((sys.executable, "-c", answer))) as beside:
        with pytest.raises(ReaderLostError, match=r"was changed while it ran.*1999\.1; start it again"):
            beside.read(TOLD)
        assert beside._process is None


def test_it_ends_with_the_process_that_asks(tmp_path: Path) -> None:
    """Killed outright, the daemon leaves no reader behind."""
    asks = (
        "import sys, time\n"
        "from miitwatch.reader_beside import ReaderBeside\n"
        "from parsers.facts.text.document import Document\n"
        "beside = ReaderBeside(); beside.read(Document('', 'text'))\n"
        "print(beside._process.pid, flush=True); time.sleep(600)\n"
    )
    root = str(Path(__file__).parents[1])
    process = subprocess.Popen(
        (sys.executable, "-c", asks),
        stdout=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": root},
    )
    assert process.stdout is not None
    pid = int(process.stdout.readline())
    process.kill()
    process.wait()
    process.stdout.close()
    await_end(pid)
