# ruff: noqa: E501  (a text stands on one line, so that it can be read and searched)
"""Weights learnt of labelled texts beside the rules, of the kind of event that is a text's news: when they decide, and when not."""

import pytest

from domain.claims import StatementKind
from domain.firms import load_gazetteer
from parsers.facts.drawing import draw
from parsers.facts.events.news import choose_kind
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document
from parsers.facts.weights.kind_marks import mark_news
from parsers.facts.weights.learnt_kinds import KINDS, Weights, load_kind_weights, pack_weights, weigh_news
from parsers.facts.weights.preferring_kinds import is_plain, prefer_kind


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_gazetteer())


LEDGER = "本刊记者 林一\n\n数字常常被混着用。有人把批复当成企业,有人把申请当成批准,所以我们请园区统计处的同志把账算清楚。\n\n记者:先说总数吧。负责人:到今年六月底,全国外商投资电信企业共2911家,比去年同期多了一成四,增速比内资快。记者:试点那一块呢?负责人:上半年工信部向22家外企发放了试点批复,奥斯特软件(北京)有限公司就是四月拿到批复的,机房已经投用。\n\n记者:为什么上海涨得最快?负责人:总部多,需求也多。天津慢一些,但基数小。预计到冬天总数会过三千家。统计口径不变,数据每季度更新一次,与往年可比。"


def test_a_whole_article_shows_its_news_where_the_rules_see_another(reader: Reader) -> None:
    document = Document("对话园区:外资电信企业的家底有多厚", LEDGER)
    scene = reader.set_scene(document)
    assert scene is not None
    assert choose_kind(draw(scene).told, scene.sentences) == "approval"

    reading = reader.read(document)

    assert (reading.kind, reading.statements[0].kind) == ("total", "total")
    assert any(statement.kind == "approval" for statement in reading.statements[1:])


def odds(**likely: float) -> dict[StatementKind, float]:
    return {kind: likely.get(kind, 0.01) for kind in KINDS}


@pytest.mark.parametrize(
    ("likely", "length", "kind"),
    [
        (odds(total=0.7, approval=0.2), 900, "total"),
        (odds(total=0.5, approval=0.4), 900, "approval"),
        (odds(total=0.7, approval=0.2), 150, "approval"),
    ],
)
def test_the_rules_give_way_in_an_article_to_what_is_twice_as_likely(
    likely: dict[StatementKind, float], length: int, kind: str
) -> None:
    assert prefer_kind("approval", likely, {}, length, chinese=True) == kind


@pytest.mark.parametrize(
    ("likely", "told", "length", "kind"),
    [
        (odds(total=0.7, approval=0.2), {"approval": 1.0, "total": 1.0}, 900, "total"),
        (odds(total=0.5, approval=0.3), {"approval": 4.0}, 900, "approval"),
        (odds(total=0.5, approval=0.3), {"approval": 1.0, "total": 1.0}, 900, "total"),
        (odds(total=0.7, approval=0.02), {"approval": 1.0}, 900, "total"),
        (odds(total=0.7, approval=0.2), {"approval": 1.0, "total": 1.0}, 200, "approval"),
    ],
)
def test_in_english_what_the_sentences_tell_weighs_beside_the_odds(
    likely: dict[StatementKind, float], told: dict[StatementKind, float], length: int, kind: str
) -> None:
    assert prefer_kind("approval", likely, told, length, chinese=False) == kind


@pytest.mark.parametrize(
    ("told", "kind"), [({"denial": 3.2, "approval": 1.2}, "denial"), ({"denial": 2.2, "approval": 1.2}, "approval")]
)
def test_an_english_denial_that_its_sentences_tell_far_louder_stands(
    told: dict[StatementKind, float], kind: str
) -> None:
    assert prefer_kind("denial", odds(approval=0.78, denial=0.21), told, 365, chinese=False) == kind


def test_a_word_counts_the_less_the_more_there_are() -> None:
    weights: Weights = pack_weights([("", [0] * 6), ("hgrant", [400, -100, 0, 0, 0, 0])])
    few = weigh_news([("h", {"grant"})], weights)
    many = weigh_news([("h", {"grant", *map(str, range(99))})], weights)

    assert few["approval"] > 0.8 > many["approval"] > 1 / 6 > many["total"] > few["total"]
    assert sum(few.values()) == pytest.approx(1.0)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_language_holds_more_weights_than_an_idle_daemon_may(language: str) -> None:
    weights = load_kind_weights(language)

    assert 1_000 < sum(map(len, weights.letters.values())) <= 5_500
    assert len(weights.bias) == len(KINDS)


def test_marks_tell_title_head_and_what_the_rules_make_of_a_text(reader: Reader) -> None:
    scene = reader.set_scene(
        Document("Nine foreign firms approved", "China cleared nine foreign firms for its telecom pilot.")
    )
    assert scene is not None
    found = dict(mark_news(scene.sentences, draw(scene), {"approval": 3.0, "total": 1.0}, "approval", chinese=False))

    assert {"nine", "approved"} <= found["t"]
    assert "cleared" in found["h"]
    assert {"ruled-approval", "share-approval-3", "share-total-1"} <= found["r"]
    assert found["="] == {"length0"}


@pytest.mark.parametrize(
    ("ruled", "told", "plain"),
    [
        ("revocation", {"revocation": 5.1, "total": 1.2}, True),
        ("revocation", {"revocation": 5.1, "total": 1.4}, False),
        ("revocation", {"revocation": 4.4}, False),
        ("total", {"total": 6.0}, False),
        ("policy", {}, False),
    ],
)
def test_an_act_told_alone_and_loudly_is_the_news_whatever_weights_say(
    ruled: StatementKind, told: dict[StatementKind, float], *, plain: bool
) -> None:
    assert is_plain(ruled, told) is plain
