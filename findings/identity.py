"""Whether a telling and a finding are one event: by facts, with a veto on any conflict, never by text."""

from datetime import date
from functools import lru_cache

from domain.bodies import top_region
from domain.claims import Firm
from domain.dates import agree
from domain.findings import Finding, NamedFirm, StatedCount
from findings.figures import agree_figures
from findings.keys import NAMING, Key, anchor_of, fold_document, months_around
from findings.stages import agree_stages, stage_of_finding, stage_of_telling
from findings.tellings import Telling

#: Dates of one decision differ by so many days between reports (weekday told, page date).
SAME_DECISION = 3
#: An undated telling of a count without batch number joins an event at most so old.
UNDATED_COUNT = 120
#: A telling without count, batch, firm or date joins only what was told so lately.
UNDATED_VAGUE = 14
#: Policy acts without number or date are told within so many days of each other; of the same regions, longer.
UNDATED_POLICY = 3
#: A number of a batch told so long after is of another year's batches, or looks back: a person must say which.
ANOTHER_YEAR = 300
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
    if (_conflict_dates(telling, finding) and not same_batch) or _conflict_bodies(telling, finding):
        return None
    if same_batch:
        return BATCH
    if _conflict_regions(telling, finding):
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
    if _is_another_year(telling, finding) or _disjoint_places(telling, finding):
        return False
    return any(agree_figures(telling.count, held) for held in main_counts(finding))


def may_be_another(telling: Telling, finding: Finding) -> bool:
    """Whether a batch told without a day, most of a year after, may be a new one of the same number."""
    if telling.batch is None or telling.decided is not None or not telling.main or telling.headline:
        return False
    apart = days_apart(telling, finding)
    return telling.batch == finding.batch and apart is not None and apart > ANOTHER_YEAR


def main_counts(finding: Finding) -> tuple[StatedCount, ...]:
    """The counts that identify a finding: its batch; of an application or ending, its firms."""
    roles = ("batch",) if finding.kind == "approval" else ("batch", "other")
    counts = tuple(c for c in finding.counts if c.role in roles and c.detail != "told_as_new")
    if not counts and finding.kind == "approval":
        counts = tuple(c for c in finding.counts if c.role == "subset" and top_region(c.region) == finding.region)
    return counts


def days_apart(telling: Telling, finding: Finding) -> int | None:
    """Days between the two by decision, else by publication; None where the telling has neither to the day."""
    one, other = telling.anchor, anchor_of(finding)
    if one is None or len(one) < 10 or len(other) < 10:
        return None
    return abs(_count_days(one) - _count_days(other))


@lru_cache(maxsize=4096)
def _count_days(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def share_firm(telling: Telling, finding: Finding) -> bool:
    """Whether both name one firm, or firms of one group, as let in, refused or ended."""
    mine = {key for firm in telling.firms if firm.status in NAMING for key in (firm.key, firm.group) if key}
    theirs = {key for firm in finding.firms if firm.status in NAMING for key in (firm.key, firm.group) if key}
    return bool(mine & theirs)


def _judge_decision(telling: Telling, finding: Finding) -> int | None:
    held = main_counts(finding)
    differs = bool(telling.count and held and not any(agree_figures(telling.count, c) for c in held))
    if telling.batch is not None and finding.batch is not None:
        apart = days_apart(telling, finding)
        later = differs and apart is not None and apart > UNDATED_COUNT
        return BATCH if telling.batch == finding.batch and not later else None
    if _disjoint_firms(telling, finding, held):
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


def _conflict_bodies(telling: Telling, finding: Finding) -> bool:
    """The ministry was called MII until 2008; MIIT and MII are one body."""
    if telling.authority == finding.authority:
        return False
    one = {"MIIT" if body == "MII" else body for body in telling.authority}
    other = {"MIIT" if body == "MII" else body for body in finding.authority}
    return bool(one and other and not one & other)


def _conflict_regions(telling: Telling, finding: Finding) -> bool:
    if telling.region and finding.region:
        return telling.region != finding.region or _conflict_places(telling, finding)
    if telling.region and finding.regions:
        return not _is_whole(telling, finding)  # a regional telling of a national finding: at most its part
    if finding.region and telling.regions:
        return True
    return telling.regions != finding.regions and _disjoint_places(telling, finding)


def _disjoint_places(telling: Telling, finding: Finding) -> bool:
    """Whether both name regions, and share none."""
    mine = {top_region(r) for r in telling.regions}
    theirs = {top_region(r) for r in finding.regions}
    return bool(mine and theirs and not mine & theirs)


def _is_whole(telling: Telling, finding: Finding) -> bool:
    """Whether a telling beside which one region stands gives the national count: the region is where it was read."""
    told = telling.count is not None and telling.count.region is None
    same = told and any(telling.count and agree_figures(telling.count, held) for held in main_counts(finding))
    return same and telling.region in {top_region(region) for region in finding.regions}


def _conflict_places(telling: Telling, finding: Finding) -> bool:
    """Lingang and Pudong are both in Shanghai and are not each other."""
    mine = {r for r in telling.regions if top_region(r) != r}
    theirs = {r for r in finding.regions if top_region(r) != r}
    return telling.kind == "application" and bool(mine and theirs and not mine & theirs)


def _conflict_dates(telling: Telling, finding: Finding) -> bool:
    if telling.decided and finding.decided:
        apart = days_apart(telling, finding)
        return apart > SAME_DECISION if apart is not None else not agree(telling.decided, finding.decided)
    if finding.decided and telling.published and len(finding.decided) == len(telling.published) == 10:
        apart = _count_days(finding.decided) - _count_days(telling.published)
        return apart > SAME_DECISION  # nobody reports a decision before it is made
    return _is_another_year(telling, finding)


def _is_another_year(telling: Telling, finding: Finding) -> bool:
    """Whether the day that a telling gives lies most of a year from the decision, or so long after the publication
    of a finding that gives no day. What was published long after the day that is told may look back at it.
    """
    if telling.decided is None or (days_apart(telling, finding) or 0) <= ANOTHER_YEAR:
        return False
    return finding.decided is not None or telling.decided > anchor_of(finding)


def _same_day(telling: Telling, finding: Finding) -> bool:
    return telling.decided is not None and len(telling.decided) == 10 and telling.decided == finding.decided


def _disjoint_firms(telling: Telling, finding: Finding, held: tuple[StatedCount, ...]) -> bool:
    """Whether the firms named on both sides cannot be one list: none shared, and together more than were counted.

    Lists are partial ("including", "among them"), so two that share nothing may be one batch of thirteen.
    Names in another script than the other side's are not compared.
    """
    mine = {firm.key for firm in telling.firms if firm.status in ("approved", "revoked")}
    theirs = {firm.key for firm in finding.firms if firm.status in ("approved", "revoked")}
    if not mine or not theirs or share_firm(telling, finding):
        return False
    stated = max([c.value for c in held] + ([telling.count.value] if telling.count else []), default=0)
    for chinese in (True, False):
        one = {firm.key for firm in telling.firms if firm.key in mine and _is_chinese(firm) == chinese}
        other = {firm.key for firm in finding.firms if firm.key in theirs and _is_chinese(firm) == chinese}
        if one and other and len(one | other) > stated:
            return True
    return False


def _is_chinese(firm: Firm | NamedFirm) -> bool:
    name = firm.names[0] if isinstance(firm, NamedFirm) else firm.name
    return any("一" <= character <= "鿿" for character in name)
