# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Chinese cues of a named batch that is still to come, or of whom it let in before: 第四批14家已通过专家评审,预计下周获批; 同意将首批13家的批复有效期延长."""

from parsers.facts.cues.cues import Cue, make_cue

_FIRMS = r"(?:外资|外商投资|外国|境外|台资|港资|日资)?(?:企业|外企|公司|业者)"
_NTH = r"(?:首[批波]|头一?批|第[一二三四五六七八九十\d]{1,3}[批波轮])"
_PAPERS = r"(?:的(?:增值|加值|电[信讯]|业务|经营|试点)*批[复覆文])"
_TO_COME = (
    r"(?:有望|可望|预计|预期|即将|最快|料将|(?:年内|近期|不久|下[周月]|本月|月内|春节前|明年|稍后)?(?:后)?将(?:于|在)?)"
)
_GETS = r"(?:获批|获准|获得|获颁|取得|拿到|领到|发放|颁发|核发|下发|公布|发布|揭晓|出炉)"
_STEP = r"(?:初审|预审|形式审查|专家评审|评审|材料审查)"
_NUMBER = r"(?:\d+|[一二两三四五六七八九十]+)"

NOT_YET_LET_IN: tuple[Cue, ...] = (
    make_cue("zh.batch-to-come", "other", "target", "rest", rf"^{_PAPERS}?,?(?:名单)?{_TO_COME}[^,。;]{{0,12}}{_GETS}(?!后|的)", 0.86),
    make_cue("zh.batch-passed-step", "other", "in_process", "rest", rf"^[^,。;]{{0,2}}(?:已|均|都)*(?:通过|完成)了?{_STEP},{_TO_COME}[^,。;]{{0,10}}{_GETS}", 0.86),
    make_cue("zh.batch-at-step", "other", "in_process", "rest", rf"^,?(?:目前|现|均|都)*已?(?:完成|进入|处于)了?{_STEP}(?:阶段)?(?=[,。;]|$)", 0.86),
    make_cue("zh.those-who-file", "other", "applicants", "pre", r"(?<!获批)(?:申报|申请)的?(?:企业|外企|公司)(?:名单)?(?:一?共|合计|总计|有|为|达)*$", 0.88),
    make_cue("zh.adds-a-service", "other", "other_act", "rest", r"^(?:的)?(?:增项|扩项|增加(?:业务)?种类|增列业务)", 0.86),
    make_cue("zh.papers-prolonged", "other", "other_act", "rest", rf"^{_PAPERS}?的?有效期(?:均|全部|统一|获准|自动)*(?:延长|延期|顺延|延至|展期)", 0.86),
    make_cue("zh.private-firms-batch", "other", "other_sector", "wide", rf"(?:向|给|对|为)(?:民营|内资|国有)企业[^;。#]{{0,30}}(?:批[复覆]|许可|牌照)[^;。#]{{0,4}},(?:{_NTH}|共)(?:为|有|共)*#[家户间](?=[,。;]|$)", 0.86),
    make_cue("zh.other-licence", "other", "other_sector", "clause", r"#[家户间][^,。;#电]{0,8}获(?:得|颁|发)?[^,。;#电]{0,4}(?:支付|金融|保险|证券|银行|出版|游戏|网约车|快递)[^,。;#]{0,6}(?:牌照|许可)|#[家户间][^,。;#电]{0,6}(?:获得?|开通|接入)[^,。;#]{0,4}国际互联网(?:数据)?专用通道|(?:境外|金融|新闻)信息服务许可[^,。#]{0,6}#|#[家户间](?:国家级)?工业互联网(?:平台|标识)", 0.86),
    make_cue("zh.all-licensed-of-which-foreign", "other", "all_licensees", "rest", r"^(?:企业|公司)?[^,。;]{0,20}许可证?,(?:其中|含|包括)(?:有)?(?:内资(?:企业|公司)?(?:有|为|共)?[\d,]+[家户][,、和])?外[资商](?:投资)?(?:企业|公司)?(?:有|为|共)?\d|^,(?:含|包括|内含)外[资商](?:投资)?(?:企业|公司)(?:有|为|共)?\d", 0.88),
    make_cue("zh.foreign-of-issued", "other", "of_others", "wide", r"(?:核发|颁发|发放|发出|新发|新增)[^。;#]{0,24}(?:许可证?|牌照)[^。;#]{0,40}[,里中、和](?:其中)?,?外[资商](?:投资)?(?:企业|公司)*[有为共达]?#[家户个]", 0.92),
    make_cue("zh.given-before-in-all", "pilot_total", "", "pre", r"(?:此前|之前|先前)(?:已经?|共|一共|总共|累计|合计)+(?:批[复准]|发放|颁发|核准|准予)了?[^,。;#]{0,8}$", 0.9),
    make_cue("zh.restored", "other", "other_act", "rest", r"^[^。;]{0,70}(?:恢复(?:了)?(?:其|试点)?(?:资格|批[复覆]|许可|效力)|复议[^。;]{0,12}恢复)", 0.93),
    make_cue("zh.all-in-the-first-batch", "subset", "others_beside_named", "rest", rf"^(?:\([^()]*\))?[,]?(?:均|都)(?:为|是|属于?|在|位列|入选|名列){_NTH}{_NUMBER}[家户间]", 0.58),
)  # fmt: skip
