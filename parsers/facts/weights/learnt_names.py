# ruff: noqa: E501  (a sentence of a comment stands on one line)
"""Weights learnt from labelled texts: how likely a firm that a text names is approved, a parent, an applicant, ended, or none of them.

`python benchmarks/learn_statuses.py` learns them anew. They say what stands in `learned_statuses.csv` and nothing of the rules; what becomes
of both is settled in `parsers.facts.weights.preferring_names`.
"""

from collections.abc import Collection, Iterator, Sequence

from parsers.facts.text.sentences import Sentence
from parsers.facts.weights.learnt import Weights, load_packed, sum_marks, tell_odds
from parsers.facts.weights.name_marks import Naming, mark_firms

#: In the order of the weights; `ended` is revoked and rejected.
STANDINGS = ("mentioned", "approved", "parent", "applicant", "ended")


def load_name_weights(language: str) -> Weights:
    """The weights of `zh` or `en`, read when first asked for. Raises OSError and ValueError where the file is damaged."""
    return load_packed("learned_statuses.csv", language, "=shtPQLRFJ")


def weigh_firms(
    text: str,
    sentences: Sequence[Sentence],
    firms: Collection[Sequence[Naming]],
    *,
    chinese: bool,
) -> Iterator[dict[str, float]]:
    """For each of the firms of a text, in the order given, how likely each of STANDINGS is, by the learnt weights alone, from 0 to 1."""
    weights = load_name_weights("zh" if chinese else "en")
    for kinds in mark_firms(text, sentences, firms, chinese=chinese):
        yield tell_odds(weights.bias + sum_marks(weights, kinds), STANDINGS)
