"""Which official body publishes an article, and which region is its own."""

import re

from domain.addresses import host_of
from domain.findings import ArticleRef, Report
from domain.provinces import ADMINISTRATIONS, PROVINCES, TRADITIONAL
from domain.sources import AUTHORITY_RANK

#: Its word on the telecom market is the deciding body's, unless others alone decided.
MINISTRY = "MIIT"
#: Places that imply a wider one.
WIDER = {"Lingang": "Shanghai", "Pudong": "Shanghai"}
#: Hosts of administrations that are not called by the body's letters (the host of SHCA is shca.miit.gov.cn).
_HOSTS = {"hnca": "HICA", "hubca": "HBCA"}
_NAMES = {name: letters + "CA" for name, (_, letters) in PROVINCES.items()}
_NAMES |= {traditional: _NAMES[simplified] for traditional, simplified in TRADITIONAL.items()}
_NAMES |= {english.lower(): letters + "CA" for english, letters in PROVINCES.values()}
#: Guangdong's administration answers for Shenzhen too.
_SEATS = {"Guangdong": frozenset({"Guangdong", "Shenzhen"})}
_COUNCIL = re.compile(r"国务院|國務院|中国政府网|中國政府網|State Council|\bgov\.cn\b", re.IGNORECASE)
_COMMERCE = re.compile(r"商务部|商務部|MOFCOM|Ministry of Commerce", re.IGNORECASE)


def widen_regions(regions: tuple[str, ...]) -> frozenset[str]:
    """The regions with those that they imply: Lingang and Pudong are in Shanghai."""
    if not regions:
        return frozenset()
    return frozenset(regions) | {WIDER[r] for r in regions if r in WIDER}


def top_region(region: str | None) -> str | None:
    """The province or city that a region belongs to."""
    return WIDER.get(region, region) if region else None


def name_body(article: ArticleRef | Report) -> str:
    """The body whose own page this is: MIIT, MOFCOM, GOV or letters of an administration; empty for all others."""
    if article.authority == "regulator":
        return "MIIT"
    if article.authority == "provincial":
        return _name_province(article)
    if article.authority == "government":
        host = host_of(article.url)
        if _COMMERCE.search(article.publisher) or "mofcom" in host:
            return "MOFCOM"
        if host in ("www.gov.cn", "gov.cn", "english.www.gov.cn") or _COUNCIL.search(article.publisher):
            return "GOV"
    return ""


def own_regions(body: str) -> frozenset[str]:
    """The regions that a provincial administration may speak for; empty for national bodies."""
    region = ADMINISTRATIONS.get(body)
    return _SEATS.get(region, frozenset({region})) if region else frozenset()


def is_known_publisher(authority: str) -> bool:
    """Whether a publisher of that rank can attribute: everyone but aggregators and unknown sites."""
    return AUTHORITY_RANK.get(authority, 7) < AUTHORITY_RANK["aggregator"]


def _name_province(article: ArticleRef | Report) -> str:
    """By the publisher's name first: letters of hosts are used twice (Hebei and Hubei, Hainan and Hunan)."""
    for name, letters in _NAMES.items():
        if name in article.publisher.lower():
            return letters
    found = re.search(r"\b([A-Z]{2}CA)\b", article.publisher)
    if found and found[1] in ADMINISTRATIONS:
        return found[1]
    return _read_letters(host_of(article.url))


def name_administration(host: str) -> str:
    """The letters of the provincial administration that has a host under the ministry's name; empty for all others."""
    return _read_letters(host) if host.endswith(".miit.gov.cn") else ""


def _read_letters(host: str) -> str:
    first = host.split(".")[0]
    letters = _HOSTS.get(first, first.upper())
    return letters if letters in ADMINISTRATIONS else ""


def is_own_page(body: str, deciding: tuple[str, ...], region: str | None) -> bool:
    """Whether a page of `body` confirms what `deciding` decided.

    It does where it is of a body that decided, of the provincial administration for its own `region`, of the State
    Council, or of the ministry unless others alone decided.
    """
    if not body:
        return False
    if body == "GOV":
        return True
    bodies = name_deciding(deciding)
    if body in bodies:
        return True
    if body == MINISTRY:
        return not bodies or not bodies <= {"MOFCOM", "GOV"}
    return region is not None and region in own_regions(body)


def name_deciding(deciding: tuple[str, ...]) -> set[str]:
    """The bodies that decided, those that the ministry succeeded under its name."""
    return {MINISTRY if decider == "MII" else decider for decider in deciding}
