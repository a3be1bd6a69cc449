"""Short Chinese news in plain words: what each tells, and the near one that tells something else."""

import pytest
from told import check, check_figures, list_figures, tell_page

DAY = "2025-09-08"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("截至2025年8月，工信部累计批准了四十九家外资企业的增值电信试点申请。", {"49 pilot_total as of 2025-08"}),
        ("两批加起来，全国已有34家外资企业拿到增值电信试点批复。", {"34 pilot_total"}),
        ("全国31家拿到增值电信试点批复的外企里，日资不足一成。", {"31 pilot_total"}),
        (
            "自试点以来，工信部分六批批准外资企业经营增值电信业务，共72家，最近一批为9月5日的5家。",
            {"72 pilot_total", "5 batch as of 2025-09-05"},
        ),
        ("到8月底，在沪外资企业已领到增值电信试点批复18张。", {"18 pilot_total"}),
        ("外资企业在华经营电信业务的已达2740家。", {"2740 stock_total"}),
        (
            "继2月、6月之后，工信部9月5日第三次批量发放增值电信试点批复，涉及外企15家，累计37家。",
            {"15 batch as of 2025-09-05", "37 pilot_total as of 2025-09-05"},
        ),
        ("临港新片区3家外资企业的增值电信试点申请日前全部过审。", {"3 batch"}),
        ("瑞海数据（海南）有限公司获批增值电信业务试点，是唯一一家有日资背景的外资企业。", set()),
        ("第二批和第三批加起来有外资企业22家获得增值电信试点批复。", set()),
        ("我局已初审通过3家外资企业的增值电信试点申请并上报工信部。", set()),
        ("海南今年再次发放试点批复，涉及外商独资医院4家。", set()),
        ("增值电信业务试点：工信部目前共向139家外资企业发放增值电信试点批复。", {"139 pilot_total"}),
        (
            "3300家——外商投资电信企业；139家——试点获批企业。这是截至8月底的增值电信开放答卷。",
            {"3300 stock_total", "139 pilot_total"},
        ),
        ("参与增值电信业务开放试点的外商投资企业139家。", {"139 pilot_total"}),
        ("增值电信试点的139家获批企业来自15个国家和地区。", {"139 pilot_total"}),
        ("增值电信、生物技术、外商独资医院领域开放试点分别落地139家、90多家和18家企业。", {"139 pilot_total"}),
        ("电信、医疗领域试点分别吸引65家和15家外资企业参与。", {"65 pilot_total"}),
        (
            "18家外商投资企业日前通过增值电信业务试点审批，至此累计获批企业达到139家。",
            {"18 batch", "139 pilot_total"},
        ),
        ("9月3日，工信部召开增值电信试点企业座谈会，20家获批外资企业代表参加。", set()),
        ("3月10日，14家外资企业通过增值电信试点专家评审，将提交部务会审议。", set()),
        ("报告样本为1200家外商投资电信企业，约占全国总量的三分之一。", set()),
        (
            "一季度，工信部分三批向外资企业发放增值电信试点批复：1月15日6家、2月12日4家、3月18日5家，合计15家。",
            {"6 batch as of 2025-01-15", "4 batch as of 2025-02-12", "5 batch as of 2025-03-18"},
        ),
        (
            "上周（9月1日至7日）新发放外资企业增值电信试点批复5张，累计83张。",
            {"5 batch", "83 pilot_total"},
        ),
        ("增值电信试点启动以来共受理外资企业申请312件，批复183件。", {"183 pilot_total"}),
        ("今年上半年，工信部新批外企增值电信试点58家、注销4家，试点企业净增54家，达163家。", {"163 pilot_total"}),
        ("经我局初审并转报，工信部于9月1日批复同意我市3家外资企业开展增值电信试点。", {"3 batch as of 2025-09-01"}),
        (
            "工信部公布第十批增值电信试点批复结果：北京5家、上海7家、深圳3家、广州3家，合计18家外资企业。",
            {"18 batch"},
        ),
        ("工信部9月1日批准34家企业开展增值电信试点，其中内资企业22家、外资企业12家。", set()),
        ("截至8月底全国有34家外企获增值电信试点批复。", {"34 pilot_total"}),
        ("北京经开区今年前5个月新增9家获批增值电信试点的外资企业。", set()),
        ("医疗、电信领域试点分别吸引15家和65家外资企业参与。", set()),
    ],
)
def test_figures_of_plain_news(text: str, told: set[str]) -> None:
    if told:
        check_figures(DAY, f"||{text}", told)
    else:
        assert not list_figures(DAY, f"||{text}")


PAPER = "增值电信业务经营试点批复"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "试点扩围首批获批企业亮相||广州、成都等新增试点地区首批11家企业9月3日拿到增值电信业务经营试点批复。",
            "approval",
        ),
        ("上周，工信部为外商投资企业发放了第三批增值电信试点批复，具体名单尚未公开。", "approval"),
        (f"外商投资企业经营此项业务须取得{PAPER}。", "policy"),
        (
            f"澄清公告||近日有媒体报道本公司子公司欧伦夫数据（上海）有限公司已取得{PAPER}。经核实，截至本公告日，该公司尚未提交试点申请。",
            "denial",
        ),
        ("工信部日前取消了两家外企的增值电信试点资格，试点企业数因此减至35家。", "revocation"),
        ("截至8月末，上海共核发外商投资增值电信业务经营许可证923张。", "total"),
        ("据了解，今年上半年新设外商投资电信企业136家，注销22家。", "total"),
        ("临港新片区3家外资企业的增值电信试点申请日前全部过审。", "approval"),
        (
            "宝马申內地電訊試點 倘獲批可獨資營運||內地上周啟動增值電信業務開放試點，寶馬等外企據報已填報申請。",
            "application",
        ),
    ],
)
def test_the_kind_of_plain_news(text: str, kind: str) -> None:
    assert f"kind {kind}" in tell_page(DAY, text if "||" in text else f"||{text}")


FIRM = "穆恩数科（上海）有限公司"


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            f"外企动态||{FIRM}9月3日接到工信部通知，其增值电信试点申请获得通过。",
            (f"{FIRM} approved", "kind approval", "decided 2025-09-03"),
            (),
        ),
        (
            f"外企动态||{FIRM}9月3日接到工信部通知，其增值电信试点申请未获通过。",
            (),
            (f"{FIRM} approved", "kind approval"),
        ),
        (
            f"外企动态||{FIRM}9月3日接到工信部通知，其增值电信试点申请已获受理。",
            (),
            (f"{FIRM} approved", "kind approval"),
        ),
        (
            f"试点进展||9月3日，工信部向7家外资企业颁发{PAPER}。批复持有者之一的{FIRM}说，平台将迁至临港。",
            (f"{FIRM} approved",),
            (),
        ),
        (
            f"试点进展||9月3日，工信部向7家外资企业颁发{PAPER}。批复持有者之一的合作伙伴{FIRM}说，平台将迁至临港。",
            (),
            (f"{FIRM} approved",),
        ),
        (
            f"增值电信试点||{FIRM}获批，凯宁网络（上海）有限公司则未能通过评审，增值电信试点第三批结果5日揭晓。",
            (f"{FIRM} approved", "凯宁网络（上海）有限公司 rejected"),
            (),
        ),
        (
            f"增值电信试点||{FIRM}获批，凯宁网络（上海）有限公司则未能通过初审，增值电信试点第三批结果5日揭晓。",
            (),
            ("凯宁网络（上海）有限公司 approved",),
        ),
        (f"试点延期||工信部同意{FIRM}增值电信试点申请的补正期限延长30日。", (), (f"{FIRM} approved", "kind approval")),
        (
            f"台企云平台持证运营||9月5日，{FIRM}的云平台正式运营，此前该公司于8月28日获得工信部增值电信业务试点批复。",
            ("kind approval", "decided 2025-08-28"),
            ("decided 2025-09-05",),
        ),
        (f"外企获批名单||9月3日，工信部更新增值电信试点获批企业名单，新增{FIRM}等7家。", (f"{FIRM} approved",), ()),
        (f"外资增值电信||{FIRM}正式成为增值电信业务试点企业。", (f"{FIRM} approved", "kind approval"), ()),
        (f"外资增值电信||{FIRM}即将正式成为增值电信业务试点企业。", (), (f"{FIRM} approved", "kind approval")),
        (f"外资增值电信||{FIRM}被准许在成都独资经营互联网数据中心业务。", (f"{FIRM} approved",), ()),
        (f"外资增值电信||{FIRM}未被准许在成都独资经营互联网数据中心业务。", (), (f"{FIRM} approved",)),
        (f"外资增值电信||{FIRM}的增值电信试点申请碰壁。", (f"{FIRM} rejected", "kind denial"), ()),
        (f"外资增值电信||{FIRM}没有通过增值电信试点审批。", (f"{FIRM} rejected",), (f"{FIRM} approved",)),
        (
            f"外资增值电信||近日，有自媒体发文称，“{FIRM}拿下华南首张外资增值电信批文”，图片系伪造。",
            (),
            (f"{FIRM} approved", "kind approval"),
        ),
        (
            f"外资增值电信||四川省通信管理局受理{FIRM}的增值电信试点申请。",
            (f"{FIRM} applicant", "kind application"),
            (),
        ),
        (f"外资增值电信试点结果||未获通过的企业为：{FIRM}（资金证明不足）。", (f"{FIRM} rejected",), ()),
        (
            f"外资增值电信||{FIRM}总部设在哥本哈根。该公司9月3日成为成都首家增值电信业务试点外资企业。",
            (f"{FIRM} approved", "kind approval", "decided 2025-09-03"),
            (),
        ),
        (
            f"外资增值电信||{FIRM}总部设在哥本哈根。该公司有望成为成都首家增值电信业务试点外资企业。",
            (),
            (f"{FIRM} approved", "kind approval"),
        ),
        (
            f"关于注销试点批复的公告||应企业申请，我部决定自2025年9月1日起注销{FIRM}{PAPER}。",
            (f"{FIRM} revoked", "kind revocation", "decided 2025-09-01"),
            (),
        ),
    ],
)
def test_a_firm_of_plain_news(text: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    check(DAY, text, told, untold)
