"""The words by which pages name the services of the catalogue."""

import pytest

from parsers.facts.values.services import find_services


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("data-centre and content-delivery permits", ("CDN", "IDC")),
        ("data centres, content networks and more", ("CDN", "IDC")),
        ("internet-access businesses", ("ISP",)),
        ("internet connection services", ("ISP",)),
        ("six want information services, two online transactions", ("EDI", "INFO")),
        ("All but one will process transactions", ("EDI",)),
        ("transaction-processing firms", ("EDI",)),
        ("Connect users to the internet. Process orders online. Deliver content.", ("CDN", "EDI", "ISP")),
        ("The services are access, information and the Internet of Things.", ("INFO", "IOT", "ISP")),
        ("data centres, delivery networks and access for end users", ("CDN", "IDC", "ISP")),
        ("hosting, caching and connectivity", ("IDC",)),
        ("hosting, access and delivery networks", ("CDN", "IDC", "ISP")),
        ("online data and transactions, parts of information services", ("EDI", "INFO")),
        ("multi-party conferencing and internet-of-things services", ("CONF", "IOT")),
        ("market access services, remote access services, market access, information from the chamber", ()),
        ("the Ministry of Industry and Information Technology", ()),
        ("可以经营数据中心、内容分发和接入服务", ("CDN", "IDC", "ISP")),
        ("线上资料处理与交易处理、资料中心、信息保护和处理服务", ("EDI", "IDC", "INFO")),
        ("截至9月底,蜂窝物联网终端用户28.9亿户,移动物联网", ()),
        ("用户信息保护、网络与信息安全", ()),
        ("a network of content creators and its transactions with banks", ()),
    ],
)
def test_services_are_named_in_the_words_of_pages(text: str, codes: tuple[str, ...]) -> None:
    assert find_services(text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "Foreign telecom firms will gain access to Chinese users",
        "giving them access to domestic users.",
        "network access licences for phones are not concerned",
        "Market-access permits were eased, market-access and data rules too",
        "Foreign access approvals doubled, and access rights to mainland data",
        "fair access and data protection; they need access, data and talent",
        "shopping centres and access roads, data services centre access control",
        "connected all its villages to the internet, and linked its pay to the net profit",
        "and will provide more information in due course.",
        "provide the information required, send information to the administration",
        "information on market entry, access and information on rules.",
        "personal information protection and data processing rules",
        "an information platform for foreign investors",
        "information rights of shareholders; information and transaction costs",
        "content, access and information security",
        "Visa processes payments, the bank still processing orders",
        "parcel delivery networks, and platforms that distribute illegal content",
        "big data processing zone, Trade processing zones",
        "The exchange's transaction platform for property rights",
        "The minister spoke by video conference; multi-party meetings of the legislature",
        "要求其严格遵守个人信息保护和处理规则,地方将做好水电气接入服务,提供商会资料中心支持",
        "快递企业提供递送服务,政府信息发布平台",
        "商品房网上交易,银行的交易处理,网上交易会",
        "内容分发算法,多方通讯员",
    ],
)
def test_words_that_services_share_with_other_things_name_none(text: str) -> None:
    assert find_services(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "data centre projects in the pilot areas",
        "the data center company Equinix",
        "no data centre equity cap any more",
        "data centre ownership limits",
        "The data centre shareholding cap",
    ],
)
def test_a_data_centre_stays_one_whatever_stands_behind_it(text: str) -> None:
    assert find_services(text) == ("IDC",)


def test_content_delivery_in_chinese_is_one_service() -> None:
    assert find_services("内容递送服务") == ("CDN",)
