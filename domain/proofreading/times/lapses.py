"""What lies between two days, counted in days, weeks, months or years, as far as the words leave it open."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from domain.proofreading.times.lengths import Length, TimeUnit
from domain.proofreading.times.moments import Moment

_YEAR, _MONTH, _WEEK = 365, 30, 7  # days
_OFF_IN_A_ROW, _MADE_UP = 8, 1  # days without work among weekdays at most, and work on days that are none
_WHOLE = Decimal("0.1")  # of a month: 3月1日至8月31日
_FEW_DAYS = Decimal("0.11")  # of a month: months are not all as long
_ROUGHLY = Decimal("0.15")  # of a length that is said to be about as long
_NEARLY = Decimal("1.2")  # months that are said to be nearly as many are less by no more


@dataclass(frozen=True, slots=True)
class Lapse:
    """From one day to another, the first not after the last; in the unit of ``least`` and ``most``, both possible."""

    first: Moment
    last: Moment
    least: Decimal
    most: Decimal

    def gives(self, length: Length) -> bool:
        """Whether a length can be so long; one that is about as long may lie near it, 近五个月 a little below it."""
        if length.is_under and length.unit is TimeUnit.MONTH and self.first.is_day and self.last.is_day:
            months = (self.least + self.most) / 2
            return length.value - _NEARLY <= months <= length.value + _WHOLE
        if length.is_joined and not length.is_about and self.first.is_day and self.last.is_day:
            return self.least - _FEW_DAYS <= length.value <= self.most + _FEW_DAYS
        return gives(self.least, self.most, length)


def gives(least: Decimal, most: Decimal, length: Length) -> bool:
    """Whether a length lies within bounds, or, where it is said to be about so long, near them."""
    around = max(Decimal(1), most * _ROUGHLY) if length.is_about else Decimal(0)
    return least - around <= length.value <= most + around


def lapse(first: Moment, last: Moment, unit: TimeUnit) -> Lapse | None:
    """What lies between two days; None where the last comes first, or where the unit is too fine."""
    begin, end = (first.first, first.last), (last.first, last.last)
    if end[1] < begin[0]:
        if last.has_year and first.has_year:
            return None
        end = (_next_year(end[0]), _next_year(end[1]))
    is_exact = first.is_day and last.is_day
    is_dated = first.has_year or last.has_year
    leap = 0 if is_dated or not _has_leap_day(begin[0], end[1]) else 1  # 29 February, perhaps
    least, most = max(0, (end[0] - begin[1]).days), (end[1] - begin[0]).days + 1 + leap
    bounds = _bounds(unit, least, most, begin[0], end[1], is_exact, is_dated)
    return None if bounds is None else Lapse(first, last, *bounds)


def in_months_and_days(found: Lapse) -> Lapse:
    """The same from one day to another, to the day: 4月8日至8月15日 are 4 months and 7 or 8 days."""
    begin, end = found.first.first, found.last.last
    if end < begin:
        end = _next_year(end)
    apart = (end.year - begin.year) * 12 + end.month - begin.month
    days = end.day - begin.day
    return replace(found, least=apart + Decimal(days) / _MONTH, most=apart + Decimal(days + 1) / _MONTH)


def _has_leap_day(begin: date, end: date) -> bool:
    """Whether the end of February lies between two days: 6月5日至6月9日 are five days in any year."""
    return any(begin <= date(year, 2, 28) < end for year in range(begin.year, end.year + 1))


def _next_year(day: date) -> date:
    return day.replace(year=day.year + 1) if (day.month, day.day) != (2, 29) else day + timedelta(_YEAR)


def _bounds(
    unit: TimeUnit, least: int, most: int, begin: date, end: date, is_exact: bool, is_dated: bool
) -> tuple[Decimal, Decimal] | None:
    match unit:
        case TimeUnit.DAY:
            return Decimal(least), Decimal(most)
        case TimeUnit.WORKDAY:
            weekdays = _weekdays(begin, end) if is_dated else _most_weekdays(begin, end)
            return Decimal(min(least * 5 // _WEEK, weekdays) - _OFF_IN_A_ROW), Decimal(weekdays + _MADE_UP)
        case TimeUnit.WEEK:
            if is_exact:
                return Decimal(-(-(most - 1) // _WEEK)), Decimal((most + 2) // _WEEK)
            return Decimal(least // _WEEK), Decimal(-(-most // _WEEK))
        case TimeUnit.MONTH:
            return _months(begin, end, is_exact)
        case TimeUnit.YEAR:
            low, high = _months(begin, end, is_exact)
            rest = int(low) % 12
            if 2 < rest < 10:  # 历时两年: the months beyond are left out, or make it three
                return Decimal(int(low) // 12), Decimal(-(-int(high) // 12))
            return (low - 1) / 12, (high + 1) / 12
        case TimeUnit.HOUR:
            return None


def _most_weekdays(begin: date, end: date) -> int:
    whole, rest = divmod((end - begin).days + 1, _WEEK)
    return whole * 5 + min(rest, 5)


def _weekdays(begin: date, end: date) -> int:
    days = (end - begin).days + 1
    whole, rest = divmod(days, _WEEK)
    return whole * 5 + sum((begin + timedelta(each)).weekday() < 5 for each in range(rest))


def _months(begin: date, end: date, is_exact: bool) -> tuple[Decimal, Decimal]:
    apart = (end.year - begin.year) * 12 + end.month - begin.month
    if not is_exact:
        return Decimal(apart), Decimal(apart + 1)
    exact = apart + Decimal(end.day - begin.day + 1) / _MONTH
    whole = exact.to_integral_value()
    if abs(exact - whole) <= _WHOLE:
        return whole - Decimal("0.2"), whole + Decimal("0.2")
    return min(Decimal(apart), exact - Decimal("0.6")), max(Decimal(apart + 1), exact + Decimal("0.6"))
