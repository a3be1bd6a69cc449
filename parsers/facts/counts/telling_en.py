# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads English figures by the frames of `parsers.facts.counts.told_en`, and doubts those whose surroundings do not say of whom they are."""

import re
from collections.abc import Iterator, Sequence

from parsers.facts.counts.acts_en import RECORD
from parsers.facts.counts.counted import counts_nothing_en
from parsers.facts.counts.counts import Counted, Draft
from parsers.facts.counts.told_en import ALONE, FAMILIES, NAMES, Family
from parsers.facts.cues.cues import SERIES
from parsers.facts.cues.plain_english import drop_points
from parsers.facts.cues.verbs import ENDED, LEFT, LET_IN
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import Number

#: Below this weight a frame tells a figure as fact only where the learnt weights are sure of the same.
SURE_FROM = 0.7
#: The pilot's own figures are below it.
_MOST_IN = 1000
#: A sentence without any of these stands in no frame.
_HINTED = Pattern(
    r"\b(?:pilot|trial|scheme|programme?|list|batch|group|round|wave|tranche|cohort|intake|roll|roster|register|tally|count|number|total|approv\w+|permits?|clear\w+|admitted|let in|licen[cs]\w+|named|announced|newcomers|recipients|leaves|left|followed|came|come|members|participants|nationwide|hold|have|of the|leads?|follows|was|were|when|had been|compares|foreign|overseas|from|accounts?|among|behind|follow|making|leaving|passed|succeeded|made|got|had|brought|have|offer|run|operate|asked|and|of (?:the|which|whom|these|them|those))\b",
    re.I,
)
#: So much of a sentence before and behind a number is looked at.
_REACH = 200
#: Of others than those let in, of what was not or not yet done, of another country or trade: no frame tells anything.
_VETOED = Pattern(
    r"\b(?:appl(?:y|ied|ying|ications?|icants?)|fil(?:ed|ings?) (?:for|by|from)|bidders?|candidates?|contenders|hopefuls|reject\w*|refus\w*|turned (?:down|away)|unsuccessful|fail(?:ed|s) to|short-?list\w*|waiting|wait-?list\w*|queu\w*|pending|in line|pipeline"
    r"|will|would|could|should|might|may (?:be|get|win|receive|join|soon|yet)|shall|must|if|unless|whether|expect\w*|plan(?:s|ned)?|aim(?:s|ed)?|target\w*|hop(?:e|es|ed|ing)|forecast\w*|project(?:ed|ions?)|propos\w*|draft|likely|possible|perhaps|maybe|probably|wish(?:es)?|goal|quota|cap of|ceiling"
    rf"|rumou?rs?|reportedly|alleg\w*|claim(?:s|ed)?|unconfirmed|guess\w*|estimat\w*|den(?:y|ied|ies)|wrong(?:ly)?|false(?:ly)?|no longer|none|nobody|neither|forg\w+|fake\w*|fabricat\w*|errors?|mistak\w+|hoax\w*|(?:not|n't|never|yet to) (?:yet |been |all |be )*(?:{LET_IN}|approv\w+|grant\w*|issu\w*|nam\w+|confirm\w*|true|publish\w*|reach\w*|give\w*)"
    r"|visit\w*|attend\w*|invit\w*|interview\w*|survey\w*|fined|fines|warn\w*|inspect\w*|audit\w*|punish\w*|penal\w*|black-?list\w*|entity list|negative list|watch ?list|unreliable|unicorns?|headquarters|delegat\w*|exhibit\w*"
    r"|hospitals?|banks?|brokerages?|insurers?|schools?|universit\w+|games?|drugs?|pharma\w*|biotech\w*|clinics?|airlines?|carmakers?|semiconductor\w*|MVNOs?|5G|satellites?"
    r"|domestic|domestically|home-?grown|state-owned|Chinese-owned|Chinese (?:companies|firms|enterprises)|local (?:companies|firms|enterprises)"
    r")\b",
    re.I,
)
#: The same where no whole was told before it: of another country, of places, of people.
_OF_ELSE = Pattern(
    r"\b(?:(?:Vietnam|India|Indonesia|Malaysia|Thailand|Philippines|Russia|Brazil|Mexico|Saudi Arabia|Pakistan|Bangladesh|Cambodia|Myanmar|Nepal|Kazakhstan|Turkey|Egypt|Nigeria|Kenya|South Africa|Taiwan)(?:'s|n)?|up to(?! (?:the )?(?:end|close|start|middle|now|date|then|this|that|January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)\b)|between|employ\w*|staff|cities|provinces|countries|categories)\b",
    re.I,
)
#: What was taken back or given up; of those who are left only some frames tell.
_ENDED = Pattern(
    rf"\b(?:{ENDED}|{LEFT}|expir\w*|suspen\w*|closed|ended)\b",
    re.I,
)
_OF_ENDINGS = (
    "en.after-those-ended",
    "en.that-leaves",
    "en.leaves-so-many",
    "en.left-on-roll",
    "en.went-home",
    "en.in-force",
    "en.from-a-peak",
)
#: A frame that names all foreign-invested telecom firms itself: in the early years they were few.
_OF_ANY_SIZE = ("en.stock-colon",)
#: A frame that names no grant by itself: what stands around it must.
_NAMES_NO_GRANT = (
    "en.names-on-list", "en.names-on-it", "en.list-carries", "en.the-list-covers", "en.register-lists", "en.period-s-list", "en.group-beside", "en.belongs-to-group", "en.more-came", "en.one-in-round",
    "en.rounds-by-month", "en.there-were-in-month", "en.named-recipients", "en.membership", "en.tally-stood", "en.leaves-so-many", "en.sum-colon", "en.pilot-bare", "en.these-firms-have", "en.place-adds",
)  # fmt: skip
_GRANTED = Pattern(
    rf"\b(?:{LET_IN}|approvals?|approves|clears|permits?|go-ahead|green light|pilot (?:participants|members|firms|companies|enterprises|operators))\b",
    re.I,
)
#: Of what "the second, of nine" is the second.
_GROUPED = Pattern(r"\b(?:group|batch|round|wave|tranche|cohort|intake|list)s?\b", re.I)
_FOREIGN = Pattern(r"\b(?:foreign|overseas|multinational|FIEs?|FITEs?|WFOEs?)\b", re.I)
_OF_TELECOM = Pattern(r"\btele(?:com|co)|\bVATS\b|\bpilot\b|\bMIIT\b", re.I)
_PILOT = Pattern(r"\b(?:pilot|trial)\b", re.I)
#: "approved for clinical trials", "admitted to the science park": let in to something that is no telecom service.
_FOR_ELSE = Pattern(
    r"\b(?:approved|cleared|licen[cs]ed|admitted|permits?|approvals?|joined|entered)\b[^.;,]{0,24} (?:for|as|to) (?!date\b|no\b|expected\b|planned\b|usual\b|in\b|one of|part of|the \d|\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b|foreign|overseas|it\b|them\b|companies|firms|enterprises)",
    re.I,
)
_OF_SERVICES = Pattern(
    r"\b(?:tele(?:com|co)\w*|pilot|value-added|VATS|data cent\w+|internet|cloud|operate|offer|provide|run|start|the (?:trial|scheme|list))\b",
    re.I,
)
#: What is told near is of applicants, of those turned away or of another trade: a frame beside it may be of the same.
_OF_OTHERS = Pattern(
    r"\b(?:applicants?|applied|bidders?|candidates?|short-?list\w*|black-?list\w*|fined|warned|inspected|hospitals?|biotech\w*|schools?|games?|insurers|MVNOs?|5G|satellites?|unicorns?|headquarters|domestic (?:companies|firms|enterprises)|Chinese (?:companies|firms|enterprises))\b",
    re.I,
)
#: Of a sum that goes on growing: no frame of one act tells it.
_SUMMED = Pattern(
    r"\b(?:so far|to date|until now|since (?:the|its|it)|by now|already|now|cumulative\w*|altogether)\b", re.I
)


def read_told(
    text: str, sentence: Sentence, index: int, numbers: Sequence[tuple[Number, Counted | None]], drafts: list[Draft]
) -> list[Draft]:
    """The drafts of one sentence with the figures that its frames tell, in the place of those that they overrule."""
    if _VETOED.search(sentence.text) or not _HINTED.search(sentence.text):
        return drafts
    known = {draft.at: draft for draft in drafts}
    found = dict(known)
    for number, counted in numbers:
        draft = _tell(text, sentence, index, number, counted, known.get(number.start))
        if draft is not None:
            found[number.start] = draft
    return [found.get(draft.at, draft) for draft in drafts] + [one for at, one in found.items() if at not in known]


def _tell(
    text: str, sentence: Sentence, index: int, number: Number, counted: Counted | None, known: Draft | None
) -> Draft | None:
    """The figure of the first frame that a number stands in; None where there is none, or a cue knows better."""
    value = number.whole or 0
    if number.han or not value or (counted is None and counts_nothing_en(text, number, sentence)):
        return None
    before = drop_points(text[max(sentence.start, number.outer - _REACH) : number.outer])
    behind = text[number.after : min(sentence.end, number.after + _REACH)]
    for family in FAMILIES:
        if known is not None and known.rule not in family.over:
            continue
        told = family.behind.match(behind) if family.before.find_within(sentence.text, before) else None
        if told and _may_tell(family, value, sentence.text):
            weight = family.weight - 0.02 * sentence.title
            end = counted[0] if counted else number.after
            return Draft(
                value, number.qualifier, family.role, family.detail, number.outer, end, family.name, weight, number.start, index
            )  # fmt: skip
    return None


def _may_tell(family: Family, value: int, sentence: str) -> bool:
    """Whether a figure is of a size for its frame, and its sentence tells of nothing else, takes nothing back, and sums up no acts."""
    if family.name in ALONE and _OF_ELSE.search(sentence):
        return False
    of_all = family.role == "stock_total"
    if (value >= _MOST_IN and not (of_all or family.role == "subset")) or (
        of_all and value < _MOST_IN and family.detail != SERIES and family.name not in _OF_ANY_SIZE
    ):
        return False
    if family.name not in _OF_ENDINGS and _ENDED.search(sentence):
        return False
    return (
        family.role != "batch"
        or family.name in ("en.group-beside", "en.rounds-by-month")
        or not _SUMMED.search(RECORD.sub(" ", sentence))
    )


def doubt_told(draft: Draft, sentences: tuple[Sentence, ...]) -> Iterator[str]:
    """Why a figure told by a frame alone may be of others: neither its sentence nor those before it say of whom."""
    family = draft.rule.split("+")[0]
    if family not in NAMES:
        return
    near = [one.text for one in sentences[max(0, draft.sentence - 2) : draft.sentence + 1]]
    if any(map(_OF_OTHERS.search, near)):
        yield "beside-others"
    if _FOR_ELSE.search(near[-1]) and not _OF_SERVICES.search(near[-1]):
        yield "for-else"
    if family in _NAMES_NO_GRANT and not any(map(_GRANTED.search, near)):
        yield "no-act"
    if family == "en.nth-of-so-many" and not any(map(_GROUPED.search, near)):
        yield "no-act"


def lacks_setting(draft: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether the sentences around a figure that a frame alone tells speak neither of the pilot nor of foreigners and telecom."""
    if draft.rule.split("+")[0] not in ALONE:
        return False
    around = [sentences[0].text, *(one.text for one in sentences[max(0, draft.sentence - 2) : draft.sentence + 1])]
    if any(map(_PILOT.search, around)):
        return False
    return not (any(map(_FOREIGN.search, around)) and any(map(_OF_TELECOM.search, around)))


def find_least(draft: Draft) -> float:
    """The weight below which an English figure is told by a weak cue: none but those of frames are."""
    return SURE_FROM if draft.rule.split("+")[0] in NAMES else 0.0
