# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""What stays told although a sentence has words by which another takes something back: the likeness is not the thing. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader, Reading
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
VATS = "value-added telecom pilot"
WHOLE = ("batch", "pilot_total", "stock_total")

KEPT: tuple[tuple[str, str, set[str]], ...] = (
    # an end beside one that others were spared, or that was undone before
    (f"MIIT on Friday stripped Zenlayer (Shanghai) Co., Ltd. of its {VATS} approval; no foreign company had been stripped of one before.", "revocation", {"Zenlayer (Shanghai) Co., Ltd.: revoked"}),
    (f"No foreign company had lost its {VATS} approval until November 27, when MIIT revoked that of Zenlayer (Shanghai) Co., Ltd.", "revocation", {"Zenlayer (Shanghai) Co., Ltd.: revoked"}),
    (f"Equinix is the first foreign company to have its {VATS} approval revoked, the Shanghai Communications Administration said on Friday.", "revocation", {"Equinix: revoked"}),
    ("Verizon had its joint venture dissolved and its value-added telecom licence revoked on November 20, MIIT said.", "revocation", {"Verizon: revoked"}),
    ("北京市通信管理局注销雀巢数字(北京)有限公司增值电信业务经营许可证,其余试点企业的批复继续有效。", "revocation", {"雀巢数字(北京)有限公司: revoked"}),
    ("上海市通信管理局11月20日决定注销上海欧姆龙信息服务有限公司的增值电信业务经营许可证,自公告之日起许可证作废。", "revocation", {"上海欧姆龙信息服务有限公司: revoked"}),
    ("工信部11月20日依法撤销深圳日立云服务有限公司增值电信试点批复,撤销决定书已送达。", "revocation", {"深圳日立云服务有限公司: revoked"}),
    ("广东省通信管理局11月20日注销广州日立物流信息有限公司的增值电信业务经营许可证,其母公司名下深圳企业的许可证继续有效。", "revocation", {"广州日立物流信息有限公司: revoked"}),
    # a refusal beside reports that are denied
    (f"Vodafone was turned down for the {VATS} on November 24, a spokesman said, denying reports that it had withdrawn; the firm has not been granted any licence in China.", "denial", {"Vodafone: rejected"}),
    # a figure behind a wish, a zone, a superlative that are not its own
    (f"MIIT, which hopes to expand the {VATS} to more cities next year, said 63 foreign-invested enterprises have been approved so far.", "total", {"63 pilot_total"}),
    ("MIIT, which proposed last month to expand the pilot, on Tuesday approved 12 foreign-invested enterprises to provide value-added telecom services.", "approval", {"12 batch"}),
    (f"Speaking at a free trade zone forum on Friday, an MIIT official said a total of 63 foreign-invested enterprises had been admitted to the {VATS} nationwide.", "total", {"63 pilot_total"}),
    (f"Visiting the Lingang New Area on Friday, the minister said that 63 foreign-invested enterprises had so far been approved under the {VATS} across the country.", "total", {"63 pilot_total"}),
    (f"At present 63 foreign-invested enterprises hold {VATS} approvals, the most of any pilot the ministry has run, MIIT said.", "total", {"63 pilot_total"}),
    ("Since the pilot area was widened in April, MIIT has approved a total of 63 foreign-invested enterprises for value-added telecom services.", "total", {"63 pilot_total"}),
    (f"The chamber, which had urged MIIT to push ahead with opening, noted that 63 foreign-invested enterprises had been approved under the {VATS} so far.", "total", {"63 pilot_total"}),
    # a grant beside others who never asked, and a rule beside its use
    (f"Foreign banks in China have not asked for telecom licences, let alone applied for the pilot, but 14 foreign-invested enterprises were approved under the {VATS} on November 24, MIIT said.", "approval", {"14 batch"}),
    ("Had it not been for the pilot, foreign-invested firms would have waited longer: MIIT approved 14 foreign-invested enterprises for value-added telecom services on November 24.", "approval", {"14 batch"}),
    (f"MIIT approved 12 foreign-invested enterprises under the {VATS} on October 8, three of which have since begun operating.", "approval", {"12 batch"}),
    # rounds and sums
    ("继首批之后,第二批12家企业获批,加上首批13家,目前共25家外资企业获准开展增值电信业务试点。", "approval", {"12 batch", "13 batch", "25 pilot_total"}),
    ("第四批名单连同附件今日公布,共有14家外资企业获得增值电信业务经营试点批复。", "approval", {"14 batch"}),
    ("上海市商务委:全国增值电信试点外资企业已达63家,上海占27家。", "total", {"63 pilot_total"}),
    ("工信部11月20日宣布,8家外资企业成为第三批增值电信试点企业。", "approval", {"8 batch"}),
    ("继首批、第二批之后,第三批增值电信试点企业名单共17家,由工信部11月28日公布,外资企业可独资经营。", "approval", {"17 batch"}),
    # who asked and has only passed a step
    ("上海市通信管理局:首批申报的15家外资企业已有9家获批增值电信试点,其余6家在审。", "application", set()),
    ("首批申请增值电信试点的15家外资企业已进入批复前最后的公示环节。", "application", set()),
    ("递交申请的10家外资企业已全部通过初审,尚待工信部批复增值电信试点。", "application", set()),
    ("本批申报的9家外资企业均未获批增值电信试点。", "denial", set()),
    # hoped for before, and here now; said by a paper abroad of something else
    ("此前有望年内获批的西门子数字(上海)有限公司11月25日终于拿到增值电信业务试点批复。", "approval", {"西门子数字(上海)有限公司: approved"}),
    ("有外媒称赞中国扩大开放,工信部11月28日批准12家外资企业开展增值电信业务试点。", "approval", {"12 batch"}),
    ("针对市场关注的试点进展一事,工信部回应称,未来将继续批准外资企业,截至目前已批准63家。", "total", {"63 pilot_total"}),
)  # fmt: skip


def read(text: str) -> Reading:
    return READER.read(Document("", text, Published("2026-11-30")))


@pytest.mark.parametrize(("text", "kind", "told"), KEPT, ids=lambda value: value[:40] if isinstance(value, str) else "")
def test_what_only_looks_taken_back_is_told(text: str, kind: str, told: set[str]) -> None:
    reading = read(text)
    figures = {f"{one.value} {one.role}" for one in reading.counts if one.role in WHOLE and not one.review}
    firms = {f"{one.name}: {one.status}" for one in reading.firms if one.status != "mentioned" and not one.review}
    assert figures | firms == told
    assert reading.kind == kind


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("据《证券日报》11月28日报道,11月26日工信部批准博世(上海)信息服务有限公司开展增值电信业务试点。", "2026-11-26"),
        ("《人民邮电报》11月26日刊登工信部公告:同日批复11家外资企业开展增值电信业务试点。", "2026-11-26"),
        (f"Bosch said its Shanghai unit, Bosch Net (Shanghai) Co., Ltd., holds a {VATS} approval, which it received on November 20.", "2026-11-20"),
        (f"Siemens Digital (Shanghai) Co., Ltd., long poised to become the first German entrant in the {VATS}, received its approval from MIIT on November 24.", "2026-11-24"),
    ],
)  # fmt: skip
def test_the_acts_own_day_stays(text: str, day: str) -> None:
    assert read(text).event_date == day


def test_what_was_suggested_and_is_taken_up_is_a_term() -> None:
    added = [
        one.value for one in read("工信部采纳全国人大代表建议,将增值电信试点扩大至武汉、成都。").statements[0].policy
    ]
    assert added == ["Wuhan", "Chengdu"]


def test_the_totals_own_growth_stays() -> None:
    assert [one.value for one in read("全国外商投资电信企业新增412家,总数达3012家,同比增长23.5%。").growth] == [23.5]


def test_a_cap_that_stands_is_not_lifted() -> None:
    text = "通知明确,取消试点地区的企业数量限制,但外资股比不得超过50%的规定仍适用于增值电信信息服务业务。"
    shares = [(one.value, one.before) for one in read(text).statements[0].policy if one.kind == "share"]
    assert shares == [("50", "")]


def test_a_day_to_come_is_not_taken_for_that_of_the_grant_that_was_told() -> None:
    text = "《证券日报》11月28日报道,博世(上海)信息服务有限公司已获工信部增值电信业务试点批复,许可证将于12月5日颁发。"
    assert read(text).event_date is None
