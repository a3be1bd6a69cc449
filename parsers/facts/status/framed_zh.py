# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Applies frames to the sentences of a Chinese text: patterns over marks that stand for its names, each of which says what became of whom.

A frame's groups are named after what they say: got, also (as the one that got), maybe (got, or only will), left (nothing is said of it), else (nothing, though another in its
sentence was refused), asks, heard (asks, whatever word of a grant stands beside it), lost, refused, owns.
"""

import re
from collections.abc import Sequence

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.cues.status_cues import DOUBTED
from parsers.facts.status.acts import find_deed
from parsers.facts.status.ended_names_en import mark_name, mask_names
from parsers.facts.status.granting import Judged, is_kin
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

#: The mark of a name; any other letter; what may stand in brackets behind a name; a row of names.
NAME = r"[\ue000-\uf8ff]"
ELSE = r"[^,。;\ue000-\uf8ff]"
NOTE = r"(?:\([^()]{1,40}\))?"
ROW = rf"{NAME}{NOTE}(?:(?:[、和与及]|以及){NAME}{NOTE})*"
#: Words for the time and the manner, between a name and what it got.
WHEN = r"(?:已经?|也|均|都|双双|同时|刚刚?|率先|成功|正式|顺利|最?终于?|先后|日前|近日|此次|本次|这次|[今昨][年日天]|[去上]年|年初|年[底末]|于|在|\d{1,4}[年月日]|一举|才|又|另|再|即|便|就)"
#: What was got, and nothing that undoes it.
_PAPER = (
    r"(?:批[复覆文]|试点(?:资[格质]|准入)|牌照|许可证?)(?!前|之前|的?(?:申请|受理|样本)|的(?:条件|可能|希望|时间|机会))"
)
GOT = rf"{WHEN}{{0,8}}(?:获[批准](?![^,。;]{{0,6}}(?:上市|设立|入驻))|(?:获得?|取得|拿到|拿下|领到|收到|摘得|等来|盼来|迎来)(?!悉|知|奖|受理)了?(?:(?![未没受申]){ELSE}){{0,32}}?{_PAPER})"

_SAYS: dict[str, tuple[FirmStatus, str]] = {
    "got": ("approved", "framed"),
    "also": ("approved", "framed"),
    "maybe": ("approved", "framed"),
    "left": ("mentioned", "told-apart"),
    "else": ("mentioned", "told-apart"),
    "asks": ("applicant", "applied"),
    "heard": ("applicant", "heard"),
    "lost": ("revoked", "paper-ended"),
    "refused": ("rejected", "rejected"),
    "owns": ("parent", "owner"),
}
_GETS = ("got", "also", "maybe")
_LOSES = ("refused", "lost")
#: Names that may be another's, or no firm's.
_LOOSE = ("short", "described", "listed")
#: How sure it is what a frame says.
_SURE = 0.8
_PILOT = Deferred(r"试点|[增加]值电[信讯]")
#: Or it is said to be one of those let in: 作为获批企业.
_REPLY = Deferred(r"批[复覆]|获批(?:外资)?企业")
#: Deeds by which nobody was let in, though they stand behind the name of one who was: (已撤回申请).
_NO_GRANT = ("申请", "受理", "签约", "注销", "撤销", "吊销")
#: So many sentences before one, or behind a title, the pilot may be named.
_NEAR = 2


def settle_frames(
    judged: list[Judged], sentences: Sequence[Sentence], frames: Sequence[Deferred], *, anywhere: bool = False
) -> list[Judged]:
    """The same firms; those that a frame names have what it says. The pilot is named there, right before, or `anywhere`."""
    by_sentence: dict[int, list[int]] = {}
    for at, one in enumerate(judged):
        by_sentence.setdefault(one.sentence, []).append(at)
    settled = list(judged)
    for index, named in by_sentence.items():
        sentence = sentences[index]
        near = sentences if anywhere else sentences[max(0, index - _NEAR) : index + 1 + _NEAR * sentence.title]
        if sentence.furniture or not any(_PILOT.search(one.text) for one in near):
            continue
        own = _PILOT.search(sentence.text) is not None or _REPLY.search(sentence.text) is not None
        text = mask_names(sentence, judged, named)
        for frame in frames:
            for found in frame.finditer(text):
                got = [found.start(says) for says in _GETS if found.groupdict().get(says)]
                if got and not (own and _is_told_as_done(text[: min(got)])):
                    continue  # what was got is not told to be the pilot's, or only supposed
                lost = [found.start(says) for says in _LOSES if found.groupdict().get(says)]
                if lost and _CONDITION.search(text[: min(lost)]):
                    continue
                _settle(settled, named, found.groupdict(), text)
    return settled


#: 预计甲公司跻身名单, 不是甲公司等来批复: before the first name in its clause.
_SUPPOSED = Deferred(
    r"(?:若(?!干)|如果|如(?=[\ue000-\uf8ff])|一旦|倘|假如|假设|只要|除非|预[计期料]|预测|年内|年底前|明年|下半年|下[周月]|即将|有望|可望|[是能会]否|期[待望]|希望|盼|建议|可能|并?不是|并非|而非|误[称传将]|争取|力争|呼吁|等候|等待|注销|撤销|吊销|收回|拒绝|拒不|暂缓|暂停|停止|中止|推迟|延后|反对|考虑|(?<!经)研究|酝酿|讨论|商讨|取消|撤回|不予|未予|未获|暂不|不准|不同意|拟)[^,。;:]*$|^\W*(?:预[计期料]|如果|假如|倘若)[^。;]*$"
)


#: 若甲公司的申请未获批准,集团将…: a refusal or an end that is only thought of.
_CONDITION = Deferred(
    r"(?:若(?!干)|如果|如(?=[\ue000-\uf8ff])|一旦|倘|假如|假使|假设|要不?是|万一|即便|即使|考虑|(?<!经)研究|建议|酝酿|讨论|计划|否认|并未|并没有?|从未|尚未|未曾|不会|不打算|无意)[^,。;:]*$"
)


def _is_told_as_done(lead: str) -> bool:
    """Whether the words before the name of one that got it tell it as done."""
    return _SUPPOSED.search(lead) is None


def _settle(settled: list[Judged], named: list[int], groups: dict[str, str | None], text: str) -> None:
    """Gives the names of each group what its group says; a name that stands in two keeps what it got."""
    spoken = {says: [at for at in named if mark_name(at) in marks] for says, marks in groups.items() if marks}
    got = {settled[at].name.text for at in spoken.get("got", ())}
    for says, members in spoken.items():
        ends = says in _GETS and _ends_behind(text, [at for other in _GETS for at in spoken.get(other, ())])
        for at in members:
            if ends:
                settled[at] = _wait(settled[at])
                continue
            if says == "left" and any(is_kin(settled[at], settled[other]) for other in spoken.get("got", ())):
                continue  # the owner tells what its own unit got
            if says in _GETS or settled[at].name.text not in got:
                settled[at] = _give(settled[at], says, text, text.partition(mark_name(at))[2])


#: 获得批复后,甲公司…批复被撤销: what was got has ended, and a person is asked.
_ENDS_BEHIND = Deferred(
    r"(?:撤销|注销|吊销|收回|移出|清退|剔除|退出|交回|缴回|作废|失效|被拒|遭拒|驳回|落空|取消(?!了?(?:限制|外资|比例|上限|[^,。;]{0,8}限)))(?!了?$)"
)
_NEXT_NAME = re.compile("[\ue000-\uf8ff]")


def _ends_behind(text: str, got: list[int]) -> bool:
    """Whether what stands behind the last of the names that got it, before any other name, tells an end or a refusal."""
    behind = text[max(text.index(mark_name(at)) for at in got) + 1 :]
    told, *others = _NEXT_NAME.split(behind, maxsplit=1)
    return _ENDS_BEHIND.search(told if others else f"{told}。") is not None  # 批准甲、驳回乙: the end is the next one's


def _wait(one: Judged) -> Judged:
    """A name whose grant and whose end one sentence tells: told as ended where other rules say so, and else not told as let in."""
    if one.status in ("revoked", "rejected"):
        return one
    return alter(one, status="approved", rule="framed", confidence=DOUBTED_AT, stage=None)


def _give(one: Judged, says: str, text: str, behind: str) -> Judged:
    """A name with what its group says; `behind`: what its sentence, `text`, says behind it, where the word of its act stands."""
    status, rule = _SAYS[says]
    if (
        one.rule == "domestic"
        or (one.status == status != "approved")
        or (says in (*_GETS, *_LOSES) and DOUBTED.search(text))
    ):
        return one
    if says == "left" and one.status not in ("approved", "applicant", "parent"):
        return one
    waits = one.name.is_group or one.name.shape in _LOOSE or says == "maybe"
    if waits and one.status == status == "approved":
        return one  # what waits here may be told by other words
    told = (find_deed(behind), find_deed(text)) if status == "approved" else ()
    act = next((deed for deed in told if deed not in _NO_GRANT), None)
    return alter(
        one,
        status=status,
        rule=rule,
        confidence=DOUBTED_AT if waits and status in ("approved", "revoked") else max(_SURE, one.confidence),
        stage=None,
        act=act,
    )
