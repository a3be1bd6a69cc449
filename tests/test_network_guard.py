"""Addresses in every spelling: what is private stays unasked, what is public does not."""

import ipaddress
import socket
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from network import guard

PRIVATE_4 = st.sampled_from(
    ["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"]
).flatmap(lambda network: st.ip_addresses(v=4, network=network))


def spellings(address: ipaddress.IPv4Address) -> list[str]:
    number = int(address)
    one, two, three, four = address.packed
    return [
        str(address),
        str(number),
        hex(number),
        f"0{number:o}",
        f"0x{one:x}.0{two:o}.{three}.0x{four:X}",
        f"{one}.{number & 0xFFFFFF}",
        f"{one}.{two}.{number & 0xFFFF}",
        f"{address}.",
    ]


@given(PRIVATE_4)
def test_a_private_address_is_recognised_in_every_spelling(address):
    for text in spellings(address):
        literal = guard.read_literal(text)
        assert literal == address, text
        assert guard.why_private(literal), text
        assert guard.refuse_literal(text), text


@given(PRIVATE_4)
def test_a_private_address_is_recognised_inside_an_ipv6_one(address):
    number = int(address)
    carriers = [
        ipaddress.IPv6Address(f"::ffff:{address}"),
        ipaddress.IPv6Address((0x0064FF9B << 96) | number),
        ipaddress.IPv6Address((0x2002 << 112) | (number << 80)),
    ]
    if number > 0xFFFF:
        carriers.append(ipaddress.IPv6Address(number))
    for carrier in carriers:
        assert guard.why_private(carrier), carrier
        assert guard.refuse_literal(f"[{carrier}]"), carrier


@pytest.mark.parametrize(
    "text",
    [
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd00:ec2::254",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "100::1",
        "64:ff9b:1::a00:1",
        "2001::7f00:1",
        "3fff::1",
        "5f00::1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "168.63.129.16",
        "100.100.100.200",
        "192.0.0.192",
        "198.18.0.1",
        "192.0.2.1",
        "198.51.100.1",
        "203.0.113.1",
        "192.88.99.1",
        "169.254.169.254",
    ],
)
def test_special_addresses_are_refused(text):
    assert guard.refuse_literal(text)


@pytest.mark.parametrize(
    "text", ["1.1.1.1", "114.114.114.114", "2400:3200::1", "2606:4700:4700::1111", "64:ff9b::101:101"]
)
def test_public_addresses_are_not_refused(text):
    assert guard.refuse_literal(text) == ""


@pytest.mark.parametrize(
    "name", ["localhost", "LOCALHOST.", "a.localhost", "box.localdomain", "ｌocalhost", "１２７.0.0.1"]
)
def test_names_of_this_machine_are_refused_without_asking_anybody(name):
    assert guard.refuse_literal(name)


@pytest.mark.parametrize(
    "name", ["www.miit.gov.cn", "10.example.org", "localhost.example.org", "0x.example", "1.2.3.4.5"]
)
def test_names_are_no_literals(name):
    assert guard.read_literal(name) is None
    assert guard.refuse_literal(name) == ""


def test_one_private_address_among_public_ones_refuses_the_host():
    assert "10.0.0.7" in guard.refusal("mixed.example", ["1.1.1.1", "10.0.0.7"])
    assert guard.refusal("good.example", ["1.1.1.1", "2606:4700:4700::1111"]) == ""


def test_a_literal_is_resolved_without_asking():
    def never(host: str, port: int) -> list[str]:
        raise AssertionError("asked")

    assert guard.resolve("127.0.0.1", 80, 1.0, never) == ["127.0.0.1"]


def test_a_resolver_that_hangs_ends_at_the_timeout():
    release = threading.Event()

    def hang(host: str, port: int) -> list[str]:
        release.wait(10)
        return []

    with pytest.raises(TimeoutError, match=r"slow\.example"):
        guard.resolve("slow.example", 80, 0.05, hang)
    release.set()


def test_an_impossible_name_does_not_resolve():
    def refuse(host: str, port: int) -> list[str]:
        return [host.encode("idna").decode()]

    with pytest.raises(socket.gaierror, match="no such name"):
        guard.resolve("a" * 70 + ".example", 80, 1.0, refuse)


@pytest.mark.parametrize(
    "address", ["169.254.169.254", "::ffff:169.254.169.254", "168.63.129.16", "fe80::1", "fd00:ec2::254"]
)
def test_no_leave_opens_link_local_and_metadata_addresses(address: str) -> None:
    """A bridge on a private address passes on what strangers wrote: a row of its feed led to a cloud's keys."""
    assert guard.refusal("bridge.example", [address], allow_private=True)
    assert guard.refuse_literal(address, allow_private=True)


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.7", "192.168.1.2", "fd12::1"])
def test_leave_opens_private_networks_and_this_machine(address: str) -> None:
    assert guard.refusal("bridge.example", [address], allow_private=True) == ""
    assert guard.refuse_literal(address, allow_private=True) == ""
    assert guard.refuse_literal("localhost", allow_private=True) == ""
