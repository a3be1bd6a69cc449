# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""English names that no legal form ends: their places in brackets, and people, nations and titles of documents that are none. All invented."""

import pytest
from told import READER

from parsers.facts.text.document import Document

ROUND = "The Ministry of Industry and Information Technology approved nine foreign-invested companies for its value-added telecom pilot on Thursday. "


def list_names(text: str, title: str = "Telecom pilot") -> set[str]:
    return {one.name for one in READER.read(Document(title, text)).firms}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (ROUND + "Four have gone public:\n1. Velden Telematics (Wuhan)\n2. Holm Analytics (Ningbo)", "Velden Telematics (Wuhan)"),
        (ROUND + "Four have gone public:\n1. Velden Telematics (Wuhan)\n2. Holm Analytics (Ningbo)", "Holm Analytics (Ningbo)"),
        (ROUND + "Those named are Orrin Health Platform (Suzhou), Brae Mobility Data (Guangzhou) and Quarn Freight (Tianjin).", "Orrin Health Platform (Suzhou)"),
        (ROUND + "Named are Orrin Health Platform (Suzhou) and Velden 24/7 Connected (Guangzhou).", "Velden 24/7 Connected (Guangzhou)"),
        (ROUND + "The list has three names:\n1. Bosch Suzhou: sensors\n2. Nokia Tianjin: routers", "Bosch Suzhou"),
        ("The Federal Communications Commission took the licence of Velden Gateway Networks (USA), a unit of China Telecom, on Friday. China's Ministry of Industry and Information Technology protested for foreign investors in telecom.", "Velden Gateway Networks (USA)"),
        ("Posts say that Discord and Twitch were among 40 foreign companies that got value-added telecom licences in China.", "Discord"),
        ("Posts say that Discord and Twitch were among 40 foreign companies that got value-added telecom licences in China.", "Twitch"),
    ],
)  # fmt: skip
def test_a_place_in_brackets_and_both_of_two_firms_are_named(text: str, name: str) -> None:
    assert name in list_names(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (ROUND + '"We learn," its manager, Arne Velden, told guests in Guangzhou.', "Arne Velden"),
        (ROUND + "The digital chief of the venture, Mara Holm, spoke of a milestone.", "Mara Holm"),
        (ROUND + "Mara Holm, its general manager for China, spoke of a milestone.", "Mara Holm"),
        (ROUND + "Ms Mara Holm spoke of a milestone for the company.", "Mara Holm"),
        (ROUND + "Some 30 carriers, all of them Chinese, may sell private networks today.", "Chinese"),
        (ROUND + "Some 30 operators, every one of them Japanese, may sell private networks there.", "Japanese"),
        (ROUND + "Nantong and Harbin were among 30 cities with foreign companies that asked.", "Harbin"),
    ],
)  # fmt: skip
def test_people_and_nations_are_no_firms(text: str, part: str) -> None:
    assert part not in list_names(text)


def test_a_firm_behind_a_word_for_an_office_stays_one() -> None:
    text = ROUND + "The pension manager Lakeside Data Trust owns the venture, Velden Data Services (Shanghai) Co., Ltd."
    assert "Velden Data Services (Shanghai) Co., Ltd." in {one.rstrip() for one in list_names(text)}


@pytest.mark.parametrize(
    "title",
    [
        "Reply on the Value-Added Telecom Pilot Application of Velden Software (Beijing) Co., Ltd.",
        "Notice on the Withdrawal of the Pilot Approval of Velden Software (Beijing) Co., Ltd.",
        "Decision on the Value-Added Telecommunications Business Licence Renewal of Velden Software (Beijing) Co., Ltd.",
        "Announcement on Public Display of the Licence Cancellation of Velden Software (Beijing) Co., Ltd.",
    ],
)
def test_the_title_of_a_document_is_no_part_of_a_name(title: str) -> None:
    text = "The Beijing Communications Administration handled the matter for the foreign-invested enterprise."
    assert list_names(text, title) == {"Velden Software (Beijing) Co., Ltd."}


def test_a_bank_of_a_country_keeps_its_of() -> None:
    text = ROUND + "Commercial Bank of Velden Technology (Shanghai) Co., Ltd. is a customer."
    assert any(name.startswith("Commercial Bank of Velden") for name in list_names(text))
