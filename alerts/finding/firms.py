"""Firms in three classes that add up to the stated count: by legal name, by group or short name only, not named."""

import re

from alerts.finding.quoting import Claim
from alerts.finding.sourcing import Sources, choose_evidence
from alerts.words.cleaning import clean_line
from alerts.words.wording import join_words, write_act, write_number
from domain.alerts import Briefing
from domain.findings import Evidence, Finding, NamedFirm
from domain.firms import name_key
from domain.naming import COUNTED, Classes, class_firms

#: Of a name that may be a counted firm's, as the other script has it.
UNMATCHED = "perhaps one of these, in another script"
#: Beside names that look whole to a reader and are counted as short ones.
SHORT = "(written without a full legal ending such as Co., Ltd. or GmbH, so no full legal name)"
_LEGAL = re.compile(r"\b(?:Ltd|Limited|LLC|Inc|GmbH|AG|S\.A)\b|公司")


def sort_firms(briefing: Briefing) -> Classes:
    """The firms of the finding and of its parts, in the classes of `domain.naming`."""
    return class_firms(briefing.finding, briefing.parts)


def _fold(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


def summarise_classes(classes: Classes) -> str:
    """`2 of 13 by legal name, 4 by group or short name, 7 not named`."""
    legal, group = len(classes.legal), len(classes.group)
    if classes.stated is None:
        return f"{legal} by legal name, {group} by group or short name; how many in all is not told for certain"
    stated = write_number(classes.stated.value, classes.stated.qualifier)
    said = f"{legal} of {stated} by legal name, {group} by group or short name"
    rest = classes.not_named
    if rest is None:
        return f"{said}; how many are not named cannot be computed"
    return f"{said}, {rest} not named" if rest >= 0 else f"{said}: more than stated"


def explain_rest(classes: Classes) -> str:
    """The third class with its terms, or in words why it is no number; never a negative count."""
    rest = classes.not_named
    if classes.stated is None:
        return "not known: no source tells for certain how many firms there are"
    stated = write_number(classes.stated.value, classes.stated.qualifier)
    legal, group = len(classes.legal), len(classes.group)
    if rest is None:
        return f'not known: the stated count is "{stated}"'
    if rest < 0:
        return f"more firms are named than stated: {legal + group} (computed: {legal} + {group}) against {stated}"
    return f"{rest} (computed: {stated} - {legal} - {group})"


def list_unmatched(classes: Classes, sources: Sources) -> tuple[str, ...]:
    """One line a name that may be one of the counted firms in the other script."""
    return tuple(
        f"{_write_firm(firm)} {_mark(firm, sources)}".rstrip() + f": {UNMATCHED}" for firm in classes.unmatched
    )


def list_legal(classes: Classes, sources: Sources) -> tuple[str, ...]:
    """One line a firm, with its group where one is known, and a second name where it may be the same firm."""
    lines = []
    for firm in classes.legal:
        line = f"{_write_firm(firm)}{_write_group(firm, sources)} {_mark(firm, sources)}".strip()
        if doubles := classes.doubles.get(firm.key):
            others = [f"{_write_firm(double)} {_mark(double, sources)}".rstrip() for double in doubles]
            line += f"; perhaps the same firm as {join_words(others)}, counted once"
        lines.append(line)
    return tuple(lines)


def list_groups(classes: Classes, sources: Sources) -> tuple[str, ...]:
    """One line per report and place: units of groups together, short names of firms each by itself, with the reason."""
    lines: list[str] = []
    units: dict[tuple[str, str], list[NamedFirm]] = {}
    for firm in classes.group:
        if firm.status == "parent":
            units.setdefault((_mark(firm, sources), classes.regions.get(firm.key, "")), []).append(firm)
        else:
            lines.append(f"{_write_firm(firm)} {_mark(firm, sources)}".strip())
    if lines:
        lines.append(SHORT)
    for (mark, region), firms in units.items():
        names = join_words([_write_firm(firm) for firm in firms])
        each = "a unit of" if len(firms) == 1 else "a unit each of"
        place = f", in {region}" if region else ""
        lines.append(f"{each} {names}{place}; no legal name is given {mark}".strip())
    return tuple(lines)


def list_others(classes: Classes, sources: Sources) -> tuple[str, ...]:
    """Firms that are named in another state, with the word for it."""
    return tuple(f"{_write_firm(firm)}: {write_status(firm)} {_mark(firm, sources)}".strip() for firm in classes.also)


def write_status(firm: NamedFirm) -> str:
    """The state of a firm in words, with the source's own word for the act where it gives one."""
    words = {
        "approved": "approved",
        "parent": "a unit of it is approved",
        "applicant": {"signed": "signed", "accepted": "application accepted for review"}.get(
            firm.stage or "", "applicant"
        ),
        "rejected": "refused",
        "revoked": "ended",
        "mentioned": "mentioned only",
    }[firm.status]
    return f"{words}, in the source's word {write_act(firm.act)}" if firm.act else words


def list_firm_claims(classes: Classes) -> tuple[Claim, ...]:
    """What is quoted for names."""
    doubles = [double for others in classes.doubles.values() for double in others]
    firms = (*classes.legal, *doubles, *classes.group, *classes.unmatched, *classes.also)
    return tuple(
        Claim(name_firm(firm), firm.evidence, False, tuple(clean_line(name) for name in firm.names)) for firm in firms
    )


def describe_wording(classes: Classes, sources: Sources) -> str:
    """Where sources use different words for the act, which they are; empty where there is one word or none."""
    said: dict[str, list[Evidence]] = {}
    for firm in (*classes.legal, *classes.group):
        if firm.act:
            said.setdefault(write_act(clean_line(firm.act)), []).extend(choose_evidence(firm.evidence, sources.reports))
    if len(said) < 2:
        return ""
    listed = join_words([f"{act} {sources.mark(evidence)}".strip() for act, evidence in said.items()])
    return f'The sources\' words differ: {listed}. Here "approved" means the pilot approval.'


def name_firm(firm: NamedFirm) -> str:
    """The name to show: the full legal one where a source gives it, else the one that was seen first."""
    full = [name for name in firm.names if firm.named == "legal" and _LEGAL.search(name)]
    return clean_line((full or list(firm.names))[0])


def _write_firm(firm: NamedFirm) -> str:
    name = name_firm(firm)
    other = next((clean_line(other) for other in firm.names if other.isascii() != name.isascii()), "")
    return f"{name} ({other}, matched by us)" if other else name


def _write_group(firm: NamedFirm, sources: Sources) -> str:
    """`(group: Deutsche Telekom)`, in the words of the sentence that names the firm; empty where it names none."""
    if not firm.group or firm.group == firm.key or _fold(name_firm(firm)).startswith(_fold(name_key(firm.group))):
        return ""
    words = re.findall(r"\w+", name_key(firm.group))
    pattern = re.compile(r"\b" + r"[\W_]+".join(re.escape(word) for word in words) + r"\b", re.IGNORECASE)
    for item in choose_evidence(firm.evidence, sources.reports):
        if found := pattern.search(item.sentence):
            return f" (group: {clean_line(found[0])})"
    return ""


def _mark(firm: NamedFirm, sources: Sources) -> str:
    return sources.mark(choose_evidence(firm.evidence, sources.reports))


def finding_has_firms(finding: Finding) -> bool:
    """Whether a finding of this kind is about firms at all."""
    return finding.kind in COUNTED
