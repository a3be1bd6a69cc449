# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Which of the services that rules find in a text its news is of; none is told that they do not find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scenes import PUBLISHED, READER, set_scene

from parsers.facts.spoken_of import find_services_by_rules
from parsers.facts.text.brief import BRIEF_BELOW
from parsers.facts.text.document import Document
from parsers.facts.weights import learnt_text_services
from parsers.facts.weights.learnt_text_services import (
    TOLD_FROM,
    load_text_service_weights,
    prefer_services_told,
    weigh_text_services,
)
from parsers.facts.weights.text_service_marks import mark_text_services, survey_services

BESIDE = (
    "The Ministry of Industry and Information Technology has approved 13 foreign-invested firms for the pilot in Beijing, Shanghai, Hainan and "
    "Shenzhen, it said on Friday. They may offer internet access services and information services to business customers. The approvals are the "
    "first since the pilot was announced in April 2024, and each is valid for five years. The firms must begin within a year. "
    "A spokesman for GDS, a Chinese data centre company, said that it welcomed the news."
)  # fmt: skip


def test_a_service_that_is_named_beside_the_news_is_none_of_it() -> None:
    scene = set_scene(BESIDE)
    assert find_services_by_rules(scene) == ("IDC", "INFO", "ISP"), "by its name alone rules cannot tell it apart"
    reading = READER.read(Document("", BESIDE, PUBLISHED))
    assert reading.services == ("INFO", "ISP")


def test_of_a_short_text_and_of_one_off_the_subject_all_are_told() -> None:
    short = set_scene("MIIT approved 13 foreign firms beside a data centre.")
    assert len(short.folded.text) < BRIEF_BELOW[False]
    assert prefer_services_told(short, ("IDC",)) == ("IDC",)
    off = set_scene("A match was played beside the data centre in front of a large crowd of visitors. " * 12)
    assert not off.relevance.relevant
    assert prefer_services_told(off, ("IDC",)) == ("IDC",)


def test_a_service_is_told_from_the_line_on(monkeypatch: pytest.MonkeyPatch) -> None:
    likely = {"IDC": TOLD_FROM, "INFO": TOLD_FROM - 0.001, "ISP": 0.99}
    monkeypatch.setattr(learnt_text_services, "weigh_text_services", lambda *_: likely)
    assert prefer_services_told(set_scene(BESIDE), ("IDC", "INFO", "ISP")) == ("IDC", "ISP")
    assert prefer_services_told(set_scene(BESIDE), ()) == ()


def test_what_is_likely_is_a_likelihood() -> None:
    likely = weigh_text_services(set_scene(BESIDE), ("IDC", "INFO", "ISP"))
    assert {*likely} == {"IDC", "INFO", "ISP"}
    assert all(0 <= odds <= 1 for odds in likely.values())
    assert likely["IDC"] < likely["INFO"]


def test_marks_tell_where_and_in_which_words_a_service_stands() -> None:
    scene = set_scene(
        "Foreign firms may run data centres.\n\nCall centres wait.",
        "Foreign telecom firms may run data centres",
    )
    marks = {
        code: ({*place}, {*words}) for code, ((_, place), (_, words)) in mark_text_services(scene, ("IDC", "CALL"))
    }
    assert {"first-title", "first-title-IDC", "at-title", "named2", "is-IDC-2", "services2"} <= marks["IDC"][0]
    assert {"=data centres", "<run", "<may_run"} <= marks["IDC"][1]
    assert {"named1", "share1", "here1"} <= marks["CALL"][0]
    assert {"=call centres", ">wait"} <= marks["CALL"][1]


def test_the_names_of_firms_and_a_pages_furniture_name_no_service() -> None:
    scene = set_scene("MIIT approved Siemens Data Centre (Shanghai) Co., Ltd. for the telecom pilot.")
    assert scene.names
    assert survey_services(scene) == {}
    ((_, ((_, marks), _)),) = mark_text_services(scene, ("IDC",))
    assert "named0" in marks


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_weights_are_there(language: str) -> None:
    weights = load_text_service_weights(language)
    assert {*weights.kinds} == {*"=L"}
    assert all(weights.kinds.values())


WORDS = """
数据中心 互联网接入 信息服务 、 和 外资 获批 工信部 。 data centres internet access and CDN call MIIT approved 13 foreign telecom firms . pilot VPN (Suzhou) Co., Ltd.
"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])


@given(st.lists(PIECES, min_size=60, max_size=160))
def test_no_service_is_told_that_rules_do_not_find(pieces: list[str]) -> None:
    text = " ".join(("MIIT approved 13 foreign telecom firms for the pilot.", *pieces))
    scene = set_scene(text)
    reading = READER.read(Document("", text, PUBLISHED))
    assert {*reading.services} <= {*find_services_by_rules(scene)}
