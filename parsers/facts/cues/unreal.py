# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Leaves out of a sentence the grants and endings that it does not tell as done: asked, supposed, hoped for, another's or of long ago."""

import re

from parsers.facts.cues.verbs import DENIES
from parsers.facts.text.patterns import Pattern

_PAPER_ZH = r"(?:批[复覆文]|获批|获准|许可证?|牌照|试点)"
_UNTOLD = r"(?:[^;,.\n]|[,.](?= ?(?:Ltd|Inc|Limited)\b)|\.(?=,| [a-z])|(?<=Ltd\.),(?= [a-z]))"
#: 能否获得批复, 距离获批只差一步, 一旦获批, 与已获批复的某公司签约; "foreign companies will be granted access": what a plan holds out.
_ASKED_ZH = Pattern(
    rf"\"[^\"\n]{{2,40}}\"的?(?:截图|帖子|网帖|传言|传闻|说法|视频)[^,。;\n]*|(?:自媒体|网友|网民|网络账号|短视频|社交媒体)[^,。;\n]{{0,20}}(?:称|说|爆料),?(?:\"[^\"\n]{{2,80}}\")+|(?:自媒体|网民|网友|网络账号|公众号)(?:近日|日前|昨日)?(?:发布|发文|发帖|推送|转发)[^。;\n]{{0,60}}(?:称|说|爆料)[^,。;\n]{{2,80}}|(?:对|给)(?:首次|成功|新|已)?(?:获得|取得|获批|拿到)[^,。;\n]{{0,40}}?(?:企业|公司|外企|单位|机构)[^。;\n]{{0,14}}?(?:给予|予以|奖励|补贴)[^。;\n]*|(?:能否|会否|可否|是否|何时)[^,。;\n]{{0,60}}{_PAPER_ZH}[^,。;\n]*|距离?[^,。;\n]{{0,40}}{_PAPER_ZH}[^,。;\n]{{0,8}}(?:只差|仅差|还差|尚有|一步之遥)[^,。;\n]*"
    rf"|(?:有望|可望|料将|或将|即将|快要)(?:在|于)?[^,。;\n]{{0,14}}(?:拿到|获得?|取得|领到|收到|得到)[^,。;\n]{{0,20}}{_PAPER_ZH}|(?:与|跟|同|像|和|如)(?:已|早已|此前|先前)?获批的[^,。;\n]{{1,20}}(?:一样|类似|不同|相比|一道),|(?:一旦|如果|若|假如|假设|倘若?|要是|只要|只有)(?!干)[^,。;\n]{{0,60}}{_PAPER_ZH}[^,。;\n]{{0,16}}(?=[,。;\n]|$)"
    r"|(?:与|同|和|跟|组织|召集|邀请|走访|约谈|培训)[^,。;\n]{0,8}(?:已|曾)?(?:获|取得|拿到|持有)[^,。;\n]{0,30}(?:批[复覆]|许可证?|牌照|资格)的[^,。;\n]{2,24}"
)
_ASKED_EN = Pattern(
    rf"^\W*Had {_UNTOLD}{{3,160}}?, {_UNTOLD}{{0,60}}\b(?:would|could|might) have\b[^.;:]{{0,120}}|(?<!, )(?<!, long )\b(?:poised|shortlisted|in line|tipped|in the running) (?:to (?:get|win|receive|obtain|become)|for)\b[^.;,\n]{{0,90}}|\bwhether\b{_UNTOLD}{{0,200}}|\b(?:one|a|two|just a|a few) (?:final |last |short )?steps? away from\b[^.;,\n]*"
    rf"|\b(?:if|once|should|unless|until|assuming|as soon as|before) {_UNTOLD}{{0,90}}?\b(?:approv|clear|licen[cs]|grant|admit|permi)\w*{_UNTOLD}{{0,90}},"
    r"|\b(?:held|hosts?|hosted|organi[sz]e[sd]?|ran|summon(?:s|ed)|met|visited|toured|surveyed|audited|inspected|briefed|trained) [^.;,\n]{0,50}\b(?:firms|companies|enterprises|participants|holders)\b (?:already |previously )?(?:approved|admitted|cleared|licensed)\b[^.;,\n]*"
    r"|\b(?:won|wins|received|receives|obtained|got|earned|secured|passed|gained) (?:an? |its |the )?(?:[\w-]+ ){0,4}(?:certification|accreditation by|award|prize|contract|loan|financing|funding|listing)\b|\b(?:board|shareholders|directors)\b[^.;\n]{0,90}?\b(?:approved|cleared|authori[sz]ed|endorsed)\b"
    r"|\b(?:foreign|overseas)[\w-]* (?:companies|firms|investors|enterprises|operators|businesses) (?:will|would|shall|can|may|could|should) (?:soon |now |also |then |only )?be (?:granted|given|issued|awarded|approved|cleared|licen[cs]ed|admitted)\b[^.;,\n]*"
    r"|\b(?:enterprises|companies|firms|investors|operators|applicants|businesses) (?:that|which|who) (?:have|has) (?:already )?(?:obtained|received|secured|been granted|been given) [^.;,\n]{0,70}\b(?:approvals?|permits?|licen[cs]es?)\b(?=[^.;\n]{0,60}\b(?:may|shall|must|can|should|will)\b)"
    r"|\bto (?:change|amend|alter|update|correct|transfer) (?:its|their|the) [^.;,\n]{0,60}?\b(?:approval|licen[cs]e|permit)s?\b"
    r"|\bnot (?:one|a single) [^.;,\n]{0,50}\b(?:has|have|had|was|were) (?:yet |so far )?(?:been )?(?:approved|cleared|admitted|licen[cs]ed|granted)\b[^.;,\n]*"
    r"|\b(?:wants?|hopes?|wishes|would like) to be (?:among|one of|the next)\b[^.;,\n]*"
    r"|\b(?:try(?:ing)?|tries|struggl\w+|seek(?:s|ing)?|hop(?:es?|ing)|bid(?:s|ding)?|push(?:es|ing)?|rac(?:es?|ing)|jockey\w*|queu\w+|lobby\w*) to (?:get|be|win|join|enter|come|gain|obtain|secure|receive)\b[^.;,\n]*",
    re.I,
)
#: 首批13家获批已过去一年; "a year after the first 13 were approved": an act of long ago.
_LONG_AGO = Pattern(
    r"(?:首批|第[一二三四五六]批)?[^,。;\n]{0,16}获批(?:已|至今|以来)?(?:过去|满|整|将满|已有)[^,。;\n]{0,6}(?:年|个?月|周年)|\b(?:an?|one|two|three|several|\w+) (?:years?|months?) after (?:(?:the )?(?:first|second|third|initial|latest|last) |(?:the )?(?:\d+|[a-z]+teen|[a-z]+ty|nine|ten|eleven|twelve) (?:[\w-]+ ){1,4}(?:were|got|received|won|obtained) )[^.;,\n]{2,120},",
    re.I,
)
#: 否认批复被撤销, 中止执行撤销决定, 撤销程序; "denied that its approval had been revoked", "the procedure for revoking".
_ENDS = Pattern(
    r"\b(?:would|might|could|were to|were due to|was due to) (?:otherwise )?(?:have )?(?:laps|expir|end)(?:ed|e)?\b[^.;,\n]*|(?:未|没有|并未|从未)(?:曾|有)?(?:撤销|注销|吊销|收回)(?:过|了)?(?:任何|哪|一)[^,。;\n]{0,40}|(?:澄清|回应|表示|强调|重申|称)[^。;\n]{0,12}(?:并未|从未|没有|未曾)(?:撤销|注销|吊销|收回)[^,。;\n]{0,50}|(?:《?关于)?(?:注销|吊销|撤销|收回)[^,。;\n]{0,60}(?:公告|公示|通告|决定|通知)书?[》\"”]?(?:一文|内容|信息)?(?:系|因|已|被|予以|现)*(?:有误|误[发登]|撤回|作废|更正|撤销|废止|无效)|(?<!作出)(?<!给予)(?:撤销|撤回|收回|废止)了?(?:(?!批[复覆]|许可证?的|牌照|资格)[^,。;\n]){0,50}?(?:不予[^,。;\n]{0,8}|处罚|注销|撤销)(?:决定|公告|通知)[书]?|(?:驳回|拒绝|不予支持)[^,。;\n]{0,16}(?:撤销|注销|吊销|收回)[^,。;\n]{0,50}|\"[^\"\n]{0,40}(?:撤销|注销|吊销|收回|失效)[^\"\n]{0,20}\"(?:的|等)?[^,。;\n]{0,6}(?:传言|传闻|谣言|说法|网帖|网文|消息)"
    r"|(?:(?<![一-鿿])传(?=[一-鿿])(?!真|统|输|达|媒|承|感)|有?传(?:言|闻)?[称指]|网传|据传|盛传|市场消息[称指]|坊间[^,。;\n]{0,6}[称传])[^。;\n]{0,60}?(?:撤销|注销|吊销|收回|失效)[^,。;\n]{0,8}|(?:不要|不应|勿|避免|反对|否认|质疑|推翻|中止执行|暂缓|停止执行)[^,。;\n]{0,50}?(?:撤销|注销|吊销|收回)[^,。;\n]{0,50}|(?:撤销|注销|吊销|收回)[^,。;\n]{0,20}(?:程序|流程|办法|规则|条件|情形|制度)"
    rf"|\b(?:{DENIES}|(?:called|calls|labelled) (?:untrue|false|wrong|baseless|groundless|unfounded) (?:an? |the )?(?:[\w-]+ )?(?:reports?|claims?|rumou?rs?|stor(?:y|ies))|not true|untrue) ?(?:that )?{_UNTOLD}{{0,160}}?\b(?:revoked|withdrawn|cancell?ed|suspended|terminated)\b"
    rf"|\bden(?:y|ies|ied|ying) (?:that )?{_UNTOLD}{{0,160}}\b(?:revoked|withdrawn|cancell?ed|suspended|terminated)\b|\b(?:procedures?|rules|conditions|grounds|criteria|process|guidelines) for (?:the )?(?:revok|revoc|withdr|cancel|terminat|suspen)\w*[^.;,\n]*",
    re.I,
)


def leave_unreal(text: str) -> str:
    """The sentence without the grants that it only asks about, supposes or recalls; the same where it has none."""
    for pattern in (_ASKED_ZH, _ASKED_EN, _LONG_AGO):
        text = pattern.sub(" ", text)
    return text


def leave_unreal_ends(text: str) -> str:
    """The sentence without the endings that it denies, opposes or only regulates; the same where it has none."""
    return _ENDS.sub(" ", text)
