# ruff: noqa: E501  (a pattern stands on one line, so that it can be read and searched)
"""Settles what single sentences cannot know: wholes and parts, one number told twice, what the document is about."""

import re
from collections.abc import Callable

from domain.altering import alter
from parsers.facts.counts.acts import follow_one_act, part_by_class, part_by_origin
from parsers.facts.counts.acts_en import LIFTING, RECORD, follow_one_act_en, part_by_nation
from parsers.facts.counts.adding import add_up
from parsers.facts.counts.among import find_among
from parsers.facts.counts.as_of import date_count
from parsers.facts.counts.counts import Draft, demote
from parsers.facts.counts.fields_zh import leave_other_fields
from parsers.facts.counts.foreign_parts import leave_wholes_out
from parsers.facts.counts.grown_by_batch_zh import date_grown
from parsers.facts.counts.heralded_en import doubt_unheralded
from parsers.facts.counts.inherited_dates import inherit_dates
from parsers.facts.counts.leaving_out import drop_references, drop_rounded, leave_marks_out, leave_regions_out
from parsers.facts.counts.narrowed_acts_en import narrow_acts
from parsers.facts.counts.other_places import tell_other_places
from parsers.facts.counts.parts import find_parts
from parsers.facts.counts.placing import place_count
from parsers.facts.counts.placing_series import place_series
from parsers.facts.counts.programmes import count_to_pilot, settle_by_day, sum_large, tells_earlier
from parsers.facts.counts.same_batch import follow_batch
from parsers.facts.counts.shares import read_shares
from parsers.facts.counts.sizes import STOCK_NOUN, check_size
from parsers.facts.counts.spoken_sums import sum_up_spoken
from parsers.facts.counts.spoken_sums_zh import sum_up_spoken_zh
from parsers.facts.counts.summed_behind import is_sum_of_larger
from parsers.facts.counts.titled_places_zh import place_by_title
from parsers.facts.counts.titled_totals import join_titled
from parsers.facts.counts.verdicts import follow_verdict
from parsers.facts.counts.year_before import date_year_before
from parsers.facts.cues.cues import SERIES, WHOLE_ROLES
from parsers.facts.cues.dated_acts import drop_remarks, is_given_on_day, is_sum_by_its_rest
from parsers.facts.subject.doubtful import DOUBTED_AT
from parsers.facts.text.patterns import Pattern
from parsers.facts.text.sentences import Sentence
from parsers.facts.values.mentions import Mention
from parsers.facts.values.regions import find_regions

_ALL_DOMESTIC = Pattern(
    r"持证企业|(?:持|全国)[^。外]{0,12}增值电信[^。外]{0,14}企业|信息通信企业|跨地区|all (?:licen[cs]ed|value-added)|domestic (?:and foreign )?(?:telecom )?(?:companies|firms)",
    re.I,
)


def settle_counts(
    drafts: list[Draft],
    text: str,
    sentences: tuple[Sentence, ...],
    dates: tuple[Mention, ...],
    *,
    piloted: bool,
) -> list[Draft]:
    """Counts with their final role, region and as-of date, in order; `pick_claims` drops what is told twice."""
    steps: tuple[Callable[[Draft], Draft], ...] = (
        lambda d: _check_figure(d, sentences),
        lambda d: leave_other_fields(d, sentences[d.sentence]),
        lambda d: part_by_nation(part_by_origin(d, sentences[d.sentence]), sentences[d.sentence]),
        lambda d: part_by_class(d, sentences[d.sentence], drafts),
        lambda d: _check_role(d, sentences, piloted=piloted),
        lambda d: follow_verdict(d, sentences),
        lambda d: date_count(d, sentences, dates, text),
        lambda d: sum_large(count_to_pilot(d, sentences[d.sentence]), sentences[d.sentence]) if piloted else d,
        settle_by_day,
    )
    for step in steps:
        drafts = [step(draft) for draft in drafts]
    drafts = find_among(leave_wholes_out(narrow_acts(drafts, sentences), sentences), text, sentences)
    drafts = drop_references(find_parts(drafts, text, sentences, piloted=piloted))
    drafts = add_up(read_shares(drafts, text, sentences), sentences)
    drafts = _agree_on_roles(_tell_objects(drafts), sentences)
    drafts = leave_regions_out(_place_titles(drafts, sentences), text)
    drafts = drop_rounded(leave_marks_out(drafts, text), sentences)
    drafts = tell_other_places([place_count(draft, text, sentences) for draft in drafts])
    drafts = place_by_title(place_series(drafts, sentences), sentences)
    drafts = date_grown(inherit_dates(drafts, sentences, dates))
    return join_titled(date_year_before(drafts, text, sentences), sentences)


def _check_role(draft: Draft, sentences: tuple[Sentence, ...], *, piloted: bool) -> Draft:
    """Sanity: domestic totals are another series; without a pilot in the text a running total is of all firms."""
    sentence = sentences[draft.sentence].text
    if draft.detail == SERIES:
        return draft
    if (
        draft.role in WHOLE_ROLES
        and _ALL_DOMESTIC.search(sentence)
        and not re.search(r"外[资商企]|合资|试点获[批准]|获[批准]试点|foreign", sentence, re.I)
    ):
        return demote(draft, "all_licensed_firms", f"{draft.rule}+domestic")
    if draft.role == "pilot_total" and not piloted and draft.detail != "ordinal":
        return alter(draft, role="stock_total", rule=f"{draft.rule}+no-pilot")
    draft = follow_one_act(_sum_up(draft, sentences[draft.sentence], piloted=piloted), sentences[draft.sentence])
    if piloted:
        title = sentences[0].text if sentences[0].title else ""
        draft = sum_up_spoken(draft, sentences[draft.sentence], title)
        draft = sum_up_spoken_zh(draft, sentences[draft.sentence], title)
    draft = doubt_unheralded(follow_one_act_en(draft, sentences[draft.sentence]), sentences)
    checked = check_size(draft, sentences[draft.sentence], piloted=piloted)
    if checked is not None:
        return checked
    if (
        draft.role == "batch"
        and not piloted
        and not draft.rule.endswith(("batch", "following"))
        and re.search(r"\b(?:by|as of|at) (?:the )?end|截至|截止", sentence)
    ):
        return alter(draft, role="stock_total", rule=f"{draft.rule}+as-of", confidence=min(draft.confidence, 0.7))
    return draft


#: "17 firms have joined since March, taking the total to 40": those of a while, beside the sum of all.
_COMES_TO = re.compile(
    r"\bsince\b[^.;]{2,40}, (?:taking|bringing|lifting|raising|pushing|carrying|swelling)\b[^.;]{0,50}\b(?:total|tally|number|count)\b[^.;]{0,30}\bto \d",
    re.I,
)


def _sum_up(draft: Draft, sentence: Sentence, *, piloted: bool) -> Draft:
    """A batch told by a general verb as the sum of all that its sentence makes of it."""
    if draft.role != "batch" or draft.rule not in _GENERAL or not _is_cumulative(draft, sentence):
        return draft
    if draft.rule.startswith("en.") and is_sum_of_larger(
        draft.value, sentence.text[max(0, draft.end - sentence.start) :]
    ):
        return draft
    if draft.rule.startswith("en.") and _COMES_TO.search(sentence.text[max(0, draft.end - sentence.start) :]):
        return demote(draft, "flow", f"{draft.rule}+flow")
    draft = alter(draft, role="pilot_total", rule=f"{draft.rule}+cumulative", confidence=0.8)
    if draft.rule.startswith("en.") and (not piloted or tells_earlier(draft, sentence)):
        of_applicants = _OF_APPLICANTS.search(sentence.text[: draft.start - sentence.start]) is not None
        return alter(draft, role="pilot_total" if of_applicants else "stock_total", confidence=0.58)
    return draft


_OTHER_SUBJECT = Pattern(
    r"试点|获批|获准|申请|批[复覆]|用户|基站|收入|持证|\b(?:pilot|approv\w*|applic\w*|users|revenue)\b", re.I
)


def _check_figure(draft: Draft, sentences: tuple[Sentence, ...]) -> Draft:
    if draft.detail == "this_figure" and not _stands_for_stock(draft, sentences):
        return alter(draft, detail=SERIES, confidence=min(draft.confidence, 0.66))
    return draft


def _stands_for_stock(draft: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether 这一数字 is the stock's: the last thing told before that can be counted is foreign-invested telecom firms."""
    sentence = sentences[draft.sentence]
    before = sentences[draft.sentence - 1].text if draft.sentence else ""
    text = f"{before}\n{sentence.text[: max(0, draft.start - sentence.start)]}"
    stock = max((m.end() for m in STOCK_NOUN.finditer(text)), default=-1)
    return stock > max((m.end() for m in _OTHER_SUBJECT.finditer(text)), default=-1)


#: Cues that ask for no more than an act of granting beside a number.
_GENERAL = (
    "en.were-granted",
    "en.granted-to",
    "en.approvals",
    "en.joined",
    "en.applications-approved",
    "en.succeeded",
    "zh.granted-to",
    "zh.were-granted",
    "zh.granted-in-place",
    "zh.following",
    "zh.list-of-batch",
    "zh.listed-in-all",
    "zh.applications-approved",
)
#: What makes of a number granted something the sum of all since the beginning.
_CUMULATIVE = Pattern(
    r"\b(?:[Ss]o far(?! (?:the )?(?:largest|biggest|smallest|longest|most))|[Tt]o date|[Tt]hus far|[Uu]ntil now|[Uu]p to now|[Ii]n total|[Ii]n all|[Aa]ltogether|[Aa]ll told|[Oo]verall|[Cc]umulatively|[Ii]n aggregate)\b|\bmore than (?:in )?any other (?:city|province|region|municipality|zone|place)\b|\baccounting for [^.;,]{0,40} of (?:the |all )?(?:national|nationwide|country's|nation's|[A-Z]\w+'s) (?:total|tally|number|figure)\b|\balready (?:being |been )?(?:granted|given|issued|awarded|handed) (?:[\w-]+ ){0,4}(?:approvals?|permits?|licen[cs]es?)\b"
    r"|\b[Ss]ince (?:the |its |it |China's )?(?:(?:[\w'-]+ ){0,5}(?:pilot|trial|programme|program|scheme|opening|launch|start|beginning|outset|inception)|it (?:began|started|opened|was (?:launched|opened|introduced|set up|started|unveiled))|China(?:'s)? (?:joined|entered|acceded|entry|accession|opened|opening|started|began|launched)|(?:the country|the nation) (?:joined|entered|opened)|joining the|(?:(?:early|late|mid-?) ?)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: 20\d\d)?|20\d\d|then)\b(?! (?:last|this) (?:week|month))"
    r"|\b(?:has|have|had) by (?:the end of |end-|late |mid-|early )?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|then|now|that)\b"
    r"|\b[Aa]s (?:of|at) (?:(?:the|this) )?(?:date|day|time|present|moment|now|today|yesterday)\b|\b(?:[Uu]p (?:to|until)|[Uu]ntil|[Tt]hrough|[Aa]s (?:of|at)) (?:the end of |end-|late |mid-|early )?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)"
    r"|\b(?:[Cc]ounting|[Ii]ncluding|[Aa]dding|[Tt]ogether with|[Aa]long with) (?:the )?(?:earlier|previous|first|prior|those|other) (?:[\w-]+ )?(?:rounds?|batch(?:es)?|groups?|approvals?|firms|companies|ones)?"
    r"|\b(?:[Aa]cross|[Oo]ver|[Ii]n) (?:all|both|two|three|four|five|six|\d) (?:the )?(?:rounds|batches|waves|groups|tranches)\b"
    r"|\b[Ii]n (?:the )?(?!first\b)(?:[\w-]+ ){0,3}(?:years?|months) of (?:the |its )?(?:[\w-]+ ){0,3}(?:pilot|trial|programme|program|scheme)\b"
    r"|\b(?:years?|months?) (?:into|after the (?:pilot|trial|programme|program|scheme|launch))\b|\bmonths? since\b|\bha(?:s|ve) (?:now |all |already )?(?:been (?:approved|cleared|admitted|licen[cs]ed|let in)|received|won|obtained|joined|got|secured)\b[^.;]{0,80} since(?=\W*$)|\b(?:years?|months?) after (?:the |its |China's )?(?:[\w'-]+ ){0,4}(?:pilot|trial|programme|program|scheme)\b[^.;]{0,60}\b(?:has|have) "
    r"|\b(?:[Aa]s of|[Bb]y|[Aa]t) (?:the (?:end|beginning|start|middle|close) of |end-|late |mid-|early )?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|last month|last year|20\d\d)\b[^.;]{0,120}\b(?:had|have|has|held|hold)\b"
    r"|(?:到|截至|截止|迄)(?:目前|现在|当前|此刻|眼下|今[天日](?:(?![^,])|(?=全[省市国岛])))|为止|截[至止][^,。#]{1,14}[日月年底末初],|截[至止]到?[^,。#]{0,12}(?:公布|发布|发稿|目前)(?:时|后|前)?,|(?:目前|现)(?:已经?|共|一共|总共|合计)+(?:向|给|为|批|核|发|颁)|累计|累積|至今|迄今|以来|(?:试点|开放|启动|实施|运行)[^,。#头第]{0,3}(?:[一两二三半]|\d)(?:个?半)?(?:年|个月|周年)|(?<!前)[一两二三半](?:年|个月)(?:多|余)?(?:来|间|里|下来)|算起|连同此前|先后|(?<!起)陆续|历次|合计|总计|(?:两|三|四|五|六|七|八|九|\d)批(?:次)?(?:共|合计|总计|累计)",
)
_ADDED = re.compile(r"^[^.;,。]{0,16}\b(?:more|further|additional|others?|new)\b|^(?:家|户|间)?[^,。]{0,4}新", re.I)
_ADDED_BEFORE = re.compile(
    r"(?:\b(?:another|a further|an additional|additional|new|second|third|fourth|latest)\s*|又|再|新增|新一批|新)$",
    re.I,
)


#: "A first group, 13 firms in all": the sum of the group, not of all groups.
_NAMED_GROUP = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|new|latest|another) (?:batch|group|round|wave|lot|tranche|cohort)(?: of(?: [a-z-]+){1,5}(?:,| with| \()|(?: of)?(?:,|:| with| \()?) ?$"
    r"|\b(?:part|one|member|members|two|three) of (?:the|a|that) (?:group|batch|round|list) of $|\b(?:was|were|is|are) in (?:the|a) (?:group|batch|round) of $",
    re.I,
)
#: Where another count's clause begins: 批复8家,连同首批13家,累计21家.
_NEXT_COUNT = re.compile(r";|,(?=[^,;]{0,14}\d+[家户间]|连同|加上|算上|累计|合计|总计|共计|至此)")


#: "said 29 had applied, that five had been granted licences": how many of all who asked.
_OF_APPLICANTS = re.compile(r"\b(?:applied|applications|filed)\b[^;]{0,60}, (?:and )?that $")
_HAD_BEEN = re.compile(
    r"[^.;]{0,40}\bhad (?:been )?(?:granted|approved|cleared|licen[cs]ed|given|received|obtained|won)\b"
)


#: "A year after the pilot began, MIIT on Wednesday approved": an act of one day, however long the pilot has run.
_YEARS_ON = re.compile(r"\b(?:years?|months?) (?:into|after) (?:the |its |China's )?[^.;,#]{3,60},")
#: "It has been six weeks since 13 firms received theirs": how long ago the act was.
_SO_LONG_SINCE = re.compile(
    r"\b(?:[Ii]t(?:'s| is| has been| was| had been)|[Mm]ore than|[Aa]lmost|[Nn]early|[Jj]ust|[Bb]arely) (?:[\w-]+ ){1,5}since (?:the (?:first |latest )?)?(?=$)"
)
_ON_DAY_DONE = re.compile(
    r"\bon (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: \d{1,2})?),? (?:\w+ly )?(?:approved|cleared|granted|issued|awarded|gave|licen[cs]ed|admitted|let in)\b[^.;]{0,60}$"
)


def _is_cumulative(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence tells its number as the sum of all let in, and not as what came last."""
    at, end = draft.start - sentence.start, draft.end - sentence.start
    if _ADDED_BEFORE.search(sentence.text[max(0, at - 24) : at]) or _ADDED.match(
        sentence.text[at + len(str(draft.value)) : end + 16]
    ):
        return False
    if _NAMED_GROUP.search(sentence.text[max(0, at - 70) : at]):
        return False
    before, after = sentence.text[:at].rpartition(";")[2], _NEXT_COUNT.split(LIFTING.sub(" ", sentence.text[end:]))[0]
    if draft.rule.startswith("en."):
        if _OF_APPLICANTS.search(before) and _HAD_BEEN.match(sentence.text[end:]):
            return True
        before, after = RECORD.sub(" ", before), RECORD.sub(" ", after)
        before = _YEARS_ON.sub(" ", before) if _ON_DAY_DONE.search(before) else before
        before = _SO_LONG_SINCE.sub(" ", before)
    if draft.rule.startswith("zh."):
        if is_given_on_day(before) and "周年" not in after:  # 9月9日,46家获批一周年座谈会
            return False
        if is_sum_by_its_rest(before, sentence.text[end:]):
            return True
        before, after = drop_remarks(before), drop_remarks(after)
    return _CUMULATIVE.search(f"{before}{sentence.text[at:end]}{after}") is not None


def _tell_objects(drafts: list[Draft]) -> list[Draft]:
    """Of two sums of all in one sentence and of one day the object of the grant is what was let in: "approved eight, so far 48"."""
    largest: dict[tuple[int, str | None], int] = {}
    for d in drafts:
        if d.role == "pilot_total":
            largest[d.sentence, d.as_of] = max(d.value, largest.get((d.sentence, d.as_of), 0))
    sums = ("en.granted-to+cumulative", "en.in-sum-approved")
    return [
        alter(d, role="batch", rule=f"{d.rule}+object", confidence=min(d.confidence, DOUBTED_AT))
        if d.role == "pilot_total" and d.rule in sums and d.value < largest[d.sentence, d.as_of]
        else d
        for d in drafts
    ]


def _agree_on_roles(drafts: list[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """One value with two roles: the body speaks before the title, the surer cue before the weaker."""
    best: dict[int, Draft] = {}
    drafts = follow_batch(drafts, sentences)
    for draft in drafts:
        if draft.role not in WHOLE_ROLES:
            continue
        known = best.get(draft.value)
        if known is None or _weight(draft, sentences) > _weight(known, sentences):
            best[draft.value] = draft
    return [
        alter(d, role=best[d.value].role, rule=f"{d.rule}+agreed")
        if d.role in WHOLE_ROLES and best[d.value].role != d.role and not _differ(d, best[d.value], sentences)
        else d
        for d in drafts
    ]


def _place_titles(drafts: list[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """首批!4家在沪外企获批: the number that the body tells as a part of a larger batch is one in the title too."""
    titles = {sentence.text.strip() for sentence in sentences if sentence.title}  # many pages repeat it above the body
    body = [d for d in drafts if sentences[d.sentence].text.strip() not in titles]
    parts = {d.value for d in body if d.role == "subset" and d.confidence >= 0.6}
    largest = max((d.value for d in body if d.role == "batch"), default=0)
    told = {d.value for d in body}
    parted = {d.value for d in body if d.role == "subset"} - {d.value for d in body if d.role in WHOLE_ROLES}
    settled = []
    for draft in drafts:
        if draft.role == "batch" and draft.value < largest and sentences[draft.sentence].text.strip() in titles:
            if draft.value in parts:
                draft = alter(draft, role="subset", rule=f"{draft.rule}+part-below")
            elif draft.value not in told and _is_of_place(draft, sentences[draft.sentence].text):
                weight = min(draft.confidence, 0.66)
                draft = alter(draft, role="subset", rule=f"{draft.rule}+of-place", confidence=weight)
        elif draft.role == "batch" and draft.value in parted and sentences[draft.sentence].text.strip() in titles:
            draft = alter(draft, role="subset", rule=f"{draft.rule}+part-below", confidence=DOUBTED_AT)
        settled.append(draft)
    return settled


def _is_of_place(draft: Draft, title: str) -> bool:
    """ "China clears 2 firms for pilot in Hainan": a title's number of one place, of which the body tells nothing but the batch."""
    return _MORE_IN_TITLE.search(title) is None and len(find_regions(title)) == 1


_MORE_IN_TITLE = re.compile(
    r"\b(?:more|another|further|additional|new|second|third|fourth|next)\b|再|又|新增|新添", re.I
)


def _weight(draft: Draft, sentences: tuple[Sentence, ...]) -> float:
    return draft.confidence - 0.15 * sentences[draft.sentence].title


def _differ(one: Draft, other: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a running total and a first batch of the same size both stand, each by its own cue."""
    if sentences[one.sentence].title or sentences[other.sentence].title:
        return False
    return (
        one.sentence != other.sentence
        and {one.role, other.role} == {"batch", "pilot_total"}
        and min(one.confidence, other.confidence) >= 0.8
    )


def pick_claims(drafts: list[Draft], sentences: tuple[Sentence, ...]) -> list[Draft]:
    """One claim for each value, role, region and date: the one that says most, the body's before the title's."""
    chosen: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = (draft.value, draft.role, draft.region if draft.role == "subset" else None)
        known = chosen.get(key)
        if known is None or _says_more(draft, known) or _tells_title(draft, known, sentences):
            chosen[key] = draft
    placed = {(d.value, d.role) for d in chosen.values() if d.region}
    kept = [d for d in chosen.values() if d.role != "subset" or d.region or (d.value, d.role) not in placed]
    return sorted(kept, key=lambda d: d.start)


def _tells_title(one: Draft, known: Draft, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a sure claim of the body says what the title said, no less exactly and no less dated."""
    body = sentences[known.sentence].title and not sentences[one.sentence].title
    return body and one.confidence >= 0.6 and not _says_more(alter(known, confidence=0.0), one)


def _says_more(one: Draft, other: Draft) -> bool:
    if (one.as_of is None) != (other.as_of is None):
        return one.as_of is not None
    if (one.qualifier == "exact") != (other.qualifier == "exact"):
        return one.qualifier != "exact"
    return one.confidence > other.confidence + 0.001
