"""Simplified forms: the library's own, or those that another process has listed."""

import subprocess
import sys

from parsers.facts.text.scripts import list_simplified, load_converter
from parsers.facts.text.text import Folder


def test_they_are_the_librarys_own() -> None:
    table = list_simplified()
    convert = load_converter("t2s")
    assert [chr(table[ord(char)]) for char in "電開鋪"] == ["电", "开", "铺"]
    assert ord("电") not in table
    assert all(convert(chr(one)) == chr(other) for one, other in table.items())


def test_what_another_process_has_listed_needs_no_library() -> None:
    code = (
        "import sys; from parsers.facts.text import scripts; scripts.take_simplified({ord('電'): ord('电')});"
        "from parsers.facts.text.text import Folder; print(Folder().fold('電信').text, 'opencc' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, check=True).stdout.decode()
    assert said.split() == ["电信", "False"]


def test_a_text_in_ascii_is_folded_as_in_any_other() -> None:
    text = "Firms (in\tall): 13\r\nmore\x00 ~"
    alone, beside = Folder().fold(text), Folder().fold(f"{text}電")
    assert alone.text == "Firms (in|all): 13\n\nmore\x00 ~", "a tab parts cells"
    assert f"{alone.text}电" == beside.text
    assert alone.locate(6, 13) == beside.locate(6, 13) == (6, 13)
