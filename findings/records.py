"""The shipped record beside what is observed: which row tells an event that was just seen, and what it lacks of it.

A row never takes an observed article in. The article opens its own finding, as it would without the record, and takes
the row in: from then on the event has a page, a quote and a day on which it was seen.
"""

from domain.altering import alter
from domain.findings import Finding
from findings.draft import Draft
from findings.figures import agree_figures, main_counts
from findings.identity import candidate_keys, judge_event
from findings.keys import NAMING, date_of_record, key_of_record
from findings.series import find_total, same_month, total_key
from findings.tellings import Telling


def take_in_record(draft: Draft, telling: Telling, finding: Finding) -> dict[str, str]:
    """Lets a new finding take in the row that tells the same event; what its change says of that, empty without one.

    `record_lacks` names what the row has not: the deciding body's own page, a firm, another figure.
    """
    row = find_row(draft, telling)
    if row is None:
        return {}
    draft.keep(alter(row, merged_into=finding.id))
    details = {"in_record": row.id, "record_date": date_of_record(row) or ""}
    lacks = _list_lacks(row, finding)
    return details | ({"record_lacks": ", ".join(lacks)} if lacks else {})


def find_row(draft: Draft, telling: Telling) -> Finding | None:
    """The dated, standing row of the shipped record that tells the same event or total, by the rules of identity."""
    if telling.kind == "total":
        return _find_total_row(draft, telling)
    rows = draft.glance(map(key_of_record, candidate_keys(telling)))
    judged = [(sure, row.id) for row in rows if (sure := judge_event(telling, row)) is not None]
    return draft.find(max(judged)[1]) if judged else None


def _find_total_row(draft: Draft, telling: Telling) -> Finding | None:
    count = telling.count
    if count is None:
        return None
    for row in draft.glance([key_of_record(total_key(count.role, telling.region))]):
        held = find_total(row)
        same = held is not None and same_month(held.as_of, count.as_of) and agree_figures(held, count)
        if same and row.programme == telling.programme:
            return draft.find(row.id)
    return None


def _list_lacks(row: Finding, finding: Finding) -> list[str]:
    named = {key for firm in row.firms for key in (firm.key, firm.group) if key}
    firms = [firm for firm in finding.firms if firm.status in NAMING and not {firm.key, firm.group} & named]
    held = main_counts(row) if row.kind != "total" else row.counts
    told = main_counts(finding) if finding.kind != "total" else finding.counts
    differs = any(not any(agree_figures(one, other) for other in held) for one in told)
    lacks = {"confirmation": finding.confirmation == "confirmed", "firms": bool(firms), "figures": differs}
    return [name for name, lacking in lacks.items() if lacking]
