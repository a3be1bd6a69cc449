"""The sides of a dispute in Chinese, by the closed forms in which the fold words them; names stay as written."""

import re
from collections.abc import Callable

from alerts.finding.disputes import name_sayers, split_side
from alerts.words.chinese import BODIES, FIELDS, PLACES, name_fact, write_date, write_days_in
from alerts.words.cleaning import clean_line
from alerts.words.codes import write_codes_in_chinese
from domain.findings import Dispute, Finding
from domain.firms import name_key

STATUSES = {
    "approved": "获批",
    "parent": "其下属企业获批",
    "applicant": "申请人",
    "rejected": "不予许可",
    "revoked": "已终止",
    "mentioned": "仅被提及",
}
_REASONS = {
    "total_told_as_new": "有报道将总数说成新增",
    "total_falls": "后一总数低于前一总数",
    "total_jumps": "后一总数远高于前一总数",
    "count_differs": "各报道家数不同",
    "parts_exceed": "各部分之和超过总数",
    "status_differs": "各报道所述状态不同",
    "identity_open": "两个名称可能为同一企业,查明前只计一次",
    "date_differs": "各报道日期不同",
    "denied": "官方予以否认",
    "page_no_longer_says": "网页修改后不再这样说",
    "still_said_elsewhere": "一网页已修改,另一网页原述相同而未见修改",
}
_QUALIFIERS = {"over": "超过", "nearly": "近", "about": "约"}
_NUMBER = r"(?:(?P<q>over|nearly|about) )?(?P<n>\d[\d,]*)"
_Find = re.Match[str]


def _figure(found: _Find) -> str:
    return f"{_QUALIFIERS.get(found['q'] or '', '')}{found['n'].replace(',', '')}"


def _say_count(found: _Find) -> str:
    role = FIELDS[f"count:{found['role']}"]
    place = f",{PLACES.get(found['where'], found['where'])}" if found["where"] else ""
    return f"{_figure(found)}({role}{place})"


def _say_denial(found: _Find) -> str:
    return f"{'、'.join(BODIES.get(who, who) for who in found['who'].split(', '))}予以否认"


def _say_month(found: _Find) -> str:
    return f"{write_date(found['month'])}为{_figure(found)}家"


#: Each form with what it becomes; a side that fits none keeps its words, its dates and codes in Chinese.
_FORMS: tuple[tuple[re.Pattern[str], Callable[[_Find], str]], ...] = (
    (re.compile(rf"{_NUMBER} \((?P<role>\w+)(?: in (?P<where>.+))?\)"), _say_count),
    (re.compile(rf"{_NUMBER} (?:told as new firms|new)"), lambda found: f"新增{_figure(found)}家"),
    (re.compile(rf"{_NUMBER} in (?P<month>\d{{4}}-\d{{2}})"), _say_month),
    (re.compile(rf"{_NUMBER}(?: in all)?"), lambda found: f"共{_figure(found)}家"),
    (re.compile(rf"parts of {_NUMBER} in all"), lambda found: f"各部分合计{_figure(found)}家"),
    (re.compile(rf"a batch of {_NUMBER}"), lambda found: f"一批{_figure(found)}家"),
    (re.compile(r"(?P<who>.+) denies it"), _say_denial),
    (re.compile(r"decided (?P<day>[\d-]+)"), lambda found: f"日期为{write_date(found['day'])}"),
    (re.compile(r"the page of (?P<who>.+) as first read says so"), lambda found: f"{found['who']}网页最初如此说"),
    (re.compile(r"the page as it was changed does not"), lambda _: "修改后的网页不再如此说"),
)  # fmt: skip


def write_side_in_chinese(side: str, finding: Finding) -> str:
    """One side of a dispute: a figure with what it counts, a firm with its state, a day."""
    text, page, number = split_side(side, finding)
    if number:
        whose = clean_line(page.publisher) if page else ""
        return f"{write_side_in_chinese(text, finding)},仍见于{whose}另一网页({number})"
    for form, say in _FORMS:
        found = form.fullmatch(text)
        if found and (found.groupdict().get("role") is None or f"count:{found['role']}" in FIELDS):
            return say(found)
    if any(dispute.reason == "denied" and dispute.against == side for dispute in finding.disputes):
        return name_fact(finding)
    key, colon, status = text.rpartition(": ")
    if colon and status in STATUSES:
        firm = next((one for one in finding.firms if one.key == key), None)
        return f"{clean_line(firm.names[0]) if firm else name_key(key)}:{STATUSES[status]}"
    return write_days_in(write_codes_in_chinese(name_key(text)))


def write_sides_in_chinese(finding: Finding) -> list[str]:
    """`“新增2400家”与“共超过2400家”(有报道将总数说成新增)`, one for each dispute."""
    said = []
    for one in finding.disputes:
        both = ((one.claim, one.evidence[:-1]), (one.against, one.evidence[1:][-1:]))
        sides = "与".join(
            f"“{write_side_in_chinese(side, finding)}”{name_sayers(finding, evidence).strip()}"
            for side, evidence in both
        )
        said.append(f"{sides}({explain_in_chinese(one)})")
    return said


def explain_in_chinese(dispute: Dispute) -> str:
    """Why the two sides differ."""
    return _REASONS.get(dispute.reason, dispute.reason)
