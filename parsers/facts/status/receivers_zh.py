# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds Chinese firms that plain words call receivers of the paper told of right before: 领到文件的有甲和乙, 收件人是甲公司, 其中一家是丙旗下的甲公司.

The words beside a name say that somebody got something, and the sentence before, or the clauses before in the same one, what: the pilot's paper.
Whose a firm is (丙旗下的) may stand between, and its owner is no member of the row.
"""

import re
from collections.abc import Iterator, Sequence

from parsers.facts.names.brands import Name
from parsers.facts.status.licensees_zh import WHOSE_ZH
from parsers.facts.status.pointing_rows_zh import SPEAKS_OF_FIRMS, is_told_right_before, tells_else, tells_grant
from parsers.facts.status.rows_told import Row
from parsers.facts.subject.sectors import is_of_other_sector
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_UNITS = r"(?:外[资商](?:投资|独资)?|试点)?(?:企业|公司|外企|单位|机构|业者)"
_PAPER = r"(?:批[复覆文件]|红头文件|文件|证书|证件|许可证?|牌照|通行证|入场券|准营证)"
_TAKES = (
    r"(?:领到|领取|领走|领回|拿到|拿走|拿下|取得|获得|接过|接下|捧回|捧走|收到|收获|收下|签收|抱回|揽下|喜提|等到|等来)"
)
_WHEN = r"(?:此次|此番|本次|这[次回批]|当[天日场]|现场|[今昨]日|[今昨]天|同[日批]|率先|首批|最先|最早|第一个|头一个|首个|首位|最后|上台|登台|其中|当中)"
_ARE = r"(?:,)?(?:分别|依次|正|便|就)*(?:是|为|有|叫做?|包括|即|系)[:]?"
#: 领到文件的有, 收件人是, 抬头写着: somebody got what was told of.
_GOT_IT = Deferred(
    rf"{_WHEN}*{_TAKES}了?(?:首批|这批|该批|这些|这[张份纸]|上述|其中|的|增值|电[信讯]|业务|经营|试点|正式|书面)*{_PAPER}的(?:{_UNITS}|{_N}[家户间]{_UNITS}?|主角)?{_ARE}"
    rf"|{_WHEN}*{_TAKES}了?(?:首批|这批|该批|这[张份纸]|第{_N}[张份个])?的?{_PAPER}的{_UNITS}?(?:名叫|叫)"
    rf"|(?:{_PAPER}上?的?)?(?:收件[人方]|收件单位|受件人|领证人|领证方|受领人|抬头|受文单位|主送单位)(?:一?栏)?(?:上|里)?(?:写着|写的|写明|填的|印着|印的)?{_ARE}"
    rf"|(?:{_PAPER}上?的?)?抬头(?:上)?(?:写着|写明|印着|标着)"
)
#: 其中一家是, 头一家叫: one of those told of.
_ONE_IS = Deferred(r"(?:其中(?:的)?,?)(?:一[家户间个]|有一[家户间]|1家)(?:便|就|正)?(?:是|为|叫|名为|系)")
_FILLS = Deferred(rf"(?:{WHOSE_ZH}){{0,2}}(?:[^,、。;:的]{{1,16}}?(?:旗下|控股|全资子公司|子公司|附属公司))?[\"“「]?")
_BRACKETS = r"[\"”」]?(?:\([^()]{1,60}\))?"
_JOINS = Deferred(rf"{_BRACKETS}(?:[、;]|和|及|与|以及|,?以及|、以及|,?还有)(?:{WHOSE_ZH}){{0,2}}[\"“「]?")
_CLOSES = Deferred(
    rf"{_BRACKETS}(?:[。;—]|$|等|,(?!(?:但|而|不过|却)?[^,。;]{{0,8}}(?:尚|还|仍|未|没|被|遭|只|不))|[均都](?!未|没|不)|的?(?:中国区|大中华区)?(?:总经理|负责人|代表|法定代表人|董事长|总裁)(?=[,。;]|$))"
)
#: The owner's name, and what stands between it and its firm's.
_OWNER = Deferred(
    r"(?:\([^()]{1,24}\))?(?:集团)?(?:的|(?:旗下|控股|全资|独资|所属|下属|投资|设立|持有|在华|名下|麾下|持股)+的?(?:全资|控股|独资)?(?:子公司|附属公司|企业|公司)?)"
)
#: What goes to somebody in the same sentence: 一纸经营许可送到了浦东,收件人是.
_GIVES = Pattern(
    rf"{_PAPER}[^,。;未不将拟]{{0,16}}?(?:发出|批出|送出|颁出|寄出|送[到达抵进]|寄[到抵]|发到|递到|交到|落[到地]|飞抵|出炉|下达)|(?:发出|批出|送出|颁出|签出|下发|核发|颁发|发放|签发|寄出)了?[^,。;]{{0,30}}?{_PAPER}"
)
_OF_TELECOM = Pattern(
    r"试点|电[信讯]|增值|数据中心|内容分发|互联网接入|信息服务|呼叫中心|在线数据|信息产业部|工信部|工业和信息化部|通信管理局"
)
_BODY_OR_TRADE = Pattern(rf"{_OF_TELECOM.text.removeprefix('试点|')}")
#: Who serves those let in, or is of another trade: 获批的9家企业共租用3家公司的机柜, 医院.
_OTHERS = Pattern(
    r"租[用赁借给]|机柜|中介|代办|代理|施工|承建|供货|采购|邻居|落户|搬|医[院疗药]|银行|保险|基金|券商|学校|培训|游戏|版号|支付|快递|航空|用地|卫星|频率|内资|国企|民企|资金池|外汇|数据出境|自动驾驶|低空|生物技术|教育|出版|文化经营"
)
#: 13间公司受惠,甲公司榜上有名; 批出批文,甲公司在列.
_SO_MANY = Pattern(
    rf"{_N}[余多]?[家户间](?:外[资商](?:投资)?|在华外资)?(?:企业|外企|公司|业者)?[^,。;]{{0,12}}(?:受惠|受益|如愿|放行|胜出|获批|获准|入围|过关|拿证|领证|上榜|得手|{_TAKES}[^,。;]{{0,16}}{_PAPER})|(?:放行|批准|核准|批出)了?[^,。;]{{0,6}}?{_N}[余多]?[家户间]"
)
_IS_THERE = Deferred(
    rf"{_BRACKETS}(?:等)?(?:则|便|也|亦|均|都|双双|赫然|同样|悉数|正|就)*(?:榜上有名|在列|在榜|在其中|[位名跻身]?列其中|跻身其中|在其列|入列|入围|上榜|是其中之一|为其中之一|(?:占|分|拿下|夺)得?一[席张])(?=[,。;]|$)"
)
#: 把…许可证发到甲公司手中: a body hands the paper over.
_HANDS = Pattern(
    rf"(?:部|局|办公厅)[^。;,]{{0,12}}?(?<!将)(?:把|将(?=首|第|一|新|这))(?:(?!申请|受理)[^,。;]){{0,30}}?{_PAPER}[^,。;未不将拟申的样复]{{0,8}}?(?:发|送|交|递|颁|寄|转交|送交)(?:到|给|至|抵)了?$"
)
#: 工信部给甲公司开了绿灯,准其独资经营增值电信业务.
_GIVES_GREEN = Pattern(
    r"(?:工信部|工业和信息化部|通信管理局|主管部门|监管部门)(?:(?!未|不|没|拟|将|否)[^,。;]){0,16}?(?:给|为|向|对)$"
)
_GREEN = Deferred(
    r"(?:\([^()]{1,40}\))?(?:开了|亮了|亮起了?|大开|开出了?|放出了?)(?:一盏)?绿灯(?![^。;]{0,4}(?:的可能|的消息|的传闻))"
)
_IN_HAND = Deferred(
    r"(?:\([^()]{1,40}\))?的?(?:代表|负责人|总经理|法定代表人|董事长)?(?:手[中里上]|名下|案头)(?=[,。;]|$)"
)


#: 旗下全资子公司甲公司收悉工信部试点批复: by verbs that are no general words of a grant.
_SUBJECT = Deferred(
    r"(?:.*[,。;:称]|)(?:其|本公司|公司|集团)?(?:旗下|下属|所属|全资|控股|独资|间接|直接|在华|转投资|位于[一-鿿]{2,4}|子公司|附属公司|孙公司|[的之])*"
)
_TOOK = Deferred(
    r"(?:\([^()]{1,40}\))?(?:日前|近日|昨[日天]|今[日天]|已|正式|成功|顺利|如愿|双双|均|都|也|于|\d{1,4}年|\d{1,2}月|\d{1,2}日|从[^,。;]{2,14}?(?:手[中里上]|部|局|部里|窗口|大厅)(?=[收接捧领揽取抱迎]))*(?:收悉|收下|接获|接下|捧回|捧走|领走|领回|取回|取走|抱回|迎回|揽下|签收|等来|盼来)了?(?:(?!申请|受理|不予|通知|意向|驳回|拒|撤|[56]G|专网|[进入]网|设备|运营商|卫星|频[率谱])[^,。;]){0,30}?(?:试点|增值电[信讯]|电[信讯]业务)[^,。;申]{0,12}?(?:批[复覆文件]|许可证?|牌照)(?!的(?!原件|正本)|[^,。;]{0,8}(?:申请|受理|补正|延[期续]|注销|撤销|变更|不予|通知|样本))"
)


#: 甲公司总经理上台领的证: somebody of the firm takes the paper told of right before.
_PERSON = (
    r"(?:的)?(?:中国区|大中华区)?(?:副?总经理|董事长|副?总裁|首席执行官|CEO|负责人|法定代表人|代表)(?:[一-鿿·]{2,8}?)?"
)
_TAKES_IT = Deferred(
    rf"(?:\([^()]{{1,40}}\))?{_PERSON}(?:代表(?:公司|企业)|[当今昨][天日场]|现场|上台|登台|到场|亲手|亲自|从[^,。;]{{2,14}}手[中里上]|上前|双手|率先|第一个|最后)*"
    rf"(?:领(?:的|了|走|回|到|取)了?|接过|捧回|拿到|接下|捧走)了?(?:这[张份]|首[张份]|那[张份]|一[张份]|该|第{_N}[张份]|属于公司的|本公司的)?(?:证(?!书|件|券)|批[复覆文]|牌照|许可证?|红头文件)(?=[,。;]|$)"
)


def find_receivers(sentences: Sequence[Sentence], index: int, row: Row) -> Iterator[int]:
    """Where the names begin that plain words call receivers of the pilot's paper, or of one for telecom."""
    if sentences[index].title or not row.names:
        return
    row = Row(sentences[index], _leave_owners(row))
    yield from _find_handed(row)
    yield from _find_taking(row)
    yield from _find_represented(sentences, index, row)
    names = row.walk(_JOINS, _CLOSES)
    if names and not _says_else(row, names):
        yield from _find_headed(sentences, index, row, names)
    yield from _find_there(sentences, index, row)


def _leave_owners(row: Row) -> list[Name]:
    """The names of a row without those right behind which a firm of theirs is named."""
    between = (*row.between[1:], row.tail)
    last = len(row.names) - 1
    return [
        name
        for at, name in enumerate(row.names)
        if at == last or name.shape == "legal" or _OWNER.fullmatch(between[at]) is None
    ]


def _says_else(row: Row, names: Sequence[Name]) -> bool:
    """Whether the words between the names, or right behind them, tell of others than those let in."""
    behind = row.tail if len(names) == len(row.names) else row.between[len(names)]
    own, *more = re.split("[,。;]", behind)
    said = " ".join((*row.between[1 : len(names)], own, more[0] if more and _WHAT_IT_IS.match(more[0]) else ""))
    return tells_else(re.sub(r"\([^()]*\)", "", said))


#: 甲公司,是竞争对手: a clause that says what the firm is.
_WHAT_IT_IS = re.compile(r"[便则也正就]?(?:是|系|为|作为|属于?|原|曾|并非|不是)")


def _find_headed(sentences: Sequence[Sentence], index: int, row: Row, names: Sequence[Name]) -> Iterator[int]:
    """The names behind 领到文件的有, 收件人是 or 其中一家是."""
    before, head = _cut_head(row.lead)
    if head is None:
        return
    about = "".join(one.text for one in sentences[: index + 1])
    if _OTHERS.search(head):
        return
    if before.strip(",;: ") and _ONE_IS.match(head) is None and _GIVES.search(before):
        told = _OF_TELECOM.search(about) is not None and not _is_of_others(before)
    else:
        near = _leave_parts(sentences, index)
        said = sentences[near - 1].text if near else ""
        of_telecom = _BODY_OR_TRADE.search(about) is not None and not is_of_other_sector(said)
        told = (
            of_telecom
            and not _is_of_others(f"{before}{said}")
            and is_told_right_before(sentences, near)
            and _ends_in_grant(said)
        )
    if told:
        yield from (name.start for name in names)


def _ends_in_grant(said: str) -> bool:
    """Whether the last clause of a sentence that speaks of firms, or of a grant, tells the grant."""
    clauses = [one for one in re.split("[,;。]", said) if SPEAKS_OF_FIRMS.search(one) or tells_grant(one)]
    return not clauses or tells_grant(clauses[-1])


#: 其中两家来自南京, 上海占了四家: where those told of right before are, and nothing else of them.
_PARTS = Deferred(
    rf"(?:(?:其中|当中|这里面|这当中|这?{_N}[家户间](?:企业|外企|公司)?(?:里|中|当中)),?)?(?:有)?(?:(?:{_N}[家户间](?:企业|外企|公司)?)?(?:来自|落户|注册在|位于|在|都在|均在)[一-鿿、]{{2,14}}|[一-鿿]{{2,6}}(?:占了?|有|占去|独占){_N}[家户间席])(?:,(?:{_N}[家户间])?(?:来自|落户|注册在|位于|在)?[一-鿿]{{2,8}}(?:占了?|有)?(?:{_N}[家户间席])?)*。?"
)


def _leave_parts(sentences: Sequence[Sentence], index: int) -> int:
    """The sentence behind which those of whom a row is are told: over one that only says where they are."""
    return index - 1 if index > 1 and _PARTS.fullmatch(sentences[index - 1].text) else index


def _is_of_others(text: str) -> bool:
    return _OTHERS.search(text) is not None or tells_else(text)


def _cut_head(lead: str) -> tuple[str, str | None]:
    """What stands before a row's head in its sentence, and the head; None where it has none."""
    for start in (0, *(at + 1 for at, letter in enumerate(lead) if letter in ",;:")):
        for pattern in (_GOT_IT, _ONE_IS):
            found = pattern.match(lead, start)
            if found and _FILLS.fullmatch(lead, found.end()):
                return lead[:start], lead[start:]
    return lead, None


def _find_there(sentences: Sequence[Sentence], index: int, row: Row) -> Iterator[int]:
    """The names of which the sentence says that they are among the many whose grant its clauses before tell."""
    told, mark, opens = row.lead.rpartition(",")
    if not mark or not _FILLS.fullmatch(opens) or not _SO_MANY.search(told) or _is_of_others(told):
        return
    about = f"{told}{sentences[index - 1].text if index else ''}"
    if _OF_PILOT.search(about):
        yield from (name.start for name in row.walk(_JOINS, _IS_THERE))


_OF_PILOT = Pattern(r"试点|增值电[信讯]|电[信讯]业务")


def _find_handed(row: Row) -> Iterator[int]:
    for before, name, after in row.around():
        if _GIVES_GREEN.search(before) and _GREEN.match(after) and _OF_PILOT.search(before + after):
            yield name.start
        if _HANDS.search(before) and _OF_TELECOM.search(before) and _IN_HAND.match(after) and not tells_else(before):
            yield name.start


def _find_taking(row: Row) -> Iterator[int]:
    for before, name, after in row.around():
        lead = before.rpartition(",")[2]
        if name.shape == "legal" and _SUBJECT.fullmatch(before) and _TOOK.match(after) and not tells_else(lead):
            yield name.start


def _find_represented(sentences: Sequence[Sentence], index: int, row: Row) -> Iterator[int]:
    """The firms whose people take the paper that the sentence before gives to many."""
    said = sentences[index - 1].text if index else ""
    told = is_told_right_before(sentences, index) or (_GIVES.search(said) and _OF_PILOT.search(said))
    if not told or _is_of_others(said):
        return
    for before, name, after in row.around():
        if name.shape == "legal" and not before.strip(" 其中,") and _TAKES_IT.match(after):
            yield name.start
