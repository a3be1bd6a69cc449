# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Whole families of Chinese sentences are read alike, as those in English are.

Each family is made of frames, and frames are filled with verbs, nouns, numbers and places in turn. All sentences are invented.
"""

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from families import Told, check_family

ZH_FIRMS = (
    "外资企业",
    "外商投资企业",
    "外企",
    "外资公司",
    "跨国公司在华企业",
    "境外投资企业",
)  # fmt: skip
ZH_PURPOSES = (
    "开展增值电信业务经营试点",
    "经营增值电信业务",
    "参与增值电信业务扩大开放试点",
    "从事互联网数据中心等增值电信业务",
)  # fmt: skip
ZH_REGULATORS = (
    "工业和信息化部",
    "工信部",
    "主管部门",
    "部里",
)  # fmt: skip
ZH_GRANTS = (
    "批准{v}家{o}{p}。",
    "同意{v}家{o}{p}。",
    "准许{v}家{o}{p}。",
    "向{v}家{o}发放增值电信业务经营试点批复。",
    "向{v}家{o}颁发了增值电信业务试点批复。",
    "为{v}家{o}核发增值电信业务经营试点批复。",
    "给{v}家{o}发了增值电信试点批文。",
    "批复同意{v}家{o}{p}。",
    "放行{v}家{o}{p}。",
    "核准{v}家{o}{p}。",
    "允许{v}家{o}{p}。",
    "对{v}家{o}作出增值电信业务经营试点批复。",
    "批出{v}家{o}的增值电信试点牌照。",
    "将增值电信业务试点批复发给{v}家{o}。",
    "批准了{v}家{o}的增值电信业务试点申请。",
    "为{v}家{o}开了绿灯,允许其{p}。",
)  # fmt: skip
ZH_WINS = (
    "{v}家{o}获批{p}。",
    "{v}家{o}获准{p}。",
    "{v}家{o}获得增值电信业务经营试点批复。",
    "{v}家{o}拿到增值电信试点批文。",
    "{v}家{o}获颁增值电信业务试点批复。",
    "{v}家{o}取得增值电信业务经营试点批复,可自主{p}。",
    "{v}家{o}领到增值电信试点“入场券”。",
    "{v}家{o}通过审批,{p}。",
    "{v}家{o}的增值电信试点申请获得批准。",
    "{v}家{o}被批准{p}。",
    "{v}家{o}喜获增值电信业务试点批复。",
    "{v}家{o}斩获增值电信试点牌照。",
    "{v}家{o}正式获得{p}的许可。",
    "{v}家{o}拿下增值电信试点资格。",
    "{v}家{o}经工信部批准{p}。",
    "{v}家{o}获工信部批准{p}。",
    "{v}家{o}入围增值电信业务扩大开放试点。",
    "{v}家{o}收到增值电信业务经营试点批复。",
)  # fmt: skip
ZH_BATCHES = (
    "{n}批{v}家{o}获得增值电信业务经营试点批复。",
    "工信部公布增值电信试点{n}批获批企业名单,共{v}家{o}。",
    "{n}批获批{p}的{o}共{v}家。",
    "增值电信业务扩大开放试点{n}批企业名单出炉,{v}家{o}入列。",
    "工信部向{n}批{v}家{o}发放增值电信业务试点批复。",
    "{n}批{o}名单公布,{v}家企业获批{p}。",
    "{v}家{o}成为{n}批获批{p}的企业。",
    "{n}批获增值电信试点批复的{o}有{v}家。",
    "工信部{n}批批准{v}家{o}{p}。",
    "增值电信试点{n}批名单出来了,{v}家{o}在列。",
    "{n}批名单包括{v}家{o},均获增值电信试点批复。",
    "{n}批增值电信业务试点批复发放,涉及{v}家{o}。",
    "{n}批{o}拿到增值电信试点批复,数量为{v}家。",
    "在{n}批批复中,{v}家{o}获准{p}。",
)  # fmt: skip
ZH_NTH = (
    "首",
    "第二",
    "第三",
    "第四",
    "新一",
)  # fmt: skip
ZH_TOTALS = (
    "截至6月底,累计{v}家{o}获批{p}。",
    "目前,全国已有{v}家{o}获得增值电信业务经营试点批复。",
    "至此,获批{p}的{o}增至{v}家。",
    "至此,增值电信试点获批企业总数达到{v}家。",
    "增值电信试点启动以来,已有{v}家{o}获批。",
    "增值电信试点获批{o}累计达{v}家。",
    "工信部已累计向{v}家{o}发放增值电信业务经营试点批复。",
    "迄今共有{v}家{o}拿到增值电信试点批文。",
    "算上此次,增值电信试点获批{o}已达{v}家。",
    "加上此前获批的,增值电信试点获批{o}总数升至{v}家。",
    "增值电信试点企业扩容至{v}家。",
    "截至目前,参与增值电信业务扩大开放试点的{o}达{v}家。",
    "获增值电信试点批复的{o}已超过{v}家。",
    "试点以来,工信部共批准{v}家{o}{p}。",
    "已有{v}家{o}入围增值电信业务扩大开放试点。",
    "前三批合计{v}家{o}获增值电信试点批复。",
    "持有增值电信试点批复的{o}现有{v}家。",
    "增值电信试点批复数量累计达到{v}家。",
    "三批获批{p}的{o}共{v}家。",
    "到今年6月底,获准{p}的{o}已有{v}家。",
    "有效的增值电信试点批复目前为{v}家。",
    "增值电信试点获批外企逾{v}家。",
    "已先后有{v}家{o}获准{p}。",
    "增值电信试点“朋友圈”扩大到{v}家外资企业。",
)  # fmt: skip
ZH_STOCKS = (
    "截至{m},全国外商投资电信企业达{v}{y}家。",
    "截至{m},我国外商投资电信企业{q}{v}家。",
    "{m},外商投资电信企业数量为{v}家。",
    "到{m},在华经营电信业务的外资企业共{v}{y}家。",
    "截至{m},获准经营电信业务的外商投资企业有{v}家。",
    "{m},全国共有外资电信企业{v}{y}家。",
    "外商投资电信企业总数在{m}{r}{v}家。",
    "{m},外资电信企业存量为{v}家。",
    "截至{m},外资电信业者达{v}家。",
    "全国外商投资电信企业由上年的2000家增至{m}的{v}家。",
    "截至{m},取得电信业务经营许可的外商投资企业{v}家。",
    "{m},外商投资电信企业户数{r}{v}家。",
    "工信部数据显示,{m}外商投资电信企业{q}{v}家。",
    "外资电信企业,{m}共计{v}家。",
)  # fmt: skip
ZH_LEAD = "工信部6月3日批准22家外资企业开展增值电信业务经营试点。"
ZH_PARTS = (
    "其中,上海{v}家。",
    "其中{v}家在北京。",
    "其中北京{v}家、上海3家。",
    "按地区看,上海{v}家居首。",
    "有{v}家注册在海南。",
    "{v}家来自德国。",
    "{v}家为外商独资企业。",
    "其中{v}家从事互联网数据中心业务。",
    "上海占{v}家。",
    "落户上海的有{v}家。",
    "日资企业{v}家。",
    "在这22家企业中,{v}家是港资。",
    "从业务看,{v}家获准经营互联网接入服务。",
    "其余{v}家在深圳。",
    "另外{v}家位于苏州。",
    "22家企业里,上海有{v}家。",
    "上海企业{v}家。",
    "{v}家属于上海。",
    "其中包括{v}家日资企业。",
    "半数以上即{v}家在上海。",
    "它们当中{v}家由上海市通信管理局颁发批复。",
    "包括{v}家来自香港的企业。",
)  # fmt: skip
ZH_OTHERS = (
    "已有{v}家外企提交增值电信业务试点申请。",
    "{v}家外企正在申请增值电信业务试点。",
    "工信部受理了{v}家外资企业的增值电信业务试点申请。",
    "{v}家外资企业有意参与增值电信业务试点。",
    "今年计划批准{v}家外资企业开展增值电信业务试点。",
    "海南力争到2027年引进{v}家增值电信外资企业。",
    "{v}家外资企业的增值电信试点申请未获批准。",
    "{v}家外企的增值电信试点批复被注销。",
    "工信部撤销{v}家外资企业的增值电信业务经营试点批复。",
    "{v}家外企与临港签约,拟开展增值电信业务试点。",
    "网传{v}家外资企业获批增值电信业务试点,工信部称不属实。",
    "消息人士称,最快下月有{v}家外企获增值电信试点批复。",
    "{v}家外企表示将申请增值电信业务试点。",
    "业内预计将有{v}家外资企业获批增值电信业务试点。",
    "{v}家外企参加了增值电信业务试点政策宣讲会。",
    "另有{v}家外资企业的增值电信试点申请正在审核。",
    "{v}家外商独资医院获批,电信业也将扩大开放。",
    "增值电信试点共发放{v}张批复。",
    "{v}家外资企业退出增值电信业务试点。",
    "问卷显示,受访的{v}家外企中六成有意申请增值电信试点。",
    "全国新设外商投资企业{v}家。",
    "工信部对{v}家增值电信外资企业进行了检查。",
    "{v}家外资企业的增值电信业务试点申请处于公示期。",
    "增值电信试点还有{v}家外企在排队。",
)  # fmt: skip
HAN = {4: "四", 7: "七", 9: "九", 12: "十二", 13: "十三", 17: "十七", 22: "二十二"}


def list_zh_grants() -> Iterator[Told]:
    for i, k in product(range(len(ZH_GRANTS)), range(6)):
        value = (13, 9, 22, 17)[(i + k) % 4]
        day = ("日前", "2月28日", "近日", "")[k % 4]
        told = ZH_GRANTS[i].format(v=HAN[value] if k % 2 else value, o=ZH_FIRMS[k], p=ZH_PURPOSES[(i + k) % 4])
        yield f"{ZH_REGULATORS[k % 4]}{day}{told}", {(value, "batch")}


def list_zh_wins() -> Iterator[Told]:
    for i, k in product(range(len(ZH_WINS)), range(6)):
        value = (13, 9, 22, 17)[(i + k) % 4]
        day = ("日前,", "2月28日,", "记者获悉,", "工信部消息,")[k % 4]
        told = ZH_WINS[i].format(v=HAN[value] if k % 2 else value, o=ZH_FIRMS[k], p=ZH_PURPOSES[(i + k) % 4])
        yield f"{day}{told}", {(value, "batch")}


def list_zh_batches() -> Iterator[Told]:
    for i, k in product(range(len(ZH_BATCHES)), range(5)):
        value = (13, 11, 17, 22)[(i + k) % 4]
        yield ZH_BATCHES[i].format(n=ZH_NTH[k], v=value, o=ZH_FIRMS[k], p=ZH_PURPOSES[(i + k) % 4]), {(value, "batch")}


def list_zh_totals() -> Iterator[Told]:
    for i, k in product(range(len(ZH_TOTALS)), range(3)):
        value = (24, 41, 63, 74)[(i + k) % 4]
        told = ZH_TOTALS[i].format(v=value, o=ZH_FIRMS[(i + k) % 4], p=ZH_PURPOSES[2 * (k % 2)])
        yield told, {(value, "pilot_total")}


def list_zh_stocks() -> Iterator[Told]:
    for i, k in product(range(len(ZH_STOCKS)), range(4)):
        value = (2400, 2700, 3150, 2500)[k]
        words = {
            "v": ("2400", "2,700", "3150", "两千五百")[k],
            "m": ("2025年2月底", "今年6月末", "2025年底", "9月底")[(i + k) % 4],
            "q": ("超过", "逾", "近", "")[k],
            "y": ("余", "多", "", "")[k],
            "r": ("突破", "达到", "升至", "为")[k],
        }
        before = {(2000, "stock_total")} if "2000" in ZH_STOCKS[i] else set()
        yield ZH_STOCKS[i].format(**words), {(value, "stock_total"), *before}


def list_zh_parts() -> Iterator[Told]:
    for i, spelt in product(range(len(ZH_PARTS)), (False, True)):
        value = (12, 7, 9, 4)[(i + spelt) % 4]
        also = {(3, "subset")} if "3家" in ZH_PARTS[i] else set()
        yield ZH_LEAD + ZH_PARTS[i].format(v=HAN[value] if spelt else value), {(22, "batch"), (value, "subset"), *also}


def list_zh_others() -> Iterator[Told]:
    for i, k in product(range(len(ZH_OTHERS)), range(2)):
        yield ZH_OTHERS[i].format(v=(30, 12, 8, 45)[(i + k) % 4]), set()


FAMILIES = (
    list_zh_grants, list_zh_wins, list_zh_batches, list_zh_totals, list_zh_stocks, list_zh_parts, list_zh_others,
)  # fmt: skip


@pytest.mark.parametrize("family", FAMILIES, ids=lambda one: one.__name__.removeprefix("list_"))
def test_a_family_of_sentences_is_read_alike(family: Callable[[], Iterator[Told]]) -> None:
    check_family(family())
