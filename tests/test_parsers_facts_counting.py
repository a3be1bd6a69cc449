# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Which role a count gets: for each way of telling one that it must read so, and a near one that it must not."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PUBLISHED = ("batch", "subset", "pilot_total", "stock_total")


def read_roles(text: str, value: int) -> set[str]:
    reading = READER.read(Document("", text, Published("2026-03-10")))
    return {count.role for count in reading.counts if count.value == value and count.role in PUBLISHED}


ZH_HEAD = "工信部公布了外商投资企业开展增值电信业务扩大对外开放试点的最新情况。"
EN_HEAD = "China's industry ministry gave an update on its pilot for foreign-invested value-added telecom firms. "


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        # a wave is a batch; a wave of applications is not
        ("第三波16家外资业者取得试点批文。", 16, "batch"),
        ("首波共6家外资企业拿到批复。", 6, "batch"),
        ("第三波16家外资业者递交了试点申请。", 16, None),
        # those before, with a new sum
        ("连同此前的38家,获批公司总数增至47家。", 38, "pilot_total"),
        ("连同此前的38家,获批公司总数增至47家。", 47, "pilot_total"),
        ("此前的38家酒店不在统计之列。", 38, None),
        # who holds an approval, and how many they are
        ("目前取得试点批文的外企为26家。", 26, "pilot_total"),
        ("获准开展增值电信业务的外资企业有19家。", 19, "pilot_total"),
        ("本次获批企业为7家。", 7, "batch"),
        ("递交申请的外企为26家。", 26, None),
        # from one total to another
        ("试点外资企业从13家增加到51家。", 13, "pilot_total"),
        ("试点外资企业从13家增加到51家。", 51, "pilot_total"),
        ("试点城市从4个增加到13个。", 13, None),
        # a sum after batches
        ("工信部先后批出三批试点,合共52家企业。", 52, "pilot_total"),
        ("三地共受理申请,合共52家企业。", 52, None),
        # a stock whose subject stands before
        ("外资电信企业的数量有两个说法:一说截至6月底为2480家。", 2480, "stock_total"),
        ("2700余家,是全国外商投资电信企业的存量总数。", 2700, "stock_total"),
        ("2700余家,是园区餐饮企业的总数。", 2700, None),
        # new firms of all sectors, firms gathered in a park
        ("今年前4个月全国新设立外商投资企业18832家。", 18832, None),
        ("园区已集聚外资企业4100多家。", 4100, None),
        # what may come is no batch
        ("消息人士说,工信部最快下月向第三批约18家外资企业发出试点批复。", 18, None),
        ("业界预料第四批11家外资企业即将获批。", 11, None),
        # places with numbers: parts, or what a place was granted
        ("首批13家企业获批,其中浦江两岸占4家。", 4, "subset"),
        ("苏州5家外资企业拿到增值电信试点批文。", 5, "batch"),
        ("该局受理首批8家外资企业的试点申请,其中海口3家、三亚5家。", 3, None),
        ("该局受理首批8家外资企业的试点申请,其中海口3家、三亚5家。", 5, None),
        # a figure said again
        ("首批13家外资企业获批。获批的13家企业中,不少来自欧洲。", 13, "batch"),
        ("深圳累计有9家外资企业获批试点。已获批的9家企业中,有3家来自日本。", 9, "pilot_total"),
        # a household of firms, and the outdoors
        ("四地又有8户外资企业领到试点批复。", 8, "batch"),
        ("四地举办了8户外运动。", 8, None),
    ],
)
def test_roles_in_chinese(text: str, value: int, role: str | None) -> None:
    assert read_roles(ZH_HEAD + text, value) == ({role} if role else set())


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        # verbs of granting
        ("MIIT OKs 6 more foreign telcos.", 6, "batch"),
        ("The ministry bestowed authorisation upon 14 overseas-funded corporations.", 14, "batch"),
        ("The ministry OKs 6 more games.", 6, None),
        # rounds, and what came in each
        ("MIIT has cleared 24 companies in two rounds, 13 a year ago and 11 last September.", 24, "pilot_total"),
        ("MIIT has cleared 24 companies in two rounds, 13 a year ago and 11 last September.", 11, "batch"),
        ("The ministry questioned 24 companies in two rounds.", 24, None),
        # the original ones; what that makes
        ("With the original 13 that makes two dozen approved firms.", 13, "batch"),
        ("Thirteen companies received the first approvals in February.", 13, "batch"),
        ("September brought a second batch of eleven, for a cumulative 24.", 24, "pilot_total"),
        ("Seventeen more followed in March.", 17, "batch"),
        ("That is seventeen more than in March.", 17, None),
        # a total that stays, falls, is out of all, holds since the start
        ("Enterprises with pilot approval remain the 13 announced in February.", 13, "pilot_total"),
        ("With the exits the number of firms in the pilot falls to 61.", 61, "pilot_total"),
        ("The pilot now numbers 63 companies.", 63, "pilot_total"),
        ("Nine Shanghai companies have obtained pilot approvals, out of 24 nationwide.", 24, "pilot_total"),
        ("Only 41 foreign companies have been cleared nationwide since the pilot began.", 41, "pilot_total"),
        ("As of end-April, a total of 47 foreign companies had been authorized.", 47, "pilot_total"),
        ("Beijing has so far issued approvals to 33 enterprises.", 33, "pilot_total"),
        ("The ministry issued approvals to 33 enterprises on Monday.", 33, "batch"),
        # parts
        ("Of the 63 firms, 26 are European, 15 Japanese and 9 from Hong Kong.", 15, "subset"),
        ("The ministry approved 17 foreign firms. Seven of the 17 are registered in Shanghai.", 7, "subset"),
        ("The ministry approved 17 foreign firms. Seven of the 17 are registered in Shanghai.", 17, "batch"),
        ("Of the 13 approved firms, three registered in Shanghai were allowed to run data centres.", 3, "subset"),
        ("The zone accepted files from 14 foreign companies and sent five of them on to the regulator.", 5, None),
        # what may come, and what was never so
        ("The ministry would like to get to 100 foreign companies by the end of 2027.", 100, None),
        ("Brokerage notes spoke of twenty approvals by July.", 20, None),
        ("The ministry dismissed a report that it had licensed 18 foreign firms.", 18, None),
        ("A report claimed that China licensed 2,960 new foreign operators, which is simply wrong.", 2960, None),
        ("The ministry did not say how many were granted since the first 13 in February.", 13, "batch"),
        # two approvals handed back; two cities let in
        ("Two of the foreign companies in the pilot have handed back their approvals.", 2, None),
        ("Three cities may now join. Three approvals in one go show resolve.", 3, None),
        # the whole stock, and newcomers to it
        ("The figure of more than 2,400 is the cumulative number of foreign telecom firms.", 2400, "stock_total"),
        ("The number of first-time foreign-invested telecom licensees was 498.", 498, None),
        ("Shanghai had 812 foreign-invested telecom companies at end-June, 96 more than a year before.", 96, None),
    ],
)  # fmt: skip
def test_roles_in_english(text: str, value: int, role: str | None) -> None:
    assert read_roles(EN_HEAD + text, value) == ({role} if role else set())


@pytest.mark.parametrize(
    "text",
    [
        "首批13家外资企业获批开展增值电信业务试点。\n下一篇:40家酒店获批五星",
        "首批13家外资企业获批开展增值电信业务试点。\n版权所有 40家企业获批转载",
        "China approved 13 foreign firms for its value-added telecom pilot.\nMost read: 40 foreign firms approved",
        "China approved 13 foreign firms for its value-added telecom pilot.\nNext: 40 foreign telecom firms cleared",
    ],
)
def test_lines_around_the_article_tell_nothing(text: str) -> None:
    assert read_roles(text, 13) == {"batch"}
    assert read_roles(text, 40) == set()


def test_a_page_without_line_breaks_is_not_taken_for_its_navigation() -> None:
    text = "首页 > 要闻 > 正文 " + "通信产业报讯。" * 40 + "首批13家外资企业获批开展增值电信业务试点。"

    assert read_roles(text, 13) == {"batch"}


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("越南新《电信法》生效,外国企业可独资经营增值电信服务,已有13家外国企业提交备案。", False),
        ("中国向越南等国企业开放增值电信业务,13家外资企业获批试点。", True),
        ("通讯办今日公布,本港共有29家持牌固网营办商,其中外资电讯商13家获批。", False),
        ("India lets foreign investors own telecom operators outright and has approved 8 foreign firms.", False),
        ("China lets foreign investors, an Indian operator among them, own value-added telecom firms outright.", True),
        ("北京市通信管理局关于注销北京练习云科技有限公司等26家企业增值电信业务经营许可证的公告。", False),
        ("北京市通信管理局关于注销北京练习云科技有限公司等6家外商投资企业增值电信业务经营许可证的公告。", True),
        ("特斯拉增值电讯申请仍待工信部批准。", True),
        ("特斯拉在上海的储能工厂获批投产。", False),
        ("MIIT OKs 5 more foreign telcos.", True),
        ("MIIT OKs 5 more smartphone models.", False),
    ],
)
def test_relevance_knows_whose_market_it_is(text: str, relevant: bool) -> None:
    assert READER.read(Document("", text, Published("2026-03-10"))).relevant is relevant


@pytest.mark.parametrize(
    ("text", "value", "role", "as_of"),
    [
        # a stock is compared with an older one, which is no part of it
        ("Foreign-invested telecom companies stood at 3,150 as of end-March, compared with 2,480.", 2480, "stock_total", None),
        ("外商投资电信企业由2012年的不足30家发展到2025年底的2900多家。", 30, "stock_total", "2012"),
        ("外商投资电信企业由2012年的不足30家发展到2025年底的2900多家。", 2900, "stock_total", "2025-12"),
        # a running total with the day up to which it was granted; since when it counts is not its date
        ("As of 1 May 2025 MIIT had issued 63 pilot approvals.", 63, "pilot_total", "2025-05-01"),
        ("About 90 foreign-invested companies have won approval since the pilot started in 2024.", 90, "pilot_total", None),
        # the nation's total beside a city's
        ("苏州获批外企达30家,约占全国总数(77家)的四成。", 77, "pilot_total", None),
        ("China handed pilot approvals to nine more foreign firms, taking the tally past 100.", 100, "pilot_total", None),
    ],
)  # fmt: skip
def test_totals_with_their_dates(text: str, value: int, role: str, as_of: str | None) -> None:
    head = ZH_HEAD if text[0] > "\x7f" else EN_HEAD
    reading = READER.read(Document("", head + text, None))
    found = [count for count in reading.counts if count.value == value and count.role in PUBLISHED]

    assert [(count.role, count.as_of) for count in found] == [(role, as_of)]


def test_a_scale_in_letters_that_only_look_so_is_no_number_and_ends_nothing() -> None:
    reading = READER.read(Document("", EN_HEAD + "The ministry has approved 13 mıllıon foreign firms and 24 others."))

    assert 13 not in {count.value for count in reading.counts}
    assert 13_000_000 not in {count.value for count in reading.counts}
