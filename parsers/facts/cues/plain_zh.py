# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Chinese cues of plain wordings that more general ones take for something else: 工信部许可64家,本市管局批复33家; 试点已让76家外企进门.

Each says by its own words what is counted; none rests on how likely its like was elsewhere.
"""

from parsers.facts.cues.cues import IN_CONTEXT, SERIES, Cue, make_cue

_NTH = r"(?:首[批波]|头一?批|第[一二三四五六七八九十\d]{1,3}[批波轮])"
_FIRMS = r"(?:外资|外商投资|外国|境外)?(?:企业|外企|公司|业者)"
_LOCAL = r"(?:[一-鿿]{2,4}(?:省|市|自治区)?|各地|地方|当地|各省市|本[省市])(?:通信|通讯)管理局"
_ISSUES = r"(?:许可|批[复覆准]|颁证|发证|核发|审批|核准)"
_SERVICE = r"(?:互联网|网络|数据中心|内容分发|信息服务|在线数据|数据处理|交易处理|呼叫中心|应用商店|物联网|云服务|IDC|CDN|ISP|EDI)"
#: Who asks, waits or loses, and what is only to come.
_ELSE = r"(?:申请|申报|受理|递[交表件]|提交|排队|报名|注销|撤[销回]|吊销|不予|驳回|失信|异常|拟|将|计划|预计|有望|可望|力争|若|如果|或)"
_LET_IN = r"(?:进[了入]?[^,。]{0,4}门|入场|入局|入围|拿到|获得|取得|获批|领到|持证上岗)"

PLAIN: tuple[Cue, ...] = (
    make_cue("zh.issuer-beside-local", "subset", IN_CONTEXT, "rest", rf"^(?:企业|外企)?(?:\([^()]{{1,16}}\))?[,;](?:由|另由|其余由)?{_LOCAL}{_ISSUES}(?:的)?(?:企业|外企)?(?:有|为|共|则有)?\d+[家户间]", 0.8),
    make_cue("zh.local-beside-issuer", "subset", IN_CONTEXT, "wide", rf"(?:工信部|工业和信息化部|部里){_ISSUES}(?:的)?(?:企业|外企)?(?:有|为|共)?\d+[家户间](?:企业|外企)?[,;](?:由|另由|其余由)?{_LOCAL}{_ISSUES}(?:的)?(?:企业|外企)?(?:有|为|共|则有)?#", 0.8),
    make_cue("zh.by-that-office", "subset", "issuer", "clause", r"^(?!.*(?:申请|受理|退|不予|注销|撤)).*(?:该|市|省)局(?:批[准复覆]|许可|颁证|发证|核发)的(?:企业|外企)?(?:为|有|共|是)?#(?=[家户间])", 0.82),
    make_cue("zh.by-route", "subset", "route", "clause", rf"^(?!.*{_ELSE}).*(?:经|通过|循|依托?|走)(?:由)?(?:CEPA|自贸区|世贸|WTO)(?:协议|安排)?(?:渠道|途径|路径|通道)?(?:进入|获批|设立|获准)?的(?:企业|外企)?(?:则|仅|只|共|有|为|达|占)*#(?=[家户间])", 0.8),
    make_cue("zh.also-in-service", "subset", IN_CONTEXT, "clause", rf"^(?!.*{_ELSE}).*(?:亦|也|还|另外?|并|则)有#[家户间](?:企业|公司)?(?:可以?|能|获准|主营|从事|专做|兼做|做|经营|提供|涉足)(?:经营|提供|开展|做)?[^,。]{{0,2}}{_SERVICE}", 0.8),
    make_cue("zh.number-of-pilot", "pilot_total", "", "rest", rf"^,(?:这|那)?就?是(?:(?!{_ELSE}|{_NTH}|[今昨当]天|本月|今年)[^,。;#]){{0,24}}(?:拿到|取得|获得|持有|领到)[^,。;#]{{0,6}}(?:试点)?批[复覆文]的{_FIRMS}(?:的)?(?:总|家)?数", 0.84),
    make_cue("zh.number-of-stock", "stock_total", "", "rest", rf"^,(?:这|那)?就?是(?:(?!{_ELSE}|试点|新|本月|今年(?!\d))[^,。;#]){{0,20}}(?:获[准批](?:在[华我国中境内]{{1,3}})?(?:经营|从事|开展)|持有?|取得|经营)[^,。;#]{{0,4}}电[信讯](?:业务)?(?:经营)?(?:许可证?|牌照)?的{_FIRMS}(?:的)?(?:总|家)?数", 0.84),
    make_cue("zh.licensed-foreign", "stock_total", "", "wide", rf"^(?!.*(?:试点|批[复覆]|{_NTH}|\d日|昨|今[天日]|新|{_ELSE})).*(?:取得|获得|持有?|拥有|领有|握有|拿到|领到|具备)了?(?:增值)?电[信讯]业务经营许可证?的(?:外资|外商投资|外国)(?:企业|公司|业者)(?:总数|数量|家数)?(?:目前|现|已|仅|只|共|总共|累计)*(?:有|为|达到?|是|共)*#(?=[家户间])", 0.84),
    make_cue("zh.pilot-lets-in", "pilot_total", "", "clause", rf"^(?!.*(?:今年|去年|年内|季度|半年|本月|昨|今[天日]|\d日|{_NTH}|{_ELSE})).*试点[^,。#]{{0,4}}(?:已经?|累计|先后)+(?:让|使|助|令)了?#[家户间]?{_FIRMS}[^,。]{{0,4}}{_LET_IN}", 0.82),
    make_cue("zh.batch-from-trades", "batch", "", "wide", rf"^(?!.*(?:{_ELSE}|累计|至今|加上)).*{_NTH}(?:试点|获批)?(?:批[复覆]|名单|企业|外企)(?![^。;#]{{0,16}}(?:城市|地区|省))[^。;#\d]{{0,16}},#[家户间]{_FIRMS}?(?:分别)?(?:来自|分属|涵盖|覆盖|涉及|横跨)(?![^,。]{{0,4}}(?:上海|北京|深圳|海南))", 0.82),
    make_cue("zh.let-in-in-pilot-places", "pilot_total", "", "clause", rf"^(?!.*(?:{_NTH}|昨|今[天日]|\d日|{_ELSE})).*试点(?:地区|城市|省市|区域)(?:已经?|目前)?获[批准]的#[家户间]?{_FIRMS}?(?:之?中|里|当中)", 0.8),
    make_cue("zh.on-the-list-by-now", "pilot_total", "", "wide", rf"^(?!.*(?:{_ELSE}|黑名单|白名单|检查)).*(?:榜上有名|名单上|在列|上榜|过关|入围)的{_FIRMS}?(?:总数)?(?:已经?|便|就|则|现)+(?:是|有|达到?|增至|为)#(?=[家户间])", 0.8),
    make_cue("zh.only-so-many-then", "pilot_total", "", "clause", rf"^(?!.*(?:{_ELSE}|{_NTH}|新)).*(?:[年月季度][底末初]|(?:封关|挂牌|揭牌)时),?[^,。;#\d]{{0,6}}(?:只有|仅有|才有|还只有|不过)#[家户间]{_FIRMS}?[^,。]{{0,6}}(?:拿到|取得|获得|持有|获批|获准|通过|领到)[^,。]{{0,10}}(?:试点|批[复覆])", 0.82),
    make_cue("zh.after-a-while", "stock_total", SERIES, "clause", rf"^(?!.*{_ELSE}).*(?:一年|半年|[一两二三四五六七八九\d]+个?[年月])(?:下来|过后|之后|以后|过去|后),?(?:便|就|已经?)?(?:变成|变为|成了|增至|增加到|升至|扩至|达到)了?#(?=[家户间])", 0.78),
    make_cue("zh.series-climbs", "stock_total", SERIES, "wide", r"(?:^|[,;。])到?(?:了)?(?:(?:20\d\d|[今去上前])年)?(?:\d{1,2}月)?[底末],(?:已经?|便|又|更)?(?:站上|迈上|攀上|越过|冲上|来到|升到|升至|增至|增到)了?#[家户间](?=[,。;]|$)", 0.78),
    make_cue("zh.let-in-there-so-far", "pilot_total", "", "pre", r"(?:^|[,;])(?:至今|迄今|到现在)(?:为止)?(?:已|只|仅|才|共|一共)*(?:放行|批出|批准|核准|批了|放行了)$", 0.8),
    make_cue("zh.came-with-batch", "subset", "region", "rest", rf"^{_FIRMS}?(?:过关|获批|入围|获准|拿到[^,。]{{0,6}}),(?:都|均|全部)是(?:(?!{_ELSE})[^,。]){{0,8}}随{_NTH}\d+[家户间]", 0.84),
    make_cue("zh.recognised", "other", "other_act", "wide", r"^(?!.*(?:电[信讯]|试点|批[复覆])).*(?:认定|授牌|评选|遴选|命名|挂牌)(?:了|为)?[^。;#]{0,24}(?:中心|总部|基地|实验室|示范|平台|工厂|园区|品牌|人才)[^。;#]{0,40}#", 0.86),
)  # fmt: skip

#: What these tell no weight doubts, since each says by its own words what is counted.
PLAINEST = frozenset(cue.name for cue in PLAIN if cue.role != "other")
