"""What a rule answered about a piece of text, remembered while a document is read: many ask the same of a sentence.

A rule that is asked so looks at its arguments alone. Nothing is remembered from one document to the next.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

_P = ParamSpec("_P")
_T = TypeVar("_T")
#: So many answers of a rule are remembered: a document of a few pages has no more sentences.
_MOST = 128
_FORGET: list[Callable[[], None]] = []


def recall(rule: Callable[_P, _T]) -> Callable[_P, _T]:
    """The rule, which is asked once for what it is asked again about the same document."""
    remembered = lru_cache(maxsize=_MOST)(rule)
    _FORGET.append(remembered.cache_clear)
    return cast("Callable[_P, _T]", remembered)


def forget_answers() -> None:
    """Forgets all answers; another thread that reads meanwhile asks its rules once more."""
    for forget in _FORGET:
        forget()
