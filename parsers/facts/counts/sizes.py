# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what the size of a figure makes of its role: too large for a batch, too large for all foreign-invested telecom firms."""

import re

from domain.altering import alter
from parsers.facts.counts.counts import Draft, demote
from parsers.facts.counts.programmes import tells_earlier, tells_flow
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: China has some three thousand foreign-invested telecom firms; a figure from here on counts something else.
_NO_STOCK = 20_000
_FOREIGN = Pattern(
    r"外[资商企方]|港资|台资|境外|\b(?:FIEs?|FITEs?|WFOEs?)\b|\b(?:foreign|overseas|multinational)", re.I
)
_TELECOM = Pattern(r"电[信讯]|\btele(?:com|co|s\b)|(?<![A-Za-z])VATS(?![A-Za-z])|\bcarriers?\b", re.I)
#: 获准经营电信业务的外商投资企业3312家: the words of the stock, told as those of the pilot are.
_WORDED_ZH = Pattern(
    r"(?:获[准批][^,。;试]{0,6}(?:经营|从事)|(?:取得|持有|领取|获得))(?:[增加]值)?电[信讯](?:业务)?(?:(?:经营)?许可证?)?的(?:(?:外商投资|外资|外国)(?:企业|公司)?|外企|外商)(?:家数|总数|数量|数)?(?:已|共|则)*(?:达到?|计|为|有|是|突破|超过?|逾|(?:增[加长]?|上?升|扩[大展]|攀升|发展|跃升)[到至为])?(?:约|近|超过?|逾|了)?\d"
)
STOCK_NOUN = Pattern(
    r"外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司)|外[资商](?:投资)?持证(?:企业|公司)|\b(?:foreign|overseas)[- ](?:invested|funded|owned|backed)? ?tele(?:com|co)\w* (?:companies|firms|enterprises|operators)",
    re.I,
)


def check_size(draft: Draft, sentence: Sentence, *, piloted: bool) -> Draft | None:
    """The figure with the role that its size leaves it; None where that says nothing."""
    if tells_flow(draft, sentence.text):
        return alter(draft, role="stock_total", detail="told_as_new", rule=f"{draft.rule}+flow", confidence=0.58)
    if draft.role == "stock_total" and draft.value >= _NO_STOCK:
        return demote(draft, "all_sectors", f"{draft.rule}+size")
    if draft.role == "pilot_total" and piloted and tells_earlier(draft, sentence):
        return _place_earlier(draft, sentence.text)
    if draft.role not in ("batch", "pilot_total") or draft.value < 1000:
        return None
    if not _may_be_stock(draft, sentence.text):
        return demote(draft, "all_sectors", f"{draft.rule}+size")
    worded = draft.role == "pilot_total" and (
        _WORDED_ZH.search(sentence.text) is not None or _sums_stock(draft, sentence)
    )
    weight = draft.confidence if worded else min(draft.confidence, 0.72)
    return alter(draft, role="stock_total", rule=f"{draft.rule}+size", confidence=weight)


def _sums_stock(draft: Draft, sentence: Sentence) -> bool:
    """新增外商投资电信企业38家,累计达到2811家: a bare sum behind the stock's own noun, where nothing of the pilot is told."""
    before = sentence.text[: max(0, draft.start - sentence.start)]
    return draft.rule == "zh.cumulative" and STOCK_NOUN.search(before) is not None and "试点" not in sentence.text


def _may_be_stock(draft: Draft, sentence: str) -> bool:
    """Whether a figure too large for a batch is the stock's: of foreign firms, and of telecom where it is very large."""
    return _FOREIGN.search(sentence) is not None and (draft.value < 5_000 or _TELECOM.search(sentence) is not None)


def _place_earlier(draft: Draft, sentence: str) -> Draft:
    """Of telecom firms it is the stock's; of another programme's licensees a person says whose it is."""
    if STOCK_NOUN.search(sentence) and "试点" not in sentence and "pilot" not in sentence:
        return alter(draft, role="stock_total", rule=f"{draft.rule}+earlier", confidence=min(draft.confidence, 0.62))
    return alter(draft, rule=f"{draft.rule}+earlier", confidence=min(draft.confidence, 0.55))
