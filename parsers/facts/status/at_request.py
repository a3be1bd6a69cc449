# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what became of a firm whose application its Chinese sentence names first: 经甲公司申请,工信部批准其开展试点.

What may stand before the request, between it and the deed, and behind the deed, who decides, where and what is granted are told
one by one: with anything else in these places a park, a court, a unit, a plan or another paper had been told as the firm's own grant.
"""

from msgspec import Struct

from domain.claims import FirmStatus, StatementKind
from domain.provinces import PROVINCES
from parsers.facts.cues.status_cues import DOUBTED, NOT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.values.regions import PLACES_ZH

_LEADS = r"(?:^|(?<=[,。;:、\s]))[现并]?(?:经|应|根据|依据|依照|按照?|遵照|依)"
_ASKS = r"(?:\([^()]{1,30}\))?(?:依法|自愿)?(?:(?:于[^,。;的]{2,12}?)?(?:提出|提交|递交))?[的之]?(?:书面)?(?:试点)?(?:申请|请求)(?:材料)?,"
_DAY = r"(?:于|[今昨]日|日前|近日|同日|(?:20\d\d年)?\d{1,2}月\d{1,2}日)"
_WITH = rf"(?:(?:{_DAY}|现|已经?|依法|正式|审查后|经(?:依法)?(?:审查|审核|评审|研究|审批)(?:通过)?|根据有关规定|依照有关规定|(?:作出|出具|下发)(?:行政许可决定|许可决定|决定|批[复覆])|决定),?){{0,4}}"
_MINISTRY = r"(?:国家)?(?:工信部|工业和信息化部)(?:信息通信管理局)?"
#: Those who decide on the pilot, by their names.
BODY_ZH = rf"(?:{_MINISTRY}|(?:{'|'.join(PROVINCES)})[省市]?(?:通信管理局|通管局))"
_BODY = rf"(?:{BODY_ZH}|[我本][部局])"
_LETS = rf"{_WITH}{_BODY}{_WITH}(?:批准|同意|准予|核准|许可|批[复覆]同意)(?:其|该(?:公司|企业|单位|申请人))"
_PLACE = rf"(?:(?:{'|'.join(PLACES_ZH)})[省市]?(?:[一-鿿]{{0,3}}自由贸易试验区|自贸试验区|自贸区|新片区|自贸港)?)"
_AT = rf"(?:在(?:[京沪深琼]|{_PLACE}(?:[、和及]{_PLACE})*))?"
#: What the pilot and its services are called, word by word, to the end of the clause; one of them has to name it.
_WORDS = r"(?:[一二三两\d](?:项|类)|[的和与及、\"“”]|外商投资|增值电[信讯]|电[信讯]|扩大|对外|开放|试点|业务|经营|服务|互联网|因特网|接入|数据中心|内容分发网络|在线|数据处理|交易处理|信息|国内|虚拟专用网|呼叫中心|多方通信|\([^()]{1,16}\))"
_PILOT = rf"(?=[^,。;]*?(?:试点|增值电[信讯]|互联网(?:接入|数据中心)|数据处理[与和]交易处理|内容分发网络|虚拟专用网)){_WORDS}{{2,}}(?=[,。;]|$)"
_RUNS = rf"{_AT}(?:试点)?(?:开展|经营|从事|参加|参与){_PILOT}"
_LEAVES = rf"(?:主动|自愿)?(?:退出|终止|停止|不再|放弃)(?:开展|经营|从事|参加|参与)?(?=[^,。;]*试点){_WORDS}{{2,}}(?=[,。;]|$)"
_CHANGES = r"(?:的)?(?:增值电[信讯]|试点|业务|批[复覆]|经营许可证|许可证|有效期){0,3}(?:变更|延续|延长|延期|续期|更名|换领|换发|补办)"
_AFTER: tuple[tuple[Pattern, FirmStatus], ...] = (
    (Pattern(rf"{_ASKS}{_LETS}{_RUNS}"), "approved"),
    (Pattern(rf"{_ASKS}{_LETS}{_LEAVES}"), "revoked"),
    (Pattern(rf"{_ASKS}{_LETS}{_CHANGES}"), "mentioned"),
)
_LED_BY = Deferred(rf"{_LEADS}$")
#: What leads in such a sentence and takes nothing back: a day, where it was told, the rules.
_OPENS = Deferred(
    rf"^[\"“]?(?:(?:{_DAY}|据(?!传)[^,。;]{{2,16}}(?:报道|消息|公告|通报|介绍|获悉)|[一-鿿]{{2,6}}讯|记者(?:获悉|了解到)|(?:根据|依据|按照)(?:《[^》]{{2,60}}》[^,。;]{{0,12}}|试点方案|有关规定)|经(?:依法)?审查)[,:])*[现并]?[^,。;:]{{1,4}}$"
)
#: What goes on behind a grant and takes nothing of it back.
GOES_ON_ZH = r"(?:[。;]|$|,(?:这是(?=[一-鿿]{0,6}(?:首|第|继))|成为|标志着|经营(?:互联网|信息|数据|内容|在线|国内)|业务(?:种类|范围|覆盖)|服务范围|有效期(?!已)|试点期限|为期|将(?:在|于|提供))[^。;但]*(?:[。;]|$))"
_GOES_ON = Deferred(GOES_ON_ZH)


class Decided(Struct, frozen=True):
    """What was decided at a firm's request; `plainly` where the sentence says nothing else that might take it back."""

    status: FirmStatus
    plainly: bool


def tell_at_request(before: str, after: str) -> Decided | None:
    """What became of a full name's firm, where the words before and behind it tell that it asked, and the same sentence what was decided."""
    if _LED_BY.search(before) is None or any(one.search(f"{before}{after}") for one in (NOT, DOUBTED)):
        return None
    for pattern, status in _AFTER:
        if decided := pattern.match(after):
            goes_on = _GOES_ON.match(after, decided.end())
            return Decided(status, goes_on is not None and _OPENS.search(before) is not None)
    return None


#: Whoever asked in a sentence.
_ASKER = Pattern(rf"{_LEADS}(?P<name>[^,。;]{{2,40}}?公司)(?={_ASKS})")
_KINDS: dict[FirmStatus, StatementKind] = {"approved": "approval", "revoked": "revocation"}


def tell_request_decided(text: str) -> StatementKind | None:
    """The kind of event of a sentence that tells a request first and then plainly what was decided."""
    for one in _ASKER.finditer(text):
        if (decided := tell_at_request(text[: one.start("name")], text[one.end() :])) and decided.plainly:
            return _KINDS.get(decided.status)
    return None
