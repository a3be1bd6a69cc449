"""The fixed words in Chinese, one for each thing, with the wording of the sources' own administrative language."""

import re
from datetime import datetime

from alerts.words.cleaning import clean_line
from domain.claims import Qualifier
from domain.dates import BEIJING
from domain.findings import Finding, StatedCount, StatedGrowth
from domain.naming import choose_main_count, choose_place
from domain.provinces import PROVINCES

_ISO_DAY = re.compile(r"(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?![\w-])")
_ISO_TIME = re.compile(r"\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})")
_NUMERALS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
#: What stands behind a name that is no province's.
_RANKS = dict.fromkeys(("北京", "上海", "天津", "重庆", "深圳"), "市") | {
    "广西": "壮族自治区",
    "内蒙古": "自治区",
    "宁夏": "回族自治区",
    "新疆": "维吾尔自治区",
    "西藏": "自治区",
}
BODIES = {
    "MIIT": "工信部",
    "MII": "原信息产业部",
    "MOFCOM": "商务部",
    "NDRC": "国家发展改革委",
    "MOF": "财政部",
    "GOV": "国务院",
    "CAICT": "中国信通院",
} | {letters + "CA": f"{name}{_RANKS.get(name, '省')}通信管理局" for name, (_, letters) in PROVINCES.items()}
#: The same by the names that their pages have as publishers.
PUBLISHERS = {"MIIT": BODIES["MIIT"]} | {
    f"{english} Communications Administration": BODIES[f"{letters}CA"] for english, letters in PROVINCES.values()
}
#: Places as findings name them. What is not here stays as it is written.
PLACES = {
    "Beijing": "北京", "Shanghai": "上海", "Tianjin": "天津", "Chongqing": "重庆", "Hainan": "海南",
    "Shenzhen": "深圳", "Guangdong": "广东", "Guangzhou": "广州", "Suzhou": "苏州", "Nanjing": "南京",
    "Hangzhou": "杭州", "Zhejiang": "浙江", "Jiangsu": "江苏", "Fujian": "福建", "Xiamen": "厦门", "Shandong": "山东",
    "Qingdao": "青岛", "Sichuan": "四川", "Chengdu": "成都", "Hubei": "湖北", "Wuhan": "武汉", "Hunan": "湖南",
    "Henan": "河南", "Hebei": "河北", "Anhui": "安徽", "Jiangxi": "江西", "Shanxi": "山西", "Shaanxi": "陕西",
    "Liaoning": "辽宁", "Jilin": "吉林", "Heilongjiang": "黑龙江", "Yunnan": "云南", "Guizhou": "贵州",
    "Gansu": "甘肃", "Qinghai": "青海", "Guangxi": "广西", "Xinjiang": "新疆", "Ningxia": "宁夏", "Tibet": "西藏",
    "Lingang": "临港新片区", "Pudong": "浦东新区", "Qianhai": "前海", "Sanya": "三亚", "Haikou": "海口",
    "Inner Mongolia": "内蒙古", "Xiong'an": "雄安新区", "Fuzhou": "福州", "Jinan": "济南", "Changsha": "长沙",
    "Zhengzhou": "郑州", "Hefei": "合肥", "Dalian": "大连", "Shenyang": "沈阳", "Ningbo": "宁波", "Xi'an": "西安",
    "Hengqin": "横琴", "Zhuhai": "珠海", "Dongguan": "东莞", "Wuxi": "无锡", "China": "全国",
    "Harbin": "哈尔滨", "Changchun": "长春", "Shijiazhuang": "石家庄", "Taiyuan": "太原", "Hohhot": "呼和浩特",
    "Lanzhou": "兰州", "Xining": "西宁", "Yinchuan": "银川", "Urumqi": "乌鲁木齐", "Lhasa": "拉萨", "Kunming": "昆明",
    "Guiyang": "贵阳", "Nanning": "南宁", "Nanchang": "南昌", "Foshan": "佛山", "Huizhou": "惠州", "Kunshan": "昆山",
    "Taicang": "太仓", "Nantong": "南通", "Changzhou": "常州", "Jiaxing": "嘉兴", "Shaoxing": "绍兴", "Wenzhou": "温州",
    "Yiwu": "义乌", "Quanzhou": "泉州", "Yantai": "烟台",
}  # fmt: skip
SERVICES = {
    "IDC": "互联网数据中心",
    "CDN": "内容分发网络",
    "ISP": "互联网接入服务",
    "INFO": "信息服务",
    "EDI": "在线数据处理与交易处理",
    "IPVPN": "国内互联网虚拟专用网",
    "CALL": "呼叫中心",
    "CONF": "国内多方通信",
    "STORE": "应用商店",
    "IOT": "物联网",
}
FIELDS = {
    "decided": "日期",
    "confirmed_by": "证实者",
    "batch": "批次",
    "count:batch": "本批家数",
    "count:subset": "其中家数",
    "count:pilot_total": "累计获批家数",
    "count:stock_total": "外商投资电信企业总数",
    "count:other": "家数",
    "term:effective": "施行日期",
    "term:comment_until": "意见反馈截止日",
    "term:share": "外资股比",
    "firms": "具名企业",
    "firms.raised": "企业名称",
    "figures": "数字",
    "regions": "地区",
    "services": "业务",
    "document": "文号",
    "terms": "内容",
    "growth": "增长(%)",
}
_QUALIFIERS: dict[Qualifier, str] = {"exact": "", "over": "超过", "nearly": "近", "about": "约"}
_HEDGES: dict[str, str] = {qualifier: said for qualifier, said in _QUALIFIERS.items() if said}
_BASES = {"yoy": "同比", "since": "较上年末"}
_STAGES = {"sign": "签约", "accept": "申请获受理"}


def write_number(count: StatedCount) -> str:
    """`超过2400`: no mark between thousands, as Chinese texts write it."""
    return f"{_QUALIFIERS[count.qualifier]}{count.value}"


def write_hedge(figure: str) -> str:
    """`近30` for `nearly 30`, as the details of a change have it."""
    hedge, _, rest = figure.partition(" ")
    return f"{_HEDGES[hedge]}{rest}" if hedge in _HEDGES else figure


def write_date(day: str | None) -> str:
    """`2025年2月28日`, as precise as the source; `未写明` for None."""
    if day is None:
        return "未写明"
    parts = day.split("-")
    if not all(part.isdigit() for part in parts):
        return day
    return "".join(f"{int(part)}{unit}" for part, unit in zip(parts, "年月日", strict=False))


def write_days_in(text: str) -> str:
    """The text with each ISO date in it in Chinese."""
    return _ISO_DAY.sub(lambda found: write_date(found[0]), text)


def say_late(why: str) -> str:
    """The line by which a message begins that is sent late: since when it was due, by the time that `why` names."""
    found = _ISO_TIME.search(why)
    return f"补发:应发于{write_moment(datetime.fromisoformat(found[0]))},迟逾一小时。" if found else f"补发:{why}"


def write_moment(moment: datetime) -> str:
    """An instant as Beijing time: `2025年3月1日08:14`."""
    local = moment.astimezone(BEIJING)
    return f"{local.year}年{local.month}月{local.day}日{local:%H:%M}"


def write_as_of(count: StatedCount) -> str:
    """`截至2025年2月底`; 底 only where a source says so."""
    if count.as_of is None:
        return "截至日期未写明"
    says_end = any(word in item.sentence for item in count.evidence for word in ("底", "末", "end of", "end-"))
    return f"截至{write_date(count.as_of)}{'底' if says_end and len(count.as_of) < 10 else ''}"


def write_growth(growth: StatedGrowth) -> str:
    """`同比增长近30%`; a growth never stands without what it is measured from."""
    basis = _BASES.get(growth.basis or "", "(基期未写明)")
    return f"{basis}{'增长' if growth.value >= 0 else '下降'}{_QUALIFIERS[growth.qualifier]}{abs(growth.value):g}%"


def write_bodies(codes: tuple[str, ...]) -> str:
    return "、".join(BODIES.get(code, code) for code in codes)


def write_places(places: tuple[str, ...]) -> str:
    return "、".join(PLACES.get(place, place) for place in places)


def write_batch(number: int | None) -> str:
    """`首批`, `第二批`; empty for none."""
    if number is None:
        return ""
    if number == 1:
        return "首批"
    return f"第{_NUMERALS[number] if 0 < number < len(_NUMERALS) else number}批"


def name_fact(finding: Finding) -> str:
    """`首批13家外资企业获增值电信业务经营试点批复`: what is reported, in the fewest words."""
    count = choose_main_count(finding)
    region = choose_place(finding, count)
    place = PLACES.get(region, region) if region else ""
    number = f"{write_number(count)}家" if count else ""
    if finding.kind == "approval":
        return _name_approval(finding, count, place)
    if finding.kind == "total":
        return _name_total(finding, count, place)
    if finding.kind == "application":
        stage = next((word for key, word in _STAGES.items() if count and key in count.detail), "申请试点")
        return f"{place}{number or '有'}外资企业{stage},尚未获批"
    if finding.kind == "revocation":
        lost = [firm for firm in finding.firms if firm.status == "revoked"]
        act = next((firm.act for firm in lost if firm.act and not firm.act.isascii()), "终止")
        ended = [clean_line(firm.names[0]) for firm in lost]
        whose = (_name_first(ended) if not number else "") or "外资企业"
        return f"{place}{number}{whose}的批复或许可证被{clean_line(act)}"
    if finding.kind == "denial":
        return "有关外资电信试点的否认"
    named = clean_line(finding.document)
    return f"{place or write_places(finding.regions)}外资电信准入政策{named}"


def _name_approval(finding: Finding, count: StatedCount | None, place: str) -> str:
    pilot = finding.programme.startswith("pilot")
    act = "获增值电信业务经营试点批复" if pilot else "获批经营增值电信业务"
    if count is None:
        approved, parents = (
            [clean_line(one.names[0]) for one in finding.firms if one.status == status]
            for status in ("approved", "parent")
        )
        named = _name_first(approved or parents)
        unit = "的下属企业" if named and not approved else ""
        batch = f"第{finding.batch}批" if finding.batch and not named else ""
        firms = named or f"{batch}外资企业"
        return f"{place}{firms}{unit}{act},{'总数' if len(approved or parents) > 1 else '家数'}未写明"
    number = f"{write_number(count)}家外资企业"
    if count.role == "pilot_total":
        return f"{place}累计{number}{act}"
    return f"{place}{write_batch(finding.batch)}{number}{act}"


def _name_first(names: list[str]) -> str:
    """`甲公司`, `甲公司等4家企业`; empty for none."""
    return f"{names[0]}等{len(names)}家企业" if len(names) > 1 else "".join(names)


def _name_total(finding: Finding, count: StatedCount | None, place: str) -> str:
    if count is None:
        grown = f",{write_growth(finding.growth[0])}" if finding.growth else ""
        return f"{place}外商投资电信企业总数未写明{grown}"
    if count.role == "pilot_total":
        return f"{place}试点累计{write_number(count)}家获批"
    return f"{place}外商投资电信企业共{write_number(count)}家({write_as_of(count)})"
