# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what became of a firm whose application its Chinese sentence names first: 经甲公司申请,工信部批准其开展试点.

What may stand between the request and the deed, who decides and what is granted are told one by one: with anything else in
these places a park, a court, a unit, a plan or another paper had been told as the firm's own grant.
"""

from domain.claims import FirmStatus, StatementKind
from parsers.facts.cues.status_cues import DOUBTED, NOT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern

#: Where the request is told: at the head of a clause, so that neither 如经 nor 未经 does.
_LEADS = r"(?:^|(?<=[,。;:、\s]))[现并]?(?:经|应|根据|依据|依照|按照?|依)"
_ASKS = r"(?:\([^()]{1,30}\))?(?:依法|自愿)?(?:(?:于[^,。;的]{2,12}?)?(?:提出|提交|递交))?[的之]?(?:书面)?(?:申请|请求)(?:材料)?,"
_DAY = r"(?:于|[今昨]日|日前|近日|同日|(?:20\d\d年)?\d{1,2}月\d{1,2}日)"
_WITH = rf"(?:(?:{_DAY}|现|已|依法|正式|经(?:依法)?(?:审查|审核|评审|研究|审批)(?:通过)?|根据有关规定|依照有关规定|(?:作出|出具|下发)(?:行政许可决定|许可决定|决定|批[复覆])|决定),?){{0,4}}"
_BODY = r"(?:(?:国家)?(?:工信部|工业和信息化部)|[我本][部局]|(?:[一-鿿]{2,5}?)?通信管理局)"
_FIRM = r"(?:其|该(?:公司|企业|单位|申请人))"
#: A notice need not name its own body: 根据甲公司申请,经审查,准予其…
_LETS = rf"(?:{_WITH}{_BODY}{_WITH}|(?:现|经(?:依法)?(?:审查|审核|评审|研究),?|(?:我[部局])?决定){{1,2}})(?:批准|同意|准予|核准|许可|批[复覆]同意){_FIRM}"
#: What the pilot and its services are called, word by word, to the end of the clause.
_PILOT = r"(?:[一二三两\d](?:项|类)|[的和与及、\"“”]|外商投资|增值电[信讯]|电[信讯]|扩大|对外|开放|试点|业务|经营|服务|互联网|因特网|接入|数据中心|内容分发网络|在线|数据处理|交易处理|信息|国内|虚拟专用网|呼叫中心|多方通信|\([^()]{1,16}\)){2,}(?=[,。;]|$)"
_AT = r"(?:在(?:(?!设|成立|投资|的|公司|企业|机构|集团)[一-鿿、]){2,16}?)?"
_RUNS = rf"{_AT}(?:试点)?(?:开展|经营|从事|参加|参与){_PILOT}"
_LEAVES = rf"(?:主动|自愿)?(?:退出|终止|停止|不再|放弃)(?:开展|经营|从事|参加|参与)?{_PILOT}"
_CHANGES = r"(?:的)?(?:增值电[信讯]|试点|业务|批[复覆]|经营许可证|许可证|有效期){0,3}(?:变更|延续|延长|延期|续期|更名|换领|换发|补办)"

#: What takes some of it back: a condition, an end.
_LIMITS = Deferred(r"原则同意|不予|撤[销回]|吊销|有误|无效")
_LED_BY = Deferred(rf"{_LEADS}$")
_GRANTED = rf"{_ASKS}{_LETS}{_RUNS}"
_LEFT = rf"{_ASKS}{_LETS}{_LEAVES}"
_AFTER: tuple[tuple[Pattern, FirmStatus], ...] = (
    (Pattern(_GRANTED), "approved"),
    (Pattern(_LEFT), "revoked"),
    (Pattern(rf"{_ASKS}{_LETS}{_CHANGES}"), "mentioned"),
)
#: The same of a sentence, whoever asked in it.
_SOMEBODY = r"[^,。;]{2,40}?公司"
_TOLD: tuple[tuple[Pattern, StatementKind], ...] = (
    (Pattern(rf"{_LEADS}{_SOMEBODY}{_GRANTED}"), "approval"),
    (Pattern(rf"{_LEADS}{_SOMEBODY}{_LEFT}"), "revocation"),
)


def tell_at_request(before: str, after: str) -> FirmStatus | None:
    """What became of a full name's firm, where the words before and behind it tell that it asked, and the same sentence what was decided."""
    if _LED_BY.search(before) is None or _is_limited(f"{before}{after}"):
        return None
    return next((status for decided, status in _AFTER if decided.match(after)), None)


def tell_request_decided(text: str) -> StatementKind | None:
    """The kind of event of a sentence that tells a request first and then what was decided, as `tell_at_request` has it."""
    told = next((kind for decided, kind in _TOLD if decided.search(text)), None)
    return None if told is None or _is_limited(text) else told


def _is_limited(text: str) -> bool:
    return any(one.search(text) for one in (_LIMITS, NOT, DOUBTED))
