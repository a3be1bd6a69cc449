"""How the daemon logs: plain lines, or one JSON object a line. No library logs an address with a secret in it."""

import logging
import sys
from typing import Literal

LogForm = Literal["text", "json"]
#: Libraries that log more than an operator needs, and httpx whole addresses, tokens included.
QUIET = {"httpx": logging.WARNING, "apscheduler": logging.ERROR, "uvicorn": logging.WARNING}


def set_up_logging(form: LogForm) -> None:
    """Sends records from INFO on to standard error, in the form that `[daemon] log` asks for."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_choose_formatter(form))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name, level in QUIET.items():
        logging.getLogger(name).setLevel(level)


def _choose_formatter(form: LogForm) -> logging.Formatter:
    if form == "text":
        return logging.Formatter("%(asctime)s %(levelname)s %(message)s", datefmt="%Y-%m-%d %H:%M:%S%z")
    from pythonjsonlogger.json import JsonFormatter

    return JsonFormatter(
        "{asctime}{levelname}{name}{message}",
        style="{",
        rename_fields={"asctime": "at", "levelname": "level", "name": "logger"},
        datefmt="%Y-%m-%dT%H:%M:%S%z",
        json_ensure_ascii=False,
    )
