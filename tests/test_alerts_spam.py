"""Our mail as a filter at the reader's gateway sees it: SpamAssassin, offline, without any network test."""

import re
import shutil
import subprocess

import briefings as given_
import pytest
from messages import make_message

from alerts.layout.mime import build_email
from alerts.notices.first_look import FirstLook, render_first_look
from alerts.notices.notice import Notice
from alerts.notices.notices import render_notice, render_test
from alerts.rendering import render_for
from domain.alerts import Channel, Rendered

ENGLISH = Channel("mail", "email", sender="miitwatch <watch@firm.example>", reply_to="Market watch <desk@firm.example>")
CHINESE = Channel("mail", "email", sender=ENGLISH.sender, reply_to=ENGLISH.reply_to, language="zh")
FACTS = (
    ("SEEN", "blocked-miit-403: the firewall refused this client (3 polls)"),
    ("ADDRESS", "https://www.miit.gov.cn/"),
)
NOTICE = Notice("blocked-miit-403", "blocked-miit-403: miit_news", given_.NOW, given_.NOW, FACTS)
LOOK = FirstLook(
    at=given_.NOW,
    started=given_.NOW,
    asked=37,
    answered=33,
    recent=(given_.THIRTEEN, given_.TOTAL),
    older=(given_.FOUR,),
    outcomes=(("off_topic", 1322), ("changed", 4)),
    failing=(("miit_news", "blocked-miit-403"),),
    sight=given_.SIGHT,
    blind_spots=(("MIIT's WeChat", "It has no feed."),),
)
MAILS = {
    "summary": render_first_look(LOOK),
    "new": render_for(given_.NEW, ENGLISH),
    "new in Chinese": render_for(given_.NEW, CHINESE),
    "amended": render_for(given_.AMENDED, ENGLISH),
    "corrected": render_for(given_.CORRECTED, ENGLISH),
    "withdrawn": render_for(given_.WITHDRAWN, ENGLISH),
    "policy": render_for(given_.ACT, ENGLISH),
    "decider": render_for(given_.BETTER, ENGLISH),
    "notice": render_notice(NOTICE),
    "test": render_test(ENGLISH),
}
CHANGES = ("REGIONAL", "CONFIRMED", "AMENDED", "DISPUTED", "CORRECTED", "REMOVED", "WITHDRAWN", "ACT", "BETTER")
MAILS |= {f"{name} in Chinese": render_for(getattr(given_, name), CHINESE) for name in CHANGES}


def score(mail: bytes) -> tuple[float, str]:
    """The score of SpamAssassin and its report; only rules that need no network. Skips where it is not installed."""
    if shutil.which("spamassassin") is None:
        pytest.skip("spamassassin: apt-get install spamassassin")
    done = subprocess.run(["spamassassin", "-L", "-t"], input=mail, capture_output=True, timeout=120, check=True)
    report = done.stdout.decode("utf-8", "replace")
    found = re.search(r"^X-Spam-Status: \w+, score=(-?[\d.]+)", report, re.MULTILINE)
    assert found, report
    return float(found[1]), report


@pytest.mark.outside
@pytest.mark.parametrize("name", MAILS)
def test_a_filter_finds_nothing_against_our_mail(name: str) -> None:
    rendered: Rendered = MAILS[name]
    message = make_message(
        recipient="reader@client.example", subject=rendered.subject, text=rendered.text, html=rendered.html,
        headers=rendered.headers,
    )  # fmt: skip
    points, report = score(build_email(message, CHINESE if "Chinese" in name else ENGLISH).as_bytes())
    assert points <= 0, report


@pytest.mark.outside
def test_the_filter_would_find_something() -> None:
    spam = b"XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"
    assert score(b"From: a@firm.example\r\nTo: b@client.example\r\nSubject: x\r\n\r\n" + spam)[0] > 900
