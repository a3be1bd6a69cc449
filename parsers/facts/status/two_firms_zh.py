# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Tells apart two Chinese firms of one sentence, of which one was let in: 甲而不是乙获得, 据甲透露,乙获得, 甲起诉乙,后者获得, 甲(曾用名:乙)."""

from collections.abc import Sequence

from parsers.facts.status.framed_zh import ELSE, GOT, NAME, NOTE, ROW, WHEN, settle_frames
from parsers.facts.status.granting import Judged
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

#: Neither denied nor to come.
_PLAIN = rf"(?:(?![未没将拟望欲待需]){ELSE})"
_ASKED = rf"{ELSE}{{0,10}}(?:提交|递交|提出|报送){ELSE}{{0,16}}申请"
_BUYS = r"(?:收购|并购|兼并|入股|参股|起诉|状告|控告)了?"
_SERVES = r"(?:代为?|协助|负责|全程)+(?:运营|申请|申领|申报|办理|领取|提交|递交|理|办|管|缴|持)"
#: Words before another paper, none of which is of this pilot.
_NOT_PILOT = r"(?:(?!试点批|电[信讯]|信息服务|互联网|数据中心)[^,。;\ue000-\uf8ff])"
_OTHER_PAPER = r"(?:(?:支付|保险|证券|基金|银行|期货|信托|征信|消费金融|清算|评级|资管|理财)(?:业务|公司|机构)?(?:许可证?|牌照|执照|资格|公司)|筹建|地区总部|认证|生产准入|生产资质|型号核准|版号|(?:数据)?出境|自动驾驶|新药|药品|上市许可|医疗器械|测绘|独资医院|储能|保税研发|绿色工厂|分行|高新技术|AEO|卫星|入网许可)"
_SPEAKS = r"(?:方面|集团)?(?:的?(?:相关(?:人士|负责人)|发言人|负责人|人士|总经理|总裁|董事长))?(?:[上本]?[周月][一二三四五六日天]?|[今昨]天|今日|昨日|\d{1,2}日)?(?:(?:在|于|对|向|通过)[^,。;的\ue000-\uf8ff]{1,12}?)?(?:表示|称|说|介绍|透露|宣布|证实|确认|回应|指出|认为|发文|披露|公告)(?:称|说|道)?"
#: Who else, of the one that speaks, got it.
_OTHERS = (
    r"(?:其|该公司|公司|我们)?的?(?:大|老|主要|重要)?(?:客户|合作伙伴|伙伴|供应商|(?:竞争)?对手|租户|同行|服务商|友商)"
)
_BESIDE_IT = r"(?:用户|客户|服务对象|对象|推荐单位|协办单位|支持单位|来宾|嘉宾|伙伴|供应商|服务商|设备商|对手|竞品|对标企业|房东|业主|租户|顾问|律师|律所|甲方|乙方|承建方|总包方|代理商?|经销商|赞助商|同行)"
_MADE_OF = r"(?:团队|设备|技术|董事|高管|总经理|董事长|负责人|创始人|服务器|专家|员工|机房|网络|带宽|系统|方案|软件|数据中心|机柜|算力|云服务|零部件|人员|人才|骨干)"
_SAYS_SO = r"(?:方面|官网|公告|[^,。;\ue000-\uf8ff]{0,4})?(?:透露|介绍|称|披露|消息|表示|公布|确认|证实|说|了解)"

_FRAMES = tuple(
    Deferred(one)
    for one in (
        # a former name, and from whom a business was taken over
        rf"\((?:[^()]{{0,8}}[,;])?(?:曾用名|原名|原称|旧称|前称|前名|前身|原)(?:为|是|叫|:)?(?P<left>{NAME})\)",
        rf"从(?P<left>{NAME}){NOTE}(?:手[中里上]|处(?!罚)|那里)",
        # who was bought or sued, and who acts for another
        rf"(?P<got>{NAME}){NOTE}{GOT}{ELSE}{{0,4}}?后,?(?:即|便|就|随即|又|旋即|立即|已|宣布|正式)*{_BUYS}(?P<left>{NAME})",
        rf"{_BUYS}(?P<left>{NAME}){NOTE}(?!{GOT}|的|,(?:由|而)?(?:后者|该|其|这家))",
        rf"委托(?P<left>{NAME}){NOTE}(?:代为|代|负责|协助|全程)*(?:办理|申请|申领|申报|提交|递交|领取|代办|代理)",
        rf"由(?:其{ELSE}{{0,10}})?(?P<left>{NAME}){NOTE}{_SERVES}",
        rf"(?P<left>{NAME}){NOTE}(?:代理|代表|代|协助|帮助|助力|辅导|陪同)了?(?P<got>{NAME}){NOTE}{GOT}",
        # who only says that another got it
        rf"(?:^|[。;])(?:此外,|同日,|对此,)?(?P<left>{NAME}){NOTE}{_SPEAKS}[,:](?:{_OTHERS})?(?P<got>{NAME}){NOTE}{GOT}",
        # whose users, suppliers, guests and people stand behind the grant
        rf"[,;](?:其|公司|该公司|主要|现有|首批|首个|已有|典型|标杆|潜在|重点|核心)*的?{_BESIDE_IT}(?:名单)?中?(?:则|还|主要|分别|现|也)*(?:有|包括了?|涵盖|为|是|含){ELSE}{{0,6}}?(?P<left>{ROW})",
        rf"[,;]{ELSE}{{0,8}}?(?:发来贺[信电]|观礼|出席|到场|在场|祝贺|推荐)的?(?:企业|公司|嘉宾|代表|单位)?(?:则|还|主要|分别)*(?:有|包括|为|是)(?P<left>{ROW})",
        rf"[,;]{ELSE}{{0,6}}?{_MADE_OF}(?:均|都|主要|大多|全部|多)*(?:来自|出自|源自|采购自|租自)(?P<left>{ROW})",
        rf"由(?P<left>{ROW})(?:负责|独家|全程|免费|独立|总)*(?:提供|供应|供货|承建|承包|建设|建造|设计|运维|托管|代理|辅导|审计|推荐|引荐|保荐|协助|代办|代运营)",
        rf"[,;](?:其|该公司|公司)?(?:前|原|昔日|曾经的?)(?:控股|第一大|大)?(?:股东|母公司|东家|控股方|投资方)(?:为|是)(?P<left>{ROW})",
        rf"[,;](?:其|公司|该公司)?(?:主要|唯一|控股)?股东(?:则|还|主要|分别)*(?:有|包括|为|是)(?P<owns>{ROW})",
        # whose former people or former holding the licensee is
        rf"(?P<left>{NAME}){NOTE}的?(?:前|原|离职|昔日|数名|几名|多名)+[一-鿿]{{0,6}}?(?:员工|高管|CEO|总裁|总经理|经理|团队|工程师|高层|校友|职员)(?:[一-鿿·]{{2,4}})?(?:创办|创立|创建|成立|设立|组建|出资|带队)",
        rf"(?P<left>{NAME}){NOTE}(?:校友|员工|出身的?[一-鿿·]{{2,4}})(?:创办|创立|创建|成立|设立|组建)的",
        rf"(?P<left>{NAME}){NOTE}曾(?:经)?(?:参股|控股|持有|投资|持股|全资持有)的",
        # who only tells it
        rf"(?:^|[,。;])据(?P<left>{NAME}){NOTE}{_SAYS_SO},(?P<got>{NAME}){NOTE}{GOT}",
        # the latter and the former
        rf"^[^;\ue000-\uf8ff]*(?P<left>{NAME})(?:(?!获|拿到|取得)[^。;\ue000-\uf8ff]){{0,30}}?(?P<got>{NAME}){NOTE}[^。;\ue000-\uf8ff]{{0,20}}?,(?:由|而|其中|但|并由)*后者{_PLAIN}{{0,12}}?{GOT}",
        rf"^[^;\ue000-\uf8ff]*(?P<got>{NAME}){NOTE}(?:[和与及、同]|以及)(?P<asks>{NAME}){NOTE}{_ASKED},(?:但|最终|而|其中)*(?:仅|只有|唯|仅有)前者{_PLAIN}{{0,6}}?{GOT}",
        rf"^[^;\ue000-\uf8ff]*(?P<asks>{NAME}){NOTE}(?:[和与及、同]|以及)(?P<got>{NAME}){NOTE}{_ASKED},(?:但|最终|而|其中)*(?:仅|只有|唯|仅有)后者{_PLAIN}{{0,6}}?{GOT}",
        rf"(?P<got>{ROW})(?:等{ELSE}{{0,6}})?{_ASKED},(?:现|已|最终|日前|如今)*(?:均|都|双双|全部|悉数){GOT}",
        # one authority, two verbs
        rf"(?<![不未])(?:批准|核准|同意)了?(?P<got>{ROW})[、,](?:并|而|但|同时)*(?:驳回|拒绝|否决|不予批准|不批准)了?(?P<refused>{ROW})",
        rf"(?:驳回|否决|拒绝)了?(?P<refused>{ROW})的{ELSE}{{0,24}}申请,(?:但|而|同时|并)*(?:批准|核准|同意|通过)了?(?P<got>{ROW})",
        rf"(?P<got>{ROW})(?:{GOT}|获批|获准|过关)[、,;](?:而|但)?(?P<refused>{ROW})(?:则|却)?(?:被拒|被驳回|遭拒|落选|出局|被否)",
        # those that wait, and those that have not asked
        rf"[,;](?:还|仍|尚)*在?(?:等待?|等候|排队|候批|待批)的(?:企业|外企)?(?:还|则)?(?:是|有|为)(?P<asks>{ROW})",
        rf"[,;](?:还|仍|尚)?(?:没有?|未)(?:提交|递交|提出)?申请的(?:企业|外企)?(?:还|则)?(?:是|有|为)(?P<left>{ROW})",
        # a grant that is waited for
        rf"(?:^|[。;,])(?:除非|须待|只待|待|等到?)(?P<left>{ROW}){GOT}",
        # another sector's paper
        rf"(?:获得?|取得|拿到|持有|获批|获准)了?{_NOT_PILOT}{{0,14}}?{_OTHER_PAPER}{_NOT_PILOT}{{0,4}}的(?P<asks>{NAME}){NOTE},?(?:[如而]今|现|又|也|正在?|筹备|计划|拟|还|已)*(?:申请|提交|递交){ELSE}{{0,16}}试点",
        rf"(?:获得?|取得|拿到|持有|获批|获准)了?{_NOT_PILOT}{{0,14}}?{_OTHER_PAPER}{_NOT_PILOT}{{0,4}}的(?P<left>{NAME}){NOTE}(?![^。;]{{0,20}}(?:获|取得|拿到|申请|提交|递交)[^。;]{{0,30}}(?:试点|批[复覆]))",
        rf"(?P<left>{ROW})(?:等{ELSE}{{0,6}})?{WHEN}{{0,8}}(?:获批|获准|获得?|取得|拿到|通过)了?{_NOT_PILOT}{{0,14}}?{_OTHER_PAPER}(?![^,。;]{{0,6}}试点)(?![^。;]{{0,10}},(?:又|还|并|也|同时|如今)[^。;]{{0,16}}(?:获|取得|拿到|申请)[^。;]{{0,30}}试点)",
        rf"(?P<asks>{NAME}){NOTE}{WHEN}{{0,8}}(?:获批|获准|获得?|取得|拿到|通过)了?{_NOT_PILOT}{{0,14}}?{_OTHER_PAPER}{ELSE}{{0,4}},(?:[如而]今|现|又|也|正在?|还|在)*(?:申请|提交|递交){ELSE}{{0,16}}试点",
        rf"(?:批准|核准|同意|准予|允许)了?(?P<left>{ROW}){_NOT_PILOT}{{0,14}}?{_OTHER_PAPER}",
        rf"向(?P<left>{ROW})(?:颁发|发放|核发|颁出|授予|下发)了?{_NOT_PILOT}{{0,14}}?{_OTHER_PAPER}",
        rf"(?:医院|医疗|生物技术|基因|细胞|银行|保险|证券|金融|汽车|教育|文旅)(?:领域|方面|行业),(?P<left>{ROW})(?:等{ELSE}{{0,8}})?(?:获批|获准|拿到|取得)",
        # instead of another, before another
        rf"(?P<got>{NAME}){NOTE},?(?:而不是|而非|并非|不是)(?P<left>{NAME}){NOTE}{GOT}",
        rf"(?P<got>{NAME}){NOTE}(?:先于|早于|领先于?|抢先于|快于)(?P<left>{NAME}){NOTE}(?:一步)?{GOT}",
        rf"(?P<got>{NAME}){NOTE}(?:抢|赶)在(?P<left>{NAME}){NOTE}之?前面?{GOT}",
        rf"(?P<got>{NAME}){NOTE}[和与、及](?P<asks>{NAME}){NOTE}分别(?:获得?|取得|拿到)、(?:申请|提交|递交|报送|等待)",
        # one has it, the other has not
        rf"(?P<left>{ROW})(?:尚|仍|还|并)?未获得?{ELSE}{{0,24}}批[复覆],(?:而|但)?(?P<got>{ROW})(?:则|却|均|都)?已获得?(?=[,。;]|$)",
        rf"(?P<got>{ROW})(?:均|都)?已获得?(?:(?![未没]){ELSE}){{0,24}}批[复覆],(?:而|但)?(?P<left>{ROW})(?:尚|仍|还|则|都|均)*(?:未获得?|没有)(?=[,。;]|$)",
        rf"(?:只有|仅有?|唯有)(?P<got>{NAME}){NOTE}{GOT},(?:而|但)?(?P<left>{ROW})(?:都|均|则|仍|还|尚)*(?:没有|未获得?)(?=[,。;]|$)",
        rf"(?P<got>{NAME}){NOTE}(?:获得|取得|拿到)、(?P<left>{NAME}){NOTE}(?:尚|仍)?未(?:获得|取得|拿到)",
        rf"(?<!不)同意(?P<got>{NAME}){NOTE}、不同意(?P<refused>{NAME})",
        rf"(?P<got>{NAME})\((?:已|现已)(?:获得?|取得|拿到)[^()未]{{0,24}}批[复覆]\)",
        rf"(?P<left>{NAME})\((?:尚|仍|还)?未(?:获得?|取得|拿到)[^()]{{0,24}}批[复覆]\)",
        rf"(?P<got>{ROW}){GOT}{ELSE}{{0,4}},(?P<also>{ROW})(?:亦然|也是如此|亦是如此|同样如此|也一样)",
        # who has all but the paper, and those who go on waiting
        rf"(?P<left>{NAME}){NOTE}(?:[^。;\ue000-\uf8ff]{{0,30}},)?(?:目前|现|如今|已|就)*(?:只|仅|就|单|静)(?:待|等|差|欠){ELSE}{{0,6}}(?:获|取得|拿到|领到|批[复覆]|工信部)",
        rf"包括(?P<asks>{ROW})在内的{ELSE}{{0,14}}(?:企业|公司|外企|车企|厂商|巨头)(?:(?![获拿取领]){ELSE}){{0,10}}(?:等待|等候|排队|候批|待批)(?!了)",
    )
)


def tell_firms_apart(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same firms; of two in one sentence each has its own."""
    return settle_frames(judged, sentences, _FRAMES)
