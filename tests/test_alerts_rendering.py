"""The message about one finding, against texts worded by hand for the opening of February 2025."""

import briefings as given_
import pytest

from alerts.layout.wrapping import width
from alerts.rendering import render_briefing
from domain.alerts import Briefing, Sight
from domain.altering import alter
from domain.findings import Dispute, NamedFirm, StatedCount

NEW_TEXT = """\
A first batch of 13 foreign-invested firms is approved for China's
value-added telecom pilot; reported by People's Daily Online and 1 other
outlet, citing MIIT, under the date of 28 Feb 2025.

STANDING   Press, citing MIIT. Not confirmed: no page of MIIT seen.
           www.miit.gov.cn was last read on 1 Mar 2025, 07:50.
           Not watched: MIIT's WeChat; the Shanghai administration's own
           site.
DO NOT ADD Shanghai's 4 (F-2025-006) are part of the 13. "Over 2,400" is
           another series: all foreign-invested telecom firms in China,
           in the pilot or not.
BEFORE     This is our first message to you on this event.

FIGURES
13          approved in this batch              dated 28 Feb 2025
4           of the 13, in Shanghai              dated 26 Feb 2025
over 2,400  all foreign-invested telecom firms  as of end Feb 2025
+30 %       growth of that total in one year    as of end Feb 2025

FIRMS      2 of 13 by legal name, 4 by group or short name, 7 not named
by name    T-Systems P.R. China Ltd. (group: Deutsche Telekom) [1]
           Siemens Digital Technology (Shenzhen) Co., Ltd. [1]
by group   a unit each of Siemens, Bank of China, HSBC and Liepin, in
           Shanghai; no legal name is given [3]
not named  7 (computed: 13 - 2 - 4)
WHERE      Beijing, Shanghai, Hainan, Shenzhen
SERVICES   internet access (ISP), information services
DATES      the act, as the reports date it: 28 Feb 2025
           Shanghai: 26 Feb 2025
           first published: 1 Mar 2025
           first seen: 1 Mar 2025, 08:14

IN THE SOURCES' WORDS
13
   zh 「首批13家外資企業取得工信部的增值電信業務經營試點批覆。」 [2]
   en "China has cleared 13 foreign-invested companies to run pilot
      value-added telecom services in Beijing, Shanghai, Hainan and
      Shenzhen, the Ministry of Industry and Information Technology
      (MIIT) said on Friday." [1]
4; Siemens; Bank of China; HSBC; Liepin
   zh no Chinese source yet
   en "Four foreign-funded companies based in Shanghai received pilot
      value-added telecommunications licenses from MIIT on Feb 26;
      subsidiaries set up by Siemens, Bank of China, HSBC, and Liepin
      are among them." [3]
over 2,400; +30 %
   zh 「到2025年2月底，外商投資電信企業超過2400家，同比增長30%。」 [2]
   en "Foreign-invested telecom enterprises rose 30 percent year on year
      to exceed 2,400 by the end of February 2025." [1]
T-Systems P.R. China Ltd.; Siemens Digital Technology (Shenzhen) Co.,
Ltd.
   en "T-Systems P.R. China Ltd., which belongs to Deutsche Telekom, and
      Siemens Digital Technology (Shenzhen) Co., Ltd. are among them."
      [1]

WHO SAYS IT: 2 reports
[1] People's Daily Online, 1 Mar 2025 (state media)
    http://en.people.cn/n3/2025/0301/c90000-20283229.html
[2] CRNTT, 1 Mar 2025 (press)
    http://www.crntt.hk/doc/7_0_107045514_1.html
ALSO QUOTED
[3] China Daily, Shanghai pages, 28 Feb 2025 (state media)
    http://regional.chinadaily.com.cn/shanghaipudong/chinashftz/2025-02/28/c_1076115.htm

WHY YOU    your list "China telecom" takes every approval
CITE AS    People's Daily Online, "China greenlights 13 foreign firms
           for pilot value-added telecom services", 1 Mar 2025, at [1],
           retrieved 1 Mar 2025, 08:14 (UTC+8), record F-2025-007,
           SHA-256 of the page as received:
sha256:4c1d0123456789abcdef0123456789abcdef0123456789abcdefaaaabbbb9e07

SEE ALSO   F-2025-008: over 2,400 foreign-invested telecom firms in all
TIMES      Beijing time (UTC+8) where no other zone is named
RECORD     with whoever runs this watch: miitwatch show F-2025-007
WRONG?     Wrong or unclear? Reply, and name F-2025-007. A person reads
           it. What proves wrong is corrected by a message to everyone
           who had this one.
"""
EVERY = [
    given_.NEW,
    given_.REGIONAL,
    given_.CONFIRMED,
    given_.AMENDED,
    given_.DISPUTED,
    given_.CORRECTED,
    given_.WITHDRAWN,
    given_.REMOVED,
    given_.RECORD,
]


def text_of(briefing: Briefing) -> str:
    return render_briefing(briefing).text


def flow(text: str) -> str:
    """The text on one line, so that a test need not know where lines break."""
    return " ".join(text.split())


def test_the_thirteen_as_new() -> None:
    assert text_of(given_.NEW) == NEW_TEXT


def test_the_record_as_it_stands_says_the_same_without_asking_for_an_answer() -> None:
    expected = NEW_TEXT[: NEW_TEXT.index("WRONG? ")]
    for line in ("BEFORE     This is our first message to you", 'WHY YOU    your list "China telecom"'):
        expected = "".join(one for one in expected.splitlines(keepends=True) if not one.startswith(line))
    assert text_of(given_.RECORD) == expected


def test_a_regional_lead_says_that_it_may_be_part_of_more() -> None:
    said = flow(text_of(given_.REGIONAL))
    assert said.startswith(
        "4 foreign-invested firms in Shanghai are approved for China's value-added telecom pilot; reported by China "
        "Daily, Shanghai pages, citing MIIT, under the date of 26 Feb 2025. STANDING Press, citing MIIT."
    )
    assert "It may be part of a wider batch; none is known to us." in said
    assert "0 of 4 by legal name, 4 by group or short name, 0 not named" in said


def test_confirmed_says_who_since_when_and_what_has_not_changed() -> None:
    said = flow(text_of(given_.CONFIRMED))
    assert said.startswith(
        "MIIT now says so on its own page: a first batch of 13 foreign-invested firms is approved for China's "
        "value-added telecom pilot. It changes no figure of our message of 1 Mar 2025, 08:16. INVENTED the "
        "ministry's page; no such page is known STANDING Confirmed by MIIT. Its own page [1] was first seen on 4 Mar "
        "2025, 10:05, 3 days 1 h 51 min after the first report that we saw (computed from 1 Mar 2025, 08:14)."
    )
    assert "「2月28日，工业和信息化部向首批13家外商投资企业发放增值电信业务经营试点批复。」 [1]" in said.replace(
        "经 营", "经营"
    )
    assert (
        'YOU HAD 1 Mar 2025, 08:16: "New, citing MIIT: 13 foreign firms approved, pilot batch 1 [F-2025-007]"' in said
    )


def test_amended_says_then_and_now() -> None:
    said = flow(text_of(given_.AMENDED))
    assert said.startswith(
        "Airbus China is now named as one of the 13 firms approved for China's value-added telecom pilot. This changes "
        "nothing else in our message of 1 Mar 2025, 08:16."
    )
    assert "CHANGED by name or group: 6 of 13 then, 7 of 13 now not named: 7 then, 6 now (computed: 13 - 7)" in said
    assert "not named 6 (computed: 13 - 2 - 5)" in said
    assert (
        'Airbus China en "Airbus China, which runs a platform for aircraft performance data, is approved as well."'
        in said
    )


def test_a_name_that_is_added_is_quoted_alone_even_if_its_report_repeats_the_rest() -> None:
    again = alter(
        given_.THIRTEEN.counts[0], evidence=(*given_.THIRTEEN.counts[0].evidence, given_.cite(given_.TRADE, "13"))
    )
    finding = alter(given_.AMENDED_FINDING, counts=(again,))
    said = text_of(alter(given_.AMENDED, finding=finding)).partition("IN THE SOURCES' WORDS\n")[2]
    assert said.startswith("Airbus China\n")


def test_disputed_keeps_both_sides_with_their_sentences() -> None:
    said = flow(text_of(given_.DISPUTED))
    assert said.startswith(
        "Two reports differ on this: over 2,400 foreign-invested telecom firms in all. Both are kept; neither is "
        "overwritten. What we said in our message of 1 Mar 2025, 08:16, stands."
    )
    assert "ONE SAYS 2,400 new (Global Times) OTHER SAYS over 2,400 (People's Daily Online) THE POINT" in said
    assert "THE POINT one report words a total as new firms" in said
    assert (
        '2,400 new en "China saw 2,400 new foreign-invested enterprises in the sector as of end February." [1]' in said
    )
    assert 'en "Foreign-invested telecom enterprises rose 30 percent year on year to exceed 2,400' in said
    assert (
        "SETTLES IT a page of MIIT; none is seen, last read on 1 Mar 2025, 07:50. Until one is seen, both are shown"
        in said
    )


def test_corrected_says_what_was_wrong_what_is_right_and_who_decided() -> None:
    said = flow(text_of(given_.CORRECTED))
    assert said.startswith(
        "We were wrong in our message of 1 Mar 2025, 08:16: the date of the act is 28 Feb 2025, not 1 Mar 2025."
    )
    assert "WE SAID the date of the act: 1 Mar 2025 RIGHT IS the date of the act: 28 Feb 2025" in said
    assert 'RULED BY J. Li, 2 Mar 2025: "Xinhua\'s dateline"' in said


def test_withdrawn_asks_to_disregard_and_repeats_no_figure_as_a_fact() -> None:
    said = text_of(given_.WITHDRAWN)
    assert flow(said).startswith("Please disregard our message of 5 Mar 2025, 14:10. There was no such event:")
    assert "IT WAS     a notice by which MIIT cancels (注销) the cross-region" in said
    assert "FIGURES" not in said
    assert "STANDING" not in said


def test_a_page_that_is_gone_says_nothing_of_its_truth() -> None:
    said = flow(text_of(given_.REMOVED))
    assert "That a page is gone says nothing of whether it was true." in said
    assert "THE PAGE answers 404, since 9 Apr 2025 https://www.miit.gov.cn/xwfb/" in said


@pytest.mark.parametrize(
    ("sight", "words"),
    [
        (None, "When pages of MIIT were last read is not recorded."),
        (Sight("MIIT", "", None, watched=False), "Pages of MIIT are not watched"),
        (Sight("MIIT", "www.miit.gov.cn", None), "www.miit.gov.cn was never read."),
        (
            Sight(
                "MIIT",
                "www.miit.gov.cn",
                given_.at("2025-03-05 05:10"),
                given_.at("2025-03-05 06:10"),
                "layout-changed",
            ),
            "www.miit.gov.cn cannot be read since 5 Mar 2025, 06:10; it was last read on 5 Mar 2025, 05:10.",
        ),
    ],
)
def test_the_standing_says_whether_the_body_could_have_been_seen(sight: Sight | None, words: str) -> None:
    assert words in flow(text_of(alter(given_.NEW, sight=sight)))


def test_what_is_unknown_is_said_in_words() -> None:
    bare = alter(
        given_.THIRTEEN,
        counts=(),
        firms=(),
        regions=(),
        services=(),
        decided=None,
        published=None,
        batch=None,
        reports=(),
    )
    said = flow(text_of(alter(given_.NEW, finding=bare, parts=(), related=(), hashes=(), unseen=(), why="")))
    assert (
        "how many is not stated; reported by a source that is not kept, citing MIIT, with no date for the act." in said
    )
    assert "FIGURES how many: not stated" in said
    assert "not named not known: no source tells for certain how many firms there are" in said
    assert "WHERE not stated SERVICES not stated DATES the act, as the reports date it: not stated" in said
    for filler in (" - ", "N/A", "None", "unknown"):
        assert filler not in said


def test_more_firms_than_stated_is_said_and_no_negative_number_given() -> None:
    many = tuple(
        NamedFirm(f"firm-{number}", (f"Firm {number} Ltd.",), "approved", "legal", given_.T_SYSTEMS.evidence)
        for number in range(15)
    )
    said = flow(text_of(alter(given_.NEW, finding=alter(given_.THIRTEEN, firms=many), parts=())))
    assert "more firms are named than stated: 15 (computed: 15 + 0) against 13" in said
    assert "not named -2" not in said


def test_a_rounded_count_is_never_subtracted_from() -> None:
    about = alter(given_.THIRTEEN, counts=(alter(given_.THIRTEEN.counts[0], value=40, qualifier="over"),))
    said = flow(text_of(alter(given_.NEW, finding=about)))
    assert 'not named not known: the stated count is "over 40"' in said
    assert "computed: 40" not in said


def test_two_names_that_may_be_one_firm_are_counted_once() -> None:
    second = alter(given_.T_SYSTEMS, key="dt-china", names=("Deutsche Telekom (China) Communication Technology Co",))
    dispute = Dispute(given_.T_SYSTEMS.names[0], second.names[0], "identity_open")
    finding = alter(given_.THIRTEEN, firms=(*given_.THIRTEEN.firms, second), disputes=(dispute,))
    said = flow(text_of(alter(given_.NEW, finding=finding)))
    assert "2 of 13 by legal name" in said
    assert "perhaps the same firm as Deutsche Telekom (China) Communication Technology Co [1], counted once" in said
    assert (
        "OPEN T-Systems P.R. China Ltd. against Deutsche Telekom (China) Communication Technology Co: two names" in said
    )


def test_copies_of_one_report_are_one_voice() -> None:
    copies = tuple(
        alter(given_.XINHUA_REPORT, article=100 + number, publisher=f"Outlet {number}", part="copy")
        for number in range(5)
    )
    finding = alter(given_.THIRTEEN, reports=(given_.XINHUA_REPORT, *copies))
    said = flow(text_of(alter(given_.NEW, finding=finding, related=(), parts=())))
    assert "WHO SAYS IT: 1 report in 6 outlets" in said
    assert "the same report in Outlet 0; Outlet 1; Outlet 2; Outlet 3; Outlet 4" in said


def test_other_counts_are_never_told_as_approvals() -> None:
    applicants = StatedCount(10, "exact", "other", (given_.cite(given_.XINHUA, "30 percent"),), detail="applicants")
    finding = alter(given_.THIRTEEN, counts=(*given_.THIRTEEN.counts, applicants))
    assert text_of(alter(given_.NEW, finding=finding)) == NEW_TEXT
    alone = alter(
        given_.FOUR, kind="application", counts=(alter(applicants, region="Shanghai"),), firms=(), authority=()
    )
    said = flow(text_of(alter(given_.REGIONAL, finding=alter(alone, confirmation="press_only"))))
    assert said.startswith("10 foreign firms in Shanghai have applied for the telecom pilot; that is not an approval")
    assert "FIGURES 10 applicants, not approvals, in Shanghai dated 26 Feb 2025" in said


def test_one_batch_that_two_reports_date_differently_is_one_figure() -> None:
    again = alter(given_.THIRTEEN.counts[0], as_of="2025-03-03")
    finding = alter(given_.THIRTEEN, counts=(*given_.THIRTEEN.counts, again))
    assert text_of(alter(given_.NEW, finding=finding)) == NEW_TEXT


def test_growth_that_was_also_told_without_a_date_is_one_figure() -> None:
    bare = alter(given_.TOTAL, id="F-2025-009", counts=())
    said = text_of(alter(given_.NEW, related=(bare, given_.TOTAL)))
    assert said.count("\n+30 %") == 1
    assert "+30 %       growth of that total in one year    as of end Feb 2025" in said


def test_a_rough_growth_is_no_exact_one() -> None:
    rough = alter(given_.TOTAL, growth=(alter(given_.TOTAL.growth[0], qualifier="nearly"),))
    said = text_of(alter(given_.NEW, related=(rough,)))
    assert "\nnearly +30 %" in said
    assert "\n+30 %" not in said


def test_of_a_series_only_the_newest_total_is_told() -> None:
    older = alter(
        given_.TOTAL, id="F-2024-005", counts=(alter(given_.TOTAL.counts[0], value=2220, as_of="2024-09"),), growth=()
    )
    said = text_of(alter(given_.NEW, related=(older, given_.TOTAL)))
    assert "2,220" not in said.partition("SEE ALSO")[0]
    assert "F-2024-005: over 2,220" in said


def test_a_legal_name_goes_before_a_short_one_that_was_seen_first() -> None:
    names = ("Siemens Digital Technology", "西门子数字科技（深圳）有限公司", *given_.SIEMENS_SHENZHEN.names)
    finding = alter(given_.THIRTEEN, firms=(alter(given_.SIEMENS_SHENZHEN, names=names),))
    said = flow(text_of(alter(given_.NEW, finding=finding, parts=())))
    assert "by name 西门子数字科技（深圳）有限公司 (Siemens Digital Technology, matched by us)" in said.replace(
        "） 有", "）有"
    )


def test_a_date_in_dispute_is_shown_with_the_sentence_that_was_new() -> None:
    dispute = Dispute("decided 2025-03-03", "decided 2025-02-28", "date_differs")
    finding = alter(given_.THIRTEEN, disputes=(dispute,))
    change = alter(given_.DISPUTED.changes[0], finding=finding, article=given_.CRNTT)
    rendered = render_briefing(alter(given_.NEW, finding=finding, changes=(change,)))
    said = flow(rendered.text)
    assert "ONE SAYS decided 3 Mar 2025 OTHER SAYS decided 28 Feb 2025" in said
    assert "「首批13家外資企業取得工信部的增值電信業務經營試點批覆。」 [1]" in said
    assert rendered.subject == "Disputed: the 13, decided 3 Mar 2025 or 28 Feb 2025? [F-2025-007]"


def test_times_in_what_we_are_given_are_told_in_beijing_time() -> None:
    said = text_of(alter(given_.NEW, late="found 2025-03-01T00:14+00:00, sent late"))
    assert said.startswith("SENT LATE  found 1 Mar 2025, 08:14, sent late\n")


def test_what_is_late_says_so_on_top() -> None:
    said = text_of(alter(given_.NEW, late="Found 1 Mar, 08:14. Your mail server refused it 8 times."))
    assert said.startswith("SENT LATE  Found 1 Mar, 08:14. Your mail server refused it 8 times.\n\nA first batch of 13")


def test_an_attachment_that_was_not_read_is_named() -> None:
    finding = alter(given_.THIRTEEN, unread=("annex.wps: no reader for this kind of file",))
    said = flow(text_of(alter(given_.NEW, finding=finding)))
    assert "NOT READ An attachment or further page was not read, so something may be missing here: annex.wps" in said


def test_a_part_that_was_told_before_is_named_with_its_message() -> None:
    said = flow(text_of(alter(given_.NEW, told=(given_.TOLD_FOUR,))))
    assert "Shanghai's 4 (our message of 28 Feb 2025, 17:20, F-2025-006) are part of the 13." in said


@pytest.mark.parametrize("briefing", EVERY)
def test_no_line_is_wider_than_72_but_addresses(briefing: Briefing) -> None:
    lines = text_of(briefing).splitlines()
    assert [line for line in lines if width(line) > 72 and not line.strip().startswith("http")] == []


@pytest.mark.parametrize("briefing", EVERY)
def test_calm(briefing: Briefing) -> None:
    said = text_of(briefing)
    for loud in ("!", "breaking", "Breaking", "BREAKING", "huge", "landmark"):
        assert loud not in said
