"""The frame of a letter in Chinese, for channels of that language: it stands before the English one, which quotes.

It answers by itself what a reader asks: how many of what, what they are not, as of when, who, who says so, whether the
body itself has said it and could have been seen to, what changed, and what to do where it is wrong.
"""

import re

from alerts.finding.briefly import is_bare_act
from alerts.finding.earlier import list_own_told
from alerts.finding.figures import Figure, list_figures, needs_word
from alerts.finding.firms import finding_has_firms, name_firm, sort_firms
from alerts.finding.series import is_stock
from alerts.finding.sourcing import list_voices
from alerts.finding.unsure import say_unsure_in_chinese
from alerts.in_chinese.chat_chinese import open_change, say_rest, say_standing_in_chinese, warn_in_chinese
from alerts.in_chinese.chinese_subjects import word_own_standing, word_standing
from alerts.in_chinese.disputes_chinese import write_sides_in_chinese
from alerts.in_chinese.stated_chinese import word_evidence_in_chinese
from alerts.in_chinese.summaries_chinese import ENGLISH_BELOW
from alerts.layout.layout import Block, Field, FigureRow, Figures, Heading, Lead, Section, Verbatim, field
from alerts.layout.regular import say_next_briefly
from alerts.words.chinese import (
    PLACES,
    SERVICES,
    name_fact,
    say_late,
    write_as_of,
    write_date,
    write_growth,
    write_moment,
    write_number,
    write_places,
)
from alerts.words.cleaning import clean_line
from alerts.words.shortening import name_first_in_chinese, say_unread_in_chinese
from domain.alerts import Briefing
from domain.altering import alter
from domain.doubts import count_doubts
from domain.findings import Finding, StatedCount
from domain.naming import Classes, choose_main_count, choose_place

OTHER_COUNTS = {
    "applicants": "家申请,非获批",
    "applications": "件申请,非获批",
    "accepted": "件申请获受理,非获批",
    "applications_accepted": "件申请获受理,非获批",
    "rejected": "家未获许可,非获批",
    "revoked": "家企业的批复或许可证已终止",
    "signed": "家签约,非获批",
    "licences": "张许可证,非企业数",
    "target": "目标,非统计",
    "flow": "一段时间内新增,非总数",
    "delta": "增量,非总数",
    "denial": "来源予以否认",
    "told_as_new": "被述为新增",
}
_KINDS = {
    "approval": "批复", "revocation": "终止", "policy act": "政策文件", "application": "申请", "total": "总数",
    "denial": "否认",
}  # fmt: skip
_LIST = re.compile(r"your list “(?P<title>[^”]*)” watches (?P<what>.*)")
_CHANNEL = re.compile(r"the channel “(?P<name>[^”]*)” takes every (?P<kinds>.*)")


def compose_in_chinese(briefing: Briefing, change: str) -> tuple[Section, ...]:
    """The sections of the Chinese frame, the last of which says that English follows."""
    gone = change == "withdrawn"
    classes = sort_firms(briefing)
    sections: list[Section] = [
        (field("补发", say_late(clean_line(briefing.late)).removeprefix("补发:")),) if briefing.late else (),
        (Lead(_open(briefing, change)),),
        (field("虚构", clean_line(briefing.invented)),) if briefing.invented else (),
        () if gone else (*_say_standing(briefing), *_warn(briefing, change), *_say_before(briefing, change)),
        () if gone else (*_show_figures(briefing), *_show_series(briefing)),
        () if gone else (*_show_firms(briefing, classes), *_show_event(briefing)),
        () if gone else _say_who(briefing),
        (*_say_why(briefing), *_close(briefing)),
        ENGLISH_BELOW,
    ]
    return tuple(section for section in sections if section)


def preview_in_chinese(briefing: Briefing) -> str:
    """What stands beside the subject in a list of messages: standing, and what must not be added."""
    return f"{say_standing_in_chinese(briefing)}{''.join(f'{one}。' for one in warn_in_chinese(briefing)[:1])}"


def _open(briefing: Briefing, change: str) -> str:
    finding = briefing.finding
    if change not in {"new", "record"}:
        return open_change(briefing, change)
    return f"{name_fact(finding)}({word_own_standing(finding)})。"


def _say_standing(briefing: Briefing) -> list[Block]:
    unseen = [f"未监测:{';'.join(clean_line(place) for place in briefing.unseen)}。"] if briefing.unseen else []
    return [field("依据", f"{word_standing(briefing.finding)}。{say_standing_in_chinese(briefing)}", *unseen)]


def _warn(briefing: Briefing, change: str) -> list[Block]:
    finding = briefing.finding
    warnings = warn_in_chinese(briefing)
    blocks: list[Block] = [field("勿相加", f"{';'.join(warnings)}。")] if warnings else []
    if finding.kind == "approval" and finding.region and briefing.whole is None:
        place = PLACES.get(finding.region, finding.region)
        blocks.append(field("注意", f"所述仅限{place},可能属于更大批次;本记录尚无该批次。"))
    if is_bare_act(finding):
        blocks.append(field("注意", "政策文件不是批复:此处未述任何企业获批。"))
    points = write_sides_in_chinese(finding) if change != "disputed" else []
    doubted = [one for one in briefing.related if count_doubts(one)[0]]
    points += name_first_in_chinese([f"{one.id}:{said}" for one in doubted for said in write_sides_in_chinese(one)])
    if points:
        blocks.append(field("未决", "说法不一,均予保留。", *points))
    if unsure := say_unsure_in_chinese(briefing):
        blocks.append(field("待核", unsure))
    if unread := say_unread_in_chinese(finding):
        blocks.append(field("未读", unread))
    return blocks


def _show_figures(briefing: Briefing) -> Section:
    figures = list_figures(briefing)
    if figures:
        return (Heading("数字"), Figures(tuple(_set_row(figure, briefing) for figure in figures)))
    if briefing.finding.kind in {"policy", "denial"}:
        return ()
    return (field("数字", "家数未写明"),)


def _show_series(briefing: Briefing) -> Section:
    """Of a total its earlier points, oldest first, as the English frame has them."""
    if not briefing.series:
        return ()
    told = [(one, choose_main_count(one)) for one in (*briefing.series, briefing.finding)]
    points = [f"{write_number(count)}家({write_date(count.as_of)};{one.id})" for one, count in told if count]
    place = choose_place(briefing.finding, choose_main_count(briefing.finding))
    where = write_places((place,)) if place else ""
    apart = f"此为{where}全部外商投资电信企业,非试点。" if is_stock(briefing.finding) else ""
    return (field("历次", f"{'、'.join(points)}。{apart}"),)


def _set_row(figure: Figure, briefing: Briefing) -> FigureRow:
    """The figure's row, with whose word it is where that is not the event's."""
    row = set_row_in_chinese(figure, briefing)
    said = word_evidence_in_chinese(figure.home, figure.claim.evidence) if needs_word(figure, briefing) else ""
    return alter(row, role=f"{row.role};{said}") if said else row


def set_row_in_chinese(figure: Figure, briefing: Briefing) -> FigureRow:
    """A figure, what it counts and its date."""
    if figure.count is None:
        return _set_growth(figure, briefing)
    count = figure.count
    return FigureRow(write_number(count), _name_role(count, briefing.finding), _date(count, briefing))


def _set_growth(figure: Figure, briefing: Briefing) -> FigureRow:
    """The growth that the figure shows, by its first sentence; dated as its total is where it has no date."""
    for finding in (briefing.finding, *briefing.related):
        for growth in finding.growth:
            if growth.evidence[:1] == figure.claim.evidence[:1]:
                total = next((one for one in finding.counts if one.role == "stock_total"), None)
                dated = alter(total, as_of=growth.as_of or total.as_of) if total else None
                date = write_as_of(dated) if dated else f"截至{write_date(growth.as_of)}"
                place = choose_place(finding, total)
                whose = write_places((place,)) if place else ""
                return FigureRow(write_growth(growth), f"{whose}外商投资电信企业总数的变化", date)
    return FigureRow(figure.row.value, "外商投资电信企业总数的变化", "截至日期未写明")


def _name_role(count: StatedCount, finding: Finding) -> str:
    place = write_places((count.region,)) if count.region else ""
    main = choose_main_count(finding)
    match count.role:
        case "batch":
            return f"家获批(本批{f',{place}' if place else ''})"
        case "subset":
            whole = f"{write_number(main)}家之中," if main is not None and main is not count else "其中"
            return f"{whole}{place}"
        case "pilot_total":
            return f"家试点累计获批{f'({place})' if place else ''}"
        case "stock_total":
            return f"家外商投资电信企业(全部,非试点{f';{place}' if place else ''})"
    return f"{place}{OTHER_COUNTS.get(count.detail, '其他数字')}"


def _date(count: StatedCount, briefing: Briefing) -> str:
    if count.role not in {"batch", "subset"}:
        return write_as_of(count)
    parts = [part.decided for part in briefing.parts if part.region and part.region == count.region]
    day = count.as_of or next(iter(parts), None) or briefing.finding.decided
    return f"所报日期{write_date(day)}"


def _show_firms(briefing: Briefing, classes: Classes) -> Section:
    if not finding_has_firms(briefing.finding):
        return ()
    legal, group = len(classes.legal), len(classes.group)
    blocks = [field("具名", f"{legal}家(全称)", *(name_firm(firm) for firm in classes.legal))]
    blocks.append(field("仅知集团", f"{group}家(集团名或简称)", *(name_firm(firm) for firm in classes.group)))
    blocks.append(field("未具名", say_rest(classes, legal, group)))
    if classes.unmatched:
        names = (name_firm(firm) for firm in classes.unmatched)
        blocks.append(field("未另计", "以另一文字书写,可能即上列企业:", *names))
    return tuple(blocks)


def _show_event(briefing: Briefing) -> Section:
    finding = briefing.finding
    if finding.kind == "total":
        return ()
    where = write_places(finding.regions) or write_places((finding.region,) if finding.region else ()) or "未写明"
    services = "、".join(SERVICES.get(code, code) for code in finding.services) or "未写明"
    blocks: list[Field] = [field("地区", where), field("业务", services)]
    if finding.document:
        blocks.append(field("文号", clean_line(finding.document)))
    seen = write_moment(finding.first_seen)
    return (*blocks, field("日期", f"所报日期:{write_date(finding.decided)}", f"本监测首次见到:{seen}"))


def _say_who(briefing: Briefing) -> Section:
    voices = list_voices(briefing.finding)
    names = "、".join(dict.fromkeys(clean_line(voice.publisher) for voice in voices[:5]))
    more = f"等{len(voices)}家" if len(voices) > 5 else ""
    said = f"{len(voices)}篇独立报道:{names}{more}。原文与网址见下文。"
    return (field("何人所述", said if voices else "无报道存档"),)


def _say_before(briefing: Briefing, change: str) -> list[Block]:
    if briefing.told:
        return [field("此前", *(f"{write_moment(one.at)}:“{clean_line(one.subject)}”" for one in briefing.told))]
    if change == "new" and not list_own_told(briefing):
        return [field("此前", "这是我们就此事发给您的首条消息。")]
    return []


def _say_why(briefing: Briefing) -> list[Block]:
    """The same as WHY YOU: of lists and channels in Chinese; what else it says is in the English frame."""
    clauses = [said for clause in clean_line(briefing.why).split("; ") if (said := _say_reason(clause))]
    return [field("为何给您", *clauses)] if clauses else []


def _say_reason(clause: str) -> str:
    if found := _LIST.fullmatch(clause):
        what = found["what"].replace("named here as ", "文中写作").replace("acts of ", "发文机关")
        return f"您的清单“{found['title']}”关注:{what}"
    if found := _CHANNEL.fullmatch(clause):
        kinds = [word for part in found["kinds"].split(", ") for word in part.split(" and ")]
        return f"频道“{found['name']}”接收全部{'、'.join(_KINDS.get(kind, kind) for kind in kinds)}"
    return ""


def _close(briefing: Briefing) -> Section:
    following = say_next_briefly(briefing.next_regular, "zh").removeprefix("下次定期消息:")
    number = briefing.finding.id
    return (
        field("时间", "未注明时区的均为北京时间(UTC+8)"),
        *(
            (field("记录", f"全部记录及证据(亦可用 miitwatch show {number}):"), Verbatim(briefing.page, briefing.page))
            if briefing.page
            else (field("记录", f"由本监测的运行人员保存:miitwatch show {number}"),)
        ),
        field("有误", f"如有错误或不明,{_say_whom_to_ask(briefing)}。查实有误的,向收到本消息的所有人发送更正。"),
        *((field("下次", following),) if following else ()),
    )


def _say_whom_to_ask(briefing: Briefing) -> str:
    number = briefing.finding.id
    if briefing.answerable:
        return f"请直接回复,并注明{number};由人阅读"
    return f"请询问本监测的运行人员,并注明{number};回复本消息无人收到"
