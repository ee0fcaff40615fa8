"""A number beside what tells it in detail: the rows right below it, or the parts of a whole told lines before.

分专业为: above a table without a row of totals; 1.青山水库410.50万元 above ①②③; 项目支出按用途分为五项：….
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, claim, comparable, shown
from domain.proofreading.claims.common.odd_one import is_borne_out
from domain.proofreading.claims.sums_and_parts.grid_totals import (
    Column,
    comes_to,
    in_steps,
    is_called,
    is_slipped,
    look_alike,
    tells_all,
    terms_of,
    total_of,
)
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.claims.units_and_digits.digits import count_digits, is_mistyped
from domain.proofreading.grids import ValueGrid, grids, item_level
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import Quantity, QuantityKind

_IN_DETAIL = pattern(
    r"(?:[，。]?(?:[按分][^，。；\n0-9]{1,8}(?:为|如下|看|情况)?|具体|明细|其构成|构成|情况)*(?:为|如下|见下表)?[:：]?)?:"
)
_DIVIDED = pattern(
    "(?P<name>[一-龥]{2,10}?)(?:按[一-龥]{1,8}?)?共?(?:分为|包括|由|含|用于)(?:以下)?"
    "(?P<count>[0-9]{1,2}|[二两三四五六七八九十]{1,2})(?:大?项|大?类|个?部分|块|个方面)(?:内容|组成|构成)?[:，]"
)
_AFAR = 40  # sentences before one that divides a whole in which that is told
_NEAR = Decimal("0.25")  # how far a whole may lie from what its parts come to
_ABOVE, _LINES = 3, 2  # sentences and lines above rows in which a number may be what they come to
_FEWEST, _COLUMNS, _TELLING = 3, 2, 4  # rows; columns; digits of a number that is a slip away from the sum by no chance


def told_in_detail(passage: Passage) -> Iterator[Claim]:
    """Numbers that are not what the rows or parts of them come to."""
    for grid in grids(passage):
        yield from _detailed(passage, grid)
        yield from () if grid.is_table else _divided(passage, grid)


def _divided(passage: Passage, grid: ValueGrid) -> Iterator[Claim]:
    """项目支出按用途分为五项：…, where the text tells before what 项目支出 comes to."""
    sentence = passage.sentences[grid.first]
    match = _DIVIDED.search(passage.folded, sentence.start, grid.rows[0].values[0].quantity.start)
    if match is None or grid.first != grid.last or not tells_all(match[0], ""):
        return
    count = how_many(match["count"])
    column = [row.values[0] for row in grid.rows]
    near = passage.sentences[max(0, grid.first - _AFAR) : grid.first]
    named = [each for one in near for each in one.levels if each.is_exact and each.label == match["name"]]
    if count != len(column) or not named or not comparable(named[-1].quantity, column[0].quantity):
        return
    whole, exact = named[-1], total_of(column)
    if comes_to(whole.quantity, exact, column) or abs(whole.quantity.value - exact) > _NEAR * exact:
        return
    is_money = whole.kind is QuantityKind.MONEY
    terms = terms_of(column, whole, exact)
    end = column[-1].quantity.end
    yield Claim(SUM, match.start("name"), end, whole.quantity.value, exact, is_money, terms, "query")


def is_heading(passage: Passage, grid: ValueGrid, sentence: Sentence, mention: Mention) -> bool:
    """Whether a number stands for all of a grid right below: …分专业为: above a table, an item above ①②③."""
    if sentence.place != grid.first - 1 or mention is not sentence.mentions[-1] or grid.totals:
        return False
    if passage.folded.count("\n", sentence.end, grid.start) > 2:
        return False
    behind = passage.folded[mention.end : sentence.end].strip()
    if _IN_DETAIL.fullmatch(behind):
        return True
    own = item_level(passage.folded, sentence.start)
    its = item_level(passage.folded, passage.folded.rfind("\n", 0, grid.start) + 1)
    return not behind.strip("。；:，") and own is not None and its is not None and own is not its


def _detailed(passage: Passage, grid: ValueGrid) -> Iterator[Claim]:
    """A number beside the sum of the rows that tell it in detail right below; one row with two digits changed round."""
    sentence = passage.sentences[max(0, grid.first - 1)]
    number = sentence.mentions[-1] if sentence.mentions else None
    columns: list[Column] = []
    if number is not None and _is_plain(number):
        columns = [each for each in grid.columns() if comparable(each[0].quantity, number.quantity)]
    if number is None or len(columns) != 1 or not is_heading(passage, grid, sentence, number):
        yield from _slipped_before(passage, grid)
        return
    words = passage.folded[sentence.start : number.start]
    exact, column = total_of(columns[0]), columns[0]
    if not tells_all(words, number.lead) or comes_to(number.quantity, exact, column):
        return
    is_near = abs(number.quantity.value - exact) <= _NEAR * exact
    if is_near and (is_slipped(number, exact) or is_called(number, column) or _turned(number, column) is not None):
        yield _placed(passage, grid, number, column)


def _slipped_before(passage: Passage, grid: ValueGrid) -> Iterator[Claim]:
    """A number of many digits some sentences above that is a slip away from what three rows or more come to.

    No words are asked for: 全年支出7212.80万元，执行率98.00%。按救助类别分：（1）…（6）….
    """
    if grid.totals or len(grid.rows) < _FEWEST or len(grid.rows[0].values) > _COLUMNS:
        return
    near = passage.sentences[max(0, grid.first - _ABOVE) : grid.first + 1]
    told = [each for one in near for each in one.levels if _is_plain(each) and each.end <= grid.start]
    for column in grid.columns():
        alike = [each for each in reversed(told) if comparable(each.quantity, column[0].quantity)]
        exact = total_of(column)
        if any(comes_to(each.quantity, exact, column) for each in alike):
            continue
        for each in alike:
            words = passage.folded[each.start - len(each.lead) : grid.rows[0].values[0].quantity.start]
            is_near = words.count("\n") <= _LINES and tells_all(words, each.lead)
            if is_near and count_digits(each.quantity) >= _TELLING and is_slipped(each, exact):
                yield _placed(passage, grid, each, column)
                break


def _is_plain(number: Mention) -> bool:
    return number.is_level and number.is_exact and not number.depth


def _placed(passage: Passage, grid: ValueGrid, number: Mention, column: Column) -> Claim:
    """That a number is not what the rows come to; as far as the rows where the text bears the number out."""
    turned = _turned(number, column)
    if turned is not None:
        return _of_value(grid, turned, number, column)
    exact = total_of(column)
    told = claim(SUM, number, in_steps(number, exact), terms_of(column, number, exact))
    if not is_borne_out(passage, number):
        return told
    off = number.quantity.value - exact
    slipped = [each.quantity for each in column if is_mistyped(each.quantity, each.quantity.value + off)]
    if len(slipped) == 1:
        return _of_value(grid, slipped[0], number, column)
    return replace(told, end=column[-1].quantity.end)


def _turned(number: Mention, column: Column) -> Quantity | None:
    """The one row that has two digits changed round, where that makes the total right and the total has none."""
    off = number.quantity.value - total_of(column)
    turned = [each.quantity for each in column if look_alike(each.quantity, each.quantity.value + off)]
    return turned[0] if len(turned) == 1 and not look_alike(number.quantity, number.quantity.value - off) else None


def _of_value(grid: ValueGrid, value: Quantity, total: Mention, column: Column) -> Claim:
    """That a row is not what the others leave of their total."""
    right = value.value + total.quantity.value - total_of(column)
    others = "".join(f"-{shown(each.quantity, value.unit)}" for each in column if each.quantity is not value)
    terms = f"{shown(total.quantity, value.unit)}{others}={shown(replace(value, value=right))}"
    start = next((each.start for each in grid.rows if each.start <= value.start < each.end), value.start)
    return Claim(SUM, start, value.end, right, value.value, value.kind is QuantityKind.MONEY, terms)
