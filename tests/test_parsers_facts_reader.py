"""The reader on whole texts: the opening of February 2025, what must never come out, and where quotes stand."""

import json
from pathlib import Path

import pytest

from domain.claims import REVIEW_BELOW, Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.rules import RULES
from parsers.facts.text.document import Document

CORPUS = Path(__file__).parent / "corpus"
READER = Reader(load_gazetteer())


def read(body: str, title: str = "", published: str | None = None, **more: object) -> Reading:
    return READER.read(Document(title, body, Published(published) if published else None, **more))  # type: ignore[arg-type]


def roles(reading: Reading) -> set[tuple[int, str]]:
    return {(count.value, count.role) for count in reading.counts}


def statuses(reading: Reading) -> dict[str, str]:
    return {firm.name: firm.status for firm in reading.firms}


OPENING_ZH = """2月28日,工业和信息化部向首批13家外资企业发放增值电信业务经营试点批复,企业分布在北京、上海、海南、深圳,
包括西门子数字科技(深圳)有限公司。截至2025年2月底,外商投资电信企业超过2400家,同比增长30%。""".replace("\n", "")
OPENING_HANT = """2月28日,工業和信息化部向首批13家外資企業發放增值電信業務經營試點批覆,企業分布在北京、上海、海南、深圳,
包括西門子數字科技(深圳)有限公司。截至2025年2月底,外商投資電信企業超過2400家,同比增長30%。""".replace("\n", "")
OPENING_EN = """On Feb 28 MIIT granted pilot approvals to a first batch of 13 foreign-invested companies in Beijing,
Shanghai, Hainan and Shenzhen to run value-added telecom services, including Siemens Digital Technology (Shenzhen)
Co., Ltd. By the end of February 2025 there were over 2,400 foreign-invested telecom enterprises, up 30 percent
year on year.""".replace("\n", " ")
OPENING = {
    "zh": ("工信部向首批13家外资企业发放试点批复", OPENING_ZH),
    "zh-Hant": ("工信部向首批13家外資企業發放試點批覆", OPENING_HANT),
    "en": ("China clears 13 foreign firms for telecom pilot", OPENING_EN),
}


@pytest.mark.parametrize("language", OPENING)
def test_reads_the_opening_in_three_scripts(language: str) -> None:
    title, body = OPENING[language]
    reading = read(body, title, "2025-03-01")
    main, total = reading.statements
    assert reading.relevant
    assert roles(reading) == {(13, "batch"), (2400, "stock_total")}
    assert main.kind == "approval"
    assert (main.batch, main.decided) == (1, "2025-02-28")
    assert main.authority == ("MIIT",)
    assert main.regions == ("Beijing", "Hainan", "Shanghai", "Shenzhen")
    assert [(firm.key, firm.status) for firm in main.firms] == [("siemens-digital-technology-shenzhen", "approved")]
    assert (total.counts[0].qualifier, total.counts[0].as_of) == ("over", "2025-02")
    assert [(growth.value, growth.basis) for growth in total.growth] == [(30.0, "yoy")]
    assert reading.rules == RULES


def test_text_begins_with_the_title_and_quotes_are_the_sources_own_characters() -> None:
    title, body = OPENING["zh-Hant"]
    reading = read(body, title)
    assert reading.text == f"{title}\n{body}"
    assert reading.counts
    for claim in (*reading.counts, *reading.growth, *reading.firms):
        assert reading.text[claim.start : claim.end] == claim.quote


def test_a_phonetic_note_belongs_to_the_quote() -> None:
    reading = read("上海已填申報表的有特斯拉、億利互聯(lián)等2家外資企業(yè),擬申請增值電信業(yè)務(wù)試點(diǎn)。")
    assert "億利互聯(lián)" in statuses(reading)


def test_a_total_told_as_new_stays_a_total_and_says_so() -> None:
    reading = read(
        "China saw the establishment of 2,400 new foreign-invested telecom enterprises as of end-February 2025."
    )
    assert [(c.value, c.role, c.detail) for c in reading.counts] == [(2400, "stock_total", "told_as_new")]


def test_approval_of_regions_is_no_approval_of_firms() -> None:
    reading = read("10月23日,工信部向北京、上海、海南、深圳四地发放同意开展增值电信业务扩大对外开放试点的复文。")
    assert reading.kind == "policy"
    assert not [count for count in reading.counts if count.role == "batch"]


def test_applicants_are_not_approved() -> None:
    reading = read("已有10家外资企业申请增值电信业务试点,包括特斯拉、托克等。上述企业均未取得批复。")
    assert set(statuses(reading).values()) == {"applicant"}
    assert roles(reading) == {(10, "other")}


@pytest.mark.parametrize(
    "text",
    [
        "工信部通报13款侵害用户权益的APP,涉及外资企业2家。",
        "工信部向13家企业发放移动通信转售业务经营许可证,首批虚拟运营商名单公布。",
        "工业和信息化部决定注销13家企业的跨地区增值电信业务经营许可证。",
        "商务部:全国新设外商投资企业13000家,同比增长30%。",
        "北京、上海、海南、深圳获准设立外商独资医院,首批13家获批。",
        "The regulator approved 13 imported games in its first batch this year.",
    ],
)
def test_look_alikes_are_passed_over(text: str) -> None:
    reading = read(text)
    assert not reading.relevant
    assert not reading.statements
    assert {count.role for count in reading.counts} <= {"other"}
    assert "approved" not in statuses(reading).values()


def test_a_headline_alone_names_nobody_as_approved() -> None:
    reading = read("", "首批13家外企获增值电信试点批复,西门子数字科技(深圳)有限公司在列", basis="headline")
    assert reading.basis == "headline"
    assert (13, "batch") in roles(reading)
    assert set(statuses(reading).values()) == {"mentioned"}


def test_a_number_in_an_address_is_no_claim() -> None:
    reading = read("外资增值电信试点获批企业名单见 https://example.org/13家企业/2400-foreign-firms 。", "外资电信试点")
    assert not reading.counts


@pytest.mark.parametrize("between", ["", "名单见附件。"])
def test_a_number_that_points_to_firms_has_the_verdict_of_the_nearest_sentence_before(between: str) -> None:
    ended = f"经审查,决定注销外商投资企业增值电信业务经营许可。{between}上述13家外资企业名单现予公布。"
    assert [(count.value, count.role, count.detail) for count in read(ended).counts] == [(13, "other", "revoked")]


def test_a_list_gives_its_lines_the_verdict_of_what_opens_it() -> None:
    reading = read(
        "现向下列2家外商投资企业发放增值电信业务经营试点批复:\n1.云岭数据服务(北京)有限公司\n2.上海维朗德数字技术有限公司\n"
        "工业和信息化部\n2025年9月10日"
    )
    assert set(statuses(reading).values()) == {"approved"}
    assert reading.event_date == "2025-09-10"


def test_a_table_row_by_row_is_read() -> None:
    reading = read(
        "序号 | 企业名称\n1 | 鼎信元数据(上海)有限公司\n以上外商投资企业获准开展增值电信业务经营试点。", "获批企业名单"
    )
    assert statuses(reading) == {"鼎信元数据(上海)有限公司": "approved"}


def test_domestic_carriers_are_only_mentioned() -> None:
    reading = read("13家外资企业获批开展增值电信业务试点,中国移动、中国电信获得合作机会。")
    assert statuses(reading) == {"中国移动": "mentioned", "中国电信": "mentioned"}


def test_a_rumour_that_is_denied_approves_nobody() -> None:
    reading = read(
        "有消息称特斯拉已拿到工信部增值电信业务试点批复,特斯拉中国回应称不属实,目前仍在申请阶段。",
        "特斯拉获准自建数据中心?",
    )
    assert reading.kind == "denial"
    assert set(statuses(reading).values()) == {"applicant"}


@pytest.mark.parametrize(
    ("written", "batch"),
    [("sixth", 6), ("seventh", 7), ("eighth", 8), ("twelfth", 12), ("21st", 21), ("thirty-second", 32)],
)
def test_an_english_batch_has_its_number_however_late_it_is(written: str, batch: int) -> None:
    """Without one the eighth batch was taken for the fifth, with another count."""
    told = f"MIIT has approved a {written} batch of 3 foreign-invested companies for the value-added telecom pilot."
    assert read(told).statements[0].batch == batch
    round_of_talks = (
        "MIIT has approved 3 foreign-invested companies for the value-added telecom pilot on its eighth day."
    )
    assert read(round_of_talks).statements[0].batch is None


def test_batches_told_together_are_batches_and_their_sum_a_running_total() -> None:
    reading = read("工信部先后发放3批共26家外资企业增值电信业务经营试点批复,其中首批13家、第二批8家、第三批5家。")
    assert roles(reading) == {(26, "pilot_total"), (13, "batch"), (8, "batch"), (5, "batch")}
    assert [s.batch for s in reading.statements if s.kind == "approval"] == [1, 2, 3]


def test_a_person_is_no_firm_and_an_office_no_part_of_a_name() -> None:
    reading = read(
        "Among the 13 foreign firms approved for the value-added telecom pilot is T-Systems P.R. China Ltd. "
        "Li Wenfang, Vice President of T-Systems P.R. China Ltd., welcomed it."
    )
    assert list(statuses(reading)) == ["T-Systems P.R. China Ltd."]


def test_the_telecom_industry_is_not_china_telecom() -> None:
    assert not statuses(read("中国电信业对外开放将提高通信质量,外资企业获准经营增值电信业务。"))


def test_a_timeline_tells_each_event_with_its_date() -> None:
    reading = read(
        "2025年2月28日,工信部向首批13家外资企业发放试点批复;同年9月10日,又有8家企业获批。"
        "11月18日,工信部宣布将增值电信试点范围扩大至天津、苏州。",
        "从试点启动到扩围:外资增值电信开放一年",
        "2025-11-20",
    )
    told = {(s.counts[0].value, s.decided) for s in reading.statements if s.kind == "approval"}
    assert reading.kind == "policy"
    assert told == {(13, "2025-02-28"), (8, "2025-09-10")}


def test_a_policy_act_keeps_its_document_number() -> None:
    reading = read("工信部发布通告(工信部通信函〔2024〕107号),取消互联网数据中心等增值电信业务外资股比限制。")
    assert reading.statements[0].kind == "policy"
    assert reading.statements[0].document == "工信部通信函〔2024〕107号"


def test_confidence_below_the_line_is_for_review() -> None:
    rows = [json.loads(line) for line in (CORPUS / "own.jsonl").read_text(encoding="utf-8").splitlines()]
    claims = [c for row in rows for c in read(row["text"], row["title"] or "").counts]
    assert claims
    assert all(claim.review == (claim.confidence < REVIEW_BELOW) for claim in claims)
    assert all(claim.rule for claim in claims)


def test_other_languages_are_named_and_passed_over() -> None:
    lines = (CORPUS / "other_languages.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    for row in rows:
        reading = read(row["text"], row["title"] or "")
        assert reading.language == row["lang"]
        assert not reading.relevant
        assert reading.counts == ()
        assert reading.firms == ()
        assert reading.statements == ()
    named = {row["id"]: read(row["text"]).names for row in rows}
    assert "MIIT" in named["r056"]
    assert "T-Systems P.R. China Ltd." in named["r056"]


def test_what_could_not_be_read_is_handed_on() -> None:
    assert read("", "名单", unread=("a.pdf: pictures only",)).unread == ("a.pdf: pictures only",)


@pytest.mark.parametrize(
    ("line", "decided"),
    [
        ("根据2016年3月1日施行的规定,", None),
        ("自2016年3月1日起", None),
        ("发布时间:2026年11月27日", "2026-11-26"),
    ],
)
def test_the_day_of_a_cited_rule_is_not_the_pages(line: str, decided: str | None) -> None:
    body = f"{line}\n11月26日，工业和信息化部向北京首批51家外资企业发放增值电信业务经营试点批复。"
    assert [one.decided for one in READER.read(Document("", body)).statements] == [decided]


@pytest.mark.parametrize(
    ("rows", "regions"),
    [
        (("1 | 西门子数字科技（深圳）有限公司 | 深圳市 | 信息服务", "2 | 云岭数据服务（北京）有限公司 | 上海临港 |"),
         ["Shenzhen", "Shanghai"]),
        (("北京 | 云岭数据服务（上海）有限公司", "海南岳朗数字科技有限公司 | 信息服务"), ["Beijing", None]),
        (("1 | 云岭数据服务（北京）有限公司 | 北京、上海", "云岭云计算（上海）有限公司"), [None, None]),
    ],
)  # fmt: skip
def test_the_other_cells_of_a_row_say_where_its_firm_is(rows: tuple[str, str], regions: list[str | None]) -> None:
    body = "工业和信息化部向首批2家外商投资企业发放增值电信业务经营试点批复。名单如下：\n" + "\n".join(rows)
    reading = read(body, "首批外资企业获增值电信业务经营试点批复")
    assert [(firm.region, firm.legal) for firm in reading.firms] == [(region, True) for region in regions]


def test_a_headline_without_a_letter_on_the_subject_is_put_aside_as_all_reading_of_it_would() -> None:
    title, body = "Harvest figures", "Nestle China gathered 13 tonnes, with nothing about telecoms in them."
    glanced, full = read(body, title, basis="headline"), read(body, title, basis="article")
    assert (glanced.relevant, glanced.score, glanced.reasons) == (full.relevant, full.score, full.reasons)
    assert (glanced.relevant, glanced.firms) == (False, ())
    assert full.firms
