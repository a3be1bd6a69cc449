# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Parts a Chinese sentence that tells of some firms that they were let in, and of others that what they held was ended."""

import re

from parsers.facts.text.patterns import Pattern

_ENDS = Pattern(
    r"注销|撤销|吊销|收回|撤回|废止|取消|终止|作废|褫夺|缴销|失效|到期|交回|交还|退回|归还|放弃|退出|停业|关停"
)
_GRANTS = Pattern(
    r"(?<!未)(?<!不)(?<!没)(?<!不予)(?<!未予)(?<!未获)(?<!没有)(?:获批|获准|准予|批准|核准)|(?<![未没不])(?:获得?|取得|拿到|领到|收到|接过)[^,。;]{0,30}?(?:批[复覆文]|许可|牌照|资格)|(?:发放|颁发|核发|送达|发出)[^,。;]{0,30}?(?:批[复覆文]|许可|牌照)|同意[^,。;]{0,60}?(?:开展|经营|参与)|新增|新批"
)
#: Where the next deed begins: behind a semicolon, a word that joins deeds, or another firm that is named.
_NEXT = re.compile(
    r";|,(?=同时|与此同时|而(?!且)|另外?|此外|同日|另据)|,(?=(?!该|其|上述|这|本|公司|企业)[^,。;:]{3,40}?(?:公司|企业|外企)(?:的[^,。;]{0,20}(?:批[复覆文]|许可|牌照)|则|却|已|被|主动|因|自愿))"
)


def part_deeds(text: str) -> list[tuple[int, int]]:
    """Where the deeds of a sentence begin and end, where one part ends what was given and another only gives; else the whole."""
    whole = [(0, len(text))]
    if not (_ENDS.search(text) and _GRANTS.search(text)):
        return whole
    marks = [found.start() for found in _NEXT.finditer(text)]
    parts = list(zip([0, *(mark + 1 for mark in marks)], [*marks, len(text)], strict=True))
    given = [part for part in parts if gives_alone(text[slice(*part)])]
    ended = [part for part in parts if _ENDS.search(text[slice(*part)])]
    return parts if given and ended else whole


def gives_alone(part: str) -> bool:
    """Whether a part of a sentence tells a grant, and no end."""
    return _GRANTS.search(part) is not None and _ENDS.search(part) is None
