"""Whether an export is what it says: its bytes, its chain, and that each file is the one that a record names."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Set
from pathlib import Path
from typing import Any

from domain.errors import StorageError
from storage.chain.bundles import check_bundle, list_members, read_member
from storage.chain.chain import hash_link
from storage.chain.verifying import Fault
from storage.chain.warc import read_warc

_LINE = re.compile(r"(\d+) ([a-z]+) (\S+) ([0-9a-f]{64}) ([0-9a-f]{64})")


def check_export(path: Path) -> Iterator[Fault]:
    """Names what is not as it was exported. First the bytes; then what only a clever hand could have changed.

    That is the chain and its records, and where these hold, the files that they name.
    """
    faults = [*check_bundle(path)]
    yield from faults
    if faults:
        return
    files = {name: content for name in list_members(path) if (content := read_member(path, name)) is not None}
    records = _read_records(files)
    faults = [*_check_chain(files), *_check_records(files, records)]
    yield from faults
    if faults:
        return  # the other files are held against these records
    yield from _check_whole(files, records)
    yield from _check_pages(files, records)
    yield from _check_texts(files, records)
    yield from _check_claims(files)
    yield from _check_messages(files, records)
    yield from _check_sheet(files)


def list_hashes(path: Path) -> frozenset[str]:
    """The hashes of all links in the file."""
    content = read_member(path, "chain.txt") or b""
    return frozenset(line.rpartition(" ")[2] for line in content.decode("utf-8", "replace").splitlines())


def _check_chain(files: Mapping[str, bytes]) -> Iterator[Fault]:
    lines = files.get("chain.txt", b"").decode("utf-8", "replace").splitlines()
    before = lines[0].removeprefix("before ") if lines else ""
    expected = None
    for line in lines[1:]:
        link = _LINE.fullmatch(line)
        if link is None:
            yield Fault("chain.txt", line[:40], "this line is no link")
            continue
        number, kind, record, digest, stored = link.groups()
        if expected is not None and int(number) != expected:
            yield Fault("chain.txt", number, "links are missing before this one")
        if hash_link(before, int(number), kind, record, digest) != stored:
            yield Fault("chain.txt", number, f"the link of {kind} {record} does not fit the one before it")
        before, expected = stored, int(number) + 1


def _read_digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """The digest of each record's newest link, by the record's file."""
    digests = {}
    for line in files.get("chain.txt", b"").decode("utf-8", "replace").splitlines():
        if link := _LINE.fullmatch(line):
            digests[f"records/{link[2]}-{link[3].replace('/', '-')}.json"] = link[4]
    return digests


def _read_records(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    """The records that can be read, by file."""
    records = {}
    for name, content in files.items():
        if name.startswith("records/"):
            try:
                records[name] = json.loads(content)
            except ValueError:
                continue  # its hash says so
    return records


def _check_records(files: Mapping[str, bytes], records: Mapping[str, dict[str, Any]]) -> Iterator[Fault]:
    digests = _read_digests(files)
    for name in sorted(name for name in files if name.startswith("records/")):
        if name not in digests:
            yield Fault(name, "", "it is not in the chain")
        elif hashlib.sha256(files[name]).hexdigest() != digests[name] or name not in records:
            yield Fault(name, "", "the record is not the one in the chain")


def _check_whole(files: Mapping[str, bytes], records: Mapping[str, dict[str, Any]]) -> Iterator[Fault]:
    """Names a record that is linked in this stretch of the chain, belongs to one in the file, and is not there.

    What no record of the file names, a message for one, can be left out unseen.
    """
    linked = _read_digests(files).keys()
    for name, record in records.items():
        for file in sorted(_list_named(linked, name, record) - files.keys()):
            yield Fault(file, "", f"it is in the chain and was removed, though {name} belongs to it")


def _list_named(linked: Set[str], name: str, record: Mapping[str, Any]) -> set[str]:
    """Of the linked records' files those that are exported with this record, whatever else is."""
    kind = name.removeprefix("records/").partition("-")[0]
    if kind == "number":
        starts = tuple(f"records/{one}-{record['id']}-" for one in ("change", "link"))
        return {file for file in linked if file.startswith(starts)}
    named: list[str] = []
    if kind == "change":
        named = [f"number-{record['finding_id']}", f"event-{record['event']}"]
    elif kind == "article":
        named = [f"origin-{record['id']}", *(f"page-{page}" for page in record["pages"])]
    return {f"records/{one}.json" for one in named} & linked


def _check_pages(files: Mapping[str, bytes], records: Mapping[str, dict[str, Any]]) -> Iterator[Fault]:
    pages = {record["id"]: record for name, record in records.items() if name.startswith("records/page-")}
    archive = files.get("pages.warc.gz")
    seen = set()
    try:
        for one in read_warc(archive) if archive is not None else ():
            page = pages.get(one.number, {})
            if hashlib.sha256(one.body).hexdigest() != page.get("sha256"):
                yield Fault("pages.warc.gz", f"page {one.number}", "its bytes are not those of the record")
            if (one.url, one.date) != (page.get("final_url"), page.get("received_at")):
                yield Fault("pages.warc.gz", f"page {one.number}", "its address or time is not that of the record")
            seen.add(one.number)
    except StorageError as error:
        yield Fault("pages.warc.gz", "", str(error))
    let_go = {record["sha256"] for name, record in records.items() if name.startswith("records/body-")}
    for number in pages.keys() - seen:
        if pages[number]["sha256"] not in let_go:
            yield Fault("pages.warc.gz", f"page {number}", "the record has it, the archive has not")


def _check_texts(files: Mapping[str, bytes], records: Mapping[str, dict[str, Any]]) -> Iterator[Fault]:
    let_go = {record["sha256"] for name, record in records.items() if name.startswith("records/text-")}
    named = set()
    for name, record in records.items():
        if not name.startswith("records/article-"):
            continue
        file = f"texts/A-{record['id']}.txt"
        named.add(file)
        if file not in files:
            if record["text_sha256"] not in let_go:
                yield Fault(file, "", "the text is missing")
        elif hashlib.sha256(files[file]).hexdigest() != record["text_sha256"]:
            yield Fault(file, "", "the text is not the one that was read")
    for file in sorted(name for name in files if name.startswith("texts/") and name not in named):
        yield Fault(file, "", "no record names this text")


def _check_claims(files: Mapping[str, bytes]) -> Iterator[Fault]:
    """Each claim stands in its text at its exact characters, and is the claim of the record."""
    try:
        articles = json.loads(files.get("claims.json", b""))["articles"]
        for article in articles:
            text = files.get(article["text"], b"").decode()
            for claim in article["claims"]:
                record = json.loads(files.get(f"records/claim-{claim['id']}.json", b"{}"))
                if text and text[claim["start"] : claim["end"]] != claim["quote"]:
                    yield Fault("claims.json", f"claim {claim['id']}", f"it does not stand in {article['text']} there")
                if claim != {key: value for key, value in record.items() if value is not None}:
                    yield Fault("claims.json", f"claim {claim['id']}", "it is not the claim of the record")
    except (ValueError, KeyError, TypeError) as error:
        yield Fault("claims.json", "", f"it cannot be read: {error}")


def _check_messages(files: Mapping[str, bytes], records: Mapping[str, dict[str, Any]]) -> Iterator[Fault]:
    sent = {record["sent_sha256"] for name, record in records.items() if name.startswith("records/attempt-")}
    there = {hashlib.sha256(files[name]).hexdigest(): name for name in files if name.startswith("messages/")}
    for digest, name in there.items():
        if digest not in sent:
            yield Fault(name, "", "these are not the bytes that were sent")
    for digest in sent - {None} - there.keys():
        yield Fault("messages", str(digest), "what was sent at an attempt is missing")


def _check_sheet(files: Mapping[str, bytes]) -> Iterator[Fault]:
    """What was sent is there as the sheet lists it; whoever takes a message out must alter the sheet too."""
    for name in re.findall(r"(?m)^  file +(messages/\S+)$", files.get("SHEET.txt", b"").decode("utf-8", "replace")):
        if name not in files:
            yield Fault(name, "", "the sheet lists it, and it was removed")
