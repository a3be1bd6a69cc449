# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The words of a row of Chinese parts: what stands before and behind its figures, 港资14家, 按业务分,信息服务12家, 其余三市9家."""

import re

from msgspec import Struct

from parsers.facts.text.deferred import Deferred
from parsers.facts.values.regions import PLACES_ZH, find_regions

_DISTRICT = r"(?:海淀|朝阳|亦庄|顺义|通州|南山|黄埔|南沙|天河|福田|徐汇|滨海|东疆|洋浦|经开区|高新区|工业园区|昆山|太仓|佛山|中山|惠州|江门|肇庆|常州|南通|嘉兴|绍兴|温州|泉州|烟台)"
#: 昆明市, 大理州, 儋州市(洋浦): a town that the record of regions does not name, by its rank.
_TOWN = r"(?:(?<![一-鿿])|(?<=[其当之]中)|(?<=里))(?!当中|[全本我各每该别多其余他它几整外两三四五六七八九十\d])[一-鿿]{2,4}(?:市|州|县|盟|(?<![小园片地])区)"
_DISTRICTS = Deferred(rf"{_DISTRICT}|{_TOWN}")
_AREA = r"(?:省|市|(?<!小)区|新区|新片区|引领区|地区|自贸[港区]|合作区|经开区|高新区)?"
_PLACE = rf"(?:(?:{'|'.join(PLACES_ZH)}|[京沪深琼穗津苏]|{_DISTRICT}){_AREA}|{_TOWN})(?:\([一-鿿]{{1,8}}\))?"
_COUNTRY = r"(?:德国|日本|美国|法国|英国|韩国|新加坡|马来西亚|泰国|印度|印度尼西亚|(?:中国)?香港|(?:中国)?台湾|(?:中国)?澳门|港澳台?|日韩|英美|欧洲|欧盟|东盟|东南亚|中东|北美|瑞士|荷兰|瑞典|丹麦|挪威|芬兰|比利时|爱尔兰|卢森堡|意大利|西班牙|以色列|澳大利亚|加拿大|(?:英属)?维尔京群岛|开曼群岛|百慕大|毛里求斯|萨摩亚)"
_ORIGIN = rf"(?:(?:[港台澳日美德法英韩欧星新]|港澳台?|欧美|欧盟)(?:资|商|企|系)|{_COUNTRY}(?:地区)?(?:籍|资本|投资者?(?:参与)?(?:设立|投资)?的?|背景的?)?)(?:企业|公司|业者|厂商|背景的?)?"
_SERVICE = r"(?:做|(?:可以?)?(?:经营|从事|开展)|持有|拿到|获批|获准)?(?:国内)?(?:互联网|网际网络)?(?:数据中心|资料中心|接入(?:服务)?|虚拟专用网|呼叫中心|内容分发(?:网络)?|信息服务|资讯服务|在线数据处理(?:与交易处理)?|线上资料处理(?:与交易处理)?|多方通信|IDC|ISP|CDN|EDI)(?:业务|服务)?(?:的)?"
_AT_WORK = r"(?:已|实际|正式|真正)(?:经)?(?:开展业务|开业|投入运营|投产|上线|开通)的?(?:企业)?"
_OWNED = r"(?:外商|外方|外资)?(?:独资|全资)(?:企业|的|公司)?|(?:中外)?合[资营](?:企业|的|公司)?"
#: 外资比例在50%至100%区间的企业, 较多企业外资持股比例在10%至50%之间: a share of ownership in percent.
_RATE = r"(?:[\d.]+|[一二三四五六七八九十百]+成)%?(?:\([^()]{1,8}\))?"
_STAKE = rf"(?:较多|多数|部分)?(?:企业)?的?外(?:资|方|商)(?:的)?(?:持股|出资|股权|占股|股)?(?:比例|占?比|占股|持股|份额)(?:刚好|恰好|恰|正好)?(?:在|为|是|达|超过?|低于|高于|不足|不超过)?{_RATE}(?:(?:[至到—-]|和|与){_RATE})?(?:\([^()]{{1,8}}\))?(?:的?区间|之间|以[上下内]|及以上)?的?(?:企业|公司)?,?"
_REST = r"(?:其余|其他|其它|余下|剩下|剩余)的?(?:[^,。;:\d]{0,6}?(?:城市|地区|省份|省市|市县|州市|市州|区县|县市|各市|各区|地方|各地|国家|[两三四五六七八九]市))?"
_EACH = r"(?:[两三四五六]地)?(?:各|分别|合计|共计|合共|加起来|合|一共|共)"
#: 金融5家, 通信4家: a trade by its bare name.
_TRADE = r"(?:制造|金融|通信|医疗|医药|物流|零售|汽车|能源|航空|航运|软件|消费品?|征信|招聘|媒体|化工|半导体|人力资源|供应链|生命科学|电商|咨询)"
#: 做医疗的21家, 已开展业务的有88家, 制造业41家: any words, where the whole stands in the row itself.
_THOSE_WHO = rf"{_TRADE}(?:类|领域|背景的?|企业|公司)?|[^,。;:、\d]{{1,14}}的(?:企业|公司|外资|业者)?|[一-鿿]{{1,6}}(?:业|类|行业)(?:的|企业|公司)?"
#: What a figure of a row counts, with the words that may join it to its number.
_RANKED = r"(?:世界|全球|财富)?(?:500|五百)强(?:企业|公司)?"
_NAMED = rf"(?:{_PLACE}(?:企业|外企|公司|的)?|{_RANKED}|{_ORIGIN}|{_SERVICE})"
_LABEL = rf"(?:{_NAMED}(?:[、和与及]{_NAMED})*{_EACH}?|{_OWNED}|{_STAKE}|{_AT_WORK}|{_REST})(?:一[地市省家])?"
_SHARE = r"(?:约?占(?:比|了)?(?:[^,。;\d家]{2,8}|\d+%),?、?(?:即|共|约|为)?)?"
_HAS = rf"(?:以|最多|居首|居冠|较多|最少)?,?{_SHARE}(?:也|则|便|就|已|仍|还|此番|此次|这次|这回|此回|一举|一口气|本轮|本批|合起来|加起来|合计|共计|目前|现|累计|各|大?约|独|只|仅|才|至少)*(?:占(?:了|去|据|到|得)?|(?:拿下|拿到|分得|摘得|囊括|包揽|贡献|取得|坐拥|拥有|录得|有|报)了?|共有?|为|是|达到?|计)?(?:了|大?约|仅|只|才|至少)*"
_IS_REST, _IS_SERVICE, _NAMES_ORIGIN = Deferred(_REST), Deferred(_SERVICE), Deferred(_ORIGIN)
_ITEM = Deferred(rf"{_LABEL}{_HAS}$")
_RELATIVE = Deferred(rf"(?:^|(?<=[,;、里中]))(?!里|之?中|其中|当中)(?:{_THOSE_WHO}){_HAS}$")
#: Between one part and the next: 北京5家、上海4家,深圳3家; 深圳和海南分别为11家、9家.
_RANK = r"(?:,?(?:紧随其后|(?:位|稳|名列|排|高)?居?(?:首位?|榜首|冠|前列|次之|领先|最多|其次|垫底|敬陪末座))|[排居列]?第[一二三四五]|,?约?占(?:比|总数的?|全部的?)?(?:约|为|达)?[\d.]+%)?"
_NEXT = Deferred(rf"{_RANK}(?:[,;、]|[和与及]|以及)(?:其次|再次|接着)?(?:是|为|,)?")
#: Words that make what follows a part of what was told right before.
_SIGN = Deferred(
    r"(?:^|[\n。;])(?:按[^,。;:\d]{2,6}(?=[,:])|分[^,。;:\d]{1,6}看)|其中|当中|之中|之内|内含|内有|里头?|中|[按从依论][^,。;:]{1,12}?(?:看|分|计|论|划分|统计|拆分|区分|来说)"
)
#: What is asked for, refused, ended, looked into or only to come, and what is no firm let in.
_OTHERS = Deferred(
    r"(?:列入|纳入|参加|参与|进入|获准|取得|拿到|持有)[^,。;]{0,10}试点|申[请报]|受理|注销|撤[销回]|吊销|收回|驳回|不予|不批|拒|退|未|尚|没有|拟|将(?!近)|预计|计划|目标|力争|争取|内资|国内企业|民营|检查|抽查|处罚|审[核查议理]|在审|待|排队|意向|签约|若|如果|倘|传|否认|不实|有误|次(?!之)|医院|银行|门店|员工|客户|基地|项目|机构|许可证|去年|上年|前年|同期|曾|原有?|预|访|调研|会员|参会|出席|参加|参与(?!设立|投资)|座谈|联系|咨询|表示|NCC|IMDA|FCC|经济部|投审|当局|(?:香港|台湾|澳门)[^,。;]{0,8}(?:核准|批出|发出|发放|持牌)"
)
_NOUN = Deferred(r"[家户间席张份宗](?:外资|外商投资|外商)?(?:企业|公司|外企|业者)?")
_TAIL = Deferred(
    rf"{_RANK}|上下|左右|占[^,]{{0,8}}|(?:则|均|都)?(?:分布|分散|散布|散落|分属|分处|分居|分列|落户|位于|来自|设)(?:在|于)?[^,]{{0,30}}"
)
#: So many characters may part a row's head from its whole.
_FAR = 60
#: 深圳和海南分别为11家、9家: the second has no label of its own.
_SPREAD = Deferred(r"[、和与及]")
#: 4家来自德国, 8家为港资: what a figure counts stands behind it, to the clause's end.
_BEHIND = Deferred(
    rf"[家户间张份席](?:企业|公司|外企)?(?:则|均|都|也)*(?:为|是|系|属于?|来自|位于|落户(?:在|于)?|注册(?:地)?(?:在|于)|设(?:在|于)|落在|在|做|从事|经营|主营|可以?(?:经营|从事|开展))(?P<label>{_LABEL})(?=[,;。)\n]|$)"
)
_OPENS_PART = Deferred(r"(?:另外?|还|其余|剩余|余下|剩下)?(?:的)?(?:有|则)?$")
_OPEN = Deferred(r"(?:^|[,;:。(\n、]|[里中]|其中有?)(?:注册地?(?:分别)?(?:位于|[在于为]))?$")
#: 较上年末增长21%: what a whole is compared with is nobody else.
_COMPARED = Deferred(
    r"(?:较|比|与)[^,。;]{1,14}?(?:增|升|涨|多|净|翻|扩|降|减|相比)[^,。;]{0,14}|(?:按年|年|同比|环比)(?:增|升)[^,。;]{0,10}"
)


class Label(Struct, frozen=True):
    """What a figure of a row counts: its words, what stands before them, and whether the row was told to be of parts."""

    words: str
    before: str
    is_behind: bool = False

    @property
    def is_rest(self) -> bool:
        return _IS_REST.match(self.words) is not None

    @property
    def is_service(self) -> bool:
        """Whether one firm may be in several such parts."""
        return _IS_SERVICE.match(self.words) is not None

    @property
    def is_placed(self) -> bool:
        return bool(self.places) or _DISTRICTS.search(self.words) is not None

    @property
    def places(self) -> list[str]:
        return [name for name, _, _ in find_regions(self.words)]

    @property
    def many(self) -> int:
        """How many it names: 北京、上海、深圳各; none where it is that of the figure before."""
        return 1 + len(re.findall("[、和与及]", self.words)) if self.words else 0

    @property
    def is_each(self) -> bool:
        return "各" in self.words or "分别" in self.words


NO_LABEL = Label("", "")


def is_signed(words: str) -> bool:
    """Whether words tell that parts of what stands before them follow."""
    return _SIGN.search(words) is not None


def names_origin(words: str) -> bool:
    return _NAMES_ORIGIN.search(words) is not None


def find_first(between: str, behind: str = "") -> Label | None:
    """The label of the first figure of a row, by all that stands between it and the whole, and right behind it."""
    found = _ITEM.search(between)
    if found is None and is_signed(between):
        found = _RELATIVE.search(between)
    if found is None:
        label = _find_behind(between, behind)
        return label if label and is_signed(between) and _may_open(label.before, label) else None
    label = Label(found.group(), between[: found.start()])
    return label if not _OTHERS.search(found.group()) and _may_open(label.before, label) else None


def _may_open(head: str, label: Label) -> bool:
    """Whether a row may begin behind what stands between its whole and its label: 入榜的天津、苏州分别为2家、4家."""
    if len(head) > _FAR or _OTHERS.search(_COMPARED.sub("", head)):
        return False
    return _OPEN.search(head) is not None or (head.endswith("的") and label.many > 1 and label.is_each)


def _find_behind(between: str, behind: str) -> Label | None:
    """The label that stands behind its figure: 另有1家来自日本."""
    found = _BEHIND.match(behind)
    opens = _OPENS_PART.search(between)
    if found is None or opens is None or _OTHERS.search(found.group()):
        return None
    return Label(found["label"], between[: opens.start()], is_behind=True)


def find_next(between: str, behind: str = "", *, spread: bool, signed: bool) -> Label | None:
    """The label of another figure, by all that parts it from the one before. `spread`: one label serves several figures."""
    found = _ITEM.search(between)
    if found is None and signed:
        found = _RELATIVE.search(between)
    if found is None:
        if spread and _SPREAD.fullmatch(between):
            return NO_LABEL
        label = _find_behind(between, behind)
        return label if label and _NEXT.fullmatch(label.before) else None
    fits = _NEXT.fullmatch(between[: found.start()]) and not _OTHERS.search(found.group())
    return Label(found.group(), between[: found.start()]) if fits else None


def ends_well(behind: str) -> bool:
    """Whether nothing right behind a figure makes it one of others than those let in."""
    tail = re.split(r"[,;:。、()\n]|[和与及](?=[一-鿿\d])", behind)[0]
    noun = _NOUN.match(tail)
    return noun is not None and _OTHERS.search(tail) is None and _TAIL.fullmatch(tail[noun.end() :]) is not None
