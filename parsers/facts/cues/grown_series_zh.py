# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Chinese cues of figures that go on from an earlier one: 去年3月还只有13家;今年3月,已有73家; 首批13家…,至9月增至34家,目前为59家."""

from parsers.facts.cues.cues import SERIES, Cue, make_cue

_ELSE = r"(?:申请|申报|受理|注销|撤[销回]|不予|拟|将(?!近)|计划|预计|目标|有望|力争|内资)"
_MONTH = r"(?:(?:20\d\d|[今去前同当])年)?\d{1,2}月[底末初]?"
_STOCK = r"外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司)"

GROWN_SERIES: tuple[Cue, ...] = (
    make_cue("zh.missing-to-mark", "other", "milestone", "clause", r"(?:距|离|差)[^,。;#]{0,4}\d[^,。;#]{0,8}(?:仅|只|还|尚|就)*差(?:了|着)?#", 0.88),
    make_cue("zh.grown-since-first", "pilot_total", "", "wide", rf"^(?!.*{_ELSE}).*首批\d+[家户间][^。;#]{{0,24}}(?:试点|获[批准])(?:[^。;#]{{0,80}},)?[^,。;#]{{0,2}}{_MONTH}(?:增至|升至|达到?|扩至)#[家户间](?=[,。;]|$)", 0.8),
    make_cue("zh.now-since-first", "pilot_total", "", "wide", rf"^(?!.*{_ELSE}).*首批\d+[家户间][^。;#]{{0,24}}(?:试点|获[批准])[^。;#]{{0,80}}(?:增至|升至|达到?|扩至)\d+[家户间],(?:目前|现|如今)(?:已)?(?:为|达到?|有|是)#[家户间](?=[,。;]|$)", 0.8),
    make_cue("zh.series-has-grown", "stock_total", SERIES, "wide", r"\d[家户间][^。;#]{0,6};(?:到|而)?(?:今年|如今|目前|20\d\d年)(?:\d{1,2}月)?[底末]?,(?:已经?|则|便)+(?:有|达到?|为)?#[家户间](?=[,。;]|$)", 0.78),
    make_cue("zh.series-bare", "stock_total", SERIES, "wide", rf"(?:{_STOCK}|经营电[信讯]业务的外[资商](?:投资)?企业)[^。#]*\d[家户间];(?:到|至)?(?:20\d\d年)(?:\d{{1,2}}月)?(?:底|末),#[家户间](?=[,。;]|$)", 0.78),
    make_cue("zh.number-of-all", "stock_total", "", "wide", r"^(?!.*试点).*外[资商](?:投资)?企业[^。;#]{0,4}获准[^。;#]{0,6}经营电[信讯]业务的?数量,[^,。;#]{0,10}[底末](?:是|为|达到?|有)#[家户间](?=[,。;]|$)", 0.82),
)  # fmt: skip
