# ruff: noqa: E501  (a passage stands on one line, as it is read)
"""A day, an act and an end belong to whom the words say, not to the figure or the firm that stands beside them."""

import pytest
from told import check

DAY = "2026-03-12"
GRANTED = "On March 9 the Ministry of Industry and Information Technology gave value-added telecom pilot approvals to 24 foreign-invested enterprises"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "||BEIJING, March 12 -- Seventeen more companies with overseas capital were let into China's value-added telecom pilot on Wednesday, the ministry said.",
            ("17 batch as of 2026-03-11",),
            ("17 batch as of 2026-03-12",),
        ),
        (
            "||BEIJING, March 12 (Xinhua) -- Foreign-funded firms won 13 approvals under the value-added telecom pilot, officials said.",
            ("13 batch as of 2026-03-12",),
            (),
        ),
        (
            f"||{GRANTED}, more than in either of the earlier rounds (13 in February, 18 in December). Nine of the 24 are in Shanghai.",
            ("24 batch", "9 subset"),
            ("9 subset as of 2025-12", "9 subset as of 2026-02"),
        ),
        (
            "||At the end of February 3,105 foreign-invested companies had permission to operate telecom business in China.",
            ("3105 stock_total as of 2026-02",),
            ("3105 stock_total as of 2026-02-03",),
        ),
        (
            "Shanghai counts 1,214 foreign-invested telecom companies||Shanghai gave licences to 96 foreign-invested telecom enterprises last year, the Shanghai Communications Administration said. At the end of January it had 1,214 of them on its books, of which 402 were in Pudong.",
            ("1214 stock_total as of 2026-01",),
            ("1214 subset",),
        ),
        (
            "||From 13 in February 2025 the list of foreign firms in the value-added telecom pilot has grown to 198.",
            ("198 pilot_total",),
            ("198 pilot_total as of 2025-02",),
        ),
        (
            "||Last Friday the Ministry of Industry and Information Technology issued value-added telecom pilot approvals to two foreign-invested companies.",
            ("2 batch as of 2026-03-06",),
            (),
        ),
        (
            "||Last Thursday the Ministry of Industry and Information Technology issued value-added telecom pilot approvals to two foreign-invested companies.",
            ("2 batch as of 2026-03-05",),
            ("2 batch as of 2026-03-12",),
        ),
    ],
)
def test_a_day_is_that_of_its_own_figure(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text, told, untold)


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "||Two digits changed places in Wednesday's newsletter, where 91 foreign companies were said to have been approved for China's value-added telecom pilot. The Ministry of Industry and Information Technology approved 19.",
            ("19 batch",),
            ("91 batch",),
        ),
        (
            "Six more places join telecom opening pilot||Tianjin, Chongqing, Suzhou, Hangzhou, Guangzhou and Wuhan may open value-added telecoms to foreign owners without a cap.",
            (),
            ("6 batch",),
        ),
        (
            "||网传泰思拉(上海)有限公司获得增值电信业务经营试点批复,工信部3月10日回应称消息不实。",
            ("kind denial", "泰思拉(上海)有限公司 mentioned"),
            ("泰思拉(上海)有限公司 approved",),
        ),
        (
            f"||{GRANTED}. They bring the capital to 31 pilot companies.",
            ("31 pilot_total",),
            (),
        ),
        (
            "||Tuesday: the ministry let 14 foreign-invested companies into the value-added telecom pilot. Bosch Connected Industry (China) Co., Ltd. is on the list.\nWednesday: red light for Fennel Games Network (Beijing) Co., Ltd. It had sublet its servers, and the ministry withdrew its approval.",
            ("Bosch Connected Industry (China) Co., Ltd. approved",),
            ("Bosch Connected Industry (China) Co., Ltd. revoked",),
        ),
        (
            "||A joint venture half-owned by Telstra, Reach Zhonglian Network Technology Ltd, obtained a domestic IP-VPN licence for foreign-invested telecom firms from the Ministry of Industry and Information Technology.",
            ("Reach Zhonglian Network Technology Ltd approved",),
            ("Reach Zhonglian Network Technology Ltd parent",),
        ),
        (
            "Orange Business Services licensed nationwide in China||Orange Business Services today presented the two telecom licences which China's Ministry of Industry and Information Technology signed for its Chinese venture, Orange Lianhe Telecom Technology (Beijing) Co., Ltd., on 2 March.",
            ("Orange Lianhe Telecom Technology (Beijing) Co., Ltd. approved",),
            ("Orange Business Services approved",),
        ),
    ],
)
def test_an_act_and_an_end_are_those_of_whom_they_are_told(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check(DAY, text, told, untold)
