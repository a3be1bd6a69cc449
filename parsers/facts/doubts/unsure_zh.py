# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The words beside a Chinese figure that make it a guess, a quota, a hearsay, or one of somebody else's firms."""

import re
from collections.abc import Iterator

from parsers.facts.doubts.hearsay_zh import HEARD_ZH

#: 理应有200家: what ought to be, not what is.
_OUGHT = re.compile(
    r"(?:理应|本应|应当|应该|应可|本该|理当)[^,。;]{0,4}$|(?:可以?|能够?|足以)[^,。;]{0,3}(?:把|令|使|让)[^,。;]{0,14}$"
)
#: 年底或达2900家: nobody knows yet.
_PERHAPS = re.compile(r"或(?:将|会|可|能)?(?:(?:达到?|超过?|突?破|升至|增至|有|再)[^,。;]{0,3})?$")
#: 获批外企共105家,均为医院: of another trade, which the words behind say.
_OF_OTHER_TRADE = re.compile(
    r",?(?:均|都|全|全部)(?:为|是|属于?|系)[^,。;]{0,6}(?:医院|银行|基金|保险|旅行社|学校|药企|车企|航空|游戏|券商)"
)
#: 本所代理23家企业取得批复: those whom somebody helped.
_BY_HELP = re.compile(
    r"(?:代理|协助|辅导|帮助|助力|经手|陪同|代办|推动)(?:了|过)?(?:的)?$|(?:[我本]所|经手)[^。;]{0,24}$"
)
#: 公开可查的获批企业142家: as many as somebody found.
_AS_FOUND = re.compile(r"(?:公开可查|可查证|可查到|查得到|不完全统计|粗略统计|据?估[算测])[^。;]{0,24}$")
#: 据说已有16家获批; 试点名额16家.
_HEARD = re.compile(
    r"(?:据说|据传|据闻|听说|听闻|风传|盛传|坊间|听讲)[^。;]{0,60}$|援引[^,。;]{0,4}(?:知情|消息|匿名)人士[^。;]{0,60}$|(?:^|[,。;])传(?:工信部|工业和信息化部)[^。;]{0,20}$|(?:有|某|个别|某些|有些)(?:机构|人士?|分析|自?媒体|博主|网友|券商|中介)(?:则|还|曾)?(?:称|说|认为|估计|声称|宣称)[^。;]{0,40}$"
)
_QUOTA = re.compile(r"(?:名额|指标|限额|上限|容量)(?:为|是|共|有|达|设|定)*$")
#: 试点企业客户187家, 列入不良名单的外商投资电信企业41家: theirs, or those of them of whom something is told.
_OF_THEIR_OWN = re.compile(
    r"(?:客户|用户|员工|从业人员|供应商|上下游(?:企业)?|合作(?:伙伴|方)|代理商|门店|网点|年报企业|年检企业|名单企业)(?:已|累计|共计?|合计|总数|达到?|有|为|约)*$"
    r"|(?:不良|失信|违规|违法|逾期|未按期|未按时|异常)[^,。;]{0,12}外[资商](?:投资)?(?:增值)?电[信讯][^,。;]{0,10}$"
)
#: 车联网试点企业187家: a pilot of another trade.
_OTHER_TRADES_PILOT = re.compile(
    r"(?:车联网|智能网联|自动驾驶|数据跨境|跨境数据|数据出境|[56]G|低空|数字人民币|跨境电商|医疗|养老|氢能|北斗|卫星|数据要素|数字化转型|信创)(?:应用|流动|服务|管理|安全)?试点(?:企业|单位)?[^,。;增加]{0,10}$"
)
#: Trades that have pilots and papers of their own.
OTHER_TRADES = r"(?:车联网|智能网联|自动驾驶|无人驾驶|数据跨境|跨境数据|数据出境|[56]G|频率|频谱|低空|无人机|数字人民币|跨境电商|医疗|药品|器械|养老|氢能|绿电|北斗|卫星|数据要素|数字化转型|信创|算力|支付|征信|保险|证券|基金|银行|游戏|出版|演出|教育|办学|测绘|快递|保税|转售|虚拟运营)"
#: 给两家企业颁发自动驾驶试点牌照, 向13家企业发放5G频率使用许可: the paper of another trade.
_PAPER_OF_OTHERS = re.compile(
    rf"[^,。;]{{0,12}}(?:颁发|发放|核发|签发|发出|颁出|批出|下发|授予)了?(?:(?![增加]值|电[信讯]|信息服务)[^,。;]){{0,12}}?{OTHER_TRADES}(?:(?![增加]值|电[信讯])[^,。;]){{0,16}}(?:批[复覆文]|许可|牌照|执照|资格|试点)"
)
#: 首批13家机构获准参与数字人民币试点.
_INTO_OTHER_PILOT = re.compile(
    r"[^,。;]{0,12}(?:获准|获批|参与|参加|纳入|开展|入选)[^,。;]{0,6}(?:车联网|智能网联|自动驾驶|数据跨境|数据出境|[56]G|低空|数字人民币|跨境电商|医疗|养老|氢能|北斗|卫星|数据要素|数字化转型|信创)[^,。;增加]{0,6}试点"
)
#: 初审通过13家, 原定批准13家, 专家建议批准13家, 小说中批准13家, 不到13家: no act that was done to so many.
_NO_ACT = re.compile(
    r"(?:初审|预审|形式审查)(?:(?!工信部|工业和信息化部|部里)[^。;]){0,24}$|原(?:定|计划|拟)[^。;]{0,30}$|(?:取消|推迟|暂缓|搁置|中止)[^,。;]{0,16}(?:批准|发放|核准)[^,。;]{0,6}$"
    r"|(?:小说|剧本|剧中|电影|虚构|假想|模拟|演练|沙盘|愚人节|玩笑|培训案例|案例教学|习题|样例|示例|假设)[^。;]{0,40}$"
    r"|(?:建议|呼吁|主张|提议|请求|要求|敦促)[^,。;]{0,8}[向给为对]$"
    r"|(?:建议|呼吁|主张|提议|请求|要求|敦促|希望|期待|盼)[^,。;]{0,10}(?:批准|放行|核准|发放|准入)[^,。;]{0,6}$|不[到足](?:了)?$"
    r"|(?:媒体|网媒|自媒体|外媒|港媒|台媒)(?:此前|曾|早前)?(?:报道|报导|报|披露|传出)?(?:称|说|指)[^。;]{0,16}$"
)
#: 对13家企业的批复开展检查; 13家入围候选名单; 批准13家的计划: what the words behind make of it.
_NO_ACT_BEHIND = re.compile(
    r"[^。;]{0,40}?(?:批[复覆](?:情况)?(?:开展|进行|作)[^,。;]{0,6}(?:检查|抽查|核查|评估|审计)|批[复覆]的?(?:概率|可能性|机会|希望|消息|传闻|前景|补正|征求意见)|(?:获[批准]|批[复覆])[^,。;]{0,16}后(?:首次|首度|集体|陆续)|候选名单|候补名单|,(?:均|都|全部?|目前|但|仍|尚|还|正|也)*在?(?:等候|等待|排队|待批|待审|候批|在审|审核中|受理中|补正|补件|补材料|走流程)|,(?:将|待|尚待|还[须需]|尚[须需]|拟|再)(?:统一)?(?:提交|报|上报|转报|报请|提请|送|由|经)[^,。;]{0,16}(?:审议|审定|审批|批准|决定|核准)|,?报[^,。;]{0,6}(?:审批|核准|批准)|,(?:后|又|随后)(?:被)?(?:推迟|取消|搁置|叫停)|试点的(?:计划|设想|方案|建议|传闻|报道))"
)
#: 十年前,这个数字是67家: so far back nobody counts to the month.
_LONG_AGO = re.compile(r"(?:[四五六七八九十]|[二三]?十[一-十]?|\d{2})年前[^。;\d]{0,16}$")
#: 去年同期仅有1200家, 两年前只有1926家: what it was then, and no day of it.
_FORMERLY = re.compile(
    r"(?:(?:去年|上年|前年|上一?年度)同期|(?:一|两|三|[1-3])年(?:之|以)?前|(?<![\d年])去年(?:此时|这个时候))[^。;\d]{0,24}(?:仅仅?|只|才|尚|不到|不足|不过)有?[^。;,\d]{0,8}$"
)
#: "破3000家"说法从何而来: the story is what is told of.
_STORY = re.compile(r"[^。\"”]{0,14}[\"”](?:的|这一|这种|这个)?(?:一说|之说|说法|传闻|传言|消息|帖子|谣言|报道)")
#: None of them reaches further back: of a sentence of a thousand letters the rest need not be searched for each figure.
_NEAR = 120
#: What the words before a figure make it wait for, by name.
_BEFORE = (
    (_BY_HELP, "clients"),
    (_AS_FOUND, "quoted"),
    (_HEARD, "hearsay"),
    (HEARD_ZH, "hearsay"),
    (_QUOTA, "aimed-at"),
    (_LONG_AGO, "looks-back"),
    (_FORMERLY, "formerly"),
    (_OUGHT, "aimed-at"),
    (_NO_ACT, "undone"),
    (_PERHAPS, "aimed-at"),
    (_OF_THEIR_OWN, "part-of-others"),
    (_OTHER_TRADES_PILOT, "other-regulator"),
)


def doubt_unsure_zh(before: str, after: str) -> Iterator[str]:
    """The doubts that the words of its sentence before and behind a figure give, by name."""
    near = before[-_NEAR:]
    for words, doubt in _BEFORE:
        if words.search(near):
            yield doubt
    if _STORY.match(after):
        yield "hearsay"
    if _NO_ACT_BEHIND.match(after):
        yield "undone"
    if any(words.match(after) for words in (_OF_OTHER_TRADE, _INTO_OTHER_PILOT, _PAPER_OF_OTHERS)):
        yield "other-regulator"
