"""The page in Chinese: chosen by the address, kept by a cookie, our words translated, quotes as they are."""

import re
from collections.abc import Iterator
from contextvars import copy_context
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import Formatter

import httpx
import pytest
from lxml import etree, html
from paging import APPROVAL, TOTAL, fill_record, open_page, open_record
from records import NOW, SIEMENS, make_finding

from domain.errors import FETCH_FAILURES
from domain.findings import Dispute, StatedGround
from domain.record import load_record
from miitwatch.config import load_config
from miitwatch.rounds.shipping import enter_record
from storage.ledger.shipped import list_shipped
from web.reach import VIEWS
from web.tongues import CHINESE, Reader, greet_reader, load_chinese, read_choice, translate_form

WEB = Path(__file__).parents[1] / "web"
OWN = (
    "/today", "/findings", f"/f/{APPROVAL}", f"/f/{TOTAL}", "/a/1", "/firms", "/firms/siemens-china", "/totals",
    "/sources", "/coverage", "/search", "/search?q=%E5%A2%9E%E5%80%BC", "/data", "/data?sql=select+1+as+one",
    "/findings?known_on=2025-02-28", "/findings?known_on=2025-02", "/nothing", "/f/F-2025-999", "/firms/nobody",
    "/data/findings?_search=x", "/charts/none.svg", *(f"/data/{view}" for view in VIEWS),
)  # fmt: skip
#: The shipped record is entered by a watch that began after it was written.
LATE = datetime(2026, 11, 25, 9, tzinfo=UTC)
#: Names that no language translates, on any page.
NAMES = re.compile(
    r"https?://\S+|miitwatch|SQL|JSON|CSV|SVG|Atom|ZIP|SHA|LIMIT|English|docs/tables\.md|EN\b|[\w.-]+\.(?:com|example)"
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("tongues")
    approval = make_finding(APPROVAL)
    evidence = approval.counts[0].evidence[0]
    disputed = Dispute("13 (batch)", "12 (batch)", "count_differs", (evidence, evidence))
    total = make_finding(TOTAL, kind="total", firms=(), authority=("CAICT",), regions=(), services=(), batch=None)
    places = (("act", "approval"), ("region", "Shanghai"), ("service", "IDC"))
    grounds = tuple(StatedGround(kind, value, (evidence,)) for kind, value in places)  # type: ignore[arg-type]
    fill_record(folder, make_finding(APPROVAL, disputes=(disputed,), grounds=grounds), total)
    with open_page(folder, now=NOW + timedelta(hours=1)) as client:
        yield client


def read_chinese(page: httpx.Client, path: str) -> html.HtmlElement:
    answer = page.get(path, headers={"cookie": "miitwatch_lang=zh-Hans"})
    return html.fromstring(answer.content)


def read(page: httpx.Client, path: str) -> html.HtmlElement:
    return html.fromstring(page.get(path, headers={"cookie": "miitwatch_lang=en"}).content)


def words_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def list_spoken(document: html.HtmlElement) -> Iterator[str]:
    """What a Chinese voice would read: text whose nearest language is Chinese, and labels that are not shown."""
    for element in document.find("body").iter(etree.Element):
        holders = [element, *element.iterancestors()]
        tongue = next((one.get("lang") for one in holders if one.get("lang")), "")
        kept = any(one.tag in ("code", "textarea", "td", "option") for one in holders)
        if tongue.startswith("zh") and not kept:
            yield element.text or ""
            yield from (child.tail or "" for child in element)
        yield from (element.get(name, "") for name in ("aria-label", "alt"))


@pytest.mark.parametrize("path", OWN)
def test_a_page_in_chinese_has_no_english_word_of_ours(page: httpx.Client, path: str) -> None:
    document = read_chinese(page, path)
    assert document.get("lang") == "zh-Hans"
    assert list_english(document) == []


def list_english(document: html.HtmlElement) -> list[str]:
    return [text.strip() for text in list_spoken(document) if re.search("[A-Za-z]{2}", NAMES.sub("", text))]


def test_the_shipped_record_is_marked_in_chinese_and_keeps_its_sentence(tmp_path: Path) -> None:
    with open_record(tmp_path, now=LATE) as app:
        enter_record(app)
        with app.store.read() as db:
            numbers = {one.row.key: one.finding for one in list_shipped(db)}
    with open_page(tmp_path, now=LATE) as page:
        for path in ("/today", "/findings", "/firms", "/totals", *(f"/f/{one}" for one in numbers.values())):
            document = read_chinese(page, path)
            assert list_english(document) == [], path
            assert "随附,非本监测所见,不存原文" in words_of(document), path
            for place in (".//p[@class='lead']", ".//ol[@class='history']"):  # names and places have none
                said = [one for one in document.findall(place) if re.search(r"\b(?:the|firms|named)\b", words_of(one))]
                assert said == [], path


def test_every_sentence_of_the_shipped_record_has_its_chinese_with_the_same_figures() -> None:
    """Days and years may stand otherwise; every figure of a count is one of both."""
    known = load_chinese()
    for row in load_record():
        for said in (row.text, row.basis, *(firm.possibly for firm in row.firms if firm.possibly)):
            figures = [set(re.findall(r"\d[\d,]*(?<!,)", text)) for text in (said, known[said])]
            assert figures[0] <= figures[1], said
            assert all(int(one) <= 12 for one in figures[1] - figures[0]), said  # months, which English has in letters


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("3 of 5 sources are red: miitwatch sources", "5个来源中3个异常:miitwatch sources"),
        (
            "no page of the regulator can be read: miit_news (refused), miit_search (timeout)",
            "监管机构的网页均无法读取:miit_news (refused), miit_search (timeout)",
        ),
        ("computed: the sum of the 2 batches known", "计算:已知2批之和"),
        ("computed: the first batch", "计算:首批"),
        (
            "It asks to be left alone until 2025-03-10 10:00, and is to be asked every 60 minutes.",
            "其要求在2025-03-10 10:00之前勿再询问,而应每60分钟询问一次。",
        ),
        ("words of an operator's own", "words of an operator's own"),
    ],
)
def test_a_composed_sentence_is_told_by_its_form(english: str, chinese: str) -> None:
    def tell() -> str:
        greet_reader(Reader(CHINESE))
        return translate_form(english)

    assert copy_context().run(tell) == chinese
    assert translate_form(english) == english


def test_what_the_shipped_configuration_does_not_watch_has_chinese_words(tmp_path: Path) -> None:
    spots = load_config(WEB.parent / "config.toml", {}, tmp_path).blind_spots
    assert len(spots) >= 5
    assert [said for _, said in spots if said not in load_chinese()] == []


def test_history_and_coverage_are_told_in_chinese(page: httpx.Client) -> None:
    history = words_of(read_chinese(page, f"/f/{APPROVAL}").find(".//ol[@class='history']"))
    assert "首批13家外资企业获增值电信业务经营试点批复" in history
    statement = words_of(read_chinese(page, "/coverage").find(".//pre"))
    for part in ("一、查看了什么", "三、看到了什么", "七、本说明的含义"):
        assert part in statement
    assert "COVERAGE STATEMENT" in words_of(read(page, "/coverage").find(".//pre"))


def test_every_word_of_the_page_has_its_chinese_one_with_the_same_values() -> None:
    known, said = load_chinese(), set()
    for path in (*WEB.glob("templates/*.html"), *WEB.glob("*.py")):
        text = path.read_text("utf-8")
        for found in re.finditer(r"""(?:\b_|translate|count_of)\((?:len\(\w+\), )?\s*(?:"([^"]+)"|'([^']+)')""", text):
            said.add((path.name, found[1] or found[2]))
    assert len(said) > 200
    said |= {("domain/errors.py", words) for words in FETCH_FAILURES.values()}
    assert [one for one in said if one[1] not in known] == []
    for english, chinese in known.items():
        fields = [{name for _, name, *_ in Formatter().parse(text) if name} for text in (english, chinese)]
        assert fields[0] == fields[1], english


def test_the_first_screen_answers_in_chinese_by_the_fixed_words(page: httpx.Client) -> None:
    card = read_chinese(page, "/today").find(".//article")
    said = words_of(card)
    assert "首批13家外资企业获增值电信业务经营试点批复 新增 F-2025-001" in said  # what changed
    assert "报道引工信部 尚未证实:未见工信部网页" in said  # is it official
    assert "13家获批(本批)" in said  # how many
    assert SIEMENS in said  # who
    assert "未具名11(计算:13-1-1)" in said
    assert "许可证" not in said


def test_quotes_and_firms_keep_their_own_language(page: httpx.Client) -> None:
    document = read_chinese(page, f"/f/{APPROVAL}")
    quote = document.find(".//blockquote")
    assert quote.get("lang") == "zh-Hans"
    firm = read_chinese(page, "/firms/siemens-china")
    assert [(one.get("lang"), one.text) for one in firm.findall(".//dd/ul/li/span")] == [("en", "Siemens Ltd., China")]


@pytest.mark.parametrize(
    ("language", "heads"),
    [
        ("en", ["The act", "Shanghai", "internet data centres (IDC)"]),
        ("zh-Hans", ["所述之事", "上海", "互联网数据中心"]),
    ],
)
def test_the_act_its_regions_and_services_stand_with_their_sentences(
    page: httpx.Client, language: str, heads: list[str]
) -> None:
    answer = page.get(f"/f/{APPROVAL}", headers={"cookie": f"miitwatch_lang={language}"})
    quoted = {
        words_of(section.find("h3")): words_of(section.find(".//blockquote"))
        for section in html.fromstring(answer.content).findall(".//section[@class='claimed']")
    }
    assert list(quoted)[-3:] == heads
    assert all("13家外资企业获得批复。" in quoted[head] for head in heads)


def test_the_choice_is_in_the_address_kept_in_a_cookie_and_taken_back(page: httpx.Client) -> None:
    with httpx.Client(base_url=page.base_url) as browser:
        document = html.fromstring(browser.get("/findings?kind=approval").content)
        (link,) = (one for one in document.iter("a") if one.text == "中文")
        assert (link.get("href"), link.get("lang")) == ("?kind=approval&lang=zh-Hans", "zh-Hans")
        answer = browser.get(f"/findings{link.get('href')}")
        assert "SameSite=Lax" in answer.headers["set-cookie"]
        assert 'lang="zh-Hans"' in answer.text.partition(">")[2].partition(">")[0]
        assert [one.get("href") for one in html.fromstring(answer.content).findall(".//tbody/tr/td[2]/a")] == [
            f"/f/{APPROVAL}"
        ]
        assert "事项" in browser.get("/findings").text
        assert "set-cookie" not in browser.get("/findings").headers
        assert "Findings" in browser.get("/findings?lang=en").text
        assert "Findings" in browser.get("/findings").text


@pytest.mark.parametrize(
    ("query", "tongue"),
    [("lang=zh", "zh-Hans"), ("a=1&lang=ZH-CN", "zh-Hans"), ("lang=en", "en"), ("lang=", ""), ("lang=fr", ""),
     ("lang=zh%00", ""), ("xlang=zh", ""), ("lang=en&lang=zh", "zh-Hans")],
)  # fmt: skip
def test_what_is_no_choice_chooses_nothing(query: str, tongue: str) -> None:
    assert read_choice(query) == tongue


def test_a_table_takes_the_choice_for_no_column(page: httpx.Client) -> None:
    answer = page.get("/data/findings?kind=approval&lang=zh")
    assert answer.status_code == 200
    assert "1 行" in words_of(html.fromstring(answer.content))
    assert page.get("/data/findings.json?lang=zh&_shape=array").json()[0]["standing"] in ("attributed", "press_only")


def test_the_feed_and_json_are_the_same_in_either_language(page: httpx.Client) -> None:
    for path in ("/findings.atom", f"/f/{APPROVAL}.json"):
        assert page.get(f"{path}?lang=zh").content == page.get(f"{path}?lang=en").content


def test_one_reader_s_choice_is_not_another_s(page: httpx.Client) -> None:
    assert "今日" in page.get("/today", headers={"cookie": "miitwatch_lang=zh-Hans"}).text
    page.cookies.clear()
    assert "Today" in page.get("/today").text


def test_the_form_to_sign_in_speaks_it_too_and_leads_on(tmp_path: Path) -> None:
    with open_page(tmp_path, "token = 'correct horse'") as page:
        answer = page.get("/findings?kind=approval&lang=zh", headers={"accept": "text/html"})
        assert answer.status_code == 401
        form = html.fromstring(answer.content)
        assert "本页口令" in words_of(form)
        assert list_english(form) == []
        assert form.find(".//input[@name='next']").get("value") == "/findings?kind=approval"
        told = page.post("/login", data={"token": "wrong", "next": "/findings"})
        assert "口令不对" in told.text
        page.post("/login", data={"token": "correct horse", "next": "/findings"})
        assert "没有符合的事项" in page.get("/findings").text
