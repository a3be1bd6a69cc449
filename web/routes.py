"""Which address is answered by which view."""

from collections.abc import Callable

from web.answers import Answer, Asked
from web.article_pages import show_article
from web.data_page import show_data
from web.feeds import show_feed
from web.finding_list import list_findings
from web.finding_pages import describe_one, export_one, show_finding
from web.firm_pages import list_firms, show_firm
from web.missing import miss_article, miss_finding, show_nothing
from web.search_page import search
from web.supply import Supply
from web.today import show_today
from web.totals import show_chart, show_totals
from web.watch_pages import show_coverage, show_sources

View = Callable[[Supply, Asked], Answer]
_FINDING = r"(?P<id>F-\d{4}-\d{1,9})"

ROUTES: tuple[tuple[str, View], ...] = (
    (r"^/(today)?$", show_today),
    (r"^/findings$", list_findings),
    (r"^/findings\.atom$", show_feed),
    (rf"^/f/{_FINDING}$", show_finding),
    (rf"^/f/{_FINDING}\.json$", describe_one),
    (rf"^/f/{_FINDING}/evidence\.zip$", export_one),
    (r"^/a/(?P<id>\d{1,15})$", show_article),
    (r"^/firms$", list_firms),
    (r"^/firms/(?P<key>.{1,2700})$", show_firm),
    (r"^/totals$", show_totals),
    (r"^/charts/(?P<name>[a-z0-9-]{1,60}\.(svg|csv))$", show_chart),
    (r"^/sources$", show_sources),
    (r"^/coverage(/(?P<week>\d{4}-W\d\d))?$", show_coverage),
    (r"^/search$", search),
    (r"^/views$", show_data),
    (r"^/f/(?P<id>[^/]+)$", miss_finding),
    (r"^/a/(?P<id>[^/]+)$", miss_article),
    # what begins like a page of ours is no name of a database; a slash too many is still taken off
    (r"^/(?!data\b|views$).*[^/]$", show_nothing),
)
