# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds rows of Chinese names that no word opens: what closes them, or the word before them, says that they are firms."""

from collections.abc import Iterator

from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.text.spans import Spans

_NUMBER = r"(?:\d+|[两二三四五六七八九十]+)(?:余|多)?"
_FOREIGN = r"(?:外资|外商投资|外商|跨国|境外|海外|[日德美法英韩港台]资|知名|国际|在华)"
_CLOSING = rf"等(?:{_NUMBER}[家户间个])?(?:{_FOREIGN}{{1,2}}(?:企业|公司|项目|巨头|集团|机构)|外企|外资)"
#: 甲、乙、丙等11个外资项目; 甲、乙等外企.
_CLOSED = Pattern(rf"(?P<row>[^,。;:、\n\"()]{{2,12}}(?:、[^,。;:、\n\"]{{2,16}}){{1,12}}){_CLOSING}")
#: A row may begin anywhere, so that looking for one takes long; what closes it is found at once.
_CLOSES = Pattern(rf"、[^,。;:、\n\"]{{2,16}}{_CLOSING}")
#: 外企甲、乙和丙已提交申请.
_LED = Pattern(
    r"(?:外企|外资企业|跨国公司|跨国企业|外资公司)(?P<row>[一-鿿A-Za-z]{2,8}(?:、[一-鿿A-Za-z]{2,8})*(?:、|和|及|以及|与)[一-鿿A-Za-z]{2,8}?)(?=已|均|也|都|先后|相继|正在|拟|计划|宣布|表示|提交|递交|获|拿到|取得|签约|等|[,。])"
)
_PART = Deferred(r"、|(?<=[一-鿿A-Za-z)])(?:以及|和|及|与)(?=[一-鿿A-Z])")
_ITEM = Deferred(r"[一-鿿A-Za-z][一-鿿A-Za-z0-9·&.\- ]{1,11}")
#: What no name holds: words of what is done, of trades and of places.
_NO_ITEM = Deferred(
    r"^[先再又后才][来去试投干做看走谈问](?!电|科|信|网)|业务|服务|领域|市场|政策|地区|行业|措施|方面|试点|开放|许可|批复|医疗$|教育$|文化$|^电信$|旅游|养老|金融$|生物|数据中心|平台$|网络$|接入|省$|市$|区$|县$|国$|香港|澳门|台湾|北京|上海|天津|海南|深圳|广州|苏州|重庆|企业|公司|外资|机构|部门|[局部司院会厅]$|[的了是在将已未不可应有个位]|\d{2,}|获批|申请|批准|规定|管理|要求|材料|人员|资金|制造$|零售$|物流$|消费|汽车$|芯片$|软件$|能源$|化工$|方案|证明|协议|[表书函证件]$|部长|主[席任管]|总[裁监]|经理|教授|律师|记者|董事|先生|须|请|等$"
)
_BEGINS = Deferred(r"(?:^|[,。;:\n\"])$")


#: 同意甲公司、乙公司开展: the verb before a row, which is no part of its first name.
_GRANTS = Deferred(r"(?:同意|批准|核准|准予|准许|放行)(?=[一-鿿A-Z]{2})")


def find_rows_zh(text: str, names: Spans) -> Iterator[list[tuple[int, int]]]:
    """Each row as the spans of its names; one whose first words may be more than a name is given without these."""
    for pattern in (_CLOSED, _LED) if _CLOSES.search(text) else (_LED,):
        for match in pattern.finditer(text):
            spans = list(_cut_row(text, *match.span("row")))
            if pattern is _CLOSED and not _BEGINS.search(text[max(0, spans[0][0] - 1) : spans[0][0]]):
                spans = spans[1:]
            elif verb := _GRANTS.match(text, *spans[0]):
                spans[0] = (verb.end(), spans[0][1])
            known = [names.touches(start, end) for start, end in spans]
            if spans and all(one or _is_name(text[start:end]) for one, (start, end) in zip(known, spans, strict=True)):
                yield spans


def _cut_row(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for mark in _PART.finditer(text, start, end):
        yield at, mark.start()
        at = mark.end()
    yield at, end


def _is_name(item: str) -> bool:
    return _ITEM.fullmatch(item) is not None and _NO_ITEM.search(item) is None


#: So many characters behind a dash a row of full names and what is said of its firms stand, at most.
_LONGEST_ROW = 400
_ENDS_CLAUSE = Deferred("[,;:。]")
_OF_TELECOM = Deferred(r"试点|批[复覆]|电[信讯]|获[批准]")


def read_behind_row(text: str, sentence: Sentence, end: int, end_clause: int) -> str:
    """又有两家港资企业——甲公司、乙公司取得批复: what is said behind the row of names that a dash opens; empty where none stands."""
    if text[end:end_clause].strip("-—") or not text[end:end_clause].startswith(("—", "--")):
        return ""
    row = text[end_clause : min(sentence.end, end_clause + _LONGEST_ROW)]
    closed = _ENDS_CLAUSE.search(row)
    row = row[: closed.start()] if closed else row
    names, full, said = row.rpartition("公司")
    told = _OF_TELECOM.search(said) is not None and not said.startswith(("的", "等的"))
    return said if full and names and told else ""
