# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Gives a Chinese sentence that speaks of "this company" or of "its approval" to the only firm that the sentence before names."""

import re
from collections.abc import Iterator

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.cues.status_cues import APPLIED, DOUBTED, NOT, PARTNER, REVOKED, UNIT_AFTER
from parsers.facts.status.granting import Judged, read_after
from parsers.facts.status.relations_zh import is_granted_zh
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

#: 这家德企旗下的公司, 11月18日,该企业: who is spoken of, at the beginning; only a word for the time stands before.
_THIS_FIRM = re.compile(
    r"[\"”'’]?(?:(?:随后|此后|之后|最终|日前|近日|目前|[今昨]天|[今昨]日|当[天日]|(?:此前的?|去年|今年|上月|本月)?(?:\d{1,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?),?)?(?:公司(?=[是为](?:首批|第[一二三四五六七八九十\d]{1,3}批)[^,。;]{4,50}之一[,。;])|(?:公司|它|其|集团)(?=(?:已经?|也|还|又|正式|成功|近日|日前|于|[上本]月|今年|去年|[\d年月日])*(?:获(?!悉|知)|取得|拿到|领到|收到|成为))|(?:这家|该)(?:[^,。;:、的]{0,12}?的)?[^,。;:、的]{0,8}?(?:公司|企业|外企|机构)(?!的?(?:客户|合作|供应商|伙伴|竞争|对手|股东|母公司|高管|负责人|总经理|董事|代表|发言人|员工|律师|人士|相关|表示|称|说|认为)))"
)
#: 起诉一家深圳企业: the next sentence may speak of that one.
_ANOTHER_FIRM = re.compile(
    r"(?<![是为系作])(?:一家|某家?|另一家|多家|[两三数]家)(?:[^,。;]{0,12}?)(?:公司|企业|外企|机构|供应商|厂商|银行|初创)"
    r"|(?:这家|该)(?:[^,。;的]{0,8})(?:公司|企业|外企|机构|供应商|厂商)"
)
#: 与上海恒达科技签约, 起诉恒达公司: "the company" of the next sentence may be that one.
_WITH_ANOTHER = re.compile(
    r"(?:与|和|同|跟|向)[^,。;]{2,20}(?:签|合作|联手|达成|采购|租|共建)|(?:起诉|状告|参观|拜访|走访|考察|收购|入股|投资于?|服务于?|联手|携手|供货给?)了?(?!(?:中国|上海|北京|深圳|海南)[,。;])[^,。;]{2,}"
)
#: 公司已获得, 它获得: of whichever stood last.
_BARE = re.compile(r"^\W*(?:[^,。;]{0,12},)?(?:公司|它|其|集团)")
#: 其上海子公司2月获得试点批复: of a group the unit that got it.
_ITS_UNIT_GOT = re.compile(
    r"[\"”]?(?:(?:日前|近日|[今去]年|[上本]月|\d{1,4}年|\d{1,2}月|\d{1,2}日)+,?)?(?:其|该集团|集团|公司)(?:在?(?:[一-鿿]{2,4})?的?)(?:全资|控股|独资|数字|科技|的)*(?:子公司|附属公司)(?:已经?|也|还|又|正式|成功|近日|日前|于|[上本]月|今年|去年|[\d年月日])*(?:获(?!悉|知)得?|取得|拿到|领到|收到)了?(?:(?!申请|受理|不予)[^,。;]){0,30}?(?:试点|增值电[信讯])[^,。;]{0,10}?(?:批[复覆文]|牌照|许可证?)(?![^,。;]{0,4}(?:申请|受理|样本|模板|咨询))"
)
#: 经工信部批准,其试点批复自8月20日起予以注销: what ends is the paper of the firm told before.
_ITS_PAPER_ENDED = re.compile(
    r"(?:[^。;其]{1,30},)?(?:现|故|遂|决定|依法|据此|我局|我部)*(?:对|将)?其(?:持有的|所持的?|所获的?|取得的|获得的)?(?:原)?(?:增值电[信讯])?(?:业务)?(?:经营)?(?:试点)?(?:批[复覆文]|经营许可证?|许可证|牌照)(?:\([^()。]{1,40}\))?(?!申请)(?:(?!拟|将|不|未|可|暂缓|申请|会)[^。;]){0,24}?(?:予以|已|被|依法|作出|现|自[^。;,]{1,14}起)(?:(?!拟|将|不|未|可)[^。;,]){0,8}?(?:注销|撤销|吊销|收回|废止|失效|作废)"
)
#: 主动申请终止试点: who asks to leave is no applicant.
_ASKS_TO_LEAVE = re.compile(
    r"(?:申请|请求|提出)(?:主动|自愿|提前)?(?:终止|退出|放弃|交回|停止)[^,。;]{0,30}?(?:试点|批[复覆文]|许可|牌照|增值电[信讯]|业务)"
)
#: 该公司预计明年取得试点批复: a grant that is to come.
_TO_COME = re.compile(
    r"[^。;]{0,30}?(?:预[计期]|有望|将|拟|计划|希望|力争|争取|或许?|可能|期待|等待)[^,。;]{0,16}?(?:获|取得|拿到|领到|收到)"
)
#: 该公司所在园区已有3家企业获批, 该公司的子公司获批: between the firm and the grant stands somebody else.
_SOMEBODY_ELSE = re.compile(
    r"(?<![第\d首])(?:\d+|[两二三四五六七八九十多数])[余多]?[家户间]|所在|园区|母公司|子公司|附属|关联|旗下|客户|股东|伙伴|竞争"
)
_TOGETHER = re.compile(r"(?:与|和|同|连同|跟)[^,。;]{0,20}(?:一道|一起|一同|共同|同时|同批)")
#: What is got is the pilot's paper, or the grant ends the clause; 高新技术企业, 营业执照, 总部 are others.
_OF_PILOT = re.compile(r"[^,。;]{0,40}(?:试点|增值电[信讯]|批[复覆文])|获[批准]了?[,。;]")
_OTHER_PAPER = re.compile(r"总部|研发中心|高新|数据流动|营业执照|ICP|获批设立")
#: A paper that is given anew, and another's that ended.
_GIVEN_ANEW = re.compile(r"换发|换领|更名|变更|新批[复覆]|(?:对方|合作方|其子公司)[^。;]{0,20}其")
_GETS = re.compile(
    r"获|取得|拿到|领到|收到|接到|拿下|成为(?=[^,。;]{0,12}首家[^,。;]{0,16}试点(?:外资|外商投资)?(?:企业|外企))"
)
_OVER = re.compile(r"到期|失效|过期")
#: 该附属公司于五月递交之申请现仍待审理: what the firm told before asked for and has not got.
_STILL_ASKS = Deferred(
    r"(?:目前|现时|截至[^,。;]{1,14},|事实上,?|实际上,?)?(?:该|这家|有关|上述|其|我司|本公司|公司)(?:附属|子|孙)?(?:公司|企业)?(?:的|之)?(?:(?!客户|股东|母公司|伙伴|获|拿到|取得|另|其他)[^,。;]){0,24}?(?:申请|申报材料|申报)(?:材料|文件|书)?(?:,)?(?:现|目前|现时|至今|当前|正|眼下|依然)*(?:仍|尚|还|正|才|刚刚?)*(?:然)?(?:在|处于|未|待|等候|等待|排队|进入|获|被)[^,。;]{0,10}?(?:审[理核查批议]|受理|批准|批[复覆]|结果|补正|评审|答复|排队)(?!通过)"
)
#: How sure it is that the next sentence is told of the firm.
_SURE = 0.8


def follow_zh(judged: list[Judged], sentences: tuple[Sentence, ...]) -> list[Judged]:
    """The same names; of the only full name of a sentence what the next one says of this firm, or of its paper, is told too."""
    by_sentence: dict[int, list[Judged]] = {}
    for one in judged:
        if one.status not in ("revoked", "rejected", "parent") and one.rule != "domestic":
            by_sentence.setdefault(one.sentence, []).append(one)
    told: dict[int, Judged] = {}
    for here in by_sentence.values():
        told.update((id(one), now) for one, now in _settle_sentence(here, judged, sentences))
    return [told.get(id(one), one) for one in judged]


def _settle_sentence(
    here: list[Judged], judged: list[Judged], sentences: tuple[Sentence, ...]
) -> Iterator[tuple[Judged, Judged]]:
    """The names of one sentence that its following one settles, each with what it is then."""
    index = here[0].sentence
    sentence, following = sentences[index], sentences[index + 1 : index + 2]
    full = [one for one in judged if one.sentence == index and one.name.shape == "legal"]
    full = full or [one for one in here if len(here) == 1 and (one.name.shape == "unit" or one.name.is_group)]
    status = _tell_of_it(following[0].text, sentence, full[0]) if len(full) == 1 and following else None
    for one in here:
        told_as_fact = one.status == "approved" and one.confidence >= _SURE
        asks = full == [one] and any(_STILL_ASKS.match(near.text) for near in sentences[index + 1 : index + 3])
        near = _read_near(sentences, index)
        if asks and one.status in ("approved", "mentioned") and _IS_DENIED.search(near) and not REVOKED.search(near):
            yield one, alter(one, status="applicant", rule="its-following", confidence=_SURE, stage=None)
        elif status and full and one is full[0] and not told_as_fact:
            yield one, alter(one, status=status, rule="its-following", confidence=_SURE, stage=None)
        elif status == "approved" and one.status == "applicant" and one.rule == "applied":
            yield one, _leave_owner(one, sentence)
        elif one.status == "applicant" and _ASKS_TO_LEAVE.search(read_after(one.name, sentence)):
            yield one, alter(one, status="mentioned", rule="leaves", confidence=DOUBTED_AT, stage=None)


#: 该说法并不属实: what the sentence told is no fact, and how it stands is said behind it.
_IS_DENIED = Deferred(
    r"不实|不属实|并非事实|子虚乌有|失实|误[传读报]|谣言|澄清|有误|不准确|没有这回事|并无此事|与事实不符"
)


def _read_near(sentences: tuple[Sentence, ...], index: int) -> str:
    """A sentence with the two behind it."""
    return "".join(one.text for one in sentences[index : index + 3])


def _tell_of_it(following: str, sentence: Sentence, firm: Judged) -> FirmStatus | None:
    """What a sentence says of the only firm that the one before it names in full."""
    after = read_after(firm.name, sentence)
    if firm.name.is_group:
        return "parent" if _ITS_UNIT_GOT.match(following) and not DOUBTED.search(following) else None
    if _ITS_PAPER_ENDED.match(following):
        return None if _GIVEN_ANEW.search(f"{sentence.text}{following}") else "revoked"
    spoken = _THIS_FIRM.match(following)
    if spoken is None or sentence.title or DOUBTED.search(following):
        return None
    if _ANOTHER_FIRM.search(after) or (_BARE.match(spoken.group()) and _WITH_ANOTHER.search(after)):
        return None
    if PARTNER.search(sentence.text.replace(firm.name.text, "")) or not tells_own_grant(following[spoken.end() :]):
        return None
    owns = UNIT_AFTER.match(after) is not None and "旗下" not in after and after[:1] not in ("是", "为", "系")
    return None if owns else "approved"


def tells_own_grant(rest: str) -> bool:
    """Whether what stands behind "this company" says plainly that it got the pilot's paper."""
    if (
        _TO_COME.match(rest)
        or NOT.search(re.split("[;。]", rest)[0])
        or (APPLIED.search(rest) and not is_granted_zh("", rest))
    ):
        return False
    got = _GETS.search(rest)
    between = _TOGETHER.sub("", rest[: got.start()]) if got else rest
    if got is None or _SOMEBODY_ELSE.search(between) or _OVER.search(rest) or REVOKED.search(rest):
        return False
    if not _OF_PILOT.match(rest[got.start() :]) or _OTHER_PAPER.search(rest):
        return False
    return is_granted_zh("", rest) or is_granted_zh("", f"{between}{rest[got.start() :]}")


def _leave_owner(one: Judged, sentence: Sentence) -> Judged:
    """Who stands beside the firm that was let in as its owner is its parent, and else said nothing of."""
    if UNIT_AFTER.match(read_after(one.name, sentence)):
        return alter(one, status="parent", rule="applied.unit", confidence=DOUBTED_AT, stage=None)
    return alter(one, status="mentioned", rule="its-following", confidence=DOUBTED_AT, stage=None)
