# ruff: noqa: E501  (a sentence of a test stands on one line)
"""What the other firms of a text say of one: the marks, the weights, and what becomes of what is said of a firm by them."""

import pytest

from domain.altering import alter
from domain.claims import REVIEW_BELOW, StatementKind
from domain.firms import load_gazetteer
from parsers.facts.names.brands import Name
from parsers.facts.reader import Reader
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.document import Document
from parsers.facts.text.sentences import Sentence, split_sentences
from parsers.facts.weights import preferring_names_together
from parsers.facts.weights.changing_names import is_named_in_full
from parsers.facts.weights.else_around import tells_else_beside
from parsers.facts.weights.learnt_names import STANDINGS
from parsers.facts.weights.learnt_names_together import weigh_names_together
from parsers.facts.weights.name_marks import Naming
from parsers.facts.weights.names_else import tells_other_fate
from parsers.facts.weights.names_together_marks import mark_names_together
from parsers.facts.weights.preferring_names_together import (
    LONG,
    STAYS_FROM,
    TOLD_FROM,
    Setting,
    prefer_names_together,
)
from parsers.facts.weights.weighing_names import WeighedName, group_namings

TEXT = "Three are in: Kestel (Wuhan) Ltd., Velden Data and Orrin.\nKestel AG owns the first. Tarn was turned away."
SENTENCES = split_sentences(TEXT, 0)
#: Characters of an article.
ARTICLE = 900


def odds_of(**likely: float) -> dict[str, float]:
    told = {standing: likely.get(standing, 0.0) for standing in STANDINGS}
    return told | {"mentioned": 1.0 - sum(likely.values())}


def find(text: str, shape: str = "legal", whole: str = TEXT) -> Name:
    at = whole.index(text)
    return Name(at, at + len(text), text, shape)


def judge(name: Name, status: str = "mentioned", rule: str = "no-cue", confidence: float = 0.8) -> Judged:
    sentence = next(index for index, one in enumerate(SENTENCES) if name.start < one.end)
    return Judged(name, status, rule, confidence, sentence)  # type: ignore[arg-type]


KESTEL = judge(find("Kestel (Wuhan) Ltd."), "approved", "listed", 0.55)
VELDEN, ORRIN = judge(find("Velden Data", "listed")), judge(find("Orrin", "listed"))
OWNER, TARN = judge(find("Kestel AG")), judge(find("Tarn", "described"))
FIRMS = {
    "kestelwuhanltd": (KESTEL, odds_of(approved=0.9)),
    "veldendata": (VELDEN, odds_of(approved=0.6, applicant=0.1)),
    "orrin": (ORRIN, odds_of(approved=0.3)),
    "kestelag": (OWNER, odds_of(parent=0.7)),
    "tarn": (TARN, odds_of(ended=0.5, applicant=0.2)),
}


def weigh(**changed: Judged) -> dict[str, WeighedName]:
    told = {key: (changed.get(key, one), odds) for key, (one, odds) in FIRMS.items()}
    places = group_namings(((one.name, one.sentence) for one, _ in told.values()), [None] * len(SENTENCES))
    return {key: WeighedName(one, places[key], odds) for key, (one, odds) in told.items()}


def read_marks(news: StatementKind = "approval") -> dict[str, set[str]]:
    weighed = weigh()
    return dict(zip(weighed, mark_names_together([*weighed.values()], news), strict=True))


def test_those_named_in_the_same_sentence_are_told_by_how_likely_they_are_and_what_rules_say_of_them() -> None:
    marks = read_marks()

    assert {"c2", "iapproved5", "bapproved?", "bmentioned!"} <= marks["veldendata"]  # .9 and .3: .6 each
    assert "eapproved" in marks["kestelwuhanltd"]
    assert "eapproved" not in marks["veldendata"]
    assert "bapproved?" not in marks["kestelwuhanltd"]  # it is the only one of whom rules say so
    assert {mark for mark in marks["tarn"] if mark[0] in "ib"} == set()  # nobody stands beside it
    assert "c0" in marks["tarn"]


def test_the_likeliest_others_of_the_text_are_told() -> None:
    marks = read_marks()

    assert {"topapproved", "mapproved5"} <= marks["kestelwuhanltd"]
    assert {"mapproved7", "tapproved?"} <= marks["veldendata"]
    assert "topapproved" not in marks["veldendata"]
    assert {"topended", "mended0"} <= marks["tarn"]


def test_who_bears_the_same_groups_name_is_told() -> None:
    marks = read_marks()

    assert {"k1", "k>approved", "k>approved7"} <= marks["kestelag"]
    assert {"k1", "k<mentioned", "k<parent6"} <= marks["kestelwuhanltd"]
    assert "k0" in marks["tarn"]


def test_what_a_firm_is_by_itself_what_rules_make_of_it_and_the_news_are_told() -> None:
    assert {"oapproved13", "Rapproved?", "rlisted", "rlisted?", "napproval", "shape-legal", "unknown"} <= read_marks()[
        "kestelwuhanltd"
    ]
    assert {"ndenial", "ndenialmentioned"} <= read_marks("denial")["tarn"]


@pytest.mark.parametrize("chinese", [False, True])
def test_likelihoods_are_of_all_standings(chinese: bool) -> None:
    told = [*weigh_names_together([*weigh().values()], "approval", chinese=chinese)]

    assert len(told) == len(FIRMS)
    for odds in told:
        assert tuple(odds) == STANDINGS
        assert sum(odds.values()) == pytest.approx(1.0)


def prefer(
    monkeypatch: pytest.MonkeyPatch,
    likely: dict[str, dict[str, float]],
    *,
    news: StatementKind = "approval",
    chinese: bool = False,
    sure: bool = False,
    sentences: tuple[Sentence, ...] = SENTENCES,
    length: int = ARTICLE,
    **changed: Judged,
) -> dict[str, Judged]:
    weighed = weigh(**changed)
    odds = [likely.get(key, one.odds) for key, one in weighed.items()]
    monkeypatch.setattr(preferring_names_together, "weigh_names_together", lambda *_, **__: iter(odds))
    judged = [one.judged for one in weighed.values()]
    told = prefer_names_together(judged, weighed, length, Setting(sentences, news, chinese, sure))
    return dict(zip(weighed, told, strict=True))


def test_who_is_only_mentioned_takes_the_likeliest_status_and_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    told = prefer(monkeypatch, {"kestelag": odds_of(parent=0.6), "veldendata": odds_of(approved=0.51)})

    assert (told["kestelag"].status, told["kestelag"].rule) == ("parent", "no-cue+together")
    assert told["kestelag"].confidence == told["veldendata"].confidence == DOUBTED_AT
    assert told["veldendata"].status == "approved"
    assert told["orrin"] is ORRIN


@pytest.mark.parametrize("standing", ["approved", "parent", "applicant", "ended"])
def test_a_likeliest_status_that_is_not_likely_enough_is_not_told(
    monkeypatch: pytest.MonkeyPatch, standing: str
) -> None:
    least = TOLD_FROM[standing]
    low, rest = least - 0.01, {one: 0.12 for one in ("approved", "parent", "applicant", "ended") if one != standing}

    assert prefer(monkeypatch, {"kestelag": odds_of(**{standing: low}, **rest)})["kestelag"] is OWNER
    assert prefer(monkeypatch, {"kestelag": odds_of(**{standing: least}, **rest)})["kestelag"] is not OWNER


@pytest.mark.parametrize("chinese", [False, True])
def test_in_a_short_text_all_stays(monkeypatch: pytest.MonkeyPatch, chinese: bool) -> None:
    odds, long = {"kestelag": odds_of(parent=0.9)}, LONG[chinese]

    assert prefer(monkeypatch, odds, length=long - 1, chinese=chinese)["kestelag"] is OWNER
    assert prefer(monkeypatch, odds, length=long, chinese=chinese)["kestelag"].status == "parent"


def test_who_is_held_for_let_in_stays_so_while_it_is_likely_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    left = odds_of(approved=STAYS_FROM, applicant=0.5)
    lost = odds_of(approved=STAYS_FROM - 0.01, applicant=0.5)

    assert prefer(monkeypatch, {"kestelwuhanltd": left})["kestelwuhanltd"] is KESTEL
    assert prefer(monkeypatch, {"kestelwuhanltd": lost})["kestelwuhanltd"].status == "applicant"
    assert prefer(monkeypatch, {"kestelwuhanltd": lost}, chinese=True)["kestelwuhanltd"] is KESTEL


@pytest.mark.parametrize(
    "settled",
    [
        alter(TARN, status="applicant", rule="applied", confidence=REVIEW_BELOW),
        alter(TARN, status="rejected", rule="rejected", confidence=DOUBTED_AT),
        alter(TARN, status="applicant", rule="short", confidence=DOUBTED_AT),
    ],
)
def test_what_is_told_of_a_firm_and_whom_plain_words_turn_away_stays(
    monkeypatch: pytest.MonkeyPatch, settled: Judged
) -> None:
    assert prefer(monkeypatch, {"tarn": odds_of(parent=0.99)}, tarn=settled)["tarn"] is settled


@pytest.mark.parametrize(
    ("news", "odds", "status"),
    [
        ("denial", odds_of(ended=0.8), "rejected"),
        ("revocation", odds_of(ended=0.8), "revoked"),
        ("approval", odds_of(ended=0.8), "rejected"),  # Tarn asked, by itself, rather than it was let in
    ],
)
def test_whose_approval_ended_and_who_was_turned_away_are_told_apart(
    monkeypatch: pytest.MonkeyPatch, news: StatementKind, odds: dict[str, float], status: str
) -> None:
    assert prefer(monkeypatch, {"tarn": odds}, news=news)["tarn"].status == status


def test_who_was_rather_let_in_than_asked_lost_its_approval(monkeypatch: pytest.MonkeyPatch) -> None:
    assert prefer(monkeypatch, {"veldendata": odds_of(ended=0.8)})["veldendata"].status == "revoked"


SURE = {"kestelwuhanltd": odds_of(approved=0.97)}


def test_a_firm_that_weights_alone_and_beside_the_others_are_sure_of_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told = prefer(monkeypatch, SURE, sure=True)["kestelwuhanltd"]

    assert (told.status, told.rule, told.confidence) == ("approved", "listed+likely", REVIEW_BELOW)
    for left in (
        prefer(monkeypatch, SURE),
        prefer(monkeypatch, SURE, sure=True, chinese=True),
        prefer(monkeypatch, {"kestelwuhanltd": odds_of(approved=0.92)}, sure=True),
        prefer(monkeypatch, SURE, sure=True, kestelwuhanltd=alter(KESTEL, status="mentioned", rule="no-cue")),
    ):
        assert left["kestelwuhanltd"].confidence < REVIEW_BELOW


def test_it_waits_where_it_is_less_likely_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of Velden Data the sentences that name it say that it is let in with .6 alone."""
    named = alter(KESTEL, name=alter(VELDEN.name, shape="legal"), sentence=VELDEN.sentence)

    told = prefer(monkeypatch, {"veldendata": odds_of(approved=0.99)}, sure=True, veldendata=named)["veldendata"]
    assert (told.status, told.confidence) == ("approved", DOUBTED_AT)


@pytest.mark.parametrize(
    "behind",
    [
        "It is no longer licensed.",
        "The unit gave its paper back.",
        "It was refused in May.",
        "The venture of 2002 was the first.",
        "Its owners are Sumire (60%) and Kestel (40%).",
        "Kestel, once an applicant, sells racks.",
    ],
)
def test_another_fate_around_a_name_lets_it_wait(behind: str) -> None:
    text = f"Kestel (Wuhan) Ltd. has news. {behind} Orrin was let in."
    sentences = split_sentences(text, 0)
    first, last = find("Kestel (Wuhan) Ltd.", whole=text), find("Orrin", whole=text)

    assert tells_other_fate([Naming(last, 2, None)], sentences)
    assert not tells_other_fate([Naming(first, 0, None)], sentences)


GRANT = "BEIJING -- China's industry ministry on Friday approved 13 foreign-invested companies for its value-added telecom pilot, among them Halden Freight Data (Shanghai) Co., Ltd. and Orsino Cloud (Beijing) Co., Ltd., it said. "
TAIL = "The pilot, first announced in April 2024, scraps foreign ownership caps on internet data centers, content delivery networks and internet access in Beijing, Shanghai, Hainan and Shenzhen. Analysts say the programme is meant to draw overseas capital at a time when foreign direct investment is sliding."


@pytest.mark.parametrize(
    "passage",
    [
        "Not on the list, to the surprise of many, are {} and {}. ",
        "The list was printed by {}; {} designed the website. ",
        "Their racks stand in halls of {}, next to those of {}. ",
        "A lawyer of {} explained the rules; {} sent an engineer. ",
        "Shenzhen recommended {} and {} to the ministry, whose answer is due in May. ",
        "{} and {}, both owned by Chinese state funds, offer the same services. ",
        "The ministry thanked {} and {} for their comments on the draft. ",
        "Orsino bought {} last year and {} in 2024. ",
    ],
)
def test_a_firm_behind_a_grant_of_which_no_rule_says_anything_is_not_told(passage: str) -> None:
    others = ("Brennock Data (Shenzhen) Co., Ltd.", "Vantrell Medical Cloud (Hainan) Co., Ltd.")
    firms = READER.read(Document("Telecom pilot", GRANT + passage.format(*others) + TAIL)).firms

    assert {one.name for one in firms if one.name in others} == {*others}
    assert not [one.name for one in firms if one.name in others and one.status == "approved" and not one.review]


def test_a_name_that_begins_in_the_midst_of_another_waits() -> None:
    text = "Named is Kone 24/7 Connected (Wuhan)."
    cut = find("Connected (Wuhan)", "described", text)

    assert tells_other_fate([Naming(cut, 0, None)], split_sentences(text, 0))
    assert not tells_other_fate([Naming(alter(cut, shape="legal"), 0, None)], split_sentences(text, 0))


def test_a_name_is_in_full_by_its_form_or_its_place() -> None:
    assert is_named_in_full(Name(0, 9, "Velden AG", "legal"))
    assert is_named_in_full(Name(0, 14, "Velden (Wuhan)", "described"))
    assert not is_named_in_full(Name(0, 6, "Velden", "described"))
    assert not is_named_in_full(Name(0, 12, "Velden (USA)", "described"))


READER = Reader(load_gazetteer())
ENGLISH = (
    "China's industry ministry admitted nine more foreign-invested firms to its value-added telecom pilot on Thursday. On the list are Halden Freight Data (Shanghai) Co., Ltd. and Vantrell Medical Systems (Beijing) Co., Ltd. "
    "The money behind the first comes from Halden Shipping ASA in Oslo; the second is a child of Vantrell AG. Orsino Cloud has its papers on the same desk. "
    "The pilot lets foreign investors own data centres and internet access businesses outright in four places, among them Shanghai and Hainan, and was begun in October 2024."
)


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        (
            ENGLISH,
            "Halden Shipping ASA",
            "parent",
        ),
        (
            "工信部近日批复9家外资企业开展增值电信业务试点。其中,哈尔登货运数据(上海)有限公司由挪威哈尔登航运集团全资持有,将在上海经营互联网数据中心业务。目前仍在排队的还有意大利的奥西诺云。试点自2024年10月起在北京、上海、海南、深圳四地开展,取消了互联网数据中心、内容分发网络等业务的外资股比限制,业内认为将吸引更多外资企业来华投资。",
            "哈尔登航运集团",
            "parent",
        ),
    ],
)
def test_owners_and_applicants_beside_those_let_in_are_told_apart(text: str, name: str, status: str) -> None:
    found = {firm.name: firm.status for firm in READER.read(Document("", text)).firms}

    assert (
        {one: said for one, said in found.items() if name in one} == {one: status for one in found if name in one} != {}
    )


def test_what_the_firms_beside_it_made_of_one_is_explained() -> None:
    _, trace = READER.explain(Document("", ENGLISH))
    whys = [cause.why for cause in trace.causes if "of the firms named beside it" in cause.why]

    assert any(why.endswith("prefer parent, so it waits for a person") for why in whys)


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Kestel (Wuhan) Ltd. sells racks to customers in Japan.", False),
        ("Customers of the forum are Kestel (Wuhan) Ltd. and Orrin.", True),
        ("Guests at the ceremony were Kestel (Wuhan) Ltd. and Orrin.", True),
        ("Kestel (Wuhan) Ltd. runs games in its building.", False),
    ],
)
def test_what_a_firm_deals_in_and_whom_it_serves_is_nobody_else(text: str, beside: bool) -> None:
    name = find("Kestel (Wuhan) Ltd.", whole=text)

    assert tells_else_beside([Naming(name, 0, None)], split_sentences(text, 0)) is beside
