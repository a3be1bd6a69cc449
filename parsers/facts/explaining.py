"""Says what decided a reading: asks the same rules again on the same text and keeps what they answer.

Nothing here is imported, and nothing of it is paid for, while texts are only read.
"""

from collections.abc import Iterator
from itertools import islice

from domain.claims import Count, Firm, Growth, Reading
from parsers.facts.counts.adding_rounds_en import ROUND, SUM
from parsers.facts.counts.adding_rows_en import RULE as ROW_OF_PARTS
from parsers.facts.counts.counted import count_en, count_zh
from parsers.facts.counts.counts import Draft, look_around
from parsers.facts.counts.fitting import Surroundings, fitting_cues
from parsers.facts.counts.growth import GrowthDraft, find_candidates
from parsers.facts.counts.hung_parts_zh import RULE as HUNG_PART
from parsers.facts.cues.cues import Cue
from parsers.facts.cues.cues_en import EN
from parsers.facts.cues.cues_zh import ZH
from parsers.facts.cues.status_cues import EXPLAINED
from parsers.facts.events.finishing import Drawn, Scene
from parsers.facts.events.news import weigh_kinds
from parsers.facts.names.veils import Veil
from parsers.facts.status.granting import Judged
from parsers.facts.step_words import describe_steps
from parsers.facts.subject.doubtful import CONFIRMED, LIKELY, TOGETHER
from parsers.facts.subject.relevance import THRESHOLD
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence, clause_at, split_clauses
from parsers.facts.text.spans import Spans
from parsers.facts.tracing import Cause, Dated, Passed, Span, Trace, Weight
from parsers.facts.values.numbers import Number, find_numbers

#: So many cues that fitted too are named for a claim.
MOST_OTHERS = 3


def trace_reading(scene: Scene, drawn: Drawn, reading: Reading) -> Trace:
    """What decided each claim of a reading, and what was passed over. Never raises."""
    kinds = sorted(weigh_kinds(drawn.told, scene.sentences).items(), key=lambda pair: -pair[1])
    causes = [
        *(_explain_count(scene, drawn, count) for count in reading.counts),
        *(_explain_growth(scene, one) for one in reading.growth),
        *(_explain_firm(scene, drawn, firm) for firm in reading.firms),
    ]
    passed = [*_pass_numbers(scene, drawn), *_pass_growth(scene, drawn), *_pass_names(scene, drawn, reading)]
    return Trace(
        relevance=tuple(_weigh_steps(scene)),
        kinds=tuple(kinds) if reading.relevant else (),
        dates=tuple(Dated(_span(scene, one.start, one.end), one.value) for one in scene.dates),
        causes=tuple(sorted(causes, key=lambda cause: cause.claim.start)),
        passed=tuple(sorted(passed, key=lambda one: one.span.start)),
        relevant_from=THRESHOLD,
    )


def _span(scene: Scene, start: int, end: int) -> Span:
    """The source's own words of a folded span."""
    first, last = scene.folded.locate(start, end)
    return Span(first, last, scene.folded.source[first:last])


def _claim_span(claim: Count | Growth | Firm) -> Span:
    return Span(claim.start, claim.end, claim.quote)


def _weigh_steps(scene: Scene) -> Iterator[Weight]:
    for step in scene.relevance.steps:
        sentence = scene.sentences[step.sentence] if step.sentence is not None else None
        head = sentence is not None and (sentence.title or sentence.lead <= 1)
        yield Weight(
            round(step.points, 2),
            f"{step.reason}{', in the title or lead (0.10 of it)' if head else ''}",
            _span(scene, sentence.start, sentence.end) if sentence else None,
        )


def _explain_count(scene: Scene, drawn: Drawn, count: Count) -> Cause:
    draft = next(
        d for d in drawn.claims if (scene.folded.locate(d.start, d.end), d.value) == (_edges(count), count.value)
    )
    name, *steps = count.rule.split("+")
    later = describe_steps(steps)
    fitting = list(_fitting(scene, draft))
    found = next(((cue, around) for cue, around in fitting if cue.name == name), None)
    why = _describe_cue(found[0]) if found else _describe_cueless(name, count)
    return Cause(
        "count",
        _claim_span(count),
        count.rule,
        count.confidence,
        f"{why}{'; then: ' + later if later else ''}{_headline(scene)}",
        _find_words(scene, draft, *found) if found else None,
        tuple(_describe_other(cue) for cue, _ in islice((one for one in fitting if one[0].name != name), MOST_OTHERS)),
    )


#: What made a figure a count that no cue reads, but the figures around it.
_ROWS = {
    HUNG_PART: "it stands in a row of parts that hangs right on its whole",
    ROW_OF_PARTS: "it stands in a row of parts",
    ROUND: "it is a round that the text recalls",
    SUM: "it is told as the sum of rounds",
}


def _describe_cueless(name: str, count: Count) -> str:
    if name.endswith(".learnt"):
        return f"no cue says what it counts; learnt weights of the words and figures around it prefer {count.role}"
    if name in _ROWS:
        return _ROWS[name]
    return "an ordinal tells the running total" if "ordinal" in name else name


def _edges(claim: Count | Growth | Firm) -> tuple[int, int]:
    return claim.start, claim.end


def _headline(scene: Scene) -> str:
    return "; only a headline is known, which takes a tenth off" if scene.document.basis == "headline" else ""


def _describe_cue(cue: Cue) -> str:
    return f"{_describe_role(cue)}, by cue {cue.name} (weight {cue.weight:.2f})"


def _describe_other(cue: Cue) -> str:
    return f"{cue.name} ({_describe_role(cue)}, {cue.weight:.2f})"


def _describe_role(cue: Cue) -> str:
    return f"{cue.role}{': ' + cue.detail if cue.detail else ''}"


def _fitting(scene: Scene, draft: Draft) -> Iterator[tuple[Cue, Surroundings]]:
    """The cues that fit the number of a count, the deciding one first."""
    sentence = scene.sentences[draft.sentence]
    text = scene.folded.text
    number = next((n for n in find_numbers(text, sentence.start, sentence.end) if n.start == draft.at), None)
    counted = _count(text, number, sentence) if number else None
    if number is None or counted is None:
        return
    around = look_around(
        text, sentence, split_clauses(sentence, scene.chinese), number, counted, Veil(text, scene.names)
    )
    for cue in fitting_cues(ZH if counted[2] else EN, around, number):
        yield cue, around


def _count(text: str, number: Number, sentence: Sentence) -> tuple[int, str, bool] | None:
    return count_zh(text, number, sentence) or (None if number.han else count_en(text, number, sentence))


def _find_words(scene: Scene, draft: Draft, cue: Cue, around: Surroundings) -> Span | None:
    """Where the words of a cue stand. In the clause that a cue looks at, the number is a single #."""
    match = cue.pattern.search(getattr(around, cue.where))
    if match is None or match.end() == match.start():
        return None
    sentence = scene.sentences[draft.sentence]
    number = next(n for n in find_numbers(scene.folded.text, sentence.start, sentence.end) if n.start == draft.at)
    left = number.outer - len(around.pre)
    base = {
        "pre": left, "clause": left, "sentence": sentence.start, "noun": number.after, "post": draft.end,
        "rest": draft.end, "far": scene.folded.text.rfind(around.far, sentence.start, number.outer),
        "wide": left - len(around.far),
    }[cue.where]  # fmt: skip
    start, end = base + match.start(), base + match.end()
    if cue.where in ("clause", "wide"):
        shift = number.after - number.outer - 1
        before = number.outer - base
        start += shift * (match.start() > before)
        end += shift * (match.end() > before)
    if not _is_plain(scene, around, number):
        return _seek_words(scene, sentence, number, cue, match[0])
    return _trim(scene, start, end)


def _is_plain(scene: Scene, around: Surroundings, number: Number) -> bool:
    """Whether the clause was read as it stands: English ones are read without some points and names."""
    left = scene.folded.text[number.outer - len(around.pre) : number.outer]
    behind = around.clause[len(around.pre) + 1 :]
    return left == around.pre and scene.folded.text.startswith(behind, number.after)


def _seek_words(scene: Scene, sentence: Sentence, number: Number, cue: Cue, words: str) -> Span | None:
    """The words of a cue where they stand nearest to the number, which is the # in them or stands beside them."""
    head, marked, tail = words.rpartition("#")
    if not marked and cue.where in ("pre", "far"):
        head, tail = words, ""
    text = scene.folded.text
    start = number.outer
    for word in reversed(head.split()):
        start = text.rfind(word, sentence.start, start)
        if start < 0:
            return None  # a cue that saw one letter in the place of a firm's name
    end = number.after if marked or head else -1
    for word in tail.split():
        at = text.find(word, max(end, number.after), sentence.end)
        start, end = (start if end >= 0 else at), at + len(word)
        if at < 0:
            return None
    return _trim(scene, start, end) if start >= 0 else None


def _trim(scene: Scene, start: int, end: int) -> Span | None:
    words = scene.folded.text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    span = _span(scene, start, end) if 0 <= start < end else None
    # Words that were put there for a row of names stand nowhere.
    return span if span is not None and span.words else None


def _explain_growth(scene: Scene, growth: Growth) -> Cause:
    _, *steps = growth.rule.split("+")
    later = describe_steps(steps)
    based = {"yoy": "over a year", "since": "since a date"}.get(growth.basis or "", "the basis is not stated")
    return Cause(
        "growth", _claim_span(growth), growth.rule, growth.confidence,
        f"what grows, told nearest to it, is the foreign-invested total; {based}{'; then: ' + later if later else ''}",
    )  # fmt: skip


def _explain_firm(scene: Scene, drawn: Drawn, firm: Firm) -> Cause:
    judged = next(
        one for one in drawn.judged if scene.folded.locate(one.name.start, one.name.end) == (firm.start, firm.end)
    )
    why, words = _explain_status(scene, judged)
    if firm.status != judged.status:
        why = f"{judged.status} would be read ({why}), but " + (
            "only a headline is known" if scene.document.basis == "headline" else "the text is not on the subject"
        )
    shape = {
        "legal": "a full legal name",
        "brand": "a name in the gazetteer",
        "unit": "a known name with the words of a unit",
        "listed": "an item of a list of firms",
        "short": "a short form of a full name in the text",
        "described": "a name that the words around it tell",
    }.get(judged.name.shape, judged.name.shape)
    known = judged.name.known
    basis = f"; gazetteer row {known.key}: {known.basis}" if known else ""
    return Cause("firm", _claim_span(firm), firm.rule, firm.confidence, f"{shape}; {why}{basis}", words)


def _explain_status(scene: Scene, judged: Judged) -> tuple[str, Span | None]:
    told, _, weighed = judged.rule.partition("+")
    rule = told.removesuffix(".unit")
    why, pattern = EXPLAINED.get(rule, (rule, None))
    if told != rule:
        why += "; told of a unit of the group"
    if weighed == CONFIRMED:
        why += "; then: learnt weights of the sentences that name it are sure of the same, so it waits no more"
    elif weighed.endswith(CONFIRMED):
        why += (
            f"; then: learnt weights of the sentences that name it are sure of {judged.status}, "
            "a row or a service names it behind a grant, and nothing around it tells another fate"
        )
    elif weighed.endswith(LIKELY):
        why += f"; then: learnt weights of the sentences that name it are sure of {judged.status}, so it is told"
    elif weighed.endswith(TOGETHER):
        why += (
            "; then: learnt weights of the sentences that name it and of the firms named beside it "
            f"prefer {judged.status}, so it waits for a person"
        )
    elif weighed:
        why += f"; then: learnt weights of the sentences that name it prefer {judged.status}, so it waits for a person"
    return why, _find_cue_word(scene, judged, pattern) if pattern else None


def _find_cue_word(scene: Scene, judged: Judged, pattern: Pattern) -> Span | None:
    """The nearest words of the pattern: in the firm's clause, else in its sentence, else before it."""
    sentence = scene.sentences[judged.sentence]
    at = judged.name.start
    inside = sentence.start <= at < sentence.end
    clauses = split_clauses(sentence, scene.chinese)
    spans = [clauses[clause_at(clauses, at)]] if inside else []
    spans.append((sentence.start, sentence.end))
    spans += [(one.start, one.end) for one in reversed(scene.sentences[max(0, judged.sentence - 6) : judged.sentence])]
    for start, end in spans:
        found = [m for m in pattern.finditer(scene.folded.text[start:end]) if m.end() > m.start()]
        if found:
            match = min(found, key=lambda m: abs(start + m.start() - at))
            return _span(scene, start + match.start(), start + match.end())
    return None


def _pass_numbers(scene: Scene, drawn: Drawn) -> Iterator[Passed]:
    masks = Spans(scene.spans)
    drafted = {draft.at for draft in (*drawn.drafts, *drawn.claims)}
    for sentence in scene.sentences:
        for number in find_numbers(scene.folded.text, sentence.start, sentence.end):
            counted = _count(scene.folded.text, number, sentence)
            if counted is None or number.start in drafted:
                continue
            masked = masks.covers(number.start)
            why = "part of a firm's, a body's or a document's name" if masked else "no cue says what it is a count of"
            yield Passed("count", _span(scene, number.outer, max(counted[0], number.end)), why)
    for draft in drawn.drafts:
        if draft not in drawn.claims:
            yield Passed("count", _span(scene, draft.start, draft.end), f"told again ({draft.role}): one claim is kept")


def _pass_growth(scene: Scene, drawn: Drawn) -> Iterator[Passed]:
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drawn.drafts:
        by_sentence.setdefault(draft.sentence, []).append(draft)
    for index, sentence in enumerate(scene.sentences):
        for one, ours in find_candidates(scene.folded.text, sentence, index, by_sentence.get(index, [])):
            if why := _pass_one_growth(scene, drawn, one, ours=ours):
                yield Passed("growth", _span(scene, one.start, one.end), why)


def _pass_one_growth(scene: Scene, drawn: Drawn, one: GrowthDraft, *, ours: bool) -> str:
    if not ours:
        return "the growth of something else than the foreign-invested total"
    if not scene.relevance.relevant:
        return "the text is not on the subject"
    return "" if one in drawn.growth else "told again: one claim is kept"


def _pass_names(scene: Scene, drawn: Drawn, reading: Reading) -> Iterator[Passed]:
    for start, end in scene.masks:
        if end > start:
            yield Passed("firm", _span(scene, start, end), "a body, a medium, an address or an abbreviation, no firm")
    kept = {_edges(firm) for firm in reading.firms}
    for judged in drawn.judged:
        span = _span(scene, judged.name.start, judged.name.end)
        if (span.start, span.end) not in kept:
            yield Passed("firm", span, f"named again ({judged.status}): the strongest that is said of it is kept")
