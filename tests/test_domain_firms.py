"""Firms and groups are shown by the name that people know; their keys are for programs."""

import json
import re

import briefings as given_
import pytest

from alerts.finding.disputes import write_side
from alerts.finding.firms import list_legal, sort_firms
from alerts.finding.rulings import name_field
from alerts.finding.sourcing import number_sources
from domain.altering import alter
from domain.describing import describe_firm
from domain.findings import NamedFirm
from domain.firms import load_gazetteer, name_key
from findings.revising import summarise
from miitwatch.reading.describing import describe_reading, print_reading
from miitwatch.reading.explaining import print_explanation
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document


def test_a_key_is_shown_by_its_row() -> None:
    assert [name_key(key) for key in ("siemens", "att", "dun-bradstreet", "deutsche-telekom")] == [
        "Siemens", "AT&T", "Dun & Bradstreet", "Deutsche Telekom",
    ]  # fmt: skip
    assert name_key("赫曼云科技中国有限公司") == "赫曼云科技中国有限公司"


def test_every_group_of_the_gazetteer_has_a_name_of_its_own() -> None:
    groups = {firm.group for firm in load_gazetteer().firms} - {"domestic"}

    assert len(groups) > 100
    assert sorted(group for group in groups if name_key(group) == group and not group.isupper()) == []


def test_a_mail_names_the_group_as_the_sentence_writes_it() -> None:
    sentence = "AT&T's unit Shanghai Symphony Telecommunications Co. Ltd. was approved."
    evidence = alter(
        given_.T_SYSTEMS.evidence[0], sentence=sentence, quote="Shanghai Symphony Telecommunications Co. Ltd."
    )
    firm = NamedFirm("shanghai-symphony-telecom", (evidence.quote,), "approved", "legal", (evidence,), group="att")
    briefing = alter(given_.NEW, finding=alter(given_.THIRTEEN, firms=(firm,)))
    sources = number_sources(briefing, [evidence.article])

    assert list_legal(sort_firms(briefing), sources)[0].startswith(f"{evidence.quote} (group: AT&T)")


def test_corrections_and_disputes_name_a_firm_that_the_finding_no_longer_holds() -> None:
    assert name_field("firm:dun-bradstreet", given_.THIRTEEN) == "the state of Dun & Bradstreet"
    assert write_side("dun-bradstreet: approved", given_.THIRTEEN) == "Dun & Bradstreet: approved"
    assert write_side("2,400: stated", given_.THIRTEEN) == "2,400: stated"


def test_what_a_reparse_prints_names_firms() -> None:
    finding = alter(given_.THIRTEEN, firms=given_.SHANGHAI_UNITS[:1])

    assert summarise(finding).endswith("; siemens parent")
    assert summarise(finding, name_key).endswith("; Siemens parent")


def test_json_keeps_the_key_and_gives_the_name() -> None:
    told = describe_firm(given_.T_SYSTEMS)

    assert (told["group"], told["group_name"]) == ("deutsche-telekom", "Deutsche Telekom")


@pytest.mark.parametrize("explained", [False, True])
def test_read_names_the_group(explained: bool) -> None:
    document = Document("", "MIIT approved T-Systems P.R. China Ltd. to run a value-added telecom pilot on Friday.")
    reading, trace = Reader(load_gazetteer()).explain(document)
    printed = print_explanation(reading, trace) if explained else print_reading(reading)
    printed = re.sub(r"gazetteer\s+row\s+\S+", "", printed)

    assert "(group: Deutsche Telekom)" in printed
    assert "deutsche-telekom" not in printed
    assert json.loads(json.dumps(describe_reading(reading)))["firms"][0]["group_name"] == "Deutsche Telekom"
