"""Bytes to text: labels against bytes, and what happens when they contradict each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import ParseError
from parsers.decoding import Decoded, decode

CHINESE = "工业和信息化部批复十三家外商投资企业经营电信业务"
ONLY_IN_GBK = "朱镕基、喆、堃、囍"  # outside GB2312


def page(text: str, label: str) -> str:
    return f'<html><head><meta charset="{label}"></head><body>{text}</body></html>'


@pytest.mark.parametrize("label", ["gb2312", "GBK", "gb18030", "x-gbk", "GB_2312-80", "cp936"])
def test_every_gb_label_is_read_as_gb18030(label):
    read = decode(page(ONLY_IN_GBK, label).encode("gb18030"))
    assert (ONLY_IN_GBK in read.text, read.charset, read.warnings) == (True, "gb18030", ())


def test_the_header_comes_first_and_agreement_is_silent():
    assert decode(CHINESE.encode("gbk"), "text/html; charset=GBK") == Decoded(CHINESE, "gb18030", ())
    assert decode(CHINESE.encode(), 'text/html; charset="utf-8"') == Decoded(CHINESE, "utf-8", ())


@pytest.mark.parametrize(("header", "label", "codec"), [("utf-8", "gb2312", "gb18030"), ("gb2312", "utf-8", "utf-8")])
def test_where_header_and_document_contradict_the_one_that_fits_the_bytes_wins(header, label, codec):
    read = decode(page(CHINESE, label).encode(codec), f"text/html; charset={header}")
    assert CHINESE in read.text
    assert read.charset == codec
    assert "declared as" in read.warnings[0]


@pytest.mark.parametrize(("label", "codec"), [("utf-8", "gb18030"), ("gb2312", "utf-8")])
def test_a_single_wrong_label_is_found_out(label, codec):
    """Chinese in UTF-8 is valid GB18030 as nonsense, so bytes that prove UTF-8 win over a GB label."""
    read = decode(page(CHINESE, label).encode(codec))
    assert CHINESE in read.text
    assert read.warnings


def test_a_server_that_says_latin_1_about_everything_is_not_believed():
    assert decode(CHINESE.encode("gbk"), "text/html; charset=ISO-8859-1").text == CHINESE
    assert decode(CHINESE.encode(), "text/html; charset=ISO-8859-1").text == CHINESE


def test_latin_1_that_is_latin_1_is_read_so():
    read = decode("un café à l'hôtel".encode("latin-1"), "text/html; charset=iso-8859-1")
    assert (read.text, read.charset) == ("un café à l'hôtel", "cp1252")


def test_no_label_at_all():
    assert decode(CHINESE.encode()).charset == "utf-8"
    assert decode(CHINESE.encode("gbk")).text == CHINESE
    assert decode(b"plain").text == "plain"
    assert decode(b"") == Decoded("", "utf-8", ())


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_removed(codec):
    assert decode(CHINESE.encode(codec), "text/xml; charset=gb2312").text == CHINESE


def test_big5_and_utf_16_by_label():
    assert decode("電信業務開放試點".encode("big5"), "text/html; charset=big5").text == "電信業務開放試點"
    assert decode(CHINESE.encode("utf-16-le"), "text/html; charset=utf-16le").text == CHINESE
    many = ("工业和信息化部批复" * 60 + "一") * 3  # whose last character has a byte of zeros
    assert decode(many.encode("utf-16-le"), "text/html; charset=utf-16le").text == many


TRADITIONAL = "工信部公告,截至十一月底,共有三十四家外資企業獲准開展增值電信業務試點,名單如下。"


@pytest.mark.parametrize("codec", ["big5", "cp950", "big5hkscs"])
@pytest.mark.parametrize("header", ["", "text/plain", "text/html; charset=ISO-8859-1"])
def test_big5_without_a_label_is_told_by_its_characters(codec, header):
    read = decode(TRADITIONAL.encode(codec), header)
    assert read.text == TRADITIONAL
    assert "read as Big5" in read.warnings[0]


def test_big5_that_is_cut_in_half_is_no_gb_text():
    read = decode((TRADITIONAL * 3).encode("big5")[:-3])
    assert read.text.startswith(TRADITIONAL * 2)
    assert read.charset == "big5hkscs"
    assert "1 broken characters" in read.warnings[1]


@pytest.mark.parametrize("text", [CHINESE, ONLY_IN_GBK * 9, "甲方信息技术(上海)有限公司\n乙方网络(北京)有限公司\n" * 4])
def test_gb_without_a_label_is_no_big5(text):
    assert decode(text.encode("gb18030")).text == text


def test_a_label_is_believed_before_what_characters_are_common():
    text = "仁仃仄仆仇仍" * 6
    assert decode(text.encode("gb18030"), "text/html; charset=gb2312") == Decoded(text, "gb18030", ())


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("総務省は電気通信事業法に基づき外資系企業に認可を与えたと発表した。新たな事業者は十三社である。", "euc_jp"),
        ("과학기술정보통신부는 외국인 투자 기업 열세 곳에 부가통신 사업 시범 허가를 내주었다고 밝혔다", "euc_kr"),
    ],
)
def test_of_what_is_no_chinese_it_is_said_that_its_code_could_not_be_told(text, codec):
    said = " ".join(decode(text.encode(codec)).warnings)
    assert "in which code it is written could not be told" in said


@pytest.mark.parametrize("text", [CHINESE, TRADITIONAL, "plain text of a page"])
@pytest.mark.parametrize("nuls", [1, 3])
def test_a_short_text_with_a_few_nuls_is_a_text(text, nuls):
    body = text.encode()
    read = decode(body[:3] + b"\0" * nuls + body[3:] + body * 2)
    assert (read.text, read.charset) == (text * 3, "utf-8")
    assert read.warnings == (f"{nuls} NUL characters removed",)


@pytest.mark.parametrize("label", ["rot13", "base64", "utf-7", "idna", "no-such-code", "unicode_escape"])
def test_labels_that_no_text_should_claim_are_ignored_with_a_warning(label):
    read = decode(CHINESE.encode(), f"text/html; charset={label}")
    assert read.text == CHINESE
    assert label in read.warnings[0]


def test_a_character_cut_in_half_is_tolerated_and_counted():
    broken = CHINESE.encode()[:-1] + b"..." + CHINESE.encode()
    read = decode(broken, "text/xml; charset=utf-8")
    assert read.text.endswith(f"...{CHINESE}")
    assert read.warnings == ("1 broken characters in utf-8 text",)
    broken = (CHINESE * 3).encode("gb18030")[:-1] + b"</p>"
    assert "broken" in decode(broken, "text/html; charset=gb2312").warnings[0]


@pytest.mark.parametrize("rows", [1, 2, 6, 40])
@pytest.mark.parametrize("cut", [101, 102])
def test_a_feed_that_cuts_each_summary_after_so_many_bytes_is_no_gb_text(rows, cut):
    title = "工业和信息化部向第二批8家外商投资企业发放经营试点批复"
    summary = (title * 3).encode()[:cut] + b"..."
    row = b"<item><title>%s</title><description>%s</description></item>" % (title.encode(), summary)
    read = decode(b"<rss>" + row * rows + b"</rss>", "text/xml; charset=utf-8")
    assert read.charset == "utf-8"
    assert read.text.count(f"<title>{title}</title>") == rows
    assert read.warnings == (f"{rows} broken characters in utf-8 text",)


def test_a_nul_that_slipped_into_a_text_blinds_nobody_and_is_counted():
    body = (CHINESE * 20).encode() + b"\0" + CHINESE.encode()
    read = decode(body, "text/xml; charset=utf-8")
    assert (read.text, read.warnings) == (CHINESE * 21, ("1 NUL characters removed",))


def test_what_was_tried_is_named_once_each():
    with pytest.raises(ParseError, match="neither utf-8 nor gb18030;"):
        decode(b"\x89PNG\x00\xff\xfe" * 9, "text/html; charset=utf-8")


def test_a_row_of_another_code_amid_utf_8_garbles_no_other():
    body = (CHINESE * 5).encode() + "新闻".encode("gbk") + b"</p>"
    assert CHINESE * 5 in decode(body, "text/xml; charset=utf-8").text


def test_few_pairs_that_also_pass_as_utf_8_are_read_by_their_label():
    for words in ("联通", "一一一一一一一一"):
        assert decode(words.encode("gb2312"), "text/html; charset=gb2312").text == words


@pytest.mark.parametrize("body", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff\xfe", bytes(range(128, 256)) * 20])
def test_what_is_no_text_is_unreadable(body):
    with pytest.raises(ParseError) as raised:
        decode(body, "text/html; charset=utf-8", "http://x.example/")
    assert (raised.value.name, raised.value.url) == ("unreadable", "http://x.example/")


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)), st.booleans())
def test_chinese_text_comes_back_whatever_the_label(words, lie):
    text = CHINESE + words
    for codec, other in (("utf-8", "gb18030"), ("gb18030", "utf-8")):
        assert decode(text.encode(codec), f"text/html; charset={other if lie else codec}").text == text


@given(st.binary(max_size=300), st.text(max_size=30))
def test_any_bytes_give_text_or_the_named_error(body, content_type):
    name = ""
    try:
        decode(body, content_type)
    except ParseError as error:
        name = error.name
    assert name in ("", "unreadable")
