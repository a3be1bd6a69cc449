# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Names the telecom services of which a text speaks, by the codes of the catalogue of 2015 (电信业务分类目录) or shorter ones.

Texts seldom give a service its full name: in a row of services "access" and "information" are two of them. Elsewhere such words are none
("access to Chinese users", "provide more information"): a foreign share would be tied to a service that nobody named.
"""

from functools import lru_cache

from parsers.facts.text.patterns import Pattern, select_fitting

#: What stands before a short name in a row of services, and what behind it: "data centres, access and information".
_ROW_EN = r"(?:IDC|CDNs?|ISP|[Cc]ent(?:er|re)s?|[Dd]elivery|[Hh]osting|[Pp]rocessing|[Tt]ransactions|[Nn]etworks|[Aa]ccess|[Ii]nformation)(?:,? (?:and|or)|,) (?:online )?"
_ROW_ENDS_EN = r"(?= (?:and|or|for (?:end |internet )?users)\b| services?\b|[,.;:)]|$)"
_SERVICES = {
    "CDN": (
        r"内容(?:分发|传递|递送)(?!算法|渠道|平台)|内容(?:传输|传送|分布|散发)网[络路]",
        r"(?<![A-Za-z])CDNs?(?![A-Za-z])|(?<![A-Za-z])B12(?!\d)",
        r"[Cc]ontent[- ](?:[Dd]elivery|[Dd]istribution|[Nn]etworks?)\b|\b[Dd]eliver(?:s|ing)? content\b",
        rf"{_ROW_EN}delivery(?: networks?)?{_ROW_ENDS_EN}|\b[Dd]elivery networks?(?:,| and| or) (?:internet |network )?(?:access|hosting|data cent|IDC|information)",
    ),
    "IDC": (
        r"互联网(?:数据|资料)中心|网际网路资料中心|网络数据中心|(?<!网)数据中心|(?<![馆会局商])资料中心(?!\()",
        r"(?<![A-Za-z])IDCs?(?![A-Za-z])|(?<![A-Za-z])B11(?!\d)",
        r"(?:[Ii]nternet )?[Dd]ata[- ]?[Cc]ent(?:er|re)s?(?! (?:developer|landlord|owners?\b|stock|shares?\b))",
        r"\b[Hh]osting(?:,| and| or) (?:internet |network |content )?(?:access|delivery|caching|CDN|connectivity)\b",
    ),
    "IPVPN": (
        r"互联网虚拟专用网|虚拟专用网络?|虚拟私人网路?",
        r"(?<![A-Za-z])(?:IP-?)?VPNs?(?![A-Za-z])|(?<![A-Za-z])B13(?!\d)",
        r"[Vv]irtual [Pp]rivate [Nn]etworks?|\bdomestic private networks",
    ),
    "ISP": (
        r"(?:互联网|网际网[络路]|网[络路]|因特网|上网)接[入取](?!号|码|点|流量|用户|端口|速率|带宽|月户均)|(?<=[、和与及做供营事])接[入取]服务(?!平台|窗口|贸易)",
        r"(?<![A-Za-z])ISPs?(?![A-Za-z])|(?<![A-Za-z])B14(?!\d)",
        r"\b(?:[Ii]nternet|[Ww]eb)[- ][Aa]ccess\b|[Ii]nternet connection services?\b|[Aa]ccess to the [Ii]nternet(?= (?:or|and|for end|services?)\b|,)|[Ii]nternet [Ss]ervice [Pp]rovi(?:ders?|sion)",
        r"(?<!arket[ -])(?<!emote[ -])\b[Aa]ccess (?:services?|providers?)\b|\b[Aa]ccess (?:services? )?(?:to|for) (?:end[- ]|internet )users\b",
        r"\b[Cc]onnect(?:s|ing)? (?:[\w'-]+ ){0,3}(?:users|customers|clients|companies|businesses) to the [Ii]nternet\b",
        rf"(?<!arket[ -]){_ROW_EN}access{_ROW_ENDS_EN}|(?<!arket[ -])(?<!emote[ -])\b[Aa]ccess(?:,| and| or|/) (?:content |online )?(?:information(?= services?\b|,| and|[.;)]|$)|IDC|CDN|delivery|hosting|data cent|transaction|IoT)",
    ),
    "EDI": (
        r"(?:在线|线上|网上)(?:的)?(?:数据|资料)处理|(?<=[与和及、])交易处理|(?:在线|线上)交易处理|交易处理(?:业务|服务)|经营[类性]电子商务(?!除外)",
        r"(?<![A-Za-z])EDI(?![A-Za-z])|(?<![A-Za-z])B21(?!\d)",
        r"[Oo]n-?line[- ][Dd]ata[- ][Pp]rocessing|(?:[Oo]n-?line )?[Dd]ata (?:processing )?and (?:online )?[Tt]ransactions?[- ][Pp]rocessing|\b[Oo]n-?line data and transactions\b",
        r"\b[Tt]ransactions?[- ](?:[Pp]rocessing|handling)\b|\b[Oo]n-?line[- ][Tt]ransactions?\b|\b[Tt]ransactions online\b|\b[Tt]ransaction (?:platform|service)s?\b(?! (?:for|of) )",
        r"\b[Pp]rocess(?:es)? (?:[\w'-]+ ){0,3}(?:transactions|orders)\b|\bprocessing (?:online )?transactions\b|\b[Ee]lectronic data interchange|\bdata[- ]processing (?:permits?|licen[cs]es?|approvals?|services?|class)\b",
    ),
    "INFO": (
        r"(?:互联网)?(?:信息|资讯)服务(?!业(?!务))(?!有限)(?!股份)|应用商店|信息发布平台和递送|平台和递送服务|(?<!个人)信息保护[和与及]处理服务",
        r"(?<![A-Za-z])B25(?!\d)|(?<![A-Za-z])INFO(?![A-Za-z])",
        r"[Ii]nformation (?:[Pp]ublish\w*|[Pp]ublication|[Rr]elease) (?:[Pp]latforms?|[Ss]ervices?)|[Ii]nformation [Dd]elivery (?:[Pp]latforms?|[Ss]ervices?)|information and data ?base retrieval",
        r"[Ii]nformation[- ][Ss]ervices?\b(?! (?:Co|Inc|Ltd|revenue))|\b(?:an|online) information platforms?(?! (?:for|of|on) )|(?<!ersonal )\b[Ii]nformation protection and processing\b|\b[Aa]pp(?:lication)? stores?",
        rf"(?<!arket[ -]){_ROW_EN}information{_ROW_ENDS_EN}|\b[Ii]nformation(?:,| and| or) (?:the )?(?:IoT|[Ii]nternet[- ]of|[Ii]nternet access|transaction processing|IDC|CDN|call cent)",
    ),
    "CALL": (r"呼叫中心(?!(?:都|等都?)属)|客服中心业务", r"(?<![A-Za-z])B24(?!\d)", r"[Cc]all[- ][Cc]ent(?:er|re)s?"),
    "CONF": (
        r"多方通[信讯](?![息员录])",
        r"(?<![A-Za-z])B22(?!\d)",
        r"\b[Mm]ulti-?party (?:[\w-]+ )?(?:[Cc]ommunications?|[Cc]onferenc\w+|calls\b)|\b(?:[Vv]ideo ?)?conferencing\b|\bVideo ?[Cc]onferencing\b",
    ),
    "STORE": (r"仅限应用商店|应用商店业务", r"(?:limited to|only for) (?:\w+ )?app(?:lication)? stores?"),
    "IOT": (
        r"(?<!蜂窝)(?<!移动)物联网(?!终端|卡|用户)",
        r"(?<![A-Za-z])IoT(?![A-Za-z])(?! (?:connections|users|terminals))",
        r"\b[Ii]nternet[- ][Oo]f[- ][Tt]hings\b(?! (?:connections|users|terminals))",
    ),
}  # fmt: skip
_PATTERNS = tuple((code, Pattern("|".join(names))) for code, names in _SERVICES.items())


def find_services(text: str) -> tuple[str, ...]:
    """Codes of the telecom services named in folded text, sorted."""
    fitting = select_fitting(text, _PATTERNS)
    return tuple(sorted(code for code, pattern in fitting if pattern.search(text)))


@lru_cache(maxsize=256)
def find_service_places(text: str) -> tuple[tuple[str, int, int], ...]:
    """Code, start and end of the first words for each service that folded text names, sorted by code.

    No such words run over a line, so what sentences name together is what each of them names.
    """
    fitting = select_fitting(text, _PATTERNS)
    found = ((code, pattern.search(text)) for code, pattern in fitting)
    return tuple(sorted((code, *match.span()) for code, match in found if match))


def list_service_mentions(text: str) -> list[tuple[str, int, int]]:
    """Code, start and end wherever folded text names a service, by code."""
    fitting = select_fitting(text, _PATTERNS)
    return [(code, *match.span()) for code, pattern in fitting for match in pattern.finditer(text)]


def forget_service_places() -> None:
    """Forgets the services of the sentences asked last."""
    find_service_places.cache_clear()


def list_services() -> tuple[str, ...]:
    """The codes of all telecom services that are told apart."""
    return tuple(_SERVICES)
