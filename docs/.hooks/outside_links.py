"""Links that leave docs/ (to config.toml, deploy/) work where the repository is read; in the site they are words."""

import re
from typing import Any

OUTSIDE = re.compile(r"(?<!!)\[([^\]\n]+)\]\(\.\./[^)\s]+\)")


def on_page_markdown(markdown: str, **_: Any) -> str:
    return OUTSIDE.sub(r"\1", markdown)
