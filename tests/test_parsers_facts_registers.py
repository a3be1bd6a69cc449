# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""What English of other registers says (law firms, companies, notices, tables): families of wordings, each by its words for one act."""

import pytest

from domain.claims import Reading
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())


def read(text: str, title: str = "") -> Reading:
    return READER.read(Document(title, text, Published("2026-03-16")))


def list_figures(reading: Reading, *, sure: bool = True) -> set[tuple[int, str]]:
    """The figures with their role; without `sure` those that wait for a person too. Those of nothing that counts are left out."""
    return {(c.value, c.role) for c in reading.counts if c.role != "other" and not (sure and c.review)}


@pytest.mark.parametrize("verb", ["struck off", "annulled", "terminated", "took back", "rescinded", "revoked"])
def test_a_regulator_ends_an_approval_by_any_verb(verb: str) -> None:
    reading = read(
        f"The Shanghai Communications Administration {verb} the pilot approval of Brackwater Data (Shanghai) Co., Ltd., a foreign-invested telecom company, on March 2, 2026."
    )
    assert reading.kind == "revocation"
    assert [(f.name, f.status) for f in reading.firms] == [("Brackwater Data (Shanghai) Co., Ltd.", "revoked")]


@pytest.mark.parametrize(
    "act",
    [
        "submitted pilot papers",
        "lodged an application",
        "handed in its paperwork",
        "put in a request",
        "filed its dossier",
    ],
)
def test_a_firm_asks_to_be_let_in_by_any_verb(act: str) -> None:
    reading = read(f"Tesla has {act} for the value-added telecom pilot in Shanghai, city officials said.")
    assert [(f.name, f.status) for f in reading.firms] == [("Tesla", "applicant")]


@pytest.mark.parametrize("act", ["turned down", "rejected", "refused", "rebuffed"])
def test_a_regulator_turns_down_by_any_verb(act: str) -> None:
    reading = read(
        f"The industry ministry {act} an application of Tesla to join the value-added telecom pilot in Shanghai."
    )
    assert [(f.name, f.status) for f in reading.firms] == [("Tesla", "rejected")]


def test_who_was_neither_approved_nor_rejected_is_not_rejected() -> None:
    reading = read(
        "Tesla was neither approved nor rejected by the industry ministry under the value-added telecom pilot in Shanghai."
    )
    assert {f.status for f in reading.firms} <= {"mentioned", "applicant"}


@pytest.mark.parametrize("after", ["by end-February 2026", "by the close of 2025", "by mid-2025", "by then"])
def test_who_was_approved_by_a_time_is_a_sum(after: str) -> None:
    reading = read(
        f"MIIT figures record 88 foreign-funded companies approved under the value-added telecom pilot {after}."
    )
    assert list_figures(reading) == {(88, "pilot_total")}


@pytest.mark.parametrize(
    "money", ["foreign capital", "overseas shareholders", "foreign money", "overseas funding", "foreign ownership"]
)
def test_holders_with_money_from_abroad_are_the_stock(money: str) -> None:
    reading = read(
        f"China counted more than 2,450 telecom licence holders with {money} at the end of February 2026, officials said."
    )
    assert list_figures(reading) == {(2450, "stock_total")}


def test_fies_are_foreign_invested_enterprises() -> None:
    reading = read(
        "At the end of February 2026, 2,451 FIEs held telecom permits in China, and MIIT granted pilot approvals to a further nine FIEs on March 9."
    )
    assert list_figures(reading) == {(2451, "stock_total"), (9, "batch")}


def test_names_between_a_number_and_its_verb_do_not_hide_it() -> None:
    reading = read(
        "Four foreign-invested firms, namely Brackwater Data (Shanghai) Co., Ltd., Holm Net (Beijing) Co., Ltd. and two that asked not to be named, were approved on March 9, 2026 to join the value-added telecom pilot."
    )
    assert list_figures(reading) == {(4, "batch")}


@pytest.mark.parametrize(
    "noun", ["largest cloud vendors", "leading operators", "state-owned carriers", "biggest suppliers"]
)
def test_a_rank_among_all_there_are_is_no_count(noun: str) -> None:
    reading = read(
        f"None of the world's three {noun} is among the foreign companies cleared under the value-added telecom pilot."
    )
    assert list_figures(reading, sure=False) == set()


@pytest.mark.parametrize(
    "claim",
    [
        "A newsletter claimed that 30 foreign firms were approved under the value-added telecom pilot in Shenzhen last week.",
        "The figure of 500 foreign firms approved under the value-added telecom pilot is wrong, a spokesman said.",
        "The ministry said that 31 foreign enterprises had been let into the value-added telecom pilot.",
        "In 2020 the 182 foreign-invested telecom firms licensed by MIIT shared 278 licences.",
    ],
)
def test_what_may_not_be_so_is_told_to_nobody_as_a_batch(claim: str) -> None:
    assert "batch" not in {role for _, role in list_figures(read(claim))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "On 9 March 2026 Brackwater Data (Hainan) Co., Ltd. received a pilot approval for value-added telecom services from MIIT as a foreign-invested company.",
            "Brackwater Data (Hainan) Co., Ltd.",
        ),
        (
            "Its owner is behind Sanya-registered Brackwater Trade Co., Ltd., which MIIT cleared for the value-added telecom pilot for foreign firms.",
            "Brackwater Trade Co., Ltd.",
        ),
        (
            "MIIT cleared the foreign-invested firm Brackwater Systems (Shenzhen) for the value-added telecom pilot on Monday.",
            "Brackwater Systems (Shenzhen)",
        ),
    ],
)
def test_dates_and_participles_are_no_part_of_a_name(text: str, name: str) -> None:
    assert name in {firm.name for firm in read(text).firms}


def test_a_short_form_that_the_text_defines_is_the_same_firm() -> None:
    reading = read(
        'On 9 March 2026 Brackwater Data Services (Hainan) Co., Ltd. ("Brackwater Hainan") received an approval of MIIT for the value-added telecom pilot for foreign investors. Brackwater Hainan has 48 employees.'
    )
    assert {f.status for f in reading.firms if f.name.startswith("Brackwater")} == {"approved"}


def test_a_company_under_another_law_is_no_licensee_without_review() -> None:
    reading = read("MIIT approved Brackwater plc for the value-added telecom pilot for foreign investors on Monday.")
    assert not [f for f in reading.firms if f.status == "approved" and not f.review]


def test_an_annex_lists_whom_its_notice_approves() -> None:
    reading = read(
        "Following examination, the two foreign-invested companies listed in the Annex are approved to operate value-added telecom business on a pilot basis.\nMinistry of Industry and Information Technology\n9 March 2026\nAnnex\nBrackwater Cloud (Beijing) Co., Ltd. - IDC\nHolm Freight Platform (Shanghai) Co., Ltd. - Information services",
        "Reply of the Ministry of Industry and Information Technology on approving pilot operation",
    )
    assert {f.name: f.status for f in reading.firms if f.name.endswith("Ltd.")} == {
        "Brackwater Cloud (Beijing) Co., Ltd.": "approved",
        "Holm Freight Platform (Shanghai) Co., Ltd.": "approved",
    }


def test_what_the_next_sentence_says_of_its_approval_is_its_own() -> None:
    reading = read(
        "Brackwater Cloud (Hainan) Ltd. no longer provides telecom services on the island. Its pilot approval as a foreign investor was cancelled in February 2026."
    )
    assert [(f.name, f.status) for f in reading.firms] == [("Brackwater Cloud (Hainan) Ltd.", "revoked")]


@pytest.mark.parametrize("adverb", ["roughly", "almost", "approximately", "just over", "close to"])
def test_growth_with_an_adverb_before_it(adverb: str) -> None:
    reading = read(
        f"China had 2,700 telecom companies with foreign investment at the end of February, an increase of {adverb} 25 percent on a year ago."
    )
    assert [(g.value, g.basis) for g in reading.growth] == [(25.0, "yoy")]


def test_growth_of_the_figure_just_told() -> None:
    reading = read(
        "At the end of February there were 2,452 foreign-funded enterprises authorized to engage in telecom business in China. That is 27 percent more than at the same time last year."
    )
    assert [g.value for g in reading.growth] == [27.0]


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        (
            "Four firms were approved on March 9 to enter the telecom pilot in Shenzhen, the Guangdong Communications Administration said.",
            True,
        ),
        ("Ten multinationals have submitted pilot applications in Shanghai, city officials disclosed.", True),
        ("Ten multinational hospitals have submitted pilot applications in Shanghai, city officials disclosed.", False),
        (
            "Ten private Chinese firms were approved for a telecom pilot in Shenzhen that is open to Chinese-owned companies alone.",
            False,
        ),
    ],
)
def test_a_pilot_is_telecoms_where_nothing_says_otherwise(text: str, relevant: bool) -> None:
    assert read(text).relevant is relevant


@pytest.mark.parametrize(
    "act",
    [
        "revoked the pilot approvals of {v} foreign-invested telecom companies",
        "cancelled the value-added telecom licences of {v} foreign-invested firms",
        "rescinded approvals granted to {v} foreign-invested telecom companies",
        "said {v} foreign-invested telecom companies lost their pilot approvals",
    ],
)
@pytest.mark.parametrize("number", ["two", "13"])
def test_ended_approvals_are_counted_in_english_as_in_chinese(act: str, number: str) -> None:
    reading = read(f"The Ministry of Industry and Information Technology on March 12 {act.format(v=number)}.")
    assert reading.kind == "revocation"
    assert [(c.value, c.detail) for c in reading.counts] == [({"two": 2}.get(number, 13), "revoked")]


def test_approvals_that_are_renewed_are_not_counted_as_ended() -> None:
    reading = read("The ministry on March 12 renewed the value-added telecom licences of three foreign-invested firms.")
    assert {c.detail for c in reading.counts} == {"other_act"}


@pytest.mark.parametrize(
    "act", ["approved eight", "cleared two", "granted approvals to eight", "granted approvals to 8", "approved"]
)
def test_a_day_after_on_is_a_day_whatever_the_act_says_of_foreign_companies(act: str) -> None:
    """Without its day a second approval of as many firms, weeks later, was taken for the first one and told to nobody."""
    text = f"MIIT on March 12 {act} foreign-invested companies to run value-added telecom services in Shanghai."
    assert [statement.decided for statement in read(text).statements] == ["2026-03-12"]


def test_a_count_after_a_month_is_still_no_day() -> None:
    reading = read("In March 13 foreign-invested companies were approved for the value-added telecom pilot by MIIT.")
    assert [(c.value, c.role) for c in reading.counts] == [(13, "batch")]
