"""Typing in a cell of a table, with the same reading, refusals and questions as in any field."""

import sys
from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from domain.amount import Value
from gui.fields.figure.entry import EntryLine
from gui.fields.figure.reading import FieldKind, OtherUnit, Reading
from gui.fields.marks import SIZE, colour_of, paint_mark
from gui.fields.prose.marking import Underline
from gui.fields.table.choice_box import ChoiceBox
from gui.look.painting import draw_wave, place
from gui.look.theme import TIGHT, theme

Index = QModelIndex | QPersistentModelIndex
SIGN_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The sign of what there is to say about a cell; None if nothing."""
UNDERLINE_ROLE = SIGN_ROLE + 1
"""Which of a cell's characters are underlined."""
_ONE_LINE = 1e6
_LEAST_EDITOR = 120
"""Device-independent pixels in which a cell is typed, however narrow it is."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_VERTICAL = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CellModel(Protocol):
    """What a delegate asks of the cells that it makes editors for."""

    def measure_at(self, index: Index) -> FieldKind:
        """What a cell holds."""

    def choices_at(self, index: Index) -> tuple[str, ...]:
        """What can be chosen in a cell; nothing where words or numbers are typed."""

    def named(self, index: Index) -> str:
        """What a cell is called."""

    def value(self, index: Index) -> Value | None:
        """What stands in a cell."""

    def put(self, index: Index, value: Value | None) -> bool:
        """Commits a cell."""

    def taking_back(self, index: Index) -> Callable[[Value | None], bool]:
        """The step that takes back what is typed in a cell from now on."""

    def hold(self, index: Index, text: str) -> None:
        """Keeps a text that cannot be read in its cell."""

    def forget(self, index: Index) -> None:
        """Forgets a text that could not be read."""

    def held(self, index: Index) -> str:
        """The text in a cell that could not be read; blank if there is none."""

    def reading(self, index: Index) -> Reading:
        """What the text held in a cell means."""


class LateKeys(QObject):
    """Gives the table the keys that were on their way to an editor when that was closed."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What an editor would still hear: Qt hands it out while the editor closes, and another cell may be next."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        QCoreApplication.postEvent(self.parent(), event.clone())
        return True


class CellDelegate(QStyledItemDelegate):
    """Makes and reads the editors of a table. Signals:

    ``typed``: what is typed in a cell (``line``, ``place``) means something else now, or nobody types any more.
    ``stepped(int)``, ``tabbed(int)``: on to the next cell, or back, with Enter or Tab.
    ``climbed(int)``: to the row below or above.
    """

    typed = Signal()
    stepped = Signal(int)
    tabbed = Signal(int)
    climbed = Signal(int)

    def __init__(self, model: CellModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._late = LateKeys(parent)
        self.editor: QWidget | None = None
        """What a cell is typed or chosen in now."""
        self.line: EntryLine | None = None
        """The line in which a cell is typed now."""
        self.place = QPersistentModelIndex()
        """The cell that is typed in."""
        self.closeEditor.connect(self._forget_editor)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line, or a list of choices."""
        choices = self._model.choices_at(index)
        if choices:
            return self._choice_box(parent, choices)
        place = QPersistentModelIndex(index)
        model = self._model
        line = EntryLine(
            *(model.measure_at(index), lambda value: model.put(place, value), parent),
            take_back=model.taking_back(place),
        )
        line.setAccessibleName(model.named(index))
        line.typed.connect(self.typed)
        line.judged.connect(self.typed)
        line.forward.connect(lambda: self._leave(line, 1))
        line.backward.connect(lambda: self._leave(line, -1))
        self.editor, self.line, self.place = line, line, place
        return line

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Nobody types any more."""
        if editor is self.editor:
            self.editor = None
        if editor is self.line:
            self.line = None
            self.typed.emit()
        super().destroyEditor(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """The whole cell: what is typed needs the room, and where a cell has little of it, its neighbour's too."""
        area: QRect = option.rect  # type: ignore[attr-defined]
        viewport = editor.parentWidget()
        if viewport is not None and area.width() < min(_LEAST_EDITOR, viewport.width()):
            area.setWidth(_LEAST_EDITOR)
            area.moveRight(min(area.right(), viewport.rect().right()))
        editor.setGeometry(area)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Shows what stands in the cell, or what was typed there and could not be read."""
        if isinstance(editor, ChoiceBox):
            editor.setCurrentText(str(self._model.value(index) or ""))
        elif isinstance(editor, EntryLine) and not editor.is_dirty:
            editor.show_value(self._model.value(index))
            held = self._model.held(index)
            if held:
                editor.setText(held)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Commits what is typed; what cannot be read stays in the cell."""
        if isinstance(editor, ChoiceBox):
            words, shown = editor.currentText(), str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            value = words if editor.currentIndex() else ""
            is_begun = bool(words) and words not in shown  # the first choice begins a row that is not there yet
            if is_begun or value != str(self._model.value(index) or ""):
                self._model.put(index, value)
        elif isinstance(editor, EntryLine):
            settled = False
            try:
                settled = editor.settle()
            except Exception as error:  # raised on through Qt it is lost where the table has the focus back meanwhile
                sys.excepthook(type(error), error, error.__traceback__)
            finally:  # the line closes, whatever was raised: what is not in place stays in the cell
                if settled:
                    self._model.forget(index)
                else:
                    self._model.hold(index, editor.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Tab go to the next cell, arrows to the next row; Esc gives up."""
        if not isinstance(watched, QWidget) or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        is_line = isinstance(watched, EntryLine)
        back = key == Qt.Key.Key_Backtab or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _TABS:
            self.close(watched)
            self.tabbed.emit(-1 if back else 1)
        elif key in _ENTER and not is_line:
            self._leave(watched, -1 if back else 1)
        elif key in _ENTER:
            return False
        elif key in _VERTICAL and is_line:
            self.close(watched)
            self.climbed.emit(_VERTICAL[key])
        elif key == Qt.Key.Key_Escape:
            self._escape(watched)
        else:
            return super().eventFilter(watched, event)
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, with a frame and a sign where there is something to say about it."""
        super().paint(painter, option, index)
        for each in index.data(UNDERLINE_ROLE) or ():
            self._underline(painter, option, index, each)
        sign = index.data(SIGN_ROLE)
        if sign is None:
            return
        box, colours = QRectF(option.rect), theme()  # type: ignore[attr-defined]
        painter.save()
        painter.setPen(QPen(QColor(colour_of(sign, colours)), 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -1.5, -1.5))
        painter.restore()
        paint_mark(painter, sign_place(box, self._model.measure_at(index).is_number), sign, colours)

    def _underline(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, mark: Underline) -> None:
        """A wave under the words in question, as far as the cell shows them."""
        view, shown, words = self.parent(), QStyleOptionViewItem(option), str(index.data())
        assert isinstance(view, QWidget)
        self.initStyleOption(shown, index)
        style, font = view.style(), place(shown).font
        area = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, shown, view)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, shown, view) + 1
        wraps = bool(shown.features & QStyleOptionViewItem.ViewItemFeature.WrapText)  # type: ignore[attr-defined]
        room = QRectF(area.adjusted(margin, 0, -margin, 0))
        painter.save()
        for left, right, base in underlined(words, (mark.start, mark.end), font, room, wraps):
            draw_wave(painter, left, right, base, QColor(colour_of(mark.sign, theme())))
        painter.restore()

    def _choice_box(self, parent: QWidget, choices: tuple[str, ...]) -> QWidget:
        box = ChoiceBox(parent)
        box.addItems(choices)
        box.picked.connect(lambda: self.close(box))
        self.editor = box
        return box

    def _leave(self, editor: QWidget, step: int) -> None:
        self.close(editor)
        self.stepped.emit(step)

    def close(self, editor: QWidget) -> None:
        """Commits and closes an editor."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def confirm(self, index: Index) -> None:
        """Yes to the question about a cell, typed in or left so."""
        if self.line is not None:
            self.line.confirm()
            self.close(self.line)
            return
        reading = self._model.reading(index)
        if isinstance(reading, OtherUnit):
            self._model.put(index, reading.value)

    def give_up(self, index: Index) -> None:
        """Forgets what is typed in a cell, or held there."""
        if self.line is not None:
            self.line.give_up()
        self._model.forget(index)

    def _forget_editor(self, editor: QWidget) -> None:
        """Before the table closes it: what comes now is for the next cell."""
        self.editor = None
        editor.installEventFilter(self._late)

    def _escape(self, editor: QWidget) -> None:
        """What can be read is in place first; a number then gives way to the one before."""
        view = self.parent()
        if isinstance(editor, EntryLine):
            if editor.is_composing:
                editor.escape()
                return
            editor.escape()
            if editor.is_dirty:  # the disk did not take it
                return
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
        assert isinstance(view, QWidget)
        view.setFocus()


def sign_place(cell: QRectF, is_number: bool) -> QRectF:
    """Where the sign of a cell stands: on the side without words, beside the second line where there are two."""
    left = cell.left() + TIGHT if is_number else cell.right() - SIZE - TIGHT
    is_high = not is_number and cell.height() > 3 * SIZE
    top = cell.bottom() - SIZE - 2 * TIGHT if is_high else cell.center().y() - SIZE / 2
    return QRectF(left, top, SIZE, SIZE)


def underlined(
    words: str, span: tuple[int, int], font: QFont, room: QRectF, wraps: bool
) -> Iterator[tuple[float, float, float]]:
    """Left, right and base of each line under a part of a cell's words, which stand in the middle of its height."""
    layout = QTextLayout(words, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    lines = []
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(room.width() if wraps else _ONE_LINE)
        lines.append(line)
        line = layout.createLine()
    layout.endLayout()
    high = lines[0].height() if lines else 0.0
    shown = lines[: max(1, int((room.height() + 1) // high))] if high else []
    base = room.center().y() - len(shown) * high / 2
    for line in shown:
        base += high
        start, end = max(span[0], line.textStart()), min(span[1], line.textStart() + line.textLength())
        if start < end:
            left, right = (room.left() + line.cursorToX(place)[0] for place in (start, end))  # type: ignore[index]
            yield left, min(right, room.right()), base
