# ruff: noqa: E501  (a sentence of a test stands on one line)
"""Papers renewed or given back, and licences that have no foreign owner in sight."""

import pytest
from scenes import READER

from domain.claims import Reading
from domain.dates import Published
from parsers.facts.text.document import Document


def read(body: str, title: str = "", published: str = "2025-11-03") -> Reading:
    return READER.read(Document(title, body, Published(published)))


def tell_firms(reading: Reading) -> dict[str, tuple[str, bool]]:
    """By its name a firm's status, and whether it is told without a person."""
    return {one.name: (one.status, not one.review) for one in reading.firms}


@pytest.mark.parametrize(
    "body",
    [
        "The Shanghai Communications Administration has renewed the value-added telecom licences of six foreign-invested enterprises whose terms ended this autumn, it said on Monday. They include Veldkamp Data (Shanghai) Co., Ltd.",
        "上海市通信管理局11月3日发布消息,近日为6家外商投资电信企业办理了增值电信业务经营许可证续期,包括费尔德数据(上海)有限公司等。",
    ],
)
def test_a_renewal_is_no_end_and_no_new_grant(body: str) -> None:
    reading = read(body)
    assert [one for one in reading.firms if not one.review and one.status in ("revoked", "approved")] == []
    assert [one for one in reading.counts if one.role in ("batch", "pilot_total", "stock_total")] == []


def test_a_grant_whose_page_says_when_to_ask_for_renewal_is_still_one() -> None:
    reading = read(
        "上海市通信管理局11月3日批准费尔德数据(上海)有限公司开展增值电信业务试点,该公司为外商独资企业。批复有效期五年,期满需继续经营的,应当提前90日办理延续。"
    )
    assert tell_firms(reading)["费尔德数据(上海)有限公司"] == ("approved", True)


def test_a_notice_taken_back_ends_nothing_for_sure() -> None:
    reading = read(
        "The Ministry of Industry and Information Technology has rescinded its notice cancelling the value-added telecom licence of Veldkamp Data (Shanghai) Co., Ltd., a foreign-invested company."
    )
    assert [one for one in reading.firms if not one.review and one.status == "revoked"] == []
    assert reading.kind != "revocation"


def test_an_application_taken_back_is_no_approval_revoked() -> None:
    reading = read(
        "11月3日,经申请人书面申请,费尔德数据(上海)有限公司的增值电信业务经营许可证申请状态为已撤销。该公司为外商投资企业,此前于9月向上海市通信管理局提交试点批复申请。"
    )
    assert tell_firms(reading)["费尔德数据(上海)有限公司"][0] == "applicant"


def test_who_is_only_likely_to_have_applied_is_told_by_nobody() -> None:
    reading = read(
        "Analysts say the likeliest to have applied for the pilot of value-added telecom services are Veldkamp Data (Shanghai) Co., Ltd. and Otsuru Networks. MIIT approved 13 foreign-invested firms in February."
    )
    assert tell_firms(reading)["Veldkamp Data (Shanghai) Co., Ltd."] == ("applicant", False)


def test_the_licence_of_a_wholly_owned_unit_is_not_told_where_no_foreigner_is_in_sight() -> None:
    reading = read(
        "Dawnlight Technology Group Co., Ltd. (600777.SH) announced on Monday that its wholly-owned subsidiary Hefei Dawnlight Cloud Data Co., Ltd. has obtained the Value-added Telecommunications Business Operation Licence (B1-20251234) from the Ministry of Industry and Information Technology. The licence covers Internet data center services. The board said it would help the group's cloud business.",
        "Dawnlight Technology's wholly-owned subsidiary obtains value-added telecom licence",
    )
    assert [name for name, (status, sure) in tell_firms(reading).items() if status == "approved" and sure] == []


def test_a_numbered_row_within_its_sentence_is_of_its_grant() -> None:
    reading = read(
        "MIIT on Monday approved three foreign-invested enterprises to run value-added telecom services under the pilot: 1. Veldkamp Data (Shanghai) Co., Ltd.; 2. Otsuru Networks (Beijing) Co., Ltd.; and 3. Fjellstad Software (Shanghai) Co., Ltd. Approvals are valid for five years."
    )
    assert {status for status, sure in tell_firms(reading).values() if sure} == {"approved"}
    assert len(reading.firms) == 3
