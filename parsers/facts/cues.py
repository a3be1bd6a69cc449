# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""The named cues by which a count gets its role. Tables only: the first cue of a table that fits decides.

Each cue: name, role, detail, where it is looked for, pattern, weight (its confidence). Where:
`pre` and `post` are the clause before and after the number, `clause` both with the number as `#`, `noun` what is counted,
`far` the sentence before the clause, `wide` that and the clause with the number as `#`, `rest` the sentence after the
number, `sentence` all of it.
"""

import re
from dataclasses import dataclass

from domain.claims import Role
from parsers.facts.patterns import Pattern

#: A part by what stands around it: it is one only where its whole was told just before.
IN_CONTEXT = "in_context"
#: A figure of a series: of the role that the figure told before it has, of another day.
SERIES = "series"
#: Roles of figures that have parts.
WHOLE_ROLES = ("batch", "pilot_total", "stock_total")


@dataclass(frozen=True, slots=True)
class Cue:
    name: str
    role: Role
    detail: str
    where: str
    pattern: Pattern
    weight: float


def _cue(name: str, role: Role, detail: str, where: str, pattern: str, weight: float) -> Cue:
    return Cue(name, role, detail, where, Pattern(pattern, re.IGNORECASE), weight)


_GRANT = r"(?:获批|获准|获得|获颁|获发|取得|拿到|领到|拿下|领取|收到|得到|斩获|喜提|持有)"
_PERMIT = r"(?:批[复覆准文]|许可|牌照|核准|准入|试点|同意|资格|资质|经营权)"
_GIVE = (
    r"(?:发放|批出|颁发|核发|下发|颁出|发出|授予|批准|核准|批[复覆](?!的)|批了|准予|准许|允许|同意|放行|颁给|发给|送达)"
)
#: Which batch: 首批, 第三批, 新一批.
_NTH = r"(?:首[批波]|头批|第[一二三四五六七八九十廿\d]{1,3}[批波轮]|[新又再最]{1,2}新?一批|[本该这此][批轮]|新一轮)"
_ASK = r"(?:申请|申报|递交|提交|提出|预填|填报|意向|排队|报名|拟申)"

_PLACE = r"(?:北京|上海|深圳|海南|天津|广州|苏州|南京|无锡|广东|江苏|浙江|杭州|宁波|福建|福州|厦门|重庆|成都|四川|武汉|湖北|青岛|山东|西安|大连|珠海|海口|三亚|申城|沪上|浦江两岸|鹏城|羊城|蓉城|琼岛|京城|临港|浦东|前海|横琴|南沙|虹桥)(?:省|市|岛)?(?:新片区|新区|片区|引领区|自贸区|自贸港)?"

ZH: tuple[Cue, ...] = (
    _cue("zh.licences", "other", "licences", "noun", r"^(?:[张份件项]|个[一-鿿]{0,6}(?:许可|牌照))", 0.9),
    _cue("zh.other-sector", "other", "other_sector", "noun", r"医院|生物|银行|券商|证券|基金|保险|学校|院校|医疗|项目|药|餐|门店|汽车|制造|航空|游戏|开发者|供应商|律所|媒体|网站|主播|平台企业|代表处|分行|高新|零售|科研", 0.9),
    _cue("zh.other-sector-after", "other", "other_sector", "post", r"^[一-鿿]{0,5}(?:医院|酒店|宾馆|门店|餐厅|学校|药企|车企|工厂|律所|超市|商场|景区|诊所|养老|幼儿园)", 0.85),
    _cue("zh.other-sector-before", "other", "other_sector", "pre", r"(?:医院|生物(?:技术|医药)?(?:项目|企业)?|银行|券商|保险(?:公司|机构)?|基金(?:公司)?|虚拟运营商|转售企业|医疗机构|持证企业|信息通信企业|通信企业)[^电]{0,8}$", 0.85),
    _cue("zh.virtual-operators", "other", "mvno_licences", "clause", r"虚拟运营|转售|5G|卫星|频率|频谱|版号|游戏|APP|SDK|侵害用户", 0.85),
    _cue("zh.denial", "other", "denial", "clause", r"并非|不是#|否认|不属实|辟谣|并没有|并未|尚未有|没有#|无#|无一家|谣言|误读|误传|误报", 0.75),
    _cue("zh.quoted-claim", "other", "denial", "rest", r"^[^。#\"”]{0,30}[\"”](?:[^,。]{0,8}(?:一说|之说|说法|消息|传言|传闻|信息|报道|帖子|文章|截图|言论|数字))?[^。#]{0,60}(?:不属实|不实|谣言|误传|误读|误报|失实|虚假|不准确|有误|错误|子虚乌有|无中生有|与事实不符|并非事实)", 0.84),
    _cue("zh.misreport", "other", "denial", "rest", r"^[^。#]{0,24}(?:误传|误读|误报|不实|谣言|有误|不属实|错误)", 0.8),
    _cue("zh.rumour", "other", "rumour", "clause", r"(?<!宣)传闻|据传|网传|盛传|市场传言|传言|传出(?!消息|捷报|好消息)|坊间|或将|料(?:将|于|在|首|次|下|年|本|最)|恐将|^消息[:指称]|最快(?!一)[^,。#]{0,12}(?:年|季|月|周|旬)|最早[^,。#]{0,6}(?:年底|季度|月)[^#]*[向批发]|即将|预料|酝酿|料于|拟于|风声", 0.75),
    _cue("zh.may-be", "other", "rumour", "clause", r"(?<![与和])或(?:将|会|可|能)?(?:再)?(?:批准|发放|颁发|放行|核准)[^,。#]{0,10}#|(?:或有|或达|或许|可能|也许|大概率|或者有|或再有|或新增|恐有)[^,。#]{0,12}#[^,。]{0,20}(?:拿到|获|取得|领到|批|准)|#[^,。]{0,10}(?:或|可能|也许|或许)(?:将|会|能|可)?(?:拿到|获|取得|领到|被批)|(?:下一批|下批|后续)[^,。#]{0,6}(?:或|可能|将|预计)[^,。#]{0,6}#", 0.8),
    _cue("zh.new-firms", "other", "all_sectors", "clause", r"^(?!.*电[信讯]).*(?:新设立?|新成立|新批设立?|新批准设立?|新增设|新注册|新登记|新落户)[^,。#]{0,16}#", 0.85),
    _cue("zh.part-placed", "subset", IN_CONTEXT, "pre", rf"(?:落户|注册|位于|设在|来自|落在|扎根)(?:地)?(?:在|于)?{_PLACE}[^,。#]{{0,3}}的(?:企业|公司)?(?:有|共|占|为|达)$", 0.66),
    _cue("zh.gathered", "other", "all_sectors", "pre", r"(?:集聚|聚集|汇聚|引进|吸引|落户|入驻)(?:了|着)?[^,。电批]{0,12}$", 0.8),
    _cue("zh.attended", "other", "audience", "clause", r"#[^,。]{0,10}(?:代表)?(?:出席|参会|与会|到场|参加了?[^,。]{0,14}(?:会|培训|宣讲))|#[^,。]{0,14}(?:高层|高管|负责人)?(?:座谈|会谈|会见|会面)|(?:座谈会|宣讲会|说明会|培训会|推介会)[^,。#]{0,8}#", 0.82),
    _cue("zh.proposed", "other", "proposed", "clause", r"#[^,。]{0,3}拟(?:获|批|准|同意)|拟(?:批准|同意|准予|核准|许可)[^,。#]{0,8}#|公示期", 0.82),
    _cue("zh.target", "other", "target", "pre", r"目标|力争|争取|有望|可望|预计|预期|要求20(?:2[6-9]|[3-9]\d)年|提出[^,。#]{0,4}到20(?:2[6-9]|[3-9]\d)年|计划(?!单列)|将(?:达|增(?!值)|超|突破|新增|有|批准|发放)|规划|到20(?:2[6-9]|[3-9]\d)年(?:底|末)?将|拟(?:引|批|吸引)", 0.75),
    _cue("zh.forecast", "other", "forecast", "wide", r"(?:预计|预期|预测|估计|预料|展望|料)[^。#]{0,24}(?:年内|年底前|到20(?:2[6-9]|[3-9]\d)年|未来|届时|可望|有望|将|两年|三年|五年)[^。#]{0,24}#(?![^,。]{0,3}已)", 0.78),
    _cue("zh.told-as-new", "stock_total", "told_as_new", "clause", r"(?:新设|新成立|设立|成立|新增|新批)[^,。]{0,6}#[^,。]{0,16}|#[^,。]{0,6}新[^,。]{0,8}外[^,。]{0,6}电信", 0.62),
    _cue("zh.approved-grown", "pilot_total", "", "clause", r"获[批准][^,。#]{0,8}(?:企业|公司|外企|机构|业者|家数|总数|数量)[^,。#]{0,6}(?:增|添|扩|升|涨|上升|提高)[^,。#]{0,2}[到至为][^,。#]{0,2}#", 0.9),
    _cue("zh.approved-in-sum", "pilot_total", "", "clause", r"获[批准](?:的)?(?:总数|总量|家数|户数|企业数|企业总数)(?:已|也|则)?(?:为|达到?|是|有|共)[^,。#]{0,3}#", 0.88),
    _cue("zh.batch-list-sum", "batch", "", "wide", r"(?:首|第[一二三四五六七八九十\d]{1,3})批[^。#]{0,60}(?:名单|企业|公司|外企),?(?:一?共|共计|合计|总共|总计)(?:有)?[^,。#]{0,2}#", 0.9),
    _cue("zh.new-approved", "batch", "", "clause", r"(?:新增|新添|又添|再添|新批|再增|又增|净添)(?:了)?#[^,。]{0,10}(?:获[批准]|拿到|取得|获得|领到)", 0.85),
    _cue("zh.delta", "other", "delta", "pre", r"(?:增加|增长|新增|净增|多出?|增|减少|下降|少)(?:了|近|约)?$", 0.9),
    _cue("zh.delta-of-firms", "other", "delta", "pre", r"(?:新增|净增|新设|新添)[^,。]{0,14}(?:企业|公司|电讯商|业者|运营商)$", 0.85),
    _cue("zh.from-stock", "stock_total", "", "clause", r"外[商资](?:投资)?(?:增值)?电[信讯][^,。#]{0,14}(?:从|由)(?:[^,。#]{0,10}的)?#[^,。]{0,12}(?:增|升|扩|发展|上升)", 0.85),
    _cue("zh.to-stock", "stock_total", "", "clause", r"外[商资](?:投资)?(?:增值)?电[信讯][^。#]{0,14}(?:从|由)[^。#]{0,24}(?:增|升|扩|发展)[^,。#]{0,6}[到至](?:[^,。#]{0,10}的)?#", 0.85),
    _cue("zh.from", "pilot_total", "", "clause", r"(?:获批|获准|试点)[^,。#]{0,18}(?:从|由)(?:[^,。#]{0,10}的)?#[^,。]{0,12}(?:增|升|扩|发展)", 0.82),
    _cue("zh.from-to", "pilot_total", "", "clause", r"(?:获批|获准|试点)[^。#]{0,18}(?:从|由)[^。#]{0,24}(?:增|升|扩|发展)[^,。#]{0,6}[到至](?:[^,。#]{0,10}的)?#", 0.85),
    _cue("zh.revoked", "other", "revoked", "clause", r"注销|撤销|吊销|收回|作废|失效|退出|终止", 0.9),
    _cue("zh.rejected", "other", "rejected", "clause", r"不予(?:许可|批准|受理)|驳回|被拒|未(?:获|能|通过|取得|拿到)|退回", 0.85),
    _cue("zh.batches-in-all", "pilot_total", "", "pre", r"(?<![第\d])\d+批(?:次)?[^,。#]{0,2}(?:共|合计|总计)[^,。#]{0,3}$|(?<!第)[两二三四五六七八九十]批(?:次)?(?:共|合计|总计)[^,。#]{0,3}$", 0.9),
    _cue("zh.batch-beside", "batch", "", "pre", r"(?<!受理)(?<!申请)(?:首[批波]|第[一二三四五六七八九十廿\d]{1,3}[批波]|[新又再最]{1,2}新?一批)(?:获批)?(?:企业|外企)?(?:名单)?(?:为|共|有|是|的)?$", 0.93),
    _cue("zh.first-batch", "batch", "", "clause", r"(?:首[批波]|头批|第一批|首次批准|首(?=#))(?:获批的?|的|共|[^,。#]{0,6}(?:获批|获准)的?)?[^,。#申]{0,8}#(?![^,。]{0,14}(?:申请|申报|递交|提交|签约|受理|意向|材料))", 0.95),
    _cue("zh.applications-approved", "batch", "", "clause", r"(?<!未)(?:批准|核准|通过|同意)了?[^,。#未不]{0,6}#[^,。未不]{0,26}申请(?!的|表|书|材料|条件)|#[^,。未不]{0,26}申请(?:已|均|全部|日前|近日|正式|也)?(?:获批|获准|获(?:得)?(?:[^,。]{0,8})(?:批准|通过|核准)|得到批准|被批准|通过审批)", 0.85),
    _cue("zh.accepted", "other", "applications_accepted", "clause", r"受理", 0.85),
    _cue("zh.signed", "other", "signed", "clause", r"签约|签署|签订|签下", 0.85),
    _cue("zh.applicants", "other", "applicants", "clause", rf"{_ASK}[^,。#]*#|#[^,。]{{0,16}}(?:已|正|向[^,。]{{0,8}}|表示|预|拟|有意|计划|筹备)?[^,。批]{{0,6}}{_ASK}", 0.85),
    _cue("zh.per-holder", "other", "owners", "post", r"^[^,。]{0,3}(?:的)?(?:股东|投资方|员工|网点)", 0.7),
    _cue("zh.beside-the-others", "subset", "others_beside_named", "pre", r"(?:与|和|同|跟|连同)(?:另外|其他|其余|其它)的?$", 0.58),
    _cue("zh.those-before", "pilot_total", "", "pre", r"(?:之前|此前|先前|早前|原先|既有|原有)(?:已?获批|已?批出|已?核准)?(?:的|那)?$", 0.8),
    _cue("zh.those-above", "batch", "", "clause", r"(?:上述|前述|以上|上列|前列)的?#(?![^,。]{0,8}(?:中|里|之中|当中)(?:,|有|的|$))", 0.8),
    _cue("zh.of-the", "batch", "referred_to", "clause", r"(?:获批|入围|上述|前述|这|那|该|名单上|这些)的?#[^,。]{0,8}(?:中|里|之中|当中)(?:,|$|有|不少|多数|大多|约|近)", 0.55),
    _cue("zh.of-them", "subset", "", "pre", r"(?:其中|当中|里面|之中|(?<=[业家单复企司批])中有|这些|(?<=[业家单复企司批])中)(?:的|,)?(?:有|包括)?[^,。#]{0,24}$", 0.88),
    _cue("zh.of-them-far", "subset", "", "far", r"(?:其中|其间|当中)[^。;]{0,40}$", 0.8),
    _cue("zh.region-has", "subset", "region", "pre", rf"{_PLACE}(?:\(|的|占|有|各|各有|分别有|获批|再添|新添|再增|又添|拿下|贡献|:|,)?$", 0.85),
    _cue("zh.part-of-those", "subset", IN_CONTEXT, "wide", r"(?:在)?(?:这|上述|前述|该|获批的?)(?:批|些|\d+家)?[^,。;#]{0,8}(?:企业|公司|外企|批复)?(?:中|里|当中|之中),[^,。;#]{0,14}#", 0.7),
    _cue("zh.batch-issued", "batch", "", "wide", rf"{_NTH}(?:(?!申请|受理|累计|此前|加上|总数)[^。;#]){{0,40}}(?:核发|发放|颁发|下发|批出|出炉|公布|揭晓|发出|名单)(?:了|完毕)?,(?:共|计|有)?#", 0.84),
    _cue("zh.in-region", "subset", "region", "post", r"^[^,。]{0,3}(?:注册|落户|位于|来自|设在|分布|在(?:上海|北京|深圳|海南)|属于)", 0.8),
    _cue("zh.by-issuer", "subset", "issuer", "clause", r"(?:工业和?信息化部|工信部|部里|通信管理局|通管局|通讯管理局)[^,。#]{0,6}(?:颁证|发证|颁发许可|许可的|批[准复]?的|颁)[^,。#]{0,8}#|#[^,。]{0,3}(?:持|由|获)(?:有)?(?:工业和?信息化部|工信部|[^,。]{2,4}(?:通信管理局|通管局))[^,。]{0,4}(?:许可证|批[复覆]|许可)", 0.82),
    _cue("zh.notified", "other", "notified", "clause", r"(?:向|给|对)#[^,。]{0,14}(?:发出|发送|下发|下达|送达|寄送|寄发|印发|出具|发了?|作出|开出|提出|进行|展开|开展|实施|采取)(?:(?!批[复覆]|许可证|牌照|准予)[^,。]){0,12}(?:通知|告知|函|警[告示]|整改|补正|问询|提[示醒]|通报|处罚|罚单|约谈|检查|意见|警戒|催告)", 0.85),
    _cue("zh.hearsay", "other", "rumour", "wide", r"(?:网上|网络|网民|网友|自媒体|社交媒体|社交平台|微博|微信|朋友圈|坊间|短视频|帖子|群里|论坛)[^。#]{0,16}(?:称|说|流传|传|所谓|爆料|盛言)[^。#]{0,24}#", 0.8),
    _cue("zh.in-process", "other", "in_process", "clause", r"#(?:(?![获批])[^,。]){0,16}(?:正在|尚在|仍在|还在|处于|正|仍|还|在)(?:办理|审核|审批|走|申请|评估|轮候|等候|等待|候批|待批|排队|静候)", 0.8),
    _cue("zh.by-share", "subset", "ownership", "clause", r"(?:独资(?:的|企业)?(?:有|共)?|外资(?:比例|占比|恰为|股比)[^,。]{0,10}|持股[^,。]{0,10}|%(?:之间)?的?)(?:企业|的)?#", 0.8),
    _cue("zh.nth-batch", "batch", "", "clause", rf"(?:{_NTH}|本次|此次)(?:(?!累计|此前|加上|增至|升至|增加到|扩至)[^,。#]){{0,34}}#|#[^,。]{{0,12}}{_NTH}", 0.9),
    _cue("zh.batch-of", "batch", "", "wide", rf"{_NTH}(?:(?!申请|累计|此前|加上|总数)[^。;#]){{0,44}}[,:](?:共计?|合计|总计|涉及|涵盖|包括了?|包含|覆盖|惠及|数量(?:为|是|达)|有|为|均?为)?(?:其中)?(?<!其中)#(?![^,。]{{0,14}}(?:申请|申报|递交|提交|签约|受理|意向|材料))", 0.8),
    _cue("zh.list-of-batch", "batch", "", "far", rf"{_NTH}[^。;,#申]{{0,12}}名单[^。;]{{0,80}}$", 0.78),
    _cue("zh.given-in-sum", "pilot_total", "", "clause", r"累计(?:已|共)?(?:先后|陆续)?(?:向|为|给|对|批准|核准|发放|颁发|批[复覆]|同意|准许|放行)[^,。#]{0,10}#|(?:先后|陆续)(?:共|有|已)?(?:向|为|给|对|批准|核准|批[复覆]|同意)?[^,。#]{0,8}#", 0.86),
    _cue("zh.since-it-began", "pilot_total", "", "wide", r"(?:试点|开放|政策)[^,。#]{0,10}(?:以来|至今|启动后)[^。#其]{0,26}(?:共|已|累计|先后|陆续)[^,。#其]{0,12}#", 0.86),
    _cue("zh.grown-to", "pilot_total", "", "clause", r"(?:试点|获[批准])[^,。#]{0,20}(?:扩容|扩大|扩展|扩围|扩充|壮大|发展|增加|攀升|添加)[到至][^,。#]{0,2}#", 0.84),
    _cue("zh.batch-raises", "pilot_total", "", "clause", rf"{_NTH}[^,。#]{{0,8}}(?:增至|升至|增加到|扩至|增到)[^,。#]{{0,2}}#", 0.8),
    _cue("zh.now-approved", "pilot_total", "", "clause", r"(?:现有|已有|共有|目前有|累计有?)[^,。#]{0,6}获[批准][^,。#]{0,10}(?:企业|外企|公司)[^,。#]{0,2}#", 0.82),
    _cue("zh.following", "batch", "", "pre", r"(?:下列|以下|如下|上述|向)[^,。]{0,4}$", 0.9),
    _cue("zh.another", "batch", "", "pre", r"(?:又有|又向|再向|再有|又批准?|再添|再批准?|又添|另有|新添|再增|再迎|迎来)[^,。]{0,4}$", 0.85),
    _cue("zh.total-of-pilot", "pilot_total", "", "clause", r"(?:累计|总数|总计|合计|已有|已达|共有|共计|一共|增至|增加到|增加至|达到?|升至|扩至|截至|目前|至今|迄今|已向|已批准)[^,。#]{0,26}#[^,。]{0,30}(?:试点|批[复覆])|(?:试点|批[复覆])[^,。#]{0,20}(?:累计|总数|已有|已达|共有|增至|达到?|增加到|升至|扩至|共|为|有)[^,。#]{0,6}#", 0.9),
    _cue("zh.cumulative", "pilot_total", "", "pre", r"累计(?:获批|批准|核准)?(?:的)?(?:企业|外企|外资企业)?(?:增至|达到?|已?有|为|升至|共)?[^,。]{0,4}$", 0.88),
    _cue("zh.that-is-the-total", "stock_total", "", "rest", r"^[\"”]?,?(?:是|指的是|指|为|系|乃)[^。#]{0,24}外[商资](?:投资)?(?:增值)?电[信讯](?:企业|公司)[^,。]{0,5}(?:总数|总量|存量|总和|数量)", 0.85),
    _cue("zh.is-the-total", "stock_total", "", "post", r"^[^,。]{0,16}外商?(?:投资|出资)(?:的)?(?:增值)?电信企业[^,。]{0,2}(?:总数|总量|存量)", 0.85),
    _cue("zh.pilot-firms", "pilot_total", "", "clause", r"试点(?:企业|外企|公司|主体)(?:总?数|数量|家数)?(?:已|则|也)?(?:经)?(?:达到?|有|为|突破|共|增至|升至|扩至|扩大到)?#(?![^,。]{0,6}申请)", 0.82),
    _cue("zh.total-of-stock", "stock_total", "", "clause", r"外商?(?:投资|出资)(?:的)?(?:增值)?电信(?:业务)?(?:企业|公司)?[^,。#]{0,16}#|外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司|业者|运营商|营运商|商)[^,。#]{0,16}#|#[^,。]{0,4}(?:外商投资|外资|外商)(?:增值)?电[信讯](?:企业|公司)?", 0.93),
    _cue("zh.approved-are", "pilot_total", "", "clause", rf"(?:{_GRANT}[^,。#]{{0,20}}{_PERMIT}[^,。#]{{0,4}}的|(?:获[准批])[^,。#]{{0,4}}(?:经营|从事|开展)(?:增值|加值)电[^,。#]{{0,4}}的|(?:已|目前)?获[批准]的?)[^,。#第]{{0,12}}(?:企业|公司|外企|机构|业者|外商|厂商)[^,。#]{{0,4}}(?:总数|数量|数目|家数)?(?:(?:已|现|目前|则|仅|只)?(?:有|为|共|是|达到?|计|增至|升至|合计|累计|约|逾|超)|已|现)[^,。#]{{0,3}}#", 0.86),
    _cue("zh.holders", "pilot_total", "", "clause", r"持有?[^,。#]{0,16}试点[^,。#]{0,6}(?:批[复覆文]|牌照|许可|资格)的[^,。#]{0,14}#", 0.8),
    _cue("zh.holding", "pilot_total", "", "clause", r"(?:持有|获|取得|拥有|拿到)[^,。#]{0,16}试点[^,。#]{0,6}(?:批[复覆文]|牌照|许可|资格)的[^,。#]{0,12}(?:现|已|目前|共|计)[^,。#]{0,4}#", 0.84),
    _cue("zh.licensed-stock", "stock_total", "", "clause", r"(?:取得|获得|获|持有|拥有)[^,。#试]{0,6}电[信讯][^,。#试]{0,12}(?:许可证?|牌照|资质|执照)的?外[资商企][^,。#批]{0,12}#|#外[资商企][^,。批试]{0,8}(?:取得|获得|持有|拥有)[^,。试]{0,4}电[信讯][^,。试]{0,10}(?:许可证?|牌照|资质)", 0.84),
    _cue("zh.so-many-together", "pilot_total", "", "wide", r"(?:获批|批出|批准|试点|批[复覆文]|核准)[^。;#]{0,40}[,;、:](?:合共|合计|总共|共计|一共|累计|总计|至此共?|前后共|加起来)(?:已?有|达|为|是|共)?[^,。#]{0,6}#", 0.8),
    _cue("zh.operating", "stock_total", "", "clause", r"(?<!获准)(?<!获批)(?<!开展)(?:经营|从事)(?:增值)?电[信讯](?:业务)?的?外[资商企][^,。#批]{0,16}#", 0.82),
    _cue("zh.may-operate-value-added", "pilot_total", "", "clause", r"(?:已有|已|累计|共有|目前|共)[^,。#]{0,8}#[^,。]{0,8}获[准批][^,。]{0,4}(?:经营|从事|开展)?(?:增值|加值)电|(?:获[准批])[^,。#]{0,4}(?:增值|加值)电[^,。#]{0,18}(?:已有|已达|共|累计|达)[^,。#]{0,4}#", 0.82),
    _cue("zh.may-operate", "stock_total", "", "clause", r"(?:获准|获批|获批准|取得同意|准许|允许|可以?)[^。#]{0,10}(?:经营|从事|开展|做)(?:增值)?电[信讯](?:业务)?[^。#]{0,24}#|#[^,。]{0,10}(?:获准|获批准?)[^,。]{0,6}(?:经营|从事|开展)(?:增值)?电[信讯](?!(?:业务)?(?:经营)?试点)", 0.9),
    _cue("zh.operate-before", "stock_total", "", "far", r"(?:获[准批]|批准)[^。]{0,10}(?:经营|从事|开展)(?:增值)?电[信讯](?:业务)?[^。]{0,16}(?:企业|公司|外企|外商)[^。]{0,12}$|(?:经营|从事)(?:增值)?电[信讯](?:业务)?的(?:外商投资企业|外资企业|外企)[^。]{0,12}$|外商?(?:投资|出资)(?:的)?(?:增值)?电信企业[^。]{0,12}$", 0.85),
    _cue("zh.elided-stock", "stock_total", "", "wide", r"外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司|商|业者|运营商)[^。#]{0,150}(?:底|末|日|月|年|同期)[^,。#]{0,4}(?:为|是|达到?|有|共有?|计)[^,。#获批]{0,3}#", 0.8),
    _cue("zh.grown-stock", "stock_total", "", "wide", r"外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司|商|业者|运营商)[^。#]{0,60}(?:增加|增长|新增|净增|多)[^。#]{0,16},(?:总数|总量|数量)?(?:达到?|增至|升至|突破|为)[^,。#]{0,2}#", 0.8),
    _cue("zh.figure-of-stock", "stock_total", "", "wide", r"外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司|商|业者|运营商)[^。#]{0,160}(?:数字|数据|数目|口径|统计)[^,。#获批]{0,8}(?:是|为|达|显示)[^,。#获批]{0,4}#", 0.72),
    _cue("zh.this-figure", "stock_total", "this_figure", "clause", r"(?:这一|该|此|这个|上述|同一)(?:项)?(?:数字|数目|数量|数据|规模|总数|指标|家数)(?:则|已|还|仅|就|才)?(?:为|是|达到?|有|约为|约|在|只有|升至|增至)[^,。#]{0,2}#|^(?:目前|现时|现|眼下|截至目前|当前|如今|至今|去年末|去年底|上年末|[^,。#]{0,8}(?:年|月)(?:底|末)?)(?:则|已|还|仅)?(?:为|是|有|达到?|约为)[^,。#]{0,2}#(?:家|户|间)?[。;,]?$", 0.72),
    _cue("zh.series", "stock_total", SERIES, "pre", r"^(?:到|截至|至|而)?(?:[^,。#]{0,2})?(?:(?:19|20)\d\d年|今年|去年|上年|前年|同年)?(?:第?[一二三四1-4]季度|上半年|\d{1,2}月)?[^,。#]{0,2}(?:底|末|初|(?<=\d)月份?|(?<=\d)年)(?:时|则|又|已|再)?(?:为|是|达到?|增至|升至|增长到|有|共|约)?[^,。#]{0,2}$", 0.74),
    _cue("zh.nationwide", "pilot_total", SERIES, "clause", r"^(?:而)?全国(?:则|总数|合计|共)?(?:是|为|有|达到?|共)#(?![^,。]{0,24}(?:获[准批]|取得|获得))", 0.76),
    _cue("zh.the-pilots-total", "pilot_total", "", "wide", r"(?:试点|获批|获准|批[复覆])(?![^#]*外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司))[^。;#]{0,60}(?:总数|总量|家数)(?:已|也|则)?(?:为|是|达到?|升至|增至|共|扩至|来到)?#", 0.8),
    _cue("zh.the-total", "stock_total", "", "pre", r"(?<!占全国)(?<!占全国的)总数(?:为|是|达到?|共|超)?[^,。#]{0,3}$", 0.7),
    _cue("zh.together-with-before", "pilot_total", "", "wide", r"(?:连同|加上|算上|计及|合并)(?:早前|此前|之前|先前|前|首|头|已|原先)[^。;#]{0,16},?(?:至今|迄今|目前|现|累计|至此|一共|总共|已|前后)*(?:合共|合计|总共|共计|一共|累计|总计|共有|已有|达到?|有|共)[^,。#]{0,4}#", 0.84),
    _cue("zh.total-and-approved", "pilot_total", "", "clause", rf"(?:增值电信|获批|获准)[^,。#]{{0,20}}(?:已有|已达|累计|共有|达|增至|为|共)[^,。#]{{0,6}}#|(?:已有|累计|共有|共|已批准|目前)[^,。#]{{0,10}}#[^,。]{{0,14}}(?:获批|获准|{_GRANT}[^,。]{{0,12}}{_PERMIT})", 0.8),
    _cue("zh.already-granted", "pilot_total", "", "clause", r"#[^,。]{0,12}已(?:经)?(?:获批?|取得|拿到|得到)", 0.75),
    _cue("zh.of-national", "pilot_total", "", "pre", r"占全国[^,。]{0,8}$", 0.65),
    _cue("zh.part-by-topic", "subset", IN_CONTEXT, "wide", r"(?:^|[;,])(?:从|按)[^,。#]{1,8}(?:看|划分|分),[^,。;#]{0,4}#(?![^,。]{0,8}外[资商企])", 0.66),
    _cue("zh.those-granted-were", "batch", "", "clause", r"日[^,。#]{0,8}(?:获[得颁]?|取得|拿到|收到)[^,。#]{0,16}(?:批[复覆文]|牌照|许可|批准)的(?:企业)?(?:是|有|为|共|共有)#", 0.82),
    _cue("zh.granted-to", "batch", "", "clause", rf"(?:向|给|对|为)[^,。#]{{0,8}}#[^,。]{{0,20}}{_GIVE}|{_GIVE}(?:了)?[^,。#]{{0,12}}#|(?:给|向|为|对)[^,。#]{{0,4}}#[^,。]{{0,24}}(?:(?:发|颁|开|作出)了?[^,。]{{0,18}}(?:批[复覆文]|许可|牌照|执照|绿灯)|开绿灯|大开|颁证|发证|发照)|将[^,。#]{{0,24}}(?:批[复覆文]|许可证?|牌照)[^,。#]{{0,4}}(?:发给|颁给|授予|发放给|下发给|颁发给|交给|送到)[^,。#]{{0,4}}#", 0.85),
    _cue("zh.were-granted", "batch", "", "clause", rf"#[^,。]{{0,20}}(?:获批|获准|入列|入围|被批准|被准许|经[^,。]{{1,10}}(?:批准|核准|同意|许可)|获[^,。得悉]{{0,14}}(?:批准|核准|同意|放行|{_PERMIT})|(?<!未)通过[^,。]{{0,4}}审批|[^,。未]{{0,24}}(?:批[复覆文]|许可证?|牌照)(?:已|均|日前|近日|正式)?(?:下发|发放|颁发|到手|核发)|{_GRANT}[^,。]{{0,24}}(?:{_PERMIT}|入场券|通行证|门票))", 0.85),
    _cue("zh.joined", "batch", "", "clause", r"^(?!.*(?:将|拟|若|如|有望|可能|力争|预计)).*(?:#[^,。]{0,16}(?:加入|进入|跻身)[^,。]{0,14}试点|试点[^,。#]{0,6}迎来#)", 0.7),
    _cue("zh.named-granted", "batch", "", "clause", r"在内的[^,。#]{0,6}#", 0.7),
    _cue("zh.part-named", "subset", IN_CONTEXT, "pre", rf"(?:{_PLACE}|[日德美英法韩港台澳新]资|[日德美英法韩]企|德国|日本|美国|法国|英国|韩国|新加坡|香港|台湾|欧洲|欧盟|瑞士|荷兰|独资|合资|制造业|金融业|服务业|互联网)(?:籍|的)?(?:企业|公司|背景的?)?(?:有|占|各|各有|共|达|为|则有|居多,有)?$|^(?:其余|另外|剩余|剩下)(?:的)?$", 0.64),
    _cue("zh.part-leading", "subset", IN_CONTEXT, "wide", rf"{_PLACE}[^,。;#]{{0,4}}(?:最多|居首|领先|居前|占比最高|拔得头筹)[^。;#]{{0,2}},?(?:有|达|为|占|共)?#|分别[有为占是]?[^,。;#]{{1,8}}[和及、]#", 0.64),
    _cue("zh.part-relative", "subset", IN_CONTEXT, "pre", r"^(?![^#]*(?:公示|尚|未|待|拟|申请|受理|注销|撤销))[^,。;#外]{2,14}的(?:企业)?(?:有|为|共|达|占)?$|^[^,。;#]{2,8}进入的[^,。;#]{2,10}有$", 0.62),
    _cue("zh.part-including", "subset", IN_CONTEXT, "clause", rf"^(?:其余|另|还|也)?(?:包括|包含|涵盖|涉及)了?[^,。#]{{0,6}}#(?=[^,。]{{0,4}}(?:来自|{_PLACE}|[日德美英法韩港台澳新]|独资|合资))", 0.64),
    _cue("zh.part-alone", "subset", IN_CONTEXT, "clause", r"^(?:其余|另外?|还有|有|此外)?(?:的)?#[家户间]?(?:企业|公司)?(?:均|都|全部|则|已)?(?:获准(?!.*外[资商])|为|是|来自|属于?|系|从事|可|将|拟|主营|位于|在|注册|落户|落在|由|经营|开展)", 0.62),
    _cue("zh.approved-firms-over", "pilot_total", "", "pre", r"(?:获批|获准)(?:的)?(?:试点)?(?:企业|外企|公司|外资企业|外资)(?:有|共|为)?$", 0.66),
    _cue("zh.approved-firms", "batch", "", "pre", r"(?:获批|获准)(?:的)?(?:企业|外企|公司)?(?:有|共|为)?$", 0.65),
)  # fmt: skip

_E_FIRM = r"(?:foreign|overseas|multinational|wholly)"
_E_GIVE = r"(?:approv\w+|OK(?:s|'d|ed)?\b|bestow\w*|confer\w*|wav(?:ed|es) through|rubber-?stamp\w*|sign(?:ed|s) off|clear(?:ed|s|ing)|grant\w*|issu(?:ed|es|ing)|award\w*|gave|given|gives|hand(?:ed|s|ing)? (?:out|over)|green-?li(?:ght\w*|t)|licen[cs]ed|permitted|allow\w*|authori[sz]\w+|let|admit\w*|nod|go-ahead|permission|accredit\w*|endors(?:ed|es|ing)|ratif\w+|sanction(?:ed|s) |certif(?:ied|ies)|qualif(?:ied|ies)|bless(?:ed|es|ing)|welcom(?:ed|es|ing)|accept(?:ed|s|ing) into|picked|selected|chosen|said yes to|hand(?:ed|s|ing)?(?= (?:[\w-]+ ){0,3}(?:approvals?|permits?|licen[cs]es?)))"
#: Which batch, and the words for one.
_E_NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d(?:st|nd|rd|th)|initial|inaugural|opening|new|newest|latest|previous|earlier|last)"
_E_GROUP = r"(?:batch|group|round|wave|tranche|lot|cohort|crop|intake|set|cluster|list|slate|contingent)"
#: Whom it was given to: the verbs that need a permit as object.
_E_WIN = r"(?:win|won|wins|winning|receiv\w+|obtain\w*|secur\w+|got|get|gets|getting|gain\w*|land(?:s|ed|ing)|pick(?:s|ed|ing) up|earn(?:s|ed)|clinch\w*|collect(?:s|ed)|scoop\w*|bagg?(?:s|ed)|net(?:s|ted)|acquir\w+|(?:was|were|been|being) (?:handed|given|awarded|issued)|handed)"
_E_PAPER = r"(?:approvals?|permits?|licen[cs]es?|permission|clearances?|authori[sz]ations?|accreditations?|green lights?|go-aheads?|nods?|certificates?|consent|entry|access|admission|rights?)"
#: All together, from the beginning until now.
_E_SOFAR = r"(?:so far|to date|thus far|until now|up to now|by now|hitherto|in all|in total|altogether|all told|overall|cumulatively|in aggregate)"
_E_MONTH = r"(?-i:Jan|Feb|Mar|Apr|May|June?\b|July?\b|Aug|Sep|Oct|Nov|Dec)"
#: An act of granting that is still to come: "is set to approve", "will be cleared", "China to let in".
_E_YET = r"(?:(?:poised|set|due|about|likely|ready|preparing|prepares|slated|scheduled|on course|on track|expected|going|gearing up|stands?) to (?:\w+ ){0,1}?|(?:will|would|shall) (?:soon |then |also |later |shortly |eventually )?|(?:^|\b)(?-i:China|MIIT|Beijing|China's [a-z]+|Chinese [a-z]+|Regulators?) to )(?:be )?(?:approv(?:e|ed)|grant(?:ed)?|issued?|award(?:ed)?|give|given|clear(?:ed)?|admit(?:ted)?|let in|let(?= #)|licen[cs]ed?|hand out|announce|unveil|receive|get|win|obtain|secure|add|name)\b"
_E_PILOT = r"(?:pilot|trial|programme|program|scheme)"
EN: tuple[Cue, ...] = (
    _cue("en.other-sector", "other", "other_sector", "noun", r"hospital|bank|biotech|project|game|title|school|universit|insur|securities|broker|\bfunds?\b|app\b|apps\b|mobile|import|domestic|\blaw\b|\badvis|consult|lawyer|brokerage|analyst|private (?:firms|compan)|virtual|clinic|shop|store|manufactur", 0.9),
    _cue("en.of-places", "other", "places", "pre", r"\b(?:number|total|list) of (?:[\w-]+ ){0,2}(?:localities|cities|regions|areas|provinces|zones)\b[^.;#]{0,30}$", 0.86),
    _cue("en.licences-numbered", "other", "licences", "pre", r"\b(?:licen[cs]es|permits|certificates)\b(?! holders)[^.;#]{0,60}\b(?:reached|totall?ed|numbered|came to|hit|stood at|rose to|grew to)\s*$", 0.86),
    _cue("en.other-sector-after", "other", "other_sector", "post", r"^[^.,;]{0,24}\b(?:biotech\w*|hospitals?|clinics?|banks?|insur\w+|securities|games?|schools?)\b", 0.85),
    _cue("en.virtual-operators", "other", "mvno_licences", "clause", r"virtual|MVNO|5G|satellite|spectrum|reselling|games?\b(?! (?:engine|developer|maker|studio|company|publisher|platform))", 0.85),
    _cue("en.holders", "other", "licences", "noun", r"^(?!of ).*\b(?:licen[cs]es|permits|opinions|certificates)\b(?! to| holders)", 0.85),
    _cue("en.all-of-those", "batch", "all_of_those", "clause", r"\b(?:all|each|both|every one of) (?:of (?:the )?)?(?:the )?# ?of the [^.;#]{0,60}?\b(?:(?:that|which|whom) (?:the |China's |Chinese )?(?:[\w'-]+ ){0,8}?(?:approved|licen[cs]ed|cleared|admitted|let in|authori[sz]ed|picked|selected|accredited|gave|granted|named)|(?:approved|licen[cs]ed|cleared|admitted|authori[sz]ed|picked|selected|named|announced|unveiled) (?:(?:on|in|by|last|this|for|to|under|so)\b|yesterday|today))", 0.84),
    _cue("en.of-the-pilots", "pilot_total", "", "clause", rf"\bof (?:the|those) #[^.;]{{0,60}}\b(?:(?:now|currently|already) (?:in|on|under|part of|taking part|approved|cleared|admitted|licen[cs]ed|hold)\b|so far|to date|until now|since (?:the|it)|(?:admitted|let) (?:in)?to the (?:\w+ ){{0,2}}{_E_PILOT})\b", 0.75),
    _cue("en.of-the", "batch", "referred_to", "pre", r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|most|many|half|third|quarter|two-thirds|three-quarters|majority|several|none|all) of (?:the|those|these|its|the city's)\s*$", 0.55),
    _cue("en.misreported", "other", "denial", "sentence", r"\bmisstated\b|\bmisreported\b|\bpure fiction\b|\b(?:forged|fabricated|fake)\b|\bdismiss\w* [^.]{0,40}\b(?:report|rumou?r|claim|list|article|post|message|story|suggestion|video|tweet)|\b(?:reports?|claims?|articles?|posts?|lists?|stories|story|rumou?rs?)\b[^.]{0,110}\b(?:baseless|groundless|unfounded|simply wrong|is wrong|was wrong|is false|was false|untrue|not true|incorrect)\b", 0.75),
    _cue("en.denial", "other", "denial", "clause", r"\b(?:denied|denies|did not(?! (?:say|disclose|give|name|specify|reply|respond|comment|release|identify|provide))|has not(?! (?:said|disclosed|named|released))|have not|never|no truth|false|not#|not approved|incorrect|wrongly)\b", 0.75),
    _cue("en.papers-reached", "batch", "", "wide", r"\b(?:approvals?|permits?|licen[cs]es?|nods?)\b(?![^.;#]{0,40}\b(?:total|tally|number|sum)\b)[^.;#]{0,40}\b(?:have|has|had)? ?(?:reached|gone out to|been sent out to|been handed to|landed with) #(?= (?:[\w-]+ ){0,3}(?:firms|companies|enterprises|operators|businesses|carriers|entities))", 0.8),
    _cue("en.share-the-papers", "batch", "", "wide", r"\b(?:permits|approvals|licen[cs]es)\b[^#]{0,130}#[^.;]{0,60} (?:share|split|divide|hold) (?:them|these|those|all of them)\b", 0.78),
    _cue("en.hearsay", "other", "rumour", "wide", r"\b(?:social[- ]media|online|Weibo|WeChat|viral|bloggers?|blogs?|rumou?rs?|posts?|videos?|forums?)\b[^.;#]{0,40}\b(?:claim(?:ed|s|ing)?|saying|says?|said|alleg\w+|suggest\w*|rumou?rs?)\b[^.;#]{0,60}#|\b(?:claims?|talk|chatter|gossip|suggestions?|allegations?|speculation|whispers|stories|reports?)\b (?:that|of|about|saying) [^.;#]{0,60}#[^.;]{0,160}\b(?:no (?:such|approvals?|permits?|licen[cs]es?)|none (?:had|has|were|was)|denied|denial|denies|untrue|not true|dismiss\w*|wrong|baseless|groundless)\b", 0.8),
    _cue("en.waved-off", "other", "denial", "wide", r"\b(?:dismiss\w*|den(?:ied|ies|ying)|rebut\w*|refut\w*|brush\w* (?:off|aside)|play\w* down|debunk\w*|(?:reject\w*|contradict\w*|quash\w*|knock\w* down) (?:claims?|reports?|talk|suggestions?|rumou?rs?))\b[^.;#]{0,70}#", 0.8),
    _cue("en.notified", "other", "notified", "clause", r"\b(?:asked|told|ordered|urged|required|instructed|summoned|warned|fined|reminded|requested|directed|advised) #[^.;]{0,40}\bto\b|\b(?:sent|issued|served|mailed|gave) (?:[\w-]+ ){0,4}(?:notices?|warnings?|letters?|requests?|reminders?|fines?|orders?|summons) to #", 0.82),
    _cue("en.rumour", "other", "rumour", "clause", r"\brumou?r|unconfirmed|speculat|is said to be planning|\b(?:list|draft) (?:circulat|seen|contain)\w*|\b(?:brokerage|analyst) notes?\b|\bspoke of #|\b(?:may|might|could) (?:soon |then )?(?:come|follow|get|win|receive|obtain|include|clear|approve)\b", 0.75),
    _cue("en.target", "other", "target", "clause", r"\b(?:target|aims?|aiming|plans? to|goal|hopes?|hoping|forecast|could (?:approve|reach)|will (?:approve|reach|grow|issue|have)|would like to|wants?\b|(?<!\bis )(?<!\bare )(?<!\bwas )expect(?:s|ed|ing)?|anticipat\w+|pencill?ed in|by (?:20(?:2[7-9]|3\d)))\b[^.#]{0,60}#", 0.75),
    _cue("en.yet-to-come", "other", "target", "clause", rf"\b{_E_YET}[^.;#]{{0,70}}#|#[^.;]{{0,70}}\b{_E_YET}", 0.75),
    _cue("en.other-country", "other", "other_country", "clause", r"\b(?-i:Vietnam|India|Indonesia|Malaysia|Thailand|(?:the )?Philippines|Russia|Brazil|Mexico|Saudi Arabia|Japan|(?:South )?Korea|Pakistan|Bangladesh|Cambodia|Laos|Myanmar|Nepal|Kazakhstan|Turkey|Egypt|Nigeria|Kenya|South Africa|Singapore|Taiwan|Washington|Tokyo|New Delhi|Hanoi|Jakarta|(?:[Tt]he )?(?:U\.S\.|US|FCC|EU))(?:'s (?:[\w-]+ ){1,4}?)? ?(?:has |have |had |also |recently |last \w+ )*(?:approved|cleared|licen[cs]ed|granted|issued|let|admitted|gave|allowed|added)\b[^.;#]{0,40}#", 0.8),
    _cue("en.surveyed", "other", "survey", "wide", r"\b(?:survey|poll|sample|questionnaire)\b[^.;#]{0,120}#|#[^.;]{0,30}\b(?:respondents|(?:were |was )?(?:surveyed|polled|interviewed))\b", 0.8),
    _cue("en.attended", "other", "audience", "clause", r"#[^.;]{0,50}\b(?:attend\w*|(?:took|take|taking) part in (?:the|a|an) (?:briefing|meeting|forum|seminar|conference|event|roadshow|round-?table)|express\w* (?:an )?interest|(?:en|in)quir\w+|showed interest)\b", 0.8),
    _cue("en.advised", "other", "advisers_clients", "clause", r"\b(?-i:[Ww]e|[Oo]ur (?:[\w-]+ ){0,2}(?:firm|team|desk|lawyers|practice|office|group))\b[^.;#]{0,30}\b(?:helped|assisted|advised|represented|supported|guided|filed|worked|handled|secured)\b[^.;#]{0,24}#|# (?:[\w-]+ ){0,4}clients\b", 0.8),
    _cue("en.entitled", "stock_total", "", "clause", r"^(?!.*\b(?:pilots?|trial|programme|program|scheme|since it)\b).*?(?:#(?! (?:more|new|further|additional)\b)[^.;#]{0,16}\bwith (?:foreign|overseas) (?:capital|investment|funding|money|shareholders|ownership|backing)\b[^.;#]{0,50}\b(?:entitled|licen[cs]ed|permitted|allowed|authori[sz]ed|approved|cleared|qualified|eligible|able|free|could|can|may|held|hold|holding|had|have|operat\w+|provid\w+|offer\w*|run|running|in)\b[^.;#]{0,40}\btele(?:com|co)|\btele(?:com|co)\w*(?: service)? (?:companies|firms|enterprises|businesses|operators|licensees|holders|players|providers) with (?:foreign|overseas) (?:capital|investment|funding|money|shareholders|ownership|backing)\b[^.;#]{0,40}\b(?:number(?:ed|s)?|total(?:led|ed|s)?|reach(?:ed|es)|stood at|stands at|exceed(?:ed|s)|topped|passed|came to|rose to|grew to|climbed to|(?:was|were|is|are)(?: at)?)\b[^.;#]{0,12}#|#[^.;#]{0,20}(?:foreign|overseas)[^.;#]{0,40}\bentitled to\b[^.;#]{0,30}\btele(?:com|co)|\b(?:foreign|overseas)[^.;#]{0,24}\b(?:entitled|licen[cs]ed|permitted|authori[sz]ed|allowed|qualified)\b[^.;#]{0,30}\btele(?:com|co)[^.;#]{0,30}\b(?:number(?:ed)?|total(?:l?ed)?|reached|stood at|came to)\b[^.;#]{0,10}#)", 0.86),
    _cue("en.other-act", "other", "other_act", "clause", r"^(?!.*\b(?:approved|granted|cleared|issued|awarded|handed|admitted)\b).*(?:\b(?:suspend\w*|renew\w*|expir\w*|re-?appl\w*|short-?list\w*|(?:is|are|was|were|been) (?:reviewing|weighing|considering|examining|processing|vetting)|inspect\w*|fin(?:ed|es|ing)\b(?! print)|penali[sz]\w*|punish\w*|warn\w*|summon\w*|urg(?:ed|es|ing)\b|remind\w*|investigat\w*|audit(?:ed|s|ing)\b|(?:approvals?|permits?|licen[cs]es?)\b.{0,90}\b(?:were|was|been|be) (?:extended|prolonged|amended|transferred|cut))\b)", 0.75),
    _cue("en.in-process", "other", "in_process", "clause", r"#[^.;\d]{0,40}\b(?:are|is) (?:also |still |now )?(?:expected|likely|due|planned|set|scheduled|on the way|in the works|to follow)\b|#[^.;\d]{0,60}\b(?:in the (?:pipeline|queue)|pending|await\w*|waiting|in line|under (?:review|consideration|examination|study)|being (?:processed|reviewed|considered|examined|vetted|assessed)|short-?list\w*|(?:have|has|had) yet to (?:be|receive|win|obtain|get|secure))\b", 0.75),
    _cue("en.regional-holders", "stock_total", "", "clause", r"\b(?-i:[A-Z])[a-z]+(?: (?:New Area|Zone|District|Municipality|Province|city))?,?(?: (?:alone|itself|now|currently|already))? (?:has|had|hosts|hosted|counts|counted|is home to|was home to|is host to|boasts)(?: (?:over|some|about|nearly|more than|almost|around))? #[^.;#]{0,16}(?:foreign|overseas)[^.;#]{0,30}\b(?:with|holding|that hold|which hold|that have|possessing)\b[^.;#]{0,30}(?:tele(?:com|co)|VATS)[^.;#]{0,24}\b(?:licen[cs]es?|permits?|certificates?)\b(?![^.;]{0,30}\bpilot)", 0.8),
    _cue("en.domestic-included", "other", "all_licensed_firms", "wide", r"\b(?:domestic|local|Chinese|Chinese-owned|home-grown|purely domestic)(?:ly owned)? (?:[\w-]+ ){0,2}(?:included|counted|added|counted in|taken in|as well)\b[^.;#]{0,50}#|\b(?:including|counting|adding|with) (?:the )?(?:purely )?(?:domestic|local|Chinese|home-grown)(?:ly owned| and foreign)? (?:[\w-]+ ){0,3}(?:included|added|counted)?,?[^.;#]{0,40}\b(?:figure|number|total|tally|count|there (?:are|were)|it)\b[^.;#]{0,14}#", 0.86),
    _cue("en.beside-named", "other", "others_beside_named", "clause", r"(?:\balong with|\balongside|\btogether with|\bas well as|\bjoined by|\bbesides|(?-i:[A-Z])[\w.)'-]*,? and) (?:some |about |another )?#,? (?:[\w-]+ )?others?\b", 0.75),
    _cue("en.approvals-to-firms", "other", "approvals", "clause", r"#[^.;#]{0,30}\bapprovals\b[^.;#]{0,14} (?:to|for|held by|spread over|across) (?:some |about )?(?:\d[\d,]*|[a-z]+(?:teen|ty|ty-[a-z]+)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen) (?:[\w-]+ ){0,3}(?:firms|companies|enterprises|businesses|entities|carriers|operators)\b", 0.8),
    _cue("en.new-firms", "other", "all_sectors", "clause", r"^(?!.*\b(?:tel(?:ecom|co)|in the sector|the sector (?:saw|had|has|counts|counted|gained|numbers))).*(?:newly (?:established|set up|registered|formed)|new (?:foreign-invested|foreign-funded|overseas)|set up # |(?:established|set up|registered) nationwide)", 0.85),
    _cue("en.told-as-new", "stock_total", "told_as_new", "clause", r"(?:establish\w+|set up|saw|created|launch\w*)[^.#]{0,30}# new|# new foreign", 0.62),
    _cue("en.flow", "other", "flow", "clause", r"\b(?:first-time|newly (?:licen[cs]ed|added|admitted)|new) (?:[\w-]+ ){0,3}(?:licensees|entrants|holders|arrivals)\b[^.;#]{0,20}#|\bnewcomers? [^.;#]{0,14}#", 0.8),
    _cue("en.delta", "other", "delta", "post", r"^[^.,;]{0,30}?\bmore than\b(?! \d)|^[^.,;]{0,20}\b(?:fewer|less) than|^ more(?= (?:than|from))", 0.88),
    _cue("en.delta-before", "other", "delta", "pre", r"\b(?:increase of|rise of|gain of|up by|added|adding|grew by|rose by|additional)\s*$", 0.85),
    _cue("en.now-hold", "pilot_total", "", "clause", rf"#[^.;]{{0,40}}\b(?:now|currently|already) (?:hold|have|possess|carry|enjoy)\b (?:(?:the|an?|such|full|valid|pilot|these|this|a pilot|their) )?(?:[\w-]+ ){{0,2}}{_E_PAPER}(?!,? granted on)|#[^.;]{{0,40}}\bnow (?:been )?(?:approved|cleared|licen[cs]ed|admitted|authori[sz]ed|accredited)\b|\b(?:counts|tallies|registers|lists|records|has|reports) # [^.;]{{0,90}}\bas of\b|#[^.;]{{0,30}}\b(?:have|has) been,? in (?:two|three|four|five|six|\d) (?:rounds|batches|waves|groups)", 0.82),
    _cue("en.with-the-latest", "pilot_total", "", "wide", r"\b(?:with|after|following|counting|including) (?:the |this |these |today's |Friday's )?(?:latest|new|newest|most recent|additional|third|fourth|fifth|last) (?:[\w-]+ ){0,2}(?:approvals?|additions?|batch|round|group|permits|licen[cs]es|list|decision|entrants)\b[^.;#]{0,16}#(?! (?:more|new|further|additional|others?))[^.;]{0,40}\b(?:can|may|are|have|hold|now|will)\b", 0.84),
    _cue("en.remain-in", "pilot_total", "", "clause", rf"#[^.;]{{0,30}}\b(?:remain|remains|are left|stay)\b[^.;]{{0,20}}\b{_E_PILOT}\b", 0.82),
    _cue("en.still-in", "pilot_total", "", "clause", rf"#[^.;]{{0,30}}\bremain(?:s|ed|ing)? (?:in|on|under|with)\b[^.;]{{0,30}}\b(?:{_E_PILOT}|approv\w*|permits?|licen[cs]es?)", 0.86),
    _cue("en.leaving", "pilot_total", "", "pre", r"(?:withdr[ae]w\w*|exits?|left|departures?|surrender\w*|gave up|quit|cancel\w*|revo[ck]\w*|dropp\w+)\b[^.;#]{0,80}\bleaving(?: just| only)?\s*$", 0.72),
    _cue("en.revoked", "other", "revoked", "clause", r"\b(?:revok\w+|cancel\w+|hand(?:s|ed|ing)? back|g[ia]v(?:e|es|en|ing) up|relinquish\w*|return(?:s|ed) (?:its|their)|laps(?:e|ed|es)|withdr[ae]w\w*|rescind\w*|surrender\w*|terminat\w+)", 0.88),
    _cue("en.rejected", "other", "rejected", "clause", r"\b(?:reject\w+|refus\w+|turned down|declined|fail(?:s|ed) to|miss(?:ed|es) out|(?:was|were|been|being) denied|unsuccessful)", 0.85),
    _cue("en.passed-review", "other", "passed_review", "clause", r"#[^.;,]{0,20}(?:passed|under) review|passed (?:reviews?|the review)", 0.8),
    _cue("en.accepted", "other", "applications_accepted", "clause", r"accept\w*[^.;#]{0,20}#[^.;]{0,20}applications?|\b(?:accept|receiv|tak)\w* (?:in )?(?:files|filings|papers|paperwork|applications|submissions|dossiers|forms)\b[^.;#]{0,20}#|#[^.;]{0,20}applications? (?:have been |were |had been )?accepted", 0.85),
    _cue("en.signed", "other", "signed", "clause", r"#[^.;]{0,130}\bsign(?:ed|s|ing)\b(?! off)|\bsign(?:ed|ing)\b(?! off)[^.;]{0,30}#", 0.8),
    _cue("en.part-place-brackets", "subset", IN_CONTEXT, "clause", r"\b(?-i:[A-Z])[a-z-]+ \(#(?=\))", 0.66),
    _cue("en.part-in-brackets", "subset", IN_CONTEXT, "clause", rf"\(\s*#,? (?:of them |each )?(?:(?:based|registered|located|headquartered) )?(?:in|from) (?!{_E_MONTH})(?-i:[A-Z])", 0.72),
    _cue("en.part-going", "subset", IN_CONTEXT, "clause", r"\b(?:with|of which|among them) # (?:[\w-]+ ){0,3}(?:going|gone|awarded|issued|granted|given|went) to\b|^\s*# (?:[\w-]+ ){0,3}(?:going|gone) to\b|# (?:[\w-]+ ){0,2}(?:approvals|permits|licen[cs]es|of the approvals) (?:went|go|were issued|were awarded|were granted|were given) to (?:[\w-]+ ){0,4}(?:in|from|based)\b", 0.7),
    _cue("en.remaining", "subset", IN_CONTEXT, "clause", r"\b(?:the|and) (?:remaining|rest,?|other) #(?! (?:[\w-]+ ){0,3}(?:applic\w*|cities|regions|areas))|^\s*(?:and )?# others (?:are|were|will|may|come|came|hold|have|engage|operate|provide|plan)\b", 0.7),
    _cue("en.group-includes", "subset", IN_CONTEXT, "clause", rf"^(?!.*\b{_E_NTH} {_E_GROUP}).*\b(?:[Tt]he (?:batch|group|list|round|newcomers|recipients|cohort)|[Tt]hey|[Tt]hese) (?:includ(?:es?|ed)|contains?|counts?)\b[^.;#]{{0,12}}#(?! of\b)", 0.7),
    _cue("en.round-brought", "batch", "", "clause", r"\b(?:round|batch|group|wave|tranche)\b[^.;#]{0,30}\b(?:brought in|compris(?:ed|es)|includ(?:ed|es)|counted|numbered|covered|consisted of|took in|admitted|let in)\b[^.;#]{0,8}#", 0.85),
    _cue("en.one-of-batch", "batch", "", "clause", r"\bone of #[^.;]{0,30}\b(?:whose names|confirmed|announced|named|published|made public)\b", 0.78),
    _cue("en.stock-with", "stock_total", "", "clause", r"#[^.;#]{0,24}\btele(?:com|co)\w* (?:companies|firms|enterprises|businesses|operators|licensees|holders|players|providers) with (?:foreign|overseas) (?:investment|capital|funding|money|shareholders)", 0.86),
    _cue("en.total-told", "pilot_total", "", "pre", r"(?:^|[.;] ?)(?:running |cumulative |overall )?total (?:so far|to date|now)?:\s*$", 0.8),
    _cue("en.lifting-to", "pilot_total", "", "pre", r"(?:^|\b)(?:lift\w*|bring\w*|tak(?:e|es|ing)|push\w*|rais\w+|carr(?:ies|ying))(?: up)?\b[^.;]{0,120}\b(?:to|total|tally|number|count|figure|past|above|beyond)(?: (?:to|past|above|beyond))?\s*$", 0.88),
    _cue("en.following-in-all", "batch", "", "wide", r"\bfollowing\b[^.;#]{0,80}[,:(] ?#,? (?:in (?:all|total|number)|altogether|companies|firms|enterprises)\b|\bfollowing #(?= )", 0.86),
    _cue("en.first-batch", "batch", "", "clause", r"\b(?:first|initial|inaugural) (?:batch|group|set|round|lot|tranche|wave)(?: of)? (?:\w+ )?#|\bfirst # (?:approvals|foreign|compan|firms|licen|permits|overseas|enterprises|approved)|# (?:[\w-]+ ){0,5}(?:in|as) (?:the|a) first (?:batch|group)", 0.93),
    _cue("en.applications-approved", "batch", "", "clause", r"^(?!.*\b(?:yet|not|pending|will|if|seek\w*)\b).*(?:\b(?:approv(?:ed|es)|ratif(?:ied|ies)|clear(?:ed|s)|grant(?:ed|s)|endors(?:ed|es)|sign(?:ed|s) off on|said yes to) (?:the )?(?:[\w-]+ )?(?:applications?|bids?|requests?|filings?) (?:from|by|of) #|(?:\b(?:applications?|bids?|requests?) (?:from|by|of) #|# (?:[\w-]+ ){0,5}(?:applications?|bids?|requests?))[^.;]{0,60}\b(?:were|was|have been|has been|had been|got) (?:approved|granted|cleared|ratified|endorsed|green-?lit))", 0.8),
    _cue("en.applicants-succeeded", "batch", "", "clause", r"# (?:[\w-]+ ){0,3}(?:applicants?|bidders?|contenders|candidates) (?:have |had )?(?:succeed(?:ed|s)?|(?:were|was|have been|proved) (?:successful|approved|cleared|admitted|accepted|let in|given|granted)|made (?:the|it)|passed|got (?:through|approval|permits?|the nod)|won|received|obtained|secured)\b", 0.82),
    _cue("en.one-among", "batch", "", "clause", r"\b(?:among|one of|part of|out of|two of|three of) (?:the )?#(?: (?:[\w-]+ ){0,3}(?:companies|firms|enterprises|licensees|recipients))?,? (?:named|approved|announced|cleared|licen[cs]ed|admitted|unveiled|published|listed|that (?:won|received|got)|(?:to|which) )", 0.8),
    _cue("en.approved-of-applicants", "batch", "of_applicants", "wide", r"\b(?:appl(?:ied|y|ications?|icants?)|filed|filings|files|submissions|contenders|candidates)\b[^.;]{0,90}\b(?:approv(?:ed|es|ing)|clear(?:ed|s)|grant(?:ed|s)|licen[cs]ed|admitted) (?:only |just )?# of (?:them|these|those|which|the)\b", 0.7),
    _cue("en.out-of-applicants", "batch", "of_applicants", "wide", r"\b(?:out of|of|from among|among) (?:the |some |a pool of )?(?:\d[\d,]*|[a-z-]+) (?:[\w-]+ )?applicants,? #[^.;]{0,60}\b(?:were|was|have been|had been|has been|won|received|got|obtained)\b", 0.7),
    _cue("en.applicants", "other", "applicants", "clause", r"#[^.;]{0,60}\b(?:appl(?:y|ied|ying)|applicants?|applications?|pre-?filled|filed for|seeking|queu\w+)\b|\b(?:applicants?|applications?|applied)\b[^.;]{0,50}#|#[^.;]{0,8} applicants", 0.85),
    _cue("en.first-approvals", "batch", "", "clause", r"#[^.;]{0,40}\b(?:the|its|China's) (?:very )?first\b[^.;]{0,20}\b(?:approvals|permits|licen[cs]es|nods|batch|group)\b|\b(?:the|an?) (?:original|first|initial|inaugural) #|\b(?:original|initial|inaugural) (?:batch|group|cluster|cohort|tranche|crop|intake)?(?: of)? ?#", 0.85),
    _cue("en.in-rounds", "pilot_total", "", "clause", rf"{_E_GIVE}[^.;#]{{0,40}}#[^.;]{{0,50}}\bin (?:two|three|four|five|six|\d) (?:rounds|batches|waves|groups|tranches|lots|goes)\b", 0.86),
    _cue("en.round-in-brackets", "batch", "", "wide", rf"\b(?:rounds|batches|waves|groups|tranches|lots|lists)\b[^.;#)]{{0,14}}\([^)#]{{0,60}}#,? (?:(?:companies|firms|in the \w+|of them) )?(?:in|on|last) (?:{_E_MONTH}|(?:the )?(?:first|second|third|fourth)|year|month)", 0.82),
    _cue("en.each-round", "batch", "", "wide", r"\bin (?:two|three|four|five|six|\d) (?:rounds|batches|waves|groups|tranches|lots)\b[^.;#]{0,70}#", 0.8),
    _cue("en.cumulative", "pilot_total", "", "pre", r"\b(?:running total\b[^.;#]{0,40}\b(?:is|was|stands at|now)|cumulative(?: total)?(?: of)?|running total(?: of)?|that makes|makes it|making(?: it)?|for a total of|grand total of)\s*$", 0.85),
    _cue("en.remain", "pilot_total", "", "clause", r"\b(?:approv\w*|pilot|trial|licen[cs]\w*|permits?|cleared|admitted)\b[^.;#]{0,50}\b(?:remains?|still|stays?|unchanged)\b[^.;#]{0,14}#", 0.85),
    _cue("en.pilot-numbers", "pilot_total", "", "clause", r"\b(?:pilot|trial|programme|program|scheme|approv\w*|cleared|admitted|holders)\b[^.;#]{0,50}\b(?:now numbers?|numbers now|numbered|totall?ed|reach\b|now (?:covers|includes|comprises|spans|takes in)|falls? to|fell to|drops? to|dropped to|rises? to|rose to|grows? to|grew to|climbs? to|climbed to|swells? to|stands? at|stood at|(?:has|had) (?:reached|risen to|grown to|climbed to)|reach(?:es|ed)|comes? to|counts)\b[^.;#]{0,12}#", 0.86),
    _cue("en.has-admitted", "pilot_total", "", "clause", rf"\b{_E_PILOT}(?:, [^.;#,]{{2,50}},)? has (?:now |so far |already |thus far )?(?:admitted|cleared|approved|attracted|drawn|taken in|let in|brought in)\b[^.;#]{{0,16}}#(?! (?:more|further|additional|new|other)\b)", 0.84),
    _cue("en.grown-to", "pilot_total", "", "clause", rf"\b(?:{_E_PILOT}|approv\w*|cleared|admitted|holders|tally|participants)\b[^.;#]{{0,60}}\b(?:grew|rose|doubled|tripled|trebled|quadrupled|increased|expanded|swelled|swollen|grown|risen|climbed|widened)\b[^.;#]{{0,50}}\bto\s*#", 0.84),
    _cue("en.from-to", "pilot_total", "", "clause", rf"\b(?:{_E_PILOT}|approv\w*|cleared|admitted|holders|tally|participants)\b[^.;#]{{0,60}}\b(?:up )?from\s*#(?=[^.;]{{0,40}}\bto (?:\d|[a-z]+(?:teen|ty)))", 0.6),
    _cue("en.list-contains", "batch", "", "clause", r"\b(?:list|notice|round|batch|announcement)\b[^.;#]{0,60}\b(?:contain(?:s|ed)|names?|named|carries|carried|lists|listed|compris(?:es|ed)|cover(?:s|ed)|runs to|has|had)\s*#(?= (?:[\w-]+ ){0,2}(?:foreign|overseas))", 0.7),
    _cue("en.firms-in-pilot", "pilot_total", "", "post", rf"^(?<! more)(?<! new) (?:(?:now|currently|already) )?(?:in|taking part in|enrolled in|admitted to) (?:the|its|China's) (?:[\w-]+ ){{0,3}}{_E_PILOT}\b(?! areas| zones| cities| regions)", 0.78),
    _cue("en.hold-pilot", "pilot_total", "", "clause", rf"#[^.;]{{0,50}}\b(?:hold|holds|held|have|has|had|enjoy|possess|carry)(?: now| currently| already)? (?:(?:valid|value-added|telecoms?|formal|full|an?|the) ){{0,3}}pilot (?:approvals?|permits?|licen[cs]es?|status|certificates?)\b|#[^.;]{{0,50}}\b(?:are|were|is) (?:now |currently |already |so far )?(?:in|part of|taking part in|participating in|operating under|enrolled in|covered by)\b[^.;]{{0,30}}\b{_E_PILOT}\b|#[^.;]{{0,50}}\b(?:now|currently|already) (?:take part|participate|operate|do business|offer services) (?:in|under)\b[^.;]{{0,30}}\b{_E_PILOT}\b", 0.84),
    _cue("en.of-them", "subset", "", "noun", r"^of (?:them|these|those|which|whom|the (?:[\w-]+ ){0,3}?(?:companies|firms|enterprises|businesses|operators|entities|licensees|recipients|holders|participants|grantees|entrants|winners|newcomers|approvals|permits|licen[cs]es|names)\b|the (?:(?:more than|over|some|nearly|about|roughly) )?(?:\d+|\w+een|two|three|four|five|six|seven|eight|nine|ten))", 0.88),
    _cue("en.of-which", "subset", "", "wide", r"\b(?:(?:of|among|out of)(?: all)? (?:which|whom|these|those|them|the (?:[\w-]+ ){0,3}(?:companies|firms|licensees|approvals|recipients|entrants|names))|including),?\s*(?:there (?:are|were) )?#(?! (?:more|further|additional)\b)", 0.8),
    _cue("en.based-in", "subset", "region", "post", r"^(?: each)?(?: of them)?,? ?(?:are |is |were |was )?(?:(?:based|located|registered|headquartered) )?(?:in|from) (?!the (?:country|pilot|sector|market|first)|China\b|(?-i:Jan|Feb|Mar|Apr|May\b|June?\b|July?\b|Aug|Sep|Oct|Nov|Dec|Q[1-4]|H[12])|(?-i:[A-Z][\w&]*(?: [A-Z][\w&]*)? to ))(?:(?-i:[A-Z])|each)", 0.8),
    _cue("en.came-in", "subset", "", "post", r"^ (?:of (?:them|which|these)|came|come|introduced|entered) (?:in |through|via)", 0.8),
    _cue("en.in-nth-batch", "batch", "", "post", r"^,? in (?:the|its|a|this|that) (?:very )?(?:first|second|third|fourth|fifth|initial|previous|last|latest|earlier) (?:batch|round|wave|group|tranche|lot)\b", 0.85),
    _cue("en.one-of", "batch", "", "clause", r"\bone of (?:the |some |only )?# [^.;]{0,40}\b(?:whose names|named|on the list|confirmed|approved|cleared|admitted|that (?:won|received|obtained))\b", 0.75),
    _cue("en.nth-numbered", "batch", "", "clause", r"\b(?:first|second|third|fourth|fifth|initial|latest|newest|new|previous|earlier|biggest|largest|smallest) (?:batch|round|group|wave|tranche|lot|cohort|intake)\b[^.;#]{0,50}\b(?:brought in|let in|took in|admitted|went to|numbered|numbers|totall?ed|comprised|comprises|consisted of|consists of|contained|covered|covering|comprising|counted|counts)\s*#", 0.88),
    _cue("en.nth-batch", "batch", "", "clause", r"\b(?:second|third|fourth|fifth|sixth|new|newest|another|latest|this|next) (?:batch|group|round|lot|tranche|wave|cohort|crop|intake)(?: of)? (?:\w+ )?#|\b(?:second|third|fourth|latest|new) batch[^.;#]{0,40}#", 0.9),
    _cue("en.more-approved", "batch", "", "clause", rf"^(?=.*(?:# more|another #)).*?(?:{_E_GIVE}[^.;#]{{0,40}}# more|# more[^.;]{{0,40}}{_E_GIVE}|another #[^.;]{{0,50}}{_E_GIVE}|{_E_GIVE}[^.;#]{{0,30}}another #)", 0.85),
    _cue("en.by-issuer", "subset", "issuer", "post", r"^ (?:(?:were |was |had been |have been |are )?(?:licen[cs]ed|approved|authori[sz]ed|issued)[^.;,]{0,12} )?by (?:the )?(?:MIIT|[Mm]inistry|(?-i:[A-Z])[a-z]+ Communications|(?-i:[A-Z])[a-z]+ (?:FTZ|free))", 0.78),
    _cue("en.alongside", "other", "others_beside_named", "pre", r"\b(?:alongside|together with|besides|plus|and|with) $", 0.0),
    _cue("en.lists-as-holders", "pilot_total", "", "clause", r"\b(?:lists|listed|counts|counted|records|recorded|names|shows|registers|had|has)\s*#[^.;]{0,40}\bas (?:holders|recipients|participants|licensees|members|approved|holding|being approved)\b", 0.84),
    _cue("en.total-of-pilot", "pilot_total", "", "clause", r"(?:total|so far|to date|in all|altogether|now|already|currently|cumulative\w*|overall)\b[^.;#]{0,50}#[^.;]{0,90}\b(?:pilot|trial)|#[^.;]{0,90}\b(?:pilot|trial)[^.;]{0,50}(?:so far|to date|in total|in all)|\bpilot[^.;#]{0,60}(?:total\w*|reached|to date|so far)[^.;#]{0,20}#", 0.88),
    _cue("en.out-of-all", "pilot_total", "", "clause", r"\bout of (?:a|the) (?:national|nationwide|countrywide|overall)(?: total(?: of)?)? #|\bout of (?:a total of )?#(?=[^.;]{0,12}\b(?:nationwide|countrywide|across (?:the country|China)|in (?:the country|all|total)))", 0.82),
    _cue("en.since-it-began", "pilot_total", "", "clause", rf"{_E_GIVE}[^.;#]{{0,60}}#(?! (?:more|further|additional))[^.;]{{0,60}}\bsince (?:the |its )?(?:(?:[\w-]+ ){{0,3}}{_E_PILOT}|opening|launch|it (?:began|started|opened)|then)\b|#[^.;]{{0,50}}\b{_E_GIVE}[^.;]{{0,50}}\b(?:nationwide|countrywide|since (?:the |its )?(?:pilot|trial|programme|program|scheme|opening|launch|it|(?-i:[A-Z])[a-z]+ (?:last year|20\d\d)|February|October|20\d\d))\b", 0.84),
    _cue("en.by-then", "pilot_total", "", "clause", rf"#[^.;]{{0,60}}\b(?:had|have|has)\b[^.;]{{0,20}}\b(?:{_E_GIVE}|won|received|obtained|secured|got|gained|joined|entered)\b(?![^.;]{{0,40}}\b(?:operate|run|provide) (?:basic )?telecom)[^.;]{{0,70}}\b(?:by (?:the )?end\b|as of|by then|by (?:late |early |mid-?)?{_E_MONTH})|\b(?:had|have|has) (?:already |so far )?{_E_GIVE}[^.;#]{{0,30}}#[^.;]{{0,80}}\b(?:by (?:the )?end\b|as of|by then|by (?:late |early |mid-?)?{_E_MONTH})", 0.82),
    _cue("en.since-then", "pilot_total", "", "clause", rf"\b[Ss]ince (?!last week|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|then\b)[^.;#,]{{3,40}},? #(?! (?:more|further|additional))[^.;]{{0,60}}\b(?:{_E_GIVE}|won|received|obtained|secured|got|gained|entered|joined)\b", 0.8),
    _cue("en.rounds-in-all", "pilot_total", "", "wide", r"\b(?:batches|rounds|waves|groups|tranches|lots)\b[^.;#]{0,40} (?:totall?ing )?#(?:[^.;]{0,30})?(?:,? in (?:total|all)|,? altogether)\b", 0.84),
    _cue("en.a-total-of-approved", "pilot_total", "", "clause", rf"\b(?:a total of|altogether|all told|in all,?|in total,?|overall,?|as of [^.;#]{{3,30}}|by (?:the )?end[- ]?(?:of )?[^.;#]{{3,20}}) ?#[^.;]{{0,50}}\b(?:ha[ds]|have|were|are|been)\b[^.;]{{0,16}}(?:{_E_GIVE}|received|won|obtained|secured|got)(?![^.;]{{0,40}}\b(?:operate|run|provide) (?:basic )?telecom)", 0.84),
    _cue("en.had-granted", "pilot_total", "", "clause", rf"\b(?:as of|by|at) [^.;#]{{3,40}}\b(?:had|has|have)\b[^.;#]{{0,20}}{_E_GIVE}[^.;#]{{0,30}}#", 0.84),
    _cue("en.past", "pilot_total", "", "pre", r"\b(?:tally|total|(?<!public )number|count)\b[^.;,#]{0,50}\bto\s*$|\b(?:tak|push|lift|bring|carr)\w+ the (?:tally|total|number|count)\b[^.;#]{0,40}$", 0.84),
    _cue("en.place-with", "subset", "region", "pre", r"\b(?:leads?(?: the way)? with|(?-i:[A-Z])[a-z]+ (?:leads? )?with)\s*$", 0.7),
    _cue("en.number-granted", "batch", "", "clause", r"\b(?:number|tally) of [^.;#]{0,40}\b(?:received|granted|given|won|obtained|got|secured|cleared|approved)\b[^.;#]{0,20}\bon (?:(?-i:[A-Z])[a-z]{2,8}\.? \d{1,2}|\d{1,2} (?-i:[A-Z]))[^.;#]{0,110}\b(?:was|is|were|stands at|stood at)\s*#", 0.8),
    _cue("en.number-approved", "pilot_total", "", "clause", r"\b(?:number|tally|total) of [^.;#]{0,60}\b(?:received|granted|given|won|obtained|got|secured|cleared|approved|admitted|in the (?:pilot|trial))\b(?:(?!\b(?:biotech|hospital|project|bank|school|insur))[^.;#]){0,110}\b(?:was|is|were|at(?: well| just| some)?|stands at|stood at|to|reached|reaches|now)\s*#", 0.8),
    _cue("en.of-the-rest", "subset", "", "wide", r"\b(?:of|among) (?:the (?:\d[\d,]*|[a-z-]+)|them|these|those|which|whom)\b[^.;#]{0,140}(?:,|,? and) ?#,? (?:(?:from |in |are |were |is |by )?(?:the )?(?-i:[A-Z])|(?:are|were|come|came) )", 0.76),
    _cue("en.place-hosts", "subset", "region", "pre", r"\b(?!China|Country|Mainland|There|Which|That|What|Now|Today)(?-i:[A-Z])[a-z]+(?: (?:New Area|Zone|District|Municipality|Province|city))?(?: alone| itself)? (?:hosts|has|is home to|accounts? for|took|takes|claims|makes up|got|gets)\s*$", 0.7),
    _cue("en.by-ownership", "subset", "ownership", "clause", r"\b(?:wholly|solely|fully) (?:foreign|overseas)-owned[^.;#]{0,30}\b(?:number(?:ed)?|total(?:led|ed)?|account for|make up)\b[^.;#]{0,8}#|\b(?:joint ventures|JVs)(?: number(?:ed)?| at| of)?\s*#", 0.8),
    _cue("en.is-the-total", "stock_total", "", "post", r"^,? (?:is|was|being|represents?) (?:in fact |actually )?the (?:cumulative|total|whole|entire|overall|running)\b", 0.8),
    _cue("en.in-sum-approved", "pilot_total", "", "clause", rf"^(?!.*(?:\b(?:more|another|further|additional)\b[^.;]{{0,6}}#|#[^.;]{{0,12}}\b(?:more|further|additional)\b))(?:.*\b{_E_SOFAR}\b[^.;#]{{0,60}}#[^.;]{{0,70}}\b(?:{_E_GIVE}|{_E_WIN})|.*#[^.;]{{0,80}}\b(?:{_E_GIVE}|{_E_WIN})[^.;]{{0,90}}\b{_E_SOFAR}\b|.*\b(?:{_E_GIVE}|{_E_WIN})[^.;#]{{0,50}}#[^.;]{{0,90}}\b{_E_SOFAR}\b)", 0.82),
    _cue("en.stock-noun", "stock_total", "", "noun", r"(?:foreign|overseas)[- ](?:\w+[- ])?(?:\w+ )?(?:value-added )?(?:tele(?:com|co)\w*|carriers|operators|(?:enterprises|companies|firms|businesses|ventures) in the sector)", 0.9),
    _cue("en.number-of-stock", "stock_total", "", "wide", r"\b(?:number|tally|total|count|stock|figure) (?:of|for) [^.;#]{0,30}\b(?:foreign|overseas)[^.;#]{0,40}\btele(?:com|co)\w*[^.;#]{0,24},? #", 0.82),
    _cue("en.licensees-existed", "stock_total", "", "clause", r"# (?:foreign|overseas)-(?:invested|funded|owned|backed) (?:licensees|operators|carriers|licen[cs]e holders)\b", 0.74),
    _cue("en.stock-at", "stock_total", "", "rest", r"^,? the (?:number|total|tally|count) of (?:foreign|overseas)[^.;]{0,40}\btele(?:com|co)", 0.8),
    _cue("en.stock-before", "stock_total", "", "clause", r"(?:foreign|overseas)[- ](?:invested|funded|owned|backed)?[- ]?(?:value-added )?tele(?:com|co)\w*(?: service)? ?(?:enterprises|companies|firms|operators|businesses|licensees)?(?:[^.;#]|\.(?=\w)){0,80}#|#[^.;]{0,6} tele(?:com|co)\w* (?:companies|firms|enterprises|operators|businesses) with (?:foreign|overseas) (?:investment|capital|shareholders|ownership)|(?:foreign|overseas)[- ]?(?:\w+[- ])?(?:firms|companies|enterprises|businesses|investors) (?:with|holding|that hold|which hold|licen[cs]ed (?:for|in)|active in|present in)\b[^.;#]{0,24}\btele(?:com|co)\w*[^.;#]{0,40}#", 0.9),
    _cue("en.may-operate", "stock_total", "", "clause", r"#[^.;]{0,50}(?:licen[cs]ed|permitted|allowed|approv(?:ed|al)|licen[cs]es?|permits?|permission|could|able|cleared|authori[sz]ed|hold|held|had|have)\b[^.;]{0,40}\btele(?:com|co)|(?:permitted|licen[cs]ed|allowed|approved|authori[sz]ed) to (?:operate|run|provide|offer)[^.;#]{0,14}\btele(?:com|co)[^.;#]{0,60}#|#[^.;]{0,30}(?:operat\w+|provid\w+|run)\b[^.;]{0,20}\btele(?:com|co)", 0.82),
    _cue("en.licences-with", "stock_total", "", "clause", r"licen[cs]es?[^.;#]{0,30}(?:are|is|were) (?:already )?with #", 0.8),
    _cue("en.compared", "stock_total", "", "pre", r"\b(?:than|from|compared with|against) the\s*$", 0.7),
    _cue("en.the-countrys", "stock_total", "", "wide", r"tele(?:com|co)[^.#]{0,160}\b(?:country|nation)'s(?: total(?: of)?)?\s*#", 0.7),
    _cue("en.a-year-before", "stock_total", "", "wide", r"^(?!.*\b(?:pilot|trial|approvals?|approved|cleared)\b).*?(?:foreign|overseas)[^.#]{0,70}tele(?:com|co)[^.#]{0,120}\b(?:compared with|compared to|up from|against|from|versus)\s*#,?(?: (?:a|the) year (?:ago|earlier|before)|(?: in| at the end of| at end-?| by)[^.;]{0,24})", 0.7),
    _cue("en.anaphor", "stock_total", "", "pre", r"\b(?:the|their|its) (?:official |overall |running )?(?:number|total|figure|tally|count)\b[^.;#]{0,30}$|\bthe ministry (?:at|puts?|counts?)[^.;#]{0,12}$", 0.68),
    _cue("en.to-date", "pilot_total", "", "clause", rf"\b(?:to date|so far|now|already|currently|as of (?:now|today)|at present|until now)\b[^.;#]{{0,40}}#[^.;]{{0,70}}{_E_GIVE}|#[^.;]{{0,40}}\b(?:have|has|had) (?:so far|to date|already|until now|thus far) (?:been )?(?:{_E_GIVE}|received|won|obtained|secured|got|joined)|\b(?:to date|so far|already|until now|by now)\b[^.;#]{{0,30}}\b{_E_GIVE}[^.;#]{{0,50}}#|#[^.;]{{0,60}}\b(?:have|has|had|are) now (?:been )?(?:{_E_GIVE}|received|won|obtained|secured|got|joined)|#[^.;]{{0,70}}{_E_GIVE}[^.;]{{0,50}}\b(?:to date|so far|already|until now)", 0.82),
    _cue("en.more-followed", "batch", "", "clause", r"(?:^\s*|[:;,.] ?)\"?# (?:more|additional|others|further)\b(?! than)[^.;]{0,12}(?:$|[,.;]|\b(?:follow\w*|(?:have |has )?(?:entered|enter|join)\w*|came|in (?-i:[A-Z])|on (?-i:[A-Z])|a year))", 0.78),
    _cue("en.another-in", "batch", "", "clause", rf"\b(?:another|a further|an additional) # (?:more |further )?(?:in|on|last|this) (?:{_E_MONTH}|month|week|year|(?:Mon|Tues|Wednes|Thurs|Fri)day)", 0.78),
    _cue("en.sum-is", "pilot_total", "", "wide", r"\b(?:running|cumulative|overall|grand|combined)? ?(?:total|tally|sum|number|count)\b(?! of applic)[^.;#]{0,30}\b(?:approv\w*|licensees|permits|licen[cs]es|pilot|trial|cleared|admitted|holders|participants)\b(?:(?!\b(?:biotech|hospital|project|bank|school|insur))[^.;#]){0,80}(?:\b(?:is|was|are|now|at|to|reach\w*|hits?|equals?)|:)\s*#(?! (?:%|per ?cent))", 0.8),
    _cue("en.batch-of", "batch", "", "wide", rf"\b{_E_NTH} {_E_GROUP}\b[^.;#]{{0,90}}(?::|,? (?:covering|comprising|consisting of|made up of|totall?ing|of|numbering|naming|with|listing|spanning|amounting to)) ?(?:a total of )?#(?! of\b)", 0.8),
    _cue("en.named-in-batch", "batch", "", "clause", rf"#[^.;]{{0,60}}\b(?:in|as|make up|makes up|form|forms|constitute|comprise) (?:the|its|a|China's) (?:very )?{_E_NTH} {_E_GROUP}\b", 0.82),
    _cue("en.approvals", "batch", "", "noun", r"\bapprovals\b", 0.8),
    _cue("en.within-period", "batch", "", "clause", rf"\b(?:last year|in 20\d\d|during 20\d\d|in the (?:first|second|third|fourth) (?:half|quarter)|(?:over|in) the (?:past|last) (?:year|\w+ months))\b[^.;#]{{0,12}}#[^.;]{{0,80}}\b(?:{_E_GIVE}|won|received|obtained|secured|got|gained)\b", 0.55),
    _cue("en.part-approved-for", "subset", IN_CONTEXT, "clause", r"^\s*(?:And )?#,? (?:of them )?(?:were|are|was|have been|got|received)(?: also)? (?:approved|cleared|licen[cs]ed|permitted|authori[sz]ed|allowed) (?:to|for)\b(?!.*\b(?:foreign|overseas|pilot)\b)", 0.66),
    _cue("en.joined", "batch", "", "clause", r"#[^.;]{0,40}\b(?:joined|entered|made it (?:into|onto)|made the (?:cut|grade|list)|got into|won entry|gained entry|gained admission)\b(?:(?<=the cut)|[^.;]{0,50}\b(?:pilot|trial|programme|program|scheme|list)\b)|\b(?:permits|approvals|licen[cs]es|nods?)\b[^.;#]{0,70}\b(?:went|go|gone|goes|(?:were|was|have been) (?:handed|given|granted|issued|awarded)) to #|\b(?:opened|opens) (?:the|its|China's|their)\b[^.;#]{0,50}\b(?:pilot|trial|programme|program|scheme|doors?)\b[^.;#]{0,20} (?:to|for) #", 0.76),
    _cue("en.which-went", "batch", "", "wide", r"\b(?:permits|approvals|licen[cs]es|nods?)\b,? (?:which|that) (?:went|go|have gone|were (?:given|issued|granted|handed|awarded)) to #(?! (?:cities|regions))", 0.78),
    _cue("en.round-of-day", "batch", "", "wide", rf"\b(?:(?:this|last) (?:month|week|year|quarter)'s|today's|yesterday's|(?-i:[A-Z])[a-z]+(?:day|uary|ch|il|ne|ly|ust|ber)'s|the new|the latest) (?:{_E_GROUP}|approvals|decision|announcement|additions)\b[^.;#]{{0,70}}\b(?:covers?|has|have|names?|lists?|comprises?|consists? of|includes?|of|brings? in|lets? in|contains?)\b[^.;#]{{0,12}}#(?! of\b)", 0.76),
    _cue("en.of-a-nation", "subset", "of_a_nation", "noun", r"\b(?:Japanese|German|French|British|American|Singaporean|Swiss|Swedish|Danish|Dutch|Korean|Taiwanese|Italian|Indian|European|EU-invested|EU|U\.?[SK]|Hong Kong|Finnish|Norwegian|Australian|Canadian)\b", 0.58),
    _cue("en.versus", "pilot_total", SERIES, "pre", r"\b(?:vs\.?|versus|up from|down from|compared (?:with|to)|against)\s*$", 0.72),
    _cue("en.rose-from", "stock_total", SERIES, "pre", r"\b(?:rose|grew|climbed|increased|expanded|went up|up|risen|grown|jumped|swelled)\b[^.;#]{0,80}\bfrom\s*$", 0.7),
    _cue("en.granted-to", "batch", "", "clause", rf"{_E_GIVE}[^.;#]{{0,70}}#", 0.83),
    _cue("en.were-granted", "batch", "", "clause", rf"#[^.;]{{0,80}}(?:{_E_GIVE}|\b{_E_WIN}\b[^.;]{{0,40}}?\b{_E_PAPER}\b|win\b|won\b|wins\b|receiv\w+|obtain\w+|secur\w+|got\b|get\b|gets\b|land\w*|may now)", 0.83),
    _cue("en.granted-far", "batch", "", "wide", r"\b(?:granted|issued|gave|given|awarded|handed)\b (?:[\w-]+ ){0,4}(?:approvals?|permits?|licen[cs]es?|permission)\b[^.;#]{0,150}\bto #(?= (?:[\w-]+ ){0,3}(?:foreign|overseas|multinational|enterprises|companies|firms|businesses))", 0.82),
    _cue("en.series-there", "stock_total", SERIES, "pre", r"^\s*(?:And )?(?:(?:At|By|In) (?:the )?(?:end|close|start|beginning) of [^.;#]{2,20}?|(?:At|By) end-[^.;#]{2,14}?|An? (?:year|month|quarter) (?:earlier|before)|(?:Two|Three|Six|Twelve) (?:years|months) (?:earlier|before)|In [A-Z]\w+ \d{4})[, ]*(?:there (?:had been|were|was)|it (?:was|had been|stood at|had stood at)|the (?:figure|number|total|count|tally) (?:was|had been|stood at|had stood at))(?: only| just| some| about)?\s*$", 0.7),
    _cue("en.says", "pilot_total", SERIES, "pre", r"\b(?:[Mm]inistry|[Bb]ureau|[Aa]dministration|MIIT|MOFCOM|[Rr]egulator|[Ii]nstitute|[Aa]cademy|CAICT|[Ss]tudy)\b[^.;#]{0,60}\b(?:says|puts? it at|gives|counts|speaks of|found|(?:had|has) (?:counted|recorded))(?: only| just| some| about)?\s*$", 0.66),
    _cue("en.part-alone", "subset", IN_CONTEXT, "clause", r"^\s*(?:and )?#,? (?:each )?(?:of them )?(?:are|were|is|will|may|can|come|came|hail|go|went|operate|hold|provide|plan|belong)\b(?! (?:expected|likely|set|due|seeking|applying|waiting|preparing|also|still))", 0.64),
    _cue("en.part-of-place", "subset", IN_CONTEXT, "wide", r"\b(?-i:[A-Z])[a-z-]+,?(?: alone| itself)? (?:accounts? for|accounting for|took|takes|makes? up|got|has|had|hosts|leads with|is home to|with|contributed)(?: the (?:most|largest share),? (?:with )?)? #(?= ?$|,| of\b|\.| (?:of them|companies|firms)\b)|\b(?:among|of) (?:them|these|those),? #", 0.64),
    _cue("en.part-by-place", "subset", IN_CONTEXT, "wide", r"\b(?-i:[A-Z])[a-z-]+(?: alone| itself)?(?:,? (?:has|had|with|took|takes|leads with|counts|hosts)|,? with the most,?| \() ?#(?=\)|[,.;]|$| and\b)|, (?:and )?(?-i:[A-Z])[a-z-]+ #(?=[,.;]|$)", 0.64),
    _cue("en.series", "stock_total", SERIES, "pre", r"^\s*(?:and|then|to)\s*$|\d[^.;#]{0,24},? and\s*$", 0.66),
    _cue("en.strong", "batch", "", "clause", r"#[- ]strong (?:list|group|batch|round|cohort)\b", 0.82),
)  # fmt: skip
