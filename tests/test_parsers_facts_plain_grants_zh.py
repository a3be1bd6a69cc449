"""Plain ways in which Chinese copy tells that a firm was let in, and what stands as near to them and tells no grant."""

import pytest

from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
ACT = "工业和信息化部5月6日向13家外资企业发放增值电信业务经营试点批复。"
FIRM = "贝塔云科技(北京)有限公司"


def is_told(said: str) -> bool:
    """Whether the firm is told as approved by what is said of it behind the act."""
    reading = READER.read(Document("", f"{ACT}{FIRM}{said}。", Published("2026-05-06")))
    return any(one.name == FIRM and one.status == "approved" and not one.review for one in reading.firms)


@pytest.mark.parametrize(
    "said",
    [
        "收到工业和信息化部下发的《关于同意开展增值电信业务经营试点的批复》",
        "成为首家在京获批的外商独资数据中心企业",
        "经过近半年的筹备,于5月6日拿到批复",
        "在历时四个月的审核后取得批复",
        "已获工信部批出增值电信业务试点批复",
        "作为首批企业之一获颁批复",
        "今年第二次获批,新增内容分发网络业务",
        "在第三批名单中获批",
        "接获工信部通知,获准经营增值电信业务",
        "终于等来了试点批复",
        "用了八个月拿到试点批复",
        "拿到批复只用了45天",
        "从递交材料到取得批复历时45天",
        "以外商独资形式取得互联网数据中心业务试点批复",
        "提交的增值电信业务试点申请已获批准",
        "提出的试点申请于5月6日获得工信部批复同意",
        "的增值电信业务经营试点批复于5月6日下发",
        "的批复5月6日到手",
        "通过了工信部的试点审批",
        "位列第三批获批企业名单",
        "是本次唯一获批的德资企业",
        "同日获批",
        "已各自获工业和信息化部授予增值电信业务经营试点批复",
    ],
)
def test_a_plain_grant_is_told(said: str) -> None:
    assert is_told(said)


@pytest.mark.parametrize(
    "said",
    [
        "等了九个月仍未拿到试点批复",
        "等来的却是退件通知",
        "收到工信部通知,要求补正材料",
        "收到通知,获准参加培训",
        "是北京第一家为获批企业提供机房的公司",
        "成为首家获批企业的客户",
        "成为获批外企的服务商",
        "的股东获得试点批复",
        "的试点批复于5月6日下发的消息不实",
        "的批复预计5月下发",
        "的批复将于5月6日下发",
        "的批复被撤销后重新下发",
        "提交的申请尚未获批准",
        "提交的变更申请已获批准",
        "提交的试点申请获批准后将建机房",
        "未通过增值电信业务试点审批",
        "名列被通报企业名单",
        "位列服务商名单",
        "负责人证实公司尚未取得批复",
        "用了八个月准备材料,尚未拿到批复",
        "从递交材料到取得批复预计需时半年",
        "经过筹备,于5月6日向工信部递交申请",
        "筹备申请期间,已有13家企业拿到批复",
        "作为首批企业之一的合作方出席",
        "此前取得的批复已注销",
    ],
)
def test_what_stands_near_a_plain_grant_is_not(said: str) -> None:
    assert not is_told(said)
