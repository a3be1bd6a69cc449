"""What the reader is given."""

from typing import TYPE_CHECKING, Literal, Protocol

from msgspec import Struct

from domain.dates import Published

if TYPE_CHECKING:
    from domain.claims import Reading


class Document(Struct, frozen=True):
    """What is read: title and body as received, and what is known of the page."""

    title: str
    body: str
    published: Published | None = None
    language: str = "auto"
    authority: str = "press"
    url: str = ""
    basis: Literal["article", "headline"] = "article"
    unread: tuple[str, ...] = ()


class DocumentReader(Protocol):
    """What reads documents: the reader itself, or one in another process."""

    def read(self, document: Document) -> "Reading": ...
