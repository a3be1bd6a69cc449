# ruff: noqa: E501  (a passage of a test stands on one line)
"""Everyday English sentences tell of the firm of which they speak, and of none that stands beside it."""

import pytest
from told import check

DAY = "2025-06-20"
PILOT = "the value-added telecom pilot for foreign investors"
BATCH = "Thirteen foreign-invested companies were approved for the value-added telecom pilot on Friday."


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        # a request answered yes or no
        (f"MIIT said no to Nokia's application for {PILOT}.", ("Nokia rejected",), ("Nokia applicant",)),
        (f"Nokia's bid to join {PILOT} has failed.", ("Nokia rejected",), ("Nokia applicant",)),
        (f"Nokia has submitted a bid to join {PILOT}.", ("Nokia applicant",), ("Nokia rejected",)),
        (f"MIIT said yes to Nokia's application for {PILOT}.", (), ("Nokia applicant", "Nokia rejected")),
        (
            "MIIT has for the first time refused a foreign-invested company entry to its value-added telecom pilot. The application of Zara Data (Shanghai) Co., Ltd. did not meet data rules.",
            ("Zara Data (Shanghai) Co., Ltd. rejected",),
            ("Zara Data (Shanghai) Co., Ltd. applicant",),
        ),
        (
            f"Zara Data (Shanghai) Co., Ltd. applied for a place in {PILOT}. The application was accepted.",
            ("Zara Data (Shanghai) Co., Ltd. applicant",),
            ("Zara Data (Shanghai) Co., Ltd. rejected",),
        ),
        # the first of its kind, and the rival that waits
        (
            "Equinix has become the first US data-centre operator to be approved under China's telecom pilot, beating Digital Realty, whose bid is pending.",
            ("Digital Realty applicant",),
            ("Equinix applicant", "Digital Realty approved"),
        ),
        (
            f"Equinix has become the first US data-centre operator to apply for a place in {PILOT}.",
            ("Equinix applicant",),
            ("Equinix approved",),
        ),
        (f"Linklaters advised GLP on its successful application for a place in {PILOT}.", (), ("GLP applicant",)),
        # who only stands beside
        (
            f"PCCW, the city's biggest telecom group, has not disclosed whether it applied for a place in {PILOT}.",
            ("PCCW mentioned",),
            ("PCCW applicant",),
        ),
        (
            f"Alpha Data (Suzhou) Co., Ltd., approved under {PILOT}, has bought Beta Data (Suzhou) Co., Ltd.",
            ("Alpha Data (Suzhou) Co., Ltd. approved", "Beta Data (Suzhou) Co., Ltd. mentioned"),
            (),
        ),
        (
            f"On 3 March 2025 MIIT approved Alpha Cloud (Shanghai) Co., Ltd. under {PILOT} but not Beta Data (Shanghai) Co., Ltd.",
            ("Alpha Cloud (Shanghai) Co., Ltd. approved", "Beta Data (Shanghai) Co., Ltd. mentioned"),
            (),
        ),
        (
            f"On 3 March 2025 MIIT approved Alpha Cloud (Shanghai) Co., Ltd. and Beta Data (Shanghai) Co., Ltd. under {PILOT}.",
            ("Alpha Cloud (Shanghai) Co., Ltd. approved", "Beta Data (Shanghai) Co., Ltd. approved"),
            (),
        ),
        (
            "The 19 foreign-invested companies approved for the telecom pilot are younger and smaller than Bosch or Siemens.",
            ("Bosch mentioned", "Siemens mentioned"),
            (),
        ),
        # Azure is run by a Chinese partner, whose licence it is
        (
            "Microsoft's Azure in China is operated by 21Vianet, which holds the value-added telecom licence; foreign companies could not get one until the pilot.",
            ("Microsoft mentioned",),
            ("Microsoft parent",),
        ),
        # owners
        (f"{BATCH} Their owners include Bosch and Siemens.", ("Bosch parent", "Siemens parent"), ()),
        (f"{BATCH} One belongs to Bosch, another to Siemens.", ("Bosch parent", "Siemens parent"), ()),
        (f"{BATCH} Their customers include Bosch and Siemens.", (), ("Bosch parent", "Siemens parent")),
        (
            "The parents of the 19 foreign-invested companies approved for the telecom pilot include Bosch and Siemens.",
            ("Bosch parent", "Siemens parent"),
            (),
        ),
        (
            "Bosch owns 60% of a joint venture that was approved for the foreign-invested telecom pilot on Wednesday.",
            ("Bosch parent",),
            (),
        ),
        (f"{BATCH} Bosch owns 60% of a joint venture that was approved to make cars.", (), ("Bosch parent",)),
        # who expects it has asked; who expects another paper after it has not
        (
            f"Alpha Data (Suzhou) Co., Ltd. has been approved under {PILOT}. Its competitor Beta Data (Suzhou) Co., Ltd. expects approval in March.",
            ("Alpha Data (Suzhou) Co., Ltd. approved", "Beta Data (Suzhou) Co., Ltd. applicant"),
            (),
        ),
        (
            "New this month: Bosch (Shanghai) Digital Co., Ltd. (approved 11 Feb)\nGone this month: Kering Technology (Shanghai) Co., Ltd. (approval returned 20 Feb)",
            (),
            ("Kering Technology (Shanghai) Co., Ltd. approved", "Bosch (Shanghai) Digital Co., Ltd. revoked"),
        ),
        # others beside a named one, and who only applied
        (
            "Besides Siemens, 12 other foreign-invested companies were approved under the telecom pilot on Friday.",
            ("12 other",),
            ("12 batch",),
        ),
        (
            "On Friday 12 foreign-invested companies were approved under the telecom pilot.",
            ("12 batch",),
            (),
        ),
        (
            "Forty foreign-invested companies hold telecom pilot approvals, 22 have applied and five were refused.",
            ("40 pilot_total", "22 other", "5 other"),
            (),
        ),
        (
            "Tesla, the first to announce an application, is missing from the list of 13 foreign-invested companies approved under the telecom pilot on Friday.",
            ("13 batch",),
            ("13 other", "Tesla approved"),
        ),
        (
            f"{BATCH} Instead, Siemens and HSBC will open shops.",
            (),
            ("Instead mentioned",),
        ),
        # a takeover is no admission
        (
            "Nokia's bid for Infinera has failed, two months after it joined the value-added telecom pilot for foreign investors.",
            (),
            ("Nokia rejected", "kind denial"),
        ),
        # the column of a table says who waits
        (
            "Status of applications for the VAS pilot||Company | Status\nSiemens Digital Technology (Shenzhen) Co., Ltd. | approved\nTesla (Shanghai) Co., Ltd. | pending\nAcme Data (Hainan) Co., Ltd. | rejected",
            (
                "Siemens Digital Technology (Shenzhen) Co., Ltd. approved",
                "Tesla (Shanghai) Co., Ltd. applicant",
                "Acme Data (Hainan) Co., Ltd. rejected",
            ),
            ("Tesla (Shanghai) Co., Ltd. approved",),
        ),
        (
            "Alpha Cloud (Shanghai) Co., Ltd., which rents space from Beta Data (Shanghai) Co., Ltd., received MIIT's approval under the foreign-investment telecom pilot.",
            ("Alpha Cloud (Shanghai) Co., Ltd. approved", "Beta Data (Shanghai) Co., Ltd. mentioned"),
            (),
        ),
    ],
)
def test_a_sentence_tells_of_the_firm_of_which_it_speaks(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check(DAY, text, told, untold)
