# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Chinese cues of the pilot's sums that more general ones take for the stock, for a batch or for an end.

So 56家外资增值电信试点企业累计投资…, 副部长表示,已批准56家外企, 首批13家中有1家退出.
"""

from parsers.facts.cues.cues import Cue, make_cue

_FIRMS = r"(?:外资|外商投资|外国|境外)?(?:企业|外企|公司|业者)"
#: The pilot's firms by their noun: 外资增值电信试点企业.
_PILOT_FIRMS = (
    r"(?:获批的?)?(?:外资|外商投资)?的?(?:增值|加值)电[信讯](?:业务)?(?:经营)?试点(?:获批)?(?:企业|外企|公司)"
)
_NTH = r"(?:首[批波]|头一?批|第[一二三四五六七八九十\d]{1,3}[批波轮]|[本该此这那]一?批(?![复覆])|[新又再最]{1,2}新?一批(?![复覆]))"
_NUMBER = r"(?:\d+|[一二两三四五六七八九十]+)"
#: Who asks, waits or loses, and what is only to come.
_ELSE = r"(?:申请|申报|受理|递[交表件]|提交|排队|报名|不予|驳回|失信|异常|拟|将(?!近)|计划|预计|有望|可望|力争|若|如果)"
#: Words for one act, of which a sum is none.
_ONE_ACT = rf"(?:{_NTH}|昨|今[天日晨早]|当[天日]|同[天日]|日前|刚|(?<!国)(?<!高)新(?!闻|华|片|区)|又|再|[本上这]周|[本此]次|\d日)"
#: Who speaks, and how: what somebody only tells as done is a sum of all.
_SPEAKER = (
    r"(?:部长|司长|局长|处长|主任|书记|市长|省长|发言人|新闻发言人|负责人|官员|总工程师|总经济师|专员)[一-鿿]{0,4}"
)
_SAYS = (
    r"(?:\d{1,2}[日号]|[今昨][天日])?(?:在[^,。;#]{2,24}上)?(?:表示|介绍|说|称|透露|指出|披露|回应)(?:称|说|道)?[,:]?"
)
_GIVE = r"(?:批准|核准|同意|准许|准予|允许|放行|批复)"

PILOT_SUMS: tuple[Cue, ...] = (
    make_cue("zh.whole-of-which-some-went", "batch", "", "clause", rf"{_NTH}(?:获批的?)?#[家户间](?:(?!撤|注销|吊销|退出|收回)[^,。;#]){{0,18}}(?:之?中|里|当中)(?:已经?|先后|目前|现|至今)*(?:共?有)?{_NUMBER}[家户间]", 0.84),
    make_cue("zh.pilot-firms-of-which", "pilot_total", "", "clause", rf"^(?!.*(?:{_NTH}|{_ELSE}|新|又|再[^,。]{{0,4}}#|[那这上][述次批]?#|[日月](?:批出|批准|放行|发放|公布|获批)的)).*#[家户间]{_PILOT_FIRMS}(?:之?中|里|当中|已?累计|来自\d+个?国家|总?共(?:投资|实现|带动))", 0.82),
    make_cue("zh.batches-of-pilot-firms", "pilot_total", "", "wide", rf"^(?!.*(?:{_ELSE}|分别|依次|各)).*(?<!第)[两二三四五六七八九\d]批(?:次)?获[批准]的?(?:外资|外商投资)?(?:增值|加值)电[信讯](?:业务)?(?:试点)?(?:企业|外企|公司)(?:总数)?(?:合计|共计?|总计|累计|已|达|有|为)+#", 0.86),
    make_cue("zh.speaker-tells-sum", "pilot_total", "", "wide", rf"^(?!.*{_ELSE}[^。;]*#).*{_SPEAKER}{_SAYS}(?:(?!{_ONE_ACT})[^。;#]){{0,16}}已经?(?:先后|陆续|累计|共)*(?:{_GIVE}了?|向)#[家户间]{_FIRMS}(?![^。]{{0,40}}(?:累计|总数|合计))", 0.8),
    make_cue("zh.speaker-tells-place", "pilot_total", "", "wide", rf"^(?!.*{_ELSE}).*{_SPEAKER}{_SAYS}(?:(?!{_ONE_ACT})[^。;#]){{0,10}}(?<![又还新另])有#[家户间]{_FIRMS}(?:获得?|取得|拿到|领到|持有)(?:增值|加值|电[信讯]|业务|经营|的)*试点批[复覆]", 0.8),
    make_cue("zh.sum-has-effect", "pilot_total", "", "sentence", rf"^(?!.*(?:{_ELSE}|{_ONE_ACT}|\d月|\d+[家户间].*\d+[家户间])).*(?:介绍|表示|指出|披露),[^。;\d]{{0,10}}向\d+[家户间]{_FIRMS}(?:发放|颁发|核发|批出|授予)了[^,。;]{{0,24}}批[复覆],取得", 0.8),
    make_cue("zh.national-sum-of-pilot", "pilot_total", "", "wide", rf"^(?!.*{_ELSE}[^。;]*#).*试点(?:企业|外企)[^。#]{{0,40}}全国总数(?:[截在到至]+[^,。;#]{{1,8}})?(?:为|是|达到?|共)#[家户间](?=[,。;)]|$)", 0.82),
    make_cue("zh.given-again-in-month", "batch", "", "wide", rf"^(?!.*(?:申请|受理|注销|撤|拟|将(?!近)|预计|计划|有望)).*(?:试点|批[复覆]).*(?:\d{{1,2}}月(?:\d{{1,2}}日)?|[上本当]月)(?:又|再|再次|再度)(?:发|批|颁|放行|发放|批准|核发)(?:出|了|给)?#[家户间]{_FIRMS}?(?=[,。;]|$)", 0.82),
)  # fmt: skip
