"""Delays and savings of time that neither days nor lengths give: 计划工期90天，实际120天，延长了40天."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.times.delays import Way, between_days, between_lengths, is_one_deed, of_term
from domain.proofreading.times.lapses import gives
from domain.proofreading.times.lengths import Length, LengthRole, TimeUnit
from domain.proofreading.times.moments import Moment
from domain.proofreading.times.told import around, lengths_of, lengths_within, moments_of

_PRIOR = pattern("上年|去年|同期|往年|同比|上一年|上期|20[0-9]{2}年度?的?$")
_PART = pattern("其中|分别|平均每|最长|最短|每[人件次个]|部分|个别")
_TERM, _FINISHED = pattern("工期|服务期|施工期|期限"), pattern("[^，。；]{0,2}(?:竣工|完工|交付|完成|验收)")
_BACK, _NEAR, _BESIDE = 1, 90, 24  # sentences, characters


def shifts(passage: Passage) -> Iterator[Claim]:
    """Delays, and times saved, that their own words tie to two days or lengths, and that nothing around gives."""
    for length, sentence in lengths_of(passage):
        if length.role not in (LengthRole.LONGER, LengthRole.SHORTER) or length.unit is TimeUnit.HOUR:
            continue
        if _PRIOR.search(length.lead) or _PART.search(length.lead):
            continue
        near = _near(passage, length, sentence)
        ways = list(_ways(passage, sentence, length, near))
        if not ways:
            continue
        fit = [way for way in ways if gives(way.least, way.most, length)]
        is_longer = length.role is LengthRole.LONGER
        if any(way.is_longer in (None, is_longer) for way in fit):
            continue
        if not fit and _is_given(passage, sentence, length, near, ways):
            continue
        yield _claim(length, (fit or ways)[0])


def _near(passage: Passage, length: Length, sentence: Sentence) -> list[Length]:
    """The other lengths of a length's sentence, and of the one before it, in its paragraph."""
    first = passage.sentences[max(0, sentence.place - _BACK)]
    start = first.start if first.paragraph == sentence.paragraph else sentence.start
    return [each for each in lengths_within(passage, start, sentence.end) if each is not length]


def _ways(passage: Passage, sentence: Sentence, length: Length, near: list[Length]) -> Iterator[Way]:
    alike = [each for each in near if each.unit is length.unit and not each.is_about]
    yield from _of_change(passage.folded, length, alike)
    before = [each for each in alike if each.end <= length.start and length.start - each.end <= _NEAR]
    plans = [each for each in before if each.role is LengthRole.PLANNED]
    taken = [each for each in before if each.role in (LengthRole.TAKEN, LengthRole.AFTER, LengthRole.TERM)]
    if plans and taken:
        yield between_lengths(plans[-1], taken[-1])
    known = moments_of(passage, sentence.place)
    found = [each for each in known if sentence.start <= each.start < sentence.end]
    found = found or [each for each in known if each.end <= length.start]
    found = _with_the_plan_above(passage.folded, known, found, sentence)
    days = _beside(passage.folded, length, found)
    yield from between_days(passage.folded, length.unit, days)
    if plans and not taken:
        yield from of_term(length.unit, plans[-1], [each for each in days if each.end <= length.start])


def _with_the_plan_above(text: str, known: Sequence[Moment], found: list[Moment], sentence: Sentence) -> list[Moment]:
    """应于8月1日完工。…实际9月30日完工，拖延90天: the one day of a sentence, with the planned one right above it."""
    if len(found) != 1 or found[0].start < sentence.start or found[0].is_planned or found[0].is_deadline:
        return found
    above = [each for each in known if each.end <= sentence.start]
    is_plan = (
        bool(above)
        and (above[-1].is_planned or above[-1].is_deadline)
        and (is_one_deed(above[-1], found[0]) or _is_end_of_a_term(text, above, found[0]))
    )
    return [above[-1], *found] if is_plan and text.count("。", above[-1].end, found[0].start) == 1 else found


def _is_end_of_a_term(text: str, above: Sequence[Moment], came: Moment) -> bool:
    """约定工期自3月1日至8月31日。实际于10月15日竣工: the last day of what was agreed, of which nothing else is said."""
    begin = text.rfind("。", 0, above[-1].start) + 1
    is_span = len(above) > 1 and above[-2].start >= begin and not above[-1].deed.strip("。止，")
    return is_span and bool(_TERM.search(text, begin, above[-1].start)) and bool(_FINISHED.match(came.deed))


def _beside(text: str, length: Length, found: list[Moment]) -> list[Moment]:
    """The days that a delay can be of: those before it, or, where there are none, in brackets behind it."""
    before = [each for each in found if each.end <= length.start]
    if len(before) < 2:
        behind = [each for each in found if 0 <= each.start - length.end <= _BESIDE]
        return [*before, *(each for each in behind if "；" not in text[length.end : each.start])]
    near = [each for each in before if "；" not in text[each.end : length.start]]
    return near if len(near) > 1 else before


def _of_change(text: str, length: Length, alike: list[Length]) -> Iterator[Way]:
    """由90天延长至120天，延长了30天; 25个工作日，比规定的30个工作日缩短5个工作日."""
    before = [each for each in alike if each.end <= length.start and length.start - each.end <= _BESIDE]
    if len(before) < 2 and not (before and before[-1].role is LengthRole.BEFORE):
        return
    last = before[-1]
    first = next(
        (each for each in reversed(alike) if each.end <= last.start and last.start - each.end <= _BESIDE), None
    )
    if first is None or "。" in text[first.end : length.start]:
        return
    if first.role is LengthRole.BEFORE and last.role is LengthRole.AFTER:
        yield between_lengths(first, last)
    elif last.role is LengthRole.BEFORE and length.start - last.end <= 4 and first.role is not LengthRole.BEFORE:
        yield between_lengths(last, first)


def _is_given(passage: Passage, sentence: Sentence, length: Length, near: list[Length], ways: list[Way]) -> bool:
    """Whether any two days, any two lengths, or days and a length around give a delay."""
    alike = [each.value for each in near if each.unit is length.unit]
    if any(abs(one - other) == length.value for one in alike for other in alike):
        return True
    parts = [each.value for each in near if each.role is length.role and each.unit is length.unit]
    if any(gives(way.least, way.most, replace(length, value=length.value + part)) for way in ways for part in parts):
        return True  # 因暴雨延期25天、疫情延期5天
    spans = [each for each in around(passage, sentence, length) if each.first.is_day and each.last.is_day]
    if any(each.gives(length) for each in spans):
        return True
    return any(abs(abs(each.most - one) - length.value) <= 1 for each in spans for one in alike)


def _claim(length: Length, way: Way) -> Claim:
    right = way.most if way.most - way.least <= 1 else (way.least + way.most) / 2
    right = right.to_integral_value() if length.value == length.value.to_integral_value() else right
    start = length.start - len(length.lead)
    return Claim(DATES, start, length.end, right, length.value, arithmetic=way.terms, severity="query")
