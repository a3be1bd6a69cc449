# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what a text says of a firm: approved, parent, applicant, rejected, revoked, or mentioned and nothing more."""

import re
from dataclasses import dataclass

from domain.claims import FirmStatus
from parsers.facts.names import Name
from parsers.facts.sentences import Sentence, clause_at, is_listed, split_clauses

_APPROVED = re.compile(
    r"获批|获准|准予|获(?!批|准|得|悉)[^,。;\n]{0,14}(?:颁发|核发|发放|批[复覆准文]|许可|牌照)|(?:获得|取得|拿到|领到|获颁|获发|拿下|收到|斩获|持有)[^。;\n]{0,30}(?:批[复覆准]|许可|牌照|试点(?:资格|批)|核准)|(?:发放|颁发|核发|下发|颁出)[^。\n]{0,30}(?:批[复覆]|许可|牌照)|批[复覆](?:同意)?|(?<!申请)批准|核准|同意[^。\n]{0,40}(?:开展|经营|试点)|许可证[^。\n]{0,6}(?:颁|发)给|入列|放行|首批[^。\n]{0,8}(?:企业|公司|外企|名单)"
    r"|\b(?:approv(?:ed|al|als|es)|clear(?:ed|s)|grant(?:ed|s|ing)?|issu(?:ed|es)|award(?:ed|s)|receiv(?:ed|es)|obtain(?:ed|s)|secur(?:ed|es)|won|wins?|got|gets|licensed|licenced|permitted|green-?li(?:t|ghts?|ghted)|greenlit|may now|can now|can now|given|gave|gives|recipients?|go-ahead|nod)\b|\blicen[cs]es?\b[^.]{0,24}\b(?:are|is) (?:already )?with\b|\b(?:will use|holds?|held|under)\b[^.]{0,50}\b(?:licen[cs]es?|permits?)\b|\bfirst (?:foreign|non-Chinese|international|overseas)\b[^.]{0,60}\blicen[cs]e",
    re.I,
)
_MEMBER = re.compile(
    r"其中|包括|名单|分别是|分别为|在列|在内|入列|例如|比如|名列|之一|旗下|\b(?:among (?:them|those|the)|includ(?:e|es|ed|ing)|such as|on the list|for example|recipients|new names|the names|named|one of (?:them|the)|as well|also|affiliates?|subsidiar\w+|units?)\b",
    re.I,
)
_APPLIED = re.compile(
    r"申请|申报|递交|提交材料|预填|填好|填报|意向|拟(?:开展|申|进)|筹备|有意|排队|签约|签署|受理|\b(?:appl(?:y|ied|ies|ying|ication|ications|icants?)|seek(?:s|ing)?|sought|preparing|planning to|intend\w*|filed|getting ready|first set of applicants|belong to the first group|sign(?:ed|s|ing))\b",
    re.I,
)
_NOT = re.compile(
    r"不在[^,。]{0,10}(?:名单|之列)|未(?:获批?|获准|取得|拿到|通过|能|列入|在|见|入)|没有(?:获|拿|取得|出现|在)|尚未|均未|不包括|并非|落选|无缘|\b(?:neither|not (?:on|among|yet|been|said|include\w*|received|approved|part)|no(?:ne| company| firm)|without|whether|yet to|never|absent|excluded?)\b|n't\b",
    re.I,
)
_REVOKED = re.compile(
    r"注销|撤销|吊销|收回|\b(?:revok\w+|cancel(?:l?ed|s|lation)|withdrew|withdrawn|rescind\w+|surrender\w+)\b", re.I
)
_REJECTED = re.compile(
    r"不予(?:许可|批准|受理)|驳回|被拒|\b(?:reject(?:ed|s)|refus(?:ed|es)|turned down|den(?:ied|ies))\b", re.I
)
_PARTNER = re.compile(
    r"合作|伙伴|客户|竞争|对手|供应商|托管|携手|联手|租用|机房|接受采访|受访|\b(?:partners?|compet\w+|clients?|customers?|rivals?|alongside|host\w*|work through|supplie\w+|stripping|kit|versus|against|owned by the state|analyst|park)\b",
    re.I,
)
_UNIT_AFTER = re.compile(
    r"^(?:等)?(?:集团|公司|电信|银行)?(?:在华|在中国|中国|上海|旗下|的|(?:的)?全资)*(?:旗下(?!的?平台)|子公司|关联公司|关联企业|附属公司|附属企业|下属|关联方|分支|单位|合资(?:公司|企业)|控股公司|全资公司)|^[^,。;]{0,30}(?:旗下|的?(?:关联|附属|子)(?:公司|企业)|也?有(?:单位|子公司|附属|旗下)|的单位)"
    r"|^(?:'s?)? (?:\w+ ){0,3}(?:unit|subsidiary|affiliate|arm|venture|business|entity|branch|division)s?\b|^'s (?=[A-Z])",
    re.I,
)
_UNIT_BEFORE = re.compile(
    r"(?:隶属于?|母公司(?:为|是)?|由|来自|股东(?:为|是)?|投资方(?:为|是)?|属于)$"
    r"|\b(?:units?|subsidiar(?:y|ies)|affiliates?|arms?|ventures?|branch(?:es)?|part|division|entit(?:y|ies)|members?) (?:\w+ )?(?:of|by|from|at|belonging to) (?:[\w\s]{0,40}?(?:such as|like|including) )?(?:the )?[^;\n]{0,140}$|\b(?:belong(?:s|ing) to|owned by|parent(?: company| group)?,?|backed by|controlled by|set up by|subsidiaries set up by) (?:the )?[^;\n]{0,80}$",
    re.I,
)
_ACTS = re.compile(
    r"试点批[复覆]|批[复覆]|经营许可证?|许可证|牌照|受理|签约|签署|注销|撤销|吊销|不予许可|核准|申请|获批|获准|批准|同意"
    r"|\b(?:approvals?|approved|licen[cs]es?|licensed|permits?|accepted|signed|revoked|cancell?ed|withdrawn|rejected|applied|application|cleared|granted)\b",
    re.I,
)
_OPENS_LIST = re.compile(
    r"(?:如下|以下|下列|名单|包括|分别(?:为|是)|清单|names?|following|list|as follows|recipients)[^\n。]{0,60}:?\s*$|:\s*$",
    re.I,
)


_ADDRESSED = re.compile(r"(?:[^,。;!?\n]{4,40}(?:公司|集团|企业))(?:[、,;](?:[^,。;!?\n]{4,40}(?:公司|集团|企业)))*:")
_GRANTED_TO_YOU = re.compile(r"同意你|批准你|准予你|同意[^。\n]{2,50}(?:开展|经营)|颁发[^。\n]{0,20}批[复覆]")
_CLOSES_LIST = re.compile(r"^(?:以上|上述)|^The (?:above|companies above)", re.I)
_LIST_TITLE = re.compile(r"名单|名录|清单|批[复覆][^。]{0,6}(?:情况|公示|表)|\blist\b", re.I)


@dataclass(frozen=True, slots=True)
class Judged:
    """A name with what is said of it, and the cue that says it."""

    name: Name
    status: FirmStatus
    rule: str
    confidence: float
    sentence: int
    stage: str | None = None
    act: str | None = None


def judge_firms(
    names: list[Name], sentences: tuple[Sentence, ...], chinese: bool, approvals: frozenset[int]
) -> list[Judged]:
    """The status of every name. `approvals` are sentences that tell an approval of firms."""
    judged = []
    for name in names:
        index = _sentence_of(sentences, name.start)
        judged.append(_judge(name, sentences, index, chinese, approvals))
    return _settle_parents(judged)


def _sentence_of(sentences: tuple[Sentence, ...], at: int) -> int:
    low = 0
    for index, sentence in enumerate(sentences):
        if sentence.start <= at:
            low = index
        else:
            break
    return low


def _judge(name: Name, sentences: tuple[Sentence, ...], index: int, chinese: bool, approvals: frozenset[int]) -> Judged:
    if name.domestic:
        return Judged(name, "mentioned", "domestic", 0.95, index)
    sentence = sentences[index]
    if _is_addressee(sentence, name):
        return _judge_addressee(name, sentences, index)
    head = _list_head(sentences, index)
    if head is not None:
        return _judge_by(name, sentences[head], index, chinese, listed=True, told=head in approvals)
    told = any(i in approvals for i in range(max(0, index - 6), index + 1))
    return _judge_by(name, sentence, index, chinese, listed=False, told=told, own=index in approvals)


def _list_head(sentences: tuple[Sentence, ...], index: int) -> int | None:
    """The sentence that opens the list in whose item the name stands."""
    if not _is_item(sentences[index]):
        return None
    for back in range(index - 1, max(-1, index - 400), -1):
        text = sentences[back].text
        if _is_item(sentences[back]) and not _OPENS_LIST.search(text):
            continue
        if _OPENS_LIST.search(text) and not sentences[back].title:
            return back
        break
    return _list_frame(sentences, index)


def _list_frame(sentences: tuple[Sentence, ...], index: int) -> int | None:
    """A list without an opening is told by what closes it (以上企业获准…), else by the title (…名单)."""
    for ahead in range(index + 1, min(len(sentences), index + 400)):
        if not _is_item(sentences[ahead]):
            if _CLOSES_LIST.match(sentences[ahead].text):
                return ahead
            break
    return 0 if sentences[0].title and _LIST_TITLE.search(sentences[0].text) else None


def _is_addressee(sentence: Sentence, name: Name) -> bool:
    """The line of a notice that only says to whom it goes: names and a colon."""
    return (
        not sentence.title
        and sentence.text.endswith(":")
        and sentence.start <= name.start
        and bool(_ADDRESSED.fullmatch(sentence.text))
    )


def _judge_addressee(name: Name, sentences: tuple[Sentence, ...], index: int) -> Judged:
    text = "\n".join(s.text for s in (sentences[0], *sentences[index + 1 : index + 6]))
    act = _act_of(text)
    if _REJECTED.search(text):
        return Judged(name, "rejected", "addressee", 0.85, index, None, act)
    if _REVOKED.search(text):
        return Judged(name, "revoked", "addressee", 0.85, index, None, act)
    if _GRANTED_TO_YOU.search(text):
        return Judged(name, "approved", "addressee", 0.95, index, None, act)
    return Judged(name, "applicant" if _APPLIED.search(text) else "mentioned", "addressee", 0.7, index, None, act)


def _is_item(sentence: Sentence) -> bool:
    text = sentence.text
    return is_listed(text) or " | " in text or (len(text) < 44 and not re.search("[,。:]", text))


def _judge_by(
    name: Name, sentence: Sentence, index: int, chinese: bool, *, listed: bool, told: bool, own: bool = False
) -> Judged:
    clause, before, after = _surroundings(name, sentence, chinese, listed)
    whole = sentence.text
    act = _act_of(whole)
    if not listed and (_PARTNER.search(clause) and not _APPROVED.search(clause)):
        return Judged(name, "mentioned", "partner", 0.85, index)
    if _REVOKED.search(whole) and not _APPROVED.search(
        re.sub(r"试点批[复覆]|批[复覆]|许可证?|licen[cs]es?|approvals?|permits?", "", clause)
    ):
        return Judged(name, "revoked", "revoked", 0.85, index, None, act)
    if _REJECTED.search(clause):
        return Judged(name, "rejected", "rejected", 0.8, index, None, act)
    denied = _NOT.search(clause) or (_NOT.search(whole) and not own)
    if _APPLIED.search(clause) and not (_APPROVED.search(_without_applied(clause)) and not denied):
        return Judged(name, "applicant", "applied", 0.85, index, _stage_of(clause), act)
    if denied:
        status: FirmStatus = "applicant" if _APPLIED.search(whole) else "mentioned"
        return Judged(name, status, "denied", 0.8, index, _stage_of(whole) if status == "applicant" else None, act)
    return _judge_approval(name, sentence, index, clause, before, after, act, listed=listed, told=told, own=own)


def _judge_approval(
    name: Name,
    sentence: Sentence,
    index: int,
    clause: str,
    before: str,
    after: str,
    act: str | None,
    *,
    listed: bool,
    told: bool,
    own: bool,
) -> Judged:
    approved = listed and told
    rule, weight = "listed", 0.93
    if not approved and _APPROVED.search(clause) and told:
        approved, rule, weight = True, "clause", 0.85
    elif not approved and _APPROVED.search(sentence.text) and own and not _PARTNER.search(clause):
        approved, rule, weight = True, "sentence", 0.8
    elif not approved and told and _MEMBER.search(sentence.text) and not _APPLIED.search(sentence.text):
        approved, rule, weight = True, "member", 0.75
    if not approved:
        asked = _APPLIED.search(clause) or (_APPLIED.search(sentence.text) and _MEMBER.search(clause) and not told)
        stage = _stage_of(sentence.text) if asked else None
        return Judged(name, "applicant" if asked else "mentioned", "no-cue", 0.8, index, stage, None)
    if name.shape == "brand" and name.is_group and (_UNIT_AFTER.match(after) or _UNIT_BEFORE.search(before)):
        return Judged(name, "parent", f"{rule}.unit", weight, index, None, act)
    return Judged(name, "approved", rule, weight, index, None, act)


def _surroundings(name: Name, sentence: Sentence, chinese: bool, listed: bool) -> tuple[str, str, str]:
    """The clause of the name, and what stands before and after the name in its sentence."""
    if listed or not sentence.start <= name.start < sentence.end:
        return sentence.text, "", ""
    clauses = split_clauses(sentence, chinese)
    start, end = clauses[clause_at(clauses, name.start)]
    text = sentence.text
    at, till = name.start - sentence.start, name.end - sentence.start
    return text[start - sentence.start : max(end - sentence.start, till)], text[:at], text[till:]


def _without_applied(clause: str) -> str:
    return re.sub(
        r"申请[^,。]{0,8}(?:批[复覆]|许可|批准)|for (?:an? )?(?:\w+ ){0,4}(?:licen[cs]e|permit|approval)s?|licen[cs]e application",
        "",
        clause,
    )


def _act_of(text: str) -> str | None:
    found = _ACTS.search(text)
    return found.group() if found else None


def _stage_of(text: str) -> str | None:
    if re.search(r"签约|签署|\bsign", text, re.I):
        return "signed"
    return "accepted" if re.search(r"受理|\baccept", text, re.I) else None


def _settle_parents(judged: list[Judged]) -> list[Judged]:
    """A group whose unit is named as approved in the same text is its parent, not a second licensee."""
    units = {j.name.known.group for j in judged if j.status == "approved" and j.name.known and not j.name.is_group}
    return [
        Judged(j.name, "parent", "unit-named", j.confidence, j.sentence, None, j.act)
        if j.status in ("approved", "mentioned") and j.name.is_group and j.name.known and j.name.known.group in units
        else j
        for j in judged
    ]
