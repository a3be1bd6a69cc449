"""Every place that a finding quotes has its mark in the article. The texts are our own."""

import re
from datetime import timedelta
from pathlib import Path

from paging import open_page
from records import NOW, make_finding, make_store, store_finding

from domain.altering import alter
from domain.findings import Dispute, Evidence, StatedGround, StatedTerm


def test_terms_growth_grounds_and_disputes_are_marked_as_counts_are(tmp_path: Path) -> None:
    def cite(start: int, end: int) -> tuple[Evidence, ...]:
        return (Evidence(1, "x", "x", start, end, "zh-Hans", "policy.issuer", 0.9),)

    bare = make_finding()
    finding = alter(
        bare,
        counts=(),
        firms=(),
        terms=(StatedTerm("issuer", "MIIT", cite(1, 3)),),
        growth=(alter(bare.growth[0], evidence=cite(2, 5)),),
        disputes=(Dispute("13", "14", "count_differs", cite(4, 6)),),
        grounds=(StatedGround("region", "Shanghai", cite(5, 8)),),
    )
    store = make_store(tmp_path)
    store_finding(store, finding)
    store.close()
    with open_page(tmp_path, now=NOW + timedelta(hours=1)) as client:
        ids = set(re.findall(r'id="(c\d+-\d+)"', client.get("/a/1").text))
    assert {"c1-3", "c2-5", "c4-6", "c5-8"} <= ids
