"""Text from the web in chats: nobody is mentioned, nothing is cut within a character."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from messages import make_message

from alerts.channels import feishu, slack
from alerts.channels.mentions import defuse, shorten
from alerts.channels.posts import set_post
from domain.alerts import Channel

SLACK = Channel("desk", "slack", url="https://hooks.example/services/T/B/x")
FEISHU = Channel("desk", "feishu", url="https://open.example/open-apis/bot/v2/hook/x", language="zh")
CALLS = ("<!channel>", "<!here>", "<@U024BE7LH>", "@channel", "@all", "@所有人", '<at user_id="all">所有人</at>',
         "<at id=all></at>", "@13800000000", "@everyone", "<users/all>", "<!subteam^S1>", "＜!here＞")  # fmt: skip
TEXTS = st.lists(
    st.one_of(st.sampled_from(CALLS), st.text(max_size=20), st.just("https://a.example/@b?<x>")), max_size=8
)
MENTION = re.compile(r"@|<\s*(?:!|@|/?at\b|users)", re.IGNORECASE)


@given(TEXTS.map(" ".join))
def test_no_text_mentions_anyone(text: str) -> None:
    assert not MENTION.search(defuse(text))
    message = make_message(subject=text.replace("\n", " "), text=text)
    said = json.loads(feishu.form_body(message, FEISHU, message.at))
    assert not MENTION.search(json.dumps(said["content"], ensure_ascii=False))
    posted = json.loads(slack.form_body(message, SLACK))
    assert "@" not in posted["text"]
    assert (posted["parse"], posted["link_names"]) == ("none", False)
    assert not re.search(r"<(?!https?://)", posted["text"])  # Slack reads a tag only where a bare < stands
    assert not re.search(r"&(?!amp;|lt;|gt;)", posted["text"])


def test_what_is_defused_reads_the_same_and_addresses_still_lead_there() -> None:
    assert defuse("ask @all <b> at https://a.example/@desk now") == "ask ＠all ＜b＞ at https://a.example/%40desk now"
    assert defuse("R&D <x>", tags=False) == "R&D <x>"


@given(st.text(max_size=400), st.integers(min_value=20, max_value=300))
def test_what_is_too_long_ends_with_where_it_is_whole(text: str, octets: int) -> None:
    short = shorten(text, octets, "record F-1")
    assert len(short.encode()) <= octets
    if short != text:
        *lines, last = short.split("\n")
        assert last == "record F-1"
        whole = "\n".join(lines)
        assert text.startswith(whole) or text.split("\n")[0].startswith(lines[0])
        assert "\ufffd" not in whole or "\ufffd" in text


def test_a_cut_falls_between_lines_and_between_characters() -> None:
    assert shorten("一二三\n四五六\n七八九", 26, "全文") == "一二三\n四五六\n全文"
    assert shorten("一二三四五六七八九", 20, "全文") == "一二三四\n全文"
    with pytest.raises(ValueError, match="no text fits"):
        shorten("一二三四五六七八九", 4, "全文")


def test_the_end_of_what_was_cut_names_the_record_in_the_channels_language() -> None:
    long = make_message(text="字" * 300 + "\n" + "字" * 300)
    assert set_post(long, SLACK, 1100)[1].endswith("\nwhole text: record F-2025-007")
    assert set_post(long, FEISHU, 1100)[1].endswith("\n全文:记录 F-2025-007")
    notice = make_message(text="x" * 3000, headers=())
    assert set_post(notice, SLACK, 300)[1].endswith("whole text: miitwatch alerts show msg_2Vx")


@given(st.text(alphabet='字"\\\n<a', max_size=9000))
def test_feishu_gets_a_body_that_it_takes(text: str) -> None:
    message = make_message(text=text * 4)
    assert len(feishu.form_body(message, FEISHU, message.at)) <= feishu.LARGEST_BODY


def test_sources_are_links() -> None:
    text = "13 firms.\nXinhua https://x.example/1?a=1&b=2 | CRNTT http://c.example/2 | record F-2025-007"
    message = make_message(text=text)
    assert json.loads(slack.form_body(message, SLACK))["text"].split("\n") == [
        "*New, citing MIIT: 13 foreign firms approved [F-2025-007]*",
        "13 firms.",
        "<https://x.example/1?a=1&amp;b=2|Xinhua> | <http://c.example/2|CRNTT> | record F-2025-007",
    ]
    post = json.loads(feishu.form_body(message, FEISHU, message.at))["content"]["post"]["zh_cn"]
    assert post["title"] == "New, citing MIIT: 13 foreign firms approved [F-2025-007]"
    assert post["content"][-1] == [
        {"tag": "a", "text": "Xinhua", "href": "https://x.example/1?a=1&b=2"},
        {"tag": "text", "text": " | "},
        {"tag": "a", "text": "CRNTT", "href": "http://c.example/2"},
        {"tag": "text", "text": " | "},
        {"tag": "text", "text": "record F-2025-007"},
    ]
