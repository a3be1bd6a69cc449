"""A name that stands in a file of a page: mail, record, page, JSON and export say in which, where, with which hash."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import httpx
import pytest
from practice import Practice, just_now, open_practice, tell_batch

from domain.altering import alter
from miitwatch.application import open_application
from miitwatch.clock import read_clock
from miitwatch.config import load_config
from miitwatch.page.serving import serve_page
from miitwatch.progress import PlainProgress
from replica.attachments import Enclosure, make_file

NAME = "北辰数据服务（上海）有限公司"
IN_BODY = "赫曼云科技（中国）有限公司"
ROWS = (("序号", "企业名称", "试点地区"), ("1", NAME, "上海市"), ("2", "安德云（北京）有限公司", "北京市"))
FILE = Enclosure("第二批获批企业名单.xlsx", "xlsx", rows=ROWS)
SHA256 = hashlib.sha256(make_file(FILE)).hexdigest()


@dataclass(frozen=True)
class Told:
    """A record in which one finding rests on a page and on its file."""

    practice: Practice
    finding: dict[str, Any]
    url: str  # of the file


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    with open_practice(tmp_path_factory.mktemp("held"), "miit_news") as practice:
        practice.world.publish(tell_batch(just_now(), enclosures=(FILE,)))
        assert practice.call("poll").returncode == 0
        (finding,) = (one for one in practice.findings() if one["batch"] == 2)
        [(url,)] = practice.ask("SELECT url FROM attachments WHERE name = ?", FILE.name)
        yield Told(practice, finding, str(url))


def find_firm(finding: dict[str, Any], name: str) -> dict[str, Any]:
    (found,) = (one for one in finding["firms"] if name in one["names"])
    return dict(found)


def test_json_names_the_file_beside_the_quote_and_none_where_the_page_says_it(told: Told) -> None:
    (evidence,) = find_firm(told.finding, NAME)["evidence"]
    assert evidence["file"] == {"name": FILE.name, "url": told.url, "sha256": SHA256}
    assert [one["file"] for one in told.finding["counts"][0]["evidence"]] == [None]
    shown = json.loads(told.practice.call("show", told.finding["id"], "--json").stdout)
    assert find_firm(shown, NAME)["evidence"] == [evidence]


def test_the_letter_names_the_file_with_address_and_hash(told: Told) -> None:
    text = told.practice.call("show", told.finding["id"]).stdout
    flat = "".join(text.split())  # a long name is cut at the end of a line
    assert f"[1],initsfile{FILE.name}" in flat
    assert f"FILE[1]{FILE.name},afileofthatpage" in flat
    assert f"\n{told.url}\nsha256:{SHA256}\n" in text
    assert f"at[1]andinitsfile{FILE.name}(seeFILE)" in flat
    (sent,) = (json.loads(hook.body) for hook in told.practice.world.hooks if b"finding.new" in hook.body)
    assert find_firm(sent["data"]["finding"], NAME)["evidence"][0]["file"]["sha256"] == SHA256


def test_the_page_names_the_file_beside_the_quote_and_its_hash(told: Told) -> None:
    config = alter(load_config(told.practice.config, {}, told.practice.folder), listen=("127.0.0.1", 0))
    with (
        open_application(config, read_clock, PlainProgress(lambda _: None)) as app,
        serve_page(app, app.pulse) as address,
        httpx.Client(base_url=address, timeout=30) as client,
    ):
        article = told.finding["articles"][0]["article"]
        pages = [client.get(path).text for path in (f"/f/{told.finding['id']}", f"/a/{article}")]
        shown = client.get(f"/f/{told.finding['id']}.json").json()
    for page in pages:
        assert f'href="{told.url}"' in page
        assert f"<code>{SHA256}</code>" in page
    assert f"in its file {FILE.name}, {told.url}, SHA-256 {SHA256}" in pages[0]
    assert find_firm(shown, NAME)["evidence"][0]["file"]["url"] == told.url


def test_the_export_says_what_stands_in_the_file(told: Told) -> None:
    target = told.practice.folder / "evidence.zip"
    done = told.practice.call("evidence", "export", "--finding", told.finding["id"], "-o", str(target))
    assert done.returncode == 0, done.stderr
    with ZipFile(BytesIO(Path(target).read_bytes())) as bundle:
        files = {name: bundle.read(name).decode() for name in bundle.namelist() if not name.endswith(".gz")}
    (article,) = json.loads(files["claims.json"])["articles"]
    (file,) = article["files"]
    assert (file["name"], file["url"], file["sha256"]) == (FILE.name, told.url, SHA256)
    assert NAME in files[article["text"]][file["start"] : file["end"]]
    assert IN_BODY not in files[article["text"]][file["start"] : file["end"]]
    _, first, second = files["SHEET.txt"].split("\npage ")[:3]
    assert "  file " not in first
    assert NAME not in "".join(first.split())
    assert f"{FILE.name}, a file of the page of A-{article['id']}" in " ".join(second.split())
    assert SHA256 in second
    assert NAME in "".join(second.split())


def test_the_claim_and_the_article_name_the_file_too(told: Told) -> None:
    article = told.finding["articles"][0]["article"]
    query = "SELECT id FROM claims WHERE article_id = ? AND name = ?"
    [(claim,)] = told.practice.ask(query, article, NAME)
    [(other,)] = told.practice.ask(query, article, IN_BODY)
    for number in (f"A-{article}", f"C-{claim}"):
        assert f"{FILE.name}, {told.url}, SHA-256 {SHA256}" in told.practice.call("show", number).stdout
        shown = json.loads(told.practice.call("show", number, "--json").stdout)
        assert shown["files"] == [{"name": FILE.name, "url": told.url, "sha256": SHA256}]
    assert FILE.name not in told.practice.call("show", f"C-{other}").stdout
