# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether the sentences that name a firm tell of others than those let in, or take back what they tell."""

import re
from collections.abc import Sequence

from parsers.facts.doubts.granted_else_en import is_granted_else
from parsers.facts.doubts.labelled_fields import is_under_other_label
from parsers.facts.doubts.no_such_grant import is_list_of_else, is_taken_back
from parsers.facts.subject.doubtful import DENIED
from parsers.facts.text.languages import is_without_han
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.weights.else_around import tells_else_of
from parsers.facts.weights.name_marks import Naming


def is_told_otherwise(places: Sequence[Naming], sentences: Sequence[Sentence]) -> bool:
    """Whether the sentences that name a firm tell of others than those let in, or those behind take back what they tell."""
    return tells_else_of(places, sentences) or is_taken_from(places, sentences) or ends_beside_zh(places, sentences)


#: 注销3家。甲公司是那三家之一。今年8月,它主动申请注销了批复: the sentences around a Chinese name tell an end, what it still asks for, or a rumour.
_ENDS_ZH = Pattern(
    r"注销|撤销|吊销|(?:交|缴|退|收)回|退出|终止|撤回|失效|作废|还在办|在办(?=[,。;])|第[二三四]次|(?:再|重新)(?:次)?(?:申请|递交)|公示期|等得|排第|本该在|不在试点|暂缓|被(?:建议|要求|劝)|以[^,。;]{0,6}子公司名义|金融监(?:督)?管(?:理)?总局|证监会|银保监|保险(?:机构|公司)|寿险|卫(?:生)?健(?:康)?委|药监局|自媒体(?:近日|日前)?发布|未取得任何批"
)
#: 格伦沃斯(Grønvoss A/S): a paper goes to a company under Chinese law.
_ABROAD = re.compile(r"(?:A/S|S\.A\.|S\.p\.A\.|AG|GmbH|plc|PLC|N\.V\.|B\.V\.|AB|ASA|Oyj?|Inc\.?|LLC|株式会社)$")
#: So many sentences before a name and behind it may speak of it.
_SOON = 2


def _is_named_abroad(naming: Naming, sentence: Sentence) -> bool:
    """Whether a Chinese text names a firm of another land's law, or says in brackets what one is called abroad: 范德梅尔(VanderMeer DC)."""
    if is_without_han(sentence.text):
        return False
    before = sentence.text[: max(0, naming.name.start - sentence.start)]
    is_gloss = is_without_han(naming.name.text) and before.endswith("(") and not is_without_han(before)
    return is_gloss or _ABROAD.search(naming.name.text) is not None


#: 苏州西卡建|材平台: the letter behind a name goes on with it.
_GOES_ON = "材台器械具品件料业厂店行社网站"


def is_cut_zh(naming: Naming, sentence: Sentence) -> bool:
    """Whether a Chinese name that words around it made ends within a word, or joins two."""
    if naming.name.shape == "described" and re.search("[一-鿿][和与及][一-鿿]", naming.name.text):
        return True
    behind = sentence.text[naming.name.end - sentence.start :][:1]
    return naming.name.shape == "described" and behind != "" and behind in _GOES_ON


def ends_beside_zh(places: Sequence[Naming], sentences: Sequence[Sentence]) -> bool:
    """Whether the sentences around a Chinese name tell of an end, of what it still asks for, or of a paper for its unit."""
    if any(_is_named_abroad(one, sentences[one.sentence]) for one in places):
        return True
    near = {at for one in places for at in range(max(0, one.sentence - _SOON), one.sentence + 1 + _SOON)}
    return any(_ENDS_ZH.search(sentences[at].text) for at in near if at < len(sentences))


def is_taken_from(places: Sequence[Naming], sentences: Sequence[Sentence]) -> bool:
    """Whether the words around a firm, or those behind it, take back what is told of it, or make its grant another's."""
    if any(_is_doubted_by_words(sentences, one.sentence) for one in places):
        return True
    return any(_makes_else(one, sentences[one.sentence]) for one in places)


#: "has been refused permission", and then "NAME received the decision"; "in one report as approved and in another as a hopeful".
_REFUSED = Pattern(
    r"\b(?:we|is|was|be|been|left|leave[sd]?) (?:\w+ )?open\b|\bin (?:one|some|others?|another)\b[^.;]{0,60} and (?:merely |only |just )?in (?:others?|another)\b|\bcontradict\w*|\b(?:has|had|was) (?:been )?(?:refused|turned down|rejected)\b|\b(?:fails?|failed) to (?:get|win|obtain|secure)\b",
    re.I,
)


#: What tells of a firm, in a sentence that names it or the one before, another fate than that it was let in just now.
_OTHER_FATE = Pattern(
    r"\bno longer\b|\b(?:hand|gave|give|giving)\w* (?:\w+ ){0,4}?back\b|\b(?:withdr[ae]w\w*|refus\w+|reject\w*|turned (?:away|down)|cancel\w*|revok\w+|revocation\w*|surrender\w*|expire[sd]?|lapse[sd]?|struck|clos(?:ed|es|ing|ure)|deregist\w+|terminat\w+|suspend\w*|not approved"
    r"|hopefuls?|candidates?|appl(?:y|ies|ied|ying|icants?|ications?)|a?wait\w*|pending|rumou?r\w*|den(?:y|ied|ies)|mistake\w*|wrong\w*|correct(?:s|ed|ion)?|previously|years ago|used to|once|would not|will not|bought|buys|sold to|look(?:s|ed)? on)\b|\bin (?:19|20)(?:0\d|1\d|2[0-3])\b|\b20[01]\d\b|\(\d{1,2}(?:\.\d+)?%\)",
    re.I,
)
#: "Kone 24/7 Connected (China)": a word before a name that may be a part of it.
_CUT = re.compile(r"[A-Z0-9][\w/&'-]* $")


def tells_other_fate(places: Sequence[Naming], sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence that names a firm, the one before it or the first of the text tells of another fate; or a name may be cut."""
    near = {0, *(at for one in places for at in (max(0, one.sentence - 1), one.sentence))}
    if any(_OTHER_FATE.search(sentences[at].text) for at in near):
        return True
    return any(one.name.shape == "described" and _CUT.search(_read_before(one, sentences)) for one in places)


def _read_before(one: Naming, sentences: Sequence[Sentence]) -> str:
    sentence = sentences[one.sentence]
    return sentence.text[: max(0, one.name.start - sentence.start)]


def _is_doubted_by_words(sentences: Sequence[Sentence], index: int) -> bool:
    near = sentences[max(0, index - 1) : index + 1]
    denied = DENIED.search(sentences[index].text) is not None or any(_REFUSED.search(one.text) for one in near)
    return (
        denied
        or is_under_other_label(sentences, index)
        or is_taken_back(sentences, index)
        or is_list_of_else(sentences, index)
    )


def gets_else(places: Sequence[Naming], sentences: Sequence[Sentence]) -> bool:
    """Whether every English sentence that names a firm makes a grant beside it another's, or one of something else."""
    return all(_makes_else(one, sentences[one.sentence]) for one in places)


def _makes_else(naming: Naming, sentence: Sentence) -> bool:
    """Whether an English sentence makes the grant beside a name another's, or one of something else."""
    at, end = naming.name.start - sentence.start, naming.name.end - sentence.start
    return is_without_han(sentence.text) and is_granted_else(sentence.text[:at], sentence.text[end:], sentence.text)
