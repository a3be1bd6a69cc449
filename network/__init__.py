"""The one guarded HTTP client: address check, deadlines, caps, proxies, redirects by hand."""

import sys

#: httpx loads its command line, with rich and its consoles, wherever those are installed: more than half of its import.
#: It does without where that module cannot be imported, as it does where rich is missing.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
