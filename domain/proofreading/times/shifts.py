"""Delays and savings of time that neither days nor lengths give: 计划工期90天，实际120天，延长了40天."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, plain, rounded
from domain.proofreading.claims.dates import DATES
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.times.lapses import gives, lapse
from domain.proofreading.times.lengths import Length, LengthRole, TimeUnit
from domain.proofreading.times.moments import Moment, SpanEnd
from domain.proofreading.times.told import around, lengths_of, moments_of

_PRIOR = pattern("上年|去年|同期|往年|同比|上一年|上期|20[0-9]{2}年度?的?$")
_PART = pattern("其中|分别|平均每|最长|最短|每[人件次个]|部分|个别")
_THAN = pattern(r"[比较于][^，。；0-9]{0,7}$")
_DEEDS = tuple(
    pattern(words)
    for words in (
        "开工|动工|开始|启动|进场|招标",
        "完工|竣工|建成|完成|验收|投入|投用|使用|运营|交付|结束|到位|发放|支付|公开|安装|上线|通车|开放|拨付|下达|归还|整改|办结",
    )
)
_BACK, _NEAR, _BESIDE = 1, 90, 24  # sentences, characters
_MONTH, _HALF = 30, Decimal("0.5")  # days; months that a delay of whole months may be off


class Way(NamedTuple):
    """How a delay may be reckoned: between ``least`` and ``most``, more than planned (``is_longer``), and how."""

    least: Decimal
    most: Decimal
    is_longer: bool | None
    terms: str


def shifts(passage: Passage) -> Iterator[Claim]:
    """Delays, and times saved, that their own words tie to two days or lengths, and that nothing around gives."""
    for place, (length, sentence) in enumerate(lengths_of(passage)):
        if length.role not in (LengthRole.LONGER, LengthRole.SHORTER) or length.unit is TimeUnit.HOUR:
            continue
        if _PRIOR.search(length.lead) or _PART.search(length.lead):
            continue
        near = _near(passage, place, sentence)
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


def _near(passage: Passage, place: int, sentence: Sentence) -> list[Length]:
    """The other lengths of a length's sentence, and of the one before it, in its paragraph."""
    found = lengths_of(passage)
    first = passage.sentences[max(0, sentence.place - _BACK)]
    start = first.start if first.paragraph == sentence.paragraph else sentence.start
    return [each for at, (each, _) in enumerate(found) if at != place and start <= each.start < sentence.end]


def _ways(passage: Passage, sentence: Sentence, length: Length, near: list[Length]) -> Iterator[Way]:
    alike = [each for each in near if each.unit is length.unit and not each.is_about]
    yield from _of_change(passage.folded, length, alike)
    before = [each for each in alike if each.end <= length.start and length.start - each.end <= _NEAR]
    plans = [each for each in before if each.role is LengthRole.PLANNED]
    taken = [each for each in before if each.role in (LengthRole.TAKEN, LengthRole.AFTER, LengthRole.TERM)]
    if plans and taken:
        yield _between(plans[-1], taken[-1])
    found = [each for each in moments_of(passage, sentence.place) if sentence.start <= each.start < sentence.end]
    days = _beside(passage.folded, length, found)
    yield from _of_plan(passage.folded, length, days)
    if plans and not taken:
        yield from _of_term(length, plans[-1], [each for each in days if each.end <= length.start])


def _beside(text: str, length: Length, found: list[Moment]) -> list[Moment]:
    """The days that a delay can be of: those before it, or, where there are none, in brackets behind it."""
    before = [each for each in found if each.end <= length.start]
    if len(before) < 2:
        return [*before, *(each for each in found if 0 <= each.start - length.end <= _BESIDE)]
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
        yield _between(first, last)
    elif last.role is LengthRole.BEFORE and length.start - last.end <= 4 and first.role is not LengthRole.BEFORE:
        yield _between(last, first)


def _between(plan: Length, taken: Length) -> Way:
    apart = taken.value - plan.value
    terms = f"{plain(max(plan.value, taken.value))}-{plain(min(plan.value, taken.value))}={plain(abs(apart))}"
    return Way(abs(apart), abs(apart), apart > 0 if apart else None, terms)


def _of_plan(text: str, length: Length, days: list[Moment]) -> Iterator[Way]:
    """计划12月20日前完工，实际12月29日完工，延后9天: planned days, and one that came about."""
    planned = [each for each in days if each.is_planned or each.is_deadline]
    actual = [each for each in days if each not in planned]
    if len(actual) != 1:
        return
    came = actual[0]
    for plan in planned:
        is_set_against = _THAN.search(text, max(0, plan.start - 8), plan.start)
        is_one = is_set_against or (len(days) == 2 and came.is_actual) or _is_one_deed(plan, came)
        if is_one and plan.has_year is came.has_year and plan.last != came.last:
            yield from _between_days(length, plan, came)


def _between_days(length: Length, plan: Moment, came: Moment) -> Iterator[Way]:
    due = replace(plan, first=plan.last) if length.unit is not TimeUnit.MONTH or came.is_day else plan
    is_late = came.last > due.last
    apart = lapse(due, came, length.unit) if is_late else lapse(came, due, length.unit)
    if apart is None:
        return
    least, most = max(Decimal(0), apart.least - 1), apart.most
    if length.unit is TimeUnit.MONTH and due.is_day and came.is_day:
        months = Decimal(abs((came.first - due.first).days)) / _MONTH
        least, most = months - _HALF, months + _HALF
    terms = f"{apart.first.last:%Y-%m-%d}→{apart.last.last:%Y-%m-%d}={plain(rounded(most, Decimal('0.1')))}"
    yield Way(least, most, is_late, terms)


def _is_one_deed(plan: Moment, came: Moment) -> bool:
    return any(look.search(plan.deed) and look.search(came.deed) for look in _DEEDS)


def _of_term(length: Length, plan: Length, days: list[Moment]) -> Iterator[Way]:
    """合同工期180天，3月1日开工，9月27日完工，推迟31天: what it took against what was allowed."""
    begun = [each for each in days if each.side is SpanEnd.BEGIN and not each.is_planned]
    ended = [each for each in days if each.side is SpanEnd.END and not each.is_planned]
    if not begun or not ended:
        return
    took = lapse(begun[-1], ended[-1], length.unit)
    if took is None or took.gives(plan):
        return  # on time; or the days are those that were agreed
    apart = sorted((abs(took.least - plan.value), abs(took.most - plan.value)))
    is_longer = took.least > plan.value
    taken = rounded(took.most, Decimal("0.1"))
    terms = f"{begun[-1].first:%Y-%m-%d}→{ended[-1].last:%Y-%m-%d}={plain(taken)}"
    terms += f"; {plain(max(taken, plan.value))}-{plain(min(taken, plan.value))}={plain(abs(taken - plan.value))}"
    yield Way(apart[0] - 1, apart[1] + 1, is_longer, terms)


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
