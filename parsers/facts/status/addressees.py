"""Reads of whom a notice speaks that only addresses a firm, and what it decides for it."""

from parsers.facts.cues.status_cues import ADDRESSED, APPLIED, GRANTED_TO_YOU, REJECTED, REVOKED
from parsers.facts.names.brands import Name
from parsers.facts.status.acts import find_act, find_deed, find_end
from parsers.facts.status.granting import Judged
from parsers.facts.text.sentences import Sentence


def is_addressee(sentence: Sentence, name: Name) -> bool:
    """The line of a notice that only says to whom it goes: names and a colon."""
    return (
        not sentence.title
        and sentence.text.endswith(":")
        and sentence.start <= name.start
        and bool(ADDRESSED.fullmatch(sentence.text))
    )


def judge_addressee(name: Name, sentences: tuple[Sentence, ...], index: int) -> Judged:
    """What the title and the sentences behind the address say of its firm."""
    text = "\n".join(s.text for s in (sentences[0], *sentences[index + 1 : index + 6]))
    act = find_act(text)
    if REJECTED.search(text):
        return Judged(name, "rejected", "addressee", 0.85, index, None, act)
    if REVOKED.search(text):
        return Judged(name, "revoked", "addressee", 0.85, index, None, find_end(text, 0))
    if GRANTED_TO_YOU.search(text):
        return Judged(name, "approved", "addressee", 0.95, index, None, find_deed(text))
    return Judged(name, "applicant" if APPLIED.search(text) else "mentioned", "addressee", 0.7, index, None, act)
