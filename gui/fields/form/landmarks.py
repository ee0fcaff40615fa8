"""What of a form stays in sight while the rest scrolls: its heads, its totals, and what its rows are called."""

import re

from domain.computing import kind_of
from domain.grids import Laid, Placed
from domain.outline import Outline

_LEAST_HEADS = 3
_TOTALS = ("合计", "总计", "总分")
_NUMBER = re.compile(r"[0-9.%—]+$")
_LINK = re.compile(r"\{[^{}]*\}$")
_WORDS = ("text", "choice", "date", "year")


def heads(laid: Laid) -> tuple[int, ...]:
    """The rows that say what stands below: nothing but labels, several of them, and after them something to fill in."""
    rows = _by_row(laid)
    labels = {row for row, cells in rows.items() if not any(each.is_asked or each.is_computed for each in cells)}
    return tuple(
        row
        for row in sorted(labels)
        if len(list(filter(_says, rows[row]))) >= _LEAST_HEADS and row + 1 in rows and row + 1 not in labels
    )


def totals(laid: Laid) -> tuple[int, ...]:
    """The rows that add up what stands above them, as forms call them."""
    rows = _by_row(laid)
    return tuple(
        row
        for row, cells in sorted(rows.items())
        if any(each.is_asked or each.is_computed for each in cells)
        and any("".join(each.cell.text.split()).startswith(_TOTALS) for each in cells)
    )


def name_columns(laid: Laid, outline: Outline) -> range:
    """The columns before the first one that holds numbers; none where that is the first."""
    return range(min((cell.at[1] for cell in laid.cells if _is_number(cell, outline)), default=0))


def _says(cell: Placed) -> bool:
    """Whether a label says what others hold: no blank, and nothing that a report fills in."""
    return bool(cell.cell.text.strip()) and not _LINK.match(cell.cell.text)


def _is_number(cell: Placed, outline: Outline) -> bool:
    if cell.is_asked:
        return kind_of(cell.cell.key, outline) not in _WORDS
    return cell.is_computed or bool(_NUMBER.match(cell.cell.text))


def _by_row(laid: Laid) -> dict[int, list[Placed]]:
    rows: dict[int, list[Placed]] = {}
    for cell in laid.cells:
        rows.setdefault(cell.at[0], []).append(cell)
    return rows
