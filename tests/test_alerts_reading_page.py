"""The page for those who get messages has every first word of a subject and every label, in both languages."""

import ast
import re
from pathlib import Path

import briefings as given_
import pytest
from test_alerts_checks import CHECK
from test_alerts_chinese_letters import ALL, LOST, MAIL, RESTORED
from test_alerts_digests import MONDAY, WEEK, make_digest, make_item
from test_alerts_first_look import LOOK, NOTICE
from test_alerts_messages import find_unexplained, list_labels

from alerts.digests.digest_words import WaitingPage
from alerts.digests.digests import render_digest, render_digest_for
from alerts.finding.subjects import LATE_AFTER, WORDS
from alerts.in_chinese.chinese_subjects import WORDS as CHINESE_WORDS
from alerts.notices.checks import render_check
from alerts.notices.first_look import render_first_look
from alerts.notices.notices import render_notice, render_test
from alerts.notices.sight_messages import render_sight_lost, render_sight_restored
from alerts.notices.unread_pages import UnreadPage, render_unread
from alerts.rendering import render_for
from domain.alerts import Rendered
from domain.altering import alter
from domain.timing import Window

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/reading-an-alert.md").read_text("utf-8")
#: With the parts of a digest, which have their table on the page of messages.
PAGES = PAGE + (ROOT / "docs/messages.md").read_text("utf-8").split("## Digests\n")[1].split("\n## ")[0]
#: What goes to operators, and what is no message: evidence sheets and coverage statements.
OTHERS = {"notices", "evidence_sheet", "coverage", "coverage_chinese"}
DAY = Window(WEEK.last, WEEK.last)
UNREAD = [UnreadPage("第二批试点批复", f"https://www.miit.example/{n}", "miit_news", "timeout", 2) for n in range(12)]
WAITING = (WaitingPage("R-1", "一页", "EFE", MONDAY, long=True), WaitingPage("R-2", "一页", "EFE", MONDAY))
DIGESTS = (
    make_digest(
        make_item(given_.THIRTEEN), make_item(given_.TOTAL), waiting=WAITING, page="https://watch.firm.example"
    ),
    make_digest(standing=(given_.THIRTEEN,)),
    make_digest(make_item(given_.THIRTEEN), window=DAY, disputed=(given_.DISPUTED_FINDING,)),
    make_digest(make_item(given_.THIRTEEN), window=alter(WEEK, first=WEEK.first.replace(day=1)), kind="daily"),
    make_digest(make_item(given_.THIRTEEN), window=None, kind="collected"),
)
SUMMARIES = {
    language: [
        render_first_look(LOOK, language),
        render_first_look(alter(LOOK, older=(given_.FOUR,), apart=("F-2025-007",), unread=(("a", "b"),)), language),
        render_sight_lost(LOST, language),
        render_sight_restored(alter(RESTORED, gaps=("miit_news: its list shows 20 rows",)), language),
        render_check(CHECK, language),
        render_unread(UNREAD, given_.NOW, language),
        *(render_digest_for(alter(MAIL, language=language), one) for one in DIGESTS),
    ]
    for language in ("en", "zh")
}


def list_first_words(language: str) -> list[str]:
    """The column of first words: `Week to ..` and its like each by itself."""
    rows = re.findall(r"^\| (.+?) \| (.+?) \| .+ \|$", PAGE.split("| English | Chinese | it means |")[1], re.M)
    cells = [row[0 if language == "en" else 1] for row in rows]
    return [word for cell in cells[: cells.index("[ops]") + 1] for word in cell.split(", ") if "---" not in word]


def begins_with(subject: str, word: str) -> bool:
    """Whether it begins with the word; two dots stand for a date or a number."""
    return re.match(r"[^:]+?".join(map(re.escape, word.split(".."))), subject) is not None


@pytest.mark.parametrize(("language", "words"), [("en", WORDS), ("zh", CHINESE_WORDS)])
def test_the_list_of_first_words_is_whole_and_holds_no_other(language: str, words: dict[str, str]) -> None:
    listed = list_first_words(language)
    subjects = [rendered.subject for rendered in (*SUMMARIES[language], render_notice(NOTICE), render_test(MAIL))]
    assert {word for key, word in words.items() if key != "record"} <= set(listed)
    assert [one for one in subjects if not any(begins_with(one, word) for word in listed)] == []
    unused = set(listed) - set(words.values())
    assert {word for word in unused if not any(begins_with(one, word) for one in subjects)} == set()


def test_the_header_has_the_words_that_the_page_gives_it() -> None:
    everything = (*SUMMARIES["en"], *SUMMARIES["zh"], render_notice(NOTICE), render_test(MAIL))
    heads = {dict(rendered.headers)["X-Miitwatch-Change"] for rendered in everything}
    said = PAGE.split("`X-Miitwatch-Change`")[1].split("\n")[0]
    assert heads == {*re.findall(r"`([A-Z][a-z ]+)`", said), *heads & set(list_first_words("en"))}


def test_a_late_find_is_defined_as_it_is_written() -> None:
    assert f"more than {LATE_AFTER.total_seconds() / 3600:.0f} hours before this watch first saw it" in PAGE


def list_chinese_labels(rendered: Rendered) -> set[str]:
    """What stands before the blanks of a field in the Chinese frame, and what is a line by itself."""
    front = rendered.text.partition("以下为英文")[0]
    found = re.findall(r"^([㐀-鿿]+?)(?: {2,}\S|$)", front, re.M)
    return {one for one in found if len(one) <= 5}


@pytest.mark.parametrize("number", range(len(SUMMARIES["en"])))
def test_every_label_of_what_is_told_beside_events_stands_on_the_page(number: int) -> None:
    english, chinese = (SUMMARIES[language][number] for language in ("en", "zh"))
    assert find_unexplained(list_labels(english.text) - {"IN ENGLISH"}, PAGES) == set()
    assert find_unexplained(list_chinese_labels(chinese), PAGE) == set()


def test_every_label_of_a_chinese_letter_stands_on_the_page() -> None:
    shown = set().union(*(list_chinese_labels(render_for(briefing, MAIL)) for briefing in ALL))
    assert {"依据", "勿相加", "数字", "具名", "何人所述", "有误"} <= shown
    assert find_unexplained(shown, PAGE) == set()


def list_written_labels() -> set[str]:
    """Each label that `alerts/` writes as it stands into a field or heading for readers."""
    found: set[str] = set()
    for path in (ROOT / "alerts").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = ast.unparse(node.func) if isinstance(node, ast.Call) and node.args else ""
            if path.stem not in OTHERS and called in ("field", "Field", "Heading"):
                label = node.args[0]  # type: ignore[attr-defined]
                found |= {str(label.value)} if isinstance(label, ast.Constant) else set()
    return {one for one in found if re.fullmatch(r"[A-Z][A-Z0-9' ]+\??|[㐀-鿿0-9]{2,5}", one)}


def test_every_label_that_can_be_written_stands_on_the_page() -> None:
    written = list_written_labels()
    assert {"FOUND LATE", "JOINED", "未读", "补发"} <= written
    assert find_unexplained(written, PAGES) == set()


def test_a_digest_alone_has_the_labels_of_its_table() -> None:
    table = set(re.findall(r"[A-Z][A-Z ]+[A-Z]", PAGES.partition("| part | what |")[2].partition("\n\n")[0]))
    shown = set().union(*(list_labels(render_digest(one).text) for one in DIGESTS))
    assert {"STANDS", "CHARTS", "COLLECTED", "THE DAY", "JOINED"} <= shown & table
