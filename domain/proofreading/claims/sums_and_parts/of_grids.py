"""What is said of all rows of a grid, or of one of them, held against its values.

共25个班，在校生1254人 below lines of classes and pupils; 四批共调运6.3万条 below a told table; 平均每季度22.0万元.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, claim, comparable, equals, is_sum, quoted_from, shown
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.claims.sums_and_parts.grid_totals import (
    NOT_OF_ALL,
    Column,
    comes_to,
    in_steps,
    is_called,
    is_slipped,
    look_alike,
    tells_all,
    terms_of,
    told_as,
    total_of,
)
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.claims.sums_and_parts.told_in_detail import is_heading
from domain.proofreading.claims.units_and_digits.digits import count_digits
from domain.proofreading.grids import GridRow, ValueGrid, grids
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import Quantity, QuantityKind

_BEHIND, _NEAR, _BEFORE = 4, 2, 1  # sentences behind a grid and before it in which something may be said of it
_TOGETHER = pattern("合计|总计|总共|共计|相加|之和|加总|累计|(?<!公)共(?!同|享|有产|建|治|产)")
_ALL = pattern("总[一-龥]{0,4}$|全部|全[县市镇乡区年校局院][一-龥]{0,8}$")
_COUNTED = pattern(
    r"(?P<count>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})个?(?P<what>[一-龥]{1,4}?)"
    r"(?:来源|资金|面积|支出|经费)?(?:合计|总计|总共|共|相加|累计|之和|加总|总)"
)
_MEAN = pattern("^[一-龥]{0,3}平均|均值|(?<![人户亩生日月年])均为?$")
_EACH = pattern("[人户亩生日月村]均|(?:每|平均每)(?:人|户|亩|生|公里|吨|米|平方米|天|日|月|次|件|头|株)")
_SURE, _MEANT = Decimal("0.3"), Decimal("0.25")  # how far a total, an average may lie from what is right
_FEWEST = 3  # rows of which a total that no words count may be
_TELLING = 3  # digits of a number that is told again


@dataclass(frozen=True, slots=True)
class _Said:
    """A number near a grid with the words of its sentence before it.

    ``is_next``: whether no other number like it stands between the two. ``is_near``: in one of two sentences behind.
    """

    mention: Mention
    words: str
    is_behind: bool
    is_next: bool
    is_near: bool


def of_grids(passage: Passage) -> Iterator[Claim]:
    """Totals, averages and values told again that are not those of the rows near them."""
    told: set[int] = set()
    for grid in grids(passage):
        yield from () if grid.is_table else _totals(grid)
        for said in _said_of(passage, grid):
            if said.mention.start in told:
                continue
            for found in _judged(grid, said):
                told.add(said.mention.start)
                yield found


def _totals(grid: ValueGrid) -> Iterator[Claim]:
    """A row of totals of which some are what their columns come to, and one is not."""
    for row in grid.totals:
        if len(row.values) != len(grid.rows[0].values) or len(row.values) < 2:
            continue
        columns = [(value, [each.values[value.column].quantity for each in grid.rows]) for value in row.values]
        wrong = [each for each in columns if not is_sum(each[0].quantity, each[1])]
        if len(wrong) == 1 and row.start > grid.rows[-1].start:
            number, parts = wrong[0][0].quantity, wrong[0][1]
            exact = sum((each.value for each in parts), Decimal(0))
            if abs(exact - number.value) <= _SURE * exact or look_alike(number, exact):
                terms = "+".join(shown(each, number.unit) for each in parts)
                told = shown(replace(number, value=exact))
                is_money = number.kind is QuantityKind.MONEY
                yield Claim(SUM, number.start, number.end, exact, number.value, is_money, f"{terms}={told}")


def _said_of(passage: Passage, grid: ValueGrid) -> Iterator[_Said]:
    first, last = grid.first, grid.last
    met: list[Mention] = []
    for sentence in passage.sentences[max(0, first - _BEFORE) : last + 1 + _BEHIND]:
        for mention in sentence.mentions:
            is_inside = grid.start <= mention.start < grid.end
            if not is_inside and mention.is_exact and not mention.depth:
                words, is_behind = _words(passage, sentence, mention), mention.start >= grid.end
                is_next = not any(comparable(each.quantity, mention.quantity) for each in met)
                is_near = sentence.place <= last + _NEAR
                if not is_heading(passage, grid, sentence, mention):
                    yield _Said(mention, words, is_behind, is_next, is_near)
            if not is_inside and mention.start >= grid.end:
                met.append(mention)


def _words(passage: Passage, sentence: Sentence, mention: Mention) -> str:
    return passage.folded[max(sentence.start, mention.start - 60) : mention.start]


def _judged(grid: ValueGrid, said: _Said) -> Iterator[Claim]:
    number = said.mention
    columns = [each for each in grid.columns() if comparable(each[0].quantity, number.quantity)]
    if not columns or _is_in(grid, number.quantity):
        return
    if number.role is QuantityRole.LEVEL and (_TOGETHER.search(said.words) or _ALL.search(number.lead)):
        yield from _total(grid, said, columns)
    elif said.is_behind and said.is_near and _MEAN.search(number.lead) and not _EACH.search(number.lead):
        yield from _mean(grid, said, columns)
    elif grid.is_table and number.role is QuantityRole.LEVEL:
        yield from _of_a_row(grid, said, columns)


def _is_in(grid: ValueGrid, number: Quantity) -> bool:
    """Whether a number is one of a grid, or what some rows side by side come to."""
    values = [value.quantity for row in (*grid.rows, *grid.totals) for value in row.values]
    if any(comparable(each, number) and each.value == number.value for each in values):
        return True
    for column in grid.columns():
        if comparable(column[0].quantity, number):
            sums = [Decimal(0), *accumulate(each.quantity.value for each in column)]
            if any(number.value + each in sums for each in sums):
                return True
    return False


def _total(grid: ValueGrid, said: _Said, columns: Sequence[Column]) -> Iterator[Claim]:
    """A total beside what its column comes to."""
    number = said.mention
    sums = [(total_of(column), column) for column in columns]
    if any(comes_to(number.quantity, total, column) for total, column in sums) or not number.quantity.value:
        return
    exact, column = min(sums, key=lambda each: abs(each[0] - number.quantity.value))
    is_sure = said.is_behind and len(columns) == 1 and _is_of_all(grid, said)
    off = abs(exact - number.quantity.value)
    is_likely = len(grid.rows) >= _FEWEST and said.is_next and _is_plain(said)
    is_likely = is_likely and (is_called(number, column) or _TOGETHER.search(said.words) is not None)
    is_likely = is_likely and is_slipped(number, exact)
    is_near = off <= _SURE * exact
    is_muddled = (is_near or len(grid.rows) >= _FEWEST) and _is_muddled(said, column, exact)
    if (is_sure and is_near) or is_likely or is_muddled:
        yield claim(SUM, number, in_steps(number, exact), terms_of(column, number, exact))


def _is_of_all(grid: ValueGrid, said: _Said) -> bool:
    """Whether the words say that so many rows come to a number: 三项来源总计, 四批共."""
    counted = [match["count"] for match in _COUNTED.finditer(said.words)]
    return len(grid.rows) in map(how_many, counted) and _is_plain(said)


def _is_plain(said: _Said) -> bool:
    return tells_all(said.words, said.mention.lead)


def _is_muddled(said: _Said, column: Column, exact: Decimal) -> bool:
    """Whether a number has the very digits of a column's total, in another order, and is called as the column is."""
    number = said.mention
    return (
        is_called(number, column) and count_digits(number.quantity) >= _TELLING and look_alike(number.quantity, exact)
    )


def _mean(grid: ValueGrid, said: _Said, columns: Sequence[Column]) -> Iterator[Claim]:
    number = said.mention
    if len(columns) > 1 or number.kind is QuantityKind.PERCENT or number.quantity.value <= 0:
        return
    values = [each.quantity.value for each in columns[0]]
    exact = sum(values, Decimal(0)) / len(values)
    if equals(number.quantity, exact) or not min(values) <= number.quantity.value <= max(values):
        return
    if abs(exact - number.quantity.value) <= _MEANT * exact and not _is_weighed(grid, number.quantity):
        unit = number.quantity.unit
        terms = "+".join(shown(each.quantity, unit) for each in columns[0])
        right = in_steps(number, exact)
        yield claim(AVERAGE, number, right, f"({terms})÷{len(values)}={told_as(number, right)}")


def _is_weighed(grid: ValueGrid, number: Quantity) -> bool:
    """Whether an average may be one of all that another column counts."""
    totals = [total_of(column) for column in grid.columns()]
    return any(other and equals(number, one / other) for one in totals for other in totals)


def _of_a_row(grid: ValueGrid, said: _Said, columns: Sequence[Column]) -> Iterator[Claim]:
    """A number told of one row, of whose own number it is a slip away."""
    number = said.mention
    row = _named(grid, said.words)
    if row is None or NOT_OF_ALL.search(number.lead) or count_digits(number.quantity) < _TELLING:
        return
    places = {column[0].column for column in columns}
    values = [each for each in row.values if each.column in places]
    is_of_it = len(values) == 1 and (number.kind is not QuantityKind.PERCENT or is_called(number, values))
    is_of_it = is_of_it and not _are_units_apart(number.quantity, values[0].quantity)
    if is_of_it and is_slipped(number, values[0].quantity.value):
        exact = values[0].quantity.value
        terms = f"{shown(number.quantity)}≠{shown(values[0].quantity, number.quantity.unit)}"
        yield Claim(
            REPEAT,
            quoted_from(number),
            number.end,
            exact,
            number.quantity.value,
            number.kind is QuantityKind.MONEY,
            terms,
        )


def _are_units_apart(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers have one row of digits: what is wrong is the unit of the column, which is said of that."""
    return one.value.normalize().as_tuple().digits == other.value.normalize().as_tuple().digits


def _named(grid: ValueGrid, words: str) -> GridRow | None:
    """The one row whose name stands last in the words before a number."""
    found = [(words.rfind(row.name), row) for row in grid.rows if len(row.name) > 1 and row.name in words]
    return max(found, key=lambda each: each[0])[1] if found else None
