# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds Chinese firms whom words right beside their names call licensees, wherever the act itself is told.

去年底获批的日资甲公司, 已获批的企业中,甲公司…, 甲公司是首批试点企业之一, 甲公司拿到的是信息服务业务, 甲公司的批复5月到手: each says of the firm that it was let in, in a
sentence that tells no act of its own.
"""

from collections.abc import Iterator, Sequence

from parsers.facts.cues.status_cues import APPLIED, DOUBTED, NOT, REJECTED, REVOKED, UNIT_AFTER
from parsers.facts.names.brands import Name
from parsers.facts.status.granting import may_be_parent
from parsers.facts.status.relations_zh import is_received_zh
from parsers.facts.status.rows_told import Row
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import PLACES_ZH

_N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_WHEN = r"(?:\d{2,4}年(?:初|底|末|年中)?|\d{1,2}月(?:初|底|末|中旬|上旬|下旬|份)?|\d{1,2}日|[今去前]年(?:初|底|末|年中|[春夏秋冬][天季]?)?|上个?月|本月|上周|本周|年初|年底|年中|[昨今前]天|昨日|今日|同[日天年月]|[上下]半年|[一二三四]季度|早些时候)"
_HOW = rf"(?:{_WHEN}|已经?|新近?|最[早新近先]|较[早新先]|早前|此前|日前|近日|先前|率先|首批|头批|第{_N}批|同[批期时场样]|本[次批季轮]|此[次番轮]|这[次回批]|该批|上述|目前|迄今|也|亦|均|都|刚刚?|正式|成功|顺利|一[同起并道]|在?(?:{'|'.join(PLACES_ZH)})(?:市|省)?(?:、(?:{'|'.join(PLACES_ZH)}))*|区内|市内|全[国市省区]|当地|园区|试点)"
_PAPER = r"(?:工信部|部里|工业和信息化部)?(?:颁发|核发|发放)?的?(?:外资)?(?:增值|加值)?(?:电[信讯])?(?:业务)?(?:经营)?(?:扩大开放|开放)?(?:试点)?(?:业务)?(?:经营)?(?:批[复覆文]|牌照|许可证?|资格|[\"“「]?(?:入场券|准入证|准营证|通行证|身份证)[\"”」]?)"
_GOT = rf"(?:获批|获准|入选|入围|入列|上榜|过关|(?:拿到|取得|获得|领到|接过|收到|领取|持有|手握|握有|拿下|获颁|获发|拿下)了?{_PAPER})"
_KIND = r"(?:(?!供应|客户|合作|伙伴|股东|对手|代理|房东|母公司|顾问|律师|未|医疗器械|药|游戏|医院|保险|券商|基金|银行|支付|债|地产|旅行)[^,、。;:的()]){0,12}?(?:企业|公司|外企|[运营][营办]商|服务商|[日德美法英韩台港]商|平台|初创|外资|[日德美法英韩台港]资|外商)"
WHOSE_ZH = r"(?:(?:(?!供应|客户|合作|伙伴|股东|竞争|对手|申请|母公司|持有|顾问|投资了|未)[^,、。;:的()]){1,16}(?:的|之)|[日德美法英韩台港][资商企]的?|(?:来自)?(?:美国|德国|日本|法国|英国|韩国|新加坡|瑞典|瑞士|荷兰|丹麦|芬兰|挪威|意大利|西班牙|香港|台湾|澳门)(?:企业|公司)?)"
#: What may stand before a word for those let in: a boundary, or a word that opens a name or a row.
_OPEN = r"(?:^|[,;。:、\s\"“「(]|包括|还?有|例如|比如|像|如|即|是|为|而|由|[和及与]|除|以及|其中|另一[家间]|一[家间])"
#: 去年底获批的日资…: right before a name.
_WHO_GOT = Deferred(
    rf"{_OPEN}(?:此[次番轮批]|本[次批轮季月]|这[次批]|今年|上月|同期|近期)新(?:增|批|获批)的(?:{_KIND})?$|"
    rf"{_OPEN}(?:(?:增值电[信讯])?(?:业务)?试点)?批[复覆](?:的)?持有(?:者|企业|人)之一的?(?:{WHOSE_ZH}|(?:来自)?[^,。;:、的与和]{{1,14}}旗下(?:的)?)?(?:公司|企业)?$|"
    rf"{_OPEN}(?:首批|头批|第{_N}批)(?:的)?(?:另外?|又|其中)?[一两三]?[名家个]?(?:成员(?:企业|公司)?|(?:试点|获批|持证)(?:企业|公司))(?:之一)?$|{_OPEN}(?:在)?{_HOW}*{_GOT}(?:{_WHEN})?的(?:{_KIND})?(?:会员|成员|之一|代表)?[\"“「]?$"
)
_MODS = r"(?:外[资商](?:投资)?|试点|[港台日德美法英韩]资|欧洲|本地|在华)*"
_NOUNS = r"(?:企业|公司|外企|会员|成员|业者|单位|者|名单|名录)"
_FIRMS = rf"(?:{_N}[家间户]{_MODS}{_NOUNS}?|{_MODS}{_NOUNS})"
_AMONG = r"(?:名单)?(?:中|里面?|之中|当中|之列)?"
#: 已获批的企业中包括, 获批者例如, 名单上最受瞩目的是: what opens a row of those let in.
_ROW_OF = Deferred(
    rf".*?{_OPEN}(?:在)?{_HOW}*(?:{_GOT}的?|试点){_FIRMS}{_AMONG},?(?:(?!没有|不|未|申请|供应|客户|合作|股东|提供|由|排队|等待)[^,。;:、的]){{0,10}}?的?(?:主要|还|也|则|既|就|便|分别|依次|共)*(?:有|包括|包含|例如|比如|像|如|分别[是为]|[:：]|——)[:：]?"
)
#: 拿到批复的企业中,甲公司主营…: the first name behind the comma is one of them.
_AMONG_THEM = Deferred(rf".*?{_OPEN}(?:在)?{_HOW}*(?:{_GOT}的?|试点){_FIRMS}(?:名单)?(?:中|里面?|之中|当中),(?:以)?")
_OPENS_CLAUSE = Deferred(r"[,;](?:而|另)?$")
#: 甲集团参股的乙公司: the owner stands right before its firm.
_WHOSE_FIRM = Deferred(r"(?:集团)?(?:参股|控股|旗下|全资|独资|投资|设立|持有|持股)+的?")
_NEXT_CLAUSE = Deferred(r"[;,]")
_BRACKETS = r"[\"”」]?(?:\([^()]{1,60}\))?"
_FILLS = Deferred(rf"{WHOSE_ZH}{{0,2}}[\"“「]?")
_JOINS = Deferred(rf"{_BRACKETS}(?:[、]|和|及|与|以及|,?以及|、以及|还有|,还有|,也有|,又有){WHOSE_ZH}{{0,2}}[\"“「]?")
_CLOSES = Deferred(rf"{_BRACKETS}(?:[,。;]|$|等|在内|[均都已](?!未|没|不)|\s)")
_BARE = Deferred(rf"{_BRACKETS}(?:、|和|及|与|以及)")
#: Where a name ends for certain.
_ENDS = Deferred(
    rf"{_BRACKETS}(?:$|[,。;、:)\"”」\s]|[和与及等均都已则也亦即便在将对向的把从由以为是用]|去年|今年|上月|\d|年初|随后|目前|近日|日前|昨|正|主营|计划|打算|负责|总经理|中国区|拿|做)"
)
#: 是首批试点企业之一, 成为首批13家获批企业中的一员.
_WHICH = rf"(?:全[国市省]|国内|本[市省地]|当地|区内|园区|(?:增值|加值)?电[信讯](?:业务)?|外[资商](?:投资)?|工信部|此次|本次|这次|首[批家个]|头批|第{_N}[批家]|唯一|少数|为数不多|{_N}家|几家|同批|另一家|(?:{'|'.join(PLACES_ZH)})(?:市|省)?|开放|的)"
_IS_ONE = Deferred(
    rf"{_BRACKETS}(?:则|便|正|就|也|即|同样)?(?:是|成为|为|作为|属于?|系){_WHICH}*(?:(?:首批|头批|第{_N}批|获批|获准|持证|试点)的?)+{_FIRMS}(?:之一|中?的?(?:一员|一家|成员))?(?:(?=[,。;)])|$)"
)
_SERVICE = r"(?:互联网|网络|数据中心|内容分发|信息服务|在线数据|数据处理|交易处理|接入|呼叫中心|应用商店|物联网|IDC|CDN|ISP|EDI|试点批[复覆])"
#: 拿到的是互联网接入服务业务的批复.
_GOT_WHAT = Deferred(
    rf"{_BRACKETS}(?:则|也|这[次回]|此[次番]|本次|今次|{_WHEN})*(?:拿到?|领到?|获批|获准|取得|拿下|获颁|批到)的(?:则|也|便|业务)?(?:是|为)(?:(?:一[张份纸项]|两[张份项]|[外独]资)的?)?(?:{_SERVICE}|接入|服务|业务|网络|中心|[、和与及])+(?:[一两三][项类])?(?:的?(?:试点)?(?:批[复覆]|资格))?(?=[,。;]|$)"
)
#: 的试点批复刚刚挂上墙, 的批复到了.
_ITS_PAPER = Deferred(
    rf"{_BRACKETS}的?(?:这?[张份纸])?(?:外资)?(?:增值电[信讯])?(?:业务)?(?:经营)?(?:试点)?批[复覆文](?:原件|文件|正本)?(?:也|已|早已|刚刚?|才|就|则|便|是|在|于|{_WHEN})*(?:挂上?|到了|到手|下来(?!前|之前|还|后还)|拿到|寄到|送到|发到|颁到|发下|批下|继续有效|仍然?有效|(?:刚)?满月|生效|落地)(?!后?(?:将|再|即|可|才|就|计划|拟)|[^,。;]{{0,4}}(?:还|再|前|吗|没|未))"
)
#: 两家数据科技有限公司: no name.
_NOBODY = Deferred(rf"(?:{_N}|某|该|这|那|几|多|数)[家户间]|某")
_CUES = (DOUBTED, REJECTED, REVOKED, NOT)


def find_licensees(sentences: Sequence[Sentence], index: int, row: Row, approvals: frozenset[int]) -> Iterator[int]:
    """Where the names begin that their own sentence calls licensees; `approvals` as `judge_firms` takes them."""
    if sentences[index].title or not any(at <= index + 1 for at in approvals):
        return
    for before, name, after in row.around():
        if (
            _NOBODY.match(name.text)
            or (name.shape in ("described", "listed") and not _ENDS.match(after))
            or _says_else(_last(before), _first(after))
        ):
            continue
        if _WHO_GOT.search(before[-80:]) or (_begins(before) and _is_called(after)):
            yield name.start
            yield from _find_joined(row, name)
    yield from _find_row(row)


def _find_joined(row: Row, first: Name) -> Iterator[int]:
    """The names that only marks of a row join to one that is let in."""
    at = row.names.index(first) + 1
    while at < len(row.names) and _BARE.fullmatch(row.between[at]):
        yield row.names[at].start
        at += 1


def _is_called(after: str) -> bool:
    """Whether what stands behind a name calls its firm one of those let in."""
    return is_received_zh(after) or any(one.match(after) is not None for one in (_IS_ONE, _GOT_WHAT, _ITS_PAPER))


_SUBJECT = Deferred(
    rf"(?:^|[,;。:\"“「]|[而和与及、])(?:其中|另外|此外|目前|同样|[那这当]天|{_WHEN}|[一-鿿]{{2,8}}里的|在?(?:{'|'.join(PLACES_ZH)})(?:市)?的?|,|{WHOSE_ZH})*[\"“「]?$"
)


def _begins(before: str) -> bool:
    """Whether a name may be the subject of what follows it."""
    return _SUBJECT.search(before[-40:]) is not None


def _find_row(row: Row) -> Iterator[int]:
    lead = row.lead
    found = _ROW_OF.match(lead)
    if found and _FILLS.fullmatch(lead, found.end()):
        names = row.walk(_JOINS, _CLOSES)
        said = f"{_last(lead)}{' '.join(row.between[1 : len(names)])}{_first(_read_behind(row, names))}"
        if names and not _says_else(said, ""):
            yield from (name.start for name in names)
        return
    among = _AMONG_THEM.match(lead)
    if among and row.names and not _is_owner(row) and _FILLS.fullmatch(lead, among.end()):
        yield from _find_among(row)


def _find_among(row: Row) -> Iterator[int]:
    """The names behind 获批企业中, that are joined to the first or open a clause, but for those of whose clause something else is told."""
    said = _last(row.lead)
    for at, name in enumerate(row.names):
        between = row.between[at]
        if _WHOSE_FIRM.fullmatch(row.between[at + 1] if at + 1 < len(row.names) else row.tail):
            continue
        if at and _WHOSE_FIRM.fullmatch(between):
            between = row.between[at - 1]
        if at and not (_JOINS.fullmatch(between) or _NEXT_CLAUSE.fullmatch(between)):
            if not _OPENS_CLAUSE.search(between):
                return
            said = ""
        if _says_else(said, _first(_read_behind(row, row.names[: at + 1]))):
            return
        yield name.start


def _is_owner(row: Row) -> bool:
    """Whether the first name of a row owns a firm that is spoken of."""
    return may_be_parent(row.names[0]) and UNIT_AFTER.match(_read_behind(row, row.names[:1])) is not None


def _read_behind(row: Row, names: Sequence[Name]) -> str:
    return row.tail if len(names) == len(row.names) else row.between[len(names)]


def _says_else(before: str, after: str) -> bool:
    """Whether the clause of a name tells of a refusal, an end, an application or a rumour."""
    words = f"{before} N {after}"
    return any(cue.search(words) for cue in _CUES) or APPLIED.search(words) is not None


def _last(text: str) -> str:
    """What stands behind the last mark that parts deeds."""
    return text[max(text.rfind(";"), text.rfind("。")) + 1 :]


def _first(text: str) -> str:
    """What stands before the first mark that parts clauses, but for the one that stands first."""
    for at, letter in enumerate(text[1:], 1):
        if letter in ",;。":
            return text[:at]
    return text
