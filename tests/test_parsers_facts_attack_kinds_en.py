# ruff: noqa: E501  (a passage of a test stands on one line)
"""How one applies and what holders must do is policy; who asks is an application, whoever was let in before; yes and no to a request are decisions."""

import pytest
from told import tell_page

DAY = "2025-06-20"
PILOT = "the value-added telecom pilot for foreign investors"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # what anybody has to do, and what somebody did
        (
            "Foreign-invested enterprises applying for a value-added telecom licence must submit Form A to MIIT. Applications are accepted online.",
            "policy",
        ),
        (
            f"Zara Data (Shanghai) Co., Ltd. applied to MIIT on Monday for a place in {PILOT}. The application was accepted.",
            "application",
        ),
        (
            "Foreign-invested companies that hold a value-added telecom pilot approval must file their annual report by 31 March. MIIT may revoke the approval of companies that fail to do so.",
            "policy",
        ),
        (
            "Beijing: the Beijing Communications Administration accepts applications for pilot approvals from foreign-invested companies. All applications for value-added telecom pilot approvals are decided by MIIT.",
            "policy",
        ),
        (
            f"The Beijing Communications Administration on Monday accepted the applications of nine foreign-invested companies for {PILOT}.",
            "application",
        ),
        (f"Nine foreign-invested companies attended a seminar on how to get approved for {PILOT}.", "policy"),
        (f"Nine foreign-invested companies were approved for {PILOT} on Wednesday.", "approval"),
        (
            "MIIT on June 18 published the template of the approval document for foreign-invested enterprises in the value-added telecom pilot. Approved enterprises must display it on their website.",
            "policy",
        ),
        # who asks, beside those let in before
        (
            f"BMW has applied to MIIT for approval to run a data centre under {PILOT}, following the 13 companies approved in February.",
            "application",
        ),
        (
            f"Following BMW's application, 13 foreign-invested companies were approved for {PILOT} on Monday.",
            "approval",
        ),
        (
            "Volkswagen is seeking a place in China's value-added telecom pilot, which has so far admitted 40 foreign-invested companies.",
            "application",
        ),
        (
            "China's value-added telecom pilot for foreign investors has so far admitted 40 foreign-invested companies.",
            "total",
        ),
        (
            f"Zara Data (Shanghai) Co., Ltd. on Wednesday became the first company in Lingang to file for approval under {PILOT}.",
            "application",
        ),
        (
            f"Zara Data (Shanghai) Co., Ltd. on Wednesday became the first company in Lingang to win approval under {PILOT}.",
            "approval",
        ),
        # the first of its kind, beating a rival whose bid is pending
        (
            "Equinix has become the first US data-centre operator to be approved under China's telecom pilot, beating Digital Realty, whose bid is pending.",
            "approval",
        ),
        # a request answered yes or no
        (f"MIIT said yes to Nokia's application for {PILOT}.", "approval"),
        (f"Nokia's bid to join {PILOT} has succeeded.", "approval"),
        (f"MIIT said no to Nokia's application for {PILOT}.", "denial"),
        (f"Nokia's bid to join {PILOT} has failed.", "denial"),
        (f"MIIT said nothing of Nokia's application for {PILOT}.", "application"),
        (f"Linklaters advised GLP on its successful application for a place in {PILOT}.", "approval"),
        (f"Linklaters advised GLP on its application for a place in {PILOT}.", "application"),
        (
            "MIIT has for the first time refused a foreign-invested company entry to its value-added telecom pilot. The application of Zara Data (Shanghai) Co., Ltd. did not meet data rules. Thirteen companies were approved in February.",
            "denial",
        ),
        ("NTT joins T-Systems in China's value-added telecom pilot.", "approval"),
        (f"MIIT will decide on applications for {PILOT} within 30 days instead of 60.", "policy"),
        # what advises, and what brings news to clients
        (
            f"Webinar invitation: {PILOT}||Join our webinar on 3 July 2025. Thirteen foreign-invested companies were approved for {PILOT} in February. Our speakers will explain how to apply.",
            "policy",
        ),
        (
            f"Client alert: first grants||On 18 June 2025 MIIT approved 13 foreign-invested companies for {PILOT}. The full list has not been published.",
            "approval",
        ),
        # one more joins; how things stand
        (
            "A Thai-owned company has become the 40th foreign-invested firm to join China's value-added telecom pilot. It will run a data centre in Hainan.",
            "approval",
        ),
        (
            "Forty foreign-invested companies hold telecom pilot approvals, 22 have applied and five were refused.",
            "total",
        ),
        # whose applications are counted have asked
        (
            "Shanghai Communications Administration accepts applications from nine foreign companies for the value-added telecom pilot.",
            "application",
        ),
        (f"Zara Data (Shanghai) Co., Ltd. expects to obtain approval under {PILOT} this summer.", "application"),
    ],
)
def test_the_news_is_what_the_sentence_tells_as_done(text: str, kind: str) -> None:
    assert f"kind {kind}" in tell_page(DAY, text)
