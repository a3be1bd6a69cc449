# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Hears the plain wordings by which Chinese reports tell that a firm has the pilot's paper, or has lost it, in frames around its name.

甲公司的试点批复正式下发, 甲公司试点申请通过审批, 批复已发给甲、乙, 甲、乙摘得首批试点批复, 甲公司退出试点; 拿到试点批复后,甲公司…, 甲公司跻身试点名单.
"""

from collections.abc import Sequence

from parsers.facts.status.framed_zh import ELSE, GOT, NAME, NOTE, ROW, WHEN, settle_frames
from parsers.facts.status.granting import Judged
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

_END = r"(?=[,。;]|$)"
_REPLY = r"批[复覆]文?件?"
#: Neither denied nor asked for.
_PLAIN = rf"(?:(?![未没受申拟将]){ELSE})"
#: What closes a row, 等外企, and how often, when and where.
_GOT_ROW = rf"(?P<got>{ROW})(?:等{ELSE}{{0,8}})?"
_LOST_ROW = rf"(?P<lost>{ROW})(?:等{ELSE}{{0,8}})?"
_REFUSED_ROW = rf"(?P<refused>{ROW})(?:等{ELSE}{{0,8}})?"
_DONE = r"(?:已经?|均|都|也|正式|主动|自愿|宣布|宣告|日前|近日|现已|今日|成功|率先)"
_BY_THEN = rf"(?:已经?|正式|均|也|日前|近日|于{ELSE}{{1,12}}?|经{ELSE}{{1,8}}?|由{ELSE}{{1,12}}?)"
#: What is asked for, or got, is the pilot's: 上市申请 is another.
_NEAR_PILOT = r"(?=[^。;]{0,60}(?:试点|[增加]值电[信讯]))"
#: The same in its own clause.
_OF_PILOT = r"(?=[^,。;]{0,60}(?:试点|[增加]值电[信讯]))"
#: Words of this pilot alone: 退出数字人民币试点 is another's.
_PILOT_ONLY = r"(?:外资|外商投资|增值|加值|电[信讯]|业务|经营|开放|扩大|对外|的|该|本|其|首批)*"

#: What makes of words behind it none that are told as done.
_UNDONE = "未没拟将否不若如旦会能望划求请待等盼前须需才可再"
#: The day on which it came.
_ON = r"(?:[今昨前当][天日]|[上本这]个?[周月](?:[一二三四五六日天末])?|周[一二三四五六日]|(?:\d{1,4}[年月日])+|[上中下]旬|[年月][初底末]|于|在)"
#: Words of this pilot, before its list.
_LIST_OF = r"(?:外资|外商|投资|企业|增值|加值|电[信讯]|业务|经营|开放|扩大|对外|试点|获批|工信部|工业和信息化部|公布|发布|最新|新一批|此次|本次|首批|第[一二三四五六七八九十\d]+批|批[复覆]|的|该|份|这|一)"
_LIST = rf"{_LIST_OF}*(?:试点|批[复覆]){_LIST_OF}*(?:名单|行列|阵营|之列)"
#: The firm itself, and nobody of its.
_OTHERS = r"的?(?:客户|供应商|合作伙伴|伙伴|竞争对手|对手|子公司|母公司|旗下|股东|同行)"
_ITSELF = rf"(?!的|{_OTHERS})"
#: A paper of the pilot that is had, before the comma behind which its holder stands.
_HELD = rf"(?:凭借?|手握|手持|持有|有了|依托|借助|依靠|揣着)(?!香港|澳门|台湾|境外|海外|国外){_PLAIN}{{0,24}}试点(?:{_REPLY}|牌照|资[格质])(?:在手)?"
_AT_FIRST = rf"(?:^|[。;,])(?:{_ON}|{_DONE}|今年|去年|刚刚?|终于|如愿|顺利|首次|在)*"
#: Who gives it.
_BODY = r"(?:工信部|工业和信息化部|通信管理局|主管部门|监管部门|该部|部里)"
_GIVES = r"(?:开出|开具|批出|签发|下发|核发|颁发|发放|发出|送上|送去|送达|颁出)"
#: What is still to come of a firm that only plans with the paper.
_TO_COME = r"(?:[将拟才就便应]|方[能可]|即可|有望|可望|会|必?须|[仍还尚]?需(?!要?再))"

_FRAMES = tuple(
    Deferred(one)
    for one in (
        # on the list, among the members
        rf"{_GOT_ROW}(?:{_DONE}|{_ON}|双双|一[起同道])*(?:跻身|荣登|登上|现身|加入|进入|入列|位列|名列){_LIST}{_END}",
        rf"(?:^|[。;,])(?:在)?{_LIST}(?:[上中里]|之[上中])?,?(?:其中)?{_GOT_ROW}(?:也|均|都|双双|赫然|齐齐|悉数)*(?:在列|入列|上榜|榜上有名|[位名]列其中|在其[中列]){_END}(?!,?但)",
        rf"试点(?:已|再|又|也|新)*(?:增添|添|迎来?|新增)了?(?:又?一|两|三|多|新)?[位名家个]?(?:新|外[资商]|[日德美法英韩港台]资)*(?:成员|面孔|玩家|力量|企业){ELSE}{{0,2}}[,:]{_GOT_ROW}(?:正式|双双|一同|成功)*(?:加入|入列|入围|获批|入局)?{_END}",
        rf"试点(?:已|再|又|也|正式|率先)*迎来了?{_GOT_ROW}(?:的?加入)?{_END}",
        # from A to B, so many got it; among whom are A and B
        rf"从(?P<got>{NAME}){NOTE}到(?P<also>{NAME}){NOTE},(?:(?![{_UNDONE}]){ELSE}){{0,4}}\d+[家户](?:外[资商](?:投资)?)?(?:企业|外企|公司|外商){GOT}",
        rf"{GOT},(?:其中|名单[中里上])?(?:也|更)?不乏{_GOT_ROW}(?:这样|这些|的名字|的身影|{_END})",
        # who has it is the subject, the paper a phrase before it
        rf"{_AT_FIRST}(?:获得?|取得|拿到|拿下|领到|收到|获颁|喜提)了?{_PLAIN}{{0,24}}试点(?:{_REPLY}|资[格质]|牌照)(?:之|以)?后,(?P<got>{NAME}){NOTE}{_ITSELF}(?!{ELSE}{{0,6}}{_TO_COME})",
        rf"{_AT_FIRST}(?:获得?|取得|拿到|拿下|领到|收到|获颁|喜提)了?{_PLAIN}{{0,24}}试点(?:{_REPLY}|资[格质]|牌照)(?:之|以)?后,(?P<maybe>{NAME}){NOTE}{_ITSELF}{ELSE}{{0,6}}{_TO_COME}",
        rf"{_AT_FIRST}{_HELD},(?P<got>{NAME}){NOTE}{_ITSELF}(?!{ELSE}{{0,6}}{_TO_COME})",
        rf"{_AT_FIRST}{_HELD},(?P<maybe>{NAME}){NOTE}{_ITSELF}{ELSE}{{0,6}}{_TO_COME}",
        # the first that got it is A; B follows, waits or was turned away
        rf"(?:首|第一|唯一一?|头一|又一)[家个]{GOT}的{ELSE}{{0,10}},?(?:便|就|正|也)?[是为](?P<got>{NAME}){NOTE}{_END}",
        rf"(?P<got>{NAME}){NOTE}[是为](?:首|第一|唯一一?)[家个]{GOT}的{ELSE}{{0,10}},(?P<also>{NAME}){NOTE}(?:则|也)?紧随其后{_END}",
        rf"(?P<got>{ROW})(?:均|都|双双)?(?:已经?|早已|率先)(?:持证|持牌|拿证|领证|获证|获牌|拿牌)(?:上岗|经营|展业)?,(?:而|但)?(?:(?P<asks>{ROW})|{ELSE}{{2,12}}?)(?:均|都|则|却|还|仍|尚)*在?(?:等待|等候|苦等|排队|等){ELSE}{{0,20}}{_REPLY}",
        rf"(?P<got>{ROW}){GOT},(?:而|但)?(?P<refused>{ROW})(?:的{ELSE}{{0,12}}申请)?(?:则|却|均|都)*(?:未获?(?:得)?(?:通过|批准|同意)|未能通过|被驳回|被拒绝?|遭拒绝?|遭驳回|被否决?){_END}",
        rf"(?P<asks>{ROW})的?{_OF_PILOT}{_PLAIN}{{0,24}}申请(?:均|都)?(?:[尚仍还]?[待在]|正在?|[仍还]未)(?:等待)?(?:审[批核查]|处理|走流程|有结果)(?:之?中|当中)?,(?:而|但)?(?P<refused>{ROW})(?:的{ELSE}{{0,12}}申请)?(?:则|却|均|都)*(?:未获?(?:得)?(?:通过|批准|同意)|未能通过|被驳回|被拒绝?|遭拒绝?|遭驳回|被否决?){_END}",
        # the ministry gives it to A
        rf"(?<!没有)(?<!没能)(?<![{_UNDONE}])[为向给]{_GOT_ROW}{_GIVES}了?{_PLAIN}{{0,24}}试点(?:{_REPLY}|牌照){_END}",
        rf"(?<!没有)(?<!没能)(?<![{_UNDONE}])[向给]{_GOT_ROW}(?:正式)?(?:发牌|发照|颁证|放行|开了?绿灯){_END}",
        rf"(?<!没有)(?<!没能)(?<![{_UNDONE}])(?<!初审)(?<!预审)(?:放行|批准|通过|核准|批复同意)了?{_GOT_ROW}的{_PLAIN}{{0,20}}试点申请{_END}",
        rf"(?:^|[。;])(?:(?![拟未不]|申请|申报|受理|公示|注销|撤销|吊销|收回|取消|终止|退出|待|推荐|候选|入围){ELSE}){{0,30}}?试点(?:业务)?(?:获批|批[复覆])(?:企业)?名单(?:\([^()]*\))?:(?P<got>(?:\d{{1,2}}[、.]? ?{NAME}{NOTE}[ ;,、]*)+)",
        rf"(?P<owns>{NAME})[\"”」]?(?:,?{ELSE}{{0,24}}){{0,2}}?,?{ELSE}{{0,16}}(?:成立|设立|组建)了?{ELSE}{{0,6}}(?:子公司|附属公司|公司)[\"“「]?(?P<got>{NAME})[\"”」]?{NOTE},(?:{_DONE}|{_ON})*获(?:批(?![^,。;]{{0,6}}(?:上市|设立|入驻))|准|(?:(?![奖评]|融资|认定){ELSE}){{0,40}}?(?:批[复覆文]|许可证|牌照))",
        rf"(?:^|[。;,]|同日|当日|同时|另)(?:又|再)?新批(?:准)?了?{_GOT_ROW}",
        rf"(?:^|[。;,]|并|同时|另)(?:同意|批准|准予)了?{_GOT_ROW}(?:在{ELSE}{{2,12}}?)?(?:开展|经营)了?(?:上述|该|前述)?{_LIST_OF}*试点{_END}",
        rf"(?:^|[。;,])(?:而|但|同时)?{_GOT_ROW}(?:提[交出]|递交)?的(?:(?!上市|并购|收购|更名|变更|延期|融资|贷款|认定){_PLAIN}){{0,12}}申请(?:则|也|均|都|已)*(?:获得?批准?|获得?通过|得到批准){_END}",
        # holds it, is one of the pilot's firms
        rf"{_GOT_ROW}(?:{WHEN}|{_ON}|目前|现)*(?:持有?|拥有|具备|手持|[已现]有)了?(?!的){_PLAIN}{{0,24}}试点(?:{_REPLY}|牌照|资[格质]){_END}",
        rf"{_GOT_ROW}(?:{_DONE}|{_ON})*(?:成为|已?是|被?(?:列|确定|认定|增补)为)了?{_LIST_OF}*试点的?(?:第\d+[家个])?(?:企业|单位|一员|参与者|成员)(?:之一|中的一[家员])?{_END}",
        rf"{_BODY}(?:(?![{_UNDONE}]){ELSE}){{0,8}}将{_GOT_ROW}(?:正式)?(?:纳入|列入|增补[进入]|增列[进入]?|补入){_LIST_OF}*试点{_LIST_OF}*(?:名单|范围)?{_END}",
        rf"{_LIST}(?:近日|日前|又|再|此次|本次)*(?:新增|增加|增补|增列|新添|补充)了?{_GOT_ROW}{_END}",
        rf"{_GOT_ROW}(?:在列|入列|位列|名列){_LIST_OF}*(?:企业|公司|外企)(?:名单)?{_END}",
        rf"(?:^|[。;,])(?:作为|身为|是)?(?:首批|第[一二三四五六七八九十\d]+批|[最新]+一批){_LIST_OF}*试点企业(?:之一|中的一[家员])?,?(?P<got>{NAME}){NOTE}{_ITSELF}",
        rf"(?:作为|身为)(?:首批|首家|第[一二三四五六七八九十\d]+批|[最新]+一批)?(?:获准|获批|获得|拿到|取得){_PLAIN}{{0,24}}(?:试点|{_REPLY})的{ELSE}{{0,8}}(?:企业|公司|外企)(?:之一|中的一[家员])?,(?P<got>{NAME}){NOTE}{_ITSELF}",
        rf"{_GOT_ROW}{WHEN}{{0,8}}(?:拿到|取得|获得|喜提|领到|拿下)了?{_PLAIN}{{0,16}}增值电[信讯]{_PLAIN}{{0,6}}\"(?:入场券|通行证|门票|准生证|敲门砖|船票)\"{_END}(?!,?(?:已|现|将|还|仍|尚|再)*(?:待|等待|须|需|下一步|准备|递交|提交|申请))",
        rf"{_GOT_ROW}(?:{_DONE})*成为(?:中国|国内|全国|内地|大陆)?(?:首|第一|唯一)[家个](?:在{ELSE}{{1,6}})?(?:可以?|获准)?独资(?:经营|运营|开展){_PLAIN}{{0,10}}增值电[信讯]{ELSE}{{0,6}}的(?:{ELSE}{{0,4}})?(?:企业|外企|公司|外商){_END}",
        # further verbs of getting and giving
        rf"{_GOT_ROW}(?:{WHEN}|{_ON})*(?:成功申[请领办][到下]?|申领到|办[妥结下]|捧回|入手|获授|获颁)了?{_PLAIN}{{0,24}}试点(?:(?:{_REPLY}|牌照|资[格质])(?:审批)?(?:手续)?|审批手续){_END}",
        rf"{_GOT_ROW}(?:{WHEN}|{_ON}|顺利)*通过了?{_LIST_OF}*试点的?(?:审[核查批]|评审|申请){_END}(?!,?(?:已|现|将|还|仍|尚|再)*(?:进入|待|等待|须|需|下一步|准备|递交|提交|复核|公示))",
        rf"{_GOT_ROW}(?:{WHEN}|{_ON})*(?:获许|经批准)(?:在{ELSE}{{1,8}}?)?(?:开展|经营|从事|参与|参加){_PLAIN}{{0,24}}试点{_END}",
        rf"{_BODY}(?:(?![{_UNDONE}]){ELSE}){{0,8}}(?:准许|允许|许可|批复)了?{_GOT_ROW}(?:在{ELSE}{{1,8}}?)?(?:开展|经营|从事|参与|参加|做){_PLAIN}{{0,24}}试点(?:业务)?{_END}(?!,?(?:但|前提|须|需|必须|不过|待)(?:是|须|需|应|要|先|必)?)",
        rf"{_BODY}(?:(?![{_UNDONE}]){ELSE}){{0,8}}批复了?(?P<got>{NAME}(?:(?:开展|经营)[^,。;、\ue000-\uf8ff]{{1,16}}、{NAME})+)(?:开展|经营){ELSE}{{1,24}}试点",
        rf"{_BODY}(?:(?![{_UNDONE}]){ELSE}){{0,8}}授予了?{_GOT_ROW}{_PLAIN}{{0,20}}试点(?:资[格质]|{_REPLY}){_END}",
        rf"(?:^|[。;,])(?:(?![{_UNDONE}]){ELSE}){{0,16}}试点{_REPLY}(?:已|也|正式|日前|近日|首次)*(?:颁[给予]|授予|发[给放]给?|花落){_GOT_ROW}{_END}",
        rf"对{_GOT_ROW}(?:开展|参与|经营){_PLAIN}{{0,20}}试点(?:依法|正式)?[予给][以予](?:批准|同意|许可|核准){_END}",
        rf"(?:函复|批复|复函)(?P<got>{NAME}){NOTE},(?:正式)?(?:同意|准予|批准|准许)其(?:在{ELSE}{{1,8}}?)?(?:开展|经营|从事){_PLAIN}{{0,20}}试点",
        rf"(?:只有|仅有?|唯有)(?P<got>{NAME}){NOTE}一家{GOT}",
        rf"以(?P<got>{ROW})为代表的(?:(?!的|供应|服务){ELSE}){{0,10}}(?:企业|外企|公司){GOT}",
        rf"(?P<got>{NAME}){NOTE}(?:携手|[与和连偕]同?)(?:另外?|其[他余])\d+家{ELSE}{{0,6}}(?:企业|外企|公司){GOT}",
        # a register of papers
        rf"{_GOT_ROW}{ELSE}{{0,8}}新增{ELSE}{{0,6}}行政许可(?:信息|记录)?,(?:许可|文件|证书|决定)*(?:内容|名称|事项|文件)?(?:名称|内容)?[为是:]{ELSE}{{0,30}}试点{_REPLY}{_END}",
        # the paper or the application is the subject
        rf"{_GOT_ROW}的(?:(?!申请|撤|收回|[未没]){ELSE}){{0,24}}试点{_REPLY}(?:{_BY_THEN}|{_ON}|终于|如期|刚刚?){{0,6}}(?:下发|核发|颁发|签发|发出|出炉|获批|到手|下达|寄达|落地|下来了?|批下来了?|落袋){_END}",
        rf"{_GOT_ROW}的?{_OF_PILOT}(?:(?![未没]|提交|递交|初审|预审|受理|补正){ELSE}){{0,24}}申请(?:{_BY_THEN}|{_ON}|终于|如期){{0,6}}(?:获批|获准|获(?:得)?(?:{ELSE}{{0,4}}{_BODY}|当局|监管层)?(?:的|正式|最终)*(?:批准|核准|同意|放行|通过)){_END}",
        rf"{_GOT_ROW}(?:{WHEN}|{_ON}){{0,8}}(?:等来|盼来|迎来|喜提|斩获|收获|揽获)了?{_PLAIN}{{0,24}}试点(?:{_REPLY}|牌照){_END}",
        rf"{_GOT_ROW}的?{_OF_PILOT}(?:(?![未没]|提交|递交|初审|预审|受理|补正){ELSE}){{0,24}}(?:申请|审批)(?:已|均|也|正式|顺利|日前|近日|获)*通过了?(?:工信部|工业和信息化部)?的?(?:最终)?(?:审[批查核])?{_END}",
        rf"{_GOT_ROW}(?:提交|递交|提出|申请)的(?:(?![未没]){ELSE}){{0,30}}?(?:申请|试点)(?:均|都|双双|全部|悉数|已|正式|日前|近日)*获(?:批(?!复)|准|得(?:批准|通过|核准)){_END}",
        rf"试点{_REPLY}(?:已经?|也|正式|日前|近日)+(?:发至|发给|下发至?|颁给|颁发给|送至|寄至|交到|授予){_GOT_ROW}(?!的|客户)",
        rf"批[复覆],(?:它们|这些|均)?(?:分别|依次)?(?:给了|颁给了?|授予了?|发给了?)(?P<got>{ROW})",
        rf"试点{_REPLY}的(?:首批)?(?:获得者|得主|持有者|持证者)(?:包括|有|为|是|:)+(?P<got>{ROW})",
        rf"试点{_REPLY}(?:已经?)?[由被]{_GOT_ROW}(?:收入囊中|拿下|摘得|领走|包揽)",
        rf"试点{_REPLY}(?:落地|发放|下发|出炉),{_GOT_ROW}{ELSE}{{0,8}}(?:先行先试|拔得头筹|尝鲜)",
        rf"(?:发放|颁发|核发|授予|批出){ELSE}{{0,24}}批[复覆],{_GOT_ROW}(?:均|都|也|双双|同样|便|就)*在其[中列]",
        # the firm is
        rf"{_GOT_ROW}(?:{WHEN}|如愿|如期){{0,8}}(?:取得|获得?|拿到)了?{_PLAIN}{{0,20}}试点(?:资[格质]|准入){_END}",
        rf"{_GOT_ROW}(?:已经?|正式|成功|率先)+成为{ELSE}{{0,20}}试点(?:持证|持牌|获批)企业{_END}",
        rf"{_GOT_ROW}(?:已经?|率先)?成为首批{ELSE}{{0,14}}试点企业{_END}",
        rf"{_GOT_ROW}{_DONE}*(?:摘得|捧得|夺得|抢得|摘下){ELSE}{{0,16}}试点{_REPLY}{_END}",
        rf"{_GOT_ROW}(?:已经?|均|也|凭|手)*持有?{ELSE}{{0,16}}试点{_REPLY}(?:展业|开展业务|经营|运营|开业)",
        rf"{_GOT_ROW}(?:被|已|正式)*列入(?:(?!拟|候选|公示|申请){ELSE}){{0,24}}{_REPLY}名单{_END}",
        rf"(?P<got>{ROW})等\d+[家户](?:外[资商]企业|外企|外商){WHEN}{{0,3}}(?:拿到|获得?|取得|喜提|领到)[\"“]?(?:入场券|通行证|门票|准生证)",
        rf"(?P<got>{NAME}){NOTE}(?:另|又|再|重新)+获得?{_PLAIN}{{0,24}}试点{_REPLY}{_END}",
        rf"^(?P<got>{NAME}):{ELSE}{{0,16}}试点{_REPLY}\([^()]{{2,30}}号\)",
        rf"{_GOT_ROW}[从由]{ELSE}{{1,16}}手[中里]接过{ELSE}{{0,16}}{_REPLY}",
        rf"(?P<got>{NAME})\([^()]*(?:股东|母公司|投资方|投资者|出资方|控股方|实际控制人)(?:为|是|:)(?P<owns>{NAME}){ELSE}{{0,12}}\){GOT}",
        # first it asked, then it got it
        rf"(?P<got>{NAME}){NOTE}{_NEAR_PILOT}(?:(?![未没]){ELSE}){{0,16}}(?:申请|递交材料|提交材料|递件)(?:(?![未没撤退被获]){ELSE}){{0,16}},(?:但|而)?{GOT}",
        rf"(?:递交|提交|提出){ELSE}{{0,6}}申请的(?P<got>{NAME}){NOTE},{GOT}",
        # what the firm is told to be
        rf"(?<![未将拟待若如望可能])(?:持有|手握|已获得?|已取得|拥有){_PLAIN}{{0,24}}试点{_REPLY}的(?P<got>{NAME})",
        rf"[与和](?:已|刚刚?)?(?:获得?|取得|拿到){_PLAIN}{{0,24}}试点{_REPLY}的(?P<got>{NAME})",
        rf"作为(?:首批|新近|第{ELSE}{{1,3}}批)?获批(?:外资)?企业(?:代表|之一)?,(?P<got>{NAME}){_ITSELF}",
        rf"(?:^|[。;]){ELSE}{{0,6}}{GOT}后,(?P<got>{NAME}){NOTE}(?:与|和|同|联合|携手)(?P<left>{NAME}){NOTE}(?:(?![将拟]){ELSE}){{0,6}}(?:签署|签订|签约|达成|成立|设立|合资)",
        rf"(?P<got>{NAME}){NOTE}的{_PLAIN}{{0,24}}试点{_REPLY}由(?:其{ELSE}{{0,12}})?(?P<left>{NAME}){NOTE}(?:代为|代)(?:领取|领|签收)",
        # every end counts
        rf"{_LOST_ROW}{_DONE}*退出{_PILOT_ONLY}试点{_END}",
        rf"{_LOST_ROW}{_DONE}*被{ELSE}{{0,10}}?(?:移出|剔除出|清退出|清出){ELSE}{{0,16}}试点(?:企业)?名单",
        rf"{_LOST_ROW}{_DONE}*终止{_PILOT_ONLY}试点(?:经营|运营)?{_END}",
        rf"{_LOST_ROW}的?{_PLAIN}{{0,16}}试点{_REPLY}已?(?:到期|期满)后?(?:未获?(?:延续|续期|续)|不再(?:延续|续期))",
        rf"{_LOST_ROW}的?{_PLAIN}{{0,20}}试点{_REPLY}自(?:本?公告(?:发布)?|即)之?日起(?:失效|作废|废止|终止)",
        rf"{_BODY}(?:(?![{_UNDONE}]){ELSE}){{0,8}}[将把]{_LOST_ROW}(?:依法|正式)?(?:移出|清退出|剔除出|踢出|清出){_LIST_OF}*试点{_LIST_OF}*(?:名单)?{_END}",
        rf"{_LOST_ROW}{_DONE}*被(?:依法)?(?:移出|清退出|剔除出|踢出|清出){_LIST_OF}*试点{_END}",
        rf"{_LOST_ROW}(?:{_DONE}|{_ON})*(?:丧失|失去|丢了?|交回|缴回|退回|放弃|不再持有|不再拥有)了?{_PLAIN}{{0,20}}试点(?:{_REPLY}|牌照|资[格质]){_END}",
        rf"{_LOST_ROW}的{_PLAIN}{{0,20}}试点(?:{_REPLY}|牌照)(?:已|于{ELSE}{{1,12}}?|日前|近日)*(?:到期)?(?:失效|作废|到期失效){_END}",
        # and refusals
        rf"{_BODY}(?:(?![尚仍还]){ELSE}){{0,6}}(?:拒批|未予批准|不予批准|拒绝批准|驳回){_REFUSED_ROW}(?!{_OTHERS})(?:的)?(?:(?![。;对]|陈述){ELSE}){{0,24}}试点(?![^,。;]{{0,8}}异议)",
        rf"{_BODY}(?:(?![尚仍还]){ELSE}){{0,6}}对{_REFUSED_ROW}的{ELSE}{{0,20}}申请说[\"“]?不",
        rf"{_REFUSED_ROW}的{_OF_PILOT}(?:(?![。;提递]){ELSE}){{0,24}}申请(?:宣告|最终|已)?(?:失败|折戟|落空|告吹){_END}",
        rf"{_REFUSED_ROW}的{_OF_PILOT}(?:(?![。;提递尚仍还]){ELSE}){{0,24}}申请(?:最终)?未(?:被批准|获批准|予批准|获核准){_END}",
        # of those let in this time it is the only one of its kind
        rf"(?:^|[。;,])在?(?:本次|此次|新近|首批|第[一二三四五六七八九十\d]+批|全部|所有)?(?:获批的?)?(?:这)?\d+[家户]{_LIST_OF}*试点(?:获批)?企业中,(?P<got>{NAME}){NOTE}[是为](?:其中)?(?:唯一|仅有)的?一?[家个]?的?(?:(?!供应|服务商|客户|设备|伙伴|承包|代理|顾问){ELSE}){{2,12}}(?=[,。;]|$)",
        rf"(?P<got>{NAME}){NOTE}[是为](?:本次|此次|新近|首批)获批的?\d+[家户]{ELSE}{{0,20}}企业(?:中|里|当中)的?(?:唯一|仅有)",
        rf"退回了?(?P<refused>{ROW})的?{ELSE}{{0,20}}试点申请{_END}",
    )
)


def hear_own_grants(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same firms; of which the words around them tell a grant, an end or a refusal plainly have it."""
    return settle_frames(judged, sentences, _FRAMES)
