# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of the words before a Chinese claim that somebody unnamed, the market or a blog tells it: 据一位知情人士透露, 市场消息:, 博主称."""

from parsers.facts.text.patterns import Pattern

#: One of them, and no row of two or more whom a paper has asked.
_SOURCE = r"(?:(?<![多两数几三][名位])知情(?:人士?|者)|(?<![多两数几三][名位])(?<![部局会署])消息(?:灵通)?人士|(?<!官方)(?<!发布)(?<!权威)市场消息|匿名(?:人士|者|网友)?|内部人士|圈内人士?|投行人士|券商人士|接近[^,。;:]{1,14}?的?(?:人士|消息源?|高管|律师|官员)|(?:不愿|不便|不肯)(?:具名|透露姓名|公开姓名|署名|公开身份)的?[^,。;:]{0,12}|要求匿名的?[^,。;:]{0,12}|博主|大V|(?<!针对)自媒体|(?<!回复)(?<!回应)(?<!针对)(?<!回答)(?:网友|网民)(?!留言|提问|关切|询问|问|规模)|坊间|熟悉[^,。;:]{0,8}的?人士|了解内情的?人士?|小道消息|朋友圈|微信群|爆料(?:人|者))"
_TELLS = r"(?:爆料|透露|介绍|表示|告诉|称|说|指|证实|:)"
HEARD_ZH = Pattern(
    rf"{_SOURCE}[^。;:]{{0,14}}?{_TELLS}[^。;]*$|据[^,。;:]{{0,6}}(?:业内|行业)人士[^,。;:]{{0,14}}?(?:透露|爆料|介绍)[^。;]*$"
)


def is_hearsay_zh(before: str) -> bool:
    """Whether what stands before a claim in its sentence makes it somebody's word who is not named."""
    return HEARD_ZH.search(before) is not None
