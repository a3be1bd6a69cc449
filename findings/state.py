"""The ledger in memory: the findings and the indexes by which the fold looks them up."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from domain.findings import Finding, Folded, Report
from findings.copies import address_of
from findings.ids import NOTHING_GIVEN, GivenIds, read_ordinal, split_ordinal
from findings.keys import Key, list_keys
from findings.shelf import Shelf
from findings.voices import Voices, add_one

#: Look-ups give the newest so many; what is older is found by document, batch, count or firm.
MOST_CANDIDATES = 60


class State:
    """All findings as they stand. Only `apply` changes it, and only by what `fold` answered."""

    def __init__(self, given: GivenIds = NOTHING_GIVEN) -> None:
        self.given = given
        self._findings = Shelf()
        self._ordinals: dict[str, int] = {}
        self._index: dict[Key, list[int]] = {}
        self._last: dict[int, int] = {}
        self._by_article: dict[int, int | tuple[int, ...]] = {}  # a number where it is one: most articles tell one
        self._voices = Voices()

    @classmethod
    def load(cls, findings: Iterable[Finding], given: GivenIds = NOTHING_GIVEN) -> "State":
        """The state that the stored findings add up to, whatever order they come in.

        `given` is the table of ids, where events are folded again that were folded before.
        """
        state = cls(given)
        for finding in sorted(findings, key=lambda f: read_ordinal(f.id)):
            state._put(finding)
        return state

    def findings(self) -> tuple[Finding, ...]:
        """All findings in order of their ids, merged, retracted and withdrawn ones included."""
        return tuple(self._findings.look_at(self._findings.list_ordinals()))

    def apply(self, folded: Folded) -> None:
        """Takes over what a fold answered. Applying the same answer twice changes nothing."""
        for finding in folded.touched:
            self._put(finding)
        for change in folded.changes:
            self._put(change.finding)

    def find(self, finding_id: str) -> Finding | None:
        """The finding with that id; None where there is none."""
        ordinal = self._ordinals.get(finding_id)
        return None if ordinal is None else self._findings.get(ordinal)

    def look_up(self, keys: Iterable[Key]) -> Iterator[Finding]:
        """The findings under any of the keys, each once; of a key the newest first, at most `MOST_CANDIDATES`."""
        return self._findings.look_at(self._list_ordinals(keys))

    def glance(self, keys: Iterable[Key]) -> Iterator[Finding]:
        """As `look_up`, for telling which finding it is: what is long past comes without its reports."""
        return self._findings.glance(self._list_ordinals(keys))

    def _list_ordinals(self, keys: Iterable[Key]) -> Iterator[int]:
        """One after another: whoever looks is often content with the first."""
        seen: set[int] = set()
        for key in keys:
            for ordinal in reversed(self._index.get(key, ())[-MOST_CANDIDATES:]):
                if ordinal not in seen:
                    seen.add(ordinal)
                    yield ordinal

    def find_by_article(self, article: int) -> tuple[Finding, ...]:
        """The findings that an article reports, mentions or copies."""
        held = self._by_article.get(article, ())
        return tuple(self._findings.look_at(held if isinstance(held, tuple) else (held,)))

    def find_by_voice(self, voice: str) -> tuple[Finding, ...]:
        """The findings that a voice tells."""
        return tuple(self._findings.look_at(self._voices.find_findings(voice)))

    def last_number(self, year: int) -> int:
        """The highest number given in a year; 0 where none was."""
        return max(self._last.get(year, 0), self.given.last.get(year, 0))

    def find_voices(self, address: str, packed: str) -> tuple[str, ...]:
        """The voices whose story this may be: those of the same address, then alike texts, the most alike first.

        Which of them it is, the facts decide: batch one and batch two are told in nearly the same words.
        """
        return self._voices.find_alike(address, packed)

    def _put(self, finding: Finding) -> None:
        ordinal = self._ordinals.setdefault(finding.id, read_ordinal(finding.id))
        before = self._findings.get(ordinal)
        if before is finding:
            return
        self._findings.put(ordinal, finding)
        year, number = split_ordinal(ordinal)
        self._last[year] = max(self._last.get(year, 0), number)
        self._index_keys(ordinal, before, finding)
        known = len(before.reports) if before else 0
        if before and finding.reports[:known] != before.reports:
            self._forget_reports(ordinal, before)  # a split took some away
            known = 0
        for report in finding.reports[known:]:
            self._index_report(ordinal, report)

    def _forget_reports(self, ordinal: int, before: Finding) -> None:
        for report in before.reports:
            held = self._by_article.get(report.article, ())
            many = held if isinstance(held, tuple) else (held,)
            self._by_article[report.article] = tuple(other for other in many if other != ordinal)
            self._voices.remove(report.voice, ordinal)

    def _index_keys(self, ordinal: int, before: Finding | None, after: Finding) -> None:
        if before and _is_found_alike(before, after):
            return
        old = set(list_keys(before)) if before else set()
        new = set(list_keys(after))
        for key in old - new:
            held = self._index[key]
            del held[bisect_left(held, ordinal)]
        for key in new - old:
            insort(self._index.setdefault(key, []), ordinal)

    def _index_report(self, ordinal: int, report: Report) -> None:
        held = self._by_article.get(report.article)
        self._by_article[report.article] = ordinal if held is None else add_one(held, ordinal)
        self._voices.add(report.voice, address_of(report.url), report.fingerprint, ordinal)


def _is_found_alike(before: Finding, after: Finding) -> bool:
    """Whether nothing differs by which a finding is looked up; most articles only add a report."""
    return (
        before.counts is after.counts
        and before.firms is after.firms
        and before.decided == after.decided
        and before.published == after.published
        and before.batch == after.batch
        and before.document == after.document
        and before.region == after.region
        and before.merged_into == after.merged_into
        and before.part_of == after.part_of
        and before.ruled == after.ruled
    )
