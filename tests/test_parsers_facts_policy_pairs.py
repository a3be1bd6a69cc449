# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""The terms of an act of policy by pairs of wordings: what it sets, and what is another's, given up, denied or asked for. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PAGE = Published("2026-06-20")
ISSUES = "工信部6月18日印发《外商投资增值电信业务试点管理办法》"
ASKS = "工信部6月18日就《外商投资增值电信业务试点管理办法(征求意见稿)》公开征求意见"
CIRCULAR = "China on June 18 issued a circular on the foreign value-added telecom pilot"
DRAFT = "MIIT on June 18 released draft rules on the foreign value-added telecom pilot"


def list_terms(text: str, title: str = "") -> set[str]:
    """`effective 2026-07-01`, `share 50>100` of each term of the main act."""
    reading = READER.read(Document(title, text, PAGE))
    terms = reading.statements[0].policy
    return {f"{one.kind} {one.before + '>' if one.before else ''}{one.value}" for one in terms}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        (f"{ISSUES},7月1日正式实施。", "effective 2026-07-01"),
        (f"{ISSUES},施行日期为2026年7月1日。", "effective 2026-07-01"),
        (f"{ISSUES},原定7月1日起施行改为9月1日起施行。", "effective 2026-09-01"),
        (f"{CIRCULAR}, which applies from July 1.", "effective 2026-07-01"),
        (f"{CIRCULAR}. It was to take effect on July 1 but has been postponed to September 1.", "effective 2026-09-01"),
        (f"{ASKS},请于7月18日前反馈意见。", "comment_until 2026-07-18"),
        (f"{ASKS},征求意见期限为6月18日至7月18日。", "comment_until 2026-07-18"),
        (f"{ASKS},时间截至7月18日。", "comment_until 2026-07-18"),
        (f"{ASKS},意见反馈截止日期为7月18日。", "comment_until 2026-07-18"),
        ("大陸工信部18日公布加值電信試點辦法草案,徵求意見至7月18日。", "comment_until 2026-07-18"),
        (f"{DRAFT} for public comment until July 18.", "comment_until 2026-07-18"),
        (
            "China will allow foreign investors to hold up to 50 percent of domestic IP-VPN ventures, MIIT said on June 18.",
            "share 50",
        ),
        (f"{DRAFT}. Comments may be submitted by July 18.", "comment_until 2026-07-18"),
        (f"{DRAFT}, inviting feedback by July 18.", "comment_until 2026-07-18"),
        ("工信部6月18日发布通告,国内互联网虚拟专用网业务外资股比由不超过50%提高到不设限制。", "share 50>none"),
        (
            "工信部6月18日发布通告,互联网接入服务不设外资股比限制,国内互联网虚拟专用网业务外资股比放宽至50%。",
            "share 50",
        ),
        ("工信部6月18日发布通告,允许外资独资经营互联网数据中心业务。", "share 100"),
        ("工信部6月18日发布通告,外商可独资经营互联网数据中心业务。", "share 100"),
        ("China on June 18 raised the limit on foreign stakes in domestic IP-VPN services to 50 percent.", "share 50"),
        (
            "China on June 18 allowed foreign investors to wholly own internet data centers in the pilot areas.",
            "share 100",
        ),
        ("根据《外商投资电信企业管理规定》,工信部6月18日印发《外商投资增值电信业务试点管理办法》。", "instrument 办法"),
        (
            "Under Circular 107 of 2024, MIIT on June 18 issued Notice No. 88 of 2026 on the foreign value-added telecom pilot.",
            "document Notice No. 88 of 2026",
        ),
        (
            "Circular No. 107 of 2024, dated 8 April 2024, lifts foreign ownership caps in the value-added telecom pilot.",
            "document Circular No. 107 of 2024",
        ),
    ],
)
def test_a_term_is_read(text: str, term: str) -> None:
    assert term in list_terms(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("工信部6月18日表示,没有取消外资增值电信业务股比限制的计划。", "share"),
        ("专家建议取消互联网数据中心业务外资股比限制。工信部6月18日发布增值电信试点通告。", "share"),
        ("China has no plans to lift the foreign ownership cap on value-added telecom services, MIIT said on June 18.", "share"),
        ("Lawyers urged MIIT to lift the foreign ownership cap on data centers. On June 18 MIIT issued a circular on the telecom pilot.", "share"),
        ("With the rule gone that foreign investors hold at most 50 percent of data centers, MIIT on June 18 issued a circular on the telecom pilot.", "share"),
        ("工信部6月18日发布通告,暂不将苏州纳入增值电信业务对外开放试点。", "region_added"),
        ("工信部6月18日发布通告,将苏州移出增值电信业务对外开放试点地区。", "region_added"),
        ("MIIT on June 18 said it would not extend the foreign value-added telecom pilot to Suzhou.", "region_added"),
        ("The circular on the foreign value-added telecom pilot, issued on June 18, replaces the 2016 measures that took effect on March 1, 2016.", "effective"),
        ("工信部6月18日发布增值电信业务对外开放试点通告。世贸组织的协议次年2月5日生效。", "effective"),
    ],
)  # fmt: skip
def test_what_is_denied_asked_for_or_anothers_is_no_term(text: str, kind: str) -> None:
    assert not [term for term in list_terms(text) if term.startswith(kind)]


@pytest.mark.parametrize(
    "text",
    [
        "MIIT on June 18 extended the foreign value-added telecom pilot from Beijing, Shanghai, Hainan and Shenzhen to Suzhou and Hangzhou.",
        "MIIT on June 18 added Suzhou and Hangzhou to the foreign value-added telecom pilot, which began in Beijing and Shanghai.",
        "MIIT on June 18 published a circular that carries the foreign value-added telecom pilot into Suzhou and Hangzhou.",
        "工信部6月18日发布通告,增值电信业务对外开放试点地区新增苏州、杭州,上海已有经验。",
        "工信部6月18日发布通告,增值电信业务对外开放试点城市增加到20个,新增苏州、杭州。",
    ],
)
def test_only_new_places_are_added(text: str) -> None:
    added = {term for term in list_terms(text) if term.startswith("region_added")}
    assert added == {"region_added Suzhou", "region_added Hangzhou"}


def test_a_share_has_its_services() -> None:
    text = "工信部6月18日发布通告,互联网接入服务不设外资股比限制,允许外资独资经营互联网数据中心业务,呼叫中心不超过50%。"
    terms = READER.read(Document("", text, PAGE)).statements[0].policy
    assert [(t.value, t.services) for t in terms if t.kind == "share"] == [("none", ("ISP",)), ("100", ("IDC",))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "中华人民共和国工业和信息化部公告2026年第12号\n取消互联网数据中心业务的外资股比限制。\n工业和信息化部\n二〇二六年六月十五日",
            {
                "document 中华人民共和国工业和信息化部公告2026年第12号",
                "signed 2026-06-15",
                "issuer 工业和信息化部",
            },
        ),
        (
            "国函〔2026〕45号\n江苏省人民政府:\n同意在苏州开展增值电信业务扩大对外开放试点。\n国务院\n2026年6月15日",
            {"document 国函〔2026〕45号", "issuer 国务院", "signed 2026-06-15"},
        ),
    ],
)
def test_head_and_foot_of_a_document_are_read(text: str, wanted: set[str]) -> None:
    assert wanted <= list_terms(text, "关于扩大增值电信业务对外开放试点的通告")


def test_the_number_of_the_act_is_not_that_on_which_it_rests() -> None:
    text = "依据工信部通信函〔2024〕107号,工信部6月18日印发通知(工信部通信函〔2026〕88号),扩大外资增值电信试点。"
    assert READER.read(Document("", text, PAGE)).statements[0].document == "工信部通信函〔2026〕88号"
