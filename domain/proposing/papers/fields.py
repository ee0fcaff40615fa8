"""What is filled in in a paper table: for each open cell its label, its head, and what kind of value belongs there."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.choices import choices_in
from domain.kinds import FigureKind
from domain.patterns import pattern
from domain.proposing.papers.grid import PaperGrid, PaperSpot
from domain.proposing.papers.lines import FormLine
from domain.proposing.papers.words import (
    bare,
    is_date_blank,
    is_given,
    is_long,
    is_note,
    is_rate,
    is_said,
    is_serial,
    is_total,
    kind_by_words,
    stated_unit,
)

_MARKS = "_＿…XＸxｘ×＊*·.（）() \u3000\n"
"""What blanks are made of."""
_UNIT_BEHIND = pattern("[一-龥㎡]$")
_FEWEST_WIDE = 2  # columns of a cell for running text, unless it fills its row


@dataclass(frozen=True, slots=True)
class OpenCell:
    """An open cell. ``line``: its form line; ``label``: the words beside it, ``head``: those above it, ``sides``: those
    further left. ``is_text``: running text belongs here. ``default``: what the text begins with.
    ``is_record``: no label of its row stands beside it, so that its head says all. ``choices``: the words of boxes."""

    line: int
    spot: PaperSpot
    label: str
    head: str
    sides: str
    kind: FigureKind
    is_text: bool = False
    default: str = ""
    is_record: bool = False
    choices: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the cell is called: 基本支出（执行数）."""
        label, head = _flat(self.label), _flat(self.head)
        return f"{label}（{head}）" if label and head else label or head

    @property
    def path(self) -> str:
        """The words that tell it from others, for its key."""
        return "/".join(bare(word) for word in (self.sides, self.label, self.head))


def fields(grid: PaperGrid, lines: tuple[FormLine, ...], unit: str) -> Iterator[OpenCell]:
    """Every open cell of the lines that stand once. ``unit``: of the form's amounts, blank where it has none."""
    for place, line in enumerate(lines):
        if line.is_head or line.is_repeated:
            continue
        for spot in grid.begun(line.first):
            if spot.kind in ("blank", "value", "mixed") and not _is_fixed(spot, line):
                found = _field(grid, place, line, spot, unit)
                if not _stays_blank(grid, lines, line, found):
                    yield found


def _is_fixed(spot: PaperSpot, line: FormLine) -> bool:
    """Whether a number is the paper's own: the points that there are, a row's number."""
    if spot.kind != "value":
        return False
    return is_given(_lowest(line, spot)) if line.head else spot.column == 0


def _stays_blank(grid: PaperGrid, lines: tuple[FormLine, ...], line: FormLine, found: OpenCell) -> bool:
    """Whether nothing belongs in a blank: words beside a sum, and a remark that the paper makes of other rows."""
    if found.kind != "text" or found.spot.text or line.head is None:
        return False
    if is_total(found.label):
        return True
    column = found.spot.column
    others = (each.first for each in lines if each.head is line.head and not each.is_repeated and each is not line)
    spots = (grid.at(row, column) for row in others)
    return is_note(found.head) and any(spot is not None and spot.kind == "label" for spot in spots)


def _lowest(line: FormLine, spot: PaperSpot) -> str:
    low = line.head.lowest(spot.column) if line.head else None
    return low.text if low else ""


def _field(grid: PaperGrid, place: int, line: FormLine, spot: PaperSpot, unit: str) -> OpenCell:
    left = [each for each in grid.covering(line.first) if each.end <= spot.column and each.kind in ("label", "mixed")]
    labels = _row_label(left, line)
    label = labels[-1].text if labels else ""
    sides = "".join(each.text for each in left if each not in labels)
    head = line.head.words(spot.column) if line.head else ""
    choices = choices_in(spot.text)
    if choices:
        return OpenCell(place, spot, label, head, sides, "text", choices=choices)
    if spot.kind == "mixed" or _has_own_unit(spot, f"{label}{head}"):
        return OpenCell(place, spot, label, head, sides, "text", is_text=True, default=spot.text)
    kind = _kind(spot, label, head, unit, grid.table.of_amounts)
    low = _lowest(line, spot)
    if kind in ("money", "number") and is_rate(bare(low)) and not stated_unit(low):
        kind = "percent"  # 项目资金（万元） above 执行率
    if spot.kind == "value" and kind not in ("text", "percent") and _UNIT_BEHIND.search(spot.text):
        kind = "text" if stated_unit(f"{label}{head}") not in spot.text or not stated_unit(f"{label}{head}") else kind
    is_text = kind == "text" and _is_running(grid, spot, label, head)
    is_record = line.head is not None and not any(each.row > line.head.last for each in labels)
    return OpenCell(place, spot, label, head, sides, kind, is_text, is_record=is_record)


def _has_own_unit(spot: PaperSpot, words: str) -> bool:
    """Whether a blank has a unit behind it that stands nowhere else: ____万元 prints as it is."""
    unit = "".join(each for each in spot.text if each not in _MARKS)
    return spot.kind == "blank" and bool(unit) and not is_date_blank(spot.text) and stated_unit(words) != unit


def _row_label(left: list[PaperSpot], line: FormLine) -> list[PaperSpot]:
    """The label of a row below heads: the last one that begins below them and is no remark."""
    head = line.head
    if head is None:
        return left[-1:]
    own = [each for each in left if each.row > head.last]
    named = [each for each in own if not is_note(head.words(each.column)) and not is_serial(head.words(each.column))]
    return (named or own or [each for each in left if each.row <= head.last])[-1:]


def _kind(spot: PaperSpot, label: str, head: str, unit: str, of_amounts: bool) -> FigureKind:
    """What belongs in a cell: by the unit in it, by the words above it, by those beside it."""
    if is_date_blank(spot.text):
        return "date"
    inside = spot.text if spot.kind == "blank" else ""
    stated = "".join(each for each in inside if each not in _MARKS)
    by_unit = kind_by_words(f"（{stated}）", unit) if stated else "text"
    if by_unit != "text":
        return by_unit
    above, beside = kind_by_words(head, unit, of_amounts), kind_by_words(label, unit)
    if head and above == "text" and beside != "text" and not is_long(head) and not is_said(head):
        above = beside  # 基本支出 | 2021年 | 2022年
    return above if head else beside


def _is_running(grid: PaperGrid, spot: PaperSpot, label: str, head: str) -> bool:
    """Whether running text belongs in a cell: its label says so, and it is wide."""
    others = [each for each in grid.begun(spot.row) if each.is_open and each is not spot]
    is_wide = not others or spot.columns >= _FEWEST_WIDE or spot.rows > 1
    return is_wide and (is_long(head or label) or spot.columns * 2 > grid.width + 1)


def _flat(text: str) -> str:
    return "".join(text.split()).strip("：:")
