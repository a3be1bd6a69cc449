# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whose approval it is that a Chinese text tells to be at an end: of those named beside it, listed under it, or told of before it."""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.cues.ended_en import PaperEnd
from parsers.facts.cues.ended_zh import PAPER_ZH, find_paper_end_zh, is_of_others, is_restored, tells_of_same
from parsers.facts.status.ended_names_en import RULE, SURE, mark_name, mask_names, wait
from parsers.facts.status.granting import Judged
from parsers.facts.status.refusals import LET_IN_ZH
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import parse_han

_NAMES = re.compile(r"[\ue000-\uf8ff]")
_ROW = r"[\ue000-\uf8ff](?:[、和及与,]*(?:以及)?[^,。;\ue000-\uf8ff]{0,12}?[\ue000-\uf8ff])*"
#: 撤销甲、乙的批复; 甲的外资…批复已被撤销.
_OF_ROW = re.compile(
    rf"({_ROW})(?:\([^()]{{1,30}}\))?(?:等)?(?:[两二三四五六七八九十\d]+[家户间](?:企业|公司|外企)?)?(?:的|持有的|名下的?)?[^,。;\ue000-\uf8ff]{{0,40}}?{PAPER_ZH}"
)
_LATTER = re.compile("后者|前者")
_NAMED_BEHIND = re.compile(
    r"(?:(?:被|遭)(?:点名|撤销|注销|吊销|收回|取消|终止)的?|涉事的?|受影响的?|涉及的?|退出的?|上述|前述|这|该|此次|本次|其中)*(?:(?:[\d]+|[一两二三四五六七八九十]+)(?:家|户|间|个名字|个)(?:外资|外商投资)?(?:企业|公司|外企)?|(?:外资|外商投资)?(?:企业|公司|外企|单位)|它们|他们|名单)(?:名单|名称)?(?:依次|分别|具体)?(?:是|为|包括|即|有|:)[:]?(?=[^,。;]{0,16}[\ue000-\uf8ff])"
)
_FOLLOWS = re.compile(r"如下|下列|以下|附[后件表]|见表|[::]$|名单|清单|公示|情况")
_GRANTS = Pattern(
    r"(?<![未不])(?:获批|获准|(?<!不予)(?<!不)(?<!未)批准|(?<!不)准予|核发|颁发|发放|发给|取得|拿到|领到|获得|新增批[复覆]|批出)"
)
#: The grant of what ends, which is no grant beside it.
_OLD_GRANT = re.compile(
    rf"(?:(?:去年|前年|此前|早前|曾|当年|先前|20\d\d年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?|\d{{1,2}}月(?:\d{{1,2}}日)?|首批|向[^,。;]{{0,12}})[^,。;]{{0,24}})?(?:获批|获准|批准|核发|颁发|发放|发给|取得|拿到|领到|获得)[^,。;]{{0,40}}?的[^,。;]{{0,24}}{PAPER_ZH}"
)


def settle_paper_ends_zh(
    judged: list[Judged], sentences: tuple[Sentence, ...], heads: Sequence[int | None]
) -> list[Judged]:
    """The same names; whose approval is told to be at an end has none, and whose may no longer stand waits for a person."""
    by_sentence: dict[int, list[int]] = {}
    for at, one in enumerate(judged):
        by_sentence.setdefault(one.sentence, []).append(at)
    if not by_sentence:
        return judged
    settled = list(judged)
    for index, sentence in enumerate(sentences):
        if sentence.furniture or not _MAY_END.search(sentence.text):
            continue
        named = by_sentence.get(index, [])
        text = mask_names(sentence, judged, named)
        end = find_paper_end_zh(text)
        if end is None:
            continue
        if named := [at for at in named if mark_name(at) in text]:
            _settle_named(settled, named, text, end)
        else:
            _settle_before(settled, by_sentence, index, text, end)
        if not sentence.title and end.fate == "ended" and not _GRANTS.search(_OLD_GRANT.sub("", text)):
            _settle_behind(settled, by_sentence, index, sentences, heads)
    return settled


_MAY_END = Pattern(
    r"撤|注销|吊销|收回|废止|取消|终止|作废|已过|状态|褫夺|缴|追回|剥夺|摘牌|无效|失效|不再|交回|退|交还|归还|上交|放弃|丢|失去|弃用|暂停|冻结|中止|停|推翻|未|转|移|曾|出售|除名|清|踢|剔除|解除|搁置|质疑|调查|复查|核查|审查|处罚|解散"
)


def _find_holders(named: Sequence[int], text: str, end: PaperEnd) -> set[int]:
    """Whose approval the words say to be at an end."""
    clause = max(text.rfind(mark, 0, end.start) for mark in ("。", ";", ",")) + 1
    reach = text[clause : end.end]
    if rows := [found[1] for found in _OF_ROW.finditer(reach)]:
        return {at for at in named if mark_name(at) in rows[-1]}
    before = text[: end.start]
    if latter := _LATTER.search(reach):
        marks = _NAMES.findall(before)
        chosen = marks[-1 if latter.group() == "后者" else 0] if marks else ""
        return {at for at in named if mark_name(at) == chosen}
    if is_of_others(before) or is_of_others(text[: end.end].rpartition("批")[0]):
        return set()
    return {named[0]} if len(set(_NAMES.findall(text))) == 1 and _NAMES.search(before) else set()


def _settle_named(settled: list[Judged], named: list[int], text: str, end: PaperEnd) -> None:
    holders = _find_holders(named, text, end)
    granted_again = LET_IN_ZH.search(text, end.end) is not None or is_restored(text[end.end :])
    for at in named:
        one = settled[at]
        if one.rule == "revoked" == one.status and (is_restored(text) or (holders and at not in holders)):
            settled[at] = wait(one)
        bare = one.name.shape == "legal" and one.status == "mentioned"
        if one.rule == "domestic" or not (one.status == "approved" or bare):
            continue
        if at in holders and end.fate == "ended" and not granted_again:
            settled[at] = alter(one, status="revoked", rule=RULE, confidence=DOUBTED_AT if end.way == "back" else SURE)
        elif one.status == "approved" and (at in holders or not holders):
            settled[at] = wait(one)


def _settle_before(
    settled: list[Judged], by_sentence: dict[int, list[int]], index: int, text: str, end: PaperEnd
) -> None:
    """Of those told of in the sentence before: 该批复已被撤销."""
    if is_of_others(text[: end.start]) or is_of_others(text[: end.end].rpartition("批")[0]):
        return
    if end.fate != "ended" and not tells_of_same(text):
        return
    if end.fate == "ended" and (above := _OF_ABOVE.search(text)) and _end_above(settled, by_sentence, index, above):
        return
    for at in range(index - 1, max(-1, index - 3), -1):
        held = [one for one in by_sentence.get(at, []) if settled[one].status == "approved"]
        if not held:
            continue
        alone = len({settled[one].name.text for one in held}) == 1
        sure = end.fate == "ended" and alone and tells_of_same(text)
        for one in held:
            settled[one] = (
                alter(settled[one], status="revoked", rule=RULE, confidence=SURE) if sure else wait(settled[one])
            )
        return


#: 决定撤销上述2家企业的试点批复: those whom the sentence before names.
_OF_ABOVE = re.compile(
    rf"(?:上述|以上|前述|上列)(?P<number>\d{{1,3}}|[一两二三四五六七八九十]{{1,3}})?[家户间]?(?:外资|外商投资)?(?:企业|公司|单位)(?:持有|所持|名下)?的?(?:外资|外商投资|增值|加值|电[信讯]|业务|经营|试点|的)*{PAPER_ZH}"
)


def _end_above(settled: list[Judged], by_sentence: dict[int, list[int]], index: int, above: re.Match[str]) -> bool:
    """Whether the sentence before names just those of whom this one tells an end; then it is theirs."""
    named = [
        at
        for at in by_sentence.get(index - 1, [])
        if settled[at].name.shape == "legal" and settled[at].status in ("approved", "mentioned")
    ]
    number = above["number"]
    told = (int(number) if number.isdigit() else parse_han(number)) if number else None
    if not named or (told and told != len({settled[at].name.text for at in named})):
        return False
    for at in named:
        settled[at] = alter(settled[at], status="revoked", rule=RULE, confidence=SURE)
    return True


def _settle_behind(
    settled: list[Judged],
    by_sentence: dict[int, list[int]],
    index: int,
    sentences: tuple[Sentence, ...],
    heads: Sequence[int | None],
) -> None:
    """Of those listed under the sentence, or named in the one behind it."""
    listed = []
    if _FOLLOWS.search(sentences[index].text):
        listed = [i for i in range(index + 1, len(heads)) if heads[i] == index]
    if index + 1 < len(sentences) and (named := by_sentence.get(index + 1)):
        behind = mask_names(sentences[index + 1], settled, named)
        listed += [index + 1] if _NAMED_BEHIND.match(behind) and not _GRANTS.search(behind) else []
    for at in (at for i in listed for at in by_sentence.get(i, [])):
        one = settled[at]
        if one.rule != "domestic" and one.name.shape != "brand" and one.status in ("approved", "mentioned", "parent"):
            settled[at] = alter(one, status="revoked", rule=RULE, confidence=SURE)
