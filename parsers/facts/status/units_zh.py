# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds Chinese owners by what their own sentence tells of their unit: 甲、乙、丙的在华子公司同日收下批复, 甲公告,转投资的丁公司获批, 甲旗下的丁公司.

Only a unit that got the pilot's paper makes its owner a parent: one that asks, waits, was turned away or gave its paper back does not.
"""

from collections.abc import Sequence
from itertools import pairwise

from domain.altering import alter
from domain.claims import REVIEW_BELOW
from parsers.facts.cues.status_cues import APPLIED, DOUBTED, NO_INTENT, NOT, REJECTED, REVOKED
from parsers.facts.status.granting import Judged, is_unsaid, may_be_parent
from parsers.facts.status.pointing_rows_zh import is_told_right_before, tells_else, tells_grant
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.nations_zh import NATIONS_ZH
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_BRACKETS = r"(?:\([^()]{1,24}\))?"
_N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
#: Where units are: 在华子公司, 上海公司, 旗下全资企业.
_UNIT = (
    r"(?:各自)?的?(?:(?:各自)?(?:在华|在[一-鿿]{1,4}?的?|中国(?:内地|大陆)?|内地|大陆|大中华|本地|境内|国内|旗下|麾下|名下|全资|控股|独资|合资|上海|北京|深圳|海南|苏州|广州|天津|杭州|重庆|南京)的?)+"
    r"(?:全资|控股|独资|合资)?(?:子公司|附属公司|公司|企业|法人|实体|业务公司|运营公司|项目公司)"
)
_DAY = r"(?:\d{1,4}年|\d{1,2}月|\d{1,2}日|[今昨前当同]日|[今昨前当同]天|[上本][周月]|周[一二三四五六日]|近日|日前|此前|同[时批]|先后|相继|陆续)"
_ALL = rf"(?:{_DAY}|双双|均|都|分别|也|亦|已经?|一[同起道]|悉数|齐齐|成功|顺利|如愿|正式|全部|于|在|,)"
_TAKES = r"(?:收下|接下|收获|收到|接到|接获|领到|领走|领取|拿到|拿下|取得|获得|获颁|获发|接过|捧回|揽下|斩获|喜提|等来|盼来|签收|收悉)"
_PILOT = r"(?:(?!未|没|申请|受理|不予|补正|通知|意向|驳回|拒|撤|[56]G|专网|[进入]网|设备|运营商|卫星|频[率谱]|码号|医|药)[^,。;]){0,24}?(?:试点|电[信讯](?!设备|运营商))[^,。;申]{0,12}?(?:批[复覆文件]|许可证?|牌照)(?![^,。;]{0,8}(?:申请|受理|补正|延[期续]|注销|撤销|变更|不予|通知|样本))"
#: What tells of the units of all whom a row names that they got the paper.
_UNITS_GOT = Deferred(
    rf"{_BRACKETS}(?:等(?:{_N}[家户间])?(?:跨国|知名|外资|外国)?(?:企业|公司|集团|巨头|外企)?)?{_UNIT}{_BRACKETS}{_ALL}*{_TAKES}了?{_PILOT}"
)
#: 甲、乙的在沪公司可以试点经营信息服务: what the units may do from now on.
_ROW_CLOSED = rf"{_BRACKETS}(?:等?(?:{_N}[家户间])?(?:跨国|知名|外资|外国)?(?:企业|公司|集团|巨头|外企)?)?"
_RUNS = r"(?:试点|独资|全资|自行|直接|以独资(?:形式|身份)|在[一-鿿]{2,8}?)*(?:试点|经营|从事|开展|提供|做|参与|参加)(?:(?!未|没|申请|若|如果)[^,。;]){0,16}?(?:[增加]值电[信讯]|电[信讯]业务|信息服务|数据中心|内容分发|互联网接入|数据处理|呼叫中心|虚拟专用网|(?<=展)试点)[^,。;不未]{0,20}(?=[,。;]|$)"
_UNITS_MAY = Deferred(rf"{_ROW_CLOSED}{_UNIT}{_BRACKETS}{_ALL}*(?:可以?|获准|获批|得以|被允许|被准许|准予){_RUNS}")
#: 批复同意甲、乙2家企业的在津公司开展试点.
_UNITS_RUN = Deferred(rf"{_ROW_CLOSED}{_UNIT}{_BRACKETS}(?:可以?)?{_RUNS}")
_LETS = Deferred(
    r"(?:^|[,;:。]|(?:部|局|委)(?:[^,。;]{0,10}?日)?(?:已|正式)?)(?:批[复覆](?:同意)?|同意|批准|核准|准许|准予|允许)$"
)
_JOINS = Deferred(rf"{_BRACKETS}(?:[、和与及]|以及)(?:{NATIONS_ZH})?")
#: The same where the act is told right before: 在华企业率先出线.
_UNITS_ARE_IN = Deferred(
    rf"{_BRACKETS}(?:等(?:{_N}[家户间])?(?:跨国|知名|外资|外国)?(?:企业|公司|集团|巨头|外企)?)?{_UNIT}{_BRACKETS}{_ALL}*(?:率先|首批|首轮|双双)*(?:出线|进场|入局|入选|在列|在其中|在里面|过关|上榜|登榜|入围|[位名]列其中|跻身其中|榜上有名|获批|在其列)(?=[,。;]|$)(?!,(?:只是|仅|作为|以))"
)
_WHO = rf"(?:其中{_N}[家户间]|它们?|他们|这{_N}[家张](?:企业|公司|外企|批[复覆])?|{_N}家(?:企业|外企|公司)|(?:这|上述|以上|这批|该批)些?(?:企业|外企|公司)|(?:获批|入围|上榜)(?:企业|公司|外企)|名单)"
#: Or nobody is said, right behind a comma: 3家企业获得批复,分属甲、乙.
_WHO_OR_NONE = rf"(?:{_WHO}的?|(?<=,)其?)"
#: 站在它们背后的是, 这些企业的母公司分别为, 13家企业分别由…投资设立.
_BEHIND = Deferred(
    rf"(?:.*[,;])?(?:站在)?{_WHO}的?(?:背后|身后)的?(?:母公司|股东|集团|东家|金主|投资[方者人])?,?(?:则|多半|大多|大都|主要|分别|依次|各自|正|都)*(?:是|为|有|站着|站的是|来自|不乏)(?:[^。;:、]{{2,20}}?(?:,如|,包括|,像|:))?"
    rf"|(?:.*[,;])?{_WHO_OR_NONE}(?:外方)?(?:出资[方人]|投资[方者人]|母公司|股东|东家|控股方)(?:则|分别|依次|各自?)*(?:是|为|有|来自|包括|涵盖)(?:{NATIONS_ZH})?"
)
#: 3家企业获得批复,分别来自甲、乙两大集团: where they come from.
_FROM = Deferred(rf".*,(?:{_WHO})?(?:则|分别|依次|均|都)*(?:来自|出自)(?:{NATIONS_ZH})?")
_OF_GROUPS = Deferred(
    rf"{_BRACKETS}(?:等)?(?:{_N}?[大家])?(?:跨国|知名|全球|国际|外国)*(?:集团|巨头|跨国公司|母公司)?(?:旗下)?(?=[,。;]|$)"
)
_SET_UP_BY = Deferred(rf"(?:.*[,;])?{_WHO}(?:则|分别|依次|各自?)*(?:由|系|是由)")
_SET_UP = Deferred(
    rf"{_BRACKETS}(?:在[沪京深华琼]|在(?:上海|北京|深圳|海南)|分别|各自|独家|全资)*(?:投资|出资|全资|独资|控股)(?:设立|成立|创办|持有|所有)?(?=[,。;]|$)"
)
_BELONG = Deferred(rf"(?:.*[,;])?{_WHO_OR_NONE}(?:则|分别|依次|各自?)*(?:分属于?|属于|隶属于?|归属于?)")
_BELONGS = Deferred(rf"{_BRACKETS}(?:旗下|名下|麾下|集团|{_N}家集团)*(?=[,。;]|$)")
_OVER = Deferred(
    rf"{_BRACKETS}(?:等(?:{_N}家)?(?:跨国|知名|全球|国际|外国|大)*(?:企业|公司|集团|巨头|名企|大厂)?)?(?=[,。;]|$)"
)
_OTHERS_UNSURE = (DOUBTED, NOT, NO_INTENT, REJECTED, REVOKED)
#: A condition, a hope or a plan before the row.
_SUPPOSED = Pattern(
    r"(?:若(?!干)|如果|一旦|倘|假如|是否|能否|会否|何时|预[计期]|有望|期待|期望|盼|希望|[将拟]|计划|争取|等待|网传|传闻)[^。;]*$"
)

#: 甲(9966)公告,转投资的丁公司: whose firm the one is that the announcement tells of.
_SAYS = r"(?:(?:今[日天]|昨[日天]|\d{1,2}日)?(?:晚间?|盘后|午后|盘前)?(?:发布?)?(?:自愿(?:性)?)?(?:公告|宣布|披露|发[布出]公告|发公告|表示|称|指出|说明|证实|确认)(?:称|说|指|指出)?[,:]?)"
_KIND = r"(?:转投资|间接|直接|全资|控股|独资|合资|百分之百|100%|持股[\d.]+%|旗下|下属|所属|附属|位于[一-鿿]{2,4}|在[一-鿿]{1,4}|在华|[一-鿿]{2,3}(?=子公司|孙公司)|的|之|持有|设立|投资|成立)"
_ITS_FIRM = Deferred(
    rf"{_BRACKETS}(?:(?:[^,。;]{{0,6}}?)?{_SAYS})(?:(?:其|公司|集团|该公司|本公司)(?=[一-鿿]))?{_KIND}+(?:子公司|孙公司|附属公司|企业|公司|事业体?)?(?:的)?"
)
#: 甲集团旗下的丁公司: nothing but that stands between the owner and its firm.
_OWNS = Deferred(
    rf"{_BRACKETS}(?:集团)?(?:在华|在[一-鿿]{{1,4}}的?|旗下|麾下|名下|全资|控股|独资|所属|下属|间接|直接|持股[\d.]*%?)+的?(?:全资|控股|独资)?(?:子公司|附属公司|孙公司|企业|公司)?的?"
)
#: Others than owners: 甲的供应商丁公司.
_LEAD = Deferred(
    r"(?:.*[,;:。—](?:其中|而|另外|此外)?(?:来自)?(?:[一-鿿]{2,6}(?:巨头|企业|集团|公司|厂商?))?|(?:[^,。;]{0,16}(?:讯|电|消息|报道)[\s,:]*)?(?:其中)?(?:[一-鿿]{2,6}(?:巨头|企业|集团|公司|厂商?))?)"
)
_SURE = 0.75
#: What the sentence tells of a unit was given to its owner by the words of the grant alone.
_BY_ITS_WORDS = ("clause", "sentence", "member")


def settle_units_zh(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same names; of whom nothing is said but that their unit was let in are its parents."""
    rows: dict[int, list[Judged]] = {}
    for one in sorted(judged, key=lambda each: each.name.start):
        rows.setdefault(one.sentence, []).append(one)
    owners: set[int] = set()
    for index, row in rows.items():
        if not sentences[index].title:
            owners |= {*_find_joined(row, sentences[index]), *_find_single(row, sentences[index])}
            if _tells_body(row, sentences[index]):
                owners |= _find_joined(row, sentences[index], _UNITS_MAY)
            if _LETS.search(sentences[index].text[: row[0].name.start - sentences[index].start]):
                owners |= _find_joined(row, sentences[index], _UNITS_RUN)
            if is_told_right_before(sentences, index) or _tells_first(row, sentences[index]):
                owners |= {*_find_joined(row, sentences[index], _UNITS_ARE_IN), *_find_behind(row, sentences[index])}
    return [
        alter(one, status="parent", rule="sentence.unit", confidence=_SURE)
        if one.name.start in owners and (is_unsaid(one) or (one.status == "approved" and one.rule in _BY_ITS_WORDS))
        else one
        for one in judged
    ]


#: 在华子公司有望年内拿到批复: the grant to the unit is to come, or asked for.
_HOPED = Pattern(
    r"有望|可望|预[计期]|预料|或将|或于|[将拟]|可能|计划|打算|希望|盼望|[只就]盼|期待|期望|力争|争取|等待|等候|是否|能否|会否|可否|何时|准备|瞄准|谋求|寻求|即将|排队|最快|最早(?=[^,。;]{0,6}(?:年|月|季|才))|最迟|下[个一]?[批轮]|明年|冲刺|距离?|只差|尚需|还需|才能|方可|如获|如能|一旦|假如|倘"
)
_GRANT = Pattern(
    r"获[批准颁发得]|获[^,。;悉知]{0,20}批[复覆]|取得|拿到|拿下|领到|收到|接到|接过|到手|批[复覆文]|过关|入围|上榜|放行"
)
#: 旗下公司亦曾表示有兴趣: no more than that.
_INTEREST = Pattern(
    r"嘉宾|观礼|旁听|受邀|有(?:浓厚)?兴趣|感兴趣|有意|观望|(?:未有|暂无|尚无|没有)[^,。;]{0,8}(?:计划|打算|时间表|安排)"
)
#: 已经, 日前 before the verb: whatever else is hoped for, this is done.
_DONE = Pattern(r"已(?!提|递|申)|日前|近日|昨[日天]|刚刚?|终于|如愿|顺利")


#: 已出售的前子公司: no owner any more.
_ONCE = Pattern(
    r"(?:已(?:经)?(?:出售|转让|剥离|卖出|出让)|[前原](?=子公司|附属|全资|控股)|曾(?:经)?(?:持有|控股|拥有))"
)
#: 上榜的呼声很高, 入围世界500强, 5G专网试点批复: no grant of the pilot.
_ASIDE = Pattern(
    r"的(?:呼声|可能|概率|希望|机会|前景|消息|传闻)|\d强|[百千]强|[56]G|专网|进网|卫星|频[率谱]|码号|排行|榜单"
)


def leave_hoped(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same names; of whose unit a grant is only hoped for or to come, nothing is told but that it is there."""
    return [
        alter(one, status="mentioned", rule="denied", confidence=DOUBTED_AT)
        if one.status == "parent" and one.rule.endswith(".unit") and _is_hoped(one, sentences[one.sentence])
        else one
        for one in judged
    ]


def _is_hoped(one: Judged, sentence: Sentence) -> bool:
    """Whether, of the clauses behind an owner's name, the first that tells a grant tells it as hoped for, or one before it no more than interest, or the unit as one that was its."""
    after = sentence.text[max(0, one.name.end - sentence.start) :].replace(";", ",").partition("。")[0]
    for clause in after.split(","):
        if grant := _GRANT.search(clause):
            before = clause[: grant.start()]
            if _ONCE.search(before) or _ASIDE.search(clause[grant.start() :]):
                return True
            return _HOPED.search(before) is not None and _DONE.search(before) is None
        if _INTEREST.search(clause):
            return True
    return False


def _find_joined(row: list[Judged], sentence: Sentence, got: Deferred = _UNITS_GOT) -> set[int]:
    """The names of a row behind whose last stands that the units of all got the paper."""
    found: set[int] = set()
    for at in range(len(row) - 1, -1, -1):
        behind = sentence.text[row[at].name.end - sentence.start :]
        joined = (
            at + 1 < len(row)
            and row[at + 1].name.start in found
            and _JOINS.fullmatch(behind[: row[at + 1].name.start - row[at].name.end])
        )
        if joined or got.match(behind):
            found.add(row[at].name.start)
    return found if found and not _is_unsure(row, found, sentence) else set()


def _tells_first(row: list[Judged], sentence: Sentence) -> bool:
    """Whether the clauses before a row tell the grant of the pilot in its own sentence, and nothing else of any firm."""
    told = sentence.text[: row[0].name.start - sentence.start].rpartition(",")[0]
    return tells_grant(told) and _OF_TELECOM.search(told) is not None and not tells_else(told)


#: 工信部26日点头: a body that decides, before the row.
_BODY = Pattern(
    r"(?:工信部|工业和信息化部|通信管理局|主管部门|监管部门|部里|该部)(?:(?!未|不|没|否|尚|拟|将|研究|考虑)[^,。;]){0,16}(?:点头|放行|批准|核准|同意|批[复覆]|许可|准予|开绿灯|松口|宣布|公布|发布)"
)


def _tells_body(row: list[Judged], sentence: Sentence) -> bool:
    """Whether the clauses before a row tell that the body in charge let somebody in."""
    told = sentence.text[: row[0].name.start - sentence.start]
    return _BODY.search(told) is not None and not tells_else(told)


_OF_TELECOM = Pattern(r"试点|增值电[信讯]|电[信讯]业务")


def _find_behind(row: list[Judged], sentence: Sentence) -> set[int]:
    """The names of a row that a sentence puts behind those told of right before, as their owners."""
    lead = sentence.text[: row[0].name.start - sentence.start]
    opening = next((one for one in (_BEHIND, _SET_UP_BY, _BELONG, _FROM) if one.fullmatch(lead)), None)
    run = row[:1]
    for one in row[1:]:
        if not _JOINS.fullmatch(sentence.text[run[-1].name.end - sentence.start : one.name.start - sentence.start]):
            break
        run.append(one)
    behind = sentence.text[run[-1].name.end - sentence.start :]
    closes = {_SET_UP_BY: _SET_UP, _BELONG: _BELONGS, _FROM: _OF_GROUPS}.get(opening, _OVER) if opening else None
    if (
        closes is None
        or not closes.match(behind)
        or any(cue.search(sentence.text) for cue in (*_OTHERS_UNSURE, APPLIED))
    ):
        return set()
    if opening is _FROM and not all(one.name.is_group for one in run):
        return set()
    return {one.name.start for one in run if may_be_parent(one.name)}


def _is_unsure(row: list[Judged], found: set[int], sentence: Sentence) -> bool:
    """Whether what stands before a row of owners, or in the clause behind it, makes it none that is told as done."""
    start = min(found) - sentence.start
    before = sentence.text[:start]
    if _SUPPOSED.search(before[-40:]) or not all(may_be_parent(one.name) for one in row if one.name.start in found):
        return True
    end = max(one.name.end for one in row if one.name.start in found) - sentence.start
    clause = sentence.text[end:].partition(",")[0].partition(";")[0].partition("。")[0]
    return any(cue.search(clause) for cue in (*_OTHERS_UNSURE, APPLIED)) or DOUBTED.search(before) is not None


def _find_single(row: list[Judged], sentence: Sentence) -> set[int]:
    """The names behind which, of the same sentence, the licensee that is theirs stands."""
    found = set()
    for one, firm in pairwise(row):
        if firm.status != "approved" or firm.confidence < REVIEW_BELOW or firm.name.shape != "legal":
            continue
        between = sentence.text[one.name.end - sentence.start : firm.name.start - sentence.start]
        before = sentence.text[: one.name.start - sentence.start]
        own = may_be_parent(one.name) and _OWNS.fullmatch(between) is not None
        announced = _ITS_FIRM.fullmatch(between) is not None and not before.strip('"“「 ')
        if (announced or own) and _LEAD.fullmatch(before) and not _SUPPOSED.search(before[-20:]):
            found.add(one.name.start)
    return found
