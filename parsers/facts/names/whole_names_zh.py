"""Where a full Chinese name can begin: not so far to the right that no name is left, nor behind its own first letter.

是德科技(中国)有限公司, 如新(中国)…, 太古控股(中国)…: what is an edge elsewhere is the name's own beginning here. The name
proper (字号) of a Chinese firm has two characters or more: 企业名称登记管理规定, State Council decree 734 of 2020, article 8.
"""

# ruff: noqa: E501  (Chinese letters count two)
import re
from collections.abc import Sequence

from parsers.facts.text.deferred import Deferred
from parsers.facts.values.regions import PLACES_ZH

#: What a firm does, in its name: behind 企业 or 公司 it belongs to the name, 电讯盈科企业方案(北京)有限公司.
_TRADES = (
    r"\([^()]{1,8}\)|管理|咨询|服务|发展|信息|集团|投资|孵化|数据|网络|软件|科技|征信|策划|形象|营销|技术|数字|数码|智能|系统|"
    r"顾问|事务|商务|贸易|电子|通信|通讯|控股|实业|登记|代理|文化|传媒|培训|教育|财务|税务|解决方案|方案"
)
#: The same, and the two that are as often the last letter of a name proper: 谷云科技.
TRADE = rf"(?:{_TRADES}|云|家)"
#: Fewer than two letters, then the place in brackets, or nothing but what a firm does.
_NO_NAME = Deferred(rf".?\(|.?(?:计算|{_TRADES})+$")
#: What is a word before a name, or a name's first letter.
_EITHER = frozenset("给让把跟是被从由为系在将向对当有如含到至经本该贵你")
#: Words that a name may begin with, or hold: 是德科技, 通知宝, 名单云, 太古控股, 日商岩井.
_BEGINS = Deferred(
    rf"[{''.join(sorted(_EITHER - set('该本贵你')))}]|及|与|和|或|等|支持|通知|通报|要求|称|表示|其中|名单|同意|许可|控股的?|联合|报[道导]|企业|公司|[德美日台港韩英法澳][商资企]"
)
#: A firm that is spoken of and not named.
_NOBODY = Deferred(
    rf"(?:某[^某家]{{0,2}}?|[一二两三四五六七八九十几首\d]家)(?:外资|外商|外国|知名|大型|本地)?(?:独资|投资|合资)?的?(?:{_TRADES})*$"
)
#: The name follows at once, as the receiver's.
_HANDS = frozenset(("向", "给", "授予", "发给", "颁给", "颁发给", "发放给"))
#: So it does, or a preposition: 同意是德科技…, but 同意由甲公司…, 批准在上海….
_ALLOWS = frozenset(("同意", "批准", "核准", "准予", "许可", "撤销", "注销", "吊销"))
_NO_PREPOSITION = frozenset("是有含从跟被到经如贵你")
_HEADS = Deferred(r"(?:^|[,。;:、!?\n\" ]|近日|日前|[今昨]日|[今昨]天)$")
#: What a firm does that is named at the head of its clause: 是德科技…获得批复, or 是, and 德科技.
_GETS = Deferred(r" ?(?:已|也|均|分别|正式|率先|成功|首批|日前|近日){0,2}(?:获|取得|拿到|领到|拿下|收到|成为|成功)")
_ROW = Deferred(r" ?(?:\(?[\d一二三四五六七八九十]{1,3}[.、)]|\d{1,3} )[.、)]? ?")


#: Words of the sentence that no name begins with: 近期甲公司获批, 16日甲公司…, 第三批甲公司…, 欢迎甲公司….
_LEADS = Deferred(
    r"(?: ?(?:第[一二三四五六七八九十\d]{1,3}批次?|首批|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号]|[上下]午|午后|傍晚|凌晨|清晨|晚间|当晚|深夜|周[一二三四五日]|周六(?!福)"
    r"|近期|最近|不久前?|眼下|时下|早些时候|稍早|稍后|最新|刚刚|最终|终于|随着|伴随着?|凭借|依托|同样|据(?:了解|介绍|报[道导]|透露|统计|悉)|(?:记者)?(?:了解|获悉|获知|得知)到?"
    r"|上述|前述|好消息|喜报|捷报|喜讯|快讯|重磅|突发|官宣|专访|揭秘|欢迎|帮助|指导|推动|见证|引进|力挺|调研|持证人|被?许可人|当事人|再添|喜迎|新晋|新成员|新面孔"
    r"|[一-鿿]{2,12}(?:律师|会计师|税务师)事务所(?:正|曾|已)?(?:协助|代理|帮助|陪同|指导|代表|助)|[一-鿿]{2,14}(?:通信管理局|管委会)(?:现场|依法|近日|先后|陆续|全程)?(?:指导|换发|补发|协助|帮助|服务|助力)了?"
    r"|(?:我们?|本)?[所司局行院]?(?:已|成功|全程|近日|先后)*(?:助力|协助|帮助|推荐|陪跑|起诉|状告|效仿)(?=[一-鿿A-Z]{2,12}(?:\([一-鿿]{2,6}\))?)|(?:我们?|本)[所司局行院]?(?:已|成功|全程|近日|先后)*(?:代理|服务|代表)|[一-鿿]{2,6}?(?:成功|靠前|先后|全程|主动|精准)+(?:助力|协助|服务|帮助|推荐)(?=[一-鿿A-Z]{2,12}\([一-鿿]{2,6}\))|意?效仿|(?:园区|片区|辖区|新区|区)内|关联方|据(?=[一-鿿A-Z]{2,12}\([一-鿿]{2,6}\)[一-鿿]{0,8}$)|代表(?=[一-鿿A-Z]{2,12}\([一-鿿]{2,6}\))|原(?=(?:北京|上海|深圳|海南|广州|天津|杭州|苏州|南京|成都)[一-鿿]{3,})|我司|贵司|本司|敝司|助力|代理(?=[一-鿿A-Z]{2,12}\([一-鿿]{2,6}\))|新?获批的?|并(?!购)|且|也(?!买|门))){1,3} ?"
)


def skip_leads(text: str, start: int, high: int) -> int:
    """Where a name begins behind the words before it that are none of its own; `start` where nothing would be left."""
    led = _LEADS.match(text, start, high)
    if led is None or high - led.end() < _LEAST or not is_name(text[led.end() : high]):
        return start
    return led.end()


#: So many characters a name has at least before its legal form.
_LEAST = 3


def choose_edge(text: str, start: int, high: int, edges: Sequence[re.Match[str]]) -> int:
    """Where the name before `high` begins, of what may end before it (`edges`, counted from `start`, in order).

    `high` itself where no name is left and none can be longer: 一家科技有限公司, 某外资企业有限公司 name nobody.
    """
    kept = _drop_first_letters(text, start, edges)
    at = start + (kept[-1].end() if kept else 0)
    if _NOBODY.search(text[start:high]):
        return high
    if not kept or is_name(text[at:high]):
        return at
    if _BEGINS.fullmatch(kept[-1].group()) is None:
        return high
    return start + (kept[-2].end() if len(kept) > 1 else 0)


def is_name(piece: str) -> bool:
    """Whether what stands before 有限公司 can be a firm's name."""
    return _NO_NAME.match(piece) is None


def _drop_first_letters(text: str, start: int, edges: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The edges but those where only a name can begin: an item of a list, a row, whoever something is handed to."""
    kept: list[re.Match[str]] = []
    for edge in edges:
        before = kept[-1] if kept else None
        if edge.group() in _EITHER and _opens_name(text, start, before, edge.start()):
            continue
        kept.append(edge)
    return kept


def _opens_name(text: str, start: int, before: re.Match[str] | None, at: int) -> bool:
    if before is None:
        return at == 0 and text[start - 1 : start] == "、"
    if text[start + before.end() : start + at].strip():
        return False
    if before.group() in _ALLOWS:
        return text[start + at] in _NO_PREPOSITION
    return before.group() in _HANDS or _ROW.fullmatch(before.group()) is not None


#: 青屿教育、布朗宁和杜邦咨询(上海)有限公司: what stands before the word that joins may be the next firm, or the first half of this one.
_SHORT_BEFORE = Deferred(r"(?:^|[、:;,。\n—])(?P<left>[一-鿿]{1,3}(?![区市省县会部局委厅院园司业构])[一-鿿])[和与]$")


def find_short_before(text: str, start: int) -> tuple[int, int] | None:
    """Where a few letters stand in a row, joined to a name that begins with no place; none of which it is known whether it is a firm's."""
    found = _SHORT_BEFORE.search(text[max(0, start - 7) : start])
    if found is None or text.startswith(("中国", *PLACES_ZH), start):
        return None
    low = max(0, start - 7)
    return low + found.start("left"), low + found.end("left")


def is_cut_unsure(text: str, start: int, end: int) -> bool:
    """Whether the letter before a name may be its first: it stands at the head of its clause and does what firms do."""
    if text[start - 1 : start] not in _EITHER or not _HEADS.search(text[max(0, start - 4) : start - 1]):
        return False
    return _GETS.match(text, end) is not None and not text.startswith(("中国", *PLACES_ZH), start)
