"""Tells a firm's Chinese paper that is changed or renewed from one that lets it in."""

import re

from parsers.facts.text.patterns import Pattern

#: 准予甲公司变更试点批复, 延续批复: what a firm holds is changed or renewed; nobody is let in.
_CHANGED = Pattern(
    r"(?:准予|同意|批准|核准|[向为给])?[^,。;\n]{0,40}?(?P<verb>变更|延续|续期|续展|换发|补发|展期)(?:(?!获|取得|拿到|领到)[^,。;\n后]){0,14}?(?:批[复覆文]|许可证?|牌照)(?:(?!获|取得|拿到|领到|新办)[^,。;\n])*"
)
#: 取得试点批复并换发许可证: let in as well, before its clause comes to the change.
_GRANTED_TOO = re.compile(
    r"新[办批发]|(?:获|取得|拿到|领到|收到|颁发|发放|核发|准予|同意|批准|开展)[^,。;\n]*(?:批[复覆文]|许可证?|牌照|试点)(?:并|及|和|同时|后|、)(?:(?!批[复覆文]|许可|牌照)[^,。;\n])*$"
)


def drop_changes(text: str) -> str:
    """The folded text without what it tells of a paper that is only changed."""
    for found in reversed(list(_CHANGED.finditer(text))):
        if not _GRANTED_TOO.search(re.split(r"[,。;\n]", text[: found.start("verb")])[-1]):
            text = f"{text[: found.start()]} {text[found.end() :]}"
    return text
