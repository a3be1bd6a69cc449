# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Parts a licensee from the firms whose names only say in Chinese whose it is, whence it came or with whom it deals.

包括由甲公司与乙公司合资的丙公司, 丙公司(甲公司全资)在列, 甲公司持有其全部股权: 甲 and 乙 own, and were let in by no word.
"""

import re

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from parsers.facts.status.granting import Judged, is_unsaid, read_after
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.recall import recall
from parsers.facts.text.sentences import Sentence

#: A full name, as a pattern sees it: no 的 stands in one.
_LEGAL = r"(?:(?!的)[一-鿿A-Za-z0-9·]|\([一-鿿]{1,8}\)){2,30}?有限(?:责任)?公司"
_ALSO = rf"(?:(?:[、和与及同]|以及|连同){_LEGAL}(?:\([^()]{{1,24}}\))?)"
_OWNS = r"(?:持有|持股|控股|控制|拥有|参股|出资|入股|投资|合资|合营|合办|共建|设立|成立|组建|创办|创立|开办|注资|全资|独资|旗下|所属|下属|属下|名下|收购|并购|买下)"
_TOGETHER = Deferred(r"共同|合资|合营|合办|合作|联合|联手|一同|一起|各|共建|双方")
_NO_GRANT = r"(?:(?!获|取得|拿到|领到|收到|入围|上榜|批[复覆文准])[^,。;、:])"
#: 甲公司全资持有的乙公司, 甲公司在上海的全资企业乙公司: the name is part of what describes the next one.
_DESCRIBES = Deferred(
    rf"(?:\([^()]{{1,24}}\))?(?P<also>{_ALSO}{{0,3}})(?P<verb>(?![、和与及等]|以及|还有|连同){_NO_GRANT}{{0,24}}?)的(?!客户|合作|供应|伙伴|对手|竞争|获|批[复覆准]|成功|入)(?P<kind>(?:全资|独资|控股|合资|唯一|项目|在华|运营){{0,3}}(?:子公司|企业|公司|平台|主体|机构))?{_LEGAL}"
)
#: 由甲公司与乙公司合资: who stands behind 由 and before a word for owning.
_BY = Deferred(rf"由(?:(?:{_LEGAL}(?:\([^()]{{1,24}}\))?)(?:[、和与及同]|以及|连同))*$")
_OWNED_BY = Deferred(rf"(?:\([^()]{{1,24}}\))?{_ALSO}{{0,3}}[^,。;、获批]{{0,12}}?{_OWNS}")
#: (甲公司全资), (股东:甲公司), (由甲公司控股).
_OWNS_IN_BRACKETS = Deferred(rf"{_ALSO}{{0,3}}[^()获批,。;]{{0,10}}?{_OWNS}[^()获批]{{0,12}}\)")
_OWNER_NOUN = Deferred(
    r"(?:^|[,;(:。的其]|公司|企业)(?:唯一|单一|大|第[一二]大|控股|间接|最终|全资|主要|外方|外资|中方|境外|日方|德方|美方|港方|上层|幕后){0,3}(?:股东|母公司|母集团|母企|东家|出资[人方]|投资[人方]|实际控制人|控股方|受益人|金主|老板|(?:背后|[外中]方)(?=[为是系即]))(?:分别|均|都|正|就|则)?(?:为|是|系|即|乃|叫|:)?$"
)
#: 甲公司持有其全部股权, 甲公司与乙公司各占一半股权, 甲公司全资控股该公司.
_SHARE = r"(?:股权|股份|股本|权益|出资额?|股比|股)"
_PORTION = r"(?:全部|全数|所有|多数|过半|半数|一半|大部分|\d+(?:\.\d+)?%|百分之[一-鿿]{1,6}|[一二三四五六七八九十]成[半多]?|剩余|其余|控制性|少数|部分)"
_HOLDS = Deferred(
    rf"(?:\([^()]{{1,24}}\))?{_ALSO}{{0,3}}(?:(?!获|取得|拿到|批[复覆文准]|[由被归])[^,。;、()]){{0,8}}?(?:(?:持有|持|拥有|控制|握有|占有?|控股|出资)了?(?:其|该公司|{_LEGAL}|[一-鿿]{{2,10}}?)?的?{_PORTION}的?{_SHARE}|(?:控股|参股|全资拥有|全资持有|入股|收购|独资设立|出资设立)了?(?:其(?!它|他)|该公司|该企业|{_LEGAL})|持股{_PORTION})"
)
#: 其60%股权由甲公司持有, 全部股权归甲公司所有.
_HELD = Deferred(r"(?:股权|股份|权益|股本)[^,。;]{0,8}?(?:由|归|属于?|掌握在)$")
_GOT = r"(?:获|取得|拿到|拿下|领到|收到|入围|入局|入列|上榜|过关)"
#: 甲公司借道其子公司取得批复, 甲公司通过乙公司获批: the other is the licensee.
_THROUGH = r"(?:通过|借道|透过|经由|借由|借助|假手|依托)"
_GETS_THROUGH = Deferred(
    rf"(?:\([^()]{{1,24}}\))?[^,。;、获]{{0,6}}?{_THROUGH}(?:该|这家|其|旗下|在华|{_LEGAL}|[一-鿿]{{2,6}}?)的?[^,。;平]{{0,10}}?(?:公司|企业|实体)[^,。;]{{0,10}}?{_GOT}"
)
_THROUGH_IT = Deferred(rf"{_THROUGH}(?:(?:该|这家|其)[^,。;]{{0,6}}?(?:公司|企业|实体)|{_LEGAL}),$")
_GETS = Deferred(rf"(?:\([^()]{{1,24}}\))?[^,。;、]{{0,8}}?{_GOT}")
#: 是甲公司在内地的唯一平台: what the licensee is to it.
_IS_ITS = Deferred(
    r"(?:在[一-鿿]{1,6})?的?(?!客户|合作|供应|伙伴|对手|竞争)[^,。;、获批]{0,10}?(?:平台|据点|子公司|孙公司|分支机构|运营主体|实体|项目公司|窗口)(?=[,。;)]|$)"
)
_IS = Deferred(r"(?:[是为系乃]|作为)$")

#: 业务由持有许可证的甲公司提供技术服务: who serves a firm may hold what it holds for itself.
_BY_WHOM = Deferred(r"由[^,。;]{0,40}$")
_SERVES = Deferred(
    r"(?:\([^()]{1,60}\))?(?:负责|代为|为其|为公司|统一|继续)*(?:提供|承建|承担|托管|代理|支持|协助|代办|建设)"
)

#: How sure it is who owns a firm that its own sentence tells as let in.
_SURE = 0.75


def settle_bystanders(judged: list[Judged], sentences: tuple[Sentence, ...], *, approvals: bool) -> list[Judged]:
    """The same names; owners are parents, and who only describes another waits. `approvals`: whether the text tells one."""
    told = {one.sentence for one in judged if one.status == "approved" and one.confidence >= REVIEW_BELOW}
    return [
        _settle(one, sentences[one.sentence], told=one.sentence in told)
        if (approvals or one.status == "revoked") and _may_change(one)
        else one
        for one in judged
    ]


def _may_change(one: Judged) -> bool:
    """A list's item is what its head says; of the others only who is said to be let in, or of whom nothing is said."""
    told = one.status == "approved" and one.rule in ("clause", "sentence", "member")
    ended = one.status == "revoked" and one.rule == "revoked"
    idle = is_unsaid(one)
    return told or ended or (idle and one.name.shape != "described")


def _settle(one: Judged, sentence: Sentence, *, told: bool) -> Judged:
    """`told`: whether somebody of its sentence is told as let in."""
    before = sentence.text[: max(0, one.name.start - sentence.start)][-200:]
    after = read_after(one.name, sentence)[:200]
    if _is_owner(one.name.text, before, after) and one.status == "revoked":
        return alter(one, status="mentioned", rule="describes", confidence=DOUBTED_AT)  # its unit's paper ended
    if _is_owner(one.name.text, before, after):
        sure = max(one.confidence, _SURE if told else 0.0) if one.status == "approved" else DOUBTED_AT
        return alter(one, status="parent", rule=f"{one.rule}.unit", confidence=sure)
    if one.status == "approved" and _is_through(before, after):
        return alter(one, status="parent", rule=f"{one.rule}.unit", confidence=DOUBTED_AT)
    found = _DESCRIBES.match(after)
    serves = _BY_WHOM.search(before) is not None and _SERVES.match(after) is not None
    if one.status == "approved" and (serves or (found and not _joins(found))):
        return alter(one, status="mentioned", rule="describes", confidence=DOUBTED_AT)
    return one


#: 莱顿集团的莱顿信息科技(上海)有限公司: so many letters of a group's name that its firm's begins with.
_SHARED = 2


def _bears_its_name(name: str, described: str) -> bool:
    """Whether the full name behind 的 begins as the name before it, or after its place."""
    firm = re.sub(r"^(?:北京|上海|深圳|海南|广州|天津|苏州|重庆|杭州|成都)市?", "", described.rpartition("的")[2])
    return firm.startswith(name[:_SHARED]) and not name.endswith("公司")


@recall
def _is_owner(name: str, before: str, after: str) -> bool:
    """Whether the words around a name make it the owner of the firm that is spoken of."""
    found = _DESCRIBES.match(after)
    if found and not _joins(found) and (found["kind"] or re.search(_OWNS, found["verb"])):
        return True
    if found and not found["verb"] and not found["also"] and _bears_its_name(name, found.group()):
        return True
    if _BY.search(before) and _OWNED_BY.match(after):
        return True
    if re.search(r"\([^()]*$", before) and _OWNS_IN_BRACKETS.match(after):
        return True
    if (_OWNER_NOUN.search(before) and (after.startswith(")") or not _GETS.match(after))) or _HELD.search(before):
        return True
    return _HOLDS.match(after) is not None or (_IS.search(before) is not None and _IS_ITS.match(after) is not None)


def _is_through(before: str, after: str) -> bool:
    return _GETS_THROUGH.match(after) is not None or (
        _THROUGH_IT.search(before) is not None and _GETS.match(after) is not None
    )


def _joins(found: re.Match[str]) -> bool:
    """甲公司和乙公司在上海的丙公司: whether only the last of several may belong to what follows."""
    return bool(found["also"]) and not _TOGETHER.search(found["verb"])
