"""Files of a page whose words tell nothing: an official one's are opened, another's are named as not opened."""

from datetime import timedelta
from pathlib import Path

import pytest
from archive_bench import Bench, count, save
from office_files import build_xls
from test_miitwatch_second_looks import BEGIN, begin_watch, tell_batch

from domain.altering import alter
from domain.pages import BELOW, Article, Attachment
from miitwatch.reading.wanted_files import MOST_ATTACHMENTS, choose_files
from replica.attachments import Enclosure

FIRMS = (
    ("序号", "企业名称", "业务种类"),
    ("1", "西门子（中国）有限公司", "信息服务业务"),
    ("2", "博世（中国）投资有限公司", "互联网接入服务业务"),
)
TOLD = "获得增值电信业务经营试点批复的外商投资企业名单"
NOTICE = (
    "工业和信息化部公告2026年第5号",
    "依据有关规定，经企业申请、专家评审和社会公示，现将企业名单予以公布，请各有关单位认真做好相关工作。特此公告。",
)
PUBLISHED = (
    NOTICE,
    ("中华人民共和国工业和信息化部公告", "根据有关规定，现公布《名单（第十二号）》，自公布之日起施行。附件：名单.docx"),
    (
        "国务院关于同意加快推进服务业扩大开放综合试点工作方案的批复",
        "同意在电信、教育、文化、医疗、养老、金融等领域扩大开放。附件：工作方案.pdf",
    ),
)


def make_article(title: str, body: str, *names: str) -> Article:
    files = tuple(Attachment(name, f"https://x.test/{number}.pdf") for number, name in enumerate(names))
    return Article("https://x.test/1", title, body, attachments=files)


@pytest.mark.parametrize(("title", "body"), PUBLISHED)
@pytest.mark.parametrize("authority", ["regulator", "provincial", "government"])
def test_every_file_of_an_official_page_is_opened_whatever_its_words(title: str, body: str, authority: str) -> None:
    chosen = choose_files(make_article(title, body, "名单.docx"), authority)
    assert [one.name for one in chosen.wanted] == ["名单.docx"]
    assert chosen.skipped == ()


def test_of_too_many_files_the_rest_is_named_on_an_official_page_too() -> None:
    names = [f"{number}.docx" for number in range(MOST_ATTACHMENTS + 2)]
    chosen = choose_files(make_article(*NOTICE, *names), "regulator")
    assert [one.name for one in chosen.wanted] == names[:MOST_ATTACHMENTS]
    assert {one.unread for one in chosen.skipped} == {"one of too many attachments"}


def test_a_file_of_the_press_is_opened_by_its_own_name_and_else_said_to_be_unopened() -> None:
    weather = (
        "北京发布暴雨蓝色预警信号提醒市民注意",
        "市气象台今天发布暴雨蓝色预警信号，预计傍晚有大到暴雨，请注意防范。",
    )
    chosen = choose_files(make_article(*weather, "预警信号.pdf"), "press")
    assert chosen.wanted == ()
    assert [one.unread for one in chosen.skipped] == [
        "not opened: the page names neither foreign firms, nor telecom, nor a ministry"
    ]
    named = choose_files(make_article(*weather, "外商投资电信企业名单.pdf"), "press")
    assert [one.name for one in named.wanted] == ["外商投资电信企业名单.pdf"]


def test_a_file_below_a_text_that_nothing_calls_an_annex_is_named_on_an_official_page_alone() -> None:
    article = alter(make_article(*NOTICE), attachments=(Attachment("手册.pdf", "https://x.test/1.pdf", unread=BELOW),))
    assert [one.name for one in choose_files(article, "regulator").known] == ["手册.pdf"]
    assert choose_files(article, "press").known == ()


def test_a_notice_whose_list_stands_in_its_file_alone_is_told(tmp_path: Path) -> None:
    with begin_watch(tmp_path) as watch:
        file = Enclosure("名单.xlsx", "xlsx", TOLD, FIRMS)
        title, body = NOTICE
        watch.world.publish(
            tell_batch(BEGIN + timedelta(hours=1), "notice", title=title, body=body, enclosures=(file,))
        )
        watch.pass_time(hours=2)
        ((unread,),) = watch.ask("SELECT unread FROM attachments")
        assert unread == ""
        ((outcome,),) = watch.ask("SELECT outcome FROM entries WHERE title = ?", title)
        assert outcome in ("changed", "review"), "told, or put before a person: not off topic"


def test_an_official_page_of_a_folder_is_read_with_the_file_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "ledger"
    folder.mkdir()
    title, body = PUBLISHED[2]
    place = "www.miit.test/art"
    text = f'<p>{body}允许境外投资者经营。</p><p><a href="list.xls">名单.xls</a></p>'
    page = f'<html><head><title>{title}</title></head><body><div id="con_con">{text}</div></body></html>'
    save(tmp_path / "saved" / place / "5.html", page.encode())
    save(tmp_path / "saved" / place / "list.xls", build_xls([[TOLD], *map(list, FIRMS)]))
    summary = Bench(folder).enter(tmp_path / "saved" / "www.miit.test", site="https://www.miit.test")
    assert count(summary)["attached"] == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("现予公布。\n附件：获批企业名单\n工业和信息化部\n2026年1月5日", ["获批企业名单"]),
        ("现予公布。\n附件：1.获批企业名单\n附件2：说明\n2026年1月5日", ["说明"]),
        ("现予公布。\n附件：获批企业名单\n序号 | 企业\n1 | 甲公司", []),
        (f"现予公布。\n附件：办法\n2026年1月5日\n办法\n{'第一条 为了规范管理，制定本办法。' * 20}", []),
        ("见附件。\n附件\n", []),
    ],
)
def test_an_annex_that_an_official_page_names_and_does_not_link_is_said_to_be_missing(
    text: str, names: list[str]
) -> None:
    chosen = choose_files(make_article("公告", text), "regulator")
    assert [one.name for one in chosen.skipped] == names
    assert {one.unread for one in chosen.skipped} <= {"an annex is named, no file found"}
    for authority in ("provincial", "government"):
        assert [one.name for one in choose_files(make_article("公告", text), authority).skipped] == names
    assert choose_files(make_article("公告", text), "press").skipped == ()
    for reprint in ({"template": "government"}, {"url": "https://www.gov.cn/yaowen/1.htm"}):
        assert choose_files(alter(make_article("公告", text), **reprint), "government").skipped == ()
    assert choose_files(make_article("公告", text, "名单.pdf"), "regulator").skipped == ()
