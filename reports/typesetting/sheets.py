"""A page of text while it is filled: its rows, what they belong to, and how it is tightened for the seal."""

from dataclasses import dataclass, field, replace

from reports.typesetting.paper import Bookmark, PaperPage, Rule, Setter, TypeRow


@dataclass(slots=True)
class LineGroup:
    """Lines of one piece on a page; those of a heading go with what follows."""

    rows: int
    heading: bool = False
    whole: bool = False  # not to be parted
    fixed: bool = False  # a table, which neither moves nor tightens


@dataclass(slots=True)
class Sheet:
    """One page while it is filled; ``at`` is the next free line of its grid."""

    setter: Setter
    across: bool = False
    at: int = 0
    rows: list[TypeRow] = field(default_factory=list)
    marks: list[Bookmark] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    units: list[LineGroup] = field(default_factory=list)

    def tighten(self, leading: float) -> None:
        """Draw the lines together to another leading."""
        factor = leading / self.setter.style.leading
        base, top = self.setter.baseline(0), self.setter.top(0)
        self.rows = [replace(row, y=base - (base - row.y) * factor) for row in self.rows]
        self.marks = [replace(mark, y=top - (top - mark.y) * factor) for mark in self.marks]
        self.setter = replace(self.setter, style=replace(self.setter.style, leading=leading))

    def movable(self, kept: int) -> int:
        """So many lines at the foot can go to the next page, no line and no heading being left alone; 0 for none.

        What is above a table or form stays where it is.
        """
        if not self.units or self.units[-1].fixed:
            return 0
        last = self.units[-1]
        if last.rows >= 2 * kept and not last.whole:
            return kept
        moved = 0
        for unit in reversed(self.units):
            if unit.fixed or (moved and not unit.heading):
                break
            moved += unit.rows
        return moved if moved < len(self.rows) else 0

    def give(self, count: int, below: "Sheet") -> None:
        """Move the last lines to the top of an empty sheet."""
        moved, self.rows = self.rows[-count:], self.rows[:-count]
        rise = self.setter.baseline(0) - moved[0].y
        below.rows = [replace(row, y=row.y + rise) for row in moved]
        edge = self.rows[-1].y
        below.marks = [replace(mark, y=mark.y + rise) for mark in self.marks if mark.y < edge]
        self.marks = [mark for mark in self.marks if mark.y >= edge]
        self.at, below.at = self._after(self.rows[-1]), below._after(below.rows[-1])

    def _after(self, row: TypeRow) -> int:
        """The line of the grid after a row."""
        return 1 + round((self.setter.baseline(0) - row.y) / self.setter.style.leading)

    @property
    def fixed(self) -> bool:
        """Whether something stands here that cannot be drawn together."""
        return any(unit.fixed for unit in self.units)

    def page(self, number: int) -> PaperPage:
        """The finished page. A bookmark on a sheet that is turned leads to the whole of it."""
        if not self.across:
            return PaperPage(number, tuple(self.rows), tuple(self.marks), tuple(self.rules))
        marks = tuple(replace(mark, y=self.setter.style.page_width) for mark in self.marks)
        return PaperPage(number, (), marks, tuple(self.rules), tuple(self.rows))
