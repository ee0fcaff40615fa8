"""A whole form: its cells, what there is to say about one, pasted blocks, offers, and how a cell was computed."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from actions.explanations import explanation
from actions.language import _
from actions.wording import refusal
from domain.explaining import explain
from domain.report import Report
from gui.fields.explained import Explained
from gui.fields.figure.reading import OtherUnit, Reading, RefusedText, Understood, read, resting_text
from gui.fields.form.model import FormModel
from gui.fields.form.paste_dialog import FormPasteDialog, PastedCell
from gui.fields.form.view import FormView
from gui.fields.notes import NoteLine, Notes
from gui.fields.stop import Stop
from gui.look.theme import SMALL


class FormField(Stop):
    """Signals: ``passed(tuple[str, ...])``: the clerk went on from these keys."""

    passed = Signal(tuple)

    def __init__(self, model: FormModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        model.setParent(self)
        self.view = FormView(model, self)
        self.view.setAccessibleName(model.part.label)
        self.notes = Notes(self)
        self.card: Explained | None = None
        self.dialog: FormPasteDialog | None = None
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.view)
        column.addWidget(self.notes)
        self._connect()

    def show_report(self, report: Report, notes: Mapping[str, tuple[NoteLine, ...]]) -> None:
        """Shows the report as it stands; a cell that is being typed in stays as it is."""
        self.model.show(report, notes)
        self._show_current()

    def show_preview(self, report: Report, *_beside: object) -> None:
        """Computes with what is typed and not in place yet."""
        if report is not self.model.report:
            self.model.show(report)

    def settle(self) -> bool:
        """Commits what is typed; False while a cell holds what cannot be read."""
        if self.view.delegate.line is not None:
            self.view.delegate.close(self.view.delegate.line)
        if self.model.has_unread():
            self.view.setCurrentIndex(self.model.first_unread())
        return not self.model.has_unread()

    def preview(self, report: Report) -> Report:
        """The report with the cell that is being typed in."""
        delegate = self.view.delegate
        if delegate.line is None or not delegate.line.is_dirty:
            return report
        reading = delegate.line.reading()
        value = reading.value if isinstance(reading, Understood) else None
        return report.after(self.model.step(report, self.model.key(delegate.place), value))

    def enter(self, back: bool) -> None:
        """Takes the focus: the first cell, or the last from behind."""
        self.view.enter_at(self.view.first(back))

    def reveal(self, key: str) -> bool:
        """The cursor in the cell with this key."""
        index = self.model.find(key)
        if index.isValid():
            self.view.enter_at(index)
        return index.isValid()

    def key_now(self) -> str:
        """The key of the current cell; that of the form itself on a computed one."""
        return self.model.key(self.view.currentIndex()) or self.model.part.key

    def paste(self) -> None:
        """One cell goes in as if typed; the cells of a block are shown first, and go in as one step."""
        lines = [line.split("\t") for line in QGuiApplication.clipboard().text().rstrip("\r\n").splitlines()]
        cells = [self._pasted(index, text) for index, text in self.view.below(lines)] if lines else []
        if len(cells) == 1:
            self._paste_one(cells[0])
        elif cells:
            self.dialog = FormPasteDialog(cells, self)
            self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.dialog.accepted.connect(self._put_block)
            self.dialog.finished.connect(self._forget_dialog)
            self.dialog.open()

    def _pasted(self, index: QModelIndex, text: str) -> PastedCell:
        measure, value = self.model.measure_at(index), self.model.value(index)
        reading = read(text, measure)
        before = resting_text(value, measure) if measure.is_number else str(value or "")
        return PastedCell(
            self.model.key(index), self.model.named(index), before, text.strip(), reading, self._complaint(reading)
        )

    def _paste_one(self, cell: PastedCell) -> None:
        if isinstance(cell.reading, Understood):
            self.model.put_all(_("粘贴表格"), [(cell.key, cell.reading.value)])
            return
        sentence = _("没有粘贴。{cell}：{why}").format(cell=cell.name, why=cell.complaint)
        self.notes.show_notes((NoteLine("error", sentence),))

    def _complaint(self, reading: Reading) -> str:
        """Why a pasted text cannot be taken; blank where it can."""
        match reading:
            case RefusedText(error):
                return refusal(error, self.model.outline.amounts)
            case OtherUnit(_value, words):
                return _("按{amount}填入？").format(amount=words)
            case Understood():
                return ""

    def _put_block(self) -> None:
        assert self.dialog is not None
        self.model.put_all(_("粘贴表格"), self.dialog.values())

    def _forget_dialog(self) -> None:
        self.dialog = None

    def take_offer(self) -> None:
        """What other figures say that this cell must be, put in place."""
        here = self.view.currentIndex()
        offer = self.model.offer(here)
        if offer is not None:
            self.model.put(here, offer)

    def explain_cell(self, index: QModelIndex) -> None:
        """Shows how a computed cell came about."""
        cell, report, outline = self.model.placed(index), self.model.report, self.model.outline
        told = explain(cell, report, outline) if cell is not None else None
        if told is None:
            return
        corner = self.view.viewport().mapTo(self.window(), self.view.visualRect(index).bottomLeft())
        self.card = Explained(_("怎样算出的"), explanation(told, report, outline), self.view)
        self.card.destroyed.connect(self._forget_card)
        self.card.show_below(corner)

    def _forget_card(self) -> None:
        self.card = None

    def _connect(self) -> None:
        self.view.forward.connect(lambda: self.passed.emit(tuple(cell.cell.key for cell in self.model.cells)))
        self.view.forward.connect(self.forward)
        self.view.backward.connect(self.backward)
        self.view.pasting.connect(self.paste)
        self.view.taking.connect(self.take_offer)
        self.view.asking.connect(self.explain_cell)
        self.view.chose.connect(self.chose)
        self.view.delegate.typed.connect(self._follow_typing)
        self.view.selectionModel().currentChanged.connect(self._move)
        self.notes.confirmed.connect(self._confirm)
        self.notes.cancelled.connect(self._cancel)

    def _move(self, _current: QModelIndex, previous: QModelIndex) -> None:
        if previous.isValid() and self.model.key(previous):
            self.passed.emit((self.model.key(previous),))
        self._show_current()

    def _show_current(self) -> None:
        here = self.view.currentIndex()
        if self.view.delegate.line is not None or not here.isValid():
            return
        held = self.model.reading(here) if self.model.held(here) else None
        own = self.model.notes(here)
        if isinstance(held, OtherUnit):
            self.notes.ask(own[0].text)
            return
        offer = self.model.offer(here)
        if offer is not None:
            words = resting_text(offer, self.model.measure_at(here))
            own = (NoteLine("wait", _("按已填的数，此处应为{value}。按 Ctrl+D 采用。").format(value=words)), *own)
        self.notes.show_notes(own)

    def _follow_typing(self) -> None:
        line = self.view.delegate.line
        if line is None:
            self._show_current()
        else:
            self._show_typing(line.complaint, line.reading() if line.is_dirty else Understood(None))
        self.previewed.emit()
        self.waiting.emit(self.model.has_unread() or (line is not None and line.is_dirty))

    def _show_typing(
        self, complaint: OtherUnit | RefusedText | None, reading: Understood | OtherUnit | RefusedText
    ) -> None:
        match complaint:
            case OtherUnit(_value, words):
                self.notes.ask(_("按{amount}填入？").format(amount=words))
            case RefusedText(error):
                self.notes.show_notes((NoteLine("error", refusal(error, self.model.outline.amounts)),))
            case _:
                words = "" if isinstance(reading, RefusedText) else reading.words
                self.notes.show_notes((NoteLine("wait", _("读作 {value}").format(value=words)),) if words else ())

    def _confirm(self) -> None:
        self.view.delegate.confirm(self.view.currentIndex())

    def _cancel(self) -> None:
        self.view.delegate.give_up(self.view.currentIndex())
        self._show_current()
