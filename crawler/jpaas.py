"""Columns of the JPaaS content system, which the ministry, its administrations and many others run.

A column page is an empty shell; its list comes from a second request whose parameters stand in the shell and are read
from it each time. Many sites misspell the value of parseType, so it is passed on as written.
"""

import json
import re
from datetime import date
from functools import partial
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from crawler.addresses import add_query
from crawler.answers import Answer, parse_page, read_list, start_address
from crawler.fetching import Fetched, Visit
from crawler.validators import is_audit_due
from crawler.walls import recognise_challenge
from domain.altering import alter
from domain.dates import beijing_day
from domain.errors import FetchError, ParseError
from domain.pages import Listing, Page
from domain.sources import Source, SourceMemory
from network.failures import hide_login

#: The end of the unit's path at every known site.
_UNIT_PATH = "/front/page/build/unit"
#: Failures that a shell with new parameters would explain: then it is asked unconditionally.
_PARAMETERS_IN_DOUBT = ("api-refused", "empty", "layout-changed")
#: Failures after which the other scheme is tried: no answer was had at all.
_NO_ANSWER = ("dns", "connect", "timeout", "bad-answer")
_BARE_DOMAIN = re.compile(r"(?!www\.)[\w-]+\.gov\.cn", re.IGNORECASE)
_ACCEPT_UNIT = "application/json, text/javascript;q=0.9, text/html;q=0.8, */*;q=0.1"


def ask_jpaas(source: Source, memory: SourceMemory, visit: Visit) -> Answer:
    """Asks a column and then its unit, conditionally where both were read before; a shell that is fresh is not asked.

    Raises FetchError, BlockedError, ParseError (layout-changed where the shell holds no unit, api-refused, empty).
    """
    known = _recall_unit(visit)
    start = start_address(source, memory)
    if known and _is_fresh(visit, start, memory):
        return _ask_unit(source, visit, known, start, (), (hide_login(start),))
    column = _ask_column(source, memory, visit)
    if column.not_modified and not known:
        column = visit.get(start, referer=source.referer, conditional=False)
    if column.not_modified:
        return _ask_unit(source, visit, known, column.page.final_url, (column,), ())
    unit, others = _find_unit(column)
    if others:
        visit.notes.append(f"{len(others)} more lists on the column's page are not asked: {', '.join(others)}")
    return alter(_ask_unit(source, visit, unit, column.page.final_url, (column,), ()), others=others)


def _ask_unit(
    source: Source, visit: Visit, unit: str, column: str, before: tuple[Fetched, ...], fresh: tuple[str, ...]
) -> Answer:
    fetched = visit.get(unit, referer=source.referer or column, accept=_ACCEPT_UNIT)
    seen = date.fromisoformat(beijing_day(visit.now))

    parse = partial(_parse_unit, column, seen)

    def turn(number: int, size: int, _: Page) -> tuple[Page, Listing]:
        further = add_query(unit, [("paramJson", _write_paging(unit, number, size))])
        page = visit.get(further, referer=source.referer or column, accept=_ACCEPT_UNIT, conditional=False).page
        return page, parse_page(page, parse)

    return alter(read_list(fetched, visit, parse, before, fresh), older=turn)


def _parse_unit(column: str, seen: date, body: bytes, _: str, content_type: str) -> Listing:
    from parsers.jpaas import parse_unit

    return parse_unit(body, column, seen, content_type)


def _write_paging(unit: str, number: int, size: int) -> str:
    """`paramJson` for a further page: what the shell gives there already, with page number and, if it gives none,
    the size of the first page."""
    given = dict(parse_qsl(urlsplit(unit).query)).get("paramJson", "")
    try:
        stated = json.loads(given) if given else {}
    except ValueError:
        stated = {}
    paging = {"pageSize": size, **(stated if isinstance(stated, dict) else {}), "pageNo": number}
    return json.dumps(paging, separators=(",", ":"))


def _is_fresh(visit: Visit, url: str, memory: SourceMemory) -> bool:
    """Whether the shell's own max-age says that it cannot have changed; after a failure it is asked all the same."""
    known = visit.validators.get(hide_login(url))
    if known is None or known.fresh_until is None or memory.failures:
        return False
    audit_due = is_audit_due(known, visit.now, visit.fetcher.settings.audit_every)
    return known.fresh_until > visit.now and not audit_due


def _ask_column(source: Source, memory: SourceMemory, visit: Visit) -> Fetched:
    """The column page; where plain http or the bare domain gives no answer, the same address by https and www."""
    url = start_address(source, memory)
    trusted = memory.failing not in _PARAMETERS_IN_DOUBT
    try:
        return visit.get(url, referer=source.referer, conditional=trusted)
    except FetchError as error:
        other = _spell_otherwise(url)
        if error.name not in _NO_ANSWER or not other:
            raise
        visit.notes.append(f"{url} gave no answer ({error.name}); asking by {other}")
    return visit.get(other, referer=source.referer)


def _spell_otherwise(url: str) -> str:
    """The address by https, and with `www.` before a bare domain such as miit.gov.cn; empty where it is so already."""
    parts = urlsplit(url)
    bare = _BARE_DOMAIN.fullmatch(parts.netloc) is not None
    if parts.port is not None or (parts.scheme == "https" and not bare):
        return ""
    return urlunsplit(parts._replace(scheme="https", netloc=f"www.{parts.netloc}" if bare else parts.netloc))


def _recall_unit(visit: Visit) -> str:
    """The unit's address as it was last asked: what the shell said is unchanged when the shell is."""
    return next((url for url in visit.validators if urlsplit(url).path.endswith(_UNIT_PATH)), "")


def _find_unit(column: Fetched) -> tuple[str, tuple[str, ...]]:
    """The address of the column's list, and the names of other lists that it has."""
    from parsers.jpaas import find_unit

    page = column.page
    try:
        call = find_unit(page.body, page.final_url, page.content_type)
    except ParseError as error:
        challenge = recognise_challenge(page)
        if challenge is not None:
            raise challenge from error
        if column.hops:
            what = f"{error.what}; the column redirects to {page.final_url}"
            raise ParseError(page.url, what, name=error.name) from error
        raise
    # names and values in UTF-8: percent-encoded GBK gets the answer `success: false`
    query = urlencode(call.params, quote_via=quote)
    unit = f"{call.url}{'&' if urlsplit(call.url).query else '?'}{query}" if query else call.url
    return unit, call.others
