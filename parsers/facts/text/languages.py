"""Tells which language a text is in, by script and by its commonest small words.

What must be right is Chinese, English or neither; which other one it is only says what was not read. Words that English
has too stand in no other list.
"""

import re
from itertools import chain

_SMALL_WORDS = {
    "en": "the of and to in for by that with from has said were was will its on as at have are is",
    "fr": "le la les des du et une dans pour sur est aux par que qui ont été avec ses",
    "es": "el los las del una para por que con según más fue han entre sus y en como",
    "pt": "o os das dos uma para por que com não foi mais entre pelo pela em seus ao",
    "de": "der die das und den von mit ist für auf dem ein eine wird sich bei hat sein seit",
    "it": "il gli della delle per che con una nel sono alla dei ha di più anche",
    "nl": "het een van en voor zijn met aan dat door naar bij wordt ook",
    "id": "yang dan di untuk dengan dari pada ini itu akan telah dalam",
    "vi": "và của các cho trong được với là những đã có tại",
    "tr": "ve bir için ile bu olarak olan da de daha",
    "pl": "się na nie że jest przez oraz dla przy został które jak także ich był",
    "cs": "se na že které který byl podle jako jsou také jeho při může své",
    "sv": "och att det som är på av för med till har inte från ett sina",
    "da": "og det som er på af av til har ikke fra et med den blev ble",
    "fi": "ja että ovat oli sen ei myös kuin joka mukaan ovat se",
    "hu": "és hogy az egy nem volt meg szerint ezt csak már",
    "ro": "și în din pe cu pentru sunt este mai au fost prin într",
}
_WORD = re.compile(r"[a-zà-žơưșțạ-ỹ]+")
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_KANA = re.compile(r"[\u3040-\u30ff]+")
_HANGUL = re.compile(r"[\uac00-\ud7af]+")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_SCRIPTS = (("ru", re.compile(r"[\u0400-\u04ff]+")), ("ar", re.compile(r"[\u0600-\u06ff]+")),
            ("th", re.compile(r"[\u0e00-\u0e7f]+")), ("el", re.compile(r"[\u0370-\u03ff]+")),
            ("hi", re.compile(r"[\u0900-\u097f]+")), ("he", re.compile(r"[\u0590-\u05ff]+")))  # fmt: skip
#: The letters of all scripts above but the Chinese.
_OTHER = re.compile(r"[\u0370-\u04ff\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f\u3040-\u30ff\uac00-\ud7af]")
_SPEAKERS: dict[str, list[str]] = {}
for _code, _words in _SMALL_WORDS.items():
    for _word in set(_words.split()):
        _SPEAKERS.setdefault(_word, []).append(_code)

#: Words of which each is for another language than English.
_ELSEWHERE = frozenset(word for word, codes in _SPEAKERS.items() if "en" not in codes)
#: So many of one language's are needed before a text is in it.
_LEAST = 3


def detect_language(text: str, traditional: re.Pattern[str]) -> str:
    """zh-Hans, zh-Hant, en, or the code of another language, of folded-noise-free text as written."""
    text = text[:3000]
    han = _count(_HAN, text)
    latin = _WORD.findall(text.lower())
    letters = sum(map(len, latin))
    if _OTHER.search(text) and (other := _detect_other(text, han, letters)):
        return other
    if han * 3 >= letters and han:
        return "zh-Hant" if _count(traditional, text) > han * 0.08 else "zh-Hans"
    return _detect_latin(latin)


def is_without_han(text: str) -> bool:
    """Whether no Chinese character stands in words: an English name may have accents, as Wärtsilä has."""
    return _HAN.search(text) is None


def _count(letters: re.Pattern[str], text: str) -> int:
    """How many letters of a script stand in the text; the pattern takes them in runs."""
    return sum(map(len, letters.findall(text)))


def _detect_other(text: str, han: int, letters: int) -> str | None:
    """The language, by its script, where neither Latin nor Chinese letters prevail."""
    if _count(_HANGUL, text) > max(han, letters) * 0.4:
        return "ko"
    kana = _count(_KANA, text)
    if kana > han * 0.15 and han + letters * 0.2 < 8 * kana:
        return "ja"
    found = next((code for code, script in _SCRIPTS if _count(script, text) > max(han, letters)), None)
    return "uk" if found == "ru" and _UKRAINIAN.search(text) else found


def _detect_latin(words: list[str]) -> str:
    if sum(map(_ELSEWHERE.__contains__, words[:250])) < _LEAST:
        return "en"
    scores = dict.fromkeys(_SMALL_WORDS, 0)
    for code in chain.from_iterable(filter(None, map(_SPEAKERS.get, words[:250]))):
        scores[code] += 1
    most = max(scores.values())
    if most <= scores["en"] or most < _LEAST:
        return "en"
    return next(code for code, score in scores.items() if score == most)
