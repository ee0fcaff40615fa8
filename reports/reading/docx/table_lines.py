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
_NAMES = re.compile("(?:支出|专项|主要)?项目名称|资金名称|专项名称")
_HEAD = re.compile(
    "[数额量率费款元分值价积比]$|[数额量率费款元分值价积比][（(]|预算|决算|支出|收入|执行|金额|资金|经费|拨款|结转|结余|合计|小计|总计|年|编制|人|占|序|面积|规模|投资|得分"
)
"""What stands above numbers, and not beside a label."""
_SERIAL = ("序号", "编号", "序")
_NOTHING = frozenset(("-", "/", "—", "——", "－", "–", "无"))
_BLANK = "____"
_LABEL = re.compile(
    r"(?![0-9０-９])[^0-9０-９，。；]{0,10}"
    r"(?:名称|全称|电话|人数|编制数?|职责|概述|编码|方式|日期|时间|单位|部门|机构|负责人|联系人|经办人|年度|工作|总额|成绩|情况|地址|性质|类型)$"
)


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
    if _is_a_form(filled):
        return tuple(line for row in filled for line in _pairs(row))
    titles: list[str] = []
    while len(filled) > 1 and len(words := set(_texts(filled[0]))) == 1 and len(_texts(filled[1])) > 1:
        (title,) = words
        inside = caption_unit(title)
        titles += [] if inside else [title]
        unit, filled = inside or unit, filled[1:]
    columns = _columns(filled, unit)
    if not columns:
        return (*titles, *(line for row in filled for line in _labelled(row) or _plain(row)))
    body = filled[1:] if any(column.head for column in columns) else filled
    return (
        *titles,
        *(line for row in body for line in _sentence(row, columns) or _blank(row, columns, body) or _plain(row)),
    )


def _is_a_form(rows: list[Row]) -> bool:
    """Whether labels and what belongs to them stand in turn: 单位名称 | 某局 | 联系电话 | …; no row is a head."""
    if len(rows) < 2 or any(len(row) % 2 or not row for row in rows):
        return False
    labels = [" ".join(cell) for row in rows for cell in row[::2] if cell]
    values = [" ".join(cell) for cell in rows[0][1::2]]
    known = [label for label in labels if _LABEL.match(label.replace(" ", ""))]
    return (
        2 * len(known) > len(labels) and not any(map(_NUMBER.fullmatch, labels)) and not all(map(_LABEL.match, values))
    )


def _pairs(row: Row) -> Iterator[str]:
    """A form's row: each label with what belongs to it, so that no number loses its word."""
    if len(row) == 2 or any(len(cell) > 1 for cell in row):
        yield from _plain(row)
        return
    pairs = zip(row[::2], row[1::2], strict=True)
    yield "，".join(f"{''.join(label)}：{''.join(value)}" for label, value in pairs if label or value)


def _blank(row: Row, columns: tuple[_Column, ...], body: list[Row]) -> tuple[str, ...]:
    """A row with - or / where the others have amounts: a row all the same, its amount blank."""
    name_at = _name_at(row, columns)
    places = [place for place, cell in enumerate(row) if "".join(cell).strip() in _NOTHING and place != name_at]
    amounts = [place for place in places if any(place < len(other) and _is_number(other[place]) for other in body)]
    if name_at < 0 or not amounts or "".join(row[name_at]).strip() in _NOTHING:
        return ()
    words = "，".join(f"{columns[place].words}{_BLANK}{columns[place].unit}" for place in amounts)
    return (f"{row[name_at][0]}{words}。",)


def _texts(row: Row) -> list[str]:
    """The cells with text in them, each on one line."""
    return [" ".join(cell) for cell in row if cell]


def _plain(row: Row) -> Iterator[str]:
    """A row without amounts: on one line, but for cells of several paragraphs."""
    if any(len(cell) > 1 for cell in row):
        yield from (line for cell in row for line in cell)
    else:
        yield " ".join(_texts(row))


def _labelled(row: Row) -> tuple[str, ...]:
    """A row of labels, each with its number behind it: 编制数：20，在职：19; nothing for another."""
    cells = [cell for cell in row if cell]
    pairs = list(zip(cells[::2], cells[1::2], strict=False))
    if not pairs or len(cells) % 2 or any(len(cell) > 1 for cell in cells):
        return ()
    if not all(_is_number(value) and not _is_number(label) for label, value in pairs):
        return ()
    return ("，".join(f"{label[0].rstrip('：: ')}：{value[0]}" for label, value in pairs),)


def _columns(rows: list[Row], unit: str) -> tuple[_Column, ...]:
    """The columns of a table with a name and numbers in each row; nothing for any other table."""
    if not rows or any(len(cell) > 1 for row in rows for cell in row):
        return ()
    headed = len(rows) > 1 and not any(_is_number(cell) for cell in rows[0])
    if not (_are_heads(rows) if headed else _are_named(rows)):
        return ()
    heads = [" ".join(cell) for cell in rows[0]] if headed else []
    heads += [""] * (max(len(row) for row in rows) - len(heads))
    columns = tuple(_column(head, unit) for head in heads)
    body = rows[1:] if headed else rows
    return columns if any(_sentence(row, columns) for row in body) else ()


def _are_heads(rows: list[Row]) -> bool:
    """Whether the first row says of each column of numbers what they are: an answer beside a label does not."""
    counted = {
        place for row in rows[1:] for place, cell in enumerate(row) if _is_number(cell) and not _is_serial(row, place)
    }
    heads = {place: " ".join(cell).replace(" ", "") for place, cell in enumerate(rows[0])}
    return all(not heads.get(place) or _HEAD.search(heads[place]) for place in counted)


def _is_serial(row: Row, place: int) -> bool:
    """Whether a cell only numbers its row: the first one, words behind it."""
    return place == 0 and "".join(row[0]).isdecimal() and len(row) > 1 and bool(row[1]) and not _is_number(row[1])


def _are_named(rows: list[Row]) -> bool:
    """Whether the rows of a table without heads have one name each: of more, nobody knows which number is whose."""
    words = [[place for place, cell in enumerate(row) if cell and not _is_number(cell)] for row in rows]
    return all(len(places) < 2 for places in words)


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
    named = next((place for place in words if _NAMES.fullmatch(columns[place].head)), -1)
    if named >= 0:
        return named
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
