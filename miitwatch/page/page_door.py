"""The daemon's page: served as soon as its address is free. One that is taken keeps nobody from watching."""

import errno
import logging
from contextlib import ExitStack
from dataclasses import dataclass

from alerts.notices.notice import Notice
from domain.errors import ConfigError
from miitwatch.application import Application
from miitwatch.notices.notices import Trouble, clear_trouble, raise_trouble
from miitwatch.page.serving import serve_page

log = logging.getLogger("miitwatch")
#: Another program is there, or the machine does not have the address (yet): both can pass by themselves.
PASSING = (errno.EADDRINUSE, errno.EADDRNOTAVAIL)
_KEY = "page"


@dataclass
class PageDoor:
    """Opens the page at `[page] listen`; it is closed with `closing`."""

    app: Application
    closing: ExitStack
    is_open: bool = False

    def open(self) -> None:
        """Serves the page where it is not served yet; where its address is taken, operators are told once.

        Raises ConfigError for an address that can never be served.
        """
        if self.is_open:
            return
        try:
            address = self.closing.enter_context(serve_page(self.app, self.app.pulse))
        except ConfigError as error:
            if not isinstance(error.__cause__, OSError) or error.__cause__.errno not in PASSING:
                raise
            self._tell(error)
            return
        self.is_open = True
        with self.app.store.write() as tx:
            clear_trouble(self.app, tx, _KEY, "the page", "It is served." if address else "None is wanted any more.")
        if address:
            log.info("serving %s/readyz and /metrics", address)

    def _tell(self, error: ConfigError) -> None:
        notice = Notice(
            name="page-unserved",
            subject="the page, /readyz and /metrics are not served",
            at=self.app.clock(),
            since=self.app.clock(),
            facts=(
                ("SEEN", str(error)),
                (
                    "MEANS",
                    "The watch goes on and alerts are sent; whoever asks there reaches nobody, or another program.",
                ),
                ("DO", "Nothing where it passes: it is tried again every ten seconds. Else free the address."),
            ),
        )
        with self.app.store.write() as tx:
            raise_trouble(self.app, tx, Trouble(_KEY, notice))
        log.error("watching without the page: %s", error)
