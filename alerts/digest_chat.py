"""A digest in a chat: one line a finding, in the channel's language; what a letter says at length is in the record."""

from collections.abc import Iterator

from alerts import chinese
from alerts.chinese_subjects import WORDS, fit_chinese, word_standing
from alerts.cleaning import clean_line
from alerts.coverage import describe_sight, summarise_watch
from alerts.digest_items import DigestItem, count_changes, describe_change, say_left_out
from alerts.digest_words import (
    Digest,
    choose_first,
    count_named,
    count_open,
    name_span,
    read_sight,
    say_nothing_new,
    write_span,
)
from alerts.leads import name_briefly
from alerts.regular import say_next_briefly
from alerts.standing import name_standing


def set_digest_chat(digest: Digest, language: str) -> str:
    """The lines below the subject."""
    said = _say_in_chinese(digest) if language == "zh" else _say_in_english(digest)
    return "\n".join(clean_line(line) for line in said if line)


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


def _say_in_english(digest: Digest) -> Iterator[str]:
    if digest.part == 1:
        if digest.items:
            counted = count_changes(digest.items, count_open(digest)) if digest.parts == 1 else ""
            named = f"{digest.in_all or len(digest.items)} named here" if digest.parts == 1 else count_named(digest)
            yield f"{write_span(digest.window) if digest.window else name_span(digest)}: {named}. {counted}".strip()
        else:
            yield say_nothing_new(digest)
        yield describe_sight(digest.coverage) if digest.coverage else ""
    for number, item in enumerate(digest.items, digest.before + 1):
        if item.left_out:
            yield f"{number}. [{item.finding.id}] {say_left_out(item)}."
            continue
        told = f" Part of {item.finding.part_of}." if item.finding.part_of else ""
        told += " You had it." if item.told and not item.untold else ""
        what = f"{name_briefly(item.finding)} [{item.finding.id}], {describe_change(item)}"
        yield f"{number}. {what}; {name_standing(item.finding)}.{told}"
    if digest.part == digest.parts:
        yield from (f"{firm.name}: {firm.state}" for firm in digest.firms)
        yield f"Waiting for a person: {len(digest.waiting)}. Not told as fact." if digest.waiting else ""
        yield summarise_watch(digest.coverage) if digest.coverage else ""
    yield say_next_briefly(digest.next_regular, "en")


def _say_in_chinese(digest: Digest) -> Iterator[str]:
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
        if item.left_out:
            yield f"{number}. [{item.finding.id}] {_say_left_out(item)}。"
            continue
        told = f"属{item.finding.part_of}。" if item.finding.part_of else ""
        told += "已单独发送。" if item.told and not item.untold else ""
        yield f"{number}. {_name(item)} [{item.finding.id}] {_list_words(item)};{word_standing(item.finding)}。{told}"
    if digest.part == digest.parts:
        yield from (f"{firm.name}: {firm.state}" for firm in digest.firms)
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
