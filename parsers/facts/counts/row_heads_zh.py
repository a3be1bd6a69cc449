# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a Chinese sentence begins a row of parts: by its first words, or by the heading of the section that it opens."""

import re
from collections.abc import Sequence

from parsers.facts.text.sentences import Sentence

#: 按地区分,上海7家; 分业务看,信息服务30家; 按地区:上海29家: the head of a row, at the beginning of its sentence.
_HEAD = re.compile(
    r"\W*(?:(?:其中|当中)[,:]?|[按从依][^,;。:\d]{1,12}?(?:看|分|计|论|划分|统计|拆分|区分|来说)[,:]|按[^,;。:\d]{2,6}[,:]|分[^,;。:\d]{1,6}看[,:])"
)
#: 二、投资来源; (三)股比情况: a line that says by what the firms counted are parted below it.
_SECTION = re.compile(
    r"\W*(?:\(?[一二三四五六七八九十\d]{1,2}\)?[、.\s]?\s*)?(?:(?:外方|外资|境外|企业|主要)?(?:投资者?|资本|资金|股东|出资)?来源(?:地|国别)?|(?:注册)?(?:区域|地区|地域|属地|行业|业务|股权|国别)(?:分布|结构|构成)|股(?:权|比)(?:结构|情况)?|落户何处|注册地)(?:情况)?[:。]?\s*"
)
#: Under such a line a sentence may come first that counts no firms: 来自41个国家和地区。
_COUNTS_FIRMS = re.compile(r"\d[家户间]")


def find_row_head(index: int, sentences: Sequence[Sentence], stop: int) -> str | None:
    """The words that begin a row of parts in a sentence, before its first figure at `stop`; None where it is no such row."""
    sentence = sentences[index]
    head = _HEAD.match(sentence.text, 0, stop - sentence.start)
    if head is not None:
        return head.group()
    return "" if _is_under_section(index, sentences) else None


def _is_under_section(index: int, sentences: Sequence[Sentence]) -> bool:
    """Whether the line right above names what parts the firms, with at most one sentence between that counts none."""
    above = index - 1
    if above > 0 and sentences[above].line == sentences[index].line and not _COUNTS_FIRMS.search(sentences[above].text):
        above -= 1
    if above < 0 or sentences[above].line == sentences[index].line:
        return False
    return _SECTION.fullmatch(sentences[above].text) is not None
