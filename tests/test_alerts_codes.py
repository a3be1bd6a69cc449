"""No code of the record reaches a reader, and what a later message says of then and now is true."""

import re
from datetime import UTC, datetime
from typing import get_args

import briefings as given_
import pytest
from test_alerts_digests import make_digest

from alerts.digests.digest_items import DigestItem
from alerts.digests.digests import render_digest, render_digest_for
from alerts.rendering import render_briefing, render_for
from alerts.words.codes import write_news, write_side_in, write_value
from domain.alerts import Briefing, Channel, Told
from domain.altering import alter
from domain.claims import Role
from domain.findings import ChangeKind, Dispute

#: Every code that the record writes into a change, in the fragments in which it writes them.
ROLES = get_args(Role)
SERVICES = ("IDC", "CDN", "ISP", "INFO", "EDI", "IPVPN", "CALL", "CONF", "STORE", "IOT")
NEWS = "; ".join(
    (*(f"2,343 ({role} in Beijing as of 2024-12)" for role in ROLES), f"services added: {', '.join(SERVICES)}")
)
#: `batch`, `subset` and `other` are words too: as codes they stand in brackets, or after `count:`. Words for a service
#: may end with its code in brackets, as readers know it.
CODE = re.compile(
    rf"pilot_total|stock_total|[(:](?:{'|'.join(ROLES)})\b|told_as_new|(?<![(\w])(?:{'|'.join(SERVICES)})(?![)\w-])"
)
KINDS: tuple[ChangeKind, ...] = ("amended", "confirmed", "corrected")
CORRECTED = (("field", "count:stock_total:2343"), ("before", "INFO, ISP"), ("after", "not stated"))


def brief(kind: ChangeKind, details: tuple[tuple[str, str], ...] = ()) -> Briefing:
    finding = alter(
        given_.CONFIRMED_FINDING,
        services=SERVICES,
        disputes=(Dispute("2,343 (stock_total as of 2024-12)", "2,350 (batch)", "count_differs", ()),),
    )
    details = details or (("services", ", ".join(SERVICES)), ("figures", NEWS.partition("; services")[0]))
    changed = given_.change(finding, kind, number=2, summary=NEWS, details=details)
    return alter(given_.CONFIRMED, finding=finding, changes=(changed,))


@pytest.mark.parametrize("kind", [*KINDS, "disputed"])
@pytest.mark.parametrize("details", [(), CORRECTED])
def test_no_code_of_a_role_or_service_is_in_any_text(kind: ChangeKind, details: tuple[tuple[str, str], ...]) -> None:
    given = brief(kind, details)
    item = DigestItem(given.finding, given.changes, given.changes, given.told)
    digest = make_digest(item, disputed=(given.finding,))
    chats = [Channel("chat", "slack", language=language) for language in ("en", "zh")]  # type: ignore[arg-type]
    said = [render_briefing(given), render_digest(digest)]
    said += [render_for(given, channel) for channel in chats]
    said += [render_digest_for(channel, digest) for channel in chats]
    for one in said:
        assert not CODE.findall(f"{one.subject} \n{one.text}".replace("\n", " "))


def test_codes_are_written_in_words() -> None:
    assert write_news("2,343 (stock_total as of 2024-12); services added: INFO, ISP") == (
        "2,343 (all foreign-invested telecom firms as of Dec 2024); "
        "services added: information services, internet access (ISP)"
    )
    assert write_value("INFO, EDI") == "information services, online data and transaction processing (EDI)"
    assert write_news("firms added: IDC Frontier Co") == "firms added: IDC Frontier Co", "a name is no code"


@pytest.mark.parametrize(
    ("side", "said"),
    [
        ("13 (batch)", "13 (approved in one batch)"),
        ("4 (batch in Shanghai)", "4 (approved in one batch in Shanghai)"),
        ("4 (subset in Shanghai)", "4 (a part in Shanghai)"),
        ("2,343 (stock_total)", "2,343 (all foreign-invested telecom firms)"),
        ("a batch of 13", "a batch of 13"),
        ("13 foreign-invested firms approved, first batch", "13 foreign-invested firms approved, first batch"),
        ("siemens: parent", "siemens: a unit of it approved"),
        ("Airbus: mentioned", "Airbus: named only"),
    ],
)
def test_a_side_of_a_dispute_is_put_in_words_once(side: str, said: str) -> None:
    assert write_side_in(side) == said


NAMED = (("firms", "Airbus China"), ("news", "firms_named"), ("standing.before", "attributed"))


def confirm_with_names() -> Briefing:
    """The ministry's page confirms the event and names a firm that was not named before."""
    page = next(one for one in given_.CONFIRMED_FINDING.reports if one.article == given_.MINISTRY)
    finding = alter(
        given_.CONFIRMED_FINDING, firms=(*given_.CONFIRMED_FINDING.firms, alter(given_.AIRBUS, evidence=()))
    )
    changed = given_.change(finding, "confirmed", number=2, article=page.article, details=NAMED)
    return alter(given_.CONFIRMED, finding=finding, changes=(changed,))


def test_a_confirmation_that_names_firms_says_what_changed_and_what_stood_before() -> None:
    said = " ".join(render_briefing(confirm_with_names()).text.split())
    assert "It changes no figure" not in said
    where, named = "our message of 1 Mar 2025, 08:16", "6 then, 7 now; not named 7 then, 6 now"
    assert f"Of what we said in {where}, only the firms named change: {named}." in said
    assert "The event: confirmed by MIIT with this message; before it: press, citing MIIT." in said
    assert "as before" not in said


def test_what_changes_is_said_against_the_newest_message_and_not_the_first() -> None:
    """Between them others changed who is named: against the first, more has changed than this."""
    later = Told(datetime(2025, 3, 4, 1, 45, tzinfo=UTC), "Disputed: a name [F-2025-007]", "msg_later")
    for given in (confirm_with_names(), given_.AMENDED):
        said = " ".join(render_briefing(alter(given, told=(*given.told, later))).text.split())
        opening = said.partition("CHANGED")[0]
        assert "our message of 4 Mar 2025, 09:45" in opening
        assert "our message of 1 Mar 2025, 08:16" not in opening


def test_more_names_than_one_are_them() -> None:
    given = confirm_with_names()
    second = alter(given_.AIRBUS, key="other", names=("Invented Cloud",), evidence=())
    finding = alter(given.finding, firms=(*given.finding.firms, second))
    changed = alter(given.changes[0], finding=finding, details=(("firms", "Airbus China; Invented Cloud"), *NAMED[1:]))
    said = " ".join(render_briefing(alter(given, finding=finding, changes=(changed,))).text.split())
    assert re.search(r"These names: \S+ itself gives them\.", said)


def test_a_part_is_no_event_of_its_own_in_a_digest() -> None:
    part = alter(given_.FOUR, part_of=given_.THIRTEEN.id)
    new = given_.change(part, "new")
    items = (
        DigestItem(given_.THIRTEEN, given_.NEW.changes, given_.NEW.changes, ()),
        DigestItem(part, (new,), (), (given_.TOLD_FOUR,)),
    )
    text = render_digest(make_digest(*items)).text
    said = " ".join(text.split())
    assert "1 new approval event, 1 new part of an event." in said
    assert "Part of F-2025-007. You had: message of 28 Feb 2025, 17:20." in said
