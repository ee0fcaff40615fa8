"""Reports that fill a form made of a template's tables, everything in it, and what a template says as characters."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import count
from types import MappingProxyType

from domain.amount import Amount, Value
from domain.editing import new_report
from domain.layout import worn
from domain.outline import Outline, figures, forms_of, pages, row_keys, tables, texts_in
from domain.proposing import Proposal, ProposedTable
from domain.report import Report, Row, split_cell
from reports.reading.blocks import SourceTable


def filled_in(outline: Outline, unit: str = "榕湖县统计局", rows: int = 2) -> Report:
    """A report with a value of its own in every figure, in the rows of each list, and in each text of a form."""
    report = new_report(outline, "2023", unit)
    numbers = count(3)
    report = _with_rows(report, outline, rows, numbers, ("projects",))
    report = _with_rows(report, worn(outline, report), rows, numbers, ())
    dressed = worn(outline, report)
    values = {
        key: _value(figure.kind, numbers)
        for key, figure in figures(dressed).items()
        if not key.startswith("cover.") and key not in report.figures
    }
    texts = [key for page in pages(dressed) for part in forms_of(page) for key in texts_in(part)]
    prose = {key: f"第{next(numbers)}段说明文字。" for key in texts if "{" not in report.prose.get(key, "")}
    report = replace(report, figures={**report.figures, **values, "cover.date": "2024-03-05"})
    return replace(report, prose={**report.prose, **prose})


def printed_columns(outline: Outline, report: Report) -> set[tuple[str, str]]:
    """Each column that a form of the report prints, with its table."""
    found: set[tuple[str, str]] = set()
    for part in (part for page in pages(worn(outline, report)) for part in forms_of(page)):
        for line in (line for line in part.rows if line.per):
            found |= {(line.per, cell.key) for cell in line.cells if not isinstance(cell, str)}
            found.add((line.per, line.where.partition("=")[0]))
        for key in row_keys(part):  # of the row that a form stands for
            table, _, column = split_cell(key)
            found |= {(table, column), (table, "name")}
    return found


def _with_rows(report: Report, outline: Outline, rows: int, numbers: Iterator[int], only: tuple[str, ...]) -> Report:
    made = dict(report.tables)
    next_row = report.next_row
    for key, table in tables(outline).items():
        if key in made or (only and key not in only):
            continue
        choice = next((column for column in table.columns if column.kind == "choice"), None)
        found = []
        for place in range(rows if choice is None or choice.key == "fund" else len(choice.choices)):
            cells: dict[str, Value] = {
                column.key: column.choices[place % len(column.choices)]
                if column.kind == "choice"
                else _value(column.kind, numbers)
                for column in table.columns
                if column.key != "fund"
            }
            found.append(Row(next_row, MappingProxyType(cells)))
            next_row += 1
        made[key] = tuple(found)
    return replace(report, tables=made, next_row=next_row)


def _value(kind: str, numbers: Iterator[int]) -> Value:
    number = next(numbers)
    match kind:
        case "money":
            return Amount(number * 1_000_000 + 50 * 10_000)
        case "text" | "year":
            return f"甲{number}"
        case "date":
            return f"2023-{1 + number % 12:02}-{1 + number % 28:02}"
        case "percent" | "count" | "score":
            return Decimal(number % 97 + 1)
        case _:
            return Decimal(number)


def characters(texts: Iterable[str]) -> Counter[str]:
    """How often each character stands there, white space aside."""
    return Counter("".join("".join(texts).split()))


def words_of(table: SourceTable) -> Iterator[str]:
    """Every text of a template's table."""
    yield from (cell.text for row in table.layout for cell in row)


def words_in(form: ProposedTable) -> Iterator[str]:
    """Every text that a form keeps: its labels, what begins in its cells, what it replaced, its lines around."""
    for line in form.grid.rows:
        yield from (cell if isinstance(cell, str) else cell.text for cell in line.cells)
    yield from (part.default for part in form.texts)
    yield from (f"□{choice}" for figure in form.figures for choice in figure.choices)
    yield from form.replaced


def all_words(proposal: Proposal) -> Iterator[str]:
    """Every text that a proposal keeps."""
    yield proposal.title
    for section in proposal.sections:
        yield from (section.heading, section.default, section.hint)
    for form in proposal.tables:
        yield from (form.title, *form.above, *form.footer)
        yield from words_in(form)
