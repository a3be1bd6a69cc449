"""Walls and faults that any site can be switched to: answers of firewalls and of failing servers."""

from collections.abc import Callable
from dataclasses import replace

from replica.answers import Answer, answer_html
from replica.mutations import MUTATIONS

Fault = Callable[[Answer], Answer]

WZWS = """<html><head><title>网站防火墙</title></head><body><form id="wzws" action="/waf_captcha/wzws_confirm.html"
method="post"><input name="eventID" value="5f2c81"></form>
<p>您的请求存在安全风险，已被网防G01拦截。</p></body></html>"""

JSL_FIRST = (
    "<script>document.cookie=('_')+('_')+('j')+('s')+('l')+('_')+('clearance_s')+('=')+(-~0+'')+(7+'')+"
    "('.4')+('|-1|')+('abc')+(';max-age=3600;path=/');location.href=location.pathname+location.search</script>"
)
JSL_SECOND = (
    "<script>var _0x1f=['bts','chars'];function go(_0xa){return _0xa}"
    'go({"bts":["1709.4|0|aB","cD%3D"],"chars":"VHmKzqBnWcXe","ct":"6b1d","ha":"sha1","is":true,'
    '"tn":"__jsl_clearance_s","vt":"3600","wt":"1500"})</script>'
)
RIVERS = (
    '<html><head><meta id="x" content="qz"><script>$_ts=window[\'$_ts\'];if(!$_ts)$_ts={};$_ts.nsd=32561;'
    "$_ts.cd='qqqArq'</script></head><body></body></html>"
)
PROBE = '<html><head><script>var buid="fff"</script><script src="/c/probe.js"></script></head><body></body></html>'
OVERSEAS = "<html><body><h1>405</h1><p>您访问的URL可能对网站造成安全威胁，访问被阻断。电信云防护</p></body></html>"
SLOW_DOWN = "<html><head><title>提示</title></head><body><p>访问过于频繁，请稍后再试。</p></body></html>"
REFUSED = "<html><head><title>403 Forbidden</title></head><body><h1>403 Forbidden</h1></body></html>"
LOGIN = "<!DOCTYPE html><html><head><title>Welcome</title></head><body><h1>Subscribe to read</h1></body></html>"


def _always(status: int, text: str = "", *headers: tuple[str, str]) -> Fault:
    body = text or f"<html><body><h1>{status}</h1></body></html>"
    made = replace(answer_html(body, status), headers=headers, validators=False)
    return lambda _: made


#: By the name that `World.switch` takes. Each turns the answer that the site would give into the one it gives.
FAULTS: dict[str, Fault] = {
    "403": _always(403, REFUSED),
    "wzws-403": _always(403, WZWS, ("Set-Cookie", "wzws_sessionid=gTE3Mi4=; Path=/; HttpOnly")),
    "wzws-200": _always(200, WZWS, ("Set-Cookie", "wzws_cid=91c2; Path=/")),
    "jsl-first": _always(521, JSL_FIRST, ("Set-Cookie", "__jsluid_s=0123456789abcdef; max-age=31536000; path=/")),
    "jsl-second": _always(521, JSL_SECOND),
    "412": _always(412, RIVERS, ("Set-Cookie", "FSSBBIl1UgzbN7N80S=3xq; Path=/; HttpOnly")),
    "202": _always(202, RIVERS),
    "202-probe": _always(202, PROBE),
    "202-empty": lambda _: Answer(202, b"", "text/xml", validators=False),
    "405-overseas": _always(405, OVERSEAS),
    "429": _always(429, SLOW_DOWN),
    "429-seconds": _always(429, SLOW_DOWN, ("Retry-After", "120")),
    "rate-text": _always(200, SLOW_DOWN),
    "404": _always(404),
    "406": _always(406),
    "410": _always(410),
    "500": _always(500),
    "503": _always(503),
    "503-seconds": _always(503, "", ("Retry-After", "120")),
    "html": _always(200, LOGIN),
    "empty": lambda answer: replace(answer, body=b"", validators=False),
    "truncated": lambda answer: replace(answer, cut=len(answer.body) // 2, compress=False),
    "silent": lambda answer: replace(answer, silent=True),
    "dropped": lambda answer: replace(answer, dropped=True),
    "drip": lambda answer: replace(answer, drip=0.02, compress=False),
    "no-validators": lambda answer: replace(answer, validators=False),
    "no-gzip": lambda answer: replace(answer, compress=False),
    **MUTATIONS,
}

#: What robots.txt can be switched to; without a switch a site gives its own.
ROBOTS: dict[str, Answer] = {
    "robots-allow": Answer(200, b"User-agent: *\nDisallow:\n", "text/plain"),
    "robots-disallow": Answer(200, b"User-agent: *\nDisallow: /\n", "text/plain"),
    "robots-403": answer_html(REFUSED, 403),
    "robots-404": Answer(404, b"not found", "text/plain"),
    "robots-500": Answer(500, b"error", "text/plain"),
    "robots-silent": Answer(silent=True),
}

#: Switches that the sites themselves understand, with what each does.
SITE_SWITCHES: dict[str, str] = {
    "require-referer": "the ministry's firewall asks for a Referer everywhere, not only at its unit interface",
    "cookie": "the ministry's columns set a cookie without which its unit interface refuses",
    "redirect-to-search": "column pages lead to the search page",
    "shell-without-script": "column pages hold no unit script",
    "two-scripts": "a unit script of the navigation stands before the column's own",
    "success-false": "the unit interface says no, with status 200",
    "empty-html": "the unit interface gives an empty fragment",
    "no-data": "the unit interface gives no data key",
    "paging-ignored": "the unit interface gives its first page whatever is asked",
    "paging-fails": "the unit interface fails for every page but the first",
    "http-hrefs": "rows link absolutely, over http",
    "unquoted-href": "the rows' href has no quotes",
    "month-day-dates": "rows have no year",
    "dates-without-class": "the rows' dates have no class",
    "no-source": "article pages name no source",
    "search-ungrouped": "search rows are not grouped",
    "search-number-epoch": "search rows have numbers for times",
    "search-total-count": "the search counts in totalCount",
    "search-bad-nested": "the JSON inside the search rows is cut",
    "search-null-results": "dataResults is null",
    "search-503": "the search is overloaded",
    "catmap-top": "the library's catMap stands at the top level",
    "gdelt-rate-text": "a plain text about rates, with status 200",
    "frozen": "lists and feeds show nothing newer than 2018",
}


def check_fault(name: str) -> None:
    """Raises ValueError for a fault that nobody knows."""
    if name not in FAULTS and name not in ROBOTS and name not in SITE_SWITCHES:
        known = ", ".join([*FAULTS, *ROBOTS, *SITE_SWITCHES])
        raise ValueError(f"unknown fault {name!r}; known are: {known}")
