"""What a clerk does to a form made of a table: what each cell is for; each gives another form."""

from dataclasses import replace
from typing import Literal

from msgspec.structs import replace as changed

from domain.kinds import FigureKind
from domain.links import escaped
from domain.outline import Catalogue, Cell, Figure, GridLine, Identity, ProsePart, Score, TablePart
from domain.patterns import pattern
from domain.proposing.open_places import open_places
from domain.proposing.papers.keys import own_part_key
from domain.proposing.papers.structs import ProposedTable
from domain.proposing.papers.words import bare
from domain.proposing.structs import Proposal
from domain.proposing.tying import settled

CellUse = Literal["label", "known", "own", "text", "computed", "column", "number", "blank"]
"""``known``: a figure of the catalogue, ``own``: one of the form's; ``column``: of a list; ``number``: of its row."""
_LONGEST_LABEL = 20  # characters of what a cell is called
_BOX = pattern("[□☐☑√]")
Place = tuple[int, int]
"""A line of a form and a cell of it, both from 0."""


def cell_at(table: ProposedTable, place: Place) -> Cell:
    """The cell in a place, a bare label too."""
    cell = table.grid.rows[place[0]].cells[place[1]]
    return Cell(text=cell) if isinstance(cell, str) else cell


def cell_use(table: ProposedTable, place: Place) -> CellUse:
    """What a cell is for."""
    cell = cell_at(table, place)
    if cell.key:
        if table.grid.rows[place[0]].per:
            return "column"
        return "own" if any(figure.key == cell.key for figure in table.figures) else "known"
    if cell.sum or cell.rate or cell.score:
        return "computed"
    if cell.prose or cell.number:
        return "text" if cell.prose else "number"
    return "label" if cell.text else "blank"


def figure_at(table: ProposedTable, place: Place) -> Figure | None:
    """The figure of the form's own that a cell asks for."""
    key = cell_at(table, place).key
    return next((figure for figure in table.figures if figure.key == key), None)


def as_label(table: ProposedTable, place: Place, words: str) -> ProposedTable:
    """A cell with these words; none for one that stays blank."""
    return put_cell(table, place, Cell(text=words.strip()))


def as_known(table: ProposedTable, place: Place, key: str) -> ProposedTable:
    """A cell that asks for a figure of the catalogue."""
    return put_cell(table, place, Cell(key=key))


def as_own(table: ProposedTable, place: Place, label: str, kind: FigureKind) -> ProposedTable:
    """A cell that asks for a figure of the form's own; one that already does is called and measured otherwise."""
    present = figure_at(table, place)
    if present:
        chosen = present.choices if kind == "text" else ()
        other = changed(present, label=label, kind=kind, choices=chosen)
        figures = tuple(other if each is present else each for each in table.figures)
        return replace(table, figures=figures)
    taken = {figure.key for figure in table.figures}
    key = own_part_key(f"{table.key}/{label}", "f", taken)
    made = replace(table, figures=(*table.figures, Figure(key, kind, label, optional=True, skippable=kind != "text")))
    return put_cell(made, place, Cell(key=key))


def with_choices(table: ProposedTable, place: Place, choices: tuple[str, ...]) -> ProposedTable:
    """A cell with other words to choose from; none where anything may be written."""
    key = cell_at(table, place).key
    figures = (changed(each, choices=choices) if each.key == key else each for each in table.figures)
    return replace(table, figures=tuple(figures))


def as_text(table: ProposedTable, place: Place) -> ProposedTable:
    """A cell for running text. Of the words that stood there blanks and boxes stay: an old sentence would print."""
    cell = cell_at(table, place)
    if cell.prose:
        return table
    taken = {part.key for part in table.texts}
    key = own_part_key(f"{table.key}/{place[0]}/{place[1]}", "p", taken)
    begun = cell.text if open_places(cell.text) or _BOX.search(cell.text) else ""
    words = begun if "{" in begun else escaped(begun)
    made = replace(
        table, texts=(*table.texts, ProsePart(key, default=words, hint=label_around(table, place), optional=True))
    )
    return put_cell(made, place, Cell(prose=key))


def label_around(table: ProposedTable, place: Place) -> str:
    """What a cell is called by the label at its left, else the one above it; blank for none."""
    row, column = place
    beside = [cell_at(table, (row, at)).text for at in range(column - 1, -1, -1)]
    lines = table.grid.rows
    above = [cell_at(table, (at, column)).text for at in range(row - 1, -1, -1) if column < len(lines[at].cells)]
    found = next((words for words in (*beside, *above) if words and "{" not in words), "")
    return bare(found)[:_LONGEST_LABEL]


def may_stay_blank(table: ProposedTable, place: Place, catalogue: Catalogue) -> bool | None:
    """Whether a cell may stay blank; None for one of which that cannot be said."""
    cell, figure = cell_at(table, place), figure_at(table, place)
    match cell_use(table, place):
        case "own":
            return figure.optional if figure else None
        case "known":
            entry = catalogue.figures.get(cell.key)
            return dict(table.needs).get(cell.key, bool(entry.get("optional"))) if entry else None
        case "text":
            return next((part.optional for part in table.texts if part.key == cell.prose), None)
        case _:
            return None


def with_need(table: ProposedTable, place: Place, is_optional: bool) -> ProposedTable:
    """A cell that must be filled in, or may stay blank."""
    cell = cell_at(table, place)
    match cell_use(table, place):
        case "own":
            own = (changed(each, optional=is_optional) if each.key == cell.key else each for each in table.figures)
            return replace(table, figures=tuple(own))
        case "known":
            return replace(table, needs=tuple({**dict(table.needs), cell.key: is_optional}.items()))
        case "text":
            texts = (changed(each, optional=is_optional) if each.key == cell.prose else each for each in table.texts)
            return replace(table, texts=tuple(texts))
        case _:
            return table


def wholly_needed(proposal: Proposal, number: int, is_optional: bool) -> Proposal:
    """Whether a form may stay blank as a whole."""
    table = proposal.tables[number]
    return _with(proposal, number, replace(table, grid=changed(table.grid, optional=is_optional)))


def with_column(table: ProposedTable, place: Place, label: str) -> ProposedTable:
    """Another name for the column of a list that a cell is of."""
    line, key = table.grid.rows[place[0]], cell_at(table, place).key
    return replace(
        table, lists=tuple(_renamed(part, key, label) if part.key == line.per else part for part in table.lists)
    )


def _renamed(part: TablePart, key: str, label: str) -> TablePart:
    columns = tuple(changed(column, label=label) if column.key == key else column for column in part.columns)
    return changed(part, columns=columns)


def titled(proposal: Proposal, number: int, title: str) -> Proposal:
    """Another title for a form."""
    return _with(proposal, number, replace(proposal.tables[number], title=title.strip()))


def without_table(proposal: Proposal, number: int) -> Proposal:
    """Without a form."""
    return settled(replace(proposal, tables=(*proposal.tables[:number], *proposal.tables[number + 1 :])))


def with_table(proposal: Proposal, number: int, table: ProposedTable) -> Proposal:
    """With a form in the place of the one that it was."""
    return settled(_with(proposal, number, table))


def placed(proposal: Proposal, number: int, section: str) -> Proposal:
    """A form below another heading; blank: it travels by itself."""
    return _with(proposal, number, replace(proposal.tables[number], section=section))


def _with(proposal: Proposal, number: int, table: ProposedTable) -> Proposal:
    return replace(proposal, tables=(*proposal.tables[:number], table, *proposal.tables[number + 1 :]))


def put_cell(table: ProposedTable, place: Place, cell: Cell) -> ProposedTable:
    """The form with another cell in a place, as large as the one that stood there; what nothing asks for is gone."""
    old = cell_at(table, place)
    new = changed(cell, rows=old.rows, columns=old.columns, once=old.once and bool(cell.text))
    line = table.grid.rows[place[0]]
    cells = (*line.cells[: place[1]], new, *line.cells[place[1] + 1 :])
    rows = (*table.grid.rows[: place[0]], changed(line, cells=cells), *table.grid.rows[place[0] + 1 :])
    return _pruned(replace(table, grid=changed(table.grid, rows=rows)))


def _pruned(table: ProposedTable) -> ProposedTable:
    """The form without figures, texts, scores and sums that lost what they stand on."""
    after = _once_pruned(table)
    return after if after == table else _pruned(after)


def _once_pruned(table: ProposedTable) -> ProposedTable:
    cells = [cell for line in table.grid.rows for cell in line.cells if not isinstance(cell, str)]
    asked, written = {cell.key for cell in cells}, {cell.prose for cell in cells}
    figures = tuple(figure for figure in table.figures if figure.key in asked)
    gone = {figure.key for figure in table.figures} - {figure.key for figure in figures}
    scored = {cell.score for cell in cells}
    scores = tuple(score for score in table.scores if score.code in scored and not gone & _operands(score))
    gone |= {score.code for score in table.scores} - {score.code for score in scores}
    rows = tuple(_without(line, gone) for line in table.grid.rows)
    return replace(
        table,
        grid=changed(table.grid, rows=rows),
        figures=figures,
        texts=tuple(part for part in table.texts if part.key in written),
        scores=scores,
        identities=tuple(each for each in table.identities if not gone & _terms(each)),
    )


def _operands(score: Score) -> set[str]:
    return {*score.actual, *score.target}


def _terms(identity: Identity) -> set[str]:
    return {*identity.left, *identity.right}


def _without(line: GridLine, gone: set[str]) -> GridLine:
    return changed(line, cells=tuple(cell if isinstance(cell, str) else _kept(cell, gone) for cell in line.cells))


def _kept(cell: Cell, gone: set[str]) -> Cell:
    """A computed cell without what is gone: a sum of less, a rate of nothing is blank."""
    if cell.sum:
        return changed(cell, sum=tuple(term for term in cell.sum if term not in gone))
    if gone & {*cell.rate, cell.score}:
        return changed(cell, rate=(), score="")
    return cell
