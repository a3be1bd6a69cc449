"""A webhook's `data` of a notice or a check: a subject and facts, each with its label; long ones are cut to size."""

from collections.abc import Sequence
from datetime import datetime

from alerts.payloads.payload_size import VERSION, Payload, Step, cut_text, write_payload
from alerts.words.cleaning import clean_line
from domain.dates import iso_utc

#: The first facts say what was seen, the last what it means and what to do: those between them go first.
_FIRST, _LAST = 20, 10


def describe_facts(
    name: str, subject: str, at: datetime, since: datetime | None, facts: Sequence[tuple[str, str]]
) -> str:
    """As JSON within a webhook's size, however many facts there are and however long each is."""
    return write_payload(
        {
            "version": VERSION,
            "name": name,
            "subject": clean_line(subject),
            "at": iso_utc(at),
            "since": iso_utc(since) if since else None,
            "facts": [{"label": label, "text": clean_line(value)} for label, value in facts],
        },
        _STEPS,
    )


def _cut_texts(data: Payload, longest: int) -> None:
    data["subject"] = cut_text(data["subject"], longest)
    for fact in data["facts"]:
        text = fact["text"]
        fact["text"] = cut_text(text, longest, f"(an address of {len(text):,} characters)")


def _drop_long_texts(data: Payload) -> None:
    _cut_texts(data, 500)


def _drop_facts(data: Payload) -> int:
    facts = data["facts"]
    more = len(facts) - _FIRST - _LAST
    if more > 0:
        said = {"label": "LEFT OUT", "text": f"{more:,} further facts, for want of room"}
        data["facts"] = [*facts[:_FIRST], said, *facts[-_LAST:]]
    return max(0, more)


def _drop_most_texts(data: Payload) -> None:
    _cut_texts(data, 150)


_STEPS: tuple[Step, ...] = (
    ("of each text what is after 500 characters", _drop_long_texts),
    ("facts after the twentieth but for the last ten: {}", _drop_facts),
    ("of each text what is after 150 characters", _drop_most_texts),
)
