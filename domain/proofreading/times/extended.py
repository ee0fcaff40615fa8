"""A day to which something is put off lies so many days behind the one set: 停工15天，由12月4日顺延至12月19日."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.times.lengths import Length, TimeUnit
from domain.proofreading.times.moments import Moment, moments
from domain.proofreading.times.told import lengths_within, moments_of

_PUT_OFF = pattern("(?:顺延|延[长期后至到]|推迟|展期)(?:至|到)?$")
_LOST = pattern("(?:停工|停建|停产|误工|延误|影响(?:工期|施工)?|延期|延长|顺延|展期|推迟)(?:工期)?[^，。；0-9]{0,6}$")
_FROM = pattern("(?:由|从|原定于?|原计划|原合同)[^，。；0-9]{0,14}$")
_DUE = pattern("完工|竣工|交付|完成|到期|届满")
_NOT_BY_DAYS = pattern("春节|节假日|工作日|另行|分别|部分|标段|两次|再次")
_BACK = 8  # sentences in which the day is told that was set
_SLACK = 1  # days: the first may count or not


def extended(passage: Passage) -> Iterator[Claim]:
    """Days to which a term is put off that are not the day set and the days lost, where one of each is told."""
    for sentence in passage.saying("顺延", "延至", "延期", "延长", "推迟", "展期"):
        text = passage.folded
        if _NOT_BY_DAYS.search(text, sentence.start, sentence.end):
            continue
        here = [each for each in moments_of(passage, sentence.place) if sentence.start <= each.start < sentence.end]
        found = [each for each in here if each.is_day and _PUT_OFF.search(text, sentence.start, each.start)]
        lost = [each for each in lengths_within(passage, sentence.start, sentence.end) if _is_lost(each)]
        if len(found) != 1 or len(lost) != 1 or lost[0].is_about:
            continue
        due = _due(passage, sentence, found[0], here)
        if due is not None and due.has_year is found[0].has_year:
            yield from _judged(due, lost[0], found[0])


def _is_lost(length: Length) -> bool:
    return length.unit is TimeUnit.DAY and _LOST.search(length.lead) is not None


def _due(passage: Passage, sentence: Sentence, to: Moment, here: list[Moment]) -> Moment | None:
    """The day that was set: of which the words before 顺延 say so, or the last planned end told before."""
    text = passage.folded
    for each in reversed([one for one in here if one.end <= to.start and one.is_day]):
        if _FROM.search(text, sentence.start, each.start) or (each.is_planned and _DUE.search(each.deed)):
            return each
    if len(here) > 1:
        return None
    above = passage.sentences[max(0, sentence.place - _BACK) : sentence.place]
    told = [
        each
        for near in above
        if passage.says(near, "月")
        for each in moments(text, near.start, near.end)
        if each.is_planned and each.is_day and _DUE.search(each.deed)
    ]
    return told[0] if len(told) == 1 else None


def _judged(due: Moment, lost: Length, to: Moment) -> Iterator[Claim]:
    expected = due.first + timedelta(int(lost.value))
    off = abs((to.first - expected).days)
    if off > _SLACK:
        terms = f"{due.first:%Y-%m-%d}+{plain(lost.value)}={expected:%Y-%m-%d}"
        days = Decimal((to.first - due.first).days)
        start = to.start - 3
        yield Claim(DATES, start, to.end, lost.value, days, arithmetic=terms, severity="query")
