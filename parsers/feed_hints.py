"""What a feed says about how often it wants to be asked."""

import re

_CHANNEL_ENDS = re.compile(r"<(?:\w+:)?(?:item|entry)\b", re.IGNORECASE)
_TTL = re.compile(r"<ttl>\s*(\d{1,9})\s*</ttl>", re.IGNORECASE)
_HOURS = re.compile(r"<skipHours>(.*?)</skipHours>", re.IGNORECASE | re.DOTALL)
_DAYS = re.compile(r"<skipDays>(.*?)</skipDays>", re.IGNORECASE | re.DOTALL)
_PERIOD = re.compile(r"<\w+:updatePeriod[^>]{0,200}>\s*(\w+)\s*</", re.IGNORECASE)
_FREQUENCY = re.compile(r"<\w+:updateFrequency[^>]{0,200}>\s*(\d{1,6})\s*</", re.IGNORECASE)
_SECONDS = {"hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def read_interval(text: str) -> float | None:
    """Seconds between two askings that the feed wishes: the longer of `<ttl>` (minutes, RSS 2.0) and the
    syndication module's updatePeriod divided by updateFrequency (RSS 1.0 modules); None where it says nothing."""
    channel = _cut_channel(text)
    wishes = []
    if (ttl := _TTL.search(channel)) and int(ttl[1]) > 0:
        wishes.append(int(ttl[1]) * 60.0)
    if (period := _PERIOD.search(channel)) and period[1].lower() in _SECONDS:
        frequency = _FREQUENCY.search(channel)
        wishes.append(_SECONDS[period[1].lower()] / max(1, int(frequency[1]) if frequency else 1))
    return max(wishes, default=None)


def read_skip_hours(text: str) -> tuple[int, ...]:
    """Hours (GMT) in which the feed wants not to be asked; RSS 0.91 counts them 1 to 24, RSS 2.0 from 0 to 23."""
    found = _HOURS.search(_cut_channel(text))
    hours = {
        int(hour) % 24 for hour in re.findall(r"<hour>\s*(\d{1,2})\s*</hour>", found[1] if found else "", re.IGNORECASE)
    }
    return tuple(sorted(hours))


def read_skip_days(text: str) -> tuple[str, ...]:
    """Days (GMT) on which the feed wants not to be asked, as English names."""
    found = _DAYS.search(_cut_channel(text))
    named = re.findall(r"<day>\s*(\w+)\s*</day>", found[1] if found else "", re.IGNORECASE)
    return tuple(day for day in _WEEK if day in {name.capitalize() for name in named})


def _cut_channel(text: str) -> str:
    """The feed without its rows, where the same element names may mean something else. Rows first is rare: RDF."""
    first = _CHANNEL_ENDS.search(text)
    last = max(text.rfind("</item>"), text.rfind("</entry>"))
    return text if first is None else text[: first.start()] + text[max(last, first.start()) :]
