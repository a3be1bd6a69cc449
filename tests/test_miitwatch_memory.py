"""What was freed goes back to the machine, in a process of its own."""

import subprocess
import sys

import pytest

FREE = """
import ctypes, sys
from miitwatch.running.memory import give_back, limit_pools

def read():
    status = open("/proc/self/status").read()
    return int(status.partition("VmRSS:")[2].split()[0]) // 1000

def fill():
    library = ctypes.CDLL(None)
    library.malloc.restype, library.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    held = [library.malloc(100_000) for _ in range(600)]
    for one in held:
        ctypes.memset(one, 1, 100_000)
    kept = library.malloc(100_000)  # lies above them all, so that nothing below is given back by itself
    for one in held:
        library.free(one)

assert limit_pools() is True
fill()
before = read()
assert give_back() is True
print(before - read())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the pools are those of glibc")
def test_what_was_freed_is_given_back() -> None:
    done = subprocess.run([sys.executable, "-c", FREE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 40, "of the sixty megabytes that were freed"
