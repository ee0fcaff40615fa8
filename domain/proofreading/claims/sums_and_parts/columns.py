"""A table told as prose: rows of one shape, each value under its name, and a row of totals below them."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_sum, plain, quoted_from, shown
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.mentions import Mention, Passage

_TOTALS = pattern(r"\s*(?:[0-9]{1,2}[.、．])?[一-龥]{0,6}(?:合计|总计|小计|共计)[:，]")
_MOST_ROWS = 40
_NEAR = Decimal("0.1")

Row = tuple[str, list[Mention]]  # the words of a row from its beginning on, and the values in it


def columns(passage: Passage) -> Iterator[Claim]:
    """Totals of a column that are not the sum of the values above them."""
    rows = list(_rows(passage))
    for place, (words, totals) in enumerate(rows):
        if not _TOTALS.match(words):
            continue
        above = [values for _, values in rows[max(0, place - _MOST_ROWS) : place]]
        found = [(total, _column(total, above)) for total in totals]
        counts = [count for total, column in found if (count := _count_of(total, column))]
        for total, column in found:
            yield from _wrong(total, column, max(set(counts), key=counts.count) if counts else None)


def _rows(passage: Passage) -> Iterator[Row]:
    for sentence in passage.stating:
        levels = sentence.levels
        for number in sorted({each.segment for each in levels}):
            values = [each for each in levels if each.segment == number]
            if values:
                floor = passage.folded.rfind("；", sentence.start, quoted_from(values[0])) + 1 if number else 0
                yield passage.folded[max(floor, sentence.start) : values[0].start], values


def _column(total: Mention, above: list[list[Mention]]) -> list[Mention]:
    """The values under the same name in the rows right above, from the lowest up."""
    column: list[Mention] = []
    for row in reversed(above):
        same = [each for each in row if each.label == total.label and comparable(each.quantity, total.quantity)]
        if len(same) != 1 or not total.label:
            break
        column.append(same[0])
    return column


def _count_of(total: Mention, column: list[Mention]) -> int | None:
    """How many rows up the values make the total."""
    values = [each.quantity for each in column]
    return next((count for count in range(2, len(values) + 1) if is_sum(total.quantity, values[:count])), None)


def _wrong(total: Mention, column: list[Mention], count: int | None) -> Iterator[Claim]:
    """``count``: how many rows the other columns have; None where they do not say."""
    if (
        _count_of(total, column)
        or len(column) < 2
        or any(each.quantity.value == total.quantity.value for each in column)
    ):
        return
    listed = column[: count or len(column)][::-1]
    if not all(each.is_exact for each in (total, *listed)) or len(listed) < (count or 2):
        return
    exact = sum((each.quantity.value for each in listed), Decimal(0))
    if count is None and abs(exact - total.quantity.value) > _NEAR * total.quantity.value:
        return
    unit = total.quantity.unit
    factor = total.quantity.value / Decimal(shown(total.quantity)) if total.quantity.value else Decimal(1)
    terms = "+".join(shown(each.quantity, unit) for each in listed)
    arithmetic = f"{terms}={plain(exact / factor)}"
    yield Claim(SUM, quoted_from(total), total.end, exact, total.quantity.value, unit.endswith("元"), arithmetic)
