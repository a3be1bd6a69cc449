"""A reading as JSON values and as text for a terminal."""

from typing import Any

from domain.claims import Count, Firm, Ground, Growth, Reading, Statement, Term
from domain.firms import name_key
from domain.sentences import find_sentence


def describe_reading(reading: Reading) -> dict[str, Any]:
    """What `miitwatch read --json` prints: offsets count code points of `text`, `quote` is text[start:end]."""
    return {
        "relevant": reading.relevant,
        "score": round(reading.score, 3),
        "reasons": list(reading.reasons),
        "kind": reading.kind,
        "counts": [_describe_count(reading, count) for count in reading.counts],
        "growth": [_describe_growth(reading, growth) for growth in reading.growth],
        "firms": [_describe_firm(reading, firm) for firm in reading.firms],
        "regions": list(reading.regions),
        "services": list(reading.services),
        "authority": list(reading.authority),
        "event_date": reading.event_date,
        "title": reading.title,
        "published": reading.published.as_text() if reading.published else None,
        "language": reading.language,
        "text": reading.text,
        "statements": [_describe_statement(reading, one) for one in reading.statements],
        "names": list(reading.names),
        "unread": list(reading.unread),
        "rules": reading.rules,
    }


def _describe_statement(reading: Reading, told: Statement) -> dict[str, Any]:
    """`counts` and `firms` are places in the reading's own lists."""
    return {
        "kind": told.kind,
        "decided": told.decided,
        "authority": list(told.authority),
        "regions": list(told.regions),
        "services": list(told.services),
        "batch": told.batch,
        "document": told.document or None,
        "counts": [reading.counts.index(count) for count in told.counts if count in reading.counts],
        "firms": [reading.firms.index(firm) for firm in told.firms if firm in reading.firms],
        "policy": [_describe_term(reading, term) for term in told.policy],
        "grounds": [_describe_ground(reading, ground) for ground in told.grounds],
    }


def _place(reading: Reading, claim: Count | Growth | Firm | Term | Ground) -> dict[str, Any]:
    return {
        "quote": claim.quote,
        "sentence": find_sentence(reading.text, claim.start, claim.end),
        "start": claim.start,
        "end": claim.end,
        "rule": claim.rule,
        "confidence": round(claim.confidence, 3),
        "review": not isinstance(claim, Ground) and claim.review,
    }


def _describe_count(reading: Reading, count: Count) -> dict[str, Any]:
    return {
        "value": count.value,
        "qualifier": count.qualifier,
        "role": count.role,
        "detail": count.detail or None,
        "region": count.region,
        "as_of": count.as_of,
        **_place(reading, count),
    }


def _describe_growth(reading: Reading, growth: Growth) -> dict[str, Any]:
    return {"value": growth.value, "qualifier": growth.qualifier, "basis": growth.basis, **_place(reading, growth)}


def _describe_firm(reading: Reading, firm: Firm) -> dict[str, Any]:
    return {
        "name": firm.name,
        "key": firm.key,
        "status": firm.status,
        "stage": firm.stage,
        "act": firm.act,
        "group": firm.group or None,
        "group_name": name_key(firm.group) if firm.group else None,
        **_place(reading, firm),
    }


def print_reading(reading: Reading) -> str:
    """The same for a person: the judgement first, then each claim with its words."""
    verdict = "on the subject" if reading.relevant else "not on the subject"
    lines = [f"{reading.title or '(no title)'}", f"{verdict} (score {reading.score:.2f}), language {reading.language}"]
    lines += [f"  because {reason}" for reason in reading.reasons]
    facts = (
        ("kind", reading.kind),
        ("event date", reading.event_date),
        ("decided by", ", ".join(reading.authority)),
        ("regions", ", ".join(reading.regions)),
        ("services", ", ".join(reading.services)),
    )
    lines += [f"{name:11} {value}" for name, value in facts if value]
    for count in reading.counts:
        of = f" in {count.region}" if count.region else ""
        when = f", as of {count.as_of}" if count.as_of else ""
        what = f"{count.role}{' (' + count.detail + ')' if count.detail else ''}"
        lines.append(f"count       {count.qualifier} {count.value}, {what}{of}{when}{_mark(count)}: “{count.quote}”")
    for growth in reading.growth:
        basis = growth.basis or "not stated"
        said = f"{growth.qualifier} {growth.value:g} %, basis {basis}{_mark(growth)}"
        lines.append(f"growth      {said}: “{growth.quote}”")
    lines += [
        f"firm        {firm.name}{name_group(firm)}: {firm.stage or firm.status}{_mark(firm)}" for firm in reading.firms
    ]
    lines += [f"policy      {say_term(term)}: “{term.quote}”" for one in reading.statements for term in one.policy]
    lines += [f"not read    {one}" for one in reading.unread]
    lines += [f"seems to name {name}" for name in reading.names]
    return "\n".join(lines)


def _describe_term(reading: Reading, term: Term) -> dict[str, Any]:
    told = {"kind": term.kind, "value": term.value, "before": term.before or None, "services": list(term.services)}
    return {**told, **_place(reading, term)}


def _describe_ground(reading: Reading, ground: Ground) -> dict[str, Any]:
    return {"kind": ground.kind, "value": ground.value, **_place(reading, ground)}


def say_term(term: Term) -> str:
    """`effective 2024-04-08`; `foreign share from 50 % to 100 %`."""
    name = term.kind.replace("_", " ")
    if term.kind == "share":
        tied = f", for {', '.join(term.services)}" if term.services else ""
        if term.value == "none":
            return f"foreign share: no cap any more{tied}"
        return f"foreign share {f'from {term.before} % to' if term.before else 'at most'} {term.value} %{tied}"
    return f"{name} {term.value}"


def name_group(firm: Firm) -> str:
    """The gazetteer's name of its group, where that is another name."""
    name = name_key(firm.group) if firm.group and firm.group != firm.key else ""
    return f" (group: {name})" if name and name != firm.name else ""


def _mark(claim: Count | Growth | Firm) -> str:
    return ", to be reviewed" if claim.review else ""
