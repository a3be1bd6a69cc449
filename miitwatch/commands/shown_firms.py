"""Firms by a name that was given in an id's place: what each finding says of them, in words."""

import shlex
from collections.abc import Sequence
from typing import Any

from domain.record import NOT_OBSERVED
from miitwatch.history.summaries import STANDINGS
from miitwatch.progress import count_of

#: What a status means of a firm: the act of the source, where it has one, stands beside it.
_STATUSES = {
    "approved": "approved",
    "parent": "parent, a unit of it was approved",
    "applicant": "applicant",
    "rejected": "rejected",
    "revoked": "its licence or approval ended",
    "mentioned": "mentioned",
}


def write_firms(rows: Sequence[dict[str, Any]], asked: str) -> str:
    """Each firm in each finding with the sentence and its source; then what finds more of it."""
    findings = count_of(len({row["finding_id"] for row in rows}), "finding says", "findings say")
    head = f"{asked!r} is no id but a firm's key or of its name; {findings}:"
    word = shlex.quote(asked)
    hint = (
        f"An id shows one thing whole: `miitwatch show {rows[0]['finding_id']}`. By a word: `miitwatch findings --firm "
        f"{word}`, `miitwatch firms --firm {word}` and, in all texts, `miitwatch search {word}`."
    )
    return "\n\n".join([head, *map(_write_firm, rows), hint])


def _write_firm(row: dict[str, Any]) -> str:
    group = f" (group {row['group_name']})" if row["group_name"] and row["group_name"] != row["name"] else ""
    day, region = row["decided"] or row["published_day"] or "", row["region"] or ""
    said = " ".join(part for part in (STANDINGS.get(row["standing"], ""), _name_authority(row)) if part)
    where = ", ".join(part for part in (row["finding_id"], day, region, said) if part)
    lines = [f"{row['name']}{group}", f"  {_STATUSES.get(row['status'], row['status'])}: {where}"]
    if row["sentence"] or row["quote"]:
        lines.append(f'  "{row["sentence"] or row["quote"]}"')
    source = ", ".join(str(part) for part in (row["publisher"], row["published_day"], row["url"]) if part)
    lines += [f"  {source}"] if source else []
    return "\n".join(lines + ([f"  {NOT_OBSERVED}"] if row["observed"] == 0 else []))


def _name_authority(row: dict[str, Any]) -> str:
    return "" if row["standing"] == "press_only" else str(row["authority"] or "")
