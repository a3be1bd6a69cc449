# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads the sum under a numbered list of those let in: 合计:5户 under five rows, of which the notice says that their papers were issued."""

from collections.abc import Mapping, Sequence

from parsers.facts.counts.confirming import CONFIRMED
from parsers.facts.counts.counts import Counted, Draft
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention, dates_in
from parsers.facts.values.numbers import Number

RULE = "zh.sum-of-rows"
_SUM = Deferred(r"(?:以上)?(?:合计|共计|总计|合共|小计)[:|\s]*\d{1,3}[家户间](?:企业|公司)?[。;]?")
_ROW = Deferred(r"(?P<n>\d{1,3})\s*[|、.)]")
#: The head of the columns, which tells nothing by itself.
_COLUMNS = Deferred(r"[^。]{0,12}\|")
#: Papers that were given, to foreign firms, for the pilot.
_GIVEN = Deferred(
    r"(?:核发|发放|颁发|下发|签发|准予|批准|同意|取得|获得)了?[^。;]{0,40}(?:批[复覆]|许可)|批[复覆][^。;]{0,12}(?:名单|公布|公告|如下)"
)
_OTHERS = Deferred(
    r"申请|受理|撤[销回]|注销|吊销|收回|不予|终止|退[回出]|拟|将(?!\d|20|上述|有关|以下|下列|其|本)|征求|公示期|变更|延续|内资|预"
)
_OF_PILOT = Deferred(r"试点|增值电信")
_FOREIGN = Deferred(r"外资|外商|外国|境外|港资|台资|对外开放")
#: So many sentences above the rows are looked at.
_HEAD = 3


def read_sum_rows(
    claims: list[Draft],
    numbers: Mapping[int, Sequence[tuple[Number, Counted | None]]],
    sentences: tuple[Sentence, ...],
    dates: tuple[Mention, ...],
) -> list[Draft]:
    """The claims with the sum under each list of those let in, where it is that of its rows."""
    found = list(claims)
    for index, sentence in enumerate(sentences):
        counted = numbers.get(index, ())
        if len(counted) != 1 or not _SUM.fullmatch(sentence.text):
            continue
        number, what = counted[0]
        rows = _count_rows(index, sentences)
        told = any(one.role == "batch" and one.value == rows for one in claims)
        head = _find_head(index - rows, sentences) if rows == int(number.value) else None
        if what is None or told or head is None:
            continue
        days = [one.value for one in dates_in(dates, head.start, head.end) if one.day and one.value]
        draft = Draft(
            rows, number.qualifier, "batch", "", sentence.start, what[0], RULE, CONFIRMED, number.start, index,
            as_of=days[0] if len(days) == 1 else None,
        )  # fmt: skip
        found = [*(one for one in found if one.at != number.start), draft]
    return sorted(found, key=lambda one: one.start)


def _count_rows(index: int, sentences: tuple[Sentence, ...]) -> int:
    """How many rows, numbered without a gap, end right above a sentence."""
    rows = 0
    while rows < index and (row := _ROW.match(sentences[index - 1 - rows].text)):
        rows += 1
        if int(row["n"]) == 1:
            break
    numbers = [_ROW.match(sentences[index - rows + at].text) for at in range(rows)]
    return rows if [int(one["n"]) for one in numbers if one] == list(range(1, rows + 1)) and rows > 1 else 0


def _find_head(first: int, sentences: tuple[Sentence, ...]) -> Sentence | None:
    """The sentence right above a list that says that its firms were given their papers, and nothing else of them."""
    above = [one for one in sentences[max(0, first - _HEAD - 1) : first] if not _COLUMNS.match(one.text)]
    if not above or above[-1].title:
        return None
    head, told = above[-1].text, "".join(one.text for one in sentences if one.title) + above[-1].text
    given = _GIVEN.search(head) is not None and _OTHERS.search(told) is None
    return above[-1] if given and _OF_PILOT.search(told) and _FOREIGN.search(told) else None
