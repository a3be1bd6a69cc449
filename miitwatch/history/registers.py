"""Who was approved in a region: the answer that a person reads, each firm with the sentence that says so."""

import sqlite3
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime

from msgspec import Struct

from alerts.finding.stated import word_standing_of
from alerts.words.wording import join_words
from domain.altering import alter
from domain.citing import judge_evidence, order_articles, put_best_first
from domain.dates import BEIJING, parse_published
from domain.findings import Evidence, Finding, NamedFirm
from domain.firms import name_key
from domain.naming import Classes, class_firms
from domain.record import NOT_OBSERVED
from miitwatch.folding.endings import list_ended
from miitwatch.history.summaries import find_lead
from storage.asking import history
from storage.ledger.lookups import find_claim, load_finding

#: Of these the source says that they were approved, or that a unit of theirs was.
GRANTED = ("approved", "parent")
UNIT = "a unit, not named"
PROGRAMMES = {"pilot-2024-107": "pilot of notice 工信部通信函〔2024〕107号"}


class Source(Struct, frozen=True):
    """A sentence with the article it stands in."""

    publisher: str
    published: str
    first_seen: str
    claim: int | None
    url: str
    sentence: str


class Granted(Struct, frozen=True):
    """One firm that was approved. `known_by` are numbers of sources with what each says."""

    group: str
    written: str
    decided: str
    standing: str
    known_by: str


@dataclass
class Register:
    """The whole answer; `sources` are numbered from 1."""

    title: str
    names: str
    firms: tuple[Granted, ...] = ()
    sources: list[Source] = field(default_factory=list)
    not_listed: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()


def list_granted(db: sqlite3.Connection, wanted: history.Filter, day: str) -> Register | None:
    """Who was approved in `wanted.region`: by findings about that region alone, and by the rows of other lists.

    Said too is by which others somebody may be.

    None where no approval names the region.
    `day` is as of when the record is asked. Raises ValueError for a date that is none.
    """
    region = wanted.region or ""
    listed = history.find_findings(db, alter(wanted, status=None, kind="approval", observed=True))
    own = [one for one in listed if is_about(one, region)]
    if not listed:
        return None
    about = [(finding, firm) for finding in own for firm in finding.firms if _is_wanted(firm, wanted)]
    held = [*about, *_find_in_rows(listed, about, wanted)]
    programmes = dict.fromkeys(PROGRAMMES.get(one.programme, one.programme) for one in listed if one.programme)
    said = [_say_stated(own, len(about))] if own else []
    said += [f"{len(held) - len(about)} placed here by a list"] if len(held) > len(about) else []
    stated = ", ".join(said) or "in no source did we read which firms are here"
    answer = Register(f"Approved in {region}, {', '.join(programmes)}, as known on {day}: {stated}.", _say_names(held))
    answer.firms = tuple(_describe(db, answer.sources, finding, firm) for finding, firm in held)
    rows = [
        {"key": firm.key, "status": firm.status, "decided": one.decided, "published": one.published}
        for one, firm in held
    ]
    answer.ended = tuple(list_ended(db, rows, wanted.decided_by))
    answer.not_listed = tuple(_say_rest(db, own, listed, [firm for _, firm in held]))
    answer.not_listed += tuple(say_shipped(db, wanted))
    return answer


def _find_in_rows(
    listed: Sequence[Finding], about: Sequence[tuple[Finding, NamedFirm]], wanted: history.Filter
) -> Iterable[tuple[Finding, NamedFirm]]:
    """The firms, each once, whose row in a list says the region, and that no finding about it alone names."""
    known = {firm.key for _, firm in about}
    for finding in listed:
        for firm in finding.firms:
            here = (firm.region or "").casefold() == (wanted.region or "").casefold()
            if here and firm.key not in known and _is_wanted(firm, wanted):
                known.add(firm.key)
                yield finding, firm


def say_shipped(db: sqlite3.Connection, wanted: history.Filter) -> Iterable[str]:
    """What the shipped record has of approvals there, by number: nothing observed here, so no row of the answer."""
    if wanted.observed:
        return
    rows = history.find_findings(db, alter(wanted, status=None, kind="approval", observed=False))
    if rows:
        named = ", ".join(finding.id for finding in rows)
        yield f"{named}: {NOT_OBSERVED} (miitwatch show ID)."


def is_about(finding: Finding, region: str) -> bool:
    """Whether the finding is about this region alone: of a national list nobody says who is where."""
    places = (finding.region,) if finding.region else finding.regions
    return len(places) == 1 and (places[0] or "").casefold() == region.casefold()


def _is_wanted(firm: NamedFirm, wanted: history.Filter) -> bool:
    if firm.status not in GRANTED:
        return False
    asked = wanted.firm
    return not asked or asked == firm.key or any(asked.casefold() in name.casefold() for name in firm.names)


def _say_stated(own: Sequence[Finding], named: int) -> str:
    """How many are named, and how many were stated where that is another figure."""
    leads = [find_lead(one) for one in own]
    total = sum(lead.value for lead in leads if lead is not None)
    exact = all(lead is not None and lead.qualifier == "exact" for lead in leads)
    if exact and total == named:
        return f"{named} firms" if named != 1 else "1 firm"
    return f"{named} named{f' of {total} stated' if exact else ', how many in all is not told for certain'}"


def _say_names(held: Sequence[tuple[Finding, NamedFirm]]) -> str:
    legal = sum(firm.named == "legal" for _, firm in held)
    if not held:
        return "Nobody is named as approved here."
    if legal == 0:
        return "No source that we hold gives a legal name."
    return f"{legal} by legal name, {len(held) - legal} by group or short name only."


def _describe(db: sqlite3.Connection, sources: list[Source], finding: Finding, firm: NamedFirm) -> Granted:
    places = put_best_first(firm.evidence, order_articles((finding,)))
    numbers = [_cite(db, sources, evidence) for evidence in places[:3]]
    known_by = ", ".join(f"[{number}]" for number in dict.fromkeys(numbers)) or "not stated"
    for number in _cite_applicants(db, sources, firm):
        known_by += f"; [{number}] has it as applicant only"
    unit = firm.status == "parent"
    group = name_key(firm.group or firm.key) if firm.group or unit else "not stated"
    written = UNIT if unit else firm.names[0]
    standing = word_standing_of(finding, judge_evidence(finding, firm.evidence))
    return Granted(group, written, finding.decided or "not stated", standing, known_by)


def _cite_applicants(db: sqlite3.Connection, sources: list[Source], firm: NamedFirm) -> Iterable[int]:
    """The first report that has the firm or its group as an applicant."""
    found = history.find_firms(db, history.Filter(status="applicant"))
    rows = [row for row in found if row["key"] == firm.key or (firm.group and row["group"] == firm.group)]
    for row in rows[:1]:
        finding = load_finding(db, row["finding_id"])
        firms = finding.firms if finding else ()
        evidence = next((one.evidence[0] for one in firms if one.key == row["key"] and one.evidence), None)
        if evidence is not None:
            yield _cite(db, sources, evidence)


def _cite(db: sqlite3.Connection, sources: list[Source], evidence: Evidence) -> int:
    """The number of the sentence among the sources; a new one is added."""
    query = "SELECT publisher, published, first_seen, url FROM article_rows WHERE id = ?"
    article = db.execute(query, (evidence.article,)).fetchone()
    published = parse_published(article["published"])
    seen = datetime.fromisoformat(article["first_seen"]).astimezone(BEIJING)
    source = Source(
        article["publisher"],
        str(published.day) if published else "not dated",
        seen.strftime("%Y-%m-%d %H:%M"),
        None,
        article["url"],
        evidence.sentence or evidence.quote,
    )
    for number, known in enumerate(sources, 1):
        if alter(known, claim=None) == source:
            return number
    sources.append(alter(source, claim=find_claim(db, evidence.article, evidence.start, evidence.end)))
    return len(sources)


def _list_rest(classes: Classes, here: Set[str], stated: int | None) -> list[str]:
    """Whose place is not known, by class; where the number of all is `stated`, how many are elsewhere and unnamed."""
    counted = [*classes.legal, *classes.group]
    beside = [firm for firm in counted if firm.key not in here]
    others = [firm for firm in beside if firm.key not in classes.regions]
    names = "; ".join(_say_firm(firm) for firm in others)
    parts = [f"{len(others)} named without a region ({names})"] if others else []
    if stated is None:
        return parts
    rest, elsewhere = classes.not_named, len(beside) - len(others)
    numbers = (len(counted) - len(beside), len(others), elsewhere)
    parts += [f"{elsewhere} named in other regions"] if elsewhere else []
    known = " - ".join(str(number) for number in numbers if number)
    return [*parts, f"{rest} not named (computed: {stated} - {known})"] if rest and rest > 0 and known else parts


def _say_rest(
    db: sqlite3.Connection, own: Sequence[Finding], listed: Sequence[Finding], held: Sequence[NamedFirm]
) -> Iterable[str]:
    """Of each approval that the region's is a part of, or that names several regions: who may be here too."""
    wholes = [load_finding(db, one.part_of) for one in own if one.part_of]
    several = [one for one in (*wholes, *listed) if one is not None and one not in own]
    groups = {key for firm in held for key in (firm.key, firm.group) if key}
    for whole in {one.id: one for one in several}.values():
        classes = class_firms(whole, history.load_parts(db, whole.id))
        same = [firm for firm in whole.firms if firm.status in GRANTED and groups & {firm.key, firm.group}]
        here = {firm.key for firm in (*held, *same)}
        lead = find_lead(whole)
        exact = lead if lead is not None and lead.qualifier == "exact" else None
        summed = exact if not own or whole.id in {one.part_of for one in own} else None
        parts = _list_rest(classes, here, summed.value if summed else None)
        of = f"of the {exact.value}" if exact else "of those"
        if parts:
            yield f"{of} of {whole.id}, {join_words(parts)}; some may be in this region."
        if same and any(firm.status == "approved" for firm in same):
            written = "; ".join(firm.names[0] for firm in same if firm.status == "approved")
            yield f"possibly a unit listed above, said nowhere: {written} ({whole.id})."


def _say_firm(firm: NamedFirm) -> str:
    return f"a unit of {name_key(firm.group or firm.key)}" if firm.status == "parent" else firm.names[0]
