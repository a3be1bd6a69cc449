"""Firms in three classes that add up to the stated count: by legal name, by group or short name only, not named."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alerts.cleaning import clean_line
from alerts.figures import choose_main_count
from alerts.quoting import Claim
from alerts.sourcing import Sources, choose_evidence
from alerts.wording import join_words, write_act, write_number
from domain.alerts import Briefing
from domain.findings import Evidence, Finding, NamedFirm, StatedCount
from domain.firms import name_key

_LEGAL = re.compile(r"\b(?:Ltd|Limited|LLC|Inc|GmbH|AG|S\.A)\b|公司")
_COUNTED = {"approval": {"approved", "parent"}, "application": {"applicant"}, "revocation": {"revoked"}}


@dataclass(frozen=True, slots=True)
class Classes:
    """The firms of an event. `also` are named beside it, in another state, and are not counted."""

    stated: StatedCount | None
    legal: tuple[NamedFirm, ...]
    group: tuple[NamedFirm, ...]
    also: tuple[NamedFirm, ...]
    doubles: dict[str, NamedFirm]  # key of a firm: another name that may be the same firm, and is not counted
    regions: dict[str, str]  # key of a firm: region of the part that names it

    @property
    def not_named(self) -> int | None:
        """Stated less named; None where that is not a number (no count, or none that is exact)."""
        if self.stated is None or self.stated.qualifier != "exact":
            return None
        return self.stated.value - len(self.legal) - len(self.group)


def sort_firms(briefing: Briefing) -> Classes:
    """Sorts the firms of the finding and of its parts.

    A group that only owns a firm named with its legal name is not counted beside it, unless a part names that group
    for a place other than the one in the legal name: then a second unit is meant.
    """
    finding = briefing.finding
    counted = _COUNTED.get(finding.kind, set())
    firms: dict[str, NamedFirm] = {}
    regions: dict[str, str] = {}
    for source in (finding, *briefing.parts):
        for firm in source.firms:
            firms.setdefault(firm.key, firm)
            if source is not finding and source.region and firm.status in counted:
                regions[firm.key] = source.region
    legal = [firm for firm in firms.values() if firm.status in counted and firm.named == "legal"]
    by_group = [firm for firm in firms.values() if firm.status in counted and firm.named == "group"]
    group = [firm for firm in by_group if not _owns_one_of(firm, legal, regions.get(firm.key, ""))]
    also = [firm for firm in firms.values() if firm.status not in counted and firm.status != "mentioned"]
    if finding.kind not in {"approval", "application", "revocation"}:
        also = []
    doubles = _find_doubles(finding, legal)
    once = [firm for firm in legal if firm not in doubles.values()]
    return Classes(choose_main_count(finding), tuple(once), tuple(group), tuple(also), doubles, regions)


def _find_doubles(finding: Finding, legal: Sequence[NamedFirm]) -> dict[str, NamedFirm]:
    """Two legal names that may be one firm are counted once, under the name that was seen first."""
    by_name = {name: firm for firm in legal for name in firm.names}
    doubles: dict[str, NamedFirm] = {}
    for dispute in finding.disputes:
        pair = [by_name.get(dispute.claim), by_name.get(dispute.against)]
        if dispute.reason == "identity_open" and pair[0] is not None and pair[1] is not None:
            first, second = sorted((pair[0], pair[1]), key=legal.index)
            if first.key not in {firm.key for firm in doubles.values()}:
                doubles.setdefault(first.key, second)
    return doubles


def _owns_one_of(firm: NamedFirm, legal: Iterable[NamedFirm], region: str) -> bool:
    own = {_fold(firm.key), *(_fold(name) for name in firm.names)}
    for named in legal:
        if _fold(named.group) in own:
            place = re.search(r"[(（]([A-Za-z ]+)[)）]", " ".join(named.names))
            if not (region and place and place[1] not in {region, "China"}):
                return True
    return False


def _fold(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


def summarise_classes(classes: Classes) -> str:
    """`2 of 13 by legal name, 4 by group or short name, 7 not named`."""
    legal, group = len(classes.legal), len(classes.group)
    if classes.stated is None:
        return f"{legal} by legal name, {group} by group or short name; how many in all is not stated"
    stated = write_number(classes.stated.value, classes.stated.qualifier)
    said = f"{legal} of {stated} by legal name, {group} by group or short name"
    rest = classes.not_named
    if rest is None:
        return f"{said}; how many are not named cannot be computed"
    return f"{said}, {rest} not named" if rest >= 0 else f"{said}: more than stated"


def explain_rest(classes: Classes) -> str:
    """The third class with its terms, or in words why it is no number; never a negative count."""
    rest = classes.not_named
    if classes.stated is None:
        return "not known: no source states how many firms there are"
    stated = write_number(classes.stated.value, classes.stated.qualifier)
    legal, group = len(classes.legal), len(classes.group)
    if rest is None:
        return f'not known: the stated count is "{stated}"'
    if rest < 0:
        return f"more firms are named than stated: {legal + group} (computed: {legal} + {group}) against {stated}"
    return f"{rest} (computed: {stated} - {legal} - {group})"


def list_legal(classes: Classes, sources: Sources) -> tuple[str, ...]:
    """One line a firm, with its group where one is known, and a second name where it may be the same firm."""
    lines = []
    for firm in classes.legal:
        line = f"{_write_firm(firm)}{_write_group(firm, sources)} {_mark(firm, sources)}".strip()
        if double := classes.doubles.get(firm.key):
            line += (
                f"; perhaps the same firm as {_write_firm(double)} {_mark(double, sources)}".rstrip() + ", counted once"
            )
        lines.append(line)
    return tuple(lines)


def list_groups(classes: Classes, sources: Sources) -> tuple[str, ...]:
    """One line per report and place: units of groups together, short names of firms each by itself."""
    lines: list[str] = []
    units: dict[tuple[str, str], list[NamedFirm]] = {}
    for firm in classes.group:
        if firm.status == "parent":
            units.setdefault((_mark(firm, sources), classes.regions.get(firm.key, "")), []).append(firm)
        else:
            lines.append(f"{_write_firm(firm)} {_mark(firm, sources)}".strip())
    for (mark, region), firms in units.items():
        names = join_words([_write_firm(firm) for firm in firms])
        each = "a unit of" if len(firms) == 1 else "a unit each of"
        place = f", in {region}" if region else ""
        lines.append(f"{each} {names}{place}; no legal name is given {mark}".strip())
    return tuple(lines)


def list_others(classes: Classes, sources: Sources) -> tuple[str, ...]:
    """Firms that are named in another state, with the word for it."""
    return tuple(f"{_write_firm(firm)}: {write_status(firm)} {_mark(firm, sources)}".strip() for firm in classes.also)


def write_status(firm: NamedFirm) -> str:
    """The state of a firm in words, with the source's own word for the act where it gives one."""
    words = {
        "approved": "approved",
        "parent": "a unit of it is approved",
        "applicant": {"signed": "signed", "accepted": "application accepted for review"}.get(
            firm.stage or "", "applicant"
        ),
        "rejected": "refused",
        "revoked": "ended",
        "mentioned": "mentioned only",
    }[firm.status]
    return f"{words}, in the source's word {write_act(firm.act)}" if firm.act else words


def list_firm_claims(classes: Classes) -> tuple[Claim, ...]:
    """What is quoted for names."""
    firms = (*classes.legal, *classes.doubles.values(), *classes.group, *classes.also)
    return tuple(
        Claim(name_firm(firm), firm.evidence, False, tuple(clean_line(name) for name in firm.names)) for firm in firms
    )


def describe_wording(classes: Classes, sources: Sources) -> str:
    """Where sources use different words for the act, which they are; empty where there is one word or none."""
    said: dict[str, list[Evidence]] = {}
    for firm in (*classes.legal, *classes.group):
        if firm.act:
            said.setdefault(write_act(clean_line(firm.act)), []).extend(choose_evidence(firm.evidence, sources.reports))
    if len(said) < 2:
        return ""
    listed = join_words([f"{act} {sources.mark(evidence)}".strip() for act, evidence in said.items()])
    return f'The sources\' words differ: {listed}. Here "approved" means the pilot approval.'


def name_firm(firm: NamedFirm) -> str:
    """The name to show: the full legal one where a source gives it, else the one that was seen first."""
    full = [name for name in firm.names if firm.named == "legal" and _LEGAL.search(name)]
    return clean_line((full or list(firm.names))[0])


def _write_firm(firm: NamedFirm) -> str:
    name = name_firm(firm)
    other = next((clean_line(other) for other in firm.names if other.isascii() != name.isascii()), "")
    return f"{name} ({other}, matched by us)" if other else name


def _write_group(firm: NamedFirm, sources: Sources) -> str:
    """`(group: Deutsche Telekom)`, in the words of the sentence that names the firm; empty where it names none."""
    if not firm.group or firm.group == firm.key or _fold(name_firm(firm)).startswith(_fold(name_key(firm.group))):
        return ""
    words = re.findall(r"\w+", name_key(firm.group))
    pattern = re.compile(r"\b" + r"[\W_]+".join(re.escape(word) for word in words) + r"\b", re.IGNORECASE)
    for item in choose_evidence(firm.evidence, sources.reports):
        if found := pattern.search(item.sentence):
            return f" (group: {clean_line(found[0])})"
    return ""


def _mark(firm: NamedFirm, sources: Sources) -> str:
    return sources.mark(choose_evidence(firm.evidence, sources.reports))


def finding_has_firms(finding: Finding) -> bool:
    """Whether a finding of this kind is about firms at all."""
    return finding.kind in _COUNTED
