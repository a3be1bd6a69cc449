"""The hook sink: takes what is posted to it and keeps it with its headers."""

from dataclasses import dataclass
from datetime import datetime

from replica.answers import Answer, Request


@dataclass(frozen=True, slots=True)
class Hook:
    """One request as received; `at` is the world's time."""

    at: datetime
    path: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        """The first header of that name, whatever its case; empty where there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


class HookSink:
    """Answers 204 to every POST. What a fault made of the answer afterwards, the hook was received."""

    def __init__(self) -> None:
        self.name = "hooks"
        self.hooks: list[Hook] = []

    def answer(self, request: Request, now: datetime, switches: frozenset[str]) -> Answer:
        if request.method != "POST":
            return Answer(405, b"post here", "text/plain", validators=False)
        self.hooks.append(Hook(now, request.path, request.headers, request.body))
        return Answer(204, validators=False)
