"""How values are shown on a page, as filters of its templates. What they give is escaped like everything else."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from urllib.parse import urlencode, urlsplit

from domain.addresses import is_too_long, refuse_address
from domain.citing import code_confirmer
from domain.dates import BEIJING
from domain.doubts import count_doubts
from domain.findings import Evidence, StatedCount
from domain.firms import list_known_names, name_key
from domain.lengths import LONGEST_TITLE, cut_text
from domain.record import SEEN_ON_MIRROR
from web.tongues import CHINESE, ENGLISH, get_tongue, link_tongue, translate, translate_all, translate_form

#: Chinese characters with the marks between them; one group, so that `split` keeps them.
_CHINESE = re.compile("([\u3007\u3400-\u9fff\uf900-\ufaff][\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]*)")
#: What a Chinese voice would not read as words: two letters at least.
_LATIN = re.compile("[A-Za-z]{2}")
#: Controls, and marks that reorder what follows: a title with them can show other words than it holds.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: One finding in what became of an article, as the fold words it.
_CHANGED = re.compile(r"(F-\d{4}-\d{3,}) ([a-z]+) \([a-z_]+\)")
_ISO = re.compile(r"\d{4}-\d\d(?:-\d\d)?\Z")
_KINDS = {
    "approval": "approval", "total": "total", "policy": "policy act", "application": "application",
    "revocation": "end of approvals", "denial": "denial",
}  # fmt: skip
_TERMS = {
    "instrument": "instrument", "issuer": "issued by", "document": "document", "signed": "signed on",
    "published": "published on", "effective": "in force from", "comment_until": "comments until",
    "share": "foreign share", "region_added": "region added", "service_added": "service added",
}  # fmt: skip
_STATUSES = {
    "parent": "a unit of it approved",
    "rejected": "refused",
    "revoked": "ended",
    "mentioned": "mentioned only",
}
_STAGES = {"accepted": "application accepted for review"}
_STANDINGS = {"press_only": "press only", "attributed": "press, citing an official body", "confirmed": "confirmed"}
_ROLES = {
    "batch": "approved in this batch", "subset": "part of a batch or total", "pilot_total": "pilot, in all so far",
    "stock_total": "all foreign-invested telecom firms", "other": "another count", "growth": "growth",
}  # fmt: skip
_BASES = {"yoy": "in a year", "since": "since the end of last year"}
_QUALIFIERS = {"exact": "", "over": "over ", "nearly": "nearly ", "about": "about "}


def split_tongues(text: object) -> list[tuple[str, str]]:
    """Stretches of Chinese apart from the rest, each with its language, so that a reading machine can change voice."""
    pieces = [piece for piece in _CHINESE.split(show_clean(text)) if piece]
    if get_tongue() == ENGLISH:
        return [(piece, CHINESE if _CHINESE.match(piece) else "") for piece in pieces]
    return [(piece, ENGLISH if _LATIN.search(piece) else "") for piece in pieces]


def show_clean(text: object) -> str:
    """Text without controls and direction marks."""
    return _UNSEEN.sub("", "" if text is None else str(text))


def show_brief(text: object) -> str:
    """A title or a name as it is shown. What comes in is cut at the door; what an older version took is cut here."""
    return cut_text(show_clean(text), LONGEST_TITLE)


def show_address(url: object) -> str:
    """What is shown of an address that is no link."""
    text = show_clean(url)
    return refuse_address(text) if is_too_long(text) else text


def mark_quote(evidence: Evidence) -> tuple[str, str, str]:
    """The sentence before, at and after the claim's very characters; unmarked where they stand there twice."""
    sentence, quote = show_clean(evidence.sentence), show_clean(evidence.quote)
    if not quote or sentence.count(quote) != 1:
        return sentence, "", ""
    before, _, after = sentence.partition(quote)
    return before, quote, after


def link_claim(evidence: Evidence | None) -> str:
    """Where a claim stands in the article as received; empty where that is not kept."""
    return f"/a/{evidence.article}#c{evidence.start}-{evidence.end}" if evidence is not None else ""


def link_sentence(row: dict[str, Any]) -> str:
    """As `link_claim`, for a row of a public view."""
    if row.get("article_id") is None:
        return ""
    return f"/a/{row['article_id']}" + (f"#c{row['start']}-{row['end']}" if row.get("start") is not None else "")


def is_web_address(url: object) -> bool:
    return urlsplit_safely(url).startswith(("http://", "https://"))


def urlsplit_safely(url: object) -> str:
    """The address as text where it is one, else nothing: an address of the web may be none, or 70 kB long."""
    text = str(url or "").strip()
    try:
        parts = urlsplit("" if is_too_long(text) else text)
    except ValueError:
        return ""
    return parts.geturl() if parts.scheme in ("http", "https") and parts.netloc else ""


def read_host(url: object) -> str:
    return urlsplit(urlsplit_safely(url)).netloc.rpartition("@")[2] or show_address(url)


def show_day(day: str | None) -> str:
    """`28 Feb 2025`; an instant as its Beijing day; what is not stated is said in words."""
    if not day:
        return translate("not stated")
    if "T" in day:
        day = datetime.fromisoformat(day).astimezone(BEIJING).strftime("%Y-%m-%d")
    if not _ISO.match(day):
        return show_clean(day)
    year, month, *rest = day.split("-")
    if get_tongue() == CHINESE:
        return f"{year}年{int(month)}月" + "".join(f"{int(one)}日" for one in rest)
    return f"{int(rest[0])} {_MONTHS[int(month) - 1]} {year}" if rest else f"{_MONTHS[int(month) - 1]} {year}"


def show_moment(at: datetime | str | None) -> str:
    """`1 Mar 2025, 08:14`, Beijing time; `never` where there was none."""
    if not at:
        return translate("never")
    moment = (datetime.fromisoformat(at) if isinstance(at, str) else at).astimezone(BEIJING)
    if get_tongue() == CHINESE:
        return f"{moment.year}年{moment.month}月{moment.day}日{moment:%H:%M}"
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M}"


def show_growth(value: object, qualifier: str | None = "exact") -> str:
    """`nearly +30 %`; a record that an older version wrote has no qualifier of a growth."""
    return f"{_hedge(qualifier or 'exact')}{value:+g} %"


def show_count(value: object, qualifier: str = "exact") -> str:
    """`over 2,400`; in Chinese no mark between thousands."""
    return f"{_hedge(qualifier)}{value if get_tongue() == CHINESE else f'{value:,}'}"


def _hedge(qualifier: str) -> str:
    if get_tongue() == CHINESE:
        return translate(qualifier) if qualifier in _QUALIFIERS and qualifier != "exact" else ""
    return _QUALIFIERS.get(qualifier, "")


def show_counted(count: StatedCount) -> str:
    """What a count counts; one that is no approval and no total says which other one it is."""
    if count.role != "other" or not count.detail:
        return translate(_ROLES[count.role])
    code = f"count:{count.detail}"
    said = translate(code)
    return said if said != code else translate(count.detail.replace("_", " "))


def show_publisher(text: str | None) -> str:
    """Who says it; of the shipped record also how it is known: `CRNTT (seen on a mirror)`."""
    return show_brief((text or translate("not stated")).replace(SEEN_ON_MIRROR, translate(SEEN_ON_MIRROR)))


def show_outcome(detail: str) -> str:
    """What became of an article: the findings that it changed, and how, without the codes of the reasons; else why."""
    parts = (_CHANGED.fullmatch(part) or part for part in detail.split("; "))
    said = (translate_form(one) if isinstance(one, str) else f"{one[1]} {translate(one[2])}" for one in parts)
    return (";" if get_tongue() == CHINESE else "; ").join(said)


def write_query(values: Iterable[tuple[str, object]], **changes: object) -> str:
    """A query string of what is set, with changes."""
    kept = {name: value for name, value in (*values, *changes.items()) if value not in (None, "")}
    return f"?{urlencode(kept)}" if kept else "?"


FILTERS = {
    "tongues": split_tongues,
    "clean": show_clean,
    "brief": show_brief,
    "shown": show_address,
    "mark": mark_quote,
    "claim": link_claim,
    "sentence_link": link_sentence,
    "web": is_web_address,
    "address": urlsplit_safely,
    "host": read_host,
    "day": show_day,
    "moment": show_moment,
    "count": show_count,
    "grown": show_growth,
    "kind": lambda kind: translate(_KINDS.get(kind, kind)),
    "matched": lambda firm: [name for name in list_known_names(firm.key) if name not in firm.names],
    "group": lambda key: name_key(key) if key else "",
    "basis": lambda basis: translate(_BASES.get(basis, "from a base that is not stated")),
    "counted": show_counted,
    "publisher": show_publisher,
    "outcome": show_outcome,
    "doubts": count_doubts,
    "confirmer": code_confirmer,
    "status": lambda step: translate(
        _STAGES.get(step["stage"], step["stage"]) or _STATUSES.get(step["status"], step["status"])
    ),
    "term": lambda kind: translate(_TERMS.get(kind, kind)),
    "standing": lambda standing: translate(_STANDINGS.get(standing, standing)),
    "role": lambda role: translate(_ROLES.get(role, role)),
    "word": lambda code: translate(code) if code else "",
    "words": translate_all,
    "said": translate_form,
    "query": write_query,
}
GLOBALS = {"_": translate, "tongue": get_tongue, "link_tongue": link_tongue}
