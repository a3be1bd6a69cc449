"""The opening of February 2025 as briefings, built by hand: events and addresses are real, every sentence is our own.

Times, ids and hashes are invented. Nothing here was made by the code under test.
"""

from datetime import UTC, datetime

from domain.alerts import Briefing, Sight, Told
from domain.altering import alter
from domain.findings import (
    Change,
    ChangeKind,
    Dispute,
    Evidence,
    Finding,
    NamedFirm,
    Report,
    StatedCount,
    StatedGround,
    StatedGrowth,
)

XINHUA, CRNTT, PUDONG, TRADE, MINISTRY, GLOBAL, LAUNCH = 1, 2, 3, 4, 5, 6, 7

XINHUA_TEXT = (
    "China greenlights 13 foreign firms for pilot value-added telecom services\n"
    "China has cleared 13 foreign-invested companies to run pilot value-added telecom services in Beijing, Shanghai, "
    "Hainan and Shenzhen, the Ministry of Industry and Information Technology (MIIT) said on Friday.\n"
    "T-Systems P.R. China Ltd., which belongs to Deutsche Telekom, and Siemens Digital Technology (Shenzhen) Co., "
    "Ltd. are among them.\n"
    "Foreign-invested telecom enterprises rose 30 percent year on year to exceed 2,400 by the end of February 2025."
)
CRNTT_TEXT = (
    "首批13家外資企業獲批\n"
    "首批13家外資企業取得工信部的增值電信業務經營試點批覆。\n"
    "到2025年2月底，外商投資電信企業超過2400家，同比增長30%。"
)
PUDONG_TEXT = (
    "Shanghai leads the pilot\n"
    "Four foreign-funded companies based in Shanghai received pilot value-added telecommunications licenses from MIIT "
    "on Feb 26; subsidiaries set up by Siemens, Bank of China, HSBC, and Liepin are among them."
)
TRADE_TEXT = (
    "MIIT approves 13 foreign firms\n"
    "Airbus China, which runs a platform for aircraft performance data, is approved as well.\n"
    "Earlier reports had Tesla planning to apply."
)
MINISTRY_TEXT = (
    "首批外商投资企业增值电信业务经营试点批复发放\n"
    "2月28日，工业和信息化部向首批13家外商投资企业发放增值电信业务经营试点批复。"
)
LAUNCH_TEXT = (
    "China opens value-added telecom pilot to foreign investors\n"
    "China on Wednesday began a pilot that lets foreign investors wholly own internet data centers and content "
    "delivery networks, the Ministry of Industry and Information Technology said.\n"
    "It starts in Beijing, Shanghai, Hainan and Shenzhen, with more places to follow."
)
GLOBAL_TEXT = "2,400 new firms\nChina saw 2,400 new foreign-invested enterprises in the sector as of end February."

TEXTS = {
    XINHUA: (XINHUA_TEXT, "en"),
    CRNTT: (CRNTT_TEXT, "zh-Hant"),
    PUDONG: (PUDONG_TEXT, "en"),
    TRADE: (TRADE_TEXT, "en"),
    MINISTRY: (MINISTRY_TEXT, "zh-Hans"),
    GLOBAL: (GLOBAL_TEXT, "en"),
    LAUNCH: (LAUNCH_TEXT, "en"),
}


def at(text: str) -> datetime:
    """A Beijing time, `2025-03-01 08:14`, as an instant in UTC."""
    return datetime.fromisoformat(f"{text}+08:00").astimezone(UTC)


def cite(article: int, quote: str, occurrence: int = 1) -> Evidence:
    """The quote's place in the text of an article; the sentence is the line in which it stands."""
    text, language = TEXTS[article]
    start = -1
    for _ in range(occurrence):
        start = text.index(quote, start + 1)
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    sentence = text[first : last if last >= 0 else len(text)]
    return Evidence(article, quote, sentence, start, start + len(quote), language, "by-hand", 0.95)


XINHUA_REPORT = Report(
    XINHUA,
    "http://en.people.cn/n3/2025/0301/c90000-20283229.html",
    "China greenlights 13 foreign firms for pilot value-added telecom services",
    "People's Daily Online",
    "state",
    "2025-03-01",
    at("2025-03-01 08:14"),
    "en",
    "voice-xinhua",
    cites=("MIIT",),
)
CRNTT_REPORT = Report(
    CRNTT,
    "http://www.crntt.hk/doc/7_0_107045514_1.html",
    "首批13家外資企業獲批",
    "CRNTT",
    "press",
    "2025-03-01",
    at("2025-03-01 08:20"),
    "zh-Hant",
    "voice-crntt",
    cites=("MIIT",),
)
PUDONG_REPORT = Report(
    PUDONG,
    "http://regional.chinadaily.com.cn/shanghaipudong/chinashftz/2025-02/28/c_1076115.htm",
    "Shanghai leads the pilot",
    "China Daily, Shanghai pages",
    "state",
    "2025-02-28",
    at("2025-02-28 17:18"),
    "en",
    "voice-pudong",
    cites=("MIIT",),
)
TRADE_REPORT = Report(
    TRADE,
    "https://developingtelecoms.com/telecom-business/telecom-regulation/18091-china-s-miit-approves-13-foreign-firms-to-offer-telecoms-vas.html",
    "MIIT approves 13 foreign firms",
    "Developing Telecoms",
    "trade",
    "2025-03-01",
    at("2025-03-01 15:40"),
    "en",
    "voice-trade",
)
MINISTRY_REPORT = Report(
    MINISTRY,
    "https://www.miit.gov.cn/xwfb/gxdt/sjdt/art/2025/art_00000000000000000000000000000000.html",
    "首批外商投资企业增值电信业务经营试点批复发放",
    "工业和信息化部",
    "regulator",
    "2025-02-28",
    at("2025-03-04 10:05"),
    "zh-Hans",
    "voice-miit",
    cites=("MIIT",),
)
GLOBAL_REPORT = Report(
    GLOBAL,
    "http://en.people.cn/n3/2025/0228/c90000-20282903.html",
    "2,400 new firms",
    "Global Times",
    "state",
    "2025-02-28",
    at("2025-02-28 20:01"),
    "en",
    "voice-global",
)

SIGHT = Sight("MIIT", "www.miit.gov.cn", at("2025-03-01 07:50"))
T_SYSTEMS = NamedFirm(
    "t-systems-china",
    ("T-Systems P.R. China Ltd.",),
    "approved",
    "legal",
    (cite(XINHUA, "T-Systems P.R. China Ltd."),),
    group="deutsche-telekom",
)
SIEMENS_SHENZHEN = NamedFirm(
    "siemens-digital-technology-shenzhen",
    ("Siemens Digital Technology (Shenzhen) Co., Ltd.",),
    "approved",
    "legal",
    (cite(XINHUA, "Siemens Digital Technology (Shenzhen) Co., Ltd."),),
    group="siemens",
)
DEUTSCHE_TELEKOM = NamedFirm(
    "deutsche-telekom", ("Deutsche Telekom",), "parent", "group", (cite(XINHUA, "Deutsche Telekom"),)
)
SHANGHAI_UNITS = tuple(
    NamedFirm(name.lower().replace(" ", "-"), (name,), "parent", "group", (cite(PUDONG, name),))
    for name in ("Siemens", "Bank of China", "HSBC", "Liepin")
)
AIRBUS = NamedFirm("airbus-china", ("Airbus China",), "approved", "group", (cite(TRADE, "Airbus China"),))

FOUR = Finding(
    id="F-2025-006",
    kind="approval",
    programme="pilot-2024-107",
    authority=("MIIT",),
    decided="2025-02-26",
    published="2025-02-28",
    first_seen=at("2025-02-28 17:18"),
    confirmation="attributed",
    confirmed_by=None,
    confirmed_at=None,
    reports=(PUDONG_REPORT,),
    counts=(StatedCount(4, "exact", "batch", (cite(PUDONG, "Four foreign-funded"),), region="Shanghai"),),
    firms=SHANGHAI_UNITS,
    regions=("Shanghai",),
    region="Shanghai",
)
TOTAL = Finding(
    id="F-2025-008",
    kind="total",
    programme="all-foreign-invested",
    authority=("MIIT",),
    decided=None,
    published="2025-03-01",
    first_seen=at("2025-03-01 08:14"),
    confirmation="attributed",
    confirmed_by=None,
    confirmed_at=None,
    reports=(alter(XINHUA_REPORT, part="mention"), alter(CRNTT_REPORT, part="mention")),
    counts=(
        StatedCount(
            2400, "over", "stock_total", (cite(XINHUA, "exceed 2,400"), cite(CRNTT, "超過2400家")), as_of="2025-02"
        ),
    ),
    growth=(StatedGrowth(30.0, "yoy", (cite(XINHUA, "30 percent"), cite(CRNTT, "30%"))),),
)
THIRTEEN = Finding(
    id="F-2025-007",
    kind="approval",
    programme="pilot-2024-107",
    authority=("MIIT",),
    decided="2025-02-28",
    published="2025-03-01",
    first_seen=at("2025-03-01 08:14"),
    confirmation="attributed",
    confirmed_by=None,
    confirmed_at=None,
    reports=(XINHUA_REPORT, CRNTT_REPORT),
    counts=(
        StatedCount(
            13,
            "exact",
            "batch",
            (cite(XINHUA, "13 foreign-invested"), cite(CRNTT, "13家", 2)),
            as_of="2025-02-28",
        ),
    ),
    firms=(T_SYSTEMS, SIEMENS_SHENZHEN, DEUTSCHE_TELEKOM),
    regions=("Beijing", "Shanghai", "Hainan", "Shenzhen"),
    services=("ISP", "INFO"),
    batch=1,
    related=("F-2025-008",),
)
NOW = at("2025-03-01 08:16")
TOLD_FOUR = Told(
    at("2025-02-28 17:20"), "New, citing MIIT: 4 foreign firms approved in Shanghai, pilot [F-2025-006]", "msg_four"
)
TOLD_THIRTEEN = Told(NOW, "New, citing MIIT: 13 foreign firms approved, pilot batch 1 [F-2025-007]", "msg_thirteen")
TOLD_CONFIRMED = Told(
    at("2025-03-03 09:01"),
    "Confirmed by gov.cn: 13 foreign firms approved, pilot batch 1 [F-2025-007]",
    "msg_confirmed",
)
HASH = "4c1d" + "0123456789abcdef" * 3 + "aaaabbbb9e07"


def change(finding: Finding, kind: ChangeKind, **more: object) -> Change:
    """One change of a finding, with plain values where a test gives none."""
    values: dict[str, object] = {
        "number": 1,
        "at": finding.first_seen,
        "reason": "first_report",
        "summary": "first report",
        "event": 1,
        "article": finding.reports[0].article,
        **more,
    }
    return Change(finding=finding, kind=kind, **values)  # type: ignore[arg-type]


NEW = Briefing(
    finding=THIRTEEN,
    changes=(change(THIRTEEN, "new"),),
    now=NOW,
    sight=SIGHT,
    parts=(FOUR,),
    related=(TOTAL,),
    why='your list "China telecom" takes every approval',
    hashes=((XINHUA, "2025-03-01T00:14:02Z", HASH),),
    unseen=("MIIT's WeChat", "the Shanghai administration's own site"),
)
REGIONAL = Briefing(
    finding=FOUR,
    changes=(change(FOUR, "new"),),
    now=at("2025-02-28 17:20"),
    sight=alter(SIGHT, last_read=at("2025-02-28 17:05")),
    why='your list "China telecom" takes every approval',
)
CONFIRMED_FINDING = alter(
    THIRTEEN,
    confirmation="confirmed",
    confirmed_by=MINISTRY_REPORT.url,
    confirmed_at=at("2025-03-04 10:05"),
    reports=(*THIRTEEN.reports, MINISTRY_REPORT),
    counts=(alter(THIRTEEN.counts[0], evidence=(*THIRTEEN.counts[0].evidence, cite(MINISTRY, "13家"))),),
)
CONFIRMED = alter(
    NEW,
    finding=CONFIRMED_FINDING,
    changes=(
        change(
            CONFIRMED_FINDING,
            "confirmed",
            number=2,
            at=at("2025-03-04 10:05"),
            reason="deciding_body_says_so",
            summary="MIIT's own page says so",
            article=MINISTRY,
        ),
    ),
    now=at("2025-03-04 10:06"),
    sight=alter(SIGHT, last_read=at("2025-03-04 10:05")),
    told=(TOLD_THIRTEEN,),
    invented="the ministry's page; no such page is known",
)
COUNCIL_REPORT = alter(
    MINISTRY_REPORT,
    article=GLOBAL,
    url="https://www.gov.cn/lianbo/bumen/202503/content_0000000.htm",
    publisher="gov.cn",
    authority="government",
    first_seen=at("2025-03-03 09:00"),
    voice="voice-council",
)
BETTER_FINDING = alter(CONFIRMED_FINDING, reports=(*THIRTEEN.reports, COUNCIL_REPORT, MINISTRY_REPORT))
BETTER = alter(
    CONFIRMED,
    finding=BETTER_FINDING,
    changes=(
        change(
            BETTER_FINDING,
            "amended",
            number=3,
            at=at("2025-03-04 10:05"),
            reason="confirmed_by_decider",
            summary="MIIT says so on its own page too",
            article=MINISTRY,
            details=(
                ("confirmed_by.before", "gov.cn"),
                ("confirmed_by.after", "MIIT"),
                ("news", "confirmed_by_decider"),
            ),
        ),
    ),
    told=(TOLD_THIRTEEN, TOLD_CONFIRMED),
)
AMENDED_FINDING = alter(THIRTEEN, reports=(*THIRTEEN.reports, TRADE_REPORT), firms=(*THIRTEEN.firms, AIRBUS))
AMENDED = alter(
    NEW,
    finding=AMENDED_FINDING,
    changes=(
        change(
            AMENDED_FINDING,
            "amended",
            number=2,
            at=at("2025-03-01 15:41"),
            reason="firms_named",
            summary="Airbus China named",
            article=TRADE,
            details=(("firms", "Airbus China"),),
        ),
    ),
    now=at("2025-03-01 15:42"),
    told=(TOLD_THIRTEEN,),
)
SEPTEMBER = alter(
    TOTAL, id="F-2024-004", growth=(), counts=(StatedCount(2220, "exact", "stock_total", (), as_of="2024-09"),)
)
DECEMBER = alter(
    TOTAL, id="F-2025-002", growth=(), counts=(StatedCount(2343, "exact", "stock_total", (), as_of="2024-12"),)
)
DISPUTED_FINDING = alter(
    TOTAL,
    reports=(*TOTAL.reports, GLOBAL_REPORT),
    disputes=(
        Dispute(
            "2,400 new", "over 2,400", "total_told_as_new", (cite(GLOBAL, "2,400 new", 2), cite(XINHUA, "exceed 2,400"))
        ),
    ),
)
DISPUTED = Briefing(
    finding=DISPUTED_FINDING,
    changes=(
        change(
            DISPUTED_FINDING,
            "disputed",
            number=2,
            reason="total_told_as_new",
            summary="one report words the total as new firms",
            article=GLOBAL,
        ),
    ),
    now=at("2025-03-01 12:00"),
    series=(SEPTEMBER, DECEMBER),
    sight=SIGHT,
    told=(TOLD_THIRTEEN,),
)
CORRECTED_FINDING = alter(
    THIRTEEN, decided="2025-02-28", ruled=("decided=2025-02-28 (J. Li, 2025-03-02: Xinhua's dateline)",)
)
CORRECTED = alter(
    NEW,
    finding=CORRECTED_FINDING,
    changes=(
        change(
            CORRECTED_FINDING,
            "corrected",
            number=2,
            at=at("2025-03-02 09:20"),
            reason="decided_corrected",
            summary="decided: 2025-02-28, not 2025-03-01",
            article=None,
            details=(
                ("field", "decided"),
                ("before", "2025-03-01"),
                ("after", "2025-02-28"),
                ("ruled_by", "J. Li"),
                ("ruled_on", "2025-03-02"),
                ("ruling", "Xinhua's dateline"),
            ),
        ),
    ),
    now=at("2025-03-02 09:21"),
    told=(TOLD_THIRTEEN,),
)
WITHDRAWN_FINDING = alter(THIRTEEN, id="F-2025-010", withdrawn=True, related=())
WITHDRAWN = Briefing(
    finding=WITHDRAWN_FINDING,
    changes=(
        change(
            WITHDRAWN_FINDING,
            "withdrawn",
            number=2,
            at=at("2025-03-06 10:00"),
            reason="withdrawn_by_person",
            summary="withdrawn: 13 foreign-invested firms approved",
            article=None,
            details=(
                ("was", "a notice by which MIIT cancels (注销) the cross-region licences of 13 firms"),
                ("ruled_by", "J. Li"),
                ("ruled_on", "2025-03-06"),
                ("ruling", "the verb was misread"),
            ),
        ),
    ),
    now=at("2025-03-06 10:01"),
    sight=SIGHT,
    told=(Told(at("2025-03-05 14:10"), "New, citing MIIT: 13 foreign firms approved, pilot [F-2025-010]", "msg_ten"),),
)
REMOVED = alter(
    NEW,
    finding=CONFIRMED_FINDING,
    changes=(
        change(
            CONFIRMED_FINDING,
            "removed",
            number=3,
            at=at("2025-04-09 06:00"),
            reason="page_removed",
            summary="the page of 工业和信息化部 answers 404 since 2025-04-09",
            article=MINISTRY,
            details=(("url", MINISTRY_REPORT.url), ("status", "404"), ("since", "2025-04-09")),
        ),
    ),
    now=at("2025-04-09 06:01"),
    told=(TOLD_THIRTEEN,),
)
LAUNCH_REPORT = alter(
    XINHUA_REPORT,
    article=LAUNCH,
    url="https://english.news.cn/20241023/launch.html",
    title="China opens value-added telecom pilot to foreign investors",
    publisher="Xinhua",
    published="2024-10-23",
    first_seen=at("2024-10-23 17:40"),
    voice="voice-launch",
)
BEGAN = cite(LAUNCH, "China on Wednesday", 1)
LAUNCHED = Finding(
    id="F-2024-011",
    kind="policy",
    programme="pilot-2024-107",
    authority=("MIIT",),
    decided="2024-10-23",
    published="2024-10-23",
    first_seen=at("2024-10-23 17:40"),
    confirmation="attributed",
    confirmed_by=None,
    confirmed_at=None,
    reports=(LAUNCH_REPORT,),
    regions=("Beijing", "Hainan", "Shanghai", "Shenzhen"),
    services=("CDN", "IDC"),
    grounds=(
        StatedGround("act", "policy", (alter(BEGAN, quote=BEGAN.sentence, end=BEGAN.start + len(BEGAN.sentence)),)),
        StatedGround("service", "IDC", (cite(LAUNCH, "internet data centers"),)),
        StatedGround("service", "CDN", (cite(LAUNCH, "content delivery networks"),)),
        *(
            StatedGround("region", name, (cite(LAUNCH, name),))
            for name in ("Beijing", "Shanghai", "Hainan", "Shenzhen")
        ),
    ),
)
ACT = Briefing(
    finding=LAUNCHED,
    changes=(change(LAUNCHED, "new"),),
    now=at("2024-10-23 17:41"),
    sight=alter(SIGHT, last_read=at("2024-10-23 17:05")),
    why='your list "China telecom" takes every policy act',
)
RECORD = alter(NEW, changes=(), why="")
