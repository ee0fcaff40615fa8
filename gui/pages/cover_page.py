"""The cover: year and unit, the title's wording, the line for the seal, date and contact, and how it will look."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from actions.language import _
from domain.editing import set_heading
from domain.outline import COVER, MORE_LINES, SEAL_LINE, TITLE, Figure, cover_figures
from domain.report import Report
from gui.fields.prose.editor import PAUSE
from gui.fields.prose.title_field import TitleField
from gui.fields.stop import Stop
from gui.look.theme import LARGE, MEDIUM, SMALL, dress
from gui.pages.binding import Binding, FigureBinding, ProseBinding, serve_marks
from gui.pages.cover_preview import CoverPreview
from gui.pages.page import Page
from gui.pages.view import View
from gui.session import Session

_ON_TOP = ("cover.year", "cover.unit")
_LEAST_FOR_PREVIEW = 700


class CoverPage(Page):
    """The page before all sections."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, pause: int = PAUSE) -> None:
        super().__init__(COVER, session, parent)
        self._body = QWidget(self)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(MEDIUM)
        self.preview = CoverPreview(self._body)
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE)
        row.addLayout(self._cards, 1)
        side = QVBoxLayout()
        side.addWidget(self.preview)
        side.addStretch(1)
        row.addLayout(side)
        bindings: list[Binding] = []
        asked = cover_figures(session.current.outline)
        bindings += self._figures([each for each in asked if each.key in _ON_TOP])
        bindings += self._words(pause)
        bindings += self._figures([each for each in asked if each.key not in _ON_TOP])
        if MORE_LINES in session.current.report.prose:  # no form asks for them: Enter goes on behind the last field
            bindings.append(self._more(pause))
        self.add(self._body, *bindings)
        self.on_refresh(self.preview.show_view)
        self.finish()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The little sheet is there where it leaves room enough for the fields."""
        super().resizeEvent(event)
        self.preview.setVisible(self.width() >= _LEAST_FOR_PREVIEW)

    def _figures(self, wanted: list[Figure]) -> list[Binding]:
        card, column = self._card()
        made = [FigureBinding(self.session, figure, card) for figure in wanted]
        label = max(binding.field.label.natural_width() for binding in made)
        for binding in made:
            binding.field.label.setFixedWidth(label)
            column.addWidget(binding.field)
        return list[Binding](made)

    def _words(self, pause: int) -> list[Binding]:
        card, column = self._card()
        title = TitleBinding(self.session, card, pause)
        default = self.session.current.outline.seal_line
        seal = ProseBinding(self.session, SEAL_LINE, _("盖章一行"), card, default=default, one_line=True, pause=pause)
        for words, binding in ((_("标题"), title), (_("盖章一行"), seal)):
            name = QLabel(words, card)
            dress(name, role="label")
            column.addWidget(name)
            column.addWidget(binding.stop)
        return [title, seal]

    def _more(self, pause: int) -> ProseBinding:
        """What else stands on the cover, a line each."""
        card, column = self._card()
        binding = ProseBinding(self.session, MORE_LINES, _("封面其他行"), card, pause=pause)
        name = QLabel(_("封面其他行（一行一条）"), card)
        dress(name, role="label")
        column.addWidget(name)
        column.addWidget(binding.stop)
        return binding

    def _card(self) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame(self._body)
        dress(card, role="card")
        column = QVBoxLayout(card)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        self._cards.addWidget(card)
        return card, column


class TitleBinding:
    """The wording of the title."""

    key = TITLE

    def __init__(self, session: Session, parent: QWidget, pause: int) -> None:
        self._session = session
        outline = session.current.outline
        printer = View(session.current, outline).printer
        self.field = TitleField(outline, printer, self.put, parent, pause)
        serve_marks(self.field.own, session)
        self.stop: Stop = self.field

    def put(self, pattern: str) -> bool:
        """Commits a wording; blank goes back to the outline's first."""
        changes = set_heading(self._session.current.report, TITLE, pattern)
        return self._session.edit(_("改写标题"), changes, self.field.own.editor.stretch if self.field.is_own else 0)

    def shows(self, key: str) -> bool:
        """Whether this is the title."""
        return key == self.key

    def refresh(self, view: View) -> None:
        """Shows wording and findings."""
        self.field.show_title(view.report.headings.get(TITLE, ""), view.printer)
        self.field.own.show_findings(view.prose_notes(TITLE), view.underlines(TITLE))

    def settle(self) -> bool:
        """Commits what is typed."""
        return self.field.settle()

    def preview(self, report: Report) -> Report:
        """No figure comes from the title."""
        return report

    def reveal(self, key: str) -> bool:
        """Puts the cursor here."""
        if key == TITLE:
            self.stop.enter(back=False)
        return key == TITLE

    def key_now(self) -> str:
        """The title's key."""
        return TITLE
