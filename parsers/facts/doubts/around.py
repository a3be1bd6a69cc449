# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""What stands around a firm's name, as far as it makes its status doubtful."""

import re

from parsers.facts.cues.status_cues import APPROVED, REVOKED
from parsers.facts.subject.doubtful import DENIED
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_KNOWN_SO_FAR = Pattern(
    r"\b(?:ones|names|firms|companies|those|enterprises)\b[^.;]{0,16}\b(?:identified|named|known|confirmed|disclosed|made public)\b[^.;]{0,16}\b(?:are|include|were)\b|已知(?:的)?(?:有|企业|包括)|目前(?:已知|确认|公开)(?:的)?(?:有|包括)",
    re.I,
)


#: What others say, and what says that it is not so.
_REPORTED_ZH = Pattern(
    r"(?:媒体?|有报道|有消息|网文)[^,。;]{0,12}(?:报[道导]|称|说|传|披露|爆料)|据[^,。;]{1,10}报[道导]"
)


_ASKS_ZH = Pattern(r"[??].{0,24}|不实$")


#: No application was made: of whom it is said stands before it; 其他业务 is not what was reported.
_NEVER_APPLIED_ZH = Pattern(
    r"(?P<whose>[^,。;:]{0,30}?)(?:从未|并未|未曾|不曾|没有|未)(?:向[^,。;]{1,12})?(?:递交|提交|提出|申请|申报)(?![^,。;]{0,12}(?:的企业|的公司|者))(?![^,。;]{0,6}(?:其[他它]|另外|别的))"
)


#: 公司, 该公司, 两家, its spokesman, or nobody told again: the very firm. 其他企业, 多数同行 are not.
_ITSELF_ZH = re.compile(
    r"^(?:[^,。;:]{0,14}?(?:称|表示|说|指出|回应))?(?:但|而|不过|目前|此前|至今|迄今|实际上?|事实上|尚|也|均|都|还|从|根本|一直|过去|当时)*(?:(?:(?:该|本|这|上述|涉事)?(?:[\d一两二三四五六七八九十]+家)?(?:外资)?(?:公司|企业|外企|集团)|[\d一两二三四五六七八九十]+家|双方|我[们司方]|其(?![他它余中]))(?:(?!同行|其[他它余])[^,。;:]){0,12})?$"
)


_NOT_SO_ZH = Pattern(r"(?:并?无|没有)此事|不实(?!陈述|材料|信息|文件|申报)|不属实|并非事实|子虚乌有|否认")


_OTHERS_SAY_ZH = Pattern(r"(?:媒体?|文章|网文|帖[子文]|消息|报道|传闻)[^。;]{0,24}?(?:称|说|传|披露|爆料|指)")


#: Said of the report itself.
_IS_WRONG_ZH = Pattern(
    r"(?:消息|报道|传闻|说法|文章|内容|上述|该[^,。;]{0,4})[^,。;]{0,6}(?:不实(?!陈述|材料|信息|文件|申报)|不属实|不符|失实|有误)|与事实不符|尚未取得任何|并[无未]取得任何|并无此事|子虚乌有"
)


#: Four Chinese characters are more than a name's in an English sentence.
_CHINESE = re.compile(r"[一-鿿]{4}")


class Around:
    """What the sentences around a name say, each asked once however many names it holds."""

    def __init__(self, sentences: tuple[Sentence, ...], approved: set[str]) -> None:
        """`approved`: the names of the firms told as approved."""
        self.sentences = self._sentences = sentences
        self._openings = tuple({name[:4] for name in approved})
        self._reported_denied: dict[int, bool] = {}
        self._denied: dict[int, bool] = {}
        self._approved: dict[int, bool] = {}

    def is_denied(self, index: int) -> bool:
        """Whether a sentence tells something as rumoured, wrong or not so."""
        if index not in self._denied:
            self._denied[index] = DENIED.search(self._sentences[index].text) is not None
        return self._denied[index]

    def is_asked(self, index: int) -> bool:
        """Whether a sentence is a question: what it names may be so or not."""
        return self._sentences[index].text.rstrip("\"'”』」) ").endswith("?")

    def is_reported_denied(self, index: int) -> bool:
        """Whether a sentence tells what others report, or the title asks, and one of the two behind it denies it."""
        if index not in self._reported_denied:
            self._reported_denied[index] = self._find_reported_denied(index)
        return self._reported_denied[index]

    def is_told_wrong(self, index: int, text: str, at: int) -> bool:
        """Whether what stands before a name makes what is said of it another's report, and one of the next three sentences says that it is not so."""
        if not self.is_chinese(index) or not _OTHERS_SAY_ZH.search(self.read_lead(index, text, at)):
            return False
        return any(_IS_WRONG_ZH.search(one.text) for one in self._sentences[index + 1 : index + 4])

    def _find_reported_denied(self, index: int) -> bool:
        title = self._sentences[0].title
        if not _REPORTED_ZH.search(self._sentences[index].text) and not (
            title and _ASKS_ZH.search(self._sentences[0].text)
        ):
            return False
        near = (*self._sentences[:1], *self._sentences[index : index + 3])
        return any(_NOT_SO_ZH.search(one.text) or self._denies_application(one.text) for one in near)

    def _denies_application(self, text: str) -> bool:
        """Whether a sentence says of the very firm that it applied for nothing."""
        return any(
            _ITSELF_ZH.match(found["whose"]) is not None or found["whose"].startswith(self._openings)
            for found in _NEVER_APPLIED_ZH.finditer(text)
        )

    def read_before(self, index: int, text: str, at: int) -> str:
        """What stands before a name in its sentence."""
        return text[max(self._sentences[index].start, at - 120) : at]

    def read_lead(self, index: int, text: str, at: int) -> str:
        """All that stands before a name in its sentence."""
        return text[self._sentences[index].start : at]

    def read_since_last(self, index: int, text: str, at: int) -> str:
        """What stands before a name in its sentence, and in the one before where its own tells no grant."""
        own = text[self._sentences[index].start : at]
        return own if _NEWLY.search(own) else text[self._sentences[max(0, index - 1)].start : at]

    def read_sentence(self, index: int) -> str:
        """The whole sentence."""
        return self._sentences[index].text

    def read_next(self, index: int) -> str:
        """The sentence behind one; empty behind the last."""
        return self._sentences[index + 1].text if index + 1 < len(self._sentences) else ""

    def read_after(self, index: int, text: str, at: int) -> str:
        """What stands behind a place in its sentence."""
        return text[at : max(at, self._sentences[index].end)]

    def read_near(self, index: int) -> str:
        """The first sentence, and those up to two away."""
        return "。".join(one.text for one in (*self._sentences[:1], *self._sentences[max(0, index - 2) : index + 3]))

    def read_end(self, index: int) -> str:
        """The title, and the nearest sentence before one that tells an end: what a list's head and title say of its items."""
        told = next((one.text for one in reversed(self._sentences[:index]) if REVOKED.search(one.text)), "")
        return f"{self._sentences[0].text if self._sentences[0].title else ''}。{told}"

    def is_chinese(self, index: int) -> bool:
        """Whether a sentence is Chinese."""
        text = self._sentences[index].text
        return not text.isascii() and _CHINESE.search(text) is not None

    def is_known_list(self, index: int) -> bool:
        """Whether a sentence names those of a batch that are known: it may stand behind another."""
        return _KNOWN_SO_FAR.search(self._sentences[index].text) is not None

    def is_approved(self, index: int) -> bool:
        """Whether a sentence has a word of approval; False before the first."""
        if index not in self._approved:
            self._approved[index] = index >= 0 and APPROVED.search(self._sentences[index].text) is not None
        return self._approved[index]


#: A grant told before a name in its own sentence: what the one before tells is of others then.
_NEWLY = Pattern(r"获批|新批|批[复覆准]|获准|取得|拿到|\b(?:approved|cleared|admitted|granted|licen[cs]ed)\b", re.I)
