"""Gives a figure of a series the place of the one that it goes on from: "Shanghai had 718, earlier 604"."""

import re

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.placing import PLACED
from parsers.facts.cues.cues import SERIES
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

#: So many sentences behind the figure that it goes on from.
_FAR = 2
_OF_COUNTRY = Pattern(
    r"全国|我国|大陆|内地|全部|\b(?:nation\w*|countrywide|country|China(?:'s)?|mainland|ministry|MIIT|MOFCOM|CAICT|academy)\b",
    re.I,
)

#: "and 32 in the whole of Shanghai": a place of its own.
_IN_PLACE = re.compile(
    r"(?P<place>(?: (?:companies|firms|enterprises))? in (?:the whole of |all of )?(?:the )?[A-Z][\w-]+|)"
)


#: Chinese rules of a figure that goes on from one before it, besides those of a series.
_SERIES_ZH = ("zh.elided-stock", "zh.operate-before", "zh.this-figure", "zh.grown-stock")


#: 上海首批4家…;3月20日,第二批6家: batches that go on from one of a place, and what all of them come to.
_BATCHES_ZH = ("zh.batch-beside", "zh.nth-batch", "zh.batches-in-all")
#: The ministry, or others, give the next one.
_NOT_OF_PLACE = Pattern(r"全国|各地|我国|工信部|工业和信息化部|部里|外地|异地|其他|另[有外]|省外|市外")


def place_series(drafts: list[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The same drafts, in order; a figure of a series that names no place has that of the figure told before it."""
    placed: list[Draft] = []
    for draft in drafts:
        follow = _follow if _goes_on(draft) else _follow_batch if _is_next_batch(draft) else None
        placed.append(follow(draft, placed, sentences) if follow else draft)
    return placed


def _goes_on(draft: Draft) -> bool:
    """Whether a sum of no place is told as the same sum of another day."""
    of_series = draft.detail == SERIES or draft.rule.startswith(("en.anaphor", *_SERIES_ZH))
    return (
        of_series
        and not draft.rule.startswith("zh.share-of-sum")
        and draft.region is None
        and draft.role in ("pilot_total", "stock_total")
    )


def _is_next_batch(draft: Draft) -> bool:
    """Whether a Chinese batch, or the sum of several, is told without a place."""
    return draft.region is None and draft.role in ("batch", "pilot_total") and draft.rule.startswith(_BATCHES_ZH)


def _follow_batch(draft: Draft, told: list[Draft], sentences: tuple[Sentence, ...]) -> Draft:
    """A batch has the place of those before it in its sentence; a sum of batches also of those a sentence before."""
    far = 0 if draft.role == "batch" else 1
    batches = [one for one in told if one.role == "batch" and 0 <= draft.sentence - one.sentence <= far]
    if not batches or batches[0].region is None or len({one.region for one in batches}) > 1:
        return draft
    first, last = sentences[batches[-1].sentence], sentences[draft.sentence]
    behind = first.text[batches[-1].end - first.start :] if first is not last else ""
    start = batches[-1].end if first is last else last.start
    words = f"{behind}{last.text[max(0, start - last.start) : draft.end - last.start]}"
    if _NOT_OF_PLACE.search(words) or find_regions(words):
        return draft
    return alter(draft, region=batches[0].region, rule=f"{draft.rule}{PLACED}")


def _follow(draft: Draft, told: list[Draft], sentences: tuple[Sentence, ...]) -> Draft:
    sentence = sentences[draft.sentence]
    last = next((one for one in reversed(told) if one.role in ("batch", "pilot_total", "stock_total")), None)
    if last is None or last.region is None or last.role != draft.role or draft.sentence - last.sentence > _FAR:
        return draft
    own = sentence.text[
        max(0, last.end - sentence.start) :
    ]  # of one sentence only what stands behind the figure before
    place = _IN_PLACE.match(sentence.text, max(0, draft.end - sentence.start))
    named = find_regions(place.group()) if place else ()
    if not named and (_OF_COUNTRY.search(own) or find_regions(own)):
        return draft
    return alter(draft, region=named[0][0] if named else last.region, rule=f"{draft.rule}{PLACED}")
