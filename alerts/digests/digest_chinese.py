"""A digest in Chinese: its subject, its lines in a chat, and the frame of a letter, below which English stands."""

from collections.abc import Iterator

from alerts.digests.digest_items import DigestItem
from alerts.digests.digest_words import Digest, choose_first, count_open, read_sight
from alerts.in_chinese.chinese_subjects import WORDS, fit_chinese, word_own_standing
from alerts.in_chinese.disputes_chinese import write_sides_in_chinese
from alerts.in_chinese.summaries_chinese import ENGLISH_BELOW
from alerts.layout.layout import Block, Heading, Lead, Section, field
from alerts.layout.regular import say_next_briefly
from alerts.words import chinese
from alerts.words.cleaning import clean_line
from domain.findings import Finding

_NAMED = 20  # open points that the frame lists; the English one counts the rest


def write_chinese_digest_subject(digest: Digest) -> str:
    """`截至2025年3月2日一周:首批13家外资企业获增值电信业务经营试点批复;另1项`."""
    window = digest.window
    if window is None:
        head = "合并发送"
    else:
        last = chinese.write_date(window.last.isoformat())
        head = {1: f"{last}一日", 7: f"截至{last}一周"}.get(window.days, f"截至{last}{window.days}日")
    if digest.parts > 1:
        head += f"({digest.part}/{digest.parts})"
    count = digest.in_all or len(digest.items)
    if not digest.items:
        return fit_chinese(f"{head}:无新情况;{_read_sight(digest)}", "")
    first = choose_first(digest)
    if first is None:
        return fit_chinese(f"{head}:所列{len(digest.items)}项均已撤回或并入他项", "")
    return fit_chinese(f"{head}:{_name(first)}", f";另{count - 1}项" if count > 1 else "")


def list_lines_in_chinese(digest: Digest) -> Iterator[str]:
    """The lines of a digest in a chat: one a finding."""
    if digest.part == 1:
        if digest.items:
            number = digest.in_all or len(digest.items)
            points = f",未决{count_open(digest)}点" if count_open(digest) else ""
            yield f"本次共{number}项{f',分{digest.parts}条发送' if digest.parts > 1 else ''}{points}。"
        else:
            held = f"本频道有{digest.undelivered}条消息尚未送达。" if digest.undelivered else "无消息待发。"
            yield f"所监测来源中,外资准入电信业务无新情况。{held}"
        yield f"{_read_sight(digest)}。"
    for number, item in enumerate(digest.items, digest.before + 1):
        yield f"{number}. {_tell_row(item)}"
    if digest.part == digest.parts:
        yield from (f"{firm.name}:{firm.chinese or firm.state}" for firm in digest.firms)
        yield f"您的企业另有{digest.firms_more}家,见记录。" if digest.firms_more else ""
        yield f"待人工核实:{len(digest.waiting)}页,未作为事实发送。" if digest.waiting else ""
    yield say_next_briefly(digest.next_regular, "zh")


def _say_left_out(item: DigestItem) -> str:
    return f"略:与{item.finding.merged_into}为同一事项" if item.left_out == "merged" else "略:发送前已撤回"


def _name(item: DigestItem) -> str:
    named = chinese.name_fact(item.finding)
    return f"并无此事:{named}" if item.finding.withdrawn else named


def _list_words(item: DigestItem) -> str:
    kinds = dict.fromkeys(change.kind for change in (*item.changes, *item.untold))
    return "、".join(WORDS[kind] for kind in kinds if kind in WORDS) or "已知"


def _read_sight(digest: Digest) -> str:
    seen = read_sight(digest)
    if seen is None:
        return "工信部网站未监测"
    missing, days = seen
    if not missing:
        return "工信部网站每日均已读取"
    return "工信部网站各日均未能读取" if missing == days else f"工信部网站有{missing}日未能读取"


def compose_digest_in_chinese(digest: Digest) -> tuple[Section, ...]:
    """The frame of a letter: what the English one says first, in the same order and under the same numbers."""
    last = digest.part == digest.parts
    sections: list[Section] = [
        (Lead(_name_span(digest)), Lead(_say_for_whom(digest))),
        tuple(_tell_days(digest)) if digest.part == 1 else (),
        tuple(field(f"{number}.", _tell_row(item)) for number, item in enumerate(digest.items, digest.before + 1)),
        _list_points(digest) if last else (),
        _list_firms(digest) if last else (),
        (*_list_rest(digest, last=last),),
        ENGLISH_BELOW,
    ]
    return tuple(section for section in sections if section)


def _name_span(digest: Digest) -> str:
    window = digest.window
    if window is None:
        return "中国电信业对外开放:合并发送,因数量超过本频道每小时或一次所能接收"
    first, last = (chinese.write_date(day.isoformat()) for day in (window.first, window.last))
    return f"中国电信业对外开放:{first if window.days == 1 else f'{first}至{last}'}"


def _say_for_whom(digest: Digest) -> str:
    lists = "、".join(f"“{clean_line(title)}”" for title in digest.lists)
    whom = f"您的清单{lists}" if lists else f"频道“{clean_line(digest.channel)}”"
    part = f"第{digest.part}条,共{digest.parts}条。" if digest.parts > 1 else ""
    return f"发给{whom}。{chinese.write_moment(digest.now)}制作。时间均为北京时间(UTC+8)。{part}"


def _tell_days(digest: Digest) -> Iterator[Block]:
    if digest.items or digest.window is None:
        points = f",未决{count_open(digest)}点" if count_open(digest) else ""
        yield field("本期", f"共{digest.in_all or len(digest.items)}项{points}。")
    else:
        held = f"本频道有{digest.undelivered}条消息尚未送达。" if digest.undelivered else "无消息待发。"
        yield Lead(f"所监测来源中,外资准入电信业务无新情况。{held}")
        if digest.standing:
            yield field("现状", *(f"{_state(one)} [{one.id}]" for one in digest.standing))
    if digest.coverage is not None:
        unseen = ";".join(clean_line(spot).rstrip(".") for spot in digest.coverage.blind_spots)
        yield field("视野", f"{_read_sight(digest)}。", *([f"未监测:{unseen}。"] if unseen else []))


def _state(finding: Finding) -> str:
    return f"{chinese.name_fact(finding)}({word_own_standing(finding)})"


def _tell_row(item: DigestItem) -> str:
    if item.left_out:
        return f"[{item.finding.id}] {_say_left_out(item)}。"
    told = f"属{item.finding.part_of}。" if item.finding.part_of else ""
    told += "已单独发送。" if item.told and not item.untold else ""
    return f"{_name(item)} [{item.finding.id}] {_list_words(item)};{word_own_standing(item.finding)}。{told}"


def _list_points(digest: Digest) -> Section:
    sides = [f"{said} [{one.id}]" for one in digest.disputed for said in write_sides_in_chinese(one)]
    if not sides:
        return ()
    shown = [field(f"{chr(ord('a') + number)}.", one) for number, one in enumerate(sides[:_NAMED])]
    return (Heading("未决"), *shown)


def _list_firms(digest: Digest) -> Section:
    if not digest.firms and not digest.firms_more:
        return ()
    shown = [field(clean_line(one.name), one.chinese or one.state) for one in digest.firms]
    more = [field("", f"另有{digest.firms_more}家,见记录")] if digest.firms_more else []
    return (Heading("您的企业"), *shown, *more)


def _list_rest(digest: Digest, *, last: bool) -> Iterator[Block]:
    if last and digest.waiting:
        yield field("待核实", f"{len(digest.waiting)}页,未作为事实发送,也不计入以上数字。")
    following = say_next_briefly(digest.next_regular, "zh").removeprefix("下次定期消息:")
    if following:
        yield field("下次", following)
