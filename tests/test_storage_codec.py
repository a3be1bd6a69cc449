"""Values of `domain/` to JSON and back, by many threads at once; and instants."""

import subprocess
import sys
from datetime import UTC, datetime
from typing import Any

import pytest

from domain.errors import StorageError
from storage.values.instants import read_instant

RACE = """
import sys
import threading

from msgspec import defstruct

from storage.values.codec import decode_value

sys.setswitchinterval(1e-6)
for number in range(150):
    inner = defstruct(f"Inner{number}", [(f"field{n}", int) for n in range(20)])
    outer = defstruct(f"Outer{number}", [("inner", inner), ("other", inner)])
    text = "{" + ", ".join(f'"field{n}": {n}' for n in range(20)) + "}"
    asked = [(text, inner), ('{"inner": ' + text + ', "other": ' + text + "}", outer)] * 3
    start, read = threading.Barrier(len(asked)), []

    def decode(text, kind):
        start.wait()
        read.append(decode_value(text, kind))

    threads = [threading.Thread(target=decode, args=one) for one in asked]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(read) == len(asked), "a thread could not read its value"
print("read")
"""


def test_threads_that_read_values_of_one_kind_for_the_first_time_together_do_not_end_the_process() -> None:
    done = subprocess.run([sys.executable, "-c", RACE], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout) == (0, "read\n"), done.stderr[-2000:]


@pytest.mark.parametrize("damaged", ["{}", "", "zebra", "2025-02-30T00:00:00Z", "0001-01-01T00:00:00+14:00", 7])
def test_an_instant_that_cannot_be_read_is_the_databases_fault_and_says_so(damaged: Any) -> None:
    assert read_instant("2025-02-28T00:14:00Z") == datetime(2025, 2, 28, 0, 14, tzinfo=UTC)
    with pytest.raises(StorageError, match="holds no readable instant"):
        read_instant(damaged)
