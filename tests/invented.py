"""Hypothesis strategies for findings as odd as the web can make them, for properties that hold for any message."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from domain.alerts import Briefing, Sight, Told
from domain.findings import (
    Change,
    Dispute,
    Evidence,
    Finding,
    NamedFirm,
    Report,
    StatedCount,
    StatedGround,
    StatedGrowth,
)

_START = datetime(2024, 10, 1, tzinfo=UTC)
#: Characters that have broken mail, markup and tables elsewhere.
_NASTY = "<>&\"'`=\r\n\t\0\u2028\u202e\u2066\u200b\x85[]{}%|;,.家外資企業批覆（）「」，。é́Ａabc XYZ"

moments = st.integers(0, 60 * 24 * 500).map(lambda minutes: _START + timedelta(minutes=minutes))
days = moments.map(lambda moment: moment.strftime("%Y-%m-%d"))
dates = st.one_of(st.none(), days, days.map(lambda day: day[:7]), days.map(lambda day: day[:4]))
published = st.one_of(
    st.none(), days, days.map(lambda day: day[:7]), moments.map(lambda m: m.strftime("%Y-%m-%dT%H:%M:%SZ"))
)
words = st.text(alphabet=_NASTY, min_size=1, max_size=60)
names = st.one_of(
    words.filter(lambda text: bool(text.strip())), st.sampled_from(["Siemens", "空中客车中国", "A. Example Co., Ltd."])
)
regions = st.one_of(st.none(), st.sampled_from(["Shanghai", "Beijing", "Hainan", "Shenzhen"]))
ARTICLES = 4


@st.composite
def evidence(draw: st.DrawFn) -> Evidence:
    before, quote, after = draw(words), draw(words), draw(words)
    start = draw(st.integers(0, 500))
    language = draw(st.sampled_from(["zh-Hans", "zh-Hant", "en", "es", ""]))
    sentence = before + quote + after
    return Evidence(
        draw(st.integers(1, ARTICLES)),
        quote,
        sentence,
        start + len(before),
        start + len(before) + len(quote),
        language,
        "r",
        0.9,
    )


proofs = st.lists(evidence(), max_size=3).map(tuple)


@st.composite
def reports(draw: st.DrawFn, article: int) -> Report:
    return Report(
        article,
        f"https://site{article}.example/2025/page-{article}.html?x=1&y=2",
        draw(words),
        draw(names),
        draw(st.sampled_from(["regulator", "state", "press", "aggregator", "unheard-of"])),
        draw(published),
        draw(moments),
        draw(st.sampled_from(["zh-Hans", "en"])),
        draw(st.sampled_from(["voice-1", "voice-2", f"voice-{article}0"])),
        cites=draw(st.sampled_from([(), ("MIIT",)])),
        basis=draw(st.sampled_from(["article", "headline"])),
        part=draw(st.sampled_from(["main", "mention", "copy"])),
    )


counts = st.builds(
    StatedCount,
    st.integers(0, 200_000),
    st.sampled_from(["exact", "over", "nearly", "about"]),
    st.sampled_from(["batch", "subset", "pilot_total", "stock_total", "other"]),
    proofs,
    regions,
    dates,
    st.sampled_from(["", "applicants", "licences", "told_as_new"]),
)
growth = st.builds(
    StatedGrowth, st.integers(-90, 900).map(float), st.sampled_from(["yoy", "since", None]), proofs, dates
)
firms = st.builds(
    NamedFirm,
    st.text(alphabet="abcdef-", min_size=1, max_size=12),
    st.lists(names, min_size=1, max_size=3).map(tuple),
    st.sampled_from(["approved", "parent", "applicant", "rejected", "revoked", "mentioned"]),
    st.sampled_from(["legal", "group"]),
    proofs,
    st.one_of(st.just(""), names),
    st.sampled_from([None, "signed", "accepted"]),
    st.sampled_from([None, "批复", "许可证", "approval"]),
)
places = st.one_of(
    st.tuples(st.just("region"), st.sampled_from(["Shanghai", "Beijing", "Hainan"])),
    st.tuples(st.just("service"), st.sampled_from(["ISP", "IDC", "CDN"])),
    st.tuples(st.just("act"), st.sampled_from(["approval", "policy", "denial", "revocation"])),
)
grounds = st.builds(lambda place, proof: StatedGround(place[0], place[1], proof), places, proofs)


@st.composite
def findings(draw: st.DrawFn, identity: str = "F-2025-007") -> Finding:
    confirmation = draw(st.sampled_from(["press_only", "attributed", "confirmed"]))
    told = tuple(draw(reports(number)) for number in range(1, draw(st.integers(0, ARTICLES)) + 1))
    return Finding(
        id=identity,
        kind=draw(st.sampled_from(["approval", "total", "policy", "application", "revocation", "denial"])),
        programme=draw(st.sampled_from(["pilot-2024-107", "all-foreign-invested", "other"])),
        authority=draw(st.sampled_from([(), ("MIIT",), ("SHCA",), ("MIIT", "MOFCOM")])),
        decided=draw(dates),
        published=draw(published),
        first_seen=draw(moments),
        confirmation=confirmation,
        confirmed_by=told[0].url if told and confirmation == "confirmed" else None,
        confirmed_at=draw(moments) if confirmation == "confirmed" else None,
        reports=told,
        counts=tuple(draw(st.lists(counts, max_size=4))),
        growth=tuple(draw(st.lists(growth, max_size=2))),
        firms=tuple(draw(st.lists(firms, max_size=5, unique_by=lambda firm: firm.key))),
        regions=draw(st.sampled_from([(), ("Shanghai",), ("Beijing", "Hainan")])),
        services=draw(st.sampled_from([(), ("ISP",), ("IDC", "CDN")])),
        batch=draw(st.sampled_from([None, 1, 2, 14])),
        document=draw(st.sampled_from(["", "工信部通信函〔2024〕107号"])),
        region=draw(regions),
        disputes=tuple(
            draw(
                st.lists(
                    st.builds(Dispute, words, words, st.sampled_from(["count_differs", "identity_open"]), proofs),
                    max_size=2,
                )
            )
        ),
        unread=draw(st.sampled_from([(), ("annex.wps: cannot be opened",)])),
        grounds=tuple(draw(st.lists(grounds, max_size=4, unique_by=lambda one: (one.kind, one.value)))),
    )


@st.composite
def changes(draw: st.DrawFn, finding: Finding) -> Change:
    kind = draw(st.sampled_from(["new", "confirmed", "amended", "corrected", "disputed", "removed", "withdrawn"]))
    details = draw(
        st.sampled_from(
            [
                (),
                (("firms", finding.firms[0].names[0] if finding.firms else "A Co."), ("news", "firms_named")),
                (("decided.before", "2025-02-26"), ("decided.after", "2025-02-28"), ("news", "decided_changed")),
                (
                    ("field", "count:batch"),
                    ("before", "13"),
                    ("after", "12"),
                    ("ruled_by", "J. Li"),
                    ("ruling", "seen"),
                ),
                (("url", "https://site1.example/2025/page-1.html"), ("status", "404"), ("since", "2025-04-09")),
                (("was", "a notice on something else"),),
                (
                    ("confirmed_by.before", "www.gov.cn"),
                    ("confirmed_by.after", "MIIT"),
                    ("news", "confirmed_by_decider"),
                ),
                (("regions", "Shanghai"), ("services", "IDC"), ("news", "regions_added, services_added")),
            ]
        )
    )
    return Change(
        finding, 1, draw(moments), kind, "reason", draw(words), 1, draw(st.sampled_from([None, 1, 2])), details
    )


@st.composite
def briefings(draw: st.DrawFn) -> Briefing:
    finding = draw(findings())
    told = st.builds(Told, moments, words, st.just("msg_1"))
    return Briefing(
        finding=finding,
        changes=tuple(draw(st.lists(changes(finding), max_size=2))),
        now=draw(moments),
        sight=draw(
            st.one_of(
                st.none(),
                st.builds(
                    Sight,
                    st.just("MIIT"),
                    st.just("www.miit.gov.cn"),
                    st.one_of(st.none(), moments),
                    st.one_of(st.none(), moments),
                    words,
                ),
            )
        ),
        parts=tuple(draw(st.lists(findings("F-2025-006"), max_size=1))),
        whole=draw(st.one_of(st.none(), findings("F-2025-005"))),
        related=tuple(draw(st.lists(findings("F-2025-008"), max_size=1))),
        told=tuple(draw(st.lists(told, max_size=2))),
        why=draw(st.one_of(st.just(""), words)),
        hashes=draw(st.sampled_from([(), ((1, "2025-03-01T00:14:02Z", "4c1d" * 16),)])),
        late=draw(st.one_of(st.just(""), words)),
        unseen=tuple(draw(st.lists(words, max_size=2))),
        invented=draw(st.one_of(st.just(""), words)),
    )
