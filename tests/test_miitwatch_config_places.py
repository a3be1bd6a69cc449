"""Where the database and the inboxes lie: what would be in another's way is refused with what to do."""

from pathlib import Path

import pytest
from configuring import load, refuse


def place(store: str, *inboxes: str, more: str = "") -> str:
    tables = "".join(
        f'[alerts.{name}]\nkind = "inbox"\npath = "{path}"\n{more}' for name, path in zip("ab", inboxes, strict=False)
    )
    return f'[store]\npath = "{store}"\n{tables}'


@pytest.mark.parametrize(
    ("store", "inbox", "said"),
    [
        ("d/m.db", "d/m.db", "is the folder of an inbox too, alerts.a.path"),
        ("d/m.db", "d/../d/m.db", "is the folder of an inbox too"),
        ("d/m.db", "linked/m.db", "is the folder of an inbox too"),
        ("d/m.db", "d/m.db/mail", "is a file; the inbox alerts.a.path"),
        ("d/m.db", "d/m.db-wal", "has files of its own by such a name"),
        ("d/m.db", "d/m.db.lock", "has files of its own by such a name"),
        ("mail/new/m.db", "mail", "lies among the mails of the inbox alerts.a.path"),
        ("mail/cur/deep/m.db", "mail", "lies among the mails"),
    ],
)
def test_a_database_and_an_inbox_in_one_anothers_way_are_refused(
    tmp_path: Path, store: str, inbox: str, said: str
) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "linked").symlink_to("d")
    message = refuse(tmp_path, place(store, inbox))
    assert said in message
    assert "store.path" in message
    assert "[store] path" in message, "what to do"
    assert load(tmp_path, place(store, inbox, more="enabled = false\n")).channels, "one that is off is in nobody's way"


def test_so_is_a_database_in_the_place_of_the_inbox_that_stands_where_no_channel_is_given(tmp_path: Path) -> None:
    assert "is the folder of an inbox too" in refuse(tmp_path, place("d/inbox"))


@pytest.mark.parametrize(
    ("store", "inbox"), [("d/m.db", "d/inbox"), ("d/m.db", "d/m"), ("mail/m.db", "mail/desk"), ("m.db", "new")]
)
def test_what_lies_side_by_side_is_taken(tmp_path: Path, store: str, inbox: str) -> None:
    assert load(tmp_path, place(store, inbox)).channels[0].path == str(tmp_path / inbox)


@pytest.mark.parametrize(
    ("inboxes", "said"),
    [
        (("m", "./d/../m"), "alerts.b.path is alerts.a.path too"),
        (("m", "m/new"), "lie in one another's mails"),
        (("m/cur/desk", "m"), "lie in one another's mails"),
    ],
)
def test_two_inboxes_are_in_no_mails_of_the_other(tmp_path: Path, inboxes: tuple[str, str], said: str) -> None:
    assert said in refuse(tmp_path, place("d/x.db", *inboxes))


def test_an_inbox_may_be_a_folder_of_another(tmp_path: Path) -> None:
    assert len(load(tmp_path, place("d/x.db", "mail", "mail/.desk")).channels) == 2
