# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Finds Chinese names of firms that neither the gazetteer nor a legal ending knows, by what the words around them make of them.

Whose unit is told (甲的上海子公司), who owns (母公司甲集团), from where somebody comes (日商甲), who holds an approval (获批的甲在…).
"""

import re
from collections.abc import Iterator

from parsers.facts.text.patterns import Pattern

_ORIGIN = r"(?:[日德美法英韩港台荷瑞意]资|[日德美法英韩港台]商|[日德美法英韩港台]企|美国|德国|日本|法国|英国|瑞士|瑞典|荷兰|韩国|新加坡|意大利|西班牙|芬兰|丹麦|挪威|比利时|奥地利|加拿大|澳大利亚|印度|泰国|马来西亚|香港|台湾|欧洲|北美|亚太|以色列|爱尔兰|卢森堡|老牌|知名|跨国)"
_KIND = r"(?:企业|公司|巨头|集团|服务商|运营商|厂商|制造商|开发商|供应商|零售商|平台商|电商|零售|软件商|品牌|平台)"
_WORD = r"[一-鿿]{2,8}?|[A-Z][A-Za-z]+(?: ?& ?[A-Z][a-z]+)?"
_FOLLOWED = (
    r"(?=旗下|的(?:上海|北京|深圳|海南|在华|在沪|中国|全资|内地|大陆|境内|[一-鿿]{0,4}(?:公司|子公司))|在华(?!投|设))"
)
_PATTERNS = (
    Pattern(rf"{_ORIGIN}[一-鿿]{{0,8}}?{_KIND}(?P<name>{_WORD}){_FOLLOWED}"),
    Pattern(rf"[日德美法英韩港台][商企](?P<name>{_WORD}){_FOLLOWED}"),
    Pattern(r"(?:母公司|控股股东|实际控制人|最终控制方)(?:为|是|系)?(?P<name>[一-鿿A-Za-z]{2,10}?(?:集团|控股|公司|株式会社|电[讯信]))(?=[一-鿿,。;、(])"),
    Pattern(r"(?:背后|身后)(?:则|正)?(?:是|为|站着|站的是)(?P<name>[一-鿿A-Za-z]{2,12}?(?:基金|集团|控股|资本|财团|株式会社))(?=[,。;、])"),
    Pattern(r"(?:获批|获准|获颁批[复覆]|(?:手握|持有|拿到|取得|获得)(?:试点)?批[复覆])的(?P<name>[一-鿿]{3,8}?)(?=[在将把也已则称,、。]|表示|今年|去年|本月)"),
    Pattern(r"(?:(?<=[,、。;:和及与由有是为])|(?<=企业有)|(?<=包括))(?P<name>[一-鿿]{2,6})的(?:上海|北京|深圳|海南|在华|在沪|全资|内地|大陆|境内)[一-鿿]{0,4}(?:子公司|附属公司|公司)"),
    Pattern(r"\"(?P<name>[一-鿿A-Za-z]{2,8})\"(?:这样|这类)的?[一-鿿]{0,3}(?:[日德美法英韩港台]资|外资|跨国|外商)[一-鿿]{0,8}(?:企业|公司|平台|巨头|集团)"),
)  # fmt: skip
#: What no name of a firm is, holds or ends with.
_NO_NAME = re.compile(
    r"^(?:投资|设立|出资|控股|参股|持有|经营|运营|创办|集团)$|^(?:主权|养老|退休)?(?:基金|投资)?(?:控股|集团)$|记者|^[来去就要能会]|[与和]|家|合资|投资(?!基金)|设立|提供|总部|只能|座谈|客户|^(?:企业|公司|产品|业务|机构|单位|平台|品牌|某|多|数|两|三|一|各|的|在|中国|有|还|其|全|另|外资|外商|外企|首|第|试点|这|该|上述|包括|负责|高管|代表|纷纷|均|都|则|也|已|正|旗下|部分|不少|许多|大多|所有|同样|申请|行业|境外|海外|跨国|知名|总部|设立|成立|上海|北京|深圳|海南|天津|广州)"
    r"|企业|公司$|拿到|取得|获得|通过|审批|批准|证实|表示|认为|而言|来说|为例|占|家$|[日时年月]$|(?:单位|业务|机构|部门|团队|产品|服务|系统|银行|医院|项目|居多|最多|为主|名单|企业|关联方)$|[均在为首例也等列将获称是的了着过已]"
)


def find_described_zh(text: str) -> Iterator[tuple[int, int]]:
    """The spans of such names."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not _NO_NAME.search(match["name"]):
                yield match.span("name")
