"""What is drawn of a text off the subject: its figures count something else, and its firms are no more than mentioned.

Nothing that is told in such a text becomes a claim of ours, so no rule is asked what its sentences tell of whom.
"""

from collections.abc import Iterator

from parsers.facts.counts.counts import Draft, list_counted
from parsers.facts.counts.settle import pick_claims
from parsers.facts.events.finishing import Drawn, Scene
from parsers.facts.status.granting import Judged
from parsers.facts.text.sentences import find_sentence
from parsers.facts.text.spans import Spans

#: The rule of all that is drawn here, and how sure it is: as sure as a text is off the subject.
RULE, SURE = "off-subject", 0.85


def draw_aside(scene: Scene) -> Drawn:
    """The figures of firms and the names of a scene that is off the subject, as `other` and `mentioned`."""
    drafts = tuple(_draft_others(scene))
    judged = (Judged(name, "mentioned", RULE, SURE, find_sentence(scene.sentences, name.start)) for name in scene.names)
    return Drawn(drafts, tuple(pick_claims([*drafts], scene.sentences)), (), (), tuple(judged))


def _draft_others(scene: Scene) -> Iterator[Draft]:
    masks = Spans(scene.spans)
    for index, sentence in enumerate(scene.sentences):
        for number, (end, _, _) in () if sentence.furniture else list_counted(scene.folded.text, sentence, masks):
            yield Draft(
                number.whole or 0, number.qualifier, "other", "other_topic",
                number.outer, end, RULE, SURE, number.start, index,
            )  # fmt: skip
