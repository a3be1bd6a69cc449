"""Whose fault a failed request is, and what is said of it: by the exceptions that the libraries raise."""

import ssl

import httpcore
import pytest

from network.failures import hide_login, name_failure
from network.guard import look_up, refusal

URL = "https://user:secret@site.example/a"


def fail_tls(reason: str) -> ssl.SSLError:
    """As OpenSSL's errors come: the reason stands beside the words."""
    error = ssl.SSLError(1, f"[SSL: {reason}]")
    error.reason = reason
    return error


@pytest.mark.parametrize(
    ("error", "name", "transient"),
    [
        (httpcore.ReadTimeout("slow"), "timeout", True),
        (httpcore.UnsupportedProtocol("ftp"), "dns", False),
        (fail_tls("UNEXPECTED_EOF_WHILE_READING"), "connect", True),
        (fail_tls("WRONG_VERSION_NUMBER"), "bad-answer", True),
    ],
)
def test_each_failure_has_its_name_and_says_whether_to_try_again(error: Exception, name: str, transient: bool) -> None:
    named = name_failure(error, URL)
    assert (named.name, named.transient) == (name, transient)
    assert "secret" not in str(named)


def test_a_fault_of_ours_is_no_failure_of_the_network() -> None:
    fault = LookupError("ours")
    with pytest.raises(LookupError, match="ours"):
        name_failure(fault, URL)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        (URL, "https://site.example/a"),
        ("https://site.example/a@b", "https://site.example/a@b"),
        ("https://[half@site.example/", "(unreadable address)"),
    ],
)
def test_no_login_is_shown_nor_what_cannot_be_read(url: str, shown: str) -> None:
    assert hide_login(url) == shown


def test_a_name_is_looked_up_by_the_system() -> None:
    assert set(look_up("localhost", 80)) <= {"127.0.0.1", "::1"}
    assert refusal("site.example", look_up("localhost", 80))
