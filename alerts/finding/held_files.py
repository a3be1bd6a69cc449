"""The files of a page in which quoted sentences stand: name, address and hash, by which a reader can prove them."""

from alerts.finding.sourcing import Sources, name_file
from alerts.layout.layout import Block, Section, Verbatim, field
from alerts.words.cleaning import clean_line
from alerts.words.wording import join_words


def show_files(sources: Sources) -> Section:
    """Each file with the number of its page; nothing where all that is quoted stands in the pages themselves."""
    blocks: list[Block] = []
    for file in sources.files:
        said = f"[{sources.numbers[file.article]}] {name_file(file)}, a file of that page. Its address, and its SHA-256"
        url = clean_line(file.url).replace(" ", "%20")
        # With its name before it: a line of hexadecimal alone is a tracking number to filters.
        blocks += [field("FILE", f"{said} as received:"), Verbatim(url, url), Verbatim(f"sha256:{file.sha256}")]
    return tuple(blocks)


def cite_files(sources: Sources, article: int) -> str:
    """` and in its file 名单.xlsx (see FILE)`: where what is cited stands beside the page; empty for the page alone."""
    names = [name_file(file) for file in sources.files if file.article == article]
    if not names:
        return ""
    return f" and in its {'file' if len(names) == 1 else 'files'} {join_words(names)} (see FILE)"
