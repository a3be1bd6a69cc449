# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Whether a figure is a part of the whole that was told before it."""

import re

from domain.altering import alter
from parsers.facts.counts.counts import Draft, demote
from parsers.facts.cues.cues import IN_CONTEXT, WHOLE_ROLES
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|up from|from|than)(?: the| just| only)? ?$|[比较从由](?:去年[^,。]{0,6}的)?$",
    re.I,
)
PILOT_HELD = re.compile(r"试点|获批|\bpilot|\btrial|\bapprov", re.I)
_TELECOM_PILOT = Pattern(r"试点|批[复覆]|\bpilot|\btrial", re.I)


#: Frames that name the pilot itself, of which the figure is the sum: a stock that stands by is no whole of it.
_OF_PILOT = ("en.has-brought-to", "en.had-one", "en.of-them-in-pilot")


def is_part(draft: Draft, whole: Draft, text: str, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a figure that its own words call a batch or a total counts some of `whole`, which was told before it."""
    if draft.rule in ("zh.first-batch", "zh.nth-batch", "zh.batch-beside", "en.it-was", "en.compared-first"):
        return False
    if draft.rule in _OF_PILOT:
        return False
    if _COMPARED.search(text[max(0, draft.start - 24) : draft.start]):
        return False
    if draft.rule == "zh.granted-in-place" and not sentences[whole.sentence].title:
        return draft.value < whole.value and _may_be_of(whole, sentences[draft.sentence].text)
    around = text[max(0, draft.start - 30) : draft.end + 16]
    if draft.role == "pilot_total" and whole.role == "stock_total" and PILOT_HELD.search(around):
        return False
    if draft.role not in WHOLE_ROLES or draft.value >= whole.value or sentences[whole.sentence].title:
        return False
    if whole.role == "stock_total":
        between = text[whole.end : draft.start]
        own = re.search(r"\d{4}|\d月|去年|今年|[A-Z][a-z]+ \d", between) and draft.as_of != whole.as_of
        issuer = re.search(
            r"许可证?|颁|批[复覆]|(?<![A-Za-z])MIIT(?![A-Za-z])|[Mm]inistry|licen[cs]ed",
            text[max(0, draft.start - 24) : draft.end + 26],
        )
        weak = draft.role != "batch" or (
            draft.rule.endswith("-granted") and not _TELECOM_PILOT.search(sentences[draft.sentence].text)
        )
        return weak and not own and len(between) < 170 and bool(issuer) and "首批" not in between
    return (
        whole.role == "batch"
        and draft.role == "batch"
        and draft.sentence == whole.sentence
        and bool(re.search(r"其中|其余|当中|of (?:them|which|whom)|including", text[whole.end : draft.start]))
    )


#: 88家获批,上海31家企业拿到批复: without a day of its own what one place got is a part of all.
_NEW = re.compile(r"\d日|今日|昨日|今天|昨天|[又再新]|此次|本次|首批")


def _may_be_of(whole: Draft, sentence: str) -> bool:
    """Whether what one place got may be a part of a whole told before: of a batch always, of a total where nothing is new."""
    return whole.role == "batch" or (whole.role == "pilot_total" and _NEW.search(sentence) is None)


#: 从投资方看,七家企业中,德资两家; 拿到批复的3家企业中: the whole, told again for its parts to follow.
_WHOLE_AGAIN = re.compile(
    r"[^,。;家户间]{1,6}[家户间](?:获批|试点|外资|外商投资)*(?:企业|公司|外企)?(?:里[头面]?|之?中(?!心|国)|当中)"
)


def says_whole_again_zh(draft: Draft, text: str, found: list[Draft]) -> bool:
    """Whether a Chinese figure that its place alone makes a part is but the whole told before."""
    if draft.detail != IN_CONTEXT or not draft.rule.startswith("zh.") or not _WHOLE_AGAIN.match(text, draft.at):
        return False
    return any(one.value == draft.value and one.role in WHOLE_ROLES for one in found)


#: 8家提交了申请,其中5家已取得批复: those of the applicants who got it.
_GOT_IT = re.compile(
    r"(?:[\d,]+|[一二两三四五六七八九十百]+)[余多]?[家户间](?:企业|公司|外企)?(?:目前|现|已经?|均|都|刚|先后|陆续|成功|顺利|正式)*"
    r"(?:获批(?!受理)|获准|(?:取得|获得?|拿到|领到|获颁)[^,。;]{0,20}?(?:批[复覆文]|许可证?|牌照))"
)


#: 推动210多家外资企业在电信、医疗等领域落地,其中增值电信170家: the pilot's among those of several fields.
_OF_TELECOM = re.compile(r"其中,?(?:增值)?电[信讯](?:业务|领域|行业|试点|企业|项目)*(?:已|有|达|为|共)*$")


#: 信息通信企业20.1万家,其中外商投资电信企业2900多家: all foreign ones are a sum of their own, whatever they are a part of.
_OF_FOREIGN = re.compile(
    r"(?:其中|当中),?(?:外商投资|外资)(?:增值)?电[信讯](?:业务)?(?:企业|公司)(?:数量|总数)?(?:已经?|达到?|有|为|共|约|近|逾|超过)*$"
)


def is_of_foreign(draft: Draft, text: str) -> bool:
    """Whether a Chinese part is that of all foreign-invested telecom firms among firms of every kind."""
    return draft.rule.startswith("zh.") and _OF_FOREIGN.search(text[max(0, draft.start - 24) : draft.start]) is not None


def tell_foreign(draft: Draft) -> Draft:
    """A part as the stock of foreign-invested firms, which it is."""
    return alter(draft, role="stock_total", detail="", rule=f"{draft.rule}+foreign")


def settle_of_others(draft: Draft, text: str) -> Draft:
    """A part of others than those let in; where it got the paper, or is telecom's, it is a sum that waits for a person."""
    if is_of_foreign(draft, text):
        return tell_foreign(draft)
    if _GOT_IT.match(text, draft.at) or _OF_TELECOM.search(text[max(0, draft.start - 20) : draft.start]):
        return alter(draft, role="pilot_total", detail="", rule=f"{draft.rule}+got-it", confidence=DOUBTED_AT)
    return demote(draft, "of_others", f"{draft.rule}+of-others")
