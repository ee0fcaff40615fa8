"""A number beside what tells it in detail: the rows right below it, or the parts of a whole told lines before.

分专业为: above a table without a row of totals; 1.青山水库410.50万元 above ①②③; 项目支出按用途分为五项：….
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.claim import Claim, claim, comparable, shown
from domain.proofreading.claims.grid_totals import (
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
from domain.proofreading.claims.sums import SUM
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
    if number is None or not number.is_level or not number.is_exact or number.depth:
        return
    columns = [each for each in grid.columns() if comparable(each[0].quantity, number.quantity)]
    words = passage.folded[sentence.start : number.start]
    if len(columns) != 1 or not is_heading(passage, grid, sentence, number) or not tells_all(words, number.lead):
        return
    exact, column = total_of(columns[0]), columns[0]
    off = number.quantity.value - exact
    if comes_to(number.quantity, exact, column) or abs(off) > _NEAR * exact:
        return
    turned = [each for each in column if look_alike(each.quantity, each.quantity.value + off)]
    if len(turned) == 1 and not look_alike(number.quantity, exact):
        yield _of_value(grid, turned[0].quantity, turned[0].quantity.value + off, number, column)
    elif is_slipped(number, exact) or is_called(number, column):
        yield claim(SUM, number, in_steps(number, exact), terms_of(column, number, exact))


def _of_value(grid: ValueGrid, value: Quantity, right: Decimal, total: Mention, column: Column) -> Claim:
    """That a row is not what the others leave of their total."""
    others = "".join(f"-{shown(each.quantity, value.unit)}" for each in column if each.quantity is not value)
    terms = f"{shown(total.quantity, value.unit)}{others}={shown(replace(value, value=right))}"
    start = next((each.start for each in grid.rows if each.start <= value.start < each.end), value.start)
    return Claim(SUM, start, value.end, right, value.value, value.kind is QuantityKind.MONEY, terms)
