# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the sentence that says what the firms of a list are: its head, what closes it, or the title."""

import re
from collections import Counter

from parsers.facts.cues.status_cues import (
    APPLIED,
    APPROVED,
    CLOSES_LIST,
    LIST_TITLE,
    LISTS_PILOT,
    NOT,
    OPENS_LIST,
    REJECTED,
    REVOKED,
)
from parsers.facts.status.owners import LONGEST_LIST, TABLE_HEAD
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence, is_listed
from parsers.facts.values.rows import read_place

_PARTED = Deferred("[,。:]")


def find_heads(sentences: tuple[Sentence, ...]) -> list[int | None]:
    """For each sentence that is an item of a list, the sentence that opens the list, else the one that frames it."""
    lines = Counter(sentence.line for sentence in sentences)
    items = [_is_item(sentence, alone=lines[sentence.line] == 1) for sentence in sentences]
    frames = _find_frames(sentences, items)
    heads: list[int | None] = []
    last, opens = -LONGEST_LIST, False
    for index, sentence in enumerate(sentences):
        opened = opens and index - last < LONGEST_LIST
        if items[index] and not opened and not frames[index] and FIELD.match(sentence.text):
            last, opens, opened = _find_framing(sentences, items, index), True, True
        heads.append((last if opened else frames[index]) if items[index] else None)
        annex = _ANNEX.fullmatch(sentence.text) or _ANNEX_LIST_ZH.fullmatch(sentence.text)
        if annex and (told := _find_referring(sentences, index)) is not None:
            last, opens = told, True
            continue
        if opens and index == last + 1 and _COLUMNS.fullmatch(sentence.text):
            continue  # the columns' names stand between a head and its rows
        opening = OPENS_LIST.search(sentence.text) is not None or _opens_annex(sentences, index)
        framed = frames[index] is not None and frames[index] != 0
        if _SECTION.match(sentence.text) and (_tells_verdict(sentence.text) or _FRESHLY.search(sentence.text)):
            last, opens = index, True
        elif items[index] and not framed and TABLE_HEAD.search(sentence.text):
            last, opens = last if opened else _find_framing(sentences, items, index), True
        elif opening or not items[index]:
            last, opens = index, opening and not sentence.title
    return heads


#: "No. Name Business"
_COLUMNS = Deferred(r"(?:No\.?|Seq\.?|S/N|#)[ |]+(?:Name|Company|Enterprise|Firm|Licensee)s?\b[\w |/]{0,60}")
#: A notice's section that says what became of those whom it lists: 三、注销(1家).
_SECTION = Deferred(r"^[一二三四五六七八九十]{1,3}、[^,。;:]{2,20}$")


#: The head of a list that stands at the end of a notice.
_ANNEX = Pattern(
    r"(?:Annex|Appendix|Attachment|Schedule|Enclosure|Exhibit)(?: [A-Z\d]{1,3})?[:.]?(?: [^.]{2,80})?", re.I
)


#: 附件: the line above the list of a notice whose text stands before it.
_ANNEX_ZH = Deferred(r"附件?\d{0,2}[:、]?")


#: 附件:第五批试点企业名单.
_ANNEX_LIST_ZH = Deferred(r"附件?\d{0,2}[:、]?[^,。;:]{2,40}(?:名单|名录|清单|一览表)")
#: What a notice says of those whom its annex lists: 现将准予…的11家企业名单(见附件)予以公布.
_REFERS = Deferred(
    r"\b(?:annex|appendix|attach\w+|schedule|enclos\w+|exhibit|list(?:ed)?)\b|(?<!拟)(?:名单|名录|清单|企业)[^。;]{0,12}(?:见附|附后|附件|予以公[布告]|公布)",
    re.I,
)


def _opens_annex(sentences: tuple[Sentence, ...], index: int) -> bool:
    """Whether a line is a Chinese annex's, behind a sentence of the body."""
    return _ANNEX_ZH.fullmatch(sentences[index].text) is not None and index > 0 and "。" in sentences[index - 1].text


def _find_referring(sentences: tuple[Sentence, ...], annex: int) -> int | None:
    """The sentence before an annex that refers to it and says what became of those whom it lists: "listed in the Annex"."""
    for at in range(annex - 1, -1, -1):
        text = sentences[at].text
        if _REFERS.search(text) and _tells_verdict(text):
            return at
    return None


_FRESHLY = Deferred(r"新(?:核发|批|增|颁)|核发|准予|同意|批准")


#: 本表列示…取得批复的企业, 现将…予以公布: what a table says of itself.
_OF_TABLE = Pattern(r"本表|下表|如下|下列|以下|现将|(?:予以|现|特此|公开)?(?:公布|公告|公示|列示)|名单|一览")
#: A paper that is asked for by the way: 以申请时股权结构为准, 依据企业申报材料填写.
_BY_THE_WAY = Deferred(r"申[请报](?:时|材料|条件|表|书|流程|指南|文件|资料|信息|当时|之日)")


def _find_framing(sentences: tuple[Sentence, ...], items: list[bool], index: int) -> int:
    """The sentence that says what the firms of a table are: the nearest before its head that tells what became of them.

    One that speaks of the table goes before those that only remark on a column.
    """
    near = [at for at in range(index - 1, max(-1, index - 6), -1) if not items[at] or at == 0]
    telling = [at for at in near if _frames(sentences[at].text)]
    of_table = [at for at in telling if _OF_TABLE.search(sentences[at].text)]
    return next(iter((*of_table, *telling)), max(0, index - 1))


def _frames(text: str) -> bool:
    return _tells_verdict(_BY_THE_WAY.sub("", text)) or LISTS_PILOT.search(text) is not None


def _closes_with_verdict(text: str) -> bool:
    return CLOSES_LIST.match(text) is not None and _tells_verdict(text)


def _tells_verdict(text: str) -> bool:
    return any(cue.search(text) for cue in (APPROVED, REVOKED, REJECTED, APPLIED))


def _find_frames(sentences: tuple[Sentence, ...], items: list[bool]) -> list[int | None]:
    """A list without an opening is told by what closes it (以上企业获准…), else by the title (…名单)."""
    titled = 0 if sentences and sentences[0].title and LIST_TITLE.search(sentences[0].text) else None
    frames: list[int | None] = []
    following, closes = len(sentences) + LONGEST_LIST, False
    for index in range(len(sentences) - 1, -1, -1):
        frames.append(following if closes and following - index < LONGEST_LIST else titled)
        if not items[index]:
            following, closes = index, _closes_with_verdict(sentences[index].text)
    return frames[::-1]


#: A row that begins with its document's number: A2.试-20260071 甲(北京)有限公司 100% ….
_ROW = Pattern(
    r"(?:\S{0,8}\d{4,}\S{0,4} +[^。;]*(?:公司|Ltd|Limited)|\d{1,3}[.)]? +[A-Z][^。;]{2,90}?\b(?:Ltd|Limited|Inc|LLC|GmbH)\b)[^。;]*$"
)
#: What ends a name in a line of names, or what none holds, and the other name behind it.
_ENDS, _OTHER_NAME = re.compile("公司|[,。;:、]"), re.compile(r"\([^)]{0,40}\)")
#: Characters of a name before 公司.
_SHORTEST, _LONGEST = 4, 40
#: Cells that a bar parts, with or without space around it.
_CELLS = Deferred(r" \| |[^\s|]\|[^\s|]")
_NAME_ALONE = Pattern(
    r"[A-Z][^.;:|]{3,100}?,? (?:Co\.?,? (?:Ltd|Limited)|Company,? Limited|Limited|Ltd|Inc|LLC)\b\.?(?:[;,]?$| ?(?:[-–—|:/]|\() ?[^.]{2,100}$)"
)


#: A line of English names, parted by semicolons, and nothing else.
_NAMES_PARTED = Deferred(r"(?:[A-Z][^;:|\n]{3,110}\b(?:Ltd|Limited|Inc|LLC)\b\.?(?:; ?|$)){2,}")


#: "Beijing (2): Delacroix Media (Beijing) Co., Ltd.; ...", 上海(3家):甲有限公司、乙有限公司: names by place.
_BY_PLACE = Pattern(
    r"(?:[A-Z][A-Za-z' -]{2,24}|[一-鿿]{2,8})(?: ?\([^()]{1,6}\))?: ?[^:]*(?:公司|Ltd|Limited|Inc|LLC)\.?[;,。]?$"
)


#: "Verner Data Services Co., Ltd., Beijing", 甲有限公司,上海市: a name and its place.
_NAME_PLACE = Pattern(r".{4,80}?(?:公司|\b(?:Ltd|Limited|Inc|LLC)\b\.?), ?(?P<place>[^,。;.]{2,24})[.;。]?$")
#: A row of a table whose columns only a space parts: 3 甲(深圳)有限公司 信息服务业务(仅限应用商店) 2025年9月8日.
_NUMBERED_ROW = Deferred(r"\d{1,4} [^。;]{2,60}公司(?: [^。;]*)?$")
#: A line of a record: 企业名称:甲有限公司, 批复日期:2026年4月24日.
FIELD = Deferred(
    r"(?:(?:企业|公司|单位|主体|业务|服务|批[复覆]|许可证?|注册|有效期?|发证|法定|覆盖|经营|试点|核准|获批|被许可人?|持证|申请人?|统一社会信用)[一-鿿]{0,8}|名称|地址|文号|日期|编号|备注)[:]\S"
)


#: The foot of a page names who keeps it: 甲有限公司 版权所有.
_FOOT = Pattern(r"版权|主办单位|承办单位|技术支持|ICP备|网站标识码|公网安备")


def is_names_only(text: str) -> bool:
    """Whether a line is names and nothing else: 甲有限公司、乙有限公司(原名…).

    That is `(?:[^,。;:、]{4,40}公司(?:\\([^)]{0,40}\\))?[、;]?)+`. As a pattern it would try each 公司 as an end and as none: of
    thirty names in a line that only spaces part, and other words behind them, a thousand million ways.
    """
    if "公司" not in text:
        return False
    begins, first = {0}, 0
    for found in _ENDS.finditer(text):
        at, end = found.span()
        if end - at == 1:
            first = end
        elif not begins.isdisjoint(range(max(first, at - _LONGEST), at - _SHORTEST + 1)):
            other = _OTHER_NAME.match(text, end)
            ends = (end, other.end()) if other else (end,)
            begins.update(ends, (one + 1 for one in ends if text[one : one + 1] in ("、", ";")))
    return len(text) in begins and len(text) > 0


def _is_item(sentence: Sentence, *, alone: bool) -> bool:
    text = sentence.text
    return not _FOOT.search(text) and (
        is_listed(text)
        or ("|" in text and _CELLS.search(text) is not None)
        or (text[0].isdigit() and _NUMBERED_ROW.match(text) is not None)
        or (":" in text[:16] and FIELD.match(text) is not None and "。" not in text)
        or _ROW.match(text) is not None
        or is_names_only(text)
        or bool(_NAME_ALONE.match(text))
        or (";" in text and _NAMES_PARTED.fullmatch(text) is not None)
        or bool(_BY_PLACE.match(text))
        or (len(text) < 120 and (put := _NAME_PLACE.match(text)) is not None and read_place(put["place"]) is not None)
        or (alone and len(text) < 44 and not _PARTED.search(text))
    )


def follows_approval(sentences: tuple[Sentence, ...], head: int, approvals: frozenset[int]) -> bool:
    """获批企业名单如下: the list of those whose approval was told just before."""
    return bool(APPROVED.search(sentences[head].text)) and any(i in approvals for i in range(max(0, head - 6), head))


#: 这6家企业是:, 它们分别为:, 具体为: what opens the names of those told of right before.
NAMES_THEM = r"(?:(?:这|上述|以上|此次|本次|新|获[批准]的?){0,3}(?:\d+|[一二两三四五六七八九十]+)[家户间](?:获[批准])?(?:的)?(?:外[资商](?:投资)?|[港台日德美法英韩]资)?(?:企业|公司|外企)|(?:它|他)们|具体(?:企业)?|(?:获[批准](?:的)?)?(?:企业|公司)(?:名单)?)(?:名单)?(?:依次|分别)?(?:是|为)"
#: 目前能对上号的有这些—: a head that says no more than that those told of before follow.
_POINTS_BACK = Deferred(
    r"(?:这些|如下|以下|下列|已知|公开|披露|名单|对上号|确认)[^,。]{0,8}(?::|—|--)$|(?:名单|名录|清单|名称|企业|公司)(?:如下|见下表|附后)。$|^附件?\d?[:、 ][^,。:]{0,16}(?:名单|名录|清单|一览表)$|^附件?\d{0,2}[:、]?$"
    rf"|^{NAMES_THEM}:$"
    r"|^(?:They|These|Those)(?: (?:firms|companies|enterprises))? are:$"
    r"|^(?:Here (?:is|are) )?(?:[Tt]he |[Tt]heir |[Ii]ts )?(?:(?:full|complete|official|whole) )?(?:list|names|table|firms|companies|enterprises)(?: of (?:the |those )?(?:[\w-]+ )?(?:firms|companies|enterprises))?(?: (?:is|are))?(?: given| set out| listed)?(?:,? as (?:translated|published|released|posted|issued|given)(?: by [^.;:,]{2,40})?)? ?(?:as follows|follows?|below)?[:.]$"
    r"|^(?:The )?(?:list|names) (?:is|are) (?:hereby |now |herewith )?(?:announced|published|made public|released|issued|promulgated)(?: as follows| below)?[:.]$"
)


def points_back(sentences: tuple[Sentence, ...], head: int, approvals: frozenset[int]) -> bool:
    """Whether a list's head that tells nothing itself stands right behind sentences that tell an approval."""
    text = sentences[head].text
    return (
        _POINTS_BACK.search(text) is not None
        and not (_tells_verdict(text) or NOT.search(text))
        and any(i in approvals for i in range(max(0, head - 3), head))
    )


#: 下列5家企业已于9月10日取得试点批复: what is told of those who follow.
_OF_FOLLOWING = Deferred(
    r"(?:下列|以下|如下)(?:\d+|[一二两三四五六七八九十]+)?[家户间]?(?:外资|外商投资|跨国)?(?:企业|公司|单位|外企)[^,。;]{0,24}(?:取得|获得|获[批准]|拿到|领取|(?<!方)可以?(?:依法)?(?:开展|经营)[^,。;]{0,20}试点)"
    r"|\b(?:approved|cleared|licen[cs]ed|admitted|granted|authori[sz]ed)\b (?:[\w-]+ ){0,6}?(?:the )?following (?:[\w-]+ ){0,3}(?:enterprises|companies|firms|entities)\b"
    r"|\bfollowing (?:[\w-]+ ){0,3}(?:enterprises|companies|firms|entities)\b[^.;]{0,60}\b(?:were|was|are|have been|has been) (?:\w+ )?(?:approved|cleared|licen[cs]ed|admitted|granted|authori[sz]ed)\b"
)


def tells_of_following(sentences: tuple[Sentence, ...], head: int, approvals: frozenset[int]) -> bool:
    """Whether the sentence right before a head that points back tells a grant of those who follow, and nothing else of them."""
    text = sentences[head - 1].text if head else ""
    return (
        head - 1 in approvals
        and _OF_FOLLOWING.search(text) is not None
        and not (NOT.search(text) or REVOKED.search(text))
    )
