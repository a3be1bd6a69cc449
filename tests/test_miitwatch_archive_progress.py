"""How far a run over an archive has come, on a terminal and elsewhere."""

import re

import pytest

from domain.archives import Portion, Sifted
from miitwatch.archive.archive_progress import EACH, Tally, _Lines, show_progress

FILE = Portion("/a/news.warc.gz", "news.warc.gz", "warc", 1_000, 0)
REST = Portion("/a/news.warc.gz", "news.warc.gz", "warc", 1_000, 0, at=400)


def test_a_terminal_gets_a_bar_with_rate_share_and_what_was_found(capsys: pytest.CaptureFixture[str]) -> None:
    with show_progress(1_000, print, terminal=True) as bar:
        bar.take(Sifted(FILE, REST, (("prefiltered", 30),)))
        bar.take(Sifted(REST, None, (("prefiltered", 12),)))
    told = capsys.readouterr().out
    assert "100%" in told
    assert re.search(r"42 documents, [\d,]+ a second, 0 on topic", told)


def test_elsewhere_it_is_a_line_now_and_then_and_one_at_the_end() -> None:
    lines: list[str] = []
    with show_progress(1_000, lines.append, terminal=False) as bar:
        bar.take(Sifted(FILE, REST, (("prefiltered", 30),)))
        assert lines == []
        assert isinstance(bar, _Lines)
        bar.told -= EACH
        bar.take(Sifted(REST, REST, ()))
    assert [line.partition(",")[0] for line in lines] == ["40 %: 30 documents", "40 %: 30 documents"]


def test_the_time_left_follows_from_the_bytes_that_are_read() -> None:
    tally = Tally(1_000)
    assert tally.seconds_left() is None
    assert tally.take(Sifted(FILE, REST, (("prefiltered", 30),))) == 400
    tally.began -= 400.0
    assert tally.seconds_left() == pytest.approx(600, abs=5)
    assert re.fullmatch(r"40 %: 30 documents, 0 a second, 0 on topic, (?:9|10) min \d+ s left", tally.describe())
    tally.began -= 40_000
    assert "16 h 50 min left" in tally.describe() or "16 h 49 min left" in tally.describe()
