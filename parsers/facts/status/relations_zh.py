"""Says whether a Chinese sentence tells an approval of the very firm that a name names, not only beside it.

A word of approval in the sentence is not enough: 甲公司将为获批的13家企业提供机房. The name is the subject of a grant
(甲公司获批), its object (向甲公司颁发), one of those granted (包括甲公司), or is described by it (获批的甲公司).
"""

import re

from parsers.facts.status.members_zh import BREAKS, is_member
from parsers.facts.text.deferred import Deferred

_NOUNS = r"(?:批准|核准|批[复覆文]|许可|牌照|执照|同意|准入|试点|资格|资质|放行|入场券|通行证|门票)"
_GRANT = Deferred(
    rf"获批|获准|获颁|获发|获(?!悉|知|得悉)[^,。;]{{0,36}}?{_NOUNS}|(?:取得|拿到|领到|领取|接过|接下|接到|领走|领下|捧回|捧走|揽获|收获|拿下|收到|收悉|得到|等来|盼来|迎来|斩获|喜提|持有|手握|夺得|摘得|凭)[^,。;]{{0,30}}?{_NOUNS}"
    r"|入围|入列|入选|上榜|在列|(?<!不)在名单|见于名单|名列|位列|列入|榜上有名|赫然|在内(?!地|陆|部|容|网)|之一(?!的)|也在其中|等\d+家|等[一二三四五六七八九十]+家|被[^,。]{0,10}(?:批准|准许|允许|准予)|(?<!未)经[^,。]{1,12}(?:批准|核准|同意|许可)"
    r"|(?<![将望可能争或会拟])正式成为[^,。]{0,16}试点企业|(?<![将会或])成为[^,。]{0,24}(?:获批|获准|获得|取得|拿到|首[家批])|的[^,。]{0,24}申请(?:已|均|日前|近日|也|[今昨]日|正式|于[^,。]{1,10})?(?:获(?![^,。;]{0,14}受理)|得到|被批|通过)|(?:取得|获得?|拿到)[^,。;]{0,30}[一二两三四五六七八九十\d][项类种](?:增值电信)?业务(?=[,。;]|$)|(?<!未)(?<!未能)(?<!没有)通过[^,。;未]{0,14}审批|(?P<landed>批[复覆][^,。;将拟未预]{0,12}?(?:下来|到手|落地|下发|送达|刚满月|在手))|[循经走]试点[^,。;]{0,4}(?:入场|进场)"
    r"|(?:顺利|成功|如愿)?(?:过关|通关)|可(?:自主|独立|直接|在)[^,。]{0,10}(?:经营|开展|提供)"
)
#: What makes that which stands between a name and a grant another's: N表示,将为获批的…; N的股价; N是获批外企的伙伴.
_OTHERS = Deferred(
    r"(?<![模草虚])拟(?![好定人])|何时|能否|会否|是否|若|距离?|只差|即将|审[查核](?!后|通过|批准)|申领|竞逐|角逐|股价|高管|负责人|分析师|律师|研究员|首席|总监|董事|经理|欢迎|祝贺|合作|客户|供应|提供|竞争|对手|期待|希望|盼|有意|计划|收购|入股|参股|租用|租赁|携手|联手|不同|相比|除外|以外(?![商资方])|之外|将为|将向|将与|曾为|曾向|认为|指出|有望|或将|申请(?!(?:已|均|日前|近日|也)?(?:获|得到|被批|通过))|等待|未|没有|不(?!限|设|再|同)|无缘"
)
#: N是首家获批的企业, N为13家获批企业之一: said of N itself; 是13家获批企业的伙伴 is not.
_IS = Deferred(
    r"(?:是|(?<![作成称因行])为|系|给|向|对|(?:与|同(?!日|批|时|期|样))(?!(?:另外|其他|其余|其它)))(?!首|第|全国|国内|本市|唯一|本[次批]|此次|该批|今年|[一-鿿]{2,4}?(?:首|第一|唯一)|其中|少数|外[资商]|[^,。;]{0,30}之一(?:[,。;]|$))"
)
_SELF = Deferred(
    r"^(?:\([^)]{1,40}\))?[^,。;:]{0,14}?(?:表示|宣布|称|透露|公告|披露|证实|确认|说|介绍|消息)[,:]?(?=(?:公司|其|该|本|已|近日|日前|于|旗下|\d{1,4}[年月日]|获|正式|成功))"
)
#: 负责人证实公司已取得批复: said by somebody of the firm, and of the firm itself.
_OF_ITSELF = Deferred(
    r"(?:\([^)]{1,40}\))?[^,。;:]{0,10}?(?:证实|确认|表示|称|透露|宣布)[,:]?(?:该?公司|其(?!中))(?:已|日前|近日|于)"
)
_ASIDES = Deferred(r"\([^()]{0,40}\)")
_OBJECT = Deferred(
    r"(?:批[复覆文]?(?:送达|送抵|送到|交到|发到)|批准|核准|同意|准许|准予|允许|放行|许可|批[复覆](?!的)|发给|颁给|授予|发放给|颁发给|交给|批给|(?:批[复覆文]|许可证?|牌照|执照)[予给])了?(?P<gap>[^,。;:]{0,70})$"
)
_RECIPIENT = Deferred(r"(?:向|给|为|对)(?P<gap>[^,。;:]{0,70})$")
_GIVEN = Deferred(
    rf"^[^。;]{{0,60}}?(?:发放|颁发|核发|下发|送达|颁出|发出|授予|发了|颁了|批出|作出|出具|开具|签发)[^,。;]{{0,30}}{_NOUNS}(?!的(?:日期|时间|消息|传闻|条件|依据|前提|可能|程序|流程))"
)
_DESCRIBED = Deferred(
    rf"(?:(?<!待)(?<!将)(?<!未)(?<!有望)(?<!预计)(?<!预期)(?<!等待)(?:获[批准]|(?<!排队)(?:拿证|过关))|(?:取得|获得|拿到|领到|收到|拿下|持有|获)[^,。;]{{0,30}}{_NOUNS})(?:的|企业|外企|公司|单位|了的)(?:首家|唯一|外商独资|外资|外商投资)?(?:企业|公司)?$"
)
#: 若获批,甲公司将…: told under a condition.
_IF = Deferred(r"(?:^|[,;])(?:若|如果|如获|一旦|假如|倘|倘若|如能)[^,。;]{0,40},?[^,。;]{0,6}$")
#: 获批企业中,甲公司计划…: one of those approved.
_AMONG = Deferred(
    r"(?:获批|获准|入围|上述|这些|首批)[^,。;]{0,10}(?:企业|外企|公司|单位)?(?:(?:中|里|当中|之中)(?:,|:)?|(?:之一|代表)[、,:]?|名单(?:里|中|上)?有?)[^,。;]{0,4}$"
)
#: 批准4间港资企业…,当中甲公司、乙公司主打数据中心: one of those whom the clause before lets in, and what it will do.
_OF_ROUND = Deferred(
    r"(?<![未将拟])(?:批准|核准|准许|准予|放行)(?:再|多|新|又|了|一批)*(?:\d+|[一二两三四五六七八九十百]+)[余多]?[家户间][^。;]{0,70},(?:当中|其中)(?:[^。;,]{0,16}旗下的?)?(?:[^。;,、]{2,40}、)*$"
)
_WILL_RUN = Deferred(
    r"(?:\([^()]{1,24}\))?(?:[、和及与][^,。;、和及与]{2,40}){0,4}(?:[均都]?(?:主打|主营|专营|从事|经营|提供)|获准?(?:经营|从事))[^。;]*,(?:其余|余下|剩下|另外?|其他)"
)


def _is_of_round(before: str, after: str) -> bool:
    return _OF_ROUND.search(before) is not None and _WILL_RUN.match(after) is not None


#: Of whom something else is said: his shares, his wares for those approved, his being their partner.
_BESIDE = Deferred(
    r"^(?:\([^()]{1,24}\))?的?[^,。;]{0,20}申请的(?:补正|期限|材料|延期|听证|复议|受理|撤回)|^[^。;]{0,40}(?:获批|获准|批[复覆])[^。;]{0,24}的[^。;,]{0,6}(?:伙伴|客户|供应商|对手|服务商)|^[^。;]{0,12}(?:股价|股份)[^。;]{0,8}[涨跌升降]"
    r"|^(?:\([^()]{1,24}\))?[^,。;]{0,6}?(?:是|为|成为|作为|系|属)[^,。;]{0,12}?(?:申请|申报|递件|送件|签约|受理|意向|入驻|落户|注册|合作|注销|退出|整改|约谈|受访|参展)(?:的)?(?:外资|外商投资)?(?:企业|公司|外企)"
    r"|^[^,。;]{0,8}?(?:名列|位列|列入|入选|上榜|跻身|入围)[^,。;]{0,16}?(?:\d强|[百千]强|独角兽|侵害|违规|失信|经营异常|瞪羚|专精特新|排行|福布斯)"
    r"|^[^,。;]{0,8}?在(?:印尼|印度|越南|泰国|马来西亚|菲律宾|新加坡|日本|韩国|美国|欧盟|德国|英国|法国|澳大利亚|沙特|阿联酋|巴西|墨西哥|台湾|香港|澳门)(?:当地|境内|也|亦|已)?(?:获|取得|拿到|领到)"
    r"|^[^。;]{0,12},?将?(?:为|向|与|给)(?:首批)?获[批准]|^[^,。;]{0,6}(?:对此)?(?:表示)?(?:欢迎|祝贺)"
)
_PARTNER_AFTER = Deferred(
    r"^(?:\([^)]{1,30}\))?(?:的)?(?:法律顾问|顾问|股价|股份|高管|负责人|分析师|律师|研究员|首席|总监|董事|发言人|合伙人|一位|有关)"
)


#: Who gets the paper for the firm: 甲公司总经理从工作人员手中接过…批复.
_RECEIVES = Deferred(
    r"^(?:\([^)]{1,30}\))?(?:的)?(?:中国区|大中华区|亚太区)?(?:负责人|法定代表人|总经理|董事长|代表|首席[一-鿿]{2,4}|总裁|高管)[^,。;]{0,12}?(?:上台,?|登台,?|起身,?)?(?:从[^,。;]{1,18}手[中里]|上台|现场|当场)?(?:接过|接下|领取|领到|接到|捧回|领走|代表公司[领接])[^。;]{0,40}"
    rf"{_NOUNS}"
)


#: 向甲公司的代表递上…批复: who takes it for the firm.
_HANDED = Deferred(
    rf"^(?:\([^)]{{1,30}}\))?的?(?:负责人|法定代表人|总经理|董事长|代表|高管)[^,。;]{{0,12}}?(?:发放|颁发|核发|递上|送上|交付|颁出|授予|递交)了?(?![^,。;]{{0,20}}(?:受理|通知书|不予|申请))[^,。;]{{0,30}}{_NOUNS}"
)


def is_received_zh(after: str) -> bool:
    """Whether the words behind a name tell that somebody of the firm takes its paper."""
    return _RECEIVES.match(after) is not None


#: 以下3家企业:1.甲公司;2.乙公司;3.丙公司: a row of full names, whatever parts and numbers them.
_PARTS_ROW = Deferred(r"(?<=公司); ?(?:\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、)] ?)?")
_OPENS_ROW = Deferred(r"(?<=:) ?\(?[1一][.、)] ?(?=[一-鿿A-Z])")


def is_granted_zh(before: str, after: str) -> bool:
    """Whether a sentence tells a grant to the firm between `before` and `after`, both of the folded text."""
    before, after = _OPENS_ROW.sub("", _PARTS_ROW.sub("、", before))[-200:], after[:200]
    if _IF.search(before):
        return False
    if _AMONG.search(before) or _DESCRIBED.search(before) or _is_of_round(before, after):
        return True
    if is_received_zh(after) or _CLOSED_BY.match(after) or _APPOSED.match(after):
        return True
    if _RECIPIENT.search(before) and _HANDED.match(after):
        return True
    if stands_beside(after) or _POSSESSED.match(after):
        return False
    return _is_subject(after) or _is_object(before, after) or is_member(before, after) or _is_sent(before, after)


#: 送达甲公司等6家企业试点批复: the paper stands behind those whom it goes to.
_SENT = Deferred(r"(?<![未没将拟])(?:送[达抵]|颁给|发给|授予)了?$")
_PAPER_BEHIND = Deferred(r"[^,。;]{0,60}?(?<!申请)(?:批[复覆文]|许可证)(?!的?(?:条件|通知|申请))")


def _is_sent(before: str, after: str) -> bool:
    return _SENT.search(before) is not None and _PAPER_BEHIND.match(after) is not None


#: 甲公司,一家今年4月拿到试点批复的外企: what it is.
_APPOSED = Deferred(
    rf"(?:\([^)]{{1,30}}\))?(?:,|—+)(?:这?是)?(?:一|首|又一|第[一二三四五六七八九十]+)家(?:(?![未没将拟为希盼想欲待能向给对与同和])[^,。;]){{0,16}}?(?:获批|(?:拿到|取得|获得|领到|收到)了?(?:(?![未没将拟申])[^,。;]){{0,30}}?{_NOUNS})的(?:外资|外商独资|外商投资|港资|台资|日资|德资|美资)?(?:企业|公司|外企)"
)
#: 甲、乙等已获批企业: what closes a row says that its firms were let in.
_CLOSED_BY = Deferred(
    r"(?:(?:、[^,。;、]{2,24})+?(?:(?:和|及|以及|与)[^,。;、]{2,24})?)?等(?!待|着)(?:已|新|首批)?获[批准](?:的)?[^,。;]{0,4}?(?:企业|公司|外企)"
)
_SPEAKS = Deferred(
    r"^(?:\([^)]{1,30}\))?(?:的)?(?:有关|相关)?(?:负责人|高管|发言人|总经理|董事长|首席[一-鿿]{2,4}|总监|法务|代表)[^,。]{0,12}(?:表示|说|称|提醒|坦言|认为|透露|指出|介绍|告诉)(?![^。]{0,20}已?(?:获|拿到|取得))"
)


def speaks(after: str) -> bool:
    """Whether somebody of the firm says something, and nothing is said of the firm: 甲公司负责人提醒,批复会被收回."""
    return _SPEAKS.match(after) is not None


#: 准予甲公司变更试点批复, 乙公司延续批复: it holds one already. 取得批复并换发许可证 lets it in as well.
_CHANGED = Deferred(
    r"(?:\([^)]{1,30}\))?(?:(?!(?:获|取得|拿到|领到|收到|颁发|发放|核发|新[办批发]|开展)(?!准?(?:变更|延续|续期|续展|换发|补发|展期)))[^,。;、]){0,10}?"
    r"(?:变更|延续|续期|续展|换发|补发|展期)(?:(?!获|取得|拿到|领到)[^,。;后]){0,14}?(?:批[复覆文]|许可证?|牌照)(?!(?:[^,。;]{0,20},)?[^,。;]{0,10}(?:获(?![悉知])|取得|拿到|领到))"
)


def stands_beside(after: str) -> bool:
    """Whether what follows a name tells something else of it: its shares, its wares, a change of its paper."""
    return (
        _CHANGED.match(after) is not None
        or (_PARTNER_AFTER.match(after) is not None and _OF_ITSELF.match(after) is None)
        or _BESIDE.match(after) is not None
    )


#: 甲与乙的一家公司双双获得…: both are the subject.
_JOINTLY = Deferred(
    r"^(?:与|和|同|及|以及|连同)[^,。;]{1,30}?(?=(?:(?:于|在)[^,。;]{1,10}?)?(?:双双|均|都|分别|一[同起并]|先后|同[日时]))"
)


#: 获批企业, 获批外企的伙伴: the grant describes somebody else.
_ATTRIBUTIVE = Deferred(
    r"(?:批[复覆文]|资格|许可证?|牌照)?(?:的)?(?:\d+家|[一二两三四五六七八九十]+家)?(?:的)?(?:外资|外商投资|试点)?(?:企业|外企|公司|单位|主体|机构)(?!之一|中的|[,。;、]|$)"
)
#: What follows the grant makes it none that is done: 获批后即可, 获批的可能, 获批仍不确定.
_UNDONE = Deferred(
    r"(?:[^,。;后前的]{0,4}?(?:批[复覆准文]|资格|许可证?|牌照))?(?:(?:之?后|以后)[,]?[^,。;]{0,6}(?:即可|方可|才|可以?|须|需|应|将|计划|拟|再)|(?:之?前|以前)(?!,?[^,。;]{0,4}已)|的(?:可能|概率|机会|时间|条件|材料|前提|希望|难度|流程|进度|消息|传闻|说法|报道)|[^,。;]{0,4}(?:不确定|未定|未知|无望|受阻|只差|待定|可期|落空)|[^,。;]{0,6}(?:只是|仅是|不过是)时间问题)"
)
#: Papers of other kinds, or of other countries.
_OTHER_PAPER = Deferred(
    r"延期|延续|变更|更名|频率|频谱|[56]G|卫星|码号|域名|进网|入网|型号|安全评估|数据出境|上市|融资|施工|用地|药|医疗器械|版号|支付|保险|证券|基金|银行|出版|快递|测绘|专利|增资|并购|医院|诊所|债券|发债|票据|股票|股份|回购|设立(?![^,。;]{0,14}(?:电[信讯]|增值))|建厂|工厂|学校|幼儿园|影院|直销|免税店|游戏|临床|新药|航线|总部认定"
    r"|(?:当地|印尼|印度|越南|泰国|马来西亚|新加坡|日本|韩国|美国|欧盟|德国|英国|法国|澳大利亚|沙特)(?:政府|监管|通信|电信|当局|主管)"
)
_NEW_SUBJECT = Deferred(
    r"(?:\d|[一二两三四五六七八九十百])[余多]?[家户间](?!外商独资|外资独资|获批)|企业|外企|业者|(?<!^)(?<![本该])公司|股东"
)
#: 甲公司的母公司获批, 甲公司的客户获批: what belongs to it is let in, not it.
_POSSESSED = Deferred(
    r"(?:\([^)]{1,30}\))?的(?!(?:[^,。]{0,10}申请|(?:增值|加值|电[信讯]|业务|经营|试点|互联网|数据中心|信息服务)*批[复覆]|试点|业务|产品|[^,。]{0,8}项目))"
)


#: 预计试点批复下来还要半年, 待批复落地后开工: an approval that is to come.
_AWAITED = Deferred(r"预[计期]|判断|[待等盼]|估计")
_TO_COME = Deferred(r"[^,。;]{0,4}(?:还需|还要|要到|要等|之?后|再)")


def _is_of_else(rest: str, grant: re.Match[str]) -> bool:
    """Whether a grant is not told as done, or is of another kind of paper."""
    if _UNDONE.match(rest, grant.end()):
        return True
    if grant["landed"] and (_AWAITED.search(rest[: grant.start()]) or _TO_COME.match(rest, grant.end())):
        return True
    told = f"{grant.group()}{re.split('[,。;]', rest[grant.end() : grant.end() + 24])[0]}"
    return _OTHER_PAPER.search(told) is not None and "试点" not in told


def _is_subject(after: str) -> bool:
    said = _SELF.match(after)
    rest = after[said.end() :] if said else after
    found = next((one for one in _GRANT.finditer(rest) if not _ATTRIBUTIVE.match(rest, one.end())), None)
    if found is None or _is_of_else(rest, found):
        return False
    gap = _JOINTLY.sub("", _ASIDES.sub("", rest[: found.start()]))
    if "。" in gap or ";" in gap or _OTHERS.search(gap) or ("," in gap and _NEW_SUBJECT.search(gap.rpartition(",")[2])):
        return False
    said_to_be = _IS.search(f"{gap}{rest[found.start() :]}")
    return said_to_be is None or said_to_be.start() >= len(gap)


def _is_object(before: str, after: str) -> bool:
    if (found := _OBJECT.search(before)) and not BREAKS.search(found["gap"]):
        return not re.search(
            r"[不未没拟将可]$|尚未$|等待$|拟[^,。]{0,4}$|将(?!试点|批|许可)[^,。]{0,4}$|正在[^,。]{0,4}$|考虑$|有望$",
            before[: found.start()],
        )
    found = _RECIPIENT.search(before)
    return found is not None and not BREAKS.search(found["gap"]) and _GIVEN.match(after) is not None
