"""The coverage statement in Chinese: the same seven parts and figures as in English; names stay as written."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

from alerts.coverage.coverage import (
    WIDTH,
    clip,
    group_sources,
    indent,
    round_gap,
    sum_up,
)
from alerts.coverage.coverage_summary import PASSED, count_passed, count_read
from alerts.layout.wrapping import pad, width, wrap
from alerts.words.chinese import PUBLISHERS, write_date, write_days_in, write_moment
from alerts.words.cleaning import clean_line
from domain.coverage import Coverage, Silence
from domain.dates import BEIJING
from domain.sources import OFFICIAL

_READ = {
    "off_topic": "与主题无关",
    "copy": "转载",
    "mention": "仅提及已知事项",
    "nothing_new": "相关而无新内容",
    "headline_only": "仅有标题、无新增事实",
    "other_language": "其他语言",
    "review": "待人工处理",
    "rejected": "经人工不予采信",
    "unread_attachment": "附件或后续页未能读取",
    "changed": "改变了记录",
}
_GROUPS = {
    "State media": "官方媒体",
    "Trade and business press": "行业与财经媒体",
    "Advisory firms": "咨询机构",
    "News search (aggregators)": "新闻搜索(聚合)",
}
_KINDS = {"finding": "提醒", "digest": "摘要", "summary": "首次查看的消息", "notice": "运维通知"}
_STATES = {"accepted": "已接收", "queued": "待发", "parked": "搁置", "superseded": "已被取代", "refused": "被拒收"}
_CAUSES = {"not asked": "未询问", "failing": "来源故障", "moved on": "列表更新过快"}
_ROOM = 25  # columns of a name
_WEEKDAYS = "一二三四五六日"


def render_coverage_in_chinese(coverage: Coverage) -> str:
    """The whole statement, 72 columns wide; a Chinese character takes two."""
    parts = (
        _render_head(coverage),
        _render_looks(coverage),
        _render_blind(coverage),
        _render_seen(coverage),
        _render_told(coverage),
        _render_gaps(coverage),
        _render_changes(coverage),
        _render_meaning(coverage),
    )
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _render_head(coverage: Coverage) -> Iterator[str]:
    yield "监测范围说明"
    last = coverage.days[-1]
    yield from _field("期间", f"{_write_day(coverage.days[0])}00:00至{_write_end(last, coverage.made)}(北京时间)")
    if coverage.begun:
        yield from _field("开始", f"本监测始于{write_moment(coverage.begun)},此前情况不详")
    yield from _field("对象", "外资进入中国电信市场")
    rules = f"读取规则{'、'.join(coverage.rules)}" if coverage.rules else "未读取任何内容"
    made = f"{write_moment(coverage.made)},miitwatch {coverage.version},{rules},记录共{coverage.events:,}个事件"
    yield from _field("制作", made)


def _render_looks(coverage: Coverage) -> Iterator[str]:
    yield "一、查看了什么"
    yield _row("", "来源", "应查看", "有应答", "最长间隔")
    for group, sources in group_sources(coverage.sources):
        gap = max(source.longest_gap for source in sources)
        yield _row(_name_group(group), *sum_up(sources), write_duration_in_chinese(round_gap(gap)))
    if coverage.sources:
        yield _row("合计", *sum_up(coverage.sources), "")
    else:
        yield f"   没有{'已开始监测' if coverage.unbegun else '启用'}的来源。"


def _name_group(group: str) -> str:
    own, gone = ", own site", " (not watched any more)"
    if group.endswith(own):
        name = PUBLISHERS.get(group.removesuffix(own), group.removesuffix(own))
        said = f"{name},其自有网站"
        return said if width(said) <= _ROOM else f"{name}官网"
    if group.endswith(gone):
        return f"{group.removesuffix(gone)}(已不监测)"
    return _GROUPS.get(group) or PUBLISHERS.get(group, group)


def write_duration_in_chinese(span: timedelta) -> str:
    """`3天1小时51分`, without the parts that are none; seconds are left out."""
    minutes = int(span.total_seconds()) // 60
    parts = ((minutes // 1440, "天"), (minutes // 60 % 24, "小时"), (minutes % 60, "分"))
    return "".join(f"{number}{unit}" for number, unit in parts if number) or "不足1分"


def _row(name: str, sources: str, due: str, answered: str, gap: str) -> str:
    columns = "".join(" " * (room - width(text)) + text for text, room in ((sources, 7), (due, 11), (answered, 10)))
    return f"   {pad(clip(name, _ROOM), _ROOM + 1)}{columns}  {gap}".rstrip()


def _render_blind(coverage: Coverage) -> Iterator[str]:
    yield "二、没有查看什么"
    for told in coverage.blind_spots:
        yield from indent(clean_line(told))
    if not coverage.blind_spots:
        yield from indent("未配置盲区。")
    if coverage.off:
        yield from indent(f"配置中有{len(coverage.off)}个来源停用:")
        for name, reason in coverage.off:
            yield from indent(f"{name}:{clean_line(reason) or '未写明原因'}", 5)
    for name, since in coverage.joined:
        yield from indent(f"{name}:自{write_moment(since)}起才开始监测。")
    if coverage.unbegun:
        yield from indent(f"本期间尚未监测的来源{len(coverage.unbegun)}个:{'、'.join(coverage.unbegun)}。")


def _render_seen(coverage: Coverage) -> Iterator[str]:
    seen = coverage.seen
    yield "三、看到了什么"
    yield from indent(f"首次出现的网页或标题:{seen.total:,}。")
    if not seen.total:
        return
    read, missed = count_read(coverage), Counter(one.why or "尚未尝试" for one in seen.not_read)
    why = "、".join(f"{name} {number:,}" for name, number in missed.most_common())
    yield from indent(f"全文读取{read - seen.headlines:,};仅读标题{seen.headlines:,};", 5)
    if passed := count_passed(coverage):
        yield from indent(f"因标题与主题无关而未打开{passed:,};", 5)
    yield from indent(f"未读{len(seen.not_read):,}{f'({why};列于附件)' if why else ''}。", 5)
    yield from indent(_judge_missed(coverage), 5)
    if read:
        rules = ";".join(f"{_READ.get(rule, rule)} {number:,}" for rule, number in seen.outcomes if rule != PASSED)
        yield from indent(f"已读的{read:,}(全文或标题)中:{rules}。")


def _judge_missed(coverage: Coverage) -> str:
    missed = len(coverage.seen.not_read)
    official = sum(one.authority in OFFICIAL for one in coverage.seen.not_read)
    if not missed:
        return "其余均已读取。" if count_passed(coverage) else "均已读取。"
    return f"未读者中{official:,}个出自官方:见附件。" if official else "未读者均非出自官方。"


def _render_told(coverage: Coverage) -> Iterator[str]:
    yield "四、告知了什么"
    for kind, word in _KINDS.items():
        states = [(state, number) for told, state, number in coverage.told.messages if told == kind]
        total = sum(number for state, number in states if state != "superseded")
        said = "、".join(f"{_STATES.get(state, state)}{number:,}" for state, number in states)
        yield from indent(f"{word}{total:,}{f':{said}' if said else ''}。")
    yield from indent(f"现待发{coverage.told.waiting:,},搁置{coverage.told.parked:,}。")


def _render_gaps(coverage: Coverage) -> Iterator[str]:
    yield "五、缺口"
    for silence in coverage.silences:
        yield from indent(_describe_silence(silence))
    single = coverage.single_failures
    if single > 0:
        yield from indent(f"另有{single:,}次查看单独失败;同一来源的下一次即有应答。")
    for gap in coverage.gaps:
        state = "无遗漏" if gap.closed else "可能有遗漏"
        yield from indent(
            f"{gap.source}:其列表自{write_moment(gap.since)}至{write_moment(gap.until)}未见;{state}:"
            f"{_describe_gap(clean_line(gap.what))}。"
        )
    for late in coverage.overdue:
        yield from indent(
            f"{late.host}:所引用的{late.pages:,}个页面应自{write_moment(late.since)}起复查而尚未复查;"
            "其后的更正或撤下尚不得知。"
        )
    for vain in coverage.unanswered:
        yield from indent(
            f"{vain.host}:所引用的{vain.pages:,}个页面自{write_moment(vain.since)}起复查而未得可读的应答;"
            "其后的更正或撤下尚不得知。"
        )
    missed = coverage.due - coverage.looks
    if missed > 0:
        yield from indent(f"按间隔应查看而未查看{missed:,}次:监测未运行、暂不打扰该主机,或网站要求更长间隔。")
    untold = coverage.overdue or coverage.unanswered
    if not (coverage.silences or coverage.gaps or untold or single > 0 or missed > 0):
        yield from indent("无。")


def _describe_gap(what: str) -> str:
    """`not asked; 1 page walked back, 0 late finds`: the cause, what was done, and what is open."""
    cause, _, done = what.partition("; ")
    walked = re.sub(r"(\d+) pages? walked back, (\d+) late finds?", r"回查\1页,补得\2项", done)
    return f"{_CAUSES.get(cause, cause)}{f';{walked}' if walked else ''}"


def _describe_silence(silence: Silence) -> str:
    until = f"至{write_moment(silence.until)}" if silence.until else "起至今"
    since = f"自{write_moment(silence.since)}{until}无应答"
    return f"{silence.source}({_name_group(silence.group)}){since}:查看{silence.looks:,}次,{silence.failure}。"


def _render_changes(coverage: Coverage) -> Iterator[str]:
    yield "六、期间监测设置的变动"
    for change in coverage.changes:
        yield from indent(f"{write_moment(change.at)}:{write_days_in(clean_line(change.what))}")
    if not coverage.changes:
        yield from indent("无。")


def _render_meaning(coverage: Coverage) -> Iterator[str]:
    yield "七、本说明的含义"
    yield from indent(
        "本说明写明查询了什么、有何应答、结果如何。它不表示没有发生任何事:有关机构可能迟发、另行发布或不发布。"
        "各项数字均可由记录重新得出:"
    )
    yield f"   miitwatch coverage --since {coverage.since} --until {coverage.until}"
    if coverage.seen.not_read:
        yield ""
        yield "附件:未读"
        for one in coverage.seen.not_read:
            yield from indent(f"{one.why or '尚未尝试'}:{clean_line(one.title)}({one.source})")
            yield f"     {clean_line(one.url)}"


def _field(label: str, text: str) -> Iterator[str]:
    first, *rest = wrap(text, WIDTH - 6)
    yield f"{pad(label, 6)}{first}"
    yield from (" " * 6 + line for line in rest)


def _write_day(day: str) -> str:
    return f"{write_date(day)}(周{_WEEKDAYS[datetime.fromisoformat(day).weekday()]})"


def _write_end(day: str, made: datetime) -> str:
    over = datetime.fromisoformat(day).replace(tzinfo=BEIJING) + timedelta(days=1)
    return f"{_write_day(day)}24:00" if made >= over else f"{write_moment(made)}(制作之时)"
