# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says whether a Chinese figure beside the name of a batch, such as 本批, 同批, 前三批 or 2月获批的, is of those let in by it."""

import re

#: Rules that look at the name of a batch and at little else.
NAMED_BATCHES = ("zh.of-a-month", "zh.batch-of-a-day", "zh.since-those", "zh.passed-review", "zh.in-batches", "zh.that-batch-in-all", "zh.nth-batch")  # fmt: skip
_PLACE_OR_ORIGIN = r"(?:北京|上海|深圳|海南|天津|苏州|广州|重庆|江苏|浙江|广东|临港|浦东|前海|[港台澳日德美法英韩欧][资商企]|(?:香港|台湾|日本|德国|美国|法国|英国|韩国|新加坡|欧洲)(?:籍|背景)?)"
#: 这批企业里港资共4家, 同批获批的北京企业共4家: some of a batch.
_SOME = re.compile(
    rf"(?:企业|公司|外企|批[复文]|[家户间])(?:里头?|之?中|当中)(?!(?:一共|总共|共计?|合计)?有?#|,)[^,。;#]*#"
    rf"|批[^,。;#]*{_PLACE_OR_ORIGIN}(?:企业|外企|公司|业者|的)*(?:则|已|一共|总共|共计?|合计|占|有|为)+#"
)
#: 前两轮约谈了40家, 公布的一批违规企业: something else is done to them.
_DONE_TO = re.compile(
    r"(?:扣掉|扣除|减去|剔除|刨去|撇除|约谈|检查|抽查|走访|调研|培训|处罚|通报|责令|违规|违法|失信|不良|异常|整改|下架|裁员|召回)[^,。;#]{0,14}#"
)
#: 前三批66家申请试点的企业; 连同2月的13家,各地共收到申请40家.
_WHO_ASK = re.compile(r"[家户间](?:外资|外商投资)?(?:企业|公司|外企)?(?:申请|申报|递交|提交|报名|受理|签约)")
_SUM_OF_ASKED = re.compile(r"[^。;]{0,20}(?:收到|受理|递交|提交)[^。;]{0,10}申请")
_ELSE = re.compile(r"研发|中心|总部|医院|银行|学校|项目|门店|工厂|基金|券商")
_BESIDE_NOUN = 12


def counts_named_batch(name: str, clause: str, rest: str) -> bool:
    """Whether nothing in a figure's clause or behind it makes it one of some, of others or of those who ask."""
    behind = clause.partition("#")[2]
    if _SOME.search(clause) or _DONE_TO.search(clause) or _WHO_ASK.match(behind):
        return False
    if name == "zh.of-a-month" and _SUM_OF_ASKED.match(rest):
        return False
    return _ELSE.search(behind[:_BESIDE_NOUN]) is None
