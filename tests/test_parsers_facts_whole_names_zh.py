"""A full Chinese name is told whole, though its first letters are words elsewhere: 是德科技, 如新, 太古控股."""

import pytest
from told import READER, tell_page

from domain.dates import Published
from parsers.facts.text.document import Document

HANDED = "工业和信息化部向{}发放增值电信业务经营试点批复。"
GETS = "近日，{}获得工信部颁发的增值电信业务经营试点批复。"
AMONG = "获得增值电信业务经营试点批复的13家外资企业包括甲骨云数据（北京）有限公司、{}和乙元通信（上海）有限公司。"
ROW = "工信部公布首批获得增值电信业务经营试点批复的企业名单：\n1. {}\n2. 乙元通信（上海）有限公司"
TITLE = "关于同意{}开展增值电信业务经营试点的批复"
FRAMES = [HANDED, GETS, AMONG, ROW, TITLE]

WHOLE = [
    "电讯盈科企业方案（北京）有限公司",
    "新加坡电信企业解决方案（北京）有限公司",
    "毕马威企业咨询（中国）有限公司",
    "海南自由贸易港国际互联网数据专线企业服务有限公司",
    "是德科技（中国）有限公司",
    "如新（中国）日用保健品有限公司",
    "太古控股（中国）有限公司",
    "向阳数据服务（上海）有限公司",
    "将门网络科技（北京）有限公司",
    "有友网络（上海）有限公司",
    "通知宝信息（北京）有限公司",
    "称意数据（海南）有限公司",
    "许可科技（北京）有限公司",
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", WHOLE)
def test_a_name_whose_letters_are_words_elsewhere_is_whole(name: str, frame: str) -> None:
    told = [one for one in tell_page("2026-05-06", frame.format(name)) if one.endswith(" approved") and "限公司" in one]
    assert f"{name} approved" in told
    assert {one for one in told if not one.startswith(("甲骨云数据（", "乙元通信（"))} == {f"{name} approved"}


@pytest.mark.parametrize("frame", [HANDED, AMONG, ROW])
@pytest.mark.parametrize(
    "name", ["从嘉数据（海南）有限公司", "让宝适通信（上海）有限公司", "在路上信息服务（海南）有限公司"]
)
def test_where_only_a_name_can_begin_its_first_letter_is_no_word(name: str, frame: str) -> None:
    told = {one for one in tell_page("2026-05-06", frame.format(name)) if one.endswith(f"{name[1:]} approved")}
    assert told == {f"{name} approved"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("近日，让宝适通信（上海）有限公司获得增值电信业务经营试点批复。", "宝适通信（上海）有限公司"),
        ("近日，由宝适通信（上海）有限公司获得首张增值电信业务经营试点批复。", "宝适通信（上海）有限公司"),
    ],
)
def test_where_either_can_stand_nothing_is_told_as_fact(text: str, name: str) -> None:
    assert not [one for one in tell_page("2026-05-06", text) if name in one]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("工业和信息化部决定，对宝适通信（上海）有限公司颁发增值电信业务经营试点批复。", "宝适通信（上海）有限公司"),
        ("获得增值电信业务经营试点批复的是谷云科技（上海）有限公司。", "谷云科技（上海）有限公司"),
        ("近日，由上海宝适通信有限公司获得首张增值电信业务经营试点批复。", "上海宝适通信有限公司"),
        ("工信部向数字广东网络建设有限公司发放增值电信业务经营试点批复。", "数字广东网络建设有限公司"),
    ],
)
def test_words_before_a_name_are_still_none_of_it(text: str, name: str) -> None:
    told = [one for one in tell_page("2026-05-06", text) if "公司" in one]
    assert told == [f"{name} approved"]


@pytest.mark.parametrize(
    "text",
    [
        "据悉，上海一家信息科技有限公司近日获得工信部颁发的增值电信业务经营试点批复。",
        "近日，某外资科技有限公司获得增值电信业务经营试点批复。",
        "工信部向某科技有限公司发放增值电信业务经营试点批复。",
        "工信部批准该信息技术有限公司开展增值电信业务试点。该科技有限公司已获批复。",
        "获得增值电信业务经营试点批复的两家数据科技有限公司均来自德国。",
    ],
)
def test_whom_no_name_is_given_to_is_not_told_as_approved(text: str) -> None:
    assert not [one for one in tell_page("2026-05-06", text) if one.endswith(" approved")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "获得增值电信业务经营试点批复的首家宝适科技有限公司和第2家谷云网络有限公司均在上海。",
            {"宝适科技有限公司", "谷云网络有限公司"},
        ),
        ("工信部向首家宝适科技有限公司发放增值电信业务经营试点批复。", {"宝适科技有限公司"}),
        (
            "工信部向两家企业宝适科技有限公司、谷云网络有限公司发放增值电信业务经营试点批复。",
            {"宝适科技有限公司", "谷云网络有限公司"},
        ),
        ("工信部向宜家家居数据服务有限公司发放增值电信业务经营试点批复。", {"宜家家居数据服务有限公司"}),
    ],
)
def test_a_number_of_firms_is_no_part_of_a_name(text: str, names: set[str]) -> None:
    assert {one.name for one in READER.read(Document("", text, Published("2026-05-06"))).firms} == names


LED = "增值电信试点又有进展。{}安捷云（成都）有限公司获得工信部颁发的增值电信业务经营试点批复。"
LEADS = (
    "近期",
    "最近",
    "不久前",
    "16日",
    "第三批",
    "上述",
    "最终",
    "热烈祝贺",
    "欢迎",
    "据了解",
    "记者了解到",
    "好消息",
    "我司",
    "新增",
)


@pytest.mark.parametrize("lead", LEADS)
def test_a_word_before_a_name_is_no_part_of_it(lead: str) -> None:
    told = {one for one in tell_page("2026-05-20", LED.format(lead)) if one.endswith(" approved")}
    assert told == {"安捷云（成都）有限公司 approved"}


@pytest.mark.parametrize(
    "name",
    [
        "周六福数据（深圳）有限公司",
        "亦庄数科（北京）有限公司",
        "并购通网络（上海）有限公司",
        "也买信息（上海）有限公司",
    ],
)
def test_a_name_that_begins_as_such_a_word_is_whole(name: str) -> None:
    assert f"{name} approved" in tell_page(
        "2026-05-20", f"增值电信试点又有进展。{name}获得工信部颁发的增值电信业务经营试点批复。"
    )
