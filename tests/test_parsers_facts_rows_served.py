"""What the table rows of its firms say of an approval whose own sentence says nothing of it."""

import pytest
from told import READER

from domain.dates import Published
from parsers.facts.text.document import Document

OPENING = "工业和信息化部11月27日批准2家外商投资企业开展增值电信业务经营试点,名单见附件。\n"
ROWS = (
    "序号 | 企业名称 | 试点地区 | 业务种类\n"
    "1 | 博世数据(上海)有限公司 | 上海 | B21 在线数据处理与交易处理业务\n"
    "2 | 空客软件(海南)有限公司 | 海南 | B11 互联网数据中心业务\n"
)


@pytest.mark.parametrize(
    ("text", "services"),
    [
        (OPENING + ROWS, ("EDI", "IDC")),
        (OPENING.replace("试点,", "试点,获准经营信息服务业务,") + ROWS, ("INFO",)),
        (OPENING + "1 博世数据(上海)有限公司\n2 空客软件(海南)有限公司\n空客的客户多经营互联网数据中心业务。\n", ()),
    ],
)
def test_the_rows_of_its_firms_give_an_approval_its_services(text: str, services: tuple[str, ...]) -> None:
    reading = READER.read(Document("", text, Published("2026-11-30")))
    told = reading.statements[0]
    assert told.services == services
    shown = {one.value: reading.text[one.start : one.end] for one in told.grounds if one.kind == "service"}
    assert set(shown) == set(services)
    assert all(shown.values())
