# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a text tells a name as approved, as owner of one approved, as applicant, or only as present."""

import itertools
import re

from msgspec import Struct

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.cues.status_cues import (
    APPROVED,
    DOUBTED,
    FOUNDED_AFTER,
    MEMBER,
    NO_INTENT,
    PARTNER,
    UNIT_AFTER,
    UNIT_BEFORE,
    UNIT_GRANTED_AFTER,
    tells_applied,
)
from parsers.facts.names.brands import Name
from parsers.facts.status.acts import find_deed
from parsers.facts.status.relations import (
    is_bystander,
    is_granted,
    is_through_unit,
    leaves_to_unit,
    may_own,
    tells_each,
    tells_grant_at_once,
)
from parsers.facts.status.relations_zh import is_granted_zh, stands_beside
from parsers.facts.status.said_of_units import tells_of_unit
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence


class Judged(Struct, frozen=True):
    """A name with what is said of it, and the cue that says it."""

    name: Name
    status: FirmStatus
    rule: str
    confidence: float
    sentence: int
    stage: str | None = None
    act: str | None = None
    full: str = ""  # the name in full, where the text gives it elsewhere


def is_kin(one: Judged, other: Judged) -> bool:
    """Whether two names are of one group: 西门子, 西门子数字技术(上海)有限公司; "Bosch", "Bosch Digital (Suzhou) Co., Ltd."."""
    if one.name.known and other.name.known and one.name.known.group == other.name.known.group:
        return True
    return find_stem(one.name) == find_stem(other.name) and one.name.text != other.name.text


def find_stem(name: Name) -> str:
    """How a name begins: two letters in Chinese, a word in English."""
    return re.split(r"(?<=[一-鿿]{2})| ", name.text, maxsplit=1)[0]


def read_after(name: Name, sentence: Sentence) -> str:
    """What its sentence says behind a name."""
    return sentence.text[max(0, name.end - sentence.start) :]


class Around(Struct, frozen=True):
    """The sentence of a name, the clause in it, and what stands before and after the name."""

    sentence: str
    clause: str
    before: str
    after: str


class Telling(Struct, frozen=True):
    """The text's language, whether the name is an item of a list, whether an approval was told near it, whether by its own sentence."""

    chinese: bool
    listed: bool
    told: bool
    own: bool


#: A word of approval beside a name that is neither subject nor object of it: what it says waits for a person.
_BESIDE_AT = 0.55


#: 某某国际在深圳的公司: the company of one whose own name is a unit's.
_UNIT_OF_UNIT = Deferred(
    r"(?:旗下的?|在[一-鿿]{2,4}的|的(?:在华|上海|北京|深圳|海南|中国|内地|大陆|全资|控股))(?:全资|控股|独资|一家)?(?:子公司|附属公司|关联公司|公司)(?=获|取得|拿到|收到|[、和及与])"
)


#: 甲有限公司全资子公司乙有限公司, 甲旗下的乙有限公司: what follows is the firm that is spoken of, whatever its owner's name looks like.
_OWNS_NEXT = Deferred(
    r"(?:\([^()]{1,24}\))?的?(?:(?:全资|控股|独资|间接|直接|在华|境内|本地)*(?:子公司|附属公司|附属企业|孙公司)|旗下的?|下属的?|所属的?|属下的?)(?:[一-鿿A-Za-z0-9·]|\([一-鿿]{1,8}\)){2,30}?有限(?:责任)?公司"
)


#: 甲、乙等5家外资企业在华子公司: what closes a row says that units of its groups are spoken of, whatever their names look like.
_ROW_OF_UNITS = Deferred(
    r"(?:、[^,。;、]{2,16}){0,8}(?:[和及与][^,。;、]{2,16})?等(?:\d{1,3}|[一二两三四五六七八九十]+)?[家户间]?[一-鿿]{0,8}?(?:公司|企业|集团|巨头|外企)的?(?:在华|在沪|在京|境内|内地|大陆|旗下)(?:全资|控股|独资)?的?(?:子公司|附属公司|企业|公司|机构)"
)
#: "NAME, a wholly owned subsidiary of" this one, whatever the owner's name looks like.
_OWNER_OF = Deferred(r"\b(?:a|an|the|its) (?:[\w-]+ ){0,3}(?:subsidiary|unit|affiliate|arm) of (?:the )?$")
#: "..., in which NAME holds 40 percent".
_IN_WHICH = Deferred(r", (?:in|of) which (?:the )?$")
_HOLDS_PART = Deferred(
    r" (?:now |still |also |indirectly |directly )?(?:holds|owns|has|controls|bought|acquired) (?:(?:about|some|nearly|just|an?|the) )*(?:[\d.]+ ?(?:%|per ?cent)|half|(?:[\w-]+ )?(?:stake|share|interest)\b)"
)


_OWNED = r"(?:(?:的?(?:在华|旗下|全资|控股|独资|投资|出资|设立|成立)的?)+(?:子公司|附属公司|公司|企业)?|的?(?:子公司|附属公司))"
#: 甲有限公司(SAP全资子公司)获得批复, 甲有限公司,系SAP全资子公司,近日…: whose unit the name is, and not that it has one.
_UNIT_OF = Deferred(
    rf"^(?:\((?:以下|下)?(?:简称|称)[^()]{{2,16}}\))?(?:\((?!全资|控股|其|旗下|下属|子公司)[^()]{{1,30}}?{_OWNED}\)|,?(?:系|为|是|作为)[^,。;()]{{2,24}}?{_OWNED}(?:,|(?=[近日此])))"
)


#: 甲、乙、丙旗下的丁数据: of a row only the last owns what follows.
_NEIGHBOUR_OWNS = Deferred(
    r"(?:、|和|及|与|以及)[^,。;]{2,40}?(?:旗下|全资持有|控股)的?(?![\d一二两三四五六七八九十多各相]|在华|[^,。;、]{0,4}(?:公司|企业|单位|机构)(?:[获取拿领收,。;、]|$))[一-鿿A-Za-z]{2}"
)


#: "presented the licences which the ministry signed for its Chinese venture": it is the venture that has them.
_FOR_ITS_UNIT = Deferred(
    r" [^.;]{0,120}\b(?:approvals?|licen[cs]es?|permits?)\b[^.;]{0,90}\b(?:signed|issued|granted|gave|given|awarded|made out) (?:for|to) its (?:[\w-]+ ){0,3}(?:venture|unit|subsidiary|arm|company|affiliate)\b"
)
#: "A joint venture half-owned by Telstra, NAME, obtained": the venture's own name.
_ITS_OWN_NAME = Deferred(
    r"\b(?:an?|the|its) (?:[\w-]+ ){0,2}(?:venture|company|firm|carrier|operator|subsidiary|unit)(?: [\w-]+){0,2}[ -](?:owned|controlled|backed|run) by [^,;\n]{2,50}, $",
    re.I,
)


def judge_approval(name: Name, around: Around, index: int, act: str | None, telling: Telling) -> Judged:
    """The status of a name that is not told as refused, ended or applying."""
    if telling.chinese:
        around = alter(around, after=_UNIT_OF.sub("", around.after))
    if DOUBTED.search(around.sentence):
        filed = tells_applied(around.sentence) and not NO_INTENT.search(around.sentence)
        return Judged(name, "applicant" if filed else "mentioned", "doubted", 0.7, index, None, None)
    owns = bool(may_be_parent(name) and (UNIT_AFTER.match(around.after) or UNIT_BEFORE.search(around.before)))
    owns = owns or (name.shape == "brand" and _ITS_UNIT.match(around.after) is not None)
    owns = owns and not (telling.chinese and _NEIGHBOUR_OWNS.match(around.after))
    owns = owns or (not telling.chinese and name.shape != "legal" and _FOR_ITS_UNIT.match(around.after) is not None)
    owns = owns and not (around.after.startswith(",") and _ITS_OWN_NAME.search(around.before))
    owns = owns or bool(name.shape == "legal" and not telling.chinese and _OWNER_OF.search(around.before[-60:]))
    owns = owns or bool(_IN_WHICH.search(around.before) and _HOLDS_PART.match(around.after))
    owns = owns or bool(_UNIT_OF_UNIT.match(around.after) or _OWNS_NEXT.match(around.after))
    owns = owns or (name.shape != "legal" and _ROW_OF_UNITS.match(around.after) is not None)
    owns = owns or (not telling.chinese and tells_of_unit(name.text, around.after))
    found = _find_grant(around, telling)
    if found is not None and found[0] != "listed":
        found = _check_grant(name, around, found, telling.chinese, owns=owns)
    if found is None:
        return _judge_without(name, around, index, told=telling.told)
    rule, weight = found
    act = act and find_deed(around.sentence)
    if owns or FOUNDED_AFTER.match(around.after) or (telling.chinese and UNIT_GRANTED_AFTER.match(around.after)):
        return Judged(name, "parent", f"{rule}.unit", weight, index, None, act)
    return Judged(name, "approved", rule, weight, index, None, act)


def _find_grant(around: Around, telling: Telling) -> tuple[str, float] | None:
    """The rule by which a grant is told of a name, and how sure it is."""
    if telling.listed and telling.told:
        return "listed", 0.93
    if APPROVED.search(around.clause) and telling.told:
        return "clause", 0.85
    at_once = not telling.chinese and tells_grant_at_once(around.after)
    if APPROVED.search(around.sentence) and telling.own and (at_once or not PARTNER.search(around.clause)):
        return "sentence", 0.8
    if telling.told and not telling.chinese and tells_each(around.before):
        return "member", 0.7
    if telling.told and MEMBER.search(around.sentence) and not tells_applied(around.sentence):
        return "member", 0.75
    return None


#: 公司获工信部批准终止试点, 获准延长试点: leave for something else than to begin, in the clause of its own.
_FOR_ELSE_ZH = Deferred(
    r"(?:[^,。;]{0,14},(?:公司|其|该公司))?[^,。;]{0,24}?(?:批准|同意|准予|核准|获准)其?(?:终止|退出|停止|暂停|中止|延长|延续|变更|更改)[^,。;]{0,14}(?:试点|增值电[信讯]|业务)"
)


def _check_grant(
    name: Name, around: Around, found: tuple[str, float], chinese: bool, *, owns: bool
) -> tuple[str, float] | None:
    """The grant if it is the name's own; less sure of a full name beside one; None of a name that is plainly another."""
    rule, weight = found
    if chinese:
        own = owns or UNIT_GRANTED_AFTER.match(around.after) or is_granted_zh(around.before, around.after)
        if own and not _FOR_ELSE_ZH.match(around.after):
            return found
        near = not stands_beside(around.after) and (name.shape == "legal" or rule == "clause")
    else:
        if name.shape != "legal" and leaves_to_unit(name.text, around.after):
            return None
        if is_granted(around.before, around.after, around.clause) or (owns and may_own(around.after, around.clause)):
            return found
        if name.shape == "legal" and is_through_unit(name.text, around.before):
            return found
        near = name.shape == "legal" and not is_bystander(around.before, around.after)
    return (rule, min(weight, _BESIDE_AT)) if near else None


#: 甲、乙各一份: so many of the applications are theirs.
_APIECE = Deferred(r"(?:[、和及与][^,。;、和及与]{2,10}){0,6}各(?:有|交|递交)?[一两二三\d]+[份件宗]")


#: "The applicants whose names were made public are: NAME; NAME."
_APPLICANTS_ARE = Pattern(
    r"(?:The |Other |Those )?(?:(?!approv|clear|licen[cs]|grant|let in|admit|succe|made it|winner|papers?\b|pass|through)[^:.]){0,40}\b(?:applicants|candidates)\b(?:(?!approv|clear|licen[cs]|grant|let in|admit|succe|made it|winner|papers?\b|pass|through)[^:.]){0,60}(?:are|were|include|named): ",
    re.I,
)


#: 根据企业申请,经审查…: how an act came about, which makes nobody named behind it an applicant.
_AT_REQUEST = Deferred(
    r"(?:根据|依据|应|经|按照?|依)(?:上述|下列|以下|各|有关|相关)?(?:企业|公司|单位|申请人|其)?的?(?:书面)?申请(?=[,、]|并?经|,?依法)"
)


def _judge_without(name: Name, around: Around, index: int, *, told: bool) -> Judged:
    listed = MEMBER.search(around.clause) and (not told or not APPROVED.search(around.sentence))
    apiece = _APIECE.match(around.after) and "申请" in around.sentence
    named = _APPLICANTS_ARE.match(around.before) is not None
    own = tells_applied(_AT_REQUEST.sub("", around.clause)) or _files_behind(around.after)
    asked = apiece or named or own or (listed and tells_applied(_leave_contrasted(around)))
    stage = stage_of(around.sentence) if asked else None
    weight = _BESIDE_AT if named else 0.8
    return Judged(name, "applicant" if asked else "mentioned", "no-cue", weight, index, stage, None)


#: "Unity, which has already submitted an application": told of the name, although a clause of its own. Who "had applied" may be let in by now.
_WHICH_HAS = Deferred(r", (?:which|who) (?:has|have) [^,.;]{3,80}")
#: "One firm is preparing to apply, while Tesla is among the participants": set against each other.
_CONTRASTS = Deferred(r"\b(?:while|whereas)\b")


def _files_behind(after: str) -> bool:
    behind = _WHICH_HAS.match(after)
    return behind is not None and tells_applied(behind.group())


def _leave_contrasted(around: Around) -> str:
    """The part of a sentence in which a name stands, without what it is set against."""
    starts = [0, *(m.end() for m in _CONTRASTS.finditer(around.sentence)), len(around.sentence)]
    at = len(around.before)
    return next(around.sentence[a:b] for a, b in itertools.pairwise(starts) if a <= at < b or b == starts[-1])


_IN_CHINA = Deferred(
    r"有限|公司|中国|上海|北京|深圳|海南|\b(?:China|Shanghai|Beijing|Shenzhen|Hainan|Guangzhou|Tianjin|Suzhou|Nanjing|Hangzhou|Chengdu|Chongqing|Kunshan|Wuhan|Dalian|Qingdao)\b"
)


def is_unsaid(one: Judged) -> bool:
    """Whether nothing was said of a name yet, or only that it deals with others."""
    return one.status == "mentioned" and one.rule in ("no-cue", "partner")


#: "NTT Data unit gets nod": whose unit it is, be it itself one of a group's.
_ITS_UNIT = re.compile(
    r" (?:unit|subsidiary|arm|affiliate)\b(?! of\b)| (?:gets?|got|wins?|won|receives?|received|secures?|secured|lands?|landed) [^.;,]{3,60} for (?:its |an? )?(?:[\w-]+ )?(?:unit|subsidiary|arm)\b"
)


def may_be_parent(name: Name) -> bool:
    """Whether it can own a licensee: a whole group, or a company of no Chinese place."""
    if name.is_group:
        return True
    plain = name.shape != "brand" or (" " not in name.text and not re.search("数字|科技|金科|服务", name.text))
    if name.shape == "unit" and name.known is not None and name.text.endswith("中国"):
        return True  # 博世中国的关联公司
    return name.shape != "unit" and plain and _IN_CHINA.search(name.text) is None


def stage_of(text: str) -> str | None:
    if re.search(r"签约|签署|\bsign", text, re.I):
        return "signed"
    return "accepted" if re.search(r"受理|\baccept", text, re.I) else None
