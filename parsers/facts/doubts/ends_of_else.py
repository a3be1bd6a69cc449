# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of a sentence that what it tells as ended or refused is something else than the approval or application of the firm that it names.

注销深圳某代理公司的许可证,该公司曾为甲提供服务; 撤销附加条件,批复继续有效; "refused the request to change its address", "cancelled and reissued".
"""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

#: What stands as it stood, whatever else the sentence tells to be at an end or refused.
_STANDS = r"(?:^|[,;])(?:其(?![余他它母])|该公司的?)?(?:获批的?)?(?:增值电信)?(?:业务)?(?:经营)?(?:试点)?(?:批[复覆]|许可证?|牌照)[^,。;]{0,6}(?:继续有效|不受影响|仍然?(?:有效|持有|在)|依然有效|保持有效)|\b(?:approvals?|permits?|licen[cs]es?),?(?: which)? (?:remains?|stays?|is still|are still|continues?) (?:valid|in force|in effect|unaffected|unchanged|untouched)\b|\bwhich remains (?:valid|in force)\b|\b(?:approvals?|permits?|licen[cs]es?) (?:is|are|was|were) (?:unaffected|not affected)\b"
_ENDS_ELSE = Pattern(
    rf"{_STANDS}"
    # the paper of somebody who is not named
    r"|(?:一家|某)[^,。;]{0,12}(?:公司|企业|单位|机构|代理商?|服务商|个体户)的?[^,。;]{0,20}(?:许可证?|批[复覆]|牌照)[^。;]{0,20}[,;](?:该|这家|其)[^。;]{0,12}(?:曾|为|给|向)"
    r"|(?<!lines )(?<!lent )(?<!leas)\b(?:of|from|to|held by) (?:an?|another|one|two|three|several) (?:(?!unit|subsidiar|affiliate|arm|foreign|overseas)[\w-]+ ){0,4}(?:agents?|suppliers?|partners?|resellers?|contractors?|vendors?|distributors?|customers?|clients?)\b(?:,| of\b| that\b| who\b| which\b)|(?<!to )(?<!with )\ba domestic (?:company|firm|enterprise)\b"
    # a warning, a condition, a record, and no approval
    r"|(?:撤销|取消|注销|解除|撤回)(?:了|对)?(?!(?:不再)?(?:符合|具备|满足))[^,。;]{0,24}(?:附加条件|限制性条件|限制条件|条件|(?<!网站)备案|警告|处罚|罚款|通报|监管措施|黑名单|问询|不予[批许受][准可理]?[^,。;]{0,4}决定)"
    r"|\b(?:withdrew|withdrawn|revoked|cancell?ed|rescinded|lifted|dropped) (?:an?|the|its|their) (?:[\w-]+ ){0,2}(?:warning|fine|penalty|condition|restriction|complaint|objection|filing|suspension|summons|order|refusal)\b"
    # it goes on under another paper
    r"|(?:重新|另行|换)(?:核发|颁发|发放|发证|取得)|\b(?:cancell?ed|revoked|withdrawn|surrendered|returned) and (?:re-?issued|replaced|re-?granted|exchanged)\b|业务(?:已)?(?:整合|并入|转移)至|\bby the (?:[A-Z]\w+ )?police\b"
)
_REFUSES_ELSE = Pattern(
    rf"{_STANDS}"
    r"|(?:并非|不是|并没有|没有|并未|未)被(?:拒|驳回|否决)|(?:撤销|推翻|纠正)[^,。;]{0,24}(?:不予(?:批准|许可|受理)|驳回)[^,。;]{0,6}(?:决定|结论)|(?:变更|迁址|增项|扩项|延续|续期|更名|补办)[^,。;]{0,8}申请|恢复[^,。;]{2,40}的申请"
    r"|\b(?:requests?|applications?|bids?) to (?:change|move|amend|alter|rename|transfer|extend|renew|relocate)\b|\b(?:rejected|refused|dismissed|turned down|threw out) (?:an?|the|its|their|two|several) (?:[\w-]+ ){0,2}(?:complaints?|objections?|appeals?|lawsuits?|petitions?|challenges?|claims?)\b|\bnot (?:been )?(?:rejected|refused|turned down)\b",
    re.I,
)


#: 与德国甲公司无关: it is told of another that is called like it.
_BESIDE_IT = Deferred(r"与[^,。;]{0,4}$")
_NOT_OF_IT = Deferred(r"[^,。;]{0,4}(?:并?无(?:任何)?关|没有关)")


def wait_where_else_ends(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same names; who stands as turned away or as one whose approval ended waits where the sentence tells of another end."""
    unlike = {one.name.text for one in judged if _is_set_apart(one, sentences[one.sentence])}
    return [
        alter(one, confidence=min(one.confidence, DOUBTED_AT))
        if (one.status == "revoked" and (one.name.text in unlike or _ENDS_ELSE.search(sentences[one.sentence].text)))
        or (one.status == "rejected" and _REFUSES_ELSE.search(sentences[one.sentence].text))
        else one
        for one in judged
    ]


def _is_set_apart(one: Judged, sentence: Sentence) -> bool:
    at = max(0, one.name.start - sentence.start)
    before, after = sentence.text[:at], sentence.text[one.name.end - sentence.start :]
    return _BESIDE_IT.search(before) is not None and _NOT_OF_IT.match(after) is not None
