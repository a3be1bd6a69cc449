"""One line of a finding's history in Chinese: what an event did, by its reason and details; sources' words stay."""

from alerts.in_chinese.chat_chinese import list_added
from alerts.in_chinese.chinese_subjects import describe_chinese_correction
from alerts.in_chinese.disputes_chinese import explain_in_chinese, write_side_in_chinese
from alerts.words.chinese import BODIES, name_fact, write_bodies, write_date
from alerts.words.cleaning import clean_line
from domain.findings import Change, Dispute, Finding

#: Changes of which the reason says all.
_PLAIN = {
    "late_find": "补报",
    "merged_by_person": "经人工认定与他项为同一事件",
    "merged_by_rereading": "重读后认定与他项为同一事件",
    "made_again": "恢复成立",
    "reinstated_by_person": "经人工恢复",
    "accepted_by_person": "经人工采信",
    "read_again": "按现行规则重读",
    "parts_linked": "列入其组成部分",
    "dispute_settled": "分歧了结",
    "firm_rejected": "经人工剔除一家企业",
    "count_rejected": "经人工剔除一个数字",
    "page_changed": "来源网页有改动",
    "page_returned": "曾撤下的网页恢复",
}
#: Of what a field of a reading says nothing: what stands now does.
_ATTRIBUTED = ("attributed", "attributed_after_weak")


def tell_change_in_chinese(change: Change) -> str:
    """`补充:具名企业:…`; the word for the kind of change stands before it on the page."""
    details = {name: clean_line(value) for name, value in change.details}
    tell = {
        "new": _tell_new,
        "confirmed": _tell_confirmed,
        "amended": _tell_amended,
        "disputed": _tell_dispute,
        "corrected": _tell_correction,
        "removed": _tell_removal,
        "withdrawn": _tell_withdrawal,
    }[change.kind]
    return tell(change, details)


def tell_person_in_chinese(change: Change) -> str:
    """Who ruled so, when and why; empty where nobody did."""
    details = {name: clean_line(value) for name, value in change.details}
    if "ruled_by" not in details:
        return ""
    return f"裁定人:{details['ruled_by']},{write_date(details.get('ruled_on'))},理由:{details.get('ruling', '')}"


def _tell_new(change: Change, details: dict[str, str]) -> str:
    said = name_fact(change.finding)
    if change.reason == "late_find":
        said = f"补报:{said}"
    if "split_from" in details:
        said = f"自{details['split_from']}分出:{said}"
    whole = f",属于{details['part_of']}" if "part_of" in details else ""
    return f"{said}{whole}"


def _tell_confirmed(change: Change, details: dict[str, str]) -> str:
    added = ";".join(list_added(change))
    return f"{name_fact(change.finding)}{f';{added}' if added else ''}"


def _tell_amended(change: Change, details: dict[str, str]) -> str:
    said = list_added(change)
    news = details.get("news", change.reason).split(", ")
    if any(word in _ATTRIBUTED for word in news):
        said.insert(0, f"现引{write_bodies(change.finding.authority) or '官方'}")
    if "takes_in" in details:
        said.append(f"并入{details['takes_in']}")
    if "batch_added" in news and not any("批次" in one for one in said):
        said.append(f"批次:{change.finding.batch}")
    if change.reason == "dispute_settled":
        said.append(_tell_sides(change.finding, details, change.reason))
    return ";".join(said) or _PLAIN.get(change.reason) or name_fact(change.finding)


def _tell_dispute(change: Change, details: dict[str, str]) -> str:
    return _tell_sides(change.finding, details, change.reason)


def _tell_sides(finding: Finding, details: dict[str, str], reason: str) -> str:
    sides = [write_side_in_chinese(details[name], finding) for name in ("claim", "against") if name in details]
    why = _PLAIN.get(reason) or explain_in_chinese(Dispute("", "", reason))
    return f"{'与'.join(f'“{side}”' for side in sides)}({why})" if sides else why


def _tell_correction(change: Change, details: dict[str, str]) -> str:
    if "split" in details:
        return f"{details['split']}为另一事件"
    if change.finding.merged_into and change.reason in ("merged_by_person", "merged_by_rereading"):
        return f"与{change.finding.merged_into}为同一事件"
    if {"field", "before", "after"} <= set(details):
        return describe_chinese_correction(change, change.finding)
    return f"{_PLAIN.get(change.reason, '更正')}:{name_fact(change.finding)}"


def _tell_removal(change: Change, details: dict[str, str]) -> str:
    report = next((one for one in change.finding.reports if one.url == details.get("url")), None)
    who = BODIES.get(report.publisher, clean_line(report.publisher)) if report else "来源"
    state = "内容为空" if details.get("status") == "200" else f"应答{details.get('status', '')}"
    return f"{who}网页自{write_date(details.get('since'))}起{state}"


def _tell_withdrawal(change: Change, details: dict[str, str]) -> str:
    was = f",实为:{details['was']}" if "was" in details else ""
    return f"{name_fact(change.finding)}{was}"
