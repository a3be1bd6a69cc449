"""What a watch list will match, and what the record holds of it already; for the operator, before it is written."""

from collections.abc import Iterable, Iterator

from domain.altering import alter
from domain.findings import Finding
from domain.watching import WatchedFirm, WatchList
from findings.keys import anchor_of
from findings.news import list_all
from findings.register import register_firms
from findings.wording import name_finding
from miitwatch.folding.matching import is_watched, match_news

#: So many findings are named; the rest is counted.
MOST_NAMED = 12


def list_names(firm: WatchedFirm) -> tuple[str, ...]:
    """The names by which a firm is recognised, Chinese ones in both scripts."""
    from parsers.facts.text.scripts import load_converter

    ways = load_converter("t2s"), load_converter("s2t")
    return tuple(dict.fromkeys(one for name in firm.known_as for one in (name, *(convert(name) for convert in ways))))


def describe_list(one: WatchList, findings: Iterable[Finding] | None) -> Iterator[str]:
    """Lines: what it matches, then what is known. `findings` are those that stand; None: there is no record yet."""
    yield f"{one.name}: “{one.title}”"
    for firm in one.firms:
        known = "" if firm.keys else " (not in the gazetteer: matched as written)"
        yield f"  firm       {firm.name}{known}"
        yield f"             named as: {'; '.join(list_names(firm))}"
    for label, words in (("region", one.regions), ("service", one.services), ("body", one.authorities)):
        yield from (f"  {label:<10} {word}" for word in words)
    yield ""
    if findings is None:
        yield "There is no record yet, so nothing is known of it."
        return
    yield from _describe_known(one, tuple(findings))


def _describe_known(one: WatchList, findings: tuple[Finding, ...]) -> Iterator[str]:
    known = [finding for finding in findings if match_news(alter(list_all(finding), firms=finding.firms), [one])]
    if not known:
        yield "Nothing in the record concerns it."
        return
    yield f"Known already ({len(known)}):"
    for finding in sorted(known, key=anchor_of)[-MOST_NAMED:]:
        yield f"  {finding.id}  {anchor_of(finding)}  {name_finding(finding)}"
    if len(known) > MOST_NAMED:
        yield f"  and {len(known) - MOST_NAMED} earlier ones: miitwatch findings"
    yield from _describe_firms(one, findings)


def _describe_firms(one: WatchList, findings: tuple[Finding, ...]) -> Iterator[str]:
    """The last that is known of each firm that it watches."""
    held = {firm.key: firm for finding in findings for firm in finding.firms}
    for registered in register_firms(findings):
        watched = any(is_watched(alter(held[registered.key], names=registered.names), firm) for firm in one.firms)
        if watched and registered.stages:
            last = registered.stages[-1]
            status = registered.status_in(last.programme) or last.status
            yield f"  {registered.names[0]}: {status}, {last.day} ({last.finding})"
