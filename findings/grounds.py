"""Where it stands that a finding is such an act, holds in its regions, and for its services."""

from domain.altering import alter
from domain.claims import Ground, Reading
from domain.findings import ArticleRef, Evidence, Finding, StatedGround
from findings.evidence import add_evidence
from findings.tellings import Telling

#: They are no figures that sources could state differently: some sentences show them. An official page's always counts.
MOST_PLACES = 3


def add_grounds(finding: Finding, telling: Telling, reading: Reading, article: ArticleRef) -> Finding:
    """The finding with the places at which the telling states what the finding holds; others are not its own."""
    held = {"act": (finding.kind,), "region": _list_regions(finding), "service": finding.services}
    grounds = {(ground.kind, ground.value): ground for ground in finding.grounds}
    for told in telling.grounds:
        key = (told.kind, told.value)
        known = grounds.get(key) or StatedGround(*key, ())
        if told.value not in held[told.kind] or (len(known.evidence) >= MOST_PLACES and not telling.official):
            continue
        more = add_evidence(known.evidence, (_cite(told, reading, article),))
        if more != known.evidence:
            grounds[key] = alter(known, evidence=more)
    added = tuple(grounds.values())
    return finding if added == finding.grounds else alter(finding, grounds=added)


def unite_grounds(one: tuple[StatedGround, ...], other: tuple[StatedGround, ...]) -> tuple[StatedGround, ...]:
    """Those of both, each with the places of both."""
    kept = {(ground.kind, ground.value): ground for ground in one}
    for ground in other:
        held = kept.setdefault((ground.kind, ground.value), ground)
        places: tuple[Evidence, ...] = add_evidence(held.evidence, ground.evidence)
        kept[ground.kind, ground.value] = alter(held, evidence=places)
    return tuple(kept.values())


def _cite(ground: Ground, reading: Reading, article: ArticleRef) -> Evidence:
    """In the sentence that the reader took it from, so that all that one sentence states is quoted with it once."""
    return Evidence(
        article=article.id,
        quote=ground.quote,
        sentence=reading.text[slice(*ground.sentence)].strip(),
        start=ground.start,
        end=ground.end,
        language=reading.language,
        rule=ground.rule,
        confidence=ground.confidence,
    )


def _list_regions(finding: Finding) -> tuple[str, ...]:
    return (*finding.regions, *((finding.region,) if finding.region else ()))
