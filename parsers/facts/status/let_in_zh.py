# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the Chinese rows of those who were let in: 它们是:甲、乙、丙, 收件人分别是甲和乙, 可以确认的有甲."""

import re
from collections.abc import Iterator

from parsers.facts.names.brands import Name
from parsers.facts.status.let_in_alone_zh import tells_let_in_alone
from parsers.facts.status.let_in_with_zh import find_with_zh
from parsers.facts.status.rows_told import Row, is_unclear
from parsers.facts.status.small_numbers_zh import read_small
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import PLACES_ZH, find_regions

_N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_UNITS = r"(?:外[资商](?:投资|独资)?|试点)?(?:企业|公司|外企|单位|机构|业者)"
_MUST_BE = r"(?:(?:名单|名称)?(?:依次|分别)?(?:是|为|有|包括|即)[:：]?|(?:名单|名称)?(?:如下)?[:：])"
#: 发言的三家企业是: no place.
DEEDS = r"(?:发言|参会|到会|到场|出席|参展|参加|签约|获奖|受访|受邀|入驻|提问|讲话|演讲|道贺|祝贺|捐款|赞助|展出|演示|路演|观摩|旁听|表态|反对|支持|投诉|抗议|合作|供货|中标|落选|被拒|被罚|退出|申请|申报|递件|送件|排队|等待|在审|受理|补正|撤回|注销|撤销|上市|裁员|亏损|盈利|领奖|表彰|接受|提供|来访)"
#: 德资企业, 来自欧洲的: of what kind some of them are.
_KIND_OF = r"(?:[德日美法英韩台港澳荷欧侨][资商]|(?:来自)?(?:欧洲|亚洲|北美|美国|德国|日本|法国|英国|韩国|新加坡|香港|台湾)的?)"
#: 这9家里就有: as many of them as it names.
_AMONG = rf"(?:这|上述|以上|该批|此次的?|这批的?|新获批的){_N}[家户间]{_UNITS}?(?:里头?|之?中|当中),?(?:就|便|也|还|正)?(?:有|包括|包含)(?:一[家间](?:是|为|叫)?)?[:：]?"
#: Those whom the sentence right before, or the words before in the same one, tell let in.
OF_THEM_ZH = Deferred(
    rf"(?:[它他她]们|(?:这|上述|以上|此次|本次|该批|(?:今[天日]|本周|本月|最新|新[增批])的?)?{_N}[家户间](?:新获批)?{_UNITS}?|(?:这些|上述|以上|该批|具体){_UNITS}){_MUST_BE}"
    rf"|(?:其中)?(?!{DEEDS})(?:[一-鿿]{{2,4}}(?:市|省|新区|片区)?的?){_N}[家户间]{_UNITS}?(?:里面?|之?中|当中)?,?{_MUST_BE}"
    rf"|(?:其中)?[:：]?(?:\(\d{{1,2}}\))?(?:{_KIND_OF}|(?:[一二三四本上]季度|[本上当]月|\d{{1,2}}月份?|今年|此次)?(?:新增|新批|新获批)){_UNITS}?{_N}[家户间]{_UNITS}?,?{_MUST_BE}"
    rf"|(?:目前|现时|暂时|截至目前|迄今)?(?:已经?|可以?|能|能够|现可|记者(?:能够?|可以?)?|外界(?:可|能)|公开(?:可|能)?)?(?:公开|披露|确认|公布|证实|核实|对外公布|查到|查证|点名|知|见)(?:名称|名字|身份)?的(?:{_UNITS})?{_MUST_BE}"
    rf"|(?:{_UNITS})?名单(?:如下|包括|为|是|有)?[:：]"
    rf"|{_AMONG}"
    rf"|(?:其中)?(?:较为?|比较|最)?(?:知名|著名|为人熟知|受关注|瞩目)的(?:{_UNITS})?{_MUST_BE}"
    rf"|代表(?:性)?(?:的)?{_UNITS}(?:有|包括|为|是|[:：])+"
    rf"|(?:收件人|收件单位|受领单位|领受单位|受领企业|领取批复的|接过批复的|领证{_UNITS}?|持批{_UNITS})(?:名单)?(?:依次|分别)?(?:是|为|有|包括)?[:：]?"
)
#: Whoever is called so was let in, wherever it is told.
LICENSEES_ZH = Deferred(
    rf"(?:[增加]值电[信讯](?:业务)?(?:经营)?试点)?(?:(?:新|此次|本次|本批|最新|首批|新一批|本周|本月|上述|这批|该批)?(?:获批|获准|入选|入围|过关)(?:的)?(?:{_N}[家户间])?{_UNITS}?){_MUST_BE}"
    rf"|(?:同[日批天]|当[天日]|同时|一同)?(?:拿到|取得|获得|领到|接过|收到|领取)(?:试点)?(?:批[复覆文]|牌照|许可)的(?:{_N}[家户间])?{_UNITS}?(?:还|另|也)?{_MUST_BE}"
)
_ONE_IS = Deferred(
    r"(?:其中)?(?:一[家间]|其一)(?:是|为|系)|(?:其中)?(?:最新|最近|最晚|头)的?一[家间](?:企业|公司)?(?:是|为|系)"
)
_TWO_IS = Deferred(
    r"(?:\([^()]{1,40}\))?[,;](?:[^,;。]{0,14}[,;])?(?:还有|再有|也有)?(?:另|第[二三四五])?(?:一[家间]|其[二三])(?:则)?(?:是|为|系)"
)
_OF = r"(?:(?!供应|客户|合作|伙伴|股东|竞争|对手|申请|母公司|持有|顾问|投资了)[^,、。;:的]){1,14}(?:的|之)|(?:来自)?(?:德|日|美|法|英|韩|台|港|澳|泰|新|荷|瑞|欧|意|西|加|澳门|台湾|香港|新加坡|瑞典|瑞士)(?:资|商|企)的?"
_ASIDE = r"(?:\([^()]{1,40}\))?"
#: …等;北京有乙公司;深圳的丙公司: the row goes on with those of another place.
_PLACE_NEXT = rf"(?:等(?:{_N}家)?)?[;,](?:而)?(?:{'|'.join(PLACES_ZH)}|[一-鿿]{{2,4}}(?:新区|新片区|片区|园区))(?:市|省)?(?:则?有|的|则?[为是]|{_N}[家户间],?(?:分别)?(?:则?[为是有]|包括)[:：]?)"
#: ;(2)日资企业1家,即乙公司: it goes on with those of another kind.
_KIND_NEXT = rf"(?:等)?[;,] ?(?:\(\d{{1,2}}\))?{_KIND_OF}{_UNITS}?{_N}[家户间],?{_MUST_BE}"
_JOINS = Deferred(
    rf"{_ASIDE}(?:(?:[、,;]|和|及|与|以及|及其他|,以及|、以及|;以及|还有|,还有)(?:{_OF})?|{_PLACE_NEXT}|{_KIND_NEXT})"
)
_CLOSES = Deferred(
    rf"{_ASIDE}(?:[,。;、)]|$|等|和|及|与|以及|还有|\s|(?:[均都]|主要)*(?:从事|经营|主营|获准经营)(?!其))"
)
_HEAD_OF = Deferred(rf"(?:{_OF})?")

_GRANT = Pattern(
    r"获批|(?<!未)(?<!没)批了(?=\d|[一二两三四五六七八九十]{1,3}[家户间])|获准|入围|入列|上榜|过关|准予|批准|核准|放行|(?:颁发|发放|核发|签发|发出|颁出|送达|下发)[^。;]{0,24}(?:批[复覆文]|许可|牌照)|(?:获得|取得|拿到|领到|获颁|收到|接过)[^。;]{0,30}(?:批[复覆文准]|许可|牌照)|获[^,。;]{0,20}(?:批准|颁发|批[复覆])|批[复覆](?:同意|[^,。;]{0,4}(?:交到|送到|送抵|交给|颁给))|同意[^。;]{0,40}(?:开展|参与|经营)|(?:通过|完成)[^,。;]{0,8}审批"
)
_OF_PILOT = Pattern(r"试点|电[信讯]|批[复覆文]|增值")
_ELSE = Pattern(
    r"[将拟](?!来|军|城|南)|预计|有望|或[将可]|可能|计划|希望|期待|等待|排队|在审|待审|审核中|如果|若|一旦|是否|除|不含|不包|以外|除外|曾|原先|此前|旧|上一批|前一批|供应商|服务商|顾问|律师|律所|房东|业主|媒体|嘉宾|参会|出席|参加|受邀|观礼|银行|基金|医院|保险|券商|母公司|股东|落选|淘汰|整改|约谈|处罚|警告|检查|抽查|公示|传|据报|网上|协会|商会|高校|大学|研究院|并购|上市|意向|备忘录|签约|签署|注销|终止|到期|退出|内资民营|内资企业|民营企业|资金池|外汇"
)
_COUNT = Deferred(r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})[余多]?[家户间份](?!(?:以上|左右))")


def find_rows_zh(sentences: tuple[Sentence, ...], index: int, row: Row, approvals: frozenset[int]) -> Iterator[int]:
    """Where the names begin that a sentence names as let in."""
    unclear = is_unclear(_NEUTRAL.sub("", row.words), _ELSE)
    if row.names and not unclear:
        yield from (name.start for before, name, after in row.around() if tells_let_in_alone(before, after))
        yield from _find_taking_up(sentences, index, row, approvals)
        yield from _find_and_others(row, told=index in approvals)
        if _OF_TELECOM.search(row.words) or not approvals.isdisjoint(range(max(0, index - 3), index + 1)):
            yield from find_with_zh(row, _JOINS, _CLOSES, _OF)
    lead = row.lead
    head, before = _cut_head(lead)
    if head is None or unclear:
        return
    at, said = _find_said(sentences, index, before)
    one = _ONE_IS.match(head) is not None
    names = row.walk(_TWO_IS if one else _JOINS, _CLOSES)
    about = f"{_read_title(sentences)}{said}"
    if not (at in approvals or _OF_TELECOM.search(about)) or not _tells_grant_alone(said, head, len(names), about):
        return
    heads = (head, *row.between[1 : len(names)])
    counted = sum(read_small(found["n"]) for words in heads for found in _COUNT.finditer(words))
    some = re.match(_AMONG, head) is not None
    if not (one or some) and _COUNTED.match(head) and counted != len(names) and not _SO_ON.search(row.words):
        return
    yield from (name.start for name in names)


#: 这3家企业是: a row that its head counts has so many names, or ends with 等.
_COUNTED = Deferred(r"[^,。;]{0,8}?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[家户间]")
_SO_ON = Deferred(r"N (?:\([^()]*\))?等")


#: 将首张批复颁给甲公司, 除甲公司外,还有乙公司: no day to come, and no exception.
_NEUTRAL = Deferred(
    r"将(?=首|第|新|一[张份纸]|增值|试点|批[复覆])|除(?= N (?:之外|以外|外),?(?:同批的?|此次|另外|获批的)?(?:还有|另有|尚有|其[余他它]|余下|剩下))"
)


def _cut_head(lead: str) -> tuple[str | None, str]:
    """The head of a row, right before its first name, and what stands before it in the sentence."""
    for start in (0, *(found.end() for found in re.finditer(r"[,;:。]", lead))):
        for pattern in (OF_THEM_ZH, LICENSEES_ZH, _ONE_IS):
            found = pattern.match(lead, start)
            if found and _HEAD_OF.fullmatch(lead, found.end()):
                return lead[start:], lead[:start]
    return None, lead


#: A section's head above a row has no more characters than this.
_SECTION = 16


def _find_said(sentences: tuple[Sentence, ...], index: int, before: str) -> tuple[int, str]:
    """What a row's head stands behind, and where: the words before it in its sentence, else the sentence before, with a section's head between."""
    if said := before.strip(' "“”,;:。'):
        return index, said
    at = index - 1
    while at > 0 and len(sentences[at].text) <= _SECTION and not re.search("[,。:]", sentences[at].text):
        at -= 1
    said = "".join(one.text for one in sentences[max(0, at) : index])
    return (-1 if at < 0 or sentences[at].title else at), said


def _read_title(sentences: tuple[Sentence, ...]) -> str:
    """The text's title, or the line that stands in its place."""
    first = sentences[0].text
    return first if sentences[0].title or "。" not in first else ""


def _tells_grant_alone(text: str, head: str, names: int = 0, about: str = "") -> bool:
    """Whether words tell that firms were let in, and nothing else of any.

    Where they count more than once, the row is one of their counts: by its `head`, or by how many `names` it has behind a head that counts none.
    """
    if not (_GRANT.search(text) and _OF_PILOT.search(about or text)) or is_unclear(text, _ELSE):
        return False
    counts = {read_small(found["n"]) for found in _COUNT.finditer(text)}
    told = {read_small(found["n"]) for found in _COUNT.finditer(head)} or {names}
    if len(counts) <= 1 or any(are_let_in(text, number) for number in counts & told):
        return True
    return _SOME.search(head) is not None and all(are_let_in(text, number) for number in counts)


#: 代表性企业有, 可以确认的企业包括: some of them, however many they are.
_SOME = Deferred(r"代表|知名|著名|熟知|瞩目|关注|公开|披露|确认|公布|证实|核实|查到|查证|点名")
#: 其中临港4家, 另外2家, 加上今天的5家: a part of those let in, or more of them.
_PART = Deferred(r"其中|另外|其余|其他|其它|余下|剩下|新增|加上|送达|[今昨当][天日]|此次|本次")


def are_let_in(text: str, number: int) -> bool:
    """Whether each clause that counts so many says of them that they were let in, or where those are."""
    clauses = [one for one in re.split("[,;。]", text) if number in {read_small(f["n"]) for f in _COUNT.finditer(one)}]
    return all(_GRANT.search(one) or _PART.search(one) or find_regions(one) for one in clauses)


def tells_alone_zh(sentence: Sentence, told: bool) -> bool:
    """Whether a sentence tells that firms were let in, and nothing else of any. `told`: whether the text's rules say so."""
    return (
        (told or _OF_TELECOM.search(sentence.text) is not None)
        and not sentence.title
        and _tells_grant_alone(sentence.text, "", about="试点" if told else "")
    )


def count_firms_zh(text: str) -> list[int]:
    """The numbers of firms in a text, in their order."""
    return [read_small(found["n"]) for found in _COUNT.finditer(text)]


def tells_of_others_zh(text: str) -> bool:
    """Whether the last clause of a sentence that counts firms tells of others than those let in."""
    clauses = [one for one in re.split("[,;。]", text) if _COUNT.search(one)]
    return bool(clauses) and not _GRANT.search(clauses[-1]) and is_unclear(clauses[-1], _ELSE)


#: 6家外企入列:甲、乙…, 4家企业获发新批复,均在浦东:甲、乙….
_LEADS = Deferred(r".*(?:[:：]|—|(?:分别|依次)?(?:是|为)|包括)", re.S)
#: 甲、乙和丙3家企业领到批复: how many stand before it, and what they got.
_ALL_GOT = Deferred(
    r"(?:等|这|共|全部)?(?P<n>\d{1,2}|[两二三四五六七八九十])[家户间](?:外[资商](?:投资)?|在[一-鿿]{1,2}外[资商])?(?:企业|公司|外企|单位)?(?:同时|同日|一同|一起|均|都|先后|日前|近日|昨日|今日|双双|同|共同|已|,)*(?:从[^,。;]{2,20})?(?:获批|获准|获颁|获发|(?:获(?!悉|知)得?|取得|拿到|领到|收到|接过|获)[^。;]{0,30}(?:批[复覆文]|许可证?|牌照|试点资格)|入围|入列|上榜)"
)
_BARE_JOINS = Deferred(r"(?:\([^()]{1,30}\))?(?:[、,]|和|及|与|以及|、以及)")


def find_counted_zh(sentences: tuple[Sentence, ...], index: int, row: Row, approvals: frozenset[int]) -> Iterator[int]:
    """Where the names begin of a row of as many as its sentence says were let in: such a row leaves no doubt that its words are firms' names."""
    if not row.names or is_unclear(row.words, _ELSE):
        return
    run = _find_run(row)
    if len(run) < 2:
        return
    told = index in approvals or _OF_TELECOM.search(row.words) is not None
    if (
        _LEADS.fullmatch(row.lead)
        and len(run) == len(row.names)
        and re.match(r"(?:\([^()]{1,30}\))?[。;]?$|。", row.tail)
    ):
        counts = {read_small(found["n"]) for found in _COUNT.finditer(row.lead)}
        if told and counts == {len(run)} and _GRANT_OR_LISTED.search(row.lead) and _OF_PILOT.search(row.words):
            yield from (name.start for name in run)
            return
    after = row.tail if len(run) == len(row.names) else row.between[len(run)]
    got = _ALL_GOT.match(after)
    if got and told and read_small(got["n"]) == len(run) and _STARTS.fullmatch(row.lead):
        yield from (name.start for name in run)


def _find_run(row: Row) -> list[Name]:
    run = [row.names[0]]
    for between, name in zip(row.between[1:], row.names[1:], strict=True):
        if not _BARE_JOINS.fullmatch(between):
            break
        run.append(name)
    return run


#: What may stand before a row that is its sentence's subject: whose report it is, and the day.
_STARTS = Deferred(
    r"(?:[^,。;]{0,14}(?:讯|电|消息|报道|网)[\s,:：]*)?(?:(?:同日|昨日|今日|近日|日前|当[天日]|上午|下午|\d{1,4}年|\d{1,2}月|\d{1,2}日|上?月底?|[今昨]天|,|\s))*(?:其中|此外)?,?"
)
_GRANT_OR_LISTED = Deferred(rf"{_GRANT.text}|入列|入围|上榜|获发")
_OF_TELECOM = Deferred(r"增值电|试点批|电[信讯]")


#: 甲公司便是其中一家, 甲公司成为其中唯一的德资企业.
_OF_WHOM = Deferred(
    r"(?:\([^()]{1,24}\))?(?:则|便|正|就|也|即)*(?:是|成为|为)(?:其中(?:的)?(?:之一|一[家员间]|唯一|首家|最)|(?:头|第|最[近新]的?)一家|首家|当地首家|其[一中](?=[,。;]|$))(?!的?(?:客户|股东|供应|合作|伙伴|律所))"
    r"|(?:\([^()]{1,24}\))?(?:则|便|正|就|也|亦|同样|还|刚好|恰好)*(?:算(?:得上)?(?:是)?(?:其中)?(?:的)?(?:一[家员个]|之一)|(?:占得?|占了|分得|拿下|拿到|领到|得到|夺得|抢得)了?(?:其中)?(?:的)?(?:一[席张份]|一个席位|一席之地)(?:批[复覆])?)(?=[,。;]|$)"
    r"|(?:\([^()]{1,24}\))?(?:则|便|正|就|也|亦|即|同样|赫然)*在(?:这[次份批]|该|此次|首批|上述|新|最新)?(?:的|一批)*名单(?:里|中|上|之列|之内)(?=[,。;]|$)"
)
#: 除甲公司外,还有乙公司.
_BESIDES = Deferred(r"(?:之外|以外|外),?(?:同批的?|此次|另外|获批的)?(?:还有|另有|尚有)")
#: 除甲公司外,其余8家没有公开名字: with it as many as were told of.
_REST_UNNAMED = Deferred(
    r"(?:\([^()]{1,24}\))?(?:之外|以外|外),?(?:其[余他它]|余下|剩下|另外)的?(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})[家户间](?:企业|外企|公司)?(?:均|都|暂时?|尚|皆|还)*(?:没有|没|未|不愿|不便|要求不?|暂未|暂不|拒绝)(?:被)?(?:对外)?(?:公开|公布|披露|透露|具名|点名|列名|露面)"
)


def _leaves_rest_unnamed(row: Row, told: str) -> bool:
    """Whether all but the one name of a sentence are those of whom the sentence before counts one more."""
    rest = _REST_UNNAMED.match(row.tail) if row.lead.strip() == "除" else None
    return rest is not None and count_firms_zh(told) == [read_small(rest["n"]) + 1]


_ROW_OVER = Deferred(r"(?:等[^,。;]{0,8})?[。;]?$")


def _find_taking_up(sentences: tuple[Sentence, ...], index: int, row: Row, approvals: frozenset[int]) -> Iterator[int]:
    """The names of which a sentence says that they are of those whom the one before, or its own first clause, tells let in."""
    clause = row.lead.removesuffix(",")
    own = clause != row.lead and (index in approvals or _OF_TELECOM.search(clause) is not None)
    if own and len(row.names) == 1 and _OF_WHOM.match(row.tail) and _tells_grant_alone(clause, ""):
        yield row.names[0].start
    if not index or not tells_alone_zh(sentences[index - 1], index - 1 in approvals):
        return
    of_them = _HEAD_OF.fullmatch(row.lead.strip()) is not None and _OF_WHOM.match(row.tail) is not None
    if len(row.names) == 1 and (of_them or _leaves_rest_unnamed(row, sentences[index - 1].text)):
        yield row.names[0].start
    rest = row.between[2:]
    besides = row.lead == "除" and len(row.between) > 1 and _BESIDES.fullmatch(row.between[1]) is not None
    if besides and all(_BARE_JOINS.fullmatch(one) for one in rest) and _ROW_OVER.fullmatch(row.tail):
        yield from (name.start for name in row.names)


#: 已有甲、乙等8家外资企业获得试点批复.
_OTHERS_GOT = Deferred(rf"等{_ALL_GOT.pattern.removeprefix('(?:等|这|共|全部)?')}")
_HAS = Deferred(
    r"(?:[^,。;]{0,14}(?:讯|电|消息|报道)[\s,:]*)?(?:截至[^,。;]{1,10},?)?(?:(?:目前|现|迄今|至今|全[国市省]|[一-鿿]{2,4}(?:市|省)?)(?:,)?)*(?:已经?)?有?"
)


def _find_and_others(row: Row, *, told: bool) -> Iterator[int]:
    """The names of a row that 等 closes, which says of all that they were let in."""
    run = _find_run(row)
    after = row.tail if len(run) == len(row.names) else row.between[len(run)]
    got = _OTHERS_GOT.match(after)
    if (
        got
        and (told or _OF_TELECOM.search(row.words))
        and read_small(got["n"]) >= len(run)
        and _HAS.fullmatch(row.lead)
    ):
        yield from (name.start for name in run)
