# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells licensees from their owners: by the columns of a table, and by the units that a text names."""

import re

from domain.altering import alter
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.columns import read_label
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: So many sentences an item stands from what opens or closes its list, at most.
LONGEST_LIST = 400
#: The head of a table that lists firms.
TABLE_HEAD = Pattern(
    r"(?:企业|公司|单位|申请人|持证主体)名称|(?:被许可|获批|持证)(?:单位|企业|主体|人)[ |]|\b(?:Name of (?:the )?(?:enterprise|company|firm|licensee)|(?:Company|Enterprise|Firm) name|No\. \| )",
    re.I,
)
_INVESTORS = Pattern(
    r"(?:投资|出资|股东|母公司|控股|实际控制|最终控制|受益)(?:方|者|人|公司|单位)?(?:名称)?(?:\([^()|]{1,12}\))?(?=[ |]|$)|[外中]方(?:\([^()|]{1,12}\))?(?=[ |]|$)|\b(?:investor|parent|shareholder|owner)s?\b",
    re.I,
)
#: Columns of firms that deal with the licensee, or of the name that it once had.
_OTHERS = Pattern(
    r"合作|伙伴|提供[方商]|服务商|供应|机房|承建|承办|代理|客户|业主|出租|顾问|律所|原(?:企业|公司|单位)?名|曾用名|\b(?:partner|supplier|provider|landlord|counsel|agent|former name)s?\b",
    re.I,
)


def settle_columns(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """In a table with a column for investors the first name of a row is the licensee, those behind it are its parents.

    Who stands in a column of partners or of former names is told of by no word.
    """
    rows: dict[int, Judged] = {}
    settled = []
    for one in judged:
        first = rows.setdefault(one.sentence, one)
        behind = first is not one and first.status == "approved" and one.status in ("approved", "mentioned")
        head = _find_head(sentences, one.sentence) if behind and first.rule == "listed" else ""
        if first is one and one.status == "approved" and one.rule == "listed":
            label = read_label(_find_head(sentences, one.sentence), sentences[one.sentence], one.name.start)
            if _INVESTORS.search(label) or _OTHERS.search(label):
                one = alter(one, confidence=min(one.confidence, DOUBTED_AT))
        elif _OTHERS.search(read_label(head, sentences[one.sentence], one.name.start)):
            one = alter(one, status="mentioned", rule="describes", confidence=DOUBTED_AT)
        elif _INVESTORS.search(head):
            one = alter(one, status="parent", rule="listed.unit", confidence=first.confidence)
        settled.append(one)
    return settled


def _find_head(sentences: tuple[Sentence, ...], row: int) -> str:
    """The head of the table in which a row stands; empty where there is none."""
    for at in range(row - 1, max(-1, row - LONGEST_LIST), -1):
        text = sentences[at].text
        if TABLE_HEAD.search(text):
            return text
        if "。" in text:
            break
    return ""


#: "Coralline Cloud (Haikou) Co., Ltd. (parent company: NAME, Australia)": what stands in brackets behind a licensee owns it.
_OWNER_IN_BRACKETS = re.compile(
    r"\((?:[\w' -]{0,24}\b)?(?:parent(?: company| group)?|owners?|shareholders?|investors?|holding company|(?:owned|held|controlled|backed) by|(?:unit|subsidiary|affiliate|part|member|arm) of)(?: is)?:? (?:the )?$",
    re.I,
)


def settle_bracketed_owners(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """Who is named in brackets as the owner of a firm that was let in is its parent, whatever the list's head says of its rows."""
    let_in = {one.sentence for one in judged if one.status == "approved"}
    return [
        alter(one, status="parent", rule=f"{one.rule}.unit")
        if one.status in ("approved", "mentioned") and one.sentence in let_in and _stands_as_owner(one, sentences)
        else one
        for one in judged
    ]


#: "NTT DATA Network Solutions (Shanghai) Co., Ltd. (NTT DATA, Japan)": whoever stands alone in brackets right behind a full name.
_BEHIND_FULL = re.compile(r"\b(?:Ltd|Limited|Inc|LLC)\b\.? \($")
_ENDS_BRACKETS = re.compile(r"(?:, (?:an? |the )?[A-Z][\w .-]{2,24})?\)")


def _stands_as_owner(one: Judged, sentences: tuple[Sentence, ...]) -> bool:
    sentence = sentences[one.sentence]
    before = sentence.text[: max(0, one.name.start - sentence.start)]
    if _OWNER_IN_BRACKETS.search(before):
        return True
    alone = _ENDS_BRACKETS.match(sentence.text, max(0, one.name.end - sentence.start)) is not None
    return alone and _BEHIND_FULL.search(before) is not None and not _IN_CHINA.search(one.name.text)


#: What makes a name in brackets the licensee's own once more, and none of its owner.
_IN_CHINA = re.compile(
    r"\b(?:China|Shanghai|Beijing|Shenzhen|Hainan|Guangzhou|Tianjin|Suzhou|Hangzhou|Chengdu|Chongqing|Branch)\b|[一-鿿]"
)


def settle_parents(judged: list[Judged]) -> list[Judged]:
    """A group whose unit is named as approved in the same text is its parent, not a second licensee."""
    units = {
        j.name.known.group
        for j in judged
        if j.status == "approved" and j.name.known and not j.name.is_group and not _owns_another(j, judged)
    }
    parents = {j.name.text.casefold() for j in judged if j.status == "parent"}
    owning = {j.name.known.group for j in judged if j.status == "parent" and j.name.known and j.rule != "unit-named"}
    return [
        Judged(j.name, "parent", "unit-named", j.confidence, j.sentence, None, j.act)
        if (
            (j.status in ("approved", "mentioned") and j.name.is_group and j.name.known and j.name.known.group in units)
            or (j.status == "approved" and j.name.text.casefold() in parents)
            or (j.status == "approved" and j.name.is_group and j.name.known and j.name.known.group in owning)
        )
        else j
        for j in judged
    ]


def _owns_another(one: Judged, judged: list[Judged]) -> bool:
    """A name that is told as parent elsewhere in the text is no unit of its group."""
    return any(j.status == "parent" and j.name.text == one.name.text for j in judged)


#: "GitHub, a subsidiary of NAME", "Chindata, owned by NAME", "Yahoo Japan's parent NAME": whom it owns.
_OWNED = re.compile(
    r"(?P<owned>(?:[A-Z][\w&.-]* ){0,4}[A-Z][\w&.-]*)(?<!Ltd\.)(?<!Ltd)(?<!Limited)(?<!Inc\.)(?<!Co\.)(?:(?:,| is| was) (?:an? |the )(?:[\w-]+ ){0,3}(?:unit|subsidiary|affiliate|arm|division) of|(?:,| is| was) (?:(?:wholly|fully|majority)[- ])?(?:owned|controlled|backed) by|'s (?:[\w-]+ )?(?:parent|owner),?) (?:the )?$"
)
_PRONOUNS = ("It", "One", "This", "That", "Another", "He", "She", "Other", "First", "Second", "Third", "Latest")
_OUTSIDE = re.compile(
    r"\b(?:is|was|are|were) (?:not|never|neither) (?:(?:\w+ )?(?:one |a part )?(?:of|among|involved|included|affected|part|approved|concerned)\b)",
    re.I,
)


def leave_idle_owners(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """Who is only said to own a firm that was not let in is mentioned: "Chindata, owned by Bain Capital, was not one of them"."""
    let_in = {one.name.text for one in judged if one.status == "approved"}
    return [
        alter(one, status="mentioned", rule="no-cue")
        if _owns_only(one) and _is_idle(one, sentences[one.sentence], let_in)
        else one
        for one in judged
    ]


def _owns_only(one: Judged) -> bool:
    return one.status == "parent" and (one.rule == "owner" or one.rule.endswith("member.unit"))


def _is_idle(one: Judged, sentence: Sentence, let_in: set[str]) -> bool:
    """Whether the sentence of an owner says that its firm is none of those let in, or names one of whom nothing is told."""
    if _OUTSIDE.search(sentence.text):
        return True
    owned = _OWNED.search(sentence.text[: max(0, one.name.start - sentence.start)])
    return (
        owned is not None
        and owned["owned"].split()[-1] not in _PRONOUNS
        and not any(owned["owned"] in name or name in owned["owned"] for name in let_in)
    )
