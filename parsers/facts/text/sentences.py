# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Cuts folded text into lines, sentences and clauses, as spans."""

import re
from bisect import bisect_right
from functools import lru_cache

from msgspec import Struct

from parsers.facts.text.asides_en import stands_in_aside
from parsers.facts.text.lacks import note_parts
from parsers.facts.text.patterns import Pattern

_ABBREVIATIONS = frozenset(
    [
        "co",
        "ltd",
        "inc",
        "corp",
        "no",
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "vs",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "gov",
        "prof",
        "approx",
        "pte",
        "pvt",
        "fig",
    ]
)
_STOP = Pattern(r"[。!?!?]+[\"')]*|\n+|\.(?=[\"')]*\s+[\"'(]?[A-Z0-9\u3400-\u9fff])|\.(?=[\"']*$)", re.MULTILINE)
_LAST_WORD = re.compile(r"([A-Za-z][A-Za-z.&-]*)$")
_CLAUSE_ZH = Pattern(r",(?:(?<!\d,)|(?!\d))|;|:|--+|——")
#: 17家外企签约 3家获颁批复: in a title a gap before the next number of firms parts clauses too.
_CLAUSE_TITLE = Pattern(
    r",(?:(?<!\d,)|(?!\d))|;|:|--+|——|(?<=[一-鿿]) +(?=(?:另有?|又有?|其中)?(?:\d+|[一二两三四五六七八九十]+)[家户间])"
)
_FIRMS_BEFORE = re.compile(r"[\d一二两三四五六七八九十百][余多]?[家户间]")
_CLAUSE_EN = Pattern(
    r"[;:](?!\d)(?<!:(?= \d[\d,]{2}))|, (?=(?:(?:and|over|nearly|about|some|another|more than|almost) )*(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) [a-z])|--+|—+|,? (?:but|while|whereas|although|though|after) |(?<!year)(?<!years)(?<!month)(?<!months)(?<!quarter),? before |, (?:with|which) |, (?=(?:lifting|bringing|taking|pushing|raising|making|carrying) )|, and (?=(?:that|the|it|they|he|she|its|their|another|this|in|on|by)\b)|, (?:and )?that (?=(?:another |a further |some |over |more than )?(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
#: "In all, 36 companies ...": what opens a sentence belongs to what follows it.
_OPENING = re.compile(
    r"(?:In all|In total|All told|Altogether|Overall|Together|So far|Thus far|To date|Until now|At present|Currently|Now|In sum|Cumulatively|Up to now|By now|Hitherto|In aggregate|Among (?:them|these|those)|Of (?:them|these|those)"
    r"|(?:As of|By|At|As at|Up to|Since|In|Through) [\w .,'-]{2,40})$"
)
#: Longer sentences are cut, so that the work for a text grows with its length.
LONGEST = 1_200
_LONGEST_ASIDE = 240
_LISTED = re.compile(r"^\s*(?:[◆◇●○■□▪▶►★☆※]|\(?\d{1,3}[.、)]|[①-⑳]|[-*•·]|\(?[一二三四五六七八九十]{1,3}[、.)])")


#: What a page says around its article: links to others, ways to share, rights. A line that begins so is all of it.
_FURNITURE = re.compile(
    r"^\s*[【\[(]?(?:上一[篇条页]|下一[篇条页]|相关(?:阅读|新闻|链接|推荐|报道|文章|专题)|延伸阅读|推荐阅读|更多(?:阅读|新闻|精彩)|热门(?:推荐|文章|新闻|排行)|点击排行|阅读排行|猜你喜欢|分享到|打印本页|版权所有|版权声明|免责声明|首页 ?[>»|·]|当前位置|您(?:的位置|现在的位置)|浏览次数|阅读量|责任编辑[:]|责编[:]|扫一扫|关注我们|[^\n]{0,20}ICP备\d)"
    r"|^\s*(?:(?:Learn|Read|See|Keep|Continue|Watch) (?:more|extra|also|reading|watching)\s*[:|]|Related(?: (?:stories|articles|news|links|reading|coverage))?\s*:|Also read\s*:|(?:Most|Editor'?s?'?) (?:read|popular|viewed|picks?)\b\s*:?|Previous\s*:|Next\s*:|Share this|Share(?: on| via| to)?\s*:|Gallery\s*:|In pictures\s*:|Video\s*:|Podcast\s*:|Skip to|Home ?[>»/|]|Copyright\b|All rights reserved|©|Subscribe\b[^.]{0,40}$|Sign up\b|Follow us|Tags?\s*:|Advertisement|You may also like|More (?:from|on|stories)\b|Trending\b|Recommended\b)",
    re.IGNORECASE,
)


#: A line that says who wrote, when and where it was taken from: it is not the first thing that the article tells.
_BYLINE = re.compile(
    r"(?=[^\n]{3,60}$)[^\n。!?;]*(?:记者|来源|转自|作者|文[/|丨]|发布时间|更新时间|(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2}))[^\n。!?;]*[^\n。!?;:,]$"
    r"|(?=[^\n]{3,60}$)(?:[Bb]y|Written by|Source|Published|Updated)\b[^\n]*[^\n.!?;:,]$"
    r"|(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d(?:[,|]? \d{1,2}[:.]\d\d(?: ?[APap]\.?[Mm]\.?)?)?$"
)


class Sentence(Struct, frozen=True):
    """One sentence of the folded text. `line` counts lines from 0; `lead` counts sentences of the body from 0.

    `furniture` says that it belongs to the page and not to its article: what it tells is not the article's.
    """

    start: int
    end: int
    line: int
    title: bool
    lead: int
    text: str
    furniture: bool = False


def split_sentences(text: str, title_end: int) -> tuple[Sentence, ...]:
    """Sentences in order; `title_end` is where the title line ends (0: there is no title)."""
    found: list[Sentence] = []
    start, line, lead = 0, 0, 0
    for stop in _STOP.finditer(text):
        if stop.group() == "." and (_is_abbreviation(text, stop.start()) or _numbers_item(text, stop.start())):
            continue
        lead += _add(found, text, start, stop.end(), line, title_end, lead)
        line += stop.group().count("\n")
        start = stop.end()
    _add(found, text, start, len(text), line, title_end, lead)
    note_parts(text, ((sentence.start, sentence.text) for sentence in found))
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int, end: int, line: int, title_end: int, lead: int) -> int:
    if end - start > LONGEST:
        cut = _find_cut(text, start + LONGEST // 2, start + LONGEST)
        added = _add(found, text, start, cut, line, title_end, lead)
        return added + _add_rest(found, text, cut, end, line, title_end, lead + added)
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return 0
    first = start + len(piece) - len(piece.lstrip())
    title = first < title_end
    aside = not title and (_is_furniture(text, first) or _says_title_again(text, first, title_end))
    found.append(Sentence(first, first + len(stripped), line, title, -1 if title else lead, stripped, aside))
    return 0 if title or aside or _is_byline(text, first, first + len(stripped)) else 1


def _is_byline(text: str, start: int, end: int) -> bool:
    """Whether a piece is a line of its own that names only who wrote or where it stood."""
    alone = text[start - 1 : start] == "\n" and text[end : end + 1] in ("\n", "")
    return alone and end - start <= 60 and _BYLINE.match(text[start:end]) is not None


#: The page's day, as its own line gives it before the title: "date 2026-03-04 China clears 12 firms".
_DATED_LINE = re.compile(
    r"\s*(?:(?:[Dd]ate|[Pp]ublished|[Uu]pdated|[Pp]osted|[Tt]ime|日期|时间|发布时间)[: ]*)?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d\d:\d\d(?::\d\d)?)?\W*"
)


def _says_title_again(text: str, at: int, title_end: int) -> bool:
    """Whether a line says no more than the page's day and its title again."""
    title = text[:title_end].strip()
    line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0].rstrip()
    return len(title) > 9 and line.endswith(title) and _DATED_LINE.fullmatch(line[: -len(title)]) is not None


def _is_furniture(text: str, at: int) -> bool:
    """A long line is never taken for furniture whole: a page without line breaks begins with its navigation."""
    start = text.rfind("\n", max(0, at - _LONGEST_ASIDE), at) + 1
    if start == 0 and at > _LONGEST_ASIDE:
        return False
    line = text[start : start + _LONGEST_ASIDE + 1]
    return _FURNITURE.match(line) is not None and len(line.partition("\n")[0]) <= _LONGEST_ASIDE


def _add_rest(found: list[Sentence], text: str, start: int, end: int, line: int, title_end: int, lead: int) -> int:
    """What is left of an overlong sentence, piece by piece."""
    added = 0
    while start < end:
        cut = end if end - start <= LONGEST else _find_cut(text, start + LONGEST // 2, start + LONGEST)
        added += _add(found, text, start, cut, line, title_end, lead + added)
        start = cut
    return added


def _find_cut(text: str, low: int, high: int) -> int:
    """Behind the last comma or space of a span; its end where there is none."""
    return max(text.rfind(mark, low, high) for mark in (",", ";", "、", " ")) + 1 or high


#: "the following five enterprises: 1. Kestrel Data Co., Ltd.; 2. Otsuru Networks Co., Ltd.; and 3. ": a row within its sentence.
_ITEM_IN_LINE = re.compile(r"(?:: ?1|; ?(?:and )?\d{1,2})\. [A-Z]")


def _numbers_item(text: str, dot: int) -> bool:
    """Whether a point stands behind a number that opens its line, or an item of a row: "1. Kestrel Data Co., Ltd."."""
    number = text[max(0, dot - 6) : dot]
    if (item := _ITEM_IN_LINE.search(text, max(0, dot - 9), dot + 3)) and item.end() == dot + 3:
        return True
    line = number[number.rfind("\n") + 1 :] if "\n" in number else number if dot <= 6 else " x"
    return line.strip().isdigit()


#: What opens a sentence behind "Co., Ltd." and is no further part of the name, as "Shanghai Branch" is.
_OPENS_SENTENCE = re.compile(
    r"\.\s+[\"']?(?:(?:The|It|In|On|A|An|They|This|These|By|As|At|For|Its|He|She|China|Never|Under|With|While|When|But|Both|After|Before|Since|From|Services|Licen[cs]es|Approvals?|Permits?|All|Other|Others|Each|That|Those|There|Their|Later|Earlier|Last|According|Analysts|Beijing said|MIIT|To|Meanwhile|However|Moreover|Separately|Also|Another|Some|Most|Many|Several|Now|Then|Today|Yesterday|Not|No|None|Neither|Such|Only|Once|Previously|Until|Among|Besides|During|Following|Instead|More|Our|We|What|Which|Who|One(?=,| of\b| is\b| was\b| more\b| other\b)|Accordingly|Unlike|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Twenty|So far|Up to|Cumulatively|Altogether|Overall|Currently|Together|Taken together|Nearly|Almost|Roughly|Per|Thus far|At present|Hitherto|Including|Counting|More than|Sixteen|Seventeen|Eighteen|Nineteen|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)\b|(?:Of|Over|About|Around) (?=\d|the\b|these\b|those\b|them\b|which\b|all\b)|\d[\d,]* (?!of\b)[a-z])"
)


#: "..., and Palmgrove Data Co., Ltd. Sumida Colo is a venture of": another firm's name and its verb open a sentence too. Who speaks for the
#: firm, and a branch of it, belong to the name before them.
_NAME_OPENS = re.compile(
    r"\.\s+(?!(?:Ltd|Limited|Inc|LLC|Pte|Pvt|KG)\b)(?!(?:[A-Z][\w&-]* ){0,3}(?:Branch|Office|Division|Company|Manager|Chairman|Chairwoman|Chair|President|CEO|CFO|CTO|Chief|Director|Vice|Executive|Founder|Spokes\w+|Deputy|Head|Officer|Secretary|Partner|Engineer|Representative)\b)"
    r"(?:[A-Z][\w&'’-]*(?: \([A-Z][\w ]{1,20}\))?,? ){1,4}(?:(?:\([A-Z][\w ]{1,20}\) )?(?:Co\.?,? )?(?:Ltd|Limited|Inc|Corp|Co)\.?,? )?(?:(?:is|are|was|were|has|have|had|will|would|can|may|got|won|took|came|went|told|gave|made|began|left|met|did|does|do|[a-z]{3,}ed|[a-z]{3,}s)\b(?!-)|(?<=, )(?:which|who|whose)\b)|\.\s+(?:[A-Z][\w&-]* ){0,3}[A-Z][\w&-]*['’]s [a-z]"
)

#: "..., and Palmgrove Data Co. Refusals include": a label that parts firms opens a sentence. "NAME Co., Ltd. Approved in round five." is said of the name.
_LABEL_OPENS = re.compile(
    r"\.\s+(?:Refused|Refusals?|Rejected|Rejections?|Turned (?:down|away)|Pending|Waiting|Under review|Withdrawn|Withdrawals?|Revoked|Revocations?|Cancel(?:l?ed|lations?)|Expired|Lapsed|Surrendered|Applied|Applicants?|Applications?|Accepted|Filed|Approved|Admitted|Cleared|Grants?|Granted|Owners?|Parents?|Shareholders?|Suppliers?|Customers?|Partners?|Landlords?|Exits|Departures)(?::| (?:include[sd]?|are|were|is|was|went|still)\b)"
)
#: What opens a sentence behind the end of a firm's name, each with the ends of names behind which it is known.
_OPENINGS = (
    (_OPENS_SENTENCE, ("ltd", "inc", "corp", "co")),
    (_LABEL_OPENS, ("ltd", "inc", "corp", "co")),
    (_NAME_OPENS, ("ltd", "co")),
)


def _is_abbreviation(text: str, dot: int) -> bool:
    before = _LAST_WORD.search(text, max(0, dot - 12), dot)
    if before is None:
        return False
    word = before[1].lower()
    if word in ("ltd", "inc", "corp", "co"):
        return not any(word in ends and opening.match(text, dot) for opening, ends in _OPENINGS)
    return word in _ABBREVIATIONS or (len(word) == 1 and before[1].isupper()) or "." in word


@lru_cache(maxsize=8)  # each figure and each firm of a sentence asks for them, one right after another
def split_clauses(sentence: Sentence, chinese: bool) -> tuple[tuple[int, int], ...]:
    """Spans of the sentence's clauses in the whole text; they cover it without a gap."""
    pattern = _CLAUSE_EN if not chinese else _CLAUSE_TITLE if sentence.title else _CLAUSE_ZH
    spans: list[tuple[int, int]] = []
    start = sentence.start
    for mark in pattern.finditer(sentence.text):
        if not chinese and not spans and _OPENING.match(sentence.text[: mark.start()]):
            continue
        if not chinese and stands_in_aside(sentence.text, mark.start()):
            continue
        if mark.group().isspace() and not _FIRMS_BEFORE.search(sentence.text, 0, mark.start()):
            continue  # 试点扩围后首批批复 11家外企过关 is one
        cut = sentence.start + mark.end()
        spans.append((start, cut))
        start = cut
    spans.append((start, sentence.end))
    return tuple(span for span in spans if span[0] < span[1])


def clause_at(clauses: tuple[tuple[int, int], ...], position: int) -> int:
    """The index of the clause in which the position lies."""
    return max(0, bisect_right(clauses, (position, 1 << 60)) - 1)


def find_sentence(sentences: tuple[Sentence, ...], position: int) -> int:
    """The index of the sentence in which the position lies."""
    return max(0, bisect_right(sentences, position, key=lambda sentence: sentence.start) - 1)


def is_listed(line: str) -> bool:
    """Whether the line begins like an item of a list."""
    return _LISTED.match(line) is not None
