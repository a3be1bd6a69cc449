# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows a day as that of something else than what is decided beside it: a firm's founding, another's congress, an opening, a report.

(成立于2019年6月3日), 2月26日,…企业举行开业仪式; "(founded on 3 June 2019)", "ahead of the National People's Congress on 5 March".
"""

from parsers.facts.text.deferred import Deferred
from parsers.facts.values.mentions import Mention

#: What a firm does that was let in before.
_DID = r"(?:opened|held|began|started|won|signed|launched|inaugurated|unveiled|celebrated|marked|named|appointed|announced|hired|moved|broke|switched|hosted|published|posted|reported|completed|closed|expanded|raised|agreed|teamed|told|said)"
_BEFORE = Deferred(
    r"(?:成立|创立|创办|设立|注册|更名|改名|上市)[于在]$"
    r"|[(,] ?(?:which was |who was )?(?:founded|established|incorporated|set up|formed|renamed|listed in [A-Z]\w+|formerly [^,().;]{2,40})(?: (?!\w* ?(?:\w+ )*(?:and|was|were|got|won|approved)\b)[\w ]{1,24}?)? (?:on|in) $"
    r"|\b(?:[Aa]head of|[Ii]n the run-up to|[Oo]n the eve of|[Ii]n advance of) (?:the|a|an|its|next) (?!others?\b|rest\b|rivals?\b|competitors?\b|pack\b|field\b)(?![^.;,]{2,60} at an? (?:meeting|ceremony|event))[^.;,]{2,60} (?:on|of|in|from) $"
    rf"|, (?:which (?:has|have|had) been )?(?:approved|licen[cs]ed|cleared|let in|admitted)\b[^.;,]{{0,60}}, {_DID} [^.;]{{0,60}} (?:on|in) $"
    r"|\b(?:received|got|obtained|given) (?:its|a|an|the|their) (?:business|operating|import|export|building|construction|food|tax) (?:licen[cs]e|permit|registration) (?:on|in) $|\b(?:approvals?|permits?|licen[cs]es?|consent) (?:of|for) (?:its|the|their|[A-Z][\w-]*['’]s) (?:data export|name|new name|name change|merger|relocation|[\w-]+ exports?)[^.;,]{0,30} (?:on|in) $"
)
_GOT = r"(?:获批|获准|获得|取得|拿到|领到|持有)"
_DOES = r"(?:启用|庆祝|宣布|任命|举行|举办|召开|开业|开工|开通|揭牌|奠基|落成|投产|投运|签约|签署|签订|签下|达成|发布|推出|上线|迎来|完成|启动|亮相|参加|出席|入驻|迁入|搬[入进到]|交付|增资|收购|表示|透露)"
_HANDED = r"(?:领取|领到|获颁|收到|拿到|获发|取得|获得|颁发|颁证|授牌|获批)"
_BEHIND = Deferred(
    r"(?:成立|创立|更名|改名|设立|注册成立|上市|改制)\)|(?:开工|开业|开幕|上市|揭牌|成立)的(?![^,。;]{0,14}(?:会|论坛))|(?:(?:所)?刊[发登载]?[\"“的]|报[道导],(?![^。;]{0,20}(?:当[天日]|今[天日])))"
    r"|[^,。;批获准\d]{0,14}(?:闭幕|开幕|会见|到访|开学)(?!的|[^,。;]{0,12}(?:上|发布会|宣布)|,[^,。;]{0,16}(?:在?会上|会议上|当场|当天|现场)|[^,。;]{0,20}并(?:当场|现场|向)|前夕)|,?[^,。;\d]{0,4}(?:第\d+家)?获批[^,。;]{0,20}的(?:外资|外商投资)?(?:企业|公司)(?![^,。;]{0,24}(?:授牌|颁证|颁发|颁牌|发牌|发证)仪式)[^,。;]{0,30}(?:举行|举办|开业|开工|揭牌|落成|启用|签约)(?![^。;]*当[天日][^。;]*批[复覆])"
    # 3月3日,已获批试点的甲公司启用新楼; 3月3日,取得批复后,甲公司启用新楼
    rf"|,(?:已经?|刚刚?|此前|早前|早已|先前|前不久|率先|新近|首批|首家){_GOT}[^,。;的]{{0,40}}的(?!批[复覆]|名单)(?![^,。;]*{_HANDED})(?:(?!名单)[^,。;]){{2,40}}?{_DOES}"
    rf"|,在?{_GOT}[^,。;的]{{0,40}}(?:批[复覆文]|许可证?|牌照)[之以]?后,(?![^,。;]*{_HANDED})(?:(?!名单)[^,。;]){{2,40}}?{_DOES}"
    # "On March 3 Bosch, which has been approved for the pilot, opened a plant"
    rf"|,? [A-Z][^.;,]{{1,60}}(?:\.?, Ltd\.?)?, which (?:has|had) (?:already |recently |since )?(?:been (?:approved|licen[cs]ed|cleared|admitted|let in)|(?:obtained|received|won) (?:a|an|its))\b[^.;,]{{0,80}}, {_DID}\b"
)
#: So many characters before a day say whose it is.
_NEAR = 150


def is_of_else(text: str, mention: Mention) -> bool:
    """Whether the words right beside a day make it that of something else."""
    before = text[max(0, mention.start - _NEAR) : mention.start].rpartition("\n")[2]
    return _BEFORE.search(before) is not None or _BEHIND.match(text, mention.end) is not None
