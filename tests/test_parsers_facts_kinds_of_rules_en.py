# ruff: noqa: E501  (a passage of a test stands on one line)
"""English rules that come into force are policy, a scheme that is open is no opening, and who asks to join applies."""

import pytest
from told import tell_page

SCHEME = "the value-added telecom pilot"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Rulebook for overseas telecom investors now in force||Since January 1 overseas telecom companies know what they may do in China. An overseas company can now set up a joint venture. Applications for licenses go to the Ministry of Information Industry. No license has been issued yet.",
            "policy",
        ),
        (
            "China merges foreign-investment review into telecoms licence procedure||A notice dated 2 March 2021 from the Ministry of Industry and Information Technology tells foreign-invested telecommunications enterprises what will be checked. The register held 214 of them at the end of June 2020.",
            "policy",
        ),
        (
            "Danone and Sanofi want to run telecommunications services in China and have asked Beijing for a place in a pilot scheme open to foreign investors.",
            "application",
        ),
        (
            f"China opens {SCHEME} to foreign investors||The ministry on Wednesday launched {SCHEME}. Danone and Sanofi may ask to join it.",
            "policy",
        ),
        (
            f"Multinationals line up in Qianhai||Qianhai staged a signing ceremony at which eight multinationals put their names to letters of intent on Shenzhen's {SCHEME[4:]}. At the end of September the city counted 391 foreign-invested telecom companies.",
            "application",
        ),
        (
            f"Statement on reports||Several sites wrote that Halden Motors had been admitted to {SCHEME}. Neither Halden Motors nor its subsidiary, Halden Car Technology Co., Ltd., has received an approval from the ministry under {SCHEME}, and neither has asked for one.",
            "denial",
        ),
    ],
)
def test_the_news_is_the_rule_the_opening_or_the_asking(text: str, kind: str) -> None:
    assert f"kind {kind}" in tell_page("2021-03-09", text)
