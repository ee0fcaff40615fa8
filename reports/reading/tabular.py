"""A table as rows below heads: which words stand above a cell, what a cell says in which unit."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from domain.amount import Amount, Unreadable, read_amount
from domain.outline import Outline

_D = "[0-9０-９]"
_NUMBER = rf"{_D}(?:[0-9０-９,，]*{_D})?(?:[.．]{_D}+)?"
_PLAIN_NUMBER = re.compile(rf"[¥￥]?(?P<number>{_NUMBER}) ?(?P<unit>亿元|万元|千元|元|人|名|个|%|％|分)?")
_SPENT = re.compile(
    "执行数|决算|实际支出|支出数|支出金额|实际完成数|已支出|支出额|全年支出|本年支出|^支出$|实际使用|执行金额|实际执行"
)
_NOT_SPENT = re.compile("率|预算(?!执行)|年初|上年|得分|分值|占比|结余|结转")
_YEAR = re.compile(rf"(?<!{_D})({_D}{{4}})年")
_STATED = re.compile("(?:单位[：:] ?(?:人民币)?|[（(])((?:亿|万|千)?元)")
_NOTHING = frozenset(("-", "/", "—", "——", "－", "–"))


@dataclass(frozen=True, slots=True)
class Tabular:
    """A table with the unit of its bare amounts, and the year of the report."""

    rows: tuple[tuple[str, ...], ...]
    unit: str
    year: str
    outline: Outline
    guessed: bool = False  # the unit is no one's word


def heads(grid: Tabular) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Each row with amounts, with the words above its cells: a later head takes the place of an earlier one."""
    head: tuple[str, ...] = ()
    was_head = False
    for row in grid.rows:
        if is_head(row):
            head = _joined(head, row) if was_head else row
            was_head = True
        elif sum(bool(cell) for cell in row) > 1:
            yield head, row
            was_head = False


def is_head(row: Sequence[str]) -> bool:
    """Whether a row has words only, and more than one."""
    filled = [cell for cell in row if cell.strip()]
    return len(filled) > 1 and not any(_PLAIN_NUMBER.fullmatch(cell.strip()) or _is_nothing(cell) for cell in filled)


def _is_nothing(cell: str) -> bool:
    return cell.strip() in _NOTHING


def _joined(upper: Sequence[str], lower: Sequence[str]) -> tuple[str, ...]:
    """Two rows of heads as one: an upper word stands above the cells to its right that have none."""
    spread: list[str] = []
    for place, cell in enumerate(upper):
        reaches = not cell and place < len(lower) and bool(lower[place]) and bool(spread)
        spread.append(spread[-1] if reaches else cell)
    spread += [""] * (len(lower) - len(spread))
    return tuple(f"{one}{lower[place] if place < len(lower) else ''}" for place, one in enumerate(spread))


def spent_column(head: Sequence[str], year: str) -> int:
    """The column of what was spent in the report's year; -1 for none, or where several could be meant."""
    columns = [
        place
        for place, word in enumerate(head)
        if _SPENT.search(bare_head(word)) and not _NOT_SPENT.search(bare_head(word).replace("决算", ""))
    ]
    if len(columns) > 1 or any(_YEAR.search(head[place]) for place in columns):
        columns = [place for place in columns if not (found := _YEAR.search(head[place])) or found[1] == year]
    return columns[0] if len(columns) == 1 else -1


def cell_amount(cell: str, head: str, grid: Tabular) -> Amount | None:
    """The amount of a cell, in the unit that it, its head or the table states; None without a unit or a number."""
    found = _PLAIN_NUMBER.fullmatch(cell.strip())
    stated = re.search("[（(](?:单位[：:])?((?:亿|万|千)?元)[）)]", head)
    unit = (found["unit"] if found else "") or (stated[1] if stated else grid.unit)
    return amount_of(found["number"], unit, grid.outline) if found and unit else None


def is_number(cell: str) -> bool:
    """Whether a cell is a number, with or without a unit."""
    return bool(_PLAIN_NUMBER.fullmatch(cell.strip()))


def amount_of(number: str, unit: str, outline: Outline) -> Amount | None:
    """The money that digits in a unit mean; None if they mean none."""
    try:
        value = read_amount(number + unit, outline.amounts).value
    except Unreadable:
        return None
    return value if isinstance(value, Amount) else None


def bare_head(word: str) -> str:
    """The words of a head without its brackets and white space."""
    return re.sub(r"[（(][^（）()]*[）)]|\s", "", word)


def unit_of(rows: Sequence[Sequence[str]], words: Iterable[str]) -> str:
    """The unit that a table's cells, or words above it, state for its amounts: 单位：万元; blank for none, or two."""
    inside = {found[1] for row in rows for cell in row if (found := _STATED.search(cell))}
    stated = (found[1] for text in words if (found := _STATED.search(text)))
    return inside.pop() if len(inside) == 1 else "" if inside else next(stated, "")
