"""A channel's digest: what happened within some Beijing days, sent also when nothing did; and what a cap collected."""

from alerts.channels.limits import measure
from alerts.digests.digest_chat import set_digest_chat
from alerts.digests.digest_chinese import compose_digest_in_chinese, write_chinese_digest_subject
from alerts.digests.digest_data import DIGEST_STEPS, describe_digest
from alerts.digests.digest_firms import fit_firms
from alerts.digests.digest_items import DigestItem, count_changes, name_findings
from alerts.digests.digest_sections import compose_digest
from alerts.digests.digest_words import (
    Digest,
    count_open,
    write_digest_subject,
)
from alerts.layout.html import set_html
from alerts.layout.plain import set_plain
from alerts.payloads.payload_size import dump_payload, write_payload
from domain.alerts import CHAT_KINDS, Channel, Named, Rendered
from domain.altering import alter


def render_digest(digest: Digest) -> Rendered:
    """The digest, or one part of it, as a letter, without `data`.

    Figures and names come from the findings' claims, or are counts of our record.
    """
    subject = write_digest_subject(digest)
    sections = tuple(section for section in compose_digest(digest) if section)
    counted = count_changes(digest.items, count_open(digest))
    html = set_html(sections, subject, counted)
    return Rendered(subject, set_plain(sections), html, _list_headers(digest))


def render_digest_for(channel: Channel, digest: Digest) -> Rendered:
    """The digest as a channel takes it: a letter, in English too, or a few lines in a chat; in its language."""
    digest = fit_firms(channel, digest)
    subject = _write_subject(channel, digest)
    data = _write_data(channel, digest, subject)
    if channel.kind in CHAT_KINDS:
        return Rendered(subject, set_digest_chat(digest, channel.language), "", _list_headers(digest), data)
    if channel.language != "zh":
        return alter(render_digest(digest), subject=subject, data=data)
    sections = (*compose_digest_in_chinese(digest), *(section for section in compose_digest(digest) if section))
    html = set_html(sections, subject, subject)
    return Rendered(subject, set_plain(sections), html, _list_headers(digest), data)


def _write_data(channel: Channel, digest: Digest, subject: str) -> str:
    """Within a webhook's size for a webhook; of other kinds it is kept for its rows, by which they are worded anew."""
    data = describe_digest(digest, subject)
    return write_payload(data, DIGEST_STEPS) if channel.kind == "webhook" else dump_payload(data)


def _write_subject(channel: Channel, digest: Digest) -> str:
    return write_chinese_digest_subject(digest) if channel.language == "zh" else write_digest_subject(digest)


def _list_headers(digest: Digest) -> tuple[tuple[str, str], ...]:
    window = digest.window
    return (
        ("X-Miitwatch-Change", "Digest" if window else "Collected"),
        ("X-Miitwatch-Urgency", digest.urgency),
        *((("X-Miitwatch-Window", f"{window.first}/{window.last}"),) if window else ()),
    )


def list_named(channel: Channel, digest: Digest, rendered: Rendered) -> Named:
    """The findings that the digest names in the words that the channel sends.

    Beside its items it may show where things stand, open points and the state of watched firms: whether it does hangs
    on the kind of channel and on the part, so the words themselves are asked; they are of a webhook's items too, the
    last of which go where they do not fit.
    """
    words = rendered.data if channel.kind == "webhook" else rendered.text
    items = [item for item in digest.items if channel.kind != "webhook" or f'"id":"{item.finding.id}"' in words]
    told = dict.fromkeys(name for item in items for name in name_findings(item))
    shown = (*(one.id for one in (*digest.standing, *digest.disputed)), *(firm.finding for firm in digest.firms))
    recalled = (one for one in dict.fromkeys(shown) if one and one not in told and f"[{one}]" in words)
    return Named(tuple(told), tuple(recalled))


def split_digest(channel: Channel, digest: Digest) -> tuple[tuple[Digest, Rendered], ...]:
    """The digest in as few parts as the channel's service takes, each with its words; one where it fits.

    The first part opens it, the last one closes it; every finding stands in exactly one.
    """
    digest = fit_firms(channel, digest)
    parts: list[Digest] = []
    rest, total = digest.items, len(digest.items)
    while rest or not parts:
        part = alter(digest, part=len(parts) + 1, parts=99, before=total - len(rest), in_all=total)
        count = _find_fitting(channel, part, rest)
        parts.append(alter(part, items=rest[:count]))
        rest = rest[count:]
    numbered = [alter(part, parts=len(parts)) for part in parts]
    return tuple((part, render_digest_for(channel, part)) for part in numbered)


def _find_fitting(channel: Channel, part: Digest, rest: tuple[DigestItem, ...]) -> int:
    """How many of the items that are left fit into a part, at least one."""
    count = len(rest)
    while count > 1:
        last = count == len(rest)
        share = _measure(channel, alter(part, items=rest[:count], parts=part.part if last else part.parts))
        if share <= 1:
            return count
        count = max(1, min(count - 1, int(count / share * 0.97)))
    return 1


def _measure(channel: Channel, digest: Digest) -> float:
    """The share of what the channel takes; no more is written than is measured."""
    digest = fit_firms(channel, digest)
    subject = _write_subject(channel, digest)
    if channel.kind == "webhook":
        return measure(channel, Rendered(subject, "", "", (), dump_payload(describe_digest(digest, subject))))
    if channel.kind in CHAT_KINDS:
        return measure(channel, Rendered(subject, set_digest_chat(digest, channel.language), ""))
    front = compose_digest_in_chinese(digest) if channel.language == "zh" else ()
    return measure(channel, Rendered(subject, set_plain((*front, *(one for one in compose_digest(digest) if one))), ""))
