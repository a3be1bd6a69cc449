# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""What English texts tell of parts, of sums beside them, and of changes that let nobody in. All passages are invented."""

import pytest
from told import check_figures, list_figures, tell_page

DAY = "2026-06-02"
#: The text and the figures told without review, with region or day where they matter; the page's day is 2 June 2026.
FIGURES: tuple[tuple[str, set[str]], ...] = (
    # Those of one place in a batch are a part of it, and wait where its size is not told.
    ("Five foreign firms in Suzhou were in the latest batch of 22 companies approved by MIIT to run value-added telecom services.", {"5 subset in Suzhou", "22 batch"}),
    ("Four Hainan-based foreign-invested companies were in the sixth batch of 22 approved by MIIT for the value-added telecom pilot on Monday.", {"4 subset", "22 batch"}),
    ("Six Japanese firms were on the latest list of 22 foreign companies approved by MIIT for the value-added telecom pilot.", {"6 subset", "22 batch"}),
    ("Eight foreign-invested companies registered in Beijing were on Monday's list of approved value-added telecom pilot enterprises, the municipal government said.", set()),
    ("Twenty foreign firms were in the fourth batch of the value-added telecom pilot approved by MIIT on Monday.", {"20 batch"}),
    # A bracket behind what was counted parts it.
    ("MIIT's announcement No. 9 of 2026 lists 24 enterprises (12 in Shanghai, 6 in Beijing, 4 in Shenzhen and 2 in Hainan) as having been approved for pilot operation of value-added telecom services by foreign firms.", {"24 batch", "12 subset in Shanghai", "6 subset in Beijing", "4 subset in Shenzhen", "2 subset in Hainan"}),
    ("MIIT's list names 24 firms (12 from Shanghai, 6 from Beijing, 4 from Shenzhen and 2 from Hainan) approved for value-added telecom pilots, all of them foreign-invested.", {"24 batch", "12 subset in Shanghai", "6 subset in Beijing", "4 subset in Shenzhen", "2 subset in Hainan"}),
    ("MIIT on Monday approved 24 foreign-invested firms (including a data centre) for the value-added telecom pilot.", {"24 batch"}),
    # With those of an earlier batch a figure is a sum, and has no day of theirs.
    ("Together with the 14 enterprises approved in March, 38 foreign-invested enterprises may now run value-added telecom services in the pilot areas.", {"14 batch as of 2026-03", "38 pilot_total as of None"}),
    ("Added to the 14 companies approved in March, 38 foreign-invested companies are now allowed to run value-added telecom services in the pilot.", {"14 batch as of 2026-03", "38 pilot_total as of None"}),
    ("Including the 14 firms cleared in March, 38 foreign-invested firms have won value-added telecom pilot approvals.", {"14 batch as of 2026-03", "38 pilot_total as of None"}),
    ("Together with Siemens, 12 foreign-invested firms were approved by MIIT for the value-added telecom pilot on Monday.", {"12 batch"}),
    # Changes to approvals let nobody in; an addition to the list does.
    ("MIIT on Monday approved changes to the value-added telecom pilot approvals of two foreign-invested companies.", set()),
    ("MIIT has approved the addition of CDN services to the pilot approvals of three foreign-invested telecom enterprises.", set()),
    ("Four foreign-invested companies got amended value-added telecom pilot approvals from MIIT on Monday.", set()),
    ("MIIT on Monday approved the addition of 16 foreign-invested companies to the value-added telecom pilot.", {"16 batch"}),
    # One nation's firms, those just named, others whom they join, and whom somebody advised.
    ("Nine Japanese-affiliated companies have obtained approval since the value-added telecom pilot for foreign firms began, a chamber said.", set()),
    ("Fast Retailing, Sony and Nitori have won permission from MIIT to run value-added telecom services. The three are among 73 foreign companies approved since the pilot began.", set()),
    ("Fast Retailing, Sony and Nitori have won permission from MIIT to run value-added telecom services. The trio join 70 other foreign companies approved since the pilot began.", set()),
    ("MIIT had approved 88 foreign-invested enterprises for the value-added telecom pilot by April 30, 2026. We acted for seven of the approved companies.", {"88 pilot_total"}),
    ("MIIT had approved 88 foreign-invested enterprises for the value-added telecom pilot by April 30, 2026. Marlow & Pym advised five of the companies.", {"88 pilot_total"}),
    # Of all foreign telecom firms those of the pilot are its total, those of a place a part.
    ("2,815 foreign-invested enterprises had been licensed to run telecom services in China by the end of June 2025. Of these, 96 have been approved under the pilot program.", {"2815 stock_total", "96 pilot_total"}),
    ("Foreign-invested telecom enterprises in China numbered 2,589 at the end of 2025. Among them, 40 have obtained the pilot approvals.", {"2589 stock_total", "40 pilot_total"}),
    ("Foreign-invested telecom enterprises in China numbered 2,589 at the end of 2025. Among them, 640 are in Shanghai.", {"2589 stock_total", "640 subset in Shanghai"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), FIGURES)
def test_figures_are_told_with_the_role_they_have(text: str, told: set[str]) -> None:
    check_figures(DAY, text, told)


def test_a_part_in_the_title_is_no_batch() -> None:
    body = "Eight foreign-invested companies registered in Beijing were on Monday's list of approved value-added telecom pilot enterprises, the municipal government said."
    assert list_figures(DAY, f"Eight approved in Beijing||{body}") == set()


@pytest.mark.parametrize("text", [
    "MIIT on Monday approved changes to the value-added telecom pilot approvals of two foreign-invested companies, Merck Data (Shanghai) Co., Ltd. and Sharp Online (Shenzhen) Co., Ltd.",
    "MIIT has approved the extension of the value-added telecom pilot approval of Merck Data (Shanghai) Co., Ltd. for foreign firms.",
])  # fmt: skip
def test_a_changed_approval_is_no_new_one(text: str) -> None:
    assert not {one for one in tell_page(DAY, text) if one.endswith(" approved")}
