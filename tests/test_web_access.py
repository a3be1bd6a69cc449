"""Who may read the page: over real sockets, as a browser, a program, and a page of another site would ask."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from paging import APPROVAL, fill_small, open_page
from records import NOW

from web.access import LASTS, keep_inside

TOKEN = "token = 'correct horse'"
ASKED = (
    "/",
    "/findings",
    f"/f/{APPROVAL}",
    "/findings.atom",
    "/data/findings.json",
    "/data.json?sql=select+1",
    "/metrics",
)
BROWSER = {"accept": "text/html,application/xhtml+xml"}


def test_with_a_token_everything_but_health_asks_for_it(tmp_path: Path) -> None:
    fill_small(tmp_path)
    with open_page(tmp_path, TOKEN) as page:
        for path in ASKED:
            assert page.get(path).status_code == 401, path
            assert page.get(path, headers={"authorization": "Bearer wrong"}).status_code == 401, path
            assert page.get(path, headers={"authorization": "Bearer correct horse"}).status_code == 200, path
        assert page.get("/healthz").text == "ok\n"
        assert set(page.get("/readyz").json()) == {"ready"}
        told = page.get("/readyz?verbose", headers={"authorization": "Bearer correct horse"}).json()
        assert "per_source" in told


def test_a_browser_signs_in_by_a_form_and_keeps_a_cookie(tmp_path: Path) -> None:
    fill_small(tmp_path)
    with open_page(tmp_path, TOKEN) as page:
        asked = page.get("/findings?kind=approval", headers=BROWSER)
        assert asked.status_code == 401
        assert 'name="next" value="/findings?kind=approval"' in asked.text
        assert APPROVAL not in asked.text
        assert page.get("/page.css").status_code == 200
        wrong = page.post("/login", data={"token": "wrong", "next": "/"})
        assert (wrong.status_code, "set-cookie" in wrong.headers) == (401, False)
        right = page.post("/login", data={"token": "correct horse", "next": "/findings?kind=approval"})
        assert (right.status_code, right.headers["location"]) == (303, "/findings?kind=approval")
        cookie = right.headers["set-cookie"]
        assert "HttpOnly; SameSite=Strict" in cookie
        assert "correct horse" not in cookie
        assert page.get("/findings").status_code == 200
        page.cookies.set("an/other", "1")  # other servers of this host set cookies too
        assert page.get("/findings").status_code == page.get("/today").status_code == 200
        page.cookies.set("miitwatch_session", page.cookies["miitwatch_session"].replace(".", "1."))
        assert page.get("/findings").status_code == 401, "its end was written anew"


def test_a_session_ends_with_its_days_and_with_the_token(tmp_path: Path) -> None:
    fill_small(tmp_path)
    with open_page(tmp_path, TOKEN) as page:
        page.post("/login", data={"token": "correct horse"})
        session = {"cookie": f"miitwatch_session={page.cookies['miitwatch_session']}"}
    for token, later, status in (
        (TOKEN, timedelta(seconds=LASTS), 200),
        (TOKEN, timedelta(seconds=LASTS + 1), 401),
        ("token = 'another'", timedelta(), 401),
    ):
        with open_page(tmp_path, token, now=NOW + later) as page:
            assert page.get("/findings", headers=session).status_code == status


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", 200), ("127.0.0.1:8650", 200), ("localhost:8650", 200), ("[::1]:8650", 200),
        ("watch.firm.example", 200), ("evil.example", 421), ("127.0.0.1.evil.example", 421), ("", 421),
        ("127.0.0.1@evil.example", 421), ("10.0.0.7", 421), ("[::1", 421), ("[evil]", 421),
    ],
)  # fmt: skip
def test_without_a_token_it_answers_to_its_own_names_alone(tmp_path: Path, host: str, status: int) -> None:
    fill_small(tmp_path)
    with open_page(tmp_path, "public_url = 'https://watch.firm.example'\nguarded = true") as page:
        for path in ("/findings", "/data.json?sql=select+1", "/metrics"):
            assert page.get(path, headers={"host": host}).status_code == status, path


@pytest.mark.parametrize(
    "wanted",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "/x\r\nset-cookie: a=b", "javascript:alert(1)", ""],
)
def test_nobody_is_led_away_by_the_form(wanted: str) -> None:
    assert keep_inside(wanted) == "/"
    assert keep_inside("/f/F-2025-007?x=1") == "/f/F-2025-007?x=1"


def test_nothing_but_the_form_is_posted(tmp_path: Path) -> None:
    fill_small(tmp_path)
    with open_page(tmp_path) as page:
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
            answer = page.request(method, "/data?sql=select+1")
            assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD"), method


def test_a_form_that_never_ends_is_cut(tmp_path: Path) -> None:
    fill_small(tmp_path)
    with open_page(tmp_path, TOKEN) as page:
        for form in (b"token=" + b"x" * 1_000_000, b"token=x" + b"&a=1" * 1000):
            assert page.post("/login", content=form).status_code == 401
        assert page.get("/healthz").status_code == 200


def test_every_answer_has_the_headers(tmp_path: Path) -> None:
    fill_small(tmp_path)
    with open_page(tmp_path, TOKEN) as page:
        allowed = {"authorization": "Bearer correct horse"}
        for path in ("/", "/nothing", "/data/nothing", "/data/findings.csv", "/login", "/page.css", "/healthz", *ASKED):
            for headers in ({}, allowed):
                answer = page.get(path, headers=headers)
                assert "default-src 'none'" in answer.headers["content-security-policy"], path
                assert answer.headers["x-content-type-options"] == "nosniff"
                assert not re.search("public|max-age=[1-9]", answer.headers["cache-control"])
                assert "server" not in answer.headers
