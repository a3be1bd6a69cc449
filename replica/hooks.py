"""The hook sink: takes what is posted to it and keeps it with its headers."""

from dataclasses import dataclass
from datetime import datetime

from replica.answers import Answer, Request
from replica.chats import answer_bot


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
    """Answers 204 to every POST, and as a chat service where the path is one's.

    What a fault made of the answer afterwards, the hook was received; what a chat service refuses was not.
    """

    def __init__(self) -> None:
        self.name = "hooks"
        self.hooks: list[Hook] = []

    def answer(self, request: Request, now: datetime, switches: frozenset[str]) -> Answer:
        if request.method != "POST":
            return Answer(405, b"post here", "text/plain", validators=False)
        earlier = [hook.at for hook in self.hooks if hook.path == request.path]
        answer = answer_bot(request, now, earlier) or Answer(204, validators=False)
        if (answer.status < 300 and answer.body in (b"", b"ok")) or b'code": 0' in answer.body:
            self.hooks.append(Hook(now, request.path, request.headers, request.body))
        return answer
