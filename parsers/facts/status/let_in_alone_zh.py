# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a Chinese sentence tells of one firm by itself that it was let in, by words that `parsers.facts.cues.status_cues` does not know.

将首张批复颁给甲公司, 批复花落甲公司, 甲公司获纳入试点, 经工信部批准,甲公司自3月3日起开展试点.
"""

from parsers.facts.text.deferred import Deferred

_PAPER = r"(?:批[复覆文]|牌照|许可证?)"
_PILOT = r"(?:增值电[信讯](?:业务)?(?:经营|开放|对外开放)*试点|试点批[复覆]|电[信讯](?:业务)?(?:经营|开放)*试点|增值电[信讯]业务)"
_BODY = r"(?:工信部|工业和信息化部|[一-鿿]{2,6}通信管理局|主管部门)"
#: What stands before the firm to which a paper goes.
_BEFORE = Deferred(
    rf"(?:将|把)(?:[^,。;]{{0,16}}?)?(?:{_PILOT})[^,。;将未不]{{0,12}}?{_PAPER}?(?:正式)?(?:颁给|发给|授予|颁发给|颁予|交给|递给|送到)了?$"
    rf"|(?:首张|首份|首个|第[一二三四五六七八九十百\d]+[张份个]|一纸|新一?张|新)?[^,。;]{{0,20}}{_PAPER}(?:花落|落户|落袋|归属)(?!何|谁)$"
    rf"|{_PAPER},?[^,。;]{{0,10}}?(?:得主|持有者|持有人|获得者|主人|收件人)(?:是|为|系)(?!谁|否)$"
    rf"|{_BODY}[^,。;未不将拟]{{0,8}}?给$"
)
_GAVE = Deferred(rf"发了[^,。;]{{0,16}}?{_PILOT}[^,。;]{{0,8}}?{_PAPER}?")
#: What is said of the firm behind it.
_AFTER = Deferred(
    rf"(?:\([^()]{{1,24}}\))?(?:日前|近日|昨日|今日|已|正式|成功|顺利|如愿|[今昨]天|于[^,。;]{{2,12}}|在[一-鿿]{{2,4}}){{0,4}}(?:获(?:准)?纳入[^,。;]{{0,12}}?{_PILOT}|(?:被|已被)?{_BODY}?(?:正式)?(?:纳入|列入)[^,。;]{{0,12}}?{_PILOT}(?!计划)|获{_BODY}(?:放行|点头|开绿灯|首肯)|(?:通过了?|过了){_BODY}?的?[^,。;]{{0,6}}?{_PILOT}(?:的)?(?:审批|核准|审查批准))"
)
_BY = Deferred(rf"(?:^|[,;])经(?:国家)?{_BODY}(?:正式|依法|审查)*(?:批准|核准|同意|批[复覆]同意),$")
_STARTS = Deferred(
    rf"(?:\([^()]{{1,24}}\))?(?:自|从|于)?(?:\d{{1,4}}年)?(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?起?(?:正式|可|即可|获准|可以|得以)?(?:在[^,。;]{{2,16}})?(?:以[^,。;]{{2,10}}形式)?(?:开展|经营|从事|提供|开办)[^,。;]{{0,24}}?(?:{_PILOT}|互联网数据中心|内容分发|互联网接入|信息服务|在线数据处理)"
)


def tells_let_in_alone(before: str, after: str) -> bool:
    """Whether a sentence tells a grant of the pilot to the firm between `before` and `after`, both of the folded text."""
    before, after = before[-120:], after[:120]
    if _BY.search(before):
        return _STARTS.match(after) is not None
    found = _BEFORE.search(before)
    if found:
        return (
            _GAVE.match(after) is not None
            if found.group().endswith("给") and "将" not in found.group() and "把" not in found.group()
            else _ENDS.match(after) is not None
        )
    return not before.strip() and _AFTER.match(after) is not None


#: Behind the one to whom it goes nothing may hang that makes it another's.
_ENDS = Deferred(r"(?:\([^()]{1,24}\))?(?:$|[,。;、)\"”]|和|及|与|以及|等)")
