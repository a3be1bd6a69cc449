"""Office files are ZIP archives of XML: looked at before any library unpacks them."""

import io
import re
import zipfile

from parsers.unread import UnreadError

#: Members of one archive, and bytes that they unpack to; the largest honest file seen is a tenth.
MAX_MEMBERS = 5_000
MAX_UNPACKED = 80_000_000
#: A member larger than this may not be packed tighter than `MAX_RATIO` times.
_SMALL = 1_000_000
MAX_RATIO = 150
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def check_archive(body: bytes) -> None:
    """Raises UnreadError for an archive that is encrypted, unpacks to too much, or declares XML entities."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        members = archive.infolist()
        if len(members) > MAX_MEMBERS:
            raise UnreadError(f"the archive has {len(members):,} members, more than {MAX_MEMBERS:,}")
        if sum(member.file_size for member in members) > MAX_UNPACKED:
            raise UnreadError(f"the archive unpacks to more than {MAX_UNPACKED:,} bytes")
        for member in members:
            if member.flag_bits & 1:
                raise UnreadError("the file is protected by a password")
            if member.file_size > _SMALL and member.file_size > MAX_RATIO * max(1, member.compress_size):
                raise UnreadError(f"the archive's member {member.filename[:60]} is packed suspiciously tight")
            if member.filename.endswith((".xml", ".rels")):
                with archive.open(member) as stream:
                    if _ENTITIES.search(stream.read(4_096)):
                        raise UnreadError("the file declares XML entities")
