# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Judges by title and summary whether an entry is worth fetching. Deliberately low: only the clearly other is passed over."""

import re
import unicodedata

from msgspec import Struct

from parsers.facts.subject.rivals import find_rivals

_TOPIC = re.compile(
    r"电信|電信|通信|通訊|互联网|互聯網|網際網路|数据中心|數據中心|资料中心|資料中心|增值|加值|云服务|雲服務|算力|牌照|执照|准入|批复|批復|批覆|试点|試點|许可|許可|开放|開放|股比|负面清单|負面清單"
    r"|tele(?:com|co)|data cent|internet|cloud|licen[cs]e|permit|pilot|opening|open up|opens|negative list|market access|ownership|\bVATS?\b|5G",
    re.I,
)
_FOREIGN = re.compile(
    r"外资|外資|外商|外企|外国|外國|境外|海外|跨国|跨國|独资|獨資|foreign|overseas|multinational|wholly[- ]owned|\b(?:Tesla|Siemens|Airbus|HSBC|T-Systems|Deutsche Telekom|Apple|AWS|Microsoft|BT|PCCW|Equinix)\b|特斯拉|西门子|西門子|空客|空中客车|汇丰|匯豐|德国电信|德國電信",
    re.I,
)
_BODY = re.compile(
    r"工信部|工业和信息化|工業和信息化|工業和資訊化|通信管理局|通管局|商务部|商務部|国务院|國務院|(?<![A-Za-z])MIIT(?![A-Za-z])|\bMOFCOM\b|Ministry of (?:Industry|Commerce)|State Council|regulator|ministry",
    re.I,
)
_DECISION = re.compile(
    r"批准|获批|獲批|核准|第[一二三四五六七八九十百\d]+批|首批|新一批|撤销|撤銷|注销|註銷|吊销|吊銷|否认|否認|辟谣|闢謠|不实|不實"
    r"|\b(?:approv\w+|batch(?:es)?|green[- ]?light\w*|clear(?:s|ed|ance)|grant(?:s|ed)?|award(?:s|ed)?|revok\w+|cancel\w*|withdraw\w*|den(?:y|ies|ied|ial)|refut\w+|dismiss\w*)\b",
    re.I,
)
_STRONG = re.compile(
    r"增值电信|增值電信|加值電信|外商投资电信|外商投資電信|电信业?[^,。]{0,8}开放|电信[^,。]{0,6}外资|外资[^,。]{0,8}电信|value-added tele|foreign[^.]{0,30}tele(?:com|co)|tele(?:com|co)[^.]{0,40}foreign",
    re.I,
)
#: Of what a row or a page has a word.
_KINDS = {"foreign": _FOREIGN, "topic": _TOPIC, "body": _BODY, "decision": _DECISION}
_POOR = "too little said to tell"
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]+")


class TitleVerdict(Struct, frozen=True):
    """`reason` is for people: why the entry is read, or of what it tells instead."""

    passes: bool
    reason: str


def is_subject(title: str) -> bool:
    """Whether a title by itself speaks of foreign firms in telecom."""
    return _STRONG.search(unicodedata.normalize("NFKC", title)) is not None


def names_subject(text: str) -> bool:
    """Whether a text has a word of telecom or market access, and one of what is foreign: any text on both does."""
    folded = unicodedata.normalize("NFKC", text)
    return _TOPIC.search(folded) is not None and _FOREIGN.search(folded) is not None


def name_kinds(text: str) -> frozenset[str]:
    """Of what a text has a word: `foreign`, `topic`, `body`, `decision`."""
    folded = unicodedata.normalize("NFKC", text)
    return frozenset(kind for kind, pattern in _KINDS.items() if pattern.search(folded))


def find_announced(title: str, summary: str) -> frozenset[str]:
    """What a row names that its page names too: foreign firms and bodies, or with a body alone all that is said of it.

    By the title; by the summary where the title names neither. Empty for a row on something else, or too poor to tell.
    """
    verdict = judge_title(title, summary)
    if not verdict.passes or verdict.reason == _POOR:
        return frozenset()
    named = (name_kinds(text) for text in (title, f"{title} {summary}"))
    told = next((kinds for kinds in named if kinds & {"foreign", "body"}), frozenset())
    return told & {"foreign", "body"} if "foreign" in told else told


def may_announce(title: str, summary: str) -> bool:
    """Whether a row can tell that foreign firms are let in: it names them, and two of telecom, a body, a decision."""
    if is_subject(title):
        return True
    kinds = name_kinds(f"{title} {summary}")
    return "foreign" in kinds and len(kinds) > 2 and bool(find_announced(title, summary))


def judge_title(title: str, summary: str) -> TitleVerdict:
    """Whether an entry's title and summary can be about foreign firms in telecom, or are too poor to tell."""
    text = unicodedata.normalize("NFKC", f"{title} {summary}")
    if _is_poor(unicodedata.normalize("NFKC", title)) and _is_poor(text):
        return TitleVerdict(True, _POOR)
    if _STRONG.search(text):
        return TitleVerdict(True, "speaks of foreign firms in telecom")
    foreign, topic, body = (bool(pattern.search(text)) for pattern in (_FOREIGN, _TOPIC, _BODY))
    rivals = find_rivals(text)
    if rivals and not (foreign and topic and len(rivals) == 1 and rivals[0] not in ("games", "apps", "other")):
        return TitleVerdict(False, f"tells of {rivals[0]}")
    if topic and (foreign or body):
        return TitleVerdict(True, "topic and foreign firms or an official body")
    if foreign and body:
        return TitleVerdict(True, "foreign firms and an official body")
    if topic and re.search(r"电信|電信|tele(?:com|co)", text, re.I):
        return TitleVerdict(True, "speaks of telecom")
    if body and _DECISION.search(text):
        return TitleVerdict(True, "an official body decides or denies, of whom is not said")
    if not (foreign or topic or body):
        return TitleVerdict(False, "names neither foreign firms, nor telecom, nor a ministry")
    return TitleVerdict(
        foreign or topic, "foreign firms or market access" if foreign or topic else "a ministry, on something else"
    )


def _is_poor(text: str) -> bool:
    return len(_HAN.findall(text)) < 8 and len(_WORD.findall(text)) < 4
