# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds whom a Chinese text tells as the owner of the licensee that it told right before: 该公司由甲集团全资持有, 股东为甲集团, 甲集团在华的子公司.

The name itself may be any, since the words beside it say what it is. Whose firm only applies, or was turned away, is no parent.
"""

import re
from collections.abc import Sequence

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from parsers.facts.status.granting import Judged, is_unsaid, may_be_parent, read_after
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.nations_zh import NATIONS_ZH
from parsers.facts.text.sentences import Sentence

_FROM = rf"(?:来自)?(?:(?:{NATIONS_ZH}|阿联酋|沙特|香港|中国香港|澳门|台湾)(?:的|企业|公司|上市公司)?|[日德美法英韩台港][商资])?(?:上市公司|老牌|知名|[一-鿿]{{2,4}}巨头)?"
_ITS = r"(?:(?:该|这家|本)?(?:公司|企业)|其|它)"
#: 该公司由甲集团…全资持有: what stands before and behind the owner.
_BY = Deferred(rf"(?:{_ITS}|[,。]|^)(?:则|系|是|目前|现|为)?由{_FROM}(?:[^,。;]{{2,16}}(?:和|与|及|、){_FROM})?$")
_OWNS = Deferred(
    r"(?:\([^()]{1,24}\))?(?:[和与及、][^,。;]{2,16}?)?(?:间接|直接|共同|合资|联合|最终|在华)*(?:全资|独资|100%|百分之百|[\d.]+%)?(?:持有|控股|控制|拥有|投资|出资|设立|创办|持股|所有)"
)
#: 其股东为甲集团, 母公司甲集团, 投资方:甲集团, 背后是甲集团.
_OWNER = Deferred(
    rf"(?:^|[,。;(:的其]|公司|企业)(?:唯一|单一|第一大|控股|间接|最终|全资|主要|外方|外资|境外){{0,3}}(?:股东|母公司|母企业?|东家|出资[人方]|投资[人方者]|实际控制人|控股方)(?:\(国别\)|名称)?(?:则|均|都|正)?(?:为|是|系|即|:)?{_FROM}$"
    rf"|(?:背后|身后)(?:则|正)?(?:是|为|站着|站的是){_FROM}$|(?:{_ITS})(?:隶属于?|属于|归属于?|背靠){_FROM}$"
)
#: 乙公司——甲集团在华的全资子公司, 乙公司是甲集团旗下企业.
_IS = Deferred(rf"(?:—|--|[是为系乃]|,(?:即|系|是|为)?){_FROM}$")
_ITS_UNIT = Deferred(
    r"(?:集团|公司)?(?:在[一-鿿]{1,4}|旗下|设立|全资|控股|独资|唯一|持有|[的之一家间]){0,5}(?:子公司|孙公司|附属公司|附属企业|关联公司|在华(?:企业|公司|平台)|在华法人|旗下(?:企业|公司))(?=[,。;)”\"]|$)"
)
#: What an owner that holds for the licensee is no longer: 前股东, 原母公司.
_ONCE = Deferred(rf"(?:前|原|旧|曾经?(?:是|为)?|昔日)(?:股东|母公司|东家|投资方)(?:为|是)?{_FROM}$")
#: 股东是甲集团、乙集团的前高管: their people, and not they.
ITS_PEOPLE = Deferred(
    r"(?:[、和及与][^,。;、]{2,10}){0,4}的?(?:前|原|几名|多名|一名|两名)*(?:高管|员工|创始人|创办人|家族|旧部|老将|校友|律师|客户|供应商)"
)
#: So many sentences before the owner the licensee was named, at most.
_FAR = 1
_SURE = 0.75


def settle_owners_zh(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same names; of whom nothing but ownership of the licensee told right before is said is its parent."""
    last: Judged | None = None
    settled = []
    for one in sorted(judged, key=lambda each: each.name.start):
        if (
            (is_unsaid(one) or _stands_behind(one, last) or _waits(one))
            and last is not None
            and one.sentence - last.sentence <= _FAR
            and _owns(one, last, sentences)
        ):
            weight = min(_SURE, last.confidence) if last.confidence >= REVIEW_BELOW else DOUBTED_AT
            settled.append(
                alter(
                    one,
                    status="parent",
                    rule="owner",
                    confidence=weight if _waits(one) else min(weight, one.confidence),
                )
            )
            continue
        if not is_unsaid(one) or one.name.shape in ("legal", "unit", "short"):
            last = one if one.status == "approved" else None
        settled.append(one)
    return _settle_unit_told(_settle_joined(settled, sentences), sentences)


def _waits(one: Judged) -> bool:
    """Whether a name is taken for an owner already, of whose unit no more is said."""
    return one.status == "parent" and one.rule == "no-cue.unit"


def _stands_behind(one: Judged, last: Judged | None) -> bool:
    """Whether a name stands behind the licensee of its own row in a list, so that only the row's head tells of it."""
    same = last is not None and last.sentence == one.sentence and last.rule == "listed"
    return same and one.rule == "listed" and one.name.shape != "legal"


def _owns(one: Judged, licensee: Judged, sentences: Sequence[Sentence]) -> bool:
    sentence = sentences[one.sentence]
    at, end = max(0, one.name.start - sentence.start), max(0, one.name.end - sentence.start)
    before, after = sentence.text[:at], sentence.text[end:]
    if _ONCE.search(before) or ITS_PEOPLE.match(after):
        return False
    if _OWNER.search(before) or (_BY.search(before) and _OWNS.match(after)):
        return True
    beside = licensee.sentence == one.sentence and not before[licensee.name.end - sentence.start :].strip(
        "—-,是为系乃即"
    )
    return bool((beside or _IS.search(before)) and _ITS_UNIT.match(after) and licensee.sentence == one.sentence)


#: Shapes of names that may be a licensee's own as well as its owner's: they wait.
_LOOSE = ("described", "listed")
_LIKE_ITS_UNIT = re.compile(
    r"(?:数据|数字|信息|资讯|科技|技术|网络|云|云计算|服务|通信|通讯|智能|智联|软件|平台|公司|中国)$"
)
#: 甲集团、乙集团和丙集团的在华企业获批: what is said of the last is said of all.
_JOINS = Deferred(r"[、和及与]|以及")


def _is_let_in_as_group(one: Judged) -> bool:
    """Whether the words of a grant behind a whole row of groups are all that lets one in: 甲集团、乙集团在沪公司获批."""
    return _is_let_in(one) and one.name.is_group


def _is_let_in(one: Judged) -> bool:
    return one.status == "approved" and one.rule in ("clause", "sentence")


def _settle_joined(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    settled = list(judged)
    for at in range(len(settled) - 2, -1, -1):
        one, following = settled[at], settled[at + 1]
        unsaid = one.rule == "no-cue" and one.status == "mentioned"
        loose = _is_let_in(one) and one.name.shape in _LOOSE and not _LIKE_ITS_UNIT.search(one.name.text)
        joined = one.sentence == following.sentence and (unsaid or loose or _is_let_in_as_group(one))
        if (
            not joined
            or following.status != "parent"
            or not following.rule.endswith(".unit")
            or not may_be_parent(one.name)
        ):
            continue
        start = sentences[one.sentence].start
        between = sentences[one.sentence].text[one.name.end - start : following.name.start - start]
        if _JOINS.fullmatch(between):
            weight = min(one.confidence, following.confidence, DOUBTED_AT if loose else 1.0)
            settled[at] = alter(one, status="parent", rule=following.rule, confidence=weight)
    return settled


#: 甲集团有限公司(「本公司」): who speaks in an announcement.
_SPEAKER = Deferred(r"\((?:以下|下文|下)?(?:简称|称)?(?:为|作)?[:「\"“]*(?:本公司|公司|本集团)[」\"”、,)]")
_KIND = (
    r"(?:在[一-鿿]{1,4}的?)?(?:(?:间接|直接|非|全资|控股|合资|旗下|之|的))*(?:附属公司|子公司|孙公司|附属企业|下属公司)"
)
#: 本公司全资附属公司乙公司: the licensee as the speaker's.
_SPEAKERS_UNIT = Deferred(rf"(?:本公司|公司|本集团|集团)(?:之|的|旗下)?{_KIND}$")
#: 其子公司乙公司: the licensee as that of whom the sentence before told.
_ITS_OWN = Deferred(rf"(?:^|[,;])(?:目前|而|此前|日前|近日)?(?:其|该集团|该公司){_KIND}$")


def _settle_unit_told(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """Who speaks of its own subsidiary, or whose subsidiary the next sentence opens with, owns it."""
    units = [one for one in judged if one.status == "approved" and one.confidence >= REVIEW_BELOW]
    told = [
        (one, sentences[one.sentence].text[: max(0, one.name.start - sentences[one.sentence].start)]) for one in units
    ]
    speaks = any(_SPEAKERS_UNIT.search(before) for _, before in told)
    opened = {one.sentence for one, before in told if _ITS_OWN.search(before)}
    first: dict[int, Judged] = {}
    for one in judged:
        first.setdefault(one.sentence, one)
    return [
        alter(one, status="parent", rule="owner", confidence=min(_SURE, one.confidence))
        if is_unsaid(one) and ((speaks and _is_speaker(one, sentences)) or _is_opened(one, first, opened, sentences))
        else one
        for one in judged
    ]


def _is_speaker(one: Judged, sentences: Sequence[Sentence]) -> bool:
    sentence = sentences[one.sentence]
    return _SPEAKER.match(read_after(one.name, sentence)) is not None


def _is_opened(one: Judged, first: dict[int, Judged], opened: set[int], sentences: Sequence[Sentence]) -> bool:
    """Whether a name opens the sentence before one that tells of its subsidiary."""
    before = sentences[one.sentence].text[: max(0, one.name.start - sentences[one.sentence].start)]
    return one.sentence + 1 in opened and first[one.sentence] is one and len(before) <= _OPENING and "," not in before


#: So many characters before the first name of a sentence say at most what kind of firm its subject is.
_OPENING = 10
