"""Simplified forms: the library's own, or those that another process has listed."""

import subprocess
import sys

from parsers.facts.scripts import list_simplified, load_converter


def test_they_are_the_librarys_own() -> None:
    table = list_simplified()
    convert = load_converter("t2s")
    assert (table["電"], table["開"], table["鋪"]) == ("电", "开", "铺")
    assert "电" not in table
    assert all(convert(one) == other for one, other in table.items())


def test_what_another_process_has_listed_needs_no_library() -> None:
    code = (
        "import sys; from parsers.facts import scripts; scripts.take_simplified({'電': '电'});"
        "from parsers.facts.text import Folder; print(Folder().fold('電信').text, 'opencc' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, check=True).stdout.decode()
    assert said.split() == ["电信", "False"]
