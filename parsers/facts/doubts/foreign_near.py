# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a figure told by a general verb is one of foreign firms: its sentence, the title, or the one before it says so."""

import re

from parsers.facts.counts.counts import Draft
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_FOREIGN = Pattern(
    r"外[资商企方]|港资|台资|跨国|海外|境外|[日德美法英韩]企|[日德美法英韩]商|\b(?:FIEs?|FITEs?|WFOEs?)\b|\b(?:foreign|overseas|multinational|non-Chinese|international|oversea|exterior)",
    re.I,
)
#: Cues that ask for no more than a verb of granting near a number.
GENERAL = ("en.were-granted", "en.granted-to", "en.approvals", "en.within-period", "zh.granted-to", "zh.were-granted")
_NAMED_BATCH = Pattern(
    r"首批|第[一二三四五六七八九十\d]{1,3}批|\b(?:first|second|third|fourth|fifth|sixth|new|latest|last|most recent) (?:batch|group|round|wave|lot|tranche)|\b(?:part of|in|among|from) the batch of (?:\d|[a-z]+(?:teen|ty)\b)|\b(?:another|more|additional|further)\b|试点|\bpilot|\btrial",
    re.I,
)


def lacks_foreigners(draft: Draft, sentences: tuple[Sentence, ...], foreign: frozenset[int]) -> bool:
    """Whether a general verb lets in firms that nothing beside it says to be foreign. `foreign`: the sentences that name one."""
    sentence = sentences[draft.sentence]
    if draft.rule.split("+")[0] not in GENERAL or sentence.title:
        return False
    if _FOREIGN.search(sentence.text) or _NAMED_BATCH.search(sentence.text):
        return False
    if draft.sentence in foreign and _counts_the_named(draft, sentence):
        return False
    if draft.rule.startswith("zh.") and _is_foreign_zh(draft, sentences, named=draft.sentence in foreign):
        return False
    return not (_is_foreign_in_title(draft, sentences[0]) or _is_foreign_before(draft, sentences))


#: 7月初上海再放行五家,包括…: whom the sentence names are those counted.
_NAMES_THEM_ZH = re.compile(r"[^,。;]{0,8},(?:包括|含|其中(?:包括|有)|分别[是为]|名单[里上中]有|即)")
#: The body that lets foreign firms in, and what tells of them right before.
_BODY_ZH = Pattern(r"工信部|工业和信息化部|通信管理局|通管局")
_PILOT_ZH = Pattern(r"试点|[增加]值电[信讯]|批[复覆]")
_DOMESTIC_ZH = Pattern(r"内资|民营|国内企业|本土|国有|申请|受理|驳回|不予|不批|注销|撤|处罚|虚拟|转售|许可证")


def _is_foreign_zh(draft: Draft, sentences: tuple[Sentence, ...], *, named: bool) -> bool:
    """Whether a Chinese sentence names foreign firms as those that it counts, or goes on from one of foreign firms in the pilot."""
    sentence = sentences[draft.sentence]
    if _DOMESTIC_ZH.search(sentence.text):
        return False
    if named and _NAMES_THEM_ZH.match(sentence.text, max(0, draft.end - sentence.start)):
        return True
    before = sentences[draft.sentence - 1] if draft.sentence else None
    if before is None or before.title or sentence.line - before.line > 1 or _DOMESTIC_ZH.search(before.text):
        return False
    return all(
        pattern.search(text)
        for pattern, text in ((_BODY_ZH, sentence.text), (_FOREIGN, before.text), (_PILOT_ZH, before.text))
    )


_ONE_OF_THOSE = re.compile(
    r"\b(?:is|are|was|were) (?:now |also |both |all )?(?:among|one of|part of) the (?:first |latest |new )?$"
)
_WITH_THEM = re.compile(
    r"[\w,-]+ (?:companies|firms|enterprises|businesses), (?:including|among them|led by) (?=[A-Z])"
)


def _counts_the_named(draft: Draft, sentence: Sentence) -> bool:
    """Whether an English figure counts those whom its sentence names: "NAME is among the 13 companies newly approved"."""
    at = max(0, draft.start - sentence.start)
    return _ONE_OF_THOSE.search(sentence.text[:at]) is not None or _WITH_THEM.match(sentence.text[at:]) is not None


#: "has issued a batch of permits to foreign-invested companies. Fifteen firms were cleared": whom the next sentence counts.
_FOREIGN_LET_IN = Pattern(
    r"\b(?:approv\w+|clear(?:ed|ances?)|licen[cs]\w+|admitted|permits?|granted|issued|awarded|let in)\b[^.;]{0,60}\b(?:foreign|overseas)(?:-\w+)? (?:\w+ )?(?:companies|firms|enterprises|businesses|operators)\b"
    r"|\b(?:foreign|overseas)(?:-\w+)? (?:\w+ )?(?:companies|firms|enterprises|businesses|operators)\b[^.;]{0,40}\b(?:approved|cleared|licen[cs]ed|admitted|let in|permits?|approvals?)\b",
    re.I,
)
_NOT_LET_IN = re.compile(
    r"\b(?:not|n't|never|no|den(?:y|ies|ied)|appl(?:y|ied|ying|icants?|ications?)|reject\w*|refus\w*|revok\w*|cancel\w*|withdr[ae]w\w*|fin(?:ed|es)|warn\w*|will|would|may|might|could|hop\w+|plan(?:s|ned)?)\b",
    re.I,
)


#: "were approved as 6G test operators", "for Beijing's list of headquarters": let in to something that is no telecom service.
_FOR_ELSE = re.compile(r"\b(?:approved|cleared|licensed|admitted|granted|received)\b[^.;]{0,30}\b(?:for|as|to)\b")
_OF_TELECOM = re.compile(r"\b(?:telecoms?|pilot|trial|value-added|operate|offer|provide)\b")


#: What the pilot is: "a pilot under which wholly foreign-owned companies may offer value-added telecom services".
_SCHEME = Pattern(r"\b(?:pilot|trial)\b", re.I)
_OF_FOREIGN_TELECOM = Pattern(r"\btele(?:com|co)|\bvalue-added\b", re.I)
_NOT_SO = Pattern(
    r"\b(?:not|n't|never|no|den(?:y|ies|ied)|appl(?:y|ied|ying|icants?|ications?)|reject\w*|refus\w*|revok\w*|cancel\w*|withdr[ae]w\w*|fin(?:ed|es)|warn\w*|might|could|hop\w+|plan(?:s|ned)?|draft|propos\w*|domestic|Chinese (?:companies|firms|enterprises)|hospitals?|biotech\w*)\b",
    re.I,
)
#: Firms and nothing nearer: drug makers, shops and studios have a word of their own.
_PLAIN = re.compile(
    r"(?:(?:about|some|over|nearly|more than|another) )?[\w,-]+(?: (?:more|new|further|other|others))?(?: (?:companies|firms|enterprises|businesses|newcomers|approvals|new approvals))?",
    re.I,
)


#: No noun of another sort, and nobody they are of.
_PLAIN_BEHIND = re.compile(
    r"(?=[.;,]|$)| (?:in|on|last|this|that|yesterday|today|got|were|was|have|had|received|won|obtained|and|among|to|for)\b"
)


def _lets_in_by_scheme(draft: Draft, before: str, own: Sentence) -> bool:
    """Whether a plain number of firms is let in right behind a sentence that says what the pilot for foreigners is."""
    if not (_SCHEME.search(before) and _FOREIGN.search(before) and _OF_FOREIGN_TELECOM.search(before)):
        return False
    if _NOT_SO.search(before) or _NOT_SO.search(own.text):
        return False
    at, end = max(0, draft.start - own.start), max(0, draft.end - own.start)
    return _PLAIN.fullmatch(own.text[at:end]) is not None and _PLAIN_BEHIND.match(own.text[end:]) is not None


def _is_foreign_before(draft: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether the sentence right before an English figure tells of foreign firms as those let in, and of nothing else."""
    before = sentences[draft.sentence - 1] if draft.sentence else None
    if before is None or before.title or not draft.rule.startswith("en."):
        return False
    own = sentences[draft.sentence].text
    if _FOR_ELSE.search(own) and not _OF_TELECOM.search(own):
        return False
    if _lets_in_by_scheme(draft, before.text, sentences[draft.sentence]):
        return True
    return _FOREIGN_LET_IN.search(before.text) is not None and _NOT_LET_IN.search(before.text) is None


#: From this sentence of the body on. In 48 long English pages nobody had seen 8 of 13 such figures told as fact were wrong.
_DEEP = 3


def is_far_from_foreigners(draft: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a batch or a stock stands deep in a text, in a sentence that names no foreigners."""
    sentence = sentences[draft.sentence]
    if draft.role not in ("batch", "stock_total") or sentence.lead < _DEEP or _FOREIGN.search(sentence.text):
        return False
    if draft.detail == "table_row":  # a table is read by the words above it
        return False
    if draft.role == "batch" and (_is_foreign_before(draft, sentences) or _is_of_batches(draft, sentences)):
        return False
    return not _is_foreign_in_title(draft, sentences[0])


#: "has approved 53 foreign-invested companies for its pilot in three batches": what a batch told below is one of.
_IN_BATCHES = Pattern(
    r"\b(?:approved|cleared|licen[cs]ed|admitted)\b[^.;]{0,30}\b(?:foreign|overseas)[^.;]{0,90}\bin (?:two|three|four|five|six|seven|eight|nine|ten|\d) (?:batches|rounds|groups)\b",
    re.I,
)


def _is_of_batches(draft: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a batch told by its number is one of those in which the text's first sentences say that foreign firms were let in."""
    named = draft.rule.startswith(("en.nth-batch", "en.first-batch"))
    return named and any(_IN_BATCHES.search(one.text) for one in sentences[:4])


def _is_foreign_in_title(draft: Draft, title: Sentence) -> bool:
    """Whether the title tells the same figure of foreign firms."""
    figure = re.search(rf"(?<![\d.,]){draft.value}(?![\d.,%])", title.text)
    return bool(title.title and figure and _FOREIGN.search(title.text[figure.end() : figure.end() + 24]))
