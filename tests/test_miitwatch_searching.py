"""Search in two scripts and two languages: what is found, at which characters, and that the index stays right."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from desk import Desk, open_desk
from hypothesis import example, given
from hypothesis import strategies as st
from records import NOW, make_bare_reading, make_finding, make_reading, store_article, store_entry, store_finding
from search_index import compare_index
from sqlite_utils import Database

from domain.altering import alter
from domain.dates import Published
from domain.searching import MOST, SearchAnswer
from domain.sentences import find_sentence
from domain.words import find_phrase, join_words, list_words, make_phrase
from miitwatch.cli import cli
from miitwatch.folding.indexing import fill_index, word_stored
from miitwatch.history import searching as asking
from miitwatch.rounds.shipping import enter_record
from storage.file import schema
from storage.file.store import Store, open_store
from storage.ledger import ledger, searching

TRADITIONAL = "增值電信業務開放\n工信部表示，滙豐等外資企業獲准經營增值電信業務。其他內容。"
ENGLISH = "Licences for foreign firms\nMIIT has approved HSBC Co. Ltd. in Shanghai. Over 2,400 firms hold licences now."
MINISTRY = ("工业和信息化部", "Ministry of Industry and Information Technology")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "miitwatch.db", now=NOW)
    yield made
    made.close()


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with one article in each script, for tests that only ask."""
    made = open_store(tmp_path_factory.mktemp("shelf") / "miitwatch.db", now=NOW)
    add(made, 1, TRADITIONAL)
    add(made, 2, ENGLISH)
    add(made, 3, "公司\n德国电信获批。")
    add(made, 4, "天气预报\n明天有雨。")
    yield made
    made.close()


def add(store: Store, number: int, text: str, published: str = "2025-02-28") -> int:
    """An article, read and stored as the application does it."""
    reading = alter(make_reading(), text=text, title=text.partition("\n")[0], published=Published(published))
    reading = alter(reading, counts=(), growth=(), firms=(), statements=())
    return store_article(store, store_entry(store, number), reading, body=f"<p>{number}</p>".encode())


def search(store: Store, query: str, **asked: object) -> SearchAnswer:
    with store.read() as db:
        return asking.search(db, query, **asked)  # type: ignore[arg-type]


def find(store: Store, query: str, **asked: object) -> list[str]:
    """What was found in articles, as `id: sentence with [marks]`."""
    answer = search(store, query, parts=("articles",), **asked)
    assert answer.articles is not None
    return [f"{hit.id}: {mark(hit.sentence, hit.marks)}" for hit in answer.articles.hits]


def mark(sentence: str, marks: tuple[tuple[int, int], ...]) -> str:
    for start, end in reversed(marks):
        sentence = f"{sentence[:start]}[{sentence[start:end]}]{sentence[end:]}"
    return sentence


# --- words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("增值电信", "增值 值电 电信 信"),
        ("A股,5G网络", "a 股 5g 网络 络"),
        ("2,400 firms, 13家", "2400 firms 13 家"),
        ("T-Systems P.R. China", "t systems p r china"),
        ("Société Générale", "societe generale"),
        ("", ""),
        ("。，—_", ""),
    ],
)
def test_text_is_cut_into_pairs_and_words(text: str, words: str) -> None:
    assert join_words(text) == words


@given(st.text("增值电信a5Z é,._\U00020001", max_size=40))
def test_the_words_that_are_indexed_are_those_that_are_marked(text: str) -> None:
    assert join_words(text).split() == [word.text for word in list_words(text)]


@given(st.text("增值电a5Z é,._", max_size=24), st.text("增值电a5Z é,._", max_size=6), st.booleans())
@example("1,234,567 and 5,000", "234,567", False)
@example("1,234,567 and 5,000", "5000", False)
@example("5,5 or 5,500", "5 5", False)
def test_a_phrase_is_marked_just_where_the_index_would_find_it(text: str, wanted: str, more: bool) -> None:
    phrase = make_phrase(wanted, open_ended=more)
    if phrase is None:
        return
    words, size = list(list_words(text)), len(phrase.words)
    starts = [
        words[at].start
        for at in range(len(words) - size + 1)
        if all(
            words[at + n].text == word or (phrase.open and n == size - 1 and words[at + n].text.startswith(word))
            for n, word in enumerate(phrase.words)
        )
    ]
    found = [start for start, _ in find_phrase(text, phrase)]
    assert bool(found) == bool(starts), (phrase, words)
    assert set(found) <= set(starts)


@given(st.text("增值电信", min_size=1, max_size=12), st.integers(0, 11), st.integers(1, 12))
def test_any_stretch_of_chinese_is_found_where_it_stands(text: str, start: int, length: int) -> None:
    wanted = text[start : start + length]
    phrase = make_phrase(wanted)
    assert (phrase is None) == (wanted == "")
    if phrase is not None:
        assert [text[a:b] for a, b in find_phrase(text, phrase)] == [wanted] * text.count(wanted)


# --- what is found


def test_either_script_finds_the_other_and_the_hit_is_marked_in_the_page_s_own(shelf: Store) -> None:
    expected = ["A-1: [增值電信]業務開放"]
    assert find(shelf, "增值电信") == expected
    assert find(shelf, "增值電信") == expected
    assert find(shelf, "獲准 经营") == ["A-1: 工信部表示，滙豐等外資企業[獲准經營]增值電信業務。"]


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("外资", "[外資]"),
        ("准", "[准]"),
        ("务", "[務]"),
        ("外资企业获准", "[外資企業獲准]"),
    ],
)
def test_words_of_one_to_eight_characters_are_found(shelf: Store, query: str, marked: str) -> None:
    (hit,) = find(shelf, query)
    assert marked in hit


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("licences", True),
        ("LICENCES firms", True),
        ("licen*", True),
        ("licen", False),
        ('"foreign firms"', True),
        ('"firms foreign"', False),
        ("“has approved”", True),
        ("2400", True),
        ("2,400", True),
        ("over AND firms", False),  # AND is a word like any other
        ('firms" OR "x', False),
        ("NEAR(firms)", False),
        ("firms -shanghai", True),
    ],
)
def test_english_words_phrases_and_beginnings(shelf: Store, query: str, found: bool) -> None:
    assert bool(find(shelf, query)) is found


def test_the_sentence_with_most_of_the_words_is_shown(shelf: Store) -> None:
    assert find(shelf, "firms Shanghai approved") == ["A-2: MIIT has [approved] HSBC Co. Ltd. in [Shanghai]."]
    (hit,) = search(shelf, "2400", parts=("articles",)).articles.hits  # type: ignore[union-attr]
    assert hit.start is not None
    assert ENGLISH[hit.start : hit.start + len(hit.sentence)] == hit.sentence == "Over 2,400 firms hold licences now."
    assert [hit.sentence[a:b] for a, b in hit.marks] == ["2,400"]


#: The name of HSBC that holds neither of the others.
BANK = "Hongkong and Shanghai Banking Corporation"


@pytest.mark.parametrize(
    ("query", "also", "marked"),
    [
        ("HSBC", ("汇丰", BANK), ["[滙豐]", "[HSBC]"]),
        ("汇丰", ("HSBC", BANK), ["[滙豐]", "[HSBC]"]),
        ("滙豐", ("HSBC", BANK), ["[滙豐]", "[HSBC]"]),
        ("上海", ("Shanghai",), ["[Shanghai]"]),
        (
            "工信部",
            ("MIIT", "工业和信息化部", "Ministry of Industry and Information Technology"),
            ["[工信部]", "[MIIT]"],
        ),
        ("MIIT approved", ("工信部", "工业和信息化部", "Ministry of Industry and Information Technology"), ["[MIIT]"]),
    ],
)
def test_names_are_found_in_either_language_and_the_answer_says_so(
    shelf: Store, query: str, also: tuple[str, ...], marked: list[str]
) -> None:
    hits = sorted(find(shelf, query))
    assert len(hits) == len(marked)
    assert all(one in hit for one, hit in zip(marked, hits, strict=True))
    assert set(search(shelf, query).also) == set(also)


def test_a_region_is_found_by_its_one_character_and_that_character_not_by_the_region(store: Store) -> None:
    add(store, 1, "一\n13家企业在上海获批。")
    add(store, 2, "二\n沪琼两地试点。")
    add(store, 3, "三\n南京的企业获批。")
    add(store, 4, "四\nApproved in Beijing.")
    assert len(find(store, "沪")) == 2
    assert set(search(store, "沪").also) == {"上海", "Shanghai"}
    assert len(find(store, "上海")) == 1
    assert len(find(store, "京")) == 2
    assert find(store, "北京") == find(store, "Beijing")
    assert len(find(store, "北京")) == 1


def test_a_name_of_two_words_is_one_name(shelf: Store) -> None:
    answer = search(shelf, "deutsche telekom 获批", parts=("articles",))
    assert answer.articles is not None
    assert [hit.sentence for hit in answer.articles.hits] == ["德国电信获批。"]
    assert "德国电信" in answer.also


def test_newest_come_first_by_publication_and_windows_hold_both_ends(store: Store) -> None:
    add(store, 1, "甲\n外资", "2025-03-01")
    add(store, 2, "乙\n外资", "2025-01-31")
    add(store, 3, "丙\n外资", "2025-02")  # a month: may be within
    assert [one[:3] for one in find(store, "外资")] == ["A-1", "A-3", "A-2"]
    assert [one[:3] for one in find(store, "外资", since="2025-02-28")] == ["A-1", "A-3"]
    assert [one[:3] for one in find(store, "外资", until="2025-02-01")] == ["A-3", "A-2"]
    assert [one[:3] for one in find(store, "外资", since="2025-03", until="2025")] == ["A-1"]
    assert find(store, "外资", limit=1) == ["A-1: [外资]"]


@pytest.mark.parametrize("query", ["", "  ", "。，", '""', "*"])
def test_a_query_without_a_word_is_refused(shelf: Store, query: str) -> None:
    with pytest.raises(ValueError, match="no word"):
        search(shelf, query)


def test_counting_stops_at_a_thousand(store: Store) -> None:
    add(store, 1, "甲\n外资")
    with store.write() as tx:
        row = dict(tx.execute("SELECT * FROM article_rows").fetchone())
        entry = dict(tx.execute("SELECT * FROM entries").fetchone())
        for number in range(2, MOST + 3):
            entry |= {"id": number, "canonical": f"https://a.example/{number}", "article_id": None}
            row |= {"id": number, "entry_id": number}
            for table, values in (("entries", entry), ("article_rows", row)):
                tx.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", tuple(values.values()))
            searching.index_article(tx, number, "外资 资")
    part = search(store, "外资", parts=("articles",), limit=5).articles
    assert part is not None
    assert (len(part.hits), part.count, part.more) == (5, MOST, True)


# --- the index stays right


def test_a_new_version_takes_the_place_of_the_old_one(store: Store) -> None:
    entry = store_entry(store, 1)
    bare = make_bare_reading()
    store_article(store, entry, alter(bare, text="公告\n首批13家获批。"))
    store_article(store, entry, alter(bare, text="公告\n首批14家获批。"))
    assert find(store, "获批") == ["A-2: 首批14家[获批]。"]
    assert find(store, "13家") == []
    check(store)


def find_findings(store: Store, query: str) -> list[str]:
    answer = search(store, query, parts=("findings",))
    assert answer.findings is not None
    return [hit.id for hit in answer.findings.hits]


def check(store: Store) -> None:
    with store.read() as db:
        assert compare_index(db) == (0, 0)
        db.execute("SELECT 1")
    with store.write() as tx:
        for table in ("article_words", "finding_words"):
            tx.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")


def test_findings_are_found_by_what_is_said_who_and_where_in_all_languages(store: Store) -> None:
    store_finding(store, make_finding())
    for query in ("外资企业", "外資企業", "Siemens", "西门子", "HSBC", "上海", "Shanghai", "13家", "approval 北京"):
        assert find_findings(store, query) == ["F-2025-001"], query
    (hit,) = search(store, "获得批复").findings.hits  # type: ignore[union-attr]
    assert mark(hit.sentence, hit.marks) == "13家外资企业[获得批复]。"
    assert (hit.standing, hit.published, hit.publisher) == ("press, citing MIIT", "2025-02-28", "MIIT")
    assert find_findings(store, "特斯拉 深圳") == []


def test_corrected_merged_and_retracted_findings_are_found_as_they_stand(store: Store) -> None:
    finding = make_finding()
    store_finding(store, finding)
    store_finding(store, make_finding("F-2025-002", 2))
    corrected = alter(finding, firms=finding.firms[:1])
    store_finding(store, corrected, number=2, kind="corrected")
    assert find_findings(store, "特斯拉") == ["F-2025-002"]
    merged = make_finding("F-2025-002", 2, merged_into="F-2025-001")
    store_finding(store, merged, number=2, kind="corrected")
    assert find_findings(store, "特斯拉") == []
    assert find_findings(store, "西门子") == ["F-2025-001"]
    store_finding(store, alter(corrected, retracted=True), number=3, kind="withdrawn")
    assert find_findings(store, "西门子") == []
    check(store)


def test_what_is_folded_by_the_application_is_found_at_once(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        change = desk.tell()
        assert find_findings(desk.app.store, "汇丰") == [change.finding.id]
        check(desk.app.store)


def test_a_row_of_the_shipped_record_is_found_by_its_own_sentence_and_says_what_it_is(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        desk.clock.now = datetime(2027, 1, 1, tzinfo=UTC)
        assert enter_record(desk.app) > 30
        check(desk.app.store)
        part = search(desk.app.store, "AT&T Pudong").findings
        assert part is not None
        (hit,) = part.hits
        assert hit.standing.startswith("shipped, not observed here, no bytes held")
        assert "AT&T" in hit.sentence
        everything = search(desk.app.store, "MIIT", limit=100).findings
        assert everything is not None
        assert [hit.id for hit in everything.hits if not hit.marks] == []
        with desk.app.store.write() as tx:  # what touches a row later leaves its sentence in the index
            for finding in ledger.load_findings(tx):
                searching.index_finding(tx, finding.id, word_stored(tx, finding))
        assert search(desk.app.store, "AT&T Pudong").findings == part


def begin_index(store: Store) -> None:
    """As a database is that was written before there was a search, once its tables are brought up to date."""
    with store.write() as tx:
        tx.execute("DROP TABLE article_words")
        tx.execute("DROP TABLE finding_words")
        tx.execute("DELETE FROM meta WHERE key LIKE 'search%'")
        Database(tx, recursive_triggers=False).executescript(dict(schema.MIGRATIONS)[14])


def test_an_older_database_is_filled_newest_first_while_it_is_searched(tmp_path: Path) -> None:
    path = tmp_path / "miitwatch.db"
    store = open_store(path, now=NOW)
    for number in range(1, 6):
        add(store, number, f"标题{number}\n外资企业{number}。")
    store_finding(store, make_finding())
    begin_index(store)
    store.close()
    with open_desk(tmp_path) as desk:
        answer = search(desk.app.store, "外资企业")
        assert (answer.unfilled, answer.articles.count, answer.findings.count) == (6, 0, 0)  # type: ignore[union-attr]
        entered = add(desk.app.store, 50, "新\n外资企业新。")  # comes while the index is behind
        assert fill_index(desk.app.store, 0.0) == 7
        assert fill_index(desk.app.store, 0.0) == 0
        check(desk.app.store)
        answer = search(desk.app.store, "外资企业")
        assert answer.unfilled == 0
        assert f"A-{entered}" in {hit.id for hit in answer.articles.hits}  # type: ignore[union-attr]
        assert answer.articles.count == 7  # type: ignore[union-attr]


def test_an_index_of_another_folding_is_made_anew(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        desk.tell()
        with desk.app.store.write() as tx:
            tx.execute("UPDATE meta SET value = '0' WHERE key = 'search_folding'")
        assert fill_index(desk.app.store, 5.0) == 2
        check(desk.app.store)
        assert find_findings(desk.app.store, "汇丰") == ["F-2025-001"]


def test_of_a_text_that_was_let_go_the_title_is_shown(store: Store) -> None:
    article = add(store, 1, "外资公告\n内容在此。")
    with store.write() as tx:
        tx.execute("UPDATE texts SET text = NULL, pruned_at = ?", (NOW.isoformat(),))
    assert find(store, "外资") == [f"A-{article}: [外资]公告"]
    assert find(store, "内容") == [f"A-{article}: "]


# --- the command


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as made:
        made.tell()
        add(made.app.store, 2, TRADITIONAL)
        (tmp_path / "config.toml").write_text(f'[store]\npath = "{made.app.store.path}"\n', "utf-8")
        yield made


def run(desk: Desk, *words: str) -> str:
    result = CliRunner().invoke(cli, ["--config", str(desk.folder / "config.toml"), "search", *words])
    assert result.exit_code == 0, result.output or result.exception
    return result.output


def test_the_command_prints_findings_then_articles_with_what_was_found_marked(desk: Desk) -> None:
    said = run(desk, "增值电信")
    assert said == ("No finding holds it.\n\n1 article, newest first:\nA-2  2025-02-28  MIIT\n  [增值電信]業務開放\n\n")
    said = run(desk, "汇丰")
    assert "F-2025-001  2025-02-28" in said
    assert f"Also searched: HSBC, {BANK}." in said


def test_an_empty_answer_says_what_to_try(desk: Desk) -> None:
    said = run(desk, "卫星")
    assert "No finding holds it.\n\nNo article holds it.\n" in said
    assert "Try fewer words" in said


def test_json_and_csv_carry_everything(desk: Desk) -> None:
    answer = json.loads(run(desk, "增值电信", "--json"))
    assert answer["articles"]["hits"][0]["marks"] == [[0, 4]]
    assert answer["findings"] == {"count": 0, "more": False, "hits": []}
    assert json.loads(run(desk, "增值电信", "--json", "--in", "articles"))["findings"] is None
    lines = run(desk, "增值电信", "--format", "csv").splitlines()
    assert lines[0].startswith("in,id,published,publisher,title,")
    assert lines[1].startswith("articles,A-2,2025-02-28,MIIT,增值電信業務開放,")


def test_what_is_shown_of_a_finding_has_its_own_publisher_date_address_and_standing(store: Store) -> None:
    """The sentence is Xinhua's, though the ministry's page confirms the event and a third report came first."""
    finding = make_finding()
    first, said = finding.reports[0], finding.counts[0].evidence[0]
    page = "https://www.miit.example/page"
    reports = (
        alter(first, article=3, publisher="Global Times", authority="state", url="https://gt.example/1", voice="g",
                title="Thirteen approved"),
        alter(first, article=4, publisher="Xinhua", authority="state", url="https://xinhua.example/1", voice="x",
                published="2025-03-01", cites=("MIIT",), title="Greenlight"),
        alter(first, article=5, url=page, voice="p", published="2025-03-04"),
    )  # fmt: skip
    cleared = "BEIJING, Feb. 28 (Xinhua) -- China has cleared 13 firms."
    evidence = (alter(said, article=3), alter(said, article=4, sentence=cleared), alter(said, article=5))
    counts = (alter(finding.counts[0], evidence=evidence),)
    firms = (alter(finding.firms[1], evidence=(alter(said, article=3, sentence="汇丰获批。"),)),)
    confirmed = alter(finding, confirmation="confirmed", confirmed_by=page, reports=reports, counts=counts,
                        growth=(), firms=firms)  # fmt: skip
    store_finding(store, confirmed)
    shown = {}
    for query in ("cleared", "获得批复", "thirteen", "greenlight", "汇丰", "Hainan OR 海南", "Beijing"):
        for hit in search(store, query).findings.hits:  # type: ignore[union-attr]
            shown[query] = (hit.publisher, hit.published, hit.url, hit.standing, hit.event)
    event = "confirmed by MIIT"
    times, xinhua = ("Global Times", "2025-02-28", "https://gt.example/1"), ("Xinhua", "2025-03-01")
    assert shown == {
        "cleared": (*xinhua, "https://xinhua.example/1", "press, citing MIIT", event),
        "获得批复": ("MIIT", "2025-03-04", page, event, event),  # it stands in two reports: the better one has it
        "thirteen": (*times, "press only", event),
        "greenlight": (*xinhua, "https://xinhua.example/1", "press, citing MIIT", event),
        "汇丰": (*times, "press only", event),
        "Beijing": (*xinhua, "https://xinhua.example/1", "press, citing MIIT", event),
    }


def test_a_word_of_ours_by_which_a_finding_is_found_is_ascribed_to_nobody(store: Store) -> None:
    store_finding(store, make_finding())
    (hit,) = search(store, "Shanghai").findings.hits  # type: ignore[union-attr]
    assert (hit.sentence, hit.publisher, hit.url, hit.standing) == ("Shanghai", "", "", "")
    assert hit.event == "press, citing MIIT"


@pytest.mark.parametrize(
    ("text", "query", "sentence"),
    [
        ("T\nIt began.\nBEIJING, Feb. 28 (Xinhua) -- China has cleared 13 firms. More follow.", "cleared",
         "BEIJING, Feb. 28 (Xinhua) -- China has cleared 13 firms."),
        ("T\nDeutsche Telekom and Siemens (Shenzhen) Co., Ltd. are among them. More follow.", "among",
         "Deutsche Telekom and Siemens (Shenzhen) Co., Ltd. are among them."),
        ("T\nMIIT has approved HSBC Co. Ltd. in Shanghai. Over 2,400 firms hold licences.", "Shanghai",
         "MIIT has approved HSBC Co. Ltd. in Shanghai."),
    ],
)  # fmt: skip
def test_a_sentence_is_cut_as_evidence_is(store: Store, text: str, query: str, sentence: str) -> None:
    add(store, 1, text)
    (hit,) = search(store, query).articles.hits  # type: ignore[union-attr]
    assert hit.sentence == sentence
    at = text.index(query)
    assert find_sentence(text, at, at + len(query)) == sentence
