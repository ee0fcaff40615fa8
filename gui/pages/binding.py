"""A field tied to its place in the report: it shows what stands there, and commits what is typed."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from actions.language import _
from actions.mending import offer, offer_all
from actions.wording import label_of
from domain.amount import Value
from domain.editing import set_figure, set_prose
from domain.outline import Figure
from domain.report import Report, split_cell
from gui.fields.figure.field import figure_field
from gui.fields.prose.editor import PAUSE
from gui.fields.prose.field import ProseField
from gui.fields.stop import Stop
from gui.pages.view import View
from gui.session import Session


class Binding(Protocol):
    """All that a page knows of a field. ``key``: of the figure, text or table; ``stop``: its widget."""

    @property
    def key(self) -> str:
        """The key in the report."""

    @property
    def stop(self) -> Stop:
        """The widget."""

    def shows(self, key: str) -> bool:
        """Whether what there is to say about a key is said here."""

    def refresh(self, view: View) -> None:
        """Shows what stands in the report."""

    def settle(self) -> bool:
        """Commits what is typed; False if it cannot be read or kept."""

    def preview(self, report: Report) -> Report:
        """The report with what is typed and not committed yet."""

    def reveal(self, key: str) -> bool:
        """Puts the cursor where this key is; False if it is not here."""

    def key_now(self) -> str:
        """The key of the place where the cursor is."""


def serve_marks(field: ProseField, session: Session) -> None:
    """Lets the card at marked words say what can be done about them, and do it."""
    field.offers = lambda finding: (offer(finding, session.current), offer_all(finding, session.current))
    field.asked.connect(session.asked_of)


class FigureBinding:
    """One figure."""

    def __init__(self, session: Session, figure: Figure, parent: QWidget) -> None:
        self.key = figure.key
        self._session = session
        self.field = figure_field(figure, session.current.outline.amounts, self.put, parent)
        self.stop: Stop = self.field
        self.uncover: Callable[[], object] = lambda: None
        """What to do before the field can be seen."""

    def put(self, value: Value | None) -> bool:
        """Commits a value."""
        label = _("填写{label}").format(label=self.field.figure.label)
        return self._session.edit(label, set_figure(self._session.current.report, self.key, value))

    def shows(self, key: str) -> bool:
        """Whether this is the figure."""
        return key == self.key

    def refresh(self, view: View) -> None:
        """Shows value and findings."""
        self.field.show_value(view.report.figures.get(self.key))
        self.field.show_wanted(view.lacks(self.key))
        own = (*view.field_notes(self.key), *view.last_year_notes(self.key))
        self.field.show_findings(own, view.elsewhere(self.key))

    def settle(self) -> bool:
        """Commits what is typed."""
        return self.field.line.settle()

    def preview(self, report: Report) -> Report:
        """The report with the value as typed so far."""
        if not self.field.line.is_dirty:
            return report
        return report.after(set_figure(report, self.key, self.field.previewed_value()))

    def reveal(self, key: str) -> bool:
        """Puts the cursor here."""
        if key == self.key:
            self.uncover()
            self.stop.enter(back=False)
        return key == self.key

    def key_now(self) -> str:
        """The figure's key."""
        return self.key


class ProseBinding:
    """One text with links: of a section, or of a heading."""

    def __init__(
        self,
        session: Session,
        key: str,
        name: str,
        parent: QWidget,
        *,
        default: str = "",
        one_line: bool = False,
        pause: int = PAUSE,
    ) -> None:
        self.key = key
        self._session = session
        printer = View(session.current, session.current.outline).printer
        self.field = ProseField(
            name, printer, self.put, parent, default=default.strip("\n"), one_line=one_line, pause=pause
        )
        self.field.jump.connect(session.jump)
        serve_marks(self.field, session)
        self.stop: Stop = self.field

    def put(self, text: str) -> bool:
        """Commits a text."""
        current = self._session.current
        label = _("填写{label}").format(label=label_of(self.key, current.outline, current.report))
        return self._session.edit(label, set_prose(current.report, self.key, text), self.field.editor.stretch)

    def shows(self, key: str) -> bool:
        """Whether this is the text, or a cell of the row whose text it is."""
        return self.key in (key, split_cell(key)[0])

    def refresh(self, view: View) -> None:
        """Shows text and findings."""
        self.field.show_text(view.report.prose.get(self.key, ""), view.printer)
        self.field.show_findings(view.prose_notes(self.key), view.underlines(self.key))

    def settle(self) -> bool:
        """Commits what is typed."""
        return self.field.editor.settle()

    def preview(self, report: Report) -> Report:
        """No figure comes from a text."""
        return report

    def reveal(self, key: str) -> bool:
        """Puts the cursor here."""
        if key == self.key:
            self.stop.enter(back=False)
        return key == self.key

    def key_now(self) -> str:
        """The text's key."""
        return self.key
