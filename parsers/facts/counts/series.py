# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Reads tables of figures: by years, and by places of origin or regions. The head above the rows says what is counted."""

import re
from collections.abc import Iterator

from domain.claims import Role
from parsers.facts.counts.counts import Draft
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

_ROW = re.compile(
    r"\W{0,3}(?P<year>(?:19|20)\d\d)年?(?P<end>底|末|年底|年末)?\s*(?:[|/:,–—-]|\t| )\s*(?P<count>\d{1,3}(?:,\d{3})+|\d{1,5})\s*[家户]?\W{0,2}"
)
#: A table in one line: "2023: 1,712 | 2024: 2,150 | 2025: 2,543".
_CELL = re.compile(
    r"(?<![\d-])(?P<year>(?:19|20)\d\d)(?P<end>)\s*[:=–—]\s*(?P<count>\d{1,3}(?:,\d{3})+|\d{1,5})(?![\d.%])"
)
_CELLS = re.compile(r"\W{0,3}(?:(?:19|20)\d\d\s*[:=–—]\s*(?:\d{1,3}(?:,\d{3})+|\d{1,5})(?:\s*[|;,/]\s*|\W{0,2}$)){3,}")
#: The head counts firms, and neither money nor what is asked for.
_HEAD = Pattern(
    r"(?:企业|公司|外企)(?:数|总数|数量|家数|\(家\))|家数|户数|\b(?:firms|companies|enterprises|licensees|operators)\b",
    re.I,
)
#: Heads of what is counted in other things than firms let in.
OTHER_HEAD = Pattern(
    r"收入|利润|申请|用户|新增|新设|\b(?:revenue|profit|appl\w+|users|new|joined|left|men|women|staff|(?<!value-)added|sales)\b",
    re.I,
)
#: As of which month of each year the head counts.
_AT_MONTH = Pattern(
    r"\b(?:end[- ](?:of[- ])?|(?:30 |31 )?)(?P<month>January|February|March|April|May|June|July|August|September|October|November)(?: 30| 31)? (?:each|every|of each|of every) year\b|\b(?P<mid>mid-?year)\b",
    re.I,
)
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november")
AT_END = Pattern(r"年末|年底|期末|\b(?:year[- ]end|end of (?:the )?year|at end)\b", re.I)


def read_series(text: str, sentences: tuple[Sentence, ...], told: list[Draft]) -> list[Draft]:
    """The rows of tables by years whose head counts firms, of the role of the stock or total told before; none where none is."""
    return [
        draft for first, rows in _find_tables(sentences) for draft in _read_rows(text, sentences, first, rows, told)
    ]


#: 来源地 企业数(家) 占比: a table that parts a total.
_PARTS_HEAD = re.compile(
    r"(?:[一-鿿]{0,4}(?:来源地?|国别|国家|地区|省份|省市|区域|城市|属地|类型|行业))[一-鿿()/]{0,8}\s*[| ]\s*[一-鿿]{0,4}(?:企业数量?|家数|企业家数|数量|户数)(?!\S*(?:申请|新增|许可))"
)
_PART = re.compile(
    r"(?P<label>[一-鿿]{2,8})(?:\s*\|\s*|\s+)(?P<count>\d{1,3}(?:,\d{3})+|\d{1,5})家?(?:(?:\s*\|\s*|\s+)[\d.,%]*)*"
)
_SUM_ROW = re.compile(r"合计|总计|全国|总数|小计")


def read_parts(sentences: tuple[Sentence, ...], told: list[Draft]) -> list[Draft]:
    """The rows of tables that part the total told before them; none where none is, or where a row is no smaller than it."""
    found: list[Draft] = []
    for head, sentence in enumerate(sentences):
        if not _PARTS_HEAD.match(sentence.text):
            continue
        wholes = [d for d in told if d.sentence < head and d.role in ("stock_total", "pilot_total")]
        whole = max(reversed(wholes), key=lambda one: one.as_of or "", default=None)  # 较上年底的2343家 is no whole
        if whole is not None:
            found.extend(_read_part_rows(sentences, head, whole))
    return found


def _read_part_rows(sentences: tuple[Sentence, ...], head: int, whole: Draft) -> Iterator[Draft]:
    for index in range(head + 1, len(sentences)):
        row = _PART.fullmatch(sentences[index].text)
        if row is None:
            return
        value = int(row["count"].replace(",", ""))
        if _SUM_ROW.search(row["label"]) or not 0 < value < whole.value:
            continue
        start = sentences[index].start
        places = find_regions(row["label"])
        yield Draft(
            value, "exact", "subset", "table_row", start, start + row.end("count"), f"row.part-of-{whole.rule.split('+')[0]}",
            min(whole.confidence, 0.7), start + row.start("count"), index, places[0][0] if places else None, whole.as_of,
        )  # fmt: skip


#: A head that says itself that it counts foreign-invested telecom firms: 外商投资电信企业(家).
_NAMED_HEAD = Pattern(
    r"外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:经营)?(?:企业|公司)|\b(?:foreign|overseas)-(?:invested|funded|owned) (?:value-added )?tele(?:com|communication)\w* (?:enterprises|companies|firms|operators|licensees)\b",
    re.I,
)
_PILOT_HEAD = Pattern(r"试点|\b(?:pilot|trial)\b", re.I)
#: Role, rule and confidence of such a table's rows, where no sentence tells the total before it.
BY_HEAD: tuple[Role, str, float] = ("stock_total", "named-head", 0.65)


def names_all_licensed(label: str) -> bool:
    """Whether a heading counts the country's foreign-invested telecom firms, in the pilot or not."""
    return _NAMED_HEAD.search(label) is not None and _PILOT_HEAD.search(label) is None


def _names_all(label: str, sentences: tuple[Sentence, ...], head: int) -> bool:
    """Whether a table's label names foreign-invested telecom firms, and neither it nor the titles above one place."""
    above = (one.text for one in sentences[:head] if one.title or one.lead <= 0)
    return _NAMED_HEAD.search(label) is not None and not any(find_regions(text) for text in (label, *above))


#: "Table 7-3. Foreign-invested telecom enterprises ...", 表2 外商投资电信企业(家).
_CAPTION = re.compile(r"\W*(?:Table|Figure|Chart|Exhibit|[图表])\s*[\dIVX]")
#: So many lines above its head a table's caption stands.
_CAPTION_ABOVE = 2


def _read_label(sentences: tuple[Sentence, ...], head: int) -> str:
    """A table's head, with the caption right above it."""
    near = [one.text for one in sentences[max(0, head - 3) : head] if sentences[head].line - one.line <= _CAPTION_ABOVE]
    caption = next((at for at, text in enumerate(near) if _CAPTION.match(text)), None)
    return " ".join((*(near[caption:] if caption is not None else ()), sentences[head].text))


def _find_tables(sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, list[int]]]:
    """The index of each head with those of the rows below it, two at least."""
    rows: list[int] = []
    for index in range(len(sentences) + 1):
        if 0 < index < len(sentences) and _CELLS.fullmatch(sentences[index].text):
            yield index - 1, [index]
        if index < len(sentences) and _ROW.fullmatch(sentences[index].text):
            rows.append(index)
            continue
        if len(rows) > 1 and rows[0] > 0:
            yield rows[0] - 1, rows
        rows = []


def _read_rows(
    text: str, sentences: tuple[Sentence, ...], head: int, rows: list[int], told: list[Draft]
) -> Iterator[Draft]:
    label = _read_label(sentences, head)
    whole = next((d for d in reversed(told) if d.sentence < head and d.role in ("stock_total", "pilot_total")), None)
    if (
        not _HEAD.search(label)
        or OTHER_HEAD.search(label)
        or (whole is None and not _names_all(label, sentences, head))
    ):
        return
    of_pilot = whole is not None and whole.role == "pilot_total" and _names_all(label, sentences, head)
    if whole is None or (of_pilot and not _PILOT_HEAD.search(label)):
        role, rule, sure = BY_HEAD
    else:
        role, rule, sure = whole.role, whole.rule.split("+")[0], whole.confidence
    for index in rows:
        start, one_line = sentences[index].start, _CELLS.fullmatch(sentences[index].text)
        for found in _CELL.finditer(sentences[index].text) if one_line else _ROW.finditer(sentences[index].text):
            if int(found["year"]) < 1995:
                continue
            yield Draft(
                int(found["count"].replace(",", "")), "exact", role, "series_row", start + found.start("year"),
                start + found.end("count"), f"row.of-{rule}", min(sure, 0.7),
                start + found.start("count"), index, as_of=_date_row(found, label),
            )  # fmt: skip


def _date_row(row: re.Match[str], label: str) -> str:
    """As of when a row counts: its year, with the month that it or the head gives."""
    if row["end"] or AT_END.search(label):
        return f"{row['year']}-12"
    at = _AT_MONTH.search(label)
    if at is None:
        return row["year"]
    return f"{row['year']}-06" if at["mid"] else f"{row['year']}-{_MONTHS.index(at['month'].lower()) + 1:02d}"
