# ruff: noqa: E501  (a family's words stand on one line)
"""Sorts the words of the subject into families, so that what weights learn of one word holds for all of its family.

"Cleared", "admitted" and "waved through" stand beside the same figures; a text that weights were learnt of may have had only one of them.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from parsers.facts.text.deferred import Deferred

#: English words by family; one that ends in a star stands for all that begin so.
_ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        "let-in": "approve approved approves approving clear cleared clears clearing clearance* admit* admission licensed licenced grant* authoris* authoriz* green-light* greenlit nod permitted accepted certif* allow* let lets award* issue issued issues issuing hand handed hands won win wins winning receiv* obtain* secure secured secures gain gained gains got get gets join* enter entered enters entering entry bless* endors* waved wave recruit*",
        "paper": "licence licences license licenses permit permits approval approvals letter letters reply replies certificate certificates papers permission permissions authorisation* authorization*",
        "asks": "apply applied applies applying applicant* application* submit* submission* file filed files filing filings bid bids bidder* candidate* queue* pending waiting await* request* hopefuls lodge* sought seek* dossier*",
        "refused": "reject* refus* deny denied denies denial* declin* turned rebuff* returned unsuccessful",
        "ended": "revok* revocation* cancel* withdr* surrender* laps* expir* quit left exit* struck removed gave relinquish* deregist* terminat*",
        "foreign": "foreign foreign-* overseas overseas-* international multinational* offshore non-chinese global wholly wholly-* outside",
        "telecom": "telecom* telco* value-added vat vats vas cloud data internet idc isp cdn edi",
        "firm": "firm firms company companies enterprise enterprises business businesses operator* investor* licensee* holder* participant* entrant* member* player* provider* entity entities name names newcomer* group groups venture* ones outfit*",
        "else": "hospital* bank banks insur* game games gaming app apps school* biotech* medical broker* fund funds virtual mvno* station stations satellite* factory factories manufactur* hotel* universit* cities provinces zone zones district* region regions countries measure measures article articles rule rules project* employee* staff jobs people user users customer* client* visitor* engineer* patent* branch branches office offices centre* center* rack racks server* store stores delegate* speaker* session* question* service services categor* product products domestic local chinese state-owned respondent* survey* lawyer* chamber* memorand* contract*",
        "sum": "total* cumulative* altogether overall all so far date now since already tally count counts bring* taking takes raising raises rose risen reach* stand stands standing stood number numbers numbered nationwide exist* have hold holds operating active",
        "batch": "batch* round* first second third fourth fifth sixth seventh eighth ninth tenth new newly another more further latest tranche* cohort* list lists additional fresh friday monday tuesday wednesday thursday today yesterday announce* said says",
        "part": "of including include* which them these those among rest remaining remainder half split each other others based located registered from in whom plus respectively while followed",
        "pilot": "pilot pilots trial trials scheme* programme* program programs experiment* opening",
        "time": "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec end end-* year-end month* quarter* year years week weeks mid-* early late",
        "place": "beijing shanghai hainan shenzhen guangdong guangzhou tianjin chongqing zhejiang jiangsu hangzhou suzhou lingang pudong fujian sichuan chengdu wuhan hubei shandong qingdao xiamen nanjing capital municipalit* province city",
        "origin": "german* japan* american* us britain british france french singapor* hong kong korea* taiwan* europe* swiss switzerland dutch netherlands swedish sweden india* canad* macau macao uk eu asean italian italy spain spanish",
        "risen": "grow* grew up increas* jump* higher than over above fewer less down fell drop* double* compar* against",
        "planned": "target* aim aims aimed plan* expect* goal* forecast* could might would will estimat* predict* hope* by",
    }
)
#: Chinese words by family.
_CHINESE: Mapping[str, str] = MappingProxyType(
    {
        "let-in": "批准|获批|核准|获准|批复|准予|同意|颁发|发放|核发|下发|颁给|放行|准入|拿到|取得|获得|获颁|领到|拿下|通过|授予|许可|入围|跻身|纳入|加入|入列|绿灯|发牌|持牌|持证|拿证|批文|准许",
        "paper": "牌照|许可证|证书|执照|资质|资格",
        "asks": "申请|申报|递交|提交|受理|填报|意向|报名|待批|排队|审查|审核|候选|拟",
        "refused": "不予|驳回|拒绝|退回|未获|被拒|未通过|退件",
        "ended": "注销|撤销|吊销|收回|退出|失效|终止|到期|作废|交回",
        "foreign": "外资|外商|外企|境外|海外|跨国|港资|台资|独资|合资|国际|外国|港澳",
        "telecom": "电信|增值|数据中心|云|互联网|信息服务|通信|试点业务",
        "firm": "企业|公司|机构|厂商|运营商|经营者|持证者|服务商|单位|成员|主体",
        "else": "医院|银行|保险|游戏|应用|学校|证券|基金|虚拟运营|基站|卫星|工厂|制造|酒店|城市|省份|地区|区域|园区|条|措施|项目|员工|人员|岗位|用户|客户|嘉宾|专利|机柜|服务器|门店|代表|问题|款|内资|国内|民营|本土|人次|名|项",
        "sum": "累计|共有|总数|总计|合计|已有|目前|迄今|至今|截至|截止|达到|达|增至|升至|增加到|总共|全部|存量|现有|全国|在册|共",
        "batch": "首批|第一批|第二批|第三批|第四批|第五批|新一批|批次|本次|此次|这次|新增|新获|新批|再|又|另|日前|近日|今日|昨日|宣布|公布|新",
        "part": "其中|分别|来自|位于|占|包括|余下|其余|另外|各|落户|注册|分布",
        "pilot": "试点|开放|扩大",
        "time": "月底|年底|季度|上半年|年末|月末|年初|月|年|日",
        "place": "北京|上海|海南|深圳|广东|天津|重庆|浙江|江苏|临港|浦东|福建|四川|湖北|山东|杭州|苏州|本市|全省|全市|我市|我省",
        "origin": "德国|日本|美国|英国|法国|新加坡|香港|韩国|台湾|欧洲|瑞士|荷兰|瑞典|印度|加拿大|澳门|欧盟|东盟",
        "risen": "同比|增长|增加|上升|较|比|净增|提高|下降|减少|翻番",
        "planned": "目标|力争|计划|预计|规划|预期|有望|将|争取",
    }
)
#: What ends a clause, as far as a figure's or a name's own words go.
CLAUSE_ENDS = re.compile(r"[,;:()。]|--")
#: No shorter word stands for those that begin with it.
_LEAST_STEM = 3


def _sort_english() -> tuple[dict[str, str], dict[str, str]]:
    """Whole words, and beginnings of words, each with its family."""
    whole: dict[str, str] = {}
    stems: dict[str, str] = {}
    for family, words in _ENGLISH.items():
        for word in words.split():
            target = stems if word.endswith("*") else whole
            target.setdefault(word.rstrip("*"), family)
    return whole, stems


_WHOLE, _STEMS = _sort_english()
_LONGEST_STEM = max(map(len, _STEMS))
_FAMILY_OF_HAN = {word: family for family, words in _CHINESE.items() for word in words.split("|")}
_HAN = Deferred("|".join(sorted(_FAMILY_OF_HAN, key=len, reverse=True)))


def list_families(words: Iterable[str]) -> list[str]:
    """The families of English words in lower case, in their order; words of none are passed over."""
    return [family for word in words if (family := _WHOLE.get(word) or _find_stem(word))]


def _find_stem(word: str) -> str | None:
    for length in range(min(len(word), _LONGEST_STEM), _LEAST_STEM - 1, -1):
        if family := _STEMS.get(word[:length]):
            return family
    return None


def list_families_zh(text: str) -> list[str]:
    """The families of the words of a Chinese text, in their order."""
    return [_FAMILY_OF_HAN[word] for word in _HAN.findall(text)]
