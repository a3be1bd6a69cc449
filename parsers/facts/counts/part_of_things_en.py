# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of an English row whether what was counted right before it is something else than firms let in.

"The pilot covers 18 zones, eight in Shanghai", "fined 16 firms, seven in Shanghai": such a row parts that, whatever was let in elsewhere.
"""

import re
from collections import deque

from parsers.facts.text.deferred import Deferred

_NUMBER = r"(?:\d[\d,]*|(?:a )?dozen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)"
_FIRMS = r"(?:companies|firms|enterprises|businesses|operators|licensees|participants|members|providers|carriers|recipients|newcomers)"
#: What stands in places, and is no firm.
_THINGS = r"(?:zones?|stations?|branches|offices|plants|factories|(?:data )?cent(?:re|er)s|sites|stores|shops|outlets|warehouses|servers|racks|projects|schools|hospitals|clinics|banks|lenders|insurers|brokers|parks|bases|lab(?:s|oratories)|teams|people|patents|products|apps|websites|brands|cities|towns|districts|counties|provinces|countries|hubs|halls|ports|airports|vessels|cars|flights|events|meetings|sessions|courses|deals|contracts|agreements|universities|institutes|funds|showrooms|restaurants|hotels|cases|fairs|desks|employees|lawyers|engineers|executives|delegates|visitors|guests|experts|officials|inspectors|households|users|customers|subscribers)"
#: What is done to firms that says nothing of their being let in.
_DONE = r"(?:serv(?:e|es|ed|ing)|named|punish(?:ed|es)|fined|warned|inspected|visited|audited|survey(?:ed|s)|polled|invited|hosted|met|trained|reminded|summoned|blacklisted|punished|penali[sz]ed|interviewed|questioned|investigated|honou?red|rewarded|shortlisted|refused|rejected|turned (?:down|away)|closed|shut)"
_COUNTED = Deferred(
    rf"\b(?:(?P<done>{_DONE}) (?:a total of |some |another |about |over |more than )?(?P<other>{_NUMBER}) |{_NUMBER} )(?:(?!of\b|in\b|from\b|and\b|are\b|were\b|have\b|had\b|will\b|may\b|can\b|with\b|for\b|at\b|on\b|to\b|by\b)[\w'-]+ ){{0,3}}?(?P<noun>{_THINGS}|{_FIRMS})\b(?! (?:operators?|companies|firms|providers|services?|permits?|approvals?)\b)",
    re.I,
)
#: "Places: 40, of which 24 are taken": a label says what is counted.
_LABELLED = Deferred(
    rf"(?:^|[.;\n] ?)\W*(?:places|seats|tickets|rooms|spaces|slots|copies|tables|stands|booths)(?: \w+)?: {_NUMBER}, $",
    re.I,
)
#: "The Group has 23 subsidiaries in China, of which six ...": what a firm has of its own, whoever was let in.
_OWNED = Deferred(
    rf"\b(?:[Gg]roup|[Cc]ompany|[Ff]irm|[Pp]arent|[Ii]t|[Ww]e|[Tt]hey|(?-i:[A-Z])[\w-]+) (?:now |also |currently )?(?:has|have|had|operates?|operated|owns?|owned|runs?|ran|controls?|controlled|maintains?) (?:a total of |some |over |about )?{_NUMBER} (?:[\w-]+ ){{0,3}}?(?:subsidiaries|affiliates|units|entities|branches|offices|joint ventures|legal entities)\b[^.;]*$"
)
#: "The count of wholly foreign-owned hospitals reached nineteen, of which Guangzhou has four".
_REACHED = Deferred(
    rf"\b{_THINGS} [^.;,]{{0,40}}?\b(?:reached|rose to|grew to|stood at|c[ao]me to|totall?ed|numbered|is|was|are|were) {_NUMBER},? (?:of|among) which [^.;]*$",
    re.I,
)
#: The row tells of those let in again: "Of the 18, eight are in Shanghai".
_OF_THEM = Deferred(rf"\b(?:of|among) (?:them|these|those|whom|the (?:{_NUMBER}|{_FIRMS}|new \w+))\b", re.I)

#: "24 lenders were let in, among them 10": they are the lenders.
_PRONOUN = re.compile(r"(?:them|these|those|whom)$")


#: "four of the 12 server halls stand dark".
_OF_THINGS = Deferred(
    rf"[\w-]* ?of (?:the|its|their|our) {_NUMBER} (?:(?!of\b|in\b)[\w'-]+ ){{0,2}}?{_THINGS}\b(?! (?:operators?|companies|firms|providers|services?|permits?|approvals?)\b)",
    re.I,
)


def is_of_things(behind: str) -> bool:
    """Whether what stands behind a part makes it one of things: none of firms let in."""
    return _OF_THINGS.match(behind.lstrip()) is not None


def parts_something_else(before: str) -> bool:
    """Whether the words of a sentence before a row count other things last, or firms to whom something else was done."""
    if _LABELLED.search(re.sub(r"(?:of|among) (?:which|these|those|them),? $", "", before)):
        return True
    if _OWNED.search(before) or _REACHED.search(before):
        return True
    last = next(iter(deque(_COUNTED.finditer(before), maxlen=1)), None)
    if last is None:
        return False
    things = re.fullmatch(_THINGS, last["noun"], re.I) is not None
    back = _OF_THEM.search(before, last.end())
    if back and not (things and _PRONOUN.search(back.group())):
        return False
    return bool(last["done"]) or things
