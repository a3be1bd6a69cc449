# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Names the telecom services of which a text speaks, by the codes of the catalogue of 2015 (电信业务分类目录) or shorter ones.

Texts seldom give a service its full name: in a row of services "access" and "information" are two of them.
"""

from functools import lru_cache

from parsers.facts.text.patterns import Pattern, select_fitting

#: What may stand before or behind a short name in a row of services: "data centres, access and information".
_BESIDE_EN = r"(?:IDC|CDNs?|ISP|[Cc]ent(?:er|re)s?|[Dd]elivery|[Hh]osting|[Pp]rocessing|[Tt]ransactions?|[Nn]etworks),? (?:and |or |online )?"
_SERVICES = {
    "CDN": (
        r"内容(?:分发|传递|递送)|内容(?:传输|传送|分布|散发)网[络路]",
        r"(?<![A-Za-z])CDNs?(?![A-Za-z])|(?<![A-Za-z])B12(?!\d)",
        r"[Cc]ontent[- ](?:[Dd]elivery|[Dd]istribution|[Nn]etworks?)\b|\b[Dd]elivery[- ][Nn]etworks?\b",
        r"\b(?:[Dd]eliver|[Dd]istribut|[Pp]ush|[Cc]ach)(?:s|es|ed|e|ing)? (?:[\w-]+ ){0,2}content\b",
        r"(?:IDC|[Cc]ent(?:er|re)s?|[Hh]osting|[Aa]ccess),? (?:and |or )?delivery\b|\bdelivery(?:,| and| or) (?:internet |network )?(?:access|hosting|data|IDC|information)",
    ),
    "IDC": (
        r"互联网(?:数据|资料)中心|网际网路资料中心|网络数据中心|(?<!网)数据中心|资料中心",
        r"(?<![A-Za-z])IDCs?(?![A-Za-z])|(?<![A-Za-z])B11(?!\d)",
        r"(?:[Ii]nternet )?(?<![Nn]o )[Dd]ata[- ]?[Cc]ent(?:er|re)s?(?! (?:developer|landlord|owner|stock|share|arm|company\b|names|projects))",
        r"\b[Hh]osting(?:,| and| or) (?:internet |network |content |data )?(?:access|delivery|caching|CDN|processing|connectivity|information)",
    ),
    "IPVPN": (
        r"互联网虚拟专用网|虚拟专用网络?|虚拟私人网路?",
        r"(?<![A-Za-z])(?:IP-?)?VPNs?(?![A-Za-z])|(?<![A-Za-z])B13(?!\d)",
        r"[Vv]irtual [Pp]rivate [Nn]etworks?|\bdomestic private networks?",
    ),
    "ISP": (
        r"(?:互联网|网际网[络路]|网[络路]|因特网|上网)接[入取](?!号|码|点|流量|用户|端口|速率|带宽|月户均)|接[入取]服务",
        r"(?<![A-Za-z])ISPs?(?![A-Za-z])|(?<![A-Za-z])B14(?!\d)",
        r"\b(?:[Ii]nternet|[Ww]eb)[- ][Aa]ccess\b|[Ii]nternet connection services?\b|[Aa]ccess to the (?:[Ii]nternet(?= (?:or|and|for end|services?)\b|,)|net\b|web\b)|[Ii]nternet [Ss]ervice [Pp]rovi(?:ders?|sion)",
        r"(?<!arket )(?<!emote )\b[Aa]ccess (?:(?:to|for) (?:[\w-]+ ){0,2}users|services?|permissions?|permits?|approvals?|licen[cs]es?|rights?|providers?|businesses|companies|operators?)\b",
        r"\b(?:[Cc]onnect|[Ll]ink|[Hh]ook)(?:s|ed|ing)? (?:[\w',-]+ ){1,4}to the (?:[Ii]nternet|net|web)\b",
        rf"{_BESIDE_EN}access\b|(?<!arket )\b[Aa]ccess(?:,| and| or|/) (?:content |online )?(?:information|IDC|CDN|delivery|hosting|data|transaction|IoT)",
    ),
    "EDI": (
        r"(?:在线|线上|网上)(?:的)?(?:数据|资料)处理|交易处理|经营[类性]电子商务(?!除外)|(?:在线|线上|网上)交易(?!所)",
        r"(?<![A-Za-z])EDI(?![A-Za-z])|(?<![A-Za-z])B21(?!\d)",
        r"(?:[Oo]n-?line )?\b[Dd]ata[- ](?:[Pp]rocessing )?(?:and (?:online )?[Tt]ransactions?[- ])?[Pp]rocessing|\b[Dd]ata[- ][Pp]rocessing\b",
        r"\b(?:[Oo]n-?line|[Tt]ransactions?|[Tt]rade|[Oo]rder)[- ](?:[Pp]rocessing|handling)\b|\b[Oo]n-?line (?:data and )?[Tt]ransactions?\b|\b[Oo]n-?line[- ][Tt]ransactions?\b|\b[Tt]ransactions? online\b",
        r"\b[Pp]rocess(?:es|ing)? (?:[\w'-]+ ){0,3}(?:transactions|orders|trades|bookings|payments)\b|\b[Tt]ransaction (?:platform|service)s?\b|\b[Ee]lectronic data interchange",
    ),
    "INFO": (
        r"(?:互联网)?(?:信息|资讯)服务(?!业(?!务))(?!有限)(?!股份)|应用商店|信息发布平台|信息保护[和与及]?处理|递送服务",
        r"(?<![A-Za-z])B25(?!\d)|(?<![A-Za-z])INFO(?![A-Za-z])",
        r"[Ii]nformation (?:[Pp]ublish\w*|[Pp]ublication|[Rr]elease) (?:[Pp]latforms?|[Ss]ervices?)|[Ii]nformation [Dd]elivery (?:[Pp]latforms?|[Ss]ervices?)|information and data ?base retrieval",
        r"[Ii]nformation[- ](?:[Ss]ervices?|platforms?|rights?|permits?|licen[cs]es?|approvals?)\b(?! (?:Co|Inc|Ltd|revenue))|\b[Ii]nformation (?:(?:security )?protection|processing)\b|\b[Oo]n-?line information\b(?! retrieval)|\b[Aa]pp(?:lication)? stores?",
        rf"(?:{_BESIDE_EN}|(?<!arket )\b[Aa]ccess,? (?:and |or |online )?)information\b(?! [Tt]ech| [Ii]ndustry)|\b[Ii]nformation(?:,| and| or) (?:the )?(?:IoT|[Ii]nternet[- ]|transaction|hosting|IDC|CDN|access|call|content)",
        r"\b(?:supply|offer|provide|send|sell|exchange)s? (?:\w+ ){0,2}information\b(?! [Tt]ech| [Ii]ndustry)",
    ),
    "CALL": (r"呼叫中心(?!(?:都|等都?)属)|客服中心业务", r"(?<![A-Za-z])B24(?!\d)", r"[Cc]all[- ][Cc]ent(?:er|re)s?"),
    "CONF": (
        r"多方通[信讯]",
        r"(?<![A-Za-z])B22(?!\d)",
        r"\b[Mm]ulti-?party (?:[\w-]+ )?(?:[Cc]ommunications?|[Cc]onferenc\w+|calls?|meetings?)|\b(?:[Vv]ideo ?)?conferencing\b|[Vv]ideo ?[Cc]onferenc\w+",
    ),
    "STORE": (r"仅限应用商店|应用商店业务", r"(?:limited to|only for) (?:\w+ )?app(?:lication)? stores?"),
    "IOT": (r"(?<!蜂窝)(?<!移动)物联网(?!终端|卡|用户)", r"(?<![A-Za-z])IoT(?![A-Za-z])", r"\b[Ii]nternet[- ][Oo]f[- ][Tt]hings"),
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


def forget_service_places() -> None:
    """Forgets the services of the sentences asked last."""
    find_service_places.cache_clear()


def list_services() -> tuple[str, ...]:
    """The codes of all telecom services that are told apart."""
    return tuple(_SERVICES)
