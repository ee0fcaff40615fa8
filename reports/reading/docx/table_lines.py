"""The rows of a table as lines of text, amounts with their words and unit: 某项目支出42.75万元。"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Cell = tuple[str, ...]
"""The lines of a cell."""
Row = tuple[Cell, ...]

_UNIT = "(?:亿|万|千)?元|%|％|个|人|件|项"
_CAPTION = re.compile(rf"[（(]?(?:金额)?单位[：:] ?(?:人民币)?(?P<unit>{_UNIT})[）)]?")
_BRACKETED = re.compile(rf"[（(](?:单位[：:])?(?P<unit>{_UNIT})[）)]")
_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")
_NUMBER = re.compile(rf"-?[0-9０-９](?:[0-9０-９,，]*[0-9０-９])?(?:[.．][0-9０-９]+)? ?(?P<unit>{_UNIT})?")
_NAMELESS = re.compile("(?:项目|资金)?(?:金额|数额|资金)?")
_SERIAL = ("序号", "编号", "序")


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of an amount table: the words before its numbers and the unit behind them."""

    head: str
    words: str
    unit: str

    @property
    def is_serial(self) -> bool:
        return self.head in _SERIAL


def caption_unit(line: str) -> str:
    """The unit that a line above a table states: 单位：万元; blank if it states none."""
    found = _CAPTION.fullmatch(line.strip())
    return found["unit"] if found else ""


def table_lines(rows: Sequence[Row], unit: str = "") -> tuple[str, ...]:
    """The lines of a table in reading order; ``unit`` is what the caption above it states."""
    filled = [row for row in rows if any(row)]
    if filled and len(_texts(filled[0])) == 1:
        inside = caption_unit(_texts(filled[0])[0])
        filled, unit = (filled[1:], inside) if inside else (filled, unit)
    columns = _columns(filled, unit)
    if not columns:
        return tuple(line for row in filled for line in _plain(row))
    body = filled[1:] if any(column.head for column in columns) else filled
    return tuple(line for row in body for line in _sentence(row, columns) or _plain(row))


def _texts(row: Row) -> list[str]:
    """The cells with text in them, each on one line."""
    return [" ".join(cell) for cell in row if cell]


def _plain(row: Row) -> Iterator[str]:
    """A row without amounts: on one line, but for cells of several paragraphs."""
    if any(len(cell) > 1 for cell in row):
        yield from (line for cell in row for line in cell)
    else:
        yield " ".join(_texts(row))


def _columns(rows: list[Row], unit: str) -> tuple[_Column, ...]:
    """The columns of a table with a name and numbers in each row; nothing for any other table."""
    if not rows or any(len(cell) > 1 for row in rows for cell in row):
        return ()
    headed = len(rows) > 1 and not any(_is_number(cell) for cell in rows[0])
    heads = [" ".join(cell) for cell in rows[0]] if headed else []
    heads += [""] * (max(len(row) for row in rows) - len(heads))
    columns = tuple(_column(head, unit) for head in heads)
    body = rows[1:] if headed else rows
    return columns if any(_sentence(row, columns) for row in body) else ()


def _column(head: str, unit: str) -> _Column:
    bracketed = _BRACKETED.search(head)
    words = _BRACKETS.sub("", head).strip()
    for ending in ("金额", "数额"):
        words = words.removesuffix(ending)
    return _Column(head, "" if _NAMELESS.fullmatch(words) else words, bracketed["unit"] if bracketed else unit)


def _is_number(cell: Cell) -> bool:
    return len(cell) == 1 and bool(_NUMBER.fullmatch(cell[0].strip()))


def _name_at(row: Row, columns: tuple[_Column, ...]) -> int:
    """The place of the first cell that is words, a serial number's only where there is no other; -1 for none."""
    words = [place for place, cell in enumerate(row) if cell and not _is_number(cell)]
    return next((place for place in words if not columns[place].is_serial), words[0] if words else -1)


def _sentence(row: Row, columns: tuple[_Column, ...]) -> tuple[str, ...]:
    """A row as a numbered sentence; nothing where it has no name or no number."""
    serial, amounts, remarks = "", [], []
    name_at = _name_at(row, columns)
    for place, (column, cell) in enumerate(zip(columns, row, strict=False)):
        text = "".join(cell).strip()
        if place == name_at or not text:
            continue
        if column.is_serial or (place < name_at and text.isdecimal()):
            serial = f"{text}." if text.isdecimal() else text
        elif _is_number(cell):
            stated = _NUMBER.fullmatch(text)
            amounts.append(column.words + text + ("" if stated and stated["unit"] else column.unit))
        else:
            remarks.append(f"{column.words}：{text}" if column.words else text)
    if name_at < 0 or not amounts:
        return ()
    return (f"{serial}{row[name_at][0]}{'，'.join((*amounts, *remarks))}。",)
