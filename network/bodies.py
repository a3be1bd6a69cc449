"""A body as it was meant, never larger than the cap, however small it was on the wire."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from domain.errors import FetchError

_PIECE = 65_536  # bytes that one step of a decoder may give out
#: Members of one gzip stream that are read. Archivers cut one off each 64 KiB; a million empty ones, of 20 bytes each,
#: would take a processor for seconds and come to nothing.
_MEMBERS = 2_000
_STACKED = 2  # encodings one upon the other that are still read; a server needs one


class BrokenEncodingError(ValueError):
    """The bytes are not what their encoding says."""


class Decoder(Protocol):
    """One content encoding: bytes in, pieces of at most 64 KiB out; `ended` says whether the stream was whole.

    Feeding raises BrokenEncodingError.
    """

    def feed(self, data: bytes) -> Iterator[bytes]: ...

    def ended(self) -> bool: ...


class GzipDecoder:
    """gzip, with several members one after the other, as RFC 1952 allows."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=31)
        self._started = False
        self._members = 1

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._inner.eof:
                if not data.strip(b"\0"):
                    return  # padding after the last member
                self._members += 1
                if self._members > _MEMBERS:
                    raise BrokenEncodingError(f"more than {_MEMBERS} gzip members one after the other")
                self._inner = zlib.decompressobj(wbits=31)
            self._started = True
            piece = _inflate(self._inner, data)
            data = self._inner.unconsumed_tail or self._inner.unused_data
            if piece:
                yield piece
            elif not self._inner.eof and not data:
                return

    def ended(self) -> bool:
        return self._inner.eof or not self._started


class DeflateDecoder:
    """deflate as RFC 9110 means it (zlib), or raw, as some servers send it."""

    def __init__(self) -> None:
        self._inner: Any = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        if self._inner is None and data:
            wrapped = data[0] & 0x0F == 8 and (len(data) < 2 or (data[0] * 256 + data[1]) % 31 == 0)
            self._inner = zlib.decompressobj(wbits=15 if wrapped else -15)
        while data and not self._inner.eof:
            piece = _inflate(self._inner, data)
            data = self._inner.unconsumed_tail
            if piece:
                yield piece

    def ended(self) -> bool:
        return self._inner is None or bool(self._inner.eof)


class BrotliDecoder:
    """br, RFC 7932."""

    def __init__(self) -> None:
        import brotli

        self._inner = brotli.Decompressor()
        self._error: type[Exception] = brotli.error
        self._started = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        self._started = self._started or bool(data)
        piece = self._process(data)
        while piece or not self._inner.can_accept_more_data():
            if piece:
                yield piece
            piece = self._process(b"")

    def _process(self, data: bytes) -> bytes:
        try:
            return bytes(self._inner.process(data, output_buffer_limit=_PIECE))
        except self._error as error:
            raise BrokenEncodingError(str(error)) from error

    def ended(self) -> bool:
        return not self._started or bool(self._inner.is_finished())


def read_body(chunks: Iterable[bytes], encoding: str, cap: int, url: str) -> bytes:
    """The body after its content encodings. `cap` in bytes counts what came, what it becomes, and what lies between.

    Raises FetchError: too-large beyond the cap, bad-answer for an unknown, broken or unfinished encoding.
    """
    decoders = _choose_decoders(encoding, url)
    parts: list[bytes] = []
    sizes = [0] * (len(decoders) + 1)
    try:
        for chunk in chunks:
            for piece in _decode(chunk, decoders, sizes):
                _check_size(max(sizes), cap, url)
                parts.append(piece)
            _check_size(max(sizes), cap, url)
    except BrokenEncodingError as error:
        raise _refuse(url, f"the body is not what Content-Encoding: {encoding} says ({error})") from error
    if not all(decoder.ended() for decoder in decoders):
        raise _refuse(url, f"the body was cut off inside its {encoding} stream")
    return b"".join(parts)


def _inflate(inner: Any, data: bytes) -> bytes:
    try:
        return bytes(inner.decompress(data, _PIECE))
    except zlib.error as error:
        raise BrokenEncodingError(str(error)) from error


def _choose_decoders(encoding: str, url: str) -> list[Decoder]:
    words = [word.strip().lower() for word in encoding.split(",")]
    kinds: dict[str, Callable[[], Decoder]] = {
        "gzip": GzipDecoder,
        "x-gzip": GzipDecoder,
        "deflate": DeflateDecoder,
        "br": BrotliDecoder,
    }
    asked = [word for word in reversed(words) if word not in ("", "identity")]
    unknown = [word for word in asked if word not in kinds]
    if unknown or len(asked) > _STACKED:
        raise _refuse(url, f"the body comes as Content-Encoding: {encoding}, which was not asked for")
    return [kinds[word]() for word in asked]


def _decode(chunk: bytes, decoders: list[Decoder], sizes: list[int], step: int = 0) -> Iterator[bytes]:
    """Pieces of the body; an empty one each time that bytes came and gave none, so that sizes are looked at.

    `sizes` counts the bytes before each decoder, and those of the body: a bomb may come to nothing at the end.
    """
    sizes[step] += len(chunk)
    if step == len(decoders):
        yield chunk
        return
    for piece in decoders[step].feed(chunk):
        yield b""
        yield from _decode(piece, decoders, sizes, step + 1)


def _check_size(size: int, cap: int, url: str) -> None:
    if size > cap:
        raise FetchError(url, f"the body is larger than {cap} bytes", name="too-large", transient=False)


def _refuse(url: str, what: str) -> FetchError:
    return FetchError(url, what, name="bad-answer", transient=True)
