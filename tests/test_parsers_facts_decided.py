# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Which of a text's days is the event's: the day of the act, not of the page, of a view, or of who told of it. All are invented."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PUBLISHED = Published("2026-11-20")


def find_day(text: str) -> str | None:
    title, _, body = text.partition("|")
    return READER.read(Document(title, body, PUBLISHED)).event_date


@pytest.mark.parametrize("number", ["国办函〔2026〕18号", "国发〔2026〕9号", "国办发[2026]12号", "国函第17号"])
def test_the_number_of_a_document_is_no_day(number: str) -> None:
    text = f"关于转发稳定外资若干措施的通知|{number}\n各省人民政府:\n现转发商务部的若干措施,放开增值电信领域外资股比限制。\n国务院办公厅\n2026年10月23日\n(附件从略)\n增值电信等领域的外资准入试点范围要扩大。"

    assert find_day(text) == "2026-10-23"


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-18 09:12:40 来源:某某电讯 作者:程野",
        "发布时间:2026-11-18 来源:",
        "时间:2026-11-18 浏览次数:88",
        "发布日期:2026年11月18日",
        "2026-11-18",
    ],
)
def test_the_pages_own_line_tells_no_event(line: str) -> None:
    text = f"增值电信向外资再开放一步|{line}\n工业和信息化部日前印发通知,放开增值电信业务外资股比限制,外商可独资经营呼叫中心。"

    assert find_day(text) is None


@pytest.mark.parametrize(
    "day", ["2026 年 11 月 3 日", "2026年 11月 3日", "2026年11月 3 日", "2026年11月3日", "本月3日", "11 月 3 日"]
)
def test_a_day_is_read_with_spaces_in_it(day: str) -> None:
    text = f"增值电信外资限制放宽|工业和信息化部于{day}发布通告,取消增值电信业务外资股比限制。"

    assert find_day(text) == "2026-11-03"


@pytest.mark.parametrize(
    "text",
    [
        "增值电信放开之后|11月5日,《某某经济报》约请某大学教授罗平谈电信业对外开放,他说增值电信业务取消外资股比限制是大势所趋。",
        "增值电信放开之后|11月5日,研究员罗平接受专访,谈到增值电信业务取消外资股比限制后的变化。",
        "更正|本报11月5日报道的增值电信业务取消外资股比限制一事,表述不准确,试点方案尚在征求意见。",
    ],
)
def test_a_view_or_an_earlier_report_is_no_event(text: str) -> None:
    assert find_day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "|记者11月18日从海南省通信管理局获悉,又有4家外资企业拿到增值电信业务经营试点批复。",
        "|11月18日,记者从前海管理局了解到,工信部新近批准4家外资企业开展增值电信业务经营试点。",
        "|前海管理局11月18日公布,工信部日前向4家外资企业发放增值电信业务经营试点批复。",
        "|11月18日从临港管委会传来消息,4家外资企业拿到增值电信业务经营试点批复。",
        "|记者18日从浙江省通信管理局获悉,该局已受理4家外资企业的增值电信业务试点申请。",
    ],
)
def test_who_only_tells_of_an_act_does_not_date_it(text: str) -> None:
    assert find_day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "|记者18日从工业和信息化部获悉,又有4家外资企业拿到增值电信业务经营试点批复。",
        "|海南省通信管理局18日公布,新一批4家外资企业获得增值电信业务经营试点批复。",
        "|工信部11月18日公布,再有4家外资企业获批经营增值电信业务,连同早前两批合共30家。",
        "|海南省通信管理局11月18日表示,该局当天受理了4家外资企业的增值电信业务试点申请。",
    ],
)
def test_an_announcement_or_the_same_day_dates_it(text: str) -> None:
    assert find_day(text) == "2026-11-18"


@pytest.mark.parametrize(
    "text",
    [
        "外商投资企业试点批复发放情况|获批企业:海南泽林云数据有限公司\n业务种类:互联网接入服务业务\n批复日期:2026年11月12日\n上一篇:某通知",
        "新一批外资企业获准开展增值电信业务试点|近日,又有2家外商投资企业取得增值电信业务经营试点批复,名单如下:\n序号 企业名称 批复日期\n1 泽林云数据(海南)有限公司 2026年11月12日\n2 柏安网络(三亚)有限公司 2026年11月12日\n特此公布。",
        "|公司公告,旗下泽林云数据(海南)有限公司取得增值电信业务经营试点批复。批复于11月12日发出,有效期五年。",
        "|经审查,准予泽林云数据(海南)有限公司开展增值电信业务经营试点,批复自2026年11月12日起生效。",
        "关于注销增值电信业务经营试点批复的公示|因主动退出,泽林云数据(海南)有限公司的外资增值电信试点批复自2026年11月12日起失效。",
        "|经审查,同意附件所列4家外商投资企业开展增值电信业务经营试点。工业和信息化部,2026年11月12日",
    ],
)
def test_a_label_or_a_signature_dates_the_decision(text: str) -> None:
    assert find_day(text) == "2026-11-12"


def test_days_of_several_decisions_are_no_one_day() -> None:
    text = "三季度又有2家外资企业获准开展增值电信业务试点|获批企业名单:\n1 泽林云数据(海南)有限公司 批复日期:2026年7月12日\n2 柏安网络(三亚)有限公司 批复日期:2026年8月3日"

    assert find_day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "增值电信试点启动 外企递表|11月5日,增值电信开放推介会在临港举行。会上,4家外资企业签约,拟申请增值电信业务试点。",
        "深圳增值电信试点办理窗口启用|深圳11月5日讯 5日,外资电信准入窗口启用。当天窗口收到6家外资企业提交的增值电信业务试点申请。",
        "四地增值电信扩大开放试点启动|11月5日,工信部把同意函当面交给四地代表。外资企业须逐家申请。",
        "|截至5日,临港共收到外资企业增值电信业务试点申请14件。",
    ],
)
def test_a_body_that_opens_with_a_day_happened_on_it(text: str) -> None:
    assert find_day(text) == "2026-11-05"


BATCH = "第二批17家外资企业已获批开展增值电信业务经营试点"
BATCH_EN = "a second batch of 17 foreign-invested firms"
PILOT_EN = "approved for the value-added telecom pilot"


@pytest.mark.parametrize(
    "text",
    [
        f"|11月18日,工信部介绍,{BATCH}。",
        f"|工信部11月18日表示,{BATCH}。",
        f"|工信部新闻发言人11月18日在发布会上说,{BATCH}。",
        f"|11月18日,在国新办发布会上,工信部有关负责人介绍,{BATCH}。",
        f"|在11月18日举行的论坛上,工信部官员谈到,{BATCH}。",
        f"|11月18日,工信部有关负责人回应称,{BATCH}。",
        f"|{BATCH},工信部11月18日说。",
        f"|11月18日,工信部召开新闻发布会。发布会上,有关负责人表示,{BATCH}。",
        f"|本报11月18日报道,工信部批准{BATCH}。",
        f"|维尔纳集团11月18日公告,{BATCH},其旗下公司在列。",
        "|海南省通信管理局11月18日介绍,新一批4家外资企业获得增值电信业务经营试点批复。",
        f"|MIIT told a press conference on November 18 that {BATCH_EN} had been {PILOT_EN}.",
        f"|{BATCH_EN.capitalize()} has already been {PILOT_EN}, MIIT said on November 18.",
        f"|On November 18, the ministry said {BATCH_EN} had already been {PILOT_EN}.",
        f"|{BATCH_EN.capitalize()} was {PILOT_EN} by MIIT, analyst Li Wen said on November 18.",
        f"|{BATCH_EN.capitalize()} was {PILOT_EN} by MIIT. An official of the ministry told a forum so on November 18.",
        f"|The company said on November 18 that it and 16 other foreign-invested firms had been {PILOT_EN} by MIIT.",
    ],
)
def test_the_day_of_speaking_is_no_day_of_the_act(text: str) -> None:
    title, _, body = text.partition("|")
    reading = READER.read(Document(title, body, PUBLISHED))

    assert [s.decided for s in reading.statements if s.kind == "approval"] == [None]
    assert [c.as_of for c in reading.counts if c.role == "batch"] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "|11月19日,工信部介绍,11月18日第二批17家外资企业获得增值电信业务经营试点批复。",
        "|工信部发言人11月19日说,第二批17家外资企业已于11月18日拿到增值电信业务经营试点批复。",
        "|11月18日,工信部向第二批17家外资企业发放增值电信业务经营试点批复,并表示将继续扩大开放。",
        "|工信部11月18日宣布,第二批17家外资企业获批开展增值电信业务经营试点。",
        f"|MIIT said on November 19 that it had approved {BATCH_EN} for the value-added telecom pilot on November 18.",
        f"|{BATCH_EN.capitalize()} was {PILOT_EN} on November 18, analyst Li Wen said on November 19.",
        f"|MIIT said on November 18 that it had approved {BATCH_EN} for the value-added telecom pilot.",
        f"|{BATCH_EN.capitalize()} has been {PILOT_EN}, the industry ministry announced on November 18.",
        f"|MIIT approved {BATCH_EN} for the value-added telecom pilot on November 18.",
    ],
)
def test_the_acts_own_day_and_its_announcement_stand(text: str) -> None:
    title, _, body = text.partition("|")
    reading = READER.read(Document(title, body, PUBLISHED))

    assert [s.decided for s in reading.statements if s.kind == "approval"] == ["2026-11-18"]


@pytest.mark.parametrize(
    "text",
    [
        "更正启事|昨日本报《外资电信再开放》报道称“第二批共27家外资企业获批增值电信试点”,经核实应为17家。",
        "说明|本网昨天发布的消息称工信部批准了20家外资企业开展增值电信试点。经核实,获批企业为17家,而不是20家。",
        "Corrected|(This November 18 story has been corrected to say 17 foreign firms, not 27, were approved)\nMIIT has approved 17 foreign-invested firms under the value-added telecom pilot.",
        "更正|昨日报道中获批开展增值电信业务经营试点的外资企业数量应为40家,而非39家。",
        "Correction|In our story on November 18 we said the total of foreign-invested companies approved for the value-added telecom pilot had reached 39. The correct total is 40.",
    ],
)
def test_the_day_of_a_report_that_is_corrected_is_no_event(text: str) -> None:
    assert find_day(text) is None
