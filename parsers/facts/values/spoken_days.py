# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of a day in an English text whether it is only that on which somebody spoke of an act."""

import re

from parsers.facts.values.mentions import Mention

_VERB = r"(?P<verb>said|says|told|stated|confirmed|noted|explained|added|recalled|remarked|mentioned|disclosed|revealed|reported|wrote)"
_DONE = r"(?:approv\w+|clear(?:ed|s)|grant\w*|licen[cs]ed|given|gave|admitted|obtained|received|won|secured|issued|awarded|accepted|let in)"
#: A word of what was said, and none of who said it or to whom.
_TOLD = rf"(?:that|it|its|they|he|she|which|who|had|has|have|was|were|is|are|been|be|would|will|{_DONE})\b"
_WORDS = rf"(?: (?!{_TOLD})[\w'.&-]+)"
#: "the ministry told reporters on ", "said an official of the bureau late on ".
_BEFORE = re.compile(
    rf"(?:^|(?P<who>[^.;\n]*?)(?<![\w-])){_VERB}\b(?P<whom>{_WORDS}{{0,8}}?),? (?:early |late )?(?:on )?$", re.I
)
#: "A company announced on June 18 that its unit received approval on June 12": who announces an act with its own day does not date it.
_ANNOUNCES = re.compile(r"\b(?:announced|unveiled)(?: late| early)? on $|\b(?:announced) $", re.I)
#: "On May 7, the ministry said": the day opens the sentence.
_OPENS = re.compile(r"^\W*(?:(?:Late |Early )?On )?$", re.I)
_AFTER = re.compile(rf",?(?P<who>{_WORDS}{{1,9}}?) {_VERB}\b", re.I)
#: "The ministry on May 7 said".
_AT_ONCE = re.compile(rf",? {_VERB}\b", re.I)
#: Who decides, or speaks for those who do: what it says on a day is its announcement.
_BODY = re.compile(
    r"\b(?:(?:vice-?)?minist(?:ry|er)|MIIT|MOFCOM|regulators?|administration|authorit(?:y|ies)|bureau|government|commission|committee|council|department|officials?|spokes\w+|(?:deputy |vice[- ])?(?:director|mayor|governor)(?:-general)?|notice|statement|China|Beijing|watchdog)\b",
    re.I,
)
#: "it said on Friday": who that is stands elsewhere.
_PRONOUN = re.compile(r"^\W*(?:(?:which|and|but|as|it|he|she|they|who)\b\W*)*$", re.I)
#: To talk to somebody of what is so is no act of granting.
_TALKS = ("told", "noted", "explained", "added", "recalled", "remarked", "mentioned")
_BEFORE_THEN = (
    r"(?:already|earlier|previously|(?:some )?(?:days|weeks|months|time) (?:ago|before|earlier)|last (?:week|month))"
)
_ALREADY = re.compile(rf"\b{_BEFORE_THEN}\b[^.;]{{0,50}}\b{_DONE}\b|\b{_DONE}\b[^.;]{{0,70}}\b{_BEFORE_THEN}\b", re.I)
#: "said on May 9 that it had approved 17 firms on May 7": the act has a day of its own.
_DATED = re.compile(
    rf"\b{_DONE}\b[^.;,]{{0,110}}(?<!start )(?<!begin )(?<!launch )\bon (?:\d{{1,2}} )?(?-i:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*\b(?!,? (?:said|told|announced))",
    re.I,
)
_SAME_DAY = re.compile(r"\b(?:the same day|that (?:very )?day|on the day|today)\b", re.I)
_SENTENCE_END = re.compile(r"[.!?][\"')]* (?=[A-Z\"'(])|\n")
#: Who spoke, and the act, stand within so many characters of the day.
_FAR = 200


def is_spoken_day(text: str, mention: Mention, end: int) -> bool:
    """Whether a day is one on which an act was only talked of, or told by somebody who decides nothing.

    "The ministry said on Friday that it had approved" announces; "told reporters on Friday", "had already been approved", "had
    approved on Tuesday" and what a company or an analyst says do not. `end` is where the sentence ends, at most.
    """
    before = _SENTENCE_END.split(text[max(0, mention.start - _FAR) : mention.start])[-1]
    if _ANNOUNCES.search(before):
        return _DATED.search(text[mention.end : end]) is not None
    told = _BEFORE.match(before)
    who = f"{_cut_clause(told['who'] or '')} {told['whom']}" if told else before
    if told is None and _OPENS.match(before):
        told = _AFTER.match(text, mention.end, end)
        who = told["who"] if told else ""
    told = told or _AT_ONCE.match(text, mention.end, end)
    if told is None or _SAME_DAY.search(around := f"{before} {text[mention.end : end]}"):
        return False
    talks = told["verb"].lower() in _TALKS or _ALREADY.search(around) or _DATED.search(around)
    return bool(talks) or not (_PRONOUN.match(who.removesuffix(" on ")) or _BODY.search(who))


def _cut_clause(who: str) -> str:
    """The words right before the verb, of their own clause."""
    return re.split(r"[,;\"]", who.rstrip(", "))[-1]
