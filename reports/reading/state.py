"""What is known of a source while it is read: the divided text, what was taken so far, what found no place."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.amount import Value
from domain.outline import Outline
from domain.paper_tables import PaperTable
from domain.report import Report, new_uuid
from reports.reading.blocks import Blocks
from reports.reading.cover import Cover
from reports.reading.division import Division
from reports.reading.figures import Taken
from reports.reading.forms import Filled
from reports.reading.lines import SourceLine
from reports.reading.notes import ReadingNote, ReadingNoteKind


def unspaced(text: str) -> str:
    """A line's words without spaces, to compare them."""
    return text.replace(" ", "")


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A form for one row of a table, as a source fills it: the attachment's key, a number for the row, what is said of
    its name, what it says, the first line of its table, the rows that it took, its title and the line of that."""

    attachment: str
    number: int
    names: tuple[str, ...]
    filled: Filled
    line: int
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    title_line: int = 0


@dataclass
class ReadingState:
    """A source on its way to a report, changed by each step.

    ``base``: the outline whose words an own one uses. ``quotes``: the words that say a figure or row, by key.
    ``leads``: text that has no heading of its own, by key. ``forms``: what the forms of the outline's own say,
    ``in_forms``: the lines that tell them. ``projects_at``: the key of the section that tells the projects.
    ``begun``: texts that stand as the outline begins them, with its links, by key.
    ``papers``: the tables by themselves, where they are no text.
    ``sheets``: forms for a row of a table each. ``wanted``: the optional attachments that the source brings, each with
    the line of its first title; the outline then has them as its own. ``tables_of_text``: its tables without theirs,
    ``told_rows``: what they say of the rows of these, ``in_sheets``: the lines that tell them, ``other_sheets``: the
    first lines of tables below a number that is none of theirs.
    """

    division: Division
    outline: Outline
    cover: Cover
    blocks: Blocks
    base: Outline | None = None
    report: Report = field(init=False)
    notes: list[ReadingNote] = field(init=False)
    left_over: list[ReadingNote] = field(init=False)
    doubtful: tuple[Taken, ...] = ()
    quotes: dict[str, str] = field(default_factory=dict)
    leads: dict[str, list[SourceLine]] = field(default_factory=dict)
    forms: Filled = field(default_factory=Filled)
    in_forms: set[int] = field(default_factory=set)
    projects_at: str = ""
    begun: dict[str, str] = field(default_factory=dict)
    papers: tuple[PaperTable, ...] = ()
    sheets: list[ReadSheet] = field(default_factory=list)
    wanted: dict[str, int] = field(default_factory=dict)
    tables_of_text: frozenset[str] = frozenset()
    told_rows: dict[str, dict[str, dict[str, Value]]] = field(default_factory=dict)
    other_sheets: tuple[int, ...] = ()
    in_sheets: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.notes = [*self.division.notes, *self.cover.notes]
        self.left_over = list(self.cover.unplaced)
        self.report = Report(new_uuid(), self.outline.key)

    @property
    def bodies(self) -> tuple[list[SourceLine], ...]:
        """The lines below each heading, then those that have none."""
        return (*self.division.bodies.values(), *self.leads.values())

    def heading_words(self, key: str) -> str:
        """The words of the heading that was met for a section; blank where none was."""
        found = self.division.headings.get(key)
        return found.words if found else ""

    def leave(self, rows: Sequence[Sequence[str]], line: int) -> None:
        """Rows of a table that its form does not have are left over."""
        self.left_over += [
            ReadingNote(ReadingNoteKind.NOT_A_ROW, line, words)
            for row in rows
            if (words := " ".join(filter(None, row)))
        ]
