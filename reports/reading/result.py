"""What reading a source gives."""

from dataclasses import dataclass

from domain.outline import Outline
from domain.paper_tables import PaperTable
from domain.report import Report
from reports.reading.figures import Taken
from reports.reading.notes import ReadingNote


@dataclass(frozen=True, slots=True)
class Reading:
    """A report that was read, the outline that it fits, what was cleaned, and what found no place.

    ``is_own``: the outline was made from the report's own headings, no known one fits. ``taken``: each figure and
    row (``projects.3``) with the words that say so. ``doubtful``: what the text states of figures that stayed blank.
    ``papers``: the tables by themselves, where a form is to be made of the document.
    """

    report: Report
    outline: Outline
    cleaned: tuple[ReadingNote, ...]
    left_over: tuple[ReadingNote, ...]
    is_own: bool = False
    taken: tuple[Taken, ...] = ()
    doubtful: tuple[Taken, ...] = ()
    papers: tuple[PaperTable, ...] = ()

    @property
    def unplaced(self) -> tuple[str, ...]:
        """The lines that found no place, as the report keeps them."""
        return self.report.unplaced
