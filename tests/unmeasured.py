"""The environment of a process that is not measured: of a copy of the program, or of what coverage would change."""

import os
from collections.abc import Mapping


def leave_coverage(environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The same without what makes coverage begin in a new interpreter."""
    return {name: value for name, value in environment.items() if not name.startswith("COVERAGE")}
