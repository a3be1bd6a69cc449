# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The status that a firm's own sentence gives it."""

import re

from domain.altering import alter
from parsers.facts.cues.deeds_zh import gives_alone, part_deeds
from parsers.facts.cues.setbacks import takes_back
from parsers.facts.cues.status_cues import (
    APPROVED,
    NO_INTENT,
    NOT,
    PARTNER,
    SIGNED_WITH_ZONE,
    UNIT_AFTER,
    leave_applied,
    leave_unnamed,
    tells_applied,
)
from parsers.facts.cues.verbs import APPLICATION_GRANTED, FILED
from parsers.facts.names.brands import Name
from parsers.facts.status.acts import find_act, find_deed, find_end
from parsers.facts.status.at_once_en import is_let_in_at_once
from parsers.facts.status.at_request import Decided, tell_at_request
from parsers.facts.status.ended_own import judge_ended
from parsers.facts.status.granting import Around, Judged, Telling, judge_approval, stage_of
from parsers.facts.status.later_clauses_zh import tells_own_later_zh
from parsers.facts.status.members_en import (
    leave_clients,
    names_successful,
)
from parsers.facts.status.members_zh import leave_own_clients
from parsers.facts.status.refusals import files_zh, is_refused_zh, tells_refused
from parsers.facts.status.relations import is_subject, tells_grant_at_once
from parsers.facts.status.relations_zh import is_granted_zh, speaks
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.subject.sectors import is_of_other_sector
from parsers.facts.text.lacks import learn_pieces
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence, clause_at, split_clauses

#: "..., whose application is pending, and for NAME, which was approved in May": what another filed is not said of it.
_WHICH_DECIDED = re.compile(
    r"^, (?:which|who) (?:was|were|has been|had been|is|has|had) (?:also |already |recently |since )*(?:(?P<no>refused|rejected|denied|turned (?:down|away))|approved|cleared|admitted|licen[cs]ed|let in|granted|received|won|obtained)\b"
)


#: "Rival NAME, whose own filing was accepted, is still waiting".
_FILES_ITSELF = re.compile(rf",? (?:(?:whose own|whose|which|who|also|has|have|had) )?{FILED}\b", re.I)


def judge_by(
    name: Name, sentence: Sentence, index: int, chinese: bool, *, listed: bool, told: bool, own: bool = False
) -> Judged:
    clause, before, after = surroundings(name, sentence, chinese, listed)
    whole = sentence.text
    act = find_act(whole)
    if chinese and not listed and _only_speaks(before, after):
        return Judged(name, "mentioned", "partner", 0.85, index)
    if not listed and _is_partner(name, clause, before, after, chinese=chinese):
        return Judged(name, "mentioned", "partner", 0.85, index)
    around, telling = Around(whole, clause, before, after), Telling(chinese, listed, told, own)
    deed = Around(_read_deed(whole, len(before)) if chinese and not listed else whole, clause, before, after)
    ended = _word_end(judge_ended(name, deed, index, chinese=chinese), whole, len(before))
    if first := ended or _judge_at_once(name, around, index, act, telling):
        return first
    if refused := _weigh_refusal(around, chinese=chinese, listed=listed):
        return Judged(name, "rejected", "rejected", refused, index, None, act)
    if NO_INTENT.search(clause) or takes_back(clause):
        return Judged(name, "mentioned", "denied", 0.8, index)
    part = _read_part(whole, before, chinese=chinese)
    denied = NOT.search(leave_unnamed(clause)) or (NOT.search(leave_unnamed(part)) and not own)
    files = chinese and not listed and files_zh(clause, after, whole)
    if not (chinese or denied) and (names_successful(before) or (not listed and _SUCCEEDED.search(clause))):
        return _judge_succeeded(name, before, after, index, act)
    applied = tells_applied(clause) and not (chinese and not listed and told and is_granted_zh("", after))
    if files or (applied and not (APPROVED.search(leave_applied(clause)) and not denied)):
        return _judge_filed(name, Around(whole, clause, before, after), index, act, telling)
    if denied:
        aside = chinese and not listed and NOT.search(clause) is None
        return _judge_denied(name, f"{clause}{_read_own_behind(after)}" if aside else whole, index, act)
    if is_of_other_sector(whole):
        return Judged(name, "mentioned", "no-cue", 0.8, index)
    return judge_approval(name, around, index, act, telling)


def _word_end(ended: Judged | None, whole: str, at: int) -> Judged | None:
    """The same with the source's word for the end, which need not be the first word of an act in its sentence."""
    if ended is None or ended.status != "revoked":
        return ended
    return alter(ended, act=find_end(whole, at))


def _only_speaks(before: str, after: str) -> bool:
    """Whether somebody of a Chinese firm says something, which tells no grant of its own."""
    return speaks(after) and not is_granted_zh(before, after) and not tells_own_later_zh(after)


def _judge_filed(name: Name, around: Around, index: int, act: str | None, telling: Telling) -> Judged:
    """A firm in whose clause an application is told; it is another's where the words behind the name tell how its own ended."""
    legal = telling.chinese and not telling.listed and name.shape == "legal"
    if legal and (decision := tell_at_request(around.before, around.after)):
        return _judge_at_request(name, around, index, decision)
    decided = _WHICH_DECIDED.match(around.after)
    if decided is None:
        return Judged(name, "applicant", "applied", 0.85, index, stage_of(around.clause), act)
    if decided["no"]:
        return Judged(name, "rejected", "rejected", DOUBTED_AT, index, None, act)
    return Judged(name, "approved", "clause", DOUBTED_AT, index, None, find_deed(around.sentence))


def _judge_at_request(name: Name, around: Around, index: int, decision: Decided) -> Judged:
    """A firm of which its sentence tells what was decided at its request; it waits where something else there might take it back."""
    weight = 0.85 if decision.plainly else DOUBTED_AT
    if decision.status == "approved":
        return Judged(name, "approved", "clause", weight, index, None, find_deed(around.after))
    if decision.status == "revoked":
        return Judged(name, "revoked", "revoked", weight, index, None, find_end(around.sentence, len(around.before)))
    return Judged(name, decision.status, "no-cue", 0.85, index)


#: "the two licences which the ministry signed for its Chinese venture, NAME, on 14 November".
_SIGNED_FOR_ITS = re.compile(
    r"\b(?:approvals?|licen[cs]es?|permits?)\b[^.;]{0,90}\b(?:signed|issued|granted|gave|given|awarded|made out) (?:for|to) its (?:[\w-]+ ){0,3}(?:venture|unit|subsidiary|arm|company|affiliate),? $"
)


def _judge_at_once(name: Name, around: Around, index: int, act: str | None, telling: Telling) -> Judged | None:
    """A firm of which the words right behind it, or of a Chinese one a later clause, tell that it was let in, whatever its clause tells of others."""
    if telling.chinese and telling.told and not telling.listed and tells_own_later_zh(around.after):
        return Judged(name, "approved", "clause", 0.8, index, None, find_deed(around.after))
    if telling.chinese or telling.listed or not telling.told:
        return None
    if name.shape == "legal" and _SIGNED_FOR_ITS.search(around.before) and not NOT.search(around.before):
        return Judged(name, "approved", "clause", 0.8, index, None, act)
    if not telling.own:
        return None
    at_once = is_let_in_at_once(around.clause.partition(name.text)[0], around.after)
    return judge_approval(name, around, index, act, telling) if at_once else None


def _read_deed(whole: str, at: int) -> str:
    """The part of a Chinese sentence in which `at` stands, where it tells a grant and another part an end; else the sentence."""
    part = next((whole[a:b] for a, b in part_deeds(whole) if a <= at < b), whole)
    return part if gives_alone(part) else whole


def _weigh_refusal(around: Around, *, chinese: bool, listed: bool) -> float:
    """How sure it is that a name is told as refused; 0 where it is not."""
    if tells_refused(around.sentence, around.clause, chinese=chinese):
        return 0.8
    return DOUBTED_AT if chinese and is_refused_zh(around.before, around.after, listed=listed) else 0.0


#: 特斯拉,去年十月就去排队了: a clause without a subject of its own goes on about the one before.
_GOES_ON = re.compile(
    r"[\"”—-]*(?:该公司|该企业|其(?!他|它|余|中)|公司|它(?!们)|已|也|至今|目前|现|[今去前]年|上月|年初|\d|早|虽|于|在|仍|还|尚|正|等了|先后|原本|当初|率先)"
)


def _read_own_behind(after: str) -> str:
    """The clauses behind that of a Chinese name which have no subject of their own, up to the first that has one."""
    own = []
    for part in re.split("[,—]+", re.split("[;。]", after)[0])[1:]:
        if not _GOES_ON.match(part):
            break
        own.append(part)
    return ",".join(own)


def _judge_denied(name: Name, whole: str, index: int, act: str | None) -> Judged:
    if not tells_applied(whole) or NO_INTENT.search(whole) is not None:
        return Judged(name, "mentioned", "denied", 0.8, index, None, act)
    return Judged(name, "applicant", "denied", 0.8, index, stage_of(whole), act)


_SUCCEEDED = Pattern(rf"\b{APPLICATION_GRANTED}\b", re.I)


def _judge_succeeded(name: Name, before: str, after: str, index: int, act: str | None) -> Judged:
    if name.is_group and UNIT_AFTER.match(after):
        return Judged(name, "parent", "clause.unit", 0.75, index, None, act)
    sure = is_subject("", after) or names_successful(before)
    return Judged(name, "approved", "clause", 0.75 if sure else DOUBTED_AT, index, None, act)


def _read_part(sentence: str, before: str, *, chinese: bool) -> str:
    """What a semicolon parts from the rest of an English sentence, around what stands behind `before`."""
    if chinese or ";" not in sentence:
        return sentence
    start = before.rfind(";") + 1
    return sentence[start:].split(";")[0] if len(before) < len(sentence) else sentence


#: The full name of another company.
_FULL_NAME = re.compile(r"(?:[A-Z][\w&'-]*(?: \([A-Z]\w+\))? )+(?:\([A-Z]\w+\) )?Co\.?,? Ltd\b\.?")


def _is_partner(name: Name, clause: str, before: str, after: str, *, chinese: bool) -> bool:
    """Whether its clause makes a name a partner, customer or rival, and tells no grant."""
    rest = clause.replace(name.text, "")
    if not chinese:
        rest = _FULL_NAME.sub("", rest)  # of "Alder Customer Service Co., Ltd." nobody is a customer
    learn_pieces(clause, (rest,))
    if (
        not PARTNER.search(leave_clients(leave_own_clients(rest)))
        or APPROVED.search(clause)
        or SIGNED_WITH_ZONE.search(clause)
        or (chinese and tells_own_later_zh(after))
    ):
        return False
    return chinese or not (
        tells_grant_at_once(after) or is_subject(before, after) or _FILES_ITSELF.match(after) is not None
    )


def surroundings(name: Name, sentence: Sentence, chinese: bool, listed: bool) -> tuple[str, str, str]:
    """The clause of the name, and what stands before and after the name in its sentence."""
    if listed or not sentence.start <= name.start < sentence.end:
        return sentence.text, "", ""
    clauses = split_clauses(sentence, chinese)
    start, end = clauses[clause_at(clauses, name.start)]
    text = sentence.text
    at, till = name.start - sentence.start, name.end - sentence.start
    pieces = text[start - sentence.start : max(end - sentence.start, till)], text[:at], text[till:]
    learn_pieces(text, pieces)
    return pieces
