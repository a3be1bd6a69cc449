# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells parts from wholes: a figure beside a larger one, a figure of a series, one whose place alone makes it a part."""

import re
from collections import Counter
from itertools import pairwise

from msgspec import Struct

from domain.altering import alter
from parsers.facts.counts.counts import Draft, demote
from parsers.facts.counts.figures_going_on import go_on
from parsers.facts.counts.part_of_whole import (
    is_of_foreign,
    is_part,
    says_whole_again_zh,
    settle_of_others,
    tell_foreign,
)
from parsers.facts.counts.parts_again_en import is_part_of_those_told_else, says_whole_again
from parsers.facts.cues.cues import IN_CONTEXT, SERIES, WHOLE_ROLES
from parsers.facts.cues.verbs import LET_IN
from parsers.facts.text.asides_en import stands_in_aside
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import PLACES_ZH, find_regions

#: Parts of these in the same sentence are no parts of a batch.
_OF_OTHERS = ("applicants", "applications_accepted", "signed", "in_process", "rumour", "other_sector", "all_sectors")
_EVERY_SECTOR = ("other_sector", "all_sectors")
#: Those who have it no more, or never got it.
_GONE = ("revoked", "rejected")
#: So many figures by years are a row: 2016年底67家,2017年底87家,2018年底121家.
_ROW = 3
#: Ends the rule of a part whose whole is told nowhere before it.
NO_WHOLE = "+no-whole"


def find_parts(drafts: list[Draft], text: str, sentences: tuple[Sentence, ...], *, piloted: bool) -> list[Draft]:
    """A smaller figure of the same kind right after its whole, without a date of its own, is a part of it."""
    found: list[Draft] = []
    told = _Told()
    named = _find_named_wholes([_part_in_bracket(d, text, sentences[d.sentence]) for d in drafts], text)
    rows = Counter(one.sentence for one in named if one.detail == SERIES)
    for at, draft in enumerate(named):
        if draft.rule in _OF_THEM and _is_part_of_others(draft, text, sentences[draft.sentence], found):
            draft = settle_of_others(draft, text)
        if is_part_of_those_told_else(draft, text, found):
            draft = alter(draft, role="other", detail="of_others", rule=f"{draft.rule}+of-others")
            told = _Told(told.whole, draft)
        if says_whole_again(draft, text, found) or says_whole_again_zh(draft, text, found):
            continue
        draft = go_on(draft, found, text, sentences, row=rows[draft.sentence] >= _ROW)
        if _holds_whole(draft, named[at + 1 : at + 2], told.whole):
            told = _Told(named[at + 1])
        if draft.role in (*WHOLE_ROLES, "subset"):
            settled = _settle_part(draft, told, text, sentences, piloted=piloted)
            if settled is None:
                continue
            draft = settled
            if draft.role in WHOLE_ROLES and not _is_looked_back_at(draft, told.whole):
                told = _Told(draft)
        elif draft.detail in (*_OF_OTHERS, *_GONE):
            told = _Told(told.whole, draft)
        found.append(draft)
    return found


def _is_looked_back_at(draft: Draft, whole: Draft | None) -> bool:
    """Whether a Chinese figure of a series is of a day before the whole's: what is parted afterwards is the whole."""
    if whole is None or whole.role != draft.role or not draft.rule.startswith(("zh.series", "zh.this-figure")):
        return False
    return draft.value < whole.value if draft.as_of is None else draft.as_of < (whole.as_of or "")


#: "27 enterprises (15 in Shanghai, 7 in Beijing and 2": the bracket of a counted noun opens with a number.
_OPEN_BRACKET = Deferred(r"\b(?:companies|firms|enterprises|businesses|approvals|licensees|participants) \(\d[^()]*$")


def _part_in_bracket(draft: Draft, text: str, sentence: Sentence) -> Draft:
    """A figure inside a bracket, or between commas, that parts what was counted before it is a part, whatever verb stands behind."""
    if draft.rule.startswith("en.") and draft.role in WHOLE_ROLES:
        inside = stands_in_aside(sentence.text, draft.at - sentence.start)
    else:
        inside = False
    general = draft.role == "batch" and draft.rule in ("en.were-granted", "en.granted-to")
    if not inside and not (general and _OPEN_BRACKET.search(text[sentence.start : draft.start])):
        return draft
    return alter(
        draft, role="subset", detail="", rule=f"{draft.rule}+in-bracket", confidence=min(draft.confidence, 0.75)
    )


_OF_THEM = ("zh.of-them", "zh.of-them-far")
#: 58家,比年初增加45家;其中独资49家: what was added is no whole of what follows.
_NUMBER_OF_FIRMS = Deferred(
    r"(?<![\d.])(?<!\d,)(?<!增加)(?<!增长)(?<!净增)(?<!多出)(\d[\d,]*)(?:余|多)?[家户间](?!次(?!之))"
)


def _is_part_of_others(draft: Draft, text: str, sentence: Sentence, told: list[Draft]) -> bool:
    """Whether the figure before 其中 in the same sentence is none of firms let in: what it is a part of is something else."""
    before = text[sentence.start : draft.start]
    wholes = [
        int(match[1].replace(",", "")) for match in _NUMBER_OF_FIRMS.finditer(before[: max(0, before.rfind("其中"))])
    ]
    if "其中" not in before or not wholes:
        return False
    here = {one.value for one in told if one.sentence == draft.sentence and one.role != "other"}
    return wholes[-1] not in here


def _holds_whole(draft: Draft, following: list[Draft], told: Draft | None) -> bool:
    """ "29 of the 71 firms": the whole stands in the words of its part; a whole that is told elsewhere only against a title's."""
    whole = following[0] if following else None
    return (
        whole is not None
        and draft.rule.startswith("en.of-them")
        and whole.role in WHOLE_ROLES
        and (whole.detail != "referred_to" or (told is not None and told.value == draft.value))
        and draft.value < whole.value
        and draft.start < whole.start <= draft.end + 2
    )


class _Told(Struct, frozen=True):
    """The whole told last, and the applicants and others told since."""

    whole: Draft | None = None
    asked: Draft | None = None


def _settle_part(
    draft: Draft, told: _Told, text: str, sentences: tuple[Sentence, ...], *, piloted: bool
) -> Draft | None:
    """The figure as it is beside what was told before it; None where it only says its whole again."""
    whole, asked = told.whole, told.asked
    if draft.detail == IN_CONTEXT and not _stands_by_whole(draft, whole, sentences):
        return demote(draft, draft.detail, f"{draft.rule}{NO_WHOLE}")
    if draft.role == "subset" and asked is not None and _is_of_asked(draft, asked):
        if asked.detail in _EVERY_SECTOR and is_of_foreign(draft, text):
            return tell_foreign(draft)
        return demote(draft, asked.detail, f"{draft.rule}+of-others")
    if whole is None and draft.role != "subset":
        return draft
    if draft.rule.endswith("+among") or draft.rule == "zh.place-in-batch":
        return draft  # its whole is named beside it
    if summed := _sum_up_part(draft, whole, text):
        return summed
    if whole is None and draft.rule == "zh.by-route":
        return draft  # its whole is all foreign firms, however far before
    if whole is None:
        return alter(draft, rule=f"{draft.rule}{NO_WHOLE}", confidence=min(draft.confidence, 0.55))
    return _weigh_against(draft, whole, text, sentences, piloted=piloted)


def _is_of_asked(draft: Draft, asked: Draft) -> bool:
    """Whether a part follows applicants or others; of those that are gone it is one where it is no larger: 撤销8家,上海5家."""
    if asked.detail in _GONE:
        return draft.rule.startswith("zh.") and draft.sentence == asked.sentence and draft.value <= asked.value
    return draft.sentence - asked.sentence <= 1


def _sum_up_part(draft: Draft, whole: Draft | None, text: str) -> Draft | None:
    """A figure that reads as a part and is the sum of all let in: those of the pilot among all, or of one place."""
    if whole is None and (place := _find_place_of_batch(draft, text)):
        return alter(draft, role="batch", detail="", region=place, rule=f"{draft.rule}+own-act", confidence=0.72)
    if (whole is None or whole.value == draft.value) and _is_sum_of_place(draft, text):
        return alter(draft, role="pilot_total", detail="", rule=f"{draft.rule}+sum", confidence=0.72)
    if whole is not None and whole.role == "stock_total" and draft.rule.startswith(_OF_THEM):
        of_all = not _OF_A_PLACE.search(text[max(0, whole.start - 40) : whole.start])
        before, after = text[max(0, draft.start - 60) : draft.start], text[draft.start : draft.end + 40]
        if of_all and draft.value < whole.value and (_HOLD_PILOT_ZH.search(before) or _hold_pilot_zh(before, after)):
            return alter(draft, role="pilot_total", detail="", rule=f"{draft.rule}{OF_PILOT}")
        if _WITHIN_ZH.search(before) and _GOT_PILOT_ZH.match(after):
            return alter(draft, confidence=min(draft.confidence, 0.55))  # those of a year are no part that holds it
    of_all = whole is not None and whole.role == "stock_total" and draft.rule in ("en.of-which", "en.of-them")
    if of_all and not text.endswith("including ", 0, draft.start) and _is_of_pilot(draft, text):
        return alter(draft, role="pilot_total", detail="", rule=f"{draft.rule}+of-pilot")
    return None


def _weigh_against(
    draft: Draft, whole: Draft, text: str, sentences: tuple[Sentence, ...], *, piloted: bool
) -> Draft | None:
    """The figure as it is beside the whole told last; None where it only says that again."""
    near = sentences[draft.sentence].line - sentences[whole.sentence].line <= 2
    old = not piloted and draft.role == "batch" and draft.rule.endswith(("-granted", "granted-to"))
    stock = whole.role == "stock_total" and draft.value < whole.value
    if near and ((old and stock) or is_part(draft, whole, text, sentences)):
        return alter(draft, role="subset", rule=f"{draft.rule}+part", confidence=min(draft.confidence, 0.75))
    if draft.role == "subset" and draft.value == whole.value:
        if draft.rule == "en.part-in-batch" and sentences[whole.sentence].title:
            return alter(draft, confidence=min(draft.confidence, 0.55))  # the title tells the part
        return None
    if draft.role == "subset" and draft.value > whole.value:
        return alter(draft, confidence=min(draft.confidence, 0.55))
    return draft


#: "Of these, 96 have been approved under the pilot": of all foreign telecom firms those of the pilot are its total.
_APPROVED_IN_PILOT = Deferred(
    r"^[^.;,]{0,30}? (?:(?:have|had|were|are|hold|held) (?:already |now |so far )?(?:been )?)?(?:approved|granted|given|issued|cleared|licen[cs]ed|admitted|obtained|received|won|got|hold|held|(?:came|come|got|let) in|entered|operate|run)\b(?:(?!\b(?:batch|round|latest|this year)\b)[^.;,]){0,40}\b(?:pilot|trial)\b(?! (?:training|plants?|lines?|projects?|runs?)| on (?:Mon|Tues|Wednes|Thurs|Fri))"
    r"|^(?: of (?:them|these|those|which|whom))?(?: companies| firms)? (?:(?:are|is|were) (?:now |already |currently )?(?:(?:in|on|part of|taking part in|under|members of)|(?:admitted|let) (?:in)?to)|takes? part in|participate in|belong to) (?:the|its|China's|this) (?:[\w-]+ ){0,3}(?:pilot|trial)\b(?! (?:zones?|areas?|cit|training|plants?|lines?|projects?))"
    r"|^[^.;,]{0,20}? (?:have|had|has) (?:already |now )?(?:an? |the |their |its )?(?:\w+ )?pilot (?:approvals?|permits?|licen[cs]es?|papers?)\b"
)


def _is_of_pilot(draft: Draft, text: str) -> bool:
    told = _APPROVED_IN_PILOT.match(text[draft.end : draft.end + 120])
    return told is not None and not find_regions(told.group())


#: 其中取得试点批复的有57家: the same in Chinese, where no service, place or origin stands between.
_HOLD_PILOT_ZH = Deferred(
    r"(?:其中|当中),?(?:已|已经|目前)?(?:取得|获得?|获颁|持有?|拿到|领到|参与|参加|经由?|通过)(?:了)?(?:增值电[信讯]|业务|经营|扩大|对外|开放|的)*试点(?:批[复覆文]|资格|许可|方式|政策)?(?:取得许可|获批|进入)?(?:的|者)?(?:企业|外企|公司)?[^,。;\d]{0,4}$"
)
#: 其中57家取得试点批复: the same, the figure first; 其中去年有37家…: of a year alone.
_GOT_PILOT_ZH = Deferred(
    r"[^,。;]{0,16}?(?:已|已经|目前)?(?:取得|获得?|获发|获颁|持有?|拿到|领到|获批)了?(?:增值电[信讯]|业务|经营|扩大|对外|开放|的)*试点(?:批[复覆文]|资格|许可)"
)
_OF_THEM_ZH = Deferred(r"(?:其中|当中),?(?:已|已经|目前)?有?$")
_WITHIN_ZH = Deferred(
    r"(?:其中|当中),?(?:去年|今年|前年|上年|\d{4}年|本年|上半年|下半年|[一二三四]季度|\d{1,2}月|年内|新)[^,。;]{0,6}$"
)


def _hold_pilot_zh(before: str, after: str) -> bool:
    return _OF_THEM_ZH.search(before) is not None and _GOT_PILOT_ZH.match(after) is not None


#: 全省外商投资电信企业78家: those of the pilot are a part of the place's firms and of the pilot's.
_OF_A_PLACE = Deferred(rf"(?:{'|'.join(PLACES_ZH)}|[全本我该][市省区]|全岛)(?!(?:部|局)?(?:统计|数据|公布))[^,。;]*$")
#: The step of such a total.
OF_PILOT = "+of-pilot"


#: "A total of 44 firms in Shanghai have been approved": all of a place, and no part of what was told before.
_A_TOTAL_OF = Deferred(r"\b(?:a total of|altogether|in all,?|so far,?) $", re.I)
_HAVE_BEEN = Deferred(
    r"^ in [^.;]{3,60}? (?:have|had) (?:so far |now |already )?(?:been )?(?:approved|cleared|licen[cs]ed|admitted|let in|granted|received|obtained|won|got|secured)\b"
)


#: "Six foreign-funded companies in Shanghai were handed their licences on July 9", "two firms in Suzhou were let into the pilot yesterday": one
#: place's act, with its day.
_WERE_GIVEN = Deferred(
    r"(?P<place> (?:(?:based|located|registered|headquartered) )?in (?:the )?[A-Z][\w' -]{2,40}?) (?:were|have been) (?:(?:formally|officially|newly|also|today|yesterday|this (?:week|month)|last (?:week|month)|on \w+day) )*(?:(?:handed|granted|given|issued|awarded)(?: (?:out|over))? (?:(?:the|their|its) )?(?:[\w-]+ ){0,4}?(?:approvals?|permits?|licen[cs]es?|repl(?:y|ies))\b"
    rf"|{LET_IN}(?: to)? (?:[\w-]+ ){{0,6}}?(?:pilot|trial)\b(?! (?:zones?|areas?|cit)))[^.;]{{0,160}}"
)
_DAY_OF_ACT = Deferred(r"\b(?:on (?!the (?:same|ministry))|yesterday|today|this week|last week|this month|last month)")


def _find_place_of_batch(draft: Draft, text: str) -> str | None:
    """The place in whose firms a figure counts those to whom an act of a day gave their papers; None where it does not."""
    given = _WERE_GIVEN.match(text[draft.end : draft.end + 300]) if draft.rule == "en.based-in" else None
    if given is None or not _DAY_OF_ACT.search(given.group()):
        return None
    places = find_regions(given["place"])
    return places[0][0] if places else None


def _is_sum_of_place(draft: Draft, text: str) -> bool:
    """Whether a figure told of the firms in a place is told as the sum of all that were let in there."""
    before = text[max(0, draft.start - 16) : draft.start]
    return draft.rule == "en.based-in" and bool(
        _A_TOTAL_OF.search(before) and _HAVE_BEEN.match(text[draft.end : draft.end + 120])
    )


_AMONG_WHOLE = Deferred(r"\b(?:among|part of|out of|one of)(?: the)? ?$|属于?[^,。]{0,14}$|位列$")


def _find_named_wholes(drafts: list[Draft], text: str) -> list[Draft]:
    """ "Two companies ... were licensed, among the 13 named nationwide": the first is a part of the second."""
    found = list(drafts)
    for at, (draft, whole) in enumerate(pairwise(drafts)):
        both = draft.role == whole.role == "batch" and draft.sentence == whole.sentence and draft.value < whole.value
        if both and _AMONG_WHOLE.search(text[max(0, whole.start - 16) : whole.start]):
            found[at] = alter(draft, role="subset", rule=f"{draft.rule}+among", confidence=min(draft.confidence, 0.75))
    parts = {one.value for one in found if one.rule.endswith("+among")}
    return [
        alter(one, role="subset", rule=f"{one.rule}+among") if one.role == "batch" and one.value in parts else one
        for one in found
    ]


#: 78家里,…的有31家: the sentence says itself of which whole.
_NAMED_WHOLE = Deferred(r"(\d{1,7})[家户间](?:企业|公司)?(?:当中|之中|里|中)")


def _stands_by_whole(draft: Draft, whole: Draft | None, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a figure that only its place makes a part follows a larger one that was told just before."""
    far = 12 if draft.rule == "en.part-place-brackets" else 1  # a list by places has a line for each
    named = _NAMED_WHOLE.match(sentences[draft.sentence].text)
    if whole is not None and named and int(named[1]) == whole.value:
        return draft.value < whole.value
    return (
        whole is not None
        and draft.value < whole.value
        and draft.sentence - whole.sentence <= 2 * far
        and sentences[draft.sentence].line - sentences[whole.sentence].line <= far
    )
