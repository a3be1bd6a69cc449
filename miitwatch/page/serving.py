"""The one HTTP server, of the daemon and of `miitwatch web`: uvicorn in a thread of its own, at `[page] listen`."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from domain.errors import ConfigError
from miitwatch.application import Application
from miitwatch.notices.health import gather_health
from miitwatch.pulse import Pulse

#: Seconds that answers under way have when the daemon stops.
LAST_ANSWERS = 3.0


@contextmanager
def serve_page(app: Application, pulse: Pulse) -> Iterator[str]:
    """Serves until left; gives the address, empty where `[page] listen` is. Raises ConfigError where it is taken."""
    if app.config.listen is None:
        yield ""
        return
    import uvicorn

    from miitwatch.page.listening import Server
    from miitwatch.page.page_supply import build_access, build_supply
    from web.serving import build_application

    host, port = app.config.listen
    listener = _listen(host, port)
    probe = partial(gather_health, app, pulse)
    application = build_application(probe, app.clock, access=build_access(app), supply=build_supply(app, probe))
    settings = uvicorn.Config(
        application, lifespan="off", log_config=None, access_log=False, server_header=False, timeout_keep_alive=5
    )
    server = Server(settings, app.clock)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="page", daemon=True)
    thread.start()
    try:
        yield f"http://{host if ':' not in host else f'[{host}]'}:{listener.getsockname()[1]}"
    finally:
        server.end()
        thread.join(LAST_ANSWERS)
        listener.close()
        application.close()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family, backlog=64)
    except OSError as error:
        raise ConfigError(
            f"page.listen: {host}:{port} cannot be served ({error.strerror}). "
            'Give another address, or listen = "" to serve none.'
        ) from error
    # asyncio sets it only for sockets that say TCP; without it each answer waits 40 ms for the other side.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener
