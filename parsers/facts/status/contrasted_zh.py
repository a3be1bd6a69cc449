# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what becomes of a Chinese name by its place in a bracket or beside another: 曾用名:甲公司, 乙公司而不是甲公司获得, 从甲公司手中接手.

And of who asked and got it in one sentence: 甲公司去年10月递交申请,1月20日终获批复 tells a grant, and no application.
"""

from domain.claims import FirmStatus
from parsers.facts.status.later_clauses_zh import tells_own_later_zh
from parsers.facts.text.deferred import Deferred

_BRACKETS = r"(?:\([^()]{1,30}\))?"
_PAPER = r"[^,。;未没]{0,24}?批[复覆准文]"
_GOT = r"(?:获得?|取得|拿到|领到|获颁|等来了?|等到了?)"
#: (曾用名:甲公司), (原甲公司): what the firm before the bracket was called.
_FORMER = Deferred(r"\((?:曾用名|原名称?|原称|旧称|原|前身)(?:为|是)?[:]?$")
#: (股东:甲公司), (母公司:甲公司): who owns the firm before the bracket.
_OWNER = Deferred(r"\([^()]{0,20}?(?:股东|母公司|控股方|控股股东|投资方|出资方|实际控制人)(?:为|是)?[:]$")
#: 乙而不是甲, 先于甲, 收购甲, 效仿甲: told beside who got it.
_OTHER = Deferred(
    r"(?:而不是|而非|先于|早于|效仿|模仿|看齐|(?:后|并|随后|随即|后即|即|又)(?:全资)?(?:收购|并购|入股)了?)$"
)
_BEFORE_IT = (Deferred(r"抢在$"), Deferred(rf"{_BRACKETS}(?:之前|前头|前面)"))
_FROM = (Deferred(r"[从自](?:联合)?$"), Deferred(rf"{_BRACKETS}(?:手中|手里|处|那里)(?:接手|受让|承接|接过|买下|收购)"))
_AGENT = (
    Deferred(r"(?:委托|聘请|由)$"),
    Deferred(rf"{_BRACKETS}(?:代为[一-鿿]|代(?:理|办|运营|申请|申报|领)|办理|领取)"),
)
_SOURCE = (Deferred(r"据$"), Deferred(rf"{_BRACKETS}(?:透露|介绍|披露|消息|统计|[称说])"))
_SUES = Deferred(rf"{_BRACKETS}(?:起诉|状告)")
#: 已具备条件,只待获得…批复: it has not got it.
_ONLY_WAITS = Deferred(
    rf"{_BRACKETS}[^。;]{{0,24}}(?:只待|只等|静待|坐等|就等|只欠)[^。;]{{0,4}}(?:{_GOT}|获批|批[复覆])"
)
#: 包括甲在内的多家企业则继续等待.
_STILL_WAITS = Deferred(
    r"[^,。;]{0,8}?在内的[^,。;]{0,10}?(?:则|仍|还|尚|依旧)?(?:继续|仍在|还在|尚在)(?:等待|等候|排队|观望|候批)"
)
#: 甲与乙同日提交申请,仅前者获得: the first got it, the second only asked.
_ASKED_BOTH = r"(?:同日|同时|先后|一同|双双|分别)?(?:提交|递交|提出)了?[^,。;]{0,8}申请,(?:但|最终|结果)*"
_ONLY_FIRST = rf"(?:仅|只有)(?:前者|第一家)[^,。;]{{0,4}}(?:{_GOT}|获批)"
_FORMER_GOT = Deferred(rf"{_BRACKETS}(?:与|和|同|、)[^,。;]{{2,40}}?{_ASKED_BOTH}{_ONLY_FIRST}")
_LATTER_ASKED = (Deferred(r"(?:与|和|同)$"), Deferred(rf"{_BRACKETS}{_ASKED_BOTH}{_ONLY_FIRST}"))
_BOTH_GOT = Deferred(
    rf"{_BRACKETS}(?:(?:与|和|同|、)[^,。;]{{2,40}}?)?{_ASKED_BOTH}(?:均|都|双双|全部)已?(?:{_GOT}|获批)"
)
#: 甲去年10月递交申请,1月20日终获批复.
_THEN_GOT = Deferred(
    rf"{_BRACKETS}(?![^。;]{{0,40}}(?:上市|并购|备案|贷款|商标|专利)[^。;]{{0,8}}申请)(?:已|曾|最早|早)?[^,。;、未]{{0,14}}(?:递交|提交|提出|申请|申报|预填报|送件|递件)(?:(?!未|没|被|驳|退|拒|撤)[^,。;]){{0,16}},(?:(?:今年|当年|同年|去年|次年)?\d{{1,2}}月(?:\d{{1,2}}日|底|初)?|此次|本次|最终|次月|近日|日前|[昨今][日天])?(?:已|终于?|正式|成功|顺利)*(?:{_GOT}{_PAPER}|获批(?!后|前|复后))"
)
#: 拿到批复的企业中,甲是较早提出申请的一家: one of those who got it, whatever is told of its asking.
_AMONG_LET_IN = (
    Deferred(
        r"(?<![未没待拟])(?:获批|获准|入围|入选|(?:获得|取得|拿到|领到)(?:试点)?(?:批[复覆]|许可|牌照)|持有试点批[复覆])的?(?:这?(?:\d+|[一二三四五六七八九十两]+)[家户间])?(?:外资|外商投资)?(?:企业|公司|外企)?(?:之?中|里|当中),$"
    ),
    Deferred(
        rf"{_BRACKETS}(?:则)?是(?!否)[^,。;未没不]{{0,12}}(?:递交|提交|提出|申请|申报)[^,。;]{{0,10}}(?:之一|一家|企业|公司|者)(?=[,。;]|$)|{_BRACKETS}(?:最早|最先|第一个|率先)(?:递交|提交|提出|申请|申报)"
    ),
)
_CAME_TO = (
    Deferred(r"(?:递交|提交|提出)了?申请的$"),
    Deferred(rf"{_BRACKETS},?[^,。;未没]{{0,12}}(?:等来|等到|盼来)了?{_PAPER}"),
)
#: Both of these, before and behind, make it somebody else.
_MENTIONED = (_BEFORE_IT, _FROM, _AGENT, _SOURCE)


def tell_contrasted(before: str, after: str) -> tuple[FirmStatus, str, float] | None:
    """What is said of the firm between `before` and `after`, the rule that says so and how sure it is; None for nothing."""
    if _OWNER.search(before):
        return "parent", "owner", 0.8
    if _FORMER.search(before) or _OTHER.search(before) or _SUES.match(after) or _ONLY_WAITS.match(after):
        return "mentioned", "partner", 0.8
    aside = any(one.search(before) and other.match(after) for one, other in _MENTIONED)
    if aside and not tells_own_later_zh(after):
        return "mentioned", "partner", 0.8
    if _STILL_WAITS.match(after) or (_LATTER_ASKED[0].search(before) and _LATTER_ASKED[1].match(after)):
        return "applicant", "applied", 0.8
    came = any(one.search(before) and other.match(after) for one, other in (_CAME_TO, _AMONG_LET_IN))
    if came or _FORMER_GOT.match(after) or _BOTH_GOT.match(after) or _THEN_GOT.match(after):
        return "approved", "clause", 0.8
    return None
