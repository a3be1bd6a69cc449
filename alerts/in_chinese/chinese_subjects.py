"""Subjects in Chinese, by the grammar of the English ones: change, standing, fact, and the finding's id last.

The words before the colon are a closed list, as they are in English, since people write mail rules on them.
"""

from alerts.finding.rulings import find_place_of_total
from alerts.finding.standing import name_confirmer
from alerts.finding.stated import strip_apart
from alerts.finding.subjects import choose_change, is_late_find
from alerts.in_chinese.disputes_chinese import write_side_in_chinese
from alerts.in_chinese.stated_chinese import exclude_in_chinese
from alerts.layout.wrapping import width
from alerts.words.chinese import (
    FIELDS,
    PUBLISHERS,
    SERVICES,
    name_fact,
    write_bodies,
    write_date,
    write_days_in,
    write_number,
    write_places,
)
from alerts.words.cleaning import clean_line
from alerts.words.codes import write_codes_in_chinese
from domain.alerts import Briefing
from domain.findings import Change, Finding
from domain.naming import choose_main_count

#: Columns of a subject, a Chinese character counting two.
LONGEST = 110
WORDS = {
    "new": "新增",
    "late": "补报",
    "confirmed": "已证实",
    "amended": "补充",
    "corrected": "更正",
    "disputed": "说法不一",
    "removed": "原文撤下",
    "withdrawn": "撤回",
    "record": "记录",
}


def write_chinese_subject(briefing: Briefing) -> str:
    """`新增(报道引工信部):首批13家外资企业获增值电信业务经营试点批复[F-2025-007]`.

    No blank stands before the id: Chinese needs none, and of a subject of several words SpamAssassin looks at the Latin
    letters alone, so that the F of the id would be shouting (SUBJ_ALL_CAPS).
    """
    finding = briefing.finding
    change = choose_change(briefing)
    word = WORDS["late" if change == "new" and is_late_find(briefing) else change]
    head = word
    if change in {"new", "record"}:
        head = f"{word}({word_standing(finding)})"
    elif change == "confirmed":
        head = f"{word}({word_confirmer(finding)})"
    return fit_chinese(f"{head}:{_name_matter(briefing, change)}", f"[{finding.id}]")


def word_standing(finding: Finding) -> str:
    """`仅见报道`, `报道引工信部` or `工信部已证实`."""
    if finding.confirmation == "press_only":
        return "仅见报道"
    if finding.confirmation == "attributed":
        return f"报道引{write_bodies(finding.authority[:2]) or '官方'}"
    return f"{word_confirmer(finding)}已证实"


def word_own_standing(finding: Finding) -> str:
    """The standing of what a line on the finding says, beyond subjects, whose words are closed."""
    return f"{word_standing(finding)}{exclude_in_chinese(finding)}"


def word_confirmer(finding: Finding) -> str:
    """The body whose page confirms."""
    named = name_confirmer(finding) if finding.confirmed_by else ""
    return PUBLISHERS.get(named, named) or write_bodies(finding.authority[:1]) or "官方"


def describe_chinese_correction(change: Change, finding: Finding) -> str:
    """`本批家数为12,非13`; the change's own summary where it corrects no single field."""
    details = dict(change.details)
    if {"field", "before", "after"} <= set(details):
        field = details["field"]
        name = FIELDS.get(field) or FIELDS.get(":".join(field.split(":")[:2]), clean_line(field))
        for firm in finding.firms:
            name = f"{clean_line(firm.names[0])}的状态" if field == f"firm:{firm.key}" else name
        after, before = _write(details["after"]), _write(details["before"])
        place = find_place_of_total(field, finding)
        return f"{write_places((place,)) if place else ''}{name}为{after},非{before}"
    return _write(change.summary)


def _write(text: str) -> str:
    """A value or fragment of the record: days and codes in Chinese, services by name."""
    words = [SERVICES.get(word, word) for word in clean_line(text).split(", ")]
    return write_days_in(write_codes_in_chinese(", ".join(words)))


def _name_matter(briefing: Briefing, change: str) -> str:
    finding = briefing.finding
    told = [item for item in briefing.changes if item.kind == change]
    details = {key: value for item in told for key, value in item.details}
    count = choose_main_count(finding)
    if change == "withdrawn":
        return f"并无此事:{name_fact(finding)}"
    if change == "removed":
        page = next((report for report in finding.reports if report.url == details.get("url")), None)
        whose = ("工信部" if page.authority == "regulator" else clean_line(page.publisher)) if page else "一个"
        since = f"自{write_date(details['since'])}起" if "since" in details else ""
        return f"{whose}页面{since}无法访问,原述{name_fact(finding)}"
    if change == "corrected" and told:
        return describe_chinese_correction(told[-1], finding)
    if change == "disputed" and finding.disputes:
        one = finding.disputes[-1]
        sides = (write_side_in_chinese(side, finding) for side in (one.claim, one.against))
        return "还是".join(f"“{side}”" for side in sides) + "?"
    if change == "amended" and details.get("firms"):
        among = f"{write_number(count)}家之一" if count else "获批企业之一"
        return f"{clean_line(details['firms']).replace('; ', '、')}列为{among}"
    return name_fact(strip_apart(finding) if change in {"new", "record", "confirmed"} else finding)


def fit_chinese(front: str, back: str) -> str:
    """The id always stands; of what is too long the end is left out, never half a character."""
    room = LONGEST - width(back)
    if width(front) <= room:
        return front + back
    while width(front) > room - 3:
        front = front[:-1]
    return f"{front.rstrip()}...{back}"
