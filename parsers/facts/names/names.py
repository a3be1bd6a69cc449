# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds firms in folded text: legal names by their shape, known groups and brands, and members of lists."""

import re

from parsers.facts.names.brands import Name
from parsers.facts.names.names_zh import Brands, find_legal_zh, known_in
from parsers.facts.text.patterns import Pattern
from parsers.facts.values.regions import PLACE_NAMES

_SUFFIX_EN = Pattern(
    r"(?:,? ?\b(?:Limited Liability Company|(?:Limited )?Company,? Limited|Limited Company|Corporation,? Limited|(?:Co|Corp)\b\.?,? ?(?:Ltd|Limited|LTD|LIMITED)\b\.?|CO\.?,? ?LTD\b\.?|Pte\.? Ltd\b\.?|Pvt\.? Ltd\b\.?|Ltd\b\.?|LTD\b\.?|Limited\b|LIMITED\b"
    r"|Inc\b\.?|Incorporated\b|Corporation\b(?! of)|Corp\b\.?|LLC\b|GmbH(?: & Co\.?(?: KG(?:aA)?\b)?)?(?!\w)|AG\b|(?<=[a-zA-Z] )AB\b|plc\b|Plc\b|PLC\b|S\.A\.|N\.V\.|B\.V\.|S\.p\.A\.|NV\b|BV\b|Oy\b|KK\b|Sdn\.? Bhd\b\.?|SpA\b|SE\b(?! Asia)|Oyj\b|ASA\b|A/S\b|KGaA\b|Berhad\b|Bhd\b\.?|Tbk\b|K\.K\.|Co\.(?=[ ,;)]|$)|(?<=[a-z)] )Co(?=[,;)\n]|$| (?:and|also|has|have|had|was|were|is|are|will|would|may|can|could|said|says|announced|won|got|received|obtained|which|that|to|in|for|as|or|with|from|by|at|on)\b)))"
)
_TOKEN_EN = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w.&'\-]*|\d\w*|\d+-[A-Z]\w*|&|of|\([A-Z][A-Za-z ]{1,20}\)|[a-z]?[A-Z]\w*)$")
#: Small words that names of people and places begin with: van den Berg Data (Hainan).
_PARTICLE = re.compile(r"(?:van|von|den|der|de|du|da|di|del|della|la|le|ter|ten|zu|und|et)$")
_OFFICE = re.compile(
    r"(?:(?:Executive |Supervisory |Management )?Boards?(?: of Directors)?|Staff|Services?|Units?|Subsidiar(?:y|ies)|Shares?|Customers?|Employees?|Operations?|Licen[cs]es?|Approvals?|Permits?|Products?|Owners?|Parents?|Affiliates?|Branch(?:es)?|Representatives?|Applications?) of |(?:\S+ ){1,8}?(?:Applications?|Approvals?|Licen[cs]es?|Permits?|Permissions?|Repl(?:y|ies)|Withdrawals?|Revocations?|Cancell?ations?|Terminations?|Suspensions?|Refusals?|Rejections?|Renewals?|Requests?|Filings?|Registrations?|Admissions?|Acceptances?|Notices?|Announcements?|Decisions?|Qualifications?|Certificates?|Names?|Establishment|Acquisition|Penalt(?:y|ies)) of (?=[A-Z])|(?:\S+ ){0,4}?(?:President|CEO|Director|Chairman|Chairwoman|Manager|Head|Officer|Chief|Founder|Partner)(?: [A-Z]\w+)? of |(?:Li|Wang|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Zhu|Gao|Lin|He|Guo|Luo|Liang|Song|Zheng|Xie|Tang|Feng|Deng|Cao|Peng|Zeng|Xiao|Tian|Dong|Pan|Yuan|Cai|Jiang|Yu|Du|Ye|Cheng|Wei|Su|Ding|Shen|Ren|Yao|Lu|Cui|Zhong|Tan|Fan|Jin|Shi|Jia|Xia|Fu|Fang|Zou|Xiong|Bai|Meng|Qin|Qiu|Hou|Yin|Xue|Yan|Lei|Long|Tao|Shao|Qian|Kong|Mao|Hao|Gong|Gu) [A-Z][a-z]+ of (?=[A-Z])"
)
_WORD_EN = re.compile(r"\([A-Za-z ]+\)|[A-Za-zÀ-ÖØ-öø-ÿ0-9&.'\-/]+")
_NOT_FIRST_TOLD = """
The A An And Or Of For In On At By To From With Recipients Partners Companies Firms Including Include Such As Among Both Its Their Other Also While
When After But That This These Because Although Accordingly Unless Until Once Had Should Since If Where Whereas Under Following Upon Though Rival Only
Even Neither Nor It He She They Names Behind Beside Besides Alongside Unlike Meanwhile Yesterday Today Instead Likewise How What Why Whether Not So
Then Now Yet Owner Parent AND THE
"""
_NOT_FIRST = frozenset(_NOT_FIRST_TOLD.split())


def find_legal_names(text: str, brands: list[Name]) -> list[Name]:
    """Full legal names by their endings, in both languages."""
    known = Brands(brands)
    found = list(find_legal_zh(text, known))
    floor = 0
    for match in _SUFFIX_EN.finditer(text):
        left = _left_edge_en(text, max(floor, match.start() - 110), match.start())
        if left is not None and match.start() - left >= 2:
            left = _part_known(text, left, match.start(), known)
            branch = _BRANCH_EN.match(text, match.end())
            end = branch.end() if branch else match.end()
            firm, unsure = known_in(known, left, end), _may_be_half(text, left, known)
            found.append(Name(left, end, text[left:end], "legal", firm, contested=unsure))
            floor = end
    return sorted(found, key=lambda name: name.start)


#: "They are Yangtze Tyre and Rim Exchange Co., Ltd.": the words before "and" may be the first half of the name.
_BEFORE_AND = re.compile(
    r"(?P<lead>[,;)] |\w[ \n]|^|\n)(?P<left>[A-ZÀ-Þ][\w&'-]*(?: (?:[A-ZÀ-Þ][\w&'-]*|of|&)){0,4}) and $"
)


def _may_be_half(text: str, left: int, brands: Brands) -> bool:
    """Whether an English full name may be the second half of one; not in a row of names, nor behind a known one or a place."""
    low = max(0, left - 60)
    found = _BEFORE_AND.search(text[low:left])
    if found is None or found["lead"].startswith((",", ";", ")")) or brands.within(left, left + 1):
        return False
    start, end = low + found.start("left"), low + found.end("left")
    words = found["left"].split(" ")
    if brands.within(start, end) or words[0] in _NOT_FIRST or words[-1] in _ENDS_NAME or words[-1] in PLACE_NAMES:
        return False
    return _FEW_WORDS.match(text, left) is not None


#: So few words behind "and" may be the rest of a name: Customs (Shanghai) Co., Ltd.
_FEW_WORDS = re.compile(r"[\w&'-]+(?: [\w&'-]+)?(?: \([A-Z][a-z]+\))? (?:Co|Company|Ltd|Limited|Corp|Inc)\b")
#: What a name ends with that stands before another one.
_ENDS_NAME_TOLD = """
Ltd Limited Inc Corp Corporation Company Group Holdings Commission Ministry Administration Bureau Government Authority Technology China
"""
_ENDS_NAME = frozenset(_ENDS_NAME_TOLD.split())


_BRANCH_EN = re.compile(r",? (?:(?:[A-Z][a-z]+ ){0,2}Branch|WFOE)\b")


def _part_known(text: str, left: int, high: int, brands: Brands) -> int:
    """Two where a known name begins behind the "and", Airbus China and Deutsche Telekom (China) ... Co.; one that holds it."""
    for brand in brands.touching(left, left + 1):
        if brand.start < left < brand.end:
            return brand.start
    for brand in brands.within(left + 1, high):
        if text[left : brand.start].endswith(" and "):
            left = brand.start
    return left


_NOT_IN_NAME = (
    "'s",
    "'",
    "-based",
    "-headquartered",
    "-listed",
    "-owned",
    "-backed",
    "-invested",
    "-funded",
    "-controlled",
)
#: "Sanya-registered Lagoon ...": a participle that ties a place or a nation to the name behind it.
_ADJECTIVE = re.compile(r"-(?:[a-z]+ed|born|bound|run|held|made|led)$")
#: "on 9 September 2025 Vantrel ... Ltd.", "since Tuesday", "in Building C.", "3 HKT Global ... Ltd." in a row of a table: no word of the name.
_DATE_FIRST = re.compile(
    r"No\. ?\d{1,3} (?=[A-Z])|[AB]\d-\d{6,} (?=[A-Z])|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=[A-Z][\w&-]* )|(?:Building|Block|Tower|Hall|Zone|Gate) [A-Z]\. (?=[A-Z])|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2}(?:st|nd|rd|th)?,?)?(?: \d{4},?)? (?=[A-Z])"
)
_NUMBER_ALONE = re.compile(r"\d{1,4}\.?")
#: What joins words within a name: Hartwell Science and Technology (Beijing).
_PAIRED = re.compile(
    r"(?:[A-Z][\w&'-]* )+(?:Science|Research|Sales|Trade|Import|Systems|Software|Trust|Oil|Media|Energy|Sons|Marketing|Investment|Education|Culture|Health|Logistics|Information|Data|Network|Internet) and $"
)
_PAIR_AFTER = re.compile(
    r"(?:Technology|Technologies|Development|Services?|Export|Network|Hardware|Investment|Gas|Entertainment|Power|Consulting|Trading|Engineering|Software|Communications?|Management|Media|Technical)\b"
)
_AND_BEFORE = re.compile(
    r"(?:^(?:\s*(?:\(?\d{1,3}[.)]|[-*•·]) )?|.*?(?:[|;:(]| / )\s*|.*\b(?:subsidiary|unit|company|affiliate|enterprise)s? )([A-Z][\w'-]+(?: [A-Z][\w'-]+)?) and $"
)


_TRADE = r"(?:Technolog(?:y|ies)|Services?|Consulting|Consultancy|Trading|Trade|Development|Information|Management|Engineering|Software|Communications?|Network|Networks|Data|Solutions|Systems|Technical|Industrial|Commercial|Investment|Equipment|Logistics|Design|Marketing|Sales|Support|Science|Internet|Digital)"
#: Words of trades alone are no name: behind an "and" they belong to what stands before it, Kestrel (China) Enterprise Management and Services.
_TRADES = re.compile(rf"{_TRADE}(?: (?:& )?{_TRADE})*")
_BEFORE_TRADES = re.compile(r"(?:(?:[A-Z][\w&'.-]*|\([A-Z][A-Za-z ]+\)|&|of) )*[A-Z][\w&'-]* and $")


def _join_and(piece: str, start: int) -> int:
    """ "Kern and Vogel Data (Tianjin) Co., Ltd." in a cell of its own, or behind "its subsidiary", is one name."""
    if _PAIR_AFTER.match(piece[start:]) and (pair := _PAIRED.search(piece[:start])):
        return pair.start()
    if _TRADES.fullmatch(piece[start:]) and (joined := _BEFORE_TRADES.search(piece[:start])):
        return joined.start()
    before = _AND_BEFORE.match(piece[:start])
    return before.start(1) if before and before[1].split(" ")[0] not in _NOT_FIRST else start


#: What no name begins with that is not another's: Sotheby's Online (Beijing), Christie's Digital Shanghai.
_AFTER_OWNER = re.compile(rf"(?:{_TRADE}|Online|Cloud|Telecom|Payments?|Media|Home|House|International)\b")
_OWNER = re.compile(r"[A-Z][A-Za-zÀ-ÖØ-öø-ÿ-]+'s")
_NO_OWNERS_TOLD = """
China Britain Germany France Japan Korea Singapore America Europe Italy Spain Sweden Denmark Norway Finland Switzerland Australia Canada India Thailand
Malaysia Ireland Israel Taiwan Netherlands Belgium Austria Ministry Group Company City Province Country State Government Regulator Today Yesterday
"""
_NO_OWNERS = PLACE_NAMES | frozenset(_NO_OWNERS_TOLD.split())


def _is_owner_in_name(token: str, rest: str) -> bool:
    """Whether an owner's word begins a name of which only words of a trade would be left."""
    if not _OWNER.fullmatch(token) or not _AFTER_OWNER.match(rest):
        return False
    return token[:-2] not in _NO_OWNERS


def _left_edge_en(text: str, low: int, high: int) -> int | None:
    """Walks left over capitalised words; stops at a small word, a stop, or a possessive."""
    line = max(text.rfind("\n", low, high) + 1, low)
    if line == low and low and text[low - 1 : low].isalnum():
        line = text.find(" ", low, high) + 1 or low
    piece = text[line:high].rstrip(" ,")
    start: int | None = None
    for word in reversed(list(_WORD_EN.finditer(piece))):
        token = word.group()
        if word.end() < (start if start is not None else len(piece)) and re.search(r"[^ ]", piece[word.end() : start]):
            break
        if (
            not (_TOKEN_EN.match(token) or (start is not None and _PARTICLE.match(token)))
            or token.endswith(_NOT_IN_NAME)
            or _ADJECTIVE.search(token)
        ):
            if start is not None and _is_owner_in_name(token, piece[start:]):
                start = word.start()
            break
        if token.endswith(".") and len(token) > 3 and not re.match(r"(?:[A-Z]\.)+$", token):
            break
        start = word.start()
    if start is None:
        return None
    start = _join_and(piece, start)
    if office := _OFFICE.match(piece[start:]):
        start += office.end()
    start = _skip_lead(piece, start)
    if _ANSWER.match(piece[start:]) and _ASKED.search(text, max(0, line - 600), line):
        start += len("A. ")
    return line + start if piece[start:] else None


#: "An Lian Health Data": no article, which before such a letter were "a".
_AN_NAME = re.compile(r"An [B-DF-GJ-NP-TV-Z][a-z]")
#: "A. NAME": an answer, where a line before it asks.
_ANSWER, _ASKED = re.compile(r"A\. (?=[A-Z])"), re.compile(r"(?:^|\n)[ \t]*Q[.:] ")
#: "(China Daily) NAME": the paper's own name, or a place, before the first word.
_BRACKET_FIRST = re.compile(r"\([A-Za-z ]+\) ")


def _skip_lead(piece: str, start: int) -> int:
    """Where a name begins behind the words, dates and numbers that open its sentence or row."""
    while start < len(piece):
        dated = _DATE_FIRST.match(piece, start) or _BRACKET_FIRST.match(piece, start)
        word = piece[start:].partition(" ")[0]
        if dated:
            start = dated.end()
        elif piece[start] == " ":  # cells of a row stand several apart
            start += 1
        elif _AN_NAME.match(piece, start):
            break
        elif word in _NOT_FIRST or word in ("&", "of") or _NUMBER_ALONE.fullmatch(word):
            start += len(word) + 1
        else:
            break
    return min(start, len(piece))
