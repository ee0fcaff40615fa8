"""诊断信息: a numbered list in large letters, to be read out over the phone or copied."""

import os
from collections.abc import Iterator

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QGridLayout, QLabel, QWidget

from actions.diagnosis import Facts, facts_text, library_facts, program_facts
from actions.language import _
from gui.dialogs.frame import Frame
from gui.look.fonts import chinese_family
from gui.look.theme import LARGE, SMALL, dress, theme
from gui.shell.failures import last_fault
from gui.shell.input_method import installed
from storage.library import Library

_METHODS = ("QT_IM_MODULE", "QT_IM_MODULES", "XMODIFIERS")


class DiagnosisDialog(Frame):
    """Facts about the program, the PC and the library; 复制 puts them all on the clipboard."""

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        words = _("打电话求助时，按序号念给对方，或复制后发给对方。其中没有报告的内容。")
        super().__init__(_("诊断信息"), words, parent)
        self.facts = facts
        grid_widget = QWidget()
        dress(grid_widget, role="plain")
        grid = QGridLayout(grid_widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(SMALL)
        for row, (name, value) in enumerate(facts):
            grid.addWidget(_label(f"{row + 1}. {name}", "unit"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_label(value, "label"), row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(grid_widget)
        self.body.addStretch()
        self.copied = self.buttons.addButton(_("复制"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copied.setAutoDefault(False)
        self.copied.clicked.connect(self._copy)
        close = self.buttons.addButton(_("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        self.buttons.rejected.connect(self.reject)
        self.prefer(640, 480)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(facts_text(self.facts))
        self.copied.setText(_("已复制"))


def all_facts(library: Library, window: QWidget) -> Facts:
    """Everything that is told of a library open in a window."""
    return (
        *program_facts(),
        *_window_facts(window),
        *library_facts(library),
        (_("最近的内部错误"), last_fault() or "—"),
    )


def _window_facts(window: QWidget) -> Iterator[tuple[str, str]]:
    screen, count = window.screen(), len(QGuiApplication.screens())
    size, scale = screen.size(), screen.devicePixelRatio()
    yield _("图形界面"), f"Qt {qVersion()} {QGuiApplication.platformName()}"
    yield (
        _("屏幕"),
        _("{width} × {height}，缩放 {scale}%，共{count}块").format(
            width=round(size.width() * scale),
            height=round(size.height() * scale),
            scale=round(scale * 100),
            count=count,
        ),
    )
    yield _("窗口"), f"{window.width()} × {window.height()}"
    yield _("外观"), _("深色") if theme().is_dark else _("浅色")
    font = QApplication.font()
    yield _("界面字体"), f"{chinese_family()} {font.pointSizeF():g}"
    yield _("输入法"), _methods()


def _methods() -> str:
    """The plugins that this Qt has, and what the system asks for."""
    asked = (f"{name}={os.environ[name]}" for name in _METHODS if os.environ.get(name))
    return _("；").join(filter(None, (_("、").join(sorted(installed())), " ".join(asked)))) or "—"


def _label(words: str, role: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(role == "label")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    dress(label, role=role)
    return label
