# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where a Chinese name stands beside an approval that is no ministry's, for something else, or over: 董事会批准甲公司申请, 甲公司获批为模范用人单位."""

from parsers.facts.text.deferred import Deferred

_BRACKETS = r"(?:\([^()]{1,30}\))?"
#: 董事会批准子公司甲公司申请, 由甲公司承办: no ministry's approval, or none at all.
_NO_OFFICE = Deferred(
    r"(?:董事会|监事会|股东大?会|工会|评审团|评委会|债权人|法院|协会|商会)[^,。;]{0,8}(?:批准|同意|核准|通过)[^,。;]{0,16}$"
)
#: 母公司为新加坡甲控股: whose the firm is.
_ITS_OWNER = Deferred(r"(?:母公司|控股股东|东家)(?:为|是|系|即)?[^,。;)、]{0,12}$")
_HOSTS = Deferred(rf"{_BRACKETS}(?:负责)?(?:承办|主办|协办|承建|冠名|赞助)")
#: 曾持有批复,已于11月到期失效; 获批为模范用人单位, 获批开展期货业务.
_HELD_ONCE = Deferred(rf"{_BRACKETS}曾(?:持有|获|取得)|{_BRACKETS}[^。;]{{0,40}}?已[^,。;]{{0,12}}?(?:到期|失效|过期)")
_APPROVED_AS = Deferred(
    rf"{_BRACKETS}[^,。;、]{{0,8}}?获[批准](?:(?:为|成为)(?!(?:首批|第|试点|全国|全市|全省|本市|.{{0,4}}家)[^,。;]{{0,16}}(?:试点|增值|电信))|(?:开展|扩大|从事|经营|办理)(?:(?!增值|加值|电信|试点)[^,。;]){{0,10}}?(?:期货|清算|支付|保险|证券|基金|快递|旅游|医疗|会展|拍卖|航运|船舶|测绘))"
)


def is_let_in_by_no_office(before: str, after: str) -> bool:
    """Whether the words around a name tell an approval by no office of state, for something else, or one that it had once, or name it as an owner."""
    if _NO_OFFICE.search(before) or _ITS_OWNER.search(before):
        return True
    return any(cue.match(after) is not None for cue in (_HOSTS, _HELD_ONCE, _APPROVED_AS))
