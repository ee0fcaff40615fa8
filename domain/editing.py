"""What a user can do to a report: each function gives the changes of one step, empty if nothing would change."""

from collections.abc import Iterable, Mapping, Sequence

from domain.amount import Value
from domain.links import escaped
from domain.outline import SEAL_LINE, Outline, prose_parts, tables
from domain.report import (
    ATTACHED,
    Change,
    Content,
    Field,
    Report,
    StaleChange,
    cell_key,
    inside,
    new_uuid,
    own_sections,
    place_of,
)

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
    """Puts new rows before the row at ``place`` (0 is the top; one outside is the nearest end), with their cells."""
    old = _order_of(report, table)
    new = range(report.next_row, report.next_row + len(rows))
    place = max(0, min(place, len(old)))
    cells = (
        Change(Field.CELL, cell_key(table, row, column), None, value)
        for row, values in zip(new, rows, strict=True)
        for column, value in values.items()
        if value != ""
    )
    return (*_order(table, old, (*old[:place], *new, *old[place:])), *cells)


def delete_rows(report: Report, table: str, ids: Iterable[int]) -> Changes:
    """Takes rows out, their cells first."""
    gone = set(ids)
    cells = (
        Change(Field.CELL, cell_key(table, row.id, column), value, None)
        for row in report.rows(table)
        if row.id in gone
        for column, value in row.cells.items()
    )
    old = _order_of(report, table)
    return (*cells, *_order(table, old, tuple(item for item in old if item not in gone)))


def order_rows(report: Report, table: str, order: Sequence[int]) -> Changes:
    """Puts the rows of a table in another order. Raises StaleChange if these are not its rows."""
    old = _order_of(report, table)
    if sorted(order) != sorted(old):
        raise StaleChange(table)
    return _order(table, old, tuple(order))


def add_section(report: Report, after: str, heading: str, within: bool = False) -> Changes:
    """Adds a section of the clerk's own with its heading: right behind another one, or ``within`` it as its first."""
    key = f"added.{1 + max(map(_number, own_sections(report)), default=0)}"
    place = inside(after) if within else after
    return (*_step(Field.ADDED, key, None, place), *set_heading(report, key, heading))


def remove_section(report: Report, key: str) -> Changes:
    """Takes an added section out, with its heading, its text and the sections in it; what followed it stays there."""
    before = _before(report, key)
    followers = (change for each in _followers(report, key) for change in _step(Field.ADDED, each, key, before))
    within = (each for each, place in report.added.items() if place == inside(key))
    return (
        *followers,
        *(change for each in within for change in _removed(report, each)),
        *_without(report, key),
    )


def _removed(report: Report, key: str) -> Changes:
    """A section with all that stands behind it on its level or in it."""
    below = (each for each, place in report.added.items() if place_of(place)[0] == key)
    return (*(change for each in below for change in _removed(report, each)), *_without(report, key))


def _without(report: Report, key: str) -> Changes:
    return (
        *set_prose(report, key, ""),
        *set_heading(report, key, ""),
        *_step(Field.ADDED, key, report.added[key], None),
    )


def want_attachment(report: Report, key: str, wanted: bool) -> Changes:
    """Takes an optional attachment into the report, or out of it; what was filled in it comes back with it."""
    return _step(Field.ADDED, key, report.added.get(key), ATTACHED if wanted else None)


def section_of_lines(report: Report, after: str, heading: str, lines: Sequence[str], left: Sequence[str]) -> Changes:
    """Makes a section of lines that had no place, behind another one; ``left``: those that still have none."""
    added = add_section(report, after, escaped(heading))
    text = escaped("\n".join(lines))
    return (*added, *set_prose(report, added[0].key, text), *set_unplaced(report, left))


def set_unplaced(report: Report, lines: Sequence[str]) -> Changes:
    """Keeps these of the lines that an import could not place."""
    return _step(Field.UNPLACED, "unplaced", report.unplaced or None, tuple(lines) or None)


def first_choice(outline: Outline, table: str, column: str) -> str:
    """What a blank cell of a choice column means."""
    columns = tables(outline)[table].columns
    return next((each.choices[0] for each in columns if each.key == column and each.choices), "")


def _followers(report: Report, key: str) -> list[str]:
    """The added sections that name this one, the oldest first: the newest stands right behind it."""
    return sorted((each for each, after in report.added.items() if after == key), key=_number)


def _before(report: Report, key: str) -> str:
    """The section that stands right before an added one."""
    anchor = report.added[key]
    newer = [each for each in _followers(report, anchor) if _number(each) > _number(key)]
    return _last(report, newer[0]) if newer else anchor


def _last(report: Report, key: str) -> str:
    followers = _followers(report, key)
    return _last(report, followers[0]) if followers else key


def _number(added: str) -> int:
    return int(added.rpartition(".")[2])


def _order_of(report: Report, table: str) -> tuple[int, ...]:
    return tuple(row.id for row in report.rows(table))


def _order(table: str, old: tuple[int, ...], new: tuple[int, ...]) -> Changes:
    return _step(Field.ORDER, table, old or None, new or None)


def _step(field: Field, key: str, old: Content | None, new: Content | None) -> Changes:
    return () if old == new and type(old) is type(new) else (Change(field, key, old, new),)
