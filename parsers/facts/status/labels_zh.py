# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the label of a Chinese line of names: 二、不予同意:甲公司、乙公司, 已受理:丙公司, 已退出:丁公司."""

import re

from domain.claims import FirmStatus
from parsers.facts.status.relations_zh import stands_beside

_NUMBER = r"(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、)]|\([一二三四五六七八九十\d]{1,3}\)|[①-⑳]|[•·●■◆▪—-]+)?"
_OF_FIRMS = r"(?:(?:的|申请|试点)?(?:外资|会员)?(?:企业|公司|单位|会员|申请人)?(?:名单)?)(?:(?:共|计|有)?\(?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[家件]\)?)?"
_PAPER = r"(?:试点)?批[复覆]"
_WORDS: tuple[tuple[FirmStatus, str], ...] = (
    (
        "approved",
        rf"(?:已|新|最新|本次|此次|本周|本月|本季度|首批|新增)*(?:获批(?:准)?|获准|(?:获|取得|获得|拿到|领到){_PAPER}|(?:新?核发|发放|新增){_PAPER}|(?:予以|决定)?(?:同意|准予|批准)(?:许可|试点|开展试点|纳入试点)?)",
    ),
    (
        "rejected",
        r"(?:决定)?(?:不予(?:同意|批[准复覆]|许可|行政许可|受理|通过|核准)|未(?:获|予|能)?(?:获得?)?(?:批准|同意|通过|许可|批)|(?:予以|被|已)?驳回|被[拒否]绝?)",
    ),
    (
        "applicant",
        rf"(?:已经?|新增?|获|仍|尚|还|目前|本次|此次|本周|本月|本季度)*(?:受理|(?<=已)(?:提交|递交)?申请|在(?:审|途|办)|审[查核批]中|待[审批]|补正中?|评审中|排队中?|申请中|等待(?:审批|结果|{_PAPER}))",
    ),
    ("mentioned", r"(?:已|主动|自愿|本周|本月)*撤回(?:申请|材料)?"),
    ("revoked", r"(?:本周|本月|本季度|已|依法|予以|主动|自愿)*(?:注销|撤销|吊销|退出|终止试点|交回批[复覆])"),
)
#: 未获通过的企业为:; whom 获批企业为: names, and who owns them, is told by other rules.
_ARE = "(?:分别|依次)?[为是]?"
_LABELS = tuple(
    (status, re.compile(rf"{_NUMBER} ?(?:{words}){_OF_FIRMS}{'' if status == 'approved' else _ARE} ?:"))
    for status, words in _WORDS
)
#: What behind a label is no row of names alone.
_TELLS = re.compile(r"[。;:]|获[批准]|申请|取得|批准|[将拟未不]")
_BRACKETS = re.compile(r"\([^()]*\)")


#: 已获批:甲公司(2026年4月交回批复).
_ENDED_IN_BRACKETS = re.compile(r"\([^()]*(?:注销|撤销|吊销|交回|退出|失效|终止)[^()]*\)")


def tell_labelled(before: str, after: str) -> FirmStatus | None:
    """What the label that opens a line says of the name between `before` and `after`; None where none does."""
    if ":" not in before:
        return None
    for status, label in _LABELS:
        if found := label.match(before.strip()):
            if _TELLS.search(_BRACKETS.sub("", before.strip()[found.end() :])):
                return None
            changed = stands_beside(after) or _ENDED_IN_BRACKETS.match(after)
            return None if status == "approved" and changed else status
    return None
