# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds lists and tables whose head says that their rows were let in, whatever marks part their cells.

A row is a line that begins with a firm, behind a number, a mark or a place. Asked narrowly: a row that tells anything else, of any firm, makes
its whole list one of others.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from parsers.facts.cues.status_cues import DOUBTED, NOT, REJECTED, REVOKED
from parsers.facts.names.brands import Name
from parsers.facts.status.let_in_en import LICENSEES_EN, OF_THEM_EN, tells_alone_en
from parsers.facts.status.let_in_zh import LICENSEES_ZH, OF_THEM_ZH, tells_alone_zh
from parsers.facts.status.list_rows import Line, cut_lines, find_blocks, find_first, find_further, find_numbered
from parsers.facts.status.small_numbers_zh import read_small
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: A branch of the firm is the licensee.
_BRANCH = Deferred(r" ?\([^()]*(?:\b[Bb]ranch\b|分公司|分行)")
#: What a row says that makes it, and its list, one of others.
_ELSE = Deferred(
    r"不予|驳回|注销|撤[销回件]|放弃|吊销|终止|未通过|退[回出]|受理|审[查核]中|待审|补正|申请中|变更|延续|续期|换发|增项|增加|更名|拟|整改|到期|失效|观察|候补|\b(?:rejected|refused|withdrawn|revoked|pending|expired|lapsed|under review|applied|applicant|accepted|amended|renewed|extended|change of|returned|cancel+ed|surrendered|suspended|waiting|proposed|in process|declined)\b",
    re.I,
)
_TABLE_HEAD = Deferred(
    r"(?=.*(?:[|/]| |　))(?:序号|编号|地区|城市|省份|所在地|注册地|试点地区|批次|日期|No\.|Serial|S/N|企业|公司|单位|Company|Enterprise|Name|Firm|Licensee|#).*",
    re.I,
)
_FIRM_COLUMN = Deferred(
    r"企业(?:名称)?|公司(?:名称)?|单位(?:名称)?|(?:持证|获批|被许可)(?:主体|人)|\b(?:Company|Enterprise|Firm|Licensee|Name|Holder)\b",
    re.I,
)
_OTHER_COLUMN = Deferred(
    r"投资|出资|股东|母公司|控股|申请(?!号)|合作|服务商|供应|原名|状态|变动|结果|情形|\b(?:investor|parent|shareholder|owner|applicant|partner|supplier|status|outcome|result|former)s?\b",
    re.I,
)
#: A column that only those let in have something in; that of the batch alone asks for a word of the grant above the table.
_GRANT_COLUMN = Deferred(
    r"(?:许可|获批|批[复覆]|获证|发证|颁证|领证|核发|取得(?:许可|批[复覆]|牌照)?)(?:的)?(?:时间|日期|年份|年月|月份|时点)|(?:批[复覆]|许可证?)(?:文)?(?:编号|号码?)"
)
_BATCH_COLUMN = Deferred(r"批次")
_GOT_IT = Deferred(r"拿到|获批|获准|取得|领到|批[复覆]|试点(?:名单|企业)|获证|持证")
#: Firms of the country itself, put beside the others.
_HOME_ROW = Deferred(r"内资|对照|参照|非外资|[|]\s*0%?\s*[|]")
#: Of those that follow: what was given to them.
_OF_FOLLOWING = Deferred(
    r"\b(?:granted|issued|approved|given|cleared|admitted|licen[cs]ed|awarded|approvals?)\b[^.;]*\b(?:as listed|listed below|below|following|as follows|in the (?:table|list|annex) below)\b|(?<!none of the )(?<!not the )\bfollowing(?: [\w-]+){0,3} may (?:now )?(?:operate|run|provide|offer)\b|\bfollowing\b[^.;]{0,80}\b(?:were|are|have been|is|was|has been) (?:hereby )?(?:granted|issued|approved|given|cleared|admitted|licen[cs]ed)\b"
    r"|\b(?:register|list|table|tracker|roll|page)\b[^.;]{0,60} (?:shows|lists|names|contains|carries|gives|includes)\b[^.;]{0,50}\b(?:enterprises|companies|firms|WFOEs|FITEs|FIEs|ventures) (?:with|holding|that hold|which hold) (?:an? |the |valid |such )?(?:[\w-]+ ){0,3}(?:approvals?|permits?|licen[cs]es?)\b[^.;]*:$"
    r"|\b(?:table|list|tracker|register)\b[^.;]{0,30} (?:lists|shows|gives|contains|sets out|covers)\b[^.;]{0,50}\bpilot approvals? (?:that (?:were|have been) )?(?:announced|issued|granted|given|published) by\b"
    r"|\b(?:enterprises|companies|firms)\b[^.;]{0,120}\b(?:hold|holding) (?:an? |the |valid )?(?:[\w-]+ ){0,3}(?:approvals?|permits?|licen[cs]es?)\b[^.;]*\b(?:made known|published|announced|listed|set out)\b"
    r"|(?:经[^,。;]{2,20}(?:批准|同意)|准予|同意|批准|批复同意|核准)[^。;]{0,20}(?:下列|以下|如下)[^。;]{0,30}(?:企业|公司|单位)[^。;]*|(?:下列|以下|如下)[^。;]{0,20}(?:企业|公司|单位)(?![对就因向与])[^。;]{0,40}(?:获批|获准|准予|已取得|取得|获得)[^。;]{0,30}(?:批[复覆]|许可|试点)?"
    r"|(?:现将|本表(?:列示|所列)|下表(?:列示|所列)?)[^。;]{0,60}(?:取得|获得|持有|核发|颁发)[^。;]{0,24}批[复覆][^。;]{0,60}(?:如下|公布|公告|公示|企业)",
    re.I,
)
#: A title or head that is the list's: "Pilot approvals issued in June: the list", "Approved in September (telecom pilot), by date".
_TITLED = Deferred(
    r"(?:[\w-]+ ){0,4}pilot (?:operation )?approvals? (?:issued|granted|given)(?: in [A-Z]\w+(?: \d{4})?)?(?:: (?:the )?(?:full )?list)?|(?:Newly )?(?:Approved|Admitted|Cleared|Licen[cs]ed) (?:in|on|since|this) [^.;:]{2,24} \([^()]{0,60}(?:pilot|telecom)[^()]{0,30}\)(?:, by [a-z]+)?:?"
    r"|(?:(?:本|上|该)(?:季度|月|批|周|次)|此次|今年|最新)?(?:新增|新批|新获批|获批|新核发|核发)(?:外资)?(?:企业)?(?:\(\d{1,3}家\)|\d{1,3}家)?[:：]",
    re.I,
)
_COUNTED_ROWS = Deferred(
    r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})家|\b(?P<en>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.I,
)
_WORDS = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 2
    )
}
#: So many sentences above its rows the act of a list may stand, and its table's head between.
_FAR = 4
_NOT_LET_IN = Pattern(
    r"[将拟](?!来|军|城|南)|预计|有望|申请(?!号)|受理|公示期|征求|落选|未|不予|\b(?:will|would|could|may|might|proposed|expected|applied|applications?|applicants?|appl(?:y|ied)|suppliers?|partners?|customers?|sponsors?|attend\w*|invited|fined|warned|provisional\w*|draft|expired?|former|accept(?:ed|ance)|reviews?|(?<!data )(?<!transaction )processing|handling)\b",
    re.I,
)


def find_lines(
    sentences: Sequence[Sentence], rows: Mapping[int, Sequence[Name]], approvals: frozenset[int], *, chinese: bool
) -> Iterator[int]:
    """Where the names begin that stand first in the rows of a list of those let in. `rows`: the names by sentence."""
    lines = cut_lines(sentences, rows)
    for block in (*find_blocks(lines), *find_numbered(lines)):
        if any(_ELSE.search(line.text) or NOT.search(line.text) or "?" in line.text for line in block):
            continue
        if _is_of_let_in(block, sentences, approvals, chinese=chinese):
            firsts = [(line, find_first(line)) for line in block if not _HOME_ROW.search(line.text)]
            yield from (first.start for line, first in firsts if not _BRANCH.match(line.text, first.end - line.start))
            yield from (start for line in block for start in find_further(line))


def _is_of_let_in(
    block: list[Line], sentences: Sequence[Sentence], approvals: frozenset[int], *, chinese: bool
) -> bool:
    """Whether what stands above a list says that its rows were let in."""
    top = block[0].sentences[0] - 1
    if top >= 0 and _TABLE_HEAD.fullmatch(sentences[top].text) and _FIRM_COLUMN.search(sentences[top].text):
        if not _heads_firms(sentences[top].text):
            return False
        if chinese and _has_grant_column(top, sentences):
            return True
        top -= 1
    if top < 0:
        return False
    alone, of_them, licensees = (
        (tells_alone_zh, OF_THEM_ZH, LICENSEES_ZH) if chinese else (tells_alone_en, OF_THEM_EN, LICENSEES_EN)
    )
    head = sentences[top].text.strip()
    bare = _BARE.fullmatch(head) is not None
    points = of_them.fullmatch(_as_head(head)) or licensees.fullmatch(_as_head(head)) or _is_share(head, len(block))
    if bare or (_opens(head) and points):
        grants = [alone(one, n in approvals) for n, one in enumerate(sentences[:top])]
        below = block[-1].sentences[-1] + 1
        goes_on = below < len(sentences) and _GOES_ON.match(sentences[below].text) is not None
        return _points_at_grant(top, len(block), sentences, grants, bare=bare, goes_on=goes_on)
    if _opens(head) and alone(sentences[top], top in approvals) and _counts_fit(head, len(block), strict=False):
        return True
    if chinese and _opens(head) and _is_counted_by_title(head, len(block), sentences):
        return True
    return _tells_of_following(top, block, sentences) or _is_titled(top, sentences)


#: What a title or the words above a table make of it, whatever its columns are.
_OTHER_TABLE = Pattern(
    r"注销|撤[销回]|吊销|收回|作废|失效|到期|变更|延续|换发|不予|未予|驳回|受理|在审|待审|申请(?:情况|名单|进度|企业)|公示|拟批|年报|检查|抽查|整改|失信|异常"
)


def _has_grant_column(top: int, sentences: Sequence[Sentence]) -> bool:
    """Whether a column of a Chinese table tells when, or in which batch, its firms were let in, and nothing above it tells else."""
    above = [one.text for one in sentences[max(0, top - 2) : top]]
    if any(_OTHER_TABLE.search(text) for text in (*above, *(one.text for one in sentences if one.title))):
        return False
    head = sentences[top].text
    if _GRANT_COLUMN.search(head):
        return True
    return _BATCH_COLUMN.search(head) is not None and any(_GOT_IT.search(text) for text in above)


#: 北京新增7家外资增值电信试点企业, 3家外企获试点批复: a title that tells how many were let in.
_TITLE_LETS_IN = Deferred(
    r"(?=.*(?:试点|电[信讯]))(?=.*(?:新增|新批|再批|获批|获准|入围|入列|批准|获[^,。]{0,16}批[复覆])).*"
)
#: 宣读了最新一批名单: whose names follow.
_READS_LIST = Deferred(
    r"[^。;]*?(?:(?:宣读|公布|发布|宣布)了?)?(?:(?:最新|本[次批]|第[一二三四五六七八九]批|获批|试点)(?:一批)?的?)?(?:企业)?的?(?:名单|名录)(?:如下|为|是)?[:：—]+"
)


_OF_GUESTS = Deferred(
    r"[参与到出]会|出席|参加|受邀|邀请|观礼|签约|供应|客户|合作|股东|银行|律[师所]|整改|检查|表彰|获奖"
)


def _is_counted_by_title(head: str, rows: int, sentences: Sequence[Sentence]) -> bool:
    """Whether a head says no more than that a list follows, and the title tells that as many as it has rows were let in."""
    title = sentences[0].text
    if "。" in title or not _TITLE_LETS_IN.match(title) or _NOT_LET_IN.search(title) or _is_other(title):
        return False
    if _READS_LIST.fullmatch(head) is None or _OF_GUESTS.search(head) or _NOT_LET_IN.search(head) or _is_other(head):
        return False
    return len(_COUNTED_ROWS.findall(title)) == 1 and _counts_fit(title, rows, strict=True)


#: Firms of the country itself, of which a list behind them may be.
_HOME_FIRMS = Deferred(
    r"\b(?:domestic|local|Chinese|mainland|state-owned|home-grown)(?: [\w-]+){0,2} (?:companies|firms|enterprises|operators|carriers)\b"
)


#: 其余企业信息可登录系统查询, 另有2家未公布名称: a list shows some of more.
_GOES_ON = Deferred(
    r"(?:其余|其他|余下|剩余|另外?有?\d{1,2}家|另外?有?[一二两三四五六七八九十]家)[^。;]{0,16}(?:企业|公司|名称|名单|信息|家|未公开|不便)"
)


def _counts_more(text: str, rows: int) -> bool:
    """Whether a sentence counts once, and more than there are rows."""
    counts = _read_counts(text)
    return len(counts) == 1 and rows < max(counts)


def _points_at_grant(
    top: int, rows: int, sentences: Sequence[Sentence], grants: Sequence[bool], *, bare: bool, goes_on: bool = False
) -> bool:
    """Whether what a list's head points back at is a grant: right before it, or of as many as there are rows.

    `goes_on`: the list says behind its rows that there are more.
    """
    for at in range(top - 1, max(-1, top - _FAR), -1):
        if grants[at]:
            between = [one.text for one in sentences[at + 1 : top]]
            if any(_is_other(text) or _NOT_LET_IN.search(text) or _HOME_FIRMS.search(text) for text in between):
                return False
            counted = any(_COUNTED_ROWS.search(text) for text in between)
            if bare and not counted and goes_on and _counts_more(sentences[at].text, rows):
                return True
            return not (bare and counted) and _counts_fit(sentences[at].text, rows, strict=bare or counted)
        if _is_other(sentences[at].text):
            return False
    return False


#: 北京此番拿下3席,通通落在中关村: so many of those let in are of a place.
_SHARE = Deferred(
    r"(?:其中,?)?(?:(?![将拟想望要争未没]|供应|客户|合作|伙伴|[运营服接]务?商|内资|国企|民企|律所|银行|基金|中介|代理|机构|嘉宾|媒体)[^,。;:]){2,12}?(?:此番|此次|本次|这次|一举|独自?|共|合计|一口气|就)*(?:拿下|占据?|占得|占了|占去|夺得|分得|斩获|收获|揽下|独揽|摘得|抢下|贡献|入围|上榜)了?(?:其中的?)?(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})(?:席位?|个席位|个名额|[家户间张个])(?:[^,。;:]{0,6})(?:,(?:而且|且|并且|并)?(?:(?:均|都|全部?|悉数|通通|清一色|无一例外|分别|皆)(?:在|是|为|来自|落[在户]于?|位于|花落|出自|归)(?:(?!供应|客户|伙伴|[运营服]务?商|未|不)[^,。;:]){2,14}|(?:名单)?(?:分别|依次)?(?:是|为|如下|即)))?[:：]"
)


def _is_share(head: str, rows: int) -> bool:
    found = _SHARE.fullmatch(head)
    return found is not None and read_small(found["n"]) == rows


#: 名单如下:, "The list:", 它们是——.
_BARE = Deferred(
    r"(?:具体|完整|详细|企业|公司|本[次批]|此次|最新)?(?:名单|名录|企业)?(?:公布|公告)?(?:如下|见下)?(?:表|为|是)?(?:\([^()]{1,30}\))?[:：]|(?:分别|依次)(?:为|是)[:：]|\d{1,3}家企业中,[^。;]{0,40},?(?:分别|依次)(?:为|是)[:：]|(?:The |Their |Here is the )?(?:full |complete )?(?:list|names)(?: (?:is|are))?(?: as follows)?:|In alphabetical order:",
    re.I,
)


def _opens(head: str) -> bool:
    return head.endswith((":", "：", "—", "--", "–"))


def _as_head(head: str) -> str:
    """A head with the colon that its dashes stand for, and the space that a row's head ends with."""
    plain = re.sub(r"\s*(?:—|–|--)+$", ":", head)
    return f"{plain} " if plain.isascii() else plain


def _heads_firms(head: str) -> bool:
    """Whether the column of firms comes before any of investors or of outcomes."""
    firm, other = _FIRM_COLUMN.search(head), _OTHER_COLUMN.search(head)
    if firm is None or re.search(r"状态|变动|结果|情形|\b(?:status|outcome|result)\b", head, re.I):
        return False
    return other is None or firm.start() < other.start()


#: What a table says of itself, and of no firm.
_REMARK = Deferred(
    r"(?:It|This(?: (?:list|table))?|The (?:list|table)) (?:may|might|is) not (?:be )?(?:complete|exhaustive|up to date|official)\.?"
)


def _tells_of_following(top: int, block: list[Line], sentences: Sequence[Sentence]) -> bool:
    for at in range(top, max(-1, top - _FAR), -1):
        text = sentences[at].text
        if _OF_FOLLOWING.search(text) and not sentences[at].title:
            if _NOT_LET_IN.search(_drop_applications(text)) or _is_other(text):
                return False
            between = [sentences[n].text for n in range(at + 1, top + 1) if not _REMARK.fullmatch(sentences[n].text)]
            return _counts_fit(
                text, len(block), strict=any(_is_other(one) or _NOT_LET_IN.search(one) for one in between)
            )
        if _opens(text) or ("。" not in text and len(text) < 12):
            return False
    return False


#: "Foreign investors having applied …, and the applications having been examined by law, approvals are hereby granted": how it came about.
_CAME_ABOUT = Deferred(
    r"^[^.;]*\b(?:has|have) (?:duly |now )?(?:examined|reviewed|checked|considered) the applications\b[^.;]*? and (?:has |have |hereby )?(?=decided to |resolved to |agreed to )"
    r"|^[^.;]*\bappli\w+[^.;]*\b(?:having been|were|was|been) (?:duly )?(?:examined|reviewed|checked)\b[^.;,]*,|^[^.;]*\bhaving applied\b[^.;,]*,",
    re.I,
)


#: 现将…公布如下: the word makes an object, and no day to come. "The following may operate": they are let in.
_HEREBY = Deferred(
    r"(?:现|兹|特|今|并)将|\b[Tt]he following(?: [\w-]+){0,3} may(?= (?:now )?(?:operate|run|provide|offer)\b)"
)


def _drop_applications(text: str) -> str:
    return _HEREBY.sub("", _CAME_ABOUT.sub("", text))


def _is_titled(top: int, sentences: Sequence[Sentence]) -> bool:
    """Whether the head right above a list, or the text's title above what says whence it is, is a list's of those let in."""
    if _TITLED.fullmatch(sentences[top].text.strip()):
        return True
    first = sentences[0]
    near = all(len(one.text) < 120 and not _is_other(one.text) for one in sentences[1 : top + 1])
    return first.title and top <= _FAR and near and _TITLED.fullmatch(first.text.strip()) is not None


def _read_counts(text: str) -> set[int]:
    return {
        read_small(found["n"]) if found["n"] else _read_en(found["en"].lower())
        for found in _COUNTED_ROWS.finditer(text)
    }


def _read_en(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word]


def _counts_fit(text: str, rows: int, *, strict: bool) -> bool:
    """Whether a head counts as many as its list has rows; one that counts none fits where that is not asked strictly."""
    counts = _read_counts(text)
    return rows in counts if strict else (not counts or rows in counts or max(counts) >= rows)


def _is_other(text: str) -> bool:
    """Whether a sentence tells of firms that were not let in, or no longer are."""
    return any(cue.search(text) for cue in (REJECTED, REVOKED, NOT, DOUBTED))
