"""How much more or less time something took than was planned: from two days, from two lengths, or from both."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import plain, rounded
from domain.proofreading.times.lapses import lapse
from domain.proofreading.times.lengths import Length, TimeUnit
from domain.proofreading.times.moments import Moment, SpanEnd

_THAN = pattern(r"[比较于][^，。；0-9]{0,7}$")
_DEEDS = (
    pattern("开工|动工|开始|启动|进场|招标"),
    pattern(
        "完工|竣工|建成|完成|验收|投入|投用|使用|运营|交付|结束|到位|发放|支付|公开|安装|上线|通车|开放|拨付|下达|归还|整改|办结"
        "|交货|供货|到货|报送|提交"
    ),
)
_VERB = pattern("^(?:必须|必|全部|都|要|就|才|应)?(?P<verb>[交报还办改付送验退搬撤领])(?=$|[完到上清齐回好出，。了的])")
_FIRST = 6  # characters
_MONTH, _HALF = 30, Decimal("0.5")  # days; months that a delay of whole months may be off


class Way(NamedTuple):
    """How a delay may be reckoned: between ``least`` and ``most``, more than planned (``is_longer``), and how."""

    least: Decimal
    most: Decimal
    is_longer: bool | None
    terms: str


def between_lengths(plan: Length, taken: Length) -> Way:
    apart = taken.value - plan.value
    terms = f"{plain(max(plan.value, taken.value))}-{plain(min(plan.value, taken.value))}={plain(abs(apart))}"
    return Way(abs(apart), abs(apart), apart > 0 if apart else None, terms)


def between_days(text: str, unit: TimeUnit, days: list[Moment]) -> Iterator[Way]:
    """计划12月20日前完工，实际12月29日完工，延后9天: planned days, and one that came about."""
    planned = [each for each in days if each.is_planned or each.is_deadline]
    actual = [each for each in days if each not in planned]
    for plan in planned:
        is_set_against = _THAN.search(text, max(0, plan.start - 8), plan.start)
        near = [each for each in actual if is_one_deed(plan, each)] if len(actual) > 1 else actual
        if len(near) != 1 or plan.has_year is not near[0].has_year or plan.last == near[0].last:
            continue
        came = near[0]
        if is_set_against or (len(days) == 2 and came.is_actual) or is_one_deed(plan, came):
            yield from _apart(unit, plan, came)


def _apart(unit: TimeUnit, plan: Moment, came: Moment) -> Iterator[Way]:
    due = replace(plan, first=plan.last) if unit is not TimeUnit.MONTH or came.is_day else plan
    is_late = came.last > due.last
    apart = lapse(due, came, unit) if is_late else lapse(came, due, unit)
    if apart is None:
        return
    least, most = max(Decimal(0), apart.least - 1), apart.most
    if unit is TimeUnit.MONTH and due.is_day and came.is_day:
        months = Decimal(abs((came.first - due.first).days)) / _MONTH
        least, most = months - _HALF, months + _HALF
    terms = f"{apart.first.last:%Y-%m-%d}→{apart.last.last:%Y-%m-%d}={plain(rounded(apart.least, Decimal('0.1')))}"
    is_clear = came.first > due.last or came.last <= due.last
    yield Way(least, most, is_late if is_clear else None, terms)


def is_one_deed(plan: Moment, came: Moment) -> bool:
    if any(look.search(plan.deed) and look.search(came.deed) for look in _DEEDS):
        return True
    own = _VERB.match(plan.deed)
    return own is not None and own["verb"] in came.deed[:_FIRST]  # 6月30日前交，7月4日交上去


def of_term(unit: TimeUnit, plan: Length, days: list[Moment]) -> Iterator[Way]:
    """合同工期180天，3月1日开工，9月27日完工，推迟31天: what it took against what was allowed."""
    begun = [each for each in days if each.side is SpanEnd.BEGIN and not each.is_planned]
    ended = [each for each in days if each.side is SpanEnd.END and not each.is_planned]
    if not begun or not ended:
        return
    took = lapse(begun[-1], ended[-1], unit)
    if took is None or took.gives(plan):
        return  # on time; or the days are those that were agreed
    apart = sorted((abs(took.least - plan.value), abs(took.most - plan.value)))
    is_longer = took.least > plan.value
    taken = rounded(took.most, Decimal("0.1"))
    terms = f"{begun[-1].first:%Y-%m-%d}→{ended[-1].last:%Y-%m-%d}={plain(taken)}"
    terms += f"; {plain(max(taken, plan.value))}-{plain(min(taken, plan.value))}={plain(abs(taken - plan.value))}"
    yield Way(apart[0] - 1, apart[1] + 1, is_longer, terms)
