"""What makes a text brief: a headline with a sentence or three, of which other weights are learnt than of articles."""

#: Characters of a Chinese text and of an English one below which it is brief.
BRIEF_BELOW = {True: 150, False: 400}


def is_brief(text: str, *, chinese: bool) -> bool:
    """Whether a folded text is brief."""
    return len(text) < BRIEF_BELOW[chinese]
