"""The many feeds for measurements: forty items, 304 where unchanged, a process of their own."""

import os
import xml.etree.ElementTree as ET

import httpx
import pytest

from replica.bulk import Bulk


@pytest.mark.parametrize("own_addresses", [False, True])
def test_feeds_answer_304_until_something_is_published(own_addresses: bool) -> None:
    with Bulk(30, own_addresses=own_addresses) as bulk, httpx.Client() as client:
        assert bulk.pid != os.getpid()
        assert len({httpx.URL(url).host for url in bulk.urls}) == (30 if own_addresses else 1)
        first = client.get(bulk.urls[29])
        items = list(ET.fromstring(first.content).iter("item"))
        assert len(items) == 40
        held = {"if-none-match": first.headers["etag"]}
        assert client.get(bulk.urls[29], headers=held).status_code == 304
        bulk.publish(29)
        again = client.get(bulk.urls[29], headers=held)
        assert again.status_code == 200
        links = [item.findtext("link") for item in ET.fromstring(again.content).iter("item")]
        assert links[0] == "http://feed29.example/items/41.html"
        assert links[1:] == [item.findtext("link") for item in items][:-1]
        assert bulk.counts() == {"requests": 3, "unmodified": 1}


def test_what_is_no_feed_is_not_found() -> None:
    with Bulk(2) as bulk:
        origin = bulk.urls[0].removesuffix("/feed/0.xml")
        assert httpx.get(f"{origin}/feed/2.xml").status_code == 404
        assert httpx.get(f"{origin}/robots.txt").status_code == 404
    bulk.close()
