# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Names of which a text says that they were let in, and nothing that they are firms at all."""

import re

from parsers.facts.names.brands import Name
from parsers.facts.status.granting import Judged
from parsers.facts.text.languages import is_without_han
from parsers.facts.text.sentences import Sentence

#: 获批企业包括A、B: a row that its words say to be one of firms; and A、B等9家企业, A、B在内的外企.
_ROW_OF_FIRMS = re.compile(
    r"(?:企业|公司|外企|名单|单位)(?:中|里|名单)?(?:包括|包含|分别[是为]|如下|为|即|有)[^,。;]{0,80}$"
)
_ROW_COUNTED = re.compile(
    r"^[^,。;]{0,40}?(?:等|在内的)(?![^,。;]{0,10}(?:行业|领域|场景|方向|业务|赛道|产业|板块|门类|类型))[^,。;]{0,8}?(?:\d+|[一二两三四五六七八九十]+)?(?:家|户|间|企业|公司|外企)"
)
#: Words of trades alone: what they make, capitalised in a row, may be a field of business as well as a firm.
_PLAIN_WORDS = re.compile(
    r"(?:(?:Industrial|Internet|Smart|Intelligent|Connected|Digital|Cloud|Data|Vehicles?|Cars?|Cross-[Bb]order|E-?commerce|Commerce|Online|Information|Network|Services?|Technolog(?:y|ies)|Telecoms?|Healthcare|Health|Medical|Finance|Financial|Logistics|Gaming|Games|Education|Media|Mobile|Artificial|AI|Things|Manufacturing|Automotive|Aviation|Computing|Cent(?:er|re)s?|Content|Delivery|Access|Processing|Platforms?|Software|Trade|Retail|and|of|&|the)[ ,]*)+"
)
#: "Ingka Group", "Harlow Systems Inc.": a group whose name begins as a short one does.
_GROUP = re.compile(r"(?:Group|Holdings?|Inc\.?|plc|PLC|SE|AG|N\.?V\.?|Corp(?:oration|\.)?|AB|ASA|Oyj|S\.?A\.?)$")


#: What a unit is called, and not its name.
_UNIT_BEHIND = re.compile(r" (?:unit|arm|subsidiary|affiliate|branch|venture)\b")


def is_surely_firm(one: Judged) -> bool:
    """Whether a name is a firm's by its legal form, or by the list of known firms."""
    return one.name.shape == "legal" or one.name.known is not None


def _is_row_of_firms(name: Name, text: str, sentence: Sentence) -> bool:
    before, after = text[sentence.start : name.start], text[name.end : sentence.end]
    return _ROW_OF_FIRMS.search(before) is not None or _ROW_COUNTED.match(after) is not None


def is_unsupported(one: Judged, judged: list[Judged], full: set[int], text: str, sentence: Sentence) -> bool:
    """A word of a row with nothing that makes it a firm; or the owner's name inside the sentence of the firm named after it."""
    name = one.name
    if "'s " in name.text and name.text.rpartition("'s ")[2][:1].islower():
        return True  # "HSBC's fintech unit" is nobody's name
    if name.shape == "unit" and _UNIT_BEHIND.match(text, name.end):
        return True  # neither is "Tesla Shanghai unit"
    if name.shape == "short" and any(_is_group_of(other.name, one) for other in judged):
        return True
    if name.shape == "listed" and name.known is None and one.rule != "named":
        plain = not is_without_han(name.text) or _PLAIN_WORDS.fullmatch(name.text) is not None
        if not plain or one.rule.startswith("listed") or one.sentence in full:
            return False
        return is_without_han(name.text) or not _is_row_of_firms(name, text, sentence)
    if name.shape != "short" or " " in name.text:
        return False
    return any(
        other.sentence == one.sentence and other.name.shape == "legal" and name.text in other.name.text.split(" ")
        for other in judged
    )


def _is_group_of(other: Name, one: Judged) -> bool:
    """Whether another name of the text is the group's that a short name may stand for, rather than the firm's in full."""
    short = one.name.text
    return other.text != one.full and other.text.startswith(f"{short} ") and _GROUP.search(other.text) is not None
