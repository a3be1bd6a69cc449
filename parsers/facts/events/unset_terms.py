# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of a policy's term that its sentence only suggests, drafts, supposes or denies it, or tells another land's or a firm's own.

某研究报告建议:…并新增杭州; 拟自7月1日起取消…限制; "the draft would add Chengdu"; 菲律宾自4月1日起允许外资独资.
"""

import re

from parsers.facts.subject.elsewhere_en import LAND
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.nations_zh import LAND_ZH

#: A term's kinds that change what holds; who wrote a document and when is told of a draft as well.
CHANGING = frozenset({"effective", "share", "region_added", "service_added"})
#: What stands before a term in its sentence, and makes it none.
_BEFORE_ZH = Deferred(
    r"(?:并无(?!过渡|额外|其他)|没有(?!动|变|调整|限制|上限|额外|过渡|其他)|并未|否认|不实|未曾)[^。;:\n]{0,40}$|(?<!意见)(?:建议|呼吁|主张|提案|倡议|委员提出|代表提出|学者提出|专家提出)(?![^。;\n,]{0,12},(?:国务院|工业和信息化部|工信部|《)[^。;\n]{0,30}(?:决定|批复同意|发布|印发|\d月))[^。;\n]{0,80}$|(?:力争|有望|或将|(?<![虚模])拟(?!订|定|态))[^。;\n]{0,30}$|(?:争取|申请|计划)(?:在|将|把|纳入|新增|扩大|再|于)[^。;,\n?]{0,10}$|(?:(?<!企业)若(?!干)|如果|假如|倘若|一旦)[^,。;\n]{1,20},[^。;\n]{0,40}$|(?<!于)(?<!超)(?<!出)(?:预测|预计|研判)(?![^。;\n]{0,40}决定)(?!将惠及)[^。;\n]{0,40}$"
    rf"|(?:^|[,:])(?:而|据|日前|近日)?{LAND_ZH}(?:政府|当局|议会|国会|方面)?(?:自|从|于|将|拟|宣布|修[法订]|新规|规定|允许|的|$)[^。;\n]{{0,60}}$|(?:^|[,:])(?:本公司|我司|我公司|该公司)[^。;\n]{{0,20}}$"
)
#: Who only hopes, hears, drafts or thinks of a term, for the whole sentence; what leaves it open within its own clause: "为推进开放,…" is a purpose.
_OPEN_ZH = Deferred(
    r"(?:(?<!备受)(?<!最)(?<!给)(?:期待|期盼|盼望|希望)(?![^,。;\n]{0,12}的)|传闻|传言|网传|据传|盛传|有消息称|(?:外|海外|境外)媒体?(?:报道)?[称说]|(?:知情|消息|匿名|业内)人士|下一步|(?:正|在|将|会|拟|抓紧)研究(?!院|所|中心|机构|报告|员|室|会|司)|(?:正|在|将|会|拟)?考虑(?!到|了|因素)|酝酿|征求意见稿|草案|讨论稿|送审稿|如能)(?![^。;\n]{0,60}(?:决定|宣布|明确|印发|发布|批复同意|通告|正式|获批|落地))[^。;\n]{0,120}$"
    r"|(?:探索|推动(?!了|高)|推进(?!会|了|高)|研究(?=新增|扩大|取消|将|把|在|放开)|讨论(?![的、])|尚未|还未|仍未|未能|还没|是否|能否|会否|何时|有待)[^,。;:\n]{0,60}$"
)
_OPEN_EN = Deferred(
    r"(?<!-)\b(?i:(?<!as )expect(?:s|ed|ations?)?|hop(?:e|es|ed|ing)(?! for,)|wish(?:es|ed)?|want(?:s|ed)?|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|discuss(?:es|ed|ing)?|explor(?:es?|ed|ing)|stud(?:y|ies|ied|ying)|ey(?:es?|ed|eing)|plan(?:s|ned|ning)? to|aim(?:s|ed|ing)? (?:to|at)|seek(?:s|ing)? to|should|leaked?|rumou?r(?:s|ed)?|reportedly|speculation|unclear|not clear|whether|ha(?:s|ve|d) yet to|likely|unlikely|possib(?:le|ly)|perhaps)\b(?:[^.;,:\n]|, (?=(?:and )?(?:$|[A-Z][\w' ]{2,20}(?:,| and )))){0,160}$"
)
_TAKEN_UP_ZH = Deferred(
    r"(?:采纳|吸收|响应|落实|采用|批准|同意|回应)[^。;\n]{0,24}(?:建议|呼吁|提案|申请)|申请[^。;\n]{0,12}(?:获批|获准|批准)|按(?:照)?计划|(?:已|将)(?:按|如)?计划"
)
_BEFORE_EN = Deferred(
    rf"(?<!from a )(?<!on a )(?<!to a )\b(?:draft|bill|proposal)\b[^.;\n]{{0,60}}$|\b(?<!said it )(?<!said that it )(?<!says it )(?:would|could|might) (?:also |then |thus )?$|\b(?:not|never|n't) (?:yet |so far )?(?:been )?(?:(?:extended|widened|expanded|carried|opened|added|brought|taken)\b[^.;\n]{{0,60}})?$|(?:\bif|\bunless|(?:^|\n)\W*(?:Should|Were)) [^.;,\n]{{3,60}}, [^.;\n]{{0,60}}$|\b(?:suggest|propos|urg(?!ent)|recommend|call(?:s|ed|ing) for(?! applications)|lobb|appeal(?! to))\w*(?![^.;\n]{{0,60}}, (?:which|MIIT|China|Beijing|the (?:ministry|State Council|regulator|government)) )[^.;\n]{{0,80}}$|(?:^|\n)\W*(?:The )?{LAND}(?:'s)? (?!(?:chamber|business|companies|firms|investors)\b[^.;\n]*\bwelcom)[^.;\n]{{0,80}}$"
)
_TAKEN_UP_EN = Deferred(r"\b(?:accept|adopt|approv|took up|follow|endors|implement)\w*\b")
#: 新增杭州的传闻, "adds Wuhan, inviting comments": what is only said, or put out to be talked about, stands behind as well.
_BEHIND = Deferred(r"[^。;\n]{0,16}的(?:说法|传闻|建议)|[^.;\n]{0,60}, inviting comments")
#: A document's name says nothing of how its terms stand: 《…推进…方案》.
_TITLE = re.compile(r"《[^》\n]*》")
_ENDS = re.compile(r"[。;\n]|[.!?](?=\s)|[!?](?=[《一-鿿])")


def is_unset(text: str, span: tuple[int, int]) -> bool:
    """Whether the sentence of a term leaves it open that it holds, or will hold, in China."""
    starts = [match.end() for match in _ENDS.finditer(text, max(0, span[0] - 300), span[0])]
    before = _TITLE.sub("", text[starts[-1] if starts else max(0, span[0] - 300) : span[0]])
    if _BEFORE_ZH.search(before) or _OPEN_ZH.search(before):
        return not _TAKEN_UP_ZH.search(before)
    if _BEFORE_EN.search(before) or _OPEN_EN.search(before):
        return not _TAKEN_UP_EN.search(before)
    return _BEHIND.match(text, span[1]) is not None
