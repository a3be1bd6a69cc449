"""Numbers, dates, titles, names and fingerprints, each by itself."""

from datetime import date

import pytest

from domain.firms import load_gazetteer
from domain.languages import name_language
from parsers.facts.names.brands import NameFinder
from parsers.facts.names.names import find_legal_names
from parsers.facts.subject.titles import judge_title
from parsers.facts.text.languages import detect_language
from parsers.facts.text.text import Folder
from parsers.facts.values.dates import find_dates
from parsers.facts.values.mentions import Anchor
from parsers.facts.values.numbers import find_numbers, parse_ordinal
from parsers.fingerprints import fingerprint, share_alike

FOLDER = Folder()
GAZETTEER = load_gazetteer()
FINDER = NameFinder(GAZETTEER, FOLDER)


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("十三家", 13, "exact"),
        ("已逾兩千四百家", 2400, "over"),
        ("２４００余家", 2400, "over"),
        ("近200家", 200, "nearly"),
        ("不到200家", 200, "nearly"),
        ("约2500家", 2500, "about"),
        ("2400家左右", 2400, "about"),
        ("廿一家", 21, "exact"),
        ("2.35万张", 23500, "exact"),
        ("2千4百家", 2400, "exact"),
        ("最近13家", 13, "exact"),
        ("twenty-nine firms", 29, "exact"),
        ("a dozen firms", 12, "exact"),
        ("a baker's dozen of firms", 13, "exact"),
        ("to exceed 2,400", 2400, "over"),
        ("nearly a hundred firms", 100, "nearly"),
        ("some 200 firms", 200, "about"),
        ("one hundred and five firms", 105, "exact"),
    ],
)
def test_numbers_in_both_languages(text: str, value: int, qualifier: str) -> None:
    assert [(n.whole, n.qualifier) for n in find_numbers(FOLDER.fold(text).text)] == [(value, qualifier)]


@pytest.mark.parametrize("text", ["B11", "T13-x", "3.1.4", "v2400x"])
def test_codes_and_run_together_digits_are_no_numbers(text: str) -> None:
    assert find_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "value"), [("sixth", 6), ("21st", 21), ("第六", 6), ("twenty-first", 21), ("other", None)]
)
def test_ordinals(text: str, value: int | None) -> None:
    assert parse_ordinal(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("截至上月底", "2025-06"),
        ("今年2月底", "2025-02"),
        ("去年9月底", "2024-09"),
        ("二月末", "2025-02"),
        ("昨日通报", "2025-07-07"),
        ("28日", "2025-06-28"),
        ("11月18日", "2024-11-18"),
        ("2020年一季度", "2020-03"),
        ("二〇二五年二月二十八日", "2025-02-28"),
        ("Feb. 28", "2025-02-28"),
        ("end-February", "2025-02"),
        ("said on Friday", "2025-07-04"),
        ("last September", "2024-09"),
        ("18 July 2019", "2019-07-18"),
    ],
)
def test_dates_are_resolved_into_the_past(text: str, value: str) -> None:
    assert [mention.value for mention in find_dates(text, Anchor(date(2025, 7, 8)))] == [value]


@pytest.mark.parametrize("text", ["2月30日", "10月23日", "Friday", "may be"])
def test_a_date_that_cannot_be_told_has_no_value(text: str) -> None:
    assert [mention.value for mention in find_dates(text, Anchor(None)) if mention.value] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("同意勤澜信息技术(上海)有限公司开展", ["勤澜信息技术(上海)有限公司"]),
        ("包括甲云科技有限公司和乙电数据(北京)有限公司", ["甲云科技有限公司", "乙电数据(北京)有限公司"]),
        ("和记电讯服务(深圳)有限公司获批", ["和记电讯服务(深圳)有限公司"]),
        ("北京中和软件有限公司", ["北京中和软件有限公司"]),
        ("青岛波罗的海软件有限公司获批", ["青岛波罗的海软件有限公司"]),
        ("新加坡商海南狮城通网络有限公司等获批", ["海南狮城通网络有限公司"]),
        ("芬兰的海云软件有限公司获批", ["海云软件有限公司"]),
        ("向上海德勤企业管理咨询有限公司颁发", ["上海德勤企业管理咨询有限公司"]),
        ("Deutsche Telekom's T-Systems P.R. China Ltd. said", ["T-Systems P.R. China Ltd."]),
        ("vice president of T-Systems P.R. China Ltd.", ["T-Systems P.R. China Ltd."]),
        ("and Nowit Technology (Shenzhen) Company Limited.", ["Nowit Technology (Shenzhen) Company Limited"]),
        ("Behind T-Systems P.R. China Ltd. stands a carrier.", ["T-Systems P.R. China Ltd."]),
        ("Li Wenfang of T-Systems P.R. China Ltd. was asked.", ["T-Systems P.R. China Ltd."]),
        ("Bank of China Ltd. said", ["Bank of China Ltd."]),
        ("Holm's Online (Beijing) Co., Ltd. won", ["Holm's Online (Beijing) Co., Ltd."]),
        ("Germany's Digital Services (Wuhan) Co., Ltd. won", ["Digital Services (Wuhan) Co., Ltd."]),
        ("Britain's Sunvale Data Co., Ltd. won", ["Sunvale Data Co., Ltd."]),
        ("Q. Who?\nA. Kestel Data (Wuhan) Co., Ltd. is in.", ["Kestel Data (Wuhan) Co., Ltd."]),
        ("A. Kestel Data (Wuhan) Co., Ltd. is in.", ["A. Kestel Data (Wuhan) Co., Ltd."]),
        ("An Lian Health Data (Shanghai) Ltd. is in.", ["An Lian Health Data (Shanghai) Ltd."]),
        ("An Orrin Data Ltd. is in.", ["Orrin Data Ltd."]),
        ("Kestel Freight B.V. Branch won", ["Kestel Freight B.V. Branch"]),
        ("Kestel Cloud GmbH & Co. WFOE won", ["Kestel Cloud GmbH & Co. WFOE"]),
    ],
)
def test_legal_names_and_their_left_edges(text: str, names: list[str]) -> None:
    assert [name.text for name in find_legal_names(text, FINDER.find_brands(text))] == names


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("中国电信业对外开放", []),
        ("互联网通信服务", []),
        ("提高通信质量", []),
        ("汇丰金科获批", ["hsbc-fintech-services-shanghai"]),
        ("ABTX and SUBT", []),
        ("BT and HSBC", ["bt", "hsbc"]),
        ("SIEMENS AND AIRBUS", ["siemens", "airbus"]),
    ],
)
def test_brands_stand_at_word_boundaries(text: str, keys: list[str]) -> None:
    assert [name.known.key for name in FINDER.find_brands(text) if name.known] == keys


def test_every_gazetteer_row_says_what_it_rests_on() -> None:
    assert all(firm.basis for firm in GAZETTEER.firms)
    assert {firm.group for firm in GAZETTEER.firms if firm.key in ("china-mobile", "china-telecom")} == {"domestic"}
    assert len({firm.group for firm in GAZETTEER.firms}) >= 150


@pytest.mark.parametrize(
    ("title", "passes"),
    [
        ("工信部向首批13家外资企业发放增值电信业务试点批复", True),
        ("工信部通报28款侵害用户权益行为的APP名单", False),
        ("国家新闻出版署发布国产网络游戏审批信息公告", False),
        ("通知公告", True),
        ("China greenlights 13 foreign firms for pilot value-added telecom services", True),
        ("Premier meets visiting delegation of young farmers", False),
        ("Bilingual schools open summer term for local pupils today", False),
        ("加值電信業務對外資開放", True),
        ("MIIT denies approving third batch", True),
        ("MIIT approves third batch of companies", True),
        ("工业和信息化部回应网传消息不实", True),
        ("工业和信息化部召开2025年工作会议部署重点任务", False),
        ("Ministry holds exhibition of young inventors", False),
    ],
)
def test_titles_pass_unless_they_tell_of_something_else(title: str, passes: bool) -> None:
    verdict = judge_title(title, "")
    assert verdict.passes is passes
    assert verdict.reason


def test_copies_in_two_scripts_share_a_fingerprint_and_other_stories_do_not() -> None:
    story = "工业和信息化部向首批十三家外资企业发放增值电信业务经营试点批复,企业分布在北京、上海、海南、深圳四地。" * 2
    copy = "工業和信息化部向首批十三家外資企業發放增值電信業務經營試點批復,企業分布在北京、上海、海南、深圳四地。" * 2
    other = "商务部发言人介绍,前两个月全国新设立外商投资企业数量同比增长,实际使用外资金额有所下降,结构持续优化。" * 2
    assert share_alike(fingerprint(story), fingerprint(copy)) == 1.0
    assert share_alike(fingerprint(story), fingerprint(other)) < 0.2
    assert fingerprint("") == ()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "El ministerio dio el permiso a trece empresas, entre ellas PCCW, según fue informado el viernes."),
        ("pt", "O ministério não informou, mas foram treze empresas, entre as quais a PCCW, com licença pelo prazo."),
        ("fr", "Le ministère a autorisé treze entreprises dans les quatre villes, selon une note sur le marché."),
        ("pl", "Ministerstwo podało, że trzynaście firm jest już na liście, przez którą oraz dla której nie ma opłat."),
        ("cs", "Ministerstvo uvedlo, že se povolení týká třinácti firem, které jsou na seznamu, a také jejich dcer."),
        ("sv", "Departementet har gett tretton bolag tillstånd och det är de första som får driva tjänster på prov."),
        (
            "da",
            "Ministeriet har givet tretten selskaber tilladelse, og det er de første som er på listen fra et forsøg.",
        ),
        (
            "fi",
            "Ministeriön mukaan luvan saaneet yhtiöt ovat listalla, joka ei ole lopullinen, ja myös tytär oli siinä.",
        ),
        ("hu", "A tárca szerint az engedély egy próba, és nem volt szó arról, hogy ezt már más is megkapja."),
        ("ro", "Ministerul a spus că sunt treisprezece firme care au fost alese, iar lista este publică și în curs."),
        ("ru", "Министерство выдало разрешения тринадцати компаниям, которые будут работать в четырёх городах."),
        ("uk", "Міністерство видало дозволи тринадцяти компаніям, які працюватимуть у чотирьох містах країни."),
        ("ja", "同省は十三社に対し、付加価値通信の試験的な運営を認めると発表した。"),
        ("ko", "이 부처는 열세 개 회사에 부가통신 시범 운영을 승인했다고 금요일에 밝혔다."),
        (
            "en",
            "On Friday he said a firm in Sweden, Pekka and Co, is to get it; se, na, pe and cu are no words of ours.",
        ),
        ("en", "MIIT approval: Siemens, PCCW, HSBC, Airbus"),
    ],
)
def test_a_language_is_told_by_script_and_small_words(code: str, text: str) -> None:
    assert detect_language(text, FOLDER.traditional) == code
    assert not name_language(code).startswith("the language")
