# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The topics that are told in telecom's words and are not ours: virtual operators, games, hospitals, shares."""

from parsers.facts.text.patterns import Pattern, select_fitting

_COMPETING = (
    ("virtual operators", r"虚拟运营商|移动通信转售|转售业务|virtual (?:telecom )?(?:operator|carrier|network operator)|\bMVNOs?\b|(?:mobile|wireless|cellular) (?:service )?resale|\bresell\w* (?:of )?(?:mobile|wireless|cellular|phone)|\bresale licen[cs]e"),
    ("5G or spectrum", r"5G|频率使用许可|频谱|spectrum|6G"),
    ("satellite", r"卫星(?:移动)?通信|卫星互联网|卫星物联网|satellite"),
    ("cables", r"光缆|海缆|直达电路|通信(?:业务)?(?:信道)?出入口"),
    ("games", r"游戏版号|网络游戏|国产游戏|版号|\bgames?\b(?! (?:engine|developer|maker|studio|company|publisher|platform))"),
    ("hospitals", r"独资医院|医疗领域|医院|医疗机构|hospitals?"),
    ("banks and brokers", r"支付机构|第三方支付|支付牌照|银行卡清算|payment (?:firms?|institutions?|licen[cs]\w+)|bank[- ]card clearing|券商|证券公司|基金管理|外资银行|法人银行|银行牌照|虚拟银行|virtual bank|securities (?:firm|compan|venture)"),
    ("apps", r"\b\d+ (?:mobile )?apps\b|mini-?programs?\b|privacy (?:violation|rule|breach)|(?<![A-Za-z])(?:APP|App)s?(?![A-Za-z])|SDK|侵害用户权益|个人信息|下架|apps? (?:that|inspection|removal)"),
    ("equipment", r"type approval|network access licen|\bhandsets?\b|smartphones?|iPhone|\bpatents?\b|\bgear maker|autonomous driving|\btenders?\b"),
    ("travellers", r"\b(?:tourists?|travell?ers?|SIM cards?|roaming)\b"),
    ("all-sector investment", r"实际使用外资|新设(?:立)?外商投资企业|吸收外资|\bFDI\b|foreign direct investment"),
    ("domestic licences", r"跨地区(?:增值)?电信业务经营许可|跨地区增值电信|持证企业|不良名单|失信名单|cross-region(?:al)?"),
    ("shares", r"股票|股价|板块|A股|沪深|二级市场|增持|减持|重仓|持仓"),
    ("lawsuits", r"典型案例|合同纠纷|判决书|一审|二审|最高法|仲裁"),
    ("other", r"出口许可|licensed to export|汽车|carmaker|充电桩|基站|base stations|教育|文化"),
)  # fmt: skip
_COMPETITORS = tuple((name, Pattern(pattern)) for name, pattern in _COMPETING)


def find_rivals(text: str) -> list[str]:
    """The competing topics that a text tells of, by name."""
    return [name for name, pattern in select_fitting(text, _COMPETITORS) if pattern.search(text)]
