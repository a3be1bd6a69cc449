# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the Chinese firms that a row names as applicants, where no word beside their own name says so: 甲、乙等5家企业陆续递交试点申请, 受理11家,分别为甲、乙.

A row is asked only where its sentence tells no grant, and is of the pilot, by its own words or those of the sentence before.
"""

from collections.abc import Iterator, Sequence

from domain.altering import alter
from parsers.facts.cues.status_cues import NO_INTENT, NOT, REJECTED, REVOKED
from parsers.facts.names.brands import Name
from parsers.facts.status.granting import Judged, is_unsaid, stage_of
from parsers.facts.status.refusals import LET_IN_ZH
from parsers.facts.status.rows_told import Row
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

_N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_FIRMS = r"(?:[一-鿿]{0,6}?)(?:企业|公司|外企|车企|车厂|业者|外商|厂商|集团|运营商|机构|[日德美法英韩台港][企商])"
_PAPERS = r"(?:申请|申报|材料|意向书|申报表|申请书|文件)"
_FILES = rf"(?:(?:递交|提交|提出|递出|递上|报送|填报|预填|填写)了?[^,。;]{{0,36}}?{_PAPERS}|把[^,。;]{{0,12}}?{_PAPERS}[^,。;]{{0,4}}?(?:填|交|递)[好上了]|递件|送件|递表|交表|申请(?!人|企业|单位|者)[^,。;]{{0,24}}?试点)"
#: 甲、乙等5家车企,元旦前后陆续向工信部递交了…申请: what closes a row, and what its firms did.
_CLOSED = Deferred(
    rf"(?:\([^()]{{1,30}}\))?等?(?:{_N}[余多]?[家户间])?{_FIRMS}(?:负责人|代表)?(?:,?(?:(?!(?<!设立)(?<!成立)(?<!新设)公司|企业|外企|[家户间](?!族))[^。;]){{0,40}}?)?{_FILES}"
)
#: Right before a row of subjects nothing but a day, a place or whence they come.
_STARTS = Deferred(
    r"(?:[^,。;]{0,16}(?:讯|电|消息|报道|获悉|掌握|了解|统计)[\s,:】)]*)?(?:[^,。;]{0,14},)?(?:(?:同日|昨日|今日|近日|日前|当[天日]|目前|截至[^,。;]{1,10}|包括|其中|另有|还有|以及|来自)*)(?:[一-鿿]{2,6}(?:的|企业|集团|巨头))?[一-鿿]{0,4}"
)
#: 受理了11家企业的申请,分别为; 拿到受理通知书的,有; 提交申请的还有: what leads a row.
_LED = Deferred(
    rf"(?:受理|收到|接收|签收|(?:递交|提交|提出|预填|填报)了?)[^。;:]{{0,40}}?(?:申请|申报|材料|意向书|申报表|申请书|申请文件|申报文件|通知书|回执)[^。;:,]{{0,10}},?(?:依次|分别)?(?:有|是|为|包括|即|:)+(?:以下)?[^,。;:]{{0,8}}$"
    rf"|{_FILES}[^。;:,]{{0,10}},(?:其中)?(?:[他她]|官员|对方)?(?:报出|点到|提到|披露|公布)?的?(?:名字|企业|名单)?(?:有|包括|是|为|如)[^,。;:]{{0,8}}$"
    rf"|(?:递交|提交|提出|预填|填报)[^。;:,]{{0,30}}?{_PAPERS}的{_FIRMS}?,?(?:依次|分别|还|既)?(?:有|是|为|包括|:)+[^,。;:]{{0,8}}$"
    rf"|(?:已|获|在)?(?:受理|在审|审查|补正|排队)的(?:{_N}[家户间])?{_FIRMS}?,?(?:依次|分别|还|既)?(?:有|是|为|包括|:)+[^,。;:]{{0,8}}$"
)
#: 11家企业分别为: the row of those of whom the sentence before tells that they applied.
_TAKES_UP = Deferred(
    rf"(?:[它这]们|名单|(?:这|上述|以上)?{_N}[家户间]{_FIRMS}?|申请{_FIRMS}|(?:答:)?(?:[^,。;:]{{0,12}},)?(?:可以?|已|目前)*(?:公开|披露|透露|确认|点名)的(?:企业)?)(?:依次|分别)?(?:有|是|为|包括|即|:)+[^,。;:]{{0,8}}"
)
_TOLD = Deferred(
    rf"(?:哪些|哪几家|什么)(?:外资)?(?:企业|公司|外企)?(?:已|正|还|仍)*(?:被|获)?(?:受理|在审|递交了?申请|提交了?申请|排队|申请了)|(?:受理|收到|接收|收下)[^。;]{{0,40}}?(?:{_N}[家户间份件宗]|申请|材料)|{_N}[家户间]{_FIRMS}[^。;]{{0,30}}?(?:{_FILES}|(?:签署|签订|签约)[^。;]{{0,40}}?申请)"
)
#: 浦东新区与甲、乙等7家企业签署试点合作备忘录: a step towards applying.
_WITH_ZONE = Deferred(
    r"(?:新区|新片区|管委会|政府|园区|经开区|高新区|自贸[区港]|浦东|临港|前海|商务[局委]|管理局)[^,。;]{0,10}(?:与|和|同)[^,。;、]{0,8}$"
)
_SIGNED = Deferred(
    rf"(?:\([^()]{{1,30}}\))?等?(?:{_N}[余多]?[家户间])?{_FIRMS}[^,。;]{{0,12}}?(?:签署|签订|签约|达成|签下)"
)
#: 甲、乙等14家企业同浦东新区签下试点备忘录; 与管委会签约,拟申办试点批复.
_SIGNS_WITH_ZONE = Deferred(
    rf"(?:\([^()]{{1,30}}\))?(?:等(?:{_N}[余多]?[家户间])?[一-鿿]{{0,4}}?{_FIRMS})?[^,。;]{{0,10}}?(?:与|同|和|跟)[^,。;]{{0,16}}?(?:新区|新片区|管委会|政府|园区|开发区|经开区|高新区|自贸[区港]|浦东|临港|前海|商务[局委]|管理局)[^,。;]{{0,10}}?(?:签署|签订|签约|签下|签了|达成)(?:[^,。;]{{0,24}}?(?:试点|增值电[信讯])|[^。;]{{0,60}}?申[请办领报][^。;]{{0,30}}?(?:试点|批[复覆文]|电[信讯]))"
)
#: 甲公司今年四月提交的材料仍在补正, 甲公司副总裁回应,公司去年已提交申请: said of one.
_ALONE = Deferred(
    rf"(?:\([^()]{{1,30}}\))?(?:[^,。;]{{0,16}}?(?:递交|提交|报送|提出)的[^,。;]{{0,24}}?{_PAPERS}[^,。;]{{0,10}}?(?:补正|审[查核]|排队|等|受理|评审)"
    rf"|[^,。;获批]{{0,24}}?(?:回应|表示|证实|透露|确认|称|说|介绍)[,:]?[“\"]?(?:公司|其|我们|该公司|集团)[^,。;]{{0,14}}?(?:已|正式|依规|依法|率先)[^,。;]{{0,8}}?{_FILES})"
)
_OF_PILOT = Deferred(r"试点|[增加]值电[信讯]|电[信讯]")
#: So many sentences before a row the pilot may be named.
_NEAR = 4
_JOINS = Deferred(
    r"(?:\([^()]{1,30}\))?(?:[、,]|和|及|与|以及|、以及|,以及|还有)(?:[^,。;:、的]{1,12}的)?[一-鿿]{0,6}|,[一-鿿]{2,8}(?:商|巨头|企业|集团|公司|平台|机构)"
)
_PLAN = Deferred(r"计划|打算|准备|拟|有意|考虑|预计|筹备|将(?!于)|希望|会跟随")


def settle_applying(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same names; of whom nothing is said and whom such a row names are applicants."""
    rows: dict[int, list[Judged]] = {}
    for one in sorted(judged, key=lambda each: each.name.start):
        rows.setdefault(one.sentence, []).append(one)
    found: dict[int, float] = {}
    for index, row in rows.items():
        if any(is_unsaid(one) for one in row) and not _is_unclear(sentences[index].text):
            weight = DOUBTED_AT if _PLAN.search(sentences[index].text) else _SURE
            cut = Row(sentences[index], [one.name for one in row])
            found.update((name.start, weight) for name in _find(cut, sentences, index))
    return [
        alter(
            one,
            status="applicant",
            rule="applied",
            confidence=min(one.confidence, found[one.name.start]),
            stage=stage_of(sentences[one.sentence].text),
        )
        if one.name.start in found and is_unsaid(one)
        else one
        for one in judged
    ]


_SURE = 0.75


#: 拿到受理通知书: what applicants get.
_ACCEPTED = Deferred(r"(?:拿到|取得|获得|领到|收到|获)了?[^,。;批]{0,24}?受理(?:通知书|回执|通知|决定)?")


def _is_unclear(text: str) -> bool:
    told = _ACCEPTED.sub("受理", text)
    return any(cue.search(told) for cue in (LET_IN_ZH, NOT, NO_INTENT, REJECTED, REVOKED))


def _find(row: Row, sentences: Sequence[Sentence], index: int) -> Iterator[Name]:
    before = sentences[index - 1].text if index else ""
    if not any(_OF_PILOT.search(one.text) for one in (*sentences[:1], *sentences[max(0, index - _NEAR) : index + 1])):
        return
    run = _find_run(row, 0)
    after = row.tail if len(run) == len(row.names) else row.between[len(run)]
    if _is_row(row, after, before):
        yield from run
    elif len(row.names) == 1 and _ALONE.match(row.tail) and _STARTS.fullmatch(row.lead):
        yield row.names[0]


def _is_row(row: Row, after: str, before: str) -> bool:
    """Whether what stands around a row, or in the sentence before it, makes its firms applicants."""
    if (_CLOSED.match(after) or _SIGNS_WITH_ZONE.match(after)) and _STARTS.fullmatch(row.lead):
        return True
    if (_SIGNED.match(after) and _WITH_ZONE.search(row.lead)) or _LED.search(row.lead):
        return True
    return _TAKES_UP.fullmatch(row.lead) is not None and _TOLD.search(before) is not None and not _is_unclear(before)


def _find_run(row: Row, first: int) -> list[Name]:
    run = row.names[first : first + 1]
    for between, name in zip(row.between[first + 1 :], row.names[first + 1 :], strict=True):
        if not _JOINS.fullmatch(between):
            break
        run.append(name)
    return run
