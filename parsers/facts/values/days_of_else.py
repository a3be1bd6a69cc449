# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Knows a day as that of something else than what is decided beside it: a firm's founding, another's congress, an opening, a report.

(成立于2019年6月3日), 2月26日,…企业举行开业仪式; "(founded on 3 June 2019)", "ahead of the National People's Congress on 5 March".
"""

from parsers.facts.text.deferred import Deferred
from parsers.facts.values.mentions import Mention

_BEFORE = Deferred(
    r"(?:成立|创立|创办|设立|注册|更名|改名|上市)[于在]$"
    r"|[(,] ?(?:which was |who was )?(?:founded|established|incorporated|set up|formed|renamed|listed in [A-Z]\w+|formerly [^,().;]{2,40})(?: (?!\w* ?(?:\w+ )*(?:and|was|were|got|won|approved)\b)[\w ]{1,24}?)? (?:on|in) $"
    r"|\b(?:[Aa]head of|[Ii]n the run-up to|[Oo]n the eve of|[Ii]n advance of) (?:the|a|an|its|next) (?!others?\b|rest\b|rivals?\b|competitors?\b|pack\b|field\b)(?![^.;,]{2,60} at an? (?:meeting|ceremony|event))[^.;,]{2,60} (?:on|of|in|from) $"
    r"|, (?:approved|licen[cs]ed|cleared|let in|admitted)\b[^.;,]{0,60}, (?:opened|held|began|started|won|signed|launched|inaugurated|unveiled) [^.;]{0,60} (?:on|in) $"
    r"|\b(?:received|got|obtained|given) (?:its|a|an|the|their) (?:business|operating|import|export|building|construction|food|tax) (?:licen[cs]e|permit|registration) (?:on|in) $|\b(?:approvals?|permits?|licen[cs]es?|consent) (?:of|for) (?:its|the|their|[A-Z][\w-]*['’]s) (?:data export|name|new name|name change|merger|relocation|[\w-]+ exports?)[^.;,]{0,30} (?:on|in) $"
)
_BEHIND = Deferred(
    r"(?:成立|创立|更名|改名|设立|注册成立|上市|改制)\)|(?:开工|开业|开幕|上市|揭牌|成立)的(?![^,。;]{0,14}(?:会|论坛))|(?:(?:所)?刊[发登载]?[\"“的]|报[道导],(?![^。;]{0,20}(?:当[天日]|今[天日])))"
    r"|[^,。;批获准\d]{0,14}(?:闭幕|开幕|会见|到访|开学)(?!的|[^,。;]{0,12}(?:上|发布会|宣布)|,[^,。;]{0,16}(?:在?会上|会议上|当场|当天|现场)|[^,。;]{0,20}并(?:当场|现场|向)|前夕)|,?[^,。;\d]{0,4}(?:第\d+家)?获批[^,。;]{0,20}的(?:外资|外商投资)?(?:企业|公司)(?![^,。;]{0,24}(?:授牌|颁证|颁发|颁牌|发牌|发证)仪式)[^,。;]{0,30}(?:举行|举办|开业|开工|揭牌|落成|启用|签约)(?![^。;]*当[天日][^。;]*批[复覆])"
)
#: So many characters before a day say whose it is.
_NEAR = 150


def is_of_else(text: str, mention: Mention) -> bool:
    """Whether the words right beside a day make it that of something else."""
    before = text[max(0, mention.start - _NEAR) : mention.start].rpartition("\n")[2]
    return _BEFORE.search(before) is not None or _BEHIND.match(text, mention.end) is not None
