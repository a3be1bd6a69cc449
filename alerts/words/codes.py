"""The record's own codes in the words of a message: no reader ever sees `stock_total` or `INFO`."""

import re

from alerts.words.chinese import FIELDS, PLACES
from alerts.words.chinese import SERVICES as SERVICES_IN_CHINESE
from alerts.words.chinese import write_date as write_date_in_chinese
from alerts.words.cleaning import clean_line
from alerts.words.wording import SERVICES, write_day_in

#: Roles of counts and states of firms, in English.
_CODES = {
    "pilot_total": "approved in all so far",
    "stock_total": "all foreign-invested telecom firms",
    "batch": "approved in one batch",
    "subset": "a part",
    "other": "another count",
    "parent": "a unit of it approved",
    "mentioned": "named only",
}
_CHINESE = {key.removeprefix("count:"): words for key, words in FIELDS.items() if key.startswith("count:")}
#: A role as the record words it: whole words with an underscore anywhere; English ones only where a code stands.
_ROLE = re.compile(r"\b(?:count:)?(pilot_total|stock_total)\b|(?:(?<=\()|\bcount:)(batch|subset|other)(?=[ ):]|$)")
#: What stands behind a figure: what it counts, where and as of when, as the fold words it.
_BEHIND = re.compile(
    r" ?\((pilot_total|stock_total|batch|subset|other)(?: in ([^()]+?))?(?: as of (\d{4}(?:-\d\d){0,2}))?\)"
)
#: The state of a firm, where one side of a dispute ends with it; elsewhere these are words.
_STATE = re.compile(r"(?<=: )(parent|mentioned)$")
_SERVICES = re.compile(rf"(?<=services added: )(?:{'|'.join(SERVICES)})(?:, (?:{'|'.join(SERVICES)}))*\b")


def write_codes_in(text: str) -> str:
    """`2,343 (stock_total as of 2024-12)` with the role in words, and services that were added by name."""
    text = _SERVICES.sub(lambda found: ", ".join(SERVICES[code] for code in found[0].split(", ")), text)
    return _ROLE.sub(lambda found: _CODES[found[1] or found[2]], text)


def write_codes_in_chinese(text: str) -> str:
    """The same for a channel in Chinese."""
    text = _SERVICES.sub(lambda found: "、".join(SERVICES_IN_CHINESE[code] for code in found[0].split(", ")), text)
    return _ROLE.sub(lambda found: _CHINESE[found[1] or found[2]], _BEHIND.sub(_write_behind, text))


def _write_behind(found: re.Match[str]) -> str:
    role, place, day = found.groups()
    as_of = f"截至{write_date_in_chinese(day)}" if day else ""
    return f"({','.join(part for part in (_CHINESE[role], PLACES.get(place, place), as_of) if part)})"


def write_side_in(text: str) -> str:
    """One side of a dispute: a firm with its state, or a figure with what it counts; never both, so one pass."""
    text, found = _STATE.subn(lambda state: _CODES[state[1]], text)
    return text if found else write_codes_in(text)


def write_news(text: str) -> str:
    """A change's own fragment as a reader reads it: codes in words, dates in prose."""
    return write_day_in(write_codes_in(clean_line(text)))


def write_value(value: str) -> str:
    """A value of a change as a reader reads it: a state or service by name, figures with what they count, dates."""
    words = [SERVICES.get(word, _CODES.get(word, word)) for word in clean_line(value).split(", ")]
    return write_day_in(write_codes_in(", ".join(words))) or "not stated"
