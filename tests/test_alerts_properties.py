"""What holds for every message, however odd the finding: width, where figures come from, classes that add up."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime

import briefings as given_
import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from invented import briefings

from alerts.finding.firms import finding_has_firms, sort_firms, summarise_classes
from alerts.finding.subjects import choose_change
from alerts.layout.wrapping import width
from alerts.rendering import render_briefing
from alerts.words.cleaning import clean_line
from domain.alerts import Briefing
from domain.dates import BEIJING
from domain.findings import Evidence, Finding
from domain.naming import choose_main_count

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
CLOSE = "New|Late find|Confirmed|Amended|Corrected|Disputed|Page removed|Withdrawn|Record"
REAL = (
    given_.NEW,
    given_.REGIONAL,
    given_.CONFIRMED,
    given_.AMENDED,
    given_.DISPUTED,
    given_.CORRECTED,
    given_.WITHDRAWN,
    given_.REMOVED,
    given_.RECORD,
    given_.ACT,
    given_.BETTER,
)
MANY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def read_html(html: str) -> str:
    """The words of the HTML in order, a link read as its address, what is hidden left out."""
    soup = BeautifulSoup(html, "lxml")
    body = soup.body
    assert body is not None
    for hidden in body.select('[style*="display:none"]'):
        hidden.decompose()
    for link in body.find_all("a"):
        link.replace_with(str(link["href"]))
    return body.get_text(" ")


def squeeze(text: str) -> str:
    return "".join(text.split())


def check_that_html_says_the_same_words_in_the_same_order(briefing: Briefing) -> None:
    rendered = render_briefing(briefing)
    assert squeeze(read_html(rendered.html)) == squeeze(rendered.text)


def check_that_no_line_but_an_address_is_wider_than_72(briefing: Briefing) -> None:
    for line in render_briefing(briefing).text.splitlines():
        assert width(line) <= 72 or "://" in line


def check_that_subjects_keep_to_their_grammar(briefing: Briefing) -> None:
    rendered = render_briefing(briefing)
    assert rendered.subject.isascii()
    assert rendered.subject.isprintable()
    assert len(rendered.subject) <= 78
    assert rendered.subject.endswith(f" [{briefing.finding.id}]")
    assert re.match(
        rf"(?:{CLOSE})(?:, (?:press only|citing [\w ]+|confirmed by [\w .-]+))?(?: by [\w .-]+)?: ", rendered.subject
    )
    headers = dict(rendered.headers)
    assert set(headers) == {"X-Miitwatch-Change", "X-Miitwatch-Standing", "X-Miitwatch-Urgency", "X-Miitwatch-Finding"}
    assert rendered.subject.startswith(headers["X-Miitwatch-Change"])


def check_that_the_classes_add_up_to_the_stated_count(briefing: Briefing) -> None:
    classes = sort_firms(briefing)
    rest = classes.not_named
    if classes.stated is None or classes.stated.qualifier != "exact":
        assert rest is None
        return
    assert rest is not None
    assert len(classes.legal) + len(classes.group) + rest == classes.stated.value
    if rest < 0:
        assert "more than stated" in summarise_classes(classes)
        assert f"{rest}" not in summarise_classes(classes)


def check_that_markup_from_the_web_stays_text(briefing: Briefing) -> None:
    soup = BeautifulSoup(render_briefing(briefing).html, "lxml")
    allowed = {
        "html",
        "head",
        "style",
        "meta",
        "title",
        "body",
        "div",
        "table",
        "tr",
        "td",
        "th",
        "p",
        "b",
        "span",
        "a",
        "br",
    }
    assert {tag.name for tag in soup.find_all(True)} <= allowed
    for tag in soup.find_all(True):
        assert not [name for name in tag.attrs if name.startswith("on") or name == "src"]
        assert str(tag.attrs.get("href", "https://")).startswith(("http://", "https://"))


def check_that_every_number_comes_from_somewhere(briefing: Briefing) -> None:
    """Copied from a claim, a sentence or a name; computed and marked; or a time, an id or a count of our records."""
    rendered = render_briefing(briefing)
    known = set(list_numbers(briefing))
    text = re.sub(r"\(computed[^)]*\)", "", rendered.text.replace("\n", " "))
    for number in NUMBER.findall(re.sub(r"\s+", " ", text)):
        assert number in known or number.replace(",", "") in known, number


def check_that_each_thing_told_stands_in_a_quoted_sentence(briefing: Briefing) -> None:
    """By kind: figures, firms of all three classes, regions and services, as far as a sentence of theirs is kept.

    Where a message tells the event or its record; a later one quotes what is new.
    """
    if choose_change(briefing) not in {"new", "record"}:
        return
    said = squeeze(render_briefing(briefing).text.partition("IN THE SOURCES' WORDS")[2])
    findings = [briefing.finding, *briefing.parts, *briefing.related, *([briefing.whole] if briefing.whole else [])]
    shown = {report.article for finding in findings for report in finding.reports}
    for evidence in list_told(briefing):
        held = [item for item in evidence if item.article in shown]
        assert not held or any(squeeze(clean_line(item.quote)) in said for item in held), held


def list_told(briefing: Briefing) -> Iterator[tuple[Evidence, ...]]:
    """The places of everything that the message names of its own finding."""
    finding = briefing.finding
    yield from (count.evidence for count in finding.counts if count is choose_main_count(finding))
    yield from (growth.evidence for growth in finding.growth)
    yield from (ground.evidence for ground in finding.grounds if ground.kind != "act")
    if finding_has_firms(finding):
        classes = sort_firms(briefing)
        yield from (firm.evidence for firm in (*classes.legal, *classes.group))


def list_numbers(briefing: Briefing) -> Iterator[str]:
    """Every number that a message on this briefing may hold, gathered without the renderer."""
    findings = [briefing.finding, *briefing.parts, *briefing.related, *([briefing.whole] if briefing.whole else [])]
    findings += briefing.series
    texts = [briefing.why, briefing.late, briefing.invented, *briefing.unseen]
    moments = [briefing.now, *(told.at for told in briefing.told), *(change.at for change in briefing.changes)]
    texts += [told.subject for told in briefing.told]
    for change in briefing.changes:
        texts += [change.summary, *(value for _, value in change.details)]
    if briefing.sight:
        texts += [briefing.sight.host, briefing.sight.failure]
        moments += [moment for moment in (briefing.sight.last_read, briefing.sight.failing_since) if moment]
    for at, digest in ((at, digest) for _, at, digest in briefing.hashes):
        texts.append(digest)
        moments.append(datetime.fromisoformat(at))
    for finding in findings:
        texts += list(list_texts(finding))
        moments += [finding.first_seen, *([finding.confirmed_at] if finding.confirmed_at else [])]
    for text in texts:
        cleaned = clean_line(text)
        yield from NUMBER.findall(cleaned)
        yield from (piece for word in cleaned.split() for piece in pieces_of(word))
    for moment in moments:
        local = moment.astimezone(BEIJING)
        yield from (
            str(local.day),
            str(local.year),
            f"{local:%H}",
            f"{local:%M}",
            f"{local.day:02d}",
            f"{local.month:02d}",
        )
    classes = sort_firms(briefing)
    named = len(classes.legal) + len(classes.group)
    yield from (str(value) for value in range(20))  # counts of our own records: reports, outlets, firms by class
    yield from (str(named), str(classes.not_named), "72", "256", "8", "2")
    yield from durations(findings)


def pieces_of(word: str) -> Iterator[str]:
    """A hash or an overlong word may be cut; its digits are its own all the same."""
    yield from re.findall(r"\d+", word)


def durations(findings: list[Finding]) -> Iterator[str]:
    for finding in findings:
        if finding.confirmed_at:
            minutes = int((finding.confirmed_at - finding.first_seen).total_seconds()) // 60
            yield from (str(minutes // 1440), str(minutes // 60 % 24), str(minutes % 60))


def list_texts(finding: Finding) -> Iterator[str]:
    yield from (finding.id, finding.document, str(finding.batch), *finding.unread, *finding.ruled)
    for date in (finding.decided, finding.published):
        yield from date_texts(date)
    for count in finding.counts:
        yield from (str(count.value), f"{count.value:,}")
        yield from date_texts(count.as_of)
        yield from (item.sentence for item in count.evidence)
    for growth in finding.growth:
        yield from (f"{growth.value:g}".lstrip("-"), *(item.sentence for item in growth.evidence))
        yield from date_texts(growth.as_of)
    for firm in finding.firms:
        yield from (*firm.names, firm.group, firm.key, *(item.sentence for item in firm.evidence))
    for ground in finding.grounds:
        yield from (item.sentence for item in ground.evidence)
    for dispute in finding.disputes:
        yield from (dispute.claim, dispute.against, *(item.sentence for item in dispute.evidence))
    for report in finding.reports:
        yield from (report.url, report.title, report.publisher)
        yield from date_texts(report.published)


def date_texts(date: str | None) -> Iterator[str]:
    if not date:
        return
    day = date
    if "T" in date:
        day = datetime.fromisoformat(date).astimezone(BEIJING).strftime("%Y-%m-%d")
    parts = day.split("-")
    yield from (parts[0], *(str(int(part)) for part in parts[1:]))


CHECKS = (
    check_that_html_says_the_same_words_in_the_same_order,
    check_that_no_line_but_an_address_is_wider_than_72,
    check_that_subjects_keep_to_their_grammar,
    check_that_the_classes_add_up_to_the_stated_count,
    check_that_markup_from_the_web_stays_text,
    check_that_every_number_comes_from_somewhere,
    check_that_each_thing_told_stands_in_a_quoted_sentence,
)


@MANY
@given(briefings())
def test_each_property_holds_for_any_message(briefing: Briefing) -> None:
    """In one test, since inventing a briefing costs far more than checking it."""
    for check in CHECKS:
        check(briefing)


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("briefing", REAL)
def test_each_property_holds_for_the_real_messages(check: Callable[[Briefing], None], briefing: Briefing) -> None:
    check(briefing)


@pytest.mark.parametrize("briefing", [given_.NEW, given_.CONFIRMED, given_.AMENDED, given_.DISPUTED, given_.REMOVED])
def test_in_real_messages_the_known_numbers_are_few_and_none_is_made_up(briefing: Briefing) -> None:
    text = re.sub(r"\(computed[^)]*\)", "", render_briefing(briefing).text.replace("\n", " "))
    known = set(list_numbers(briefing))
    assert [number for number in NUMBER.findall(re.sub(r"\s+", " ", text)) if number not in known] == []


def test_the_check_would_find_a_made_up_number() -> None:
    assert "14,000" not in set(list_numbers(given_.NEW))
    assert "31" not in set(list_numbers(given_.NEW))
