"""Templates that change over night: each is named within one poll or canary period, and nothing false is stored."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from practice import TITLE, tell_batch
from watching import Watching, at, open_watching

from replica.timeline import Telling

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NOW = at("2025-03-05 10:00")
FIRMS = {"赫曼云科技（中国）有限公司", "西门子数字科技（深圳）有限公司", "海南岳朗数字科技有限公司"}
#: Invented, as every figure and name in it is: what the page says when it can be read.
BODY = """近日，工业和信息化部向第二批8家外商投资企业发放增值电信业务经营试点批复，获批企业分布在四地。
部分获批企业名单如下：
| 序号 | 企业名称 | 试点地区 | 批复业务种类 |
| 1 | 赫曼云科技（中国）有限公司 | 北京 | 信息服务 |
| 2 | 西门子数字科技（深圳）有限公司 | 深圳 | 互联网接入服务 |
| 3 | 海南岳朗数字科技有限公司 | 海南 | 信息服务 |
下一步，将会同有关部门稳妥有序扩大增值电信业务对外开放，持续优化营商环境，支持获批企业按照批复内容开展经营。"""
CANARY = """
[canaries.pages]
source = "miit_notices"
url = "{ministry}/zwgk/zcwj/wjfb/tg/art/2024/art_2326271e1b424e09b6e5924ad2948863.html"
title = "增值电信业务扩大对外开放试点"
date = "2024-04-10"
contains = "工信部通信函〔2024〕107号"
min_length = 300
[canaries.pages.second]
url = "{thirteen}"
title = "向首批外商投资企业发放"
date = "2025-03-04"
min_length = 300
contains = "西门子数字科技（深圳）有限公司 | 深圳"
"""

#: What the column's poll fails by.
BY_POLL = {
    "other-charset": "unreadable",
    "frameset": "layout-changed",
    "script-missing": "layout-changed",
    "shell-without-script": "layout-changed",
    "parameters-renamed": "layout-changed",
    "redirect-to-search": "layout-changed",
    "keys-renamed": "api-refused",
    "success-false": "api-refused",
    "no-data": "api-refused",
    "empty-html": "empty",
    "rows-split": "layout-changed",
    "rows-without-dates": "layout-changed",
    "rows-old": "layout-changed",
    "rows-titled-alike": "layout-changed",
    "compressed-garbage": "bad-answer",
    "truncated": "bad-answer",
    "html": "layout-changed",
    "empty": "layout-changed",
    "wzws-200": "blocked-wzws",
    "rate-text": "rate-limited",
}
#: What the known page fails by; the column's list itself is as it was.
BY_CANARY = {
    "renamed-classes": "layout-changed",
    "emptied-body": "layout-changed",
    "moved-date": "canary-misread",
    "title-from-navigation": "canary-misread",
    "half-body": "canary-misread",
}
#: What a page fails by at once, whether or not its template has a known page.
BY_PAGE = {
    "renamed-classes": "layout-changed",
    "emptied-body": "layout-changed",
    "moved-date": "layout-changed",
    "title-from-navigation": "layout-changed",
    "cells-joined": "layout-changed",
}


@dataclass
class Lab:
    """One watch for all mutations; each has days of its own."""

    watching: Watching
    now: datetime = NOW
    told: dict[str, Telling] = field(default_factory=dict)

    def begin(self) -> None:
        """All is well again, and known; the known pages are due."""
        self.now += 3 * DAY
        self.watching.look(self.now)
        assert self.watching.ask("SELECT failure FROM sources_health WHERE source = 'miit_notices'") == [("",)]

    def publish(self) -> str:
        number = len(self.told)
        title = f"{TITLE}（之{number}）"
        telling = tell_batch(self.now + 30 * MINUTE, f"batch-{number}", section="notices", body=BODY, title=title)
        self.watching.practice.world.publish(telling)
        url = self.watching.practice.world.address(telling.id)
        self.told[url] = telling
        return url

    def state_of(self, url: str) -> list[tuple[object, ...]]:
        return self.watching.ask("SELECT state, failure FROM entries WHERE url = ?", url)

    def findings(self) -> list[tuple[object, ...]]:
        return self.watching.ask("SELECT id, kind, batch, count, decided, published, firms FROM findings ORDER BY id")

    def check_truth(self) -> None:
        """Whatever was stored of these pages is what they say."""
        rows = self.watching.ask(
            "SELECT a.url, a.title, a.published, c.kind, c.value, c.name FROM articles a "
            "LEFT JOIN claims c ON c.article_id = a.id"
        )
        for url, title, published, kind, value, name in rows:
            telling = self.told.get(url)
            if telling is None:
                continue
            assert title == telling.title
            assert datetime.fromisoformat(published) == telling.at
            assert kind != "count" or value == 8
            assert kind != "firm" or name in FIRMS


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    folder = tmp_path_factory.mktemp("mutations")
    with open_watching(folder, NOW, "miit_notices", extra=CANARY) as watching:
        watching.look(NOW)
        yield Lab(watching)


@pytest.mark.parametrize(("fault", "name"), BY_POLL.items(), ids=BY_POLL)
def test_a_column_that_changes_is_named_at_the_next_poll(lab: Lab, fault: str, name: str) -> None:
    lab.begin()
    before = lab.findings()
    lab.watching.switch("ministry", fault)
    url = lab.publish()
    done = lab.watching.look(lab.now + HOUR, "miit_notices")
    lab.watching.switch("ministry", fault, on=False)

    assert [poll.failure.name for _, poll in done.polls if poll.failure] == [name]
    assert lab.state_of(url) == []
    assert lab.findings() == before
    lab.check_truth()
    lab.begin()
    assert lab.state_of(url) == [("read", None)], "what was missed is found when it is well again"
    lab.check_truth()


@pytest.mark.parametrize(("fault", "name"), BY_CANARY.items(), ids=BY_CANARY)
def test_a_template_that_changes_is_named_within_one_period(lab: Lab, fault: str, name: str) -> None:
    lab.begin()
    before, notices = lab.findings(), len(lab.watching.notices())
    lab.watching.switch("ministry", fault)
    url = lab.publish()
    lab.watching.look(lab.now + DAY)

    assert lab.watching.ask("SELECT state, failure FROM canaries") == [("misread", name)]
    assert lab.watching.notices()[notices:] == ["canary-misread: pages"]
    assert lab.state_of(url) == [("pending", None)]
    assert lab.findings() == before
    lab.watching.switch("ministry", fault, on=False)
    lab.begin()
    assert lab.watching.notices()[notices + 1 :] == ["recovered: canary pages"]
    assert lab.state_of(url) == [("read", None)]
    lab.check_truth()


@pytest.mark.parametrize(("fault", "name"), BY_PAGE.items(), ids=BY_PAGE)
def test_a_page_of_a_changed_template_is_not_taken_for_what_it_seems(lab: Lab, fault: str, name: str) -> None:
    lab.begin()
    before = lab.findings()
    lab.watching.switch("ministry", fault)
    url = lab.publish()
    lab.watching.look(lab.now + HOUR)

    assert lab.state_of(url) == [("failed", name)]
    assert lab.findings() == before
    lab.check_truth()
    lab.watching.switch("ministry", fault, on=False)
    lab.begin()
    assert lab.state_of(url)[0][0] == "read"
    lab.check_truth()


def test_a_doubled_unit_script_changes_nothing(lab: Lab) -> None:
    lab.begin()
    lab.watching.switch("ministry", "script-doubled")
    url = lab.publish()
    lab.watching.look(lab.now + HOUR)
    lab.watching.switch("ministry", "script-doubled", on=False)
    assert lab.state_of(url) == [("read", None)]
    lab.check_truth()


def test_more_than_twenty_mutations_are_tried() -> None:
    assert len({*BY_POLL, *BY_CANARY, *BY_PAGE, "script-doubled"}) > 25
