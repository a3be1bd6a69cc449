"""Which files of an archive are read, which are passed over, and what is refused."""

from collections import Counter
from pathlib import Path

import pytest
from archive_bench import save

from domain.errors import ConfigError
from miitwatch.archive.archive_listing import list_archive


def test_a_path_that_is_not_there_or_is_no_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"there is no .*nowhere"):
        list_archive([tmp_path / "nowhere"])
    with pytest.raises(ConfigError, match="is no archive that is read"):
        list_archive([save(tmp_path / "music.mp3", b"ID3")])


def test_links_that_lead_out_of_the_folder_are_named_and_not_followed(tmp_path: Path) -> None:
    save(tmp_path / "elsewhere/secret.html", b"")
    save(tmp_path / "outside.html", b"")
    save(tmp_path / "site/in/a.html", b"")
    site = tmp_path / "site"
    (site / "folder").symlink_to(tmp_path / "elsewhere")
    (site / "file.html").symlink_to("../outside.html")
    (site / "loop").symlink_to("..")
    (site / "again").symlink_to("in")
    (tmp_path / "named").symlink_to("site")

    for named in ("site", "named"):
        listed = list_archive([tmp_path / named])
        # a folder is read under the first of its names
        assert [one.name for one in listed.portions] == [f"{named}/again/a.html"]
        assert sorted((one.name, one.what) for one in listed.faults) == [
            (f"{named}/file.html", "leads out of the folder that was named, and is not followed"),
            (f"{named}/folder", "leads out of the folder that was named, and is not followed"),
            (f"{named}/in", "leads to a folder that is read already, and is not followed"),
            (f"{named}/loop", "leads out of the folder that was named, and is not followed"),
        ]


def test_a_folder_says_which_files_in_it_are_passed_over(tmp_path: Path) -> None:
    for name in ("a.png", "b.png", "c", "d.html"):
        save(tmp_path / "x" / name, b"")
    listed = list_archive([tmp_path / "x"])
    assert [one.name for one in listed.portions] == ["x/d.html"]
    assert listed.others == Counter({".png": 2, "without an ending": 1})
