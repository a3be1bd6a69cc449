# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of a Chinese sentence that an approval which it names is at an end, or may no longer stand: 去年发给甲公司的批复已作废.

The paper and what became of it may stand in two clauses, with a day, a reason and who did it between; names are masked.
"""

import re

from parsers.facts.cues.ended_en import Fate, PaperEnd
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.recall import recall

PAPER_ZH = r"(?:批[复覆文](?![复覆]?(?:申请|条件|流程))|(?<!不予)(?<!行政)许可证?(?!制|申请|条件|办法|决定)|牌照|执照|(?:试点|经营)(?:业务)?资[格质])"
_END = r"(?:撤销|注销|吊销|收回|撤回|废止|取消|终止|作废|褫夺|缴销|追回|收缴|剥夺|摘牌|(?:宣布|宣告|确认|认定)(?:无效|失效|作废|终止)|失效|无效(?!申请))"
#: What stands between a paper and its end: who did it, when and why, and no other paper's or firm's doing.
_BY = r"(?:已|均|都|也|又|被|遭到?|予以|依法|正式|全数|一并|悉数|先后|双双|同时|随即|现|现已|日前|近日|昨日|今日|上[周月]|本[周月]|今年|去年|其后|随后|后|再|自动|自行|主动|自愿|应企业申请|经其申请|因[^,。;]{1,14}?(?:,|而|被)|[于自在][^,。;]{1,14}?(?:日|月|年|时|起|后)|由[^,。;]{1,12}?(?=[撤注吊收废取终作褫缴追剥摘宣确认失于依予正])|为?(?:工信部|工业和信息化部|管理局|主管部门|监管部门|监管方|当局|该部|该局|[一-鿿]{2,6}通信管理局)|[\d年月日]{2,11}|,)"
_NOT_DONE = r"(?<![未不拟将会可])(?<!没有)(?<!不得)(?<!可能)(?<!申请)(?<!是否)(?<!应当)(?<!面临)(?<!办理)(?<!建议)(?<!恢复)(?<!避免)(?<!予以)"
_GIVE_BACK = r"(?:交回|退回|缴回|交还|归还|退还|上交|放弃|丢掉|丢失|失去|弃用)"
_ENDED = Pattern(
    rf"(?P<active>{_NOT_DONE}{_END}了?(?:(?!不予|申请|限制|规定|文件的?通知|股比)[^,。;]){{0,70}}?{PAPER_ZH})"
    rf"|(?P<passive>{PAPER_ZH}(?:\([^()]{{1,24}}\))?{_BY}{{0,7}}+{_NOT_DONE}{_END}(?!申请|手续|条件|情形|的?风险|公告期)(?!了?[^,。;]{{0,50}}{PAPER_ZH}))"
    rf"|(?P<back>(?<![未不拟将会可])(?<!可能){_GIVE_BACK}了?(?:(?!申请)[^,。;]){{0,24}}{PAPER_ZH}|[将把][^,。;]{{0,16}}{PAPER_ZH}{_GIVE_BACK}|{PAPER_ZH}(?:已|均|都|主动|自愿)*{_GIVE_BACK}|{PAPER_ZH}[^,。;]{{0,10}}(?:到期|期满|届满)(?:后)?(?:而|已|均)?(?:失效|未(?:申请)?(?:延续|续)|终止)|{PAPER_ZH}[^,。;]{{0,6}}已过(?:了)?(?:有效)?期|{PAPER_ZH}(?:(?!申请|旧|原|备案)[^,。;\n]){{0,12}}状态(?:已?变?更?为|:|显示为?)(?:\"|“|「)?已?(?:失效|注销|过期|撤销|吊销)|{PAPER_ZH}[^,。;]{{0,6}}不再有效|不再持有[^,。;]{{0,12}}{PAPER_ZH})"
)
_SHAKEN = r"(?:暂停|冻结|中止|停用|叫停|推翻|不再续期|未获?(?:延续|续期|续)|转让|转由|转给|移交|出售|除名|清退|移出|踢出|剔除|解除|停止|退出|搁置|调查|复查)"
_UNSURE = Pattern(
    rf"(?P<passive>{PAPER_ZH}(?:{_BY}{{0,7}}+{_SHAKEN}|[^。;\ue000-\uf8ff]{{0,14}}?(?:被|遭|已|现|均|予以|将|可能|拟|正在|面临|未|不再|办理)[^,。;\ue000-\uf8ff]{{0,12}}?(?:{_SHAKEN}|{_END})))|(?P<active>(?:{_SHAKEN}|{_END})了?[^,。;]{{0,60}}?{PAPER_ZH})"
    rf"|(?P<asked>(?:申请|办理|启动)[^,。;]{{0,10}}{PAPER_ZH}?[^,。;]{{0,4}}{_END})"
    r"|(?P<once>曾(?:经)?(?:取得|获得|持有|拿到|获批|获准|获发))"
    r"|(?P<left>退出了?[^,。;]{0,10}(?:试点(?!地区|城市|区域)|批复)|(?:踢|移|剔除|清退|逐|清除)出(?:了)?[^,。;]{0,8}(?:试点|名单)|(?:公司|企业)[^,。;]{0,6}(?:已|被|现已)(?:注销|解散|吊销))"
)
#: Whose paper it is that is told of before: 其批复, 该公司的批复, 上述批复.
_SAME = re.compile(
    r"其(?![他它余中实])|该(?:公司|企业|批[复覆文]|外企|试点|许可|业务|证)|上述|前述|这[张份纸家一]|这\d|两者|二者|双方|两家|前者|(?:^|[,:])(?:目前|现|已|主动|自愿|批[复覆文]|放弃|因|正在|公司|企业)"
)
#: Another's paper, or others'.
_OF_OTHERS = re.compile(
    r"(?:其他|其它|另[一外有]?|别的|同行|对手|伙伴|客户|供应商|母公司|关联|姊妹|某|多家|数家|部分|一批|这批|(?<!这)(?<!上述)(?<!该)(?:\d+|[一三四五六七八九十]+)家|(?:外资|外商)(?:投资)?企业(?![\ue000-\uf8ff]))[^,。;\ue000-\uf8ff]{0,16}$"
)


#: 逾期未开通的,批复自行失效: what would end any paper, and has ended none.
_ANY_WHO = re.compile(r"(?:逾期|未|不|违反|连续|超过)[^,。;\ue000-\uf8ff]{1,24}(?:的|者),[^,。;]{0,6}$")


@recall
def find_paper_end_zh(text: str) -> PaperEnd | None:
    """The end of an approval that a sentence tells, whose names are masked; None where it tells none."""
    found = _ENDED.search(text)
    if found and _ANY_WHO.search(text[max(0, found.start() - 40) : found.start()]):
        return None
    if found:
        fate: Fate = "unsure" if _is_undone(text, found) else "ended"
        return PaperEnd(fate, found.lastgroup or "", found.start(), found.end())
    if found := _UNSURE.search(text):
        return PaperEnd("unsure", found.lastgroup or "", found.start(), found.end())
    return None


#: What makes of an end none that is told as done: a wish, a condition, a court, a word that it is not so.
_UNDONE = re.compile(
    r"(?:网传|驳回了?[^,。;]{0,10}[撤注吊]|拟|或将?|将(?=被|于|依法|予以|[撤注吊收])|可能|是否|会否|能否|如果?|若(?!干)|一旦|倘|否则|不实|谣言|传闻|据传|否认|换发|变更|换领|从未|并未|尚未|没有被?|未被|不会|不得|恢复|复议|法院|判决|起诉|推翻|应当|须|可以|有权|情形|条件|依照|拒绝|考虑|研究|建议|威胁|避免|险些|几乎)"
)


def _is_undone(text: str, found: "re.Match[str]") -> bool:
    clause_start = max(text.rfind(mark, 0, found.start()) for mark in ("。", ";", "\n")) + 1
    clause_end = re.compile(r"[。;\n]|$").search(text, found.end())
    return _UNDONE.search(text[clause_start : clause_end.start() if clause_end else len(text)]) is not None


#: The approval stands again, or its end is before a court.
_RESTORED = re.compile("恢复|换发|换领|新增批[复覆]|法院|判决|推翻|再度取得|重新取得|重新获")


def is_restored(text: str) -> bool:
    """Whether a sentence that tells an end tells that it was undone, or that a court looks at it."""
    return _RESTORED.search(text) is not None


def is_of_others(before: str) -> bool:
    """Whether the words before a paper make it another's than the firm's that is spoken of."""
    return _OF_OTHERS.search(before[-40:]) is not None


def tells_of_same(text: str) -> bool:
    """Whether a sentence says of whom the one before told: 其批复, 该公司."""
    return _SAME.search(text) is not None


@recall
def tells_paper_end_zh(text: str) -> bool:
    """Whether a Chinese sentence, whose names may stand in it, tells an approval's end as done."""
    end = find_paper_end_zh(text) if re.search("[批许牌执资]", text) else None
    return end is not None and end.fate == "ended"
