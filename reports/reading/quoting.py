"""The words of a source that say each figure and row."""

from collections.abc import Iterator

from domain.amount import Amount
from reports.reading.figures import Taken, line_with, quotes
from reports.reading.own_form import PROJECTS
from reports.reading.state import ReadingState


def taken_with_quotes(state: ReadingState) -> Iterator[Taken]:
    """What was taken as which figure or row, with the words that say so."""
    bodies = (*state.leads.values(), *state.division.bodies.values())
    texts = ["\n".join(line.text for line in body) for body in bodies]
    said = quotes(texts, state.base or state.outline, state.report.year, state.report.unit)
    for key, value in state.report.figures.items():
        if key.startswith("cover."):
            yield Taken(key, value, state.cover.title if str(value) in state.cover.title else state.cover.seal_line)
            continue
        yield Taken(key, value, state.quotes.get(key) or said.get((key, value), ""))
    for row in state.report.rows(PROJECTS):
        name, amount = str(row.cells.get("name", "")), row.cells.get("amount")
        key = f"{PROJECTS}.{row.id}"
        if isinstance(amount, Amount):
            yield Taken(key, amount, state.quotes.get(key) or line_with(name, texts) or name)
