"""Who may read the page: this machine alone, or whoever has the token, as a header or by a form and a cookie."""

import hmac
import re
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from ipaddress import ip_address
from urllib.parse import parse_qs, urlsplit

from msgspec import Struct

from web.answers import Answer
from web.rendering import render_page
from web.tongues import translate

COOKIE = "miitwatch_session"
#: Seconds for which a browser stays signed in. A new token ends every session.
LASTS = 30 * 86_400
#: A form with one token in it is no longer.
LONGEST_FORM = 8_192
_LOCAL = ("localhost",)


class Access(Struct, frozen=True):
    """The rule of one server. `token` is a secret; empty: none is asked for. Then only this machine can
    reach it, or whoever the server before it lets in after a login (`[page] guarded`).

    `hosts` are names beside loopback's by which the page is known: the host of `[page] public_url`.
    """

    token: str = ""
    hosts: tuple[str, ...] = ()
    secure: bool = False  # readers come by https

    def knows_host(self, given: str) -> bool:
        """Whether the Host header names this server. A page of another site that has its own name lead here does not.

        With a token that is no matter: such a page has none of ours.
        """
        if self.token:
            return True
        if not re.fullmatch(r"[\w.:\[\]-]{1,255}", given):
            return False
        try:
            host = urlsplit(f"//{given}").hostname or ""
            return host in _LOCAL or host in self.hosts or ip_address(host).is_loopback
        except ValueError:  # neither a name that it knows nor an address, or brackets without one
            return False

    def allows(self, headers: Mapping[str, str], cookies: Mapping[str, str], now: datetime) -> bool:
        if not self.token:
            return True
        given = headers.get("authorization", "").encode("utf-8", "replace")
        if hmac.compare_digest(given, b"Bearer " + self.token.encode()):
            return True
        until, _, _ = cookies.get(COOKIE, "").partition(".")
        if not re.fullmatch(r"[0-9]{1,12}", until) or int(until) < now.timestamp():
            return False
        return hmac.compare_digest(cookies[COOKIE].encode("utf-8", "replace"), self._sign(until).encode())

    def sign_in(self, form: bytes, now: datetime) -> Answer:
        """Takes the form: with the right token a cookie and on to the page, else the form again."""
        fields = parse_qs(form.decode("utf-8", "replace"), keep_blank_values=True)
        wanted = keep_inside(fields.get("next", ["/"])[0])
        given = fields.get("token", [""])[0].strip()
        if not self.token or not hmac.compare_digest(given.encode("utf-8", "replace"), self.token.encode()):
            return show_form(
                wanted, translate("That is not the token. It is in the file that [page] token_file names.")
            )
        session = self._sign(str(int(now.timestamp()) + LASTS))
        flags = f"Path=/; Max-Age={LASTS}; HttpOnly; SameSite=Strict{'; Secure' if self.secure else ''}"
        return Answer(303, "text/plain", "", (("location", wanted), ("set-cookie", f"{COOKIE}={session}; {flags}")))

    def _sign(self, until: str) -> str:
        """The value of the cookie: until when, and what only somebody with the token can make of that."""
        return f"{until}.{hmac.new(self.token.encode(), f'page {until}'.encode(), sha256).hexdigest()}"


def keep_inside(wanted: str) -> str:
    """An address of this page, or the first one: nobody is led away by a form."""
    return wanted if re.fullmatch(r"/(?![/\\])[\w./?&=%+~:,@-]{0,1500}", wanted, re.ASCII) else "/"


def show_form(wanted: str, words: str = "") -> Answer:
    said = words or translate("This page asks for its token.")
    return render_page(
        "login.html",
        status=401,
        headers=(("www-authenticate", 'Bearer realm="miitwatch"'),),
        next=keep_inside(wanted),
        words=said,
    )
