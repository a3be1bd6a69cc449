"""Plays the replay set: articles, labels and what a fold made of them, in terms of labels."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from readings import build_event

from domain.findings import Change, Finding, Folded
from findings.fold import fold
from findings.state import State

FOLDER = Path(__file__).parent / "replay"


@dataclass
class Replay:
    """A state after a run, with what each article did."""

    state: State = field(default_factory=lambda: State.load([]))
    folded: dict[int, Folded] = field(default_factory=dict)

    def play(self, articles: list[dict[str, Any]]) -> "Replay":
        for article in articles:
            result = fold(self.state, build_event(article))
            self.state.apply(result)
            self.folded[article["id"]] = result
        return self

    def changes(self) -> list[Change]:
        return [change for result in self.folded.values() for change in result.changes]

    def main_finding(self, article: int) -> str | None:
        """The finding that lists the article as its own or as a copy; for one only mentioned, the first."""
        for finding in self.state.find_by_article(article):
            if any(r.article == article and r.part != "mention" for r in finding.reports):
                return finding.id
        findings = self.folded[article].outcome.findings
        return findings[0] if findings else None


def load_articles() -> list[dict[str, Any]]:
    lines = (FOLDER / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def load_messages() -> list[dict[str, Any]]:
    messages: list[dict[str, Any]] = json.loads((FOLDER / "messages.json").read_text(encoding="utf-8"))
    return messages


def score_bcubed(truth: dict[int, str], found: dict[int, str]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of a grouping of the articles that have a label."""
    precision = recall = 0.0
    for article, label in truth.items():
        together = {other for other in truth if found[other] == found[article]}
        right = {other for other in truth if truth[other] == label}
        precision += len(together & right) / len(together)
        recall += len(together & right) / len(right)
    precision, recall = precision / len(truth), recall / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def describe_finding(finding: Finding, names: dict[str, frozenset[int]]) -> tuple[object, ...]:
    """What a finding is, without ids, first seen and the order in which it came to be known."""
    return (
        finding.kind,
        finding.programme,
        frozenset(finding.authority),
        finding.decided,
        finding.published,
        finding.confirmation,
        frozenset((c.role, c.value, c.qualifier, c.region, c.as_of, c.detail) for c in finding.counts),
        frozenset((g.value, g.basis) for g in finding.growth),
        frozenset((f.key, f.status, f.named, f.group, frozenset(f.names)) for f in finding.firms),
        frozenset(finding.regions),
        frozenset(finding.services),
        finding.batch,
        finding.document,
        finding.region,
        frozenset(d.reason for d in finding.disputes),
        names[finding.id],
        names.get(finding.part_of or ""),
        frozenset(names[other] for other in finding.related),
        finding.merged_into is None,
    )


def describe_state(state: State) -> set[tuple[object, ...]]:
    """All findings that stand, each named by the articles that tell it."""
    names = {f.id: frozenset(report.article for report in f.reports) for f in state.findings()}
    return {describe_finding(finding, names) for finding in state.findings() if finding.merged_into is None}
