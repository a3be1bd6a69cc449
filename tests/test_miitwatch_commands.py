"""Commands as a person types them, over a database that one poll of the practice internet filled."""

import csv
import io
import json
import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from practice import TITLE, Practice, clean_environment, just_now, open_practice, tell_batch

from alerts.layout.wrapping import width
from domain.firms import name_key
from miitwatch.cli import COMMANDS
from miitwatch.commands.alerts import _describe_depth
from miitwatch.commands.history import ARTICLE_STATUSES
from miitwatch.tables import format_csv
from storage.outbox.outbox import Depth


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    with open_practice(tmp_path_factory.mktemp("commands"), "miit_news", "xinhua") as made:
        made.world.publish(tell_batch(just_now()))
        made.call("poll", "--all")
        yield made


def batch_of(practice: Practice) -> str:
    return next(one["id"] for one in practice.findings() if one["batch"] == 2)


@pytest.mark.parametrize(
    "words",
    [("--help",), ("findings", "--help"), ("findings",), ("firms", "--json"), ("sources", "list"), ("config", "show")],
)
def test_who_stops_reading_the_output_takes_nothing_for_damaged(practice: Practice, words: tuple[str, ...]) -> None:
    """`head` closes the pipe: click and rich would end with 1 each, which says that the database is damaged."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            practice.command(*words), stdout=writing, stderr=subprocess.PIPE, timeout=60, env=clean_environment()
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_that_cannot_carry_chinese_gets_escapes(practice: Practice) -> None:
    environ = clean_environment() | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(practice.command("findings", "--json"), capture_output=True, timeout=60, env=environ)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == practice.findings(), "an escape of JSON's own"
    table = subprocess.run(practice.command("firms"), capture_output=True, timeout=60, env=environ)
    assert (table.returncode, table.stderr) == (0, b"")
    assert "赫曼云科技".encode("unicode_escape") in table.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(practice: Practice, name: str) -> None:
    done = practice.call(name, "--help")

    assert done.returncode == 0
    assert done.stdout.startswith("Usage: miitwatch")
    if name not in ("demo", "run", "deliver"):
        assert f"miitwatch {name}" in done.stdout.partition("Usage:")[2].partition("\n")[2], "an example stands in it"


def test_findings_as_json_have_the_fields_that_others_rely_on(practice: Practice) -> None:
    finding = next(one for one in practice.findings() if one["batch"] == 2)

    assert finding["kind"] == "approval"
    assert finding["confirmation"] == "confirmed"
    assert finding["said_by"] == ["MIIT"]
    assert finding["regulator_last_read"]
    assert [(one["value"], one["role"]) for one in finding["counts"] if one["role"] == "batch"] == [(8, "batch")]
    assert {"id", "programme", "decided", "published", "first_seen", "confirmed_by", "disputes"} <= finding.keys()
    assert {"url", "title", "published", "authority"} <= finding["articles"][0].keys()
    assert finding["changes"][0]["change"] == "new"


def test_findings_are_filtered_by_date_region_and_kind(practice: Practice) -> None:
    def ids(*words: str) -> list[str]:
        return [one["id"] for one in json.loads(practice.call("findings", "--json", *words).stdout)]

    assert batch_of(practice) in ids("--kind", "approval", "--region", "Hainan")
    assert batch_of(practice) not in ids("--until", "2025")
    assert ids("--kind", "revocation") == []
    assert len(ids("--limit", "1")) == 1


@pytest.mark.parametrize("columns", [80, 104])
@pytest.mark.parametrize(
    "words", [("findings",), ("firms",), ("firms", "--status", "approved"), ("counts",), ("articles",),
              ("search", "增值電信")],
)  # fmt: skip
def test_what_is_listed_fits_the_terminal(practice: Practice, words: tuple[str, ...], columns: int) -> None:
    done = practice.call(*words, COLUMNS=str(columns))
    assert done.returncode == 0
    assert [line for line in done.stdout.splitlines() if width(line.rstrip()) > columns] == []


def test_a_wrong_date_is_a_usage_error_that_says_how_dates_are_written(practice: Practice) -> None:
    done = practice.call("findings", "--since", "yesterday")

    assert done.returncode == 2
    assert "'yesterday' is no date. Dates are written 2025, 2025-02 or 2025-02-28." in done.stderr
    for day in ("2025-13", "2025-02-30", ""):
        said = practice.call("findings", "--known-on", day).stderr
        assert f"{day!r} is no date. Dates are written" in said, "what was given is named, in our own words"


@pytest.mark.parametrize("command", ["findings", "firms", "counts"])
def test_a_status_that_no_firm_can_have_is_an_error_and_no_empty_answer(practice: Practice, command: str) -> None:
    assert practice.call(command, "--status", "approved").returncode == 0
    done = practice.call(command, "--status", "aproved")
    assert done.returncode == 2
    assert "--status aproved: there is no such word. There are: approved, parent, applicant" in done.stderr


def test_an_outcome_that_no_article_can_have_is_an_error_and_one_without_articles_is_none(practice: Practice) -> None:
    refused = practice.call("articles", "--status", "zebra")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--status zebra: there is no such outcome. There are: changed, nothing_new" in refused.stderr
    held = {word for row in practice.ask("SELECT DISTINCT outcome, state FROM articles") for word in row if word}
    assert held
    assert held <= set(ARTICLE_STATUSES)
    for status in (*held, "given_up"):
        assert practice.call("articles", "--status", status).returncode == 0


@pytest.mark.parametrize("command", ["findings", "firms", "articles"])
def test_a_role_of_figures_is_no_kind_of_a_finding(practice: Practice, command: str) -> None:
    """`findings` prints `8 batch` under COUNT OR KIND, and said that nothing matches `--kind batch`."""
    refused = practice.call(command, "--kind", "batch")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert (
        "--kind batch is a role of figures: miitwatch counts --kind batch. Here there are: approval" in refused.stderr
    )
    assert practice.call(command, "--kind", "approval").returncode == 0
    assert "8" in practice.call("counts", "--kind", "batch").stdout
    assert practice.call("counts", "--kind", "approval").returncode == 0


def test_an_outcome_of_the_ledger_can_be_asked_of_articles() -> None:
    said = re.findall(r'Outcome\("(\w+)"', "".join(path.read_text() for path in Path("findings").glob("*.py")))
    assert "off_topic" in said
    assert set(said) <= set(ARTICLE_STATUSES)


@pytest.mark.parametrize("command", ["findings", "articles", "counts --series", "outcomes", "record", "alerts list"])
def test_two_ways_to_print_at_once_are_refused(practice: Practice, command: str) -> None:
    refused = practice.call(*command.split(), "--json", "--format", "csv")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == "miitwatch: --json and --format csv ask for two things: give one of them.\n"
    both = practice.call(*command.split(), "--json", "--format", "json")
    assert both.stdout == practice.call(*command.split(), "--json").stdout


@pytest.mark.parametrize(
    "words",
    ["show zebra", "show F-2025-999", "findings --since yesterday", "sources check zebra", "review show R-9999",
     "read no-such-file", "alerts list --channel zebra", "watch show zebra", "coverage --since soon"],
)  # fmt: skip
def test_a_wrong_word_of_a_command_is_no_fault_of_the_configuration(practice: Practice, words: str) -> None:
    refused = practice.call(*words.split())
    assert refused.returncode == 2
    assert refused.stderr.startswith("miitwatch: ")
    assert "configuration:" not in refused.stderr


def test_messages_that_no_word_fits_are_not_said_to_have_never_been_made(practice: Practice) -> None:
    assert practice.call("alerts", "list").stdout.startswith("MESSAGE")
    assert practice.call("alerts", "list", "--state", "refused").stdout.startswith("No message of these has been made.")
    assert "no channel is called 'zebra'. There are: " in practice.call("alerts", "list", "--channel", "zebra").stderr


def test_a_channel_to_which_nothing_was_ever_sent_is_one(practice: Practice) -> None:
    written = practice.config.read_text("utf-8")
    practice.config.write_text(f'{written}\n[alerts.later]\nkind = "inbox"\npath = "later"\n', "utf-8")
    try:
        listed = practice.call("alerts", "list", "--channel", "later")
    finally:
        practice.config.write_text(written, "utf-8")
    assert listed.returncode == 0
    assert listed.stdout.startswith("No message of these has been made.")


def test_a_search_for_nothing_says_so_and_nothing_of_dates(practice: Practice) -> None:
    asked = practice.call("search", "")
    assert asked.returncode == 2
    assert asked.stderr == "miitwatch: search: there is no word in '' to search for.\n"
    assert "Dates are written" in practice.call("search", "x", "--since", "2025-13").stderr


def test_csv_can_be_read_back(practice: Practice) -> None:
    rows = list(csv.DictReader(io.StringIO(practice.call("counts", "--format", "csv").stdout)))

    assert any(row["value"] == "8" and row["role"] == "batch" for row in rows)


def test_formulas_are_neutralised_in_csv() -> None:
    for cell in ("=HYPERLINK()", " =1+1", "\uff1d1+1", "@SUM(1)", "|calc"):
        assert format_csv([{"title": cell}], ["title"]).splitlines()[1] == f"'{cell}"
    assert format_csv([{"growth": "-3.5"}], ["growth"]).splitlines()[1] == "-3.5", "a number stays one"


def test_show_prints_the_mails_own_words(practice: Practice) -> None:
    shown = practice.call("show", batch_of(practice)).stdout
    mail = next(json.loads(hook.body) for hook in practice.world.hooks if b"finding.new" in hook.body)

    assert "8 foreign" in shown
    assert "WHO SAYS IT" in shown
    assert batch_of(practice) in mail["data"]["subject"]


@pytest.mark.parametrize("thing", ["A-1", "C-1"])
def test_articles_and_claims_are_shown_by_their_number(practice: Practice, thing: str) -> None:
    done = practice.call("show", thing)

    assert done.returncode == 0
    assert "url" in done.stdout


def test_ids_are_known_in_small_letters_too(practice: Practice) -> None:
    finding = batch_of(practice)
    for command in (("show",), ("review", "show")):
        assert practice.call(*command, f" {finding.lower()}").stdout == practice.call(*command, finding).stdout != ""
    assert practice.call("show", "a-1").stdout == practice.call("show", "A-1").stdout != ""
    assert practice.call("read", "a-1").stdout == practice.call("read", "A-1").stdout != ""


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("show", "r-999"), "R-999 is a page that a person is asked about: `miitwatch review show R-999`."),
        (("review", "show", "r-999"), "R-999 does not wait for a person. `miitwatch review list` shows what does."),
        (
            ("review", "accept", "r-999", "--by", "J. Li", "--reason", "read it"),
            "R-999 does not wait for a person. `miitwatch review list` shows what does.",
        ),
        (
            ("review", "withdraw", "f-2025-999", "--by", "J. Li", "--reason", "read it"),
            "no finding is called F-2025-999. `miitwatch findings` lists them.",
        ),
    ],
)
def test_the_id_of_a_page_that_waits_is_no_finding_however_it_is_typed(
    practice: Practice, command: tuple[str, ...], said: str
) -> None:
    done = practice.call(*command)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())


BIG5 = "工信部公告,截至十一月底,上海已有34家外資企業獲准開展增值電信業務試點。"


def test_a_text_in_big5_is_read_and_it_is_said_by_what(practice: Practice, tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(BIG5.encode("big5"))
    done = practice.call("read", str(path))
    assert "34家外資企業" in done.stdout
    assert "read as Big5 by its characters" in done.stderr
    path.write_bytes(("부가통신 사업 시범 허가를 외국인 투자 기업 열세 곳에 내주었다고 밝혔다" * 2).encode("euc_kr"))
    assert "in which code it is written could not be told" in practice.call("read", str(path)).stderr


def test_a_text_full_of_nuls_is_said_to_be(practice: Practice, tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(BIG5.encode() + b"\0" * 50)
    done = practice.call("read", str(path))
    assert done.returncode != 0
    assert "50 NUL characters stand in it, more than in any text" in done.stderr


def test_a_firms_name_in_an_ids_place_is_answered_in_words_with_what_shows_more(practice: Practice) -> None:
    name = practice.ask("SELECT name FROM firm_register WHERE status = 'approved' ORDER BY name")[0][0]
    findings = practice.ask("SELECT DISTINCT finding_id FROM firm_register WHERE name = ?", name)

    shown = practice.call("show", name).stdout

    assert shown.startswith(f"{name!r} is no id but a firm's key or of its name; ")
    for (finding,) in findings:
        assert f": {finding}, " in shown
    assert f"`miitwatch findings --firm {shlex.quote(name)}`" in shown
    assert f"`miitwatch search {shlex.quote(name)}`" in shown
    assert re.search(r"^(?:key|status|article_id) ", shown, re.MULTILINE) is None, "no dump of a row"
    as_json = json.loads(practice.call("show", name, "--json").stdout)
    assert name in {row["name"] for row in (as_json if isinstance(as_json, list) else [as_json])}


def test_a_word_that_nothing_is_known_by_is_answered_with_what_searches(practice: Practice) -> None:
    done = practice.call("show", "zzunheardof")

    assert done.returncode == 2
    assert "nothing is known by 'zzunheardof'" in done.stderr
    assert "a firm's key or name" in done.stderr
    assert "miitwatch search" in done.stderr


def test_what_is_not_known_is_said_with_what_an_id_looks_like(practice: Practice) -> None:
    done = practice.call("show", "F-1999-001")

    assert done.returncode == 2
    assert "F-2025-007" in done.stderr


def test_a_message_is_sent_again_with_its_id(practice: Practice) -> None:
    message = practice.ask("SELECT message_id FROM deliveries WHERE type = 'finding.new' AND channel = 'hook'")[0][0]
    before = [hook.header("webhook-id") for hook in practice.world.hooks].count(message)

    done = practice.call("alerts", "replay", message)

    assert done.returncode == 0, done.stderr
    assert [hook.header("webhook-id") for hook in practice.world.hooks].count(message) == before + 1


def test_all_of_a_time_is_sent_again_and_a_wrong_call_says_what_to_give(practice: Practice) -> None:
    made = practice.ask(
        "SELECT count(*) FROM deliveries WHERE channel = 'hook' AND state = 'accepted' AND type <> 'test'"
    )
    before = len(practice.world.hooks)

    done = practice.call("alerts", "replay", "--since", "2025-01-01", "--channel", "hook")

    assert done.returncode == 0, done.stderr
    assert f"{made[0][0]} message" in done.stdout
    assert len(practice.world.hooks) == before + made[0][0] > before
    wrong = practice.call("alerts", "replay")
    assert wrong.returncode == 2
    assert "--since" in wrong.stderr


def test_the_list_says_how_old_the_oldest_is() -> None:
    now = datetime(2025, 3, 1, 12, tzinfo=UTC)
    waits = Depth("hook", 0, 2, 1, now - timedelta(days=1, hours=2, minutes=5), now, None, None, None, "")
    assert _describe_depth(waits, now) == (
        "hook: 3 waiting, oldest of 2025-02-28 09:55 UTC, 1 d 2 h old, next attempt 2025-03-01 12:00 UTC"
    )


def test_a_channel_is_tested_through_the_real_path(practice: Practice) -> None:
    before = len(practice.world.mails)

    done = practice.call("alerts", "test", "mail")

    assert done.returncode == 0, done.stderr
    assert len(practice.world.mails) == before + 1
    assert practice.call("alerts", "test", "nobody").returncode == 2


def test_sources_check_stores_nothing(practice: Practice) -> None:
    before = practice.ask("SELECT count(*) FROM polls")

    done = practice.call("sources", "check", "xinhua", "--json")

    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)[0]["items"] > 0
    assert practice.ask("SELECT count(*) FROM polls") == before


def test_doctor_finds_everything_in_order(practice: Practice) -> None:
    done = practice.call("doctor")

    assert done.returncode == 0, done.stdout
    assert "bad" not in [line.split()[0] for line in done.stdout.splitlines()]


def test_doctor_names_the_channel_that_cannot_be_reached(practice: Practice) -> None:
    practice.world.switch("mail", "down")

    done = practice.call("doctor")

    practice.world.switch("mail", "down", on=False)
    assert done.returncode == 5
    assert "bad   channel mail" in done.stdout


def test_reading_again_with_the_same_rules_differs_in_nothing(practice: Practice) -> None:
    done = practice.call("reparse")

    assert done.returncode == 0
    assert "no finding would differ" in done.stdout


def test_queries_need_a_database_and_say_what_makes_one(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[store]\npath = "none.db"\n', "utf-8")
    done = Practice(None, tmp_path).run("findings")  # type: ignore[arg-type]

    assert done.returncode == 1
    assert "miitwatch poll" in done.stderr
    assert not (tmp_path / "none.db").exists()


def read_text(practice: Practice, text: str, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        practice.command("read", *words, "-"), input=text, capture_output=True, text=True, check=False
    )


def test_read_gives_offsets_into_its_own_text(practice: Practice) -> None:
    text = (
        "Feb. 28 (Newswire) -- MIIT has approved a first batch of 13 foreign-invested telecom firms, it said on Friday."
    )
    done = read_text(practice, text, "--json", "--title", TITLE, "--published", "2025-02-28")
    answer = json.loads(done.stdout)

    assert answer["text"].splitlines()[0] == TITLE
    assert answer["counts"]
    for claim in answer["counts"] + answer["growth"] + answer["firms"]:
        assert answer["text"][claim["start"] : claim["end"]] == claim["quote"]
        assert claim["quote"] in claim["sentence"]
    last = next(claim for claim in answer["counts"] if claim["start"] > len(TITLE))
    assert last["sentence"].endswith("it said on Friday.")  # whole, as the ledger cites it


def test_read_explains_an_article_of_the_archive_as_it_was_read(practice: Practice) -> None:
    stored = next(one for one in json.loads(practice.call("articles", "--json").stdout) if one["title"] == TITLE)
    done = practice.call("read", "--explain", f"A-{stored['id']}")
    answer = json.loads(practice.call("read", "--explain", "--json", f"A-{stored['id']}").stdout)

    assert "approved in one batch: “8家外商投资企业”" in done.stdout.replace("\n    ", "")
    assert "the regulator's own page" in done.stdout, "it is read with its publisher's standing"
    assert "[F1 赫曼云科技（中国）有限公司]" in done.stdout.replace("\n  ", "")
    cause = next(one for one in answer["explanation"]["causes"] if one["kind"] == "count")
    assert (cause["rule"], cause["cue"]["words"]) == ("zh.batch-beside", "第二批")
    assert (answer["title"], answer["score"]) == (TITLE, stored["score"])


def test_an_article_that_is_not_in_the_archive_is_said_so(practice: Practice) -> None:
    done = practice.call("read", "A-99999")

    assert done.returncode == 2
    assert "there is no article A-99999" in done.stderr


def test_firms_are_listed_with_their_group_by_name(practice: Practice) -> None:
    rows = json.loads(practice.call("firms", "--json").stdout)

    assert rows
    assert all(row["group_name"] == (name_key(row["group"]) if row["group"] else "") for row in rows)
    heading = "".join(practice.call("firms").stdout.splitlines()[:2])  # two lines where a long name narrows the rest
    assert "GROUP" in heading


def test_read_of_nothing_is_an_error(practice: Practice) -> None:
    done = read_text(practice, "")

    assert done.returncode != 0
    assert "nothing to read" in done.stderr


def test_read_takes_as_much_of_a_text_as_the_daemon_and_says_what_it_left(practice: Practice) -> None:
    said = read_text(practice, "无关的话。\n" * 40_000).stdout
    assert "not read    the text after its first 200,000 characters: too long" in said
    assert "not read" not in read_text(practice, "无关的话。\n" * 10).stdout


def test_parse_feed_answers_json(practice: Practice, tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(
        '<rss version="2.0"><channel><title>t</title><item><title>A</title><link>/a</link>'
        "<pubDate>Fri, 28 Feb 2025 08:00:00 +0800</pubDate><description>words</description></item></channel></rss>",
        "utf-8",
    )
    done = practice.call("parse", "feed", str(feed), "--url", "https://news.example/rss.xml")

    entry = json.loads(done.stdout)["entries"][0]
    assert entry["link"] == "https://news.example/a"
    assert entry["published"] == "2025-02-28T00:00:00Z"
    assert entry["summary"] == "words"
