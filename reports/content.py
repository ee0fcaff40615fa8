"""A report as blocks on paper, in order; knows no output format."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

from domain.cover import cover_lines
from domain.fingerprint import fingerprint, short
from domain.following import Counting, counted_off, uncounted
from domain.layout import (
    OF_ROW,
    Numbered,
    broken_title,
    is_told,
    numbered,
    numbered_attachments,
    row_sentence,
    title,
    title_of,
    worn,
)
from domain.links import BLANK, paper_date, printed, with_decimals
from domain.outline import Attachment as Attached
from domain.outline import (
    FiguresPart,
    GridPart,
    Outline,
    Part,
    ProsePart,
    TablePart,
    attached,
    attachments,
    keys,
    rows_of,
    texts_in,
)
from domain.report import Report
from reports.collecting_later import collecting_later

if TYPE_CHECKING:
    from domain.grids import Placed

NIL = "无。"
_DECIMALS = {"money": 2, "percent": 0, "score": 0}
"""With so many at least figures are set: money as officials print it, in 万元 and in 元 alike."""


@dataclass(frozen=True, slots=True)
class Title:
    """The report's title; it stands on the cover only. A line end is a break that the clerk set."""

    text: str


@dataclass(frozen=True, slots=True)
class CoverLine:
    """A line of the cover below the title: the sealed unit's name, the contact, the date."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a new page."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 (``一、``) or 2 (``（一）``), its generated number, its words, its section's key."""

    level: int
    number: str
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of body text; ``key`` is the field that it comes from."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class AttachmentList:
    """附件说明: the names of the attachments, one line below the text."""

    names: tuple[str, ...]

    @property
    def entries(self) -> tuple[tuple[str, str], ...]:
        """Number and name of each, without a mark at its end (GB/T 9704-2012, 7.3.4); a single one has no number."""
        names = [name.strip().rstrip("。；，、;,.") for name in self.names]
        numbers = [f"{number}. " if len(names) > 1 else "" for number in range(1, len(names) + 1)]
        return tuple(zip(numbers, names, strict=True))


@dataclass(frozen=True, slots=True)
class Signature:
    """署名 and 成文日期 below the text, with room for the seal."""

    unit: str
    date: str


@dataclass(frozen=True, slots=True)
class AttachmentHead:
    """An attachment begins on a new page: 附件1, its title; ``landscape``: what follows stands across the sheet.

    ``subject``: the end of the title, the row that it stands for in brackets.
    """

    number: str
    title: str
    key: str
    landscape: bool = False
    subject: str = ""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table; ``share`` of the table's width beside those of the others, ``figures``: set to the right."""

    head: str
    share: float = 1.0
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``rows`` hold a text for each column."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    key: str


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a form: its first row and column from 0, over how many it reaches; ``align``: left, center or right.

    ``key``: of what is filled in or worked out here. ``inset``: so many characters it is set in, beside the blanks that
    ``text`` begins with. ``decimals``: with so many at least a figure is set; None for what is none, or no money and no
    rate.
    """

    row: int
    column: int
    rows: int
    columns: int
    text: str
    align: str
    key: str = ""
    inset: int = 0
    decimals: int | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A form of cells that may reach over rows and columns.

    ``widths``: the columns' shares. ``rows``: how many there are, the first ``head`` of them stand on each page, and
    so does the last of ``heads`` above what goes on and is ``below`` it. ``footer``: what is signed below, side by
    side; a form of no rows is that alone, below a text.
    """

    widths: tuple[float, ...]
    cells: tuple[GridCell, ...]
    rows: int
    head: int
    key: str
    heads: tuple[int, ...] = ()
    footer: tuple[str, ...] = ()

    def below(self, head: int) -> range:
        """The rows that a head is the head of: from the next one on to the last, before another head, that has cells in
        its columns. What lies across them (厉行节约保障措施 below a list) has no head."""
        columns = [range(cell.column, cell.column + cell.columns) for cell in self._over(head)]
        last = next((row for row in self.heads if row > head), self.rows) - 1
        while last > head and not _is_in(columns, self._over(last)):
            last -= 1
        return range(head + 1, last + 1)

    def _over(self, row: int) -> list[GridCell]:
        """The cells that stand in a row or reach over it, from left to right."""
        return sorted((cell for cell in self.cells if cell.row <= row < cell.row + cell.rows), key=lambda it: it.column)


def _is_in(columns: Sequence[range], cells: Sequence[GridCell]) -> bool:
    """Whether a row stands in the columns of a head: all of it, or something behind its label, which may reach far."""
    lying = [any(cell.column in each and cell.column + cell.columns <= each.stop for each in columns) for cell in cells]
    return all(lying) or any(lying[1:])


@dataclass(frozen=True, slots=True)
class PrintedSum:
    """A sum that is read, typed or scanned from the paper. ``digits``: its algorithm before it (``SM3:66c7…``)."""

    name: str
    digits: str

    @property
    def words(self) -> str:
        """Its name and short form."""
        return f"{self.name}：{short(self.digits)}"


@dataclass(frozen=True, slots=True)
class SumCodes:
    """Sums side by side, each as a QR code (GB/T 18284) over its short form."""

    sums: tuple[PrintedSum, ...]
    key: str


ATTACHMENTS = "附件："
Block = (
    Title
    | CoverLine
    | PageBreak
    | Heading
    | Paragraph
    | AttachmentList
    | Signature
    | AttachmentHead
    | Table
    | Grid
    | SumCodes
)


@dataclass(frozen=True, slots=True)
class Document:
    """Everything that prints, and what the printed file says of itself. ``fingerprint``: 数据指纹, never printed."""

    title: str
    unit: str
    year: str
    draft: bool
    blocks: tuple[Block, ...]
    language: str = "zh-CN"
    fingerprint: str = ""


def document(
    report: Report,
    outline: Outline,
    signed: bool = False,
    decimals: int | None = None,
    count: Counting = uncounted,
) -> Document:
    """The whole report as it prints: cover, then each section in order. Text is plain data, never markup.

    ``signed``: 署名 and 成文日期 stand below the text too. ``decimals``: that every amount of the running text has at
    least; None for what the outline says. ``count``: is told of each section and form, and may raise to end it.
    """
    with collecting_later():
        return _document(report, outline if decimals is None else with_decimals(outline, decimals), signed, count)


def _document(report: Report, outline: Outline, signed: bool, count: Counting) -> Document:
    words, places, layout = title(report, outline), numbered(report, outline), worn(outline, report)
    before, after = (tuple(numbered_attachments(layout, place)) for place in ("before", "after"))
    steps = counted_off(range(len(before) + len(places) + len(after)), count)
    blocks: tuple[Block, ...] = (
        *_cover(broken_title(report, outline), report, outline),
        *_attached(before, report, layout, steps),
        PageBreak(),
        *_body(places, report, outline, steps),
        *_list(report, outline),
    )
    if signed:
        date = str(report.figures.get("cover.date", ""))
        blocks += (Signature(report.unit, paper_date(date) if date else ""),)
    blocks += tuple(_attached(after, report, layout, steps))
    told = fingerprint(report)
    return Document(words, report.unit, report.year, report.state == "draft", blocks, fingerprint=told)


def _cover(words: str, report: Report, outline: Outline) -> Iterator[Block]:
    yield Title(words)
    yield from (CoverLine(text, key) for key, text in cover_lines(report, outline))


def _body(places: Sequence[Numbered], report: Report, outline: Outline, steps: Iterator[int]) -> Iterator[Block]:
    nil_above = False
    for place, _step in zip(places, steps, strict=False):
        if place.level == 1:
            nil_above = place.section.key in report.nil
        elif nil_above:
            continue
        if place.section.heading:
            yield Heading(place.level, place.number, place.heading, place.section.key)
        yield from _section(place, report, outline)


def _section(place: Numbered, report: Report, outline: Outline) -> Iterator[Block]:
    if place.section.key in report.nil:
        yield Paragraph(NIL, place.section.key)
        return
    in_cells = {key for part in place.section.parts for key in texts_in(part)}
    for part in place.section.parts:
        if not in_cells.intersection(keys(part)):
            yield from _part(part, report, outline)


def _part(part: Part, report: Report, outline: Outline) -> Iterator[Block]:
    match part:
        case FiguresPart():
            return
        case GridPart():
            yield _grid(part, report, outline)
        case ProsePart():
            yield from _prose(part.key, report, outline)
        case TablePart():
            rows = [row for row in rows_of(part, report) if not is_told(row)] if part.sentence else []
            for number, row in enumerate(rows, 1):
                yield Paragraph(f"{number}.{row_sentence(part, row, report, outline)}", f"{part.key}.{row.id}")
        case _:
            assert_never(part)


def _list(report: Report, outline: Outline) -> Iterator[Block]:
    """附件说明: each form behind the text once, however many rows it stands for."""
    layout = worn(outline, report)
    names = {each.key: title_of(each, report, layout) for each in attachments(layout, "after")}
    if names:
        yield AttachmentList(tuple(names.values()))


def _attached(
    forms: Sequence[tuple[Attached, str]], report: Report, layout: Outline, steps: Iterator[int]
) -> Iterator[Block]:
    """The forms before or behind the text, each on pages of its own."""
    for (each, number), _step in zip(forms, steps, strict=False):
        key = attached(each).key
        words = report.headings.get(key, each.title)
        subject = OF_ROW.search(words) if each.row else None
        yield AttachmentHead(
            number,
            printed(words, report, layout),
            key,
            each.orientation == "landscape",
            printed(subject[0], report, layout) if subject else "",
        )
        yield from _form(each, report, layout)


def _form(each: Attached, report: Report, layout: Outline) -> Iterator[Block]:
    """What an attachment prints: its parts, the texts that stand in cells there only, and the lines below."""
    in_cells = {key for part in each.parts for key in texts_in(part)}
    parts = [part for part in each.parts if not in_cells.intersection(keys(part))]
    blocks = [block for part in parts for block in _part(part, report, layout)]
    footer = [printed(line, report, layout).replace(BLANK, "") for line in each.footer]  # what is blank is signed
    signed = tuple(part for line in footer for part in line.split())
    last = blocks[-1] if blocks else None
    match last:
        case Grid():
            blocks[-1] = replace(last, footer=signed)
        case _ if signed:
            blocks.append(Grid((1.0,), (), 0, 0, attached(each).key, (), signed))
        case _:
            pass
    yield from blocks


def _grid(part: GridPart, report: Report, outline: Outline) -> Grid:
    from domain.grids import alignment, insets, laid_out, value_kind, written  # here: most reports hold no form
    from domain.printed_figures import cell_name

    laid = laid_out(part, report, outline)
    further = insets(laid)
    cells = tuple(
        GridCell(
            *cell.at,
            cell.rows,
            cell.columns,
            written(cell, report, outline),
            alignment(cell, value_kind(cell, outline) if cell.is_asked else "text"),
            cell_name(cell.cell),
            further.get(cell.at, 0),
            _decimals(cell, outline),
        )
        for cell in laid.cells
    )
    return Grid(part.widths, cells, laid.rows, laid.head, part.key, laid.heads)


def _decimals(cell: "Placed", outline: Outline) -> int | None:
    """With how many decimals at least a figure of a form is set, None for what is left as it is.

    Points are even where they stand one below the other; in the middle of a cell each is as short as it can be.
    """
    from domain.grids import alignment, value_kind

    if not (cell.is_asked or cell.is_computed):
        return None
    kind = value_kind(cell, outline)
    return None if kind == "score" and alignment(cell, kind) != "right" else _DECIMALS.get(kind)


def _prose(key: str, report: Report, outline: Outline) -> Iterator[Block]:
    text = printed(report.prose.get(key, ""), report, outline)
    yield from (Paragraph(line.strip(), key) for line in text.split("\n") if line.strip())
