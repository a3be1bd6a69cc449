"""Countries by their Chinese names, where firms come from: one list for all who look for one before a firm."""

#: Of the countries whose firms are told of in this market; Hong Kong, Macau and Taiwan are named where they count too,
#: and so are countries whose firms have the short name in their own: 沙特电信.
NATIONS_ZH = (
    "美国|德国|日本|法国|英国|瑞士|瑞典|荷兰|韩国|新加坡|意大利|西班牙|芬兰|丹麦|挪威|比利时|奥地利|加拿大|澳大利亚"
    "|泰国|马来西亚|印度尼西亚|印度|印尼|越南|菲律宾|以色列|爱尔兰|卢森堡|葡萄牙|波兰|捷克|匈牙利|希腊|俄罗斯|巴西|墨西哥|智利|阿根廷"
    "|卡塔尔|土耳其|埃及|南非|新西兰|巴基斯坦|哈萨克斯坦|冰岛"
    "|爱沙尼亚|拉脱维亚|立陶宛|罗马尼亚|保加利亚|克罗地亚|塞尔维亚|斯洛文尼亚|斯洛伐克|乌克兰|哥伦比亚|秘鲁"
)
#: Whose acts are none of the mainland's: nations, and the places with laws of their own.
LAND_ZH = rf"(?:{NATIONS_ZH}|缅甸|柬埔寨|老挝|欧盟|沙特|阿联酋|孟加拉|斯里兰卡|台湾|香港|澳门)"
