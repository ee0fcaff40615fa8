"""The list of figures that drops down where a brace was typed; the caret stays in the text."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from actions.language import _
from gui.fields.prose.link_choices import LinkChoice
from gui.look.theme import HAIR, MEDIUM, SMALL, dress, theme

_Index = QModelIndex | QPersistentModelIndex
_SHOWN_ROWS = 8
_WIDTH = 380
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class LinkModel(QAbstractListModel):
    """The figures to choose from; the value is the text of ``ValueRole``."""

    ValueRole = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices: tuple[LinkChoice, ...] = ()

    def show_choices(self, choices: tuple[LinkChoice, ...]) -> None:
        """Offers these."""
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One row a figure."""
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Label and value."""
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        shown = choice.shown or _("尚未填写")
        return {
            int(Qt.ItemDataRole.DisplayRole): choice.label,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{choice.label} {shown}",
            self.ValueRole: shown,
        }.get(int(role))


class _Delegate(QStyledItemDelegate):
    """The label on the left, the value on the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = theme()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(option.rect, QColor(colours.accent_soft))  # type: ignore[attr-defined]
        inner: QRect = option.rect.adjusted(SMALL, 0, -SMALL, 0)  # type: ignore[attr-defined]
        middle = Qt.AlignmentFlag.AlignVCenter
        value = str(index.data(LinkModel.ValueRole))
        painter.setPen(QColor(colours.chip_text))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | middle, value)
        room = inner.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(value) - MEDIUM, 0)
        label = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, room.width())
        painter.setPen(QColor(colours.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, label)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, option.fontMetrics.height() + SMALL)  # type: ignore[attr-defined]


class LinkPopup(QFrame):
    """Lists figures under the caret. Signals: ``chosen(Link)``."""

    chosen = Signal(object)

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor)
        self._editor = editor
        editor.destroyed.connect(self.deleteLater)
        self.model = LinkModel(self)
        self._list = QListView(self)
        self._list.setModel(self.model)
        self._list.setItemDelegate(_Delegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._choose)
        dress(self, role="card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HAIR, HAIR, HAIR, HAIR)
        layout.addWidget(self._list)
        self.hide()

    def offer(self, choices: tuple[LinkChoice, ...], caret: QRect) -> None:
        """Drops down under the caret (in the editor's coordinates); goes away when there is nothing to offer."""
        self.model.show_choices(choices)
        if not choices:
            self.hide()
            return
        self._list.setCurrentIndex(self.model.index(0))
        self.setParent(self._editor.window())
        self._place(caret)
        self.show()
        self.raise_()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Whether the key was meant for the list."""
        if self.isHidden():
            return False
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _TAKES and not event.modifiers():
            self._choose(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        row = (self._list.currentIndex().row() + step) % self.model.rowCount()
        self._list.setCurrentIndex(self.model.index(row))

    def _choose(self, index: QModelIndex) -> None:
        self.hide()
        if index.isValid():
            self.chosen.emit(self.model.choices[index.row()].link)

    def _place(self, caret: QRect) -> None:
        rows = min(_SHOWN_ROWS, self.model.rowCount())
        height = rows * self._list.sizeHintForRow(0) + 4 * HAIR
        window = self._editor.window()
        below = self._editor.mapTo(window, caret.bottomLeft()) + QPoint(0, HAIR)
        above = self._editor.mapTo(window, caret.topLeft()) - QPoint(0, height + HAIR)
        place = below if below.y() + height <= window.height() or above.y() < 0 else above
        left = max(0, min(place.x(), window.width() - _WIDTH))
        self.setGeometry(left, place.y(), min(_WIDTH, window.width()), height)
