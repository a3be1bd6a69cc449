# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whose approval it is that an English text tells to be at an end: of those named beside it, listed under it, or told of before it."""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.cues.ended_en import PaperEnd, announces_end, find_paper_end, fold_companies, is_reinstated
from parsers.facts.cues.status_cues import APPROVED
from parsers.facts.cues.unreal import leave_unreal_ends
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.lacks import learn_pieces
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import read_value

#: The rule of a firm whose approval a text tells to be at an end, and how sure it is.
RULE, SURE = "paper-ended", 0.75
_ROW = r"(?:(?:both |all )?[\ue000-\uf8ff](?:'s?)?(?:(?:, and |, | and |; )(?=[\ue000-\uf8ff]))?)+"
_NAMES = Deferred(r"[\ue000-\uf8ff]")
_PAPER = r"(?:approvals?|licen[cs]es?|permits?|permission|authori[sz]ations?|clearances?|certificates?|admission|repl(?:y|ies))"
#: Words that make of the name behind them the owner of the firm that is spoken of.
_OWNER = r"(?:(?:units?|subsidiar(?:y|ies)|arms?|affiliates?|ventures?|part|branch|owner|parent) of|owned by|parent|controlled by|backed by|owner)"
_UNIT = r"(?:units?|subsidiar(?:y|ies)|arms?|affiliates?|(?:joint )?ventures?|branch|company|entity)"
#: "OWNER informs its shareholders that its subsidiary NAME": the name before these words owns the one behind them.
_ITS_UNIT = Deferred(
    rf"[^;\ue000-\uf8ff]{{0,120}}?\b(?:its|their|the (?:group|company|firm)'s|our) (?:[\w'-]+ ){{0,4}}?{_UNIT}(?:,| called| named)? (?=[\ue000-\uf8ff])|['’]s? (?:[\w-]+ ){{0,4}}?{_UNIT},? (?=[\ue000-\uf8ff])"
)
_HELD = Deferred(
    rf"(?<!unit )(?<!units )(?<!arm )(?<!part )(?<!subsidiary )(?<!subsidiaries )(?<!affiliate )(?<!venture )(?<!branch )\b(?:to|of|by|for|from|under which) (?:the )?(?:(?!unit|arm|another|other|rival)[a-z-]+ ){{0,3}}?({_ROW})"
)
_POSSESSED = Deferred(rf"({_ROW})(?<=')s? (?:[\w-]+ ){{0,8}}$|({_ROW})(?:'s?)? (?:[\w-]+ ){{0,8}}$")
_WHOSE = Deferred(rf"({_ROW}),? (?:and )?whose (?:[\w-]+ ){{0,6}}$")
_POSSESSES = Deferred(rf"({_ROW})(?<=[s'])(?<![\ue000-\uf8ff]) (?:[\w-]+ ){{0,8}}{_PAPER}\b")
#: The approval told of before, of whoever stands before it.
_SAME = Deferred(
    r"(?:^|[ ,])(?:its|their|that|the|this|these|those|both|the same) (?:(?!another|other|earlier|previous|first|old|former)[\w-]+ ){0,7}$",
    re.I,
)
#: The end is of long ago, or of another paper, beside what the sentence tells.
_BESIDES = Deferred(
    r"\b(?:after|although|despite|though|since|following|when|later than|earlier|previous|previously|former|first|old|another|other|rival's?|rivals|unlike)\b[^.;,]{0,60}$",
    re.I,
)
_OF_OTHERS = Deferred(
    rf"{_PAPER}\b[^.;,]{{0,40}}\b(?:of|to|by|from) (?:an?other|a|an|two|three|four|five|several|some|\d+|one|its|their|rival|other)\b(?! end\b| (?:firm|company|business)s? called)|\b(?:another|others?|rival|competitor)\b",
    re.I,
)
_THE_SAME = Deferred(
    rf"(?:(?:But|However|Yet|Now|Later|Since then|In \w+|On \w+)?,? ?)?(?:(?P<all>Their|Both|Those|These|All)|That|The|Its|This)(?:(?! (?:other|another|first|previous|earlier)\b) [\w-]+){{0,5}}? {_PAPER}\b|[^.;]{{0,60}}?\b(?:that|this|its|the) (?:[\w-]+ ){{0,4}}{_PAPER}$",
    re.I,
)
_FIRMS = r"(?:companies|firms|enterprises|businesses|licensees|operators|ones|holders|(?:joint )?ventures|company|firm|enterprise|business|holder|(?:joint )?venture|pair|duo|trio|quartet)"
#: "They are", "The two companies are", "Affected are": who are named are those told of right before.
_THEY_ARE = Deferred(
    rf"(?:(?:(?:The )?[A-Z][\w-]+(?: [A-Z]\w+){{0,3}}|The (?:ministry|bureau|administration|regulator|notice|circular)|It|Officials?) (?:says?|said|names?|identifie[sd]) (?:that )?)?(?:[Tt]hey|These|Those|Affected|Concerned|Involved|(?:[Tt]he|These|Those|Both) (?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|affected|former|foreign|foreign-invested) ){{0,3}}(?:{_FIRMS}|affected|two|three|four|five|six)(?: (?:affected|concerned|involved|in question|named))?|Those (?:affected|concerned|involved)|Both) (?:is|are|was|were|(?:is|are|was|were) (?:called|named)|include[sd]?|comprise)(?: as follows)?:? (?=[\ue000-\uf8ff])"
)
#: So many sentences behind the end of their papers the names are told at the latest.
_SOON = 3
_FOLLOWS = Deferred(r":$|\bfollow(?:s|ing)\b|\b(?:below|listed|attached|annex\w*)\b", re.I)


def settle_paper_ends(
    judged: list[Judged], sentences: tuple[Sentence, ...], heads: Sequence[int | None]
) -> list[Judged]:
    """The same names; whose approval is told to be at an end has none, and whose may no longer stand waits for a person."""
    by_sentence: dict[int, list[int]] = {}
    for at, one in enumerate(judged):
        by_sentence.setdefault(one.sentence, []).append(at)
    ends: dict[int, PaperEnd] = {}
    settled = list(judged)
    masked = {i: mask_names(s, judged, by_sentence.get(i, [])) for i, s in enumerate(sentences) if not s.furniture}
    for index, text in masked.items():
        if (end := find_paper_end(text)) is not None:
            ends[index] = end
        elif _asks_itself(masked, index) and (end := announces_end(text)) is not None:
            _settle_behind(settled, by_sentence, index, masked, end, heads)
    for index, end in ends.items():
        text = masked[index]
        if named := [at for at in by_sentence.get(index, []) if mark_name(at) in text]:
            _settle_named(settled, named, text, end)
        else:
            _settle_before(settled, by_sentence, index, text, end)
        if not _tells_grant_beside(text, end):
            _settle_behind(settled, by_sentence, index, masked, end, heads)
    return settled


#: Holders who want their papers to end themselves: what is announced of them comes about.
_ASKS_ITSELF = Deferred(
    r"\b(?:asked|applied|requested|wish(?:ed)?|want(?:ed)?|chose|decided) (?:\w+ )?(?:to (?:have (?:their|its|the) [\w -]{2,24} )?(?:stop|end|cease|close|give up|terminate|cancel|discontinue|wind up|quit|leave|surrender)\w*|to have|for (?:the|their|its) (?:cancell?ation|termination|withdrawal|end))\b|\bat (?:their|its|the (?:company|companies|firm|enterprise|enterprises|holder)(?:'s|s')) (?:own )?request\b|\b(?:their|its) own request\b",
    re.I,
)


def _asks_itself(masked: dict[int, str], index: int) -> bool:
    """Whether a sentence, or one right behind it, says that those of whom it tells asked for the end themselves."""
    return any(_ASKS_ITSELF.search(masked.get(at, "")) for at in range(index, index + 1 + _SOON))


#: The letters that stand for names; no text has them.
_FIRST, _MARKS = 0xE000, 0x1900


def mark_name(number: int) -> str:
    """The letter that stands for the name of a number."""
    return chr(_FIRST + number % _MARKS)


def mask_names(sentence: Sentence, judged: list[Judged], named: list[int]) -> str:
    """The sentence with a mark for each name, and no point that belongs to one."""
    pieces, at = [], sentence.start
    for number in sorted(named, key=lambda one: judged[one].name.start):
        name = judged[number].name
        if name.start < at or name.end > sentence.end:
            continue
        pieces += [sentence.text[at - sentence.start : name.start - sentence.start], mark_name(number)]
        point = sentence.text[name.end - sentence.start :][:1] == "." and name.end + 1 < sentence.end
        at = name.end + (point and name.text.endswith(("Ltd", "Inc", "Co")))
    if at == sentence.start:
        return fold_companies(sentence.text)
    masked = "".join((*pieces, sentence.text[at - sentence.start :]))
    learn_pieces(sentence.text, (masked,))
    return fold_companies(masked)


def _reach(text: str, end: PaperEnd) -> str:
    """The words that tell the end, to the end of their clause where the paper stands last."""
    if end.way == "passive":
        return text[end.start : end.end]
    rest = re.split(r"[.;:]|,? \b(?:but|while|whereas|although|though|and(?! [\ue000-\uf8ff]))\b", text[end.end :])[0]
    return text[end.start : end.end] + rest


def _find_rest(text: str, end: PaperEnd) -> tuple[str, str]:
    """What stands before and behind the words that tell the end."""
    reach = _reach(text, end)
    return text[: end.start], text[end.start + len(reach) :]


#: What is held no more is no grant beside its end.
_NO_LONGER_HELD = Deferred(
    r"\b(?:no longer (?:hold|have|possess|own|enjoy)s?|(?:have|has|had) lost|(?:are|is) without) [^.;:]{2,90}"
)


def _tells_grant_beside(text: str, end: PaperEnd) -> bool:
    return any(APPROVED.search(_NO_LONGER_HELD.sub(" ", part)) is not None for part in _find_rest(text, end))


#: What says more of a name, and may name others.
_APPOSED = re.compile(
    r", (?:a|an|the|its|which|who|whose|saying|said|after|because|owned|once|formerly|and not|but|unlike)\b"
)


def _find_holders(text: str, end: PaperEnd) -> set[int]:
    """Whose approval the words say to be at an end."""
    reach, before = _APPOSED.split(_reach(text, end))[0], text[: end.start]
    rows = [found.group() for found in _HELD.finditer(reach)]
    if end.way == "passive" and (found := _POSSESSED.search(before)) and not _is_owner(before[: found.start()]):
        rows.append(found.group())
    rows += [found.group() for found in (*_POSSESSES.finditer(reach), *_WHOSE.finditer(before))]
    if way := re.search(r"stripped ([\ue000-\uf8ff]) of", reach):
        rows.append(way[1])
    holders = {ord(mark) - _FIRST for row in rows for mark in _NAMES.findall(row)}
    if holders or (end.way != "it" and not _SAME.search(_read_lead(text, end))):
        return holders
    subjects = [
        found
        for found in _NAMES.finditer(before)
        if not (_is_owner(before[: found.start()]) or _ITS_UNIT.match(before, found.end()))
    ]
    return {ord(subjects[0].group()) - _FIRST} if len({found.group() for found in subjects}) == 1 else set()


def _read_lead(text: str, end: PaperEnd) -> str:
    """What stands before the paper's own word."""
    if end.way == "passive":
        return text[: end.start]
    reach = text[end.start : end.end]
    return reach[: reach.rfind(" ") + 1]


def _is_owner(before: str) -> bool:
    return re.search(rf"\b{_OWNER}(?: company| group)?,? (?:the )?$", before[-40:]) is not None


def _settle_named(settled: list[Judged], named: list[int], text: str, end: PaperEnd) -> None:
    holders = _find_holders(text, end)
    before, after = _find_rest(text, end)
    lead = before + _read_lead(text, end)[len(before) :]
    doubted = (
        end.fate != "ended"
        or leave_unreal_ends(text) != text
        or APPROVED.search(after) is not None
        or _BESIDES.search(lead) is not None
    )
    beside = APPROVED.search(before) is not None or APPROVED.search(after) is not None
    for at in named:
        one = settled[at]
        if one.rule == "revoked" == one.status and (is_reinstated(text) or (holders and at not in holders)):
            settled[at] = wait(one)
        if one.rule == "domestic" or one.status in ("revoked", "rejected", "applicant"):
            continue
        if at in holders and not doubted:
            settled[at] = alter(one, status="revoked", rule=RULE, confidence=DOUBTED_AT if beside else SURE)
        elif one.status == "parent":
            if not beside:
                settled[at] = alter(one, status="mentioned", rule="revoked.unit", confidence=0.8)
        elif one.status == "approved" and (not holders or at in holders or not beside):
            settled[at] = wait(one)


def wait(one: Judged) -> Judged:
    """The same, for a person to look at."""
    return alter(one, confidence=min(one.confidence, DOUBTED_AT))


def _settle_before(
    settled: list[Judged], by_sentence: dict[int, list[int]], index: int, text: str, end: PaperEnd
) -> None:
    """Of those told of in the sentence before: "That approval has been withdrawn."."""
    if end.fate == "ended" and (told := _list_counted(settled, by_sentence.get(index - 1, []), text)):
        for one in told:
            settled[one] = alter(settled[one], status="revoked", rule=RULE, confidence=SURE)
        return
    same = _THE_SAME.match(text[: end.end])
    if same is None or _OF_OTHERS.search(_reach(text, end)):
        return
    for at in range(index - 1, max(-1, index - 3), -1):
        named = by_sentence.get(at, [])
        held = [one for one in named if settled[one].status == "approved"]
        if not held and any(settled[one].name.shape == "legal" for one in named):
            return  # it is said of the firm named there
        if not held:
            continue
        alone = len({settled[one].name.text for one in held}) == 1
        sure = end.fate == "ended" and (alone or same["all"] is not None)
        for one in held:
            settled[one] = (
                alter(settled[one], status="revoked", rule=RULE, confidence=SURE) if sure else wait(settled[one])
            )
        return


#: "the pilot approvals of these three foreign-invested companies": as many as the sentence before names.
_OF_COUNTED = Deferred(
    rf"\b(?:of|to|for|by|from) (?:(?P<both>both)|(?:these|all|the(?: said| above| above-named| named)?)(?: of (?:these|the))?(?: (?P<number>\d+|two|three|four|five|six|seven|eight|nine|ten)))(?: of (?:these|the))?(?: (?:Sino-)?(?:foreign|overseas)[\w-]*| joint)* {_FIRMS}\b"
)


def _list_counted(settled: list[Judged], named: Sequence[int], text: str) -> list[int]:
    """Those whom the sentence before names by full names, where the end is told of as many."""
    found = _OF_COUNTED.search(text)
    full = [at for at in named if settled[at].name.shape == "legal"]
    if found is None or any(settled[at].status not in ("mentioned", "approved") for at in full):
        return []
    count = 2 if found["both"] else read_value(found["number"])
    return full if len({settled[at].name.text for at in full}) == count else []


#: What stands before a name of a row, and not before its owner's or partner's.
_IN_ROW = Deferred(
    r"(?:^|\b(?:is|are|was|were|called|named|include[sd]?|comprise|and|follows)|[:;])(?: [A-Z]\w+'s)? $|(?<!carrier)(?<!partner)(?<!owner)(?<!parent)(?<!group)(?<!company)(?<!shareholder)(?<!investor)(?<!giant)(?<!operator), $"
)


def _stands_in_row(text: str, at: int) -> bool:
    """Whether a name stands where those of a row stand, and not as another's owner or partner."""
    found = text.find(mark_name(at))
    return found < 0 or _IN_ROW.search(text[max(0, found - 40) : found]) is not None


def _settle_behind(
    settled: list[Judged],
    by_sentence: dict[int, list[int]],
    index: int,
    masked: dict[int, str],
    end: PaperEnd,
    heads: Sequence[int | None],
) -> None:
    """Of those listed under the sentence, or named in the one behind it."""
    listed = [i for i in range(index + 1, len(heads)) if heads[i] == index] if _FOLLOWS.search(masked[index]) else []
    told = [at for at in range(index + 1, index + 1 + _SOON) if _THEY_ARE.match(masked.get(at, ""))][:1]
    for i in (*listed, *told):
        for at in by_sentence.get(i, []):
            one = settled[at]
            if i in told and one.name.shape == "legal" and not _stands_in_row(masked[i], at):
                continue
            if one.rule == "domestic" or one.status not in ("approved", "mentioned", "parent"):
                continue
            if end.fate == "announced" and one.name.shape == "legal":
                settled[at] = wait(alter(one, status="revoked", rule=RULE))
            elif one.status == "approved" and end.fate != "ended":
                settled[at] = wait(one)
            elif end.fate == "ended" and one.name.shape == "legal":
                settled[at] = alter(one, status="revoked", rule=RULE, confidence=SURE)
