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
        ("No data centre permits in this round", ()),
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
