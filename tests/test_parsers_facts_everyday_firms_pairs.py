# ruff: noqa: E501  (a passage of a test stands on one line)
"""Firms told in everyday words as let in, owners, applicants or turned away, each beside the sentence of like words that tells another thing."""

import pytest
from told import check

DAY = "2026-03-02"
S, B = "西门子中国", "博世中国"
PAPER = "外资增值电信业务试点批复"
LEGAL = "罗氏数据(上海)有限公司"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{LEGAL}近日获得工信部颁发的外商投资增值电信业务试点批复。", f"{LEGAL} approved"),
        (f"{LEGAL}获颁外商投资增值电信业务试点批复。", f"{LEGAL} approved"),
        (f"{LEGAL}成功取得外商投资电信企业增值电信业务经营许可证。", f"{LEGAL} approved"),
        (f"{LEGAL}于2月27日收到工信部关于同意其在上海开展增值电信业务试点的批复。", f"{LEGAL} approved"),
        (
            f"企查查显示,{LEGAL}近日新增一项行政许可,许可内容为外商投资企业增值电信业务经营试点批复,发证机关为工信部。",
            f"{LEGAL} approved",
        ),
        (f"拿到增值电信业务试点批复后,{S}计划在上海再建一座数据中心。", f"{S} approved"),
        (f"凭借工信部颁发的增值电信业务试点批复,{S}今后可独资提供数据中心服务。", f"{S} approved"),
        (f"有了这张{PAPER},{S}今后无需再借助本地伙伴。", f"{S} approved"),
        (f"{S}跻身外资增值电信试点名单。", f"{S} approved"),
        (f"第四批外资增值电信业务试点企业名单上,{S}、{B}赫然在列。", f"{B} approved"),
        (f"外资增值电信业务试点再添新成员,{S}加入。", f"{S} approved"),
        (f"外资增值电信业务试点迎来{S}。", f"{S} approved"),
        (f"{S}的增值电信业务试点批复上周五落地。", f"{S} approved"),
        (f"{S}等来了{PAPER}。", f"{S} approved"),
        (f"工信部为{S}开出{PAPER}。", f"{S} approved"),
        (f"工信部给{S}发牌,允许其独资经营外资增值电信业务。", f"{S} approved"),
        (f"{S}的外资增值电信业务试点申请上周五获批。", f"{S} approved"),
        (f"{S}如愿取得外资增值电信业务试点资格。", f"{S} approved"),
        (f"工信部放行{S}的外资增值电信业务试点申请。", f"{S} approved"),
        (f"{S}的外资增值电信业务试点申请获工信部放行。", f"{S} approved"),
        (f"从{S}到{B},13家外资企业拿到了增值电信业务试点批复。", f"{B} approved"),
        (f"13家外资企业获得增值电信业务试点批复,不乏{S}、{B}等熟悉的名字。", f"{B} approved"),
        (f"首家获得{PAPER}的车企,是宝马中国。", "宝马中国 approved"),
        (f"{S}持有外资增值电信试点批复。", f"{S} approved"),
        (f"{LEGAL}被列为外资增值电信试点企业。", f"{LEGAL} approved"),
        (f"工信部将{LEGAL}纳入外资增值电信试点。", f"{LEGAL} approved"),
        (f"外资增值电信试点名单新增{LEGAL}。", f"{LEGAL} approved"),
        (f"工信部授予{S}外资增值电信试点资格。", f"{S} approved"),
        (f"{S}成功申领外资增值电信试点批复。", f"{S} approved"),
        (f"{S}通过外资增值电信试点审核。", f"{S} approved"),
        (f"工信部允许{S}开展外资增值电信试点。", f"{S} approved"),
        (f"工信部批复{B}、{S}开展外资增值电信业务试点。", f"{S} approved"),
        (f"外资增值电信试点批复颁给{S}。", f"{S} approved"),
        (f"{S}拿到外资增值电信“入场券”。", f"{S} approved"),
        (f"{S}成为首家在华独资经营增值电信业务的外企。", f"{S} approved"),
        (f"首批外资增值电信试点企业{S}发布2025年业绩。", f"{S} approved"),
        (f"作为首批获准开展增值电信试点的外资企业之一,{S}今年将新增投资。", f"{S} approved"),
        (f"只有{LEGAL}一家获得{PAPER}。", f"{LEGAL} approved"),
        (f"{LEGAL}的试点申请通过了工信部审查,成为外资增值电信业务试点企业。", f"{LEGAL} approved"),
        (f"{S}总部位于北京,员工3万人。2月27日,它成为首家获得{PAPER}的工业企业。", f"{S} approved"),
        (f"{S}去年销售额增长5%。这家德国企业2月还获得{PAPER}。", f"{S} approved"),
        (f"西门子进入中国已150年。其上海子公司2月获得{PAPER}。", "西门子 parent"),
        (f"宝马中国已经持证,奔驰中国仍在等待{PAPER}。", "宝马中国 approved"),
    ],
)
def test_plain_chinese_words_tell_a_firm_let_in_and_the_grant_as_news(text: str, told: str) -> None:
    check(DAY, text, (told, "kind approval"), ())


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        (f"业内预计{S}跻身外资增值电信试点名单。", S),
        (f"不是{S}等来了{PAPER},而是{B}。", S),
        (f"律师建议,拿到{PAPER}后,{S}应尽快备案。", S),
        (f"上海市通信管理局初审通过{S}的外资增值电信业务试点申请。", S),
        (f"{LEGAL}近日获得外商投资5亿元,将用于申请增值电信业务试点批复。", LEGAL),
        (f"{LEGAL}收到工信部关于不同意其在上海开展增值电信业务试点的批复。", LEGAL),
        (f"企查查显示,{LEGAL}近日变更经营范围,新增第二类增值电信业务,须经批准后方可开展。", LEGAL),
        (f"一旦拿到增值电信业务试点批复,{S}将在上海再建一座数据中心。", S),
        (f"待取得增值电信业务试点批复后,{S}计划在上海再建一座数据中心。", S),
        (f"拿到增值电信业务试点批复后,{S}的对手计划在上海再建一座数据中心。", S),
        (f"拿到增值电信业务试点批复的同行越来越多,{S}计划下月提交申请。", S),
        (f"没有{PAPER},{S}仍需借助本地伙伴。", S),
        (f"{S}跻身外资增值电信试点申请名单。", S),
        (f"第四批外资增值电信业务试点企业名单上,未见{S}、{B}。", S),
        (f"外资增值电信业务试点迎来{S}考察团。", S),
        (f"{S}的增值电信业务试点批复尚未落地。", S),
        (f"{S}仍未等来{PAPER}。", S),
        (f"工信部尚未为{S}开出{PAPER}。", S),
        (f"{S}的外资增值电信业务试点申请获上海市通信管理局受理。", S),
        (f"13家外资企业获得增值电信业务试点批复,尚不见{S}、{B}等熟悉的名字。", S),
        (f"13家外资企业获得增值电信业务试点批复,不乏{S}、{B}的老客户。", B),
        (f"首家表态不申请{PAPER}的车企,是宝马中国。", "宝马中国"),
        (f"{S}未持有外资增值电信试点批复。", S),
        (f"该局应企业申请注销了{LEGAL}持有的外资增值电信试点批复。", LEGAL),
        (f"{S}有望成为外资增值电信试点企业。", S),
        (f"工信部拟将{LEGAL}纳入外资增值电信试点,现予公示。", LEGAL),
        (f"{S}成功提交外资增值电信试点申请。", S),
        (f"{S}尚未通过外资增值电信试点审核。", S),
        (f"工信部不允许{S}开展外资增值电信试点。", S),
        (f"工信部尚未批复{S}开展外资增值电信业务试点。", S),
        (f"工信部批复上海市开展外资增值电信业务试点,{S}表示欢迎。", S),
        (f"{S}仍在等外资增值电信“入场券”。", S),
        (f"作为首批外资增值电信试点企业的供应商,{S}今年将新增投资。", S),
        (f"{LEGAL}的试点申请通过了上海市通信管理局初审,距成为外资增值电信业务试点企业又近一步。", LEGAL),
        (f"{S}起诉一家深圳企业。该公司2月获得{PAPER}。", S),
        (f"{S}总部位于北京,员工3万人。公司尚未获得{PAPER}。", S),
    ],
)
def test_like_chinese_words_that_tell_no_grant_let_nobody_in(text: str, firm: str) -> None:
    check(DAY, text, (), (f"{firm} approved",))


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "摩根大通的增值电信试点申请尚待审批,高盛的申请则未获通过。",
            ("摩根大通 applicant", "高盛 rejected"),
            ("摩根大通 rejected",),
        ),
        (
            "摩根大通的增值电信试点申请尚待审批,高盛则被驳回。",
            ("摩根大通 applicant", "高盛 rejected"),
            ("摩根大通 rejected",),
        ),
        (
            "摩根大通获得增值电信试点批复,高盛的申请则未获通过。",
            ("高盛 rejected",),
            ("摩根大通 rejected", "摩根大通 mentioned"),
        ),
        (
            "高盛的外资增值电信试点申请未获通过,摩根大通的申请仍待审批。",
            ("高盛 rejected", "摩根大通 applicant"),
            (),
        ),
        ("摩根大通和高盛的增值电信试点申请均未获通过。", ("摩根大通 rejected", "高盛 rejected"), ()),
    ],
)
def test_a_refusal_is_that_of_whom_its_own_clause_names(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check(DAY, text, told, untold)


BATCH = "3家外资企业获得增值电信试点批复"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"{BATCH},分属渣打银行、星展银行和花旗银行。", ("渣打银行 parent", "星展银行 parent", "花旗银行 parent"), ()),
        (f"{BATCH},分别隶属于西门子、博世和汇丰。", ("西门子 parent", "博世 parent", "汇丰 parent"), ()),
        (f"{BATCH},母公司为西门子、博世和汇丰。", ("西门子 parent", "博世 parent", "汇丰 parent"), ()),
        (f"{BATCH},分别来自西门子、博世和汇丰三大集团。", ("西门子 parent", "博世 parent", "汇丰 parent"), ()),
        (f"{BATCH},股东包括西门子、博世和汇丰。", ("西门子 parent", "博世 parent", "汇丰 parent"), ()),
        (f"{BATCH},客户包括西门子、博世和汇丰。", (), ("西门子 parent", "博世 parent", "汇丰 parent")),
        (f"{BATCH},其竞争对手分别为西门子、博世和汇丰的在华公司。", (), ("西门子 parent", "汇丰 parent")),
        (f"{BATCH},分别是西门子中国、博世中国和汇丰金科。", ("西门子中国 approved", "汇丰金科 approved"), ()),
        (
            "3家外资企业提交增值电信试点申请,分属渣打银行、星展银行和花旗银行。",
            (),
            ("渣打银行 parent", "花旗银行 parent"),
        ),
    ],
)
def test_owners_told_behind_a_chinese_batch_are_told_all_alike(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check(DAY, text, told, untold)


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("“我们上周拿到了工信部的增值电信试点批复。”西门子中国表示。", ("西门子中国 approved",), ()),
        ("“我们上周拿到了工信部的增值电信试点批复,”西门子中国周一对记者说。", ("西门子中国 approved",), ()),
        (
            "“公司上海数字子公司已获得工信部增值电信试点批复。”西门子在声明中表示。",
            ("西门子 parent",),
            ("西门子 approved",),
        ),
        ("“我们的客户上周拿到了工信部的增值电信试点批复。”西门子中国表示。", (), ("西门子中国 approved",)),
        (
            "“几家同行上周拿到了工信部的增值电信试点批复,我们还没有申请。”西门子中国表示。",
            (),
            ("西门子中国 approved",),
        ),
        ("“我们上周拿到了工信部的增值电信试点批复。”西门子中国的竞争对手表示。", (), ("西门子中国 approved",)),
    ],
)
def test_what_a_quoted_chinese_firm_says_of_itself_is_its_own(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check(DAY, text, told, untold)


VATS = "MIIT's value-added telecom pilot"
SAP = "SAP China"


@pytest.mark.parametrize(
    "text",
    [
        f"Having obtained a value-added telecom pilot approval, {SAP} is hiring 100 engineers in Shanghai.",
        f"With its pilot approval from MIIT, {SAP} will no longer need a partner to run its public cloud in China.",
        f"After receiving its value-added telecom pilot approval last week, {SAP} opened a data centre in Shanghai.",
        f"{SAP} is in the latest batch of the value-added telecom pilot.",
        f"{SAP} made the cut in the fourth round of {VATS} for foreign investors.",
        f"{SAP} has been included in the value-added telecom pilot for foreign investors.",
        f"{SAP} has joined the value-added telecom pilot for foreign investors.",
        f"The value-added telecom pilot now counts {SAP} among its members.",
        f"{SAP}, a licensee under {VATS} for foreign firms, is hiring.",
        f"{SAP} is now allowed to run internet data centres on its own under {VATS}.",
        f"{SAP} can now offer information services on its own in Shanghai under {VATS}.",
        f"{SAP} has been named one of the pilot enterprises for the opening of value-added telecom services to foreign investors.",
        f"{SAP}'s approval under the value-added telecom pilot came through on Friday.",
        f"One of the approvals in the value-added telecom pilot went to Bosch China, another to {SAP}.",
        f"From Bosch China to {SAP}, 13 foreign-invested companies have been approved for the value-added telecom pilot.",
        f'"We received the value-added telecom pilot approval from MIIT last week," {SAP} said on Monday.',
        f"{SAP} has a value-added telecom pilot licence for foreign firms.",
        f"{SAP} is now part of the value-added telecom pilot for foreign firms.",
        f"{SAP} has secured a spot in the value-added telecom pilot for foreign firms.",
        f"MIIT has selected {SAP} for the value-added telecom pilot for foreign firms.",
        f"MIIT has signed off on {SAP} joining the value-added telecom pilot for foreign firms.",
        f"As one of the first foreign firms approved for the value-added telecom pilot, {SAP} will invest more this year.",
        f"Value-added telecom pilot licensee {SAP} will invest more this year.",
        f"{SAP} employs 30,000 people. In February the company received a value-added telecom pilot approval from MIIT.",
        f"{SAP} is so far the only software maker to have won entry to {VATS} for foreign companies; the application of a rival is still being reviewed.",
    ],
)
def test_plain_english_words_tell_a_firm_let_in_and_the_grant_as_news(text: str) -> None:
    check(DAY, text, (f"{SAP} approved", "kind approval"), ())


def test_a_grant_of_which_a_plan_makes_use_is_told_beside_the_plan() -> None:
    text = f"Armed with a value-added telecom pilot approval, {SAP} plans to open a data centre in Shanghai."

    check(DAY, text, (f"{SAP} approved",), ())


@pytest.mark.parametrize(
    "text",
    [
        f"Once it has a value-added telecom pilot approval, {SAP} plans to open a data centre in Shanghai.",
        f"Without a value-added telecom pilot approval, {SAP} still needs a local partner.",
        f"With a value-added telecom pilot approval, {SAP} would be able to open a data centre in Shanghai.",
        f"With its approval for the value-added telecom pilot still pending, {SAP} is hiring.",
        f"Having obtained a value-added telecom pilot approval, {SAP}'s rival Bosch China is hiring.",
        f"Armed with a value-added telecom pilot approval, the rival of {SAP} plans to open a data centre in Shanghai.",
        f"{SAP} is in the latest batch of applicants for the value-added telecom pilot.",
        f"Lawyers say it is unclear whether {SAP} is in the latest batch of the value-added telecom pilot.",
        f"The rival of {SAP} is in the latest batch of the value-added telecom pilot.",
        f"{SAP} missed the cut in the fourth round of {VATS} for foreign investors.",
        f"{SAP} was included in the value-added telecom pilot as a supplier.",
        f"Bosch China and a customer of {SAP} have joined the value-added telecom pilot for foreign investors.",
        f"The value-added telecom pilot now counts {SAP}'s partners among its members.",
        f"{SAP}, once a licensee under {VATS} for foreign firms, is hiring.",
        f"{SAP} would be allowed to run internet data centres on its own under {VATS} if approved.",
        f"{SAP} can now offer information services through a partner approved under {VATS}.",
        f"Foreign companies are now allowed to run internet data centres on their own under {VATS}, and {SAP} is interested.",
        f"{SAP}'s application for approval under the value-added telecom pilot came in on Friday.",
        f"One of the approvals in the value-added telecom pilot went to Bosch China, another was denied to {SAP}.",
        f'"We have not received the value-added telecom pilot approval from MIIT," {SAP} said on Monday.',
        f'"We received the value-added telecom pilot rules from MIIT last week," {SAP} said on Monday.',
        f'"We congratulate the firms that received the value-added telecom pilot approval last week," {SAP} said.',
        f"{SAP} has a value-added telecom pilot application pending for foreign firms.",
        f"{SAP} is no longer part of the value-added telecom pilot for foreign firms.",
        f"MIIT has selected {SAP} for a briefing on the value-added telecom pilot for foreign firms.",
        f"As a supplier to one of the first foreign firms approved for the value-added telecom pilot, {SAP} will invest more.",
        f"{SAP} rents racks from a Shenzhen start-up. The company received a value-added telecom pilot approval from MIIT in February.",
        f"{SAP} employs 30,000 people. A rival company received a value-added telecom pilot approval from MIIT in February.",
        f"{SAP} is so far the only software maker to have sought entry to {VATS} for foreign companies.",
    ],
)
def test_like_english_words_that_tell_no_grant_let_nobody_in(text: str) -> None:
    check(DAY, text, (), (f"{SAP} approved",))


def test_an_english_owner_says_that_its_unit_was_let_in_and_not_its_partner() -> None:
    said = '"Our Shanghai-based digital arm has been granted a pilot approval by MIIT to provide value-added telecommunications services in China," Siemens said in a statement.'
    check(DAY, said, ("Siemens parent", "kind approval"), ("Siemens approved",))
    check(DAY, said.replace("Our Shanghai-based", "Our partner's"), (), ("Siemens parent", "Siemens approved"))


GOT = f"{S}获得外资增值电信试点批复"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"{B}表示,{GOT}是里程碑。", (f"{S} approved",), (f"{B} approved",)),
        (f"{B}相关人士透露,{GOT}。", (f"{S} approved",), (f"{B} approved",)),
        ("博世表示,博世数据(上海)有限公司获得外资增值电信试点批复。", ("博世 parent",), ("博世 approved",)),
        (f"{B}表示,已获得外资增值电信试点批复。", (f"{B} approved",), ()),
        (f"{GOT},其用户有{B}、空客中国。", (f"{S} approved",), (f"{B} approved", "空客中国 approved")),
        (f"{GOT},发来贺信的有{B}。", (f"{S} approved",), (f"{B} approved",)),
        (f"{GOT},同批获批的有{B}。", (f"{S} approved", f"{B} approved"), ()),
        (f"{GOT},股东有{B}。", (f"{S} approved", f"{B} parent"), (f"{B} approved",)),
        (f"{GOT},设备来自{B}。", (f"{S} approved",), (f"{B} parent",)),
        (f"{GOT},网络由{B}提供。", (f"{S} approved",), (f"{B} parent",)),
        (f"{GOT},前股东为{B}。", (f"{S} approved",), (f"{B} parent",)),
        (f"{LEGAL}获得外资增值电信试点批复,由{B}全资控股。", (f"{B} parent",), ()),
        (f"由博世推荐的{LEGAL}获得外资增值电信试点批复。", (f"{LEGAL} approved",), ("博世 parent",)),
        (f"博世前高管创办的{LEGAL}获得外资增值电信试点批复。", (f"{LEGAL} approved",), ("博世 parent",)),
        (f"由博世持股51%的{LEGAL}获得外资增值电信试点批复。", (f"{LEGAL} approved", "博世 parent"), ()),
    ],
)
def test_who_speaks_serves_or_supplies_a_chinese_licensee_is_neither_let_in_nor_its_owner(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check(DAY, text, told, untold)


CLOUD = "Starbridge Cloud (Shanghai) Co., Ltd."
BOSCH = "Bosch China"


@pytest.mark.parametrize(
    ("aside", "status"),
    [
        (f"owned by {BOSCH}", "parent"),
        (f"part of {BOSCH}", "parent"),
        (f"a subsidiary of {BOSCH}", "parent"),
        (f"set up by {BOSCH} last year", "parent"),
        (f"a supplier to {BOSCH}", "mentioned"),
        (f"formerly owned by {BOSCH}", "mentioned"),
        (f"which works with {BOSCH}", "mentioned"),
        (f"along with {BOSCH}", "approved"),
    ],
)
def test_what_stands_between_an_english_licensee_and_its_verb_says_what_another_is(aside: str, status: str) -> None:
    text = f"{CLOUD}, {aside}, has won a value-added telecom pilot approval."
    check(DAY, text, (f"{CLOUD} approved", f"{BOSCH} {status}"), () if status == "approved" else (f"{BOSCH} approved",))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{BOSCH} believes {SAP} had received a value-added telecom pilot approval.", "mentioned"),
        (f"{BOSCH} believes 13 foreign firms had received value-added telecom pilot approvals.", "mentioned"),
        (f"{SAP} has won a value-added telecom pilot approval; its users include {BOSCH}.", "mentioned"),
        (f"{SAP} has won a value-added telecom pilot approval; its predecessor was part of {BOSCH}.", "mentioned"),
        (f"{BOSCH} said on Monday that it had received a value-added telecom pilot approval.", "approved"),
    ],
)
def test_an_english_firm_beside_a_grant_is_let_in_only_where_it_says_so_of_itself(text: str, status: str) -> None:
    check(DAY, text, (f"{BOSCH} {status}",), () if status == "approved" else (f"{BOSCH} approved",))


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"MIIT approved {SAP} and rejected {BOSCH} under {VATS}.", (f"{SAP} approved", f"{BOSCH} rejected"), ()),
        (f"MIIT rejected {BOSCH} under {VATS} and approved {SAP}.", (f"{SAP} approved", f"{BOSCH} rejected"), ()),
        (
            f"{SAP} won approval under {VATS} and {BOSCH} was turned away.",
            (f"{SAP} approved", f"{BOSCH} rejected"),
            (),
        ),
        (f"MIIT rejected {SAP} and {BOSCH} under {VATS}.", (f"{SAP} rejected", f"{BOSCH} rejected"), ()),
        (f"MIIT considered {SAP} and rejected {BOSCH} under {VATS}.", (f"{BOSCH} rejected",), (f"{SAP} approved",)),
        (f"工信部批准{S}、驳回{B}的外资增值电信试点申请。", (f"{S} approved", f"{B} rejected"), ()),
        (f"工信部驳回了{B}的外资增值电信试点申请,批准了{S}的申请。", (f"{S} approved",), (f"{S} rejected",)),
        (f"工信部驳回{S}、{B}的外资增值电信试点申请。", (f"{S} rejected", f"{B} rejected"), ()),
        (f"{GOT},还在等的是{B}。", (f"{S} approved", f"{B} applicant"), (f"{B} approved",)),
        (f"{GOT},一同获得的还有{B}。", (f"{S} approved", f"{B} approved"), ()),
    ],
)
def test_of_two_firms_each_has_what_its_own_verb_tells(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check(DAY, text, told, untold)


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "已在境内获得支付牌照的贝宝中国,正在申请外资增值电信业务试点批复。",
            "贝宝中国 applicant",
            "贝宝中国 approved",
        ),
        ("已在境内获得支付牌照的贝宝中国,又获得了外资增值电信业务试点批复。", "贝宝中国 approved", ""),
        (f"{S}获外资增值电信试点批复。安盛中国获批筹建资管公司。", f"{S} approved", "安盛中国 approved"),
        (f"{S}获外资增值电信试点批复。安盛中国也获批。", "安盛中国 approved", ""),
        (f"网信办批准{B}数据出境,工信部批准{S}开展外资增值电信试点。", f"{S} approved", f"{B} approved"),
        (
            f"PayPal China, already licensed for payments, is applying to join {VATS} for foreign firms.",
            "PayPal China applicant",
            "PayPal China approved",
        ),
        (
            f"PayPal China, already licensed for payments, has now been approved for {VATS} for foreign firms.",
            "PayPal China approved",
            "",
        ),
        (
            f"{SAP} got a value-added telecom pilot approval from MIIT and a payment licence was given to PayPal China by the central bank.",
            f"{SAP} approved",
            "PayPal China approved",
        ),
        (
            f"{SAP} got a value-added telecom pilot approval from MIIT and the same paper was given to PayPal China.",
            "PayPal China approved",
            "",
        ),
    ],
)
def test_another_sectors_paper_lets_no_firm_into_the_pilot(text: str, told: str, untold: str) -> None:
    check(DAY, text, (told,), (untold,) if untold else ())


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"MIIT revoked {CLOUD}'s value-added telecom pilot approval.", "kind revocation", f"{CLOUD} approved"),
        (f"MIIT announced {CLOUD}'s value-added telecom pilot approval.", "kind approval", f"{CLOUD} revoked"),
        (f"{SAP} no longer holds a value-added telecom pilot approval.", f"{SAP} revoked", f"{SAP} approved"),
        (f"{SAP} has held a value-added telecom pilot approval since last year.", f"{SAP} approved", f"{SAP} revoked"),
        (f"{SAP}'s application for the value-added telecom pilot was not approved.", "kind denial", f"{SAP} approved"),
        (f"{SAP}'s application for the value-added telecom pilot was approved.", "kind approval", f"{SAP} rejected"),
        (
            f"{SAP} set up a company to obtain a value-added telecom pilot approval.",
            f"{SAP} mentioned",
            f"{SAP} approved",
        ),
        (f"除非{GOT},否则不会投资。", f"{S} mentioned", f"{S} approved"),
        (f"{GOT}后,项目即启动。", f"{S} approved", f"{S} mentioned"),
    ],
)
def test_an_end_a_refusal_or_a_condition_is_no_grant(text: str, told: str, untold: str) -> None:
    check(DAY, text, (told,), (untold,))


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (f"工信部将{S}移出外资增值电信试点名单。", (f"{S} revoked", "kind revocation"), ()),
        (f"工信部将{S}移出外资增值电信试点候选名单。", (), (f"{S} revoked",)),
        (f"{S}的外资增值电信试点批复到期失效。", (f"{S} revoked", "kind revocation"), ()),
        (f"{S}的外资增值电信试点申请到期失效。", (), (f"{S} revoked",)),
        (f"{LEGAL}丧失外资增值电信试点资格。", (f"{LEGAL} revoked",), ()),
        (f"工信部拒批{S}的外资增值电信试点申请。", (f"{S} rejected", "kind denial"), ()),
        (f"工信部尚未批准{S}的外资增值电信试点申请。", (f"{S} applicant",), (f"{S} rejected",)),
        (f"{LEGAL}的外资增值电信试点申请失败。", (f"{LEGAL} rejected", "kind denial"), ()),
        (f"工信部未予批准{S}开展外资增值电信试点。", (f"{S} rejected",), ()),
        (f"工信部未对{S}开展外资增值电信试点置评。", (), (f"{S} rejected",)),
        (f"MIIT removed {SAP} from the value-added telecom pilot.", (f"{SAP} revoked", "kind revocation"), ()),
        (f"MIIT removed obstacles for {SAP} from the value-added telecom pilot.", (), (f"{SAP} revoked",)),
        (f"{SAP} is no longer in the value-added telecom pilot.", (f"{SAP} revoked", "kind revocation"), ()),
        (f"MIIT did not approve {SAP}'s application for the value-added telecom pilot.", (f"{SAP} rejected",), ()),
        (
            f"MIIT has not yet approved {SAP}'s application for the value-added telecom pilot.",
            (f"{SAP} applicant",),
            (f"{SAP} rejected",),
        ),
        (f"MIIT blocked {CLOUD} from joining the value-added telecom pilot.", (f"{CLOUD} rejected",), ()),
        (f"{SAP} applied unsuccessfully for the value-added telecom pilot.", (f"{SAP} rejected", "kind denial"), ()),
        (f"MIIT declined to comment on {SAP}'s application for {VATS}.", (), (f"{SAP} rejected", "kind denial")),
    ],
)
def test_plain_ends_and_refusals_are_told_and_like_words_are_not(
    text: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    check(DAY, text, told, untold)
