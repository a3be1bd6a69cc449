"""What is refused in a configuration: every fault at once, with key, value, file and what is allowed."""

from pathlib import Path

import pytest
from configuring import FEED, SECRET, load, load_channel, refuse
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import ConfigError
from miitwatch.settings.config_tables import list_keys


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FEED + 'evry = "2h"\n', ["sources.a.evry is not a key", 'nearest is "every"']),
        (FEED + 'zzzz = "2h"\n', ["sources.a.zzzz is not a key", "it can be: kind, url, title"]),
        ('[crawlers]\ncontact = "x"\n', ["crawlers is not a key", 'nearest is "crawler"']),
        ('[crawler]\ncontact = "a"\ncontact = "b"\n', ["not valid TOML: a key is given twice"]),
        ("[crawler]\nhost_gap = 2\n[crawler]\nday_cap = 9\n", ["TOML: [crawler] is given twice (at line 3"]),
        (FEED + FEED, ["TOML: [sources.a] is given twice (at line"]),
        ('catalog = "shipped"\n', ["catalog is not a key", 'nearest is "catalogue"']),
        (FEED.replace('"feed"', '"rss"'), ['sources.a.kind = "rss"', "feed, jpaas, miit_search, govcn, list, gdelt"]),
        (FEED.replace('"feed"', '"feeds"'), ['sources.a.kind = "feeds"', 'nearest is "feed"']),
        ('[sources.a]\nkind = "feed"\n', ["sources.a.url is missing"]),
        ('[sources.a]\nurl = "https://a.example/"\n', ["sources.a.kind is missing"]),
        (
            'catalogue = "shipped"\n[sources.miit_new]\nevery = "10m"\n',
            ["sources.miit_new.kind is missing", "name it [sources.miit_news]"],
        ),
        ('[sources.a]\nkind = "feed"\nurl = ""\n', ["sources.a.url is empty"]),
        ('[sources.a]\nkind = "feed"\nurl = "ftp://a/"\n', ['sources.a.url = "ftp://a/"', "http:// or https://"]),
        ('[sources.a]\nkind = "feed"\nurl = "http://a:x1/"\n', ['sources.a.url = "http://a:x1/"', "ort"]),
        (FEED + 'proxy = "https://p.example:3128"\n', ["sources.a.proxy", "not an http://, socks5:// or socks5h://"]),
        (FEED + 'every = "soon"\n', ['sources.a.every = "soon"', '"90s", "60m"']),
        (FEED + "every = 0.5\n", ["sources.a.every = 0.5", "at least 1s"]),
        (FEED + "every = true\n", ["sources.a.every = true", "not a duration"]),
        (FEED + "every = 1e400\n", ["sources.a.every", "not a duration"]),
        (FEED + 'authority = "miit"\n', ['sources.a.authority = "miit"', "regulator"]),
        (FEED + 'enabled = "perhaps"\n', ['sources.a.enabled = "perhaps"', "true or false"]),
        (FEED + "min_entries = -1\n", ["sources.a.min_entries = -1", "at least 0"]),
        (FEED + "title = 5\n", ["sources.a.title = 5", "text in quotes"]),
        (FEED + 'link_pattern = "x"\n', ["sources.a.link_pattern belongs to kind list"]),
        (FEED.replace('"feed"', '"list"') + 'link_pattern = "("\n', ["link_pattern", "not a regular expression"]),
        (FEED + 'user_agent = "x {name}"\n', ["user_agent holds {name}"]),
        (FEED + 'user_agent = "工信"\n', ["sources.a.user_agent", "plain ASCII"]),
        ('[crawler]\ncontact = "a\\r\\nX: y"\n', ["crawler.contact", "plain ASCII"]),
        ("[daemon]\nworkers = 0\n", ["daemon.workers = 0", "at least 1"]),
        ('[store]\npath = ""\n', ['store.path = ""', "must not be empty"]),
        ('[store]\npath = "~no-such-user/m.db"\n', ["store.path = '~no-such-user/m.db'", "no such user"]),
        ("sources = 5\n", ["sources is a table", "[sources.NAME]"]),
        ("[sources]\na = 5\n", ["sources.a is a table"]),
        ('[sources."a.b"]\nkind = "feed"\n', ["sources.'a.b'", "letters, digits"]),
        ('[alerts.x]\nkind = "sms"\n', ['alerts.x.kind = "sms"', "inbox, email, webhook, slack, feishu, apprise"]),
        ('[alerts.x]\nkind = "webhook"\nurl = "https://h.example/"\n', ["alerts.x.secret is missing", "secret_file"]),
        (f'[alerts.x]\nkind = "webhook"\nsecret = "{SECRET}"\n', ["alerts.x.url is missing"]),
        ('[alerts.x]\nkind = "inbox"\nto = "a@b.example"\n', ['alerts.x.to does not belong to kind "inbox"']),
        ('[alerts.x]\nkind = "email"\nhost = "m.example"\nto = "a@b.example"\n', ["alerts.x.from is missing"]),
        ('[alerts.x]\nkind = "email"\nhost = "m"\nfrom = "a@b.example"\n', ["alerts.x.to is missing"]),
        ('[alerts.x]\nkind = "email"\nto = ["a@b.example", "nobody"]\n', ['"nobody"', "not an e-mail address"]),
        (
            '[alerts.x]\nkind = "email"\nfrom = "a@b.example\\r\\nBcc: c@d.example"\n',
            ["alerts.x.from", "not an e-mail"],
        ),
        (
            '[alerts.x]\nkind = "email"\nhost = "m"\nfrom = "w@b.example"\nto = ["a@b.example", "Ann <A@B.example>"]\n',
            ["alerts.x.to names one address twice (a@b.example, Ann <A@B.example>)"],
        ),
        (
            '[alerts.x]\nkind = "email"\nhost = "m"\nfrom = "w@b.example"\nto = ["a@b.example", "用户@例子.中国"]\n',
            ["alerts.x.to: '用户@例子.中国' is not a mail address that can be written to"],
        ),
        (
            '[alerts.x]\nkind = "email"\nhost = "m"\nfrom = "w@b.eu"\nto = "a@b.example"\nreply_to = "é@b.example"\n',
            ["alerts.x.reply_to: 'é@b.example' is not a mail address"],
        ),
        ('[alerts.x]\nkind = "slack"\n', ["alerts.x.url is missing", "url_file"]),
        ('[alerts.x]\nkind = "slack"\nurl = "dingtalk://token"\n', ['kind "slack" is not an http:// or https://']),
        ('[alerts.x]\nkind = "slack"\nurl = "https://h.example/"\nsecret = "x"\n', ["alerts.x.secret does not belong"]),
        ('[alerts.x]\nkind = "feishu"\nurl = "h.example/hook"\n', ["alerts.x.url", "not an address with a scheme"]),
        (
            '[alerts.x]\nkind = "webhook"\nurl = "https://oapi.dingtalk.com/robot/send?access_token=t"\n',
            ["alerts.x.url is of DingTalk", "takes no signed webhook", 'kind = "apprise"', "dingtalk://TOKEN"],
        ),
        (
            '[alerts.x]\nkind = "webhook"\nurl = "https://open.feishu.cn/open-apis/bot/v2/hook/x"\n',
            ["alerts.x.url is of Feishu", 'kind = "feishu"'],
        ),
        ('[alerts.x]\nkind = "apprise"\nurl = "https://h.example/"\n', ["not one of Apprise's", "docs/channels.md"]),
        ('[alerts.x]\nkind = "apprise"\nurl = "dingtalk://a b"\n', ["alerts.x.url", "not an address with a scheme"]),
        ('[alerts.x]\nkind = "apprise"\nurl = "dingtalk://t"\nattach = "official"\n', ["attach does not belong"]),
        ('[alerts.x]\nkind = "email"\nsecurity = "ssl"\n', ["alerts.x.security", "none, starttls, tls"]),
        ('[alerts.x]\nkind = "email"\nport = 99999\n', ["alerts.x.port = 99999", "at most 65535"]),
    ],
)
def test_what_is_wrong_is_named_with_value_file_and_the_right_one(tmp_path: Path, text: str, said: list[str]) -> None:
    message = refuse(tmp_path, text)
    assert "own.toml" in message
    for words in said:
        assert words in message


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    message = refuse(tmp_path, FEED + 'evry = 1\nauthority = "x"\n[crawler]\nrobot = true\n')
    assert len(message.splitlines()) == 3


def test_a_username_needs_a_password(tmp_path: Path) -> None:
    mail = 'kind = "email"\nhost = "m.example"\nfrom = "a@b.example"\nto = "c@d.example"\nusername = "u"'
    assert "username is given without a password" in refuse(tmp_path, f"[alerts.x]\n{mail}\n")


def test_a_channel_that_is_off_may_be_unfinished(tmp_path: Path) -> None:
    assert not load_channel(tmp_path, 'kind = "email"\nenabled = false').enabled


@pytest.mark.parametrize(("security", "port"), [("none", 25), ("starttls", 587), ("tls", 465)])
def test_mail_ports(tmp_path: Path, security: str, port: int) -> None:
    mail = f'kind = "email"\nhost = "m.example"\nfrom = "a@b.example"\nto = "c@d.example"\nsecurity = "{security}"'
    assert load_channel(tmp_path, mail).port == port
    assert load_channel(tmp_path, mail + "\nport = 1025").port == 1025


@given(st.text(max_size=30), st.sampled_from(list_keys()["sources"]))
def test_any_value_is_taken_or_refused_in_words(tmp_path_factory: pytest.TempPathFactory, text: str, key: str) -> None:
    """Whatever stands in a variable, the answer is a configuration or a ConfigError that names the key."""
    folder = tmp_path_factory.getbasetemp()
    said = f"sources.a.{key}"
    try:
        load(folder, FEED, **{f"MIITWATCH_SOURCES__A__{key.upper()}": text})
    except ConfigError as error:
        said = str(error)
    assert f"sources.a.{key}" in said
