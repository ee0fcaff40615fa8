"""The list of sections beside the page: folded to signs where the page needs its room, else as wide as it was left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gui.shell.sections import SectionList
from gui.shell.sections_look import FOLDED

LIST_WIDTH, LEAST_LIST, LEAST_PAGE = 252, 176, 380
QWIDGETSIZE_MAX = 16_777_215
FOLD_BELOW, THREE_COLUMNS, _A_PANEL = 840, 1500, 200
"""Where list and page together have less room than the first, the list folds to signs and numbers; in a window narrower
than the second it does so beside a panel too, which is never as narrow as the third: amounts come first."""


class SideBySide(QSplitter):
    """The list with what stands below it, and the page to the right of both."""

    def __init__(self, sections: SectionList, below: QWidget, page: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._sections = sections
        self._list_width = LIST_WIDTH
        left = self._left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(sections, 1)
        column.addWidget(below)
        left.setMinimumWidth(LEAST_LIST)
        page.setMinimumWidth(LEAST_PAGE)
        self.addWidget(left)
        self.addWidget(page)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        self.setSizes([LIST_WIDTH, 10 * LIST_WIDTH])
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._keep_width)

    @property
    def list_width(self) -> int:
        """How wide the list of sections is while it is not folded, in device-independent pixels."""
        return self._list_width

    @list_width.setter
    def list_width(self, width: int) -> None:
        self._list_width = max(LEAST_LIST, width)
        if not self._sections.is_folded:
            self._share(self._list_width)

    def fit(self, width: int, window: int) -> None:
        """Folds the list where the page needs its room, and unfolds it as wide as it was.

        ``width``: of both together; ``window``: of the whole window, panels and all.
        """
        folded = width < FOLD_BELOW or (window < THREE_COLUMNS and window - width > _A_PANEL)
        if folded == self._sections.is_folded:
            return
        self._sections.fold(folded)
        self._left.setMinimumWidth(FOLDED if folded else LEAST_LIST)
        self._left.setMaximumWidth(FOLDED if folded else QWIDGETSIZE_MAX)
        self._share(FOLDED if folded else self._list_width, width)

    def _share(self, of_list: int, width: int = 0) -> None:
        self.setSizes([of_list, max(1, (width or self.width()) - of_list)])

    def _keep_width(self) -> None:
        if not self._sections.is_folded:
            self._list_width = self._sections.width()
