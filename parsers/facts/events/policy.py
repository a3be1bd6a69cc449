# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the terms of a policy act: what kind of document it is, whose, its dates, and what it changes.

Asked only for a text on the subject that tells a policy act, so other texts pay nothing for it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from domain.claims import REVIEW_BELOW, Term, TermKind
from parsers.facts.events.other_dates import Material
from parsers.facts.events.unset_terms import CHANGING, is_unset
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.values.mentions import Mention, dates_in
from parsers.facts.values.regions import find_regions
from parsers.facts.values.services import find_services

#: Kind, value, folded span, rule, confidence, and of a share the one before and its services.
_Found = tuple[TermKind, str, tuple[int, int], str, float, str, tuple[str, ...]]
_INSTRUMENT = Pattern(
    r"《[^》\n]{2,90}?(?P<zh>通告|公告|通知|意见|办法|方案|规定|措施|条例|目录|清单|指南|决定|规划)(?:\((?P<stage>征求意见稿|草案|试行)\))?》"
    r"|关于[^。\n《]{4,80}的(?P<title>通告|公告|通知|意见|办法|方案|规定|措施|条例|决定)(?:\((?P<stage2>征求意见稿|草案|试行)\))?(?=[》\s]|$)"
    r"|\b(?P<en>(?:[Dd]raft )?[Nn]otice|[Cc]ircular|[Gg]uidelines?|[Mm]easures|[Aa]ction [Pp]lan|[Oo]pinions|[Dd]raft [Rr]ules?)\b(?= (?:on|for|by|from|of|that|says|issued|published|released)\b)"
)
#: 根据《…规定》,修订2016年《…》, "under the 2016 Measures": what an act rests on or changes, and is not.
_RESTS_ON = re.compile(
    r"(?:根据|依据|依照|按照|遵照|参照|落实|贯彻|违反|结合|对照|自从?|废止|代替|取代|原有?的?|此前[^,。;\n]{0,12}的?)(?:国务院|工信部|工业和信息化部|商务部|新版|最新|现行)?(?:[^,。;\n《》]{0,8}(?:发布|印发|公布|出台)的)?$|\b(?:under|based on|pursuant to|in line with|in accordance with|following|replac\w+|repeal\w+) (?:the |its )?(?:[\w-]+ ){0,4}$",
    re.I,
)
_DRAFT = Pattern(
    r"公开征求[^。\n]{0,30}意见|征求意见稿|draft for (?:public )?comments?|seek(?:s|ing)? public comments?|public consultation",
    re.I,
)
_NUMBER = r"(?:(?![为是以见据照按依])[一-鿿]){1,8}(?:函|发|办|令|告|规)?[〔\[(](?:19|20)\d{2}[〕\])](?:第)?\d{1,4}号|(?:[一-鿿]{2,16}部)?(?:公告|令) ?(?:\d{4}年)?第\d{1,3}号"
#: "Gong Xin Bu Tong Xin Han [2024] No. 107", "Circular No. 107 [2024]": as the English text writes it.
_NUMBER_EN = (
    r"(?:[A-Z][a-z]+ ){1,7}(?:Han|Fa|Ling|Gao|Ban|Zi|Tong) ?[\[(](?:19|20)\d\d[\])],? ?(?:No\. ?)?\d{1,4}(?: Hao)?\b"
    r"|\b(?:Circular|Notice|Announcement|Decree|Order|Document|Letter)(?: No\.| Number|)? ?\d{1,4} ?(?:[\[(](?:19|20)\d\d[\])]|of (?:19|20)\d\d\b)"
    r"|\b(?:Circular|Notice|Announcement|Decree|Order|Document|Letter) [\[(](?:19|20)\d\d[\])],? ?(?:No\. ?)?\d{1,4}\b"
)
_DOCUMENT = Pattern(
    rf"(?:发文字号|文\s?号|公文编号)(?:[:| ]{{1,4}}|[为是])(?P<label>{_NUMBER})|(?P<own>^(?:{_NUMBER})$)|(?P<english>{_NUMBER_EN})",
    re.M,
)
_ISSUER = Pattern(
    r"(?:发文机关|发布机构|制定机关|发布单位)[:| ]{1,4}(?P<label>[一-鿿、]{3,40})"
    r"|\b(?:issued|published|released|promulgated|posted|jointly issued) (?:jointly )?by (?:China's |the )?(?P<by>(?:General Office of the )?(?:Ministry of (?:[A-Z][a-z]+(?:,? (?:and )?|$)){1,5}|State Council|MIIT|MOFCOM|National Development and Reform Commission|[A-Z][a-z]+ Communications Administration))"
    r"|^(?P<signed_en>(?:General Office of the )?(?:Ministry of [A-Z][A-Za-z ]{4,50}|State Council|[A-Z][a-z]+ Communications Administration))\n(?=[A-Z][a-z]{2,8} \d{1,2}, \d{4}$|\d{1,2} [A-Z][a-z]{2,8} \d{4}$)"
    r"|^(?P<signed>(?:[一-鿿、 ]{0,36})(?:部|局|委员会|委|办公厅|办公室|人民政府|管委会|国务院))\n(?=\d{4}年\d{1,2}月\d{1,2}日$|[二〇零一三四五六七八九]{4}年)", re.M,
)  # fmt: skip
_ZH_DAY = r"(?P<day>(?:\d{4}年|今年)?\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2})"
_HAN_DAY = r"(?P<day>[二〇零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
_EN_DAY = r"(?P<day>(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}(?:,? \d{4})?))"
_DATED: tuple[tuple[TermKind, str, Pattern], ...] = (
    ("signed", "policy.labelled", Pattern(rf"(?:成文日期|签署日期)[:| ]{{1,4}}{_ZH_DAY}")),
    ("signed", "policy.signature", Pattern(rf"(?<=[部局委会厅室府院])\n{_ZH_DAY}$", re.M)),
    ("signed", "policy.signature", Pattern(rf"(?<=[部局委会厅室府院])\n{_HAN_DAY}$", re.M)),
    ("published", "policy.labelled", Pattern(rf"(?:发布日期|公布日期|发布时间)[:| ]{{1,4}}{_ZH_DAY}")),
    ("effective", "policy.from", Pattern(rf"(?<!原定)(?<!原拟)(?<!原计划)自{_ZH_DAY}起?(?:正式|开始)?(?:施行|实施|执行|生效)|(?<!原定)(?<!原定于)(?<!原拟)(?<!原计划)(?<!原计划于)(?<!自){_ZH_DAY.replace('<day>', '<day2>')}起?(?:正式|开始)?(?:施行|实施|生效)|(?:施行|实施|生效)(?:日期|时间|日)[^,。;\n\d]{{0,8}}?(?:为|是|:|推迟至|推迟到|延至|改为){_ZH_DAY.replace('<day>', '<day3>')}")),
    ("effective", "policy.from", Pattern(rf"(?<!原定)(?<!原拟)(?<!原计划)(?<!原)自{_ZH_DAY}起,?(?:(?:在|对)[^,。;\n]{{2,20}})?(?:将|停止|暂停|中止|取消|不再|全面|允许|新增|恢复)|(?<!原定)(?<!原拟)(?<!原计划)(?<!原)自{_ZH_DAY.replace('<day>', '<day2>')}起,?[^,。;\n]{{2,24}}?(?:可(?!能)|须|必须|应当|不得|不再|改为|改由)")),
    ("effective", "policy.from", Pattern(rf"\b(?:takes?|took|taking|come|comes|came) (?:into )?(?:effect|force) (?:on |from )?{_EN_DAY}|\b(?:[Ee]ffective|[Aa]ppl(?:y|ies)) (?:from |on |as of )?{_EN_DAY.replace('<day>', '<day2>')}")),
    ("effective", "policy.from", Pattern(rf"\b(?:effect|force|implement\w+|start|launch|rules|measures|circular|notice)\b[^.;\n]{{0,100}}\b(?:postponed|delayed|put off|put back|deferred|moved)(?: back)? (?:to|until) {_EN_DAY}")),
    ("comment_until", "policy.comments", Pattern(rf"(?:意见(?:反馈)?|反馈|征求意见)(?:的)?截止(?:时间|日期)?(?:为|是|到|至|:)?{_ZH_DAY}|(?:于|请在|请于){_ZH_DAY.replace('<day>', '<day2>')}(?:之?前|以前)[^。\n]{{0,40}}(?:意见|反馈)|(?:征求意见|征集意见|意见征[集求]|意见)[^。;\n]{{0,14}}(?:期限?|时间|日期)?[^。;\n]{{0,20}}?(?:(?:截[至止]|截至到)(?:为|是|到|至|:)?|(?<=日)(?:至|到|—|-)|(?<=意见)(?:至|到)){_ZH_DAY.replace('<day>', '<day3>')}")),
    ("comment_until", "policy.comments", Pattern(rf"\b(?:[Cc]omments?|[Ff]eedback|[Oo]pinions|[Ss]uggestions)\b[^.\n]{{0,40}}\b(?:until|by|before|through|no later than) {_EN_DAY}|\b(?:consultation|comment period)\b[^.\n]{{0,24}}\b(?:ends?|closes?|until|runs to) (?:on )?{_EN_DAY.replace('<day>', '<day2>')}")),
)  # fmt: skip
_ON_PUBLICATION = Pattern(
    r"自(?:发布|公布|印发)之日起(?:施行|实施|执行|生效)|\b(?:takes?|with) (?:immediate effect|effect immediately)\b"
)
_PERCENT = r"(?P<{0}>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|per cent)"
_SHARE = (
    ("policy.cap", Pattern(r"(?:外资|外商|外方|境外)[^。;\n]{0,16}?(?:股比|持股比例?|比例)[^。;\n]{0,6}?(?:由|从)[^。;\n\d]{0,8}(?P<before>\d{1,3}(?:\.\d+)?) ?%[^。;\n\d]{0,10}(?:不设(?:上?限|限制)|不受限制?|取消限制|全面放开|完全放开)")),
    ("policy.limit", Pattern(rf"(?:外资|外商|外方|境外)[^,。;\n]{{0,8}}?(?:股比|持股比例?|比例)[^,。;\n\d由从]{{0,8}}(?:放宽|提高|提升|调整|放开|上调)(?:至|到|为)[^,。;\n\d]{{0,4}}{_PERCENT.format('after')}")),
    ("policy.limit", Pattern(rf"\b(?:rais|lift|increas|set|put|cap)\w* the (?:[\w-]+ )?(?:cap|limit|ceiling) on foreign (?:share|stake|ownership|shareholding|equity|investment|holding)s?[^.;\n\d]{{0,60}}\b(?:to|at) {_PERCENT.format('after')}")),
    ("policy.limit", Pattern(rf"\bforeign (?:investors|firms|companies|capital|parties)\b[^.;\n\d]{{0,30}}\b(?:hold|own|take|have) (?:up to|at most|no more than|a maximum of) {_PERCENT.format('after')}")),
    ("policy.sole", Pattern(r"\b(?:allow|permit|let|lets|letting)\w* (?:foreign|overseas) (?:investors|companies|firms|enterprises|businesses|capital) (?:to )?(?:wholly[- ]own|fully own|own 100 ?(?:percent|per cent|%) of|hold 100 ?(?:percent|per cent|%))\b")),
    ("policy.sole", Pattern(r"(?:允许|准许|可以?由?)外[资商](?:企业|投资者)?(?:以)?独资(?:方式|形式)?(?:经营|开展|从事|设立|提供)(?:[^,。;\n]{2,40}业务)?|外[资商](?:企业|投资者)?(?:可|可以|获准|得以)(?:以)?独资(?:方式|形式)?(?:经营|开展|从事|设立|提供)(?:[^,。;\n]{2,30}业务)?")),
    ("policy.share", Pattern(rf"(?:外资|外商|外方|境外)[^。;\n]{{0,40}}?(?:股比|持股|比例)[^。;\n]{{0,24}}?(?:由|从)[^。;\n\d]{{0,8}}{_PERCENT.format('before')}[^。;\n\d]{{0,14}}(?:放宽|提高|提升|调整|放开|增加|上调|升)(?:至|到|为)[^。;\n\d]{{0,8}}{_PERCENT.format('after')}")),
    ("policy.share", Pattern(rf"\bforeign (?:share|stake|ownership|shareholding|equity|investment|cap)[^.;\n\d]{{0,50}}\bfrom (?:[a-z]+ ){{0,3}}{_PERCENT.format('before')}[^.;\n\d]{{0,20}}\bto (?:[a-z]+ ){{0,2}}{_PERCENT.format('after')}")),
    ("policy.cap", Pattern(r"(?:取消|不设|不再设|放开)(?:[^。;\n]{0,40}?|[^,。;\n]{0,200}?)外[资商方][^。;\n]{0,8}?(?:股比|持股比例|比例)(?:的)?(?:限制|上限|要求)|外[资商方](?:的)?(?:股比|持股比例)(?:限制|上限)[^。;\n]{0,6}取消")),
    ("policy.cap", Pattern(r"\b(?:lift|scrap|remov|abolish|drop|eliminat)\w*\b[^.;\n]{0,40}\b(?:caps?|limits?|restrictions?)\b[^.;\n]{0,24}\bforeign (?:share|stake|ownership|shareholding|equity)\w*|\b(?:lift|scrap|remov|abolish|drop|eliminat)\w*\b[^.;\n]{0,24}\bforeign[- ](?:share|stake|ownership|shareholding|equity)\w* (?:caps?|limits?|restrictions?)")),
    ("policy.cap", Pattern(r"(?:取消|删除|废止|放开|不再(?:执行|适用|要求))(?:(?!限制|要求|但|而|仍)[^,。;\n]){0,40}?(?:外资|外商|外方|境外)[^,。;\n]{0,16}?(?:不得?(?:超过|高于)|上限为?)(?P<before>\d{1,2}(?:\.\d+)?) ?%[\"”」]?的?(?:限制|规定|要求|上限)")),
    ("policy.limit", Pattern(rf"(?:外资|外商|外方|境外)[^,。;\n]{{0,16}}?(?:不(?:得)?(?:超过|高于)|不多于|最高(?:为|至|可达)?|上限为){_PERCENT.format('after')}")),
    ("policy.limit", Pattern(rf"\bforeign[- ](?:share|stake|ownership|shareholding|equity|investment)[^.,;\n\d]{{0,50}}\b(?:capped at|limited to|not exceed(?:ing)?|at most|no more than|up to|cap of|limit of) {_PERCENT.format('after')}")),
)  # fmt: skip
_ADDED = Pattern(
    r"(?:试点|开放)[^。\n]{0,30}?(?:新增|增加|增设|扩大(?:至|到)|扩展(?:至|到)|扩围(?:至|到)|纳入)|(?:新增|增加|扩大(?:至|到)|扩展(?:至|到)|扩围(?:至|到)|将)(?=[^。\n]{2,40}(?:纳入)?试点)"
    r"|\b(?:extend|expand|widen)\w*\b[^.\n]{0,60}\bfrom [^.\n]{2,90}?\bto\b|\b(?:extend|expand|widen)\w*\b[^.\n]{0,60}?\bto\b|\b(?:carr(?:y|ies|ied)|tak(?:es?|ing)|took|br(?:ings?|ought)|spread\w*|open(?:s|ed)?)\b[^.\n]{0,40}\b(?:pilot|trial|scheme)\b (?:in)?to\b|\b(?:pilot|trial|scheme)\b[^.\n]{0,24}\b(?:carried|opened) (?:in)?to\b|(?<!-)\badd(?:ed|s|ing)?\b(?=[^.\n]{2,60}\b(?:pilot|trial|scheme)\b)",
    re.I,
)


def read_terms(material: Material) -> tuple[Term, ...]:
    """The terms that the text states, each once, in order of their place."""
    found: dict[tuple[TermKind, str], Term] = {}
    for kind, value, span, rule, confidence, before, services in _read_all(material):
        start, end = material.locate.span(*span)
        if kind in CHANGING and is_unset(material.text, span):
            confidence = min(confidence, DOUBTED_AT)
        term = Term(
            kind, value.strip(), material.source[start:end], start, end, rule, confidence, confidence < REVIEW_BELOW, before,
            services,
        )  # fmt: skip
        apart = term.kind.endswith("_added") or term.kind == "share"
        key = (term.kind, " ".join((term.value, term.before, *services)) if apart else "")
        if key not in found or (found[key].review and not term.review):
            found[key] = term
    return tuple(sorted(found.values(), key=lambda term: (term.start, term.end)))


def _read_all(material: Material) -> Iterator[_Found]:
    yield from _read_instrument(material)
    for match in sorted(_DOCUMENT.finditer(material.text), key=lambda one: _rests_on(material.text, one)):
        span = _span_of(match, "label", "own", "english")
        yield _found("document", match.group(match.lastgroup or 0), span, "policy.number", 0.9)
    for match in _ISSUER.finditer(material.text):
        span = _span_of(match, "label", "signed", "by", "signed_en")
        yield _found("issuer", match.group(match.lastgroup or 0).strip(" ,"), span, "policy.issuer", 0.85)
    yield from _read_dates(material)
    yield from _read_share(material)
    yield from _read_added(material)


def _found(kind: TermKind, value: str, span: tuple[int, int], rule: str, confidence: float) -> _Found:
    return kind, value, span, rule, confidence, "", ()


def _span_of(match: re.Match[str], *names: str) -> tuple[int, int]:
    return next(match.span(name) for name in names if match[name])


def _read_instrument(material: Material) -> Iterator[_Found]:
    found = list(_INSTRUMENT.finditer(material.text))
    match = min(found, key=lambda one: _rests_on(material.text, one), default=None)
    draft = _DRAFT.search(material.text)
    if match is None:
        return
    word = match["zh"] or match["title"] or match["en"].lower()
    stage = match["stage"] or match["stage2"] or ("征求意见稿" if draft else "")
    value = f"{word}({stage})" if stage else word
    yield _found("instrument", value, match.span(), "policy.instrument", 0.85 if match["en"] is None else 0.7)


def _rests_on(text: str, match: re.Match[str]) -> bool:
    """Whether a document is one on which the act rests, or that it changes: it comes after the act's own."""
    return _RESTS_ON.search(text[max(0, match.start() - 40) : match.start()]) is not None


def _read_dates(material: Material) -> Iterator[_Found]:
    for kind, rule, pattern in _DATED:
        for match in pattern.finditer(material.text):
            if kind == "effective" and _OF_OTHER_ACT.search(material.text[max(0, match.start() - 70) : match.start()]):
                continue
            name = next(name for name in ("day", "day2", "day3") if match.groupdict().get(name))
            mention = _mention_at(material, *match.span(name))
            if name == "day2" and kind == "effective" and not _is_of_act(material, match):
                continue
            if mention is not None and mention.value is not None:
                start = match.start() + len(match.group()) - len(match.group().lstrip())
                value = _choose_coming(material, mention) if kind == "effective" else mention.value
                yield _found(kind, value, (start, match.end()), rule, 0.9)
    if stated := _ON_PUBLICATION.search(material.text):
        yield _found("effective", "on publication", stated.span(), "policy.on-publication", 0.9)


def _choose_coming(material: Material, mention: Mention) -> str:
    """The day on which an act takes effect; told without a year, months before the page's day, it is that of the year to come."""
    value = mention.value or ""
    if (
        not material.today
        or "年" in material.text[mention.start : mention.end]
        or not material.text[mention.start].isdigit()
    ):
        return value
    ago = (date.fromisoformat(material.today) - date.fromisoformat(value)).days
    leap = value.endswith("02-29")
    return f"{int(value[:4]) + 1}{value[4:]}" if ago > _LONG_AGO and not leap else value


#: So many days before the page's own day no act takes effect of which it brings the news.
_LONG_AGO = 240


def _is_of_act(material: Material, match: re.Match[str]) -> bool:
    """Whether a day of taking effect that stands bare, 7月1日实施, stands in a sentence that tells the act, and not one of next year's."""
    if "起" in match.group() or match.group().isascii():
        return True
    at = bisect_right(material.sentences, match.start(), key=lambda one: one.start) - 1
    told = material.told[at].kinds.get("policy", 0) >= _TELLS if 0 <= at < len(material.told) else False
    return told and not material.text.startswith("次年", max(0, match.start() - 2))


#: "replaces the 2016 measures that took effect on", "was to take effect on July 1": the day of another act, or one given up.
_OF_OTHER_ACT = re.compile(
    r"\b(?:replac\w+|repeal\w+|supersed\w+|amend\w+) [^.;,\n]{0,60}\b(?:that|which) ?$|\b(?:was|were|had been) (?:originally |initially |first |due |supposed |scheduled )*to $|\boriginally $",
    re.I,
)
#: How strongly a sentence tells an act of policy, at least.
_TELLS = 0.4


def _mention_at(material: Material, start: int, end: int) -> Mention | None:
    """The date that was read there; its year comes from the text or the page."""
    return next((one for one in dates_in(material.dates, start, end) if one.day), None)


def _read_share(material: Material) -> Iterator[_Found]:
    matches = sorted(_find_shares(material.text), key=lambda one: one[1].start())
    taken = [match.span() for _, match in matches]
    for rule, match in matches:
        groups = match.groupdict()
        after = "100" if rule == "policy.sole" else groups.get("after")
        behind = _WAS_BEFORE.match(material.text, match.end())
        before = groups.get("before") or (behind["before"] if behind else "")
        if rule == "policy.limit" and _LIFTED.match(material.text, match.end()):
            after, before = None, after or ""  # 不得超过50%的规定停止执行
        span, services = _tie_services(material.text, match.span(), taken)
        yield "share", after or "none", span, rule, 0.85 if after else 0.8, before, services


#: Behind a limit that no longer holds, or shall not: …不得超过50%的规定,在自贸区内停止执行.
_LIFTED = re.compile(
    r"[\"”」]?的?(?:限制|规定|要求|上限),?[^。;\n]{0,30}?(?:停止执行|暂停(?:执行|实施|适用)|不再(?:执行|适用|要求)|废止|取消|删除)"
)
#: 取消…外资股比限制(此前不得超过50%): right behind, what the share was.
_WAS_BEFORE = re.compile(
    r"[(,]?(?:此前|之前|原来|原先|原|过去|以往)(?:规定|要求)?(?:外[资商方](?:投资者)?)?(?:的?(?:上限|比例|股比|出资比例|持股比例|最多|最高))?(?:持股|出资)?(?:为|是|规定)?(?:不得?超过|不高于|不多于|以下|上限为?|限于)?(?P<before>\d{1,2}(?:\.\d+)?)%"
)


def _find_shares(text: str) -> list[tuple[str, re.Match[str]]]:
    """All shares, each place once: what an earlier rule takes is no later rule's."""
    found: list[tuple[str, re.Match[str]]] = []
    for rule, pattern in _SHARE:
        for match in pattern.finditer(text):
            fits = all(float(value or 0) <= 100 for value in match.groupdict().values())
            said = _is_set(text, match)
            if fits and said and not any(one.start() < match.end() and match.start() < one.end() for _, one in found):
                found.append((rule, match))
    return found


#: 没有取消…的计划, 专家建议取消, 呼吁, 原来: nobody lifts or sets it.
_NOT_SET = re.compile(
    r"(?:没有|并未|未|不会|不|暂不|尚未|无意|拒绝|否认|未曾)(?:考虑|打算|计划|予以|决定|会)?(?:全面|进一步|完全)?$|(?:建议|呼吁|主张|希望|期待|期盼|认为应|认为可|要求|请求|传闻|传言|网传|据传|研究|探索)[^。;\n]{0,24}$|(?:建议|呼吁|主张|提案)[^。;\n]{0,60}$"
    r"|\b(?:no plans? to|not|never|n't|den(?:ied|ies|y) (?:that it (?:would|will) )?|call(?:s|ed|ing) (?:on [\w ]{2,30} to |for )(?:the )?|urg(?:ed|es|ing) [\w ]{2,40} to|suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|propos(?:es|ed) that|want(?:s|ed) [\w ]{2,30} to|lobb(?:y|ied|ying) (?:[\w ]{2,30} )?to|hop(?:es|ed|ing) (?:that )?[\w ]{0,30})(?: \w+)? ?$"
    r"|\b(?:rule|cap|limit|requirement|restriction)s? (?:(?:is|was|has been|now) )?(?:gone|lifted|scrapped|dropped|removed|abolished) that $|\b(?:previously|formerly|until (?:now|then)|earlier),? $|(?:此前|之前|原来|原先|原本|过去|以往|原)(?:规定|要求|的?(?:上限|标准)[是为])?,?$",
    re.I,
)


def _is_set(text: str, match: re.Match[str]) -> bool:
    """Whether a share is told as set: neither denied nor only asked for."""
    low = max(text.rfind(mark, 0, match.start()) for mark in "。;\n")
    before = text[max(low + 1, match.start() - 60) : match.start()]
    return _NOT_SET.search(before) is None or _TAKEN_UP.search(before) is not None


def _tie_services(
    text: str, span: tuple[int, int], taken: list[tuple[int, int]]
) -> tuple[tuple[int, int], tuple[str, ...]]:
    """The services that a share holds for, with the words that say so: none where the text does not tie it to any.

    In Chinese they stand in its own clause, else in the one right before it, where that tells no share of its own.
    In English they follow it, and a sentence with several shares is not told apart.
    """
    start, end = span
    stop = _SENTENCE_END.search(text, end)
    until = stop.start() if stop else len(text)
    if text[start:end].isascii():
        first = max((match.end() for match in _SENTENCE_END.finditer(text, 0, start)), default=0)
        alone = not any(first <= at < until and at != start for at, _ in taken)
        services = find_services(text[start:until]) if alone else ()
        return ((start, until), services) if services else (span, ())
    if services := find_services(text[start:end]):
        return span, services
    for edge in range(2):
        begin = max((match.end() for match in _CLAUSE_END.finditer(text, 0, start)), default=0)
        if any(low < start and begin < high for low, high in taken if (low, high) != span):
            break
        if services := find_services(text[begin:start]):
            return (begin, end), services
        if edge or not begin or text[begin - 1] != ",":
            break
        start = begin - 1
    return span, ()


_SENTENCE_END = re.compile(r"[。;\n]|\.(?=\s|$)")
_CLAUSE_END = re.compile(r"[,。;\n]")


#: 暂不将, 未纳入: nothing is added.
_NOT_ADDED = re.compile(
    r"(?:暂不|不再?|未|没有|尚未|拒绝|无意|不会|(?:建议|呼吁|希望|主张|提案),?(?:将|把)?|申请|争取|力争|拟)$|\b(?:not|n't|never|no plans? to|refus\w+ to|declin\w+ to|urg\w+ [\w ]{2,30} to|could|may|might|consider(?:s|ed|ing)?|whether to) $|\b(?:suggest(?:s|ed|ing|ions?)?|propos(?:es|ed|ing|als?)|recommend(?:s|ed|ing|ations?)?|urg(?:es|ed|ing)|call(?:s|ed|ing) (?:for|on)|lobb(?:ies|ied|ying)|ask(?:s|ed|ing)|want(?:s|ed)?|hop(?:es|ed|ing))\b(?:(?!\bafter\b)[^.;,\n]){0,30}$"
)
#: 采纳建议,将…: what was suggested is done.
_TAKEN_UP = re.compile(
    r"(?:采纳|吸收|响应|落实|采用)[^。;\n]{0,24}$|\b(?:accept|adopt|approv|took up|follow|endors)\w*\b[^.;\n]{0,60}$"
)
#: 将苏州移出试点地区: the opposite.
_TAKEN_OUT = re.compile(r"[^,。;\n]{1,40}(?:移出|剔除|撤出|退出)")
#: Where the row of what is added ends: 新增苏州,上海已有经验 goes on with something else.
_ADDING_ENDS = re.compile(
    r"[。;\n]|\.\s|,(?=(?:并|同时|也)?(?:将)?(?:取消|放开|放宽|允许|不再|删除))|,(?=[^,。;\n、]{0,12}(?:已有|已经|率先|此前|目前|仍|也已|曾))|,? (?:which|where|after|following|joining|alongside|in addition to|besides|as well as|from)\b"
)


def _read_added(material: Material) -> Iterator[_Found]:
    for match in _ADDED.finditer(material.text):
        before = material.text[max(0, match.start() - 40) : match.start()]
        if _NOT_ADDED.search(before) and not _TAKEN_UP.search(
            material.text[max(0, match.start() - 90) : match.start()]
        ):
            continue
        if _TAKEN_OUT.match(material.text, match.end()):
            continue
        stop = _ADDING_ENDS.search(material.text, match.end())
        end = min(match.end() + 120, stop.start() if stop else len(material.text))
        tail = material.text[match.end() : end]
        for name, start, stop_at in find_regions(tail):
            place = (match.end() + start, match.end() + stop_at)
            if not material.masked.covers(place[0]):
                yield _found("region_added", name, place, "policy.added", 0.7)
        for code in find_services(tail) if tail.strip() else ():
            yield _found("service_added", code, (match.start(), end), "policy.added", 0.65)
