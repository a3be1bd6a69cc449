"""What marks a watch list, by which a changed one is known from one that is the same."""

from hashlib import sha256

from domain.altering import alter
from domain.watching import WatchedFirm, WatchList, mark_list

FIRM = WatchedFirm("Siemens", ("siemens",), ("siemens",), ("siemens",), ("西门子",))
EUROPE = WatchList("eu", "Europe", (FIRM,), ("Shanghai",), ("IDC",), ("MIIT",), shared=True, query=True)
#: As databases have had it hashed since they first held lists: in other words all lists would seem changed.
SPELLED = (
    "WatchList(name='eu', title='Europe', firms=(WatchedFirm(name='Siemens', keys=('siemens',), groups=('siemens',), "
    "words=('siemens',), known_as=('西门子',)),), regions=('Shanghai',), services=('IDC',), authorities=('MIIT',), "
    "shared=True)"
)


def test_a_list_is_marked_as_databases_have_it() -> None:
    assert mark_list(EUROPE) == sha256(SPELLED.encode()).hexdigest()


def test_what_a_list_meets_changes_its_mark_and_whether_it_is_asked_for_does_not() -> None:
    assert mark_list(alter(EUROPE, query=False)) == mark_list(EUROPE)
    assert mark_list(alter(EUROPE, regions=("Beijing",))) != mark_list(EUROPE)
    assert mark_list(alter(EUROPE, shared=False)) != mark_list(EUROPE)
