# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Chinese cues of a whole from which some left, and of those let in beside others whose papers ended: 首批13家企业中有1家退出, 新批复14家、注销2家."""

from parsers.facts.cues.cues import Cue, make_cue

_NTH = r"(?:首批|头批|第[一二三四五六七八九十\d]{1,3}批)"
_FIRMS = r"[家户间](?:(?!申请|受理|排队)[^,。;#\d]){0,24}?(?:企业|外企|公司)(?:当中|之中|中|里)"
_OF_FIRMS = r"(?:外资|外商投资|外国|境外|台资|港资|日资)?(?:企业|外企|公司|业者)"
_NUMBER = r"(?:\d+|[一二两三四五六七八九十]+)"
_SOME = rf"(?:已经?|目前|现|又|先后|,)*有?{_NUMBER}[家户间](?:企业|公司|外企)?"
_LEFT = r"(?:(?:已|因[^,。;#]{1,16}?|主动|被|遭|先后|陆续)*(?:退出|注销|撤销|吊销|收回|取消|移出|除名|失效|终止))"
_ENDS = r"(?:注销|撤销|吊销|收回|撤回)"

#: Rules of batches whose sentence tells an end of others.
BESIDE_ENDS = ("zh.batch-some-left", "zh.given-beside-ended")
#: Rules of totals of which some end: they are of the day before, and not of the day of the end.
BEFORE_ENDS = ("zh.pilot-some-left", "zh.some-of-ended")

PARTED_ENDS: tuple[Cue, ...] = (
    make_cue("zh.batch-some-left", "batch", "", "clause", rf"{_NTH}#{_FIRMS}{_SOME}{_LEFT}", 0.85),
    make_cue("zh.pilot-some-left", "pilot_total", "", "clause", rf"^(?!.*(?:{_NTH}|申请|家里))(?=.*(?:试点|获[批准]|批[复覆])).*#{_FIRMS}{_SOME}{_LEFT}", 0.8),
    make_cue("zh.some-of-ended", "pilot_total", "", "clause", rf"{_ENDS}了?#{_FIRMS}的?{_NUMBER}[家户间][^,。;#]{{0,20}}试点批[复覆]", 0.8),
    make_cue("zh.others-in-force", "pilot_total", "", "clause", rf"^(?!.*(?:内资|民营))(?:而|但)?(?:另外?|其余|剩余|余下|其他)的?#[家户间](?:{_OF_FIRMS})?(?:的批[复覆])?(?:均|则|仍然?|依然|继续)+有效(?=[,。;]|$)", 0.8),
    make_cue("zh.given-beside-ended", "batch", "", "clause", rf"(?<![未拟将])(?<![未拟将]新)新?(?:批[复准]|核准|发放|增加?)了?#[家户间](?:{_OF_FIRMS})?[、和及与并]?(?:同时)?{_ENDS}了?{_NUMBER}[家户间]", 0.85),
    make_cue("zh.let-in-beside-left", "batch", "", "clause", rf"#[家户间](?:{_OF_FIRMS})?(?:获批|获准|通过|拿到批[复覆])(?:增值|加值|电[信讯]|业务|试点)*[、和]{_NUMBER}[家户间](?:{_OF_FIRMS})?(?:退出|被?注销|被?撤)", 0.84),
    make_cue("zh.ended-of-batch", "batch", "", "clause", rf"{_ENDS}了?[^,。;#]{{0,4}}{_NTH}#[家户间](?:{_OF_FIRMS})?(?:之?中|里)的{_NUMBER}[家户间]", 0.82),
    make_cue("zh.ended-of-all", "pilot_total", "", "clause", rf"^(?!.*(?:{_NTH}|许可证)).*{_ENDS}了?#[家户间](?:{_OF_FIRMS})?(?:之?中|里)的{_NUMBER}[家户间]", 0.8),
    make_cue("zh.class-has-pilot", "subset", "", "clause", r"#[家户间]外资(?:车企|药企|酒店|零售商?|银行系[一-鿿]{2,6})(?:已|均)?(?:获得?|取得|拿到|领到)[^,。;#]{0,4}(?:增值电[信讯]|试点)[^,。;#]{0,10}批[复覆]", 0.8),
)  # fmt: skip
