# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says where a Chinese name's own clause tells a grant otherwise than plainly: 甲公司预计将获批, 甲公司新车型获批, 甲公司获批一事系误传.

What can be said around 获批 has no end: hopes, other papers, places abroad, what others got, what was lost again. How it is said plainly is
soon told: days, adverbs and the body before the verb, and telecom's paper or business behind it. Whatever says it otherwise waits.
"""

import re

from parsers.facts.text.deferred import Deferred
from parsers.facts.values.regions import PLACES_ZH

#: What stands between a name and its predicate: brackets, and the other names of a row.
_OTHERS = Deferred(
    r"(?:[\"”]?\([^()]{1,60}\))?[\"”]?(?:(?:[、和及与]|以及)(?:(?!获|取得|批[复覆准])[^,。;、和及与]){2,24}?有限(?:责任)?公司)*"
)
#: A row whose end is not seen, what the name owns, or a clause that the name ends.
_NOT_ITS = re.compile(r"[、和及与\"”)—:]|以及|等|在内|一道|两家|双方|的|之|$")
_GRANTED = re.compile(
    r"获(?!悉|知|利|益|客)|取得(?!联系)|拿到|拿下|领到|领取|收到|接到|接获|等来|盼来|迎来|入选|入围|入列|列入|位列|名列|上榜|在列|过关|中选|跻身"
)
_DAY = r"(?:[上本这]?(?:周|星期|礼拜)[一二三四五六日天]|\(?[\d零〇一二三四五六七八九十廿]+\)?(?:年|月份?|日|号)|[今去前本上当同昨翌次](?:年|个?月|日|天|周|晚|季)|[上中下]旬|[年月][初中底末内]|[初底末]|[春夏秋冬][天季]|天|早前|较早前?|此前|稍早|日前|近日|近期|上周|周[一二三四五六日]|星期[一二三四五六日]|早在|[上下]午|中午|晚间?|傍晚|凌晨|清晨|[节年月]前|节后|年[初底末]|岁末|开年|[\d一二两三四五六七八九十几半]+(?:天|周|个?月|年)(?:之?前|内|后))"
_ADVERB = r"(?:已经?|各自?|亦|也|均|都|全部|悉数|一并|双双|分别|先后|陆续|相继|则|便|才|就|又|再次?|再度|刚刚?|正式|顺利|成功|依法|最终|终于|终|如期|率先|首次|首批|第[一二三四五六七八九]批|即告|随后|同时|同样|一同|一起|经审[查核]|公告|宣布|宣告|称|表示|重新申报并|依法|作为企业代表|上台|从(?:受理|提交申请|申请|递交|提交|递件|(?:递交|提交)材料)到|之一|第[一二三四五六七八九]次|另|喜|荣|幸|有幸|赫然|是|便是|为|成为|作为|唯一一?|一?家|第[一二三]家|首[家间个]|合作区|新片区|片区|园区|开发区|全[国市省]|本市|区内|当地|(?:上海|北京|海南|深圳)市?|一举|一次性?|一口气|迅速|很快|快速|通过(?:审[批核查]|评审|评估)|年内|以来|仅|却|还|更|并|而|即|遂|早已?|现已?|已然|目前|眼下|迄今|至今|直接|当场|当即|立即|随即|不久前?|前不久|最近|新近|日内|接着|其后|此后|之后|后来|另外|其中|新|紧随其后)"
_BODY = r"(?:中华人民共和国|中国|国家|内地|大陆(?:地区)?)?(?:工业和信息化部|工信部|工业和资讯化部|(?:(?:(?!收到|获|取得|拿到|领到|接)[一-鿿]){2,4}?(?:省|市|自治区)?)通信管理局|部里|主管部门|有关部门|监管部门|监管机构|中国政府|监管)"
_COUNTED = r"(?:(?:只有|共|这|该)?[\d一二两三四五六七八九十]+[家户间](?:外商投资|外资)?(?:企业|公司|外企)?)"
#: 历时三个月, 经过八个月等待, 凭借技术优势, 以独资形式, 在上海, 日资企业, 负责人.
_HOW = rf"(?:(?:历时|历经|经过|仅用|只用|用时|用了|花了|等了|耗时|等待|时隔)[^,。;获批拒驳撤]{{1,10}}?(?:天|日|周|月|年|时)(?:的?(?:等待|审[查核批]|准备))?后?|凭借?[^,。;获批]{{1,10}}|以[^,。;获批]{{1,10}}?(?:形式|身份|名义|方式|资格|股比|股权)|在(?:[一-鿿]{{2,6}}?(?:新片区|新区|片区|开发区|经开区|自贸区|自贸港)|(?:{'|'.join(PLACES_ZH)}|南沙|张江|亦庄|洋浦)市?|中国|内地|大陆|国内|[京沪琼深穗津]|(?:第[一二三四五六七八九十]批|首批|此次|本次|最新)?名单[中里]?)|(?:[日德美法英韩瑞港台]资|外[资商](?:投资)?|试点)?(?:企业|公司)|(?:负责人|总经理|董事长|总裁|代表)(?:[一-鿿]{{1,3}}?(?=获|取得|拿|领|收|接))?)"
_LEAD = rf"(?:{_DAY}|{_HOW}|此[次番]|这[次回]|本[次批轮]|同批|{_ADVERB}|{_BODY}|{_COUNTED}|于|在(?!列)|自|从|由|经|至|[及和、—\"“])*+"
_GOT = r"(?:收?获批(?!准)|获准|获[得颁发取批]?|取得|拿到|拿下|领到|领取|收到|接到|接获|接过|等来|盼来|迎来|喜提)了?"
#: What a paper of telecom is called, and who gave it.
_PAPER_WORD = rf"(?:{_BODY}|{_DAY}|中华人民共和国|正式|书面|颁发|核发|下发|发出|批出|给予|发放|出具|转来|转发|转交|签发|授予|由|所|的|之|了|于|内地|大陆(?:地区)?|在?(?:上海|北京|海南|深圳|天津|重庆|广东|江苏|浙江)市?|《|》|[\"“”]|外[资商](?:投资)?|独资|全资|合资|企业|上述|相关|相应|此项|这项|有关|服务|运营|平台|云计算|云服务|应用商店|增值|加值|电[信讯]|业务|经营|试点|信息服务|互联网|接入|数据中心|虚拟专用网|内容分发网络|内容传递网[络路]|网际网路|资料中心|资讯服务|线上资料处理|资料处理|在线数据处理与交易处理|在线|数据处理|交易处理|呼叫中心|国内|多方通信|存储转发|全国性?|跨地区|首[张份批个]|第一[张份个批]|编号|\d{{1,6}}号?|关于|同意(?:其|该公司)?|开展|中国|第[一二三四五六]批(?![复覆文])|第[一二三四五六七八九十百\d]{{1,4}}[张份个]|沪上|京城|鹏城|全[市省国]|本[市省]|当地|新一批|[一两二三四五\d]+[张份项]|这[张份]|该|、|与|及|和|(?:IDC|CDN|ISP|ICP|EDI|VPN|[AB]\d{{1,2}}(?:-\d)?))"
_PAPER = rf"{_PAPER_WORD}*+(?:批[复覆文件]|许可证?|牌照|执照|准许|批准|核准|放行|绿灯|核准函|资[格质]|入场券|通行证|准入证?|(?<=试点)|(?<=业务))"
_BUSINESS = r"(?:同意|准予|准许|允许|可)?(?:以|于|向|开展|经营|从事|做|提供|试办|运营|办理|参与|参加|加入|进入|纳入|成为|在|为|试点)(?!后)[^,。;]*?(?:增值|加值|电[信讯]|信息服务|互联网|数据中心|数据处理|内容分发|呼叫中心|云服务|应用商店|应用分发|虚拟专用网|IDC|CDN|ISP|EDI|试点(?!服务)|数据|云|网络|平台|应用|客服|业务)"
#: The clause ends there, or goes on with what is done with the paper.
_OVER = r"》?(?:[\[(《:].*|的?业务(?:种类|类型|范围)?(?:为|是|包括|涵盖|有).*|的是.*|[一两二三四五六\d]+[项类种](?:业务)?|后(?:首|表示|将|计划|可|正|已|即可)(?:(?!退出|停|拒|撤|取消|被|放弃|转让|关闭|破产|交回|未)[^,。;])*|之列|(?:之后|以后|后|时|当[天日晚]|次日|第二天|以来|[一两二三四五六几数\d]+(?:天|周|个月|年)[后来])|的?(?:时间|日期|编号|有效期)?(?:为|是|显示|载明|列明|写明).*|并(?!购)[^,。;]*|[及和、与](?!否).*|业务|服务|试点|证|证?书|(?:的)?(?:原件|正本|文件)|号|许可|批[复覆]|名单|(?:前后|仅|只)*(?:历时|用时|用|花)?了?[\d一二两三四五六七八九十]+(?:多)?个?[天日周月年](?:时间)?|)[\"”]?"
_PLAIN = Deferred(
    rf"{_LEAD}(?:{_GOT}(?:{_OVER}$|{_PAPER}{_OVER}$|(?:{_PAPER})?{_BUSINESS}.*$)|(?:(?:提交|提出|递交|报送)的)?{_PAPER_WORD}*+(?:申请|许可证?|资[格质]|牌照|批[复覆])?(?:{_DAY}|{_ADVERB}|于)*+(?:获批|获得?{_BODY}?的?(?:批准|核准|批[复覆]?同意|放行)|得到{_BODY}?的?批准)$|(?:(?!入选|列入)[^,。;候补]){{0,30}}(?:入围|入列|上榜|在列|过关|跻身)[^,。;候补]{{0,30}}$|(?:入选|入围|入列|列入|位列|名列|上榜|在列|过关|跻身)(?:{_PAPER_WORD}|{_HOW}|开放|获批|首批|其中)*+(?:名单|行列|之列)?$)"
)
#: 是首批拿到试点批复的外资企业之一, 成为第二批获批企业中唯一的法资公司.
_ONE_OF = Deferred(
    rf"{_LEAD}{_GOT}(?:{_PAPER})?的?(?:(?!客户|供应|合作|代理|顾问|服务商)[一-鿿]){{0,12}}?(?:企业|公司|外企)(?:(?:之一|中|里|当中)(?!的?(?:客户|供应|股东|伙伴|房东|合作|顾问|律师|对手|员工))[^,。;]*)?$"
)
#: What stands in the plain form and yet is other business, or business elsewhere.
_ELSEWHERE = re.compile(
    r"越南|印尼|印度|马来西亚|泰国|菲律宾|缅甸|柬埔寨|老挝|新加坡(?!电信)|韩国|日本|美国|英国|德国(?!电信)|法国|欧盟|俄罗斯|沙特|阿联酋|卡塔尔|埃及|肯尼亚|南非|哈萨克|巴西|墨西哥|澳大利亚|台湾|香港|澳门|海外|境外|当地"
)
_OTHER_FIELD = re.compile(
    r"跨境数据|数据跨境|数据出境|数字人民币|自动驾驶|车联网|智能网联|低空|卫星|[56]G|频率|码号|入网|氢能|绿电|保税|算力|标识解析|医院|医疗器械|药|旅行社|学校|测绘|快递|演出|出版|视听|文化经营|支付|银行|保险|基金|证券|征信|虚拟运营|转售|示范企业|地区总部|总部企业|总部名单|研发中心|十强|百强|榜单|标杆|灯塔工厂|专精特新|瞪羚|独角兽|典型案例|服务商|十佳|最佳|优秀|称号|贷款"
)


#: 甲有限公司(Deutsche Telekom)、乙有限公司(电讯盈科旗下)获得…: whose it is says nothing of the grant.
_OWNER_BESIDE = re.compile(r"\((?![^()]*(?:未|不|拟|待|曾|原|申请|受理|撤|销))[^()]{2,24}\)(?=[、和及与获取拿领,])")


#: The other names of a row behind one of it, parted in one way alone.
ROW_GOES_ON = r"以?(?:[、和及与][^,。;、和及与]{2,30}?){0,14}"
#: 甲、乙等企业获邀观礼, 同意甲等3家企业变更业务范围: what closes the row says that its firms did, or got, something else.
_ROW_DOES_ELSE = Deferred(
    rf"{ROW_GOES_ON}(?:等(?:[\d一二两三四五六七八九十]+[家户间])?|[\d一二两三四五六七八九十]+[家户间])(?:跨国|知名|试点|外[资商](?:投资)?|[日德美法英港台]资)*(?:企业|公司|外企|机构)?(?:的?(?:代表|负责人))?(?:[均都也已将分别]|先后|一同|当[天日]|近日)*"
    r"(?:协助|帮助|助力|支持|推动|辅导|指导|代理|获邀|受邀|应邀|出席|参加(?!试点)|参会|列席|观礼|见证|变更|延续|续期|续展|更名|更换|减少|缩减|终止|退出|转让|补正|撤回|(?:对此)?表示(?:祝贺|欢迎|关注))"
)


#: 珠海不在试点范围,只能暂缓; 杭州并非获批试点地区; 仍在公示期; 被建议更换主体: it was not let in, or not yet.
_NOT_HERE = Deferred(
    r"[^。;]{0,60}?(?:(?:并非|不是|不属于?|未列入|不在)[^,。;]{0,8}试点|只能暂缓|只得作罢|[仍还尚正]?在公示|被(?:建议|要求|劝)[^,。;]{0,6}(?:更换|调整|改由|撤))"
)


def is_told_aslant(before: str, after: str) -> bool:
    """Whether the clause of a name that is told as let in says of it something else than a plain grant.

    `before` and `after` are what stands around the name in its sentence.
    """
    after = _OWNER_BESIDE.sub("", after)
    if _ROW_DOES_ELSE.match(after) or _is_of_else(before, after) or _NOT_HERE.match(after):
        return True
    others = _OTHERS.match(after)
    rest = after[others.end() :] if others else after
    if _NOT_ITS.match(rest):
        return False
    own = re.split(r"[,。;!?\n]", rest, maxsplit=1)[0][:120]
    if not _GRANTED.search(own):
        return _HELD_AT.search(before) is not None and _IS_HELD.match(own) is not None
    if _AND_GETS.match(rest):
        return False
    if _ELSEWHERE.search(own) or _OTHER_FIELD.search(own):
        return True
    if _NOTICED.match(rest):
        return False
    return _LOST_THEN.match(rest) is not None or not (_PLAIN.match(own) or _ONE_OF.match(own))


#: 在侵害用户权益App通报中,甲公司榜上有名: another list than that of the clause before.
_ON_OTHER_LIST = Deferred(
    r"(?:通报|通告|黑名单|\d强|[百千]强|榜单|排行榜?|失信[^,。;]{0,6}|违规[^,。;]{0,8}|抽查[^,。;]{0,6}|处罚[^,。;]{0,6})(?:名单)?(?:中|里|上|当中),?(?:[^,。;]{2,90}[、和及与])?$"
)
_IS_LISTED = Deferred(r"(?:\([^()]{1,24}\))?[^,。;]{0,24}?(?:榜上有名|在列|上榜|入列|名列|位列|入围|在其中)")
#: 代为领取批复的是甲公司: for others.
_ON_BEHALF = Deferred(
    r"(?:代为?|替[^,。;]{1,8}?|代其|代表它们)(?:领取|领到|收到|接过|签收|拿到)[^,。;]{0,16}(?:是|为|有)[^,。;]{0,12}$"
)
#: 甲公司榜上有名,惟公司称并未收到批文.
_DENIED_THEN = Deferred(
    r"(?:\([^()]{1,24}\))?[^,。;]{0,10}?(?:榜上有名|在列|上榜|入围|入列|在其中),(?:惟|但|不过|然而|可|而)?[^,。;]{0,14}?(?:未(?!来|公[开布])|没有|否认)"
)
#: 领到医疗器械许可证的是甲公司: a paper of another kind.
_GOT_OTHER_PAPER = Deferred(
    r"(?:领到|拿到|取得|获得|收到|接过)了?(?:(?!增值|加值|电[信讯]|试点|批[复覆]|数据中心|信息服务|互联网|呼叫)[^,。;]){2,14}?(?:许可证?|执照|牌照|证书|证)的(?:企业|公司|外企)?,?(?:则|分别|依次|还|另|也)?(?:是|为|有|包括)[^。;]{0,80}$"
)


def _is_of_else(before: str, after: str) -> bool:
    """Whether a name is got for, or denied, what its row seems to tell, or stands on another list, or got another paper."""
    if _ON_BEHALF.search(before) or _DENIED_THEN.match(after) or _GOT_OTHER_PAPER.search(before):
        return True
    return _ON_OTHER_LIST.search(before) is not None and _IS_LISTED.match(after) is not None


#: 接获工信部通知,获准经营…: what the notice says stands behind the comma.
_NOTICED = Deferred(
    rf"{_LEAD}(?:接获|收到|接到)了?{_BODY}?的?(?:书面|正式)?通知,(?:(?:已|正式)*(?:获准|获批)(?=[^,。;]{{0,24}}(?:经营|开展|从事|提供|试点))|其(?:(?:增值|加值)电[信讯])?(?:业务)?(?:经营)?试点申请(?:已|正式|顺利)*(?:获得?(?:批准|核准|通过)|获[批准]|通过)(?=[,。;]|$))"
)
#: 批复颁发仪式在甲公司举行: where it was.
_HELD_AT = re.compile(r"(?:在|于|假|借)$")
_IS_HELD = re.compile(r"[^,。;]{0,12}(?:举行|举办|召开|进行|上演|开幕)")
#: 去年获批,今年被取消: what the same firm lost behind the comma.
_LOST_THEN = re.compile(
    r"[^,。;]{1,40},(?:(?!企业|公司|[家户间]|外企|其[他余]|同[行批])[^,。;]){0,24}?(?:被取消|被撤|被吊销|被注销|被收回|被终止|被责令|失效|作废|交回|退出|停业|破产|清算|遭撤|遭取消|放弃|退回)"
)


#: 变更许可证并取得试点批复: a second deed of the clause.
_AND_GETS = re.compile(r"[^,。;获]{1,16},?并(?:取得|获得?|拿到|领到)[^,。;]{0,24}试点批[复覆文]")


#: 注销1家的许可,同时新批准2家: the clause before a figure tells a grant of its own.
_OWN_GRANT = Deferred(r"[,;](?:(?!注销|撤销|吊销|收回)[^,。;]){0,8}(?:批准|核准|准予|放行|发放|颁发)了?$")


def ends_with_grant_zh(before: str) -> bool:
    """Whether the words of its sentence before a figure end with a clause that grants, whatever the others take back."""
    return _OWN_GRANT.search(before) is not None
