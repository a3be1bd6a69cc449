"""The record that ships: its figures against those that were gathered by hand, and the rules that every row keeps."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from domain.record import NOT_OBSERVED, RecordRow, load_record, mark_record, mark_row, name_source, parse_record

RECORD = {row.key: row for row in load_record()}
#: CAICT's figures and the ministry's, as of and value, from the table of what was found.
CAICT = [
    ("2003", 3), ("2016-12", 67), ("2017-06", 78), ("2017-12", 87), ("2018-12", 121), ("2019-03", 129),
    ("2019-09", 166), ("2019-12", 191), ("2020-03", 232), ("2020-06", 266),
]  # fmt: skip
MINISTRY = [("2024-03", 1926), ("2024-09", 2220), ("2024-12", 2343), ("2025-02", 2400)]
GROWTH = [("2024-12", 31.0), ("2018-12", 39.0), ("2020-06", 39.0), ("2024-12", 31.0), ("2025-02", 30.0)]
#: The chronology: date and what identifies the row.
CHRONOLOGY = {
    "symphony-2002": "2002-03", "applications-2004": "2004-11", "licensees-2006": "2006-08",
    "applications-2006": "2006", "call-centres-2011": "2011-02", "shanghai-ftz-2014": "2014", "bt-2019": "2019-01",
    "notice-107-2024": "2024-04-08", "negative-list-2024": "2024-09-08", "pilot-opens-2024": "2024-10-23",
    "shanghai-applicants-2024": "2024-10-23", "lingang-accepts-2024": "2024-10-29", "pudong-signs-2024": "2024-10-31",
    "hainan-guide-2024": "2024-11-27", "shanghai-plan-2025": "2025-01-16", "growth-2024": "2025-01-21",
    "action-plan-2025": "2025-02-19", "shanghai-four-2025": "2025-02-26", "first-batch-2025": "2025-02-28",
    "still-13-2025-03": "2025-03-20", "service-plan-2025": "2025-04-11", "forty-undated": None,
    "mofcom-2026-01": "2026-01-26", "pilot-166-undated": None, "plan-97-2026": "2026-06",
}  # fmt: skip
#: Hosts of regulators, governments, state media, trade papers and law firms; no other host is ever linked.
LINKED = {
    "www.itworldcanada.com", "www.chinatechnews.com", "english.china.org.cn", "www.chinalawinsight.com",
    "seekingalpha.com", "www.miit.gov.cn", "mmlcgroup.com", "www.jetro.go.jp", "yicaiglobal.com", "samenacouncil.org",
    "regional.chinadaily.com.cn", "en.people.cn", "globaltimes.cn", "www.investsh.org.cn",
    "www.marbridgeconsulting.com", "en.c114.com.cn", "news.eeworld.com.cn", "xw.qianzhan.com", "m.elecfans.com",
    "german.cri.cn", "www.telecoms.com",
}  # fmt: skip


def list_totals(series: str) -> list[tuple[str | None, int]]:
    return [
        (count.as_of, count.value)
        for row in load_record()
        for count in row.counts
        if row.series == series and count.role == "stock_total"
    ]


def test_the_two_series_are_those_that_were_found() -> None:
    assert list_totals("caict") == CAICT
    assert list_totals("ministry") == MINISTRY
    assert [(one.as_of, one.value) for row in load_record() for one in row.growth] == GROWTH
    over = [count for row in load_record() for count in row.counts if count.qualifier != "exact"]
    assert [(count.value, count.qualifier) for count in over] == [(2400, "over")]


def test_the_chronology_is_the_one_that_was_found() -> None:
    assert {key: RECORD[key].date for key in CHRONOLOGY} == CHRONOLOGY
    figures = {key: [count.value for count in RECORD[key].counts] for key in CHRONOLOGY if RECORD[key].counts}
    assert figures == {
        "applications-2004": [18], "licensees-2006": [5], "applications-2006": [29], "shanghai-applicants-2024": [10],
        "lingang-accepts-2024": [7], "pudong-signs-2024": [7], "shanghai-four-2025": [4], "first-batch-2025": [13],
        "still-13-2025-03": [13], "forty-undated": [40], "pilot-166-undated": [166],
    }  # fmt: skip
    assert len(load_record()) == len(CHRONOLOGY) + len(CAICT) + len(MINISTRY) + 2  # and two totals of regions
    assert not any("satellite" in row.text.lower() for row in load_record())  # another topic


def test_what_is_weak_or_undated_is_unverified() -> None:
    doubtful = {key: mark_row(row) for key, row in RECORD.items() if not row.verified}
    assert doubtful == {
        "forty-undated": f"{NOT_OBSERVED}; grade weak; unverified, undated",
        "pilot-166-undated": f"{NOT_OBSERVED}; grade fair; unverified, undated",
        "plan-97-2026": f"{NOT_OBSERVED}; grade weak; unverified",
        "pudong-2024-10": f"{NOT_OBSERVED}; grade weak; unverified",
        "shanghai-2018": f"{NOT_OBSERVED}; grade weak; unverified",
    }


@pytest.mark.parametrize("row", load_record(), ids=lambda row: row.key)
def test_every_row_has_a_grade_a_basis_and_links_to_the_allowed_kinds_alone(row: RecordRow) -> None:
    assert row.grade in ("good", "fair", "weak")
    assert len(row.basis) > 8
    for source in row.sources:
        assert bool(source.url) is (source.kind != "mirror")
        assert not source.url or urlsplit(source.url).hostname in LINKED
    linked = any(source.url for source in row.sources)
    if row.grade == "good":
        assert linked
        assert row.date
    if not linked and row.sources:
        assert "seen on a mirror" in name_source(row)


def test_a_firm_stands_as_its_approving_source_wrote_it_and_others_are_possible() -> None:
    firms = {firm.name: firm for firm in RECORD["first-batch-2025"].firms}
    named = [name for name, firm in firms.items() if firm.status == "approved"]
    assert named == ["T-Systems P.R. China Ltd.", "Siemens Digital Technology (Shenzhen) Co., Ltd."]
    assert all(firm.possibly.startswith("possibly") for name, firm in firms.items() if name not in named)
    parents = {firm.name for firm in RECORD["shanghai-four-2025"].firms if firm.status == "parent"}
    assert parents == {"Siemens", "Bank of China", "HSBC", "Liepin"}


ROW = 'recorded = "2026-11-24"\n[[row]]\nkey = "a"\ngrade = "good"\nkind = "total"\ntext = "t"\nbasis = "b"\n'


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ('date = "2025-13"', "2025-13"),
        ('date_of = "told"', "date_of"),
        ('sources = [{ publisher = "x", kind = "mirror", url = "http://x.example" }]', "a mirror has no address"),
        ('sources = [{ publisher = "x", kind = "state" }]', "every other page has one"),
        ('sources = [{ publisher = "x", kind = "blog", url = "http://x.example" }]', "'blog' is none of"),
        ('colour = "red"', "colour"),
        ('growth = [{ value = 3.0, as_of = "2025-13" }]', "2025-13"),
        ('date = "2025-W09-5"', "2025-W09-5"),
        ('counts = [{ value = 3, role = "batches" }]', "role 'batches' is none of"),
        ('counts = [{ value = 3, role = "batch", qualifier = "some" }]', "qualifier 'some' is none of"),
        ('counts = [{ value = 3, part = "batch" }]', "row 'a': .*part"),
        ('firms = [{ name = "x", key = "x", status = "let in" }]', "status 'let in' is none of"),
        ('[[row]]\nkey = "a"\ngrade = "good"\nkind = "total"\ntext = "t"\nbasis = "b"', "gives a key twice"),
    ],
)
def test_a_record_that_breaks_a_rule_is_refused(more: str, fault: str) -> None:
    assert parse_record(ROW)[0].key == "a"
    with pytest.raises(ValueError, match=fault):
        parse_record(ROW + more)


def test_the_mark_is_another_where_the_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, copy = mark_record(), tmp_path / "record.toml"
    monkeypatch.setattr("domain.record.__file__", str(tmp_path / "record.py"))
    copy.write_bytes((Path(__file__).parents[1] / "domain" / "record.toml").read_bytes())
    assert mark_record() == before
    copy.write_bytes(copy.read_bytes().replace(b"2,400", b"2,401", 1))
    assert mark_record() != before
