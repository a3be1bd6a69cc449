# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the verdict of a record by fields, which stands behind its firm in a line of its own, and the columns of owners in a table by bars.

申请单位:甲公司, then 办理结果:不予同意: the lines between are the firm's, up to the next one's. |乙公司|日立集团|被拒|: whose unit was refused was not.
"""

from collections.abc import Sequence

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.columns import find_top, read_label
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

_FIRM = Deferred(
    r"(?:^|[\s;|])(?:\d{1,3}[.、)] ?)?(?:申请(?:单位|企业|人|公司)|(?:企业|公司|单位)名称|(?:行政)?相对人名称|被许可人):\s*$"
)
_NEXT = Deferred(r"(?:申请(?:单位|企业|人|公司)|(?:企业|公司|单位)名称|相对人名称|被许可人):")
_RESULT = r"(?:办理|审批|审查|审核|处理|评审|办结)(?:结果|状态|结论|意见):\s*"
_VERDICTS: tuple[tuple[FirmStatus, Deferred], ...] = (
    (
        "rejected",
        Deferred(rf"{_RESULT}(?:不予(?:同意|许可|批[准复]|行政许可)|不同意|不通过|未通过|驳回)(?=[\s,。;|]|$)"),
    ),
    (
        "applicant",
        Deferred(rf"{_RESULT}(?:已?受理中?|审[核查批]中|在审|待审|补正中?|办理中)(?=[\s,。;|]|$)"),
    ),
    (
        "approved",
        Deferred(
            rf"{_RESULT}(?:同意|准予(?:许可|行政许可)?|批准|获批|已批[复准]|通过)(?=[\s,。;|]|$)|文书名称:\s*(?:关于)?(?:同意|准予|批准)[^:。;]{{0,30}}(?:试点|电信业务)[^:。;]{{0,6}}批[复覆](?=[\s,。;|]|$)"
        ),
    ),
)
_PILOT = Deferred(r"试点|外[商资][^,。;]{0,8}(?:经营)?电[信讯]")
#: 事项:危险化学品经营许可: what is decided upon, which may be no paper of telecom.
_MATTER = Deferred(r"(?:许可|申请|办理|审批)?(?:事项|项目)(?:名称)?:\s*(?P<what>[^\n。;|]{2,40})")
#: 案例一:甲公司。2025年12月18日获得批复: a case is headed by its firm, of which the next sentence tells.
_CASE = Deferred(r"(?:案例|个案|企业)[一二三四五六七八九十\d]{1,2}:\s*$")
_CASE_GOT = Deferred(
    r"(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?,?(?:正式|成功|顺利)?(?:获得?|取得|拿到)(?:(?![未受申])[^,。;]){0,20}批[复覆](?=[,。;]|$)"
)
#: So many lines a record has at most, and so sure it is what its verdict says.
_LINES, _SURE = 8, 0.75

_OWNERS = Deferred(
    r"\s*(?:(?:最终|实际)?(?:母公司|股东|投资[方者人]|控股[方股东]*|实际控制人|外方(?:股东)?|所属集团))\s*"
)


def read_records(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same firms; who opens a record of fields has its verdict, and who stands in a column of owners none of its row's."""
    of_pilot = any(_PILOT.search(one.text) for one in sentences)
    return [_settle(one, sentences) if of_pilot and one.rule != "domestic" else one for one in judged]


def _settle(one: Judged, sentences: Sequence[Sentence]) -> Judged:
    if one.status in ("applicant", "rejected", "revoked") and _stands_among_owners(one, sentences):
        return alter(one, status="mentioned", rule="describes", confidence=DOUBTED_AT, stage=None)
    if one.name.shape != "legal":
        return one
    sentence = sentences[one.sentence]
    before = sentence.text[: max(0, one.name.start - sentence.start)]
    if _CASE.search(before) and _got_it_next(one, sentences):
        return alter(one, status="approved", rule="labelled", confidence=_SURE, stage=None)
    if not _FIRM.search(before):
        return one
    record = _read_record(one, sentences)
    matter = _MATTER.search(record)
    if matter and not _PILOT.search(matter["what"]) and "电信" not in matter["what"]:
        return one
    status = next((status for status, verdict in _VERDICTS if verdict.search(record)), None)
    if status is None:
        return one
    return alter(one, status=status, rule="labelled", confidence=_SURE, stage=None)


def _got_it_next(one: Judged, sentences: Sequence[Sentence]) -> bool:
    """Whether a name ends its sentence, and the next one begins with what it got."""
    sentence, following = sentences[one.sentence], sentences[one.sentence + 1 : one.sentence + 2]
    ends = not sentence.text[max(0, one.name.end - sentence.start) :].strip("。")
    return ends and bool(following) and _CASE_GOT.match(following[0].text) is not None


def _read_record(one: Judged, sentences: Sequence[Sentence]) -> str:
    """What stands behind a firm's name up to the next record's firm."""
    sentence = sentences[one.sentence]
    lines = [sentence.text[max(0, one.name.end - sentence.start) :]]
    for following in sentences[one.sentence + 1 : one.sentence + 1 + _LINES]:
        if _NEXT.search(following.text):
            break
        lines.append(following.text)
    record = "\n".join(lines)
    opened = _NEXT.search(record)
    return record[: opened.start()] if opened else record


def _stands_among_owners(one: Judged, sentences: Sequence[Sentence]) -> bool:
    """Whether the head of its table calls the column in which a name stands that of owners."""
    label = read_label(find_top(sentences, one.sentence), sentences[one.sentence], one.name.start)
    return _OWNERS.fullmatch(label) is not None
