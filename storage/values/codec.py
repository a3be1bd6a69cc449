"""Values of `domain/` to JSON text and back; nobody else decodes what is stored."""

import threading
import zlib
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

import msgspec

from domain.errors import StorageError

T = TypeVar("T")

#: Half of a surrogate pair is no character; some interfaces send one all the same. One sign stands for it, so
#: that offsets stay true.
_LONE_SURROGATES = dict.fromkeys(range(55296, 57344), "�")


def encode_value(value: Any) -> str:
    """A value as JSON text, keys in the order of its fields. Raises StorageError for a value that has no JSON form."""
    try:
        return msgspec.json.encode(value).decode()
    except (TypeError, ValueError, OverflowError) as error:
        raise StorageError(f"a value of type {type(value).__name__} cannot be stored: {error}") from error


def decode_value(text: str | bytes, kind: type[T]) -> T:
    """The value that `encode_value` wrote. Raises StorageError where the text is none of that kind."""
    try:
        decoder: msgspec.json.Decoder[T] = _decoder(kind)  # type: ignore[arg-type]
        return decoder.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StorageError(f"the database holds no readable {kind.__name__}: {error}") from error


def describe_kind(kind: type[Any]) -> str:
    """The form in which values of a kind are stored: another one where a field came, went, or takes other values."""
    return msgspec.json.encode(msgspec.json.schema(kind), order="deterministic").decode()


def mend_text(text: str) -> str:
    """The text with each half surrogate pair replaced by U+FFFD, one for one."""
    return text if text.isascii() or _is_whole(text) else text.translate(_LONE_SURROGATES)


def mend_value(value: T, kind: type[T]) -> T:
    """The value with all its texts mended; the same object where nothing was broken."""
    try:
        msgspec.json.encode(value)
    except UnicodeEncodeError:
        mended = _mend_parts(msgspec.to_builtins(value, builtin_types=(datetime,)))
        return decode_value(msgspec.json.encode(mended), kind)
    return value


#: Three fifths of the time of zlib's own level, for 3 % more octets: a first round compresses each list that it gets.
_LEVEL = 3


def compress(body: bytes) -> bytes:
    return zlib.compress(body, _LEVEL)


def decompress(compressed: bytes) -> bytes:
    """Raises StorageError where the stored bytes are damaged."""
    try:
        return zlib.decompress(compressed)
    except zlib.error as error:
        raise StorageError(f"a stored body is damaged: {error}") from error


#: msgspec keeps what it learns of a kind on its class before it has learnt all: a second thread that asks for
#: the same class meanwhile reads beside it, and the process dies (0.22.0). Decoders are made by one thread at a time.
_MAKING = threading.Lock()


@cache
def _decoder(kind: type[Any]) -> msgspec.json.Decoder[Any]:
    with _MAKING:
        return msgspec.json.Decoder(kind)


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _mend_parts(part: Any) -> Any:
    if isinstance(part, str):
        return mend_text(part)
    if isinstance(part, dict):
        return {key: _mend_parts(value) for key, value in part.items()}
    if isinstance(part, list | tuple):
        return [_mend_parts(value) for value in part]
    return part
