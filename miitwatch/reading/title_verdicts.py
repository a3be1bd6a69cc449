"""What rows were judged to be by title and summary, kept while the program runs: lists show the same ones again."""

import hashlib
from typing import TYPE_CHECKING

from domain.pages import Entry

if TYPE_CHECKING:
    from parsers.facts.subject.titles import TitleVerdict

#: So many verdicts are kept, more than all lists together show; then they begin anew.
MOST_KEPT = 20_000
_verdicts: "dict[bytes, TitleVerdict]" = {}


def recall_verdict(entry: Entry) -> "TitleVerdict":
    """As `judge_title`, which takes milliseconds with a long summary; rows known by hash take none.

    Never stored: other rules come with another version of the program, and judge anew.
    """
    from parsers.facts.subject.titles import judge_title

    said = f"{len(entry.title)} {entry.title}{entry.summary}".encode(errors="surrogatepass")
    mark = hashlib.blake2b(said, digest_size=16).digest()
    verdict = _verdicts.get(mark)
    if verdict is None:
        verdict = judge_title(entry.title, entry.summary)
        if len(_verdicts) >= MOST_KEPT:
            _verdicts.clear()
        _verdicts[mark] = verdict
    return verdict
