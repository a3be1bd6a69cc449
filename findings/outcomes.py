"""What became of an article: the changes that it made, or the named rule by which it made none."""

from collections.abc import Sequence

from domain.claims import Reading
from domain.findings import Outcome, ReadingEvent
from domain.languages import name_language
from domain.sources import OFFICIAL
from findings.draft import Draft
from findings.joining import Joined
from findings.tellings import EVENTS, Telling, has_review

#: Publishers of whose every page on the subject a person is asked, where nothing of its news could be told.
ASKED_OF = ("regulator", "provincial")
#: What no article tells as its news without somebody hearing of it: it is in a finding, or a person looks.
ACTS = ("approval", "revocation", "policy", "denial")
_READ = ("zh", "en", "auto", "")


def judge_unfolded(event: ReadingEvent) -> Outcome | None:
    """The outcome of a reading that tells nothing at all; None where its statements are to be folded."""
    reading = event.reading
    if not reading.relevant or not _is_read(reading):
        return explain_silence(reading)
    if reading.statements:
        return None
    return explain_nothing(event, (), ())


def explain_silence(reading: Reading) -> Outcome:
    """The outcome of a reading in a language that is not read, or off the subject: it needs no state to be told.

    A file that was not read is named there, too: what stands in it may be on the subject.
    """
    if not _is_read(reading):
        names = f"seems to name {', '.join(reading.names)}" if reading.names else "names nobody that we know"
        return Outcome("other_language", f"not read: {name_language(reading.language)}; {names}")
    reasons = f": {', '.join(reading.reasons)}" if reading.reasons else ""
    unread = f"; not read: {'; '.join(reading.unread)}" if reading.unread else ""
    return Outcome("off_topic", f"score {reading.score:.2f}{reasons}{unread}")


def _is_read(reading: Reading) -> bool:
    return reading.language.split("-")[0].lower() in _READ


def explain_nothing(event: ReadingEvent, tellings: Sequence[Telling], reasons: Sequence[str]) -> Outcome:
    """The outcome of a reading on the subject that went into no finding.

    What a person must look at: claims that were read without certainty, and every page of a regulator on the
    subject of which nothing could be read.
    """
    reading = event.reading
    unread = "; ".join(reading.unread)
    held = any(t.held for t in tellings) or (not tellings and has_review(reading))
    detail = "; ".join(dict.fromkeys(reasons)) or "on the subject, but it states no fact"
    if unread:
        detail = f"{detail}; not read: {unread}"
    if held and any(t.kind in (*EVENTS, "total") for t in tellings):
        return Outcome("review", f"a person should look: claims were read without certainty; {detail}")
    if event.article.authority in ASKED_OF:
        return Outcome("review", f"a person should look at this official page: {detail}")
    if any(count.detail == "told_as_new" for telling in tellings for count in telling.counts):
        return Outcome("review", f"a person should look: a total may be worded as new firms; {detail}")
    if unread:
        return Outcome("unread_attachment", detail)
    if reading.basis == "headline":
        return Outcome("headline_only", detail)
    if any(telling.main and is_act(telling) for telling in tellings):
        return Outcome("review", f"a person should look: its news is an act of which nothing could be told; {detail}")
    return Outcome("nothing_new", detail)


def is_act(telling: Telling) -> bool:
    """Whether an event is somebody's act; of policy a body or a place says whose, else it is only on the subject."""
    return telling.kind in ACTS and (telling.kind != "policy" or bool(telling.authority or telling.region))


def sum_up(draft: Draft, event: ReadingEvent, joined: Sequence[Joined], missed: str = "") -> Outcome:
    """The outcome of a reading that went into findings, those changed first.

    `missed`: why a person must look at its news, whatever the page tells beside it.
    """
    findings = tuple(dict.fromkeys(j.finding for j in joined))
    changed = tuple(name for name in draft.held if draft.is_told(name))
    doubted = next((j.finding for j in joined if j.doubted), None)
    if doubted is not None:
        detail = f"a person should look: a new batch of an old number, or a look back at {doubted}"
        return Outcome("review", detail, tuple(dict.fromkeys((doubted, *changed, *findings))))
    if missed:
        detail = f"a person should look: its news was read without certainty; {missed}"
        return Outcome("review", detail, tuple(dict.fromkeys((*changed, *findings))))
    if changed:
        return Outcome("changed", _name_changes(draft, changed), tuple(dict.fromkeys((*changed, *findings))))
    if joined[0].barred:
        official = event.article.authority in OFFICIAL
        detail = f"tells what a person withdrew, {joined[0].finding}"
        if official:
            detail = f"a person should look: an official page {detail}"
        return Outcome("review" if official else "nothing_new", detail, findings)
    if joined[0].copied:
        return Outcome("copy", "tells a story that is known, in the same words", findings)
    if event.reading.basis == "headline":
        return Outcome("headline_only", "a headline adds no claim", findings)
    first = draft.find(findings[0])
    latest = reversed(first.reports) if first else ()  # most were added last
    report = next((r for r in latest if r.article == event.article.id), None)
    if report is not None and report.part == "mention":
        return Outcome("mention", "told in passing, and known", findings)
    return Outcome("nothing_new", "everything that it states is known", findings)


def _name_changes(draft: Draft, changed: Sequence[str]) -> str:
    return "; ".join(f"{name} {note.kind} ({note.reason})" for name in changed for note in draft.notes[name])
