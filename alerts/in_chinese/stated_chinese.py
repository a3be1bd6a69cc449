"""On whose word a figure or a name is, in Chinese: what the confirming page does not state is not said to be proven."""

from alerts.finding.stated import Fact, list_apart
from alerts.words.chinese import BODIES, write_bodies, write_growth, write_number
from alerts.words.cleaning import clean_line
from domain.citing import Word, judge_evidence
from domain.findings import Evidence, Finding, StatedCount, StatedGrowth


def exclude_in_chinese(finding: Finding) -> str:
    """`,但不含2,343家(中国政府网)`, behind a standing that does not hold for it; empty where it holds for all."""
    said = "、".join(f"{_name(fact)}({_name_word(finding, word)})" for fact, word in list_apart(finding))
    return f",但不含{said}" if said else ""


def word_evidence_in_chinese(finding: Finding, evidence: tuple[Evidence, ...]) -> str:
    """`工信部已证实`, `报道引工信部(Xinhua)` or `仅见报道(Xinhua)`; empty where no report is kept."""
    word = judge_evidence(finding, evidence)
    if word.report is None:
        return ""
    return f"{_name_word(finding, word)}{'已证实' if word.standing == 'confirmed' else ''}"


def _name(fact: Fact) -> str:
    if isinstance(fact, StatedCount):
        return f"{write_number(fact)}家"
    return write_growth(fact) if isinstance(fact, StatedGrowth) else clean_line(fact.names[0])


def _name_word(finding: Finding, word: Word) -> str:
    report = word.report
    if word.standing == "confirmed" and report is not None:
        return BODIES["MIIT"] if report.authority == "regulator" else clean_line(report.publisher)
    teller = f"({clean_line(report.publisher)})" if report is not None else ""
    if word.standing == "press_only":
        return f"仅见报道{teller}"
    return f"报道引{write_bodies(report.cites if report and report.cites else finding.authority) or '官方'}{teller}"
