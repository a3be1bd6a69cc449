"""Bodies: decoded as they were meant, never larger than the cap, never half."""

import contextlib
import gzip
import tracemalloc
import zlib

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import measure_cpu

from domain.errors import FetchError
from network.bodies import read_body

URL = "https://site.example/"


def pieces(data: bytes, size: int) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


ENCODE = {
    "": lambda data: data,
    "identity": lambda data: data,
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "br": brotli.compress,
    "deflate": zlib.compress,
    "gzip, br": lambda data: brotli.compress(gzip.compress(data)),
}


@given(st.binary(max_size=300_000), st.integers(1, 70_000), st.sampled_from(sorted(ENCODE)))
def test_every_encoding_gives_the_body_back_however_it_is_cut(data, size, encoding):
    assert read_body(pieces(ENCODE[encoding](data), max(size, len(data) // 50)), encoding, 400_000, URL) == data


def test_gzip_may_have_several_members_and_padding():
    packed = gzip.compress(b"one ") + gzip.compress(b"two") + b"\0" * 9
    assert read_body(pieces(packed, 5), "gzip", 100, URL) == b"one two"


def test_deflate_without_its_wrapper_is_read_too():
    assert read_body(pieces(raw_deflate(b"text " * 50), 3), "deflate", 1000, URL) == b"text " * 50


def test_an_empty_body_that_claims_an_encoding_is_empty():
    for encoding in ("gzip", "br", "deflate"):
        assert read_body([], encoding, 10, URL) == b""


def test_a_million_members_that_come_to_nothing_are_no_body():
    """Read one by one they took a processor for six seconds."""
    members = gzip.compress(b"") * 100_000
    with pytest.raises(FetchError, match="gzip members") as caught:
        read_body(pieces(members, 65_536), "gzip", 20_000_000, URL)
    assert caught.value.name == "bad-answer"

    def read() -> None:
        with contextlib.suppress(FetchError):
            read_body(pieces(members, 65_536), "gzip", 20_000_000, URL)

    assert measure_cpu(read) < 1


@pytest.mark.parametrize("inner", ["gzip", "br"])
def test_what_lies_between_two_encodings_is_no_larger_than_the_cap_either(inner):
    """A small body that becomes a large one that becomes nothing: zeros behind the end of a stream are padding."""
    padded = gzip.compress(b"text") + b"\0" * 50_000_000
    packed = gzip.compress(padded) if inner == "gzip" else brotli.compress(padded, quality=1)
    with pytest.raises(FetchError) as caught:
        read_body(pieces(packed, 65_536), f"gzip, {inner}", 1_000_000, URL)
    assert caught.value.name == "too-large"


@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate"])
def test_a_bomb_ends_at_the_cap_and_takes_little_memory(encoding):
    zeros = b"\0" * 200_000_000
    bomb = brotli.compress(zeros, quality=1) if encoding == "br" else ENCODE[encoding](zeros)
    del zeros
    tracemalloc.start()
    with pytest.raises(FetchError) as caught:
        read_body([bomb], encoding, 1_000_000, URL)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert caught.value.name == "too-large"
    assert peak < 20_000_000


def test_the_cap_counts_what_comes_and_what_it_becomes():
    assert len(read_body([b"x" * 100], "", 100, URL)) == 100
    for body, encoding in ((b"x" * 101, ""), (gzip.compress(b"x" * 101), "gzip")):
        with pytest.raises(FetchError) as caught:
            read_body([body], encoding, 100, URL)
        assert caught.value.name == "too-large"


@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate"])
def test_a_body_cut_off_inside_its_encoding_is_no_body(encoding):
    whole = ENCODE[encoding](b"0123456789" * 1000)
    with pytest.raises(FetchError) as caught:
        read_body([whole[:-3]], encoding, 100_000, URL)
    assert caught.value.name == "bad-answer"
    assert "cut off" in caught.value.what


@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate", "zstd", "gzip, gzip, gzip"])
def test_bytes_that_are_not_what_their_encoding_says_are_a_bad_answer(encoding):
    with pytest.raises(FetchError) as caught:
        read_body([b"<html>not packed at all</html>"], encoding, 100_000, URL)
    assert caught.value.name == "bad-answer"
    assert encoding in caught.value.what
