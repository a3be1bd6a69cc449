# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Weighs whether a text is about foreign firms' access to China's telecom market: evidence added up, with reasons."""

import re
from dataclasses import dataclass

from parsers.facts.subject.rivals import find_rivals
from parsers.facts.subject.sectors import is_pilot_elsewhere
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_PROGRAMME = Pattern(
    r"(?:增值|加值)电[信讯](?:业务)?(?:经营)?批[复覆准]|(?:增值|加值)电[信讯](?:业务?)?(?:的)?(?:扩大)?(?:对外)?(?:开放)?(?:的)?(?:经营)?试点|经营试点批[复覆]|试点批[复覆]|通信函〔2024〕107号"
    r"|pilot (?:operation )?(?:approvals?|licen[cs]es?)|pilots?[\w\s,'-]{0,80}value-added tele|value-added tele[\w\s-]{0,40}pilot|\bCircular 107\b",
    re.I,
)
_FOREIGN_TELECOM = Pattern(
    r"外商投资(?:的)?(?:增值|加值)?电[信讯]|(?:增值|加值)电[信讯](?:业务|领域|市场)?(?:的)?(?:进一步|扩大|持续)?(?:对外开放|对外资开放|向外[资商]开放)|(?:增值)?电[信讯](?:业务)?(?:领域|行业|市场)(?:的)?外[资商]|(?:外资|外商独资|中外合资)(?:增值|加值)?电[信讯]|外商?投资[^,。;\n]{0,8}经营(?:增值)?电信业务|经营(?:增值)?电信业务[^。;\n]{0,8}外(?:资|商|企)"
    r"|(?:foreign|overseas)[- ](?:invested|funded|owned|backed)? ?(?:value-added )?(?:tel(?:ecom|eco|co)\w*|carriers|operators)"
    r"|\bFITEs?\b|\bFIEs?\b[^.;\n]{0,50}\b(?:tele(?:com|co)\w*|VATS|value-added)|foreign (?:investment|investors|access|participation|ownership|capital)[^.;\n]{0,50}\btele(?:com|co)|first (?:foreign|international|non-Chinese|overseas)[\w\s,]{0,30}\btel(?:ecom|co)",
    re.I,
)
_FOREIGN = Pattern(
    r"外资|外商|外企|外国|境外|海外|跨国|港资|港商|港企|台资|台商|台企|港澳(?:服务提供者|投资者)|三资|独资|外方|外国企业|[日德美法英韩荷意泰]资(?![金源本料讯产质格助])|[日德美法英韩]企(?!业)|(?:北欧|欧洲|欧美|东南亚)(?:公司|企业|厂商)|\b(?:FIEs?|FITEs?|WFOEs?)\b|\b(?:(?:investors?|firms|companies|whoever|those|investments?|capital) from abroad|foreign|overseas|multinationals?|wholly[- ]owned|international (?:telco|telecom|carrier)|(?:equity|ownership|shareholding) (?:caps?|limits?|ceilings?)|non-Chinese|offshore|outside investors?|international (?:companies|firms|carriers|groups|operators|investors)|global (?:carriers?|groups|companies|firms))|\b(?:American|German|French|British|Japanese|European|Korean|Singapore(?:an)?|Swiss|Dutch|Danish|Swedish|Finnish|Norwegian|Italian|Spanish|Belgian|Irish|Indian|Thai|Malaysian|Canadian|Australian|Taiwan(?:ese)?|Hong Kong|US|UK)-(?:owned|invested|funded|backed|held|controlled|based|headquartered|listed)\b|\b(?:U\.?S\.?|American|German|French|British|Japanese|European|South Korean|Korean|Singaporean?|Swiss|Dutch|Danish|Swedish|Finnish|Norwegian|Italian|Spanish|Belgian|Austrian|Irish|Israeli|Indian|Thai|Malaysian|Canadian|Australian|Brazilian|Taiwanese|Taiwan|Hong Kong|Macao|Western) (?:[\w-]+ ){0,2}(?:compan(?:y|ies)|firms?|publishers?|retailers?|insurers?|suppliers?|banks?|lenders?|carmakers?|makers?|giants?|houses?|shippers?|providers?|carriers?|operators?|enterprises?|business(?:es)?|investors|groups?|multinationals|parents?|owners?|bids?|ventures?|units?|subsidiar(?:y|ies))\b",
    re.I,
)
_TELECOM = Pattern(
    r"(?<!中国)(?<!德国)(?<!英国)(?<!法国)电信(?!诈骗|网络诈骗)|(?:增值|加值|外资|外商|内地|开放)电讯|电讯(?:业务|市场|牌照|营运|商|业)|互联网接入服务|在线数据处理与|增值业务|加值电|互联网(?:数据|资料)中心|内容分发|互联网接入|虚拟专用网|通信业务|信息产业部[^。,;]{0,6}许可|(?:ICP|EDI|IDC|ISP|CDN)[^。,;A-Za-z]{0,6}(?:许可|牌照)|(?<!China )(?<!Deutsche )(?<!British )\btel(?:ecom|eco|co)s?\b|(?-i:China telecom)|China Telecom (?=Market|Pilot|Trial|Opening|Sector|Licen|Approv|Permit)|telecommunication|\bVATS\b|\binternet VPNs?\b|\bVPN (?:business|service|licen)\w*|internet data cent|internet virtual private networks?|data cent(?:er|re)s?|\bIP-?VPN\b|internet service provider",
    re.I,
)
_ACCESS = Pattern(
    r"开放|放开|准入|批[复准覆]|已批|批出|获[批准]|核准|试点|许可|取消[^,。]{0,12}(?:限制|股比)|股比|持股|持牌|牌照|申请|申设|设立|颁|发放|注销|撤销|open|pilot|approv|licen[cs]|permit|allow|grant|clear(?:ed|s)|\bOKs?\b|\bnod\b|bestow|authori[sz]|admit|green[- ]?li(?:ght|t)|\blet in\b|\blets? [^.;\n]{0,60}\binto\b|welcom(?:ed|es)|accredit|ownership|equity|own\b|cap\b|restrict|access|go-ahead|trial|appl(?:y|ied|icat|ican)",
    re.I,
)
_ACCESS_BUT_PILOT = Pattern(
    r"approv|licen[cs]|permit|allow|grant|clear(?:ed|s)|\bnod\b|authori[sz]|admit|green[- ]?li(?:ght|t)|\b(?:let|taken?|took|brought) in|join|enter(?:ed|s|ing)?\\b|papers|access|go-ahead|appl(?:y|ied|icat|ican)|entrants?|open|filed|filing",
    re.I,
)
#: Telecom as one sector in a row of them: 金融、电信等领域.
_IN_A_ROW = Pattern(
    r"(?:[一-鿿]{2,6}、电信|电信、[一-鿿]{2,6})[^,。;]{0,16}(?:领域|行业|服务业|方面)|\b(?:finance|education|medical care|health ?care|medicine|hospitals?|manufacturing|culture|tourism|insurance|banking|elderly care)(?:,| and) tele(?:com|communication)\w*|\btele(?:com|communication)\w*(?:,| and|, and) (?:finance|education|medical|health ?care|medicine|hospitals?|manufacturing|culture|tourism|insurance|banking|elderly care)\b",
    re.I,
)
_DOMESTIC_ONLY = Pattern(r"Chinese-owned|仅限内资|\d家内资企业|民营企业|民间资本|private (?:firms|companies)")
#: Another country, or another place's own regulator: what is opened or licensed there is not China's telecom market.
_ABROAD = Pattern(
    r"越南|印度(?!洋|裔)|印尼|马来西亚|泰国|菲律宾|缅甸|柬埔寨|老挝|孟加拉|巴基斯坦|斯里兰卡|沙特|阿联酋|卡塔尔|埃及|尼日利亚|肯尼亚|埃塞俄比亚|南非|俄罗斯|哈萨克斯坦|乌兹别克斯坦|墨西哥|巴西|阿根廷|智利|土耳其|伊朗|以色列"
    r"|(?<![A-Za-z])NCC(?![A-Za-z])|通讯传播委员会|通传会|通讯事务管理局|通讯办|联邦通信委员会|总务省|(?:日本|韩国|美国|英国|德国|法国|新加坡|澳大利亚|澳洲|台湾|本港|香港|欧盟)(?:的)?(?:政府|监管|国会|议会|《?电信法|《?通信法|当局|通信委员会|立法)|本港[^,。]{0,10}(?:固网|营办商|牌照)"
    r"|\b(?:Vietnam|India|Indonesia|Malaysia|Thailand|Philippines|Myanmar|Cambodia|Laos|Bangladesh|Pakistan|Sri Lanka|Saudi(?: Arabia)?|UAE|Qatar|Egypt|Nigeria|Kenya|Ethiopia|South Africa|Russia|Kazakhstan|Uzbekistan|Mexico|Brazil|Argentina|Chile|Turkey|Iran|Israel)(?:'s|n|ese|an|ian)?\b|\b(?:FCC|Ofcom|OFCA|TRAI|IMDA|BEREC|Bundesnetzagentur|Federal Communications Commission|Office of the Communications Authority)\b|\b(?:Hong Kong|Taiwan|Japan|South Korea|Singapore|Australia|the EU|European Union|Washington|Tokyo|Seoul)(?:'s)? (?:government|regulator|parliament|lawmakers|communications authority|to (?:allow|let|open)|(?:allows|lets|opens)\b)",
)
#: Another country's regulator, or Hong Kong's, that acts itself: whatever is said of China beside it.
_ACTS_ABROAD = Pattern(
    r"\b(?:FCC|Ofcom|OFCA|TRAI|IMDA|BEREC|Bundesnetzagentur|Federal Communications Commission|(?:U\.S\.|US|American|British|Indian|Canadian|Australian|European|EU|Dutch|German|Japanese) (?:telecoms? |communications )?(?:regulators?|watchdog|lawmakers|senators|agency))\b[^.\n]{0,40}\b(?:vot\w+|tak(?:es?|ing)|took|pull\w*|rescind\w*|cancel\w*|withdr\w+|revok\w+|bar(?:s|red)?|bans?|banned|order\w*|decid\w+|propos\w+|adopt\w*|clos\w+|shut\w*|expel\w*|block\w*|reject\w*|strip\w*|terminat\w+|end(?:s|ed)?|mov\w+|den(?:y|ies|ied)|approv\w+|grant\w*|licen[cs]\w+|said|plans?)\b"
    r"|\b(?:licen[cs]ed|licen[cs]es?|operators?|carriers|providers)\b (?:(?:were|are|is|was|have|had|been|issued|granted|active|operating|licen[cs]ed) ){0,3}in (?:Hong Kong|Taiwan|Singapore|Macao|Macau|Japan|South Korea|India|Vietnam|Thailand|Malaysia|Indonesia)\b"
    r"|(?:美国)?联邦通信委员会[^。\n]{0,24}(?:撤销|吊销|表决|投票|禁止|决定|拟|提议)|(?:本港|香港)[^,。]{0,8}(?:固网|流动网络|互联网服务)(?:营办商|供应商|商)"
)
_CHINA = Pattern(
    r"中国(?!台湾|香港)|大陆|内地|我国|全国|工信部|工业和信息化部|商务部|国务院|北京|上海|海南|深圳|天津|广州|苏州|自贸|\bChina(?!'s Taiwan)|Chinese|(?<![A-Za-z])MIIT(?![A-Za-z])|\bmainland|Beijing|Shanghai|Hainan|Shenzhen|Lingang|Pudong"
)
_MINISTRY = Pattern(
    r"工信部|工业和信息化部|工业和资讯化部|通信管理局|通管局|(?<![A-Za-z])MIIT(?![A-Za-z])|Ministry of Industry and Information|Communications Administration|(?:China's|Chinese|Beijing's) (?:industry|information|telecoms?|communications?) (?:and information technology )?(?:ministry|regulators?|watchdog|authorit)|\b[Ii]ndustry (?:and information technology )?ministry"
)
_SERVICE = Pattern(
    r"数据中心|信息服务(?:业务)?试点|内容分发|在线数据处理|互联网接入|增值电[信讯]|(?<![A-Za-z])(?:IDC|CDN|ISP|EDI|VATS)(?![A-Za-z])|data[- ]cent(?:er|re)|call[- ]cent(?:er|re)|content delivery|transaction processing|internet access|value-added tele|\bapp(?:lication)? stores?\b",
    re.I,
)
_FIRST_LICENCE = Pattern(
    r"(?:在华|国内|全国|内地|大陆)[^。]{0,30}(?:电[信讯]|IP-?VPN|互联网接入)[^。,]{0,14}(?:许可证?|牌照)|首[家张个批][^。,]{0,12}(?:国际|外资|外国|海外|跨国)[^。,]{0,8}电[信讯]|(?:first|only) (?:foreign|international|non-Chinese|overseas)|nationwide (?:licen|permit|operating)|national telecoms? licen[cs]|(?:tele(?:com|co)s?|VPN|ISP|internet service)[\w\s-]{0,30}(?:licen[cs]e|permit)s?\b|(?:value-added tele\w*|VATS|telecoms? services?)[\w\s-]{0,30}approvals?\b",
    re.I,
)
#: The pilot by a short name, where a foreign firm is beside it.
_TELECOM_PILOT = Pattern(
    r"(?:互联网(?:数据中心|接入)|内容分发|在线数据处理|信息服务|呼叫中心|增值电[信讯]|数据中心|物联网|(?<![A-Z])(?:IDC|CDN|ISP|EDI))[^。\n,;]{0,16}试点|试点[^。\n]{0,12}(?:互联网(?:数据中心|接入)|内容分发|在线数据处理|信息服务|呼叫中心|增值电[信讯]|数据中心)"
    r"|\b(?:tele(?:com|communication)s?|VATS) (?:[\w-]+ ){0,2}(?:pilot|trial)\b|\b(?:pilot|trial)\b[^.\n]{0,60}\b(?:telecoms?|telecommunications|VATS|value-added)\b",
    re.I,
)
#: Other fields that have pilots and approvals for foreigners.
_OTHER_FIELD = Pattern(
    r"\b(?:bio\w*|genes?|genetic\w*|stem cells?|cell therapy|hospitals?|clinics?|medical|pharma\w*|drugs?|banks?|banking|insur\w+|securities|brokers?|brokerages?|funds?|wealth|asset manag\w+|schools?|education|universit\w+|touris\w+|travel\w*|visas?|cars?|vehicles?|driv(?:ing|erless)|drones?|aviation|airlines?|games?|films?|cinema|theatres?|tax\w*|customs|carbon|energy|power|electric\w*|hydrogen|mining|agri\w*|food|elderly|nursing|childcare|law firms?|audit\w*|payments?|currency|yuan|free trade account)\b(?![ -](?:\w+ )?(?:groups?|firms?|compan(?:y|ies)|giants?|makers?|houses?|chains?|trio|pair|insurers?))",
    re.I,
)
_IN_CHINA = Pattern(
    r"\bChina(?!'s Taiwan)|Chinese|(?<![A-Za-z])MIIT(?![A-Za-z])|\bmainland|Beijing|Shanghai|Hainan|Shenzhen|Lin-?gang|Pudong|Guangdong|Guangzhou|Hangzhou|Tianjin|Suzhou|Chengdu|Chongqing|\b(?:[Ii]ndustry|[Cc]ommerce) [Mm]inistry|Ministry of (?:Industry|Commerce)|MOFCOM|Communications Administration"
)
_PILOT_WORD = Pattern(r"\b(?:pilot|trial)\b", re.I)
_FIRM_WORD = Pattern(
    r"\b(?:companies|company|firms?|enterprises?|operators?|businesses|investors?|licensees|multinationals|carriers?|subsidiar\w+|units?|ventures?|Ltd|Limited|Inc)\b",
    re.I,
)
#: A permit to run a service, not to build a house for it.
_PERMIT_TO_RUN = Pattern(
    r"(?:获|批准|准予|同意)[^。\n]{0,36}?(?:经营|运营|提供|开展|从事)[^。\n]{0,16}(?:互联网(?:数据中心|接入)|内容分发|在线数据处理|信息服务(?:业务)?试点|增值电[信讯])|\b(?:licen[cs]es?|permits?|approvals?|permission|green light|go-ahead|nod|allowed|approved|licen[cs]ed|admitted|cleared|authori[sz]ed|permitted)\b[^.\n]{0,50}\b(?:run|operate|offer|provide|sell|for|to own)\b[^.\n]{0,40}\b(?:(?:IDC|CDN|ISP|EDI|VATS)\b|data[- ]cent(?:er|re)|content delivery|transaction processing|internet access|value-added tele)",
    re.I,
)
_ASKS_PERMIT = Pattern(
    r"\b(?:IDC|CDN|ISP|EDI|VATS|value-added|data[- ]cent\w+|content delivery|internet access)\b[^.;,]{0,30}\b(?:licen[cs]es?|permits?|approvals?)\b|\b(?:licen[cs]es?|permits?|approvals?) (?:for|to) (?:[\w-]+ ){0,4}(?:IDC|CDN|ISP|EDI|VATS|value-added|data[- ]cent\w+|content delivery|internet access)\b",
    re.I,
)
_LICENSED = Pattern(r"foreign-owned|licen[cs]|permit|approv|\bown\b|ownership|\bstakes?\b|invest|pilot", re.I)
#: What tells a foreign company where no word for foreign stands: the endings of its law.
_FOREIGN_ENDING = Pattern(
    r"\b(?:GmbH|AG|SE|plc|PLC|N\.V\.|B\.V\.|S\.A\.|ASA|Oyj|A/S|KGaA|S\.p\.A\.|K\.K\.|Pte\.? Ltd)(?![\w])"
)
#: At or above the first a text is relevant; from the second on it surely is: the pilot or foreign-invested telecom firms are named, or all three words meet.
THRESHOLD, CERTAIN = 0.5, 0.75


@dataclass(frozen=True, slots=True)
class Step:
    """One addition to the score, or what was taken off; `sentence` is the index of the one that gave it."""

    points: float
    reason: str
    sentence: int | None = None


@dataclass(frozen=True, slots=True)
class Relevance:
    relevant: bool
    score: float
    steps: tuple[Step, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        return tuple(step.reason for step in self.steps)


#: The reason of a text in which nothing speaks for it.
NOTHING_ON_TOPIC = "nothing on foreign firms in telecom"


def weigh_relevance(sentences: tuple[Sentence, ...], foreign_names: frozenset[int], authority: str) -> Relevance:
    """Score in 0 to 1 with its reasons. `foreign_names` are the indexes of sentences that name a foreign firm."""
    best, hits = Step(0.0, ""), 0
    for index, sentence in enumerate(sentences):
        points, reason = (
            (0.0, "")
            if sentence.furniture or _rules_out(sentence.text)
            else _weigh_sentence(sentence.text, index in foreign_names)
        )
        if points <= 0:
            continue
        if sentence.lead > 0 and _names_in_row(sentences, sentence.text):
            points, reason = points - 0.35, f"{reason}, one sector in a row of them"
        hits += points >= 0.5
        if sentence.title or sentence.lead <= 1:
            points += 0.1
        if points > best.points:
            best = Step(points, reason, index)
    if best.points < THRESHOLD:
        best = _join_sentences(sentences, best, named=any(sentences[i].lead <= 3 for i in foreign_names))
    steps = [best] if best.points else []
    if steps:
        if hits > 1:
            steps.append(Step(0.1, f"{hits} such sentences"))
        steps += _subtract(sentences, best.points + 0.1 * (hits > 1))
        if authority in ("regulator", "provincial") and _sum(steps) >= 0.4:
            steps.append(Step(0.1, "the regulator's own page"))
    score = round(min(max(_sum(steps), 0.0), 1.0), 2)
    return Relevance(score >= THRESHOLD, score, tuple(steps) or (Step(0.0, NOTHING_ON_TOPIC),))


def _names_in_row(sentences: tuple[Sentence, ...], text: str) -> bool:
    """Whether telecom is only one sector in a row of them, in a text whose head tells of another."""
    if not _IN_A_ROW.search(text) or _SERVICE.search(text):
        return False
    return any(find_rivals(s.text) for s in sentences if s.title or s.lead == 0)


def _sum(steps: list[Step]) -> float:
    return sum((step.points for step in steps), 0.0)


#: What a text up to here says in its sentences it says together.
_SHORT_TEXT = 270
_DOMESTIC_TOO = Pattern(r"\bdomestic(?:ally)?\b", re.I)


def _join_sentences(sentences: tuple[Sentence, ...], best: Step, *, named: bool) -> Step:
    """Telecom in the head and foreign firms let in right beside it, without anything else that competes."""
    head = [s.text for s in sentences if s.title or s.lead <= 1]
    joined = " ".join(s.text for s in sentences if not s.furniture and s.lead <= 3)
    if (told := _weigh_pilot(joined, foreign=named or _FOREIGN.search(joined) is not None, joined=True)) and told[
        0
    ] + 0.1 > best.points:
        best = Step(told[0] + 0.1, told[1].replace("in one sentence", "in the head"))
        if best.points >= THRESHOLD:
            return best
    if len(joined) <= _SHORT_TEXT and joined[:1].isascii() and not _DOMESTIC_TOO.search(joined):
        points, reason = _weigh_sentence(joined, named)
        if points - 0.05 > best.points:
            best = Step(round(points - 0.05, 2), reason.replace("in one sentence", "in a short text"))
            if best.points >= THRESHOLD:
                return best
    if _tells_batch(joined, named=named) and best.points < THRESHOLD:
        return Step(THRESHOLD, "the ministry and foreign firms approved in a batch, side by side in the head")
    telecom = any(_TELECOM.search(text) and _ACCESS.search(text) for text in head)
    foreign = any(_FOREIGN.search(text) and _ACCESS.search(text) for text in head)
    if telecom and foreign and not any(find_rivals(text) for text in head):
        return Step(max(best.points, 0.55), "telecom opening and foreign firms let in, side by side in the head")
    return _join_steps(sentences, head) or best


#: Whom the ministry itself approves in batches; other fields' batches are told with the field's name.
_MIIT = Pattern(r"(?<![A-Za-z])MIIT(?![A-Za-z])|Ministry of Industry and Information Technology")
_IN_BATCH = Pattern(
    r"\b(?:approved|cleared|admitted|let in)\b[^.;]{0,24}\bin the (?:first|second|third|fourth|fifth|sixth|seventh|latest|new) (?:batch|group|round)\b|\bbatch of (?:\d+|\w+teen|\w+ty) (?:foreign[\w-]* )?(?:companies|firms|enterprises) (?:approved|cleared|admitted|let in)\b"
)


def _tells_batch(joined: str, *, named: bool) -> bool:
    """Whether a text's head tells of foreign firms that the ministry approved in a batch, and of no other field."""
    if not _IN_BATCH.search(joined) or not _MIIT.search(joined):
        return False
    return (named or _FOREIGN.search(joined) is not None) and not (find_rivals(joined) or _OTHER_FIELD.search(joined))


def _join_steps(sentences: tuple[Sentence, ...], head: list[str]) -> Step | None:
    """A permit for a telecom service in China in the head, and foreign firms and the ministry behind it."""
    asked = any(_SERVICE.search(text) and _ACCESS.search(text) and _CHINA.search(text) for text in head)
    if not asked or any(find_rivals(text) for text in head):
        return None
    first = [s.text for s in sentences if not s.furniture][:6]
    told = any(_FOREIGN.search(text) for text in first) and any(
        _MINISTRY.search(text) and _ACCESS.search(text) for text in first
    )
    return (
        Step(0.55, "a telecom service in the head, foreign firms and the ministry's step behind it") if told else None
    )


#: 不涉及电信业务, 与电信牌照是两回事: telecom is named only to say that it is not meant.
_NOT_ABOUT = Pattern(
    r"(?:不|未|没有)(?:涉及|包括|包含|含|触及)[^,。;]{0,8}电[信讯]|与[^,。;]{0,10}电[信讯][^,。;]{0,10}(?:无关|两回事|不相干|没有关系)|电[信讯][^,。;]{0,8}(?:不在(?:其内|此列|其列|范围)|另行规定)"
)


def _rules_out(text: str) -> bool:
    """Whether a sentence that says nothing of foreign telecom firms names telecom only to rule it out."""
    return _NOT_ABOUT.search(text) is not None and not (_PROGRAMME.search(text) or _FOREIGN_TELECOM.search(text))


def _names_programme(text: str) -> bool:
    """Whether a sentence names the pilot; those of other sectors give papers of the same name."""
    return _PROGRAMME.search(text) is not None and not is_pilot_elsewhere(text)


def _weigh_sentence(text: str, names_foreign: bool) -> tuple[float, str]:
    if _names_programme(text):
        return 0.95 - 0.1 * bool(find_rivals(text)), "names the pilot for value-added telecom"
    if _FOREIGN_TELECOM.search(text):
        return 0.85 - 0.1 * bool(find_rivals(text)), "speaks of foreign-invested telecom firms"
    foreign = _FOREIGN.search(text)
    if not foreign and not names_foreign:
        return _weigh_pilot(text, foreign=False) or (0.0, "")
    telecom, access, rivals = _TELECOM.search(text), _ACCESS.search(text), find_rivals(text)
    if foreign and telecom and access:
        return 0.75 - 0.15 * len(rivals) - 0.2 * bool(
            {"shares", "lawsuits"} & set(rivals)
        ), "foreign, telecom and access in one sentence"
    if names_foreign and access and _MINISTRY.search(text) and (telecom or _SERVICE.search(text)):
        return 0.6 - 0.3 * bool(rivals), "a foreign firm, the ministry and a telecom service in one sentence"
    if foreign and access and _MINISTRY.search(text):
        return 0.55 - 0.3 * bool(rivals), "foreign firms let in by the ministry"
    if names_foreign and telecom and _FIRST_LICENCE.search(text) and access:
        return 0.6 - 0.3 * bool(rivals), "a foreign firm and a telecom licence in one sentence"
    points, reason = _weigh_permit(text, rivals, foreign=foreign is not None, named=names_foreign)
    if points < 0.4 and (told := _weigh_pilot(text, foreign=True)):
        return told
    if points < 0.4 and foreign and telecom:
        return 0.4 - 0.15 * len(rivals), "foreign and telecom in one sentence"
    return points, reason


def _weigh_permit(text: str, rivals: list[str], *, foreign: bool, named: bool) -> tuple[float, str]:
    """The pilot or a permit for one of its services in China, told of a foreign firm without the ministry's name."""
    if _TELECOM_PILOT.search(text):
        return 0.65 - 0.3 * bool(rivals), "foreign firms and a telecom pilot in one sentence"
    if not _CHINA.search(text):
        return 0.0, ""
    if named and _PERMIT_TO_RUN.search(text):
        return 0.6 - 0.3 * bool(rivals), "a foreign firm and a permit to run a telecom service in China"
    if named and _SERVICE.search(text) and _ASKS_PERMIT.search(text):
        return 0.6 - 0.3 * bool(rivals), "a foreign firm and the licence of a telecom service in China"
    if foreign and _SERVICE.search(text) and _LICENSED.search(text):
        return 0.6 - 0.3 * bool(rivals), "foreign firms and the licence of a telecom service in China"
    return 0.0, ""


def _weigh_pilot(text: str, *, foreign: bool, joined: bool = False) -> tuple[float, str] | None:
    """Firms in China's telecom pilot, or foreign ones in a pilot of which nothing says that it is another field's."""
    if not _PILOT_WORD.search(text) or not _ACCESS_BUT_PILOT.search(text):
        return None
    if not _IN_CHINA.search(text) and (not _TELECOM_PILOT.search(text) or _ABROAD.search(text)):
        return None
    if find_rivals(text) or _DOMESTIC_ONLY.search(text):
        return None
    if not joined and _TELECOM_PILOT.search(text) and _FIRM_WORD.search(text):
        return 0.5, "firms and China's telecom pilot in one sentence"
    if foreign and not _OTHER_FIELD.search(text):
        return 0.42, "foreign firms and a pilot of no other field in one sentence"
    return None


def speaks_of_foreigners(text: str) -> bool:
    """Whether a text has any word for foreign firms; where it has none, a name that nobody knows is no foreign firm's."""
    return _FOREIGN.search(text) is not None or _FOREIGN_ENDING.search(text) is not None


#: Carriers whose names hold the country's.
_CARRIERS = re.compile(r"\bChina (?:Unicom|Mobile|Telecom)\b|中国(?:联通|移动|电信)")
#: Fields whose permits and pilots are told with the same words.
_APART = ("games", "hospitals", "equipment", "banks and brokers", "satellite", "apps")
_SUBJECT_TITLE = Pattern(
    r"(?:增值|外资|外商)[^。]{0,6}电[信讯]|电[信讯][^。]{0,8}(?:开放|外资|试点)|\b(?:value-added|VATS|tele(?:com|co)\w*|ISPs?|data cent\w+|carriers?)\b",
    re.I,
)
#: What a head on the subject cannot do without.
_HEAD_WORD = Pattern(
    r"电[信讯]|通信|互联网|数据中心|试点|批[复覆]|\b(?:tele(?:com|co)\w*|VATS|value-added|data cent\w+|internet|IP-?VPN|ISPs?|IDC|CDN|pilot|carriers?|services? sector|licen[cs]\w+|permits?|approvals?)\b",
    re.I,
)


_COUNTED = re.compile(
    r"\d[\d,]*\s*(?:余|多)?[家户间]|[一二三四五六七八九十]家|\b(?:\d[\d,]*|[a-z]+teen|ten|eleven|twelve|twenty) (?:more |new )?(?:foreign|overseas|firms|companies|enterprises)",
    re.I,
)


def _tells_in_passing(sentences: tuple[Sentence, ...], title: str) -> bool:
    """Whether title and lead tell of something else altogether, and one sentence behind them is on the subject."""
    body = [s for s in sentences if not s.title and not s.furniture]
    if (
        not title
        or len(body) < 3
        or any(_HEAD_WORD.search(s.text) for s in (*body[:2], *(s for s in sentences if s.title)))
    ):
        return False
    told = [s for s in body[2:] if _PROGRAMME.search(s.text) or _FOREIGN_TELECOM.search(s.text)]
    counted = any(_COUNTED.search(s.text) and _TELECOM.search(s.text) for s in body)
    return len(told) == 1 and not counted


def _subtract(sentences: tuple[Sentence, ...], score: float) -> list[Step]:
    """Takes off for a title or lead that tells of something else, and for a passing mention in a long text."""
    steps = []
    head = " ".join(s.text for s in sentences if s.title or s.lead == 0)
    direct = (
        _names_programme(head) or _FOREIGN_TELECOM.search(head) or (_FOREIGN.search(head) and _TELECOM.search(head))
    )
    title = _CARRIERS.sub("", " ".join(s.text for s in sentences if s.title))
    if direct and (rivals := [one for one in find_rivals(title) if one in _APART]) and not _SUBJECT_TITLE.search(title):
        steps.append(Step(-0.3, f"the title tells of {rivals[0]}"))
    elif not direct and (rivals := find_rivals(head)):
        steps.append(Step(-0.2, f"the head tells of {rivals[0]}"))
    if (_ABROAD.search(head) and not _CHINA.search(_CARRIERS.sub("", head))) or (
        (_ABROAD.search(title) and not _CHINA.search(title) and not _PROGRAMME.search(head))
        or (_ACTS_ABROAD.search(head) and not _PROGRAMME.search(head) and not _FOREIGN_TELECOM.search(head))
    ):
        steps.append(Step(-0.6, "the head tells of another country"))
    if _tells_in_passing(sentences, title):
        steps.append(Step(-0.45, "told in passing, behind a head on something else"))
    if score + _sum(steps) < 0.9 and _DOMESTIC_ONLY.search(" ".join(s.text for s in sentences)):
        steps.append(Step(-0.3, "domestic firms only"))
    return steps


#: Each way in which a sentence can gain points, as the patterns that it cannot do without: what `_weigh_sentence` and
#: `_join_sentences` ask, but for whether a foreign firm is named, which takes longer than all else.
WAYS = (
    (_PROGRAMME,),
    (_FOREIGN_TELECOM,),
    (_TELECOM_PILOT,),
    (_PILOT_WORD, _ACCESS_BUT_PILOT, _IN_CHINA),
    (_TELECOM, _FOREIGN),
    (_MINISTRY, _ACCESS, _FOREIGN),
    (_MINISTRY, _ACCESS, _TELECOM),
    (_MINISTRY, _ACCESS, _SERVICE),
    (_FIRST_LICENCE, _ACCESS, _TELECOM),
    (_PERMIT_TO_RUN, _CHINA),
    (_SERVICE, _LICENSED, _FOREIGN, _CHINA),
    (_SERVICE, _ASKS_PERMIT, _CHINA),
    (_MIIT, _IN_BATCH),
)
