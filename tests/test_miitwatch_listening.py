"""The server of the page: ended at any time, also where it has ended already."""

import socket
import threading
from collections.abc import Awaitable, Callable

import uvicorn

from miitwatch.clock import read_clock
from miitwatch.page.listening import Server


async def answer(scope: object, receive: object, send: Callable[[dict[str, object]], Awaitable[None]]) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body"})


def test_a_server_that_has_ended_is_ended_again_in_peace() -> None:
    """It may have ended by itself: what stood behind its end, the page's own connections, stayed open then."""
    settings = uvicorn.Config(answer, lifespan="off", log_config=None)
    server = Server(settings, read_clock)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        serving = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        serving.start()
        with socket.create_connection(listener.getsockname(), 10) as asking:
            asking.sendall(b"GET / HTTP/1.1\r\nHost: a.example\r\n\r\n")
            assert asking.recv(100).startswith(b"HTTP/1.1 200")
        server.end()
        serving.join(10)
        assert not serving.is_alive()
        server.end()
