"""Readings built by hand from compact values, as the reader would give them: every quote stands in the text."""

import hashlib
import random
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.claims import Count, Firm, Ground, Growth, Reading, Statement
from domain.dates import parse_published
from domain.findings import ArticleRef, ReadingEvent

HOSTS = {"MIIT": "www.miit.gov.cn", "State Council": "www.gov.cn", "MOFCOM": "www.mofcom.gov.cn"}


class TextBuilder:
    """Writes an article's text claim by claim and knows where each stands."""

    def __init__(self, title: str) -> None:
        self.text = title + "\n"

    def write(self, words: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += words
        span = (start, len(self.text))
        self.text += ". "
        return span


def build_count(builder: TextBuilder, given: dict[str, Any]) -> Count:
    """`{"value": 13, "role": "batch"}`; optional qualifier, region, as_of, detail, review."""
    words = given.get("words") or f"{given.get('qualifier', '')} {given['value']} firms".strip()
    start, end = builder.write(words)
    return Count(
        value=given["value"],
        qualifier=given.get("qualifier", "exact"),
        role=given["role"],
        quote=words,
        start=start,
        end=end,
        rule="test",
        confidence=0.4 if given.get("review") else 0.9,
        review=bool(given.get("review")),
        region=given.get("region"),
        as_of=given.get("as_of"),
        detail=given.get("detail", ""),
    )


def build_growth(builder: TextBuilder, given: dict[str, Any]) -> Growth:
    words = f"{given['value']:g} percent"
    start, end = builder.write(words)
    return Growth(
        given["value"], given.get("basis", "yoy"), words, start, end, "test", 0.9, bool(given.get("review")),
        given.get("qualifier", "exact"),
    )  # fmt: skip


def build_firm(builder: TextBuilder, given: dict[str, Any]) -> Firm:
    """`{"name": ..., "status": "approved"}`; optional key, group, legal, stage, act, review."""
    start, end = builder.write(given["name"])
    return Firm(
        name=given["name"],
        key=given.get("key") or given["name"].casefold().replace(" ", "-"),
        status=given["status"],
        quote=given["name"],
        start=start,
        end=end,
        rule="test",
        confidence=0.4 if given.get("review") else 0.9,
        review=bool(given.get("review")),
        stage=given.get("stage"),
        act=given.get("act"),
        group=given.get("group", ""),
        legal=bool(given.get("legal")),
    )


def build_ground(builder: TextBuilder, given: dict[str, Any]) -> Ground:
    """`{"kind": "region", "value": "Shanghai"}`; optional words."""
    words = given.get("words") or f"in {given['value']}"
    start, end = builder.write(words)
    return Ground(given["kind"], given["value"], words, start, end, "test", 0.85, (start, end))


def build_statement(builder: TextBuilder, given: dict[str, Any]) -> Statement:
    start = len(builder.text)
    counts = tuple(build_count(builder, count) for count in given.get("counts", ()))
    growth = tuple(build_growth(builder, growth) for growth in given.get("growth", ()))
    firms = tuple(build_firm(builder, firm) for firm in given.get("firms", ()))
    grounds = tuple(build_ground(builder, ground) for ground in given.get("grounds", ()))
    return Statement(
        kind=given["kind"],
        authority=tuple(given.get("authority", ())),
        decided=given.get("decided"),
        regions=tuple(given.get("regions", ())),
        services=tuple(given.get("services", ())),
        counts=counts,
        growth=growth,
        firms=firms,
        batch=given.get("batch"),
        document=given.get("document", ""),
        programme=given.get("programme", "pilot-2024-107"),
        start=start,
        end=len(builder.text),
        grounds=grounds,
    )


def build_event(given: dict[str, Any], number: int | None = None) -> ReadingEvent:
    """One article of the replay set: id, publisher, authority, published, language, statements; all else optional.

    `story` names a text: articles of one story have nearly the same fingerprint. `seen` is the instant first seen;
    without it, an hour after publication.
    """
    title = given.get("title", f"Article {given['id']}")
    builder = TextBuilder(title)
    statements = tuple(build_statement(builder, statement) for statement in given.get("statements", ()))
    published = parse_published(given.get("published"))
    seen = read_instant(given["seen"]) if "seen" in given else None
    if seen is None:
        seen = published.earliest() + timedelta(hours=1) if published else datetime(2025, 3, 1, tzinfo=UTC)
    host = HOSTS.get(given["publisher"], given["publisher"].lower().replace(" ", "-") + ".example")
    relevant = given.get("relevant", bool(statements))
    reading = Reading(
        title=title,
        text=builder.text,
        published=published,
        language=given.get("language", "en"),
        relevant=relevant,
        score=given.get("score", 0.9 if relevant else 0.1),
        reasons=tuple(given.get("reasons", ())),
        statements=statements,
        counts=tuple(count for statement in statements for count in statement.counts),
        growth=tuple(growth for statement in statements for growth in statement.growth),
        firms=tuple(firm for statement in statements for firm in statement.firms),
        kind=statements[0].kind if statements else None,
        authority=statements[0].authority if statements else (),
        basis=given.get("basis", "article"),
        unread=tuple(given.get("unread", ())),
        names=tuple(given.get("names", ())),
        rules="test",
    )
    article = ArticleRef(
        id=given["id"],
        url=given.get("url", f"https://{host}/{given['id']}"),
        title=title,
        publisher=given["publisher"],
        authority=given["authority"],
        published=given.get("published"),
        first_seen=seen,
        fingerprint=make_fingerprint(given.get("story", f"story {given['id']}"), given.get("spin", 0), given["id"]),
    )
    return ReadingEvent(number or given["id"], seen, article, reading)


def make_fingerprint(story: str, spin: int, article: int) -> tuple[int, ...]:
    """64 lanes from the story's name; `spin` of them are another text's."""
    lanes = draw_lanes(story)
    own = draw_lanes(f"spun {article}")
    places = random.Random(article).sample(range(64), spin)
    return tuple(own[i] if i in places else lane for i, lane in enumerate(lanes))


def draw_lanes(story: str) -> tuple[int, ...]:
    rng = random.Random(hashlib.sha256(story.encode()).digest())
    return tuple(rng.getrandbits(64) for _ in range(64))


def read_instant(text: str) -> datetime:
    """`2025-02-28 17:18` Beijing time as an instant in UTC."""
    return (datetime.fromisoformat(text) - timedelta(hours=8)).replace(tzinfo=UTC)
