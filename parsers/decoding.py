"""Bytes become text once, here: before any library that would guess sees them."""

import codecs
import re

from msgspec import Struct

from domain.errors import ParseError
from parsers.chinese_codes import is_big5, is_chinese, read_big5

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GB = re.compile(r"^(x-)?(cs)?(gb[-_]?2312.*|gbk|gb[-_]?18030.*|cp936|ms936|windows-936|euc-cn|chinese)$")
_BIG5 = re.compile(r"^(x-)?(cs)?(big5.*|cp950|x-x-big5)$")
_UTF8 = re.compile(r"^(unicode-1-1-)?utf-?8(-?sig|mb4)?$")
_OTHER = re.compile(r"^(utf-16(-?[lb]e)?|shift[-_]jis|sjis|euc-jp|euc-kr|ks_c_5601-1987|iso-2022-jp|koi8-[ru])$")
_SINGLE_BYTE = re.compile(r"^(us-ascii|ascii|latin-?1|iso-?8859-?\d+|iso_8859-\d+|windows-125\d|cp125\d)$")

#: So few NUL characters have slipped into a text, as out of a database; the wide codes and binary files have far more.
_ONE_NUL_IN = 1000
#: Or so few where the rest is whole UTF-8, which no wide code and hardly a binary file is.
_ONE_NUL_IN_UTF8 = 20

_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s\"';,]+)", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)[\"']", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)

#: How far into a document a charset may be declared (the HTML standard says 1,024 bytes; real pages go further).
_DECLARED_WITHIN = 4096
#: Below so many bytes outside ASCII a text may be valid UTF-8 by chance, so its label decides.
_TOO_FEW_TO_TELL = 6
#: Unreadable characters that are tolerated, one in so many.
_ONE_BAD_IN = 500
#: And in what can only be UTF-8, where a broken character breaks no other: feeds cut each summary after so many bytes.
_ONE_CUT_IN = 20


class Decoded(Struct, frozen=True):
    """A document's text without byte order mark, the codec that read it, and what was wrong with its labels."""

    text: str
    charset: str
    warnings: tuple[str, ...] = ()


def decode(body: bytes, content_type: str = "", url: str = "") -> Decoded:
    """The text of a document, by its labels, read strictly and checked against each other.

    A byte order mark decides; then UTF-8 where the bytes prove it, whatever the label, because Chinese text in
    UTF-8 also passes as GB18030, as nonsense, and most of all where characters are cut in half; then the header's
    charset, the document's own, and last Big5 where the characters are those of Big5, or GB18030.
    GB2312 and GBK are read as GB18030, which contains both. Raises ParseError "unreadable" where nothing fits.
    """
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return _finish(_decode_or_mend(body[len(mark) :], codec, url), ())
    labels, warnings = _read_labels(body, content_type)
    wide = any(label.startswith("utf-16") for label in labels)
    if not wide and _has_few_nuls(body):
        warnings.append(f"{body.count(0)} NUL characters removed")
        body = body.replace(b"\0", b"")
    if body.isascii() and not wide:
        return _finish((body.decode("ascii"), labels[0] if labels else "utf-8", ()), tuple(warnings))
    if _is_cut_utf8(body):
        return _finish(_mend_utf8(body, labels), tuple(warnings))
    if _is_unlabelled_big5(body, labels):
        return _finish(read_big5(body), tuple(warnings))
    for codec in _order_candidates(body, labels):
        text = _decode_strictly(body, codec)
        if text is not None:
            doubts = (*_disagreement(codec, labels), *_doubt(text, codec, labels))
            return _finish((text, codec, doubts), tuple(warnings))
    return _finish(_decode_or_mend(body, labels[0] if labels else "utf-8", url), tuple(warnings))


def _has_few_nuls(body: bytes) -> bool:
    nuls = body.count(0)
    if not nuls or nuls * _ONE_NUL_IN <= len(body):
        return nuls > 0
    return nuls * _ONE_NUL_IN_UTF8 <= len(body) and _decode_strictly(body.replace(b"\0", b""), "utf-8") is not None


def _is_unlabelled_big5(body: bytes, labels: list[str]) -> bool:
    labelled = any(not _is_single_byte(label) for label in labels)
    return not labelled and _decode_strictly(body, "utf-8") is None and is_big5(body)


def _doubt(text: str, codec: str, labels: list[str]) -> tuple[str, ...]:
    """Said of what was read by no label, and gives no Chinese: it may be of another land's code."""
    if codec in labels or codec != "gb18030" or is_chinese(text):
        return ()
    return ("in which code it is written could not be told: no label says so, and read as gb18030 it is no Chinese",)


def _finish(read: tuple[str, str, tuple[str, ...]], warnings: tuple[str, ...]) -> Decoded:
    text, charset, more = read
    return Decoded(text.removeprefix("\ufeff"), charset, (*warnings, *more))


def _read_labels(body: bytes, content_type: str) -> tuple[list[str], list[str]]:
    """The codecs that header and document declare, in this order, and a warning for each label that is unknown."""
    head = body[:_DECLARED_WITHIN]
    header = _HEADER_CHARSET.search(content_type)
    own = (pattern.search(head) for pattern in (_XML_CHARSET, _META_CHARSET))
    declared = [header[1]] if header else []
    declared.extend(match[1].decode("ascii", "replace") for match in own if match)
    labels: list[str] = []
    warnings = []
    for label in declared:
        codec = _name_codec(label)
        if codec is None:
            warnings.append(f"unknown charset label {label[:40]!r}")
        elif codec not in labels:
            labels.append(codec)
    return labels, warnings


def _name_codec(label: str) -> str | None:
    """Python's codec for a charset label; None for one that no text should claim (rot13, utf-7, idna)."""
    name = label.strip().lower()
    if _UTF8.match(name):
        return "utf-8"
    if _GB.match(name):
        return "gb18030"
    if _BIG5.match(name):
        return "big5hkscs"
    if not (_OTHER.match(name) or _SINGLE_BYTE.match(name)):
        return None
    if name in ("us-ascii", "ascii", "iso-8859-1", "latin1", "latin-1"):
        return "cp1252"  # as every browser reads these labels (WHATWG Encoding)
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


def _order_candidates(body: bytes, labels: list[str]) -> list[str]:
    strong = [label for label in labels if not _is_single_byte(label)]
    weak = [label for label in labels if _is_single_byte(label)]
    first = ["utf-8"] if _proves_utf8(body) or not strong else []
    last = ["utf-8", "gb18030"] if _looks_paired(body) or not weak else ["utf-8"]
    legacy = ["cp950"] if "big5hkscs" in strong else []
    return list(dict.fromkeys([*first, *strong, *legacy, *last, *weak]))


def _proves_utf8(body: bytes) -> bool:
    """Whether bytes can hardly be anything but UTF-8: enough of them outside ASCII, in characters of three bytes.

    Pairs of GB bytes often pass as UTF-8's two-byte characters (the word 联通 is known for it), hardly as others.
    """
    if sum(byte >= 0x80 for byte in body[:20_000]) < _TOO_FEW_TO_TELL:
        return False
    text = _decode_strictly(body, "utf-8")
    return text is not None and any(character >= "\u0800" for character in text)


def _is_cut_utf8(body: bytes) -> bool:
    """Whether bytes are UTF-8 but for few characters: of another code hardly any three bytes pass as one of UTF-8's."""
    text = body.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return 0 < bad <= _count_wide(text) // _ONE_CUT_IN and _decode_strictly(body, "utf-8") is None


def _count_wide(text: str) -> int:
    """The characters that take three bytes or more, without what stands for a broken one."""
    return sum(character >= "\u0800" for character in text) - text.count("\ufffd")


def _mend_utf8(body: bytes, labels: list[str]) -> tuple[str, str, tuple[str, ...]]:
    text = body.decode("utf-8", "replace")
    warning = f"{text.count(chr(0xFFFD))} broken characters in utf-8 text"
    return text, "utf-8", (warning, *_disagreement("utf-8", labels))


def _is_single_byte(codec: str) -> bool:
    return codec.startswith(("cp125", "iso8859", "latin", "koi8"))


def _looks_paired(body: bytes) -> bool:
    """Whether bytes outside ASCII stand in runs, as Chinese does in GB codes; accents of Latin text stand alone."""
    runs = [len(run) for run in re.findall(rb"[\x80-\xff]+", body[:20_000])]
    return sum(length for length in runs if length > 1) >= 0.9 * sum(runs)


def _decode_strictly(body: bytes, codec: str) -> str | None:
    try:
        text = body.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None
    return None if "\x00" in text[:_DECLARED_WITHIN] else text


def _disagreement(codec: str, labels: list[str]) -> tuple[str, ...]:
    if all(label in (codec, "cp1252") for label in labels):
        return ()
    return (f"declared as {' and '.join(labels)}, read as {codec}",)


def _decode_or_mend(body: bytes, declared: str, url: str) -> tuple[str, str, tuple[str, ...]]:
    """Tolerates a few broken characters, in the codec that breaks least, with a warning that counts them."""
    codecs_tried = dict.fromkeys((declared, "utf-8", "gb18030"))
    read = ((body.decode(codec, "replace"), codec) for codec in codecs_tried)
    text, codec = min(read, key=lambda one: one[0].count("\ufffd"))
    bad = text.count("\ufffd")
    readable = sum(character > "\x7f" for character in text) - bad
    if "\x00" in text or bad > 3 + readable // _ONE_BAD_IN:
        tried = " nor ".join(codecs_tried)
        what = f"the bytes are neither {tried}; the answer may be binary or cut off"
        if bad <= 3 + readable // _ONE_BAD_IN:
            what = f"{body.count(0):,} NUL characters stand in it, more than in any text; it may be binary"
        raise ParseError(url, what, name="unreadable")
    warning = (f"{bad} broken characters in {codec} text",) if bad else ()
    return text, codec, warning
