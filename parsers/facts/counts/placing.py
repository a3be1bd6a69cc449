# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Says of which region a count is."""

import re

from domain.altering import alter
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.ordinals_zh import place_ordinal_zh
from parsers.facts.counts.own_places_zh import name_own
from parsers.facts.counts.parts import OF_PILOT
from parsers.facts.counts.placing_batch_zh import place_batch_zh
from parsers.facts.counts.placing_en import PROVINCES, place_total_en
from parsers.facts.counts.placing_zh import find_clause_place, find_inner_place, find_subject_place
from parsers.facts.cues.cues import WHOLE_ROLES
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.deferred import Deferred
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.regions import PLACES_ZH, find_regions, is_zone

#: "MIIT licensed 213 and Shanghai 53": the place of the next number.
_NEXT_NUMBER = Deferred(
    r"^(?:'s)? (?:has |had |with |for )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
#: "five in Shanghai, two each in Hainan and Shenzhen": the place of an English part stands behind it.
_IN_PLACE = Deferred(
    r"^(?: (?:each|all|both|more|of them|companies|firms|enterprises))*(?: (?:are|were|come|came))? (?:in|from|based in|registered in) "
)
#: "Four foreign companies registered in Shanghai have been cleared": of whose firms an English batch is.
_BATCH_IN = Deferred(
    r" (?:(?:that|which) (?:are|were) )?(?:(?:based|located|registered|headquartered|settled) )?in (?:the )?(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}),? (?=(?:were|was|have|had|got|received|obtained|won|gained|on|yesterday|today|last|this)\b)"
)
_LOCAL_ORDINAL = Deferred(
    r"[一-鿿](?:市|省|区)?第|in the (?:municipality|city|province|zone|area)|(?:st|nd|rd|th|one|firm) in (?=[A-Z])(?!China)"
)
_REGION_WORD = Pattern(r"全[省市](?=[^,。]{0,4}(?:外商|外资|获))")
#: 我市现有, 该局今年已处罚…,另有: what follows is of the place that the speaker stands for.
_OF_US = Pattern(
    r"我[市省区](?![场域])|[全本][市省](?![场域级])|[该本]局|(?<![省城各几多两\d二三四五六七八九十])[岛市省]内|(?<!园)(?<!试点)(?<!试点地)区内|全区|全岛|岛上|当地(?=[^,。;]{0,12}(?:外企|外资|外商|企业|批))"
)
#: 上海市通信管理局; and the bodies of the whole country, of which 该局 may be said as well.
_BODY = Pattern(
    rf"(?:(?P<place>{'|'.join(PLACES_ZH)})(?:省|市|壮族|回族|维吾尔|自治区)*)?(?:信息)?(?:通信管理局|通管局)|工信部|工业和信息化部|商务部|国务院|发改委"
)
#: So many characters before a total are looked at for its place.
_FAR = 400
#: 上海共有外资电信企业812家: a place that opens its clause and has them.
_HAS_ZH = Deferred(
    r"(?:地区|全市|全省|自贸[港区])?(?:(?:目前|现|已|共|总共|累计)*(?:有|持有|拥有|共(?!有))(?![望关消意人])|(?:已|经|累计|合计|共计|总共|目前)+(?:获批|批准|批出|放行)?(?:企业|外企)?$"
    r"|(?:地区|全市|全省)?(?:各类|现存|现有|目前|登记的?|注册的?)*外[资商](?:投资)?(?:增值)?电[信讯](?:业务)?(?:企业|公司|业者)(?:总数|数量|家数)?(?:目前|现|已|共|累计|则|也)*(?:达到?|有|为|是|增至|升至|计)*$"
    r"|(?:现存|现有|目前|现|累计|已)*(?:试点|获批)(?:企业|外企|外资企业)(?:总数|数量)?(?:目前|现|已|经|共|累计|则|也)*(?:达到?|有|为|增至|升至|计)?$"
    r"|(?:目前|现|累计|已)*(?:获|取得|拿到|持有|领到)[^,。;]{0,30}?的(?:外资|外商投资|在地)?(?:企业|公司|外企|业者)(?:总?数量?|家数)?(?:目前|现|已|经|共|累计|合计|总共|则|也)*(?:达到?|有|为|增至|升至|计)?$"
    r"|(?:的)?(?:外商投资|外资)(?:增值)?电[信讯](?:业务)?(?:经营)?(?:企业|公司)(?:总?数量?|家数)?(?:目前|现|已|经|共|累计|合计|总共)*(?:达到?|有|为|增至|升至|计|逾|超过?|突破)(?:近|约|逾|超)?$)"
)


def place_count(draft: Draft, text: str, sentences: tuple[Sentence, ...]) -> Draft:
    """The same count with the region whose firms it counts, where the words around it say so."""
    before = text[sentences[draft.sentence].start : draft.start]
    return (
        _place_in_turn(draft, before)
        or _place_by_what_it_counts(draft, text, sentences)
        or _place_by_words(draft, text, sentences)
    )


def _place_by_what_it_counts(draft: Draft, text: str, sentences: tuple[Sentence, ...]) -> Draft | None:
    """全省外商投资电信企业力争破150家。去年末的数字是96家: of which place such a number is, the sentence before says."""
    if draft.detail != "this_figure" or not draft.sentence:
        return None
    told = _OF_US.search(sentences[draft.sentence - 1].text)
    if told is None:
        return None
    title = sentences[0].text if sentences[0].title else ""
    place = name_own(told.group(), title, text[max(len(title), draft.end - _FAR) : draft.end])
    return _mark_placed(draft, place) if place else alter(draft, confidence=min(draft.confidence, DOUBTED_AT))


def _place_by_words(draft: Draft, text: str, sentences: tuple[Sentence, ...]) -> Draft:
    sentence = sentences[draft.sentence]
    around = text[max(sentence.start, draft.start - 14) : min(sentence.end, draft.end + 30)]
    if draft.role == "subset":
        return _place_part(draft, text, sentence)
    if draft.role == "batch" and draft.rule.startswith("en.") and (place := _find_seat(draft, text, sentence, around)):
        return alter(draft, region=place)
    if draft.detail == "ordinal" and draft.rule.startswith("zh."):
        return place_ordinal_zh(draft, text, sentence, sentences[0].text if sentences[0].title else "")
    if draft.role == "batch" and draft.rule.startswith("zh."):
        place = place_batch_zh(draft, text, sentence, sentences[0].text if sentences[0].title else "")
        return alter(draft, region=place) if place else draft
    local = _REGION_WORD.search(sentence.text)
    if draft.detail == "ordinal":
        behind = re.split(r",? and |[;.]", text[draft.end : draft.end + 30])[0]  # "and the third in Beijing"
        local = _LOCAL_ORDINAL.search(text[max(sentence.start, draft.start - 8) : draft.end] + behind)
    if draft.rule.startswith("en.regional-holders"):
        places = find_regions(text[max(sentence.start, draft.start - 60) : draft.start])
        return alter(draft, region=places[-1][0]) if places else draft
    if draft.role in ("stock_total", "pilot_total") and local:
        named = [name for name, _, _ in find_regions(text[max(0, draft.end - _FAR) : draft.end]) if not is_zone(name)]
        named = [name for name in named if (name in PROVINCES) == local.group().startswith("全省")] or named
        return alter(draft, region=named[-1]) if named else draft
    if draft.role in ("stock_total", "pilot_total") and draft.rule.startswith("zh."):
        return _place_total_zh(draft, text, sentence, text[: min(sentences[0].end, _FAR)] if sentences[0].title else "")
    if draft.role in ("batch", "stock_total", "pilot_total") and draft.rule.startswith("en."):
        placed, region = place_total_en(draft, text, sentences)
        return _mark_placed(placed, region) if region else placed
    return draft


def _find_seat(draft: Draft, text: str, sentence: Sentence, around: str) -> str | None:
    """Where the firms of an English batch have their seat, if that is one place."""
    based = re.search(r"based in (\w+)|(\w+)-based", around)
    seat = _BATCH_IN.match(text[draft.end : sentence.end])
    places = find_regions(based.group() if based else seat["place"] if seat else "")
    return places[0][0] if len(places) == 1 else None


def _place_in_turn(draft: Draft, before: str) -> Draft | None:
    """A figure of a row of places with its own; None where it stands in no such row."""
    if draft.role == "subset":
        turn = find_turn(before)
        return alter(draft, region=turn) if turn else None
    if not draft.rule.startswith("zh.") or draft.role not in WHOLE_ROLES:
        return None
    return _mark_placed(draft, turn) if (turn := find_turn(before)) else None


#: 10家分布在北京、上海和海南: of which each is the text does not tell.
_SEVERAL = Deferred(rf"(?:省|市)?(?:、|[和与及])(?:{'|'.join(PLACES_ZH)})")


def _place_part(draft: Draft, text: str, sentence: Sentence) -> Draft:
    """A part with the place that stands right before it, or behind it in its clause."""
    # "Shanghai accounting for five"
    far = 24 if draft.rule.startswith(("en.part-taking", "en.place-with", "en.share")) else 5
    first = max(sentence.start, draft.start - (40 if far > 5 else 10))
    if draft.rule.startswith("zh."):  # 3家设于前海,2家设于南沙: each has its own piece
        first += max(text[first : draft.start].rfind(mark) for mark in ",;。、") + 1
    before = [r for r in find_regions(text[first : draft.start]) if draft.start - first - r[2] <= far]
    clause = re.split("[,;。]", text[draft.end : min(sentence.end, draft.end + 32)])[0]
    behind = find_regions(clause)[:1] if draft.detail != "issuer" else []
    if behind and draft.rule.startswith("en.") and _NEXT_NUMBER.match(clause[behind[0][2] :]):
        behind = []
    if behind and draft.rule.startswith("zh.") and _SEVERAL.match(clause[behind[0][2] :]):
        behind = []
    chosen = behind if draft.rule.startswith("en.") and _IN_PLACE.match(clause) and behind else before[-1:] or behind
    return alter(draft, region=chosen[0][0]) if chosen else draft


#: 上海、北京、深圳分别有8家、3家、2家: each number is of the place that stands where it does in its row.
_IN_TURN = Deferred(
    r"(?P<places>[^,。;]*)(?:分别|依次|各有)(?:已|累计|有|为|是|占|获批|新增|达)*(?P<told>(?:[\d一二两三四五六七八九十百]+[家户间](?:企业)?[、和及,])*)$"
)


def find_turn(before: str) -> str | None:
    """The place of a number of a row that is told of a row of places."""
    found = _IN_TURN.search(before) if re.search("分别|依次|各有", before) else None
    if found is None:
        return None
    places = [name for name, _, _ in find_regions(found["places"])]
    turn = len(re.findall("[家户间]", found["told"]))
    return places[turn] if len(places) > 1 and turn < len(places) else None


#: 园区已有5家, 静安区已有3家, 张江获批企业已达7家, 8个新增城市共有15家: of a place whose name no region has.
_DISTRICT = Deferred(
    r"(?:目前|截至目前|至此|现在?|如今|其中)?(?:(?:张江|虹桥|金桥|外高桥|陆家嘴|漕河泾|中关村|亦庄|洋浦)|(?:该|本|我)?(?:[一-鿿]{1,6}?(?<!试点)(?<!自由)(?<!地))?(?:园区|片区|新区|开发区|高新区|科学城|保税区|商务区|自贸试验区|(?<=[一-鿿]{2})(?<![地园])(?<!特)区|(?<=[一-鿿]{2})县)|全[省市]|\d+个(?:新增|新扩|扩围)[^,。;]{0,4}(?:城市|地区|省市))"
    r"(?:内|范围内?)?(?:的)?(?:增值电信)?(?:试点|获批|获准|持证)?(?:的)?(?:外资|外商投资)?(?:企业|外企|公司)?(?:总?数量?)?(?:由此|因此|目前|现|已|经|累计|共|合计|达|有|增至|升至|为|到)+[^,。;]{0,3}$"
)


def _name_of_bureau(before: str) -> str | None:
    """The place in the name of the body told last, where that is a bureau of a province."""
    bodies = list(_BODY.finditer(before))
    return find_regions(bodies[-1]["place"])[0][0] if bodies and bodies[-1]["place"] else None


#: Words for a place of which no name need stand near: a page of one district.
_VAGUE = ("全区", "全岛", "全市", "全省", "本市", "本省", "岛上", "当地")
#: Stands behind the cue in the rule of a total whose place the words around it only suggest: weights may doubt it still.
PLACED = "+placed"
#: All of the country; 居全国第二 says of a place how it ranks.
_COUNTRY = Deferred("全国(?!第|前|各地第)")
#: Rules of a figure that goes on with the one before it, and is of its place.
_GOES_ON = ("zh.with-those-before", "zh.elided-stock", "zh.series", "zh.operate-before", "zh.others-hold")


def _place_total_zh(draft: Draft, text: str, sentence: Sentence, title: str) -> Draft:
    """A Chinese total with its region, where a place opens its clause or the text speaks of its own; one of no known place waits."""
    before = text[sentence.start : draft.start]
    if subject := find_subject_place(re.split("[,;。:]", before)):
        placed = _mark_placed(draft, subject[0])
        return placed if subject[1] else alter(placed, confidence=min(placed.confidence, DOUBTED_AT))
    if _COUNTRY.search(re.split("[;。]", before[-24:])[-1]) or re.search("占[^,。;]{0,8}$", before):
        return draft
    pieces = re.split("[,;。:]", before)
    goes_on = draft.rule.startswith(_GOES_ON) or draft.rule.endswith(OF_PILOT)
    for piece in pieces if goes_on else pieces[-1:]:
        opening = _find_opening(piece)
        if opening and (has := _HAS_ZH.match(re.sub("^[市省]", "", piece[opening[1] :]))) and has.end():
            return _mark_placed(draft, opening[0])
    clause = re.split("[,;。:]", text[draft.at : sentence.end])[0]
    if named := find_clause_place(pieces[-1], text[draft.start : draft.end + 12]) or find_inner_place(
        pieces[-1], clause
    ):
        return _mark_placed(draft, named)
    if _DISTRICT.match(pieces[-1]):
        whole = re.search("全[省市]", pieces[-1])
        near = text[max(len(title), draft.end - _FAR) : draft.end]
        if whole and (named := name_own(whole.group(), title, near)):
            return _mark_placed(draft, named)
        return alter(draft, confidence=min(draft.confidence, DOUBTED_AT))
    told = text[max(len(title), draft.end - _FAR) : draft.end]
    bureau = _name_of_bureau(f"{title}\n{told}") if "局" in before else None
    us = [word for word in (found.group() for found in _OF_US.finditer(before)) if bureau or "局" not in word]
    if not us:
        return draft
    named = bureau if "局" in us[-1] else name_own(us[-1], title, told)
    if named:
        return _mark_placed(draft, named)
    return draft if us[-1] in _VAGUE else alter(draft, confidence=min(draft.confidence, DOUBTED_AT))


def _find_opening(piece: str) -> tuple[str, int] | None:
    """The place that opens a clause, and where it ends; of 深圳市前海 the nearer one."""
    opening: tuple[str, int] | None = None
    for name, start, end in find_regions(piece[:12]):
        if start == 0 or (opening and re.fullmatch("[市省]?", piece[opening[1] : start])):
            opening = name, end
    return opening


def _mark_placed(draft: Draft, region: str) -> Draft:
    if PLACED in draft.rule:
        return alter(draft, region=region)
    name, _, steps = draft.rule.partition("+")
    return alter(draft, region=region, rule=f"{name}{PLACED}{'+' if steps else ''}{steps}")
