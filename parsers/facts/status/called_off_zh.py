"""Takes back what a Chinese text says of a firm where it says right beside it that it is not so, or not yet.

《关于注销…的公告》有误,现予撤回; 甲公司被吊销许可?管理局回应:消息不实; 甲公司有望在下月拿到批复.
"""

from collections.abc import Sequence

from domain.altering import alter
from domain.claims import FirmStatus
from parsers.facts.status.granting import Judged
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.sentences import Sentence

SURE = 0.8
_END = r"(?:注销|吊销|撤销|收回|失效|终止)"
#: The paper by which something ended is itself taken back, or what had ended stands again.
_END_UNDONE = Deferred(
    rf"误(?:将|把|被)?[^,。;\n]{{0,40}}(?:列入|纳入|写入|登入)[^,。;\n]{{0,12}}{_END}[^,。;\n]{{0,10}}"
    rf"|(?<!未)(?<!不)(?:中止|停止|暂停|终止|撤回)了?(?:对(?:(?![并且后]|办理)[^,。;\n]){{1,60}}?)?{_END}的?(?:程序|手续|流程)"
    rf"|{_END}[^,。;\n]{{0,60}}(?:公告|公示|通告|决定|通知)(?:书)?[》\"”]?(?:一文|内容|信息)?(?:系|因|已|被|予以|现)*(?:有误|误[发登]|撤回|作废|更正|撤销|废止|收回|无效)"
    rf"|(?:撤回|撤销|废止|收回|更正)了?(?:此前|原|该)?(?:对|《?关于)(?:(?!批[复覆]的|牌照的|资格的)[^,。;\n]){{0,50}}?{_END}[^,。;\n]{{0,40}}(?:公告|公示|通告|决定|通知)"
    rf"|(?:该|上述|其(?!余|他|它|母))(?:公司|企业)?的?[^,。;\n]{{0,8}}(?:许可证?|批[复覆文]|牌照)(?:仍然?|依然|继续|持续|恢复)有效"
    rf"|(?<!未)(?<!不)(?<!没有)(?<!申请)(?<!要求)(?<!不得)(?<!不予)(?<!不能)(?<!禁止)(?<!可)恢复了?[^,。;\n]{{0,50}}(?:许可证?|批[复覆]|牌照|试点资格)(?=[,。;\n]|$)"
)
#: Behind a question that claims it, somebody who says otherwise.
_ASKED = Deferred(r"\?[\"”]?\s*$")
_SAYS_NO = Deferred(
    r"[^,。:\n]{0,14}?(?:[:称]|表示|回应|否认|辟谣|澄清)[^。\n]{0,20}?(?:不属实|不实|并非(?:事实|如此|属实|实情)|没有此事|并?无此事|假的|误传|谣言|尚未|仍在|(?:正常|正在)(?:审[理核查]|推进|办理))|[^。\n]{0,12}?(?:辟谣|否认)"
)
#: Between a name and the grant: it is only hoped for.
_HOPED = Deferred(
    r"(?:\([^()]{1,24}\))?[^,。;]{0,4}(?:有望|可望|料将|或将|预计将?|即将|快要|有可能)[^,。;]{0,14}?(?:拿到|获[得批准颁]|取得|领到|收到|得到)"
)
_DONE: tuple[FirmStatus, ...] = ("approved", "revoked", "rejected")


def take_back_zh(judged: list[Judged], sentences: Sequence[Sentence]) -> list[Judged]:
    """The same names; of whom the text itself says that what it claims is wrong, undone or to come, nothing is told."""
    return [_take_back(one, sentences) for one in judged]


#: 仅西门子旗下公司进入名单;另外两家的申请仍在审查: who alone got in is no applicant.
_ONLY = Deferred(r"(?:仅有?|只有|唯有|唯独)$")
_GOT_IN = Deferred(r"(?:旗下|一家|的)?[^,。;]{0,10}?(?:进入|入选|入围|上榜|获[批准]|拿到|取得|通过)")


def _take_back(one: Judged, sentences: Sequence[Sentence]) -> Judged:
    if rule := _find_rule(one, sentences):
        return alter(one, status="mentioned", rule=rule, confidence=SURE)
    sentence = sentences[one.sentence]
    before, after = sentence.text[: one.name.start - sentence.start], sentence.text[one.name.end - sentence.start :]
    if one.status == "applicant" and _ONLY.search(before) and _GOT_IN.match(after):
        return alter(one, confidence=min(one.confidence, DOUBTED_AT))
    return one


#: An end that a sentence tells besides: 撤销注销决定后,又于11月28日依法注销; 注销甲的许可证,其余企业的批复继续有效.
_ENDS = Deferred(rf"(?<!未)(?<!不)(?:{_END})")


def _is_end_undone(text: str) -> bool:
    """Whether all ends of which a sentence tells are undone in it."""
    left = _END_UNDONE.sub(" ", text)
    return left != text and _ENDS.search(left) is None


def _find_rule(one: Judged, sentences: Sequence[Sentence]) -> str:
    if one.status not in _DONE:
        return ""
    sentence = sentences[one.sentence]
    if one.status == "revoked" and _is_end_undone(sentence.text):
        return "end-undone"
    behind = sentences[one.sentence + 1].text if one.sentence + 1 < len(sentences) else ""
    if _ASKED.search(sentence.text) and _SAYS_NO.match(behind):
        return "asked-and-denied"
    after = sentence.text[one.name.end - sentence.start :]
    if one.status == "approved" and _HOPED.match(after):
        return "hoped"
    return ""
