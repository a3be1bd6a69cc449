# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds the grant of a Chinese firm in a later clause of its sentence: 甲公司去年申请,今年拿到批复; 甲公司负责人告诉记者,公司今年2月获批."""

from parsers.facts.status.at_request import BODY_ZH, GOES_ON_ZH
from parsers.facts.text.patterns import Pattern

#: Nothing else is said of the grant than that it was got: no hope, denial or condition, and nobody else.
_NOT_SO = r"(?!未|拟|将|预|若|如|待|不|望|才能|没|[家户间]|企业|其他|客户|合作|伙伴)"
_GOT = r"(?:拿到|取得|获得|领到|收到|等来|盼来)了?(?:(?!退|不|补|受理)[^,。;]){0,20}?批[复覆](?:[,。;]|$)"
#: 去年冬天申请,今年5月拿到批复.
_ASKED_AND_GOT = Pattern(
    rf"^(?:(?!他|对手){_NOT_SO}[^,。;]){{0,16}}(?:申请|递交材料|递件|提交材料|报送材料|受理)(?:(?!未|不|获|被|退|撤)[^,。;]){{0,8}},(?:(?!公司){_NOT_SO}[^,。;]){{0,12}}?{_GOT}"
)
#: 负责人吴清告诉记者,公司由某集团投资设立,今年2月获批开展信息服务业务.
_PERSON_TELLS = Pattern(
    rf"^(?:\([^)]{{1,30}}\))?的?(?:中国区?|在华)?(?:有关|相关)?(?:负责人|发言人|(?:副|常务副)?总经理|董事长|(?:副|高级副)?总裁|首席[一-鿿]{{2,4}})[^,。;:]{{0,12}}(?:表示|说|称|透露|介绍|告诉记者)[,:][\"“]?(?:公司|我司|本公司|我们)(?:(?!若|如果|一旦|获|批)[^,。;]{{0,24}},){{0,2}}?(?:{_NOT_SO}[^,。;]){{0,14}}?(?:获批(?:开展|经营)[^,。;]{{0,16}}(?:业务|试点)|{_GOT}|从(?:递件|递交材料|提交材料|提交申请|申请|递表|受理)到(?:拿证|领证|拿到批[复覆文]|获批|取得批[复覆文])(?:一共|总共|前后|只|共|仅)*(?:用了|花了|历时|等了|耗时))"
)

#: 6月26日接到工信部通知,其试点申请获得通过.
_ITS_APPLICATION_PASSED = Pattern(
    rf"^(?:\([^)]{{1,30}}\))?(?:{_NOT_SO}[^,。;]){{0,24}},其(?:{_NOT_SO}[^,。;]){{0,10}}申请(?:已|日前|近日|也|正式|顺利)*(?:获得?(?:批准|核准|通过)|获[批准]|通过(?:审批|审核|评审|审查)?|过审|过关)(?:[,。;]|$)"
)
#: 据甲公司披露,公司于11月3日获得试点批复: nothing but the time stands between, so that no unit, customer or rival got it, and nothing behind it that takes it back.
_OF_PILOT = r"(?=[^,。;]*(?:试点|增值电[信讯]))(?:外商投资|增值|电[信讯]|业务|经营|试点|开展|的)"
_OWN_NEWS = Pattern(
    r"^(?:\([^)]{1,30}\))?(?:官网|公众号)?(?:今日|昨日|日前|近日)?(?:披露|消息|介绍|透露|公告|公布|通报),(?:公司|其)"
    r"(?:已经?|于|日前|近日|[今昨]日|正式|成功|顺利|[本上]月|今年|(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?|,){0,4}"
    rf"(?:(?:获得|取得|收到|拿到|领到)了?(?:{BODY_ZH}(?:颁发|核发|下发|出具|签发)?的?)?{_OF_PILOT}+批[复覆]|获得?{BODY_ZH}?(?:批准|核准)(?:开展|经营|参加|参与){_OF_PILOT}+)"
    rf"{GOES_ON_ZH}"
)
_LATER = (_ASKED_AND_GOT, _PERSON_TELLS, _ITS_APPLICATION_PASSED, _OWN_NEWS)


def tells_own_later_zh(after: str) -> bool:
    """Whether a later clause of what stands behind a name tells its own grant plainly."""
    return any(one.match(after) is not None for one in _LATER)
