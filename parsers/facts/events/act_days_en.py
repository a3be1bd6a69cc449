# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The day of an English act that its own sentence does not give: that of its paper, of whoever decided, or since when it holds.

Asked last, where nothing else dates the news, and believed only where all that is found is one day.
"""

import re
from datetime import date, timedelta

from msgspec import Struct

from domain.claims import StatementKind
from parsers.facts.cues.others_acts_en import is_day_of_others
from parsers.facts.events.other_dates import Material
from parsers.facts.text.deferred import Deferred
from parsers.facts.values.loose_days_en import is_beside_loose_en
from parsers.facts.values.mentions import Mention

#: What stands right before a day that is told: "on ", "on the evening of ", "dated Tuesday, ".
_AT = r"(?: the (?:morning|afternoon|evening|night) of)?(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)?(?: the)? "
_ON = rf"(?:,? (?:back |late |early )?on{_AT})"
_OF = rf"(?:,? (?:of|dated|bearing the date of){_AT})"
_BODY = r"(?:(?:the )?(?:MIIT|MOFCOM|NDRC|Ministry of [A-Z]\w+(?:(?:,| and|, and)? [A-Z]\w+)*(?: \(\"?MIIT\"?\))?|[Mm]inistry|[Rr]egulator|State Council|(?:[A-Z]\w+ )?Communications Administration|[Aa]dministration|[Bb]ureau|[Gg]overnment))"
_PAPER = {
    "approval": r"(?:decision|notice|announcement|list|statement|table|round|approvals?|permits?|licen[cs]es?|repl(?:y|ies)|certificates?|names?)",
    "revocation": r"(?:decision|notice|announcement|circular|letter|cancellations?|revocations?|withdrawals?|results?)",
    "denial": r"(?:decision|notice|announcement|circular|letter|refusals?|rejections?|reply|answer|statement)",
    "application": r"(?:applications?|filings?|acceptance (?:slip|notice)|acceptance|papers|dossier)",
    "policy": r"(?:decision|notice|circular|order|plan|work plan|guide|guidelines|measures|rules|draft|approval|reply|document)",
}
_DONE = {
    "approval": r"(?:approved|taken|issued|signed(?: off)?|handed over|handed out|delivered|granted|given|published|released|made public|posted|announced|put up|received)",
    "revocation": r"(?:taken|issued|published|released|announced|made|signed|confirmed)",
    "denial": r"(?:taken|issued|published|sent|signed|delivered|handed over|received|made)",
    "application": r"(?:lodged|filed|submitted|handed in|accepted|issued|received)",
    "policy": r"(?:issued|published|released|signed|approved|adopted|made public|put out|promulgated|announced)",
}
#: What a body does: with the very paper, round or firm of which the text tells.
_DOES = {
    "approval": r"(?:sign(?:ed|s) off|approved|cleared|granted|issued|handed (?:over|out)|delivered|presented|added|put|posted|published|released|admitted|licen[cs]ed)",
    "revocation": r"(?:confirmed|published|issued|revoked|withdrew|cancel+ed|struck|terminated|annulled)",
    "denial": r"(?:found|notified|informed|told|refused|rejected|turned down|decided|declined|passed on|upheld|returned)",
    "application": r"(?:accepted|took in|received|registered)",
    "policy": r"(?:issued|published|released|put out|gave|approved|adopted|promulgated|launched|switched on|amended|revised|signed|sent|unveiled|opened|asked for comments|sought comments)",
}
#: "since 12 March 2026 X may sell", "has had its approval since the 3rd of July", "in force since April 2024".
_HOLDS_BEHIND = Deferred(r",? (?:[^.;]|\.(?=,| [a-z])){0,90}?\b(?:has|have|may|can|is|are)\b")


_INFORMED = r"|\b(?:was|were|been) (?:informed|notified|told|advised) (?:by [^.;,]{3,60} )?on $|\breceived (?:the |a |its )?(?:written )?(?:notice|letter|word|decision) on $|\b(?:learnt|learned) on $"
_UP = r"\b(?:list|table|notice|names|announcement|decision)\b[^.;\n]{0,30} went (?:up|online|live|out)\b"
#: What else dates an act of one kind: the ceremony at which papers are handed over, the filing, the signature under a rule.
_MORE = {
    "approval": rf"|{_UP}[^.;\n]{{0,60}} on $|\bceremony\b[^.;\n]{{0,90}} on $",
    "revocation": _INFORMED,
    "denial": _INFORMED,
    "application": r"|\b(?:accepted|put (?:their|its) names?|filed|lodged|submitted|handed in|saw (?:its|the) first [\w ]{0,30}filings?|beg[au]n taking (?:in )?(?:files|filings|applications))\b[^.;\n]{0,100} on $",
    "policy": r"|\b(?:signed|approved|issued|published) by [^.;,\n]{3,60} on $|\b(?:signed|made public|issued|published|promulgated),? on $|(?:^|; ?|• ?)(?:[Ii]ssued|[Ss]igned|[Aa]dopted|[Pp]romulgated)(?: on)? $|\bdate of (?:its )?(?:issue|issuance|signature|promulgation)(?:,|:| of)? $|\b(?:revised|amended|repealed|abolished|lifted|removed)\b[^.;\n]{0,140} with effect from $",
}


class _Frames(Struct, frozen=True):
    """What stands before the day of one kind of act, and what a body does behind a day that opens its sentence, or stands between."""

    before: Deferred
    deed: Deferred
    done: Deferred


_OPENS = Deferred(
    r"(?:^|[.!?\n\"] ?|\d\. )(?:Late |Early )?(?:On |At \w+ on )(?:the (?:morning|afternoon|evening) of )?$"
)
#: "On Monday evening a table went up on the website of the ministry", "On the morning of 8 July a small ceremony was held".
_SEEN = Deferred(rf"(?: (?:morning|afternoon|evening|night))?,? (?:[^.;,\n]{{0,40}}{_UP}|an? (?:\w+ )?ceremony\b)")
_BODY_ON = Deferred(rf"\b{_BODY}{_ON}$")


def _make(kind: str) -> _Frames:
    paper, done, does = _PAPER[kind], _DONE[kind], _DOES[kind]
    of_paper = rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]his|[Tt]heir|[Nn]ew|[Aa]ll) (?:[\w'-]+ ){{0,3}}?{paper}"
    return _Frames(
        Deferred(
            rf"{of_paper}\b(?:,| of \w+ pages,)?(?: (?:which|that))?(?: (?:was|were|is|are|has been|have been))?(?: (?:all|jointly|formally|only))?(?: {done}(?: (?:by|to|at|in|from) [^.;,\n]{{3,70}}?)?{_ON}|{_OF})$"
            rf"|\b(?:[Tt]he|[Ii]ts) {paper} (?:took|takes|came into|comes into|has taken) (?:effect|force){_ON}$"
            rf"|\b{_BODY}(?: has| had| also)? {does}\b[^.;\n]{{0,90}}?{_ON}$"
            rf"{_MORE[kind]}"
        ),
        Deferred(rf",? {_BODY}(?: has| had| also)? {does}\b"),
        Deferred(rf",? (?:has |had |also )?{does}\b"),
    )


_FRAMES = {kind: _make(kind) for kind in _PAPER}
#: Acts that hold from a day on are dated by it.
_HAD_SINCE = Deferred(
    r"\b(?:has|have|had) (?:had|held|possessed|been (?:approved|cleared|licen[cs]ed|permitted))\b[^.;]{0,60}\bsince (?:the )?$"
)
_ACQUIRED_AS_OF = Deferred(r"\b(?:acquired|obtained|received|granted|given)\b[^.;]{0,140}\bas of $")
#: "it has voided the approval held by NAME as of April 28".
_ENDED_AS_OF = Deferred(r"\b(?:void|cancel|revok|withdr[ae]w|terminat|annul|rescind)\w*\b[^;]{0,140}\bas of $")
#: "From 1 May Tianjin is in the pilot".
_FROM = Deferred(r"(?:^|[.!?\n] ?)(?:From|With effect from|Effective)(?: the)? $")
#: "has received nine applications since it began on April 1": the day of something else.
_BEGUN = Deferred(r"\b(?:since|after|when|until|before|while)\b[^.;,]{0,40} on $")
#: So long before the page's day is no news' day.
_LONG_BEFORE = timedelta(days=120)


def find_act_day_en(material: Material, kind: StatementKind) -> str | None:
    """The one day that the words of an English text make that of its act of a kind; none where they make several."""
    frames = _FRAMES.get(kind)
    if frames is None:
        return None
    days = {
        mention.value
        for mention in material.dates
        if mention.day and mention.value and _is_of_act(material, mention, kind, frames)
    }
    return days.pop() if len(days) == 1 else None


def _is_of_act(material: Material, mention: Mention, kind: StatementKind, frames: _Frames) -> bool:
    if _is_unfit(material, mention):
        return False
    before = material.text[max(0, mention.start - 200) : mention.start].rpartition("\n")[2]
    if frames.before.search(before) and not _BEGUN.search(before):
        return True
    if _OPENS.search(before) and frames.deed.match(material.text, mention.end):
        return True
    if kind == "approval" and _OPENS.search(before) and _SEEN.match(material.text, mention.end):
        return True
    if _BODY_ON.search(before) and frames.done.match(material.text, mention.end):
        return True
    if kind == "policy" and _FROM.search(before):
        return True
    if kind == "revocation" and _ENDED_AS_OF.search(before):
        return True
    return kind == "approval" and _holds_since(material.text, mention, before)


def _holds_since(text: str, mention: Mention, before: str) -> bool:
    if _HAD_SINCE.search(before) or _ACQUIRED_AS_OF.search(before):
        return True
    return re.search(r"\b[Ss]ince $", before) is not None and _HOLDS_BEHIND.match(text, mention.end) is not None


def _is_unfit(material: Material, mention: Mention) -> bool:
    """Whether a day is the page's own line's or a dateline's, or lies ahead or far back."""
    if mention.start in material.days.aside or is_beside_loose_en(material.text, mention):
        return True
    if is_day_of_others(material.text, mention.start):
        return True
    if material.dateline and material.dateline[0] <= mention.start < material.dateline[1]:
        return True
    if not material.today or not mention.value:
        return False
    today = date.fromisoformat(material.today)
    return not today - _LONG_BEFORE <= date.fromisoformat(mention.value) <= today + timedelta(days=1)
