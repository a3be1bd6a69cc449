"""Chat services as their bots answer: Slack in words, Feishu, DingTalk and WeCom with a code in a 200; each its limits.

Paths are those of the real services. A bot whose path ends in `gone`, `archived`, `unknown` or `banned` answers as one
that was taken away.
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from replica.answers import Answer, Request

#: What the practice's Feishu bots with `signed` in their path are signed with.
FEISHU_SECRET = "practice-secret"  # noqa: S105 - a practice internet's
SLACK, FEISHU, DINGTALK, WECOM = "/services/", "/open-apis/bot/v2/hook/", "/robot/send", "/cgi-bin/webhook/send"


def answer_bot(request: Request, now: datetime, earlier: Sequence[datetime]) -> Answer | None:
    """What the service of this path answers; None where it is no chat service. `earlier` are its posts taken before."""
    for path, tell in ((SLACK, _tell_slack), (FEISHU, _tell_feishu), (DINGTALK, _tell_dingtalk), (WECOM, _tell_wecom)):
        if request.path.startswith(path):
            return tell(request, now, earlier)
    return None


def count_since(earlier: Sequence[datetime], now: datetime, seconds: float) -> int:
    """Posts within the last seconds."""
    return sum(now - at < timedelta(seconds=seconds) for at in earlier)


def _tell_slack(request: Request, now: datetime, earlier: Sequence[datetime]) -> Answer:
    answers = {
        "gone": (404, "no_service"),
        "archived": (410, "channel_is_archived"),
        "banned": (403, "action_prohibited"),
    }
    for word, (status, said) in answers.items():
        if request.path.endswith(word):
            return _say(status, said)
    if count_since(earlier, now, 1):
        return _say(429, "rate_limited", (("Retry-After", "30"),))
    payload = _read(request)
    if payload is None:
        return _say(400, "invalid_payload")
    return _say(200, "ok") if payload.get("text") else _say(400, "no_text")


def _tell_feishu(request: Request, now: datetime, earlier: Sequence[datetime]) -> Answer:
    payload = _read(request)
    if request.path.endswith("unknown"):
        return _code(code=19001, msg="param invalid: incoming webhook access token invalid")
    if len(request.body) > 20_000 or payload is None:
        return _code(code=9499, msg="Bad Request")
    if request.path.endswith("signed") and not _is_signed(payload):
        return _code(code=19021, msg="sign match fail or timestamp is not within one hour from current time")
    if count_since(earlier, now, 1) >= 5 or count_since(earlier, now, 60) >= 100:
        return _code(code=11232, msg="frequency limited psm")
    return _code(code=0, msg="success", data={})


def _is_signed(payload: dict[str, Any]) -> bool:
    key = f"{payload.get('timestamp', '')}\n{FEISHU_SECRET}".encode()
    return base64.b64encode(hmac.new(key, b"", hashlib.sha256).digest()).decode() == payload.get("sign")


def _tell_dingtalk(request: Request, now: datetime, earlier: Sequence[datetime]) -> Answer:
    token = request.params().get("access_token", "")
    if token.endswith("unknown"):
        return _code(errcode=300001, errmsg="token is not exist")
    if count_since(earlier, now, 60) >= 20:
        return _code(errcode=410100, errmsg="send too fast")
    if "content" not in (_read(request) or {}).get("text", {}):
        return _code(errcode=40035, errmsg="no text")
    return _code(errcode=0, errmsg="ok")


def _tell_wecom(request: Request, now: datetime, earlier: Sequence[datetime]) -> Answer:
    if request.params().get("key", "").endswith("unknown"):
        return _code(errcode=93000, errmsg="invalid webhook url")
    if count_since(earlier, now, 60) >= 20:
        return _code(errcode=45009, errmsg="api freq out of limit")
    if len(str((_read(request) or {}).get("text", {}).get("content", "")).encode()) > 2048:
        return _code(errcode=40058, errmsg="content exceed max length. maxlen is 2048")
    return _code(errcode=0, errmsg="ok")


def _read(request: Request) -> dict[str, Any] | None:
    try:
        payload = json.loads(request.body)
    except ValueError:
        return None
    return payload if isinstance(payload, dict) else None


def _say(status: int, said: str, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    return Answer(status, said.encode(), "text/plain", headers=headers, validators=False)


def _code(**said: Any) -> Answer:
    return Answer(200, json.dumps(said).encode(), "application/json", validators=False)
