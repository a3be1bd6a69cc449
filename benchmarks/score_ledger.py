"""Plays the replay set and prints how its articles are grouped, what is told, and whether anything is untold.

    python benchmarks/score_ledger.py

B-cubed precision, recall and F1 are over the articles that a person labelled with an event (tests/replay/README.md).
The targets: precision .99, F1 .95, exactly the messages of tests/replay/messages.json. Exits with 1 where one is
missed.
"""

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from replaying import Replay, load_articles, load_messages, score_bcubed

from findings.materiality import weigh

PRECISION, F1 = 0.99, 0.95


def main() -> int:
    articles = load_articles()
    labels = {article["id"]: str(article["event"]) for article in articles if article["event"]}
    replay = Replay().play(articles)
    found = {article: replay.main_finding(article) or f"none {article}" for article in labels}
    precision, recall, f1 = score_bcubed(labels, found)
    kinds = Counter(change.kind for change in replay.changes())
    told = {
        number
        for number, folded in replay.folded.items()
        for change in folded.changes
        if (weight := weigh(change)).alert and weight.urgency != "digest"
    }
    exact = [one["article"] for one in load_messages()] == sorted(told, key=list(replay.folded).index)
    print(f"{len(articles)} articles, {len(labels)} of them of {len(set(labels.values()))} events;", end=" ")
    print(f"{len(replay.state.findings())} findings, {sum(kinds.values())} changes")
    print(f"B-cubed precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    print(f"{len(told)} messages at once or the same day, {'exactly' if exact else 'NOT'} those expected")
    kept = exact and precision >= PRECISION and f1 >= F1
    print(f"targets: precision {PRECISION}, F1 {F1}, the messages: {'kept' if kept else 'MISSED'}")
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
