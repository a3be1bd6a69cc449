"""The provinces and cities with a communications administration of their own, and the letters that stand for it."""

#: By Chinese name (simplified): the English name, and the letters to which CA is added: 上海市通信管理局 is SHCA.
PROVINCES = {
    "北京": ("Beijing", "BJ"), "上海": ("Shanghai", "SH"), "天津": ("Tianjin", "TJ"), "重庆": ("Chongqing", "CQ"),
    "广东": ("Guangdong", "GD"), "海南": ("Hainan", "HI"), "浙江": ("Zhejiang", "ZJ"), "江苏": ("Jiangsu", "JS"),
    "福建": ("Fujian", "FJ"), "山东": ("Shandong", "SD"), "四川": ("Sichuan", "SC"), "湖北": ("Hubei", "HB"),
    "湖南": ("Hunan", "HN"), "河北": ("Hebei", "HE"), "河南": ("Henan", "HA"), "安徽": ("Anhui", "AH"),
    "江西": ("Jiangxi", "JX"), "辽宁": ("Liaoning", "LN"), "吉林": ("Jilin", "JL"), "黑龙江": ("Heilongjiang", "HL"),
    "山西": ("Shanxi", "SX"), "陕西": ("Shaanxi", "SN"), "甘肃": ("Gansu", "GS"), "青海": ("Qinghai", "QH"),
    "云南": ("Yunnan", "YN"), "贵州": ("Guizhou", "GZ"), "广西": ("Guangxi", "GX"), "内蒙古": ("Inner Mongolia", "NM"),
    "宁夏": ("Ningxia", "NX"), "新疆": ("Xinjiang", "XJ"), "西藏": ("Tibet", "XZ"), "深圳": ("Shenzhen", "SZ"),
}  # fmt: skip
#: In traditional script, where a name differs.
TRADITIONAL = {
    "重慶": "重庆", "廣東": "广东", "江蘇": "江苏", "山東": "山东", "遼寧": "辽宁", "黑龍江": "黑龙江",
    "陝西": "陕西", "甘肅": "甘肃", "雲南": "云南", "貴州": "贵州", "廣西": "广西", "寧夏": "宁夏",
    "內蒙古": "内蒙古",
}  # fmt: skip
#: The body's letters, with the English name of its region.
ADMINISTRATIONS = {letters + "CA": english for english, letters in PROVINCES.values()}
