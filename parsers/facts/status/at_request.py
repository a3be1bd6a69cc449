# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says what became of a firm whose application its sentence names first: 经甲公司申请,工信部批准其开展试点; "acting on an application by X, MIIT cleared the firm"."""

from domain.claims import FirmStatus, StatementKind
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern

_LEADS_ZH = r"(?<![如若凡未需须])(?:经|应|根据|依据|按照?|依)"
_LED_BY_ZH = Deferred(rf"{_LEADS_ZH}$")
#: Whose act it is may stand between; nothing refused, put off or yet to come, and nobody else whom 其 may be.
_DECIDED_ZH = r"(?:\([^()]{1,30}\))?(?:于?[^,。;的]{0,14}?(?:提出|提交|递交)|自愿)?的?(?:书面)?(?:申请|请求)(?:材料|事项)?,(?:(?!不|未|将|尚|暂|待|驳|退回|拒|拟|若|如|[家户间]企业|公司|集团)[^。;]){0,40}?(?<!不予)(?:批准|同意|准予|核准|许可|批[复覆]同意)(?:其(?!他|它|余|客户|母公司|关联|子公司|附属|所属|下属|全资|控股)|该(?:公司|企业|单位|申请人))"
_PILOT_ZH = r"(?:试点|增值电[信讯]|批[复覆]|许可证?)"
_ENDS_ZH = rf"{_DECIDED_ZH}(?:(?!不)[^,。;]){{0,20}}?(?:(?:注销|终止|退出|放弃|交回|撤出|停止)[^,。;]{{0,24}}?{_PILOT_ZH}|{_PILOT_ZH}[^,。;]{{0,12}}?(?:注销|终止|退出))"
_ENDED_ZH = Pattern(_ENDS_ZH)
_CHANGED_ZH = Pattern(rf"{_DECIDED_ZH}(?:(?!不)[^,。;]){{0,30}}?(?:延期|延长|延续|续期|变更|更名|调整|补正|换发)")
_GRANTS_ZH = rf"{_DECIDED_ZH}(?:(?!不|撤[销回]|中止|暂停|转让|变更|更名|延[期长续])[^。;]){{2,60}}?(?:试点|增值电[信讯]|(?<![一-鿿]字)业务)"
_GRANTED_ZH = Pattern(_GRANTS_ZH)
_LEADS_EN = r"\b(?:[Oo]n|[Uu]pon|[Ff]ollowing|[Aa]fter (?:examining|reviewing|considering|an examination of|a review of)|[Aa]cting on|[Ii]n response to) (?:an|the) application (?:(?:filed |submitted |made |lodged )?by|of|from) |\b[Aa]t the (?:written )?request of "
_LED_BY_EN = Deferred(rf"(?:{_LEADS_EN})$")
#: The firm once more, as whom the act is for.
_FIRM_EN = r"(?:it\b(?!s)|(?:the|that) (?:foreign-invested )?(?:company|firm|bank|insurer|applicant)\b(?!'s))"
_UP_TO_EN = r"(?: (?:in|on|dated|of) [^,.;]{1,25})?, (?:(?!\bnot\b|\bnor\b|refus|reject|declin|postpon|defer|yet\b|\b(?:will|would|may|might|could|should|shall|is to|are to|whether|if|unit|subsidiary|parent)\b)[^.;]){0,90}?\b"
_GRANTS_EN = rf"{_UP_TO_EN}(?:(?:approved|cleared|admitted|allowed|permitted|licen[cs]ed|authori[sz]ed) {_FIRM_EN}|(?:granted|gave|issued) (?:{_FIRM_EN}|(?:its |an |a )?(?:approval|permit|licen[cs]e) (?:to|for) {_FIRM_EN}))(?:(?!withdraw|surrender|cancel|revo[ck]|terminat|suspen|postpon|\bend\b|\bleave\b|\bquit\b|\bextend|\brename)[^.;]){{0,120}}?(?:pilot|value-added|telecom)"
_GRANTED_EN = Pattern(_GRANTS_EN)
_ENDS_EN = rf"{_UP_TO_EN}(?:allowed|permitted|approved) {_FIRM_EN} to (?:withdraw from|leave|quit|end|give up|surrender|hand back)\b[^.;]{{0,60}}?(?:pilot|value-added|telecom)"
_ENDED_EN = Pattern(_ENDS_EN)
_CHANGED_EN = Pattern(rf"{_UP_TO_EN}(?:extended|renewed|prolonged|amended|changed|altered|corrected) its\b")

_ZH: tuple[tuple[Pattern, FirmStatus], ...] = (
    (_ENDED_ZH, "revoked"), (_CHANGED_ZH, "mentioned"), (_GRANTED_ZH, "approved")
)  # fmt: skip
_EN: tuple[tuple[Pattern, FirmStatus], ...] = (
    (_ENDED_EN, "revoked"), (_CHANGED_EN, "mentioned"), (_GRANTED_EN, "approved")
)  # fmt: skip


def tell_at_request(before: str, after: str, *, chinese: bool) -> FirmStatus | None:
    """What became of a full name's firm, where the words before and behind it tell that it asked, and the same sentence what was decided."""
    if (_LED_BY_ZH if chinese else _LED_BY_EN).search(before) is None:
        return None
    return next((status for decided, status in (_ZH if chinese else _EN) if decided.match(after)), None)


#: The same of a whole sentence, whoever asked in it.
_KINDS: tuple[tuple[Pattern, StatementKind], ...] = (
    (Pattern(rf"{_LEADS_ZH}[^,。;]{{2,40}}?公司{_ENDS_ZH}"), "revocation"),
    (Pattern(rf"{_LEADS_ZH}[^,。;]{{2,40}}?公司{_GRANTS_ZH}"), "approval"),
    (Pattern(rf"(?:{_LEADS_EN})[^;]{{3,90}}?{_ENDS_EN}"), "revocation"),
    (Pattern(rf"(?:{_LEADS_EN})[^;]{{3,90}}?{_GRANTS_EN}"), "approval"),
)


def tell_request_decided(text: str) -> StatementKind | None:
    """The kind of event that a sentence tells in which a firm asked and what was decided follows."""
    return next((kind for decided, kind in _KINDS if decided.search(text)), None)
