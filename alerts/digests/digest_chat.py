"""A digest in a chat: one line a finding, in the channel's language; what a letter says at length is in the record."""

from collections.abc import Iterator

from alerts.coverage.coverage_summary import describe_sight, summarise_watch
from alerts.digests.digest_chinese import list_lines_in_chinese
from alerts.digests.digest_items import count_changes, describe_change, say_left_out
from alerts.digests.digest_words import (
    Digest,
    count_named,
    count_open,
    name_span,
    say_nothing_new,
    write_span,
)
from alerts.finding.briefly import name_briefly
from alerts.finding.standing import name_standing
from alerts.layout.regular import say_next_briefly
from alerts.words.cleaning import clean_line


def set_digest_chat(digest: Digest, language: str) -> str:
    """The lines below the subject."""
    said = list_lines_in_chinese(digest) if language == "zh" else _say_in_english(digest)
    return "\n".join(clean_line(line) for line in said if line)


def _say_in_english(digest: Digest) -> Iterator[str]:
    if digest.part == 1:
        if digest.items:
            counted = count_changes(digest.items, count_open(digest)) if digest.parts == 1 else ""
            named = f"{digest.in_all or len(digest.items)} named here" if digest.parts == 1 else count_named(digest)
            yield f"{write_span(digest.window) if digest.window else name_span(digest)}: {named}. {counted}".strip()
        else:
            yield say_nothing_new(digest)
        yield describe_sight(digest.coverage) if digest.coverage else ""
    for number, item in enumerate(digest.items, digest.before + 1):
        if item.left_out:
            yield f"{number}. [{item.finding.id}] {say_left_out(item)}."
            continue
        told = f" Part of {item.finding.part_of}." if item.finding.part_of else ""
        told += " You had it." if item.told and not item.untold else ""
        what = f"{name_briefly(item.finding)} [{item.finding.id}], {describe_change(item)}"
        yield f"{number}. {what}; {name_standing(item.finding)}.{told}"
    if digest.part == digest.parts:
        yield from (f"{firm.name}: {firm.state}" for firm in digest.firms)
        yield f"And {digest.firms_more:,} more of your firms, in the record." if digest.firms_more else ""
        yield f"Waiting for a person: {len(digest.waiting)}. Not told as fact." if digest.waiting else ""
        yield summarise_watch(digest.coverage) if digest.coverage else ""
    yield say_next_briefly(digest.next_regular, "en")
