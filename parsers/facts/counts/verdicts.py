# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of "the above three companies" what the text says of those that it names: let in, put out, refused, or only accepted."""

import re

from parsers.facts.counts.counts import Draft, demote
from parsers.facts.cues.status_cues import REJECTED, REVOKED
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: Cues whose number only points to firms that are named or listed elsewhere.
POINTS = ("zh.following", "zh.those-above", "zh.nth-batch")
_POINTS_TO = re.compile(r"(?:上述|前述|以上|上列|前列|下列|以下|如下|这|该|此)(?:的|批|次)?$")
#: An act that lets in, told by a verb: the nouns 批复 and 许可 stand in a revocation too.
GIVES = Pattern(
    r"(?<!未)(?:发放|颁发|核发|批出|授予|(?<!不)准予|同意|(?<!未)批准|核准|获批|获准|(?<!骗)(?<!手段)(?<!材料)(?<!方式)(?:获得|取得|拿到|领到|获颁)(?!批[复覆]后|的|试点批[复覆]后))",
    re.I,
)
#: What a text without a verb of giving says of those whom it points to: whose approval it takes, and whom it turns down.
_ENDS = Pattern(r"注销|撤销|吊销|收回|作废|终止|失效|退出", re.I)


def follow_verdict(draft: Draft, sentences: tuple[Sentence, ...]) -> Draft:
    """The same count; as `other` where the notice that points to these firms ends or refuses their approvals."""
    sentence = sentences[draft.sentence]
    before = sentence.text[: max(0, draft.start - sentence.start)]
    if draft.role != "batch" or draft.rule.split("+")[0] not in POINTS or not _POINTS_TO.search(before):
        return draft
    detail = _find_verdict(sentences, draft.sentence)
    return demote(draft, detail, f"{draft.rule}+{detail}") if detail else draft


def _find_verdict(sentences: tuple[Sentence, ...], index: int) -> str | None:
    """What the number's own sentence, the nearest before it that tells one, or the title says of those firms."""
    for at in range(index, max(-1, index - 8), -1):
        text = sentences[at].text
        if verdict := _tell_verdict(text):
            return verdict
        if GIVES.search(text):
            return None
    return _tell_verdict(sentences[0].text) if sentences[0].title else None


def ends_approvals(sentences: tuple[Sentence, ...]) -> bool:
    """Whether the title says that approvals end, and of none that one is given: a notice of 撤销 or 注销."""
    title = sentences[0].text if sentences and sentences[0].title else ""
    return REVOKED.search(title) is not None and GIVES.search(title) is None


def _tell_verdict(text: str) -> str | None:
    if _ENDS.search(text) or REVOKED.search(text):
        return "revoked"
    return "rejected" if REJECTED.search(text) else None
