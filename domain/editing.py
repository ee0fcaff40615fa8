"""What a user can do to a report: each function gives the changes of one step, empty if nothing would change."""

from collections.abc import Iterable, Mapping, Sequence

from domain.amount import Value
from domain.outline import SEAL_LINE, Outline, prose_parts, tables
from domain.report import Change, Content, Field, Report, cell_key, new_uuid

Changes = tuple[Change, ...]


def new_report(outline: Outline, year: str, unit: str, uuid: str | None = None) -> Report:
    """An empty report of one unit and year, with the outline's default sentences."""
    prose = {key: part.default.strip("\n") for key, part in prose_parts(outline).items() if part.default}
    return Report(
        uuid or new_uuid(),
        outline.key,
        figures={"cover.year": year, "cover.unit": unit},
        prose={SEAL_LINE: outline.seal_line, **prose},
    )


def set_figure(report: Report, key: str, value: Value | None) -> Changes:
    """Puts a figure in place; None or blank text makes it blank."""
    return _step(Field.FIGURE, key, report.figures.get(key), value if value != "" else None)


def set_prose(report: Report, key: str, text: str) -> Changes:
    """Puts running text (with links) in place."""
    return _step(Field.PROSE, key, report.prose.get(key), text or None)


def set_heading(report: Report, section: str, words: str) -> Changes:
    """Rewords a heading (with links); blank goes back to the outline's own."""
    return _step(Field.HEADING, section, report.headings.get(section), words.strip() or None)


def set_nil(report: Report, section: str, nil: bool) -> Changes:
    """Says 本年度无此项支出 of a section, or takes it back; what was typed there stays."""
    return _step(Field.NIL, section, section in report.nil or None, nil or None)


def set_cell(report: Report, table: str, row: int, column: str, value: Value | None) -> Changes:
    """Puts one cell of a row in place."""
    key = cell_key(table, row, column)
    return _step(Field.CELL, key, report.value(key), value if value != "" else None)


def insert_rows(report: Report, table: str, place: int, rows: Sequence[Mapping[str, Value]]) -> Changes:
    """Puts new rows before the row at ``place`` (0 is the top), with their cells."""
    old = tuple(row.id for row in report.rows(table))
    new = range(report.next_row, report.next_row + len(rows))
    order = (*old[:place], *new, *old[place:])
    cells = (
        Change(Field.CELL, cell_key(table, row, column), None, value)
        for row, values in zip(new, rows, strict=True)
        for column, value in values.items()
    )
    return (*_order(table, old, order), *cells)


def delete_rows(report: Report, table: str, ids: Iterable[int]) -> Changes:
    """Takes rows out, their cells first."""
    gone = set(ids)
    cells = (
        Change(Field.CELL, cell_key(table, row.id, column), value, None)
        for row in report.rows(table)
        if row.id in gone
        for column, value in row.cells.items()
    )
    old = tuple(row.id for row in report.rows(table))
    return (*cells, *_order(table, old, tuple(item for item in old if item not in gone)))


def order_rows(report: Report, table: str, order: Sequence[int]) -> Changes:
    """Puts the rows of a table in another order."""
    return _order(table, tuple(row.id for row in report.rows(table)), tuple(order))


def move_row(report: Report, table: str, row: int, place: int) -> Changes:
    """Moves one row so that it stands at ``place``; a place outside the table is its nearest end."""
    others = [each.id for each in report.rows(table) if each.id != row]
    place = max(0, min(place, len(others)))
    return order_rows(report, table, [*others[:place], row, *others[place:]])


def add_section(report: Report, after: str, heading: str) -> Changes:
    """Adds a section of the clerk's own behind another one, with its heading."""
    number = 1 + max((int(key.rpartition(".")[2]) for key in report.added), default=0)
    key = f"added.{number}"
    return (*_step(Field.ADDED, key, None, after), *_step(Field.HEADING, key, report.headings.get(key), heading))


def remove_section(report: Report, key: str) -> Changes:
    """Takes an added section out, with its heading and text."""
    return (
        *_step(Field.PROSE, key, report.prose.get(key), None),
        *_step(Field.HEADING, key, report.headings.get(key), None),
        *_step(Field.ADDED, key, report.added.get(key), None),
    )


def set_unplaced(report: Report, lines: Sequence[str]) -> Changes:
    """Keeps these of the lines that an import could not place."""
    return _step(Field.UNPLACED, "unplaced", report.unplaced or None, tuple(lines) or None)


def first_choice(outline: Outline, table: str, column: str) -> str:
    """What a blank cell of a choice column means."""
    columns = tables(outline)[table].columns
    return next((each.choices[0] for each in columns if each.key == column and each.choices), "")


def _order(table: str, old: tuple[int, ...], new: tuple[int, ...]) -> Changes:
    return _step(Field.ORDER, table, old or None, new or None)


def _step(field: Field, key: str, old: Content | None, new: Content | None) -> Changes:
    return () if old == new and type(old) is type(new) else (Change(field, key, old, new),)
