"""The rows of a paper table as the lines of a form: each stands once, or once for each row of a list."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.choices import choices_in
from domain.patterns import pattern
from domain.proposing.papers.grid import PaperGrid, PaperSpot
from domain.proposing.papers.heads import Head, heads
from domain.proposing.papers.words import (
    bare,
    is_answered_below,
    is_given,
    is_name,
    is_note,
    is_sample,
    is_serial,
    is_total,
    kind_by_words,
)

_STRICT_NAME = pattern("名称|姓名")
_EXAMPLE = pattern(
    r"(?:[0-9]{1,2}[、.．])?(?:局机关|机关本级|部门本级|本级|(?:二级|下属|所属)(?:机构|单位)|项目|单位|机构)[0-9一二三]*(?:[（(].{0,6}[)）])?$"
)
"""Names that only show what goes there: 1、局机关, 2、二级机构1."""
_OF_MONEY = pattern("支出|收入|预算|决算|经费$|结转|结余|资金|合计|总计|小计|人员|公用|编制")
_PERSON = pattern("[一-龥]{0,6}(?:负责人|联系人|经办人|责任人)(?:姓名)?")
_FEWEST_ALIKE = 2


@dataclass(frozen=True, slots=True)
class FormLine:
    """A line of a form, told by the rows from ``first`` to ``last`` of the paper; by none where ``last`` is before it.

    ``head``: what stands above its cells; None where each has its label beside it. ``is_head``: it is one itself.
    ``is_repeated``: it stands for each row of a list; ``group``: the label of those rows;
    ``opened``: the first column that differs from row to row.
    """

    first: int
    last: int
    head: Head | None = None
    is_head: bool = False
    is_repeated: bool = False
    group: PaperSpot | None = None
    opened: int = 0


def form_lines(grid: PaperGrid) -> tuple[FormLine, ...]:
    """The lines of a form in order."""
    known = heads(grid)
    ends = [*(head.first for head in known[1:]), grid.height]
    for head, end in zip(known, ends, strict=False):
        _answer_below(grid, head, end)
    return tuple(_lines(grid))


def _answer_below(grid: PaperGrid, head: Head, end: int) -> None:
    """Says of words below 指标值 and the like that they are answers, down to the next row of another build."""
    for row in range(head.last + 1, end):
        begun = [spot for spot in grid.begun(row) if spot.kind == "label"]
        if not all(head.holds(spot) for spot in grid.begun(row)):
            return
        for spot in begun:
            is_given_here = is_answered_below(_lowest(head, spot.column)) and not spot.is_shaded
            if is_given_here and not is_answered_below(spot.text):
                grid.answer(spot)


def _lines(grid: PaperGrid) -> Iterator[FormLine]:
    known = {head.first: head for head in heads(grid)}
    head: Head | None = None
    row = 0
    while row < grid.height:
        if row in known:
            head = known[row]
            yield from (FormLine(at, at, is_head=True) for at in range(row, head.last + 1))
            row = head.last + 1
            if _wants_rows(grid, head, row):
                yield FormLine(row, row - 1, head, is_repeated=True)
            continue
        if len(list(grid.covering(row))) == 1:
            head = None
        line = _repeated(grid, row, head) or FormLine(row, row, head if _is_headed(grid, row, head) else None)
        yield line
        row = line.last + 1


def _wants_rows(grid: PaperGrid, head: Head, row: int) -> bool:
    """Whether rows of a list belong below a head that ends the table, or that a sum follows."""
    words = [head.words(column) for column in range(grid.width)]
    if not any(is_name(word) or is_serial(word) for word in words):
        return False
    if row == grid.height:
        return True
    spots = list(grid.covering(row))
    is_sum = is_total(spots[0].text) and spots[0].row == row
    if not is_sum or row + 1 == grid.height:
        return is_sum
    goes_on = len(list(grid.covering(row + 1))) == len(spots)  # 收入总计 above 支出总计: each row has a label
    return not goes_on and _listed(grid, row + 1, head) is None


def _is_headed(grid: PaperGrid, row: int, head: Head | None) -> bool:
    """Whether what is filled in in a row stands below heads, not beside a label of its own."""
    if head is None:
        return False
    spots = grid.begun(row)
    is_open = False
    for spot in spots:
        fills = spot.is_open and not (spot.kind == "value" and is_given(_lowest(head, spot.column)))
        if fills and not head.holds(spot):
            return False
        is_label = spot.kind == "label" and not is_sample(spot.text)
        if is_open and is_label and not is_note(head.words(spot.column)):
            return False
        is_open = is_open or fills
    return True


def _repeated(grid: PaperGrid, row: int, head: Head | None) -> FormLine | None:
    """The line of a list that begins in a row, with all rows that it stands for."""
    if head is None:
        return _sampled(grid, row)
    first = _listed(grid, row, head)
    if first is None:
        return None
    last = row
    while last + 1 < grid.height and _listed(grid, last + 1, head) == first:
        last += 1
    if not first.is_named and last - row + 1 < _FEWEST_ALIKE:
        return None
    return FormLine(row, last, head, is_repeated=True, group=first.group, opened=first.opened)


@dataclass(frozen=True, slots=True)
class _Listed:
    """A row of a list: its group's label, and whether its first column names it."""

    group: PaperSpot | None
    is_named: bool
    opened: int


def _listed(grid: PaperGrid, row: int, head: Head) -> _Listed | None:
    """A row in which nothing but the labels of its group is fixed; None for another."""
    spots = list(grid.covering(row))
    own = [spot for spot in spots if spot.row == row]
    if not own or not all(head.holds(spot) for spot in own):
        return None
    opened = next((place for place, spot in enumerate(spots) if _is_filled(spot, row, head, own)), None)
    if opened is None:
        return None
    later = (spot for spot in spots[opened:] if not _is_filled(spot, row, head, own) and spot.kind != "fixed")
    if any(True for _ in later) or any(is_total(spot.text) for spot in own[:1]):
        return None
    leading = [spot for spot in spots[:opened] if spot.row > head.last]
    first = next((spot for spot in spots[opened:] if not is_serial(head.words(spot.column))), spots[opened])
    is_named = is_name(_lowest(head, first.column)) or (first.column == 0 and _is_of_words(head, first))
    listed = _Listed(leading[-1] if leading else None, is_named, spots[opened].column)
    return listed if is_named or not leading else None


def _lowest(head: Head, column: int) -> str:
    spot = head.lowest(column)
    return spot.text if spot else ""


def _is_of_words(head: Head, first: PaperSpot) -> bool:
    """Whether words belong in the first column of all: they name the row."""
    return kind_by_words(_lowest(head, first.column), "万元") == "text"


def _is_filled(spot: PaperSpot, row: int, head: Head, own: list[PaperSpot]) -> bool:
    """Whether a spot of a list's row differs from row to row: what is open, 项目1, and a name beside numbers."""
    if spot.row != row:
        return False
    if spot.is_open or (spot.kind == "label" and (is_sample(spot.text) or _is_person_below(head, spot))):
        return True
    if choices_in(spot.text):
        return True
    named = bool(_STRICT_NAME.search(_lowest(head, spot.column))) or (
        bare(_lowest(head, spot.column)) == "项目" and not _OF_MONEY.search(bare(spot.text))
    )
    if named and _EXAMPLE.match("".join(spot.text.split())):
        return True
    return named and not is_total(spot.text) and any(each.kind == "value" for each in own)


def _is_person_below(head: Head, spot: PaperSpot) -> bool:
    """Whether words stand below 负责人 and the like, beside the name of the row."""
    return spot.column > 0 and bool(_PERSON.fullmatch(bare(_lowest(head, spot.column))))


def _sampled(grid: PaperGrid, row: int) -> FormLine | None:
    """Rows that only show where more go: 任务1, 任务2, ……, each with a place beside it."""
    last = row
    while last < grid.height and _is_sampled(grid, last):
        last += 1
    own = [spot for spot in grid.begun(row) if spot.rows == 1]
    opened = own[0].column if own else 0
    return FormLine(row, last - 1, is_repeated=True, opened=opened) if last - row >= _FEWEST_ALIKE else None


def _is_sampled(grid: PaperGrid, row: int) -> bool:
    """A row of 任务1 alone, or of a number with places beside it."""
    own = [spot for spot in grid.begun(row) if spot.rows == 1]
    return bool(own) and own[0].text != "" and is_sample(own[0].text) and all(spot.is_open for spot in own[1:])


def line_of_row(lines: tuple[FormLine, ...]) -> dict[int, int]:
    """The place of the line that each row tells."""
    return {row: place for place, line in enumerate(lines) for row in range(line.first, line.last + 1)}
