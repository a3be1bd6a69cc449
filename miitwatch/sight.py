"""What can be seen of the deciding body's own pages, said beside every standing."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from domain.alerts import Sight
from domain.sources import SourceMemory
from miitwatch.application import Application
from storage import polls


def name_site(url: str) -> str:
    """The host as a person says it; a bare address of a practice internet says nothing to anybody."""
    host = urlsplit(url).hostname or ""
    try:
        ip_address(host)
    except ValueError:
        return host
    return "MIIT's own site"


def look_at_regulator(app: Application) -> Sight:
    """When a page of the regulator's own was last read, over all its sources, or since when none can be."""
    own = [source for source in app.sources if source.authority == "regulator"]
    if not own:
        return Sight("MIIT", "", None, watched=False)
    with app.store.read() as db:
        memories = polls.load_memories(db)
    seen = [memories.get(source.name, SourceMemory()) for source in own]
    read = [memory.last_success for memory in seen if memory.last_success]
    host = name_site(own[0].url)
    last_read = max(read, default=None)
    if any(memory.polls and not memory.failing for memory in seen):
        return Sight("MIIT", host, last_read)
    since = [memory.failing_since for memory in seen if memory.failing_since]
    failing = next((memory.failing for memory in seen if memory.failing), "")
    return Sight("MIIT", host, last_read, max(since, default=None), failing)
