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
from parsers.facts.cues.background_en import leave_before
from parsers.facts.cues.deeds_zh import gives_alone, part_deeds
from parsers.facts.cues.denials import denies_itself, tells_denial, tells_plainly
from parsers.facts.cues.ended_en import tells_paper_end
from parsers.facts.cues.ended_zh import tells_paper_end_zh
from parsers.facts.cues.endings_en import leave_undone_ends
from parsers.facts.cues.others_acts_en import leave_others_ends, leave_others_grants, lets_nobody_in, refuses_all
from parsers.facts.cues.overcome_en import leave_overcome
from parsers.facts.cues.procedure_en import tells_procedure
from parsers.facts.cues.setbacks import is_halted, is_proposed, leave_threats_zh, takes_back
from parsers.facts.cues.status_cues import ENDED_ZH, NO_INTENT
from parsers.facts.cues.taken_back_en import calls_it_wrong, is_undone_by_body
from parsers.facts.cues.unreal import leave_unreal_ends
from parsers.facts.cues.verbs import ENDED, FILED, LEFT
from parsers.facts.events.advice_en import leave_to_get, tells_advice, tells_demand, tells_forecast
from parsers.facts.events.grants_told import APPLICATION, ASKED_AND_GRANTED, SUBJECT, tell_approval
from parsers.facts.events.policy_told import add_policy
from parsers.facts.events.recalled_en import find_recalled, leave_recalled
from parsers.facts.events.sums_told import tell_total
from parsers.facts.events.told import Told
from parsers.facts.events.voices import ADVISED, add_advice
from parsers.facts.subject.relevance import speaks_of_foreigners
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_REVOCATION = Pattern(
    rf"{ENDED_ZH}|"
    r"(?:交回|退回|缴回|放弃|交还)[^。,\n]{0,14}(?:批[复覆文]|许可证?|牌照)|批[复覆][^。,\n]{0,20}(?:起失效|失效|终止|作废)(?!条件|情形)|(?:批[复覆文]|许可证?|牌照)[^。,\n]{0,4}[于由][^。,\n]{1,18}(?:注销|撤销|吊销|收回|终止)|(?:批[复覆文]|许可证?|牌照)(?:的)?(?:撤销|注销|吊销|收回)(?:的)?(?:决定|公告|通告|公示|通知|名单)|(?:批[复覆文]|许可证?|牌照)[^。\n]{0,6},(?:现|依法|决定)?予以(?:撤销|注销|吊销|收回)|(?:批[复覆文]|许可证?|牌照)[^。,\n]{0,14}(?:被|遭|予以|已)[^。,\n]{0,8}(?:吊销|撤销|注销|收回)|\b(?:approvals?|permits?|licen[cs]es?)\b[^.\n]{0,160}\b(?:are|is|were|was|been|be) (?:hereby )?(?:withdrawn|revoked|cancel+ed|rescinded)\b|(?:撤销|注销|吊销|收回)[^。\n]{0,24}(?:外商|外资|企业|公司)[^。\n]{0,24}(?:批[复覆文]|许可证?|牌照)|\b(?:(?:lost|los(?:es|ing))(?! out| (?:its|their|the|a|an) (?:[\w-]+ )?(?:bid|application|appeal|case|chance|race|fight|battle|hope)s?\b)|forfeit\w*|stripped of|strip(?:s|ped) \w+ of|renounc\w*|hand(?:s|ed|ing)? back|g[ia]v(?:e|es|en|ing) up|relinquish\w*|surrender\w*)\b[^.\n]{0,60}(?:approval|licen[cs]e|permit)|(?:注销|撤销|吊销|收回)[^。\n]{0,60}(?:批[复覆文]|许可|牌照|企业)|撤回[^,。;\n]{0,40}(?:批[复覆文]|许可证?|牌照)|\b(?:revok|cancel|withdr[ae]w|rescind)\w*[^.\n]{0,60}(?:approval|licen[cs]e|permit)",
    re.I,
)
_ENDED_EN = Pattern(
    rf"\b{ENDED} (?:(?!applic|bid|request|filing|offer|paper|document|form|dossier|file)[\w'-]+ ){{0,9}}(?:approvals?|licen[cs]es?|permits?|permission|authori[sz]ations?)\b|\b(?:approvals?|licen[cs]es?|permits?|permission|authori[sz]ations?)\b[^.\n]{{0,120}}\b(?:is|are|was|were|been|be|being|has|have|had|got) (?:\w+ ){{0,2}}{ENDED}\b|\b(?:had|has|have|got|saw) (?:its|their|the) (?:[\w-]+ ){{0,4}}(?:approvals?|licen[cs]es?|permits?) {ENDED}\b|\b(?:struck|strikes|removed|deleted|expelled)\b (?:[\w'-]+ ){{0,5}}?(?:compan(?:y|ies)|firms?|enterprises?|operators?|licensees?|names)\b[^.\n]{{0,30}}\b(?:off|from) (?:the |its |China's )?(?:[\w-]+ ){{0,2}}(?:register|roll|roster|pilot)\b(?! (?:zones?|areas?))|\b{LEFT}\b (?:out )?(?:from |of )?(?:the |its |China's )?(?:[\w-]+ ){{0,4}}(?:pilot|trial|scheme|programme|program)\b",
    re.I,
)
_REVOKED_OF_FIRMS = Pattern(
    r"\bforeign-(?:invested|funded|owned|backed)\b[^.\n]{0,80}\b(?:(?:lost|los(?:es|ing))(?! out| (?:its|their|the|a|an) (?:[\w-]+ )?(?:bid|application|appeal|case|chance|race|fight|battle|hope)s?\b)|forfeit\w*|stripped of|strip(?:s|ped) \w+ of|renounc\w*|g[ia]v(?:e|es|en|ing) up|hand(?:s|ed|ing)? back|surrender\w*|relinquish\w*)\b[^.\n]{0,50}(?:approval|licen[cs]e|permit)|\b(?:(?:lost|los(?:es|ing))(?! out| (?:its|their|the|a|an) (?:[\w-]+ )?(?:bid|application|appeal|case|chance|race|fight|battle|hope)s?\b)|forfeit\w*|stripped of|strip(?:s|ped) \w+ of|renounc\w*|g[ia]v(?:e|es|en|ing) up|hand(?:s|ed|ing)? back|surrender\w*|relinquish\w*)\b[^.\n]{0,50}(?:approvals?|licen[cs]es?|permits?)\b[^.\n]{0,60}\bforeign-(?:invested|funded|owned|backed)|(?:决定|依法|予以|报请)[^。,\n]{0,8}(?:吊销|撤销|注销|收回)(?:其|该公司|该企业|当事人|你公司)[^。\n]{0,24}(?:批[复覆]|许可)|(?:外商|外资)[^。\n]{0,60}批[复覆][^。,\n]{0,14}(?:被|予以)[^。,\n]{0,8}(?:吊销|撤销|注销)|\b[Aa]pprovals?\b[^.\n]{0,80}\bforeign[^.\n]{0,120}\b(?:are|were) (?:hereby )?(?:withdrawn|revoked|cancel+ed|rescinded)\b|(?:撤销|注销|吊销)[^。\n]{0,16}(?:外商|外资)[^。\n]{0,24}(?:批[复覆]|许可)|\b(?:revok|cancel|withdr[ae]w|rescind)\w*\b[^.\n]{0,50}\bforeign[^.\n]{0,50}(?:approval|licen[cs]e|permit)",
    re.I,
)
#: 收到21宗…申请, 终止审查两份…申请, 今天同时收到受理通知书.
_APPLICATIONS = Pattern(
    r"\b(?:sign(?:ed|s|ing)?|put (?:its|their) names? to|ink(?:ed|s|ing))\b[^.\n]{0,60}\b(?:letters? of intent|intents?|memorand\w+|agreements?)\b[^.\n]{0,60}\b(?:pilot|trial|permits?|licen[cs]es?)\b|"
    r"(?:签下|签署|签订|签了)[^。\n]{0,16}(?:备忘录|协议|意向书)[^。\n]{0,40}(?:申办|申请|申领|申报|申设)[^。\n]{0,24}(?:批[复覆文]|许可|牌照|试点)|"
    r"(?<!未)(?<!没有)(?:收到|拿到|领到|取得|获发|获颁)[^。;\n]{0,40}受理(?:通知|凭证|回执)|(?:收到|接到|接获|收进|收下|共收|受理|退回|转报|审查|撤回)[^。,\n]{0,8}(?:\d+|[一二两三四五六七八九十]+)[宗件份][^。,\n]{0,20}申请|(?:收到|接到|接获|受理|转报|审查)[^。,\n]{0,24}申请(?:材料)?[^。,\n]{0,4}(?:\d+|[一二两三四五六七八九十]+)[宗件份]"
)
#: 我局依法受理下列企业提交的申请.
_ACCEPTED_THESE = Pattern(
    r"申请受理(?:情况|结果|信息)?(?:表|名单|公示|一览|清单|的公示)|(?<!不予)受理(?:了)?(?:下列|以下|如下|上述)[^。\n]{0,24}(?:企业|公司|单位)|\baccepted\b[^.\n]{0,40}\bfollowing\b[^.\n]{0,40}\bapplications?\b|\baccepted\b[^.\n]{0,60}\bapplications?\b (?:of|from|by) (?:the )?following\b|\bfollowing\b[^.\n]{0,30}\bapplications?\b[^.\n]{0,20}\baccepted\b|\b(?:[Aa]cceptance|[Ss]ubmission|[Ff]iling|[Ll]odg(?:ing|ement)|ACCEPTANCE|SUBMISSION) (?:OF|of) (?:(?:an|its|the|our|AN|ITS|THE) )?(?:[\w-]+ )?(?:[Aa]pplications?|APPLICATIONS?)\b|\b(?:its|their|our|the|whose) (?:[\w-]+ ){0,3}applications?\b[^.\n]{0,140}\b(?:has|have|had|was|were)(?: been)? (?:formally |now |duly )?accepted\b(?! into)|\baccept(?:ed|s) (?:its|their|our|the) (?:[\w-]+ )?applications?\b|\b(?:held|opened|holds|began|started)\b[^.\n]{0,30}\bto (?:take in|accept|receive|collect) (?:the |its |their )?(?:first |new |second )?(?:papers|applications?|filings|files|bids|dossiers)\b|\b[Cc]ommunications [Aa]dministration (?:has |had )?(?:formally )?accepted (?:the|our|its|their|my) (?:[\w-]+ )?(?:files?|filing|applications?|papers|dossier)",
    re.I,
)
_TURNED_DOWN = Pattern(
    r"不予|驳回|被拒|退回|拒绝|\b(?:turn(?:ed|s) down|reject\w*|refus\w*|den(?:ied|ies)|rebuff\w*)\b", re.I
)
#: 印发行动方案,提出力争突破150家; 发布的方案提出 recalls it.
_ISSUES_PLAN = Pattern(
    r"(?:印发|出台|下发|颁布|发布|公布)(?!的|后|以来)[^,。;\n的]{0,30}(?:方案|意见|办法|措施|规划|通知|计划)》?[,。;]"
)
#: 2012年,受理申请23件,准予许可11件: what a year brought is a sum, and nobody's application.
_OF_YEAR = Pattern(
    r"(?:19|20)\d\d年(?:度|全年)?,[^。\n]*(?:受理|收到)[^。\n]{0,24}\d+[件份宗项][^。\n]{0,8}(?:准予|批准|核准|核发|许可)[^。\n]{0,12}\d+[件份宗项家张]"
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


def _ends_of_foreign(text: str) -> bool:
    """Whether an approval that ends is a foreign firm's, though no name tells it."""
    return _ENDED_EN.search(text) is not None and speaks_of_foreigners(text)


def _tell_acts(text: str, drafts: list[Draft], grown: bool, firms: bool) -> dict[StatementKind, float]:
    """Revocation, approval and sum: what else a sentence tells may take the approval away, and never adds one."""
    kinds: dict[StatementKind, float] = {}
    roles = {draft.role for draft in drafts}
    if lets_nobody_in(text):
        roles.discard("batch")
    text = leave_others_grants(leave_others_ends(text))
    details = {draft.detail for draft in drafts if draft.role == "other"}
    done = leave_threats_zh(leave_undone_ends(leave_unreal_ends(text)))
    papers = tells_paper_end(done) or tells_paper_end_zh(done)
    revoked = (papers or _REVOCATION.search(done) is not None or _ENDED_EN.search(done) is not None) and (
        firms
        or "revoked" in details
        or _REVOKED_OF_FIRMS.search(text) is not None
        or _ends_of_foreign(text)
        or (papers and speaks_of_foreigners(text))
        or "试点批" in text
    )
    revoked = (revoked and not _IN_AND_OUT.search(text)) or (firms and is_halted(done))
    if revoked:
        kinds["revocation"] = 1.5
    firms_told = firms or any(NO_WHOLE in draft.rule and draft.role == "subset" for draft in drafts)
    threatened = not revoked and done != text and "batch" not in roles
    threatened = threatened and (_REVOCATION.search(text) is not None or _ENDED_EN.search(text) is not None)
    given = _leave_given(text) if revoked else text
    acts = roles if any(d.role == "pilot_total" and d.detail != "ordinal" for d in drafts) else roles - {"pilot_total"}
    if given and not threatened and (approval := tell_approval(given, acts, details, firms=firms_told)):
        kinds["approval"] = approval
    tell_total(kinds, text, drafts, grown)
    if _OF_YEAR.search(text):
        kinds.setdefault("total", 0.6)
    if roles == {"other"} and "target" in details and _ISSUES_PLAN.search(text):
        kinds.pop("total", None)  # what a plan aims at is its own term
    return kinds


def _leave_given(text: str) -> str:
    """Of a sentence that tells an end what it tells of those who were let in beside it; nothing where it does not."""
    parts = part_deeds(text)
    return ",".join(text[a:b] for a, b in parts if gives_alone(text[a:b])) if len(parts) > 1 else ""


#: "the applications of 12 meet the conditions; approvals are hereby issued": the end of what was asked for is the news.
_HEREBY_GIVEN = Pattern(r"\bapprovals? (?:are|is) hereby (?:issued|granted|given)\b", re.I)
#: Details of figures of those who ask to be let in, or sign that they will.
_OF_APPLYING = {"applicants", "applications_accepted", "signed"}


def _tells_asking(text: str, details: set[str]) -> bool:
    """Whether a sentence tells that firms asked to be let in; what a year brought is a sum."""
    if _OF_YEAR.search(text):
        return False
    asked = _APPLICATIONS.search(text) is not None or _ACCEPTED_THESE.search(text) is not None
    return asked or bool(details & _OF_APPLYING)


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
    text = leave_overcome(text)
    if not _FIGURES & {draft.role for draft in drafts}:
        text = leave_to_get(text)
    if (told := leave_before(text)) != text:
        text, drafts = told, [draft for draft in drafts if draft.role == "other"]
    if not (firms or _FIGURES & {draft.role for draft in drafts}) and tells_procedure(text):
        return {"policy": 0.6} if SUBJECT.search(text) else {}
    return _tell_done(text, drafts, grown, firms)


def _tell_done(text: str, drafts: list[Draft], grown: bool, firms: bool) -> dict[StatementKind, float]:
    """The kinds of a sentence that tells of somebody, without what it only recalls."""
    kinds = _tell_acts(text, drafts, grown, firms)
    roles = {draft.role for draft in drafts}
    details = {draft.detail for draft in drafts if draft.role == "other"}
    revoked = "revocation" in kinds
    add_policy(kinds, text, roles, firms=firms)
    if is_proposed(text) and "approval" not in kinds and not revoked:
        kinds["application"] = 1.2
    elif _tells_asking(text, details):
        signed = details & _OF_APPLYING == {"signed"} and not _APPLICATIONS.search(text)
        beside = "approval" in kinds and (signed or "batch" in roles or _HEREBY_GIVEN.search(text) is not None)
        kinds["application"] = 0.6 if beside else 1.2
    elif (_asks_for_entry(text, firms=firms) or (firms and takes_back(text))) and not {"approval", "revocation"} & {
        *kinds
    }:
        kinds["application"] = 1.0 if firms and _HAVE_FILED.search(text) else 0.5
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
_FILED_EN = Pattern(rf"\b{FILED}\b", re.I)
#: Done and told as done: "have already filed applications", "among the first to apply", 已递交…申请, 宝马申内地电讯试点.
_HAVE_FILED = Pattern(
    r"\b(?:asking|asks?|seek(?:s|ing)?|bid(?:s|ding)?|appl(?:y|ies|ying)|hop(?:es?|ing)) to (?:join|enter|be let into|get into)\b|\bhave asked\b[^.;]{0,60}\bfor (?:a place|admission|entry|permits?|approval|leave)\b|\b(?:has|have|had)(?: (?:already|now|just|also|formally|both|all|since|recently))* (?:applied|filed|submitted|lodged|put in|handed in)\b|\bfirst\b[^.;]{0,60}\bto (?:apply|file|submit|lodge)\b|\b(?:amongst?|one of) (?:the )?(?:first )?(?:[\w-]+ ){0,3}applicants\b|\bapplicants include\b"
    r"|(?<!未)(?:已|正式|率先|打头阵|(?<!\d)日前|近日|昨日|\d日)[^,。;\n未拟将]{0,24}(?:递交|提交|填报|提出|递件|送件|申报)(?!的)|(?<!未)(?:递交|提交|填报|提出)了|申(?=内地[^,。;\n]{0,10}(?:试点|牌照))",
    re.I,
)


#: Whoever has a company in China is of elsewhere.
_UNIT_IN_CHINA = Pattern(
    r"\b(?:its|their|our|whose|my) (?:[\w-]+ )?(?:China|Chinese|mainland|Beijing|Shanghai|Shenzhen|Hainan)(?:-based)? (?:company|unit|arm|subsidiary|entity|affiliate|business)\b",
    re.I,
)
_SURVEYED = Pattern(r"\b(?:respondents|survey(?:ed)?|poll(?:ed)?|per ?cent of|% of)\b", re.I)


#: What anybody may do is no application of somebody.
_MAY_APPLY = Pattern(
    r"\b(?:can|may|could|will be able to|(?:are|is|be) (?:allowed|free|invited|welcome|entitled|required|encouraged) to|must|should|shall|(?:has|have|need|needs) to)\b[^.;,]{0,24}\b(?:apply|file|submit)\b|\b(?:for|to) (?:apply|application) for\b|\bhow to apply\b",
    re.I,
)


#: "domestic applicants included": no foreigners ask.
_OTHERS_ASK = Pattern(r"\b(?:domestic|Chinese|local|home-?grown|private) (?:[\w-]+ )?applic(?:ants?|ations?)\b", re.I)


#: "Reply on the application of A Co., Ltd.", "Your application has been received": what was asked for is answered.
_ANSWERED = Pattern(
    r"\b(?:[Rr]eply|[Rr]esponse|[Dd]ecision|[Aa]nswer) (?:on|to|concerning|regarding) (?:the |your |its )?[^.;,]{0,60}?\bapplications?\b|\byour (?:\w+ )?application (?:is|was|has been|of)\b",
    re.I,
)


def _asks_for_entry(text: str, *, firms: bool) -> bool:
    """Whether a firm, by its name or as a foreign one, asks to be let in."""
    told = ASKED_AND_GRANTED.sub(" ", _ANSWERED.sub(" ", _OTHERS_ASK.sub(" ", _MAY_APPLY.sub(" ", text))))
    applies = firms and APPLICATION.search(told) is not None
    if not applies and not _FILED_EN.search(told):
        return False
    if NO_INTENT.search(text) or _SURVEYED.search(text):
        return False
    return applies or (
        (firms or speaks_of_foreigners(told) or _UNIT_IN_CHINA.search(told) is not None)
        and SUBJECT.search(told) is not None
    )


#: 新增批复9家,注销批复1家, 注销87家,同期新设534家: what a month has brought and taken; those who left are not its news.
_IN_AND_OUT = Pattern(
    r"(?:新增|新批|新设|新办|准予许可)[^,。;\n]{0,10}\d+[家户间](?:,[^,。;\n]{1,14}){0,3}[,、][^,。;\n]{0,4}(?:注销|撤销|吊销|退出|撤回)[^,。;\n]{0,8}\d+[家户间]"
    r"|(?:注销|退出)[^,。;\n]{0,14}\d+[家户间],(?:同期|同时|当年|全年)?(?:新增|新批|新设|新办)[^,。;\n]{0,10}\d+[家户间]"
)
