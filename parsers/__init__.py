"""Bytes or text in, values out. Parsers know no clock, network or file."""

import sys
from types import ModuleType


def _guess_nothing(_: bytes) -> dict[str, None]:
    return {"encoding": None}


def _leave_out_guessing() -> None:
    """bs4 would load charset_normalizer, 3 MB, to guess at encodings; it only gets text, which `decoding` has decoded.

    The module of this name is the one that it asks for first, long dead and used by nobody else.
    """
    stub = ModuleType("cchardet")
    stub.detect = _guess_nothing  # type: ignore[attr-defined]
    sys.modules.setdefault("cchardet", stub)


_leave_out_guessing()
