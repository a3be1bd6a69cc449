# ruff: noqa: E501  (a sentence of a test stands on one line)
"""The source's own word for an end, and how many it ends. Texts are our own; firms are invented."""

from datetime import UTC, datetime

import pytest

from alerts.finding.leads import open_message
from alerts.words.chinese import name_fact
from domain.dates import Published
from domain.findings import ArticleRef, Finding, NamedFirm, ReadingEvent
from domain.firms import load_gazetteer
from findings.firms import merge_firms
from findings.fold import fold
from findings.state import State
from parsers.facts.reader import Reader
from parsers.facts.status.acts import find_end
from parsers.facts.text.document import Document

NOW = datetime(2025, 12, 2, tzinfo=UTC)
READER = Reader(load_gazetteer())
FIVE = (
    "甲方信息技术(上海)有限公司", "乙方网络(北京)有限公司", "丙通讯技术(深圳)有限公司", "丁云数据(海南)有限公司",
    "戊德科技(广州)有限公司",
)  # fmt: skip
LIST = "\n".join(f"{place}. {name}" for place, name in enumerate(FIVE, 1))


def read(text: str) -> dict[str, tuple[str, str | None]]:
    """By name what is said of each firm, and in which word of the source."""
    reading = READER.read(Document("公告", text, Published("2025-12-02"), authority="regulator"))
    return {one.name: (one.status, one.act) for one in reading.firms}


def fold_page(text: str) -> Finding:
    document = Document("公告", text, Published("2025-12-02"), authority="regulator")
    article = ArticleRef(1, "https://www.miit.gov.cn/1", "公告", "MIIT", "regulator", "2025-12-02", NOW)
    return fold(State(), ReadingEvent(1, NOW, article, READER.read(document))).changes[0].finding


@pytest.mark.parametrize(
    ("head", "word"),
    [
        ("应企业自身申请,我部决定注销下列5家外商投资电信企业的增值电信业务经营许可证", "注销"),
        ("根据《电信业务经营许可管理办法》,现撤销下列5家外商投资企业的增值电信业务经营试点批复", "撤销"),
        ("下列5家外商投资电信企业的增值电信业务经营试点批复依企业申请予以注销", "注销"),
        ("因企业自愿申请终止经营,现对下列5家外商投资企业的增值电信业务经营试点批复予以注销", "注销"),
        ("下列5家外商投资电信企业未按规定报送年报,依法吊销其增值电信业务经营许可证", "吊销"),
    ],
)
@pytest.mark.parametrize("listed", [f":\n{LIST}", f":{'、'.join(FIVE)}。"])
def test_the_word_for_an_end_is_neither_the_request_nor_the_paper(head: str, word: str, listed: str) -> None:
    assert read(head + listed) == dict.fromkeys(FIVE, ("revoked", word))


def test_each_firm_of_a_sentence_has_the_word_of_its_own_clause() -> None:
    said = read(
        f"工业和信息化部公告,应企业申请注销{FIVE[0]}的增值电信业务经营试点批复,吊销{FIVE[1]}的增值电信业务经营许可证。"
    )
    assert said == {FIVE[0]: ("revoked", "注销"), FIVE[1]: ("revoked", "吊销")}


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        ("The ministry, in a notice signed on Wednesday, revoked the pilot approval of Pelorus Link Ltd.", "Pelorus", "revoked"),
        ("At its own request Pelorus Link Ltd. saw its licence cancelled.", "Pelorus", "cancelled"),
        ("Pelorus Link Ltd., approved in May, gave up its permit.", "Pelorus", "gave up"),
        ("Pelorus Link Ltd. was approved in May.", "Pelorus", None),
        ("甲公司获准一年后申请退出。", "甲公司", None),
    ],
)  # fmt: skip
def test_a_sentence_without_a_word_of_ending_gives_none(text: str, name: str, word: str | None) -> None:
    assert find_end(text, text.index(name)) == word


def test_who_was_let_in_keeps_the_word_of_the_grant() -> None:
    said = read(f"应企业申请,工业和信息化部批准{FIVE[0]}开展增值电信业务经营试点。")
    assert said == {FIVE[0]: ("approved", "批准")}


def test_a_weaker_telling_of_a_firm_does_not_lend_its_word_to_the_end() -> None:
    asked = NamedFirm("jia", (FIVE[0],), "applicant", "legal", (), act="申请")
    ended = NamedFirm("jia", (FIVE[0],), "revoked", "legal", ())
    (firm,) = merge_firms((asked,), (ended,)).firms
    assert (firm.status, firm.act) == ("revoked", None)
    worded = NamedFirm("jia", (FIVE[0],), "revoked", "legal", (), act="注销")
    (firm,) = merge_firms((ended,), (worded,)).firms
    assert firm.act == "注销"


@pytest.mark.parametrize(
    "text",
    [
        f"经下列5家外商投资电信企业申请,我部决定注销其增值电信业务经营许可证:\n{LIST}",
        f"经下列5家外商投资电信企业申请,现依法予以注销其增值电信业务经营许可:{'、'.join(FIVE)}。",
        f"下列5家外商投资电信企业的经营许可有效期届满未延续,依法予以注销:\n{LIST}",
        f"下列5家外商投资电信企业的增值电信业务经营许可证已到期,现予以注销:{'、'.join(FIVE)}。",
    ],
)
def test_how_many_lose_theirs_is_told_where_the_clause_behind_ends_it(text: str) -> None:
    finding = fold_page(text)
    assert open_message(finding).startswith(
        "Approvals or licences of 5 foreign-invested firms are ended (in the source's word: 注销);"
    )
    assert name_fact(finding) == "5家外资企业的批复或许可证被注销"


@pytest.mark.parametrize(
    "text",
    [
        "下列5家外商投资电信企业的经营许可有效期届满未延续,将依法予以注销。",
        "下列5家外商投资电信企业的经营许可有效期届满未延续,如不办理,我部拟依法注销。",
        "经下列5家外商投资电信企业申请,我部决定受理其增值电信业务经营许可注销申请。",
        "经下列5家外商投资电信企业申请,我部决定准予其延续经营许可,并注销另外2家企业的许可证。",
    ],
)
def test_an_end_that_is_only_to_come_counts_nobody(text: str) -> None:
    reading = READER.read(Document("公告", text, Published("2025-12-02"), authority="regulator"))
    assert [one.detail for one in reading.counts if one.value == 5] not in (["revoked"], [])
