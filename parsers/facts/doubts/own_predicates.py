# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Whether a firm does something else in its own clause, so that what is decided is told of its neighbour: 博世新厂投产,西门子获批复; "Bosch cut jobs and Siemens won"."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from parsers.facts.names.brands import Name
from parsers.facts.status.granting import Judged
from parsers.facts.status.predicates import VERBS
from parsers.facts.text.languages import is_without_han
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: Rules that give a name what its clause or its whole sentence tells; others ask what stands beside it.
_BY_SENTENCE = ("clause", "sentence", "clause.unit", "sentence.unit", "applied", "rejected", "revoked")
#: What is decided, asked, held or lost, or makes one of several.
_DECIDED = Pattern(
    r"批[准复覆文]|获|取得|拿[到下]|领到|收到|得到|许可|牌照|准予|同意|核[发准]|颁[发给]|发放|发给|入[选围列]|名单|在列|其中|申请|受理|驳回|不予|通过|被拒|落选|待[审批]|等[待候]|排队|撤销|注销|吊销|交回|退出|试点|持证|同样|一同|也是|名列|上榜|放行|审[批核查]|加入|纳入"
    r"|\b(?:approv\w*|licen[cs]\w*|permi\w*|clear\w*|grant\w*|admi\w*|let|lets|authori[sz]\w*|accredit\w*|nods?|green[- ]?li\w*|go-ahead|w[io]ns?|receiv\w*|obtain\w*|secur\w*|g[eo]ts?|gain\w*|land\w*|appl\w*|fil\w*|seek\w*|sought|reject\w*|refus\w*|turned|den\w+|revok\w*|withdr\w*|lost|los\w+|surrender\w*|pilot|list\w*|join\w*|select\w*|chosen|among|includ\w*|holds?|held|cancel\w*|award\w*|given|gave|issu\w*|named|accept\w*|let in|too|also|likewise|both|did so|wait\w*|await\w*|pending|prepar\w*|lodg\w*|hop(?:e|es|ed|ing)|want\w*|plan(?:s|ned|ning)?|aim\w*|told|heard|may|can)\b",
    re.I,
)
#: A Chinese clause that begins with a name: nothing but a word of time or turn before it.
_OPENS_ZH = re.compile(
    r"(?:^|[,;])(?:而|则|但|另外?|此外|同[日时]|当[天日]|随后|其后|之后|目前|近日|上周|本周|在|日前)?(?:根?据)?$"
)
_CLAUSE_ZH = re.compile(r"[,;。]")
#: What goes on with a name, joins it to another, or only describes it.
_GOES_ON_ZH = re.compile(
    r"^(?:[、和与及以并或(\[等的之们]|旗下|在华|在中国|所属|下属|全资|控股|集团|为(?:首|唯)|是(?:首|唯)|均|都|也|还|亦|同|共|各|分别|先后|联合|携手)"
)
#: Its own unit, that is named behind what it says of it.
_ITS_OWN = re.compile(
    r"其(?!客户|伙伴|合作|供应|对手|竞争|股东)|旗下|子公司|附属公司|持有的|拥有的|控制的|间接|本公司|我[司们]|\b(?:its|their|our|his|her|whose|which|who)\b",
    re.I,
)
#: Verbs of which no ending tells that they are any.
_IRREGULAR = re.compile(
    r" (?:cut|cuts|set|sets|put|puts|hit|hits|built|builds|left|leaves|took|takes|made|makes|began|begins|opens|launches|starts|welcomes|attends|helps|serves|grew|grows|drew|draws|held (?:an?|the|its) (?:open|press|party|event|meeting)|wrote|writes|spoke|speaks)\b"
)
_SPEAKS_EN = re.compile(
    r"^,? (?:said|says|believes?|thinks?|told|announced|confirmed|reported|expects?|noted|added|claims?|understands?)\b"
)
#: Between two clauses of an English sentence, with what may lead in the subject of the second.
_JOINS_EN = re.compile(
    r"(?:,|;|,? (?:and|while|but|as|whereas|after|when|because|since|before))(?: then| later| yesterday)?(?: (?:an?|the|another) (?:[\w-]+ ){0,3}?(?:unit|subsidiary|arm|affiliate|venture|branch|company)s? of)?(?: the)? $"
)


def does_else(one: Judged, judged: Sequence[Judged], sentence: Sentence) -> bool:
    """Whether a name's own clause tells something else of it, and the decision stands in the clause of another name of the sentence."""
    if one.rule.split("+")[0] not in _BY_SENTENCE:
        return False
    others = [other.name for other in judged if other.sentence == one.sentence and other.name is not one.name]
    if not others or not _DECIDED.search(sentence.text):
        return False
    others.sort(key=lambda name: name.start)
    return (_does_else_en if is_without_han(sentence.text) else _does_else_zh)(one.name, others, sentence)


def _does_else_zh(name: Name, others: Sequence[Name], sentence: Sentence) -> bool:
    text, start, end = sentence.text, name.start - sentence.start, name.end - sentence.start
    if not _OPENS_ZH.search(text[:start]):
        return False
    closed = _CLAUSE_ZH.search(text, end)
    stop = closed.start() if closed else len(text)
    own = text[end:stop]
    if (
        len(own) < 2
        or _GOES_ON_ZH.match(own)
        or _DECIDED.search(own)
        or any(start < o.start - sentence.start < stop for o in others)
    ):
        return False
    following = next((o.start - sentence.start for o in others if o.start - sentence.start >= stop), len(text))
    if _ITS_OWN.search(text[stop : min(following, stop + 24)]):
        return False
    decided = [one for one in others if _is_decided_zh(one, text, sentence.start)]
    return bool(decided) and not _DECIDED.search(text[max(0, start - 40) : start][_find_clause(text, start) :])


def _find_clause(text: str, at: int) -> int:
    """Where the last clause before a place begins, within the forty characters before it."""
    before = text[max(0, at - 40) : at]
    return max(before.rfind(","), before.rfind(";")) + 1


def _is_decided_zh(name: Name, text: str, offset: int) -> bool:
    """Whether a name's own clause tells a decision."""
    start, end = name.start - offset, name.end - offset
    closed = _CLAUSE_ZH.search(text, end)
    return _DECIDED.search(text[start : closed.start() if closed else len(text)]) is not None


def _does_else_en(name: Name, others: Sequence[Name], sentence: Sentence) -> bool:
    text, start, end = sentence.text, name.start - sentence.start, name.end - sentence.start
    at = bisect_right(others, name.start, key=lambda other: other.start)
    behind = others[at].start - sentence.start if at < len(others) else len(text)
    own = text[end:behind]
    verb = VERBS.search(own) or _IRREGULAR.match(own)
    if verb is None or verb.start() > 2 or _DECIDED.search(own) or _ITS_OWN.search(own):
        return False
    if at < len(others):  # "Bosch cut jobs and Siemens won", "Bosch said a unit of Siemens had won"
        joined = _JOINS_EN.search(own) or _SPEAKS_EN.match(own)
        return joined is not None and not _DECIDED.search(text[:start]) and _DECIDED.search(text[behind:]) is not None
    last = max((o.end - sentence.start for o in others[:at]), default=0)  # a row of names tells no clause between them
    return _JOINS_EN.search(text[:start]) is not None and _DECIDED.search(text[last:start]) is not None
