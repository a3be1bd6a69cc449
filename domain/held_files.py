"""The files of an article: which stretch of its text stands in which of them, so that it can be cited by the file."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from domain.findings import Evidence
from domain.pages import Article

#: How it begins why a file is unread that the site did not give.
NOT_FETCHED = "could not be fetched"
#: Between the page's own text and each file; neither holds an empty line of its own.
_APART = "\n\n"


class HeldFile(Struct, frozen=True):
    """A file that an article's page links or embeds. Its text is the article's from `start` to `end` (code points)."""

    article: int
    start: int
    end: int
    name: str
    url: str
    sha256: str  # of the file as received


def join_files(article: Article) -> str:
    """The text that is read: the body, then each file that could be read, under its name."""
    parts = [article.body, *(f"{one.name}\n{one.text}" for one in article.attachments if one.text)]
    return _APART.join(part for part in parts if part)


def place_files(text: str, names: Sequence[str]) -> tuple[tuple[int, int] | None, ...]:
    """Where in an article's text the text of each file stands, in the order in which `join_files` put them there.

    None for a file that is not found: the end of an overlong text is cut off.
    """
    heads: list[tuple[int, int] | None] = []  # of each file where its name begins, and where its text does
    place = 0
    for name in names:
        begin = _find_head(text, name, place)
        if begin is None:
            heads.append(None)
            continue
        place = begin + len(name) + 1
        heads.append((begin, place))
    ends = [*(begin - len(_APART) for begin, _ in filter(None, heads)), len(text)][1:]
    return tuple(None if head is None else (head[1], ends.pop(0)) for head in heads)


def _find_head(text: str, name: str, place: int) -> int | None:
    """Where the name of the next file stands; of a page without a text of its own, under the title."""
    found = text.find(f"{_APART}{name}\n", max(place - 1, 0))
    if found >= 0:
        return found + len(_APART)
    if place == 0:
        return next((begin for begin in (0, text.find("\n") + 1) if text.startswith(f"{name}\n", begin)), None)
    return None


def find_file(files: Iterable[HeldFile], evidence: Evidence) -> HeldFile | None:
    """The file in which a place stands; None where it stands in the text of the page itself."""
    return next(
        (one for one in files if one.article == evidence.article and one.start <= evidence.start < one.end), None
    )


def list_files_of(files: Iterable[HeldFile], evidence: Iterable[Evidence]) -> tuple[HeldFile, ...]:
    """The files in which these places stand, each once, in the order of the places."""
    known = tuple(files)
    found = (find_file(known, one) for one in evidence)
    return tuple(dict.fromkeys(one for one in found if one is not None))
