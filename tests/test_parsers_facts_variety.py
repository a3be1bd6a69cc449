# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Further ways of telling, in words that the families do not use: nine in ten are read, and none is told wrongly as fact.

They were written after the rules and are not all read: what is not understood may be missed or wait for a person. All are invented.
"""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
ROLES = ("batch", "subset", "pilot_total", "stock_total")
FIRMS = (
    "foreign firms",
    "overseas-backed companies",
    "companies with foreign capital",
    "non-Chinese companies",
    "foreign-owned businesses",
    "foreign investors' ventures",
    "foreign-invested entities",
)
PILOTS = (
    "the telecom opening pilot",
    "China's value-added telecom trial",
    "the programme that opens value-added telecoms",
    "the VATS trial scheme",
)
ZH_FIRMS = ("外资企业", "外企", "外商投资企业", "外方企业", "外资机构", "境外企业在华子公司")
WORDS = {
    13: "thirteen",
    9: "nine",
    22: "twenty-two",
    17: "seventeen",
    24: "twenty-four",
    41: "forty-one",
    63: "sixty-three",
    74: "seventy-four",
    5: "five",
    7: "seven",
    4: "four",
}
LEAD = "MIIT approved 22 foreign-invested companies for the value-added telecom pilot on Friday. "
ZH_LEAD = "工信部6月3日批准22家外资企业开展增值电信业务经营试点。"
BATCHES = (
    "{V} {o} made it into {p}, the ministry announced on 12 March.",
    "The ministry's list, published on 12 March, names {v} {o} let into {p}.",
    "Permits under {p} went to {v} {o} on Thursday.",
    "{V} {o} will be allowed to sell value-added telecom services after MIIT approved them on Thursday.",
    "China opened {p} to {v} {o} on Thursday.",
    "On Thursday {v} {o} received the permits they had sought under {p}.",
    "The ministry published the names of {v} {o} that have won entry to {p}.",
    "Thursday's list has {v} {o}, all approved for {p}.",
    "{V} {o} have joined {p} after MIIT cleared their applications.",
    "MIIT's decision of 12 March grants {v} {o} access to {p}.",
    "China's telecom regulator has picked {v} {o} for {p}.",
    "The door opened on Thursday for {v} {o}, which won approval under {p}.",
    "Approvals for {v} {o} under {p} were announced on Thursday.",
    "The regulator said it had said yes to {v} {o} under {p}.",
    "{V} {o} now have permission, granted on Thursday, to take part in {p}.",
    "In its latest round, MIIT approved {v} {o} for {p}.",
    "MIIT has just approved {v} {o} for {p}, its biggest round yet.",
    "This month's round of approvals under {p} covers {v} {o}.",
    "With a stroke of the pen MIIT admitted {v} {o} to {p}.",
    "Under {p}, {v} {o} have been issued with approvals, MIIT said.",
)  # fmt: skip
TOTALS = (
    "That makes {v} {o} in {p} since it began.",
    "{V} {o} in total have been let into {p}.",
    "{p} now has {v} {o} on its books.",
    "Some {v} {o} have been admitted since {p} started in 2024.",
    "The ministry counts {v} {o} approved under {p} to date.",
    "Counting earlier rounds, {v} {o} have been approved under {p}.",
    "Including the first batch, {v} {o} now hold approvals under {p}.",
    "As of 30 June, approvals under {p} had gone to {v} {o}.",
    "At the end of June {v} {o} were taking part in {p}.",
    "The total approved under {p} so far is {v}.",
    "So far {p} has attracted {v} {o} with approvals in hand.",
    "{p} has so far admitted {v} {o}.",
    "There are now {v} {o} with approvals under {p}.",
    "MIIT has approved {v} {o} under {p} since October 2024.",
    "The overall number of {o} approved under {p} thus rises to {v}.",
    "This takes the total of {o} approved under {p} to {v}.",
    "Approved participants in {p} now number {v}.",
    "In the eighteen months since launch, {v} {o} have been approved under {p}.",
    "Two years into {p}, {v} {o} have been approved.",
    "{V} {o} have been approved under {p} in three batches.",
    "Across all rounds, {v} {o} have won approval under {p}.",
    "The tally under {p} stands at {v} {o}.",
)  # fmt: skip
STOCKS = (
    "{q}{v} companies with overseas capital held permission to operate telecom services in China at the end of {m}.",
    "China's foreign-invested telecom sector comprised {q}{v} companies at the end of {m}.",
    "MIIT data put foreign-invested telecom enterprises at {q}{v} as of end-{m}.",
    "Foreign-funded telecom companies in China totalled {q}{v} by the close of {m}.",
    "Some {v} foreign-invested telecom enterprises were registered in China as of {m}.",
    "At {q}{v}, the number of foreign-invested telecom enterprises at the end of {m} was a record.",
    "The country had {q}{v} foreign-invested telecom enterprises at the end of {m}.",
    "Foreign companies licensed to run telecom businesses in China numbered {q}{v} at end-{m}.",
    "By {m}, {q}{v} foreign-invested companies had obtained telecom business licences in China.",
    "As many as {v} foreign-invested telecom enterprises were doing business in China at the end of {m}.",
    "The number of overseas-funded telecom operators crossed {v} at the end of {m}.",
    "Foreign-invested telecom enterprises, {q}{v} of them at the end of {m}, account for one in fifty licence holders.",
)  # fmt: skip
PARTS = (
    "Shanghai, with {v}, has the most.",
    "Most are in Shanghai ({v}).",
    "Of the 22, {v} are located in Shanghai.",
    "{V} of the firms approved are Japanese.",
    "{V} hail from Germany.",
    "By city, Shanghai has {v}, Beijing four.",
    "{V} are wholly foreign-owned.",
    "Data centre permits went to {v} of them.",
    "{V} of the 22 permits are for data centres.",
    "Hong Kong investors are behind {v} of the companies.",
    "Among the 22 are {v} from Hong Kong.",
    "The group includes {v} Japanese companies.",
    "{V} were approved to run data centres.",
    "Lin-gang alone has {v}.",
    "{V} of the newcomers are carmakers.",
    "They are spread over Shanghai ({v}), Beijing and Hainan.",
    "The batch contains {v} companies from Hong Kong.",
    "{V} operate in Shanghai.",
)  # fmt: skip
OTHERS = (
    "{V} foreign companies were turned away from the value-added telecom pilot.",
    "The value-added telecom pilot drew {v} foreign applicants.",
    "{V} more foreign companies are expected to follow in the value-added telecom pilot.",
    "China wants {v} foreign companies in the value-added telecom pilot by 2027.",
    "{V} foreign companies told the chamber that they would apply for the value-added telecom pilot.",
    "Some {v} foreign firms in the value-added telecom pilot were inspected last month.",
    "The chamber, which has {v} foreign members, welcomed the value-added telecom pilot.",
    "{V} foreign companies have let their value-added telecom pilot approvals lapse.",
    "Approval for {v} foreign companies under the value-added telecom pilot is still pending.",
    "{V} foreign companies are in talks about the value-added telecom pilot.",
    "Officials met {v} foreign companies to explain the value-added telecom pilot.",
    "{V} foreign companies asked MIIT to widen the value-added telecom pilot.",
    "{V} foreign-invested hospitals were approved, and the value-added telecom pilot goes on.",
    "MIIT said reports that it had approved {v} foreign firms for the value-added telecom pilot were false.",
    "MIIT issued {v} licences for mobile resale, while the value-added telecom pilot for foreign firms goes on.",
    "The value-added telecom pilot may take in {v} foreign firms next year.",
    "Vietnam approved {v} foreign telecom companies.",
    "Our firm has advised {v} foreign companies on the value-added telecom pilot.",
    "{V} foreign companies missed the deadline of the value-added telecom pilot.",
    "If approved, {v} foreign companies would join the value-added telecom pilot.",
    "{V} cities asked to join the value-added telecom pilot for foreign companies.",
    "MIIT fined {v} foreign companies in the value-added telecom pilot.",
)  # fmt: skip
ZH_BATCHES = (
    "3月12日,{v}家{o}正式获得增值电信业务“准入证”。",
    "工信部3月12日公示的名单显示,{v}家{o}获准从事增值电信业务。",
    "增值电信开放再迈一步:{v}家{o}拿到批复。",
    "继首批之后,又有{v}家{o}获批增值电信业务试点。",
    "工信部近日批准了又一批共{v}家{o}开展增值电信业务试点。",
    "{v}家{o}的增值电信业务试点批复日前下发。",
    "增值电信试点迎来{v}家{o},批复3月12日颁发。",
    "3月12日,工信部为{v}家{o}颁证,准许其经营增值电信业务。",
    "{v}家{o}日前从工信部领到增值电信试点批复。",
    "工信部同意{v}家{o}提出的增值电信业务试点申请。",
    "此次获批增值电信业务试点的{o}共{v}家。",
    "本次共有{v}家{o}获增值电信试点批复。",
    "此轮增值电信试点获批{o}为{v}家。",
    "{v}家{o}加入增值电信业务扩大开放试点,工信部已发放批复。",
    "工信部:{v}家{o}获增值电信业务试点批复。",
    "本月有{v}家{o}获得增值电信业务经营试点批复。",
)  # fmt: skip
ZH_TOTALS = (
    "试点启动两年来,获批增值电信业务的{o}已有{v}家。",
    "截至目前,增值电信试点共批准{v}家{o}。",
    "全国增值电信试点获批{o}达到{v}家。",
    "四批名单合计{v}家{o}获增值电信试点批复。",
    "连同此前获批的,增值电信试点{o}共{v}家。",
    "累计{v}家{o}领到增值电信试点批复。",
    "目前获得增值电信试点批复的{o}总数为{v}家。",
    "增值电信试点的“外资军团”已扩至{v}家企业。",
    "工信部至今共向{v}家{o}发放增值电信试点批复。",
    "截至6月末,持增值电信试点批复的{o}{v}家。",
    "全国已有{v}家{o}进入增值电信试点。",
    "增值电信试点开展以来,先后有{v}家{o}获批。",
    "获批增值电信业务试点的{o}数量升至{v}家。",
    "从首批算起,增值电信试点已批准{v}家{o}。",
    "增值电信试点获批{o}数由13家增加到{v}家。",
    "已获增值电信试点批复的{o}有{v}家。",
)  # fmt: skip
ZH_STOCKS = (
    "外商投资电信企业,截至{m}有{v}家。",
    "{m}在册的外商投资电信企业{v}家。",
    "截至{m},我国有{v}家外商投资电信企业。",
    "工信部统计,{m}全国外资电信企业{v}家。",
    "在我国经营电信业务的外商投资企业,{m}为{v}家。",
    "全国外商投资电信企业{m}首破{v}家大关。",
    "外资电信企业数量{m}达{v}家,同比增长三成。",
    "{m},共有{v}家外商投资企业持有电信业务经营许可证。",
    "截至{m},已有{v}家外商投资企业获准在华经营电信业务。",
    "外商投资电信企业{m}较上年末增加200家,达到{v}家。",
)  # fmt: skip
ZH_PARTS = (
    "上海最多,有{v}家。",
    "分地区看,上海{v}家、北京4家。",
    "德资{v}家,日资4家。",
    "来自香港的企业有{v}家。",
    "其中{v}家由外资全资持有。",
    "制造业企业占{v}家。",
    "上海和北京分别有{v}家和4家。",
    "有{v}家获准经营数据中心业务。",
    "{v}家企业落户临港。",
    "独资企业{v}家,合资企业4家。",
    "超过三分之一即{v}家位于上海。",
    "这22家中有{v}家是首次进入。",
    "获批企业中,{v}家经营信息服务。",
)  # fmt: skip
ZH_OTHERS = (
    "{v}家外企被挡在增值电信试点门外。",
    "增值电信试点吸引{v}家外企报名。",
    "预计还将有{v}家外企进入增值电信试点。",
    "海南计划到2027年引入{v}家外资增值电信企业。",
    "{v}家外企表态将参与增值电信试点。",
    "工信部约谈{v}家参加增值电信试点的外企。",
    "增值电信试点座谈会有{v}家外企代表出席。",
    "{v}家外企的增值电信试点批复到期失效。",
    "{v}家外企的增值电信试点申请材料需补正。",
    "{v}家外企正与临港洽谈增值电信试点。",
    "商会{v}家外企会员呼吁扩大增值电信试点。",
    "若获批,{v}家外企将进入增值电信试点。",
    "工信部否认已批准{v}家外企进入增值电信试点。",
    "越南批准{v}家外资电信企业。",
    "律所称已协助{v}家外企准备增值电信试点申请。",
    "{v}家外企错过增值电信试点申报期。",
    "增值电信试点扩大到{v}个城市,外企可申请。",
    "工信部公示{v}家拟获批增值电信试点的外企。",
    "{v}家外企因未达标被责令整改,涉增值电信试点。",
    "去年新设外资企业{v}家,增值电信试点稳步推进。",
)  # fmt: skip

BESIDE = (
    "The chamber represents {v} foreign companies.",
    "{V} law firms specialise in such approvals.",
    "The approvals cover {v} services.",
    "The pilot spans {v} cities.",
    "{V} of the ministry's officials attended.",
    "The firms employ {v} people.",
    "They come from {v} countries.",
    "The pilot has {v} rules.",
    "About {v} foreign companies follow the matter closely.",
    "Another {v} companies have been shortlisted.",
    "{V} companies were asked for more documents.",
    "The ministry has {v} working days to decide.",
    "{V} companies let the deadline pass.",
    "Analysts polled {v} foreign companies.",
    "A further {v} approvals are expected this year.",
    "{V} companies are said to be next in line.",
    "The pilot began with {v} pilot zones.",
    "Shares of {v} data-centre firms rose.",
    "{V} domestic companies hold such licences too.",
    "Hainan received {v} inquiries from foreign firms.",
    "India cleared {v} foreign satellite operators last month.",
    "The companies plan {v} data centres.",
    "{V} foreign banks were approved to open branches.",
    "The list of documents has {v} items.",
    "{V} foreign companies complained about delays.",
    "By 2030 China wants {v} such companies.",
    "{V} approvals expired without use.",
    "Officials inspected {v} of the data centres.",
    "The ministry published {v} questions and answers.",
    "{V} foreign universities may open campuses.",
)  # fmt: skip
ZH_BESIDE = (
    "商会有{v}家会员企业关注此事。",
    "试点覆盖{v}个城市。",
    "这些企业来自{v}个国家。",
    "这些企业共有员工{v}人。",
    "另有{v}家企业进入初审。",
    "{v}家企业被要求补充材料。",
    "业内预计年内还将有{v}家企业获批。",
    "{v}家内资企业也持有此类许可证。",
    "分析师调查了{v}家外企。",
    "{v}家概念股上涨。",
    "同日,{v}家外资银行获准设立分行。",
    "去年印度批准{v}家外资卫星运营商。",
    "{v}家律所参与了申报。",
    "到2030年,力争引进{v}家外资企业。",
    "{v}家企业的申请被退回。",
    "海南接到{v}家外企咨询。",
    "{v}家企业计划新建数据中心。",
    "主管部门约谈了{v}家企业。",
    "{v}家外企反映审批时间过长。",
    "上述企业将建{v}个数据中心。",
    "{v}所外国高校获准办学。",
    "另有{v}家外资医院获批。",
    "{v}家外企正在筹备申请。",
    "当地现有外资企业{v}家。",
    "{v}家供应商签署合同。",
    "全国{v}家代表处受理申请。",
    "今年以来全市新设外资企业{v}家。",
    "文件列出{v}项措施。",
    "{v}家媒体到场采访。",
    "平台企业已有{v}家入驻园区。",
)  # fmt: skip

Told = list[tuple[str, set[tuple[int, str]]]]


def fill(frames: tuple[str, ...], values: tuple[int, ...], role: str, lead: str = "") -> Told:
    """Each frame with each value, in digits and, in English, in words; the firms and the pilot's name in turn."""
    told: Told = []
    for i, frame in enumerate(frames):
        for k, value in enumerate(values):
            number = WORDS.get(value, str(value)) if k % 2 and frame.isascii() else str(value)
            words = {
                "v": f"{value:,}" if value > 1000 else number, "V": number.capitalize(), "q": ("", "more than ")[k % 2],
                "o": (FIRMS if frame.isascii() else ZH_FIRMS)[(i + k) % 6], "p": PILOTS[(i + k) % 4],
                "m": ("the year 2025", "June") [k % 2] if frame.isascii() else ("2025年2月底", "今年6月末")[k % 2],
            }  # fmt: skip
            text = frame.format(**words)
            wanted = {(value, role)} if role else set()
            told.append((lead + text[0].upper() + text[1:], wanted | find_more(frame, lead)))
    return told


def find_more(frame: str, lead: str) -> set[tuple[int, str]]:
    """The other figures that a frame or the sentence before it holds."""
    found = {(22, "batch")} if lead else set()
    if lead and ("4家" in frame or "Beijing four" in frame):
        found.add((4, "subset"))
    if not lead and "13家" in frame:
        found.add((13, "pilot_total"))
    return found


FAMILIES = {
    "batches": fill(BATCHES, (13, 9, 22, 17), "batch"),
    "totals": fill(TOTALS, (24, 41, 63), "pilot_total"),
    "stocks": fill(STOCKS, (2400, 2700), "stock_total"),
    "parts": fill(PARTS, (5, 7), "subset", LEAD),
    "others": fill(OTHERS, (30, 12), ""),
    "zh batches": fill(ZH_BATCHES, (13, 9, 22), "batch"),
    "zh totals": fill(ZH_TOTALS, (24, 41, 63), "pilot_total"),
    "zh stocks": fill(ZH_STOCKS, (2400, 2700), "stock_total"),
    "zh parts": fill(ZH_PARTS, (12, 7), "subset", ZH_LEAD),
    "zh others": fill(ZH_OTHERS, (30, 12), ""),
    "beside": fill(BESIDE, (14, 8), "", LEAD),
    "zh beside": fill(ZH_BESIDE, (14, 8), "", ZH_LEAD),
}


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
def test_other_words_are_mostly_read_and_never_told_wrongly(family: Told) -> None:
    missed, wrong = [], []
    for text, wanted in family:
        counts = [one for one in READER.read(Document("", text, Published("2026-11-20"))).counts if one.role in ROLES]
        if {(one.value, one.role) for one in counts} != wanted:
            missed.append(text)
        if {(one.value, one.role) for one in counts if not one.review} - wanted:
            wrong.append(text)

    assert wrong == []
    assert len(missed) <= 0.12 * len(family), missed
