# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Leaves as merely mentioned the Chinese firm that denies having asked, has not asked, or against whose paper somebody asked in vain.

宝马公司否认其已申请试点批复, 双方均未提出申请, 工信部驳回了请求撤销甲公司批复的申请.
"""

from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.status.granting import Judged
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

_DENIES = Deferred(r"[^,。;]{0,8}否认(?!的)[^,。;]{0,10}(?:提出|递交|提交|申请|申报)")
_NOT_ASKED = Deferred(
    r"(?:均未|都未|尚未|从未|并未|没有)(?:就[^,。;]{0,24})?(?:提出|递交|提交)?[^,。;]{0,12}(?:申请|申报)"
)
_IN_VAIN = Deferred(
    r"(?:驳回|拒绝|不予支持|未予支持)[^,。;]{0,20}(?:请求|要求|申请)?(?:撤销|注销|吊销|收回)[^,。;]{0,60}(?:批[复覆文]|许可证?|牌照|申请|请求)"
)


def leave_undone(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same firms, without an asking that is denied or an end that was refused."""
    return [_leave(one, sentences[one.sentence]) for one in judged]


def _leave(one: Judged, sentence: Sentence) -> Judged:
    behind = sentence.text[max(0, one.name.end - sentence.start) :]
    undone = one.status == "applicant" and (
        _DENIES.match(behind) is not None or (one.rule == "applied" and _NOT_ASKED.search(behind) is not None)
    )
    kept = one.status in ("rejected", "revoked") and _IN_VAIN.search(sentence.text) is not None
    return alter(one, status="mentioned", rule="denied", stage=None) if undone or kept else one
