"""As many watched firms as a channel's service has room for beside a digest's findings; the rest is counted."""

from collections.abc import Set
from itertools import accumulate

from alerts.channels.limits import measure
from alerts.digests.digest_words import Digest, FirmState
from alerts.payloads.payload_size import dump_payload
from domain.alerts import Channel, Rendered
from domain.altering import alter

#: The share of a message that watched firms may take: alerts in it must never wait for them.
_SHARE = 0.5


def fit_firms(channel: Channel, digest: Digest) -> Digest:
    """The digest with as many firms as have room; `firms_more` counts the rest.

    First are those whose state names a finding that the digest tells, then those that are named at all. What fits is
    left as it is, so that each part of a digest has the firms that the whole one had room for.
    """
    told = {item.finding.id for item in digest.items}
    firms = digest.firms
    order = sorted(range(len(firms)), key=lambda place: _rank(told, firms[place]))
    shares = accumulate(_measure_firm(channel, firms[place]) for place in order)
    room = sum(share <= _SHARE for share in shares)
    if room == len(firms):
        return digest
    shown = tuple(firms[place] for place in sorted(order[:room]))
    return alter(digest, firms=shown, firms_more=digest.firms_more + len(firms) - room)


def _rank(told: Set[str], firm: FirmState) -> int:
    if not firm.finding:
        return 2
    return 0 if firm.finding in told else 1


def _measure_firm(channel: Channel, firm: FirmState) -> float:
    said = firm.chinese or firm.state if channel.language == "zh" else firm.state
    data = dump_payload(describe_firm(firm))
    return measure(channel, Rendered("", f"{firm.name}: {said}", "", (), f"{data},"))


def describe_firm(firm: FirmState) -> dict[str, str]:
    """A firm as a webhook's data gives it."""
    return {"name": firm.name, "state": firm.state}
