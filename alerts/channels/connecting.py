"""A connection to a checked address, and an end to it when its time is over."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from domain.alerts import Channel
from domain.errors import DeliveryError
from network.guard import refusal, resolve


def open_socket(channel: Channel, host: str, port: int, deadline: float) -> socket.socket:
    """A connection to the first address that answers; each was checked, and none is looked up a second time.

    `deadline` are seconds for all of it: the name and every address.
    """
    until = time.monotonic() + deadline
    addresses = resolve(host, port, deadline)
    if not channel.allow_private and (reason := refusal(host, addresses)):
        what = f"{reason}. Set allow_private = true in its table if that is meant"
        raise DeliveryError(channel.name, what, status="private-address")
    failure = OSError(f"{host} has no address")
    for address in addresses:
        left = until - time.monotonic()
        if left <= 0:
            raise TimeoutError("no connection in time")
        try:
            return socket.create_connection((address, port), timeout=left)
        except OSError as error:
            failure = error
    raise failure


@contextmanager
def cut_off(raw: socket.socket, deadline: float) -> Iterator[None]:
    """Ends the exchange when the deadline is over: a timeout per read never ends on a server that drips."""
    twin = raw.dup()
    timer = threading.Timer(deadline, shut, [twin])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        twin.close()


def shut(twin: socket.socket) -> None:
    """Ends both directions, so that whoever reads or writes there is woken."""
    try:
        twin.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # the other side was quicker
