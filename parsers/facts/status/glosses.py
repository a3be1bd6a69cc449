"""Knows a firm that stands in brackets behind its own name in other letters: 吉寶數據中心(Keppel Data Centres)."""

import re
from itertools import pairwise

from domain.altering import alter
from parsers.facts.status.granting import Judged
from parsers.facts.text.sentences import Sentence

#: 吉寶數據中心(Keppel Data Centres): the same firm once more, in other letters.
_GLOSS = re.compile(r"[一-鿿]{0,3}\(")


def settle_glosses(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """Of a name in brackets right behind another is told what the text tells of that one."""
    told = {one.name.text: one for one in judged if one.status != "mentioned"}
    settled = list(judged)
    for at, (first, one) in enumerate(pairwise(judged), 1):
        known = told.get(first.name.text)
        if known is None or one.rule != "no-cue" or one.sentence != first.sentence:
            continue
        sentence = sentences[one.sentence]
        between = sentence.text[first.name.end - sentence.start : one.name.start - sentence.start]
        if _GLOSS.fullmatch(between) and sentence.text.startswith(")", max(0, one.name.end - sentence.start)):
            settled[at] = alter(known, name=one.name, sentence=one.sentence)
    return settled
