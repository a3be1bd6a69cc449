"""What the reader is given."""

from dataclasses import dataclass
from typing import Literal

from domain.dates import Published


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
