"""One file of many: a ZIP whose every byte follows from its members, with their hashes in a manifest."""

import errno
import hashlib
import struct
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo, is_zipfile

from domain.errors import StorageError
from storage.chain.verifying import Fault

MANIFEST = "MANIFEST"
#: Every member bears this time: when a bundle was made stands in what it says, not in its structure.
_TIME = (1980, 1, 1, 0, 0, 0)
_PIECE = 1 << 20
#: What `zipfile` raises for what is no ZIP any more.
_BROKEN = (
    BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    OSError,
    KeyError,
)
_BEGINNING = b"PK\3\4"
CUT_OFF = "its end is missing, most likely because a copy of it was broken off: copy it again"
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Member(Protocol):
    """A file of a bundle, which can be read more than once."""

    name: str

    def open(self) -> BinaryIO: ...


class BytesMember:
    """A file that is at hand."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        self.content = content

    def open(self) -> BinaryIO:
        from io import BytesIO

        return BytesIO(self.content)


class FileMember:
    """A file on the disk."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.path = path

    def open(self) -> BinaryIO:
        return self.path.open("rb")


def write_bundle(target: BinaryIO, members: Iterable[Member]) -> None:
    """Writes the members in their order, and last the manifest, in the form of `sha256sum -c`.

    Nothing is compressed, so that no library's release decides over a byte.
    """
    with ZipFile(target, "w", ZIP_STORED) as bundle:
        lines = [f"{_copy(bundle, member)}  {member.name}\n" for member in members]
        _copy(bundle, BytesMember(MANIFEST, "".join(lines).encode()))


def _copy(bundle: ZipFile, member: Member) -> str:
    digest = hashlib.sha256()
    with member.open() as source, bundle.open(_describe(member.name), "w", force_zip64=True) as file:
        while piece := source.read(_PIECE):
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()


def _describe(name: str) -> ZipInfo:
    info = ZipInfo(name, _TIME)
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info


def read_member(path: Path, name: str) -> bytes | None:
    """The bytes of a member; None where there is none, or where it cannot be read."""
    try:
        with ZipFile(path) as bundle:
            return bundle.read(name)
    except _BROKEN:
        return None


def list_members(path: Path) -> tuple[str, ...]:
    """The names of the members; empty where the file is no ZIP."""
    try:
        with ZipFile(path) as bundle:
            return tuple(bundle.namelist())
    except _BROKEN:
        return ()


def is_cut_off(path: Path) -> bool:
    """Whether a file begins like a bundle and has no end of one: a copy that was broken off. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(_BEGINNING)) == _BEGINNING and not is_zipfile(file)


def check_bundle(path: Path) -> Iterator[Fault]:
    """Names every member, and every byte of the ZIP itself, that is not as it was written.

    Raises StorageError where there is no room to write it again for the comparison: that is no fault of the bundle's.
    """
    try:
        with ZipFile(path) as bundle:
            faults = [*_check_members(bundle)]
            yield from faults
            if not faults:
                yield from _check_structure(bundle, path)
    except _BROKEN as error:
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            place = tempfile.gettempdir()
            raise StorageError(f"{path} cannot be checked: {error.strerror}, in {place}. Make room there") from error
        said = f"its structure cannot be read: {str(error) or type(error).__name__}"
        yield Fault("ZIP", path.name, CUT_OFF if isinstance(error, BadZipFile) and is_cut_off(path) else said)


def _check_members(bundle: ZipFile) -> Iterator[Fault]:
    names = bundle.namelist()
    if len(set(names)) < len(names):
        yield Fault("ZIP", "members", "two members have one name")
    told = {}
    for line in _read(bundle, MANIFEST).decode("utf-8", "replace").splitlines():
        digest, gap, name = line[:64], line[64:66], line[66:]
        if gap != "  " or not name:
            yield Fault(MANIFEST, line[:80], "this line is not in the form of sha256sum")
        told[name] = digest
    for name in names:
        if name == MANIFEST:
            continue
        try:
            digest = _hash(bundle, name)
        except _BROKEN as error:
            yield Fault(name, "", f"it cannot be read: {str(error) or type(error).__name__}")
            continue
        if name not in told:
            yield Fault(name, "", "it is not in the manifest")
        elif told[name] != digest:
            yield Fault(name, "", "its bytes are not those of the manifest")
    for name in told.keys() - set(names):
        yield Fault(MANIFEST, name, "it is in the manifest and not in the file")


def _read(bundle: ZipFile, name: str) -> bytes:
    with bundle.open(name) as file:
        return file.read()


def _hash(bundle: ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with bundle.open(name) as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


class _Packed:
    """A member of a bundle that is there already."""

    def __init__(self, bundle: ZipFile, name: str) -> None:
        self.bundle = bundle
        self.name = name

    def open(self) -> BinaryIO:
        return self.bundle.open(self.name)  # type: ignore[return-value]


def _check_structure(bundle: ZipFile, path: Path) -> Iterator[Fault]:
    """Writes the bundle again from its members: what differs then is a byte between or around them."""
    members = [_Packed(bundle, name) for name in bundle.namelist() if name != MANIFEST]
    with tempfile.TemporaryFile() as again, path.open("rb") as there:
        write_bundle(again, members)
        again.seek(0)
        place = 0
        while True:
            one, other = there.read(_PIECE), again.read(_PIECE)
            if one != other:
                first = place + _part(one, other)
                yield Fault("ZIP", f"byte {first}", _locate(bundle, first))
                return
            if not one:
                return
            place += len(one)


def _part(one: bytes, other: bytes) -> int:
    """Where two pieces begin to differ."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _locate(bundle: ZipFile, place: int) -> str:
    before = [info.filename for info in bundle.infolist() if info.header_offset <= place]
    return f"the structure of the ZIP was altered{f', at or behind {before[-1]}' if before else ''}"
