# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds Chinese rows whose head counts firms, where what was told before says of just so many that they were let in.

六家企业领到批复。现场气氛热烈。六家企业依次是:甲、乙…: the head says nothing of its firms but how many they are, and the act stands sentences before, or
in the title. 四川2家,均在成都高新区:甲、乙: those of one place, or the others, are some of more.
"""

import re
from collections.abc import Iterator, Sequence

from parsers.facts.cues.status_cues import APPLIED, DOUBTED, NOT, REJECTED, REVOKED
from parsers.facts.names.brands import Name
from parsers.facts.status.let_in_zh import DEEDS, are_let_in
from parsers.facts.status.licensees_zh import WHOSE_ZH
from parsers.facts.status.rows_told import Row, is_unclear
from parsers.facts.status.small_numbers_zh import read_small
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import PLACES_ZH

_N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_UNITS = r"(?:外[资商](?:投资|独资)?|试点|新)?(?:企业|公司|外企|成员|会员|单位|业者)"
_ORIGIN = r"(?:港台|[德日美法英韩台港澳荷欧侨][资商企]|外资|外商|内地|欧洲|亚洲|北美|美国|德国|日本|法国|英国|韩国|新加坡|香港|台湾)(?:背景|控股|独资)?的?"
#: A known place, one that its ending tells, or a short word right before 的三家.
_PLACE = rf"(?:注册在|落户|位于|来自|在)?(?:(?:{'|'.join(PLACES_ZH)})(?:市|省|方面|地区|自贸港)?|[一-鿿]{{2,8}}?(?:新区|新片区|片区|园区|科学城|工业园|开发区|高新区|经开区|合作区|自贸区|自贸港|市|省|区)|(?!{DEEDS})[一-鿿]{{2,3}}(?=的{_N}[家间户]|那{_N}?家))"
_REST = r"(?:另外的?|其余的?|余下的?|剩下的?|其他的?|其它的?|另)"
#: 均在成都高新区, 南沙2家,黄埔2家: where they are, told before the names.
_ASIDES = rf"(?:,(?:(?:均|都|全部|悉数)(?:在|位于|落户于?|来自|为|是)[^,。;:将拟未不]{{2,12}}|(?:{_PLACE}|[一-鿿]{{2,6}}){_N}[家席间]|名单如下|按[^,。;:]{{2,10}}排[列序]))*"
_IS = (
    r"(?:(?:,?(?:名单|名称)?(?:依次|分别)?(?:则)?(?:是|为|即|叫|有|包括)|,?(?:名单|名称)(?:如下)?)[:：]?|[:：]|——|—|--)"
)
#: All of those that were counted before: 这6家企业是:.
_ALL = rf"(?:其中,?|答:|具体来看,|据介绍,)?(?:(?:这|上述|以上|该|此次的?|本次的?|本批的?|此番的?|[今昨]天的?|新增的?|新获批的?|获批的?|入围的?|上榜的?)*{_N}[家间户]{_UNITS}?|(?:这|上述|以上)(?:些|批)?{_UNITS})(?:中|里|之中|当中)?"
#: Some of them: 苏州的三家, 另外四家港资企业, 张江的那家.
_SOME = rf"(?:其中,?|而|再看[^,。;:]{{2,6}},|至于)?(?:{_REST}(?:{_ORIGIN})?{_N}[家间户](?:{_ORIGIN})?{_UNITS}?|{_PLACE},?(?:方面|则|也|只|仅|共|独|有|得|的){{0,3}}(?:{_ORIGIN})?(?:{_N}|那{_N}?)[家间户](?:{_ORIGIN})?{_UNITS}?)(?:中|里|之中|当中)?"
_BRACKETS = r"[\"”」]?(?:\([^()]{1,60}\))?"
#: Those told of right before, however many: 能够查到名字的有, 既有…的甲公司,也有…的乙公司.
_HEAD_BARE = Deferred(
    rf"(?:(?:公开(?:渠道|资料|信息|报道)|综合各家媒体|各家?媒体|记者|我们?|本[报刊]|外界|市场|目前|近期|至今)*(?:中|里|上)?,?(?:目前|已经?|可以?|能够?)*(?:公开|披露|确认|公布|证实|核实|查[到得证]|点名|指认|叫[得出上]+|认[得出]+|对上号|知道|了解)到?(?:名称|名字|身份|全称)?的(?:{_UNITS})?(?:分别)?(?:是|为|有|包括)[:：]?|(?:其中|当中|这里面|名单[里中上]),?有|(?:(?:其中|当中|这里面|名单[里中上]),?)?(?:既|不仅|不但)有|(?:首位|头一个|最先|率先)?(?:上台)?(?:领取|接过|领到|接下)(?:批[复覆文]|文件|证书)的(?:企业|公司)?是|收件(?:人|单位)(?:是|为)|(?:\d\.|[一二三四五]、)?(?:获批|试点|入围)?(?:企业)?(?:名录|名单)(?:\([^()]{{1,24}}\))?(?:如下)?[:：])"
)
#: 这3家企业中,甲公司主营…,乙公司主营….
_HEAD_EACH = Deferred(rf"(?:{_ALL}|{_SOME}),")
_HEAD_EACH_ALL = Deferred(rf"{_ALL},")
_BEGINS_CLAUSE = Deferred(r".*[,;](?:而|另外?)?(?:(?:一家|另一家|其余一家)(?:则)?(?:是|为|叫))?", re.S)
#: 除甲公司外,北京方面还有乙公司.
_BESIDES = Deferred(
    rf"{_BRACKETS}(?:之外|以外|外),?(?:(?:{_PLACE}|{_ORIGIN}|同批|此次|获批的?|上榜的?|入围的?|名单[上中里])(?:方面)?(?:{_UNITS}|的)?,?)?(?:还|另|尚|也)(?:有|包括){WHOSE_ZH}{{0,2}}"
)
_HEAD_ALL = Deferred(rf"{_ALL}{_ASIDES}{_IS}")
_HEAD_SOME = Deferred(rf"{_SOME}{_ASIDES}{_IS}")
_FILLS = Deferred(rf"{WHOSE_ZH}{{0,2}}[\"“「]?")
_JOINS = Deferred(
    rf"{_BRACKETS}(?:[、,;]|和|及|与|以及|,?以及|、以及|;以及|还有|,?(?:还|也|又|更|亦)有)(?:总部设?在[^,、。;]{{2,6}}的)?{WHOSE_ZH}{{0,2}}[\"“「]?"
)
_CLOSES = Deferred(rf"{_BRACKETS}(?:[,。;—]|$|等|[均都](?!未|没|不)|\s)")
_SO_ON = Deferred(rf"{_BRACKETS}等")

_COUNT = Pattern(
    rf"(?P<n>{_N})[余多]?(?:[家户间席](?!(?:以上|左右|机构|银行|医院|律所|协会|媒体|媒体))|份(?=[^,。;]{{0,12}}批[复覆]))"
)
_GRANT = Pattern(
    r"获批|获准|获颁|获发|获(?!悉|知|利|益)[^,。;]{0,20}批[复覆]|准予|批准|核准|放行|上榜|入围|入列|入选|过关|(?:颁发|发放|核发|签发|发出|批出|送出|派出|寄出|颁出|送达|下发|授予)[^。;]{0,24}(?:批[复覆文]|许可|牌照)|公布[^。;]{0,24}(?:批[复覆]|获批|试点|批次|第[一二三四五六七八九十]批)[^。;]{0,12}名单|(?:获得|取得|拿到|领到|收到|接过|拿下|手握|持有)[^。;]{0,30}(?:批[复覆文准]|许可|牌照|准入证|入场券|试点资格)|批[复覆][^,。;]{0,6}(?:交到|送到|送抵|交给|颁给)|(?:通过|完成)[^,。;]{0,8}(?:审批|审查|评审)"
)
_OF_PILOT = Pattern(r"试点|电[信讯]|批[复覆文]|增值")
_ELSE = Pattern(
    r"[将拟](?!来|军|城|南|首|批[复覆])|预计|有望|或[将可]|可能|计划|希望|等待|排队|在审|待审|审核中|补正|补件|如果|若(?!干)|一旦|是否|不含|曾|原先|候补|供应商|服务商|顾问|律师|律所|房东|业主|媒体|嘉宾|参会|出席|参加|受邀|观礼|银行|基金|医院|保险|券商|母公司|股东|落选|淘汰|整改|约谈|处罚|警告|检查|抽查|公示|网传|据报|协会|商会|高校|大学|研究院|并购|意向|备忘录|签约|签署|注销|终止|到期|退出|未|没有"
)
#: Firms are spoken of, whoever they are.
SPEAKS_OF_FIRMS = Pattern(
    r"(?<!试点)(?<!获批)(?:企业|公司|外企|运营商|厂商|集团|巨头|玩家|[日德美法英韩台港]商|业者|机构)(?!名单)|[\d一二两三四五六七八九十]家"
)
#: So many sentences before a head what it points back at may stand.
_FAR = 8
#: So many where it counts nobody.
_NEAR = 2
_SAID_ELSE = (NOT, REJECTED, REVOKED, APPLIED, DOUBTED)


#: So long is the title of a section at most: 三、不予批准.
_SECTION = 16
_DOES = Deferred(DEEDS)


def find_pointing_rows(sentences: Sequence[Sentence], index: int, row: Row, approvals: frozenset[int]) -> Iterator[int]:
    """Where the names begin of a row whose head points back at those who were let in."""
    if sentences[index].title or not row.names:
        return
    yield from _find_each(sentences, index, row, approvals)
    cut = _cut_head(row.lead)
    names = row.walk(_JOINS, _CLOSES)
    if cut is None:
        yield from _find_bare(sentences, index, row, names, approvals)
        return
    before, head, some = cut
    said = (*row.between[1 : len(names)], row.tail if len(names) == len(row.names) else row.between[len(names)])
    words = " ".join((head, *said))
    if not names or not _counts_fit(head, len(names), said[-1]) or _is_said_else(words):
        return
    if _is_let_in(sentences, index, before, _read_count(head), some=some, approvals=approvals):
        yield from (name.start for name in names)


_IN_BRACKETS = Deferred(r"\([^()]*\)")


def _is_said_else(words: str) -> bool:
    """Whether the words of a row tell of others than those let in; its brackets may say whose they are, and no more."""
    return is_unclear(_IN_BRACKETS.sub("", words), _ELSE) or any(cue.search(words) for cue in _SAID_ELSE)


def points_at_others(head: str, told: str) -> bool:
    """Whether a head that counts firms stands behind a sentence that counts as many who were not let in."""
    count = _read_count(head)
    clauses = [one for one in _split(told) if count in {read_small(found["n"]) for found in _COUNT.finditer(one)}]
    return any((is_unclear(one, _ELSE) or _DOES.search(one)) and not _GRANT.search(one) for one in clauses)


def _find_each(sentences: Sequence[Sentence], index: int, row: Row, approvals: frozenset[int]) -> Iterator[int]:
    """The names that open the clauses behind a head, where there are as many as it counts."""
    head = _HEAD_EACH.match(row.lead)
    if head is None or not _FILLS.fullmatch(row.lead, head.end()) or any(cue.search(row.words) for cue in _SAID_ELSE):
        return
    count, some = _read_count(head.group()), _HEAD_EACH_ALL.match(row.lead) is None
    opening = [
        name
        for at, name in enumerate(row.names)
        if at == 0
        or ((found := _BEGINS_CLAUSE.match(row.between[at])) and _FILLS.fullmatch(row.between[at], found.end()))
    ]
    if count == len(opening) and _is_let_in(sentences, index, "", count, some=some, approvals=approvals):
        yield from (name.start for name in opening)


#: 海南共有9家获批,除某某外,尚有甲公司: the act in the row's own sentence, and one beside whose name is not known.
_OWN_BESIDES = Deferred(
    rf"[^。;]{{6,60}},除[^,。;]{{2,20}}外,(?:{_PLACE}(?:方面)?)?(?:还|另|尚|也)(?:有|包括){WHOSE_ZH}{{0,2}}"
)


def _find_bare(
    sentences: Sequence[Sentence], index: int, row: Row, names: list[Name], approvals: frozenset[int]
) -> Iterator[int]:
    """The names behind a head that counts nobody, or behind the one that it sets aside, of those told let in right before."""
    if _OWN_BESIDES.fullmatch(row.lead) and names:
        own = row.lead.rpartition(",除")[0]
        told = index in approvals or re.search(r"增值|电[信讯]", own) is not None
        if told and _GRANT.search(own) and not is_unclear(own, _ELSE):
            yield from (name.start for name in names)
        return
    besides = row.lead in ("除", "除了") and len(row.names) > 1 and _BESIDES.fullmatch(row.between[1]) is not None
    head = _HEAD_BARE.match(row.lead)
    if besides:
        names = [row.names[0], *row.walk(_JOINS, _CLOSES, first=1)]
    elif head is None or not _FILLS.fullmatch(row.lead, head.end()):
        return
    if len(names) < 1 + besides or NOT.search(row.lead) or is_unclear(" ".join(row.between[1 : len(names)]), _ELSE):
        return
    if is_told_right_before(sentences, index):
        yield from (name.start for name in names)


def tells_else(words: str) -> bool:
    """Whether words tell, or may tell, of others than those let in."""
    return is_unclear(words, _ELSE)


def tells_grant(words: str) -> bool:
    """Whether words tell that somebody was let in."""
    return _GRANT.search(words) is not None


def is_told_right_before(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether the nearest sentence that counts firms or tells a grant tells one of the pilot, and nothing else of any."""
    about = "".join(one.text for one in sentences[:2])
    for at in range(index - 1, max(-1, index - _NEAR - 1), -1):
        text = sentences[at].text
        if _GRANT.search(text) or SPEAKS_OF_FIRMS.search(text) or _COUNT.search(text):
            granted = _GRANT.search(text) is not None and _OF_PILOT.search(f"{about}{text}") is not None
            return granted and not is_unclear(text, _ELSE)
    return False


def drop_bracketed(sentence: Sentence, names: Sequence[Name]) -> list[Name]:
    """The names that stand in no brackets: what one in them is, its brackets say of the name before them."""
    depths, depth = [], 0
    for letter in sentence.text:
        depths.append(depth)
        depth = max(0, depth + (letter == "(") - (letter == ")"))
    return [
        name
        for name in names
        if sentence.start <= name.start < sentence.end and not depths[name.start - sentence.start]
    ]


def _cut_head(lead: str) -> tuple[str, str, bool] | None:
    """What stands before a row's head in its sentence, the head, and whether it counts only some of those told of."""
    for start in (0, *(at + 1 for at, letter in enumerate(lead) if letter in ",;:。")):
        for pattern, some in ((_HEAD_SOME, True), (_HEAD_ALL, False)):
            found = pattern.match(lead, start)
            if found and _FILLS.fullmatch(lead, found.end()):
                return lead[:start], lead[start:], some
    return None


def _read_count(head: str) -> int:
    found = _COUNT.search(head)
    return read_small(found["n"]) if found else 1 if "那家" in head else 0


def _counts_fit(head: str, names: int, after: str) -> bool:
    """Whether a row has as many names as its head says, or fewer where it says that it goes on."""
    count = _read_count(head)
    return count == names or (_SO_ON.match(after) is not None and (names < count or not count))


def _is_let_in(
    sentences: Sequence[Sentence], index: int, before: str, count: int, *, some: bool, approvals: frozenset[int]
) -> bool:
    """Whether the nearest words that count so many firms, or more where `some` of them are meant, tell a grant to them."""
    told = [(before, index in approvals)] if _COUNT.search(before) else []
    near = range(index - 1, max(-1, index - _FAR - 1), -1)
    told += [(sentences[at].text, at in approvals) for at in near]
    told += [(one.text, True) for one in sentences[:2] if one.title]
    about = "".join(one.text for one in sentences[:2])
    for text, known in told:
        verdict = _judge(text, count, some=some, known=known or _OF_PILOT.search(f"{about}{text}") is not None)
        if verdict is not None:
            return verdict
    return False


def _judge(text: str, count: int, *, some: bool, known: bool) -> bool | None:
    """Whether a sentence that counts those who are pointed at tells a grant to them; None where it counts others, or says nothing of them."""
    counts = {read_small(found["n"]) for found in _COUNT.finditer(text)}
    if some and counts == {1}:  # 另一家是…: one of a row before it
        counts = set()
    if not counts and len(text) <= _SECTION and is_unclear(text, _ELSE):
        return False
    meant = {one for one in counts if one == count or (one > count and some) or not count}
    if not meant:
        return False if counts and some else None
    clauses = [one for one in _split(text) if meant & {read_small(found["n"]) for found in _COUNT.finditer(one)}]
    if any(is_unclear(one, _ELSE) or (_DOES.search(one) and not _GRANT.search(one)) for one in clauses):
        return False
    if all(_GRANT.search(one) for one in clauses) and known:
        return True
    if is_unclear(text, _ELSE):
        return False if some else None
    if counts != meant and not all(are_let_in(text, one) for one in meant):
        return False
    return True if _GRANT.search(text) and known else None


def _split(text: str) -> list[str]:
    clauses = [""]
    for letter in text:
        if letter in ",;。:":
            clauses.append("")
        else:
            clauses[-1] += letter
    return clauses
