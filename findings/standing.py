"""Standing of a finding: press only, attributed to an official body, or confirmed by the deciding body's own page."""

from domain.bodies import MINISTRY, is_known_publisher, is_own_page, name_body, name_deciding, own_regions
from domain.findings import ArticleRef, Report, Standing
from findings.tellings import Telling

_RANK: dict[Standing, int] = {"press_only": 0, "attributed": 1, "confirmed": 2}


def judge_standing(telling: Telling, article: ArticleRef, deciding: tuple[str, ...], region: str | None) -> Standing:
    """The standing that one telling alone gives. `deciding` are the bodies that decided, as far as known.

    Confirmed: the page is the deciding body's, the provincial administration's for its own `region`, or the State
    Council's. Attributed: a known publisher cites an official body. A headline gives neither, since it cannot be
    held against the body's own words.
    """
    if telling.headline:
        return "press_only"
    body = name_body(article)
    if is_own_page(body, deciding, region):
        return "confirmed"
    cites = bool(telling.authority or body)
    return "attributed" if cites and is_known_publisher(article.authority) else "press_only"


def explain_confirmation(article: ArticleRef) -> str:
    """The reason of a confirmation: whose page it is."""
    body = name_body(article)
    if body == "GOV":
        return "state_council_says_so"
    return "provincial_body_says_so" if own_regions(body) else "deciding_body_says_so"


def rank_confirmer(page: ArticleRef | Report, deciding: tuple[str, ...]) -> int:
    """How near a confirming page is to the decision: 2 of a body that decided, 1 of one that tells for it.

    The State Council's site carries what ministries decide: its page is the deciding body's where nobody else decided.
    """
    body = name_body(page)
    bodies = name_deciding(deciding)
    if body == "GOV":
        return 2 if bodies == {"GOV"} else 1
    return 2 if body in bodies or body == MINISTRY else 1


def is_higher(standing: Standing, than: Standing) -> bool:
    """Whether a standing is stronger than another."""
    return _RANK[standing] > _RANK[than]


def is_weak(report: Report) -> bool:
    """Whether a report alone is never urgent: an aggregator, an unknown site, or a headline only."""
    return report.basis == "headline" or not is_known_publisher(report.authority)
