# ruff: noqa: E501  (a sentence stands on one line, so that it can be read and searched)
"""English names that stand behind the act: in the next sentence, under a head, behind the group that owns them. All passages are invented."""

import pytest

from domain.claims import REVIEW_BELOW
from domain.dates import Published
from domain.firms import load_gazetteer
from parsers.facts.reader import Reader, Reading
from parsers.facts.text.document import Document

READER = Reader(load_gazetteer())
A, B, C = "Halden Cloud (Hainan) Co., Ltd.", "Orvieto Data (Beijing) Co., Ltd.", "Tessin Digital (Shanghai) Co., Ltd."
GRANT = "MIIT approved five foreign-invested enterprises for the value-added telecom pilot on Monday. "
REVOKED = "MIIT has revoked the value-added telecom pilot approvals of two foreign-invested companies. "
#: Text; the names told as approved without review; those told as revoked.
NAMES: tuple[tuple[str, set[str], set[str]], ...] = (
    # The sentence behind the act says who they are.
    (f"{GRANT}The five companies are {A} and {B}", {A, B}, set()),
    (f"{GRANT}By then Beijing had 19 such firms. The five enterprises are {A} and {B}", {A, B}, set()),
    (f"{GRANT}The companies are {A} and {B}", {A, B}, set()),
    (f"{GRANT}The new licensees are: {A}, {B} and {C}", {A, B, C}, set()),
    (f"{GRANT}The five are: {A}, {B} and three others", {A, B}, set()),
    (f"MIIT has approved a third batch of foreign-invested companies for the value-added telecom pilot. The 20 are: {A} and {B}", {A, B}, set()),
    (f"MIIT on Tuesday published a list of foreign-invested enterprises that have newly been approved for the pilot of value-added telecom. It contains 16 names: {A}, {B} and 14 others.", {A, B}, set()),
    (f"Chongqing's first batch of foreign-invested value-added telecom pilot enterprises was unveiled on Thursday: {A}, {B} and {C}", {A, B, C}, set()),
    (f"{GRANT}{A} and {B} both made the list, as did {C}", {A, B, C}, set()),
    (f"{GRANT}{A} made the cut.", {A}, set()),
    (f"MIIT said on Friday that {A} and {B} have passed its review and may begin pilot operation of value-added telecom services.", {A, B}, set()),
    (f"{A} has passed the ministry's review and can now run value-added telecom services in the pilot for foreign firms, MIIT said.", {A}, set()),
    (f"{GRANT}The first approvals date from February last year. The newcomers are {A} and {B}", {A, B}, set()),
    # Others than those let in.
    (f"{GRANT}The applicants are {A} and {B}", set(), set()),
    (f"{GRANT}It fined six others. The six companies are {A} and {B}", set(), set()),
    (f"{GRANT}It said the suppliers are well known. They are {A} and {B}", set(), set()),
    (f"{GRANT}The five companies are based in Shanghai, {A} said.", set(), set()),
    (f"MIIT published a list of foreign-invested enterprises that have applied for the value-added telecom pilot. It contains 16 names: {A}, {B} and 14 others.", set(), set()),
    (f"{GRANT}{A} did not make the cut.", set(), set()),
    (f"{GRANT}{A} has not passed the ministry's review and may try again.", set(), set()),
    # Behind an end they are those whose approvals ended.
    (f"{REVOKED}The companies are {A} and {B}", set(), {A, B}),
    (f"{REVOKED}They are {A} and {B} Both had been approved in February 2025.", set(), {A, B}),
    (f"{REVOKED}The two companies are {A} and {B}", set(), {A, B}),
    # The unit through which a group got its paper.
    (f"Danish freight company DSV said it had secured a Chinese value-added telecom licence for online data processing through its unit {A}, the first of its trade in the pilot.", {A}, set()),
    ("Merck has received MIIT approval for value-added telecom services through Merck Lab Data (Shanghai) Co., Ltd.", {"Merck Lab Data (Shanghai) Co., Ltd."}, set()),
    (f"Siemens obtained the value-added telecom pilot permit for foreign firms via its wholly owned Shanghai subsidiary {C}", {C}, set()),
    (f"Siemens has received MIIT approval for its data subsidiary in Shanghai to run value-added telecom services in the pilot. The subsidiary, {C}, employs 85 people.", {C}, set()),
    (f"Siemens said its technology unit had won MIIT approval for the value-added telecom pilot. The unit, {C}, will hire 40 people.", {C}, set()),
    (f"Siemens has received MIIT approval to run value-added telecom services in the pilot. The approval was granted to {C}, a wholly owned subsidiary of {B}", {C}, set()),
    ("Siemens China has obtained a value-added telecom pilot approval for foreign firms in Shanghai through Siemens Lab Data (Shanghai) Co., Ltd.", {"Siemens Lab Data (Shanghai) Co., Ltd."}, set()),
    (f"Siemens has obtained the value-added telecom approval for foreign firms through its local partner {B}", set(), set()),
    (f"Siemens gets its value-added telecom approvals for foreign firms through {B}", set(), set()),
    (f"Siemens hopes to get a value-added telecom pilot approval for foreign firms through its unit {B}", set(), set()),
    (f"Siemens has applied for MIIT approval for its data subsidiary to run value-added telecom services in the pilot. The subsidiary, {C}, employs 85 people.", set(), set()),
    # Names right behind the number of those let in.
    (f"MIIT recently issued approvals for value-added telecom pilot operations to the first two foreign-invested enterprises in Tianjin, {A} and {B}", {A, B}, set()),
    (f"MIIT on Monday granted value-added telecom pilot permits to three foreign-funded companies: {A}, {B} and {C}", {A, B, C}, set()),
    (f"MIIT on Monday approved two more foreign-invested firms, {A} and {B}, for the value-added telecom pilot.", {A, B}, set()),
    (f"MIIT issued approvals to 13 foreign-invested firms in the value-added telecom pilot. It sent warnings to two companies, {A} and {B}", set(), set()),
)  # fmt: skip


def read(text: str, title: str = "", day: str = "2026-12-01") -> Reading:
    return READER.read(Document(title, text, Published(day)))


def find_told(reading: Reading, status: str) -> set[str]:
    return {f.name for f in reading.firms if f.status == status and f.confidence >= REVIEW_BELOW}


@pytest.mark.parametrize(("text", "approved", "revoked"), NAMES)
def test_names_behind_the_act_are_told(text: str, approved: set[str], revoked: set[str]) -> None:
    reading = read(text)
    assert (find_told(reading, "approved"), find_told(reading, "revoked")) == (approved, revoked)


NOTICE = "Notice on the Approval of Pilot Operation of Value-added Telecommunications Services by Foreign-invested Enterprises"
#: Title, text, and the names told as approved without review.
LISTS: tuple[tuple[str, str, set[str]], ...] = (
    (NOTICE, f"The Ministry of Industry and Information Technology has examined and approved the following enterprises to carry out pilot operations. The list is hereby announced:\n1. {A}\n2. {B}\n3. {C}", {A, B, C}),
    (NOTICE, f"The following foreign-invested enterprises have been approved by MIIT to run value-added telecom services. The names are published as follows:\n1. {A}\n2. {B}", {A, B}),
    ("Third batch list", f"List of enterprises approved to carry out pilot operation of value-added telecommunications services (third batch)\n1 {A}\n2 {B}\nSource: MIIT, 5 February 2026", {A, B}),
    ("Factbox: Who has been approved in China's telecom pilot", f"China has approved 40 foreign-invested companies for its value-added telecom pilot in two batches. Following are some of the names.\nFIRST BATCH (13 companies, Feb 28, 2025)\n{A}; {B}\nSECOND BATCH (27 companies, Sept 2025)\n{C}", {A, B, C}),
    ("Foreign firms in the telecom pilot", f"MIIT approved two foreign-invested enterprises for the value-added telecom pilot on Monday.\nThe full list as published by the ministry:\n1. {A}\n2. {B}", {A, B}),
    (NOTICE, f"The ministry has received applications from the following enterprises. The list is hereby announced:\n1. {A}\n2. {B}", set()),
    ("List", f"List of enterprises proposed for the pilot operation of value-added telecommunications services by foreign investors\n1 {A}\n2 {B}", set()),
    ("Notice", f"MIIT has revoked the value-added telecom pilot approvals of the following foreign-invested enterprises. The list is hereby announced:\n1. {A}\n2. {B}", set()),
)  # fmt: skip


@pytest.mark.parametrize(("title", "text", "approved"), LISTS)
def test_names_under_a_head_are_told(title: str, text: str, approved: set[str]) -> None:
    assert find_told(read(text, title), "approved") == approved
