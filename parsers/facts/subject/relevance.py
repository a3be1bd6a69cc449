# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Weighs whether a text is about foreign firms' access to China's telecom market: evidence added up, with reasons."""

import re

from msgspec import Struct

from parsers.facts.subject.rivals import find_rivals
from parsers.facts.subject.sectors import is_bare_pilot, is_head_elsewhere, is_pilot_elsewhere, tells_of_others_zh
from parsers.facts.subject.subject_words import (
    ABROAD,
    ACCESS,
    ACCESS_BUT_PILOT,
    ACTS_ABROAD,
    ASKS_PERMIT,
    CHINA,
    COMPARES,
    COUNTS_ITS_FIRMS,
    DOMESTIC_ONLY,
    FIRM_OF_NATION,
    FIRM_WORD,
    FIRST_LICENCE,
    FOREIGN,
    FOREIGN_ENDING,
    FOREIGN_TELECOM,
    IN_A_ROW,
    IN_CHINA,
    LICENSED,
    MINISTRY,
    OTHER_FIELD,
    PERMIT_TO_RUN,
    PILOT_WORD,
    PROGRAMME,
    SERVICE,
    SHUT_OUT,
    TELECOM,
    TELECOM_PILOT,
    VALUE_ADDED,
)
from parsers.facts.subject.ventures import MINISTRY_ACTS, PAPER_CAME, VENTURE, tells_venture
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: At or above the first a text is relevant; from the second on it surely is: the pilot or foreign-invested telecom firms are named, or all three words meet.
THRESHOLD, CERTAIN = 0.5, 0.75


class Step(Struct, frozen=True):
    """One addition to the score, or what was taken off; `sentence` is the index of the one that gave it."""

    points: float
    reason: str
    sentence: int | None = None


class Relevance(Struct, frozen=True):
    relevant: bool
    score: float
    steps: tuple[Step, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        return tuple(step.reason for step in self.steps)


#: The reason of a text whose head says of no pilot whose it is, where no sentence tells of telecom.
PILOT_ALONE = "foreign firms and a pilot of no other field in the head"
#: The reason of a text in which nothing speaks for it.
NOTHING_ON_TOPIC = "nothing on foreign firms in telecom"


def weigh_relevance(sentences: tuple[Sentence, ...], foreign_names: frozenset[int], authority: str) -> Relevance:
    """Score in 0 to 1 with its reasons. `foreign_names` are the indexes of sentences that name a foreign firm."""
    best, hits = Step(0.0, ""), 0
    elsewhere = is_head_elsewhere([s.text for s in sentences if s.title or 0 <= s.lead <= 1])
    for index, sentence in enumerate(sentences):
        points, reason = (
            (0.0, "")
            if sentence.furniture
            or _rules_out(sentence.text)
            or SHUT_OUT.search(sentence.text)
            or (elsewhere and is_bare_pilot(sentence.text))
            else _weigh_sentence(sentence.text, index in foreign_names)
        )
        if points <= 0:
            continue
        if sentence.lead > 0 and _names_in_row(sentences, sentence.text):
            points, reason = points - 0.45, f"{reason}, one sector in a row of them"
        hits += points >= 0.5
        if sentence.title or sentence.lead <= 1:
            points += 0.1
        if points > best.points:
            best = Step(points, reason, index)
    if best.points < THRESHOLD:
        best = _join_sentences(sentences, best, named=any(sentences[i].lead <= 3 for i in foreign_names))
    steps = [best] if best.points else []
    if steps:
        if hits > 1:
            steps.append(Step(0.1, f"{hits} such sentences"))
        steps += _subtract(sentences, best.points + 0.1 * (hits > 1))
        if authority in ("regulator", "provincial") and _sum(steps) >= 0.4:
            steps.append(Step(0.1, "the regulator's own page"))
    score = round(min(max(_sum(steps), 0.0), 1.0), 2)
    return Relevance(score >= THRESHOLD, score, (*steps, *_say_why_not(sentences, steps, score, elsewhere=elsewhere)))


def _say_why_not(sentences: tuple[Sentence, ...], steps: list[Step], score: float, *, elsewhere: bool) -> list[Step]:
    """The reason of a text in which nothing speaks for the subject, or whose pilot is another sector's or open to no foreigner."""
    if score >= THRESHOLD or (steps and not any(SHUT_OUT.search(s.text) for s in sentences)):
        return []
    ruled_out = elsewhere or any(
        _rules_out(s.text) or SHUT_OUT.search(s.text) or (s.title and DOMESTIC_ONLY.search(s.text)) for s in sentences
    )
    return [Step(0.0, RULED_OUT if ruled_out else NOTHING_ON_TOPIC)]


def _names_in_row(sentences: tuple[Sentence, ...], text: str) -> bool:
    """Whether telecom is only one sector in a row of them, in a text whose head tells of another."""
    heads = [s.text for s in sentences if s.title or s.lead == 0]
    if not IN_A_ROW.search(text) or COUNTS_ITS_FIRMS.search(text):
        return False
    if any(_RECOGNISED.search(head) for head in heads):
        return True
    return not SERVICE.search(text) and any(find_rivals(head) or tells_of_others_zh(head) for head in heads)


#: 新认定跨国公司地区总部12家: what a place's own title is given for, which tells in passing how open its services are.
_RECOGNISED = Pattern(
    r"(?:认定|授牌|评定|命名|颁证|颁授|揭牌)[^。;]{0,16}(?:地区总部|创新中心|研发中心|结算中心|总部企业|实验室|示范基地)|(?:地区总部|创新中心|研发中心|结算中心|总部企业|实验室|示范基地)[^。;]{0,16}(?:认定|授牌|评定|命名|颁证|颁授|揭牌)"
)


def _sum(steps: list[Step]) -> float:
    return sum((step.points for step in steps), 0.0)


_SHORT_TEXT = 270  # what a text up to here says in its sentences it says together
_DOMESTIC_TOO = Pattern(r"\bdomestic(?:ally)?\b", re.I)


def _join_sentences(sentences: tuple[Sentence, ...], best: Step, *, named: bool) -> Step:
    """Telecom in the head and foreign firms let in right beside it, without anything else that competes."""
    sentences = tuple(s for s in sentences if not SHUT_OUT.search(s.text))
    head = [s.text for s in sentences if s.title or s.lead <= 1]
    if is_head_elsewhere(head) or any(tells_of_others_zh(text) for text in head):
        return best
    joined = " ".join(s.text for s in sentences if not s.furniture and s.lead <= 3)
    if (told := _weigh_pilot(joined, foreign=named or FOREIGN.search(joined) is not None, joined=True)) and told[
        0
    ] + 0.1 > best.points:
        best = Step(told[0] + 0.1, told[1].replace("in one sentence", "in the head"))
        if best.points >= THRESHOLD:
            return best
    if len(joined) <= _SHORT_TEXT and joined[:1].isascii() and not _DOMESTIC_TOO.search(joined):
        points, reason = _weigh_sentence(joined, named)
        if points - 0.05 > best.points:
            best = Step(round(points - 0.05, 2), reason.replace("in one sentence", "in a short text"))
            if best.points >= THRESHOLD:
                return best
    if _tells_batch(joined, named=named) and best.points < THRESHOLD:
        return Step(THRESHOLD, "the ministry and foreign firms approved in a batch, side by side in the head")
    telecom = any(TELECOM.search(text) and ACCESS.search(text) for text in head)
    foreign = any(FOREIGN.search(text) and ACCESS.search(text) for text in head)
    if telecom and foreign and not any(find_rivals(text) for text in head):
        return Step(max(best.points, 0.55), "telecom opening and foreign firms let in, side by side in the head")
    venture = Step(0.55, "a foreign firm's venture, its paper and the ministry's act")
    return (
        _join_place(head, joined)
        or _join_steps(sentences, head)
        or (venture if named and tells_venture(sentences) else best)
    )


#: Whom the ministry itself approves in batches; other fields' batches are told with the field's name.
_MIIT = Pattern(r"(?<![A-Za-z])MIIT(?![A-Za-z])|Ministry of Industry and Information Technology")
_IN_BATCH = Pattern(
    r"\b(?:approved|cleared|admitted|let in)\b[^.;]{0,24}\bin the (?:first|second|third|fourth|fifth|sixth|seventh|latest|new) (?:batch|group|round)\b|\bbatch of (?:\d+|\w+teen|\w+ty) (?:foreign[\w-]* )?(?:companies|firms|enterprises) (?:approved|cleared|admitted|let in)\b"
)


def _tells_batch(joined: str, *, named: bool) -> bool:
    """Whether a text's head tells of foreign firms that the ministry approved in a batch, and of no other field."""
    if not _IN_BATCH.search(joined) or not _MIIT.search(joined):
        return False
    return (named or FOREIGN.search(joined) is not None) and not (find_rivals(joined) or OTHER_FIELD.search(joined))


#: A body of telecom alone: 上海市通管局更新名录。全市获批试点的外企增至47家。
_LOCAL_BODY = Pattern(r"(?:通信|通讯)管理局|通管局")
_IN_PILOT_ZH = Pattern(
    r"获[批准](?:的)?试点|试点(?:获批)?(?:的)?(?:企业|外企|批[复覆])|(?:获[批准]|拿到|取得|获得)[^,。;]{0,8}批[复覆]"
)


def _join_place(head: list[str], joined: str) -> Step | None:
    """A place's telecom administration in the head, foreign firms in a pilot beside it, and no other field."""
    let_in = any(_IN_PILOT_ZH.search(text) and FOREIGN.search(text) for text in head)
    if not let_in or not any(_LOCAL_BODY.search(text) for text in head):
        return None
    if find_rivals(joined) or OTHER_FIELD.search(joined):
        return None
    return Step(0.55, "a place's telecom administration and foreign firms let in, side by side in the head")


def _join_steps(sentences: tuple[Sentence, ...], head: list[str]) -> Step | None:
    """A permit for a telecom service in China in the head, and foreign firms and the ministry behind it."""
    asked = any(SERVICE.search(text) and ACCESS.search(text) and CHINA.search(text) for text in head)
    if not asked or any(find_rivals(text) for text in head):
        return None
    first = [s.text for s in sentences if not s.furniture][:6]
    told = any(FOREIGN.search(text) for text in first) and any(
        MINISTRY.search(text) and ACCESS.search(text) for text in first
    )
    return (
        Step(0.55, "a telecom service in the head, foreign firms and the ministry's step behind it") if told else None
    )


#: 不涉及电信业务, 与电信牌照是两回事: telecom is named only to say that it is not meant.
_NOT_ABOUT = Pattern(
    r"进网许可|(?:不|未|没有)(?:涉及|包括|包含|含|触及)[^,。;]{0,8}电[信讯]|与[^,。;]{0,10}电[信讯][^,。;]{0,10}(?:无关|两回事|不相干|没有关系)|电[信讯][^,。;]{0,8}(?:不在(?:其内|此列|其列|范围)|另行规定)|电[信讯](?!业务)[^。;]{0,24},(?:所以|因此|故)?(?:并)?(?:不在|不属于?)[^,。;]{0,12}(?:范围|之列|此列|话题|议题)"
)
#: The reason of a text that names telecom only to say that it is not meant.
RULED_OUT = "telecom or foreign firms are ruled out"
#: The same of one that names China nowhere.
ALL_ABROAD = "all of it tells of another country"


def _rules_out(text: str) -> bool:
    """Whether a sentence that says nothing of foreign telecom firms names telecom only to rule it out."""
    return _NOT_ABOUT.search(text) is not None and not (PROGRAMME.search(text) or FOREIGN_TELECOM.search(text))


def _names_programme(text: str) -> bool:
    """Whether a sentence names the pilot; those of other sectors give papers of the same name."""
    return PROGRAMME.search(text) is not None and not is_pilot_elsewhere(text)


def _weigh_sentence(text: str, names_foreign: bool) -> tuple[float, str]:
    if _names_programme(text):
        return 0.95 - 0.1 * bool(find_rivals(text)), "names the pilot for value-added telecom"
    if FOREIGN_TELECOM.search(text):
        return 0.85 - 0.1 * bool(find_rivals(text)), "speaks of foreign-invested telecom firms"
    foreign = FOREIGN.search(text)
    names_foreign = names_foreign or FIRM_OF_NATION.search(text) is not None
    if not foreign and not names_foreign:
        return _weigh_pilot(text, foreign=False) or (0.0, "")
    telecom, access, rivals = TELECOM.search(text), ACCESS.search(text), find_rivals(text)
    if foreign and telecom and access:
        return 0.75 - 0.15 * len(rivals) - 0.2 * bool(
            {"shares", "lawsuits"} & set(rivals)
        ), "foreign, telecom and access in one sentence"
    service = telecom or SERVICE.search(text) or VALUE_ADDED.search(text)
    if names_foreign and access and MINISTRY.search(text) and service:
        return 0.6 - 0.3 * bool(rivals), "a foreign firm, the ministry and a telecom service in one sentence"
    if foreign and access and MINISTRY.search(text):
        return 0.55 - 0.3 * bool(rivals), "foreign firms let in by the ministry"
    if names_foreign and telecom and FIRST_LICENCE.search(text) and access:
        return 0.6 - 0.3 * bool(rivals), "a foreign firm and a telecom licence in one sentence"
    points, reason = _weigh_permit(text, rivals, foreign=foreign is not None, named=names_foreign)
    if points < 0.4 and (told := _weigh_pilot(text, foreign=True)):
        return told
    if points < 0.4 and foreign and telecom:
        return 0.4 - 0.15 * len(rivals), "foreign and telecom in one sentence"
    return points, reason


def _weigh_permit(text: str, rivals: list[str], *, foreign: bool, named: bool) -> tuple[float, str]:
    """The pilot or a permit for one of its services in China, told of a foreign firm without the ministry's name."""
    if TELECOM_PILOT.search(text):
        return 0.65 - 0.3 * bool(rivals), "foreign firms and a telecom pilot in one sentence"
    if not CHINA.search(text):
        return 0.0, ""
    if named and PERMIT_TO_RUN.search(text):
        return 0.6 - 0.3 * bool(rivals), "a foreign firm and a permit to run a telecom service in China"
    if named and SERVICE.search(text) and ASKS_PERMIT.search(text):
        return 0.6 - 0.3 * bool(rivals), "a foreign firm and the licence of a telecom service in China"
    if foreign and SERVICE.search(text) and LICENSED.search(text):
        return 0.6 - 0.3 * bool(rivals), "foreign firms and the licence of a telecom service in China"
    return 0.0, ""


def _weigh_pilot(text: str, *, foreign: bool, joined: bool = False) -> tuple[float, str] | None:
    """Firms in China's telecom pilot, or foreign ones in a pilot of which nothing says that it is another field's."""
    if not PILOT_WORD.search(text) or not ACCESS_BUT_PILOT.search(text):
        return None
    if not IN_CHINA.search(text) and (not TELECOM_PILOT.search(text) or ABROAD.search(text)):
        return None
    if find_rivals(text) or DOMESTIC_ONLY.search(text):
        return None
    if not joined and TELECOM_PILOT.search(text) and FIRM_WORD.search(text):
        return 0.5, "firms and China's telecom pilot in one sentence"
    if foreign and not OTHER_FIELD.search(text):
        return 0.42, "foreign firms and a pilot of no other field in one sentence"
    return None


def speaks_of_foreigners(text: str) -> bool:
    """Whether a text has any word for foreign firms; where it has none, a name that nobody knows is no foreign firm's."""
    return FOREIGN.search(text) is not None or FOREIGN_ENDING.search(text) is not None


#: Carriers whose names hold the country's.
_CARRIERS = re.compile(r"\bChina (?:Unicom|Mobile|Telecom)\b|中国(?:联通|移动|电信)")
#: Fields whose permits and pilots are told with the same words.
_APART = ("games", "hospitals", "equipment", "banks and brokers", "satellite", "apps")
_SUBJECT_TITLE = Pattern(
    r"(?:增值|外资|外商)[^。]{0,6}电[信讯]|电[信讯][^。]{0,8}(?:开放|外资|试点)|\b(?:value-added|VATS|tele(?:com|co)\w*|ISPs?|data cent\w+|carriers?)\b",
    re.I,
)
#: 批复同意中国电信、中国移动在哈尔滨设立…: the act is for the country's own carriers.
_OWN_CARRIERS = Pattern(
    r"(?:批[复覆](?:同意)?|同意|批准|核准|准予|支持)(?:了)?(?:(?:中国(?:电信|移动|联通|广电|铁塔))(?:集团|股份)?(?:公司)?(?:、|和|及|与|以及)?){1,5}(?:[两三四]家)?(?:企业|公司)?(?:分别)?(?:在|建|设|开|新|扩|调)"
)
#: What a head on the subject cannot do without.
_HEAD_WORD = Pattern(
    r"电[信讯]|通信|互联网|数据中心|试点|批[复覆]|\b(?:tele(?:com|co)\w*|VATS|value-added|data cent\w+|internet|IP-?VPN|ISPs?|IDC|CDN|pilot|carriers?|services? sector|licen[cs]\w+|permits?|approvals?)\b",
    re.I,
)


_COUNTED = re.compile(
    r"\d[\d,]*\s*(?:余|多)?[家户间]|[一二三四五六七八九十]家|\b(?:\d[\d,]*|[a-z]+teen|ten|eleven|twelve|twenty) (?:more |new )?(?:foreign|overseas|firms|companies|enterprises)",
    re.I,
)


#: 公司及其子公司均无外资股东: of the very firms of which a text without other foreigners tells.
_NO_FOREIGNER = Pattern(
    r"(?:公司|股东|企业|子公司|双方)[^,。;]{0,10}(?:均|都|全部|皆|并)?(?:无|没有|不含|未引入)[^,。;]{0,2}(?:外资|境外|外国)(?:股东|成分|股份|持股|资本)|\bno (?:foreign|overseas) (?:shareholders?|investors?|owners?|capital) (?:in|behind|among)\b"
)


def _tells_in_passing(sentences: tuple[Sentence, ...], title: str) -> bool:
    """Whether title and lead tell of something else altogether, and one sentence behind them is on the subject."""
    body = [s for s in sentences if not s.title and not s.furniture]
    if (
        not title
        or len(body) < 3
        or any(_HEAD_WORD.search(s.text) for s in (*body[:2], *(s for s in sentences if s.title)))
    ):
        return False
    told = [s for s in body[2:] if PROGRAMME.search(s.text) or FOREIGN_TELECOM.search(s.text)]
    counted = any(_COUNTED.search(s.text) and TELECOM.search(s.text) for s in body)
    return len(told) == 1 and not counted


def _names_china(text: str) -> bool:
    """Whether a sentence names the country, one of its places or its ministry."""
    return any(one.search(text) for one in (CHINA, IN_CHINA, MINISTRY)) or re.search(r"\bPRC\b", text) is not None


def _subtract(sentences: tuple[Sentence, ...], score: float) -> list[Step]:
    """Takes off for a title or lead that tells of something else, and for a passing mention in a long text."""
    steps = []
    head = COMPARES.sub(" ", " ".join(s.text for s in sentences if s.title or s.lead == 0))
    direct = _names_programme(head) or FOREIGN_TELECOM.search(head) or (FOREIGN.search(head) and TELECOM.search(head))
    title = _CARRIERS.sub("", " ".join(s.text for s in sentences if s.title))
    if direct and (rivals := [one for one in find_rivals(title) if one in _APART]) and not _SUBJECT_TITLE.search(title):
        steps.append(Step(-0.3, f"the title tells of {rivals[0]}"))
    elif not direct and (rivals := find_rivals(head)):
        apart = _SUBJECT_TITLE.search(title) is None and any(one in _APART for one in find_rivals(title))
        steps.append(Step(-0.4 if apart else -0.2, f"the head tells of {rivals[0]}"))
    if (ABROAD.search(head) and not CHINA.search(_CARRIERS.sub("", head))) or (
        (ABROAD.search(title) and not CHINA.search(title) and not PROGRAMME.search(head))
        or (ACTS_ABROAD.search(head) and not PROGRAMME.search(head) and not FOREIGN_TELECOM.search(head))
    ):
        nowhere = not any(_names_china(_CARRIERS.sub("", s.text)) for s in sentences)
        steps.append(Step(-1.0, ALL_ABROAD) if nowhere else Step(-0.6, "the head tells of another country"))
    if not direct and _OWN_CARRIERS.search(head) and not FOREIGN.search(head):
        steps.append(Step(-0.3, "the head tells of the country's own carriers"))
    if any(_NO_FOREIGNER.search(s.text) for s in sentences) and not any(
        FOREIGN.search(s.text) for s in sentences if not _NO_FOREIGNER.search(s.text)
    ):
        steps.append(Step(-0.5, "no foreigner has a share in the firms that it tells of"))
    if _tells_in_passing(sentences, title):
        steps.append(Step(-0.45, "told in passing, behind a head on something else"))
    if score + _sum(steps) < 0.9 and DOMESTIC_ONLY.search(" ".join(s.text for s in sentences)):
        steps.append(Step(-0.3, "domestic firms only"))
    return steps


#: Each way in which a sentence can gain points, as the patterns that it cannot do without: what `_weigh_sentence` and
#: `_join_sentences` ask, but for whether a foreign firm is named, which takes longer than all else.
WAYS = (
    (PROGRAMME,),
    (FOREIGN_TELECOM,),
    (TELECOM_PILOT,),
    (PILOT_WORD, ACCESS_BUT_PILOT, IN_CHINA),
    (TELECOM, FOREIGN),
    (MINISTRY, ACCESS, FOREIGN),
    (MINISTRY, ACCESS, TELECOM),
    (MINISTRY, ACCESS, SERVICE),
    (FIRST_LICENCE, ACCESS, TELECOM),
    (PERMIT_TO_RUN, CHINA),
    (SERVICE, LICENSED, FOREIGN, CHINA),
    (SERVICE, ASKS_PERMIT, CHINA),
    (_MIIT, _IN_BATCH),
    (VENTURE, PAPER_CAME, MINISTRY_ACTS),
)
