"""The cheap look before all reading: it lets nothing go that the reader would call relevant."""

import html
from functools import cache
from typing import Any, Literal

import pytest
from archives import CORPUS, load_texts, write_page
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import measure_cpu

from domain.firms import load_gazetteer
from parsers.articles import parse_article
from parsers.facts.front import pass_over
from parsers.facts.reader import Reader
from parsers.facts.subject.letters import draw_alternatives, may_be_relevant
from parsers.facts.subject.relevance import WAYS
from parsers.facts.text.alternatives import split_alternatives
from parsers.facts.text.document import Document
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import split_sentences
from parsers.facts.text.text import Folder
from parsers.prefilter import Prefilter, bare_text

READER = Reader(load_gazetteer())
PREFILTER = Prefilter()
TEXTS = load_texts()
SETS = sorted(path.stem for path in CORPUS.glob("*.jsonl"))


@cache
def find_relevant(*names: str) -> tuple[dict[str, Any], ...]:
    """The labelled texts that the reader calls relevant, of all sets where none is named.

    Read when a test asks: reading them all takes longer than collecting all tests.
    """
    if not names:
        return tuple(text for name in SETS for text in find_relevant(name))
    return tuple(one for one in load_texts(*names) if is_relevant(one))


def is_relevant(row: dict[str, Any]) -> bool:
    scene = READER.set_scene(Document(row["title"] or "", row["text"]))
    return scene is not None and scene.relevance.relevant


@pytest.mark.unmeasured
def test_the_labelled_texts_that_are_relevant_are_as_many_as_the_labels_say() -> None:
    labelled = [one for one in TEXTS if one["gold"]["relevant"] and one["lang"].startswith(("zh", "en"))]
    assert len(labelled) > 250
    assert len(find_relevant()) > 0.95 * len(labelled)


@pytest.mark.unmeasured
@pytest.mark.parametrize("name", SETS)
def test_every_labelled_text_that_is_relevant_passes_in_every_form_in_which_it_may_come(name: str) -> None:
    relevant = find_relevant(name)
    stopped = [(text["id"], form) for text in relevant for form in find_stopped(text)]
    assert relevant or name.startswith(("other_", "off_"))
    assert stopped == []


def find_stopped(text: dict[str, str]) -> list[str]:
    """The forms of a text that the cheap look lets go."""
    title, body = text["title"] or "", text["text"]
    whole = f"{title}\n{body}"
    page = write_page(text).decode()
    forms = {
        "plain": whole,
        "page": page,
        "entities": "".join(f"&#{ord(one)};" if ord(one) > 127 else one for one in page),
        "each word in a tag": "<p>" + " ".join(f"<span>{html.escape(word)}</span>" for word in whole.split(" ")),
        "tags within words": "<p>" + "".join(f"{html.escape(one)}<b></b>" for one in whole),
        "broken lines": page.replace("，", "，\n   ").replace(", ", ",\n      "),
        "for machines": f'<script type="application/ld+json">{{"articleBody": "{_escape(whole)}"}}</script>',
        "hidden within": page.replace("电信", '电<i style="display: none">x</i>信').replace(
            "elecom", 'ele<i style="display:none">x</i>com'
        ),
    }
    return [name for name, form in forms.items() if not PREFILTER.may_concern(form)]


def _escape(text: str) -> str:
    """As JSON writes it, line breaks and letters outside ASCII by number."""
    short = {"\n": "\\n", '"': '\\"', "\\": "\\\\"}
    return "".join(short.get(one) or (f"\\u{ord(one):04x}" if ord(one) > 127 else one) for one in text)


def test_most_texts_on_something_else_are_let_go() -> None:
    others = [one for one in TEXTS if not one["gold"]["relevant"]]
    passed = [one["id"] for one in others if PREFILTER.may_concern(write_page(one).decode())]
    assert len(others) > 80
    assert len(passed) < len(others)  # these were written to be near the subject: far ones are below


@pytest.mark.parametrize(
    "page",
    [
        "<p>The council approved a new pilot for buses; foreign media disputed the credit.</p>",
        "<p>市气象台发布预报，明天多云转小雨。中国队获得许可参赛，开放日设在周六。</p>",
        "<p>Carmakers from abroad own plants in China and apply for licences to sell cars.</p>",
        "<p>外资企业在北京投资开设汽车工厂，获批用地。</p>",
    ],
)
def test_a_text_on_something_else_is_let_go_though_it_has_words_in_common(page: str) -> None:
    assert not PREFILTER.may_concern(page)


SENTENCES = sorted(
    {one.text for text in TEXTS for one in split_sentences(READER._folder.fold(text["text"]).text, 0) if one.text}
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6),
    st.sampled_from(("\n", " ", "")),
    st.sampled_from(("", "regulator", "provincial", "press")),
    st.booleans(),
)
def test_whatever_the_reader_calls_relevant_passes(parts: list[str], joint: str, authority: str, titled: bool) -> None:
    title, body = (parts[0], joint.join(parts[1:])) if titled else ("", joint.join(parts))
    if READER.read(Document(title, body, authority=authority)).relevant:
        assert PREFILTER.may_concern(f"{title}\n{body}")


@cache
def find_long() -> tuple[dict[str, Any], ...]:
    """A page with less text than this is an error of its own, and no article."""
    return tuple(text for text in find_relevant() if len(text["text"]) >= 60)


@pytest.mark.unmeasured
@settings(max_examples=60, deadline=None)
@given(st.deferred(lambda: st.sampled_from(find_long())), st.sampled_from(("utf-8", "gb18030")), st.data())
def test_a_page_whose_article_is_relevant_passes_as_markup(
    text: dict[str, str], codec: str, data: st.DataObject
) -> None:
    page = write_page(text).decode().replace("charset='utf-8'", f"charset='{codec}'")
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text["text"])), max_size=4)))
    for cut in cuts:  # an inline tag wherever it falls in the text
        shown = html.escape(text["text"][cut : cut + 8].split("\n")[0])
        page = (
            page.replace(shown, f"<em>{shown[:2]}</em>{shown[2:]}", 1) if len(shown) > 4 and "&" not in shown else page
        )
    article = parse_article(page.encode(codec), "https://news.test/1.html", f"text/html; charset={codec}")
    if READER.read(Document(article.title, article.body)).relevant:
        assert PREFILTER.may_concern(page)


@pytest.mark.unmeasured
def test_the_letters_follow_from_the_patterns_by_which_relevance_is_weighed() -> None:
    folder = Folder()
    for text in find_relevant():
        folded = folder.fold(f"{text['title'] or ''}\n{text['text']}").text
        for way in WAYS:
            if all(pattern.search(folded) for pattern in way):
                assert may_be_relevant(folded)


def test_alternatives_are_split_at_the_bars_that_stand_in_no_bracket() -> None:
    assert split_alternatives(r"a(?:b|c)|[|)]d|e\|f|g") == [r"a(?:b|c)", "[|)]d", r"e\|f", "g"]
    assert split_alternatives(r"[]|]x|[^]|]y") == ["[]|]x", "[^]|]y"]
    assert draw_alternatives(Pattern("green light|(?:red|blue) lamp")) == (
        (frozenset({"green light"}),),
        (frozenset({"red lamp", "blue lamp"}),),
    )


def test_a_letter_that_lower_case_does_not_know_passes() -> None:
    assert may_be_relevant("TELECOMİ")


def test_what_a_page_says_in_its_head_is_looked_at_and_its_comments_are_not() -> None:
    assert "外资电信" in bare_text('<meta property="og:title" content="外资电信"><p>x</p>')
    assert bare_text("<p>电<!-- a -->信</p>").strip() == "电信"
    assert "外资" in bare_text("<!-- never closed 外资")


@pytest.mark.parametrize("piece", ["<!--", "<a", "<i style='display:none'", "&#", "\\u00", "<" + "a " * 400])
def test_hostile_markup_takes_time_in_proportion_to_its_length(piece: str) -> None:
    def measure(times: int) -> float:
        return measure_cpu(lambda: PREFILTER.may_concern(piece * times))

    measure(10)
    small = max(measure(100_000 // len(piece)), 0.002)
    assert measure(800_000 // len(piece)) < 40 * small + 0.5


@pytest.mark.parametrize(
    ("title", "basis", "passed"),
    [
        ("Harvest figures of the north", "headline", True),
        ("Harvest figures of the north", "article", False),
        ("工信部批复13家外资企业开展增值电信业务试点", "headline", False),
        ("Los datos de la cosecha que se han publicado para el norte", "headline", False),
        ("", "headline", False),
    ],
)
def test_only_a_headline_off_the_subject_in_a_language_that_is_read_needs_no_reader(
    title: str, basis: Literal["article", "headline"], passed: bool
) -> None:
    reading = pass_over(Document(title, "", basis=basis), Folder())
    assert (reading is not None) == passed
    if reading is not None:
        assert (reading.title, reading.relevant, reading.basis) == (title, False, "headline")
