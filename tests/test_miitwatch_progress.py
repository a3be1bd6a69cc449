"""What a run tells: a line for each thing that happened."""

import errno
import logging
import re
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from records import make_message
from watching import at, open_watching

from domain.findings import Outcome
from domain.pages import Entry
from miitwatch.progress import LogProgress, OutageProgress, PlainProgress
from miitwatch.running.logs import _choose_formatter

TOLD = [
    (Entry("https://paper.example/1", "Harvest figures"), Outcome("off_topic", "score 0.00")),
    (Entry("https://paper.example/2", "Thirteen firms"), Outcome("review", "a person should look")),
    (Entry("https://paper.example/3", "Weather"), Outcome("passed_by_title", "")),
]


def test_what_one_commit_stored_is_written_together_a_line_each() -> None:
    written: list[str] = []
    PlainProgress(written.append).tell_outcomes(TOLD)
    (together,) = written
    assert together.splitlines() == [
        "read     Harvest figures: off topic (score 0.00)",
        "read     Thirteen firms: review (a person should look)",
        "read     Weather: passed by title",
    ]


def test_the_daemons_lines_are_whole_and_say_in_which_zone_their_time_is(caplog: pytest.LogCaptureFixture) -> None:
    progress = LogProgress(logging.getLogger("told"))
    with caplog.at_level(logging.INFO, "told"):
        progress.tell_message(make_message("msg_1"), "accepted", "")
        progress.tell_message(
            make_message("msg_2"), "not accepted, tried again 2025-03-05 02:00 UTC", "it answered 500"
        )
        progress.tell_outcomes(TOLD[1:])
    assert caplog.messages == [
        "message msg_1 on inbox: accepted",
        "message msg_2 on inbox: not accepted, tried again 2025-03-05 02:00 UTC: it answered 500",
        "read https://paper.example/2: review: a person should look",
        "read https://paper.example/3: passed_by_title",
    ]
    line = _choose_formatter("text").format(caplog.records[0])
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[+-]\d{4} INFO message msg_1 on inbox: accepted", line)


def test_a_quiet_run_writes_what_is_on_the_subject_and_no_empty_line() -> None:
    written: list[str] = []
    progress = PlainProgress(written.append, quiet_polls=True)
    progress.tell_outcomes(TOLD)
    progress.tell_outcomes(TOLD[:1])
    assert written == ["read     Thirteen firms: review (a person should look)"]


def test_a_letter_that_a_terminal_lacks_is_left_out_and_no_work_with_it() -> None:
    taken = BytesIO()
    terminal = TextIOWrapper(taken, "gbk")
    progress = PlainProgress(lambda line: print(line, file=terminal, flush=True))
    progress.tell_outcomes([(Entry("https://paper.example/4", "首批13家 한국"), Outcome("review", ""))])
    assert taken.getvalue().decode("gbk") == "read     首批13家 ??: review\n"


@pytest.mark.parametrize(
    "error", [BrokenPipeError(errno.EPIPE, "Broken pipe"), OSError(errno.ENOSPC, "No space left on device")]
)
@pytest.mark.parametrize("kind", [PlainProgress, OutageProgress])
def test_a_round_whose_words_nobody_takes_any_more_is_done_all_the_same(
    tmp_path: Path, error: OSError, kind: type[PlainProgress]
) -> None:
    """`miitwatch poll | head`, or a log on a full disk: what is read and told does not hang on it."""

    def refuse(_: str) -> None:
        raise error

    with open_watching(tmp_path, at("2025-03-05 10:00"), "miit_news") as watching:
        watching.app.progress = kind(refuse)
        watching.look(at("2025-03-05 10:00"))
        assert watching.ask("SELECT count(*) > 20 FROM entries") == [(1,)]
        assert watching.ask("SELECT count(*) FROM entries WHERE state IN ('failed', 'pending')") == [(0,)]
        assert watching.ask("SELECT count(*) FROM messages WHERE type = 'notice.fault'") == [(0,)]
