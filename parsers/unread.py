"""Why a file, or a part of it, was not read: what the readers of formats tell `attachments`."""

from msgspec import Struct


class UnreadError(Exception):
    """A file that cannot be read; its text is the reason, in words that fit behind the file's name."""


class FileText(Struct, frozen=True):
    """The text of a file, and what of it was not read, in such words; empty: it was read whole."""

    text: str
    left_out: str = ""
