"""Learnt weights in their files: read once, whole or not at all."""

import threading
from pathlib import Path

import pytest

from parsers.facts.learned import weight_files
from parsers.facts.learned.weight_files import BIAS, read_weight_rows

ROWS = 'language,mark,no,yes\nzh,,1,-1\nzh,批,20,-3\nen,,0,4\nen,"a,b",-7,2\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(weight_files, "_FOLDER", tmp_path)
    return tmp_path


def test_the_rows_of_one_language_come_with_its_bias_first(folder: Path) -> None:
    (folder / "learned.csv").write_text(ROWS, encoding="utf-8")
    assert list(read_weight_rows("learned.csv", "zh")) == [(BIAS, [1, -1]), ("批", [20, -3])]
    assert list(read_weight_rows("learned.csv", "en")) == [(BIAS, [0, 4]), ("a,b", [-7, 2])]


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "language,mark,no,yes\n",
        "language,mark,no,yes\nen,,1,2\n",
        "language,mark,no,yes\nzh,批,20,-3\nzh,,1,-1\n",
        "language,mark,no,yes\nzh,,1,minus\n",
        "language,mark,no,yes\nzh\n",
        "language,mark,no,yes\nzh,,1,-1\nzh,批,20\n",
    ],
)
def test_a_damaged_file_is_no_file_without_weights(folder: Path, damaged: str) -> None:
    (folder / "learned.csv").write_text(damaged, encoding="utf-8")
    with pytest.raises(ValueError):
        list(read_weight_rows("learned.csv", "zh"))


def test_threads_that_need_the_same_weights_read_them_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from parsers.facts.weights import learnt

    opened: list[str] = []
    ready = threading.Barrier(4)

    def note(name: str, language: str):  # type: ignore[no-untyped-def]
        opened.append(language)
        yield from read_weight_rows(name, language)

    monkeypatch.setattr(learnt, "read_weight_rows", note)
    learnt._read_packed.cache_clear()
    threads = [threading.Thread(target=lambda: (ready.wait(), learnt.load_weights("en"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert opened == ["en"]
