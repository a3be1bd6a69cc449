# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""What makes a Chinese claim wait: hearsay, a question, a paper that is only changed, another country's body, firms of the country."""

from collections.abc import Iterator

from parsers.facts.counts.counts import Draft
from parsers.facts.counts.programmes import PILOT_YEAR
from parsers.facts.doubts.no_office_zh import is_let_in_by_no_office
from parsers.facts.doubts.other_land_zh import is_of_other_land
from parsers.facts.doubts.parts_as_wholes_zh import doubt_part_as_whole, is_done_later
from parsers.facts.doubts.short_of_wholes_zh import doubt_short_zh
from parsers.facts.doubts.unsure_wholes_zh import doubt_whole_zh
from parsers.facts.doubts.unsure_zh import doubt_unsure_zh
from parsers.facts.status.refusals import JOINED
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.numbers import find_numbers
from parsers.facts.values.regions import find_regions

_BRACKETS = r"(?:\([^()]{1,30}\))?"
_GOT = r"(?:获|取得|拿到|领到|收到|入围|上榜|在列|过关)"
#: 批准甲公司扩大试点范围: who holds a paper gets more of it, and was let in before.
_GIVES = Deferred(r"(?:批准|同意|准予|核准|允许|准许|[为给对])了?$")
_MORE = Deferred(
    rf"{_BRACKETS}[^,。;、获]{{0,8}}?(?:扩大(?!对?外?开放)|扩展|扩充|增加|增列|延长|调整|缩减|恢复|补充)[^,。;获]{{0,24}}?(?:范围|种类|品类|业务|期限|有效期|地域|区域|节点|带宽|股东|出资)"
)
#: 取得的批复已过有效期: what it got is over.
_OVER = Deferred(
    rf"{_BRACKETS}[^,。;]{{0,40}}?(?:批[复覆文]|许可证?|牌照)[^,。;]{{0,6}}?(?:已?过有效期|已?到期|过期|期满|届满|失效)"
)
#: Who says so knows it from others, or guesses.
_HEARSAY = Pattern(
    r"(?:知情人士|接近[^,。;]{1,12}人士|消息人士|匿名人士|有人|外界|据说|听说|分析师|分析人士|市场)[^,。;]{0,8}(?:称|说|透露|认为|相信|猜测|推测|预料|指)[^。;]*$|(?:有|部分|个别|某)(?:家|些)?(?:境外|海外|外国|自)?媒体?(?:称|说|传|爆料)[^,。;]*$|》(?:一文|的?(?:帖文|帖子|推文|文章|短视频))(?:中|里)?,?(?:称|说|声称)[^。;]*$|(?:据说|听说|误传|误报|谣传|疑似|伪称|假称|盛传|据称)[^,。;]*$"
)
_CLAIMS = Deferred(
    rf"{_BRACKETS}[^,。;、获]{{0,6}}?(?:号称|自称|声称|谎称|佯称|疑似|疑已|似乎|似已|看似|称自己|被误传|被指|被曝|冒充|假冒)[^,。;]{{0,8}}?{_GOT}|{_BRACKETS}[^,。;获]{{0,8}}(?:下一?[批轮])[^,。;]{{0,6}}{_GOT}"
)
_NOT_LISTED = Deferred(r"[^。;]{0,30}(?:名单|公示|目录)[^,。;]{0,6}(?:查无|找不到|没有(?:它|其|该)|不见|并无)")
#: 新加坡资媒局批准甲公司: another country lets it in.
_ABROAD = Pattern(
    r"(?:越南|印尼|印度尼西亚|印度|马来西亚|泰国|菲律宾|缅甸|柬埔寨|老挝|新加坡|韩国|日本|美国|英国|德国|法国|欧盟|俄罗斯|沙特|阿联酋|巴西|墨西哥|澳大利亚|台湾|香港|澳门|IMDA|FCC|NCC|TRAI)(?:(?!企业|公司|外资|商|投资|工信部|通信管理局)[^,。;]){0,16}?(?:批准|核准|准许|准予|许可|发放|颁发|批出|[向给对])了?(?:[^,。;]{0,6}|[^,。;]{2,60}、)$"
)
#: 国内企业甲公司, 甲公司等6家内资企业: no foreign firm.
_DOMESTIC_BEFORE = Deferred(
    r"(?:国内|境内|本土|本地|民营|内资|国资|国有|中资)(?:的|背景的?)?(?:电[信讯]|互联网|云计算|科技)?(?:民营|上市)?(?:企业|公司|厂商|民企|服务商|运营商)?(?:中,?|里,?|如|有|是|为)?$"
)
_DOMESTIC_AFTER = Deferred(
    rf"{JOINED}等?(?:\d+|[一二两三四五六七八九十]+)?[家户]?(?:这)?(?:内资|国内|境内|本土|民营|中资|国有)(?:的)?(?:企业|公司|厂商|民企)"
)

#: 获批后三个月又主动交回批复: it has the paper no more.
_GAVE_UP = Deferred(
    r"[^。;]{0,40}?(?:交回|交还|缴回|缴还|退回|退还|归还|放弃|上交)了?[^,。;]{0,12}(?:批[复覆文]|许可证?|牌照|资格)"
)
#: 获准开展自动驾驶试点: a pilot of another trade.
_OTHER_PILOT = Deferred(
    rf"{_BRACKETS}[^。;]{{0,16}}?(?:{_GOT}|批准|核准|准许)(?!批?[准的]?(?:企业|公司|外企|的))(?:(?!增值|加值|信息服务)[^,。;]){{0,16}}?(?:虚拟运营|移动转售|移动通信转售|转售|自动驾驶|智能网联|无人|低空|卫星|[56]G|专网|保税|跨境电商|数字人民币|支付|征信|医疗|药|游戏|出版|教育|养老|物流|快递|氢能|碳)(?:(?!增值|加值)[^,。;])*(?=[,。;]|$)"
)


def is_doubted_zh(before: str, after: str) -> bool:
    """Whether the words around a Chinese name leave it open that the firm between them was let in."""
    if _GIVES.search(before) and _MORE.match(after):
        return True
    if _OTHER_PILOT.match(after) or _GAVE_UP.match(after) or is_let_in_by_no_office(before, after):
        return True
    if _OVER.match(after) or _CLAIMS.match(after) or _NOT_LISTED.match(after):
        return True
    if _DOMESTIC_BEFORE.search(before) or _DOMESTIC_AFTER.match(after):
        return True
    return _HEARSAY.search(before) is not None or _ABROAD.search(before) is not None


#: 甲公司就试点申请提供咨询, 3家由甲公司代理: who speaks of applications, or makes them for others.
_FOR_OTHERS = Deferred(
    rf"{_BRACKETS}(?:[^,。;、]{{0,8}}?(?:举办|主办|承办|召开|组织|参加|出席|提供|代办|代理|协助|帮助|辅导|解读|讲解|投诉|抱怨|批评|评论|拒绝|劝阻)[^,。;]{{0,36}}?(?:申请|申报)|(?:就|围绕|针对|关于)[^,。;]{{0,36}}?(?:申请|申报)[^,。;]{{0,6}}?(?:提供|举办|发表|作答|培训|咨询|答疑|投诉|提问)|(?:代理|代办|代为|辅导|承办)(?:[,。;]|$))"
)
#: 其申请未获批准: turned away, or still waiting.
_NOT_GIVEN = Deferred(
    rf"{_BRACKETS}的?[^,。;]{{0,24}}申请[^,。;]{{0,6}}(?:未获?|未能|没有|不予|不)(?:得|予|被)?(?:批准|通过|核准|许可|接受|采纳)"
)


def is_filing_doubted_zh(after: str) -> bool:
    """Whether a firm that a text calls an applicant only speaks of applications, or was perhaps turned away."""
    return _FOR_OTHERS.match(after) is not None or _NOT_GIVEN.match(after) is not None


#: 打算下季度申请, 预计明年申请, 盛传有意申请: nothing is filed yet.
_TO_FILE = Pattern(r"(?:打算|预计|会跟随|据传|盛传|传闻)[^,。;]{0,14}(?:申请|申报|递件|送件|递表|提交|递交)")
_FILED = Pattern(r"已[^,。;]{0,16}(?:申请|递交|提交|递件|送件|递表|受理)|(?:递交|提交)了")
_RUMOURED = Pattern(r"(?:盛传|据传|传闻|风传|流传)[^。;]*$")
#: Who signs or queues does so for anything; who applies or files does it, in a text on the subject, for the pilot.
_FILES = Pattern(r"申请|申报|递件|送件|递表|交表|递交|提交|预填|填报|受理|审[查核批]|补正")
_OF_TELECOM = Pattern(r"试点|[增加]值|电[信讯]|批[复覆文]|牌照|许可")
#: 乙公司(甲集团旗下), a name behind another of its row: whose the applicant is.
_WHOSE_IT_IS = Deferred(r"(?:旗下|集团|控股|全资|独资|子公司|持股)[^()]{0,6}\)")
#: 甲集团旗下的乙有限公司已递交申请, 甲证实已透过子公司乙有限公司申请: the other is the applicant.
_UNIT_FILES = Deferred(
    rf"{_BRACKETS}(?:[^,。;]{{0,16}}?(?:宣布|公布|公告|表示|证实|透露|称|说),?)?(?:已|将)?(?:[透通]过|经由)?(?:其|该公司|集团|公司)?(?:在[一-鿿]{{1,4}}的?|[一-鿿]{{2}})?(?:的)?(?:全资|控股|间接)*(?:旗下的?|子公司|孙公司|附属公司|下属)[^,。;]{{0,24}}?(?:有限(?:责任)?公司|\([一-鿿]{{2,4}}\))"
)


def is_filing_unsure_zh(before: str, after: str, near: str) -> bool:
    """Whether who is told as an applicant has not filed yet, files for something else, or owns the one that files.

    `near` is the title and its sentence with those beside it.
    """
    if _UNIT_FILES.match(after) or (before.endswith("(") and _WHOSE_IT_IS.match(after)):
        return True
    if _FILES.search(before) is None and _FILES.search(after) is None and _OF_TELECOM.search(near) is None:
        return True
    return (_TO_FILE.search(after) is not None and _FILED.search(after) is None) or _RUMOURED.search(before) is not None


#: 14家外企能拿到牌照吗: a question without its mark.
_ASKS = Deferred(r"(?:吗|(?<![什怎那这])么)[?\s\"”』」]*$")
#: "月底放行50家"?, 月底放行50家?: what is asked of a figure in its own clause is not told.
_ASKED_OF = Deferred(r"(?!.{0,40}?(?:为何|为什么|如何|怎[么样]|什么|[谁哪啥]|多少|几))[^,。;:?]{0,40}?[\"”』」]?\?")
#: 传14家外企获批: a head that only passes on what is said.
_PASSES_ON = Deferred(
    r"[^\n。:,]{0,6}?(?:^|[::\s,])传(?=\d|[一二三四五六七八九十百]|工信|外|[^媒统播奇感真输化达唤]{0,4}\d)"
)
#: 连同6家内资企业,共20家: a sum of foreign firms and others.
_WITH_DOMESTIC = Deferred(
    r"(?:连同|加上|算上|包括|含|和|与|及)[^,。;]{0,4}[家户]?(?:内资|国内|本土|民营|中资|国有)(?:企业|公司)[^。;]*$"
)
#: 名单原列15家, 剔除1家后为14家: what stood there once.
_ONCE = Deferred(
    r"(?:原列|原定|原为|原本|原有|原先|起初|本来)[^,。;\d]{0,6}$|(?:首次|最初|起初|先前|早前|初次)(?:公布|披露|报道|通报)(?:的?是|为|的)?$|(?:名单|数字)(?:早前|此前|先前|原先)[为是]$|误[写作记植](?:为|成)?$"
)
#: 本次公示16家企业,公示期7天: shown before it is decided.
_SHOWN = Deferred(r"(?<!已)公示了?$")
#: 首批13家之后又分四批批准174家: those of some batches, beside the ones before.
_THEN_IN_BATCHES = Deferred(r"(?:[又再]|另外?|随后|其后|此后|后来)(?:陆续|先后)?(?:分|以)?[^,。;]{0,16}$")
#: 的消息不准确: what was told was not so.
_NOT_SO = Deferred(
    r"[^。]{0,40}?的?(?:消息|说法|报道|传言|传闻|数字|信息|帖子)[^,。;]{0,4}(?:不准确|不确切|不属实|不实|有误|错误|失实|不符)"
)
#: 如今…,41家企业获批: the sum of all until now, though a general verb tells it.
_BY_NOW = Deferred(r"(?:如今|现今|时至今日|眼下|目前|现时|迄今|至今)(?!年)[^。;]{0,30}$")
_GENERAL = ("zh.were-granted", "zh.granted-to", "zh.joined")
_ADDED = Deferred(r"[又再新]|此次|这次|本次|首批|第[一二三四五六七八九十\d]+批")
#: 放行14家外资电信业者: an act lets in so many, whatever the words behind them count.
_LETS_IN = Deferred(r"(?:放行|批准|核准|准许|准予)了?$")
_SUM = Deferred(r"累计|已|共|截|至今|迄今|目前|合计|总")


def _is_by_now(before: str) -> bool:
    found = _BY_NOW.search(before)
    return found is not None and not _ADDED.search(found.group())


#: So many are more than one act lets in.
_MANY = 500


#: 参展的外资企业里,已持有批复的有8家: those of a crowd, and not all there are.
_OF_CROWD = Deferred(
    r"(?:参[展会加赛训]|与会|到会|到场|出席|入驻|入园|受访|受邀|应邀|来访|报名|会员|展商|嘉宾|客户|申请|申报|递件|等待|等候|待批|排队|感兴趣|受调查?|被调查|访谈|走访|采访|接触|抽样|样本|服务过?|合作|租户|签约)(?:(?!试点|名单|批[复覆])[^,。;]){0,14}(?:里|中|之中|当中|内),?(?:(?!全国|全市|全省|其中)[^。;#]){0,28}$"
)
#: 与它同一天拿到批复的还有28家企业: the others of a batch.
_BESIDE_ONE = Deferred(r"[与和][^,。;]{1,16}同(?:一[天日批]|[日批时期])[^,。;]{0,16}的?(?:还有|另有|尚有)$")
#: 本轮进入终审的共27家: they are not let in yet.
_IN_REVIEW = Deferred(
    r"进入了?(?:最终|最后)?(?:终审|评审|复审|初审|审查|审核|公示)(?:环节|阶段|程序|名单)?的?[^,。;]{0,8}$"
)
#: 从申报情况看,上海16家; 有意参与试点的企业中,海南8家: of those who ask.
_OF_ASKING = Deferred(
    r"(?:从(?:申报|申请|报名)[^,。;]{0,6}(?:看|说|分)|有意(?:参与|申请|加入)[^,。;]{0,14}(?:中|里)),?[^。;#]{0,24}$"
)
#: 试点地区共有产业园区企业449家, 获批企业累计设立分支机构73家: others than those let in, and what they have.
_OF_THINGS = Deferred(
    r"(?:数据中心企业|产业园区企业|园区企业|分支机构|网点|门店|培训外资企业|(?<!外商投资)(?<!外资)增值电信企业)(?:已|共|累计|达)*[\d,.万]*[家户]?(?:(?!拿到|获批|获准|取得|批[复覆])[^。;]){0,40}$"
)
#: 210家中国企业获准在欧盟经营.
_OURS_ABROAD = Deferred(r"[\d,.万余多]+[家户间](?:中国|中资|我国|国内|内资)(?:企业|公司)")
#: 成都有一百多家中小数据中心企业: firms of the trade, of whatever owners.
_OF_TRADE = Deferred(
    r"[\d,一二两三四五六七八九十百千万余多]+[家户间](?!外[资商企]|[台港日美德法英韩]|合资|独资|获|试点|电[信讯]|持)(?:中小|大型|云|数据中心|数据|互联网|科技|民营|内资|本[地土]|国内|规上|上市|同类|软件|算力)[^,。;]{0,10}(?:企业|公司|厂商|服务商|机构)"
)
#: 无锡2家企业正在准备材料: they are not let in yet.
_PREPARES = Deferred(
    r"(?:企业|公司|外企)?(?:正在?|还在|仍在|尚在|已经?|也在?|均在?|都在?)*(?:准备|筹备|申请(?!获批|获准)|申报|递交|提交|排队|等待|等候|在审|待审|受理|审核中|补正|补件|补充材料|走流程)"
)
#: 试点一周年,首批13家企业业务稳步增长: they were let in long ago, and the day is that of the looking back.
_YEARS_ON = Deferred(r"周年|[一两二三四五]年[来间],")
_GOES_WELL = Deferred(
    r"(?:首批|获批|试点|外资|外商投资)*(?:企业|公司|外企)?(?:的)?(?:(?!批[准复覆]|颁|发放|核准|获)[^,。;]){0,16}(?:增长|发展|运[营行]|展业|开业|落地|扩[大展]|投资|营收|收入|服务|业绩)(?:(?!批[准复覆]|颁|发放|核准|获)[^。;])*(?:[。;]|$)"
)
_OF_PLACE = ("zh.region-has", "zh.part-named", "zh.part-relative")


def _looks_years_back(draft: Draft, text: str, after: str) -> bool:
    recalled = _YEARS_ON.search(text[max(0, draft.start - 40) : draft.start])
    return draft.role == "batch" and recalled is not None and _GOES_WELL.match(after) is not None


def _is_of_others(draft: Draft, text: str, sentence: Sentence) -> bool:
    """Whether those told are some of a crowd, or the others beside one that is told of."""
    if draft.role == "batch" and _BESIDE_ONE.search(text, sentence.start, draft.at):
        return True
    if _OURS_ABROAD.match(text, draft.at) or _OF_ASKING.search(text, sentence.start, draft.at):
        return True
    return _OF_CROWD.search(text, sentence.start, draft.at) is not None


def _is_of_things(draft: Draft, text: str, sentence: Sentence) -> bool:
    """Whether firms of a trade are told, of whatever owners, or what those let in have."""
    if draft.rule.startswith(_OF_PLACE) and _OF_TRADE.match(text, draft.at):
        return True
    start = max(sentence.start, draft.at - 80)
    return draft.role in ("pilot_total", "subset") and _OF_THINGS.search(text, start, draft.at) is not None


def _is_filed(draft: Draft, before: str, after: str) -> bool:
    """Whether those told are only on their way in."""
    if draft.role == "batch" and _IN_REVIEW.search(before):
        return True
    return draft.rule.startswith(_OF_PLACE) and _PREPARES.match(after) is not None


#: 已向上海19家外资企业发放: what has been given until now.
_HAS_GIVEN = Deferred(r"已(?:经)?(?:累计)?[向给为](?![一-鿿]{0,6}批)[一-鿿]{2,8}$")
#: 第十批批文出炉 九间港企分一杯羹: those of one origin, in a title.
_OF_ORIGIN = Deferred(r"[家间户](?:港|台|日|韩|德|美|英|法|澳)[企商资](?!独资)")
#: 台湾现有外资电信企业: another land's stock.
_STOCK_THERE = Deferred(
    r"(?:越南|印尼|印度|马来西亚|泰国|菲律宾|新加坡|韩国|日本|台湾|香港|澳门)(?:全国|全境|目前|当地|境内)?(?:现有|共有|已有|拥有|有)[^,。;]{0,12}$"
)


def doubt_figure_zh(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    """What makes a Chinese figure wait."""
    if not draft.rule.startswith("zh."):
        return
    before, after = text[sentence.start : draft.start], text[draft.end : sentence.end]
    yield from _doubt_telling(draft, text, sentence)
    if _is_of_others(draft, text, sentence):
        yield "part-of-others"
    if _is_filed(draft, before, after):
        yield "filed"
    if _is_of_things(draft, text, sentence):
        yield "own-firms"
    if is_done_later(draft, before, after) or _looks_years_back(draft, text, after):
        yield "told-as-known"
    yield from doubt_unsure_zh(before, after)
    if _is_too_few(draft, text, sentence):
        yield "too-few"
    if draft.role == "batch" and draft.value in _list_shares_of_rounds(text):
        yield "part-of-round"
    yield from _doubt_whole(draft, before, after)
    yield from doubt_whole_zh(draft, sentence)
    yield from doubt_part_as_whole(draft, text, sentence)
    yield from doubt_short_zh(draft, text, sentence)


#: 第四批试点批复中北京拿到9席: of a round those of one place.
_SHARE_OF_ROUND = Deferred(
    r"(?:第[一二三四五六七八九十\d]{1,3}|首|本|该|这)批[^,。;\d]{0,12}(?:中|里|当中),?[^,。;\d]{1,6}(?:拿到|拿下|占(?:到|据|了)?|得到|获得|分得)(?P<share>\d+|[一二两三四五六七八九十]+)[席家张份]"
)


@recall
def _list_shares_of_rounds(text: str) -> frozenset[int | None]:
    """The figures that a text tells as one place's share of a round."""
    shares = (number for found in _SHARE_OF_ROUND.finditer(text) for number in find_numbers(found["share"]))
    return frozenset(number.whole for number in shares)


def _doubt_telling(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    """Whether it is asked, passed on, told wrongly, of another land, or of what was given until now."""
    before, after = text[sentence.start : draft.start], text[draft.end : sentence.end]
    if _ASKS.search(sentence.text.rstrip()) or _ASKED_OF.match(text[draft.at : sentence.end]):
        yield "asked"
    if draft.role == "batch" and _HAS_GIVEN.search(before):
        yield "told-as-known"
    if is_of_other_land(sentence.text) or _STOCK_THERE.search(before):
        yield "another-country"
    if draft.role == "batch" and sentence.title and _OF_ORIGIN.search(text, draft.at, draft.at + 8):
        yield "part-of-others"
    if sentence.title and _PASSES_ON.match(sentence.text):
        yield "passed-on"
    if _ONCE.search(before) or _NOT_SO.match(after):
        yield "told-wrongly"


#: Since the pilot began all foreign-invested telecom firms of the country are more than so many.
_LEAST_ALL = 1500
#: Cues that know the stock by the paper that its firms hold, which in the press is the pilot's as well: 187家外企拿到"电信牌照".
_BY_PAPER = ("zh.licensed-stock", "zh.hold-licence", "zh.may-operate", "zh.operating", "zh.labelled-stock")
_HERE = Deferred(r"[全本我该各][市省区县岛州]|[市省区岛园]内|新区|新片区|园区|前海|自贸|当地|属地|辖区")


def _is_too_few(draft: Draft, text: str, sentence: Sentence) -> bool:
    """Whether a total of all foreign-invested telecom firms, of no place that is told, is too small to be that."""
    if draft.role != "stock_total" or draft.region or draft.value >= _LEAST_ALL or "试点" not in text:
        return False
    if draft.rule.split("+")[0] not in _BY_PAPER or (draft.as_of or "9") < f"{PILOT_YEAR}":
        return False
    before = text[sentence.start : draft.end]
    return not (_HERE.search(before) or find_regions(before))


#: 加上首批的3家,北京市获批企业达到12家: of a batch of the whole country those of one place.
_ADDED_UP = Deferred(r"(?:加上|连同|算上|加之)[^,。;]{0,8}$")


def _doubt_whole(draft: Draft, before: str, after: str) -> Iterator[str]:
    """What makes a batch or a total one of others, of more than one act, or of papers that were only changed."""
    if draft.role in ("batch", "pilot_total") and _WITH_DOMESTIC.search(before):
        yield "with-domestic"
    if draft.rule.startswith("zh.in-batches") and _THEN_IN_BATCHES.search(before):
        yield "so-far"
    if draft.role == "batch" and (_SHOWN.search(before) or "公示期" in after):
        yield "proposed"
    if draft.role == "batch" and _GIVES.search(before) and _MORE.match(after):
        yield "only-changed"
    if draft.role == "batch" and _ADDED_UP.search(before) and find_regions(after):
        yield "part-of-place"
    if draft.role == "batch" and draft.rule.split("+")[0] in _GENERAL and _is_by_now(before):
        yield "by-now"
    if draft.role == "stock_total" and draft.value < _MANY and _LETS_IN.search(before) and not _SUM.search(before):
        yield "let-in"
