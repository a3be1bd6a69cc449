# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the terms of a policy act: what kind of document it is, whose, its dates, and what it changes.

Asked only for a text on the subject that tells a policy act, so other texts pay nothing for it.
"""

import re
from collections.abc import Iterator

from domain.claims import REVIEW_BELOW, Term, TermKind
from parsers.facts.dates import Mention, dates_in
from parsers.facts.decided import Material
from parsers.facts.patterns import Pattern
from parsers.facts.regions import find_regions, find_services

#: Kind, value, folded span, rule, confidence, and of a share the one before and its services.
_Found = tuple[TermKind, str, tuple[int, int], str, float, str, tuple[str, ...]]
_INSTRUMENT = Pattern(
    r"《[^》\n]{2,90}?(?P<zh>通告|公告|通知|意见|办法|方案|规定|措施|条例|目录|清单|指南|决定|规划)(?:\((?P<stage>征求意见稿|草案|试行)\))?》"
    r"|关于[^。\n《]{4,80}的(?P<title>通告|公告|通知|意见|办法|方案|规定|措施|条例|决定)(?:\((?P<stage2>征求意见稿|草案|试行)\))?(?=[》\s]|$)"
    r"|\b(?P<en>(?:[Dd]raft )?[Nn]otice|[Cc]ircular|[Gg]uidelines?|[Mm]easures|[Aa]ction [Pp]lan|[Oo]pinions|[Dd]raft [Rr]ules?)\b(?= (?:on|for|by|from|of|that|says|issued|published|released)\b)"
)
_DRAFT = Pattern(
    r"公开征求[^。\n]{0,30}意见|征求意见稿|draft for (?:public )?comments?|seek(?:s|ing)? public comments?|public consultation",
    re.I,
)
_NUMBER = r"[一-鿿]{1,8}(?:函|发|办|令|告|规)?[〔\[(](?:19|20)\d{2}[〕\])](?:第)?\d{1,4}号|公告\d{4}年第\d{1,3}号"
#: "Gong Xin Bu Tong Xin Han [2024] No. 107", "Circular No. 107 [2024]": as the English text writes it.
_NUMBER_EN = (
    r"(?:[A-Z][a-z]+ ){1,7}(?:Han|Fa|Ling|Gao|Ban|Zi|Tong) ?[\[(](?:19|20)\d\d[\])],? ?(?:No\. ?)?\d{1,4}(?: Hao)?\b"
    r"|\b(?:Circular|Notice|Announcement|Decree|Order|Document|Letter)(?: No\.| Number|)? ?\d{1,4} ?(?:[\[(](?:19|20)\d\d[\])]|of (?:19|20)\d\d\b)"
    r"|\b(?:Circular|Notice|Announcement|Decree|Order|Document|Letter) [\[(](?:19|20)\d\d[\])],? ?(?:No\. ?)?\d{1,4}\b"
)
_DOCUMENT = Pattern(
    rf"(?:发文字号|文\s?号|公文编号)[:| ]{{1,4}}(?P<label>{_NUMBER})|(?P<own>^(?:{_NUMBER})$)|(?P<english>{_NUMBER_EN})",
    re.M,
)
_ISSUER = Pattern(
    r"(?:发文机关|发布机构|制定机关|发布单位)[:| ]{1,4}(?P<label>[一-鿿、]{3,40})"
    r"|\b(?:issued|published|released|promulgated|posted|jointly issued) (?:jointly )?by (?:China's |the )?(?P<by>(?:General Office of the )?(?:Ministry of (?:[A-Z][a-z]+(?:,? (?:and )?|$)){1,5}|State Council|MIIT|MOFCOM|National Development and Reform Commission|[A-Z][a-z]+ Communications Administration))"
    r"|^(?P<signed_en>(?:General Office of the )?(?:Ministry of [A-Z][A-Za-z ]{4,50}|State Council|[A-Z][a-z]+ Communications Administration))\n(?=[A-Z][a-z]{2,8} \d{1,2}, \d{4}$|\d{1,2} [A-Z][a-z]{2,8} \d{4}$)"
    r"|^(?P<signed>[一-鿿、 ]{2,38}(?:部|局|委员会|委|办公厅|办公室|人民政府|管委会))\n(?=\d{4}年\d{1,2}月\d{1,2}日$)", re.M,
)  # fmt: skip
_ZH_DAY = r"(?P<day>(?:\d{4}年|今年)?\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2})"
_EN_DAY = r"(?P<day>(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}(?:,? \d{4})?))"
_DATED: tuple[tuple[TermKind, str, Pattern], ...] = (
    ("signed", "policy.labelled", Pattern(rf"(?:成文日期|签署日期)[:| ]{{1,4}}{_ZH_DAY}")),
    ("signed", "policy.signature", Pattern(rf"(?<=[部局委会厅室府])\n{_ZH_DAY}$", re.M)),
    ("published", "policy.labelled", Pattern(rf"(?:发布日期|公布日期|发布时间)[:| ]{{1,4}}{_ZH_DAY}")),
    ("effective", "policy.from", Pattern(rf"自{_ZH_DAY}起(?:正式)?(?:施行|实施|执行|生效)|{_ZH_DAY.replace('<day>', '<day2>')}起(?:正式)?(?:施行|实施|生效)")),
    ("effective", "policy.from", Pattern(rf"\b(?:takes?|took|taking|come|comes|came) (?:into )?(?:effect|force) (?:on |from )?{_EN_DAY}|\b[Ee]ffective (?:from |on |as of )?{_EN_DAY.replace('<day>', '<day2>')}")),
    ("comment_until", "policy.comments", Pattern(rf"(?:意见(?:反馈)?|反馈|征求意见)(?:的)?截止(?:时间|日期)?(?:为|是|到|至|:)?{_ZH_DAY}|(?:于|请在|请于){_ZH_DAY.replace('<day>', '<day2>')}(?:之?前|以前)[^。\n]{{0,40}}(?:意见|反馈)")),
    ("comment_until", "policy.comments", Pattern(rf"\bcomments?\b[^.\n]{{0,40}}\b(?:until|by|before|through) {_EN_DAY}|\b(?:consultation|comment period)\b[^.\n]{{0,24}}\b(?:ends?|closes?|until|runs to) (?:on )?{_EN_DAY.replace('<day>', '<day2>')}")),
)  # fmt: skip
_ON_PUBLICATION = Pattern(
    r"自(?:发布|公布|印发)之日起(?:施行|实施|执行|生效)|\b(?:takes?|with) (?:immediate effect|effect immediately)\b"
)
_PERCENT = r"(?P<{0}>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|per cent)"
_SHARE = (
    ("policy.share", Pattern(rf"(?:外资|外商|外方|境外)[^。;\n]{{0,40}}?(?:股比|持股|比例)[^。;\n]{{0,24}}?(?:由|从)[^。;\n\d]{{0,8}}{_PERCENT.format('before')}[^。;\n\d]{{0,14}}(?:放宽|提高|提升|调整|放开|增加|上调|升)(?:至|到|为)[^。;\n\d]{{0,8}}{_PERCENT.format('after')}")),
    ("policy.share", Pattern(rf"\bforeign (?:share|stake|ownership|shareholding|equity|investment|cap)[^.;\n\d]{{0,50}}\bfrom (?:[a-z]+ ){{0,3}}{_PERCENT.format('before')}[^.;\n\d]{{0,20}}\bto (?:[a-z]+ ){{0,2}}{_PERCENT.format('after')}")),
    ("policy.cap", Pattern(r"(?:取消|不设|不再设|放开)(?:[^。;\n]{0,40}?|[^,。;\n]{0,200}?)外[资商方][^。;\n]{0,8}?(?:股比|持股比例|比例)(?:的)?(?:限制|上限|要求)|外[资商方](?:的)?(?:股比|持股比例)(?:限制|上限)[^。;\n]{0,6}取消")),
    ("policy.cap", Pattern(r"\b(?:lift|scrap|remov|abolish|drop|eliminat)\w*\b[^.;\n]{0,40}\b(?:caps?|limits?|restrictions?)\b[^.;\n]{0,24}\bforeign (?:share|stake|ownership|shareholding|equity)\w*|\b(?:lift|scrap|remov|abolish|drop|eliminat)\w*\b[^.;\n]{0,24}\bforeign[- ](?:share|stake|ownership|shareholding|equity)\w* (?:caps?|limits?|restrictions?)")),
    ("policy.limit", Pattern(rf"(?:外资|外商|外方|境外)[^,。;\n]{{0,16}}?(?:不(?:得)?(?:超过|高于)|不多于|最高(?:为|至|可达)?|上限为){_PERCENT.format('after')}")),
    ("policy.limit", Pattern(rf"\bforeign[- ](?:share|stake|ownership|shareholding|equity|investment)[^.,;\n\d]{{0,50}}\b(?:capped at|limited to|not exceed(?:ing)?|at most|no more than|up to|cap of|limit of) {_PERCENT.format('after')}")),
)  # fmt: skip
_ADDED = Pattern(
    r"(?:试点|开放)[^。\n]{0,30}?(?:新增|增加|增设|扩大(?:至|到)|扩展(?:至|到)|扩围(?:至|到)|纳入)|(?:新增|增加|扩大(?:至|到)|扩展(?:至|到)|扩围(?:至|到)|将)(?=[^。\n]{2,40}(?:纳入)?试点)"
    r"|\b(?:extend|expand|widen)\w*\b[^.\n]{0,40}\bto\b|\badd(?:ed|s|ing)?\b(?=[^.\n]{2,60}\b(?:pilot|trial|scheme)\b)",
    re.I,
)


def read_terms(material: Material) -> tuple[Term, ...]:
    """The terms that the text states, each once, in order of their place."""
    found: dict[tuple[TermKind, str], Term] = {}
    for kind, value, span, rule, confidence, before, services in _read_all(material):
        start, end = material.locate.span(*span)
        term = Term(
            kind, value.strip(), material.source[start:end], start, end, rule, confidence, confidence < REVIEW_BELOW, before,
            services,
        )  # fmt: skip
        apart = term.kind.endswith("_added") or term.kind == "share"
        found.setdefault((term.kind, " ".join((term.value, term.before, *services)) if apart else ""), term)
    return tuple(sorted(found.values(), key=lambda term: (term.start, term.end)))


def _read_all(material: Material) -> Iterator[_Found]:
    yield from _read_instrument(material)
    for match in _DOCUMENT.finditer(material.text):
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
    match = _INSTRUMENT.search(material.text)
    draft = _DRAFT.search(material.text)
    if match is None:
        return
    word = match["zh"] or match["title"] or match["en"].lower()
    stage = match["stage"] or match["stage2"] or ("征求意见稿" if draft else "")
    value = f"{word}({stage})" if stage else word
    yield _found("instrument", value, match.span(), "policy.instrument", 0.85 if match["en"] is None else 0.7)


def _read_dates(material: Material) -> Iterator[_Found]:
    for kind, rule, pattern in _DATED:
        for match in pattern.finditer(material.text):
            name = "day2" if "day2" in pattern.compiled.groupindex and match["day2"] else "day"
            mention = _mention_at(material, *match.span(name))
            if mention is not None and mention.value is not None:
                start = match.start() + len(match.group()) - len(match.group().lstrip())
                yield _found(kind, mention.value, (start, match.end()), rule, 0.9)
    if stated := _ON_PUBLICATION.search(material.text):
        yield _found("effective", "on publication", stated.span(), "policy.on-publication", 0.9)


def _mention_at(material: Material, start: int, end: int) -> Mention | None:
    """The date that was read there; its year comes from the text or the page."""
    return next((one for one in dates_in(material.dates, start, end) if one.day), None)


def _read_share(material: Material) -> Iterator[_Found]:
    matches = sorted(_find_shares(material.text), key=lambda one: one[1].start())
    taken = [match.span() for _, match in matches]
    for rule, match in matches:
        groups = match.groupdict()
        after, before = groups.get("after"), groups.get("before") or ""
        span, services = _tie_services(material.text, match.span(), taken)
        yield "share", after or "none", span, rule, 0.85 if after else 0.8, before, services


def _find_shares(text: str) -> list[tuple[str, re.Match[str]]]:
    """All shares, each place once: what an earlier rule takes is no later rule's."""
    found: list[tuple[str, re.Match[str]]] = []
    for rule, pattern in _SHARE:
        for match in pattern.finditer(text):
            fits = all(float(value or 0) <= 100 for value in match.groupdict().values())
            if fits and not any(one.start() < match.end() and match.start() < one.end() for _, one in found):
                found.append((rule, match))
    return found


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


def _read_added(material: Material) -> Iterator[_Found]:
    for match in _ADDED.finditer(material.text):
        stop = re.compile(r"[。;\n]|\.\s").search(material.text, match.end())
        end = min(match.end() + 120, stop.start() if stop else len(material.text))
        tail = material.text[match.end() : end]
        for name, start, stop_at in find_regions(tail):
            place = (match.end() + start, match.end() + stop_at)
            if not material.masked.covers(place[0]):
                yield _found("region_added", name, place, "policy.added", 0.7)
        for code in find_services(tail) if tail.strip() else ():
            yield _found("service_added", code, (match.start(), end), "policy.added", 0.65)
