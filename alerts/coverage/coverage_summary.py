"""A coverage statement in two sentences: what was looked at and read, and whether the regulator could be seen."""

from alerts.words.wording import count_things, join_words, write_date, write_duration
from domain.coverage import Coverage

#: The outcome of entries whose title was about something else: their pages were never asked for.
PASSED = "passed_by_title"


def count_read(coverage: Coverage) -> int:
    """The entries that were read, in full or by headline."""
    return sum(number for rule, number in coverage.seen.outcomes if rule != PASSED)


def count_passed(coverage: Coverage) -> int:
    """The entries that were passed over by their title: nobody has read them."""
    return sum(number for rule, number in coverage.seen.outcomes if rule == PASSED)


def summarise_watch(coverage: Coverage) -> str:
    """One sentence for a digest: sources, looks, pages."""
    seen = coverage.seen
    full = count_read(coverage) - seen.headlines
    return (
        f"{count_things(len(coverage.sources), 'source')}, {count_things(coverage.due, 'look')} due, "
        f"{coverage.answered:,} answered; "
        f"{count_things(seen.total, 'page')}: {full:,} read, {seen.headlines:,} by headline only, "
        f"{count_passed(coverage):,} passed over by title, {len(seen.not_read):,} not read."
    )


def describe_sight(coverage: Coverage, body: str = "MIIT") -> str:
    """Whether the regulator's own pages were read each day, and what is known and not watched."""
    own = [source for source in coverage.sources if source.group == f"{body}, own site"]
    if not own:
        return f"{body}'s site is not watched."
    read = {day for source in own for day in source.days}
    missing = [day for day in coverage.days if day not in read]
    gap = write_duration(min(source.longest_gap for source in own))
    if not missing:
        return f"{body}'s site was read every day, longest gap {gap}."
    if len(missing) == len(coverage.days):
        return f"{body}'s site could not be read on any day."
    return f"{body}'s site was not read on {join_words([write_date(day) for day in missing])}, longest gap {gap}."
