"""What a person decided, in a reader's words: who, when, why, what was said and what is right."""

from collections.abc import Iterable

from alerts.layout.layout import Block, Verbatim, field
from alerts.words.cleaning import clean_line
from alerts.words.codes import write_news, write_value
from alerts.words.wording import write_day_in
from domain.alerts import Briefing
from domain.findings import Change, Finding
from domain.firms import name_key
from domain.naming import choose_place

_FIELDS = {
    "decided": "the date of the act",
    "batch": "the number of the batch",
    "count:batch": "the count of this batch",
    "count:subset": "the count of the part",
    "count:pilot_total": "the count of approvals in all",
    "count:stock_total": "the count of all foreign-invested telecom firms",
    "count:other": "the count",
    "term:effective": "the day from which it is in force",
    "term:comment_until": "the last day for comments",
    "term:share": "the foreign share",
}

_WHOSE = {
    "ours": "Ours: the text was misread. The rule is changed, and all kept texts were read again with it.",
    "identity": "Nobody's: two names turned out to be of one firm. The count of firms named is one less.",
    "source": "The source's: its page was changed after we read it. Both versions are kept.",
}


def name_field(name: str, finding: Finding) -> str:
    """What a correction is about: `the count of this batch`, or the state of a firm by its name."""
    if name in _FIELDS:
        return f"{_FIELDS[name]}{_write_place(name, finding)}"
    what, _, key = name.partition(":")
    if what == "firm":
        firm = next((firm for firm in finding.firms if firm.key == key), None)
        return f"the state of {clean_line(firm.names[0] if firm else name_key(key))}"
    role, _, value = key.partition(":")
    counted = f"{_FIELDS.get(f'count:{role}', 'the count')}{_write_place(name, finding)}"
    return f"{counted}, {value}" if value else clean_line(name)


def _write_place(name: str, finding: Finding) -> str:
    """` in Shanghai` behind a total of a place: without it a city's would be the country's."""
    place = find_place_of_total(name, finding)
    return f" in {place}" if place else ""


def find_place_of_total(name: str, finding: Finding) -> str | None:
    """Of which place the total is that a field of a correction (`count:stock_total`) names; None for other fields."""
    what, _, key = name.partition(":")
    role = key.partition(":")[0]
    if what != "count" or role not in {"pilot_total", "stock_total"}:
        return None
    return choose_place(finding, next((count for count in finding.counts if count.role == role), None))


def describe_correction(change: Change, finding: Finding) -> str:
    """`the count of this batch is 12, not 13`; the change's own summary where it corrects no single field."""
    details = dict(change.details)
    if "field" in details and "before" in details and "after" in details:
        after, before = write_value(details["after"]), write_value(details["before"])
        return f"{name_field(details['field'], finding)} is {after}, not {before}"
    if "before" in details and details.get("after") == "not stated":
        return f"{name_field(details['before'], finding)}, is taken back"
    return write_news(change.summary)


def say_whose(changes: Iterable[Change]) -> list[Block]:
    """Whose error it was, once, where a change says so: ours, or the source's."""
    told = {dict(change.details).get("whose", "") for change in changes}
    return [field("WHOSE", said) for whose, said in _WHOSE.items() if whose in told]


def say_how_to_mend(briefing: Briefing, changes: Iterable[Change]) -> list[Block]:
    """What to do where the error was passed on, and who else is told. A correction goes to all who got the error."""
    blocks: list[Block] = []
    for change in changes:
        details = {key: write_value(value) for key, value in change.details}
        if change.kind == "withdrawn":
            blocks.append(field("IF USED", "If you passed it on, take it back: it is no such event."))
        elif {"field", "before", "after"} <= set(details):
            said = f'strike "{details["before"]}", write "{details["after"]}"'
            blocks.append(
                field("IF USED", f"If you passed it on: {said} ({name_field(details['field'], change.finding)}).")
            )
    if briefing.told:
        blocks.append(field("SENT TO", "everyone who got what was wrong, whatever they take now"))
    return blocks


def show_ruling(change: Change, finding: Finding) -> list[Block]:
    """The fields of a person's decision, and of a page that was changed; none for other changes."""
    details = {key: clean_line(value) for key, value in change.details}
    blocks: list[Block] = []
    if "field" in details:
        name = name_field(details["field"], finding)
        blocks += [
            field("WE SAID", f"{name}: {write_value(details.get('before', 'not stated'))}"),
            field("RIGHT IS", f"{name}: {write_value(details.get('after', 'not stated'))}"),
        ]
    if "was" in details:
        blocks.append(field("IT WAS", details["was"]))
    for key, label in (("takes_in", "TAKES IN"), ("split", "SEE"), ("split_from", "WAS PART OF")):
        if key in details:
            blocks.append(field(label, details[key]))
    if details.get("whose") == "source":
        blocks += [field("THE PAGE", f"changed, seen {write_day_in(details['page_changed'])}")]
        blocks += [Verbatim(details["page"], details["page"])]
    if "ruled_by" in details:
        said = f"{details['ruled_by']}, {write_day_in(details.get('ruled_on', 'date not kept'))}"
        reason = f': "{details["ruling"]}"' if details.get("ruling") else ""
        blocks.append(field("RULED BY", f"{said}{reason}"))
    return blocks
