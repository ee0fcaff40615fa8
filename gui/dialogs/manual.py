"""使用手册 in a window of its own beside the report: contents and search at the left, the chapter at the right."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from actions.language import _
from actions.manual import Chapter, chapters, chapters_with, manual_folder
from gui.dialogs.frame import Frame
from gui.look.theme import SMALL, dress, theme

_SIZE = (920, 640)
_LIST, _PAGE = 140, 200  # least widths, for 1024 × 600 at 200 %
_SHARES = (230, 640)
_MARGIN = 24  # pixels of a page that no picture takes


class ManualDialog(Frame):
    """The manual; it stays open while the clerk works in the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("使用手册"), "", parent)
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.search, self.list, self.page = QLineEdit(), QListWidget(), _Page()
        self.search.setPlaceholderText(_("在手册中查找"))
        self.search.setAccessibleName(_("在手册中查找"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(_("目录"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        dress(self.list, role="well", kind="rows")
        split = QSplitter()
        split.addWidget(self._left())
        split.addWidget(self.page)
        split.setStretchFactor(1, 1)
        split.setSizes(_SHARES)
        split.setChildrenCollapsible(False)
        self.body.addWidget(split, 1)
        close = self.buttons.addButton(_("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        self.buttons.rejected.connect(self.reject)
        self.list.currentItemChanged.connect(self._show)
        self.search.textChanged.connect(self.look_for)
        self.search.returnPressed.connect(self.go_on)
        self.prefer(*_SIZE)
        self.look_for("")

    def open_at(self, key: str) -> None:
        """Shows the chapter with this key."""
        self.search.clear()
        for row in range(self.list.count()):
            if _chapter_of(self.list.item(row)).key == key:
                self.list.setCurrentRow(row)

    def look_for(self, words: str) -> None:
        """Leaves the chapters that hold the words, the first of them shown with each place marked."""
        self.list.clear()
        for chapter in chapters_with(chapters(), words):
            item = QListWidgetItem(chapter.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, chapter)
        if self.list.count():
            self.list.setCurrentRow(0)
        else:
            QListWidgetItem(_("没有找到。"), self.list).setFlags(Qt.ItemFlag.NoItemFlags)
            self.page.clear()

    def go_on(self) -> None:
        """To the next place that holds the words, in the next chapter behind the last one."""
        if not self.page.find(self.search.text()) and self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())
            self.page.find(self.search.text())

    def _show(self, item: QListWidgetItem | None) -> None:
        chapter = _chapter_of(item) if item else None
        if chapter is not None:
            self.page.show_chapter(chapter, self.search.text().strip())

    def _left(self) -> QWidget:
        left = QWidget()
        dress(left, role="plain")
        left.setMinimumWidth(_LIST)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        return left


def _chapter_of(item: QListWidgetItem) -> Chapter:
    found: Chapter = item.data(Qt.ItemDataRole.UserRole)
    return found


class _Page(QTextBrowser):
    """One chapter; its pictures are as wide as the page at most."""

    def __init__(self) -> None:
        super().__init__()
        dress(self, role="page")
        self.setMinimumWidth(_PAGE)
        self.setAccessibleName(_("正文"))
        self.setOpenLinks(False)

    def sizeHint(self) -> QSize:
        return QSize(3 * _PAGE, _PAGE)

    def show_chapter(self, chapter: Chapter, words: str) -> None:
        """A chapter from its beginning, or from the first of the words in it."""
        self.setMarkdown(chapter.markdown)
        self._fit_pictures()
        places = self._places(words)
        self.setExtraSelections([self._marked(place) for place in places])
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if places:
            self.find(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pictures follow the width of the page, once that has it."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._fit_pictures)

    def _fit_pictures(self) -> None:
        """Each picture as wide as the page at most, drawn for that width: Qt would leave pixels out."""
        document, room = self.document(), max(self.viewport().width() - _MARGIN, 1)
        for place, name in pictures(document):
            picture = QImage(str(manual_folder() / Path(name).name))
            if picture.width() > room:
                picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture)
            look = QTextImageFormat()
            look.setName(name)
            look.setWidth(picture.width())
            look.setHeight(picture.height())
            cursor = QTextCursor(document)
            cursor.setPosition(place)
            cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)

    def _places(self, words: str) -> list[QTextCursor]:
        places: list[QTextCursor] = []
        search = partial(self.document().find, words)
        found = search(0) if words else QTextCursor()
        while not found.isNull():
            places.append(found)
            found = search(found)
        return places

    def _marked(self, place: QTextCursor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = place  # type: ignore[attr-defined]  # Qt's stubs leave the fields out
        look = QTextCharFormat()
        look.setBackground(QColor(theme().query_soft))
        mark.format = look  # type: ignore[attr-defined]
        return mark


def pictures(document: QTextDocument) -> list[tuple[int, str]]:
    """Where each picture of a document stands, and its name."""
    found: list[tuple[int, str]] = []
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if fragment.charFormat().isImageFormat():
                found.append((fragment.position(), fragment.charFormat().toImageFormat().name()))
            fragments += 1
        block = block.next()
    return found
