"""What a first sentence states, and what of it the page that confirms the finding does not: who gives that instead."""

from alerts.words.cleaning import clean_line
from alerts.words.wording import join_words, write_bodies, write_growth, write_number
from domain.altering import alter
from domain.citing import Word, is_confirmed, judge_evidence, name_confirmer
from domain.findings import Evidence, Finding, NamedFirm, Report, StatedCount, StatedGrowth
from domain.naming import choose_main_count
from domain.sources import OFFICIAL

Fact = StatedCount | StatedGrowth | NamedFirm
#: Of an approval without a number so many firms are named in its first sentence.
MOST_NAMED = 3


def list_stated(finding: Finding) -> tuple[Fact, ...]:
    """The figures of the first sentence, or the firms of an approval of which no number is stated."""
    count = choose_main_count(finding)
    if finding.kind == "total":
        return (*((count,) if count else ()), *finding.growth[:1])
    if count is not None or finding.kind != "approval":
        return (count,) if count else ()
    return list_granted(finding)


def list_granted(finding: Finding) -> tuple[NamedFirm, ...]:
    """The firms that stand in for a number: those approved, else those of which a unit was."""
    return list_let_in(finding)[:MOST_NAMED]


def list_let_in(finding: Finding) -> tuple[NamedFirm, ...]:
    """All firms that were approved, else those of which a unit was."""
    approved = tuple(firm for firm in finding.firms if firm.status == "approved")
    return approved or tuple(firm for firm in finding.firms if firm.status == "parent")


def list_apart(finding: Finding) -> tuple[tuple[Fact, Word], ...]:
    """What a confirmed finding's first sentence states and its confirming page does not, each with whose word it is.

    Where no place is kept nothing is known of who states it.
    """
    if finding.confirmation != "confirmed":
        return ()
    stated = (fact for fact in list_stated(finding) if fact.evidence and not is_confirmed(finding, fact.evidence))
    return tuple((fact, judge_evidence(finding, fact.evidence)) for fact in stated)


def strip_apart(finding: Finding) -> Finding:
    """The finding without what its confirming page does not state, for a line that says only that it is confirmed."""
    apart = [fact for fact, _ in list_apart(finding)]
    if not apart:
        return finding
    return alter(
        finding,
        counts=tuple(count for count in finding.counts if count not in apart),
        growth=tuple(growth for growth in finding.growth if growth not in apart),
        firms=tuple(firm for firm in finding.firms if is_confirmed(finding, firm.evidence)),
    )


def name_stated(fact: Fact) -> str:
    """`2,343`, `+31 %` or a firm as written."""
    if isinstance(fact, StatedCount):
        return write_number(fact.value, fact.qualifier)
    return write_growth(fact) if isinstance(fact, StatedGrowth) else clean_line(fact.names[0])


def attribute_apart(finding: Finding) -> str:
    """`2,343: gov.cn itself gives it; +31 %: MIIT says so on its own page`; empty where the page states it all."""
    apart = list_apart(finding)
    if not apart:
        return ""
    said = [f"{name_stated(fact)}: {_word_report(word.report)}" for fact, word in apart]
    given = [fact for fact, _ in apart]
    rest = [name_stated(fact) for fact in list_stated(finding) if fact.evidence and fact not in given]
    confirmer = clean_line(name_confirmer(finding))
    said += [
        f"{join_words(rest)}: {confirmer} says so on its own page" if rest else f"the event: confirmed by {confirmer}"
    ]
    return "; ".join(said)


def _word_report(report: Report | None) -> str:
    return "no report that is kept states it" if report is None else word_report(report, "it")


def word_report(report: Report, what: str) -> str:
    """`gov.cn itself gives it`, `press, Xinhua, citing MIIT`: on whose word a report gives `what`, `it` or `them`."""
    publisher = clean_line(report.publisher) or "a report"
    if report.authority in OFFICIAL:
        return f"{publisher} itself gives {what}{'' if report.basis == 'article' else ' in a headline'}"
    if report.cites:
        return f"press, {publisher}, citing {write_bodies(report.cites)}"
    return f"press only; {publisher} cites nobody for {what}"


def exclude_apart(finding: Finding) -> str:
    """`; its page lacks 2,343 (gov.cn)`, behind a standing that does not hold for it; empty where it holds for all."""
    apart = list_apart(finding)
    said = (f"{name_stated(fact)} ({_name_word(finding, word)})" for fact, word in apart)
    return f"; its page lacks {join_words(list(said))}" if apart else ""


def _name_word(finding: Finding, word: Word) -> str:
    if word.standing == "confirmed" and word.report is not None:
        return clean_line(word.report.publisher)
    return _name_teller(finding, word)


def word_standing_of(finding: Finding, word: Word) -> str:
    """`confirmed by MIIT`, `press, citing MIIT` or `press only`, of one fact: by the report that states it best."""
    if word.standing == "confirmed":
        return f"confirmed by {_name_official(word.report)}" if word.report else "confirmed"
    if word.standing == "press_only":
        return "press only"
    bodies = word.report.cites if word.report and word.report.cites else finding.authority
    return f"press, citing {write_bodies(bodies) or 'an official body'}"


def word_evidence(finding: Finding, evidence: tuple[Evidence, ...]) -> str:
    """`confirmed by MIIT`, `press, Xinhua, citing MIIT` or `press only, Xinhua`; empty where no report is kept."""
    word = judge_evidence(finding, evidence)
    return _name_teller(finding, word) if word.report else ""


def _name_teller(finding: Finding, word: Word) -> str:
    said = word_standing_of(finding, word)
    if word.standing == "confirmed" or word.report is None:
        return said
    kind, comma, citing = said.partition(", ")
    return f"{kind}, {clean_line(word.report.publisher)}{comma}{citing}"


def _name_official(report: Report) -> str:
    return "MIIT" if report.authority == "regulator" else clean_line(report.publisher)
