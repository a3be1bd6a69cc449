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
