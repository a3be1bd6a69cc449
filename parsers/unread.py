"""Why a file could not be read, as an error that stays inside `parsers`."""


class UnreadError(Exception):
    """A file that cannot be read; its text is the reason, in words that fit behind the file's name."""
