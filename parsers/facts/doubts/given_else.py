# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Makes a batch or total wait whose clause gives its firms something else than approvals, or counts others than all of them.

向首批5家外资企业颁发受理单; "granted approval to change the scope of their licences"; 港资外商投资电信企业达1900家; "the US had 1,200".
"""

import re
from collections.abc import Sequence

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.subject.elsewhere_en import LAND
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.nations_zh import LAND_ZH
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import find_regions

#: What the firms of a batch got or entered, behind their number or before it.
_GIVEN_ZH = Deferred(
    r"(?<!同时)(?<!并)(?:颁发|发放|送达|下发|发出|发送|收到|拿到|领到|领取|取得|获颁|获发|获得)了?(?:(?!批[复覆]|许可|牌照|(?<!营业)执照)[^,。;]){0,24}(?:受理单|受理通知|听证|牌匾|荣誉|预审|手册|指南|补正|告知书|推荐函|路条|聘书|证明|奖牌|营业执照|纪念|培训证|邀请函|意见书|调查表|问卷)"
    r"|进入(?:(?!试点(?:名单)?[,。;]|名单[,。;])[^,。;]){0,18}(?:评审|(?<!完成)(?<!通过)审查|初审|答辩|(?<!并)公示|培育|储备|辅导|复核)"
    r"|^[\d一二三四五六七八九十两百]+[家户间](?:外资|外商投资)?(?:企业|外企|公司)?(?:仍|尚|还|正)?(?:待批|待审|在审|候批|排队)"
)
#: 无一落选,全部入围"独角兽"榜单: what they entered may stand in a clause of its own.
_ENTERED_ZH = Deferred(
    r"(?:入围|列入|获批准列入|获批(?:成为|为)?)(?!(?:试点)?(?:的)?(?:外资)?企业)(?:(?!试点名单|试点批|许可|牌照)[^,。;]){0,16}(?:榜|库|初审|总部|高新技术|候选|独角兽|专精特新|小巨人|研发中心)"
)
_BEFORE_ZH = Deferred(
    rf"申请(?:企业|者|单位|人)(?:共计?|合计|总数|已?达|有|为)*$|(?:港|台|日|美|德|英|法|韩)资(?:的)?(?:外商投资|外资)(?:增值)?电[信讯](?:业务)?企业(?:已?达|有|为|共计?|总数|数量|增至)*$|从事(?!(?:增值)?电信业务的)[^,。;]{{2,20}}的(?:外商投资|外资)(?:增值)?电[信讯](?:业务)?企业(?:已?达|有|为|共计?|总数|数量|增至)*$"
    rf"|(?:^|[,;。:])(?:而|同期|相比之下)?,?{LAND_ZH}(?:的|国内|境内|有|共有|现有)*(?:外资|外商|外国)[^,。;]{{0,16}}$|(?<!好于)(?<!超)(?<!出)(?<!场)(?:预测|预计|预期)(?![^。;]{{0,30}}(?:目前|截至|已(?:经)?(?:有|批|达)))[^。;]{{0,30}}$"
    r"|(?:[两三四五六七八九十]|\d)个(?:(?!业务|批|月|季|年|省|市|地)[^,。;]){0,6}(?:领域|行业)(?![^,。;]{0,14}(?:首批|第[一二三四五六七八九十\d]+批))[^,。;]{0,14}$"
)
#: What goes on with such a row, and not with the country's sum behind it: 全国累计达167家.
_GOES_ON = r"(?![^。;]{0,60}[,:](?:全国|累计|合计|共计?|总数|总计|截至[^,。;]{1,12}(?:总数|全国)))[^。;]{0,60}$"
#: 31家、22家、16家: a row of which each is another's.
_IN_ROW = Deferred(rf"分别(?:有|为|是|达|新增|获批)?{_GOES_ON}")
#: 京沪琼深分别有31家、22家: places by one letter, which nothing tells apart.
_IN_SHORT_ROW = Deferred(rf"[京沪琼深津渝粤苏浙闽鲁川鄂]{{3,}}(?:四地|各地)?(?:分别|依次|各){_GOES_ON}")
#: 新片区取得试点批复的外资企业达到12家: of an area whose name stands elsewhere.
_OF_AREA = Deferred(
    r"(?:^|[,;:])(?:目前|至此|截至目前|如今|现在?)?,?(?:新片区|[本该]?片区|[本该]?园区|(?<![一-鿿])新区|开发区|高新区|合作区|保税区|[该本我]区|区内|园内)(?!域)[^,。;]{0,30}$"
)
_OF_COUNTRY = Deferred(r"全国|我国|试点(?:地区|区域|城市)|四地|各地|国内|境内")
#: 上海、北京、海南、深圳四地有1530家,占全国56%.
_OF_SOME = Deferred(
    r"[两三四五六七八九十\d][地省市](?:共|合计|一共|总共|已)?有?(?:外商投资|外资)?(?:电信)?[^,。;]{0,8}$"
)
_OF_LAND_ZH = Deferred(
    rf"(?:^|[,;。:])(?:据|日前|近日|此前|而)?{LAND_ZH}(?:政府|新规|当局|方面|通信部|信息通信部|的)?[^。;企商资]{{0,12}}(?:允许|批准|发放|开放|撤销|规定|新规)"
)
_PAPER_OF_LAND = Deferred(
    rf"[^。;]{{0,24}}(?:拿下|拿到|取得|获得|获颁)了?{LAND_ZH}(?!资|企业|公司|商)[^,。;]{{0,10}}(?:牌照|许可|执照)"
)

_FIRMS = r"(?:firms|companies|enterprises|businesses|investors|operators|applicants)"
_GIVEN_EN = Deferred(
    rf"^[^.;]{{0,60}}?\b(?:received|got|given|handed|issued|sent|granted|awarded|collected) (?:[\w-]+ ){{0,3}}?(?:(?:acceptance|guidance|warning|recommendation|invitation|reminder|comment|training) (?:notices?|letters?|papers?|certificates?|slips?)|(?<!approval )(?<!pilot )(?<!licence )(?<!license )(?<!telecom )(?<!their )certificates?|medals?|prizes?|handbooks?|questionnaires?|training)\b"
    r"|^[^.;]{0,60}?\b(?:passed|cleared|through|entered|entering|undergoing) (?:an?|the) (?:[\w-]+ ){0,2}(?:(?:[\w-]+-level|preliminary|initial) review|hearing|interview|inspection)\b(?![^.;]{0,40}\b(?:approved|approvals?|licen[cs]ed|let in|granted))"
    r"|^[^.;]{0,60}?\b(?:granted|given|got|received|obtained|won) (?:an? |the )?(?:approvals?|permission|clearance|leave|consent) to (?:change|amend|alter|transfer|move|extend|relocate|rename|adjust|merge|close)\b"
    r"|^[^.;]{0,60}?\badmitted to (?:[\w'-]+ ){0,6}?(?:council|committee|association|chamber|forum|court|panel|board|programme of training)\b|^[^.;]{0,60}?\bcleared of\b|^[^.;]{0,60}?\bapproved to (?:run|open|operate|set up|build) (?:[\w-]+ ){0,2}(?:hospitals?|clinics?|banks?|schools?|brokerages?|funds?|factories|plants?)\b"
    rf"|^[\w,-]+ (?:[\w-]+ ){{0,3}}{_FIRMS}['’]s? (?!approv|licen|permit|applic|entry|home|names?|owners?|identit|bids?\b|plans? to|admission|participation|value-added|telecom|pilot|trial|wholly|units?|subsidiar|affiliates?|arms?\b|ventures?|operations?)[a-z]+|^[\w,-]+ (?:[\w-]+ ){{0,3}}{_FIRMS} to be (?:inspected|audited|fined|investigated|reviewed|examined|interviewed|surveyed|trained)\b"
    r"|^[^.;]{0,120}\b(?:being|were|was|been|are) (?:forwarded|referred|passed on|sent on)\b(?![^.;]*\b(?:approved|granted|licen[cs]ed|let in))|^[^.;]{0,90}\band (?:sent|forwarded|passed|referred) (?:their|the) (?:files|papers|cases|applications|dossiers)\b|^[^.;]{0,60}?\bapplying for\b"
)
_BEFORE_EN = Deferred(
    rf"\b(?:shr[aiu]nk|fell|dropped|dwindled|reduced|cut|declined) to $|\b(?:existing|earlier|previous|original|old) (?:group|list|batch|cohort|round|lot) of (?:the )?$|\bsince (?:(?:last|early|late|mid-?) ?)?[A-Z]\w+(?: \d{{4}})?, when $|\b(?:the |in )?{LAND} (?:had|has|counts?|counted|hosts?|hosted|licensed|approved|reported) (?:about |some |over |only )?$|\b(?i:two|three|four|five|\d) (?:[\w-]+ )?(?:fields|sectors|industries|trades)\b(?![^.;]{{0,120}}(?:, |\bthe ministry\b|\bMIIT\b)[^.;]{{0,40}}$)[^.;]{{0,120}}$"
)
_IN_PLACE_FIRST = Deferred(
    r"(?:^|[.;] )In (?:the )?(?:Lin-?gang|Pudong|Yizhuang|Qianhai|Nansha|Hengqin|Yangpu|Zhangjiang|Hongqiao|[A-Z][\w-]+ (?:New Area|District|Zone))(?: alone)?,? $"
)
_OF_LAND_EN = Deferred(
    rf"^(?:The )?(?:{LAND}|Vietnamese|Indian|Indonesian|Thai|Malaysian|Philippine|Singaporean?|Korean|Japanese|Russian|Saudi|Emirati|Brazilian|Mexican|Australian|Canadian) (?:ministry|government|regulator|authorities|parliament|cabinet)\b"
)
_HERE_EN = Deferred(r"\b(?:in|into|of|to) China\b|\bChina's\b|\bMIIT\b")


def wait_where_else_given(claims: list[Draft], text: str, sentences: Sequence[Sentence]) -> list[Draft]:
    """The claims; a batch, total or part that would be told as fact waits where its clause gives or counts something else."""
    return [
        alter(one, rule=f"{one.rule}+doubt-given-else", confidence=min(one.confidence, DOUBTED_AT))
        if one.confidence > DOUBTED_AT and one.role in (*WHOLE_ROLES, "subset") and _is_of_else(one, text, sentences)
        else one
        for one in claims
    ]


def _is_of_else(one: Draft, text: str, sentences: Sequence[Sentence]) -> bool:
    sentence = sentences[one.sentence]
    before, behind = text[sentence.start : one.at], text[one.at : sentence.end]
    return (_is_of_else_zh if one.rule.startswith("zh.") else _is_of_else_en)(one, before, behind)


def _is_of_else_en(one: Draft, before: str, behind: str) -> bool:
    told = before + behind
    abroad = _OF_LAND_EN.search(told) is not None and not _HERE_EN.search(told)
    if one.role == "subset":
        return abroad
    placed = one.role == "batch" and one.region is None and _IN_PLACE_FIRST.search(before) is not None
    return abroad or placed or _GIVEN_EN.search(behind) is not None or _BEFORE_EN.search(before) is not None


def _is_of_else_zh(one: Draft, before: str, behind: str) -> bool:
    clause = re.split("[。;]", behind)[0]
    if one.role == "subset":
        return False
    given = _GIVEN_ZH.search(clause.split(",")[0]) or _ENTERED_ZH.search(clause)
    if given or _PAPER_OF_LAND.match(clause) or _BEFORE_ZH.search(before) or _OF_LAND_ZH.search(before):
        return True
    return one.role != "batch" and _is_of_some_places(one, before, clause, country=_OF_COUNTRY.search(before + behind))


def _is_of_some_places(one: Draft, before: str, clause: str, *, country: re.Match[str] | None) -> bool:
    """Whether a Chinese total is that of places which nothing tells apart, or of which no name is known."""
    if _IN_SHORT_ROW.search(before):
        return True
    if one.region is not None:
        return False
    near = re.split("[;。]", before)[-1]
    if one.rule.startswith("zh.approved-of-field") and find_regions(near.split(",")[-1]):
        return True  # 北京亦庄获批试点的企业12家
    if _OF_AREA.search(near) and country is None:
        return True
    in_row = _IN_ROW.search(before) is not None and len(find_regions(before)) > 1
    return in_row or (one.role == "stock_total" and _OF_SOME.search(before) is not None and "占全国" in clause)
