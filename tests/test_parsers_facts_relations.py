"""What an English sentence beside an approval says of the firms that it names: granted, or only there too."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

APPROVAL = (
    "China's MIIT on Friday approved 17 foreign-invested companies to run value-added telecom services under a pilot. "
)
#: Sentence, firms of which no grant is told, firms granted (themselves or by a unit). All sentences are invented.
BESIDE = (
    ("Shares in Alibaba and Tencent fell on the news, while Apple was flat.", ("Alibaba", "Tencent", "Apple"), ()),
    ("Morgan Stanley said the approvals were positive for GDS.", ("Morgan Stanley", "GDS"), ()),
    (
        "Among those, Siemens and Bosch have been granted permits; Philips was left out.",
        ("Philips",),
        ("Siemens", "Bosch"),
    ),
    ("The list does not include Amazon, Google or Microsoft.", ("Amazon", "Google", "Microsoft"), ()),
    ("Missing from the list are Amazon and Google.", ("Amazon", "Google"), ()),
    ("Amazon failed to make the list of approved companies.", ("Amazon",), ()),
    ("Amazon's bid for approval was unsuccessful.", ("Amazon",), ()),
    ("Amazon is still waiting for approval.", ("Amazon",), ()),
    ("Amazon was passed over for approval again.", ("Amazon",), ()),
    ("Amazon is expected to be approved next.", ("Amazon",), ()),
    ("Amazon hopes to win approval in the next round.", ("Amazon",), ()),
    ("Until now Amazon has needed a Chinese partner with approval.", ("Amazon",), ()),
    ("Microsoft, which gets its approvals through 21Vianet, said nothing would change.", ("Microsoft",), ()),
    ("Cisco will supply switches to several of the approved companies.", ("Cisco",), ()),
    ("Accenture advised several of the companies granted approval.", ("Accenture",), ()),
    (
        "The approvals follow talks between MIIT and executives from Apple, Qualcomm and BMW.",
        ("Apple", "Qualcomm", "BMW"),
        (),
    ),
    ("MIIT minister Jin Zhuanglong met Tim Cook of Apple before the approvals were issued.", ("Apple",), ()),
    ("Unlike Tesla, Volkswagen received an approval.", ("Tesla",), ("Volkswagen",)),
    ("Volkswagen received an approval, but Tesla did not.", ("Tesla",), ("Volkswagen",)),
    ("Volkswagen received an approval ahead of rival Tesla.", ("Tesla",), ("Volkswagen",)),
    ("Volkswagen received an approval and Tesla's application is under review.", ("Tesla",), ("Volkswagen",)),
    ("The companies granted approval will compete with Alibaba Cloud, AWS and Azure.", ("Alibaba Cloud", "AWS"), ()),
    (
        "The names include former Nokia manager Anna Berg, who runs Siemens Digital Technology (Shenzhen).",
        ("Nokia",),
        ("Siemens Digital Technology (Shenzhen)",),
    ),
    ("IBM sold its approved data centre unit to Kyndryl last year.", ("IBM", "Kyndryl"), ()),
    ("Sony received approval for five video games in the same week.", ("Sony",), ()),
    ("Goldman Sachs received approval to take full control of its securities venture.", ("Goldman Sachs",), ()),
    ("In the United States, Verizon was granted a licence extension.", ("Verizon",), ()),
    ("Vodafone got approval for its merger with Three in Britain.", ("Vodafone",), ()),
    ("A 2012 approval let Tesco sell online; Walmart received one too.", (), ()),
    ("Reports on Facebook and WeChat that Amazon had been approved were wrong.", ("Facebook", "WeChat", "Amazon"), ()),
    ("Reuters and Bloomberg first reported the approvals.", ("Bloomberg",), ()),
    ("Tesla said it had been granted no approval.", ("Tesla",), ()),
    ("According to Deloitte, firms such as Siemens could be approved next.", ("Deloitte", "Siemens"), ()),
    (
        "The approvals, first reported by Nikkei, cover Sony's cloud arm, according to a lawyer at Baker McKenzie.",
        ("Baker McKenzie",),
        ("Sony",),
    ),
    ("Tesla and Apple have both asked for permits but have yet to be approved.", ("Tesla", "Apple"), ()),
    ("Tesla withdrew its application for approval.", ("Tesla",), ()),
    ("Tesla is one of several companies seeking approval.", ("Tesla",), ()),
    ("Tesla may soon be granted approval, an official said.", ("Tesla",), ()),
    ("If Tesla is granted approval, it will build a data centre.", ("Tesla",), ()),
    ("Tesla would be the first carmaker to receive approval.", ("Tesla",), ()),
    ("Should Tesla win approval, rivals such as BMW would follow.", ("Tesla", "BMW"), ()),
    ("Tesla's approval is pending.", ("Tesla",), ()),
    ("Tesla has not said whether it received approval.", ("Tesla",), ()),
    (
        "HSBC, whose unit got approval in February, and Citigroup, which did not, declined to comment.",
        ("Citigroup",),
        ("HSBC",),
    ),
    (
        "Ericsson and Huawei equipment was certified in the same notice, which granted approvals to 12 vendors.",
        ("Ericsson", "Huawei"),
        (),
    ),
    (
        "MIIT cleared 17 foreign firms for the telecom pilot. Their combined value exceeds that of Amazon.",
        ("Amazon",),
        (),
    ),
    (
        "Amazon, Google and Microsoft were not among 17 foreign firms approved for China's telecom pilot.",
        ("Amazon", "Google", "Microsoft"),
        (),
    ),
    (
        "Neither Amazon nor Google was among 17 foreign firms approved for China's telecom pilot.",
        ("Amazon", "Google"),
        (),
    ),
    (
        "With Tesla absent, 17 foreign firms including Bosch were approved under China's value-added telecom pilot.",
        ("Tesla",),
        ("Bosch",),
    ),
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


@pytest.mark.parametrize(("sentence", "beside", "granted"), BESIDE)
def test_a_firm_beside_an_approval_is_not_approved(
    reader: Reader, sentence: str, beside: tuple[str, ...], granted: tuple[str, ...]
) -> None:
    told = sentence if " 17 " in sentence else APPROVAL + sentence
    statuses = {f.name: f.status for f in reader.read(Document("", told, Published("2026-03-16"))).firms}
    assert not {name for name in beside if statuses.get(name) in ("approved", "parent", "revoked")}, statuses
    assert {name for name in granted if statuses.get(name) in ("approved", "parent")} == set(granted), statuses


@pytest.mark.parametrize("mark", ["1. ", "(1) ", "- ", ""])
def test_a_list_of_approved_firms_in_english_names_licensees(reader: Reader, mark: str) -> None:
    names = (
        "Kern and Vogel Data (Tianjin) Co., Ltd.",
        "Halvorsen Shipping (Suzhou) Co., Ltd.",
        "Beijing Ostara Limited",
    )
    head = "The following foreign enterprises have been granted approval to pilot value-added telecom services:"
    reading = reader.read(Document("Approvals", "\n".join([head, *(mark + name for name in names)]), None))
    assert {firm.name: firm.status for firm in reading.firms} == dict.fromkeys(names, "approved")
