# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Hears what a counted part of the applicants came to, which a Chinese sentence tells in a piece of its own: 一家被拒,即甲公司; 其余三家仍待审理,乙公司便是其一.

The grant that the piece before it tells is not theirs, nor their owners'.
"""

from collections.abc import Sequence

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.status.granting import Judged
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

_N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[家户间宗](?:外[资商]?)?(?:企业|公司|申请|外企)?"
_LEAD = r"^(?:(?:另有|另外|此外|其余|剩下|余下|还有|但|而|只有|仅有|唯一|也有|另)的?,?)*"
_REFUSED = Deferred(
    rf"{_LEAD}{_N}(?:则|已|仍|却|因[^,。;]{{1,20}})*(?:被|遭|吃)?(?:到)?(?:拒(?!绝透露)|否决|驳回|退件|退回(?!补|修改|要求|完善)|落选|出局|不予(?:批准|同意|许可)|未(?:获|能获|能通过|通过|被批准|予批准)|闭门羹)"
)
_WAITING = Deferred(
    rf"{_LEAD}{_N}(?:则|已|仍|还|尚|目前|正|被|遭|需)*(?:在|须|需)?(?:待|等待?|候|退回)?(?:审理?|审批|审核|审查|受理|补正|补件|补交材料|排队|处理)(?:中|之中|当中)?"
)
#: 一家被拒,已获批的甲公司对此…: whoever is told to be let in, or only speaks of it.
_GIVEN = Deferred(r"(?<![未没不])(?<!未能)获[批准]|过关|批准了|通过(?!率)|放行|出线")

#: 淡马锡投资的海南星洲数据有限公司: of its owner nothing is told.
_OWNS = Deferred(r"(?:\([^()]{1,20}\))?(?:集团|公司)?(?:全资|独资|投资|出资|控股|参股|旗下|名下)")


def settle_counted_verdicts(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same firms; those of a piece that opens with how many were refused, or wait, have that status."""
    return [_settle(one, sentences[one.sentence]) for one in judged]


def _settle(one: Judged, sentence: Sentence) -> Judged:
    if one.status not in ("approved", "parent", "mentioned"):
        return one
    at = max(0, one.name.start - sentence.start)
    before = sentence.text[:at].rpartition(";")[2]
    verdict = _find_verdict(before)
    if verdict is None or _GIVEN.search(before):
        return one
    owner = _OWNS.match(sentence.text, max(0, one.name.end - sentence.start)) is not None
    return alter(one, status="mentioned" if owner else verdict, rule="counted-verdict", stage=None, act=None)


def _find_verdict(before: str) -> FirmStatus | None:
    if _REFUSED.match(before):
        return "rejected"
    return "applicant" if _WAITING.match(before) else None
