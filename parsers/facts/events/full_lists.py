# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells the list of all who were let in from lists of others: it has as many rows as the act before it says firms."""

import re

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.status_cues import APPLIED, NOT, REJECTED, REVOKED
from parsers.facts.events.news import choose_kind
from parsers.facts.events.told import Told
from parsers.facts.status.granting import Judged
from parsers.facts.status.list_heads import NAMES_THEM
from parsers.facts.status.told_else import tells_else
from parsers.facts.text.sentences import Sentence

#: A head that says of its firms no more than that they follow: 名单如下:, 具体企业名单:, "The list is as follows:".
_BARE_HEAD = re.compile(
    r"(?:附件?\d?[:、]?\s*)?(?:现|特|兹)?(?:将|予以)?(?:其|具体|详细|完整|全部|有关|相关|上述|以上|这些|该批|本批|新一批)*(?:\d+|[一二两三四五六七八九十]+)?家?(?:外资|外商投资)?(?:试点)?(?:企业|公司|单位)?的?(?:具体)?(?:名单|名录|清单|名称|信息|情况)?(?:予以|现)?(?:公布|公示|公告|列示|附)?(?:如下|见下|如下所示|附后|如后)?(?:表|表格)?[:—-]*。?"
    rf"|{NAMES_THEM}:"
    r"|(?:Here (?:is|are) )?(?:The |Their |Its |A |Attached: )?(?:(?:full|complete|official|whole|detailed|entire) )?(?:list|names|table|register|details)?(?: ?of (?:the |all |those )?(?:[\w-]+ ){0,2}(?:firms|companies|enterprises|names))?(?:(?:they|these|those|the (?:[\w-]+ )?(?:firms|companies|enterprises)))? ?(?:is|are)?(?: given| set out| shown| listed| published| attached)?(?:,? as (?:translated|published|released|posted|issued|given)(?: by [^.;:,]{2,40})?)? ?(?:as follows|follows?|below|here)?[:.]?"
    r"|(?:The )?(?:list|names) (?:is|are) (?:hereby |now |herewith )?(?:announced|published|made public|released|issued|promulgated)(?: as follows| below)?[:.]",
    re.I,
)
#: How sure a row of such a list is: as sure as under 获批企业名单如下.
_SURE = 0.93
#: So many sentences before the head of a list its act stands, at most.
_FAR = 3


def trust_full_lists(
    judged: list[Judged],
    heads: list[int | None],
    claims: list[Draft],
    told: tuple[Told, ...],
    sentences: tuple[Sentence, ...],
) -> list[Judged]:
    """The same names; those of a list under a bare head are sure where the text's news is an approval of as many firms.

    `heads` are those of the lists, by sentence.
    """
    waiting = [one for one in judged if _waits(one) or one.status != "approved"]
    if not waiting or choose_kind(told, sentences) != "approval":
        return judged
    judged = _trust_rows(judged, claims, sentences)
    full = {
        head for head in {heads[one.sentence] for one in waiting} if _is_full(head, heads, judged, claims, sentences)
    }
    return [alter(one, confidence=_SURE) if _waits(one) and heads[one.sentence] in full else one for one in judged]


#: 这3家企业是:甲、乙及丙: a sentence that is nothing but the row of those told of right before.
_ROW_HEAD = re.compile(rf"[\"“]?{NAMES_THEM}:?")
_ROW_REST = re.compile(r"(?:[、,;和及与以”\"。\s]|\((?![^()]*(?:申请|未|待|拟))[^()]{1,40}\))*")


def _trust_rows(judged: list[Judged], claims: list[Draft], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same names; those of a sentence that only names as many as the batch right before it are sure."""
    rows: dict[int, list[Judged]] = {}
    for one in judged:
        rows.setdefault(one.sentence, []).append(one)
    sure = {
        index
        for index, row in rows.items()
        if _is_row(sentences[index], row)
        and any(
            claim.role == "batch"
            and claim.sentence == index - 1
            and claim.value == len(row)
            and claim.confidence >= REVIEW_BELOW
            and not _tells_of_others(claim, claims, sentences, index)
            for claim in claims
        )
    }
    return [
        alter(one, status="approved", rule="named", confidence=_SURE, stage=None)
        if one.sentence in sure and one.rule != "domestic" and one.status in ("mentioned", "approved", "applicant")
        else one
        for one in judged
    ]


def _is_row(sentence: Sentence, row: list[Judged]) -> bool:
    """Whether a sentence is a head and names, full ones among them, with nothing else between or behind them."""
    opened = _ROW_HEAD.match(sentence.text)
    if opened is None or len(row) < 2 or not any(one.name.shape == "legal" for one in row):
        return False
    at, between = opened.end(), []
    for one in row:
        between.append(sentence.text[at : one.name.start - sentence.start])
        at = one.name.end - sentence.start
    between.append(sentence.text[at:])
    return not between[0].strip() and all(_ROW_REST.fullmatch(part) for part in between)


def _waits(one: Judged) -> bool:
    return one.status in ("approved", "parent") and one.rule.startswith("listed") and one.confidence < REVIEW_BELOW


#: So many of something, of which a list may be: 3家协会, "three others".
_OF_OTHERS = re.compile(r"(?:\d|[一二两三四五六七八九十])[家户间位名个]|\b(?:\w+) (?:\w+ )?(?:others|more)\b", re.I)


def _tells_of_others(claim: Draft, claims: list[Draft], sentences: tuple[Sentence, ...], head: int) -> bool:
    """Whether anything counted, refused, ended or asked stands between a batch and the head of a list, or as many of others beside it."""
    beside = (one for one in claims if one is not claim and one.sentence == claim.sentence)
    if any(one.value == claim.value and one.role != "subset" for one in beside):
        return True
    if any(claim.sentence < one.sentence < head for one in claims):
        return True
    between = "\n".join(sentence.text for sentence in sentences[claim.sentence + 1 : head])
    return any(cue.search(between) for cue in (_OF_OTHERS, REJECTED, REVOKED, APPLIED, NOT))


def _is_full(
    head: int | None,
    heads: list[int | None],
    judged: list[Judged],
    claims: list[Draft],
    sentences: tuple[Sentence, ...],
) -> bool:
    """Whether a bare head opens as many rows, or names, as the batch told right before it has firms."""
    if head is None or not _BARE_HEAD.fullmatch(sentences[head].text):
        return False
    listed = [one for one in judged if heads[one.sentence] == head]
    granted = (one.status in ("approved", "parent") or one.rule == "domestic" for one in listed)
    if not all(granted) or any(tells_else(one.name, sentences, one.sentence) for one in listed):
        return False
    rows = len({one.sentence for one in listed})
    names = len({one.name.text for one in listed if one.status == "approved"})
    return any(
        claim.role == "batch"
        and not _tells_of_others(claim, claims, sentences, head)
        and claim.value in (rows, names)
        and claim.confidence >= REVIEW_BELOW
        and head - _FAR <= claim.sentence < head
        for claim in claims
    )
