"""The ledger in memory: the findings and the indexes by which the fold looks them up."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from domain.findings import Finding, Folded, Report
from findings.copies import COPY_FROM, address_of, compare_fingerprints, list_bands
from findings.ids import NOTHING_GIVEN, GivenIds, read_ordinal, split_ordinal
from findings.keys import Key, list_keys

_K = TypeVar("_K")
_V = TypeVar("_V", int, str)

#: Look-ups give the newest so many; what is older is found by document, batch, count or firm.
MOST_CANDIDATES = 60


class State:
    """All findings as they stand. Only `apply` changes it, and only by what `fold` answered."""

    def __init__(self, given: GivenIds = NOTHING_GIVEN) -> None:
        self.given = given
        self._findings: dict[int, Finding] = {}
        self._index: dict[Key, list[int]] = {}
        self._last: dict[int, int] = {}
        # tuples, and shared where they hold one: most hold one, and there are many
        self._by_article: dict[int, tuple[int, ...]] = {}
        self._addresses: dict[str, tuple[str, ...]] = {}  # canonical address -> voices
        self._voices: dict[str, tuple[int, ...]] = {}
        self._prints: dict[str, str] = {}  # voice -> fingerprint of its first report
        self._bands: dict[bytes, tuple[str, ...]] = {}

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
        return tuple(self._findings[ordinal] for ordinal in sorted(self._findings))

    def apply(self, folded: Folded) -> None:
        """Takes over what a fold answered. Applying the same answer twice changes nothing."""
        for finding in folded.touched:
            self._put(finding)
        for change in folded.changes:
            self._put(change.finding)

    def find(self, finding_id: str) -> Finding | None:
        """The finding with that id; None where there is none."""
        try:
            return self._findings.get(read_ordinal(finding_id))
        except ValueError:
            return None

    def look_up(self, key: Key) -> Iterator[Finding]:
        """The newest findings under a key, newest first, at most `MOST_CANDIDATES`."""
        for ordinal in reversed(self._index.get(key, ())[-MOST_CANDIDATES:]):
            yield self._findings[ordinal]

    def find_by_article(self, article: int) -> tuple[Finding, ...]:
        """The findings that an article reports, mentions or copies."""
        return tuple(self._findings[ordinal] for ordinal in self._by_article.get(article, ()))

    def find_by_voice(self, voice: str) -> tuple[Finding, ...]:
        """The findings that a voice tells."""
        return tuple(self._findings[ordinal] for ordinal in self._voices.get(voice, ()))

    def last_number(self, year: int) -> int:
        """The highest number given in a year; 0 where none was."""
        return max(self._last.get(year, 0), self.given.last.get(year, 0))

    def find_voices(self, address: str, packed: str) -> tuple[str, ...]:
        """The voices whose story this may be: those of the same address, then alike texts, the most alike first.

        Which of them it is, the facts decide: batch one and batch two are told in nearly the same words.
        """
        known = self._addresses.get(address, ())
        alike = {voice for band in list_bands(packed) for voice in self._bands.get(band, ())[-MOST_CANDIDATES:]}
        ranked = sorted((-compare_fingerprints(packed, self._prints[voice]), voice) for voice in alike)
        return known + tuple(voice for likeness, voice in ranked if -likeness >= COPY_FROM and voice not in known)

    def _put(self, finding: Finding) -> None:
        ordinal = read_ordinal(finding.id)
        before = self._findings.get(ordinal)
        if before is finding:
            return
        self._findings[ordinal] = finding
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
            for index, key in ((self._by_article, report.article), (self._voices, report.voice)):
                _remove(index, key, ordinal)

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
        one, voice = (ordinal,), (report.voice,)
        _insert(self._by_article, report.article, one)
        _insert(self._voices, report.voice, one)
        address = address_of(report.url)
        _insert(self._addresses, address, voice)
        if report.voice not in self._prints and address == report.voice:
            self._prints[report.voice] = report.fingerprint
            for band in list_bands(report.fingerprint):
                _insert(self._bands, band, voice)


def _insert(index: dict[_K, tuple[_V, ...]], key: _K, one: tuple[_V]) -> None:
    """Adds one value under a key, in order, once."""
    held = index.get(key)
    if held is None:
        index[key] = one
    elif one[0] not in held:
        place = bisect_left(held, one[0])
        index[key] = held[:place] + one + held[place:]


def _remove(index: dict[Any, tuple[int, ...]], key: object, value: int) -> None:
    index[key] = tuple(other for other in index.get(key, ()) if other != value)


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
    )


def list_findings(state: State, keys: Iterable[Key]) -> Iterator[Finding]:
    """The findings under any of the keys, each once."""
    seen: set[str] = set()
    for key in keys:
        for finding in state.look_up(key):
            if finding.id not in seen:
                seen.add(finding.id)
                yield finding
