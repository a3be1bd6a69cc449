"""Names and words folded, so that a search finds them whatever their width, case and spacing."""

import re
import unicodedata


def fold_name(name: str) -> str:
    """Letters and digits only, lower-case, full-width forms made plain: `Ｓiemens (China)` is `siemenschina`."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold())
