"""What decided a reading, for a person: the text with its claims marked, then each claim with its reasons."""

from collections.abc import Iterator
from typing import Any

from msgspec import to_builtins

from alerts.layout.wrapping import wrap
from domain.claims import Count, Firm, Growth, Reading
from miitwatch.reading.describing import name_group, say_term
from parsers.facts.tracing import Cause, Span, Trace

COLUMNS = 80
LETTERS = {"count": "C", "growth": "G", "firm": "F"}
LEGEND = "Marked: [C1 a count], [G1 growth], [F1 a firm], [D1 a date], {words that decided}."
ROLES = {
    "batch": "approved in one batch",
    "subset": "part of a batch or total",
    "pilot_total": "running total of the pilot",
    "stock_total": "total of all foreign-invested telecom firms",
    "other": "none of the counts that are sent",
}


def describe_trace(trace: Trace) -> dict[str, Any]:
    """What `miitwatch read --explain --json` adds under `explanation`; spans are code points of `text`."""
    return {
        "relevant_from": trace.relevant_from,
        "review_below": trace.review_below,
        "relevance": [to_builtins(one) for one in trace.relevance],
        "kinds": {kind: round(weight, 2) for kind, weight in trace.kinds},
        "dates": [{"value": one.value, **to_builtins(one.span)} for one in trace.dates],
        "causes": [to_builtins(one) for one in trace.causes],
        "passed_over": [{"kind": one.kind, "why": one.why, **to_builtins(one.span)} for one in trace.passed],
    }


def print_explanation(reading: Reading, trace: Trace) -> str:
    """All of it in 80 columns."""
    names = _name_claims(trace)
    parts = [
        _print_verdict(reading, trace),
        _print_text(reading, trace, names),
        _print_events(reading, trace, names),
        "\n".join(line for cause in trace.causes for line in _print_cause(reading, trace, names, cause)),
        _print_dates(trace),
        _print_passed(trace),
        "\n".join(_fold(f"Not read: {one}") for one in reading.unread),
    ]
    return "\n\n".join(part for part in parts if part)


def _fold(text: str, indent: str = "", first: str | None = None) -> str:
    """The text in lines of 80 columns; the first line begins with `first`, the others with `indent`."""
    lines = wrap(text, COLUMNS - len(indent), COLUMNS - len(indent if first is None else first))
    return "\n".join([(indent if first is None else first) + lines[0], *(indent + line for line in lines[1:])])


def _name_claims(trace: Trace) -> dict[tuple[str, int, int], str]:
    """C1, C2, F1 ... by kind and place, in the text's order."""
    names: dict[tuple[str, int, int], str] = {}
    for kind, letter in LETTERS.items():
        ours = (cause.claim for cause in trace.causes if cause.kind == kind)
        names |= {(kind, one.start, one.end): f"{letter}{number}" for number, one in enumerate(ours, 1)}
    return names


def _print_verdict(reading: Reading, trace: Trace) -> str:
    verdict = "On the subject" if reading.relevant else "Not on the subject"
    total = sum(step.points for step in trace.relevance)
    beyond = f"; the sum is {total:.2f}, between 0 and 1" if round(total, 2) != reading.score else ""
    needed = f", {trace.relevant_from:.2f} is needed{beyond}" if trace.relevance else ""
    lines = [
        _fold(f"{verdict}: score {reading.score:.2f}{needed}. Language {reading.language}, rules {reading.rules}.")
    ]
    for step in trace.relevance:
        lines.append(_fold(step.reason, "         ", f"  {step.points:+.2f}  "))
        if step.sentence:
            lines.append(_fold(_shorten(step.sentence.words), "         "))
    if not trace.relevance:
        lines += [_fold(reason, "  ") for reason in reading.reasons]
        lines += [_fold(f"seems to name {', '.join(reading.names)}", "  ")] if reading.names else []
    return "\n".join(lines)


def _shorten(words: str, most: int = 150) -> str:
    words = " ".join(words.split())
    return f"“{words if len(words) <= most else words[:most] + ' …'}”"


def _print_text(reading: Reading, trace: Trace, names: dict[tuple[str, int, int], str]) -> str:
    marks = [(start, end, f"[{name} ", "]") for (_, start, end), name in names.items()]
    marks += [(d.span.start, d.span.end, f"[D{number} ", "]") for number, d in enumerate(trace.dates, 1)]
    cues = [(cause.cue.start, cause.cue.end) for cause in trace.causes if cause.cue]
    marks += [(start, end, "{", "}") for start, end in dict.fromkeys(cues)]
    text = mark_text(reading.text, marks)
    return "\n".join(
        ("Text", _fold(LEGEND, "  "), "", *(_fold(line, "  ") for line in text.split("\n") if line.strip()))
    )


def mark_text(text: str, marks: list[tuple[int, int, str, str]]) -> str:
    """The text with an opening and a closing mark around each span; of two that cross, the one given first is kept."""
    kept: list[tuple[int, int, str, str]] = []
    for mark in marks:
        if not any(_cross(mark, other) for other in kept):
            kept.append(mark)
    kept.sort(key=lambda one: (one[0], -one[1]))
    pieces, at, open_marks = [], 0, list[tuple[int, str]]()
    for start, end, opening, closing in kept:
        while open_marks and open_marks[-1][0] <= start:
            stop, shut = open_marks.pop()
            pieces += [text[at:stop], shut]
            at = stop
        pieces += [text[at:start], opening]
        at = start
        open_marks.append((end, closing))
    for stop, shut in reversed(open_marks):
        pieces += [text[at:stop], shut]
        at = stop
    return "".join((*pieces, text[at:]))


def _cross(one: tuple[int, int, str, str], other: tuple[int, int, str, str]) -> bool:
    return one[0] < other[0] < one[1] < other[1] or other[0] < one[0] < other[1] < one[1]


def _print_events(reading: Reading, trace: Trace, names: dict[tuple[str, int, int], str]) -> str:
    if not reading.statements:
        return ""
    kinds = ", ".join(f"{kind} {weight:.1f}" for kind, weight in trace.kinds)
    lines = [_fold(f"What it tells (weights by kind: {kinds or 'none, so policy'})")]
    for number, one in enumerate(reading.statements, 1):
        facts = {
            "decided": one.decided, "by": ", ".join(one.authority), "in": ", ".join(one.regions),
            "services": ", ".join(one.services), "batch": one.batch, "document": one.document,
        }  # fmt: skip
        told = ", ".join(f"{key} {value}" for key, value in facts.items() if value)
        claims = ", ".join(_names_of(names, one.counts, one.growth, one.firms)) or "no claim"
        role = "the news" if number == 1 else "told in passing"
        lines.append(_fold(f"{one.kind}, {role}{': ' + told if told else ''}; {claims}", "     ", f"  {number}. "))
        for term in one.policy:
            sure = f"{term.rule}, {term.confidence:.2f}"
            lines.append(_fold(f"{say_term(term)} ({sure}): {_shorten(term.quote)}", "       ", "     - "))
    return "\n".join(lines)


def _names_of(
    names: dict[tuple[str, int, int], str],
    counts: tuple[Count, ...],
    growth: tuple[Growth, ...],
    firms: tuple[Firm, ...],
) -> Iterator[str]:
    for kind, claims in (("count", counts), ("growth", growth), ("firm", firms)):
        for claim in claims:
            if name := names.get((kind, claim.start, claim.end)):
                yield name


def _print_cause(reading: Reading, trace: Trace, names: dict[tuple[str, int, int], str], cause: Cause) -> Iterator[str]:
    name = names[(cause.kind, cause.claim.start, cause.claim.end)]
    what = _say_claim(reading, cause)
    fate = f"taken as fact (from {trace.review_below:.2f})"
    if ROLES["other"] in what or what.endswith(", mentioned"):
        fate = "never sent as an approval or a count"
    elif cause.confidence < trace.review_below:
        fate = f"to be reviewed, never sent as fact (below {trace.review_below:.2f})"
    yield _fold(f"{what}: {_shorten(cause.claim.words)}", "    ", f"{name:<4}")
    yield _fold(f"confidence {cause.confidence:.2f}, {fate}; rule {cause.rule}", "    ")
    yield _fold(f"because: {cause.why}", "    ")
    if cause.cue:
        yield _fold(f"cue: {_shorten(cause.cue.words)} at {cause.cue.start}", "    ")
    if cause.others:
        yield _fold(f"fitted too, after it: {'; '.join(cause.others)}", "    ")


def _say_claim(reading: Reading, cause: Cause) -> str:
    edges = (cause.claim.start, cause.claim.end)
    for count in reading.counts:
        if cause.kind == "count" and (count.start, count.end) == edges:
            where = f" in {count.region}" if count.region else ""
            when = f", as of {count.as_of}" if count.as_of else ""
            detail = f" ({count.detail})" if count.detail else ""
            return f"{count.qualifier} {count.value:,}, {ROLES[count.role]}{detail}{where}{when}"
    for growth in reading.growth:
        if cause.kind == "growth" and (growth.start, growth.end) == edges:
            return f"growth {growth.qualifier} {growth.value:g} %, {growth.basis or 'basis not stated'}"
    firm = next(one for one in reading.firms if (one.start, one.end) == edges)
    return f"firm{name_group(firm)}, {firm.stage or firm.status}{f', act {firm.act}' if firm.act else ''}"


def _print_dates(trace: Trace) -> str:
    if not trace.dates:
        return ""
    told = [f"D{n} {d.value or 'year not told'} “{d.span.words.strip()}”" for n, d in enumerate(trace.dates, 1)]
    return f"Dates\n{_fold('; '.join(told), '  ')}"


def _print_passed(trace: Trace) -> str:
    if not trace.passed:
        return ""
    by_reason: dict[tuple[str, str], list[Span]] = {}
    for one in trace.passed:
        by_reason.setdefault((one.kind, one.why), []).append(one.span)
    lines = [_print_reason(why, spans) for (_, why), spans in by_reason.items()]
    return "\n".join(("Passed over", *lines))


def _print_reason(why: str, spans: list[Span]) -> str:
    quoted = [f"“{words}”" for words in dict.fromkeys(" ".join(span.words.split()) for span in spans)]
    return _fold(f"{', '.join(quoted)}: {why}", "    ", "  - ")
