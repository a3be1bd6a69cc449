# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether the sentences before an English one tell of firms that were let in, so that a word for some of them ("the five", "one of them") means those."""

import re
from collections.abc import Mapping

from parsers.facts.cues.status_cues import DOUBTED, REJECTED, REVOKED, tells_applied
from parsers.facts.status.let_in_en import COUNT_EN, NUMBER_EN, tells_grant
from parsers.facts.status.masked_rows_en import Masked
from parsers.facts.status.other_lists_en import tells_other_list
from parsers.facts.status.unsure_firms_en import is_pointed_at_unsure
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.values.numbers import read_value

FIRMS = r"(?:companies|firms|enterprises|businesses|operators|entities|newcomers|entrants|licensees|multinationals|ventures|ones)"
_PILOT = r"(?:pilot|trial|scheme|programme?)"
#: Words before a noun that do not make it another thing's: neither "the queue for the pilot" nor "talks on the pilot".
_W = r"(?:(?!(?:of|on|for|about|to|from|with|at|in|by|under|no|not|neither|never)\b)[\w'’-]+ )"
_N = rf"(?:(?!of\b)(?i:{NUMBER_EN}))"
_SOME_FIRMS = rf"(?:(?!(?:of|other|more)\b)[\w-]+ ){{0,4}}?{FIRMS}"
_ADV = r"(?:(?:now|also|today|yesterday|hereby|formally|officially|newly|all|both|just|recently|finally|together|duly|on (?:\w+ \d{1,2}|\d{1,2} \w+|[A-Z]\w+)|last \w+|this \w+) ){0,2}"
THE_PILOT = rf"(?:the|its|China's|MIIT's|that|this|their) {_W}{{0,7}}?{_PILOT}\b(?! (?:zone|area|city|cities|queue|committee|working|review|consultation|hearing|forum|talks|office|project|plant|free|port)s?\b)(?! (?:[\w-]+ )?(?:waiting|mailing|debate|story|study|inspection|market|brochure|advisory|panel|evaluation|steering|task ?force|pool|lottery|suppliers?|training|sessions?|briefings?|list of (?:questions|services)|webinar|website|newsletter|exhibition|fair|conference)\b)"
_RUN = r"(?:run|offer|provide|operate|sell|do|carry|engage)"
_A_PAPER = rf"(?:(?:an?|the|their|its|such|pilot|value-added|telecom|both|two) )?{_W}{{0,6}}?(?:approvals?|permits?|licen[cs]es?|authori[sz]ations?|go-aheads?|green lights?|nods?|letters? of approval|approval letters?)\b(?! (?:applications?|requests?|forms?|fees?|process|hearings?|reviews?|conditions?|to (?!{_RUN})|of\b|from (?:its|their|the (?:board|parent|owner|bank|city|zone))))"
_INTO = rf"(?:let|admitted|taken|waved|brought|welcomed|ushered|accepted|allowed)(?: (?:on \w+|yesterday|today|last \w+|this \w+))? (?:in)?to {THE_PILOT}"
_CLEARED = rf"(?:approved|cleared|licen[cs]ed|authori[sz]ed|green-?lit|permitted)(?= (?:for (?:{THE_PILOT}|value-added|telecom|such|data cent\w+|internet|information|online|call cent\w+)|under (?:the|its|China's|MIIT's)|to (?:{_RUN}|join|enter)\b|by (?:the )?(?:MIIT|ministry|[A-Z]\w+ (?:of|Communications))|on [A-Z\d]|in [A-Z]|last|this|yesterday|today)|[.,;]|$)"
_GOT = r"(?:received|got|obtained|won|secured|collected|gained|picked up|hold|held|(?:been |were |was )(?:given|granted|issued|handed|awarded))"
_REGULATOR = r"(?:MIIT|[Mm]inistry|Technology|Administration|[Rr]egulators?|[Aa]uthorit(?:y|ies)|[Oo]fficials|China|Beijing)(?: \([A-Z]+\))?(?: (?:has|have|had))?(?: (?:also|now|today|yesterday|formally|on \w+(?: \d{1,2})?|last \w+|this \w+))?"
#: So many firms were let in, as what the sentence itself tells.
_WERE_LET_IN = (
    Pattern(
        rf"\b(?P<n>{_N}) {_SOME_FIRMS}\b(?:(?! (?:not|would|will|may|might|could|want|wait|ask)\b)[^.;:,]){{0,60}}? (?:(?:was|were|have been|had been|has been|are now) {_ADV}(?:{_INTO}|{_CLEARED}|(?:given|granted|issued|handed|awarded) {_A_PAPER})|(?:(?:have|had) )?{_ADV}(?:{_GOT} {_A_PAPER}|(?:joined|entered) {THE_PILOT}))"
    ),
    Pattern(
        rf"\b(?P<n>{_N}) {_SOME_FIRMS}\b(?:(?! (?:not|would|will|might|could|want|wait|ask)\b)[^.;:]){{0,130}}?,? (?:after|when|now that|because|since) (?:the |its |China's )?(?:[A-Z]\w+ (?:of |and )?){{0,6}}?{_REGULATOR} (?:gave|given|granted|issued|handed|awarded|sent) them {_A_PAPER}"
    ),
    Pattern(
        rf"\b{_REGULATOR} (?:(?:let|admitted|took|waved|brought|welcomed|ushered|accepted|allowed) (?:a further |another |in )?(?P<n>{_N}) {_SOME_FIRMS}(?: (?:with|from|in|of) [\w' -]{{3,40}}?)? (?:in)?to {THE_PILOT}|(?:approved|cleared|licen[cs]ed|authori[sz]ed|green-?lit) (?:a further |another )?(?P<m>{_N}) {_SOME_FIRMS}(?= (?:for|under|to (?:{_RUN}|join|enter)\b|on [A-Z\d]|in [A-Z]|last|this|yesterday|today|with)|[.,;]|$)|(?:gave|given|granted|issued|handed|awarded|sent) (?:a further |another )?(?P<k>{_N}) {_SOME_FIRMS} {_A_PAPER}|(?:gave|given|granted|issued|handed|awarded|sent)(?: out)? {_A_PAPER} (?:[\w'-]+ ){{0,8}}?to (?:a further |another )?(?P<j>{_N}) {_SOME_FIRMS})\b"
    ),
)
_BY_WHICH = rf"(?:(?:to|for) which (?:the |its |China's )?(?:[A-Z]\w+ (?:of |and )?){{0,6}}?{_REGULATOR} (?:gave|given|granted|issued|handed|awarded) {_A_PAPER}|(?:(?:that|which) )?(?:(?:were|was|have been|had been) )?{_ADV}(?:{_INTO}|{_CLEARED}|(?:given|granted|issued|handed|awarded) {_A_PAPER})|(?:that|which) (?:have |had )?{_GOT} {_A_PAPER})"
_ARE_SOMEWHERE = r"(?:come from|came from|hail from|sit in|are (?:all )?(?:registered|based|located|housed|owned|backed|held|units|from|in|at home)|were (?:registered|based|from|in)|have (?:[\w-]+ )?(?:owners|parents|shareholders|their (?:seat|seats|home|base))|belong to|operate (?:in|from)|will (?:run|offer|provide|operate)|may (?:run|offer|provide|operate)|run|offer)\b"
#: "Of the nine firms to which the ministry gave approvals, five come from Shenzhen": any of those who were let in.
_OF_LET_IN = Pattern(
    rf"\b(?:[Oo]f|[Aa]mong) the {_N} {_SOME_FIRMS} {_BY_WHICH}[^.;,]{{0,80}}, (?P<n>{_N}) {_ARE_SOMEWHERE}"
)
#: "The ministry's list of approved companies has nine names".
_LISTED = Pattern(
    rf"\blist of (?:[\w-]+ ){{0,5}}?(?:(?:approved|admitted|cleared|licen[cs]ed) (?:[\w-]+ ){{0,3}}?{FIRMS}|licensees|newcomers|{FIRMS} (?:(?:let|admitted|taken) )?(?:in|into|to) (?:the|its|China's) (?:[\w-]+ ){{0,4}}?{_PILOT})\b[^.;:]{{0,40}}? (?:has|have|bears|carries|shows|counts|contains|runs to|holds) (?P<n>{NUMBER_EN}) (?:names|{FIRMS})\b",
    re.I,
)
#: Firms that hold licences, as a stock.
_HOLDERS = Pattern(
    rf"\b(?:foreign|overseas)[\w-]* (?:[\w-]+ ){{0,2}}?tele(?:com|co)\w* (?:[\w-]+ ){{0,2}}?(?:{FIRMS}|carriers)\b[^.;:]{{0,24}} (?:with|that (?:hold|held|have)|which (?:hold|held|have)|holding|in possession of) (?:an? |the |its |their |such )?(?:[\w-]+ ){{0,3}}?(?:licen[cs]es?|permits?)\b"
    rf"|\blicen[cs]ed (?:foreign|overseas)[\w-]* (?:[\w-]+ ){{0,2}}?tele(?:com|co)\w* (?:[\w-]+ ){{0,2}}?(?:{FIRMS}|carriers)\b|\b(?:foreign|overseas)[\w-]* (?:[\w-]+ ){{0,2}}?(?:{FIRMS}|carriers)\b[^.;:]{{0,24}} (?:with|that (?:hold|held|have)|which (?:hold|held|have)|holding|in possession of) (?:an? |the |its |their |such )?(?:[\w-]+ ){{0,3}}?tele(?:com|co)\w* (?:[\w-]+ ){{0,2}}?(?:licen[cs]es?|permits?)\b",
    re.I,
)
OF_TELECOM = Pattern(
    r"\b(?:value-added|tele(?:com|co)\w*|VATS|Industry and Information Technology|MIIT|Communications Administration)\b",
    re.I,
)
#: What makes of firms others than those let in, or of what is told none that is done.
_ELSE = Pattern(
    r"\b(?:would|should|might|if|unless|whether|once approved|suppliers?|vendors?|customers?|clients?|advis[eo]rs?|lawyers?|law firms?|landlords?|lenders?|contractors?|tenants?|partners?|sponsors?|rivals?|competitors?|guests?|invit\w+|attend\w*|visit\w*|summon\w*|hospitals?|banks that|insurers?|brokers?|universit\w+|fined|penal\w+|punish\w+|warn\w*|expected|hop(?:es?|ed|ing)|plans? to|planned|seek\w*|sought|proposed|rumou?r\w*|reportedly|alleg\w+|claim\w*|believed|fake|forged|not|never|n't|no|none|neither|nobody|except|apart from|instead|unlike|former|until|previously|shortlist\w*|tentative\w*|provisional\w*|conditional\w*|in principle|posts?|blogs?|bloggers?|Weibo|WeChat|social media|netizens|tweets?|leak\w*|anonymous\w*|unconfirmed|sources?|insiders?|(?:people|person|persons) (?:familiar|close|in the)|untrue|false|wrong)\b",
    re.I,
)
#: Other papers and pilots of telecom, other firms than foreigners', and papers that are no approval yet or no more.
_OTHER_GRANT = Pattern(
    r"\b(?:equipment|network access|type[- ]approval|devices?|handsets|phones|imports?|exports?|satellites?|spectrum|5G|6G|eSIM|SIM|resale|resellers?|virtual network|industrial internet|private network|fraud|domestic (?:firms|companies|enterprises|investors|capital)|private Chinese|state-owned|drafts?|in principle|provisional\w*|tests?|testing|warnings?|changes|renew\w*|extensions?|amend\w*|(?:have|has) (?:since |now |all |both )*(?:gone|closed|shut)|dissolved|wound up|(?:Hong Kong|Macau|Macao|Taiwan|Singapore|Vietnam|India|Japan)(?:'s|ese|n)? (?:[a-z]+ )?(?:regulator|authority|authorities|ministry|government|commission))\b",
    re.I,
)
#: Between the grant and those named, nobody else may be told of.
_BESIDE = Pattern(
    rf"\b(?:suppliers?|vendors?|customers?|clients?|advis[eo]rs?|lawyers?|law firms?|landlords?|lenders?|contractors?|tenants?|partners?|sponsors?|rivals?|competitors?|guests?|visitors?|applicants?|bidders?|hopefuls|others|another (?:{NUMBER_EN}|list|group)|(?:{NUMBER_EN}|several|some|many|few) (?:more|other|further)|blacklist|fined|penal\w+|punish\w+|warn\w*|summon\w*|invit\w+|attend\w*|refus\w+|reject\w+|turned (?:down|away)|(?:served|hosted|run|housed|supplied|advised|represented|rented|sold) (?:by|to|from)|hospitals?|banks?|insurers?)\b",
    re.I,
)
#: A round of the pilot: who asked, and who was let in.
_ROUND = Pattern(
    r"\b(?:rounds?|passed|approv\w+|letters|let in|admitted|applicants|applied|applications|decided|decisions?|verdicts?|licen[cs]\w+|permits?|refus\w+|reject\w+|turned (?:down|away))\b",
    re.I,
)
#: Others win and lose, too, and a first stage is no grant.
_CONTEST = Pattern(
    r"\b(?:contests?|prizes?|tenders?|auctions?|lotter(?:y|ies)|games?|cups?|gala|votes?|polls?|elections?|rankings?|competitions?|procurement|contracts?|subsid(?:y|ies)|race|match|tax\w*|shares?|stocks?|index|first (?:stage|hurdle|step|check)|pre-?review|formal check|acceptance|completeness|preliminary|shortlist\w*|provisional\w*|conditional\w*|hospitals?)\b",
    re.I,
)
_TO_COME = Pattern(r"\b(?:expect\w*|plans?|will|may|hopes?|next)\b")
#: Who decides signs what he grants, and nobody asks for anything.
_SIGNED_THEM = Pattern(
    r"\b(?:signed|sealed) (?:off )?(?:them|it|these|both|the (?:papers|letters|replies|approvals|permits|licen[cs]es|documents))\b"
)
#: How a sentence begins that goes on to speak of those let in, or of who let them in.
_STAYS = Deferred(
    rf"(?:[A-Z][\w-]+(?: [A-Z]\w+)? (?:is home to|hosts|accounts for|has|takes|gets|supplies) {NUMBER_EN} of (?:them|these|those|the {NUMBER_EN})\b|They|All|Each|Both|Most|Some|Half|{NUMBER_EN}|The {NUMBER_EN}|The (?:approvals|permits|licen[cs]es|letters|papers|newcomers|(?:[\w-]+ )?(?:companies|firms|enterprises)|services|names|list|pilot)|No (?:names|list)|Nobody|None|It|Its|With (?:it|them|this|the)|(?:Content delivery|Data cent\w+|Internet (?:access|data)|Information services|Online data|Call cent\w+)|Under (?:the|its|their|it)|(?:The )?(?:[A-Z]\w+ (?:Municipal )?)?(?:MIIT|[Mm]inistry|[Aa]dministration|Communications Administration|[Rr]egulator|[Bb]ureau))\b",
    re.I,
)
_NEAR = 4


class LetIn:
    """What the sentences of an English text tell of firms let in, for those that point back at them."""

    def __init__(self, masked: Mapping[int, Masked]) -> None:
        self._masked = masked

    def tells_before(self, index: int, number: str | None = None, whole: int | None = None) -> bool:
        """Whether the nearest sentences before one tell that firms were let in, as many as `number` says, and of nobody else since.

        `whole`: so many are named as all of them.
        """
        for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
            one = self._masked.get(at)
            if one is None:
                continue
            numbers = find_let_in(one.whole)
            if numbers:
                told = number or (str(whole) if whole else None)
                return told is None or same_number(told, numbers)
            if not self._goes_on(at):
                return False
        return False

    def tells_holders_before(self, index: int) -> bool:
        """Whether the sentence right before tells how many foreign firms hold licences of telecom."""
        one = self._masked.get(index - 1)
        if one is None or not _HOLDERS.search(one.whole) or _OTHER_GRANT.search(one.whole):
            return False
        if len({found["n"].lower() for found in COUNT_EN.finditer(one.whole)}) > 1:
            return False
        return not (tells_applied(one.whole) or any(cue.search(one.whole) for cue in (REJECTED, REVOKED, _LOST)))

    def tells_round_before(self, index: int, *, refused: bool = False, turned: bool = False) -> bool:
        """Whether the sentences right before tell of a round of the pilot of value-added telecom, and of no other contest; of refusals where `refused`. `turned`: those before it were turned away."""
        near = " ".join(self._masked[at].whole for at in range(max(0, index - 3), index) if at in self._masked)
        if not (OF_TELECOM.search(near) and _ROUND.search(near) and re.search(rf"\b{_PILOT}\b", near)):
            return False
        if refused and not REJECTED.search(near):
            return False
        return not (
            _CONTEST.search(near) or (not (refused or turned) and (_ELSE.search(near) or _TO_COME.search(near)))
        )

    def _goes_on(self, index: int) -> bool:
        """Whether a sentence between a grant and those it let in speaks of nobody else."""
        text = _SIGNED_THEM.sub(" ", self._masked[index].whole)
        if tells_applied(text) or any(cue.search(text) for cue in (REJECTED, REVOKED, _BESIDE, _OTHER_GRANT)):
            return False
        return _STAYS.match(text) is not None and not (text.rstrip(" \"'”’").endswith("?") or tells_other_list(text))


_LOST = Pattern(r"\b(?:none|no|not|never|lost|losing|fined|customers?|suppliers?)\b", re.I)


def find_let_in(text: str) -> set[str]:
    """How many firms a sentence tells to be let in, and, of those, to be somewhere; nothing where it tells of others too, or not as done."""
    if not OF_TELECOM.search(text) or _ELSE.search(text) or DOUBTED.search(text) or is_pointed_at_unsure(text):
        return set()
    if tells_applied(text) or any(cue.search(text) for cue in (REJECTED, REVOKED, _OTHER_GRANT)):
        return set()
    if part := _OF_LET_IN.search(text):
        return {part["n"].lower()}
    if listed := _LISTED.search(text):
        return {listed["n"].lower()}
    if len({found["n"].lower() for found in COUNT_EN.finditer(text)}) > 1:
        return set()
    numbers = {
        number.lower()
        for frame in _WERE_LET_IN
        for found in frame.finditer(text)
        for number in found.groups()
        if number
    }
    return numbers if len(numbers) == 1 else set()


def tells_other_grant(text: str) -> bool:
    """Whether a sentence tells a grant, but of another paper, to other firms than foreigners', or of one that is none yet or no more."""
    return tells_grant(text) and _OTHER_GRANT.search(text) is not None


def same_number(number: str, numbers: set[str]) -> bool:
    """Whether a number is among others, in words or digits."""
    return read_value(number) in {read_value(one) for one in numbers}
