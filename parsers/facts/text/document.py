"""What the reader is given."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from domain.dates import Published

if TYPE_CHECKING:
    from domain.claims import Reading


@dataclass(frozen=True, slots=True)
class Document:
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
