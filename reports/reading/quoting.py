"""The words of a source that say each figure and row."""

from collections.abc import Iterator

from domain.amount import Amount
from reports.reading.figures import Taken, quotes
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
    text, at = "\n".join(texts), 0
    for row in state.report.rows(PROJECTS):
        name, amount = str(row.cells.get("name", "")), row.cells.get("amount")
        key = f"{PROJECTS}.{row.id}"
        if isinstance(amount, Amount):
            at = _found(name, text, at)
            yield Taken(key, amount, state.quotes.get(key) or _line_at(text, at, name) or name)


def _found(words: str, text: str, at: int) -> int:
    """Where words stand from a place on, or before it; the place itself where nowhere. Rows stand in their order."""
    place = text.find(words, at)
    place = place if place >= 0 else text.find(words, 0, at + len(words))
    return place if place >= 0 else at


def _line_at(text: str, at: int, words: str) -> str:
    """The line that holds words at a place; blank where it does not."""
    if not words or not text.startswith(words, at):
        return ""
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
