"""What is said of an address at which nothing is."""

from web.answers import Answer, Asked
from web.rendering import render_page
from web.supply import Supply
from web.tongues import translate


def show_nothing(supply: Supply | None = None, asked: Asked | None = None) -> Answer:
    words = translate("Nothing is at this address.")
    return render_page("message.html", status=404, title=translate("Not found"), words=words, advice="")


def miss_finding(supply: Supply, asked: Asked) -> Answer:
    """Of a number that none can have, or that was never given."""
    return render_page(
        "message.html", status=404, title=translate("No such finding"),
        words=translate("The number {name} was never given.", name=asked.parts["id"]),
        advice=translate("The findings are listed under Findings."),
    )  # fmt: skip


def miss_article(supply: Supply, asked: Asked) -> Answer:
    given = asked.parts["id"]
    said = "The article A-{number} was never read." if given.isdecimal() else "“{number}” is no number of an article."
    words = translate(said, number=given)
    return render_page("message.html", status=404, title=translate("No such article"), words=words, advice="")
