"""Tells whose each number of a Chinese row of fields is: 增值电信、生物技术、独资医院分别有170家、80家、12家."""

import re

from parsers.facts.counts.counts import Draft, demote
from parsers.facts.text.sentences import Sentence

#: Between the fields and their numbers a clause may tell what came of them:
#: …领域开放试点取得成效,截至目前,分别有98家、62家、9家.
_IN_TURN = re.compile(
    r"(?P<fields>[^,。;]*)(?:(?<=[域业点效放展进])[^,。;、]{0,16}(?:,[^,。;、\d]{2,16}){0,2},)?"
    r"分别(?:已|均|累计)*(?:有|为|是|达|获批|落地|批准)*了?(?P<told>(?:[\d,]*\d[余多]?[家个项户间][^,。;、\d]{0,8}[、和及,])*)$"
)
#: What is opened to foreigners in the same breath.
_OTHER_FIELD = re.compile(r"生物|医院|医疗|医药|细胞|基因|教育|文化|旅游|金融|银行|保险|证券|制造|养老|职业培训")


def leave_other_fields(draft: Draft, sentence: Sentence) -> Draft:
    """The figure as one of another sector, where its turn in a row of fields is that of one."""
    if draft.role == "other" or not draft.rule.startswith("zh."):
        return draft
    before = sentence.text[: max(0, draft.start - sentence.start)]
    found = _IN_TURN.search(before) if "分别" in before else None
    if found is None:
        return draft
    fields = _list_fields(found["fields"])
    turn = len(re.findall("[家个项户间]", found["told"]))
    told_else = len(fields) > 1 and turn < len(fields) and _OTHER_FIELD.search(fields[turn]) is not None
    return demote(draft, "other_sector", f"{draft.rule}+of-field") if told_else else draft


#: 增值电信、生物技术、外商独资医院领域开放试点取得成效: what is said of all stands behind the last field.
_OF_ALL = re.compile(r"(?:等)?(?:[一二三四五]个?|\d个?)?(?:领域|行业|方面).*$")


def _list_fields(words: str) -> list[str]:
    """The fields that a row names, without what is said of all of them."""
    return re.split("[、和与及]", _OF_ALL.sub("", words))
