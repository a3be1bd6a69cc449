"""What the service manager is told: READY, STATUS, the watchdog's food (sd_notify(3)). Nothing where none listens."""

import os
import socket
from contextlib import suppress


def notify_manager(*fields: str) -> bool:
    """Sends `READY=1`, `STATUS=...`, `WATCHDOG=1` to the socket that $NOTIFY_SOCKET names; False where there is none.

    A manager that does not listen any more is no reason to stop watching: errors of the socket are passed over.
    """
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return False
    name = "\0" + address[1:] if address.startswith("@") else address
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as speaker:
        speaker.connect(name)
        speaker.sendall("\n".join(fields).encode())
        return True
    return False
