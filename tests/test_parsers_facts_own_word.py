# ruff: noqa: E501  (a passage stands on one line)
"""What a text takes back of all that it tells, and grants of other offices, trades and lands beside the pilot's: nothing of them is told as fact."""

import pytest
from told import check

from parsers.facts.subject.doubtful import tells_of_rumour
from parsers.facts.subject.own_word import CORRECTS, MADE_UP, OTHER_PROGRAMME, heed_own_word
from parsers.facts.subject.relevance import Relevance
from parsers.facts.text.sentences import split_sentences

DAY = "2026-06-10"
BATCH = "The MIIT approved 12 foreign-invested companies under its value-added telecom pilot on Monday. "
YAMADA = "Yamada Web Services (Dalian) Co., Ltd."
NAMED = f"They include {YAMADA} and Oceanic Hosting (Shenzhen) Co., Ltd. "
GRANTED = "Under its value-added telecom pilot the Ministry of Industry and Information Technology approved 12 foreign-invested companies on Monday, among them Oceanic Hosting (Shenzhen) Co., Ltd.\n"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("The report had no basis, the ministry said.", MADE_UP),
        ("Both had received the letters by mistake.", MADE_UP),
        ("事后证明,这是一场骗局。", MADE_UP),
        ("In an earlier note we said that the country had 2,343 of them.", CORRECTS),
        ("We regret the errors.", CORRECTS),
        ("Editor's note on our list of approved companies.", CORRECTS),
        ("特此更正,并向读者致歉。", CORRECTS),
        ("CEPA is a different track from the pilot for wholly foreign-owned companies.", OTHER_PROGRAMME),
        ("None has anything to do with telecom.", OTHER_PROGRAMME),
        ("入选企业并不因此取得电信许可。", OTHER_PROGRAMME),
    ],
)  # fmt: skip
def test_what_a_text_says_of_itself_becomes_a_step_of_its_relevance(said: str, reason: str) -> None:
    on_subject = Relevance(True, 1.0, ())

    heeded = heed_own_word(on_subject, split_sentences(BATCH + said, 0))

    assert [(step.reason, step.sentence) for step in heeded.steps] == [(reason, 1)]
    assert heed_own_word(on_subject, split_sentences(BATCH, 0)) == on_subject


def test_off_the_subject_a_text_is_not_asked_what_it_says_of_itself() -> None:
    off = Relevance(False, 0.0, ())

    assert heed_own_word(off, split_sentences("It was a hoax.", 0)) is off


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (BATCH + NAMED + "The report had no basis, a spokesman said on Tuesday.", (), ("12 batch", f"{YAMADA} approved")),
        (BATCH + "In an earlier note we said that China had 2,343 foreign-invested telecom enterprises at the end of 2024.", ("12 batch",), ("2343 stock_total",)),
        ("Under CEPA the MIIT has approved a new batch of 13 Hong Kong service suppliers to run value-added telecom business in Guangdong. CEPA is a different track from the pilot for wholly foreign-owned companies.", (), ("13 batch",)),
        (GRANTED + "The central bank approved Wise Payments (Shanghai) Co., Ltd. to widen its business.", ("Oceanic Hosting (Shenzhen) Co., Ltd. approved",), ("Wise Payments (Shanghai) Co., Ltd. approved",)),
        (GRANTED + "A cleaning company, Iss Facility Services (Shanghai) Co., Ltd., was approved by the union as a model employer.", ("Oceanic Hosting (Shenzhen) Co., Ltd. approved",), ("Iss Facility Services (Shanghai) Co., Ltd. approved",)),
        ("Telecom: " + GRANTED + "Securities: Corviale Securities (China) Co., Ltd. approved to start futures trading.", ("Oceanic Hosting (Shenzhen) Co., Ltd. approved",), ("Corviale Securities (China) Co., Ltd. approved",)),
        (GRANTED + "Castello Information Services (Shanghai) Co., Ltd., which was approved in February, gave its letter back in the autumn.", ("12 batch",), ("Castello Information Services (Shanghai) Co., Ltd. approved",)),
        ("工业和信息化部6月8日批复12家外商投资企业开展增值电信业务试点。董事会批准子公司北欧托管(深圳)有限公司申请试点。", ("12 batch",), ("北欧托管(深圳)有限公司 approved",)),
        ("工业和信息化部6月8日批复12家外商投资企业开展增值电信业务试点。爱适易设施服务(上海)有限公司获批为模范用人单位。", ("12 batch",), ("爱适易设施服务(上海)有限公司 approved",)),
        ("电信:工业和信息化部6月8日批复12家外商投资企业开展增值电信业务试点,空客数字服务(北京)有限公司获批。\n证券:法巴证券(中国)有限公司获批开展期货业务。", ("12 batch",), ("法巴证券(中国)有限公司 approved",)),
        ("台湾数位发展部门7月29日核准13家外资企业经营增值电信业务。大陆方面,工业和信息化部开展增值电信业务试点。", (), ("13 batch",)),
    ],
)  # fmt: skip
def test_a_grant_that_is_none_of_the_pilots_is_told_to_nobody(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check(DAY, text, told, untold)


def test_a_title_by_which_a_grant_is_denied_is_one_of_a_rumour() -> None:
    """The pattern's braces were the language's own, and it matched nothing."""
    title = "工信部否认第四批外企获批\n"

    assert tells_of_rumour(split_sentences(f"{title}网上流传的名单有12家。", len(title) - 1))
    assert not tells_of_rumour(split_sentences("工信部批复第四批12家外企\n名单随后公布。", 13))
