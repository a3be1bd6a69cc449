"""Which file of a page a place of its text stands in: what is joined for reading is found again."""

import pytest
from records import make_finding

from domain.altering import alter
from domain.held_files import HeldFile, find_file, join_files, list_files_of, place_files
from domain.pages import Article, Attachment

LIST = Attachment(
    "名单.xlsx", "https://www.miit.example/1.xlsx", "序号 | 企业名称\n1 | 赫曼云有限公司", sha256="a" * 64
)
NOTE = Attachment("说明.docx", "https://www.miit.example/2.docx", "见附件：\n名单.xlsx\n共13家", sha256="b" * 64)


def cut(text: str, *files: Attachment) -> list[str | None]:
    spans = place_files(text, [file.name for file in files])
    return [None if span is None else text[span[0] : span[1]] for span in spans]


@pytest.mark.parametrize("body", ["13家获批。\n附件：\n名单.xlsx", "名单.xlsx", "名单.xlsx\n说明.docx", ""])
@pytest.mark.parametrize("title", ["关于公布名单的通告\n", ""])
@pytest.mark.parametrize("files", [(LIST,), (LIST, NOTE), (NOTE, LIST)])
def test_each_files_text_is_found_again(title: str, body: str, files: tuple[Attachment, ...]) -> None:
    text = title + join_files(Article("https://www.miit.example/1", "", body, attachments=files))
    assert cut(text, *files) == [file.text for file in files]


def test_what_was_cut_off_with_the_end_of_the_text_is_not_found() -> None:
    text = join_files(Article("https://www.miit.example/1", "", "13家获批。", attachments=(LIST, NOTE)))
    short = text[: text.index("赫曼")]
    assert cut(short, LIST, NOTE) == ["序号 | 企业名称\n1 | ", None]
    assert cut("13家获批。", LIST, NOTE) == [None, None]


def test_a_file_of_which_nothing_was_read_takes_no_others_text() -> None:
    unread = alter(NOTE, text=None)
    text = join_files(Article("https://www.miit.example/1", "", "13家获批。", attachments=(unread, LIST)))
    assert cut(text, unread, LIST) == [None, LIST.text]


def test_a_place_is_in_the_file_whose_stretch_holds_it() -> None:
    evidence = make_finding().counts[0].evidence[0]  # from 9 to 12 of article 1
    file = HeldFile(1, 9, 20, "名单.xlsx", LIST.url, LIST.sha256)
    assert find_file((file,), evidence) == file
    for other in (alter(file, article=2), alter(file, start=10), alter(file, start=0, end=9)):
        assert find_file((other,), evidence) is None
    assert list_files_of((file,), (evidence, evidence)) == (file,)
