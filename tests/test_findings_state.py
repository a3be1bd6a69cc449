"""The state's own stores: findings that are packed away, and voices found again by their bands."""

import random

import pytest
from readings import build_event, draw_lanes
from replaying import Replay, load_articles

from findings import shelf
from findings.copies import pack_fingerprint
from findings.fold import fold
from findings.shelf import Shelf
from findings.state import State
from findings.voices import MOST_VOICES, Voices

ARTICLES = load_articles()


@pytest.mark.parametrize("at_hand", [1, 3, 20])
def test_packed_findings_fold_as_those_at_hand(monkeypatch: pytest.MonkeyPatch, at_hand: int) -> None:
    expected = Replay().play(ARTICLES)
    monkeypatch.setattr(shelf, "AT_HAND", at_hand)
    state = State.load([])
    for article in ARTICLES:
        folded = fold(state, build_event(article))
        assert folded == expected.folded[article["id"]], article["id"]
        state.apply(folded)
    assert state.findings() == expected.state.findings()


def test_the_shelf_gives_back_what_was_put_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "AT_HAND", 2)
    findings = Replay().play(ARTICLES).state.findings()
    kept, rng = Shelf(), random.Random(1)
    held = {}
    for _ in range(400):
        ordinal, finding = rng.randrange(12), rng.choice(findings)
        kept.put(ordinal, finding)
        held[ordinal] = finding
        asked = rng.randrange(12)
        assert kept.get(asked) == held.get(asked)
        assert [one.id for one in kept.glance(held)] == [one.id for one in held.values()]
    assert kept.list_ordinals() == sorted(held)
    assert list(kept.look_at(held)) == list(held.values())


def test_voices_are_found_by_address_and_by_likeness_as_by_comparing_all() -> None:
    """Against the plain way: every text compared with every other."""
    rng, voices, prints = random.Random(2), Voices(), {}
    stories = [draw_lanes(f"story {n}") for n in range(40)]
    for number in range(600):
        base = rng.choice(stories)
        changed = rng.sample(range(64), rng.choice((0, 4, 8, 40)))
        lanes = tuple(rng.getrandbits(64) if n in changed else lane for n, lane in enumerate(base))
        address, packed = f"https://paper.example/{number:04}", pack_fingerprint(lanes)
        found = voices.find_alike(address, packed)
        alike = {
            name: sum(a & 0xFFFF == b & 0xFFFF for a, b in zip(lanes, held, strict=True))
            for name, held in prints.items()
        }
        assert {name for name in found if alike[name] < 48} == set()
        exact = {name for name, equal in alike.items() if equal == 64}
        assert len(exact) > MOST_VOICES or exact <= set(found)
        assert [alike[name] for name in found] == sorted((alike[name] for name in found), reverse=True)
        voices.add(address, address, packed, number)
        prints[address] = lanes
    assert voices.find_alike("https://paper.example/0007", "") == ("https://paper.example/0007",)
    voices.add("https://paper.example/0007", "https://copy.example/1", "", 3)
    assert voices.find_alike("https://copy.example/1", "") == ("https://paper.example/0007",)
    assert voices.find_findings("https://paper.example/0007") == (3, 7)
    voices.remove("https://paper.example/0007", 3)
    assert voices.find_findings("https://paper.example/0007") == (7,)
    assert voices.find_findings("https://nobody.example/") == ()


def test_boilerplate_that_everyone_shares_keeps_a_bounded_number_in_whatever_order() -> None:
    names = [f"https://paper.example/{number:04}" for number in range(200)]
    packed = pack_fingerprint(draw_lanes("boilerplate"))
    found = []
    for seed in (1, 2):
        voices = Voices()
        for name in random.Random(seed).sample(names, len(names)):
            voices.add(name, name, packed, 1)
        found.append(voices.find_alike("https://other.example/", packed))
    assert found[0] == found[1] == tuple(names[-MOST_VOICES:])
