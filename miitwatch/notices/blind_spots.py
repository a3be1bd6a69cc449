"""What is known and not watched, as its sentence in `[blind_spots]` says it: what it is, and why."""

import re

#: A sentence says first what it is; why, or what is told there, stands behind a colon, or begins with where or which.
_WHY = re.compile(r":\s+|,\s+(?=(?:where|which)\b)")


def split_blind_spot(told: str) -> tuple[str, str]:
    """`The ministry's WeChat account`, `where reports say ...`; the second is empty where no reason is given."""
    what, *why = _WHY.split(told.strip().rstrip("."), maxsplit=1)
    return what, "".join(why)
