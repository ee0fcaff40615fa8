"""The form that a table proposes: its lines of cells, and what the cells ask for."""

from dataclasses import dataclass

from domain.outline import Figure, GridPart, Identity, ProsePart, Score, TablePart


@dataclass(frozen=True, slots=True)
class ProposedTable:
    """A form made of a table.

    ``section``: the key of the heading that it stands under; blank: it travels by itself, ``is_before`` the text or
    behind it. ``title``: with links, what a form by itself is headed. ``figures``: those of its own; ``lists``: tables
    of rows, catalogue columns among theirs; ``texts``: running texts in cells. ``above``: lines over the form,
    ``footer``: below it. ``replaced``: words of the paper in whose place something is filled in (1, ……, ____).
    ``per``: it stands once for each row of that table. ``needs``: whether figures of the catalogue may stay blank here,
    where that is said.
    """

    key: str
    title: str
    grid: GridPart
    section: str = ""
    figures: tuple[Figure, ...] = ()
    lists: tuple[TablePart, ...] = ()
    texts: tuple[ProsePart, ...] = ()
    identities: tuple[Identity, ...] = ()
    scores: tuple[Score, ...] = ()
    above: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    per: str = ""
    is_before: bool = False
    needs: tuple[tuple[str, bool], ...] = ()

    @property
    def asked(self) -> tuple[str, ...]:
        """The figures that its cells ask for outside lists, each once."""
        cells = (cell for line in self.grid.rows if not line.per for cell in line.cells if not isinstance(cell, str))
        return tuple(dict.fromkeys(cell.key for cell in cells if cell.key))
