"""The strip of 两分钟入门 above the page: which step it is, what to do, and the way out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from actions.language import _
from gui.flows.guide import STEPS
from gui.look.theme import LARGE, MEDIUM, SMALL, TIGHT, dress

if TYPE_CHECKING:
    from gui.flows.guide import Guide


class GuideBar(QFrame):
    """Follows a guide."""

    def __init__(self, guide: "Guide") -> None:
        super().__init__()
        self._guide = guide
        self.head, self.words = QLabel(), QLabel()
        for label in (self.head, self.words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        dress(self.head, role="hint")
        self.skip, self.leave = QPushButton(_("跳过这一步")), QPushButton(_("结束练习"))
        dress(self.skip, kind="link")
        self.skip.clicked.connect(lambda: guide.go_to(guide.place + 1))
        self.leave.clicked.connect(guide.end)
        for button in (self.skip, self.leave):
            button.setAutoDefault(False)
        texts = QVBoxLayout()
        texts.setSpacing(TIGHT)
        texts.addWidget(self.head)
        texts.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, SMALL, MEDIUM, SMALL)
        row.setSpacing(MEDIUM)
        row.addLayout(texts, 1)
        row.addWidget(self.skip)
        row.addWidget(self.leave)
        guide.stepped.connect(self._show)
        guide.noticed.connect(self._praise)
        self._show()

    def _show(self) -> None:
        place, count = self._guide.place, len(STEPS)
        is_over = place >= count
        step = _("已全部完成") if is_over else _("第{place}步，共{count}步").format(place=place + 1, count=count)
        self.head.setText(_("练习用的示例报告，不影响自己的资料库　{step}").format(step=step))
        self.words.setText(self._guide.words)
        self.setAccessibleName(self.words.text())
        self.skip.setVisible(not is_over)
        dress(self.leave, kind="primary" if is_over else "")
        dress(self, role="guide", state="")

    def _praise(self) -> None:
        """The step is done; the next comes in a moment."""
        self.words.setText(_("这一步完成了。"))
        self.setAccessibleName(self.words.text())
        dress(self, role="guide", state="complete")
