"""The one error tree. Each boolean is decided once, at the edge that knows the status code."""


class MiitwatchError(Exception):
    """Anything this program raises on purpose; the message says what happened, where, and what to do."""


class ConfigError(MiitwatchError):
    """A configuration key or value is wrong (exit 2); the message names the key and the nearest right one."""


class CommandError(ConfigError):
    """What a command was given is wrong, or is not there (exit 2): the configuration is not at fault."""


class FetchError(MiitwatchError):
    """A page could not be fetched.

    `name` is one of the closed set in `FETCH_FAILURES`; `transient` says whether asking again may help;
    `status` is the HTTP status where there was one; `retry_after` is in seconds where the server gave it.
    """

    def __init__(
        self,
        url: str,
        what: str,
        *,
        name: str,
        transient: bool,
        status: int | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(f"{name}: {what} ({url})")
        self.url = url
        self.what = what
        self.name = name
        self.transient = transient
        self.status = status
        self.retry_after = retry_after


class BlockedError(FetchError):
    """A firewall or challenge page answered. It is never solved and never retried at once."""

    def __init__(self, url: str, wall: str, what: str, *, status: int | None = None) -> None:
        super().__init__(url, what, name=f"blocked-{wall}", transient=False, status=status)
        self.wall = wall


class ParseError(MiitwatchError):
    """The layout is not what it was; `name` is not-a-feed, layout-changed, empty, api-refused or unreadable.

    `heavy`: it was refused for its size or shape; only a process that is killed at its limits may try to parse it.
    `letters`: the place of the text is there and holds so many characters, too few; None for any other refusal.
    """

    def __init__(
        self, url: str, what: str, *, name: str = "layout-changed", heavy: bool = False, letters: int | None = None
    ) -> None:
        super().__init__(f"{name}: {what} ({url})")
        self.url = url
        self.what = what
        self.name = name
        self.heavy = heavy
        self.letters = letters


class StorageError(MiitwatchError):
    """The database could not be opened, written or understood (exit 1)."""


class DeliveryError(MiitwatchError):
    """A message was not accepted. `refused` only where the receiver rejects that very message or recipient.

    `park` asks for the channel to be parked (410, 401, 403, 404); with `alone` for what waits for this one recipient,
    as the answer came when the recipient was named: others may be taken. `retry_after` is in seconds; `status` is the
    receiver's code as text; `answer` is the first part of what it said, secrets removed.
    """

    def __init__(
        self,
        channel: str,
        what: str,
        *,
        refused: bool = False,
        park: bool = False,
        alone: bool = False,
        status: str = "",
        answer: str = "",
        retry_after: float | None = None,
    ) -> None:
        super().__init__(f"channel {channel}: {what}")
        self.channel = channel
        self.what = what
        self.refused = refused
        self.park = park
        self.alone = alone
        self.status = status
        self.answer = answer
        self.retry_after = retry_after


#: Characters of what is kept and told of a fault: an error of decoding holds the whole page.
LONGEST_FAULT = 300


def cut_fault(words: str) -> str:
    """What is said of a fault of ours, at most 300 characters of it."""
    return words if len(words) <= LONGEST_FAULT else f"{words[: LONGEST_FAULT - 1]}…"


#: Every name a failed fetch or parse can carry, with the sentence that tells an operator what to do.
FETCH_FAILURES: dict[str, str] = {
    "dns": "The host name does not resolve. Check the address and this machine's name server.",
    "connect": "The host does not answer. The network may be down, or the host refuses this region.",
    "tls-too-old": "The server's TLS is too old for this OpenSSL. Ask over http where the site answers there.",
    "certificate": "The server's certificate is not trusted. Check the address and the machine's certificates.",
    "timeout": "The answer did not arrive in time. It is asked again; raise [crawler] deadline if it is always slow.",
    "too-large": "The answer is larger than [crawler] max_body. Raise it, or narrow the source's address.",
    "private-address": "The address leads into a private network. Set allow_private = true on this source if meant.",
    "redirects": "The address redirects in a loop, too often, or to no usable address. Look at it in a browser.",
    "blocked-miit-403": "The ministry's firewall refused this client (403). It is asked again hours later.",
    "blocked-wzws": "A challenge page of the site's firewall (wzws) answered. It is never solved, only waited out.",
    "blocked-jsl": "An anti-bot cookie challenge (jsl, 521) answered. It is never solved, only waited out.",
    "blocked-rivers": "A dynamic anti-bot page (412 or 202) answered. It is never solved, only waited out.",
    "blocked-probe": "A browser probe page (202) answered. It is never solved, only waited out.",
    "blocked-overseas": "A filter for requests from abroad answered. A proxy inside China may be needed.",
    "rate-limited": "The server asked us to slow down. It is asked again after the time it gave.",
    "refused": "The server refused the request (4xx). Check the address with: miitwatch sources check NAME",
    "not-found": "The page is not there (404). The address may have moved: miitwatch sources check NAME",
    "gone": "The server says the page is gone for good (410). A source is asked again by: miitwatch poll --all NAME",
    "server-error": "The server failed (5xx). It is asked again later.",
    "robots": "The site's robots.txt forbids this address, or could not be read yet. Nothing is asked meanwhile.",
    "bad-answer": "The answer breaks the HTTP protocol or was cut off. It is asked again.",
    "day-cap": "The day's allowance of requests for this host is used up. It goes on tomorrow.",
    "not-a-feed": "The address answered, but not with a feed. It may have moved.",
    "layout-changed": "The page's layout changed. Adjust its table or template: miitwatch sources check NAME",
    "empty": "The list has fewer rows than min_entries. The layout may have changed.",
    "api-refused": "The site's interface answered 'no'. Its parameters may have changed.",
    "unreadable": "The bytes could not be read as what they claim to be.",
    "canary-misread": "A page whose text is known was not read as it stands. Repair the template that reads its site.",
    "canary-unproven": "A known page has never read well here. Open it, then correct its table or switch it off.",
    "canary-gone": "A page whose text is known is no longer there. Name another one in its table.",
    "canary-unreachable": "Neither known page could be fetched for three days. Open both in a browser, or name others.",
    "not-asked": "It is due and was not asked. Look at the log, at [crawler] day_cap and at: miitwatch politeness",
    "resting": "The site asks for far longer a rest than its interval. Look for another address of it meanwhile.",
    "old-validators": "The server said that nothing had changed when it had. It is asked without conditions now.",
    "stale": "The source answers, but with nothing new for far longer than usual.",
    "thin": "The list has far fewer rows than usual. Its layout may have changed: miitwatch sources check NAME",
}


def word_failure(name: str) -> str:
    """What a failure is: the first sentence of its words, without its stop. What has none is its own words."""
    return FETCH_FAILURES[name].split(". ")[0].rstrip(".") if name in FETCH_FAILURES else name
