"""The fixed words of every message, so that one thing is always called the same."""

import re
from datetime import datetime, timedelta

from domain.claims import Qualifier
from domain.dates import BEIJING, parse_published
from domain.findings import StatedCount, StatedGrowth
from domain.provinces import ADMINISTRATIONS

_ISO_DAY = re.compile(r"(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?![\w-])")
_ISO_TIME = re.compile(r"\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: Ordinals that are spoken with a vowel first.
_AFTER_AN = re.compile(r"e|8|1[18]th")
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

#: Deciding bodies by their code. What is not here is shown as its code, never guessed at.
BODIES = {
    "MIIT": "MIIT",
    "MII": "MII (MIIT's predecessor)",
    "MOFCOM": "MOFCOM",
    "NDRC": "NDRC",
    "MOF": "MOF",
    "GOV": "the State Council",
    "CAICT": "CAICT (an institute, not a regulator)",
} | {body: f"the communications administration of {region}" for body, region in ADMINISTRATIONS.items()}
#: The words for a publisher's rank.
RANKS = {
    "regulator": "regulator",
    "provincial": "provincial administration",
    "government": "government",
    "institute": "institute, not a regulator",
    "state": "state media",
    "press": "press",
    "trade": "trade press",
    "advisory": "advisory",
    "aggregator": "aggregator",
}
SERVICES = {
    "IDC": "internet data centres (IDC)",
    "CDN": "content delivery networks (CDN)",
    "ISP": "internet access (ISP)",
    "INFO": "information services",
    "EDI": "online data and transaction processing (EDI)",
    "IPVPN": "IP virtual private networks (IP-VPN)",
    "CALL": "call centres",
    "CONF": "multi-party communication",
    "STORE": "application stores",
    "IOT": "internet of things (IoT)",
}
#: Said once in every letter, since few times in it have a zone beside them.
ZONE = "Beijing time (UTC+8)"
TIMES = f"{ZONE} where no other zone is named"
PROGRAMMES = {"pilot-2024-107": "China's value-added telecom pilot"}
#: Chinese words for acts, with what we write for them; 批复 is never a licence, 注销 never a penalty.
ACTS = {
    "批复": "pilot approval",
    "批覆": "pilot approval",
    "试点批复": "pilot approval",
    "試點批覆": "pilot approval",
    "試點批復": "pilot approval",
    "经营试点批复": "pilot approval",
    "經營試點批覆": "pilot approval",
    "許可證": "licence",
    "许可证": "licence",
    "经营许可证": "licence",
    "受理": "application accepted for review",
    "签约": "signed",
    "簽約": "signed",
    "申请": "applied",
    "申請": "applied",
    "擬申請": "plans to apply",
    "經營許可證": "licence",
    "註銷": "cancelled",
    "撤銷": "withdrawn by the authority",
    "吊銷": "revoked as a penalty",
    "不予許可": "refused",
    "拟申请": "plans to apply",
    "不予许可": "refused",
    "注销": "cancelled",
    "撤销": "withdrawn by the authority",
    "吊销": "revoked as a penalty",
}
#: What counts of the role "other" are, by their detail.
OTHER_COUNTS = {
    "applicants": "applicants, not approvals",
    "applications": "applications, not approvals",
    "accepted": "applications accepted for review, not approvals",
    "applications_accepted": "applications accepted for review, not approvals",
    "rejected": "refused, not approvals",
    "revoked": "firms whose approvals or licences ended",
    "signed": "signed, not approvals",
    "licences": "licences, not firms",
    "target": "a target, not a count",
    "flow": "new in a period, not in all",
    "delta": "an increase, not a count in all",
    "denial": "denied by its source",
    "told_as_new": "told as new firms",  # that a total says otherwise is a dispute, which may be younger
}
_QUALIFIERS: dict[Qualifier, str] = {"exact": "", "over": "over ", "nearly": "nearly ", "about": "about "}


def write_number(value: int, qualifier: Qualifier = "exact") -> str:
    """`over 2,400`: the qualifier in words, thousands apart by a comma."""
    return f"{_QUALIFIERS[qualifier]}{value:,}"


def write_growth(growth: StatedGrowth) -> str:
    """`+30 %`, `nearly +30 %` or `-3.5 %`, always with its sign."""
    return f"{_QUALIFIERS[growth.qualifier]}{growth.value:+g} %"


def write_growth_basis(basis: str | None) -> str:
    """A growth never stands without what it is measured from."""
    words = {"yoy": "in one year", "since": "since the end of last year"}
    return words.get(basis or "", "from a base that is not stated")


def write_ordinal(number: int) -> str:
    """`first` to `tenth`, then `11th`, `21st`."""
    if 0 < number < len(_ORDINALS):
        return _ORDINALS[number]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def name_batch(number: int) -> str:
    """`a seventh batch`, `an eighth batch`, `an 11th batch`."""
    ordinal = write_ordinal(number)
    return f"{'an' if _AFTER_AN.match(ordinal) else 'a'} {ordinal} batch"


def write_date(day: str | None) -> str:
    """`2025-02-28` as `28 Feb 2025`, `2025-02` as `Feb 2025`, `2025` as it is; `not stated` for None.

    Raises ValueError for anything else.
    """
    if day is None:
        return "not stated"
    parts = day.split("-")
    if len(parts) == 1 and day.isdigit():
        return day
    month = f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{int(parts[2])} {month}" if len(parts) == 3 else month


def write_day_in(text: str) -> str:
    """The text with each ISO date in it, `2025-02-28` or `2025-02`, in prose; what is no date stays."""
    return _ISO_DAY.sub(lambda found: write_date(found[0]), text)


def write_times_in(text: str) -> str:
    """The text with each ISO time that states its zone in Beijing time: `11 Apr 2024, 18:10`."""
    return _ISO_TIME.sub(lambda found: write_moment(datetime.fromisoformat(found[0])), text)


def write_published(published: str | None) -> str:
    """A publication (`Published.as_text`) as its Beijing day."""
    parsed = parse_published(published)
    return write_date(parsed.day if parsed else None)


def write_moment(moment: datetime) -> str:
    """An instant as Beijing time: `1 Mar 2025, 08:14`."""
    local = moment.astimezone(BEIJING)
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}, {local:%H:%M}"


def write_duration(span: timedelta) -> str:
    """`3 days 1 h 51 min`, without the parts that are none; seconds are left out."""
    minutes = int(span.total_seconds()) // 60
    parts = ((minutes // 1440, " day"), (minutes // 60 % 24, " h"), (minutes % 60, " min"))
    said = [f"{number}{unit}{'s' if unit == ' day' and number != 1 else ''}" for number, unit in parts if number]
    return " ".join(said) or "less than a minute"


def write_as_of(as_of: str | None, sentences: tuple[str, ...]) -> str:
    """`as of end Feb 2025`; `end` only where a source says so."""
    if as_of is None:
        return "as-of date not stated"
    says_end = any(word in sentence for sentence in sentences for word in ("底", "末", "end of", "end-"))
    return f"as of {'end ' if says_end and len(as_of) < 10 else ''}{write_date(as_of)}"


def write_body(code: str) -> str:
    return BODIES.get(code, code)


def write_bodies(codes: tuple[str, ...]) -> str:
    return join_words([write_body(code) for code in codes])


def write_role(count: StatedCount, whole: str = "") -> str:
    """What a count counts. `whole` is the figure of which a subset is a part, for example `13`."""
    place = f", in {count.region}" if count.region else ""
    if count.role == "batch":
        return f"approved{place}" if place else "approved in this batch"
    if count.role == "subset":
        return f"of the {whole}{place}" if whole else f"a part{place}, of a figure not stated"
    if count.role == "pilot_total":
        return f"approved in the pilot in all so far{place}"
    if count.role == "stock_total":
        return f"all foreign-invested telecom firms{place}"
    return (OTHER_COUNTS.get(count.detail) or count.detail.replace("_", " ") or "another count") + place


def write_act(act: str) -> str:
    """The source's own word for an act; a Chinese one with what we write for it."""
    return f"{act} ({ACTS[act]})" if act in ACTS else act


def join_words(words: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def count_things(number: int, thing: str) -> str:
    """`1 report`, `3 reports`."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
