# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The Chinese cues of papers of the pilot that stand for the firms that got them: 首批13张试点批复, 累计发出试点批复79份.

A firm gets one paper, and who counts papers counts no firms beside them; where firms are counted too, theirs is the figure
and the papers are licences (`stand_for_firms`). Other papers, such as 许可证 and 牌照, of which one firm holds several, stand for none.
"""

from parsers.facts.cues.cues import Cue, make_cue
from parsers.facts.text.patterns import Pattern

#: The detail of a count of papers that stand for firms.
PAPERS_ALONE = "papers"

_NTH = r"(?:首[批波]|头一?批|第[一二三四五六七八九十\d]{1,3}[批波轮]|[新又再最]{1,2}新?一批|[本该这此]一?[批轮])"
_PAPER = r"(?:(?:外资|外企|增值|加值|电[信讯]|业务|经营|扩大|对外|开放|[的])*(?:试点)?批[复覆文])"
_UNIT = r"[份张宗件]"
_ISSUE = r"(?:发放|发出|批出|核发|颁发|开出|下发|作出|签发|发了|批了|颁出)"
_SUM = r"(?:累计|至今|迄今|一共|合共|总共|合计|共计|历次|先后|前后|[两三四五六七八九]批(?:次)?共?)"
_DAY = r"(?:\d日|昨[天日]?|今[天日]|当[天日]|日前|近日|近期|刚刚|新近|最新|此次|本次|这次)"
_OTHERS = r"(?!.*(?:转售|虚拟运营|移动通信|意见书|无人|航空|医[疗院]|支付|证明书|许可证|牌照|申请人|注销|撤[销回]|吊销|收回|不予|不批|否决|驳回|将(?:于|在|会|发|向)|拟|预计|计划|目标|尚未|没有|传闻|网传))"

PAPERS: tuple[Cue, ...] = (
    make_cue("zh.papers-in-force", "pilot_total", PAPERS_ALONE, "wide", rf"批[复覆文][^。]{{0,60}}(?:(?:现|目前|仍|尚|实际)*有效(?:的|者)?{_PAPER}?(?:为|有|共|还有|尚有|还剩|剩|仅|剩下|合计)*#{_UNIT})|有效(?:的)?{_PAPER}(?:为|有|共|还有|尚有|还剩|剩|仅|合计|已|达)*#{_UNIT}", 0.82),
    make_cue("zh.papers-of-batch", "batch", PAPERS_ALONE, "clause", rf"^{_OTHERS}.*(?:{_NTH}(?:(?!累计|申请|受理)[^,。;#]){{0,16}}#{_UNIT}{_PAPER}|{_NTH}{_PAPER}(?:一共|共|合计|共计|有|为)*#{_UNIT})", 0.88),
    make_cue("zh.papers-in-sum", "pilot_total", PAPERS_ALONE, "wide", rf"^{_OTHERS}(?!.*(?:{_NTH}|{_DAY}|今年|去年|全年|上半年|季度|当月)[^,。;#]{{0,24}}#).*(?:{_SUM}(?:(?!申请|受理)[^,。;#]){{0,12}}{_ISSUE}(?:过|了)?{_PAPER}?(?:约|近|逾)?#{_UNIT}(?={_PAPER}|[^,。;]{{0,2}}(?:[,。;]|$))|{_PAPER}(?:(?:已|目前|至今|迄今)*(?:累计|总共|合计|一共|总数)(?:已|共)?{_ISSUE}?(?:过|了)?(?:达|为|有|共)?)#{_UNIT})", 0.84),
    make_cue("zh.papers-issued-so-far", "pilot_total", PAPERS_ALONE, "wide", rf"^{_OTHERS}(?!.*(?:{_NTH}|{_DAY}|今年|去年|全年|上半年|季度|当月)[^,。;#]{{0,24}}#).*(?:截[至止]|以来|至今|迄今|目前|到[^,。;]{{1,8}}[日月年底末]|[一两二三]年|个月)[^。;#]{{0,40}}(?:已|共|累计)*{_ISSUE}(?:了|的|过)?{_PAPER}?(?:已|共|约|近|逾|不过|只有|仅|为|有|达)*#{_UNIT}(?={_PAPER}|[^,。;]{{0,2}}(?:[,。;]|$))", 0.8),
    make_cue("zh.papers-got-so-far", "pilot_total", PAPERS_ALONE, "wide", rf"^{_OTHERS}(?!.*(?:{_NTH}|{_DAY}|今年|去年|全年|上半年|季度|当月)[^,。;#]{{0,24}}#).*(?:截[至止]|到[^,。;]{{1,8}}[日月年底末]|至今|迄今|目前)[^。;#]{{0,24}}(?:企业|外企|公司|外资)(?:(?!申请|受理)[^,。;#]){{0,4}}(?:已经?|共|累计)+(?:领到|拿到|取得|获得|领取|获颁|手握)(?:了)?{_PAPER}(?:已|共|计)*#{_UNIT}(?=[,。;]|$)", 0.82),
    make_cue("zh.papers-of-those-asked", "pilot_total", PAPERS_ALONE, "wide", r"^(?!.*(?:季度|[上下]半年|今年|去年|全年|\d月(?!\d)|本月|当月|注销|撤[销回])).*试点[^。;#]{0,12}(?:以来|[年月]来)[^。;#]{0,6}(?:收到|受理)[^。;#]{0,24}\d+[件份],(?:其中)?(?:已)?(?:批[复覆准]|准予许可)#[件份]", 0.8),
    make_cue("zh.papers-of-a-week", "batch", PAPERS_ALONE, "wide", rf"^{_OTHERS}(?!.*(?:至今|迄今|以来|截[至止])).*(?:上周|本周)(?:\([^()]{{1,24}}\))?新?(?:发放|核发|颁发|批出|签发)了?(?:[^,。;#\d]{{0,8}}){_PAPER}#{_UNIT}(?=[,。;]|$)", 0.82),
    make_cue("zh.papers-in-sum-behind", "pilot_total", PAPERS_ALONE, "wide", rf"^{_OTHERS}.*{_PAPER}\d+{_UNIT},(?:累计|总数|合计)(?:已|达|共)*#{_UNIT}(?=[,。;]|$)", 0.82),
    make_cue("zh.papers-of-a-day", "batch", PAPERS_ALONE, "clause", rf"^{_OTHERS}(?!.*(?:累计|至今|迄今|以来|截[至止])).*{_DAY}[^,。;#]{{0,12}}{_ISSUE}(?:了|的)?#{_UNIT}{_PAPER}", 0.84),
)  # fmt: skip

#: Firms counted in the same breath: 涉及18家外资企业, 获发企业85家, 由11家各得一件, 向九间港资公司批出合共17张.
_FIRMS_BEHIND = Pattern(
    r"^(?:(?!累计|至此|总数|目前|连同)[^。;]){0,16}[,、(;]?(?:共|合计)?(?:涉及|惠及|覆盖|涵盖|对应|分属|分别?发给|发给|分给|由|归|持有[人者]|获发|获批|获证|领取)[^。;,]{0,12}?(?:\d+|[一二两三四五六七八九十百]+)[余多]?[家户间]"
    r"|^[^。;,]{0,10}[,、;](?:共|合计)?(?:\d+|[一二两三四五六七八九十百]+)[余多]?[家户间][^,。;]{0,8}(?:受惠|受益|获得|取得|到手|入账|各得|各获|获批|获准|获颁)"
)
_FIRMS_BEFORE = Pattern(r"(?:\d+|[一二两三四五六七八九十百]+)[余多]?[家户间][^。;,]{0,40}$")


def stand_for_firms(pre: str, rest: str) -> bool:
    """Whether papers are counted alone: no firms are, right before or behind them."""
    return not (_FIRMS_BEFORE.search(pre) or _FIRMS_BEHIND.search(rest))
