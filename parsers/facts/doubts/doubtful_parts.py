# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Doubts a part that is one of others than those let in, of papers, of who only asked, or of whom nothing is told."""

import re
from collections.abc import Iterator

from parsers.facts.counts.adding_rows_en import is_of_users
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.part_of_things_en import is_of_things, parts_something_else
from parsers.facts.subject.sectors import is_granted_by_other
from parsers.facts.text.sentences import Sentence


def doubt_part(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    """Whether a part is a law firm's own clients, of those let in by another regulator, or of whom nothing is told."""
    if _CLIENTS.search(text[max(sentence.start, draft.start - 32) : draft.start]):
        yield "clients"
    if draft.rule.startswith("en."):
        yield from _doubt_part_en(sentence.text[: max(0, draft.start - sentence.start)], text[draft.end : sentence.end])
    if draft.rule.startswith("en.") and _FILED.match(text[draft.end : min(sentence.end, draft.end + 160)]):
        yield "filed"
    ahead = text[max(sentence.start, draft.start - 120) : draft.start]
    if _is_of_others(draft, text, sentence, ahead):
        yield "of-others"
    if draft.rule.startswith("en.of-them") and _OF_PAPERS.search(
        text[max(sentence.start, draft.start - 40) : draft.start]
    ):
        yield "of-papers"
    if draft.rule.startswith("en.") and is_of_things(text[draft.at : sentence.end]):
        yield "part-of-others"
    if is_granted_by_other(text[max(sentence.start, draft.start - 240) : draft.start]):
        yield "other-regulator"
    if _UNNAMED.match(text[draft.end : min(sentence.end, draft.end + 24)]):
        yield "unnamed"


def _is_of_others(draft: Draft, text: str, sentence: Sentence, ahead: str) -> bool:
    """Whether an English part is one of users, of whoever came, or of all licensed firms; `ahead` stands before it."""
    if draft.rule.startswith("en.part-alone"):
        return is_of_users(text[draft.end : sentence.end])
    if draft.rule.startswith("en.of-which"):
        return _is_of_all_licensed(text, draft, ahead)
    came = draft.rule.startswith("en.of-them")
    return came and (_OF_CAME.search(ahead) is not None or _OF_NOBODY_HERE.match(text, draft.at) is not None)


def _is_of_all_licensed(text: str, draft: Draft, ahead: str) -> bool:
    """Whether foreign firms are told as a part of all licensed ones: "licensed 140 companies, including five foreign-invested ones"."""
    return _FOREIGN_ONES.match(text, draft.at) is not None and "foreign" not in ahead.lower()


_FOREIGN_ONES = re.compile(
    r"[\w-]+ (?:foreign|overseas)[- ]\w+ (?:ones|companies|firms|enterprises|businesses|operators)\b"
)
#: "500 firms came, 26 of those from the telecom sector"; "1,870 of the 4,310 service permits", "427 of the 1,967 firms licensed there",
#: "home to two of the 13 companies worldwide that make optical switches".
_OF_CAME = re.compile(r"\b(?:came|attended|took part|exhibit\w*|visit\w*|showed up|flocked)\b[^.;]*$")
_OF_NOBODY_HERE = re.compile(
    r"[\w,-]+ of (?:the|these|those) [\w,-]+ (?:companies|firms|enterprises) (?:worldwide|globally|in the world|on earth|in Asia|in Europe)\b"
    r"|[\w,-]+ of (?:the|these|those) [\d,]+ (?:(?:[\w-]+ ){0,2}permits|(?:firms|companies|enterprises) licensed)\b"
)
#: "We acted for seven of the approved companies": a law firm's own, not those of a place or a kind.
_CLIENTS = re.compile(
    r"\b(?:advis(?:e[sd]|ing)|act(?:s|ed|ing) (?:for|as counsel to)|assist(?:s|ed|ing)|represent(?:s|ed|ing)|counsel(?:s|led)) (?:some |about |over |more than )?$"
)


def _doubt_part_en(before: str, behind: str) -> Iterator[str]:
    """Whether an English part is one of a crowd of others, may only come to be one, or travels somewhere."""
    if any(one.search(before) for one in (_OF_CROWD, _ASKED, _OF_ASKING, _APPLICANTS)) or _OF_OURS.match(behind):
        yield "of-others"
    if parts_something_else(before):
        yield "part-of-others"
    if _MAY.match(behind) or _EXPECTED.search(before):
        yield "conditional"
    if _IN_ROUND.match(behind):
        yield "of-a-round"
    if _FOR_EVENT.match(behind):
        yield "of-a-journey"


#: "Of the 19, we reached eleven by phone": whom a writer spoke to.
_ASKED = re.compile(
    r"\b(?:we|they|I|reporters|researchers) (?:reached|called|rang|phoned|asked|contacted|interviewed|polled|spoke (?:to|with)|heard from|met|visited) (?:only |just |some |about )?$"
)
#: "Of the applicants, six are in Shanghai", "Of the 31 firms turned away": of those who ask, or asked in vain.
_OF_ASKING = re.compile(
    r"\b(?:[Oo]f|[Aa]mong) (?:the |those |all )?(?:[\w,-]+ ){0,2}?(?:applicants?|candidates?|hopefuls|(?:firms|companies|enterprises|those) (?:turned (?:down|away)|refused|rejected|in the queue|that (?:applied|asked)))\b(?! (?:that|who|which) (?:were|was|got|had been))[^.;]*$"
)
#: "Officials expect the next group to count five in Beijing".
_EXPECTED = re.compile(r"\b(?:expects?|forecasts?|predicts?) (?:that )?(?:the |a )?(?:next|coming|second|new)\b[^.;]*$")
#: "What you may have seen are applicants, ten in Shanghai for one".
_APPLICANTS = re.compile(r"\b(?:applicants|applications|candidates|hopefuls|bidders),? $")
#: "Of the 19 million users, five are in Shanghai".
_OF_CROWD = re.compile(
    r"\b[Oo](?:f|ut of) (?:the |its |all |some |about )*[\d,.]+ (?:million|billion|thousand)\b[^.;]*$"
)
#: "12 of the 29 companies in our coverage", "three of them that were in the room": whom a writer follows, or who came.
_OF_OURS = re.compile(
    r"[^.;,]{0,60}?\b(?:in (?:our|my) (?:coverage|sample|survey|portfolio|files)|under our coverage|(?:that|who) were (?:in the room|present|there))\b"
)
_MAY = re.compile(r"(?: of [^.;,]{3,40}?)? (?:could|might|would|should|may (?:lose|leave|quit|be|have to|yet|not))\b")
#: "28 have got through, thirteen of them in the first go": of all who are in a batch, and of those of one place a part.
_IN_ROUND = re.compile(
    r" (?:(?:were |was |had |got |came |went )?(?:in|approved|admitted|through|cleared|let in) )?(?:already )?(?:in|with|as part of) the (?:very )?(?:first|second|third|fourth|fifth|last|latest) (?:batch|round|group|wave|go|lot|intake|tranche)\b"
)
_FOR_EVENT = re.compile(
    r"[^.;]{0,60}\bfor (?:the|a|an) (?:\w+ )?(?:ceremony|meeting|event|forum|talks|launch|conference|briefing|signing)\b"
)
#: "10 companies in Shanghai, among them NAME, had filled in their forms": they have only asked.
_FILED = re.compile(
    r"[^.;]{0,120}?\b(?:had|have|has) (?:already |now |also )?(?:applied|filed|(?:filled in|handed in|sent in|submitted|lodged|put in) (?:the |their |an? |its )?(?:[\w-]+ )?(?:forms?|papers|applications?|files?|requests?|documents))\b"
)
#: "Her own permits, five of them, hang framed".
_OF_PAPERS = re.compile(r"\b(?:permits|licen[cs]es|certificates|forms|files|letters|notices|servers|halls|racks),? $")
#: 其余五家未对外披露: of those left over nothing is told.
_UNNAMED = re.compile(
    r"(?:企业|公司|外企)?(?:的?(?:名称|名单|情况))?(?:暂|均|都|则)?(?:未|没有|不)(?:对外)?(?:披露|公布|公开|具名|点名|透露|详)"
)
