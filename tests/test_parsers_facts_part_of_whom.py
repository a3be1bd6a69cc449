# ruff: noqa: E501  (a passage stands on one line)
"""Parts of others than those let in, names told as what they are not, and their neighbours that are told. All are invented."""

import pytest
from msgspec.structs import replace
from told import check

from parsers.facts.counts.counts import Draft
from parsers.facts.subject.doubtful import DOUBTED_AT, LIKELY
from parsers.facts.subject.relevance import Relevance
from parsers.facts.text.sentences import split_sentences
from parsers.facts.weights.telling_likely import tell_likely

DAY = "2026-06-10"
STOCK = "At the end of May, 3,118 foreign-invested telecom companies were registered in China. "
BATCH = "The MIIT approved 12 foreign-invested companies under its value-added telecom pilot on Monday. "


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (STOCK + "The count of wholly foreign-owned hospitals reached nineteen, of which Guangzhou has four.", ("3118 stock_total",), ("4 subset",)),
        (BATCH + "12 of the 29 companies in our coverage are clients of the group.", ("12 batch",), ("12 subset",)),
        (BATCH + "The mayor raised his glass to three of them that were in the room.", ("12 batch",), ("3 subset",)),
        (BATCH + "Three of them are in Guangzhou.", ("12 batch", "3 subset"), ()),
        (BATCH + "Myth 3: Tesla was approved.", ("12 batch",), ("Tesla approved",)),
        (BATCH + "What you may have seen are applicants, ten in Shanghai for one.", ("12 batch",), ("10 subset",)),
        ("As of October Chongqing had 1,270 foreign-invested companies, of which 34 hold a telecom licence of some kind.", (), ("1270 stock_total",)),
        ("As of October 1,270 foreign-invested companies held a telecom licence, of which 34 are in Chongqing.", ("1270 stock_total",), ()),
        (BATCH + "The Beijing office has registered 14 more generative artificial intelligence services, taking the city's total to 142.", ("12 batch",), ("142 pilot_total",)),
        ("Last week we wrote that 190 foreign companies are in the MIIT's value-added telecom pilot. It should have been 109.", (), ("190 pilot_total",)),
        ("Ministry drops three from telecom pilot||Three foreign-invested firms have lost their place in the value-added telecom pilot, according to an MIIT decision. Ashgrove CDN (Beijing) Co., Ltd., Valparaiso Commerce Services (Hainan) Co., Ltd. and Hanse Rechenwerk (Shanghai) Co., Ltd. had been approved on October 30, 2025.", ("kind revocation",), ("Ashgrove CDN (Beijing) Co., Ltd. approved", "Hanse Rechenwerk (Shanghai) Co., Ltd. approved", "Hanse Rechenwerk approved")),
        ("北京再添9家外资电信试点企业||7月6日，北京市通信管理局把工业和信息化部的试点批复逐一交到9家外商投资企业代表手中。全国同一批次共有30家。", ("9 subset",), ("9 batch",)),
        (BATCH + "In the matter of business, nine make internet access, three make information service, since one makes both.", ("12 batch",), ("1 subset",)),
        ("Ericsson's enterprise arm, the shipping group Maersk and Finland's Kone have been cleared by the MIIT to sell value-added telecom services in China by subsidiaries that they own outright.", (), ("Kone approved", "Maersk approved")),
        ("Approved: Maersk, Zalando. Waiting: 40 others||China's Ministry of Industry and Information Technology approved 21 foreign-invested companies under the value-added telecom pilot on Monday.", ("21 batch",), ("Zalando approved", "Maersk approved")),
        ("The MIIT approved 13 foreign-invested companies under its value-added telecom pilot in February 2025, 166 today.", ("13 batch",), ("166 batch",)),
        ("2026年10月递交，去年首批填表的10家企业已获受理。工信部6月8日批复12家外资企业开展增值电信业务试点。", ("12 batch",), ("10 batch",)),
        ("工信部6月8日批复12家外商投资企业开展增值电信业务试点，获准者有帕特诺支付数据（杭州）有限公司。", ("12 batch", "帕特诺支付数据（杭州）有限公司 approved"), ("者有帕特诺支付数据（杭州）有限公司 approved",)),
    ],
)  # fmt: skip
def test_a_part_is_of_those_let_in_or_is_not_told(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text, told, untold)


def test_a_part_of_those_who_lost_their_approval_is_not_told_however_sure_weights_are() -> None:
    text = "Four were struck off. Two of the four sit in Beijing. The pilot has 90 firms."
    sentences = split_sentences(text, 0)
    at = text.index("Two")
    part = Draft(2, "exact", "subset", "", at, at + 3, f"en.of-them+no-whole+{LIKELY}", DOUBTED_AT, at, 1)
    lost = Draft(4, "exact", "other", "revoked", 0, 4, "en.struck-off", 0.9, 0, 0)
    whole = Draft(90, "exact", "pilot_total", "", 63, 65, "en.pilot-has", 0.9, text.index("90"), 2)
    relevance = Relevance(True, 1.0, ())

    [_, left, _] = tell_likely([lost, part, whole], text, sentences, relevance, None, frozenset())
    assert (left.confidence, left.rule) == (DOUBTED_AT, "en.of-them+no-whole")

    let_in = replace(lost, role="batch", detail="", rule="en.let-in")
    [_, told, _] = tell_likely([let_in, part, whole], text, sentences, relevance, None, frozenset())
    assert told.rule.endswith(LIKELY)
