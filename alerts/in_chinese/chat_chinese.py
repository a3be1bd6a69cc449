"""The lines of a chat message in Chinese: what changed, where and when, who, and what must not be added up."""

from collections.abc import Iterator

from alerts.finding.earlier import list_named, list_own_told, names_firms_only
from alerts.finding.figures import Figure, list_figures
from alerts.finding.firms import finding_has_firms, name_firm, sort_firms
from alerts.finding.removals import list_twins
from alerts.in_chinese.chinese_subjects import describe_chinese_correction, word_confirmer
from alerts.in_chinese.disputes_chinese import write_sides_in_chinese
from alerts.in_chinese.stated_chinese import exclude_in_chinese
from alerts.words.chinese import (
    FIELDS,
    PLACES,
    SERVICES,
    name_fact,
    say_late,
    write_as_of,
    write_bodies,
    write_date,
    write_days_in,
    write_growth,
    write_hedge,
    write_moment,
    write_number,
    write_places,
)
from alerts.words.cleaning import clean_line
from alerts.words.codes import write_codes_in_chinese
from alerts.words.shortening import name_first_in_chinese
from domain.alerts import Briefing, list_carried
from domain.findings import Change, StatedCount
from domain.naming import Classes, choose_main_count, choose_place


def say_in_chinese(briefing: Briefing, change: str) -> list[str]:
    """The lines between the subject and the quote."""
    lines = [say_late(clean_line(briefing.late))] if briefing.late else []
    lines += [f"虚构:{clean_line(briefing.invented)}"] if briefing.invented else []
    lines += [open_change(briefing, change)] if change not in {"new", "record"} else []
    if change == "withdrawn":
        return lines
    warnings = warn_in_chinese(briefing)
    firms = [_say_firms(sort_firms(briefing))] if finding_has_firms(briefing.finding) else []
    return [
        *lines,
        f"{say_what_in_chinese(briefing)}。{say_standing_in_chinese(briefing)}",
        *firms,
        *([f"勿相加:{';'.join(warnings)}。"] if warnings else []),
    ]


def name_carried_in_chinese(briefing: Briefing) -> str:
    """The findings whose own news this message tells beside the first; empty for none."""
    named = name_first_in_chinese([f"{one.id}:{name_fact(one)}" for one in list_carried(briefing)])
    return f"同时告知:{';'.join(named)}。" if named else ""


def open_change(briefing: Briefing, change: str) -> str:
    """What a later message adds to or corrects: by the time of the message that said it first."""
    told = [item for item in briefing.changes if item.kind == change]
    own = list_own_told(briefing)
    ours = f"我们{write_moment(own[-1].at)}的消息" if own else "此前记录"
    fact = name_fact(briefing.finding)
    if change == "withdrawn":
        was = "".join(f"实为:{clean_line(dict(item.details)['was'])}。" for item in told if "was" in dict(item.details))
        return f"请勿采用{ours}:并无此事({fact})。{was}"
    if change == "corrected":
        what = ";".join(describe_chinese_correction(item, briefing.finding) for item in told)
        return f"更正{ours}:{what}。现记录为:{fact}。"
    if change == "disputed":
        sides = ";".join(write_sides_in_chinese(briefing.finding))
        return f"两种说法并存,均予保留:{sides}。{ours}仍然有效。"
    if change == "removed":
        twins = list_twins(briefing)
        other = f"同一内容另有网址({clean_line(twins[0].publisher)}),未见撤下。" if twins else ""
        return f"所引页面已无法访问;我们收到的页面已存档。{other}页面撤下并不说明所述真伪。原述:{fact}。"
    if change == "confirmed":
        news = {word for item in briefing.changes for word in dict(item.details).get("news", "").split(", ")}
        named = bool(list_named(briefing.changes))
        rest = f"{ours}中只有具名企业数有变。" if named else f"{ours}中的数字不变。"
        same = "" if news & {"figures_added", "growth_added"} else rest
        apart = exclude_in_chinese(briefing.finding)
        said = f"网页已证实{apart}:{fact}。" if apart else f"已在其网页公布:{fact}。"
        return f"{word_confirmer(briefing.finding)}{said}{same}"
    return _open_amended(briefing, told, ours)


def _open_amended(briefing: Briefing, told: list[Change], ours: str) -> str:
    names = "、".join(list_named(told))
    if names_firms_only(briefing):
        count = choose_main_count(briefing.finding)
        among = f"{write_number(count)}家之一" if count else "获批企业之一"
        return f"补充{ours}:{names}列为{among};其余不变。"
    added = ";".join(part for item in told for part in list_added(item))
    return f"补充{ours}({name_fact(briefing.finding)}):{added or '详见记录'}。"


def list_added(change: Change) -> list[str]:
    details = dict(change.details)
    said = []
    for key, value in details.items():
        if key in FIELDS:
            said.append(f"{FIELDS[key]}:{_write_value(write_hedge(value) if key == 'growth' else value)}")
        elif key.endswith(".before") and key.removesuffix(".before") in FIELDS:
            name = key.removesuffix(".before")
            after = _write_value(details.get(f"{name}.after", ""))
            said.append(f"{FIELDS[name]}:原为{_write_value(value)},现为{after}")
    return said


def _write_value(value: str) -> str:
    words = [SERVICES.get(word, PLACES.get(word, word)) for word in clean_line(value).split(", ")]
    return write_days_in(write_codes_in_chinese("、".join(words))).replace("not stated", "未写明") or "未写明"


def say_what_in_chinese(briefing: Briefing) -> str:
    """Where and when; of a total, how it grew."""
    finding = briefing.finding
    if finding.kind == "total":
        growth = "".join(f",{write_growth(one)}" for one in finding.growth[:1])
        return f"{name_fact(finding)}{growth}"
    where = write_places(finding.regions) or PLACES.get(finding.region or "", finding.region or "") or "地区未写明"
    return f"{where};所报日期{write_date(finding.decided)}"


def say_standing_in_chinese(briefing: Briefing) -> str:
    finding, sight = briefing.finding, briefing.sight
    if finding.confirmation == "confirmed":
        return f"{word_confirmer(finding)}网页已证实{exclude_in_chinese(finding)}。"
    said = f"尚未证实:未见{write_bodies(finding.authority[:1]) or '官方'}网页"
    if sight is None:
        return f"{said}(最近读取时间无记录)。"
    if not sight.watched:
        return f"{said}(其网页不在监测范围)。"
    if sight.failing_since is not None:
        return f"{said}(其网站自{write_moment(sight.failing_since)}起无法读取)。"
    return f"{said}(最近读取{write_moment(sight.last_read)})。" if sight.last_read else f"{said}(从未读取)。"


def _say_firms(classes: Classes) -> str:
    legal, group = len(classes.legal), len(classes.group)
    named = f"具名{legal}家" + (f":{';'.join(name_firm(firm) for firm in classes.legal)}" if legal else "")
    grouped = f"仅知集团或简称{group}家" + (f":{'、'.join(name_firm(firm) for firm in classes.group)}" if group else "")
    return f"{named};{grouped};{say_rest(classes, legal, group)}。"


def say_rest(classes: Classes, legal: int, group: int) -> str:
    if classes.stated is None:
        return "未具名家数不详(总数未写明)"
    stated, rest = write_number(classes.stated), classes.not_named
    if rest is None:
        return f"未具名家数不能计算(总数为“{stated}”)"
    if rest < 0:
        return f"具名家数多于所述总数{stated}"
    return f"未具名{rest}家(计算:{stated}-{legal}-{group})"


def warn_in_chinese(briefing: Briefing) -> list[str]:
    """The sentences of `warn_of_adding`, in Chinese."""
    main = choose_main_count(briefing.finding)
    parts, whole = _warn_of_parts(briefing, main), _warn_of_whole(briefing, main)
    return [*parts, *whole, *_warn_of_series(briefing, main), *_warn_of_subsets(briefing, main)]


def _warn_of_parts(briefing: Briefing, main: StatedCount | None) -> Iterator[str]:
    for part in briefing.parts:
        count = choose_main_count(part)
        number = f"{write_number(count)}家" if count else "获批企业"
        whole = f"{write_number(main)}家" if main else "本次获批企业"
        yield f"{write_places((part.region,)) if part.region else ''}{number}({part.id})已含在{whole}内"


def _warn_of_whole(briefing: Briefing, main: StatedCount | None) -> Iterator[str]:
    if briefing.whole is not None and main is not None:
        count = choose_main_count(briefing.whole)
        whole = f"{write_number(count)}家" if count else "更大范围的获批企业"
        yield f"此{write_number(main)}家已含在{whole}({briefing.whole.id})内"


def _warn_of_series(briefing: Briefing, main: StatedCount | None) -> Iterator[str]:
    """Of figures that count something else: all foreign-invested firms, or all batches so far."""
    finding = briefing.finding
    figures = [figure for figure in list_figures(briefing) if figure.count is not None]
    roles = {figure.count.role for figure in figures if figure.count}
    if "stock_total" in roles and roles & {"batch", "pilot_total"}:
        yield from _warn_of_totals(figures)
    elif main is not None and roles & {"batch", "pilot_total"} and finding.kind == "approval":
        what = "试点获批企业" if finding.programme.startswith("pilot") else "获批企业"
        yield f"{write_number(main)}家为{what},非全部外商投资电信企业总数"
    if {"batch", "pilot_total"} <= roles:
        yield "累计数已含此前各批"


def _warn_of_totals(figures: list[Figure]) -> Iterator[str]:
    """For each place by itself: a city's total is no country's."""
    places: dict[str, dict[str, None]] = {}
    for figure in figures:
        if figure.count is not None and figure.count.role == "stock_total":
            place = choose_place(figure.home, figure.count)
            said = f"“{write_number(figure.count)}家”({write_as_of(figure.count)})"
            places.setdefault(write_places((place,)) if place else "", {})[said] = None
    for where, totals in places.items():
        yield f"{'、'.join(totals)}为{where}全部外商投资电信企业,非试点企业"


def _warn_of_subsets(briefing: Briefing, main: StatedCount | None) -> Iterator[str]:
    apart = {part.region for part in briefing.parts}
    for count in briefing.finding.counts:
        if count.role == "subset" and count is not main and count.region not in apart and main is not None:
            place = write_places((count.region,)) if count.region else ""
            yield f"{place}{write_number(count)}家已含在{write_number(main)}家内"
