# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Plain reports, as agencies, papers, ministries and law firms word them: every figure with its role, and the growth told. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PUBLISHED = Published("2026-11-20")
ROLES = ("batch", "subset", "pilot_total", "stock_total")
#: The text, its title before a line break where it has one; figures with role; growth.
PLAIN: tuple[tuple[str, set[tuple[int, str]], list[float]], ...] = (
    ("The Ministry of Industry and Information Technology has approved 13 foreign-invested companies to run value-added telecom services on a trial basis, it said on Friday.", {(13, "batch")}, []),
    ("China has granted pilot licences to 11 more foreign-invested firms, bringing the total to 24, the ministry said.", {(11, "batch"), (24, "pilot_total")}, []),
    ("At the end of June, 2,672 foreign-invested telecom companies operated in China, up 19 percent year on year, MIIT data show.", {(2672, "stock_total")}, [19.0]),
    ("The number of foreign-invested telecom enterprises topped 2,500 by the end of July, a rise of 26 percent from a year earlier.", {(2500, "stock_total")}, [26.0]),
    ("Across the country, 2,343 enterprises with foreign capital were entitled to run telecom businesses at the close of 2024.", {(2343, "stock_total")}, []),
    ("Nationwide, 2,343 companies with foreign investment were authorised to provide telecom services at the end of last year.", {(2343, "stock_total")}, []),
    ("Some 2,510 foreign-backed firms held telecom licences at the end of August.", {(2510, "stock_total")}, []),
    ("By the end of 2024, 2,343 foreign-invested businesses had permission to operate telecommunications services in China.", {(2343, "stock_total")}, []),
    ("As of June there were 2,700 overseas-funded companies licensed to offer telecom services in China.", {(2700, "stock_total")}, []),
    ("The ministry counted 2,612 foreign-invested companies with telecom licences at the end of May.", {(2612, "stock_total")}, []),
    ("Telecom companies with foreign capital numbered 2,612 at the end of May.", {(2612, "stock_total")}, []),
    ("All five of the foreign-invested firms that MIIT licensed on Tuesday for the value-added telecom pilot are in Beijing.", {(5, "batch")}, []),
    ("All seven of the Hainan-based companies cleared last week for the VATS pilot are owned by foreign groups.", {(7, "batch")}, []),
    ("Pudong has 427 foreign-invested companies with value-added telecom licenses.", {(427, "stock_total")}, []),
    ("Shanghai is home to 812 foreign-invested companies holding value-added telecom licences.", {(812, "stock_total")}, []),
    ("Jiangsu counts 233 foreign-funded enterprises with telecom licences. Domestic holders included, the figure is 9,120.", {(233, "stock_total")}, []),
    ("Guangdong hosts 640 foreign-invested telecom enterprises. With domestic firms included, the number is 21,400.", {(640, "stock_total")}, []),
    ("On October 29, 2025 the Guangdong Communications Administration granted pilot approvals for value-added telecommunications services in Guangdong's pilot area, Shenzhen, to three foreign-invested enterprises.", {(3, "batch")}, []),
    ("The Beijing Communications Administration has issued pilot approvals for value-added telecom services, including internet access, to five foreign-invested companies.", {(5, "batch")}, []),
    ("MIIT on Monday granted approvals under the value-added telecom pilot, now in its second year, to eight foreign-invested enterprises.", {(8, "batch")}, []),
    ("Approvals to run value-added telecom services were given on Tuesday to six foreign-invested enterprises.", {(6, "batch")}, []),
    ("It is the fourteenth foreign-invested company to be admitted to the value-added telecom pilot nationwide and the third in Hainan.", {(3, "pilot_total"), (14, "pilot_total")}, []),
    ("The firm is the 22nd foreign-invested company to win a pilot approval for value-added telecom services and the sixth in Shanghai.", {(6, "pilot_total"), (22, "pilot_total")}, []),
    ("What foreign operators got last Friday was permission for 13 companies to take part in the value-added telecom pilot.", {(13, "batch")}, []),
    ("So far 166 foreign-invested companies have joined the value-added telecom pilot.", {(166, "pilot_total")}, []),
    ("China's industry ministry said 40 foreign firms now hold approvals under its value-added telecom pilot.", {(40, "pilot_total")}, []),
    ("A third batch of nine foreign-invested enterprises has received approvals under the value-added telecom pilot, MIIT announced on Thursday.", {(9, "batch")}, []),
    ("The ministry announced a second list of eight foreign-invested enterprises approved for the value-added telecom pilot, taking the number approved to 21.", {(8, "batch"), (21, "pilot_total")}, []),
    ("The total number of foreign-invested companies approved under the telecom pilot has reached 53.", {(53, "pilot_total")}, []),
    ("With the latest approvals, 53 foreign-invested companies can now operate value-added telecom services under the pilot.", {(53, "pilot_total")}, []),
    ("Foreign-invested telecom companies in China exceeded 2,400 as of end-February, 30% more than a year ago.", {(2400, "stock_total")}, [30.0]),
    ("China had more than 2,400 foreign-invested telecom firms by the end of February, an increase of 30 per cent over the previous year.", {(2400, "stock_total")}, [30.0]),
    ("The ministry may approve about 20 more foreign firms for the value-added telecom pilot next month, people familiar with the matter said.", set(), []),
    ("A ministry spokesman said reports that 30 foreign firms had received basic telecom licences were untrue.", set(), []),
    ("No foreign firm has been approved under the pilot; the report of 12 approvals for foreign-invested telecom firms is false, MIIT said.", set(), []),
    ("The regulator aims to have 5,000 foreign-invested telecom companies by 2028.", set(), []),
    ("Ten foreign firms have applied to join the value-added telecom pilot, MIIT said.", set(), []),
    ("He put the number of foreign companies with applications ready for the telecom pilot at 10.", set(), []),
    ("The ministry has withdrawn the pilot approvals of two foreign-invested telecom companies.", set(), []),
    ("MIIT said Thursday it had given the go-ahead to nine foreign-funded companies, among them units of Siemens and HSBC, to provide value-added telecom services.", {(9, "batch")}, []),
    ("Thirteen foreign-invested companies have been given approval to launch pilot value-added telecom operations in Beijing, Shanghai, Hainan and Shenzhen.", {(13, "batch")}, []),
    ("In the first half of 2026, the ministry approved 42 foreign-invested companies for the value-added telecom pilot.", {(42, "batch")}, []),
    ("The pilot, launched in April 2024, has attracted 166 foreign-invested companies to value-added telecom services so far.", {(166, "pilot_total")}, []),
    ("工业和信息化部2月28日向13家外商投资企业发放增值电信业务经营试点批复。", {(13, "batch")}, []),
    ("工信部近日批准第二批8家外资企业开展增值电信业务经营试点,累计获批企业达21家。", {(8, "batch"), (21, "pilot_total")}, []),
    ("截至6月底,全国外商投资电信企业达2672家,同比增长19%。", {(2672, "stock_total")}, [19.0]),
    ("截至2025年2月底,外商投资电信企业数量已超2400家,较上年同期增长三成。", {(2400, "stock_total")}, [30.0]),
    ("截至目前,全国累计有166家外资企业取得增值电信业务试点批复,其中上海62家、北京41家。", {(41, "subset"), (62, "subset"), (166, "pilot_total")}, []),
    ("到2024年底,获准在我国经营电信业务的外资企业有2343家,全年增加31%。", {(2343, "stock_total")}, [31.0]),
    ("工信部公布,再有9间外资企业获批经营增值电信业务,连同早前两批,至今合共30间。", {(9, "batch"), (30, "pilot_total")}, []),
    ("首批13家外企获批。北京、上海、海南、深圳四地共有13家外资企业拿到增值电信业务经营试点批复。", {(13, "batch")}, []),
    ("官方数字显示,2月末在大陆的外商投资电信企业超过2400家,一年之内多了30%。", {(2400, "stock_total")}, [30.0]),
    ("去年末外商投资电信企业为2860家,一年间增加了12%。", {(2860, "stock_total")}, [12.0]),
    ("全国外商投资电信企业已有2510家,比一年前增加四分之一。", {(2510, "stock_total")}, [25.0]),
    ("全国外商投资电信企业已有2510家,过去一年增长24%。", {(2510, "stock_total")}, [24.0]),
    ("工信部提出到2028年底外商投资电信企业超过5000家。去年末这一数字为2860家。", {(2860, "stock_total")}, []),
    ("工信部力争外商投资电信企业到2030年达到6000家。目前为2900家。", {(2900, "stock_total")}, []),
    ("方案要求2028年外商投资电信企业突破5000家;截至今年6月,该数字是2860家。", {(2860, "stock_total")}, []),
    ("有市场人士透露,下一批或有约二十家外企拿到试点批复,但工信部未予证实。", set(), []),
    ("有业内人士称,第二批可能有10家外资企业获得增值电信业务试点批复。", set(), []),
    ("据接近监管层的人士说,年内或许还有15家外企将获发试点批复。", set(), []),
    ("“30家外企已获发基础电信牌照”一说系误传,工业和信息化部5日回应。", set(), []),
    ("网上流传的“已有50家外资企业获增值电信试点批复”的说法不实,工信部辟谣。", set(), []),
    ("“外资电信企业新增2400家”的消息为误读,该数字是总数。外商投资电信企业共2400家。", {(2400, "stock_total")}, []),
    ("在津外商投资电信企业共68家,较年初净增5家,同比增长25%。", {(68, "stock_total")}, [25.0]),
    ("上海市通信管理局数据显示,上海外商投资电信企业已突破1000家,约占全国四成。", {(1000, "stock_total")}, []),
    ("工信部今天宣布,11家外资企业通过审批,获准在北京等地开展增值电信业务试点。", {(11, "batch")}, []),
    ("试点启动以来,工信部已向4批共53家外商投资企业颁发增值电信业务试点批复。", {(53, "pilot_total")}, []),
    ("又有6家外企拿到增值电信试点批复,至此获批总数达到27家。", {(6, "batch"), (27, "pilot_total")}, []),
    ("本批获批企业共9家,其中4家位于深圳,3家为港资。增值电信业务试点由工信部组织。", {(3, "subset"), (4, "subset"), (9, "batch")}, []),
    ("北京市通信管理局向5家外商投资企业核发增值电信业务试点批复。", {(5, "batch")}, []),
    ("7家外资企业递交增值电信业务试点申请,已获受理。", set(), []),
    ("工信部消息:外资企业在华经营增值电信业务试点再扩容,新增12家企业获批,累计达65家。", {(12, "batch"), (65, "pilot_total")}, []),
    ("商务部表示,截至今年3月,已有40家外资企业获批开展增值电信业务试点。", {(40, "pilot_total")}, []),
    ("外資電信企業數目升至2,510間,按年增24%,工信部說。", {(2510, "stock_total")}, [24.0]),
    ("工信部批出第三批外資增值電信試點牌照,涉及12間企業。", {(12, "batch")}, []),
    ("BEIJING, Feb. 28 (Xinhua) -- China has approved 13 foreign-funded enterprises to pilot value-added telecom services, the Ministry of Industry and Information Technology said Friday. By the end of February, the number of foreign-invested telecom enterprises in China had surpassed 2,400, up 30 percent year on year.", {(13, "batch"), (2400, "stock_total")}, [30.0]),
    ("China's industry ministry said on Tuesday that it had so far cleared 53 overseas-invested companies for its telecom pilot, 12 of them since July.", {(12, "subset"), (53, "pilot_total")}, []),
    ("Beijing has handed out another nine approvals to foreign telecom service providers under the value-added telecom pilot, according to a list on MIIT's website.", {(9, "batch")}, []),
    ("A total of 2,951 foreign-invested enterprises were licensed to provide telecom services in China at the end of March, a fifth more than a year earlier, the ministry said.", {(2951, "stock_total")}, [20.0]),
    ("The MIIT list, the fourth since the pilot began, contains 18 foreign-invested companies and brings the overall count to 71.", {(18, "batch"), (71, "pilot_total")}, []),
    ("Shanghai said 29 of the 71 foreign-invested firms now in the value-added telecom pilot are registered in the city.", {(29, "subset"), (71, "pilot_total")}, []),
    ("Foreign companies that hold pilot approvals for value-added telecom services now number 103, up from 40 a year ago.", {(40, "pilot_total"), (103, "pilot_total")}, []),
    ("MIIT said the number of foreign-invested telecom firms rose to 2,700 at the end of September from 2,450 at the end of March.", {(2450, "stock_total"), (2700, "stock_total")}, []),
    ("The government wants at least 100 foreign firms in the value-added telecom pilot by 2027; 53 have been approved so far.", {(53, "pilot_total")}, []),
    ("China will license up to 20 foreign firms for value-added telecom services this year, an official said.", set(), []),
    ("Reuters reported that 30 foreign firms would win telecom licences. MIIT has not confirmed the report.", set(), []),
    ("The Hainan Communications Administration said the province now has 14 foreign-invested enterprises with pilot approvals for value-added telecom services.", {(14, "pilot_total")}, []),
    ("Twelve foreign-invested companies gained entry to the value-added telecom pilot this month, MIIT said, and the pilot now covers 83 companies.", {(12, "batch"), (83, "pilot_total")}, []),
    ("Of 45 foreign applicants for the telecom pilot, 13 were approved, MIIT said.", {(13, "batch")}, []),
    ("MIIT has accepted applications from 21 foreign-invested firms for the value-added telecom pilot.", set(), []),
    ("Two foreign-invested firms gave up their pilot approvals for value-added telecom services, leaving 69.", {(69, "pilot_total")}, []),
    ("China granted 13 foreign companies permission to operate internet access, data centre and other value-added telecom services in four pilot regions.", {(13, "batch")}, []),
    ("Thirteen foreign firms were on the first list of approvals under the value-added telecom pilot, which MIIT published on Friday.", {(13, "batch")}, []),
    ("MIIT: 13 foreign-invested firms get nod for value-added telecom pilot", {(13, "batch")}, []),
    ("China approves 11 more foreign firms for telecom pilot\nThe Ministry of Industry and Information Technology has approved a second group of foreign-invested enterprises to take part in its value-added telecom pilot. The 11 enterprises are based in Beijing, Shanghai and Shenzhen. Twenty-four have now been approved.", {(11, "batch"), (24, "pilot_total")}, []),
    ("China's telecoms regulator has waved through 10 foreign-owned cloud and data firms under its value-added services pilot.", {(10, "batch")}, []),
    ("There were 2,612 foreign-invested telecom businesses in China at end-May, the ministry's statistics show, against 2,200 a year before.", {(2200, "stock_total"), (2612, "stock_total")}, []),
    ("China now counts over 2,500 telecom companies with foreign shareholders.", {(2500, "stock_total")}, []),
    ("In Tianjin, 68 foreign-invested companies hold telecom licences; nationwide there are 2,951 foreign-invested telecom firms.", {(68, "stock_total"), (2951, "stock_total")}, []),
    ("The ministry's data showed foreign-invested telecom companies totaling 2,672 as of June 30, 19% more than a year earlier.", {(2672, "stock_total")}, [19.0]),
    ("We have advised five of the 13 foreign-invested companies approved under China's value-added telecom pilot.", {(13, "batch")}, []),
    ("【工信部:再有11家外资企业获准开展增值电信业务经营试点】工信部7月10日消息,工信部近日向11家外商投资企业颁发增值电信业务经营试点批复。至此,获批试点企业达24家。", {(11, "batch"), (24, "pilot_total")}, []),
    ("新华社北京2月28日电 记者从工业和信息化部获悉,首批13家外商投资企业获批在北京、上海、海南、深圳开展增值电信业务经营试点。截至2月底,我国外商投资电信企业突破2400家,同比增长30%。", {(13, "batch"), (2400, "stock_total")}, [30.0]),
    ("财联社7月10日电,工信部向第二批外资企业发放增值电信业务试点批复,共11家。", {(11, "batch")}, []),
    ("据工信部统计,外资电信企业目前共有2951家,较去年同期多20%。", {(2951, "stock_total")}, [20.0]),
    ("工信部负责人在发布会上表示,增值电信业务扩大开放试点已批准四批共71家外资企业。", {(71, "pilot_total")}, []),
    ("上海市通信管理局透露,全市已有29家外资企业拿到增值电信试点批复,占全国四成。", {(29, "pilot_total")}, []),
    ("临港新片区新增3家外资企业获得增值电信业务试点批复,累计达到9家。", {(3, "batch"), (9, "pilot_total")}, []),
    ("这次获批的12家外企里,5家来自日本,4家来自德国。增值电信业务试点由工信部批复。", {(4, "subset"), (5, "subset"), (12, "batch")}, []),
    ("工信部计划年底前再批准20家外资企业参与增值电信业务试点。", set(), []),
    ("工信部收到45家外资企业的增值电信业务试点申请,批准13家。", {(13, "batch")}, []),
    ("两家外资企业主动注销增值电信业务试点批复,目前仍有69家持有批复。", {(69, "pilot_total")}, []),
    ("外商投资电信企业由2023年底的1900家增至2024年底的2343家。", {(1900, "stock_total"), (2343, "stock_total")}, []),
    ("一季度全国新设外商投资企业1.2万家。截至3月底,外商投资电信企业2951家。", {(2951, "stock_total")}, []),
    ("工信部向13家外资企业颁发了试点批复,涵盖IDC、CDN等增值电信业务,其中5家在上海、4家在北京、3家在深圳、1家在海南。", {(1, "subset"), (3, "subset"), (4, "subset"), (5, "subset"), (13, "batch")}, []),
    ("陸媒報導,大陸工信部已核發第三批加值電信試點批文,12家外商入列,累計36家。", {(12, "batch"), (36, "pilot_total")}, []),
    ("工信部批復8家外企經營增值電訊業務,連同首批13家,累計21家。", {(8, "batch"), (13, "batch"), (21, "pilot_total")}, []),
    ("商务部发言人表示,试点以来已有40家外资企业获准经营增值电信业务。", {(40, "pilot_total")}, []),
    ("深圳6家外资企业获得工信部批复,可经营增值电信业务试点,数量占全国首批近一半。", {(6, "batch")}, []),
    ("外资增值电信企业中独资的已达320家。全国外商投资电信企业共2951家。", {(320, "subset"), (2951, "stock_total")}, []),
    ("工信部公示:拟批准9家外资企业开展增值电信业务经营试点。", set(), []),
    ("市场传闻称工信部将向20家外企发放增值电信试点批复。", set(), []),
    ("13家外资企业日前同时拿到了增值电信业务经营试点“入场券”,工信部表示。", {(13, "batch")}, []),
    ("“外资电信企业达2951家,”工信部副部长说,“其中三分之一是近两年进来的。”", {(2951, "stock_total")}, []),
    ("全国外商投资电信企业超2900家,增值电信业务试点企业超100家,工信部数据显示。", {(100, "pilot_total"), (2900, "stock_total")}, []),
    ("截至目前,试点地区获批外企已有53家,申请中的还有20余家。工信部负责增值电信业务试点。", {(53, "pilot_total")}, []),
    ("江苏省通信管理局:截至6月底,全省外商投资电信企业233家,同比增长11.5%。", {(233, "stock_total")}, [11.5]),
    ("工信部宣布,增值电信业务试点名单再添15家外资企业,总数升至86家。", {(15, "batch"), (86, "pilot_total")}, []),
)  # fmt: skip


@pytest.mark.parametrize(("text", "figures", "growth"), PLAIN, ids=lambda one: one[:40] if isinstance(one, str) else "")
def test_a_plain_report_gives_its_figures(text: str, figures: set[tuple[int, str]], growth: list[float]) -> None:
    title, _, body = text.rpartition("\n")
    reading = READER.read(Document(title, body, PUBLISHED))

    assert {(one.value, one.role) for one in reading.counts if one.role in ROLES} == figures
    assert [one.value for one in reading.growth] == growth
    assert reading.relevant


@pytest.mark.parametrize(
    ("text", "whole", "part", "waits"),
    [
        ("Suzhou leads with 812 licensed telecom companies, of which 64 are foreign-owned.", 812, 64, True),
        (
            "Suzhou alone has 812 holders of value-added telecom licences, including 64 foreign-funded firms.",
            812,
            64,
            True,
        ),
        ("全市持有增值电信许可证的企业达812家,其中外资企业64家。", 812, 64, True),
        ("全国持有增值电信许可证的企业达16万家,其中外资企业2343家。", 160000, 2343, False),
    ],
)
def test_all_licensed_firms_are_no_figure_of_the_foreign_ones_nor_are_those_of_a_city_the_countrys(
    text: str, whole: int, part: int, waits: bool
) -> None:
    opened = f"{text} China wants to open its telecom sector further to foreign investors. 外资可申请增值电信业务。"
    reading = READER.read(Document("", opened, PUBLISHED))
    told = {count.value: (count.role, count.review) for count in reading.counts}
    assert told[whole] == ("other", False)
    assert told[part] == ("stock_total", waits)
