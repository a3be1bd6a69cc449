# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Whole families of English sentences are read alike: how one tells that so many were let in, how many are by now, and others.

Each family is made of frames, and frames are filled with verbs, nouns, numbers and places in turn. All sentences are invented.
"""

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from families import Told, check_family

FIRMS = (
    "foreign-invested companies",
    "foreign-funded enterprises",
    "overseas-funded businesses",
    "multinationals",
    "foreign companies",
    "foreign-invested enterprises",
    "wholly foreign-owned firms",
)  # fmt: skip
PURPOSES = (
    "to run value-added telecom services",
    "for the value-added telecom pilot",
    "to offer value-added telecommunications services on a trial basis",
    "to join the VATS pilot",
)  # fmt: skip
REGULATORS = (
    "The Ministry of Industry and Information Technology",
    "MIIT",
    "China's industry ministry",
    "Chinese regulators",
    "Beijing",
)  # fmt: skip
GRANTS = (
    "approved",
    "cleared",
    "licensed",
    "authorised",
    "green-lit",
    "accredited",
    "admitted",
    "granted approval to",
    "gave the green light to",
    "gave the nod to",
    "issued permits to",
    "handed permits to",
    "waved through",
    "gave permission to",
    "signed off on",
    "allowed",
    "permitted",
    "gave the go-ahead to",
    "endorsed",
    "ratified applications from",
)  # fmt: skip
WINS = (
    "were approved",
    "have been cleared",
    "won approval",
    "have been authorized",
    "obtained permits",
    "received the go-ahead",
    "got the green light",
    "were given the nod",
    "have gained approval",
    "have been given permission",
    "secured approvals",
    "were granted permits",
    "have been permitted",
    "landed licences",
    "picked up permits",
    "were let in",
    "received pilot approvals",
    "have been licensed",
    "were handed permits",
    "earned approval",
)  # fmt: skip
NTH = (
    "first",
    "second",
    "third",
    "fourth",
    "latest",
    "new",
)  # fmt: skip
GROUPS = (
    "batch",
    "group",
    "round",
    "wave",
    "tranche",
    "cohort",
)  # fmt: skip
BATCHES = (
    "The {n} {g} of {v} {o} was approved {p}.",
    "A {n} {g} of {v} {o} has been cleared {p}.",
    "MIIT announced the {n} {g} of approvals {p}, covering {v} {o}.",
    "The {n} {g}, of {v} {o}, was let into the value-added telecom pilot on Friday.",
    "The {n} {g}, comprising {v} {o}, won approval {p}.",
    "The {n} {g} consists of {v} {o} approved {p}.",
    "There are {v} {o} in the {n} {g} approved {p}.",
    "MIIT published the {n} {g} for the value-added telecom pilot: {v} {o}.",
    "MIIT has named the {v} {o} in the {n} {g} of its value-added telecom pilot.",
    "The value-added telecom pilot's {n} {g} admitted {v} {o}.",
    "{v} {o} make up the {n} {g} approved {p}.",
    "In the {n} {g}, {v} {o} received permits {p}.",
)  # fmt: skip
TOTALS = (
    "So far {v} {o} have been approved {p}.",
    "To date, {v} {o} have been cleared {p}.",
    "{v} {o} have so far been let into the value-added telecom pilot.",
    "A total of {v} {o} have now been approved {p}.",
    "The approvals bring the total number of {o} in the value-added telecom pilot to {v}.",
    "That brings to {v} the number of {o} approved {p}.",
    "The number of {o} admitted to the value-added telecom pilot has risen to {v}.",
    "The tally of {o} in the value-added telecom pilot now stands at {v}.",
    "The running total of approvals under the value-added telecom pilot is {v}.",
    "In all, {v} {o} have been approved {p}.",
    "Altogether {v} {o} hold pilot approvals for value-added telecom services.",
    "{v} {o} are now in the value-added telecom pilot.",
    "The value-added telecom pilot now counts {v} {o}.",
    "Since the value-added telecom pilot began, {v} {o} have been approved.",
    "MIIT has approved {v} {o} since the value-added telecom pilot started in 2024.",
    "The value-added telecom pilot has let in {v} {o} so far.",
    "{v} {o} had been admitted to the value-added telecom pilot by the end of June.",
    "As of the end of June, {v} {o} had received approvals {p}.",
    "Total approvals under the value-added telecom pilot: {v}.",
    "Cumulatively, {v} {o} have been approved {p}.",
    "The value-added telecom pilot has grown to {v} {o}.",
    "With the latest additions, the number of {o} in the value-added telecom pilot reaches {v}.",
    "The list of {o} approved {p} has grown to {v}.",
    "Membership of the value-added telecom pilot has reached {v} {o}.",
    "{v} {o} have been approved in all {p}.",
    "The cumulative number of {o} approved {p} came to {v}.",
    "MIIT's register now lists {v} {o} approved {p}.",
    "Some {v} {o} have been approved {p} to date.",
)  # fmt: skip
STOCKS = (
    "{q}{v} foreign-invested telecom enterprises were operating in China at the end of {m}.",
    "By the end of {m}, China had {q}{v} foreign-invested telecom companies.",
    "The number of foreign-invested telecom enterprises in China {r} {q}{v} at the end of {m}.",
    "China was home to {q}{v} foreign-funded telecommunications companies as of the end of {m}.",
    "There were {q}{v} foreign-invested telecoms firms in China at the end of {m}.",
    "As of {m}, {q}{v} foreign companies held licences to operate telecom business in China.",
    "{q}{v} overseas-funded telecom operators had been licensed in China by the end of {m}.",
    "The stock of foreign-invested telecom companies stood at {q}{v} at end-{m}.",
    "China counted {q}{v} foreign-invested telecom enterprises at the end of {m}.",
    "The ministry put the number of foreign-invested telecom enterprises at {q}{v} as of the end of {m}.",
    "The total of foreign-invested telecom enterprises came to {q}{v} by end-{m}.",
    "Foreign-invested telecom enterprises numbered {q}{v} at the end of {m}.",
    "At the end of {m} the country's foreign-invested telecom enterprises totalled {q}{v}.",
    "{q}{v} foreign-backed telecom firms were active in China at the end of {m}.",
    "Foreign-invested companies approved to operate telecom services in China {r} {q}{v} by the end of {m}.",
    "The ranks of foreign-invested telecom enterprises swelled to {q}{v} by the end of {m}.",
)  # fmt: skip
LEAD = "MIIT approved 22 foreign-invested companies for the value-added telecom pilot on Friday. "
PARTS = (
    "Of them, {v} are in Shanghai.",
    "{V} of them are registered in Beijing.",
    "{V} of the 22 are based in Hainan.",
    "Among them, {v} come from Japan.",
    "{V} of the companies are in Shanghai.",
    "{V} of the new licensees will operate data centres.",
    "{V} are from Germany.",
    "Shanghai has {v} of them.",
    "Shanghai accounts for {v}.",
    "Shanghai took {v} of the approvals.",
    "{V} approvals went to companies in Shenzhen.",
    "{V} of those approved are wholly foreign-owned.",
    "The remaining {v} are in Hainan.",
    "The other {v} are registered in Beijing.",
    "The rest, {v} companies, are in Tianjin.",
    "{V} of the firms come from Hong Kong.",
    "Of these, {v} may run internet data centres.",
    "{V} will provide internet access services.",
    "They include {v} companies from Hong Kong.",
    "{V} of the approvals are for data centres.",
    "{V} of the recipients are wholly foreign-owned.",
    "{V} went to Hong Kong investors.",
    "Some {v} of them are joint ventures.",
    "Shanghai is home to {v} of the newly approved firms.",
    "Among the newly approved firms, {v} are based in Shenzhen.",
    "Germany leads with {v} companies.",
)  # fmt: skip
PARTS_INSIDE = (
    "MIIT approved 22 foreign-invested companies, {v} of them in Shanghai, for the value-added telecom pilot.",
    "MIIT approved 22 foreign-invested companies, of which {v} are in Shanghai, for the value-added telecom pilot.",
    "MIIT approved 22 foreign-invested companies, including {v} from Hong Kong, for the value-added telecom pilot.",
    "MIIT handed out 22 approvals for the value-added telecom pilot to foreign firms, with {v} going to Hong Kong investors.",
    "MIIT approved 22 foreign-invested companies for the value-added telecom pilot, among them {v} in Shanghai.",
    "MIIT approved 22 foreign-invested companies for the value-added telecom pilot, {v} of which are Japanese.",
    "MIIT approved 22 foreign-invested companies ({v} in Shanghai) for the value-added telecom pilot.",
    "MIIT approved 22 foreign-invested companies for the value-added telecom pilot, {v} from Germany.",
)  # fmt: skip
OTHERS = (
    "{v} foreign companies have applied for the value-added telecom pilot.",
    "More than {v} foreign firms are waiting for approval under the value-added telecom pilot.",
    "The ministry is reviewing applications from {v} foreign companies for the value-added telecom pilot.",
    "{v} foreign companies have expressed interest in the value-added telecom pilot.",
    "China plans to approve {v} foreign companies for the value-added telecom pilot this year.",
    "Hainan aims for {v} foreign companies in the value-added telecom pilot by 2027.",
    "{v} foreign companies were refused approval for the value-added telecom pilot.",
    "{v} foreign companies gave up their approvals under the value-added telecom pilot.",
    "The ministry has received {v} applications for the value-added telecom pilot from foreign companies.",
    "Up to {v} foreign companies could win approval for the value-added telecom pilot, analysts said.",
    "{v} foreign companies signed letters of intent with Lin-gang for the value-added telecom pilot.",
    "{v} foreign companies are preparing applications for the value-added telecom pilot.",
    "{v} foreign companies attended a briefing on the value-added telecom pilot.",
    "Lawyers expect {v} foreign companies to be approved for the value-added telecom pilot.",
    "No truth in reports that {v} foreign companies were approved for the value-added telecom pilot, MIIT said.",
    "{v} foreign companies have yet to be approved for the value-added telecom pilot.",
    "Applications by {v} foreign companies for the value-added telecom pilot have been accepted.",
    "MIIT revoked the value-added telecom pilot approvals of {v} foreign companies.",
    "The value-added telecom pilot could eventually take in {v} foreign companies.",
    "{v} foreign companies filed papers for the value-added telecom pilot.",
    "{v} foreign companies queried the rules of the value-added telecom pilot.",
    "The chamber surveyed {v} foreign companies about the value-added telecom pilot.",
    "MIIT cleared {v} foreign drugs and two hospitals.",
    "{v} foreign companies failed to win approval for the value-added telecom pilot.",
    "The approvals under the value-added telecom pilot of {v} foreign companies have expired.",
    "{v} foreign companies hope to join the value-added telecom pilot.",
)  # fmt: skip
WORDS = {4: "four", 5: "five", 7: "seven", 9: "nine", 13: "thirteen", 17: "seventeen", 22: "twenty-two"}


def list_grants() -> Iterator[Told]:
    for n, (verb, firms) in enumerate(product(GRANTS, FIRMS)):
        value = (13, 9, 22, 17)[n % 4]
        day = ("on Friday ", "last week ", "on March 12 ", "")[n // 3 % 4]
        number = (str(value), WORDS[value])[n % 2]
        yield f"{REGULATORS[n % 5]} {day}{verb} {number} {firms} {PURPOSES[n % 4]}.", {(value, "batch")}


def list_wins() -> Iterator[Told]:
    frames = (
        "{N} {firms} {verb} {purpose}, MIIT said on Friday.",
        "{N} {firms} {verb} on Friday {purpose}, according to the ministry.",
        "MIIT said on Friday that {n} {firms} {verb} {purpose}.",
    )
    for n, (verb, firms) in enumerate(product(WINS, FIRMS)):
        value = (13, 9, 22, 17)[n % 4]
        number = (str(value), WORDS[value])[n % 2]
        words = {"firms": firms, "verb": verb, "purpose": PURPOSES[n % 4]}
        yield frames[n % 3].format(N=number.capitalize(), n=number, **words), {(value, "batch")}


def list_batches() -> Iterator[Told]:
    for i, k in product(range(len(BATCHES)), range(6)):
        value = (13, 11, 17, 22)[(i + k) % 4]
        words = {
            "n": NTH[k],
            "g": GROUPS[(i + k) % 6],
            "v": value,
            "o": FIRMS[(i * 2 + k) % 7],
            "p": PURPOSES[(i + k) % 4],
        }
        text = BATCHES[i].format(**words).replace("A first", "The first").replace("A latest", "The latest")
        yield text, {(value, "batch")}


def list_totals() -> Iterator[Told]:
    for i, k in product(range(len(TOTALS)), range(4)):
        value = (24, 41, 63, 74)[(i + k) % 4]
        yield TOTALS[i].format(v=value, o=FIRMS[(i + k * 2) % 7], p=PURPOSES[(i + k) % 4]), {(value, "pilot_total")}


def list_stocks() -> Iterator[Told]:
    for i, k in product(range(len(STOCKS)), range(5)):
        value = (2400, 2700, 3150, 2543)[(i + k) % 4]
        rise = ("reached", "exceeded", "stood at", "rose to", "topped")[k]
        words = {
            "q": ""
            if "{r}" in STOCKS[i] and rise in ("exceeded", "topped")
            else ("", "more than ", "over ", "nearly ", "about ")[k],
            "v": f"{value:,}" if k % 2 else str(value),
            "m": ("February 2025", "June 2025", "October", "September 2026", "March")[(i + k) % 5],
            "r": rise,
        }
        text = STOCKS[i].format(**words)
        yield text[0].upper() + text[1:], {(value, "stock_total")}


def list_parts() -> Iterator[Told]:
    for i, spelt in product(range(len(PARTS)), (False, True)):
        value = (5, 7, 9, 4)[(i + spelt) % 4]
        number = WORDS[value] if spelt else str(value)
        yield LEAD + PARTS[i].format(v=number, V=number.capitalize()), {(22, "batch"), (value, "subset")}


def list_parts_inside() -> Iterator[Told]:
    for i, spelt in product(range(len(PARTS_INSIDE)), (False, True)):
        value = (5, 7, 9, 4)[(i + spelt) % 4]
        yield PARTS_INSIDE[i].format(v=WORDS[value] if spelt else value), {(22, "batch"), (value, "subset")}


def list_others() -> Iterator[Told]:
    for i, k in product(range(len(OTHERS)), range(2)):
        yield OTHERS[i].format(v=(30, 12, 8, 45)[(i + k) % 4]), set()


FAMILIES = (
    list_grants, list_wins, list_batches, list_totals, list_stocks, list_parts, list_parts_inside, list_others,
)  # fmt: skip


@pytest.mark.parametrize("family", FAMILIES, ids=lambda one: one.__name__.removeprefix("list_"))
def test_a_family_of_sentences_is_read_alike(family: Callable[[], Iterator[Told]]) -> None:
    check_family(family())
