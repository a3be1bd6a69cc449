# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Lowers the certainty of claims whose surroundings were wrong more than one time in ten on texts not seen before.

Each doubt here has a name that the claim's rule carries (`en.were-granted+doubt-nothing-foreign`); a doubted claim waits for a person.
"""

import re
from collections.abc import Iterator
from datetime import date

from domain.altering import alter
from parsers.facts.counts.acts_en import doubt_batch_en, tells_of_while
from parsers.facts.counts.beside_grants_en import doubt_beside_grants
from parsers.facts.counts.corrections import CORRECTED
from parsers.facts.counts.counts import Draft
from parsers.facts.counts.foreign_parts import OF_PLACE
from parsers.facts.counts.of_place_zh import is_of_a_place_zh
from parsers.facts.counts.placing_en import is_of_one_place
from parsers.facts.counts.programmes import NO_BATCH, PILOT_YEAR, is_too_few
from parsers.facts.counts.spoken_sums import SPOKEN
from parsers.facts.counts.telling_en import doubt_told, find_least, lacks_setting
from parsers.facts.counts.unsure_en import doubt_unsure
from parsers.facts.counts.verdicts import POINTS, ends_approvals
from parsers.facts.doubts.beside_acts_en import doubt_beside_acts
from parsers.facts.doubts.beside_batches_en import (
    ADDED,
    is_beside_larger,
    is_beside_stock,
    is_general_batch,
    is_of_place_told,
)
from parsers.facts.doubts.beside_figures import doubt_beside
from parsers.facts.doubts.doubtful_batches import doubt_batch
from parsers.facts.doubts.doubtful_parts import doubt_part
from parsers.facts.doubts.doubtful_setting import doubt_setting
from parsers.facts.doubts.doubtful_sums import doubt_some
from parsers.facts.doubts.doubts_zh import doubt_figure_zh
from parsers.facts.doubts.foreign_near import GENERAL, is_far_from_foreigners, lacks_foreigners
from parsers.facts.doubts.no_such_grant import (
    is_list_of_else,
    is_said_of_other_programme,
    is_said_of_pilot,
    is_wrong_behind,
)
from parsers.facts.doubts.not_one_act_en import doubt_not_one_act
from parsers.facts.doubts.own_clients_en import counts_own_clients
from parsers.facts.doubts.parts_below import is_part_below
from parsers.facts.doubts.told_otherwise import is_told_otherwise
from parsers.facts.doubts.unsure_stocks_en import doubt_stock
from parsers.facts.doubts.unsure_sums_en import doubt_sum_of_others
from parsers.facts.subject.doubtful import DENIED, DOUBTED_AT, doubt_whole, tells_of_rumour
from parsers.facts.subject.elsewhere_en import is_told_of_elsewhere, opens_with_other_pilot_en
from parsers.facts.subject.own_word import find_correction, is_of_other_programme
from parsers.facts.subject.relevance import Relevance
from parsers.facts.subject.sectors import is_granted_by_other, is_of_other_sector
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence

_CORRECTED = Pattern(
    r"\b(?:that|which|this) (?:was|is) (?:wrong|not so|untrue|a mistake)|They were not\b|(?:此|该|上述|这[一个条]?)(?:数字|数据|消息|说法|报道|[说数])?[^,。]{0,4}(?:有误|不实|系误传|不属实|失实)|(?:对此)?予以否认|特此更正|(?:已)?更正为|编者[注按][^。]{0,4}实际为|,实际为\d|经核[^。]{0,20}(?:重复|有误|更正)|本报致歉|工信部(?:否认|辟谣)",
    re.I,
)
_TELECOM = Pattern(
    r"电[信讯訊]|通信|\btele(?:com|co|s\b)|(?<![A-Za-z])VATS(?![A-Za-z])|\bcarriers?\b|\bin the sector\b", re.I
)


def doubt_counts(
    drafts: list[Draft],
    text: str,
    sentences: tuple[Sentence, ...],
    relevance: Relevance,
    day: date | None = None,
    foreign: frozenset[int] = frozenset(),
) -> list[Draft]:
    """The same drafts; a doubted one of a role that is published has a confidence below the line.

    `day`: the page's own; `foreign`: the sentences that name a foreign firm.
    """
    if all(draft.role == "other" for draft in drafts):
        return drafts  # off the subject every one is: nothing is published that could be doubted
    if doubted := doubt_whole(relevance):
        return [_doubt(draft, doubted) for draft in drafts]
    drafts = _doubt_by_own_word(drafts, sentences, relevance)
    drafts = [_doubt(d, "told-otherwise") if is_told_otherwise(d, drafts, sentences) else d for d in drafts]
    drafts = [_doubt(d, "ahead") if day and _is_ahead(d.as_of, day) else d for d in drafts]
    drafts = [_doubt(d, "too-few") if is_too_few(d, day) else d for d in drafts]
    years = [int(year) for year in _ANY_YEAR.findall(text)]
    if years and max(years) < PILOT_YEAR and not _PILOT_TOLD.search(text):
        old = [is_general_batch(d) and (d.as_of or "") < f"{PILOT_YEAR}" for d in drafts]
        drafts = [_doubt(d, "before-the-pilot") if is_old else d for d, is_old in zip(drafts, old, strict=True)]
    drafts = [_doubt(d, "too-many") if is_general_batch(d) and d.value >= NO_BATCH else d for d in drafts]
    drafts = [_doubt(d, "beside-stock") if is_beside_stock(d, drafts, text) else d for d in drafts]
    drafts = [
        _doubt(d, "beside-larger") if is_beside_larger(d, drafts, text) or is_of_place_told(d, drafts, sentences) else d
        for d in drafts
    ]
    return [
        draft if draft.role == "other" else _doubt(draft, next(_find_doubts(draft, text, sentences, foreign), None))
        for draft in drafts
    ]


def _doubt_by_own_word(drafts: list[Draft], sentences: tuple[Sentence, ...], relevance: Relevance) -> list[Draft]:
    """The same, as far as the text corrects what was told before, or says that it tells of another programme."""
    since = find_correction(relevance)
    if since is not None:
        drafts = [d if d.sentence < since or CORRECTED in d.rule else _doubt(d, "corrects") for d in drafts]
    if is_of_other_programme(relevance):
        drafts = [d if is_said_of_pilot(sentences[d.sentence]) else _doubt(d, "other-programme") for d in drafts]
    return drafts


_ANY_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)")
_PILOT_TOLD = Pattern(r"\b(?:pilots?|trials?)\b(?! [Ff]ree)", re.I)


def _doubt(draft: Draft, doubt: str | None) -> Draft:
    if doubt is None or draft.role == "other":
        return draft
    return alter(draft, confidence=min(draft.confidence, DOUBTED_AT), rule=f"{draft.rule}+doubt-{doubt}")


#: Of what Chinese cues of less weight told as fact in 48 long pages nobody had seen, near half was wrong (9 of 20), of the rest 8 of 95.
#: English weights do not part right from wrong so.
_WEAK_ZH = 0.76


def _find_doubts(draft: Draft, text: str, sentences: tuple[Sentence, ...], foreign: frozenset[int]) -> Iterator[str]:
    """What the text's words give comes first: what only its like was elsewhere is told where there is nothing else."""
    yield from _doubt_by_words(draft, text, sentences, foreign)
    yield from doubt_figure_zh(draft, text, sentences[draft.sentence])
    if draft.role == "batch" and lacks_foreigners(draft, sentences, foreign):
        yield "nothing-foreign"
    if draft.rule.startswith("zh.") and draft.confidence < _WEAK_ZH:
        yield "weak-cue"
    if draft.rule.startswith("en."):
        yield from _doubt_by_repute_en(draft, text, sentences)


def _doubt_by_repute_en(draft: Draft, text: str, sentences: tuple[Sentence, ...]) -> Iterator[str]:
    """What English figures told so deep in a text, by so weak a frame or without a day were elsewhere."""
    if is_general_batch(draft) and _undated_perfect(draft, sentences[draft.sentence], text):
        yield "undated-perfect"
    if draft.confidence < find_least(draft):
        yield "weak-cue"
    if is_far_from_foreigners(draft, sentences):
        yield "far-from-foreigners"
    if lacks_setting(draft, sentences):
        yield "no-setting"


def _doubt_by_words(draft: Draft, text: str, sentences: tuple[Sentence, ...], foreign: frozenset[int]) -> Iterator[str]:
    if draft.rule.startswith("zh.region-has") and text[draft.end : draft.end + 1] == "中":
        yield "looks-back"
    sentence = sentences[draft.sentence]
    yield from _doubt_denied(draft, sentences)
    yield from doubt_setting(draft, text, sentence)
    yield from doubt_beside(draft, text, sentence)
    if draft.rule.startswith("en."):
        yield from _doubt_by_words_en(draft, text, sentences)
    yield from _doubt_role(draft, text, sentence)
    if draft.role != "batch":
        return
    if is_part_below(draft, text, sentence):
        yield "part-of-all"
    if is_said_of_other_programme(sentences, draft.sentence) or is_list_of_else(sentences, draft.sentence):
        yield "other-programme"
    if draft.rule.split("+")[0] in (*GENERAL, *POINTS) and ends_approvals(sentences):
        yield "title-of-ending"
    yield from doubt_batch(draft, text, sentence)
    if draft.rule.startswith("en."):
        yield from doubt_batch_en(draft, sentence)
    yield from _doubt_actor(draft, sentence)


def _doubt_by_words_en(draft: Draft, text: str, sentences: tuple[Sentence, ...]) -> Iterator[str]:
    sentence = sentences[draft.sentence]
    if draft.rule.startswith("en.part-alone") and _follows_elsewhere(draft, sentences):
        yield "another-country"
    yield from doubt_unsure(draft, sentences)
    yield from doubt_beside_grants(draft, sentence)
    yield from doubt_told(draft, sentences)
    yield from doubt_sum_of_others(draft, sentences)
    yield from doubt_stock(draft, sentence)
    if counts_own_clients(draft, sentences):
        yield "clients"
    yield from doubt_beside_acts(draft, sentence)
    if opens_with_other_pilot_en(text, sentence.end):
        yield "another-pilot"


def _follows_elsewhere(draft: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether the sentence before that of a figure makes another country's regulator the one of which it is told."""
    return draft.sentence > 0 and is_told_of_elsewhere(sentences[draft.sentence - 1].text)


def _doubt_denied(draft: Draft, sentences: tuple[Sentence, ...]) -> Iterator[str]:
    """Whether its own sentence or those behind it say that it is not so; a correction denies another figure than its own."""
    own, following = sentences[draft.sentence], sentences[draft.sentence + 1 : draft.sentence + 2]
    denied = DENIED.search(own.text) or any(_CORRECTED.search(one.text[:60]) for one in following)
    if tells_of_rumour(sentences) or (denied and CORRECTED not in draft.rule):
        yield "denied-nearby"
    elif is_wrong_behind(sentences, draft.sentence):
        yield "taken-back-behind"


def _is_ahead(as_of: str | None, day: date) -> bool:
    """Whether a figure is told as of a time that had not come on a day: an aim or a forecast, whatever its words."""
    return as_of is not None and as_of > day.isoformat()[: len(as_of)]


def _doubt_role(draft: Draft, text: str, sentence: Sentence) -> Iterator[str]:
    """What its own rule, its place and the words right behind a figure make of its role."""
    if draft.rule.endswith("+cumulative") and _SAID_ON.search(sentence.text):
        yield "said-on-a-day"
    if SPOKEN in draft.rule or draft.rule.endswith("+agreed"):
        yield "told-by-a-person" if SPOKEN in draft.rule else "two-roles"
    if not draft.region and _is_of_a_place(draft, sentence):
        yield "of-one-place"
    if draft.detail == "told_as_new" and not _TELECOM.search(sentence.text):
        yield "no-telecom"
    if draft.value == 1 and _ANY_ONE.match(text[draft.end : min(sentence.end, draft.end + 24)]):
        yield "any-one"
    if draft.role == "subset":
        yield from doubt_part(draft, text, sentence)
    if _is_of_period(draft, sentence):
        yield "of-a-period"
    yield from doubt_some(draft, text, sentence)
    yield from doubt_not_one_act(draft, sentence)


def _is_of_period(draft: Draft, sentence: Sentence) -> bool:
    """Whether a figure told as of all or of one act is of those of a while."""
    if draft.rule.startswith("en."):
        return draft.role in ("batch", "pilot_total") and tells_of_while(draft, sentence)
    return draft.role == "pilot_total" and _is_flow(sentence, draft)


def _is_of_a_place(draft: Draft, sentence: Sentence) -> bool:
    """Whether a total of which no region is told may be that of one place."""
    if draft.rule.startswith("zh.") and is_of_a_place_zh(draft, sentence):
        return True
    total = draft.role in ("pilot_total", "stock_total") and draft.detail != "ordinal"
    behind = sentence.text[max(0, draft.end - sentence.start) :]
    return total and (OF_PLACE in draft.rule or is_of_one_place(draft, sentence) or _SHARE.search(behind) is not None)


#: "has approved 17 firms, accounting for 40 percent of the national total": a part of all.
_SHARE = re.compile(
    r"^[^.;]{0,90}, (?:accounting for|representing|making up) [^.;,]{0,40} of (?:the |all )?(?:national|nationwide|country's|China's|nation's) (?:total|tally|number|figure)\b"
)


#: What goes on, beside a number: who holds a paper need not have got it now.
_STATIVE = re.compile(
    r"^[^.;,]{0,40}? (?:hold|holds|held|holding|possess(?:ed)?)\b|^[^.;,]{0,40}? (?:have|has) (?:an? |the |their |valid |pilot |value-added |telecoms? |such )*(?:approvals?|permits?|licen[cs]es?)\b"
)
#: "is one of only five foreign-owned businesses authorized": how things are, whatever was done last.
_ONE_OF_FEW = re.compile(
    r"\b(?:is|was|are|were|remains?) (?:still |now )?(?:one|two|three|among) (?:of )?(?:only|just|merely|a mere|the only|the few) $"
)
_OPENS_AS_OF = re.compile(
    r"(?:^|[,;:\"] ?)(?:By|As of|As at|Until|Up to|At) (?:the )?(?:(?:end|close|start|beginning|middle|turn|first|second|third|fourth|last)\b|(?:end|mid|late|early)\b|\d{1,2} |Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|then\b|last\b|20\d\d)"
)


def _doubt_actor(draft: Draft, sentence: Sentence) -> Iterator[str]:
    """Who let a batch in, and whether by an act at all."""
    before = sentence.text[: max(0, draft.start - sentence.start)][-160:]
    if is_of_other_sector(sentence.text) or is_granted_by_other(before):
        yield "other-regulator"
    if not draft.rule.startswith("en.") or draft.rule.split("+")[0] not in GENERAL:
        return
    behind = sentence.text[max(0, draft.end - sentence.start) :]
    if _ONE_OF_FEW.search(before):
        yield "held"
    if _STATIVE.match(behind) and not ADDED.search(sentence.text[: max(0, draft.end - sentence.start)][-40:]):
        yield "held"
    part = re.split(r";|, (?:and|while|but)\b", sentence.text[: max(0, draft.start - sentence.start)])[-1]
    if _OPENS_AS_OF.search(part) and not ADDED.search(part[-24:]):
        yield "by-then"


#: 一家企业可同时持有多项业务许可, "one enterprise may hold several": said of any.
_ANY_ONE = re.compile(
    r"(?:[家户])?(?:企业|公司|单位|外企)?(?:可|能|只|须|应|需|不得|也可|最多|至多)| ?(?:enterprise|company|firm|operator|business) (?:may|can|must|should|could|might)\b"
)


#: What a while brought, told without a word for the sum of all.
_FLOW = re.compile(
    r"[一二三四1-4]季度|[上下]半年|全年|[本当上]月|年内|个月内|(?:去年|上年|前年|(?<!\d)20\d\d年)(?![底末年中初\d]|[^,。]{0,6}月)"
)
#: 2026年1-2月累计, 今年又: a while's own sum, however it is told.
_MONTHS = re.compile(r"(?<!\d)1?\d月?[-—至到]1?\d月")
_AGAIN = re.compile(r"今年(?:以来)?[^,。;]{0,12}[又再新]")
#: 今年以来,工信部批准13家: what the year has brought.
_THIS_YEAR = re.compile(r"(?:今年|本年度?|年初|开年|1月(?:份)?)(?:以来|至今|到现在|到目前),?[^,。;截累]{0,24}$")
#: 今年以来,已累计有49家: the year's own sum, beside which the sum of all is told.
_YEAR_SUMMED = re.compile(
    r"(?:今年|本年度?|年初)(?:以来|至今),?(?:已经?|共|全国|合计|又|也)*累计(?:已|共|有|向|为|新增|批准|批[复覆]|发放|核发|让)*$"
)
#: 今年累计68家: the sum of the year.
_YEARS_SUM = re.compile(
    r"(?:今年(?:以来)?|年内|本年度?|全年|[上下]半年|[本当]季度?|[本当上]月|去年)(?:(?:已|共)?累计|已有|共有|已批|共批)[^,。;]{0,10}$"
)
#: 今年一季度,全国共有31家…获得批复: the while opens the sentence.
_FLOW_LEADS = re.compile(r"(?:第?[一二三四1-4]季度|前[两二三]个?季度|[上下]半年|全年),[^,。;]{0,24}$")
_SUMMED = re.compile(r"累计|截[至止]|至今|迄今|目前|总数|总量|增至|达到?|升至|以来|合计|至此|已有|底|末")


def _is_flow(sentence: Sentence, draft: Draft) -> bool:
    before = sentence.text[max(0, draft.start - sentence.start - 40) : max(0, draft.start - sentence.start)]
    if _MONTHS.search(before) or _THIS_YEAR.search(before) or _YEARS_SUM.search(before) or _YEAR_SUMMED.search(before):
        return True
    leads = _FLOW_LEADS.search(before)
    if leads and _SUMMED.search(leads.group()) is None:
        return True
    before = re.split("[,;:]", before)[-1]
    if _AGAIN.search(before):
        return True
    return _FLOW.search(before) is not None and _SUMMED.search(before) is None


#: "In all, 13 made the cut, it announced on Friday": all of one batch, or all until then.
_SAID_ON = re.compile(
    r"\b(?:announced|approved|cleared|unveiled|named)\b[^.;]{0,40}\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in (?:January|February|March|April|May|June|July|August|September|October|November|December))"
)
_PERFECT = re.compile(
    r"\b(?:has|have|had)\b[^.;,]{0,30}\b(?:been|let|approved|cleared|admitted|licen[cs]ed|granted|won|received|obtained|secured|got)\b"
)
_DATED = re.compile(
    r"\b(?:on|last|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|week|month)|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:today|yesterday|just (?:been|approved|cleared|admitted)|recently|said|announced)\b"
)


#: "the pilot, under which 40 firms were approved": told as known, whenever it was.
_IN_WHICH = re.compile(r"\b(?:in|under|for|into|through|of|by|with) (?:which|whom) (?:[a-z]+ ){0,3}$")


def _undated_perfect(draft: Draft, sentence: Sentence, text: str) -> bool:
    """ "13 have been admitted", deep in a text and without a day: it may be the sum of all let in until now."""
    if _IN_WHICH.search(text[max(sentence.start, draft.start - 40) : draft.start]) and not _DATED.search(sentence.text):
        return True
    return (
        not ADDED.search(text[max(sentence.start, draft.start - 24) : draft.end])
        and not sentence.title
        and sentence.lead >= 1
        and _PERFECT.search(sentence.text) is not None
        and _DATED.search(sentence.text) is None
    )
