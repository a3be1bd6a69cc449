"""Firms that an official page names without certainty: not told as fact, and not left unsaid either."""

from alerts.words.cleaning import clean_line
from alerts.words.wording import count_things, join_words
from domain.alerts import Briefing

_NAMED = 20  # names that a message lists


def say_unsure(briefing: Briefing) -> str:
    """`13 names on an official page are read without certainty and told as no fact: ...`; empty for none."""
    if not briefing.unsure:
        return ""
    number = len(briefing.unsure)
    verb, them = ("is", "it") if number == 1 else ("are", "them")
    said = f"{count_things(number, 'name')} on an official page {verb} read without certainty and told as no fact"
    return f"{said}: {_list_names(briefing)}. To see {them} in the page: {_name_commands(briefing)}"


def say_unsure_in_chinese(briefing: Briefing) -> str:
    """The same in Chinese."""
    if not briefing.unsure:
        return ""
    names = "、".join(clean_line(name) for _, name in briefing.unsure[:_NAMED])
    rest = "等" if len(briefing.unsure) > _NAMED else ""
    said = f"官方网页另有{len(briefing.unsure)}个名称未能确认,不作为事实:{names}{rest}"
    return f"{said}。核对原文:{_name_commands(briefing)}"


def _list_names(briefing: Briefing) -> str:
    names = [clean_line(name) for _, name in briefing.unsure[:_NAMED]]
    more = len(briefing.unsure) - _NAMED
    return join_words([*names, f"{more} more"] if more > 0 else names)


def _name_commands(briefing: Briefing) -> str:
    return "; ".join(f"miitwatch read --explain A-{article}" for article in dict(briefing.unsure))
