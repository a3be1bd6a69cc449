"""Counts are drawn from a scene: as rules have them, and as learnt weights and the figures around them settle them."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from parsers.facts.counts.act_by_place_en import part_act_by_place
from parsers.facts.counts.adding_rounds_en import add_rounds_en
from parsers.facts.counts.adding_rows_en import add_rows_en
from parsers.facts.counts.asked_and_granted_en import tell_let_in
from parsers.facts.counts.columns import read_columns
from parsers.facts.counts.corrected_to_en import correct_to
from parsers.facts.counts.corrections import correct_counts
from parsers.facts.counts.counts import Counted, Draft, find_counted, read_counts
from parsers.facts.counts.dated_columns_en import read_dated_columns
from parsers.facts.counts.dated_rounds_en import add_dated_rounds
from parsers.facts.counts.dated_rows_en import read_dated_rows
from parsers.facts.counts.dated_series_en import add_totals_of_then
from parsers.facts.counts.figure_lines_en import read_figure_lines
from parsers.facts.counts.figures_en import list_figures
from parsers.facts.counts.hung_parts_zh import hang_parts
from parsers.facts.counts.labelled_parts_en import read_labelled_parts
from parsers.facts.counts.leaving_out import drop_rounded
from parsers.facts.counts.left_over_zh import read_left_over
from parsers.facts.counts.parts_of_act_zh import part_act
from parsers.facts.counts.place_columns import read_place_columns
from parsers.facts.counts.place_sums_zh import settle_place_sums
from parsers.facts.counts.places_in_turn_zh import read_places_in_turn
from parsers.facts.counts.places_spoken_zh import mend_places_zh
from parsers.facts.counts.report_days import date_by_report
from parsers.facts.counts.rest_of_batch_zh import join_rest
from parsers.facts.counts.round_tables_en import read_rounds
from parsers.facts.counts.rounds_in_turn_zh import read_rounds_in_turn, sum_rounds
from parsers.facts.counts.rounds_of_sum_zh import read_rounds_of_sum
from parsers.facts.counts.series import read_parts, read_series
from parsers.facts.counts.set_aside_en import set_aside
from parsers.facts.counts.settle import pick_claims, settle_counts
from parsers.facts.counts.sum_cells_zh import read_sum_cells
from parsers.facts.counts.sum_row_zh import read_sum_rows
from parsers.facts.counts.telling_en import read_told
from parsers.facts.counts.titles_of_all import leave_titles_of_all
from parsers.facts.counts.tracker_labels_en import read_tracker
from parsers.facts.counts.wholes_beside import read_wholes_beside
from parsers.facts.doubts.doubts import doubt_counts
from parsers.facts.doubts.given_else import wait_where_else_given
from parsers.facts.doubts.short_of_wholes_zh import wait_where_short_zh
from parsers.facts.events.finishing import Scene
from parsers.facts.names.veils import Veil
from parsers.facts.subject.whole import is_found_by_words
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.spans import Spans
from parsers.facts.values.numbers import Number
from parsers.facts.weights.preferring import list_places, prefer_roles
from parsers.facts.weights.preferring_regions import prefer_regions
from parsers.facts.weights.telling_likely import tell_likely

_PILOT = Pattern(r"试点|\bpilot|\btrial", re.IGNORECASE)


def choose_claims(
    scene: Scene, drafts: list[Draft], numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]]
) -> list[Draft]:
    """The figures that become claims, with what weights and the figures around them say of each."""
    text, sentences = scene.folded.text, scene.sentences
    claims = claim_by_rules(scene, drafts)
    claims = prefer_roles(
        claims,
        list_places(numbers),
        text,
        sentences,
        scene.dates,
        chinese=scene.chinese,
        by_words=is_found_by_words(scene.relevance),
    )
    claims = tell_likely(claims, text, sentences, scene.relevance, scene.anchor.day, scene.foreign)
    claims = drop_rounded(claims, sentences, text)  # once more: weights find a title's figure that no rule reads
    claims = date_by_report(_join_rows(scene, claims, numbers), sentences, scene.dates, text)
    # not `scene.placed`, which has newspapers too: whose paper tells it says of which place it tells
    names = Spans((name.start, name.end) for name in scene.names)
    claims = prefer_regions(claims, text, sentences, names, chinese=scene.chinese)
    claims = mend_places_zh(claims, text, sentences) if scene.chinese else claims
    return wait_where_else_given(claims, text, sentences)


def claim_by_rules(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The figures that become claims as rules alone have them."""
    claims = pick_claims(drafts, scene.sentences)
    return doubt_counts(claims, scene.folded.text, scene.sentences, scene.relevance, scene.anchor.day, scene.foreign)


def _join_rows(
    scene: Scene, claims: list[Draft], numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]]
) -> list[Draft]:
    """The claims with those that the figures around them confirm: rows of parts, and rounds that come to their sum."""
    text, sentences = scene.folded.text, scene.sentences
    if scene.chinese:
        claims = wait_where_short_zh(hang_parts(claims, numbers, text, sentences), text, sentences)
        claims = read_left_over(join_rest(claims, text), numbers, text)
        claims = read_rounds_of_sum(claims, numbers, text, sentences, scene.dates)
        claims = sum_rounds(read_rounds_in_turn(claims, numbers, sentences, scene.dates), numbers, text)
        claims = read_places_in_turn(part_act(claims, sentences), numbers, sentences)
        claims = read_sum_cells(settle_place_sums(claims, sentences), sentences, scene.dates)
        claims = read_sum_rows(claims, numbers, sentences, scene.dates)
        return read_wholes_beside(claims, numbers, sentences, chinese=True)
    figures = list_figures(numbers, text, sentences, scene.dates)
    claims = add_rounds_en(claims, figures, text, sentences, scene.dates)
    claims = add_dated_rounds(claims, figures, text, sentences, scene.dates)
    claims = add_totals_of_then(claims, figures, text, sentences, scene.dates)
    claims = read_wholes_beside(claims, numbers, sentences, chinese=False)
    return part_act_by_place(add_rows_en(claims, figures, text, sentences), text, sentences)


def list_numbers(scene: Scene) -> dict[int, list[tuple[Number, Counted | None]]]:
    """The numbers of each sentence that is the article's, with what they count."""
    masks = Spans(scene.spans)
    return {i: [*find_counted(scene.folded.text, s, masks)] for i, s in enumerate(scene.sentences) if not s.furniture}


def _correct(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The figures as the text corrects them; in English also who was let in of those who asked, not others' acts."""
    text, sentences = scene.folded.text, scene.sentences
    if scene.chinese:
        return correct_counts(drafts, text, sentences, scene.chinese)
    corrected = correct_counts(tell_let_in(drafts, text, sentences), text, sentences, scene.chinese)
    return set_aside(correct_to(corrected, sentences), text, sentences)


def draft_counts(scene: Scene, numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]]) -> list[Draft]:
    """What rules make of the figures of a scene; `numbers` as `list_numbers` gives them."""
    veil = Veil(scene.folded.text, scene.names)
    drafts = _correct(scene, [d for i, found in numbers.items() for d in _read_sentence(scene, i, found, veil)])
    settled = settle_counts(drafts, scene.folded.text, scene.sentences, scene.dates, piloted=_is_piloted(scene))
    rows = _read_rows(scene, settled)
    taken = {draft.sentence for draft in rows}
    return leave_titles_of_all([*(one for one in settled if one.sentence not in taken), *rows], scene.sentences)


def _read_rows(scene: Scene, settled: list[Draft]) -> list[Draft]:
    """The figures of series, tables, trackers and labelled lines."""
    sentences, dates = scene.sentences, scene.dates
    rows = [
        *read_series(scene.folded.text, sentences, settled), *read_parts(sentences, settled),
        *read_columns(sentences, settled), *read_tracker(sentences, dates),
    ]  # fmt: skip
    if scene.chinese:
        return rows
    return [
        *rows,
        *read_dated_rows(sentences, dates),
        *read_dated_columns(sentences, dates),
        *read_figure_lines(sentences),
        *read_place_columns(sentences, settled, dates),
        *read_rounds(sentences, dates),
        *read_labelled_parts(sentences, settled),
    ]


def _read_sentence(scene: Scene, index: int, found: Sequence[tuple[Number, Counted | None]], veil: Veil) -> list[Draft]:
    """The figures of one sentence, by cues and, in English, by frames."""
    text, sentence = scene.folded.text, scene.sentences[index]
    drafts = read_counts(text, sentence, index, scene.chinese, found, veil)
    if scene.chinese:
        return drafts
    return read_told(text, sentence, index, found, drafts)


def _is_piloted(scene: Scene) -> bool:
    """Whether a running total can be the pilot's: it is spoken of, or the page is of its time (from April 2024)."""
    day = scene.anchor.day
    if day is not None and day < date(2014, 1, 1):
        return False
    return (day is not None and day >= date(2024, 4, 1)) or _PILOT.search(scene.folded.text) is not None
