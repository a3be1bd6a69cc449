# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds texts on a foreign firm's venture and its paper, in which no sentence alone tells that it is one of telecom."""

from parsers.facts.subject.rivals import find_rivals
from parsers.facts.subject.subject_words import MINISTRY
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: A venture with a foreign firm, its paper, and the ministry that gave it, told in sentences of their own.
VENTURE = Pattern(
    r"(?:与|和|同|跟)[^,。;]{2,20}(?:合[办资营]|共同(?:出资|组建|设立))|中外合[资营]|合[资营](?:公司|企业)"
    r"|\b(?:joint|Sino-foreign) ventures?\b"
)
PAPER_CAME = Pattern(
    r"(?:批文|批[复覆]|牌照|执照|许可证?)[^,。;]{0,8}(?:到手|下来|下达|落地|获得|拿到)|(?:拿到|获得|取得|领到|等来)[^,。;]{0,12}(?:批文|批[复覆]|牌照|执照|许可证)"
    r"|\b(?:venture|subsidiary|company) (?:has |have |had )?(?:now |since |also )?(?:held|holds|obtained|received|got|secured|been (?:given|granted|issued)) (?:an?|its|the) (?:[\w-]+ ){0,4}(?:licen[cs]e|permit|approval)\b"
)
MINISTRY_ACTS = Pattern(
    rf"(?:{MINISTRY.text})[^,。;]{{0,16}}(?:下文|发文|批准|批[复覆]|核准|准予|准其|同意|核发|颁发)"
    r"|\b(?:licen[cs]e|permit|approval) (?:issued |granted )?(?:from|by) (?:China's |the )?(?:MIIT\b|Ministry of (?:Industry and )?Information (?:Technology|Industry)|[A-Z]\w+ Communications Administration)"
)
_TELECOM_SERVICE = Pattern(
    r"增值|电[信讯]|信息服务|互联网|数据中心|呼叫中心|短信|虚拟专用网"
    r"|\b(?:value-added|tele(?:com|co)\w*|IP-?VPN|call cent\w+|data cent\w+|internet access)\b"
)


def tells_venture(sentences: tuple[Sentence, ...]) -> bool:
    """Whether a venture and its paper are told in the head, and the telecom ministry's act on it somewhere."""
    if any(find_rivals(s.text) for s in sentences if s.title or s.lead <= 0):
        return False
    head = [s.text for s in sentences if s.title or s.lead <= 3]
    if not any(VENTURE.search(text) for text in head) or not any(PAPER_CAME.search(text) for text in head):
        return False
    told = [s.text for s in sentences if not s.furniture]
    return any(MINISTRY_ACTS.search(text) and _TELECOM_SERVICE.search(text) for text in told)
