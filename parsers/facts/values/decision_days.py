# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of a day what it is the day of: the page, somebody's telling, or, by its label, the decision."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from msgspec import Struct

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.decision_columns import map_decision_columns
from parsers.facts.values.firm_telling import is_told_by_firm
from parsers.facts.values.loose_days_en import is_of_else_en
from parsers.facts.values.mentions import Mention, dates_in
from parsers.facts.values.rows import CELL
from parsers.facts.values.spoken_days import is_spoken_day


class Days(Struct, frozen=True):
    """What the days of one text are the days of, found once for all of its events; days by where they begin."""

    labelled: frozenset[str] = frozenset()
    aside: frozenset[int] = frozenset()  # the page's own day, or that of a view
    telling: frozenset[int] = frozenset()
    signed: str | None = None
    beside: frozenset[int] = frozenset()  # of what is told beside an English act that has another time


#: 首家获批的外资企业甲公司6月19日正式开业: let in before, and the day is that of what it does now.
_LET_IN_BEFORE = Deferred(r"(?:获[批准]|(?:取得|获得|拿到)[^,。;]{0,16}批[复覆])[^,。;]{0,20}的[^,。;]{2,40}$")
_DOES = Deferred(
    r"(?:[上下]午|晚间?)?(?:在[^,。;]{1,12}?)?(?:正式|宣布|如期)?(?:开业|揭牌|挂牌|开幕|参加|出席|亮相|落户|投产|启用|开张|迎来|投入|奠基|动工|入驻)(?![^,。;]{0,20}批[复覆])"
)


def is_day_of_else(text: str, mention: Mention) -> bool:
    """Whether a day is that on which a firm, let in before, does something else."""
    if not _DOES.match(text, mention.end):
        return False
    return _LET_IN_BEFORE.search(text[max(0, mention.start - 80) : mention.start]) is not None


def judge_days(text: str, dates: Sequence[Mention], sentences: Sequence[Sentence]) -> Days:
    """Each day of a text by the words beside it, which are few however long its line is."""
    days = [mention for mention in dates if mention.day and mention.value]
    table, columns = _COLUMN.search(text), map_decision_columns(text)
    ends = [sentence.end for sentence in sentences]
    return Days(
        frozenset(
            m.value for m in days if m.value and is_decision_day(text, m, table.end() if table else len(text), columns)
        ),
        frozenset(m.start for m in days if is_page_day(text, m) or is_view_day(text, m) or is_day_of_else(text, m)),
        frozenset(
            m.start for m in days if is_telling_day(text, m, ends[min(len(ends) - 1, bisect_right(ends, m.start))])
        ),
        _find_signature(text, dates),
        frozenset(m.start for m in days if is_of_else_en(text, m)),
    )


#: A notice is dated under its signature.
_SIGNED = Pattern(
    r"(?:部|局|委|院|司|会|厅)\s*\n\s*(?:\d{4}年|[一二][〇○O零九])"
    r"|\b(?:Bureau|Ministry|Administration|Technology|Council|Commission|Department)\b[^\n]{0,80}\n\s*(?:[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})\s*$"
)
#: A day alone on a line is a signature's under the name of a body, and on the last line of a notice: 特此公告。2026年6月4日, "hereby ... 13 March 2026".
_DAY_ALONE = Pattern(
    r"^[ \t]*(?:\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|[一二][〇○O零九][^\s年]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})[ \t]*$",
    re.MULTILINE,
)
_BODY_ABOVE = Deferred(
    r"(?:[部局委院司会厅府]|专班|办公室)(?:\([^()\n]{1,8}\))?\s*$|^[^\n.,;]{0,60}\b(?:Bureau|Ministry|Administration|Council|Commission|Department|Office)\b[^\n.;]{0,60}\s*$",
    re.MULTILINE,
)
_NOTICE = Pattern(
    r"特此|现[^,。;\n]{0,6}(?:通告|公告|公布|通知)如下|自(?:发布|印发|公布)之日起(?:施行|实施|执行)|现决定|现予|决定如下|(?<![一-鿿])现(?:依法)?(?:注销|撤销|收回|准予)|\bhereby\b|\[20\d\d\] No\. ?\d|(?-i:^(?:In (?:accordance with|view of the fact that)|The following)\b)",
    re.I | re.MULTILINE,
)
#: What other pages are called stands below: a day there is theirs.
_OTHER_PAGES = Pattern(
    r"相关(?!业务|企业|规定|部门|要求|工作|法律|手续|单位)|上一篇|下一篇|推荐阅读|延伸阅读|更多|\b(?:related|read more|more (?:news|stories)|see also)\b",
    re.I,
)
#: A body's name and under it the day, each a line of its own; or both at the end: 工业和信息化部,2025年9月16日。
_SIGNED_LINES = Pattern(
    r"^[^\n。,:]{0,24}(?:部|局|委|院|司|会|厅|府)\s*\n\s*\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日[ \t]*$", re.MULTILINE
)
_SIGNED_AT_END = Deferred(r"(?:部|局|委员?会?|院|厅),?\s*\d{4}年\d{1,2}月\d{1,2}日[。\s]*$")
#: The same of an English body: "Hainan Communications Administration, July 3, 2026".
_SIGNED_AT_END_EN = Deferred(
    r"\b(?:Ministry of [A-Z]\w+(?: (?:and )?[A-Z]\w+)*|(?:[A-Z]\w+ )+(?:Administration|Bureau|Commission|Committee)),? (?P<day>[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})[.\s]*$"
)


def _find_signature(text: str, dates: Sequence[Mention]) -> str | None:
    tail = text[-400:]
    signatures = [len(text) - len(tail) + one.start() for one in _SIGNED.finditer(tail)]
    if not signatures and (end := _SIGNED_AT_END.search(tail[-48:])):
        signatures = [len(text) - len(tail[-48:]) + end.start()]
    if not signatures and (end := _SIGNED_AT_END_EN.search(tail[-140:])):
        signatures = [len(text) - len(tail[-140:]) + end.start("day")]
    signatures = signatures or [one.start() for one in _SIGNED_LINES.finditer(text)][-1:]
    signatures = (
        signatures
        or [
            one.start() for one in _DAY_ALONE.finditer(text, len(text) // 2) if _is_signed(text, one.start(), one.end())
        ][-1:]
    )
    if not signatures:
        return None
    return next((m.value for m in dates_in(dates, signatures[-1], len(text)) if m.day), None)


def _is_signed(text: str, start: int, end: int) -> bool:
    """Whether a day alone on its line stands under a body's name, or ends a notice, and not a list of other pages."""
    above = text[max(0, start - 400) : start]
    if _OTHER_PAGES.search(above):
        return False
    if _BODY_ABOVE.search(above.rstrip().rpartition("\n")[2]):
        return True
    return _NOTES.fullmatch(text, end) is not None and _NOTICE.search(text) is not None


#: (联系电话:…), (此件公开发布), 【关闭窗口】: what may stand under the day of a notice.
_NOTES = Deferred(
    r"\s*(?:(?:\([^()\n]{1,100}\)|(?:Enquiries|Contact|Telephone|Tel|Responsible editor|Attachment)\b[^\n]{1,80}|Print this page[^\n]{0,20}|【[^】\n]{1,20}】|\[[^\]\n]{1,20}\]|附件[:：][^\n]{1,80}|抄送[:：][^\n]{1,80})\s*)*"
)


#: A page's own line has few words more than its day.
_LONGEST_LINE = 90
#: 发布时间: 2011-02-14, 时间:2021-07-21, "date 2025-03-01": what stands before the page's own day.
_PAGE_LABEL = Deferred(
    r"(?:(?:发布|发表|更新|刊登|刊发|上传|登载|发稿)(?:时间|日期|于)|(?<![一-鿿])(?:时间|日期|日期时间))[:\s]*$|^(?:date|published|updated|posted)\b[:\s]*$",
    re.I,
)
#: 2025-02-23 18:38:22 来源: what stands behind it.
_PAGE_REST = Deferred(r"^\s*(?:T?\d{1,2}:\d{2}|[|/]?\s*(?:来源|作者|责任编辑|责编|浏览|阅读|字号|编辑))")


#: 2025-01-03 10:08:41 一处产业园…: a stamp to the second is no part of a text, whatever stands in its line.
_STAMPED = re.compile(r"[ T]\d{1,2}:\d{2}:\d{2}\b")


def is_page_day(text: str, mention: Mention) -> bool:
    """Whether a day stands in the page's own line, beside its source, its hour or a label: when it was put up."""
    low, high = max(0, mention.start - _LONGEST_LINE), mention.end + _LONGEST_LINE
    before, behind = text[low : mention.start].rpartition("\n")[2], text[mention.end : high].partition("\n")[0]
    if not before.strip() and _STAMPED.match(behind):
        return True
    if len(before) + len(behind) > _LONGEST_LINE or "。" in before or "。" in behind:
        return False
    if not before.strip() and not behind.strip():
        return mention.start < _LONGEST_LINE  # a day alone under the title; under a text it is a signature's
    return _PAGE_LABEL.search(before) is not None or _PAGE_REST.match(behind) is not None


_TOLD = Deferred(
    r",?(?P<who>[^,。\n]{0,40}?)(?P<verb>获悉|了解到|传来消息|获知|得知|透露|披露|表示|公布|介绍|回应|答复|指出|谈到|谈及|提到|强调|称|说)"
)
#: What was told stands within so many characters.
_FAR = 140
_TO_REPORTERS = ("获悉", "了解到", "传来消息", "获知", "得知", "透露")
_LOOSE = Deferred(r"(?<!\d)日前|近日|新近|已(?:正式|先后|陆续|收到|受理)")
#: Who explains or answers talks of what is so; that is no act, whoever speaks. Who says or is heard to say what is done already talks of it too.
_TALKS = ("表示", "介绍", "回应", "答复", "指出", "谈到", "谈及", "提到", "强调")
_SAYS = ("称", "说", "获悉", "了解到", "获知", "得知")
_ALREADY = Deferred(
    r"已(?:经)?(?:有|向|对|为|由|被|全部|均|都|于)?[^,。;]{0,24}?(?:获[批准得颁]|取得|拿到|领到|批准|批[复覆]|发放|颁发|核发|核准|准予|同意|入围)"
)
#: What stands between a day and the word for telling where the day is an act's: 5月7日工信部向17家企业发放批复并表示.
_ACTED = Deferred(r"批准|发放|颁发|核发|核准|授予|发出|准予|同意|获[批准得]|取得|拿到|领到|受理|撤销|注销")
#: 12月17日上午消息,工信部日前向14家…: the day of the news alone.
_LATELY = Deferred(
    r"(?:晚间?|早间?|[上下中]午)?(?:消息|讯|电)[,: ][^,。;:\n]{0,24}?(?:(?<!\d)日前|近日|上周|此前|早前)(?!的)"
)
#: 某集团5月9日公告,旗下公司获得批复: a company tells of what was given to it.
_FIRM_BEFORE = Deferred(r"(?:(?:集团|公司|控股|股份)(?:\([^()]{1,12}\))?|\((?:控股|集团|中国|国际)\))[于在]?$")
_FIRM_TELLS = Deferred(r"[^,。\n获取批]{0,12}?(?:公告|宣布|披露|透露|表示|介绍|消息|[称说])")
_SAME_DAY = Deferred(r"当[日天]|同日|今[日天]|即日")
_MINISTRY = Deferred(r"工业和?与?信息化部|工信部|工业和?与?资讯化部|该部")


@recall
def is_telling_day(text: str, mention: Mention, end: int) -> bool:
    """Whether a day is only that on which somebody told of the act: 记者18日从省局获悉,…日前….

    What a body says is its announcement, but of what it did lately or already; what it explains (介绍, 表示) is none. What
    reporters hear of is one where the ministry tells it.
    `end` is where the sentence ends.
    """
    end = min(end, mention.end + _FAR)
    if _FIRM_BEFORE.search(text[max(0, mention.start - 16) : mention.start]) and _FIRM_TELLS.match(
        text, mention.end, end
    ):
        return not _SAME_DAY.search(text, mention.end, end)
    if is_told_by_firm(text, mention, end) or _LATELY.match(text, mention.end, end):
        return True
    told = _TOLD.match(text, mention.end, end)
    if told is None:
        far = _TOLD_FAR.match(text, mention.end, end)
        return is_spoken_day(text, mention, end) or (far is not None and _talks(far, ""))
    act = text[told.end() : end]
    if _SAME_DAY.search(act):
        return False
    behind = act if act.strip("。\"”') ") else text[max(0, mention.start - _FAR) : mention.start].rpartition("。")[2]
    if _LOOSE.search(act) or _talks(told, behind):
        return True
    teller = text[max(0, mention.start - 30) : told.end()].rpartition("\n")[2]
    return told["verb"] in _TO_REPORTERS and _MINISTRY.search(teller) is None


#: 5月7日,在国新办发布会上,工信部负责人介绍: who explains may stand two clauses behind the day.
_TOLD_FAR = Deferred(rf",?(?P<who>(?:[^,。\n]{{0,30}},){{1,2}}[^,。\n]{{0,30}}?)(?P<verb>{'|'.join(_TALKS)})")


def _talks(told: re.Match[str], act: str) -> bool:
    """Whether somebody only explains what is so, or says of it that it is done already."""
    if _ACTED.search(told["who"]):
        return False
    if told["verb"] in _TALKS:
        return True
    return told["verb"] in _SAYS and _ALREADY.search(act) is not None


#: 1月9日,《某报》请某教授谈…: a day on which somebody who decides nothing gave a view of it.
_VIEW = Deferred(
    r"^(?=[^。\n]{0,70}(?:《[^》\n]{2,12}(?:报|周刊|杂志|评论)》|智库|专家|教授|学者|律师|研究员|分析师))[^。\n]{0,70}(?:专访|采访|撰文|刊文|载文|约请|访谈|对话|署名文章|谈)"
)


#: 本报3月1日报道称: the day of an earlier report, not of what it told.
_OWN_PAPER = Deferred(r"本[报刊网台站]$")


#: "in our story on May 8", "an article of March 1".
_OWN_STORY = Deferred(
    r"\b(?:our|an?|the|this newspaper's) (?:earlier |previous |original )?(?:story|report|article|dispatch)(?: (?:on|of|from)|(?: that was)? (?:published|posted|printed)(?: on)?) $",
    re.I,
)
#: "in a May 8 article".
_STORY_OF = Deferred(r" (?:story|article|report|dispatch|headline)\b")
#: 昨日报道中: the day of an own report that is spoken of.
_EARLIER_REPORT = Deferred(
    r"(?:本[报刊网台站])?(?:《[^》\n]{1,40}》)?(?:一文)?(?:刊发|刊登|发布|发表)?(?:的)?(?:报道|稿件|文章|消息)(?:中|称|说|里|所)"
)
_EARLIER = ("昨日", "昨天", "前日", "前天")


@recall
def is_view_day(text: str, mention: Mention) -> bool:
    """Whether a paper printed, or an expert gave, a view on this day."""
    if _OWN_PAPER.search(text[max(0, mention.start - 4) : mention.start]) and text.startswith(
        ("报道", "刊", "头版", "第"), mention.end
    ):
        return True
    if _OWN_STORY.search(text[max(0, mention.start - 44) : mention.start]) or _STORY_OF.match(text, mention.end):
        return True
    own = _OWN_PAPER.search(text[max(0, mention.start - 4) : mention.start]) or text.startswith("本", mention.end)
    if (own or text[mention.start : mention.end] in _EARLIER) and _EARLIER_REPORT.match(text, mention.end):
        return True
    return _VIEW.search(text[mention.end : mention.end + 80]) is not None


#: 批复日期:2026年4月24日; 批准于3月2日发出; 于3月24日作出撤销决定; 批复自2025年10月15日起生效; 决定自6月27日起注销….
_LABEL = Deferred(
    r"(?:批[复覆准]|核准|准予|许可|发证|颁发|核发|签发|决定|撤销|注销|获批|落款|成文|签约)(?:文件)?(?:日期|时间|日)(?:均|都|一律)?[为是]?[:\s|]*$"
    r"|(?:批[复覆准文]|许可证?|通知书|决定书?)(?:已|均|均已|系)?[于在自]$"
)
#: "The document is dated 22 September", "is revoked with effect from 18 May", "by a decision of August 28".
_LABEL_EN = Deferred(
    r"\b(?:[Aa]pprovals?|[Rr]epl(?:y|ies)|[Pp]ermits?|[Ll]icen[cs]es?|[Dd]ocument|[Dd]ecision|[Cc]ertificate)\b[^.;\n]{0,40}\b(?:dated|bears the date of) $|\bwith effect from $|\b[Bb]y (?:a |its )?decision (?:of|dated) $"
)
#: 签发、日期为9月25日的增值电信业务经营试点批复.
_DATED = Deferred(r"(?:日期|落款)(?:为|是|于)$")
_PAPER = Deferred(r"的[^,。;]{0,16}(?:批|许可|牌照|决定)")
_DONE = Deferred(
    r"^(?:正式|统一)?(?:发出|作出|送达|签发|印发|颁发|核发|下发|生效)|^作出[^,。]{0,12}决定|^起(?:正式)?(?:生效|失效|终止|有效|作废|执行|(?:依法|予以)?(?:注销|撤销|吊销|收回))"
)
#: A row of a table whose last column is the day of the decision.
_LONGEST_ROW = 160
_ROW = Deferred(r"\d{1,3}[\s|.、]")
_COLUMN = Deferred(r"(?:批[复覆准]|核准|发证|颁发|核发|许可|决定)(?:日期|时间)[ \t|]*\n")
_FROM_ON = Deferred(r"[自于从]$")
#: 证件4月28日由工信部核发: when a paper was given.
_PAPER_BEFORE = Deferred(r"(?:证件|证书|许可证|牌照|(?<!营业)执照|批[复覆文]|批[复覆]函)(?:已|是|系|则)?[于在]?$")
_GIVEN_BEHIND = Deferred(
    r"(?:由(?:工信部|工业和信息化部|信产部|信息产业部|部里|[一-鿿]{2,6}(?:通信)?管理局))?(?:正式)?(?:核发|颁发|签发|下发|批出|落章|用印)"
)
#: 1月29日,部里的批复函落章; 2月6日,正月十六,信产部正式下文: what the ministry's paper did on that day.
_ITS_PAPER = Deferred(
    r",?(?:[上下]午,?)?(?:[正腊冬一二三四五六七八九十]{1,2}月(?:初|廿|十|二十|三十)?[一二三四五六七八九十]{1,2},)?(?:工信部|工业和信息化部|信产部|信息产业部|部里)(?:的(?:试点)?(?:批[复覆文]|批[复覆]函)(?:正式)?(?:落章|盖章|用印|签发|下发)|(?:正式)?(?:下文|行文),?(?:准其|准予|同意|批准))"
)


def is_decision_day(text: str, mention: Mention, table: int, columns: Mapping[int, int]) -> bool:
    """Whether a label or the words beside it say that a paper was given, or takes effect, on this day.

    `table` is where the rows of a table begin whose last column is such a day; `columns` say which cell of a row gives it.
    """
    row = text.rfind("\n", 0, mention.start) + 1
    if row in columns:
        return text.count(CELL, row, mention.start) == columns[row]
    before, behind = text[max(0, mention.start - 14) : mention.start], text[mention.end : mention.end + 20]
    labelled = _LABEL.search(before)
    if labelled and labelled.group().rstrip()[-1] not in "于在自":
        return True
    if _DATED.search(before) and _PAPER.match(behind):
        return True
    if _LABEL_EN.search(text, max(0, mention.start - 80), mention.start):
        return True
    if _PAPER_BEFORE.search(before) and _GIVEN_BEHIND.match(behind):
        return True
    if _ITS_PAPER.match(text, mention.end):
        return True
    if mention.start >= table and behind[:1] in ("\n", ""):
        told = text[max(table, mention.start - _LONGEST_ROW) : mention.start].rpartition("\n")[2]
        return _ROW.match(told) is not None
    return _FROM_ON.search(before) is not None and _DONE.match(behind) is not None


#: A sentence may open with its source before its day: 本报讯 17日, …, 【…】….
_OPENS = Deferred(
    r"^(?:(?:It was )?[Oo]n |[Oo]n the (?:morning|afternoon|evening|night) of |(?:Late|Early) on )?$|^(?:【[^】\n]{1,24}】|[一-鿿][^,。\n|]{1,9} ?\| ?|\([^()\n]{1,40}\)|[^,。\n]{0,12}讯(?:\([^()\n]{1,24}\))?|[^,。\n]{0,8}消息)?[\s,:]*(?:[一-鿿]{2,14}(?<![据照自从较比至到截]))?$"
)


def opens_with_day(sentence: str, at: int) -> bool:
    """Whether the day that stands at an offset of a sentence opens it: what is told behind it happened on that day."""
    return at <= 48 and _OPENS.match(sentence[:at]) is not None
