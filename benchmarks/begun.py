"""The processes that a daemon has begun, and the one of them that reads for it (Linux)."""

from contextlib import suppress
from pathlib import Path


def list_begun(pid: int) -> list[int]:
    """The processes that the process has begun and that still run."""
    begun: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(OSError):  # a thread that ended meanwhile
            begun += map(int, (task / "children").read_text().split())
    return begun


def list_readers(pid: int) -> list[int]:
    """Those of them that read for the daemon: one or none."""
    readers = []
    for one in list_begun(pid):
        with suppress(OSError):
            readers += [one] if b"reader_process" in Path(f"/proc/{one}/cmdline").read_bytes() else []
    return readers
