# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Plain Chinese wordings of a grant whose verb stands elsewhere than before the paper, of one only hoped for, and of a pilot that a place gets.

试点批复正式下发, 摘得首批试点批复, 甲公司已获批复,乙公司未获; 争取年内获得批复, 只待获得批复; 苏州获得工信部试点批复.
"""

from parsers.facts.text.patterns import Pattern
from parsers.facts.values.regions import PLACES_ZH

_REPLY = r"批[复覆]文?件?"
_END = r"(?=[,。;\n]|$)"
_BY_THEN = r"(?:已经?|正式|均|也|日前|近日|于[^,。;\n]{1,12}?|经[^,。;\n]{1,8}?|由[^,。;\n]{1,12}?)"
_GIVEN = Pattern(
    rf"的(?:(?!申请|撤|收回)[^,。;\n]){{0,24}}试点{_REPLY}{_BY_THEN}{{0,4}}(?:下发|核发|颁发|签发|发出|到手|下达|寄达){_END}"
    rf"|(?<![若如旦设])试点(?:申请|审批)(?:已|均|也|正式|顺利|日前|近日)*通过(?:审批)?{_END}"
    rf"|(?:已经?|正式|成功|率先)+成为[^,。;\n]{{0,20}}试点(?:持证|持牌|获批)企业{_END}"
    rf"|(?<![将会望能或争请意想拟盼])成为首批[^,。;\n]{{0,14}}试点企业{_END}"
    rf"|(?<![未没将拟])(?:摘得|捧得|夺得|抢得|摘下)[^,。;\n]{{0,16}}试点{_REPLY}{_END}"
    rf"|(?:已经?|均|也)持有?[^,。;\n]{{0,16}}试点{_REPLY}(?:展业|开展业务|经营|运营|开业)"
    rf"|试点{_REPLY}(?:已经?|也|正式|日前|近日)+(?:发至|发给|下发至?|颁给|颁发给|送至|寄至|交到|授予)"
    rf"|试点{_REPLY}的首批(?:获得者|得主|持有者|持证者)(?:包括|有|为|是|:)"
    rf"|试点{_REPLY}(?:已经?)?[由被][^,。;\n]{{2,60}}(?:收入囊中|拿下|摘得|领走|包揽)"
    rf"|试点{_REPLY}(?:落地|发放|下发|出炉),[^。;\n]{{2,80}}(?:先行先试|拔得头筹|尝鲜)"
    rf"|试点{_REPLY}由[^,。;\n]{{2,50}}(?:代为|代)(?:领取|签收)"
    rf"|^[^,。;\n]{{4,40}}公司:[^,。;\n]{{0,16}}试点{_REPLY}\([^()]{{2,30}}号\)"
    rf"|[从由][^,。;\n]{{1,16}}手[中里]接过[^,。;\n]{{0,16}}{_REPLY}"
    # one has it, the other has not
    rf"|(?<![未没])已获得?(?:(?![未没])[^,。;\n]){{0,24}}{_REPLY},(?:而|但)?[^,。;\n]{{2,40}}(?:尚|仍|还|则|都|均)*(?:未获得?|没有){_END}"
    rf"|未获得?[^,。;\n]{{0,24}}{_REPLY},(?:而|但)?[^,。;\n]{{2,40}}?(?:则|却|均|都)?已获得?{_END}"
    rf"|只有[^,。;\n]{{2,40}}获得?[^,。;\n]{{0,24}}{_REPLY},(?:而|但)?[^,。;\n]{{2,60}}(?:都|均|则|仍|还|尚)*(?:没有|未获得?){_END}"
    rf"|(?<![未没])获得、[^,。;\n]{{2,40}}未获得[^,。;\n]{{0,24}}{_REPLY}"
)
#: 再发22张外资试点执照, 关于公布第四批获批企业的通知: whoever they are.
_PUT_OUT = Pattern(
    rf"(?<![未没将拟])[再又]发(?:放|出)?\d+[张份][^,。;\n]{{0,6}}外[资商][^,。;\n]{{0,14}}试点(?:执照|牌照|{_REPLY})"
    r"|关于公布[^。;\n]{2,50}获[批准](?:外资|外商投资)?企业(?:名单)?的(?:通知|公告|通告)|(?:公布|公示)[^。;\n]{0,16}试点批[复覆](?:企业)?名[单录]|文书名称:(?:关于)?(?:同意|准予)[^。;\n]{0,30}试点的?批[复覆]"
)
_TO_GET = r"(?:获(?:批(?!后|复的)|准|得|颁|发)?(?!悉|知)|取得|拿到|领到)(?!的|后)"
_HOPED = Pattern(
    rf"(?:(?<![模草虚])拟于?(?!定)|争取|力争|希望|(?<![不超])期望|冀(?=[年今明])|盼(?=[年今明])|(?<![比于超出如合])预[计期]|原计划|原本?打算|(?:可能|或将?)成为|即将|[只就静单][待等]|尚不具备|还不具备)[^,。;\n]{{0,24}}?{_TO_GET}[^,。;\n]{{0,50}}"
    rf"|{_TO_GET}[^,。;\n]{{0,30}}{_REPLY}(?:只|仅|不过)是时间问题"
)
_PLACE = rf"(?:{'|'.join(PLACES_ZH)})"
_PLACES = rf"(?:{_PLACE}[市省]?(?:[、和及与]{_PLACE}[市省]?)*(?:等)?(?:[\d一二两三四五六七八九十]+[地市])?|[\d一二两三四五六七八九十]+(?:地|市|个地区|个城市))"
_PLACE_GETS = Pattern(
    rf"(?:^|[,。;:\n])(?:[^,。;:\n]{{0,10}}日)?{_PLACES}(?:已|也|均|正式|率先|成功|日前|近日)*(?:获得?|取得|拿到|获颁)(?:了)?(?!\d+[张份件家])(?:(?!外资企业|外企)[^,。;\n]){{0,30}}试点{_REPLY}{_END}"
    rf"|向{_PLACES}(?:颁发|发放|下发|核发)了?[^,。;\n]{{0,30}}试点{_REPLY}"
)
#: 宣布将试点扩大至11地,此前四地已有56家获批: the sum before an act of policy is not its news.
_SUM_BEFORE = Pattern(
    r"(?:扩大?[至到]|扩围|印发|出台)[^。;\n]{0,60},此前[^,。;\n\d]{0,10}(?:已|共|累计)[^,。;\n\d]{0,4}\d+[余多]?[家户间]"
)


def tells_given_zh(text: str, *, firms: bool) -> bool:
    """Whether a Chinese sentence tells a grant in such a wording; `firms`: it names a foreign firm."""
    return _PUT_OUT.search(text) is not None or (firms and _GIVEN.search(text) is not None)


def leave_hoped_zh(text: str) -> str:
    """The sentence without the grants that it only hopes for, expects or waits for; the same where it has none."""
    return _HOPED.sub(" ", text)


def recalls_sum_zh(text: str) -> bool:
    """Whether a sentence tells an act of policy, and behind it the sum before."""
    return _SUM_BEFORE.search(text) is not None


def lets_places_in_zh(text: str) -> bool:
    """Whether a place gets the paper by which the pilot comes to it."""
    return _PLACE_GETS.search(text) is not None
