# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""English ways of telling how many were approved, each with the published figures that it gives and no other."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

ROLES = {"b": "batch", "s": "subset", "p": "pilot_total", "t": "stock_total"}
#: Sentence, and the figures that may be told as fact: value and role's first letter (p pilot_total, t stock_total); empty: none.
#: All sentences are invented.
TOLD = (
    (
        "MIIT approved 11 more foreign-invested companies for the value-added telecom pilot on Friday, bringing the total to 24.",
        "24p 11b",
    ),
    (
        "MIIT granted pilot licences for value-added telecom services to a further eight foreign firms, which brings the tally to 32.",
        "32p 8b",
    ),
    (
        "Nine foreign companies received the green light to offer value-added telecoms services in China, taking the tally past 40.",
        "40p 9b",
    ),
    (
        "China has given the nod to eight more overseas companies under its value-added telecom trial. That lifts the number of licence holders under the scheme to 49.",
        "49p 8b",
    ),
    (
        "With Friday's additions, 52 foreign-invested companies now hold pilot approvals for value-added telecom services, MIIT said.",
        "52p",
    ),
    (
        "The latest approvals mean that 47 foreign-invested enterprises have been let into China's value-added telecom market since the pilot began.",
        "47p",
    ),
    (
        "To date, the ministry has handed out 33 approvals under the value-added telecom pilot to foreign-invested enterprises.",
        "33p",
    ),
    (
        "MIIT said 13 foreign-invested firms were admitted in February and another 11 in September, for a total of 24 under the value-added telecom pilot.",
        "24p 13b 11b",
    ),
    (
        "Of the 40 foreign firms approved under the value-added telecom pilot so far, seven are based in Hainan and 18 in Shanghai.",
        "40p 18s 7s",
    ),
    (
        "China's industry ministry has approved 17 foreign-invested companies, seven of which are based in Shanghai, to run value-added telecom services on a trial basis.",
        "17b 7s",
    ),
    (
        "Ten foreign-invested companies, half of them from Japan, won permits to operate value-added telecom services under the pilot.",
        "10b",
    ),
    (
        "The ministry has now licensed 61 foreign-owned companies under the pilot, two fewer than in June after a pair of firms surrendered their value-added telecom permits.",
        "61p",
    ),
    ("Bosch has become the fourth foreign carrier to win approval for value-added telecom services in China.", "4p"),
    (
        "Zenlayer was the 26th foreign-invested company to be admitted to the value-added telecom pilot, MIIT data show.",
        "26p",
    ),
    ("The third batch, comprising 17 companies, was approved for the value-added telecom pilot on March 13.", "17b"),
    (
        "A third batch of approvals, covering 17 foreign-invested enterprises, was issued under the value-added telecom pilot.",
        "17b",
    ),
    (
        "BEIJING, Sept. 12 (Xinhua) -- A total of 24 foreign-invested enterprises have obtained approval to pilot value-added telecom services as of Thursday, according to the Ministry of Industry and Information Technology.",
        "24p",
    ),
    (
        "So far, 24 enterprises have been approved to participate in the value-added telecommunications pilot, with 13 in Shanghai, six in Beijing, three in Hainan and two in Shenzhen.",
        "24p 13s 6s 3s 2s",
    ),
    (
        "By the end of June, there were 2,650 foreign-invested telecom enterprises in China, up 18 percent year on year, said MIIT spokesperson Tao Qing.",
        "2650t",
    ),
    (
        "The number of foreign-invested enterprises approved to operate telecom services in China topped 2,500 at the end of September, MIIT said.",
        "2500t",
    ),
    (
        "The number of foreign telecom companies operating in China stood at 2,343 as of March, an increase of 27.5 percent.",
        "2343t",
    ),
    (
        "Foreign-invested telecom enterprises in Shanghai reached 780 by end-June, accounting for about 30 percent of the national total.",
        "780t",
    ),
    (
        "More than 2,400 foreign-invested companies have been permitted to operate telecommunications businesses in China, the ministry said in February.",
        "2400t",
    ),
    (
        "Over 2,400 foreign-invested firms held Chinese telecom licences at the end of February, of which 13 are in the opening-up pilot.",
        "2400t 13p",
    ),
    (
        "More than 30 foreign companies have applied to join the value-added telecom pilot, the Shanghai Communications Administration said.",
        "",
    ),
    (
        "Siemens is among 20 applicants for value-added telecom permits in the pilot zone, people familiar with the matter said.",
        "",
    ),
    ("Officials expect about 50 foreign companies to be approved under the value-added telecom pilot by year-end.", ""),
    (
        "Another 15 foreign-invested companies are in the pipeline for value-added telecom approvals, the administration said.",
        "",
    ),
    (
        "MIIT is poised to approve a second batch of about 10 foreign companies for the value-added telecom pilot, sources said.",
        "",
    ),
    ("MIIT plans to let up to 30 more foreign companies into the value-added telecom pilot next year.", ""),
    ("The ministry denied that it had approved 20 American firms for the value-added telecom pilot.", ""),
    ("Some 640 value-added telecom licences were issued to foreign-invested companies last year.", ""),
    (
        "The ministry has issued 45 pilot approvals to 38 foreign-invested companies since the value-added telecom pilot began.",
        "38p",
    ),
    ("Eleven foreign-invested firms were dropped from the value-added telecom licence register.", ""),
    ("MIIT turned down six foreign applicants for the value-added telecom pilot.", ""),
    ("The ministry returned the files of four foreign firms that had applied for value-added telecom permits.", ""),
    ("Three of the 13 foreign-invested firms in the value-added telecom pilot have yet to start service.", "3s 13p"),
    (
        "Thirteen foreign companies passed the expert review for the value-added telecom pilot and await formal approval.",
        "",
    ),
    (
        "At least 11 foreign companies won permission to run data centres in China under the telecom pilot, said the report.",
        "11b",
    ),
    (
        "China approved 12 foreign hospitals and 13 foreign-invested telecom companies under its opening-up pilots, the commerce ministry said.",
        "13b",
    ),
    (
        "Foreign firms with telecom permits numbered 2,220 in September 2024, compared with 1,900 a year before.",
        "2220t 1900t",
    ),
    (
        "In its first year, the pilot has admitted 24 foreign-invested companies in value-added telecommunications.",
        "24p",
    ),
    (
        "MIIT on Wednesday issued permits to five foreign companies, including units of Siemens and Airbus, allowing them to run value-added telecom services.",
        "5b",
    ),
    (
        "Airbus and Siemens, along with 11 other foreign firms, have been given approval to run value-added telecom services in China.",
        "",
    ),
    ("Only three foreign-owned firms were cleared in the latest round of China's value-added telecom pilot.", "3b"),
    (
        "No fewer than 22 foreign firms got the go-ahead in the fourth round of China's value-added telecom pilot.",
        "22b",
    ),
    ("As many as 22 foreign firms got the go-ahead in the fourth round of China's value-added telecom pilot.", "22b"),
    (
        "The newly approved 13 foreign companies will be able to provide internet access services in Beijing, Shanghai, Hainan and Shenzhen under the telecom pilot.",
        "13b",
    ),
    (
        "The 13 foreign-invested companies that received value-added telecom approval include Deutsche Telekom's unit and Airbus.",
        "13b",
    ),
    (
        "China's industry ministry issued its first value-added telecom pilot approvals to foreign firms on Friday, naming 13 companies.",
        "13b",
    ),
    (
        "On Feb 28, pilot operation approvals for value-added telecom services were issued to 13 foreign-funded enterprises in Beijing, Shanghai, Hainan and Shenzhen.",
        "13b",
    ),
    (
        "The pilot has grown from 13 foreign firms in February to 24 in September; all of them offer value-added telecom services.",
        "24p 13p",
    ),
    (
        "Since February the tally of foreign companies in the value-added telecom pilot has nearly doubled, to 24.",
        "24p",
    ),
    (
        "HKT, Singtel and nine other overseas carriers won approvals for value-added telecom services in China this week.",
        "",
    ),
    ("Foreign-invested telecom firms grew by a fifth to 2,900 last year, MIIT said.", "2900t"),
    ("China added 480 foreign-invested telecom enterprises last year, bringing the total to 2,900.", "2900t"),
    (
        "The ministry said it had accepted 31 applications from foreign-invested enterprises and approved 17 of them for the value-added telecom pilot.",
        "17b",
    ),
    ("Out of 31 applicants, 17 foreign-invested enterprises were approved for the value-added telecom pilot.", "17b"),
    (
        "China's industry ministry on Friday cleared another eight foreign firms to offer value-added telecom services, the fourth such round since the pilot began in 2024.",
        "8b",
    ),
    ("Foreign firms cleared under the value-added telecom pilot now number 49, MIIT's Wang said.", "49p"),
    (
        "As of the end of March, 41 foreign-invested enterprises had been approved under the value-added telecom pilot, the ministry said.",
        "41p",
    ),
    (
        "According to MIIT figures, 41 foreign-invested enterprises in the four pilot areas had obtained value-added telecom approvals by the end of March.",
        "41p",
    ),
    (
        "The ministry has so far approved three batches totalling 41 foreign-invested enterprises for the value-added telecom pilot.",
        "41p",
    ),
    ("Three batches of companies, 41 in total, have been admitted to the value-added telecom pilot.", "41p"),
    (
        "Nineteen foreign-invested enterprises obtained pilot approvals for value-added telecom services last month, 14 of them in Shanghai.",
        "19b 14s",
    ),
    (
        "Nineteen foreign-invested enterprises obtained pilot approvals for value-added telecom services last month; the remaining five are in Hainan.",
        "19b 5s",
    ),
    ("Among the 19 newly approved foreign value-added telecom companies, eleven are wholly owned.", "19b 11s"),
    (
        "The ministry announced the names of 11 foreign companies approved for the value-added telecom pilot, down from 13 in the first batch.",
        "13b 11b",
    ),
    ("Japan's NTT became only the second foreign carrier to receive a value-added telecom permit in Shanghai.", "2p"),
    ("It is the first foreign company to win a value-added telecom licence in Lingang.", ""),
    (
        "The approvals take the number of foreign firms with data centre licences in China to 24 under the telecom pilot.",
        "24p",
    ),
    (
        "The Hainan Communications Administration has so far helped nine foreign-invested firms obtain pilot approvals for value-added telecom services.",
        "9p",
    ),
    (
        "Beijing had approved seven foreign-invested companies for the value-added telecom pilot by the end of 2025.",
        "7p",
    ),
    ("Since October 2024, 47 foreign companies have won approval to run value-added telecom services in China.", "47p"),
    ("Over the past year, 28 foreign companies were approved to take part in the value-added telecom pilot.", ""),
    ("Some 13 foreign firms have been approved and 20 more are waiting for value-added telecom permits.", "13b"),
    (
        "At a briefing, MIIT said it would approve a further ten foreign companies for the value-added telecom pilot.",
        "",
    ),
    (
        "MIIT could clear as many as ten foreign companies for the value-added telecom pilot this month, Reuters reported.",
        "",
    ),
    ("China to let 20 more foreign firms run value-added telecom services", ""),
    (
        "The list of 15 foreign firms approved for value-added telecom services circulating online is fake, MIIT said.",
        "",
    ),
    ("China has not approved any of the 20 foreign companies that applied for value-added telecom permits.", ""),
    (
        "There are more than 2,400 foreign-invested telecom enterprises in China, over 1,100 of them in Shanghai.",
        "2400t 1100s",
    ),
    ("The number of foreign-invested telecom enterprises rose by 460 to 2,860 over the year.", "2860t"),
    ("Foreign-invested telecom enterprises totalled 2,860 at end-December, 460 more than a year earlier.", "2860t"),
    ("By September the count of foreign-invested telecom companies had climbed above 2,700.", "2700t"),
    ("The country had 2,343 foreign-invested telecom enterprises at the end of 2024.", "2343t"),
    ("Last year 460 foreign-invested enterprises obtained telecom licences for the first time.", ""),
    ("Guangdong's foreign-invested telecom companies numbered 410 at the end of June.", "410t"),
    (
        "In the first half, MIIT issued 300 value-added telecom licences to foreign-invested firms, and 12 were revoked.",
        "",
    ),
    ("MIIT cancelled the value-added telecom licences of 13 foreign-invested companies.", ""),
    ("Two foreign companies withdrew from the value-added telecom pilot, leaving 39.", "39p"),
    (
        "Applications have come from 100 foreign firms, and 24 have made it through China's value-added telecom pilot approvals.",
        "24b",
    ),
    (
        "Following the first batch of 13, a second batch of 11 and a third of 17 foreign firms received value-added telecom approvals.",
        "17b 13b 11b",
    ),
    (
        "Shanghai's regulator issued value-added telecom pilot approvals to six foreign firms on Monday; Beijing followed with four a day later.",
        "6b",
    ),
    (
        "A group of 22 foreign companies, from BASF to Bosch, obtained approval for value-added telecom services in China.",
        "22b",
    ),
    ("China issued 22 approvals to foreign companies under the value-added telecom pilot on July 2.", "22b"),
    (
        "The government granted value-added telecom permits to 22 companies from 9 countries, all foreign-invested.",
        "22b",
    ),
    ("The pilot for foreign firms covers eight value-added telecom services in four cities and 13 companies.", ""),
    ("Twelve law firms and 30 companies attended the briefing on value-added telecom approvals for foreign firms.", ""),
    ("Our firm has helped 14 foreign companies obtain value-added telecom approvals in China.", ""),
    ("A survey of 200 foreign companies found that 30 held value-added telecom permits in China.", ""),
    (
        "More than 2,400 foreign firms, including 13 that received pilot approval in February, can now provide value-added telecom services in China.",
        "2400t 13s",
    ),
    (
        "Vietnam approved 12 foreign telecom companies, and China has approved 24 under its value-added telecom pilot.",
        "24b",
    ),
)
READER = Reader(load_gazetteer())


@pytest.mark.parametrize(("sentence", "told"), TOLD)
def test_a_telling_gives_its_figures_and_no_other(sentence: str, told: str) -> None:
    counts = READER.read(Document("", sentence, Published("2026-03-16"))).counts
    sure = {(count.value, count.role) for count in counts if not count.review and count.role in ROLES.values()}
    assert sure == {(int(one[:-1]), ROLES[one[-1]]) for one in told.split()}
