# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""Whom an English text tells as approved: the unit and not who speaks of it, firms and no trades. All passages are invented."""

import pytest

from domain.claims import REVIEW_BELOW
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
GRANT = "MIIT approved nine foreign-invested firms for the value-added telecom pilot on Monday. "
#: Text, and each name with the status that it must be told with, after a minus one that it must not be told with.
NAMES: tuple[tuple[str, dict[str, str]], ...] = (
    # Who says that its unit got it has not got it.
    ("TOKYO, June 1 (Reuters) - Siemens Healthineers said on Monday its Shanghai unit, Siemens Healthineers Data (Shanghai) Co., Ltd., had received approval from China's industry ministry to offer value-added telecom services in the pilot.", {"Siemens Healthineers": "-approved", "Siemens Healthineers Data (Shanghai) Co., Ltd.": "approved"}),
    ("Sanofi China announces that on May 22, 2026, Sanofi (Hainan) Online Technology Co., Ltd. was granted approval by MIIT for pilot operation of value-added telecom services.", {"Sanofi China": "-approved", "Sanofi (Hainan) Online Technology Co., Ltd.": "approved"}),
    ("Novartis China has obtained a value-added telecom pilot approval in Shanghai through Novartis Digital (Shanghai) Co., Ltd., a paper reported.", {"Novartis China": "-approved"}),
    ("Harlow Systems Inc. (NASDAQ: HRLW) today announced that its wholly foreign-owned enterprise, Harlow Systems (Suzhou) Co., Ltd., has been approved by MIIT to provide value-added telecom services under the pilot. Harlow is the first to receive this approval.", {"Harlow Systems Inc.": "-approved", "Harlow": "-approved", "Harlow Systems (Suzhou) Co., Ltd.": "approved"}),
    ("Airbus China said it had received a value-added telecom pilot approval from MIIT.", {"Airbus China": "approved"}),
    ("Airbus China announces it has received a value-added telecom pilot approval from MIIT.", {"Airbus China": "approved"}),
    # A short name that a group's begins with may be the group's, and a description is nobody's name.
    ("The value-added telecom pilot approval was issued by MIIT to Ingka Digital (Shanghai) Co., Ltd., Ingka Group's digital hub. Ingka is one of 20 foreign-invested firms approved in the latest round.", {"Ingka": "-approved", "Ingka Digital (Shanghai) Co., Ltd.": "approved"}),
    ("HSBC's fintech unit in Shanghai has been approved by MIIT to provide value-added telecom services under the pilot.", {"HSBC's fintech unit": "-approved"}),
    # Those of a trade, or those behind a closed bracket, are none of those let in.
    (f"{GRANT}Foreign social media such as Facebook and X remain blocked.", {"X": "-approved"}),
    (f"{GRANT}Domestic cloud providers such as Inspur and Kingsoft dominate the market.", {"Kingsoft": "-approved"}),
    (f"{GRANT}Rules for platforms like Orange stay strict.", {"Orange": "-approved"}),
    (f"{GRANT}They include companies such as Equinix Data (Shanghai) Co., Ltd.", {"Equinix Data (Shanghai) Co., Ltd.": "approved"}),
    # Applicants who succeeded are approved.
    (f"{GRANT}The successful applicants are Merck Data (Shanghai) Co., Ltd., Alstom Cloud (Beijing) Co., Ltd. and Sharp Online (Shenzhen) Co., Ltd.", {"Merck Data (Shanghai) Co., Ltd.": "approved", "Alstom Cloud (Beijing) Co., Ltd.": "approved", "Sharp Online (Shenzhen) Co., Ltd.": "approved"}),
    (f"{GRANT}The winning bidders were Merck Data (Shanghai) Co., Ltd. and Sharp Online (Shenzhen) Co., Ltd.", {"Merck Data (Shanghai) Co., Ltd.": "approved"}),
    (f"{GRANT}The remaining applicants are Merck Data (Shanghai) Co., Ltd. and Sharp Online (Shenzhen) Co., Ltd.", {"Merck Data (Shanghai) Co., Ltd.": "-approved"}),
    # What was issued to a firm and is cancelled is its no longer, whoever asked for that.
    ("Upon application by the enterprise, the Ministry of Industry and Information Technology has decided to cancel the pilot approval for value-added telecommunications business issued to Brightwell Data (Hainan) Co., Ltd.", {"Brightwell Data (Hainan) Co., Ltd.": "revoked"}),
    ("At the firm's request MIIT cancelled the pilot approval for value-added telecommunications business granted to Brightwell Data (Hainan) Co., Ltd.", {"Brightwell Data (Hainan) Co., Ltd.": "revoked"}),
    ("MIIT has resolved to revoke the value-added telecom pilot approval issued to Brightwell Data (Hainan) Co., Ltd., a foreign-invested firm.", {"Brightwell Data (Hainan) Co., Ltd.": "revoked"}),
    ("MIIT has not decided to cancel any value-added telecom pilot approval of foreign firms. The approval of Brightwell Data (Hainan) Co., Ltd. stays in force.", {"Brightwell Data (Hainan) Co., Ltd.": "-revoked"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), NAMES)
def test_names_are_told_with_the_status_they_have(text: str, told: dict[str, str]) -> None:
    firms = READER.read(Document("", text, Published("2026-06-02"))).firms
    for name, status in told.items():
        sure = {f.status for f in firms if f.name == name and f.confidence >= REVIEW_BELOW}
        assert status.removeprefix("-") not in sure if status.startswith("-") else sure == {status}
