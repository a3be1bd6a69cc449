"""When the next regular message is due: said in every regular message, so that silence means something."""

from alerts.layout.layout import Field, field
from alerts.words import chinese
from alerts.words.wording import write_moment
from domain.alerts import NextRegular
from domain.dates import BEIJING
from domain.timing import HOME, WEEKDAYS, find_zone

_DAYS = "一二三四五六日"


def say_next(following: NextRegular | None) -> tuple[Field, ...]:
    """The NEXT field; empty where the channel has no digest."""
    if following is None:
        return ()
    return (field("NEXT", f"regular message {write_next(following)}. If it does not come, the watch is down."),)


def say_next_briefly(following: NextRegular | None, language: str) -> str:
    """The same as one line of a chat, in its language; empty where the channel has no digest."""
    if following is None:
        return ""
    if language == "zh":
        day = _DAYS[following.at.astimezone(BEIJING).weekday()]
        return f"下次定期消息:{chinese.write_moment(following.at)}(周{day})。届时未到,即监测中断。"
    return f"Next regular message {write_next(following)}. If it does not come, the watch is down."


def write_next(following: NextRegular) -> str:
    """`Mon 3 Mar 2025, 09:00`, Beijing time; with the channel's own time where its zone is another."""
    weekday = WEEKDAYS[following.at.astimezone(BEIJING).weekday()]
    said = f"{weekday} {write_moment(following.at)}"
    if following.zone == HOME:
        return said
    local = following.at.astimezone(find_zone(following.zone))
    return f"{said} in Beijing, {WEEKDAYS[local.weekday()]} {local:%H:%M} in {following.zone}"
