"""How long the reader takes for a document, how that grows with the text, what it holds in memory, how long it imports.

    python benchmarks/read_documents.py

Documents are the corpora's texts, one after another, cut at 2,000 characters: `dense` those on topic, `off topic` the
others, `a poll` one of the first for nine of the second. Times are CPU time, the median of all runs, and
what the reader keeps of the sentences read last is forgotten before each; memory is what importing and making the
reader add to a bare process, and what they hold once all documents are read; the import is
the median of ten fresh processes; patterns are compiled when first tried, so the first reading takes longer, and its
time is told too. Targets: 5 ms a document, 60 MB, 0.3 s.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from parsers.facts.reader import Reader
    from parsers.facts.text.document import Document

CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus"
LENGTH, RUNS, IMPORTS = 2_000, 5, 10
TARGET_MS, TARGET_MB, TARGET_SECONDS = 5.0, 60, 0.3
LANGUAGES = (("Chinese", "zh"), ("English", "en"))


def load_rows(language: str, *, relevant: bool) -> list[dict[str, Any]]:
    lines = [line for name in ("dev", "own") for line in (CORPUS / f"{name}.jsonl").read_text("utf-8").splitlines()]
    rows = [json.loads(line) for line in lines if line.strip()]
    return [r for r in rows if r["lang"].startswith(language) and bool(r["gold"]["relevant"]) == relevant]


def make_documents(rows: list[dict[str, Any]], length: int = LENGTH) -> "list[Document]":
    """One document for each text: it and those that follow it, to the length."""
    from parsers.facts.text.document import Document

    documents = []
    for first, row in enumerate(rows):
        body, at = "", first
        while len(body) < length:
            body += rows[at % len(rows)]["text"] + "\n"
            at += 1
        documents.append(Document(row["title"] or "", body[:length]))
    return documents


def measure_one(reader: "Reader", document: "Document", runs: int = RUNS) -> list[float]:
    """Milliseconds of CPU of each run, each as if the text were new."""
    from parsers.facts.text.lacks import forget_texts
    from parsers.facts.values.authorities import find_authorities
    from parsers.facts.values.regions import forget_places
    from parsers.facts.values.services import forget_service_places

    taken = []
    for _ in range(runs):
        forget_texts()
        forget_places()
        forget_service_places()
        find_authorities.cache_clear()
        started = time.process_time()
        reader.read(document)
        taken.append((time.process_time() - started) * 1000)
    return taken


def measure_mixes(reader: "Reader") -> bool:
    """Prints milliseconds by language and mix; whether every median keeps the target."""
    kept = True
    print(f"{'ms a document of 2,000 characters':34} {'median':>7} {'slowest':>8} {'documents':>10}")
    for name, code in LANGUAGES:
        dense = [measure_one(reader, one) for one in make_documents(load_rows(code, relevant=True))]
        other = [measure_one(reader, one) for one in make_documents(load_rows(code, relevant=False))]
        poll = [other[i % len(other)] for i in range(9 * len(dense))] + dense
        for mix, taken in (("dense", dense), ("off topic", other), ("a poll", poll)):
            middle = median(ms for runs in taken for ms in runs)
            kept = kept and middle <= TARGET_MS
            print(f"{name + ', ' + mix:34} {middle:>7.2f} {max(map(min, taken)):>8.2f} {len(taken):>10}")
    return kept


def measure_growth(reader: "Reader") -> None:
    """Prints how many times as long twice, four and eight times the text takes."""
    from parsers.facts.text.document import Document

    for name, code in LANGUAGES:
        body = make_documents(load_rows(code, relevant=True))[0].body
        taken = [min(measure_one(reader, Document("", body * times))) for times in (1, 2, 4, 8)]
        ratios = ", ".join(f"{ms / taken[0]:.1f}" for ms in taken[1:])
        print(f"{name}, 2, 4 and 8 times the text: {ratios} times as long")
    for name, opening, firm in (
        ("Chinese", "工业和信息化部批准以下外资企业开展增值电信业务试点:", "北京甲乙{}科技有限公司、"),
        (
            "English",
            "MIIT approved these foreign firms under its value-added telecom pilot: ",
            "Example {} Technology Co., Ltd., ",
        ),
    ):
        texts = [opening + "".join(firm.format(number) for number in range(amount)) for amount in (500, 1000, 2000)]
        times = "  ".join(f"{min(measure_one(reader, Document('', text), 2)):.0f} ms" for text in texts)
        print(f"{name}, 500, 1,000 and 2,000 firms in one text: {times}")


def read_memory() -> float:
    """Resident megabytes of this process."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 2**20


def measure_load(*, read: bool) -> dict[str, float]:
    """In a process that has imported nothing of ours: seconds and megabytes of the import and of making a reader."""
    memory, started = read_memory(), time.process_time()
    from parsers.facts.reader import Reader

    imported = time.process_time() - started
    from domain.firms import load_gazetteer

    reader = Reader(load_gazetteer())
    made, held = time.process_time() - started - imported, read_memory() - memory
    started = time.process_time()
    reader.read(make_documents(load_rows("zh", relevant=True))[0])
    first = time.process_time() - started
    for _, code in LANGUAGES if read else ():
        for document in [d for on in (True, False) for d in make_documents(load_rows(code, relevant=on))]:
            reader.read(document)
    return {"imported": imported, "made": made, "first": first, "held": held, "after": read_memory() - memory}


def run_load(option: str) -> dict[str, float]:
    found: dict[str, float] = json.loads(subprocess.check_output([sys.executable, __file__, option]))
    return found


def main() -> int:
    if sys.argv[1:] in (["--load"], ["--load-and-read"]):
        print(json.dumps(measure_load(read=sys.argv[1] == "--load-and-read")))
        return 0
    from domain.firms import load_gazetteer
    from parsers.facts.reader import Reader

    loads = [run_load("--load") for _ in range(IMPORTS)]
    imported, made, first, held = (median(one[key] for one in loads) for key in ("imported", "made", "first", "held"))
    after = run_load("--load-and-read")["after"]
    reader = Reader(load_gazetteer())
    kept = measure_mixes(reader)
    measure_growth(reader)
    print(f"import {imported:.2f} s, making the reader {made:.2f} s, first document {first:.2f} s")
    print(f"memory {held:.0f} MB, {after:.0f} MB after reading")
    kept = kept and imported <= TARGET_SECONDS and after <= TARGET_MB
    targets = f"{TARGET_MS:.0f} ms a document, {TARGET_MB} MB, {TARGET_SECONDS} s to import"
    print(f"targets: {targets}: {'kept' if kept else 'MISSED'}")
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
