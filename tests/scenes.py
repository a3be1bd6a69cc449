"""A text as all rules look at it, before any of them reads."""

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.events.finishing import Scene
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
PUBLISHED = Published("2026-05-20")


def set_scene(text: str, title: str = "") -> Scene:
    scene = READER.set_scene(Document(title, text, PUBLISHED))
    assert scene is not None
    return scene
