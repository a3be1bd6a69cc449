"""Chinese counts of papers of the pilot stand for the firms that got them, where no firms are counted beside them."""

import pytest
from told import check_figures

DAY = "2026-05-06"
HEAD = "外资增值电信试点一周年||"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "工信部昨日发出第三批14张增值电信业务经营试点批复,上海占6张,北京4张,深圳3张,海南1张。",
            {
                "14 batch",
                "6 subset in Shanghai",
                "4 subset in Beijing",
                "3 subset in Shenzhen",
                "1 subset in Hainan",
            },
        ),
        (
            "截至10月底,试点批复累计发放79份,扣除已终止的5份,现有效批复74份。",
            {"79 pilot_total as of 2025-10", "74 pilot_total"},
        ),
        (
            "内地自去年10月启动增值电信试点以来,三批合共发出57份批复,当中涉及港资的为19份。",
            {"57 pilot_total", "19 subset"},
        ),
        (
            "今年2月,工信部发出首批13张试点批复,上海拿到5张,北京拿到4张。",
            {"13 batch as of 2026-02", "5 subset in Shanghai", "4 subset in Beijing"},
        ),
        (
            "据介绍,试点以来,各地共收到外资申请120件,工信部已作出试点批复46份,不予批准7份。",
            {"46 pilot_total"},
        ),
        ("據介紹,試點以來,各地共收到外資申請120件,工信部已作出試點批復46件,不予批准7件。", {"46 pilot_total"}),
        ("大陸試點推行兩年,發出的加值電信試點批文約兩百張。", {"200 pilot_total"}),
        ("截至8月末,有效试点批复183份,比6月末增加21份。", {"183 pilot_total as of 2025-08"}),
        ("工信部今天集中颁发11份增值电信业务经营试点批复。", {"11 batch as of 2026-05-06"}),
    ],
)
def test_papers_counted_alone_stand_for_firms(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("工信部5月3日向九间港资公司批出合共17张增值电信业务试点批文。", {"9 batch"}),
        ("工信部10月发出第四批外资增值电信试点批复,共计21份,涉及18家外资企业。", {"18 batch"}),
        ("工信部累计发出92份增值电信试点批复,获发企业85家。", {"85 pilot_total"}),
        ("上海已有22家外资企业拿到31份试点批复。", {"22 pilot_total in Shanghai"}),
        ("该公司去年拿到2份试点批复,分别用于北京和上海的机房。", set()),
        ("工信部去年共注销外资试点批复11份,撤销2份。", set()),
        ("市通信管理局今年发出受理通知书21份,试点批复由工信部核发,首批9份申请仍在审核。", set()),
        ("2013年以来移动转售试点批文一共发了42张。外资企业近期可申请增值电信试点。", set()),
        ("今年一季度,各地共发出外资电信许可证143张,试点批复另计。", set()),
        ("工信部将于下月发出第二批20张增值电信试点批复。", set()),
    ],
)
def test_papers_beside_firms_or_of_another_kind_stand_for_none(text: str, told: set[str]) -> None:
    check_figures(DAY, f"{HEAD}{text}", told)
