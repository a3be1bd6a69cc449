"""What a person reads in the terminal: who was approved in a region, findings on two widths, empty answers."""

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner
from records import NOW, make_finding, store_finding

from domain.altering import alter
from domain.findings import Dispute, Evidence, Finding, NamedFirm, StatedCount
from miitwatch.cli import cli
from miitwatch.history.summaries import summarise_finding
from storage.asking import register
from storage.file.store import open_store

SAID = "Four firms based in Shanghai were approved; units of Siemens, HSBC and Liepin are among them."


def prove(article: int, sentence: str, quote: str) -> tuple[Evidence, ...]:
    start = sentence.index(quote)
    return (Evidence(article, quote, sentence, start, start + len(quote), "en", "test", 0.9),)


def name_unit(group: str, key: str) -> NamedFirm:
    return NamedFirm(key, (group,), "parent", "group", prove(1, SAID, group), group=key)


def make_whole() -> Finding:
    said = "13 firms were approved, among them Siemens Digital and Airbus China."
    firms = (
        NamedFirm("siemens-digital", ("Siemens Digital",), "approved", "legal", prove(2, said, "Siemens Digital"),
                  group="siemens"),
        NamedFirm("airbus-china", ("Airbus China",), "approved", "group", prove(2, said, "Airbus China"),
                  group="airbus"),
    )  # fmt: skip
    counts = (StatedCount(13, "exact", "batch", prove(2, said, "13 firms")),)
    return make_finding("F-2025-002", 2, firms=firms, counts=counts, growth=(), regions=("Hainan", "Shanghai"))


def make_part() -> Finding:
    firms = (name_unit("Siemens", "siemens"), name_unit("HSBC", "hsbc"), name_unit("Liepin", "liepin"))
    counts = (StatedCount(4, "exact", "batch", prove(1, SAID, "Four firms"), region="Shanghai"),)
    return make_finding(
        "F-2025-001", 1, firms=firms, counts=counts, growth=(), region="Shanghai", regions=("Shanghai",), batch=None,
        decided="2025-02-26", part_of="F-2025-002",
    )  # fmt: skip


def make_application() -> Finding:
    said = "HSBC Fintech plans to apply in Shanghai."
    firm = NamedFirm(
        "hsbc-fintech", ("HSBC Fintech",), "applicant", "group", prove(3, said, "HSBC Fintech"), group="hsbc"
    )
    return make_finding(
        "F-2024-003", 3, kind="application", firms=(firm,), counts=(), growth=(), regions=("Shanghai",), batch=None,
        decided="2024-10-23",
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("registers")
    store = open_store(made / "miitwatch.db", now=NOW)
    for finding in (make_part(), make_whole(), make_application()):
        store_finding(store, finding)
    store.close()
    (made / "config.toml").write_text('[store]\npath = "miitwatch.db"\n', "utf-8")
    return made


def ask(folder: Path, *words: str, columns: int = 104) -> str:
    runner = CliRunner(env={"COLUMNS": str(columns)})
    result = runner.invoke(cli, ["--config", str(folder / "config.toml"), *words])
    assert result.exit_code == 0, result.output
    return "\n".join(line.rstrip() for line in result.output.splitlines()) + "\n"


def test_who_was_approved_in_shanghai_is_answered_with_the_sentences(folder: Path) -> None:
    assert ask(folder, "firms", "--region", "Shanghai", "--status", "approved", "--known-on", "2025-03-31") == (
        """\
Approved in Shanghai, pilot of notice 工信部通信函〔2024〕107号, as known on 2025-03-31: 3 named of 4 stated.
No source that we hold gives a legal name.

GROUP    FIRM AS WRITTEN    DECIDED     STANDING            HOW WE KNOW
Siemens  a unit, not named  2025-02-26  press, citing MIIT  [1]
HSBC     a unit, not named  2025-02-26  press, citing MIIT  [1]; [2] has it as applicant only
Liepin   a unit, not named  2025-02-26  press, citing MIIT  [1]

[1] MIIT, 2025-02-28, first seen 2025-02-28 17:00
    https://www.miit.example/art/1.html
    "Four firms based in Shanghai were approved; units of Siemens, HSBC and Liepin are among them."
[2] MIIT, 2025-02-28, first seen 2025-02-28 17:00
    https://www.miit.example/art/3.html
    "HSBC Fintech plans to apply in Shanghai."

Not listed: of the 13 of F-2025-002, 1 named without a region (Airbus China) and 9 not named
(computed: 13 - 3 - 1); some may be in this region.
Not listed: possibly a unit listed above, said nowhere: Siemens Digital (F-2025-002).
Applicants: --status applicant
As the record stood at the end of 2025-03-31, Beijing.
"""
    )


def test_of_a_region_named_among_others_only_it_is_said_that_nobody_knows_who(folder: Path) -> None:
    said = ask(folder, "firms", "--region", "Hainan", "--status", "approved")
    assert "in no source did we read which firms are here.\nNobody is named as approved here.\n" in said
    assert (
        "Not listed: of the 13 of F-2025-002, 2 named without a region (Siemens Digital; Airbus China), 2\n"
        "named in other regions and 9 not named (computed: 13 - 2 - 2); some may be in this region."
    ) in said


def test_a_row_of_a_national_list_says_where_its_firm_is(tmp_path: Path) -> None:
    row = "2 | 云岭数据服务（北京）有限公司 | 北京 | 信息服务"
    name = "云岭数据服务（北京）有限公司"
    listed = NamedFirm(name, (name,), "approved", "legal", prove(2, row, name), region="Beijing")
    store = open_store(tmp_path / "miitwatch.db", now=NOW)
    whole = make_whole()
    store_finding(store, make_part())
    store_finding(store, alter(whole, firms=(*whole.firms, listed), regions=("Beijing", "Hainan", "Shanghai")))
    store.close()
    (tmp_path / "config.toml").write_text('[store]\npath = "miitwatch.db"\n', "utf-8")
    said = ask(tmp_path, "firms", "--region", "Beijing", "--status", "approved")
    assert ": 1 placed here by a list.\n1 by legal name, 0 by group or short name only.\n" in said
    assert f'"{row}"' in said
    assert "Not listed: of the 13 of F-2025-002, 2 named without a region (Siemens Digital; Airbus China)" in said
    rows = csv.DictReader(
        ask(tmp_path, "firms", "--region", "Beijing", "--status", "approved", "--format", "csv").splitlines()
    )
    assert [(one["name"], one["region"]) for one in rows] == [(name, "Beijing")]
    with open_store(tmp_path / "miitwatch.db", now=NOW).read() as db:
        assert register.list_keys(db, region="beijing") == (name,)
    elsewhere = ask(tmp_path, "firms", "--region", "Hainan", "--status", "approved")
    assert "in no source did we read which firms are here" in elsewhere


def test_programs_get_the_groups_whose_units_were_approved_too(folder: Path) -> None:
    said = ask(folder, "firms", "--region", "Shanghai", "--status", "approved", "--format", "csv")
    rows = [(row["name"], row["status"], row["group_name"]) for row in csv.DictReader(said.splitlines())]
    assert sorted(rows) == [
        ("HSBC", "parent", "HSBC"),
        ("Liepin", "parent", "Liepin"),
        ("Siemens", "parent", "Siemens"),
    ]


def test_findings_on_a_wide_terminal_have_a_column_for_the_standing(folder: Path) -> None:
    assert ask(folder, "findings", "--kind", "approval").splitlines()[:4] == [
        "ID          DATE          COUNT OR KIND  WHAT                                         STANDING",
        "F-2025-001  2025-02-26 d  4 batch        Shanghai: by group 3, not named 1 (part of   press, citing MIIT",
        "                                         F-2025-002)",
        "F-2025-002  2025-02-28 d  13 batch       pilot approvals, batch 1: by name 1, by      press, citing MIIT",
    ]


def test_findings_on_80_columns_have_the_standing_under_what(folder: Path) -> None:
    said = ask(folder, "findings", "--kind", "approval", columns=80)
    assert said.splitlines()[:4] == [
        "ID          DATE          COUNT OR KIND  WHAT, STANDING",
        "F-2025-001  2025-02-26 d  4 batch        Shanghai: by group 3, not named 1 (part",
        "                                         of F-2025-002)",
        "                                         press, citing MIIT",
    ]
    assert "2 findings. a announced, d decided; Beijing days. Sources, quotes: miitwatch\nshow ID" in said


@pytest.mark.parametrize("command", ["findings", "firms", "counts", "articles"])
@pytest.mark.parametrize("columns", [80, 104])
def test_no_table_is_wider_than_the_terminal(folder: Path, command: str, columns: int) -> None:
    from alerts.layout.wrapping import width

    table = ask(folder, command, columns=columns).split("\n\n")[0].splitlines()
    assert len(table) > 2
    assert max(width(line) for line in table) <= columns


def test_an_empty_answer_says_what_was_asked_what_there_is_and_what_to_try(folder: Path) -> None:
    assert ask(folder, "findings", "--region", "Shanghai", "--since", "2030") == (
        "Nothing matches --since 2030 --by published --region Shanghai. There are 3 findings, published 2025-02-28 to "
        "2025-02-28. Leave a condition out, or look for words: miitwatch search WORDS.\n"
    )
    assert ask(folder, "articles", "--status", "rejected").startswith(
        "Nothing matches --status rejected. There are 3 articles"
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"kind": "total", "counts": ("stock_total", 2400, "over"), "region": None},
            "over 2,400 stock\n+30 % in a year",
        ),
        ({"kind": "application", "counts": ("other", 7, "exact")}, "7 applications"),
        ({"kind": "policy", "counts": None}, "policy"),
    ],
)
def test_figures_are_told_with_their_role(changes: dict[str, object], said: str) -> None:
    given = changes.pop("counts")
    counts: tuple[StatedCount, ...] = ()
    if isinstance(given, tuple):
        role, value, qualifier = given
        detail = "applications_accepted" if role == "other" else ""
        counts = (StatedCount(value, qualifier, role, (), detail=detail),)
    finding = make_finding(**changes, counts=counts)  # type: ignore[arg-type]
    assert summarise_finding(finding)["count"] == said


def test_open_points_stand_under_the_standing() -> None:
    disputes = (
        Dispute("a", "b", "identity_open"),
        Dispute("13", "14", "count_differs"),
        Dispute("c", "d", "date_differs"),
    )
    finding = alter(make_finding(), disputes=disputes)
    assert summarise_finding(finding)["standing"] == "press, citing MIIT\n1 identity open\n1 point open\n1 dispute open"
