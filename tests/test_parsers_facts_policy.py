# ruff: noqa: E501  (a text stands on one line, as a page has it)
"""The terms of a policy act: document, dates, foreign share and what it adds. Every text here is invented."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from miitwatch.reading.describing import describe_reading, print_reading
from miitwatch.reading.explaining import print_explanation
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
ACT = (
    "发文机关： | 练习部 | 发文字号： | 练信部函〔2031〕7号\n成文日期： | 2031年04月08日 | 发布日期： | 2031年04月10日\n"
    "工业和信息化部决定在北京、上海开展增值电信业务扩大对外开放试点，外资股比由不超过50%放宽至100%。\n"
    "试点范围扩大至广东、天津。请于2031年5月10日前将意见反馈至我部。本通告自2031年6月1日起施行。\n"
    "练习部\n2031年4月8日"
)
TITLE = "关于开展增值电信业务扩大对外开放试点工作的通告"


def read(text: str, title: str = "", published: str = "2031-05-01") -> Reading:
    return READER.read(Document(title, text, Published(published)))


def terms(text: str, title: str = "") -> list[tuple[str, str]]:
    return [(term.kind, term.value) for term in read(text, title).statements[0].policy]


def test_a_notice_gives_all_its_terms_in_the_sources_own_words() -> None:
    reading = read(ACT, TITLE)
    told = reading.statements[0]

    assert told.kind == "policy"
    assert {(term.kind, term.value) for term in told.policy} == {
        ("instrument", "通告"), ("issuer", "练习部"), ("document", "练信部函〔2031〕7号"), ("signed", "2031-04-08"),
        ("published", "2031-04-10"), ("share", "100"), ("region_added", "Guangdong"), ("region_added", "Tianjin"),
        ("comment_until", "2031-05-10"), ("effective", "2031-06-01"),
    }  # fmt: skip
    assert all(reading.text[term.start : term.end] == term.quote for term in told.policy)
    share = next(term for term in told.policy if term.kind == "share")
    assert (share.before, share.quote) == ("50", "外资股比由不超过50%放宽至100%")


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("工信部发布通告，自发布之日起施行增值电信业务对外开放试点。", "effective", "on publication"),
        ("工信部决定自2031年6月1日起停止受理外商投资企业增值电信业务试点申请。", "effective", "2031-06-01"),
        ("工信部发布通告，自2031年6月1日起将天津、重庆纳入增值电信业务对外开放试点。", "effective", "2031-06-01"),
        ("工信部发布《外商投资增值电信业务试点办法（征求意见稿）》，意见反馈截止时间为2031年6月30日。", "comment_until", "2031-06-30"),
        ("工信部发布《外商投资增值电信业务试点办法（征求意见稿）》。", "instrument", "办法(征求意见稿)"),
        ("工信部印发通知，取消外商投资增值电信业务的外资股比限制，扩大试点开放。", "share", "none"),
        ("MIIT launched the value-added telecom pilot for foreign firms under Circular No. 7 [2031].", "document", "Circular No. 7 [2031]"),
        ("The pilot of value-added telecom for foreign firms rests on a circular (Gong Xin Bu Tong Xin Han [2031] No. 7) of MIIT, which launched it.", "document", "Gong Xin Bu Tong Xin Han [2031] No. 7"),
        ("A notice issued by the Ministry of Industry and Information Technology launched the value-added telecom pilot for foreign firms.", "issuer", "Ministry of Industry and Information Technology"),
        ("Notice on the pilot of value-added telecom for foreign firms, which MIIT launched\nThe pilot begins.\nMinistry of Industry and Information Technology\nApril 8, 2031", "issuer", "Ministry of Industry and Information Technology"),
        ("MIIT issued a circular on the value-added telecom pilot for foreign firms, effective from June 1, 2031.", "effective", "2031-06-01"),
        ("MIIT published a notice on opening value-added telecom to foreign firms; public comments are open until 30 May 2031.", "comment_until", "2031-05-30"),
        ("MIIT launched a pilot: foreign ownership in value-added telecom rises from 50 percent to 100 percent.", "share", "100"),
        ("MIIT launched a pilot that scraps caps on foreign ownership of value-added telecom firms.", "share", "none"),
        ("MIIT said the value-added telecom pilot for foreign firms is extended to Tianjin and Guangdong.", "region_added", "Tianjin"),
    ],
)  # fmt: skip
def test_each_term_is_read_in_both_languages(text: str, kind: str, value: str) -> None:
    assert (kind, value) in terms(text)


@pytest.mark.parametrize(
    "text",
    [
        "近日，工业和信息化部向首批13家外商投资企业发放增值电信业务经营试点批复。\n工业和信息化部\n2031年2月28日",
        "截至2031年2月底，全国外商投资电信企业达2400余家，同比增长29%。",
        "MIIT approved 13 foreign telecom firms on Friday, with effect from June 1, 2031.",
    ],
)
def test_what_is_no_policy_act_has_no_terms(text: str) -> None:
    assert [term for statement in read(text).statements for term in statement.policy] == []


@pytest.mark.parametrize(
    "text",
    [
        "工信部发布通告，扩大增值电信业务对外开放试点，企业持股由30%升至250%。",
        "工信部发布通告，扩大增值电信业务对外开放试点，外资占比统计口径已更新，收入由50%增加到60%。",
    ],
)
def test_other_percentages_are_no_foreign_share(text: str) -> None:
    assert "share" not in dict(terms(text))


def test_terms_are_printed_and_given_as_json() -> None:
    reading, trace = READER.explain(Document(TITLE, ACT, Published("2031-05-01")))
    told = describe_reading(reading)["statements"][0]["policy"]

    assert ("share", "100", "50") in [(term["kind"], term["value"], term["before"]) for term in told]
    assert all(reading.text[term["start"] : term["end"]] == term["quote"] for term in told)
    assert "policy      foreign share from 50 % to 100 %: “外资股比由不超过50%放宽至100%”" in print_reading(reading)
    assert "- effective 2031-06-01 (policy.from, 0.90): “自2031年6月1日起施行”" in print_explanation(reading, trace)


def shares(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    told = read(text).statements[0].policy
    return [(term.value, term.services, term.quote) for term in told if term.kind == "share"]


def test_each_share_is_tied_to_the_services_of_its_own_clause() -> None:
    text = "工信部公布方案，取消互联网接入服务（仅限为用户提供接入）、应用商店的外资股比限制，国内互联网虚拟专用网业务外资股比不超过50%。"

    assert shares(text) == [
        ("none", ("INFO", "ISP"), "取消互联网接入服务（仅限为用户提供接入）、应用商店的外资股比限制"),
        ("50", ("IPVPN",), "国内互联网虚拟专用网业务外资股比不超过50%"),
    ]


def test_a_share_in_a_clause_of_its_own_belongs_to_the_clause_before() -> None:
    text = "工信部公布方案，扩大增值电信业务对外开放，并开放国内互联网虚拟专用网，外资不超过50%。"

    assert shares(text) == [("50", ("IPVPN",), "并开放国内互联网虚拟专用网，外资不超过50%")]


@pytest.mark.parametrize(
    ("end", "services"),
    [
        (" and will provide more information in due course.", ()),
        (", and urged them to observe personal information protection and data processing rules.", ()),
        (", while network access licences for phones stay as they are.", ()),
        (" for data centre projects.", ("IDC",)),
    ],
)
def test_no_share_is_tied_to_words_that_services_share_with_other_things(end: str, services: tuple[str, ...]) -> None:
    text = f"The Ministry of Industry and Information Technology announced on March 3, 2031 that foreign investors may hold up to 100 percent of value-added telecom firms in the pilot areas of Beijing, Shanghai, Hainan and Shenzhen{end}"
    shares = [term for term in read(text).statements[0].policy if term.kind == "share"]
    assert [(term.value, term.services) for term in shares] == [("100", services)]


def test_two_shares_in_one_english_sentence_are_not_told_apart() -> None:
    text = "MIIT's notice lifts caps on foreign ownership of data centers, while the foreign share of IP-VPN is capped at 50 percent."

    assert [(value, services) for value, services, _ in shares(text)] == [("none", ()), ("50", ())]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("新区管委会日前受理7家外资企业的增值电信业务试点申请。申请受理后将报工业和信息化部审核，目前尚无企业取得试点批复。", ()),
        ("海南省27日发布外商投资企业增值电信业务试点申请指南。申请企业须注册，试点批复由工业和信息化部发放。", ()),
        ("工业和信息化部27日发布外商投资企业增值电信业务试点申请指南，试点批复由工业和信息化部发放。", ("MIIT",)),
        ("Seven foreign-funded companies applied for the value-added telecom pilot. Each still needs an approval from MIIT.", ()),
    ],
)  # fmt: skip
def test_who_only_takes_a_later_step_is_not_cited(text: str, bodies: tuple[str, ...]) -> None:
    assert read(text).statements[0].authority == bodies
