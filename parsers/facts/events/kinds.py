# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what kind of event each sentence tells, and which kind is the text's news."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from domain.claims import Role, StatementKind
from parsers.facts.counts.asked_and_granted_en import LABELLED, OF_ASKING
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.growth import GrowthDraft
from parsers.facts.counts.heralded_en import UNHERALDED
from parsers.facts.counts.parts import NO_WHOLE
from parsers.facts.cues.asked_before_en import leave_asked_before
from parsers.facts.cues.background_en import leave_before, leave_rivals
from parsers.facts.cues.deeds_zh import gives_alone, part_deeds
from parsers.facts.cues.denials import denies_itself, tells_denial, tells_plainly
from parsers.facts.cues.endings_en import leave_undone_ends
from parsers.facts.cues.others_acts_en import leave_others_ends, leave_others_grants, lets_nobody_in, refuses_all
from parsers.facts.cues.overcome_en import leave_overcome
from parsers.facts.cues.procedure_en import tells_procedure
from parsers.facts.cues.setbacks import leave_threats_zh
from parsers.facts.cues.sources_en import leave_source
from parsers.facts.cues.taken_back_en import calls_it_wrong, is_undone_by_body
from parsers.facts.cues.unreal import leave_unreal_ends
from parsers.facts.events.advice_en import leave_to_get, tells_advice, tells_demand, tells_forecast
from parsers.facts.events.asking_told import sums_up_year, weigh_asking
from parsers.facts.events.ends_told import names_end, tells_end
from parsers.facts.events.grants_told import SUBJECT, tell_approval
from parsers.facts.events.policy_told import add_policy
from parsers.facts.events.recalled_en import find_recalled, leave_recalled
from parsers.facts.events.sums_told import tell_total
from parsers.facts.events.told import Told
from parsers.facts.events.voices import ADVISED, add_advice
from parsers.facts.status.at_request import tell_request_decided
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_TURNED_DOWN = Pattern(
    r"不予|驳回|被拒|退回|拒绝|\b(?:turn(?:ed|s) down|reject\w*|refus\w*|den(?:ied|ies)|rebuff\w*)\b", re.I
)
#: 印发行动方案,提出力争突破150家; 发布的方案提出 recalls it.
_ISSUES_PLAN = Pattern(
    r"(?:印发|出台|下发|颁布|发布|公布)(?!的|后|以来)[^,。;\n的]{0,30}(?:方案|意见|办法|措施|规划|通知|计划)》?[,。;]"
)


def tell_kinds(
    sentences: tuple[Sentence, ...],
    drafts: list[Draft],
    growth: list[GrowthDraft],
    firms_in: frozenset[int],
    days: Sequence[int] = (),
) -> tuple[Told, ...]:
    """The kinds that each sentence tells.

    `firms_in`: sentences that name a foreign firm; `days`: where days of the page's week begin, in order.
    """
    by_sentence = _group_by_sentence(drafts)
    grown = {one.sentence for one in growth}
    told: list[Told] = []
    for index, s in enumerate(sentences):
        fresh = tuple(day - s.start for day in days[bisect_left(days, s.start) : bisect_left(days, s.end)])
        own = by_sentence.get(index, [])
        kinds = {} if s.furniture else _tell(s, own, index in grown, index in firms_in, fresh)
        told.append(Told(index, kinds, bool(fresh)))
    return tuple(add_advice(_tell_undone(told, sentences), sentences))


def _tell_undone(told: list[Told], sentences: tuple[Sentence, ...]) -> list[Told]:
    """The same; what the next sentence calls wrong is no news, nor what it says was undone by whoever decides, whose end is."""
    settled = list(told)
    for at, one in enumerate(told[:-1]):
        if sentences[one.index].title or not {"approval", "total"} & one.kinds.keys():
            continue
        if calls_it_wrong(sentences[one.index + 1].text):
            left = {kind: w for kind, w in one.kinds.items() if kind not in ("approval", "total")}
            settled[at] = replace(one, kinds=left)
        if "approval" not in one.kinds:
            continue
        if is_undone_by_body(sentences[one.index + 1].text):
            settled[at] = replace(
                one, kinds={kind: w * 0.3 if kind == "approval" else w for kind, w in one.kinds.items()}
            )
            settled[at + 1] = replace(told[at + 1], kinds={**told[at + 1].kinds, "revocation": 1.5})
    return settled


def _group_by_sentence(drafts: list[Draft]) -> dict[int, list[Draft]]:
    """The figures of each sentence; one that no grant was told before makes no grant."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        if not draft.rule.endswith(UNHERALDED):
            by_sentence.setdefault(draft.sentence, []).append(draft)
    return by_sentence


def _tell_acts(text: str, drafts: list[Draft], grown: bool, firms: bool) -> dict[StatementKind, float]:
    """Revocation, approval and sum: what else a sentence tells may take the approval away, and never adds one."""
    kinds: dict[StatementKind, float] = {}
    roles = {draft.role for draft in drafts}
    if lets_nobody_in(text):
        roles.discard("batch")
    text = leave_others_grants(leave_others_ends(text))
    details = {draft.detail for draft in drafts if draft.role == "other"}
    done = leave_threats_zh(leave_undone_ends(leave_unreal_ends(text)))
    revoked = tells_end(text, done, details, firms=firms)
    if revoked:
        kinds["revocation"] = 1.5
    firms_told = firms or any(NO_WHOLE in draft.rule and draft.role == "subset" for draft in drafts)
    threatened = not revoked and done != text and "batch" not in roles
    threatened = threatened and names_end(text)
    given = _leave_given(text) if revoked else text
    acts = roles if any(d.role == "pilot_total" and d.detail != "ordinal" for d in drafts) else roles - {"pilot_total"}
    if given and not threatened and (approval := tell_approval(given, acts, details, firms=firms_told)):
        kinds["approval"] = approval
    tell_total(kinds, text, drafts, grown)
    if sums_up_year(text):
        kinds.setdefault("total", 0.6)
    if roles == {"other"} and "target" in details and _ISSUES_PLAN.search(text):
        kinds.pop("total", None)  # what a plan aims at is its own term
    return kinds


def _leave_given(text: str) -> str:
    """Of a sentence that tells an end what it tells of those who were let in beside it; nothing where it does not."""
    parts = part_deeds(text)
    return ",".join(text[a:b] for a, b in parts if gives_alone(text[a:b])) if len(parts) > 1 else ""


#: What outweighs a grant that its sentence only recalls, from this weight on; how much is left of that.
_NEWS: tuple[StatementKind, ...] = ("policy", "application", "revocation", "denial")
_TOLD, _RECALLED, _ALONE = 0.5, 0.3, 0.5


def _tell(
    sentence: Sentence, drafts: list[Draft], grown: bool, firms: bool, fresh: tuple[int, ...]
) -> dict[StatementKind, float]:
    """The kinds of a sentence; a grant or a sum that it only recalls yields to what it tells itself."""
    text = sentence.text
    kinds = _tell_whole(text, drafts, grown, firms)
    if not {"approval", "total"} & kinds.keys() or not (spans := find_recalled(text, fresh)):
        return kinds
    own = [d for d in drafts if not any(a <= d.start - sentence.start < b for a, b in spans)]
    left = leave_recalled(text, spans)
    rest = _tell_whole(left, own, grown, firms)
    if any(tells(left) for tells in (tells_advice, tells_forecast, tells_demand)):
        rest.setdefault("policy", ADVISED)
    if "approval" in rest and "approval" not in kinds:
        del rest["approval"]  # only what stood beside the sum kept it from being one
    told = max((rest.get(kind, 0.0) for kind in _NEWS), default=0.0) >= _TOLD
    if "approval" in rest or (not told and (firms or "total" in rest or any(d.role == "subset" for d in drafts))):
        return kinds
    if not told:
        return {kind: weight * _ALONE for kind, weight in kinds.items() if kind in ("approval", "total")} | rest
    return {kind: weight * _RECALLED for kind, weight in kinds.items() if kind in ("approval", "total")} | rest


def _tell_whole(text: str, drafts: list[Draft], grown: bool, firms: bool) -> dict[StatementKind, float]:
    text = leave_rivals(leave_asked_before(leave_overcome(text)))
    if not _FIGURES & {draft.role for draft in drafts}:
        text = leave_to_get(text)
    if (told := leave_before(text)) != text:
        text, drafts = told, [draft for draft in drafts if draft.role == "other"]
    if not (firms or _FIGURES & {draft.role for draft in drafts}) and tells_procedure(text):
        return {"policy": 0.6} if SUBJECT.search(text) else {}
    return _tell_done(text, drafts, grown, firms)


#: What a sentence seems to tell beside what was decided at a request: the request, and what the pilot is called.
_CAME_ABOUT = ("application", "policy", "approval", "revocation")


def _tell_done(text: str, drafts: list[Draft], grown: bool, firms: bool) -> dict[StatementKind, float]:
    """The kinds of a sentence that tells of somebody, without what it only recalls."""
    kinds = _tell_acts(text, drafts, grown, firms)
    roles = {draft.role for draft in drafts}
    details = {draft.detail for draft in drafts if draft.role == "other"}
    revoked = "revocation" in kinds
    add_policy(kinds, leave_source(text) if firms else text, roles, firms=firms)
    if asking := weigh_asking(text, kinds, roles, details, firms=firms):
        kinds["application"] = asking
    labelled = any(
        draft.rule in (LABELLED, OF_ASKING) for draft in drafts
    )  # a row that sums up what became of all who asked
    if not (revoked or labelled) and (
        tells_denial(text, details, firms=firms, on_subject=SUBJECT.search(text) is not None)
        or ("rejected" in details and "approval" not in kinds and _TURNED_DOWN.search(text) is not None)
    ):
        if denies_itself(text):
            kinds.pop("approval", None)
        kinds["denial"] = 1.6 if details or tells_plainly(text) or not firms else 1.3
        if _tells_beside(kinds, roles, text):
            kinds["denial"] = 0.6  # 14家获同意,另一家申请遭退件
    if firms and not kinds and refuses_all(text):
        kinds["denial"] = 1.0
    if firms and not {"denial", "revocation"} & kinds.keys() and (decided := tell_request_decided(text)):
        kinds = {kind: weight for kind, weight in kinds.items() if kind not in _CAME_ABOUT} | {
            decided: kinds.get(decided, 1.0)
        }
    return kinds


#: "Forty hold approvals, 22 have applied and five were refused": how things stand, and no refusal of its own.
_STATE = Pattern(
    r"\b(?:hold|holds|held|have been approved)\b.*\b(?:have|had) applied\b.*\b(?:refused|rejected|turned)\b", re.I
)


def _tells_beside(kinds: dict[StatementKind, float], roles: set[Role], text: str) -> bool:
    """Whether a sentence tells a refusal only beside a batch that was let in, or beside how many were let in and asked."""
    if "batch" in roles and "approval" in kinds and not tells_plainly(text):
        return True
    return "pilot_total" in roles and kinds.get("total", 0.0) >= 1.0 and _STATE.search(text) is not None


#: What a sentence counts of firms that were let in.
_FIGURES = {"batch", "pilot_total", "stock_total"}
