"""How what stands in a field is said in a line of text: 年中预算调整数：115.78万元."""

from dataclasses import dataclass

from domain.amount import Amount, NotAsked, Value, written_number
from domain.computing import kind_of
from domain.kinds import ColumnKind, FigureKind
from domain.layout import LEAD, TOLD, numbered, title_of
from domain.links import Link, paper_date, pieces, printed, stored
from domain.outline import COVER, OWN_SENTENCE, MoneyUnit, Outline, attachments, column_named, figures, tables
from domain.report import Report, Row, cell_key, split_cell

_COVER_WORDS = "封面"


@dataclass(frozen=True)
class Telling:
    """Says what a report holds, in the outline as it wears it; money in ``unit``."""

    report: Report
    layout: Outline
    unit: MoneyUnit

    def label(self, key: str) -> str:
        """What a figure or a cell is called."""
        figure = figures(self.layout).get(key)
        if figure:
            return figure.label
        table, _, name = split_cell(key)
        part = tables(self.layout).get(table)
        column = column_named(part, name) if part else None
        return column.label if column else name or key

    def told(self, key: str, value: Value) -> str:
        """A value with its unit; a row's own words as they print."""
        if isinstance(value, str) and split_cell(key)[2] == OWN_SENTENCE.key:
            return self._sentence(key, value)
        return self.words(value, kind_of(key, self.layout))

    def words(self, value: Value, kind: FigureKind | ColumnKind) -> str:
        """A value of this kind with its unit."""
        match value:
            case Amount():
                return value.written(self.unit) + self.unit
            case NotAsked():
                return value.value
            case str():
                return paper_date(value) if kind == "date" else value
            case _:
                return written_number(value) + ("%" if kind == "percent" else "")

    def _sentence(self, key: str, own: str) -> str:
        """A row's own words as they print."""
        table, row, _ = split_cell(key)
        columns = {column.key for column in tables(self.layout)[table].columns}
        full = stored(
            Link(cell_key(table, row, piece.key), piece.form)
            if isinstance(piece, Link) and piece.key in columns
            else piece
            for piece in pieces(own)
        )
        return printed(full, self.report, self.layout)

    def row_words(self, row: Row) -> str:
        """How a row is called in front of one of its cells: its first words."""
        words = next((value for value in row.cells.values() if isinstance(value, str) and value), "")
        return f"{words}：" if words else ""

    def line(self, key: str, value: Value) -> str:
        """A figure or a cell as a line."""
        return f"{self.label(key)}：{self.told(key, value)}"

    def row_line(self, table: str, row: Row) -> str:
        """A row as a line, cell by cell; 见正文 says nothing."""
        cells = ((cell_key(table, row.id, column), value) for column, value in row.cells.items() if value != TOLD)
        return "；".join(self.line(key, value) for key, value in cells)

    def cell_line(self, table: str, row: Row, column: str) -> str:
        """One cell of a row as a line, behind the first words of the row."""
        return self.row_words(row) + self.line(cell_key(table, row.id, column), row.cells[column])


def page_headings(report: Report, outline: Outline, layout: Outline) -> dict[str, str]:
    """Every page by its key, in printed order, with its heading as it prints: the number too."""
    found = {COVER: _COVER_WORDS, LEAD: ""}
    for place in numbered(report, layout):
        found[place.section.key] = place.number + place.heading
    return found | {each.scope[:-1] or each.key: title_of(each, report, layout) for each in attachments(layout)}
