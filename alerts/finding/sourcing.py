"""Which reports a message shows, under which numbers, and which sentence stands for a claim."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from alerts.layout.layout import Listed
from alerts.words.cleaning import clean_line
from alerts.words.wording import RANKS, count_things, write_published
from domain.alerts import Briefing
from domain.citing import is_replaced, list_tellers, order_articles, put_best_first, rank_report
from domain.findings import Evidence, Finding, Report
from domain.held_files import HeldFile, find_file

_LISTED = 8  # reports that a message lists; those that a quote stands in are always listed


class Sources(Struct, frozen=True):
    """The reports of a message. `voices` are the finding's own, one for each report however often it was copied."""

    reports: Mapping[int, Report]  # every article that can be shown, by number, best first
    voices: tuple[Report, ...]
    copies: Mapping[str, tuple[Report, ...]]  # by voice
    numbers: Mapping[int, int]  # article: [1]
    files: tuple[HeldFile, ...] = ()  # those in which a shown sentence stands

    def place(self, item: Evidence) -> str:
        """`[1]`, or `[1], in its file 名单.xlsx` where the sentence stands there and not in the page itself."""
        file = find_file(self.files, item)
        return self.mark([item]) if file is None else f"{self.mark([item])}, in its file {name_file(file)}"

    def mark(self, evidence: Iterable[Evidence]) -> str:
        """`[1][3]` for the articles that are shown; empty for none."""
        numbers = sorted({self.numbers[item.article] for item in evidence if item.article in self.numbers})
        return "".join(f"[{number}]" for number in numbers)


def list_voices(finding: Finding) -> tuple[Report, ...]:
    """One report for each voice that says it, best first: a message shows who."""
    best: dict[str, Report] = {}
    for report in sorted(list_tellers(finding), key=lambda report: rank_report(finding, report)):
        best.setdefault(report.voice, report)
    return tuple(best.values())


def gather_reports(briefing: Briefing) -> dict[int, Report]:
    """All reports of the finding and of those told with it, best first; of an article the finding's own view stands."""
    told_with = (*briefing.parts, *([briefing.whole] if briefing.whole else []), *briefing.related)
    findings = (briefing.finding, *told_with)
    reports: dict[int, Report] = {}
    for finding in findings:
        for report in finding.reports:
            reports.setdefault(report.article, report)
    return {article: reports[article] for article in order_articles(findings)}


def choose_evidence(evidence: Iterable[Evidence], reports: Mapping[int, Report]) -> tuple[Evidence, ...]:
    """The best sentence of each language that a message can show: Chinese first, then English, then others.

    `reports` are best first, as `gather_reports` gives them.
    """
    best: dict[str, Evidence] = {}
    known = [item for item in evidence if item.article in reports]
    for item in put_best_first(known, reports):
        best.setdefault(mark_language(item.language), item)
    return tuple(best[mark] for mark in sorted(best, key=lambda mark: (mark != "zh", mark != "en", mark)))


def mark_language(language: str) -> str:
    """`zh` for both scripts, else the code itself; `text` where it is not known."""
    return language.split("-")[0] or "text"


def number_sources(briefing: Briefing, shown: Iterable[int], *, briefly: bool = False) -> Sources:
    """Numbers the finding's voices, best first, then whatever else a shown sentence stands in.

    `shown` are articles that must be listed; `briefly` lists no others, for messages about what is new.
    """
    reports = gather_reports(briefing)
    cited = [article for article in shown if article in reports]
    voices = list_voices(briefing.finding)
    most = 0 if briefly and cited else _LISTED
    listed = [voice for number, voice in enumerate(voices) if number < most or voice.article in cited]
    order = dict.fromkeys([*(voice.article for voice in listed), *cited])
    copies: dict[str, tuple[Report, ...]] = {}
    for voice in voices:
        same = [report for report in briefing.finding.reports if report.voice == voice.voice]
        copies[voice.voice] = tuple(report for report in same if report.part != "mention" and report != voice)
    return Sources(reports, voices, copies, {article: number for number, article in enumerate(order, 1)})


def name_file(file: HeldFile) -> str:
    return clean_line(file.name) or "without a name"


def count_voices(sources: Sources) -> str:
    """`3 reports`, `1 report in 6 outlets`: copies of one report are one voice."""
    outlets = {voice.publisher for voice in sources.voices}
    outlets.update(copy.publisher for same in sources.copies.values() for copy in same)
    said = count_things(len(sources.voices), "report")
    return said if len(outlets) <= len(sources.voices) else f"{said} in {len(outlets)} outlets"


def count_beside(finding: Finding) -> tuple[int, int]:
    """Of the finding's reports that are no voice of their own: how many repeat one, and how many tell it in passing."""
    voices = {voice.article for voice in list_voices(finding)}
    rest = [report for report in finding.reports if report.article not in voices]
    passing = sum(report.part == "mention" for report in rest)
    return len(rest) - passing, passing


def list_source(sources: Sources, article: int) -> Listed:
    """One numbered report: publisher, day, rank, address, and the outlets that carry the same."""
    report = sources.reports[article]
    own = any(voice.article == article for voice in sources.voices)
    notes = [RANKS.get(report.authority, "unknown site")]
    if report.basis == "headline":
        notes.append("headline only")
    if report.part == "copy" and not own:
        notes.append("a copy")
    if report.part == "mention":
        notes.append("in passing")
    if is_replaced(report, sources.reports.values()):
        notes.append("as it stood before it was changed")
    text = f"{clean_line(report.publisher)}, {_write_publication(report)} ({', '.join(notes)})"
    same = sources.copies.get(report.voice, ()) if own else ()
    outlets = list(dict.fromkeys(clean_line(copy.publisher) for copy in same if copy.publisher != report.publisher))
    more = (f"the same report in {'; '.join(outlets)}",) if outlets else ()
    return Listed(f"[{sources.numbers[article]}]", text, clean_line(report.url).replace(" ", "%20"), more)


def _write_publication(report: Report) -> str:
    return write_published(report.published) if report.published else "date not stated"
