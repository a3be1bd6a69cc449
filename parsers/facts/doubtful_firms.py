# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Lowers the certainty of names that a text only seems to say approved: they wait for a person."""

import re
from dataclasses import replace

from parsers.facts.brands import Name
from parsers.facts.doubtful import DENIED, DOUBTED_AT, doubt_whole, tells_of_rumour
from parsers.facts.doubtful_ends import is_end_doubted, is_refusal_doubted
from parsers.facts.doubts_zh import is_doubted_zh, is_filing_doubted_zh
from parsers.facts.endings_en import END_NAMED
from parsers.facts.granting import Judged
from parsers.facts.patterns import Pattern
from parsers.facts.relevance import Relevance
from parsers.facts.sentences import Sentence
from parsers.facts.status_cues import APPROVED
from parsers.facts.unsure_firms_en import asks_for_else, is_grant_unsure, is_loss_of_else, owned_it_once
from parsers.facts.verdicts import ends_approvals

_JOINED = re.compile(r"^(?:and|&) |(?:China|Ltd|Limited|Co|Inc|Corp)\b\.?\)? and ", re.I)
_NEXT_TO = re.compile(
    r"^ ?(?-i:(?:Corporation|Corp|Holdings?|Limited|Ltd|Inc|Group|Energy|Cloud|Digital|Systems)\b)|^(?-i:(?: [A-Z][\w&-]*){1,3} \([A-Z])|^(?:控股|集团|投资|科技|网络)"
)


def doubt_firms(judged: list[Judged], text: str, sentences: tuple[Sentence, ...], relevance: Relevance) -> list[Judged]:
    """The same names; whom a text only seems to say approved has a confidence below the line."""
    whole = doubt_whole(relevance) is not None
    rumour = tells_of_rumour(sentences)
    other = whole or rumour or ends_approvals(sentences)
    approved = {one.name.text for one in judged if one.status == "approved"}
    about = _Around(sentences, approved)
    full = {one.sentence for one in judged if one.status == "approved" and _is_surely_firm(one)}
    return [
        replace(one, confidence=min(one.confidence, DOUBTED_AT))
        if ((whole or one.name.contested) and one.status != "mentioned")
        or _is_beside_point(one, text, about)
        or (one.rule.endswith("unit-named") and any(about.is_reported_denied(i) for i in full))
        or (one.status == "applicant" and is_filing_doubted_zh(about.read_after(one.sentence, text, one.name.end)))
        or (one.status in ("revoked", "rejected") and (rumour or _is_lost_doubted(one, text, about)))
        or (
            one.status == "approved"
            and (
                other
                or _is_doubted(one, text, about)
                or _is_unsupported(one, judged, full, text, sentences[one.sentence])
            )
        )
        else one
        for one in judged
    ]


def _is_surely_firm(one: Judged) -> bool:
    """Whether a name is a firm's by its legal form, or by the list of known firms."""
    return one.name.shape == "legal" or one.name.known is not None


#: Words of trades alone: what they make, capitalised in a row, may be a field of business as well as a firm.
_PLAIN_WORDS = re.compile(
    r"(?:(?:Industrial|Internet|Smart|Intelligent|Connected|Digital|Cloud|Data|Vehicles?|Cars?|Cross-[Bb]order|E-?commerce|Commerce|Online|Information|Network|Services?|Technolog(?:y|ies)|Telecoms?|Healthcare|Health|Medical|Finance|Financial|Logistics|Gaming|Games|Education|Media|Mobile|Artificial|AI|Things|Manufacturing|Automotive|Aviation|Computing|Cent(?:er|re)s?|Content|Delivery|Access|Processing|Platforms?|Software|Trade|Retail|and|of|&|the)[ ,]*)+"
)


#: 获批企业包括A、B: a row that its words say to be one of firms; and A、B等9家企业, A、B在内的外企.
_ROW_OF_FIRMS = re.compile(
    r"(?:企业|公司|外企|名单|单位)(?:中|里|名单)?(?:包括|包含|分别[是为]|如下|为|即|有)[^,。;]{0,80}$"
)
_ROW_COUNTED = re.compile(
    r"^[^,。;]{0,40}?(?:等|在内的)(?![^,。;]{0,10}(?:行业|领域|场景|方向|业务|赛道|产业|板块|门类|类型))[^,。;]{0,8}?(?:\d+|[一二两三四五六七八九十]+)?(?:家|户|间|企业|公司|外企)"
)


def _is_row_of_firms(name: Name, text: str, sentence: Sentence) -> bool:
    before, after = text[sentence.start : name.start], text[name.end : sentence.end]
    return _ROW_OF_FIRMS.search(before) is not None or _ROW_COUNTED.match(after) is not None


def _is_unsupported(one: Judged, judged: list[Judged], full: set[int], text: str, sentence: Sentence) -> bool:
    """A word of a row with nothing that makes it a firm; or the owner's name inside the sentence of the firm named after it."""
    name = one.name
    if "'s " in name.text and name.text.rpartition("'s ")[2][:1].islower():
        return True  # "HSBC's fintech unit" is nobody's name
    if name.shape == "short" and any(_is_group_of(other.name, one) for other in judged):
        return True
    if name.shape == "listed" and name.known is None:
        plain = not name.text.isascii() or _PLAIN_WORDS.fullmatch(name.text) is not None
        if not plain or one.rule.startswith("listed") or one.sentence in full:
            return False
        return name.text.isascii() or not _is_row_of_firms(name, text, sentence)
    if name.shape != "short" or " " in name.text:
        return False
    return any(
        other.sentence == one.sentence and other.name.shape == "legal" and name.text in other.name.text.split(" ")
        for other in judged
    )


#: "Ingka Group", "Harlow Systems Inc.": a group whose name begins as a short one does.
_GROUP = re.compile(r"(?:Group|Holdings?|Inc\.?|plc|PLC|SE|AG|N\.?V\.?|Corp(?:oration|\.)?|AB|ASA|Oyj|S\.?A\.?)$")


def _is_group_of(other: Name, one: Judged) -> bool:
    """Whether another name of the text is the group's that a short name may stand for, rather than the firm's in full."""
    short = one.name.text
    return other.text != one.full and other.text.startswith(f"{short} ") and _GROUP.search(other.text) is not None


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


class _Around:
    """What the sentences around a name say, each asked once however many names it holds."""

    def __init__(self, sentences: tuple[Sentence, ...], approved: set[str]) -> None:
        """`approved`: the names of the firms told as approved."""
        self._sentences = sentences
        self._openings = tuple({name[:4] for name in approved})
        self._reported_denied: dict[int, bool] = {}
        self._denied: dict[int, bool] = {}
        self._approved: dict[int, bool] = {}

    def is_denied(self, index: int) -> bool:
        """Whether a sentence tells something as rumoured, wrong or not so."""
        if index not in self._denied:
            self._denied[index] = DENIED.search(self._sentences[index].text) is not None
        return self._denied[index]

    def is_reported_denied(self, index: int) -> bool:
        """Whether a sentence tells what others report, or the title asks, and one of the two behind it denies it."""
        if index not in self._reported_denied:
            self._reported_denied[index] = self._find_reported_denied(index)
        return self._reported_denied[index]

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

    def read_since_last(self, index: int, text: str, at: int) -> str:
        """What stands before a name in its sentence, and in the one before where its own tells no grant."""
        own = text[self._sentences[index].start : at]
        return own if _NEWLY.search(own) else text[self._sentences[max(0, index - 1)].start : at]

    def read_sentence(self, index: int) -> str:
        """The whole sentence."""
        return self._sentences[index].text

    def read_after(self, index: int, text: str, at: int) -> str:
        """What stands behind a place in its sentence."""
        return text[at : max(at, self._sentences[index].end)]

    def is_chinese(self, index: int) -> bool:
        """Whether a sentence is Chinese."""
        return re.search(r"[一-鿿]{4}", self._sentences[index].text) is not None

    def is_known_list(self, index: int) -> bool:
        """Whether a sentence names those of a batch that are known: it may stand behind another."""
        return _KNOWN_SO_FAR.search(self._sentences[index].text) is not None

    def is_approved(self, index: int) -> bool:
        """Whether a sentence has a word of approval; False before the first."""
        if index not in self._approved:
            self._approved[index] = index >= 0 and APPROVED.search(self._sentences[index].text) is not None
        return self._approved[index]


#: What makes of a grant told after it none that is told as done: a condition, hearsay, a day to come, an approval suspended or renewed.
_UNSURE_BEFORE = Pattern(
    r"\b(?:whether|unless|if|once|until)\b[^.;]*$|(?:^|[.\"'] ?)(?:Had|Should|Were) (?:the )?$|\b(?:Weibo|WeChat|social[- ]media|bloggers?|viral|rumou?rs?)\b[^.;]{0,40}\b(?:claim\w*|said|says?|saying|alleg\w+|suggest\w*)\b[^.;]*$"
    r"|\b(?:suspend|renew|extend|amend|review|froze|withh[eo]ld|delay)\w* (?:the |its |an? )?(?:[\w-]+ ){0,3}(?:approvals?|permits?|licen[cs]es?)\b[^.;]*$|\b(?:will|would|could|might|is to|are to|plans? to|expects? to)\b (?:soon )?(?:approve|clear|grant|give|issue|hand|let|admit|licen[cs]e)\b[^.;]*$"
    r"|(?<![模草虚])拟(?:[向对给批]|准予|同意|颁|核发|发放|授)[^。;]*$|下一?[批轮][^。;]*$|(?:预计|预期|可能|或将|有望)[^,。;]{0,4}(?:包括|包含|涵盖|有)[^。;]*$|的[^,。;]{0,4}(?:对手|伙伴|客户|供应商)[^,。;]{0,4}(?:包括|有|为|是)[^。;]*$|\b(?:partners?|rivals?|competitors?|suppliers?|clients?) of (?:the|those) [^.;]*$|是否|若(?!干)|如果|假如|倘|一旦|(?:网民|网友|网络|网上|自媒体|帖子|有人|坊间)[^,。;部局]{0,6}(?:称|说|传)|将(?:于|在|会)?(?:下周|下个?月|近期|年内|本周|本月|月内|明[天日年]|后天|稍后|不久|随后|下半年)[^,。;]*$|(?:暂停|中止|推迟|延期)[^,。;]*$",
    re.I,
)


#: What says that firms' names follow; 有, 为 and 如 may be followed by anything.
_OPENS_NAMES = re.compile(r"包括|包含|分别|涵盖|名单|如下|例如|即")
#: An approval goes to a company under Chinese law: one by another's is its parent, whatever a sentence seems to say.
_ABROAD_ENDING = re.compile(
    r"\b(?:plc|PLC|Plc|AG|SE|GmbH|KGaA|N\.?V\.?|B\.?V\.?|AB|ASA|A/S|Oyj?|S\.A\.|SpA|S\.p\.A\.|Inc\.?|LLC|Pte\.? Ltd\.?|Bhd\.?|Tbk|K\.?K\.?)$"
)


#: Of whom else "among them" may be said: who applied, was turned away, waits, or may come next.
_OF_OTHERS = Pattern(
    r"审[查核](?!通过)|待[审批]|未(?:获|能|通过|予)|落选|下一?[批轮]|提交了?申请|递交|驳回|被拒|不予|注销|撤销|吊销|\b(?:turned down|rejected|refused|pending|next batch|have applied|more applied|waiting|revoked|withdrawn)\b",
    re.I,
)


#: A grant told before a name in its own sentence: what the one before tells is of others then.
_NEWLY = Pattern(r"获批|新批|批[复覆准]|获准|取得|拿到|\b(?:approved|cleared|admitted|granted|licen[cs]ed)\b", re.I)


#: What the brackets behind a name say of its end: (2025年8月获批,2026年4月自愿交回).
_ENDED_AFTER = re.compile(
    r" ?\([^()]{0,40}(?:交回|退回|缴回|退出|注销|撤销|撤回|吊销|失效|\b(?:returned|surrendered|revoked|withdrawn|cancel\w+|lapsed|expired)\b)"
)


def _is_lost_doubted(one: Judged, text: str, about: _Around) -> bool:
    """Whether a firm is only perhaps told as turned away, or as one whose approval ended."""
    if one.rule not in ("revoked", "rejected"):
        return False
    name, index = one.name, one.sentence
    sentence, chinese = about.read_sentence(index), about.is_chinese(index)
    doubts = is_end_doubted if one.status == "revoked" else is_refusal_doubted
    after = about.read_after(index, text, name.end)
    if not chinese and is_loss_of_else(after):
        return True
    return (not chinese and about.is_denied(index)) or doubts(after, sentence, chinese=chinese)


def _names_end(before: str) -> bool:
    """Whether the words before a name only name the end of an approval: "the revocation of the approval of"."""
    return END_NAMED.search(before[-160:]) is not None and not APPROVED.search(END_NAMED.sub(" ", before))


def _is_told_unsure(before: str, after: str, *, chinese: bool) -> bool:
    """Whether the words before or behind a name make of a grant none that is told as done and in force."""
    if _UNSURE_BEFORE.search(before) or _ENDED_AFTER.match(after) or _names_end(before):
        return True
    return chinese and is_doubted_zh(before, after)


def _is_beside_point(one: Judged, text: str, about: _Around) -> bool:
    """Whether an English applicant asks for something else, or an owner owns the firm no longer."""
    name, index = one.name, one.sentence
    if one.status == "applicant" and one.rule == "applied":
        return name.text.isascii() and asks_for_else(about.read_after(index, text, name.end))
    if one.status != "parent" or about.is_chinese(index):
        return False
    return owned_it_once(about.read_before(index, text, name.start))


def _is_unsure_en(one: Judged, text: str, about: _Around) -> bool:
    """Whether an English sentence that is no list's item only seems to tell the grant."""
    name, index = one.name, one.sentence
    if one.rule.startswith("listed") or about.is_chinese(index) or not name.text.isascii():
        return False
    sentence = about.read_sentence(index)
    before, after = about.read_before(index, text, name.start), about.read_after(index, text, name.end)
    return name.text in sentence and is_grant_unsure(before, after, sentence)


def _is_doubted(one: Judged, text: str, about: _Around) -> bool:
    name, index = one.name, one.sentence
    before = about.read_before(index, text, name.start)
    if _is_told_unsure(before, about.read_after(index, text, name.end), chinese=about.is_chinese(index)):
        return True
    if one.rule == "member" and _OF_OTHERS.search(about.read_since_last(index, text, name.start)):
        return True
    if (
        _is_unsure_en(one, text, about)
        or name.is_group
        or about.is_denied(index)
        or about.is_denied(0)
        or about.is_reported_denied(index)
    ):
        return True
    if name.shape == "listed" and name.known is None and not name.text.isascii() and not one.rule.startswith("listed"):
        opened = _OPENS_NAMES.search(about.read_before(index, text, name.start)) is not None
        if name.text.endswith("集团") or not opened:
            return True  # a word in a row of words, or a group, of which nothing else is known
    if name.shape == "short" and not name.full and not name.text.isascii():
        return True  # the firm that bears the longer name, or the group whose name it begins with
    if name.shape == "legal":  # two names run together
        return _JOINED.search(name.text) is not None or _ABROAD_ENDING.search(name.text) is not None
    if _NEXT_TO.match(text[name.end : name.end + 40]):  # a part of a longer name
        return True
    if one.rule != "member" or about.is_approved(index) or about.is_approved(index - 1):
        return False
    return not (about.is_approved(index - 2) and about.is_known_list(index))
