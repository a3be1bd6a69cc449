"""What is asked and what is answered over HTTP, as values, without any framework's types."""

from collections.abc import Mapping
from hashlib import sha256

from msgspec import Struct, field

TEXT = "text/plain; charset=utf-8"
HTML = "text/html; charset=utf-8"
JSON = "application/json; charset=utf-8"
CSV = "text/csv; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"


class Asked(Struct, frozen=True):
    """A GET of one page: the parts of its path that vary, its query with the last value of each name, its headers."""

    parts: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)  # names in small letters

    @property
    def cookies(self) -> dict[str, str]:
        return read_cookies(self.headers)

    def get(self, name: str) -> str | None:
        """The value of a query's name without space around it; None where it is missing or empty."""
        return self.query.get(name, "").strip() or None


class Answer(Struct, frozen=True):
    status: int
    kind: str
    body: str | bytes
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def content(self) -> bytes:
        return self.body.encode("utf-8", "replace") if isinstance(self.body, str) else self.body


def read_cookies(headers: Mapping[str, str]) -> dict[str, str]:
    """The cookies of a request. Other servers of this host set some too: one with an odd name hides none of ours."""
    pairs = (pair.partition("=") for pair in headers.get("cookie", "").split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def answer_unchanged(asked: Asked, answer: Answer, tag: str = "") -> Answer:
    """The answer with an ETag, or 304 where the asker holds it already. `tag` is one that is not of the whole body."""
    tag = tag or make_tag(answer.content)
    headers = (*answer.headers, ("etag", tag))
    if is_held(asked, tag):
        return Answer(304, answer.kind, b"", headers)
    return Answer(answer.status, answer.kind, answer.body, headers)


def make_tag(content: bytes) -> str:
    return f'"{sha256(content).hexdigest()[:32]}"'


def is_held(asked: Asked, tag: str) -> bool:
    """Whether the asker holds what has this ETag; a weak one is as good as a strong one (RFC 9110, 13.1.2)."""
    held = [one.strip().removeprefix("W/") for one in asked.headers.get("if-none-match", "").split(",")]
    return tag.removeprefix("W/") in held or "*" in held
