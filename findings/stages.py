"""How far an application has come: applied, accepted for review, or an agreement signed."""

from domain.findings import Finding
from findings.tellings import Telling

_WORDS = (("sign", "signed"), ("accept", "accepted"), ("opinion", "opinion"), ("applic", "applied"))


def read_stage(detail: str) -> str:
    """The stage that a count's detail or a firm's stage names; empty where it names none."""
    lowered = detail.lower()
    return next((stage for word, stage in _WORDS if word in lowered), "")


def agree_stages(one: str, other: str) -> bool:
    """Whether both can be said of one step: what was accepted for review was applied for; signing is another step."""
    return not one or not other or one == other or {one, other} == {"applied", "accepted"}


def stage_of_telling(telling: Telling) -> str:
    """The stage told: the count's word first, then the firms'."""
    if telling.count is not None and (stage := read_stage(telling.count.detail)) not in ("", "applied"):
        return stage
    stages = {read_stage(firm.stage) for firm in telling.firms if firm.stage} - {""}
    return stages.pop() if len(stages) == 1 else "applied" if telling.count or telling.firms else ""


def stage_of_finding(finding: Finding) -> str:
    """The stage that a finding holds, read in the same way."""
    for count in finding.counts:
        if count.role == "other" and (stage := read_stage(count.detail)) not in ("", "applied"):
            return stage
    stages = {read_stage(firm.stage) for firm in finding.firms if firm.stage} - {""}
    return stages.pop() if len(stages) == 1 else "applied" if finding.counts or finding.firms else ""
