"""The frames in Chinese of what is told to readers and is not about one finding; English stands below each."""

from collections.abc import Sequence
from datetime import datetime

from alerts.in_chinese.chinese_subjects import fit_chinese, word_own_standing
from alerts.layout.layout import Block, Heading, Lead, Section, field
from alerts.layout.regular import say_next_briefly
from alerts.words.chinese import name_fact, write_date, write_moment
from alerts.words.cleaning import clean_line
from domain.alerts import NextRegular, Sight
from domain.findings import Finding

#: What divides the two frames of a letter.
ENGLISH_BELOW: Section = (Heading("以下为英文,并附来源原文 / IN ENGLISH, WITH THE SOURCES' OWN WORDS"),)
#: A subject, and the sections that stand before the English ones.
Front = tuple[str, tuple[Section, ...]]


def put_in_front(front: Front, sections: Sequence[Section]) -> tuple[Section, ...]:
    """The Chinese frame, then the English one."""
    return (*front[1], ENGLISH_BELOW, *sections)


def front_first_look(
    asked: int,
    answered: int,
    recent: Sequence[Finding],
    apart: Sequence[str],
    unseen: Sequence[str],
    following: NextRegular | None,
    whole: bool,
) -> Front:
    """What stood there when a new ledger first looked; `whole`: all of it could be read."""
    told = f";近期{len(recent)}项" if recent else ""
    blocks: list[Block] = [Heading("近30天")]
    blocks += [
        field(one.id, f"{name_fact(one)};所报日期{write_date(one.decided)};{word_own_standing(one)}") for one in recent
    ]
    if apart:
        blocks.append(field("另发", f"单独发送或随定期摘要发送,此处不再重复:{'、'.join(apart)}"))
    elif not recent:
        nothing = "外资准入电信业务方面无近期事项"
        blocks.append(field("", nothing if whole else f"已读取的内容中,{nothing}"))
    missing = [field("未监测", *(clean_line(one) for one in unseen))] if unseen else []
    lead = f"首次查看完成:询问{asked}个来源,{answered}个已答复。当时已有的内容均已存档,除以下近期事项外不再另行发送。"
    said = say_next_briefly(following, "zh").removeprefix("下次定期消息:")
    tail = (*missing, *((field("下次", said),) if said else ()))
    sections: tuple[Section, ...] = ((Lead(lead),), tuple(blocks), tail)
    return f"首次查看完成:{asked}个来源中{answered}个已答复{told}", tuple(one for one in sections if one)


def front_sight_lost(sight: Sight, host: str, since: datetime, still_read: int) -> Front:
    """Until it can be read again, silence proves nothing."""
    begun, body = write_moment(since), "工信部" if sight.body == "MIIT" else sight.body
    lead = f"自{begun}起无法读取{host}。在我们另行通知之前,没有消息不等于{body}没有新消息。"
    blocks = (field("仍可读", f"其他{still_read}个来源"), field("其后", "恢复读取时另发一条消息,并说明期间遗漏"))
    return fit_chinese(f"视野受限:{host}自{begun}起无法读取;无消息不能说明问题", ""), ((Lead(lead),), blocks)


def front_sight_restored(host: str, since: datetime, at: datetime, rows: int) -> Front:
    """Since when it can be read again, and what its lists show that is new."""
    lead = f"{host}自{write_moment(at)}起恢复读取;此前自{write_moment(since)}起无法读取。"
    missed = f"列表中有{rows}条新条目,正在读取;较早者作为补报发送" if rows else "列表中无此前未见的条目"
    return fit_chinese(f"恢复读取:{host};此前自{write_moment(since)}起无法读取", ""), (
        (Lead(lead),),
        (field("遗漏", missed),),
    )


def front_unread(pages: int, source: str) -> Front:
    """Pages on the subject, by their titles, that could not be read yet."""
    lead = (
        f"{pages}个网页按标题与外资准入电信业务有关,尚未能读取。其内容我们并不知道,也未发送给任何人。请人工打开核实;"
        "我们在五天内继续尝试。"
    )
    return fit_chinese(f"请核实:{clean_line(source)}列出的有关网页尚未能读取({pages}个)", ""), ((Lead(lead),),)


def front_check(page: str, publisher: str) -> Front:
    """A page that waits for a person; nothing of it is told as fact."""
    who = clean_line(publisher) or "某来源"
    lead = (
        f"{who}的一个网页可能与外资准入电信业务有关,未能确切读取,请人工核实。核实之前不作为事实发送,也不计入任何数字。"
    )
    return fit_chinese(f"请核实:{who}网页一则,未作为事实发送", f"[{page}]"), ((Lead(lead),),)
