"""Days that people write into addresses: what is said of those that no answer is for."""

from web.tongues import translate

#: Days outside of these are a slip of the hand, and some no calendar can count on from.
FIRST_YEAR, LAST_YEAR = "1990", "2100"


def say_outside(given: str) -> str:
    """Of a day that is well written and outside of these years; empty of any other."""
    if FIRST_YEAR <= given < LAST_YEAR:
        return ""
    said = "“{given}” is outside of the years that can be asked for, {first} to {last}."
    return translate(said, given=given, first=FIRST_YEAR, last=int(LAST_YEAR) - 1)


def say_to_come(given: str, today: str) -> str:
    """Of a day, month or year that has not begun yet by the Beijing day that it is; empty of any other."""
    if given <= today[: len(given)]:
        return ""
    return translate("“{given}” is still to come: in Beijing it is {today}.", given=given, today=today)


def say_reversed(since: str, until: str) -> str:
    """Of a span whose end lies before its beginning, each a day, month or year; empty of any other."""
    both = min(len(since), len(until))
    if since[:both] <= until[:both]:
        return ""
    return translate("The days are reversed: “{until}” lies before “{since}”.", since=since, until=until)
