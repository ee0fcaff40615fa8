"""What the attachments that a source brings say of the rows of its text, and the account of them."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from domain.amount import Amount, Value
from domain.layout import title_of
from domain.outline import columns_of, figures, tables
from domain.report import Row
from reports.reading.headings import bare
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.sheets import agree, row_cells
from reports.reading.state import ReadingState, ReadSheet

_MOST_NAMED = 3


def add_untold(state: ReadingState) -> None:
    """Adds the rows that only attachments tell where the text tells those of one choice, such as one fund.

    Only where they add up to what the text states of just one other choice: whose they are is then beyond doubt.
    """
    for key, part in tables(state.outline).items():
        column, _, told = part.where.partition("=")
        rows = _untold(state, key) if column else []
        amounts = [cells["amount"] for cells in rows if isinstance(cells.get("amount"), Amount)]
        if not rows or len(amounts) < len(rows):
            continue
        total = sum((each for each in amounts if isinstance(each, Amount)), Amount(0))
        choices = next((each.choices for each in columns_of(part) if each.key == column), ())
        stated = [choice for choice in choices if choice != told and _states(state, choice, total)]
        if len(stated) == 1:
            first = state.report.next_row
            made = (Row(first + at, MappingProxyType({**cells, column: stated[0]})) for at, cells in enumerate(rows))
            every = (*state.report.rows(key), *made)
            state.report = replace(state.report, tables={**state.report.tables, key: every}, next_row=first + len(rows))


def _untold(state: ReadingState, table: str) -> list[dict[str, Value]]:
    """What attachments say of rows that the text does not have, each row once."""
    attachments = {each.key for each in state.outline.attachments if each.key in state.wanted and each.per == table}
    sheets = [
        (_named(sheet), dict(row_cells(sheet, table))) for sheet in state.sheets if sheet.attachment in attachments
    ]
    told = [(str(cells.get("name", "")), cells) for cells in state.told_rows.get(table, {}).values()]
    known = Counter(bare(str(row.cells.get("name", ""))) for row in state.report.rows(table))
    found: list[dict[str, Value]] = []
    for source in (sheets, told):
        met: Counter[str] = Counter()
        for name, cells in source:
            met[bare(name)] += 1
            if met[bare(name)] > known[bare(name)]:
                known[bare(name)] += 1
                found.append({**cells, "name": name})
    return found


def _named(sheet: ReadSheet) -> str:
    return next(filter(None, sheet.names), "")


def _states(state: ReadingState, choice: str, total: Amount) -> bool:
    """Whether a figure that is called by a choice (政府性基金预算支出) has just this value."""
    known = figures(state.outline).items()
    return any(figure.label.startswith(choice) and state.report.figures.get(key) == total for key, figure in known)


def fold_rows(state: ReadingState) -> None:
    """Adds to the rows of the text what attachments tell of those with the same name, of several in their order.

    What the text tells of a row stays; a row that it does not have is none, the form then does not print it.
    """
    for table, told in state.told_rows.items():
        waiting = list(told.values())
        rows = []
        for row in state.report.rows(table):
            name = bare(str(row.cells.get("name", "")))
            same = [cells for cells in waiting if bare(str(cells.get("name", ""))) == name]
            cells = next((each for each in same if agree(each, row)), same[0] if same else {})
            if same:
                waiting.remove(cells)
            rows.append(Row(row.id, MappingProxyType({**cells, **row.cells})))
        state.report = replace(state.report, tables={**state.report.tables, table: tuple(rows)})


def account(state: ReadingState, placed: Mapping[str, Collection[int]]) -> None:
    """Tells which attachments were put on; one of which no sheet found its row is not. ``placed``: rows by key."""
    others = [line for line in state.other_sheets if line not in state.in_forms]
    if others:
        state.notes.append(ReadingNote(ReadingNoteKind.OTHER_SHEET, others[0], "", count=len(others)))
    for attachment in state.outline.attachments:
        line = state.wanted.get(attachment.key)
        if line is None:
            continue
        count = len(placed.get(attachment.key, ())) if attachment.per else 1
        if not count:
            added = {key: place for key, place in state.report.added.items() if key != attachment.key}
            state.report = replace(state.report, added=added)
            continue
        title = title_of(attachment, state.report, state.outline)
        state.notes.append(ReadingNote(ReadingNoteKind.ATTACHED, line, title, count=count))
        rows = state.report.rows(attachment.per) if attachment.per else ()
        bare_rows = [str(row.cells.get("name", "")) for row in rows if row.id not in placed[attachment.key]]
        if bare_rows:
            named = "、".join(bare_rows[:_MOST_NAMED])
            state.notes.append(ReadingNote(ReadingNoteKind.SHEET_BLANK, line, title, named, len(bare_rows)))
