# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of a day whether it is a term that an act sets, or that of a step before it, and not the day of the act: 7月18日前反馈, "filed on June 10"."""

import re

from domain.claims import StatementKind
from parsers.facts.text.deferred import Deferred
from parsers.facts.values.days_of_else import is_of_else
from parsers.facts.values.loose_days_en import is_of_launch
from parsers.facts.values.mentions import Mention

#: 9月18日前开业: by when something is to be done.
_BEFORE_DAY = Deferred(r"(?:之|以)?前(?![往来后])")
#: 原定6月1日启动, 推迟至7月1日, 公示期至6月25日, 有效期至2029年6月17日: what was set for a day, or runs until it.
_SET = Deferred(
    r"(?:原定|原计划|原拟|本应|本拟)[于在自从]?$|(?:推迟|延期|延[长后]|顺延|改期|展期)(?:至|到|为)$"
    r"|(?:有效期|期限|公示期|过渡期|意见|反馈|报名|申报期?)[^。\n;\d]{0,16}(?:截[止至]|至|到|—|-)(?:时间|日期)?(?:为|是|到|至|:)?$"
)
_SET_EN = Deferred(
    r"\b(?:originally|initially|previously) (?:due|scheduled|slated|planned|set)(?: to \w+)?(?: (?:on|for|by|from))? $"
    r"|\b(?:postponed|delayed|put off|put back|deferred)(?: from [^.;]{1,30})? (?:to|until) $"
    r"|\b(?:must|should|shall|have to|has to|required to|asked to|invited to|comments?|feedback|deadline|due)\b[^.;]{0,60}\b(?:by|before|until|till|no later than|through)(?: the end of)? $"
    r"|\b(?:deadline|comment period|consultation)\b[^.;]{0,40}\b(?:is|ends?|closes?|runs?)(?: (?:on|until|to))? $"
    r"|\b(?:valid|good|expires?|expiring|runs?) (?:until|through|till|on|to) $"
    r"|\b(?:tak(?:es?|ing)|took|com(?:es?|ing) into|in(?:to)?|with) (?:effect|force)(?: (?:on|from|as of))? $",
    re.I,
)
#: 继2月、6月之后,…第三次发放: the days of other acts, of which no figure is told there.
_FOLLOWS = Deferred(r"继[^,。;]{0,20}$")
_DONE_THEN = Deferred(
    r"[^,。;家户]{0,20}?后,?[^,。;]{0,20}?(?:又|再|第[二三四五六七八九十\d]{1,2}次|此次|本次|\d日|昨|今[天日])"
)
#: So many characters before a day say that it is a term.
_NEAR = 90


def is_term(text: str, mention: Mention) -> bool:
    """Whether the words beside a day make it one by which, until which or for which something is set, or of something else."""
    if _BEFORE_DAY.match(text, mention.end) or is_of_else(text, mention):
        return True
    before = text[max(0, mention.start - _NEAR) : mention.start].rpartition("\n")[2]
    if _FOLLOWS.search(before[-24:]) and _DONE_THEN.match(text, mention.end):
        return True
    return _SET.search(before[-24:]) is not None or _SET_EN.search(before) is not None


#: 2025年2月28日取得的批复, of one that ends now.
_GIVEN_THEN = Deferred(r"(?:(?:经|由)[^,。;]{1,10})?(?:取得|获得|获颁|获批|颁发|核发|发放|拿到|领取|签发|授予)的")
_GIVEN_THEN_EN = Deferred(
    r"\b(?:granted|received|obtained|issued|won|awarded|given|approved|secured)\b(?:[^.;,]{0,30}|(?:[^.;]|\.(?=,| [a-z])){0,90}?\b(?:approvals?|permits?|licen[cs]es?)) on $"
)
_ENDS_BEFORE = Deferred(
    r"\b(?:revok|withdr|cancel|rescind|annul|terminat|suspend|strip|expel|remov)\w*[^.;,]{0,30} on $"
)
#: 6月10日递交申请,6月18日获批; "filed its application on June 10 and was approved on June 18".
_ASKED_THEN = Deferred(r"(?:,[^,。;]{0,14})?[^,。;]{0,8}(?:递交|提交|提出|递件)[^,。;]{0,24}(?=[,。;])")
_ASKED_THEN_EN = Deferred(
    r"\b(?:filed|applied|submitted|lodged|handed in)\b(?:(?!\b(?:approv|clear|grant|issu|licen[cs]ed|admitted|received|won)\w*)[^.;,]){0,90} on $",
    re.I,
)
_GRANTED = Deferred(r"获|批准|批[复覆]|颁|同意|准予")
#: 你公司3月2日提出的试点申请,…不予许可: when what is decided now was asked for.
_ASKED_OF = Deferred(r"(?:向[^,。;]{2,16})?(?:提出|递交|提交|报送|申报|报来)的[^,。;]{0,30}?(?:申请|材料)")
#: 6月10日网传, 自媒体6月10日称: what is denied later.
_TOLD_THEN = Deferred(r"(?:网传|网上|网络|有?传言?|流传|[^,。;]{0,6}(?:称|报道|传出|发文)(?!不))")
_RUMOUR_BEFORE = Deferred(r"(?:自媒体|网民|网友|网传|媒体|博主|公众号|针对|传闻)[^,。;]{0,8}$")


#: "the first list (13, 28 February 2025)", "After the first round (28 February 2025": the day of the round behind whose name the bracket stands.
_ROUND_IN_BRACKET = Deferred(
    r"(?P<recalled>\b(?:[Ss]ince|[Aa]fter|[Ff]ollowing|[Ww]ith|[Bb]esides|[Bb]eyond|[Tt]o|[Uu]nlike) )?(?:\b(?:[Tt]he|[Ii]ts|[Cc]hina's|MIIT's) )?"
    r"\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ii]nitial|[Ii]naugural|[Ee]arlier|[Pp]revious|[Oo]riginal|[Oo]pening|[Ll]ast) (?:pilot )?(?:batch|list|round|group|wave|tranche|intake)(?: of [a-z -]{3,30})? \([^()]{0,40}$"
)


def is_in_bracket_of_round(text: str, mention: Mention, *, recalled: bool = False) -> bool:
    """Whether a day stands in the bracket behind the English name of a round; `recalled`: of one that is told only as what came before."""
    before = text[max(0, mention.start - _NEAR) : mention.start].rpartition("\n")[2]
    found = _ROUND_IN_BRACKET.search(before) if "(" in before else None
    return found is not None and (found["recalled"] is not None or not recalled)


def is_of_step_before(text: str, mention: Mention, kind: StatementKind | None) -> bool:
    """Whether a day is that of what went before an act of a kind: the grant that ends now, the filing, the rumour."""
    before = text[max(0, mention.start - _NEAR) : mention.start].rpartition("\n")[2]
    if kind == "revocation":
        given = _GIVEN_THEN_EN.search(before) and not _ENDS_BEFORE.search(before)
        return bool(given) or _GIVEN_THEN.match(text, mention.end) is not None
    if kind == "total":
        return is_in_bracket_of_round(text, mention)
    if kind == "approval":
        asked = _ASKED_THEN.match(text, mention.end)
        before_it = asked is not None and not _GRANTED.search(asked.group())
        return (
            before_it
            or _ASKED_OF.match(text, mention.end) is not None
            or _ASKED_THEN_EN.search(before) is not None
            or is_in_bracket_of_round(text, mention, recalled=True)
            or is_of_launch(text, mention)
        )
    if kind == "denial" and _ASKED_OF.match(text, mention.end):
        return True
    if kind == "denial":
        return _TOLD_THEN.match(text, mention.end) is not None and _RUMOUR_BEFORE.search(before) is not None
    return False


#: "the pilot that began last October", "in the pilot, which was launched in October 2024".
_STARTED = Deferred(
    r"\b(?:which|that|pilot|scheme|programme|program|trial)(?: (?:was|were|has been|had been|first|officially|formally|itself))* (?:launched|started|began|begun|opened|introduced|kicked off|rolled out|set up|got under way|took effect|came into force)(?: (?:in|on|from|back in|early in|late in))?(?: (?:early|late|mid-?))? ?$"
)


#: 2024年10月23日试点启动;…: so in Chinese, where what follows tells of later days.
_STARTED_ZH = Deferred(
    r"(?:[^,。;\d]{0,8}试点(?:工作)?(?:正式)?(?:启动|开启|启幕|揭牌|开闸)(?:之?后|以来|至今)?[;,。]|(?:正式)?(?:启动|开启|开始|推出|启幕)的[^,。;\d]{0,16}试点,)"
)


def is_of_start(text: str, mention: Mention) -> bool:
    """Whether a day is that on which a text says that the pilot began."""
    if _STARTED_ZH.match(text, mention.end):
        return True
    return _STARTED.search(text, max(0, mention.start - 60), mention.start) is not None
