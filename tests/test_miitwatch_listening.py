"""The server of the page: ended at any time, also where it has ended already."""

import socket
import threading

import uvicorn

from miitwatch.clock import read_clock
from miitwatch.listening import Server


async def answer_nothing(scope: object, receive: object, send: object) -> None:
    raise AssertionError("nobody asks")


def test_a_server_that_has_ended_is_ended_again_in_peace() -> None:
    """It may have ended by itself: what stood behind its end, the page's own connections, stayed open then."""
    settings = uvicorn.Config(answer_nothing, lifespan="off", log_config=None)
    server = Server(settings, read_clock)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        serving = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        serving.start()
        server.end()
        serving.join(10)
        assert not serving.is_alive()
        server.end()
