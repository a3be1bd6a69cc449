"""Whether a telling and a finding are one event: by facts, with a veto on any conflict, never by text."""

from domain.bodies import top_region
from domain.findings import Finding
from findings.conflicts import (
    ANOTHER_YEAR,
    conflict_bodies,
    conflict_dates,
    conflict_regions,
    days_apart,
    disjoint_firms,
    disjoint_places,
    is_another_year,
    share_firm,
)
from findings.figures import agree_figures, main_counts
from findings.keys import NAMING, Key, fold_document, months_around
from findings.stages import agree_stages, stage_of_finding, stage_of_telling
from findings.tellings import Telling

#: An undated telling of a count without batch number joins an event at most so old.
UNDATED_COUNT = 120
#: A telling without count, batch, firm or date joins only what was told so lately.
UNDATED_VAGUE = 14
#: Policy acts without number or date are told within so many days of each other; of the same regions, longer.
UNDATED_POLICY = 3
#: How sure a match is; the best one wins.
DOCUMENT, BATCH, SAME_DAY, COUNT, FIRM, VAGUE = 6, 5, 4, 3, 2, 1


def candidate_keys(telling: Telling) -> tuple[Key, ...]:
    """Where findings that may be this event are looked up, what decides alone first."""
    kind, programme = telling.kind, telling.programme
    keys: list[Key] = []
    if telling.document:
        keys.append(("document", kind, fold_document(telling.document)))
    if telling.batch is not None:
        keys.append(("batch", kind, programme, telling.batch))
    keys.extend(("firm", kind, firm.key) for firm in telling.firms if firm.status in NAMING)
    if telling.count is not None:
        keys.append(("count", kind, programme, telling.count.value))
    if telling.anchor:
        around = months_around(telling.anchor, UNDATED_VAGUE)
        keys.extend(("month", kind, programme, month) for month in around)
    if telling.decided is None:
        keys.append(("all", kind, programme))
    return tuple(dict.fromkeys(keys))


def judge_event(telling: Telling, finding: Finding) -> int | None:
    """How surely the finding, of the telling's kind, is its event; None where a fact forbids or nothing supports it."""
    if telling.document and finding.document:
        return DOCUMENT if fold_document(telling.document) == fold_document(finding.document) else None
    if telling.programme != finding.programme:
        return None
    same_batch = is_same_batch(telling, finding)
    if (conflict_dates(telling, finding) and not same_batch) or conflict_bodies(telling, finding):
        return None
    if same_batch:
        return BATCH
    if conflict_regions(telling, finding):
        return None
    if telling.kind == "policy":
        return _judge_policy(telling, finding)
    if telling.kind == "application":
        return _judge_application(telling, finding)
    return _judge_decision(telling, finding)


def is_same_batch(telling: Telling, finding: Finding) -> bool:
    """Whether both give one batch number and one count: a scheme has one first batch, whatever the day beside it.

    A day that lies most of a year away is another year's first batch; one of other places is another scheme's.
    """
    if telling.batch is None or telling.batch != finding.batch or telling.count is None or telling.count.region:
        return False
    if is_another_year(telling, finding) or disjoint_places(telling, finding):
        return False
    return any(agree_figures(telling.count, held) for held in main_counts(finding))


def may_be_another(telling: Telling, finding: Finding) -> bool:
    """Whether a batch told without a day, most of a year after, may be a new one of the same number."""
    if telling.batch is None or telling.decided is not None or not telling.main or telling.headline:
        return False
    apart = days_apart(telling, finding)
    return telling.batch == finding.batch and apart is not None and apart > ANOTHER_YEAR


def _judge_decision(telling: Telling, finding: Finding) -> int | None:
    held = main_counts(finding)
    differs = bool(telling.count and held and not any(agree_figures(telling.count, c) for c in held))
    if telling.batch is not None and finding.batch is not None:
        apart = days_apart(telling, finding)
        later = differs and apart is not None and apart > UNDATED_COUNT
        return BATCH if telling.batch == finding.batch and not later else None
    if disjoint_firms(telling, finding, held):
        return None
    if differs:
        return SAME_DAY if _same_day(telling, finding) else None
    shared = share_firm(telling, finding)
    apart = days_apart(telling, finding)
    if telling.decided and finding.decided:
        return _judge_dated(telling, finding, held=bool(held), shared=shared)
    if telling.count and held:
        return COUNT if not telling.main or apart is None or apart <= UNDATED_COUNT else None
    if shared:
        return FIRM if apart is None or apart <= UNDATED_COUNT else None
    vague = telling.count is None and not telling.firms and telling.batch is None
    return VAGUE if vague and apart is not None and apart <= UNDATED_VAGUE else None


def _judge_dated(telling: Telling, finding: Finding, *, held: bool, shared: bool) -> int | None:
    """Both say when it was decided, within three days, and nothing conflicts."""
    if _same_day(telling, finding):
        return SAME_DAY
    if telling.count and held:
        return COUNT
    return FIRM if shared else None


def _judge_policy(telling: Telling, finding: Finding) -> int | None:
    apart = days_apart(telling, finding)
    if telling.decided and finding.decided:
        return SAME_DAY if not apart else COUNT if _is_one_act(telling, finding) else None
    mine = {top_region(r) for r in telling.regions}
    same = bool(mine) and mine == {top_region(r) for r in finding.regions}
    return VAGUE if apart is not None and apart <= (UNDATED_COUNT if same else UNDATED_POLICY) else None


def _is_one_act(telling: Telling, finding: Finding) -> bool:
    """Whether two days can be of one act, signed on one and published on the other: something else must say so.

    Two own pages of official bodies that give two days are two acts. So are two reports that share neither place nor
    service, nor give the other's day: one alert too many is better than an act that nobody is told of.
    """
    days = ("signed", "published")
    if any(term.value == telling.decided for term in finding.terms if term.kind in days):
        return True
    if any(term.value == finding.decided for term in telling.terms if term.kind in days):
        return True
    if telling.official and finding.confirmation == "confirmed":
        return False
    places = {top_region(region) for region in telling.regions} & {top_region(region) for region in finding.regions}
    return bool(places or set(telling.services) & set(finding.services))


def _judge_application(telling: Telling, finding: Finding) -> int | None:
    if not agree_stages(stage_of_telling(telling), stage_of_finding(finding)):
        return None
    held = main_counts(finding)
    if telling.count and held:
        return COUNT if any(agree_figures(telling.count, c) for c in held) else None
    keys = {firm.key for firm in telling.firms if firm.status == "applicant"}
    shared = keys & {firm.key for firm in finding.firms if firm.status == "applicant"}
    apart = days_apart(telling, finding)
    return FIRM if shared and apart is not None and apart <= UNDATED_VAGUE else None


def _same_day(telling: Telling, finding: Finding) -> bool:
    return telling.decided is not None and len(telling.decided) == 10 and telling.decided == finding.decided
