# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what the cell of a table's row tells of its firm: let go, turned away, or waiting: 1 | 甲公司 | 信息服务 | 注销(企业申请)."""

import re
from collections.abc import Sequence

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.status.granting import Judged, read_after
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: What a cell begins with, and what it makes of the row's firm.
_VERDICTS: tuple[tuple[FirmStatus, re.Pattern[str]], ...] = (
    (
        "revoked",
        re.compile(
            r"(?:(?:试点)?批[复覆])?(?:已|依法|予以|被|现已)*(?:注销|撤销|吊销|收回|失效|作废|终止|交回|退出试点)(?!.{0,6}(?:申请(?:中|审)|受理))"
            r"|(?:status: ?)?(?:approval |permit |licen[cs]e )?(?:(?:has been|was|is) )?(?:cancell?ed|withdrawn(?! application)|revoked|surrendered|lapsed|expired|rescinded|terminated|handed back|given up|struck off)\b(?! application)",
            re.I,
        ),
    ),
    (
        "rejected",
        re.compile(
            r"(?:申请)?(?:已|被|予以)*(?:不予(?:批准|许可|受理|行政许可)|未(?:获?批准?|通过|予批准)|驳回|否决|退件)|(?:status: ?)?(?:application )?(?:(?:has been|was) )?(?:refused|rejected|turned down|denied|not approved)\b",
            re.I,
        ),
    ),
    (
        "applicant",
        re.compile(
            r"(?:已|正式|申请|材料)*(?:在审|受理(?!意见)|审[查核批]中|待[审批]|补正|评审中|公示中|申请中|办理中)|(?:status: ?)?(?:application )?(?:(?:is|still) )?(?:under review|pending|accepted for (?:handling|processing)|in process|being examined|awaiting)\b",
            re.I,
        ),
    ),
)
#: A row that has one of these tells a grant beside, or an earlier one.
_GRANT = Pattern(r"新增批[复覆]|获批|准予|已批[复覆]|同意|\b(?:approved|granted|issued)\b", re.I)
#: The head of a column that tells what became of each.
_COLUMN = Pattern(
    r"状态|情形|情况|结果|结论|处理|变动|进展|办理|决定|\b(?:status|outcome|result|decision|remarks?|disposition)\b",
    re.I,
)
#: 不予批准的事由: a column that only those turned away have something in.
_REASON_COLUMN = re.compile(
    r"(?:不予(?:批[准复覆]|许可|受理|核准)|驳回|退回|退件|未(?:获)?(?:通过|批准))的?(?:事由|理由|原因)"
)
_PARTS = re.compile(r" ?[|｜\t] ?| (?=[一-鿿])|;")
_LONGEST_CELL = 24


def settle_cells(judged: list[Judged], sentences: tuple[Sentence, ...], heads: Sequence[int | None]) -> list[Judged]:
    """The same names; of a table's row is told what its cell says, for a person to look at where no column's head does."""
    settled = list(judged)
    for at, one in enumerate(judged):
        if one.rule == "domestic" or one.status in ("revoked", "rejected"):
            continue
        reasons = _read_reasons(sentences, one)
        row = heads[one.sentence] is not None or _heads_status(sentences, one.sentence)
        verdict = (read_row(sentences[one.sentence], one) if row else None) or reasons
        if verdict is None and row and _is_granted(sentences, one):
            verdict = "approved"
        if verdict is None and row and one.status == "applicant" and _list_granted(sentences[one.sentence], one):
            settled[at] = alter(one, confidence=min(one.confidence, DOUBTED_AT))  # 甲公司|同意: no mere applicant
        if verdict is None or verdict == one.status:
            continue
        sure = reasons == verdict or _has_column(sentences, one.sentence)
        settled[at] = alter(one, status=verdict, rule="row", confidence=0.75 if sure else DOUBTED_AT, stage=None)
    return settled


#: "Company | Status", 企业 | 地区 | 状态: the head of a table without a line over it.
_STATUS_HEAD = Pattern(
    r"^\W*(?:序号 ?\| ?)?(?:获批|试点|申请|外资)*(?:企业|公司|单位|主体|名称|申请人)[^|\n]{0,8}\|(?:[^|\n]{1,20}\|){0,5} ?(?:状态|结果|进展|结论|办理情况|审批(?:状态|结果|进展))\W*$|"
    r"^\W*(?:company|name|applicant|enterprise|firm)\b[^|\n]{0,30}\|(?:[^|\n]{1,30}\|){0,3} ?(?:status|result|decision|outcome)\W*$",
    re.I,
)


def _heads_status(sentences: tuple[Sentence, ...], index: int) -> bool:
    """Whether an English table's head, right over the rows of cells among which a line stands, heads a column of statuses."""
    for at in range(index - 1, max(-1, index - _LONGEST_TABLE), -1):
        if "|" not in sentences[at].text:
            return False
        if _STATUS_HEAD.search(sentences[at].text):
            return True
    return False


#: So many rows of such a table are looked at.
_LONGEST_TABLE = 60


def read_row(sentence: Sentence, one: Judged) -> FirmStatus | None:
    """What the cells behind a name say of it; None where they say nothing, or two things."""
    after = read_after(one.name, sentence)
    if not _PARTS.match(after.lstrip("."), 0) and " | " not in after:
        return None
    cells = [cell.strip() for cell in _PARTS.split(after) if 0 < len(cell.strip()) <= _LONGEST_CELL]
    told = {status for cell in cells for status, pattern in _VERDICTS if pattern.match(cell)}
    if len(told) != 1 or any(_GRANT.search(cell) for cell in cells):
        return None
    return told.pop()


#: What the cell of a column of statuses says of who was let in, and nothing else.
_GRANTED = re.compile(
    r"(?:已|正式)*(?:获批准?|获准|批准|批复|批|准予许可|准予|同意|领取批复)(?:\([^()|]{1,16}\))?|(?:approved|admitted|licen[cs]ed|granted)(?: (?:in|on) [\w ]{3,16}| \([^()|]{1,24}\))?",
    re.I,
)
_OF_PILOT = re.compile(r"试点|[增加]值电[信讯]|\b(?:pilot|telecom\w*|VAS|VATS)\b", re.I)


def _is_granted(sentences: tuple[Sentence, ...], one: Judged) -> bool:
    """Whether a full name stands first in a row whose cell of status says that it was let in, in a table of the pilot."""
    sentence = sentences[one.sentence]
    before = sentence.text[: one.name.start - sentence.start]
    if one.name.shape != "legal" or len(_PARTS.split(before)) > _FIRST or not _has_column(sentences, one.sentence):
        return False
    headed = any(_OF_PILOT.search(text.text) for text in sentences[: one.sentence] if text.title)
    return headed and bool(_list_granted(sentence, one))


def _list_granted(sentence: Sentence, one: Judged) -> list[str]:
    """The cells behind a name that say nothing but that it was let in."""
    cells = (cell.strip() for cell in read_after(one.name, sentence).split("|")[1:])
    return [cell for cell in cells if _GRANTED.fullmatch(cell)]


def _read_reasons(sentences: tuple[Sentence, ...], one: Judged) -> FirmStatus | None:
    """Whether a name stands first in a row of a table that gives the reason why each was turned away."""
    sentence = sentences[one.sentence]
    if (
        "|" not in sentence.text
        or one.name.shape != "legal"
        or len(_PARTS.split(sentence.text[: one.name.start - sentence.start])) > _FIRST
    ):
        return None
    for at in range(one.sentence - 1, max(-1, one.sentence - 40), -1):
        text = sentences[at].text
        if "|" not in text:
            return None
        if _REASON_COLUMN.search(text):
            return "rejected"
    return None


#: Before the firm of a row stands its number at most.
_FIRST = 2


def _has_column(sentences: tuple[Sentence, ...], index: int) -> bool:
    """Whether a line above the row heads a column that tells what became of each."""
    for at in range(index - 1, max(-1, index - 40), -1):
        text = sentences[at].text
        if ("|" in text or "名称" in text or " " in text) and re.search(
            r"企业名称|单位名称|公司名称|名称|^\W*(?:企业|公司|单位) ?\||\bcompany\b|\bname\b|\benterprise\b",
            text,
            re.I,
        ):
            return _COLUMN.search(text) is not None and len(text) < 160
    return False
