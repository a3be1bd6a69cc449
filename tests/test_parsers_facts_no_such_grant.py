# ruff: noqa: E501  (a passage stands on one line)
"""What is told so plainly and was no grant of the pilot: a hoax, a scenario, another programme, a list of offenders; and what is one."""

import pytest
from told import check

from parsers.facts.doubts.no_such_grant import is_list_of_else, is_taken_back, is_wrong_behind
from parsers.facts.subject.own_word import heed_own_word
from parsers.facts.subject.relevance import Relevance
from parsers.facts.text.sentences import split_sentences

DAY = "2026-06-10"
ON_SUBJECT = Relevance(True, 1.0, ())
BATCH = "The MIIT approved 12 foreign-invested companies under its value-added telecom pilot on Monday. "
NAMED = "They include Yamada Web Services (Dalian) Co., Ltd. and Oceanic Hosting (Shenzhen) Co., Ltd. "
FIRMS = ("Yamada Web Services (Dalian) Co., Ltd. approved", "Oceanic Hosting (Shenzhen) Co., Ltd. approved")


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (BATCH + NAMED, ("12 batch", *FIRMS), ()),
        (BATCH + NAMED + "It was a hoax.", (), ("12 batch", *FIRMS)),
        (BATCH + NAMED + "The names and figures are invented.", (), ("12 batch", *FIRMS)),
        ("Our scenario for 2030: " + BATCH + NAMED, (), ("12 batch", *FIRMS)),
        (BATCH + NAMED + "The list is false, the ministry said.", (), ("12 batch", *FIRMS)),
        (BATCH + NAMED + "But none of them has been approved.", (), FIRMS),
        (BATCH + "Neither Tesla nor Otis was on the list.", ("12 batch",), ()),
        ("Thirteen foreign-invested companies have been approved to transfer data abroad. " + NAMED + "The measure is separate from the pilot of the MIIT for value-added telecom.", (), ("13 batch", *FIRMS)),
        ("The MIIT released a first batch of 13 foreign-invested telecom enterprises that broke the rules on value-added services. " + NAMED, (), ("13 batch", *FIRMS)),
        ("The Shanghai administration put up for public comment the names of two foreign-invested companies that it proposes to recommend for the value-added telecom pilot. " + NAMED, (), FIRMS),
        ("工信部公布首批13家违规外商投资电信企业名单，列入电信业务经营不良名单。名单包括山田网络服务（大连）有限公司、远洋托管（深圳）有限公司。", (), ("13 batch", "山田网络服务（大连）有限公司 approved", "远洋托管（深圳）有限公司 approved")),
        ("工信部6月8日批复12家外商投资企业开展增值电信业务试点，包括山田网络服务（大连）有限公司。以上为情景推演，企业均为虚构。", (), ("12 batch", "山田网络服务（大连）有限公司 approved")),
    ],
)  # fmt: skip
def test_what_a_text_calls_no_grant_is_told_to_nobody(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check(DAY, text, told, untold)


@pytest.mark.parametrize(
    "text",
    [
        "The largest group is made up of investors from Hong Kong.",
        "What if we are turned down?",
        "试点批复并非《增值电信业务经营许可证》。",
        "The bulk hold ordinary permits that have nothing to do with the pilot.",
        "全国外商投资电信企业同期为2960家，其中绝大多数与试点无关。",
        "Tesla had also been preparing an application, but neither was on the list.",
    ],
)
def test_a_remark_beside_a_grant_takes_nothing_back(text: str) -> None:
    sentences = split_sentences(BATCH + text, 0)

    assert heed_own_word(ON_SUBJECT, sentences) == ON_SUBJECT
    assert not is_wrong_behind(sentences, 0)
    assert not is_taken_back(sentences, 0)
    assert not is_list_of_else(sentences, 0)
