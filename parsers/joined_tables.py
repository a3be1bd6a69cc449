"""Tables whose cells have run together: read as they stand, a number and a name would make a name that is none."""

import re

from bs4.element import Tag

from domain.errors import ParseError

#: Headings of the columns that lists of firms have; two of them in one cell are a whole header row.
_HEADINGS = re.compile(r"序号|企业名称|单位名称|公司名称|试点地区|所在地区|业务种类|许可证(?:编号|号)|统一社会信用代码")
_FEW_ROWS = 3


def refuse_joined(root: Tag, url: str) -> None:
    """Raises ParseError "layout-changed" for a table of three rows or more with one cell each and a whole header row
    in its first."""
    for table in root.find_all("table"):
        rows = [row.find_all(["td", "th"]) for row in table.find_all("tr")]
        if len(rows) < _FEW_ROWS or any(len(cells) != 1 for cells in rows):
            continue
        first = "".join(rows[0][0].get_text().split())
        if len(set(_HEADINGS.findall(first))) >= 2 and len(first) < 80:
            raise ParseError(url, f"the cells of a table have run together: {first[:40]!r}")
