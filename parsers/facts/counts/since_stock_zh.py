# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a Chinese figure is one of those met, asked or looked into, and no figure of the stock that was told before it."""

import re

#: Rules that tell those met, and those that what was met before may be taken for.
OF_SOME = ("zh.met", "zh.operate-before", "zh.elided-stock")
#: 检查发现上海4家: looked into, refused or gone, wherever they are.
OF_ELSE_ZH = re.compile(
    r"(?:检查|抽查|核查|巡查)(?:后|中|时)?发现|处罚|约谈|逾期|不予(?:批准|许可|批复)|驳回|被拒|参加座谈|参会|受访"
)
#: 抽查外商投资电信企业120家,发现问题企业14家; 新批准外商投资电信企业334家,2024年为292家: what follows is no stock either.
_OF_THOSE_MET = re.compile(
    r"(?:抽查|检查|巡查|核查|排查|组织|邀请|走访|约谈|调研|处罚|通报|新批准?|新设立?|新核准|新准予)[^,。;]{0,6}外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司)(?!总数|累计)[^,。;]{0,8},(?![^。;]*(?:总数|累计|共有|存量))"
)
#: What may be told between a stock and a figure that is not of it: 外商投资电信企业2843家,下架应用120款,去年同期98家.
_STOCK_TOLD = re.compile(r"外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司|商|业者|运营商)")
_SINCE = re.compile(r"内资|民营|国内企业|本土企业|基站|用户|网站|\d款|APP|医院|银行|或[将达超破有]")
_ASKED_SINCE = re.compile(r"申请|受理|注销|撤销|驳回|检查|处罚")


def fits_some(name: str, far: str, pre: str, *, few: bool) -> bool:
    """Whether so few are met; whether a figure is a stock's although others were told before it. All there are may be met too."""
    if name == "zh.met":
        return few
    since = _STOCK_TOLD.split(f"{far}{pre}")[-1]
    return not (_SINCE.search(since) or (few and (_OF_THOSE_MET.search(far) or _ASKED_SINCE.search(since))))
